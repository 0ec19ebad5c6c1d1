import type { SignatureInput } from '../../contract/generated/types.ts';
import { rowShape } from '../../domain/calling/row-axis.ts';

/** One column of a data file. */
export interface DataColumn {
  readonly name: string;
  readonly type: 'integer' | 'number' | 'boolean' | 'text' | 'mixed' | 'list' | 'other';
  /** Of one cell; [] is a scalar. */
  readonly shape: readonly number[];
  readonly rows: number;
  /** Whether it holds lists that differ in length. */
  readonly isRagged?: boolean;
}

export interface SingleBinding {
  readonly kind: 'column' | 'array';
  readonly name: string;
}

export type Binding =
  | SingleBinding
  /** `areTold`: the model lists them by these names. */
  | { readonly kind: 'columns'; readonly names: readonly string[]; readonly areTold?: boolean };

export interface DataBinding {
  /** Input tensor → its values; null where neither names nor shapes tell. */
  readonly inputs: ReadonlyMap<string, Binding | null>;
  readonly target: SingleBinding | null;
  /** The column or array that says which rows belong together, where no input takes it. */
  readonly query?: string | null;
  /** Values in a row of the true answer. */
  readonly targetWidth: number;
  /** Shape of a row of the true answer. */
  readonly targetShape?: readonly number[];
}

/** Names that the true answer usually has. */
const TARGET_NAMES = ['target', 'label', 'labels', 'y', 'class', 'outcome', 'answer', 'expected', 'relevance'];

export interface BindRequest {
  readonly columns: readonly DataColumn[];
  readonly inputs: readonly SignatureInput[];
  /** The names of the columns of an input, where the model lists them. */
  readonly inputColumns?: ReadonlyMap<string, readonly string[]>;
  /** Whether the file holds arrays (npy, npz) and not a table. */
  readonly isArrays: boolean;
  /** The column of the true answer where a person named it. */
  readonly target: string | null;
  /** A column whose name says which rows belong together. */
  readonly query?: string | null;
}

/** Binds what names or shapes tell beyond doubt, and nothing else. */
export function bindData(request: BindRequest): DataBinding {
  const { columns, inputs, inputColumns = new Map<string, readonly string[]>(), isArrays, query = null } = request;
  const single = isArrays ? 'array' : 'column';
  const told = inputs.map(({ name }) => inputColumns.get(name) ?? []);
  const wanted = inputs.flatMap(({ name }, index) => (told[index]?.length === 0 ? [name] : (told[index] ?? [])));
  const named = new Set(wanted);
  const target = request.target ?? findTarget(columns, wanted);
  const targetShape = columns.find(({ name }) => name === target)?.shape ?? [];
  const bound = inputs.map((tensor) => [tensor.name, bindInput(tensor)] as const);
  return {
    inputs: new Map(bound),
    target: target === null ? null : { kind: single, name: target },
    query: bound.some(([, binding]) => binding?.kind === 'columns' && binding.names.includes(query ?? ''))
      ? null
      : query,
    targetWidth: targetShape.reduce((product, size) => product * size, 1),
    targetShape,
  };

  function bindInput(tensor: SignatureInput): Binding | null {
    const own = inputColumns.get(tensor.name) ?? [];
    if (own.length > 0 && !isArrays) return bindTold(own);
    if (columns.some(({ name }) => name === tensor.name)) return { kind: single, name: tensor.name };
    const free = columns.filter(({ name }) => name !== target && !named.has(name));
    if (inputs.length > 1) return null;
    const features = free.filter(({ name }) => name !== query);
    if (isArrays) return oneOf(features.filter(({ shape }) => fits(tensor, shape)));
    if (tensor.datatype === 'BYTES') return target === null ? null : oneText(features, tensor);
    // What is named as a query is none where the input has a place for it, too.
    const names = [features, free].map(namesOfNumbers).find((some) => fills(tensor, some));
    return names === undefined || target === null ? null : { kind: 'columns', names };
  }

  /** In the order of the model, whatever that of the file is. */
  function bindTold(names: readonly string[]): Binding | null {
    const isThere = names.every((name) => columns.some((column) => column.name === name));
    return isThere ? { kind: 'columns', names, areTold: true } : null;
  }
}

/** By its name; else the one column that the inputs leave over. */
function findTarget(columns: readonly DataColumn[], wanted: readonly string[]): string | null {
  const named = new Set(wanted);
  const known = columns.filter(({ name }) => TARGET_NAMES.includes(name.toLowerCase()) && !named.has(name));
  if (known.length === 1) return known[0]?.name ?? null;
  const rest = columns.filter(({ name }) => !named.has(name));
  return wanted.every((name) => columns.some((column) => column.name === name)) && rest.length === 1
    ? (rest[0]?.name ?? null)
    : null;
}

function namesOfNumbers(columns: readonly DataColumn[]): readonly string[] {
  const numbers = columns.filter(({ type }) => type === 'integer' || type === 'number' || type === 'boolean');
  return numbers.map(({ name }) => name);
}

function fills(tensor: SignatureInput, { length }: readonly string[]): boolean {
  const size = rowSize(tensor);
  return size === length || (size === null && length > 0);
}

/** Texts as they are, one a row: only one column may be meant. */
function oneText(columns: readonly DataColumn[], tensor: SignatureInput): Binding | null {
  const [only, ...others] = columns.filter(({ type }) => type === 'text');
  const isOne = only !== undefined && others.length === 0 && (rowSize(tensor) ?? 0) === 1;
  return isOne ? { kind: 'column', name: only.name } : null;
}

function oneOf(columns: readonly DataColumn[]): Binding | null {
  const [only] = columns;
  return only !== undefined && columns.length === 1 ? { kind: 'array', name: only.name } : null;
}

function fits(tensor: SignatureInput, shape: readonly number[]): boolean {
  const wanted = rowShape(tensor);
  return wanted.length === shape.length && wanted.every((size, axis) => size === -1 || size === shape[axis]);
}

/** Values of one row; null where a size is open. */
function rowSize(tensor: SignatureInput): number | null {
  const sizes = rowShape(tensor);
  return sizes.includes(-1) ? null : sizes.reduce((product, size) => product * size, 1);
}
