import { rowAxis } from '../../domain/calling/row-axis.ts';
import { parsePointer } from '../../domain/json-pointer.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { Signature, SignatureOutput } from '../generated/types.ts';
import { parseForeignJson, readForeignElements, tryJson } from './foreign-json.ts';
import { isObject } from './json-body.ts';
import { flatten, shapeOf } from './nested-values.ts';
import { isRefusal } from './refusal.ts';

/** Output → JSON pointer to its values in an answer; a part `*` goes into each item of a list. */
export type AnswerPointers = ReadonlyMap<string, string>;

export interface AnswerForm {
  readonly pointers: AnswerPointers;
  /** Whether each body answers for one row. */
  readonly isRowEach: boolean;
}

export type DescribedAnswer =
  | { readonly kind: 'read'; readonly outputs: readonly Tensor[] }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Bodies of one call in the order of its rows → the outputs of the signature. */
export function readAnswers(
  texts: readonly string[],
  { outputs }: Pick<Signature, 'outputs'>,
  { pointers, isRowEach }: AnswerForm,
): DescribedAnswer {
  const isExact = outputs.some(({ datatype }) => datatype === 'INT64' || datatype === 'UINT64');
  const bodies: unknown[] = [];
  for (const text of texts) {
    const body = (isExact ? undefined : tryJson(text)) ?? parseForeignJson(text);
    if (body === undefined) return unreadable('it is no JSON');
    bodies.push(body);
  }
  const tensors: Tensor[] = [];
  for (const output of outputs) {
    const tensor = readOutput(bodies, output, { pointer: pointers.get(output.name) ?? '', isRowEach });
    if (typeof tensor === 'string') return unreadable(tensor);
    tensors.push(tensor);
  }
  return { kind: 'read', outputs: tensors };
}

function unreadable(why: string): DescribedAnswer {
  return { kind: 'unreadable', why };
}

interface Reading {
  readonly pointer: string;
  readonly isRowEach: boolean;
}

function readOutput(
  bodies: readonly unknown[],
  output: SignatureOutput,
  { pointer, isRowEach }: Reading,
): Tensor | string {
  const path = parsePointer(pointer);
  const found = bodies.map((body) => follow(body, path));
  const lost = found.find((one) => one instanceof Lost);
  if (lost instanceof Lost) return `${pointer} (${output.name}) leads nowhere: ${lost.why}`;
  return toTensor(isRowEach ? found : found[0], output);
}

class Lost {
  readonly why: string;

  constructor(why: string) {
    this.why = why;
  }
}

function follow(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  if (key === '*') {
    if (!Array.isArray(value)) return new Lost(`${kindOf(value)} stands where a list must be`);
    const items = value.map((item) => follow(item, rest));
    return items.find((item) => item instanceof Lost) ?? items;
  }
  if (Array.isArray(value) && /^\d+$/u.test(key) && Number(key) < value.length) return follow(value[Number(key)], rest);
  if (isObject(value) && Object.hasOwn(value, key)) return follow(value[key], rest);
  return new Lost(`${kindOf(value)} has no ${key}`);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'null';
  return isObject(value) ? 'an object' : `a ${typeof value}`;
}

function toTensor(value: unknown, { name, datatype, shape: declared, ...output }: SignatureOutput): Tensor | string {
  const own = shapeOf(value);
  const flat = Array.isArray(value) ? flatten(value, own) : [value];
  if (isRefusal(flat)) return `the lists of ${name} are not of one length`;
  const data = readForeignElements(datatype, flat);
  if (data === null) return `${name} holds what is no ${datatype}`;
  return { name, datatype, shape: ranked(own, { name, datatype, shape: declared, ...output }), data };
}

/** A number a row is a column of one, too, and a single row's own values are a row of them. */
function ranked(shape: readonly number[], output: SignatureOutput): readonly number[] {
  const { shape: declared } = output;
  const missing = declared.slice(shape.length);
  if (missing.length > 0 && missing.every((size) => Math.abs(size) === 1)) return [...shape, ...missing.map(() => 1)];
  const isRowLeftOut = shape.length === declared.length - 1 && rowAxis(output) === 0;
  return isRowLeftOut ? [1, ...shape] : shape;
}
