import type { DeployedVersion } from '../../contract/generated/types.ts';

/** Which versions had which part of the traffic since when: what the deployment files and the log say of one live test. */
export interface TestHistory {
  readonly test: string;
  readonly model: string;
  readonly environment: string;
  /** In a bake the candidate is the predecessor on its holdback, and its promotion a way back. */
  readonly phase: 'test' | 'bake' | 'sentinel';
  readonly candidates: readonly TestCandidate[];
  /** In order of time, without gaps; the split does not change within one. */
  readonly epochs: readonly Epoch[];
}

export interface TestCandidate extends DeployedVersion {
  /** Its arm. */
  readonly name: string;
  /** 1 for the first test of this digest; each later one has a smaller part of alpha. */
  readonly attempt: number;
  /** 0 for those that the test began with; 1 for the first that joined later, and so on. */
  readonly joined: number;
}

export interface Epoch {
  readonly from: string;
  /** null while it lasts. */
  readonly to: string | null;
  /** Of the deployment file. */
  readonly revision: number;
  readonly production: DeployedVersion;
  /** Share of each candidate that has one, by name, above 0; the rest is production's. */
  readonly shares: Readonly<Record<string, number>>;
}

/** A sentinel without a share: nobody is given its answers. One that has a share is compared as any candidate is. */
export function isUnseen({ phase, epochs }: Pick<TestHistory, 'phase' | 'epochs'>): boolean {
  return phase === 'sentinel' && epochs.every(({ shares }) => Object.keys(shares).length === 0);
}
