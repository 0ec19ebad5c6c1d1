// @module-tag slow
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import expected from '../reference/tokens/tagger.json' with { type: 'json' };
import { fillBudgets } from '../support/fill-budgets.ts';
import { runCli } from '../support/run-cli.ts';

const cwd = mkdtempSync(join(tmpdir(), 'seatrial-tokens-'));
beforeAll(() => mkdirSync(join(cwd, 'models')));
afterAll(() => rmSync(cwd, { recursive: true }));

const CLASSES = 'classes: [O, B-PER, I-PER, B-LOC, I-LOC]';
const SLICES = '    slices:\n      - {name: source, by: source, protected: true}\n';

function reference(file: string): string {
  return fileURLToPath(new URL(`../reference/tokens/${file}`, import.meta.url));
}

/** What init writes, and where. */
async function init(name: string, model: string, data: string) {
  const asked = ['--name', name, '--version', '1.0.0', '--data', reference(data), '--target', 'labels'];
  const run = await runCli(['init', reference(model), ...asked, '--registry', cwd], { cwd });
  expect(run, run.text).toMatchObject({ exitCode: 0 });
  const path = join(cwd, 'models', name, 'model.yaml');
  return { path, text: readFileSync(path, 'utf8'), said: run.stdout };
}

async function certify(name: string) {
  const { stdout, exitCode } = await runCli(['certify', `${name}@1.0.0`, '--quick', '--json'], { cwd });
  return { exitCode, ...JSON.parse(stdout) };
}

function valuesOf({ prediction }: { readonly prediction: readonly Result[] }) {
  const whole = prediction.filter(({ slice }) => slice === null);
  return Object.fromEntries(whole.map(({ metric, estimate }) => [metric, estimate.value]));
}

interface Result {
  readonly slice: { readonly name: string } | null;
  readonly metric: string;
  readonly estimate: { readonly value: number };
}

describe('a tagger', () => {
  test('by the numbers of its columns: init knows the task, and the scheme needs the tags', async () => {
    const { path, text, said } = await init('numbers', 'tagger.onnx', 'sentences.jsonl');
    expect(said).not.toContain('Fill in');
    expect(text).toContain('task: token-classification');
    expect(text).toContain('target: {column: labels}');
    expect(text).toContain('prediction: {output: logits, kind: logits, ignore: -100}');
    const tags = text.replace('{column: labels}', `{column: labels, ${CLASSES}}`);
    writeFileSync(path, tags.replace('ignore: -100}\n', `ignore: -100, scheme: IOB2}\n${SLICES}`));
    const { exitCode, certificates } = await certify('numbers');
    expect(exitCode).toBe(0);
    expect(certificates[0]).toMatchObject({ verdict: 'pass', findings: [] });
    expect(valuesOf(certificates[0])).toMatchObject(closeTo(expected));
    expect(certificates[0].robustness).not.toContainEqual(expect.objectContaining({ result: 'fail' }));
    expect(certificates[0].gaps).toHaveLength(2);
  });

  test('by tags in text: init asks for their order and for the word that is no tag', async () => {
    const { path, text, said } = await init('tags', 'tagger.onnx', 'sentences.parquet');
    expect(said).toContain('a list of the 5 labels in the order of the columns');
    expect(said).toContain('X if it marks tokens that are not scored');
    expect(text).toContain('scheme: IOB2');
    const filled = fillBudgets(text)
      .replace(/classes: "FILL IN[^"]*"/u, CLASSES)
      .replace(/ignore: "FILL IN[^"]*"/u, 'ignore: X');
    writeFileSync(path, filled);
    const [certificate] = (await certify('tags')).certificates;
    expect(valuesOf(certificate)).toMatchObject(closeTo(expected));
    const { target, answers } = certificate.readings[0];
    expect(answers).toMatchObject({ columns: 5, each: 'token', ignore: 'X', scheme: 'IOB2', classes: { count: 5 } });
    // What fills shorter lists up is no label.
    expect(target.values.map(({ label }: { label: unknown }) => label)).not.toContain('');
  });

  test('in padded arrays, and one that answers labels', async () => {
    const arrays = await init('arrays', 'tagger.onnx', 'padded.npz');
    expect(arrays.text).toContain('{array: attention_mask}');
    const labels = await init('labels', 'labels.onnx', 'sentences.jsonl');
    expect(labels.text).toContain('prediction: {output: labels, kind: labels, ignore: -100}');
    const { token_accuracy, f1_macro } = expected;
    for (const name of ['arrays', 'labels']) {
      expect(valuesOf((await certify(name)).certificates[0])).toMatchObject(closeTo({ token_accuracy, f1_macro }));
    }
  });

  test.each<[string, (manifest: string) => string, (data: string) => string, RegExp, RegExp]>([
    [
      '-100 that no manifest declares',
      (manifest) => manifest.replace(', ignore: -100', ''),
      (data) => data,
      /^The target holds -100, first in row 1, on \d+ tokens/u,
      /prediction\.ignore: -100/u,
    ],
    [
      'a label too few',
      (manifest) => manifest,
      (data) => data.replace('"labels":[-100,', '"labels":['),
      /^Row 1 has \d+ labels, but the model has \d+ tokens for it\.$/u,
      /one label for each token/u,
    ],
  ])('%s is refused with its place', async (_name, change, corrupt, message, hint) => {
    const folder = join(cwd, 'models/labels');
    const [path, file] = [join(folder, 'model.yaml'), join(folder, 'data/sentences.jsonl')];
    const before = [readFileSync(path, 'utf8'), readFileSync(file, 'utf8')] as const;
    const data = corrupt(before[1]);
    const digest = createHash('sha256').update(data).digest('hex');
    writeFileSync(file, data);
    writeFileSync(path, change(before[0]).replace(/sha256: [^}]+/u, `sha256: "${digest}"`));
    const { exitCode, unanswered } = await certify('labels');
    writeFileSync(path, before[0]);
    writeFileSync(file, before[1]);
    expect(exitCode).toBe(2);
    expect(unanswered[0].problems[0]).toMatchObject({
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
      location: { path: 'models/labels/model.yaml', line: expect.any(Number) },
    });
  });
});

function closeTo(values: Readonly<Record<string, number>>) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, expect.closeTo(value, 12)]));
}
