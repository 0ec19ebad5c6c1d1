/**
 * The release of a tag on GitHub: a draft, its files, then published; then the plain tag of its major version moved there. Each step finds what an
 * earlier run has made. It imports no package: the job that runs it holds a token that writes.
 *   GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_API_URL; publish-release.ts v1.0.0 COMMIT notes.md FILE...
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { createGitHub } from './release/github.ts';
import { publishRelease } from './release/publish.ts';

const [tag = '', commit = '', notes = '', ...files] = process.argv.slice(2);
const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository, GITHUB_API_URL: apiUrl } = process.env;
try {
  if (token === undefined || repository === undefined || apiUrl === undefined || notes === '')
    throw new Error(
      'Needed: GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_API_URL, and TAG COMMIT NOTES FILE... after the name.',
    );
  const done = await publishRelease(createGitHub({ token, repository, apiUrl }), {
    tag,
    commit,
    notes: readFileSync(notes, 'utf8'),
    files: files.map((path) => ({ name: basename(path), bytes: readFileSync(path) })),
  });
  for (const line of done) process.stdout.write(`${line}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
