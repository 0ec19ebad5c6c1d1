import { expect, test } from 'vitest';
import { parseDuration, renderDuration } from '../../../../src/domain/model/quantity.ts';

test.each(['250us', '12ms', '1500ms', '4s', '90s', '10m', '6h', '14d'])('%s is written as it was read', (text) => {
  expect(renderDuration(parseDuration(text))).toBe(text);
});

test.each([
  ['600s', '10m'],
  ['1.5h', '90m'],
  ['24h', '1d'],
])('%s is %s', (text, shorter) => {
  expect(renderDuration(parseDuration(text))).toBe(shorter);
});
