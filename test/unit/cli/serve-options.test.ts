import { Command } from 'commander';
import { expect, it } from 'vitest';
import { registerServe } from '../../../src/cli/commands/serve.ts';

it.each(['Prod', '../elsewhere', ''])('%j is no environment, and nothing is started for it', async (name) => {
  const program = new Command();
  registerServe(program);
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput({ writeErr: () => {} });
  await expect(
    program.parseAsync(['serve', '--registry', '/nowhere', '--environment', name], { from: 'user' }),
  ).rejects.toMatchObject({
    code: 'commander.invalidArgument',
  });
});
