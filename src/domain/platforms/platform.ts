import type { Model, ModelVersion, PlatformSettings } from '../../contract/generated/types.ts';
import type { EngineCapability } from '../gateway/engines/engine.ts';
import type { TrafficPlan } from '../gateway/traffic-plan.ts';

/** What runs elsewhere by the deployment files: all that this program knows of it. */
export interface Platform {
  /** As the settings and the terminal name it. */
  readonly name: string;
  readonly title: string;
  /** Keys of its entry in the settings without which it is not rendered, and those that it may have beside. */
  readonly needs: readonly PlatformOption[];
  readonly takes: readonly PlatformOption[];
  /** null: it answers no requests, and watches who does. */
  readonly capabilities: PlatformCapabilities | null;
  /** For people: what its files are, and what they were tried with. */
  readonly writes: string;
  readonly triedWith: string;
  /** Where it does not itself run in the tests: its API takes what is rendered, or there is its published schema alone. */
  readonly triedBy?: 'api' | 'schema';
  /** Where it has an API of Kubernetes: the kinds that are rendered, and what kubectl calls them. */
  readonly resources?: Readonly<Record<string, string>>;
  /** Its files by their names. Throws AppError where something cannot stand in them. */
  readonly render: (asked: PlatformRequest) => ReadonlyMap<string, Rendered>;
}

export type PlatformOption = Exclude<keyof PlatformSettings, 'kind'>;

export interface PlatformCapabilities {
  /** What a live test may ask beyond shares of the requests. */
  readonly can: readonly EngineCapability[];
  /** Which arm a unit gets: the one that the gateway gives it, always the same other one, or each request one of its own. */
  readonly arms: 'same' | 'sticky' | 'drawn';
  /** Into so many equal parts traffic is divided. */
  readonly parts: number;
  /** So many candidates at once. */
  readonly candidates: number;
}

/** Text as it is, or documents of YAML. */
export type Rendered = string | readonly object[];

export interface PlatformRequest {
  readonly environment: string;
  readonly settings: PlatformSettings;
  /** By name, each with production. */
  readonly deployments: readonly PlannedDeployment[];
}

/** A deployment file with what it names. Its test is over where its lease is. */
export interface PlannedDeployment {
  readonly plan: TrafficPlan;
  readonly model: Model;
  /** Digest → manifest, of all that the plan names. */
  readonly versions: ReadonlyMap<string, ModelVersion>;
}

/** The most that a deployment file can have. */
export const MOST_CANDIDATES = 10;
