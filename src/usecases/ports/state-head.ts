/** Where the state was read, as git names it: the own branch, or what was fetched of a remote's. */
export interface StateHead {
  readonly commit: string;
  /** For instance refs/remotes/origin/seatrial/deployments. */
  readonly ref: string;
  /** The other place, where it says something else: how many commits it has less. */
  readonly behind: { readonly ref: string; readonly commits: number } | null;
}

/** How the state is read where there is no such branch: as one without files, or not at all. */
export type MissingBranch = 'empty' | 'refuse';

/** origin/seatrial/deployments, as git's users write it. */
export function shortRef(ref: string): string {
  return ref.replace(/^refs\/(?:heads|remotes)\//, '');
}
