/** Runs one engine as a child process of this one. Disposal ends it. */
export interface EngineRunner extends AsyncDisposable {
  /**
   * Takes a configuration into use: the first one starts the engine. Rejects with AppError where the engine refuses it; what was in use before is
   * in use still.
   */
  apply(files: ReadonlyMap<string, string>): Promise<void>;
}
