import type {
  Assumption,
  SimulatedEnds,
  SimulatedModel,
  Simulation,
  TakenSpread,
} from '../../domain/livetest/simulation/simulate.ts';
import { formatCount, formatLimit, formatPercent } from '../format.ts';
import { cleanText } from '../hostile-text.ts';
import { lengthText } from './length-text.ts';
import { rateText, spreadSource } from './plan-wording.ts';
import { renderBar } from '../terminal/bars.ts';
import { indent, layoutTable, type TerminalOptions, usableWidth, wrapText } from '../terminal/layout.ts';

/** What a live test will come to, for a terminal: in words, as a table, and how both curves rise day by day. */
export function renderSimulation(simulated: SimulatedModel, options: TerminalOptions): string {
  const { simulation, assumed } = simulated;
  const paragraphs = [
    wrapText([{ strong: headline(simulated) }], options.style, usableWidth(options)).join('\n'),
    worldTable(simulated, options),
    promotedByDay(simulation, options),
    ...rarelyFound(simulation).map((words) => wrap(words, options)),
    ...takenParagraph(simulated, options),
    ...assumed.map((one) => wrap(assumedWords(one), options)),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function headline({ model, metric, effect, rate, tests, simulation: { better } }: SimulatedModel): string {
  const found = formatPercent(better.promoted / better.tests);
  const what = `a gain of ${gainText(effect)} in ${cleanText(metric)}`;
  const when = better.promoted * 2 >= better.tests ? `, most within ${lengthText(better.mostMs)}` : '';
  return `${cleanText(model)}: at ${formatLimit(Number(rate.toPrecision(3)), 'none')} requests a second ${what} is found in ${found} of ${formatCount(tests)} simulated tests${when}.`;
}

function gainText(effect: number): string {
  return formatLimit(Number(effect.toPrecision(3)), 'none');
}

function worldTable({ simulation, alpha }: SimulatedModel, options: TerminalOptions): string {
  const rows = [
    worldRow('better', simulation.better),
    worldRow('the same', simulation.same),
    worldRow('worse', simulation.worse),
  ];
  const columns = [
    { header: 'CANDIDATE', isFlexible: true },
    ...['PROMOTED', 'REJECTED', 'OPEN', 'HALF BY', 'MOST BY'].map((header) => ({ header, align: 'right' as const })),
  ];
  return [
    layoutTable(columns, rows, options),
    wrap(`Most is four of five. What is no better may be promoted in ${formatPercent(alpha)} of tests.`, options),
    wrap(exposedWords(simulation), options),
  ].join('\n');
}

function exposedWords({ better, worse }: Simulation): string {
  return `Meanwhile the candidate answers ${formatCount(better.exposed)} requests where it is better, and ${formatCount(worse.exposed)} where it is worse (median).`;
}

function worldRow(name: string, ends: SimulatedEnds): readonly string[] {
  const { tests, promoted, rejected, inconclusive, invalid, medianMs, mostMs } = ends;
  const part = (count: number) => formatPercent(count / tests);
  return [name, part(promoted), part(rejected), part(inconclusive + invalid), lengthText(medianMs), lengthText(mostMs)];
}

const BAR_WIDTH = 24;
const DAY_WIDTH = 8;

function promotedByDay({ better, same }: Simulation, options: TerminalOptions): string {
  const width = Math.max(4, Math.min(BAR_WIDTH, Math.floor((usableWidth(options) - DAY_WIDTH - 20) / 2)));
  const bar = (count: number, tests: number, paint: (text: string) => string) =>
    `${paint(renderBar({ value: count / tests, full: 1, width }))} ${formatPercent(count / tests).padStart(6)}`;
  const lines = daysToShow(better.promotedByDay).map((day) => {
    const name = `day ${day}`.padEnd(DAY_WIDTH);
    const left = bar(better.promotedByDay[day - 1] ?? 0, better.tests, options.style.good);
    return `${name}${left}  ${bar(same.promotedByDay[day - 1] ?? 0, same.tests, options.style.bad)}`;
  });
  const header = `${''.padEnd(DAY_WIDTH)}${'better'.padEnd(width + 7)}  no better`;
  return `${options.style.strong('Promoted by then')}\n${indent([header, ...lines].join('\n'))}`;
}

const ENOUGH = 0.8;

function rarelyFound({ better }: Simulation): readonly string[] {
  if (better.promoted >= ENOUGH * better.tests) return [];
  return [
    'It is found in fewer than four of five tests. A longer maxDuration, larger shares in ramp or more traffic find it more often, and so does paired, where labels come whatever was answered.',
  ];
}

/** Until nothing changes any more, and a day beyond. */
function daysToShow(counts: readonly number[]): readonly number[] {
  const last = counts.at(-1) ?? 0;
  const settled = counts.findIndex((count) => count === last);
  return counts.map((_, index) => index + 1).slice(0, settled + 2);
}

/** What nobody said, and the record or a certificate knows. */
function takenParagraph(simulated: SimulatedModel, options: TerminalOptions): readonly string[] {
  const { rateFrom, taken, certified, errorsTaken } = simulated;
  if (rateFrom === null && taken.length === 0 && errorsTaken === null) return [];
  const rate = rateFrom === null ? [] : [`${rateText(rateFrom)}.`];
  const spreads = taken.map((one) => takenText(one, certified));
  const errors = errorsTaken === null ? [] : [`${formatPercent(errorsTaken)} of the requests fail, as in production.`];
  const words = cleanText([...rate, ...spreads, ...errors].join(' '), LONGEST_TAKEN);
  return [wrapText([{ strong: 'Taken:' }, ` ${words}`], options.style, usableWidth(options)).join('\n')];
}

const LONGEST_TAKEN = 2000;

function takenText({ metric, pairs, spread }: TakenSpread, certified: string | null): string {
  const value = formatLimit(Number(spread.value.toPrecision(3)), 'none');
  const what = pairs ? `Differences of ${metric} vary by ${value}` : `${metric} varies by ${value}`;
  const from = spreadSource(spread).map((part) => (typeof part === 'string' ? part : Object.values(part)[0]));
  const of = spread.kind === 'windows' || certified === null ? '' : ` in the certificate of ${certified}`;
  return `${what}, as known from ${from.join('')}${of}.`;
}

function assumedWords({ metric, spread, isYesOrNo, mean }: Assumption): string {
  const name = cleanText(metric);
  const [value, middle] = [spread, mean ?? 0].map((one) => formatLimit(Number(one.toPrecision(3)), 'none'));
  const taken =
    mean === null
      ? `How much ${name} varies from one prediction to the next was not said: ${value} was taken`
      : `Neither the mean of ${name} nor how much it varies from one prediction to the next was said: ${middle} was taken, the middle of its range (--mean ${name}=… says it), and ${value}`;
  const why = isYesOrNo
    ? 'which is right where each prediction counts 0 or 1. Where it may count anything between, it varies less'
    : 'the most that its range allows at that mean. Where it varies less';
  return `${taken}, ${why}, and tests are shorter: --spread ${name}=0.3 says it, and --certificate reads it where certification measured it.`;
}

function wrap(text: string, options: TerminalOptions): string {
  return wrapText([text], options.style, usableWidth(options)).join('\n');
}
