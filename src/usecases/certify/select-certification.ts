import { quoteText } from '../../domain/quote-text.ts';
import { AppError } from '../../domain/error.ts';
import { isVersion, orderVersions } from '../../domain/model/version-order.ts';
import type { ChangedFiles } from '../ports/changed-files.ts';
import type { RecordedState } from '../ports/deployment-store.ts';
import type { BaselineRule } from './choose-baseline.ts';
import { describePending, gatherPlace, type PlaceRequest } from './gather-place.ts';
import type { RegistryPlace, SubjectReference } from './registry-place.ts';
import { createReadModelRecord } from './read-model-record.ts';
import { nameSubjects, selectChangedSubjects } from './select-subjects.ts';

export interface SelectionRequest extends Omit<PlaceRequest, 'changedFiles'> {
  /** model@version, or paths relative to the registry's root; none: those that the work changes. */
  readonly versions: readonly string[];
  /** The version to compare with, where somebody names it. */
  readonly baseline: string | null;
  readonly unasked: UnaskedAnswer;
}

/** What to answer where neither versions nor a base are known. */
export interface UnaskedAnswer {
  readonly message: string;
  /** With a version to name, of those that are there where there are any. */
  readonly hint: (example: string) => string;
}

export interface SelectionPorts {
  readonly changedFiles: ChangedFiles;
  /** null outside a repository. */
  readonly deployments: RecordedState | null;
}

/** What is certified, by which settings, and what it is compared with: the same for whoever asks. */
export interface CertificationSelection {
  readonly place: RegistryPlace;
  readonly subjects: readonly SubjectReference[];
  readonly baseline: BaselineRule;
  /** Manifests of models that no commit has, so that they are no change yet: paths from the repository's root. */
  readonly uncommitted: readonly string[];
}

/** Throws AppError usage where nothing is asked for. */
export async function selectCertification(
  request: SelectionRequest,
  { changedFiles, deployments }: SelectionPorts,
): Promise<CertificationSelection> {
  const { place, modelsFolder } = await gatherPlace({ ...request, changedFiles });
  const baseline = { requested: request.baseline, record: createReadModelRecord(deployments) };
  const { versions, base } = request;
  if (versions.length > 0) {
    const named = await nameSubjects(versions, { ...place, modelsFolder });
    return { place, baseline, uncommitted: [], subjects: onlyOnce(named) };
  }
  if (base === null) {
    const files = request.isInRepository ? await changedFiles.uncommitted(place.prefix + modelsFolder) : [];
    const fresh = files.map((path) => path.slice(place.prefix.length));
    const { message, hint } = request.unasked;
    throw new AppError({ code: 'usage', message, hint: hint(await findExample(fresh, { ...place, modelsFolder })) });
  }
  const changed = await selectChangedSubjects({ ...place, changedFiles, modelsFolder, base });
  const files = await changedFiles.uncommitted(place.prefix + modelsFolder);
  const uncommitted = files.filter((path) => isManifest(path.slice(place.prefix.length), modelsFolder));
  return { place, baseline, uncommitted, subjects: changed.selected };
}

function isManifest(path: string, modelsFolder: string): boolean {
  const inside = path.slice(modelsFolder.length + 1);
  return /^[^/]+\/(?:model\.yaml|versions\/[^/]+\.ya?ml)$/is.test(inside);
}

/** The version that was written last is meant most often: one that no commit has, else the newest of a model. */
async function findExample(
  fresh: readonly string[],
  { registry, modelsFolder }: Pick<RegistryPlace, 'registry'> & { readonly modelsFolder: string },
): Promise<string> {
  const written = exampleOf(fresh);
  if (written !== null) return written;
  const { models } = await registry.list(modelsFolder);
  const newest = models.flatMap(({ name, versions }) => {
    const last = orderVersions(versions.map((version) => version.name).filter(isVersion)).at(-1);
    return last === undefined ? [] : [`${name}@${last}`];
  });
  return newest[0] ?? EXAMPLE;
}

const EXAMPLE = 'churn@1.4.0';

/** null where none of the paths is that of a version. */
function exampleOf(paths: readonly string[]): string | null {
  const found = paths.map((path) => /([^/]+)\/versions\/([^/]+)\.yaml$/.exec(path)).find((match) => match !== null);
  return found === undefined ? null : `${found[1]}@${found[2]}`;
}

/** Files that the warning names one by one. */
const MAX_NAMED = 5;

/** For the log, a sentence each: what is not what it seems. */
export function describeSelection({ place, uncommitted }: CertificationSelection): readonly string[] {
  return [
    ...(place.pendingSettings === null ? [] : [describePending(place.pendingSettings)]),
    ...(uncommitted.length === 0 ? [] : [describeUncommitted(uncommitted)]),
  ];
}

/** What looks like a change and is none yet. */
function describeUncommitted(paths: readonly string[]): string {
  const rest = paths.length - MAX_NAMED;
  const names = `${paths.slice(0, MAX_NAMED).map(quoteText).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return `Not committed, so that these are no changes yet: ${names}. Commit them, or name the version, for instance ${exampleOf(paths) ?? EXAMPLE}.`;
}

/** Each once, however it is written. */
function onlyOnce(named: readonly SubjectReference[]): readonly SubjectReference[] {
  return [...new Map(named.map((subject) => [`${subject.model}@${subject.version}`, subject])).values()];
}
