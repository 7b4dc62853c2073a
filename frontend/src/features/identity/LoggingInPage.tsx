import { useState } from 'react';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { Page } from '../../ui/Page';
import { MyDevices } from './MyDevices';
import { PasskeysPart } from './PasskeysPart';

/** How somebody logs in, and where they are logged in. */
export function LoggingInPage() {
  const [done, setDone] = useState<{ times: number; words: string }>({ times: 0, words: '' });
  const say = (words: string) => setDone(({ times }) => ({ times: times + 1, words }));
  return (
    <Page
      title="How you log in"
      section="Your account"
      back={{ to: paths.account, label: 'Your account' }}
    >
      {done.times > 0 && <Banner key={done.times} heading={done.words} />}
      <PasskeysPart onDone={say} />
      <MyDevices onDone={say} />
    </Page>
  );
}
