import { after, before, describe, it } from 'node:test';
import {
  arrive,
  assertAccessible,
  assertNoSidewaysScroll,
  codeFor,
  heading,
  openBrowser,
  screenshot,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const moved = `moved-${Date.now().toString(36)}@home.example`;

async function changeEmail(page, email) {
  const since = Date.now() - 1_000;
  await page.getByLabel('New email').fill(email);
  await page.getByRole('button', { name: 'Email me a code' }).click();
  await heading(page, 'Check your new email');
  return since;
}

describe('the own email', () => {
  it('is changed with the code that came to the new one', async () => {
    const joiner = 'led33@trial.example';
    const phone = await arrive(browser, joiner);
    const window = await arrive(browser, joiner);
    const { page } = window;
    await page.getByRole('link', { name: 'Account' }).click();
    await page.getByRole('link', { name: 'Change your email' }).click();
    await heading(page, 'Change your email');

    await changeEmail(page, 'led34@trial.example');
    await page.getByLabel('6-digit code').fill('000000');
    await page.getByRole('button', { name: 'Change my email' }).click();
    await page.getByText('Your email address is as it was').first().waitFor();
    await assertAccessible(page, 'check your new email, with an error');
    await page.getByRole('button', { name: 'enter the address again' }).click();

    const since = await changeEmail(page, moved);
    await assertNoSidewaysScroll(page, 'check your new email');
    await screenshot(page, 'journey-check-your-new-email');
    await page.getByLabel('6-digit code').fill(await codeFor(page.request, moved, since));
    await page.getByRole('button', { name: 'Change my email' }).click();
    await heading(page, 'Your email is changed');
    await page.getByText(moved).waitFor();
    await assertAccessible(page, 'your email is changed');
    await screenshot(page, 'journey-email-changed');

    await phone.page.goto('/cpd');
    await heading(phone.page, 'Log in');
    await phone.close();

    // As it was, for whoever tries the trial afterwards.
    await page.getByRole('link', { name: 'Back to your account' }).click();
    await page.getByRole('link', { name: 'Change your email' }).click();
    const back = await changeEmail(page, joiner);
    await page.getByLabel('6-digit code').fill(await codeFor(page.request, joiner, back));
    await page.getByRole('button', { name: 'Change my email' }).click();
    await heading(page, 'Your email is changed');
    await window.close();
  });
});
