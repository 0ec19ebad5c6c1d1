import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { SessionTensor } from '../../../usecases/ports/engine.ts';
import type { OnnxGraph, OnnxModel } from './onnx-model.ts';
import { ZIPPED_TYPE, zippedOutputs } from './zip-map.ts';

/** The binding gives no sequences: one of tensors of the same shape comes as one tensor, stacked along a new first axis; one of dictionaries as the tensor that they are made of. */
export interface StackedOutput {
  readonly name: string;
  readonly elementType: number;
  /** What is handed over as it is in place of the output; null where its tensors are stacked. */
  readonly tensor: string | null;
}

/** Tensors in a sequence, as the operator that makes it says; null where only a run tells. */
export function countItems({ nodes }: OnnxGraph, name: string): number | null {
  const maker = nodes.find(({ outputs }) => outputs.includes(name));
  return maker?.operator === 'SequenceConstruct' && maker.domain === '' ? maker.inputs.length : null;
}

/** Every sequence among the outputs that can be read as one tensor. */
export function stackedOutputs(model: OnnxModel): readonly StackedOutput[] {
  const stacked = model.graph.outputs.flatMap(({ name, type }) =>
    type.kind === 'sequence' && type.items.kind === 'tensor'
      ? [{ name, elementType: type.items.elementType, tensor: null }]
      : [],
  );
  const zipped = zippedOutputs(model).map(({ name, tensor }) => ({ name, tensor, elementType: ZIPPED_TYPE }));
  return [...stacked, ...zipped];
}

const PREFIX = 'seatrial:stacked:';

/**
 * A ModelProto that, written behind a model's own bytes, adds to its graph: protobuf joins the repeated fields of a message that
 * stands twice. Field numbers from onnx.proto.
 */
export function stackingBytes(outputs: readonly StackedOutput[]): Uint8Array {
  const graph = new BinaryWriter();
  for (const { name, tensor } of outputs)
    message(graph, 1, (node) => (tensor === null ? writeConcat(node, name) : writeIdentity(node, name, tensor)));
  for (const output of outputs) message(graph, 12, (value) => writeValue(value, output));
  return new BinaryWriter().tag(7, WireType.LengthDelimited).bytes(graph.finish()).finish();
}

/** NodeProto: ConcatFromSequence(axis=0, new_axis=1). */
function writeConcat(node: BinaryWriter, name: string): void {
  text(node, 1, name);
  text(node, 2, `${PREFIX}${name}`);
  text(node, 4, 'ConcatFromSequence');
  for (const [attribute, value] of [['axis', 0] as const, ['new_axis', 1] as const]) {
    message(node, 5, (writer) => {
      text(writer, 1, attribute);
      writer.tag(3, WireType.Varint).int64(value);
      writer.tag(20, WireType.Varint).int32(INT);
    });
  }
}

/** NodeProto: what the dictionaries of an output are made of, under a name of its own. */
function writeIdentity(node: BinaryWriter, name: string, tensor: string): void {
  text(node, 1, tensor);
  text(node, 2, `${PREFIX}${name}`);
  text(node, 4, 'Identity');
}

/** AttributeProto.AttributeType. */
const INT = 2;

/** ValueInfoProto of a tensor whose shape is left open. */
function writeValue(writer: BinaryWriter, { name, elementType }: StackedOutput): void {
  text(writer, 1, `${PREFIX}${name}`);
  message(writer, 2, (type) => message(type, 1, (tensor) => tensor.tag(1, WireType.Varint).int32(elementType)));
}

function message(writer: BinaryWriter, field: number, write: (inner: BinaryWriter) => void): void {
  const inner = new BinaryWriter();
  write(inner);
  writer.tag(field, WireType.LengthDelimited).bytes(inner.finish());
}

function text(writer: BinaryWriter, field: number, value: string): void {
  writer.tag(field, WireType.LengthDelimited).string(value);
}

/** An output under the name that the model's file gives it, and under that by which the runtime is asked for it. */
export interface NamedOutput {
  readonly asked: string;
  readonly value: SessionTensor;
}

/** A sequence that has been stacked is what its stack is. */
export function nameOutputs(outputs: readonly SessionTensor[]): readonly NamedOutput[] {
  const stacks = new Map(outputs.flatMap((value) => (value.name.startsWith(PREFIX) ? [[value.name, value]] : [])));
  return outputs.flatMap((value) => {
    if (stacks.has(value.name)) return [];
    const stack = value.datatype === null ? stacks.get(`${PREFIX}${value.name}`) : undefined;
    if (stack === undefined) return [{ asked: value.name, value }];
    return [{ asked: stack.name, value: { ...stack, name: value.name } }];
  });
}
