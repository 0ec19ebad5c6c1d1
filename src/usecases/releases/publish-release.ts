import { Buffer } from 'node:buffer';
import type { AssetContent, Release, Releases } from '../ports/releases.ts';
import type { EvidencePorts } from './test-evidence.ts';

export interface WantedRelease {
  readonly tag: string;
  readonly title: string;
  readonly notes: string;
  readonly commit: string;
  /**
   * Message of an annotated tag, which GTO reads as a version; null leaves the tag to GitHub, which makes a plain one that
   * GTO passes over.
   */
  readonly tagMessage: string | null;
  readonly assets: readonly AssetContent[];
}

/** Its files are gathered when it is sealed: that is once, and what is sealed is asked for each time. */
export interface OutcomeRelease extends Omit<WantedRelease, 'assets'> {
  readonly assets: (ports: EvidencePorts) => Promise<readonly AssetContent[]>;
}

export interface PublishedRelease {
  readonly url: string;
  readonly change: 'created' | 'resumed' | 'notes-updated' | 'unchanged';
}

export interface SealedOutcome {
  readonly tag: string;
  readonly release: PublishedRelease;
}

/**
 * Makes a release true: tag, draft, assets, publish. It may be cut off anywhere and called again. A published release keeps
 * its assets for ever, since an immutable one takes no others: only its notes are brought up to date.
 */
export async function publishRelease(releases: Releases, wanted: WantedRelease): Promise<PublishedRelease> {
  const found = await releases.find(wanted.tag);
  if (found !== null && !found.draft) return updateNotes(releases, found, wanted.notes);
  if (wanted.tagMessage !== null && !(await releases.hasTag(wanted.tag))) {
    await releases.createTag(wanted.tag, wanted.commit, wanted.tagMessage);
  }
  const draft = found ?? (await releases.createDraft(wanted));
  await uploadMissing(releases, draft, wanted.assets);
  if (draft.notes !== wanted.notes) await releases.updateNotes(draft.id, wanted.notes);
  const published = await releases.publish(draft.id);
  return { url: published.url, change: found === null ? 'created' : 'resumed' };
}

export interface SealingPorts extends EvidencePorts {
  readonly releases: Releases;
}

/** Releases of outcomes: one that is published is sealed, and stays as it is. */
export async function sealOutcomes(
  { releases, ...ports }: SealingPorts,
  outcomes: readonly OutcomeRelease[],
): Promise<readonly SealedOutcome[]> {
  const sealed: SealedOutcome[] = [];
  for (const outcome of outcomes) {
    const found = await releases.find(outcome.tag);
    if (found !== null && !found.draft) continue;
    sealed.push({
      tag: outcome.tag,
      release: await publishRelease(releases, { ...outcome, assets: await outcome.assets(ports) }),
    });
  }
  return sealed;
}

async function updateNotes(releases: Releases, release: Release, notes: string): Promise<PublishedRelease> {
  if (sameText(release.notes, notes)) return { url: release.url, change: 'unchanged' };
  await releases.updateNotes(release.id, notes);
  return { url: release.url, change: 'notes-updated' };
}

/** GitHub answers with line feeds of Windows where a person has edited the text. */
export function sameText(left: string, right: string): boolean {
  return left.replaceAll('\r\n', '\n').trim() === right.replaceAll('\r\n', '\n').trim();
}

async function uploadMissing(releases: Releases, draft: Release, assets: readonly AssetContent[]): Promise<void> {
  for (const asset of assets) {
    const there = draft.assets.find(({ name }) => name === asset.name);
    const isWhole = there?.whole === true && there.sizeBytes === Buffer.byteLength(asset.content);
    if (isWhole) continue;
    if (there !== undefined) await releases.removeAsset(there.id);
    await releases.upload(draft, asset);
  }
}
