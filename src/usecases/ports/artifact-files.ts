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

/** Compares what lies in the registry with what is declared of it. */
export interface DeclaredFiles {
  /** A pointer of Git LFS stands for the bytes that it names. Throws AppError as `fetch` does, but for downloads. */
  compare(request: FileRequest & { readonly path: string }): Promise<void>;
}
