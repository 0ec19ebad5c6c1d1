import { distance } from 'fastest-levenshtein';

/** A longer word is no typing error of anything, and comparing it would be slow. */
const MAX_LENGTH = 64;

/** The known word that was probably meant: at most a third of its letters differ, or its parts are in another order. */
export function suggest<Known extends string>(word: string, known: readonly Known[]): Known | null {
  return nearest(word, known)[0] ?? null;
}

/** All known words that may have been meant, the nearest first. */
export function nearest<Known extends string>(word: string, known: readonly Known[]): readonly Known[] {
  if (word.length > MAX_LENGTH) return [];
  return known
    .map((candidate) => ({ candidate, edits: countEdits(word, candidate) }))
    .filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(candidate.length / 3)))
    .toSorted((a, b) => a.edits - b.edits)
    .map(({ candidate }) => candidate);
}

function countEdits(word: string, candidate: string): number {
  return Math.min(
    distance(word.toLowerCase(), candidate.toLowerCase()),
    1 + distance(sortParts(word), sortParts(candidate)),
    areNeighboursSwapped(word, candidate) ? 1 : Infinity,
  );
}

function sortParts(word: string): string {
  return word.toLowerCase().split(/[_-]/u).toSorted().join('_');
}

/** `tsak` for `task`: one slip of the fingers, two edits for a distance that knows no transposition. */
function areNeighboursSwapped(word: string, candidate: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at += 1;
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2) === candidate;
}
