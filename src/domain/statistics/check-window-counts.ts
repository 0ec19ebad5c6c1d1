import type { Histogram, LiveWindow, Outcomes } from '../../contract/generated/types.ts';
import { histogramCalls } from '../benchmark/histogram.ts';
import { instantMs } from '../instant.ts';
import { LONGEST_WINDOW_MS } from './check-window-times.ts';
import { MOST_ROWS_A_SECOND } from './check-window-metrics.ts';
import { when, type WindowProblem } from './window-problem.ts';

const SKETCH_GAMMA = 1.01;
/** No single instance answers more; what claims to has not counted. */
const MOST_REQUESTS_A_SECOND = 1_000_000;
/** No call is shorter, whatever answers it; none is longer than the longest window. */
const SHORTEST_CALL_US = 0.001;
const LONGEST_CALL_US = LONGEST_WINDOW_MS * 1000;

/** Whether what a window counts of its requests fits together. */
export function checkWindowCounts(window: LiveWindow): readonly WindowProblem[] {
  const { requests, errors, rows = 0, latency, consumers = {}, outcomes, from, to } = window;
  const seconds = (instantMs(to) - instantMs(from)) / 1000;
  const calls = latency === null ? 0 : histogramCalls(latency);
  return [
    ...when(seconds > 0 && requests > MOST_REQUESTS_A_SECOND * seconds, 'rate-impossible', '/requests'),
    ...when(seconds > 0 && rows > MOST_ROWS_A_SECOND * seconds, 'rate-impossible', '/rows'),
    ...when(errors > requests, 'errors-exceed-requests', '/errors'),
    ...when(calls > requests, 'calls-exceed-requests', '/latency'),
    ...when(sumOf(Object.values(consumers)) > requests, 'consumers-exceed-requests', '/consumers'),
    ...(outcomes === undefined ? [] : checkOutcomes(outcomes, window)),
    ...checkOver(window),
    ...checkBins(window),
    ...checkSketch(latency),
  ];
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What became of what was given to the arm: no request has two ends. */
function checkOutcomes(
  { assigned, served, timeouts, shed, invalid, units = 0 }: Outcomes,
  { requests }: LiveWindow,
): readonly WindowProblem[] {
  return [
    ...when(served + timeouts + shed > assigned, 'outcomes-exceed-assigned', '/outcomes/assigned'),
    ...when(invalid > served, 'outcomes-exceed-assigned', '/outcomes/invalid'),
    ...when(units > assigned, 'outcomes-exceed-assigned', '/outcomes/units'),
    ...when(requests < served || requests > assigned, 'requests-beyond-outcomes', '/requests'),
  ];
}

/** What took longer than the p99 took longer than the p95, and was answered. */
function checkOver({ over = {}, outcomes, requests }: LiveWindow): readonly WindowProblem[] {
  const answered = outcomes?.served ?? requests;
  const counts = (['p50', 'p95', 'p99'] as const).flatMap((key) => {
    const count = over[key];
    return count === undefined ? [] : [{ key, count }];
  });
  return counts.flatMap(({ key, count }, index) =>
    when(count > (counts[index - 1]?.count ?? answered), 'over-order', `/over/${key}`),
  );
}

/** A row is in one bin of each distribution. A feature may have any name, which a pointer does not repeat. */
function checkBins({ scores = [], features = {}, rows, requests }: LiveWindow): readonly WindowProblem[] {
  const most = rows ?? requests;
  const isBeyond = Object.values(features).some((counts) => sumOf(counts) > most);
  return [
    ...when(sumOf(scores) > most, 'bins-exceed-rows', '/scores'),
    ...when(isBeyond, 'bins-exceed-rows', '/features'),
  ];
}

function checkSketch(latency: Histogram | null): readonly WindowProblem[] {
  if (latency === null) return [];
  const ordered = latency.buckets.every(([bucket = 0, calls = 0], index) => {
    const before = latency.buckets[index - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
    return calls > 0 && bucket > before;
  });
  const isPossible = latency.buckets.every(([bucket = 0]) => {
    const us = SKETCH_GAMMA ** bucket;
    return us >= SHORTEST_CALL_US && us <= LONGEST_CALL_US;
  });
  return [
    ...when(latency.gamma !== SKETCH_GAMMA, 'sketch-gamma', '/latency/gamma'),
    ...when(!ordered, 'sketch-order', '/latency/buckets'),
    ...when(!isPossible, 'latency-range', '/latency/buckets'),
  ];
}
