import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  arrive,
  ask,
  assertAccessible,
  assertNoSidewaysScroll,
  dayFromNow,
  heading,
  openBrowser,
  screenshot,
  tell,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const LED = 'led18@trial.example';

describe('teaching that a doctor missed', () => {
  it('is watched, reflected on, and found in the totals as personal CPD', async () => {
    const doctor = await arrive(browser, LED);
    const { page } = doctor;
    const { items } = await ask(
      page,
      `/sessions?to=${new Date().toISOString()}&order=latest-first&limit=50`,
    );
    const offered = new Set((await ask(page, '/missed-sessions?limit=100')).items.map((s) => s.id));
    const session = items.find(
      ({ id, status, myAttendance }) =>
        status === 'register-locked' && !myAttendance && !offered.has(id),
    );
    const personal = async () =>
      (await ask(page, '/cpd-summary')).byScope.find(({ scope }) => scope === 'personal').minutes;
    const before = await personal();

    const admin = await arrive(browser, 'admin@trial.example');
    const title = `The session, recorded ${Date.now()}`;
    const [{ id: collection }] = (await ask(admin.page, '/collections')).items;
    const resource = await tell(admin.page, 'post', '/resources', {
      title,
      summary: 'What was said and shown.',
      kind: 'recording',
      url: 'https://www.example.org/recording',
      body: 'We began with the first hour.',
      collection,
      audience: 'led',
      source: 'The education team',
      keywords: '',
      specialties: [],
      careerStages: [],
      imgRelevant: false,
      reviewBy: dayFromNow(300),
    });
    await tell(admin.page, 'post', `/resources/${resource.id}/publication`);
    await admin.page.goto(`/teaching/${session.id}`);
    await admin.page.getByRole('link', { name: 'Slides and recording' }).click();
    await heading(admin.page, 'Slides and recording');
    await admin.page.getByText('Nothing is attached yet.').waitFor();
    await admin.page.getByLabel('Search the library').fill(title);
    await admin.page.getByRole('button', { name: 'Search' }).click();
    await admin.page.getByRole('button', { name: `Attach ${title}` }).click();
    await admin.page.getByRole('button', { name: `Take off ${title}` }).waitFor();
    await assertAccessible(admin.page, 'attaching a recording');
    await assertNoSidewaysScroll(admin.page, 'attaching a recording');
    await screenshot(admin.page, 'admin-session-resources-360');
    await admin.close();

    await page.goto('/library');
    await page.getByRole('link', { name: 'Because you missed it' }).click();
    await heading(page, 'Because you missed it');
    await assertAccessible(page, 'what was missed');
    await assertNoSidewaysScroll(page, 'what was missed');
    await screenshot(page, 'led-missed-360');
    const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });
    await row.getByRole('link', { name: session.title, exact: true }).first().click();
    await heading(page, session.title);
    await page.getByRole('heading', { name: 'Because you missed it' }).waitFor();
    await assertAccessible(page, 'a session that was missed');
    await screenshot(page, 'led-session-missed-to-catch-up-360');
    await page.getByRole('link', { name: title }).click();
    await heading(page, title);
    await page.getByRole('link', { name: /^Go to/ }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Record with reflection' }).click();
    await heading(page, 'Record with reflection');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Enter what you learned' }).waitFor();
    await assertAccessible(page, 'recording with errors');
    await page.getByLabel('How many minutes did it take?').fill('45');
    await page.getByLabel('What did you learn?').fill('Lactate is asked for early. Mrs Smith');
    await page.getByText('This seems to hold a name.').waitFor();
    await page.getByLabel('What did you learn?').fill('Lactate is asked for early.');
    await page.getByLabel('How does it apply to your work?').fill('I see it on nights.');
    await page.getByLabel('What will you change?').fill('Cultures before antibiotics.');
    await assertAccessible(page, 'recording with reflection');
    await assertNoSidewaysScroll(page, 'recording with reflection');
    await screenshot(page, 'led-record-with-reflection-360');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`“${session.title}” is added as personal CPD`).waitFor();
    await page.getByText('From a recording, with reflection.').first().waitFor();
    await screenshot(page, 'led-cpd-from-recording-360');
    assert.equal(await personal(), before + 45);
    await page
      .getByRole('link', { name: `Reflect on ${session.title}` })
      .first()
      .click();
    await heading(page, 'Reflect');
    assert.equal(
      await page.getByLabel('What will you change? (optional)').inputValue(),
      'Cultures before antibiotics.',
    );

    await page.goto(`/teaching/${session.id}`);
    await page.getByRole('link', { name: 'See it in your CPD' }).click();
    await heading(page, 'Change an activity');
    assert.equal(await page.getByRole('group', { name: 'Scope' }).count(), 0);
    await assertAccessible(page, 'changing what came from a recording');
    await page.getByRole('button', { name: 'Delete this activity' }).click();
    await page.getByRole('button', { name: 'Yes, delete it' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(`“${session.title}” is back`).waitFor();
    assert.equal(await personal(), before + 45);
    const [record] = (await ask(page, '/missed-sessions?session=' + session.id)).items;
    const reflection = await ask(page, `/cpd-records/${record.recordId}/reflection`);
    assert.equal(reflection.soWhat, 'I see it on nights.');
    await doctor.close();
  });
});
