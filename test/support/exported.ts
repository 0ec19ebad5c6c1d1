import { certificateDigest } from '../../src/contract/certificate-digest.ts';
import type { Certificate, FileSignature, Model, ModelVersion } from '../../src/contract/generated/types.ts';
import { parseVersion } from '../../src/contract/parsers.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import { artifactDigest } from '../../src/domain/certification/digests.ts';
import type { ExportedVersion } from '../../src/report/export/exported-version.ts';
import { buildModel } from '../../src/usecases/catalogue/build-model.ts';
import { loadSource } from '../../src/usecases/catalogue/load-source.ts';
import { atCertification } from '../../src/usecases/releases/release-assets.ts';
import { aCertificate } from './certificate.ts';
import { localFile, fixturePath } from './onnx-fixtures.ts';

/** A model that can be run: three numbers in, a label and two probabilities out. */
export const LINEAR = localFile('linear.onnx', fixturePath('linear.onnx'));

const SIGNATURE: FileSignature = {
  inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, 3] }],
  outputs: [
    { name: 'label', datatype: 'INT64', shape: [-1] },
    { name: 'probabilities', datatype: 'FP32', shape: [-1, 2] },
  ],
};

/** Everything that a manifest can say. */
export const FULL_MANIFEST = `apiVersion: seatrial/v1
kind: ModelVersion
model: churn
version: 1.4.0
description: Gradient boosting, adds 6 usage features
artifact:
  format: onnx
  files:
    - {name: linear.onnx, uri: "s3://acme-models/churn/1.4.0/linear.onnx", size: ${LINEAR.sizeBytes}, sha256: "${LINEAR.sha256}"}
modes: [realtime]
lineage:
  source: git+https://github.com/acme/churn-training@4f1b7c2a9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a
  run: runs:/8b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e
  created: 2026-05-03T09:12:44.120311Z
  base: acme/tabular-base
  data:
    - {name: train-2025Q3, uri: "hf://datasets/acme/churn-train@4f1b7c2/train.parquet", sha256: "${'1a'.repeat(32)}"}
    - {name: extra rows}
  params: {num_leaves: 63}
claims: {roc_auc: 0.874}
results:
  - data: {name: Churn 2025, id: acme/churn-2025, split: test}
    metrics: {accuracy: 0.934}
annotations: {team: growth, cost_center: 42}
card:
  license: Apache-2.0 AND CC-BY-4.0
  limitations: Under 90 days of tenure the model is weak.
  ethics: Not for pricing.
  authors: [Churn data science]
`;

interface Parts {
  readonly manifest?: ModelVersion;
  readonly model?: Model | null;
  readonly certificate?: Partial<Certificate>;
}

/** A certified version whose file is really there; the test states only what differs. */
export function anExported({ manifest = fullManifest(), model = null, certificate = {} }: Parts = {}): ExportedVersion {
  const digest = { sha256: artifactDigest(manifest.artifact.files, sha256) };
  const base = aCertificate();
  const certified: Certificate = {
    ...base,
    subject: {
      ...base.subject,
      digest,
      files: manifest.artifact.files.map(({ name, size, sha256: own }) => ({
        name,
        sizeBytes: size,
        digest: { sha256: own },
      })),
      ...(manifest.lineage === undefined ? {} : { lineage: { ...manifest.lineage } }),
      ...(manifest.card === undefined ? {} : { card: { ...manifest.card } }),
    },
    inspection: base.inspection === null ? null : { ...base.inspection, signature: SIGNATURE },
    ...certificate,
  };
  const manifests = { folder: 'models/churn', model, versions: [manifest], texts: new Map(), fingerprint: '' };
  const { source } = loadSource('churn', { files: new Map(), manifests, asOf: '2026-05-04T00:00:00Z' });
  const recorded = { sha256: certificateDigest(certified), certificate: certified };
  const detail = buildModel({ ...source, certificates: [recorded] })?.versions.at(-1);
  if (detail === undefined) throw new Error('nothing is known of the version');
  return atCertification({ certificate: certified, detail, manifest, model });
}

export function fullManifest(change: (text: string) => string = (text) => text): ModelVersion {
  return parseVersion({ path: '1.4.0.yaml', content: change(FULL_MANIFEST) }).value;
}
