import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccessControl } from '../../../src/adapters/gateway/access-control.ts';
import { readPrincipal } from '../../../src/domain/gateway/access.ts';
import { openGatewayTls } from '../../../src/wiring/gateway-tls.ts';
import { aCertificate, anAuthority, type Authority, type Issued } from '../../support/gateway/certificates.ts';
import { startDataServer } from '../../support/gateway/data-server.ts';

const SERVER_NAMES = 'DNS:localhost,IP:127.0.0.1';

describe('with a certificate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-tls-'));
  let [ours, theirs]: Authority[] = [];
  let [server, newer, shop, foreign]: Issued[] = [];

  beforeAll(() => {
    ours = anAuthority(folder, 'ours');
    theirs = anAuthority(folder, 'theirs');
    server = aCertificate(folder, ours, { name: 'server', names: SERVER_NAMES });
    newer = aCertificate(folder, ours, { name: 'newer', names: SERVER_NAMES });
    shop = aCertificate(folder, ours, { name: 'shop', names: 'URI:spiffe://example.com/shop' });
    foreign = aCertificate(folder, theirs, { name: 'foreign', names: 'URI:spiffe://example.com/shop' });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const SHOP = readPrincipal({ name: 'shop', allow: [{ roles: ['infer'], models: ['churn'] }] });
  const access = createAccessControl({
    tokens: new Map(),
    claims: [],
    certificates: [{ principal: SHOP, certificate: { uri: 'spiffe://example.com/shop' } }],
    anyone: null,
    issuers: new Map(),
    nowMs: () => 0,
  });

  async function start(own: { readonly clientAuthorities?: string; readonly isClientRequired?: boolean } = {}) {
    const files = { certificate: join(folder, 'live.pem'), key: join(folder, 'live.key') };
    copyFileSync(server!.certificate, files.certificate);
    copyFileSync(server!.key, files.key);
    const { clientAuthorities = null, isClientRequired = false } = own;
    const events: string[] = [];
    const tls = await openGatewayTls({
      files: { ...files, clientAuthorities },
      onChange: () => void events.push('changed'),
      onProblem: ({ message }) => void events.push(message),
      pollMs: 20,
    });
    const running = await startDataServer({
      tls: { ...tls, isClientRequired },
      ...(clientAuthorities !== null && { access }),
    });
    return {
      url: running.url.replace('http:', 'https:'),
      files,
      events,
      tls,
      [Symbol.asyncDispose]: async () => {
        await running[Symbol.asyncDispose]();
        await tls[Symbol.asyncDispose]();
      },
    };
  }

  /** Status, or the code of what went wrong; with the common name of the server. */
  async function ask(url: string, client?: Issued): Promise<string> {
    const own = client && { cert: readFileSync(client.certificate), key: readFileSync(client.key) };
    const { promise, resolve } = Promise.withResolvers<string>();
    const asked = request(url, { ca: readFileSync(ours!.certificate), agent: false, ...own }, (response) => {
      const socket = response.socket as TLSSocket;
      void text(response).then(() =>
        resolve(`${response.statusCode} ${String(socket.getPeerCertificate().subject.CN)}`),
      );
    });
    asked.on('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)));
    asked.end();
    return promise;
  }

  test('requests are encrypted, and what is not is no request', async () => {
    await using running = await start();
    expect(await ask(`${running.url}/v2/models`)).toBe('200 server');
    await expect(fetch(`${running.url.replace('https:', 'http:')}/v2/models`)).rejects.toThrow('fetch failed');
  });

  test.each(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const)('of %s', async (version) => {
    await using running = await start();
    const { promise, resolve } = Promise.withResolvers<string>();
    const versions = { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' };
    const socket = connect({
      port: Number(new URL(running.url).port),
      ca: readFileSync(ours!.certificate),
      ...versions,
    });
    socket.once('secureConnect', () => resolve(socket.getProtocol() ?? ''));
    socket.once('error', () => resolve('refused'));
    expect(await promise).toBe(version === 'TLSv1.2' || version === 'TLSv1.3' ? version : 'refused');
    socket.destroy();
  });

  test('a new one holds for new connections, and a bad one changes nothing', async () => {
    await using running = await start();
    const { files, events, tls } = running;
    copyFileSync(newer!.certificate, files.certificate);
    await expect.poll(() => events).toEqual([expect.stringContaining('is not the private key of')]);
    expect(await ask(`${running.url}/v2`)).toBe('200 server');
    expect(tls.state().problem?.code).toBe('file-unreadable');
    copyFileSync(newer!.key, files.key);
    await expect.poll(() => events.at(-1)).toBe('changed');
    expect(await ask(`${running.url}/v2`)).toBe('200 newer');
    writeFileSync(files.certificate, 'nothing');
    await expect.poll(() => events).toHaveLength(3);
    expect([await ask(`${running.url}/v2`), events.at(-1)]).toEqual([
      '200 newer',
      expect.stringContaining('holds no certificate in PEM'),
    ]);
  });

  test('a client certificate of an authority of ours tells who asks, where one is required', async () => {
    await using running = await start({ clientAuthorities: ours!.certificate, isClientRequired: true });
    expect(await ask(`${running.url}/v2/models/churn`, shop)).toBe('200 server');
    for (const client of [undefined, foreign])
      expect(await ask(`${running.url}/v2/health/live`, client)).toMatch(/^E(?:RR_SSL|CONNRESET|PIPE)/);
  });

  test('and where none is required, whoever has none shows nothing, and a foreign one is none', async () => {
    await using running = await start({ clientAuthorities: ours!.certificate });
    const url = `${running.url}/v2/models/churn`;
    expect([await ask(url, shop), await ask(url), await ask(url, foreign)]).toEqual([
      '200 server',
      '401 server',
      '401 server',
    ]);
    expect(await ask(`${running.url}/v2/health/live`)).toBe('200 server');
  });

  test('authorities that are none are refused', async () => {
    const clientAuthorities = join(folder, 'none.pem');
    writeFileSync(clientAuthorities, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
    await expect(start({ clientAuthorities })).rejects.toThrow('holds no certificate in PEM');
  });
});
