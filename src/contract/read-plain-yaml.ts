import { CORE_SCHEMA, defineMappingTag, load, type Schema } from 'js-yaml';

/**
 * What a manifest hardly ever has, and what two YAML parsers may see differently: tabs, several documents, anchors,
 * aliases, tags, directives, complex or empty keys, merge keys, block
 * scalars with an indentation of their own, and line breaks that are escaped.
 */
const UNUSUAL = /[\t\u0085\u2028\u2029]|---|(?:^|\s)\.\.\.|(?:^|[\s,[{:-])[&*!%?:]|[|>][-+]?\d|\\\r?\n|<</mu;

/** As in the parser that keeps positions. */
const MAX_DEPTH = 64;

/**
 * Reads an ordinary manifest seven times faster than the parser that keeps positions, which is asked only when something
 * is wrong or unusual. Null: ask that one.
 */
export function readPlainYaml(text: string): { readonly value: unknown } | null {
  if (UNUSUAL.test(text)) return null;
  try {
    const value: unknown = load(text, { schema: TEXT_KEYS, maxDepth: MAX_DEPTH });
    return { value };
  } catch {
    // Whatever it is, the other parser says what and where.
    return null;
  }
}

/** The core schema, but a key that is a number, a boolean or null is left to the other parser, which knows how it is written. */
const TEXT_KEYS: Schema = CORE_SCHEMA.withTags(
  defineMappingTag('tag:yaml.org,2002:map', {
    create: () => new Map<string, unknown>(),
    addPair(entries, key, value) {
      if (typeof key !== 'string' || key === '__proto__') return 'unusual key';
      entries.set(key, value);
      return '';
    },
    has: (entries, key) => typeof key === 'string' && entries.has(key),
    keys: (result) => Object.keys(result),
    get: () => undefined,
    finalize: (entries) => Object.fromEntries(entries),
    identify: () => false,
  }),
);
