import { expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { requireVersion } from '../../../../src/usecases/certify/require-version.ts';
import { memoryRepository } from '../../../support/memory-repository.ts';

const LINK = { path: 'models/churn/versions/1.4.0.yaml', reason: 'link' } as const;

function registryWith(...models: readonly string[]) {
  const files = ['churn', ...models].map((model) => [`models/${model}/versions/1.0.0.yaml`, ''] as const);
  return memoryRepository({ base: Object.fromEntries(files), strays: [LINK] }).registry;
}

async function refusal(model: string, version: string, registry = registryWith()) {
  return requireVersion(registry, 'models', { model, version }).then(
    () => null,
    (error: unknown) => (error instanceof AppError ? { code: error.code, hint: error.hint } : error),
  );
}

test('a version that the registry lists is taken, and a link in its place is for the validation to tell', async () => {
  expect(await refusal('churn', '1.0.0')).toBeNull();
  expect(await refusal('churn', '1.4.0')).toBeNull();
});

test.each([
  ['a number near one', 'churn', '1.0.O', { code: 'unknown-version', hint: 'Did you mean churn@1.0.0?' }],
  [
    'a number far from all',
    'churn',
    '27.31.44',
    { code: 'unknown-version', hint: 'Did you mean churn@1.0.0? It is the only version.' },
  ],
  ['a model near one', 'chrun', '1.0.0', { code: 'unknown-model', hint: 'Did you mean churn@1.0.0?' }],
  ['a model far from all', 'segmentation', '1.0.0', { code: 'unknown-model', hint: 'Known: churn.' }],
])('%s is refused, with what there is', async (_name, model, version, expected) => {
  expect(await refusal(model, version)).toEqual(expected);
});

test('of many models ten are named', async () => {
  const many = registryWith(...Array.from({ length: 20 }, (_, index) => `model-number-${10 + index}`));
  const { hint } = Object(await refusal('zzzz', '1.0.0', many));
  expect(hint).toMatch(/^Known: churn, (?:model-number-1\d, ){8}model-number-18\.$/);
});

test('where there is nothing to name, it is said where models and versions are looked for', async () => {
  const empty = memoryRepository({}).registry;
  expect(await refusal('churn', '1.0.0', empty)).toMatchObject({ hint: 'A model is a folder of models.' });
  const bare = memoryRepository({ base: { 'models/churn/model.yaml': '' } }).registry;
  expect(await refusal('churn', '1.0.0', bare)).toMatchObject({
    hint: 'A version is a file models/<model>/versions/<version>.yaml.',
  });
});

test('a folder that cannot be read is no model that is missing', async () => {
  const unreadable = new AppError({ code: 'file-unreadable', message: 'No.' });
  const registry = { ...registryWith(), listModel: () => Promise.reject(unreadable) };
  await expect(requireVersion(registry, 'models', { model: 'churn', version: '1.0.0' })).rejects.toBe(unreadable);
});
