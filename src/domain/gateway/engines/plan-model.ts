import { SLOTS } from '../../livetest/slots.ts';
import type { ArmName, DeployedVersion, TestPlan, TrafficPlan } from '../traffic-plan.ts';
import type { EngineCopy, EngineModel, EngineRoute, EngineUpstream } from './engine.ts';

/** What a plan is made a configuration by. */
export interface PlannedModel {
  readonly plan: TrafficPlan;
  readonly isRepeatable: boolean;
  /** null where nobody is there to answer. */
  readonly upstreamOf: (version: DeployedVersion) => EngineUpstream | null;
  /** Whether the breaker lets an arm answer. */
  readonly isOpen: (arm: ArmName) => boolean;
  readonly nowMs: number;
}

/** A model as an engine serves it now; null where nobody is there to answer. */
export function planModel(model: PlannedModel): EngineModel | null {
  const { plan, isRepeatable, nowMs } = model;
  const production = routeOf(model, null);
  if (production === null) return null;
  const test = holds(plan.test, nowMs) ? plan.test : null;
  const candidates = (test?.candidates ?? []).flatMap(({ name }) => routeOf(model, name) ?? []);
  return {
    name: plan.model,
    unitHeader: test?.unit.kind === 'header' ? test.unit.name : null,
    salt: test?.salt ?? `${plan.model}:`,
    parts: test?.parts ?? [{ name: null, slots: SLOTS }],
    routes: [production, ...candidates],
    copies: copiesOf(model, test),
    isRepeatable,
  };
}

/** Whether a test has not outlived its lease. */
export function holds(test: TestPlan | null, nowMs: number): boolean {
  return test !== null && (test.leaseMs === null || nowMs < test.leaseMs);
}

/** As a gateway finds who answers. */
function routeOf({ plan, upstreamOf, isOpen }: PlannedModel, arm: ArmName): EngineRoute | null {
  const addressOf = (version: DeployedVersion | null): EngineUpstream | null =>
    version === null ? null : upstreamOf(version);
  const candidate = arm === null ? null : (plan.test?.candidates.find(({ name }) => name === arm) ?? null);
  const own = addressOf(candidate);
  if (candidate !== null && own !== null && isOpen(arm))
    return { arm, standIn: null, version: candidate.version, upstream: own };
  const [production, fallback] = [addressOf(plan.production), addressOf(plan.fallback)];
  if (plan.production !== null && production !== null && (fallback === null || isOpen(null)))
    return { arm, standIn: arm === null ? null : 'production', version: plan.production.version, upstream: production };
  if (plan.fallback === null || fallback === null) return null;
  return { arm, standIn: 'fallback', version: plan.fallback.version, upstream: fallback };
}

function copiesOf({ plan, upstreamOf, isOpen }: PlannedModel, test: TestPlan | null): readonly EngineCopy[] {
  const copy = (salt: string, share: number, version: DeployedVersion): readonly EngineCopy[] => {
    const upstream = upstreamOf(version);
    return upstream === null || share <= 0 ? [] : [{ salt, share, upstream }];
  };
  const shadows = (test?.candidates ?? []).flatMap((candidate) =>
    test === null || !isOpen(candidate.name) ? [] : copy(`shadow:${test.salt}`, test.shadowShare, candidate),
  );
  const { sentinel } = plan;
  return [...shadows, ...(sentinel === null ? [] : copy(`sentinel:${plan.model}:`, sentinel.share, sentinel))];
}
