import { join } from 'node:path';
import { createInitFiles } from '../adapters/data/init-files.ts';
import { locateRegistry } from '../adapters/system/locate-registry.ts';
import type { BeginPorts } from '../usecases/reuse/begin-from.ts';

export interface ReuseWiring extends Omit<BeginPorts, 'rows'> {
  /** Only a git repository has a record. */
  readonly isInRepository: boolean;
}

/** The registry around an absolute path. Throws AppError usage where there is none. */
export function wireReuse(path: string): ReuseWiring {
  const { registry, root, isInRepository } = locateRegistry(path);
  return { registry, isInRepository, files: createInitFiles(root), fromRoot: (inside) => join(root, inside) };
}
