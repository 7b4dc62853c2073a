import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { Failed, Loading } from '../../ui/states';
import { emailKinds } from './emailWords';
import { useEmailExamples } from './queries';

/** For the education team: what people are told, word for word. */
export function EmailExamplesPage() {
  const examples = useEmailExamples();
  const again = () => void examples.refetch();
  return (
    <Page
      title="Emails people get"
      section="Manage"
      back={{ to: paths.emailSettings, label: 'Email settings' }}
    >
      <p>
        Examples of every email, about nobody real. Each comes as formatted text too, with the same
        words. Those about one to ones never say with whom, or that it is a one to one.
      </p>
      {examples.isPending && <Loading what="the examples" retry={again} />}
      {examples.isError && <Failed error={examples.error} what="the examples" retry={again} />}
      <ul className="led-plain-list">
        {examples.data?.items.map(({ kind, subject, text }) => (
          <li key={text} className="led-row">
            <h2 className="nhsuk-heading-s">{subject}</h2>
            <p className="led-small led-row__facts">{emailKinds[kind]}</p>
            <p className="led-lines led-break">{text}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
