/** Beside what was rendered, the digests of it, as `sha256sum --check` reads them. Its name has no ending that a follower would apply. */
export const RENDERED_LIST = '.seatrial-rendered';
/** A name of ours: it stays in the folder. */
const LINE = /^(?<digest>[0-9a-f]{64}) {2}(?<path>[a-z0-9][A-Za-z0-9._-]*)$/u;

/** Path → digest; what is no such line is left out. */
export function parseRenderedList(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line): readonly [string, string][] => {
      const { digest, path } = LINE.exec(line)?.groups ?? {};
      return digest === undefined || path === undefined ? [] : [[path, digest]];
    }),
  );
}

/** Of path → text. */
export function renderRenderedList(files: ReadonlyMap<string, string>, hash: (text: string) => string): string {
  return [...files].map(([path, text]) => `${hash(text)}  ${path}\n`).join('');
}
