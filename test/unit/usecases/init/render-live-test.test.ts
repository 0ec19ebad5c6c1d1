import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LiveTestMetric, LiveTestPolicy, Problem } from '../../../../src/contract/generated/types.ts';
import { validateModel } from '../../../../src/contract/generated/validators.js';
import { METRICS, metricNames } from '../../../../src/domain/evaluation/metrics/registry.ts';
import { PROBLEMS, problemKind } from '../../../../src/domain/evaluation/problems/registry.ts';
import { checkLiveTest } from '../../../../src/domain/model/check-live-test.ts';
import { resolveTestPolicy } from '../../../../src/domain/livetest/resolve-policy.ts';
import { renderLiveTest } from '../../../../src/usecases/init/render-live-test.ts';
import { MODEL } from '../../../support/certify-world.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';

const NAMES = Object.keys(PROBLEMS).filter((name): name is Problem => name in PROBLEMS);
/** No metric of these is a mean over predictions. */
const WITHOUT_MEAN = NAMES.filter((problem) =>
  METRICS.every(
    ({ live, direction, name }) => live !== 'mean' || direction === 'none' || !metricNames(problem).includes(name),
  ),
);

/** What is left when the comment's mark is taken away and a person has said the gain, if it was asked for. */
function uncomment(text: string): { readonly liveTest: LiveTestPolicy } {
  const lines = text.split('\n').filter((line) => line.startsWith('# liveTest:'));
  expect(lines).toHaveLength(1);
  return parse(
    (lines[0] ?? '')
      .slice(2)
      .replace(/betterBy: <[^>]+>/u, 'betterBy: 0.5')
      .replace(/id: <[^>]+>/u, 'id: worth'),
  );
}

function metricOf(problem: Problem, started: string): LiveTestMetric | undefined {
  return uncomment(renderLiveTest(problem, started)).liveTest.metrics[0];
}

test.each(NAMES)('without its mark, the comment is a live test of a %s problem', (problem) => {
  const { liveTest } = uncomment(renderLiveTest(problem, problemKind(problem).shown[0] ?? ''));
  const model = parseModel({ path: 'model.yaml', content: MODEL }).value;
  const [holdout] = Object.values(model.evaluation);
  if (holdout === undefined) throw new Error('no set');
  const [task = model.task] = problemKind(problem).tasks;
  const asked = { ...model, task, evaluation: { holdout: { ...holdout, target: { column: 'y', problem } } }, liveTest };
  expect(validateModel({ ...model, liveTest }), JSON.stringify(validateModel.errors)).toBe(true);
  expect(checkLiveTest(asked)).toEqual([]);
  expect(resolveTestPolicy(asked)?.metrics).toMatchObject([{ role: 'primary' }]);
});

test.each<[Problem, string, string, number]>([
  ['binary', 'roc_auc', 'accuracy', 0.01],
  ['multiclass', 'accuracy', 'accuracy', 0.01],
  ['regression', 'r2', 'mae', 0.5],
  ['ranking', 'ndcg@10', 'ndcg@10', 0.01],
  ['transcription', 'cer', 'exact_match', 0.01],
])('of a %s problem that begins with %s it is of %s', (problem, started, id, betterBy) => {
  expect(metricOf(problem, started)).toMatchObject({ id, betterBy });
});

test('where no metric is a mean it asks for one of the model itself', () => {
  expect(WITHOUT_MEAN).toEqual(expect.arrayContaining(['image-segmentation', 'object-detection']));
  for (const problem of WITHOUT_MEAN) expect(metricOf(problem, '')).toMatchObject({ id: 'worth' });
});
