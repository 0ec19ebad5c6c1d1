import type { Command } from 'commander';
import { formatBytes, withPlainSpaces } from '../../report/format.ts';
import { fetchVersions } from '../../usecases/fetch/fetch-versions.ts';
import { wireFetch } from '../../wiring/fetch.ts';
import { selectVersions, type SelectionOptions } from '../select-versions.ts';
import { interruptible } from '../interruptible.ts';
import { createFetchLine } from '../progress.ts';
import { visibleText } from '../visible-text.ts';

const HELP = `
Files that lie in the registry are left alone. Others are brought into the cache (SEATRIAL_CACHE_DIR, else
~/.cache/seatrial), where certify and validate find them by their digest. No model is loaded and no data are
read here, so that this alone uses credentials: docs/large-models.md has the variables of each source.

Exit code: 0 all there, 2 something cannot be had.`;

export function registerFetch(program: Command): void {
  program
    .command('fetch')
    .description('bring model files and data from elsewhere to this machine, checked by their digests')
    .argument('[version...]', 'model@version, or paths of version files')
    .option('--changed-since <ref>', 'for the versions that certify would take with it')
    .option('--baseline <version>', 'the version to compare with, where certify is told one')
    .option(
      '--registry <folder>',
      'paths count from here; default: the registry around the first path, else around the current folder',
    )
    .addHelpText('after', HELP)
    .action((versions: readonly string[], options: SelectionOptions) =>
      interruptible((signal) => fetch(versions, options, signal)),
    );
}

const UNASKED = {
  message: 'There is nothing to fetch.',
  hint: 'Name a version, for instance churn@1.4.0, or give --changed-since.',
};

async function fetch(versions: readonly string[], options: SelectionOptions, signal: AbortSignal): Promise<void> {
  const { selection, wired } = await selectVersions(versions, options, UNASKED);
  using progress = createFetchLine();
  const ports = wireFetch({ environment: process.env, signal, onProgress: progress.onProgress });
  let files = 0;
  for await (const { file, sizeBytes, isNew } of fetchVersions({ ...selection, root: wired.located.root }, ports)) {
    files += 1;
    progress.stop();
    const size = `${withPlainSpaces(formatBytes(sizeBytes))}${isNew ? '' : ', in the cache already'}`;
    process.stdout.write(`${visibleText(file.label)}  ${visibleText(file.uri)}  ${size}\n`);
  }
  if (files === 0) process.stdout.write('Every file lies in the registry.\n');
}
