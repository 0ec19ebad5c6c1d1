/**
 * `npm run bench -- gateway-proxy`: what a gateway adds in front of a server that runs the model, beside a bare proxy before the same server.
 * Needs `wrk` (closed loop) and `vegeta` (open loop). All of it runs on one machine, client included; rounds alternate, and medians of
 * them are compared. `--requests <number>` then sends so many and counts what failed.
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDeployment } from '../src/contract/format-deployment.ts';
import { deployment, EXAMPLES, INCOME } from '../test/support/gateway/deployments.ts';
import { runGateway } from '../test/support/gateway/run-gateway.ts';
import { medianFigures } from './gateway/median-figures.ts';
import { hasLoadClient, load, type LoadFigures } from './gateway/load.ts';
import { hasOpenLoadClient, openLoad } from './gateway/open-load.ts';
import { tellAim } from './gateway/tell-aim.ts';
import { type BenchServer, childServer } from './gateway/child-server.ts';

const ROUNDS = 3;
const SECONDS = 2;
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

const TITLES = {
  direct: 'node:http + onnxruntime-node, direct',
  bare: 'bare undici proxy before it',
  plain: 'seatrial serve before it, production alone',
  tested: 'seatrial serve, live test with labels',
} as const;
type Name = keyof typeof TITLES;
const NAMES = ['direct', 'bare', 'plain', 'tested'] as const satisfies readonly Name[];

export async function run(args: readonly string[]): Promise<void> {
  if (!hasLoadClient() || !hasOpenLoadClient()) {
    process.stderr.write(
      'wrk or vegeta is not on this machine: install them, for instance by apt-get install wrk and go install github.com/tsenart/vegeta/v12@v12.13.0.\n',
    );
    process.exitCode = 2;
    return;
  }
  const place = mkdtempSync(join(tmpdir(), 'seatrial-bench-'));
  try {
    await using resources = new AsyncDisposableStack();
    const model = join(EXAMPLES, 'models/income-band/income-1.0.0.onnx');
    const direct = resources.use(await childServer('bare-server.ts', ['bare', model, 'label', 'probabilities']));
    const servers = {
      direct,
      bare: resources.use(await childServer('bare-proxy.ts', [direct.url])),
      plain: resources.use(await gateway(place, 'plain', direct.url)),
      tested: resources.use(await gateway(place, 'tested', direct.url)),
    };
    const capacity = closedLoop(servers);
    openLoop(servers, capacity / 2);
    const requests = Number(args[args.indexOf('--requests') + 1] ?? 0);
    if (args.includes('--requests')) countFailures(servers, capacity / 2, requests);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

type Servers = Readonly<Record<Name, BenchServer>>;

/** Every connection asks again as soon as it is answered: requests a second of the server itself. */
function closedLoop(servers: Servers): number {
  const of = measure((name) => load({ ...asked(servers, name), connections: CONNECTIONS, seconds: SECONDS }));
  tell(`closed loop, ${CONNECTIONS} connections`, of);
  tellAim('throughput of the bare proxy, alone', (of.plain.perSecond / of.bare.perSecond) * 100, {
    least: 90,
    unit: ' %',
  });
  tellAim('throughput of the bare proxy, in a test', (of.tested.perSecond / of.bare.perSecond) * 100, {
    least: 90,
    unit: ' %',
  });
  return of.direct.perSecond;
}

function openLoop(servers: Servers, rate: number): void {
  const of = measure((name) => openLoad({ ...asked(servers, name), rate, seconds: SECONDS }));
  tell(`open loop, ${rate.toFixed(0)} requests/s`, of);
  for (const name of ['plain', 'tested'] as const) {
    tellAim(`added p50, ${TITLES[name]}`, of[name].p50 - of.direct.p50, { most: 60, unit: ' µs' });
    tellAim(`added p99, ${TITLES[name]}`, of[name].p99 - of.direct.p99, { most: 500, unit: ' µs' });
  }
}

function countFailures(servers: Servers, rate: number, requests: number): void {
  const { failed } = openLoad({ ...asked(servers, 'tested'), rate, seconds: Math.ceil(requests / rate) });
  tellAim(`failures of ${requests} requests`, failed, { most: 0, unit: '' });
}

function asked(servers: Servers, name: Name) {
  return { url: `${servers[name].url}${name === 'direct' || name === 'bare' ? '' : INFER}`, body: BODY };
}

function measure(once: (name: Name) => LoadFigures): Readonly<Record<Name, LoadFigures>> {
  const figures: Record<Name, LoadFigures[]> = { direct: [], bare: [], plain: [], tested: [] };
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const name of NAMES) {
      const one = once(name);
      // The first round warms.
      if (round > 0) figures[name].push(one);
    }
  return {
    direct: medianFigures(figures.direct),
    bare: medianFigures(figures.bare),
    plain: medianFigures(figures.plain),
    tested: medianFigures(figures.tested),
  };
}

function tell(title: string, figures: Readonly<Record<Name, LoadFigures>>): void {
  process.stdout.write(`\n${title}: medians of ${ROUNDS} rounds of ${SECONDS} s\n`);
  for (const name of NAMES) {
    const { perSecond, p50, p99, failed } = figures[name];
    process.stdout.write(
      `  ${TITLES[name].padEnd(44)} ${perSecond.toFixed(0).padStart(7)}/s  p50 ${p50.toFixed(0).padStart(5)} µs  p99 ${p99.toFixed(0).padStart(6)} µs  failed ${failed}\n`,
    );
  }
}

async function gateway(place: string, kind: 'plain' | 'tested', upstream: string): Promise<BenchServer> {
  const folder = join(place, kind);
  const production = join(folder, 'deployments/production');
  mkdirSync(production, { recursive: true });
  cpSync(EXAMPLES, join(folder, 'registry'), { recursive: true });
  if (kind === 'tested') appendFileSync(join(folder, 'registry/models/income-band/model.yaml'), POLICY);
  const liveTest = kind === 'tested' ? { id: 'ib-1', candidates: [CANDIDATE] } : null;
  writeFileSync(join(production, 'income-band.yaml'), formatDeployment(deployment({ liveTest })));
  const places = ['--registry', join(folder, 'registry'), '--deployments', join(folder, 'deployments')];
  const running = await runGateway([
    ...places,
    '--state',
    join(folder, 'state'),
    '--upstream',
    `income-band=${upstream}`,
  ]);
  return { url: `${running.dataUrl}/`, [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}
