import { loadSource } from '../catalogue/load-source.ts';
import { groupModelFiles, readPaths } from '../catalogue/model-files.ts';
import type { Clock } from '../ports/clock.ts';
import type { ModelManifests } from '../ports/model-manifests.ts';
import type { RecordBranch, RecordListing } from '../ports/record-branch.ts';
import type { Releases } from '../ports/releases.ts';
import { type KnownReleases, knowReleases } from './known-releases.ts';
import {
  type OutcomeRelease,
  type PublishedRelease,
  publishRelease,
  sameText,
  sealOutcomes,
  type SealingPorts,
  type WantedRelease,
} from './publish-release.ts';
import type { ReleasePolicy } from './record-version.ts';
import type { EvidencePorts } from './test-evidence.ts';
import { type VersionReleases, versionReleases } from './version-releases.ts';

export interface RefreshPorts extends EvidencePorts {
  readonly branch: RecordBranch;
  readonly releases: Releases;
  readonly clock: Pick<Clock, 'now'>;
  /** What is merged of a model. */
  readonly manifests: (model: string) => Promise<ModelManifests>;
}

export interface RefreshRequest {
  readonly models: readonly string[] | 'all';
  /** https://github.com/acme/models */
  readonly repositoryUrl: string;
  readonly policy: ReleasePolicy;
}

export interface RefreshedRelease extends PublishedRelease {
  readonly tag: string;
}

export interface Refreshed {
  readonly made: readonly RefreshedRelease[];
  /** To be thrown when everything else is done. */
  readonly errors: readonly unknown[];
}

/** A release is up to twelve writes, and GitHub allows 80 a minute: the next run makes the others. */
const MOST_NEW = 10;

/**
 * Makes the releases of these models equal to the record: the notes of those that exist, the outcomes that are over, and,
 * with the policy `production`, the release of what serves. With `certified` a release is begun by whoever records its
 * certificate, and never here: two that begin it at once would make two. What is equal is not written. One release that
 * cannot be written, and one log that cannot be read, keeps no other from it.
 */
export async function refreshReleases(ports: RefreshPorts, request: RefreshRequest): Promise<Refreshed> {
  if (request.policy === 'none') return { made: [], errors: [] };
  const known = await knowReleases(ports.releases);
  const listing = await ports.branch.list();
  const errors: unknown[] = [];
  const differing: Differing[] = [];
  for (const model of concernedModels(listing, known, request)) {
    const wanted = await readModel(ports, { listing, model, request }).catch((error: unknown) => {
      errors.push(error);
      return [];
    });
    for (const version of wanted) differing.push(...(await differences(version, known, request)));
  }
  return { made: await makeEqual(ports, differing, errors), errors };
}

/** Most models of most repositories have no release, and then nothing of them is read. */
function concernedModels(listing: RecordListing, known: KnownReleases, { models, policy }: RefreshRequest) {
  const recorded = groupModelFiles(listing).models;
  const asked = models === 'all' ? recorded : recorded.filter((model) => models.includes(model));
  return policy === 'production' ? asked : asked.filter((model) => known.mayHave(model));
}

interface Reading {
  readonly listing: RecordListing;
  readonly model: string;
  readonly request: RefreshRequest;
}

async function readModel(
  { branch, clock, manifests: load }: RefreshPorts,
  { listing, model, request: { repositoryUrl } }: Reading,
): Promise<readonly VersionReleases[]> {
  const paths = groupModelFiles(listing).pathsOf(model);
  const [files, manifests] = await Promise.all([readPaths(branch, listing, paths), load(model)]);
  const { source } = loadSource(model, { files, manifests, asOf: clock.now() });
  return versionReleases({ source, texts: manifests.texts, repositoryUrl, head: listing.head });
}

type Differing =
  | { readonly wanted: WantedRelease; readonly change: 'notes' | 'begin' }
  | { readonly wanted: OutcomeRelease; readonly change: 'seal' };

async function differences(
  { release, outcomes, served }: VersionReleases,
  known: KnownReleases,
  { policy }: RefreshRequest,
): Promise<readonly Differing[]> {
  const found = await known.find(release.tag);
  const isPublished = found !== null && !found.draft;
  if (!isPublished && (policy !== 'production' || !served)) return [];
  const change = isPublished ? 'notes' : 'begin';
  const own = isPublished && sameText(found.notes, release.notes) ? [] : [{ wanted: release, change } as const];
  const open = await Promise.all(outcomes.map(async (wanted) => ({ wanted, there: await known.find(wanted.tag) })));
  const unsealed = open.filter(({ there }) => there === null || there.draft);
  return [...own, ...unsealed.map(({ wanted }) => ({ wanted, change: 'seal' }) as const)];
}

async function makeEqual(
  ports: SealingPorts,
  differing: readonly Differing[],
  errors: unknown[],
): Promise<readonly RefreshedRelease[]> {
  const left = new Set(differing.filter(({ change }) => change !== 'notes').slice(MOST_NEW));
  const made: RefreshedRelease[] = [];
  for (const one of differing.filter((each) => !left.has(each))) {
    try {
      made.push(...(await apply(ports, one)));
    } catch (error) {
      errors.push(error);
    }
  }
  return made;
}

async function apply(ports: SealingPorts, one: Differing): Promise<readonly RefreshedRelease[]> {
  if (one.change === 'seal') {
    const sealed = await sealOutcomes(ports, [one.wanted]);
    return sealed.map(({ tag, release }) => ({ tag, ...release }));
  }
  return [{ tag: one.wanted.tag, ...(await publishRelease(ports.releases, one.wanted)) }];
}
