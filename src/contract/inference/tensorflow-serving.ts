import type { Tensor } from '../../domain/tensor.ts';
import { type AskedModel, type CallInputs, completeInputs, inputOf } from './call-inputs.ts';
import { isObject, type JsonObject, parseJsonObject } from './json-body.ts';
import { INEXACT } from './json-elements.ts';
import { readNatural, wantedInputs } from './natural-tensor.ts';
import { isRefusal, named, refuse, type Refusal } from './refusal.ts';

/** `row`: a value or an object for each instance; `column`: one tensor, or an object of them. */
export type NaturalForm = 'row' | 'column';

/** A request without datatypes and shapes, in the form in which it is answered. */
export interface NaturalRequest extends CallInputs {
  readonly form: NaturalForm;
  /** The body as it came. */
  readonly fields: JsonObject;
}

/** Reads the object of a body; `INEXACT` where it must be read again, exactly. */
export type ReadFields<Request> = (fields: JsonObject) => Request | Refusal | typeof INEXACT;

/** A body of one object → what `read` makes of it, exactly where doubles would round. */
export function parseFields<Request>(bytes: Uint8Array, read: ReadFields<Request>): Request | Refusal {
  for (const isExact of [false, true]) {
    const fields = parseJsonObject(bytes, { isExact });
    if (isRefusal(fields)) return fields;
    const request = read(fields);
    if (typeof request !== 'symbol') return request;
  }
  return refuse('an integer has more than 20 digits');
}

const DEFAULT_SIGNATURE = 'serving_default';

/** Predict of TensorFlow Serving's REST API, and of KServe's first protocol: `instances`, or `inputs`. */
export function parseTensorflow(model: AskedModel, bytes: Uint8Array): NaturalRequest | Refusal {
  return parseFields(bytes, (fields) => {
    const { instances, inputs, signature_name: name = DEFAULT_SIGNATURE } = fields;
    if (name !== DEFAULT_SIGNATURE) return refuse('"signature_name" must be left out, or be serving_default');
    if ((instances === undefined) === (inputs === undefined))
      return refuse('the request must have either "instances" or "inputs"');
    const form = inputs === undefined ? 'row' : 'column';
    const tensors = inputs === undefined ? readRows(model, instances) : readColumns(model, inputs);
    return completed(model, tensors, { form, fields });
  });
}

export function completed<Rest>(
  model: AskedModel,
  tensors: ReadTensors,
  rest: Rest,
): (CallInputs & Rest) | Refusal | typeof INEXACT {
  if (tensors === INEXACT || isRefusal(tensors)) return tensors;
  const call = completeInputs(model, tensors);
  return isRefusal(call) ? call : { ...call, ...rest };
}

type ReadTensors = readonly Tensor[] | Refusal | typeof INEXACT;

/** Row format: an object with a value for each input, or the value of the only one, for each instance. */
export function readRows(model: AskedModel, instances: unknown): ReadTensors {
  if (!Array.isArray(instances)) return refuse('"instances" must be a list');
  const isNamed = isObject(instances[0]) && !('b64' in instances[0]);
  if (!isNamed) return readOnly(model, instances);
  const columns = columnsOf(instances);
  return isRefusal(columns) ? columns : readColumns(model, columns);
}

function columnsOf(instances: readonly unknown[]): JsonObject | Refusal {
  const columns: Record<string, unknown[]> = Object.create(null);
  for (const instance of instances) {
    if (!isObject(instance)) return refuse('some of "instances" are objects, and some are not');
    for (const [name, value] of Object.entries(instance)) (columns[name] ??= []).push(value);
  }
  const lacking = Object.entries(columns).find(([, values]) => values.length < instances.length);
  return lacking === undefined ? columns : refuse(`not every one of "instances" has ${named(lacking[0])}`);
}

/** Column format: an object with a tensor for each input, or the tensor of the only one. */
export function readColumns(model: AskedModel, inputs: unknown): ReadTensors {
  if (!isObject(inputs) || 'b64' in inputs) return readOnly(model, inputs);
  const tensors: Tensor[] = [];
  for (const [name, value] of Object.entries(inputs)) {
    const input = inputOf(model, name);
    if (input === undefined) return refuse(`unexpected inference input ${named(name)} for model ${named(model.name)}`);
    const tensor = readNatural(model, input, value);
    if (tensor === INEXACT || isRefusal(tensor)) return tensor;
    tensors.push(tensor);
  }
  return tensors;
}

function readOnly(model: AskedModel, value: unknown): ReadTensors {
  const [only, ...others] = wantedInputs(model);
  if (only === undefined || others.length > 0)
    return refuse(`model ${named(model.name)} has several inputs: each value must stand beside the name of its input`);
  const tensor = readNatural(model, only, value);
  return tensor === INEXACT || isRefusal(tensor) ? tensor : [tensor];
}
