import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  arrive,
  ask,
  assertAccessible,
  assertNoSidewaysScroll,
  DESKTOP,
  heading,
  openBrowser,
  PHONE,
  screenshot,
} from './support.mjs';

// Passkeys belong to a name. On this machine it is localhost, whatever the other journeys use.
const NAMED = (process.env.LEDHUB_ADDRESS ?? 'http://127.0.0.1:8080')
  .replace('127.0.0.1', 'localhost')
  .replace(/\/$/, '');

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** A phone's own authenticator, as Chromium plays it. */
async function aDeviceOf({ page, context }) {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verifies: (isUserVerified) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

describe('a passkey', () => {
  it('is added, logs in, is renamed and removed', async () => {
    const window = await arrive(browser, 'led31@trial.example', { address: NAMED });
    const { page } = window;
    const device = await aDeviceOf(window);
    await page.getByRole('link', { name: 'Account' }).click();
    await page.getByRole('link', { name: 'See your passkeys and where you are logged in' }).click();
    await heading(page, 'How you log in');
    await page.getByText('You have no passkey yet').waitFor();
    await assertAccessible(page, 'how you log in, without a passkey');

    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.getByLabel('Name of a new passkey').fill('Work phone');
    await device.verifies(false);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('Your device did not confirm that it is you').first().waitFor();
    await device.verifies(true);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('You have added the passkey Work phone').waitFor();
    await page.getByText('This device', { exact: true }).waitFor();
    await assertAccessible(page, 'how you log in, with a passkey');
    await assertNoSidewaysScroll(page, 'how you log in');
    await screenshot(page, 'journey-passkeys');

    await page.getByRole('button', { name: 'Log out', exact: true }).click();
    await page.getByText('You have logged out').waitFor();
    await page.goto(`${NAMED}/log-in`);
    await heading(page, 'Log in');
    await assertAccessible(page, 'log in, with a passkey offered');
    await screenshot(page, 'journey-log-in-passkey');
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await heading(page, /^Hello, /);

    await page.goto(`${NAMED}/account/logging-in`);
    await page.getByText('with a passkey,').waitFor();
    await page.getByRole('button', { name: 'Rename Work phone' }).click();
    await page.getByLabel('New name').fill('My phone');
    await page.getByRole('button', { name: 'Save this name' }).click();
    await page.getByText('The passkey is now called My phone').waitFor();
    await page.getByRole('button', { name: 'Remove My phone' }).click();
    await page.getByText('It is your only passkey.').waitFor();
    await assertAccessible(page, 'remove a passkey');
    await page.getByRole('button', { name: 'Yes, remove it' }).click();
    await page.getByText('You have removed the passkey My phone').waitFor();

    await page.getByRole('button', { name: 'Log out', exact: true }).click();
    await page.getByText('You have logged out').waitFor();
    await page.goto(`${NAMED}/log-in`);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByText('That passkey did not work').waitFor();
    await window.close();
  });
});

describe('a lost device', () => {
  it('is taken away by the education team, and its owner starts again', async () => {
    const window = await arrive(browser, 'led33@trial.example', { address: NAMED });
    await aDeviceOf(window);
    await window.page.goto(`${NAMED}/account/logging-in`);
    await window.page.getByLabel('Name of a new passkey').fill('Lost phone');
    await window.page.getByRole('button', { name: 'Add a passkey' }).click();
    await window.page.getByText('You have added the passkey Lost phone').waitFor();

    const team = await arrive(browser, 'admin@trial.example', { viewport: DESKTOP });
    const { page } = team;
    const [person] = (await ask(page, '/people?q=led33@')).items;
    await page.goto(`/manage/people/${person.id}`);
    await page.getByText('They have 1 passkey.').waitFor();
    await screenshot(page, 'journey-lost-device-1280');
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: 'Remove passkeys' }).click();
    await page.getByText('You cannot undo this.').waitFor();
    await assertAccessible(page, 'remove the passkeys of somebody');
    await assertNoSidewaysScroll(page, 'remove the passkeys of somebody');
    await screenshot(page, 'journey-lost-device-360');
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: 'Remove passkeys' }).click();
    await page.getByRole('button', { name: 'Yes, remove' }).click();
    await page.getByText('Their passkeys are removed').waitFor();
    await page.getByText('They have no passkey.').waitFor();
    await assertAccessible(page, 'passkeys of somebody removed');
    const [mail] = (await ask(page, '/trial/mailbox?to=led33@trial.example')).items;
    assert.equal(mail.subject, 'A passkey was removed from your LED Hub account');

    await window.page.goto(`${NAMED}/cpd`);
    await heading(window.page, 'Log in');
    await window.page.getByRole('button', { name: 'Use a passkey' }).click();
    await window.page.getByText('That passkey did not work').waitFor();
    await window.close();

    const me = await ask(page, '/me');
    await page.goto(`/manage/people/${me.id}`);
    await page.getByRole('link', { name: 'Change how you log in' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Remove passkeys' }).count(), 0);
    await team.close();
  });
});

describe('log-ins elsewhere', () => {
  it('are listed and ended by their owner', async () => {
    const phone = await arrive(browser, 'led32@trial.example');
    const desktop = await arrive(browser, 'led32@trial.example');
    await desktop.page.goto('/account/logging-in');
    await desktop.page
      .getByRole('button', { name: /^Log out of Chrome on/ })
      .first()
      .waitFor();
    await desktop.page.getByRole('button', { name: 'Log out everywhere else' }).click();
    await desktop.page.getByText('You are logged out everywhere else').waitFor();
    assert.equal(
      await desktop.page.getByRole('button', { name: /^Log out of Chrome on/ }).count(),
      0,
    );
    await phone.page.goto('/cpd');
    await heading(phone.page, 'Log in');
    await desktop.close();
    await phone.close();
  });
});
