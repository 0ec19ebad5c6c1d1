import type { LiveTestPolicy, Model } from '../../contract/generated/types.ts';
import { problemOf } from '../evaluation/problems/registry.ts';
import { resolveDurations, roleOf, TEST_DEFAULTS } from '../livetest/resolve-policy.ts';
import { leastSpanOf } from '../livetest/test-setting.ts';
import { type Amount, checkAmount, checkMost } from './check-amount.ts';
import { adviseOnLiveMetrics, checkLiveMetrics } from './check-live-metrics.ts';
import { checkUtility } from './check-live-utility.ts';
import { problem, type ManifestProblem } from './manifest-problem.ts';
import { parseDuration } from './quantity.ts';

/** What of a live test could never be decided, or contradicts itself. */
export function checkLiveTest(model: Model): readonly ManifestProblem[] {
  const { liveTest } = model;
  if (liveTest === undefined) return [];
  return [
    ...checkUnit(liveTest),
    ...checkRamp(liveTest),
    ...checkDurations(liveTest),
    ...checkLiveMetrics(model, liveTest),
    ...checkUtility(liveTest),
    ...checkUnseen(model, liveTest),
  ];
}

const DAY_MS = parseDuration('1d');

/** What is right as it stands, and does not do what its author may expect. */
export function adviseOnLiveTest({ liveTest }: Model): readonly ManifestProblem[] {
  if (liveTest === undefined) return [];
  const isShort = resolveDurations(liveTest).minDurationMs < DAY_MS;
  return [...(isShort ? [problem('live-day-unseen', '/liveTest/minDuration')] : []), ...adviseOnLiveMetrics(liveTest)];
}

/** Headers that are the same for everybody, or change from request to request: by none of them does a caller stay with a version. */
const NO_UNIT = new Set(
  'accept accept-charset accept-encoding accept-language authorization connection content-encoding content-length content-type cookie date expect host keep-alive origin proxy-authorization referer te trailer transfer-encoding upgrade user-agent via'.split(
    ' ',
  ),
);

function checkUnit({ unit = TEST_DEFAULTS.unit }: LiveTestPolicy): readonly ManifestProblem[] {
  const [, header = ''] = /^header:(.+)$/u.exec(unit) ?? [];
  return NO_UNIT.has(header.toLowerCase()) ? [problem('live-unit-header', '/liveTest/unit', { name: header })] : [];
}

/** Traffic is divided into so many parts. */
const SLOTS = 10_000;

function slotsOf(share: number): number {
  return Math.round(share * SLOTS);
}

function checkRamp({ ramp = [], bake, sentinel }: LiveTestPolicy): readonly ManifestProblem[] {
  const shares = [
    ...ramp.map((share, index) => ({ pointer: `/liveTest/ramp/${index}`, share })),
    { pointer: '/liveTest/bake/holdback', share: bake?.holdback },
    { pointer: '/liveTest/sentinel/share', share: sentinel?.share },
  ];
  return [
    ...shares.flatMap(({ pointer, share }) =>
      share !== undefined && (slotsOf(share) === 0 || slotsOf(share) === SLOTS)
        ? [problem('live-share-all-or-none', pointer, { share })]
        : [],
    ),
    ...ramp.flatMap((share, index) => {
      const before = ramp[index - 1];
      return before !== undefined && slotsOf(share) <= slotsOf(before)
        ? [problem('live-ramp-order', `/liveTest/ramp/${index}`, { share, before })]
        : [];
    }),
  ];
}

interface NamedTime {
  readonly key: string;
  readonly text: string;
  readonly pointer: string;
}

/** A test, and a bake, that ends before anything of it could be known. */
function checkDurations(liveTest: LiveTestPolicy): readonly ManifestProblem[] {
  const { metrics, utility, bake } = liveTest;
  const { minDuration = TEST_DEFAULTS.minDuration, maxDuration = TEST_DEFAULTS.maxDuration } = liveTest;
  const shortest = { key: 'minDuration', text: minDuration, pointer: '/liveTest/minDuration' };
  const ends = [
    { key: 'maxDuration', text: maxDuration, pointer: '/liveTest/maxDuration' },
    ...(bake === undefined
      ? []
      : [{ key: 'bake.for', text: bake.for ?? TEST_DEFAULTS.bake.for, pointer: '/liveTest/bake/for' }]),
  ];
  const delays = metrics.flatMap((metric, index) => {
    const { labelDelay: text } = metric;
    if (text === undefined) return [];
    const isPrimary = roleOf(metric, utility) === 'primary' || Object.hasOwn(utility?.weights ?? {}, metric.id);
    return [{ key: 'labelDelay', text, pointer: `/liveTest/metrics/${index}/labelDelay`, isPrimary }];
  });
  const beyond = [
    ...[shortest, ...delays].flatMap((time) => checkMost(amountOf(time))),
    ...ends.flatMap((time) => checkAmount(amountOf(time))),
  ];
  if (beyond.length > 0) return beyond;
  const leastMs = leastSpanOf({ minDurationMs: lasts(shortest) });
  return ends.flatMap((end) => {
    if (leastMs > lasts(end)) return [outlasts(shortest, end, end.pointer)];
    return delays.flatMap((delay) => {
      if (lasts(delay) >= lasts(end)) return [outlasts(delay, end, delay.pointer)];
      // The last label that is needed comes so long after its prediction.
      const both = { key: 'minDuration + labelDelay', text: `${minDuration} + ${delay.text}` };
      return delay.isPrimary && leastMs + lasts(delay) > lasts(end) ? [outlasts(both, end, delay.pointer)] : [];
    });
  });
}

function amountOf(time: NamedTime): Amount {
  return { pointer: time.pointer, amount: lasts(time), most: 'age' };
}

function lasts({ text }: NamedTime): number {
  return parseDuration(text);
}

function outlasts(first: Omit<NamedTime, 'pointer'>, second: NamedTime, pointer: string): ManifestProblem {
  const facts = { first: first.key, firstText: first.text, second: second.key, secondText: second.text };
  return problem('live-time-order', pointer, facts);
}

/** Requests that more versions answer than the one that is asked: what that can show, and what it cannot. */
function checkUnseen(model: Model, { metrics, shadow = 0, paired = 0, sentinel, ensembles = [] }: LiveTestPolicy) {
  const bound = metrics.filter(({ labels = 'exogenous' }) => labels !== 'exogenous').map(({ id }) => id);
  const isWithoutFree = bound.length === metrics.length;
  const watching = sentinel === undefined ? 0 : (sentinel.share ?? TEST_DEFAULTS.sentinel.share);
  const shares = Object.entries({ shadow, paired, sentinel: watching }).filter(([, share]) => share > 0);
  const [name = ''] = bound;
  return [
    ...shares.flatMap(([key]) =>
      isWithoutFree ? [problem('live-unseen-labels', `/liveTest/${key}`, { key, name })] : [],
    ),
    ...ensembles.flatMap((ensemble, index) => {
      const at = `/liveTest/ensembles/${index}`;
      if (name !== '') return [problem('live-ensemble-labels', at, { ensemble, name })];
      if (shadow === 0) return [problem('live-ensemble-without-shadow', at, { ensemble })];
      return ensemble === 'vote' ? checkVote(model, at) : [];
    }),
  ];
}

/** Of numbers hardly two are the same. */
function checkVote({ task, evaluation }: Model, at: string): readonly ManifestProblem[] {
  const problems = Object.values(evaluation).map(({ target }) => problemOf(task, target));
  const [asked = ''] = problems;
  const VOTED = ['binary', 'multiclass', 'multilabel'];
  return problems.some((one) => VOTED.includes(one)) ? [] : [problem('live-vote-misfit', at, { problem: asked })];
}
