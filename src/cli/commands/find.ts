import type { Command } from 'commander';
import { MODE_NAMES } from '../../contract/generated/constants.ts';
import { refuseComparison } from '../../contract/parse-comparison.ts';
import { AppError } from '../../domain/error.ts';
import { STAGES } from '../../domain/promotion/stage.ts';
import { findVersions } from '../../domain/statistics/find.ts';
import { suggestQuery } from '../../domain/statistics/suggest-query.ts';
import { renderFoundVersions, renderNothing } from '../../report/statistics/tables.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { openRecord, type RecordOptions, withRecordOptions } from '../open-record.ts';
import { printJson } from '../open-ledger.ts';
import { parseQuery, type QueryOptions } from '../parse-query.ts';
import { terminalOptions } from '../terminal-options.ts';

interface FindOptions extends RecordOptions, QueryOptions {
  readonly limit: string;
  readonly json?: true;
}

export function registerFind(program: Command): void {
  const command = program
    .command('find')
    .description('find versions that worked: by task, data, numbers, and proof in service')
    .argument('[words...]', 'words that names, tags, owners, data, licence or failed gates contain')
    .option('--task <task>', 'Hugging Face task id')
    .option('--tag <tag...>', 'a tag; several must all be there')
    .option('--owner <owner>', 'a user or team')
    .option('--data <name or digest>', 'evaluation or training data')
    .option('--metric <comparison...>', "for instance 'roc_auc>0.85'; live counts before certified before claimed")
    .option('--p99 <duration>', "certified p99 latency, for instance '<10ms'")
    .option('--size <size>', "for instance '<40MiB'")
    .option('--mode <mode>', MODE_NAMES.join(', '))
    .option('--stage <stage>', STAGES.join(', '))
    .option(
      '--proven',
      'only what has served, in production or in a live test that it has not lost, and has live results',
    )
    .option('--license <expression>', 'of the version, as its card says it')
    .option('--failed', 'also what did not pass, lost its live test, was rolled back or shut away')
    .option('--limit <number>', 'how many to show', '20')
    .option('--json', 'print the lines of the catalogue as JSON');
  withRecordOptions(command)
    .addHelpText('after', '\nExit code: 0 found, 1 nothing fits, 2 the question cannot be answered.')
    .action(find);
}

async function find(words: readonly string[], options: FindOptions): Promise<void> {
  refuseComparison(words);
  const query = parseQuery(words, options);
  const { rows, exitCode } = await openRecord(options);
  const found = findVersions(rows, query).slice(0, parseLimit(options.limit));
  if (options.json === true) printJson(found);
  else if (found.length === 0) process.stdout.write(renderNothing(rows.length, suggestQuery(rows, query)));
  else process.stdout.write(renderFoundVersions(found, query.metrics?.[0]?.metric ?? null, terminalOptions()));
  process.exitCode = found.length > 0 ? EXIT_CODES.good : exitCode || EXIT_CODES.bad;
}

function parseLimit(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new AppError({ code: 'usage', message: '--limit takes a whole number from 1.' });
}
