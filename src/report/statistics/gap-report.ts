import type { Bounded } from '../../domain/statistics/intervals.ts';
import { type GapReport, LEAST_VERSIONS, type MetricGap } from '../../domain/statistics/gap.ts';
import { formatCount, formatDifference, formatEstimate, formatPercent } from '../format.ts';
import { code, fold, type Markdown, markdownText, md, strong } from '../markdown.ts';
import { estimateOf } from '../release/live-sections.ts';
import { boundedTable, left, paragraphs, right } from '../section.ts';

const MOST_GROUPS = 100;
const MOST_EVIDENCE = 20;

/** Certification against live, as Markdown: for a job summary, or as the body of the issue that says optimism is beyond noise. */
export function renderGapReport(reports: readonly GapReport[]): string {
  const beyond = reports.flatMap(({ group, metrics }) =>
    metrics.filter(({ beyondNoise }) => beyondNoise === true).map((metric) => ({ group, metric })),
  );
  const body = paragraphs([
    md`## ${gapHeadline(reports)}`,
    reports.length === 0 ? null : groupTable(reports),
    metricTable(reports),
    ...beyond.map(({ group, metric }) => evidenceFold(group, metric)),
    md`Optimism is the median of live minus certified, with the interval between order statistics. It is tested from five versions on, and beyond noise when Wilcoxon's signed-rank test is below 0.05 and the median exceeds what the evaluation data leave open.`,
  ]);
  return `${markdownText(body)}\n`;
}

export function gapHeadline(reports: readonly GapReport[]): string {
  const worst = reports.flatMap(({ group, metrics }) =>
    metrics.flatMap(({ beyondNoise, metric, optimism, versions }) =>
      beyondNoise === true && optimism !== null ? [{ group, metric, optimism, versions }] : [],
    ),
  )[0];
  if (worst === undefined) return quietHeadline(reports);
  const size = formatDifference(estimateOf(worst.optimism), 'none').split(' [', 1)[0] ?? '';
  return `${worst.group}: live ${worst.metric} is ${size} against certification, over ${formatCount(worst.versions)} versions`;
}

/** What was not tested is no promise kept. */
function quietHeadline(reports: readonly GapReport[]): string {
  if (reports.length === 0) return 'No version has live results yet';
  const isTested = reports.some(({ metrics }) => metrics.some(({ beyondNoise }) => beyondNoise !== null));
  return isTested
    ? 'No metric that was tested falls short of certification beyond noise'
    : `Too few versions to tell whether live keeps what certification promised: it takes ${LEAST_VERSIONS} of a group`;
}

/** How a metric stands, in words. */
export function noiseWords({ beyondNoise, direction }: MetricGap): string {
  if (beyondNoise === null) return direction === 'none' ? 'no direction' : 'not tested';
  return beyondNoise ? 'beyond noise' : 'within noise';
}

function groupTable(reports: readonly GapReport[]): Markdown {
  const columns = [
    left('Group'),
    right('Versions with live results'),
    left('Gate precision'),
    left('Escape rate'),
    left('Live p99 over certified'),
  ];
  const rows = reports.map(({ group, versions, gatePrecision, escapeRate, latencyRatio }) => [
    code(group, 120),
    md`${formatCount(versions)}`,
    md`${shareText(gatePrecision)}`,
    md`${shareText(escapeRate)}`,
    md`${latencyRatio === null ? '' : formatEstimate(estimateOf(latencyRatio), 'ratio')}`,
  ]);
  return boundedTable(columns, rows, MOST_GROUPS);
}

function metricTable(reports: readonly GapReport[]): Markdown | null {
  const rows = reports.flatMap(({ group, metrics }) =>
    metrics.map((gap) => [
      code(group, 120),
      code(gap.metric, 80),
      md`${formatCount(gap.versions)}`,
      md`${gap.optimism === null ? '' : formatDifference(estimateOf(gap.optimism), 'none')}`,
      gap.beyondNoise === true ? strong(noiseWords(gap)) : md`${noiseWords(gap)}`,
      md`${gap.rankAgreement === null ? '' : formatEstimate(estimateOf(gap.rankAgreement), 'none')}`,
    ]),
  );
  const columns = [
    left('Group'),
    left('Metric'),
    right('Versions'),
    left('Optimism'),
    left(''),
    left('Rank agreement'),
  ];
  return rows.length === 0 ? null : boundedTable(columns, rows, MOST_GROUPS);
}

function evidenceFold(group: string, { metric, evidence, p }: MetricGap): Markdown {
  const rows = evidence.map(({ model, version, certified, live, gap }) => [
    code(`${model}@${version}`, 120),
    md`${formatEstimate({ value: certified, interval: null }, 'none')}`,
    md`${formatEstimate({ value: live, interval: null }, 'none')}`,
    md`${formatDifference({ value: gap, interval: null }, 'none')}`,
  ]);
  const columns = [left('Version'), right('Certified'), right('Live'), right('Gap')];
  const chance = p === null ? '' : `, p = ${p.toPrecision(2)}`;
  return fold(`Evidence: ${group}, ${metric}${chance}`, boundedTable(columns, rows, MOST_EVIDENCE));
}

/** 80 % [55 %, 93 %] */
export function shareText(share: Bounded | null): string {
  if (share === null) return '';
  const { value, lower, upper } = share;
  const interval = lower === null || upper === null ? '' : ` [${formatPercent(lower)}, ${formatPercent(upper)}]`;
  return `${formatPercent(value)}${interval}`;
}
