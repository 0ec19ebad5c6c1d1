import canonicalize from 'canonicalize';

/** What a Deployment tells whoever deploys by it. */
export interface ToldDeployment {
  /** GitHub's environment. */
  readonly name: string;
  readonly effectKey: string;
  /** null is the default branch, which also stands for a commit that GitHub does not know. */
  readonly ref: string | null;
  readonly payload: unknown;
}

/** Whether one that is there tells what is to be told: by its words, for any workflow can copy a key. */
export function tells(there: ToldDeployment, wanted: ToldDeployment): boolean {
  return (
    there.name === wanted.name &&
    there.effectKey === wanted.effectKey &&
    (there.ref === null || there.ref === wanted.ref) &&
    wordsOf(there.payload) === wordsOf(wanted.payload)
  );
}

/** Apart from the key, and from where the branch was when it was made. */
function wordsOf(payload: unknown): string {
  const words = Object.entries(Object(payload)).filter(([name]) => name !== 'commit' && name !== 'effectKey');
  return canonicalize(Object.fromEntries(words)) ?? '';
}
