/** Where a key ends: as often as an object of plain values has keys. */
const KEY_END = /"\s*:/g;
const TOKEN = /"(?:[^"\\]+|\\.)*"(\s*:)?|[{}[\]]/g;

/** A key that a text of JSON, which was parsed to `value`, has twice; the parser takes the last one and says nothing. */
export function repeatedKey(text: string, value: object): string | null {
  const ends = text.match(KEY_END)?.length ?? 0;
  return ends === Object.keys(value).length ? null : searchRepeated(text);
}

function searchRepeated(text: string): string | null {
  const seen = new Set<string>();
  let depth = 0;
  for (const [token, colon] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (depth === 1 && colon !== undefined) {
      // Two spellings of one key are one key.
      const key = String(JSON.parse(token.slice(0, -colon.length)));
      if (seen.has(key)) return key;
      seen.add(key);
    }
  }
  return null;
}
