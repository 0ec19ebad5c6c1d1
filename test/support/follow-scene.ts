import type { Deployment } from '../../src/contract/generated/types.ts';
import { formatDeployment } from '../../src/contract/format-deployment.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import { AppError } from '../../src/domain/error.ts';
import {
  followDeployments,
  type FollowEvent,
  type FollowOptions,
} from '../../src/usecases/gateway/apply-deployments.ts';
import type { DeploymentSource } from '../../src/usecases/ports/deployment-source.ts';
import type { ServableVersion, ServingHost } from '../../src/usecases/ports/serving.ts';

const DIGEST = { '1.0.0': 'a', '1.1.0': 'b', '1.2.0': 'c' } as const;
type Known = keyof typeof DIGEST;

export function version(number: Known) {
  return { version: number, sha256: DIGEST[number].repeat(64) };
}

export function file(revision: number, change: Partial<Deployment> = {}): string {
  return formatDeployment({
    apiVersion: 'seatrial/v1',
    kind: 'Deployment',
    model: 'churn',
    environment: 'production',
    revision,
    production: version('1.0.0'),
    fallback: null,
    liveTest: null,
    hold: null,
    ...change,
  });
}

export function candidates(...named: readonly { name: string; version: Known; share: number; anchor?: number }[]) {
  return {
    liveTest: { id: 'churn-1', candidates: named.map(({ version: of, ...one }) => ({ ...one, ...version(of) })) },
  } satisfies Partial<Deployment>;
}

export const MODEL = `apiVersion: seatrial/v1
kind: Model
name: churn
owners: ["@acme/churn"]
task: tabular-classification
signature:
  inputs: [{name: x, datatype: FP32, shape: [-1, 2]}]
  outputs: [{name: p, datatype: FP32, shape: [-1, 1]}]
evaluation:
  holdout:
    data: {uri: https://data.example/holdout.parquet, sha256: ${'d'.repeat(64)}}
    inputs: {x: {columns: [a, b]}}
    target: {column: churned, positive: 1}
    prediction: {output: p}
gates: [{id: floor, metric: roc_auc, min: 0.5}]
modes: {realtime: {scenario: server, rate: 10/s, budgets: {latency: {p99: 10ms}}}}
`;

export function manifest(number: Known): string {
  return `apiVersion: seatrial/v1
kind: ModelVersion
model: churn
version: ${number}
artifact: {format: onnx, files: [{name: model.onnx, path: model-${number}.onnx, size: 10, sha256: ${DIGEST[number].repeat(64)}}]}
modes: [realtime]
`;
}

/** A world in memory around what follows deployment files: everything in it can be changed while it runs. */
export async function followScene(options: Partial<FollowOptions> & { readonly text?: string | null } = {}) {
  const { text = file(1), ...times } = options;
  const files = new Map(text === null ? [] : [['churn', text]]);
  const registry = new Map([
    ['models/churn/model.yaml', MODEL],
    ...(['1.0.0', '1.1.0', '1.2.0'] as const).map(
      (number) => [`models/churn/versions/${number}.yaml`, manifest(number)] as const,
    ),
  ]);
  /** Digest → what opening it waits for, or throws. */
  const opening = new Map<string, () => Promise<void>>();
  const [opened, closed]: [string[], string[]] = [[], []];
  const told: FollowEvent[] = [];
  const timers = new Set<{ readonly atMs: number; readonly run: () => void }>();
  let [nowMs, sourceError]: [number, AppError | null] = [0, null];
  let held: Promise<void> | null = null;
  let changed = (): void => {};
  const source: DeploymentSource = {
    title: 'the scene',
    read: async (mark) => {
      if (sourceError !== null) throw sourceError;
      const read = new Map(files);
      await held;
      const now = sha256(JSON.stringify([...read]));
      return now === mark ? null : { mark: now, files: read };
    },
    watch: (call) => {
      changed = call;
      return { [Symbol.asyncDispose]: async () => {} };
    },
  };
  const host: ServingHost = {
    open: async ({ version: { version: number }, sha256: digest }: ServableVersion) => {
      await opening.get(digest)?.();
      opened.push(number);
      let isClosed = false;
      return {
        signature: { inputs: [], outputs: [] },
        infer: async () =>
          isClosed
            ? { kind: 'failed', reason: 'error', message: 'closed' }
            : { kind: 'answered', outputs: [{ name: 'p', datatype: 'BYTES', shape: [1], data: [number] }] },
        [Symbol.asyncDispose]: async () => {
          isClosed = true;
          closed.push(number);
        },
      };
    },
  };
  const following = await followDeployments(
    { environment: 'production', lingerMs: 1000, retryMs: 5000, ...times },
    {
      source,
      host,
      registry: {
        root: '/registry',
        modelsFolder: 'models',
        registry: {
          read: async (path) => {
            const found = registry.get(path);
            if (found === undefined) throw new AppError({ code: 'file-not-found', message: 'There is none.' });
            return new TextEncoder().encode(found);
          },
        },
        files: { fetch: () => Promise.reject(new Error('nothing is fetched here')) },
        data: { open: () => Promise.reject(new Error('no data is read here')) },
        hash: sha256,
      },
      now: () => new Date(nowMs).toISOString(),
      tell: (event) => void told.push(event),
      schedule: (ms, run) => {
        const timer = { atMs: nowMs + ms, run };
        timers.add(timer);
        return { [Symbol.dispose]: () => void timers.delete(timer) };
      },
    },
  );
  return {
    following,
    files,
    registry,
    opening,
    opened,
    closed,
    told,
    change: () => changed(),
    failSource: (error: AppError | null) => void (sourceError = error),
    holdReading: (until: Promise<void> | null) => void (held = until),
    state: () => following.state().models[0]!,
    served: () => following.models().get('churn'),
    /** What the arm's version answers with: its number. */
    ask: async (digest: string) => {
      const outcome = await following.models().get('churn')?.versions.get(digest)?.session.infer([], 10);
      return outcome?.kind === 'answered' ? outcome.outputs[0]?.data[0] : outcome?.kind;
    },
    pass: async (ms: number) => {
      nowMs += ms;
      for (const timer of timers) {
        if (timer.atMs > nowMs) continue;
        timers.delete(timer);
        timer.run();
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
    [Symbol.asyncDispose]: () => following[Symbol.asyncDispose](),
  };
}
