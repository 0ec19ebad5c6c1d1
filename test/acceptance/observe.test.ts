import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LiveWindow } from '../../src/contract/generated/types.ts';
import { wireLedgerWriter } from '../../src/wiring/ledger.ts';
import { ndjson } from '../support/live-test-files.ts';
import { runAction } from '../support/run-action.ts';
import { runCli } from '../support/run-cli.ts';
import { aWindow, deployIn } from '../support/statistics.ts';

const VERSION = { version: '1.4.0', sha256: '9'.repeat(64) };
const place = mkdtempSync(join(tmpdir(), 'seatrial-observe-'));
const [origin, clone] = [join(place, 'origin.git'), join(place, 'clone')];
const HOUR_MS = 3_600_000;
const lastHour = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;

/** Of the hour that has ended so many hours before the last one. */
function windowOf(back: number, own: Partial<LiveWindow> = {}): LiveWindow {
  const [from, to] = [lastHour - (back + 1) * HOUR_MS, lastHour - back * HOUR_MS].map((ms) =>
    new Date(ms).toISOString(),
  );
  return aWindow({
    ...VERSION,
    key: `b/${back}`,
    service: 'batch',
    from: from ?? '',
    to: to ?? '',
    metrics: {},
    ...own,
  });
}

function settings(observe: readonly object[]): void {
  const text = JSON.stringify({
    apiVersion: 'seatrial/v1',
    kind: 'Settings',
    environments: { production: observe.length === 0 ? {} : { observe } },
  });
  writeFileSync(join(clone, '.github/seatrial.yml'), text);
}

const FILE = { kind: 'file', path: 'windows', every: '1h' };
const observe = (...words: readonly string[]) => runCli(['observe', '--remote', 'origin', ...words], { cwd: clone });

beforeAll(async () => {
  execFileSync('git', ['init', '-q', '--bare', origin]);
  execFileSync('git', ['clone', '-q', origin, clone], { stdio: 'ignore' });
  for (const folder of ['.github', 'windows', 'models/churn']) mkdirSync(join(clone, folder), { recursive: true });
  writeFileSync(join(clone, 'windows/a.ndjson'), ndjson([1, 0].map((back) => windowOf(back))));
  const { store } = wireLedgerWriter({ folder: clone, remote: 'origin' });
  await deployIn(store, { at: new Date(lastHour - 24 * HOUR_MS).toISOString(), production: VERSION });
});
afterAll(() => rmSync(place, { recursive: true }));

describe('seatrial observe', () => {
  test('records what sound sources tell, once, in the branches of the remote', async () => {
    settings([FILE]);
    const dry = await observe('--dry-run');
    expect([dry.exitCode, dry.stdout]).toEqual([0, expect.stringContaining('2 recorded, 0 known already, 0 refused')]);
    expect(dry.stdout).toContain('Nothing was recorded.');
    const { exitCode, stdout } = await observe();
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('production: file "windows"  sound')]);
    expect((await observe()).stdout).toContain('0 recorded, 2 known already, 0 refused');
    const branches = execFileSync('git', ['-C', origin, 'branch', '--list'], { encoding: 'utf8' });
    expect(branches).toContain('seatrial/windows');
  });

  test('ends with 1 where a source is invalid, and says what to do', async () => {
    settings([FILE, { kind: 'gateway', url: 'https://127.0.0.1:1', reporter: 'gw-1' }]);
    const { exitCode, stdout } = await observe();
    expect(exitCode).toBe(1);
    expect(stdout).toContain('production: gateway gw-1  invalid');
    expect(stdout).toMatch(/unreachable {2}It could not be asked: .*SEATRIAL_PRIVATE_HOSTS/);
    writeFileSync(join(clone, 'windows/none.ndjson'), '');
    settings([{ ...FILE, path: 'windows/none.ndjson' }]);
    expect((await observe()).stdout).toContain('empty  It has told nothing of "churn", which serves there.');
  });

  test.each<[string, readonly object[], readonly string[], string]>([
    ['where nothing is declared', [], [], 'declares no source of windows'],
    ['for an environment that is none', [FILE], ['--environment', 'prod'], 'no environment "prod"'],
    ['with settings that are wrong', [{ ...FILE, kind: 'kafka' }], [], '.github/seatrial.yml:1:'],
  ])('ends with 2 %s', async (_name, sources, words, said) => {
    settings(sources);
    const { exitCode, stderr } = await observe(...words);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe('actions/observe', () => {
  const run = (inputs: Readonly<Record<string, string>> = {}) =>
    runAction({
      action: 'observe',
      inputs,
      event: 'schedule',
      payload: {},
      workspace: clone,
      environment: { GITHUB_REPOSITORY: 'acme/models', GITHUB_SERVER_URL: 'https://github.com' },
    });

  test('records, and says in its outputs and summary what each source gave', async () => {
    writeFileSync(join(clone, 'windows/b.ndjson'), ndjson([windowOf(2)]));
    settings([FILE]);
    const { exitCode, outputs, summary } = await run();
    expect([exitCode, outputs['reason-code'], outputs['recorded'], outputs['invalid']]).toEqual([0, 'sound', '1', '0']);
    expect(JSON.parse(outputs['sources'] ?? '')).toMatchObject([
      { environment: 'production', recorded: 1, repeated: 2 },
    ]);
    expect(summary).toContain('**Every source is sound.**');
  });

  test('fails where a source is invalid, or windows of the payload are of none, unless it must not', async () => {
    settings([FILE, { kind: 'dispatch', service: 'edge' }]);
    const payload = JSON.stringify([windowOf(3, { service: 'elsewhere' })]);
    const failed = await run({ payload });
    expect([failed.exitCode, failed.outputs['reason-code'], failed.outputs['invalid']]).toEqual([
      1,
      'invalid-sources',
      '1',
    ]);
    expect(failed.summary).toContain('names the service');
    expect((await run({ payload, 'fail-on': 'never' })).exitCode).toBe(0);
    settings([]);
    expect((await run()).outputs['reason-code']).toBe('no-sources');
  });
});
