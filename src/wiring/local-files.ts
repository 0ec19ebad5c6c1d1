import { describeFile } from '../adapters/system/describe-file.ts';
import { listCertificates } from '../adapters/system/list-certificates.ts';
import { readTextFile } from '../adapters/system/read-text.ts';
import type { LocalFiles } from '../usecases/ports/local-files.ts';

/** Files of this machine. */
export function wireLocalFiles(): LocalFiles {
  return { readText: readTextFile, describe: describeFile, listCertificates };
}
