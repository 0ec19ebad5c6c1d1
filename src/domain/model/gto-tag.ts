/** What a tag of GTO says of an artifact; dvc.org/doc/gto/user-guide. */
export type GtoTag =
  | { readonly kind: 'version'; readonly artifact: string; readonly version: string; readonly isWithdrawn: boolean }
  | { readonly kind: 'stage'; readonly artifact: string; readonly stage: string; readonly isWithdrawn: boolean }
  | { readonly kind: 'deprecated'; readonly artifact: string };

const TAG =
  /^(?<artifact>[\w./-]+(?:=[\w/-]+)?)(?:@v(?<version>\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)|#(?<stage>[A-Za-z0-9][\w/-]*)|@(?<deprecated>deprecated))(?<cancel>!?)(?:#\d+)?$/u;

/** null for a tag of another kind. The folder of an artifact's dvc.yaml stands before its name, with `=`. */
export function parseGtoTag(tag: string): GtoTag | null {
  const groups = TAG.exec(tag)?.groups;
  if (groups === undefined) return null;
  const { artifact = '', version, stage, deprecated, cancel } = groups;
  if (deprecated !== undefined) return { kind: 'deprecated', artifact };
  const isWithdrawn = cancel === '!';
  if (version !== undefined) return { kind: 'version', artifact, version, isWithdrawn };
  return { kind: 'stage', artifact, stage: stage ?? '', isWithdrawn };
}

/** As tags write an artifact of a dvc.yaml, whose folder counts from the root of the repository. */
export function gtoArtifact(folder: string, artifact: string): string {
  return folder === '' ? artifact : `${folder}=${artifact}`;
}
