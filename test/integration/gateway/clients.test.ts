import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Signature } from '../../../src/contract/generated/types.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';
import { startGrpc } from '../../support/gateway/grpc-client.ts';
import { onnxSession } from '../../support/gateway/onnx-session.ts';
import { aPlan, aServedModel, PRODUCTION } from '../../support/gateway/served.ts';
import { fixturePath, referencePrediction } from '../../support/onnx-fixtures.ts';
import { HAS_PEERS, runPeerScriptBeside } from '../../support/peers.ts';

type Name = Parameters<typeof referencePrediction>[0];

/** What a model is asked, and what onnxruntime for Python answered: without infinities, which nobody can use. */
function reference(name: Name): ReturnType<typeof referencePrediction> {
  const { inputs, outputs } = referencePrediction(name);
  const finite = (tensor: Tensor): Tensor => {
    const { data } = tensor;
    const isFloat = data instanceof Float32Array || data instanceof Float64Array || data instanceof Float16Array;
    return isFloat ? { ...tensor, data: data.map((value) => (Number.isFinite(value) ? value : 4)) } : tensor;
  };
  return { inputs: inputs.map(finite), outputs: outputs.map(finite) };
}

/** All sizes of a reference are fixed but the first. */
function signatureOf(name: Name): Signature {
  const { inputs, outputs } = referencePrediction(name);
  const describeTensor = (tensor: Tensor) => ({
    name: tensor.name,
    datatype: tensor.datatype,
    shape: [-1, ...tensor.shape.slice(1)],
  });
  return { inputs: inputs.map(describeTensor), outputs: outputs.map(describeTensor) };
}

async function servedModel(name: Name) {
  const production = await onnxSession(fixturePath(`${name}.onnx`));
  return aServedModel({ plan: aPlan({ model: name }), signature: signatureOf(name), production });
}

/** As lists in lists, as Python prints them. */
function nested({ datatype, shape, data }: Tensor): unknown {
  const flat = Array.from<unknown>(data as ArrayLike<unknown>).map((value) => {
    if (typeof value === 'bigint') return Number(value);
    return datatype === 'BOOL' ? value === 1 : value;
  });
  return shape.slice(1).reduceRight<unknown[]>((values, size) => {
    const rows = Array.from({ length: values.length / size }, (_, at) => values.slice(at * size, (at + 1) * size));
    return rows;
  }, flat);
}

/** Unlike the runtime of the reference, ours computes some of it in another order. */
function closeTo(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closeTo);
  return typeof value === 'number' && !Number.isInteger(value) ? expect.closeTo(value, 4) : value;
}

function expectedOf(name: Name): Record<string, unknown> {
  return Object.fromEntries(reference(name).outputs.map((tensor) => [tensor.name, closeTo(nested(tensor))]));
}

/** By protocols that say which version answered. */
const BY_VERSION = [
  ['triton', 'datatypes'],
  ['triton', 'strings'],
  ['triton', 'multiple'],
  ['triton_json', 'multiple'],
  ['triton_json', 'strings'],
  ['triton_packed', 'mlp'],
  ['triton_version', 'mlp'],
  ['triton_grpc', 'datatypes'],
  ['triton_grpc', 'strings'],
  ['triton_grpc', 'multiple'],
  ['triton_grpc_packed', 'mlp'],
  ['triton_grpc_version', 'mlp'],
  ['kserve_grpc', 'datatypes'],
  ['kserve_grpc', 'strings'],
  ['kserve_grpc_typed', 'multiple'],
  ['kserve_grpc_typed', 'strings'],
] as const;
/** This client forgets the version over HTTP. */
const BY_KSERVE = [
  ['kserve_v2', 'datatypes'],
  ['kserve_v2', 'strings'],
  ['kserve_v2_json', 'multiple'],
  ['kserve_v2_json', 'strings'],
] as const;
/** With lists in lists of the only output. */
const BY_VALUES = [
  ['kserve_v1', 'mlp'],
  ['mlflow_array', 'mlp'],
  ['mlflow_frame', 'mlp'],
] as const;
const OTHERS = [
  ['triton_error', 'mlp'],
  ['triton_grpc_error', 'mlp'],
  ['valid_openapi', 'mlp'],
] as const;

describe.skipIf(!HAS_PEERS)('clients of others, unchanged', { timeout: 120_000 }, () => {
  const answers = new Map<string, unknown>();

  beforeAll(async () => {
    const questions = [...BY_VERSION, ...BY_KSERVE, ...BY_VALUES, ...OTHERS];
    // KServe's and Triton's clients cannot be in one process of Python: both have the messages of the protocol.
    const isTritons = ([client]: readonly [string, Name]): boolean => client.startsWith('triton_grpc');
    for (const some of [questions.filter(isTritons), questions.filter((one) => !isTritons(one))])
      for (const [at, answer] of (await askAll(some)).entries()) answers.set(String(some[at]), answer);
  });

  const answerOf = (...question: readonly [string, Name]): unknown => answers.get(String(question));

  test.each(BY_VERSION)('%s asks %s', (client, name) => {
    const outputs = expectedOf(name);
    expect(answerOf(client, name)).toEqual({ version: PRODUCTION.version, ready: true, outputs });
  });

  test.each(BY_KSERVE)('%s asks %s', (client, name) => {
    expect(answerOf(client, name)).toEqual({ version: null, ready: true, outputs: expectedOf(name) });
  });

  test.each(BY_VALUES)('%s asks %s', (client, name) => {
    const [only] = Object.values(expectedOf(name));
    expect(answerOf(client, name)).toEqual({ version: null, ready: true, outputs: only });
  });

  test('triton understands an error', () => {
    expect(answerOf('triton_error', 'mlp')).toEqual({
      status: '400',
      message: "unexpected shape for input 'x' for model 'mlp'. Expected [-1,4], got [5,4,1]",
    });
  });

  test('and one over gRPC', () => {
    expect(answerOf('triton_grpc_error', 'mlp')).toEqual({
      status: 'StatusCode.INVALID_ARGUMENT',
      message: "unexpected shape for input 'x' for model 'mlp'. Expected [-1,4], got [5,4,1]",
    });
  });

  test('the OpenAPI document is valid by a validator of others', () => {
    expect(answerOf('valid_openapi', 'mlp')).toEqual({ errors: [], paths: expect.any(Number) });
  });
});

/** All of these in one process of Python, which takes long to begin; each model by a gateway of its own, as /invocations has one. */
async function askAll(asked: readonly (readonly [string, Name])[]): Promise<readonly unknown[]> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-clients-'));
  stack.defer(() => rm(folder, { recursive: true }));
  const gateways = new Map<Name, Awaited<ReturnType<typeof startGrpc>>>();
  for (const name of new Set(asked.map(([, one]) => one)))
    gateways.set(name, stack.use(await startGrpc({ models: [await servedModel(name)] })));
  const questions = asked.map(([client, model]) => {
    const { data, address } = gateways.get(model)!;
    return { client, url: client.includes('_grpc') ? address : data.url, model, inputs: written(model) };
  });
  const path = join(folder, 'questions.json');
  await writeFile(path, JSON.stringify(questions));
  return await runPeerScriptBeside('ask_gateway.py', [path], { cwd: folder });
}

function written(name: Name): readonly unknown[] {
  return reference(name).inputs.map((tensor) => {
    const data = Array.from<unknown>(tensor.data as ArrayLike<unknown>);
    return { ...tensor, data: data.map((value) => (typeof value === 'bigint' ? String(value) : value)) };
  });
}
