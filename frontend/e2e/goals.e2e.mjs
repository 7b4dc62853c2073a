import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  acceptStatement,
  arrive,
  cancelWhatIsBooked,
  heading,
  openBrowser,
  screenshot,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Counts what a thumb does, from Home on. */
function thumb(page) {
  let taps = 0;
  const button = (name) => page.getByRole('button', { name, exact: true });
  return {
    link: (name) => tap(page.getByRole('link', { name }).first()),
    button: (name) => tap(button(name)),
    on: (locator) => tap(locator),
    taps: () => taps,
  };
  async function tap(locator) {
    await locator.click();
    taps += 1;
  }
}

/** A doctor who has accepted the statement, has nothing booked, and is at home. */
async function readyToBook(email) {
  const window = await arrive(browser, email);
  await cancelWhatIsBooked(window.page);
  await window.page.goto('/one-to-one/book');
  await acceptStatement(window.page);
  await window.page.goto('/home');
  await heading(window.page, /^Hello, /);
  return window;
}

/** Tab, as often as it takes, until this has the focus. */
async function tabTo(page, locator) {
  await locator.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the Tab key does not lead to ${locator}`);
}

describe('a one to one', () => {
  it('is booked from Home in at most 6 taps, changed in at most 4, and cancelled in at most 3', async (test) => {
    const window = await readyToBook('led26@trial.example');
    const { page } = window;
    const booking = thumb(page);
    await booking.link(/Book a one to one/);
    await booking.button('Continue');
    await heading(page, 'Choose a time');
    await booking.on(page.getByRole('radio').last());
    await booking.button('Continue');
    await heading(page, 'Check and book');
    await booking.on(page.getByLabel('By phone'));
    await booking.button('Book');
    await heading(page, 'Your one to one is booked');
    await page.getByText('By phone').waitFor();
    test.diagnostic(`book a one to one: ${booking.taps()} taps`);
    assert.ok(booking.taps() <= 6);

    await page.goto('/home');
    await heading(page, /^Hello, /);
    const changing = thumb(page);
    await changing.on(page.locator('a[href^="/one-to-one/appointments/"]').first());
    await changing.link('Change the time');
    await heading(page, 'Change the time');
    await changing.on(page.getByRole('radio').last());
    await changing.button('Confirm this time');
    await page.getByRole('alert').getByText('Your time is changed').waitFor();
    test.diagnostic(`change a one to one: ${changing.taps()} taps`);
    assert.ok(changing.taps() <= 4);

    await page.goto('/home');
    await heading(page, /^Hello, /);
    const cancelling = thumb(page);
    await cancelling.on(page.locator('a[href^="/one-to-one/appointments/"]').first());
    await cancelling.button('Cancel this meeting');
    await cancelling.button('Yes, cancel it');
    await page.getByRole('alert').getByText('Cancelled.').waitFor();
    test.diagnostic(`cancel a one to one: ${cancelling.taps()} taps`);
    assert.ok(cancelling.taps() <= 3);
    await window.close();
  });

  it('is booked with the keyboard alone, and read in order', async () => {
    const window = await readyToBook('led27@trial.example');
    const { page } = window;
    const press = async (locator, key) => {
      await tabTo(page, locator);
      await page.keyboard.press(key);
    };
    /** What a screen reader finds in the page, in this order. */
    const hears = async (...order) => {
      const tree = await page.getByRole('main').ariaSnapshot();
      const places = order.map((words) => tree.indexOf(words));
      assert.ok(
        places.every((place, index) => place > (places[index - 1] ?? -1)),
        `a screen reader hears ${order.join(', then ')}:\n${tree}`,
      );
    };
    await press(page.getByRole('link', { name: /Book a one to one/ }).first(), 'Enter');
    await heading(page, 'What would you like to talk about?');
    assert.equal(
      await page.evaluate(() => document.activeElement.tagName),
      'H1',
      'focus is on the heading of the new page',
    );
    await hears(
      'heading "What would you like to talk about?"',
      'group "Topic (optional)"',
      'radio "Career planning"',
      'textbox "Anything your tutor should know first (optional)',
      'button "Continue"',
    );
    await press(page.getByLabel('Career planning'), 'Space');
    await press(page.getByRole('button', { name: 'Continue' }), 'Enter');
    await heading(page, 'Choose a time');
    await press(page.getByRole('radio').first(), 'Space');
    await hears('heading "Choose a time"', 'group "', 'radio "', '[checked]', 'button "Continue"');
    await press(page.getByRole('button', { name: 'Continue' }), 'Enter');
    await heading(page, 'Check and book');
    await screenshot(page, 'keyboard-check-and-book');
    await hears(
      'heading "Check and book"',
      'We are holding this time for you until',
      'Career planning',
      'button "Book"',
    );
    await press(page.getByRole('button', { name: 'Book', exact: true }), 'Enter');
    await heading(page, 'Your one to one is booked');
    await hears(
      'heading "Your one to one is booked"',
      'link "change the time"',
      'link "cancel it"',
    );
    await cancelWhatIsBooked(page);
    await window.close();
  });
});
