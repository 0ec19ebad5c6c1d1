import { describe, expect, test } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { decide, type TestDecision } from '../../../../src/domain/livetest/decide.ts';
import { hoursOf, hourOf, type Said, testHistory, testPolicy } from '../../../support/live-test.ts';

const POLICY = testPolicy({ isSticky: true, guardrails: [{ event: 'errors', ratio: 1.25, bound: 0.02 }] });
const NO_OUTCOMES = { served: 6400, timeouts: 0, shed: 0, invalid: 0 };

/** 100 requests in each bucket, of which so many are good, are in error or have no label. */
function said({ errorsOf = () => 0, missingOf = () => 0, goodOf = () => 10 }: Of, own: Partial<LiveWindow> = {}): Said {
  const buckets = Array.from({ length: 64 }, (_, bucket) => bucket);
  const listed = (of: (bucket: number) => number) =>
    buckets.map((bucket) => [bucket, of(bucket)]).filter(([, count = 0]) => count > 0);
  const sumOf = (of: (bucket: number) => number) => buckets.reduce((sum, bucket) => sum + of(bucket), 0);
  const [missing, good] = [sumOf(missingOf), sumOf(goodOf)];
  return {
    requests: 6400,
    errors: sumOf(errorsOf),
    outcomes: { assigned: 6400, ...NO_OUTCOMES, units: 640 },
    eventBuckets: { requests: listed(() => 100), errors: listed(errorsOf) },
    metrics: {
      conversion: {
        n: 6400 - missing,
        sum: good,
        sumSquares: good,
        missing,
        buckets: buckets.map((bucket) => [bucket, 100 - missingOf(bucket), goodOf(bucket)]),
        missingBuckets: listed(missingOf),
      },
    },
    ...own,
  };
}

interface Of {
  readonly errorsOf?: (bucket: number) => number;
  readonly missingOf?: (bucket: number) => number;
  readonly goodOf?: (bucket: number) => number;
}

/** The same, but for its buckets of events. */
function untold({ eventBuckets: _e, ...rest }: Said): Said {
  return rest;
}

function decided(production: Said, candidate: Said, hours = 12): TestDecision {
  return decide({ policy: POLICY, history: testHistory() }, hoursOf(hours, { production, candidate }), hourOf(hours));
}

const some = (bucket: number) => 1 + (bucket % 2);
const few = (bucket: number) => 8 + (bucket % 5);
const SOUND = said({ errorsOf: some, goodOf: few });

describe('where units come again', () => {
  test('a candidate that gains and fails as often is promoted', () => {
    const better = said({ errorsOf: (bucket) => 1 + ((bucket + 1) % 2), goodOf: (bucket) => 14 + (bucket % 5) });
    expect(decided(SOUND, better, 24).outcome.kind).toBe('promote');
  });

  test('three times the errors are found, of many units', () => {
    const { outcome } = decided(SOUND, said({ errorsOf: (bucket) => 3 * some(bucket), goodOf: few }), 2);
    expect(outcome).toMatchObject({ kind: 'reject-harm', by: { kind: 'event', event: 'errors' } });
  });

  test('a unit that fails for ever is not the doing of its arm', () => {
    const one = said({ errorsOf: (bucket) => some(bucket) + (bucket === 5 ? 50 : 0), goodOf: few });
    expect(decided(SOUND, one).outcome.kind).not.toBe('reject-harm');
  });

  test.each<[string, Said]>([
    ['the candidate', untold(said({ errorsOf: (bucket) => 9 * some(bucket), goodOf: few }))],
    [
      'the candidate but for its requests',
      said(
        { errorsOf: some, goodOf: few },
        { eventBuckets: { requests: Array.from({ length: 64 }, (_, bucket) => [bucket, 100]) } },
      ),
    ],
  ])('to which units errors happened must be told: %s', (_name, candidate) => {
    const { outcome, candidates } = decided(SOUND, candidate);
    expect(outcome.kind).toBe('hold');
    expect(candidates[0]?.guardrails[0]).toMatchObject({ logHarm: 0, logNotWorse: 0 });
    expect(candidates[0]?.missing).toContainEqual({
      kind: 'unbucketed',
      event: 'errors',
      until: { kind: 'unknown', reasonCode: 'not-reported' },
    });
  });

  test('no error needs no list', () => {
    const none = untold(said({ goodOf: few }));
    const listed = said(
      { goodOf: few },
      { eventBuckets: { requests: Array.from({ length: 64 }, (_, bucket) => [bucket, 100]) } },
    );
    const missing = (one: Said) => decided(SOUND, one).candidates[0]?.missing.map(({ kind }) => kind) ?? [];
    expect(missing(listed)).not.toContain('unbucketed');
    expect(missing(none)).toContain('unbucketed');
  });

  test('the split is of units, and not known where nobody counts them', () => {
    const lost = said({ errorsOf: some, goodOf: few }, { outcomes: { assigned: 6400, ...NO_OUTCOMES, units: 400 } });
    expect(decided(SOUND, lost).outcome).toMatchObject({
      kind: 'invalid',
      reasonCode: 'sample-ratio',
      place: { layer: 'units' },
    });
    const uncounted = said({ errorsOf: some, goodOf: few }, { outcomes: { assigned: 6400, ...NO_OUTCOMES } });
    const { sampleRatio, outcome } = decided(SOUND, uncounted);
    expect(sampleRatio).toEqual({ isChecked: false, layers: [{ layer: 'units', logE: null }], logE: 0 });
    expect(outcome.kind).toBe('hold');
  });

  test('labels that are missing are compared by bucket', () => {
    const lacking = (missingOf: (bucket: number) => number) => said({ errorsOf: some, goodOf: few, missingOf });
    const usual = lacking((bucket) => 5 + (bucket % 3));
    expect(
      decided(
        usual,
        lacking((bucket) => 10 + (bucket % 4)),
      ).outcome,
    ).toMatchObject({ kind: 'invalid', reasonCode: 'label-parity' });
    expect(
      decided(
        lacking((bucket) => 10 + (bucket % 4)),
        usual,
      ).outcome,
    ).toMatchObject({ kind: 'invalid', reasonCode: 'label-parity' });
    // One unit that never has any.
    const one = lacking((bucket) => 5 + (bucket % 3) + (bucket === 3 ? 60 : 0));
    expect(decided(usual, one).outcome.kind).toBe('hold');
  });

  test('counts by bucket that do not add up are believed by no decision', () => {
    const wrong = said({ errorsOf: some, goodOf: few }, { errors: 1 });
    expect(decided(SOUND, wrong).outcome).toMatchObject({
      kind: 'invalid',
      reasonCode: 'buckets-misfit',
      place: { pointer: '/eventBuckets/errors' },
    });
    const { conversion } = SOUND.metrics ?? {};
    const labels = said(
      { errorsOf: some, goodOf: few },
      { metrics: { conversion: { n: 0, sum: 0, sumSquares: 0, ...conversion, missing: 1 } } },
    );
    expect(decided(SOUND, labels).outcome).toMatchObject({
      reasonCode: 'buckets-misfit',
      place: { pointer: '/metrics/conversion/missingBuckets' },
    });
  });
});
