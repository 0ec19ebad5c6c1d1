import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Certificate } from '../../contract/generated/types.ts';
import { parseCertificate } from '../../contract/parse-certificate.ts';
import { AppError } from '../../domain/error.ts';
import type { EarlierCertificates } from '../../usecases/ports/earlier-certificates.ts';
import { isOwn, isPrivate } from './private-folder.ts';
import { readRegularFile } from './regular-file.ts';
import { REPORT_LIMITS } from './report-limits.ts';
import { systemCode } from './system-error.ts';
import { writeWholeFile } from './write-file.ts';

/** Some 20 MB: whoever has more versions certifies the oldest again. */
const MOST_KEPT = 200;

/**
 * Certificates that this machine measured, one file a question. `program` is the digest of the code that asks: the number of a
 * build does not tell two states of a checkout apart. Whoever can write the folder could certify anything, so that one which is
 * another's, or which others may write, is neither read nor written.
 */
export function keepCertificates(folder: string, program: string): EarlierCertificates {
  const pathOf = (question: string): string => join(folder, `${question}-${program}.json`);
  return {
    find: (question) => Promise.resolve(isPrivate(folder) ? readKept(pathOf(question)) : []),
    keep: async (question, certificate) => {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        if (!isPrivate(folder)) return;
        await writeWholeFile(pathOf(question), JSON.stringify(certificate), { fileMode: 0o600 });
        await removeOldest(folder);
      } catch (error) {
        // A full or read-only disk keeps nothing, and the answer stands all the same.
        if (!(error instanceof AppError) && systemCode(error) === 'unknown error') throw error;
      }
    },
  };
}

/** What is not there, or is not what was written, is measured again. */
function readKept(path: string): readonly Certificate[] {
  try {
    return [parseCertificate({ path, content: readRegularFile(path, REPORT_LIMITS.fileBytes, isOwn) }).value];
  } catch (error) {
    if (error instanceof AppError || systemCode(error) !== 'unknown error') return [];
    throw error;
  }
}

async function removeOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  if (names.length <= MOST_KEPT) return;
  const paths = names.map((name) => join(folder, name));
  const dated = await Promise.all(paths.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })));
  const oldest = dated.toSorted((a, b) => a.at - b.at).slice(0, names.length - MOST_KEPT);
  await Promise.all(oldest.map(({ path }) => rm(path, { force: true })));
}
