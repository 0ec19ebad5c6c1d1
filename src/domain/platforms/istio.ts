import { SLOTS } from '../livetest/slots.ts';
import type { DeployedVersion } from '../gateway/traffic-plan.ts';
import { objectName, versionName } from './cluster/names.ts';
import { gatewayOf, metadataOf } from './cluster/objects.ts';
import { mirrorsOf, portOf, weightsOf, WORKLOAD, workloadOf } from './cluster/workload.ts';
import { MOST_CANDIDATES, type PlannedDeployment, type Platform, type PlatformRequest } from './platform.ts';

/** Istio's own routes, for clusters whose ingress is Istio's Gateway: the same pods as with the Gateway API. */
export const ISTIO = {
  name: 'istio',
  title: 'Kubernetes with Istio',
  needs: ['namespace', 'gateway', 'image'],
  takes: ['port', 'replicas', 'proxies'],
  capabilities: { can: ['shadow', 'sentinel'], arms: 'drawn', parts: SLOTS, candidates: MOST_CANDIDATES },
  writes: 'a file for each model: `VirtualService` with weights and mirrors; the rest as `kubernetes`',
  triedWith: "server-side apply of a kube-apiserver with Istio's CRDs",
  triedBy: 'api',
  resources: { VirtualService: 'virtualservices.networking.istio.io', ...WORKLOAD },
  render: (asked) =>
    new Map(
      asked.deployments.map((planned) => [
        `${planned.plan.model}.yaml`,
        [routeOf(planned, asked), ...workloadOf(planned, asked)],
      ]),
    ),
} as const satisfies Platform;

/** Istio joins the routes of all models that come through one Gateway. */
function routeOf(planned: PlannedDeployment, asked: PlatformRequest): object {
  const { plan } = planned;
  const { name, namespace } = gatewayOf(asked.settings);
  const destination = (version: DeployedVersion) => ({
    host: `${versionName(plan.model, version)}.${asked.settings.namespace}.svc.cluster.local`,
    port: { number: portOf(asked) },
  });
  const mirrors = mirrorsOf(plan).map(({ version, weight }) => ({
    destination: destination(version),
    percentage: { value: (weight / SLOTS) * 100 },
  }));
  return {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: metadataOf(planned, asked, { name: objectName(plan.model) }),
    spec: {
      hosts: ['*'],
      gateways: [`${namespace}/${name}`],
      http: [
        {
          match: [{ method: { exact: 'POST' }, uri: { exact: `/v2/models/${plan.model}/infer` } }],
          route: weightsOf(plan).map(({ version, weight }) => ({ destination: destination(version), weight })),
          ...(mirrors.length === 0 ? {} : { mirrors }),
        },
      ],
    },
  };
}
