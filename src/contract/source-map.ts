import { isAlias, isMap, isPair, isScalar, isSeq, type Document, type Node, type Pair, type Range } from 'yaml';
import type { SourceLocation } from '../domain/error.ts';
import { parsePointer } from '../domain/json-pointer.ts';

/** Answers where a value stands in its file. */
export interface SourceMap {
  readonly path: string;
  readonly text: string;
  /**
   * Where the value at a JSON pointer is: a scalar itself, the key of a mapping or list, the start of a list item.
   * A pointer to nothing answers with its nearest ancestor that exists.
   */
  locate(pointer: string): SourceLocation;
  /** Where the key of a member is. */
  locateKey(pointer: string): SourceLocation;
}

interface Position {
  readonly key: number | null;
  readonly value: number;
  readonly isCollection: boolean;
}

/** The document is asked for at the first question only: most files are never asked. */
export function createSourceMap(path: string, text: string, load: () => Document.Parsed | null): SourceMap {
  function find(pointer: string): Position {
    return findPosition(load(), parsePointer(pointer));
  }
  return {
    path,
    text,
    locate(pointer) {
      const position = find(pointer);
      const offset = position.isCollection ? (position.key ?? position.value) : position.value;
      return { path, ...lineAndColumn(text, offset), pointer };
    },
    locateKey(pointer) {
      const position = find(pointer);
      return { path, ...lineAndColumn(text, position.key ?? position.value), pointer };
    },
  };
}

/** 1-based; the column counts UTF-16 units, as editors and GitHub do. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  return { line, column: line === 1 && before.startsWith('\uFEFF') ? Math.max(1, column - 1) : column };
}

function findPosition(document: Document.Parsed | null, segments: readonly string[]): Position {
  const root = document?.contents ?? null;
  let position: Position = { key: null, value: startOf(root) ?? 0, isCollection: false };
  let node: unknown = root;
  for (const segment of segments) {
    const child = childOf(document, node, segment);
    if (child === null) return position;
    node = isPair(child) ? child.value : child;
    position = positionOf(child, position);
  }
  return position;
}

function childOf(document: Document.Parsed | null, node: unknown, segment: string): Pair | Node | null {
  if (isAlias(node)) return document === null ? null : childOf(document, node.resolve(document), segment);
  if (isMap(node)) return node.items.find((pair) => keyText(pair.key) === segment) ?? null;
  if (isSeq(node)) return asNode(node.items[Number(segment)]);
  return null;
}

function asNode(item: unknown): Node | null {
  return isScalar(item) || isMap(item) || isSeq(item) || isAlias(item) ? item : null;
}

function positionOf(child: Pair | Node, parent: Position): Position {
  if (!isPair(child)) return { key: null, value: startOf(child) ?? parent.value, isCollection: true };
  const key = startOf(child.key);
  return {
    key,
    value: startOf(child.value) ?? key ?? parent.value,
    isCollection: isMap(child.value) || isSeq(child.value),
  };
}

/** Offset of a node in the text. */
export function startOf(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node)) return null;
  return isRange(node.range) ? node.range[0] : null;
}

function isRange(range: unknown): range is Range {
  return Array.isArray(range);
}

/** A key as the text that the file shows: 1, true and null are keys like any other word. */
export function keyText(key: unknown): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}
