import { join, relative, resolve, sep } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { createChangedFiles } from '../../adapters/git/changed-files.ts';
import { findGitRoot, findRegistryRoot } from '../../adapters/system/find-registry-root.ts';
import { createRegistryFolder } from '../../adapters/system/registry-folder.ts';
import { saveCertificate } from '../../adapters/system/save-certificate.ts';
import { writeWholeFile } from '../../adapters/system/write-file.ts';
import type { Certificate, ModeName } from '../../contract/generated/types.ts';
import { worstVerdict } from '../../domain/certification/verdict.ts';
import { AppError } from '../../domain/error.ts';
import { renderJobSummary } from '../../report/job-summary.ts';
import { groupByModel } from '../../report/model-report.ts';
import type { TerminalOptions } from '../../report/terminal/layout.ts';
import { chooseStyle } from '../../report/terminal/style.ts';
import { renderTerminalReport, renderTerminalSummary } from '../../report/terminal/terminal-report.ts';
import { certifySubjects } from '../../usecases/certify/certify-subjects.ts';
import { readSettings, type SubjectReference } from '../../usecases/certify/load-subject.ts';
import { parseSubject, selectChangedSubjects } from '../../usecases/certify/select-subjects.ts';
import type { Registry } from '../../usecases/ports/registry.ts';
import { DEFAULT_MODELS_FOLDER } from '../../usecases/select-manifests.ts';
import { wireCertification } from '../../wiring/certification.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { interruptible } from '../interruptible.ts';
import { createProgressLine } from '../progress.ts';

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

const MODE_NAMES = ['realtime', 'batch', 'streaming', 'edge'] as const satisfies readonly ModeName[];

export function registerCertify(program: Command): void {
  program
    .command('certify')
    .description('certify versions: files, prediction, robustness, latency and throughput')
    .argument('[version...]', 'model@version, or paths of version files')
    .option(
      '--changed-since <ref>',
      'certify the versions that this branch changes, counted from its merge base with <ref>',
    )
    .option('--baseline <version>', 'compare with this version; default: the predecessor')
    .option('--modes <modes>', 'measure only these modes, separated by commas', parseModes)
    .option('--quick', 'measure for a shorter time, with wider intervals')
    .option('--seed <number>', 'seed of everything random', parseSeed, 0)
    .option('--output <folder>', 'write certificates and report.md there')
    .option('--json', 'print the certificates as JSON')
    .option('--markdown', 'print the report as Markdown')
    .addHelpText('after', '\nExit code: 0 pass, 1 fail, 3 inconclusive, 2 the question cannot be answered.')
    .action((versions: readonly string[], options: CertifyOptions) =>
      interruptible((signal) => certify(versions, options, signal)),
    );
}

async function certify(versions: readonly string[], options: CertifyOptions, signal: AbortSignal): Promise<void> {
  const root = findRoot(versions);
  const registry = createRegistryFolder(root);
  const subjects = await selectSubjects(versions, options, { root, registry });
  using progress = createProgressLine();
  const ports = wireCertification({ environment: process.env, signal, onProgress: progress.onProgress });
  const certificates: Certificate[] = [];
  const files: string[] = [];
  for (const subject of subjects) {
    progress.start(`${subject.model}@${subject.version}`);
    const request = {
      registry,
      root,
      subjects: [subject],
      baseline: { requested: options.baseline ?? null, deployed: () => Promise.resolve(null) },
      modes: options.modes ?? null,
      quick: options.quick === true,
      seed: options.seed,
      run: {},
    };
    for await (const certificate of certifySubjects(request, ports)) {
      progress.stop();
      certificates.push(certificate);
      if (options.output !== undefined) files.push(await saveCertificate(options.output, certificate));
      if (isForPeople(options)) process.stdout.write(`${renderTerminalReport(certificate, terminalOptions())}\n`);
    }
  }
  await finish(certificates, files, options);
}

async function finish(
  certificates: readonly Certificate[],
  files: readonly string[],
  options: CertifyOptions,
): Promise<void> {
  const verdict = worstVerdict(certificates.map((certificate) => certificate.verdict));
  const markdown = renderJobSummary(groupByModel(certificates));
  const written = [...files];
  if (options.output !== undefined && certificates.length > 0) {
    const path = join(options.output, 'report.md');
    await writeWholeFile(path, markdown);
    written.unshift(path);
  }
  if (options.json === true)
    process.stdout.write(`${JSON.stringify({ schemaVersion: 1, verdict, certificates }, null, 2)}\n`);
  else if (options.markdown === true) process.stdout.write(markdown);
  else process.stdout.write(renderTerminalSummary({ certificates, files: written }, terminalOptions()));
  process.exitCode = { pass: EXIT_CODES.good, fail: EXIT_CODES.bad, inconclusive: EXIT_CODES.inconclusive }[verdict];
}

function isForPeople({ json, markdown }: CertifyOptions): boolean {
  return json !== true && markdown !== true;
}

function terminalOptions(): TerminalOptions {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const style = chooseStyle({ isTty: process.stdout.isTTY, noColor: NO_COLOR, forceColor: FORCE_COLOR });
  return { style, columns: process.stdout.columns ?? 100 };
}

/** The registry around the first path, or else around the current folder. */
function findRoot(versions: readonly string[]): string {
  const path = versions.find((text) => isPath(text));
  const root = findRegistryRoot(resolve(path ?? '.'));
  if (root !== null) return root;
  throw new AppError({
    code: 'usage',
    message: 'There is no registry around this place.',
    hint: 'A registry is a folder with .github/seatrial.yml or models/.',
  });
}

function isPath(text: string): boolean {
  return text.includes('/') || text.includes(sep) || text.endsWith('.yaml');
}

interface Place {
  readonly root: string;
  readonly registry: Registry;
}

async function selectSubjects(
  versions: readonly string[],
  { changedSince }: CertifyOptions,
  { root, registry }: Place,
): Promise<readonly SubjectReference[]> {
  const modelsFolder = (await readSettings(registry))?.value.models ?? DEFAULT_MODELS_FOLDER;
  if (changedSince === undefined) {
    if (versions.length > 0) return versions.map((text) => parseSubject(fromRoot(root, text), modelsFolder));
    throw new AppError({
      code: 'usage',
      message: 'There is nothing to certify.',
      hint: 'Name a version, for instance churn@1.4.0, or give --changed-since.',
    });
  }
  const gitRoot = findGitRoot(root) ?? root;
  const folder = relative(gitRoot, root).split(sep).join('/');
  const changed = await selectChangedSubjects({
    registry,
    modelsFolder,
    changedFiles: createChangedFiles(gitRoot),
    prefix: folder === '' ? '' : `${folder}/`,
    base: changedSince,
  });
  return changed.selected;
}

function fromRoot(root: string, text: string): string {
  return isPath(text) ? relative(root, resolve(text)).split(sep).join('/') : text;
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
