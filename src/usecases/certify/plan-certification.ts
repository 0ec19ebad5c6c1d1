import { IDENTIFIER } from '../../contract/generated/constants.ts';
import { type CertificationJob, planJobs } from '../../domain/certification/plan-jobs.ts';
import type { SelectedVersion } from '../../domain/certification/select-changes.ts';
import { AppError, type AppErrorDetails } from '../../domain/error.ts';
import { isVersion } from '../../domain/model/version-order.ts';
import { hasRemoteFiles } from '../fetch/has-remote-files.ts';
import { inRepository } from '../in-repository.ts';
import type { ChangedFiles } from '../ports/changed-files.ts';
import { gatherPlace, type PlaceRequest } from './gather-place.ts';
import {
  type ChangedSubjects,
  type ChangedSubjectsRequest,
  nameSubjects,
  selectChangedSubjects,
} from './select-subjects.ts';

export interface PlanRequest extends Omit<PlaceRequest, 'changedFiles'> {
  /** model@version, or paths relative to the registry's root; none: those that the work changes. */
  readonly versions: readonly string[];
  readonly maxJobs: number;
  /** What to answer where neither versions nor a base are known. */
  readonly unasked: Pick<AppErrorDetails, 'message' | 'hint'>;
  /** Told of settings that hold from the merge on only. */
  readonly onPending: (settingsPath: string) => void;
}

export interface CertificationPlan {
  readonly jobs: readonly CertificationJob[];
  readonly selected: readonly SelectedVersion[];
  /** Folders from the repository's root of the models whose versions the work changes, by name: an owner's word counts there. */
  readonly steered: ReadonlyMap<string, string>;
  /** Whether a file of these versions, of their data or of what they may be compared with lies elsewhere. */
  readonly hasRemoteFiles: boolean;
}

/** The versions that somebody names, or that the work changes, as jobs. Throws AppError usage where nothing is asked for. */
export async function planCertification(request: PlanRequest, changedFiles: ChangedFiles): Promise<CertificationPlan> {
  const { place, modelsFolder } = await gatherPlace({ ...request, changedFiles });
  if (place.pendingSettings !== null) request.onPending(place.pendingSettings);
  const { versions, base, maxJobs } = request;
  const registry = { ...place, modelsFolder };
  const plan = async (selected: readonly SelectedVersion[]) => ({
    selected,
    jobs: planJobs(selected, maxJobs),
    hasRemoteFiles: await hasRemoteFiles({ place, modelsFolder, subjects: selected }),
  });
  if (versions.length > 0) {
    const named = await selectNamed(versions, registry);
    return { ...(await plan(named)), steered: new Map() };
  }
  if (base === null) throw new AppError({ code: 'usage', ...request.unasked });
  const { selected } = await selectChanged({ ...registry, changedFiles, base });
  return { ...(await plan(selected)), steered: foldersOf(selected, registry) };
}

/** Whatever comes with a version may say how it is judged: model.yaml, data, settings, and its own manifest. */
function foldersOf(
  selected: readonly SelectedVersion[],
  { modelsFolder, prefix }: Pick<ChangedSubjectsRequest, 'modelsFolder' | 'prefix'>,
): ReadonlyMap<string, string> {
  return new Map(selected.map(({ model }) => [model, `${prefix}${modelsFolder}/${model}`]));
}

/** Looks only at the folders of models that changed, however large the registry is. Throws AppError where a name could not be handed on. */
async function selectChanged(request: ChangedSubjectsRequest): Promise<ChangedSubjects> {
  const changed = await selectChangedSubjects(request);
  refuse(describeNames(changed.selected, request.modelsFolder), request);
  return changed;
}

/** Whether they exist is for the jobs to say. */
async function selectNamed(
  names: readonly string[],
  registry: Pick<ChangedSubjectsRequest, 'registry' | 'modelsFolder' | 'prefix'>,
): Promise<readonly SelectedVersion[]> {
  const named = await nameSubjects(names, registry);
  const selected = named.map((subject) => ({ ...subject, reason: 'version' as const }));
  refuse(describeNames(selected, registry.modelsFolder), registry);
  return selected;
}

function refuse(problems: readonly AppErrorDetails[], { prefix }: Pick<ChangedSubjectsRequest, 'prefix'>): void {
  const [first] = problems;
  if (first !== undefined)
    throw new AppError({ ...first, problems: problems.map((problem) => inRepository(problem, prefix)) });
}

function describeNames(selected: readonly SelectedVersion[], modelsFolder: string): readonly AppErrorDetails[] {
  return selected.filter(hasUnsafeName).map(({ model, version }) => describeName(modelsFolder, model, version));
}

function hasUnsafeName({ model, version }: SelectedVersion): boolean {
  return !IDENTIFIER.test(model) || !isVersion(version);
}

function describeName(modelsFolder: string, model: string, version: string): AppErrorDetails {
  return {
    code: 'manifest-meaning',
    reason: 'file-name',
    message: 'The name of this file or of its folder is not one that a version can have.',
    hint: 'Name it models/<model>/versions/<major>.<minor>.<patch>.yaml, the model in lower-case letters, digits, dots and dashes.',
    location: { path: `${modelsFolder}/${model}/versions/${version}.yaml`, line: 1, column: 1, pointer: '' },
  };
}
