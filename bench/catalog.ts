/** Builds the catalogue of 10,000 versions in 1,000 models from a real git branch: `node bench/catalog.ts [models] [versions]`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRecordBranch } from '../src/adapters/git/record-branch.ts';
import { createCatalogFolder } from '../src/adapters/system/catalog-folder.ts';
import { buildCatalog } from '../src/usecases/catalogue/build-catalog.ts';
import { manyRecords } from '../test/support/many-records.ts';

const [models, versions] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 10)];
const folder = mkdtempSync(join(tmpdir(), 'seatrial-bench-'));

function git(args: readonly string[], input?: string): void {
  const { status, stderr } = spawnSync('git', ['-C', folder, ...args], { input, maxBuffer: 1e9 });
  if (status !== 0) throw new Error(stderr.toString());
}

/** One stream for git fast-import, which is the quickest way to a large branch. */
function writeBranch(files: ReadonlyMap<string, string>): void {
  const parts = [
    'commit refs/heads/seatrial/deployments\ncommitter a <a@example.org> 1777777777 +0000\ndata 4\nmany\n',
  ];
  for (const [path, text] of files) parts.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  git(['init', '-q', '--bare', '.']);
  git(['fast-import', '--quiet'], `${parts.join('')}\n`);
}

async function time(name: string, fresh: boolean): Promise<void> {
  const start = performance.now();
  const ports = {
    branch: createRecordBranch({ folder, remote: null }),
    files: createCatalogFolder(join(folder, 'catalog')),
    now: '2026-05-04T00:00:00Z',
  };
  const { rebuilt, touched } = await buildCatalog(ports, { repository: 'bench', manifests: new Map(), fresh });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${name}: ${seconds} s, ${rebuilt.length} models built, ${touched.length} files written\n`);
}

try {
  writeBranch(manyRecords(models, versions));
  await time('whole', true);
  await time('again', false);
  const catalog = join(folder, 'catalog');
  process.stdout.write(`catalog.json: ${statSync(join(catalog, 'catalog.json')).size} bytes\n`);
  const shard = Math.max(
    ...readdirSync(join(catalog, 'versions')).map((name) => statSync(join(catalog, 'versions', name)).size),
  );
  process.stdout.write(
    `largest shard of versions: ${shard} bytes; memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
