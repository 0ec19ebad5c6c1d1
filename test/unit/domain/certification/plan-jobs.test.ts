import { expect, test } from 'vitest';
import { planJobs } from '../../../../src/domain/certification/plan-jobs.ts';
import type { SelectedVersion } from '../../../../src/domain/certification/select-changes.ts';

const select = (model: string, ...versions: readonly string[]): readonly SelectedVersion[] =>
  versions.map((version) => ({ model, version, reason: 'version' }));

test('a job per model, its versions together', () => {
  expect(planJobs([...select('a', '1.0.0'), ...select('b', '1.0.0', '1.1.0')])).toEqual([
    { name: 'b', versions: ['b@1.0.0', 'b@1.1.0'] },
    { name: 'a', versions: ['a@1.0.0'] },
  ]);
});

test('thousands of models fit the matrix, evenly', () => {
  const selected = Array.from({ length: 3000 }, (_, index) => select(`model-${index}`, '1.0.0')).flat();
  const jobs = planJobs(selected);
  expect(jobs).toHaveLength(256);
  expect(jobs.flatMap(({ versions }) => versions).toSorted()).toEqual(
    selected.map(({ model, version }) => `${model}@${version}`).toSorted(),
  );
  expect(Math.max(...jobs.map(({ versions }) => versions.length))).toBe(12);
  expect(jobs[0]?.name).toBe('model-0 and 11 more');
});

test('no more jobs than are asked for', () => {
  const selected = ['a', 'b', 'c'].flatMap((model) => select(model, '1.0.0'));
  expect(planJobs(selected, 2).map(({ versions }) => versions.length)).toEqual([2, 1]);
});

test('nothing selected, no job', () => expect(planJobs([])).toEqual([]));
