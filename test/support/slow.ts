/**
 * For a test that costs seconds and breaks together with a cheaper one of its kind: `npm run test:all` asks it, and `npm run
 * test:ci` and `npm test` that other one. A whole file is tagged by `// @module-tag slow` in its first line.
 */
export const SLOW = { tags: 'slow' } as const;

/** Of a file that takes about a second or more and needs nothing but its process: `npm run test:fast` alone leaves it out. */
export const THOROUGH = 'thorough';

interface Part<Row> {
  readonly rows: readonly Row[];
  readonly options: { readonly tags?: string };
}

/** A table in two: the rows that are always asked, and the others, which `npm run test:all` asks beside them. */
export function byCost<const Row>(
  rows: readonly Row[],
  isAsked: (row: Row, index: number) => boolean,
): readonly [Part<Row>, Part<Row>] {
  return [
    { rows: rows.filter((row, index) => isAsked(row, index)), options: {} },
    { rows: rows.filter((row, index) => !isAsked(row, index)), options: SLOW },
  ];
}

/** Rows of one kind, of which each breaks as its neighbours do: the first of so many is asked. */
export function oneOf(count: number): (row: unknown, index: number) => boolean {
  return (_row, index) => index % count === 0;
}
