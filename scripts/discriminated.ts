/** A choice of schemas is read by the key that tells them apart, so that what is wrong in the one that was meant is told alone. */
export type SchemaNode = { readonly [key: string]: unknown };

/**
 * The schema with ajv's `discriminator` in each `oneOf`, and the values that the key can have beside it. Throws where no key
 * tells the branches apart.
 */
export function discriminated(root: SchemaNode): SchemaNode {
  const definitions = nodeOf(root['$defs']);
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    const { oneOf, ...rest } = nodeOf(node);
    const walked = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, walk(value)]));
    if (!Array.isArray(oneOf)) return walked;
    const branches = oneOf.map((branch) => resolve(branch, definitions));
    return { ...walked, ...(branches.every(isOfKeysAlone) ? { oneOf: oneOf.map(walk) } : choiceOf(branches)) };
  };
  return nodeOf(walk(root));
}

interface Branch {
  readonly schema: SchemaNode;
  readonly resolved: SchemaNode;
}

function resolve(schema: unknown, definitions: SchemaNode): Branch {
  const { $ref: reference } = nodeOf(schema);
  const name = typeof reference === 'string' ? reference.replace(/^#\/\$defs\//u, '') : '';
  return { schema: nodeOf(schema), resolved: name in definitions ? nodeOf(definitions[name]) : nodeOf(schema) };
}

/** It says which keys there are together, and nothing of their values. */
function isOfKeysAlone({ resolved }: Branch): boolean {
  return resolved['properties'] === undefined;
}

/** Branches that share a value are a choice of their own, by the next key. */
function choiceOf(branches: readonly Branch[], told: readonly string[] = []): SchemaNode {
  const propertyName = keyOf(branches, told);
  const groups = Map.groupBy(branches, (branch) => JSON.stringify(valuesOf(branch, propertyName)));
  const oneOf = [...groups.values()].map((group) => {
    const [first] = group;
    if (group.length === 1) return first?.schema;
    const inner = choiceOf(group, [...told, propertyName]);
    const own = { [propertyName]: { enum: first === undefined ? [] : valuesOf(first, propertyName) } };
    return { ...inner, properties: { ...nodeOf(inner['properties']), ...own } };
  });
  const values = [...new Set(branches.flatMap((branch) => valuesOf(branch, propertyName)))];
  return {
    type: 'object',
    required: [propertyName],
    properties: { [propertyName]: { enum: values } },
    discriminator: { propertyName },
    oneOf,
  };
}

/** The first that says something else in two branches, and something in all. */
function keyOf(branches: readonly Branch[], told: readonly string[]): string {
  const keys = Object.keys(nodeOf(branches[0]?.resolved['properties'])).filter((key) => !told.includes(key));
  const found = keys.find((key) => {
    const all = branches.map((branch) => JSON.stringify(valuesOf(branch, key)));
    return !all.includes('[]') && new Set(all).size > 1;
  });
  if (found === undefined) throw new Error(`No key tells the branches of a choice apart: ${JSON.stringify(branches)}`);
  return found;
}

function valuesOf({ resolved }: Branch, key: string): readonly unknown[] {
  const property = nodeOf(nodeOf(resolved['properties'])[key]);
  if ('const' in property) return [property['const']];
  return Array.isArray(property['enum']) ? property['enum'] : [];
}

function nodeOf(value: unknown): SchemaNode {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
