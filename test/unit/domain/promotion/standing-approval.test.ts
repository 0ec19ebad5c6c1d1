import { describe, expect, test } from 'vitest';
import type { CommandFacts } from '../../../../src/contract/generated/types.ts';
import { applyAll } from '../../../../src/domain/promotion/changes.ts';
import { decideCommand } from '../../../../src/domain/promotion/decide.ts';
import { RULES } from '../../../../src/domain/promotion/rules.ts';
import { type Change, deploymentIn, type ModelState } from '../../../../src/domain/promotion/state.ts';
import { factsOf, sha256Of, type Situation, stateOf } from '../../../support/promotion/situation.ts';
import { certificate, MODEL, POLICY } from '../../../support/promotion/world.ts';

const SITUATION: Situation = { places: { production: '1.0.0' }, served: ['1.0.0'] };
const RAMP = [0.01, 0.05, 0.25];
const TESTED = { name: MODEL, policyDigest: POLICY, liveTest: true, ramp: RAMP };

function decide(line: string, over: Partial<CommandFacts> = {}, state: ModelState = stateOf(SITUATION)) {
  const facts = factsOf(line, SITUATION, { model: TESTED, certificate: certificate('b'), ...over });
  const verdict = decideCommand({ [MODEL]: state }, facts, RULES);
  const changes = verdict.changes.map(({ change }) => change);
  return { ...verdict, changes, after: applyAll(state, changes) };
}

function candidates(state: ModelState) {
  return deploymentIn(state, 'production').liveTest?.candidates.map(({ version, share, then }) => [
    version,
    share,
    then ?? null,
  ]);
}

const TO_PRODUCTION = '/promote churn@1.1.0 to=production';

function concluded(conclusion: 'pass' | 'fail'): Change {
  const about = { version: '1.1.0', sha256: sha256Of('1.1.0'), environment: 'production', deployment: null };
  return { type: 'livetest.concluded', ...about, reasonCode: conclusion, reason: null };
}

function environmentOf(over: object): Partial<CommandFacts> {
  const [first] = factsOf(TO_PRODUCTION, SITUATION).environments;
  return first === undefined ? {} : { environments: [{ ...first, ...over }] };
}

describe('a promotion to production of a model that declares a live test', () => {
  test('begins it at the first step of the ramp, with the approval, a place and a lease', () => {
    const { kind, changes, after, conditions } = decide(TO_PRODUCTION);
    expect(kind).toBe('allow');
    expect(changes.map(({ type, reasonCode }) => [type, reasonCode])).toEqual([['livetest.started', 'live-started']]);
    expect(deploymentIn(after, 'production').liveTest).toMatchObject({
      lease: '2026-05-04T14:00:00Z',
      candidates: [{ version: '1.1.0', anchor: 0 }],
    });
    expect(candidates(after)).toEqual([['1.1.0', 0.01, 'production']]);
    const evidence = conditions.find(({ code }) => code === 'live-evidence');
    expect(evidence).toMatchObject({ met: true, seen: 'to-come', needed: 'pass' });
  });

  test('asks for all that production asks for, and what a share asks for, but the evidence', () => {
    expect(decide(TO_PRODUCTION, { certificate: null }).reasonCode).toBe('certificate');
    const writer = { id: 1, login: 'ben', role: 'write', teams: [] } as const;
    expect(decide(TO_PRODUCTION, { actor: writer }).reasonCode).toBe('authorised');
    expect(decide('/promote churn@1.1.0', { actor: writer }).kind).toBe('allow');
    expect(decide(TO_PRODUCTION, environmentOf({ freeze: 'sale' })).reasonCode).toBe('no-freeze');
    expect(decide(TO_PRODUCTION, environmentOf({ shareCap: 0.005 })).reasonCode).toBe('share-cap');
  });

  test('of a candidate that runs keeps the share', () => {
    const running = decide('/promote churn@1.1.0 share=20%').after;
    expect(candidates(running)).toEqual([['1.1.0', 0.2, null]]);
    const approved = decide(TO_PRODUCTION, {}, running);
    expect(approved.changes.map(({ type }) => type)).toEqual(['livetest.changed']);
    expect(candidates(approved.after)).toEqual([['1.1.0', 0.2, 'production']]);
    // Said again, it is so already; another share takes nothing back.
    expect(decide(TO_PRODUCTION, {}, approved.after).kind).toBe('nothing');
    expect(decide('/promote churn@1.1.0', {}, approved.after).kind).toBe('nothing');
    expect(candidates(decide('/promote churn@1.1.0 share=10%', {}, approved.after).after)).toEqual([
      ['1.1.0', 0.1, 'production'],
    ]);
  });

  test('promotes at once where the test has found it better, the settings ask for no evidence, or nothing has served', () => {
    const better = applyAll(decide('/promote churn@1.1.0').after, [concluded('pass')]);
    expect(decide(TO_PRODUCTION, {}, better).changes.map(({ type }) => type)).toEqual(['deployment.promoted']);
    const direct = decide(TO_PRODUCTION, environmentOf({ directPromotion: true }));
    expect(direct.changes.map(({ type }) => type)).toEqual(['deployment.promoted']);
    const first = decide(TO_PRODUCTION, {}, stateOf({ places: { production: '' } }));
    expect(first.changes.map(({ type }) => type)).toEqual(['deployment.promoted']);
  });

  test('begins another test where the last one found it no better, or compared it with what is in production no more', () => {
    const worse = applyAll(stateOf(SITUATION), [concluded('fail')]);
    expect(decide(TO_PRODUCTION, {}, worse).changes.map(({ type }) => type)).toEqual(['livetest.started']);
    const better = applyAll(stateOf(SITUATION), [concluded('pass')]);
    const other = decide(
      '/promote churn@1.2.0 to=production',
      { ...environmentOf({ directPromotion: true }), certificate: certificate('c') },
      better,
    ).after;
    expect(decide(TO_PRODUCTION, {}, other).changes.map(({ type }) => type)).toEqual(['livetest.started']);
  });

  test('is refused where nothing is in production any more to be compared with', () => {
    const empty = stateOf({ places: { production: '' }, served: ['1.0.0'] });
    expect(decide(TO_PRODUCTION, {}, empty).reasonCode).toBe('live-baseline');
  });

  test('is refused as before where an older decision knew of no ramp', () => {
    const old = { model: { name: MODEL, policyDigest: POLICY, liveTest: true } };
    expect(decide(TO_PRODUCTION, old).reasonCode).toBe('live-evidence');
    const share = decide('/promote churn@1.1.0', old);
    const [candidate] = deploymentIn(share.after, 'production').liveTest?.candidates ?? [];
    expect(candidate).toEqual({ name: 'v1.1.0', version: '1.1.0', sha256: sha256Of('1.1.0'), share: 0.1 });
  });
});

test('a hold takes back what was approved ahead, and the end of the hold does not say it again', () => {
  const approved = decide(TO_PRODUCTION).after;
  const held = decide('/seatrial hold churn', {}, approved);
  expect(candidates(held.after)).toEqual([['1.1.0', 0.01, null]]);
  expect(candidates(decide('/seatrial unhold churn', {}, held.after).after)).toEqual([['1.1.0', 0.01, null]]);
});
