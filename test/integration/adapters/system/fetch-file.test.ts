import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { link, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { fetchVerifiedFile } from '../../../../src/adapters/system/fetch-file.ts';
import type { FileRequest } from '../../../../src/adapters/system/fetch-file.ts';

const BYTES = Buffer.from('tenure,churned\n1,0\n2,1\n'.repeat(10_000));
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seatrial-fetch-'));
  await mkdir(join(folder, 'registry/model'), { recursive: true });
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function request(over: Partial<FileRequest>): FileRequest {
  return {
    sha256: SHA256,
    folder: join(folder, 'registry/model'),
    root: join(folder, 'registry'),
    remote: { fetch: () => Promise.reject(new Error('nothing is fetched')) },
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
