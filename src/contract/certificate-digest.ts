import canonicalize from 'canonicalize';
import type { Certificate } from './generated/types.ts';
import { jsonOrNull } from './json-or-null.ts';
import { sha256 } from './sha256.ts';

/** What the log names a certificate by: SHA-256 of its canonical JSON (RFC 8785), so that white space does not count. */
export function certificateDigest(certificate: Certificate): string {
  return sha256(canonicalize(certificate) ?? '');
}

/** Whether a text is canonical JSON: readers differ in how they read a key that is there twice. */
export function isCanonical(text: string): boolean {
  return canonicalize(jsonOrNull(text)) === text;
}

/** Where a certificate is kept on the branch seatrial/deployments. */
export function certificatePath(model: string, version: string): string {
  return `certificates/${model}/${version}.json`;
}

/** The bytes that are kept: canonical JSON, so that the file's own SHA-256 is the digest. */
export function formatCertificate(certificate: Certificate): string {
  return canonicalize(certificate) ?? '';
}
