import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Node {
  readonly $ref?: string;
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly $defs?: Readonly<Record<string, Node>>;
}

const SCHEMAS = join(import.meta.dirname, '../../schemas');

/**
 * Every key that a document of a schema may hold and that holds nothing further, as a path such as gates.0.min. `named` says which
 * names stand for any: of a map, or of properties that are all alike.
 */
export function keysOf(file: string, named: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(walk({ node: readSchema(file), file, path: [] }, named))];
}

interface Place {
  readonly node: Node;
  readonly file: string;
  readonly path: readonly string[];
}

function* walk(place: Place, named: Readonly<Record<string, string>>): Generator<string> {
  const { node, file } = resolve(place);
  const { path } = place;
  const children = childrenOf(node, named[path.at(-1) ?? '']);
  for (const [name, child] of children) yield* walk({ node: child, file, path: [...path, name] }, named);
  for (const branch of node.anyOf ?? []) yield* walk({ node: branch, file, path }, named);
  if (children.length === 0 && node.anyOf === undefined) yield path.join('.');
}

function childrenOf({ properties = {}, items, additionalProperties }: Node, only?: string): readonly [string, Node][] {
  const own = Object.entries(properties).filter(([name]) => only === undefined || name === only);
  const any = typeof additionalProperties === 'object' ? [[only ?? 'any', additionalProperties] as const] : [];
  const item = items === undefined ? [] : [['0', items] as const];
  return [...own, ...any, ...item].map(([name, child]) => [name, child]);
}

function resolve({ node, file }: Place): Pick<Place, 'node' | 'file'> {
  if (node.$ref === undefined) return { node, file };
  const [other = '', pointer = ''] = node.$ref.split('#');
  const home = other === '' ? file : other;
  const found = readSchema(home).$defs?.[pointer.replace('/$defs/', '')];
  if (found === undefined) throw new Error(`${file} refers to ${node.$ref}, which is not there.`);
  return { node: found, file: home };
}

function readSchema(file: string): Node {
  return JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8'));
}

/** A copy of a document with another value at a key, of whatever type: what compares documents does not read them. */
export function withKey<T>(document: T, key: string): T {
  const copy = structuredClone(document);
  const path = key.split('.');
  const last = path.pop() ?? '';
  Reflect.set(path.reduce<object>(inside, Object(copy)), last, 'another');
  return copy;
}

function inside(parent: object, name: string): object {
  const found: unknown = Reflect.get(parent, name);
  if (typeof found === 'object' && found !== null) return found;
  const made = /^\d+$/.test(name) ? [] : {};
  Reflect.set(parent, name, made);
  return made;
}
