import type { Model, ModelVersion } from '../../src/contract/generated/types.ts';

const SIGNATURE = { inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }], outputs: [] } as const;

/** model.yaml of churn, which asks for nothing. */
export function aManifest(changes: Partial<Model> = {}): Model {
  return {
    apiVersion: 'seatrial/v1',
    kind: 'Model',
    name: 'churn',
    task: 'text-ranking',
    signature: SIGNATURE,
    evaluation: {},
    gates: [],
    modes: {},
    ...changes,
  };
}

/** The manifest of churn 1.4.0, whose files have 1000 bytes. */
export function aVersionManifest(changes: Partial<ModelVersion> = {}): ModelVersion {
  return {
    apiVersion: 'seatrial/v1',
    kind: 'ModelVersion',
    model: 'churn',
    version: '1.4.0',
    artifact: {
      format: 'onnx',
      files: [
        { name: 'model.onnx', sha256: '9'.repeat(64), size: 300 },
        { name: 'model.data', sha256: 'd'.repeat(64), size: 700 },
        { name: 'more.data', sha256: 'e'.repeat(64), size: 0 },
      ],
    },
    modes: ['realtime'],
    ...changes,
  };
}
