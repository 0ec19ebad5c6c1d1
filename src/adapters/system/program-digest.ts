import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The digest of what runs: of the built files, or of the sources, with whatever lies beside them (locks, texts) and what the
 * package says of the versions of its libraries. A changed library of the same number is not seen.
 */
export function programDigest(caller: string = import.meta.url): string {
  const root = programRoot(dirname(fileURLToPath(caller)));
  const hash = createHash('sha256');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const own = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const beside = LOCKS.map((name) => join(dirname(root), name)).filter((path) => existsSync(path));
  for (const path of [...own, ...beside].sort()) {
    hash.update(`${relative(root, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Of the package, and of what npm really installed, where this is a checkout. */
const LOCKS = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'] as const;

/** Built, this may lie in a folder of shared chunks below the entries. */
function programRoot(folder: string): string {
  if (existsSync(join(folder, 'cli.js')) || existsSync(join(folder, 'cli/main.ts'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? folder : programRoot(parent);
}
