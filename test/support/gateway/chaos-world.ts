import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { formatDeployment } from '../../../src/contract/format-deployment.ts';
import type { Deployment, LiveWindow } from '../../../src/contract/generated/types.ts';
import type { EngineFault } from './chaos-engine.ts';
import type { ChaosOptions, ClockOffsets } from './chaos-process.ts';
import { deployment } from './deployments.ts';

const VERSIONS = ['0.9.0', '1.0.0', '1.1.0'] as const;
type Known = (typeof VERSIONS)[number];

const MODEL = `apiVersion: seatrial/v1
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
modes: {realtime: {scenario: server, rate: 10/s, budgets: {latency: {p99: P99}}}}
liveTest:
  metrics: [{id: revenue, direction: up, betterBy: 1, range: [0, 10]}]
`;

/** What a caller saw, one entry a request. */
export interface SeenAnswer {
  readonly status: number;
  readonly version: string | null;
  readonly decision: string | null;
  readonly retryAfter: string | null;
  readonly ms: number;
}

export interface ChaosWorldOptions {
  /** `model@version=url` each. */
  readonly upstreams?: readonly string[];
  /** Where deployment files are, given the one of this world; else a folder. */
  readonly deployments?: (file: string) => string;
  /** The latency that is budgeted, over which the breaker of an arm trips; 400 ms where it is not given. */
  readonly p99?: string;
  /** No file of the gateway may be larger, as where the disk is full; in KiB. */
  readonly fileKiB?: number;
}

export interface ChaosWorld extends AsyncDisposable {
  readonly child: ChildProcess;
  readonly folder: string;
  readonly dataUrl: string;
  readonly adminUrl: string;
  /** Everything that callers have seen until now. */
  readonly seen: readonly SeenAnswer[];
  readonly log: () => string;
  break(version: Known, fault: EngineFault): void;
  /** So many at once; resolves when all have an answer. */
  ask(count: number): Promise<readonly SeenAnswer[]>;
  outcomes(body: unknown): Promise<{ readonly counted: number; readonly repeated: number }>;
  setWall(ms: number): Promise<void>;
  pass(minutes: number): Promise<void>;
  state(): Promise<unknown>;
  windows(): Promise<readonly LiveWindow[]>;
  /** Status → requests, as the gateway's own counters have them. */
  counters(): Promise<ReadonlyMap<number, number>>;
}

/** Production 1.0.0, its fallback 0.9.0, and the candidate 1.1.0 with half of the traffic. */
export async function openChaosWorld(options: ChaosWorldOptions = {}): Promise<ChaosWorld> {
  await using resources = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-chaos-'));
  resources.defer(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const digests = layRegistry(folder, MODEL.replace('P99', options.p99 ?? '400ms'));
  const file = chaosDeployment(digests);
  writeFileSync(join(folder, 'deployments/production/churn.yaml'), file);
  const chaos = {
    registry: join(folder, 'registry'),
    deployments: options.deployments?.(file) ?? join(folder, 'deployments'),
    state: join(folder, 'state'),
    upstreams: options.upstreams ?? [],
  };
  const running = resources.use(await startProcess(chaos, options.fileKiB));
  const seen: SeenAnswer[] = [];
  let offsets: ClockOffsets = { wallMs: 0, passedMs: 0 };
  const move = async (change: Partial<ClockOffsets>): Promise<void> => {
    offsets = { ...offsets, ...change };
    running.child.send(offsets);
    // Longer than the gateway looks at its clock.
    await setTimeout(TICK_MS);
  };
  const owned = resources.move();
  const { dataUrl, adminUrl, child, log } = running;
  const read = async (path: string): Promise<string> => (await fetch(`${adminUrl}${path}`)).text();
  return {
    child,
    folder,
    dataUrl,
    adminUrl,
    seen,
    log,
    break: (version, fault) => writeFileSync(controlOf(folder, version), fault),
    ask: async (count) => {
      const answers = await Promise.all(Array.from({ length: count }, () => askOnce(dataUrl)));
      seen.push(...answers);
      return answers;
    },
    outcomes: async (body) => {
      const headers = { 'content-type': 'application/json' };
      const url = `${dataUrl}/v2/models/churn/outcomes`;
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
      return JSON.parse(await answer.text());
    },
    setWall: (wallMs) => move({ wallMs }),
    pass: async (minutes) => {
      for (let minute = 0; minute < minutes; minute += 1) await move({ passedMs: offsets.passedMs + MINUTE_MS });
    },
    state: async () => JSON.parse(await read('/-/state')),
    windows: async () =>
      (await read('/-/windows?every=1m'))
        .split('\n')
        .filter((line) => line !== '')
        .map((line): LiveWindow => JSON.parse(line)),
    counters: async () => {
      const counts = new Map<number, number>();
      for (const [, code, count] of (await read('/metrics')).matchAll(
        /^model_requests_total\{.*code="(\d+)".*\} (\d+)$/gm,
      ))
        if (count !== '0') counts.set(Number(code), (counts.get(Number(code)) ?? 0) + Number(count));
      return counts;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

const MINUTE_MS = 60_000;
const TICK_MS = 450;

/** The registry and a folder for deployments; digests by version. */
function layRegistry(folder: string, modelManifest: string): Readonly<Record<Known, string>> {
  const model = join(folder, 'registry/models/churn');
  mkdirSync(join(model, 'versions'), { recursive: true });
  mkdirSync(join(folder, 'deployments/production'), { recursive: true });
  writeFileSync(join(model, 'model.yaml'), modelManifest);
  const digestOf = (version: Known): string => {
    const bytes = JSON.stringify({ version, control: controlOf(folder, version) });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(model, `model-${version}.onnx`), bytes);
    const file = `{name: model.onnx, path: model-${version}.onnx, size: ${bytes.length}, sha256: ${sha256}}`;
    const manifest = `apiVersion: seatrial/v1\nkind: ModelVersion\nmodel: churn\nversion: ${version}\nartifact: {format: onnx, files: [${file}]}\nmodes: [realtime]\n`;
    writeFileSync(join(model, `versions/${version}.yaml`), manifest);
    return sha256;
  };
  return { '0.9.0': digestOf('0.9.0'), '1.0.0': digestOf('1.0.0'), '1.1.0': digestOf('1.1.0') };
}

function controlOf(folder: string, version: Known): string {
  return join(folder, `${version}.fault`);
}

function chaosDeployment(digests: Readonly<Record<Known, string>>): string {
  const named = (version: Known) => ({ version, sha256: digests[version] });
  const candidates: NonNullable<Deployment['liveTest']>['candidates'] = [
    { name: 'new', ...named('1.1.0'), share: 0.5, anchor: 0 },
  ];
  const roles = { production: named('1.0.0'), fallback: named('0.9.0'), liveTest: { id: 'churn-1', candidates } };
  return formatDeployment(deployment({ model: 'churn', ...roles }));
}

interface Running extends AsyncDisposable, Pick<ChaosWorld, 'child' | 'dataUrl' | 'adminUrl' | 'log'> {}

async function startProcess(options: ChaosOptions, fileKiB: number | undefined): Promise<Running> {
  const script = join(import.meta.dirname, 'chaos-process.ts');
  const command = [process.execPath, script, JSON.stringify(options)];
  // The signal of a file that is too large ends a process that does not ignore it.
  const limited = ['-c', `trap '' XFSZ; ulimit -S -f ${fileKiB}; exec "$@"`, 'bash', ...command];
  const [program = '', ...args] = fileKiB === undefined ? command : ['bash', ...limited];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (log += part));
  const exited = once(child, 'exit');
  const [ready] = await Promise.race([once(child, 'message'), exited.then(() => [null])]);
  if (ready === null) throw new Error(`The gateway ended: ${log}`);
  const { dataUrl, adminUrl }: Pick<ChaosWorld, 'dataUrl' | 'adminUrl'> = ready;
  return {
    child,
    dataUrl,
    adminUrl,
    log: () => log,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

const BODY = JSON.stringify({ inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] }] });

async function askOnce(dataUrl: string): Promise<SeenAnswer> {
  const headers = { 'content-type': 'application/json', 'content-length': BODY.length };
  const began = performance.now();
  // Not by fetch, which gives a connection up after ten seconds, as a busy machine takes where thousands come at once.
  const asked = request(`${dataUrl}/v2/models/churn/infer`, { method: 'POST', headers, agent: false });
  asked.end(BODY);
  const answer: IncomingMessage = (await once(asked, 'response'))[0];
  const told: { readonly model_version?: string; readonly parameters?: { readonly decision?: string } } = JSON.parse(
    await text(answer),
  );
  const version = told.model_version ?? null;
  const decision = told.parameters?.decision ?? null;
  const retryAfter = answer.headers['retry-after'] ?? null;
  return { status: answer.statusCode ?? 0, version, decision, retryAfter, ms: performance.now() - began };
}
