import type { Command } from 'commander';
import { verifyLedger } from '../../usecases/verify/verify-ledger.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { type LedgerOptions, openLedger, printJson, withLedgerOptions } from '../open-ledger.ts';
import { visibleText } from '../visible-text.ts';

const SHALLOW = `This clone is shallow: only the commits that are here were looked at.
  → git fetch --unshallow brings the others.
`;

export function registerVerify(program: Command): void {
  const command = program
    .command('verify')
    .description('whether the log is whole: it only ever grew, and every other file is what it says, after each commit')
    .addHelpText('after', '\nExit code: 0 whole, 1 not whole, 2 the question cannot be answered.');
  withLedgerOptions(command).action(verify);
}

async function verify(options: LedgerOptions): Promise<void> {
  const result = await verifyLedger(openLedger(options));
  if (!result.wholeHistory) process.stderr.write(SHALLOW);
  process.exitCode = result.faults.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
  if (options.json === true) return printJson(result);
  const { events, models, commits, head } = result;
  const faults = result.faults.map(
    ({ code, model, message }) => `${visibleText(model ?? 'the branch')}: ${code}: ${visibleText(message)}\n`,
  );
  const summary = `${events} events of ${models} models in ${commits} commits, ${faults.length} faults\nhead ${head}\n`;
  process.stdout.write([...faults, summary].join(''));
}
