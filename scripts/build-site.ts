/** src/site → one folder of static files that needs nothing but a web server: the catalogue without its JSON. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');
const SITE = join(ROOT, 'src/site');

/** Writes the site into `folder`; answers with the modules that it contains, for their licences. */
export async function buildSite(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({
    cwd: ROOT,
    // Reports are drawn with the same charts, outside of a browser.
    input: { app: join(SITE, 'main.tsx'), 'chart-library': join(SITE, 'charts/chart-library.ts') },
    platform: 'browser',
    tsconfig: join(SITE, 'tsconfig.json'),
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    // People on phones wait for every byte; the readable source is src/site.
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  });
  await bundle.close();
  for (const file of ['index.html', 'icon.svg']) copyFileSync(join(SITE, file), join(folder, file));
  const plotCss = readFileSync(createRequire(import.meta.url).resolve('uplot/dist/uPlot.min.css'), 'utf8');
  writeFileSync(join(folder, 'style.css'), `${plotCss.trim()}\n${readFileSync(join(SITE, 'style.css'), 'utf8')}`);
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}
