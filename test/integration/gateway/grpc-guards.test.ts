import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentials } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccessControl } from '../../../src/adapters/gateway/access-control.ts';
import { sha256 } from '../../../src/contract/sha256.ts';
import { readPrincipal } from '../../../src/domain/gateway/access.ts';
import { openGatewayTls } from '../../../src/wiring/gateway-tls.ts';
import { aCertificate, anAuthority, type Authority, type Issued } from '../../support/gateway/certificates.ts';
import { ask, startGrpc } from '../../support/gateway/grpc-client.ts';
import { aPlan, aServedModel } from '../../support/gateway/served.ts';

const TYPED = { inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], contents: { fp32_contents: [1, 2] } }] };
const MODELS = ['churn', 'fraud'].map((model) => aServedModel({ plan: aPlan({ model }) }));
const principal = (name: string, roles: readonly ('infer' | 'label')[], rate?: string) =>
  readPrincipal({ name, allow: [{ roles, models: ['churn'], ...(rate && { rate, burst: 1 }) }] });
const access = createAccessControl({
  tokens: new Map([
    [sha256('the-token-of-the-shop'), principal('shop', ['infer'])],
    [sha256('the-token-of-labels'), principal('labels', ['label'])],
    [sha256('the-token-of-the-slow'), principal('slow', ['infer'], '1/h')],
  ]),
  claims: [],
  certificates: [{ principal: principal('nightly', ['infer']), certificate: { uri: 'spiffe://example.com/nightly' } }],
  anyone: null,
  issuers: new Map(),
  nowMs: () => 0,
});
const as = (token: string) => ({ metadata: { authorization: `Bearer the-token-of-${token}` } });

test('tokens come as metadata, and say what one may ask and see, as over HTTP', async () => {
  await using grpc = await startGrpc({ models: MODELS, access });
  const code = async (method: string, request: object, options = {}): Promise<string> =>
    (await ask(grpc.address, method, request, options)).code;
  const infer = (model: string, options = {}) => code('ModelInfer', { ...TYPED, model_name: model }, options);
  expect(await Promise.all(['ServerLive', 'ServerReady'].map((method) => code(method, {})))).toEqual(['OK', 'OK']);
  expect([await code('ServerMetadata', {}), await code('ServerMetadata', {}, as('the-shop'))]).toEqual([
    'UNAUTHENTICATED',
    'OK',
  ]);
  expect([await infer('churn'), await infer('nobody')]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
  expect([await infer('churn', as('nobody')), await infer('churn', as('the-shop'))]).toEqual(['UNAUTHENTICATED', 'OK']);
  expect(await infer('churn', as('labels'))).toBe('PERMISSION_DENIED');
  const [hidden, absent] = await Promise.all(
    ['fraud', 'nobody'].map((model_name) => ask(grpc.address, 'ModelInfer', { ...TYPED, model_name }, as('the-shop'))),
  );
  expect(hidden?.details.replaceAll('fraud', 'nobody')).toBe(absent?.details);
  expect([hidden?.code, await code('ModelMetadata', { name: 'fraud' }, as('the-shop'))]).toEqual([
    'NOT_FOUND',
    'NOT_FOUND',
  ]);
  expect((await ask(grpc.address, 'ModelReady', { name: 'fraud' }, as('the-shop'))).answer).toEqual({ ready: false });
  expect(grpc.data.evidence.noted.map(({ consumer }) => consumer)).toEqual(['shop']);
  expect(grpc.data.refusals).toEqual({ unauthenticated: 4, forbidden: 1, rate: 0 });
});

test('a rate is one for both ports', async () => {
  await using grpc = await startGrpc({ models: MODELS, access });
  const asked = { ...TYPED, model_name: 'churn' };
  expect((await ask(grpc.address, 'ModelInfer', asked, as('the-slow'))).code).toBe('OK');
  expect(await ask(grpc.address, 'ModelInfer', asked, as('the-slow'))).toMatchObject({
    code: 'RESOURCE_EXHAUSTED',
    details: 'you ask more often than you may, try again (in 3600 s)',
  });
  const body = JSON.stringify({ inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] }] });
  const headers = { 'content-type': 'application/json', ...as('the-slow').metadata };
  expect((await fetch(`${grpc.data.url}/v2/models/churn/infer`, { method: 'POST', body, headers })).status).toBe(429);
});

describe('encrypted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-grpc-tls-'));
  let ours: Authority;
  let [server, newer, nightly]: Issued[] = [];
  beforeAll(() => {
    ours = anAuthority(folder, 'ours');
    server = aCertificate(folder, ours, { name: 'server', names: 'DNS:localhost' });
    newer = aCertificate(folder, anAuthority(folder, 'newest'), { name: 'newer', names: 'DNS:localhost' });
    nightly = aCertificate(folder, ours, { name: 'nightly', names: 'URI:spiffe://example.com/nightly' });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const trusting = (authority: Authority, client?: Issued) => {
    const [key, certificate] =
      client === undefined ? [null, null] : [readFileSync(client.key), readFileSync(client.certificate)];
    const ssl = credentials.createSsl(readFileSync(authority.certificate), key, certificate);
    return { credentials: ssl, client: { 'grpc.ssl_target_name_override': 'localhost' } };
  };

  test.each([true, false])(
    'clients are known by their certificates; must they have one: %s',
    async (isClientRequired) => {
      const files = {
        certificate: join(folder, 'live.pem'),
        key: join(folder, 'live.key'),
        clientAuthorities: ours.certificate,
      };
      copyFileSync(server!.certificate, files.certificate);
      copyFileSync(server!.key, files.key);
      await using tls = await openGatewayTls({ files, onChange: () => {}, onProblem: () => {}, pollMs: 20 });
      const own = { current: tls.current, follow: tls.follow, isClientRequired };
      await using grpc = await startGrpc({ models: MODELS, access, tls: own });
      const asked = { ...TYPED, model_name: 'churn' };
      const told = (options: object) => ask(grpc.address, 'ModelInfer', asked, { deadlineMs: 3000, ...options });
      expect((await told(trusting(ours, nightly))).code).toBe('OK');
      expect((await told(trusting(ours))).code).toBe(isClientRequired ? 'UNAVAILABLE' : 'UNAUTHENTICATED');
      expect((await told({})).code).toBe('UNAVAILABLE');
      copyFileSync(newer!.certificate, files.certificate);
      copyFileSync(newer!.key, files.key);
      const newest = { certificate: join(folder, 'newest.pem'), key: '' };
      await expect.poll(async () => (await told(trusting(newest, nightly))).code, { timeout: 5000 }).toBe('OK');
      expect((await told(trusting(ours, nightly))).code).toBe('UNAVAILABLE');
    },
  );
});
