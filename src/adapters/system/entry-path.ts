import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../domain/error.ts';

/**
 * Absolute path of a child process's entry: the file beside the calling module in the source tree, or the built file
 * in `dist/`, where the caller may have been bundled into a folder of shared chunks.
 */
export function entryPath(name: string, callerUrl: string): string {
  const candidates = callerUrl.endsWith('.ts') ? [`./${name}.ts`] : [`./${name}.js`, `../${name}.js`];
  const paths = candidates.map((candidate) => fileURLToPath(new URL(candidate, callerUrl)));
  const found = paths.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new AppError({
    code: 'internal',
    message: `The program file ${name} is missing from this installation.`,
    hint: 'Install Seatrial again, or build it.',
  });
}
