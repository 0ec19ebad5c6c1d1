import type { BinaryReader, BinaryWriter } from '@bufbuild/protobuf/wire';
import { WireType } from '@bufbuild/protobuf/wire';
import { encodeElements } from '../../src/contract/inference/binary-elements.ts';
import type { SignatureInput, SignatureOutput } from '../../src/contract/generated/types.ts';
import type { Tensor } from '../../src/domain/tensor.ts';
import { hasTypedForm, writeContents } from './contents.ts';
import {
  type Fields,
  message,
  readBytes,
  readFields,
  readNumbers,
  readText,
  writeFlag,
  writeMessage,
  writeShape,
  writeText,
} from './wire.ts';

// Messages of schemas/open-inference.proto, by its numbers. All that read throw where the bytes are no such message.

type Parameters = Readonly<Record<string, string | number | boolean>>;

export interface InferRequest {
  readonly model: string;
  /** Empty: none is asked for. */
  readonly version: string;
  readonly id: string;
  readonly parameters: Parameters;
  readonly inputs: readonly InferInput[];
  readonly outputs: readonly InferOutput[];
  /** Of every input one, or none at all. */
  readonly raw: readonly Uint8Array[];
}

export interface InferInput {
  readonly name: string;
  readonly datatype: string;
  readonly shape: readonly number[];
  /** InferTensorContents; null: they are not there. */
  readonly contents: Uint8Array | null;
}

export interface InferOutput {
  readonly name: string;
  readonly parameters: Parameters;
}

export function readInferRequest(bytes: Uint8Array): InferRequest {
  const text = { model: '', version: '', id: '' };
  const parameters: Record<string, string | number | boolean> = {};
  const [inputs, outputs, raw]: [InferInput[], InferOutput[], Uint8Array[]] = [[], [], []];
  readFields(bytes, {
    1: (reader, type) => void (text.model = readText(reader, type)),
    2: (reader, type) => void (text.version = readText(reader, type)),
    3: (reader, type) => void (text.id = readText(reader, type)),
    4: readParameter(parameters),
    5: (reader, type) => add(inputs, readInput(readBytes(reader, type))),
    6: (reader, type) => add(outputs, readOutput(readBytes(reader, type))),
    7: (reader, type) => add(raw, readBytes(reader, type)),
  });
  return { ...text, parameters, inputs, outputs, raw };
}

/** No model has more inputs, outputs or dimensions; of empty ones a message could hold millions. */
const MOST_PARTS = 1000;

function add<Part>(parts: Part[], part: Part): void {
  if (parts.push(part) > MOST_PARTS) throw new RangeError('too many parts');
}

function readInput(bytes: Uint8Array): InferInput {
  const text = { name: '', datatype: '' };
  const shape: number[] = [];
  let contents: Uint8Array | null = null;
  const take = (reader: BinaryReader): void => add(shape, Number(reader.int64()));
  readFields(bytes, {
    1: (reader, type) => void (text.name = readText(reader, type)),
    2: (reader, type) => void (text.datatype = readText(reader, type)),
    3: (reader, wireType) => readNumbers({ reader, wireType, alone: WireType.Varint }, take),
    // Parts of a message that comes in pieces follow each other, as the format has it.
    5: (reader, type) =>
      void (contents =
        contents === null ? readBytes(reader, type) : Buffer.concat([contents, readBytes(reader, type)])),
  });
  return { ...text, shape, contents };
}

function readOutput(bytes: Uint8Array): InferOutput {
  const parameters: Record<string, string | number | boolean> = {};
  let name = '';
  readFields(bytes, { 1: (reader, type) => void (name = readText(reader, type)), 2: readParameter(parameters) });
  return { name, parameters };
}

/** An entry of a map: the last of several with one key holds. */
function readParameter(parameters: Record<string, string | number | boolean>): Fields[number] {
  return (reader, wireType) => {
    let [key, value]: [string, string | number | boolean] = ['', ''];
    readFields(readBytes(reader, wireType), {
      1: (entry, type) => void (key = readText(entry, type)),
      2: (entry, type) => void (value = readParameterValue(readBytes(entry, type))),
    });
    Object.defineProperty(parameters, key, { value, enumerable: true, configurable: true, writable: true });
  };
}

/** Integers of 64 bits as text, with all their digits. */
function readParameterValue(bytes: Uint8Array): string | number | boolean {
  let value: string | number | boolean = '';
  readFields(bytes, {
    1: (reader) => void (value = reader.bool()),
    2: (reader) => void (value = String(reader.int64())),
    3: (reader, type) => void (value = readText(reader, type)),
    4: (reader) => void (value = reader.double()),
    5: (reader) => void (value = String(reader.uint64())),
  });
  return value;
}

/** Of ModelReady and ModelMetadata. */
export function readModelRequest(bytes: Uint8Array): { readonly name: string; readonly version: string } {
  const text = { name: '', version: '' };
  readFields(bytes, {
    1: (reader, type) => void (text.name = readText(reader, type)),
    2: (reader, type) => void (text.version = readText(reader, type)),
  });
  return text;
}

/** Of grpc.health.v1. */
export function readHealthRequest(bytes: Uint8Array): string {
  return readModelRequest(bytes).name;
}

/** ServerLive, ServerReady and ModelReady. */
export function flagMessage(isSet: boolean): Buffer {
  return message((writer) => writeFlag(writer, 1, isSet));
}

const SERVING = 1;
const NOT_SERVING = 2;

export function healthMessage(isServing: boolean): Buffer {
  return message((writer) => void writer.tag(1, WireType.Varint).int32(isServing ? SERVING : NOT_SERVING));
}

export function serverMetadataMessage(about: {
  readonly version: string;
  readonly extensions: readonly string[];
}): Buffer {
  return message((writer) => {
    writeText(writer, 1, 'seatrial');
    writeText(writer, 2, about.version);
    for (const extension of about.extensions) writeText(writer, 3, extension);
  });
}

export interface ModelAbout {
  readonly name: string;
  readonly versions: readonly string[];
  readonly inputs: readonly SignatureInput[];
  readonly outputs: readonly SignatureOutput[];
}

export function modelMetadataMessage({ name, versions, inputs, outputs }: ModelAbout): Buffer {
  const describe = (tensor: SignatureInput | SignatureOutput) => (writer: BinaryWriter) => {
    writeText(writer, 1, tensor.name);
    writeText(writer, 2, tensor.datatype);
    writeShape(writer, 3, tensor.shape);
  };
  return message((writer) => {
    writeText(writer, 1, name);
    for (const version of versions) writeText(writer, 2, version);
    writeText(writer, 3, 'seatrial');
    for (const input of inputs) writeMessage(writer, 4, describe(input));
    for (const output of outputs) writeMessage(writer, 5, describe(output));
  });
}

export interface InferAnswer {
  readonly model: string;
  readonly version: string;
  readonly id: string;
  readonly decision: string | null;
  readonly outputs: readonly Tensor[];
  /** Whether the inputs came as raw bytes: outputs are told as inputs came, where their datatype can be. */
  readonly isRaw: boolean;
}

export function inferMessage({ model, version, id, decision, outputs, isRaw }: InferAnswer): Buffer {
  const asRaw = isRaw || !outputs.every(hasTypedForm);
  return message((writer) => {
    writeText(writer, 1, model);
    writeText(writer, 2, version);
    writeText(writer, 3, id);
    if (decision !== null) writeMessage(writer, 4, (entry) => writeDecision(entry, decision));
    for (const output of outputs) writeMessage(writer, 5, (tensor) => writeTensor(tensor, output, asRaw));
    if (asRaw) for (const { data } of outputs) writer.tag(6, WireType.LengthDelimited).bytes(encodeElements(data));
  });
}

function writeDecision(entry: BinaryWriter, decision: string): void {
  writeText(entry, 1, 'decision');
  writeMessage(entry, 2, (value) => writeText(value, 3, decision));
}

function writeTensor(writer: BinaryWriter, tensor: Tensor, asRaw: boolean): void {
  writeText(writer, 1, tensor.name);
  writeText(writer, 2, tensor.datatype);
  writeShape(writer, 3, tensor.shape);
  if (!asRaw) writeMessage(writer, 5, (contents) => writeContents(contents, tensor));
}
