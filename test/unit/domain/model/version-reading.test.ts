import { describe, expect, test } from 'vitest';
import type { Model, ModelVersion, OwnReading } from '../../../../src/contract/generated/types.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { checkVersionReading } from '../../../../src/domain/model/check-version-reading.ts';
import {
  declaredBy,
  isReadAlike,
  isSameReading,
  isSameSignature,
  readingOf,
  standsInVersion,
} from '../../../../src/domain/model/version-reading.ts';
import { aVersion, MODEL } from '../../../support/certify-world.ts';

const OWN: NonNullable<ModelVersion['signature']> = {
  inputs: [{ name: 'z', datatype: 'FP64', shape: [-1, 1] }],
  outputs: [{ name: 'q', datatype: 'FP32', shape: [-1] }],
};

function model(holdout = ''): Model {
  const text = MODEL.replace('    prediction: {output: p}', `    prediction: {output: p}${holdout}`);
  return parseModel({ path: 'model.yaml', content: text }).value;
}

function version(holdout?: OwnReading, over: Partial<ModelVersion> = {}): ModelVersion {
  const { value } = aVersion('2.0.0', 'b');
  return { ...value, signature: OWN, ...(holdout && { evaluation: { holdout } }), ...over };
}

const READING: OwnReading = { inputs: { z: { column: 'x' } }, prediction: { output: 'q' } };

function reasons(read: ModelVersion, from: Model = model()): readonly string[] {
  return checkVersionReading(read, from).map(({ reason, pointer }) => `${reason} ${pointer}`);
}

describe('a version with tensors of its own', () => {
  test('replaces how a set is read, and nothing of what is true in it', () => {
    const from = model();
    const { signature, evaluation, gates } = readingOf(from, version(READING));
    expect({ signature, gates }).toEqual({ signature: OWN, gates: from.gates });
    expect(evaluation['holdout']).toEqual({ ...from.evaluation['holdout'], ...READING });
  });

  test('does not say what counts', () => {
    const from = model();
    const { holdout } = from.evaluation;
    if (holdout === undefined) throw new Error('no set');
    const strict = { ...holdout, prediction: { output: 'p', ignore: -100, batchSensitive: false } };
    const loose = version({ prediction: { output: 'q', ignore: 0, batchSensitive: true } });
    const read = readingOf({ ...from, evaluation: { holdout: strict } }, loose);
    expect(read.evaluation['holdout']?.prediction).toEqual({ output: 'q', ignore: -100, batchSensitive: false });
  });

  test('nor how tags mark entities, and says nothing of what model.yaml leaves unsaid', () => {
    const from = model();
    const holdout = { ...from.evaluation['holdout']!, prediction: { output: 'p', scheme: 'IOB2' as const } };
    const read = readingOf({ ...from, evaluation: { holdout } }, version(READING));
    expect(read.evaluation['holdout']?.prediction).toStrictEqual({ output: 'q', scheme: 'IOB2' });
    expect(readingOf(from, version(READING)).evaluation['holdout']?.prediction).toStrictEqual({ output: 'q' });
  });

  test('is the same as another whatever the order of their keys', () => {
    const from = model();
    const turned = { outputs: OWN.outputs, inputs: OWN.inputs };
    expect(isSameSignature(OWN, turned)).toBe(true);
    expect(isSameSignature(OWN, from.signature)).toBe(false);
    expect(isSameReading(from, model())).toBe(true);
    expect(isSameReading(from, { ...from, signature: OWN })).toBe(false);
    expect(isSameReading(from, { ...from, evaluation: {} })).toBe(false);
  });

  test('is model.yaml itself without them, whatever else it says', () => {
    const from = model();
    const { signature: _own, ...rest } = version(READING);
    expect(readingOf(from, rest)).toBe(from);
    expect(reasons(rest)).toEqual(['reading-without-signature /evaluation']);
  });

  test('says so at its own places', () => {
    const own = version({ inputs: { z: { column: 'x' } } });
    const places = [
      '/signature',
      '/evaluation/holdout/inputs/z',
      '/evaluation/holdout/prediction',
      '/evaluation/holdout/data',
    ];
    expect(places.map((place) => standsInVersion(own, place))).toEqual([true, true, false, false]);
    expect(standsInVersion(own, '/evaluation/constructor/inputs')).toBe(false);
    expect(standsInVersion(own, '/evaluation/other/inputs')).toBe(false);
    expect(standsInVersion(own, '/gates/holdout/inputs')).toBe(false);
    const { signature: _own, ...plain } = own;
    expect(standsInVersion(plain, '/signature')).toBe(false);
    expect(standsInVersion(plain, '/evaluation/holdout/inputs')).toBe(false);
  });

  test('reads as a former model.yaml where that is declared for it', () => {
    const [before, after] = [model(), { ...model(), signature: OWN }];
    const { signature: _own, ...plain } = version();
    const read = readingOf(after, declaredBy(plain, before));
    expect(isReadAlike(read, before, 'holdout')).toBe(true);
    expect(isReadAlike(read, after, 'holdout')).toBe(false);
  });
});

describe('a reading', () => {
  test.each<[string, OwnReading | undefined, string, readonly string[]]>([
    ['fits', READING, '', []],
    ['is missing', undefined, '', ['reading-missing /signature']],
    [
      'misses an input',
      { ...READING, inputs: { other: { column: 'x' } } },
      '',
      ['input-unbound /evaluation/holdout/inputs', 'input-unknown /evaluation/holdout/inputs/other'],
    ],
    [
      'misses an output',
      { ...READING, prediction: { output: 'p' } },
      '',
      ['output-unknown /evaluation/holdout/prediction/output'],
    ],
    [
      'reads the true answer',
      { ...READING, inputs: { z: { column: 'y' } } },
      '',
      ['reading-not-a-feature /evaluation/holdout/inputs/z'],
    ],
    [
      'reads what is no feature',
      { ...READING, inputs: { z: { columns: ['hint'] } } },
      '',
      ['reading-not-a-feature /evaluation/holdout/inputs/z'],
    ],
    [
      'reads by a wildcard of its own',
      { ...READING, inputs: { z: { columns: ['*'] } } },
      '',
      ['reading-not-a-feature /evaluation/holdout/inputs/z'],
    ],
  ])('that %s', (_what, reading, more, expected) => {
    const found = reasons(version(reading), model(more));
    expect([...new Set(found)]).toEqual(expected);
  });

  test.each([
    ['x7', []],
    ['x*', []],
    ['xs', ['reading-not-a-feature /evaluation/holdout/inputs/z']],
    ['x_answer', ['reading-not-a-feature /evaluation/holdout/inputs/z']],
    ['x_weight', ['reading-not-a-feature /evaluation/holdout/inputs/z']],
    ['x*7', ['reading-not-a-feature /evaluation/holdout/inputs/z']],
    ['7x', ['reading-not-a-feature /evaluation/holdout/inputs/z']],
  ])('of %s is among the features x* that are no answer', (column, expected) => {
    const from = model();
    const { holdout } = from.evaluation;
    if (holdout === undefined) throw new Error('no set');
    const wild = {
      ...holdout,
      inputs: { x: { columns: ['x*'] } },
      target: { columns: ['x_ans*', 'xs'] },
      weight: { column: 'x_weight' },
    };
    const found = reasons(version({ ...READING, inputs: { z: { columns: [column] } } }), {
      ...from,
      evaluation: { holdout: wild },
    });
    expect(found.filter((reason) => reason.startsWith('reading'))).toEqual(expected);
  });

  test('of an unknown set, or of what counts, is refused', () => {
    const evaluation = { holdouts: READING, constructor: READING };
    expect(reasons(version(undefined, { evaluation }))).toEqual([
      'evaluation-unknown /evaluation/holdouts',
      'evaluation-unknown /evaluation/constructor',
    ]);
    expect(reasons(version({ prediction: { output: 'q', scheme: 'IOB2' } }))).toEqual([
      'reading-is-policy /evaluation/holdout/prediction/scheme',
    ]);
  });

  test('that gives no gate what it asks for', () => {
    const from = model();
    const gates = [...from.gates, { id: 'auc', metric: 'roc_auc', min: 0.6 }];
    const labels: OwnReading = { ...READING, prediction: { output: 'q', kind: 'labels' } };
    expect(reasons(version(labels), { ...from, gates })).toEqual(['metric-needs-scores /evaluation']);
  });
});
