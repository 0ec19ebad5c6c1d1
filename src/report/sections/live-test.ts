import type { LiveTestPlan, PlannedEvent, PlannedMetric } from '../../contract/generated/types.ts';
import { formatLimit, formatPercent } from '../format.ts';
import { EVENT_WORDS } from '../livetest/event-words.ts';
import { lengthText } from '../livetest/length-text.ts';
import { isTestNext, planSentences, rateText, shownTimes, spreadSource, timeText } from '../livetest/plan-wording.ts';
import { code, type Markdown, md } from '../markdown.ts';
import { richToMarkdown } from '../rich-text.ts';
import { boundedTable, foldSection, left, right, type Section, type SectionContext } from '../section.ts';

/** How long the declared live test takes, metric by metric, and what that rests on. */
export function liveTestSection(context: SectionContext): Section | null {
  const { liveTest, subject } = context.certificate;
  if (liveTest === undefined) return null;
  const { plan } = liveTest;
  return foldSection(context, {
    name: 'live test',
    summary: summaryOf(plan),
    body: [
      isTestNext(context.certificate) ? null : richToMarkdown(planSentences(plan)),
      timesTable(plan, context.maxRows),
      md`Each time is that by which four of five tests have found it, where it is so and the share is the same from the first day to the last. ${takenWords(plan)} ${restWords(plan)} A ramp waits at each step for what it must have seen: \`seatrial simulate ${subject.model}\` counts that in.`,
    ],
  });
}

function summaryOf({ metrics: [primary] }: LiveTestPlan): string {
  const times = (primary === undefined ? [] : shownTimes(primary)).map(
    (time) => `${formatPercent(time.share)} for ${timeText(time)}`,
  );
  return `Live test: ${times.length === 0 ? 'how long it takes is not known' : times.join(', ')}`;
}

function timesTable({ metrics, events = [] }: LiveTestPlan, maxRows: number): Markdown {
  const shares = metrics.find(({ times }) => times.length > 0)?.times ?? [];
  const columns = [
    left('Metric'),
    left('To be shown'),
    right('Varies by'),
    left('As known from'),
    ...shares.map(({ share }) => right(`With ${formatPercent(share)}`)),
  ];
  const rows = [
    ...metrics.map((metric) => [...metricCells(metric), ...timeCells(metric, shares.length)]),
    ...events.map((event) => [...eventCells(event), ...timeCells({ lacks: null, times: event.times }, shares.length)]),
  ];
  return boundedTable(columns, rows, maxRows);
}

function metricCells({ metric, claim, by, spread }: PlannedMetric): readonly Markdown[] {
  const amount = formatLimit(Number(by.toPrecision(3)), 'none');
  return [
    code(metric, 80),
    md`${claim === 'better' ? `better by ${amount}` : `not worse by more than ${amount}`}`,
    md`${spread === null ? '' : formatLimit(Number(spread.value.toPrecision(3)), 'none')}`,
    spread === null ? md`` : richToMarkdown(spreadSource(spread)),
  ];
}

function eventCells({ event, rate }: PlannedEvent): readonly Markdown[] {
  return [md`${EVENT_WORDS[event]}`, md`no more often`, md``, md`${formatPercent(rate)} of the requests in production`];
}

function timeCells({ lacks, times }: Pick<PlannedMetric, 'lacks' | 'times'>, count: number): readonly Markdown[] {
  if (lacks === null) return times.map((time) => md`${timeText(time)}`);
  return Array.from({ length: count }, () => md`not known`);
}

function restWords({ events }: LiveTestPlan): string {
  const isKnown = events !== undefined && events.length > 0;
  return isKnown
    ? ''
    : 'Errors and slow answers must be shown to be no more often, too: no windows tell how often they are.';
}

function takenWords({ rate, maxDurationMs }: LiveTestPlan): string {
  const end = `The test ends after ${lengthText(maxDurationMs)}.`;
  return rate === null ? end : `Taken are ${rateText(rate)}; where no windows tell, each has its label. ${end}`;
}
