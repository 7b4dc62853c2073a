import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { arrive, assertAccessible, heading, openBrowser, screenshot } from './support.mjs';

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('the library', () => {
  it('has what the team publishes found by a mistyped abbreviation, saved, and a step ticked', async () => {
    const title = `Portfolio Pathway evidence in ten minutes ${Date.now()}`;
    const admin = await arrive(browser, 'admin@trial.example');
    await admin.page.goto('/library/new');
    await heading(admin.page, 'Add a resource');
    await admin.page.getByLabel('Title', { exact: true }).fill(title);
    await admin.page.getByLabel('Summary').fill('Slides of the session on what to collect for it.');
    await admin.page.getByLabel('Kind', { exact: true }).selectOption('Slides');
    await admin.page.getByLabel('Collection').selectOption({ index: 1 });
    await admin.page.getByLabel('Who publishes it').fill('The education team');
    await admin.page.getByLabel('Other words that people search for').fill('induction');
    await admin.page.getByRole('button', { name: 'Save draft' }).click();
    await heading(admin.page, title);
    await admin.page.getByRole('button', { name: 'Publish' }).click();
    await admin.page.getByText('Enter the address, or add the file').waitFor();
    await admin.page.getByRole('button', { name: 'Add the file' }).click();
    await admin.page.getByText('Choose a file').waitFor();
    const file = admin.page.getByLabel('The file');
    await file.setInputFiles({
      name: 'evidence.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<html>'),
    });
    await admin.page.getByRole('button', { name: 'Add the file' }).click();
    await admin.page.getByText('This is not what its name says').waitFor();
    await file.setInputFiles({
      name: 'Evidence 2027.pdf',
      mimeType: 'application/pdf',
      buffer: PDF,
    });
    await admin.page.getByRole('button', { name: 'Add the file' }).click();
    await admin.page.getByRole('link', { name: 'Download Evidence 2027.pdf' }).waitFor();
    await admin.page.getByText('Enter the address').waitFor({ state: 'detached' });
    await assertAccessible(admin.page, 'adding a file');
    await screenshot(admin.page, 'admin-resource-file-1280');
    await admin.page.getByRole('button', { name: 'Publish' }).click();
    await admin.page.getByText('Published.', { exact: true }).waitFor();
    await admin.close();

    const doctor = await arrive(browser, 'led16@trial.example');
    const { page } = doctor;
    await page.goto('/library');
    await page.getByLabel('Search the library').fill('cser evidence');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: title }).waitFor();
    await page.goto('/library?q=induction');
    await page.getByText('Narrow to one kind').click();
    await assertAccessible(page, 'a search that can be narrowed');
    await screenshot(page, 'led-library-narrowing-360');
    await page.getByRole('link', { name: 'Slides', exact: true }).click();
    await page.getByText('Only kind “Slides”.').waitFor();
    await page.getByRole('link', { name: title }).click();
    await heading(page, title);
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download Evidence 2027.pdf' }).click();
    const saved = await saving;
    assert.equal(saved.suggestedFilename(), 'Evidence 2027.pdf');
    assert.deepEqual(await readFile(await saved.path()), PDF);
    await page.getByRole('button', { name: 'Save for later' }).click();
    await page.getByText('You saved this.').waitFor();
    await assertAccessible(page, 'a saved resource');
    await screenshot(page, 'led-resource-saved-360');
    await page.getByRole('link', { name: 'See all you saved' }).click();
    await heading(page, 'Saved resources');
    await page.getByRole('link', { name: title }).waitFor();
    await page.getByRole('link', { name: 'See what you opened last' }).click();
    await heading(page, 'Resources you opened last');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: 'Remove from saved' }).click();
    await page.getByRole('button', { name: 'Save for later' }).waitFor();

    await page.goto('/library/pathways');
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    const step = page.getByRole('checkbox').first();
    await step.check();
    await page.getByText(/^1 of \d+ steps done$/).waitFor();
    await step.uncheck();
    await page.getByText(/^0 of \d+ steps done$/).waitFor();
    await doctor.close();
  });

  it('has a problem reported, answered, and the answer read', async () => {
    const answer = `The address is right again ${Date.now()}`;
    const doctor = await arrive(browser, 'led16@trial.example');
    await doctor.page.goto('/library?q=good+medical+practice');
    await doctor.page.getByRole('link', { name: 'Good medical practice' }).first().click();
    await doctor.page.getByRole('link', { name: 'Report a problem with this resource' }).click();
    await heading(doctor.page, 'Report a problem');
    await doctor.page.getByRole('button', { name: 'Report it' }).click();
    await doctor.page.getByRole('link', { name: 'Choose what is wrong' }).waitFor();
    await doctor.page.getByLabel('Something in it is wrong').check();
    await doctor.page.getByLabel('Say more').fill(`It says 2013 ${answer}`);
    await assertAccessible(doctor.page, 'reporting a problem');
    await screenshot(doctor.page, 'led-report-problem-360');
    await doctor.page.getByRole('button', { name: 'Report it' }).click();
    await doctor.page.getByText('The education team has been told').waitFor();

    const admin = await arrive(browser, 'admin@trial.example');
    await admin.page.goto('/library/upkeep');
    await admin.page.getByRole('link', { name: 'What readers reported' }).click();
    const row = admin.page.getByRole('listitem').filter({ hasText: `It says 2013 ${answer}` });
    await row.getByLabel('Your answer').fill(answer);
    await assertAccessible(admin.page, 'answering a report');
    await screenshot(admin.page, 'admin-library-reports-360');
    await row.getByRole('button', { name: 'Mark as done' }).click();
    await row.waitFor({ state: 'detached' });
    await admin.close();

    await doctor.page.reload();
    await doctor.page.getByText(new RegExp(`: ${answer}`)).waitFor();
    await screenshot(doctor.page, 'led-report-answered-360');
    await doctor.close();
  });

  it('says what a search that found nothing may have meant', async () => {
    const window = await arrive(browser, 'led16@trial.example');
    await window.page.goto('/library?q=prtfl');
    await window.page.getByText('Nothing matches').waitFor();
    await window.page.getByText('Did you mean:').waitFor();
    await assertAccessible(window.page, 'a search that found nothing');
    await screenshot(window.page, 'led-library-nothing-360');
    await window.close();
  });
});
