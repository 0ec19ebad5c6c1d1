import type { Certificate } from '../contract/generated/types.ts';
import { type Answer, blockingReasons, worstAnswer } from '../domain/certification/verdict.ts';
import { type AppErrorDetails, type ErrorCode, problemsOf } from '../domain/error.ts';
import type { ModelReport, PolicyChange } from './model-report.ts';

/** The versioned JSON that workflows and scripts branch on. */
export interface CertificationResult {
  readonly schemaVersion: 1;
  /** The worst of all, of which `unanswered` is the worst; pass when nothing had to be certified. */
  readonly verdict: Answer;
  readonly reasonCode: ResultReason;
  readonly versions: readonly ResultVersion[];
}

export type ResultReason = 'certified' | 'rejected' | 'inconclusive' | 'nothing-to-certify' | ErrorCode;

export interface ResultVersion {
  readonly model: string;
  readonly version: string;
  readonly verdict: Answer;
  /** Of the artifact; null where nothing was read. */
  readonly sha256: string | null;
  /** Ids of the gates that failed or are open, codes of findings that block, codes of errors. */
  readonly reasons: readonly string[];
  /** Path of the certificate, where one was written. */
  readonly certificate: string | null;
}

/** A version's outcome and where its certificate was kept. */
export interface SavedOutcome {
  readonly outcome:
    | {
        readonly kind: 'certificate';
        readonly certificate: Certificate;
        readonly policy?: { readonly change: PolicyChange } | null;
      }
    | {
        readonly kind: 'unanswered';
        readonly subject: { readonly model: string; readonly version: string };
        readonly error: AppErrorDetails;
      };
  readonly path: string | null;
}

export function describeResult(saved: readonly SavedOutcome[]): CertificationResult {
  const versions = saved.map(describeVersion);
  const verdict = worstAnswer(versions.map((version) => version.verdict));
  return { schemaVersion: 1, verdict, reasonCode: reasonOf(verdict, saved), versions };
}

const REASONS = { pass: 'certified', fail: 'rejected', inconclusive: 'inconclusive' } as const;

function reasonOf(verdict: Answer, saved: readonly SavedOutcome[]): ResultReason {
  const [error] = saved.flatMap(({ outcome }) => (outcome.kind === 'unanswered' ? [outcome.error.code] : []));
  if (saved.length === 0) return 'nothing-to-certify';
  return verdict === 'unanswered' ? (error ?? 'internal') : REASONS[verdict];
}

function describeVersion({ outcome, path }: SavedOutcome): ResultVersion {
  if (outcome.kind === 'unanswered') {
    return {
      ...outcome.subject,
      verdict: 'unanswered',
      sha256: null,
      reasons: [outcome.error.code],
      certificate: path,
    };
  }
  const { subject, verdict } = outcome.certificate;
  return {
    model: subject.model,
    version: subject.version,
    verdict,
    sha256: subject.digest.sha256,
    reasons: blockingReasons(outcome.certificate),
    certificate: path,
  };
}

/** One report a model: its certificates, and the problems of versions that could not be read. */
export function reportsOf(saved: readonly SavedOutcome[]): readonly ModelReport[] {
  return [...Map.groupBy(saved, modelOf)].map(([model, group]) => ({
    model,
    certificates: group.flatMap(({ outcome }) => (outcome.kind === 'certificate' ? [outcome.certificate] : [])),
    problems: group.flatMap(({ outcome }) => (outcome.kind === 'unanswered' ? problemsOf(outcome.error) : [])),
    unanswered: group.flatMap(({ outcome }) =>
      outcome.kind === 'unanswered' ? [{ version: outcome.subject.version, problems: problemsOf(outcome.error) }] : [],
    ),
    policyChange: mergeChanges(
      group.flatMap(({ outcome }) => (outcome.kind === 'certificate' ? (outcome.policy?.change ?? []) : [])),
    ),
  }));
}

/** The versions of a model share the change, and the deployed version. */
function mergeChanges(changes: readonly PolicyChange[]): PolicyChange | undefined {
  if (changes.length === 0) return undefined;
  const outcomes = new Map(
    changes.flatMap((change) => change.outcomes).map((outcome) => [`${outcome.role} ${outcome.version}`, outcome]),
  );
  const pending = [...new Set(changes.flatMap((change) => change.pending ?? []))];
  return {
    changed: [...new Set(changes.flatMap(({ changed }) => changed))],
    outcomes: [...outcomes.values()],
    ...(pending.length === 0 ? {} : { pending }),
  };
}

export function modelOf({ outcome }: SavedOutcome): string {
  return outcome.kind === 'certificate' ? outcome.certificate.subject.model : outcome.subject.model;
}
