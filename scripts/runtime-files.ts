/** The files of ONNX Runtime that a machine needs, with their digests: what was installed and tested here is what may run elsewhere. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const COMMON = 'node_modules/onnxruntime-common';
const PACKAGE = 'node_modules/onnxruntime-node';
const BINARIES = `${PACKAGE}/bin/napi-v6`;

/** JSON: for all platforms, and for each one that the package has a binary for, path → SHA-256. */
export function renderRuntimeFiles(root: string): string {
  const folders = { [COMMON]: 'dist/cjs', [PACKAGE]: 'dist' };
  const everywhere = Object.entries(folders).flatMap(([folder, code]) => [
    `${folder}/package.json`,
    ...listFiles(root, `${folder}/${code}`).filter((path) => /\.js$|\/package\.json$/.test(path)),
  ]);
  const binaries = Map.groupBy(listFiles(root, BINARIES), (path) => {
    const [platform, arch] = path.slice(BINARIES.length + 1).split('/');
    return `${platform}-${arch}`;
  });
  const platforms = [...binaries].map(([platform, paths]) => [platform, digestAll(root, paths)]);
  const files = { everywhere: digestAll(root, everywhere), platforms: Object.fromEntries(platforms) };
  return `${JSON.stringify(files, null, 2)}\n`;
}

function listFiles(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

function digestAll(root: string, paths: readonly string[]): Readonly<Record<string, string>> {
  const digest = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex');
  return Object.fromEntries(paths.map((path) => [path, digest(path)]));
}
