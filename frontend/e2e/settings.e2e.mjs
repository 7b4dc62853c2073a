import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { arrive, ask, assertAccessible, heading, openBrowser, screenshot } from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('teaching settings', () => {
  it('give a trust its own theme, which its sessions can have', async () => {
    const admin = await arrive(browser, 'admin@trial.example');
    const { page } = admin;
    const theme = `Simulation ${Date.now()}`;
    await page.getByRole('link', { name: 'Manage', exact: true }).click();
    await page.getByRole('link', { name: 'Teaching settings' }).click();
    await heading(page, 'Teaching settings');
    await page.getByRole('button', { name: 'Add a theme' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Enter the theme, or remove it' }).click();
    await page.keyboard.type(theme);
    await page.getByLabel('Hours to take an offered place').fill('6');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your changes are saved').waitFor();
    await assertAccessible(page, 'teaching settings');
    await screenshot(page, 'admin-teaching-settings-360');

    await page.goto('/teaching/new');
    await heading(page, 'Create a session');
    await page.getByLabel('Title').fill('Stabilising a newborn');
    await page.getByLabel('Theme').selectOption({ label: theme });
    await page.getByLabel('Somebody else').check();
    await page.getByLabel('Emergency Medicine').check();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Your draft is saved').waitFor();
    await page.getByText(theme).waitFor();
    await page.getByText(/external\. Log it yourself/).waitFor();

    await page.goto('/manage/teaching');
    await page.getByRole('button', { name: `Remove ${theme}` }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your changes are saved').waitFor();
    await page.goto('/teaching/new');
    await heading(page, 'Create a session');
    await page
      .getByLabel('Theme')
      .locator('option', { hasText: 'Leadership' })
      .waitFor({ state: 'attached' });
    await page
      .getByLabel('Theme')
      .locator('option', { hasText: theme })
      .waitFor({ state: 'detached' });
    await admin.close();
  });
});

describe('one to one settings', () => {
  it('say what a rule would remove before it is the rule', async () => {
    const admin = await arrive(browser, 'admin@trial.example');
    const { page } = admin;
    const before = await ask(page, '/appointment-settings');
    await page.getByRole('link', { name: 'Manage', exact: true }).click();
    await page.getByRole('link', { name: 'One to one settings' }).click();
    await heading(page, 'One to one settings');
    const look = async (months, from) => {
      await page.getByLabel('Months to keep what was said').fill(months);
      await page.getByLabel(from).check();
      const answered = page.waitForResponse((answer) =>
        answer.url().includes('/appointment-details-due'),
      );
      await page.getByRole('button', { name: 'See what this would remove today' }).click();
      const { meetings } = await (await answered).json();
      await page
        .getByText(`Details of ${meetings ?? 'fewer than 5'} meetings, with`, { exact: false })
        .waitFor();
    };
    await look('1', 'The meeting');
    await look('120', 'The end of the doctor’s contract');
    await assertAccessible(page, 'what a rule would remove');
    await screenshot(page, 'admin-one-to-one-rehearsal-360');
    assert.deepEqual(await ask(page, '/appointment-settings'), before, 'a rehearsal saves nothing');
    await admin.close();
  });
});
