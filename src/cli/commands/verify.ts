import type { Command } from 'commander';
import { AppError } from '../../domain/error.ts';
import type { BranchWitness, SignedCommits } from '../../usecases/ports/branch-witness.ts';
import { type Verification, verifyLedger } from '../../usecases/verify/verify-ledger.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { type LedgerOptions, openLedger, printJson, withLedgerOptions } from '../open-ledger.ts';
import { visibleText } from '../visible-text.ts';

interface VerifyOptions extends LedgerOptions {
  readonly github?: string;
}

const SHALLOW = `This clone is shallow: only the commits that are here were looked at.
  → git fetch --unshallow brings the others.
`;

/** A clone of one branch has not the other. */
function unreadWindows(files: number): string {
  return `${files} files of live windows were not looked at: the branch seatrial/windows is not here.\n  → git fetch origin seatrial/windows:refs/remotes/origin/seatrial/windows\n`;
}

export function registerVerify(program: Command): void {
  const command = program
    .command('verify')
    .description('whether the log is whole: it only ever grew, and every other file is what it says, after each commit')
    .option('--github <owner/name>', 'ask GitHub too which commits it names and who signed; GITHUB_TOKEN may read it')
    .addHelpText('after', '\nExit code: 0 whole, 1 not whole, 2 the question cannot be answered.');
  withLedgerOptions(command).action(verify);
}

async function verify({ github, ...options }: VerifyOptions): Promise<void> {
  const witness = github === undefined ? null : await openWitness(github);
  const result = await verifyLedger({ ...openLedger(options), ...(witness === null ? {} : { witness }) });
  if (!result.wholeHistory) process.stderr.write(SHALLOW);
  process.exitCode = result.faults.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
  if (options.json === true) return printJson(result);
  const { events, models, commits, head, signed, attested, windows } = result;
  if (!windows.isRead) process.stderr.write(unreadWindows(windows.files));
  const faults = result.faults.map(
    ({ code, model, message }) => `${visibleText(model ?? 'the branch')}: ${code}: ${visibleText(message)}\n`,
  );
  const summary = `${events} events of ${models} models in ${commits} commits, ${faults.length} faults\nhead ${head}\n`;
  process.stdout.write([...faults, summary, ...describeSigned(signed), describeAttested(attested)].join(''));
}

async function openWitness(repository: string): Promise<BranchWitness> {
  const { GITHUB_TOKEN: token = '', GITHUB_API_URL: apiUrl = 'https://api.github.com' } = process.env;
  if (token === '') throw new AppError({ code: 'usage', message: 'GITHUB_TOKEN is not set.' });
  // What talks to GitHub is most of the program: without the option it is not loaded.
  const { wireWitness } = await import('../../wiring/witness.ts');
  const witness = wireWitness({ repository, token, apiUrl });
  if (witness === null) throw new AppError({ code: 'usage', message: '--github takes owner/name.' });
  return witness;
}

/** What is not signed is no fault: a git that pushes signs nothing by itself. */
function describeSigned(signed: SignedCommits | null): readonly string[] {
  if (signed === null) return [];
  return signed.by.map(({ signer, commits }) => {
    const who = signer === null ? 'not signed' : `signed by ${visibleText(signer)}, as GitHub has checked`;
    return `${commits} of the newest ${signed.commits} commits: ${who}\n`;
  });
}

/** One that record.yml has not recorded has none. */
function describeAttested(attested: Verification['attested']): string {
  if (attested === null) return '';
  const { certificates, attested: kept } = attested;
  return `${kept} of the newest ${certificates} certificates: attested, which \`gh attestation verify\` checks\n`;
}
