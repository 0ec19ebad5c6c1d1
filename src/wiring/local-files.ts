import { describeFile } from '../adapters/system/describe-file.ts';
import { listFolder } from '../adapters/system/list-folder.ts';
import { listCertificates } from '../adapters/system/list-certificates.ts';
import { readTextFile } from '../adapters/system/read-text.ts';
import { writeNamedFile } from '../adapters/system/write-named-file.ts';
import type { LocalFiles } from '../usecases/ports/local-files.ts';

/** Files of this machine. */
export function wireLocalFiles(): LocalFiles {
  return { readText: readTextFile, describe: describeFile, listFolder, listCertificates, write: writeNamedFile };
}
