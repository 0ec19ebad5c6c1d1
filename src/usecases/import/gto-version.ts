import { type GtoTag, parseGtoTag } from '../../domain/model/gto-tag.ts';
import { orderVersions } from '../../domain/model/version-order.ts';
import type { Remark } from './imported.ts';

/** An annotated tag of a repository, as GTO reads no others. */
export interface AnnotatedTag {
  readonly name: string;
  /** Whether it is of the commit that is checked out. */
  readonly isHere: boolean;
}

export interface GtoFacts {
  /** The version that is checked out; null where no tag says so. */
  readonly version: string | null;
  readonly remarks: readonly Remark[];
}

interface ReadTag {
  readonly name: string;
  readonly isHere: boolean;
  readonly said: GtoTag;
}

/** What the tags of GTO say of an artifact, as tags write it. The newest version of the commit counts. */
export function readGtoTags(tags: readonly AnnotatedTag[], artifact: string): GtoFacts {
  const read = tags.flatMap((tag): readonly ReadTag[] => {
    const said = parseGtoTag(tag.name);
    return said?.artifact === artifact ? [{ ...tag, said }] : [];
  });
  const here = read.flatMap(({ said, isHere }) =>
    isHere && said.kind === 'version' && !said.isWithdrawn ? [said.version] : [],
  );
  const version = orderVersions(here).at(-1) ?? null;
  const remarks = read.flatMap((tag) => remarkOf(tag, version) ?? []);
  return { version, remarks: [...(version === null ? [{ kind: 'no-tag', artifact } as const] : []), ...remarks] };
}

/** Tags of other versions, stages and what was withdrawn: nothing that a draft of this version can hold. */
function remarkOf({ name, isHere, said }: ReadTag, version: string | null): Remark | null {
  switch (said.kind) {
    case 'deprecated':
      return { kind: 'withdrawn', tag: name };
    case 'stage':
      return isHere ? { kind: said.isWithdrawn ? 'withdrawn' : 'stage', tag: name } : null;
    case 'version':
      if (said.isWithdrawn) return { kind: 'withdrawn', tag: name };
      return isHere && said.version === version ? null : { kind: 'other-version', tag: name };
  }
}
