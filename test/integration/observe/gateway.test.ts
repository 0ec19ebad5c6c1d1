import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LiveWindow } from '../../../src/contract/generated/types.ts';
import { wireLedgerWriter } from '../../../src/wiring/ledger.ts';
import {
  deployment,
  type DeploymentFolder,
  deploymentFolder,
  EXAMPLES,
  INCOME,
} from '../../support/gateway/deployments.ts';
import { type GatewayProcess, runGateway } from '../../support/gateway/run-gateway.ts';
import { IS_LONG } from '../../support/long.ts';
import { HAS_PROMETHEUS, runPrometheus, type RunningPrometheus } from '../../support/prometheus.ts';
import { runCli } from '../../support/run-cli.ts';
import { SLOW } from '../../support/slow.ts';
import { deployIn } from '../../support/statistics.ts';
import { freePort } from '../../support/free-port.ts';

const ENTRY = join(import.meta.dirname, '../../../src/cli/main.ts');
const CANDIDATE = { name: 'gbm', version: '1.1.0', sha256: INCOME['1.1.0'], share: 0.3 };
const PRODUCTION = { version: '1.0.0', sha256: INCOME['1.0.0'] };
const POLICY = 'liveTest:\n  metrics:\n    - {id: accuracy, direction: up, betterBy: 0.01}\n';
const BODY = JSON.stringify({
  inputs: [{ name: 'features', datatype: 'FP32', shape: [1, 36], data: Array.from({ length: 36 }, () => 0.5) }],
});

describe.skipIf(!HAS_PROMETHEUS || !IS_LONG)('a real gateway and the Prometheus that scrapes it', SLOW, () => {
  const place = mkdtempSync(join(tmpdir(), 'seatrial-observe-'));
  const registry = join(place, 'registry');
  let deployments: DeploymentFolder;
  let gateway: GatewayProcess;
  let prometheus: RunningPrometheus;
  let adminPort = 0;

  beforeAll(async () => {
    cpSync(EXAMPLES, registry, { recursive: true });
    appendFileSync(join(registry, 'models/income-band/model.yaml'), POLICY);
    git(registry, 'init', '-q');
    const now = Date.now();
    const { store } = wireLedgerWriter({ folder: registry, remote: null });
    const at = new Date(now - 600_000).toISOString();
    await deployIn(store, { at, model: 'income-band', production: PRODUCTION, candidates: [CANDIDATE] });
    adminPort = await freePort();
    deployments = await deploymentFolder(
      deployment({ liveTest: { id: 'churn-1', candidates: [{ ...CANDIDATE, anchor: 0 }] } }),
    );
    prometheus = await runPrometheus({ targets: [`127.0.0.1:${adminPort}`] });
    gateway = await startGateway();
    mkdirSync(join(registry, '.github'), { recursive: true });
    const sources = [
      { kind: 'gateway', url: gateway.adminUrl, reporter: 'gw-1', every: '1m' },
      { kind: 'prometheus', url: prometheus.url, service: 'scraped', every: '1m' },
    ];
    writeFileSync(
      join(registry, '.github/seatrial.yml'),
      JSON.stringify({
        apiVersion: 'seatrial/v1',
        kind: 'Settings',
        environments: { production: { observe: sources } },
      }),
    );
  }, 120_000);

  afterAll(async () => {
    await gateway[Symbol.asyncDispose]();
    await prometheus[Symbol.asyncDispose]();
    await deployments[Symbol.asyncDispose]();
    rmSync(place, { recursive: true, force: true });
  });

  function startGateway(): Promise<GatewayProcess> {
    const ports = ['--admin-port', String(adminPort), '--state', join(place, 'state'), '--reporter', 'gw-1'];
    const own = ['--registry', registry, '--deployments', deployments.folder, '--workers', '1', ...ports];
    return runGateway(own, { entry: ENTRY });
  }

  async function ask(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${gateway.dataUrl}/v2/models/income-band/infer`, {
        method: 'POST',
        headers,
        body: BODY,
      });
      expect(answer.status).toBe(200);
      await answer.arrayBuffer();
    }
  }

  /** Requests that Prometheus has seen of the process that runs now. */
  async function scraped(): Promise<number> {
    const query = new URLSearchParams({ query: 'sum(model_requests_total)' });
    const answer = await fetch(`${prometheus.url}/api/v1/query?${query.toString()}`);
    const { data }: { data: { result: { value: [number, string] }[] } } = JSON.parse(await answer.text());
    return Number(data.result[0]?.value[1] ?? 0);
  }

  function observe(...options: readonly string[]) {
    const environment = { SEATRIAL_PRIVATE_HOSTS: `${new URL(gateway.adminUrl).host},${new URL(prometheus.url).host}` };
    return runCli(['observe', '--registry', registry, ...options], { cwd: registry, entry: ENTRY, environment });
  }

  async function told(): Promise<readonly LiveWindow[]> {
    const names = git(registry, 'ls-tree', '-r', '--name-only', 'refs/heads/seatrial/windows').trim().split('\n');
    const texts = names.map((name) => git(registry, 'show', `refs/heads/seatrial/windows:${name}`));
    return texts
      .flatMap((text) => text.split('\n'))
      .flatMap((line): LiveWindow[] => (line === '' ? [] : [JSON.parse(line)]));
  }

  test('tell the same of the same requests, over a restart of the gateway', async () => {
    await ask(60);
    await expect.poll(scraped, { timeout: 10_000 }).toBe(60);
    expect(await gateway.stop('SIGTERM')).toBe(0);
    gateway = await startGateway();
    await ask(40);
    await expect.poll(scraped, { timeout: 10_000 }).toBe(40);
    // A gateway that begins anew opens no minute again: the last requests may be of the next one, which is told of two minutes later.
    await setTimeout((Math.floor(Date.now() / 60_000) + 3) * 60_000 + 3000 - Date.now());
    const dry = await observe('--dry-run');
    expect(dry.stdout).toContain('Nothing was recorded.');
    const { exitCode, stdout } = await observe('--json');
    const outcome: { sources: { status: string; recorded: number; refused: number; problems: unknown[] }[] } =
      JSON.parse(stdout);
    expect(outcome.sources.map(({ status, refused }) => [status, refused])).toEqual([
      ['sound', 0],
      ['sound', 0],
    ]);
    expect(exitCode).toBe(0);
    const windows = await told();
    const [own, others] = [undefined, 'scraped'].map((service) =>
      [null, 'gbm'].map((arm) => sumOf(windows.filter((window) => window.service === service && window.arm === arm))),
    );
    expect(others).toEqual(own);
    expect(own?.reduce((sum, { requests }) => sum + requests, 0)).toBe(100);
    expect(own?.every(({ requests, slow }) => requests > 0 && slow >= 0)).toBe(true);
  }, 300_000);
});

function sumOf(windows: readonly LiveWindow[]) {
  const sum = (of: (window: LiveWindow) => number) => windows.reduce((total, window) => total + of(window), 0);
  return {
    requests: sum(({ requests }) => requests),
    errors: sum(({ errors }) => errors),
    assigned: sum(({ outcomes }) => outcomes?.assigned ?? NaN),
    served: sum(({ outcomes }) => outcomes?.served ?? NaN),
    slow: sum(({ over }) => over?.p50 ?? NaN),
    slowest: sum(({ over }) => over?.p99 ?? NaN),
  };
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
}
