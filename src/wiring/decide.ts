import { createClock } from '../adapters/system/clock.ts';
import { locateShared, openFolder } from '../adapters/system/locate-registry.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import type { DecidePorts } from '../usecases/livetest/decide-files.ts';
import type { LocalFiles } from '../usecases/ports/local-files.ts';
import type { Clock } from '../usecases/ports/clock.ts';
import { wireLocalFiles } from './local-files.ts';

export interface DecideWiring extends DecidePorts {
  readonly files: LocalFiles;
  readonly clock: Clock;
}

/** The registry in a folder, or, where none is named, around the current one; and files of this machine. */
export function wireDecide(folder: string | null): DecideWiring {
  const root = folder === null ? locateShared([process.cwd()]) : openFolder(folder).root;
  return { files: wireLocalFiles(), registry: createRegistryFolder(root), clock: createClock() };
}
