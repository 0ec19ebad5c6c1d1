import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import { findStateFolder } from '../../../../src/adapters/system/state-folder.ts';

test.each([
  [{ XDG_STATE_HOME: '/var/lib/own' }, '/var/lib/own/seatrial'],
  [{ XDG_STATE_HOME: 'relative' }, `${homedir()}/.local/state/seatrial`],
  [{ XDG_STATE_HOME: '' }, `${homedir()}/.local/state/seatrial`],
  [{}, `${homedir()}/.local/state/seatrial`],
])('what is kept is kept in the folder that the system names: %j', (environment, folder) => {
  expect(findStateFolder(environment)).toBe(folder);
});
