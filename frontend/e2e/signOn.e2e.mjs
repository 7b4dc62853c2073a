import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  arrive,
  ask,
  assertAccessible,
  DESKTOP,
  heading,
  HUB,
  logInByPage,
  openBrowser,
  openWindow,
  screenshot,
  settled,
} from './support.mjs';

/** A real Keycloak, with the people of backend/src/test/keycloak; ./build.sh test starts it, and the hub that knows it. */
const PROVIDER = process.env.LEDHUB_SSO_ISSUER;
const LONGEST_START = 180_000;
const PASSWORD = 'at-the-trust';
const START = '/api/v1/log-in/single-sign-on';

let browser;
before(async () => {
  browser = await openBrowser();
  if (PROVIDER) await untilItAnswers(PROVIDER);
});
after(() => browser.close());

async function untilItAnswers(address) {
  const limit = Date.now() + LONGEST_START;
  while (Date.now() < limit) {
    const answer = await globalThis.fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${address} does not answer`);
}

const open = (options) => openWindow(browser, { alsoAt: new URL(PROVIDER).origin, ...options });

async function logInAtTheTrust(page, name) {
  await page.getByRole('link', { name: 'Log in with your work account' }).click();
  await page.locator('#username').fill(name);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
}

describe('single sign-on', { skip: !PROVIDER && 'no identity provider' }, () => {
  it('takes a doctor through the trust’s own log-in page to the page asked for, and out again', async () => {
    const window = await open();
    const { page } = window;
    await page.goto('/cpd');
    await heading(page, 'Log in');
    await page.getByRole('link', { name: 'Log in with your work account' }).waitFor();
    await assertAccessible(page, 'log in with a work account');
    await screenshot(page, 'journey-work-account-360');
    await logInAtTheTrust(page, 'doctor');
    await heading(page, 'Your CPD');
    assert.equal(page.url(), `${HUB}/cpd`);

    await page.goto('/account');
    await page.getByText(/You log in with led36@trial\.example at/).waitFor();
    await settled(page);
    await assertAccessible(page, 'account with a work account');
    await screenshot(page, 'journey-account-work-account-360');
    const me = await (await page.request.get('/api/v1/me')).json();
    assert.equal(me.email, 'led36@trial.example');
    assert.deepEqual(me.roles, ['led']);

    await page.getByRole('button', { name: 'Log out of LED Hub' }).click();
    await heading(page, /Teaching and support/);
    await page.goto('/cpd');
    await heading(page, 'Log in');
    await window.close();
  });

  it('gives the roles that somebody has at the trust', async () => {
    const window = await open({ viewport: DESKTOP });
    const { page } = window;
    await page.goto('/log-in');
    await page.getByRole('link', { name: 'Log in with your work account' }).waitFor();
    await screenshot(page, 'journey-work-account-1280');
    await logInAtTheTrust(page, 'rising');
    await heading(page, /^Hello, /);
    const me = await (await page.request.get('/api/v1/me')).json();
    assert.deepEqual(me.roles, ['led', 'tutor']);
    await window.close();
  });

  it('is unlinked by its owner or the education team, and linked again at the next log-in', async () => {
    const window = await open();
    const { page } = window;
    await page.goto('/account');
    await logInAtTheTrust(page, 'doctor');
    const mine = page.getByRole('button', { name: 'Unlink your work account' });
    await mine.click();
    await page.getByText('Unlink your work account?').waitFor();
    await settled(page);
    await assertAccessible(page, 'unlink a work account');
    await screenshot(page, 'journey-unlink-360');
    await page.getByRole('button', { name: 'Yes, unlink it' }).click();
    await page.getByText('Your work account is unlinked').waitFor();
    await page.reload();
    await heading(page, 'Your account');
    assert.deepEqual((await ask(page, '/me/work-accounts')).items, []);
    await page.getByRole('button', { name: 'Log out of LED Hub' }).click();
    await heading(page, /Teaching and support/);
    await page.context().clearCookies();
    await page.goto('/account');
    await logInAtTheTrust(page, 'doctor');
    await mine.waitFor();

    const team = await arrive(browser, 'admin@trial.example');
    const [person] = (await ask(team.page, '/people?q=led36@')).items;
    await team.page.goto(`/manage/people/${person.id}`);
    await team.page.getByText(/They log in with led36@trial\.example at/).waitFor();
    await team.page.getByRole('button', { name: 'Unlink work account' }).click();
    await assertAccessible(team.page, 'unlink the work account of somebody');
    await screenshot(team.page, 'journey-unlink-of-somebody-360');
    await team.page.getByRole('button', { name: 'Yes, unlink' }).click();
    await team.page.getByText('Their work account is unlinked').waitFor();
    await team.page.getByText('No work account is linked.').waitFor();
    await team.close();
    assert.equal((await page.request.get('/api/v1/me')).status(), 401);
    await window.close();
  });

  it('lets the education team and tutors in', async () => {
    for (const [name, role] of [
      ['administrator', 'admin'],
      ['tutor', 'tutor'],
    ]) {
      const window = await open();
      await window.page.goto('/log-in');
      await logInAtTheTrust(window.page, name);
      await heading(window.page, /^Hello, /);
      const me = await (await window.page.request.get('/api/v1/me')).json();
      assert.deepEqual(me.roles, [role]);
      await window.close();
    }
  });

  for (const [name, words] of [
    ['stranger', /Nobody on the programme has the email address/],
    ['unverified', /has not checked the email address/],
    ['groupless', /has no role in LED Hub/],
  ]) {
    it(`tells somebody why they are not let in: ${name}`, async () => {
      const window = await open();
      const { page } = window;
      await page.goto('/log-in');
      await logInAtTheTrust(page, name);
      const summary = page.getByRole('alert').filter({ hasText: words });
      await summary.waitFor();
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert');
      assert.match(await page.title(), /^Error: Log in/);
      await assertAccessible(page, `log-in refused: ${name}`);
      await screenshot(page, `journey-work-account-refused-${name}`);
      assert.equal((await page.request.get('/api/v1/me')).status(), 401);
      await window.close();
    });
  }

  it('leaves the code by email to who is not let in', async () => {
    const window = await open();
    const { page } = window;
    await page.goto('/log-in?problem=provider-away&then=%2Fcpd');
    await page
      .getByRole('alert')
      .getByText(/does not answer just now/)
      .waitFor();
    await logInByPage(page, 'led38@trial.example');
    await heading(page, 'Your CPD');
    await window.close();
  });
});

/** The same without a browser's good manners: each has cookies of its own, and follows no redirect by itself. */
describe('single sign-on under attack', { skip: !PROVIDER && 'no identity provider' }, () => {
  const stay = { maxRedirects: 0 };
  const somebody = async () => (await browser.newContext({ baseURL: HUB })).request;
  const locationOf = (answer) => new URL(answer.headers().location);

  /** Where the hub sends this browser. */
  async function start(who, change = () => {}) {
    const answer = await who.get(`${START}?then=/cpd`, stay);
    assert.equal(answer.status(), 302);
    const address = locationOf(answer);
    change(address.searchParams);
    return address;
  }

  /** Logs in at the trust's own page, and answers where that sends the browser. */
  async function logInAt(who, address, name = 'doctor') {
    const form = await who.get(address.href, stay);
    assert.equal(form.status(), 200);
    const action = /action="([^"]+)"/.exec(await form.text())[1].replaceAll('&amp;', '&');
    const answer = await who.post(action, {
      ...stay,
      form: { username: name, password: PASSWORD },
    });
    return locationOf(answer);
  }

  async function endOf(who, callback) {
    const answer = await who.get(callback.href, stay);
    assert.equal(answer.status(), 303);
    const isIn = (await who.get('/api/v1/me')).status() === 200;
    const end = locationOf(answer);
    assert.equal(end.origin, HUB);
    assert.equal(isIn, end.searchParams.has('done'));
    return end.searchParams.get('problem') ?? 'logged in';
  }

  it('works as long as nobody meddles', async () => {
    const who = await somebody();
    assert.equal(await endOf(who, await logInAt(who, await start(who))), 'logged in');
  });

  it('refuses a browser that did not start, and one that started another log-in', async () => {
    const attacker = await somebody();
    const callback = await logInAt(attacker, await start(attacker));
    assert.equal(await endOf(await somebody(), callback), 'expired');
    const victim = await somebody();
    await start(victim);
    assert.equal(await endOf(victim, callback), 'expired');
  });

  it('refuses a second use of what came back', async () => {
    const who = await somebody();
    const address = await start(who);
    const { cookies } = await who.storageState();
    const callback = await logInAt(who, address);
    assert.equal(await endOf(who, callback), 'logged in');
    const other = (
      await browser.newContext({ baseURL: HUB, storageState: { cookies, origins: [] } })
    ).request;
    assert.equal(await endOf(other, callback), 'provider-refused');
  });

  it('refuses a code of another log-in', async () => {
    const attacker = await somebody();
    const code = (await logInAt(attacker, await start(attacker))).searchParams.get('code');
    const victim = await somebody();
    const callback = await logInAt(victim, await start(victim), 'tutor');
    callback.searchParams.set('code', code);
    assert.equal(await endOf(victim, callback), 'provider-refused');
  });

  for (const [what, change] of [
    ['nonce', (asked) => asked.set('nonce', 'another')],
    ['missing nonce', (asked) => asked.delete('nonce')],
    [
      'PKCE challenge',
      (asked) => asked.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'),
    ],
  ]) {
    it(`refuses a log-in with another ${what}`, async () => {
      const who = await somebody();
      const callback = await logInAt(who, await start(who, change));
      assert.equal(await endOf(who, callback), 'provider-refused');
    });
  }

  it('refuses another state', async () => {
    const who = await somebody();
    const callback = await logInAt(who, await start(who, (asked) => asked.set('state', 'another')));
    assert.equal(await endOf(who, callback), 'expired');
  });

  it('refuses a code that was made for another client of the trust', async () => {
    const who = await somebody();
    const address = await start(who);
    const state = address.searchParams.get('state');
    address.searchParams.set('client_id', 'rota');
    address.searchParams.set('redirect_uri', 'http://127.0.0.1/rota');
    const code = (await logInAt(who, address)).searchParams.get('code');
    assert.ok(code);
    const callback = new URL(`${HUB}${START}/callback`);
    callback.searchParams.set('state', state);
    callback.searchParams.set('code', code);
    assert.equal(await endOf(who, callback), 'provider-refused');
  });

  it('refuses the answer of another provider', async () => {
    const who = await somebody();
    const callback = await logInAt(who, await start(who));
    callback.searchParams.set('iss', 'https://login.elsewhere.example');
    assert.equal(await endOf(who, callback), 'provider-refused');
  });

  it('has the provider send nobody elsewhere', async () => {
    const who = await somebody();
    const address = await start(who, (asked) =>
      asked.set('redirect_uri', 'https://elsewhere.example'),
    );
    assert.equal((await who.get(address.href, stay)).status(), 400);
    const answer = await who.get(`${START}?then=//elsewhere.example`, stay);
    assert.equal(answer.status(), 400);
  });
});
