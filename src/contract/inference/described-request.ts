import { rowAxis } from '../../domain/calling/row-axis.ts';
import { parsePointer } from '../../domain/json-pointer.ts';
import { isText } from '../../domain/tensor-arrays.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { SignatureInput } from '../generated/types.ts';
import { encodeElements } from './binary-elements.ts';
import { isObject } from './json-body.ts';
import { renderPart, sizeOf } from './render-natural.ts';

/** How a body is made of tensors, by the words of a manifest. */
export interface RequestForm {
  /** JSON in which a text that is `{input}`, `{input/0}` or `{input|base64}` and nothing else stands for values. */
  readonly body: unknown;
  /** `all`: `{input}` is the tensor with all its rows. `one`: a request for each row. Else a JSON pointer to the list whose one item is there for each row. */
  readonly rows: string;
}

/** The bodies of one call, in the order of its rows. Throws an Error with words where the template does not fit the tensors. */
export function renderRequests(
  inputs: readonly Tensor[],
  signature: readonly SignatureInput[],
  { body, rows }: RequestForm,
): readonly string[] {
  const given: Given = {
    inputs,
    byRow: new Set(signature.filter((input) => rowAxis(input) === 0).map(({ name }) => name)),
  };
  if (rows === 'all') return [render(body, { ...given, row: null })];
  const count = rowsOf(given);
  if (rows === 'one') return Array.from({ length: count }, (_, row) => render(body, { ...given, row }));
  return [renderRepeated(body, parsePointer(rows), { ...given, count, pointer: rows })];
}

interface Given {
  readonly inputs: readonly Tensor[];
  /** Inputs whose first axis is the row. */
  readonly byRow: ReadonlySet<string>;
}

interface Place extends Given {
  /** null: all of them. */
  readonly row: number | null;
}

function rowsOf({ inputs, byRow }: Given): number {
  const sizes = inputs.flatMap(({ name, shape }) => (byRow.has(name) ? [shape[0] ?? 1] : []));
  return sizes[0] ?? 1;
}

interface Repeated extends Given {
  readonly count: number;
  readonly pointer: string;
}

/** The body with the one item of a list in it once for each row. */
function renderRepeated(value: unknown, path: readonly string[], given: Repeated): string {
  const [key, ...rest] = path;
  if (key === undefined) {
    if (!Array.isArray(value) || value.length !== 1)
      throw new Error(`serve.rows must lead to a list with one item in serve.request, and ${given.pointer} does not`);
    return `[${Array.from({ length: given.count }, (_, row) => render(value[0], { ...given, row })).join(',')}]`;
  }
  if (!isObject(value) || !Object.hasOwn(value, key))
    throw new Error(`serve.rows leads nowhere in serve.request: there is no ${key}`);
  return renderObject(value, (own, name) =>
    name === key ? renderRepeated(own, rest, given) : render(own, { ...given, row: null }),
  );
}

function render(value: unknown, place: Place): string {
  if (typeof value === 'string') return renderText(value, place);
  if (Array.isArray(value)) return `[${value.map((item) => render(item, place)).join(',')}]`;
  if (isObject(value)) return renderObject(value, (own) => render(own, place));
  return JSON.stringify(value);
}

function renderObject(
  value: Readonly<Record<string, unknown>>,
  renderOwn: (own: unknown, name: string) => string,
): string {
  const members = Object.entries(value).map(([name, own]) => `${JSON.stringify(name)}:${renderOwn(own, name)}`);
  return `{${members.join(',')}}`;
}

const PLACEHOLDER = /^\{([^{}|/"]+)(?:\/(\d{1,6}))?(?:\|(base64))?\}$/u;

function renderText(text: string, { inputs, byRow, row }: Place): string {
  const [, name, column, encoding] = PLACEHOLDER.exec(text) ?? [];
  if (name === undefined) return JSON.stringify(text);
  const tensor = inputs.find((input) => input.name === name);
  if (tensor === undefined)
    throw new Error(`serve.request asks for an input ${name}, which the signature does not have`);
  const depth = row !== null && byRow.has(name) ? 1 : 0;
  const start = depth === 0 ? 0 : (row ?? 0) * sizeOf(tensor, 1);
  if (encoding === 'base64') return renderBase64(tensor, start, depth);
  if (column === undefined) return renderPart(tensor, depth, start);
  return renderColumn(tensor, { column: Number(column), depth, start });
}

function renderColumn(
  tensor: Tensor,
  at: { readonly column: number; readonly depth: number; readonly start: number },
): string {
  const size = tensor.shape[at.depth];
  if (size === undefined || at.column >= size)
    throw new Error(`serve.request asks for column ${at.column} of ${tensor.name}, which has ${size ?? 0}`);
  return renderPart(tensor, at.depth + 1, at.start + at.column * sizeOf(tensor, at.depth + 1));
}

/** The bytes of a text, or of elements as they lie in memory: little endian, row-major. */
function renderBase64(tensor: Tensor, start: number, depth: number): string {
  const { data, shape } = tensor;
  const count = depth === 0 ? shape.reduce((product, size) => product * size, 1) : sizeOf(tensor, depth);
  const bytes = isText(data)
    ? new TextEncoder().encode(data[start] ?? '')
    : encodeElements(data.subarray(start, start + count));
  return JSON.stringify(Buffer.from(bytes).toString('base64'));
}
