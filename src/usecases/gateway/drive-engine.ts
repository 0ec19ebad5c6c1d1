import { type Engine, type EngineModel, type EnginePlace, LEFT_OUT } from '../../domain/gateway/engines/engine.ts';
import type { TrafficPlan } from '../../domain/gateway/traffic-plan.ts';
import type { EngineRunner } from '../ports/engine-runner.ts';
import type { Evidence } from './evidence.ts';
import { planEngineModel } from './plan-engine.ts';
import type { ServedModels } from './served-models.ts';

export interface EngineDriving {
  readonly engine: Engine;
  readonly runner: Pick<EngineRunner, 'apply'>;
  readonly place: EnginePlace;
  readonly models: () => ServedModels;
  readonly evidence: Pick<Evidence, 'isOpen' | 'note'>;
  readonly nowMs: () => number;
  /** In a sentence. */
  readonly onRemark: (sentence: string) => void;
}

/** What `/-/state` tells of it. */
export interface EngineState {
  readonly name: string;
  /** How many configurations it was given. */
  readonly generation: number;
  /** What is not counted or told where it answers. */
  readonly leftOut: readonly string[];
  readonly unreadLines: number;
}

/** Lines of so many configurations are understood: workers of an older one answer what they have. */
const KEPT_GENERATIONS = 64;

/** What was refused may mend itself, as a name that is not known yet. */
const RETRY_MS = 30_000;

interface Routed {
  readonly plan: TrafficPlan;
  readonly model: EngineModel;
}

/** Keeps an engine at what is served, and counts what it answers. */
export class EngineDriver {
  readonly #driving: EngineDriving;
  readonly #generations = new Map<number, readonly Routed[]>();
  #generation = 0;
  #wanted = '';
  #applying: Promise<void> = Promise.resolve();
  #unread = 0;
  /** When the last configuration was refused; null where it was taken. */
  #refusedMs: number | null = null;
  #why: string | null = null;

  constructor(driving: EngineDriving) {
    this.#driving = driving;
  }

  /** Lines that nobody understood, since the process began. */
  get unread(): number {
    return this.#unread;
  }

  state(): EngineState {
    const { name } = this.#driving.engine;
    return { name, generation: this.#generation, leftOut: LEFT_OUT, unreadLines: this.#unread };
  }

  /** Looks at what should be served; resolves once the engine does it, or has refused it. Called a few times a second. */
  async look(): Promise<void> {
    const { models, evidence, nowMs } = this.#driving;
    const facts = { evidence, nowMs: nowMs() };
    const routed = [...models().values()].flatMap((served): readonly Routed[] => {
      const model = planEngineModel(served, facts);
      return model === null ? [] : [{ plan: served.plan, model }];
    });
    const wanted = JSON.stringify(routed.map(({ plan, model }) => [plan.revision, model]));
    const isDue = this.#refusedMs !== null && facts.nowMs - this.#refusedMs >= RETRY_MS;
    if (wanted === this.#wanted && !isDue) return this.#applying;
    this.#wanted = wanted;
    this.#refusedMs = null;
    const generation = (this.#generation += 1);
    this.#generations.set(generation, routed);
    this.#generations.delete(generation - KEPT_GENERATIONS);
    this.#applying = this.#applying.then(() => this.#apply({ generation, routed }));
    return this.#applying;
  }

  async #apply({
    generation,
    routed,
  }: {
    readonly generation: number;
    readonly routed: readonly Routed[];
  }): Promise<void> {
    const { engine, runner, place, onRemark } = this.#driving;
    try {
      const former = this.#generations.get(generation - 1) ?? [];
      const [models, before] = [routed, former].map((list) => list.map(({ model }) => model));
      const plan = { generation, models: models ?? [], former: before ?? [] };
      await runner.apply(engine.render(plan, place));
      this.#why = null;
    } catch (error) {
      if (generation === 1) throw error;
      this.#refusedMs = this.#driving.nowMs();
      const why = error instanceof Error ? error.message : String(error);
      // What goes wrong in the same way at every try is told once.
      if (why !== this.#why) onRemark(`${engine.title} serves on as before: ${why}`);
      this.#why = why;
    }
  }

  /** Counts one line of the engine's log. */
  note(line: string): void {
    const read = this.#driving.engine.readLine(line);
    const routed = read === null ? undefined : this.#generations.get(read.generation)?.[read.model];
    const route = read === null || routed === undefined ? undefined : routed.model.routes[read.route ?? 0];
    if (read === null || routed === undefined || route === undefined) {
      this.#unread += 1;
      return;
    }
    const { outcome, latencyMs } = read;
    if (outcome === null) return;
    const { plan, model } = routed;
    const unit = read.route === null ? null : model.unitHeader === null ? DRAWN : read.unit;
    const { arm, standIn } = route;
    const counted = { plan, arm, standIn, unit, outcome, latencyMs, isPinned: false, rows: 1, consumer: null };
    this.#driving.evidence.note(counted);
  }
}

/** Of what is drawn for itself nothing is known by its unit. */
const DRAWN = 'request';
