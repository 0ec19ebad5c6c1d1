import { expect, test } from 'vitest';
import { createAnswerReader } from '../../../../src/usecases/import/document-reader.ts';
import { readServer } from '../../../../src/usecases/import/read-server.ts';

const ANSWER = {
  version: {
    name: 'churn',
    description: 'Boosting',
    aliases: ['champion'],
    tags: [{ key: 'a', value: 'of the version' }],
  },
  model: {
    info: { model_id: 'm-1', tags: [{ key: 'a', value: 'of the model' }] },
    data: {
      params: [{ key: 'leaves', value: '63' }],
      metrics: [
        { key: 'accuracy', value: 0.9, dataset_name: 'test', dataset_digest: 'd1' },
        { key: 'accuracy', value: 0.8, dataset_name: 'test', dataset_digest: 'd1' },
        { key: 'loss', value: Number.NaN },
      ],
    },
  },
  run: {
    info: { run_id: 'r' },
    data: {
      metrics: [
        { key: 'accuracy', value: 0.9 },
        { key: 'val/loss', value: 0.3 },
        { key: '!', value: 1 },
      ],
      tags: [
        { key: 'mlflow.source.git.repoURL', value: 'https://github.com/acme/training' },
        { key: 'mlflow.source.git.commit', value: '4f1b7c2' },
        { key: 'mlflow.user', value: 'somebody' },
      ],
    },
    inputs: {
      dataset_inputs: [
        { dataset: { name: 'train', digest: 'd0', source: '{"path":"train.csv"}' }, tags: [] },
        { dataset: { name: 'test', digest: 'd1', source: '{}' }, tags: [] },
      ],
    },
  },
};

test('what is measured on named data stands with them, and all else is a claim or told of', () => {
  const reader = createAnswerReader('models:/churn/1', ANSWER);
  expect(readServer(reader, {})).toEqual({
    description: 'Boosting',
    lineage: {
      source: 'git+https://github.com/acme/training@4f1b7c2',
      data: [{ name: 'train (MLflow digest d0)', uri: 'train.csv' }],
      params: { leaves: '63' },
    },
    claims: { val_loss: 0.3 },
    results: [{ data: { name: 'test', revision: 'd1' }, metrics: { accuracy: 0.9 } }],
    annotations: { 'mlflow.tag.a': 'of the version' },
    remarks: [{ kind: 'stage', tag: 'The alias champion' }],
  });
  const told = reader.leftOut().map(({ location, reason }) => [location.pointer, reason]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['/model/data/metrics/1', 'twice'],
      ['/model/data/metrics/2', 'no-number'],
      ['/run/data/metrics/2', 'no-metric-name'],
      ['/run/data/tags/2', 'bookkeeping'],
    ]),
  );
});

test.each([
  null,
  'text',
  [],
  { version: 1, model: [], run: 'x' },
  {
    run: {
      data: { metrics: {}, params: [null, 1, { key: 1 }], tags: [[]] },
      inputs: { dataset_inputs: [1, {}, { dataset: 1 }] },
    },
  },
  {
    model: { data: { metrics: [null, { key: {}, value: '1' }, { key: '__proto__', value: 1 }] } },
    version: { aliases: [{}], tags: 5 },
  },
])('an answer of another shape is no error: %j', (answer) => {
  expect(() => readServer(createAnswerReader('a', answer), {})).not.toThrow();
});

test('what has no room, or has the name of another value, is told of and not cut off', () => {
  const pairs = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: 'x' }));
  const answer = {
    version: { tags: [{ key: 'team', value: 'b' }, { key: 'x'.repeat(250), value: 'y' }, ...pairs(200)] },
    run: {
      data: {
        params: pairs(501),
        metrics: [{ key: 'loss', value: 0.1, dataset_name: 'd'.repeat(257) }],
      },
    },
  };
  const reader = createAnswerReader('models:/churn/1', answer);
  const { annotations = {}, lineage, results } = readServer(reader, { 'mlflow.tag.team': 'a' });
  expect(annotations['mlflow.tag.team']).toBe('a');
  expect(Object.keys(annotations)).toHaveLength(200);
  expect(Object.keys(lineage?.params ?? {})).toHaveLength(500);
  expect(results).toBe(undefined);
  expect(reader.leftOut().map(({ location, reason }) => [location.pointer, reason])).toEqual([
    ['/version/tags/0', 'several'],
    ['/version/tags/1', 'too-long'],
    ['/version/tags/201', 'too-many'],
    ['/run/data/params/500', 'too-many'],
    ['/run/data/metrics/0', 'too-long'],
  ]);
});
