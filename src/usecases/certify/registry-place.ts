import type { Manifests } from '../manifests.ts';
import type { PastNumbers } from '../past-numbers.ts';
import type { Registry } from '../ports/registry.ts';
import type { RegistryChanges } from '../validate-registry.ts';

export interface SubjectReference {
  readonly model: string;
  readonly version: string;
}

/** Where manifests are read, and what is known of their history. */
export interface RegistryPlace {
  readonly registry: Registry;
  /** Of `registry`, each read and parsed once, whoever asks. */
  readonly manifests: Manifests;
  /** Of the registry inside its repository: empty, or with a slash at the end. Certificates name files from the repository's root. */
  readonly prefix: string;
  /** What differs from the merged state; null when that is not known. */
  readonly changes: RegistryChanges | null;
  /** What numbers stood for before they were deleted; null outside a repository. */
  readonly past: PastNumbers | null;
  /** Path of settings that the work changes, from the repository's root: they hold from the merge on, and `registry` has the merged ones. */
  readonly pendingSettings: string | null;
}
