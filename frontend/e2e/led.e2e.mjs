import { Buffer } from 'node:buffer';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  acceptStatement,
  arrive,
  ask,
  assertAccessible,
  assertNoSidewaysScroll,
  cancelWhatIsBooked,
  dayFromNow,
  DESKTOP,
  heading,
  openBrowser,
  openWindow,
  PHONE,
  screenshot,
  settled,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const upcoming = (page) =>
  ask(page, `/sessions?from=${new Date().toISOString()}&limit=100`).then(({ items }) => items);

describe('a locally employed doctor', () => {
  it('signs up for a session and gives the place up again', async () => {
    const window = await arrive(browser, 'led5@trial.example');
    const { page } = window;
    const session = (await upcoming(page)).find(
      ({ status, placesLeft, myPlace }) => status === 'scheduled' && placesLeft > 0 && !myPlace,
    );
    await page.getByRole('link', { name: 'Teaching', exact: true }).click();
    await heading(page, 'Teaching');
    await page.goto(`/teaching/${session.id}`);
    await heading(page, session.title);
    await page.getByRole('button', { name: 'Sign up' }).dblclick();
    await page.getByRole('alert').getByText('You have a place at this session').waitFor();
    await assertAccessible(page, 'a session just signed up for');
    await screenshot(page, 'journey-signed-up');

    const mine = await ask(page, `/sessions/${session.id}`);
    assert.equal(mine.myPlace.state, 'confirmed');
    assert.equal(mine.placesLeft, session.placesLeft - 1, 'a double tap takes one place');

    await giveUpPlace(page);
    await page.getByRole('button', { name: 'Sign up' }).waitFor();
    await window.close();
  });

  it('says why not in one tap, asks to be released, and takes it back', async () => {
    const window = await arrive(browser, 'led16@trial.example');
    const { page } = window;
    const session = (await upcoming(page)).find(
      ({ status, placesLeft, myPlace }) => status === 'scheduled' && placesLeft > 0 && !myPlace,
    );
    const tag = async (words) => {
      await page.goto(`/teaching?q=${encodeURIComponent(session.title)}`);
      const row = page.getByRole('listitem').filter({
        has: page.locator(`a[href="/teaching/${session.id}"]`),
      });
      await row.getByText(words).waitFor();
      await page.goto(`/teaching/${session.id}`);
    };
    await page.goto(`/teaching/${session.id}`);
    await page.getByRole('button', { name: 'Sign up' }).click();
    await page.getByRole('alert').getByText('You have a place').waitFor();

    await page.getByText('I cannot come').click();
    await assertAccessible(page, 'why not');
    await screenshot(page, 'journey-why-not');
    await page.getByRole('button', { name: 'Nights' }).dblclick();
    await page.getByRole('alert').getByText('You told us you cannot come: nights.').waitFor();
    const absent = await ask(page, `/sessions/${session.id}`);
    assert.deepEqual([absent.myAbsence, absent.myPlace], ['nights', null]);
    await tag('Cannot come');

    await page.getByText('You told us you cannot come: nights.').waitFor();
    await page.getByRole('button', { name: 'Sign up after all' }).click();
    await page.getByRole('alert').getByText('You have a place').waitFor();
    assert.equal((await ask(page, `/sessions/${session.id}`)).myAbsence, null);

    await page.getByText('I cannot come').click();
    await page.getByRole('button', { name: 'Not released' }).click();
    await page.getByRole('heading', { name: 'If you are not released' }).waitFor();
    const request = await page.getByLabel('Release request').inputValue();
    assert.ok(request.includes(session.title), 'the request names the session');
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await page.getByText(/^(Copied|The text is selected)/).waitFor();
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      await assertAccessible(page, 'not released');
      await screenshot(page, `journey-not-released-${viewport.width}`);
    }
    await page.getByRole('button', { name: 'Sign up after all' }).click();
    await page.getByRole('alert').getByText('You have a place').waitFor();
    await giveUpPlace(page);
    await window.close();
  });

  it('signs up from home with one tap', async () => {
    const window = await arrive(browser, 'led20@trial.example');
    const { page } = window;
    await settled(page);
    const mine = (await upcoming(page)).filter(({ myPlace }) => myPlace);
    const signUp = page.getByRole('button', { name: /^(Sign up|Join the waiting list)$/ });
    if (await signUp.isVisible()) {
      await signUp.click();
      await page
        .getByRole('alert')
        .getByText(/You have a place|You are number/)
        .waitFor();
      await assertAccessible(page, 'home just signed up');
      const now = (await upcoming(page)).filter(({ myPlace }) => myPlace);
      assert.equal(now.length, mine.length + 1);
      const added = now.find(({ id }) => !mine.some((before) => before.id === id));
      await page.goto(`/teaching/${added.id}`);
      await giveUpPlace(page);
    } else {
      await page
        .getByRole('link', { name: /See the details|Give feedback|Start here|Add an activity/ })
        .waitFor();
    }
    await window.close();
  });

  it('joins the waiting list of a full session and reads the number', async () => {
    const window = await arrive(browser, 'led6@trial.example');
    const { page } = window;
    const full = (await upcoming(page)).find(
      ({ status, placesLeft, myPlace }) => status === 'scheduled' && placesLeft === 0 && !myPlace,
    );
    assert.ok(full, 'the example data has a full session');
    await page.goto(`/teaching/${full.id}`);
    await page.getByRole('button', { name: 'Join the waiting list' }).click();
    await page
      .getByRole('alert')
      .getByText(`You are number ${full.waiting + 1} on the waiting list`)
      .waitFor();
    await giveUpPlace(page);
    await page.getByRole('button', { name: 'Join the waiting list' }).waitFor();
    await window.close();
  });

  it('books a one to one and cancels it', async () => {
    const window = await arrive(browser, 'led7@trial.example');
    const { page } = window;
    await cancelWhatIsBooked(page);
    await page.goto('/one-to-one');
    await page.getByRole('link', { name: 'Book a one to one' }).click();
    await acceptStatement(page);
    await heading(page, 'What would you like to talk about?');
    await page.getByLabel('Career planning').check();
    await page
      .getByLabel(/Anything your tutor should know/)
      .fill('Applying for training next year');
    await page.getByRole('button', { name: 'Continue' }).click();
    await heading(page, 'Choose a time');

    await page.getByRole('button', { name: 'Continue' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await summary.getByRole('link', { name: 'Select a time' }).click();
    assert.match(await page.title(), /^Error: /);

    await page.getByRole('radio').last().check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await heading(page, 'Check and book');
    await page.getByText('Applying for training next year').waitFor();
    await assertAccessible(page, 'check and book');
    await screenshot(page, 'journey-check-and-book');
    assert.doesNotMatch(page.url(), /career|training/i, 'no topic in the address');
    const storage = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    assert.doesNotMatch(storage, /training|career/i, 'no topic in storage');

    await page.getByRole('button', { name: 'Book', exact: true }).dblclick();
    await heading(page, 'Your one to one is booked');
    await assertAccessible(page, 'booked');
    const booked = (await ask(page, '/appointments?limit=50')).items.filter(
      ({ state, startsAt }) => state === 'booked' && Date.parse(startsAt) > Date.now(),
    );
    assert.equal(booked.length, 1, 'a double tap books once');

    await page.getByRole('link', { name: 'cancel it' }).click();
    await heading(page, 'Your meeting');
    await page.getByText('In person, Postgraduate Centre').waitFor();
    await page.getByRole('button', { name: 'Meet another way' }).click();
    await page.getByLabel('Online').check();
    await assertAccessible(page, 'another way to meet');
    await assertNoSidewaysScroll(page, 'another way to meet');
    await screenshot(page, 'journey-meet-another-way');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('You meet online').waitFor();
    await page.getByText('Online, https://meet.example.org').waitFor();
    await page.getByRole('link', { name: 'Change the time' }).click();
    await heading(page, 'Change the time');
    await page.getByRole('button', { name: 'Confirm this time' }).click();
    await page.getByRole('link', { name: 'Select a time' }).waitFor();
    await page.getByRole('radio').last().check();
    await assertAccessible(page, 'change the time');
    await screenshot(page, 'journey-change-the-time');
    await page.getByRole('button', { name: 'Confirm this time' }).dblclick();
    await page.getByRole('alert').getByText('Your time is changed').waitFor();
    await page.getByText('Online, https://meet.example.org').waitFor();
    await page.getByText('Applying for training next year').waitFor();
    await assertAccessible(page, 'time changed');
    await page.getByRole('button', { name: 'Cancel this meeting' }).click();
    await page.getByRole('button', { name: 'Yes, cancel it' }).click();
    await page.getByRole('alert').getByText('Cancelled. The time is free again.').waitFor();
    await assertAccessible(page, 'cancelled');
    await window.close();
  });

  it('keeps the answers when someone else takes the time', async () => {
    const [slow, quick] = [
      await arrive(browser, 'led8@trial.example'),
      await arrive(browser, 'led9@trial.example'),
    ];
    await cancelWhatIsBooked(slow.page);
    await cancelWhatIsBooked(quick.page);
    for (const { page } of [slow, quick]) {
      await page.goto('/one-to-one/book');
      await acceptStatement(page);
      await page.getByLabel('Building a portfolio').check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('radio').last().check();
    }
    await quick.page.getByRole('button', { name: 'Continue' }).click();
    await heading(quick.page, 'Check and book');
    await quick.page.getByText(/^We are holding this time for you until \d/).waitFor();
    await slow.page.getByRole('button', { name: 'Continue' }).click();
    await slow.page.getByRole('link', { name: /Someone has just taken that time/ }).waitFor();
    await quick.page.getByRole('button', { name: 'Book', exact: true }).click();
    await heading(quick.page, 'Your one to one is booked');
    await heading(slow.page, 'Choose a time');
    await slow.page.getByText('The next free times with this tutor').waitFor();
    await assertAccessible(slow.page, 'a time taken meanwhile');
    await screenshot(slow.page, 'journey-slot-taken');
    await slow.page.getByRole('radio').first().check();
    await slow.page.getByRole('button', { name: 'Continue' }).click();
    await slow.page.getByText('Building a portfolio').waitFor();
    await cancelWhatIsBooked(quick.page);
    await slow.close();
    await quick.close();
  });

  it('finds something in the library', async () => {
    const window = await arrive(browser, 'led10@trial.example');
    const { page } = window;
    await page.getByRole('link', { name: 'Library', exact: true }).click();
    await page.getByLabel('Search the library').fill('portfolio');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.locator('mark').first().waitFor();
    const first = page.getByRole('main').getByRole('listitem').first().getByRole('link');
    const title = await first.innerText();
    await first.click();
    await heading(page, title);
    await page.getByRole('link', { name: /^Go to / }).waitFor();
    await page.goto('/library?q=zzzzzz');
    await page.getByText('Nothing matches').waitFor();
    await window.close();
  });

  it('adds a CPD activity, sees the total change, deletes it and takes that back', async () => {
    const window = await arrive(browser, 'led11@trial.example');
    const { page } = window;
    const before = (await ask(page, '/cpd-summary')).credits;
    const title = `Journey course ${Date.now()}`;
    await page.getByRole('link', { name: 'CPD', exact: true }).click();
    await page.getByRole('link', { name: 'Add an activity' }).click();
    await heading(page, 'Add an activity');

    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Enter what you did' }).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'title');
    await assertAccessible(page, 'a form with errors');
    await screenshot(page, 'journey-form-errors');

    await page.getByLabel('What did you do?').fill(title);
    await page.getByLabel('Date').fill(dayFromNow(-1));
    await page.getByLabel('Hours').fill('2.5');
    await page.getByLabel('External').check();
    await page.getByLabel(/3\. Colleagues/).check();
    await page.getByRole('button', { name: 'Save' }).dblclick();
    await page.getByRole('alert').getByText(`“${title}” is added`).waitFor();
    const shown = (credits) => page.getByText(`${credits} credits`, { exact: true }).waitFor();
    await shown(Math.round((before + 2.5) * 100) / 100);
    const added = page.getByRole('link', { name: title, exact: true });
    await added.first().waitFor();
    assert.equal(await added.count(), 1, 'added once');

    await added.click();
    await page.getByLabel('Hours').fill('3');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Your changes are saved').waitFor();
    await shown(Math.round((before + 3) * 100) / 100);

    await remove(page, title);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('alert').getByText(`“${title}” is back`).waitFor();
    await page.reload();
    await settled(page);
    await remove(page, title);
    await shown(before);
    await window.close();
  });

  it('adds evidence to an activity, deletes it, takes that back and saves it', async () => {
    const window = await arrive(browser, 'led11@trial.example');
    const { page } = window;
    const title = `Evidence course ${Date.now()}`;
    await page.goto('/cpd/add');
    await page.getByLabel('What did you do?').fill(title);
    await page.getByLabel('Date').fill(dayFromNow(-1));
    await page.getByLabel('Hours').fill('1');
    await page.getByLabel('External').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: `Evidence of ${title}` }).click();
    await heading(page, 'Evidence');
    await page.getByText('must not hold anything that could identify a patient').waitFor();

    await page.getByRole('button', { name: 'Add the file' }).click();
    await page.getByText('Choose a file').waitFor();
    await page.getByLabel('The file').setInputFiles({
      name: 'certificate.png',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
        'base64',
      ),
    });
    await page.getByRole('button', { name: 'Add the file' }).click();
    const file = page.getByRole('link', { name: /^certificate\.png \(1 KB\)$/ });
    await file.waitFor();
    const saved = page.waitForEvent('download');
    await file.click();
    assert.equal((await saved).suggestedFilename(), 'certificate.png');

    await page.getByRole('button', { name: 'Delete certificate.png' }).click();
    await page.getByRole('alert').getByText('You have deleted “certificate.png”').waitFor();
    await page.getByText('No files yet.').waitFor();
    await assertAccessible(page, 'evidence deleted');
    await page.getByRole('button', { name: 'Undo' }).click();
    await file.waitFor();
    await assertAccessible(page, 'evidence');
    await screenshot(page, 'journey-evidence');

    await page.goto('/cpd');
    await remove(page, title);
    await window.close();
  });

  it('shares CPD with an appraiser, who is not logged in, and ends the link', async () => {
    const window = await arrive(browser, 'led13@trial.example');
    const { page } = window;
    await page.goto('/cpd/add');
    const title = `Shared course ${Date.now()}`;
    await page.getByLabel('What did you do?').fill(title);
    await page.getByLabel('Date').fill(dayFromNow(-1));
    await page.getByLabel('Hours').fill('1');
    await page.getByLabel('External').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: `Reflect on ${title}` }).click();
    await page.getByLabel('What happened?').fill('First line\nSecond line');
    await page.getByRole('button', { name: 'Save' }).click();

    await page.getByRole('link', { name: 'Share with your appraiser' }).click();
    await heading(page, 'Share with your appraiser');
    const recipient = `Dr Shah ${Date.now()}`;
    await page.getByLabel('Who is it for?').fill(recipient);
    await page.getByLabel('Reflections').check();
    await page.getByRole('button', { name: 'Make a link' }).dblclick();
    await page.getByRole('alert').getByText('Your link is ready').waitFor();
    await assertAccessible(page, 'a link made');
    const link = await page.getByLabel('The link').inputValue();
    const row = page.getByRole('listitem').filter({ hasText: recipient });
    await row.getByText('Not opened yet').waitFor();
    assert.equal(await row.count(), 1, 'made once');

    const appraiser = await openWindow(browser);
    await appraiser.page.goto(link);
    await heading(appraiser.page, 'Shared CPD');
    await assertAccessible(appraiser.page, 'before it is opened');
    await appraiser.page.getByRole('button', { name: 'Open' }).click();
    await appraiser.page.getByRole('heading', { name: title }).waitFor();
    await appraiser.page.getByText('Second line').waitFor();
    await assertAccessible(appraiser.page, 'a shared pack');
    await assertNoSidewaysScroll(appraiser.page);
    await screenshot(appraiser.page, 'journey-shared-pack');
    const saved = appraiser.page.waitForEvent('download');
    await appraiser.page.getByRole('button', { name: 'Download as a PDF' }).click();
    assert.match((await saved).suggestedFilename(), /^cpd-.*\.pdf$/);

    await page.reload();
    await row.getByText('Opened 1 time').waitFor();
    await row.getByRole('button', { name: /^Show when/ }).click();
    await row.getByText(/^Downloaded as a PDF/).waitFor();
    await screenshot(page, 'journey-sharing');
    await row.getByRole('button', { name: /^End this link/ }).click();
    await assertAccessible(page, 'asked before a link ends');
    await page.getByRole('button', { name: 'Yes, end it' }).click();
    await row.getByText(/^You ended it on/).waitFor();
    await appraiser.page.reload();
    await appraiser.page.getByRole('button', { name: 'Open' }).click();
    await appraiser.page.getByText('This link shows nothing').waitFor();
    await assertAccessible(appraiser.page, 'a link that ended');
    await appraiser.context.close();

    await page.goto('/cpd');
    await remove(page, title);
    await window.close();
  });

  it('keeps what is typed when the connection is lost', async () => {
    const window = await arrive(browser, 'led12@trial.example');
    const { page, context } = window;
    await page.goto('/cpd/add');
    await heading(page, 'Add an activity');
    await page.getByLabel('What did you do?').fill('Typed on the ward');
    await page.getByLabel('Personal').check();
    await context.setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('We could not reach the hub').waitFor();
    assert.equal(await page.getByLabel('What did you do?').inputValue(), 'Typed on the ward');
    await assertAccessible(page, 'offline');
    await screenshot(page, 'journey-offline');
    await context.setOffline(false);
    await window.context.close();
  });
});

async function giveUpPlace(page) {
  await page.getByText('I cannot come').click();
  await page.getByRole('button', { name: /without a reason$/ }).click();
  await page.getByRole('alert').getByText('You have given up your place').waitFor();
}

async function remove(page, title) {
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('button', { name: 'Delete this activity' }).click();
  await page.getByRole('button', { name: 'Yes, delete it' }).click();
  await page.getByRole('alert').getByText(`You have deleted “${title}”`).waitFor();
}
