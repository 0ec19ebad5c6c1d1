import type { DataReference } from '../../contract/generated/types.ts';
import { AppError, locateError } from '../../domain/error.ts';
import { problemOf } from '../../domain/evaluation/problems/registry.ts';
import { toPointer } from '../../domain/json-pointer.ts';
import type { EvaluationData } from '../ports/evaluation-data.ts';
import type { CertifyPorts, CertifyRequest } from './certify-request.ts';

export interface OpenSets extends AsyncDisposable {
  readonly data: ReadonlyMap<string, EvaluationData>;
  readonly references: readonly DataReference[];
}

/** Opens and verifies every evaluation set of the model once. Throws AppError where one cannot be read. */
export async function openEvaluationSets(request: CertifyRequest, ports: CertifyPorts): Promise<OpenSets> {
  const { model, folder, root, version } = request;
  const { inputs } = version.value.signature ?? model.value.signature;
  await using stack = new AsyncDisposableStack();
  const data = new Map<string, EvaluationData>();
  for (const [name, set] of Object.entries(model.value.evaluation)) {
    ports.onProgress({ activity: `reading ${name}`, done: 0 });
    const problem = problemOf(model.value.task, set.target);
    const asked = { name, set, problem, inputs, folder, root };
    data.set(name, stack.use(await atSet(request, name, () => ports.data.open(asked))));
  }
  const opened = stack.move();
  return { data, references: [...data].map(describeData), [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

function describeData([name, { sha256, sizeBytes, rows }]: readonly [string, EvaluationData]): DataReference {
  return { name, digest: { sha256 }, sizeBytes, rows };
}

/** Work on an evaluation set: what cannot be read or bound is told at the set in model.yaml. */
export async function atSet<T>({ model }: CertifyRequest, name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const within = error instanceof AppError ? (error.within ?? '/data') : '/data';
    throw locateError(error, model.source.locate(toPointer('evaluation', name) + within));
  }
}
