import { parseDocument, type Document, type YAMLError } from 'yaml';
import { AppError, type AppErrorDetails } from '../domain/error.ts';
import { decodeText, type SourceFile } from './decode-text.ts';
import { createSourceMap, lineAndColumn, type SourceMap } from './source-map.ts';
import { toPlain, type StructureProblem } from './to-plain.ts';

/** A manifest is text that people write; a larger file is refused before it is parsed. */
export const MAX_MANIFEST_BYTES = 1024 * 1024;
/** A certificate carries log buckets of every stage. */
const MAX_JSON_BYTES = 64 * 1024 * 1024;
/** More would not be read. */
export const MAX_PROBLEMS = 100;

export interface ParsedDocument {
  readonly value: unknown;
  readonly source: SourceMap;
}

/** YAML 1.2, core schema, one document. Throws AppError yaml-syntax with every problem of the text. */
export function parseYamlDocument(file: SourceFile): ParsedDocument {
  const text = decodeText(file, MAX_MANIFEST_BYTES);
  const document = readYaml(file.path, text);
  const source = createSourceMap(file.path, text, () => document);
  const faults = [...document.errors, ...document.warnings].slice(0, MAX_PROBLEMS);
  if (faults.length > 0) throw collectProblems(faults.map((error) => syntaxProblem(error, source)));
  const { value, problems } = toPlain(document.contents);
  if (problems.length > 0) {
    throw collectProblems(problems.slice(0, MAX_PROBLEMS).map((problem) => structureProblem(problem, source)));
  }
  return { value, source };
}

/** JSON as programs write it. Positions are found with the YAML parser, which reads JSON too, once they are asked for. */
export function parseJsonDocument(file: SourceFile): ParsedDocument {
  const text = decodeText(file, MAX_JSON_BYTES);
  const source = createSourceMap(
    file.path,
    text,
    once(() => (text.length <= MAX_MANIFEST_BYTES ? readYaml(file.path, text) : null)),
  );
  try {
    return { value: JSON.parse(text, refuseProto), source };
  } catch (cause) {
    throw new AppError({
      code: 'schema-violation',
      reason: 'json-syntax',
      message: `Not valid JSON: ${cause instanceof Error ? cause.message : 'it cannot be read'}.`,
      hint: 'The file is written by Seatrial; take it again from where it was made.',
      location: source.locate(''),
      cause,
    });
  }
}

/** One error for all problems of a document: its first one, with all of them beside it. */
export function collectProblems(problems: readonly AppErrorDetails[]): AppError {
  const [first] = problems;
  if (first === undefined) return new AppError({ code: 'internal', message: 'No problem was given.' });
  return new AppError({ ...first, problems });
}

/** Positions are worked out at the first question, and kept. */
function once<T>(work: () => T): () => T {
  const kept: T[] = [];
  return () => {
    const value = kept.length > 0 ? kept[0] : undefined;
    if (value !== undefined) return value;
    const fresh = work();
    kept.push(fresh);
    return fresh;
  };
}

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('the key __proto__ is not allowed');
  return value;
}

/** The parser reports a stack that ran out as an error of the document, followed by errors that mean nothing. */
function readYaml(path: string, text: string): Document.Parsed {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted === undefined) return document;
  throw new AppError({
    code: 'yaml-syntax',
    reason: 'too-deep',
    message: 'The document is nested too deeply.',
    hint: 'No manifest needs more than a few levels.',
    location: { path, ...lineAndColumn(text, exhausted.pos[0]), pointer: '' },
  });
}

function syntaxProblem(error: YAMLError, source: SourceMap): AppErrorDetails {
  return {
    code: 'yaml-syntax',
    reason: error.code.toLowerCase().replaceAll('_', '-'),
    message: `${(SYNTAX_WORDS[error.code] ?? error.message).replace(/[.:]?\s*$/, '')}.`,
    hint: SYNTAX_HINTS[error.code],
    location: { path: source.path, ...lineAndColumn(source.text, error.pos[0]), pointer: '' },
  };
}

/** Where the parser speaks to programmers. */
const SYNTAX_WORDS: Partial<Record<YAMLError['code'], string>> = {
  MULTIPLE_DOCS: 'The file holds more than one document',
};

const SYNTAX_HINTS: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'Indent with spaces: YAML does not allow tabs there.',
  MULTIPLE_DOCS: 'Keep one document in a file: delete what follows the second ---.',
  TAG_RESOLVE_FAILED: 'Delete the tag: manifests use plain text, numbers, lists and mappings only.',
  MISSING_CHAR: 'A quote, bracket or colon is missing before this place.',
  BAD_INDENT: 'Align the line with its neighbours.',
};

function structureProblem(problem: StructureProblem, source: SourceMap): AppErrorDetails {
  const location = source.locate(problem.pointer);
  const exact = problem.offset === null ? location : { ...location, ...lineAndColumn(source.text, problem.offset) };
  return { code: 'yaml-syntax', reason: problem.reason, location: exact, ...structureWords(problem) };
}

function structureWords({ reason, name }: StructureProblem): { readonly message: string; readonly hint: string } {
  switch (reason) {
    case 'duplicate-key':
      return { message: `The key \`${name}\` stands twice in this mapping.`, hint: 'Keep one of them.' };
    case 'forbidden-key':
      return { message: `The key \`${name}\` is not allowed.`, hint: 'Choose another name.' };
    case 'complex-key':
      return { message: 'A key must be plain text.', hint: 'Put the key in quotes.' };
    case 'alias':
      return {
        message: `The alias *${name} names no anchor that is complete before it.`,
        hint: 'Write the value out instead.',
      };
    case 'too-many-nodes':
      return { message: 'The document grows too large once its aliases are followed.', hint: 'Write the values out.' };
    case 'too-deep':
      return { message: 'The document is nested too deeply.', hint: 'No manifest needs more than a few levels.' };
  }
}
