import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  acceptStatement,
  arrive,
  ask,
  assertAccessible,
  cancelWhatIsBooked,
  dayFromNow,
  DESKTOP,
  heading,
  openBrowser,
  screenshot,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('the education team', () => {
  it('creates, publishes, changes and cancels a session that a doctor then sees', async () => {
    const admin = await arrive(browser, 'admin@trial.example', { viewport: DESKTOP });
    const { page } = admin;
    const title = `Journey session ${Date.now()}`;
    await page.getByRole('link', { name: 'Teaching', exact: true }).click();
    await page.getByRole('link', { name: 'Create a session' }).click();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('link', { name: 'Enter a title' }).waitFor();
    await page.getByLabel('Title').fill(title);
    // Far ahead: a cancelled session stays listed, and nobody should have to read past it.
    await page.getByLabel('Date').fill(dayFromNow(700));
    await page.getByLabel('Number of places').fill('12');
    await page.getByLabel('Speakers (optional)').fill('Dr Ama Mensah, Consultant');
    await page.getByRole('button', { name: 'Save draft' }).dblclick();
    await heading(page, title);
    await page.getByText('This is a draft.').waitFor();
    await page.getByText('Dr Ama Mensah, Consultant').waitFor();
    await assertAccessible(page, 'a draft');
    await screenshot(page, 'journey-draft');
    const made = (await ask(page, `/sessions?q=${encodeURIComponent(title)}`)).items;
    assert.equal(made.length, 1, 'a double tap makes one session');

    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('alert').getByText('Published.').waitFor();

    const doctor = await arrive(browser, 'led17@trial.example');
    await doctor.page.goto(`/teaching?q=${encodeURIComponent(title)}`);
    await doctor.page.getByRole('link', { name: title }).click();
    await doctor.page.getByText('12 places left of 12.').waitFor();

    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await heading(page, 'Edit session');
    await page.getByLabel('Number of places').fill('15');
    await changeMeanwhile(page, made[0].id);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Someone else changed this session').waitFor();
    await page.getByRole('heading', { name: 'What the other person changed' }).waitFor();
    await page.getByText('Changed meanwhile').waitFor();
    assert.equal(await page.getByLabel('Number of places').inputValue(), '15');
    await assertAccessible(page, 'a stale edit');
    await screenshot(page, 'journey-stale');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Your changes are saved').waitFor();

    await page.getByRole('link', { name: 'Cancel this session' }).click();
    await page.getByLabel('Why is it cancelled?').fill('The journey is over');
    await page.getByRole('button', { name: 'Cancel the session' }).click();
    await page.getByRole('alert').getByText('The session is cancelled').waitFor();
    await doctor.page.reload();
    await doctor.page.getByText('This session will not take place.').waitFor();
    await doctor.page.getByText('The journey is over').waitFor();
    await doctor.close();
    await admin.close();
  });
});

describe('a tutor', () => {
  it('releases times, sees a booking, and withdraws what is free', async () => {
    const tutor = await arrive(browser, 'tutor@trial.example', { viewport: DESKTOP });
    const { page } = tutor;
    // Tomorrow is before every time of the example data's Tuesdays, or is one of them early.
    const date = dayFromNow(1);
    await withdrawAllOn(page, date, '07:');
    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('link', { name: 'One to one' })
      .click();
    await page.getByRole('link', { name: 'Release times' }).click();
    await page.getByLabel('First date').fill(date);
    await page.getByLabel('From').fill('07:00');
    await page.getByLabel('To', { exact: true }).fill('07:50');
    await page.getByRole('button', { name: 'Check the dates' }).click();
    await page
      .getByRole('link', { name: 'The time must divide into meetings of 20 minutes' })
      .waitFor();
    await page.getByLabel('To', { exact: true }).fill('07:40');
    await page.getByRole('button', { name: 'Check the dates' }).click();
    await heading(page, 'Check and release');
    await page.getByRole('checkbox').check();
    await page.getByText('2 times will be released').waitFor();
    await assertAccessible(page, 'check and release');
    await screenshot(page, 'journey-release-check');
    await page.getByRole('button', { name: 'Release', exact: true }).dblclick();
    await page.getByRole('alert').getByText('You have released 2 times').waitFor();
    await page.getByText('7am to 7:20am').first().waitFor();

    const doctor = await arrive(browser, 'led18@trial.example');
    await cancelWhatIsBooked(doctor.page);
    await doctor.page.goto('/one-to-one/book?step=time');
    await acceptStatement(doctor.page);
    await doctor.page.getByLabel('7am to 7:20am').check();
    await doctor.page.getByRole('button', { name: 'Continue' }).click();
    await doctor.page.getByRole('button', { name: 'Book', exact: true }).click();
    await heading(doctor.page, 'Your one to one is booked');
    const name = (await ask(doctor.page, '/me')).name;

    await page.goto('/one-to-one/who-is-coming');
    await page.getByRole('link', { name }).click();
    await heading(page, 'Your meeting');
    await page.getByText('Not given').waitFor();

    await doctor.page.getByRole('link', { name: 'cancel it' }).click();
    await doctor.page.getByRole('button', { name: 'Cancel this meeting' }).click();
    await doctor.page.getByRole('button', { name: 'Yes, cancel it' }).click();
    await doctor.page.getByRole('alert').getByText('Cancelled.').waitFor();
    await doctor.close();

    await withdrawAllOn(page, date, '07:');
    await tutor.close();
  });
});

/** A second window of the same person saves another change first. */
async function changeMeanwhile(page, id) {
  const second = await page.context().newPage();
  await second.goto(`/teaching/${id}/edit`);
  await second.getByLabel('Where (optional)').fill('Changed meanwhile');
  await second.getByRole('button', { name: 'Save' }).click();
  await second.getByRole('alert').getByText('Your changes are saved').waitFor();
  await second.close();
}

async function withdrawAllOn(page, date, hour) {
  const me = await ask(page, '/me');
  const { items } = await ask(page, `/slots?tutorId=${me.id}&from=${date}T00:00:00Z&limit=30`);
  const london = (instant) =>
    new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/London' });
  const mine = items.filter(({ startsAt, free }) => {
    return free && london(startsAt).startsWith(`${date} ${hour}`);
  });
  if (mine.length === 0) return;
  await page.goto('/one-to-one/times');
  for (let left = mine.length; left > 0; left -= 1) {
    await page
      .getByRole('button', { name: /^Withdraw 7/ })
      .first()
      .click();
    await page.getByRole('alert').getByText('You have withdrawn').waitFor();
    await page.waitForFunction(
      (count) =>
        [...document.querySelectorAll('button')].filter((button) =>
          /^Withdraw 7/.test(button.textContent),
        ).length < count,
      left,
    );
  }
}
