import { createRequire } from 'node:module';
import { openEngine } from '../../../src/adapters/runtimes/onnx/onnx-engine.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';
import type { InferOutcome, ServingSession } from '../../../src/usecases/ports/serving.ts';

/** A real model in this process. */
export async function onnxSession(path: string): Promise<ServingSession> {
  const engine = await openEngine(createRequire(import.meta.url).resolve('onnxruntime-node'));
  const session = await engine.open(path, { threads: 1, outputs: null });
  return {
    signature: session.signature,
    infer: async (inputs: readonly Tensor[]): Promise<InferOutcome> => {
      try {
        return { kind: 'answered', outputs: await session.call(inputs) };
      } catch (error) {
        return { kind: 'failed', reason: 'error', message: String(error) };
      }
    },
    [Symbol.asyncDispose]: async () => session.close(),
  };
}
