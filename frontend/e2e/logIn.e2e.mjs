import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  arrive,
  assertAccessible,
  codeFor,
  heading,
  logInByPage,
  openBrowser,
  openWindow,
  screenshot,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('log-in', () => {
  it('takes the code from the trial mailbox page and returns to the page asked for', async () => {
    const window = await openWindow(browser);
    const { page } = window;
    await page.goto('/');
    await page.getByText('Trial. Not for real data.').waitFor();
    await page.goto('/cpd');
    await heading(page, 'Log in');
    await page.getByLabel('Email', { exact: true }).fill('led13@trial.example');
    await page.getByRole('button', { name: 'Email me a code' }).click();
    await heading(page, 'Check your email');
    await assertAccessible(page, 'check your email');
    await screenshot(page, 'journey-check-your-email');

    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: /Open the trial mailbox/ }).click();
    const mailbox = await opened;
    await heading(mailbox, 'Trial mailbox');
    const mail = await mailbox
      .getByText(/\b\d{6}\b/)
      .first()
      .innerText();
    await mailbox.close();

    await page.getByLabel('6-digit code').fill('000 000');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByText('There is a problem').waitFor();
    await page.getByLabel('6-digit code').fill(/\b\d{6}\b/.exec(mail)[0]);
    await page.getByRole('button', { name: 'Continue' }).click();
    await heading(page, 'Your CPD');
    assert.match(page.url(), /\/cpd$/);
    await window.close();
  });

  it('needs a keyboard alone', async () => {
    const window = await openWindow(browser);
    const { page } = window;
    const email = 'led14@trial.example';
    const focused = () =>
      page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id);
    const tabTo = async (what) => {
      for (let tabs = 0; tabs < 30; tabs += 1) {
        if ((await focused()) === what) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the Tab key never came to ${what}`);
    };
    await page.goto('/');
    await heading(page, /Teaching and support/);
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Skip to main content');
    await page.keyboard.press('Enter');
    await tabTo('Log in');
    await page.keyboard.press('Enter');
    await heading(page, 'Log in');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await tabTo('email');
    const since = Date.now() - 1_000;
    await page.keyboard.type(email);
    await page.keyboard.press('Enter');
    await heading(page, 'Check your email');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await tabTo('code');
    await page.keyboard.type(await codeFor(page.request, email, since));
    await page.keyboard.press('Enter');
    await heading(page, /^Hello, /);
    await window.close();
  });

  it('ends at log out, in every tab', async () => {
    const window = await arrive(browser, 'led15@trial.example');
    const { page, context } = window;
    const other = await context.newPage();
    await other.goto('/teaching');
    await heading(other, 'Teaching');
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByText('You have logged out').waitFor();
    await other.getByText('You have logged out').waitFor();
    await page.goto('/cpd');
    await heading(page, 'Log in');
    await window.close();
  });

  it('is renewed unseen while the person carries on', async () => {
    const window = await arrive(browser, 'led19@trial.example');
    const { page, context } = window;
    // The session cookie lasts ten minutes; the one that renews it stays.
    const [session] = (await context.cookies()).filter(({ name }) =>
      /^(__Host-)?led-hub$/.test(name),
    );
    assert.ok(session.httpOnly);
    assert.equal(session.sameSite, 'Strict');
    await context.clearCookies({ name: session.name });
    await page.getByRole('link', { name: 'Library', exact: true }).click();
    await page.getByRole('heading', { name: 'Collections' }).waitFor();
    const [renewed] = (await context.cookies()).filter(({ name }) => name === session.name);
    assert.notEqual(renewed.value, session.value);
    await window.close();
  });

  it('that ends under a half-typed form keeps what was typed', async () => {
    const email = 'led16@trial.example';
    const window = await arrive(browser, email);
    const { page, context } = window;
    await page.goto('/cpd/add');
    await page.getByLabel('What did you do?').fill('Half typed');
    await page.getByLabel('External').check();
    await context.clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    await heading(page, 'Log in again to carry on');
    assert.equal(await page.getByLabel('What did you do?').isVisible(), false);
    await assertAccessible(page, 'log in again');
    await logInByPage(page, email);
    await heading(page, 'Add an activity');
    assert.equal(await page.getByLabel('What did you do?').inputValue(), 'Half typed');
    assert.match(page.url(), /\/cpd\/add$/);
    await window.close();
  });
});
