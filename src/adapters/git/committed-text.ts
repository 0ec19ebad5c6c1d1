import { readObjects } from './read-blobs.ts';

/** A file as a commit of a repository has it; null where the commit, or the file, is not here. */
export async function readCommitted(folder: string, commit: string, path: string): Promise<Uint8Array | null> {
  const [bytes = null] = await readObjects(folder, [`${commit}:${path}`]);
  return bytes;
}
