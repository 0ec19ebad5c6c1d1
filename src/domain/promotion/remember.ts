import type { Remembered, VersionFacts } from '../../contract/generated/types.ts';
import { askedShare } from './asked-share.ts';
import type { TransitionContext } from './changes.ts';
import { isSamePlace, isStanding } from './remembered.ts';
import type { Change, ModelState } from './state.ts';

/** A promotion before the merge: bound to the head that it names, and to the share that is told. */
export function remember(
  state: ModelState,
  { facts, environment }: TransitionContext,
  { version, sha256 }: VersionFacts,
): readonly Change[] {
  const { source, thread, command } = facts;
  if (thread === null || source.boundSha === null) return [];
  const to = command.to ?? 'live';
  const share = to === 'live' ? askedShare(facts, environment, 0) : command.share;
  const place = { pull: thread.number, head: source.boundSha, version, sha256, environment: environment.name };
  const remembered: Remembered = { ...place, to, share };
  const isAgain = state.remembered.some((one) => isSamePlace(one, remembered));
  const about = { version, sha256, environment: environment.name, deployment: null, reason: null };
  const reasonCode = isAgain ? 'remembered-anew' : 'remembered';
  return [{ type: 'promotion.remembered', ...about, reasonCode, remembered }];
}

/** Whether it carries out what is remembered no more: a log that says it did is no true one. */
export function isOver(state: ModelState, { facts }: TransitionContext): boolean {
  return facts.remembered !== undefined && !isStanding(state, facts.remembered.promotion);
}

/** What is remembered of a version is over when the version rises, whoever made it. The last change says so. */
export function endingRemembered(
  state: ModelState,
  { facts, environment }: TransitionContext,
  changes: readonly Change[],
): readonly Change[] {
  const standing = state.remembered.find(
    ({ sha256, environment: name }) => sha256 === facts.version?.sha256 && name === environment.name,
  );
  const remembered = facts.remembered?.promotion ?? standing;
  if (remembered === undefined) return changes;
  return changes.map((one, index) => (index === changes.length - 1 ? { ...one, remembered } : one));
}
