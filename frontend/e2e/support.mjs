import AxeBuilder from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const HUB = (process.env.LEDHUB_ADDRESS ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
const RESULTS = fileURLToPath(new URL('../test-results/', import.meta.url));
mkdirSync(RESULTS, { recursive: true });

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
    headless: true,
  });

/**
 * A window of someone's own, which keeps account of everything that goes wrong in it.
 *
 * @param alsoAt another site that it may go to
 */
export async function openWindow(browser, { viewport = PHONE, address = HUB, alsoAt } = {}) {
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    timezoneId: 'Europe/London',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const wrong = [];
  const foreign = [];
  page.on('console', (message) => {
    // The browser itself reports every refusal of the hub; only what pages do wrong counts here.
    const isRefusal = /Failed to load resource: .* status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !isRefusal) wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 500) wrong.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const expected = [address, 'data:', ...(alsoAt ? [alsoAt] : [])];
    if (!expected.some((start) => request.url().startsWith(start))) foreign.push(request.url());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return {
    page,
    context,
    /** Says that nothing went wrong behind the scenes, and closes the window. */
    async close() {
      await context.close();
      assert.deepEqual(wrong, [], 'errors in the console');
      assert.deepEqual(foreign, [], 'requests to other sites');
    },
  };
}

/** The newest code that the trial hub mailed to someone, once it is newer than `since`. */
export async function codeFor(request, email, since) {
  for (let tries = 0; tries < 40; tries += 1) {
    const answer = await request.get(
      `${HUB}/api/v1/trial/mailbox?to=${encodeURIComponent(email)}&limit=5`,
    );
    const { items } = await answer.json();
    const mail = items.find(
      ({ subject, sentAt }) => /code/i.test(subject) && Date.parse(sentAt) >= since,
    );
    const code = mail && /\b\d{6}\b/.exec(mail.text)?.[0];
    if (code) return code;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no code came for ${email}`);
}

export async function logInByPage(page, email) {
  const since = Date.now() - 1_000;
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Email me a code' }).click();
  await page.getByRole('heading', { name: 'Check your email', level: 1 }).waitFor();
  const code = await codeFor(page.request, email, since);
  // As it is pasted from a mail: with a space in the middle and around it.
  await page.getByLabel('6-digit code').fill(` ${code.slice(0, 3)} ${code.slice(3)} `);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Someone who is logged in and at home. */
export async function arrive(browser, email, options) {
  const window = await openWindow(browser, options);
  await window.page.goto('/log-in');
  await logInByPage(window.page, email);
  await heading(window.page, /^Hello, /);
  return window;
}

export async function heading(page, name) {
  const h1 = page.getByRole('heading', { level: 1, name });
  await h1.waitFor();
  return h1;
}

/** Waits until nothing on the page is still loading. */
export async function settled(page) {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector('.led-loading'));
}

export async function assertAccessible(page, what) {
  // No page has frames, so no second page is opened to gather their results.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
  assert.deepEqual(found, [], `axe on ${what}`);
}

export async function assertNoSidewaysScroll(page, what) {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.ok(content <= window, `${what} is ${content} px wide in a window of ${window} px`);
}

export const screenshot = (page, name) =>
  page.screenshot({ path: `${RESULTS}${name}.png`, fullPage: true });

/** Looks at one page at phone and desktop width. */
export async function look(page, name, path) {
  await page.setViewportSize(PHONE);
  await page.goto(path);
  await settled(page);
  assert.match(await page.title(), /LED Hub$/);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, `${name}: one h1`);
  for (const [size, viewport] of [
    ['360', PHONE],
    ['1280', DESKTOP],
  ]) {
    await page.setViewportSize(viewport);
    await screenshot(page, `${name}-${size}`);
    await assertAccessible(page, `${name} at ${size} px`);
  }
  await page.setViewportSize(NARROW);
  await assertNoSidewaysScroll(page, `${name} at 320 px`);
}

/** Calls the hub as the person whose window it is, for what a journey needs before it starts. */
export async function ask(page, path) {
  const answer = await page.request.get(`${HUB}/api/v1${path}`);
  assert.ok(answer.ok(), `GET ${path} answers ${answer.status()}`);
  return answer.json();
}

/** Writes to the hub as the person whose window it is, for what a journey needs before it starts. */
export async function tell(page, method, path, data) {
  const answer = await page.request[method](`${HUB}/api/v1${path}`, {
    ...(data && { data }),
    headers: {
      'X-Requested-By': 'led-hub',
      Origin: HUB,
      'Idempotency-Key': randomUUID(),
      'If-Match': '*',
    },
  });
  assert.ok(answer.ok(), `${method} ${path} answers ${answer.status()}: ${await answer.text()}`);
  return answer.status() === 204 ? null : answer.json();
}

/** 2026-12-01, so many days from now. */
export function dayFromNow(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The confidentiality statement stands before a doctor's first booking. */
export async function acceptStatement(page) {
  const accept = page.getByRole('button', { name: 'I accept this' });
  await accept
    .or(page.getByRole('button', { name: 'Continue' }))
    .first()
    .waitFor();
  if (!(await accept.isVisible())) return;
  await assertAccessible(page, 'confidentiality statement');
  await screenshot(page, 'journey-statement');
  await accept.click();
  await accept.waitFor({ state: 'detached' });
}

/** A doctor has one appointment at a time, and the example data or a broken run may have left one. */
export async function cancelWhatIsBooked(page) {
  const { items } = await ask(page, '/appointments?limit=50');
  for (const { id, state, startsAt } of items) {
    if (state !== 'booked' || Date.parse(startsAt) < Date.now()) continue;
    await page.goto(`/one-to-one/appointments/${id}`);
    await page.getByRole('button', { name: 'Cancel this meeting' }).click();
    await page.getByRole('button', { name: 'Yes, cancel it' }).click();
    await page.getByRole('alert').getByText('Cancelled.').waitFor();
  }
}
