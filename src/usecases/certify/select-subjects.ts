import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { selectChangedVersions, type SelectedVersion } from '../../domain/certification/select-changes.ts';
import type { ChangedFile, ChangedFiles } from '../ports/changed-files.ts';
import type { Registry } from '../ports/registry.ts';
import { DEFAULT_MODELS_FOLDER, selectManifests, SETTINGS_PATH } from '../select-manifests.ts';
import type { SubjectReference } from './load-subject.ts';

/** `churn@1.4.0`, or a version file's path relative to the registry's root. Throws AppError usage. */
export function parseSubject(text: string, modelsFolder: string = DEFAULT_MODELS_FOLDER): SubjectReference {
  const [, model, version] = /^([^@/]+)@([^@/]+)$/.exec(text) ?? [];
  if (model !== undefined && version !== undefined) return { model, version };
  const selection = selectManifests(text, modelsFolder);
  if (selection.kind === 'version') return { model: selection.model, version: selection.version };
  throw new AppError({
    code: 'usage',
    message: `${quoteText(text)} names no version.`,
    hint: 'Write model@version, or the path of a version file such as models/churn/versions/1.4.0.yaml.',
  });
}

export interface ChangedSubjectsRequest {
  readonly registry: Registry;
  readonly changedFiles: ChangedFiles;
  readonly modelsFolder: string;
  /** Of the registry inside the repository: empty, or with a slash at the end. */
  readonly prefix: string;
  readonly base: string;
}

export interface ChangedSubjects {
  readonly base: string;
  readonly head: string;
  readonly selected: readonly SelectedVersion[];
  /** What changed in the registry, with paths relative to it. */
  readonly files: readonly ChangedFile[];
}

/** The versions that a branch concerns. Only the folders of models that changed are looked at, however large the registry is. */
export async function selectChangedSubjects(request: ChangedSubjectsRequest): Promise<ChangedSubjects> {
  const { base, head, files } = await request.changedFiles.since(request.base);
  const changes = files
    .filter(({ path }) => path.startsWith(request.prefix))
    .map((file) => ({ ...file, path: file.path.slice(request.prefix.length) }));
  const models = new Map<string, readonly string[]>();
  for (const name of new Set(changes.flatMap(({ path }) => modelOf(path, request.modelsFolder) ?? []))) {
    const { models: found } = await request.registry.listModel(request.modelsFolder, name);
    for (const model of found)
      models.set(
        model.name,
        model.versions.map((version) => version.name),
      );
  }
  const layout = { models: request.modelsFolder, settings: SETTINGS_PATH };
  const selected = selectChangedVersions(changes, { models }, layout);
  return { base, head, selected, files: changes };
}

function modelOf(path: string, modelsFolder: string): string | null {
  if (!path.startsWith(`${modelsFolder}/`)) return null;
  const [model, ...rest] = path.slice(modelsFolder.length + 1).split('/');
  return model === undefined || rest.length === 0 ? null : model;
}
