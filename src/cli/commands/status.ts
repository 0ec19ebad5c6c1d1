import type { Command } from 'commander';
import { readStatus } from '../../usecases/promotion/read-state.ts';
import { type LedgerOptions, openLedger, printJson, withLedgerOptions } from '../open-ledger.ts';
import { renderModel } from '../print-status.ts';
import { readExitCode, tellFaults } from '../tell-faults.ts';

export function registerStatus(program: Command): void {
  const command = program
    .command('status')
    .description('what should run now, by the branch seatrial/deployments')
    .argument('[model...]', 'default: all')
    .addHelpText(
      'after',
      '\nExit code: 0 answered, 2 the question cannot be answered, for instance where there is no such branch.',
    );
  withLedgerOptions(command).action(status);
}

async function status(models: readonly string[], options: LedgerOptions): Promise<void> {
  const { models: found, faults } = await readStatus(openLedger(options), models.length === 0 ? 'all' : models);
  tellFaults(faults);
  process.exitCode = readExitCode(faults);
  if (options.json === true) return printJson(found);
  process.stdout.write(
    found.length === 0 && faults.length === 0
      ? 'Nothing was promoted yet.\n'
      : found.map((model) => `${renderModel(model)}\n`).join('\n'),
  );
}
