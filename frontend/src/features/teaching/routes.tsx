import { Route } from 'react-router';
import { lazyPage } from '../../lazyPage';
import { paths } from '../../paths';
import { only } from '../identity/RequireLogIn';

const Teaching = lazyPage(() => import('./TeachingPage'), 'TeachingPage');
const Topics = lazyPage(() => import('./TopicsPage'), 'TopicsPage');
const RotaLetter = lazyPage(() => import('./RotaLetterPage'), 'RotaLetterPage');
const RegisterPages = lazyPage(() => import('./RegisterPages'), 'RegisterPages');
const ProgrammePages = lazyPage(() => import('./ProgrammePages'), 'ProgrammePages');
const NewSession = lazyPage(() => import('./NewSessionPage'), 'NewSessionPage');
const Session = lazyPage(() => import('./SessionPage'), 'SessionPage');
const EditSession = lazyPage(() => import('./EditSessionPage'), 'EditSessionPage');
const CancelSession = lazyPage(() => import('./CancelSessionPage'), 'CancelSessionPage');
const CheckIn = lazyPage(() => import('./CheckInPage'), 'CheckInPage');
const Questions = lazyPage(() => import('./QuestionsPage'), 'QuestionsPage');
const Feedback = lazyPage(() => import('./FeedbackPage'), 'FeedbackPage');
const FeedbackSummary = lazyPage(() => import('./FeedbackSummaryPage'), 'FeedbackSummaryPage');
const Present = lazyPage(() => import('./PresentPage'), 'PresentPage');
const TeachingSettings = lazyPage(() => import('./TeachingSettingsPage'), 'TeachingSettingsPage');

export const teachingRoutes = (
  <>
    <Route path={paths.teaching} element={<Teaching />} />
    <Route path={paths.newSession} element={only(['admin'], <NewSession />)} />
    <Route path={paths.topics} element={<Topics />} />
    <Route path={paths.rotaLetter} element={<RotaLetter />} />
    <Route path={`${paths.programmes}/*`} element={only(['admin'], <ProgrammePages />)} />
    <Route path={paths.session(':id')} element={<Session />} />
    <Route path={paths.editSession(':id')} element={only(['admin'], <EditSession />)} />
    <Route path={paths.cancelSession(':id')} element={only(['admin'], <CancelSession />)} />
    <Route path={paths.checkIn(':id')} element={only(['led'], <CheckIn />)} />
    <Route path={paths.checkInLink(':code')} element={only(['led'], <CheckIn />)} />
    <Route path={paths.questions(':id')} element={<Questions />} />
    <Route path={paths.feedback(':id')} element={only(['led'], <Feedback />)} />
    <Route path={paths.feedbackSummary(':id')} element={<FeedbackSummary />} />
    <Route path={paths.present(':id')} element={<Present />} />
    <Route path={paths.teachingSettings} element={only(['admin'], <TeachingSettings />)} />
    <Route path={`${paths.register(':id')}/*`} element={only(['admin'], <RegisterPages />)} />
  </>
);
