import type { ErrorObject } from 'ajv';
import type { AppErrorDetails } from '../domain/error.ts';
import { toPointer } from '../domain/json-pointer.ts';
import { quoteText } from '../domain/quote-text.ts';
import { suggest } from '../domain/suggest.ts';
import type { SourceMap } from './source-map.ts';

interface Words {
  readonly reason: string;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** What ajv found → a problem in words, with the place in the file. */
export function describeSchemaError(error: ErrorObject, source: SourceMap): AppErrorDetails {
  const key = additionalKey(error);
  const location =
    key === null ? source.locate(error.instancePath) : source.locateKey(error.instancePath + toPointer(key));
  return { code: 'schema-violation', location, ...explain(error) };
}

function additionalKey(error: ErrorObject): string | null {
  if (error.keyword === 'additionalProperties') return text(error.params['additionalProperty']);
  return error.propertyName === undefined ? null : error.propertyName;
}

// oxlint-disable-next-line max-lines-per-function -- one line for each keyword of the schemas
function explain(error: ErrorObject): Words {
  const { params } = error;
  const name = lastName(error);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(text(params['additionalProperty']), error);
    case 'required':
      return missingKey(text(params['missingProperty']), error);
    case 'type':
      return wrongType(error);
    case 'enum':
      return notAllowed(params['allowedValues'], error);
    case 'const':
      return notAllowed([params['allowedValue']], error);
    case 'pattern':
      return { reason: 'pattern', message: `${quote(error.data)} is not valid for ${name}.`, hint: formOf(error) };
    case 'format':
      return {
        reason: 'pattern',
        message: `${quote(error.data)} is not a ${text(params['format'])} for ${name}.`,
        hint: 'Write it as 2026-05-03T14:00:00Z.',
      };
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return {
        reason: 'range',
        message: `${name} must be ${COMPARISONS[text(params['comparison'])] ?? ''} ${text(params['limit'])}, not ${quote(error.data)}.`,
        hint: description(error),
      };
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return counted(error, 'at least');
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return counted(error, 'at most');
    case 'uniqueItems':
      return { reason: 'repeated-item', message: `${name} holds the same item twice.`, hint: 'Keep one of them.' };
    case 'anyOf':
      return {
        reason: 'wrong-type',
        message: `${name} has none of the forms that fit here.`,
        hint: description(error),
      };
    default:
      return { reason: error.keyword.toLowerCase(), message: `${name} is not valid.`, hint: description(error) };
  }
}

const COMPARISONS: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'more than',
  '<': 'less than',
};

function unknownKey(key: string, error: ErrorObject): Words {
  const known = Object.keys(record(error.parentSchema?.['properties']));
  const nearest = suggest(key, known);
  const hint = known.length === 0 ? undefined : `Known here: ${known.join(', ')}.`;
  // `{min: 0,75}` has a key 75, for YAML.
  if (/^\d+$/u.test(key)) {
    const point = 'Between brackets a comma ends the value: write a number with a point, such as 0.75.';
    return { reason: 'unknown-key', message: `Unknown key ${quote(key)}.`, hint: point };
  }
  return {
    reason: 'unknown-key',
    message: `Unknown key ${quote(key)}${nearest === null ? '.' : `; did you mean \`${nearest}\`?`}`,
    hint,
  };
}

function missingKey(key: string, error: ErrorObject): Words {
  const property = record(record(error.parentSchema?.['properties'])[key]);
  const said = property['description'];
  return {
    reason: 'missing-key',
    message: `${lastName(error)} lacks the key \`${key}\`.`,
    hint: typeof said === 'string' ? `\`${key}\`: ${said}` : `Add \`${key}\`.`,
  };
}

function wrongType(error: ErrorObject): Words {
  const wanted = [error.params['type']].flat().map((type) => TYPES[text(type)] ?? text(type));
  const quoted = wanted.includes('text') && fitsInQuotes(error);
  return {
    reason: 'wrong-type',
    message: `${lastName(error)} must be ${wanted.join(' or ')}, not ${typeInWords(error.data)}.`,
    hint: quoted ? `Put it in quotes: '${text(error.data)}'.` : description(error),
  };
}

/** Whether `1.2` or `true` is only a word that lacks its quotes, rather than a duration that lacks its unit. */
function fitsInQuotes({ data, parentSchema }: ErrorObject): boolean {
  const pattern: unknown = parentSchema?.['pattern'];
  if (typeof data !== 'number' && typeof data !== 'boolean') return false;
  return typeof pattern !== 'string' || new RegExp(pattern).test(String(data));
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'null',
};

function typeInWords(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object'
    ? 'a mapping'
    : `the ${typeof value === 'string' ? 'text' : typeof value} ${quote(value)}`;
}

function notAllowed(values: unknown, error: ErrorObject): Words {
  const allowed = (Array.isArray(values) ? values : []).map(text);
  const nearest = suggest(text(error.data), allowed);
  const [only] = allowed;
  const choice = allowed.length === 1 ? `\`${only}\`` : `one of ${allowed.join(', ')}`;
  return {
    reason: 'not-allowed',
    message: `${lastName(error)} must be ${choice}, not ${quote(error.data)}.`,
    hint: nearest === null || isExplained(error) ? description(error) : `Did you mean \`${nearest}\`?`,
  };
}

/** Whether the schema has words for just this value. */
function isExplained(error: ErrorObject): boolean {
  const said = text(error.data);
  return said.length > 3 && description(error)?.includes(said) === true;
}

const UNITS: Readonly<Record<string, string>> = { Length: 'characters', Items: 'items', Properties: 'keys' };

function counted(error: ErrorObject, bound: string): Words {
  if (isEmpty(error.data)) return { reason: 'range', message: `${lastName(error)} is empty.`, hint: fill(error) };
  const unit = UNITS[error.keyword.slice(3)] ?? '';
  const size = `it has ${formatWhole(sizeOf(error.data))}`;
  return {
    reason: 'range',
    message: `${lastName(error)} must hold ${bound} ${formatWhole(Number(error.params['limit']))} ${unit}; ${size}.`,
    hint: description(error),
  };
}

/** An empty list asks for nothing: whoever means that leaves the key away. */
function fill(error: ErrorObject): string {
  const advice = /\/\d+$/u.test(error.instancePath) ? 'Fill it, or take it away.' : 'Fill it, or take the key away.';
  return [advice, description(error)].filter((part) => part !== undefined).join(' ');
}

function isEmpty(value: unknown): boolean {
  return sizeOf(value) === 0;
}

/** As JSON Schema counts: characters are code points. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Array.from(value).length;
  return Array.isArray(value) ? value.length : Object.keys(record(value)).length;
}

/** 1,900 */
function formatWhole(count: number): string {
  return count.toLocaleString('en-US');
}

/** Of the forms that an address may have, those of its own scheme: whoever wrote that much knows which is meant. */
function formOf(error: ErrorObject): string | undefined {
  const examples: unknown = error.parentSchema?.['examples'];
  const scheme = /^[a-z][a-z0-9+.-]*:/u.exec(text(error.data))?.[0];
  const forms = (Array.isArray(examples) ? examples : []).map(text).filter((form) => form.startsWith(scheme ?? '\n'));
  return forms.length === 0 ? description(error) : `Write it as ${forms.join(' or ')}.`;
}

/** The schema's own words beat any regular expression. */
function description(error: ErrorObject): string | undefined {
  const said = error.parentSchema?.['description'];
  return typeof said === 'string' ? said : undefined;
}

function lastName(error: ErrorObject): string {
  if (error.propertyName !== undefined) return 'a key';
  const name = error.instancePath.split('/').at(-1) ?? '';
  if (name === '') return 'The document';
  if (/^\d+$/u.test(name)) return `Item ${Number(name) + 1}`;
  const key = name.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\w+$/u.test(key) ? `\`${key}\`` : quoteText(key);
}

function quote(value: unknown): string {
  return typeof value === 'string' ? quoteText(value) : quoteText(text(value)).slice(1, -1);
}

function text(value: unknown): string {
  // JSON has no word for what is not finite.
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
