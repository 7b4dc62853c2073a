import { after, before, describe, it } from 'node:test';
import { arrive, assertAccessible, assertNoSidewaysScroll, openBrowser } from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const name = `Intranet ${Date.now().toString(36)}`;

describe('the education team lets a system use the hub', () => {
  it('adds it, copies its secret once, and revokes it', async () => {
    const team = await arrive(browser, 'admin@trial.example');
    const { page } = team;
    await page.goto('/manage');
    await page.getByRole('link', { name: 'API clients' }).click();
    await page.getByRole('link', { name: 'Add an API client' }).click();
    await page.getByRole('button', { name: 'Add this API client' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await assertAccessible(page, 'add an API client, with errors');
    await page.getByLabel('Name of the system').fill(name);
    await page.getByLabel('Read the library').check();
    await page.getByRole('button', { name: 'Add this API client' }).click();
    await page.getByText(`You have added ${name}`).waitFor();
    await page.getByRole('button', { name: 'Issue a secret' }).click();
    await page.getByText('You cannot see it again').waitFor();
    await page.getByText(/ledhub_live_[\w-]{43}/).waitFor();
    await assertAccessible(page, 'an API client with its secret');
    await assertNoSidewaysScroll(page, 'an API client with its secret');
    await page.reload();
    await page.getByRole('button', { name: /^Revoke ledhub_live_/ }).click();
    await page.getByRole('button', { name: /now$/ }).click();
    await page.getByText('No secret works').waitFor();
    await team.close();
  });
});
