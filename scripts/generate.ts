/** schemas/*.schema.json → src/contract/generated: types and validators. Run by `npm run generate`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { discriminated, type SchemaNode } from './discriminated.ts';
import { slimValidators } from './slim-validators.ts';

const SCHEMAS = new URL('../schemas/', import.meta.url);
const GENERATED = new URL('../src/contract/generated/', import.meta.url);
const HEADER = '// Generated from schemas/ by `npm run generate`. Do not edit.\n';

interface SchemaFile {
  readonly file: string;
  readonly title: string;
  readonly schema: SchemaNode;
}

const files = loadSchemas();
/** Parts of documents that are read on their own, as from a command line. */
const PARTS = {
  CsvDialect: 'model.schema.json#/$defs/CsvDialect',
  TestHistory: 'live-decision.schema.json#/$defs/TestHistory',
} as const;
const documents = files.filter(({ title }) => title !== 'Common');
write('types.ts', HEADER + (await renderTypes()));
write('constants.ts', HEADER + renderConstants());
write('validators.js', `// @ts-nocheck\n${HEADER}${renderValidators()}`);
write('validators.d.ts', HEADER + renderDeclarations());

function loadSchemas(): readonly SchemaFile[] {
  return readdirSync(SCHEMAS)
    .filter((file) => file.endsWith('.schema.json'))
    .sort()
    .map((file) => {
      const schema = JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8'));
      return { file, title: schema.title, schema };
    });
}

/** One compilation of one bundle, so that a definition that two schemas share becomes one type. */
async function renderTypes(): Promise<string> {
  const definitions = Object.assign({}, ...files.map(({ schema }) => schema['$defs']));
  const roots = Object.fromEntries(
    documents.map(({ title, schema }) => [title, { ...schema, $defs: undefined, $id: undefined }]),
  );
  const bundle = localRefs({
    title: 'AnyDocument',
    oneOf: documents.map(({ title }) => ({ $ref: `#/$defs/${title}` })),
    $defs: { ...definitions, ...roots },
  });
  const text = await compile(bundle as JSONSchema, 'AnyDocument', {
    bannerComment: '',
    unknownAny: true,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: false,
    style: { singleQuote: true, printWidth: 120 },
  });
  return readonlyTypes(text);
}

/** Points every $ref into the bundle; a description beside a $ref would give the type a second name. */
function localRefs(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(localRefs);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node && typeof node.$ref === 'string') return { $ref: localRef(node.$ref) };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, localRefs(value)]));
}

/** A reference without # is to a whole document. */
function localRef(reference: string): string {
  const document = documents.find(({ file }) => file === reference);
  return document === undefined ? reference.replace(/^.*#/, '#') : `#/$defs/${document.title}`;
}

function readonlyTypes(text: string): string {
  return text
    .replace(/^(\s+)(?=(?:[A-Za-z_$][\w$]*|'[^']+')\??: )/gm, '$1readonly ')
    .replace(/^(\s+)(?=\[k: string\]:)/gm, '$1readonly ')
    .replace(/\b(\w+)\[\]\[\]/g, '(readonly $1[])[]')
    .replace(/(\[[\w, ]+\]|\([^()]+\)|\b\w+)\[\]/g, 'readonly $1[]');
}

/** What code needs as a value: a grammar, and a closed list in its order. */
function renderConstants(): string {
  const { $defs } = JSON.parse(readFileSync(new URL('common.schema.json', SCHEMAS), 'utf8'));
  const modes = $defs.ModeName.enum.map((name: string) => `'${name}'`).join(', ');
  const quoted = `String.raw\`${$defs.SourceUri.pattern}\``;
  const forms = `[${$defs.SourceUri.examples.map((form: string) => `'${form}'`).join(', ')}]`;
  return `export const IDENTIFIER = /${$defs.Identifier.pattern}/;\nexport const MODE_NAMES = [${modes}] as const;\nexport const SOURCE_URI = new RegExp(${quoted});\nexport const SOURCE_FORMS = ${forms} as const;\n`;
}

/** Verbose: an error carries the schema around it, from which the contract takes the known keys and the words of the description. */
function renderValidators(): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    messages: false,
    inlineRefs: 8,
    verbose: true,
    code: { source: true, esm: true, lines: true },
    discriminator: true,
    schemas: files.map(({ schema }) => discriminated(schema)),
  });
  // Its own schema of schemas needs both, and is compiled by now; ours have neither, and each function would carry them.
  Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false });
  formats.default(ajv, ['date-time']);
  const names = Object.fromEntries(documents.map(({ file, title }) => [`validate${title}`, file]));
  const parts = Object.fromEntries(Object.entries(PARTS).map(([title, at]) => [`validate${title}`, at]));
  return slimValidators(hoistRequires(standalone.default(ajv, { ...names, ...parts })));
}

/**
 * ajv's standalone code calls require() even as an ES module (ajv-validator/ajv#2209). What the default import of a CommonJS
 * module is differs between Node and bundlers, so both forms are taken.
 */
function hoistRequires(code: string): string {
  const modules = new Map<string, string>();
  const body = code.replace(/require\("([^"]+)"\)/g, (_match, specifier: string) => {
    const name = modules.get(specifier) ?? `dependency${modules.size}`;
    modules.set(specifier, name);
    return name;
  });
  const imports = [...modules].map(([specifier, name]) => `import ${name} from '${specifier}.js';\n`);
  return imports.join('') + body.replace(/\b(dependency\d+)\.default\b/g, '($1.default ?? $1)');
}

function renderDeclarations(): string {
  const titles = [...documents.map(({ title }) => title), ...Object.keys(PARTS)];
  return [
    "import type { ErrorObject } from 'ajv';",
    `import type { ${titles.join(', ')} } from './types.ts';`,
    'interface Validator<T> {\n  (data: unknown): data is T;\n  errors?: ErrorObject[] | null;\n}',
    ...titles.map((title) => `export declare const validate${title}: Validator<${title}>;`),
    '',
  ].join('\n');
}

/** With --check nothing is written: a file that would change fails the run. */
function write(name: string, text: string): void {
  const file = new URL(name, GENERATED);
  if (!process.argv.includes('--check')) return writeFileSync(file, text);
  if (readFileSync(file, 'utf8') === text) return;
  process.stderr.write(`src/contract/generated/${name} is stale: run \`npm run generate\`.\n`);
  process.exitCode = 1;
}
