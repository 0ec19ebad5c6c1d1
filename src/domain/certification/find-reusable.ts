import type { Certificate, EnvironmentFingerprint } from '../../contract/generated/types.ts';

/** Everything that a certification depends on. Digests are SHA-256 in hex. */
export interface CertificationIdentity {
  readonly subject: string;
  readonly manifest: string;
  readonly policy: string;
  /** Evaluation set → digest. */
  readonly data: ReadonlyMap<string, string>;
  readonly baseline: string | null;
  readonly modes: readonly string[];
  readonly quick: boolean;
  readonly seed: number;
  readonly toolVersion: string;
  readonly environment: EnvironmentFingerprint;
}

/**
 * The newest certificate that answers the same question: same subject, policy, data, baseline, tool and kind of runner.
 * Only a pass is taken over; anything else deserves another measurement.
 */
export function findReusable(
  identity: CertificationIdentity,
  certificates: readonly Certificate[],
): Certificate | null {
  const same = certificates.filter((certificate) => answersSameQuestion(identity, certificate));
  return same.toSorted((a, b) => (a.run.startedAt < b.run.startedAt ? 1 : -1))[0] ?? null;
}

function answersSameQuestion(identity: CertificationIdentity, certificate: Certificate): boolean {
  const { subject, policy, baseline, tool, run } = certificate;
  return (
    certificate.verdict === 'pass' &&
    subject.digest.sha256 === identity.subject &&
    subject.manifest.digest.sha256 === identity.manifest &&
    policy.digest.sha256 === identity.policy &&
    (baseline?.digest.sha256 ?? null) === identity.baseline &&
    subject.modes.join() === identity.modes.join() &&
    tool.version === identity.toolVersion &&
    run.quick === identity.quick &&
    run.seed === identity.seed &&
    hasSameData(identity.data, certificate) &&
    isSameRunnerClass(identity.environment, certificate.environment)
  );
}

function hasSameData(data: CertificationIdentity['data'], certificate: Certificate): boolean {
  return (
    data.size === certificate.data.length &&
    certificate.data.every(({ name, digest }) => data.get(name) === digest.sha256)
  );
}

/** What timing depends on. The image of the runner changes weekly and the memory by a few bytes, so neither is asked. */
function isSameRunnerClass(a: EnvironmentFingerprint, b: EnvironmentFingerprint): boolean {
  return (
    a.cpu === b.cpu &&
    a.cores === b.cores &&
    a.arch === b.arch &&
    a.os === b.os &&
    a.runtime.name === b.runtime.name &&
    a.runtime.version === b.runtime.version
  );
}
