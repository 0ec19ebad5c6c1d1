import { resolve, sep } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { prepareFolder } from '../../adapters/system/write-file.ts';
import { type LocatedRegistry, locateRegistry, relativeTo } from '../../adapters/system/locate-registry.ts';
import { MODE_NAMES } from '../../contract/generated/constants.ts';
import type { ModeName } from '../../contract/generated/types.ts';
import type { Answer } from '../../domain/certification/verdict.ts';
import { certifySubjects } from '../../usecases/certify/certify-subjects.ts';
import { describePending } from '../../usecases/certify/gather-place.ts';
import type { SubjectReference } from '../../usecases/certify/load-subject.ts';
import {
  type CertificationSelection,
  describeUncommitted,
  selectCertification,
} from '../../usecases/certify/select-certification.ts';
import { wireCertification } from '../../wiring/certification.ts';
import { wireSelection } from '../../wiring/selection.ts';
import { createCertifyOutput } from '../certify-output.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { interruptible } from '../interruptible.ts';
import { createProgressLine } from '../progress.ts';
import { visibleText } from '../visible-text.ts';

interface CertifyOptions {
  readonly changedSince?: string;
  readonly baseline?: string;
  readonly modes?: readonly ModeName[];
  readonly quick?: true;
  readonly seed: number;
  readonly output?: string;
  readonly json?: true;
  readonly markdown?: true;
}

const BASELINE_HELP = `Compared with, as on a pull request: the version in production, as the branch seatrial/deployments says;
else the newest version that its log calls certified; else the highest version below. A version that did
not pass in the same run, is rejected, retired or quarantined, or has the same artifact, is passed over.
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
    .option('--baseline <version>', 'compare with this version; default: see below')
    .option('--modes <modes>', 'measure only these modes, separated by commas', parseModes)
    .option('--quick', 'measure for a shorter time, with wider intervals')
    .option('--seed <number>', 'seed of everything random', parseSeed, 0)
    .option('--output <folder>', 'write certificates and report.md there')
    .option('--json', 'print the certificates as JSON')
    .option('--markdown', 'print the report as Markdown')
    .addHelpText('after', `\n${BASELINE_HELP}`)
    .addHelpText('after', '\nExit code: 0 pass, 1 fail, 3 inconclusive, 2 the question cannot be answered.')
    .action((versions: readonly string[], options: CertifyOptions) =>
      interruptible((signal) => certify(versions, options, signal)),
    );
}

async function certify(versions: readonly string[], options: CertifyOptions, signal: AbortSignal): Promise<void> {
  const located = locateRegistry(resolve(versions.find((text) => isPath(text)) ?? '.'));
  const { place, subjects, baseline } = await select(versions, options, located);
  if (options.output !== undefined) await prepareFolder(options.output);
  using progress = createProgressLine();
  const output = createCertifyOutput({ format: formatOf(options), folder: options.output });
  const request = {
    place,
    subjects,
    root: located.root,
    baseline,
    modes: options.modes ?? null,
    quick: options.quick === true,
    seed: options.seed,
    run: {},
    onSubject: (subject: SubjectReference) => progress.start(`${subject.model}@${subject.version}`),
  };
  const ports = wireCertification({ environment: process.env, signal, onProgress: progress.onProgress });
  for await (const outcome of certifySubjects(request, ports)) {
    progress.stop();
    await output.add(outcome);
  }
  process.exitCode = EXIT_CODE_OF[await output.finish()];
}

const EXIT_CODE_OF = {
  pass: EXIT_CODES.good,
  fail: EXIT_CODES.bad,
  unanswered: EXIT_CODES.unanswered,
  inconclusive: EXIT_CODES.inconclusive,
} as const satisfies Readonly<Record<Answer, number>>;

function formatOf({ json, markdown }: CertifyOptions): 'terminal' | 'json' | 'markdown' {
  if (json === true) return 'json';
  return markdown === true ? 'markdown' : 'terminal';
}

function isPath(text: string): boolean {
  return text.includes('/') || text.includes(sep) || text.endsWith('.yaml');
}

async function select(
  versions: readonly string[],
  { changedSince, ...options }: CertifyOptions,
  located: LocatedRegistry,
): Promise<CertificationSelection> {
  const named = versions.map((text) => (isPath(text) ? relativeTo(located.root, resolve(text)) : text));
  const baseline = options.baseline ?? null;
  const request = {
    ...located,
    versions: named,
    baseline,
    base: changedSince ?? null,
    isMerged: false,
    unasked: UNASKED,
  };
  const selection = await selectCertification(request, wireSelection(located));
  const { pendingSettings } = selection.place;
  if (pendingSettings !== null) process.stderr.write(`${visibleText(describePending(pendingSettings))}\n`);
  const uncommitted = describeUncommitted(selection.uncommitted);
  if (uncommitted !== '') process.stderr.write(`${visibleText(uncommitted)}\n`);
  return selection;
}

const UNASKED = {
  message: 'There is nothing to certify.',
  hint: 'Name a version, for instance churn@1.4.0, or give --changed-since.',
};

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
