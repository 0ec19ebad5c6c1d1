import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MAX_CANDIDATES } from '../../src/domain/promotion/rules.ts';

it('gives a live test as many places as the schema of a deployment', () => {
  const schema = readFileSync(new URL('../../schemas/deployment.schema.json', import.meta.url), 'utf8');
  const [, places] = /"candidates": \{\s*"type": "array",\s*"minItems": 1,\s*"maxItems": (\d+)/.exec(schema) ?? [];
  expect(Number(places)).toBe(MAX_CANDIDATES);
});
