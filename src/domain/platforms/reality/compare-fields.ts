/** What was rendered, and stands otherwise. */
export interface FieldDifference {
  /** As Kubernetes names fields: `.spec.rules[0].backendRefs[0].weight`. */
  readonly path: string;
  readonly wanted: unknown;
  /** undefined: it is not there. */
  readonly found: unknown;
}

/** Every value of `wanted` must stand in `found`, which may have more keys, as of an API server's defaults, but no longer lists. */
export function compareFields(wanted: unknown, found: unknown, path = ''): readonly FieldDifference[] {
  if (isEmpty(wanted) && found === undefined) return [];
  if (Array.isArray(wanted) && Array.isArray(found)) return compareLists(wanted, found, path);
  if (!isRecord(wanted) || !isRecord(found)) return wanted === found ? [] : [{ path, wanted, found }];
  return Object.entries(wanted).flatMap(([key, value]) =>
    compareFields(value, Object.hasOwn(found, key) ? found[key] : undefined, path + step(key)),
  );
}

/** Elements with names are told apart by them: whatever applies a list may put it in another order. */
function compareLists(wanted: readonly unknown[], found: readonly unknown[], path: string): readonly FieldDifference[] {
  const same = wanted.map((one, index) =>
    nameOf(one) === null ? found[index] : found.find((other) => nameOf(other) === nameOf(one)),
  );
  const more = found.filter((one) => !same.includes(one));
  return [
    ...wanted.flatMap((one, index) => compareFields(one, same[index], `${path}[${index}]`)),
    ...more.map((one) => ({ path: `${path}[${found.indexOf(one)}]`, wanted: undefined, found: one })),
  ];
}

function nameOf(value: unknown): string | null {
  return isRecord(value) && typeof value['name'] === 'string' ? value['name'] : null;
}

function step(key: string): string {
  return /^[\w-]+$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** API servers leave out what is empty. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
