import type { Parsed } from '../contract/check-schema.ts';
import type { Model, ModelVersion } from '../contract/generated/types.ts';
import type { SourceMap } from '../contract/source-map.ts';
import { AppError, type SourceLocation } from '../domain/error.ts';
import { toPointer } from '../domain/json-pointer.ts';
import { readingOf, standsInVersion } from '../domain/model/version-reading.ts';

/** A model, and a version that may read its evaluation sets otherwise; null: as model.yaml says. */
export interface Reader {
  readonly model: Parsed<Model>;
  readonly version: Parsed<ModelVersion> | null;
}

/** model.yaml as the version at hand reads it. */
export function readAs({ model, version }: Reader): Model {
  return version === null ? model.value : readingOf(model.value, version.value);
}

/** The manifest in which a place of the reading stands. */
export function sourceOf({ model, version }: Reader, pointer: string): SourceMap {
  return version !== null && standsInVersion(version.value, pointer) ? version.source : model.source;
}

/** Where to mend what cannot be read or bound of a set: what a version binds otherwise is its own. */
export function locateInSet(reader: Reader, name: string, error: unknown): SourceLocation {
  const pointer = pointerInSet(reader, name, error);
  return sourceOf(reader, pointer).locate(pointer);
}

function pointerInSet({ version }: Reader, name: string, error: unknown): string {
  const at = toPointer('evaluation', name);
  if (!(error instanceof AppError)) return `${at}/data`;
  if (error.within !== undefined) return at + error.within;
  if (error.code !== 'data-binding' || version?.value.signature === undefined) return `${at}/data`;
  return standsInVersion(version.value, `${at}/inputs`) ? `${at}/inputs` : '/signature';
}
