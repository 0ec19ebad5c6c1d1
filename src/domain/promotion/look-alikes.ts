/** Letters of other alphabets, as small ones, that look like these of ours. */
const ALIKE: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  ԁ: 'd',
  е: 'e',
  г: 'r',
  һ: 'h',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  п: 'n',
  р: 'p',
  ԛ: 'q',
  с: 'c',
  ѕ: 's',
  т: 't',
  у: 'y',
  ү: 'y',
  ԝ: 'w',
  х: 'x',
  α: 'a',
  γ: 'y',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  հ: 'h',
  ո: 'n',
  ս: 'u',
  օ: 'o',
  ı: 'i',
  ɑ: 'a',
  ɡ: 'g',
};
/** Format characters, fillers and variations. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** `n̲ot`: what is set above or below letters of ours. */
const MARKED = /([a-z])\p{M}+/giu;
const WORD = /[\p{L}\p{N}]+/gu;

/** A text without what cannot be seen or marks a letter, and full-width letters as the usual ones. */
export function asShown(text: string): string {
  return text.normalize('NFKC').replaceAll(UNSEEN, '').replaceAll(MARKED, '$1');
}

/** The letter of ours that a small letter looks like. */
export function lookAlike(letter: string): string {
  return ALIKE[letter] ?? letter;
}

/** A text in small letters, in which a word of two alphabets is what it looks like: nobody types one, but to deceive. */
export function withoutLookAlikes(text: string): string {
  return text.replaceAll(WORD, (word) => (/[a-z]/.test(word) ? word.replaceAll(/\p{L}/gu, lookAlike) : word));
}
