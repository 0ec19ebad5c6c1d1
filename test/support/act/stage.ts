import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '../../..');
const STAND_INS = join(import.meta.dirname, 'stand-ins');

/** Who owns Seatrial, as the examples write it. */
export const OWNER = /uses: ([\w-]+\/[\w.-]+)\//.exec(readRepository('examples/workflows/seatrial.yml'))?.[1] ?? '';

export function readRepository(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/**
 * Seatrial as callers get it, in a folder, but for what act cannot do: it does not know `$/`, which becomes the full name. The actions have
 * their sources behind them, so that nothing has to be built, and measure for a short time.
 */
export function stageSeatrial(folder: string): void {
  for (const name of readdirSync(join(ROOT, '.github/workflows'))) {
    const text = readRepository(`.github/workflows/${name}`).replaceAll(
      /uses: \$\/(actions\/\w+)/g,
      `uses: ${OWNER}/$1@v1`,
    );
    write(join(folder, '.github/workflows', name), text);
  }
  for (const name of readdirSync(join(ROOT, 'actions'))) {
    cpSync(join(ROOT, 'actions', name, 'action.yml'), join(folder, 'actions', name, 'action.yml'));
    const main = pathToFileURL(join(ROOT, 'actions', name, 'main.ts')).href;
    write(join(folder, 'dist', `${name}.js`), `process.env.INPUT_QUICK = 'true';\nawait import('${main}');\n`);
  }
  write(join(folder, 'dist/package.json'), '{ "type": "module" }\n');
}

/** Flags by which act takes Seatrial from its folder, and a stand-in for each action of others. */
export function mapRepositories(seatrial: string): readonly string[] {
  const texts = ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => readRepository(join(folder, name))),
  );
  const names = readdirSync(STAND_INS);
  const references = [...new Set(texts.flatMap((text) => text.match(/actions\/[\w-]+@[0-9a-f]{40}/g) ?? []))];
  const others = references.flatMap((reference) => {
    const name = reference.slice('actions/'.length, reference.indexOf('@'));
    return names.includes(name) ? [`${reference}=${join(STAND_INS, name)}`] : [];
  });
  return [`${OWNER}@v1=${seatrial}`, ...others].flatMap((pair) => ['--local-repository', pair]);
}

export function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}
