import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadFigures, LoadRequest } from './load.ts';

export interface OpenLoadRequest extends Omit<LoadRequest, 'connections'> {
  /** Requests a second, whether or not the earlier ones are answered. */
  readonly rate: number;
}

/** Different units, one after the other and again. */
const UNITS = 1000;
/** Of what `vegeta` reports. */
interface Report {
  readonly latencies: { readonly '50th': number; readonly '99th': number };
  readonly rate: number;
  readonly requests: number;
  readonly status_codes: Readonly<Record<string, number>>;
}

/** Whether the client is on this machine. */
export function hasOpenLoadClient(): boolean {
  return spawnSync('vegeta', ['-version'], { stdio: 'ignore' }).error === undefined;
}

/** One open-loop run: requests go out at a steady rate, so that a slow answer holds nothing back. */
export function openLoad({ url, body, rate, seconds }: OpenLoadRequest): LoadFigures {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-load-'));
  try {
    const [targets, file, results] = [join(folder, 'targets'), join(folder, 'body.json'), join(folder, 'results')];
    writeFileSync(file, body);
    const units = Array.from({ length: UNITS }, (_, unit) => unit);
    const target = (unit: number) => `POST ${url}\ncontent-type: application/json\nx-unit-id: ${unit}\n@${file}\n`;
    writeFileSync(targets, units.map(target).join('\n'));
    const paced = [`-rate=${Math.round(rate)}`, `-duration=${seconds}s`, `-targets=${targets}`, '-connections=64'];
    run(['attack', ...paced, '-max-workers=64', `-output=${results}`]);
    const report: Report = JSON.parse(run(['report', '-type=json', results]));
    const { latencies, requests, status_codes: codes } = report;
    return {
      perSecond: report.rate,
      p50: latencies['50th'] / 1000,
      p99: latencies['99th'] / 1000,
      failed: requests - (codes['200'] ?? 0),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('vegeta', args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`vegeta failed: ${stderr}`);
  return stdout;
}
