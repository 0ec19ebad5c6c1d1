import { distance } from 'fastest-levenshtein';
import { nearest } from '../suggest.ts';
import { isTypo } from './unreadable.ts';
import { bareWord } from './words.ts';

const VOWEL = /[aeiou]/;
/** `stage` and `staging`, `tests` and `testing`. */
const ENDING = /(?<=.{4})(?:ing|es?|s)$/u;

/**
 * The names that a word was probably meant for, the nearest first: in capitals or between quotes, a letter off, shortened
 * (`prod`, `stg`, `stage`) or longer. A name that says the opposite (`preprod`) or counts otherwise (`eu-2`) is another one.
 */
export function nearNames(typed: string, names: readonly string[]): readonly string[] {
  const word = bareWord(typed);
  const near = names.filter((name) => !isOther(word, name) && (isMisspelt(word, name) || isShortened(word, name)));
  return [...new Set([...nearest(word, near), ...near])];
}

function isMisspelt(word: string, name: string): boolean {
  return isTypo(word, name) || (name.length > 8 && word[0] === name[0] && distance(word, name) === 2);
}

/** Either begins the other, or the word is the name without its vowels and some letters more. */
function isShortened(word: string, name: string): boolean {
  const stem = word.replace(ENDING, '');
  if (isBeginning(stem, name, 3) || isBeginning(name.replace(ENDING, ''), word, 4)) return true;
  return word.length > 2 && word[0] === name[0] && !VOWEL.test(word) && isWithin(word, name);
}

/** Of a long name, or up to where a part of it ends: `eu` of `eu-west`. */
function isBeginning(part: string, whole: string, least: number): boolean {
  return part !== '' && whole.startsWith(part) && (part.length >= least || /^[-._\d]/.test(whole.slice(part.length)));
}

function isWithin(letters: string, name: string): boolean {
  let at = 0;
  for (const letter of name) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

function isOther(word: string, name: string): boolean {
  const digits = (text: string) => text.replaceAll(/\D/gu, '');
  const countsOtherwise = digits(word) !== digits(name) && digits(word) !== '' && digits(name) !== '';
  return countsOtherwise || word.startsWith('pre') !== name.startsWith('pre');
}
