import { NGINX } from '../gateway/engines/nginx.ts';
import { SLOTS } from '../livetest/slots.ts';
import { enginePlaceOf, enginePlanOf } from './engine-plan.ts';
import { MOST_CANDIDATES, type Platform } from './platform.ts';

export const NGINX_PLATFORM = {
  name: 'nginx',
  title: 'nginx',
  needs: ['server'],
  takes: ['listen'],
  capabilities: { can: NGINX.capabilities, arms: 'same', parts: SLOTS, candidates: MOST_CANDIDATES },
  writes: '`nginx.conf`, whole: `split_clients`, `mirror`',
  triedWith: '`nginx -t`, and a running one that is asked for 100,000 units',
  render: (asked) => NGINX.render(enginePlanOf(asked), enginePlaceOf(asked)),
} as const satisfies Platform;
