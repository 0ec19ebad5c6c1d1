import type { LiveWindow } from '../../../src/contract/generated/types.ts';
import { recordLive } from '../../../src/usecases/ledger/record-live.ts';
import { aWindow, REPORTER } from '../statistics.ts';
import { fakePorts } from './fake-ports.ts';
import type { World } from './world.ts';

/** A service tells what it has counted between two and three in the afternoon. */
export async function reportWindow(world: World, over: Partial<LiveWindow>): Promise<void> {
  const times = { from: '2026-05-03T14:00:00Z', to: '2026-05-03T15:00:00Z' };
  const counts = { latency: null, metrics: {}, consumers: {}, errors: 0 };
  await reportWindows(world, [aWindow({ key: `${over.version}/${over.arm ?? 'all'}`, ...times, ...counts, ...over })]);
}

/** Throws RangeError where one of them is not believed. */
export async function reportWindows(world: World, windows: readonly LiveWindow[]): Promise<void> {
  const ports = { ...fakePorts(world), manifest: async () => null };
  const reported = windows.map((window, index) => ({ line: index + 1, window }));
  const { recorded, refused } = await recordLive(ports, REPORTER, reported);
  if (recorded.length < windows.length) throw new RangeError(`Windows were not recorded: ${JSON.stringify(refused)}`);
}
