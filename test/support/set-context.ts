import type { EvaluationSet, Model, Signature } from '../../src/contract/generated/types.ts';
import { resolveLimits } from '../../src/domain/model/certification-limits.ts';
import type { RowBatch } from '../../src/domain/evaluation/row-batch.ts';
import type { Tensor } from '../../src/domain/tensor.ts';
import { rowsTo } from '../../src/domain/evaluation/drawn-rows.ts';
import type { Again } from '../../src/usecases/certify/ask-again.ts';
import type { BatteryRequest, LabelledModel, SetContext } from '../../src/usecases/certify/battery-context.ts';
import type { CertifyPorts } from '../../src/usecases/certify/certify-request.ts';
import type { PreparedModel } from '../../src/usecases/certify/prepare-model.ts';
import type { ChangeRequest } from '../../src/usecases/ports/evaluation-data.ts';
import type { LoadedModel } from '../../src/usecases/ports/model-runtime.ts';
import { type Answer, aRequest, changedOf, portsOf, rowsAt, yesFrom } from './certify-world.ts';

export const SIGNATURE: Signature = {
  inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 1] }],
  outputs: [{ name: 'p', datatype: 'FP32', shape: [-1] }],
};

interface Scene {
  /** Of the model in the file that is loaded. */
  readonly answer?: Answer;
  readonly rows?: number;
  readonly signature?: Signature;
  readonly set?: Partial<EvaluationSet>;
  readonly request?: Partial<BatteryRequest>;
  readonly randomOperators?: true;
  readonly candidate?: Partial<PreparedModel>;
  readonly ports?: Partial<CertifyPorts>;
}

/** The evaluation set of certify-world, in a battery that has come as far as reading it. */
export function aSetContext(scene: Scene = {}): SetContext {
  const { rows = 20, signature = SIGNATURE } = scene;
  const request = batteryRequest(scene);
  const set = holdout(request.model.value);
  const data = {
    rows,
    sizeBytes: 1,
    bound: { inputs: new Map(), target: { count: 1, named: ['y'] } },
    sha256: 'a'.repeat(64),
    async *batches(size: number) {
      for (let start = 0; start < rows; start += size) {
        const indices = rowsTo(Math.min(size, rows - start)).map((row) => start + row);
        yield { ...labelled(indices), start };
      }
    },
    take: (indices: readonly number[]) => Promise.resolve(labelled(indices)),
    change: async (asked: ChangeRequest) => changedOf(labelled(asked.indices), asked),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
  const inspection = { format: 'onnx', signature, producer: 'test', parameters: 1, metadata: {} };
  const candidate: PreparedModel = {
    artifact: { format: 'onnx', files: [{ name: 'm.onnx', path: '/m', sizeBytes: 3, sha256: 'b'.repeat(64) }] },
    inspection,
    columnLabels: new Map(),
    isDynamicallyQuantised: false,
    ...scene.candidate,
  };
  const battery = {
    request,
    limits: resolveLimits(null),
    ports: portsOf({ answers: { b: scene.answer ?? yesFrom(0.5) }, ports: scene.ports ?? {} }),
    resources: new AsyncDisposableStack(),
    candidate,
    baseline: null,
    data: new Map([['holdout', data]]),
    baselineData: new Map([['holdout', data]]),
  };
  return { name: 'holdout', set, data, battery };
}

/** Both classes are among the first rows, too. */
function labelled(indices: readonly number[]): RowBatch {
  const values = Float64Array.from(indices, (index) => Number(index % 4 >= 2));
  return { ...rowsAt(indices), target: { width: 1, values } };
}

function batteryRequest({ signature, set, randomOperators, request }: Scene): BatteryRequest {
  const { model, version, ...rest } = aRequest();
  const evaluation = { holdout: { ...holdout(model.value), ...set } };
  return {
    ...rest,
    model: { ...model, value: { ...model.value, evaluation, ...(signature && { signature }) } },
    version: { ...version, value: { ...version.value, ...(randomOperators && { randomOperators }) } },
    modes: ['edge'],
    gates: [],
    ...request,
  };
}

function holdout({ evaluation }: Model): EvaluationSet {
  const { holdout: set } = evaluation;
  if (set === undefined) throw new Error('certify-world has another evaluation set');
  return set;
}

export function aModel(answer: Answer): LabelledModel {
  return { model: loaded(answer), columnLabels: new Map() };
}

function loaded(answer: Answer): LoadedModel {
  return { predict: async (inputs) => answer(inputs), [Symbol.asyncDispose]: async () => {} };
}

/** One number a row, as the output that is scored. */
export function scores(...values: readonly number[]): Tensor {
  return { name: 'p', datatype: 'FP32', shape: [values.length], data: Float32Array.from(values) };
}

/** The first rows of the set, which were scored as this model answers them together. */
export function anAgain(answer: Answer, scene: Scene & { readonly scored?: Answer } = {}): Again {
  const context = aSetContext({ answer, ...scene });
  const rows = rowsTo(context.data.rows);
  const read: RowBatch = rowsAt(rows);
  const outcome = (scene.scored ?? answer)(read.inputs);
  const [answers] = outcome.kind === 'predicted' ? outcome.outputs : [];
  return { context, model: aModel(answer), read, alone: null, drawn: { rows, answers: answers ?? scores() } };
}
