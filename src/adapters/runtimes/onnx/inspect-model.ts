import type { Inspection, TensorMetadata } from '../../../contract/generated/types.ts';
import { datatypeOfOnnx, onnxTypeName } from './datatypes.ts';
import { quote, type OnnxFinding } from './finding.ts';
import type { OnnxGraph, OnnxModel, OnnxNode, OnnxTensor, OnnxValue } from './onnx-model.ts';
import { allGraphs, allNodes } from './walk-model.ts';

/** null when the model has no input or no output that a signature can name. */
export interface ModelInspection {
  readonly inspection: Inspection | null;
  readonly findings: readonly OnnxFinding[];
}

/** Limits of a signature in schemas/common.schema.json. */
const MAX_TENSORS = 256;
const MAX_RANK = 16;
const MAX_NAME_LENGTH = 256;
const MAX_METADATA_ENTRIES = 256;

/** What a parsed model says of itself, as the certificate records it. */
export function inspectModel(model: OnnxModel): ModelInspection {
  const inputs = describeAll(inputsToFeed(model.graph), 'input');
  const outputs = describeAll(model.graph.outputs, 'output');
  const findings = [...inputs.findings, ...outputs.findings];
  if (inputs.tensors.length === 0 && inputs.findings.length === 0) findings.push(noTensor('input'));
  if (outputs.tensors.length === 0 && outputs.findings.every(isWarning)) findings.push(noTensor('output'));
  if (!findings.every(isWarning)) return { inspection: null, findings };
  const nodes = [...allNodes(model)];
  const inspection: Inspection = {
    format: 'onnx',
    signature: { inputs: inputs.tensors, outputs: outputs.tensors },
    producer: model.producer,
    parameters: countParameters(model.graph, nodes),
    metadata: Object.fromEntries(model.metadata.slice(0, MAX_METADATA_ENTRIES)),
    graph: { nodes: nodes.length, operators: countOperators(nodes) },
    details: {
      opset: Object.fromEntries(model.opsetImports.map(({ domain, version }) => [domainName(domain), version])),
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

interface Described {
  readonly tensors: readonly TensorMetadata[];
  readonly findings: readonly OnnxFinding[];
}

function describeAll(values: readonly OnnxValue[], role: 'input' | 'output'): Described {
  if (values.length > MAX_TENSORS) {
    return { tensors: [], findings: [unsupported(`it has ${values.length} ${role}s; the limit is ${MAX_TENSORS}`)] };
  }
  const described = values.map((value) => describe(value, role));
  return {
    tensors: described.flatMap((part) => ('code' in part ? [] : [part])),
    findings: described.flatMap((part) => ('code' in part ? [part] : [])),
  };
}

function describe({ name, type }: OnnxValue, role: 'input' | 'output'): TensorMetadata | OnnxFinding {
  if (name === '' || name.length > MAX_NAME_LENGTH) return unsupported(`the name ${quote(name)} cannot be used`);
  if (type.kind !== 'tensor')
    return role === 'output' ? notTensor(name, type.kind) : unsupported(wrongInput(name, type.kind));
  const datatype = datatypeOfOnnx(type.elementType);
  if (datatype === null) {
    return unsupported(`${role} ${quote(name)} has elements of type ${onnxTypeName(type.elementType)}`);
  }
  if (type.dims === null) return withoutRank(name, role);
  if (type.dims.length > MAX_RANK) return unsupported(`${role} ${quote(name)} has ${type.dims.length} dimensions`);
  return { name, datatype, shape: type.dims.map((dim) => (typeof dim === 'number' ? dim : -1)) };
}

function wrongInput(name: string, kind: string): string {
  return `input ${quote(name)} is of the kind "${kind}", not a tensor`;
}

function unsupported(what: string): OnnxFinding {
  return {
    code: 'signature-unsupported',
    severity: 'error',
    check: 'identity',
    message: `The model's signature cannot be served: ${what}.`,
    hint: 'Export the model with tensors of a type that the Open Inference Protocol knows.',
  };
}

function withoutRank(name: string, role: 'input' | 'output'): OnnxFinding {
  return {
    ...unsupported(`${role} ${quote(name)} does not say how many dimensions it has`),
    hint: 'Add the shape with onnx.shape_inference.infer_shapes, or set it on the value, and save the model again.',
  };
}

function isWarning({ severity }: OnnxFinding): boolean {
  return severity === 'warning';
}

function noTensor(role: 'input' | 'output'): OnnxFinding {
  return unsupported(`it has no ${role} that is a tensor`);
}

function notTensor(name: string, kind: string): OnnxFinding {
  return {
    code: 'output-not-tensor',
    severity: 'warning',
    check: 'identity',
    message: `Output ${quote(name)} is of the kind "${kind}", not a tensor, and is left out.`,
    hint: 'For a scikit-learn classifier, convert with options={"zipmap": False}, so that probabilities come as a tensor.',
  };
}

function countOperators(nodes: readonly OnnxNode[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { domain, operator } of nodes) {
    const standard = domain === '' || domain === 'ai.onnx';
    const name = (standard ? operator : `${domain}:${operator}`).slice(0, MAX_NAME_LENGTH);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]));
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
