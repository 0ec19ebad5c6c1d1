import type { Certificate, PredictionResult } from '../../contract/generated/types.ts';
import { type Comparisons, comparisonsOf } from '../../domain/certification/comparisons.ts';
import { changeText } from '../comparison-wording.ts';
import { formatCount, formatEstimate, formatQuantity } from '../format.ts';
import { baselineHeader, sliceWords } from '../shared-wording.ts';
import { type Markdown, code, md, strong } from '../markdown.ts';
import { type Section, type SectionContext, boundedTable, foldSection, left, right } from '../section.ts';

/** Every metric overall and by slice, weakest slices first, and the gaps between groups. */
export function slicesSection(context: SectionContext): Section | null {
  const { certificate, maxRows } = context;
  if (certificate.prediction.length === 0) return null;
  const slices = certificate.prediction.filter(({ slice }) => slice !== null);
  const comparisons = comparisonsOf(certificate);
  const note = looksNote(comparisons);
  const small = smallGroupsNote(certificate);
  return foldSection(context, {
    name: 'slices',
    summary:
      slices.length === 0
        ? 'Prediction'
        : `Prediction and slices (${sliceCount(slices)})${changedClause(comparisons)}${weakestClause(certificate)}`,
    body: [predictionTable(context, comparisons), small, note, gapTable(certificate, { comparisons, maxRows })],
    brief: [predictionTable({ ...context, maxRows: 10 }, comparisons), small, note],
  });
}

/** · of 12 comparisons 2 are better, 1 worse */
function changedClause({ metrics }: Comparisons): string {
  const slices = metrics.filter(({ result }) => result.slice !== null);
  const counts = (['better', 'worse', 'different'] as const).flatMap((word) => {
    const count = slices.filter((one) => one.word === word).length;
    return count === 0 ? [] : [`${formatCount(count)} ${word}`];
  });
  return counts.length === 0 ? '' : ` · of ${formatCount(slices.length)} comparisons ${counts.join(', ')}`;
}

/** How the words of slices come about. */
function looksNote({ metrics }: Comparisons): Markdown | null {
  const looks = metrics.filter(({ result }) => result.slice !== null).length;
  if (looks < 2) return null;
  return md`${formatCount(looks)} comparisons of slices are one search: better or worse is what remains so after a correction for all of them (Benjamini and Hochberg, 5 % of what is called so may be chance).`;
}

function smallGroupsNote(certificate: Certificate): Markdown | null {
  const sentences = smallGroupSentences(certificate);
  return sentences.length === 0 ? null : md`${sentences.join(' ')}`;
}

/** Groups without figures: "2 groups of region with 31 rows in all are too small to be shown." */
export function smallGroupSentences({ smallGroups = [], data: sets }: Certificate): readonly string[] {
  return smallGroups.map(({ data, slice, groups, rows }) => {
    const of = sets.length > 1 ? `${slice} of ${data}` : slice;
    const [noun, verb] = groups === 1 ? ['group', 'is'] : ['groups', 'are'];
    return `${formatCount(groups)} ${noun} of ${of} with ${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'} in all ${verb} too small to be shown.`;
  });
}

/** The slice with the worst value of a metric: of that which slices are gated, or listed, by where none is named. */
export function weakestSlice(certificate: Certificate, wanted?: string): PredictionResult | null {
  const gated = certificate.gates.find(({ kind, slice }) => kind === 'prediction' && slice !== undefined)?.metric;
  const slices = certificate.prediction.filter(
    ({ slice, estimate, direction }) => slice !== null && estimate.value !== null && direction !== 'none',
  );
  const metric = wanted ?? (slices.some((result) => result.metric === gated) ? gated : slices[0]?.metric);
  return slices.filter((result) => result.metric === metric).toSorted(weakestFirst)[0] ?? null;
}

/** Metrics in the order of the certificate; inside a metric all rows first, then the weakest slice. */
export function orderPrediction(results: readonly PredictionResult[]): readonly PredictionResult[] {
  const groups = Map.groupBy(results, ({ data, metric }) => `${data} ${metric}`);
  return [...groups.values()].flatMap((group) => group.toSorted(weakestFirst));
}

function weakestFirst(a: PredictionResult, b: PredictionResult): number {
  if (a.slice === null || b.slice === null) return a.slice === b.slice ? 0 : a.slice === null ? -1 : 1;
  if (a.estimate.value === null || b.estimate.value === null) return a.estimate.value === null ? 1 : -1;
  const difference = a.estimate.value - b.estimate.value;
  return a.direction === 'down' ? -difference : difference;
}

function weakestClause(certificate: Certificate): string {
  const weakest = weakestSlice(certificate);
  if (weakest === null || weakest.slice === null) return '';
  const text = formatQuantity({ ...weakest.estimate, unit: 'none' });
  return ` · weakest: ${sliceWords(weakest.slice)}, ${weakest.metric} ${text.value}`;
}

function sliceCount(results: readonly PredictionResult[]): string {
  const names = new Set(results.map(({ slice }) => (slice === null ? '' : sliceWords(slice))));
  return formatCount(names.size);
}

function predictionTable({ certificate, maxRows }: SectionContext, comparisons: Comparisons): Markdown {
  const { baseline, subject } = certificate;
  const columns = [
    left('Metric'),
    left('Rows of'),
    right('Rows'),
    right(subject.version),
    ...(baseline === null ? [] : [right(baselineHeader(baseline)), left('Difference')]),
  ];
  const rows = orderPrediction(certificate.prediction).map((result) => [
    code(result.metric),
    result.slice === null ? strong(`all of ${result.data}`) : code(sliceWords(result.slice), 80),
    md`${formatCount(result.rows)}`,
    md`${formatEstimate(result.estimate, 'none')}`,
    ...(baseline === null ? [] : [before(result.baseline), md`${changeText(comparisons.ofMetric(result))}`]),
  ]);
  return boundedTable(columns, rows, maxRows);
}

function before(baseline: PredictionResult['baseline']): Markdown {
  return md`${baseline === null ? '' : formatQuantity({ ...baseline, unit: 'none' }).value}`;
}

interface GapTable {
  readonly comparisons: Comparisons;
  readonly maxRows: number;
}

function gapTable({ baseline, subject, gaps }: Certificate, { comparisons, maxRows }: GapTable): Markdown | null {
  if (gaps.length === 0) return null;
  const columns = [
    left('Gap between groups of'),
    left('Metric'),
    right(subject.version),
    ...(baseline === null ? [] : [right(baselineHeader(baseline)), left('Difference')]),
    left('Highest'),
    left('Lowest'),
  ];
  const rows = gaps.map((gap) => [
    code(gap.slice, 80),
    code(gap.metric),
    md`${formatEstimate(gap.estimate, 'none')}`,
    ...(baseline === null ? [] : [before(gap.baseline), md`${changeText(comparisons.ofGap(gap))}`]),
    ...[gap.highest, gap.lowest].map((group) => (group === null ? md`` : code(group, 80))),
  ]);
  return boundedTable(columns, rows, maxRows);
}
