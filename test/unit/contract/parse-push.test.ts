import { expect, test } from 'vitest';
import { parsePush } from '../../../src/contract/parse-push.ts';
import { aWindow } from '../../support/statistics.ts';

test('windows, trips and why nothing is kept, each as far as it is there', () => {
  const window = aWindow({});
  expect(parsePush(JSON.stringify({ windows: [window] }))).toMatchObject({
    windows: [{ line: 1, window }],
    malformed: 0,
    trips: [],
    notKept: null,
  });
  expect(parsePush(JSON.stringify({ notKept: 'the disk is full' }))).toMatchObject({
    windows: [],
    notKept: 'the disk is full',
  });
});

test('a window that is none is told with its place, and the others are read', () => {
  const told = parsePush(JSON.stringify({ windows: [aWindow({ key: 'a' }), { requests: -1 }, aWindow({ key: 'b' })] }));
  expect(told.windows.map(({ line }) => line)).toEqual([1, 3]);
  expect(told.problems[0]).toMatchObject({ reason: 'schema', location: { path: 'windows', line: 2 } });
});

test.each([
  ['{', 'it is no object in JSON'],
  ['[]', 'it is no object in JSON'],
  ['{"window": []}', 'it has the key "window"'],
  ['{"windows": {}}', '`windows` is no array'],
  ['{"trips": {}}', '`trips` is no array'],
  ['{"trips": [{}]}', 'What a breaker tripped cannot be read'],
  ['{"notKept": 5}', '`notKept` is no text'],
])('%s is refused: %s', (text, why) => {
  expect(() => parsePush(text)).toThrow(why);
});
