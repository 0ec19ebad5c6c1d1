import { SLOTS } from '../livetest/slots.ts';
import type { DeployedVersion } from '../gateway/traffic-plan.ts';
import { objectName, versionName } from './cluster/names.ts';
import { gatewayOf, metadataOf } from './cluster/objects.ts';
import { mirrorsOf, portOf, weightsOf, WORKLOAD, workloadOf } from './cluster/workload.ts';
import { MOST_CANDIDATES, type PlannedDeployment, type Platform, type PlatformRequest } from './platform.ts';

/** The Gateway API gives each request an arm of its own; a mirror takes of all requests, whoever answers them. */
export const KUBERNETES = {
  name: 'kubernetes',
  title: 'Kubernetes with the Gateway API',
  needs: ['namespace', 'gateway', 'image'],
  takes: ['port', 'replicas', 'proxies'],
  capabilities: { can: ['shadow', 'sentinel'], arms: 'drawn', parts: SLOTS, candidates: MOST_CANDIDATES },
  writes:
    'a file for each model: `HTTPRoute` with weights and mirrors, `Deployment` and `Service` for each version, `NetworkPolicy`',
  triedWith:
    'server-side apply of a kube-apiserver with the CRDs of the Gateway API, in a namespace that is `restricted`',
  triedBy: 'api',
  resources: { HTTPRoute: 'httproutes.gateway.networking.k8s.io', ...WORKLOAD },
  render: (asked) =>
    new Map(
      asked.deployments.map((planned) => [
        `${planned.plan.model}.yaml`,
        [routeOf(planned, asked), ...workloadOf(planned, asked)],
      ]),
    ),
} as const satisfies Platform;

function routeOf(planned: PlannedDeployment, asked: PlatformRequest): object {
  const { plan } = planned;
  const port = portOf(asked);
  const backend = (version: DeployedVersion) => ({ name: versionName(plan.model, version), port });
  const filters = mirrorsOf(plan).map(({ version, weight }) => ({
    type: 'RequestMirror',
    requestMirror: { backendRef: backend(version), fraction: { numerator: weight, denominator: SLOTS } },
  }));
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: metadataOf(planned, asked, { name: objectName(plan.model) }),
    spec: {
      parentRefs: [gatewayOf(asked.settings)],
      rules: [
        {
          matches: [{ method: 'POST', path: { type: 'Exact', value: `/v2/models/${plan.model}/infer` } }],
          ...(filters.length === 0 ? {} : { filters }),
          backendRefs: weightsOf(plan).map(({ version, weight }) => ({ ...backend(version), weight })),
        },
      ],
    },
  };
}
