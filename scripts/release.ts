/**
 * What a release needs to be right before anything leaves the repository. CONTRIBUTING.md has the steps.
 *   npm run release -- prepare 1.0.0   the number in package.json and its lock, and what is unreleased in CHANGELOG.md under it
 *   npm run release -- check v1.0.0    whether tag, numbers, CHANGELOG.md and owner agree
 *   npm run release -- notes v1.0.0    the section of CHANGELOG.md, as the release's text
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import metadata from '../package.json' with { type: 'json' };
import { repositorySlug } from './owner/slug.ts';
import { dateUnreleased, sectionOf } from './release/changelog.ts';
import { advisedMajors, releaseProblems, versionOfTag } from './release/check-release.ts';

const ROOT = join(import.meta.dirname, '..');
const slug = repositorySlug(metadata.repository.url);
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const [verb, argument = ''] = process.argv.slice(2);
try {
  if (verb === 'prepare') prepare(argument);
  else if (verb === 'check') check(argument);
  else if (verb === 'notes') process.stdout.write(notes(argument));
  else throw new Error('Say `prepare 1.0.0`, `check v1.0.0` or `notes v1.0.0`.');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

function prepare(version: string): void {
  versionOfTag(`v${version}`);
  const date = new Date().toISOString().slice(0, 10);
  const changelog = dateUnreleased(read('CHANGELOG.md'), { version, date, slug });
  writeFileSync(join(ROOT, 'CHANGELOG.md'), changelog);
  for (const [file, places] of [['package.json', 1] as const, ['package-lock.json', 2] as const])
    writeFileSync(join(ROOT, file), withVersion(read(file), { version, places }));
  process.stdout.write(
    `CHANGELOG.md, package.json and package-lock.json say ${version}.\n` +
      `Next: npm run build, npm run check, merge it, then git tag --sign v${version} && git push origin v${version}\n`,
  );
}

/** The first ones: of the package itself, not of what it depends on. */
function withVersion(text: string, { version, places }: { readonly version: string; readonly places: number }): string {
  let left = places;
  return text.replaceAll(/"version": "[^"]*"/g, (found) => (left-- > 0 ? `"version": "${version}"` : found));
}

function check(tag: string): void {
  const problems = releaseProblems({
    tag,
    version: metadata.version,
    lockVersion: JSON.parse(read('package-lock.json')).version,
    changelog: read('CHANGELOG.md'),
    readme: read('README.md'),
    slug,
    advised: advisedMajors(documents(), slug),
  });
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
  else process.stdout.write(`${tag} may be released.\n`);
}

function notes(tag: string): string {
  const section = sectionOf(read('CHANGELOG.md'), versionOfTag(tag));
  if (section === null) throw new Error(`CHANGELOG.md has no section ${versionOfTag(tag)}.`);
  return `${section.body}\n`;
}

/** Whatever people copy from. */
function documents(): readonly string[] {
  const folders = ['docs', 'actions', 'examples/workflows', 'bot'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return ['README.md', ...files.filter((file) => /\.(?:md|yml)$/.test(file))].map(read);
}
