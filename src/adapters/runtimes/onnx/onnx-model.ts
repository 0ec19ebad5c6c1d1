/** What we keep of a ModelProto. The payload of tensors stays in the file. */
export interface OnnxModel {
  readonly irVersion: number;
  readonly producer: string;
  readonly opsetImports: readonly OpsetImport[];
  readonly metadata: readonly (readonly [string, string])[];
  readonly graph: OnnxGraph;
  readonly functions: readonly OnnxFunction[];
  /** Graphs of training, which inference never runs but whose tensors may name files. */
  readonly trainingGraphs: readonly OnnxGraph[];
}

export interface OpsetImport {
  readonly domain: string;
  readonly version: number;
}

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly OnnxTensor[];
  readonly sparseInitializers: readonly OnnxSparseTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

export interface OnnxFunction {
  readonly name: string;
  readonly domain: string;
  readonly nodes: readonly OnnxNode[];
  /** Defaults of attributes. */
  readonly attributes: readonly OnnxAttribute[];
}

export interface OnnxNode {
  readonly operator: string;
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: readonly OnnxAttribute[];
}

export interface OnnxAttribute {
  readonly name: string;
  /** First bytes of a text. */
  readonly text: string;
  /** At most `MAX_KEPT_INTEGERS`. */
  readonly integers: readonly bigint[];
  readonly floatCount: number;
  /** At most `MAX_KEPT_TEXTS`, each cut to `MAX_TEXT_BYTES`. */
  readonly texts: readonly string[];
  readonly tensors: readonly OnnxTensor[];
  readonly sparseTensors: readonly OnnxSparseTensor[];
  readonly graphs: readonly OnnxGraph[];
}

export interface OnnxTensor {
  readonly name: string;
  readonly elementType: number;
  readonly dims: readonly number[];
  /** Entries of `external_data`, or null for a tensor whose payload is in the model file. */
  readonly external: ReadonlyMap<string, string> | null;
  /** A boolean that is stored as false. */
  readonly isFalse: boolean;
}

export interface OnnxSparseTensor {
  readonly values: OnnxTensor | null;
  readonly indices: OnnxTensor | null;
  readonly dims: readonly number[];
}

export interface OnnxValue {
  readonly name: string;
  readonly type: OnnxType;
}

/** A dimension is a size, a symbol, or null when nothing is said of it. */
export type OnnxDimension = number | string | null;

export interface OnnxTensorType {
  readonly kind: 'tensor';
  readonly elementType: number;
  readonly dims: readonly OnnxDimension[] | null;
}

/** What is no tensor and holds none that is read. */
export type OnnxOtherKind = 'map' | 'optional' | 'sparse tensor' | 'opaque' | 'unknown';

export type OnnxType =
  | OnnxTensorType
  | { readonly kind: 'sequence'; readonly items: OnnxItem }
  | { readonly kind: OnnxOtherKind };

/** What a sequence holds; of a sequence in it no more is known. */
export type OnnxItem = OnnxTensorType | { readonly kind: OnnxOtherKind | 'sequence' };

/** Class labels are short lists; what is longer is data that we do not need. */
export const MAX_KEPT_INTEGERS = 256;

/** Class labels are few and short; vocabularies are data. */
export const MAX_KEPT_TEXTS = 256;
export const MAX_TEXT_BYTES = 256;
