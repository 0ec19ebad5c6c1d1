import type { FindingCheck } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { finding } from '../../domain/finding/finding.ts';
import type { CertificationLimits } from '../../domain/model/certification-limits.ts';
import type { Recorded } from './battery-context.ts';
import type { TimedWork } from './certify-request.ts';
import type { CheckOutcome, Guard } from './sequence.ts';

/** Ends the check that runs when the time is up, and begins none after it: the finding says which it was. */
export function endInTime(
  { isOver }: Pick<TimedWork, 'isOver'>,
  { timeoutMs }: Pick<CertificationLimits, 'timeoutMs'>,
): Guard<Recorded> {
  return async (check, work) => {
    if (isOver()) return tooLong(check, timeoutMs);
    try {
      return await work();
    } catch (error) {
      const isEnded = error instanceof AppError && error.code === 'interrupted' && isOver();
      if (isEnded) return tooLong(check, timeoutMs);
      throw error;
    }
  };
}

function tooLong<Gives>(check: string, limitMs: number): CheckOutcome<Gives, Recorded> {
  const found = finding(
    'certification-time-limit',
    { limitMs, during: check },
    { check: TOLD_AS[check] ?? 'robustness' },
  );
  return { findings: [found], next: null };
}

/** Findings are told by what a version is examined for, which some checks only prepare. */
const TOLD_AS: Readonly<Record<string, FindingCheck>> = {
  identity: 'identity',
  safety: 'safety',
  baseline: 'identity',
  'reading-plan': 'prediction',
  prediction: 'prediction',
  robustness: 'robustness',
  performance: 'performance',
  'steadiness-after': 'performance',
};
