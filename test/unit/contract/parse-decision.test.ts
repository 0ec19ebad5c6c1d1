import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDecision } from '../../../src/contract/parse-decision.ts';
import { AppError, problemsOf } from '../../../src/domain/error.ts';

const EXAMPLE = new URL('../../../schemas/examples/valid/live-decision/hold.json', import.meta.url);

function problemsWith(outcome: unknown) {
  const decision = { ...JSON.parse(readFileSync(EXAMPLE, 'utf8')), outcome };
  try {
    parseDecision({ path: 'decision.json', content: JSON.stringify(decision) });
  } catch (error) {
    if (error instanceof AppError) return problemsOf(error);
    throw error;
  }
  return [];
}

const HOLD = { kind: 'hold', reasonCode: 'soak', until: { kind: 'at', at: '2026-05-03T14:00:00Z' } };
const FUTILE = { kind: 'reject-futile', candidate: 'gbm' };

test('what is right has no problem', () => {
  expect(problemsWith(HOLD)).toEqual([]);
  expect(problemsWith({ ...FUTILE, reasonCode: 'no-gain' })).toEqual([]);
  expect(problemsWith({ ...FUTILE, reasonCode: 'another-better', than: 'tree' })).toEqual([]);
});

test.each<[string, unknown, string, string]>([
  ['a kind that there is not', { ...HOLD, kind: 'wait' }, 'not-allowed', '/outcome/kind'],
  ['no kind', { reasonCode: 'soak' }, 'missing-key', '/outcome'],
  ['a kind that is a number', { ...HOLD, kind: 7 }, 'not-allowed', '/outcome/kind'],
  ['a text', 'hold', 'wrong-type', '/outcome'],
  ['a key that is not of its kind', { ...HOLD, metric: 'accuracy' }, 'unknown-key', '/outcome/metric'],
  [
    'a key of its kind that is missing',
    { kind: 'promote', reasonCode: 'better', candidate: 'gbm' },
    'missing-key',
    '/outcome',
  ],
  ['a reason of another kind', { ...HOLD, reasonCode: 'better' }, 'not-allowed', '/outcome/reasonCode'],
  ['a choice within it', { ...HOLD, until: { kind: 'then' } }, 'not-allowed', '/outcome/until/kind'],
  ['what is wrong in a choice within it', { ...HOLD, until: { kind: 'at' } }, 'missing-key', '/outcome/until'],
  ['two of one kind, by their reason', { ...FUTILE, reasonCode: 'another-better' }, 'missing-key', '/outcome'],
  ['two of one kind, and a reason of neither', { ...FUTILE, reasonCode: 'lost' }, 'not-allowed', '/outcome/reasonCode'],
  ['two of one kind, without a reason', FUTILE, 'missing-key', '/outcome'],
])('an outcome that is wrong has one problem: %s', (_name, outcome, reason, pointer) => {
  const problems = problemsWith(outcome);
  expect(problems.map((problem) => [problem.reason, problem.location?.pointer])).toEqual([[reason, pointer]]);
});

test('a kind that there is not is told with those that there are', () => {
  const [problem] = problemsWith({ ...HOLD, kind: 'promot' });
  expect(problem?.message).toContain('promote');
  expect(`${problem?.message} ${problem?.hint}`).toContain('reject-futile');
});
