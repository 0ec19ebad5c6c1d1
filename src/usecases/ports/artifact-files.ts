import type { LocalFile } from './model-runtime.ts';

export interface FileRequest {
  readonly name: string;
  /** Relative to `folder`; either this or `uri`. */
  readonly path?: string | undefined;
  readonly uri?: string | undefined;
  readonly sizeBytes?: number | undefined;
  readonly sha256: string;
  /** Absolute folder that `path` is relative to. */
  readonly folder: string;
  /** Absolute folder that no path may leave, by `..` or by link. */
  readonly root: string;
}

/** Brings files to the local disk and verifies them. Throws AppError digest-mismatch, size-mismatch, file-not-found, download-failed. */
export interface ArtifactFiles {
  fetch(request: FileRequest): Promise<LocalFile>;
}
