/** What stands for what is only known when a server is started. */
export interface Places {
  readonly port: number;
  /** Further ports, by the word after `port:`. */
  readonly others: ReadonlyMap<string, number>;
  readonly threads: number;
}

const OTHER_PORT = /\{port:([a-z][a-z0-9-]*)\}/gu;

/** The words of `{port:word}`, each once. */
export function portNames(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(OTHER_PORT)].map(([, name = '']) => name)))];
}

export function fillPlaces(text: string, { port, others, threads }: Places): string {
  return text
    .replaceAll(OTHER_PORT, (_, name: string) => String(others.get(name) ?? port))
    .replaceAll('{port}', String(port))
    .replaceAll('{threads}', String(threads));
}
