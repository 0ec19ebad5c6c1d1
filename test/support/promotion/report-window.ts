import type { LiveWindow } from '../../../src/contract/generated/types.ts';
import { recordLive } from '../../../src/usecases/ledger/record-live.ts';
import { aWindow, livePorts, MemoryWindows, REPORTER } from '../statistics.ts';
import { fakePorts } from './fake-ports.ts';
import type { World } from './world.ts';

const WINDOWS = new WeakMap<World, MemoryWindows>();

/** A service tells what it has counted between two and three in the afternoon. */
export async function reportWindow(world: World, over: Partial<LiveWindow>): Promise<void> {
  const times = { from: '2026-05-03T14:00:00Z', to: '2026-05-03T15:00:00Z' };
  const counts = { latency: null, metrics: {}, consumers: {}, errors: 0 };
  const window = aWindow({ key: `${over.version}/${over.arm ?? 'all'}`, ...times, ...counts, ...over });
  const own = WINDOWS.get(world) ?? new MemoryWindows();
  WINDOWS.set(world, own);
  const { recorded, refused } = await recordLive(livePorts(fakePorts(world), own), REPORTER, [{ line: 1, window }]);
  if (recorded.length === 0) throw new RangeError(`The window was not recorded: ${JSON.stringify(refused)}`);
}
