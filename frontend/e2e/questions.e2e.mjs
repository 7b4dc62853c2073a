import { after, before, describe, it } from 'node:test';
import { arrive, ask, assertAccessible, heading, openBrowser, screenshot } from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('questions to the speaker', () => {
  it('are asked without a name, voted for, answered and hidden', async () => {
    const doctor = await arrive(browser, 'led24@trial.example');
    const { items } = await ask(doctor.page, `/sessions?from=${new Date().toISOString()}&limit=30`);
    const session = items.filter(({ status }) => status === 'scheduled').at(-1);
    await doctor.page.goto(`/teaching/${session.id}`);
    await doctor.page.getByRole('link', { name: 'Questions to the speaker' }).click();
    await heading(doctor.page, /Questions$/);
    await doctor.page.getByText('Nobody has asked yet.').waitFor();
    await doctor.page.getByRole('button', { name: 'Ask' }).click();
    await doctor.page.getByRole('link', { name: 'Enter your question' }).waitFor();
    await doctor.page.getByLabel('Your question').fill('When do you repeat the lactate?');
    await doctor.page.getByLabel(/Ask without my name/).check();
    await doctor.page.getByRole('button', { name: 'Ask' }).click();
    await doctor.page.getByText('You, without your name').waitFor();
    await assertAccessible(doctor.page, 'questions');
    await screenshot(doctor.page, 'led-questions-360');

    const colleague = await arrive(browser, 'led25@trial.example');
    await colleague.page.goto(`/teaching/${session.id}/questions`);
    await colleague.page.getByText('A colleague · 0 votes').waitFor();
    await colleague.page.getByRole('button', { name: /^I want to know this too/ }).click();
    await colleague.page.getByText('A colleague · 1 vote').waitFor();

    const admin = await arrive(browser, 'admin@trial.example');
    await admin.page.goto(`/teaching/${session.id}/questions`);
    await admin.page.getByRole('button', { name: /^Mark as answered/ }).click();
    await admin.page.getByText('Answered', { exact: true }).waitFor();
    await admin.page.getByRole('button', { name: /^Open it again/ }).click();
    await admin.page.getByRole('button', { name: /^Hide/ }).click();
    await admin.page.getByText('Hidden', { exact: true }).waitFor();
    await assertAccessible(admin.page, 'questions for the education team');
    await colleague.page.reload();
    await colleague.page.getByText('Nobody has asked yet.').waitFor();
    await Promise.all([doctor, colleague, admin].map((window) => window.close()));
  });
});
