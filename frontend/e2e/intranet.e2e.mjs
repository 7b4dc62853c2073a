import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { HUB, openBrowser } from './support.mjs';

const SNIPPET = readFileSync(new URL('../../docs/intranet.html', import.meta.url), 'utf8').replace(
  'https://led-hub.example',
  HUB,
);
/** Listed when the hub for the journeys is started; the same page under its other name is not. */
const PORT = 18199;
const INTRANET = `http://127.0.0.1:${PORT}`;
const ELSEWHERE = `http://localhost:${PORT}`;

let browser;
let site;
before(async () => {
  browser = await openBrowser();
  site = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html');
    answer.end(`<!doctype html><title>Intranet</title><link rel="icon" href="data:," />${SNIPPET}`);
  }).listen(PORT, '127.0.0.1');
});
after(async () => {
  await browser.close();
  site.close();
});

/** A page of another site with the snippet in it, and every address that it asked for. */
async function pageOf(address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${address}/doctors`);
  return { page, asked, context };
}

describe('the snippet for the intranet', () => {
  it('shows what is next on a listed site, and loads nothing else', async () => {
    assert.ok(SNIPPET.trim().split('\n').length <= 30);
    const { page, asked, context } = await pageOf(INTRANET);
    await page.getByRole('link').first().waitFor();
    await page.getByText(/one to ones/i).waitFor();
    const link = await page.getByRole('link').first().getAttribute('href');
    assert.match(link, /\/teaching\/[0-9a-f-]{36}$/);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('data:')),
      [`${INTRANET}/doctors`, `${HUB}/api/v1/intranet`],
    );
    assert.deepEqual(await context.cookies(HUB), []);
    await context.close();
  });

  it('says that the hub cannot be reached on a site that is not listed', async () => {
    const { page, context } = await pageOf(ELSEWHERE);
    await page.getByText('LED Hub could not be reached.').waitFor();
    await context.close();
  });
});
