import type { Command } from 'commander';
import { AppError } from '../../domain/error.ts';
import { instantMs } from '../../domain/instant.ts';
import { servedAt, servingPeriods } from '../../domain/promotion/serving.ts';
import { readHistory } from '../../usecases/promotion/read-state.ts';
import { type LedgerOptions, openLedger, printJson, withLedgerOptions } from '../open-ledger.ts';
import { renderEvent, renderPeriod, renderRemembered } from '../print-history.ts';
import { readExitCode, tellFaults } from '../tell-faults.ts';

interface HistoryOptions extends LedgerOptions {
  readonly at?: string;
  readonly events?: true;
}

export function registerHistory(program: Command): void {
  const command = program
    .command('history')
    .description('which version served when, who decided it, and on what evidence')
    .argument('<model>')
    .option('--at <time>', 'only what served at this time, for instance 2026-05-03T14:00:00Z')
    .option('--events', 'every event instead: refusals and holds too')
    .addHelpText('after', '\nExit code: 0 answered, 2 the question cannot be answered.');
  withLedgerOptions(command).action(history);
}

async function history(model: string, options: HistoryOptions): Promise<void> {
  if (options.at !== undefined && Number.isNaN(instantMs(options.at))) throw badTime(options.at);
  const { events, remembered, faults } = await readHistory(openLedger(options), model);
  tellFaults(faults);
  process.exitCode = readExitCode(faults);
  if (events.length === 0) return;
  if (options.events === true) {
    return options.json === true ? printJson(events) : print(events.map(renderEvent), 'No events.');
  }
  const periods = options.at === undefined ? servingPeriods(events) : servedAt(events, options.at);
  if (options.json === true) return printJson(periods);
  const toCome = options.at === undefined ? remembered.map(renderRemembered) : [];
  print([...periods.map(renderPeriod), ...toCome], 'Nothing was served.');
}

function print(lines: readonly string[], none: string): void {
  process.stdout.write(`${lines.length === 0 ? none : lines.join('\n')}\n`);
}

function badTime(text: string): AppError {
  return new AppError({
    code: 'usage',
    message: `${JSON.stringify(text)} is not a time.`,
    hint: 'Write it as in RFC 3339: 2026-05-03T14:00:00Z.',
  });
}
