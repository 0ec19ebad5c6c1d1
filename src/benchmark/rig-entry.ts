import { entryPath } from '../adapters/system/entry-path.ts';

/** The program of the process that measures, which lies beside this file. */
export function benchmarkEntry(): string {
  return entryPath('rig-process', import.meta.url);
}
