/** What a manifest says of a file. */
export interface DescribedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Files that a command line names. */
export interface LocalFiles {
  /** Throws AppError file-not-found. */
  readText(path: string): Promise<string>;
  /** Throws AppError file-unreadable. */
  describe(path: string): Promise<DescribedFile>;
  /** A certificate's own path, or every certificate below a folder. Throws AppError file-not-found. */
  listCertificates(path: string): Promise<readonly string[]>;
}
