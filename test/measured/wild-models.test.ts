// @module-tag slow
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Certificate } from '../../src/contract/generated/types.ts';
import { IS_LONG } from '../support/long.ts';
import { runCli } from '../support/run-cli.ts';
import { areFetched, WILD_MODELS, type WildModel } from '../support/wild-models.ts';
import { editManifest, prepareWild } from '../support/wild-registry.ts';
import { byCost, SLOW } from '../support/slow.ts';

const folder = mkdtempSync(join(tmpdir(), 'seatrial-wild-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is asked here is whether the answers are right: no budget of a busy machine, and no baseline that there cannot be. */
const MODES = 'modes:\n  edge: {scenario: single-stream, budgets: {latency: {p50: 60s}}}\n';

async function certify(model: WildModel, edits: WildModel['edits']): Promise<Certificate> {
  const cwd = mkdtempSync(join(folder, `${model.name}-`));
  expect(await runCli(prepareWild(cwd, model), { cwd })).toMatchObject({ exitCode: 0 });
  editManifest(cwd, model.name, [[/modes: [^]*$/u, MODES], [/\n.*id: not-worse.*/u, ''], ...edits]);
  const version = join(cwd, 'models', model.name, 'versions/1.0.0.yaml');
  writeFileSync(version, readFileSync(version, 'utf8').replace(/modes: .*/u, 'modes: [edge]'));
  expect(await runCli(['validate'], { cwd })).toMatchObject({ exitCode: 0 });
  const { stdout } = await runCli(['certify', `${model.name}@1.0.0`, '--quick', '--json'], { cwd });
  return JSON.parse(stdout).certificates[0];
}

function scoreOf({ task }: WildModel): string {
  if (task === 'image-to-text') return 'exact_match';
  return task.endsWith('regression') ? 'r2' : 'accuracy';
}

function valueOf({ prediction }: Certificate, wanted: string): number | null | undefined {
  return prediction.find(({ metric, slice }) => metric === wanted && slice === null)?.estimate.value;
}

/** Each of one kind with another one: the same detector in another format, of another noise. */
const KIN: ReadonlySet<string> = new Set(['silero-op18', 'silero-half', 'silero-fixed', 'aecmos', 'plcmos']);

/** Of rows that are alike; what carries a state is certified in acceptance/carried-state. */
const ALWAYS: ReadonlySet<string> = new Set(['magika']);

describe.skipIf(!areFetched)('a model from a package, labelled with its own answers', () => {
  const kin = WILD_MODELS.filter(({ name }) => KIN.has(name));

  test.skipIf(!IS_LONG).each(kin)('$name is certified as perfect', expectPerfect);

  for (const { rows, options } of byCost(
    WILD_MODELS.filter((model) => !kin.includes(model)),
    ({ name }) => ALWAYS.has(name),
  ))
    test.each([...rows])('$name is certified as perfect', options, expectPerfect);

  async function expectPerfect(model: WildModel): Promise<void> {
    const certificate = await certify(model, model.edits);
    expect(certificate).toMatchObject({ verdict: 'pass' });
    // A file classifier knows kinds of files that these rows are none of, which is told.
    expect(certificate.findings.filter(({ code }) => code !== 'class-not-in-target')).toEqual([]);
    expect(valueOf(certificate, scoreOf(model))).toBeCloseTo(1, 9);
  }

  test('a detector whose state is not carried is not', SLOW, async () => {
    const [silero] = WILD_MODELS;
    const forgetful = [/state: \{from: stateN\}/u, 'value: 0'] as const;
    const certificate = await certify(silero, [...silero.edits, forgetful, [/ {4}sequence: .*\n/u, '']]);
    expect(valueOf(certificate, 'accuracy')).toBeLessThan(1);
  });
});
