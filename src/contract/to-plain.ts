import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { toPointer } from '../domain/json-pointer.ts';
import { keyText, startOf } from './source-map.ts';

/** A value may stand for this many nodes once its aliases are followed; a manifest needs a few hundred. */
const MAX_NODES = 200_000;
/** Deeper than any manifest; well within the stack. */
const MAX_DEPTH = 64;

export interface StructureProblem {
  readonly reason: 'duplicate-key' | 'forbidden-key' | 'complex-key' | 'alias' | 'too-many-nodes' | 'too-deep';
  readonly pointer: string;
  /** The key or alias that is meant. */
  readonly name: string;
  /** In the text, where the pointer alone does not tell. */
  readonly offset: number | null;
}

type Path = readonly (string | number)[];

interface Converted {
  readonly value: unknown;
  readonly nodes: number;
}

interface Conversion {
  readonly problems: StructureProblem[];
  readonly anchors: Map<string, Converted>;
}

/**
 * YAML nodes → plain values. An alias shares the value that it names, so an alias bomb costs nothing here;
 * what it would cost whoever walks the value is counted and refused.
 */
export function toPlain(root: unknown): { readonly value: unknown; readonly problems: readonly StructureProblem[] } {
  const conversion: Conversion = { problems: [], anchors: new Map() };
  const { value } = convert(root, conversion, []);
  return { value, problems: conversion.problems };
}

function convert(node: unknown, conversion: Conversion, at: Path): Converted {
  if (at.length > MAX_DEPTH)
    return refuse(conversion, { reason: 'too-deep', pointer: toPointer(...at), name: '', offset: null });
  if (isAlias(node)) return convertAlias(node.source, conversion, at);
  const converted = convertContent(node, conversion, at);
  const kept =
    converted.nodes > MAX_NODES
      ? refuse(conversion, { reason: 'too-many-nodes', pointer: toPointer(...at), name: '', offset: null })
      : converted;
  const anchor = anchorOf(node);
  if (anchor !== null) conversion.anchors.set(anchor, kept);
  return kept;
}

function convertContent(node: unknown, conversion: Conversion, at: Path): Converted {
  if (isMap(node)) return convertMap(node, conversion, at);
  if (isSeq(node)) return convertSeq(node, conversion, at);
  return { value: isScalar(node) ? node.value : null, nodes: 1 };
}

/** An anchor is known once its node is complete, so a value cannot hold itself. */
function convertAlias(name: string, conversion: Conversion, at: Path): Converted {
  const known = conversion.anchors.get(name);
  return known ?? refuse(conversion, { reason: 'alias', pointer: toPointer(...at), name, offset: null });
}

function convertSeq(seq: YAMLSeq, conversion: Conversion, at: Path): Converted {
  let nodes = 1;
  const value = seq.items.map((item, index) => {
    const converted = convert(item, conversion, [...at, index]);
    nodes += converted.nodes;
    return converted.value;
  });
  return { value, nodes };
}

function convertMap(map: YAMLMap, conversion: Conversion, at: Path): Converted {
  const entries = new Map<string, unknown>();
  let nodes = 1;
  for (const pair of map.items) {
    const key = checkedKey(pair, entries, { conversion, at });
    if (key === null) continue;
    const converted = convert(pair.value, conversion, [...at, key]);
    nodes += converted.nodes;
    entries.set(key, converted.value);
  }
  return { value: Object.fromEntries(entries), nodes };
}

interface Place {
  readonly conversion: Conversion;
  readonly at: Path;
}

function checkedKey(pair: Pair, known: ReadonlyMap<string, unknown>, { conversion, at }: Place): string | null {
  const name = keyText(pair.key);
  const reason = keyProblem(name, known);
  if (reason === null) return name;
  const pointer = name === null ? toPointer(...at) : toPointer(...at, name);
  conversion.problems.push({ reason, pointer, name: name ?? '', offset: startOf(pair.key) });
  return null;
}

function keyProblem(name: string | null, known: ReadonlyMap<string, unknown>): StructureProblem['reason'] | null {
  if (name === null) return 'complex-key';
  if (name === '__proto__') return 'forbidden-key';
  return known.has(name) ? 'duplicate-key' : null;
}

const NOTHING: Converted = { value: null, nodes: 1 };

function refuse(conversion: Conversion, problem: StructureProblem): Converted {
  conversion.problems.push(problem);
  return NOTHING;
}

function anchorOf(node: unknown): string | null {
  if (typeof node !== 'object' || node === null || !('anchor' in node)) return null;
  return typeof node.anchor === 'string' ? node.anchor : null;
}
