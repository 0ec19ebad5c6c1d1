import { resolve } from 'node:path';
import type { Command } from 'commander';
import { parseReference } from '../../contract/named-version.ts';
import { sayDifference } from '../../report/livetest/replay-wording.ts';
import { type Doubt, proveVersion, type ProvedDecision } from '../../usecases/livetest/prove-version.ts';
import { wireProof } from '../../wiring/ledger.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { type LedgerOptions, printJson, withLedgerOptions } from '../open-ledger.ts';
import { tellWhereRead } from '../tell-where-read.ts';
import { visibleText } from '../visible-text.ts';

export function registerProve(program: Command): void {
  const command = program
    .command('prove')
    .description('whether what live tests have decided about a version is decided again by the record, byte for byte')
    .argument('<model@version>')
    .addHelpText('after', '\nExit code: 0 all is proved, 1 something is not, 2 the question cannot be answered.');
  withLedgerOptions(command).action(prove);
}

async function prove(named: string, { registry, remote, json }: LedgerOptions): Promise<void> {
  const ports = wireProof({ folder: resolve(registry), remote: remote ?? null, onRead: tellWhereRead });
  const proved = await proveVersion(ports, parseReference(named));
  const isProved = proved.every(({ doubts }) => doubts.length === 0);
  process.exitCode = isProved ? EXIT_CODES.good : EXIT_CODES.bad;
  if (json === true) return printJson({ proved: isProved, decisions: proved });
  process.stdout.write(proved.map(renderProof).join(''));
}

function renderProof({ environment, version, at, outcome, path, doubts }: ProvedDecision): string {
  const what = `${at} ${visibleText(environment)} ${visibleText(version ?? '')}: ${outcome}`;
  const head = `${doubts.length === 0 ? 'proved' : 'NOT PROVED'}  ${what} (${visibleText(path)})\n`;
  return [head, ...doubts.flatMap(sayDoubt).map((line) => `  ${visibleText(line)}\n`)].join('');
}

function sayDoubt(doubt: Doubt): readonly string[] {
  switch (doubt.kind) {
    case 'file-missing':
      return [
        'Its file is not on the branch seatrial/windows.',
        '→ git fetch origin seatrial/windows:refs/remotes/origin/seatrial/windows',
      ];
    case 'file-differs':
      return ['Its file is not the one that the event names.'];
    case 'event-differs':
      return ['The event says something else of it than its file.'];
    case 'policy-missing':
      return ['model.yaml is not here as it was read then.', '→ git fetch --unshallow brings older commits.'];
    case 'no-history':
      return ['Before the event the log tells of no live test.'];
    case 'differs':
      return doubt.differences.map((one) => `Made again, it differs: ${sayDifference(one)}.`);
    case 'no-consequence':
      return [`What was done does not follow from it: ${doubt.event}.`];
  }
}
