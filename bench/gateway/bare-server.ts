/**
 * The references: node:http and nothing else. `fixed` answers one text; `bare` runs a model with onnxruntime-node in the process
 * that answers. Either is an upstream for a proxy too. Arguments: kind, model file, outputs to answer with. Prints its port.
 */
import { createServer, type ServerResponse } from 'node:http';
import { InferenceSession, Tensor } from 'onnxruntime-node';

interface Body {
  readonly inputs: readonly {
    readonly name: string;
    readonly data: readonly number[];
    readonly shape: readonly number[];
  }[];
}

const [kind = 'fixed', model = '', ...names] = process.argv.slice(2);
const session =
  kind === 'bare'
    ? await InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 })
    : null;
const fixed = Buffer.from(
  JSON.stringify({
    model_name: 'm',
    model_version: '1',
    outputs: [{ name: names[0], shape: [1, 2], datatype: 'FP32', data: [0.0020443201065063477, 0.9979556798934937] }],
  }),
);

async function answer(body: Buffer): Promise<Buffer> {
  if (session === null) return fixed;
  const { inputs }: Body = JSON.parse(body.toString());
  const feeds = Object.fromEntries(
    inputs.map(({ name, data, shape }) => [name, new Tensor('float32', Float32Array.from(data), shape)]),
  );
  const answers = await session.run(feeds, names);
  const outputs = names.map((name) => describe(name, answers[name]));
  return Buffer.from(JSON.stringify({ model_name: 'm', model_version: '1', outputs }));
}

function describe(name: string, tensor: Tensor | undefined): object {
  if (tensor?.data instanceof Float32Array)
    return { name, shape: tensor.dims, datatype: 'FP32', data: [...tensor.data] };
  if (tensor?.data instanceof BigInt64Array)
    return { name, shape: tensor.dims, datatype: 'INT64', data: [...tensor.data].map(Number) };
  throw new Error(`no ${name}`);
}

async function send(response: ServerResponse, body: Buffer): Promise<void> {
  const text = await answer(body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
  response.end(text);
}

/** What is asked with GET is whether it is ready, and which tensors it has: it tells none. */
const TOLD = JSON.stringify({ name: 'm', platform: 'node', inputs: [], outputs: [] });

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.end(TOLD);
    return;
  }
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    void send(response, Buffer.concat(parts));
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.stdout.write(`${address?.port}\n`);
});
