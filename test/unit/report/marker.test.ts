// @module-tag thorough
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarker, renderMarker } from '../../../src/report/marker.ts';
import { markdownText } from '../../../src/report/markdown.ts';

const hex = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength, maxLength });

const run = fc.record({
  version: fc.constantFrom('1.4.0', '0.0.1-rc.1', '10.20.30'),
  verdict: fc.constantFrom('pass' as const, 'fail' as const, 'inconclusive' as const),
  commit: hex(7, 64),
  at: fc.constantFrom('2026-11-20T09:30:00Z', '2025-01-01T00:00:00Z'),
});

test('what was written is read back', () => {
  const markers = fc.record({
    model: fc.constantFrom('churn', 'a', 'x.y_z-1'),
    commit: fc.option(hex(40, 40)),
    history: fc.array(run, { maxLength: 5 }),
  });
  fc.assert(
    fc.property(markers, (marker) => {
      expect(parseMarker(`${markdownText(renderMarker(marker))}\n### title`)).toEqual(marker);
    }),
  );
});

test('any text yields a marker on one line that ends where it should, or is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const line = markdownText(renderMarker({ model: text, commit: text, history: [] }));
      expect(line).toMatch(/^<!-- [^<>\n]* -->$/);
      parseMarker(text);
    }),
  );
});

test.each([
  ['not in the first line', 'hello\n<!-- seatrial:report model=churn -->'],
  ['text before it', ' <!-- seatrial:report model=churn -->'],
  ['text after it', '<!-- seatrial:report model=churn --> x'],
  ['an unsafe name', '<!-- seatrial:report model=../etc -->'],
  ['another kind', '<!-- seatrial:command model=churn -->'],
  ['a broken commit', '<!-- seatrial:report model=churn commit=HEAD0000 -->'],
])('refuses a marker with %s', (_, body) => {
  expect(parseMarker(body)).toBeNull();
});

test('leaves out history entries that do not parse', () => {
  const body = '<!-- seatrial:report model=churn history=pass/1.0.0/abcdef1/2026-11-20T09:30:00Z,evil/x/y/z -->';
  expect(parseMarker(body)?.history).toHaveLength(1);
});
