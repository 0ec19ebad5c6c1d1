import { basename, dirname } from 'node:path/posix';
import { stringify } from 'yaml';
import type { ModeName } from '../../contract/generated/types.ts';
import { type ParsedDocument, parseYamlDocument } from '../../contract/parse-document.ts';
import { parseVersion } from '../../contract/parsers.ts';
import { AppError } from '../../domain/error.ts';
import { listFillIns, type FillIn } from '../init/fill-ins.ts';
import { fillInText } from '../init/yaml-scalar.ts';
import type { RuntimeFacts } from '../ports/model-runtime.ts';
import { createAnswerReader, createDocumentReader, isRecord, type LeftOut } from './document-reader.ts';
import { type AnnotatedTag, readGtoTags } from './gto-version.ts';
import type { ImportFormat } from './import-formats.ts';
import { filled, type Imported, type Remark } from './imported.ts';
import { renderModelPart } from './render-model-part.ts';
import { readCard } from './read-card.ts';
import { chooseArtifact, readDvcArtifact } from './read-dvc.ts';
import { readMlmodel } from './read-mlmodel.ts';
import { readServer } from './read-server.ts';

/** A file of the model that is at hand. */
export interface ImportedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Where it came from; null for a file of this machine, which has to lie in the registry. */
  readonly uri: string | null;
}

/** What `import` reads, as text. */
export interface ImportDocument {
  readonly format: ImportFormat;
  readonly path: string;
  readonly text: string;
}

export interface ImportRequest extends ImportDocument {
  readonly model: string;
  /** null: what the other tool says, else 1.0.0. */
  readonly version: string | null;
  readonly modes: readonly ModeName[];
  /** Of dvc.yaml; null: that of the model's name, or the only one. */
  readonly artifact: string | null;
  /** As tags of GTO write an artifact of the document, and those tags. */
  readonly tags: { readonly nameOf: (artifact: string) => string; readonly all: readonly AnnotatedTag[] };
  /** What the server keeps beside a model of MLflow; null where there is none. */
  readonly server: unknown;
  /** The model file first; none: it is to be filled in. */
  readonly files: readonly ImportedFile[];
  /** Of the format to import. */
  readonly runtime: Pick<RuntimeFacts, 'format' | 'title' | 'usualFile'>;
}

export interface ImportedVersion {
  /** Text of the version's manifest. */
  readonly manifest: string;
  readonly fillIns: readonly FillIn[];
  /** What is not in the draft, and why. */
  readonly leftOut: readonly LeftOut[];
  readonly remarks: readonly Remark[];
}

const FIRST_VERSION = '1.0.0';

/**
 * A draft of a version manifest from what another tool says of a model. Everything that the document holds is in the draft or
 * in `leftOut`. Throws AppError schema-violation where the document is none of its format, or the draft could not be valid.
 */
export function importModel(request: ImportRequest): ImportedVersion {
  const document = readDocument(request);
  const reader = createDocumentReader(document);
  const { imported: own, version } = readImported(reader, request);
  const answer = createAnswerReader(`${dirname(request.path)} on the server`, request.server);
  const imported = request.server === null ? own : withServer(own, readServer(answer, own.annotations));
  const { description, lineage, claims, results, annotations, card } = imported;
  const manifest = {
    apiVersion: 'seatrial/v1',
    kind: 'ModelVersion',
    model: request.model,
    version: request.version ?? version ?? FIRST_VERSION,
    ...(description === undefined ? {} : { description }),
    artifact: { format: request.runtime.format, files: filesOf(request, imported.file) },
    modes: request.modes.length > 0 ? request.modes : [fillInText(WANTED.modes)],
    ...(lineage === undefined ? {} : { lineage }),
    ...(claims === undefined ? {} : { claims }),
    ...(results === undefined ? {} : { results }),
    ...(annotations === undefined ? {} : { annotations }),
    ...(card === undefined ? {} : { card }),
  };
  const text = stringify(manifest, { lineWidth: 0 }) + renderModelPart(imported.model);
  requireValid(text, request.path);
  return {
    manifest: text,
    fillIns: listFillIns(text),
    leftOut: [...reader.leftOut(), ...leftBelow(request, document), ...answer.leftOut()],
    remarks: imported.remarks,
  };
}

/** The model's own file counts before what is kept beside it. */
function withServer(own: Imported, kept: ReturnType<typeof readServer>): Imported {
  const isTwice = own.description !== undefined && kept.description !== undefined;
  const annotations = filled({
    ...kept.annotations,
    ...(isTwice ? { 'mlflow.version.description': kept.description ?? '' } : {}),
  });
  const lineage = filled({ ...kept.lineage, ...own.lineage });
  return {
    ...kept,
    ...own,
    ...(lineage === undefined ? {} : { lineage }),
    ...(annotations === undefined ? {} : { annotations }),
    remarks: [...own.remarks, ...kept.remarks],
  };
}

function readImported(reader: ReturnType<typeof createDocumentReader>, request: ImportRequest) {
  switch (request.format) {
    case 'mlflow':
      return { imported: readMlmodel(reader, request.runtime.format), version: null };
    case 'huggingface':
      return { imported: readCard(reader), version: null };
    case 'dvc': {
      const artifact = chooseArtifact(reader, request);
      const imported = readDvcArtifact(reader, artifact);
      const gto = readGtoTags(request.tags.all, request.tags.nameOf(artifact));
      return { imported: { ...imported, remarks: [...imported.remarks, ...gto.remarks] }, version: gto.version };
    }
  }
}

/** The document alone, for whoever has to find the model's file before: the name that it has there, or null. */
export function fileNamedBy(request: Omit<ImportRequest, 'files'>): string | null {
  const reader = createDocumentReader(readDocument(request));
  return readImported(reader, { ...request, files: [] }).imported.file;
}

const WANTED = {
  size: 'the size of the model file in bytes',
  sha256: 'the digest of the model file, as seatrial digest prints it',
  modes: 'how it is deployed; realtime, batch, streaming or edge',
} as const;

function filesOf({ files, runtime }: ImportRequest, named: string | null): readonly object[] {
  if (files.length > 0)
    return files.map(({ name, size, sha256, uri }) => ({
      name,
      ...(uri === null ? { path: name } : { uri }),
      size,
      sha256,
    }));
  const name = named === null ? runtime.usualFile : basename(named);
  return [{ name, path: name, size: fillInText(WANTED.size), sha256: fillInText(WANTED.sha256) }];
}

/** Beyond what a person has to fill in, the draft is a manifest. */
function requireValid(text: string, path: string): void {
  try {
    parseVersion({ path: 'the draft', content: text });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const [problem] = error.problems.filter(({ reason }) => reason !== 'fill-in');
    if (problem === undefined) return;
    throw new AppError({
      code: 'schema-violation',
      message: `No manifest can hold what ${path} says: ${problem.message}`,
      hint: `It is about ${problem.location?.pointer ?? 'the document'}: take it out of a copy, and import that.`,
    });
  }
}

function readDocument({ format, path, text }: ImportDocument): ParsedDocument {
  if (format === 'huggingface') return readFrontMatter(path, text);
  const document = parseYamlDocument({ path, content: text });
  if (format === 'dvc' || (isRecord(document.value) && isRecord(document.value['flavors']))) return document;
  // Any text is YAML; what every MLmodel has is `flavors`.
  throw new AppError({
    code: 'schema-violation',
    message: `${path} is no MLmodel file: it names no flavors.`,
    hint: "Name the MLmodel file of MLflow, a Hugging Face model's README.md with --from huggingface, or dvc.yaml with --from dvc.",
  });
}

const FRONT_MATTER = /^(\uFEFF?)---[ \t]*\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/u;

/** A comment stands for the first line, so that places are those of the file. */
function readFrontMatter(path: string, text: string): ParsedDocument {
  const [, mark = '', yaml] = FRONT_MATTER.exec(text) ?? [];
  if (yaml !== undefined) return parseYamlDocument({ path, content: `${mark}#--\n${yaml}` });
  throw new AppError({
    code: 'schema-violation',
    message: `${path} has no metadata.`,
    hint: 'A Hugging Face card begins with a block of YAML between two lines of ---.',
  });
}

/** The text of a card is for people. */
function leftBelow({ format, path, text }: ImportDocument, { source }: ParsedDocument): readonly LeftOut[] {
  if (format !== 'huggingface') return [];
  const [block = ''] = FRONT_MATTER.exec(text) ?? [];
  const below = text.slice(block.length);
  if (below.trim() === '') return [];
  const line = block.split('\n').length + below.slice(0, below.search(/\S/u)).split('\n').length - 1;
  const location = { ...source.locate(''), path, line, column: 1 };
  return [{ location, reason: 'text', shown: JSON.stringify(below.trim().split('\n')[0] ?? '') }];
}
