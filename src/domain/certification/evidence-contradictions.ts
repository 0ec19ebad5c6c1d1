import type {
  AnswerChanges,
  Certificate,
  ClassResult,
  ConfusionMatrixFigure,
  Estimate,
  PredictionResult,
  WeakestPart,
} from '../../contract/generated/types.ts';
import { evenOddsTest } from '../evaluation/binomial-test.ts';
import { adjustForDiscovery } from '../evaluation/false-discovery.ts';
import { parseMetricName } from '../evaluation/metrics/registry.ts';

/** Where evidence beside the gates has numbers that no counting gives, as a JSON pointer. */
export interface ImpossibleEvidence {
  readonly code: 'evidence-contradicted';
  readonly pointer: string;
}

/** Figures have six digits or more. */
const TOLERANCE = 1e-5;
const UNIT = [0, 1] as const;

/** What the arithmetic of the evidence rules out. No gate rests on it, but people read it as what was found. */
export function findImpossible(certificate: Certificate): readonly ImpossibleEvidence[] {
  const { changes = [], classes = [], weakest = [], figures = [] } = certificate;
  const matrices = figures.map((figure) => (figure.kind === 'confusion_matrix' ? figure : null));
  return [
    ...wrongData(certificate),
    ...wrongPredictions(certificate),
    ...wrongOf('changes', changes, wrongChange),
    ...wrongAdjustments(changes),
    ...wrongOf('classes', classes, wrongClass),
    ...wrongOf('weakest', weakest, wrongPart),
    ...wrongOf('figures', matrices, (matrix) => (matrix === null ? null : wrongMatrix(matrix, certificate))),
  ].map((pointer) => ({ code: 'evidence-contradicted', pointer }));
}

/** The first place in each that cannot be. */
function wrongOf<T>(key: string, items: readonly T[], wrong: (item: T) => string | null): readonly string[] {
  return items.flatMap((item, index) => {
    const place = wrong(item);
    return place === null ? [] : [`/${key}/${index}/${place}`];
  });
}

/** A set is named once: its rows are counted by its name. */
function wrongData({ data }: Certificate): readonly string[] {
  const first = new Map(data.map(({ name }, index) => [name, index] as const).toReversed());
  return data.flatMap(({ name }, index) => (first.get(name) === index ? [] : [`/data/${index}/name`]));
}

/** One measurement of each metric, set and group; a group has no more rows than its set. */
function wrongPredictions({ prediction }: Certificate): readonly string[] {
  const keyOf = ({ data, metric, slice }: PredictionResult): string =>
    JSON.stringify([data, metric, slice?.name ?? null, slice?.group ?? null]);
  const first = new Map(prediction.map((one, index) => [keyOf(one), index] as const).toReversed());
  const all = new Map(prediction.flatMap((one) => (one.slice === null ? [[keyOf(one), one.rows] as const] : [])));
  return wrongOf('prediction', [...prediction.entries()], ([index, one]) => {
    if (first.get(keyOf(one)) !== index) return 'metric';
    if (one.rows > (all.get(keyOf({ ...one, slice: null })) ?? Infinity)) return 'rows';
    const parsed = parseMetricName(one.metric);
    const range = parsed.kind === 'metric' ? parsed.metric.range : null;
    if (!isInRange(one.estimate, range)) return 'estimate';
    return one.baseline === null || isInRange(one.baseline, range) ? null : 'baseline';
  });
}

/** Of a metric that this version does not know, only the order of the ends is known. The estimate may lie outside of its interval. */
function isInRange({ value, interval }: Estimate, range: readonly [number, number] | null): boolean {
  const { lower = null, upper = null } = interval ?? {};
  if (lower !== null && upper !== null && lower > upper) return false;
  return value === null || range === null || isWithin(value, range);
}

function wrongChange({ rows, changed, better, worse, pValue }: AnswerChanges): string | null {
  if (changed > rows) return 'changed';
  if (better + worse > changed) return 'better';
  return isSame(pValue, evenOddsTest(better, worse)) ? null : 'pValue';
}

/** All rows are one question; slices of a set are corrected for each other. */
function wrongAdjustments(changes: readonly AnswerChanges[]): readonly string[] {
  const places = changes.map((change, index) => ({ ...change, index }));
  const slices = Map.groupBy(
    places.filter(({ slice }) => slice !== null),
    ({ data }) => data,
  );
  const expected = new Map(places.map(({ index, pValue }) => [index, pValue]));
  for (const group of slices.values()) {
    const adjusted = adjustForDiscovery(group.map(({ pValue }) => pValue));
    group.forEach(({ index }, at) => expected.set(index, adjusted[at] ?? null));
  }
  return places.flatMap(({ index, adjustedPValue }) =>
    isSame(adjustedPValue, expected.get(index) ?? null) ? [] : [`/changes/${index}/adjustedPValue`],
  );
}

function wrongClass({ figures }: ClassResult): string | null {
  for (const [name, arms] of Object.entries(figures)) {
    if (!isPossible(arms.candidate, UNIT)) return `figures/${name}/candidate`;
    if (arms.baseline !== null && !isPossible(arms.baseline, UNIT)) return `figures/${name}/baseline`;
  }
  return null;
}

function wrongPart({ metric, estimate, overall, rows, of }: WeakestPart): string | null {
  const parsed = parseMetricName(metric);
  if (parsed.kind !== 'metric') return 'metric';
  if (!isPossible(estimate, parsed.metric.range)) return 'estimate';
  if (overall !== null && !isWithin(overall, parsed.metric.range)) return 'overall';
  return rows > of ? 'rows' : null;
}

/** Inside what the metric can be, and inside its own interval. */
function isPossible({ value, interval }: Estimate, range: readonly [number, number]): boolean {
  if (value === null) return interval === null;
  const { lower = null, upper = null } = interval ?? {};
  return isWithin(value, range) && isWithin(value, [lower ?? -Infinity, upper ?? Infinity]);
}

/** Both models answered the same rows, each of which has one true class. */
function wrongMatrix(
  { data, labels, rest, candidate, baseline }: ConfusionMatrixFigure,
  { readings = [] }: Certificate,
): string | null {
  const size = labels.length + Number(rest > 0);
  const isSquare = ({ counts }: typeof candidate): boolean =>
    counts.length === size && counts.every((line) => line.length === size);
  if (!isSquare(candidate)) return 'candidate/counts';
  const trueRows = candidate.counts.map(total);
  if (
    baseline !== null &&
    !(isSquare(baseline) && baseline.counts.every((line, at) => isSame(total(line), trueRows[at] ?? null)))
  ) {
    return 'baseline/counts';
  }
  const reading = readings.find((one) => one.data === data);
  const isCounted = reading?.problem === 'binary' || reading?.problem === 'multiclass';
  if (reading === undefined || !isCounted || reading.weight !== undefined) return null;
  return isSame(total(trueRows), reading.rows) ? null : 'candidate/counts';
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  const slack = TOLERANCE * Math.max(Number.MIN_VALUE, Math.abs(value));
  return value >= least - slack && value <= most + slack;
}

function isSame(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}
