import { expect, test } from 'vitest';
import { BYTE_STEPS } from '../../../../src/site/charts/byte-steps.ts';
import { showBytes } from '../../../../src/site/text.ts';

test('marks of an axis of bytes are round as they are shown', () => {
  const shown = BYTE_STEPS.map((step) => showBytes(step).replace(/\s/u, ' '));
  expect(shown.filter((text) => !/^[125]0{0,2}(?:\.0+)? /.test(text))).toEqual([]);
  expect(shown).toContain('2.00 MiB');
});
