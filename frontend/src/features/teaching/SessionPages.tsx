import { Route, Routes } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { only } from '../identity/RequireLogIn';

const EditSession = lazyPage(() => import('./EditSessionPage'), 'EditSessionPage');
const CancelSession = lazyPage(() => import('./CancelSessionPage'), 'CancelSessionPage');
const Questions = lazyPage(() => import('./QuestionsPage'), 'QuestionsPage');
const AttachResources = lazyPage(() => import('./AttachResourcesPage'), 'AttachResourcesPage');
const FeedbackSummary = lazyPage(() => import('./FeedbackSummaryPage'), 'FeedbackSummaryPage');
const Present = lazyPage(() => import('./PresentPage'), 'PresentPage');
const NotFound = lazyPage(() => import('../hub/NotFoundPage'), 'NotFoundPage');

/** What belongs to one session, for those who run it or take part. */
export function SessionPages() {
  return (
    <Routes>
      <Route path="edit" element={only(['admin'], <EditSession />)} />
      <Route path="cancel" element={only(['admin'], <CancelSession />)} />
      <Route path="resources" element={only(['admin'], <AttachResources />)} />
      <Route path="questions" element={<Questions />} />
      <Route path="what-doctors-said" element={<FeedbackSummary />} />
      <Route path="present" element={<Present />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
