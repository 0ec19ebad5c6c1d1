import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { PREDICATE_TYPE } from '../../src/contract/certification-statement.ts';
import { validateCertification } from '../../src/contract/generated/validators.js';

const SCHEMA = 'schemas/certification.schema.json';
const steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, string>> }[] = parse(
  readFileSync('.github/workflows/record.yml', 'utf8'),
).jobs.record.steps;
const attest = steps.find(({ uses = '' }) => uses.startsWith('actions/attest@'))?.with ?? {};

/** As a runner fills `format('…', …)` in. */
function formatted(expression: string, values: readonly string[]): string {
  const [, template = ''] = /format\('(.*)', github\.repository/.exec(expression) ?? [];
  const filled = template.replaceAll(/(?<!\{)\{(\d)\}(?!\})/g, (_all, index: string) => values[Number(index)] ?? '');
  return filled.replaceAll('{{', '{').replaceAll('}}', '}');
}

test('the predicate that record.yml signs is one by its schema', () => {
  const text = formatted(attest['predicate'] ?? '', ['acme/models', 'a'.repeat(40), 'https://github.com', '7']);
  const predicate: unknown = JSON.parse(text);
  expect(predicate).toEqual({
    apiVersion: 'seatrial/v1',
    kind: 'Certification',
    repository: 'acme/models',
    commit: 'a'.repeat(40),
    run: 'https://github.com/acme/models/actions/runs/7',
  });
  expect(validateCertification(predicate)).toBe(true);
  expect(validateCertification({ ...Object(predicate), commit: 'main' })).toBe(false);
});

test('its type is named by workflow, schema and documents alike', () => {
  const type = attest['predicate-type'] ?? '';
  expect(type).toBe(PREDICATE_TYPE);
  expect(type).toMatch(/^https:\/\/github\.com\/[\w-]+\/seatrial\/certification\/v1$/);
  for (const file of [SCHEMA, 'docs/verify.md']) expect(readFileSync(file, 'utf8')).toContain(type);
});
