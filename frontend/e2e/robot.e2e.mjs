import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { request } from 'playwright-core';
import { arrive, ask, openBrowser, openWindow, settled, tell } from './support.mjs';

const LINK = /https?:\/\/[^\s<>"]+/g;
/** That a log-in goes on, and what its owner alone finds among what they read lately. */
const MAY_BE_SENT = /\/(log-in\/session\/renewal|resources\/[0-9a-f-]+\/reading)$/;
const NOTHING = '00000000-0000-7000-8000-000000000000';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Teaching that the doctor was at: there is feedback to give, and a certificate. And a page of the library. */
async function somethingBehindTheLinks(admin, doctor) {
  const startsAt = Date.now() + 2_000;
  const session = await tell(admin, 'post', '/sessions', {
    title: `Links in mail ${startsAt}`,
    theme: 'clinical-update',
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + 1_000).toISOString(),
    mode: 'in-person',
    capacity: 5,
    speakers: [],
    outcomes: [],
    domains: [1],
    specialties: [],
    cpdMinutes: 1,
    status: 'scheduled',
  });
  await tell(doctor, 'put', `/sessions/${session.id}/sign-up`);
  const { id } = await ask(doctor, '/me');
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  await tell(admin, 'put', `/sessions/${session.id}/register/${id}`, { presence: 'in-person' });
  await tell(admin, 'post', `/sessions/${session.id}/register/lock`);
  const [certificate] = (await ask(doctor, '/certificates')).items;
  const [resource] = (await ask(doctor, '/resources?limit=1')).items;
  return { teaching: session.id, certificates: certificate.id, library: resource.id };
}

/** Those of the mail that came, and of an example of every kind. */
async function linksInMail(admin, doctor, things) {
  const { email } = await ask(doctor, '/me');
  const { items: received } = await ask(doctor, `/trial/mailbox?to=${encodeURIComponent(email)}`);
  const { items: examples } = await ask(admin, '/email-examples');
  const links = [...received, ...examples]
    .flatMap(({ text, html }) => `${text} ${html}`.match(LINK))
    .map((link) =>
      link.replace(
        new RegExp(`(teaching|certificates|library)/${NOTHING}`),
        (_, kind) => `${kind}/${things[kind]}`,
      ),
    );
  assert.ok(!links.some((link) => link.includes(NOTHING)), 'there is something behind each link');
  return [...new Set(links)];
}

/** All that is known of somebody, and the newest that anybody did. */
const everything = async (admin, doctor, { teaching, certificates }) => ({
  newest: await ask(admin, '/audit-events?limit=1'),
  me: await ask(doctor, '/me'),
  session: await ask(doctor, `/sessions/${teaching}`),
  certificate: await ask(doctor, `/certificates/${certificates}`),
  records: await ask(doctor, '/cpd-records'),
  appointments: await ask(doctor, '/appointments'),
  preferences: await ask(doctor, '/me/notification-preferences'),
});

/** As the scanner of a mail system does: twice, with scripts. */
async function openTwice({ page }, link) {
  for (let time = 0; time < 2; time += 1) {
    await page.goto(link);
    await settled(page);
    await page.evaluate(() => new Promise((resolve) => globalThis.requestIdleCallback(resolve)));
  }
}

describe('a robot that opens every link in mail', () => {
  it('changes nothing, logged in or not', async () => {
    const admin = await arrive(browser, 'admin@trial.example');
    const doctor = await arrive(browser, 'led19@trial.example');
    const things = await somethingBehindTheLinks(admin.page, doctor.page);
    const links = await linksInMail(admin.page, doctor.page, things);
    assert.ok(links.length >= 6, links.join(' '));
    const known = await everything(admin.page, doctor.page, things);

    const asked = [];
    const stranger = await openWindow(browser);
    for (const { page } of [doctor, stranger]) {
      page.on('request', (call) => asked.push(`${call.method()} ${call.url()}`));
    }
    const robot = await request.newContext();
    for (const link of links) {
      for (const method of ['head', 'get', 'get']) {
        const answer = await robot[method](link);
        assert.equal(answer.status(), 200, link);
        assert.deepEqual(
          answer.headersArray().filter(({ name }) => /^set-cookie$/i.test(name)),
          [],
        );
      }
      await openTwice(doctor, link);
      await openTwice(stranger, link);
    }
    assert.ok(asked.length > links.length, 'pages did run');
    assert.deepEqual(
      asked.filter((call) => !call.startsWith('GET ') && !MAY_BE_SENT.test(call)),
      [],
    );
    assert.deepEqual(await everything(admin.page, doctor.page, things), known);
    await tell(doctor.page, 'put', `/sessions/${things.teaching}/feedback`, {
      useful: 4,
      wellTaught: 4,
    });
    assert.notDeepEqual(await everything(admin.page, doctor.page, things), known, 'as a tap does');

    await robot.dispose();
    await stranger.close();
    await doctor.close();
    await admin.close();
  });
});
