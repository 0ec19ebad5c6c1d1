/** A hostile file must not make a certificate of megabytes, which nothing would read; honest files have far less. */
const MAX_ENTRIES = 256;
const MAX_CHARACTERS = 65_536;

export interface KeptEntries<Value> {
  readonly kept: Readonly<Record<string, Value>>;
  /** How many there were beside. */
  readonly more: number;
}

/** A certificate that has a key of this name is one that nobody reads. */
const UNREADABLE = '__proto__';

/** The first of what a file lists by name. */
export function keepEntries<Value extends string | number>(
  listed: readonly (readonly [string, Value])[],
): KeptEntries<Value> {
  const entries = listed.filter(([name]) => name !== UNREADABLE);
  let characters = 0;
  const end = entries.findIndex(([name, value], index) => {
    characters += name.length + String(value).length;
    return index >= MAX_ENTRIES || characters > MAX_CHARACTERS;
  });
  const kept = end === -1 ? entries : entries.slice(0, end);
  return { kept: Object.fromEntries(kept), more: listed.length - kept.length };
}
