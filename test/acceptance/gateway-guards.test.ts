import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentials } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/contract/sha256.ts';
import { aCertificate, anAuthority } from '../support/gateway/certificates.ts';
import { deployment, type DeploymentFolder, deploymentFolder, EXAMPLES } from '../support/gateway/deployments.ts';
import { ask } from '../support/gateway/grpc-client.ts';
import { type GatewayProcess, runGateway } from '../support/gateway/run-gateway.ts';
import { runCli } from '../support/run-cli.ts';

const FEATURES = Array.from({ length: 36 }, () => 0.5);
const TENSOR = { name: 'features', datatype: 'FP32', shape: [1, 36] };
const [SHOP, OPERATOR, WRONG] = ['shop', 'operator', 'wrong'].map((name) => `${name}-${'0123456789abcdef'.repeat(2)}`);
const FILE = `apiVersion: seatrial/v1
kind: GatewayAccess
principals:
  - name: shop
    token: {sha256: ${sha256(SHOP!)}}
    allow:
      - {roles: [infer], models: ['income-*']}
  - name: operators
    token: {file: operator-token}
    admin: write
`;

describe('seatrial serve with an access file, a certificate and gRPC', () => {
  const place = mkdtempSync(join(tmpdir(), 'seatrial-guards-'));
  const at = (name: string): string => join(place, name);
  let deployments: DeploymentFolder;
  let gateway: GatewayProcess;
  let own: readonly string[];

  beforeAll(async () => {
    deployments = await deploymentFolder(deployment());
    const server = aCertificate(place, anAuthority(place, 'authority'), {
      name: 'server',
      names: 'DNS:localhost,IP:127.0.0.1',
    });
    writeFileSync(at('access.yaml'), FILE);
    writeFileSync(at('operator-token'), `${OPERATOR}\n`);
    own = ['--registry', EXAMPLES, '--deployments', deployments.folder, '--state', at('state'), '--workers', '1'];
    const guards = ['--access', at('access.yaml'), '--tls-cert', server.certificate, '--tls-key', server.key];
    gateway = await runGateway([...own, ...guards, '--grpc-port', '0', '--admin-host', '0.0.0.0']);
  }, 60_000);

  afterAll(async () => {
    await gateway[Symbol.asyncDispose]();
    await deployments[Symbol.asyncDispose]();
    rmSync(place, { recursive: true, force: true });
  });

  async function send(
    url: string,
    { token, body }: { readonly token?: string | undefined; readonly body?: object } = {},
  ) {
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; said: string }>();
    const headers = { ...(token && { authorization: `Bearer ${token}` }), 'content-type': 'application/json' };
    const options = { ca: readFileSync(at('authority.pem')), method: body ? 'POST' : 'GET', headers, agent: false };
    const asked = request(url.replace('0.0.0.0', '127.0.0.1'), options, (response) => {
      void text(response).then((said) => resolve({ status: response.statusCode ?? 0, said }));
    });
    asked.on('error', reject);
    asked.end(body && JSON.stringify(body));
    return promise;
  }

  test('answers who may ask, encrypted, over both protocols', async () => {
    const body = { inputs: [{ ...TENSOR, data: FEATURES }] };
    const url = `${gateway.dataUrl}/v2/models/income-band/infer`;
    const statuses = await Promise.all([SHOP, OPERATOR, WRONG, undefined].map((token) => send(url, { token, body })));
    expect(statuses.map(({ status }) => status)).toEqual([200, 404, 401, 401]);
    const inputs = [{ ...TENSOR, contents: { fp32_contents: FEATURES } }];
    const ssl = {
      credentials: credentials.createSsl(readFileSync(at('authority.pem'))),
      client: { 'grpc.ssl_target_name_override': 'localhost' },
    };
    const codes = await Promise.all(
      [SHOP, OPERATOR, WRONG].map(async (token) => {
        const metadata = { authorization: `Bearer ${token}` };
        return (
          await ask(gateway.grpcAddress, 'ModelInfer', { model_name: 'income-band', inputs }, { ...ssl, metadata })
        ).code;
      }),
    );
    expect(codes).toEqual(['OK', 'NOT_FOUND', 'UNAUTHENTICATED']);
  });

  test('lets operators alone in to the admin port, where others can reach it', async () => {
    const told = await Promise.all(
      [OPERATOR, SHOP, undefined].map((token) => send(`${gateway.adminUrl}/-/state`, { token })),
    );
    expect(told.map(({ status }) => status)).toEqual([200, 403, 401]);
    expect(JSON.parse(told[0]?.said ?? '')).toMatchObject({ access: { problem: null }, tls: { problem: null } });
    const metrics = await send(`${gateway.adminUrl}/metrics`, { token: OPERATOR });
    expect(metrics.said).toContain('gateway_refused_total{reason="unauthenticated"}');
  });

  test('says no token anywhere, also where its file holds one in plain', async () => {
    writeFileSync(at('access.yaml'), FILE.replace(sha256(SHOP!), WRONG!));
    const state = async () => (await send(`${gateway.adminUrl}/-/state`, { token: OPERATOR })).said;
    await expect
      .poll(async () => JSON.parse(await state()).access.problem?.place, { timeout: 10_000 })
      .toBe(`${at('access.yaml')}:5`);
    expect((await send(`${gateway.dataUrl}/v2/models`, { token: SHOP })).said).toBe('{"models":["income-band"]}');
    const said = gateway.log() + (await state());
    for (const token of [SHOP, OPERATOR, WRONG]) expect(said).not.toContain(token);
  });

  test('does not start with a file that lets nobody in to an admin port that others reach', async () => {
    writeFileSync(at('nobody.yaml'), FILE.replace('    admin: write\n', ''));
    const args = [
      'serve',
      ...own,
      '--port',
      '0',
      '--admin-port',
      '0',
      '--admin-host',
      '0.0.0.0',
      '--access',
      at('nobody.yaml'),
    ];
    const { exitCode, stderr } = await runCli(args, { cwd: place });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('admin: read or admin: write')]);
  });

  test('ends with 0', async () => {
    expect(await gateway.stop('SIGTERM')).toBe(0);
  });
});
