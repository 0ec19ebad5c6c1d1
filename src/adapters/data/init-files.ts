import { constants, existsSync } from 'node:fs';
import {
  appendFile,
  copyFile,
  mkdir,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { InitFiles } from '../../usecases/init/init-files.ts';
import { describeColumns, describeLabels } from './describe-columns.ts';
import { formatOf } from './open-table.ts';
import { isWithin } from '../system/find-registry-root.ts';
import { systemCode } from '../system/system-error.ts';
import { hashStream } from '../system/verify-bytes.ts';
import { openRegularFile, readRegularFile } from '../system/regular-file.ts';

/** Schemas that a registry's own manifests follow. */
const SCHEMAS = ['common.schema.json', 'model.schema.json', 'version.schema.json', 'settings.schema.json'];

/** The disk as `seatrial init` needs it; `root` is the registry's absolute folder. */
export function createInitFiles(root: string): Omit<InitFiles, 'bring'> {
  return {
    digest,
    pathWithin: async (folder, path) => pathWithin(join(root, folder), path),
    exists: async (path) => existsSync(join(root, path)),
    create: async (path, text) => {
      const target = await insideOf(root, path);
      await write(path, async () => {
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, text, { flag: 'wx' });
      });
    },
    copy: async (from, path) => {
      const target = await insideOf(root, path);
      await write(path, async () => {
        await mkdir(dirname(target), { recursive: true });
        await copyFile(from, target, constants.COPYFILE_EXCL);
      });
    },
    readText: (path) => readText(join(root, path), path),
    append: async (path, text) => {
      const target = await insideOf(root, path);
      const { size } = await stat(target);
      await write(path, () => appendFile(target, text));
      return size;
    },
    cut: (path, sizeBytes) => truncate(join(root, path), sizeBytes),
    remove: (path) => rm(join(root, path), { force: true }),
    describeData,
    describeLabels: (file, name, csv) =>
      describeLabels({ path: file.from, format: formatOf(file.name), name, csv: csv ?? undefined }),
    readSchemas,
  };
}

async function digest(path: string): Promise<{ readonly sizeBytes: number; readonly sha256: string }> {
  try {
    await using handle = await openRegularFile(path);
    const { size } = await handle.stat();
    return { sizeBytes: size, sha256: await hashStream(handle.createReadStream({ autoClose: false, start: 0 })) };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const code = systemCode(cause);
    throw new AppError({
      code: code === 'ENOENT' ? 'file-not-found' : 'file-unreadable',
      message:
        code === 'ENOENT' ? `There is no file ${quoteText(path)}.` : `${quoteText(path)} cannot be read (${code}).`,
      hint: 'Check the path.',
      cause,
    });
  }
}

/** Longer than anybody writes by hand. */
const MOST_TEXT_BYTES = 2 ** 20;

async function readText(absolute: string, path: string): Promise<string | null> {
  try {
    const bytes = readRegularFile(absolute, MOST_TEXT_BYTES);
    if (bytes.length <= MOST_TEXT_BYTES) return new TextDecoder().decode(bytes);
  } catch (cause) {
    const code = systemCode(cause);
    if (code === 'ENOENT') return null;
    throw new AppError({
      code: 'file-unreadable',
      message: `${quoteText(path)} cannot be read (${cause instanceof AppError ? 'it is no regular file' : code}).`,
      hint: 'It must be a regular file that you may read; Git takes no other.',
      cause,
    });
  }
  throw new AppError({
    code: 'file-unreadable',
    message: `${quoteText(path)} has more than ${MOST_TEXT_BYTES} bytes.`,
    hint: 'Check that it is the file that was meant.',
  });
}

async function pathWithin(folder: string, path: string): Promise<string | null> {
  if (!existsSync(folder) || !existsSync(path)) return null;
  const [realFolder, real] = await Promise.all([realpath(folder), realpath(path)]);
  const between = relative(realFolder, real);
  return between !== '' && isWithin(realFolder, real) ? between.split(sep).join('/') : null;
}

/** A folder of the registry may be a link to somewhere else: what is written stays inside. */
async function insideOf(root: string, path: string): Promise<string> {
  const target = join(root, path);
  const real = await realpath(nearestExisting(dirname(target)));
  if (!existsSync(root) || isWithin(await realpath(root), real)) return target;
  throw new AppError({
    code: 'file-unwritable',
    reason: 'outside',
    message: `${quoteText(path)} leads out of the registry, to ${quoteText(real)}.`,
    hint: 'Put a folder in place of the link: nothing is written outside the registry.',
  });
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

async function write(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new AppError({
      code: 'file-unwritable',
      message: `${quoteText(path)} cannot be written (${systemCode(cause)}).`,
      hint: 'Check that it is not there yet, the permissions, and the space on the disk.',
      cause,
    });
  }
}

async function describeData(
  ...[{ from, name }, csv]: Parameters<InitFiles['describeData']>
): ReturnType<InitFiles['describeData']> {
  const format = formatOf(name);
  const described = await describeColumns({ path: from, format, csv: csv ?? undefined });
  return { ...described, isArrays: format === 'npz' || format === 'npy' };
}

async function readSchemas(): Promise<readonly { readonly file: string; readonly text: string }[]> {
  const folder = findSchemas(dirname(fileURLToPath(import.meta.url)));
  const files = folder === null ? [] : await readdir(folder);
  const wanted = SCHEMAS.filter((file) => files.includes(file));
  return Promise.all(wanted.map(async (file) => ({ file, text: await readFile(join(folder ?? '', file), 'utf8') })));
}

/** They lie beside the sources and beside the built program alike. */
function findSchemas(folder: string): string | null {
  const candidate = join(folder, 'schemas');
  if (existsSync(join(candidate, 'model.schema.json'))) return candidate;
  const parent = dirname(folder);
  return parent === folder ? null : findSchemas(parent);
}
