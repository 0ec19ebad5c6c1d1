import type { EngineName } from '../../../domain/gateway/engines/engines.ts';

/** How the process of an engine is run. */
export interface EngineProgram {
  readonly name: EngineName;
  /** Where it may be, the first that is there. */
  readonly programs: readonly string[];
  /** Which tells its version and ends. */
  readonly versionArgs: readonly string[];
  readonly howToInstall: string;
  /** The file by which the engine is asked whether it takes a configuration. */
  readonly check: string;
  readonly checkArgs: (folder: string, file: string) => readonly string[];
  readonly runArgs: (folder: string, file: string) => readonly string[];
  /** The file that names all others. */
  readonly main: string;
  /** Signal by which a running one reads its files again; null: it sees that they are others. */
  readonly reload: NodeJS.Signals | null;
  /** By which it answers what it has before it ends. */
  readonly stop: NodeJS.Signals;
  /** Whether its workers are another user where it is started by root, and need to find files in its folder. */
  readonly isOtherUser: boolean;
}
