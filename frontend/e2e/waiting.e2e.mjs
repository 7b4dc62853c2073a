import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  acceptStatement,
  arrive,
  assertAccessible,
  assertNoSidewaysScroll,
  cancelWhatIsBooked,
  dayFromNow,
  DESKTOP,
  openBrowser,
  screenshot,
  tell,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const release = async (page, start, end) => {
  const date = dayFromNow(9);
  const wanted = { date, start, end, minutes: 20, place: 'Room 4', mode: 'in-person' };
  return (await tell(page, 'post', '/slots', wanted)).items;
};

async function withdraw(page, slots) {
  for (const { id } of slots) await tell(page, 'delete', `/slots/${id}`);
}

describe('the waiting list for a one to one', () => {
  it('keeps a time for who asked, who books it from Home with one tap, or declines it', async () => {
    const tutor = await arrive(browser, 'tutor@trial.example', { viewport: DESKTOP });
    const doctor = await arrive(browser, 'led33@trial.example');
    const { page } = doctor;
    await cancelWhatIsBooked(page);
    await page.goto('/one-to-one/waiting');
    await page.getByRole('button', { name: 'Ask for a time' }).click();
    await page.getByText('You are on the list.').waitFor();
    await tutor.page.goto('/one-to-one/times');
    await tutor.page.getByText('Fewer than 5 doctors wait for a time with you.').waitFor();

    const declined = await release(tutor.page, '06:00', '06:20');
    await page.reload();
    await page.getByRole('heading', { name: 'A time is kept for you' }).waitFor();
    await assertAccessible(page, 'a time that is kept');
    await assertNoSidewaysScroll(page, 'a time that is kept');
    assert.equal(await page.getByRole('radio').count(), 0, 'one way to meet is no question');
    await page.getByRole('button', { name: 'Decline this time' }).click();
    await page.getByText('You are on the list.').waitFor();

    const kept = await release(tutor.page, '06:20', '06:40');
    await page.goto('/home');
    await page.getByRole('heading', { name: 'A time is kept for you' }).waitFor();
    await assertAccessible(page, 'home with a time that is kept');
    await screenshot(page, 'led-home-time-kept-360');
    await page.getByRole('button', { name: 'Book this time' }).click();
    const book = page.getByRole('button', { name: 'Book this time' });
    const booked = page.getByRole('alert').getByText('Your one to one is booked');
    await page.getByRole('button', { name: 'I accept this' }).or(booked).first().waitFor();
    if (!(await booked.isVisible())) {
      await acceptStatement(page);
      await book.click();
    }
    await booked.waitFor();
    await cancelWhatIsBooked(page);
    await withdraw(tutor.page, [...declined, ...kept]);

    await tutor.page.goto('/one-to-one/use');
    await tutor.page.getByRole('columnheader', { name: 'Not there' }).waitFor();
    await assertAccessible(tutor.page, 'how one to ones are used');
    await screenshot(tutor.page, 'tutor-demand-1280');
    await doctor.close();
    await tutor.close();
  });
});
