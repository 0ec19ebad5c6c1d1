import type { VersionFacts } from '../../contract/generated/types.ts';
import type { Policy } from '../../domain/model/resolve-gates.ts';

export interface VersionReference {
  readonly model: string;
  readonly version: string;
}

/** What a repository has at commits, asked of GitHub: a certificate says only what whoever wrote it wanted. */
export interface ReportedRegistry {
  /** Of the models, from the repository's root, as the settings at a commit say. */
  modelsFolder(commit: string): Promise<string>;
  /** What the manifest of a version says at a commit; null where none can be read there. */
  versionAt(commit: string, folder: string, version: VersionReference): Promise<ReportedVersion | null>;
  /** What a model is held to; null where model.yaml cannot be read. */
  policyAt(place: PolicyPlace, model: string): Promise<Policy | null>;
  /** null where nobody knows that commit. */
  parents(commit: string): Promise<readonly string[] | null>;
  /** The text of a file; null where there is none of that name. */
  readAt(commit: string, path: string): Promise<string | null>;
  /** The paths of all files below a folder. */
  listAt(commit: string, folder: string): Promise<readonly string[]>;
}

export type ReportedVersion = Pick<VersionFacts, 'sha256' | 'modes'>;

/** Where a policy is read. */
export interface PolicyPlace {
  /** Whose model.yaml it is. */
  readonly commit: string;
  /** Whose settings hold: nobody changes those that his own work is judged by. */
  readonly settings: string;
  /** Of the models, from the repository's root. */
  readonly folder: string;
}
