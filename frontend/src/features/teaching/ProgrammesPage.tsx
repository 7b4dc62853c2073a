import { Link } from 'react-router';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { rhythmWords } from './programmeWords';
import { useProgrammes } from './programmeQueries';

export function ProgrammesPage() {
  const programmes = useProgrammes();
  const again = () => void programmes.refetch();
  return (
    <Page title="Programmes" section="Teaching" back={{ to: paths.teaching, label: 'Teaching' }}>
      <ButtonLink to={paths.planProgramme}>Plan a programme</ButtonLink>
      <p>
        <Link to={paths.attendanceRates}>Attendance</Link>
      </p>
      {programmes.isPending && <Loading what="programmes" retry={again} />}
      {programmes.isError && <Failed error={programmes.error} what="programmes" retry={again} />}
      {programmes.data?.items.length === 0 && (
        <Empty>
          <p>
            A programme is a series, such as every second Tuesday from 2pm to 3pm. Yours will be
            listed here.
          </p>
        </Empty>
      )}
      <ul className="led-plain-list">
        {programmes.data?.items.map((programme) => (
          <li className="led-row" key={programme.id}>
            <h2 className="nhsuk-heading-s led-row__heading">
              <Link to={paths.programme(programme.id)}>{programme.title}</Link>
            </h2>
            <p className="led-row__facts">{rhythmWords(programme)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
