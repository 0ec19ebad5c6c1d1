const REPOSITORY = /^[a-z0-9.-]+(?::\d+)?\/[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/;

/** A link to the repository on its host; null where the name of the repository is none. */
export function repositoryLink(repository: string, ...path: readonly string[]): string | null {
  if (!REPOSITORY.test(repository)) return null;
  return ['https://' + repository, ...path.map((part) => encodeURIComponent(part))].join('/');
}

/** An address from the log, only if it leads to a web page: never `javascript:` or `data:`. */
export function webLink(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' ? href : null;
}

/** Where training code is, as people may open it: git+https://host/o/r@commit → https://host/o/r. */
export function sourceLink(source: string | null): string | null {
  return source === null ? null : webLink(source.replace(/^git\+/, '').replace(/(\.git)?@[0-9a-f]{7,64}$/, ''));
}
