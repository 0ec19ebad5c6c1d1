import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layFiles } from '../../../../src/adapters/runtimes/lay-files.ts';
import { readVerified } from '../../../../src/adapters/system/verified-file.ts';
import { AppError } from '../../../../src/domain/error.ts';
import type { LocalArtifact, LocalFile } from '../../../../src/usecases/ports/model-runtime.ts';

let folder: string;
const before = process.env['TMPDIR'];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seatrial-lay-'));
  process.env['TMPDIR'] = mkdtempSync(join(folder, 'tmp-'));
});

afterEach(() => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(folder, { recursive: true });
});

function aFile(name: string, content: string | Buffer = name): LocalFile {
  const path = join(folder, `at-${name}`);
  writeFileSync(path, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, path, sizeBytes: content.length, sha256 };
}

function anArtifact(...files: readonly LocalFile[]): LocalArtifact {
  return { format: 'onnx', files };
}

const lay = async (...files: readonly LocalFile[]) =>
  layFiles({ artifact: anArtifact(...files), modelName: 'model.onnx' });

test('the model file lies under the fixed name, the others under theirs', async () => {
  await using laid = await lay(aFile('net.ort'), aFile('net.onnx.data'), aFile('b'));
  expect(laid.modelPath).toMatch(/\/model\.onnx$/);
  expect(readdirSync(dirname(laid.modelPath)).toSorted()).toEqual(['b', 'model.onnx', 'net.onnx.data']);
  expect(readFileSync(laid.modelPath, 'utf8')).toBe('net.ort');
});

test('what is written to the file later, also through a hard link, does not reach the copy', async () => {
  const file = aFile('net.onnx', 'good');
  linkSync(file.path, join(folder, 'other-name'));
  await using laid = await lay(file);
  writeFileSync(join(folder, 'other-name'), 'evil');
  expect(readFileSync(file.path, 'utf8')).toBe('evil');
  expect(readFileSync(laid.modelPath, 'utf8')).toBe('good');
});

test.each([
  ['other bytes of the same length', (path: string) => writeFileSync(path, 'evil')],
  ['cut short', (path: string) => truncateSync(path, 2)],
  ['longer', (path: string) => writeFileSync(path, 'good and more')],
  [
    'swapped for a link',
    (path: string) => {
      rmSync(path);
      writeFileSync(`${path}-evil`, 'evil');
      symlinkSync(`${path}-evil`, path);
    },
  ],
])('a file that changed after it was digested is not laid and not read: %s', async (_name, change) => {
  for (const index of [0, 1]) {
    const files = [aFile('net.onnx', 'good'), aFile('weights', 'good')];
    change(files[index]?.path ?? '');
    await expect(lay(...files)).rejects.toMatchObject({ code: 'file-unreadable', reason: 'changed' });
    expect(readdirSync(tmpdir())).toEqual([]);
    await expect(readVerified(files[index] ?? aFile('none'))).rejects.toMatchObject({ reason: 'changed' });
  }
});

test.each([
  ['written to', (path: string) => writeFileSync(path, Buffer.alloc(1, 2), { flag: 'r+' })],
  ['cut short', (path: string) => truncateSync(path, 3)],
  ['added to', (path: string) => appendFileSync(path, 'more')],
  ['removed', (path: string) => rmSync(path)],
])('a file that is %s while it is copied is laid whole or refused', async (_name, change) => {
  const content = Buffer.alloc(8 * 2 ** 20, 1);
  for (let delayMs = 0; delayMs < 10; delayMs++) {
    const file = aFile('net.onnx', content);
    const laying = lay(file);
    const writing = setTimeout(delayMs).then(() => change(file.path));
    const [outcome, written] = await Promise.allSettled([laying, writing]);
    expect(written.status).toBe('fulfilled');
    if (outcome.status === 'rejected') {
      expect(outcome.reason).toBeInstanceOf(AppError);
      expect(readdirSync(tmpdir())).toEqual([]);
      continue;
    }
    expect(content.equals(readFileSync(outcome.value.modelPath))).toBe(true);
    await outcome.value[Symbol.asyncDispose]();
  }
});

test('a file that is swapped for a pipe does not hang', async () => {
  const file = aFile('net.onnx');
  rmSync(file.path);
  execFileSync('mkfifo', [file.path]);
  await expect(lay(file)).rejects.toMatchObject({ code: 'file-unreadable', reason: 'not-a-file' });
  await expect(readVerified(file)).rejects.toMatchObject({ code: 'file-unreadable', reason: 'not-a-file' });
});

test.each([
  ['the fixed name', ['net.onnx', 'model.onnx'], 'file-name-taken'],
  ['the fixed name in other letters', ['net.onnx', 'Model.ONNX'], 'file-name-taken'],
  ['each other', ['net.onnx', 'w', 'W'], 'file-name-taken'],
  ['the folder above', ['net.onnx', '..'], 'file-name-path'],
  ['a path', ['net.onnx', '../w'], 'file-name-path'],
  ['a path of Windows', ['net.onnx', '..\\w'], 'file-name-path'],
  ['nothing', ['net.onnx', ''], 'file-name-path'],
])('a name that cannot lie there is refused: %s', async (_name, names, reason) => {
  const files = names.map((name) => ({ ...aFile('any'), name }));
  await expect(lay(...files)).rejects.toMatchObject({ code: 'manifest-meaning', reason });
  expect(readdirSync(tmpdir())).toEqual([]);
});

test('a file that is gone is an error of the disk, and leaves nothing', async () => {
  const file = aFile('net.onnx');
  rmSync(file.path);
  await expect(lay(file)).rejects.toMatchObject({ code: 'file-unwritable' });
  expect(readdirSync(tmpdir())).toEqual([]);
});
