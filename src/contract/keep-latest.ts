/** Puts a value into a memory of `most` values: of more than that, those that were put there longest ago go. */
export function keepLatest<Value>(known: Map<string, Value>, key: string, { value, most }: Kept<Value>): void {
  known.delete(key);
  known.set(key, value);
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
}

interface Kept<Value> {
  readonly value: Value;
  readonly most: number;
}
