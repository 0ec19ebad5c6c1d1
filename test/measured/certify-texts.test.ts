// @module-tag slow
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Certificate } from '../../src/contract/generated/types.ts';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { runCli } from '../support/run-cli.ts';

/** Rows, models and what jiwer says of their answers, by test/reference/texts/make.py. */
const REFERENCE = join(import.meta.dirname, '../reference/texts');
const ROWS = readFileSync(join(REFERENCE, 'rows.jsonl'), 'utf8');

type Rates = Readonly<Record<'cer' | 'wer' | 'exact_match', number>>;

const EXPECTED: Readonly<Record<string, Rates>> = JSON.parse(readFileSync(join(REFERENCE, 'expected.json'), 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'seatrial-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MODES = 'modes:\n  edge: {scenario: single-stream, budgets: {latency: {p50: 60s}}}\n';
const SLICES = '    slices: [{name: speaker, by: speaker, minRows: 5}]\n';
const VOCABULARY = [/classes: "FILL IN[^"]*"/u, 'classes: ["", "a", "b", " ", "é", "<pad>"]'] as const;
const BLANK = [/blank: "FILL IN[^"]*"/u, 'blank: 0, skip: [5]'] as const;

type Edit = readonly [string | RegExp, string];

interface Scene {
  readonly name: string;
  readonly model: string;
  readonly target?: string;
  readonly rows?: string;
  readonly edits: readonly Edit[];
}

/** What `init` writes, with what a person fills in. */
async function write({ name, model, target = 'truth', rows = ROWS, edits }: Scene): Promise<string> {
  const cwd = join(folder, name);
  mkdirSync(join(cwd, 'models'), { recursive: true });
  writeFileSync(join(cwd, 'rows.jsonl'), rows);
  const file = fixturePath(`texts-${model}.onnx`);
  const asked = ['--name', name, '--version', '1.0.0', '--data', 'rows.jsonl', '--target', target];
  const task = ['--task', 'automatic-speech-recognition', '--registry', cwd];
  expect(await runCli(['init', file, ...asked, ...task], { cwd })).toMatchObject({ exitCode: 0 });
  const path = join(cwd, 'models', name, 'model.yaml');
  const written = readFileSync(path, 'utf8')
    .replace(/modes: [^]*$/u, MODES)
    .replace(/\n.*id: not-worse.*/u, '');
  const changes: readonly Edit[] = [...edits, [/(    prediction: .*\n)/u, `$1${SLICES}`]];
  writeFileSync(
    path,
    changes.reduce((text, [from, to]) => text.replace(from, to), written),
  );
  const version = join(cwd, 'models', name, 'versions/1.0.0.yaml');
  writeFileSync(version, readFileSync(version, 'utf8').replace(/modes: .*/u, 'modes: [edge]'));
  return cwd;
}

async function certify(scene: Scene): Promise<Certificate> {
  const cwd = await write(scene);
  expect(await runCli(['validate'], { cwd })).toMatchObject({ exitCode: 0 });
  const { stdout, stderr } = await runCli(['certify', `${scene.name}@1.0.0`, '--quick', '--json'], { cwd });
  const { certificates } = JSON.parse(stdout);
  expect(certificates, stderr).toHaveLength(1);
  return certificates[0];
}

function ratesOf({ prediction }: Certificate, group: string | null = null): Rates {
  const value = (wanted: string) =>
    prediction.find(({ metric, slice }) => metric === wanted && (slice?.group ?? null) === group)?.estimate.value ??
    Number.NaN;
  return { cer: value('cer'), wer: value('wer'), exact_match: value('exact_match') };
}

function expectRates(rates: Rates, name: string): void {
  for (const metric of ['cer', 'wer', 'exact_match'] as const) {
    expect(rates[metric], metric).toBeCloseTo(EXPECTED[name]?.[metric] ?? Number.NaN, 12);
  }
}

describe('a transcription has the error rates of jiwer', () => {
  test('from frames of scores, with slices', async () => {
    const certificate = await certify({ name: 'ctc', model: 'ctc', edits: [VOCABULARY, BLANK] });
    expect(certificate).toMatchObject({
      verdict: 'pass',
      findings: [],
      subject: { task: 'automatic-speech-recognition' },
    });
    expectRates(ratesOf(certificate), 'ctc');
    expectRates(ratesOf(certificate, 'y'), 'speaker y');
    const checks = certificate.robustness.filter(
      ({ check }) => check.endsWith('invariance') || check === 'determinism',
    );
    expect(checks.map(({ result }) => result)).toEqual(['pass', 'pass', 'pass', 'pass', 'shown']);
    expect(certificate.prediction[0]).toMatchObject({ metric: 'cer', direction: 'down' });
  });

  test('with weights, whose rows count as often', async () => {
    const weight: Edit = [/(    prediction: .*\n)/u, '    weight: {column: weight}\n$1'];
    const certificate = await certify({ name: 'weighted', model: 'ctc', edits: [VOCABULARY, BLANK, weight] });
    expectRates(ratesOf(certificate), 'weighted');
  });

  test('from frames before rows', async () => {
    const rows: Edit = [/rows: "FILL IN: 0 where [^"]*"/u, 'rows: 1'];
    const certificate = await certify({ name: 'turned', model: 'ctc-time-first', edits: [VOCABULARY, BLANK, rows] });
    expectRates(ratesOf(certificate), 'ctc');
  });

  test('from ids', async () => {
    const skip: Edit = ['kind: tokens', 'kind: tokens, skip: [0, 5]'];
    const certificate = await certify({ name: 'tokens', model: 'tokens', edits: [VOCABULARY, skip] });
    expectRates(ratesOf(certificate), 'tokens');
  });

  test('from texts of any script, compared as they are', async () => {
    const certificate = await certify({ name: 'plain', model: 'plain', target: 'said', edits: [] });
    expectRates(ratesOf(certificate), 'plain');
  });
});

describe('what is not said is asked for', () => {
  test('the blank and the vocabulary', async () => {
    const cwd = await write({ name: 'open', model: 'ctc', edits: [] });
    const { exitCode, stdout, stderr } = await runCli(['validate'], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout + stderr).toContain('the number of the class that stands for nothing');
    expect(stdout + stderr).toContain('a list of the texts of the 6 classes');
  });

  test('a text that is missing, with its row', async () => {
    const rows = ROWS.split('\n').map((line, row) =>
      row === 6 ? line.replace(/"truth": "[^"]*"/u, '"truth": null') : line,
    );
    const cwd = await write({ name: 'gap', model: 'ctc', edits: [VOCABULARY, BLANK], rows: rows.join('\n') });
    const { exitCode, stderr } = await runCli(['certify', 'gap@1.0.0', '--quick'], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('row 7: a missing value does not fit the target, a text');
  });
});
