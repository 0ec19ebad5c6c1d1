import { pathToFileURL } from 'node:url';
import type { Engine, EngineModule, EngineReference } from '../../usecases/ports/engine.ts';

/** Loads a runtime into this process, which must be a child with limits. */
export async function openEngine({ module, library }: EngineReference): Promise<Engine> {
  const loaded: EngineModule = await import(pathToFileURL(module).href);
  return loaded.openEngine(library);
}
