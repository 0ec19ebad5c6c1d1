import { problemKind } from '../../domain/evaluation/problems/registry.ts';
import type { Estimate } from '../../contract/generated/types.ts';
import type { StartGate } from '../../domain/evaluation/problems/problem-kind.ts';
import { gainOver } from '../../domain/evaluation/propose-margin.ts';
import type { TaskGuess } from './task-guess.ts';
import type { Measured, MeasuredScore } from './measured.ts';
import { isWorseThanGuessing, unmeasuredWords, unscoredWords, WORSE_THAN_GUESSING } from './measured-words.ts';
import { comment } from './yaml-scalar.ts';

/** The gates of a new model: better than guessing where that is known, and not worse than what serves. What the rows cannot decide only warns. */
export function renderGates(guess: TaskGuess, measured: Measured): string {
  const start = startOf(guess, measured);
  const limit = start.max === undefined ? `min: ${start.min}` : `max: ${start.max}`;
  const { min, margin } = measured.kind === 'measured' ? decide(measured.score, start) : unknown(start, measured);
  return `${renderGate(`id: quality, metric: ${start.metric}, ${limit}`, min)}
${renderGate(`id: not-worse, metric: ${start.metric}, versus: production, noWorseBy: ${margin.value}`, margin)}`;
}

/** The gate that a new model begins with: as the rows tell what guessing reaches, where they were scored. */
export function startOf(guess: TaskGuess, measured: Measured): StartGate {
  const score = measured.kind === 'measured' ? measured.score : null;
  return score?.kind === 'scored' ? score.start : problemKind(guess.problem).start.gate(guess);
}

interface Decided {
  readonly isDecidable: boolean;
  /** Why it is as it is; null where nothing is to be said. */
  readonly why: string | null;
}

interface DecidedGates {
  readonly min: Decided;
  readonly margin: Decided & { readonly value: string };
}

function renderGate(keys: string, { isDecidable, why }: Decided): string {
  const rule = isDecidable ? '' : ', onInconclusive: warn';
  return `  - {${keys}${rule}}${why === null ? '' : `    # ${comment(why)}`}`;
}

function decide(score: MeasuredScore, start: StartGate): DecidedGates {
  if (score.kind === 'unscored') return undecided(start, `nothing was scored, because ${unscoredWords(score)}`);
  const { estimate, margin, rows } = score;
  const seen = `measured here ${numberWords(estimate.value)}${intervalWords(estimate)} on ${rows} rows`;
  if (margin === null) return undecided(start, `${seen}: these rows give no interval`);
  if (isWorseThanGuessing(estimate, start)) return worse(start, seen);
  const worst = start.max === undefined ? estimate.interval?.lower : estimate.interval?.upper;
  const isBetter = gainOver(start, worst ?? null) > 0;
  const reach = `± ${numberWords(margin.reach)}`;
  const why = margin.isDecidable
    ? `these rows tell ${reach}, and a difference about as well: as much as twice that is decided`
    : `these rows tell ${reach}, which decides no margin that one would ask for: more of them would`;
  return {
    min: { isDecidable: isBetter, why: isBetter ? seen : `${seen}: these rows do not tell it from guessing` },
    margin: { isDecidable: margin.isDecidable, value: String(margin.margin), why },
  };
}

/** It fails, and should: no honest model is worse than guessing, so what is written above it is probably not true. */
function worse(start: StartGate, seen: string): DecidedGates {
  const { margin } = undecided(start, `${seen}, which is worse than guessing`);
  return { min: { isDecidable: true, why: `${seen}: ${WORSE_THAN_GUESSING}` }, margin };
}

function unknown(start: StartGate, { because }: Extract<Measured, { kind: 'unmeasured' }>): DecidedGates {
  // What a runtime says is long, and stands under modes.
  const why = because.kind === 'failed' ? 'calling it on the data failed, as told below' : unmeasuredWords(because);
  return undecided(start, `nothing was scored, because ${why}`);
}

/** Nobody knows yet what the rows decide. */
function undecided(start: StartGate, why: string): DecidedGates {
  const told = `${why}; block once certify shows that the rows decide it`;
  return { min: { isDecidable: true, why: null }, margin: { isDecidable: false, value: start.margin, why: told } };
}

function numberWords(value: number | null): string {
  return value === null ? 'nothing' : String(Number(value.toPrecision(3)));
}

function intervalWords({ interval }: Estimate): string {
  return interval === null ? '' : ` [${numberWords(interval.lower)}, ${numberWords(interval.upper)}]`;
}
