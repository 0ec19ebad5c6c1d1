import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { fetchVerifiedFile } from '../../../../src/adapters/system/fetch-file.ts';
import type { FileRequest } from '../../../../src/adapters/system/fetch-file.ts';
import { translateWriteError } from '../../../../src/adapters/system/system-error.ts';

const BYTES = Buffer.from('tenure,churned\n1,0\n2,1\n'.repeat(10_000));
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

let folder: string;
let server: Server | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seatrial-fetch-'));
  await mkdir(join(folder, 'registry/model'), { recursive: true });
});

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  await rm(folder, { recursive: true, force: true });
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => {
    server?.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

function request(over: Partial<FileRequest>): FileRequest {
  return {
    sha256: SHA256,
    folder: join(folder, 'registry/model'),
    root: join(folder, 'registry'),
    cacheFolder: join(folder, 'cache'),
    allowLoopbackHttp: true,
    limits: { connectMs: 500, idleMs: 300, totalMs: 5_000, attempts: 3, backoffMs: 10 },
    ...over,
  };
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError && (error.hint !== undefined || error.code === 'interrupted')) return error.code;
    throw error;
  }
  return 'none';
}

async function cacheEntries(): Promise<readonly string[]> {
  return readdir(join(folder, 'cache/sha256')).catch(() => []);
}

describe('a local path', () => {
  beforeEach(async () => {
    await writeFile(join(folder, 'registry/model/data.csv'), BYTES);
    await writeFile(join(folder, 'secret.csv'), BYTES);
  });

  test('is read when its digest is right', async () => {
    const file = await fetchVerifiedFile(request({ path: 'data.csv', size: BYTES.length }));
    expect(file).toMatchObject({ sizeBytes: BYTES.length, sha256: SHA256 });
    expect(await readFile(file.path)).toEqual(BYTES);
  });

  test.each([
    ['a wrong digest', { path: 'data.csv', sha256: 'a'.repeat(64) }, 'digest-mismatch'],
    ['a wrong size', { path: 'data.csv', size: 3 }, 'size-mismatch'],
    ['no such file', { path: 'other.csv' }, 'file-not-found'],
    ['a folder', { path: '../model' }, 'file-unreadable'],
    ['a path that leaves the registry', { path: '../../secret.csv' }, 'file-unreadable'],
    ['an absolute path', { path: '/etc/passwd' }, 'file-unreadable'],
    ['neither path nor uri', {}, 'file-not-found'],
  ])('with %s is refused', async (_name, over, code) => {
    expect(await codeOf(fetchVerifiedFile(request(over)))).toBe(code);
  });

  describe.each([
    ['line ends alone', 'churn,tenure\n1,2\r3\n'],
    ['line ends on both sides of a piece that is read at once', `${'x'.repeat(65_535)}\n1,2\n`],
    ['a last line without an end', 'a\nb'],
  ])('whose bytes differ by %s', (_name, text) => {
    const crlf = text.replaceAll('\n', '\r\n');
    const declare = (declared: string) => ({
      sha256: createHash('sha256').update(declared).digest('hex'),
      size: declared.length,
    });

    test.each([
      ['CRLF for LF', text, crlf, true, 'check the file out again'],
      ['LF for CRLF', crlf, text, false, 'commit the file once more'],
    ])('%s is told with the line to write', async (_case, declared, written, hasCrlf, then) => {
      await writeFile(join(folder, 'registry/model/data.csv'), written);
      for (const over of [declare(declared), { ...declare(declared), size: undefined }])
        await expect(fetchVerifiedFile(request({ path: 'data.csv', ...over }))).rejects.toMatchObject({
          code: 'digest-mismatch',
          reason: 'line-ends',
          hint: expect.stringMatching(new RegExp(`data\\.csv -text .*${then}`)),
          finding: { code: 'line-ends-changed', facts: { file: 'data.csv', hasCrlf } },
        });
    });

    test('is another file where more differs', async () => {
      await writeFile(join(folder, 'registry/model/data.csv'), `${crlf}more`);
      const refused = fetchVerifiedFile(request({ path: 'data.csv', ...declare(text), size: undefined }));
      await expect(refused).rejects.toMatchObject({ reason: undefined, finding: { code: 'digest-mismatch' } });
    });
  });

  test('with a NUL is no text, whose line ends Git would change', async () => {
    await writeFile(join(folder, 'registry/model/data.csv'), 'a\0\r\n');
    const sha256 = createHash('sha256').update('a\0\n').digest('hex');
    const refused = fetchVerifiedFile(request({ path: 'data.csv', sha256 }));
    await expect(refused).rejects.toMatchObject({ finding: { code: 'digest-mismatch' } });
  });

  test('that leaves the registry by a link is refused, one that stays is followed', async () => {
    await symlink(join(folder, 'secret.csv'), join(folder, 'registry/model/out.csv'));
    await symlink('data.csv', join(folder, 'registry/model/in.csv'));
    expect(await codeOf(fetchVerifiedFile(request({ path: 'out.csv' })))).toBe('file-unreadable');
    expect((await fetchVerifiedFile(request({ path: 'in.csv' }))).sizeBytes).toBe(BYTES.length);
  });

  test.each([
    ['the file', { to: 'data.csv', at: 'link.csv', path: 'link.csv' }, 'model/link.csv'],
    ['a folder before it', { to: '.', at: 'weights', path: 'weights/data.csv' }, 'model/weights'],
    ['a folder beside the model', { to: 'model', at: '../shared', path: '../shared/data.csv' }, 'shared'],
    ['a link that leads to a link', { to: 'in.csv', at: 'link.csv', path: 'link.csv' }, 'model/link.csv'],
  ])('that leads through a link is refused where links are: %s', async (_name, { to, at, path }, file) => {
    await symlink('data.csv', join(folder, 'registry/model/in.csv'));
    await symlink(to, join(folder, 'registry/model', at));
    expect(await codeOf(fetchVerifiedFile(request({ path })))).toBe('none');
    const refused = fetchVerifiedFile(request({ path, links: 'refused' }));
    await expect(refused).rejects.toMatchObject({ reason: 'link', finding: { code: 'file-is-link', facts: { file } } });
  });

  test('is no link because the registry itself is reached by one', async () => {
    await symlink('registry', join(folder, 'elsewhere'));
    const root = join(folder, 'elsewhere');
    const there = request({ path: 'data.csv', folder: join(root, 'model'), root, links: 'refused' });
    expect(await codeOf(fetchVerifiedFile(there))).toBe('none');
  });

  test('that is a hard link is a file like any other', async () => {
    await link(join(folder, 'registry/model/data.csv'), join(folder, 'registry/model/hard.csv'));
    expect(await codeOf(fetchVerifiedFile(request({ path: 'hard.csv', links: 'refused' })))).toBe('none');
  });

  test('that is a pipe does not hang', async () => {
    execFileSync('mkfifo', [join(folder, 'registry/model/pipe')]);
    expect(await codeOf(fetchVerifiedFile(request({ path: 'pipe' })))).toBe('file-unreadable');
  });
});

describe('an address', () => {
  test('is downloaded once, then read from the cache', async () => {
    let calls = 0;
    const uri = await serve((_request, response) => {
      calls += 1;
      response.end(BYTES);
    });
    const first = await fetchVerifiedFile(request({ uri }));
    const second = await fetchVerifiedFile(request({ uri, size: BYTES.length }));
    expect(second).toEqual(first);
    expect(calls).toBe(1);
    expect(await cacheEntries()).toEqual([SHA256]);
  });

  test('is downloaded again when the cached bytes were changed', async () => {
    const uri = await serve((_request, response) => response.end(BYTES));
    const { path } = await fetchVerifiedFile(request({ uri }));
    await writeFile(path, 'other bytes');
    await fetchVerifiedFile(request({ uri }));
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
      'redirects in a circle',
      (q, r) => r.writeHead(302, { location: q.url ?? '/' }).end(),
      { code: 'download-failed', calls: 6 },
    ],
  ])('that answers with %s is an error and leaves nothing behind', async (_name, listener, expected) => {
    let calls = 0;
    const uri = await serve((q, r) => {
      calls += 1;
      listener(q, r);
    });
    expect(await codeOf(fetchVerifiedFile(request({ uri })))).toBe(expected.code);
    expect(calls).toBe(expected.calls);
    expect(await cacheEntries()).toEqual([]);
  });

  test('that announces or sends another size is refused before it is read', async () => {
    const uri = await serve((q, r) => (q.url === '/announced' ? r.end(BYTES) : r.write(BYTES)));
    expect(await codeOf(fetchVerifiedFile(request({ uri: `${uri}/announced`, size: 4 })))).toBe('size-mismatch');
    expect(await codeOf(fetchVerifiedFile(request({ uri: `${uri}/sent`, size: 4 })))).toBe('size-mismatch');
    expect(await codeOf(fetchVerifiedFile(request({ uri, limits: { sizeBytes: 4 } })))).toBe('size-mismatch');
    expect(await cacheEntries()).toEqual([]);
  });

  test('that recovers is downloaded', async () => {
    let calls = 0;
    const uri = await serve((_q, r) => {
      calls += 1;
      r.writeHead(calls < 3 ? 503 : 200).end(calls < 3 ? '' : BYTES);
    });
    expect((await fetchVerifiedFile(request({ uri }))).sizeBytes).toBe(BYTES.length);
  });

  test('is followed through redirects', async () => {
    const uri = await serve((q, r) => (q.url === '/' ? r.writeHead(307, { location: '/there' }).end() : r.end(BYTES)));
    expect((await fetchVerifiedFile(request({ uri }))).sizeBytes).toBe(BYTES.length);
  });

  test.each([
    ['http', 'http://example.com/data.csv'],
    ['credentials', 'https://user:password@example.com/data.csv'],
    ['file', 'file:///etc/passwd'],
    ['no address', 'https://'],
  ])('of the kind %s is refused', async (_name, uri) => {
    expect(await codeOf(fetchVerifiedFile(request({ uri })))).toBe('download-failed');
  });

  test('of this machine is refused unless it is allowed', async () => {
    const uri = await serve((_q, r) => r.end(BYTES));
    expect(await codeOf(fetchVerifiedFile(request({ uri, allowLoopbackHttp: false })))).toBe('download-failed');
  });

  test('can be interrupted, also while it waits to try again', async () => {
    const uri = await serve((q, r) => (q.url === '/slow' ? r.write(BYTES.subarray(0, 9)) : r.writeHead(500).end()));
    const limits = { idleMs: 10_000, backoffMs: 10_000, attempts: 3 };
    for (const path of ['/slow', '/broken']) {
      const signal = AbortSignal.timeout(100);
      expect(await codeOf(fetchVerifiedFile(request({ uri: uri + path, limits, signal })))).toBe('interrupted');
    }
    expect(await cacheEntries()).toEqual([]);
  });

  test('that takes too long in all is given up', async () => {
    const uri = await serve((_q, r) => {
      const timer = setInterval(() => r.write('x'), 20);
      r.on('close', () => clearInterval(timer));
    });
    expect(
      await codeOf(fetchVerifiedFile(request({ uri, limits: { idleMs: 5_000, totalMs: 200, attempts: 1 } }))),
    ).toBe('download-failed');
    expect(await cacheEntries()).toEqual([]);
  });

  test('whose cache cannot be written is a clear error', async () => {
    const uri = await serve((_q, r) => r.end(BYTES));
    await writeFile(join(folder, 'cache'), 'a file where the folder should be');
    expect(await codeOf(fetchVerifiedFile(request({ uri })))).toBe('file-unwritable');
  });

  test('on a full disk is a clear error', () => {
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    expect(translateWriteError(full, '/cache')).toMatchObject({ code: 'file-unwritable' });
    expect(translateWriteError(full, '/cache').message).toContain('full');
  });
});
