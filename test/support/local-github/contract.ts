import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** GitHub's OpenAPI description: which routes exist, and what a request may say. */
export interface Contract {
  /** The template of a path such as `/repos/{owner}/{repo}`, with the values of its parameters. */
  match(method: string, path: string): Operation | undefined;
  /** What is wrong with a request, each with its JSON pointer; empty when it is right. */
  check(operation: Operation, query: URLSearchParams, body: unknown): readonly string[];
}

export interface Operation {
  readonly method: string;
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
}

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string;
}
interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly $ref?: string;
    readonly required?: boolean;
    readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
  };
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Parameters that may hold slashes. */
const GREEDY = new Set(['path', 'ref', 'basehead', 'branch']);

let loaded: Contract | undefined;

/** Read when it is first needed, and once a process: 13 MB, and the checks of each route that is called, are a second of every test else. */
export function loadContract(): Contract {
  return (loaded ??= readContract());
}

function readContract(): Contract {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
  const description: Description = JSON.parse(readFileSync(file, 'utf8'));
  const templates = Object.groupBy(Object.keys(description.paths), rootOf);
  const patterns = new Map<string, readonly PathPattern[]>();
  const patternsOf = (method: string, root: string): readonly PathPattern[] => {
    const key = `${method} ${root}`;
    const known =
      patterns.get(key) ??
      (templates[root] ?? []).filter((path) => description.paths[path]?.[method] !== undefined).map(compilePath);
    patterns.set(key, known);
    return known;
  };
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { 'repo.nwo': /^[^/]+\/[^/]+$/ } });
  addFormats.default(ajv);
  const validators = new Map<string, ValidateFunction>();
  const validate = (key: string, schema: Schema): ValidateFunction => {
    const known = validators.get(key) ?? ajv.compile(bundle(description, schema));
    validators.set(key, known);
    return known;
  };
  return {
    match: (method, path) => {
      const found = patternsOf(method.toLowerCase(), rootOf(path)).flatMap(({ template, pattern, literals }) => {
        const match = pattern.exec(path);
        return match === null ? [] : [{ method, template, literals, params: decode(match.groups ?? {}) }];
      });
      return found.sort((left, right) => right.literals - left.literals)[0];
    },
    check: ({ method, template }, query, body) => {
      const described = description.paths[template]?.[method.toLowerCase()] ?? {};
      const key = `${method} ${template}`;
      return [
        ...checkQuery(description, described, query, (name, schema) => validate(`${key} ?${name}`, schema)),
        ...checkBody(description, described, body, (schema) => validate(key, schema)),
      ];
    },
  };
}

interface PathPattern {
  readonly template: string;
  readonly pattern: RegExp;
  readonly literals: number;
}

/** The first part of a path, which no template leaves open. */
function rootOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function compilePath(template: string): PathPattern {
  const source = template.replaceAll(/\{(\w+)\}|[^{}]+/g, (part, name: string | undefined) => {
    if (name === undefined) return part.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
    return GREEDY.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`;
  });
  const literals = template.split('/').filter((segment) => !segment.startsWith('{')).length;
  return { template, pattern: new RegExp(`^${source}$`), literals };
}

function decode(params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]));
}

function checkQuery(
  description: Description,
  described: Described,
  query: URLSearchParams,
  validate: (name: string, schema: Schema) => ValidateFunction,
): readonly string[] {
  const parameters = (described.parameters ?? [])
    .map((parameter) => resolve<Parameter>(description, parameter))
    .filter((parameter) => parameter.in === 'query');
  const unknown = [...query.keys()].filter((name) => !parameters.some((parameter) => parameter.name === name));
  const missing = parameters.filter(({ required, name }) => required === true && !query.has(name));
  const wrong = parameters.flatMap(({ name, schema }) => {
    const text = query.get(name);
    if (text === null) return [];
    const check = validate(name, schema);
    return [text, Number(text), text === 'true'].some((value) => check(value)) ? [] : [`?${name}=${text}`];
  });
  return [
    ...unknown.map((name) => `?${name} is not a parameter of this route`),
    ...missing.map(({ name }) => `?${name} is required`),
    ...wrong.map((text) => `${text} is not allowed`),
  ];
}

function checkBody(
  description: Description,
  described: Described,
  body: unknown,
  validate: (schema: Schema) => ValidateFunction,
): readonly string[] {
  const request = described.requestBody === undefined ? undefined : resolve(description, described.requestBody);
  if (request === undefined) return body === undefined || isEmpty(body) ? [] : ['/ this route takes no body'];
  const schema = request.content?.['application/json']?.schema;
  if (schema === undefined) return [];
  if (body === undefined) return request.required === true ? ['/ a body is required'] : [];
  const check = validate(schema);
  const errors = check(body) ? [] : (check.errors ?? []);
  const known = new Set(listProperties(description, schema));
  const extra = known.size > 0 && isRecord(body) ? Object.keys(body).filter((name) => !known.has(name)) : [];
  return [
    ...errors.map(({ instancePath, message }) => `${instancePath === '' ? '/' : instancePath} ${message ?? ''}`),
    ...extra.map((name) => `/${name} is not a field of this request`),
  ];
}

function isEmpty(body: unknown): boolean {
  return isRecord(body) && Object.keys(body).length === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listProperties(description: Description, schema: Schema): readonly string[] {
  const { properties, oneOf, anyOf, allOf } = resolve<Schema>(description, schema);
  const branches = [...(oneOf ?? []), ...(anyOf ?? []), ...(allOf ?? [])];
  return [...Object.keys(properties ?? {}), ...branches.flatMap((branch) => listProperties(description, branch))];
}

function resolve<Node extends { readonly $ref?: string }>(description: Description, node: Node): Node {
  const [, kind, name] = /^#\/components\/([^/]+)\/([^/]+)$/.exec(node.$ref ?? '') ?? [];
  if (kind === undefined || name === undefined) return node;
  return description.components[kind]?.[name] as Node;
}

/** A schema with all that it refers to, so that it compiles alone. */
function bundle(description: Description, schema: Schema): Fields {
  const definitions: Record<string, unknown> = {};
  const rewrite = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(rewrite);
    if (!isRecord(node)) return node;
    const name = /^#\/components\/schemas\/(.+)$/.exec(typeof node['$ref'] === 'string' ? node['$ref'] : '')?.[1];
    if (name === undefined) {
      const entries = Object.entries(node).map(([key, value]) => [key, rewrite(value)] as const);
      // Ajv refuses `nullable` beside `oneOf` and the like, where GitHub's description puts it.
      const allowsNull = node['nullable'] === true && node['type'] === undefined;
      if (!allowsNull) return Object.fromEntries(entries);
      return { anyOf: [{ type: 'null' }, Object.fromEntries(entries.filter(([key]) => key !== 'nullable'))] };
    }
    if (!(name in definitions)) {
      definitions[name] = {};
      definitions[name] = rewrite(description.components['schemas']?.[name]);
    }
    return { $ref: `#/$defs/${name}` };
  };
  return { ...(rewrite(schema) as Fields), $defs: definitions };
}

type Fields = Readonly<Record<string, unknown>>;
