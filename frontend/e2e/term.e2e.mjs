import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { request } from 'playwright-core';
import {
  arrive,
  ask,
  assertAccessible,
  codeFor,
  dayFromNow,
  DESKTOP,
  heading,
  HUB,
  openBrowser,
  screenshot,
} from './support.mjs';

const PLACES = 20;
const FIRST = 11;
const DOCTORS = 30;
const ENOUGH = 5;

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Someone without a window, who calls the hub as the pages would. */
async function arriveWithoutPage(email) {
  const calls = await request.newContext({
    baseURL: HUB,
    extraHTTPHeaders: { 'X-Requested-By': 'led-hub', Origin: HUB },
  });
  const since = Date.now() - 1_000;
  await calls.post('/api/v1/log-in/codes', { data: { email } });
  const code = await codeFor(calls, email, since);
  const answer = await calls.post('/api/v1/log-in/sessions', { data: { email, code } });
  assert.ok(answer.ok(), await answer.text());
  return calls;
}

async function call(calls, method, path, data) {
  const answer = await calls[method](`/api/v1${path}`, {
    ...(data && { data }),
    headers: { 'Idempotency-Key': randomUUID() },
  });
  assert.ok(answer.ok(), `${method} ${path} answers ${answer.status()}: ${await answer.text()}`);
  return answer.status() === 204 ? null : answer.json();
}

const FACTS = [
  'title summary theme external location mode capacity speakers outcomes domains specialties',
  'professions cips materials joinUrl cpdMinutes',
].flatMap((names) => names.split(' '));

/** An hour that would be weeks away is over in seconds; the hub's clock is everybody's and stays. */
async function moveToNow(page, id, { startsIn, lasts }) {
  const read = await page.request.get(`${HUB}/api/v1/sessions/${id}`);
  const session = await read.json();
  const starts = Date.now() + startsIn;
  const moved = await page.request.put(`${HUB}/api/v1/sessions/${id}`, {
    headers: { 'X-Requested-By': 'led-hub', Origin: HUB, 'If-Match': read.headers().etag },
    data: {
      ...Object.fromEntries(FACTS.map((name) => [name, session[name]])),
      speakers: session.speakers.map(({ name, role, personId }) => ({ name, role, personId })),
      startsAt: new Date(starts).toISOString(),
      endsAt: new Date(starts + lasts).toISOString(),
      cpdMinutes: Math.ceil(lasts / 60_000),
    },
  });
  assert.equal(moved.status(), 200, await moved.text());
}

async function planTerm(page) {
  await page.getByRole('link', { name: 'Teaching', exact: true }).click();
  await page.getByRole('link', { name: 'Programmes' }).click();
  await page.getByRole('link', { name: 'Plan a programme' }).click();
  await page.getByLabel('Title').fill('Term teaching');
  await page.getByLabel('First date').fill(dayFromNow(200));
  await page.getByLabel('Last date').fill(dayFromNow(200 + 5 * 14));
  await page.getByLabel('Where (optional)').fill('Lecture theatre 1');
  await page.getByLabel('Number of places').fill(String(PLACES));
  await page.getByRole('button', { name: 'Check the dates' }).click();
  await page.getByRole('button', { name: 'Save 6 drafts' }).click();
  await page.getByRole('button', { name: 'Publish 6 drafts' }).click();
  await page.getByRole('alert').getByText('Published.').waitFor();
  const from = `${dayFromNow(199)}T00:00:00Z`;
  const { items } = await ask(page, `/sessions?from=${from}&limit=50`);
  return items.find(({ title }) => title === 'Term teaching');
}

describe('a term', () => {
  it('goes from a plan to places, a code on the screen, a register, feedback, certificates and a pack', async () => {
    const admin = await arrive(browser, 'admin@trial.example', { viewport: DESKTOP });
    const session = await planTerm(admin.page);
    await admin.page.goto(`/teaching/${session.id}/edit`);
    await admin.page
      .getByLabel('Speakers (optional)')
      .fill('Dr Helen Ashworth, Deputy Clinical Tutor, tutor@trial.example');
    await admin.page.getByRole('button', { name: 'Save' }).click();
    await admin.page.getByRole('alert').getByText('Your changes are saved').waitFor();

    // Thirty doctors for twenty places. The first and the last do it on their phones.
    const first = await arrive(browser, `led${FIRST}@trial.example`);
    await first.page.goto(`/teaching/${session.id}`);
    await first.page.getByRole('button', { name: 'Sign up' }).click();
    await first.page.getByRole('alert').getByText('You have a place').waitFor();
    const others = [];
    for (let number = FIRST + 1; number < FIRST + DOCTORS - 1; number += 1) {
      const doctor = await arriveWithoutPage(`led${number}@trial.example`);
      const place = await call(doctor, 'put', `/sessions/${session.id}/sign-up`);
      others.push({ doctor, place });
    }
    const states = others.map(({ place }) => place.state);
    assert.equal(states.filter((state) => state === 'confirmed').length, PLACES - 1);
    assert.ok(
      states.slice(0, PLACES - 1).every((state) => state === 'confirmed'),
      'first come first',
    );
    const last = await arrive(browser, `led${FIRST + DOCTORS - 1}@trial.example`);
    await last.page.goto(`/teaching/${session.id}`);
    await last.page.getByRole('button', { name: 'Join the waiting list' }).click();
    await last.page.getByText('You are number 10').first().waitFor();
    await call(others[0].doctor, 'delete', `/sessions/${session.id}/sign-up`);
    await last.page.reload();
    await last.page.getByText('You are number 9').first().waitFor();
    const promoted = await call(others[PLACES - 1].doctor, 'get', `/sessions/${session.id}`);
    assert.equal(promoted.myPlace.state, 'confirmed', 'whoever waited longest has the place');

    // The speaker shows the code; the first doctor opens its link, the others send what they read.
    await moveToNow(admin.page, session.id, { startsIn: 2_000, lasts: 2_000 });
    const speaker = await arrive(browser, 'tutor@trial.example', { viewport: DESKTOP });
    await speaker.page.goto(`/teaching/${session.id}`);
    await speaker.page.getByRole('link', { name: 'Show the check-in code' }).click();
    const shown = speaker.page.getByText(/^[A-HJ-NP-Z2-9]{6}$/);
    await first.page.goto(`/c/${await shown.innerText()}?session=${session.id}`);
    await first.page.getByRole('button', { name: 'Check in' }).click();
    await first.page.getByRole('alert').getByText('You are checked in.').waitFor();
    const there = others.slice(1, PLACES - 3);
    for (const { doctor } of there) {
      const code = await shown.innerText();
      await call(doctor, 'post', `/sessions/${session.id}/check-in`, { code, mode: 'in-person' });
    }
    const present = there.length + 1;
    await speaker.page.getByText(`${present} checked in`).waitFor();

    // A nurse was there too; then the register is locked.
    await admin.page.goto(`/teaching/${session.id}/register`);
    await admin.page.getByText(`${present} of ${PLACES} present`).waitFor();
    await admin.page.getByText('Add a guest').click();
    await admin.page.getByRole('button', { name: 'Add guest' }).click();
    await admin.page.getByRole('link', { name: 'Choose a profession' }).waitFor();
    await admin.page.getByLabel('Guest’s name').fill('Ruth Adeyemi');
    await admin.page.getByLabel('Profession').selectOption('Nursing');
    await admin.page.getByRole('button', { name: 'Add guest' }).click();
    await admin.page.getByText(/Present in the room · Added by/).waitFor();
    await assertAccessible(admin.page, 'a register with a guest');
    await screenshot(admin.page, 'admin-register-guest-1280');
    await admin.page.getByRole('button', { name: 'Lock the register' }).click();
    await admin.page.getByRole('button', { name: 'Yes, lock it' }).click();
    await admin.page.getByRole('alert').getByText('The register is locked').waitFor();

    // How well it was attended, with nobody in it.
    await admin.page.goto('/teaching/programmes');
    await admin.page.getByRole('link', { name: 'Attendance', exact: true }).click();
    await heading(admin.page, /Attendance$/);
    const rate = admin.page.getByRole('listitem').filter({ hasText: 'Term teaching' });
    await rate.getByText('Attendance 85%. Present: hidden. Missed: hidden.').waitFor();
    await admin.page.getByLabel('From the month of (optional)').fill(dayFromNow(190));
    await admin.page.getByLabel('To the month of (optional)').fill(dayFromNow(200));
    await admin.page.getByRole('button', { name: 'Show attendance' }).click();
    await admin.page.getByText('No session was held in these months.').waitFor();
    await admin.page.goBack();
    const rates = admin.page.waitForEvent('download');
    await admin.page.getByRole('link', { name: 'Download as a spreadsheet (CSV)' }).click();
    assert.match((await rates).suggestedFilename(), /\.csv$/);

    // Feedback, one certificate, and the speaker's pack.
    await first.page.goto(`/teaching/${session.id}`);
    await first.page.getByRole('link', { name: 'Give feedback' }).click();
    await first.page.getByRole('group', { name: 'How useful' }).getByLabel('Very').check();
    await first.page.getByRole('group', { name: 'How well' }).getByLabel('Very').check();
    await first.page.getByRole('button', { name: 'Send feedback' }).click();
    await first.page.getByRole('alert').getByText('Thank you.').waitFor();
    for (const { doctor } of there.slice(0, ENOUGH - 1)) {
      await call(doctor, 'put', `/sessions/${session.id}/feedback`, {
        useful: 4,
        wellTaught: 4,
        good: 'The examples',
      });
    }
    await first.page.goto('/cpd/certificates');
    await first.page.getByRole('link', { name: 'Term teaching' }).first().click();
    await heading(first.page, /Certificate of attendance$/);
    await assertAccessible(first.page, 'a certificate');
    await screenshot(first.page, 'led-certificate-360');
    const paper = first.page.waitForEvent('download');
    await first.page.getByRole('link', { name: 'Download as PDF' }).click();
    assert.match((await paper).suggestedFilename(), /\.pdf$/);
    await first.page.locator('a[href^="/verify/"]').click();
    await first.page.getByRole('heading', { name: 'This certificate is in force' }).waitFor();
    await assertAccessible(first.page, 'a verified certificate');
    await screenshot(first.page, 'led-verify-360');

    await speaker.page.goto(`/teaching/${session.id}`);
    await speaker.page.getByRole('link', { name: 'What doctors said' }).click();
    await speaker.page.getByText(`${ENOUGH} answers.`).waitFor();
    await speaker.page.goBack();
    const pack = speaker.page.waitForEvent('download');
    await speaker.page.getByRole('link', { name: 'Your presenter pack (PDF)' }).click();
    assert.match((await pack).suggestedFilename(), /\.pdf$/);

    await Promise.all(others.map(({ doctor }) => doctor.dispose()));
    await Promise.all([first, last, speaker, admin].map((window) => window.close()));
  });
});
