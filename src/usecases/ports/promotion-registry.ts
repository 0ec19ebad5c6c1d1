import type { ModelFacts, Settings, ThreadFacts, VersionFacts } from '../../contract/generated/types.ts';
import type { ThreadVersion } from '../../domain/promotion/resolve.ts';

export interface RegistryOverview {
  readonly settings: Settings | null;
  /** Git blob of the settings file. */
  readonly settingsBlob: string | null;
  readonly models: readonly string[];
}

export interface RegisteredModel {
  readonly facts: ModelFacts;
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
  model(name: string): Promise<RegisteredModel | null>;
  thread(number: number): Promise<RegistryThread | null>;
}
