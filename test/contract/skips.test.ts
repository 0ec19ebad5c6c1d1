import { expect, test } from 'vitest';
import { judgeSkips } from '../support/skip-reporter.ts';

const modules = [{ file: 'test/a.test.ts', skipped: ['a browser > opens', 'a browser > closes'] }];
const browser = { file: 'test/a.test.ts', test: 'a browser', reason: 'no browser for this processor' };
const exists = (file: string): boolean => file === 'test/b.test.ts';

test.each([
  ['nothing skipped, nothing allowed', [{ file: 'test/a.test.ts', skipped: [] }], [], []],
  ['every skip has its reason', modules, [browser], []],
  [
    'a skip without one',
    modules,
    [{ ...browser, test: 'a browser > opens' }],
    ['Skipped without a reason in test/skips.json: test/a.test.ts › a browser > closes'],
  ],
  [
    'an empty reason is none',
    modules,
    [{ ...browser, reason: '' }],
    [
      'Skipped without a reason in test/skips.json: test/a.test.ts › a browser > opens',
      'Skipped without a reason in test/skips.json: test/a.test.ts › a browser > closes',
      'Not skipped, but in test/skips.json: test/a.test.ts › a browser',
    ],
  ],
  [
    'leave for a test that runs',
    modules,
    [browser, { ...browser, test: 'a file' }],
    ['Not skipped, but in test/skips.json: test/a.test.ts › a file'],
  ],
  [
    'leave for a test that runs on some machines',
    modules,
    [browser, { ...browser, test: 'a file', somewhereRun: true }],
    [],
  ],
  [
    'leave for a file that is gone',
    modules,
    [browser, { ...browser, file: 'test/c.test.ts' }],
    ['Not skipped, but in test/skips.json: test/c.test.ts › a browser'],
  ],
  [
    'leave for a test that was not asked for',
    [{ file: 'test/a.test.ts', skipped: [], leftOut: ['a browser > opens'] }],
    [browser],
    [],
  ],
  ['leave for a file that this run leaves out', modules, [browser, { ...browser, file: 'test/b.test.ts' }], []],
])('%s', (_name, ran, allowed, problems) => {
  expect(judgeSkips(ran, allowed, exists)).toEqual(problems);
});
