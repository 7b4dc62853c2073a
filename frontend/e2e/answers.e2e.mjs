import { after, before, it } from 'node:test';
import { arrive, assertAccessible, heading, look, openBrowser } from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

it('"You said, we did" is written, stands on the board page, is changed and taken off', async () => {
  const said = `We need a place to park bicycles ${Date.now()}`;
  const window = await arrive(browser, 'admin@trial.example');
  const { page } = window;
  const row = () => page.getByRole('row').filter({ hasText: said });
  await page.goto('/manage/reports/board');
  await heading(page, 'Board page');
  await page.getByRole('link', { name: 'Write what doctors said and what you did' }).click();
  await page.getByRole('link', { name: 'Add one' }).click();
  await heading(page, 'Add what you did');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('link', { name: 'Enter what doctors said' }).waitFor();
  await assertAccessible(page, 'adding an answer with errors');
  await page.getByLabel('Doctors said').fill(said);
  await page.getByLabel('We did').fill('There is a shed behind the education centre.');
  await page.getByRole('button', { name: 'Add it' }).click();
  await heading(page, 'You said, we did');
  await page.getByRole('link', { name: said }).waitFor();

  await look(page, 'admin-board-answers', '/manage/reports/board');
  await row().getByText('There is a shed').waitFor();

  await page.goto('/manage/reports/you-said');
  await page.getByRole('link', { name: said }).click();
  await heading(page, 'Change what you wrote');
  await page.getByLabel('We did').fill('There are two sheds.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your changes are saved').waitFor();
  await page.goto('/manage/reports/board');
  await row().getByText('There are two sheds.').waitFor();

  await page.goto('/manage/reports/you-said');
  await page.getByRole('link', { name: said }).click();
  await page.getByRole('button', { name: 'Take it off' }).click();
  await assertAccessible(page, 'taking an answer off');
  await page.getByRole('button', { name: 'Yes, take it off' }).click();
  await heading(page, 'You said, we did');
  await page.getByRole('link', { name: said }).waitFor({ state: 'detached' });
  await window.close();
});
