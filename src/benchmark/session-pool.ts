import { randomIndex, shuffled, type Random } from '../domain/benchmark/random.ts';
import { openEngine } from '../adapters/system/open-engine.ts';
import type { EmptySession, Engine, Session } from '../usecases/ports/engine.ts';
import { type Arm, formOf, type SetupRequest } from './messages.ts';

export interface OpenedSessions {
  /** In the order of the requested arms. */
  readonly sessions: readonly Session[];
  /** The slowest creation; 0 when all were open already. */
  readonly loadMs: number;
}

/** Engines by their module: models of one format share theirs. */
export type Engines = ReadonlyMap<string, Engine>;

export async function openEngines({ models }: SetupRequest): Promise<Engines> {
  const engines = new Map<string, Engine>();
  for (const { engine } of Object.values(models)) {
    if (!engines.has(engine.module)) engines.set(engine.module, await openEngine(engine));
  }
  return engines;
}

const LEAST_PADDING_BYTES = 64;
const MOST_PADDING_BYTES = 64 * 1024;

/** The sessions of the arms. Where a model comes to lie in memory changes its speed, so each round draws a new layout. */
export class SessionPool {
  readonly #engines: Engines;
  readonly #setup: SetupRequest;
  readonly #open = new Map<Arm, Session>();
  #padding: Uint8Array[] = [];

  constructor(engines: Engines, setup: SetupRequest) {
    this.#engines = engines;
    this.#setup = setup;
  }

  async acquire(arms: readonly Arm[], fresh: boolean, random: Random): Promise<OpenedSessions> {
    if (fresh) await this.#closeAll();
    let loadMs = 0;
    for (const arm of shuffled(arms, random)) {
      if (this.#open.has(arm)) continue;
      this.pad(random);
      const start = performance.now();
      this.#open.set(arm, await this.#create(arm));
      loadMs = Math.max(loadMs, performance.now() - start);
    }
    return { sessions: arms.map((arm) => this.#sessionOf(arm)), loadMs };
  }

  /** Moves what is allocated next by a random distance. */
  pad(random: Random): void {
    const bytes = LEAST_PADDING_BYTES + randomIndex(random, MOST_PADDING_BYTES - LEAST_PADDING_BYTES);
    this.#padding.push(new Uint8Array(bytes));
  }

  /** A session of a model that does nothing, beside the others; null where the engine has none. */
  async openEmpty(): Promise<EmptySession | null> {
    const engine = this.#engines.get(this.#setup.models.candidate?.engine.module ?? '');
    if (engine === undefined) throw new Error('no model for the candidate');
    return (await engine.openEmpty?.(this.#setup.threads)) ?? null;
  }

  async #create(arm: Arm): Promise<Session> {
    const model = this.#setup.models[arm];
    const engine = model === undefined ? undefined : this.#engines.get(model.engine.module);
    if (model === undefined || engine === undefined) throw new Error(`no model for the arm ${arm}`);
    const outputs = formOf(this.#setup, arm).signature.outputs.map(({ name }) => name);
    return engine.open(model.modelPath, { threads: this.#setup.threads, outputs });
  }

  #sessionOf(arm: Arm): Session {
    const session = this.#open.get(arm);
    if (session === undefined) throw new Error(`no session for the arm ${arm}`);
    return session;
  }

  async #closeAll(): Promise<void> {
    for (const session of this.#open.values()) await session.close();
    this.#open.clear();
    this.#padding = [];
  }
}
