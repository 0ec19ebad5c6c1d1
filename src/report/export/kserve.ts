import { predictorModel, storageOf } from '../../domain/platforms/cluster/inference-service.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { type ExportedVersion, formatOf } from './exported-version.ts';
import { renderYaml } from './yaml-of-others.ts';

export interface KservePlace {
  /** Where KServe takes the files from; null: from where the manifest does. */
  readonly storageUri: string | null;
}

/**
 * An InferenceService of KServe (kserve.github.io) that serves the version by the Open Inference Protocol. Throws AppError
 * certificate-untrusted for a version that did not pass, usage where KServe cannot reach the files.
 */
export function renderInferenceService(exported: ExportedVersion, { storageUri }: KservePlace): string {
  const { certificate, detail } = exported;
  const { subject, verdict } = certificate;
  if (verdict !== 'pass') throw notPassed(exported);
  const service = {
    apiVersion: 'serving.kserve.io/v1beta1',
    kind: 'InferenceService',
    metadata: {
      name: serviceName(subject.model),
      labels: { 'app.kubernetes.io/managed-by': 'seatrial' },
      annotations: {
        'seatrial/model': subject.model,
        'seatrial/version': subject.version,
        'seatrial/sha256': subject.digest.sha256,
        ...(detail.certificate === null ? {} : { 'seatrial/certificate': detail.certificate }),
      },
    },
    spec: {
      predictor: {
        model: predictorModel(formatOf(exported), storageUri ?? placeOf(exported)),
      },
    },
  };
  return renderYaml(service);
}

function notPassed({ certificate: { subject, verdict } }: ExportedVersion): AppError {
  return new AppError({
    code: 'certificate-untrusted',
    message: `${subject.model}@${subject.version} did not pass, its verdict is ${verdict}: there is nothing to serve.`,
    hint: 'Export it as in-toto or model-card to show why.',
  });
}

/** A name of Kubernetes has letters, digits and dashes, and begins with a letter. */
function serviceName(model: string): string {
  const name = model.replaceAll(/[^a-z0-9-]/gu, '-').replace(/^(?=[^a-z])/u, 'model-');
  return name.slice(0, 63).replace(/-+$/u, '');
}

function placeOf({ certificate: { subject }, manifest }: ExportedVersion): string {
  const files = manifest?.artifact.files ?? [];
  const place = storageOf(files);
  if (place !== null) return place;
  const name = `${subject.model}@${subject.version}`;
  throw new AppError({
    code: 'usage',
    reason: 'no-storage',
    message: `KServe cannot take the files of ${name} from where the manifest does: ${describe(files[0])}.`,
    hint: 'Put them where the cluster reads, and name that place (s3://…, gs://…, pvc://… or https://…) by --storage-uri.',
  });
}

function describe(file: { readonly path?: string; readonly uri?: string } | undefined): string {
  if (file === undefined) return 'the registry has no manifest of it';
  return file.uri === undefined ? `${quoteText(file.path ?? '')} lies in the registry` : quoteText(file.uri);
}
