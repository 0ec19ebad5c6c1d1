import { expect, test } from 'vitest';
import type { ModelLedger } from '../../../../src/contract/ledger.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { readLedgers, readSoundLedgers, unreadable } from '../../../../src/usecases/ledger/read.ts';
import { recordLive } from '../../../../src/usecases/ledger/record-live.ts';
import { recordVersion } from '../../../../src/usecases/releases/record-version.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { aWindow, deployIn, livePorts, MemoryBranch, QUIET_CLOCK, REPORTER } from '../../../support/statistics.ts';

async function aBranch(): Promise<MemoryBranch> {
  const store = new MemoryBranch();
  await deployIn(store, { at: '2026-05-01T00:00:00Z', production: { version: '1.4.0', sha256: '9'.repeat(64) } });
  const report = { reporter: REPORTER, certificate: aCertificate(), manifests: null, policy: 'none' as const };
  await recordVersion(
    { store, clock: QUIET_CLOCK, releases: null },
    { ...report, repositoryUrl: 'https://github.com/a/b' },
  );
  return store;
}

test('a log that cannot be read is named with its place, and the others are read', async () => {
  const { files } = await aBranch();
  files.set('events/spam/2026-05.jsonl', '{"no": "event"\n');
  const { ledgers, faults } = readSoundLedgers(files, ['spam', 'churn']);
  expect(ledgers.map(({ model }) => model)).toEqual(['churn']);
  expect(faults).toMatchObject([{ code: 'unreadable', model: 'spam' }]);
  expect(faults[0]?.message).toMatch(/^events\/spam\/2026-05\.jsonl:1 /u);
});

test('a log that was changed is read, and named', async () => {
  const { files } = await aBranch();
  const store = new MemoryBranch();
  for (const [path, text] of files) store.files.set(path, text);
  const ports = livePorts({ store, clock: QUIET_CLOCK });
  await recordLive(ports, REPORTER, [{ line: 1, window: aWindow() }]);
  await recordLive(ports, REPORTER, [{ line: 1, window: aWindow({ key: 'next', reporter: 'other' }) }]);
  for (const [path, text] of store.files) store.files.set(path, text.replace('"requests":1000', '"requests":1001'));
  const { ledgers, faults } = readSoundLedgers(store.files, ['churn']);
  expect(ledgers).toHaveLength(1);
  expect(faults).toEqual([
    { code: 'not-whole', model: 'churn', message: 'The log or a deployment file was changed by hand.' },
  ]);
});

test('what is wrong with the place is the model, where nothing more is known', () => {
  const error = new AppError({ code: 'state-corrupt', message: 'Nonsense.' });
  expect(unreadable('churn', error)).toEqual({ code: 'unreadable', model: 'churn', message: 'churn:1 Nonsense.' });
});

test.each([new RangeError('a fault of ours'), new AppError({ code: 'internal', message: 'x' })])(
  'another error is no fault of the log: %s',
  (error) => {
    expect(() => unreadable('churn', error)).toThrow(error);
  },
);

test('the first log that cannot be read is kept, an error that is none of a log is thrown', () => {
  const first = new AppError({ code: 'state-corrupt', message: 'first' });
  const ledgerOf = (model: string): ModelLedger => {
    if (model === 'one') throw first;
    if (model === 'two') throw new AppError({ code: 'state-corrupt', message: 'second' });
    if (model === 'bug') throw new TypeError('a fault of ours');
    return { model, state: { whole: true } as ModelLedger['state'], events: [], logFiles: [] };
  };
  const read = readLedgers(['one', 'churn', 'two'], ledgerOf);
  expect(read.ledgers.map(({ model }) => model)).toEqual(['churn']);
  expect(read.unreadable).toBe(first);
  expect(readLedgers(['churn'], ledgerOf).unreadable).toBeNull();
  expect(() => readLedgers(['bug'], ledgerOf)).toThrow(TypeError);
});
