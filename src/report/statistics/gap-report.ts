import type { Bounded } from '../../domain/statistics/intervals.ts';
import type { GapReport, MetricGap } from '../../domain/statistics/gap.ts';
import { formatCount, formatDifference, formatEstimate, formatPercent } from '../format.ts';
import { code, fold, type Markdown, markdownText, md, strong } from '../markdown.ts';
import { estimateOf } from '../release/live-sections.ts';
import { boundedTable, left, paragraphs, right } from '../section.ts';

const MOST_GROUPS = 100;
const MOST_EVIDENCE = 20;

/** Certification against live, as Markdown: for a job summary, or as the body of the issue that says optimism is beyond noise. */
export function renderGapReport(reports: readonly GapReport[]): string {
  const beyond = reports.flatMap(({ group, metrics }) =>
    metrics.filter(({ beyondNoise }) => beyondNoise).map((metric) => ({ group, metric })),
  );
  const body = paragraphs([
    md`## ${gapHeadline(reports)}`,
    reports.length === 0 ? null : groupTable(reports),
    metricTable(reports),
    ...beyond.map(({ group, metric }) => evidenceFold(group, metric)),
    md`Optimism is the median of live minus certified, with the interval between order statistics. It is beyond noise from five versions on, when Wilcoxon's signed-rank test is below 0.05 and the median exceeds what the evaluation data leave open.`,
  ]);
  return `${markdownText(body)}\n`;
}

export function gapHeadline(reports: readonly GapReport[]): string {
  const worst = reports.flatMap(({ group, metrics }) =>
    metrics.flatMap(({ beyondNoise, metric, optimism, versions }) =>
      beyondNoise && optimism !== null ? [{ group, metric, optimism, versions }] : [],
    ),
  )[0];
  if (worst === undefined) {
    return reports.length === 0 ? 'No version has live results yet' : 'Live results keep what certification promised';
  }
  const size = formatDifference(estimateOf(worst.optimism), 'none').split(' [', 1)[0] ?? '';
  return `${worst.group}: live ${worst.metric} is ${size} against certification, over ${formatCount(worst.versions)} versions`;
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
    metrics.map(({ metric, versions, optimism, beyondNoise, p, rankAgreement }) => [
      code(group, 120),
      code(metric, 80),
      md`${formatCount(versions)}`,
      md`${optimism === null ? '' : formatDifference(estimateOf(optimism), 'none')}`,
      beyondNoise ? strong('beyond noise') : md`${p === null ? 'no direction' : 'within noise'}`,
      md`${rankAgreement === null ? '' : formatEstimate(estimateOf(rankAgreement), 'none')}`,
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
