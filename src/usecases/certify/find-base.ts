import { AppError } from '../../domain/error.ts';

/** What an event says of where its changes begin; whether that is so, the commits tell. */
export type EventBase =
  /** `recorded` is a snapshot: GitHub does not renew it when others merge, and builds the test merge on the branch as it is. */
  | { readonly kind: 'pull'; readonly headSha: string; readonly branch: string | null; readonly recorded: string }
  | { readonly kind: 'group'; readonly parent: string }
  /** `before` is null where the branch is new. */
  | {
      readonly kind: 'push';
      readonly before: string | null;
      readonly defaultBranch: string | null;
      readonly onDefault: boolean;
    };

/** What changes are counted from where the event itself names it: a merge group's parent, or what a push replaced. */
export function sinceOf(base: EventBase | undefined): string | null {
  if (base?.kind === 'group') return base.parent;
  return base?.kind === 'push' ? base.before : null;
}

/** The commits of a clone, which may lack what an event names. */
export interface Commits {
  /** null where the clone has none of that name. */
  find(ref: string): Promise<string | null>;
  /** As the commit names them, whether or not the clone has them. */
  parents(commit: string): Promise<readonly string[]>;
  /** What HEAD has been since, the newest first: without what was merged into it. */
  since(base: string): Promise<readonly string[]>;
}

interface FoundBase {
  /** null where the event has none. */
  readonly commit: string | null;
  /** What is not looked at, where nobody knows what was there before. */
  readonly doubt: BaseDoubt | null;
}

type BaseDoubt =
  /** Of several commits that were pushed only the last one is looked at. */
  | 'only-last-commit'
  /** Nothing was there before, so that nothing is looked at. */
  | 'first-commit';

/** What to answer where nobody says what changes are counted from. */
export const EVENT_WITHOUT_BASE = {
  message: 'This event has no base commit to count changes from.',
  hint: 'Set the input base or versions.',
};

export interface BaseQuestion {
  /** Named by somebody. */
  readonly asked: string | undefined;
  readonly event: EventBase | undefined;
  readonly commits: Commits;
  /** Whoever named them was told what is not looked at. */
  readonly versions: readonly string[];
  /** Told what is not looked at. */
  readonly warn: (sentence: string) => void;
}

export interface CountedFrom {
  /** null where nobody says one. */
  readonly base: string | null;
  /** What a push to another branch than the default one is to be merged into; null where that is the base. */
  readonly mergedInto: string | null;
}

/**
 * The commit that changes are counted from: what somebody names, else what the event means. Throws AppError git-failed where the clone
 * does not have what tells.
 */
export async function countFrom({ asked, event, commits, versions, warn }: BaseQuestion): Promise<CountedFrom> {
  if (asked !== undefined) return { base: asked, mergedInto: null };
  const { commit, doubt } = await findBase(event, commits);
  if (doubt !== null && versions.length === 0) warn(describeDoubt(doubt));
  const branch = event?.kind === 'push' && !event.onDefault ? event.defaultBranch : null;
  return { base: commit, mergedInto: await findBranch(branch, commits) };
}

async function findBase(event: EventBase | undefined, commits: Commits): Promise<FoundBase> {
  switch (event?.kind) {
    case 'pull':
      return sure(await findPullBase(event, commits));
    case 'group':
      return sure(event.parent);
    case 'push':
      return findPushBase(event, commits);
    case undefined:
      return { commit: null, doubt: null };
  }
}

/** A test merge names what it is built on; without one, the branch that is merged into does. */
async function findPullBase(event: Extract<EventBase, { kind: 'pull' }>, commits: Commits): Promise<string> {
  const parents = await parentsOf('HEAD', commits);
  const others = parents.filter((parent) => parent !== event.headSha);
  const [base] = parents.length === 2 && others.length === 1 ? others : [];
  if (base !== undefined) return requireCommit(base, commits);
  return (await findBranch(event.branch, commits)) ?? requireCommit(event.recorded, commits);
}

async function findPushBase(event: Extract<EventBase, { kind: 'push' }>, commits: Commits): Promise<FoundBase> {
  const { before, defaultBranch, onDefault } = event;
  if (before !== null && (await commits.find(before)) !== null) return sure(before);
  const branch = onDefault ? null : await findBranch(defaultBranch, commits);
  if (branch !== null) return sure(branch);
  const [first] = await parentsOf('HEAD', commits);
  if (first !== undefined) return { commit: await requireCommit(first, commits), doubt: 'only-last-commit' };
  return { commit: await requireCommit('HEAD', commits), doubt: 'first-commit' };
}

function sure(commit: string): FoundBase {
  return { commit, doubt: null };
}

function findBranch(name: string | null, commits: Commits): Promise<string | null> {
  return name === null ? Promise.resolve(null) : commits.find(`refs/remotes/origin/${name}`);
}

async function parentsOf(ref: string, commits: Commits): Promise<readonly string[]> {
  return commits.parents(await requireCommit(ref, commits));
}

async function requireCommit(ref: string, commits: Commits): Promise<string> {
  const found = await commits.find(ref);
  if (found !== null) return found;
  throw new AppError({
    code: 'git-failed',
    message: `The changes are counted from the commit ${ref.slice(0, 12)}, which this clone does not have.`,
    hint: 'The clone is probably shallow: check out with `fetch-depth: 0`.',
  });
}

function describeDoubt(doubt: BaseDoubt): string {
  const rest = 'To certify others, name them in the input versions.';
  switch (doubt) {
    case 'only-last-commit':
      return `What the branch was before this push is not known here: only the changes of its last commit are looked at. ${rest}`;
    case 'first-commit':
      return `This push begins the branch with its first commit: there is nothing that changes could be counted from. ${rest}`;
  }
}
