/** What pandas.read_csv takes for a missing cell; writers of csv leave one of these where a value was none. */
const MISSING = new Set([
  '#N/A',
  '#N/A N/A',
  '#NA',
  '-1.#IND',
  '-1.#QNAN',
  '-NaN',
  '-nan',
  '1.#IND',
  '1.#QNAN',
  '<NA>',
  'N/A',
  'NA',
  'NULL',
  'NaN',
  'None',
  'n/a',
  'nan',
  'null',
]);

/** Whether a text is a missing cell: blank in every format, a word for it in csv, which has nothing else to say it with. */
export function isMissingText(text: string, { isCsv }: { readonly isCsv: boolean }): boolean {
  const trimmed = text.trim();
  return trimmed === '' || (isCsv && MISSING.has(trimmed));
}
