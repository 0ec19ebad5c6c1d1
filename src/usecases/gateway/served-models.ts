import type { Model } from '../../contract/generated/types.ts';
import type { TrafficPlan } from '../../domain/gateway/traffic-plan.ts';
import type { ServingSession } from '../ports/serving.ts';

/** A model as it answers now. Another deployment file makes another one, which takes its place at once. */
export interface ServedModel {
  readonly manifest: Model;
  readonly plan: TrafficPlan;
  /** By digest: production, fallback, every candidate and the sentinel, all loaded and warm. */
  readonly versions: ReadonlyMap<string, ServedVersion>;
}

export interface ServedVersion {
  readonly version: string;
  readonly session: ServingSession;
}

/** By name. A request keeps the model that it met: what is replaced is disposed of once its calls are done. */
export type ServedModels = ReadonlyMap<string, ServedModel>;
