export const WINDOW_PROBLEMS = [
  'time-order',
  'too-long',
  'from-future',
  'decided-order',
  'errors-exceed-requests',
  'calls-exceed-requests',
  'consumers-exceed-requests',
  'outcomes-exceed-assigned',
  'requests-beyond-outcomes',
  'over-order',
  'bins-exceed-rows',
  'sketch-gamma',
  'sketch-order',
  'latency-range',
  'labels-exceed-rows',
  'labels-unripe',
  'labels-twice',
  'sum-without-labels',
  'sum-squares-too-small',
  'sum-squares-too-large',
  'metric-range',
  'bucket-order',
  'buckets-differ',
  'bucket-beyond-requests',
  'pairs-unseen',
  'unknown-metric',
  'ensemble-serves',
  'sentinel-serves',
  'rate-impossible',
  'unknown-digest',
  'version-mismatch',
  'unknown-environment',
  'unknown-test',
  'unknown-arm',
  'not-serving',
  'serving-changed',
  'overlap',
  'counted-twice',
  'key-reused',
  'record-damaged',
] as const;

export type WindowProblemCode = (typeof WINDOW_PROBLEMS)[number];

/** Why a window is not believed; `pointer` is the value in the window. */
export interface WindowProblem {
  readonly code: WindowProblemCode;
  readonly pointer: string;
}

export function when(holds: boolean, code: WindowProblemCode, pointer: string): readonly WindowProblem[] {
  return holds ? [{ code, pointer }] : [];
}
