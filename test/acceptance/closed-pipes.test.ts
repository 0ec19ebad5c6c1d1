import type { ChildProcess } from 'node:child_process';
import { expect, test } from 'vitest';
import { commandLines } from '../support/command-lines.ts';
import { createRegistry } from '../support/registry-fixture.ts';
import { runCli } from '../support/run-cli.ts';
import { byCost, SLOW } from '../support/slow.ts';

const LINES = [
  ...commandLines().map((line) => (line[0] === 'certify' ? [...line, 'nosuch@1.0.0'] : line)),
  ['--help'],
  ['--version'],
  ['validate', '--json', 'models/broken'],
];

/** One that answers on both, one that fails, one that only prints. */
const OFTEN: readonly string[] = ['validate', 'certify', '--help'];

for (const { rows, options } of byCost(
  LINES,
  ([name = '', ...more]) => OFTEN.includes(name) && !more.includes('--json'),
))
  test.each(rows.map((line) => [line.join(' '), line] as const))(
    '%s: the exit code says the same where nobody reads',
    options,
    async (_name, line) => {
      using registry = createRegistry();
      registry.write('models/broken/model.yaml', 'apiVersion: seatrial/v1\n');
      const run = (onStart: (child: ChildProcess) => void) => runCli(line, { cwd: registry.folder, onStart });
      const read = await run(() => {});
      const unread = await run((child) => void child.stdout?.destroy());
      const unheard = await run((child) => void child.stderr?.destroy());
      const neither = await run((child) => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      });
      for (const { exitCode, signal } of [unread, unheard, neither])
        expect({ exitCode, signal }).toEqual({ exitCode: read.exitCode, signal: null });
      expect(unread.stderr).toBe(read.stderr);
      expect(unheard.stdout).toBe(read.stdout);
    },
  );

test('a reader that has gone ends what is not answered yet, in an orderly way', SLOW, async () => {
  using registry = createRegistry();
  registry.version({ version: '1.1.0' });
  const result = await runCli(['certify', 'probe@1.0.0', 'probe@1.1.0', '--quick'], {
    cwd: registry.folder,
    onStart: (child) => void child.stdout?.destroy(),
  });
  expect(result.exitCode).toBe(2);
  expect(result.stderr).toContain('interrupted');
  expect({ files: result.leftFiles, processes: result.leftProcesses }).toEqual({ files: [], processes: [] });
});
