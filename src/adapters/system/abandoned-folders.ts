import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** An installation is given minutes: what is older was left by one that was killed, hundreds of megabytes each time. */
const ABANDONED_AFTER_MS = 60 * 60_000;

/** Removes what installations that were killed have left in a folder, by the names that they give. */
export async function removeAbandoned(parent: string, name: RegExp): Promise<void> {
  const staged = (await readdir(parent)).filter((entry) => name.test(entry)).map((entry) => join(parent, entry));
  for (const path of staged) {
    // Another job may remove it at this moment.
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
