import type { SourceFile } from '../../contract/generated/types.ts';
import type { SourceMap } from '../../contract/source-map.ts';
import type { HashText } from '../../domain/certification/digests.ts';

/** A manifest as a certificate names it: where it stands, and which text that was. */
export function describeSource({ path, text }: SourceMap, hash: HashText): SourceFile {
  return { path, digest: { sha256: hash(text) } };
}
