import type { LocalArtifact } from '../usecases/ports/model-runtime.ts';

/** Bytes of all files. */
export function sizeOf(artifact: LocalArtifact): number {
  return artifact.files.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0);
}
