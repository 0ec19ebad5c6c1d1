import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { loadProgram } from '../../../src/cli/load-program.ts';
import { createProgram } from '../../../src/cli/program.ts';

/** All that a command says of itself and of those below it. */
function helpOf(command: Command): readonly string[] {
  return [command.helpInformation(), ...command.commands.flatMap(helpOf)];
}

const whole = createProgram();
const named = whole
  .createHelp()
  .visibleCommands(whole)
  .filter((command) => command.name() !== 'help');

test.each(named.map((command) => [command.name(), command] as const))('%s is loaded alone', async (name, command) => {
  const program = await loadProgram([name, '--quick']);
  expect(program.commands[0]?.name()).toBe(name);
  expect(program.createHelp().visibleCommands(program).length).toBeLessThan(named.length);
  expect(helpOf(program.commands[0]!)).toEqual(helpOf(command));
});

test.each([[[]], [['--help']], [['help', 'certify']], [['certfy']], [['constructor']], [['__complete', '--', 'c']]])(
  'all are loaded for %j',
  async (words) => {
    expect(helpOf(await loadProgram(words))).toEqual(helpOf(whole));
  },
);

test('the version needs none', async () => {
  expect((await loadProgram(['--version'])).commands).toEqual([]);
});
