import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findInstalled } from '../../../../../src/adapters/runtimes/onnx/installed-package.ts';
import { filesOf } from '../../../../../src/adapters/runtimes/onnx/kept-runtime.ts';

const ROOT = join(import.meta.dirname, '../../../../..');
const FILES = filesOf(`${process.platform}-${process.arch}`);
const BINARIES = `node_modules/onnxruntime-node/bin/napi-v6/${process.platform}/${process.arch}`;

/** The folder that has `node_modules`; the program is further down, as an action's or a package's is. */
let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'seatrial-above-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const find = (): Promise<string | null> =>
  findInstalled(pathToFileURL(join(folder, 'node_modules/seatrial/dist/cli.js')).href, FILES);

/** What npm lays there, but the binaries of other platforms. */
function install(): void {
  for (const path of FILES.keys()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(ROOT, path), join(folder, path));
  }
}

describe('the package of the runtime in a folder above', () => {
  test('is used as it was tested, with the texts for editors beside its modules', async () => {
    install();
    writeFileSync(join(folder, 'node_modules/onnxruntime-node/dist/index.d.ts'), 'export {};');
    expect(await find()).toBe(join(folder, 'node_modules/onnxruntime-node/dist/index.js'));
  });

  test('is used where a package manager links it into a store of its own', async () => {
    install();
    const store = join(folder, 'store/onnxruntime-node@1/node_modules');
    mkdirSync(dirname(store), { recursive: true });
    cpSync(join(folder, 'node_modules'), store, { recursive: true });
    rmSync(join(folder, 'node_modules'), { recursive: true });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(join(store, 'onnxruntime-node'), join(folder, 'node_modules/onnxruntime-node'));
    expect(await find()).toBe(join(store, 'onnxruntime-node/dist/index.js'));
  });

  test('as this repository has it is the one that was tested', async () => {
    expect(await findInstalled(import.meta.url, FILES)).not.toBeNull();
  });

  const write = (path: string, text: string) => (): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  test.each<[string, () => void]>([
    ['another version', write('node_modules/onnxruntime-node/package.json', '{"main":"dist/index.js"}')],
    ['a manifest that cannot be read', write('node_modules/onnxruntime-node/package.json', '{')],
    ['a main module that does something else first', write('node_modules/onnxruntime-node/dist/index.js', 'evil()')],
    [
      'a module that Node finds before the one that is meant',
      write('node_modules/onnxruntime-node/dist/backend', 'evil()'),
    ],
    ['a library beside the binary, which the loader finds first', write(`${BINARIES}/libstdc++.so.6`, 'evil')],
    [
      'another package in it than the one that was tested',
      write('node_modules/onnxruntime-node/node_modules/onnxruntime-common/index.js', 'evil()'),
    ],
    ['half of it', () => rmSync(join(folder, BINARIES), { recursive: true })],
    ['no package beside it', () => rmSync(join(folder, 'node_modules/onnxruntime-common'), { recursive: true })],
  ])('is passed over where it is not the one that was tested: %s', async (_name, change) => {
    install();
    change();
    expect(await find()).toBeNull();
  });

  test('need not be there', async () => {
    expect(await find()).toBeNull();
  });
});
