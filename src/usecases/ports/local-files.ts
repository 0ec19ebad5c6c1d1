/** What a manifest says of a file. */
export interface DescribedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

export interface NamedText {
  /** A file, or a folder that it goes into. */
  readonly place: string;
  readonly usualName: string;
  readonly text: string;
  /** Whether another file may stand there. */
  readonly replaces: boolean;
}

/** Files that a command line names. */
export interface LocalFiles {
  /** Throws AppError file-not-found. */
  readText(path: string): Promise<string>;
  /** Throws AppError file-unreadable. */
  describe(path: string): Promise<DescribedFile>;
  /** Names in a folder, folders with a slash at their end; null for what is none. */
  listFolder(path: string): Promise<readonly string[] | null>;
  /** A certificate's own path, or every certificate below a folder. Throws AppError file-not-found. */
  listCertificates(path: string): Promise<readonly string[]>;
  /** Throws AppError file-unwritable. */
  write(text: NamedText): Promise<void>;
}
