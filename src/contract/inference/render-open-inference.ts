import type { Tensor, TensorData } from '../../domain/tensor.ts';
import type { SignatureInput, SignatureOutput } from '../generated/types.ts';
import { encodeElements } from './binary-elements.ts';
import type { AskedOutput } from './open-inference.ts';
import { isText } from '../../domain/tensor-arrays.ts';

export interface InferenceAnswer {
  readonly model: string;
  readonly version: string;
  readonly outputs: readonly Tensor[];
  readonly decision: string | null;
}

/** JSON, followed by binary tensor data where some were asked for: `jsonBytes` is then where they begin. */
export type RenderedAnswer =
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'binary'; readonly parts: readonly Uint8Array[]; readonly jsonBytes: number };

export interface AnswerForm {
  readonly id: string | null;
  readonly outputs: readonly AskedOutput[];
}

/** An answer of the Open Inference Protocol v2: which arm gave it is not said. */
export function renderOpenInference(answer: InferenceAnswer, { id, outputs }: AnswerForm): RenderedAnswer {
  const { model, version, decision } = answer;
  const binary: Uint8Array[] = [];
  let tensors = '';
  for (const { name, isBinary } of outputs) {
    const tensor = answer.outputs.find((output) => output.name === name);
    if (tensor === undefined) continue;
    tensors += tensors === '' ? '' : ',';
    tensors += isBinary ? renderBinary(tensor, binary) : renderTensor(tensor);
  }
  const idText = id === null ? '' : `,"id":${JSON.stringify(id)}`;
  const parameters = decision === null ? '' : `,"parameters":{"decision":${JSON.stringify(decision)}}`;
  const text = `{"model_name":"${model}","model_version":"${version}"${idText}${parameters},"outputs":[${tensors}]}`;
  if (binary.length === 0) return { kind: 'json', text };
  const json = new TextEncoder().encode(text);
  return { kind: 'binary', parts: [json, ...binary], jsonBytes: json.length };
}

/** A tensor in JSON; a number that JSON has no word for stands as Python writes it. */
export function renderTensor({ name, datatype, shape, data }: Tensor): string {
  return `{"name":${JSON.stringify(name)},"datatype":"${datatype}","shape":[${shape.join(',')}],"data":[${renderElements(datatype, data)}]}`;
}

function renderBinary({ name, datatype, shape, data }: Tensor, binary: Uint8Array[]): string {
  const bytes = encodeElements(data);
  binary.push(bytes);
  return `{"name":${JSON.stringify(name)},"datatype":"${datatype}","shape":[${shape.join(',')}],"parameters":{"binary_data_size":${bytes.length}}}`;
}

/** Elements as JSON with commas between: 64-bit integers with all their digits. */
function renderElements(datatype: Tensor['datatype'], data: TensorData): string {
  if (isText(data)) return data.map((text) => JSON.stringify(text)).join(',');
  if (datatype !== 'BOOL') return data.join(',');
  return data.join(',').replaceAll('1', 'true').replaceAll('0', 'false');
}

/** One element as JSON; a value that JSON has no word for does not get here. */
export function renderElement(datatype: Tensor['datatype'], value: TensorData[number] | undefined): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return datatype === 'BOOL' ? String(value === 1) : String(value);
}

export interface ServedMetadata {
  readonly name: string;
  /** All that can be asked for by name. */
  readonly versions: readonly string[];
  readonly signature: { readonly inputs: readonly SignatureInput[]; readonly outputs: readonly SignatureOutput[] };
}

/** What the protocol tells of a model. */
export function renderModelMetadata({ name, versions, signature }: ServedMetadata): string {
  const describe = (tensor: SignatureInput | SignatureOutput): object => {
    const { name: tensorName, datatype, shape } = tensor;
    return { name: tensorName, datatype, shape };
  };
  const inputs = signature.inputs.map(describe);
  return JSON.stringify({ name, versions, platform: 'seatrial', inputs, outputs: signature.outputs.map(describe) });
}
