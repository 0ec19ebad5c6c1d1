/** schemas/ → the tables of fields in docs/manifests.md. Run by `npm run generate`; `--check` fails when they are stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Node[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly $defs?: Readonly<Record<string, Node>>;
}

const ROOT = join(import.meta.dirname, '..');
const PAGE = join(ROOT, 'docs', 'manifests.md');
const END = '<!-- End of the generated part. -->';

const before = readFileSync(PAGE, 'utf8');
const after = ['model', 'version', 'settings'].reduce(replacePart, before);
if (after !== before && process.argv.includes('--check')) {
  process.stderr.write('docs/manifests.md is stale: run `npm run generate`.\n');
  process.exitCode = 1;
} else if (after !== before) writeFileSync(PAGE, after);

function replacePart(text: string, name: string): string {
  const begin = `<!-- Generated from schemas/${name}.schema.json by \`npm run generate\`. -->`;
  const start = text.indexOf(begin);
  const end = text.indexOf(END, start);
  if (start === -1 || end === -1) throw new Error(`docs/manifests.md has no place for ${name}.`);
  return `${text.slice(0, start)}${begin}\n\n${renderSchema(name)}\n\n${text.slice(end)}`;
}

function readSchema(file: string): Node {
  return JSON.parse(readFileSync(join(ROOT, 'schemas', file), 'utf8'));
}

function renderSchema(name: string): string {
  const file = `${name}.schema.json`;
  const rows = [...walk(readSchema(file), { file, path: '' })];
  return ['| Field | What it is | Default |', '| --- | --- | --- |', ...rows].join('\n');
}

interface Place {
  readonly file: string;
  /** With a dot at the end; empty for the document. */
  readonly path: string;
}

function* walk(node: Node, { file, path }: Place): Generator<string> {
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    const found = resolve(property, file);
    const isRequired = node.required?.includes(key) === true;
    const about = property.description ?? found.node.description ?? '';
    const text = [about, choices(found.node)].filter((part) => part !== '').join(' ');
    yield row(`${path}${key}`, text, isRequired ? 'required' : shownDefault(property, found.node));
    yield* walkInside(found.node, { file: found.file, path: `${path}${key}` });
  }
}

function* walkInside(node: Node, { file, path }: Place): Generator<string> {
  yield* walk(node, { file, path: `${path}.` });
  if (node.items !== undefined) {
    const item = resolve(node.items, file);
    yield* walkInside(item.node, { file: item.file, path: `${path}[]` });
  }
  if (typeof node.additionalProperties === 'object') {
    const member = resolve(node.additionalProperties, file);
    yield* walkInside(member.node, { file: member.file, path: `${path}.<name>` });
  }
  for (const branch of node.anyOf ?? []) yield* walkInside(branch, { file, path });
}

interface Resolved {
  readonly node: Node;
  readonly file: string;
}

function resolve(node: Node, file: string): Resolved {
  if (node.$ref === undefined) return { node, file };
  const [other, pointer = ''] = node.$ref.split('#');
  const home = other === undefined || other === '' ? file : other;
  const found = readSchema(home).$defs?.[pointer.replace('/$defs/', '')];
  if (found === undefined) throw new Error(`${file} refers to ${node.$ref}, which is not there.`);
  return { node: found, file: home };
}

function choices(node: Node): string {
  if (node.const !== undefined) return `\`${node.const}\`.`;
  return node.enum === undefined ? '' : `One of ${node.enum.map((value) => `\`${visible(value)}\``).join(', ')}.`;
}

/** A tab between backticks would be a blank. */
function visible(value: string): string {
  return /\s/.test(value) ? JSON.stringify(value) : value;
}

function shownDefault(property: Node, found: Node): string {
  const value = property.default ?? found.default;
  return value === undefined ? '' : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function row(...cells: readonly [string, string, string]): string {
  const [field, text, fallback] = cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s+/g, ' '));
  return `| \`${field ?? ''}\` | ${text ?? ''} | ${fallback ?? ''} |`;
}
