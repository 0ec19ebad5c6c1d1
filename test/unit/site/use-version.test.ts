import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { CatalogVersion } from '../../../src/contract/generated/types.ts';
import { sha256 } from '../../../src/contract/sha256.ts';
import { snippetsOf } from '../../../src/site/use-version.ts';
import { HOSTILE_TEXT, makeModel } from '../../support/catalog-data.ts';

const REPOSITORY = 'github.com/acme/models';
const [detail] = makeModel(0, { models: 1, versionsPerModel: 1 }).versions;
if (detail === undefined) throw new Error('no version');

function textOf(name: string, of: CatalogVersion, repository = REPOSITORY): string | undefined {
  return snippetsOf(of, repository).find((snippet) => snippet.name === name)?.text;
}

describe('a workflow', () => {
  test('asks the gate for the digest, and checks out the commit', () => {
    const { steps } = parse(textOf('Workflow', detail) ?? '');
    const asked = { repository: 'acme/models', model: detail.row.model, version: '1.0.0', sha256: detail.row.sha256 };
    expect(steps[0]).toMatchObject({ id: 'gate', with: asked });
    expect(steps[1].with).toEqual({ repository: 'acme/models', ref: detail.commit });
  });

  test('is not offered where the repository has no name', () => {
    expect(textOf('Workflow', detail, 'local')).toBeUndefined();
  });
});

describe('curl', () => {
  test.each([
    ['models/churn/a b.onnx', `https://github.com/acme/models/raw/${detail.commit}/models/churn/a%20b.onnx`],
    ['https://store.example/m.onnx', 'https://store.example/m.onnx'],
  ])('fetches %s', (location, address) => {
    const files = detail.files.map((file) => ({ ...file, location }));
    expect(textOf('curl', { ...detail, files })).toContain(`'${address}'`);
  });

  test.each([
    ['a store that asks for more than an address', 's3://bucket/key'],
    ['nobody knows where', null],
  ])('is not offered for %s', (_, location) => {
    const files = detail.files.map((file) => ({ ...file, location }));
    expect(textOf('curl', { ...detail, files })).toBeUndefined();
  });

  test('is one word for each hostile name, in a real shell', () => {
    const folder = mkdtempSync(join(tmpdir(), 'seatrial-curl-'));
    try {
      const name = `it's $(touch hacked) \`touch hacked\` "; touch hacked; #`;
      writeFileSync(join(folder, name), 'model');
      const file = { name, sizeBytes: 5, sha256: sha256('model'), location: 'models/m.onnx' };
      const script = textOf('curl', { ...detail, files: [file] }) ?? '';
      // What is fetched lies there already: curl itself is left out.
      const run = execFileSync('sh', ['-c', `curl() { :; }\n${script}`], { cwd: folder, encoding: 'utf8' });
      expect(run).toContain('OK');
      expect(execFileSync('ls', { cwd: folder, encoding: 'utf8' }).trim().split('\n')).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('is not offered for a name that would be two lines', () => {
    const files = [{ name: 'a\nb', sizeBytes: 1, sha256: detail.row.sha256, location: 'models/m.onnx' }];
    expect(textOf('curl', { ...detail, files })).toBeUndefined();
  });
});

describe('Python', () => {
  test.each([null, 'pickle'])('is not offered for the format %s, which nothing here runs', (format) => {
    expect(textOf('Python', { ...detail, format })).toBeUndefined();
  });

  test('names the inputs, one row of each', () => {
    const text = textOf('Python', detail) ?? '';
    expect(text).toContain('"features": np.zeros((1, 42), dtype="float32")');
    expect(text).toContain('import numpy as np, onnxruntime as ort');
    expect(text).toContain('session.run(["probabilities"]');
    expect(text).toContain(detail.row.sha256);
  });

  test('holds hostile names as literals', () => {
    const signature: CatalogVersion['signature'] = {
      inputs: [{ name: HOSTILE_TEXT, datatype: 'FP32', shape: [3] }],
      outputs: [{ name: '"); import os; os.system("x', datatype: 'FP32', shape: [1] }],
    };
    const text = textOf('Python', { ...detail, signature }) ?? '';
    expect(text).toContain(JSON.stringify('"); import os; os.system("x'));
    expect(text).toContain('np.zeros((3,)');
    expect(text).not.toMatch(/[^\n\u0020-\u007E]/);
  });
});

test('the command line begins a new model from it', () => {
  expect(textOf('Command line', detail)).toContain(`seatrial use ${detail.row.model}@1.0.0 --as`);
});
