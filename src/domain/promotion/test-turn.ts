import type { Candidate, DeployedVersion, LiveDecision, Verdict } from '../../contract/generated/types.ts';
import type { Change } from './state.ts';

/** A candidate's part in a test is over: by the evidence alone, which nobody has to be asked about. */
export interface Conclusion {
  readonly candidate: Pick<Candidate, 'name' | 'version' | 'sha256'>;
  readonly verdict: Verdict;
  /** Why, from a closed list: that of the decision's outcomes. */
  readonly reasonCode: string;
  readonly change: Change;
}

/** A rise that the evidence allows, if all rules do that are asked of whoever asked for it. */
export interface AllowedRise {
  readonly candidate: Candidate;
  readonly to: 'live' | 'production';
  /** null for production. */
  readonly share: number | null;
}

/** What a decision about a live test, a bake or a sentinel brings about. */
export interface TestTurn {
  readonly conclusions: readonly Conclusion[];
  readonly rises: readonly AllowedRise[];
  /** The predecessor that is better after all: production goes back to it. */
  readonly fall: DeployedVersion | null;
  /** Production and the version that watches it have both fallen: somebody is told, and nothing moves. */
  readonly worldChanged: boolean;
}

export interface DecidedTest {
  readonly environment: string;
  readonly shareCap: number;
  /** By today's policy; 0 where it declares no sentinel. */
  readonly sentinelShare: number;
  readonly decision: Pick<LiveDecision, 'outcome' | 'candidates'> & {
    readonly history: Pick<LiveDecision['history'], 'phase'>;
  };
}
