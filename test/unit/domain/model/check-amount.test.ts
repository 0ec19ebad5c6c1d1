import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Budgets, LiveTestPolicy } from '../../../../src/contract/generated/types.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { checkModel } from '../../../../src/domain/model/check-model.ts';
import { checkSettings } from '../../../../src/domain/model/check-settings.ts';
import type { ManifestProblem } from '../../../../src/domain/model/manifest-problem.ts';

const PATH = new URL('../../../../schemas/examples/valid/model/minimal.yaml', import.meta.url);
const { value: MODEL } = parseModel({ path: 'model.yaml', content: readFileSync(PATH) });

/** More than any number holds. */
const ENDLESS = '9'.repeat(400);

const told = (problems: readonly ManifestProblem[]) => problems.map(({ reason, pointer }) => [reason, pointer]);

describe('limits of the settings', () => {
  const check = (certification: object, production: object = {}) =>
    told(checkSettings({ apiVersion: 'seatrial/v1', kind: 'Settings', certification, environments: { production } }));

  test.each([
    [{ timeout: '24d', callTimeout: '24d', memory: '1000000GB' }],
    [{ timeout: '1us' }],
    [{ memory: '0.5B' }],
  ])('%j can be held to', (certification) => {
    expect(check(certification)).toEqual([]);
  });

  test.each([
    [{ callTimeout: '99999d' }, 'amount-too-large', 'callTimeout'],
    [{ callTimeout: '25d' }, 'amount-too-large', 'callTimeout'],
    [{ timeout: '2147483648ms' }, 'amount-too-large', 'timeout'],
    [{ timeout: `${ENDLESS}us` }, 'amount-too-large', 'timeout'],
    [{ memory: `${ENDLESS}B` }, 'amount-too-large', 'memory'],
    [{ memory: '1000001GB' }, 'amount-too-large', 'memory'],
    [{ timeout: '0s' }, 'budget-zero', 'timeout'],
    [{ callTimeout: '0.000ms' }, 'budget-zero', 'callTimeout'],
    [{ memory: '0GiB' }, 'budget-zero', 'memory'],
    [{ timeout: `0.${'0'.repeat(400)}1s` }, 'budget-zero', 'timeout'],
  ])('%j cannot', (certification, reason, key) => {
    expect(check(certification)).toEqual([[reason, `/certification/${key}`]]);
  });

  test.each([
    ['0s', 0],
    ['36500d', 0],
    ['36501d', 1],
    [`${ENDLESS}d`, 1],
  ])('a certificate may be %s old: %d problems', (certificateMaxAge, count) => {
    expect(check({}, { certificateMaxAge })).toHaveLength(count);
  });
});

describe('limits of a model', () => {
  function check(budgets: Budgets, rate?: string) {
    const mode = {
      scenario: 'server',
      rate: rate ?? '10/s',
      budgets: { latency: { p50: '5ms' }, ...budgets },
    } as const;
    return told(checkModel({ ...MODEL, modes: { edge: mode } }, { folder: null }));
  }

  test.each<[string, Budgets]>([
    ['latency/p99', { latency: { p99: `${ENDLESS}ms` } }],
    ['latency/mean', { latency: { p50: '5ms', mean: '25d' } }],
    ['coldStart', { coldStart: `${ENDLESS}d` }],
    ['throughput', { throughput: `${ENDLESS}/h` }],
    ['memory', { memory: `${ENDLESS}GiB` }],
    ['modelSize', { modelSize: '1000001GB' }],
  ])('a budget of %s without end', (path, budgets) => {
    expect(check(budgets)).toEqual([['amount-too-large', `/modes/edge/budgets/${path}`]]);
  });

  test.each([
    ['1000000000/s', []],
    [`${ENDLESS}/s`, [['amount-too-large', '/modes/edge/rate']]],
    ['0/s', [['budget-zero', '/modes/edge/rate']]],
  ])('a rate of %.20s', (rate, problems) => {
    expect(check({}, rate)).toEqual(problems);
  });

  test('durations of a live test', () => {
    const metrics = [{ id: 'clicks', direction: 'up', betterBy: 1, labelDelay: '36501d' }] as const;
    const liveTest: LiveTestPolicy = { maxDuration: `${ENDLESS}h`, bake: { for: '0s' }, metrics };
    expect(told(checkModel({ ...MODEL, liveTest }, { folder: null }))).toEqual([
      ['amount-too-large', '/liveTest/metrics/0/labelDelay'],
      ['amount-too-large', '/liveTest/maxDuration'],
      ['budget-zero', '/liveTest/bake/for'],
    ]);
  });
});
