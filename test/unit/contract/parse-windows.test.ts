import { expect, it } from 'vitest';
import { parseWindows } from '../../../src/contract/parse-windows.ts';
import { hourWindow } from '../../support/live-test.ts';

const LINE = JSON.stringify(hourWindow(0, null));

it('reads what Windows writes: a mark of the byte order, and returns at the ends of lines', () => {
  const { windows, malformed } = parseWindows('w.ndjson', `\uFEFF${LINE}\r\n\r\n${LINE}\r\n`);
  expect(malformed).toBe(0);
  expect(windows.map(({ line }) => line)).toEqual([1, 3]);
});

it.each([
  ['another encoding', `\uFFFD\uFFFD{\0"\0`, 'json-syntax'],
  ['all windows in one list', `[${Array.from({ length: 1000 }, () => LINE).join()}]`, 'too-long'],
])('says how windows are written where a line is none: %s', (_name, text, reason) => {
  const [found] = parseWindows('w.ndjson', text).problems;
  expect(found).toMatchObject({ code: 'schema-violation', reason, location: { path: 'w.ndjson', line: 1 } });
  expect(found?.hint).toContain('on a line of its own');
});

it.each([
  ['beyond what a number can hold', LINE.replace('"requests":1000', '"requests":1e999'), '/requests'],
  ['below nothing', LINE.replace('"requests":1000', '"requests":-1'), '/requests'],
  ['a part of a request', LINE.replace('"requests":1000', '"requests":1.5'), '/requests'],
])('refuses a count that none can be, and says where: %s', (_name, text, pointer) => {
  expect(text).not.toBe(LINE);
  const { windows, problems } = parseWindows('w.ndjson', `${LINE}\n${text}\n`);
  expect(windows).toHaveLength(1);
  expect(problems).toMatchObject([{ reason: 'schema', location: { line: 2, pointer } }]);
  expect(problems[0]?.hint).toContain('window.schema.json');
});
