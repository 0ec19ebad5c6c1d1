import { text } from 'node:stream/consumers';
import type { LocalFiles } from '../usecases/ports/local-files.ts';

/** Files of this machine, where `-` is standard input, as for other programs. */
export function stdinFiles({ readText }: Pick<LocalFiles, 'readText'>): Pick<LocalFiles, 'readText'> {
  return { readText: (path) => (path === '-' ? text(process.stdin) : readText(path)) };
}
