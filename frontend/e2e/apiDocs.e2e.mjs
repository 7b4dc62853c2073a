import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { arrive, ask, DESKTOP, openBrowser, openWindow, tell } from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const name = `Tried ${Date.now().toString(36)}`;
const banner = (page) => page.getByRole('status').first();

/** Opens one operation, which is ready to be tried at once. */
async function operation(page, id, tag) {
  await page.goto(`/api/docs/#/${tag}/${id}`);
  await page.reload();
  const block = page.locator(`#operations-${tag}-${id}`);
  await block.getByRole('button', { name: 'Execute' }).waitFor();
  return block;
}

async function answerOf(page, block, path) {
  const answered = page.waitForResponse(
    (answer) => new URL(answer.url()).pathname === `/api/v1${path}`,
  );
  await block.getByRole('button', { name: 'Execute' }).click();
  return answered;
}

describe('the education team tries the API', () => {
  it('as itself: told who and where, and with the header that a write needs', async () => {
    const team = await arrive(browser, 'admin@trial.example', { viewport: DESKTOP });
    const { page } = team;
    const { trust } = await ask(page, '/me');
    const add = await operation(page, 'addApiClient', 'clients');
    await banner(page).getByText(trust.name).waitFor();
    await banner(page).getByText('(admin)').waitFor();
    await add.getByText('people who are admin').waitFor();
    await add
      .getByRole('textbox')
      .last()
      .fill(JSON.stringify({ name, kind: 'live', scopes: ['programme:read'] }));
    const answer = await answerOf(page, add, '/api-clients');
    assert.equal(answer.status(), 201, await answer.text());
    const headers = await answer.request().allHeaders();
    assert.equal(headers['x-requested-by'], 'led-hub');
    assert.match(headers.cookie, /led-hub=/);
    await add.locator('.responses-inner').getByText(name).first().waitFor();
    await team.close();
  });

  it('as a system: Authorize gets a token, and what names a scope is called with it', async () => {
    const team = await arrive(browser, 'admin@trial.example', { viewport: DESKTOP });
    const { page } = team;
    const { id } = (await ask(page, '/api-clients?limit=100')).items.find(
      (client) => client.name === name,
    );
    const { secret } = await tell(page, 'post', `/api-clients/${id}/secrets`, { days: 1 });
    const sessions = await operation(page, 'listSessions', 'teaching');
    await page.getByRole('button', { name: 'Authorize', exact: true }).first().click();
    const dialog = page.locator('.auth-container', { hasText: 'clientCredentials' });
    await dialog.getByLabel('client_id').fill(id);
    await dialog.getByLabel('client_secret').fill(secret);
    await dialog.getByText('programme:read').click();
    await dialog.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click();
    await banner(page).getByText('Authorized as a system').waitFor();
    await page.getByRole('button', { name: 'Close' }).first().click();
    const answer = await answerOf(page, sessions, '/sessions');
    const headers = await answer.request().allHeaders();
    assert.equal(answer.status(), 200);
    assert.match(headers.authorization, /^Bearer /);
    assert.equal(headers.cookie, undefined, 'the system asks, and nobody with it');
    const library = await operation(page, 'listResources', 'library');
    assert.equal(
      (await answerOf(page, library, '/resources')).request().headers().authorization,
      undefined,
      'a reload forgets the token',
    );
    await team.close();
  });

  it('and nobody: asked to log in', async () => {
    const window = await openWindow(browser, { viewport: DESKTOP });
    await window.page.goto('/api/docs');
    await banner(window.page).getByRole('link', { name: 'Log in' }).waitFor();
    await window.close();
  });
});
