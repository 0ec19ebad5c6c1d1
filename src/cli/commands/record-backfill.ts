import { resolve } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '../../domain/error.ts';
import { backfillRegistry } from '../../usecases/releases/backfill-registry.ts';
import { createBackfillLine } from '../progress.ts';
import { REGISTRY_FLAGS } from '../registry-option.ts';

interface BackfillOptions {
  readonly registry: string;
  readonly remote: string;
  readonly github: string;
  readonly actor: string;
  readonly cursor: string;
}

export function registerBackfill(record: Command): void {
  record
    .command('backfill')
    .description('record many certificates and make their releases, within the limits of GitHub; goes on where it was')
    .argument('<certificates...>', 'files, or folders with *.certificate.json')
    .requiredOption('--github <owner/name>', 'the repository; the environment variable GITHUB_TOKEN holds the token')
    .option(REGISTRY_FLAGS, 'its work tree', '.')
    .option('--remote <name>', 'where the branch is pushed to', 'origin')
    .option('--actor <name>', 'who reports', 'backfill')
    .option('--cursor <file>', 'where it stands, for the next start', 'seatrial-backfill.json')
    .addHelpText('after', '\nExit code: 0 all recorded, 2 it was cut off or cannot be done; started again, it goes on.')
    .action(run);
}

async function run(paths: readonly string[], options: BackfillOptions): Promise<void> {
  const { GITHUB_TOKEN: token = '', GITHUB_SERVER_URL, GITHUB_API_URL } = process.env;
  // What talks to GitHub is most of the program: every other command starts without it.
  const { wireBackfill } = await import('../../wiring/backfill.ts');
  const ports = wireBackfill({
    repository: options.github,
    token,
    apiUrl: GITHUB_API_URL ?? 'https://api.github.com',
    folder: resolve(options.registry),
    remote: options.remote,
    cursor: options.cursor,
  });
  if (ports === null) throw new AppError({ code: 'usage', message: '--github takes owner/name.' });
  if (token === '') throw new AppError({ code: 'usage', message: 'GITHUB_TOKEN is not set.' });
  const server = GITHUB_SERVER_URL ?? 'https://github.com';
  const repository = `${new URL(server).host}/${options.github}`;
  using line = createBackfillLine();
  const { asked, done } = await backfillRegistry(
    { ...ports, onProgress: line.onProgress },
    {
      paths,
      reporter: { repository, actor: options.actor, kind: 'cli', url: null },
      repositoryUrl: `${server}/${options.github}`,
    },
  );
  line.stop();
  process.stdout.write(`${asked} of ${asked} recorded, ${done} over all starts\n`);
}
