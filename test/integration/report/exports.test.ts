import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORT_KINDS } from '../../../src/report/export/export-kinds.ts';
import type { ExportedVersion } from '../../../src/report/export/exported-version.ts';
import { aRejectedCertificate, aPrediction } from '../../support/certificate.ts';
import { anExported, fullManifest, LINEAR } from '../../support/exported.ts';
import { HAS_PEERS, readByPeer } from '../../support/peers.ts';
import { createServiceCheck, KSERVE_CRDS } from '../../support/kserve-schema.ts';
import { SLOW } from '../../support/slow.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seatrial-export-'));
  await copyFile(LINEAR.path, join(folder, 'linear.onnx'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function render(kind: (typeof EXPORT_KINDS)[number]['name'], exported: ExportedVersion = anExported()): string {
  const found = EXPORT_KINDS.find(({ name }) => name === kind);
  return found?.render(exported, { storageUri: null }) ?? '';
}

/** What the tool itself reads; it starts in some seconds. */
async function read(kind: (typeof EXPORT_KINDS)[number]['name'], exported?: ExportedVersion): Promise<unknown> {
  const name = EXPORT_KINDS.find((one) => one.name === kind)?.fileName ?? '';
  await writeFile(join(folder, name), render(kind, exported));
  return readByPeer(kind, kind === 'mlmodel' ? folder : join(folder, name), folder);
}

function licensed(license: string): ExportedVersion {
  return anExported({
    manifest: fullManifest((text) => text.replace('Apache-2.0 AND CC-BY-4.0', JSON.stringify(license))),
  });
}

const STARTS_WITHIN_MS = 120_000;

describe.skipIf(!HAS_PEERS)('what the tools read', { timeout: STARTS_WITHIN_MS }, () => {
  test('huggingface_hub: licence, base, data sets, and results with the data that they were measured on', async () => {
    expect(await read('model-card')).toEqual({
      data: {
        license: 'other',
        license_name: 'apache-2.0-and-cc-by-4.0',
        pipeline_tag: 'tabular-classification',
        library_name: 'onnx',
        base_model: 'acme/tabular-base',
        datasets: ['acme/churn-train'],
        tags: ['seatrial'],
      },
      results: [
        { dataset: ['custom', 'holdout', `sha256:${'b'.repeat(64)}`], metric: 'roc_auc', value: 0.8702 },
        { dataset: ['custom', 'holdout', `sha256:${'b'.repeat(64)}`], metric: 'log_loss', value: 0.3121 },
      ],
      text: expect.stringContaining('## Licence\n\n`Apache-2.0 AND CC-BY-4.0`\n'),
    });
  });

  test('huggingface_hub: the Hub takes a card of a version of which nothing was measured', async () => {
    const bare = anExported({ certificate: { prediction: [] } });
    expect(await read('model-card', bare)).toMatchObject({ results: [], data: { tags: ['seatrial'] } });
  });

  const licences = [
    ['apache-2.0', 'DisjunctiveLicense', 'Apache-2.0'],
    ['(mit or apache-2.0) and cc-by-4.0', 'LicenseExpression', '(MIT OR Apache-2.0) AND CC-BY-4.0'],
    ['ask us', 'DisjunctiveLicense', 'ask us'],
  ] as const;
  test.each(licences)('cyclonedx-python-lib, strictly: the licence %s', SLOW, async (license, kind, value) => {
    expect(await read('bom', licensed(license))).toMatchObject({
      model: ['machine-learning-model', 'churn', '1.4.0'],
      licenses: [[kind, value]],
      ancestors: ['acme/tabular-base'],
      references: ['https://github.com/acme/churn-training'],
      components: [
        ['data', 'churn/holdout'],
        ['data', 'extra rows'],
        ['data', 'train-2025Q3'],
        ['file', 'linear.onnx'],
      ],
    });
  });

  test('in-toto: a statement about the files of the model, and the result of a test', async () => {
    expect(await read('in-toto')).toEqual({
      subject: [['linear.onnx', LINEAR.sha256]],
      type: 'https://in-toto.io/attestation/test-result/v0.1',
      result: 'PASSED',
      tests: [5, 0, 0],
      configuration: [
        'models/churn/versions/1.4.0.yaml',
        'models/churn/model.yaml',
        '.github/seatrial.yml',
        'data/holdout',
      ],
      url: '',
    });
  });

  test('in-toto: what did not pass failed', async () => {
    const { gates, verdict, findings } = aRejectedCertificate();
    const rejected = anExported({ certificate: { gates, verdict, findings } });
    expect(await read('in-toto', rejected)).toMatchObject({ result: 'FAILED', tests: [1, 0, 1] });
  });

  test('mlflow: signature, run, time and metadata, and the model answers', SLOW, async () => {
    expect(await read('mlmodel')).toEqual({
      run: '8b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e',
      time: '2026-05-03 09:12:44.120311',
      metadata: {
        team: 'growth',
        cost_center: 42,
        description: 'Gradient boosting, adds 6 usage features',
        license: 'Apache-2.0 AND CC-BY-4.0',
        'seatrial.model': 'churn',
        'seatrial.version': '1.4.0',
        'seatrial.sha256': LINEAR.sha256,
        'seatrial.verdict': 'pass',
        'seatrial.certificate': expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      signature: [
        ['X', 'float32', [-1, 3]],
        ['label', 'int64', [-1]],
        ['probabilities', 'float32', [-1, 2]],
      ],
      size: LINEAR.sizeBytes,
      flavors: ['onnx', 'python_function'],
      graph: ['X'],
      answers: { label: [2], probabilities: [2, 2] },
    });
  });
});

describe.skipIf(KSERVE_CRDS === null)("KServe's own schema", () => {
  const faultsOf = createServiceCheck();

  test.each([
    ['s3', 's3://acme-models/churn/1.4.0/linear.onnx'],
    ['the Hub', 'hf://acme/churn@4f1b7c2/onnx/linear.onnx'],
    ['the web', 'https://models.acme.example/linear.onnx'],
  ])('takes the service of files in %s', async (_name, uri) => {
    const manifest = fullManifest((text) => text.replace('s3://acme-models/churn/1.4.0/linear.onnx', uri));
    expect(faultsOf(render('kserve', anExported({ manifest })))).toEqual([]);
  });

  test('refuses another', () => {
    expect(faultsOf(render('kserve').replace('storageUri', 'storageURI'))).not.toEqual([]);
    expect(faultsOf('kind: InferenceService\nspec: {predictor: {minReplicas: few}}\n')).not.toEqual([]);
  });
});

test('slices and sets without a result are in no card of the Hub', () => {
  const exported = anExported({
    certificate: { prediction: [aPrediction({ slice: { name: 'region', group: 'north' } })] },
  });
  expect(render('model-card', exported)).not.toContain('model-index');
});
