import { quoteText } from '../../domain/quote-text.ts';
import { formatError } from './data-error.ts';

/** In as few columns, the names in another order may be a row of texts. */
const LEAST_TO_SHUFFLE = 3;

/** Looks at the records of one pass in their order, each with the line on which it ends. Throws data-format. */
export type HeaderWatch = (record: readonly string[], line: number) => void;

/**
 * Sees that the first record names the columns, and that no later one does so again: files that were put together bring their
 * headers along, which are no rows, and where their columns stand otherwise all that follows is read wrongly.
 */
export function watchHeader(): HeaderWatch {
  let header: Header | null = null;
  return (record, line) => {
    header = header === null ? readHeader(record, line) : requireRow(record, line, header);
  };
}

interface Header {
  readonly line: number;
  readonly names: Set<string>;
  /** All of them, for a comparison. */
  readonly joined: string;
  /** Columns without one. */
  readonly nameless: readonly number[];
}

function readHeader(record: readonly string[], line: number): Header {
  checkNames(record, line);
  const names = record.map((name) => name.trim());
  const first = names.findIndex((name) => name !== '');
  // The first columns may be without a name, as pandas writes an index: nothing can be bound to them.
  const nameless = names.flatMap((name, index) => (name === '' && index > first ? [index] : []));
  return { line, names: new Set(names), joined: joinCells(record), nameless };
}

/** Delimiters at the end of all lines make a column without a name that is always empty; one with a value has lost its name. */
function requireRow(record: readonly string[], line: number, header: Header): Header {
  const unnamed = header.nameless.find((index) => record[index]?.trim() !== '');
  if (unnamed !== undefined)
    throw formatError(
      `Line ${line} of the csv file has a value in column ${unnamed + 1}, which has no name in line ${header.line}.`,
      'Give the column a name, or look for a delimiter too many.',
    );
  if (isHeader(record, header)) throw repeatedHeader(record, { line, headerLine: header.line });
  return header;
}

function checkNames(header: readonly string[], line: number): void {
  const places = new Map<string, number>();
  for (const [index, name] of header.entries()) {
    const known = places.get(name);
    if (name.trim() !== '' && known !== undefined)
      throw formatError(
        `The csv file has two columns named ${quoteText(name)}: number ${known + 1} and number ${index + 1} of line ${line}.`,
        'Give every column a name of its own.',
      );
    if (name.trim() !== '') places.set(name, index);
  }
  if (places.size > 0) return;
  throw formatError(`The csv file names no column in line ${line}.`, 'The first line names the columns.');
}

function isHeader(record: readonly string[], { names, joined }: Header): boolean {
  // Nearly every row ends here.
  if (record.length < 2 || !names.has(record.at(-1)?.trim() ?? '')) return false;
  if (joinCells(record) === joined) return true;
  const cells = new Set(record.map((cell) => cell.trim()));
  return (
    record.length >= LEAST_TO_SHUFFLE && cells.size === record.length && [...cells].every((cell) => names.has(cell))
  );
}

function joinCells(record: readonly string[]): string {
  return JSON.stringify(record.map((cell) => cell.trim()));
}

function repeatedHeader(
  record: readonly string[],
  { line, headerLine }: { readonly line: number; readonly headerLine: number },
): Error {
  return formatError(
    `Line ${line} of the csv file names the columns again, as line ${headerLine} does (${record.slice(0, 3).map(quoteText).join(', ')}).`,
    'Where files were put together, leave the headers of all but the first away, and bring their columns into its order; where it is a row, name the columns otherwise.',
  );
}
