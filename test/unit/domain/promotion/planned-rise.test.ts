import { describe, expect, test } from 'vitest';
import { plannedRise } from '../../../../src/domain/promotion/planned-rise.ts';
import { deploymentIn, foldEvents } from '../../../../src/domain/promotion/state.ts';
import { A, B, servingEvents, type Step } from '../../../support/serving-events.ts';

const C = { version: '1.5.0', sha256: 'c'.repeat(64) };
const PROMOTED: Step = { time: '2026-05-01T00:00:00Z', type: 'deployment.promoted', about: A, production: A };

function started(about: typeof B, live: Step['live']): Step {
  return { time: '2026-05-02T00:00:00Z', type: 'livetest.started', about, production: A, ...(live && { live }) };
}

const STOPPED: Step = { time: '2026-05-03T00:00:00Z', type: 'livetest.stopped', about: B, production: A };

function rise(steps: readonly Step[], { sha256, share = 0.1 }: { readonly sha256: string; readonly share?: number }) {
  const events = servingEvents(steps);
  const deployment = deploymentIn(foldEvents('churn', events, []), 'production');
  return plannedRise(events, { sha256, shares: [share], deployment });
}

describe('the live test that a promotion begins', () => {
  test('has the shares that are asked for', () => {
    expect(rise([PROMOTED], { sha256: B.sha256, share: 0.2 })?.shares).toEqual([{ candidate: 0.2, production: 0.8 }]);
    expect(rise([PROMOTED], { sha256: B.sha256 })).toEqual({
      shares: [{ candidate: 0.1, production: 0.9 }],
      place: { declared: 1, joined: 0, attempt: 1 },
    });
  });

  test('joins one that runs, whose candidates keep their shares', () => {
    const steps = [PROMOTED, started(B, [{ ...B, share: 0.3 }])];
    expect(rise(steps, { sha256: C.sha256 })).toEqual({
      shares: [{ candidate: 0.1, production: 0.6 }],
      place: { declared: 1, joined: 1, attempt: 1 },
    });
  });

  test('stays where it was when its share changes', () => {
    const both = [
      { ...B, share: 0.3 },
      { ...C, share: 0.1 },
    ];
    const steps = [PROMOTED, started(B, [{ ...B, share: 0.3 }]), started(C, both)];
    expect(rise(steps, { sha256: B.sha256, share: 0.5 })).toEqual({
      shares: [{ candidate: 0.5, production: 0.4 }],
      place: { declared: 1, joined: 0, attempt: 1 },
    });
    expect(rise(steps, { sha256: C.sha256 })?.place).toEqual({ declared: 1, joined: 1, attempt: 1 });
  });

  test('is a further one of the same digest', () => {
    const steps = [PROMOTED, started(B, [{ ...B, share: 0.3 }]), STOPPED];
    expect(rise(steps, { sha256: B.sha256 })?.place.attempt).toBe(2);
  });

  test('is none of what is in production, without a version there, or where nothing is left to that', () => {
    expect(rise([PROMOTED], { sha256: A.sha256 })).toBeNull();
    expect(rise([], { sha256: B.sha256 })).toBeNull();
    const steps = [PROMOTED, started(B, [{ ...B, share: 0.6 }])];
    expect(rise(steps, { sha256: C.sha256, share: 0.4 })).toBeNull();
  });
});
