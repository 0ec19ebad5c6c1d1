import type { Command } from 'commander';
import { compareToLive, GAP_GROUPS, type GapGroup } from '../../domain/statistics/gap.ts';
import { AppError } from '../../domain/error.ts';
import { renderGapReport } from '../../report/statistics/gap-report.ts';
import { renderGapTable } from '../../report/statistics/tables.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { printJson } from '../open-ledger.ts';
import { openRecord, type RecordOptions, withRecordOptions } from '../open-record.ts';
import { registerPriorArt } from './report-prior-art.ts';
import { terminalOptions } from '../terminal-options.ts';

interface GapOptions extends RecordOptions {
  readonly by: string;
  readonly json?: true;
  readonly markdown?: true;
}

export function registerReport(program: Command): void {
  const report = program.command('report').description('what the record shows over many versions');
  registerPriorArt(report);
  const gap = report
    .command('gap')
    .description('certification against live: optimism, rank agreement, gate precision, escape rate, latency ratio')
    .option('--by <group>', GAP_GROUPS.join(', '), 'model')
    .option('--json', 'print the figures as JSON')
    .option('--markdown', 'print the report as Markdown');
  withRecordOptions(gap)
    .addHelpText(
      'after',
      '\nExit code: 0 no shortfall beyond noise (or too few versions to tell), 1 optimism is beyond noise, 2 no answer.',
    )
    .action(reportGaps);
}

async function reportGaps(options: GapOptions): Promise<void> {
  const by = parseGroup(options.by);
  const { rows, exitCode } = await openRecord(options);
  const reports = compareToLive(rows, by);
  if (options.json === true) printJson(reports);
  else if (options.markdown === true) process.stdout.write(renderGapReport(reports));
  else process.stdout.write(renderGapTable(reports, terminalOptions()));
  const isBeyond = reports.some(({ metrics }) => metrics.some(({ beyondNoise }) => beyondNoise === true));
  process.exitCode = isBeyond ? EXIT_CODES.bad : exitCode;
}

function parseGroup(text: string): GapGroup {
  const group = GAP_GROUPS.find((one) => one === text);
  if (group !== undefined) return group;
  throw new AppError({ code: 'usage', message: `--by takes ${GAP_GROUPS.join(', ')}.` });
}
