import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { systemCode } from '../system/system-error.ts';

/** Of a file with keys: the newest first, one a line. */
const NAME = 'decision-keys';

/**
 * The keys of decision tokens, as `parseTokenKeys` reads them: of the variable that replicas share, else of the folder, which is
 * given one where it has none. Throws AppError where they cannot be read or written.
 */
export async function readTokenKeys(folder: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const { SEATRIAL_DECISION_KEYS: shared = '' } = environment;
  if (shared !== '') return shared.replaceAll(',', '\n');
  const path = join(folder, NAME);
  try {
    return await readFile(path, 'utf8').catch((error: unknown) => writeFirst(path, folder, error));
  } catch (cause) {
    throw new AppError({
      code: 'file-unreadable',
      message: `The keys of decisions in ${quoteText(path)} cannot be read or written (${systemCode(cause)}).`,
      hint: 'Name a folder that this user may write as --state.',
      cause,
    });
  }
}

/** Written beside and linked: of two that begin at once, both read the key of the first. */
async function writeFirst(path: string, folder: string, error: unknown): Promise<string> {
  if (systemCode(error) !== 'ENOENT') throw error;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(beside, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(beside, path).catch((cause: unknown) => {
      if (systemCode(cause) !== 'EEXIST') throw cause;
    });
  } finally {
    await rm(beside);
  }
  return readFile(path, 'utf8');
}
