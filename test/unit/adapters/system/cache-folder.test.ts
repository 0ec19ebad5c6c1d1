import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findCacheFolder } from '../../../../src/adapters/system/cache-folder.ts';

const AT_HOME = join(homedir(), '.cache/seatrial');

test.each<[string, NodeJS.ProcessEnv, string]>([
  ['named', { SEATRIAL_CACHE_DIR: '/srv/cache', RUNNER_TEMP: '/tmp/runner' }, '/srv/cache'],
  ['named by a relative path', { SEATRIAL_CACHE_DIR: 'kept' }, resolve('kept')],
  ["the runner's", { SEATRIAL_CACHE_DIR: '', RUNNER_TEMP: '/tmp/runner' }, '/tmp/runner/seatrial-cache'],
  ["the user's", { XDG_CACHE_HOME: '/home/ada/caches' }, '/home/ada/caches/seatrial'],
  ['at home where nothing is said', {}, AT_HOME],
  [
    'at home, and not here, where variables are empty',
    { SEATRIAL_CACHE_DIR: '', RUNNER_TEMP: '', XDG_CACHE_HOME: '' },
    AT_HOME,
  ],
  ['at home, and not here, where XDG_CACHE_HOME is relative', { XDG_CACHE_HOME: '.' }, AT_HOME],
])('the folder for downloads is %s', (_name, environment, folder) => expect(findCacheFolder(environment)).toBe(folder));
