/**
 * `npm run bench -- gateway`: what a gateway costs, beside a bare server that runs the same model in the process that answers. Needs `wrk`.
 * All of it runs on one machine, client included; rounds alternate, and medians of them are compared. In the live test a candidate
 * has a fifth of the traffic, and scores a tenth of production's unseen. `npm run bench -- gateway memory 60` loads that gateway for
 * so many minutes and tells by how much its memory grows; `npm run bench -- gateway batched` asks for single rows of a model whose
 * calls are joined.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBatched } from './gateway/batched.ts';
import { hasLoadClient, load, type LoadFigures } from './gateway/load.ts';
import { measureMemory } from './gateway/memory.ts';
import { medianFigures } from './gateway/median-figures.ts';
import { BODY, startBare, startGateway } from './gateway/servers.ts';
import type { BenchServer } from './gateway/child-server.ts';
import { tellAim } from './gateway/tell-aim.ts';

const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = [16, 1] as const;

export async function run([what = 'speed', minutes = '3']: readonly string[] = []): Promise<void> {
  if (!hasLoadClient()) {
    process.stderr.write('wrk is not on this machine: install it, for instance by apt-get install wrk.\n');
    process.exitCode = 2;
    return;
  }
  const place = mkdtempSync(join(tmpdir(), 'seatrial-bench-'));
  try {
    if (what === 'memory') await measureMemory(place, Number(minutes));
    else if (what === 'batched') await measureBatched(place);
    else await measureSpeed(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function measureSpeed(place: string): Promise<void> {
  await using resources = new AsyncDisposableStack();
  const servers = {
    fixed: resources.use(await startBare('fixed')),
    bare: resources.use(await startBare('bare')),
    plain: resources.use(await startGateway(place, 'plain')),
    tested: resources.use(await startGateway(place, 'tested')),
  };
  for (const connections of CONNECTIONS) tell(connections, measure(servers, connections));
}

type Servers = Readonly<Record<'fixed' | 'bare' | 'plain' | 'tested', BenchServer>>;
type Name = keyof Servers;

function measure(servers: Servers, connections: number): Readonly<Record<Name, LoadFigures>> {
  const names = ['fixed', 'bare', 'plain', 'tested'] as const satisfies readonly Name[];
  const figures = new Map<Name, LoadFigures[]>(names.map((name) => [name, []]));
  // Code is made fast by use: what is measured is what a server does after its first seconds.
  for (const name of names) load({ url: servers[name].url, body: BODY, connections, seconds: 4 });
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
  tested: 'seatrial serve, live test and shadow',
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
    tellAim('cost of splitting, windows, tokens and shadow', (1 - tested.perSecond / plain.perSecond) * 100, {
      most: 10,
      unit: ' %',
    });
  }
}
