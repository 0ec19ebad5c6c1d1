import { describe, expect, test } from 'vitest';
import type { Deployment } from '../../../../src/contract/generated/types.ts';
import {
  exposedDigests,
  isStageLabel,
  namedVersions,
  overallStage,
  shareOf,
  type Stage,
  stageLabel,
  stageOf,
  totalShare,
} from '../../../../src/domain/promotion/stage.ts';
import {
  changeOf,
  deploymentIn,
  emptyDeployment,
  emptyState,
  foldEvents,
  FORWARD,
  historyIn,
  knownGood,
  returnable,
  withFiles,
} from '../../../../src/domain/promotion/state.ts';
import { A, B, servingEvents, type Step } from '../../../support/serving-events.ts';

const C = { version: '1.5.0', sha256: 'c'.repeat(64) };
const MAY = '2026-05-01T00:00:00Z';

function fold(steps: readonly Step[], banned: readonly Step[] = []) {
  return foldEvents('churn', servingEvents(steps), servingEvents(banned));
}

const promoted = (production: typeof A, environment = 'production'): Step => ({
  time: MAY,
  type: 'deployment.promoted',
  about: production,
  production,
  environment,
});
const back = (production: typeof A): Step => ({
  time: MAY,
  type: 'deployment.rolledback',
  about: production,
  production,
});
const versions = (all: readonly { readonly version: string }[]) => all.map(({ version }) => version);

describe('the state of a model', () => {
  test('has what each environment has served, the newest first and each version once', () => {
    const state = fold([promoted(A), promoted(B), promoted(A, 'eu'), promoted(C), promoted(B)]);
    expect(versions(historyIn(state, 'production').served)).toEqual([B.version, C.version, A.version]);
    expect(versions(historyIn(state, 'eu').served)).toEqual([A.version]);
    expect(historyIn(state, 'constructor')).toEqual({
      served: [],
      promoted: [],
      rolledBack: [],
      conclusions: {},
    });
    expect(deploymentIn(state, 'constructor')).toEqual(emptyDeployment('churn', 'constructor'));
    expect(deploymentIn(state, 'production')).toMatchObject({ production: B, revision: 5, environment: 'production' });
  });

  test('bars what was rolled back, until it is promoted again', () => {
    const barred = (steps: readonly Step[]) => historyIn(fold(steps), 'production').rolledBack;
    expect(barred([promoted(A), promoted(B), back(A)])).toEqual([B.sha256]);
    expect(barred([promoted(A), promoted(B), back(A), promoted(B)])).toEqual([]);
    expect(barred([promoted(A), back(A)])).toEqual([]);
    expect(barred([back(A)])).toEqual([]);
    expect(barred([promoted(A), promoted(B), promoted(A)])).toEqual([]);
    expect(barred([promoted(A), { ...back(A), production: null, about: A }])).toEqual([A.sha256]);
    expect(barred([promoted(A), promoted(B), back(A), promoted(C), back(A)])).toEqual([B.sha256, C.sha256]);
  });

  test('condemns nothing that a rollback forward leaves', () => {
    const forward = (production: typeof A): Step => ({ ...back(production), data: { reasonCode: FORWARD } });
    const steps = [promoted(A), promoted(B), promoted(C), back(A), forward(B)];
    const state = fold(steps);
    expect(historyIn(state, 'production')).toMatchObject({
      promoted: [C.sha256, B.sha256, A.sha256],
      rolledBack: [C.sha256],
    });
    expect(versions(knownGood(state, 'production'))).toEqual([A.version]);
    expect(versions(returnable(state, 'production'))).toEqual([A.version, C.version]);
    expect(versions(knownGood(fold([...steps, back(A)]), 'production'))).toEqual([]);
  });

  test('returns to what has served and is not barred', () => {
    const good = (steps: readonly Step[], banned: readonly Step[] = []) =>
      versions(knownGood(fold(steps, banned), 'production'));
    const served = [promoted(A), promoted(B), promoted(C)];
    expect(good(served)).toEqual([B.version, A.version]);
    expect(good([...served, back(B)])).toEqual([A.version]);
    expect(good([...served, { time: MAY, type: 'version.retired', about: B }])).toEqual([A.version]);
    expect(good([...served, { time: MAY, type: 'version.quarantined', about: A }])).toEqual([B.version]);
    expect(good(served, [{ time: MAY, type: 'version.quarantined', about: B }])).toEqual([A.version]);
    expect(knownGood(emptyState('churn'), 'production')).toEqual([]);
  });

  test('keeps the conclusion of the last live test of a version', () => {
    const concluded = (conclusion: 'pass' | 'fail' | null): Step => ({
      time: MAY,
      type: 'livetest.concluded',
      production: A,
      conclusion,
    });
    const started: Step = { time: MAY, type: 'livetest.started', production: A, live: 0.1 };
    const found = (steps: readonly Step[]) => historyIn(fold(steps), 'production').conclusions;
    expect(found([started, concluded('fail'), concluded('pass')])).toEqual({ [B.sha256]: 'pass' });
    expect(found([started, concluded(null)])).toEqual({ [B.sha256]: 'inconclusive' });
    expect(found([started, concluded('pass'), started])).toEqual({});
    expect(found([started, { ...concluded('pass'), data: { environment: null } }])).toEqual({});
  });

  test('has each digest that was retired, banned or certified once', () => {
    const about = (type: Step['type'], version = B): Step => ({ time: MAY, type, about: version });
    const steps = [about('version.retired'), about('version.retired'), about('version.quarantined', C)];
    const state = fold(
      [...steps, about('version.certified'), about('version.rejected', A)],
      [about('version.quarantined', C), { ...about('version.quarantined'), data: { sha256: null } }],
    );
    expect(state).toMatchObject({
      retired: [B.sha256],
      quarantined: [C.sha256],
      certified: { [B.sha256]: 'certified', [A.sha256]: 'rejected' },
    });
    expect(fold([about('version.certified'), about('version.rejected')]).certified).toEqual({ [B.sha256]: 'rejected' });
  });

  test('has nothing that was taken back, and in the log of the whole registry the last word counts', () => {
    const about = (type: Step['type'], version = B): Step => ({ time: MAY, type, about: version });
    const [ban, lift] = [about('version.quarantined'), about('version.unquarantined')];
    const banned = (own: readonly Step[], all: readonly Step[]) => fold(own, all).quarantined;
    expect(fold([about('version.retired'), about('version.unretired')]).retired).toEqual([]);
    expect(fold([about('version.retired', A), about('version.unretired')]).retired).toEqual([A.sha256]);
    expect(fold([about('version.retired'), lift])).toMatchObject({ retired: [B.sha256], quarantined: [] });
    expect(banned([ban], [ban])).toEqual([B.sha256]);
    expect(banned([ban], [])).toEqual([B.sha256]);
    expect(banned([ban], [ban, lift])).toEqual([]);
    expect(banned([ban, lift], [ban, lift, ban])).toEqual([B.sha256]);
    expect(banned([], [ban, lift])).toEqual([]);
    expect(banned([about('version.quarantined', A)], [ban, lift])).toEqual([A.sha256]);
    expect(fold([ban], [ban, lift]).ownBans).toEqual([B.sha256]);
    expect(fold([ban, lift], [ban, lift]).ownBans).toEqual([]);
  });

  test('takes no file from an event that has none, or says no revision', () => {
    const [whole, ...others] = servingEvents([
      promoted(A),
      { ...promoted(A), data: { revision: null } },
      { ...promoted(A), data: { environment: null } },
      { time: MAY, type: 'hold.set' },
    ]);
    expect(whole === undefined ? null : changeOf(whole).deployment).toMatchObject({ production: A, revision: 1 });
    expect(others.map((event) => changeOf(event).deployment)).toEqual([null, null, null]);
  });
});

describe('the files of a branch', () => {
  const candidates = [{ name: 'next', ...B, share: 0.1 }];
  const hold = { reason: 'late', by: 'ada', at: MAY, until: null };
  const state = fold([
    {
      ...promoted(A),
      live: 0.1,
      data: {
        deployment: { production: A, fallback: C, liveTest: { id: 'churn-1', candidates }, hold },
      },
    },
  ]);
  const file = deploymentIn(state, 'production');
  const isWhole = (files: Readonly<Record<string, Deployment>>) => withFiles(state, files).whole;

  test('are whole where they say what the log says', () => {
    expect(isWhole({ production: file })).toBe(true);
    expect(withFiles(state, {})).toMatchObject({ whole: false, deployments: {} });
    expect(isWhole({ production: file, eu: emptyDeployment('churn', 'eu') })).toBe(false);
    expect(withFiles(emptyState('churn'), {}).whole).toBe(true);
  });

  test.each<[string, Partial<Deployment>]>([
    ['revision', { revision: 2 }],
    ['environment', { environment: 'eu' }],
    ['model', { model: 'search' }],
    ['production', { production: B }],
    ['digest of production', { production: { ...A, sha256: B.sha256 } }],
    ['no production', { production: null }],
    ['fallback', { fallback: B }],
    ['no fallback', { fallback: null }],
    ['live test', { liveTest: null }],
    ['name of a live test', { liveTest: { id: 'churn-2', candidates } }],
    ['share', { liveTest: { id: 'churn-1', candidates: [{ name: 'next', ...B, share: 0.2 }] } }],
    ['candidate', { liveTest: { id: 'churn-1', candidates: [{ name: 'next', ...C, share: 0.1 }] } }],
    ['candidates', { liveTest: { id: 'churn-1', candidates: [] } }],
    ['hold', { hold: null }],
    ['end of a hold', { hold: { ...hold, until: MAY } }],
    ['reason of a hold', { hold: { ...hold, reason: 'slow' } }],
  ])('are not whole with another %s', (_name, changes) => {
    expect(isWhole({ production: { ...file, ...changes } })).toBe(false);
  });
});

describe('the stage', () => {
  const live: Step = { time: MAY, type: 'livetest.started', production: A, live: 0.1 };
  const about = (type: Step['type']): Step => ({ time: MAY, type });

  test.each<[Stage, readonly Step[]]>([
    ['candidate', []],
    ['certified', [about('version.certified')]],
    ['rejected', [about('version.rejected')]],
    ['live', [about('version.rejected'), live]],
    ['production', [live, promoted(B)]],
    ['superseded', [promoted(B), promoted(A)]],
    ['rolled-back', [promoted(A), promoted(B), back(A)]],
    ['live', [promoted(A), promoted(B), back(A), live]],
    ['retired', [promoted(B), about('version.retired')]],
    ['quarantined', [about('version.retired'), about('version.quarantined')]],
  ])('is %s', (stage, steps) => {
    expect(stageOf(fold(steps), 'production', B.sha256)).toBe(stage);
  });

  test('of several environments is the furthest', () => {
    const state = fold([{ ...live, environment: 'us' }, promoted(B, 'eu'), promoted(A, 'eu')]);
    expect(overallStage(state, ['eu', 'us'], B.sha256)).toBe('live');
    expect(overallStage(state, ['eu'], B.sha256)).toBe('superseded');
    expect(overallStage(state, [], B.sha256)).toBe('candidate');
  });

  test('is a label that one can tell from others', () => {
    expect(stageLabel('rolled-back')).toBe('seatrial:rolled-back');
    expect(isStageLabel(stageLabel('live'))).toBe(true);
    expect(isStageLabel('bug')).toBe(false);
  });
});

test('what gets traffic, and what a file names', () => {
  const candidates = [
    { name: 'b', ...B, share: 0.25 },
    { name: 'c', ...C, share: 0.5 },
  ];
  const file = { ...emptyDeployment('churn', 'eu'), production: A, fallback: C, liveTest: { id: 'x', candidates } };
  expect(exposedDigests(file)).toEqual([A.sha256, B.sha256, C.sha256]);
  expect(versions(namedVersions(file))).toEqual([A.version, C.version, B.version, C.version]);
  expect([totalShare(file), shareOf(file, C.sha256), shareOf(file, A.sha256)]).toEqual([0.75, 0.5, 0]);
  const empty = emptyDeployment('churn', 'eu');
  expect([exposedDigests(empty), namedVersions(empty), totalShare(empty)]).toEqual([[], [], 0]);
});
