export interface Section {
  /** As YYYY-MM-DD; null where the heading has none. */
  readonly date: string | null;
  readonly body: string;
}

/** The section of a version in a text after keepachangelog.com; null where there is none. */
export function sectionOf(changelog: string, version: string): Section | null {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`## [${version}]`));
  if (start === -1) return null;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('## ') || LINK.test(line));
  const [, date = null] = /^## \[[^\]]*\] - (\d{4}-\d\d-\d\d)$/.exec(lines[start] ?? '') ?? [];
  return { date, body: (end === -1 ? rest : rest.slice(0, end)).join('\n').trim() };
}

/** The addresses of the headings, at the end. */
const LINK = /^\[[^\]]+\]: https:/;

interface Release {
  readonly version: string;
  readonly date: string;
  /** owner/name on GitHub. */
  readonly slug: string;
}

/** What was unreleased becomes a version's section, below an empty one. Throws where nothing is unreleased, or the version is there. */
export function dateUnreleased(changelog: string, { version, date, slug }: Release): string {
  if (sectionOf(changelog, version) !== null) throw new Error(`CHANGELOG.md has a section ${version} already.`);
  const unreleased = sectionOf(changelog, 'Unreleased')?.body ?? '';
  if (unreleased === '')
    throw new Error('CHANGELOG.md has nothing under [Unreleased]: say there what changes for users.');
  const page = `https://github.com/${slug}`;
  const lines = changelog.trimEnd().split('\n');
  const links = lines.filter((line) => LINK.test(line) && !line.startsWith('[Unreleased]'));
  const text = lines
    .filter((line) => !LINK.test(line))
    .join('\n')
    .trimEnd();
  return [
    text.replace('## [Unreleased]\n', () => `## [Unreleased]\n\n## [${version}] - ${date}\n`),
    '',
    `[Unreleased]: ${page}/compare/v${version}...HEAD`,
    `[${version}]: ${page}/releases/tag/v${version}`,
    ...links,
    '',
  ].join('\n');
}
