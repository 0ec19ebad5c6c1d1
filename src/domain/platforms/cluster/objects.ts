import type { PlatformRequest, PlannedDeployment } from '../platform.ts';
import { objectName } from './names.ts';

/** What all objects of a model have; values of labels are short and plain, those of annotations any text. */
export function metadataOf(
  { plan: { model, environment, revision } }: PlannedDeployment,
  { settings }: PlatformRequest,
  own: { readonly name: string; readonly annotations?: object; readonly labels?: object },
): object {
  return {
    name: own.name,
    namespace: settings.namespace,
    labels: { ...labelsOf(model), 'app.kubernetes.io/managed-by': 'seatrial', ...own.labels },
    annotations: {
      'seatrial/model': model,
      'seatrial/environment': environment,
      'seatrial/revision': String(revision),
      ...own.annotations,
    },
  };
}

/** By which the pods of a model are found. */
export function labelsOf(model: string): Readonly<Record<string, string>> {
  return { 'app.kubernetes.io/part-of': objectName(model) };
}

/** The Gateway of `gateway: infra/edge`. */
export function gatewayOf({ gateway = '', namespace = '' }: PlatformRequest['settings']) {
  const slash = gateway.indexOf('/');
  return { name: gateway.slice(slash + 1), namespace: slash === -1 ? namespace : gateway.slice(0, slash) };
}

/** The pods answer the proxies of the Gateway and each other's namespace; they ask `egress` and nobody else. */
export function networkPolicy(
  planned: PlannedDeployment,
  request: PlatformRequest,
  own: { readonly port: number; readonly selector: object; readonly egress: readonly object[] },
): object {
  const { settings } = request;
  const proxies = settings.proxies ?? gatewayOf(settings).namespace;
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadataOf(planned, request, { name: objectName(planned.plan.model) }),
    spec: {
      podSelector: { matchLabels: own.selector },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          from: [
            { podSelector: {} },
            { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': proxies } } },
          ],
          ports: [{ protocol: 'TCP', port: own.port }],
        },
      ],
      egress: own.egress,
    },
  };
}
