import type { Certificate, ModelVersion, PredictionResult } from '../../contract/generated/types.ts';
import { readLicense } from '../../domain/model/license.ts';
import { type ExportedVersion, hubDataOf, signatureOf } from './exported-version.ts';

/**
 * The version as a CycloneDX 1.6 bill of materials of machine learning (cyclonedx.org/docs/1.6): a machine-learning-model
 * with a model card, its files, and the data that it was evaluated on. It holds nothing random, so that it can be made again.
 */
export function billOfMaterials(exported: ExportedVersion): object {
  const { certificate, detail, manifest } = exported;
  const { tool, run } = certificate;
  const trainedOn = trainingData(manifest);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialNumber(detail.certificate ?? certificate.subject.digest.sha256),
    version: 1,
    metadata: {
      timestamp: run.startedAt,
      tools: { components: [{ type: 'application', name: tool.name, version: tool.version }] },
      component: modelComponent(exported),
    },
    components: [...fileComponents(exported), ...dataComponents(exported), ...trainedOn],
    dependencies: [
      {
        ref: modelRef(certificate),
        dependsOn: [...new Set(certificate.data.map(({ digest }) => `data:${digest.sha256}`))].toSorted(),
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

function modelComponent(exported: ExportedVersion): object {
  const { certificate, detail, manifest } = exported;
  const { subject } = certificate;
  const { license } = detail.row;
  const authors = manifest?.card?.authors ?? [];
  const references = externalReferences(exported);
  const base = manifest?.lineage?.base;
  return {
    type: 'machine-learning-model',
    'bom-ref': modelRef(certificate),
    name: subject.model,
    version: subject.version,
    ...(detail.description === null ? {} : { description: detail.description }),
    hashes: [{ alg: 'SHA-256', content: subject.digest.sha256 }],
    ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
    ...(license === null ? {} : { licenses: [licenseChoice(license)] }),
    ...(base === undefined ? {} : { pedigree: { ancestors: [{ type: 'machine-learning-model', name: base }] } }),
    ...(references.length === 0 ? {} : { externalReferences: references }),
    modelCard: modelCard(exported),
    properties: [
      { name: 'seatrial:verdict', value: certificate.verdict },
      { name: 'seatrial:policy', value: `sha256:${certificate.policy.digest.sha256}` },
      ...(detail.certificate === null ? [] : [{ name: 'seatrial:certificate', value: `sha256:${detail.certificate}` }]),
      ...property('seatrial:created', manifest?.lineage?.created),
      ...property('seatrial:run', manifest?.lineage?.run),
      ...Object.entries(manifest?.annotations ?? {}).flatMap(([name, value]) =>
        property(`seatrial:annotation:${name}`, String(value)),
      ),
    ],
  };
}

function property(name: string, value: string | undefined): readonly object[] {
  return value === undefined ? [] : [{ name, value }];
}

/** Scanners read identifiers and expressions, and pass over names. */
function licenseChoice(text: string): object {
  const license = readLicense(text);
  switch (license.kind) {
    case 'id':
      return { license: { id: license.id } };
    case 'expression':
      return { expression: license.expression };
    case 'name':
      return { license: { name: license.name } };
  }
}

/** Addresses of the web: the schema takes no others for what it calls a reference to code or to a place. */
function externalReferences({ certificate, manifest }: ExportedVersion): readonly object[] {
  const source = /^git\+(https?:\/\/\S+?)(?:@([0-9a-f]{7,64}))?$/u.exec(manifest?.lineage?.source ?? '');
  const code = source === null ? [] : [reference('vcs', source[1] ?? '', source[2])];
  const run = certificate.run.url;
  return [...code, ...(run === undefined ? [] : [reference('certification-report', run, undefined)])].filter(
    ({ url }) => URL.canParse(url),
  );
}

function reference(type: string, url: string, commit: string | undefined) {
  return { type, url, ...(commit === undefined ? {} : { comment: `commit ${commit}` }) };
}

function modelCard(exported: ExportedVersion): object {
  const { certificate, detail, manifest } = exported;
  const { intendedUse, limitations } = detail;
  const { subject, data, prediction } = certificate;
  const ethics = manifest?.card?.ethics;
  const considerations = {
    ...(intendedUse === null ? {} : { useCases: [intendedUse] }),
    ...(limitations === null ? {} : { technicalLimitations: [limitations] }),
    ...(ethics === undefined ? {} : { ethicalConsiderations: [{ name: ethics }] }),
  };
  const { inputs, outputs } = signatureOf(exported);
  return {
    modelParameters: {
      task: subject.task,
      datasets: [
        ...new Set([...data.map(({ digest }) => `data:${digest.sha256}`), ...trainingData(manifest).map(refOf)]),
      ].map((ref) => ({ ref })),
      inputs: inputs.map(({ datatype }) => ({ format: datatype })),
      outputs: outputs.map(({ datatype }) => ({ format: datatype })),
    },
    quantitativeAnalysis: { performanceMetrics: prediction.flatMap(performanceMetric) },
    ...(Object.keys(considerations).length === 0 ? {} : { considerations }),
  };
}

function refOf({ 'bom-ref': ref }: DataComponent): string {
  return ref;
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

function fileComponents({ detail, manifest }: ExportedVersion): readonly object[] {
  const places = new Map((manifest?.artifact.files ?? []).map(({ name, uri }) => [name, uri]));
  return detail.files.map(({ name, sha256, sizeBytes }) => ({
    type: 'file',
    'bom-ref': `file:${name}`,
    name,
    hashes: [{ alg: 'SHA-256', content: sha256 }],
    properties: [{ name: 'seatrial:size', value: String(sizeBytes) }, ...property('seatrial:uri', places.get(name))],
  }));
}

interface DataComponent {
  readonly type: 'data';
  readonly 'bom-ref': string;
  readonly name: string;
}

/** The same data under two names is one component. */
function dataComponents(exported: ExportedVersion): readonly DataComponent[] {
  const { certificate, model } = exported;
  const distinct = [...new Map(certificate.data.map((one) => [one.digest.sha256, one])).values()];
  return distinct.map(({ name, digest, rows }) => {
    const license = model?.evaluation[name]?.license;
    return {
      type: 'data',
      'bom-ref': `data:${digest.sha256}`,
      name: hubDataOf(exported, name)?.id ?? `${certificate.subject.model}/${name}`,
      hashes: [{ alg: 'SHA-256', content: digest.sha256 }],
      ...(license === undefined ? {} : { licenses: [licenseChoice(license)] }),
      data: [{ type: 'dataset', name }],
      properties: [{ name: 'seatrial:rows', value: String(rows) }],
    };
  });
}

/** What it was trained on, as far as the manifest says; the bytes were not seen. */
function trainingData(manifest: ModelVersion | null): readonly DataComponent[] {
  const named = manifest?.lineage?.data ?? [];
  const distinct = [...new Map(named.map((one) => [one.sha256 ?? one.name, one])).values()];
  return distinct.map(({ name, uri, sha256 }) => ({
    type: 'data',
    'bom-ref': `training-data:${sha256 ?? name}`,
    name,
    ...(sha256 === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: sha256 }] }),
    data: [{ type: 'dataset', name }],
    properties: [{ name: 'seatrial:use', value: 'training' }, ...property('seatrial:uri', uri)],
  }));
}
