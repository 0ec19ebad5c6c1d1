import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { completeWords } from '../../../src/cli/completion/candidates.ts';
import { renderScript, SHELLS } from '../../../src/cli/completion/scripts.ts';
import { createProgram } from '../../../src/cli/program.ts';

const NAMES = new Map([
  ['churn', ['1.0.0', '1.1.0']],
  ['fraud', ['2.0.0']],
]);

async function complete(line: string): Promise<readonly string[]> {
  const { values, files } = await completeWords(createProgram(), line.split(' '), async () => NAMES);
  return [...values.map(({ value }) => value), ...(files ? ['(files)'] : [])];
}

test.each([
  ['val', ['validate']],
  ['help cer', ['certify']],
  ['certify churn@1.1', ['churn@1.1.0', '(files)']],
  ['certify fraud@2.0.0 --baseline ', ['2.0.0']],
  ['certify --json --js', []],
  ['find --tag a --ta', ['--task', '--tag']],
  ['certify --modes edge,', ['edge,realtime', 'edge,batch', 'edge,streaming']],
  ['certify -- --ba', ['(files)']],
  ['certify --seed ', []],
  ['certify --output=', ['(files)']],
  ['init model.onnx --version ', []],
  ['import MLmodel --model fr', ['fraud']],
  ['history churn ', []],
  ['status churn fr', ['fraud']],
  ['record li', ['live']],
  ['record live --file ', ['(files)']],
  ['--v', ['--version']],
  ['__com', []],
] as const)('%s', async (line, expected) => {
  expect(await complete(line)).toEqual(expected);
});

test('every command and every option of the program is offered', async () => {
  for (const { path, command } of commandsBelow(createProgram(), [])) {
    const children = command.createHelp().visibleCommands(command);
    if (command.commands.length > 0)
      expect(await complete([...path, ''].join(' '))).toEqual(children.map((child) => child.name()));
    const flags = await complete([...path, '--'].join(' '));
    for (const { long, hidden } of command.options)
      if (!hidden) expect({ path, flags }).toEqual({ path, flags: expect.arrayContaining([long]) });
  }
});

interface Placed {
  readonly path: readonly string[];
  readonly command: Command;
}

function commandsBelow(command: Command, path: readonly string[]): readonly Placed[] {
  const below = command.commands.flatMap((child) => commandsBelow(child, [...path, child.name()]));
  return [{ path, command }, ...below];
}

test.each(SHELLS)('%s gets the words that start the program as they are, whatever is in them', (shell) => {
  const script = renderScript(shell, ['/opt/my node/node', `/it's/cli.js`]);
  expect(script).toContain("'/opt/my node/node' ");
  expect(script).toContain(shell === 'fish' ? String.raw`'/it\'s/cli.js'` : String.raw`'/it'\''s/cli.js'`);
});
