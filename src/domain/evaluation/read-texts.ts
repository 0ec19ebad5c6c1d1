import type { EvaluationSet } from '../../contract/generated/types.ts';
import type { OutputTable } from './output-columns.ts';
import type { ScoreFindings } from './score-findings.ts';

/** The text that each row of an output stands for; null where it has another form, which is told as a finding. */
export function readTexts(table: OutputTable, set: EvaluationSet, findings: ScoreFindings): readonly string[] | null {
  const reading: Reading = { table, set, findings, skipped: new Set(set.prediction.skip) };
  if (set.prediction.kind === 'ctc') return readFrames(reading);
  return set.prediction.kind === 'tokens' ? readTokens(reading) : readPlain(reading);
}

interface Reading {
  readonly table: OutputTable;
  readonly set: EvaluationSet;
  readonly findings: ScoreFindings;
  readonly skipped: ReadonlySet<number>;
}

function readPlain(reading: Reading): readonly string[] | null {
  const { data, width, datatype } = reading.table;
  if (width !== 1 || datatype !== 'BYTES') return refuse(reading, 'text');
  return Array.from(data, String);
}

function readTokens(reading: Reading): readonly string[] | null {
  const { data, datatype, inner, width } = reading.table;
  if (inner.length !== 1 || !/INT/u.test(datatype)) return refuse(reading, 'tokens');
  const ids = Array.from(data, Number);
  return mapRows(data.length / width, (row) => spell(reading, row, ids.slice(row * width, (row + 1) * width)));
}

/**
 * Greedy decoding of connectionist temporal classification (Graves et al., 2006): the first greatest class of each frame, of
 * repeated ones one, without the blank.
 */
function readFrames(reading: Reading): readonly string[] | null {
  const { data, datatype, inner, width } = reading.table;
  const { blank } = reading.set.prediction;
  const [frames = 0, classes = 0] = inner;
  if (inner.length !== 2 || !datatype.startsWith('FP')) return refuse(reading, 'ctc');
  const known = reading.set.target.classes?.length ?? 0;
  if (known !== classes) {
    const { output } = reading.set.prediction;
    reading.findings.shape({ fault: 'other-classes', output, columns: classes, classes: known });
    return null;
  }
  return mapRows(data.length / width, (row) => {
    const best = mapRows(frames, (frame) => greatest(data, row * width + frame * classes, classes));
    const kept = best.filter((label, frame) => label !== blank && label !== best[frame - 1]);
    if (kept.every((label) => label !== null)) return spell(reading, row, kept);
    reading.findings.nonFinite(reading.table.start + row);
    return '';
  });
}

/** Minus infinity is the logarithm of a probability of 0. Null for a frame without a greatest class. */
function greatest(data: OutputTable['data'], start: number, classes: number): number | null {
  let [best, most]: [number | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (let label = 0; label < classes; label += 1) {
    const score = Number(data[start + label]);
    if (Number.isNaN(score) || score === Number.POSITIVE_INFINITY) return null;
    if (score > most) [best, most] = [label, score];
  }
  return best;
}

/** A number that is no place of the classes makes no text, whichever it is. */
function spell({ table, set, findings, skipped }: Reading, row: number, ids: readonly number[]): string {
  const written = ids.filter((id) => !skipped.has(id));
  const texts = written.map((id) => set.target.classes?.[id]);
  const label = written[texts.indexOf(undefined)];
  if (label !== undefined) findings.unknownLabel({ label, first: table.start + row, rows: 1 });
  return texts.join('');
}

function refuse({ table, set, findings }: Reading, kind: string): null {
  const { inner: shape, datatype } = table;
  findings.shape({ fault: 'no-text', output: set.prediction.output, shape, datatype, kind });
  return null;
}

function mapRows<T>(rows: number, read: (row: number) => T): readonly T[] {
  return Array.from({ length: rows }, (_, row) => read(row));
}
