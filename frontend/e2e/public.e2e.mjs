import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { heading, HUB, openBrowser, openWindow } from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

it('whoever has no log-in reads what is public and can subscribe to the programme', async () => {
  const window = await openWindow(browser);
  const { page } = window;
  await page.goto('/library?q=induction');
  const found = page.getByRole('main').getByRole('listitem').first().getByRole('link');
  const title = await found.innerText();
  await found.click();
  await heading(page, title);
  const feed = await page.request.get(`${HUB}/feeds/programme.ics`);
  assert.equal(feed.status(), 200);
  assert.match(await feed.text(), /BEGIN:VEVENT/);
  await window.close();
});
