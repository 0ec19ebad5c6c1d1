import type { GatewayArm, GatewayPlan, Model } from '../../contract/generated/types.ts';
import { SENTINEL_ARM } from '../livetest/arm-name.ts';
import { resolveTestPolicy } from '../livetest/resolve-policy.ts';
import { type TrafficPlan, unitSourceOf } from './traffic-plan.ts';
import { MINUTE_MS } from './window-lengths.ts';

/** What the sums of a plan speak of; null where nothing serves. The same plan and policy give the same but for `id`. */
export function recordPlan(plan: TrafficPlan, model: Pick<Model, 'liveTest'>, id: number): GatewayPlan | null {
  const { production, sentinel, test } = plan;
  if (production === null) return null;
  const candidates = test?.candidates ?? [];
  const policy = resolveTestPolicy(model);
  const rest = 1 - candidates.reduce((sum, { share }) => sum + share, 0);
  const arms: readonly GatewayArm[] = [
    { ...pick(production), name: null, role: 'production', share: Math.max(0, Number(rest.toPrecision(12))) },
    ...candidates.map((one): GatewayArm => ({ ...pick(one), name: one.name, role: 'candidate', share: one.share })),
    ...(sentinel === null
      ? []
      : [{ ...pick(sentinel), name: SENTINEL_ARM, role: 'sentinel', share: sentinel.share } as const]),
  ];
  return {
    kind: 'plan',
    id,
    model: plan.model,
    environment: plan.environment,
    revision: plan.revision,
    test: test?.id ?? null,
    isSticky: (unitSourceOf(plan)?.kind ?? 'request') !== 'request',
    arms: [...arms],
    ensembles: test === null || candidates.length < 2 ? [] : ensemblesOf(policy?.ensembles ?? []),
    metrics: (policy?.metrics ?? []).map(({ id: metric, delayMs, labels }) => ({
      id: metric,
      delayMinutes: Math.max(1, Math.ceil(delayMs / MINUTE_MS)),
      isPaired: labels === 'exogenous',
    })),
  };
}

function pick({ version, sha256 }: { readonly version: string; readonly sha256: string }) {
  return { version, sha256 };
}

const ENSEMBLES = ['mean', 'vote', 'weighted'] as const;

export type Ensemble = (typeof ENSEMBLES)[number];

function ensemblesOf(names: readonly string[]): Ensemble[] {
  return ENSEMBLES.filter((name) => names.includes(name));
}
