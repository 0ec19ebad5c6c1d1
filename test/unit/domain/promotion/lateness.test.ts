import { describe, expect, test } from 'vitest';
import type { CommandFacts, LedgerEvent } from '../../../../src/contract/generated/types.ts';
import { setAsideDone } from '../../../../src/domain/promotion/already-back.ts';
import { decide } from '../../../../src/domain/promotion/decide.ts';
import {
  type Hearing,
  isGo,
  isStepBack,
  latenessOf,
  rollbacksSince,
} from '../../../../src/domain/promotion/lateness.ts';
import { foldEvents } from '../../../../src/domain/promotion/state.ts';
import { OPEN } from '../../../support/promotion/open-rule.ts';
import { factsOf, type Situation, stateOf } from '../../../support/promotion/situation.ts';
import { MODEL } from '../../../support/promotion/world.ts';
import { servingEvents, type Step } from '../../../support/serving-events.ts';

const SERVED: Situation = { places: { production: '1.2.0 <1.1.0' }, served: ['1.2.0', '1.1.0', '1.0.0'] };
const TESTED: Situation = { places: { production: '1.1.0 ~1.2.0:20%' }, served: ['1.1.0', '1.0.0'] };
const BACK = factsOf('/rollback churn', SERVED);
const BACK_TO = factsOf('/rollback churn to=1.0.0', SERVED);
const LIVE = factsOf('/promote churn@1.0.0 share=10%', SERVED);
const STOP = factsOf('/seatrial stop churn', TESTED);
const HOLD = factsOf('/seatrial hold churn', SERVED);

const at = (seconds: number): string => new Date(Date.UTC(2026, 4, 3, 12, 0, seconds)).toISOString();
const WRITTEN = at(0);

interface Heard {
  readonly facts: CommandFacts;
  readonly situation?: Situation;
  /** Seconds after it was written. */
  readonly after: number;
  readonly hearing?: Partial<Hearing>;
  readonly steps?: readonly Step[];
}

function lateness({ facts, situation = SERVED, after, hearing = {}, steps = [] }: Heard) {
  const decision = decide({ [MODEL]: stateOf(situation) }, [facts], [OPEN]);
  const source = { kind: 'comment', id: '100', url: null, thread: 9, boundSha: null } as const;
  const events = servingEvents(steps);
  const heard = { source, writtenAt: WRITTEN, now: at(after), swept: false, ...hearing };
  return latenessOf(decision, heard, new Map([[MODEL, events]]));
}

/** A decision of another request that wrote something to the log. */
function decided(facts: CommandFacts, seconds: number, changes: Partial<Step> = {}, id = '101'): Step {
  const via = { kind: 'comment', id, url: null, thread: 9, boundSha: null } as const;
  return { time: at(seconds), type: 'hold.set', ...changes, data: { facts, via, ...changes.data } };
}

const wentBack = (seconds: number, environment = 'production'): Step => ({
  time: at(seconds),
  type: 'deployment.rolledback',
  environment,
  production: { version: '1.1.0', sha256: 'b'.repeat(64) },
});

describe('what raises exposure', () => {
  test('is heard within an hour', () => {
    expect(lateness({ facts: LIVE, after: 3600 })).toBeNull();
    expect(lateness({ facts: LIVE, after: 3601 })).toBe('not-heard-in-time');
    expect(lateness({ facts: HOLD, after: 3601 })).toBeNull();
  });

  test('is overtaken by a stop that was written later', () => {
    expect(lateness({ facts: LIVE, after: 30, steps: [decided(HOLD, 20)] })).toBe('overtaken');
    expect(lateness({ facts: LIVE, after: 30, steps: [decided(HOLD, 20, {}, '99')] })).toBeNull();
    expect(lateness({ facts: LIVE, after: 30, steps: [decided(LIVE, 20)] })).toBeNull();
    expect(lateness({ facts: LIVE, after: 30, steps: [decided(HOLD, 20, { type: 'intent.refused' })] })).toBeNull();
    expect(lateness({ facts: LIVE, after: 30, steps: [{ time: at(20), type: 'hold.set' }] })).toBeNull();
  });

  test('is overtaken by a stop elsewhere only where that meant every place', () => {
    const elsewhere = factsOf('/seatrial hold churn', { ...SERVED, places: { eu: '1.2.0 <1.1.0' } });
    const everywhere = factsOf('/seatrial stop churn', { ...TESTED, places: { eu: '1.1.0 ~1.2.0:20%' } });
    expect(lateness({ facts: LIVE, after: 30, steps: [decided(elsewhere, 20)] })).toBeNull();
    expect(lateness({ facts: LIVE, after: 30, steps: [decided(everywhere, 20)] })).toBe('overtaken');
  });

  test('is compared by time with what was no comment, in whole seconds', () => {
    const review = (seconds: number): Step => {
      const via = { kind: 'review', id: '1', url: null, thread: 9, boundSha: null } as const;
      return { time: at(seconds), type: 'hold.set', data: { facts: HOLD, via } };
    };
    expect(lateness({ facts: LIVE, after: 30, steps: [review(1)] })).toBe('overtaken');
    expect(lateness({ facts: LIVE, after: 30, steps: [review(0.9)] })).toBeNull();
    expect(lateness({ facts: LIVE, after: 30, steps: [review(-1)] })).toBeNull();
    const label = { kind: 'label', id: '100', url: null, thread: 9, boundSha: null } as const;
    expect(lateness({ facts: LIVE, after: 30, hearing: { source: label }, steps: [decided(HOLD, -1)] })).toBeNull();
  });
});

describe('what lowers exposure', () => {
  test('is overtaken by any later decision about the same once it is an hour old', () => {
    const steps = [decided(LIVE, 20)];
    expect(lateness({ facts: STOP, situation: TESTED, after: 3600, steps })).toBeNull();
    expect(lateness({ facts: STOP, situation: TESTED, after: 3601, steps })).toBe('overtaken');
    expect(lateness({ facts: STOP, situation: TESTED, after: 3601 })).toBeNull();
  });
});

describe('a rollback of one step', () => {
  test('is never a second step', () => {
    expect(lateness({ facts: BACK, after: 5, steps: [wentBack(2)] })).toBe('overtaken');
    expect(lateness({ facts: BACK, after: 5, steps: [wentBack(-5)] })).toBe('overtaken');
    expect(lateness({ facts: BACK, after: 5, steps: [wentBack(-6)] })).toBeNull();
    expect(lateness({ facts: BACK, after: 5, steps: [wentBack(2, 'eu')] })).toBeNull();
    expect(lateness({ facts: BACK_TO, after: 5, steps: [wentBack(2)] })).toBeNull();
  });

  test('is carried out on what its author saw, for a minute', () => {
    const promoted: Step = { time: at(20), type: 'deployment.promoted', production: null };
    expect(lateness({ facts: BACK, after: 60, steps: [promoted] })).toBeNull();
    expect(lateness({ facts: BACK, after: 61, steps: [promoted] })).toBe('overtaken');
    expect(lateness({ facts: BACK, after: 61, steps: [{ ...promoted, time: at(-20) }] })).toBeNull();
    expect(lateness({ facts: BACK, after: 61, steps: [{ ...promoted, environment: 'eu' }] })).toBeNull();
    expect(lateness({ facts: BACK, after: 61, steps: [{ ...promoted, type: 'hold.set' }] })).toBeNull();
    expect(lateness({ facts: BACK, after: 61, steps: [decided(HOLD, 20)] })).toBe('overtaken');
  });

  test('is told from one that names its version, and from what goes up', () => {
    expect([BACK, BACK_TO, LIVE, STOP].map(isStepBack)).toEqual([true, false, false, false]);
    expect([BACK, BACK_TO, LIVE, STOP].map(isGo)).toEqual([false, false, true, false]);
    const unclear = (facts: CommandFacts) => ({ ...facts, command: { ...facts.command, unclear: true } });
    expect([isStepBack(unclear(BACK)), isGo(unclear(LIVE))]).toEqual([false, false]);
  });

  test('has the rollbacks since it was written, with five seconds for our clock', () => {
    const events = servingEvents([wentBack(-6), wentBack(-5), wentBack(1), wentBack(1, 'eu')]);
    expect(rollbacksSince(BACK, WRITTEN, events).map(({ time }) => time)).toEqual([at(-5), at(1)]);
    expect(rollbacksSince(BACK, null, events)).toEqual([]);
  });
});

describe('what a sweep found', () => {
  const hearing = { swept: true };
  const known: Step = { time: at(-60), type: 'hold.set', data: { facts: HOLD, via: viaOf('1') } };

  function viaOf(id: string): LedgerEvent['data']['via'] {
    return { kind: 'comment', id, url: null, thread: 9, boundSha: null };
  }

  test('is carried out where it lowers exposure and the log shows the role of its author', () => {
    expect(lateness({ facts: BACK, after: 600, hearing, steps: [known] })).toBeNull();
    expect(lateness({ facts: BACK, after: 600, hearing })).toBe('not-heard-in-time');
    expect(lateness({ facts: BACK, after: 3600, hearing, steps: [known] })).toBeNull();
    expect(lateness({ facts: BACK, after: 3601, hearing, steps: [known] })).toBe('not-heard-in-time');
    expect(lateness({ facts: LIVE, after: 30, hearing, steps: [known] })).toBe('not-heard-in-time');
  });
});

test('what nobody wrote, and what changes nothing, is never late', () => {
  expect(lateness({ facts: LIVE, after: 9999, hearing: { writtenAt: null } })).toBeNull();
  const nothing = factsOf('/seatrial hold churn', { ...SERVED, places: { production: '1.2.0 hold' } });
  expect(
    lateness({
      facts: nothing,
      situation: { places: { production: '1.2.0 hold' } },
      after: 9999,
      hearing: { swept: true },
    }),
  ).toBeNull();
});

describe('a rollback that somebody else’s has done', () => {
  const steps: readonly Step[] = [
    { time: at(-600), type: 'deployment.promoted', production: { version: '1.1.0', sha256: 'b'.repeat(64) } },
    { time: at(-500), type: 'deployment.promoted', production: { version: '1.2.0', sha256: 'c'.repeat(64) } },
    wentBack(-2),
  ];

  function aside(facts: readonly CommandFacts[], all = steps, writtenAt: string | null = WRITTEN) {
    const events = servingEvents(all);
    const ledger = { [MODEL]: foldEvents(MODEL, events, []) };
    return setAsideDone(ledger, { facts, writtenAt, eventsOf: () => events }, [OPEN]);
  }

  test('is set aside, with where production is since then', () => {
    expect(aside([BACK, HOLD])).toEqual({
      due: [HOLD],
      done: [{ facts: BACK, at: { version: '1.1.0', sha256: 'b'.repeat(64) }, since: at(-2) }],
    });
  });

  test.each([
    ['that was done before it could be meant', [BACK], [...steps.slice(0, 2), wentBack(-6)], WRITTEN],
    ['that names its version', [BACK_TO], steps, WRITTEN],
    ['beside something that goes up', [BACK, LIVE], steps, WRITTEN],
    ['that nobody wrote', [BACK], steps, null],
    [
      'after which production has moved',
      [BACK],
      [...steps, { ...steps[1], time: at(-1), type: 'deployment.promoted' } satisfies Step],
      WRITTEN,
    ],
  ])('but none %s', (_name, facts, all, writtenAt) => {
    expect(aside(facts, all, writtenAt)).toEqual({ due: facts, done: [] });
  });

  test('but none of a stranger', () => {
    const events = servingEvents(steps);
    const rule = {
      code: 'authorised',
      actions: ['rollback'],
      check: () => ({ met: false, seen: 'read', needed: 'write' }),
    } as const;
    const ledger = { [MODEL]: foldEvents(MODEL, events, []) };
    const request = { facts: [BACK], writtenAt: WRITTEN, eventsOf: () => events };
    expect(setAsideDone(ledger, request, [rule])).toEqual({ due: [BACK], done: [] });
  });
});
