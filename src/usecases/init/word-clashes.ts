import type { CsvDialect } from '../../contract/generated/types.ts';
import { renderCsv } from '../../domain/model/csv-dialect.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { WordClash } from './word-clash.ts';
import { fillInText } from './yaml-scalar.ts';

interface FoundDialect {
  readonly csv: CsvDialect | null;
  /** Words of its `missing` that are texts elsewhere. */
  readonly clashes?: readonly WordClash[];
}

/** What follows the digest of the data in a manifest. A word that may be a text elsewhere is asked for: it would be emptied there. */
export function writtenDialect({ csv, clashes = [] }: FoundDialect): string {
  if (csv === null) return '';
  const asked = new Map(clashes.map((clash) => [clash.word, fillInText(askForWord(clash))]));
  const { missing, ...others } = csv;
  const words = missing?.map((word) => asked.get(String(word)) ?? word);
  return `, ${renderCsv({ ...others, ...(words && { missing: words }) })}`;
}

function askForWord({ word, numbers, texts, rows }: WordClash): string {
  const seen = `${quoteText(word)} stands among the numbers of ${quoteText(numbers)}, and in ${rows} rows of ${quoteText(texts)}`;
  return `${seen}: write it here if it is no value there, too; if it is a text, delete this and leave the cells of ${quoteText(numbers)} empty`;
}

/** What nobody is asked about; null where that is nothing. */
export function withoutClashes({ csv, clashes = [] }: FoundDialect): CsvDialect | null {
  if (csv === null || clashes.length === 0) return csv;
  const { missing, ...others } = csv;
  const words = missing?.filter((word) => clashes.every((clash) => clash.word !== word)) ?? [];
  const known = words.length === 0 ? others : { ...others, missing: words };
  return Object.keys(known).length === 0 ? null : known;
}

/** How the target is read: its words are labels until a person says that they are none. */
export function asTexts(found: FoundDialect, target: string): CsvDialect | null {
  const isHeld = found.clashes?.some(({ texts }) => texts === target) ?? false;
  return isHeld ? withoutClashes(found) : found.csv;
}
