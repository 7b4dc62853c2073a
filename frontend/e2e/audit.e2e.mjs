import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { arrive, ask, heading, openBrowser } from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('the audit trail', () => {
  it('tells the education team what was done, and that nobody changed it since', async () => {
    const doctor = await arrive(browser, 'led11@trial.example');
    const { items } = await ask(doctor.page, `/sessions?from=${new Date().toISOString()}&limit=30`);
    const open = items.find((one) => one.status === 'scheduled' && !one.myPlace);
    await doctor.page.goto(`/teaching/${open.id}`);
    await doctor.page.getByRole('button', { name: /^(Sign up|Join the waiting list)$/ }).click();
    await doctor.page.getByRole('alert').waitFor();
    await doctor.page.goto('/account');
    await doctor.page.getByRole('link', { name: /what was done in your name/ }).click();
    await heading(doctor.page, /^What was done/);
    await doctor.page
      .getByRole('heading', { name: /^Session: (place taken|waiting list)/ })
      .first()
      .waitFor();
    await doctor.close();

    const admin = await arrive(browser, 'admin@trial.example');
    const { page } = admin;
    await page.getByRole('link', { name: 'Manage' }).click();
    await page.getByRole('link', { name: 'Audit' }).click();
    await heading(page, 'Audit');
    await page.getByRole('button', { name: 'Check that nothing was changed' }).click();
    await page.getByText(/^All \d+ events? are as they were written\./).waitFor();
    await page.getByText('Search and filter').click();
    await page.getByLabel('About').selectOption('Teaching sessions');
    await page.getByRole('button', { name: 'Find events' }).click();
    const events = page.getByRole('listitem').filter({ hasText: 'By ' });
    await events.first().waitFor();
    for (const text of await events.allTextContents()) assert.match(text, /^Session: /);
    await admin.close();
  });
});
