import { suggest } from '../suggest.ts';
import { type Verb, VERBS } from './verbs/registry.ts';

/** What people and other tools may write for a verb, where the nearest by its letters would say the opposite, or nothing. */
const OTHER_NAMES: Readonly<Partial<Record<Verb, string>>> = {
  restore: 'unretire unquarantine unban unarchive reinstate',
  rollback: 'undo revert demote unpromote depromote unship',
  stop: 'abort cancel end kill halt terminate',
  hold: 'pause freeze lock block rehold',
  unhold: 'resume unfreeze unlock unblock unpause lift',
  promote: 'deploy release ship rollout',
  certify: 'recertify rerun retest recheck retry',
  retire: 'archive deprecate decommission',
  quarantine: 'ban',
  plan: 'diff noop preview simulate',
  status: 'info show list get describe state',
  why: 'history log audit blame',
};
const BY_NAME: ReadonlyMap<string, Verb> = new Map(
  VERBS.flatMap((verb) => (OTHER_NAMES[verb] ?? '').split(' ').map((name) => [name, verb])),
);
const TAKES_BACK = /^(?:un|de|dis|non?|anti)-?(?=\p{L}{4})/u;

/** The verb that a word was probably meant to be. */
export function nearestVerb(word: string): Verb | null {
  const plain = word.toLowerCase();
  return BY_NAME.get(plain) ?? (saysOpposite(plain) ? null : suggest(word, VERBS));
}

/** `uncertify` is no misspelt `certify`: what takes a verb back must never be answered with the verb. */
export function saysOpposite(word: string): boolean {
  const rest = word.replace(TAKES_BACK, '');
  return rest !== word && suggest(word, ['unhold']) === null && suggest(rest, VERBS) !== null;
}
