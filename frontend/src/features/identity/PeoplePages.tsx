import { Navigate, Route, Routes } from 'react-router';
import { paths } from '../../paths';
import { ImportPeoplePage } from './ImportPeoplePage';
import { NewPersonPage, PersonPage } from './PersonPages';
import { PeoplePage } from './PeoplePage';

/** The roster, for the education team: in one file, since nobody else fetches it. */
export function PeoplePages() {
  return (
    <Routes>
      <Route index element={<PeoplePage />} />
      <Route path="new" element={<NewPersonPage />} />
      <Route path="import" element={<ImportPeoplePage />} />
      <Route path=":id" element={<PersonPage />} />
      <Route path="*" element={<Navigate to={paths.people} replace />} />
    </Routes>
  );
}
