/**
 * `npm run bench -- gateway-proxy`: what a gateway adds in front of a server that runs the model, beside a bare proxy before the same server;
 * and what nginx and Envoy add as its engines, where they are there. Needs `wrk` (closed loop) and `vegeta` (open loop). All of it runs on
 * one machine, client included; rounds alternate, and medians of them are compared. `--requests <number>` sends so many at the end, and counts
 * what failed.
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { formatDeployment } from '../src/contract/format-deployment.ts';
import { deployment, EXAMPLES, INCOME } from '../test/support/gateway/deployments.ts';
import { ENGINE_NAMES, hasEngine } from '../test/support/gateway/engines.ts';
import { runGateway } from '../test/support/gateway/run-gateway.ts';
import { peerProgram } from '../test/support/peers.ts';
import { type BenchServer, childServer } from './gateway/child-server.ts';
import { hasLoadClient, load, type LoadFigures } from './gateway/load.ts';
import { medianFigures } from './gateway/median-figures.ts';
import { hasOpenLoadClient, openLoad } from './gateway/open-load.ts';
import { tellAim } from './gateway/tell-aim.ts';

const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 16;
const POLICY = `liveTest:
  unit: header:x-unit-id
  metrics:
    - {id: accuracy, direction: up, betterBy: 0.01}
`;
const CANDIDATE = { name: 'gbm', version: '1.1.0', sha256: INCOME['1.1.0'], share: 0.2, anchor: 0 };
const BODY = JSON.stringify({
  inputs: [{ name: 'features', datatype: 'FP32', shape: [1, 36], data: Array.from({ length: 36 }, () => 0.5) }],
});
const INFER = 'v2/models/income-band/infer';
const MISSING = `wrk or vegeta is not on this machine: install them, for instance by apt-get install wrk and
go install github.com/tsenart/vegeta/v12@v12.13.0.
`;

/** What is asked, with what was measured of it. */
interface Subject {
  readonly name: string;
  readonly title: string;
  readonly url: string;
}

type Measured = ReadonlyMap<string, readonly LoadFigures[]>;

export async function run(args: readonly string[]): Promise<void> {
  if (!hasLoadClient() || !hasOpenLoadClient()) {
    process.stderr.write(MISSING);
    process.exitCode = 2;
    return;
  }
  const place = mkdtempSync(join(tmpdir(), 'seatrial-bench-'));
  try {
    await using resources = new AsyncDisposableStack();
    const subjects = await startAll(place, resources);
    const capacity = closedLoop(subjects);
    openLoop(subjects, capacity / 2);
    const at = args.indexOf('--requests');
    if (at >= 0) countFailures(subjects, capacity / 2, Number(args[at + 1]));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function startAll(place: string, resources: AsyncDisposableStack): Promise<readonly Subject[]> {
  const model = join(EXAMPLES, 'models/income-band/income-1.0.0.onnx');
  const direct = resources.use(
    await childServer(new URL('gateway/bare-server.ts', import.meta.url), ['bare', model, 'label', 'probabilities']),
  );
  const bare = resources.use(await childServer(new URL('gateway/bare-proxy.ts', import.meta.url), [direct.url]));
  const subjects: Subject[] = [
    { name: 'direct', title: 'node:http + onnxruntime-node, direct', url: direct.url },
    { name: 'bare', title: 'a bare undici proxy before it', url: bare.url },
  ];
  const add = async (name: string, title: string, own: Omit<GatewayStart, 'place' | 'upstream'>): Promise<void> => {
    const { url } = resources.use(await gateway({ ...own, place: join(place, name), upstream: direct.url }));
    subjects.push({ name, title, url: `${url}${INFER}` });
  };
  await add('plain', 'seatrial serve before it, production alone', { isTested: false, args: [] });
  await add('tested', 'seatrial serve, live test with labels', { isTested: true, args: [] });
  for (const engine of ENGINE_NAMES.filter(hasEngine))
    await add(engine, `seatrial serve --engine ${engine}, live test`, { isTested: true, args: ['--engine', engine] });
  return subjects;
}

/** Every connection asks again as soon as it is answered. Returns how many requests a second the server itself answers. */
function closedLoop(subjects: readonly Subject[]): number {
  const measured = measure(subjects, ({ url }) =>
    load({ url, body: BODY, connections: CONNECTIONS, seconds: SECONDS }),
  );
  const rate = (name: string): number => figuresOf(measured, name).perSecond;
  tell(`closed loop, ${CONNECTIONS} connections`, subjects, measured);
  for (const name of ['plain', 'tested'])
    tellAim(`throughput of the bare proxy: ${name}`, (rate(name) / rate('bare')) * 100, { least: 90, unit: ' %' });
  return rate('direct');
}

/** Requests come at half of what the server itself answers, whether or not the earlier ones are answered. */
function openLoop(subjects: readonly Subject[], rate: number): void {
  const measured = measure(subjects, ({ url }) => openLoad({ url, body: BODY, rate, seconds: SECONDS }));
  tell(`open loop, ${rate.toFixed(0)} requests/s`, subjects, measured);
  const direct = figuresOf(measured, 'direct');
  const added = (name: string, of: 'p50' | 'p99'): number => figuresOf(measured, name)[of] - direct[of];
  for (const name of ['plain', 'tested']) {
    tellAim(`added p50: ${name}`, added(name, 'p50'), { most: 60, unit: ' µs' });
    tellAim(`added p99: ${name}`, added(name, 'p99'), { most: 500, unit: ' µs' });
  }
  const tails = (measured.get('direct') ?? []).map(({ p99 }) => p99);
  const noise = Math.max(...tails) - Math.min(...tails);
  process.stdout.write(`  noise: the p99 of the server itself moved by ${noise.toFixed(0)} µs from round to round\n`);
  if (measured.has('nginx')) tellAim('added p99: nginx', added('nginx', 'p99'), { most: noise, unit: ' µs' });
  if (measured.has('envoy')) tellAim('added p99: envoy', added('envoy', 'p99'), { most: 100 + noise, unit: ' µs' });
}

function countFailures(subjects: readonly Subject[], rate: number, requests: number): void {
  const tested = subjects.find(({ name }) => name === 'tested');
  if (tested === undefined) return;
  const { failed } = openLoad({ url: tested.url, body: BODY, rate, seconds: Math.ceil(requests / rate) });
  tellAim(`failures of ${requests} requests`, failed, { most: 0, unit: '' });
}

/** One round more than is counted: the first one warms. */
function measure(subjects: readonly Subject[], once: (subject: Subject) => LoadFigures): Measured {
  const figures = new Map(subjects.map(({ name }): [string, LoadFigures[]] => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const subject of subjects) {
      const one = once(subject);
      if (round > 0) figures.get(subject.name)?.push(one);
    }
  return figures;
}

function figuresOf(measured: Measured, name: string): LoadFigures {
  return medianFigures(measured.get(name) ?? []);
}

function tell(what: string, subjects: readonly Subject[], measured: Measured): void {
  process.stdout.write(`\n${what}: medians of ${ROUNDS} rounds of ${SECONDS} s\n`);
  for (const { name, title } of subjects) process.stdout.write(`  ${lineOf(title, figuresOf(measured, name))}\n`);
}

function lineOf(title: string, { perSecond, p50, p99, failed }: LoadFigures): string {
  const [rate, middle, tail] = [perSecond, p50, p99].map((value) => value.toFixed(0).padStart(7));
  return `${title.padEnd(44)} ${rate}/s  p50 ${middle} µs  p99 ${tail} µs  failed ${failed}`;
}

interface GatewayStart {
  readonly place: string;
  readonly upstream: string;
  readonly isTested: boolean;
  readonly args: readonly string[];
}

async function gateway({ place, upstream, isTested, args }: GatewayStart): Promise<BenchServer> {
  const [registry, deployments] = [join(place, 'registry'), join(place, 'deployments')];
  mkdirSync(join(deployments, 'production'), { recursive: true });
  cpSync(EXAMPLES, registry, { recursive: true });
  if (isTested) appendFileSync(join(registry, 'models/income-band/model.yaml'), POLICY);
  const liveTest = isTested ? { id: 'ib-1', candidates: [CANDIDATE] } : null;
  writeFileSync(join(deployments, 'production/income-band.yaml'), formatDeployment(deployment({ liveTest })));
  const places = ['--registry', registry, '--deployments', deployments, '--state', join(place, 'state')];
  const environment = {
    ...process.env,
    PATH: [process.env['PATH'], dirname(peerProgram('envoy'))].join(delimiter),
  };
  const running = await runGateway([...places, '--upstream', `income-band=${upstream}`, ...args], { environment });
  const { dataUrl, child } = running;
  return { url: `${dataUrl}/`, pid: child.pid ?? 0, [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}
