import { parseModel } from '../../contract/parsers.ts';
import { AppError } from '../../domain/error.ts';
import { CODE_OWNERS_PATHS } from '../../domain/promotion/code-owners.ts';
import type { ChangedFiles } from '../ports/changed-files.ts';
import type { Ownership } from '../ports/people.ts';

export interface OwnershipRequest {
  readonly changedFiles: Pick<ChangedFiles, 'readAt'>;
  /** The commit that the work is to be merged into: who owns a model is not for the work to say. */
  readonly commit: string;
  /** Of the model, from the repository's root. */
  readonly folder: string;
}

export async function readOwnership({ changedFiles, commit, folder }: OwnershipRequest): Promise<Ownership> {
  const path = `${folder}/model.yaml`;
  const codeOwners = await readFirst(changedFiles, commit);
  const content = await changedFiles.readAt(commit, path);
  return { codeOwners, path, owners: content === null ? [] : ownersIn(path, content) };
}

async function readFirst(changedFiles: OwnershipRequest['changedFiles'], commit: string): Promise<string | null> {
  for (const name of CODE_OWNERS_PATHS) {
    const text = await changedFiles.readAt(commit, name);
    if (text !== null) return text;
  }
  return null;
}

/** A model.yaml that cannot be read names nobody. */
function ownersIn(path: string, content: string): readonly string[] {
  try {
    return parseModel({ path, content }).value.owners ?? [];
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
