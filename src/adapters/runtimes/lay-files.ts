import { constants } from 'node:fs';
import { copyFile, link, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import type { LocalArtifact, LocalFile } from '../../usecases/ports/model-runtime.ts';

/** The files of an artifact alone in a private folder, under the names by which the model refers to them. */
export interface LaidFiles extends AsyncDisposable {
  readonly modelPath: string;
}

/** Lays hard links, or copies where the temporary folder is on another file system. Disposal removes the folder. */
export async function layFiles(artifact: LocalArtifact): Promise<LaidFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-model-'));
  const laid = {
    modelPath: join(folder, artifact.files[0]?.name ?? ''),
    [Symbol.asyncDispose]: async () => rm(folder, { recursive: true, force: true }),
  };
  try {
    for (const file of artifact.files) await layFile(file, folder);
    return laid;
  } catch (error) {
    await laid[Symbol.asyncDispose]();
    throw new AppError({
      code: 'file-unwritable',
      message: `The model's files could not be laid out in ${folder}.`,
      hint: 'Check the space and the rights of the temporary folder (TMPDIR).',
      cause: error,
    });
  }
}

async function layFile(file: LocalFile, folder: string): Promise<void> {
  if (/[/\\]/.test(file.name) || file.name === '..') throw new Error(`${file.name} is not a plain file name`);
  const target = join(folder, file.name);
  try {
    await link(file.path, target);
  } catch {
    // EXDEV, EPERM or EMLINK: this file system cannot link here.
    await copyFile(file.path, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  }
}
