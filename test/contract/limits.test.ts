import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DOWNLOAD_LIMITS } from '../../src/adapters/sources/download-limits.ts';
import { MAX_CANDIDATES } from '../../src/domain/promotion/share-rules.ts';

it('gives a live test as many places as the schema of a deployment', () => {
  const schema = readFileSync(new URL('../../schemas/deployment.schema.json', import.meta.url), 'utf8');
  const [, places] = /"candidates": \{\s*"type": "array",\s*"minItems": 1,\s*"maxItems": (\d+)/.exec(schema) ?? [];
  expect(Number(places)).toBe(MAX_CANDIDATES);
});

it('tells the limits of a download as they are', () => {
  const { sizeBytes, idleMs, slowestBytesPerSecond, totalMs } = DOWNLOAD_LIMITS;
  const text = readFileSync(new URL('../../docs/large-models.md', import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');
  expect(text).toContain(`more than ${sizeBytes / 2 ** 30} GiB where none is declared`);
  expect(text).toContain(`${idleMs / 1000} seconds of silence`);
  expect(text).toContain(
    `less than ${slowestBytesPerSecond / 2 ** 20} MiB a second over all, after ${totalMs / 60_000} minutes`,
  );
});
