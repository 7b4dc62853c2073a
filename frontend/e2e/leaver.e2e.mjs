import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import {
  arrive,
  dayFromNow,
  heading,
  logInByPage,
  look,
  openBrowser,
  openWindow,
  tell,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const email = `leaver-${Date.now().toString(36)}@trial.example`;
const named = { name: 'Lena Leaver', email, roles: ['led'], status: 'active' };

const joins = async (team) => tell(team.page, 'post', '/people', named);

/** What they wrote and added while they were here. */
async function worksUntilTheLastDay() {
  const doctor = await arrive(browser, email);
  const { page } = doctor;
  const record = await tell(page, 'post', '/cpd-records', {
    title: 'Simulation day: airway emergencies',
    date: dayFromNow(-500),
    minutes: 390,
    scope: 'external',
    nature: 'clinical',
    domains: [1],
    cips: [],
  });
  await tell(page, 'put', `/cpd-records/${record.id}/reflection`, {
    what: 'I led the airway scenario for the first time.',
  });
  await page.goto(`/cpd/${record.id}/evidence`);
  await page.getByLabel('The file').setInputFiles({
    name: 'programme.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
    ),
  });
  await page.getByRole('button', { name: 'Add the file' }).click();
  await page.getByRole('link', { name: /programme\.pdf/ }).waitFor();
  await doctor.close();
  return record;
}

async function contractEnds({ page }, person) {
  await page.goto(`/manage/people/${person.id}`);
  await page.getByLabel('Contract ends (optional)').fill(dayFromNow(-1));
  await page.getByLabel('Left').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your changes are saved').waitFor();
}

describe('a doctor whose contract has ended', () => {
  it('reads and takes away what is theirs, and changes nothing', async () => {
    const team = await arrive(browser, 'admin@trial.example');
    const person = await joins(team);
    const record = await worksUntilTheLastDay();
    await contractEnds(team, person);
    await team.close();

    const window = await openWindow(browser);
    const { page } = window;
    await page.goto('/log-in');
    await logInByPage(page, email);
    await heading(page, 'Your CPD');
    await page.getByText('Your contract has ended. You can read and download your CPD').waitFor();
    for (const elsewhere of ['/home', '/teaching', '/one-to-one', '/account', '/manage']) {
      await page.goto(elsewhere);
      await heading(page, 'Your CPD');
    }
    for (const [name, path] of Object.entries({
      'leaver-cpd': '/cpd',
      'leaver-totals': '/cpd/totals',
      'leaver-reflection': `/cpd/${record.id}/reflection`,
      'leaver-evidence': `/cpd/${record.id}/evidence`,
      'leaver-certificates': '/cpd/certificates',
      'leaver-sharing': '/cpd/sharing',
      'leaver-download': '/cpd/download',
      'leaver-adding': '/cpd/add',
    })) {
      await look(page, name, path);
      await page.getByText('Nothing can be added or changed.').waitFor();
    }
    await page.goto(`/cpd/${record.id}/reflection`);
    await page.getByText('I led the airway scenario for the first time.').waitFor();

    await page.goto('/cpd/download');
    await page.getByText('1 activity, 6.5 credits').waitFor();
    await page.getByLabel('Include my reflections').check();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const file = readFileSync(await (await coming).path());
    assert.equal(file.subarray(0, 5).toString(), '%PDF-');
    await window.close();
  });
});
