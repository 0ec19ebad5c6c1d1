import { expect, test } from 'vitest';
import { visibleText } from '../../../src/cli/visible-text.ts';

test.each([
  ['::error::all is well', ': :error::all is well'],
  ['\t  ::add-mask::pass', '   : :add-mask::pass'],
  ['weights ##[add-mask]pass', 'weights ## [add-mask]pass'],
  ['a\n::stop-commands::x', String.raw`a\u000a::stop-commands::x`],
  ['std::vector', 'std::vector'],
])('foreign text in a step of a workflow gives the runner no order: %j', (text, shown) =>
  expect(visibleText(text)).toBe(shown),
);
