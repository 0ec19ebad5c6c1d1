import type { LiveTestPlan, PlannedMetric, PlannedRate, PlannedSpread, TimeToKnow } from '../../contract/generated/types.ts';
import { formatCount, formatLimit, formatPercent } from '../format.ts';
import { plainTime } from '../release/live-sections.ts';
import type { RichText } from '../rich-text.ts';
import { lengthText, spanText } from './length-text.ts';

/** 10 % of the traffic for 6 days to know whether accuracy is better by 0.01, or why nobody can say that. */
export function planSentences({ rate, maxDurationMs, metrics }: LiveTestPlan): RichText {
  const [primary, ...others] = metrics;
  if (primary === undefined) return [];
  const first = isUnknown(primary) ? unknownWords(primary) : knownWords(primary, { rate, maxDurationMs });
  const sentences = [first, longestBeside(primary, others), ...others.filter(isUnknown).map(unknownWords)];
  return sentences.filter((words) => words.length > 0).flatMap((words, index) => (index === 0 ? words : [' ', ...words]));
}

function knownWords(primary: PlannedMetric, { rate, maxDurationMs }: Omit<LiveTestPlan, 'metrics'>): RichText {
  const when = shownTimes(primary).map((time, index): string => {
    const share = `${formatPercent(time.share)}${index === 0 ? ' of the traffic' : ''}`;
    return `${share} for ${timeText(time)}`;
  });
  return [
    `${when.join(', or ')} to know `,
    ...claimWords(primary),
    rate === null ? '' : ` (at ${rateText(rate)})`,
    '.',
    ...endWords(primary.times, maxDurationMs),
  ];
}

/** Where more traffic is no quicker, the least of it is told. */
export function shownTimes({ times }: PlannedMetric): readonly TimeToKnow[] {
  const [first, ...others] = times;
  if (first === undefined) return [];
  return others.every((time) => timeText(time) === timeText(first)) ? [first] : times;
}

/** The longest of what must be shown beside the gain, where that takes longer. */
function longestBeside(primary: PlannedMetric, others: readonly PlannedMetric[]): RichText {
  const longer = others.filter(({ times }) =>
    times.some(({ ms }, index) => ms > (primary.times[index]?.ms ?? Infinity)),
  );
  const [longest] = longer.toSorted((a, b) => (b.times.at(-1)?.ms ?? 0) - (a.times.at(-1)?.ms ?? 0));
  if (longest === undefined) return [];
  const when = shownTimes(longest).map((time) => `${timeText(time)} with ${formatPercent(time.share)}`);
  const takes = longest.times.some(({ fromMs }) => fromMs === null) ? 'may take' : 'takes';
  return ['To know ', ...claimWords(longest), ` ${takes} longer: ${when.join(', ')}.`];
}

/** Whether accuracy is better by 0.01; that mae is not worse by more than 0.5. */
function claimWords({ metric, claim, by }: PlannedMetric): RichText {
  const amount = formatLimit(Number(by.toPrecision(3)), 'none');
  if (claim === 'better') return ['whether ', { code: metric }, ` is better by ${amount}`];
  return ['that ', { code: metric }, ` is not worse by more than ${amount}`];
}

/** 24 h, about 6 days, 4 to 9 days, at most 6 days */
export function timeText({ fromMs, ms, toMs }: TimeToKnow): string {
  if (fromMs === null) return `at most ${lengthText(ms)}`;
  if (toMs === null) return `at least ${lengthText(ms)}`;
  if (fromMs === toMs) return lengthText(ms);
  return isNear(fromMs, toMs) ? `about ${lengthText(ms)}` : spanText(fromMs, toMs);
}

/** Ends that are no further apart are one number to whoever plans. */
const NEAR = 1.5;

function isNear(fromMs: number, toMs: number): boolean {
  return toMs <= NEAR * fromMs;
}

/** A test that is over before it can know is not worth its traffic. */
function endWords(times: readonly TimeToKnow[], maxDurationMs: number): readonly string[] {
  const beyond = times.filter(({ fromMs, ms }) => fromMs !== null && ms > maxDurationMs);
  if (beyond.length === 0) return [];
  const end = lengthText(maxDurationMs);
  const { share } = beyond.at(-1) ?? { share: 0 };
  if (beyond.length < times.length) return [` With ${formatPercent(share)} alone it ends first, after ${end}.`];
  return [` It ends before that, after ${end}: more traffic, a larger gain or a longer test would let it know.`];
}

function isUnknown({ lacks }: PlannedMetric): boolean {
  return lacks !== null;
}

function unknownWords(metric: PlannedMetric): RichText {
  const { lacks } = metric;
  if (lacks === null) return [];
  return ['How long it takes to know ', ...claimWords(metric), ' nobody can say: ', ...LACK_WORDS[lacks], '.'];
}

const LACK_WORDS: Readonly<Record<NonNullable<PlannedMetric['lacks']>, RichText>> = {
  rate: [
    'no mode of the version says how many requests come (',
    { code: 'rate' },
    '), and no windows of production are recorded',
  ],
  spread: [
    'how much it varies from one prediction to the next is not known. Declare its ',
    { code: 'range' },
    ' in liveTest, or report windows of production',
  ],
  unvaried: ['all rows of the evaluation set say the same of it'],
  pairs: ['no other version was measured on the same rows'],
  margin: ['with ', { code: 'noWorseBy: 0' }, ' nothing shows it'],
  units: ['how alike the predictions of one unit are is not known, nor how much it varies. Report windows of production'],
};

/** 10 predictions a second, as mode realtime declares */
export function rateText({ kind, perSecond, mode, to }: PlannedRate): string {
  const rate = `${formatLimit(Number(perSecond.toPrecision(3)), 'none')} ${perSecond === 1 ? 'prediction' : 'predictions'} a second`;
  if (kind === 'mode') return `${rate}, as mode ${mode ?? ''} declares`;
  return `${rate}, as in the week of windows until ${plainTime(to ?? '')} UTC`;
}

/** What tells how much a metric varies. */
export function spreadSource({ kind, data, version, units }: PlannedSpread): RichText {
  switch (kind) {
    case 'windows':
      return [`${formatCount(units ?? 0)} labels of `, { code: version ?? '' }, ' in production'];
    case 'certified':
      return [`${formatCount(units ?? 0)} units of `, { code: data ?? '' }];
    case 'range':
      return ['its range: the most that is possible'];
  }
}
