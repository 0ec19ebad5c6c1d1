import { readdirSync, readFileSync } from 'node:fs';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { expect, test } from 'vitest';
import { parseModel } from '../../../../../src/adapters/runtimes/onnx/parse-model.ts';
import { MalformedError } from '../../../../../src/adapters/runtimes/onnx/protobuf-reader.ts';
import { inspectModel } from '../../../../../src/adapters/runtimes/onnx/inspect-model.ts';
import { fixturePath } from '../../../../support/onnx-fixtures.ts';
import { SLOW } from '../../../../support/slow.ts';

const files = readdirSync(fixturePath('.')).filter((name) => name.endsWith('.onnx'));

/** Whatever the bytes, reading ends with a model or with an error that we raised on purpose. */
function outcomeOf(bytes: Uint8Array): string {
  try {
    inspectModel(parseModel(bytes));
    return 'read';
  } catch (error) {
    return error instanceof Error && !(error instanceof TypeError) ? 'malformed' : `bug: ${String(error)}`;
  }
}

test('every file cut at every length is read or refused', SLOW, () => {
  const outcomes = new Set<string>();
  for (const name of files) {
    const bytes = readFileSync(fixturePath(name));
    for (let length = 0; length < bytes.length; length++) outcomes.add(outcomeOf(bytes.subarray(0, length)));
  }
  expect([...outcomes].sort()).toEqual(['malformed', 'read']);
});

test('every file with damaged bytes is read or refused', () => {
  const random = xoroshiro128plus(7);
  const outcomes = new Set<string>();
  for (const name of files) {
    const bytes = readFileSync(fixturePath(name));
    for (let round = 0; round < 300; round++) {
      const damaged = Uint8Array.from(bytes);
      for (let hit = 0; hit < 3; hit++) {
        damaged[uniformInt(random, 0, damaged.length - 1)] = uniformInt(random, 0, 255);
      }
      outcomes.add(outcomeOf(damaged));
    }
  }
  expect([...outcomes].sort()).toEqual(['malformed', 'read']);
});

test('the payload of a tensor is passed over, not copied', () => {
  const bytes = modelWithTensor(100_000_000);
  const before = process.memoryUsage().arrayBuffers;
  const { graph } = parseModel(bytes);
  expect(graph.initializers).toMatchObject([{ elementType: 2, dims: [100_000_000] }]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 20);
});

test.each([
  ['nodes', [0x0a, 0x00]],
  ['nodes with an input', [0x0a, 0x02, 0x0a, 0x00]],
])('millions of %s do not exhaust our memory', SLOW, (_name, unit) => {
  const payload = 6_000_000;
  const header = [0x08, 0x08, 0x3a, ...varint(payload)];
  const bytes = new Uint8Array(header.length + payload);
  bytes.set(header);
  for (let at = 0; at + unit.length <= payload; at += unit.length) bytes.set(unit, header.length + at);
  const before = process.memoryUsage().heapUsed;
  expect(() => parseModel(bytes)).toThrow(MalformedError);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(2 ** 30);
});

test('a tensor of ten million dimensions is refused', () => {
  const dims = 10_000_000;
  const tensor = [0x0a, ...varint(dims)];
  const graph = [0x2a, ...varint(tensor.length + dims), ...tensor];
  const header = [0x08, 0x08, 0x3a, ...varint(graph.length + dims), ...graph];
  const bytes = new Uint8Array(header.length + dims).fill(1);
  bytes.set(header);
  expect(() => parseModel(bytes)).toThrow(MalformedError);
});

/** ModelProto {ir_version, graph {initializer {dims, data_type, raw_data}}}. */
function modelWithTensor(payload: number): Uint8Array {
  const size = varint(payload);
  const tensor = [0x08, ...size, 0x10, 0x02, 0x4a, ...size];
  const graph = [0x2a, ...varint(tensor.length + payload), ...tensor];
  const header = [0x08, 0x08, 0x3a, ...varint(graph.length + payload), ...graph];
  const bytes = new Uint8Array(header.length + payload);
  bytes.set(header);
  return bytes;
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}
