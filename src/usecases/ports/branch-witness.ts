import type { NamedHead } from './branch-history.ts';

export interface SignedCommits {
  readonly commits: number;
  /** Commits whose signature GitHub has checked, by whom they are; null of those without one. */
  readonly by: readonly { readonly signer: string | null; readonly commits: number }[];
}

/** What GitHub knows of the branch seatrial/deployments beside its commits. */
export interface BranchWitness {
  /** Commits of the branch that Deployments, releases and forced pushes name. */
  heads(): Promise<readonly NamedHead[]>;
  /** How GitHub's own branch goes on from a commit. */
  goesOn(commit: string): Promise<'same' | 'ahead' | 'behind' | 'elsewhere'>;
  /** Who signed the newest commits up to one, a hundred at most. */
  signatures(commit: string): Promise<SignedCommits>;
  /** Whether an attestation is kept that record.yml has recorded the certificate with this digest in this repository. */
  attested(digest: string): Promise<boolean>;
}
