import { formatError } from './data-error.ts';
import { settleKind, widenByValue } from './infer-kind.ts';
import type { KindSoFar } from './infer-kind.ts';
import { repeatedKey } from './repeated-key.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { readText } from './read-text.ts';
import { createRecordTable } from './record-table.ts';
import type { Table } from './table.ts';

const LONGEST_LINE = 64 * 2 ** 20;

type JsonRecord = Readonly<Record<string, unknown>>;

/** Opens a file of one JSON object a line. One pass counts the rows and finds the columns; `keep` retains its records. */
export async function openJsonl(path: string, keep: boolean): Promise<Table> {
  const kinds = new Map<string, KindSoFar>();
  const kept: JsonRecord[] = [];
  let rows = 0;
  for await (const record of readRecords(path)) {
    rows += 1;
    for (const name of Object.keys(record)) kinds.set(name, widenByValue(kinds.get(name) ?? null, record[name]));
    if (keep) kept.push(record);
  }
  return createRecordTable<JsonRecord>({
    format: 'jsonl',
    columns: [...kinds].map(([name, kind]) => ({
      name,
      kind: settleKind(kind),
      isEmpty: kind === null,
      shape: [],
      rows,
    })),
    records: () => (keep ? kept : readRecords(path)),
    cellOf: (column) => (record) => (Object.hasOwn(record, column) ? record[column] : undefined),
  });
}

async function* readRecords(path: string): AsyncGenerator<JsonRecord> {
  let line = 0;
  for await (const text of readLines(path)) {
    line += 1;
    if (text.trim() !== '') yield parseRecord(text, line);
  }
}

/** Split at line feeds alone: a JSON text may hold U+2028, which other splitters take for an end of line. */
async function* readLines(path: string): AsyncGenerator<string> {
  let pieces: string[] = [];
  let length = 0;
  for await (const text of readText(path)) {
    const [first = '', ...lines] = text.split('\n');
    pieces.push(first);
    length += first.length;
    if (length > LONGEST_LINE) throw tooLong();
    if (lines.length === 0) continue;
    // Joined once: a line of many blocks must not be copied with each of them.
    yield pieces.join('');
    const rest = lines.pop() ?? '';
    yield* lines;
    pieces = [rest];
    length = rest.length;
  }
  yield pieces.join('');
}

function tooLong(): Error {
  return formatError(`A line of the jsonl file has over ${LONGEST_LINE} characters.`, 'Write one object a line.');
}

function parseRecord(text: string, line: number): JsonRecord {
  const value = parseJson(text, line);
  if (isDeep(text))
    throw formatError(
      `Line ${line} of the jsonl file holds values inside each other more than ${MOST_LEVELS} deep.`,
      'Write numbers and texts, or lists of them of as many levels as the input has axes.',
    );
  const twice = isRecord(value) ? repeatedKey(text, value) : null;
  if (twice !== null)
    throw formatError(
      `Line ${line} of the jsonl file has the key ${quoteText(twice)} twice.`,
      'Write each column once.',
    );
  if (isRecord(value)) return value;
  throw formatError(
    `Line ${line} of the jsonl file is not an object.`,
    'Write one row a line, as {"column": value, …}.',
  );
}

/** More than any tensor has axes, and fewer than a walk from level to level can go down. */
const MOST_LEVELS = 64;

/** What is opened seldom is not deep, so that few lines are looked through. */
function isDeep(text: string): boolean {
  if (text.split(/[[{]/u, MOST_LEVELS + 2).length <= MOST_LEVELS + 1) return false;
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]+|\\.)*"|[{}[\]]/gu)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > MOST_LEVELS) return true;
  }
  return false;
}

function parseJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const special = /\b(NaN|Infinity)\b/.test(text);
    throw formatError(
      `Line ${line} of the jsonl file is not JSON.`,
      special ? 'JSON has no NaN and no Infinity: write null for a missing number.' : 'Write one JSON object a line.',
      cause,
    );
  }
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
