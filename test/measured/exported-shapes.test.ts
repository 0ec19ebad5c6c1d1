// @module-tag slow
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../src/contract/generated/types.ts';
import { certifyProbe, readCertificate } from '../support/certify-run.ts';
import { aHoldout, createRegistry } from '../support/registry-fixture.ts';

/** Rows and models of test/reference/exports/make_models.py; `expected.json` is what scikit-learn says of their answers. */
const REFERENCE = new URL('../reference/exports/', import.meta.url);
const read = (name: string): Buffer => readFileSync(fileURLToPath(new URL(name, REFERENCE)));

type Metrics = Readonly<Record<string, number>>;
interface Expected {
  readonly metrics: Metrics;
  readonly atZero?: Metrics;
  readonly reversed?: Metrics;
}
const { models }: { readonly models: Readonly<Record<string, Expected>> } = JSON.parse(String(read('expected.json')));

interface Scene {
  readonly model: string;
  readonly task?: string;
  readonly rows: 'labels' | 'anomalies' | 'values';
  readonly outputs: readonly unknown[];
  readonly target: unknown;
  readonly prediction: Readonly<Record<string, unknown>>;
  readonly metrics: readonly string[];
}

const INPUTS = ['a', 'b', 'c', 'd', 'e'];

async function certify({ model, task, rows, outputs, target, prediction, metrics }: Scene) {
  using registry = createRegistry();
  const csv = read(`${rows}.csv`);
  registry.model({
    ...(task !== undefined && { task }),
    signature: { inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, 5] }], outputs },
    evaluation: { holdout: aHoldout({ inputs: { X: { columns: INPUTS } }, target, prediction }, csv) },
    gates: metrics.map((metric, index) => ({
      id: `g${index}`,
      metric,
      [metric.endsWith('loss') || metric === 'mae' ? 'max' : 'min']: 0.3,
    })),
  });
  registry.write('models/probe/data/holdout.csv', csv);
  registry.version({ onnx: model });
  const result = await certifyProbe(registry);
  const words = `${result.stdout} ${result.stderr}`.replace(/\s+/g, ' ');
  return { result, words, certificate: result.exitCode === 2 ? null : readCertificate(registry) };
}

function valuesOf(certificate: Certificate | null, metrics: readonly string[]): readonly (number | null | undefined)[] {
  return metrics.map((metric) => certificate?.prediction.find((found) => found.metric === metric)?.estimate.value);
}

const close = (metrics: readonly string[], values: Metrics, digits = 9): readonly unknown[] =>
  metrics.map((metric) => expect.closeTo(values[metric]!, digits));

describe('several labels as scikit-learn exports them', () => {
  const METRICS = Object.keys(models['labels-matrix']!.metrics);
  const certifyLabels = (model: string, shape: readonly number[], prediction: Scene['prediction'] = {}) =>
    certify({
      model,
      rows: 'labels',
      outputs: [{ name: 'probabilities', datatype: 'FP32', shape }],
      target: { columns: ['p', 'q', 'r'] },
      prediction: { output: 'probabilities', ...prediction },
      metrics: METRICS,
    });

  test.each([
    ['a matrix, one against the rest', 'labels-matrix', [-1, 3], {}],
    ['a matrix of which nothing is fixed', 'labels-matrix', [-1, -1], {}],
    ['labels, rows and classes', 'labels-stacked', [3, -1, 2], {}],
    [
      'labels, rows and classes, all open, as the manifest says',
      'labels-stacked',
      [-1, -1, -1],
      { layout: 'label-row-class' },
    ],
    ['a list of tensors', 'labels-list', [3, -1, 2], {}],
    ['a list of tensors of a forest', 'labels-list-forest', [3, -1, -1], {}],
  ] as const)('%s', async (_name, model, shape, prediction) => {
    const { result, words, certificate } = await certifyLabels(model, shape, prediction);
    expect(certificate?.findings, words).toEqual([]);
    expect(valuesOf(certificate, METRICS)).toEqual(close(METRICS, models[model]!.metrics));
    expect(certificate?.robustness.map(({ check, result: found }) => `${check} ${found}`)).toContain(
      'batch-invariance pass',
    );
    expect(result.exitCode).toBe(0);
  });

  test('axes that the file leaves open are asked for, with the candidates', async () => {
    const { result, words } = await certifyLabels('labels-stacked', [-1, -1, 2]);
    expect(result.exitCode).toBe(2);
    expect(words).toContain('Add layout under prediction: row-label-class, label-row-class.');
  });

  test('a layout that the file denies is refused', async () => {
    const { result, words } = await certifyLabels('labels-stacked', [3, -1, 2], { layout: 'row-label-class' });
    expect(result.exitCode).toBe(2);
    expect(words).toContain('is not laid out as row-label-class');
  });
});

describe('labels that the exporter declares as one a row', () => {
  test('are scored by the shape that the runtime has, which is told', async () => {
    const metrics = ['f1_micro', 'f1_macro', 'hamming_loss', 'accuracy', 'jaccard_samples'];
    const { words, certificate } = await certify({
      model: 'labels-mlp',
      rows: 'labels',
      outputs: [{ name: 'label', datatype: 'INT64', shape: [-1] }],
      target: { columns: ['p', 'q', 'r'] },
      prediction: { output: 'label', kind: 'labels' },
      metrics,
    });
    expect(certificate?.findings, words).toMatchObject([
      { code: 'shape-corrected', severity: 'warning', facts: { output: 'label', declared: [-1], shape: [-1, 3] } },
    ]);
    expect(valuesOf(certificate, metrics)).toEqual(close(metrics, models['labels-mlp']!.metrics));
  });
});

// Trees are added up in FP32 in an order of the runtime's own.
describe('several numbers that the exporter declares as one', () => {
  const metrics = ['r2', 'mae'];
  test.each([
    ['as the file has it', [-1, 1], {}],
    ['left open', [-1, -1], {}],
    ['one that is picked', [-1, -1], { column: 'y2', index: 1 }],
  ] as const)(
    'are scored by what the model answers, which is told: %s',
    async (_name, shape, { column, index }: { column?: string; index?: number }) => {
      const { words, certificate } = await certify({
        model: 'values-forest',
        task: 'tabular-regression',
        rows: 'values',
        outputs: [{ name: 'variable', datatype: 'FP32', shape }],
        target: column === undefined ? { columns: ['y1', 'y2'] } : { column },
        prediction: { output: 'variable', ...(index !== undefined && { index }) },
        metrics,
      });
      expect(certificate?.findings, words).toMatchObject([
        {
          code: 'shape-corrected',
          severity: 'warning',
          facts: { output: 'variable', declared: [-1, 1], shape: [-1, 2] },
        },
      ]);
      if (column === undefined)
        expect(valuesOf(certificate, metrics)).toEqual(close(metrics, models['values-forest']!.metrics, 7));
    },
  );
});

describe.each(['anomaly-forest', 'anomaly-svm'])('the decision function of %s', (model) => {
  const certifyScores = (prediction: Scene['prediction'], metrics: readonly string[]) =>
    certify({
      model,
      rows: 'anomalies',
      outputs: [{ name: 'scores', datatype: 'FP32', shape: [-1, 1] }],
      target: { column: 'y', positive: -1 },
      prediction: { output: 'scores', kind: 'scores', ...prediction },
      metrics,
    });

  test('is scored with low for abnormal, and no metric that needs a threshold', async () => {
    const metrics = ['roc_auc', 'average_precision'];
    const { words, certificate } = await certifyScores({ positiveScores: 'low' }, metrics);
    expect(certificate?.findings, words).toEqual([]);
    expect(valuesOf(certificate, metrics)).toEqual(close(metrics, models[model]!.metrics));
    expect(new Set(certificate?.prediction.map(({ metric }) => metric))).toEqual(new Set(metrics));
  });

  test('gives labels from a threshold downwards', async () => {
    const metrics = ['recall', 'precision'];
    const { certificate } = await certifyScores({ positiveScores: 'low', threshold: 0 }, metrics);
    expect(valuesOf(certificate, metrics)).toEqual(close(metrics, models[model]!.atZero!));
  });

  test('is told to be the wrong way round, with the key', async () => {
    const { words, certificate } = await certifyScores({}, ['roc_auc']);
    expect(certificate?.findings).toMatchObject([{ code: 'scores-reversed', severity: 'warning' }]);
    expect(valuesOf(certificate, ['roc_auc'])).toEqual(close(['roc_auc'], models[model]!.reversed!));
    expect(words).toContain('nothing says `positiveScores: low`');
  });
});
