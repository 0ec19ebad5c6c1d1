import { describe, expect, test } from 'vitest';
import { mainDeployment, nextCommands } from '../../../../src/domain/promotion/next-commands.ts';
import { emptyDeployment } from '../../../../src/domain/promotion/state.ts';
import { liveExposure } from '../../../../src/domain/promotion/live-exposure.ts';
import { servedAt } from '../../../../src/domain/promotion/serving.ts';
import { factsOf, sha256Of, type Situation, stateOf } from '../../../support/promotion/situation.ts';
import { A, B, servingEvents, type Step } from '../../../support/serving-events.ts';
import { aWindow } from '../../../support/statistics.ts';

function next(situation: Situation, number: string | null = null, liveTest: boolean | null = null): readonly string[] {
  const facts = factsOf('/seatrial hold churn', { places: { production: '1.0.0' } });
  const events = servingEvents(
    liveTest === null
      ? []
      : [
          {
            time: '2026-05-01T00:00:00Z',
            type: 'hold.set',
            data: { facts: { ...facts, model: { ...facts.model, liveTest } } },
          },
          { time: '2026-05-01T00:00:00Z', type: 'usage.window' },
        ],
  );
  const versions = number === null ? [] : [{ version: number, sha256: sha256Of(number) }];
  return nextCommands({ state: stateOf(situation), events, versions }).map((command) => {
    if (command.kind === 'promote')
      return `promote ${command.to}${command.environment === 'production' ? '' : ` in ${command.environment}`}`;
    return command.kind === 'rollback'
      ? `rollback ${command.version} in ${command.environment}`
      : `${command.kind} ${command.environment}`;
  });
}

describe('what may come next', () => {
  test.each<[string, Situation, string | null, boolean | null, readonly string[]]>([
    ['nothing of nothing', { places: {} }, null, null, []],
    ['the first version to production', { places: {} }, '1.2.0', null, ['promote production']],
    [
      'a share or production',
      { places: { production: '1.1.0' } },
      '1.2.0',
      null,
      ['promote live', 'promote production', 'hold production'],
    ],
    [
      'a share where production waits for a conclusion',
      { places: { production: '1.1.0' } },
      '1.2.0',
      true,
      ['promote live', 'hold production'],
    ],
    [
      'both where no test is declared',
      { places: { production: '1.1.0' } },
      '1.2.0',
      false,
      ['promote live', 'promote production', 'hold production'],
    ],
    ['no promotion of what is production', { places: { production: '1.2.0' } }, '1.2.0', null, ['hold production']],
    ['no promotion in a hold', { places: { production: '1.1.0 hold' } }, '1.2.0', null, ['unhold production']],
    [
      'no promotion of what is barred',
      { places: { production: '1.1.0' }, retired: ['1.2.0'] },
      '1.2.0',
      null,
      ['hold production'],
    ],
    [
      'the end of a live test',
      { places: { production: '1.1.0 ~1.2.0:20%' } },
      null,
      null,
      ['stop production', 'hold production'],
    ],
    [
      'a way back',
      { places: { production: '1.2.0' }, served: ['1.2.0', '1.1.0', '1.0.0'] },
      null,
      null,
      ['rollback 1.1.0 in production', 'hold production'],
    ],
    [
      'all of it by environment',
      { places: { us: '1.1.0', eu: '1.2.0' }, served: ['1.1.0'] },
      null,
      null,
      ['rollback 1.1.0 in eu', 'hold eu', 'hold us'],
    ],
  ])('is %s', (_name, situation, number, liveTest, expected) => {
    expect(next(situation, number, liveTest)).toEqual(expected);
  });

  test('is of production where there is one, else of the first environment', () => {
    const [eu, production] = [emptyDeployment('churn', 'eu'), emptyDeployment('churn', 'production')];
    expect(mainDeployment([eu, production])).toBe(production);
    expect(mainDeployment([eu])).toBe(eu);
    expect(mainDeployment([])).toBeNull();
  });
});

const at = (hour: number): string => new Date(Date.UTC(2026, 4, 1, hour)).toISOString();

test('what served at an instant began by then, and had not ended', () => {
  const events = servingEvents([
    { time: at(1), type: 'deployment.promoted', production: A },
    { time: at(3), type: 'deployment.promoted', production: B },
    { time: at(2), type: 'deployment.promoted', production: A, environment: 'eu' },
    { time: at(2), type: 'hold.set' },
  ]);
  const served = (hour: number) =>
    servedAt(events, at(hour)).map(({ environment, production }) => [environment, production?.version]);
  expect(served(0)).toEqual([]);
  expect(served(1)).toEqual([['production', A.version]]);
  expect(served(2)).toEqual([
    ['production', A.version],
    ['eu', A.version],
  ]);
  expect(served(3)).toEqual([
    ['production', B.version],
    ['eu', A.version],
  ]);
});

describe('the exposure of a version', () => {
  const started = (hour: number, environment = 'production'): Step => ({
    time: at(hour),
    type: 'livetest.started',
    production: A,
    live: 0.1,
    environment,
  });
  const window = (changes: Partial<ReturnType<typeof aWindow>>): Step => ({
    time: at(20),
    type: 'livetest.window',
    window: aWindow({ from: at(5), to: at(6), ...changes }),
  });

  function exposure(steps: readonly Step[], places: Situation['places'] = { production: '1.1.0' }) {
    const events = servingEvents(steps);
    const candidates = [{ name: 'next', ...B, share: 0.1 }];
    const deployments = Object.fromEntries(
      Object.keys(places).map((name) => [
        name,
        { ...emptyDeployment('churn', name), liveTest: { id: 'x', candidates } },
      ]),
    );
    return liveExposure({ events: events.map((event) => ({ event })), state: { deployments } }, B.sha256);
  }

  test('is counted from its last start, by whole windows, and the largest view of them', () => {
    const steps = [
      started(1),
      started(5),
      window({ key: 'early', from: at(4), to: at(5), requests: 5000 }),
      window({ key: 'one', arm: 'next', requests: 10 }),
      window({ key: 'two', arm: 'next', from: at(6), to: at(7), requests: 20 }),
      window({ key: 'door', reporter: 'door', requests: 25 }),
      window({ key: 'other', sha256: A.sha256, requests: 9000 }),
      window({ key: 'eu', environment: 'eu', requests: 9000 }),
    ];
    expect(exposure(steps)).toEqual([{ environment: 'production', since: at(5), requests: 30 }]);
  });

  test('is none known where nothing is reported, and zero where only others are', () => {
    expect(exposure([started(1)])).toEqual([{ environment: 'production', since: at(1), requests: null }]);
    expect(exposure([started(1), window({ environment: 'eu' })])[0]?.requests).toBeNull();
    expect(exposure([started(1), window({ sha256: A.sha256 })])[0]?.requests).toBe(0);
  });

  test('is of each environment in which it has a share and was started', () => {
    const steps = [started(1), started(2, 'eu')];
    expect(
      exposure(steps, { production: '', eu: '', us: '' }).map(({ environment, since }) => [environment, since]),
    ).toEqual([
      ['production', at(1)],
      ['eu', at(2)],
    ]);
    expect(exposure(steps, {})).toEqual([]);
    expect(liveExposure(undefined, B.sha256)).toEqual([]);
  });

  test('is a number that can be written, however many are reported', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const steps = [
      started(1),
      window({ key: 'a', requests: most }),
      window({ key: 'b', requests: most, from: at(6), to: at(7) }),
    ];
    expect(exposure(steps)[0]?.requests).toBe(most);
  });
});
