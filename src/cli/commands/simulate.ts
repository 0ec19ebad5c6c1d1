import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readAnswers, readEffect, type ServiceOptions, wholeNumber } from '../../contract/parse-simulation.ts';
import { renderSimulation } from '../../report/livetest/simulation-terminal.ts';
import { simulateModel } from '../../usecases/livetest/simulate-model.ts';
import { wireSimulate } from '../../wiring/simulate.ts';
import { printJson } from '../open-ledger.ts';
import { REGISTRY_FLAGS } from '../registry-option.ts';
import { terminalOptions } from '../terminal-options.ts';

interface SimulateOptions extends ServiceOptions {
  readonly effect?: string;
  readonly certificate?: string;
  readonly tests: string;
  readonly seed: string;
  readonly json?: true;
  readonly registry?: string;
}

export function registerSimulate(program: Command): void {
  program
    .command('simulate')
    .description(
      'how long a live test will take, how likely it finds a gain, and what it costs, by liveTest of model.yaml',
    )
    .argument('<model>', 'a model of the registry')
    .option(
      '--traffic <rate>',
      'requests of all versions together, as 10/s; default: as recorded windows, or a mode of model.yaml, say',
    )
    .option('--effect <gain>', "how much better the candidate is: a part of the mean, as 2%, or in the metric's unit")
    .option('--mean <metric=value...>', 'what production has, as accuracy=0.87')
    .option('--spread <metric=value...>', 'standard deviation of a metric from one prediction to the next')
    .option('--labelled <share>', 'share of the predictions whose label comes; default: as recorded, or all')
    .option(
      '--certificate <file>',
      'takes means and spreads that are not said from there; default: from recorded windows, or the newest certificate of the record',
    )
    .option('--candidates <number>', 'so many at once; the first is the one that is better', '1')
    .option('--disagreement <share>', 'share of the requests on which exactly one of both versions is right')
    .option('--units <number>', 'different ones that ask in the time of the test')
    .option('--errors <share>', 'share of the requests that fail; default: as recorded, or 0.1%')
    .option('--tests <number>', 'how many are simulated', '200')
    .option('--seed <number>', 'the same seed gives the same tests', '1')
    .option('--json', 'print the figures as JSON')
    .option(REGISTRY_FLAGS, 'default: the registry around the current folder')
    .addHelpText('after', '\nExit code: 0 simulated, 2 the question cannot be answered.')
    .action(simulate);
}

async function simulate(model: string, options: SimulateOptions): Promise<void> {
  const ports = wireSimulate(options.registry === undefined ? null : resolve(options.registry));
  const simulated = await simulateModel(ports, {
    model,
    answers: readAnswers(options),
    certificate: options.certificate ?? null,
    effect: options.effect === undefined ? null : readEffect(options.effect),
    tests: wholeNumber('--tests', options.tests, { least: 1, most: 100_000 }),
    seed: wholeNumber('--seed', options.seed, { least: 0, most: 2 ** 31 }),
  });
  if (options.json === true) printJson(simulated);
  else process.stdout.write(renderSimulation(simulated, terminalOptions()));
}
