/** Entry of the process that measures: one purpose, no timers, no sockets, nothing that runs between two calls of a model. */
import { serveRequests } from '../adapters/system/serve-requests.ts';
import { trusted } from '../adapters/system/trusted.ts';
import { startCold } from './cold-start-rig.ts';
import type {
  BindingRequest,
  ColdRequest,
  DuetRequest,
  OpenLoopRequest,
  SetupRequest,
  SoloRequest,
  TurnsRequest,
} from './messages.ts';
import { openRig, type Rig } from './rig.ts';

serve();

function serve(): void {
  let rig: Rig | null = null;
  function ready(): Rig {
    if (rig === null) throw new Error('the process was not set up');
    return rig;
  }
  serveRequests({
    setup: async (payload) => {
      rig = await openRig(trusted<SetupRequest>(payload));
    },
    duet: (payload) => ready().duet(trusted<DuetRequest>(payload)),
    solo: (payload) => ready().solo(trusted<SoloRequest>(payload)),
    turns: (payload) => ready().turns(trusted<TurnsRequest>(payload)),
    binding: (payload) => ready().binding(trusted<BindingRequest>(payload)),
    openLoop: (payload) => ready().openLoop(trusted<OpenLoopRequest>(payload)),
    cold: (payload) => startCold(trusted<ColdRequest>(payload)),
  });
}
