import { MAX_KEPT_INTEGERS, MAX_KEPT_TEXTS, MAX_TEXT_BYTES } from './onnx-model.ts';
import type { OnnxAttribute, OnnxFunction, OnnxGraph, OnnxModel, OnnxNode, OpsetImport } from './onnx-model.ts';
import type { OnnxSparseTensor, OnnxTensor, OnnxValue } from './onnx-model.ts';
import { parseEntry, parseSparseTensor, parseTensor, parseValue } from './parse-tensor.ts';
import { floatCount, integer, name, repeated, single, text, wideIntegers } from './protobuf-fields.ts';
import { MalformedError, ProtobufReader } from './protobuf-reader.ts';

/** Parses a ModelProto (field numbers from onnx.proto). Throws an Error that says what is malformed. */
export function parseModel(modelBytes: Uint8Array): OnnxModel {
  const opsetImports: OpsetImport[] = [];
  const metadata: (readonly [string, string])[] = [];
  const functions: OnnxFunction[] = [];
  const trainingGraphs: OnnxGraph[] = [];
  const producer = { name: '', version: '' };
  const found: { graph: OnnxGraph | null; irVersion: number | null } = { graph: null, irVersion: null };
  new ProtobufReader(modelBytes).readRoot({
    1: integer((value) => (found.irVersion = value)),
    2: text(256, (value) => (producer.name = value)),
    3: text(256, (value) => (producer.version = value)),
    7: single(parseGraph, (value) => (found.graph = value)),
    8: repeated(parseOpsetImport, (value) => opsetImports.push(value)),
    14: repeated(parseEntry, (value) => metadata.push(value)),
    20: repeated(parseTrainingInfo, (value) => trainingGraphs.push(...value)),
    25: repeated(parseFunction, (value) => functions.push(value)),
  });
  const { graph, irVersion } = found;
  if (irVersion === null || irVersion < 1) throw new MalformedError('it has no version of the ONNX format');
  if (graph === null) throw new MalformedError('it has no graph');
  const producerText = `${producer.name} ${producer.version}`.trim();
  return { irVersion, producer: producerText, opsetImports, metadata, graph, functions, trainingGraphs };
}

function parseOpsetImport(reader: ProtobufReader): OpsetImport {
  let domain = '';
  let version = 0;
  reader.readMessage({ 1: name((value) => (domain = value)), 2: integer((value) => (version = value)) });
  return { domain, version };
}

function parseTrainingInfo(reader: ProtobufReader): readonly OnnxGraph[] {
  const graphs: OnnxGraph[] = [];
  reader.readMessage({
    1: single(parseGraph, (value) => graphs.push(value)),
    2: single(parseGraph, (value) => graphs.push(value)),
  });
  return graphs;
}

function parseGraph(reader: ProtobufReader): OnnxGraph {
  const nodes: OnnxNode[] = [];
  const initializers: OnnxTensor[] = [];
  const sparseInitializers: OnnxSparseTensor[] = [];
  const inputs: OnnxValue[] = [];
  const outputs: OnnxValue[] = [];
  reader.readMessage({
    1: repeated(parseNode, (value) => nodes.push(value)),
    5: repeated(parseTensor, (value) => initializers.push(value)),
    11: repeated(parseValue, (value) => inputs.push(value)),
    12: repeated(parseValue, (value) => outputs.push(value)),
    15: repeated(parseSparseTensor, (value) => sparseInitializers.push(value)),
  });
  return { nodes, initializers, sparseInitializers, inputs, outputs };
}

function parseFunction(reader: ProtobufReader): OnnxFunction {
  const nodes: OnnxNode[] = [];
  const attributes: OnnxAttribute[] = [];
  let functionName = '';
  let domain = '';
  reader.readMessage({
    1: name((value) => (functionName = value)),
    7: repeated(parseNode, (value) => nodes.push(value)),
    10: name((value) => (domain = value)),
    11: repeated(parseAttribute, (value) => attributes.push(value)),
  });
  return { name: functionName, domain, nodes, attributes };
}

function parseNode(reader: ProtobufReader): OnnxNode {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes: OnnxAttribute[] = [];
  let operator = '';
  let domain = '';
  reader.readMessage({
    1: name((value) => inputs.push(value)),
    2: name((value) => outputs.push(value)),
    4: name((value) => (operator = value)),
    5: repeated(parseAttribute, (value) => attributes.push(value)),
    7: name((value) => (domain = value)),
  });
  return { operator, domain, inputs, outputs, attributes };
}

function parseAttribute(reader: ProtobufReader): OnnxAttribute {
  const kept: bigint[] = [];
  const texts: string[] = [];
  const tensors: OnnxTensor[] = [];
  const sparseTensors: OnnxSparseTensor[] = [];
  const graphs: OnnxGraph[] = [];
  const scalar: { name: string; text: string; floats: number } = {
    name: '',
    text: '',
    floats: 0,
  };
  reader.readMessage({
    1: name((value) => (scalar.name = value)),
    4: text(64, (value) => (scalar.text = value)),
    5: single(parseTensor, (value) => tensors.push(value)),
    6: single(parseGraph, (value) => graphs.push(value)),
    7: floatCount((count) => (scalar.floats += count)),
    8: wideIntegers((value) => void (kept.length < MAX_KEPT_INTEGERS && kept.push(value))),
    9: text(MAX_TEXT_BYTES, (value) => void (texts.length < MAX_KEPT_TEXTS && texts.push(value))),
    10: repeated(parseTensor, (value) => tensors.push(value)),
    11: repeated(parseGraph, (value) => graphs.push(value)),
    22: single(parseSparseTensor, (value) => sparseTensors.push(value)),
    23: repeated(parseSparseTensor, (value) => sparseTensors.push(value)),
  });
  const { name: attributeName, text: attributeText, floats } = scalar;
  return {
    name: attributeName,
    text: attributeText,
    integers: kept,
    floatCount: floats,
    texts,
    tensors,
    sparseTensors,
    graphs,
  };
}
