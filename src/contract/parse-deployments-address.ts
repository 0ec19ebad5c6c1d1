/** Where deployment files are that are in no folder of this machine. */
export type DeploymentsAddress =
  | { readonly kind: 'file'; readonly url: string }
  /** As git takes it. */
  | { readonly kind: 'repository'; readonly address: string };

/** A web address is one file, unless it ends in `.git` as those of repositories do; all else is git's to read. */
export function parseDeploymentsAddress(text: string): DeploymentsAddress {
  const isFile = /^https?:\/\//i.test(text) && !/\.git\/?$/i.test(text);
  return isFile ? { kind: 'file', url: text } : { kind: 'repository', address: text };
}
