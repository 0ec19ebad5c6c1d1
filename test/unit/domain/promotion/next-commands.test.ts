import { describe, expect, test } from 'vitest';
import { mainDeployment, nextCommands } from '../../../../src/domain/promotion/next-commands.ts';
import { emptyDeployment } from '../../../../src/domain/promotion/state.ts';
import { liveExposure } from '../../../../src/domain/promotion/live-exposure.ts';
import { servedAt } from '../../../../src/domain/promotion/serving.ts';
import { resolveEnvironments } from '../../../../src/domain/promotion/policy.ts';
import { renderCommandLine } from '../../../../src/report/chatops/command-line.ts';
import type { Settings } from '../../../../src/contract/generated/types.ts';
import { sha256Of, type Situation, stateOf } from '../../../support/promotion/situation.ts';
import { certificate, MODEL, POLICY, version } from '../../../support/promotion/world.ts';
import { A, B, servingEvents, type Step } from '../../../support/serving-events.ts';
import { aWindow } from '../../../support/statistics.ts';

interface Known {
  /** The version that the pull request has added. */
  readonly number?: string;
  readonly settings?: Settings['environments'];
  readonly liveTest?: boolean;
  readonly certificate?: Parameters<typeof certificate>[1] | null;
}

/** When the share of the candidate was given, and when its log ends. */
const [GIVEN, LAST] = ['2026-05-03T12:00:30Z', '2026-05-03T14:00:00Z'];

function next(situation: Situation, known: Known = {}): readonly string[] {
  const { number, liveTest = false, settings } = known;
  const names = Object.keys(situation.places);
  const places = {
    ...Object.fromEntries((names.length > 0 ? names : ['production']).map((name) => [name, {}])),
    ...settings,
  };
  const events = servingEvents([
    { time: GIVEN, type: 'livetest.started', production: A, live: 0.1 },
    { time: LAST, type: 'intent.settled' },
  ]).map((event) => ({ ...event, data: { ...event.data, sha256: sha256Of('1.2.0') } }));
  const given = known.certificate === null ? [] : [certificate('c', known.certificate ?? {})];
  const versions = number === undefined ? [] : [{ facts: version(number, 'c'), certificates: given }];
  const environments = resolveEnvironments({ apiVersion: 'seatrial/v1', kind: 'Settings', environments: places }, LAST);
  const model = { name: MODEL, policyDigest: POLICY, liveTest };
  return nextCommands({ state: stateOf(situation), events, environments, model, versions }).map(
    ({ command, from }) => `${from === null ? '' : `${from} `}${renderCommandLine(command)}`,
  );
}

const [LIVE, PRODUCTION] = ['/promote churn@1.2.0 to=live', '/promote churn@1.2.0 to=production'];
const HOLD = '/seatrial hold churn reason=…';

describe('what may come next', () => {
  test.each<[string, Situation, Known, readonly string[]]>([
    ['nothing of nothing', { places: {} }, {}, []],
    ['the first version to production', { places: {} }, { number: '1.2.0' }, [PRODUCTION]],
    ['no version without a certificate', { places: {} }, { number: '1.2.0', certificate: null }, []],
    ['nor one that was rejected', { places: {} }, { number: '1.2.0', certificate: { verdict: 'fail' } }, []],
    ['a share, where production waits for one', { places: { production: '1.1.0' } }, { number: '1.2.0' }, [LIVE, HOLD]],
    [
      'both where nothing is waited for',
      { places: { production: '1.1.0' } },
      { number: '1.2.0', settings: { production: { directPromotion: true } } },
      [LIVE, PRODUCTION, HOLD],
    ],
    [
      'production after a share of long enough',
      { places: { production: '1.1.0 ~1.2.0:20%' } },
      { number: '1.2.0' },
      [PRODUCTION, '/seatrial stop churn', HOLD],
    ],
    [
      'production later, where only time is missing, from a whole minute on',
      { places: { production: '1.1.0 ~1.2.0:20%' } },
      { number: '1.2.0', settings: { production: { minLiveTime: '3h' } } },
      [`2026-05-03T15:01:00Z ${PRODUCTION}`, '/seatrial stop churn', HOLD],
    ],
    [
      'no production that waits for a conclusion which nothing computes',
      { places: { production: '1.1.0 ~1.2.0:20%' } },
      { number: '1.2.0', liveTest: true },
      ['/seatrial stop churn', HOLD],
    ],
    [
      'no share above the cap',
      { places: { production: '1.1.0 ~1.0.0:45%' } },
      { number: '1.2.0' },
      ['/seatrial stop churn', HOLD],
    ],
    [
      'nothing that rises in a freeze, nor the end of a hold',
      { places: { production: '1.1.0 hold', eu: '1.1.0' } },
      {
        number: '1.2.0',
        settings: {
          production: { freeze: [{ from: '2026-05-03T00:00:00Z', until: '2026-05-04T00:00:00Z', reason: 'sale' }] },
        },
      },
      [`${LIVE} environment=eu`, '/seatrial hold churn environment=eu reason=…'],
    ],
    [
      'the environment before first',
      { places: { staging: '', production: '1.1.0' } },
      { number: '1.2.0', settings: { production: { after: 'staging' } } },
      [
        `${PRODUCTION} environment=staging`,
        '/seatrial hold churn environment=staging reason=…',
        '/seatrial hold churn environment=production reason=…',
      ],
    ],
    ['no promotion of what is production', { places: { production: '1.2.0' } }, { number: '1.2.0' }, [HOLD]],
    [
      'no promotion in a hold',
      { places: { production: '1.1.0 hold' } },
      { number: '1.2.0' },
      ['/seatrial unhold churn'],
    ],
    [
      'no promotion of what is barred',
      { places: { production: '1.1.0' }, retired: ['1.2.0'] },
      { number: '1.2.0' },
      [HOLD],
    ],
    ['the end of a live test', { places: { production: '1.1.0 ~1.2.0:20%' } }, {}, ['/seatrial stop churn', HOLD]],
    [
      'a way back',
      { places: { production: '1.2.0' }, served: ['1.2.0', '1.1.0', '1.0.0'] },
      {},
      ['/rollback churn to=1.1.0', HOLD],
    ],
    [
      'all of it by environment',
      { places: { us: '1.1.0', eu: '1.2.0' }, served: ['1.1.0'] },
      {},
      [
        '/seatrial hold churn environment=us reason=…',
        '/rollback churn to=1.1.0 environment=eu',
        '/seatrial hold churn environment=eu reason=…',
      ],
    ],
  ])('is %s', (_name, situation, known, expected) => {
    expect(next(situation, known)).toEqual(expected);
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
