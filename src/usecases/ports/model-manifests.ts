import type { Model, ModelVersion } from '../../contract/generated/types.ts';

/** Manifests of one model on the default branch. */
export interface ModelManifests {
  readonly model: Model | null;
  readonly versions: readonly ModelVersion[];
  /** Version → text of its file. */
  readonly texts: ReadonlyMap<string, string>;
  /** Stands for all of them: it changes when one of them does. */
  readonly fingerprint: string;
}
