import canonicalize from 'canonicalize';
import type { Artifact, Model, Settings } from '../../contract/generated/types.ts';

/** SHA-256 of UTF-8 text, in lower-case hex. */
export type HashText = (text: string) => string;

export interface NamedDigest {
  readonly name: string;
  readonly sha256: string;
}

/** The digest that stands for an artifact: its only file's own, or that of the `sha256sum` lines sorted by name. */
export function artifactDigest(files: readonly NamedDigest[], hash: HashText): string {
  const [first, ...others] = files;
  if (first !== undefined && others.length === 0) return first.sha256;
  const lines = files.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  return hash(lines.join(''));
}

/** Equal for the same files that are run in the same way: by another command, or in another environment, they are another model. */
export function identityOf({ files, ...run }: Artifact, hash: HashText): string {
  return canonicalize({ ...run, files: artifactDigest(files, hash) }) ?? '';
}

/** The digest of what a version is held to: model.yaml and the certification settings, as canonical JSON (RFC 8785). */
export function policyDigest(model: Model, settings: Settings | null, hash: HashText): string {
  return hash(canonicalize({ model, certification: settings?.certification ?? {} }) ?? '');
}
