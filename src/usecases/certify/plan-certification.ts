import { IDENTIFIER } from '../../contract/generated/constants.ts';
import { type CertificationJob, planJobs } from '../../domain/certification/plan-jobs.ts';
import type { SelectedVersion } from '../../domain/certification/select-changes.ts';
import { AppError, type AppErrorDetails } from '../../domain/error.ts';
import { isVersion } from '../../domain/model/version-order.ts';
import { describeDeletedVersion } from '../check-immutability.ts';
import { inRepository } from '../in-repository.ts';
import type { ChangedFile } from '../ports/changed-files.ts';
import { selectManifests } from '../select-manifests.ts';
import { type ChangedSubjectsRequest, parseSubject, selectChangedSubjects } from './select-subjects.ts';

export interface PlanRequest extends ChangedSubjectsRequest {
  readonly maxJobs: number;
}

export interface CertificationPlan {
  readonly jobs: readonly CertificationJob[];
  readonly selected: readonly SelectedVersion[];
}

/**
 * What changed, as jobs. Looks only at the folders of models that changed, however large the registry is. Throws AppError
 * where a name could not be handed on, or a merged version was deleted: no job would ever see it.
 */
export async function planCertification(request: PlanRequest): Promise<CertificationPlan> {
  const { modelsFolder } = request;
  const { selected, files } = await selectChangedSubjects(request);
  const deleted = files.filter((file) => isDeletedVersion(file, modelsFolder));
  refuse(
    [...deleted.map(({ path }) => describeDeletedVersion(path)), ...describeNames(selected, modelsFolder)],
    request,
  );
  return { selected, jobs: planJobs(selected, request.maxJobs) };
}

/** The versions that somebody names, as jobs; whether they exist is for those jobs to say. */
export function planNamed(
  names: readonly string[],
  request: Pick<PlanRequest, 'maxJobs' | 'modelsFolder' | 'prefix'>,
): CertificationPlan {
  const selected = names.map((name) => ({ ...parseSubject(name, request.modelsFolder), reason: 'version' as const }));
  refuse(describeNames(selected, request.modelsFolder), request);
  return { selected, jobs: planJobs(selected, request.maxJobs) };
}

function refuse(problems: readonly AppErrorDetails[], { prefix }: Pick<PlanRequest, 'prefix'>): void {
  const [first] = problems;
  if (first !== undefined)
    throw new AppError({ ...first, problems: problems.map((problem) => inRepository(problem, prefix)) });
}

function describeNames(selected: readonly SelectedVersion[], modelsFolder: string): readonly AppErrorDetails[] {
  return selected.filter(hasUnsafeName).map(({ model, version }) => describeName(modelsFolder, model, version));
}

function isDeletedVersion({ path, change }: ChangedFile, modelsFolder: string): boolean {
  if (change !== 'deleted' || !path.endsWith('.yaml')) return false;
  return selectManifests(path, modelsFolder).kind === 'version';
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
