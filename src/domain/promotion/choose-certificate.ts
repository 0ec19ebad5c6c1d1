import type { CertificateFacts } from '../../contract/generated/types.ts';

/** The newest that counts; where none does, the newest that was made in the right place, so that the refusal is exact. */
export function chooseCertificate(found: readonly CertificateFacts[], policyDigest: string): CertificateFacts | null {
  const trusted = found.filter((certificate) => certificate.trusted);
  return trusted.find((certificate) => certificate.policyDigest === policyDigest) ?? trusted[0] ?? found[0] ?? null;
}
