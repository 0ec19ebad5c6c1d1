import { describe, expect, test } from 'vitest';
import { judge, judgeRatio, type Question } from '../../../../src/domain/certification/judge.ts';
import { decideVerdict, worstAnswer, worstVerdict } from '../../../../src/domain/certification/verdict.ts';
import { artifactDigest, policyDigest } from '../../../../src/domain/certification/digests.ts';

function aQuestion(value: number | null, lower: number | null, upper: number | null): Question {
  const interval = { lower, upper, level: 0.95, method: 'test' };
  return { estimate: { value, interval }, comparator: '>=', limit: 0.8, test: 'bound' };
}

describe('judge', () => {
  test.each([
    ['the whole interval is above a floor', aQuestion(0.9, 0.85, 0.95), 'pass', 'within-limit'],
    ['the lower bound equals the floor', aQuestion(0.9, 0.8, 0.95), 'pass', 'within-limit'],
    ['the whole interval is below a floor', aQuestion(0.7, 0.6, 0.79), 'fail', 'beyond-limit'],
    ['the interval crosses a floor', aQuestion(0.85, 0.75, 0.9), 'inconclusive', 'interval-crosses-limit'],
    ['a bound is infinite', aQuestion(0.85, null, 0.9), 'inconclusive', 'interval-crosses-limit'],
    ['the value is undefined', aQuestion(null, null, null), 'inconclusive', 'undefined-value'],
    ['only the point counts', { ...aQuestion(0.85, 0.75, 0.9), test: 'point' }, 'pass', 'within-limit'],
    ['a ceiling is kept', { ...aQuestion(0.7, 0.6, 0.79), comparator: '<=' }, 'pass', 'within-limit'],
    ['a ceiling is broken', { ...aQuestion(0.9, 0.85, 0.95), comparator: '<=' }, 'fail', 'beyond-limit'],
    [
      'there is no interval',
      { ...aQuestion(0.7, null, null), estimate: { value: 0.7, interval: null } },
      'fail',
      'beyond-limit',
    ],
  ] as const)('%s', (_name, question, result, reasonCode) => {
    expect(judge(question)).toEqual({ result, reasonCode });
  });
});

describe('judgeRatio', () => {
  const slower: Question = { ...aQuestion(1.03, 1.02, 1.04), comparator: '<=', limit: 1.01 };
  test('a failure finer than the noise floor is inconclusive', () => {
    expect(judgeRatio(slower, 0.05)).toEqual({ result: 'inconclusive', reasonCode: 'below-noise-floor' });
  });
  test('a failure beyond the noise floor stays a failure', () => {
    expect(judgeRatio(slower, 0.005).result).toBe('fail');
    expect(
      judgeRatio(
        { ...slower, estimate: { value: 1.5, interval: { lower: 1.4, upper: 1.6, level: 0.95, method: 't' } } },
        0.05,
      ).result,
    ).toBe('fail');
  });
  test('a pass needs no floor', () => {
    expect(judgeRatio({ ...slower, limit: 1.1 }, 0.2).result).toBe('pass');
  });
});

describe('verdict', () => {
  const gate = (result: 'pass' | 'fail' | 'inconclusive', blocking = true) =>
    ({
      id: 'g',
      kind: 'prediction',
      metric: 'm',
      unit: 'none',
      direction: 'up',
      value: 1,
      interval: null,
      baseline: null,
      comparator: '>=',
      limit: 0,
      result,
      reasonCode: 'within-limit',
      blocking,
    }) as const;
  test.each([
    [[gate('pass')], 'pass'],
    [[gate('pass'), gate('inconclusive')], 'inconclusive'],
    [[gate('inconclusive'), gate('fail')], 'fail'],
    [[gate('inconclusive', false)], 'pass'],
    [[], 'inconclusive'],
  ] as const)('case %#', (gates, expected) => expect(decideVerdict(gates, [])).toBe(expected));
  test('an error finding fails a version without gates', () => {
    expect(decideVerdict([], [{ code: 'x', severity: 'error', check: 'safety', message: '' }])).toBe('fail');
    expect(decideVerdict([], [{ code: 'x', severity: 'warning', check: 'safety', message: '' }])).toBe('inconclusive');
  });
  test.each([
    [[], 'pass'],
    [['pass'], 'pass'],
    [['pass', 'inconclusive', 'fail'], 'fail'],
    [['unanswered'], 'unanswered'],
    [['pass', 'unanswered'], 'unanswered'],
    [['fail', 'unanswered', 'inconclusive'], 'unanswered'],
  ] as const)('%j together are %s', (answers, expected) => expect(worstAnswer(answers)).toBe(expected));
  test('the worst of several', () => expect(worstVerdict(['pass', 'inconclusive', 'fail'])).toBe('fail'));
});

describe('digests', () => {
  test('one file stands for itself', () =>
    expect(artifactDigest([{ name: 'm', sha256: 'ab' }], () => 'no')).toBe('ab'));
  test('several files: the sha256sum lines sorted by name', () => {
    const seen: string[] = [];
    artifactDigest(
      [
        { name: 'b', sha256: '2' },
        { name: 'a', sha256: '1' },
      ],
      (text) => (seen.push(text), 'h'),
    );
    expect(seen).toEqual(['1  a\n2  b\n']);
  });
  test('the policy digest does not depend on the order of keys', () => {
    const a = JSON.parse('{"name":"m","task":"t"}');
    const b = JSON.parse('{"task":"t","name":"m"}');
    expect(policyDigest(a, null, (text) => text)).toBe(policyDigest(b, null, (text) => text));
  });
});
