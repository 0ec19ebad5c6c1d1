import { randomIndex, shuffled, type Random } from '../domain/benchmark/random.ts';
import type { Engine, EngineSession } from '../adapters/runtimes/onnx/engine.ts';
import type { Arm, SetupRequest } from './messages.ts';

export interface OpenedSessions {
  /** In the order of the requested arms. */
  readonly sessions: readonly EngineSession[];
  /** The slowest creation; 0 when all were open already. */
  readonly loadMs: number;
}

const LEAST_PADDING_BYTES = 64;
const MOST_PADDING_BYTES = 64 * 1024;

/** The sessions of the arms. Where a model comes to lie in memory changes its speed, so each round draws a new layout. */
export class SessionPool {
  readonly #engine: Engine;
  readonly #setup: SetupRequest;
  readonly #open = new Map<Arm, EngineSession>();
  #padding: Uint8Array[] = [];

  constructor(engine: Engine, setup: SetupRequest) {
    this.#engine = engine;
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

  async #create(arm: Arm): Promise<EngineSession> {
    const path = this.#setup.models[arm];
    if (path === undefined) throw new Error(`no model for the arm ${arm}`);
    return this.#engine.open(path, this.#setup.threads);
  }

  #sessionOf(arm: Arm): EngineSession {
    const session = this.#open.get(arm);
    if (session === undefined) throw new Error(`no session for the arm ${arm}`);
    return session;
  }

  async #closeAll(): Promise<void> {
    for (const session of this.#open.values()) await session.close();
    this.#open.clear();
    this.#padding = [];
    globalThis.gc?.();
  }
}
