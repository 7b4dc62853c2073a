import { after, before, describe, it } from 'node:test';
import {
  DESKTOP,
  PHONE,
  arrive,
  assertAccessible,
  assertNoSidewaysScroll,
  openBrowser,
  screenshot,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const name = `Rota ${Date.now().toString(36)}`;
/** Nothing is ever sent there. */
const address = 'https://10.255.255.1/led-hub';

describe('the education team has a system told what happens', () => {
  it('adds it, copies its secret once, and reads in its log that nothing got through', async () => {
    const team = await arrive(browser, 'admin@trial.example');
    const { page } = team;
    await page.goto('/manage');
    await page.getByRole('link', { name: 'Webhooks' }).click();
    await page.getByRole('link', { name: 'Add a webhook' }).click();
    await page.getByRole('button', { name: 'Add this webhook' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await assertAccessible(page, 'add a webhook, with errors');
    await page.getByLabel('Name of the system').fill(name);
    await page.getByLabel('Address that is told').fill(address);
    await page.getByLabel('A session is cancelled').check();
    await page.getByRole('button', { name: 'Add this webhook' }).click();
    await page.getByText(`You have added ${name}`).waitFor();
    await page.getByText('Nothing in the last 30 days.').waitFor();

    await page.getByRole('button', { name: 'Issue a secret' }).click();
    await page.getByText('You cannot see it again').waitFor();
    await page.getByText(/whsec_[\w+/]{43}=/).waitFor();
    await page.getByRole('button', { name: 'Issue a secret' }).click();
    await page.getByText('Both sign what is sent.').waitFor();

    await page.getByRole('button', { name: 'Send a test event' }).click();
    await page.getByText('The address is inside a network that the hub may not reach').waitFor();
    await page.getByText('It will be tried again').waitFor();
    await page.getByRole('button', { name: /^Send again/ }).click();
    await page.getByText('2 attempts').waitFor();
    await assertAccessible(page, 'a webhook with its secrets and its log');
    await assertNoSidewaysScroll(page, 'a webhook with its secrets and its log');
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      await screenshot(page, `admin-webhook-${viewport.width}`);
    }

    await page.reload();
    await page
      .getByRole('button', { name: /^Revoke/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Revoke it now' }).click();
    await page.getByRole('button', { name: 'Issue a secret' }).waitFor();
    await page.getByLabel('No, switch it off').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your changes are saved').waitFor();
    await page.getByText('Switched off. Nothing is sent.').waitFor();
    await page.getByText('Given up').waitFor();
    await assertAccessible(page, 'a webhook that is switched off');
    await page.goto('/manage/webhooks');
    await page.getByRole('link', { name }).waitFor();
    await assertAccessible(page, 'webhooks');
    await team.close();
  });
});
