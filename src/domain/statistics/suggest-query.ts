import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { suggest } from '../suggest.ts';
import { type CatalogQuery, searchText } from './catalog-query.ts';
import { containsWords } from './version-row.ts';

/** A word of a question that nothing has, and what was probably meant. */
export interface Meant {
  readonly asked: string;
  readonly meant: string;
}

/** The same words with those that no text contains replaced by near ones; null where that finds nothing either. */
export function suggestWords(texts: readonly string[], words: string): string | null {
  const asked = words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const known = knownWords(texts);
  const meant = asked.map((word) => (isKnown(texts, word) ? word : suggest(word, known)));
  if (meant.includes(null) || meant.every((word, index) => word === asked[index])) return null;
  const phrase = meant.join(' ');
  return isKnown(texts, phrase) ? phrase : null;
}

/** What was probably meant by names that no version has. */
export function suggestQuery(rows: readonly CatalogVersionRow[], query: CatalogQuery): readonly Meant[] {
  const { tags = [], owner, data, license, metrics = [], text = '' } = query;
  const words = text.trim() === '' ? null : suggestWords(rows.map(searchText), text);
  return [
    ...(words === null ? [] : [{ asked: text, meant: words }]),
    ...tags.flatMap((tag) =>
      near(
        tag,
        rows.flatMap((row) => row.tags),
      ),
    ),
    ...near(
      owner,
      rows.flatMap((row) => row.owners),
    ),
    ...near(
      data,
      rows.flatMap((row) => [...row.data.map(({ name }) => name), ...row.trainingData]),
    ),
    ...near(
      license,
      rows.flatMap((row) => row.license ?? []),
    ),
    ...metrics.flatMap(({ metric }) => near(metric, rows.flatMap(metricNames))),
  ];
}

function metricNames({ metrics, live, claims }: CatalogVersionRow): readonly string[] {
  return [metrics, live, claims].flatMap((named) => Object.keys(named));
}

function near(asked: string | undefined, known: readonly string[]): readonly Meant[] {
  if (asked === undefined || known.includes(asked)) return [];
  const meant = suggest(asked, [...new Set(known)].toSorted());
  return meant === null ? [] : [{ asked, meant }];
}

function isKnown(texts: readonly string[], words: string): boolean {
  return texts.some((text) => containsWords(text, words));
}

/** Names, and the parts of which they are made, the most frequent first: of two that are as near, that one is meant. */
function knownWords(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const names = text.split(/\s+/u);
    for (const word of new Set(names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]))) {
      if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}
