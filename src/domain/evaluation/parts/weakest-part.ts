import type { WeakestPart } from '../../../contract/generated/types.ts';
import { seededRandom } from '../../benchmark/random.ts';
import { DEFAULT_LEVEL } from '../evaluate.ts';
import { estimateOf } from '../intervals.ts';
import { fittingMetric, measureMetric } from '../metrics/measure.ts';
import { roundEstimate, rounded } from '../round-figures.ts';
import type { ScoredRows } from '../scored-rows.ts';
import { DEFAULT_MIN_ROWS } from '../slices.ts';
import { conditionsOf, type PartColumn } from './part-column.ts';
import type { PartedRows } from './part-recorder.ts';
import { searchParts } from './search-parts.ts';

export interface WeakestRequest {
  readonly data: string;
  readonly rows: ScoredRows;
  readonly parted: PartedRows;
  readonly seed: number;
}

/** Digits of a number without an interval. */
const DIGITS = 6;

/**
 * The part of the rows whose errors are surest above those of all, with the metric of the problem over it. None where rows are
 * judged together, or where nothing parts them.
 */
export function findWeakest({ data, rows, parted, seed }: WeakestRequest): readonly WeakestPart[] {
  const losses = rows.losses();
  if (losses === null || losses.unit !== 'row') return [];
  const drawn = Int32Array.from(parted.rows.keys()).filter((index) => rows.weight?.[parted.rows[index] ?? 0] !== 0);
  const places = drawn.map((index) => parted.rows[index] ?? 0);
  const columns = [...declaredSlices(rows, places), ...parted.columns.map((column) => pickColumn(column, drawn))];
  const found = searchParts({
    losses: clipped(Float64Array.from(places, (row) => losses.loss[row] ?? 0)),
    columns,
    minRows: DEFAULT_MIN_ROWS,
    random: seededRandom(seed),
  });
  if (found === null) return [];
  const { direction } = fittingMetric(rows, losses.metric).metric;
  const members = places.filter((_row, index) => found.parting.codes[index] === found.code);
  const overall = measureMetric(rows.select(places), losses.metric).value;
  return [
    {
      data,
      metric: losses.metric,
      direction: direction === 'down' ? 'down' : 'up',
      where: [...conditionsOf(found.parting.of, found.code)],
      rows: members.length,
      of: places.length,
      estimate: roundEstimate(estimateOf(measureMetric(rows.select(members), losses.metric), DEFAULT_LEVEL)),
      overall: overall === null ? null : rounded(overall, DIGITS),
      searched: found.searched,
      pValue: found.pValue,
    },
  ];
}

/** Slices with a filter; what they group by is a column of the data. */
function declaredSlices({ slices }: ScoredRows, places: Int32Array): readonly PartColumn[] {
  return slices
    .filter(({ declaration }) => declaration.by === undefined)
    .map(({ declaration, codes }) => ({
      codes: Uint16Array.from(places, (row) => Number((codes[row] ?? -1) >= 0)),
      parts: [{ slice: declaration.name }],
    }));
}

function pickColumn({ codes, parts }: PartColumn, indices: Int32Array): PartColumn {
  return { codes: Uint16Array.from(indices, (index) => codes[index] ?? 0), parts };
}

/** A few huge errors would hide all others: beyond the highest hundredth they count as much as its least. */
function clipped(losses: Float64Array): Float64Array {
  const limit = losses.toSorted()[Math.ceil(0.99 * losses.length) - 1] ?? 0;
  return limit > 0 ? losses.map((loss) => Math.min(loss, limit)) : losses;
}
