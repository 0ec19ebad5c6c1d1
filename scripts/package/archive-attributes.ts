import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { reachableFiles } from './reachable-files.ts';

/** What is started by hand, and by no action. */
const BY_HAND = ['cli.js', 'bot.js', 'app.yml'];

/** .gitattributes of dist/: an archive, which each job of Actions downloads, leaves out what only terminal and bot load. */
export function renderArchiveAttributes(folder: string): string {
  const beside = readdirSync(folder).filter((name) => name.endsWith('.js') && !BY_HAND.includes(name));
  const needed = new Set(reachableFiles(folder, beside));
  const chunks = readdirSync(join(folder, 'chunks')).map((name) => `chunks/${name}`);
  const left = ['.gitattributes', ...BY_HAND, ...chunks.filter((name) => !needed.has(name))].toSorted();
  return left.map((name) => `/${name} export-ignore\n`).join('');
}
