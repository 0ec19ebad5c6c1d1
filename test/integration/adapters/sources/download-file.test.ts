import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { translateWriteError } from '../../../../src/adapters/system/system-error.ts';
import { sendBytes, serveOnLoopback } from '../../../support/file-server.ts';
import { openRemoteScene, type RemoteScene, sha256Of } from '../../../support/remote-scene.ts';

const BYTES = Buffer.from('tenure,churned\n1,0\n2,1\n'.repeat(10_000));
const SHA256 = sha256Of(BYTES);
const HERE = { SEATRIAL_PRIVATE_HOSTS: '127.0.0.1' };

let scene: RemoteScene;
beforeEach(async () => {
  scene = await openRemoteScene(HERE);
});
afterEach(() => scene[Symbol.asyncDispose]());

test('nobody who answers may be a service that is elsewhere: the hint names the variables that say so', async () => {
  await using own = await openRemoteScene({ ...HERE, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1' });
  const { code, hint } = await own.refusal({ uri: 's3://bucket/rows.csv', sha256: SHA256 });
  expect(code).toBe('download-failed');
  expect(hint).toContain('AWS_REGION, AWS_DEFAULT_REGION, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL (Amazon S3');
});

describe('an address', () => {
  test('is downloaded once, then read from the cache', async () => {
    await using server = await serveOnLoopback((_q, r) => r.end(BYTES));
    const first = await scene.fetch({ uri: server.url, sha256: SHA256 });
    const second = await scene.fetch({ uri: server.url, sha256: SHA256, size: BYTES.length });
    expect(second).toEqual(first);
    expect(server.requests).toHaveLength(1);
    expect(await scene.kept()).toEqual([SHA256]);
    expect(await scene.partial()).toEqual([]);
  });

  test('is downloaded again when the cached bytes were changed', async () => {
    await using server = await serveOnLoopback((_q, r) => r.end(BYTES));
    const { path } = await scene.fetch({ uri: server.url, sha256: SHA256 });
    await writeFile(path, 'other bytes');
    await scene.fetch({ uri: server.url, sha256: SHA256 });
    expect(await readFile(path)).toEqual(BYTES);
  });

  test.each<[string, RequestListener, { code: string; calls: number }]>([
    ['404', (_q, r) => r.writeHead(404).end(), { code: 'download-failed', calls: 1 }],
    ['403', (_q, r) => r.writeHead(403).end(), { code: 'download-failed', calls: 1 }],
    ['500', (_q, r) => r.writeHead(500).end(), { code: 'download-failed', calls: 3 }],
    ['429', (_q, r) => r.writeHead(429, { 'retry-after': '0' }).end(), { code: 'download-failed', calls: 3 }],
    ['other bytes', (_q, r) => r.end('other'), { code: 'digest-mismatch', calls: 1 }],
    [
      'a file cut short',
      (_q, r) => r.writeHead(200, { 'content-length': BYTES.length }).write(BYTES.subarray(9), () => r.destroy()),
      { code: 'download-failed', calls: 3 },
    ],
    ['silence', () => undefined, { code: 'download-failed', calls: 3 }],
    ['silence in the middle', (_q, r) => r.write(BYTES.subarray(0, 9)), { code: 'download-failed', calls: 3 }],
    [
      'a redirect to plain http elsewhere',
      (_q, r) => r.writeHead(302, { location: 'http://example.com/' }).end(),
      { code: 'download-failed', calls: 1 },
    ],
    [
      'a redirect to a file',
      (_q, r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      { code: 'download-failed', calls: 1 },
    ],
    [
      'a redirect to a private address',
      (_q, r) => r.writeHead(302, { location: 'https://169.254.169.254/latest/meta-data' }).end(),
      { code: 'download-failed', calls: 1 },
    ],
    [
      'redirects in a circle',
      (q, r) => r.writeHead(302, { location: q.url ?? '/' }).end(),
      { code: 'download-failed', calls: 6 },
    ],
  ])('that answers with %s is an error and leaves no file', async (_name, listener, expected) => {
    await using server = await serveOnLoopback(listener);
    expect((await scene.refusal({ uri: server.url, sha256: SHA256 })).code).toBe(expected.code);
    expect(server.requests).toHaveLength(expected.calls);
    expect(await scene.kept()).toEqual([]);
  });

  test('that announces or sends another size is refused before it is read', async () => {
    await using server = await serveOnLoopback((q, r) => (q.url === '/announced' ? r.end(BYTES) : r.write(BYTES)));
    const codeOf = async (path: string, size?: number) =>
      (await scene.refusal({ uri: server.url + path, sha256: SHA256, size }, { limits: { sizeBytes: 4 } })).code;
    expect(await codeOf('/announced', 4)).toBe('size-mismatch');
    expect(await codeOf('/sent', 4)).toBe('size-mismatch');
    expect(await codeOf('/')).toBe('size-mismatch');
    expect(await scene.kept()).toEqual([]);
  });

  test('that recovers is downloaded', async () => {
    await using server = await serveOnLoopback((_q, r) => {
      const isWell = server.requests.length > 2;
      r.writeHead(isWell ? 200 : 503).end(isWell ? BYTES : '');
    });
    expect((await scene.fetch({ uri: server.url, sha256: SHA256 })).sizeBytes).toBe(BYTES.length);
  });

  test('is followed through redirects', async () => {
    await using server = await serveOnLoopback((q, r) =>
      q.url === '/' ? r.writeHead(307, { location: '/there' }).end() : r.end(BYTES),
    );
    expect((await scene.fetch({ uri: server.url, sha256: SHA256 })).sizeBytes).toBe(BYTES.length);
  });

  test.each([
    ['http', 'http://example.com/data.csv'],
    ['credentials', 'https://user:password@example.com/data.csv'],
    ['file', 'file:///etc/passwd'],
    ['no address', 'https://'],
    ['credentials with a slash in them', 'https://user:pass/password@example.com/data.csv'],
    ['credentials with an @ in them', 'https://user@password@example.com/data.csv'],
    ['credentials behind backslashes', String.raw`https:\\user:password@example.com/data.csv`],
    ['credentials without slashes', 'https:user:password@example.com/data.csv'],
    ['a private address', 'https://10.0.0.7/data.csv'],
    ['a private address of IPv6', 'https://[fd00::1]/data.csv'],
    ['an address of IPv4 in IPv6', 'https://[::ffff:127.0.0.1]:1/data.csv'],
    ['this machine by name', 'https://localhost/data.csv'],
  ])('of the kind %s is refused', async (_name, uri) => {
    const error = await scene.refusal({ uri, sha256: SHA256 });
    expect(error.code).toBe('download-failed');
    expect(error.message).not.toContain('password');
  });

  test('of this machine is refused unless it is named', async () => {
    await using server = await serveOnLoopback((_q, r) => r.end(BYTES));
    const error = await scene.refusal({ uri: server.url, sha256: SHA256 }, { environment: {} });
    expect(error.code).toBe('download-failed');
    expect(server.requests).toHaveLength(0);
  });

  test('can be interrupted, also while it waits to try again', async () => {
    await using server = await serveOnLoopback((q, r) =>
      q.url === '/slow' ? r.write(BYTES.subarray(0, 9)) : r.writeHead(500).end(),
    );
    const limits = { idleMs: 10_000, backoffMs: 10_000, attempts: 3 };
    for (const path of ['/slow', '/broken']) {
      const signal = AbortSignal.timeout(100);
      const error = await scene.refusal({ uri: server.url + path, sha256: SHA256 }, { limits, signal });
      expect(error.code).toBe('interrupted');
    }
    expect(await scene.kept()).toEqual([]);
  });

  test('that takes too long in all is given up', async () => {
    await using server = await serveOnLoopback((_q, r) => {
      const timer = setInterval(() => r.write('x'), 20);
      r.on('close', () => clearInterval(timer));
    });
    const limits = { idleMs: 5_000, totalMs: 200, attempts: 1 };
    const error = await scene.refusal({ uri: server.url, sha256: SHA256 }, { limits });
    expect(error.message).toContain('it took over 200 ms');
  });

  test('whose cache cannot be written is a clear error', async () => {
    await using server = await serveOnLoopback((_q, r) => r.end(BYTES));
    await writeFile(scene.cacheFolder, 'a file where the folder should be');
    expect((await scene.refusal({ uri: server.url, sha256: SHA256 })).code).toBe('file-unwritable');
  });

  test('on a full disk is a clear error', () => {
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    expect(translateWriteError(full, '/cache')).toMatchObject({ code: 'file-unwritable' });
    expect(translateWriteError(full, '/cache').message).toContain('full');
  });
});

describe('a download that stopped', () => {
  /** Breaks off after `at` bytes of the whole file, and gives the rest where it is asked for. */
  function breaking(at: number, etag?: string): RequestListener {
    return (request, response) => {
      if (request.headers.range !== undefined) return sendBytes(request, response, { bytes: BYTES, etag });
      const tag = etag === undefined ? {} : { etag };
      response.writeHead(200, { 'content-length': BYTES.length, ...tag });
      response.write(BYTES.subarray(0, at), () => setTimeout(() => response.destroy(), 20));
    };
  }

  test('goes on where it stopped, for as long as the server has the same file', async () => {
    await using server = await serveOnLoopback(breaking(100_000, '"one"'));
    const seen: number[] = [];
    await scene.fetch({ uri: server.url, sha256: SHA256 }, { onBytes: (doneBytes) => seen.push(doneBytes) });
    expect(server.requests.map(({ headers }) => [headers.range, headers['if-range']])).toEqual([
      [undefined, undefined],
      ['bytes=100000-', '"one"'],
    ]);
    expect(seen.at(-1)).toBe(BYTES.length);
    expect(seen.every((bytes, index) => bytes > (seen[index - 1] ?? 0))).toBe(true);
  });

  test.each([
    ['with a digest', SHA256],
    ['without one', null],
  ])('is not whole with a piece that the server says is one, %s', async (_name, sha256) => {
    await using server = await serveOnLoopback(({ headers: { range = 'bytes=0-' } }, response) => {
      const start = Number(range.replaceAll(/\D/gu, ''));
      const piece = BYTES.subarray(start, start + 100_000);
      const contentRange = `bytes ${start}-${start + piece.length - 1}/${BYTES.length}`;
      response.writeHead(206, { 'content-range': contentRange, etag: '"one"' }).end(piece);
    });
    const uri = server.url;
    const file = await (sha256 === null ? scene.take(uri) : scene.fetch({ uri, sha256 }));
    expect(file).toMatchObject({ sizeBytes: BYTES.length, sha256: SHA256 });
  });

  test('does not go on with a file of another tag, where the server passes over the one that it is told', async () => {
    const other = Buffer.from(BYTES.toString().toUpperCase());
    await using server = await serveOnLoopback((request, response) => {
      if (server.requests.length === 1) return breaking(100_000, '"one"')(request, response);
      delete request.headers['if-range'];
      return sendBytes(request, response, { bytes: other, etag: '"two"' });
    });
    const { path } = await scene.take(server.url);
    expect(await readFile(path)).toEqual(other);
  });

  test('goes on in another process, with what came before', async () => {
    await using server = await serveOnLoopback(breaking(100_000));
    const once = { limits: { attempts: 1 } };
    expect((await scene.refusal({ uri: server.url, sha256: SHA256 }, once)).code).toBe('download-failed');
    expect(await scene.partial()).toEqual([SHA256]);
    const { path } = await scene.fetch({ uri: server.url, sha256: SHA256 }, once);
    expect(server.requests.at(-1)?.headers.range).toBe('bytes=100000-');
    expect(await readFile(path)).toEqual(BYTES);
    expect(await scene.partial()).toEqual([]);
  });

  test('goes on with what a process left that was killed, and not with that of one that lives', async () => {
    await using server = await serveOnLoopback((q, r) => sendBytes(q, r, { bytes: BYTES }));
    const leave = async (pid: number) => {
      const left = join(scene.cacheFolder, 'partial', `${SHA256}.${hostname()}.${pid}.x`);
      await mkdir(left, { recursive: true });
      await writeFile(join(left, 'bytes'), BYTES.subarray(0, 7));
    };
    await leave(process.pid);
    await scene.fetch({ uri: server.url, sha256: SHA256 });
    expect(server.requests.at(-1)?.headers.range).toBeUndefined();
    await leave(2 ** 22 + 1);
    await writeFile(join(scene.cacheFolder, 'sha256', SHA256), '');
    await scene.fetch({ uri: server.url, sha256: SHA256 });
    expect(server.requests.at(-1)?.headers.range).toBe('bytes=7-');
  });

  test('begins anew where the file has another tag by then', async () => {
    let etag = '"one"';
    await using server = await serveOnLoopback((request, response) => {
      if (server.requests.length > 1) return sendBytes(request, response, { bytes: BYTES, etag });
      etag = '"two"';
      response.writeHead(200, { 'content-length': BYTES.length, etag: '"one"' });
      response.write('x'.repeat(100_000), () => setTimeout(() => response.destroy(), 20));
    });
    const { path } = await scene.fetch({ uri: server.url, sha256: SHA256 });
    expect(await readFile(path)).toEqual(BYTES);
    expect(server.requests).toHaveLength(2);
  });

  test('begins anew, once, where both parts together are not the file', async () => {
    await using server = await serveOnLoopback((request, response) => sendBytes(request, response, { bytes: BYTES }));
    const left = join(scene.cacheFolder, 'partial', SHA256);
    await mkdir(left, { recursive: true });
    await writeFile(join(left, 'bytes'), 'x'.repeat(100_000));
    const { path } = await scene.fetch({ uri: server.url, sha256: SHA256, size: BYTES.length });
    expect(await readFile(path)).toEqual(BYTES);
    expect(server.requests.map(({ headers }) => headers.range)).toEqual(['bytes=100000-', undefined]);
  });

  test('needs no server where all of it had come', async () => {
    const left = join(scene.cacheFolder, 'partial', SHA256);
    await mkdir(left, { recursive: true });
    await writeFile(join(left, 'bytes'), BYTES);
    const file = await scene.fetch({ uri: 'https://example.invalid/x', sha256: SHA256, size: BYTES.length });
    expect(await readFile(file.path)).toEqual(BYTES);
  });

  test('begins anew where there is more of it than of the file', async () => {
    await using server = await serveOnLoopback((request, response) =>
      request.headers.range === undefined ? response.end(BYTES) : response.writeHead(416).end(),
    );
    const left = join(scene.cacheFolder, 'partial', SHA256);
    await mkdir(left, { recursive: true });
    await writeFile(join(left, 'bytes'), Buffer.concat([BYTES, BYTES]));
    expect((await scene.fetch({ uri: server.url, sha256: SHA256 })).sizeBytes).toBe(BYTES.length);
  });

  test('by two at once is brought twice, and is whole', async () => {
    await using server = await serveOnLoopback((q, r) => sendBytes(q, r, { bytes: BYTES }));
    const asked = { uri: server.url, sha256: SHA256 };
    const files = await Promise.all([scene.fetch(asked), scene.fetch(asked), scene.fetch(asked)]);
    for (const { path } of files) expect(await readFile(path)).toEqual(BYTES);
    expect(await scene.partial()).toEqual([]);
  });
});
