import canonicalize from 'canonicalize';
import type { Certificate, EnvironmentFingerprint } from '../../contract/generated/types.ts';
import { AppError } from '../error.ts';

/** Everything that a certification depends on. Digests are SHA-256 in hex. */
export interface CertificationIdentity {
  readonly subject: string;
  /** Of the texts of version, model.yaml and settings: places in them are named. */
  readonly manifest: string;
  readonly model: string;
  readonly settings: string | null;
  readonly policy: string;
  /** Evaluation set → digest. */
  readonly data: ReadonlyMap<string, string>;
  readonly baseline: string | null;
  /** Of the text that says how it is called; null where there is none, and in certificates that do not know it. */
  readonly baselineManifest: string | null;
  /** Earlier versions that are the same artifact, of which there is a warning. */
  readonly sameAs: readonly string[];
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
  const question = renderIdentity(identity);
  const same = certificates.filter(
    (certificate) =>
      certificate.verdict === 'pass' &&
      certificate.baseline?.reading === undefined &&
      renderIdentity(identityOf(certificate)) === question,
  );
  return same.toSorted((a, b) => (a.run.startedAt < b.run.startedAt ? 1 : -1))[0] ?? null;
}

/** One text for one question, as canonical JSON (RFC 8785). */
export function renderIdentity({ data, environment, ...same }: CertificationIdentity): string {
  const text = canonicalize({ ...same, data: Object.fromEntries(data), machine: machineOf(environment) });
  if (text !== undefined) return text;
  throw new AppError({ code: 'internal', message: 'What a certification depends on has no text.' });
}

/** What timing depends on. The image of the runner changes weekly and the memory by a few bytes, so neither is asked. */
function machineOf({ cpu, cores, arch, os, runtime }: EnvironmentFingerprint): object {
  return { cpu, cores, arch, os, runtime: { name: runtime.name, version: runtime.version } };
}

function identityOf(certificate: Certificate): CertificationIdentity {
  const { subject, policy, baseline, tool, run, data, environment } = certificate;
  return {
    subject: subject.digest.sha256,
    manifest: subject.manifest.digest.sha256,
    model: policy.model.digest.sha256,
    settings: policy.settings?.digest.sha256 ?? null,
    policy: policy.digest.sha256,
    data: new Map(data.map(({ name, digest }) => [name, digest.sha256])),
    baseline: baseline?.digest.sha256 ?? null,
    baselineManifest: baseline?.manifest?.digest.sha256 ?? null,
    sameAs: certificate.findings.flatMap(repeatsIn),
    modes: subject.modes,
    quick: run.quick,
    seed: run.seed,
    toolVersion: tool.version,
    environment,
  };
}

function repeatsIn(found: Certificate['findings'][number]): readonly string[] {
  const versions = 'facts' in found && found.code === 'same-artifact-as' ? found.facts['versions'] : [];
  return Array.isArray(versions) ? versions.filter((version) => typeof version === 'string') : [];
}
