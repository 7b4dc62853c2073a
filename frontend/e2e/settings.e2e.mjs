import { after, before, describe, it } from 'node:test';
import { arrive, assertAccessible, heading, openBrowser, screenshot } from './support.mjs';

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
