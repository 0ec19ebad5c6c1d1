import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { encodeElements } from '../../../src/contract/inference/binary-elements.ts';
import type { Datatype, Tensor } from '../../../src/domain/tensor.ts';
import { post } from '../../support/gateway/data-server.ts';
import { ask, askRaw, startGrpc } from '../../support/gateway/grpc-client.ts';
import { aPlan, aServedModel, aSession, aTest, failing, summing } from '../../support/gateway/served.ts';

const X = { name: 'x', datatype: 'FP32', shape: [1, 2] };
const TYPED = { model_name: 'churn', inputs: [{ ...X, contents: { fp32_contents: [1, 2] } }] };
const RAW = { model_name: 'churn', inputs: [X], raw_input_contents: [Buffer.from(Float32Array.of(1, 2).buffer)] };

/** Each datatype with values that show its range, and how typed contents have them; null: they cannot. */
const TENSORS: readonly (readonly [Tensor['data'], Datatype, string | null, readonly unknown[]])[] = [
  [Uint8Array.of(1, 0), 'BOOL', 'bool_contents', [true, false]],
  [Int8Array.of(-128, 127), 'INT8', 'int_contents', [-128, 127]],
  [Int16Array.of(-32_768, 32_767), 'INT16', 'int_contents', [-32_768, 32_767]],
  [Int32Array.of(-(2 ** 31), 2 ** 31 - 1), 'INT32', 'int_contents', [-(2 ** 31), 2 ** 31 - 1]],
  [BigInt64Array.of(-(2n ** 63n), 2n ** 63n - 1n), 'INT64', 'int64_contents', [`${-(2n ** 63n)}`, `${2n ** 63n - 1n}`]],
  [Uint8Array.of(0, 255), 'UINT8', 'uint_contents', [0, 255]],
  [Uint16Array.of(0, 65_535), 'UINT16', 'uint_contents', [0, 65_535]],
  [Uint32Array.of(0, 2 ** 32 - 1), 'UINT32', 'uint_contents', [0, 2 ** 32 - 1]],
  [BigUint64Array.of(0n, 2n ** 64n - 1n), 'UINT64', 'uint64_contents', ['0', `${2n ** 64n - 1n}`]],
  [Float16Array.of(0.5, -65_504), 'FP16', null, []],
  [Float32Array.of(0.1, -3e38), 'FP32', 'fp32_contents', [Math.fround(0.1), Math.fround(-3e38)]],
  [Float64Array.of(0.1, 1e300), 'FP64', 'fp64_contents', [0.1, 1e300]],
  [['straße', ''], 'BYTES', 'bytes_contents', [Buffer.from('straße'), Buffer.alloc(0)]],
];

/** A model that answers its input. */
function echo(datatype: Datatype) {
  const signature = {
    inputs: [{ name: 'x', datatype, shape: [-1, 2] }],
    outputs: [{ name: 'y', datatype, shape: [-1, 2] }],
  };
  const session = aSession(([x]) => ({ kind: 'answered', outputs: [{ ...x!, name: 'y' }] }));
  return { model: aServedModel({ signature, production: session }), session };
}

describe.each(TENSORS.map(([data, datatype, ...typed]) => [datatype, data, ...typed] as const))(
  '%s',
  (datatype, data, field, values) => {
    test('raw, and back again raw', async () => {
      const { model, session } = echo(datatype);
      await using grpc = await startGrpc({ models: [model] });
      const raw = Buffer.from(encodeElements(data));
      const { code, answer } = await ask(grpc.address, 'ModelInfer', {
        model_name: 'churn',
        inputs: [{ name: 'x', datatype, shape: [1, 2] }],
        raw_input_contents: [raw],
      });
      expect([code, session.asked[0]?.[0]?.data]).toEqual(['OK', data]);
      expect(answer?.raw_output_contents).toEqual([raw]);
      expect(answer?.outputs).toMatchObject([{ name: 'y', datatype, shape: ['1', '2'], contents: null }]);
    });

    test('typed, and back again typed', async () => {
      const { model, session } = echo(datatype);
      await using grpc = await startGrpc({ models: [model] });
      const contents = field === null ? { fp32_contents: [1, 2] } : { [field]: values };
      const inputs = [{ name: 'x', datatype, shape: [1, 2], contents }];
      const { code, details, answer } = await ask(grpc.address, 'ModelInfer', { model_name: 'churn', inputs });
      if (field === null) {
        expect([code, details]).toEqual([
          'INVALID_ARGUMENT',
          "input 'x': FP16 has no typed contents: send raw_input_contents",
        ]);
        return;
      }
      expect([code, session.asked[0]?.[0]?.data]).toEqual(['OK', data]);
      expect(answer?.outputs[0]?.contents?.[field]).toEqual(values);
      expect(answer?.raw_output_contents).toEqual([]);
    });
  },
);

test('a request is answered as over HTTP: version, id, decision, and what is counted', async () => {
  const manifest = { liveTest: { metrics: [{ id: 'accuracy', direction: 'up', betterBy: 0.01 }] } } as const;
  await using grpc = await startGrpc({ models: [aServedModel({ manifest })] });
  const { code, answer } = await ask(grpc.address, 'ModelInfer', { ...RAW, id: 'r-1' });
  expect(code).toBe('OK');
  expect(answer).toMatchObject({ model_name: 'churn', model_version: '1.0.0', id: 'r-1', outputs: [{ name: 'p' }] });
  expect(answer?.parameters).toEqual({ decision: expect.objectContaining({ string_param: 'd0' }) });
  await post(`${grpc.data.url}/v2/models/churn/infer`, { inputs: [{ ...X, data: [1, 2] }] });
  const [overGrpc, overHttp] = grpc.data.evidence.noted.map(({ latencyMs: _latency, unit: _unit, ...noted }) => noted);
  expect(overGrpc).toEqual(overHttp);
});

test('units come from metadata or parameters, and arms are those of HTTP', async () => {
  const arms = async (unit: 'header:x-unit' | 'field:user') => {
    const [kind, name] = unit.split(':') as ['header' | 'field', string];
    const plan = aPlan({ test: aTest({ unit: { kind, name } }) });
    await using grpc = await startGrpc({ models: [aServedModel({ plan, candidate: summing() })] });
    const units = Array.from({ length: 30 }, (_, at) => `u${at}`);
    const told = await Promise.all(
      units.map(async (one) => {
        const asked = kind === 'header' ? TYPED : { ...TYPED, parameters: { user: { string_param: one } } };
        const metadata = kind === 'header' ? { 'x-unit': one } : {};
        const { answer } = await ask(grpc.address, 'ModelInfer', asked, { metadata });
        const body = { inputs: [{ ...X, data: [1, 2] }], parameters: { user: one } };
        const http = await post(`${grpc.data.url}/v2/models/churn/infer`, body, { 'x-unit': one });
        return [answer?.model_version, JSON.parse(await http.text()).model_version];
      }),
    );
    expect(told.map(([grpcVersion]) => grpcVersion)).toEqual(told.map(([, version]) => version));
    expect(new Set(told.flat())).toEqual(new Set(['1.0.0', '1.1.0']));
  };
  await arms('header:x-unit');
  await arms('field:user');
});

test('what the server and its models are', async () => {
  await using grpc = await startGrpc();
  const told = async (method: string, request: object) => {
    const { code, answer } = await ask(grpc.address, method, request);
    return answer ?? code;
  };
  expect(await told('ServerLive', {})).toEqual({ live: true });
  expect(await told('ServerReady', {})).toEqual({ ready: true });
  expect(await told('ServerMetadata', {})).toEqual({
    name: 'seatrial',
    version: '9.9.9',
    extensions: ['binary_tensor_data', 'outcomes'],
  });
  expect(await told('ModelMetadata', { name: 'churn' })).toEqual({
    name: 'churn',
    versions: ['1.0.0'],
    platform: 'seatrial',
    inputs: [{ name: 'x', datatype: 'FP32', shape: ['-1', '2'] }],
    outputs: [{ name: 'p', datatype: 'FP32', shape: ['-1', '1'] }],
  });
  expect(await told('ModelMetadata', { name: 'churn', version: '7.0.0' })).toBe('NOT_FOUND');
  const ready = [
    { name: 'churn' },
    { name: 'churn', version: '1.0.0' },
    { name: 'churn', version: '7.0.0' },
    { name: 'x' },
  ];
  expect(await Promise.all(ready.map((request) => told('ModelReady', request)))).toEqual(
    [true, true, false, false].map((one) => ({ ready: one })),
  );
  const health = await Promise.all(
    ['', '\n\x1einference.GRPCInferenceService', '\n\x01x'].map((text) =>
      askRaw(grpc.address, '/grpc.health.v1.Health/Check', Buffer.from(text, 'latin1')),
    ),
  );
  expect(health.map(({ code, answer }) => [code, answer?.toString('hex')])).toEqual([
    ['OK', '0801'],
    ['OK', '0801'],
    ['NOT_FOUND', undefined],
  ]);
});

describe('what cannot be answered has its code', () => {
  test.each([
    ['another model', { ...TYPED, model_name: 'nobody' }, 'NOT_FOUND'],
    ['no model', { inputs: TYPED.inputs }, 'NOT_FOUND'],
    ['another version', { ...TYPED, model_version: '7.0.0' }, 'NOT_FOUND'],
    [
      'another shape',
      { ...TYPED, inputs: [{ ...X, shape: [2], contents: { fp32_contents: [1, 2] } }] },
      'INVALID_ARGUMENT',
    ],
    [
      'a negative shape',
      { ...TYPED, inputs: [{ ...X, shape: [-1, 2], contents: { fp32_contents: [1, 2] } }] },
      'INVALID_ARGUMENT',
    ],
    [
      'another datatype',
      { ...TYPED, inputs: [{ ...X, datatype: 'FP64', contents: { fp64_contents: [1, 2] } }] },
      'INVALID_ARGUMENT',
    ],
    ['a datatype that is none', { ...TYPED, inputs: [{ ...X, datatype: '' }] }, 'INVALID_ARGUMENT'],
    [
      'contents of another datatype',
      { ...TYPED, inputs: [{ ...X, contents: { fp64_contents: [1, 2] } }] },
      'INVALID_ARGUMENT',
    ],
    ['too few elements', { ...TYPED, inputs: [{ ...X, contents: { fp32_contents: [1] } }] }, 'INVALID_ARGUMENT'],
    ['too many elements', { ...TYPED, inputs: [{ ...X, contents: { fp32_contents: [1, 2, 3] } }] }, 'INVALID_ARGUMENT'],
    ['no elements', { ...TYPED, inputs: [X] }, 'INVALID_ARGUMENT'],
    ['raw contents beside typed ones', { ...TYPED, raw_input_contents: RAW.raw_input_contents }, 'INVALID_ARGUMENT'],
    [
      'raw contents of more inputs',
      { ...RAW, raw_input_contents: [...RAW.raw_input_contents, Buffer.alloc(8)] },
      'INVALID_ARGUMENT',
    ],
    ['raw contents of another length', { ...RAW, raw_input_contents: [Buffer.alloc(7)] }, 'INVALID_ARGUMENT'],
    ['an input twice', { ...TYPED, inputs: [...TYPED.inputs, ...TYPED.inputs] }, 'INVALID_ARGUMENT'],
    ['no inputs', { model_name: 'churn' }, 'INVALID_ARGUMENT'],
    ['an output that is not there', { ...TYPED, outputs: [{ name: 'q' }] }, 'INVALID_ARGUMENT'],
    [
      'classes',
      { ...TYPED, outputs: [{ name: 'p', parameters: { classification: { int64_param: 3 } } }] },
      'INVALID_ARGUMENT',
    ],
    ['a long id', { ...TYPED, id: 'x'.repeat(300) }, 'INVALID_ARGUMENT'],
  ])('%s', async (_name, request, expected) => {
    await using grpc = await startGrpc();
    const { code, details } = await ask(grpc.address, 'ModelInfer', request);
    expect(code, details).toBe(expected);
    expect(grpc.data.evidence.noted).toEqual([]);
  });

  test.each([
    ['error', 'INTERNAL'],
    ['crash', 'INTERNAL'],
    ['timeout', 'DEADLINE_EXCEEDED'],
    ['shed', 'RESOURCE_EXHAUSTED'],
    ['input', 'INVALID_ARGUMENT'],
  ] as const)('a model that ends in %s', async (reason, expected) => {
    await using grpc = await startGrpc({ models: [aServedModel({ production: failing(reason) })] });
    const { code, details } = await ask(grpc.address, 'ModelInfer', TYPED);
    expect([code, details.includes('/srv')]).toEqual([expected, false]);
  });

  test('a method that is not there', async () => {
    await using grpc = await startGrpc();
    for (const path of [
      '/inference.GRPCInferenceService/RepositoryModelLoad',
      '/x/y',
      '/inference.GRPCInferenceService/modelinfer',
    ])
      expect((await askRaw(grpc.address, path, Buffer.alloc(0))).code).toBe('UNIMPLEMENTED');
  });
});

describe('hostile bytes', () => {
  const INFER = '/inference.GRPCInferenceService/ModelInfer';
  test.each([
    ['a length beyond the end', Buffer.from('0a7f61', 'hex')],
    ['a number that never ends', Buffer.from('08ffffffffffffffffffffffffffff', 'hex')],
    ['a field of another type', Buffer.from('0801', 'hex')],
    ['a field with number 0', Buffer.from('0001', 'hex')],
    ['text that is no UTF-8', Buffer.from('0a02c328', 'hex')],
    ['groups in groups', Buffer.alloc(100_000, 0x0b)],
    ['a million empty inputs', Buffer.concat(Array.from({ length: 1_000_000 }, () => Buffer.from('2a00', 'hex')))],
    // A message of 65,540 bytes in field 5, in which field 3 has 65,536 sizes.
    ['an endless shape', Buffer.concat([Buffer.from('2a8480041a808004', 'hex'), Buffer.alloc(65_536)])],
  ])('%s', async (_name, bytes) => {
    await using grpc = await startGrpc();
    const { code, details } = await askRaw(grpc.address, INFER, bytes);
    expect([code, details]).toEqual(['INVALID_ARGUMENT', 'the message is not what the protocol says']);
  });

  test('a shape that would take all memory takes none', async () => {
    await using grpc = await startGrpc();
    const inputs = [{ ...X, shape: [2 ** 40, 2], contents: { fp32_contents: [1, 2] } }];
    expect((await ask(grpc.address, 'ModelInfer', { model_name: 'churn', inputs })).code).toBe('INVALID_ARGUMENT');
  });

  test('a message that is too large is refused before it is kept, packed or not', async () => {
    await using grpc = await startGrpc({ limits: { bodyBytes: 10_000 } });
    const inputs = [{ ...X, shape: [5000, 2], contents: { fp32_contents: Array.from({ length: 10_000 }, () => 1) } }];
    for (const client of [{}, { 'grpc.default_compression_algorithm': 2 as const }])
      expect((await ask(grpc.address, 'ModelInfer', { model_name: 'churn', inputs }, { client })).code).toBe(
        'RESOURCE_EXHAUSTED',
      );
    expect((await ask(grpc.address, 'ModelInfer', TYPED)).code).toBe('OK');
  });

  test.each([
    ['what is no HTTP/2', 'GET / HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['half a preface', 'PRI * HTTP/2.0\r\n'],
    ['nothing', ''],
    ['a torn frame', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\xff\xff\xff\x00'],
  ])('%s ends its own connection at the most', async (_name, text) => {
    await using grpc = await startGrpc({ limits: { headerMs: 200 } });
    const socket = connect(Number(grpc.address.split(':')[1]), '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(Buffer.from(text, 'latin1'));
    await setTimeout(50);
    expect((await ask(grpc.address, 'ModelInfer', TYPED)).code).toBe('OK');
    socket.destroy();
    expect(grpc.data.errors).toEqual([]);
  });
});

describe('who sends slowly', () => {
  /** Begins calls and sends the first bytes of their messages. */
  async function begin(address: string, calls: number) {
    const session = connectHttp2(`http://${address}`);
    session.on('error', () => {});
    const streams = Array.from({ length: calls }, () => {
      const headers = { ':method': 'POST', ':path': '/inference.GRPCInferenceService/ModelInfer', te: 'trailers' };
      const stream = session.request({ ...headers, 'content-type': 'application/grpc' });
      stream.on('error', () => {});
      stream.write(Buffer.from([0, 0, 0, 4, 0, 1]));
      return stream;
    });
    return { session, streams };
  }

  test('is told so', async () => {
    await using grpc = await startGrpc({ limits: { headerMs: 100, requestMs: 100 } });
    const { session, streams } = await begin(grpc.address, 1);
    const [trailers] = await once(streams[0]!, 'response');
    expect(trailers).toMatchObject({
      'grpc-status': '4',
      'grpc-message': encodeURIComponent('the message did not come in time'),
    });
    session.destroy();
    expect((await ask(grpc.address, 'ModelInfer', TYPED)).code).toBe('OK');
  });

  test('is broken off where others have no place, who are answered', async () => {
    await using grpc = await startGrpc();
    const { session, streams } = await begin(grpc.address, 64);
    const told: string[] = [];
    for (const [at, stream] of streams.entries())
      stream.on('response', (headers) => void told.push(`${at} ${String(headers['grpc-status'])}`));
    await expect
      .poll(async () => {
        expect((await ask(grpc.address, 'ModelInfer', TYPED)).code).toBe('OK');
        return told[0];
      })
      .toBe('0 8');
    expect(told.length).toBeLessThan(64);
    session.destroy();
  });
});

test('a deadline of the caller is held, and counts against no version', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const slow = aSession(async () => {
    await promise;
    return { kind: 'answered', outputs: [{ name: 'p', datatype: 'FP32', shape: [1, 1], data: Float32Array.of(1) }] };
  });
  await using grpc = await startGrpc({ models: [aServedModel({ production: slow })] });
  const began = performance.now();
  const { code } = await ask(grpc.address, 'ModelInfer', TYPED, { deadlineMs: 150 });
  expect([code, performance.now() - began < 5000]).toEqual(['DEADLINE_EXCEEDED', true]);
  resolve();
  await expect.poll(() => grpc.data.evidence.noted.map(({ outcome }) => outcome)).toEqual(['answered']);
  await expect.poll(() => grpc.data.load.inFlight).toBe(0);
});

test('where too much is asked callers are told so, and are shed by their arm', async () => {
  await using grpc = await startGrpc({ limits: { inFlight: 0 } });
  expect((await ask(grpc.address, 'ModelInfer', TYPED)).code).toBe('RESOURCE_EXHAUSTED');
  expect(grpc.data.evidence.noted).toMatchObject([{ outcome: 'shed', arm: null }]);
});

test('when it stops, what is here is answered, and nobody new is taken', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const slow = aSession(async (inputs) => {
    await promise;
    return summing().infer(inputs, 1000);
  });
  const grpc = await startGrpc({ models: [aServedModel({ production: slow })] });
  const asked = ask(grpc.address, 'ModelInfer', TYPED);
  await expect.poll(() => grpc.data.load.inFlight).toBe(1);
  const stopped = grpc.stop({ announceMs: 0, withinMs: 5000 });
  await setTimeout(20);
  expect((await ask(grpc.address, 'ModelInfer', TYPED)).code).toBe('UNAVAILABLE');
  resolve();
  expect((await asked).code).toBe('OK');
  await stopped;
  await grpc.data[Symbol.asyncDispose]();
});
