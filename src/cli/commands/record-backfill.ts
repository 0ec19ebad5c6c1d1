import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createGitDeploymentStore } from '../../adapters/git/deployment-store.ts';
import { createOctokit, parseRepositoryName } from '../../adapters/github/octokit.ts';
import { createReleases } from '../../adapters/github/releases.ts';
import { createBackfillCursor } from '../../adapters/system/backfill-cursor.ts';
import { createClock } from '../../adapters/system/clock.ts';
import { listCertificates } from '../../adapters/system/list-certificates.ts';
import { locateRegistry } from '../../adapters/system/locate-registry.ts';
import { readTextFile } from '../../adapters/system/read-text.ts';
import { parseCertificate } from '../../contract/parse-certificate.ts';
import { AppError } from '../../domain/error.ts';
import { readSettings, requireSettings } from '../../usecases/read-settings.ts';
import { backfill, type BackfillProgress } from '../../usecases/releases/backfill.ts';
import { backfillVersions } from '../../usecases/releases/backfill-versions.ts';
import { loadModelManifests } from '../../usecases/catalogue/load-manifests.ts';
import { createSpinner } from '../spinner.ts';

interface BackfillOptions {
  readonly repository: string;
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
    .option('--repository <folder>', 'its work tree', '.')
    .option('--remote <name>', 'where the branch is pushed to', 'origin')
    .option('--actor <name>', 'who reports', 'backfill')
    .option('--cursor <file>', 'where it stands, for the next start', 'seatrial-backfill.json')
    .addHelpText('after', '\nExit code: 0 all recorded, 2 it was cut off or cannot be done; started again, it goes on.')
    .action(run);
}

async function run(paths: readonly string[], options: BackfillOptions): Promise<void> {
  const name = parseRepositoryName(options.github);
  const token = process.env['GITHUB_TOKEN'] ?? '';
  if (name === null) throw new AppError({ code: 'usage', message: '--github takes owner/name.' });
  if (token === '') throw new AppError({ code: 'usage', message: 'GITHUB_TOKEN is not set.' });
  const server = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const octokit = createOctokit({ token, apiUrl: process.env['GITHUB_API_URL'] ?? 'https://api.github.com' });
  const { registry, gitRoot } = locateRegistry(resolve(options.repository));
  const clock = createClock();
  const store = createGitDeploymentStore({ folder: gitRoot, remote: options.remote });
  const files = (await Promise.all(paths.map((path) => listCertificates(path)))).flat();
  const subjects = await Promise.all(
    files.map(async (path) => {
      const content = new TextEncoder().encode(await readTextFile(path));
      const certificate = parseCertificate({ path, content }).value;
      return { certificate, loadManifests: () => loadModelManifests(registry, certificate.subject.model) };
    }),
  );
  const repository = `${new URL(server).host}/${name.owner}/${name.repo}`;
  const items = backfillVersions({ store, clock, releases: createReleases(octokit, name) }, subjects, {
    reporter: { repository, actor: options.actor, kind: 'cli', url: null },
    repositoryUrl: `${server}/${name.owner}/${name.repo}`,
    policy: requireSettings(await readSettings(registry))?.value.releases ?? 'certified',
  });
  const spinner = createSpinner().start();
  const onProgress = (progress: BackfillProgress): void => void (spinner.text = describe(progress));
  try {
    const { done } = await backfill({ clock, cursor: createBackfillCursor(options.cursor), onProgress }, items);
    process.stdout.write(`${items.length} of ${items.length} recorded, ${done.length} over all starts\n`);
  } finally {
    spinner.stop();
  }
}

const BAR_WIDTH = 20;

function describe({ done, total, leftMs, waiting }: BackfillProgress): string {
  const filled = Math.round((done / Math.max(1, total)) * BAR_WIDTH);
  const minutes = Math.ceil(leftMs / 60_000);
  const state = waiting ? ', waiting for the limits of GitHub' : '';
  return `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done} of ${total}, ${minutes} min left${state}`;
}
