import type { Command } from 'commander';
import { RULES } from '../../domain/promotion/rules.ts';
import { replayLedger } from '../../usecases/promotion/replay-ledger.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { readExitCode, tellFaults } from '../tell-faults.ts';
import { type LedgerOptions, openLedger, printJson, withLedgerOptions } from '../open-ledger.ts';

export function registerReplay(program: Command): void {
  const command = program
    .command('replay')
    .description("whether the recorded facts through today's rules give the recorded decisions")
    .addHelpText('after', '\nExit code: 0 they do, 1 some differ, 2 the question cannot be answered.');
  withLedgerOptions(command).action(replay);
}

async function replay(options: LedgerOptions): Promise<void> {
  const result = await replayLedger(openLedger(options), RULES);
  tellFaults(result.faults);
  process.exitCode = result.divergences.length === 0 ? readExitCode(result.faults) : EXIT_CODES.bad;
  if (options.json === true) return printJson(result);
  const lines = result.divergences.map(({ model, id, recorded, decided }) => {
    return `${model} ${id}\n  recorded ${recorded.join('\n           ')}\n  today    ${decided.join('\n           ')}\n`;
  });
  process.stdout.write(`${lines.join('')}${result.decisions} decisions, ${lines.length} differ\n`);
}
