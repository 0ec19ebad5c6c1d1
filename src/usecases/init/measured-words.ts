import { renderDuration } from '../../domain/model/quantity.ts';
import { LEAST_P50_MS, LEAST_P99_MS, type MeasuredSpeed, SLACK } from '../../domain/model/propose-budgets.ts';
import type { Estimate } from '../../contract/generated/types.ts';
import type { StartGate } from '../../domain/evaluation/problems/problem-kind.ts';
import { gainOver } from '../../domain/evaluation/propose-margin.ts';
import type { Measured, MeasuredScore, Unmeasured } from './measured.ts';

/** What a runtime says may be long. */
const MOST_SAID = 400;

/** Why a model was not called, after "because". */
export function unmeasuredWords(because: Unmeasured): string {
  switch (because.kind) {
    case 'no-data':
      return 'there are no labelled rows: give them with --data';
    case 'open':
      return `this is to be filled in first: ${because.wanted}`;
    case 'failed':
      return `calling it on the data failed: ${endless(shorten(because.said))}`;
  }
}

/** Without the full stop, inside a sentence. */
function endless(said: string): string {
  return said.replace(/[.\s]+$/u, '');
}

/** The beginning says where, and the end why: a runtime names the cause last. */
function shorten(said: string): string {
  if (said.length <= MOST_SAID) return said;
  const from = said.slice(0, MOST_SAID / 3).trimEnd();
  return `${from} … ${said.slice(-(MOST_SAID - from.length)).trimStart()}`;
}

/** Why its answers were not scored, after "because". */
export function unscoredWords({ because }: Extract<MeasuredScore, { kind: 'unscored' }>): string {
  if (because.kind === 'slow') return 'all rows would take more than 20 seconds';
  return because.kind === 'other-numbers'
    ? `its numbers are of another kind: ${endless(because.said)}`
    : unmeasuredWords(because);
}

export function latencyWords({ calls, medianMs, slowestMs }: MeasuredSpeed): string {
  const times = `one row takes ${roundMs(medianMs)} at the median and ${roundMs(slowestMs)} at the slowest of ${calls} calls`;
  return `${times}; budget = ${SLACK} times that, rounded up, at least ${LEAST_P50_MS}ms and ${LEAST_P99_MS}ms`;
}

export function throughputWords({ batchRows, rowsPerSecond }: MeasuredSpeed): string {
  return `${Number(rowsPerSecond.toPrecision(3))} rows a second with ${batchRows} a call; budget = a tenth of that, rounded down`;
}

/** How little the gates of a new model ask for. */
export function startWords({ dependsOnRows }: StartGate): string {
  return dependsOnRows === true
    ? 'the first gate is a start that guessing may reach, too'
    : 'the first gate asks only for better than guessing';
}

export const WORSE_THAN_GUESSING =
  'worse than guessing: see that target, positive class, columns and their order are those of the model';

/** The whole interval is below what a model reaches that has learnt nothing. */
export function isWorseThanGuessing({ interval }: Estimate, start: StartGate): boolean {
  const best = start.max === undefined ? interval?.upper : interval?.lower;
  return typeof best === 'number' && gainOver(start, best) < 0;
}

/** Init does not run again over what it wrote; what it could not measure, a certification does. */
const MEASURE_LATER =
  'Fill it in, with loose budgets first, and run seatrial certify: its report has the times and intervals to set budgets and margins by.';

/** For the terminal, a line each. */
export function measuredLines(measured: Measured): readonly string[] {
  if (measured.kind === 'unmeasured')
    return [
      `Not measured, because ${unmeasuredWords(measured.because)}. So no budget is proposed, and no margin was looked at.`,
      ...(measured.because.kind === 'open' ? [MEASURE_LATER] : []),
    ];
  const { speed, score } = measured;
  return [
    'Measured here, with the process that holds the model:',
    `  ${latencyWords(speed)}`,
    `  ${throughputWords(speed)}`,
    ...scoreLines(score),
  ];
}

function scoreLines(score: MeasuredScore): readonly string[] {
  if (score.kind === 'unscored')
    return [
      `Not scored, because ${unscoredWords(score)}. So no margin was looked at: the one in model.yaml is a guess until seatrial certify shows its interval.`,
    ];
  const { metric, rows, estimate, start } = score;
  const told = `  ${metric} ${Number((estimate.value ?? Number.NaN).toPrecision(3))} on ${rows} rows`;
  return [isWorseThanGuessing(estimate, start) ? `${told}: ${WORSE_THAN_GUESSING}` : told];
}

function roundMs(ms: number): string {
  if (ms >= 1) return renderDuration(Number(ms.toPrecision(2)));
  return `${Number((ms * 1000).toPrecision(2))}us`;
}
