import type { Finding, Inspection, TensorMetadata } from '../../../contract/generated/types.ts';
import { finding, type FindingFacts, hasError } from '../../../domain/finding/finding.ts';
import { datatypeOfOnnx, onnxTypeName } from './datatypes.ts';
import { keepEntries } from './keep-entries.ts';
import type { OnnxGraph, OnnxModel, OnnxNode, OnnxTensor, OnnxType, OnnxValue } from './onnx-model.ts';
import { allGraphs, allNodes } from './walk-model.ts';
import { countItems } from './stacked-outputs.ts';
import { nameFact } from './words.ts';
import { ZIPPED_TYPE, zippedOutputs } from './zip-map.ts';

/** null when the model has no input or no output that a signature can name. */
export interface ModelInspection {
  readonly inspection: Inspection | null;
  readonly findings: readonly Finding[];
}

/** Limits of a signature in schemas/common.schema.json. */
const MAX_TENSORS = 256;
const MAX_RANK = 16;
const MAX_NAME_LENGTH = 256;

/** What a parsed model says of itself, as the certificate records it. */
export function inspectModel(model: OnnxModel): ModelInspection {
  const inputs = describeAll(inputsToFeed(model.graph), 'input');
  const outputs = describeAll(
    model.graph.outputs.map((output) => asTensor(output, model)),
    'output',
  );
  const findings = [...inputs.findings, ...outputs.findings];
  if (inputs.tensors.length === 0 && inputs.findings.length === 0)
    findings.push(unsupported({ fault: 'no-tensor', role: 'input' }));
  if (outputs.tensors.length === 0 && !hasError(outputs.findings))
    findings.push(unsupported({ fault: 'no-tensor', role: 'output' }));
  if (hasError(findings)) return { inspection: null, findings };
  const nodes = [...allNodes(model)];
  const metadata = keepEntries(model.metadata);
  const operators = keepEntries(countOperators(nodes));
  const opset = keepEntries(model.opsetImports.map(({ domain, version }) => [domainName(domain), version] as const));
  const zipped = keepEntries(zippedOutputs(model).map(({ name, tensor }) => [name, tensor] as const));
  const inspection: Inspection = {
    format: 'onnx',
    signature: { inputs: inputs.tensors, outputs: outputs.tensors },
    producer: model.producer,
    parameters: countParameters(model.graph, nodes),
    metadata: metadata.kept,
    graph: { nodes: nodes.length, operators: operators.kept, ...(operators.more > 0 && { more: operators.more }) },
    details: {
      opset: opset.kept,
      ...(opset.more > 0 && { 'more opsets': opset.more }),
      ...(metadata.more > 0 && { 'more metadata': metadata.more }),
      ...(Object.keys(zipped.kept).length > 0 && { 'read before ZipMap': zipped.kept }),
    },
  };
  return { inspection, findings };
}

function domainName(domain: string): string {
  return domain === '' ? 'ai.onnx' : domain;
}

/** Older files list their weights among the inputs, too; those need not be fed. */
function inputsToFeed(graph: OnnxGraph): readonly OnnxValue[] {
  const stored = new Set(graph.initializers.map(({ name }) => name));
  for (const { values } of graph.sparseInitializers) if (values !== null) stored.add(values.name);
  return graph.inputs.filter(({ name }) => !stored.has(name));
}

/** A sequence of tensors is read as one tensor whose first axis counts them; of items without a shape as of matrices of any size; a list of dictionaries as the tensor that ZipMap makes it of. */
function asTensor({ name, type }: OnnxValue, model: OnnxModel): OnnxValue {
  const zipped = zippedOutputs(model).find((output) => output.name === name);
  if (zipped !== undefined) {
    return { name, type: { kind: 'tensor', elementType: ZIPPED_TYPE, dims: [null, zipped.labels.length] } };
  }
  if (type.kind !== 'sequence' || type.items.kind !== 'tensor') return { name, type };
  const { elementType, dims } = type.items;
  return {
    name,
    type: { kind: 'tensor', elementType, dims: [countItems(model.graph, name), ...(dims ?? [null, null])] },
  };
}

interface Described {
  readonly tensors: readonly TensorMetadata[];
  readonly findings: readonly Finding[];
}

function describeAll(values: readonly OnnxValue[], role: 'input' | 'output'): Described {
  if (values.length > MAX_TENSORS) {
    const facts = { fault: 'too-many', role, count: values.length, limit: MAX_TENSORS } as const;
    return { tensors: [], findings: [unsupported(facts)] };
  }
  const described = values.map((value) => describe(value, role));
  return {
    tensors: described.flatMap((part) => ('code' in part ? [] : [part])),
    findings: described.flatMap((part) => ('code' in part ? [part] : [])),
  };
}

function describe({ name, type }: OnnxValue, role: 'input' | 'output'): TensorMetadata | Finding {
  const tensor = nameFact(name);
  if (name === '' || name.length > MAX_NAME_LENGTH) return unsupported({ fault: 'name', tensor });
  if (type.kind !== 'tensor')
    return role === 'output'
      ? finding('output-not-tensor', { output: tensor, kind: kindName(type), option: 'options={"zipmap": False}' })
      : unsupported({ fault: 'kind', tensor, kind: kindName(type) });
  const datatype = datatypeOfOnnx(type.elementType);
  if (datatype === null)
    return unsupported({ fault: 'datatype', role, tensor, datatype: onnxTypeName(type.elementType) });
  if (type.dims === null)
    return unsupported({ fault: 'no-rank', role, tensor, tool: 'onnx.shape_inference.infer_shapes' });
  if (type.dims.length > MAX_RANK) return unsupported({ fault: 'rank', role, tensor, rank: type.dims.length });
  return { name, datatype, shape: type.dims.map((dim) => (typeof dim === 'number' ? dim : -1)) };
}

function kindName(type: OnnxType): string {
  return type.kind === 'sequence' ? `sequence of ${type.items.kind}s` : type.kind;
}

function unsupported(facts: FindingFacts['signature-unsupported']): Finding {
  return finding('signature-unsupported', facts);
}

/** The most frequent first. */
function countOperators(nodes: readonly OnnxNode[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { domain, operator } of nodes) {
    const standard = domain === '' || domain === 'ai.onnx';
    const name = (standard ? operator : `${domain}:${operator}`).slice(0, MAX_NAME_LENGTH);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/**
 * Elements of all initializers, of the graph and its subgraphs, in the file or outside; of a sparse one, the stored
 * elements. Operators of ai.onnx.ml keep what was learned in attributes instead, so their numbers are added.
 */
function countParameters(graph: OnnxGraph, nodes: readonly OnnxNode[]): number {
  let count = 0;
  for (const { initializers, sparseInitializers } of allGraphs(graph)) {
    for (const tensor of initializers) count += elements(tensor);
    for (const { values } of sparseInitializers) if (values !== null) count += elements(values);
  }
  for (const { domain, attributes } of nodes) {
    if (domain !== 'ai.onnx.ml') continue;
    for (const { floatCount, tensors } of attributes) {
      count += floatCount;
      for (const tensor of tensors) count += elements(tensor);
    }
  }
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}

function elements({ dims }: OnnxTensor): number {
  return dims.reduce((product, dim) => product * dim, 1);
}
