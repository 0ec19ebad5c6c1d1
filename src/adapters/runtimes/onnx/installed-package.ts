import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { digestOf, type RuntimeFiles } from './kept-runtime.ts';

/**
 * Absolute path of the main module of an onnxruntime-node that is installed above `from` (a URL), where it is as it was tested; null where there
 * is none, or another. Node looks in every folder above, of which some are not this program's: the project's that it was installed into, or
 * the work folder of a runner. Of an installed package the binaries of other platforms are passed over, which nothing loads.
 */
export async function findInstalled(from: string, files: RuntimeFiles): Promise<string | null> {
  const main = resolveFrom(from, 'onnxruntime-node');
  const common = main === null ? null : resolveFrom(main, 'onnxruntime-common');
  if (main === null || common === null) return null;
  // Not always beside each other: package managers nest them, or link them into a store.
  const folders: readonly (readonly [string, string])[] = [
    ['node_modules/onnxruntime-node/', join(dirname(main), '..')],
    ['node_modules/onnxruntime-common/', join(dirname(common), '../..')],
  ];
  for (const [prefix, folder] of folders) {
    const own = [...files].filter(([path]) => path.startsWith(prefix));
    const tested = new Map(own.map(([path, sha256]) => [join(folder, path.slice(prefix.length)), sha256]));
    if (!(await isTested(tested)) || (await hasForeign(folder, tested))) return null;
  }
  return main;
}

/** A package that cannot be read, or that lacks its main file, is not the one that was tested either. */
function resolveFrom(from: string, name: string): string | null {
  try {
    return createRequire(from).resolve(name);
  } catch {
    return null;
  }
}

async function isTested(tested: RuntimeFiles): Promise<boolean> {
  for (const [path, sha256] of tested) if ((await digestOf(path)) !== sha256) return false;
  return true;
}

/** Whether something lies beside the modules or the binary that a loader would prefer to one of them. Of the package's root only its manifest is read. */
async function hasForeign(root: string, tested: RuntimeFiles): Promise<boolean> {
  const folders = new Set([...tested.keys()].map((path) => dirname(path)).filter((folder) => folder !== root));
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => join(folder, name));
    if (files.some((path) => !tested.has(path) && !/\.(?:d\.ts|map)$/u.test(basename(path)))) return true;
  }
  return false;
}
