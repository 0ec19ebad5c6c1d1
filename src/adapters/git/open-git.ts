import { existsSync } from 'node:fs';
import { type SimpleGit, simpleGit } from 'simple-git';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';

/** git in a folder. Throws AppError git-failed where there is no such folder, of which simple-git itself says less. */
export function openGit(folder: string): SimpleGit {
  requireFolder(folder);
  return simpleGit(folder);
}

/** Throws AppError git-failed where there is no such folder. */
export function requireFolder(folder: string): void {
  if (existsSync(folder)) return;
  throw new AppError({
    code: 'git-failed',
    message: `There is no folder ${quoteText(folder)}.`,
    hint: 'Name a work tree or a bare repository.',
  });
}
