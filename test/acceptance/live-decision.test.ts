import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordLive } from '../../src/usecases/ledger/record-live.ts';
import { wireLiveRecorder } from '../../src/wiring/ledger.ts';
import { churnManifest, ndjson } from '../support/live-test-files.ts';
import { hoursOf, hourOf, PRODUCTION, testCandidate } from '../support/live-test.ts';
import { runAction } from '../support/run-action.ts';
import { runCli } from '../support/run-cli.ts';
import { deployIn, QUIET_CLOCK, REPORTER } from '../support/statistics.ts';

let folder: string;

const BETTER = hoursOf(48, { candidate: { rate: 0.13 } });
const FILES: Readonly<Record<string, string>> = {
  'models/churn/model.yaml': churnManifest(),
  'windows.ndjson': ndjson(BETTER),
  'first.ndjson': ndjson(BETTER.slice(0, 20)),
  'rest.ndjson': ndjson(BETTER.slice(10).toReversed()),
  'early.ndjson': ndjson(BETTER.slice(0, 12)),
  'harm.ndjson': ndjson(hoursOf(48, { candidate: { errors: 60 } })),
  'changed.ndjson': ndjson(BETTER.map((window) => (window.key === 'gbm-5' ? { ...window, errors: 3 } : window))),
  'broken.ndjson': `${ndjson(BETTER)}{"kind":"Window"}\n`,
  'clash.ndjson': ndjson([...BETTER, { ...BETTER[3]!, errors: 9 }]),
  'history.yaml': JSON.stringify({
    test: 'churn-0042',
    model: 'churn',
    environment: 'production',
    phase: 'test',
    candidates: [testCandidate()],
    epochs: [{ from: hourOf(0), to: null, revision: 1, production: PRODUCTION, shares: { gbm: 0.5 } }],
  }),
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seatrial-decide-'));
  mkdirSync(join(folder, 'models/churn'), { recursive: true });
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text);
});

afterAll(() => rmSync(folder, { recursive: true }));

function seatrial(...words: readonly string[]) {
  return runCli(words, { cwd: folder });
}

describe('seatrial decide', () => {
  it.each<[string, readonly string[], number, string]>([
    [
      'promotes',
      ['--windows', 'windows.ndjson', '--share', 'gbm=50%'],
      0,
      'Promote gbm (1.4.0): better in conversion, and not worse in anything',
    ],
    ['by a version', ['--windows', 'windows.ndjson', '--share', 'v1.4.0=0.5'], 0, 'Promote gbm (1.4.0)'],
    ['by a history', ['churn', '--windows', 'windows.ndjson', '--history', 'history.yaml'], 0, 'Promote gbm (1.4.0)'],
    [
      'without shares, which it says',
      ['--windows', 'windows.ndjson'],
      0,
      'Not checked: whether the traffic was split as meant',
    ],
    [
      'rejects',
      ['--windows', 'harm.ndjson', '--share', 'gbm=50%'],
      1,
      'Rejected: gbm (1.4.0) does harm: errors come more often',
    ],
    [
      'refuses another split',
      ['--windows', 'windows.ndjson', '--share', 'gbm=5%'],
      2,
      'Invalid: the arms do not have the requests that their shares say',
    ],
    [
      'holds',
      ['--windows', 'early.ndjson', '--share', 'gbm=50%'],
      3,
      `It can be known on ${hourOf(24).slice(0, 16).replace('T', ' ')} UTC at the present traffic.`,
    ],
    [
      'as of then',
      ['--windows', 'windows.ndjson', '--share', 'gbm=50%', '--at', hourOf(6)],
      3,
      'Hold: not enough is known yet.',
    ],
  ])('%s', async (_name, words, exitCode, said) => {
    const run = await seatrial('decide', ...words);
    expect(run).toMatchObject({ exitCode, stderr: '' });
    expect(run.stdout.replaceAll(/\s+/gu, ' ')).toContain(said);
  });

  it.each<[string, readonly string[], string]>([
    ['no such file', ['--windows', 'none.ndjson'], 'none.ndjson'],
    ['a line that is no window', ['--windows', 'broken.ndjson'], 'broken.ndjson:97'],
    ['a key with two windows', ['--windows', 'clash.ndjson'], 'clash.ndjson:4'],
    ['a share that is none', ['--windows', 'windows.ndjson', '--share', 'gbm=lots'], 'is no share of the traffic'],
    ['a time that is none', ['--windows', 'windows.ndjson', '--at', 'yesterday'], 'is no time'],
    ['a model that is not there', ['chrun', '--windows', 'windows.ndjson'], 'Did you mean churn?'],
    ['no windows', [], '--windows'],
  ])('refuses %s, and prints no verdict', async (_name, words, said) => {
    const run = await seatrial('decide', ...words);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(said);
  });

  it('gives the same bytes for windows in parts, in another order, and again', async () => {
    const whole = await seatrial('decide', '--windows', 'windows.ndjson', '--share', 'gbm=50%', '--json');
    const parts = await seatrial('decide', '--windows', 'rest.ndjson', 'first.ndjson', '--share', 'gbm=50%', '--json');
    expect(parts.stdout).toBe(whole.stdout);
    expect(parts.stderr).toBe('10 windows came more than once, and were counted once.\n');
  });
});

describe('seatrial replay', () => {
  it('says same, or what differs', async () => {
    await seatrial('decide', '--windows', 'windows.ndjson', '--share', 'gbm=50%', '--output', 'decision.json');
    expect(await seatrial('replay', 'decision.json', '--windows', 'rest.ndjson', 'first.ndjson')).toMatchObject({
      exitCode: 0,
      stdout: 'same\n',
    });
    const changed = await seatrial('replay', 'decision.json', '--windows', 'changed.ndjson');
    expect(changed).toMatchObject({
      exitCode: 1,
      stdout: 'differs: windows of gbm on 2026-11-02: 24 as before, and not the same ones\n',
    });
    const fewer = await seatrial('replay', 'decision.json', '--windows', 'early.ndjson', '--json');
    expect(fewer.exitCode).toBe(1);
    expect(JSON.parse(fewer.stdout)).toMatchObject({
      same: false,
      differences: [{ kind: 'windows', recorded: 24, now: 6 }, { kind: 'windows' }, { kind: 'outcome' }],
    });
  });

  it.each([
    ['a decision without windows', ['decision.json']],
    ['windows without a decision', ['--windows', 'windows.ndjson']],
    ['what is no decision', ['windows.ndjson', '--windows', 'windows.ndjson']],
  ])('refuses %s', async (_name, words) => {
    expect(await seatrial('replay', ...words)).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('actions/decide', () => {
  const run = (inputs: Readonly<Record<string, string>>) =>
    runAction({ action: 'decide', event: 'schedule', payload: {}, workspace: folder, inputs });

  it('sets the verdict, writes the decision, and a summary with the verdict first', async () => {
    const done = await run({ shares: 'v1.4.0=50%', decision: 'made.json' });
    expect(done).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'promote', 'reason-code': 'better', candidate: 'gbm', decision: join(folder, 'made.json') },
    });
    expect(done.summary.split('\n')[2]).toMatch(/^\*\*Promote gbm \(1\.4\.0\): better in conversion/u);
    expect(JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8'))).toMatchObject({
      kind: 'LiveDecision',
      outcome: { kind: 'promote' },
    });
    expect(await seatrial('replay', 'made.json', '--windows', 'windows.ndjson')).toMatchObject({ exitCode: 0 });
  });

  it.each<[string, Readonly<Record<string, string>>, number, Readonly<Record<string, string>>]>([
    [
      'a rejected candidate fails',
      { windows: 'harm.ndjson' },
      1,
      { verdict: 'reject-harm', 'reason-code': 'event-harm', candidate: 'gbm' },
    ],
    ['or not', { windows: 'harm.ndjson', 'fail-on': 'never' }, 0, { verdict: 'reject-harm' }],
    ['what is not decided does not fail', { windows: 'early.ndjson' }, 0, { verdict: 'hold', candidate: '' }],
    ['unless it is asked to', { windows: 'early.ndjson', 'fail-on': 'not-promoted' }, 1, { verdict: 'hold' }],
    ['what cannot be answered fails', { windows: 'none.ndjson' }, 1, { 'reason-code': 'file-not-found' }],
  ])('%s', async (_name, inputs, exitCode, outputs) => {
    expect(await run(inputs)).toMatchObject({ exitCode, outputs });
  });
});

describe('seatrial decide, in a clone', () => {
  let clone: string;

  beforeAll(async () => {
    clone = mkdtempSync(join(tmpdir(), 'seatrial-decide-clone-'));
    for (const words of [
      ['init', '-q'],
      ['add', '.'],
      ['commit', '-q', '--allow-empty', '-m', 'A model'],
    ]) {
      mkdirSync(join(clone, 'models/churn'), { recursive: true });
      writeFileSync(join(clone, 'models/churn/model.yaml'), churnManifest());
      execFileSync('git', ['-c', 'user.name=ada', '-c', 'user.email=ada@example.com', ...words], { cwd: clone });
    }
    const ports = {
      ...wireLiveRecorder({ folder: clone, remote: null }),
      clock: { ...QUIET_CLOCK, now: () => hourOf(60) },
    };
    const { name, version, sha256 } = testCandidate();
    await deployIn(ports.store, { at: hourOf(-5), production: PRODUCTION });
    await deployIn(ports.store, {
      at: hourOf(0),
      production: PRODUCTION,
      candidates: [{ name, version, sha256, share: 0.5 }],
    });
    await recordLive(
      ports,
      REPORTER,
      BETTER.map((window, index) => ({ line: index + 1, window })),
    );
  });

  afterAll(() => rmSync(clone, { recursive: true }));

  it('by what is recorded there', async () => {
    const { exitCode, stdout } = await runCli(['decide', 'churn', '--at', hourOf(48), '--json'], { cwd: clone });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: { kind: 'promote', candidate: 'gbm' },
      history: { test: 'churn-1', epochs: [{ from: hourOf(0), shares: { gbm: 0.5 } }] },
      windows: { count: 48 },
    });
  });

  it('by the log, of windows in a file', async () => {
    const windows = join(folder, 'windows.ndjson');
    const asked = ['decide', '--windows', windows, '--history', 'log', '--at', hourOf(48)];
    const { exitCode, stdout } = await runCli(asked, { cwd: clone });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Promote gbm (1.4.0)');
  });

  it('not without a model', async () => {
    const { exitCode, stderr } = await runCli(['decide'], { cwd: clone });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('No model is named');
  });
});
