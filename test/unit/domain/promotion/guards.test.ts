import { describe, expect, it } from 'vitest';
import type { CommandFacts, LedgerEvent, Remembered, ThreadFacts } from '../../../../src/contract/generated/types.ts';
import { decide } from '../../../../src/domain/promotion/decide.ts';
import { type Hearing, latenessOf } from '../../../../src/domain/promotion/lateness.ts';
import {
  fateOf,
  type RememberedPart,
  type RememberedSituation,
} from '../../../../src/domain/promotion/remembered-fate.ts';
import { hadRole } from '../../../../src/domain/promotion/role-then.ts';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import { raisesNothing } from '../../../../src/domain/promotion/urgency.ts';
import { parseComment } from '../../../../src/contract/parse-comment.ts';
import { OPEN } from '../../../support/promotion/open-rule.ts';
import { factsOf, sha256Of, type Situation, stateOf } from '../../../support/promotion/situation.ts';
import { commitId, MODEL, version } from '../../../support/promotion/world.ts';
import { servingEvents, type Step } from '../../../support/serving-events.ts';

const SERVED: Situation = { places: { production: '1.2.0 <1.1.0' }, served: ['1.2.0', '1.1.0', '1.0.0'] };
const BACK = factsOf('/rollback churn to=1.0.0', SERVED);
const LIVE = factsOf('/promote churn@1.0.0 share=10%', SERVED);
const HOLD = factsOf('/seatrial hold churn', SERVED);

const at = (seconds: number): string => new Date(Date.UTC(2026, 4, 3, 12, 0, seconds)).toISOString();

const HEARING: Hearing = {
  source: { kind: 'comment', id: '100', url: null, thread: 9, boundSha: null },
  writtenAt: at(0),
  now: at(30),
  swept: false,
};

/** Somebody's request that stands in the log. */
function logged(facts: CommandFacts, seconds: number, over: Partial<LedgerEvent['data']> = {}): Step {
  return { time: at(seconds), type: 'hold.set', data: { facts, via: { ...HEARING.source, id: '101' }, ...over } };
}

function lateness(
  facts: readonly CommandFacts[],
  over: Partial<Hearing>,
  logs: Readonly<Record<string, readonly Step[]>>,
) {
  const decision = decide({ [MODEL]: stateOf(SERVED) }, facts, [OPEN]);
  expect(decision.kind).toBe('apply');
  const events = Object.entries(logs).map(([model, steps]) => [model, servingEvents(steps)] as const);
  return latenessOf(decision, { ...HEARING, ...over }, new Map(events));
}

describe('a comment of several commands is late as a whole', () => {
  it('where one of them is not known to be its author’s to give', () => {
    const known = logged(HOLD, -60, { via: { ...HEARING.source, id: '1' } });
    const stranger = { ...HOLD, actor: { ...HOLD.actor, id: 999 } };
    const swept = { swept: true };
    expect(lateness([HOLD, BACK], swept, { [MODEL]: [known] })).toBeNull();
    expect(lateness([HOLD, { ...stranger, command: BACK.command }], swept, { [MODEL]: [known] })).toBe(
      'not-heard-in-time',
    );
  });

  it('where one of them raises, after an hour; and where a stop has overtaken one', () => {
    expect(lateness([HOLD, LIVE], { now: at(3601) }, {})).toBe('not-heard-in-time');
    expect(lateness([HOLD, LIVE], {}, { [MODEL]: [logged(HOLD, 20)] })).toBe('overtaken');
    expect(lateness([HOLD, LIVE], {}, { [MODEL]: [] })).toBeNull();
  });

  it('of a refusal nothing is', () => {
    const refused = decide({ [MODEL]: stateOf(SERVED) }, [LIVE], RULES);
    expect(refused.kind).toBe('refuse');
    expect(latenessOf(refused, { ...HEARING, now: at(9999), swept: true }, new Map())).toBeNull();
  });
});

describe('what is about a digest in every model', () => {
  const BANNED: Situation = { ...SERVED, quarantined: ['1.0.0'] };
  const RESTORE = factsOf('/seatrial restore churn@1.0.0 reason=fine', BANNED);
  const BAN = factsOf('/seatrial quarantine churn@1.0.0 leaked', SERVED);

  function restored(other: Step): string | null {
    const decision = decide({ [MODEL]: stateOf(BANNED) }, [RESTORE], [OPEN]);
    expect(decision.kind).toBe('apply');
    const logs = new Map([
      [MODEL, servingEvents([])],
      ['fraud', servingEvents([other])],
    ]);
    return latenessOf(decision, HEARING, logs);
  }

  it('is overtaken by a ban of the same digest on another one, and by nothing else there', () => {
    expect(restored(logged(BAN, 20))).toBe('overtaken');
    expect(
      restored(logged({ ...BAN, version: { ...version('1.1.0', 'b'), sha256: sha256Of('1.1.0') } }, 20)),
    ).toBeNull();
    expect(restored(logged(HOLD, 20))).toBeNull();
    expect(restored(logged({ ...BAN, version: null }, 20))).toBeNull();
  });

  it('what is about its own model alone asks no other log', () => {
    expect(lateness([LIVE], {}, { [MODEL]: [], fraud: [logged(BAN, 20)] })).toBeNull();
  });
});

describe('whether the log shows that somebody had the role', () => {
  const asked = { facts: BACK, action: 'rollback' } as const;
  const before = logged(HOLD, -60);

  it.each<[string, Step, boolean]>([
    ['a request of the same person, of before', before, true],
    ['one of after', logged(HOLD, 60), false],
    ['one of somebody else', logged({ ...HOLD, actor: { ...HOLD.actor, id: 7 } }, -60), false],
    ['one of nobody', logged({ ...HOLD, actor: { ...HOLD.actor, id: null } }, -60), false],
    ['one with a role that may not', logged({ ...HOLD, actor: { ...HOLD.actor, role: 'triage' } }, -60), false],
    ['one of the machine in their name', logged({ ...HOLD, source: { ...HOLD.source, kind: 'guard' } }, -60), false],
    ['an event that nobody asked for', { time: at(-60), type: 'hold.set' }, false],
  ])('%s', (_name, step, expected) => {
    expect(hadRole(asked, at(0), servingEvents([step]))).toBe(expected);
  });

  it('for each environment that it is about, by the role and not by today’s teams', () => {
    const [production] = BACK.environments;
    if (production === undefined) throw new Error('There is an environment.');
    const strict = { ...production, name: 'eu', roles: { ...production.roles, rollback: 'admin' } } as const;
    const facts = { ...BACK, environments: [production, strict] };
    expect(hadRole({ ...asked, facts }, at(0), servingEvents([before]))).toBe(false);
    const nobody = { id: null, login: 'ghost', role: 'admin', teams: [] } as const;
    const events = servingEvents([logged({ ...HOLD, actor: { ...HOLD.actor, id: null } }, -60)]);
    expect(hadRole({ ...asked, facts: { ...BACK, actor: nobody } }, at(0), events)).toBe(false);
    const team = {
      ...production,
      roles: { ...production.roles, live: 'admin' },
      teams: { live: ['@acme/ml'], production: [] },
    } as const;
    const member = { ...LIVE, environments: [team], actor: { ...LIVE.actor, teams: ['@acme/ml'] } };
    expect(hadRole({ facts: member, action: 'live' }, at(0), servingEvents([before]))).toBe(false);
  });
});

describe('what becomes of what is remembered', () => {
  const MERGED: ThreadFacts = {
    number: 4,
    state: 'merged',
    author: 'dana',
    headSha: commitId('d'),
    mergeSha: commitId('e'),
  };
  const REMEMBERED: Remembered = {
    pull: 4,
    head: commitId('d'),
    version: '1.3.0',
    sha256: 'd'.repeat(64),
    environment: 'production',
    to: 'production',
    share: null,
  };
  const PART: RememberedPart = {
    promotion: REMEMBERED,
    stands: true,
    merged: version('1.3.0', 'd'),
    certified: true,
    hasEnvironment: true,
  };
  const DUE: RememberedSituation = { thread: MERGED, isAsked: true, parts: [PART], hasMerge: true };
  const both = (over: Partial<RememberedPart>): Partial<RememberedSituation> => ({
    parts: [PART, { ...PART, ...over }],
  });

  it.each<[string, Partial<RememberedSituation>, string]>([
    ['merged and certified', {}, 'due'],
    ['merged, and one of two not certified', both({ certified: false }), 'waits'],
    ['open', { thread: { ...MERGED, state: 'open', mergeSha: null } }, 'waits'],
    ['open, though its bytes are merged already', { thread: { ...MERGED, state: 'open' }, hasMerge: false }, 'waits'],
    [
      'merged, and not yet on the default branch',
      { ...both({ merged: null, certified: false }), hasMerge: false },
      'waits',
    ],
    ['gone', { thread: null }, 'pull-closed'],
    ['closed', { thread: { ...MERGED, state: 'closed' } }, 'pull-closed'],
    ['of another head', { thread: { ...MERGED, headSha: commitId('f') } }, 'head-moved'],
    ['one of two of another head', both({ promotion: { ...REMEMBERED, head: commitId('f') } }), 'head-moved'],
    ['not asked for any more', { isAsked: false }, 'request-altered'],
    ['one of two over', both({ stands: false }), 'plan-broken'],
    ['one of two for a place that is gone', both({ hasEnvironment: false }), 'environment-gone'],
    ['one of two undone', both({ merged: null }), 'merge-undone'],
    ['one of two other bytes', both({ merged: version('1.3.0', 'f') }), 'other-digest'],
  ])('%s: %s', (_name, over, expected) => {
    const fate = fateOf({ ...DUE, ...over });
    expect(fate.kind === 'lapsed' ? fate.lapse : fate.kind).toBe(expected);
  });
});

it.each<[string, boolean]>([
  ['/rollback churn', true],
  ['/seatrial status', true],
  ['/rolback churn', true],
  ['/seatrial hodl churn', true],
  ['/promote churn@1.0.0', false],
  ['/promote churn@1.0.0 share=20', false],
  ['/rollback churn\n/promote churn@1.0.0', false],
  ['/seatrial promot churn@1.0.0', false],
])('%j raises nothing, nor was meant to: %s', (body, expected) => {
  expect(raisesNothing(parseComment(body))).toBe(expected);
});
