import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  arrive,
  ask,
  assertAccessible,
  heading,
  HUB,
  openBrowser,
  screenshot,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const ENOUGH = 5;

/** The last session of the example data may lie up to two weeks back. */
async function openFeedbackForTwoMonths(page) {
  const settings = await page.request.get(`${HUB}/api/v1/teaching-settings`);
  const before = await settings.json();
  const themes = before.themes
    .filter(({ offered }) => offered)
    .map(({ code, name, clinical }) => ({ code, name, clinical }));
  const answer = await page.request.put(`${HUB}/api/v1/teaching-settings`, {
    headers: { 'X-Requested-By': 'led-hub', 'If-Match': settings.headers().etag },
    data: { ...before, themes, feedbackDays: 60 },
  });
  assert.equal(answer.status(), 200);
}

/** The last session of the programme, whatever other journeys have held since. */
async function lastOfProgramme(page) {
  const now = new Date().toISOString();
  const { items } = await ask(page, `/sessions?to=${now}&order=latest-first&limit=50`);
  return items.find(({ programmeId }) => programmeId !== null);
}

describe('feedback', () => {
  it('is given on one page, kept as a copy, and shown to the team from five answers on', async () => {
    const admin = await arrive(browser, 'admin@trial.example');
    await openFeedbackForTwoMonths(admin.page);
    let given = 0;
    let session;
    for (let number = 1; given < ENOUGH && number < 30; number += 1) {
      const doctor = await arrive(browser, `led${number}@trial.example`);
      const { page } = doctor;
      session = await lastOfProgramme(page);
      if (session.myFeedback?.state === 'open') {
        await page.goto(`/teaching/${session.id}`);
        await page.getByRole('link', { name: 'Give feedback' }).click();
        await heading(page, /Give feedback$/);
        if (given === 0) {
          await assertAccessible(page, 'the feedback form');
          await screenshot(page, 'led-feedback-360');
          await page.getByRole('button', { name: 'Send feedback' }).click();
          await page.getByRole('alert').getByText('There is a problem').waitFor();
        }
        await page.getByRole('group', { name: 'How useful' }).getByLabel('Very').check();
        await page.getByRole('group', { name: 'How well' }).getByLabel('Mostly').check();
        await page.getByLabel('What was good?').fill(`The worked example ${number}`);
        await page.getByRole('button', { name: 'Send feedback' }).click();
        await page.getByRole('alert').getByText('Thank you.').waitFor();
        await page.getByText('This is your own copy.').waitFor();
        given += 1;
      }
      await doctor.close();
    }
    assert.equal(given, ENOUGH);
    await admin.page.goto(`/teaching/${session.id}`);
    await admin.page.getByRole('link', { name: 'What doctors said' }).click();
    await admin.page.getByText('5 answers.').waitFor();
    await admin.page.getByRole('row', { name: 'Very 5 0' }).waitFor();
    await assertAccessible(admin.page, 'what doctors said');
    await screenshot(admin.page, 'admin-feedback-360');
    await admin.close();
  });
});
