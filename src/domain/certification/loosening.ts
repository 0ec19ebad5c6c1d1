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

/** What a version says of itself that owners say of a model, and no version said before. */
export interface SelfDeclaration {
  /** Its manifest, from the repository's root. */
  readonly file: string;
  /** JSON pointers into it. */
  readonly keys: readonly string[];
  /** Of the first. */
  readonly location: Location;
}

/** What a change loosened for a version that it brings, and who approved that change. */
export interface Loosenings {
  readonly policy: JudgedChange | null;
  readonly declared: SelfDeclaration | null;
  readonly approvals: readonly PolicyApproval[];
}

/** Owners, files and keys that a finding names. */
const MAX_NAMED = 20;

/**
 * The certificate of a version whose own changes moved the goal posts: where the old policy does not say yes, or the version lets
 * itself off something, it fails until an owner has said so of each. What fails by the new policy alone needs no other reason.
 */
export function withLoosening(certificate: Certificate, changes: readonly Loosenings[]): Certificate {
  // One that was taken over tells of the change that it came with.
  const findings = certificate.findings.filter(({ code }) => code !== 'policy-loosened');
  const found =
    certificate.verdict === 'fail'
      ? []
      : changes.flatMap(({ policy, declared, approvals }) => [
          ...findLoosening(policy, approvals),
          ...findOwn(declared, approvals),
        ]);
  const all = [...findings, ...found];
  return { ...certificate, findings: all, verdict: decideVerdict(certificate.gates, all) };
}

function findLoosening(change: JudgedChange | null, approvals: readonly PolicyApproval[]): readonly Finding[] {
  if (change === null || !isLoosened(change)) return [];
  const { changed, before, location } = change;
  const facts = { files: changed.slice(0, MAX_NAMED), before: before ?? 'unknown' };
  const by = whoApproved(approvals);
  if (by === null) return [finding('policy-loosened', { fault: 'unapproved', ...facts }, { location })];
  return [finding('policy-loosened', { fault: 'approved', ...facts, ...by }, { severity: 'warning', location })];
}

/** Whether what held before says no, or cannot say. */
export function isLoosened({ isOther, before }: Pick<JudgedChange, 'isOther' | 'before'>): boolean {
  return isOther && before !== 'pass';
}

function findOwn(declared: SelfDeclaration | null, approvals: readonly PolicyApproval[]): readonly Finding[] {
  if (declared === null) return [];
  const { file, keys, location } = declared;
  const facts = { file, keys: keys.slice(0, MAX_NAMED) };
  const by = whoApproved(approvals);
  if (by === null) return [finding('policy-loosened', { fault: 'declared', ...facts }, { location })];
  return [
    finding('policy-loosened', { fault: 'declared-approved', ...facts, ...by }, { severity: 'warning', location }),
  ];
}

function whoApproved(approvals: readonly PolicyApproval[]) {
  const [first] = approvals;
  if (first === undefined) return null;
  const by = [...new Set(approvals.map(({ login }) => login))].slice(0, MAX_NAMED);
  return { by, commit: first.commit };
}
