import type { AdminViews, ReloadAnswer, WindowAnswer, WindowQuery } from '../src/usecases/gateway/admin-views.ts';
import type { ReloadState } from '../src/usecases/gateway/gateway-state.ts';
import type { EngineState } from '../src/usecases/gateway/drive-engine.ts';
import type { Gateway } from '../src/wiring/gateway.ts';

const USUAL_LENGTH = '1h';

/** Of the program, and of the files that it reads again when they change. */
export interface AboutGateway {
  readonly version: string;
  readonly reloaded: () => Readonly<Record<string, ReloadState>>;
  /** What answers in its place, if anything does. */
  readonly engine: () => EngineState | null;
}

/** What a gateway tells on its admin port. */
export function adminViews(gateway: Gateway, { version, reloaded, engine }: AboutGateway): AdminViews {
  const { following, evidence } = gateway;
  return {
    state: () => ({ version, ...following.state(), ...reloaded(), evidence: evidence.state(), engine: engine() }),
    windows: (query) => tellWindows(gateway, query),
    metrics: async () => {
      const { contentType, body } = await evidence.metrics.render();
      return { type: contentType, text: body };
    },
    reload: () => reload(gateway),
  };
}

async function tellWindows({ evidence }: Gateway, { since, every }: WindowQuery): Promise<WindowAnswer> {
  const answer = evidence.windows.read({ since, every: every ?? USUAL_LENGTH });
  if (answer.kind === 'refused') return { kind: 'refused', message: answer.error };
  return { kind: 'windows', windows: await Array.fromAsync(answer.windows), cursor: answer.next };
}

async function reload({ following }: Gateway): Promise<ReloadAnswer> {
  const before = following.state().source.mark;
  await following.reload({ anew: true });
  const { mark, problem } = following.state().source;
  if (problem !== null) return { kind: 'failed', message: problem.message };
  return { kind: 'reloaded', isChanged: mark !== before };
}
