import { entryPath } from '../system/entry-path.ts';

/** The program of the process that measures, which lies beside this file. */
export function benchmarkEntry(): string {
  return entryPath('benchmark-process', import.meta.url);
}
