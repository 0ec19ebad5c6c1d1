import type { Parsed } from '../../contract/check-schema.ts';
import type { Location, Model, ModelVersion } from '../../contract/generated/types.ts';

/** A file that a manifest declares and that is not in the registry. */
export interface RemoteFile {
  /** Whose it is, for people: `churn@1.4.0 model.onnx`, `churn holdout`. */
  readonly label: string;
  readonly uri: string;
  readonly sha256: string;
  readonly sizeBytes: number | undefined;
  /** The declaration. */
  readonly location: Location;
}

export function remoteFilesOfVersion({ value, source }: Parsed<ModelVersion>): readonly RemoteFile[] {
  return value.artifact.files.flatMap(({ name, uri, size, sha256 }, index) => {
    if (uri === undefined) return [];
    const label = `${value.model}@${value.version} ${name}`;
    return [{ label, uri, sha256, sizeBytes: size, location: source.locate(`/artifact/files/${index}/uri`) }];
  });
}

export function remoteFilesOfModel({ value, source }: Parsed<Model>): readonly RemoteFile[] {
  return Object.entries(value.evaluation).flatMap(([name, { data }]) => {
    const { uri, size, sha256 } = data;
    if (uri === undefined) return [];
    const location = source.locate(`/evaluation/${name}/data/uri`);
    return [{ label: `${value.name} ${name}`, uri, sha256, sizeBytes: size, location }];
  });
}
