/** What GitHub takes: a login of letters, digits and single hyphens; a repository of letters, digits, `.`, `_` and `-`, no dots alone. */
const SLUG = /^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

/** Stands for the owner while the project has no place on GitHub. */
export const NO_OWNER = 'OWNER';

/** `acme`, or `acme/fork`, as owner/name; null for anything else. */
export function parseSlug(text: string): string | null {
  const slug = text.includes('/') ? text : `${text}/seatrial`;
  return SLUG.test(slug) && !slug.endsWith('.git') ? slug : null;
}

/** owner/name in package.json's address of the repository, the one place where it is written by hand. */
export function repositorySlug(url: string): string {
  const [, slug = ''] = /^git\+https:\/\/github\.com\/(.*)\.git$/.exec(url) ?? [];
  if (parseSlug(slug) === null) throw new Error(`package.json: /repository/url names no repository of GitHub: ${url}`);
  return slug;
}
