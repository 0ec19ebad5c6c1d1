import type { Certificate, Finding, Location, Verdict } from '../../contract/generated/types.ts';
import { finding } from '../finding/finding.ts';
import { decideVerdict } from './verdict.ts';

/** An owner's word for a change of what a model must achieve, at the commit that he saw. */
export interface PolicyApproval {
  readonly model: string;
  readonly commit: string;
  readonly login: string;
}

export interface JudgedChange {
  /** Files that say what the model must achieve, from the repository's root. */
  readonly changed: readonly string[];
  /** By the policy as it was; null where the measurements do not answer it. */
  readonly before: Verdict | null;
  /** Whether what is judged is another than it was, and not only its words. */
  readonly isOther: boolean;
  /** Where the new one begins. */
  readonly location: Location;
}

/** Owners that a finding names. */
const MAX_NAMED = 20;

/**
 * The certificate of a version whose own change moved the goal posts: where the old policy does not say yes, it fails until an
 * owner has said so. What fails by the new policy alone needs no other reason.
 */
export function withLoosening(
  certificate: Certificate,
  change: JudgedChange | null,
  approvals: readonly PolicyApproval[],
): Certificate {
  // One that was taken over tells of the change that it came with.
  const findings = certificate.findings.filter(({ code }) => code !== 'policy-loosened');
  const found = change === null || certificate.verdict === 'fail' ? null : findLoosening(change, approvals);
  const all = found === null ? findings : [...findings, found];
  return { ...certificate, findings: all, verdict: decideVerdict(certificate.gates, all) };
}

function findLoosening(
  { changed, before, isOther, location }: JudgedChange,
  approvals: readonly PolicyApproval[],
): Finding | null {
  if (!isOther || before === 'pass') return null;
  const facts = { files: changed.slice(0, MAX_NAMED), before: before ?? 'unknown' };
  const [first] = approvals;
  if (first === undefined) return finding('policy-loosened', { fault: 'unapproved', ...facts }, { location });
  const by = [...new Set(approvals.map(({ login }) => login))].slice(0, MAX_NAMED);
  const approved = { fault: 'approved', ...facts, by, commit: first.commit } as const;
  return finding('policy-loosened', approved, { severity: 'warning', location });
}
