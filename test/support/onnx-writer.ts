import { seededRandom } from '../../src/domain/benchmark/random.ts';

/** Just enough of onnx.proto to write small models; field numbers from the ONNX specification. */
export interface ModelSpec {
  readonly nodes: readonly NodeSpec[];
  readonly inputs: readonly ValueSpec[];
  readonly outputs: readonly ValueSpec[];
  readonly weights?: readonly WeightSpec[];
  readonly irVersion?: number;
  /** Of each domain; '' is ai.onnx. */
  readonly opsets?: Readonly<Record<string, number>>;
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface NodeSpec {
  readonly operator: string;
  readonly domain?: string;
  readonly name?: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Integers, lists of integers, or texts. */
  readonly attributes?: Readonly<Record<string, number | readonly number[] | string>>;
}

export interface ValueSpec {
  readonly name: string;
  readonly type: keyof typeof ELEMENT_TYPES;
  /** A text is a symbolic size. */
  readonly shape: readonly (number | string)[];
}

export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const ELEMENT_TYPES = { FP32: 1, INT64: 7, BYTES: 8, BOOL: 9, FP16: 10, FP64: 11 } as const;
const INT = 2;
const STRING = 3;
const INTS = 7;

export function writeModel(spec: ModelSpec): Uint8Array {
  const graph = Buffer.concat([
    ...spec.nodes.map((node) => message(1, writeNode(node))),
    text(2, 'graph'),
    ...(spec.weights ?? []).map((weight) => message(5, writeWeight(weight))),
    ...spec.inputs.map((value) => message(11, writeValue(value))),
    ...spec.outputs.map((value) => message(12, writeValue(value))),
  ]);
  const opsets = Object.entries(spec.opsets ?? { '': 17 });
  return Buffer.concat([
    integer(1, spec.irVersion ?? 8),
    message(7, graph),
    ...Object.entries(spec.metadata ?? {}).map(([key, value]) =>
      message(14, Buffer.concat([text(1, key), text(2, value)])),
    ),
    ...opsets.map(([domain, version]) => message(8, Buffer.concat([text(1, domain), integer(2, version)]))),
  ]);
}

/** A multilayer perceptron with ReLU between its layers; `layers` lists the widths from input to output. */
export function writeMlp(layers: readonly number[], batch: number | string = 'batch'): Uint8Array {
  const random = seededRandom(1);
  const nodes: NodeSpec[] = [];
  const weights: WeightSpec[] = [];
  for (let layer = 1; layer < layers.length; layer++) {
    const [from, to] = [layers[layer - 1] ?? 0, layers[layer] ?? 0];
    const source = layer === 1 ? 'x' : `h${layer - 1}`;
    const isLast = layer === layers.length - 1;
    const sum = isLast ? 'y' : `s${layer}`;
    weights.push({ name: `w${layer}`, shape: [from, to], values: noise(from * to, Math.sqrt(2 / from), random) });
    weights.push({ name: `b${layer}`, shape: [to], values: noise(to, 0.1, random) });
    nodes.push({ operator: 'Gemm', inputs: [source, `w${layer}`, `b${layer}`], outputs: [sum] });
    if (!isLast) nodes.push({ operator: 'Relu', inputs: [sum], outputs: [`h${layer}`] });
  }
  const [first = 1, last = 1] = [layers[0], layers.at(-1)];
  return writeModel({
    nodes,
    weights,
    inputs: [{ name: 'x', type: 'FP32', shape: [batch, first] }],
    outputs: [{ name: 'y', type: 'FP32', shape: [batch, last] }],
  });
}

/** Three 3×3 convolutions with ReLU on images of 64×64. */
export function writeConvolutions(channels: readonly number[]): Uint8Array {
  const random = seededRandom(2);
  const nodes: NodeSpec[] = [];
  const weights: WeightSpec[] = [];
  const widths = [3, ...channels];
  for (let layer = 1; layer < widths.length; layer++) {
    const [from, to] = [widths[layer - 1] ?? 0, widths[layer] ?? 0];
    const values = noise(to * from * 9, Math.sqrt(2 / (from * 9)), random);
    weights.push({ name: `w${layer}`, shape: [to, from, 3, 3], values });
    const attributes = { kernel_shape: [3, 3], pads: [1, 1, 1, 1], strides: [2, 2] };
    nodes.push({
      operator: 'Conv',
      inputs: [layer === 1 ? 'x' : `h${layer - 1}`, `w${layer}`],
      outputs: [`c${layer}`],
      attributes,
    });
    nodes.push({ operator: 'Relu', inputs: [`c${layer}`], outputs: [`h${layer}`] });
  }
  nodes.push({ operator: 'GlobalAveragePool', inputs: [`h${channels.length}`], outputs: ['y'] });
  return writeModel({
    nodes,
    weights,
    inputs: [{ name: 'x', type: 'FP32', shape: ['batch', 3, 64, 64] }],
    outputs: [{ name: 'y', type: 'FP32', shape: ['batch', channels.at(-1) ?? 1, 1, 1] }],
  });
}

function noise(length: number, scale: number, random: () => number): Float32Array {
  return Float32Array.from({ length }, () => (random() - 0.5) * 2 * scale);
}

function writeNode({ operator, domain = '', name = '', inputs, outputs, attributes }: NodeSpec): Buffer {
  return Buffer.concat([
    ...inputs.map((input) => text(1, input)),
    ...outputs.map((output) => text(2, output)),
    text(3, name),
    text(4, operator),
    text(7, domain),
    ...Object.entries(attributes ?? {}).map(([key, value]) => message(5, writeAttribute(key, value))),
  ]);
}

function writeAttribute(name: string, value: number | readonly number[] | string): Buffer {
  if (typeof value === 'string') return Buffer.concat([text(1, name), text(4, value), integer(20, STRING)]);
  if (typeof value === 'number') return Buffer.concat([text(1, name), integer(3, value), integer(20, INT)]);
  return Buffer.concat([text(1, name), ...value.map((entry) => integer(8, entry)), integer(20, INTS)]);
}

function writeWeight({ name, shape, values }: WeightSpec): Buffer {
  const raw = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  return Buffer.concat([...shape.map((size) => integer(1, size)), integer(2, 1), text(8, name), message(9, raw)]);
}

function writeValue({ name, type, shape }: ValueSpec): Buffer {
  const dims = shape.map((size) => message(1, typeof size === 'number' ? integer(1, size) : text(2, size)));
  const tensor = Buffer.concat([integer(1, ELEMENT_TYPES[type]), message(2, Buffer.concat(dims))]);
  return Buffer.concat([text(1, name), message(2, message(1, tensor))]);
}

function message(field: number, body: Uint8Array): Buffer {
  return Buffer.concat([varint(field * 8 + 2), varint(body.length), body]);
}

function text(field: number, value: string): Buffer {
  return message(field, Buffer.from(value));
}

function integer(field: number, value: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}
