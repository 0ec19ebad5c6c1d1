import { matchesPattern } from '../../domain/model/column-pattern.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { Model, SignatureInput, TensorBinding } from '../generated/types.ts';
import type { AskedModel } from './call-inputs.ts';
import { isObject, type JsonObject } from './json-body.ts';
import { INEXACT } from './json-elements.ts';
import { readNatural, wantedInputs } from './natural-tensor.ts';
import { isRefusal, named, refuse, type Refusal } from './refusal.ts';
import { completed, type NaturalRequest, parseFields, readColumns, readRows } from './tensorflow-serving.ts';

/** A model with the names of the columns that its inputs are made of. */
export interface FramedModel extends AskedModel {
  readonly evaluation: Model['evaluation'];
}

const FORMS = ['dataframe_split', 'dataframe_records', 'instances', 'inputs'] as const;
const FORM_TEXT = `The input must be a JSON dictionary with exactly one of the input fields ${FORMS.join(', ')}`;

/** A request to the scoring server of MLflow. */
export function parseMlflow(model: FramedModel, bytes: Uint8Array): NaturalRequest | Refusal {
  return parseFields(bytes, (fields) => {
    const [name, ...others] = FORMS.filter((form) => fields[form] !== undefined);
    if (name === undefined || others.length > 0) return refuse(FORM_TEXT);
    const form = name === 'inputs' ? 'column' : 'row';
    return completed(model, readForm(model, name, fields[name]), { form, fields });
  });
}

type ReadTensors = readonly Tensor[] | Refusal | typeof INEXACT;

function readForm(model: FramedModel, form: (typeof FORMS)[number], value: unknown): ReadTensors {
  switch (form) {
    case 'instances':
      return readRows(model, value);
    case 'inputs':
      return readColumns(model, value);
    case 'dataframe_split':
      return readFrame(model, splitFrame(value));
    case 'dataframe_records':
      return readFrame(model, recordsFrame(value));
  }
}

interface Frame {
  /** null where the columns have no names. */
  readonly columns: readonly string[] | null;
  readonly rows: readonly (readonly unknown[])[];
}

function splitFrame(value: unknown): Frame | Refusal {
  if (!isObject(value)) return refuse('Dataframe split format must be a dictionary');
  const { columns, data } = value;
  const isExtra = Object.keys(value).some((key) => !['columns', 'data', 'index'].includes(key));
  if (!isTable(data) || isExtra)
    return refuse("Dataframe split format must have 'data' field and optionally 'columns' and 'index' fields");
  if (columns !== undefined && !isNames(columns)) return refuse("'columns' of dataframe_split must be a list of names");
  const width = columns?.length ?? data[0]?.length ?? 0;
  if (data.some((row) => row.length !== width))
    return refuse("a row of 'data' has not as many values as there are columns");
  return { columns: columns ?? null, rows: data };
}

function recordsFrame(value: unknown): Frame | Refusal {
  const isList = Array.isArray(value) && value.every(isObject);
  if (!isList) return refuse('Dataframe records format must be a list of records');
  const records: readonly JsonObject[] = value;
  const columns = Object.keys(records[0] ?? {});
  return {
    columns,
    rows: records.map((record) => columns.map((name) => (Object.hasOwn(record, name) ? record[name] : null))),
  };
}

function isTable(data: unknown): data is readonly (readonly unknown[])[] {
  return Array.isArray(data) && data.every((row) => Array.isArray(row));
}

function isNames(columns: unknown): columns is readonly string[] {
  return Array.isArray(columns) && columns.every((name) => typeof name === 'string');
}

function readFrame(model: FramedModel, frame: Frame | Refusal): ReadTensors {
  if (isRefusal(frame)) return frame;
  const tensors: Tensor[] = [];
  for (const input of wantedInputs(model)) {
    const places = placesOf(model, input, frame);
    if (isRefusal(places)) return places;
    const tensor = readNatural(model, input, valuesOf(frame, places));
    if (tensor === INEXACT || isRefusal(tensor)) return tensor;
    tensors.push(tensor);
  }
  return tensors;
}

/** One column is one value a row; several are the row's list. */
function valuesOf({ rows }: Frame, places: Places): readonly unknown[] {
  if (typeof places === 'number') return rows.map((row) => row[places]);
  return rows.map((row) => places.map((at) => row[at]));
}

type Places = number | readonly number[];

/** Where the values of an input stand: under its own name, under those that its data have, or, of the only one, in all columns. */
function placesOf(model: FramedModel, input: SignatureInput, { columns, rows }: Frame): Places | Refusal {
  const [set] = Object.values(model.evaluation);
  const binding = set?.inputs[input.name];
  const own = columns?.indexOf(input.name) ?? -1;
  if (own >= 0) return own;
  const bound = binding?.column === undefined ? -1 : (columns?.indexOf(binding.column) ?? -1);
  if (bound >= 0) return bound;
  if (columns !== null && binding?.columns !== undefined)
    return columnPlaces(columns, binding, set?.target.column ?? null);
  if (wantedInputs(model).length > 1) return refuse(`the frame has no column ${named(input.name)}`);
  return (columns ?? rows[0] ?? []).map((_, at) => at);
}

/**
 * The columns of a binding in its order, as for the certified data: those of a wildcard in the frame's own order, and once.
 * Columns that it does not name are passed over.
 */
function columnPlaces(
  columns: readonly string[],
  { columns: patterns = [] }: TensorBinding,
  target: string | null,
): Places | Refusal {
  const places = new Set<number>();
  for (const pattern of patterns) {
    const isName = !pattern.includes('*') || columns.includes(pattern);
    const isMeant = (name: string): boolean =>
      isName ? name === pattern : name !== target && matchesPattern(name, pattern);
    const found = columns.flatMap((name, at) => (isMeant(name) ? [at] : []));
    if (found.length === 0) return refuse(`the frame has no column ${named(pattern)}`);
    for (const at of found) places.add(at);
  }
  return [...places];
}
