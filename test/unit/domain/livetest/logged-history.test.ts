import { expect, test } from 'vitest';
import type { LedgerEvent } from '../../../../src/contract/generated/types.ts';
import { checkHistory } from '../../../../src/domain/livetest/check-history.ts';
import { loggedHistory, testedEnvironments } from '../../../../src/domain/livetest/logged-history.ts';
import { A, B, servingEvents, type Step } from '../../../support/serving-events.ts';

const C = { version: '1.5.0', sha256: 'c'.repeat(64) };

function at(hour: number): string {
  return `2026-05-01T${String(hour).padStart(2, '0')}:00:00Z`;
}

interface Told {
  readonly hour: number;
  /** Shares by name; none: no live test. */
  readonly shares?: Readonly<Record<string, number>>;
  readonly id?: string;
  readonly production?: typeof A | null;
  readonly environment?: string;
}

const VERSIONS: Readonly<Record<string, typeof A>> = { next: B, later: C, last: { ...C, sha256: 'd'.repeat(64) } };

function eventsOf(told: readonly Told[]): readonly LedgerEvent[] {
  return servingEvents(
    told.map(({ hour, shares = {}, id = 'churn-1', production = A, environment = 'production' }): Step => {
      const candidates = Object.entries(shares).map(([name, share]) => ({ name, ...(VERSIONS[name] ?? B), share }));
      const liveTest = candidates.length === 0 ? null : { id, candidates };
      const deployment = { production, fallback: null, liveTest, hold: null };
      return {
        time: at(hour),
        type: 'livetest.changed',
        environment,
        data: { deployment, revision: { before: hour, after: hour + 1 } },
      };
    }),
  );
}

test('epochs are what the deployment files said, from decision to decision', () => {
  const history = loggedHistory(
    eventsOf([
      { hour: 1 },
      { hour: 2, shares: { next: 0.01 } },
      { hour: 5, shares: { next: 0.05 } },
      { hour: 7, shares: { next: 0.05, later: 0.05 } },
    ]),
    'production',
  );
  expect(history).toEqual({
    test: 'churn-1',
    model: 'churn',
    environment: 'production',
    phase: 'test',
    candidates: [
      { name: 'next', ...B, attempt: 1, joined: 0 },
      { name: 'later', ...C, attempt: 1, joined: 1 },
    ],
    epochs: [
      { from: at(2), to: at(5), revision: 3, production: A, shares: { next: 0.01 } },
      { from: at(5), to: at(7), revision: 6, production: A, shares: { next: 0.05 } },
      { from: at(7), to: null, revision: 8, production: A, shares: { next: 0.05, later: 0.05 } },
    ],
  });
  expect(checkHistory(history!)).toEqual([]);
});

test('ends with the test, and a revision that changes no traffic begins no epoch', () => {
  const events = eventsOf([
    { hour: 2, shares: { next: 0.1 } },
    { hour: 3, shares: { next: 0.1 } },
    { hour: 6 },
    { hour: 8 },
  ]);
  expect(loggedHistory(events, 'production')?.epochs).toEqual([
    { from: at(2), to: at(6), revision: 3, production: A, shares: { next: 0.1 } },
  ]);
});

test('in another order candidates have the same shares', () => {
  const events = eventsOf([
    { hour: 2, shares: { next: 0.1, later: 0.2, last: 0.3 } },
    { hour: 3, shares: { last: 0.3, next: 0.1, later: 0.2 } },
  ]);
  expect(loggedHistory(events, 'production')?.epochs).toMatchObject([{ from: at(2), to: null }]);
});

test('what is no deployment tells nothing', () => {
  const other = servingEvents([{ time: at(3), type: 'version.certified' }]);
  const events = [
    ...eventsOf([{ hour: 2, shares: { next: 0.1 } }]),
    ...other,
    ...eventsOf([{ hour: 4, shares: { next: 0.2 } }]),
  ];
  expect(loggedHistory(events, 'production')).toMatchObject({
    candidates: [{ attempt: 1 }],
    epochs: [
      { from: at(2), to: at(4) },
      { from: at(4), to: null },
    ],
  });
  expect(testedEnvironments(events)).toEqual(['production']);
  expect(loggedHistory(other, 'production')).toBe(null);
});

test('a test that stood still leaves a gap, which no history has', () => {
  const events = eventsOf([{ hour: 2, shares: { next: 0.1 } }, { hour: 3 }, { hour: 4, shares: { next: 0.1 } }]);
  const history = loggedHistory(events, 'production');
  expect(history?.epochs).toMatchObject([
    { from: at(2), to: at(3) },
    { from: at(4), to: null },
  ]);
  expect(checkHistory(history!).map(({ code }) => code)).toEqual(['epochs-apart']);
});

test('a change of what is in production is an epoch of its own', () => {
  const events = eventsOf([
    { hour: 2, shares: { next: 0.1 } },
    { hour: 3, shares: { next: 0.1 }, production: C },
  ]);
  expect(loggedHistory(events, 'production')?.epochs.map(({ production }) => production)).toEqual([A, C]);
});

test('what was decided twice in one second was the second', () => {
  const events = eventsOf([
    { hour: 2, shares: { next: 0.1 } },
    { hour: 2, shares: { next: 0.2 } },
  ]);
  expect(loggedHistory(events, 'production')?.epochs).toMatchObject([{ from: at(2), to: null, shares: { next: 0.2 } }]);
});

test('a candidate whose share is nothing has none', () => {
  const events = eventsOf([{ hour: 2, shares: { next: 0.1, later: 0 } }]);
  expect(loggedHistory(events, 'production')?.epochs[0]?.shares).toEqual({ next: 0.1 });
});

test('the newest test counts, and bytes that were tested before have less of alpha', () => {
  const events = eventsOf([
    { hour: 1, shares: { next: 0.1 }, id: 'churn-1', environment: 'staging' },
    { hour: 2, shares: { next: 0.1 }, id: 'churn-2' },
    { hour: 3, shares: { next: 0.2 }, id: 'churn-2' },
    { hour: 4 },
    { hour: 5, shares: { next: 0.1, later: 0.1 }, id: 'churn-3' },
    { hour: 6, shares: { next: 0.1, later: 0.1, last: 0.1 }, id: 'churn-3' },
  ]);
  expect(loggedHistory(events, 'production')).toMatchObject({
    test: 'churn-3',
    candidates: [
      { name: 'next', attempt: 3, joined: 0 },
      { name: 'later', attempt: 1, joined: 0 },
      { name: 'last', attempt: 1, joined: 1 },
    ],
    epochs: [{ from: at(5) }, { from: at(6) }],
  });
  expect(loggedHistory(events, 'staging')).toMatchObject({ test: 'churn-1', environment: 'staging' });
});

test('two that join at different times have parts of their own', () => {
  const events = eventsOf([
    { hour: 1, shares: { next: 0.1 } },
    { hour: 2, shares: { next: 0.1, later: 0.1 } },
    { hour: 3, shares: { next: 0.1, last: 0.1 } },
  ]);
  expect(loggedHistory(events, 'production')?.candidates.map(({ name, joined }) => [name, joined])).toEqual([
    ['next', 0],
    ['later', 1],
    ['last', 2],
  ]);
});

test('nothing is told without a test, or beside no version in production', () => {
  expect(loggedHistory(eventsOf([{ hour: 1 }]), 'production')).toBe(null);
  expect(loggedHistory(eventsOf([{ hour: 1, shares: { next: 0.1 } }]), 'staging')).toBe(null);
  expect(loggedHistory(eventsOf([{ hour: 1, shares: { next: 0.1 }, production: null }]), 'production')).toBe(null);
  expect(loggedHistory([], 'production')).toBe(null);
});

test('environments that had a test are named once, in order', () => {
  const events = eventsOf([
    { hour: 1, shares: { next: 0.1 }, environment: 'staging' },
    { hour: 2, shares: { next: 0.1 } },
    { hour: 3, shares: { next: 0.2 } },
    { hour: 4, environment: 'edge' },
  ]);
  expect(testedEnvironments(events)).toEqual(['production', 'staging']);
});
