import { type Command, InvalidArgumentError } from 'commander';
import { MODE_NAMES } from '../../contract/generated/constants.ts';
import type { ModeName } from '../../contract/generated/types.ts';
import { type CertifyOptions, certifyVersions } from '../certify-versions.ts';
import { interruptible } from '../interruptible.ts';

const BASELINE_HELP = `Compared with, as on a pull request: the version in production, as the branch seatrial/deployments says;
else the newest version that its log calls certified; else the highest version below. A version that did
not pass in the same run, is rejected, retired or quarantined, or has the same artifact, is passed over,
and of those below, with --changed-since, each that the same changes bring to a model that has others.
Without the branch nobody knows what is in production, and the report says so.`;

export function registerCertify(program: Command): void {
  program
    .command('certify')
    .description('certify versions: files, prediction, robustness, latency and throughput')
    .argument('[version...]', 'model@version, or paths of version files')
    .option(
      '--changed-since <ref>',
      'the versions that the commits of this branch change, counted from its merge base with <ref>',
    )
    .option('--baseline <version>', 'compare with this version, or with none; default: see below')
    .option(
      '--registry <folder>',
      'paths count from here; default: the registry around the first path, else around the current folder',
    )
    .option('--modes <modes>', 'measure only these modes, separated by commas', parseModes)
    .option('--quick', 'measure for a shorter time, with wider intervals')
    .option('--seed <number>', 'seed of everything random', parseSeed, 0)
    .option('--no-reuse', 'measure again what passed before on this machine and has not changed since')
    .option('--output <folder>', 'write certificates, report.md and report.html there')
    .option('--html <file>', 'write the report with its charts there, as one HTML file')
    .option('--json', 'print the certificates as JSON')
    .option('--markdown', 'print the report as Markdown')
    .option('--verbose', 'show on the terminal what passes, too: all gates, latency, slices and how the data were read')
    .addHelpText('after', `\n${BASELINE_HELP}`)
    .addHelpText('after', '\nExit code: 0 pass, 1 fail, 3 inconclusive, 2 the question cannot be answered.')
    .action((versions: readonly string[], options: CertifyOptions) =>
      interruptible((signal) => certifyVersions(versions, options, signal)),
    );
}

function parseModes(text: string): readonly ModeName[] {
  return text.split(',').map((part) => {
    const mode = MODE_NAMES.find((name) => name === part.trim());
    if (mode !== undefined) return mode;
    throw new InvalidArgumentError(`Modes are ${MODE_NAMES.join(', ')}.`);
  });
}

function parseSeed(text: string): number {
  const seed = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed;
  throw new InvalidArgumentError('A seed is a whole number that is not negative.');
}
