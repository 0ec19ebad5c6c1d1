import type { VersionFacts } from '../../../contract/generated/types.ts';
import { aboutVersion, forget, replaceFallbacks, type TransitionContext } from '../changes.ts';
import { everyEnvironment } from '../resolve-targets.ts';
import { versionSubject } from '../resolve-version.ts';
import { applyChange, type Change, type ModelState } from '../state.ts';
import { inEachEnvironment, ofVersion } from './each-environment.ts';
import type { StateVerb } from './verb.ts';

export const retire: StateVerb = {
  verb: 'retire',
  kind: 'go',
  isShort: false,
  usage: '/seatrial retire [model[@version]] [reason=…]',
  summary:
    'Takes a version out of service: it can neither be promoted nor be rolled back to, until that is taken back.',
  roles: ['retire'],
  actionOf: () => 'retire',
  target: 'version',
  keys: ['model', 'reason'],
  needs: 'A version that has no traffic; a reason, where it is the only one that production could go back to.',
  example: '/seatrial retire churn@1.2.0 reason=its data may not be used any more',
  usual: everyEnvironment,
  subject: versionSubject,
  changes: inEachEnvironment(ofVersion(takeOut)),
};

/** Takes the version out of the list of those that may serve again. */
function takeOut(state: ModelState, { facts }: TransitionContext, version: VersionFacts): readonly Change[] {
  if (state.retired.includes(version.sha256)) return [];
  const { reason } = facts.command;
  const about = { type: 'version.retired', reasonCode: 'retired', version, reason } as const;
  const lapsed = forget(state, ({ sha256 }) => sha256 === version.sha256, { reasonCode: 'retired', reason });
  return [aboutVersion(about), ...lapsed, ...replaceFallbacks(applyChange(state, aboutVersion(about)), about)];
}
