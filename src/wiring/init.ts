import { join, resolve } from 'node:path';
import { createDataSource } from '../adapters/data/data-source.ts';
import { createInitFiles } from '../adapters/data/init-files.ts';
import { createRuntime } from '../adapters/runtimes/create-runtime.ts';
import { findRegistryRoot } from '../adapters/system/find-registry-root.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import type { InitPorts } from '../usecases/init/init-model.ts';
import { wireRemoteFiles, wireTaking } from './remote-files.ts';
import { recordOfFile } from './runtimes.ts';

export interface InitWiring extends InitPorts {
  /** Absolute folder of the registry. */
  readonly root: string;
}

export interface InitPlace {
  /** The model's file tells what runs it. */
  readonly file: string;
  /** Default: the registry around the current folder, else the current one. */
  readonly folder?: string | undefined;
  readonly signal: AbortSignal;
}

export function wireInit({ file, folder, signal }: InitPlace): InitWiring {
  const root = folder === undefined ? (findRegistryRoot(process.cwd()) ?? process.cwd()) : resolve(folder);
  const options = { environment: process.env, signal };
  return {
    root,
    runtime: createRuntime(recordOfFile(file), options),
    registry: createRegistryFolder(root),
    files: { ...createInitFiles(root), bring: (uri, at) => wireTaking(options)({ uri, folder: join(root, at), root }) },
    data: createDataSource({ remote: wireRemoteFiles(options), signal }),
    stopwatch: () => performance.now(),
  };
}
