import type { CertifiedLevel, LiveDecision, LiveWindow, TestHistory } from '../../contract/generated/types.ts';
import { validateLiveDecision } from '../../contract/generated/validators.js';
import { sha256 } from '../../contract/sha256.ts';
import { AppError } from '../../domain/error.ts';
import { instantMs } from '../../domain/instant.ts';
import { decide } from '../../domain/livetest/decide.ts';
import type { TestPolicy } from '../../domain/livetest/test-policy.ts';
import { policyDigestOf, windowsRead } from '../../domain/livetest/windows-read.ts';

export interface DecideRequest {
  readonly policy: TestPolicy;
  readonly history: TestHistory;
  readonly sharesKnown: boolean;
  readonly windows: readonly LiveWindow[];
  readonly certified?: readonly CertifiedLevel[] | undefined;
  readonly at: string;
  /** Version of this program. */
  readonly program: string;
}

/** The decision as it is written: numbers to twelve digits, with digests of everything that was read. */
export function decideLive(request: DecideRequest): LiveDecision {
  const { policy, history, sharesKnown, windows, certified = [], at, program } = request;
  const decided = decide({ policy, history, sharesKnown, certified }, windows, at);
  const written: unknown = JSON.parse(
    JSON.stringify(
      {
        apiVersion: 'seatrial/v1',
        kind: 'LiveDecision',
        program,
        at,
        ...decided,
        policy: policyDigestOf(policy, sha256),
        history,
        sharesKnown,
        windows: windowsRead(windows, instantMs(decided.decidedAt), sha256),
        ...(certified.length === 0 ? {} : { certified }),
      },
      (_key, value: unknown) => (typeof value === 'number' ? written12(value) : value),
    ),
  );
  if (validateLiveDecision(written)) return written;
  const [error] = validateLiveDecision.errors ?? [];
  throw new AppError({
    code: 'internal',
    message: `The decision does not fit its schema at ${error?.instancePath ?? '/'}.`,
  });
}

/** Logarithms may differ in their last digit from machine to machine; beyond what a number can hold is its end. */
function written12(value: number): number {
  if (Number.isInteger(value)) return value;
  const held = Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
  return Number(held.toPrecision(12));
}
