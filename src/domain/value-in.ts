/** Parts of what somebody else's program says. People wrote some of it, so that it stays unknown until it is looked at. */

/** The text at a path of keys. */
export function textIn(payload: unknown, ...path: readonly string[]): string | null {
  const value = valueIn(payload, ...path);
  return typeof value === 'string' ? value : null;
}

export function numberIn(payload: unknown, ...path: readonly string[]): number | null {
  const value = valueIn(payload, ...path);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

export function valueIn(payload: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    payload,
  );
}
