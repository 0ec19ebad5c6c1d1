import { openEngineHost } from '../adapters/gateway/engines/engine-host.ts';
import { programNamed } from '../adapters/gateway/engines/engine-programs.ts';
import type { EnginePlace } from '../domain/gateway/engines/engine.ts';
import { type EngineName, engineNamed } from '../domain/gateway/engines/engines.ts';
import { EngineDriver, type EngineState } from '../usecases/gateway/drive-engine.ts';
import type { Gateway } from './gateway.ts';

export interface EngineWiringOptions extends Pick<
  EnginePlace,
  'listen' | 'own' | 'workers' | 'bodyBytes' | 'answerMs'
> {
  readonly name: EngineName;
  /** In a sentence. */
  readonly onRemark: (sentence: string) => void;
}

/** Disposal ends it. */
export interface RunningEngine extends AsyncDisposable {
  state(): EngineState;
}

/** How often it is asked whether something else should be served, as after a trip. */
const LOOK_MS = 100;

/** An engine that answers in place of the data port when it returns. Throws AppError where it cannot. */
export async function startEngine(gateway: Gateway, options: EngineWiringOptions): Promise<RunningEngine> {
  const { name, listen, onRemark } = options;
  const engine = engineNamed(name);
  const program = programNamed(name);
  await using resources = new AsyncDisposableStack();
  const onLine = (line: string): void => driver.note(line);
  const host = resources.use(openEngineHost({ program, listen, onRemark, onLine }));
  const { following, evidence, clock } = gateway;
  const driver: EngineDriver = new EngineDriver({
    engine,
    runner: host,
    place: { ...options, folder: host.folder, log: host.log },
    models: () => following.models(),
    evidence: evidence.evidence,
    nowMs: clock.nowMs,
    onRemark,
  });
  await driver.look();
  const timer = setInterval(() => void driver.look(), LOOK_MS);
  resources.defer(() => clearInterval(timer));
  const owned = resources.move();
  return { state: () => driver.state(), [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
