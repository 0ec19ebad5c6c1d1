import { ENVOY } from '../gateway/engines/envoy.ts';
import { SLOTS } from '../livetest/slots.ts';
import { enginePlaceOf, enginePlanOf } from './engine-plan.ts';
import { MOST_CANDIDATES, type Platform } from './platform.ts';

/** Of the files of the engine, the one that has all in itself. */
export const ENVOY_PLATFORM = {
  name: 'envoy',
  title: 'Envoy',
  needs: ['server'],
  takes: ['listen'],
  capabilities: { can: ENVOY.capabilities, arms: 'same', parts: SLOTS, candidates: MOST_CANDIDATES },
  writes: '`envoy.json`, whole: arms are drawn in Lua',
  triedWith: '`envoy --mode validate`, and a running one that is asked for 2,000 units',
  render: (asked) =>
    new Map([['envoy.json', ENVOY.render(enginePlanOf(asked), enginePlaceOf(asked)).get('check.json') ?? '']]),
} as const satisfies Platform;
