import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Target, Task } from '../../../../src/contract/generated/types.ts';
import { metricFits, parseMetricName } from '../../../../src/domain/evaluation/metrics/registry.ts';
import type { ProblemKind } from '../../../../src/domain/evaluation/problems/problem-kind.ts';
import { likelyProblem, PROBLEMS, problemOf, TASKS } from '../../../../src/domain/evaluation/problems/registry.ts';

const KINDS: readonly ProblemKind[] = Object.values(PROBLEMS);
const ROOT = new URL('../../../../', import.meta.url);

it.each<[Target, string]>([
  [{ column: 'y' }, 'multiclass'],
  [{ column: 'y', positive: 1 }, 'binary'],
  [{ column: 'y', classes: ['no', 'yes'] }, 'binary'],
  [{ column: 'y', classes: ['a', 'b', 'c'] }, 'multiclass'],
  [{ column: 'y', problem: 'ranking' }, 'ranking'],
  [{ columns: ['y'] }, 'multiclass'],
  [{ columns: ['a', 'b'] }, 'multilabel'],
  [{ columns: ['a', 'b'], positive: 1 }, 'multilabel'],
  [{ columns: ['t_*'] }, 'multilabel'],
])('%j is %s', (target, problem) => {
  expect(problemOf('tabular-classification', target)).toBe(problem);
});

it.each<[Task, Target, string]>([
  ['voice-activity-detection', { column: 'y' }, 'binary'],
  ['voice-activity-detection', { columns: ['a', 'b'] }, 'multilabel'],
  ['tabular-regression', { columns: ['a', 'b'] }, 'regression'],
  ['time-series-forecasting', { column: 'y' }, 'regression'],
  ['sentence-similarity', { column: 'y' }, 'regression'],
  ['text-ranking', { column: 'y' }, 'ranking'],
  ['image-segmentation', { array: 'y' }, 'image-segmentation'],
  ['object-detection', { columns: ['boxes', 'labels'] }, 'object-detection'],
  ['token-classification', { column: 'y' }, 'token-classification'],
  ['token-classification', { columns: ['a', 'b'], classes: ['O', 'B'] }, 'token-classification'],
])('%s with %j is %s', (task, target, problem) => {
  expect(problemOf(task, target)).toBe(problem);
});

it.each<[Task, number, string]>([
  ['tabular-classification', 1, 'binary'],
  ['tabular-classification', -1, 'binary'],
  ['tabular-classification', 2, 'binary'],
  ['tabular-classification', 3, 'multiclass'],
  ['tabular-regression', 3, 'regression'],
  ['text-ranking', 1, 'ranking'],
])('%s with an output of width %i is probably %s', (task, width, problem) => {
  expect(likelyProblem(task, width)).toBe(problem);
});

describe('the list of problems', () => {
  it('has every record that has a file, under its own name', () => {
    const folder = new URL('src/domain/evaluation/problems/', ROOT);
    const records = readdirSync(folder).filter((file) =>
      /^export const \w+: ProblemKind</m.test(readFileSync(new URL(file, folder), 'utf8')),
    );
    const names = KINDS.map(({ name }) => name);
    expect(Object.keys(PROBLEMS)).toEqual(names);
    expect(names.map((name) => `${name}.ts`).toSorted()).toEqual(records.toSorted());
  });

  it('is what the schema knows, with the tasks', () => {
    const { Problem, Task } = JSON.parse(readFileSync(new URL('schemas/common.schema.json', ROOT), 'utf8')).$defs;
    expect(Problem.enum).toEqual(Object.keys(PROBLEMS));
    expect(Task.enum).toEqual(TASKS);
  });

  // Expectation of sklearn.metrics.balanced_accuracy_score of answers drawn at random: 1 by the classes that rows hold.
  it.each([
    [{ kind: 'probabilities', width: 3, held: 2 }, '0.5'],
    [{ kind: 'probabilities', width: 3 }, '0.333'],
    [{ kind: 'labels', width: 1, held: 4 }, '0.25'],
  ] as const)('guesses among the classes that the rows hold: %o', (answer, min) => {
    expect(PROBLEMS.multiclass.start.gate(answer).min).toBe(min);
  });

  it.each(KINDS.map((kind) => [kind.name, kind] as const))('%s names metrics that fit it', (name, kind) => {
    const gates = kind.prediction.kinds.map((answer) => kind.start.gate({ kind: answer, width: 3 }).metric);
    for (const metric of [...kind.shown, ...kind.gaps, ...gates]) {
      const parsed = parseMetricName(metric);
      expect(parsed.kind === 'metric' && metricFits(parsed, name), metric).toBe(true);
    }
  });
});
