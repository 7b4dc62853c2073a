import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { after, before, describe, it } from 'node:test';
import {
  arrive,
  ask,
  assertAccessible,
  heading,
  HUB,
  openBrowser,
  screenshot,
  settled,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function aSessionIn(page, minutes) {
  const at = (more) => new Date(Date.now() + (minutes + more) * 60_000).toISOString();
  const answer = await page.request.post(`${HUB}/api/v1/sessions`, {
    headers: { 'X-Requested-By': 'led-hub' },
    data: {
      title: 'Register from elsewhere',
      theme: 'leadership',
      startsAt: at(0),
      endsAt: at(60),
      mode: 'hybrid',
      capacity: 20,
      status: 'scheduled',
    },
  });
  assert.equal(answer.status(), 201);
  return answer.json();
}

describe('the register', () => {
  it('takes people by name, from an online meeting and from paper', async () => {
    const admin = await arrive(browser, 'admin@trial.example');
    const { page } = admin;
    const session = await aSessionIn(page, 5);
    const { items } = await ask(page, '/people?q=led3&limit=3');
    const [byName, online, onPaper] = items;

    await page.goto(`/teaching/${session.id}/register`);
    await page.getByText('Add someone who is not listed').click();
    await page.getByLabel('Part of their name or email').fill(byName.email);
    await page.getByRole('button', { name: 'Find people' }).click();
    await page.getByRole('button', { name: `Add ${byName.name}` }).click();
    await page.getByText(`${byName.name} is on the register`).waitFor();
    await page.getByText(/Came without a place · Marked by/).waitFor();

    await page.getByRole('link', { name: 'Import a meeting report' }).click();
    await heading(page, 'Import a meeting report');
    await page.getByLabel('The meeting’s report').setInputFiles({
      name: 'report.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('nothing,of,this\n'),
    });
    await page.getByText('Check your answers').waitFor();
    await page.getByLabel('The meeting’s report').setInputFiles({
      name: 'report.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `Name,Email\n${online.name},${online.email}\n${byName.name},\nSomebody Else,x@elsewhere.example\n`,
      ),
    });
    await page.getByRole('heading', { name: '1 person will be marked as online' }).waitFor();
    await page.getByText('Present already').waitFor();
    await page.getByText('Nobody of that name or email').waitFor();
    await assertAccessible(page, 'a meeting report');
    await screenshot(page, 'admin-import-report-360');
    await page.getByRole('button', { name: 'Mark 1 person' }).click();
    await heading(page, /Register$/);
    await page.getByText(/In the meeting’s report, imported by/).waitFor();

    await page.getByRole('link', { name: 'Print a sheet to sign' }).click();
    await heading(page, /Register to sign$/);
    await settled(page);
    await assertAccessible(page, 'the sheet to sign');
    await screenshot(page, 'admin-register-sheet-360');
    await page.goBack();
    await page.getByText('Add someone who is not listed').click();
    await page.getByLabel('Part of their name or email').fill(onPaper.email);
    await page.getByRole('button', { name: 'Find people' }).click();
    await page.getByRole('button', { name: `Add ${onPaper.name}` }).click();
    await page.getByLabel('I am copying from the paper sheet').check();
    await page.getByRole('group', { name: onPaper.name }).getByLabel('Online').check();
    await page.getByText(/Copied from the paper sheet by/).waitFor();
    await page.getByLabel(/Why you mark by hand/).fill('Stood in for another');
    await page.getByRole('group', { name: onPaper.name }).getByLabel('Not present').check();
    await page.getByText('Saved: not present.').waitFor();
    await assertAccessible(page, 'a register from three sources');
    await screenshot(page, 'admin-register-sources-360');
    await page.getByRole('link', { name: 'See every mark and correction' }).click();
    await heading(page, /Every mark and correction$/);
    await page
      .getByText(/Taken back by .*: Stood in for another/)
      .first()
      .waitFor();
    await assertAccessible(page, 'the marks of a register');
    await screenshot(page, 'admin-register-history-360');
    await admin.close();
  });
});

describe('the rota letter', () => {
  it('can be read, printed and opened as a spreadsheet by every doctor', async () => {
    const doctor = await arrive(browser, 'led23@trial.example');
    const { page } = doctor;
    await page.getByRole('link', { name: 'Teaching', exact: true }).click();
    await page.getByRole('link', { name: 'Teaching dates for the rota' }).click();
    await heading(page, /Teaching dates for the rota$/);
    await page.getByRole('table', { name: 'Dates of teaching' }).waitFor();
    await assertAccessible(page, 'the rota letter');
    await screenshot(page, 'led-rota-letter-360');
    for (const [name, file] of [
      ['Download as PDF', 'teaching-dates.pdf'],
      ['Download as a spreadsheet (CSV)', 'teaching-dates.csv'],
    ]) {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      assert.equal((await download).suggestedFilename(), file);
    }
    await doctor.close();
  });
});
