import { alertRules } from './monitoring/alert-rules.ts';
import type { Platform } from './platform.ts';

/** It serves nothing, and watches who does, by the names in which a gateway counts. */
export const PROMETHEUS = {
  name: 'prometheus',
  title: 'Prometheus',
  needs: [],
  takes: [],
  capabilities: null,
  writes: '`seatrial.rules.yml`: a group of alerts for each model',
  triedWith: '`promtool check rules`, and `promtool test rules` with counts that must and must not alert',
  render: ({ deployments }) => new Map([['seatrial.rules.yml', [{ groups: deployments.map(alertRules) }]]]),
} as const satisfies Platform;
