import { AppError } from '../../domain/error.ts';
import type { RegistryPlace, SubjectReference } from '../certify/registry-place.ts';
import type { RegistryModel } from '../ports/registry.ts';
import { remoteFilesOfModel, remoteFilesOfVersion } from './remote-files-of.ts';

export interface RemoteQuestion {
  readonly place: RegistryPlace;
  readonly modelsFolder: string;
  readonly subjects: readonly SubjectReference[];
}

/**
 * Whether certifying these versions may ask for a file that is not in the registry: one of theirs, of their data, or of any other version of
 * their models. Which of those is the baseline, the record and the verdicts of the run decide; true where none is needed costs a job that
 * finds nothing, and false is never wrong. A manifest that cannot be read declares nothing: whoever certifies says what is wrong with it.
 */
export async function hasRemoteFiles({ place, modelsFolder, subjects }: RemoteQuestion): Promise<boolean> {
  for (const name of new Set(subjects.map(({ model }) => model))) {
    const model = await findModel(place, modelsFolder, name);
    if (model !== null && (await declaresRemote(place, model))) return true;
  }
  return false;
}

async function declaresRemote({ manifests }: RegistryPlace, { manifest, versions }: RegistryModel): Promise<boolean> {
  const model = manifest === null ? null : await manifests.model(manifest);
  if (model?.kind === 'parsed' && remoteFilesOfModel(model.parsed).length > 0) return true;
  for (const { path } of versions) {
    const version = await manifests.version(path);
    if (version.kind === 'parsed' && remoteFilesOfVersion(version.parsed).length > 0) return true;
  }
  return false;
}

/** null where there is no such folder: versions may be named that are not there. */
async function findModel(place: RegistryPlace, modelsFolder: string, name: string): Promise<RegistryModel | null> {
  try {
    const { models } = await place.registry.listModel(modelsFolder, name);
    return models[0] ?? null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-not-found') return null;
    throw error;
  }
}
