import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { verifyLedger } from '../../../src/usecases/verify/verify-ledger.ts';
import { wireLedger } from '../../../src/wiring/ledger.ts';
import { createStateBranch } from '../state-branch.ts';
import { TamperedBranch } from './tampered-branch.ts';
import type { Tampering } from './tamperings.ts';

const REFERENCE = join(import.meta.dirname, '../../reference/verify.py');

/** What both verifiers say of a branch. */
export interface Found {
  /** Codes of the faults that Seatrial names, each once. */
  readonly seatrial: readonly string[];
  /** Exit code of test/reference/verify.py: 0 whole, 1 not; null where there is no Python. */
  readonly python: number | null;
}

/** A bare copy of the branch that test/support/state-branch.ts tells, as a clone has it. */
export async function createOriginal(): Promise<{ readonly folder: string } & Disposable> {
  await using written = await createStateBranch();
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-original-'));
  await simpleGit().raw(['clone', '--quiet', '--bare', `file://${written.folder}`, folder]);
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function findIn(original: string, { apply }: Pick<Tampering, 'apply'>): Promise<Found> {
  using branch = new TamperedBranch(original);
  await apply(branch);
  return await verifyBoth(branch.folder);
}

export async function verifyBoth(folder: string): Promise<Found> {
  const { faults } = await verifyLedger(wireLedger({ folder, remote: null }));
  return { seatrial: [...new Set(faults.map(({ code }) => code))], python: await runReference(folder) };
}

/** Where there is none, test/skips.json says why that may be. */
export const HAS_PYTHON = spawnSync('python3', ['--version']).status === 0;

async function runReference(folder: string): Promise<number | null> {
  if (!HAS_PYTHON) return null;
  return new Promise((resolve) => {
    const child = execFile('python3', [REFERENCE, folder], () => resolve(child.exitCode));
  });
}
