import type { CatalogVersionDetail, Certificate, PredictionResult } from '../../contract/generated/types.ts';

/**
 * The version as a CycloneDX 1.6 bill of materials of machine learning (cyclonedx.org/docs/1.6): a machine-learning-model
 * with a model card, its files, and the data that it was evaluated on. It holds nothing random, so that it can be made again.
 */
export function billOfMaterials(certificate: Certificate, detail: CatalogVersionDetail): object {
  const { tool, run } = certificate;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialNumber(detail.certificate ?? certificate.subject.digest.sha256),
    version: 1,
    metadata: {
      timestamp: run.startedAt,
      tools: { components: [{ type: 'application', name: tool.name, version: tool.version }] },
      component: modelComponent(certificate, detail),
    },
    components: [...fileComponents(detail), ...dataComponents(certificate)],
    dependencies: [
      {
        ref: modelRef(certificate),
        dependsOn: certificate.data.map(({ digest }) => `data:${digest.sha256}`).toSorted(),
      },
    ],
  };
}

function modelRef({ subject }: Certificate): string {
  return `model:${subject.model}@${subject.version}`;
}

/** A UUID (version 8, RFC 9562) that the certificate's digest decides. */
function serialNumber(digest: string): string {
  const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}a${digest.slice(17, 32)}`;
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `urn:uuid:${parts.join('-')}`;
}

function modelComponent(certificate: Certificate, detail: CatalogVersionDetail): object {
  const { subject } = certificate;
  const { license } = detail.row;
  return {
    type: 'machine-learning-model',
    'bom-ref': modelRef(certificate),
    name: subject.model,
    version: subject.version,
    ...(detail.description === null ? {} : { description: detail.description }),
    hashes: [{ alg: 'SHA-256', content: subject.digest.sha256 }],
    ...(license === null ? {} : { licenses: [{ license: { name: license } }] }),
    modelCard: modelCard(certificate, detail),
    properties: [
      { name: 'seatrial:verdict', value: certificate.verdict },
      { name: 'seatrial:policy', value: `sha256:${certificate.policy.digest.sha256}` },
      ...(detail.certificate === null ? [] : [{ name: 'seatrial:certificate', value: `sha256:${detail.certificate}` }]),
    ],
  };
}

function modelCard(certificate: Certificate, { intendedUse, limitations }: CatalogVersionDetail): object {
  const { subject, data, inspection, prediction } = certificate;
  const considerations = {
    ...(intendedUse === null ? {} : { useCases: [intendedUse] }),
    ...(limitations === null ? {} : { technicalLimitations: [limitations] }),
  };
  return {
    modelParameters: {
      task: subject.task,
      datasets: data.map(({ digest }) => ({ ref: `data:${digest.sha256}` })),
      inputs: (inspection?.signature.inputs ?? []).map(({ datatype }) => ({ format: datatype })),
      outputs: (inspection?.signature.outputs ?? []).map(({ datatype }) => ({ format: datatype })),
    },
    quantitativeAnalysis: { performanceMetrics: prediction.flatMap(performanceMetric) },
    ...(Object.keys(considerations).length === 0 ? {} : { considerations }),
  };
}

function performanceMetric({ metric, slice, estimate }: PredictionResult): readonly object[] {
  if (estimate.value === null) return [];
  const { lower = null, upper = null } = estimate.interval ?? {};
  const bounded = lower !== null && upper !== null;
  return [
    {
      type: metric,
      value: String(estimate.value),
      ...(slice === null ? {} : { slice: slice.group === null ? slice.name : `${slice.name}=${slice.group}` }),
      ...(bounded ? { confidenceInterval: { lowerBound: String(lower), upperBound: String(upper) } } : {}),
    },
  ];
}

function fileComponents({ files }: CatalogVersionDetail): readonly object[] {
  return files.map(({ name, sha256, sizeBytes }) => ({
    type: 'file',
    'bom-ref': `file:${name}`,
    name,
    hashes: [{ alg: 'SHA-256', content: sha256 }],
    properties: [{ name: 'seatrial:size', value: String(sizeBytes) }],
  }));
}

/** The same data under two names is one component. */
function dataComponents({ data }: Certificate): readonly object[] {
  const distinct = [...new Map(data.map((one) => [one.digest.sha256, one])).values()];
  return distinct.map(({ name, digest, rows }) => ({
    type: 'data',
    'bom-ref': `data:${digest.sha256}`,
    name,
    hashes: [{ alg: 'SHA-256', content: digest.sha256 }],
    properties: [{ name: 'seatrial:rows', value: String(rows) }],
  }));
}
