import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Signature } from '../../src/contract/generated/types.ts';
import { seededRandom } from '../../src/domain/benchmark/random.ts';
import type { Tensor } from '../../src/domain/tensor.ts';
import type { LocalArtifact } from '../../src/usecases/ports/model-runtime.ts';

/** A temporary folder of model files. */
export class ModelFolder implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'seatrial-models-'));

  add(name: string, bytes: Uint8Array): LocalArtifact {
    const path = join(this.#folder, name);
    writeFileSync(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { format: 'onnx', files: [{ name, path, sizeBytes: bytes.length, sha256 }] };
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true });
  }
}

/** Uniform numbers in [-1, 1). */
export function randomRows(name: string, rows: number, inner: readonly number[]): Tensor {
  const random = seededRandom(3);
  const length = inner.reduce((product, size) => product * size, rows);
  const data = Float32Array.from({ length }, () => random() * 2 - 1);
  return { name, datatype: 'FP32', shape: [rows, ...inner], data };
}

/** The rows on the first axis, in any number, and the output of the models that are made here. */
export function signatureFor(rows: readonly Tensor[]): Signature {
  return {
    inputs: rows.map(({ name, datatype, shape }) => ({ name, datatype, shape: [-1, ...shape.slice(1)] })),
    outputs: [{ name: 'y', datatype: 'FP32', shape: [-1, -1] }],
  };
}
