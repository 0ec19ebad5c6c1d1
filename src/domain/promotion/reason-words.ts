import { isTypo, nearestKey, Unreadable } from './unreadable.ts';
import { OPENINGS, VERB_RECORDS, VERBS } from './verbs/registry.ts';
import { bareWord, plainText } from './words.ts';

/** One of them as the whole reason was meant for another command. */
const OTHER_COMMANDS: ReadonlyMap<string, string> = new Map([
  ...VERBS.filter((verb) => VERB_RECORDS[verb].kind === 'read').map((verb) => [verb, `/seatrial ${verb}`] as const),
  ['cancel', '/seatrial stop'],
  ['undo', '/rollback'],
  ['off', '/seatrial unhold'],
  ['release', '/seatrial unhold'],
  ['lift', '/seatrial unhold'],
  ...['end', 'remove', 'delete', 'clear', 'disable', 'no', 'none', 'false'].map(
    (word) => [word, '/seatrial unhold'] as const,
  ),
  ...['list', 'show'].map((word) => [word, '/seatrial status'] as const),
  ['history', '/seatrial why'],
]);
/** `(to=1.0.0)`, `env:staging`, `to = 1.0.0`: a key that the reading of single words passes over. */
const KEY_LIKE = /(?<![\p{L}\p{N}._/-])([a-z@][a-z-]*)(?:\s*=|:)>?(\s?)([^\s:=]\S*)/gu;

/** What stands in a reason and was meant for a command: another one, or a key. It is never mere talk. */
export function checkReason(text: string): void {
  const other = OTHER_COMMANDS.get(text.toLowerCase());
  if (other !== undefined) throw new Unreadable('unexpected-word', text, other);
  const plain = plainText(text);
  checkSecondCommand(plain);
  checkKeys(plain);
}

function checkSecondCommand(text: string): void {
  for (const [word, name = ''] of text.matchAll(/(?<![\p{L}\p{N}./])\/([a-z-]+)/gu)) {
    const plain = name.replaceAll('-', '');
    if (OPENINGS.some((opening) => opening === plain || isTypo(plain, opening))) {
      throw new Unreadable('second-command', word, null);
    }
  }
}

function checkKeys(text: string): void {
  for (const [word, name = '', gap, value = ''] of text.matchAll(KEY_LIKE)) {
    const key = nearestKey(name.replace(/^-+/u, ''));
    const isTalk = word.startsWith(`${name}:`) && (key === 'reason' || gap !== '');
    if (key !== null && !isTalk) throw new Unreadable('unknown-key', word, `${key}=${bareWord(value)}`);
  }
}
