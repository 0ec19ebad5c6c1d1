import type { ModelVersion } from '../../../src/contract/generated/types.ts';
import type { TrafficPlan } from '../../../src/domain/gateway/traffic-plan.ts';
import type { PlannedDeployment, PlatformRequest } from '../../../src/domain/platforms/platform.ts';
import { aPlan, aTest, CANDIDATE, PRODUCTION } from '../gateway/served.ts';
import { aManifest, aVersionManifest } from '../manifests.ts';

/** Of the 10,000 slots the candidate has 1,500, in the middle. */
export const PARTS = [
  { name: null, slots: 500 },
  { name: 'new', slots: 1500 },
  { name: null, slots: 8000 },
];

/** A live test of one candidate. */
export function aPlanned(own: Partial<TrafficPlan> = {}): PlannedDeployment {
  const plan = aPlan({
    test: aTest({ parts: PARTS, candidates: [{ name: 'new', share: 0.15, ...CANDIDATE }] }),
    ...own,
  });
  const versions = [plan.production, plan.fallback, plan.sentinel, ...(plan.test?.candidates ?? [])].flatMap(
    (version): readonly [string, ModelVersion][] =>
      version === null ? [] : [[version.sha256, aVersionManifest({ model: plan.model, version: version.version })]],
  );
  return { plan, model: aManifest({ name: plan.model }), versions: new Map(versions) };
}

/** With all that a platform may be told. */
export function aRequest(
  deployments: readonly PlannedDeployment[],
  settings: Partial<PlatformRequest['settings']> = {},
): PlatformRequest {
  return {
    environment: 'production',
    settings: {
      kind: 'nginx',
      server: 'http://127.0.0.1:9000',
      listen: '127.0.0.1:8080',
      namespace: 'models',
      gateway: 'infra/edge',
      image: 'ghcr.io/acme/{model}:{version}',
      storage: 's3://models/{model}/{version}',
      ...settings,
    },
    deployments,
  };
}

export { CANDIDATE, PRODUCTION };
