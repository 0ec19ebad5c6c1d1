import { objectName } from './cluster/names.ts';
import { metadataOf } from './cluster/objects.ts';
import { alertRules } from './monitoring/alert-rules.ts';
import type { Platform } from './platform.ts';

/** The same alerts as objects of a cluster. */
export const PROMETHEUS_OPERATOR = {
  name: 'prometheus-operator',
  title: "Prometheus' operator on Kubernetes",
  needs: ['namespace'],
  takes: ['labels'],
  capabilities: null,
  writes: 'a file for each model: `PrometheusRule` with its alerts',
  triedWith: "server-side apply of a kube-apiserver with the operator's CRD; the alerts as those of `prometheus`",
  triedBy: 'api',
  resources: { PrometheusRule: 'prometheusrules.monitoring.coreos.com' },
  render: (asked) =>
    new Map(
      asked.deployments.map((planned) => [
        `${planned.plan.model}.yaml`,
        [
          {
            apiVersion: 'monitoring.coreos.com/v1',
            kind: 'PrometheusRule',
            metadata: metadataOf(planned, asked, {
              name: objectName(planned.plan.model),
              labels: asked.settings.labels ?? {},
            }),
            spec: { groups: [alertRules(planned)] },
          },
        ],
      ]),
    ),
} as const satisfies Platform;
