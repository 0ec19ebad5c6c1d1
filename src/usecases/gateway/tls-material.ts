/** By what a server is known, and by whom it knows clients: PEM. */
export interface TlsMaterial {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** null: clients are not asked for certificates. */
  readonly ca: Buffer | null;
}
