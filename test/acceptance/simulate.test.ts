import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { churnManifest } from '../support/live-test-files.ts';
import { runCli } from '../support/run-cli.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seatrial-simulate-'));
  mkdirSync(join(folder, 'models/churn'), { recursive: true });
  writeFileSync(join(folder, 'models/churn/model.yaml'), churnManifest());
});

afterAll(() => rmSync(folder, { recursive: true }));

function simulate(...words: readonly string[]) {
  return runCli(['simulate', 'churn', ...words], { cwd: folder });
}

describe('seatrial simulate', () => {
  it('tells how long the test of model.yaml will take', async () => {
    const { exitCode: status, stdout } = await simulate(
      '--traffic',
      '2/s',
      '--tests',
      '10',
      '--mean',
      'conversion=0.1',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^churn: at 2 requests a second a gain of 0\.02 in conversion is found in \d+\s% of 10/);
    expect(stdout).toContain('0.3 was taken');
  });

  it('prints figures as JSON, the same for the same seed', async () => {
    const words = ['--traffic', '90/m', '--tests', '4', '--mean', 'conversion=0.1', '--effect', '20%', '--json'];
    const { stdout } = await simulate(...words);
    expect(JSON.parse(stdout)).toMatchObject({
      metric: 'conversion',
      effect: 0.02,
      tests: 4,
      simulation: { worse: { promoted: 0 } },
    });
    expect((await simulate(...words)).stdout).toBe(stdout);
  });

  it.each([
    [[], 'How many requests come is not known'],
    [['--traffic', '2/s', '--certificate', 'nowhere.json'], 'nowhere.json'],
    [['--traffic', 'many'], 'Write 10/s, 90/m or 600/h.'],
    [['--traffic', '2/s', '--effect', '-2%'], 'is no gain'],
    [['--traffic', '2/s', '--effect', '2%'], 'Say it with --mean conversion='],
    [['--traffic', '2/s', '--mean', 'convresion=0.1'], 'Did you mean conversion?'],
    [['--traffic', '2/s', '--mean', 'conversion=12'], 'is from 0 to 1'],
    [['--traffic', '2/s', '--spread', 'conversion=0'], 'above 0'],
    [['--traffic', '2/s', '--labelled', '120%'], 'up to 100%'],
    [['--traffic', '2/s', '--tests', '0'], 'a whole number from 1'],
  ])('refuses with words: %j', async (words, said) => {
    const { exitCode: status, stdout, stderr } = await simulate(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});
