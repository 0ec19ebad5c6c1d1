import type { ModelVersion } from '../../../contract/generated/types.ts';

/** What of an InferenceService (kserve.github.io) says which model it serves: by the Open Inference Protocol. */
export function predictorModel(format: string, storageUri: string): object {
  return { modelFormat: { name: format, version: '1' }, protocolVersion: 'v2', storageUri };
}

type Files = ModelVersion['artifact']['files'];

/** The one place that KServe's storage initializer reads (kserve.github.io/website/docs/model-serving/storage/overview); null where there is none. */
export function storageOf(files: Files): string | null {
  const places = files.map(({ uri }) => (uri === undefined ? null : placeOf(uri, files.length > 1)));
  const [first = null] = places;
  return places.every((place) => place === first) ? first : null;
}

/** Several files have one place, the folder that holds them; a repository of the Hub is taken whole. */
function placeOf(uri: string, isFolder: boolean): string | null {
  const [, repository, revision] = /^hf:\/\/(?:models\/)?([\w.-]+\/[\w.-]+)@([^/\s]+)\//u.exec(uri) ?? [];
  if (repository !== undefined && revision !== undefined) return `hf://${repository}:${revision}`;
  if (!/^(?:s3|gs|https):\/\//u.test(uri)) return null;
  if (!isFolder) return uri;
  return /^(?:s3|gs):/u.test(uri) ? uri.slice(0, uri.lastIndexOf('/')) : null;
}
