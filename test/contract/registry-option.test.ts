import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';

/** Commands that read no registry of this machine, and what they read. */
const WITHOUT = new Map([
  ['import', 'what another tool wrote'],
  ['completion', 'nothing'],
  ['digest', 'files, wherever they are'],
  ['__complete', 'the registry that the completed line names'],
  ['reconcile', 'a repository on GitHub'],
]);

function leavesOf(command: Command, path: readonly string[] = []): readonly (readonly [string, Command])[] {
  const own = path.length > 0 && command.commands.length === 0 ? [[path.join(' '), command] as const] : [];
  return [...own, ...command.commands.flatMap((child) => leavesOf(child, [...path, child.name()]))];
}

describe('every command that reads a registry can be told where it is', () => {
  test.each(leavesOf(createProgram()))('%s', (name, command) => {
    const option = command.options.find(({ long }) => long === '--registry');
    expect(option !== undefined).toBe(!WITHOUT.has(name));
  });
});
