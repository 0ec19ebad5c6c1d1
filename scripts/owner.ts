/**
 * `npm run owner -- acme`, or `acme/fork`: writes where the project lives on GitHub into every file that says so. package.json's repository is
 * the one place that counts; `--check` changes nothing, and fails when another disagrees with it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import metadata from '../package.json' with { type: 'json' };
import { findMisnamed, renameIn } from './owner/places.ts';
import { parseSlug, repositorySlug } from './owner/slug.ts';

const ROOT = join(import.meta.dirname, '..');

const current = repositorySlug(metadata.repository.url);
const [argument = '--check'] = process.argv.slice(2);
if (argument === '--check') check();
else rename(argument);

function rename(text: string): void {
  const slug = parseSlug(text);
  if (slug === null) {
    const quoted = JSON.stringify(text.slice(0, 200));
    process.stderr.write(
      `${quoted} is no place on GitHub: give an owner, or owner/name, as in \`acme\` or \`acme/seatrial-fork\`.\n`,
    );
    process.exitCode = 2;
    return;
  }
  for (const file of trackedFiles()) {
    const before = readText(file);
    const after = renameIn(before, { file, from: current, to: slug });
    if (after === before) continue;
    writeFileSync(join(ROOT, file), after);
    process.stdout.write(`${file}\n`);
  }
  process.stdout.write('Next: npm run build, which dist/ is made of, and npm run check.\n');
}

function check(): void {
  const misnamed = trackedFiles().flatMap((file) => findMisnamed(readText(file), { file, slug: current }));
  for (const { file, line, found } of misnamed)
    process.stderr.write(
      `${file}:${line}: ${found} is not ${current}: run \`npm run owner -- ${current}\`, or mend it.\n`,
    );
  if (misnamed.length > 0) process.exitCode = 1;
}

function trackedFiles(): readonly string[] {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  return names.split('\0').filter((name) => name !== '');
}

/** Empty for what is no text. */
function readText(file: string): string {
  const bytes = readFileSync(join(ROOT, file));
  return bytes.includes(0) ? '' : bytes.toString('utf8');
}
