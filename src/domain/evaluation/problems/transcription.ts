import type { EvaluationSet } from '../../../contract/generated/types.ts';
import { AppError } from '../../error.ts';
import { type EditCounts } from '../arithmetic/edit-rate.ts';
import { characterEdits, MOST_CHARACTERS, wordEdits } from '../arithmetic/edits.ts';
import { growableFloat64, growableInt32 } from '../growable.ts';
import type { OutputTable } from '../output-columns.ts';
import { readTexts } from '../read-texts.ts';
import type { RowBatch } from '../row-batch.ts';
import { type RowLosses, rowUnits } from '../row-losses.ts';
import { ScoreFindings } from '../score-findings.ts';
import { pickBase, pickFloats, pickIntegers, type RowsBase, scoredRows } from '../scored-rows.ts';
import type { Collector, CollectorContext, ProblemKind } from './problem-kind.ts';
import { watchSquare } from './watch-square.ts';

/** How far answers are from the texts of their rows. */
export interface TranscriptionRows extends RowsBase {
  readonly characters: EditCounts;
  readonly words: EditCounts;
  /** A number for each answer, by which two texts are told apart. */
  readonly marks: Float64Array;
}

/** A text a row, read from an image or heard in a recording. */
export const transcription: ProblemKind<TranscriptionRows> = {
  name: 'transcription',
  tasks: ['automatic-speech-recognition', 'image-to-text'],
  isPosed: () => true,
  target: { isLabel: true, isSeveral: false, hasPositive: false, isText: true },
  prediction: {
    kinds: ['text', 'tokens', 'ctc'],
    hasIndex: false,
    threshold: 'none',
    hasColumnPerClass: ({ kind }) => kind === 'ctc',
  },
  hasQueries: false,
  shown: ['cer', 'wer', 'exact_match'],
  gaps: ['cer'],
  start: {
    isLikely: () => true,
    kind: null,
    isNamed: false,
    // An answer without a letter has an error rate of 1.
    gate: () => ({ metric: 'cer', max: '1', dependsOnRows: true, margin: '0.01' }),
  },
  select: (rows, indices) => ({
    ...pickBase(rows, indices),
    characters: pickCounts(rows.characters, indices),
    words: pickCounts(rows.words, indices),
    marks: pickFloats(rows.marks, indices),
  }),
  scores: () => null,
  measure: (rows, { measure }, parameter) => measure.transcription?.(rows, parameter),
  ask: (rows, by) => by.transcription?.(rows),
  losses: wrongTexts,
  answers: (table, set) => {
    const labels = readTexts(table, set, new ScoreFindings());
    return labels && { rows: labels.length, labels, numbers: new Float64Array(0) };
  },
  collect: collectTexts,
};

/** Right is the text itself, but for white space at the ends. */
function wrongTexts({ rows, characters, marks }: TranscriptionRows): RowLosses {
  const loss = Float64Array.from(characters.edits, (edits) => Number(edits > 0));
  return { ...rowUnits(rows), by: 'right', metric: 'exact_match', loss, answers: marks, areClasses: false };
}

function pickCounts({ edits, length }: EditCounts, indices: Int32Array): EditCounts {
  return { edits: pickIntegers(edits, indices), length: pickIntegers(length, indices) };
}

function collectTexts({ set, findings, isLayoutAssumed = false }: CollectorContext): Collector<TranscriptionRows> {
  const characters = { edits: growableInt32(), length: growableInt32() };
  const words = { edits: growableInt32(), length: growableInt32() };
  const square = watchSquare(isLayoutAssumed);
  const marks = growableFloat64();

  function add(batch: RowBatch, table: OutputTable): void {
    square.add(batch, table);
    const answers = readTexts(table, set, findings);
    for (const [row, answer] of (answers ?? []).entries()) {
      const text = textAt(batch, row);
      if (answer.length > MOST_CHARACTERS) {
        const { output } = set.prediction;
        return findings.shape({ fault: 'too-long', output, characters: answer.length, most: MOST_CHARACTERS });
      }
      note(characters, characterEdits(text, answer));
      note(words, wordEdits(text, answer));
      marks.push(markOf(answer));
    }
    return undefined;
  }

  return {
    add,
    finish: (base) => {
      const misfit = square.misfit(set.prediction.output);
      if (misfit !== null) return { kind: 'misfit', misfit };
      const counts = { characters: finish(characters), words: finish(words), marks: marks.finish() };
      return { kind: 'collected', rows: scoredRows(transcription, { ...base, ...counts }), ...vocabularyOf(set) };
    },
  };
}

/** 52 bits of two FNV-1a hashes, so that texts are not kept: two that differ have the same once in 10^15 pairs. */
function markOf(text: string): number {
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000193);
    low = Math.imul(low ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
}

function vocabularyOf({ prediction: { kind }, target: { classes = [] } }: EvaluationSet) {
  if (kind !== 'ctc' && kind !== 'tokens') return {};
  const isFrames = kind === 'ctc';
  return {
    classes: { from: 'manifest', labels: classes, haveColumns: isFrames },
    elements: { each: isFrames ? 'frame' : 'place', columns: isFrames ? classes.length : 1 },
  } as const;
}

interface GrowingCounts {
  readonly edits: ReturnType<typeof growableInt32>;
  readonly length: ReturnType<typeof growableInt32>;
}

function note(counts: GrowingCounts, { edits, length }: ReturnType<typeof characterEdits>): void {
  counts.edits.push(edits);
  counts.length.push(length);
}

function finish({ edits, length }: GrowingCounts): EditCounts {
  return { edits: edits.finish(), length: length.finish() };
}

/** An empty text is one in which nothing is to be read or heard. */
function textAt(batch: RowBatch, row: number): string {
  const text = batch.target.values[row];
  if (typeof text === 'string' && text.length <= MOST_CHARACTERS) return text;
  const what = typeof text === 'string' ? `longer than ${MOST_CHARACTERS} characters` : 'no text';
  throw new AppError({
    code: 'data-format',
    message: `The target in row ${batch.start + row + 1} is ${what}.`,
    hint: 'Write each row as one text, and cut long recordings or pages into several rows.',
  });
}
