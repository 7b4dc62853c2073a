import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  arrive,
  ask,
  assertAccessible,
  dayFromNow,
  DESKTOP,
  heading,
  openBrowser,
  screenshot,
  settled,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** The first Friday at least so many days ahead: no other journey plans on Fridays. */
function fridayAfter(days) {
  for (let ahead = days; ; ahead += 1) {
    const day = dayFromNow(ahead);
    if (new Date(`${day}T00:00:00Z`).getUTCDay() === 5) return day;
  }
}

const inDays = (date, days) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe('a programme', () => {
  it('of twelve sessions is published in three pages, and changed with everyone known who is told', async () => {
    const admin = await arrive(browser, 'admin@trial.example', { viewport: DESKTOP });
    const { page } = admin;
    const first = fridayAfter(20);
    await page.getByRole('link', { name: 'Teaching', exact: true }).click();
    await page.getByRole('link', { name: 'Programmes' }).click();
    await page.getByRole('link', { name: 'Plan a programme' }).click();

    // Page one: the rhythm.
    await heading(page, 'Plan a programme');
    await page.getByRole('button', { name: 'Check the dates' }).click();
    await page.getByRole('alert').getByText('There is a problem').waitFor();
    await page.getByLabel('Title').fill('Friday simulation');
    await page.getByLabel('First date').fill(first);
    await page.getByLabel('Last date').fill(inDays(first, 12 * 14));
    await page.getByLabel('Where (optional)').fill('Simulation suite');
    await page.getByLabel('Number of places').fill('1');
    await page.getByRole('button', { name: 'Check the dates' }).click();

    // Page two: every date, and what is left out.
    await heading(page, 'Check the dates');
    const dates = page.getByRole('group', { name: 'Dates to leave out' }).getByRole('checkbox');
    await dates.first().waitFor();
    assert.equal(await dates.count(), 13);
    for (const date of await dates.all()) await date.check();
    await page.getByRole('button', { name: 'Save 0 drafts' }).click();
    await page.getByRole('link', { name: 'Keep at least one date' }).click();
    for (const date of await dates.all()) await date.uncheck();
    await dates.nth(2).check();
    await assertAccessible(page, 'the dates of a programme');
    await screenshot(page, 'admin-programme-check-1280');
    await page.getByRole('button', { name: 'Save 12 drafts' }).click();

    // Page three: publish.
    await heading(page, 'Friday simulation');
    await page.getByText('Skipped').waitFor();
    await assertAccessible(page, 'a programme');
    await page.getByRole('button', { name: 'Publish 12 drafts' }).click();
    await page.getByRole('alert').getByText('Published.').waitFor();
    await screenshot(page, 'admin-programme-1280');

    const { items } = await ask(page, `/sessions?from=${first}T00:00:00Z&limit=50`);
    const [session] = items.filter(({ title }) => title === 'Friday simulation');
    const doctor = await arrive(browser, 'led12@trial.example');
    await doctor.page.goto(`/teaching/${session.id}`);
    await doctor.page.getByRole('button', { name: 'Sign up' }).click();
    await doctor.page.getByRole('alert').getByText('You have a place').waitFor();

    // One date moves: the page says how many are told before anything is done.
    await page
      .getByRole('link', { name: /^Skip or move/ })
      .first()
      .click();
    await page.getByLabel('It moves to another time').check();
    await page.getByLabel('New date').fill(inDays(first, 3));
    await page.getByRole('button', { name: 'Check what changes' }).click();
    await page.getByText('1 published session changes. 1 person will be told.').waitFor();
    await assertAccessible(page, 'a date that moves');
    await page.getByRole('button', { name: 'Move this date' }).click();
    await page.getByText('Moved from').waitFor();
    await doctor.page.reload();
    await settled(doctor.page);
    await doctor.page.getByText('You have a place.').waitFor();

    // All dates to come change, except what was moved by hand.
    await page.getByRole('link', { name: 'Change the programme' }).click();
    await page.getByLabel('Where (optional)').fill('Lecture theatre');
    await page.getByRole('button', { name: 'Check what changes' }).click();
    await page.getByText(/^12 published sessions change\./).waitFor();
    await page.getByRole('button', { name: 'Change the programme' }).click();
    await page.getByRole('alert').getByText('The programme is changed').waitFor();
    await doctor.page.reload();
    await doctor.page.getByText('Lecture theatre').waitFor();

    // What was skipped by mistake comes back.
    await page
      .getByRole('link', { name: /^Change or undo/ })
      .nth(1)
      .click();
    await page.getByRole('button', { name: 'Put it back as it was' }).click();
    await page.getByText(/Nobody (needs to be told|has a place yet)|will be told/).waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Put it back as it was' }).click();
    await page.getByRole('button', { name: 'Publish 1 draft' }).waitFor();
    await page.getByRole('link', { name: 'Add a date' }).click();
    await page.getByLabel('Date', { exact: true }).fill(inDays(first, 1));
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Extra date', { exact: true }).waitFor();
    await doctor.close();
    await admin.close();
  });
});

/** The next last Sunday of October: the night in which 1:30am comes twice. */
function nightOfTwoHours() {
  const now = new Date();
  const day = new Date(Date.UTC(now.getUTCFullYear() + (now.getUTCMonth() >= 9 ? 1 : 0), 9, 31));
  day.setUTCDate(31 - day.getUTCDay());
  return day.toISOString().slice(0, 10);
}

describe('a session in the night in which the clocks go back', () => {
  it('is asked which of the two times is meant, and keeps the answer', async () => {
    const admin = await arrive(browser, 'admin@trial.example');
    const { page } = admin;
    const date = nightOfTwoHours();
    await page.goto('/teaching/new');
    await page.getByLabel('Title').fill('Handover at night');
    await page.getByLabel('Date', { exact: true }).fill(date);
    await page.getByLabel('Starts at').fill('01:30');
    await page.getByLabel('Ends at').fill('02:30');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('link', { name: 'Select which of the two times you mean' }).waitFor();
    await assertAccessible(page, 'a time that comes twice');
    const second = page.getByLabel('The second, after the clocks have gone back');
    await second.check();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('alert').getByText('Your draft is saved').waitFor();
    const session = await ask(page, `/sessions/${page.url().split('/').at(-1)}`);
    assert.equal(session.startsAt, `${date}T01:30:00Z`);
    await page.getByRole('link', { name: 'Edit' }).click();
    assert.ok(await second.isChecked());
    await admin.close();
  });
});
