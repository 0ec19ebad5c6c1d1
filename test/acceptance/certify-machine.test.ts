import { expect, test } from 'vitest';
import { certifyProbe, expectUnanswered } from '../support/certify-run.ts';
import { writeModel } from '../support/onnx-writer.ts';
import { aHoldout, createRegistry } from '../support/registry-fixture.ts';

const TABLE = 'text,label\nGood,good\nBAD,bad\ngood,good\nbad,bad\n';

test('a model whose letters are compared by a locale that this machine lacks is not rejected', async () => {
  using registry = createRegistry();
  const texts = { type: 'BYTES', shape: ['rows'] } as const;
  const attributes = { case_change_action: 'LOWER', locale: 'xx_YY.UTF-8' };
  const onnx = writeModel({
    nodes: [{ operator: 'StringNormalizer', inputs: ['X'], outputs: ['Y'], attributes }],
    inputs: [{ name: 'X', ...texts }],
    outputs: [{ name: 'Y', ...texts }],
  });
  const tensor = { datatype: 'BYTES', shape: [-1] };
  const bindings = { inputs: { X: { column: 'text' } }, target: { column: 'label' } };
  registry.model({
    task: 'text-classification',
    signature: { inputs: [{ name: 'X', ...tensor }], outputs: [{ name: 'Y', ...tensor }] },
    evaluation: { holdout: aHoldout({ ...bindings, prediction: { output: 'Y', kind: 'labels' } }, TABLE) },
    gates: [{ id: 'right', metric: 'accuracy', min: 0.1 }],
  });
  registry.write('models/probe/data/holdout.csv', TABLE);
  registry.version({ onnx });
  const result = await certifyProbe(registry);
  expectUnanswered(result, registry);
  expect(result.stderr).toMatch(/locale-missing[^]*xx_YY\.UTF-8[^]*locale-gen xx_YY\.UTF-8/);
});
