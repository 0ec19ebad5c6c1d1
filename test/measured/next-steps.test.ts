import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { createRegistry, HOLDOUT_CSV, type RegistryFixture } from '../support/registry-fixture.ts';
import { runCli, type RunResult } from '../support/run-cli.ts';
import { byCost, SLOW } from '../support/slow.ts';

/** Types what an output advises after a word, in the same folder. */
function follow(
  output: string,
  after: string,
  cwd: string,
  more: readonly string[] = [],
): readonly Promise<RunResult>[] {
  const text = stripVTControlCharacters(output).replaceAll(/\n +(?=--|\S+ --|seatrial )/g, ' ');
  const line = text.split('\n').find((one) => one.trim().startsWith(after)) ?? '';
  const commands = [...line.matchAll(/seatrial (.*?)(?:, then |$)/g)].map(([, words = '']) => words.split(' '));
  expect({ line, found: commands.length > 0 }).toEqual({ line, found: true });
  return commands.map((words) => runCli([...words.map((word) => word.replaceAll("'", '')), ...more], { cwd }));
}

describe('what init advises', () => {
  for (const { rows, options } of byCost(
    [
      ['in the folder itself', '.', []],
      ['for a registry elsewhere', 'elsewhere', ['--registry', '../registry']],
      ['from a folder below', 'registry/models', []],
    ],
    (_row, index) => index === 1,
  ))
    test.each([...rows])('%s, answers', options, async (_name, from, flags) => {
      using place = createRegistry();
      const cwd = join(place.folder, from);
      for (const folder of [cwd, join(place.folder, 'registry/models')]) mkdirSync(folder, { recursive: true });
      copyFileSync(fixturePath('linear.onnx'), join(cwd, 'linear.onnx'));
      place.write(join(from, 'rows.csv'), HOLDOUT_CSV);
      const args = [
        'init',
        'linear.onnx',
        '--name',
        'fresh',
        '--version',
        '1.0.0',
        '--data',
        'rows.csv',
        '--target',
        'y',
      ];
      const made = await runCli([...args, ...flags], { cwd });
      expect(made).toMatchObject({ exitCode: 0 });
      for (const run of follow(made.stdout, 'Next:', cwd)) expect((await run).exitCode).not.toBe(2);
    });
});

describe('what certify says repeats it', () => {
  for (const { rows, options } of byCost(
    [
      ['around the current folder', (registry: RegistryFixture) => ({ cwd: registry.folder, args: ['probe@1.0.0'] })],
      [
        'below the registry',
        (registry: RegistryFixture) => ({ cwd: join(registry.folder, 'models'), args: ['probe@1.0.0'] }),
      ],
      [
        'by --registry from outside',
        (registry: RegistryFixture) => ({ cwd: '/', args: ['probe@1.0.0', '--registry', registry.folder] }),
      ],
      [
        'by a path from outside',
        (registry: RegistryFixture) => ({
          cwd: dirname(registry.folder),
          args: [`${basename(registry.folder)}/models/probe/versions/1.0.0.yaml`],
        }),
      ],
    ],
    (_row, index) => index === 3,
  ))
    test.each([...rows])('%s', options, async (_name, of) => {
      using registry = createRegistry();
      const { cwd, args } = of(registry);
      const first = await runCli(['certify', ...args, '--quick', '--verbose'], { cwd });
      expect(first.exitCode).toBe(0);
      for (const run of follow(first.stdout, 'Repeat:', cwd)) expect(await run).toMatchObject({ exitCode: 0 });
    });

  test('with every option that changes what is answered', SLOW, async () => {
    using registry = createRegistry();
    const edge = { scenario: 'single-stream', threads: 1, budgets: { latency: { p50: '500ms' } } };
    registry.model({ modes: { edge, realtime: { ...edge, scenario: 'server', rate: '20/s' } } });
    registry.version({ fields: { modes: ['edge', 'realtime'] } });
    registry.version({ version: '1.1.0', onnx: 'linear', fields: { modes: ['edge', 'realtime'] } });
    const asked = ['--modes', 'edge', '--seed', '7', '--baseline', 'none'];
    const first = await runCli(['certify', 'probe@1.1.0', ...asked, '--quick', '--verbose'], { cwd: registry.folder });
    expect(first.stdout).toContain('is certified for edge alone');
    expect(first.stdout).toContain('realtime not measured');
    for (const run of follow(first.stdout, 'Repeat:', registry.folder, ['--json'])) {
      const { exitCode, stdout } = await run;
      expect(exitCode).toBe(0);
      const repeated = { subject: { modes: ['edge'] }, baseline: null, run: { seed: 7, quick: true } };
      expect(JSON.parse(stdout)).toMatchObject({ certificates: [repeated] });
    }
  });
});
