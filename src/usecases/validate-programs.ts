import type { Parsed } from '../contract/check-schema.ts';
import type { Model } from '../contract/generated/types.ts';
import { AppError, type AppErrorDetails, problemsOf } from '../domain/error.ts';
import { toPointer } from '../domain/json-pointer.ts';
import type { DeclaredFiles } from './ports/artifact-files.ts';

export interface ProgramsRequest {
  readonly model: Parsed<Model>;
  readonly files: DeclaredFiles;
  /** Absolute: of the model, and of what no path may leave. */
  readonly folder: string;
  readonly root: string;
}

/** Whether the files of the programs of metrics are the declared ones: nothing is run. */
export async function validatePrograms({ model, files, folder, root }: ProgramsRequest) {
  const problems: AppErrorDetails[] = [];
  for (const [name, { files: declared }] of Object.entries(model.value.metrics ?? {}))
    for (const [index, { path, sha256 }] of declared.entries()) {
      const error = await faultOf(() => files.compare({ name: path, path, sha256, folder, root }));
      const location = model.source.locate(toPointer('metrics', name, 'files', String(index)));
      if (error !== null) problems.push(...problemsOf(error).map((problem) => ({ ...problem, location })));
    }
  return problems;
}

async function faultOf(work: () => Promise<void>): Promise<AppError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'interrupted' || error.code === 'internal') throw error;
    return error;
  }
}
