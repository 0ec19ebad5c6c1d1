/** ONNX Runtime's C API by FFI, on the very library that the Node binding loads. Bench only. */
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { EMPTY_INPUT, EMPTY_MODEL_OUTPUT, emptyModel } from '../../src/adapters/runtimes/onnx/empty-model.ts';

/** Positions in the struct OrtApi of onnxruntime_c_api.h, which only ever grows at its end. */
const FUNCTIONS = {
  getErrorMessage: { index: 2, prototype: 'const char *f(void *status)' },
  createEnv: { index: 3, prototype: 'void *f(int level, const char *name, _Out_ void **out)' },
  createSessionFromArray: {
    index: 8,
    prototype: 'void *f(void *env, const uint8_t *data, size_t length, void *options, _Out_ void **out)',
  },
  run: {
    index: 9,
    prototype:
      'void *f(void *session, void *options, const char **names, void **inputs, size_t count, const char **outputNames, size_t outputCount, void **outputs)',
  },
  createSessionOptions: { index: 10, prototype: 'void *f(_Out_ void **out)' },
  setIntraOpNumThreads: { index: 24, prototype: 'void *f(void *options, int threads)' },
  createTensor: {
    index: 49,
    prototype:
      'void *f(void *info, void *data, size_t bytes, const int64_t *shape, size_t rank, int type, _Out_ void **out)',
  },
  createCpuMemoryInfo: { index: 69, prototype: 'void *f(int allocator, int memory, _Out_ void **out)' },
} as const;

const API_VERSION = 1;
const FLOAT = 1;

/** One call of the empty model through the C API with preallocated tensors; null where it cannot be reached. */
export async function openNativeCall(modulePath: string): Promise<(() => void) | null> {
  const koffi = await import('koffi').then(
    (module) => module.default,
    () => null,
  );
  if (koffi === null || process.platform !== 'linux') return null;
  // The binding loads its library into the process first; ours is then the same one.
  createRequire(modulePath)(modulePath);
  const folder = join(dirname(modulePath), '..', 'bin', 'napi-v6', process.platform, process.arch);
  const library = koffi.load(join(folder, 'libonnxruntime.so.1'));
  const base = library.func('void *OrtGetApiBase()')();
  const getApi = koffi.decode(koffi.decode(base, 'void *'), koffi.proto('void *GetApi(uint32_t version)'));
  const api = getApi(API_VERSION);
  const bound = Object.fromEntries(
    Object.entries(FUNCTIONS).map(([name, { index, prototype }]) => {
      const type = koffi.proto(prototype.replace(' f(', ` ${name}(`).replace('*f(', `*${name}(`));
      return [name, koffi.decode(koffi.decode(api, index * 8, 'void *'), type)];
    }),
  ) as Record<keyof typeof FUNCTIONS, (...values: unknown[]) => unknown>;
  function create(name: keyof typeof FUNCTIONS, ...values: unknown[]): unknown {
    const out = [null];
    const status = bound[name](...values, out);
    if (status !== null) throw new Error(String(bound.getErrorMessage(status)));
    return out[0];
  }
  const environment = create('createEnv', 3, 'bench');
  const options = create('createSessionOptions');
  bound.setIntraOpNumThreads(options, 1);
  const model = emptyModel();
  const session = create('createSessionFromArray', environment, model, model.length, options);
  const memory = create('createCpuMemoryInfo', 1, 0);
  // A small typed array may lie in the heap of V8, which moves it; one over its own buffer stays where it is.
  const [input, output] = [new Float32Array(new ArrayBuffer(4096)), new Float32Array(new ArrayBuffer(4096))];
  input[0] = 2;
  const tensor = (data: Float32Array): unknown => create('createTensor', memory, data, 4, [1n], 1, FLOAT);
  const inputs = [tensor(input)];
  const outputs = [tensor(output)];
  const [names, outputNames] = [[EMPTY_INPUT.name], [EMPTY_MODEL_OUTPUT]];
  // Looking at both arrays in each call also keeps them from being collected while the library points to them.
  return () => {
    bound.run(session, null, names, inputs, 1, outputNames, 1, outputs);
    if (output[0] !== input[0]) throw new Error('the C API gave another answer');
  };
}
