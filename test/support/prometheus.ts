import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Whether this machine has a Prometheus, and the tool that writes its blocks. */
export const HAS_PROMETHEUS = ['prometheus', 'promtool'].every(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);

export interface RunningPrometheus extends AsyncDisposable {
  readonly url: string;
}

export interface PrometheusOptions {
  /** Samples of a time that is over, in the text format of OpenMetrics with times: written as blocks before it starts. */
  readonly past?: string;
  /** host:port that is scraped each second, under a job. */
  readonly targets?: readonly string[];
}

/** A Prometheus of its own, on a free port, once it is ready. */
export async function runPrometheus({ past, targets = [] }: PrometheusOptions): Promise<RunningPrometheus> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-prometheus-'));
  const [data, config] = [join(folder, 'data'), join(folder, 'prometheus.yml')];
  writeFileSync(config, configOf(targets));
  if (past !== undefined) {
    writeFileSync(join(folder, 'past.om'), past);
    execFileSync('promtool', ['tsdb', 'create-blocks-from', 'openmetrics', join(folder, 'past.om'), data]);
  }
  const child = spawn(
    'prometheus',
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${data}`,
      '--storage.tsdb.retention.time=20y',
      '--web.listen-address=127.0.0.1:0',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = once(child, 'exit');
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (log += part));
  const url = await addressIn(
    () => log,
    () => child.exitCode,
  );
  while (!(await fetch(`${url}/-/ready`)).ok) await setTimeout(50);
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function addressIn(log: () => string, exitCode: () => number | null): Promise<string> {
  for (;;) {
    const [, address] = /msg="Listening on" address=(\S+)/.exec(log()) ?? [];
    if (address !== undefined) return `http://${address}`;
    if (exitCode() !== null) throw new Error(`Prometheus ended: ${log()}`);
    await setTimeout(20);
  }
}

function configOf(targets: readonly string[]): string {
  return JSON.stringify({
    global: { scrape_interval: '1s', scrape_timeout: '900ms' },
    scrape_configs: targets.length === 0 ? [] : [{ job_name: 'gateway', static_configs: [{ targets }] }],
  });
}
