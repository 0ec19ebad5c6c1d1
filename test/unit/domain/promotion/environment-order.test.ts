import { expect, it } from 'vitest';
import { hasPassed, orderOf } from '../../../../src/domain/promotion/environment-order.ts';
import { foldEvents, FORWARD } from '../../../../src/domain/promotion/state.ts';
import { factsOf } from '../../../support/promotion/situation.ts';
import { A, B, servingEvents, type Step } from '../../../support/serving-events.ts';

const MAY = '2026-05-01T00:00:00Z';
const step = (type: Step['type'], production: typeof A, more: Partial<Step> = {}): Step => ({
  time: MAY,
  type,
  about: production,
  production,
  environment: 'staging',
  ...more,
});
const promoted = (production: typeof A, environment = 'staging') =>
  step('deployment.promoted', production, { environment });
const back = (production: typeof A, reasonCode = 'rolled-back') =>
  step('deployment.rolledback', production, { data: { reasonCode } });

function stateAfter(steps: readonly Step[]) {
  return foldEvents('churn', servingEvents(steps), []);
}

it.each<readonly [string, readonly Step[], boolean]>([
  ['production there', [promoted(A), promoted(B)], true],
  ['production there before', [promoted(B), promoted(A)], true],
  ['nowhere', [], false],
  ['production elsewhere', [promoted(B, 'production')], false],
  ['on a share there', [step('livetest.started', A, { live: 0.1, about: B })], false],
  ['rolled back there', [promoted(A), promoted(B), back(A)], false],
  [
    'rolled back elsewhere',
    [promoted(B), promoted(A, 'eu'), promoted(B, 'eu'), { ...back(A), environment: 'eu' }],
    true,
  ],
  ['left by a rollback forward', [promoted(B), promoted(A), back(B), back(A, FORWARD)], true],
  ['returned to after it was rolled back', [promoted(A), promoted(B), back(A), back(B)], true],
])('a version that is %s', (_name, steps, expected) => {
  expect(hasPassed(stateAfter(steps), 'staging', B.sha256)).toBe(expected);
});

function decidedIn(environments: Readonly<Record<string, string | undefined>>): Step {
  const facts = factsOf('/seatrial hold churn', { places: { production: '1.0.0' } });
  const [pattern] = facts.environments;
  const seen = Object.entries(environments).flatMap(([name, after]) =>
    pattern === undefined ? [] : [{ ...pattern, name, ...(after === undefined ? {} : { after }) }],
  );
  return { time: MAY, type: 'hold.set', data: { facts: { ...facts, environments: seen } } };
}

it('the order is that of the last decision about each environment', () => {
  const steps = [
    decidedIn({ production: 'qa', eu: 'production' }),
    decidedIn({ production: 'staging', qa: undefined }),
    decidedIn({ eu: undefined }),
  ];
  expect([...orderOf(servingEvents(steps))]).toEqual([['production', 'staging']]);
});
