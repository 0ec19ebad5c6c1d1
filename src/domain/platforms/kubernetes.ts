import { SLOTS } from '../livetest/slots.ts';
import { slotsOf } from '../gateway/engines/engine.ts';
import type { DeployedVersion, TrafficPlan } from '../gateway/traffic-plan.ts';
import { gatewayOf, labelsOf, metadataOf, networkPolicy } from './cluster/objects.ts';
import { objectName, versionName } from './cluster/names.ts';
import { fillPattern } from './fill-pattern.ts';
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
  resources: {
    HTTPRoute: 'httproutes.gateway.networking.k8s.io',
    Deployment: 'deployments.apps',
    Service: 'services',
    NetworkPolicy: 'networkpolicies.networking.k8s.io',
  },
  render: (asked) =>
    new Map(
      asked.deployments.map((planned) => [
        `${planned.plan.model}.yaml`,
        [
          routeOf(planned, asked),
          ...weightsOf(planned.plan).flatMap(({ version }) => [
            deploymentOf(planned, asked, version),
            serviceOf(planned, asked, version),
          ]),
          networkPolicy(planned, asked, { port: portOf(asked), selector: labelsOf(planned.plan.model), egress: [] }),
        ],
      ]),
    ),
} as const satisfies Platform;

function portOf({ settings }: PlatformRequest): number {
  return settings.port ?? 8080;
}

/** Each version once, with its slots; those of fallback and sentinel are none, so that they are warm. */
function weightsOf(plan: TrafficPlan): readonly { readonly version: DeployedVersion; readonly weight: number }[] {
  const { production, fallback, sentinel, test } = plan;
  const parts = test?.parts ?? [{ name: null, slots: SLOTS }];
  const slots = (arm: string | null): number =>
    parts.reduce((sum, part) => (part.name === arm ? sum + part.slots : sum), 0);
  const all = [
    ...(production === null ? [] : [{ version: production, weight: slots(null) }]),
    ...(test?.candidates ?? []).map((version) => ({ version, weight: slots(version.name) })),
    ...[fallback, sentinel].flatMap((version) => (version === null ? [] : [{ version, weight: 0 }])),
  ];
  const byDigest = Map.groupBy(all, ({ version }) => version.sha256);
  return [...byDigest.values()].flatMap((same) =>
    same.slice(0, 1).map(({ version }) => ({ version, weight: same.reduce((sum, one) => sum + one.weight, 0) })),
  );
}

function routeOf(planned: PlannedDeployment, asked: PlatformRequest): object {
  const { plan } = planned;
  const port = portOf(asked);
  const backend = (version: DeployedVersion) => ({ name: versionName(plan.model, version), port });
  const mirrored = [
    ...(plan.test?.candidates ?? []).map((version) => ({ version, share: plan.test?.shadowShare ?? 0 })),
    ...(plan.sentinel === null ? [] : [{ version: plan.sentinel, share: plan.sentinel.share }]),
  ];
  const filters = mirrored
    .filter(({ share }) => slotsOf(share) > 0)
    .map(({ version, share }) => ({
      type: 'RequestMirror',
      requestMirror: { backendRef: backend(version), fraction: { numerator: slotsOf(share), denominator: SLOTS } },
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

/** A pod of it is one that PodSecurity calls restricted. */
function deploymentOf(planned: PlannedDeployment, asked: PlatformRequest, version: DeployedVersion): object {
  const { model } = planned.plan;
  const { image = '', replicas = 2 } = asked.settings;
  const matchLabels = selectorOf(model, version);
  const probe = (path: string) => ({ httpGet: { path, port: 'http' } });
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: versionMetadata(planned, asked, version),
    spec: {
      replicas,
      selector: { matchLabels },
      template: {
        metadata: { labels: { ...labelsOf(model), ...matchLabels } },
        spec: {
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
          containers: [
            {
              name: 'model',
              image: fillPattern(image, model, version),
              ports: [{ name: 'http', containerPort: portOf(asked), protocol: 'TCP' }],
              readinessProbe: probe('/v2/health/ready'),
              livenessProbe: probe('/v2/health/live'),
              startupProbe: { ...probe('/v2/health/live'), periodSeconds: 2, failureThreshold: 150 },
              securityContext: {
                allowPrivilegeEscalation: false,
                readOnlyRootFilesystem: true,
                capabilities: { drop: ['ALL'] },
              },
              volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
            },
          ],
          volumes: [{ name: 'tmp', emptyDir: {} }],
        },
      },
    },
  };
}

function serviceOf(planned: PlannedDeployment, asked: PlatformRequest, version: DeployedVersion): object {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: versionMetadata(planned, asked, version),
    spec: {
      selector: selectorOf(planned.plan.model, version),
      ports: [{ name: 'http', port: portOf(asked), targetPort: 'http', protocol: 'TCP' }],
    },
  };
}

function selectorOf(model: string, version: DeployedVersion): Readonly<Record<string, string>> {
  return { 'app.kubernetes.io/name': versionName(model, version) };
}

function versionMetadata(planned: PlannedDeployment, asked: PlatformRequest, version: DeployedVersion): object {
  return metadataOf(planned, asked, {
    name: versionName(planned.plan.model, version),
    labels: selectorOf(planned.plan.model, version),
    annotations: { 'seatrial/version': version.version, 'seatrial/sha256': version.sha256 },
  });
}
