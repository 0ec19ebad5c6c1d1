export interface Place {
  /** owner/name on GitHub. */
  readonly slug: string;
  /** The tag that the text belongs to. */
  readonly ref: string;
}

/** Links and pictures of the repository's README, as they lead there from anywhere else. */
export function absoluteLinks(markdown: string, { slug, ref }: Place): string {
  const page = `https://github.com/${slug}/blob/${ref}/`;
  const file = `https://raw.githubusercontent.com/${slug}/${ref}/`;
  return markdown
    .replaceAll(new RegExp(`(!\\[[^\\]]*\\]\\()${RELATIVE}`, 'g'), `$1${file}`)
    .replaceAll(new RegExp(`(\\]\\()${RELATIVE}`, 'g'), `$1${page}`)
    .replaceAll(new RegExp(`(\\bsrc(?:set)?=")${RELATIVE}`, 'g'), `$1${file}`)
    .replaceAll(new RegExp(`(\\bhref=")${RELATIVE}`, 'g'), `$1${page}`);
}

/** The place before a path, with no scheme, no fragment of this page, and not from a root. */
const RELATIVE = '(?!#|/|[a-z][a-z0-9+.-]*:)(?:\\./)?';
