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

test.each(['2024', 'null', '1e5', '0x1f', '1.0', 'on', '1.2.3'])('a name stays text: %s', (name) => {
  expect(parse(renameModel('name: churn\n', name))).toEqual({ name });
});

test.each([
  ['an alias', 'title: &n churn\nname: *n\n'],
  ['a text in lines', 'title: churn\nname: >-\n  churn\n'],
])('a name that is %s is replaced, and nothing else', (_, text) => {
  expect(parse(renameModel(text, 'churn-eu'))).toEqual({ title: 'churn', name: 'churn-eu' });
});

test.each<[string, string, object]>([
  [
    'the claims',
    'claims: &c {auc: 0.9}\nresults: [{data: {name: x}, metrics: *c}]\n',
    { results: [{ data: { name: 'x' }, metrics: { auc: 0.9 } }] },
  ],
  ['the version', 'annotations: {a: *v}\n', { annotations: { a: '1.4.0' } }],
  [
    'the lineage',
    'annotations: &l {run: r}\nlineage: *l\n',
    { annotations: { run: 'r' }, lineage: { run: 'r', base: 'churn@1.4.0' } },
  ],
])('an alias of %s keeps what it stood for', (_, text, rest) => {
  const renamed = renameVersion(`model: churn\nversion: &v 1.4.0\n${text}`, RENAMING);
  expect(parse(renamed)).toEqual({ model: 'churn-eu', version: '1.0.0', lineage: { base: 'churn@1.4.0' }, ...rest });
});

test.each([
  ['none', ''],
  ['one of its own', 'lineage: {source: "git+https://github.example/t@1", base: older@1.0.0, params: {a: 1}}\n'],
  ['an empty one', 'lineage:\n'],
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
