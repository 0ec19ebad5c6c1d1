import type { Certificate } from '../contract/generated/types.ts';
import { parseCertificate } from '../contract/parse-certificate.ts';
import type { LocalFiles } from './ports/local-files.ts';

/** The certificate in a file. Throws AppError file-not-found, schema-violation or certificate-untrusted. */
export async function readCertificate(files: Pick<LocalFiles, 'readText'>, path: string): Promise<Certificate> {
  return parseCertificate({ path, content: new TextEncoder().encode(await files.readText(path)) }).value;
}
