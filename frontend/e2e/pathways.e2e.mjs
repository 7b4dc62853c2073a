import { after, before, describe, it } from 'node:test';
import { arrive, assertAccessible, heading, openBrowser, screenshot } from './support.mjs';

const TUTOR = 'Nadia Fairbrother';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** What a tutor is shown of a doctor who has done so much. */
const rowSaying = (page, title, words) =>
  page.getByRole('listitem').filter({ hasText: title }).getByText(words);

describe('a pathway', () => {
  it('is written, ticked, shared with a tutor and shared no longer', async () => {
    const title = `Going on call ${Date.now()}`;
    const admin = await arrive(browser, 'admin@trial.example');
    await admin.page.goto('/library/pathways');
    await admin.page.getByRole('link', { name: 'Add a pathway' }).click();
    await heading(admin.page, 'Add a pathway');
    await admin.page.getByRole('button', { name: 'Save' }).click();
    await admin.page.getByRole('link', { name: 'Enter a title' }).waitFor();
    await admin.page.getByLabel('Title', { exact: true }).fill(title);
    await admin.page.getByRole('button', { name: 'Add a step' }).click();
    await admin.page.getByLabel('What to do').fill('Walk the way to resus');
    await admin.page.getByRole('button', { name: 'Add a step' }).click();
    await admin.page.getByLabel('What to do').fill('Read the standards');
    await admin.page.getByLabel('Kind of step').selectOption('Something from the library');
    await admin.page.getByLabel('Collection to choose from').selectOption('New to the NHS');
    await admin.page.getByLabel('From the library').selectOption('Good medical practice');
    await admin.page.getByLabel('Everyone who is logged in').check();
    await assertAccessible(admin.page, 'writing a pathway');
    await screenshot(admin.page, 'admin-pathway-writing-360');
    await admin.page.getByRole('button', { name: 'Save' }).click();
    await heading(admin.page, title);
    await admin.close();

    const doctor = await arrive(browser, 'led14@trial.example');
    await doctor.page.goto('/library');
    await doctor.page.getByRole('link', { name: 'Pathways' }).click();
    await rowSaying(doctor.page, title, /Correct as at \d+ \w+ \d{4}\.$/).waitFor();
    await doctor.page.getByRole('link', { name: title }).click();
    await heading(doctor.page, title);
    await doctor.page.getByText(/^Correct as at \d+ \w+ \d{4}\.$/).waitFor();
    await doctor.page.getByLabel('Walk the way to resus').check();
    await doctor.page.getByText('1 of 2 steps done').waitFor();
    await doctor.page.reload();
    await doctor.page.getByText('1 of 2 steps done').waitFor();
    await doctor.page.getByText('Only you.').waitFor();
    await doctor.page.getByLabel('Share with').selectOption(TUTOR);
    await doctor.page.getByRole('button', { name: 'Share' }).click();
    await doctor.page.getByText(`Only you and ${TUTOR}.`).waitFor();
    await assertAccessible(doctor.page, 'a pathway that is shared');
    await screenshot(doctor.page, 'led-pathway-shared-360');

    const tutor = await arrive(browser, 'tutor@trial.example');
    await tutor.page.goto('/library/pathways/shared');
    await rowSaying(tutor.page, title, '1 of 2 steps done').waitFor();
    await assertAccessible(tutor.page, 'what doctors share');

    await doctor.page.getByRole('button', { name: 'Stop sharing' }).click();
    await doctor.page.getByText('Only you.').waitFor();
    await doctor.page.getByLabel('Walk the way to resus').uncheck();
    await doctor.page.getByText('0 of 2 steps done').waitFor();
    await doctor.close();

    await tutor.page.reload();
    await heading(tutor.page, 'What doctors share with you');
    await rowSaying(tutor.page, title, 'steps done').waitFor({ state: 'detached' });
    await tutor.close();
  });
});
