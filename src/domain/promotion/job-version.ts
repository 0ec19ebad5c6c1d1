import type { DeploymentGate } from '../../contract/generated/types.ts';
import type { WantedVersion } from './admission.ts';

/** A job of somebody's own workflow that waits for our word before it may use one of GitHub's environments. */
export interface WaitingJob {
  readonly runId: number;
  /** GitHub's. */
  readonly environment: string;
  /** Branch or tag, without refs/heads/ or refs/tags/: GitHub does not say which of the two. */
  readonly ref: string | null;
  readonly sha: string;
  /** Of its Deployment; where that one cannot be told from others at the same commit, of all of them. */
  readonly payloads: readonly unknown[];
}

/** What a job names: by the payload of its Deployment, by the tag that it runs at, or by its commit. */
export interface NamedByJob extends WantedVersion {
  readonly model: string;
}

/** Why a job is refused that names no version which could be asked about. */
export type UnnamedCode =
  | 'no-gate'
  | 'unknown-environment'
  | 'payload-malformed'
  | 'payload-differs'
  | 'tag-moved'
  | 'not-on-default-branch'
  | 'no-version-at-commit'
  | 'names-nothing'
  | 'other-model'
  | 'unknown-model';

export interface Unnamed {
  readonly kind: 'unnamed';
  readonly reasonCode: UnnamedCode;
}

export function unnamed(reasonCode: UnnamedCode): Unnamed {
  return { kind: 'unnamed', reasonCode };
}

/** GitHub's environments are the same in any case of their letters. */
export function gateOf(
  gates: Readonly<Record<string, DeploymentGate>> | undefined,
  environment: string,
): DeploymentGate | null {
  const found = Object.entries(gates ?? {}).find(([name]) => name.toLowerCase() === environment.toLowerCase());
  return found?.[1] ?? null;
}
