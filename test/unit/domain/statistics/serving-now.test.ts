import { describe, expect, test } from 'vitest';
import type { CatalogServing } from '../../../../src/contract/generated/types.ts';
import { versionRow } from '../../../../src/domain/statistics/catalog-rows.ts';
import { foldRecord, type RecordSource } from '../../../../src/domain/statistics/record.ts';
import { servingNow } from '../../../../src/domain/statistics/serving-now.ts';
import { urgentFirst } from '../../../../src/domain/statistics/version-row.ts';
import { foldEvents } from '../../../../src/domain/promotion/state.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { A, aRecordSource, B, servingEvents, type Step } from '../../../support/serving-events.ts';
import { aWindow } from '../../../support/statistics.ts';

/** Certified with a roc_auc of 0.8702 [0.8629, 0.8775]. */
const CERTIFIED = [{ sha256: 'c'.repeat(64), certificate: aCertificate() }];
const DAY = (day: number) => `2026-05-0${day}T00:00:00Z`;
const PROMOTED: Step = { time: DAY(1), type: 'deployment.promoted', production: B };

function now(steps: readonly Step[], changes: Partial<RecordSource> = {}): readonly CatalogServing[] {
  const events = servingEvents(steps);
  const source = aRecordSource({
    events,
    state: foldEvents('churn', events, []),
    certificates: CERTIFIED,
    asOf: DAY(9),
    ...changes,
  });
  const records = foldRecord(source);
  return servingNow(
    source,
    records,
    records.map((record) => versionRow(record, source)),
  );
}

function reported(mean: number | null, environment = 'production'): Step {
  const metrics = mean === null ? {} : { roc_auc: { n: 4000, sum: mean * 4000, sumSquares: mean * mean * 4000 + 40 } };
  const times = { from: '2026-05-02T00:00:00Z', to: '2026-05-02T01:00:00Z' };
  const window = aWindow({ sha256: B.sha256, environment, metrics, ...times });
  return { time: DAY(3), type: 'usage.window', environment, window };
}

/** Of a metric that is no mean one window has no interval, however far off it is. */
const ONE_WINDOW: Step = {
  time: DAY(3),
  type: 'usage.window',
  environment: 'production',
  window: aWindow({
    sha256: B.sha256,
    metrics: { roc_auc: { n: 200, sum: 20, sumSquares: null } },
    from: '2026-05-02T00:00:00Z',
    to: '2026-05-02T01:00:00Z',
  }),
};

describe('what runs now', () => {
  test('is nothing where nothing was deployed, and not what has stopped', () => {
    expect(now([])).toEqual([]);
    const moved = { time: DAY(2), type: 'deployment.promoted', production: A, about: A } as const;
    expect(now([PROMOTED, moved]).map(({ version }) => version)).toEqual(['1.3.0']);
  });

  test('is told by environment, production before its candidates, each with its share', () => {
    const steps: readonly Step[] = [
      { time: DAY(1), type: 'deployment.promoted', production: B, environment: 'staging' },
      { time: DAY(1), type: 'deployment.promoted', production: A, about: A, environment: 'eu' },
      { time: DAY(2), type: 'livetest.started', production: A, live: 0.1, environment: 'eu' },
    ];
    const told = now(steps).map(({ environment, role, version, share }) => [environment, role, version, share]);
    expect(told).toEqual([
      ['eu', 'production', '1.3.0', 0.9],
      ['eu', 'live', '1.4.0', 0.1],
      ['staging', 'production', '1.4.0', 1],
    ]);
  });

  test('serves since it began to, whatever share it has by now', () => {
    const steps: readonly Step[] = [
      { time: DAY(1), type: 'deployment.promoted', production: A, about: A },
      { time: DAY(2), type: 'livetest.started', production: A, live: 0.1 },
      { time: DAY(3), type: 'livetest.started', production: A, live: 0.2 },
    ];
    expect(now(steps)).toMatchObject([
      { version: '1.3.0', since: DAY(1), share: 0.8 },
      { version: '1.4.0', since: DAY(2), share: 0.2 },
    ]);
  });

  test('began anew after a break', () => {
    const other = { time: DAY(2), type: 'deployment.promoted', production: A, about: A } as const;
    expect(now([PROMOTED, other, { ...PROMOTED, time: DAY(4) }])).toMatchObject([{ version: '1.4.0', since: DAY(4) }]);
  });
});

describe('how it is doing', () => {
  test.each([
    ['silent', [], CERTIFIED],
    ['unlabelled', [reported(null)], CERTIFIED],
    ['kept', [reported(0.869)], CERTIFIED],
    ['kept', [reported(0.95)], CERTIFIED],
    ['below', [reported(0.8)], CERTIFIED],
    ['undecided', [ONE_WINDOW], CERTIFIED],
    ['uncertified', [reported(0.8)], []],
  ] as const)('%s', (state, steps, certificates) => {
    expect(now([PROMOTED, ...steps], { certificates })).toMatchObject([{ state }]);
  });

  test('is what that environment reported, not another one', () => {
    const steps = [PROMOTED, { ...PROMOTED, environment: 'staging' }, reported(0.8, 'staging')];
    expect(now(steps)).toMatchObject([
      { environment: 'production', state: 'silent', requests: 0, live: null, reportedUntil: null },
      { environment: 'staging', state: 'below', requests: 1000, reportedUntil: '2026-05-02T01:00:00Z' },
    ]);
  });

  test('has the number that was certified beside the live one', () => {
    expect(now([PROMOTED, reported(0.8)])).toMatchObject([
      { metric: 'roc_auc', direction: 'up', certified: { value: 0.8702 }, live: { value: 0.8, n: 4000 } },
    ]);
  });
});

test('what falls short comes first, then what changed last, then the name', () => {
  const [one] = now([PROMOTED]);
  if (one === undefined) throw new Error('nothing runs');
  const rows = [
    { ...one, model: 'old' },
    { ...one, model: 'b', since: DAY(5) },
    { ...one, model: 'a', since: DAY(5) },
    { ...one, model: 'short', state: 'below' as const },
  ];
  expect(rows.toSorted(urgentFirst).map(({ model }) => model)).toEqual(['short', 'a', 'b', 'old']);
});
