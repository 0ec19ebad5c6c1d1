import type { InferenceSession } from 'onnxruntime-common';

/**
 * One thread without spinning unless the manifest says otherwise: the runtime's default (all cores, spinning) makes two sessions
 * on one machine destroy each other's numbers. With several threads, spinning stops when a call ends.
 */
export function sessionOptions(threads: number): InferenceSession.SessionOptions {
  const spinning = threads > 1 ? { force_spinning_stop: '1' } : {};
  return {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 4,
    extra: { session: { intra_op: { allow_spinning: '0' }, ...spinning } },
  };
}
