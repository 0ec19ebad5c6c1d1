/**
 * dist/ → `package/`, what is published as the npm package `seatrial`: the terminal and the bot, without the actions, with nothing to install
 * beside it. The repository's own package.json stays private: its dependencies are in the bundle. `npm run package -- FOLDER` takes another folder.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { minifySync } from 'rolldown/utils';
import metadata from '../package.json' with { type: 'json' };
import { repositorySlug } from './owner/slug.ts';
import { absoluteLinks } from './package/absolute-links.ts';
import { reachableFiles } from './package/reachable-files.ts';

const ROOT = join(import.meta.dirname, '..');

const target = resolve(process.argv[2] ?? join(ROOT, 'package'));
rmSync(target, { recursive: true, force: true });
for (const file of [...programFiles(), ...schemaFiles(), 'LICENSE', 'CHANGELOG.md']) copy(file);
writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
const place = { slug: repositorySlug(metadata.repository.url), ref: `v${metadata.version}` };
writeFileSync(join(target, 'README.md'), absoluteLinks(readFileSync(join(ROOT, 'README.md'), 'utf8'), place));
process.stdout.write(`${target}\n`);

/** Every entry of dist/ but the actions', with the chunks that they load; then what lies beside them: pages, licences, the app's manifest. */
function programFiles(): readonly string[] {
  const actions = new Set(readdirSync(join(ROOT, 'actions')).map((name) => `${name}.js`));
  const names = readdirSync(join(ROOT, 'dist'), { withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
  const entries = files.filter((name) => !actions.has(name));
  const beside = ['site', 'python-worker'].flatMap((folder) =>
    readdirSync(join(ROOT, 'dist', folder)).map((name) => `${folder}/${name}`),
  );
  return [...reachableFiles(join(ROOT, 'dist'), entries), ...beside].map((name) => `dist/${name}`);
}

function schemaFiles(): readonly string[] {
  const names = readdirSync(join(ROOT, 'schemas')).filter((name) => /\.(?:schema\.json|proto)$/.test(name));
  return names.map((name) => `schemas/${name}`);
}

function copy(file: string): void {
  const [source, copied] = [join(ROOT, file), join(target, file)];
  mkdirSync(dirname(copied), { recursive: true });
  if (file.endsWith('.js')) writeFileSync(copied, minified(file, readFileSync(source, 'utf8')));
  else copyFileSync(source, copied);
}

/** A third less to fetch; names of functions and classes stay, so that a stack still tells where something was. */
function minified(file: string, text: string): string {
  const { code, errors } = minifySync(file, text, {
    module: true,
    compress: { target: 'esnext', keepNames: { function: true, class: true } },
    mangle: { toplevel: true, keepNames: true },
  });
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors.map(({ message }) => message).join(', ')}`);
  return code;
}

/** All that the repository's says of the project, and nothing of how it is worked on. */
function manifest(): object {
  const { private: _private, scripts: _scripts, dependencies: _bundled, devDependencies: _dev, ...rest } = metadata;
  const { optionalDependencies: _node, overrides: _overrides, ...published } = rest;
  return { ...published, publishConfig: { access: 'public', provenance: true } };
}
