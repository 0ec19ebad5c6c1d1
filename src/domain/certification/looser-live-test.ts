import canonicalize from 'canonicalize';
import type { LiveTestPolicy, Model } from '../../contract/generated/types.ts';
import { resolveTestPolicy, TEST_DEFAULTS, UTILITY } from '../livetest/resolve-policy.ts';
import type { TestMetric, TestPolicy } from '../livetest/test-policy.ts';
import { checkLiveTest } from '../model/check-live-test.ts';

interface Step {
  readonly was: TestPolicy;
  readonly is: TestPolicy;
}

/**
 * Where a live test asks less of a version than it did, as JSON pointers into model.yaml: no measurement of certification tells
 * whether the version would have passed it. Nothing where it asks the same or more. One that could never be decided is not compared.
 */
export function looserLiveTest(before: Model, after: Model): readonly string[] {
  if (before.liveTest === undefined || isSame(before.liveTest, after.liveTest)) return [];
  const [was, is] = [resolveOrNull(before), resolveOrNull(after)];
  if (was === null || is === null || after.liveTest === undefined) return ['/liveTest'];
  const found = [
    ...findKeys({ was, is }),
    ...findMetrics({ was, is }, after.liveTest),
    ...findGuardrails({ was, is }),
    ...findDeclared(before.liveTest, after.liveTest),
  ];
  return found.map((key) => `/liveTest/${key}`);
}

function resolveOrNull(model: Model): TestPolicy | null {
  return checkLiveTest(model).length > 0 ? null : resolveTestPolicy(model);
}

/** What a number of the policy is when it asks less. */
function findKeys({ was, is }: Step): readonly string[] {
  const asksLess = {
    confidence: is.alpha > was.alpha,
    minDuration: is.minDurationMs < was.minDurationMs,
    minRequests: is.minRequests < was.minRequests,
    ramp: isSteeper(was.ramp, is.ramp),
    bake: isShorterBake(was.bake, is.bake),
    sentinel: (is.sentinelShare ?? 0) < (was.sentinelShare ?? 0),
  };
  return Object.entries(asksLess).flatMap(([key, holds]) => (holds ? [key] : []));
}

/** A step that gives more than the one at its place, or than all there were, gives it with less known. */
function isSteeper(was: readonly number[], is: readonly number[]): boolean {
  return is.some((share, index) => share > (was[index] ?? was.at(-1) ?? 0));
}

function isShorterBake(was: TestPolicy['bake'], is: TestPolicy['bake']): boolean {
  if (was === null) return false;
  return is === null || is.durationMs < was.durationMs || is.holdback < was.holdback;
}

/** One that is gone, held less, counted otherwise, or new as something to be better in. */
function findMetrics({ was, is }: Step, { metrics }: LiveTestPolicy): readonly string[] {
  const placeOf = (id: string) => {
    const index = metrics.findIndex((metric) => metric.id === id);
    return index === -1 ? (id === UTILITY ? UTILITY : 'metrics') : `metrics/${index}`;
  };
  const held = was.metrics.filter((metric) => isHeldLess(metric, is.metrics));
  const added = is.metrics.filter(
    ({ id, role }) => role === 'primary' && !was.metrics.some((metric) => metric.id === id),
  );
  return [...held, ...added].map(({ id }) => placeOf(id));
}

function isHeldLess(was: TestMetric, metrics: readonly TestMetric[]): boolean {
  const is = metrics.find(({ id }) => id === was.id);
  if (is === undefined) return true;
  const isWayToWin = is.role === 'primary' && (was.role === 'guardrail' || is.minEffect < was.minEffect);
  return isWayToWin || is.margin > was.margin || is.delayMs < was.delayMs || !isSame(countedBy(is), countedBy(was));
}

function countedBy({ sign, labels, missing, range }: TestMetric): unknown {
  return { sign, labels, missing, range };
}

function findGuardrails({ was, is }: Step): readonly string[] {
  return is.guardrails.flatMap(({ event, ratio, bound }) => {
    const before = was.guardrails.find((one) => one.event === event);
    const isLooser = before !== undefined && (ratio > before.ratio || (bound ?? 0) > (before.bound ?? 0));
    return isLooser ? [`guardrails/${event}`] : [];
  });
}

/** What is another question, and neither more nor less of the same. */
function findDeclared(was: LiveTestPolicy, is: LiveTestPolicy): readonly string[] {
  const { unit = TEST_DEFAULTS.unit } = was;
  const isOtherUnit = unit !== (is.unit ?? TEST_DEFAULTS.unit);
  const isOtherUtility = was.utility !== undefined && !isSame(was.utility.weights, is.utility?.weights);
  return [...(isOtherUnit ? ['unit'] : []), ...(isOtherUtility ? ['utility/weights'] : [])];
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalize(a) === canonicalize(b);
}
