import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { CatalogVersionRow } from '../../../src/contract/generated/types.ts';
import { beginFrom } from '../../../src/usecases/reuse/begin-from.ts';
import { wireReuse } from '../../../src/wiring/reuse.ts';
import { makeModel } from '../../support/catalog-data.ts';

const EXAMPLE = fileURLToPath(new URL('../../../examples/registry', import.meta.url));
const [recorded] = makeModel(0, { models: 1, versionsPerModel: 1 }).versions;
if (recorded === undefined) throw new Error('no version');
const ROW = { ...recorded.row, model: 'income-band', version: '1.1.0' };

async function begin(over: Partial<CatalogVersionRow>) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'seatrial-begin-')));
  try {
    cpSync(EXAMPLE, folder, { recursive: true });
    const request = { model: 'income-band', version: '1.1.0', name: 'income-eu', firstVersion: '1.0.0' };
    const begun = await beginFrom(request, { ...wireReuse(folder), rows: [{ ...ROW, ...over }] }).catch(
      (error: unknown) => error,
    );
    return { begun, isThere: existsSync(join(folder, 'models/income-eu')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each(['quarantined', 'retired'] as const)('nothing is begun from a version that is %s', async (stage) => {
  const { begun, isThere } = await begin({ stage });
  expect(begun).toMatchObject({ code: 'usage', reason: stage, message: `income-band@1.1.0 is ${stage}.` });
  expect(isThere).toBe(false);
});

test('what another version of the model came to is no hindrance', async () => {
  const { begun, isThere } = await begin({ version: '1.0.0', stage: 'quarantined' });
  expect(begun).toMatchObject({ row: null });
  expect(isThere).toBe(true);
});
