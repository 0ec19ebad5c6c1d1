import { expect, it } from 'vitest';
import { knownAgainst } from '../../../../src/domain/promotion/known-against.ts';
import { A, B, servingEvents, type Step } from '../../../support/serving-events.ts';

const at = (day: number) => `2026-05-0${day}T00:00:00Z`;
const promoted = (day: number, production: typeof A): Step => ({
  time: at(day),
  type: 'deployment.promoted',
  about: production,
  production,
});
const back = (day: number, production: typeof A, reasonCode = 'rolled-back'): Step => ({
  time: at(day),
  type: 'deployment.rolledback',
  about: production,
  production,
  data: { reasonCode, reason: 'late' },
});
const about = (type: Step['type'], data: Step['data'] = {}): Step => ({ time: at(3), type, data });

const DECISION = {
  path: `decisions/production/churn/churn-0003/${'0'.repeat(16)}.json`,
  sha256: '0'.repeat(64),
  at: at(3),
  outcome: { kind: 'inconclusive', reasonCode: 'time-over' },
  policy: '0'.repeat(64),
  windows: '0'.repeat(64),
  commit: '0'.repeat(40),
} as const;

function found(steps: readonly Step[]) {
  return knownAgainst(servingEvents(steps), B.sha256).map(({ kind, environment, at: time, reason }) => [
    kind,
    environment,
    time,
    reason,
  ]);
}

it.each<readonly [string, readonly Step[], ReturnType<typeof found>]>([
  ['nothing', [promoted(1, A), promoted(2, B)], []],
  [
    'a rollback that leaves it',
    [promoted(1, A), promoted(2, B), back(3, A)],
    [['rolled-back', 'production', at(3), 'late']],
  ],
  ['no rollback to it', [promoted(1, B), promoted(2, A), back(3, B)], []],
  ['no rollback of another environment', [promoted(1, A), { ...promoted(2, B), environment: 'eu' }, back(3, A)], []],
  ['no rollback forward', [promoted(1, A), promoted(2, B), back(3, A, 'rolled-forward')], []],
  ['a retirement', [about('version.retired')], [['retired', 'production', at(3), null]]],
  ['no retirement of another', [{ ...about('version.retired'), about: A }], []],
  [
    'a quarantine once, also where it took it out of production',
    [promoted(1, A), promoted(2, B), about('version.quarantined', { environment: null }), back(3, A, 'quarantined')],
    [['quarantined', null, at(3), null]],
  ],
  ['a failed certification', [about('version.rejected')], [['rejected', 'production', at(3), null]]],
  [
    'a failed live test, and none that passed',
    [about('livetest.concluded', { conclusion: 'fail' }), about('livetest.concluded', { conclusion: 'pass' })],
    [['live-failed', 'production', at(3), null]],
  ],
  [
    'no bake in which it was the version before, and no better',
    [about('livetest.concluded', { conclusion: 'fail', decision: { ...DECISION, phase: 'bake' } })],
    [],
  ],
  [
    'the newest first',
    [promoted(1, A), about('version.rejected', { environment: null }), promoted(4, B), back(5, A)],
    [
      ['rolled-back', 'production', at(5), 'late'],
      ['rejected', null, at(3), null],
    ],
  ],
])('the log holds against a version %s', (_name, steps, expected) => {
  expect(found(steps)).toEqual(expected);
});

it('tells the newest five', () => {
  const steps = Array.from({ length: 7 }, (_, index): Step => ({ ...about('version.rejected'), time: at(index + 1) }));
  expect(found(steps).map(([, , time]) => time)).toEqual([7, 6, 5, 4, 3].map(at));
});

it('tells of a ban and a retirement when they were taken back, and of a later one nothing', () => {
  const steps: readonly Step[] = [
    about('version.quarantined', { environment: null, reason: 'leaked' }),
    { ...about('version.unquarantined', { environment: null, reason: 'another model' }), time: at(4) },
    { ...about('version.retired', { environment: null, reason: 'old' }), time: at(5) },
  ];
  const events = servingEvents(steps);
  expect(knownAgainst(events, B.sha256)).toMatchObject([
    { kind: 'retired', reason: 'old' },
    { kind: 'quarantined', reason: 'leaked', takenBack: { at: at(4), reason: 'another model' } },
  ]);
  expect(knownAgainst(events, B.sha256)[0]).not.toHaveProperty('takenBack');
});
