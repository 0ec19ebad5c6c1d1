import { parseModel, parseVersion } from '../../src/contract/parsers.ts';
import { changeCells } from '../../src/domain/evaluation/change-cells.ts';
import type { RowBatch } from '../../src/domain/evaluation/row-batch.ts';
import type { Tensor } from '../../src/domain/tensor.ts';
import type { CertifyPorts, CertifyRequest } from '../../src/usecases/certify/certify-request.ts';
import type { ChangedRows, ChangeRequest } from '../../src/usecases/ports/evaluation-data.ts';
import type { LoadedModel, ModelFailure, PredictOutcome } from '../../src/usecases/ports/model-runtime.ts';

const ROWS = 400;
export const MODEL = `apiVersion: seatrial/v1
kind: Model
name: churn
task: tabular-classification
signature:
  inputs: [{name: x, datatype: FP32, shape: [-1, 1]}]
  outputs: [{name: p, datatype: FP32, shape: [-1]}]
evaluation:
  holdout:
    data: {path: holdout.csv, sha256: ${'a'.repeat(64)}}
    inputs: {x: {columns: [x]}}
    target: {column: y, positive: 1}
    prediction: {output: p}
gates:
  - {id: floor, metric: accuracy, min: 0.8}
  - {id: not-worse, metric: accuracy, versus: production, noWorseBy: 0.05}
modes:
  edge: {scenario: single-stream, budgets: {latency: {p50: 5ms}}}
`;

export function aVersion(version: string, digit: string) {
  return parseVersion({
    path: `${version}.yaml`,
    content: `apiVersion: seatrial/v1
kind: ModelVersion
model: churn
version: ${version}
artifact: {format: onnx, files: [{name: m.onnx, path: m-${version}.onnx, size: 3, sha256: "${digit.repeat(64)}"}]}
modes: [edge]
`,
  });
}

export function aRequest(difference: Partial<CertifyRequest> = {}): CertifyRequest {
  return {
    model: parseModel({ path: 'model.yaml', content: MODEL }),
    version: aVersion('1.1.0', 'b'),
    settings: null,
    baseline: null,
    baselineSearch: null,
    sameAs: [],
    traffic: null,
    folder: '/registry/models/churn',
    root: '/registry',
    modes: null,
    quick: true,
    seed: 1,
    run: {},
    ...difference,
  };
}

/** Rows whose answer is whether x is above a half. */
export function rowsFrom(start: number, rows: number): RowBatch {
  return { ...rowsAt(Array.from({ length: rows }, (_, row) => start + row)), start };
}

/** Rows whose columns are the features of their inputs. */
export function changedOf(batch: RowBatch, request: ChangeRequest): ChangedRows {
  return { ways: changeCells(batch.inputs, request).map((inputs) => ({ ...batch, inputs })), blurred: [], exact: [] };
}

export function rowsAt(indices: readonly number[]): RowBatch {
  const rows = indices.length;
  const data = Float32Array.from(indices, (index) => (index % 100) / 100);
  return {
    start: 0,
    rows,
    inputs: [{ name: 'x', datatype: 'FP32', shape: [rows, 1], data }],
    target: { width: 1, values: Float64Array.from(data, (x) => Number(x >= 0.5)) },
    weight: null,
    query: null,
    sequence: null,
    columns: new Map(),
  };
}

export type Answer = (inputs: readonly Tensor[]) => PredictOutcome;

function aModel(answer: Answer): LoadedModel {
  return { predict: (inputs) => Promise.resolve(answer(inputs)), [Symbol.asyncDispose]: () => Promise.resolve() };
}

/** A model that says yes from a threshold on. */
export function yesFrom(threshold: number): Answer {
  return ([x]) => {
    if (x === undefined || !(x.data instanceof Float32Array)) throw new Error('no input');
    const data = x.data.map((value) => (value >= threshold ? 0.9 : 0.1));
    return { kind: 'predicted', outputs: [{ name: 'p', datatype: 'FP32', shape: [data.length], data }] };
  };
}

interface World {
  readonly answers: Readonly<Record<string, Answer | ModelFailure>>;
  readonly ports?: Partial<CertifyPorts>;
}

/** A registry with one model, whose versions answer as a test says. */
export function portsOf({ answers, ports = {} }: World): CertifyPorts {
  const estimate = { value: 1, interval: { lower: 0.9, upper: 1.1, level: 0.95, method: 'test' } };
  return untimed({
    files: { fetch: ({ name, sha256 }) => Promise.resolve({ name, path: `/${sha256}`, sizeBytes: 3, sha256 }) },
    data: {
      open: () =>
        Promise.resolve({
          rows: ROWS,
          sizeBytes: 1,
          sha256: 'a'.repeat(64),
          bound: { inputs: new Map(), target: { count: 1, named: ['y'] } },
          async *batches(size: number) {
            for (let start = 0; start < ROWS; start += size) yield rowsFrom(start, Math.min(size, ROWS - start));
          },
          take: (indices: readonly number[]) => Promise.resolve(rowsAt(indices)),
          change: async (request: ChangeRequest) => changedOf(rowsAt(request.indices), request),
          [Symbol.asyncDispose]: () => Promise.resolve(),
        }),
    },
    metrics: { run: () => Promise.reject(new Error("there are no metrics of the model's own")) },
    runtimeOf: () => ({
      format: 'onnx',
      title: 'test',
      fileTitle: 'a test model',
      usualFile: 'model.test',
      name: 'fake',
      stage: () => Promise.reject(new Error('nothing is measured')),
      identity: () => Promise.resolve({ name: 'fake', version: '1' }),
      inspect: () =>
        Promise.resolve({
          inspection: {
            format: 'onnx',
            signature: {
              inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 1] }],
              outputs: [{ name: 'p', datatype: 'FP32', shape: [-1] }],
            },
            producer: 'test',
            parameters: 1,
            metadata: {},
          },
          findings: [],
        }),
      load: ({ files }) => {
        const answer = answers[files[0]?.sha256[0] ?? ''];
        if (answer === undefined) throw new Error('no such model');
        return Promise.resolve(
          typeof answer === 'function' ? { kind: 'loaded', corrected: [], model: aModel(answer), loadMs: 1 } : answer,
        );
      },
    }),
    benchmark: {
      measure: ({ modeName, mode }) =>
        Promise.resolve({
          kind: 'measured',
          result: {
            mode: modeName,
            scenario: mode.scenario,
            threads: 1,
            batchSize: 1,
            rate: null,
            latency: {
              calls: 100,
              p50: estimate,
              p90: estimate,
              p95: estimate,
              p99: estimate,
              p999: estimate,
              mean: estimate,
              max: 2,
            },
            throughput: estimate,
            capacity: null,
            coldStart: null,
            memoryBytes: null,
            modelSizeBytes: 3,
            comparison: null,
          },
        }),
    },
    environment: () =>
      Promise.resolve({
        cpu: 'test',
        cores: 2,
        memoryBytes: 1,
        os: 'test',
        arch: 'x64',
        node: 'v24',
        runtime: { name: 'fake', version: '1' },
        runner: null,
      }),
    hash: () => 'c'.repeat(64),
    clock: { now: () => '2026-01-02T03:04:05.000Z' },
    toolVersion: '0.0.0',
    onProgress: () => {},
    ...ports,
  });
}

/** Time is never up. */
export function untimed(ports: Omit<CertifyPorts, 'within'>): CertifyPorts {
  return { ...ports, within: () => ({ ports, isOver: () => false, [Symbol.dispose]: () => {} }) };
}

export const CRASH: ModelFailure = { kind: 'failed', reason: 'crash', message: 'The process ended with SIGSEGV.' };
