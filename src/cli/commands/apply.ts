import type { Command } from 'commander';
import { applyLines } from '../../report/terminal/apply-lines.ts';
import { applyPlatform } from '../../usecases/platforms/apply-platform.ts';
import { wireReality } from '../../wiring/render.ts';
import { type ClusterOptions, placeOf, withClusterOptions } from '../cluster-options.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { printJson } from '../open-ledger.ts';

interface ApplyOptions extends ClusterOptions {
  readonly dryRun?: true;
  readonly prune?: true;
  readonly force?: true;
}

export function registerApply(program: Command): void {
  const command = program
    .command('apply')
    .description('applies what is rendered to a cluster by kubectl, after a dry run of all of it; docs/platforms.md')
    .option('--dry-run', 'apply nothing, and say what would be')
    .option('--prune', 'take away what was rendered for the environment and is no more')
    .option('--force', 'take fields over that somebody else manages')
    .addHelpText('after', '\nExit code: 0 applied, 1 something was refused and nothing applied, 2 it cannot be done.');
  withClusterOptions(command).action(apply);
}

async function apply(platform: string, options: ApplyOptions): Promise<void> {
  const { environment, dryRun, prune, force } = options;
  const ports = await wireReality(placeOf(options));
  const outcome = await applyPlatform(ports, {
    environment,
    platform,
    nowMs: ports.nowMs(),
    isDryRun: dryRun === true,
    isForced: force === true,
    prunes: prune === true,
  });
  process.exitCode = outcome.kind === 'refused' ? EXIT_CODES.bad : EXIT_CODES.good;
  if (options.json === true) return printJson({ platform, environment, ...outcome });
  process.stdout.write(
    applyLines(outcome)
      .map((line) => `${line}\n`)
      .join(''),
  );
}
