import { resolve } from 'node:path';
import { createInitFiles } from '../adapters/data/init-files.ts';
import { findRegistryRoot } from '../adapters/system/find-registry-root.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import type { InitPorts } from '../usecases/init/init-model.ts';
import { recordOfFile } from './runtimes.ts';

export interface InitWiring extends InitPorts {
  /** Absolute folder of the registry. */
  readonly root: string;
}

/** The model's file tells what runs it. Without a folder: the registry around the current one, else the current one. */
export function wireInit(file: string, folder?: string): InitWiring {
  const root = folder === undefined ? (findRegistryRoot(process.cwd()) ?? process.cwd()) : resolve(folder);
  return {
    root,
    runtime: recordOfFile(file),
    registry: createRegistryFolder(root),
    files: createInitFiles(root),
  };
}
