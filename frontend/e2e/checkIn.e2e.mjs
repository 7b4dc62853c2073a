import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import {
  arrive,
  ask,
  assertAccessible,
  assertNoSidewaysScroll,
  DESKTOP,
  heading,
  HUB,
  logInByPage,
  openBrowser,
  openWindow,
  PHONE,
  screenshot,
} from './support.mjs';

let browser;
let admin;
before(async () => {
  browser = await openBrowser();
  admin = await arrive(browser, 'admin@trial.example', { viewport: DESKTOP });
});
after(() => browser.close());

const MINUTE = 60_000;

/** A session that starts so many milliseconds from now. */
async function aSessionIn(wait, { lasts = 60 * MINUTE, ...facts } = {}) {
  const starts = Date.now() + wait;
  const answer = await admin.page.request.post(`${HUB}/api/v1/sessions`, {
    headers: { 'X-Requested-By': 'led-hub', 'Idempotency-Key': randomUUID(), Origin: HUB },
    data: {
      title: `Check-in journey ${Date.now()}`,
      theme: 'clinical-update',
      startsAt: new Date(starts).toISOString(),
      endsAt: new Date(starts + lasts).toISOString(),
      location: 'Seminar Room 2',
      mode: 'in-person',
      capacity: 20,
      cpdMinutes: Math.ceil(lasts / MINUTE),
      status: 'scheduled',
      ...facts,
    },
  });
  assert.equal(answer.status(), 201, await answer.text());
  return answer.json();
}

/** At phone and desktop width. */
async function lookAt(page, name) {
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    await assertAccessible(page, `${name} at ${viewport.width} px`);
    await screenshot(page, `journey-${name}-${viewport.width}`);
    await assertNoSidewaysScroll(page, name);
  }
}

const codeOnScreen = (page) => page.getByText(/^[A-HJ-NP-Z2-9]{6}$/).innerText();

describe('check in', () => {
  it('takes a doctor from the code on the screen to the register', async () => {
    const session = await aSessionIn(10 * MINUTE);
    const { page } = admin;
    await page.goto(`/teaching/${session.id}`);
    await page.getByRole('link', { name: 'Show the check-in code' }).click();
    await heading(page, /Check-in code$/);
    await page.getByRole('img', { name: 'QR code that opens check in' }).waitFor();
    await page.getByText('0 checked in').waitFor();
    await lookAt(page, 'present');
    await page.setViewportSize(DESKTOP);

    const doctor = await openWindow(browser);
    await doctor.page.goto(`/c/${await codeOnScreen(page)}?session=${session.id}`);
    await heading(doctor.page, 'Log in');
    await logInByPage(doctor.page, 'led15@trial.example');
    await heading(doctor.page, 'Check in');
    await doctor.page.getByText(session.title).waitFor();
    await lookAt(doctor.page, 'check-in-by-link');
    await doctor.page.getByRole('button', { name: 'Check in' }).dblclick();
    await doctor.page.getByRole('alert').getByText('You are checked in.').waitFor();
    await doctor.page.getByText('Your CPD record is made when the register is locked.').waitFor();
    await lookAt(doctor.page, 'checked-in');
    await doctor.page.reload();
    await doctor.page.getByText('You are checked in.').waitFor();
    await doctor.page.getByRole('link', { name: 'The session' }).click();
    await heading(doctor.page, session.title);
    await doctor.page.getByText('You are checked in.').waitFor();
    const { name } = await ask(doctor.page, '/me');
    await doctor.close();

    await page.getByText('1 checked in').waitFor();
    await page.getByRole('link', { name: 'Register', exact: true }).click();
    await heading(page, /Register$/);
    await page.getByText('1 of 1 present').waitFor();
    const row = page.getByRole('group', { name });
    assert.ok(await row.getByLabel('Present in the room').isChecked());
    await page.getByText(/Came without a place · Checked in with the code at/).waitFor();
    await lookAt(page, 'register');
    await page.setViewportSize(DESKTOP);

    assert.equal(await row.getByLabel('Online').count(), 0, 'it is held in the room only');
    await row.getByLabel('Not present').check();
    await page.getByText('Saved: not present.').waitFor();
    await lookAt(page, 'register-marked');
    await page.setViewportSize(DESKTOP);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Saved: present in the room.').waitFor();
    await page.getByText(/Marked by .* at/).waitFor();
    assert.ok(await row.getByLabel('Present in the room').isChecked());
    await page.getByText('You can lock it when the session is over').waitFor();
  });

  it('is the one thing at home, and takes the code typed', async () => {
    const session = await aSessionIn(5 * MINUTE, { mode: 'hybrid' });
    const doctor = await arrive(browser, 'led19@trial.example');
    const { page } = doctor;
    await page.goto(`/teaching/${session.id}`);
    await page.getByRole('link', { name: 'Check in' }).click();
    await heading(page, 'Check in');
    await page.getByRole('button', { name: 'Check in' }).click();
    await page.getByRole('link', { name: 'Enter the code on the screen' }).waitFor();
    await page.getByRole('link', { name: 'Select where you are' }).waitFor();
    await lookAt(page, 'check-in-typed');
    await page.getByLabel('Code on the screen').fill('zzz zz2');
    assert.equal(await page.getByLabel('Code on the screen').inputValue(), 'ZZZZZ2');
    await page.getByLabel('Online').check();
    await page.getByRole('button', { name: 'Check in' }).click();
    await page.getByRole('link', { name: /That is not this session's code/ }).waitFor();

    await page.goto(`/c/ZZZZZ2?session=${session.id}`);
    await page.getByLabel('Online').check();
    await page.getByRole('button', { name: 'Check in' }).click();
    await page.getByRole('link', { name: /That is not this session's code/ }).waitFor();
    await lookAt(page, 'check-in-wrong-link');

    await admin.page.goto(`/teaching/${session.id}/present`);
    await page
      .getByLabel('Code on the screen')
      .fill((await codeOnScreen(admin.page)).toLowerCase());
    await page.getByRole('button', { name: 'Check in' }).click();
    await page.getByRole('alert').getByText('You are checked in.').waitFor();
    assert.equal((await ask(page, `/sessions/${session.id}`)).myAttendance, 'remote');
    await doctor.close();
  });

  it('offers a doctor with a place to check in from home', async () => {
    const session = await aSessionIn(8 * MINUTE);
    const doctor = await arrive(browser, 'led21@trial.example');
    const { page } = doctor;
    await page.goto(`/teaching/${session.id}`);
    await page.getByRole('button', { name: 'Sign up' }).click();
    await page.getByRole('alert').getByText('You have a place').waitFor();
    await page.goto('/home');
    await page.getByRole('heading', { name: 'Check in is open' }).waitFor();
    await lookAt(page, 'home-check-in');
    await page.getByRole('link', { name: 'Check in' }).click();
    await heading(page, 'Check in');
    await doctor.close();
  });

  it('is over when the register is locked, and again when it is opened', async () => {
    const session = await aSessionIn(3_000, { lasts: 2_000 });
    const doctor = await arrive(browser, 'led22@trial.example');
    const { page } = admin;
    await page.goto(`/teaching/${session.id}/present`);
    await doctor.page.goto(`/c/${await codeOnScreen(page)}?session=${session.id}`);
    await doctor.page.getByRole('button', { name: 'Check in' }).waitFor();

    await page.goto(`/teaching/${session.id}/register`);
    await page.getByText('Nobody has a place yet.').waitFor();
    await page.getByRole('button', { name: 'Lock the register' }).click();
    await page.getByText('Lock the register?').waitFor();
    await lookAt(page, 'register-lock');
    await page.setViewportSize(DESKTOP);
    await page.getByRole('button', { name: 'Yes, lock it' }).click();
    await page.getByRole('alert').getByText('The register is locked').waitFor();
    await lookAt(page, 'register-locked');
    await page.setViewportSize(DESKTOP);

    await doctor.page.getByRole('button', { name: 'Check in' }).click();
    await doctor.page.getByText('The register is locked').waitFor();
    await lookAt(doctor.page, 'check-in-refused');

    await page.getByRole('button', { name: 'Open it again' }).click();
    await page.getByRole('alert').getByText('The register is open again').waitFor();
    await doctor.page.getByRole('button', { name: 'Check in' }).click();
    await doctor.page.getByRole('alert').getByText('You are checked in.').waitFor();
    await doctor.close();
    await admin.close();
  });
});
