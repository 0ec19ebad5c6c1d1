// @module-tag thorough
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCertificate } from '../../../src/contract/parse-certificate.ts';
import { aCertificate, aFailingGate } from '../../support/certificate.ts';

const SCHEMA: unknown = JSON.parse(
  readFileSync(new URL('../../../schemas/certificate.schema.json', import.meta.url), 'utf8'),
);

/** JSON pointers of lists and maps that may be as long as whoever writes them wants. */
function unbounded(node: unknown, pointer = ''): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, additionalProperties = false } = node as { type?: unknown; additionalProperties?: unknown };
  const types = [type].flat();
  const isOpenList = types.includes('array') && !('maxItems' in node);
  const isOpenMap = types.includes('object') && additionalProperties !== false && !('maxProperties' in node);
  return [
    ...(isOpenList || isOpenMap ? [pointer] : []),
    ...Object.entries(node).flatMap(([key, value]) => unbounded(value, `${pointer}/${key}`)),
  ];
}

test('no list and no map of a certificate is without an end', () => {
  expect(unbounded(SCHEMA)).toEqual([]);
});

test('a certificate with more gates than any policy has is refused', () => {
  const gates = Array.from({ length: 12_000 }, (_, index) => aFailingGate({ id: `g${index}` }));
  const content = new TextEncoder().encode(JSON.stringify({ ...aCertificate(), gates, verdict: 'fail' }));
  expect(() => parseCertificate({ path: 'c.json', content })).toThrow(
    expect.objectContaining({ code: 'schema-violation' }),
  );
});
