import type { Release, ReleaseGitHub } from './github.ts';

export interface ReleaseRequest {
  readonly tag: string;
  /** That was checked, and that the files were built from. */
  readonly commit: string;
  readonly notes: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/**
 * Publishes a tag's release, or finds it published, then sees to the plain tag of its major version. Answers with what it did, a line each.
 * Throws where the tag stands elsewhere than at the commit, and where a published release lacks a file: nothing can be added to it.
 */
export async function publishRelease(github: ReleaseGitHub, request: ReleaseRequest): Promise<readonly string[]> {
  const { tag, commit } = request;
  const number = readTag(tag);
  const at = await github.commitOfTag(tag);
  if (at !== commit)
    throw new Error(
      `The tag ${tag} is ${at === null ? 'not there' : `at ${at}`}, and what was checked is at ${commit}.`,
    );
  const releases = await github.listReleases();
  const later = releases.flatMap((release) => laterThan(release, number));
  const draft = { request, number, isLatest: later.length === 0, present: releases.find((one) => one.tag === tag) };
  const done = draft.present?.isDraft === false ? whole(draft.present, request) : await publishDraft(github, draft);
  const isNewest = !later.some(({ major }) => major === number.major);
  return [...done, await moveMajor(github, { number, isNewest, commit })];
}

interface Numbered {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly isPrerelease: boolean;
}

function readTag(tag: string): Numbered {
  const [, major, minor, patch, more] = /^v(\d+)\.(\d+)\.(\d+)(-[\w.-]+)?$/.exec(tag) ?? [];
  if (major === undefined)
    throw new Error(`${JSON.stringify(tag.slice(0, 100))} is no tag of a release, as v1.0.0 is.`);
  return { major: Number(major), minor: Number(minor), patch: Number(patch), isPrerelease: more !== undefined };
}

/** The number of a release that is published and higher: a mend of an older version must move nobody back. */
function laterThan({ tag, isDraft }: Release, number: Numbered): readonly Numbered[] {
  if (isDraft || !/^v\d+\.\d+\.\d+$/.test(tag)) return [];
  const found = readTag(tag);
  const [difference = 0] = (['major', 'minor', 'patch'] as const)
    .map((part) => found[part] - number[part])
    .filter((part) => part !== 0);
  return difference > 0 ? [found] : [];
}

function whole(release: Release, { files }: ReleaseRequest): readonly string[] {
  const missing = files.filter(
    ({ name, bytes }) => !release.assets.some((asset) => asset.name === name && asset.sizeBytes === bytes.length),
  );
  if (missing.length === 0) return [`${release.tag} is published already.`];
  const names = missing.map(({ name }) => name).join(', ');
  throw new Error(`${release.tag} is published without ${names}, or with another: release the next number.`);
}

interface DraftFacts {
  readonly request: ReleaseRequest;
  readonly number: Numbered;
  readonly isLatest: boolean;
  readonly present: Release | undefined;
}

async function publishDraft(github: ReleaseGitHub, facts: DraftFacts): Promise<readonly string[]> {
  const { tag, commit, notes, files } = facts.request;
  const { isPrerelease } = facts.number;
  const release = facts.present ?? (await github.createDraft({ tag, commit, notes, isPrerelease }));
  // What an earlier run has left may be half of a file.
  for (const asset of release.assets) await github.deleteAsset(asset);
  for (const file of files) await github.upload(release, file);
  const published = await github.publish(release, { isLatest: facts.isLatest && !isPrerelease });
  const line = `${tag} is published with ${files.map(({ name }) => name).join(', ')}.`;
  if (published.isImmutable) return [line];
  return [line, `::warning::${tag} can be changed: switch on immutable releases in the settings of the repository.`];
}

interface MajorFacts {
  readonly number: Numbered;
  readonly isNewest: boolean;
  readonly commit: string;
}

async function moveMajor(github: ReleaseGitHub, { number, isNewest, commit }: MajorFacts): Promise<string> {
  const major = `v${number.major}`;
  if (number.isPrerelease) return `${major} stays: this is a prerelease.`;
  if (!isNewest) return `${major} stays: a later version is there.`;
  if ((await github.commitOfTag(major)) === commit) return `${major} is there already.`;
  await github.setTag(major, commit);
  return `${major} is at ${commit}.`;
}
