import { seedSequence } from '../../src/benchmark/measurement.ts';
import { openMeasurement, type OpenedMeasurement } from '../../src/benchmark/open-measurement.ts';
import { onnxRuntime } from '../../src/adapters/runtimes/onnx/onnx-runtime.ts';
import type { Mode } from '../../src/contract/generated/types.ts';
import type { Tensor } from '../../src/domain/tensor.ts';
import type { RatioLimit } from '../../src/usecases/ports/benchmark.ts';
import type { LocalArtifact } from '../../src/usecases/ports/model-runtime.ts';
import { type ModelFolder, randomRows, signatureFor } from '../../test/support/artifacts.ts';
import { writeConvolutions, writeMlp } from '../../test/support/onnx-writer.ts';

export interface Subject {
  readonly name: string;
  readonly model: LocalArtifact;
  /** The same bytes under another name. */
  readonly twin: LocalArtifact;
  /** Slower by about 3 %, where there is one. */
  readonly slower: LocalArtifact | null;
  /** Of a layer more, where there is one: another curve over the batch size. */
  readonly deeper: LocalArtifact | null;
  readonly rows: readonly Tensor[];
}

export interface Subjects {
  /** 9 µs a call. */
  readonly perceptron: Subject;
  /** 150 µs a call. */
  readonly convolutions: Subject;
}

/** The widths of the slower perceptron were chosen so that a long interleaved measurement finds it some 3 % slower. */
export function writeSubjects(folder: ModelFolder): Subjects {
  const mlp = writeMlp([64, 256, 256, 10]);
  const conv = writeConvolutions([32, 64, 64]);
  return {
    perceptron: {
      name: 'perceptron 64-256-256-10',
      model: folder.add('mlp.onnx', mlp),
      twin: folder.add('mlp-twin.onnx', mlp),
      slower: folder.add('mlp-slower.onnx', writeMlp([64, 256, 272, 10])),
      deeper: folder.add('mlp-deeper.onnx', writeMlp([64, 256, 256, 256, 10])),
      rows: [randomRows('x', 200, [64])],
    },
    convolutions: {
      name: 'three convolutions on 64×64',
      model: folder.add('conv.onnx', conv),
      twin: folder.add('conv-twin.onnx', conv),
      slower: null,
      deeper: null,
      rows: [randomRows('x', 20, [3, 64, 64])],
    },
  };
}

export interface OpenOptions {
  readonly candidate: LocalArtifact;
  readonly baseline: LocalArtifact | null;
  readonly rows: readonly Tensor[];
  readonly mode?: Mode;
  readonly ratioLimits?: Readonly<Record<string, RatioLimit>>;
  readonly seed: number;
}

/** The measuring process, opened as a certification opens it. */
export async function openSubject(options: OpenOptions): Promise<OpenedMeasurement> {
  const { library } = await onnxRuntime.locate(process.env);
  const engine = { module: onnxRuntime.engineModule(), library };
  const { candidate, baseline, rows } = options;
  const request = {
    modeName: 'edge',
    mode: options.mode ?? { scenario: 'single-stream', budgets: {} },
    candidate,
    baseline,
    rows,
    unseen: [],
    signature: signatureFor(rows),
    ratioLimits: options.ratioLimits ?? {},
    explanation: null,
    limits: { callTimeoutMs: 30_000, memoryBytes: 2 ** 31 },
    quick: false,
    seed: seedSequence(options.seed)(),
    onProgress: () => {},
  } as const;
  return await openMeasurement(request, {
    candidate: { engine, modelPath: candidate.files[0]!.path },
    baseline: baseline === null ? null : { engine, modelPath: baseline.files[0]!.path },
    unseen: [],
    signal: undefined,
  });
}
