import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { readTextFile } from '../../adapters/system/read-text.ts';
import { createClock } from '../../adapters/system/clock.ts';
import { createGitDeploymentStore } from '../../adapters/git/deployment-store.ts';
import { parseCertificate } from '../../contract/parse-certificate.ts';
import { parseWindows } from '../../contract/parse-windows.ts';
import type { AppErrorDetails } from '../../domain/error.ts';
import type { WindowProblemCode } from '../../domain/statistics/window.ts';
import { recordCertificate } from '../../usecases/ledger/record-certificate.ts';
import { recordLive, type RefusedWindow } from '../../usecases/ledger/record-live.ts';
import type { Reporter } from '../../usecases/ledger/reporter.ts';
import { registerBackfill } from './record-backfill.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { printJson } from '../open-ledger.ts';
import { renderProblems } from '../print-problems.ts';
import { createStyle } from '../style.ts';

interface RecordCommandOptions {
  readonly repository: string;
  readonly remote?: string;
  readonly name: string;
  readonly actor?: string;
  readonly json?: true;
}

export function registerRecord(program: Command): void {
  const record = program.command('record').description('write certificates and live results to the log');
  withTarget(record.command('live'))
    .description('windows of live results that a service reports, one JSON document a line')
    .requiredOption('--file <windows.ndjson>', 'see schemas/window.schema.json; - is standard input')
    .addHelpText('after', '\nExit code: 0 all recorded, 1 some were refused, 2 the question cannot be answered.')
    .action(recordWindows);
  withTarget(record.command('version'))
    .description('certificates, passed or not; releases are made by actions/record')
    .argument('<certificate.json...>')
    .addHelpText('after', '\nExit code: 0 recorded, whatever their verdicts, 2 the question cannot be answered.')
    .action(recordCertificates);
  registerBackfill(record);
}

function withTarget(command: Command): Command {
  return command
    .option('--repository <folder>', 'a work tree or a bare repository', '.')
    .option('--remote <name>', 'write the branch there; default: the branch of this repository')
    .option('--name <repository>', 'host/owner/name, as events name their source', 'local')
    .option('--actor <name>', 'who reports; default: the user of this machine')
    .option('--json', 'print the result as JSON');
}

async function recordWindows(options: RecordCommandOptions & { readonly file: string }): Promise<void> {
  const { windows, problems } = parseWindows(options.file, await readWindows(options.file));
  const outcome = await recordLive(wire(options), reporterOf(options), windows);
  const refused = [...problems, ...outcome.refused.map((window) => explain(options.file, window))];
  if (options.json === true) printJson({ ...outcome, problems });
  else {
    process.stdout.write(
      `${outcome.recorded.length} recorded, ${outcome.repeated.length} known already, ${refused.length} refused\n`,
    );
    process.stderr.write(renderProblems(refused, { style: createStyle(process.stderr), readText: () => null }));
  }
  process.exitCode = refused.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
}

/** `-` is standard input, as for other programs. */
function readWindows(path: string): Promise<string> {
  return path === '-' ? text(process.stdin) : readTextFile(path);
}

function explain(path: string, { line, key, problems }: RefusedWindow): AppErrorDetails {
  const [first] = problems;
  return {
    code: 'data-format',
    reason: first?.code ?? 'refused',
    message: `The window ${key} is not believed: ${problems.map(({ code, pointer }) => `${code} at ${pointer}`).join(', ')}.`,
    hint: adviceOn(first?.code),
    location: { path, line, column: 1, pointer: first?.pointer ?? '' },
  };
}

function adviceOn(code: WindowProblemCode | undefined): string {
  if (code === 'unknown-digest') return 'Record the certificate of that digest first: seatrial record version.';
  if (code === 'version-mismatch') return 'Name the version that the record knows by this digest.';
  if (code === 'overlap') return 'Report each stretch of time once for each service: windows must not overlap.';
  if (code === 'key-reused') return 'Give each window a key of its own; a repeat must be the same word for word.';
  return 'Correct what the service counts and report the window again.';
}

async function recordCertificates(paths: readonly string[], options: RecordCommandOptions): Promise<void> {
  const outcomes = [];
  for (const path of paths) {
    const { value } = parseCertificate({ path, content: new TextEncoder().encode(await readTextFile(path)) });
    const report = { reporter: reporterOf(options), certificate: value, manifests: null };
    const { event, verdict, tag } = await recordCertificate(wire(options), report);
    outcomes.push({ event, verdict, tag, release: null });
  }
  if (options.json === true) printJson(outcomes);
  else for (const { tag, verdict, event } of outcomes) process.stdout.write(`${tag} ${verdict}: ${event}\n`);
}

function wire({ repository, remote }: RecordCommandOptions) {
  return {
    store: createGitDeploymentStore({ folder: resolve(repository), remote: remote ?? null }),
    clock: createClock(),
  };
}

function reporterOf({ name, actor }: RecordCommandOptions): Reporter {
  return { repository: name, actor: actor ?? userInfo().username, kind: 'cli', url: null };
}
