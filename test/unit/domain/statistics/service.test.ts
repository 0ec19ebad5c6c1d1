import { describe, expect, test } from 'vitest';
import { FORWARD } from '../../../../src/domain/promotion/state.ts';
import { outcomesOf } from '../../../../src/domain/statistics/outcomes.ts';
import { foldRecord } from '../../../../src/domain/statistics/record.ts';
import { serviceOf, startOfDay } from '../../../../src/domain/statistics/service.ts';
import { pack } from '../../../../src/adapters/system/pack.ts';
import { outcomeReleases } from '../../../../src/usecases/releases/outcome-releases.ts';
import { sealOutcomes } from '../../../../src/usecases/releases/publish-release.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { A, aRecordSource, B, servingEvents, type Step } from '../../../support/serving-events.ts';
import { liveSums } from '../../../../src/domain/statistics/window-sums.ts';
import { aWindow, MemoryReleases, MemoryWindows } from '../../../support/statistics.ts';

const TRIAL: readonly Step[] = [
  { time: '2026-03-01T00:00:00Z', type: 'deployment.promoted', production: A },
  { time: '2026-03-10T00:00:00Z', type: 'livetest.started', production: A, live: 0.1 },
  { time: '2026-03-12T00:00:00Z', type: 'livetest.changed', production: A, live: 0.5 },
  { time: '2026-03-15T00:00:00Z', type: 'deployment.promoted', production: B },
];

describe('what became of a version', () => {
  test.each([
    ['open while it is tried', TRIAL.slice(0, 3), '2026-03-14T00:00:00Z', 'open', false, 0],
    ['open in its first month', TRIAL, '2026-03-20T00:00:00Z', 'open', false, 5],
    ['survived after thirty days', TRIAL, '2026-04-20T00:00:00Z', 'survived', false, 36],
    [
      'failed and escaped when it is rolled back within thirty days',
      [...TRIAL, { time: '2026-03-25T00:00:00Z', type: 'deployment.rolledback', production: A } as const],
      '2026-05-01T00:00:00Z',
      'failed',
      true,
      10,
    ],
    [
      'failed but not escaped when it is rolled back later',
      [...TRIAL, { time: '2026-04-25T00:00:00Z', type: 'deployment.rolledback', production: A } as const],
      '2026-05-01T00:00:00Z',
      'failed',
      false,
      41,
    ],
  ] as const)('%s', (_name, steps, asOf, outcome, escaped, days) => {
    expect(serviceOf(servingEvents(steps), B.sha256, asOf)).toMatchObject({ outcome, escaped, daysInProduction: days });
  });

  test('nothing where it never served', () => {
    expect(serviceOf(servingEvents(TRIAL.slice(0, 1)), B.sha256, '2026-04-01T00:00:00Z').outcome).toBeNull();
  });
});

const at = (day: string): string => `2026-${day}T00:00:00Z`;

describe('services', () => {
  const services = (steps: readonly Step[], { sha256 } = B) =>
    serviceOf(servingEvents(steps), sha256, at('06-01')).services;

  test('are one where only another version changed, and one for each share in a live test', () => {
    const whole = { environment: 'production', role: 'production', share: 1 };
    const live = { environment: 'production', role: 'live' };
    expect(services(TRIAL)).toEqual([
      { ...live, from: at('03-10'), until: at('03-12'), share: 0.1 },
      { ...live, from: at('03-12'), until: at('03-15'), share: 0.5 },
      { ...whole, from: at('03-15'), until: null },
    ]);
    expect(services(TRIAL, A)).toEqual([{ ...whole, from: at('03-01'), until: at('03-15') }]);
  });

  test('have what the candidates leave, and the same share again is the same service', () => {
    const C = { version: '1.5.0', sha256: 'c'.repeat(64) };
    const steps: readonly Step[] = [
      { time: at('03-01'), type: 'livetest.started', production: A, live: [{ ...B, share: 0.25 }] },
      {
        time: at('03-02'),
        type: 'livetest.started',
        production: A,
        live: [
          { ...B, share: 0.25 },
          { ...C, share: 0.5 },
        ],
      },
    ];
    expect(services(steps)).toMatchObject([{ from: at('03-01'), until: null, share: 0.25 }]);
    expect(services(steps.slice(1), A)).toMatchObject([{ share: 0.25 }]);
    expect(services(steps, C)).toMatchObject([{ from: at('03-02'), share: 0.5 }]);
  });

  test('are two where a version is only tried again', () => {
    const steps: readonly Step[] = [
      { time: at('03-01'), type: 'deployment.promoted', production: B },
      { time: at('03-03'), type: 'livetest.started', production: A, live: 1 },
    ];
    expect(services(steps)).toMatchObject([
      { role: 'production', until: at('03-03') },
      { role: 'live', until: null },
    ]);
  });

  test('are two with a gap between them, or in two environments', () => {
    const gap: readonly Step[] = [
      { time: at('03-01'), type: 'deployment.promoted', production: B },
      { time: at('03-03'), type: 'deployment.promoted', production: A },
      { time: at('03-05'), type: 'deployment.promoted', production: B },
    ];
    expect(services(gap)).toMatchObject([
      { from: at('03-01'), until: at('03-03') },
      { from: at('03-05'), until: null },
    ]);
    const places: readonly Step[] = [
      { time: at('03-01'), type: 'deployment.promoted', production: B, environment: 'staging' },
      { time: at('03-03'), type: 'deployment.promoted', production: A, environment: 'staging' },
      { time: at('03-03'), type: 'deployment.promoted', production: B, environment: 'production' },
    ];
    expect(services(places).map(({ environment }) => environment)).toEqual(['staging', 'production']);
  });
});

describe('days in production', () => {
  const days = (steps: readonly Step[], asOf = at('03-11')) => serviceOf(servingEvents(steps), B.sha256, asOf);

  test('count once where two environments overlap, and not the time between', () => {
    const steps: readonly Step[] = [
      { time: at('03-01'), type: 'deployment.promoted', production: B, environment: 'eu' },
      { time: at('03-05'), type: 'deployment.promoted', production: A, environment: 'eu' },
      { time: at('03-08'), type: 'deployment.promoted', production: B, environment: 'eu' },
      { time: at('03-03'), type: 'deployment.promoted', production: B, environment: 'us' },
      { time: at('03-06'), type: 'deployment.promoted', production: A, environment: 'us' },
    ];
    expect(days(steps).daysInProduction).toBe(8);
  });

  test('are none before they begin', () => {
    const steps: readonly Step[] = [{ time: at('03-12'), type: 'deployment.promoted', production: B }];
    expect(days(steps).daysInProduction).toBe(0);
  });
});

describe('the outcome', () => {
  const outcome = (steps: readonly Step[], asOf = at('06-01')) => serviceOf(servingEvents(steps), B.sha256, asOf);
  const concluded = (conclusion: 'pass' | 'fail' | 'inconclusive', about = B): Step => ({
    time: at('03-14'),
    type: 'livetest.concluded',
    about,
    production: A,
    conclusion,
  });

  test.each([
    ['a live test that it lost', [...TRIAL.slice(0, 3), concluded('fail')], 'failed'],
    ['a live test that it won', [...TRIAL.slice(0, 3), concluded('pass')], 'survived'],
    ['a live test that showed nothing', [...TRIAL.slice(0, 3), concluded('inconclusive')], 'open'],
    ['a live test that another one lost', [...TRIAL.slice(0, 3), concluded('fail', A)], 'open'],
    [
      'a certification that passed while the live test is open',
      [...TRIAL.slice(0, 3), { time: at('03-14'), type: 'version.certified', conclusion: 'pass' } as const],
      'open',
    ],
    [
      'the last of two live tests',
      [...TRIAL.slice(0, 3), concluded('fail'), { ...concluded('pass'), time: at('03-15') }],
      'survived',
    ],
    [
      'production, whatever the live test said',
      [...TRIAL.slice(0, 3), concluded('fail'), ...TRIAL.slice(3)],
      'survived',
    ],
    [
      'a short production that another version followed',
      [...TRIAL, { time: at('03-16'), type: 'deployment.promoted', production: A } as const],
      'survived',
    ],
  ] as const)('of %s', (_name, steps, expected) => {
    expect(outcome(steps)).toMatchObject({ outcome: expected, escaped: false });
  });

  test('of thirty days to the second is that it survived', () => {
    expect(outcome(TRIAL, '2026-04-13T23:59:59Z').outcome).toBe('open');
    expect(outcome(TRIAL, at('04-14')).outcome).toBe('survived');
  });

  test('is open while one of two environments goes on', () => {
    const steps: readonly Step[] = [
      { time: at('03-01'), type: 'deployment.promoted', production: B, environment: 'eu' },
      { time: at('03-02'), type: 'deployment.promoted', production: A, environment: 'eu' },
      { time: at('03-02'), type: 'deployment.promoted', production: B, environment: 'us' },
    ];
    expect(outcome(steps, at('03-10')).outcome).toBe('open');
  });
});

describe('a rollback', () => {
  const escape = (steps: readonly Step[], { sha256 } = B) => serviceOf(servingEvents(steps), sha256, at('09-01'));
  const back = (time: string, changes: Partial<Step> = {}): Step => ({
    time,
    type: 'deployment.rolledback',
    production: A,
    ...changes,
  });

  test('thirty days after the promotion is an escape, a second later it is none', () => {
    expect(escape([...TRIAL, back(at('04-14'))])).toMatchObject({ outcome: 'failed', escaped: true });
    expect(escape([...TRIAL, back('2026-04-14T00:00:01Z')])).toMatchObject({ outcome: 'failed', escaped: false });
  });

  test('forward, to what was promoted later, says nothing against what it leaves', () => {
    const forward = back(at('03-20'), { data: { reasonCode: FORWARD } });
    expect(escape([...TRIAL, forward])).toMatchObject({ outcome: 'survived', escaped: false });
  });

  test('is counted from the beginning of the unbroken production, whatever was tried beside it', () => {
    const beside: Step = {
      time: at('04-01'),
      type: 'livetest.started',
      production: B,
      live: [{ version: '1.5.0', sha256: 'c'.repeat(64), share: 0.1 }],
    };
    expect(escape([...TRIAL, beside, back(at('04-20'))])).toMatchObject({ outcome: 'failed', escaped: false });
    const broken: readonly Step[] = [
      { time: at('04-01'), type: 'deployment.promoted', production: A },
      { time: at('04-05'), type: 'deployment.promoted', production: B },
    ];
    expect(escape([...TRIAL, ...broken, back(at('04-20'))])).toMatchObject({ outcome: 'failed', escaped: true });
  });

  test('is counted from the beginning in its own environment', () => {
    const steps: readonly Step[] = [
      { time: at('03-01'), type: 'deployment.promoted', production: B, environment: 'eu' },
      { time: at('04-05'), type: 'deployment.promoted', production: B, environment: 'us' },
      back(at('04-20'), { environment: 'us' }),
    ];
    expect(escape(steps)).toMatchObject({ outcome: 'failed', escaped: true });
  });

  test('to nothing fails what it takes out', () => {
    expect(escape([...TRIAL, back(at('03-20'), { production: null })])).toMatchObject({ escaped: true });
    const begins: Step = { time: at('03-01'), type: 'livetest.started', live: 0.1 };
    expect(escape([begins, back(at('03-05'))])).toMatchObject({ outcome: 'open', escaped: false });
  });

  test('fails what it takes out, not what it brings back, and not what serves elsewhere', () => {
    const steps = [...TRIAL, back(at('03-20'))];
    expect(escape(steps, A)).toMatchObject({ outcome: 'survived', escaped: false });
    const elsewhere: readonly Step[] = [
      { time: at('03-01'), type: 'deployment.promoted', production: B, environment: 'eu' },
      { time: at('03-05'), type: 'deployment.promoted', production: A, environment: 'eu' },
      { time: at('03-02'), type: 'deployment.promoted', production: A, environment: 'us' },
      back(at('03-04'), { environment: 'us', production: { version: '1.2.0', sha256: 'c'.repeat(64) } }),
    ];
    expect(escape(elsewhere)).toMatchObject({ outcome: 'survived', escaped: false });
  });

  test('that is the first thing an environment saw, or that leaves production as it was, fails nothing', () => {
    const first: readonly Step[] = [
      { time: at('03-01'), type: 'deployment.promoted', production: B, environment: 'eu' },
      back(at('03-05'), { environment: 'us' }),
    ];
    expect(escape(first)).toMatchObject({ outcome: 'survived', escaped: false });
    expect(escape([...TRIAL.slice(0, 3), back(at('03-13'))], A)).toMatchObject({ escaped: false });
    expect(escape([...TRIAL.slice(0, 3), back(at('03-13'))])).toMatchObject({ outcome: 'open', escaped: false });
  });
});

test('the day of an instant begins at midnight UTC', () => {
  expect(startOfDay('2026-05-03T23:59:59Z')).toBe('2026-05-03T00:00:00Z');
  expect(startOfDay('2026-05-03T00:00:00Z')).toBe('2026-05-03T00:00:00Z');
});

describe('outcomes', () => {
  const window = aWindow({ arm: 'next', from: '2026-03-11T00:00:00Z', to: '2026-03-11T01:00:00Z' });
  const events = servingEvents([
    ...TRIAL,
    { time: '2026-03-16T00:00:00Z', type: 'livetest.window', window },
    { time: '2026-03-25T00:00:00Z', type: 'deployment.rolledback', production: A },
  ]);
  const certificates = [{ sha256: 'c'.repeat(64), certificate: aCertificate() }];
  const source = aRecordSource({ events, certificates, asOf: '2026-04-01T00:00:00Z' });

  test('a live test is one, whatever its share was; the service after it is another', () => {
    const record = foldRecord(source).find(({ version }) => version === '1.4.0');
    expect(outcomesOf(record!, events)).toMatchObject([
      {
        number: 1,
        kind: 'live-test',
        from: '2026-03-10T00:00:00Z',
        until: '2026-03-15T00:00:00Z',
        windows: [liveSums(window)],
      },
      { number: 2, kind: 'service', until: '2026-03-25T00:00:00Z', actor: 'ada', windows: [] },
    ]);
  });

  test('are sealed once, when they have settled, under plain tags', async () => {
    const releases = new MemoryReleases();
    const record = foldRecord(source).find(({ version }) => version === '1.4.0')!;
    const settledAfter = (settleMs: number) =>
      outcomeReleases(record, { source, repositoryUrl: 'https://github.com/acme/models', settleMs });
    expect(
      await sealOutcomes({ releases, windows: new MemoryWindows(), pack }, settledAfter(10 * 86_400_000)),
    ).toHaveLength(1);
    expect(
      (await sealOutcomes({ releases, windows: new MemoryWindows(), pack }, settledAfter(0))).map(({ tag }) => tag),
    ).toEqual(['churn@v1.4.0-outcome.2']);
    expect(await sealOutcomes({ releases, windows: new MemoryWindows(), pack }, settledAfter(0))).toEqual([]);
    expect(releases.tags.size).toBe(0);
    const sealed = JSON.parse(releases.contents.get('churn@v1.4.0-outcome.1/outcome.json') ?? '{}');
    expect(sealed).toMatchObject({ kind: 'Outcome', period: 'live-test', row: { requests: 1000 } });
    await expect(releases.releases[0]?.notes).toMatchFileSnapshot('../../../golden/release/outcome.md');
  });
});
