import type { ParsedDocument } from '../../contract/parse-document.ts';
import type { SourceLocation } from '../../domain/error.ts';
import { toPointer } from '../../domain/json-pointer.ts';

/** Why something of another tool is not in the draft. */
export type LeftOutReason =
  | 'loading'
  | 'bookkeeping'
  | 'shown-elsewhere'
  | 'measured-anew'
  | 'own-export'
  | 'other-artifact'
  | 'several'
  | 'no-place'
  | 'no-number'
  | 'no-metric-name'
  | 'no-metric'
  | 'twice'
  | 'no-data'
  | 'no-time'
  | 'no-task'
  | 'no-tensors'
  | 'no-license'
  | 'too-long'
  | 'too-many'
  | 'name-taken'
  | 'inexact'
  | 'text';

export interface LeftOut {
  readonly location: SourceLocation;
  readonly reason: LeftOutReason;
  /** The value itself, as JSON. */
  readonly shown: string;
}

export type Place = readonly (string | number)[];

/** A document of another tool of which every value is either carried over or told of. */
export interface DocumentReader {
  /** Looks, and decides nothing. */
  look(...place: Place): unknown;
  /** What stands there is carried over. */
  take(...place: Place): unknown;
  /** A text of at most so many characters that is carried over; null where there is none. */
  takeText(longest: number, ...place: Place): string | null;
  /** The texts of a list that are carried over, each of at most so many characters. */
  takeTexts(longest: number, ...place: Place): readonly string[];
  /** Where the members of a list stand; none where there is no list. */
  items(...place: Place): readonly Place[];
  /** What stands there is not carried over, whatever of it was taken. */
  leave(reason: LeftOutReason, ...place: Place): void;
  /** In the order of the document: what was left, and whatever nobody asked for. */
  leftOut(): readonly LeftOut[];
}

/** An answer of a service has no lines: `line` is 0. */
export function createAnswerReader(path: string, value: unknown): DocumentReader {
  const locate = (pointer: string) => ({ path, line: 0, column: 0, pointer });
  return createDocumentReader({ value, source: { locate } });
}

interface ReadDocument {
  readonly value: unknown;
  readonly source: Pick<ParsedDocument['source'], 'locate'>;
}

export function createDocumentReader({ value: root, source }: ReadDocument): DocumentReader {
  const taken = new Set<string>();
  const left = new Map<string, LeftOutReason>();
  const look = (...place: Place): unknown => place.reduce(memberOf, root);
  const items = (...place: Place): readonly Place[] => {
    const list = look(...place);
    return Array.isArray(list) ? list.map((_, index) => [...place, index]) : [];
  };
  const takeText = (longest: number, ...place: Place): string | null => {
    const value = look(...place);
    if (typeof value !== 'string' || value.trim() === '') return null;
    if (value.length <= longest) taken.add(toPointer(...place));
    else left.set(toPointer(...place), 'too-long');
    return value.length <= longest ? value.trim() : null;
  };
  return {
    look,
    items,
    takeText,
    takeTexts: (longest, ...place) => items(...place).flatMap((item) => takeText(longest, ...item) ?? []),
    take(...place) {
      taken.add(toPointer(...place));
      return look(...place);
    },
    leave: (reason, ...place) => void left.set(toPointer(...place), reason),
    leftOut: () =>
      untold(root, '', { taken, left, above: ancestorsOf([...taken, ...left.keys()]) }).map(
        ({ pointer, reason, value }) => ({
          location: source.locate(pointer),
          reason,
          shown: JSON.stringify(value, showNumber),
        }),
      ),
  };
}

function memberOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON has no word for these, and would call them null. */
function showNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

interface Told {
  readonly taken: ReadonlySet<string>;
  readonly left: ReadonlyMap<string, LeftOutReason>;
  /** Pointers of what holds any of them. */
  readonly above: ReadonlySet<string>;
}

function ancestorsOf(pointers: readonly string[]): ReadonlySet<string> {
  return new Set(
    pointers.flatMap((pointer) => [...pointer.matchAll(/\//gu)].map(({ index }) => pointer.slice(0, index))),
  );
}

interface Untold {
  readonly pointer: string;
  readonly reason: LeftOutReason;
  readonly value: unknown;
}

/** The uppermost values of which nothing is carried over. What is empty is no loss. */
function untold(value: unknown, pointer: string, told: Told): readonly Untold[] {
  const reason = told.left.get(pointer);
  if (isEmpty(value)) return [];
  if (reason !== undefined) return [{ pointer, reason, value }];
  if (told.taken.has(pointer)) return [];
  if (pointer !== '' && !told.above.has(pointer)) return [{ pointer, reason: 'no-place', value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => untold(member, pointer + toPointer(key), told));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
