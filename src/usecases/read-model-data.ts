import type { Parsed } from '../contract/check-schema.ts';
import type { Model, ModelVersion } from '../contract/generated/types.ts';
import { checkModel } from '../domain/model/check-model.ts';
import { checkVersionReading } from '../domain/model/check-version-reading.ts';
import type { Manifests } from './manifests.ts';
import { mapConcurrently } from './map-concurrently.ts';
import type { DeclaredFiles } from './ports/artifact-files.ts';
import type { EvaluationDataSource } from './ports/evaluation-data.ts';
import type { RegistryModel } from './ports/registry.ts';
import { type DataOutcome, validateData } from './validate-data.ts';
import { validatePrograms } from './validate-programs.ts';
import type { FolderChanges } from './validate-model-folder.ts';

export interface DataToRead {
  readonly source: EvaluationDataSource;
  /** What versions declare is compared with what lies here. */
  readonly files: DeclaredFiles;
  /** Absolute folder of the registry. */
  readonly root: string;
}

export interface ModelDataRequest {
  readonly manifests: Pick<Manifests, 'model' | 'version'>;
  readonly model: RegistryModel;
  /** Whether model.yaml itself is asked about. */
  readonly checksModel: boolean;
  readonly checksVersion: (name: string) => boolean;
  readonly changes: Pick<FolderChanges, 'added'> | null;
  /** null reads nothing. */
  readonly data: DataToRead | null;
  readonly memoryBytes: number;
}

/** Version files of one model read at the same time. */
const CONCURRENCY = 8;

const UNREAD: DataOutcome = { problems: [], warnings: [], sets: 0 };

/** Of models that are right but for their data: as they say themselves, and as their versions with tensors of their own do. */
export async function readModelData(request: ModelDataRequest): Promise<DataOutcome> {
  const { manifests, data, model, memoryBytes } = request;
  const outcome = data === null || model.manifest === null ? null : await manifests.model(model.manifest);
  if (data === null || outcome?.kind !== 'parsed') return UNREAD;
  const { parsed } = outcome;
  const isWrong = checkModel(parsed.value, { folder: parsed.value.name }).length > 0;
  if (isWrong) return UNREAD;
  const readers = [...(request.checksModel ? [null] : []), ...(await readersOf(request, parsed.value))];
  const asked = { model: parsed, data: data.source, root: data.root, folder: `${data.root}/${model.folder}` };
  const programs = request.checksModel ? await validatePrograms({ ...asked, files: data.files }) : [];
  const read: DataOutcome[] = [];
  for (const version of readers) {
    // What model.yaml gets wrong itself is told once.
    if (read.some(({ problems }) => problems.length > 0)) break;
    read.push(await validateData({ ...asked, version, memoryBytes }));
  }
  return {
    problems: [...programs, ...read.flatMap(({ problems }) => problems)],
    warnings: read.flatMap(({ warnings }) => warnings),
    sets: read.reduce((sum, { sets }) => sum + sets, 0),
  };
}

/** Versions that read the data by tensors of their own. What is merged cannot be changed, and was read when it came. */
async function readersOf(
  { manifests, changes, model: { versions }, checksVersion }: ModelDataRequest,
  model: Model,
): Promise<readonly Parsed<ModelVersion>[]> {
  const asked = versions.filter(({ name, path }) => checksVersion(name) && changes?.added.has(path) !== false);
  const outcomes = await mapConcurrently(asked, CONCURRENCY, ({ path }) => manifests.version(path));
  return outcomes.flatMap((outcome) => {
    if (outcome.kind !== 'parsed' || outcome.parsed.value.signature === undefined) return [];
    return checkVersionReading(outcome.parsed.value, model).length > 0 ? [] : [outcome.parsed];
  });
}
