import type { Command } from 'commander';
import { createProgram } from '../../src/cli/program.ts';

/** A line for each command that does something, with every argument and option that it requires. */
export function commandLines(command: Command = createProgram()): readonly (readonly string[])[] {
  return command.commands.flatMap((child) => {
    const lines = child.commands.length > 0 ? commandLines(child) : [requiredOf(child)];
    return lines.map((line) => [child.name(), ...line]);
  });
}

/** What a command asks for is answered with a name that may be a version, a file or a model. */
function requiredOf({ registeredArguments, options }: Command): readonly string[] {
  return [
    ...registeredArguments.filter(({ required }) => required).map(() => 'probe@1.0.0'),
    ...options.filter(({ mandatory }) => mandatory).flatMap(({ long }) => [long ?? '', 'probe']),
  ];
}
