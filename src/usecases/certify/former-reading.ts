import type { Model } from '../../contract/generated/types.ts';
import { parseModel } from '../../contract/parsers.ts';
import { checkSignature } from '../../domain/certification/check-signature.ts';
import { AppError } from '../../domain/error.ts';
import { declaredBy, isSameSignature } from '../../domain/model/version-reading.ts';
import type { PastNumbers } from '../past-numbers.ts';
import type { BaselineChoice, CertifyPorts, CertifyRequest } from './certify-request.ts';
import { fetchArtifact } from './fetch-artifact.ts';

/**
 * The baseline with the reading of model.yaml as it was for it: the newest merged text whose tensors are those of its file, where
 * today's are not. One that declares its own tensors says so itself. Where nothing fits, it stays as it is, and the battery says
 * why it cannot be compared.
 */
export async function withFormerReading(
  request: CertifyRequest,
  past: Pick<PastNumbers, 'manifestsOf'> | null,
  ports: Pick<CertifyPorts, 'files' | 'runtimeOf'>,
): Promise<CertifyRequest> {
  const { baseline, model } = request;
  if (baseline === null || past === null || baseline.version.value.signature !== undefined) return request;
  const texts = await past.manifestsOf(model.value.name);
  const former = texts.flatMap(parseOrNone).filter((one) => !isSameSignature(one.signature, model.value.signature));
  const fits = former.length === 0 ? null : await readFile(baseline, request, ports);
  if (fits === null || fits(model.value)) return request;
  const found = former.find(fits);
  if (found === undefined) return request;
  const { source, value } = baseline.version;
  const version = { source, value: declaredBy(value, found) };
  return { ...request, baseline: { ...baseline, version, reading: 'former' } };
}

function parseOrNone(content: string): readonly Model[] {
  try {
    return [parseModel({ path: 'model.yaml', content }).value];
  } catch (error) {
    if (error instanceof AppError && (error.code === 'schema-violation' || error.code === 'yaml-syntax')) return [];
    throw error;
  }
}

/** The findings are only counted. */
const NOWHERE = { path: 'model.yaml', line: 1, column: 1, pointer: '/signature' };

/** Whether a model.yaml declares the tensors of the baseline's file; null where it cannot be read, which the battery tells. */
async function readFile(
  { version }: BaselineChoice,
  { folder, root, model }: CertifyRequest,
  { files, runtimeOf }: Pick<CertifyPorts, 'files' | 'runtimeOf'>,
): Promise<((model: Model) => boolean) | null> {
  const locate = (pointer: string) => version.source.locate(pointer);
  const fetched = await fetchArtifact({ version: version.value, model: model.value, folder, root, locate }, files);
  if (fetched.kind === 'rejected') return null;
  const { inspection } = await runtimeOf(fetched.artifact.format).inspect(fetched.artifact);
  if (inspection === null) return null;
  return ({ signature }) => checkSignature(signature, inspection.signature, NOWHERE).length === 0;
}
