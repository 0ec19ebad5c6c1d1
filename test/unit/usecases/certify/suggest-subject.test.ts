import { describe, expect, test } from 'vitest';
import { suggestModel, suggestSubject, suggestVersion } from '../../../../src/usecases/certify/suggest-subject.ts';
import type { RegistryModel } from '../../../../src/usecases/ports/registry.ts';

function aModel(name: string, ...versions: readonly string[]): RegistryModel {
  const folder = `models/${name}`;
  const listed = versions.map((version) => ({ name: version, path: `${folder}/versions/${version}.yaml` }));
  return { name, folder, manifest: `${folder}/model.yaml`, versions: listed };
}

const CHURN = aModel('churn', '1.4.0', '1.10.0', '1.9.0');
const FRAUD = aModel('fraud-card', '2.0.0');
const MODELS = [CHURN, FRAUD, aModel('new')];
const NEWEST = 'Did you mean churn@1.10.0? It is the newest; others: 1.9.0, 1.4.0.';

describe('what names no version', () => {
  test.each([
    ['churn', NEWEST],
    ['chrun', NEWEST],
    ['Churn', NEWEST],
    ['models/churn', NEWEST],
    ['models/churn/model.yaml', NEWEST],
    ['churn@', NEWEST],
    ['churn:latest', NEWEST],
    ['churn/1.4.0', 'Did you mean churn@1.4.0?'],
    ['churn:v1.4.0', 'Did you mean churn@1.4.0?'],
    ['churn 1.4.0', 'Did you mean churn@1.4.0?'],
    ['churn@1.4.0@1.9.0', 'Did you mean churn@1.4.0?'],
    ['churn-1.4.0', 'Did you mean churn@1.4.0?'],
    ['models/churn@1.4.0', 'Did you mean churn@1.4.0?'],
    ['fraud_card', 'Did you mean fraud-card@2.0.0? It is the only version.'],
    ['new', 'The model new has no version yet.'],
    ['segmentation', null],
    ['', null],
    ['x'.repeat(10_000), null],
  ])('%s is answered with what would', (text, hint) => {
    expect(suggestSubject(text, MODELS)).toBe(hint);
  });

  test('is answered by nothing where there is nothing', () => {
    expect(suggestSubject('churn', [])).toBeNull();
  });
});

test.each([
  ['1.4.O', 'Did you mean churn@1.4.0?'],
  ['v1.9.0', 'Did you mean churn@1.9.0?'],
  ['latest', NEWEST],
  ['27.31.44', NEWEST],
])('for the version %s there is the nearest, else the newest', (version, hint) => {
  expect(suggestVersion(version, CHURN)).toBe(hint);
});

test('of many versions ten are named beside the newest', () => {
  const many = aModel('many', ...Array.from({ length: 20 }, (_, patch) => `1.0.${patch}`));
  expect(suggestVersion('latest', many)).toMatch(
    /^Did you mean many@1\.0\.19\? It is the newest; others: (?:1\.0\.\d+, ){9}1\.0\.9 and 9 more\.$/,
  );
});

test.each([
  ['chrun', '1.4.0', 'Did you mean churn@1.4.0?'],
  ['chrun', '3.1.2', NEWEST],
  ['segmentation', '1.4.0', 'Known: churn, fraud-card, new.'],
])('for the model %s of the version %s there is the nearest, else those that are known', (name, version, hint) => {
  expect(suggestModel(name, version, MODELS)).toBe(hint);
});
