import { openLineFile } from '../adapters/gateway/line-file.ts';

/** Where lines about requests go. */
export interface AccessLines extends AsyncDisposable {
  readonly write: (line: string) => void;
  /** Begins the file anew where another program has renamed it. */
  reopen(): Promise<void>;
}

/** In place of a file: standard output. */
export const STANDARD_OUTPUT = '-';

/** Throws AppError where the file cannot be written. */
export async function wireAccessLog(path: string, onRemark: (sentence: string) => void): Promise<AccessLines> {
  if (path !== STANDARD_OUTPUT) return openLineFile(path, onRemark);
  const write = (line: string): void => void process.stdout.write(line);
  return { write, reopen: async () => {}, [Symbol.asyncDispose]: async () => {} };
}
