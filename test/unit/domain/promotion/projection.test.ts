import { describe, expect, test } from 'vitest';
import { projectModel, RECENT_EVENTS } from '../../../../src/domain/promotion/projection.ts';
import { slotName } from '../../../../src/domain/promotion/slots.ts';
import { foldEvents } from '../../../../src/domain/promotion/state.ts';
import { A, B, servingEvents, type Step } from '../../../support/serving-events.ts';
import { aWindow } from '../../../support/statistics.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 4, 3, 10, minute)).toISOString();

function project(steps: readonly Step[], places: Parameters<typeof projectModel>[2] = []) {
  const events = servingEvents(steps);
  return projectModel(foldEvents('churn', events, []), events, places);
}

function said(thread: number | null, intentKey = '0'): NonNullable<Step['data']> {
  return { intentKey: intentKey.repeat(64), via: { kind: 'comment', id: '1', url: null, thread, boundSha: null } };
}

const PROMOTED: Step = { time: at(0), type: 'deployment.promoted', about: A, production: A };
const TESTED: Step = { time: at(1), type: 'livetest.started', production: A, live: 0.25 };

describe('a slot', () => {
  test.each([
    ['production', 'production', 'production/churn'],
    ['production', 'live', 'production/churn live'],
    ['eu', 'production', 'eu/churn'],
    ['eu', 'live', 'eu/churn live'],
  ] as const)('of %s for %s is called %s', (environment, slot, name) => {
    expect(slotName({ model: 'churn', environment }, slot)).toBe(name);
  });

  test('is there for production and for all candidates together, with the event that brought them', () => {
    const bound = { bound: { sha: 'f'.repeat(40), digests: [] } };
    const common = { isTested: false, model: 'churn', environment: 'production', task: 'deploy' };
    expect(project([PROMOTED, { ...TESTED, data: bound }]).slots).toEqual([
      {
        ...common,
        slot: 'production',
        name: 'production/churn',
        revision: 1,
        versions: [{ ...A, share: 1 }],
        effectKey: `${'0'.repeat(64)}/0`,
        ref: null,
        rollout: { state: 'untold', report: null },
      },
      {
        ...common,
        slot: 'live',
        name: 'production/churn live',
        revision: 2,
        versions: [{ ...B, share: 0.25 }],
        effectKey: `${'0'.repeat(64)}/1`,
        ref: 'f'.repeat(40),
        rollout: { state: 'untold', report: null },
      },
    ]);
  });

  test('is there for a candidate beside nothing', () => {
    expect(project([{ ...TESTED, production: null }]).slots.map(({ slot }) => slot)).toEqual(['live']);
  });

  test('is one for several candidates, and another when a share changes', () => {
    const two = [
      { ...A, share: 0.1 },
      { ...B, share: 0.2 },
    ];
    const { slots } = project([TESTED, { ...TESTED, time: at(2), production: A, live: two }]);
    expect(slots.filter(({ slot }) => slot === 'live')).toMatchObject([
      { versions: two, revision: 2, effectKey: `${'0'.repeat(64)}/1` },
    ]);
  });

  test.each(['deployment.rolledback', 'version.quarantined'] as const)('that %s brought back says so', (type) => {
    const steps: readonly Step[] = [
      PROMOTED,
      { time: at(1), type: 'deployment.promoted', production: B },
      { time: at(2), type, about: A, production: A },
      { time: at(3), type: 'hold.set', about: A, production: A },
    ];
    expect(project(steps).slots).toMatchObject([
      { versions: [A], task: 'rollback', effectKey: `${'0'.repeat(64)}/2`, revision: 3 },
    ]);
  });

  test('has the key of its own environment', () => {
    const steps: readonly Step[] = [PROMOTED, { ...PROMOTED, time: at(1), environment: 'eu' }];
    expect(project(steps).slots.map(({ name, effectKey }) => [name, effectKey.at(-1)])).toEqual([
      ['production/churn', '0'],
      ['eu/churn', '1'],
    ]);
  });

  test('that no event explains has the revision of its file', () => {
    const events = servingEvents([PROMOTED]);
    const state = foldEvents('churn', events, []);
    const unexplained = { effectKey: 'production/1', task: 'deploy', ref: null, revision: 1 };
    expect(projectModel(state, [], []).slots).toMatchObject([unexplained]);
    const other = servingEvents([{ ...PROMOTED, production: B }]);
    expect(projectModel(state, other, []).slots).toMatchObject([unexplained]);
  });
});

describe('a mark', () => {
  test('has the stage of each version, its pull request and the last commit of it', () => {
    const places = [
      { sha256: B.sha256, pull: 7, commits: ['c1', 'c2'] },
      { sha256: 'e'.repeat(64), pull: 9, commits: [] },
    ];
    expect(project([PROMOTED, TESTED], places).marks).toEqual([
      { model: 'churn', ...A, stage: 'production', pull: null, commit: null, effectKey: `${'0'.repeat(64)}/0` },
      { model: 'churn', ...B, stage: 'live', pull: 7, commit: 'c2', effectKey: `${'0'.repeat(64)}/1` },
    ]);
  });

  test('is there before anything was deployed, and none for an event of no version', () => {
    const steps: readonly Step[] = [
      { time: at(0), type: 'version.certified', environment: 'production' },
      { time: at(1), type: 'hold.set', data: { version: null, sha256: null } },
    ];
    expect(project(steps).marks).toMatchObject([{ version: B.version, stage: 'certified' }]);
  });

  test('of a version of long ago is left as it is, unless it runs', () => {
    const former = { version: '1.0.0', sha256: 'c'.repeat(64) };
    const later = Array.from({ length: RECENT_EVENTS }, (_, index): Step => ({
      time: at(2 + index),
      type: 'hold.set',
    }));
    const steps: readonly Step[] = [{ time: at(0), type: 'version.certified', about: former }, PROMOTED];
    const versions = (all: readonly Step[]) => project(all).marks.map(({ version }) => version);
    expect(versions([...steps, ...later])).toEqual([A.version, B.version]);
    expect(versions([...steps, ...later.slice(2)])).toEqual([former.version, A.version, B.version]);
  });
});

describe('what was decided', () => {
  test('is grouped by request, and shown in the threads of requests and versions', () => {
    const steps: readonly Step[] = [
      { ...PROMOTED, data: said(12, '1') },
      { ...TESTED, data: said(null, '2') },
      { time: at(2), type: 'hold.set', data: said(3, '1') },
      { time: at(3), type: 'hold.set', data: said(12, '3') },
    ];
    const { intents, threads } = project(steps, [{ sha256: B.sha256, pull: 7, commits: [] }]);
    expect(intents.map(({ key, model, events }) => [key[0], model, events.length])).toEqual([
      ['1', 'churn', 2],
      ['2', 'churn', 1],
      ['3', 'churn', 1],
    ]);
    expect(threads).toEqual([3, 7, 12]);
  });

  test('is looked for in the newest events, of which windows and reports are none', () => {
    const windows = Array.from({ length: RECENT_EVENTS }, (_, index): Step => ({
      time: at(2 + index),
      type: 'usage.window',
      window: aWindow(),
      data: said(4, '4'),
    }));
    const reports = windows.map((step): Step => ({
      ...step,
      type: 'deployment.reported',
      window: undefined,
      data: { report: { revision: 1, state: 'success', follower: 'argo' } },
    }));
    const recent = Array.from({ length: RECENT_EVENTS }, (_, index): Step => ({
      time: at(2 + index),
      type: 'hold.set',
      data: said(5, '5'),
    }));
    const first = { ...PROMOTED, data: said(12, '1') };
    expect(project([first, ...windows, ...reports]).threads).toEqual([12]);
    expect(project([first, ...recent]).threads).toEqual([5]);
    expect(project([first, ...recent.slice(1)]).threads).toEqual([5, 12]);
  });
});
