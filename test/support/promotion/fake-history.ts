import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import type { BranchCommit, BranchHistory, TreeEntry } from '../../../src/usecases/ports/branch-history.ts';
import type { World } from './world.ts';

/** The commits of a world as git would tell them. */
export function fakeHistory(world: Pick<World, 'commits'>, isComplete = true): BranchHistory {
  const blobs = new Map<string, Buffer>();
  const blobName = (bytes: Buffer): string =>
    hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
  const keep = (text: string | undefined): TreeEntry | null => {
    if (text === undefined) return null;
    const bytes = Buffer.from(text);
    blobs.set(blobName(bytes), bytes);
    return { mode: '100644', blob: blobName(bytes) };
  };
  const commits = world.commits.map(({ head, files }, index): BranchCommit => {
    const before = world.commits[index - 1];
    const paths = new Set([...files.keys(), ...(before?.files.keys() ?? [])]);
    const changes = [...paths].flatMap((path) => {
      if (files.get(path) === before?.files.get(path)) return [];
      return [{ path, before: keep(before?.files.get(path)), after: keep(files.get(path)) }];
    });
    return { id: head, parents: before === undefined ? [] : [before.head], changes };
  });
  return {
    commits: async () => ({ commits, isComplete }),
    taggedHeads: async () => [],
    read: async (wanted) => new Map(wanted.flatMap((blob) => [[blob, blobs.get(blob) ?? Buffer.alloc(0)] as const])),
    sizes: async (wanted) => new Map(wanted.map((blob) => [blob, blobs.get(blob)?.length ?? 0])),
    blobName,
  };
}
