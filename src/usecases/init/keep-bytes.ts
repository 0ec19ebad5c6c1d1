import type { InitFiles, Step } from './init-files.ts';

/** Beside the registry's own folders, where Git looks first for what holds in all of them. */
const ATTRIBUTES = '.gitattributes';

const WHY =
  '# Seatrial knows data and models by their digest: Git keeps their bytes, whatever it does to line ends elsewhere.';

/**
 * What keeps Git from turning the line ends of data, as it does on Windows: then no digest would hold. Manifests are text with LF.
 * Lines that are there stay, and a filter such as that of Git LFS holds as before: only the attribute `text` is said. null where
 * it is all said.
 */
export async function keepBytes(modelsFolder: string, files: Pick<InitFiles, 'readText'>): Promise<Step | null> {
  const present = await files.readText(ATTRIBUTES);
  const said = new Set(present?.split('\n').map((line) => line.trim()));
  const missing = linesFor(modelsFolder).filter((line) => !said.has(line));
  if (missing.length === 0) return null;
  const lines = [WHY, ...missing].filter((line) => !said.has(line));
  if (present === null) return { path: ATTRIBUTES, text: `${lines.join('\n')}\n` };
  const end = present.includes('\r\n') ? '\r\n' : '\n';
  const before = present === '' || present.endsWith('\n') ? '' : end;
  return { path: ATTRIBUTES, appended: `${before}${lines.join(end)}${end}` };
}

function linesFor(modelsFolder: string): readonly string[] {
  return [`${patternOf(modelsFolder, '**')} -text`, `${patternOf(modelsFolder, '**/*.yaml')} text eol=lf`];
}

/** Of everything in a folder that is so called, whatever its name would mean in a pattern; with a blank it is quoted as a string of C. */
function patternOf(folder: string, inside: string): string {
  const pattern = `/${folder.replaceAll(/[*?[\]]/g, String.raw`\$&`)}/${inside}`;
  return /[\s"]/.test(pattern) ? JSON.stringify(pattern) : pattern;
}
