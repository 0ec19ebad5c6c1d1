import type { AnswerChanges } from '../../contract/generated/types.ts';
import { wordOfChanges } from '../../domain/certification/change-word.ts';
import { changesOf, changesSentence, pValueText } from '../evidence-wording.ts';
import { formatCount } from '../format.ts';
import { type Markdown, code, md, strong } from '../markdown.ts';
import { boundedTable, foldSection, left, right, type Section, type SectionContext } from '../section.ts';
import { sliceWords } from '../shared-wording.ts';

/** Which answers changed, overall and by slice; where their rows are listed. */
export function changesSection(context: SectionContext): Section | null {
  const { certificate, maxRows } = context;
  const { overall, slices } = changesOf(certificate);
  const [first] = overall;
  if (first === undefined) return null;
  const rows = overall.length + slices.length === 1 ? null : changesTable([...overall, ...slices], maxRows);
  return foldSection(context, {
    name: 'changed answers',
    summary: changesSentence(first),
    body: [rows, notes(context, [...overall, ...slices])],
    brief: [changesTable(overall, maxRows)],
  });
}

function changesTable(changes: readonly AnswerChanges[], maxRows: number): Markdown {
  const columns = [
    left('Rows of'),
    right('Rows'),
    right('Changed'),
    right('Better'),
    right('Worse'),
    right('p'),
    left('So it is'),
  ];
  return boundedTable(columns, changes.map(changeCells), maxRows);
}

function changeCells(changes: AnswerChanges): readonly Markdown[] {
  const { data, slice, rows, changed, better, worse, adjustedPValue } = changes;
  return [
    slice === null ? strong(`all of ${data}`) : code(sliceWords(slice), 80),
    ...[rows, changed, better, worse].map((count) => md`${formatCount(count)}`),
    md`${adjustedPValue === null ? '' : pValueText(adjustedPValue)}`,
    md`${wordOfChanges(changes)}`,
  ];
}

function notes({ certificate: { subject } }: SectionContext, changes: readonly AnswerChanges[]): Markdown {
  const test = changes.some(({ by }) => by === 'right') ? "McNemar's exact test" : 'the sign test';
  const corrected = changes.some(({ slice }) => slice !== null)
    ? md` p of a slice is corrected for all of them (Benjamini and Hochberg).`
    : md``;
  const file = `${subject.model}@${subject.version}.changed-rows.jsonl`;
  const where = changes.some(({ changed }) => changed > 0)
    ? md` Row numbers are in ${code(file)}, which ${code('--output')} keeps beside the certificate of the run that measured.`
    : md``;
  return md`p is that of ${test}: of as many changes, how often chance alone divides them so or more unevenly.${corrected}${where}`;
}
