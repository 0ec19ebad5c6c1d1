// @module-tag thorough
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { billOfMaterials } from '../../../../src/report/export/bill-of-materials.ts';
import { EXPORT_KINDS } from '../../../../src/report/export/export-kinds.ts';
import { renderInferenceService } from '../../../../src/report/export/kserve.ts';
import { renderMlmodel } from '../../../../src/report/export/mlmodel.ts';
import { renderModelCard } from '../../../../src/report/export/model-card.ts';
import { aRejectedCertificate } from '../../../support/certificate.ts';
import { createCycloneDxCheck } from '../../../support/cyclonedx.ts';
import { anExported, fullManifest, LINEAR } from '../../../support/exported.ts';
import { aManifest } from '../../../support/manifests.ts';

const HERE = { storageUri: null };

test.each(EXPORT_KINDS.map((kind) => [kind.name, kind] as const))('%s is the golden file', async (_name, kind) => {
  const text = kind.render(anExported(), HERE);
  await expect(text).toMatchFileSnapshot(`../../../golden/export/${kind.fileName}`);
});

test('a bill of materials with everything in it fits the schema of CycloneDX', () => {
  expect(createCycloneDxCheck()(billOfMaterials(anExported()))).toEqual([]);
});

test('docs/import-export.md has a row for each', () => {
  const page = readFileSync(new URL('../../../../docs/import-export.md', import.meta.url), 'utf8');
  for (const { name, fileName } of EXPORT_KINDS) expect(page).toContain(`| \`${name}\` | \`${fileName}\` |`);
});

describe('a server', () => {
  const served = () => {
    const base = anExported();
    const server = { command: 'uvicorn app:app', protocol: 'json', network: 'open' } as const;
    const inspection = base.certificate.inspection === null ? null : { ...base.certificate.inspection, server };
    return { ...base, certificate: { ...base.certificate, inspection } };
  };

  test('is no file that others load', () => {
    expect(() => renderInferenceService(served(), HERE)).toThrow('is a server of its own');
    expect(() => renderMlmodel(served())).toThrow('is a server of its own');
  });

  test('has a card without a library and without parameters', () => {
    const card = renderModelCard(served());
    expect(card).not.toMatch(/library_name|parameters/);
    expect(card).toContain('of files, started as a server');
  });
});

describe('KServe', () => {
  const withFiles = (files: string) =>
    anExported({ manifest: fullManifest((text) => text.replace(/ {4}- \{name: linear.onnx.*\n/u, files)) });
  const file = (name: string, place: string) =>
    `    - {name: ${name}, ${place}, size: ${LINEAR.sizeBytes}, sha256: "${LINEAR.sha256}"}\n`;

  test.each([
    ['one file', file('a.onnx', 'uri: "s3://acme/churn/a.onnx"'), 's3://acme/churn/a.onnx'],
    [
      'a folder',
      file('a.onnx', 'uri: "gs://acme-models/churn/a.onnx"') + file('b.bin', 'uri: "gs://acme-models/churn/b.bin"'),
      'gs://acme-models/churn',
    ],
    ['the Hub', file('a.onnx', 'uri: "hf://acme/churn@4f1b7c2/onnx/a.onnx"'), 'hf://acme/churn:4f1b7c2'],
  ])('takes %s from where the manifest does', (_name, files, place) => {
    const service = parse(renderInferenceService(withFiles(files), HERE));
    expect(service.spec.predictor.model.storageUri).toBe(place);
  });

  test.each([
    ['the registry', file('a.onnx', 'path: a.onnx'), '"a.onnx" lies in the registry'],
    ['DVC', file('a.onnx', 'uri: "dvc:a.onnx"'), '"dvc:a.onnx"'],
    [
      'two folders',
      file('a.onnx', 'uri: "s3://acme/x/a.onnx"') + file('b.bin', 'uri: "s3://acme/y/b.bin"'),
      '"s3://acme/x/a.onnx"',
    ],
  ])('cannot take files from %s, and is told another place', (_name, files, said) => {
    const exported = withFiles(files);
    const refused = expect.objectContaining({ code: 'usage', message: expect.stringContaining(said) });
    expect(() => renderInferenceService(exported, HERE)).toThrow(refused);
    const place = { storageUri: 'pvc://models/churn' };
    expect(parse(renderInferenceService(exported, place)).spec.predictor.model.storageUri).toBe('pvc://models/churn');
  });

  test('serves nothing that did not pass', () => {
    const { gates, verdict, findings } = aRejectedCertificate();
    const rejected = anExported({ certificate: { gates, verdict, findings } });
    expect(() => renderInferenceService(rejected, HERE)).toThrow(
      expect.objectContaining({ code: 'certificate-untrusted' }),
    );
  });

  test.each([
    ['churn', 'churn'],
    ['3d_boxes.v2', 'model-3d-boxes-v2'],
    [`${'a'.repeat(62)}.b`, 'a'.repeat(62)],
  ])('calls %s as Kubernetes allows', (model, name) => {
    const exported = anExported();
    const { certificate } = exported;
    const renamed = { ...exported, certificate: { ...certificate, subject: { ...certificate.subject, model } } };
    expect(parse(renderInferenceService(renamed, HERE)).metadata.name).toBe(name);
  });
});

test('a card names the data set of the Hub where the certified rows are from there', () => {
  const data = { uri: 'hf://datasets/acme/churn@4f1b7c2/h.parquet', sha256: 'b'.repeat(64) };
  const holdout = { data, inputs: {}, target: { column: 'churned' }, prediction: { output: 'probabilities' } };
  const model = aManifest({ evaluation: { holdout } });
  const card = renderModelCard(anExported({ model }));
  expect(card).toContain('type: acme/churn\n');
  expect(card).toContain('revision: 4f1b7c2\n');
});

test('what is reported of other data stands apart, and is no result', () => {
  const card = renderModelCard(anExported());
  expect(card.split('---')[1]).not.toContain('0.934');
  expect(card).toMatch(/## Reported elsewhere[\s\S]*`accuracy` \| `Churn 2025, test` \| 0.934/u);
});

test('what no manifest says is in no MLmodel', () => {
  const bare = fullManifest((text) =>
    text.replace(/^(?:lineage|annotations|card|claims|results):.*\n(?: .*\n)*/gmu, ''),
  );
  const mlmodel = parse(renderMlmodel(anExported({ manifest: bare })));
  expect(mlmodel).not.toHaveProperty('run_id');
  expect(mlmodel).not.toHaveProperty('utc_time_created');
  expect(Object.keys(mlmodel.metadata)).not.toContain('team');
});
