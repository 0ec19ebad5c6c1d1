import { clausesOf } from './clauses.ts';
import type { ResolveContext } from './resolve-problem.ts';
import type { Steering } from './steering-words.ts';
import { bareWord, plainText } from './words.ts';

/** What environments are called, whatever those of the settings are. */
const PLACES = new Set(
  (
    'stage stages staging stg stag dev develop development test tests testing qa uat int integration sandbox preprod pre-prod ' +
    'pre-production nonprod non-prod local eu us uk emea apac asia europe america'
  ).split(' '),
);
const REGION = /^[a-z]{2}-[a-z]+-\d$/u;
const MARKS = new Set('in on only for at to within inside'.split(' '));
const EVERYWHERE =
  /(?<!\p{L})(?:everywhere|globally|worldwide|all (?:of )?(?:them|envs?|environments|regions)|(?:every|each|both) (?:envs?|environments?|regions?)|both)(?!\p{L})/u;

/** A word for a place that is none of the settings' own: `stg`, `in eu`, `everywhere` where there is more than one. */
export function placeIn(text: string, { environments }: ResolveContext): Steering | null {
  const plain = plainText(text);
  const all = environments.length > 1 ? EVERYWHERE.exec(plain)?.[0] : undefined;
  if (all !== undefined) return { kind: 'place', word: all };
  const names = environments.map(({ name }) => name);
  const place = clausesOf(plain).flatMap(({ words }) =>
    words.filter((word, at) => isPlace(word, words[at - 1], at)),
  )[0];
  return place === undefined || names.includes(place) ? null : { kind: 'place', word: place };
}

function isPlace(word: string, before: string | undefined, at: number): boolean {
  const bare = bareWord(word);
  if (REGION.test(bare)) return at === 0 || MARKS.has(before ?? '');
  return PLACES.has(bare) && (at === 0 || MARKS.has(before ?? ''));
}
