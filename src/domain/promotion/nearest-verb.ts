import { suggest } from '../suggest.ts';
import { type Verb, VERBS } from './verbs/registry.ts';

/** What people may write for a verb, where the nearest by its letters would say the opposite, or nothing. */
const OTHER_NAMES: Readonly<Record<string, Verb>> = {
  unretire: 'restore',
  unquarantine: 'restore',
  unban: 'restore',
  reinstate: 'restore',
  undo: 'rollback',
  revert: 'rollback',
  abort: 'stop',
  cancel: 'stop',
  pause: 'hold',
  freeze: 'hold',
  resume: 'unhold',
  unfreeze: 'unhold',
  deploy: 'promote',
  release: 'promote',
  history: 'why',
  log: 'why',
};

/** The verb that a word was probably meant to be. */
export function nearestVerb(word: string): Verb | null {
  const plain = word.toLowerCase();
  return (Object.hasOwn(OTHER_NAMES, plain) ? OTHER_NAMES[plain] : undefined) ?? suggest(word, VERBS);
}
