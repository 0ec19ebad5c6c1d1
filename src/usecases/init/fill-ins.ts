export interface FillIn {
  readonly line: number;
  readonly wanted: string;
}

/** What a person has to put in, by lines of a text that renderModelManifest made. */
export function listFillIns(text: string): readonly FillIn[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.startsWith('#')) return [];
    return [...line.matchAll(/"FILL IN: ([^"]*)"/gu)].map(([, wanted = '']) => ({ line: index + 1, wanted }));
  });
}
