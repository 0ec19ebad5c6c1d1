import { describe, expect, test } from 'vitest';
import { outcomesOf } from '../../../../src/domain/statistics/outcomes.ts';
import { foldRecord } from '../../../../src/domain/statistics/record.ts';
import { A, aRecordSource, B, servingEvents, type Step } from '../../../support/serving-events.ts';
import { aWindow } from '../../../support/statistics.ts';

const at = (day: string): string => `2026-${day}T00:00:00Z`;

function outcomes(steps: readonly Step[]) {
  const events = servingEvents(steps);
  const record = foldRecord(aRecordSource({ events })).find(({ version }) => version === B.version);
  return record === undefined ? [] : outcomesOf(record, events);
}

const LIVE: readonly Step[] = [
  { time: at('03-01'), type: 'deployment.promoted', production: A, about: A },
  { time: at('03-10'), type: 'livetest.started', production: A, live: 0.1 },
  { time: at('03-15'), type: 'deployment.promoted', production: B, data: { reasonCode: 'better-live' } },
];
const OVER: Step = {
  time: at('03-20'),
  type: 'deployment.promoted',
  production: A,
  about: A,
  data: { reasonCode: 'slow', actor: { id: 2, login: 'bob', role: 'admin', teams: [] } },
};

test('what still goes on has no outcome', () => {
  expect(outcomes(LIVE).map(({ kind }) => kind)).toEqual(['live-test']);
});

test('each says who ended it and why', () => {
  expect(outcomes([...LIVE, OVER])).toMatchObject([
    { number: 1, kind: 'live-test', until: at('03-15'), reasonCode: 'better-live', actor: 'ada', conclusion: null },
    { number: 2, kind: 'service', from: at('03-15'), until: at('03-20'), reasonCode: 'slow', actor: 'bob' },
  ]);
});

test('what another environment did at the same time is not its end', () => {
  const elsewhere: Step = {
    ...OVER,
    environment: 'staging',
    data: { reasonCode: 'elsewhere' },
    production: { version: '1.2.0', sha256: 'c'.repeat(64) },
  };
  const told: Step = { time: at('03-20'), type: 'intent.refused', data: { reasonCode: 'refused' } };
  expect(outcomes([...LIVE, elsewhere, told, OVER]).at(-1)).toMatchObject({ reasonCode: 'slow' });
});

test('the numbers follow the ends, whatever environment they are of', () => {
  const staging: readonly Step[] = [
    { time: at('03-02'), type: 'deployment.promoted', production: B, environment: 'staging' },
    { time: at('03-12'), type: 'deployment.promoted', production: A, environment: 'staging', about: A },
  ];
  const found = outcomes([...LIVE, OVER, ...staging]).map(({ number, environment, until }) => [
    number,
    environment,
    until,
  ]);
  expect(found).toEqual([
    [1, 'staging', at('03-12')],
    [2, 'production', at('03-15')],
    [3, 'production', at('03-20')],
  ]);
});

test('a service that begins again after a gap is another one', () => {
  const again: readonly Step[] = [
    { time: at('03-25'), type: 'deployment.promoted', production: B },
    { ...OVER, time: at('03-28') },
  ];
  expect(outcomes([...LIVE, OVER, ...again]).map(({ from }) => from)).toEqual([at('03-10'), at('03-15'), at('03-25')]);
});

describe('the conclusion of a live test', () => {
  const concluded = (
    time: string,
    conclusion: 'pass' | 'fail',
    about = B,
    type: Step['type'] = 'livetest.concluded',
  ): Step => ({ time, type, conclusion, about });

  test.each([
    ['on its first day', [concluded(at('03-10'), 'pass')], 'pass'],
    ['on its last day', [concluded(at('03-15'), 'fail')], 'fail'],
    ['the last of several', [concluded(at('03-11'), 'fail'), concluded(at('03-12'), 'pass')], 'pass'],
    ['not one before it', [concluded(at('03-09'), 'pass')], null],
    ['not one after it', [concluded(at('03-16'), 'pass')], null],
    ['not that of another version', [concluded(at('03-12'), 'pass', A)], null],
    ['not what a certification said', [concluded(at('03-12'), 'pass', B, 'version.certified')], null],
  ] as const)('is %s', (_name, steps, conclusion) => {
    const [live, service] = outcomes([...LIVE, OVER, ...steps]);
    expect(live).toMatchObject({ kind: 'live-test', conclusion });
    expect(service).toMatchObject({ kind: 'service', conclusion: null });
  });
});

describe('the windows', () => {
  const window = (key: string, from: string, to: string, changes: Partial<ReturnType<typeof aWindow>> = {}): Step => ({
    time: at('04-01'),
    type: 'livetest.window',
    window: aWindow({ key, service: key, from, to, ...changes }),
  });
  const windows: readonly Step[] = [
    window('whole', at('03-15'), at('03-20')),
    window('early', '2026-03-14T23:59:59Z', at('03-16')),
    window('late', at('03-16'), '2026-03-20T00:00:01Z'),
    window('staging', at('03-16'), at('03-17'), { environment: 'staging' }),
    window('arm', at('03-16'), at('03-17'), { arm: 'next' }),
    window('tested', at('03-10'), at('03-15'), { arm: 'next' }),
    window('beside', at('03-11'), at('03-12')),
  ];
  const keys = (steps: readonly Step[]) =>
    outcomes(steps).map(({ kind, windows: own }) => [kind, own.map(({ service }) => service)]);

  test('are those of its time, place and role', () => {
    expect(keys([...LIVE, OVER, ...windows])).toEqual([
      ['live-test', ['tested']],
      ['service', ['whole']],
    ]);
  });

  test('of a retirement are all', () => {
    const retired: Step = { time: at('04-02'), type: 'version.retired', data: { reasonCode: 'old' } };
    const other: Step = { time: at('04-01'), type: 'version.retired', about: A };
    expect(keys([...LIVE, OVER, ...windows, other, retired]).at(-1)).toEqual([
      'retirement',
      ['whole', 'early', 'late', 'staging', 'arm', 'tested', 'beside'],
    ]);
    expect(outcomes([...LIVE, OVER, other, retired]).at(-1)).toMatchObject({
      number: 3,
      environment: 'all',
      from: at('04-02'),
      until: at('04-02'),
      reasonCode: 'old',
    });
  });

  test('of a retirement that was taken back are those until then, and the next one has all', () => {
    const retired = (time: string): Step => ({ time, type: 'version.retired', data: { deployment: null } });
    const fallback: Step = { time: at('03-12'), type: 'version.retired', production: A };
    expect(keys([...LIVE, OVER, ...windows, retired(at('03-12')), fallback, retired(at('04-02'))])).toMatchObject([
      ['retirement', ['tested', 'beside']],
      ['live-test', ['tested']],
      ['service', ['whole']],
      ['retirement', { length: windows.length }],
    ]);
  });
});
