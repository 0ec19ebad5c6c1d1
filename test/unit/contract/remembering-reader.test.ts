import { expect, test } from 'vitest';
import { parseLogFile, rememberingParser } from '../../../src/contract/event-log.ts';
import { readLedger, rememberingReader } from '../../../src/contract/ledger.ts';
import { manyRecords } from '../../support/many-records.ts';

const PATH = 'events/model-0000/2026-05.jsonl';
const TEXT = manyRecords(1, 4).get(PATH) ?? '';
const LINES = TEXT.split('\n').slice(0, -1);

function upTo(count: number): string {
  return LINES.slice(0, count)
    .map((line) => `${line}\n`)
    .join('');
}

test('of a file that grows the new lines are parsed, and what was read stays what it was', () => {
  const parse = rememberingParser();
  const first = parse({ path: PATH, text: upTo(2) });
  const second = parse({ path: PATH, text: upTo(LINES.length) });
  expect(second).toEqual(parseLogFile({ path: PATH, text: TEXT }));
  expect(second[0]).toBe(first[0]);
  expect(parse({ path: PATH, text: TEXT })).toBe(second);
});

test('a file that does not begin as it did is read anew', () => {
  const parse = rememberingParser();
  parse({ path: PATH, text: TEXT });
  const other = `${LINES[1]}\n`;
  expect(parse({ path: PATH, text: other })).toEqual(parseLogFile({ path: PATH, text: other }));
  expect(parse({ path: PATH, text: '' })).toEqual([]);
});

test.each([
  ['that is no event', `${upTo(2)}{}\n`, 3],
  ['that is cut off', `${upTo(2)}${LINES[2]?.slice(0, 9)}`, 3],
])('a new line %s is named with its number, and nothing of it is remembered', (_name, text, line) => {
  const parse = rememberingParser();
  parse({ path: PATH, text: upTo(2) });
  expect(() => parse({ path: PATH, text })).toThrow(
    expect.objectContaining({ location: { path: PATH, line, column: 1, pointer: '' } }),
  );
  expect(parse({ path: PATH, text: TEXT })).toEqual(parseLogFile({ path: PATH, text: TEXT }));
});

test('a ledger that is remembered is the one that is read', () => {
  const files = manyRecords(2, 3);
  const read = rememberingReader();
  for (const model of ['model-0000', 'model-0001', 'model-0000']) {
    expect(read(files, model)).toEqual(readLedger(files, model));
  }
});
