import { expect, it } from 'vitest';
import { renderRemembered } from '../../../src/cli/print-history.ts';

const remembered = {
  pull: 4,
  head: 'd'.repeat(40),
  version: '1.3.0',
  sha256: 'd'.repeat(64),
  environment: 'production',
  by: 'ben\u001b[2J',
  at: '2026-05-03T14:00:00Z',
  url: null,
} as const;

it.each([
  ['live', 0.2, 'live at 20 %'],
  ['production', null, 'production'],
] as const)('what is remembered is still to come: to %s', (to, share, what) => {
  const line = renderRemembered({ ...remembered, to, share });
  expect(line).toContain(
    `production  remembered: 1.3.0 to ${what}, once #4 is merged at dddddddddddd and certified (ben`,
  );
  expect(line).not.toContain('\u001b');
});
