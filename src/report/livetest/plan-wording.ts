import type {
  Certificate,
  LiveTestPlan,
  PlannedEvent,
  PlannedMetric,
  PlannedRate,
  PlannedSpread,
  TimeToKnow,
} from '../../contract/generated/types.ts';
import { formatCount, formatLimit, formatPercent } from '../format.ts';
import { plainTime } from '../release/live-sections.ts';
import type { RichText } from '../rich-text.ts';
import { EVENT_WORDS } from './event-words.ts';
import { lengthText, spanText } from './length-text.ts';

/** Whether a live test may be what comes next: of what passed, and has another version to be compared with. */
export function isTestNext({ verdict, baseline, liveTest }: Certificate): boolean {
  return verdict === 'pass' && baseline !== null && liveTest !== undefined;
}

/** 10 % of the traffic for 6 days to know whether accuracy is better by 0.01, or why nobody can say that. */
export function planSentences({ rate, maxDurationMs, metrics, events = [] }: LiveTestPlan): RichText {
  const [primary, ...others] = metrics;
  if (primary === undefined) return [];
  const beside = [
    ...others.map((one): Beside => ({ claim: claimWords(one), times: one.times })),
    ...events.map((one): Beside => ({ claim: rareWords(one), times: one.times })),
  ];
  const longest = longestOf(primary, beside);
  const sentences = [
    isUnknown(primary) ? unknownWords(primary) : knownWords(primary, rate),
    longest === null ? leastWords(primary) : [],
    longest === null ? [] : longerWords(longest),
    endWords((longest ?? primary).times, maxDurationMs),
    ...others.filter(isUnknown).map(unknownWords),
  ];
  return sentences
    .filter((words) => words.length > 0)
    .flatMap((words, index) => (index === 0 ? words : [' ', ...words]));
}

function knownWords(primary: PlannedMetric, rate: PlannedRate | null): RichText {
  const when = shownTimes(primary).map((time, index): string => {
    const share = `${formatPercent(time.share)}${index === 0 ? ' of the traffic' : ''}`;
    return `${share} for ${timeText(time)}`;
  });
  return [
    `${when.join(', or ')} to know `,
    ...claimWords(primary),
    rate === null ? '' : ` (at ${rateText(rate)})`,
    '.',
  ];
}

/** What a person has declared, and not what is to be shown, makes it so long. */
function leastWords(primary: PlannedMetric): RichText {
  const shown = shownTimes(primary);
  const [last] = shown.slice(-1);
  if (last?.least === undefined) return [];
  const isAll = shown.every(({ least }) => least === last.least);
  const which = isAll ? '' : ` with ${formatPercent(last.share)}`;
  return [{ code: last.least }, ` alone makes it that long${which}: the gain would show sooner.`];
}

/** Where more traffic is no quicker, the least of it is told. */
export function shownTimes({ times }: Pick<PlannedMetric, 'times'>): readonly TimeToKnow[] {
  const [first, ...others] = times;
  if (first === undefined) return [];
  return others.every((time) => timeText(time) === timeText(first)) ? [first] : times;
}

/** Something that must be shown beside the gain. */
interface Beside {
  readonly claim: RichText;
  readonly times: readonly TimeToKnow[];
}

/** The longest of what takes longer than the gain. */
function longestOf(primary: PlannedMetric, beside: readonly Beside[]): Beside | null {
  const longer = beside.filter(({ times }) =>
    times.some(({ ms }, index) => ms > (primary.times[index]?.ms ?? Infinity)),
  );
  return longer.toSorted((a, b) => (b.times.at(-1)?.ms ?? 0) - (a.times.at(-1)?.ms ?? 0))[0] ?? null;
}

function longerWords({ claim, times }: Beside): RichText {
  const when = shownTimes({ times }).map((time) => `${timeText(time)} with ${formatPercent(time.share)}`);
  const takes = times.some(({ fromMs }) => fromMs === null) ? 'may take' : 'takes';
  return ['To know ', ...claim, ` ${takes} longer: ${when.join(', ')}.`];
}

function rareWords({ event, rate }: PlannedEvent): RichText {
  return [`that ${EVENT_WORDS[event]} (${formatPercent(rate)} in production) are no more often`];
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
function endWords(times: readonly TimeToKnow[], maxDurationMs: number): RichText {
  const beyond = times.filter(({ ms }) => ms > maxDurationMs);
  const last = beyond.at(-1);
  if (last === undefined) return [];
  const ends = last.fromMs === null ? 'may end' : 'ends';
  const end = lengthText(maxDurationMs);
  if (beyond.length < times.length)
    return [`With ${formatPercent(last.share)} alone the test ${ends} before that, after ${end}.`];
  return [
    `The test ${ends} before that, after ${end}: more traffic, a longer `,
    { code: 'maxDuration' },
    ', or a larger ',
    { code: 'betterBy' },
    ' or ',
    { code: 'noWorseBy' },
    ' lets it know.',
  ];
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
    'no mode of the version says how many requests come, and no windows of production are recorded. Declare ',
    { code: 'rate' },
    ' in a mode, or report windows',
  ],
  spread: [
    'how much it varies from one prediction to the next is not known. Declare its ',
    { code: 'range' },
    ' in liveTest where it has one, or report windows of production',
  ],
  unvaried: ['all rows of the evaluation set say the same of it. Report windows of production'],
  pairs: ['no other version was measured on the same rows, from which it could differ. Certify it against one'],
  margin: ['with ', { code: 'noWorseBy: 0' }, ' nothing shows it'],
  units: [
    'how alike the predictions of one unit are is not known, nor how much it varies. Report windows of production',
  ],
};

/** 10 predictions a second, as mode realtime declares */
export function rateText({ kind, perSecond, mode, from, to }: PlannedRate): string {
  const rate = `${formatLimit(Number(perSecond.toPrecision(3)), 'none')} ${perSecond === 1 ? 'prediction' : 'predictions'} a second`;
  if (kind === 'mode') return `${rate}, as mode ${mode ?? ''} declares`;
  return `${rate}, as windows tell from ${plainTime(from ?? '')} to ${plainTime(to ?? '')} UTC`;
}

/** What tells how much a metric varies. */
export function spreadSource({ kind, data, version, units }: PlannedSpread): RichText {
  switch (kind) {
    case 'windows':
      return [`${formatCount(units ?? 0)} labels of `, { code: version ?? '' }, ' in production'];
    case 'certified':
      return [`${formatCount(units ?? 0)} predictions of `, { code: data ?? '' }];
    case 'range':
      return ['its range: the most that is possible'];
  }
}
