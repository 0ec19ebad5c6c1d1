import { AppError } from '../../../domain/error.ts';
import type { DeclaredArtifact, LocalArtifact, LocalFile } from '../../../usecases/ports/model-runtime.ts';

export interface DeclaredEnvironment {
  readonly declared: DeclaredArtifact & { readonly environment: NonNullable<DeclaredArtifact['environment']> };
  readonly lock: LocalFile;
}

/** What the manifests say of what the model runs in. Throws AppError `manifest-meaning` where they say nothing, or name a lock that is no file of it. */
export function environmentOf({ declared, files }: LocalArtifact): DeclaredEnvironment {
  const environment = declared?.environment;
  if (environment === undefined)
    throw new AppError({
      code: 'manifest-meaning',
      reason: 'artifact-key-missing',
      message: 'The manifest does not say what the model runs in.',
      hint: 'Add artifact.environment with python and lock: docs/python-models.md.',
    });
  const lock = files.find(({ name }) => name === environment.lock);
  if (declared === undefined || lock === undefined)
    throw new AppError({
      code: 'manifest-meaning',
      reason: 'lock-not-listed',
      message: `The lock ${environment.lock} is none of the files of the artifact.`,
      hint: 'List it under artifact.files, too.',
    });
  return { declared: { ...declared, environment }, lock };
}
