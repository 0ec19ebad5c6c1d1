import type { Release, Releases } from '../ports/releases.ts';

/** The releases that a run has seen. */
export interface KnownReleases {
  find(tag: string): Promise<Release | null>;
  /** Whether a version of the model may have one. */
  mayHave(model: string): boolean;
}

/** Beyond what GitHub lists, each release is a request of its own. */
const MOST_LOOKUPS = 50;

/** Lists once; only in a repository with more releases than GitHub lists are others looked up, and not more than a few. */
export async function knowReleases(releases: Pick<Releases, 'newest' | 'find'>): Promise<KnownReleases> {
  const { found, isComplete } = await releases.newest();
  // A published one comes before a draft of the same tag.
  const byTag = new Map(found.toSorted((a, b) => Number(b.draft) - Number(a.draft)).map((one) => [one.tag, one]));
  const models = new Set(found.map(({ tag }) => tag.slice(0, Math.max(0, tag.indexOf('@v')))));
  let lookups = 0;
  return {
    mayHave: (model) => !isComplete || models.has(model),
    find: async (tag) => {
      const known = byTag.get(tag);
      if (known !== undefined || isComplete || lookups >= MOST_LOOKUPS) return known ?? null;
      lookups += 1;
      return releases.find(tag);
    },
  };
}
