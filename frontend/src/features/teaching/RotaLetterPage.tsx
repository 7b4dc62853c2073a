import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { answer, api } from '../../api/client';
import { dateWords, londonDate, londonInstant, timesWords, weekdayDateWords } from '../../lib/time';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Radios } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { Empty, Failed, Loading } from '../../ui/states';
import { modes } from './sessionWords';

/** One page to hand to whoever makes the rota. */
export function RotaLetterPage() {
  const [search, setSearch] = useSearchParams();
  const weeks = search.get('weeks') === '6' ? 6 : 8;
  const letter = useQuery({
    queryKey: ['rota-letter', weeks],
    queryFn: () => answer(api.GET('/rota-letter', { params: { query: { weeks } } })),
  });
  const again = () => void letter.refetch();
  const found = letter.data;
  return (
    <Page
      title="Teaching dates for the rota"
      section="Teaching"
      caption={found?.trust}
      back={{ to: paths.teaching, label: 'Teaching' }}
    >
      {letter.isPending && <Loading what="the dates" retry={again} />}
      {letter.isError && <Failed error={letter.error} what="the dates" retry={again} />}
      {found && (
        <>
          <p>
            Locally employed doctors are released for these sessions. They cover{' '}
            {dateWords(londonDate(found.madeAt))} to {dateWords(found.until)}.
          </p>
          <div className="led-no-print">
            <Radios
              id="weeks"
              legend="How much notice does your rota need?"
              inline
              value={String(weeks)}
              onChange={(value) => setSearch({ weeks: value }, { replace: true })}
              choices={[
                { value: '6', label: '6 weeks' },
                { value: '8', label: '8 weeks' },
              ]}
            />
            <div className="nhsuk-button-group">
              <Button type="button" onClick={() => window.print()}>
                Print
              </Button>
              <a
                className="nhsuk-button nhsuk-button--secondary"
                href={`${paths.rotaLetterFile}?weeks=${weeks}&format=pdf`}
                download
              >
                Download as PDF
              </a>
              <a
                className="nhsuk-button nhsuk-button--secondary"
                href={`${paths.rotaLetterFile}?weeks=${weeks}&format=csv`}
                download
              >
                Download as a spreadsheet (CSV)
              </a>
            </div>
          </div>
          {found.items.length === 0 ? (
            <Empty>
              <p>No session is published for the next {weeks} weeks. Dates appear when they are.</p>
            </Empty>
          ) : (
            <table className="nhsuk-table">
              <caption className="nhsuk-u-visually-hidden">Dates of teaching</caption>
              <thead className="nhsuk-table__head">
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">What</th>
                </tr>
              </thead>
              <tbody className="nhsuk-table__body">
                {found.items.map((line) => (
                  <tr className="nhsuk-table__row" key={`${line.date} ${line.start} ${line.title}`}>
                    <td className="nhsuk-table__cell">
                      {weekdayDateWords(line.date)}
                      <br />
                      {timesWords(
                        londonInstant(line.date, line.start) ?? '',
                        londonInstant(line.date, line.end) ?? '',
                      )}
                    </td>
                    <td className="nhsuk-table__cell">
                      {line.title}
                      <br />
                      {[line.location, modes[line.mode]].filter(Boolean).join(', ')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </Page>
  );
}
