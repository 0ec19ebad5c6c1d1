import { resolve } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '../../domain/error.ts';
import { RULES } from '../../domain/promotion/rules.ts';
import { replayLedger } from '../../usecases/promotion/replay-ledger.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { readExitCode, tellFaults } from '../tell-faults.ts';
import { type LedgerOptions, openLedger, printJson, withLedgerOptions } from '../open-ledger.ts';

interface ReplayOptions extends LedgerOptions {
  readonly windows?: readonly string[];
}

export function registerReplay(program: Command): void {
  const command = program
    .command('replay')
    .description(
      "whether the recorded facts through today's rules give the recorded decisions; of a live test, whether its windows give it again",
    )
    .argument('[decision.json]', 'a decision of a live test, as `decide --output` wrote it')
    .option('--windows <file...>', 'the windows that it was made from, in any order; - is standard input')
    .addHelpText('after', '\nExit code: 0 they do, 1 some differ, 2 the question cannot be answered.');
  withLedgerOptions(command).action(replay);
}

async function replay(decision: string | undefined, options: ReplayOptions): Promise<void> {
  const { windows } = options;
  if (decision !== undefined && windows !== undefined) {
    const { replayLiveDecision } = await import('../replay-live-decision.ts');
    return replayLiveDecision({
      path: decision,
      windows,
      folder: resolve(options.registry),
      json: options.json === true,
    });
  }
  if (decision !== undefined || windows !== undefined) throw notBoth(decision);
  const result = await replayLedger(openLedger(options), RULES);
  tellFaults(result.faults);
  process.exitCode = result.divergences.length === 0 ? readExitCode(result.faults) : EXIT_CODES.bad;
  if (options.json === true) return printJson(result);
  const lines = result.divergences.map(({ model, id, recorded, decided }) => {
    return `${model} ${id}\n  recorded ${recorded.join('\n           ')}\n  today    ${decided.join('\n           ')}\n`;
  });
  process.stdout.write(`${lines.join('')}${result.decisions} decisions, ${lines.length} differ\n`);
}

function notBoth(decision: string | undefined): AppError {
  return decision === undefined
    ? new AppError({
        code: 'usage',
        message: 'No decision is named.',
        hint: 'seatrial replay decision.json --windows windows.ndjson',
      })
    : new AppError({
        code: 'usage',
        message: 'A decision is made again from windows.',
        hint: 'Add --windows with the files that it was made from.',
      });
}
