import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mapConcurrently } from '../../../src/usecases/map-concurrently.ts';
import { createRepository } from '../../support/git-repository.ts';
import { oneOf, SLOW } from '../../support/slow.ts';
import { createOriginal, findIn, type Found, HAS_PYTHON, verifyBoth } from '../../support/tampering/tampering-table.ts';
import { TAMPERINGS } from '../../support/tampering/tamperings.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
let original: Awaited<ReturnType<typeof createOriginal>>;

interface Row extends Found {
  readonly name: string;
}

beforeAll(async () => {
  original = await createOriginal();
});

afterAll(() => original[Symbol.dispose]());

/** What `verify` and the verifier in Python say of each. */
function findAll(tamperings: typeof TAMPERINGS): Promise<readonly Row[]> {
  return mapConcurrently(tamperings, 4, async (tampering) => ({
    name: tampering.name,
    ...(await findIn(original.folder, tampering)),
  }));
}

function expectFound(table: readonly Row[]): void {
  expect(table.filter(({ seatrial }) => seatrial.length === 0)).toEqual([]);
  if (HAS_PYTHON) expect(table.filter(({ python }) => python !== 1)).toEqual([]);
}

test('ways to change the record are found by verify, and by the verifier in Python', { timeout: 180_000 }, async () => {
  expectFound(await findAll(TAMPERINGS.filter(oneOf(12))));
});

test('every one of them is, and is named', { ...SLOW, timeout: 600_000 }, async () => {
  const table = await findAll(TAMPERINGS);
  const told = table.map(({ name, seatrial }) => `${name}: ${seatrial.join(' ')}`);
  expectFound(table);
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('../../golden/statistics/tampering.txt');
  expect(table.length).toBeGreaterThan(30);
});

/** What docs/verify.md says is enough: this one was written from it. */
describe.runIf(HAS_PYTHON)('the verifier in Python', () => {
  test('says nothing of the branch as it was written, as verify does', async () => {
    expect(await verifyBoth(original.folder)).toEqual({ seatrial: [], python: 0 });
  });

  test('nor of one that 0.1.0 wrote, but for what its story had never certified', async () => {
    const folder = importFixture('state-branch-0.1.0.fast-export');
    expect(await verifyBoth(folder)).toEqual({ seatrial: ['never-certified'], python: 1 });
    rmSync(folder, { recursive: true });
  });

  test('ends with 2 where there is nothing to read', async () => {
    await using repository = await createRepository();
    const script = join(import.meta.dirname, '../../reference/verify.py');
    expect(spawnSync('python3', [script, repository.folder]).status).toBe(2);
  });
});

test('the verifier in Python has 100 lines', () => {
  const text = readFileSync(join(import.meta.dirname, '../../reference/verify.py'), 'utf8');
  expect(text.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(100);
});

function importFixture(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-imported-'));
  spawnSync('git', ['init', '--quiet', '--bare', folder]);
  const { status } = spawnSync('git', ['-C', folder, 'fast-import', '--quiet'], {
    input: readFileSync(join(FIXTURES, name)),
  });
  expect(status).toBe(0);
  return folder;
}
