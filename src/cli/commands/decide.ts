import type { Command } from 'commander';
import { decideWindows } from '../decide-windows.ts';
import { REMOTE_HELP } from '../open-ledger.ts';
import { REGISTRY_FLAGS } from '../registry-option.ts';

export function registerDecide(program: Command): void {
  program
    .command('decide')
    .description('what windows of live traffic say of a candidate, by liveTest of model.yaml')
    .argument('[model]', 'default: the one that the windows are of')
    .option(
      '--windows <file...>',
      'NDJSON, in any order; see schemas/window.schema.json; - is standard input; default: those that are recorded',
    )
    .option(
      '--share <arm=share>',
      'a version or an arm and its part of the traffic, as v1.4.0=10%; again for each',
      (text: string, others: readonly string[]) => [...others, text],
      [],
    )
    .option(
      '--history <file>',
      'which versions had which share since when, in YAML or JSON (docs/live-test.md); log: as the branch seatrial/deployments tells it',
    )
    .option('--environment <name>', 'where the test runs that the log tells of; default: the only one that had a test')
    .option('--remote <name>', REMOTE_HELP)
    .option('--at <time>', 'decide as of then; default: once all that the windows hold is known')
    .option('--output <file>', 'write the decision there, as replay reads it')
    .option('--json', 'print the decision as JSON')
    .option(REGISTRY_FLAGS, 'default: the registry around the current folder')
    .addHelpText(
      'after',
      '\nExit code: 0 promote, 1 rejected, 2 the question cannot be answered or the test is invalid, 3 not decided yet.',
    )
    .action(decideWindows);
}
