import type { ModelVersion, Scalar, SignatureInput, SignatureOutput } from '../../contract/generated/types.ts';
import { type DocumentReader, isRecord, type LeftOutReason } from './document-reader.ts';

/** What another tool says of a version: parts of its manifest, and of model.yaml. */
export interface Imported extends Pick<
  Partial<ModelVersion>,
  'description' | 'lineage' | 'claims' | 'results' | 'annotations' | 'card'
> {
  /** The model's file in the other tool, relative to what names it; null where that names none. */
  readonly file: string | null;
  /** Of all versions, for model.yaml. */
  readonly model: OfModel;
  /** What a person should know before the draft is merged. */
  readonly remarks: readonly Remark[];
}

export interface OfModel {
  readonly title?: string;
  readonly task?: string;
  readonly tags?: readonly string[];
  readonly signature?: { readonly inputs: readonly Tensor[]; readonly outputs: readonly Tensor[] };
}

/** A tensor that the other tool may not have named. */
export type Tensor = Pick<SignatureInput & SignatureOutput, 'datatype' | 'shape'> & { readonly name: string | null };

export type Remark =
  | { readonly kind: 'other-flavors'; readonly flavors: readonly string[] }
  | { readonly kind: 'percentage'; readonly metric: string; readonly written: string; readonly value: number }
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | { readonly kind: 'other-version'; readonly tag: string }
  | { readonly kind: 'stage'; readonly tag: string }
  | { readonly kind: 'withdrawn'; readonly tag: string }
  | { readonly kind: 'no-tag'; readonly artifact: string }
  | { readonly kind: 'files-beside'; readonly files: readonly string[] }
  | { readonly kind: 'to-be-placed'; readonly files: readonly string[]; readonly model: string }
  | { readonly kind: 'file-elsewhere'; readonly file: string }
  | { readonly kind: 'file-absent'; readonly file: string; readonly because: string };

const LONGEST_NAME = 256;
/** As many as a manifest takes. */
const MOST_ANNOTATIONS = 200;

/** Name → value, in the order in which they were found. */
export type Annotations = Map<string, Scalar>;

interface Annotated {
  readonly place: readonly string[];
  readonly name: string;
}

/** Values of another tool as annotations: a name for each, dots between the parts of a nested one, commas between those of a list. */
export function takeAnnotations(reader: DocumentReader, { place, name }: Annotated, into: Annotations): void {
  const value = reader.look(...place);
  if (isRecord(value)) {
    for (const key of Object.keys(value))
      takeAnnotations(reader, { place: [...place, key], name: `${name}.${key}` }, into);
    return;
  }
  const text = Array.isArray(value) && value.every(isScalar) ? value.join(', ') : value;
  if (text === null || text === undefined || text === '') return;
  const reason = isScalar(text) ? refuseAnnotation(name, text, into) : 'several';
  const isExact = [value].flat().every((one) => typeof one !== 'number' || isExactNumber(one));
  if (reason !== null || !isExact || !isScalar(text)) return reader.leave(reason ?? 'inexact', ...place);
  reader.take(...place);
  into.set(name, text);
}

/** Two values may have one name here, as those of `a: {b: 1}` and `a.b: 2`. */
export function refuseAnnotation(name: string, value: Scalar, into: Annotations): LeftOutReason | null {
  if (name.length > LONGEST_NAME) return 'too-long';
  if (into.has(name)) return into.get(name) === value ? null : 'name-taken';
  return into.size < MOST_ANNOTATIONS ? null : 'too-many';
}

/** Digits beyond what a number of JSON holds are lost before anybody could look. */
function isExactNumber(value: number): boolean {
  return Number.isFinite(value) && (Number.isSafeInteger(value) || !/^-?\d+$/u.test(String(value)));
}

const LONGEST_METRIC = 100;

/** A metric as claims and results write it; null where a name cannot be one. */
export function metricName(value: unknown): string | null {
  const name = typeof value === 'string' ? wordOf(value) : '';
  return /^[a-z][a-z0-9_]*(?:@\d+(?:\.\d+)?)?$/u.test(name) && name.length <= LONGEST_METRIC ? name : null;
}

/** `F1 (macro)` is f1_macro. */
export function wordOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9@.]+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '');
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Without what holds nothing. */
export function filled<T extends object>(fields: T): T | undefined {
  return Object.keys(fields).length === 0 ? undefined : fields;
}
