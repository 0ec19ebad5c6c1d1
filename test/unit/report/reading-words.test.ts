import { expect, it } from 'vitest';
import type { Reading } from '../../../src/contract/generated/types.ts';
import { readingLine, readingRows } from '../../../src/report/reading-words.ts';
import type { RichText } from '../../../src/report/rich-text.ts';
import { aReading } from '../../support/reading.ts';

const { answers } = aReading();

function plain(text: RichText): string {
  return text.map((part) => (typeof part === 'string' ? part : Object.values(part).join(''))).join('');
}

function rowsOf(changes: Partial<Reading>): Readonly<Record<string, string>> {
  return Object.fromEntries(readingRows(aReading(changes)).map(({ what, how }) => [what, plain(how)]));
}

it.each([
  ['high', 'from -0.1 on'],
  ['low', 'from -0.1 down'],
] as const)('a threshold where %s scores are positive is reached %s', (positiveScores, said) => {
  const threshold = { value: -0.1, precision: 'FP32' } as const;
  expect(plain(readingLine(aReading({ answers: { ...answers, threshold, positiveScores } })))).toContain(said);
});

it('tells tokens, their shape, and what is not scored', () => {
  const told = { columns: 5, each: 'token', shape: [-1, -1, 5], ignore: 'X', scheme: 'IOB2' } as const;
  const rows = rowsOf({ answers: { ...answers, ...told } });
  expect(rows['answers']).toContain('[any, any, 5], 5 columns for each token');
  expect(rows).toMatchObject({ 'label not scored': 'X', 'scheme of entities': 'IOB2' });
});

it('tells the blank, what is left out of texts, boxes, pairs and the csv file', () => {
  const skip = { count: 30, listed: Array.from({ length: 20 }, (_, id) => id) };
  const csv = { delimiter: '\t', decimal: ',', quote: '"', missing: { count: 1, listed: ['-'] } };
  const told = { blank: 0, skip, boxFormat: 'xywh', scores: 's' } as const;
  const target = { ...aReading().target, boxFormat: 'xyxy' } as const;
  const rows = rowsOf({ problem: 'embedding', query: 'pair', csv, target, answers: { ...answers, ...told } });
  expect(rows).toMatchObject({
    blank: '0',
    'left out of texts': '0, 1, 2, 3, 4, 5 and 24 more',
    boxes: 'xywh answered, xyxy in the target, scores in s',
    csv: 'cells apart by tab, quoted by ", decimals after ,; no value: -',
  });
  expect(rows['rows']).toContain('in pairs by pair');
});
