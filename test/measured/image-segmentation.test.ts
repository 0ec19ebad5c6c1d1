// @module-tag slow
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import expected from '../reference/masks/segmenter.json' with { type: 'json' };
import { runCli } from '../support/run-cli.ts';

const cwd = mkdtempSync(join(tmpdir(), 'seatrial-masks-'));
beforeAll(() => mkdirSync(join(cwd, 'models')));
afterAll(() => rmSync(cwd, { recursive: true }));

const SLICES = '    slices:\n      - {name: site, by: site, protected: true}\ngates:';

function reference(file: string): string {
  return fileURLToPath(new URL(`../reference/masks/${file}`, import.meta.url));
}

interface Asked {
  readonly model: string;
  readonly data: string;
  readonly target?: string;
}

/** What init writes, and where. */
async function init(name: string, { model, data, target = 'label' }: Asked) {
  const asked = ['--name', name, '--version', '1.0.0', '--data', reference(data), '--target', target];
  const run = await runCli(['init', reference(model), ...asked, '--registry', cwd], { cwd });
  expect(run, run.text).toMatchObject({ exitCode: 0 });
  const path = join(cwd, 'models', name, 'model.yaml');
  return { path, text: readFileSync(path, 'utf8'), said: run.stdout };
}

async function certify(name: string) {
  const { stdout, exitCode } = await runCli(['certify', `${name}@1.0.0`, '--quick', '--json'], { cwd });
  return { exitCode, ...JSON.parse(stdout) };
}

interface Result {
  readonly slice: { readonly name: string } | null;
  readonly metric: string;
  readonly estimate: { readonly value: number };
}

function valuesOf({ prediction }: { readonly prediction: readonly Result[] }) {
  const whole = prediction.filter(({ slice }) => slice === null);
  return Object.fromEntries(whole.map(({ metric, estimate }) => [metric, estimate.value]));
}

function closeTo(values: Readonly<Record<string, number>>) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, expect.closeTo(value, 9)]));
}

describe('a segmenter', () => {
  test.each<[string, Asked, string]>([
    ['first', { model: 'first.onnx', data: 'scenes.npz' }, '{output: logits, kind: logits, ignore: 255}'],
    ['last', { model: 'last.onnx', data: 'scenes.jsonl' }, '{output: scores, kind: logits, ignore: 255}'],
    ['nested', { model: 'first.onnx', data: 'scenes.parquet' }, '{output: logits, kind: logits, ignore: 255}'],
  ])('%s: init knows the task, and the masks tell the axis of the classes', async (name, asked, prediction) => {
    const { path, text, said } = await init(name, asked);
    expect(text).toContain('task: image-segmentation');
    expect(text).toContain(`prediction: ${prediction}`);
    expect(said).not.toContain('Fill in');
    const gate = '\n  - {id: road, metric: iou@2, min: 0.5}';
    writeFileSync(path, text.replace('gates:', SLICES).replace('min: 0.25}', `min: 0.25}${gate}`));
    const { exitCode, certificates } = await certify(name);
    expect(exitCode, JSON.stringify(certificates)).toBe(0);
    const { 'iou@2': road, mean_iou, dice, pixel_accuracy } = expected.classes;
    const values = closeTo({ 'iou@2': road, mean_iou, dice, pixel_accuracy });
    expect(certificates[0]).toMatchObject({ verdict: 'pass', findings: [] });
    expect(valuesOf(certificates[0])).toMatchObject(values);
    expect(certificates[0].gaps).toHaveLength(1);
  });

  test('of labels: init asks whether 255 is a class', async () => {
    const { path, text, said } = await init('labels', { model: 'labels.onnx', data: 'scenes.npz' });
    expect(said).toContain('255 if it marks pixels that are not scored');
    writeFileSync(path, text.replace(/ignore: "FILL IN[^"]*"/u, 'ignore: 255'));
    const { mean_iou, dice, pixel_accuracy } = expected.classes;
    expect(valuesOf((await certify('labels')).certificates[0])).toMatchObject(
      closeTo({ mean_iou, dice, pixel_accuracy }),
    );
  });

  test('of one number a pixel, which is compared with the threshold', async () => {
    const { text, path } = await init('road', { model: 'road.onnx', data: 'scenes.npz', target: 'road' });
    expect(text).toContain('prediction: {output: probability, kind: probabilities, ignore: 255}');
    writeFileSync(path, text.replace('min: 0.5}', 'min: 0.3}'));
    const { exitCode, certificates } = await certify('road');
    expect(exitCode).toBe(0);
    expect(valuesOf(certificates[0])).toMatchObject(closeTo(expected.road));
  });

  test.each<[string, (manifest: string) => string, string, RegExp]>([
    [
      'a pixel of 255 that no manifest declares',
      (text) => text.replace(', ignore: 255', ''),
      'pixels-undeclared',
      /^The target holds 255, first in row \d+, in \d+ images/u,
    ],
    [
      'another layout than the shape has',
      (text) => text.replace('ignore: 255', 'ignore: 255, layout: row-height-width-class'),
      'mask-misfit',
      /^A row of the output logits has the shape \[4, 8, 12\], .* 8 × 12/u,
    ],
  ])('%s is refused with its place', async (_name, change, reason, message) => {
    const path = join(cwd, 'models/first/model.yaml');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, change(before));
    const { exitCode, unanswered } = await certify('first');
    writeFileSync(path, before);
    expect(exitCode).toBe(2);
    expect(unanswered[0].problems[0]).toMatchObject({
      reason,
      message: expect.stringMatching(message),
      location: { path: 'models/first/model.yaml', line: expect.any(Number) },
    });
  });
});
