import type { Label } from './labels.ts';
import { parseTag, type TaggingScheme } from './tagging-scheme.ts';

/** What a target with a list of labels a row holds. */
export interface TokenLabels {
  /** Distinct, in the order of the file. */
  readonly labels: readonly Label[];
  /** Whether every I goes on from a B or an I of its type. */
  readonly isIob2: boolean;
}

/** What Hugging Face writes where a token has no label of its own. */
export const USUAL_IGNORED = -100;

/** The labels that are classes, and those that may mark tokens that are not scored: -100, or the one word among tags that is none. */
export function splitLabels({ labels }: TokenLabels): {
  readonly classes: readonly Label[];
  readonly ignored: readonly Label[];
} {
  const isTag = (label: Label) => /^(?:O|[BIESLU](?:-.+)?)$/su.test(String(label));
  const strange = labels.filter((label) => !isTag(label));
  const isWord = strange.length === 1 && labels.length > 2;
  const ignored = isWord ? strange : labels.filter((label) => label === USUAL_IGNORED);
  return { classes: labels.filter((label) => !ignored.includes(label)), ignored };
}

/** The scheme that tags can only be of; `open` where B and I could be IOB1 as well, null for what are no tags. */
export function schemeOf(classes: readonly Label[], isIob2: boolean): TaggingScheme | 'open' | null {
  const fits = (scheme: TaggingScheme) => classes.every((label) => parseTag(String(label), scheme) !== null);
  if (classes.length < 2 || !classes.some((label) => /^[A-Z]-/u.test(String(label)))) return null;
  if (fits('IOB2')) return isIob2 ? 'IOB2' : 'open';
  const known = (['IOE2', 'IOBES', 'BILOU'] as const).filter(fits);
  const [only] = known;
  return only !== undefined && known.length === 1 ? only : 'open';
}
