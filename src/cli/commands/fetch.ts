import type { Command } from 'commander';
import { fetchFiles } from '../fetch-files.ts';
import { interruptible } from '../interruptible.ts';
import type { SelectionOptions } from '../select-versions.ts';

const HELP = `
Files that lie in the registry are left alone. Others are brought into the cache (SEATRIAL_CACHE_DIR, else
~/.cache/seatrial), where certify and validate find them by their digest. No model is loaded and no data are
read here, so that this alone uses credentials: docs/large-models.md has the variables of each source.
Of an address that no manifest has yet it prints what a version declares; seatrial init finds it then.

Exit code: 0 all there, 2 something cannot be had.`;

export function registerFetch(program: Command): void {
  program
    .command('fetch')
    .description('bring model files and data from elsewhere to this machine, checked by their digests')
    .argument('[version...]', 'model@version, paths of version files, or addresses that no manifest has yet')
    .option('--changed-since <ref>', 'for the versions that certify would take with it')
    .option('--baseline <version>', 'the version to compare with, where certify is told one')
    .option(
      '--registry <folder>',
      'paths count from here; default: the registry around the first path, else around the current folder',
    )
    .addHelpText('after', HELP)
    .action((words: readonly string[], options: SelectionOptions) =>
      interruptible((signal) => fetchFiles(words, options, signal)),
    );
}
