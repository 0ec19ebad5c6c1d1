import type { Command } from 'commander';
import { verifyLedger } from '../../usecases/promotion/verify-ledger.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { type LedgerOptions, openLedger, printJson, withLedgerOptions } from '../open-ledger.ts';
import { visibleText } from '../visible-text.ts';

export function registerVerify(program: Command): void {
  const command = program
    .command('verify')
    .description('whether the log is whole: each event names its predecessor, and the files say what the log says')
    .addHelpText('after', '\nExit code: 0 whole, 1 not whole, 2 the question cannot be answered.');
  withLedgerOptions(command).action(verify);
}

async function verify(options: LedgerOptions): Promise<void> {
  const result = await verifyLedger(openLedger(options));
  process.exitCode = result.faults.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
  if (options.json === true) return printJson(result);
  const faults = result.faults.map(({ code, model, message }) => `${model}: ${code}: ${visibleText(message)}\n`);
  const summary = `${result.events} events of ${result.models} models, ${faults.length} faults\n`;
  process.stdout.write([...faults, summary].join(''));
}
