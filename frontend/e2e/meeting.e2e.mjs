import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  acceptStatement,
  arrive,
  ask,
  assertAccessible,
  assertNoSidewaysScroll,
  cancelWhatIsBooked,
  dayFromNow,
  DESKTOP,
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

/** A doctor of the example data who has met the tutor, and that meeting. */
async function someoneWhoMet() {
  for (let number = 1; number < 40; number += 1) {
    const doctor = await arrive(browser, `led${number}@trial.example`);
    const { items } = await ask(doctor.page, `/appointments?to=${new Date().toISOString()}`);
    const met = items.find(({ state }) => state === 'booked');
    if (met) return { doctor, met };
    await doctor.close();
  }
  throw new Error('nobody of the example data has met the tutor');
}

describe('a meeting', () => {
  it('is said to have happened, and its note is written by both and overwritten by neither', async () => {
    const { doctor, met } = await someoneWhoMet();
    const address = `/one-to-one/appointments/${met.id}`;
    const tutor = await arrive(browser, 'tutor@trial.example', { viewport: DESKTOP });
    const { page } = tutor;
    await page.goto(address);
    await heading(page, 'Your meeting');
    await page.getByText('Nobody has said yet.').waitFor();
    await page.getByLabel('We met').check();
    await page.getByText('Saved', { exact: true }).waitFor();

    // The doctor has the page open while the tutor writes.
    await doctor.page.goto(address);
    await doctor.page.getByLabel('Shared note').waitFor();
    await page.getByLabel('Shared note').fill('Read the specialty guidance.');
    await page.getByText(/^Saved .* by /).waitFor();
    await assertAccessible(page, 'a meeting as its tutor');
    await screenshot(page, 'tutor-meeting-1280');

    await doctor.page.getByLabel('Shared note').fill('Bring a draft CV.');
    await doctor.page.getByText('Your note is not saved: someone else changed it.').waitFor();
    await doctor.page.getByText('Read the specialty guidance.').waitFor();
    await assertAccessible(doctor.page, 'a note that two people wrote');
    await assertNoSidewaysScroll(doctor.page, 'a note that two people wrote');
    await screenshot(doctor.page, 'led-meeting-note-360');
    await doctor.page.getByRole('button', { name: 'Keep theirs' }).click();
    await doctor.page
      .getByLabel('Shared note')
      .fill('Read the specialty guidance. Bring a draft CV.');
    await doctor.page.getByText(/^Saved .* by /).waitFor();
    const file = doctor.page.waitForEvent('download');
    await doctor.page.getByRole('button', { name: 'Download the note' }).click();
    assert.match((await file).suggestedFilename(), /^meeting-\d{4}-\d\d-\d\d\.txt$/);

    await page.getByText('I had to tell someone else').click();
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('alert').getByText('There is a problem').waitFor();
    await page.getByLabel('The doctor asked for it').check();
    await page.getByLabel('Whom you told').fill('Occupational health');
    await page.getByLabel('Yes', { exact: true }).check();
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText(/Occupational health\. The doctor asked for it\./).waitFor();

    await doctor.page.reload();
    await doctor.page.getByText(/Occupational health\. The doctor asked for it\./).waitFor();
    await doctor.page
      .getByRole('button', { name: 'See what happened, and who opened the note' })
      .click();
    await doctor.page.getByText(/said that you met$/).waitFor();
    assert.ok((await doctor.page.getByText(/opened the note$/).count()) > 0);
    await assertAccessible(doctor.page, 'the history of a meeting');
    await screenshot(doctor.page, 'led-meeting-360');
    await doctor.close();
    await tutor.close();
  });

  it('leaves notes that a later tutor reads when the doctor lets them, and not before or after', async () => {
    const { doctor, met } = await someoneWhoMet();
    await cancelWhatIsBooked(doctor.page);
    await doctor.page.goto('/one-to-one/book');
    await acceptStatement(doctor.page);
    const note = 'Apply in the next round.';
    await tell(doctor.page, 'put', `/appointments/${met.id}/action-note`, { text: note });

    const team = await arrive(browser, 'admin@trial.example');
    const email = `successor-${Date.now().toString(36)}@trial.example`;
    await tell(team.page, 'post', '/people', {
      name: 'Dr Sam Successor',
      email,
      roles: ['tutor'],
      status: 'active',
    });
    await team.close();
    const successor = await arrive(browser, email, { viewport: DESKTOP });
    const { items } = await tell(successor.page, 'post', '/slots', {
      date: dayFromNow(10),
      start: '05:00',
      end: '05:20',
      minutes: 20,
      mode: 'online',
    });
    const next = await tell(doctor.page, 'put', `/slots/${items[0].id}/appointment`, {});
    const address = `/one-to-one/appointments/${next.id}`;
    const read = async () => {
      await successor.page.goto(address);
      await successor.page.getByRole('button', { name: 'Read notes of earlier tutors' }).click();
    };
    const none = () => successor.page.getByText('There are none that the doctor lets you read.');

    await read();
    await none().waitFor();
    await doctor.page.goto(address);
    await doctor.page.getByText(/^Dr Sam Successor cannot read your notes with/).waitFor();
    await assertAccessible(doctor.page, 'letting another tutor read notes');
    await screenshot(doctor.page, 'led-note-consent-360');
    await doctor.page.getByRole('button', { name: /^Let them read these notes/ }).click();
    await doctor.page.getByText(/^Dr Sam Successor can read your notes with/).waitFor();
    await read();
    await successor.page.getByText(note).waitFor();
    await doctor.page.getByRole('button', { name: /^Stop this/ }).click();
    await doctor.page.getByText(/^Dr Sam Successor cannot read your notes with/).waitFor();
    await read();
    await none().waitFor();

    await doctor.page.getByRole('button', { name: /^Let them read these notes/ }).click();
    await doctor.page.getByText(/^Dr Sam Successor can read your notes with/).waitFor();
    await doctor.page.getByRole('button', { name: 'Cancel this meeting' }).click();
    await doctor.page.getByRole('button', { name: 'Yes, cancel it' }).click();
    await doctor.page.getByText(/They cannot now, since no meeting with them stands/).waitFor();
    await assertAccessible(doctor.page, 'a consent without a meeting');
    await screenshot(doctor.page, 'led-note-consent-cancelled-360');
    await doctor.page.getByRole('button', { name: /^Stop this/ }).click();
    await doctor.page
      .getByRole('heading', { name: 'Your notes with other tutors' })
      .waitFor({ state: 'detached' });

    await cancelWhatIsBooked(doctor.page);
    await tell(successor.page, 'delete', `/slots/${items[0].id}`);
    await successor.close();
    await doctor.close();
  });
});
