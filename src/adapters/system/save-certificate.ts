import { join } from 'node:path';
import type { Certificate } from '../../contract/generated/types.ts';
import { writeWholeFile } from './write-file.ts';

/** Writes a certificate as `<model>@<version>.certificate.json` and answers its path. Both names are safe in paths by their schema. */
export async function saveCertificate(folder: string, certificate: Certificate): Promise<string> {
  const { model, version } = certificate.subject;
  const path = join(folder, `${model}@${version}.certificate.json`);
  await writeWholeFile(path, `${JSON.stringify(certificate, null, 2)}\n`);
  return path;
}
