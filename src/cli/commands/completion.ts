import { resolve } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '../../domain/error.ts';
import { listNames, type RegistryNames } from '../../usecases/list-names.ts';
import { wireFolderSelection, wireSelection } from '../../wiring/selection.ts';
import { completeWords } from '../completion/candidates.ts';
import { COMPLETE_COMMAND, FILES_LINE, renderScript, SHELLS } from '../completion/scripts.ts';

const HELP = `
Add one line to the file that the shell reads at its start:
  ~/.bashrc                    source <(seatrial completion bash)
  ~/.zshrc, after compinit     source <(seatrial completion zsh)
  ~/.config/fish/config.fish   seatrial completion fish | source

In zsh an alias is completed only after setopt complete_aliases.
Exit code: 0 written, 2 there is no such shell.`;

export function registerCompletion(program: Command): void {
  program
    .command('completion')
    .description('print what a shell needs to complete commands, options, models and versions')
    .argument('<shell>', SHELLS.join(', '))
    .addHelpText('after', HELP)
    .action(printScript);
  program
    .command(COMPLETE_COMMAND, { hidden: true })
    .description('answer to a shell: what the last word may become')
    .argument('[words...]', 'after --')
    .action((words: readonly string[]) => answer(program, words));
}

function printScript(text: string): void {
  const shell = SHELLS.find((one) => one === text);
  if (shell === undefined) throw new AppError({ code: 'usage', message: `Shells are ${SHELLS.join(', ')}.` });
  const [, entry = ''] = process.argv;
  process.stdout.write(renderScript(shell, [process.execPath, entry]));
}

async function answer(program: Command, words: readonly string[]): Promise<void> {
  const { values, files } = await completeWords(program, words, askNames);
  const lines = values.map(({ value, description }) => `${value}\t${description}`);
  process.stdout.write([...lines, ...(files ? [FILES_LINE] : [])].map((line) => `${line}\n`).join(''));
}

/** Outside a registry, and in one that cannot be read, no name is known: that is no error while somebody types. */
async function askNames(options: ReadonlyMap<string, string>): Promise<RegistryNames> {
  const named = options.get('--registry');
  try {
    const { located } = named === undefined ? wireSelection(resolve('.')) : wireFolderSelection(resolve(named));
    return await listNames(located.registry);
  } catch (error) {
    if (error instanceof AppError) return new Map();
    throw error;
  }
}
