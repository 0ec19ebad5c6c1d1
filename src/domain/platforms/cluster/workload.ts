import { SLOTS } from '../../livetest/slots.ts';
import { slotsOf } from '../../gateway/engines/engine.ts';
import type { DeployedVersion, TrafficPlan } from '../../gateway/traffic-plan.ts';
import { fillPattern } from '../fill-pattern.ts';
import type { PlannedDeployment, PlatformRequest } from '../platform.ts';
import { versionName } from './names.ts';
import { labelsOf, metadataOf, networkPolicy } from './objects.ts';

/** What `workloadOf` makes, as kubectl calls it. */
export const WORKLOAD = {
  Deployment: 'deployments.apps',
  Service: 'services',
  NetworkPolicy: 'networkpolicies.networking.k8s.io',
} as const;

/** Pods of each version behind a Service of its own, and who may ask them. */
export function workloadOf(planned: PlannedDeployment, asked: PlatformRequest): readonly object[] {
  const { plan } = planned;
  return [
    ...weightsOf(plan).flatMap(({ version }) => [
      deploymentOf(planned, asked, version),
      serviceOf(planned, asked, version),
    ]),
    networkPolicy(planned, asked, { port: portOf(asked), selector: labelsOf(plan.model), egress: [] }),
  ];
}

export interface Weighted {
  readonly version: DeployedVersion;
  readonly weight: number;
}

export function portOf({ settings }: PlatformRequest): number {
  return settings.port ?? 8080;
}

/** Each version once, with its slots; those of fallback and sentinel are none, so that they are warm. */
export function weightsOf(plan: TrafficPlan): readonly Weighted[] {
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

/** Who gets copies, of so many slots of all requests. */
export function mirrorsOf({ test, sentinel }: TrafficPlan): readonly Weighted[] {
  const mirrored = [
    ...(test?.candidates ?? []).map((version) => ({ version, weight: slotsOf(test?.shadowShare ?? 0) })),
    ...(sentinel === null ? [] : [{ version: sentinel, weight: slotsOf(sentinel.share) }]),
  ];
  return mirrored.filter(({ weight }) => weight > 0);
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
