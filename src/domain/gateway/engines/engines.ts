import { AppError } from '../../error.ts';
import type { Engine } from './engine.ts';
import { ENVOY } from './envoy.ts';
import { NGINX } from './nginx.ts';

/** Every engine that can stand before servers in place of this program. */
export const ENGINES = [NGINX, ENVOY] as const satisfies readonly Engine[];

export type EngineName = (typeof ENGINES)[number]['name'];

export function engineNamed(name: EngineName): Engine {
  const found = ENGINES.find((engine) => engine.name === name);
  if (found !== undefined) return found;
  throw new AppError({ code: 'internal', message: `There is no engine ${name}.` });
}
