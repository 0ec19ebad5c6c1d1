import type { Model, ModelVersion } from '../../contract/generated/types.ts';

/** Manifests of one model on the default branch. */
export interface ModelManifests {
  /** For instance models/churn; null where the registry has no such folder. */
  readonly folder: string | null;
  readonly model: Model | null;
  readonly versions: readonly ModelVersion[];
  /** Version → text of its file. */
  readonly texts: ReadonlyMap<string, string>;
  /** Stands for all of them: it changes when one of them does. */
  readonly fingerprint: string;
}
