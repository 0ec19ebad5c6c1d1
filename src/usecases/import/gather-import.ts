import { basename, dirname, join } from 'node:path/posix';
import type { ModeName } from '../../contract/generated/types.ts';
import { gtoArtifact } from '../../domain/model/gto-tag.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { isAddress, nameInAddress, nameInPath } from '../init/address.ts';
import type { LocalFiles } from '../ports/local-files.ts';
import type { RuntimeFacts } from '../ports/model-runtime.ts';
import type { AnnotatedTag } from './gto-version.ts';
import { formatOfFile, type ImportFormat, USUAL_FILES } from './import-formats.ts';
import type { Remark } from './imported.ts';
import {
  fileNamedBy,
  type ImportDocument,
  type ImportedFile,
  importModel,
  type ImportedVersion,
} from './import-model.ts';

export interface ImportPorts {
  readonly files: Pick<LocalFiles, 'readText' | 'describe' | 'listFolder'>;
  /** Brings what an address has; one of DVC counts from a folder. */
  readonly take: (
    uri: string,
    folder: string,
  ) => Promise<{ readonly path: string; readonly size: number; readonly sha256: string }>;
  /** What the service of an address keeps beside its files; null where it keeps nothing. */
  readonly describe: (uri: string) => Promise<unknown>;
  /** The annotated tags of the repository around a folder, and where in it that folder is; null where there is none. */
  readonly tags: (
    folder: string,
  ) => Promise<{ readonly folder: string; readonly tags: readonly AnnotatedTag[] } | null>;
  /** What runs a model file of that name; null where nothing does. */
  readonly runtimeOf: (name: string) => ImportRuntime | null;
  readonly usualRuntime: ImportRuntime;
}

interface ImportRuntime extends Pick<RuntimeFacts, 'format' | 'title' | 'usualFile'> {
  /** What a manifest must say of it beside its files, which no other tool's document does. */
  readonly needs?: readonly string[];
}

export interface ImportOrder {
  /** A file, a folder, or an address. */
  readonly source: string;
  readonly format: ImportFormat | null;
  readonly model: string;
  readonly version: string | null;
  readonly artifact: string | null;
  readonly modes: readonly ModeName[];
  /** The model file first, then those that it refers to: paths or addresses. */
  readonly files: readonly string[];
}

/** Reads what is imported and the model's files, as far as they are at hand. Throws AppError usage, file-not-found, schema-violation. */
export async function importFrom(order: ImportOrder, ports: ImportPorts): Promise<ImportedVersion> {
  const document = await findDocument(order, ports);
  const [first] = order.files;
  const runtime = first === undefined ? ports.usualRuntime : requireRuntime(first, ports);
  const repository = document.format === 'dvc' && document.isHere ? await ports.tags(dirname(document.path)) : null;
  const nameOf = (artifact: string) => gtoArtifact(repository?.folder ?? '', artifact);
  const server = document.isHere ? null : await ports.describe(document.path);
  const asked = { ...order, ...document, server, runtime, tags: { nameOf, all: repository?.tags ?? [] } };
  const found =
    first === undefined ? await findFile(fileNamedBy(asked), document, ports) : await describeAll(order.files, ports);
  const beside = await listBeside(document, found.files, ports);
  const imported = importModel({ ...asked, files: found.files });
  return {
    ...imported,
    remarks: [...imported.remarks, ...found.remarks, ...placing(found.files, order.model), ...beside],
  };
}

interface FoundDocument extends ImportDocument {
  /** Whether it lies on this machine. */
  readonly isHere: boolean;
}

const FOLDER_OF_MLFLOW = /^(?:models:\/(?:m-[0-9a-f]{32}|[^/:@]+\/[1-9]\d*)|runs:\/[\w-]+\/.+)$/u;

async function findDocument(order: ImportOrder, ports: ImportPorts): Promise<FoundDocument> {
  const source = order.source.replace(/(?<=^(?:models|runs):.*)\/$/u, '');
  const isFolder = FOLDER_OF_MLFLOW.test(source) && !source.endsWith(`/${USUAL_FILES.mlflow}`);
  const address = isFolder ? `${source}/${USUAL_FILES.mlflow}` : source;
  if (isAddress(address)) {
    const { path } = await ports.take(address, '.');
    const format = order.format ?? formatOfFile(nameInAddress(address));
    return { format, path: address, text: await ports.files.readText(path), isHere: false };
  }
  const listed = await ports.files.listFolder(source);
  if (listed === null) {
    const format = order.format ?? formatOfFile(source);
    return { format, path: source, text: await ports.files.readText(source), isHere: true };
  }
  const format = order.format ?? 'mlflow';
  const name = USUAL_FILES[format];
  if (!listed.includes(name)) throw missingIn(source, name, listed);
  const path = join(source, name);
  return { format, path, text: await ports.files.readText(path), isHere: true };
}

function missingIn(folder: string, name: string, listed: readonly string[]): AppError {
  const others = Object.entries(USUAL_FILES).filter(([, file]) => file !== name && listed.includes(file));
  const [other] = others;
  return new AppError({
    code: 'file-not-found',
    message: `The folder ${quoteText(folder)} has no ${name}.`,
    hint:
      other === undefined
        ? `Name the folder of a model of MLflow, which has one; or a card (README.md) or dvc.yaml as a file.`
        : `It has ${other[1]}: say --from ${other[0]}.`,
  });
}

interface FoundFiles {
  readonly files: readonly ImportedFile[];
  readonly remarks: readonly Remark[];
}

/** What the other tool calls the model's file, beside what names it. */
async function findFile(file: string | null, document: FoundDocument, ports: ImportPorts): Promise<FoundFiles> {
  const runtime = file === null ? null : ports.runtimeOf(file);
  if (file === null || runtime === null || needsMore(runtime)) return { files: [], remarks: [] };
  if (!isBelow(file)) return { files: [], remarks: [{ kind: 'file-elsewhere', file }] };
  const folder = dirname(document.path);
  const name = basename(file);
  if (!document.isHere) {
    const uri = `${folder}/${file}`;
    const { size, sha256 } = await ports.take(uri, '.');
    return { files: [{ name, size, sha256, uri }], remarks: [] };
  }
  try {
    const described = await describeOrTake(join(folder, file), { document, folder, file }, ports);
    return { files: [{ name, size: described.size, sha256: described.sha256, uri: null }], remarks: [] };
  } catch (error) {
    if (!(error instanceof AppError) || !ABSENT.has(error.code)) throw error;
    return { files: [], remarks: [{ kind: 'file-absent', file, because: error.message }] };
  }
}

const ABSENT = new Set(['file-not-found', 'file-unreadable', 'download-failed']);

interface Asked {
  readonly document: FoundDocument;
  readonly folder: string;
  readonly file: string;
}

/** DVC keeps in its remote what is not checked out. */
async function describeOrTake(path: string, { document, folder, file }: Asked, { files, take }: ImportPorts) {
  try {
    return await files.describe(path);
  } catch (error) {
    if (document.format !== 'dvc' || !(error instanceof AppError)) throw error;
    return take(`dvc:${file}`, folder);
  }
}

/** What a document names lies with it: anything else on this machine is none of its business. */
function isBelow(file: string): boolean {
  return !file.startsWith('/') && !file.split(/[\\/]/u).some((part) => part === '..' || part === '.' || part === '');
}

async function describeAll(paths: readonly string[], { files, take }: ImportPorts): Promise<FoundFiles> {
  const found: ImportedFile[] = [];
  for (const path of paths) {
    const uri = isAddress(path) ? path : null;
    const { size, sha256 } = uri === null ? await files.describe(path) : await take(uri, '.');
    found.push({ name: uri === null ? nameInPath(path) : nameInAddress(uri), size, sha256, uri });
  }
  return { files: found, remarks: [] };
}

function requireRuntime(path: string, { runtimeOf, usualRuntime }: ImportPorts): ImportRuntime {
  const name = nameInPath(path);
  const runtime = runtimeOf(name);
  if (runtime !== null && !needsMore(runtime)) return runtime;
  if (runtime !== null)
    throw new AppError({
      code: 'usage',
      reason: 'no-runtime',
      message: `${quoteText(name)} is loaded in an environment of its own, of which a document that is imported says nothing.`,
      hint: `Begin the version by \`seatrial init ${name} requirements.lock --name MODEL --version VERSION\`: docs/python-models.md.`,
    });
  throw new AppError({
    code: 'usage',
    reason: 'no-runtime',
    message: `${quoteText(name)} is no file that can be certified here.`,
    hint: `Export the model to ${usualRuntime.title} and name that file, for instance --file ${usualRuntime.usualFile}.`,
  });
}

function needsMore({ needs = [] }: ImportRuntime): boolean {
  return needs.length > 0;
}

function placing(files: readonly ImportedFile[], model: string): readonly Remark[] {
  const here = files.filter(({ uri }) => uri === null).map(({ name }) => name);
  return here.length === 0 ? [] : [{ kind: 'to-be-placed', files: here, model }];
}

/** The other files of a folder of MLflow: of how it is loaded, mostly, but the weights of a large model too. */
async function listBeside(
  { format, path, isHere }: FoundDocument,
  used: readonly ImportedFile[],
  { files }: ImportPorts,
): Promise<readonly Remark[]> {
  if (format !== 'mlflow' || !isHere) return [];
  const known = new Set<string>([USUAL_FILES.mlflow, ...used.map(({ name }) => name)]);
  const others = ((await files.listFolder(dirname(path))) ?? []).filter((name) => !known.has(name));
  return others.length === 0 || !path.endsWith(USUAL_FILES.mlflow) ? [] : [{ kind: 'files-beside', files: others }];
}
