import type { Certificate, ModelVersion } from '../../contract/generated/types.ts';
import type { Policy } from '../model/resolve-gates.ts';
import { isLoosened } from './loosening.ts';
import { saidAnew } from './own-words.ts';
import { isSamePolicy, judgeByPolicy } from './policy-change.ts';

export interface BroughtVersion {
  /** `none` where the model is new, and `unreadable` where nobody can say what it was held to. */
  readonly before: Policy | 'none' | 'unreadable';
  readonly after: Policy;
  readonly version: ModelVersion;
  /** Those of its model that were there and stay as they were. */
  readonly merged: readonly ModelVersion[];
}

/** What only an owner of the model may let pass, and the fault by which a certificate says that one did. */
export type Loosened = 'approved' | 'declared-approved';

/** What a change loosened for the version that it brings: `withLoosening` without a word of the certificate's for it. */
export function loosenedSince(
  certificate: Certificate,
  { before, after, version, merged }: BroughtVersion,
): readonly Loosened[] {
  if (certificate.verdict === 'fail' || before === 'none') return [];
  const step =
    before === 'unreadable'
      ? { before: null, isOther: true }
      : { before: judgeByPolicy(certificate, after, before), isOther: !isSamePolicy(before, after) };
  const own = saidAnew(version, merged, after.model);
  return [
    ...(isLoosened(step) ? ['approved' as const] : []),
    ...(own.length > 0 ? ['declared-approved' as const] : []),
  ];
}

/** Who approved it, by the certificate's word; nobody where it says nothing of it. */
export function namedApprovers({ findings }: Certificate, loosened: Loosened): readonly string[] {
  return findings.flatMap((found) => {
    if (found.code !== 'policy-loosened' || !('facts' in found) || found.facts['fault'] !== loosened) return [];
    const by = found.facts['by'];
    return Array.isArray(by) ? by.filter((login) => typeof login === 'string') : [];
  });
}
