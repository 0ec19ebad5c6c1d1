import { fetchVerifiedFile } from '../adapters/system/fetch-file.ts';
import type { ArtifactFiles } from '../usecases/ports/artifact-files.ts';
import type { wireRemoteFiles } from './remote-files.ts';

interface FilePlaces {
  readonly remote: ReturnType<typeof wireRemoteFiles>;
  readonly signal: AbortSignal;
}

/** Files of versions, in the registry or elsewhere, each with the digest that is declared; none through a link. */
export function wireArtifactFiles({ remote, signal }: FilePlaces): ArtifactFiles {
  return {
    fetch: async ({ name, sizeBytes, ...file }) => ({
      name,
      ...(await fetchVerifiedFile({ ...file, size: sizeBytes, links: 'refused', remote, signal })),
    }),
  };
}
