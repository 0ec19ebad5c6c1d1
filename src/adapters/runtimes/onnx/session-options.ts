import type { InferenceSession } from 'onnxruntime-common';

/**
 * One thread without spinning unless the manifest says otherwise: the runtime's default (all cores, spinning) makes two sessions
 * on one machine destroy each other's numbers. Several threads do spin inside a call, without which two are slower than
 * one, and stop when it ends.
 */
export function sessionOptions(threads: number): InferenceSession.SessionOptions {
  const session =
    threads > 1
      ? { intra_op: { allow_spinning: '1' }, force_spinning_stop: '1' }
      : { intra_op: { allow_spinning: '0' } };
  return {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 4,
    // Else it reads a file that looks like one of ORT format as that, which nobody has inspected.
    extra: { session: { ...session, load_model_format: 'ONNX' } },
  };
}
