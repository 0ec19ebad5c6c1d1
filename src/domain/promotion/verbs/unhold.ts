import { change, type TransitionContext } from '../changes.ts';
import { environmentsWith } from '../resolve-targets.ts';
import { modelSubject } from '../resolve-version.ts';
import { type Change, deploymentIn, type ModelState } from '../state.ts';
import { inEachEnvironment } from './each-environment.ts';
import type { StateVerb } from './verb.ts';

export const unhold: StateVerb = {
  verb: 'unhold',
  kind: 'go',
  isShort: false,
  usage: '/seatrial unhold [model] [environment=name]',
  summary: 'Lifts the hold.',
  roles: ['unhold'],
  actionOf: () => 'unhold',
  target: 'model',
  keys: ['model', 'environment'],
  needs: 'A hold.',
  example: '/seatrial unhold churn',
  usual: environmentsWith('hold'),
  subject: modelSubject,
  raises: true,
  changes: inEachEnvironment(clearHold),
};

function clearHold(state: ModelState, { facts, environment }: TransitionContext): readonly Change[] {
  const deployment = deploymentIn(state, environment.name);
  if (deployment.hold === null) return [];
  const { reason } = facts.command;
  return [change(deployment, { hold: null }, { type: 'hold.cleared', reasonCode: 'unheld', version: null, reason })];
}
