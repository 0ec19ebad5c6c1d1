import { expect, test } from 'vitest';
import { parseLog } from '../../../../src/contract/event-log.ts';
import { logFilesOf } from '../../../../src/contract/ledger.ts';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { recordLive } from '../../../../src/usecases/ledger/record-live.ts';
import { recordVersion } from '../../../../src/usecases/releases/record-version.ts';
import { readAllWindows } from '../../../../src/usecases/verify/window-faults.ts';
import { aCertificate } from '../../../support/certificate.ts';
import {
  aWindow,
  deployIn,
  livePorts,
  MemoryBranch,
  MemoryWindows,
  QUIET_CLOCK,
  REPORTER,
} from '../../../support/statistics.ts';

const LOG = 'events/churn/2026-05.jsonl';

/** Two hours of two instances, told by one event, and an hour told by another. */
async function reported() {
  const store = new MemoryBranch();
  const windows = new MemoryWindows();
  const production = { version: '1.4.0', sha256: '9'.repeat(64) };
  await deployIn(store, { at: '2026-05-01T00:00:00Z', production });
  const request = {
    reporter: REPORTER,
    certificate: aCertificate(),
    manifests: null,
    repositoryUrl: '',
    policy: 'none',
  } as const;
  await recordVersion({ store, clock: QUIET_CLOCK, releases: null }, request);
  const hour = (from: number, reporter: string) => {
    const times = { from: `2026-05-03T0${from}:00:00Z`, to: `2026-05-03T0${from + 1}:00:00Z` };
    const metrics = { roc_auc: { n: 7, sum: 0.1 + from / 10, sumSquares: null } };
    return { line: 1, window: aWindow({ key: `${reporter}/${from}`, service: 'api', reporter, metrics, ...times }) };
  };
  const ports = livePorts({ store, clock: QUIET_CLOCK }, windows);
  await recordLive(ports, REPORTER, [hour(1, 'a'), hour(2, 'a'), hour(1, 'b'), hour(2, 'b')]);
  await recordLive(ports, REPORTER, [hour(3, 'a')]);
  const logs = () => [{ name: 'churn', events: parseLog(logFilesOf(store.files, 'churn')) }];
  return { store, windows, logs };
}

test('windows as they were recorded have no fault', async () => {
  const { windows, logs } = await reported();
  expect(await readAllWindows(windows, logs())).toEqual({ files: 2, isRead: true, faults: [] });
});

test('a clone without the branch is told so, and one without windows has nothing to look at', async () => {
  const { logs } = await reported();
  expect(await readAllWindows(new MemoryWindows(), logs())).toEqual({ files: 2, isRead: false, faults: [] });
  expect(await readAllWindows(undefined, logs())).toMatchObject({ isRead: false });
  expect(await readAllWindows(undefined, [])).toEqual({ files: 0, isRead: true, faults: [] });
});

test('a branch that a remote has not is gone, with every file that the logs name', async () => {
  const { logs } = await reported();
  const gone = Object.assign(new MemoryWindows(), { isWhole: true });
  const { isRead, faults } = await readAllWindows(gone, logs());
  expect({ isRead, codes: faults.map(({ code }) => code) }).toEqual({
    isRead: true,
    codes: ['windows-differ', 'windows-differ'],
  });
  expect(await readAllWindows(gone, [])).toEqual({ files: 0, isRead: true, faults: [] });
});

test.each([
  ['a number is another', (text: string) => text.replace('"errors":2', '"errors":1')],
  ['a line is gone', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ['a line is there twice', (text: string) => `${text}${text}`],
  ['it is empty', () => ''],
])('a file is not the one that its event names: %s', async (_name, change) => {
  const { windows, logs } = await reported();
  const [path = ''] = windows.files.keys();
  windows.files.set(path, change(windows.files.get(path) ?? ''));
  const { faults } = await readAllWindows(windows, logs());
  expect(faults).toMatchObject([{ code: 'windows-differ', model: 'churn' }]);
  expect(faults[0]?.message).toBe(`${path} of seatrial/windows is not the file that its event names.`);
});

/** The first file and its event as a forger makes them: the text is another, and the event names it. */
async function forgedFile(change: (text: string) => string, place = (path: string) => path) {
  const { store, windows, logs } = await reported();
  const [path = ''] = windows.files.keys();
  const text = windows.files.get(path) ?? '';
  const log = store.files.get(LOG) ?? '';
  const changed = change(text);
  const renamed = place(path.replace(/[0-9a-f]{16}\.ndjson$/, `${sha256(changed).slice(0, 16)}.ndjson`));
  windows.files.set(renamed, changed);
  store.files.set(LOG, log.replace(path, renamed).replace(sha256(text), sha256(changed)));
  return (await readAllWindows(windows, logs())).faults;
}

test.each([
  ['a line that is no JSON', (text: string) => `${text}all is well\n`, undefined],
  ['a line that is no window', (text: string) => `${text}{"requests":1000}\n`, undefined],
  ['windows of another model', (text: string) => text.replaceAll('"model":"churn"', '"model":"fraud"'), undefined],
  ['windows of another environment', (text: string) => text.replaceAll('"production"', '"staging"'), undefined],
  ['windows of another day', (text: string) => text, (path: string) => path.replace('05-03', '05-04')],
  [
    "another model's windows in its folder",
    (text: string) => text.replaceAll('"model":"churn"', '"model":"fraud"'),
    (path: string) => path.replace('/churn/', '/fraud/'),
  ],
])('a file and its event hold %s', async (_name, change, place) => {
  expect(await forgedFile(change, place)).toMatchObject([{ code: 'windows-differ', model: 'churn' }]);
});

test('windows that two files hold, or one file that two events name, would count twice', async () => {
  const { store, windows, logs } = await reported();
  const [event = '', later = ''] = (store.files.get(LOG) ?? '').split('\n').filter((line) => line.includes('ndjson'));
  store.files.set(LOG, (store.files.get(LOG) ?? '').replace(later, event));
  const { faults } = await readAllWindows(windows, logs());
  expect(faults).toMatchObject([{ code: 'sums-differ', message: expect.stringContaining('is counted twice') }]);
});

test('a file is gone', async () => {
  const { windows, logs } = await reported();
  const [path = ''] = windows.files.keys();
  windows.files.delete(path);
  expect((await readAllWindows(windows, logs())).faults).toMatchObject([
    { code: 'windows-differ', message: `${path} of seatrial/windows is not there.` },
  ]);
});

test.each([
  ['requests', (text: string) => text.replace('"requests":4000', '"requests":4001')],
  ['errors', (text: string) => text.replace('"errors":8', '"errors":0')],
  ['calls in a bucket', (text: string) => text.replace('[700,1600]', '[700,1601]')],
  ['a metric', (text: string) => text.replace('"n":28', '"n":29')],
  ['the sum of a metric', (text: string) => text.replace(/"n":28,"sum":[0-9.]+/, '"n":28,"sum":2')],
  ['whose they are', (text: string) => text.replace('"service":"api"', '"service":"door"')],
])('an event says something else than its file adds up to: %s', async (_name, change) => {
  const { store, windows, logs } = await reported();
  const path = 'events/churn/2026-05.jsonl';
  const text = store.files.get(path) ?? '';
  expect(change(text)).not.toBe(text);
  store.files.set(path, change(text));
  expect((await readAllWindows(windows, logs())).faults).toMatchObject([{ code: 'sums-differ', model: 'churn' }]);
});
