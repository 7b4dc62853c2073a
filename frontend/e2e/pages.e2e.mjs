import { after, before, describe, it } from 'node:test';
import { acceptStatement, arrive, ask, look, openBrowser, openWindow } from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function lookAtAll(window, pages) {
  for (const [name, path] of Object.entries(pages)) await look(window.page, name, path);
  await window.close();
}

describe('every page is accessible, fits a small phone and breaks no rule of the browser', () => {
  it('for someone who is not logged in', async () => {
    await lookAtAll(await openWindow(browser), {
      start: '/',
      'log-in': '/log-in',
      'urgent-help': '/help/urgent',
      'raise-a-concern': '/help/raise-a-concern',
      accessibility: '/accessibility',
      privacy: '/privacy',
      'public-library': '/library',
      'public-library-search': '/library?q=induction',
      'trial-mailbox': '/trial/mailbox',
      'not-found': '/no-such-page',
    });
  });

  /** A trial asks no site, so that a link failed is said on its way to the page. */
  it('where a link is broken', async () => {
    const window = await arrive(browser, 'admin@trial.example');
    const { page } = window;
    const [resource] = (await ask(page, '/resources?kind=link&limit=1')).items;
    const brokenLinks = [{ address: resource.url, what: 'gone', since: '2026-11-03' }];
    await page.route('**/api/v1/resources/*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), brokenLinks } });
    });
    await page.route('**/api/v1/library-upkeep?*', (route) =>
      route.fulfill({ json: { items: [{ ...resource, brokenLinks }], next: null } }),
    );
    await lookAtAll(window, {
      'admin-resource-broken-link': `/library/${resource.id}`,
      'admin-library-upkeep-links': '/library/upkeep?queue=links',
    });
  });

  it('for a locally employed doctor', async () => {
    const window = await arrive(browser, 'led3@trial.example');
    const { page } = window;
    const sessions = (await ask(page, `/sessions?from=${new Date().toISOString()}`)).items;
    const cancelled = sessions.find(({ status }) => status === 'cancelled');
    const [resource] = (await ask(page, '/resources?limit=1')).items;
    const [pathway] = (await ask(page, '/pathways')).items;
    const [record] = (await ask(page, '/cpd-records?limit=50')).items.filter(
      ({ source }) => source === 'self',
    );
    await page.goto('/one-to-one/book');
    await acceptStatement(page);
    await lookAtAll(window, {
      'led-home': '/home',
      'led-teaching': '/teaching',
      'led-teaching-past': '/teaching?when=past',
      'led-teaching-none': '/teaching?q=zzzzzz&theme=leadership',
      'led-session': `/teaching/${sessions[0].id}`,
      'led-check-in-early': `/teaching/${sessions[0].id}/check-in`,
      'led-check-in-cut-link': '/c/K7WQ3D',
      ...(cancelled && { 'led-session-cancelled': `/teaching/${cancelled.id}` }),
      'led-session-missing': '/teaching/01890a5d-ac96-774b-bcce-000000000000',
      'led-session-cut-address': '/teaching/01890a5d-ac96',
      'led-topics': '/teaching/topics',
      'led-questions': `/teaching/${sessions[0].id}/questions`,
      'led-feedback-early': `/teaching/${sessions[0].id}/feedback`,
      'led-rota-letter': '/teaching/rota-letter',
      'led-activity': '/account/activity',
      'led-one-to-one': '/one-to-one',
      'led-waiting-for-a-time': '/one-to-one/waiting',
      'led-book-topic': '/one-to-one/book',
      'led-book-time': '/one-to-one/book?step=time',
      'led-library': '/library',
      'led-library-search': '/library?q=portfolio',
      'led-library-none': '/library?q=zzzzzz',
      'led-library-collection': '/library?collection=new-to-the-nhs',
      'led-resource': `/library/${resource.id}`,
      'led-tell-library': '/library/tell',
      'led-report-resource': `/library/tell?about=${resource.id}`,
      'led-saved': '/library/saved',
      'led-missed': '/library/missed',
      'led-record-learning': `/cpd/from-recording/${resource.id}`,
      'led-pathways': '/library/pathways',
      'led-pathway': `/library/pathways/${pathway.id}`,
      'led-cpd': '/cpd',
      'led-cpd-add': '/cpd/add',
      ...(record && { 'led-cpd-edit': `/cpd/${record.id}` }),
      'led-cpd-totals': '/cpd/totals',
      'led-cpd-import': '/cpd/import',
      'led-cpd-download': '/cpd/download',
      'led-cpd-sharing': '/cpd/sharing',
      'led-cpd-certificates': '/cpd/certificates',
      ...(record && { 'led-cpd-evidence': `/cpd/${record.id}/evidence` }),
      ...(record && { 'led-cpd-reflect': `/cpd/${record.id}/reflection` }),
      'shared-cpd': '/shared-cpd#nothing',
      'verify-unknown': `/verify/${'A'.repeat(20)}`,
      'led-account': '/account',
      'led-change-email': '/account/email',
      'led-my-data': '/account/data',
      'led-notifications': '/account/notifications',
      'led-emails': '/account/notifications/emails',
      'led-refused': '/one-to-one/times',
    });
  });

  it('for a tutor', async () => {
    await lookAtAll(await arrive(browser, 'tutor@trial.example'), {
      'tutor-home': '/home',
      'tutor-one-to-one': '/one-to-one',
      'tutor-who-is-coming': '/one-to-one/who-is-coming',
      'tutor-times': '/one-to-one/times',
      'tutor-release': '/one-to-one/times/release',
      'tutor-shared-pathways': '/library/pathways/shared',
      'tutor-slot-counts': '/one-to-one/use',
    });
  });

  it('for the education team', async () => {
    const window = await arrive(browser, 'admin@trial.example');
    const [session] = (
      await ask(window.page, `/sessions?from=${new Date().toISOString()}`)
    ).items.filter(({ status }) => status === 'scheduled');
    const [pathway] = (await ask(window.page, '/pathways')).items;
    const [programme] = (await ask(window.page, '/programmes')).items;
    const [date] = (await ask(window.page, `/programmes/${programme.id}/dates`)).items.filter(
      ({ startsAt }) => Date.parse(startsAt) > Date.now(),
    );
    const [person] = (await ask(window.page, '/people?q=led4')).items;
    await lookAtAll(window, {
      'admin-people': '/manage/people',
      'admin-people-none': '/manage/people?q=zzzzzz&status=left',
      'admin-person': `/manage/people/${person.id}`,
      'admin-person-emails': `/manage/people/${person.id}/emails`,
      'admin-person-new': '/manage/people/new',
      'admin-people-import': '/manage/people/import',
      'admin-api-clients': '/manage/api-clients',
      'admin-api-client-new': '/manage/api-clients/new',
      'admin-webhooks': '/manage/webhooks',
      'admin-webhook-new': '/manage/webhooks/new',
      'admin-programmes': '/teaching/programmes',
      'admin-programme-new': '/teaching/programmes/new',
      'admin-programme': `/teaching/programmes/${programme.id}`,
      'admin-programme-change': `/teaching/programmes/${programme.id}/change`,
      'admin-programme-date': `/teaching/programmes/${programme.id}/dates/${date.date}`,
      'admin-programme-add': `/teaching/programmes/${programme.id}/add-a-date`,
      'admin-import-report': `/teaching/${session.id}/register/import`,
      'admin-register-sheet': `/teaching/${session.id}/register/sheet`,
      'admin-feedback-none': `/teaching/${session.id}/what-doctors-said`,
      'admin-home': '/home',
      'admin-teaching': '/teaching',
      'admin-session': `/teaching/${session.id}`,
      'admin-session-new': '/teaching/new',
      'admin-session-resources': `/teaching/${session.id}/resources`,
      'admin-session-edit': `/teaching/${session.id}/edit`,
      'admin-present-early': `/teaching/${session.id}/present`,
      'admin-register': `/teaching/${session.id}/register`,
      'admin-session-cancel': `/teaching/${session.id}/cancel`,
      'admin-manage': '/manage',
      'admin-library-upkeep': '/library/upkeep',
      'admin-library-reports': '/library/reports',
      'admin-resource-new': '/library/new',
      'admin-pathways': '/library/pathways',
      'admin-pathway-new': '/library/pathways/new',
      'admin-pathway-edit': `/library/pathways/${pathway.id}/edit`,
      'admin-slot-counts': '/one-to-one/use',
      'admin-one-to-one-settings': '/manage/one-to-ones',
      'admin-email-settings': '/manage/emails',
      'admin-email-examples': '/manage/emails/examples',
      'admin-reports': '/manage/reports',
      'admin-reports-nothing-yet': '/manage/reports?from=2023-08-01&to=2023-11-30',
      'admin-protected-time': '/manage/reports/protected-time',
      'admin-answers': '/manage/reports/you-said',
      'admin-answer-new': '/manage/reports/you-said/new',
      'admin-board': '/manage/reports/board',
      'admin-one-to-one-report': '/manage/reports/one-to-ones',
      'admin-pathway-report': '/manage/reports/pathways',
      'admin-audit': '/manage/audit',
      'admin-activity': '/account/activity',
      'admin-teaching-settings': '/manage/teaching',
      'admin-attendance-rates': '/teaching/programmes/attendance',
      'admin-register-history': `/teaching/${session.id}/register/history`,
    });
  });
});
