/**
 * What ajv writes, without what nobody reads and what it says twice: the npm package holds it, and each start reads it. The validators
 * answer as before.
 */
export function slimValidators(code: string): string {
  return shareSchemas(withoutParents(withoutSchemaPaths(withoutKeywordValues(pushAtOnce(code)))));
}

const PUSHED =
  /const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\n/g;

function pushAtOnce(code: string): string {
  return code.replaceAll(PUSHED, '(vErrors ??= []).push($2);\n');
}

/** An error names the schema around it, by which we tell what was expected; the value of the one keyword is in its parameters. */
function withoutKeywordValues(code: string): string {
  return code.replaceAll(/,schema:(?:(?!,schema:).)*?,parentSchema:/g, ',parentSchema:');
}

/** The schema itself is at hand; the way to it tells nobody more. */
function withoutSchemaPaths(code: string): string {
  return code.replaceAll(/,schemaPath:"(?:[^"\\]|\\.)*"/g, '');
}

/** What a value stands in is for keywords of one's own, of which there is none. */
function withoutParents(code: string): string {
  return code.replaceAll(/, ?parentData(?::[^,{}]+)?, ?parentDataProperty(?::[^,{}]+)?, ?rootData(?:=data)?/g, '');
}

const SCHEMA = /^const (schema\d+) = (\{.*\});\n/gm;

/** A schema that is a part of another one is taken from there. The largest come first. */
function shareSchemas(code: string): string {
  const schemas = [...code.matchAll(SCHEMA)].map(([, name = '', text = '']) => ({ name, text }));
  const known = new Map<string, string>();
  const lines = schemas
    .toSorted((one, other) => other.text.length - one.text.length)
    .map(({ name, text }) => {
      const value: unknown = JSON.parse(text);
      const place = known.get(JSON.stringify(value));
      if (place === undefined) notePlaces(value, name, known);
      return `const ${name} = ${place ?? text};\n`;
    });
  const rest = code.replaceAll(SCHEMA, '');
  const [imports = ''] = /^(?:import .*\n)*/.exec(rest) ?? [];
  return `${imports}${lines.join('')}${rest.slice(imports.length)}`;
}

function notePlaces(value: unknown, place: string, known: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  const text = JSON.stringify(value);
  if (!known.has(text)) known.set(text, place);
  for (const [key, inner] of Object.entries(value)) notePlaces(inner, `${place}[${JSON.stringify(key)}]`, known);
}
