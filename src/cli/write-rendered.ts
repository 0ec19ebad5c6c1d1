import { join } from 'node:path';
import { AppError } from '../domain/error.ts';
import { compareRendered, type RenderedDifference } from '../usecases/platforms/compare-rendered.ts';
import type { RenderedPlatform } from '../usecases/platforms/render-platforms.ts';
import type { RenderWiring } from '../wiring/render.ts';
import { EXIT_CODES } from './exit-codes.ts';

/** One file as it is, so that it can be piped; several under their names. */
export function printRendered(rendered: readonly RenderedPlatform[]): void {
  const files = rendered.flatMap(({ name, files: own }) =>
    [...own].map(([path, text]) => ({ path: `${name}/${path}`, text })),
  );
  const isOne = files.length === 1;
  process.stdout.write(files.map(({ path, text }) => (isOne ? text : `==> ${path} <==\n${text}`)).join('\n'));
}

interface Writing {
  readonly check?: true;
  readonly force?: true;
  readonly out: string;
  readonly wiring: RenderWiring;
}

/** Says what it wrote, or would: all of it or nothing. Throws AppError where somebody else wrote there. */
export async function writeRendered(
  rendered: readonly RenderedPlatform[],
  { wiring, out, check, force }: Writing,
): Promise<void> {
  const compared = [];
  for (const { name, files } of rendered) {
    const folder = join(out, name);
    const place = wiring.openFolder(folder);
    const differences = compareRendered(files, await place.read(files.keys()), wiring.hash);
    const foreign = differences.find(({ isForeign }) => isForeign);
    if (foreign !== undefined && check !== true && force !== true) throw foreignFile(join(folder, foreign.path));
    compared.push({ folder, place, files, differences });
  }
  for (const { folder, place, files, differences } of compared) {
    if (check !== true) await place.write(files, differences);
    process.stdout.write(differences.map((one) => renderLine(one, folder)).join(''));
    if (check === true && differences.length > 0) process.exitCode = EXIT_CODES.bad;
  }
}

function renderLine({ path, change, isForeign }: RenderedDifference, folder: string): string {
  return `${change.padEnd(8)}${join(folder, path)}${isForeign ? '  (somebody else wrote it)' : ''}\n`;
}

function foreignFile(path: string): AppError {
  return new AppError({
    code: 'file-unwritable',
    reason: 'file-exists',
    message: `${path} is there already, and is not what was rendered the last time.`,
    hint: 'Name another folder, or say --force to replace it.',
  });
}
