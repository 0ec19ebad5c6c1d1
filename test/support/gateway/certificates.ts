import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Authority {
  /** Path of its certificate. */
  readonly certificate: string;
  readonly key: string;
}

export interface Issued extends Authority {
  readonly name: string;
}

const openssl = (folder: string, args: readonly string[]): void =>
  void execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** An authority of its own, in files of the folder. */
export function anAuthority(folder: string, name: string): Authority {
  const [certificate, key] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)];
  openssl(folder, [
    'req',
    '-x509',
    ...NEW_KEY,
    '-keyout',
    key,
    '-out',
    certificate,
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
  ]);
  return { certificate, key };
}

/** A certificate of that authority, with its alternative names as OpenSSL writes them: `DNS:localhost,IP:127.0.0.1`. */
export function aCertificate(
  folder: string,
  by: Authority,
  { name, names }: { readonly name: string; readonly names: string },
): Issued {
  const [certificate, key] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)];
  const [request, extensions] = [join(folder, `${name}.csr`), join(folder, `${name}.ext`)];
  writeFileSync(extensions, `subjectAltName=${names}\n`);
  openssl(folder, ['req', ...NEW_KEY, '-keyout', key, '-out', request, '-subj', `/CN=${name}`]);
  const signing = ['-CA', by.certificate, '-CAkey', by.key, '-CAcreateserial', '-days', '2', '-extfile', extensions];
  openssl(folder, ['x509', '-req', '-in', request, '-out', certificate, ...signing]);
  return { name, certificate, key };
}
