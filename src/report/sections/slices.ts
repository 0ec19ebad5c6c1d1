import type { Certificate, GapResult, PredictionResult } from '../../contract/generated/types.ts';
import { differenceWords } from '../comparison-wording.ts';
import { formatCount, formatEstimate, formatQuantity } from '../format.ts';
import { baselineHeader, sliceWords } from '../shared-wording.ts';
import { type Markdown, code, md, strong } from '../markdown.ts';
import { type Section, type SectionContext, boundedTable, foldSection, left, right } from '../section.ts';

/** Every metric overall and by slice, weakest slices first, and the gaps between groups. */
export function slicesSection(context: SectionContext): Section | null {
  const { certificate, maxRows } = context;
  if (certificate.prediction.length === 0) return null;
  const slices = certificate.prediction.filter(({ slice }) => slice !== null);
  return foldSection(context, {
    name: 'slices',
    summary:
      slices.length === 0 ? 'Prediction' : `Prediction and slices (${sliceCount(slices)})${weakestClause(certificate)}`,
    body: [predictionTable(certificate, maxRows), gapTable(certificate, maxRows)],
    brief: [predictionTable(certificate, 10)],
  });
}

/** The slice with the worst value of the metric that most slices are gated or listed by. */
export function weakestSlice(certificate: Certificate): PredictionResult | null {
  const gated = certificate.gates.find(({ kind, slice }) => kind === 'prediction' && slice !== undefined)?.metric;
  const slices = certificate.prediction.filter(
    ({ slice, estimate, direction }) => slice !== null && estimate.value !== null && direction !== 'none',
  );
  const metric = slices.some((result) => result.metric === gated) ? gated : slices[0]?.metric;
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

function predictionTable(certificate: Certificate, maxRows: number): Markdown {
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
    ...(baseline === null ? [] : comparisonCells(result)),
  ]);
  return boundedTable(columns, rows, maxRows);
}

function comparisonCells(result: PredictionResult): readonly Markdown[] {
  const before = result.baseline === null ? '' : formatQuantity({ ...result.baseline, unit: 'none' }).value;
  return [md`${before}`, md`${differenceWords(result)}`];
}

function gapTable(certificate: Certificate, maxRows: number): Markdown | null {
  if (certificate.gaps.length === 0) return null;
  const hasBaseline = certificate.baseline !== null;
  const columns = [
    left('Gap between groups of'),
    left('Metric'),
    right(certificate.subject.version),
    ...(certificate.baseline === null ? [] : [right(baselineHeader(certificate.baseline))]),
    left('Highest'),
    left('Lowest'),
  ];
  return boundedTable(
    columns,
    certificate.gaps.map((gap) => gapCells(gap, hasBaseline)),
    maxRows,
  );
}

function gapCells(gap: GapResult, hasBaseline: boolean): readonly Markdown[] {
  const before = gap.baseline === null ? '' : formatQuantity({ ...gap.baseline, unit: 'none' }).value;
  return [
    code(gap.slice, 80),
    code(gap.metric),
    md`${formatEstimate(gap.estimate, 'none')}`,
    ...(hasBaseline ? [md`${before}`] : []),
    gap.highest === null ? md`` : code(gap.highest, 80),
    gap.lowest === null ? md`` : code(gap.lowest, 80),
  ];
}
