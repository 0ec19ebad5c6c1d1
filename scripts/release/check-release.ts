import { parse } from 'semver';
import { NO_OWNER } from '../owner/slug.ts';
import { sectionOf } from './changelog.ts';

export interface ReleaseFacts {
  readonly tag: string;
  /** Of package.json, and of the lock beside it. */
  readonly version: string;
  readonly lockVersion: string;
  readonly changelog: string;
  readonly readme: string;
  /** owner/name on GitHub. */
  readonly slug: string;
  /** The major numbers that the documents tell people to use. */
  readonly advised: readonly number[];
}

/** `v1.0.0` as 1.0.0. Throws for anything but `v` and a semantic version without build metadata. */
export function versionOfTag(tag: string): string {
  const version = parse(tag.slice(1));
  if (tag.startsWith('v') && version !== null && `v${version.version}` === tag) return version.version;
  throw new Error(
    `${JSON.stringify(tag.slice(0, 100))} is no tag of a release: v and a semantic version, as in v1.0.0.`,
  );
}

/** What the first release makes untrue. */
const BEFORE = 'Before the first release';

/** Why the release must not be made, a sentence each. */
export function releaseProblems(facts: ReleaseFacts): readonly string[] {
  const { version, lockVersion, changelog, slug, advised } = facts;
  const tagged = versionOfTag(facts.tag);
  const { major, prerelease } = parse(tagged) ?? { prerelease: [] };
  const section = sectionOf(changelog, tagged);
  return [
    ...(version === tagged ? [] : [`package.json says ${version}, and the tag ${tagged}.`]),
    ...(lockVersion === tagged ? [] : [`package-lock.json says ${lockVersion}, and the tag ${tagged}.`]),
    ...(section === null ? [`CHANGELOG.md has no section ${tagged}.`] : []),
    ...(section?.date === null ? [`CHANGELOG.md: the section ${tagged} has no date.`] : []),
    ...(section?.body === '' ? [`CHANGELOG.md: the section ${tagged} is empty.`] : []),
    ...(prerelease.length === 0 && facts.readme.includes(BEFORE)
      ? [`README.md still has the paragraph that begins with "${BEFORE}": take it out.`]
      : []),
    ...(slug.startsWith(`${NO_OWNER}/`) ? ['Nobody owns the repository yet: npm run owner -- NAME.'] : []),
    ...advised
      .filter((advisedMajor) => advisedMajor !== major)
      .map((other) => `The documents tell people to use version ${other}, and the tag is ${facts.tag}.`),
  ];
}

/** Which major numbers of the project's actions, workflows and image some texts name, each once. */
export function advisedMajors(texts: readonly string[], slug: string): readonly number[] {
  const named = texts.flatMap((text) => [...text.matchAll(/([\w.-]+\/[\w.-]+?)(?:-bot:|(?:\/[\w./-]+)?@v)(\d+)\b/g)]);
  const own = named.filter(([, place = '']) => place.toLowerCase() === slug.toLowerCase());
  return [...new Set(own.map(([, , major]) => Number(major)))].toSorted((a, b) => a - b);
}
