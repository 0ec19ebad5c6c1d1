/**
 * `npm run bench -- gateway`: what a gateway costs, beside a bare server that runs the same model in the process that answers. Needs `wrk`.
 * All of it runs on one machine, client included; rounds alternate, and medians of them are compared.
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDeployment } from '../src/contract/format-deployment.ts';
import type { Deployment } from '../src/contract/generated/types.ts';
import { deployment, EXAMPLES, INCOME } from '../test/support/gateway/deployments.ts';
import { runGateway } from '../test/support/gateway/run-gateway.ts';
import { type BenchServer, childServer } from './gateway/child-server.ts';
import { hasLoadClient, load, type LoadFigures } from './gateway/load.ts';
import { medianFigures } from './gateway/median-figures.ts';
import { tellAim } from './gateway/tell-aim.ts';

const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = [16, 1] as const;
const POLICY = `liveTest:
  unit: header:x-unit-id
  metrics:
    - {id: accuracy, direction: up, betterBy: 0.01}
`;
const CANDIDATE = { name: 'gbm', version: '1.1.0', sha256: INCOME['1.1.0'], share: 0.2, anchor: 0 };
const BODY = JSON.stringify({
  inputs: [{ name: 'features', datatype: 'FP32', shape: [1, 36], data: Array.from({ length: 36 }, () => 0.5) }],
});
const INFER = '/v2/models/income-band/infer';

export async function run(): Promise<void> {
  if (!hasLoadClient()) {
    process.stderr.write('wrk is not on this machine: install it, for instance by apt-get install wrk.\n');
    process.exitCode = 2;
    return;
  }
  const place = mkdtempSync(join(tmpdir(), 'seatrial-bench-'));
  try {
    await using resources = new AsyncDisposableStack();
    const servers = {
      fixed: resources.use(await bare('fixed')),
      bare: resources.use(await bare('bare')),
      plain: resources.use(await gateway(place, 'plain')),
      tested: resources.use(await gateway(place, 'tested')),
    };
    for (const connections of CONNECTIONS) tell(connections, measure(servers, connections));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

type Servers = Readonly<Record<'fixed' | 'bare' | 'plain' | 'tested', BenchServer>>;
type Name = keyof Servers;

function measure(servers: Servers, connections: number): Readonly<Record<Name, LoadFigures>> {
  const names = ['fixed', 'bare', 'plain', 'tested'] as const satisfies readonly Name[];
  const figures = new Map<Name, LoadFigures[]>(names.map((name) => [name, []]));
  for (const name of names) load({ url: servers[name].url, body: BODY, connections, seconds: 2 });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of names)
      figures.get(name)?.push(load({ url: servers[name].url, body: BODY, connections, seconds: SECONDS }));
  const of = (name: Name): LoadFigures => medianFigures(figures.get(name) ?? []);
  return { fixed: of('fixed'), bare: of('bare'), plain: of('plain'), tested: of('tested') };
}

const TITLES: Readonly<Record<Name, string>> = {
  fixed: 'node:http, a fixed answer',
  bare: 'node:http + onnxruntime-node',
  plain: 'seatrial serve, production alone',
  tested: 'seatrial serve, live test with labels',
};

function tell(connections: number, figures: Readonly<Record<Name, LoadFigures>>): void {
  process.stdout.write(`\n${connections} connections: medians of ${ROUNDS} rounds of ${SECONDS} s\n`);
  for (const [name, title] of Object.entries(TITLES)) {
    const { perSecond, p50, p99, failed } = figures[name as Name];
    process.stdout.write(
      `  ${title.padEnd(38)} ${perSecond.toFixed(0).padStart(7)}/s  p50 ${p50.toFixed(0).padStart(5)} µs  p99 ${p99.toFixed(0).padStart(6)} µs  failed ${failed}\n`,
    );
  }
  const { bare: reference, plain, tested } = figures;
  if (connections === 1) {
    tellAim('p50 above the bare server', tested.p50 - reference.p50, { most: 60, unit: ' µs' });
    tellAim('p99 of the bare server', tested.p99 / reference.p99, { most: 1.3, unit: ' ×' });
  } else {
    tellAim('throughput of the bare server', (tested.perSecond / reference.perSecond) * 100, { least: 70, unit: ' %' });
    tellAim('cost of splitting, windows and tokens', (1 - tested.perSecond / plain.perSecond) * 100, {
      most: 10,
      unit: ' %',
    });
  }
}

function bare(kind: 'fixed' | 'bare'): Promise<BenchServer> {
  const model = join(EXAMPLES, 'models/income-band/income-1.0.0.onnx');
  return childServer(new URL('gateway/bare-server.ts', import.meta.url), [kind, model, 'probabilities']);
}

async function gateway(place: string, kind: 'plain' | 'tested'): Promise<BenchServer> {
  const folder = join(place, kind);
  const production = join(folder, 'deployments/production');
  mkdirSync(production, { recursive: true });
  cpSync(EXAMPLES, join(folder, 'registry'), { recursive: true });
  if (kind === 'tested') appendFileSync(join(folder, 'registry/models/income-band/model.yaml'), POLICY);
  const liveTest: Deployment['liveTest'] = kind === 'tested' ? { id: 'ib-1', candidates: [CANDIDATE] } : null;
  writeFileSync(join(production, 'income-band.yaml'), formatDeployment(deployment({ liveTest })));
  const places = ['--registry', join(folder, 'registry'), '--deployments', join(folder, 'deployments')];
  const running = await runGateway([...places, '--state', join(folder, 'state'), '--workers', '1']);
  return { url: `${running.dataUrl}${INFER}`, [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}
