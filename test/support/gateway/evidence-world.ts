import { createHash, randomBytes } from 'node:crypto';
import type {
  Deployment,
  GatewayLine,
  GatewayMinute,
  LiveTestPolicy,
  LiveWindow,
  Model,
} from '../../../src/contract/generated/types.ts';
import { createTokenSeal } from '../../../src/adapters/gateway/token-seal.ts';
import type { ServedRequest } from '../../../src/domain/gateway/served-request.ts';
import { type ArmName, planTraffic, type TrafficPlan } from '../../../src/domain/gateway/traffic-plan.ts';
import { instantMs } from '../../../src/domain/instant.ts';
import type { VersionFacts } from '../../../src/usecases/gateway/evidence-facts.ts';
import { type LiveEvidence, openEvidence } from '../../../src/usecases/gateway/live-evidence.ts';
import { createWindowReader } from '../../../src/usecases/gateway/read-windows.ts';
import type { EvidenceJournal, JournalState } from '../../../src/usecases/ports/evidence-journal.ts';
import type { KeptPrediction, PredictionStore } from '../../../src/usecases/ports/prediction-store.ts';

export const BEGIN = '2026-11-02T00:00:00Z';
export const PRODUCTION = { version: '1.3.2', sha256: 'a'.repeat(64) };
export const FALLBACK = { version: '1.3.1', sha256: 'f'.repeat(64) };

export function candidate(name: string, share: number) {
  const sha256 = createHash('sha256').update(name).digest('hex');
  return { name, version: '1.4.0', sha256, share };
}

/** A model whose labels are yes and no, and that answers with the probability of yes. */
export function gatewayModel(liveTest: Partial<LiveTestPolicy> = {}, own: Partial<Model> = {}): Model {
  return {
    apiVersion: 'seatrial/v1',
    kind: 'Model',
    name: 'churn',
    task: 'tabular-classification',
    signature: {
      inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }],
      outputs: [{ name: 'probabilities', datatype: 'FP32', shape: [-1, 2] }],
    },
    evaluation: {
      holdout: {
        data: { path: 'holdout.csv', sha256: '0'.repeat(64) },
        inputs: { x: { columns: ['tenure', 'calls'] } },
        target: { column: 'churned', positive: 'yes', classes: ['no', 'yes'] },
        prediction: { output: 'probabilities' },
      },
    },
    gates: [],
    modes: { realtime: { scenario: 'server', rate: '100/s', budgets: { latency: { p50: '4ms', p99: '12ms' } } } },
    liveTest: { metrics: [{ id: 'accuracy', direction: 'up', betterBy: 0.01 }], ...liveTest },
    ...own,
  };
}

export function gatewayPlan(
  model: Model,
  shares: Readonly<Record<string, number>> = {},
  own: Partial<Deployment> = {},
): TrafficPlan {
  const candidates = Object.entries(shares).map(([name, share]) => candidate(name, share));
  const outcome = planTraffic(
    {
      apiVersion: 'seatrial/v1',
      kind: 'Deployment',
      model: 'churn',
      environment: 'production',
      revision: 1,
      production: PRODUCTION,
      fallback: FALLBACK,
      liveTest: candidates.length === 0 ? null : { id: 'churn-0042', candidates },
      hold: null,
      ...own,
    },
    model,
  );
  if (outcome.kind !== 'planned') throw new Error('The shares overlap.');
  return outcome.plan;
}

/** A journal in memory, which outlives the gateway. */
export class MemoryJournal implements EvidenceJournal {
  readonly lines: GatewayLine[] = [];
  isFull = false;

  get kept(): AsyncIterable<GatewayLine> {
    const lines = [...this.lines];
    return (async function* () {
      yield* lines;
    })();
  }

  minutes(from: number, to: number): Promise<readonly GatewayMinute[]> {
    return Promise.resolve(
      this.lines.filter((line) => line.kind === 'minute').filter(({ minute }) => minute >= from && minute < to),
    );
  }

  append(line: GatewayLine): Promise<'kept' | 'dropped'> {
    if (this.isFull) return Promise.resolve('dropped');
    // As of a file: what is read again has no more than its text.
    const copy: GatewayLine = JSON.parse(JSON.stringify(line));
    this.lines.push(copy);
    return Promise.resolve('kept');
  }

  forgetBefore(minute: number): void {
    const kept = this.lines.filter((line) => line.kind !== 'minute' || line.minute >= minute);
    this.lines.splice(0, this.lines.length, ...kept);
  }

  state(): JournalState {
    return this.isFull ? { kind: 'failing', reason: 'ENOSPC', waiting: 1, dropped: 2 } : { kind: 'keeping' };
  }
}

export class MemoryPredictions implements PredictionStore {
  readonly #kept: KeptPrediction[] = [];

  keep(prediction: KeptPrediction): boolean {
    this.#kept.push(prediction);
    return true;
  }

  find(boot: string, number: number) {
    return Promise.resolve(this.#kept.filter((one) => one.boot === boot && one.number === number));
  }
}

export interface GatewayWorld {
  readonly evidence: LiveEvidence;
  readonly journal: MemoryJournal;
  readonly plan: TrafficPlan;
  readonly model: Model;
  /** Milliseconds since 1970. */
  nowMs: number;
  /** How often requests were let go first. */
  readonly paused: number;
  /** What serves, as a follower would change it. */
  serve(plan: TrafficPlan): void;
  windows(every?: string, since?: string | null): Promise<readonly LiveWindow[]>;
}

export interface WorldOptions {
  readonly model?: Model;
  readonly plan?: TrafficPlan;
  readonly journal?: MemoryJournal;
  readonly at?: string;
  readonly key?: Uint8Array;
  readonly versions?: ReadonlyMap<string, VersionFacts>;
}

/** An evidence with a clock that is set. */
export async function gatewayWorld(options: WorldOptions = {}): Promise<GatewayWorld> {
  const model = options.model ?? gatewayModel();
  const { plan = gatewayPlan(model, { gbm: 0.5 }), journal = new MemoryJournal(), versions = new Map() } = options;
  let nowMs = instantMs(options.at ?? BEGIN);
  let serving = plan;
  let paused = 0;
  const seal = createTokenSeal([options.key ?? randomBytes(32)]);
  const evidence = await openEvidence({
    facts: {
      served: () => [{ manifest: model, plan: serving }],
      versionOf: (_, sha256) => versions.get(sha256) ?? null,
    },
    seal,
    journal,
    predictions: new MemoryPredictions(),
    nowMs: () => nowMs,
    letOthers: () => {
      paused += 1;
      return Promise.resolve();
    },
  });
  const reader = createWindowReader(evidence, 'gw-1');
  return {
    evidence,
    journal,
    plan,
    model,
    get paused() {
      return paused;
    },
    get nowMs() {
      return nowMs;
    },
    set nowMs(ms: number) {
      nowMs = ms;
    },
    serve(next) {
      serving = next;
    },
    async windows(every = '1h', since = null) {
      const answer = reader.read({ since, every });
      if (answer.kind !== 'windows') throw new Error(answer.error);
      return Array.fromAsync(answer.windows);
    },
  };
}

export function servedRequest(plan: TrafficPlan, arm: ArmName, own: Partial<ServedRequest> = {}): ServedRequest {
  const base = { isPinned: false, unit: 'u1', outcome: 'answered', latencyMs: 2, rows: 1, consumer: null } as const;
  return { plan, arm, ...base, ...own };
}
