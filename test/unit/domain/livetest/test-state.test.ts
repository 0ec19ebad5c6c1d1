import { expect, test } from 'vitest';
import type { ArmName } from '../../../../src/domain/livetest/arm-name.ts';
import { trafficOf, type TrafficSums } from '../../../../src/domain/livetest/arm-sums.ts';
import type { ArmLabels, LabelStratum, Stratum, TrafficStratum } from '../../../../src/domain/livetest/stratum.ts';
import { settingOf } from '../../../../src/domain/livetest/test-setting.ts';
import { addLook, beginTest, type TestState, TRAFFIC } from '../../../../src/domain/livetest/test-state.ts';
import { hourWindow, type Said, testHistory, testPolicy, zeroOrOne } from '../../../support/live-test.ts';

const SETTING = settingOf(testPolicy(), testHistory(), true);

function look(strata: readonly Stratum[], across = 0) {
  return { knownMs: 7, faults: [], strata, across };
}

function traffic(service: string, said: Said = {}): TrafficStratum {
  const sums = trafficOf(hourWindow(0, null, said));
  const arms = new Map<ArmName, TrafficSums>([
    [null, sums],
    ['gbm', sums],
  ]);
  return { kind: 'traffic', service, epoch: 0, from: 0, to: 1, arms };
}

function labels(service: string, n: readonly number[]): LabelStratum {
  const told: ArmLabels = { labels: n.map((count) => zeroOrOne(count, 0.1)), pairs: [] };
  return {
    kind: 'labels',
    metric: 'conversion',
    service,
    epoch: 0,
    from: 0,
    to: 1,
    arms: new Map([
      [null, told],
      ['gbm', told],
    ]),
  };
}

function sourcesOf(...looks: readonly (readonly Stratum[])[]): Readonly<Record<string, string>> {
  const state = looks.reduce<TestState>((sum, strata) => addLook(sum, look(strata), SETTING), beginTest(SETTING));
  return Object.fromEntries(state.sources);
}

const OUTCOMES = { outcomes: { assigned: 1000, served: 1000, timeouts: 0, shed: 0, invalid: 0 } };

test('nothing is known before the first look', () => {
  expect(beginTest(SETTING)).toMatchObject({ production: 0, across: 0, knownMs: -Infinity });
});

test('each thing is read from the service that told of it first', () => {
  expect(sourcesOf([traffic('a')], [traffic('b')])).toEqual({ [TRAFFIC]: 'a' });
  const state = [look([traffic('a')]), look([traffic('b'), traffic('a')], 2)].reduce(
    (sum, one) => addLook(sum, one, SETTING),
    beginTest(SETTING),
  );
  expect(state).toMatchObject({ production: 2000, across: 2, knownMs: 7, arms: [{ requests: 2000 }] });
});

test('of those that begin together the one that says what became of requests, else the first by name', () => {
  expect(sourcesOf([traffic('a'), traffic('b')])).toEqual({ [TRAFFIC]: 'a' });
  expect(sourcesOf([traffic('a'), traffic('b', OUTCOMES)])).toEqual({ [TRAFFIC]: 'b' });
  expect(sourcesOf([traffic('a', OUTCOMES), traffic('b')])).toEqual({ [TRAFFIC]: 'a' });
});

test('one arm that says it is enough', () => {
  const half: TrafficStratum = {
    ...traffic('b'),
    arms: new Map([...traffic('b').arms, ['gbm', trafficOf(hourWindow(0, null, OUTCOMES))]]),
  };
  expect(sourcesOf([traffic('a'), half])).toEqual({ [TRAFFIC]: 'b' });
});

test('labels are read from the service that has any', () => {
  expect(sourcesOf([labels('a', [0]), labels('b', [5])])).toEqual({ conversion: 'b' });
  expect(sourcesOf([labels('a', [5]), labels('b', [9])])).toEqual({ conversion: 'a' });
  expect(sourcesOf([labels('a', [0, 0]), labels('b', [0, 5])])).toEqual({ conversion: 'b' });
  expect(sourcesOf([labels('a', []), labels('b', [5])])).toEqual({ conversion: 'b' });
});

test('of one arm too', () => {
  const one = labels('b', [5]);
  const told: LabelStratum = { ...one, arms: new Map([...one.arms, ['gbm', { labels: [], pairs: [] }]]) };
  expect(sourcesOf([labels('a', [0]), told])).toEqual({ conversion: 'b' });
});

test('traffic and labels may come from different services, and labels are no requests', () => {
  const strata = [labels('a', [5]), traffic('b')];
  expect(sourcesOf(strata)).toEqual({ conversion: 'a', [TRAFFIC]: 'b' });
  expect(addLook(beginTest(SETTING), look(strata), SETTING).production).toBe(1000);
});
