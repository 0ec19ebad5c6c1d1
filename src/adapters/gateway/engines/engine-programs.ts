import type { EngineName } from '../../../domain/gateway/engines/engines.ts';
import type { EngineProgram } from './engine-program.ts';
import { ENVOY_PROGRAM } from './envoy-program.ts';
import { NGINX_PROGRAM } from './nginx-program.ts';

const ENGINE_PROGRAMS: Readonly<Record<EngineName, EngineProgram>> = {
  nginx: NGINX_PROGRAM,
  envoy: ENVOY_PROGRAM,
};

export function programNamed(name: EngineName): EngineProgram {
  return ENGINE_PROGRAMS[name];
}
