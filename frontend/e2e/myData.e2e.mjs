import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, it } from 'node:test';
import { arrive, assertAccessible, heading, openBrowser, screenshot } from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

it('a doctor downloads everything that is held about them', async () => {
  const window = await arrive(browser, 'led17@trial.example');
  const { page } = window;
  await page.getByRole('link', { name: 'Account' }).first().click();
  await page.getByRole('link', { name: /everything/i }).click();
  await heading(page, 'Everything the hub holds about you');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download everything' }).click();
  const saved = await coming;
  assert.match(saved.suggestedFilename(), /\.zip$/);
  const file = await readFile(await saved.path());
  assert.equal(file.subarray(0, 2).toString(), 'PK');
  // The directory at a ZIP's end has the names as they are.
  for (const name of ['README', 'data.json', 'person.csv', 'sign_up.csv']) {
    assert.ok(file.includes(name), `${name} is in the file`);
  }
  await page.getByText('Your file is ready').waitFor();
  await assertAccessible(page, 'a file with everything');
  await screenshot(page, 'led-my-data-ready-360');
  await window.close();
});
