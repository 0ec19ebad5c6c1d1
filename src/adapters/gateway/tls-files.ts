import { X509Certificate } from 'node:crypto';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { sha256 } from '../../contract/sha256.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { TlsMaterial } from '../../usecases/gateway/tls-material.ts';
import type { Reading } from './reloaded.ts';
import { readSmallFile } from './small-file.ts';

export interface TlsFiles {
  /** The certificate of this server, then those between it and its authority, in PEM. */
  readonly certificate: string;
  /** Its private key in PEM, without a password. */
  readonly key: string;
  /** Authorities of clients in PEM; null: clients are not asked for certificates. */
  readonly clientAuthorities: string | null;
}

/** Throws AppError where they cannot be read, or do not belong together. */
export async function readTlsFiles({ certificate, key, clientAuthorities }: TlsFiles): Promise<Reading<TlsMaterial>> {
  const paths = [certificate, key, ...(clientAuthorities === null ? [] : [clientAuthorities])].map((path) =>
    resolve(path),
  );
  const [cert = NOTHING, privateKey = NOTHING, ca] = await Promise.all(paths.map(readSmallFile));
  requireCertificates(cert, certificate);
  if (ca !== undefined && clientAuthorities !== null) requireCertificates(ca, clientAuthorities);
  const value: TlsMaterial = { cert, key: privateKey, ca: ca ?? null };
  requireFit(value, { certificate, key });
  const digest = sha256([cert, privateKey, ca ?? NOTHING].map((bytes) => sha256(bytes.toString('latin1'))).join());
  return { value, paths, digest };
}

const NOTHING = Buffer.alloc(0);
const PEM = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g;

/** What is no certificate in a file of authorities would be passed over in silence. */
function requireCertificates(bytes: Buffer, path: string): void {
  const blocks = bytes.toString('latin1').match(PEM) ?? [];
  try {
    for (const block of blocks) void new X509Certificate(block);
    if (blocks.length > 0) return;
  } catch {
    // Told below.
  }
  throw unusable(`${quoteText(path)} holds no certificate in PEM, or one that cannot be read.`);
}

function requireFit(
  { cert, key }: TlsMaterial,
  { certificate, key: keyPath }: Pick<TlsFiles, 'certificate' | 'key'>,
): void {
  try {
    createSecureContext({ cert, key });
  } catch (cause) {
    // What OpenSSL says of a key is not told on: it may name what is in it.
    throw unusable(
      `${quoteText(keyPath)} is not the private key of ${quoteText(certificate)}, or has a password.`,
      cause,
    );
  }
}

function unusable(message: string, cause?: unknown): AppError {
  const hint = 'Write the certificate, then those between it and its authority, and the key into files of PEM.';
  return new AppError({ code: 'file-unreadable', reason: 'tls', message, hint, cause });
}
