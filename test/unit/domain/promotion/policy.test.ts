import { describe, expect, test } from 'vitest';
import type { EnvironmentSettings, Role } from '../../../../src/contract/generated/types.ts';
import { defaultEnvironment, resolveEnvironments } from '../../../../src/domain/promotion/policy.ts';
import { hadRole } from '../../../../src/domain/promotion/role-then.ts';
import { atLeast, mayDo } from '../../../../src/domain/promotion/roles.ts';
import { factsOf } from '../../../support/promotion/situation.ts';
import { NOW } from '../../../support/promotion/world.ts';
import { servingEvents } from '../../../support/serving-events.ts';

function resolve(environments: Readonly<Record<string, EnvironmentSettings>>, now = NOW) {
  return resolveEnvironments({ apiVersion: 'seatrial/v1', kind: 'Settings', environments }, now);
}

describe('an environment', () => {
  test('has defaults for what the settings leave out', () => {
    const expected = {
      name: 'production',
      mode: null,
      shareCap: 0.5,
      defaultShare: 0.1,
      directPromotion: false,
      minLiveTimeMs: 3_600_000,
      minLiveRequests: 100,
      ownerApproval: false,
      certificateMaxAgeMs: null,
      roles: {
        certify: 'write',
        live: 'write',
        production: 'maintain',
        rollback: 'write',
        hold: 'triage',
        unhold: 'maintain',
        retire: 'maintain',
        quarantine: 'maintain',
        restore: 'maintain',
      },
      teams: { live: [], production: [] },
      freeze: null,
      reports: false,
    };
    expect(resolve({ production: {} })).toEqual([expected]);
    expect(resolveEnvironments(null, NOW)).toEqual([expected]);
  });

  test('has what the settings say', () => {
    const settings: EnvironmentSettings = {
      mode: 'realtime',
      shareCap: 0.2,
      defaultShare: 0.05,
      directPromotion: true,
      minLiveTime: '2h',
      minLiveRequests: 0,
      ownerApproval: true,
      certificateMaxAge: '1d',
      roles: { live: 'admin' },
      teams: { live: ['ml'] },
    };
    expect(resolve({ eu: settings, us: { teams: { production: ['ops'] } } })).toMatchObject([
      {
        name: 'eu',
        mode: 'realtime',
        shareCap: 0.2,
        defaultShare: 0.05,
        directPromotion: true,
        minLiveTimeMs: 7_200_000,
        minLiveRequests: 0,
        ownerApproval: true,
        certificateMaxAgeMs: 86_400_000,
        roles: { live: 'admin', production: 'maintain' },
        teams: { live: ['ml'], production: [] },
      },
      { name: 'us', teams: { live: [], production: ['ops'] } },
    ]);
  });

  test.each([
    ['2026-12-23T23:59:59Z', null],
    ['2026-12-24T00:00:00Z', 'holidays'],
    ['2026-12-31T23:59:59Z', 'holidays'],
    ['2027-01-01T00:00:00Z', null],
    ['2027-02-01T12:00:00Z', 'audit'],
  ])('is frozen at %s by %s', (now, reason) => {
    const freeze = [
      { from: '2026-12-24T00:00:00Z', until: '2027-01-01T00:00:00Z', reason: 'holidays' },
      { from: '2027-02-01T00:00:00Z', until: '2027-02-02T00:00:00Z', reason: 'audit' },
    ];
    expect(resolve({ production: { freeze } }, now)[0]?.freeze).toBe(reason);
  });

  test('that a command means without naming one is production, or the only one', () => {
    expect(defaultEnvironment(resolve({ eu: {}, production: {} }))?.name).toBe('production');
    expect(defaultEnvironment(resolve({ eu: {} }))?.name).toBe('eu');
    expect(defaultEnvironment(resolve({ eu: {}, us: {} }))).toBeNull();
    expect(defaultEnvironment([])).toBeNull();
  });
});

describe('a role', () => {
  const order: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin'];

  test('allows what a lower one does', () => {
    const allowed = order.map((role) => order.filter((least) => atLeast(role, least)).length);
    expect(allowed).toEqual([1, 2, 3, 4, 5]);
  });

  const actor = (role: Role, teams: readonly string[] = []) => ({ id: 7, login: 'ada', role, teams });
  const [environment] = resolve({ production: { teams: { live: ['ml'], production: ['ops', 'sre'] } } });

  test.each([
    ['write', [], 'live', true],
    ['triage', [], 'live', false],
    ['read', ['ml'], 'live', true],
    ['read', ['ops'], 'live', false],
    ['read', ['sre'], 'production', true],
    ['write', ['ml'], 'production', false],
    ['maintain', [], 'production', true],
    ['read', ['ml', 'ops', 'sre'], 'rollback', false],
    ['triage', [], 'hold', true],
    ['write', [], 'unhold', false],
  ] as const)('%s with the teams %j may do %s: %s', (role, teams, action, expected) => {
    expect(environment !== undefined && mayDo(actor(role, teams), action, environment)).toBe(expected);
  });
});

describe('the log shows the role of then', () => {
  const facts = factsOf('/rollback churn', { places: { production: '1.2.0 <1.1.0' }, served: ['1.2.0', '1.1.0'] });
  const written = '2026-05-03T13:00:00Z';

  function showsIt(changes: Partial<typeof facts>, time = '2026-05-03T12:00:00Z'): boolean {
    const events = servingEvents([{ time, type: 'hold.set', data: { facts: { ...facts, ...changes } } }]);
    return hadRole({ facts, action: 'rollback' }, written, events);
  }

  test('by an earlier request of the same person', () => {
    expect(showsIt({})).toBe(true);
    expect(showsIt({}, written)).toBe(true);
    expect(showsIt({}, '2026-05-03T13:00:01Z')).toBe(false);
    expect(hadRole({ facts, action: 'rollback' }, written, [])).toBe(false);
    expect(hadRole({ facts, action: 'rollback' }, written, servingEvents([{ time: NOW, type: 'hold.set' }]))).toBe(
      false,
    );
  });

  test('not by another person, a lower role, or a guard', () => {
    expect(showsIt({ actor: { ...facts.actor, id: 8 } })).toBe(false);
    expect(showsIt({ actor: { ...facts.actor, role: 'triage' } })).toBe(false);
    expect(showsIt({ actor: { ...facts.actor, role: 'write' } })).toBe(true);
    expect(showsIt({ source: { ...facts.source, kind: 'guard' } })).toBe(false);
  });

  test('never of one without a number', () => {
    const nobody = { ...facts.actor, id: null };
    const events = servingEvents([{ time: NOW, type: 'hold.set', data: { facts: { ...facts, actor: nobody } } }]);
    expect(hadRole({ facts: { ...facts, actor: nobody }, action: 'rollback' }, NOW, events)).toBe(false);
  });

  test('only where it is enough in every environment', () => {
    const environments = resolve({ eu: {}, us: { roles: { rollback: 'admin' } } });
    const events = servingEvents([{ time: '2026-05-03T12:00:00Z', type: 'hold.set', data: { facts } }]);
    expect(hadRole({ facts: { ...facts, environments }, action: 'rollback' }, written, events)).toBe(false);
    const [eu] = environments;
    expect(
      hadRole({ facts: { ...facts, environments: eu === undefined ? [] : [eu] }, action: 'rollback' }, written, events),
    ).toBe(true);
  });
});
