import { createRequire } from 'node:module';
import type * as onnxruntime from 'onnxruntime-node';

export type Runtime = typeof onnxruntime;

/**
 * Loads the binding into this process, which must be a child with limits. `run()` of the binding is synchronous under its promise:
 * it blocks the event loop for as long as the model computes, so concurrency needs worker threads.
 *
 * The binding of 1.30 reads a Float16Array as having no bytes, and the package makes one of every float16 tensor as soon as the global
 * exists (microsoft/onnxruntime#32323). The package looks for the global once, at its first tensor; not finding it, it
 * passes float16 as Uint16Array, which works in all versions.
 */
export function loadRuntime(modulePath: string): Runtime {
  // Since 1.29 it reports model names and hashes to its maker unless this is set. Read once, when the library is loaded; a worker thread inherits it only from the environment of its process.
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
  const runtime: Runtime = createRequire(import.meta.url)(modulePath);
  runtime.env.logLevel = 'fatal';
  const float16 = Object.getOwnPropertyDescriptor(globalThis, 'Float16Array');
  Reflect.deleteProperty(globalThis, 'Float16Array');
  try {
    void new runtime.Tensor('float32', new Float32Array(1), [1]);
  } finally {
    if (float16 !== undefined) Object.defineProperty(globalThis, 'Float16Array', float16);
  }
  return runtime;
}
