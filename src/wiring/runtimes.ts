import { extname } from 'node:path';
import { createMetricPrograms } from '../adapters/runtimes/metric-program/run-programs.ts';
import { onnxRuntime } from '../adapters/runtimes/onnx/onnx-runtime.ts';
import { PYTHON_RUNTIMES } from '../adapters/runtimes/python-worker/python-runtimes.ts';
import { endpointRuntime } from '../adapters/runtimes/server/endpoint-runtime.ts';
import { createRuntime } from '../adapters/runtimes/create-runtime.ts';
import type { RuntimeOptions, RuntimeRecord } from '../adapters/runtimes/runtime-record.ts';
import { AppError } from '../domain/error.ts';
import type { MetricPrograms } from '../usecases/ports/metric-programs.ts';
import type { Runtime, RuntimeOf } from '../usecases/ports/model-runtime.ts';

/** Everything that can run models, chosen by `artifact.format`. After a change here: `npm run generate`. */
export const RUNTIMES: readonly [RuntimeRecord, ...RuntimeRecord[]] = [
  onnxRuntime,
  endpointRuntime,
  ...PYTHON_RUNTIMES,
];

export function wireRuntimes(options: RuntimeOptions, records: readonly RuntimeRecord[] = RUNTIMES): RuntimeOf {
  const runtimes = new Map(records.map((record): [string, Runtime] => [record.format, createRuntime(record, options)]));
  return (format) => {
    const runtime = runtimes.get(format);
    if (runtime !== undefined) return runtime;
    throw new AppError({
      code: 'runtime-missing',
      message: `Nothing here runs models of the format ${format}.`,
      hint: `Known: ${[...runtimes.keys()].join(', ')}.`,
    });
  };
}

/** What runs programs of metrics, which is no runtime of models, though it starts and ends them as one does. */
export function wireMetricPrograms({ signal }: Pick<RuntimeOptions, 'signal'>): MetricPrograms {
  return createMetricPrograms({ signal });
}

/** The format that a file's ending tells; the first of the list where it tells none. */
export function recordOfFile(path: string): RuntimeRecord {
  return runtimeOfFile(path) ?? RUNTIMES[0];
}

/** null where the file's ending tells no format. */
export function runtimeOfFile(path: string): RuntimeRecord | null {
  const ending = extname(path).toLowerCase();
  return RUNTIMES.find((record) => endingsOf(record).includes(ending)) ?? null;
}

/** None where no file tells the format. */
function endingsOf({ usualFile, endings }: RuntimeRecord): readonly string[] {
  return endings ?? (usualFile === '' ? [] : [extname(usualFile)]);
}
