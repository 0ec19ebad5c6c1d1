import { exportSPKI, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { type AccessParts, createAccessControl } from '../../../../src/adapters/gateway/access-control.ts';
import { createFixedKeys, createRemoteKeys } from '../../../../src/adapters/gateway/issuer-keys.ts';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { readPrincipal } from '../../../../src/domain/gateway/access.ts';
import type { Shown } from '../../../../src/usecases/gateway/access-control.ts';
import { aKey, anIssuer, AUDIENCE, ISSUER, NOW_S } from '../../../support/gateway/issuer.ts';

const principal = (name: string) => readPrincipal({ name, allow: [{ roles: ['infer'], models: ['churn'] }] });
const NOBODY: AccessParts = {
  tokens: new Map(),
  claims: [],
  certificates: [],
  anyone: null,
  issuers: new Map(),
  nowMs: () => NOW_S * 1000,
};
const ANALYSTS = { principal: principal('analysts'), issuer: ISSUER, claims: { groups: 'analysts' } };
const NOTHING: Shown = { bearer: null, certificate: null, address: '192.0.2.1' };

/** The name of who it is, or why it is nobody. */
async function who(parts: Partial<AccessParts>, shown: Partial<Shown>): Promise<string | null> {
  const identified = await createAccessControl({ ...NOBODY, ...parts }).identify({ ...NOTHING, ...shown });
  return identified.kind === 'known' ? identified.identity.name : identified.kind;
}

const trusting = (keys: AccessParts['issuers'] extends ReadonlyMap<string, infer T> ? T : never) => ({
  claims: [ANALYSTS],
  issuers: new Map([[ISSUER, keys]]),
});

describe('a token', () => {
  const tokens = new Map([[sha256('the-token-of-the-shop'), principal('shop')]]);

  test.each([
    ['the one', 'the-token-of-the-shop', 'shop'],
    ['its digest', sha256('the-token-of-the-shop'), 'not-believed'],
    ['another', 'the-token-of-the-shoq', 'not-believed'],
    ['an empty one', '', 'not-believed'],
    ['one that is too long', 'x'.repeat(10_000), 'not-believed'],
  ])('%s', async (_name, bearer, expected) => {
    expect(await who({ tokens }, { bearer })).toBe(expected);
  });

  test('that is wrong is not mended by a certificate, or by what is open to anyone', async () => {
    const certificate = { sha256: 'a'.repeat(64), uris: [], dns: ['shop'] };
    const certificates = [{ principal: principal('shop'), certificate: { dns: 'shop' } }];
    const parts = { certificates, anyone: principal('everybody') };
    expect(await who(parts, { certificate })).toBe('shop');
    expect(await who(parts, { certificate, bearer: 'another' })).toBe('not-believed');
  });
});

test('a certificate is known by its digest or one of its names, and by no other', async () => {
  const shown = { sha256: 'ab'.repeat(32), uris: ['spiffe://example.com/shop'], dns: ['shop.example.com'] };
  const by = (certificate: object) => ({ certificates: [{ principal: principal('shop'), certificate }] });
  for (const certificate of [{ sha256: shown.sha256 }, { uri: shown.uris[0] }, { dns: shown.dns[0] }])
    expect(await who(by(certificate), { certificate: shown })).toBe('shop');
  for (const certificate of [{ sha256: 'a'.repeat(64) }, { uri: 'shop.example.com' }, { dns: shown.uris[0] }])
    expect(await who(by(certificate), { certificate: shown })).toBe('not-believed');
});

test('who shows nothing is nobody, unless something is open to anyone', async () => {
  expect(await who({}, {})).toBe('nothing-shown');
  const control = createAccessControl({ ...NOBODY, anyone: principal('everybody') });
  expect(await control.identify(NOTHING)).toMatchObject({
    kind: 'known',
    identity: { name: null, isAnyone: true, key: '@192.0.2.1', principals: [{ name: 'everybody' }] },
  });
});

describe('a signed token', async () => {
  const key = await aKey();
  const jwks = (...keys: object[]) => createFixedKeys(JSON.stringify({ keys }), 'jwks.json');
  const parts = trusting({ audience: AUDIENCE, algorithms: ['ES256'], keys: jwks(key.jwk), toleranceMs: 30_000 });
  const [head = '', body = '', signature = ''] = (await key.sign()).split('.');
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  test.each([
    ['is right', {}, 'analysts'],
    ['ended within the tolerance', { exp: NOW_S - 20 }, 'analysts'],
    ['has ended', { exp: NOW_S - 31 }, 'not-believed'],
    ['has no end', { exp: undefined }, 'not-believed'],
    ['has an end that is no number', { exp: 'never' }, 'not-believed'],
    ['begins later', { nbf: NOW_S + 60 }, 'not-believed'],
    ['is of another issuer', { iss: 'https://evil.example/' }, 'not-believed'],
    ['is of none', { iss: undefined }, 'not-believed'],
    ['is for another audience', { aud: 'billing' }, 'not-believed'],
    ['is for several', { aud: ['billing', AUDIENCE] }, 'analysts'],
    ['is for none', { aud: undefined }, 'not-believed'],
    ['has other claims', { groups: ['sales'] }, null],
    ['has a claim that only looks like it', { groups: 'analysts of others' }, null],
  ])('%s', async (_name, claims, expected) => {
    expect(await who(parts, { bearer: await key.sign(claims) })).toBe(expected);
  });

  test('tells callers apart by their subject, without saying who they are', async () => {
    const control = createAccessControl({ ...NOBODY, ...parts });
    const keys = await Promise.all(
      ['ada', 'bob'].map(async (sub) => {
        const identified = await control.identify({ ...NOTHING, bearer: await key.sign({ sub }) });
        return identified.kind === 'known' ? identified.identity.key : '';
      }),
    );
    expect(new Set(keys).size).toBe(2);
    expect(keys.join()).not.toMatch(/ada|bob/);
  });

  test('is not believed without a signature, or with one by the public key as a secret', async () => {
    const unsigned = new UnsecuredJWT({ groups: ['analysts'] })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime(NOW_S + 300)
      .encode();
    const rsa = await aKey('k1', 'RS256');
    const open = trusting({ audience: AUDIENCE, algorithms: ['RS256'], keys: jwks(rsa.jwk), toleranceMs: 0 });
    expect(await who(open, { bearer: await rsa.sign() })).toBe('analysts');
    const publicKey = await importJWK(rsa.jwk, 'RS256', { extractable: true });
    const pem = publicKey instanceof Uint8Array ? '' : await exportSPKI(publicKey);
    const confused = await new SignJWT({ iss: ISSUER, aud: AUDIENCE, exp: NOW_S + 300, groups: ['analysts'] })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .sign(new TextEncoder().encode(pem));
    for (const bearer of [unsigned, unsigned + signature, confused])
      expect(await who(open, { bearer })).toBe('not-believed');
  });

  test.each([
    ['alg is none', `${encode({ alg: 'none' })}.${body}.`],
    ['alg is none, in capitals', `${encode({ alg: 'NONE' })}.${body}.${signature}`],
    ['the signature is empty', `${head}.${body}.`],
    [
      'the body was changed',
      `${head}.${encode({ iss: ISSUER, aud: AUDIENCE, exp: NOW_S + 9e9, groups: ['analysts'] })}.${signature}`,
    ],
    ['the header names a key of its own', `${encode({ alg: 'ES256', jwk: key.jwk })}.${body}.${signature}`],
    [
      'the header asks for what nobody knows',
      `${encode({ alg: 'ES256', kid: 'k1', crit: ['x'], x: 1 })}.${body}.${signature}`,
    ],
    ['it is no base64', `${head}.@@@.${signature}`],
    ['it is encrypted', `${head}.${body}.${signature}.${body}.${body}`],
  ])('is not believed where %s', async (_name, bearer) => {
    expect(await who(parts, { bearer })).toBe('not-believed');
  });

  test('is not believed by an algorithm that is not named, though the key could', async () => {
    const rsa = await aKey('k1', 'PS256');
    const { alg: _alg, ...free } = rsa.jwk;
    const open = trusting({ audience: AUDIENCE, algorithms: ['RS256'], keys: jwks(free), toleranceMs: 0 });
    expect(await who(open, { bearer: await rsa.sign() })).toBe('not-believed');
  });

  test('a set of keys without a public one is refused', () => {
    for (const text of ['{}', '[]', '{"keys": []}', '{"keys": [{"kty": "oct", "k": "AAAA"}]}', 'no JSON'])
      expect(() => createFixedKeys(text, 'jwks.json')).toThrow('jwks.json holds no JSON Web Key Set');
  });
});

describe('keys at an address', async () => {
  const [first, second] = await Promise.all([aKey('k1'), aKey('k2')]);

  async function open() {
    const issuer = await anIssuer([first.jwk]);
    const clock = { ms: 0 };
    const problems: string[] = [];
    const keys = createRemoteKeys(issuer.url, {
      tickMs: () => clock.ms,
      onProblem: ({ message }) => void problems.push(message),
    });
    const parts = trusting({ audience: AUDIENCE, algorithms: ['ES256'], keys, toleranceMs: 0 });
    return { issuer, clock, problems, ask: async (bearer: string) => who(parts, { bearer }) };
  }

  test('are kept, and asked for anew where a token names another one, but not by everybody at once', async () => {
    const { issuer, clock, ask } = await open();
    await using _issuer = issuer;
    const token = await second.sign();
    expect([await ask(await first.sign()), await ask(await first.sign())]).toEqual(['analysts', 'analysts']);
    issuer.state.keys = [first.jwk, second.jwk];
    expect(await ask(token)).toBe('not-believed');
    expect(issuer.state.asked).toBe(1);
    clock.ms = 30_000;
    expect(await Promise.all([ask(token), ask(token), ask(token)])).toEqual(['analysts', 'analysts', 'analysts']);
    expect(issuer.state.asked).toBe(2);
  });

  test('that are withdrawn are believed no more once they are asked for anew', async () => {
    const { issuer, clock, ask } = await open();
    await using _issuer = issuer;
    const token = await first.sign();
    expect(await ask(token)).toBe('analysts');
    issuer.state.keys = [second.jwk];
    clock.ms = 11 * 60_000;
    await ask(token);
    await expect.poll(() => issuer.state.asked).toBe(2);
    await expect.poll(() => ask(token)).toBe('not-believed');
  });

  test('hold for a day where their issuer cannot be asked, which is told once', async () => {
    const { issuer, clock, problems, ask } = await open();
    await using _issuer = issuer;
    const token = await first.sign();
    expect(await ask(token)).toBe('analysts');
    issuer.state.status = 500;
    for (const hours of [1, 2, 23]) {
      clock.ms = hours * 3_600_000;
      expect(await ask(token)).toBe('analysts');
      await expect.poll(() => issuer.state.asked).toBeGreaterThan(1);
    }
    clock.ms = 25 * 3_600_000;
    expect(await ask(token)).toBe('no-keys');
    expect(problems).toEqual([expect.stringMatching(/jwks\.json cannot be read: it answers 500\.$/)]);
  });

  test('are not asked for without encryption elsewhere', () => {
    const options = { tickMs: () => 0, onProblem: () => {} };
    expect(() => createRemoteKeys('http://login.example.com/jwks.json', options)).toThrow('https');
  });
});
