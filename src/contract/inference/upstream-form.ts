import type { Signature } from '../generated/types.ts';
import type { Datatype, Tensor } from '../../domain/tensor.ts';
import { parseForeignJson, readForeignElements, tryJson } from './foreign-json.ts';
import { isObject } from './json-body.ts';
import { countOf, isShape } from './nested-values.ts';
import { renderTensor } from './render-open-inference.ts';
import { datatypeNamed } from '../../domain/tensor-arrays.ts';

/** What another server said, or why it says nothing that can be used. */
export type UpstreamAnswer =
  | { readonly kind: 'read'; readonly outputs: readonly Tensor[]; readonly id: string | null }
  | { readonly kind: 'unreadable'; readonly why: string };

/** A request of the Open Inference Protocol v2 for these outputs, as JSON. A value that JSON has no word for is written as Python does. */
export function renderUpstreamRequest(inputs: readonly Tensor[], outputs: readonly string[]): string {
  const tensors = inputs.map(renderTensor);
  const asked = outputs.map((name) => `{"name":${JSON.stringify(name)}}`);
  return `{"inputs":[${tensors.join(',')}],"outputs":[${asked.join(',')}]}`;
}

/** Python writes NaN and Infinity as they are, which JSON has no word for: they are read, so that they count as what they are. */
export function parseUpstreamAnswer(text: string, signature: Pick<Signature, 'outputs'>): UpstreamAnswer {
  const quick = readAnswer(tryJson(text), signature);
  // Only where an integer has more digits than a double holds, or there are Python's words, it is read once more.
  return quick.kind === 'read' ? quick : readAnswer(parseForeignJson(text), signature);
}

function readAnswer(answer: unknown, signature: Pick<Signature, 'outputs'>): UpstreamAnswer {
  const list = isObject(answer) ? answer['outputs'] : undefined;
  if (!isObject(answer) || !Array.isArray(list)) return unreadable('the answer has no "outputs"');
  const outputs: Tensor[] = [];
  for (const { name, datatype } of signature.outputs) {
    const found: unknown = list.find((output) => isObject(output) && output['name'] === name);
    if (!isObject(found)) return unreadable(`the answer has no output ${name}`);
    const tensor = readTensor({ name, datatype }, found);
    if (typeof tensor === 'string') return unreadable(`the output ${name} ${tensor}`);
    outputs.push(tensor);
  }
  const { id } = answer;
  return { kind: 'read', outputs, id: typeof id === 'string' ? id : null };
}

export interface UpstreamTensor {
  readonly name: string;
  readonly datatype: Datatype;
  readonly shape: number[];
  /** What each column is, where it says so in a parameter of that name. */
  readonly columns?: readonly (string | number | boolean)[] | undefined;
}

export interface UpstreamMetadata {
  readonly inputs: UpstreamTensor[];
  readonly outputs: UpstreamTensor[];
}

/** The tensors that a server says it has; null where it says nothing that is a list of tensors. */
export function parseUpstreamMetadata(text: string): UpstreamMetadata | null {
  const metadata = parseForeignJson(text);
  if (!isObject(metadata)) return null;
  const { inputs, outputs } = metadata;
  const [ins, outs] = [readList(inputs), readList(outputs)];
  return ins === null || outs === null ? null : { inputs: ins, outputs: outs };
}

function readList(value: unknown): UpstreamTensor[] | null {
  if (!Array.isArray(value)) return null;
  const tensors = value.flatMap((entry) => {
    if (!isObject(entry)) return [];
    const { name, shape } = entry;
    const datatype = datatypeNamed(entry['datatype']);
    if (typeof name !== 'string' || datatype === null || !Array.isArray(shape)) return [];
    // Some servers write sizes as text.
    return [{ name, datatype, shape: shape.map(Number), ...readColumns(entry['parameters']) }];
  });
  return tensors.length === value.length ? tensors : null;
}

function readColumns(parameters: unknown): Pick<UpstreamTensor, 'columns'> {
  const columns = isObject(parameters) ? parameters['columns'] : undefined;
  if (!Array.isArray(columns)) return {};
  const scalars = columns.filter((one) => ['string', 'number', 'boolean'].includes(typeof one));
  return scalars.length === columns.length ? { columns: scalars } : {};
}

function readTensor(
  { name, datatype }: Pick<Tensor, 'name' | 'datatype'>,
  { datatype: theirs, shape, data }: Readonly<Record<string, unknown>>,
): Tensor | string {
  if (theirs !== datatype) return `is ${String(theirs).slice(0, 20)}, not ${datatype}`;
  if (!isShape(shape)) return 'has no shape';
  if (!Array.isArray(data)) return 'has no data';
  const count = countOf(shape);
  const flat: readonly unknown[] = data.some(Array.isArray) ? data.flat(Infinity) : data;
  if (flat.length !== count) return `has ${flat.length} elements, and its shape ${count}`;
  const elements = readForeignElements(datatype, flat);
  return elements === null ? `holds what is no ${datatype}` : { name, datatype, shape, data: elements };
}

function unreadable(why: string): UpstreamAnswer {
  return { kind: 'unreadable', why };
}
