import { after, before, describe, it } from 'node:test';
import { arrive, assertAccessible, heading, openBrowser, screenshot } from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** What a button says, and, to those who hear it, of which topic. */
const about = (words, title) => new RegExp(`^${words}.*${title}$`);

describe('topics', () => {
  it('are suggested, wanted by others, offered and planned', async () => {
    const title = `Reading an ABG ${Date.now()}`;
    const doctor = await arrive(browser, 'led12@trial.example');
    await doctor.page.goto('/teaching');
    await doctor.page.getByRole('link', { name: 'Topics you would like' }).click();
    await heading(doctor.page, 'Topics you would like');
    await doctor.page.getByRole('button', { name: 'Suggest it' }).click();
    await doctor.page.getByRole('link', { name: 'Enter a topic' }).waitFor();
    await doctor.page.getByLabel('Topic', { exact: true }).fill(title);
    await doctor.page.getByRole('button', { name: 'Suggest it' }).click();
    await doctor.page.getByText('Your topic is on the list').waitFor();
    await doctor.close();

    const colleague = await arrive(browser, 'led13@trial.example');
    await colleague.page.goto('/teaching/topics');
    await colleague.page.getByRole('button', { name: about('I want this too', title) }).click();
    await colleague.page.getByRole('button', { name: about('Take my vote back', title) }).waitFor();
    await colleague.page
      .getByRole('button', { name: about('I would like to teach it', title) })
      .click();
    await colleague.page.getByText('You would teach it').first().waitFor();
    await assertAccessible(colleague.page, 'topics');
    await screenshot(colleague.page, 'led-topics-360');
    const { name } = await (await colleague.page.request.get('/api/v1/me')).json();
    await colleague.close();

    const admin = await arrive(browser, 'admin@trial.example');
    await admin.page.goto('/teaching/topics');
    await admin.page.getByText(`Would teach it: ${name}`).first().waitFor();
    await admin.page.getByRole('button', { name: about('Mark as planned', title) }).click();
    await admin.page.getByRole('button', { name: about('Open it again', title) }).waitFor();
    await assertAccessible(admin.page, 'topics for the education team');
    await admin.close();
  });
});
