import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { loadAside } from './load.ts';
import { BODY, startGateway } from './servers.ts';

const CONNECTIONS = 16;
const EVERY_MS = 2_000;
/** Units that come again: how many an arm has met in a day is kept, which grows with their number, and not with requests. */
const UNITS = 20_000;
/** What is allocated once, and code that is made fast, comes in the first part. */
const SETTLED = 1 / 3;

interface Sample {
  readonly minutes: number;
  readonly mebibytes: number;
}

/** Loads a gateway with a live test for so many minutes, and prints by how much its resident memory grows. Reads /proc. */
export async function measureMemory(place: string, minutes: number): Promise<void> {
  await using server = await startGateway(place, 'tested');
  const loading = loadAside({
    url: server.url,
    body: BODY,
    connections: CONNECTIONS,
    seconds: minutes * 60,
    units: UNITS,
  });
  const over = new AbortController();
  void loading.finally(() => over.abort());
  const beganMs = performance.now();
  const samples: Sample[] = [];
  while (!over.signal.aborted) {
    await setTimeout(EVERY_MS);
    samples.push({ minutes: (performance.now() - beganMs) / 60_000, mebibytes: residentMebibytes(server.pid) });
  }
  const { perSecond, failed } = await loading;
  const settled = samples.filter(({ minutes: at }) => at > minutes * SETTLED);
  const slope = slopeOf(settled);
  process.stdout.write(`\n${minutes} minutes at ${perSecond.toFixed(0)} requests a second, failed ${failed}\n`);
  for (const part of [0, 1 / 3, 2 / 3, 1]) {
    const { minutes: at, mebibytes } = samples[Math.round(part * (samples.length - 1))] ?? { minutes: 0, mebibytes: 0 };
    process.stdout.write(`  after ${at.toFixed(1).padStart(5)} min ${mebibytes.toFixed(1).padStart(7)} MiB\n`);
  }
  process.stdout.write(`  growth after the first third: ${slope.toFixed(2)} MiB a minute\n`);
}

function residentMebibytes(pid: number): number {
  const [, kibibytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) / 1024;
}

/** Of the line by least squares. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (pick: (one: Sample) => number): number =>
    samples.reduce((sum, one) => sum + pick(one), 0) / samples.length;
  const [x, y] = [mean(({ minutes }) => minutes), mean(({ mebibytes }) => mebibytes)];
  const moments = samples.map((one) => [(one.minutes - x) * (one.mebibytes - y), (one.minutes - x) ** 2] as const);
  const [covariance, variance] = [0, 1].map((at) => moments.reduce((sum, moment) => sum + (moment[at] ?? 0), 0));
  return (covariance ?? 0) / (variance ?? 1);
}
