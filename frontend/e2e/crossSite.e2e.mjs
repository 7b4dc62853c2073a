import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { arrive, ask, HUB, openBrowser } from './support.mjs';

const API = `${HUB}/api/v1`;
const EMAIL = 'led34@trial.example';

let browser;
let site;
before(async () => {
  browser = await openBrowser();
  site = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html');
    answer.end(
      '<!doctype html><title>Prizes</title><link rel="icon" href="data:," /><p>Prizes</p>',
    );
  });
  await new Promise((listening) => site.listen(0, '127.0.0.1', listening));
});
after(async () => {
  await browser.close();
  site.close();
});

/** A form needs no script's rights: the browser sends it wherever it says, as text that may look like JSON. */
async function answerToForm(page, address, field) {
  const answered = page.waitForResponse((response) => response.url() === address);
  await page.evaluate(
    ([action, name]) => {
      const form = document.createElement('form');
      Object.assign(form, { action, method: 'post', enctype: 'text/plain' });
      const input = document.createElement('input');
      Object.assign(input, { name, value: '"}' });
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    [address, field],
  );
  const answer = await answered;
  return answer;
}

/** What a script on the page learns: a status, or that the browser keeps the answer from it. */
const tries = (page, address, options) =>
  page.evaluate(
    ([to, how]) =>
      globalThis.fetch(to, { credentials: 'include', ...how }).then(
        (answer) => `${answer.type} ${answer.status}`,
        () => 'kept away',
      ),
    [address, options],
  );

// Cookies know no ports: for them the first is the hub's own site, and brings the cookie along.
for (const [where, host, refusals] of [
  [
    'on the same host',
    '127.0.0.1',
    { '/me/email/codes': 415, '/log-in/session/renewal': 415, '/log-in/sessions': 415 },
  ],
  [
    'on another',
    'localhost',
    { '/me/email/codes': 401, '/log-in/session/renewal': 415, '/log-in/sessions': 415 },
  ],
]) {
  describe(`a page of another site ${where}`, () => {
    it('does nothing in the name of who is logged in to the hub, and reads nothing of theirs', async () => {
      const window = await arrive(browser, EMAIL);
      const elsewhere = `http://${host}:${site.address().port}/`;
      const before = await ask(window.page, '/me');
      const page = await window.context.newPage();
      for (const [path, status] of Object.entries(refusals)) {
        const lure = await window.context.newPage();
        await lure.goto(elsewhere);
        const form = await answerToForm(
          lure,
          API + path,
          '{"email":"thief@elsewhere.example","x":"',
        );
        assert.equal(form.request().method(), 'POST');
        assert.equal(form.status(), status, path);
        await lure.close();
      }
      await page.goto(elsewhere);
      assert.equal(await tries(page, `${API}/me`, {}), 'kept away');
      for (const headers of [{}, { 'X-Requested-By': 'led-hub' }]) {
        assert.equal(
          await tries(page, `${API}/log-in/session`, { method: 'DELETE', headers }),
          'kept away',
        );
      }
      const renewal = `${API}/log-in/session/renewal`;
      assert.equal(await tries(page, renewal, { method: 'POST', mode: 'no-cors' }), 'kept away');
      assert.deepEqual(await ask(window.page, '/me'), before);
      const mails = await ask(window.page, '/trial/mailbox?to=thief@elsewhere.example');
      assert.deepEqual(mails.items, []);
      await page.close();
      await window.close();
    });

    it('does not show the hub in a frame', async () => {
      const window = await arrive(browser, EMAIL);
      const page = await window.context.newPage();
      await page.goto(`http://${host}:${site.address().port}/`);
      const refused = page.waitForEvent(
        'requestfailed',
        (asked) => asked.url() === `${HUB}/account`,
      );
      await page.evaluate((address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      }, `${HUB}/account`);
      assert.match((await refused).failure().errorText, /BLOCKED_BY_RESPONSE/);
      await page.close();
      await window.close();
    });
  });
}

describe('a script on the hub’s own page', () => {
  it('finds no log-in in cookies, storage or the address, and acts only with the header', async () => {
    const window = await arrive(browser, EMAIL);
    const { page, context } = window;
    const cookies = (await context.cookies()).filter(({ name }) => /led-hub/.test(name));
    assert.equal(cookies.length, 2);
    assert.ok(cookies.every(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Strict'));
    const inReach = await page.evaluate(() =>
      JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }, document.URL]),
    );
    for (const { value } of cookies) assert.ok(!inReach.includes(value));
    assert.ok(!/eyJ[\w-]+\./.test(inReach));
    const end = `${API}/log-in/session`;
    assert.equal(await tries(page, end, { method: 'DELETE' }), 'basic 403');
    assert.equal((await page.request.get(`${API}/me`)).status(), 200);
    const headers = { 'X-Requested-By': 'led-hub' };
    assert.equal(await tries(page, end, { method: 'DELETE', headers }), 'basic 204');
    assert.equal((await page.request.get(`${API}/me`)).status(), 401);
    await window.close();
  });
});
