import type { VerbRecord } from './command.ts';
import { isTypo, nearestKey, Unreadable } from './unreadable.ts';
import { bareWord, plainText } from './words.ts';

/** One of them as the whole reason was meant for another command. */
const OTHER_COMMANDS: Readonly<Record<string, string>> = {
  help: '/seatrial help',
  status: '/seatrial status',
  plan: '/seatrial plan',
  why: '/seatrial why',
  cancel: '/seatrial stop',
  undo: '/rollback',
  off: '/seatrial unhold',
  release: '/seatrial unhold',
  lift: '/seatrial unhold',
  end: '/seatrial unhold',
};
const OPENINGS = ['promote', 'rollback', 'certify', 'seatrial'];
/** `(to=1.0.0)`, `env:staging`, `to = 1.0.0`: a key that the reading of single words passes over. */
const KEY_LIKE = /(?<![\p{L}\p{N}._/-])([a-z@][a-z-]*)(?:\s*=|:)>?(\s?)([^\s:=]\S*)/gu;

/** What stands in a reason and was meant for a command: another one, a key, a time to hold. It is never mere talk. */
export function checkReason(record: VerbRecord, text: string): void {
  const other = OTHER_COMMANDS[text.toLowerCase()];
  if (other !== undefined) throw new Unreadable('unexpected-word', text, other);
  const plain = plainText(text);
  checkSecondCommand(plain);
  checkKeys(plain);
  if (record.verb === 'hold' && record.keys.includes('for')) checkDuration(text);
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

/** A hold for a time that is no key would last for ever. */
function checkDuration(text: string): void {
  const duration = /^(?:(?:for|until)\b[:=]?\s*)?(\d+(?:\.\d+)?)\s?([mhd])(?![a-z])/iu.exec(text);
  if (duration !== null)
    throw new Unreadable('bad-value', duration[0], `for=${duration[1]}${duration[2]?.toLowerCase()}`);
  if (/^until\b/iu.test(text)) throw new Unreadable('bad-value', text, 'for=2h');
}
