import type { Command } from 'commander';
import { type ObservedView, viewObserved } from '../../report/observe/observe-view.ts';
import { noSources, observe, type ObserveOutcome } from '../../usecases/observe/observe.ts';
import { wireObserve } from '../../wiring/observe.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { printJson } from '../open-ledger.ts';
import { placeOf, type RecordTarget, reporterOf, withTargetOptions } from '../record-target.ts';
import { refreshAfterRecord } from '../refresh-after-record.ts';
import { createStyle } from '../style.ts';
import { visibleText } from '../visible-text.ts';

interface ObserveOptions extends RecordTarget {
  readonly environment?: string;
  readonly dryRun?: true;
}

export function registerObserve(program: Command): void {
  withTargetOptions(program.command('observe'))
    .description('windows of live traffic from the sources that .github/seatrial.yml names (docs/observe.md)')
    .option('--environment <name>', 'its sources alone; default: those of all environments')
    .option('--dry-run', 'say what would be recorded, and record nothing')
    .addHelpText('after', '\nExit code: 0 every source is sound, 1 one is invalid, 2 the question cannot be answered.')
    .action(observeSources);
}

async function observeSources(options: ObserveOptions): Promise<void> {
  const { folder, remote } = placeOf(options);
  const delivered = { windows: [], problems: [], malformed: 0 };
  const ports = wireObserve({ environment: process.env, registry: folder, remote, delivered });
  const isDryRun = options.dryRun === true;
  const outcome = await observe(ports, {
    environment: options.environment ?? null,
    reporter: reporterOf(options),
    isDryRun,
  });
  if (outcome.sources.length === 0) throw noSources(options.environment ?? null);
  process.exitCode = isSound(outcome) ? EXIT_CODES.good : EXIT_CODES.bad;
  if (options.json === true) printJson(outcome);
  else process.stdout.write(renderObserved(viewObserved(outcome), isDryRun));
  if (!isDryRun) await refreshAfterRecord(options, outcome.models);
}

function isSound({ sources, faults }: ObserveOutcome): boolean {
  return faults.length === 0 && sources.every(({ status }) => status === 'sound');
}

function renderObserved({ sources, notes }: ObservedView, isDryRun: boolean): string {
  const style = createStyle(process.stdout);
  const arrow = (hint: string): string => `    ${style('cyan', '→')} ${visibleText(hint)}`;
  const lines = sources.flatMap(({ title, isSound: sound, counts, problems }) => [
    `${style('bold', visibleText(title))}  ${sound ? style('green', 'sound') : style('red', 'invalid')}`,
    `  ${counts}`,
    ...problems.flatMap(({ code, isInvalid, message, hint }) => [
      `  ${style(isInvalid ? 'red' : 'yellow', code)}  ${visibleText(message)}`,
      arrow(hint),
    ]),
  ]);
  const told = notes.flatMap(({ message, hint }) => [visibleText(message), arrow(hint)]);
  return `${[...lines, ...told, ...(isDryRun ? ['Nothing was recorded.'] : [])].join('\n')}\n`;
}
