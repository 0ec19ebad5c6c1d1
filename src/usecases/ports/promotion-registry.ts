import type { ModelFacts, Settings, ThreadFacts, VersionFacts } from '../../contract/generated/types.ts';
import type { TestPolicy } from '../../domain/livetest/test-policy.ts';
import type { Policy } from '../../domain/model/resolve-gates.ts';
import type { ThreadVersion } from '../../domain/promotion/resolve-problem.ts';

export interface RegistryOverview {
  /** The commit of the default branch that was read. */
  readonly commit: string;
  readonly settings: Settings | null;
  /** Git blob of the settings file. */
  readonly settingsBlob: string | null;
  readonly models: readonly string[];
}

export interface RegisteredModel {
  readonly facts: ModelFacts;
  /** What its live tests are judged by; null where it declares none, or one that means nothing. */
  readonly test: TestPolicy | null;
  readonly versions: readonly VersionFacts[];
}

export interface RegistryThread {
  readonly facts: ThreadFacts;
  /** The versions that the pull request adds, as they are at its head. */
  readonly versions: readonly ThreadVersion[];
}

/** What is on the default branch, and what a pull request adds to it. */
export interface PromotionRegistry {
  overview(): Promise<RegistryOverview>;
  /** `pull` and `commits` of its versions may be unknown until they are located. */
  model(name: string): Promise<RegisteredModel | null>;
  /** The same versions with the pull request that added each and its commits, which are looked up only where they count. */
  locate(model: string, versions: readonly VersionFacts[]): Promise<readonly VersionFacts[]>;
  /** The settings of what was read last; null where there are none. */
  settings(): Promise<Settings | null>;
  /** Every version of a model whose manifest can be read, as they are at a commit. */
  versionsAt(commit: string, name: string): Promise<readonly Pick<VersionFacts, 'version' | 'sha256'>[]>;
  /** model.yaml and the settings as they are at a commit; null where there is no model.yaml, or none that can be read. */
  policyAt(commit: string, name: string): Promise<Policy | null>;
  thread(number: number): Promise<RegistryThread | null>;
  /** Whether a commit is a part of the default branch as it was read last. */
  contains(commit: string): Promise<boolean>;
}
