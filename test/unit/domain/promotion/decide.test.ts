import { describe, expect, it } from 'vitest';
import type { CommandFacts } from '../../../../src/contract/generated/types.ts';
import { decide, decideCommand } from '../../../../src/domain/promotion/decide.ts';
import { isAuthorised, type Rule, RULES } from '../../../../src/domain/promotion/rules.ts';
import { emptyState, type LedgerState } from '../../../../src/domain/promotion/state.ts';
import type { Action } from '../../../../src/domain/promotion/verbs/verb.ts';
import { OPEN } from '../../../support/promotion/open-rule.ts';
import { factsOf, sha256Of, type Situation, stateOf } from '../../../support/promotion/situation.ts';
import { MODEL, POLICY } from '../../../support/promotion/world.ts';

const LIVE_TEST_ONLY: readonly Rule[] = [OPEN, ...RULES.filter(({ code }) => code === 'has-live-test')];
const TWICE: Situation = {
  places: { production: '1.2.0 <1.1.0', staging: '1.2.0 <1.1.0' },
  served: ['1.2.0', '1.1.0', '1.0.0'],
};

/** Asks of every command what the test wants to see. */
function rule(code: string, check: Rule['check'], actions: Rule['actions'] = 'every'): Rule {
  return { code, actions, check };
}

function refuse(code: string, action: Action): Rule {
  return rule(code, () => ({ met: false, seen: null, needed: null }), [action]);
}

function decideLines(lines: readonly string[], situation: Situation, rules: readonly Rule[] = [OPEN]) {
  const facts = lines.map((line) => factsOf(line, situation));
  return decide({ [MODEL]: stateOf(situation) }, facts, rules);
}

describe('several commands of a comment', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['the same rollback twice is one', ['/rollback churn', '/rollback churn'], ['1.1.0', 'already-so']],
    [
      'so it is where the first names its version',
      ['/rollback churn to=1.0.0', '/rollback churn'],
      ['1.0.0', 'already-so'],
    ],
    [
      'a version that is named is a step of its own',
      ['/rollback churn', '/rollback churn to=1.0.0'],
      ['1.1.0', '1.0.0'],
    ],
    ['so is another environment', ['/rollback churn', '/rollback churn environment=staging'], ['1.1.0', '1.1.0']],
    [
      'a third rollback is measured against all before it',
      ['/rollback churn', '/rollback churn environment=staging', '/rollback churn environment=staging'],
      ['1.1.0', '1.1.0', 'already-so'],
    ],
    ['another stop before it is no rollback', ['/seatrial hold churn', '/rollback churn'], ['held', '1.1.0']],
    ['one after the other', ['/promote churn@1.0.0', '/seatrial stop churn@1.0.0'], ['1.0.0', '1.0.0']],
    ['what changes nothing is no refusal', ['/seatrial unhold churn', '/seatrial hold churn'], ['already-so', 'held']],
  ])('%s: %j', (_name, lines, expected) => {
    const situation = { ...TWICE, places: { ...TWICE.places } };
    const facts = lines.map((line) => factsOf(line, line.includes(' stop ') ? live(situation) : situation));
    const { verdicts, kind } = decide({ [MODEL]: stateOf(situation) }, facts, [OPEN]);
    const told = verdicts.map(({ changes, reasonCode }) => changes[0]?.change.version ?? reasonCode);
    expect({ kind, told }).toEqual({ kind: 'apply', told: expected });
  });

  const LIVE: Situation = {
    places: { production: '1.1.0 <1.0.0 ~1.2.0' },
    served: ['1.1.0', '1.0.0'],
    thread: ['1.2.0'],
  };
  const BOTH = { ...LIVE, places: { ...LIVE.places, staging: '1.1.0 <1.0.0 ~1.2.0' } };
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'the live test, then production by its key, are two',
      ['/rollback', '/rollback to=production'],
      ['live-rolled-back 1.2.0', 'rolled-back 1.0.0'],
    ],
    [
      'so they are where production is a word',
      ['/rollback churn', '/rollback churn to=production reason=both are bad'],
      ['live-rolled-back 1.2.0', 'rolled-back 1.0.0'],
    ],
    [
      'production first ends the live test too',
      ['/rollback to=production', '/rollback'],
      ['rolled-back 1.0.0', 'already-so'],
    ],
    ['a live test that is ended twice', ['/rollback', '/rollback'], ['live-rolled-back 1.2.0', 'already-so']],
    ['one that a stop has ended', ['/seatrial stop', '/rollback'], ['stopped 1.2.0', 'already-so']],
    ['one that a stop would end', ['/rollback', '/seatrial stop'], ['live-rolled-back 1.2.0', 'already-so']],
    ['one that is banned', ['/seatrial quarantine', '/rollback'], ['quarantined 1.2.0', 'already-so']],
  ])('on the pull request of a live candidate: %s', (_name, lines, expected) => {
    const { verdicts, kind } = decideLines(lines, LIVE, LIVE_TEST_ONLY);
    const told = verdicts.map(({ changes: [first], reasonCode }) =>
      [reasonCode, first?.change.version].filter((word) => word !== undefined).join(' '),
    );
    expect({ kind, told }).toEqual({ kind: 'apply', told: expected });
  });

  it('of two environments the live test that is left ends', () => {
    const lines = ['/seatrial stop environment=staging', '/rollback'];
    const { kind, changes } = decideLines(lines, BOTH, LIVE_TEST_ONLY);
    expect({ kind, ended: changes.map(({ change }) => change.environment) }).toEqual({
      kind: 'apply',
      ended: ['staging', 'production'],
    });
  });

  it('a ban that takes production back is the step that a rollback below it means', () => {
    const lines = ['/seatrial quarantine churn@1.2.0', '/rollback churn'];
    expect(decideLines(lines, TWICE).verdicts.map(({ reasonCode }) => reasonCode)).toEqual([
      'quarantined',
      'already-so',
    ]);
  });

  it('is not repeated by the rollback of another model', () => {
    const other: Partial<CommandFacts> = { model: { name: 'search', policyDigest: POLICY, liveTest: false } };
    const ledger: LedgerState = { [MODEL]: stateOf(TWICE), search: stateOf(TWICE, 'search') };
    const facts = [factsOf('/rollback churn', TWICE), factsOf('/rollback churn', TWICE, other)];
    const { changes } = decide(ledger, facts, [OPEN]);
    expect([...new Set(changes.map(({ model }) => model))]).toEqual([MODEL, 'search']);
  });

  it('of a refused rollback the second is decided for itself', () => {
    const once = rule('once', ({ facts }) => ({ met: facts.command.reason !== 'late', seen: null, needed: null }));
    const { verdicts, kind } = decideLines(['/rollback churn late', '/rollback churn errors'], TWICE, [OPEN, once]);
    expect({ kind, kinds: verdicts.map((one) => one.kind) }).toEqual({ kind: 'refuse', kinds: ['refuse', 'allow'] });
  });

  it('one refusal refuses all, and is named by the first rule of the first that fails', () => {
    const rules = [OPEN, refuse('no-unhold', 'unhold'), refuse('no-hold', 'hold'), refuse('never', 'hold')];
    const lines = ['/rollback churn', '/seatrial hold churn', '/seatrial unhold churn'];
    const decision = decideLines(lines, TWICE, rules);
    expect(decision).toMatchObject({ kind: 'refuse', reasonCode: 'no-hold', changes: [] });
    expect(decision.verdicts.map(({ kind, changes }) => [kind, changes.length > 0])).toEqual([
      ['allow', true],
      ['refuse', false],
      ['refuse', false],
    ]);
    expect(decision.verdicts[1]?.conditions).toHaveLength(6);
  });

  it('the reason is that of the first that is carried out, or of the first', () => {
    expect(decideLines(['/seatrial unhold churn', '/rollback churn'], TWICE).reasonCode).toBe('rolled-back');
    expect(decideLines(['/seatrial unhold churn'], TWICE)).toMatchObject({ kind: 'nothing', reasonCode: 'already-so' });
    expect(decideLines([], TWICE)).toMatchObject({ kind: 'nothing', reasonCode: 'no-command', changes: [] });
  });
});

function live(situation: Situation): Situation {
  return { ...situation, places: { ...situation.places, production: '1.2.0 <1.1.0 ~1.0.0:10%' } };
}

describe('exposure that was read before the comment', () => {
  const EXPOSED = { places: { production: '1.0.0 ~1.1.0:10% ~1.2.0:10%', staging: '1.0.0' }, served: ['1.0.0'] };
  const exposure = [{ environment: 'production', since: '2026-05-03T10:00:00Z', requests: 7 }];
  it.each<readonly [string, readonly string[], number]>([
    ['counts', [], 1],
    ['is over where the comment ends the live test', ['/seatrial stop churn@1.1.0'], 0],
    ['begins anew where it then begins again', ['/seatrial stop churn@1.1.0', '/promote churn@1.1.0'], 0],
    ['stays where another one ends', ['/seatrial stop churn@1.2.0'], 1],
    ['stays where the share changes', ['/promote churn@1.1.0 share=20%'], 1],
    ['stays where another environment begins', ['/promote churn@1.1.0 environment=staging'], 1],
  ])('%s: after %j', (_name, before, expected) => {
    const seen: (number | undefined)[] = [];
    const look = rule('look', ({ facts }) => (seen.push(facts.live?.length), null), ['production']);
    const facts = [...before, '/promote churn@1.1.0 to=production'].map((line) =>
      factsOf(line, EXPOSED, { live: exposure }),
    );
    decide({ [MODEL]: stateOf(EXPOSED) }, facts, [OPEN, look]);
    expect(seen).toEqual([expected]);
  });

  it('is left as it is where an older log did not ask for it, or another model is meant', () => {
    const seen: unknown[] = [];
    const look = rule('look', ({ facts }) => (seen.push(facts.live), null), ['production']);
    const other = { model: { name: 'search', policyDigest: POLICY, liveTest: false }, live: exposure };
    const ledger = { [MODEL]: stateOf(EXPOSED), search: stateOf(EXPOSED, 'search') };
    const stop = factsOf('/seatrial stop churn@1.1.0', EXPOSED);
    const rise = '/promote churn@1.1.0 to=production';
    decide(ledger, [stop, factsOf(rise, EXPOSED), factsOf(rise, EXPOSED, other)], [OPEN, look]);
    expect(seen).toEqual([undefined, exposure]);
  });
});

describe('what the settings must allow', () => {
  const THREAD = { places: { production: '1.0.0 ~1.1.0:10%' }, thread: ['1.1.0'], served: ['1.0.0'] };
  it.each([
    ['/promote churn@1.2.0', 'live'],
    ['/promote churn@1.2.0 to=live', 'live'],
    ['/promote churn@1.2.0 to=production', 'production'],
    ['/rollback', 'hold'],
    ['/rollback to=1.0.0', 'rollback'],
    ['/certify', 'certify'],
    ['/seatrial hold', 'hold'],
    ['/seatrial unhold', 'unhold'],
    ['/seatrial stop', 'hold'],
    ['/seatrial retire', 'retire'],
    ['/seatrial quarantine', 'quarantine'],
  ])('for %s: %s', (line, action) => {
    const look = rule('look', (context) => ({ met: true, seen: context.action, needed: null }));
    const { verdicts } = decideLines([line], THREAD, [OPEN, look]);
    expect(verdicts[0]?.conditions.slice(1)).toEqual([
      { code: 'look', met: true, seen: action, needed: null, environment: 'production' },
    ]);
  });
});

describe('a command that version 0.1.0 could not read', () => {
  it('is a hold, whatever its verb, and is asked the role for one', () => {
    const facts = factsOf('/seatrial quarantine churn@1.2.0', TWICE);
    const unclear = { ...facts, command: { ...facts.command, unclear: true } };
    const look = rule('look', (context) => ({ met: true, seen: context.action, needed: null }));
    const verdict = decideCommand({ [MODEL]: stateOf(TWICE) }, unclear, [look, OPEN]);
    expect(verdict).toMatchObject({
      kind: 'allow',
      reasonCode: 'held-and-asked',
      conditions: [{ seen: 'hold' }, {}, {}, {}],
    });
    expect(verdict.changes.map(({ change }) => change.type)).toEqual(['hold.set', 'hold.set']);
  });
});

describe('a quarantine', () => {
  it('is of every model that was read and gives the digest traffic, and of no other', () => {
    const elsewhere = { places: { eu: '1.1.0 ~1.2.0:10%' }, served: ['1.1.0'] };
    const ledger = {
      [MODEL]: stateOf({ places: { production: '1.0.0' } }),
      search: stateOf(elsewhere, 'search'),
      idle: stateOf({ places: { production: '1.0.0' } }, 'idle'),
      none: emptyState('none'),
    };
    const { changes } = decide(ledger, [factsOf('/seatrial quarantine churn@1.2.0', TWICE)], [OPEN]);
    expect(changes.map(({ model, change }) => [model, change.type, change.sha256])).toEqual([
      [MODEL, 'version.quarantined', sha256Of('1.2.0')],
      ['search', 'version.quarantined', sha256Of('1.2.0')],
      ['search', 'livetest.stopped', sha256Of('1.2.0')],
    ]);
  });
});

it('a model whose ledger was not read is no question', () => {
  expect(() => decideCommand({}, factsOf('/rollback churn', TWICE), [OPEN])).toThrow(RangeError);
});

describe('a command of which no rule asks who may', () => {
  const ASKED_OF = RULES.filter(({ code }) => code !== 'authorised');
  it.each(['/rollback churn', '/certify churn@1.2.0', '/seatrial hold churn', '/seatrial retire churn@1.0.0'])(
    'is refused to everybody: %s',
    (line) => {
      const decision = decideLines([line], TWICE, ASKED_OF);
      expect(decision).toMatchObject({ kind: 'refuse', reasonCode: 'authorised', changes: [] });
      expect(isAuthorised(decision.verdicts[0]?.conditions ?? [])).toBe(false);
    },
  );

  it('is refused where one of its environments was not asked about', () => {
    const here = rule('authorised', ({ environment }) =>
      environment.name === 'staging' ? { met: true, seen: 'admin', needed: 'read' } : null,
    );
    expect(decideLines(['/seatrial retire churn@1.0.0'], TWICE, [here])).toMatchObject({ reasonCode: 'authorised' });
  });

  it('is refused where there is no environment to ask about', () => {
    const facts = factsOf('/rollback churn', TWICE, { environments: [] });
    expect(decide({ [MODEL]: stateOf(TWICE) }, [facts], RULES)).toMatchObject({ reasonCode: 'authorised' });
    expect(isAuthorised([])).toBe(false);
  });
});
