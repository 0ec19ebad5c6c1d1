import { LabelCensus } from '../../domain/evaluation/labels.ts';
import type { LabelsDescription } from '../../usecases/init/labels-description.ts';
import type { DescribeRequest } from './data-messages.ts';
import { describeTokens } from './describe-tokens.ts';
import { isMissingText } from './missing-text.ts';
import { oneHotColumns } from './one-hot-columns.ts';
import { openTable } from './open-table.ts';
import { countOf, isList } from './resolve-shape.ts';
import { toScalar } from './scalar-cell.ts';
import type { ColumnInfo, Table } from './table.ts';

export interface LabelsRequest extends DescribeRequest {
  /** Of the column. */
  readonly name: string;
}

/** More distinct values than this are no list of labels. */
const MOST_LABELS = 256;

const NO_LABELS: LabelsDescription = { labels: null, isOneHot: false, areFlags: false };

/**
 * The distinct values of a column that holds one value a row, in the order of the file, and whether every row of one that
 * holds several is one 1 among zeros; read in this process. Throws AppError: data-format.
 */
export async function describeTableLabels({ name, ...file }: LabelsRequest): Promise<LabelsDescription> {
  await using table = await openTable(file);
  const column = table.columns.find((known) => known.name === name);
  if (column === undefined || column.kind === 'other') return NO_LABELS;
  if (column.kind === 'list' || countOf(column.shape) > 1) {
    return { labels: null, ...(await describeSeveral(table, column)), tokens: await describeTokens(table, column) };
  }
  const census = new LabelCensus();
  const rules = { column, spelled: file.format === 'csv', decimal: table.decimal, asText: false, exact: false };
  let isMeasured = false;
  for await (const cell of cellsOf(table, column)) {
    const label = toScalar(cell, rules);
    isMeasured ||= typeof label === 'number' && Number.isFinite(label) && !Number.isInteger(label);
    if (label === undefined || census.labels.length > MOST_LABELS)
      return { ...NO_LABELS, isMeasured, repeats: hasRepeated(census) };
    const isMissing = typeof label === 'string' && isMissingText(label, { isCsv: file.format === 'csv' });
    if (label !== null && !isMissing) census.add(label, 0);
  }
  const oneHot = await oneHotColumns(table, { target: name, taken: new Set() });
  return { ...NO_LABELS, labels: census.labels, isMeasured, oneHot, repeats: hasRepeated(census) };
}

function hasRepeated({ places }: LabelCensus): boolean {
  return places.some(({ rows }) => rows > 1);
}

type Several = Pick<LabelsDescription, 'isOneHot' | 'areFlags'>;

async function describeSeveral(table: Table, column: ColumnInfo): Promise<Several> {
  const width = countOf(column.shape);
  let [sum, cells, isOneHot] = [0, 0, true];
  for await (const cell of cellsOf(table, column)) {
    const values = isList(cell) ? Array.from(cell, Number) : [Number(cell)];
    if (values.some((value) => value !== 0 && value !== 1)) return { isOneHot: false, areFlags: false };
    sum += values.reduce((total, value) => total + value, 0);
    cells += values.length;
    const isRowEnd = isList(cell) || cells % width === 0;
    if (!isRowEnd) continue;
    isOneHot &&= sum === 1;
    sum = 0;
  }
  return { isOneHot: isOneHot && cells > 0, areFlags: cells > 0 };
}

async function* cellsOf(table: Table, { name }: ColumnInfo): AsyncGenerator {
  for await (const chunk of table.read({ columns: [name], wanted: () => true })) {
    yield* Array.from(chunk.columns.get(name) ?? []);
  }
}
