import type { Command } from 'commander';
import type { DeployedVersion } from '../../contract/generated/types.ts';
import { type DeploymentStatus, type ModelStatus, readStatus } from '../../usecases/promotion/read-state.ts';
import { type LedgerOptions, openLedger, printJson, withLedgerOptions } from '../open-ledger.ts';
import { readExitCode, tellFaults } from '../tell-faults.ts';
import { visibleText } from '../visible-text.ts';

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

function renderModel({ model, whole, environments }: ModelStatus): string {
  const warning = whole ? [] : ['  The branch was changed by hand: run `seatrial verify`.'];
  const nothing = environments.length === 0 ? ['  nothing should run'] : [];
  return [model, ...nothing, ...environments.flatMap(renderEnvironment), ...warning].join('\n');
}

function renderEnvironment({ deployment, knownGood }: DeploymentStatus): readonly string[] {
  const { environment, revision, production, liveTest, hold } = deployment;
  const candidates = (liveTest?.candidates ?? []).map(
    ({ version, sha256, share }) =>
      `    live        ${name({ version, sha256 })} ${Number((share * 100).toFixed(4))} %`,
  );
  const until = hold === null || hold.until === null ? '' : ` until ${hold.until}`;
  return [
    `  ${environment}, revision ${revision}`,
    `    production  ${name(production)}`,
    ...candidates,
    `    known good  ${knownGood.map(({ version }) => version).join(', ') || 'none'}`,
    ...(hold === null
      ? []
      : [`    hold        ${visibleText(hold.reason)} (${visibleText(hold.by)}, ${hold.at}${until})`]),
  ];
}

function name(version: DeployedVersion | null): string {
  return version === null ? 'none' : `${version.version} (${version.sha256.slice(0, 12)})`;
}
