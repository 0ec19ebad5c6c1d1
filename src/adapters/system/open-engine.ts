import { pathToFileURL } from 'node:url';
import type { Engine, EngineModule, EngineReference } from '../../usecases/ports/engine.ts';

/** Loads a runtime into this process: a child with limits, or a gateway, which serves what was certified. */
export async function openEngine({ module, library }: EngineReference): Promise<Engine> {
  const loaded: EngineModule = await import(pathToFileURL(module).href);
  return loaded.openEngine(library);
}
