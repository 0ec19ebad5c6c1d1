import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { createRegistry } from '../support/registry-fixture.ts';
import { commandLines } from '../support/command-lines.ts';
import { runInTerminal, runShellInTerminal, shellLine } from '../support/run-in-terminal.ts';
import { byCost, SLOW } from '../support/slow.ts';

const CERTIFY = ['certify', 'probe@1.0.0', '--quick'];

/** `script` is util-linux's; elsewhere it takes other arguments. */
describe.runIf(process.platform === 'linux')('a terminal', () => {
  const sizes = [
    ['without a size', undefined],
    ['one column wide', 'stty rows 1 cols 1'],
    ['of the usual size', 'stty rows 24 cols 80'],
    ['that loses its size', '(sleep 2; stty rows 0 cols 0 </dev/tty) & stty rows 24 cols 80'],
  ] as const;
  for (const { rows, options } of byCost(sizes, ([name]) => name === 'without a size'))
    test.each(rows)('%s ends with the result', options, async (_name, before) => {
      using registry = createRegistry();
      const { exitCode, text } = await runInTerminal(CERTIFY, { cwd: registry.folder, ...(before && { before }) });
      expect(exitCode).toBe(0);
      expect(text).toContain('1 certified');
    });

  test.each(['SIGINT', 'SIGTERM'] as const)('without a size, %s ends it', async (signal) => {
    using registry = createRegistry();
    const { exitCode, text } = await runInTerminal(['certify', 'probe@1.0.0'], {
      cwd: registry.folder,
      onWork: (pid) => process.kill(pid, signal),
    });
    expect(exitCode).not.toBe(0);
    expect(text).not.toContain('1 certified');
  });

  const plain = [
    ['NO_COLOR', { NO_COLOR: '1' }],
    ['TERM=dumb', { TERM: 'dumb' }],
  ] as const;
  for (const { rows, options } of byCost(plain, ([name]) => name === 'NO_COLOR'))
    test.each(rows)('%s reaches every command, and what they say of errors', options, async (_name, environment) => {
      using registry = createRegistry();
      const { raw } = await runShellInTerminal(everyCommand(), { cwd: registry.folder, before: SIZED, environment });
      expect(raw.match(COLOUR) ?? []).toEqual([]);
      expect(raw).toContain('1 certified');
    });

  test('has colours otherwise, so that the tests above can fail', async () => {
    using registry = createRegistry();
    const command = `${shellLine(['status'])}; ${shellLine(['validate'])}`;
    const { raw } = await runShellInTerminal(command, { cwd: registry.folder, before: SIZED });
    expect(raw.match(COLOUR)?.length).toBeGreaterThan(3);
  });

  const progress = [
    ['moves', {}, true],
    ['moves without a colour under NO_COLOR', { NO_COLOR: '1' }, true],
    ['stays away under CI', { CI: 'true' }, false],
    ['stays away under TERM=dumb', { TERM: 'dumb' }, false],
  ] as const;
  for (const { rows, options } of byCost(progress, ([name]) => name === 'moves'))
    test.each(rows)('the line of progress %s', options, async (_name, environment, isShown) => {
      using registry = createRegistry();
      const { raw, text } = await runInTerminal(CERTIFY, { cwd: registry.folder, before: SIZED, environment });
      expect(raw.includes(HIDDEN_CURSOR)).toBe(isShown);
      expect(text.includes('░')).toBe(isShown);
      if ('NO_COLOR' in environment) expect(raw.match(COLOUR) ?? []).toEqual([]);
      if (!isShown) expect(text).not.toMatch(/^- /m);
    });

  test('60 to 120 columns wide shows the interval beside its number', SLOW, async () => {
    using registry = createRegistry();
    const widths = [60, 80, 100, 120];
    // The first measures, the others take it over.
    const command = widths
      .map((columns) => `stty rows 24 cols ${columns}; ${shellLine(CERTIFY)}; echo =====`)
      .join('; ');
    const { text } = await runShellInTerminal(command, { cwd: registry.folder, environment: { TERM: 'dumb' } });
    for (const [index, columns] of widths.entries()) {
      const shown = (text.split('=====')[index] ?? '').replace(/^.*reused from.*$/m, '');
      expect(shown).toMatch(/ 0\.\d+ \[0\.\d+, [01](?:\.\d+)?\] .*≥ 0\.6/);
      for (const line of shown.split(/\r?\n/)) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
  });
});

const SIZED = 'stty rows 24 cols 80';
const HIDDEN_CURSOR = '\u001B[?25l';
// oxlint-disable-next-line no-control-regex -- colours are the subject
const COLOUR = /\u001B\[[\d;]*m/g;

function everyCommand(): string {
  return commandLines()
    .map((line) => (line[0] === 'certify' ? [...line, ...CERTIFY.slice(1)] : line))
    .map(shellLine)
    .join('; ');
}
