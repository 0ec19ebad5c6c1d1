import { decodeElements } from '../../src/contract/inference/binary-elements.ts';
import {
  type AskedModel,
  type CallInputs,
  completeInputs,
  matchInput,
} from '../../src/contract/inference/call-inputs.ts';
import { countOf, isShape } from '../../src/contract/inference/nested-values.ts';
import { LONGEST_ID } from '../../src/contract/inference/open-inference.ts';
import { isRefusal, named, refuse, type Refusal } from '../../src/contract/inference/refusal.ts';
import type { Tensor } from '../../src/domain/tensor.ts';
import { readContents } from './contents.ts';
import type { InferInput, InferOutput, InferRequest } from './messages.ts';

export interface GrpcCall extends CallInputs {
  /** Names of outputs, in the order in which they are told. */
  readonly outputs: readonly string[];
}

/** A request → a call of the model, or what its caller has to change. */
export function readCall(model: AskedModel, request: InferRequest): GrpcCall | Refusal {
  const { inputs, raw, id } = request;
  if (id.length > LONGEST_ID) return refuse(`"id" must be a text of at most ${LONGEST_ID} characters`);
  if (raw.length > 0 && raw.length !== inputs.length)
    return refuse(`raw_input_contents hold ${raw.length} tensors where there are ${inputs.length} inputs`);
  const tensors: Tensor[] = [];
  for (const [index, input] of inputs.entries()) {
    const tensor = readTensor(model, input, raw[index] ?? null);
    if (isRefusal(tensor)) return tensor;
    tensors.push(tensor);
  }
  const call = completeInputs(model, tensors);
  if (isRefusal(call)) return call;
  const outputs = readOutputs(model, request.outputs);
  return isRefusal(outputs) ? outputs : { ...call, outputs };
}

function readTensor(model: AskedModel, input: InferInput, raw: Uint8Array | null): Tensor | Refusal {
  const { name, datatype: asked, shape, contents } = input;
  if (!isShape(shape)) return refuse(`"shape" of input ${named(name)} must be a list of sizes`);
  const match = matchInput(model, { name, datatype: asked, shape });
  if (isRefusal(match)) return match;
  const { datatype } = match;
  if (raw !== null && contents !== null) return refuse(`input ${named(name)} has contents beside raw_input_contents`);
  const count = countOf(shape);
  const data = raw === null ? readContents(datatype, contents ?? NOTHING, count) : decodeElements(datatype, raw, count);
  return isRefusal(data) ? refuse(`input ${named(name)}: ${data.refused}`) : { name, datatype, shape, data };
}

const NOTHING = new Uint8Array();

function readOutputs({ name, signature }: AskedModel, outputs: readonly InferOutput[]): readonly string[] | Refusal {
  const known = signature.outputs.map((output) => output.name);
  const asked = outputs.map((output) => output.name);
  const strange = asked.find((one) => !known.includes(one));
  if (strange !== undefined) return refuse(`unexpected inference output ${named(strange)} for model ${named(name)}`);
  const twice = asked.find((one, at) => asked.indexOf(one) !== at);
  if (twice !== undefined) return refuse(`output ${named(twice)} is asked for twice`);
  // Triton asks every client for 0 classes where none are wanted.
  if (outputs.some(({ parameters }) => (parameters['classification'] ?? '0') !== '0'))
    return refuse('"classification" of outputs is not offered');
  return asked.length === 0 ? known : asked;
}
