import type { Certificate, Verdict } from '../contract/generated/types.ts';
import { worstVerdict } from '../domain/certification/verdict.ts';

/** The versioned JSON that workflows and scripts branch on. */
export interface CertificationResult {
  readonly schemaVersion: 1;
  /** The worst of all; pass when nothing had to be certified. */
  readonly verdict: Verdict;
  readonly versions: readonly CertifiedVersion[];
}

export interface CertifiedVersion {
  readonly model: string;
  readonly version: string;
  readonly verdict: Verdict;
  readonly sha256: string;
  /** Ids of the gates that failed or are open, and codes of findings that block. */
  readonly reasons: readonly string[];
  /** Path of the certificate, where one was written. */
  readonly certificate: string | null;
}

export interface SavedCertificate {
  readonly certificate: Certificate;
  readonly path: string | null;
}

export function describeResult(saved: readonly SavedCertificate[]): CertificationResult {
  return {
    schemaVersion: 1,
    verdict: worstVerdict(saved.map(({ certificate }) => certificate.verdict)),
    versions: saved.map(({ certificate, path }) => ({
      model: certificate.subject.model,
      version: certificate.subject.version,
      verdict: certificate.verdict,
      sha256: certificate.subject.digest.sha256,
      reasons: listReasons(certificate),
      certificate: path,
    })),
  };
}

function listReasons({ gates, findings }: Certificate): readonly string[] {
  return [
    ...findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ...gates.filter(({ result, blocking }) => blocking && result !== 'pass').map(({ id }) => id),
  ];
}
