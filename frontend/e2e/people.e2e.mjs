import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { after, before, describe, it } from 'node:test';
import {
  arrive,
  ask,
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

const unique = Date.now().toString(36);

describe('the education team keeps the roster', () => {
  it('adds a doctor, who logs in from the invitation, and marks them as left', async () => {
    const team = await arrive(browser, 'admin@trial.example');
    const email = `joiner-${unique}@trial.example`;
    const { page } = team;
    await page.goto('/manage');
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByRole('link', { name: 'Add a person' }).click();
    assert.equal(await page.getByRole('checkbox').count(), 3, 'roles that somebody can be given');
    await page.getByRole('button', { name: 'Add this person' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await assertAccessible(page, 'add a person, with errors');
    await page.getByLabel('Name', { exact: true }).fill('Joyce Joiner');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('GMC number (optional)').fill('GMC 000 9001');
    await page.getByLabel('Specialty (optional)').fill('Medicine');
    await page.getByRole('button', { name: 'Add this person' }).click();
    await page.getByRole('heading', { level: 1, name: 'Joyce Joiner' }).waitFor();
    await page.getByText('You have added Joyce Joiner').waitFor();
    assert.equal(await page.getByLabel('GMC number (optional)').inputValue(), '0009001');
    await screenshot(page, 'journey-person-added');
    const mail = (await ask(page, `/trial/mailbox?to=${encodeURIComponent(email)}`)).items[0];
    assert.equal(mail.subject, 'Your invitation to LED Hub');

    const joiner = await arrive(browser, email);
    await joiner.page.goto('/account');
    await joiner.page.getByText('0009001').waitFor();

    await page.reload();
    await page.getByText('so it stays theirs').waitFor();
    await page.getByLabel('Left').check();
    await page.getByText('They have no place in teaching ahead.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your changes are saved').waitFor();
    await joiner.page.goto('/home');
    await joiner.page.getByRole('heading', { level: 1, name: 'Log in' }).waitFor();
    await joiner.close();
    await team.close();
  });

  it('reads a table first, names what is wrong in it, then saves the rest', async () => {
    const team = await arrive(browser, 'admin@trial.example');
    const { page } = team;
    await page.goto('/manage/people/import');
    await page.getByLabel('Your file').setInputFiles({
      name: 'doctors.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `Name,Email,Department\nTom Table,table-${unique}@trial.example,Surgery\nNo Address,nowhere,Surgery\n`,
      ),
    });
    await page.getByRole('heading', { name: '1 person will be added, 0 people changed' }).waitFor();
    await page.getByText('Enter an email address in the correct format').waitFor();
    await assertAccessible(page, 'a table of people that was read');
    await assertNoSidewaysScroll(page, 'a table of people that was read');
    await screenshot(page, 'journey-people-import');
    await page.getByRole('button', { name: 'Save 1 person' }).click();
    await page.getByLabel('Name or email').fill(`table-${unique}`);
    await page.getByRole('button', { name: 'Find people' }).click();
    await page.getByRole('link', { name: 'Tom Table' }).waitFor();
    await team.close();
  });
});
