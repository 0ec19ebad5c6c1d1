// @module-tag slow
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import expected from '../reference/boxes/detector.json' with { type: 'json' };
import { fillBudgets } from '../support/fill-budgets.ts';
import { runCli } from '../support/run-cli.ts';

const cwd = mkdtempSync(join(tmpdir(), 'seatrial-boxes-'));
beforeAll(() => mkdirSync(join(cwd, 'models')));
afterAll(() => rmSync(cwd, { recursive: true }));

function reference(file: string): string {
  return fileURLToPath(new URL(`../reference/boxes/${file}`, import.meta.url));
}

/** What init writes, and where. */
async function init(name: string, data: string) {
  const asked = ['--name', name, '--version', '1.0.0', '--data', reference(data), '--target', 'boxes'];
  const files = ['init', reference(`${name}.onnx`), '--task', 'object-detection', '--registry', cwd];
  const run = await runCli([...files, ...asked], { cwd });
  expect(run, run.text).toMatchObject({ exitCode: 0 });
  const path = join(cwd, 'models', name, 'model.yaml');
  return { path, text: readFileSync(path, 'utf8') };
}

/** The answers to what init asks. */
function fill(text: string): string {
  return fillBudgets(text)
    .replace(/"FILL IN: the column with a list of their labels"/u, 'names')
    .replace(/boxFormat: "FILL IN[^"]*", classes: "FILL IN[^"]*"/u, 'boxFormat: xywh, classes: [person, car]')
    .replace(/boxFormat: "FILL IN[^"]*"/u, 'boxFormat: xyxy');
}

async function certify(name: string) {
  const { stdout, exitCode } = await runCli(['certify', `${name}@1.0.0`, '--quick', '--json'], { cwd });
  return { exitCode, ...JSON.parse(stdout) };
}

describe('a detector', () => {
  test.each([
    ['three', 'images.jsonl', '{output: boxes, kind: scores, scores: scores, labels: labels, boxFormat: xyxy}'],
    ['one', 'images.parquet', '{output: detections, kind: scores, boxFormat: xyxy}'],
  ])(
    'with %s: init asks for formats and classes, and the number is that of pycocotools',
    async (name, data, reading) => {
      const { path, text } = await init(name, data);
      expect(text).toContain('columns: [boxes, "FILL IN');
      const filled = fill(text);
      expect(filled).not.toContain('FILL IN');
      expect(filled).toContain(`prediction: ${reading}`);
      writeFileSync(path, filled);
      const { exitCode, certificates, ...rest } = await certify(name);
      expect(exitCode, JSON.stringify({ certificates, ...rest })).toBe(0);
      expect(certificates[0]).toMatchObject({ verdict: 'pass', findings: [] });
      for (const [metric, value] of Object.entries(expected)) {
        const estimate = { value: expect.closeTo(value, 6), interval: { lower: expect.any(Number) } };
        expect(certificates[0].prediction).toContainEqual(
          expect.objectContaining({ metric, estimate: expect.objectContaining({ value: estimate.value }) }),
        );
      }
    },
  );

  test('in another order of its classes is refused with its place', async () => {
    const path = join(cwd, 'models/one/model.yaml');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace('[person, car]', '[car, person]'));
    const { exitCode, unanswered } = await certify('one');
    writeFileSync(path, before);
    expect(exitCode).toBe(2);
    expect(unanswered[0].problems[0]).toMatchObject({
      reason: 'box-classes',
      location: { path: 'models/one/model.yaml', line: expect.any(Number) },
    });
  });
});
