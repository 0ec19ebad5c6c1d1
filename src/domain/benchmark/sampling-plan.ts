import { COMPARED_METRICS } from '../model/cost-metrics.ts';
import type { Stage } from './comparison.ts';
import { LEAST_CALLS } from './round.ts';

/** What a first look at the models tells the plan. */
export interface Probe {
  /** One call of the slower arm, warm. */
  readonly callMs: number;
  /** Creating one session. */
  readonly loadMs: number;
  readonly quick: boolean;
}

/** One round of the comparison. */
export interface DuetRound {
  readonly durationMs: number;
  /** Pairs of calls that a round holds at least. */
  readonly leastGroups: number;
  readonly warmUpMs: number;
}

const ARMS = 2;
const LEAST_PAIRS = 12;
const LEAST_PAIRS_OF_SLOW = 2;
/** A p99 needs 100 calls. */
const TAIL_PAIRS = 110;
/** Slow models may not make a stage of the comparison longer than this, so far as two groups a round allow. */
const STAGE_CAP_MS = { normal: 8000, quick: 2000 } as const;
/** What the sessions of a stage may take to be created, so far as one block of rounds allows. */
const LOAD_CAP_MS = { normal: 2000, quick: 1000 } as const;
/** Calls of each arm that a slow model spends on its warm-up. */
const WARM_UP_CALLS = 2;

export interface DuetQuestion extends Probe {
  /** Whether a limit on the ratio of the 99th percentile is declared, which needs 100 calls a round. */
  readonly limitsTail: boolean;
}

/** Whether a declared limit is on a percentile for which the pairs of a round are too few. */
export function limitsTail(ratioLimits: Readonly<Record<string, unknown>>): boolean {
  return COMPARED_METRICS.some((metric) => LEAST_CALLS[metric] > LEAST_PAIRS && ratioLimits[metric] !== undefined);
}

/** One round of a stretch: who is asked in turns with the baseline, and whether both sessions are created anew. */
export interface Turn {
  readonly arm: 'candidate' | 'sentinel';
  readonly fresh: boolean;
}

/** Rounds of one arm after the other, so that sessions that take long to create can be kept for them. */
const IN_A_ROW = [
  { arm: 'candidate', rounds: 4 },
  { arm: 'sentinel', rounds: 1 },
] as const;

/** The rounds of a stretch in their order: those of the candidate, and half as many of the baseline against itself between them. */
export function planTurns(rounds: number, isFresh: (round: number) => boolean): readonly Turn[] {
  const blocks = Math.ceil(rounds / IN_A_ROW[0].rounds);
  return Array.from({ length: blocks }, () => IN_A_ROW).flatMap((block) =>
    block.flatMap(({ arm, rounds: count }) =>
      Array.from({ length: count }, (_, round) => ({ arm, fresh: isFresh(round) })),
    ),
  );
}

const ROUNDS_IN_A_BLOCK = IN_A_ROW.reduce((sum, { rounds }) => sum + rounds, 0);

/**
 * Of the candidate. A model of which two pairs of calls a round would exceed the cap gets fewer rounds, and so does one whose
 * sessions take long to create; four at least.
 */
export function affordableRounds({ rounds }: Stage, { callMs, loadMs, quick }: DuetQuestion): number {
  const [{ rounds: inARow }] = IN_A_ROW;
  const callsMs = callMs * ARMS * (LEAST_PAIRS_OF_SLOW + WARM_UP_CALLS) * ROUNDS_IN_A_BLOCK;
  const loads = planTurns(inARow, (round) => isFreshRound(round, loadMs)).filter(({ fresh }) => fresh).length;
  const speed = quick ? 'quick' : 'normal';
  const blocks = Math.min(STAGE_CAP_MS[speed] / callsMs, LOAD_CAP_MS[speed] / (loads * ARMS * loadMs));
  return Math.min(rounds, Math.max(1, Math.floor(blocks)) * inARow);
}

/** Sessions that take longer to create are kept for several rounds: a large model has a noise floor of its own. */
const MOST_LOAD_MS = 150;
const ROUNDS_OF_LARGE_MODEL = 4;

export function isFreshRound(round: number, loadMs: number): boolean {
  return loadMs <= MOST_LOAD_MS || round % ROUNDS_OF_LARGE_MODEL === 0;
}

/**
 * Rounds of the stage's length, but at least 12 pairs (110 for a limit on p99, or where they cost little), and longer where sessions take long to
 * create. A very slow model gets fewer pairs rather than an endless comparison.
 */
export function planDuetRound(stage: Stage, question: DuetQuestion): DuetRound {
  const pairMs = question.callMs * ARMS;
  const blocks = Math.ceil(affordableRounds(stage, question) / IN_A_ROW[0].rounds);
  const capMs = STAGE_CAP_MS[question.quick ? 'quick' : 'normal'] / (blocks * ROUNDS_IN_A_BLOCK);
  const isCheap = TAIL_PAIRS * pairMs <= 2 * stage.roundMs;
  const wanted = question.limitsTail || isCheap ? TAIL_PAIRS : LEAST_PAIRS;
  const affordable = Math.max(LEAST_PAIRS_OF_SLOW, Math.floor(capMs / pairMs) - WARM_UP_CALLS);
  const overheadMs = Math.min(capMs / 2, question.loadMs);
  return {
    durationMs: Math.min(Math.max(stage.roundMs, overheadMs), Math.max(capMs, stage.roundMs)),
    leastGroups: Math.min(wanted, affordable),
    warmUpMs: stage.roundMs / 10,
  };
}

/** Rounds of an absolute measurement, each with a fresh session. */
export interface SoloPlan {
  readonly rounds: number;
  readonly callsPerRound: number;
  readonly warmUpMs: number;
}

export interface SoloQuestion extends Probe {
  /** The highest percentile with a budget; null when none has one. */
  readonly proportion: number | null;
}

const ROUNDS = 10;
/** Calls that bound a percentile from above take about 6.1/(1 − q) when calls are independent; clusters need more. */
const CALLS_OVER_PROPORTION = 10;
const LEAST_SOLO_MS = { normal: 300, quick: 100 } as const;
const MOST_SOLO_MS = { normal: 1000, quick: 250 } as const;
/** Where a budget on a tail needs the calls, more time is spent on it. */
const MOST_BUDGETED_SOLO_MS = { normal: 10_000, quick: 1000 } as const;

/** As many calls as the declared percentile needs, within the time that the measurement may take. */
export function planSolo(question: SoloQuestion): SoloPlan {
  const speed = question.quick ? 'quick' : 'normal';
  const needed = CALLS_OVER_PROPORTION / (1 - (question.proportion ?? 0.99));
  const mostMs = question.proportion === null ? MOST_SOLO_MS[speed] : MOST_BUDGETED_SOLO_MS[speed];
  const calls = Math.max(LEAST_SOLO_MS[speed] / question.callMs, Math.min(needed, mostMs / question.callMs), 6);
  const rounds = Math.max(3, Math.min(ROUNDS, Math.floor(calls / 2), Math.floor(2000 / question.loadMs)));
  return {
    rounds,
    callsPerRound: Math.max(2, Math.min(100_000, Math.ceil(calls / rounds))),
    warmUpMs: Math.min(8, LEAST_SOLO_MS[speed] / rounds / 2),
  };
}
