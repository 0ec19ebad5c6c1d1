import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'rolldown/utils';

/** The entries of a built folder with every chunk that one of them imports, now or later; paths from the folder, sorted. */
export function reachableFiles(folder: string, entries: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    if (!file.endsWith('.js')) return;
    for (const name of importedBy(readFileSync(join(folder, file), 'utf8')))
      visit(posix.join(posix.dirname(file), name));
  };
  for (const entry of entries) visit(entry);
  return [...reached].toSorted();
}

/** Files of the same bundle that the text of one imports or exports from. */
function importedBy(text: string): readonly string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync('built.js', text).module;
  const requests = [...staticImports, ...staticExports.flatMap(({ entries }) => entries), ...dynamicImports];
  const names = requests.flatMap(({ moduleRequest }) =>
    moduleRequest === null ? [] : [text.slice(moduleRequest.start + 1, moduleRequest.end - 1)],
  );
  return names.filter((name) => /^\.\.?\//.test(name));
}
