import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { renameModel, renameVersion } from '../../../../src/usecases/reuse/rename-manifests.ts';

const RENAMING = { model: 'churn', version: '1.4.0', name: 'churn-eu', firstVersion: '1.0.0' };

test('model.yaml keeps its comments and its form', () => {
  const text = `# yaml-language-server: $schema=x
kind: Model
name: churn # the folder
gates:
  - {id: auc-floor, metric: roc_auc, min: 0.85}    # a floor
`;
  expect(renameModel(text, 'churn-eu')).toBe(text.replace('name: churn #', 'name: churn-eu #'));
});

test.each([
  ['none', ''],
  ['one of its own', 'lineage: {source: "git+https://github.example/t@1", base: older@1.0.0, params: {a: 1}}\n'],
  ['one in lines', 'lineage:\n  source: "git+https://github.example/t@1"\n'],
])('a first version names where it comes from, lineage before: %s', (_, lineage) => {
  const text = `model: churn\nversion: 1.4.0\n${lineage}claims: {roc_auc: 0.9}\ncard: {license: MIT}\n`;
  const before = parse(text);
  expect(parse(renameVersion(text, RENAMING))).toEqual({
    model: 'churn-eu',
    version: '1.0.0',
    lineage: { ...before.lineage, base: 'churn@1.4.0' },
    card: { license: 'MIT' },
  });
});
