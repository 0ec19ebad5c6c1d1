import { describe, expect, test } from 'vitest';
import { liveTestsOf } from '../../../../src/domain/statistics/live-tests.ts';
import { A, B, servingEvents, type Step } from '../../../support/serving-events.ts';

const C = { version: '1.5.0', sha256: 'c'.repeat(64) };

function at(day: number): string {
  return `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`;
}

const BEGUN: readonly Step[] = [
  { time: at(1), type: 'deployment.promoted', production: A },
  { time: at(2), type: 'livetest.started', production: A, live: [{ ...B, share: 0.01 }] },
  { time: at(3), type: 'livetest.changed', production: A, live: [{ ...B, share: 0.05 }] },
];

function testsOf(steps: readonly Step[]) {
  return liveTestsOf(servingEvents(steps));
}

describe('a live test as the log tells it', () => {
  test('runs, with the shares of its candidate one after the other', () => {
    expect(testsOf(BEGUN)).toMatchObject([
      {
        id: 'churn-1',
        from: at(2),
        until: null,
        production: A,
        candidates: [
          {
            version: '1.4.0',
            steps: [
              { at: at(2), share: 0.01 },
              { at: at(3), share: 0.05 },
            ],
            conclusion: null,
            left: null,
          },
        ],
      },
    ]);
  });

  test('ends with its conclusion, which is not its promotion', () => {
    const ended: readonly Step[] = [
      ...BEGUN,
      { time: at(4), type: 'livetest.concluded', production: A, live: [{ ...B, share: 0.05 }], conclusion: 'pass' },
      { time: at(5), type: 'deployment.promoted', production: B },
    ];
    expect(testsOf(ended)).toMatchObject([
      {
        until: at(5),
        isDecided: true,
        candidates: [{ conclusion: { at: at(4), verdict: 'pass' }, left: { at: at(5), type: 'deployment.promoted' } }],
      },
    ]);
  });

  test('has candidates that join and leave, and one that comes back', () => {
    const steps: readonly Step[] = [
      ...BEGUN,
      {
        time: at(4),
        type: 'livetest.started',
        about: C,
        production: A,
        live: [
          { ...B, share: 0.05 },
          { ...C, share: 0.01 },
        ],
      },
      { time: at(5), type: 'livetest.stopped', production: A, about: C, live: [{ ...B, share: 0.05 }] },
      {
        time: at(6),
        type: 'livetest.started',
        about: C,
        production: A,
        live: [
          { ...B, share: 0.05 },
          { ...C, share: 0.02 },
        ],
      },
    ];
    const [one] = testsOf(steps);
    expect(one?.candidates.map(({ version, left }) => [version, left])).toEqual([
      ['1.4.0', null],
      ['1.5.0', null],
    ]);
    expect(one?.candidates[1]?.steps).toEqual([
      { at: at(4), share: 0.01 },
      { at: at(6), share: 0.02 },
    ]);
    expect(testsOf(steps.slice(0, 5))[0]?.candidates[1]?.left).toMatchObject({ at: at(5), type: 'livetest.stopped' });
  });

  test('is one in each environment', () => {
    const elsewhere = BEGUN.map((step): Step => ({ ...step, environment: 'eu' }));
    expect(testsOf([...BEGUN, ...elsewhere]).map(({ environment }) => environment)).toEqual(['production', 'eu']);
  });

  test('is followed by another, of another number', () => {
    const liveTest = { id: 'churn-2', candidates: [{ name: 'v1.5.0', ...C, share: 0.01 }] };
    const next = { production: A, fallback: null, liveTest, hold: null };
    const steps: readonly Step[] = [
      ...BEGUN,
      { time: at(6), type: 'livetest.stopped', production: A },
      { time: at(7), type: 'livetest.started', about: C, data: { deployment: next } },
    ];
    expect(testsOf(steps).map(({ id, until }) => [id, until])).toEqual([
      ['churn-1', at(6)],
      ['churn-2', null],
    ]);
  });

  test('is decided where it has a lease', () => {
    const liveTest = { id: 'churn-1', lease: at(9), candidates: [{ name: 'next-0', ...B, share: 0.01 }] };
    const leased = { production: A, fallback: null, liveTest, hold: null };
    expect(testsOf(BEGUN)[0]?.isDecided).toBe(false);
    expect(testsOf([...BEGUN, { time: at(4), type: 'livetest.changed', data: { deployment: leased } }])).toMatchObject([
      { isDecided: true },
    ]);
  });
});
