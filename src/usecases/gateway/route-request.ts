import { drawArm } from '../../domain/gateway/draw-arm.ts';
import type { ServedRequest } from '../../domain/gateway/served-request.ts';
import {
  type ArmName,
  type DeployedVersion,
  type TrafficPlan,
  type UnitSource,
  unitSourceOf,
} from '../../domain/gateway/traffic-plan.ts';
import type { Evidence } from './evidence.ts';
import type { ServedModel, ServedVersion } from './served-models.ts';

/** What a caller sent beside the tensors, asked only where the plan asks for it. */
export interface CallerText {
  /** `name` in small letters. */
  header(name: string): string | null;
  /** A parameter of the request. */
  field(name: string): string | null;
}

/** Where one request goes. */
export interface Route {
  /** What it was drawn for. */
  readonly arm: ArmName;
  readonly standIn: StandIn | null;
  readonly version: DeployedVersion;
  readonly served: ServedVersion;
  readonly unit: string | null;
  readonly isPinned: boolean;
}

/** Who answers in place of an arm that may not. */
export type StandIn = NonNullable<ServedRequest['standIn']>;

export interface RouteOptions {
  readonly evidence: Pick<Evidence, 'isOpen'>;
  readonly nowMs: number;
  /** A random id of our own: ids of callers may be one for all. */
  readonly drawUnit: () => string;
}

/** Candidate, production or its fallback; null where none of them is loaded. */
export function routeRequest(model: ServedModel, caller: CallerText, options: RouteOptions): Route | null {
  const { plan } = model;
  const unit = unitOf(plan, caller, options);
  const arm = drawArm(plan, unit, options.nowMs);
  const drawn = { arm, unit, isPinned: false };
  const candidate = arm === null ? null : candidateOf(model, arm, options);
  if (candidate !== null) return { ...drawn, ...candidate, standIn: null };
  const production = loaded(model, plan.production);
  const fallback = loaded(model, plan.fallback);
  const isTrusted = fallback === null || options.evidence.isOpen(plan, null);
  if (production !== null && isTrusted) return { ...drawn, ...production, standIn: arm === null ? null : 'production' };
  return fallback === null ? null : { ...drawn, ...fallback, standIn: 'fallback' };
}

/** A version by its name, where it is among those of the plan; it is in no test. */
export function routePinned(model: ServedModel, version: string): Route | null {
  for (const [sha256, served] of model.versions) {
    if (served.version !== version) continue;
    const arm = armOfVersion(model.plan, sha256);
    return { version: { version, sha256 }, served, arm, standIn: null, unit: null, isPinned: true };
  }
  return null;
}

interface LoadedVersion {
  readonly version: DeployedVersion;
  readonly served: ServedVersion;
}

export function loaded({ versions }: ServedModel, version: DeployedVersion | null): LoadedVersion | null {
  const served = version === null ? undefined : versions.get(version.sha256);
  return version === null || served === undefined ? null : { version, served };
}

function candidateOf(model: ServedModel, name: string, { evidence }: RouteOptions): LoadedVersion | null {
  const candidate = model.plan.test?.candidates.find((one) => one.name === name) ?? null;
  const found = loaded(model, candidate);
  return found !== null && evidence.isOpen(model.plan, name) ? found : null;
}

function unitOf(plan: TrafficPlan, caller: CallerText, { drawUnit }: RouteOptions): string | null {
  const source = unitSourceOf(plan);
  return source === null ? drawUnit() : readUnit(source, caller, drawUnit);
}

function readUnit(source: UnitSource, caller: CallerText, drawUnit: () => string): string | null {
  switch (source.kind) {
    case 'request':
      return drawUnit();
    case 'header':
      return caller.header(source.name) || null;
    case 'field':
      return caller.field(source.name) || null;
  }
}

function armOfVersion({ test }: TrafficPlan, sha256: string): ArmName {
  return test?.candidates.find((candidate) => candidate.sha256 === sha256)?.name ?? null;
}
