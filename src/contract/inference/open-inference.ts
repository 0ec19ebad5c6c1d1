import type { Datatype, Tensor } from '../../domain/tensor.ts';
import { decodeElements } from './binary-elements.ts';
import { type AskedModel, type CallInputs, completeInputs, matchInput } from './call-inputs.ts';
import { INEXACT, readElements } from './json-elements.ts';
import { isObject, type JsonObject, parseJsonObject } from './json-body.ts';
import { countOf, flatten, isShape } from './nested-values.ts';
import { isRefusal, named, refuse, type Refusal } from './refusal.ts';

/** A request of the Open Inference Protocol v2. */
export interface OpenInferenceRequest extends CallInputs {
  readonly id: string | null;
  readonly outputs: readonly AskedOutput[];
  /** As they came. */
  readonly parameters: JsonObject;
}

export interface AskedOutput {
  readonly name: string;
  readonly isBinary: boolean;
}

/** A body, with how many of its bytes are JSON where binary tensor data follow it. */
export interface InferenceBody {
  readonly bytes: Uint8Array;
  readonly jsonBytes: number;
}

/** The longest id that is echoed. */
export const LONGEST_ID = 256;
const NO_PARAMETERS: JsonObject = {};

export function parseOpenInference(model: AskedModel, body: InferenceBody): OpenInferenceRequest | Refusal {
  const parsed = parseBody(model, body, false);
  if (parsed !== INEXACT) return parsed;
  const exact = parseBody(model, body, true);
  return exact === INEXACT ? refuse('an integer has more than 20 digits') : exact;
}

function parseBody(
  model: AskedModel,
  { bytes, jsonBytes }: InferenceBody,
  isExact: boolean,
): OpenInferenceRequest | Refusal | typeof INEXACT {
  if (jsonBytes > bytes.length) return refuse('the body is shorter than Inference-Header-Content-Length says');
  const request = parseJsonObject(jsonBytes === bytes.length ? bytes : bytes.subarray(0, jsonBytes), { isExact });
  if (isRefusal(request)) return request;
  const { id = null, parameters = NO_PARAMETERS } = request;
  if (id !== null && (typeof id !== 'string' || id.length > LONGEST_ID))
    return refuse(`"id" must be a text of at most ${LONGEST_ID} characters`);
  if (!isObject(parameters)) return refuse('"parameters" must be an object');
  const tensors = readInputs(model, request['inputs'], bytes.subarray(jsonBytes));
  if (tensors === INEXACT || isRefusal(tensors)) return tensors;
  const call = completeInputs(model, tensors);
  if (isRefusal(call)) return call;
  const outputs = readOutputs(model, request['outputs'], parameters['binary_data_output'] === true);
  if (isRefusal(outputs)) return outputs;
  return { id, parameters, outputs, inputs: call.inputs, rows: call.rows };
}

function readInputs(
  model: AskedModel,
  inputs: unknown,
  binary: Uint8Array,
): readonly Tensor[] | Refusal | typeof INEXACT {
  if (!Array.isArray(inputs)) return refuse('the request must have "inputs", a list of tensors');
  const tensors: Tensor[] = [];
  const bytes: BinaryPart = { binary, used: 0 };
  for (const input of inputs) {
    const tensor = readTensor(model, input, bytes);
    if (tensor === INEXACT || isRefusal(tensor)) return tensor;
    tensors.push(tensor);
  }
  const left = binary.length - bytes.used;
  return left === 0 ? tensors : refuse(`${left} bytes of binary data belong to no input`);
}

interface BinaryPart {
  readonly binary: Uint8Array;
  used: number;
}

function readTensor(model: AskedModel, input: unknown, part: BinaryPart): Tensor | Refusal | typeof INEXACT {
  if (!isObject(input)) return refuse('each of "inputs" must be an object');
  const { name, shape, data, parameters } = input;
  if (typeof name !== 'string') return refuse('each of "inputs" must have a "name"');
  if (!isShape(shape)) return refuse(`"shape" of input ${named(name)} must be a list of sizes`);
  const match = matchInput(model, { name, shape, datatype: input['datatype'] });
  if (isRefusal(match)) return match;
  const { datatype } = match;
  const elements = readData(datatype, { shape, data, parameters }, part);
  if (elements === INEXACT) return elements;
  return isRefusal(elements)
    ? refuse(`input ${named(name)}: ${elements.refused}`)
    : { name, datatype, shape, data: elements };
}

interface TensorParts {
  readonly shape: readonly number[];
  readonly data: unknown;
  readonly parameters: unknown;
}

function readData(datatype: Datatype, { shape, data, parameters }: TensorParts, part: BinaryPart) {
  const size = isObject(parameters) ? parameters['binary_data_size'] : undefined;
  if (size !== undefined) {
    if (data !== undefined) return refuse('"data" must not stand beside "binary_data_size"');
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0 || part.used + size > part.binary.length)
      return refuse('"binary_data_size" is not the size of data that follow the JSON');
    const bytes = part.binary.subarray(part.used, part.used + size);
    // oxlint-disable-next-line no-param-reassign -- where the next input's data begin
    part.used += size;
    return decodeElements(datatype, bytes, countOf(shape));
  }
  if (!Array.isArray(data)) return refuse('must have "data", a list');
  const values = flatten(data, shape);
  return isRefusal(values) ? values : readElements(datatype, values);
}

function readOutputs(model: AskedModel, outputs: unknown, isBinary: boolean): readonly AskedOutput[] | Refusal {
  const known = model.signature.outputs;
  if (outputs === undefined || outputs === null) return known.map(({ name }) => ({ name, isBinary }));
  if (!Array.isArray(outputs)) return refuse('"outputs" must be a list');
  const asked: AskedOutput[] = [];
  for (const output of outputs) {
    const { name, parameters }: JsonObject = isObject(output) ? output : {};
    if (typeof name !== 'string') return refuse('each of "outputs" must have a "name"');
    if (!known.some((one) => one.name === name))
      return refuse(`unexpected inference output ${named(name)} for model ${named(model.name)}`);
    if (asked.some((one) => one.name === name)) return refuse(`output ${named(name)} is asked for twice`);
    const own = isObject(parameters) ? parameters['binary_data'] : undefined;
    if (isObject(parameters) && parameters['classification'] !== undefined)
      return refuse('"classification" of outputs is not offered');
    asked.push({ name, isBinary: typeof own === 'boolean' ? own : isBinary });
  }
  return asked.length === 0 ? known.map(({ name }) => ({ name, isBinary })) : asked;
}
