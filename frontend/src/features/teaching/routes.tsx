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
const SessionPages = lazyPage(() => import('./SessionPages'), 'SessionPages');
const Session = lazyPage(() => import('./SessionPage'), 'SessionPage');
const CheckIn = lazyPage(() => import('./CheckInPage'), 'CheckInPage');
const Feedback = lazyPage(() => import('./FeedbackPage'), 'FeedbackPage');

export const teachingRoutes = (
  <>
    <Route path={paths.teaching} element={<Teaching />} />
    <Route path={paths.newSession} element={only(['admin'], <NewSession />)} />
    <Route path={paths.topics} element={<Topics />} />
    <Route path={paths.rotaLetter} element={<RotaLetter />} />
    <Route path={`${paths.programmes}/*`} element={only(['admin'], <ProgrammePages />)} />
    <Route path={paths.session(':id')} element={<Session />} />
    <Route path={`${paths.session(':id')}/*`} element={<SessionPages />} />
    <Route path={paths.checkIn(':id')} element={only(['led'], <CheckIn />)} />
    <Route path={paths.checkInLink(':code')} element={only(['led'], <CheckIn />)} />
    <Route path={paths.feedback(':id')} element={only(['led'], <Feedback />)} />
    <Route path={`${paths.register(':id')}/*`} element={only(['admin'], <RegisterPages />)} />
  </>
);
