import { createClock } from '../adapters/system/clock.ts';
import type { DecidePorts } from '../usecases/livetest/decide-files.ts';
import type { LocalFiles } from '../usecases/ports/local-files.ts';
import type { Clock } from '../usecases/ports/clock.ts';
import { wireLocalFiles } from './local-files.ts';
import { wireRegistry } from './registry.ts';

export interface DecideWiring extends DecidePorts {
  readonly files: LocalFiles;
  readonly clock: Clock;
}

/** The registry in a folder, or, where none is named, around the current one; and files of this machine. */
export function wireDecide(folder: string | null): DecideWiring {
  return { files: wireLocalFiles(), registry: wireRegistry(folder), clock: createClock() };
}
