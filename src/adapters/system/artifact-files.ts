import type { ArtifactFiles } from '../../usecases/ports/artifact-files.ts';
import { fetchVerifiedFile } from './fetch-file.ts';

export interface ArtifactFilesOptions {
  /** Downloads are kept here, by digest. */
  readonly cacheFolder: string;
  readonly signal?: AbortSignal | undefined;
}

/** Files of versions, from the registry's folder or by https. */
export function createArtifactFiles(options: ArtifactFilesOptions): ArtifactFiles {
  return {
    async fetch({ name, sizeBytes, ...request }) {
      return { name, ...(await fetchVerifiedFile({ ...options, ...request, size: sizeBytes })) };
    },
  };
}
