import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The digest of the code that runs: of the built files, or of the sources. */
export function programDigest(caller: string = import.meta.url): string {
  const root = programRoot(dirname(fileURLToPath(caller)));
  const hash = createHash('sha256');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name));
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    hash.update(`${relative(root, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Built, this may lie in a folder of shared chunks below the entries. */
function programRoot(folder: string): string {
  if (existsSync(join(folder, 'cli.js')) || existsSync(join(folder, 'cli/main.ts'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? folder : programRoot(parent);
}
