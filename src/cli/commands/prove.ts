import { resolve } from 'node:path';
import type { Command } from 'commander';
import { parseReference } from '../../contract/named-version.ts';
import { isProved, proofLines } from '../../report/livetest/proof-wording.ts';
import { proveVersion } from '../../usecases/livetest/prove-version.ts';
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
  const areProved = proved.every(isProved);
  process.exitCode = areProved ? EXIT_CODES.good : EXIT_CODES.bad;
  if (json === true) return printJson({ proved: areProved, decisions: proved });
  const lines = proved.flatMap(proofLines).map((line) => `${visibleText(line)}\n`);
  process.stdout.write(lines.join(''));
}
