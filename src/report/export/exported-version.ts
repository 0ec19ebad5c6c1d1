import type { CatalogVersion, Certificate, Model, ModelVersion } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';

/** A certified version for other tools: what was certified, and what its manifests say beside it. */
export interface ExportedVersion {
  readonly certificate: Certificate;
  /** As it was when it was certified: what came later belongs to no file. */
  readonly detail: CatalogVersion;
  /** null where the registry has it no longer. */
  readonly manifest: ModelVersion | null;
  readonly model: Model | null;
}

/** The tensors of the file itself, where it was looked into; else those that the manifests declare. */
export function signatureOf({ certificate, manifest, model }: ExportedVersion) {
  return certificate.inspection?.signature ?? manifest?.signature ?? model?.signature ?? { inputs: [], outputs: [] };
}

/** Throws AppError usage for a server, which nothing else loads, and certificate-untrusted where nothing says it: the file could not be looked into, and its manifest is gone. */
export function formatOf({ certificate, manifest }: ExportedVersion): string {
  const { model, version } = certificate.subject;
  if (isServer({ certificate, manifest }))
    throw new AppError({
      code: 'usage',
      reason: 'export-server',
      message: `${model}@${version} is a server of its own, and no file that others load.`,
      hint: 'Export it as in-toto, model-card or bill of materials; it is deployed as it was before.',
    });
  const format = certificate.inspection?.format ?? manifest?.artifact.format;
  if (format !== undefined) return format;
  throw new AppError({
    code: 'certificate-untrusted',
    message: `Nothing says what format the files of ${model}@${version} have: its certificate does not, and its manifest is gone.`,
    hint: 'Bring the manifest back, or name the registry that has it: --registry <folder>.',
  });
}

/** Whether it is started by a command of its own. */
export function isServer({ certificate, manifest }: Pick<ExportedVersion, 'certificate' | 'manifest'>): boolean {
  return certificate.inspection?.server !== undefined || manifest?.artifact.serve !== undefined;
}

export interface HubData {
  /** owner/name */
  readonly id: string;
  readonly revision: string;
}

const HUB_DATA = /^hf:\/\/datasets\/([\w.-]+\/[\w.-]+)@(refs\/(?:pr|convert)\/[\w.-]+|[^/@\s]+)\//u;

/** Which data set of the Hub the rows of an evaluation set are, where model.yaml takes the certified bytes from there. */
export function hubDataOf({ certificate, model }: ExportedVersion, name: string): HubData | null {
  const certified = certificate.data.find((one) => one.name === name)?.digest.sha256;
  const data = model?.evaluation[name]?.data;
  if (data === undefined || data.sha256 !== certified) return null;
  const [, id, revision] = HUB_DATA.exec(data.uri ?? '') ?? [];
  return id === undefined || revision === undefined ? null : { id, revision };
}

const HUB_MODEL =
  /^(?:hf:\/\/(?:models\/)?|https:\/\/huggingface\.co\/)?([A-Za-z0-9][\w.-]*\/[\w.-]+)(?:@[^/\s]+)?\/?$/u;

/** A model of the Hub in the words of `lineage.base`, as owner/name. */
export function hubModelOf(base: string): string | null {
  return HUB_MODEL.exec(base)?.[1] ?? null;
}

const MLFLOW_RUN = /^runs:\/([\w-]{1,64})$/u;

/** The id of the run of MLflow that `lineage.run` names. */
export function mlflowRunOf(run: string): string | null {
  return MLFLOW_RUN.exec(run)?.[1] ?? null;
}
