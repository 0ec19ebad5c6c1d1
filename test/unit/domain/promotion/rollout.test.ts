import { describe, expect, it } from 'vitest';
import { slotsOf } from '../../../../src/domain/promotion/slots.ts';
import { deploymentIn, foldEvents } from '../../../../src/domain/promotion/state.ts';
import type { CommandFacts, RolloutState } from '../../../../src/contract/generated/types.ts';
import { factsOf } from '../../../support/promotion/situation.ts';
import { A, B, servingEvents, type Step } from '../../../support/serving-events.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 4, 3, 10, minute)).toISOString();
const PROMOTED: Step = { time: at(0), type: 'deployment.promoted', about: A, production: A };
const HELD: Step = { time: at(1), type: 'hold.set', production: A };
const AGAIN: Step = { time: at(2), type: 'deployment.promoted', production: B };

function reported(revision: number, state: RolloutState, follower = 'argo', environment = 'production'): Step {
  return { time: at(30), type: 'deployment.reported', environment, data: { report: { revision, state, follower } } };
}

/** How far production is. */
function rolloutAfter(...steps: readonly Step[]) {
  const events = servingEvents(steps);
  const state = foldEvents('churn', events, []);
  const [slot] = slotsOf(deploymentIn(state, 'production'), events);
  const { state: reached, report } = slot?.rollout ?? {};
  return [reached, report?.data.report?.follower ?? null];
}

describe('how far a decision is', () => {
  it.each<[string, readonly Step[], string, string | null]>([
    ['nobody is asked', [PROMOTED], 'untold', null],
    ['begun', [PROMOTED, reported(1, 'in_progress')], 'in_progress', 'argo'],
    ['done', [PROMOTED, reported(1, 'in_progress'), reported(1, 'success')], 'success', 'argo'],
    [
      'done, and the first report comes later',
      [PROMOTED, reported(1, 'success'), reported(1, 'in_progress')],
      'success',
      'argo',
    ],
    ['failed, then done', [PROMOTED, reported(1, 'failure'), reported(1, 'success')], 'success', 'argo'],
    ['done, then failed', [PROMOTED, reported(1, 'success'), reported(1, 'failure')], 'failure', 'argo'],
    ['one of two failed', [PROMOTED, reported(1, 'failure', 'eu'), reported(1, 'success', 'us')], 'failure', 'eu'],
    [
      'one of two has begun',
      [PROMOTED, reported(1, 'in_progress', 'eu'), reported(1, 'success', 'us')],
      'in_progress',
      'eu',
    ],
    ['of an earlier revision', [PROMOTED, HELD, AGAIN, reported(2, 'success')], 'untold', null],
    ['of a later revision that left production alone', [PROMOTED, HELD, reported(2, 'success')], 'success', 'argo'],
    [
      'a later revision has begun after this one was done',
      [PROMOTED, reported(1, 'success'), HELD, reported(2, 'in_progress')],
      'success',
      'argo',
    ],
    [
      'an earlier revision is reported late',
      [PROMOTED, HELD, reported(2, 'success'), reported(1, 'failure')],
      'success',
      'argo',
    ],
    ['of another environment', [PROMOTED, reported(1, 'success', 'argo', 'eu')], 'untold', null],
  ])('%s', (_name, steps, state, follower) => {
    expect(rolloutAfter(...steps)).toEqual([state, follower]);
  });

  it('is waited for where the settings of its own decision asked for reports', () => {
    const asked = (reports: boolean | undefined): CommandFacts => {
      const facts = factsOf('/promote churn@1.1.0', { places: { production: '1.0.0' } });
      return {
        ...facts,
        environments: facts.environments.map(({ reports: _unasked, ...one }) =>
          reports === undefined ? one : { ...one, reports },
        ),
      };
    };
    const first = { ...PROMOTED, data: { facts: asked(true) } };
    expect(rolloutAfter(first)).toEqual(['queued', null]);
    expect(rolloutAfter(first, { ...AGAIN, data: { facts: asked(false) } })).toEqual(['untold', null]);
    expect(rolloutAfter(first, { ...HELD, data: { facts: asked(false) } })).toEqual(['queued', null]);
    expect(rolloutAfter({ ...PROMOTED, data: { facts: asked(undefined) } })).toEqual(['untold', null]);
  });
});
