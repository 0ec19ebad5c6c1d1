import type { Judged } from './judged.ts';
import type { PastStates } from './pace.ts';
import type { TestState } from './test-state.ts';

/** How far a test has come. */
export interface Course {
  readonly state: TestState;
  readonly candidates: readonly Judged[];
  readonly past: PastStates;
}
