/** src, actions and bot → dist/: one build with shared chunks, readable, with the licences and the bill of materials of what it contains, and what archives leave out of it. `--check` fails when dist/ is stale. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { minifySync } from 'rolldown/utils';
import { buildSite } from './build-site.ts';
import { renderArchiveAttributes } from './package/archive-attributes.ts';
import { bundledPackages, renderBillOfMaterials, renderLicenses } from './bundled-packages.ts';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const RUNTIMES = 'src/adapters/runtimes';

/** Entry in dist/ → source. Children are started by file name and engines loaded by it, so they are entries too. */
function listEntries(): Readonly<Record<string, string>> {
  const fixed = {
    cli: 'src/cli/main.ts',
    bot: 'bot/main.ts',
    'data-process': 'src/adapters/data/data-process.ts',
    'session-process': 'src/adapters/runtimes/session-process.ts',
    'metric-process': 'src/adapters/runtimes/metric-program/metric-process.ts',
    'rig-process': 'src/benchmark/rig-process.ts',
    'inference-worker': 'src/adapters/gateway/inference-worker.ts',
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
    // gRPC asks its loader for the services of its own that are never offered here.
    external: [/^onnxruntime-node/, /^@platformatic\/kafka/, /^@grpc\/proto-loader/],
    plugins: [chartsOfSite, compactValidators, onlySimd],
    onLog: (level, log, report) => log.code === 'EVAL' || report(level, log),
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    minify: false,
    // Docstrings are in the sources; each job of Actions downloads dist/.
    comments: { legal: true, annotation: false, jsdoc: false },
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
  });
  await bundle.close();
  const siteModules = await buildSite(join(folder, 'site'));
  const modules = [...output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])), ...siteModules];
  const packages = bundledPackages(modules);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'licenses.txt'), renderLicenses(packages));
  writeFileSync(join(folder, 'sbom.cdx.json'), renderBillOfMaterials(packages));
  copyFileSync(join(ROOT, 'bot/app.yml'), join(folder, 'app.yml'));
  copyWorker(join(folder, 'python-worker'));
  writeFileSync(join(folder, '.gitattributes'), renderArchiveAttributes(folder));
}

/** The program of ours that Python runs, as it is. */
function copyWorker(folder: string): void {
  const source = join(ROOT, RUNTIMES, 'python-worker/worker');
  mkdirSync(folder);
  for (const name of readdirSync(source).filter((file) => file.endsWith('.py')))
    copyFileSync(join(source, name), join(folder, name));
}

/** What is generated is read in its schema; it is a third of the program as it stands. */
const compactValidators = {
  name: 'compact-validators',
  transform(code: string, id: string) {
    if (!id.endsWith('/src/contract/generated/validators.js')) return null;
    return { code: minifySync(id, code, { module: true }).code, map: null };
  },
};

/** The pages of the catalogue hold what draws the charts of reports (`src/site/charts/chart-library.ts`). */
const CHART_LIBRARY = '../site/chart-library.js';
const chartsOfSite = {
  name: 'charts-of-site',
  resolveId(source: string) {
    return source === '@observablehq/plot' ? { id: CHART_LIBRARY, external: true } : null;
  },
};

/**
 * undici has its parser of HTTP twice, and takes the one without SIMD where the other does not compile: every machine that Node 20
 * and later run on has SIMD in WebAssembly, so that one of the two is enough.
 */
const onlySimd = {
  name: 'only-simd',
  resolveId(source: string) {
    if (!source.endsWith('llhttp/llhttp-wasm.js')) return null;
    return join(ROOT, 'node_modules/undici/lib/llhttp/llhttp_simd-wasm.js');
  },
};

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
