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
  openBrowser,
  screenshot,
  tell,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Three weekly times, early enough to be nobody else's. */
async function releaseThree(page) {
  const { items } = await tell(page, 'post', '/slots', {
    date: dayFromNow(9),
    start: '05:00',
    end: '05:20',
    minutes: 20,
    place: 'Room 4',
    mode: 'in-person',
    everyWeeks: 1,
    until: dayFromNow(9 + 2 * 7),
  });
  assert.equal(items.length, 3);
  return items;
}

const londonTime = (instant) =>
  new Date(instant).toLocaleTimeString('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
  });

describe('the times of a tutor', () => {
  it('are changed one, later or all at a time, after a look at what that does to doctors', async () => {
    const tutor = await arrive(browser, 'tutor@trial.example');
    const { page } = tutor;
    const me = await ask(page, '/me');
    const released = await releaseThree(page);
    const mine = async () => {
      const from = `${dayFromNow(8)}T12:00:00Z`;
      const { items } = await ask(page, `/slots?tutorId=${me.id}&from=${from}&limit=100`);
      return items.filter(({ startsAt }) => londonTime(startsAt) < '07:00');
    };
    const starts = async () => (await mine()).map(({ startsAt }) => londonTime(startsAt));

    const open = async (label, which) => {
      await page.goto('/one-to-one/times');
      const change = page.getByRole('button', { name: `Change ${label}` });
      while ((await change.count()) <= which) {
        await page.getByRole('button', { name: /^Show more/ }).click();
      }
      await change.nth(which).click();
    };
    const check = async (effect) => {
      await page.getByRole('button', { name: 'Check what changes' }).click();
      await page.getByText(effect).waitFor();
    };
    const confirm = async (said) => {
      await page.getByRole('button', { name: 'Change them' }).click();
      await page.getByRole('alert').getByText(said).waitFor();
    };

    await open('5am to 5:20am', 0);
    await page.getByLabel('All times ahead that you released with it').check();
    await page.getByLabel('This time starts at').fill('05:20');
    await check('3 times will change.');
    await assertAccessible(page, 'what a change of times does');
    await assertNoSidewaysScroll(page, 'what a change of times does');
    await screenshot(page, 'tutor-change-times-360');
    assert.deepEqual(await starts(), ['05:00', '05:00', '05:00'], 'a look changes nothing');
    await confirm('You have changed 3 times');
    assert.deepEqual(await starts(), ['05:20', '05:20', '05:20']);

    await open('5:20am to 5:40am', 1);
    await page.getByLabel('This time, and those that you released with it').check();
    await page.getByLabel('This time starts at').fill('05:40');
    await check('2 times will change.');
    await confirm('You have changed 2 times');
    assert.deepEqual(await starts(), ['05:20', '05:40', '05:40']);

    // A doctor has the first: it stays when it is, and they are told where it is now.
    const doctor = await arrive(browser, 'led35@trial.example');
    await cancelWhatIsBooked(doctor.page);
    await doctor.page.goto('/one-to-one/book');
    await acceptStatement(doctor.page);
    const [first] = await mine();
    await tell(doctor.page, 'put', `/slots/${first.id}/appointment`, {});
    await open('5:20am to 5:40am', 0);
    await page.getByLabel('This time starts at').fill('05:00');
    await page.getByLabel('Room (optional)').fill('Room 5');
    await check(
      '1 time will change. 1 time will stay when they are: a doctor has booked them or is about to. 1 doctor will be told where or how you meet.',
    );
    await confirm('You have changed 1 time');
    const [kept] = await mine();
    assert.deepEqual([londonTime(kept.startsAt), kept.place], ['05:20', 'Room 5']);

    await open('5:20am to 5:40am', 0);
    await page.getByLabel('By phone').check();
    await page.getByLabel('Number to ring (optional)').fill('0113 496 0000');
    await check('1 time will change.');
    await confirm('You have changed 1 time');
    assert.deepEqual((await mine())[0].otherWays, [{ mode: 'phone', place: '0113 496 0000' }]);

    await cancelWhatIsBooked(doctor.page);
    for (const { id } of await mine()) await tell(page, 'delete', `/slots/${id}`);
    assert.equal(released.length, 3);
    await doctor.close();
    await tutor.close();
  });
});
