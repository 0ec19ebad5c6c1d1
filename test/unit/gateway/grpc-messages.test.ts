import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContents } from '../../../gateway/grpc/contents.ts';
import { readInferRequest } from '../../../gateway/grpc/messages.ts';
import { isRefusal } from '../../../src/contract/inference/refusal.ts';
import { DATATYPES } from '../../../src/domain/tensor-arrays.ts';

/** Bytes that begin as messages do: tags of the fields that there are, then anything. */
const PART = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 7 }), fc.uint8Array({ maxLength: 12 }))
  .map(([field, wireType, bytes]) =>
    Buffer.from([field * 8 + wireType, ...(wireType === 2 ? [bytes.length] : []), ...bytes]),
  );
const BYTES = fc.array(PART, { maxLength: 8 }).map((parts) => Buffer.concat(parts));

test('any bytes are a request or none, and nothing worse', () => {
  fc.assert(
    fc.property(BYTES, (bytes) => {
      try {
        const request = readInferRequest(bytes);
        expect(request.inputs.length).toBeLessThanOrEqual(bytes.length);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
    { numRuns: 2000 },
  );
});

test('any contents are as many elements as are asked for, or refused', () => {
  fc.assert(
    fc.property(BYTES, fc.constantFrom(...DATATYPES), fc.nat(20), (bytes, datatype, count) => {
      const read = readContents(datatype, bytes, count);
      expect(isRefusal(read) || ('length' in read && read.length === count)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a parameter with the name of what every object has is a parameter', () => {
  const entry = [Buffer.from([0x22, 15, 0x0a, 9]), Buffer.from('__proto__'), Buffer.from([0x12, 2, 0x08, 1])];
  const { parameters } = readInferRequest(Buffer.concat(entry));
  expect(Object.entries(parameters)).toEqual([['__proto__', true]]);
});
