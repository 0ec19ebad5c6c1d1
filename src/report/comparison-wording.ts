import type { Certificate, Comparison, Estimate, PerformanceResult } from '../contract/generated/types.ts';
import { type ComparedCost, comparedCount, comparedRatio } from '../domain/certification/compared-costs.ts';
import { type Compared, comparisonsOf } from '../domain/certification/comparisons.ts';
import { changedMost, isChange, largestChanges } from '../domain/certification/largest-changes.ts';
import { metricWords, MOST_PER_CENT, ratioPhrase } from './cost-wording.ts';
import { formatDifference, formatDifferenceValue, formatEstimate } from './format.ts';
import { baselineWords, sliceWords } from './shared-wording.ts';

/**
 * better, +0.0061 [+0.0021, +0.011]; no clear difference, −0.002 [−0.011, +0.007]; worse, 25 % slower, 1.25× [1.19, 1.31]; empty
 * without a comparison.
 */
export function changeText(compared: Compared | null): string {
  if (compared === null) return '';
  if (compared.kind === 'cost') return costText(compared);
  const { word, difference } = compared;
  return isChange(word) || holdsNone(difference) ? `${word}, ${formatDifference(difference, 'none')}` : word;
}

/** One of many slices may lie beside 0 by chance: an interval that says so would contradict its word. */
function holdsNone({ value, interval }: Estimate): boolean {
  if (value === null || interval === null) return false;
  const { lower, upper } = interval;
  return (lower ?? -Infinity) <= 0 && (upper ?? Infinity) >= 0 && lower !== upper;
}

/** What calls in turns say of two versions. */
export function ratioText(metric: string, comparison: Comparison | null): string {
  const compared = comparedRatio(metric, comparison);
  return compared === null ? '' : costText(compared);
}

/** worse, 5 % larger; the same: empty for what is measured. */
export function countedText(name: string, performance: PerformanceResult): string {
  const compared = comparedCount(name, performance);
  return compared === null ? '' : costText(compared);
}

type WordedCost = Pick<ComparedCost, 'word' | 'metric' | 'ratio' | 'isCounted' | 'isInsideNoise'>;

/** The word comes first; a ratio that was measured has its interval. */
function costText({ word, metric, ratio, isCounted, isInsideNoise }: WordedCost): string {
  const noise = isInsideNoise ? 'inside the noise' : '';
  const figure = isCounted ? '' : formatEstimate(ratio, 'ratio');
  // 5.7× as slow says nothing more than 5.65× [5.40, 5.92].
  const isSaid = figure !== '' && (ratio.value ?? 0) >= MOST_PER_CENT;
  const amount = isChange(word) && ratio.value !== null && !isSaid ? ratioPhrase(metric, ratio.value) : '';
  return [word, amount, noise, figure].filter((part) => part !== '').join(', ');
}

/** The largest clear gain and harm: better in roc_auc (+0.006), worse in model size (5.9 % larger). */
export function largestChangeClauses(certificate: Certificate): readonly string[] {
  const { gain, harm } = largestChanges(comparisonsOf(certificate), certificate.gates);
  return [gain, harm].flatMap((compared) =>
    compared === null ? [] : [`${compared.word} in ${comparedSubject(compared, certificate)} (${amountOf(compared)})`],
  );
}

/** the same answers as production 1.3.2; empty where they are not, or nobody looked. */
export function sameAnswersClause(certificate: Certificate): string {
  const { metrics } = comparisonsOf(certificate);
  const isSame = metrics.length > 0 && metrics.every(({ word }) => word === 'the same');
  return isSame ? `the same answers as ${baselineWords(certificate.baseline)}` : '';
}

/** Where nothing is worth a name: because nothing is clear, or because it is little. */
export function unchangedClause(certificate: Certificate): string {
  const baseline = baselineWords(certificate.baseline);
  return changedMost(comparisonsOf(certificate)).length > 0
    ? `no change of 1\u00A0% or more against ${baseline}`
    : `no clear difference to ${baseline}`;
}

/** What was compared: roc_auc; roc_auc in region = south; gap of roc_auc between groups of age; realtime p99 latency. */
export function comparedSubject(compared: Compared, { data: sets }: Certificate): string {
  const of = (data: string): string => (sets.length > 1 ? ` on ${data}` : '');
  switch (compared.kind) {
    case 'metric': {
      const { metric, slice, data } = compared.result;
      return `${metric}${slice === null ? '' : ` in ${sliceWords(slice)}`}${of(data)}`;
    }
    case 'gap':
      return `gap of ${compared.gap.metric} between groups of ${compared.gap.slice}${of(compared.gap.data)}`;
    case 'cost':
      return compared.isCounted ? metricWords(compared.metric) : `${compared.mode} ${metricWords(compared.metric)}`;
  }
}

function amountOf(compared: Compared): string {
  if (compared.kind === 'cost') return ratioPhrase(compared.metric, compared.ratio.value ?? 1);
  return formatDifferenceValue(compared.difference, 'none');
}
