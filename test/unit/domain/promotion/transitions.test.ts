import { describe, expect, it } from 'vitest';
import { applyAll } from '../../../../src/domain/promotion/changes.ts';
import { decideCommand } from '../../../../src/domain/promotion/decide.ts';
import { deploymentIn } from '../../../../src/domain/promotion/state.ts';
import { OPEN } from '../../../support/promotion/open-rule.ts';
import { describeDeployment, factsOf, type Situation, stateOf } from '../../../support/promotion/situation.ts';
import { MODEL } from '../../../support/promotion/world.ts';

type Places = Situation['places'];

/** What a command does where no rule is asked: its events, and what is left in each environment. */
function carryOut(line: string, situation: Situation) {
  const state = stateOf(situation);
  const verdict = decideCommand({ [MODEL]: state }, factsOf(line, situation), [OPEN]);
  const changes = verdict.changes.map(({ change }) => change);
  const after = applyAll(state, changes);
  return {
    kind: verdict.kind,
    reasonCode: verdict.reasonCode,
    events: changes.map(({ type, version, reasonCode }) => [type, version, reasonCode].filter(Boolean).join(' ')),
    places: Object.fromEntries(
      Object.keys(after.deployments).map((name) => [name, describeDeployment(deploymentIn(after, name))]),
    ),
    changes,
    after,
  };
}

const SERVED = ['1.2.0', '1.1.0', '1.0.0'];

describe.each<readonly [string, Situation, Places | null, readonly string[]]>([
  ['/promote churn@1.1.0', at('1.0.0'), place('1.0.0 ~1.1.0:10%'), ['livetest.started 1.1.0 live-started']],
  ['/promote churn@1.1.0', at('1.0.0 ~1.1.0:10%'), null, []],
  ['/promote churn@1.1.0', at('1.1.0'), null, []],
  [
    '/promote churn@1.1.0 share=20%',
    at('1.0.0 ~1.1.0:10% ~1.2.0:5%'),
    place('1.0.0 ~1.2.0:5% ~1.1.0:20%'),
    ['livetest.changed 1.1.0 live-changed'],
  ],
  ['/promote churn@9.9.9', at('1.0.0'), null, []],
  ['/promote churn@1.0.0 to=production', at(''), place('1.0.0'), ['deployment.promoted 1.0.0 promoted']],
  ['/promote churn@1.1.0 to=production', at('1.1.0 <1.0.0'), null, []],
  ['/promote churn@1.1.0 to=production', at('1.0.0'), place('1.1.0 <1.0.0'), ['deployment.promoted 1.1.0 promoted']],
  ['/promote churn@1.1.0 to=production', at('<1.0.0'), place('1.1.0 <1.0.0'), ['deployment.promoted 1.1.0 promoted']],
  [
    '/promote churn@1.1.0 to=production',
    at('1.0.0 ~1.1.0:10% ~1.2.0:20%'),
    place('1.1.0 <1.0.0'),
    ['livetest.stopped 1.2.0 production-changes', 'deployment.promoted 1.1.0 promoted'],
  ],
  [
    '/rollback churn',
    { ...at('1.2.0 <1.1.0 ~1.3.0:10%'), served: SERVED },
    place('1.1.0 <1.0.0 hold'),
    [
      'deployment.rolledback 1.1.0 rolled-back',
      'livetest.stopped 1.3.0 rolled-back',
      'hold.set hold-after-rolled-back',
    ],
  ],
  [
    '/rollback churn to=1.0.0',
    { ...at('1.2.0 <1.1.0 hold'), served: SERVED },
    place('1.0.0 <1.1.0 hold'),
    ['deployment.rolledback 1.0.0 rolled-back'],
  ],
  ['/rollback churn to=1.3.0', { ...at('1.2.0'), served: SERVED }, null, []],
  ['/rollback churn', { ...at('1.0.0'), served: ['1.0.0'] }, null, []],
  [
    '/rollback',
    { ...at('1.0.0 ~1.1.0:10% ~1.2.0:10%'), thread: ['1.1.0'] },
    place('1.0.0 ~1.2.0:10%'),
    ['livetest.stopped 1.1.0 live-rolled-back'],
  ],
  ['/rollback', { ...at('1.0.0'), thread: ['1.1.0'] }, null, []],
  ['/certify churn@1.1.0', at('1.0.0'), place('1.0.0'), ['certification.requested 1.1.0 certification-requested']],
  ['/certify churn@9.9.9', at('1.0.0'), null, []],
  [
    '/seatrial hold churn',
    { places: { production: '1.0.0', staging: '' } },
    { production: '1.0.0 hold', staging: 'hold' },
    ['hold.set held', 'hold.set held'],
  ],
  ['/seatrial hold churn', at('hold'), null, []],
  ['/seatrial unhold churn', at('1.0.0 hold'), place('1.0.0'), ['hold.cleared unheld']],
  ['/seatrial unhold churn', at('1.0.0'), null, []],
  [
    '/seatrial stop churn',
    at('1.0.0 ~1.1.0:10% ~1.2.0:10%'),
    place('1.0.0'),
    ['livetest.stopped 1.1.0 stopped', 'livetest.stopped 1.2.0 stopped'],
  ],
  [
    '/seatrial stop churn@1.1.0',
    at('1.0.0 ~1.1.0:10% ~1.2.0:10%'),
    place('1.0.0 ~1.2.0:10%'),
    ['livetest.stopped 1.1.0 stopped'],
  ],
  ['/seatrial stop churn', at('1.0.0'), null, []],
  ['/seatrial retire churn@1.1.0', at('1.2.0 <1.0.0'), place('1.2.0 <1.0.0'), ['version.retired 1.1.0 retired']],
  [
    '/seatrial retire churn@1.1.0',
    { places: { production: '1.2.0 <1.1.0', staging: '1.2.0 <1.1.0' }, served: SERVED },
    { production: '1.2.0 <1.0.0', staging: '1.2.0 <1.0.0' },
    ['version.retired 1.1.0 retired', 'version.retired 1.1.0 retired', 'version.retired 1.1.0 retired'],
  ],
  ['/seatrial retire churn@1.1.0', { ...at('1.2.0 <1.1.0'), retired: ['1.1.0'] }, null, []],
  ['/seatrial retire churn@9.9.9', at('1.2.0'), null, []],
  [
    '/seatrial quarantine churn@1.2.0',
    { ...at('1.2.0 <1.1.0 ~1.3.0:10%'), served: SERVED },
    place('1.1.0 <1.0.0 hold'),
    [
      'version.quarantined 1.2.0 quarantined',
      'deployment.rolledback 1.1.0 quarantined',
      'livetest.stopped 1.3.0 quarantined',
      'hold.set hold-after-quarantined',
    ],
  ],
  [
    '/seatrial quarantine churn@1.0.0',
    { ...at('1.0.0'), served: ['1.0.0'] },
    place('hold'),
    ['version.quarantined 1.0.0 quarantined', 'deployment.rolledback quarantined', 'hold.set hold-after-quarantined'],
  ],
  [
    '/seatrial quarantine churn@1.1.0',
    { places: { production: '1.2.0 <1.1.0', old: '1.0.0 ~1.1.0:10%' }, settings: ['production'], served: SERVED },
    { production: '1.2.0 <1.0.0', old: '1.0.0' },
    [
      'version.quarantined 1.1.0 quarantined',
      'livetest.stopped 1.1.0 quarantined',
      'version.quarantined 1.1.0 quarantined',
    ],
  ],
  ['/seatrial quarantine churn@1.1.0', { ...at('1.1.0'), quarantined: ['1.1.0'] }, null, []],
  ['/seatrial quarantine churn@9.9.9', at('1.2.0'), null, []],
  [
    '/seatrial restore churn@1.1.0 reason=fine',
    { ...at('1.2.0 <1.0.0'), served: SERVED, retired: ['1.1.0'] },
    place('1.2.0 <1.0.0'),
    ['version.unretired 1.1.0 unretired'],
  ],
  [
    '/seatrial restore churn@1.1.0 reason=fine',
    { places: { production: '1.2.0', staging: '', eu: '1.2.0' }, served: SERVED, quarantined: ['1.1.0', '1.0.0'] },
    { production: '1.2.0 <1.1.0', staging: '', eu: '1.2.0 <1.1.0' },
    [
      'version.unquarantined 1.1.0 unquarantined',
      'version.unquarantined 1.1.0 unquarantined',
      'version.unquarantined 1.1.0 unquarantined',
    ],
  ],
  [
    '/seatrial restore churn@1.1.0 reason=fine',
    { ...at('1.2.0'), served: ['1.2.0'], retired: ['1.1.0'], quarantined: ['1.1.0'] },
    place('1.2.0'),
    ['version.unretired 1.1.0 unretired', 'version.unquarantined 1.1.0 unquarantined'],
  ],
  ['/seatrial restore churn@1.1.0 reason=fine', { ...at('1.2.0'), retired: ['1.0.0'] }, null, []],
  ['/seatrial restore churn@9.9.9 reason=fine', at('1.2.0'), null, []],
])('%s where there is %j', (line, situation, places, events) => {
  it(`leaves ${JSON.stringify(places ?? situation.places)}`, () => {
    const found = carryOut(line, situation);
    expect(found).toMatchObject({ kind: places === null ? 'nothing' : 'allow', events });
    expect(found.places).toEqual(places ?? situation.places);
  });
});

function at(text: string): Situation {
  return { places: place(text) };
}

function place(text: string): Places {
  return { production: text };
}

describe('every change of a file', () => {
  it('counts it up by one, in the order of the events', () => {
    const { changes } = carryOut('/rollback churn', { ...at('1.2.0 <1.1.0 ~1.3.0:10%'), served: SERVED });
    expect(changes.map(({ deployment }) => deployment?.revision)).toEqual([7, 8, 9]);
  });

  it('names a live test by the revision that begins it, and keeps its name', () => {
    const idOf = (text: string) => {
      const { after } = carryOut('/promote churn@1.1.0', at(text));
      return deploymentIn(after, 'production').liveTest?.id;
    };
    expect([idOf('1.0.0'), idOf('1.0.0 ~1.2.0:10%')]).toEqual(['churn-0007', 'churn-0001']);
  });

  it('keeps the reason that was given with what was asked for', () => {
    const reasons = (line: string, situation: Situation) =>
      carryOut(line, situation).changes.map(({ reason }) => reason);
    const production = { ...at('1.2.0 <1.1.0 ~1.3.0:10%'), served: SERVED };
    expect(reasons('/rollback churn it burns', production)).toEqual(['it burns', null, 'it burns']);
    expect(reasons('/seatrial stop churn it burns', production)).toEqual(['it burns']);
    expect(reasons('/seatrial quarantine churn@1.1.0 it leaks', at('1.2.0 ~1.1.0:10%'))).toEqual([
      'it leaks',
      'it leaks',
    ]);
    const { after } = carryOut('/seatrial hold churn', at('1.0.0'));
    expect(deploymentIn(after, 'production').hold).toMatchObject({ reason: 'held', by: 'ada', until: null });
  });
});
