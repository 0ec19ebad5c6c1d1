/** The folder that the catalogue is written to. */
export interface CatalogFiles {
  /** null where there is no such file. */
  read(path: string): Promise<string | null>;
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}
