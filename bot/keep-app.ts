import { open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { type CreatedApp, mergeEnvironment, renderEnvironment } from './environment-file.ts';

/** Where an app was kept. */
export type Kept =
  | { readonly kind: 'merged'; readonly path: string }
  /** Beside the file, as that names another app with these variables, or cannot be written. */
  | { readonly kind: 'beside'; readonly path: string; readonly names: readonly string[] }
  /** Nowhere: whoever created it must see it now. */
  | { readonly kind: 'not-kept' };

/** Keeps what GitHub gives only once, in files for their owner alone. Never throws: the app exists already. */
export async function keepApp(path: string, app: CreatedApp): Promise<Kept> {
  const names = await mergeInto(path, app).catch(() => []);
  if (names === 'merged') return { kind: 'merged', path };
  const beside = `${path}.app-${app.id}`;
  const written = await write(beside, renderEnvironment(app)).catch(() => false);
  return written ? { kind: 'beside', path: beside, names } : { kind: 'not-kept' };
}

async function mergeInto(path: string, app: CreatedApp): Promise<'merged' | readonly string[]> {
  const target = await realpath(path).catch(whenMissing(path));
  const merged = mergeEnvironment(await readFile(target, 'utf8').catch(whenMissing('')), app);
  if (merged.kind === 'differs') return merged.names;
  const scratch = `${target}.${process.pid}`;
  try {
    await write(scratch, merged.text);
    await rename(scratch, target);
  } finally {
    await rm(scratch, { force: true });
  }
  return 'merged';
}

/** Never over a file that is there. */
async function write(path: string, text: string): Promise<true> {
  await using file = await open(path, 'wx', 0o600);
  await file.writeFile(text);
  await file.sync();
  return true;
}

function whenMissing(instead: string): (error: unknown) => string {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead;
    throw error;
  };
}
