/** src, actions and bot → dist/: one build with shared chunks, readable, with the licences of what it contains. `--check` fails when dist/ is stale. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { buildSite } from './build-site.ts';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const RUNTIMES = 'src/adapters/runtimes';

/** Entry in dist/ → source. Children are started by file name and engines loaded by it, so they are entries too. */
function listEntries(): Readonly<Record<string, string>> {
  const fixed = {
    cli: 'src/cli/main.ts',
    'data-process': 'src/adapters/data/data-process.ts',
    'session-process': 'src/adapters/runtimes/session-process.ts',
    'rig-process': 'src/benchmark/rig-process.ts',
  };
  const actions = readdirSync(join(ROOT, 'actions'))
    .filter((name) => existsSync(join(ROOT, 'actions', name, 'main.ts')))
    .map((name) => [name, `actions/${name}/main.ts`]);
  const engines = readdirSync(join(ROOT, RUNTIMES))
    .filter((name) => existsSync(join(ROOT, RUNTIMES, name, `${name}-engine.ts`)))
    .map((name) => [`${name}-engine`, `${RUNTIMES}/${name}/${name}-engine.ts`]);
  return { ...fixed, ...Object.fromEntries([...engines, ...actions]) };
}

async function build(folder: string): Promise<void> {
  const bundle = await rolldown({
    cwd: ROOT,
    input: listEntries(),
    platform: 'node',
    external: [/^onnxruntime-node/],
    onLog: (level, log, report) => log.code === 'EVAL' || report(level, log),
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    minify: false,
    // Docstrings are in the sources; each job of Actions downloads dist/.
    comments: { legal: true, annotation: true, jsdoc: false },
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
  });
  await bundle.close();
  const siteModules = await buildSite(join(folder, 'site'));
  const modules = [...output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])), ...siteModules];
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'licenses.txt'), renderLicenses(modules));
}

/** The licence of every package that a chunk contains; packages that share a text are listed above it together. */
function renderLicenses(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((id) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []));
  const packages = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
    return { title: `${name} ${version} (${license})`, text };
  });
  const sections = [...Map.groupBy(packages, ({ text }) => text)].map(([text, group]) =>
    [...group.map(({ title }) => title), '', text].join('\n').trim(),
  );
  return `${sections.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function readTree(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

async function check(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-dist-'));
  try {
    await build(folder);
    const [fresh, committed] = [readTree(folder), existsSync(DIST) ? readTree(DIST) : new Map<string, string>()];
    const stale = [...new Set([...fresh.keys(), ...committed.keys()])].filter(
      (file) => fresh.get(file) !== committed.get(file),
    );
    if (stale.length === 0) return;
    process.stderr.write(`dist/ is stale (${stale.join(', ')}): run \`npm run build\`.\n`);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv.includes('--check')) await check();
else {
  rmSync(DIST, { recursive: true, force: true });
  await build(DIST);
}
