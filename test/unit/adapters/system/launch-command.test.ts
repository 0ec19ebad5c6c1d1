import { delimiter } from 'node:path';
import { expect, test } from 'vitest';
import { scrubEnvironment } from '../../../../src/adapters/system/launch-command.ts';

test('a child gets no token, and nothing that makes it load more than was asked', () => {
  const environment = {
    LANG: 'C',
    GITHUB_TOKEN: 'a',
    ACTIONS_RUNTIME_TOKEN: 'b',
    AWS_SECRET_ACCESS_KEY: 'c',
    NODE_OPTIONS: '--require /tmp/x.js',
    NODE_PATH: '/tmp',
    LD_PRELOAD: '/tmp/x.so',
    LD_AUDIT: '/tmp/x.so',
    DYLD_INSERT_LIBRARIES: '/tmp/x.dylib',
  };
  expect(scrubEnvironment(environment)).toEqual({ LANG: 'C' });
});

test.skipIf(process.platform === 'win32').each([
  ['a folder too many', '/usr/bin::/bin', '/usr/bin:/bin'],
  ['one at the end, as where a variable was empty', '/opt/lib:', '/opt/lib'],
  ['a relative one', 'node_modules/.bin:/bin:.', '/bin'],
  ['no other', '.:', undefined],
])('a child looks for programs and libraries in no folder that it merely runs in: %s', (_name, folders, expected) => {
  expect(delimiter).toBe(':');
  for (const name of ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'])
    expect(scrubEnvironment({ [name]: folders })[name]).toBe(expected);
});
