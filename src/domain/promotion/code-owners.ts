/** Where GitHub looks for the file, in its order. */
export const CODE_OWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/**
 * The owners of a path by a CODEOWNERS file: the last rule that matches. Patterns are those of gitignore, without negation
 * and character ranges, as GitHub documents them.
 */
export function codeOwnersOf(text: string, path: string): readonly string[] {
  const rules = text
    .split('\n')
    .map((line) => line.replace(/\s#.*$|^#.*$/, '').trim())
    .filter((line) => line !== '');
  const match = rules.findLast((rule) => matchesPattern(rule.split(/\s+/, 1)[0] ?? '', path));
  return match === undefined ? [] : match.split(/\s+/).slice(1);
}

function matchesPattern(pattern: string, path: string): boolean {
  if (pattern === '' || /[[\]!]/.test(pattern)) return false;
  const anchored = pattern.replace(/\/$/, '').includes('/');
  const folder = pattern.endsWith('/') || pattern.endsWith('/**');
  const body = pattern.replace(/^\//, '').replace(/\/(?:\*\*)?$/, '');
  const source = body.split('/').map(partSource).join('/').replaceAll('(?:[^/]+/)*/', '(?:[^/]+/)*');
  // `docs/*` is one level deep; everything else also stands for what is below it.
  const below = folder ? '/.+' : body.endsWith('/*') ? '' : '(?:/.+)?';
  return new RegExp(`^${anchored ? '' : '(?:.+/)?'}${source}${below}$`, 'u').test(path);
}

function partSource(part: string): string {
  if (part === '**') return '(?:[^/]+/)*';
  return escape(part).replaceAll('*', '[^/]*').replaceAll('?', '[^/]');
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.|+(){}]/gu, String.raw`\$&`);
}
