import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { LocalArtifact } from '../../usecases/ports/model-runtime.ts';
import { copyVerified } from '../system/verified-file.ts';

/** The files of an artifact alone in a private folder, under the names by which the model refers to them. */
export interface LaidFiles extends AsyncDisposable {
  readonly modelPath: string;
}

export interface LayRequest {
  readonly artifact: LocalArtifact;
  /** What the model file is called there, whatever its manifest calls it: runtimes choose how to read a file by its name. */
  readonly modelName: string;
  readonly signal?: AbortSignal | undefined;
}

/** Lays copies, so that nothing that is written to the files later reaches the runtime. Disposal removes the folder. */
export async function layFiles({ artifact, modelName, signal }: LayRequest): Promise<LaidFiles> {
  refuseClashes(artifact, modelName);
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-model-'));
  const laid = {
    modelPath: join(folder, modelName),
    // Windows refuses to remove what a scanner has open, mostly for a moment.
    [Symbol.asyncDispose]: async () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
  try {
    for (const [index, file] of artifact.files.entries())
      await copyVerified(file, join(folder, index === 0 ? modelName : file.name), signal);
    return laid;
  } catch (error) {
    await laid[Symbol.asyncDispose]();
    if (error instanceof AppError) throw error;
    throw new AppError({
      code: 'file-unwritable',
      message: `The model's files could not be laid out in ${folder}.`,
      hint: 'Check the space and the rights of the temporary folder (TMPDIR).',
      cause: error,
    });
  }
}

/**
 * The names of the other files are those by which the model refers to them and cannot be chosen; file systems may not tell upper
 * from lower case. Throws AppError `manifest-meaning`, reasons `file-name-path` and `file-name-taken`.
 */
export function refuseClashes({ files }: LocalArtifact, modelName: string): void {
  const taken = new Set([modelName.toLowerCase()]);
  for (const { name } of files.slice(1)) {
    if (name === '' || name === '.' || name === '..' || /[/\\]/.test(name))
      throw misnamed('file-name-path', `The name ${quoteText(name)} under artifact.files is not a plain file name.`);
    const folded = name.toLowerCase();
    if (taken.has(folded))
      throw misnamed(
        'file-name-taken',
        `The file ${quoteText(name)} cannot lie beside the others: the model file is laid as ${quoteText(modelName)}, and file systems may not tell upper from lower case.`,
      );
    taken.add(folded);
  }
}

function misnamed(reason: string, message: string): AppError {
  const hint = 'Save the model again, with each file of external data under a plain name of its own.';
  return new AppError({ code: 'manifest-meaning', reason, message, hint });
}
