import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { renderImport } from '../../../../src/cli/print-import.ts';
import { parseVersion } from '../../../../src/contract/parsers.ts';
import { importModel, type ImportedFile, type ImportRequest } from '../../../../src/usecases/import/import-model.ts';

const FILE: ImportedFile = { name: 'churn.onnx', size: 18_874_368, sha256: 'ab'.repeat(32), uri: null };

function aRequest(changes: Partial<ImportRequest>): ImportRequest {
  return {
    format: 'mlflow',
    path: 'MLmodel',
    text: 'flavors: {onnx: {data: model.onnx}}\n',
    model: 'churn',
    version: null,
    modes: ['batch'],
    artifact: null,
    tags: { nameOf: (artifact) => artifact, all: [] },
    server: null,
    files: [FILE],
    runtime: { format: 'onnx', title: 'ONNX', usualFile: 'model.onnx' },
    ...changes,
  };
}

async function fixture(file: string): Promise<string> {
  return readFile(new URL(`../../../fixtures/import/${file}`, import.meta.url), 'utf8');
}

const DVC = `artifacts:
  churn:
    path: model.onnx
    type: model
    desc: Gradient boosting
    labels: [telecom, retention]
    meta: {task: tabular-classification, framework: sklearn, owners: [{a: 1}]}
  other: {path: other.onnx}
stages:
  train: {cmd: python train.py}
`;

const CASES = [
  { name: 'mlflow', path: 'MLmodel-onnx', format: 'mlflow' },
  { name: 'mlflow-table', path: 'MLmodel-table', format: 'mlflow' },
  { name: 'mlflow-sklearn', path: 'MLmodel-sklearn', format: 'mlflow' },
  { name: 'mlflow-2', path: 'MLmodel', format: 'mlflow' },
  { name: 'card', path: 'card.md', format: 'huggingface' },
  { name: 'card-full', path: 'card-full.md', format: 'huggingface' },
  { name: 'dvc', path: 'dvc.yaml', format: 'dvc' },
] as const;

describe.each(CASES)('$name', ({ name, path, format }) => {
  const textOf = async () => (format === 'dvc' ? DVC : fixture(path));

  test('becomes the golden draft, which is a valid manifest', async () => {
    const imported = importModel(aRequest({ format, path, text: await textOf() }));
    expect(parseVersion({ path, content: imported.manifest }).value.artifact.files).toMatchObject([
      { sha256: FILE.sha256 },
    ]);
    const golden = `${imported.manifest}---\n${renderImport(imported)
      .map((line) => `# ${line}\n`)
      .join('')}`;
    await expect(golden).toMatchFileSnapshot(`../../../golden/import/${name}.yaml`);
  });

  test('without file and modes the draft is wrong in nothing else than what it says itself', async () => {
    const { manifest, fillIns } = importModel(aRequest({ format, path, text: await textOf(), files: [], modes: [] }));
    expect(fillIns.map(({ wanted }) => wanted.split(';')[0])).toEqual([
      'the size of the model file in bytes',
      'the digest of the model file, as seatrial digest prints it',
      'how it is deployed',
    ]);
    const lines = manifest.split('\n');
    for (const { line, wanted } of fillIns) expect(lines[line - 1]).toContain(wanted);
    const filled = [FILE.size, FILE.sha256, 'batch'].reduce<string>(
      (text, value) => text.replace(/"FILL IN: [^"]*"/u, String(value)),
      manifest,
    );
    expect(parseVersion({ path, content: filled }).value.modes).toEqual(['batch']);
  });
});

test('of a document that nobody has ever seen, every value is in the draft or is told of', () => {
  const rows = Array.from(
    { length: 40 },
    (_, index) => `key_${index}: {a: value${index}, b: [x${index}, {c: deep${index}}]}`,
  );
  const text = `---\n${rows.join('\n')}\n---\n`;
  const { manifest, leftOut } = importModel(aRequest({ format: 'huggingface', path: 'README.md', text }));
  const told = [manifest, ...leftOut.map(({ shown }) => shown)].join('\n');
  for (let index = 0; index < 40; index += 1)
    for (const word of [`value${index}`, `x${index}`, `deep${index}`]) expect(told).toContain(word);
});

test('what is left out is told at its place in the file', async () => {
  const text = await fixture('card-full.md');
  const lines = text.split('\n');
  const { leftOut } = importModel(aRequest({ format: 'huggingface', path: 'card-full.md', text }));
  const of = (pointer: string) =>
    lines[(leftOut.find(({ location }) => location.pointer === pointer)?.location.line ?? 0) - 1];
  expect(of('/model-index/0/results/0/metrics/2')).toContain('20.0 ± 1.2');
  expect(of('/widget')).toBe('widget:');
  expect(lines[(leftOut.at(-1)?.location.line ?? 0) - 1]).toBe('# Churn');
});

test('results are of their own data, and no claims', async () => {
  const { manifest } = importModel(
    aRequest({ format: 'huggingface', path: 'a.md', text: await fixture('card-full.md') }),
  );
  const { claims, results = [] } = parseVersion({ path: 'a', content: manifest }).value;
  expect(claims).toBeUndefined();
  expect(results.map(({ data, metrics }) => [data.name, metrics['accuracy']])).toEqual([
    ['Churn 2025', 0.934],
    ['Other rows', 0.61],
  ]);
});

describe('tags of GTO', () => {
  const tag = (name: string, isHere = false) => ({ name, isHere });
  const all = [
    tag('churn@v1.0.0'),
    tag('churn@v1.1.0', true),
    tag('churn#prod#1', true),
    tag('churn@v1.0.0!'),
    tag('other@v9.0.0', true),
    tag('v2.0.0', true),
    tag('churn@v1.2.0-rc.1'),
    tag('sub=churn@v7.0.0', true),
  ];

  test('say which version it is, and what else there is', () => {
    const tags = { nameOf: (artifact: string) => artifact, all };
    const { manifest, remarks } = importModel(aRequest({ format: 'dvc', path: 'dvc.yaml', text: DVC, tags }));
    expect(manifest).toContain('version: 1.1.0\n');
    expect(remarks).toEqual([
      { kind: 'other-version', tag: 'churn@v1.0.0' },
      { kind: 'stage', tag: 'churn#prod#1' },
      { kind: 'withdrawn', tag: 'churn@v1.0.0!' },
      { kind: 'other-version', tag: 'churn@v1.2.0-rc.1' },
    ]);
  });

  test('of an artifact in a folder name the folder', () => {
    const tags = { nameOf: (artifact: string) => `sub=${artifact}`, all };
    const { manifest } = importModel(aRequest({ format: 'dvc', path: 'sub/dvc.yaml', text: DVC, tags }));
    expect(manifest).toContain('version: 7.0.0\n');
  });

  test('count less than the version that a person names', () => {
    const tags = { nameOf: (artifact: string) => artifact, all };
    const { manifest } = importModel(aRequest({ format: 'dvc', path: 'dvc.yaml', text: DVC, tags, version: '3.0.0' }));
    expect(manifest).toContain('version: 3.0.0\n');
  });
});

describe('is refused', () => {
  test.each<[string, Partial<ImportRequest>, object]>([
    ['a card without metadata', { format: 'huggingface', text: '# Churn\n' }, { code: 'schema-violation' }],
    ['another YAML', { text: 'a: 1\n' }, { message: 'MLmodel is no MLmodel file: it names no flavors.' }],
    ['a dvc.yaml without artifacts', { format: 'dvc', text: 'stages: {}\n' }, { message: 'MLmodel has no artifacts.' }],
    [
      'an artifact that is not there',
      { format: 'dvc', text: DVC, artifact: 'chrun' },
      { hint: 'Did you mean churn? Name one with --artifact: churn, other.' },
    ],
    [
      'what no manifest could hold',
      { files: [], text: 'flavors: {onnx: {data: "..\\\\x.onnx"}}\n' },
      { message: expect.stringContaining('No manifest can hold') },
    ],
    ['YAML that is none', { text: 'flavors: [' }, { code: 'yaml-syntax' }],
  ])('%s', (_name, changes, error) => {
    expect(() => importModel(aRequest(changes))).toThrow(expect.objectContaining(error));
  });
});

test('hostile text reaches neither the terminal nor the next line of the draft', () => {
  const text = `---\ntitle: "a\\nkind: Model\\u001b[2J"\ntags: ["x\\ny: 1", "::error::z"]\nmodel-index: [{name: "t\\n\\u2028u"}]\n---\n`;
  const imported = importModel(aRequest({ format: 'huggingface', path: 'a.md', text }));
  const manifest = parseVersion({ path: 'a', content: imported.manifest }).value;
  expect(manifest.annotations).toEqual({ 'huggingface.title': 'a\nkind: Model\u001B[2J' });
  // oxlint-disable-next-line no-control-regex -- control characters are the subject
  for (const line of renderImport(imported)) expect(line).not.toMatch(/[\u001B\n\u2028]/u);
  expect(
    imported.manifest.split(/\r\n|[\n\r\u2028\u2029]/u).filter((line) => /^(?:kind: Model$|y: 1|u)/u.test(line)),
  ).toEqual([]);
});

describe('nothing is lost in silence', () => {
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    ['two values of one name', 'metadata: {a: {b: 1}, a.b: 2}', [['/metadata/a.b', 'name-taken']]],
    [
      'a name that an id has',
      'model_uuid: abc\nmetadata: {mlflow: {model_uuid: other}}',
      [['/metadata/mlflow/model_uuid', 'name-taken']],
    ],
    ['a number of too many digits', 'metadata: {id: 12345678901234567890}', [['/metadata/id', 'inexact']]],
    ['one in a list', 'metadata: {ids: [12345678901234567890]}', [['/metadata/ids', 'inexact']]],
    [
      'a number without end',
      'metadata: {a: .inf, b: 1e400, c: .nan}',
      [
        ['/metadata/a', 'inexact'],
        ['/metadata/b', 'inexact'],
        ['/metadata/c', 'inexact'],
      ],
    ],
    [
      'more than a manifest takes',
      `metadata: {${Array.from({ length: 201 }, (_, index) => `k${index}: x`).join(', ')}}`,
      [['/metadata/k200', 'too-many']],
    ],
  ])('%s', (_, metadata, told) => {
    const text = `flavors: {onnx: {data: model.onnx}}\n${metadata}\n`;
    const { leftOut, manifest } = importModel(aRequest({ text }));
    expect(parseVersion({ path: 'draft', content: manifest }).value.version).toBe('1.0.0');
    const reasons = leftOut.map(({ location, reason }): readonly [string, string] => [location.pointer, reason]);
    expect(reasons.filter(([pointer]) => pointer !== '/flavors')).toEqual(told);
  });

  test('what of a card has no second place, a result of which nothing was measured, and one value of several', () => {
    const text = `---
license: [mit, apache-2.0]
tags: [x, x]
model-index:
- results:
  - {dataset: {name: A, type: a/a}, metrics: [{type: f1, value: .nan}]}
  - {dataset: {name: B}, metrics: [{type: f1, value: {a: 0.3, A: 0.4}}]}
---
`;
    const { leftOut, manifest } = importModel(aRequest({ format: 'huggingface', path: 'README.md', text }));
    expect(leftOut.map(({ location, reason, shown }) => [location.pointer, reason, shown])).toEqual([
      ['/license', 'several', '["mit","apache-2.0"]'],
      ['/model-index/0/results/0/dataset', 'no-metric', '{"name":"A","type":"a/a"}'],
      ['/model-index/0/results/0/metrics/0', 'no-number', '{"type":"f1","value":"NaN"}'],
      ['/model-index/0/results/1/metrics/0/value/A', 'twice', '0.4'],
    ]);
    expect(manifest).toContain('# tags:\n#   - x\n');
    expect(manifest.match(/# {3}- x/gu)).toHaveLength(1);
  });

  test('a licence in a list of one', () => {
    const text = '---\nlicense: [mit]\n---\n';
    const { leftOut, manifest } = importModel(aRequest({ format: 'huggingface', path: 'README.md', text }));
    expect(leftOut).toEqual([]);
    expect(manifest).toContain('license: MIT\n');
  });
});
