import { breakerRates } from '../../gateway/arm-breaker.ts';
import { latencyLimits, NO_LIMITS } from '../../gateway/latency-limits.ts';
import type { PlannedDeployment } from '../platform.ts';
import { edgesOf } from './histogram-edge.ts';
import { likelihoodScan, SCANS_OF_EVENT, STRETCHES } from './likelihood-scan.ts';

/** As Prometheus reads it, and the PrometheusRule of its operator. */
export interface RuleGroup {
  readonly name: string;
  readonly interval: string;
  readonly rules: readonly (RecordingRule | AlertRule)[];
}

interface RecordingRule {
  readonly record: string;
  readonly expr: string;
}

interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: { readonly summary: string; readonly description: string };
}

/** One model in one environment. */
interface Subject {
  readonly name: string;
  /** Matchers of its series. */
  readonly own: string;
}

/** A process may be as late as this with a new deployment file, or these rules with it. */
const SETTLED = '30m';

/** Of pinned requests, stand-ins and the like there is no promise. */
const PROMISED = 'role=~"(production|candidate)?"';
const EACH_ARM = 'by (model, env, arm)';

/** In a template of Prometheus: production has an empty label. */
const ARM = '{{ with $labels.arm }}The candidate {{ . }}{{ else }}Production{{ end }}';

/** Alerts of a model: what the breaker of a gateway looks for, of whoever counts with its names, and whether it is served at all. */
export function alertRules({ plan, model }: PlannedDeployment): RuleGroup {
  const own = `model=${JSON.stringify(plan.model)},env=${JSON.stringify(plan.environment)}`;
  const subject = { name: `${plan.model} in ${plan.environment}`, own };
  const events = watchedEvents(subject, model);
  const edges = [...new Set(events.flatMap(({ slow }) => slow?.edge ?? []))];
  return {
    name: `seatrial/${plan.environment}/${plan.model}`,
    interval: '1m',
    rules: [
      ...recordings('requests', `model_requests_total{${own},${PROMISED},code!="429"}`),
      ...events.flatMap(({ recorded }) => recorded),
      ...events.map((event) => eventRule(subject, event, events.length * SCANS_OF_EVENT)),
      ...edges.map((edge) => edgeRule(subject, edge)),
      ...servedRules(subject, plan),
      breakerRule(subject),
    ],
  };
}

interface WatchedEvent {
  readonly name: string;
  readonly alert: string;
  readonly severity: 'critical' | 'warning';
  /** Share of the requests that is granted. */
  readonly rate: number;
  /** As what follows `more than 1 %`. */
  readonly what: string;
  readonly recorded: readonly RecordingRule[];
  /** Of slow answers: the percentile whose budget they are beyond, and that budget in seconds. */
  readonly slow?: { readonly percentile: string; readonly edge: number };
}

const FAILURES = [
  { event: 'errors', alert: 'SeatrialModelFails', codes: 'code=~"5.."', what: 'of the requests fail' },
  { event: 'timeouts', alert: 'SeatrialModelTimesOut', codes: 'code="504"', what: 'of the requests time out' },
  { event: 'invalid', alert: 'SeatrialModelUnusable', codes: 'code="502"', what: 'of the answers cannot be used' },
] as const;

function watchedEvents({ own }: Subject, model: PlannedDeployment['model']): readonly WatchedEvent[] {
  const rates = breakerRates(model);
  const limits = latencyLimits(model.modes, NO_LIMITS);
  const failures = FAILURES.map(({ event, alert, codes, what }): WatchedEvent => {
    const recorded = recordings(event, `model_requests_total{${own},${PROMISED},${codes}}`);
    return { name: event, alert, severity: 'critical', rate: rates[event], what, recorded };
  });
  const slow = (['p50', 'p95', 'p99'] as const).flatMap((percentile): WatchedEvent[] => {
    const limitMs = limits[percentile];
    if (limitMs === null) return [];
    const [name, edge] = [`over_${percentile}`, limitMs / 1000];
    const within = `model_latency_seconds_bucket{${own},${PROMISED},${edgesOf(edge)}}`;
    const recorded = recordings(name, `model_latency_seconds_count{${own},${PROMISED}}`, within);
    const what = `of the answers take more than ${limitMs} ms`;
    const rate = rates[`over-${percentile}`];
    return [
      { name, alert: 'SeatrialModelSlow', severity: 'warning', rate, what, recorded, slow: { percentile, edge } },
    ];
  });
  return [...failures, ...slow].filter(({ rate }) => rate < 1);
}

/** How many came in each stretch, but those that are in `within`: of a process that does not count these, nothing. */
function recordings(name: string, all: string, within?: string): readonly RecordingRule[] {
  return STRETCHES.map((stretch) => {
    const less = within === undefined ? '' : ` - ignoring (le) increase(${within}[${stretch}])`;
    return { record: recordOf(name, stretch), expr: `sum ${EACH_ARM} (increase(${all}[${stretch}])${less})` };
  });
}

function recordOf(name: string, stretch: string): string {
  return `seatrial:${name}:increase${stretch}`;
}

function eventRule({ name, own }: Subject, event: WatchedEvent, scans: number): AlertRule {
  const read = (counted: string) => (stretch: string) => `${recordOf(counted, stretch)}{${own}}`;
  const percent = Number((event.rate * 100).toPrecision(4));
  return {
    alert: event.alert,
    expr: likelihoodScan({ rate: event.rate, events: read(event.name), requests: read('requests') }, scans),
    labels: { severity: event.severity, ...(event.slow === undefined ? {} : { percentile: event.slow.percentile }) },
    annotations: {
      summary: `${name}: more than ${percent} % ${event.what}`,
      description: `${ARM} has more of them than are granted, surely so within 5 minutes, 30 minutes or 6 hours.`,
    },
  };
}

/** Where the histogram of a process has no edge at a budget, nothing would ever be said of it. */
function edgeRule({ name, own }: Subject, edge: number): AlertRule {
  const all = `model_latency_seconds_count{${own},${PROMISED}}`;
  const within = `model_latency_seconds_bucket{${own},${PROMISED},${edgesOf(edge)}}`;
  return {
    alert: 'SeatrialBudgetUnwatched',
    expr: `count ${EACH_ARM} (${all} unless ignoring (le) ${within})`,
    for: SETTLED,
    labels: { severity: 'warning', budget: `${edge}` },
    annotations: {
      summary: `${name}: nobody counts the answers that take more than ${edge} s`,
      description: `${ARM} has a process without an edge at this budget in model_latency_seconds: no alert can come of it.`,
    },
  };
}

function servedRules({ name, own }: Subject, { production, test }: PlannedDeployment['plan']): readonly AlertRule[] {
  const candidates = (test?.candidates ?? []).map((candidate) => ({
    ...candidate,
    alert: 'SeatrialCandidateNotServed',
  }));
  const deployed = production === null ? [] : [{ ...production, name: '', alert: 'SeatrialModelNotServed' }];
  return [...deployed, ...candidates].map(({ alert, name: arm, version, sha256 }) => ({
    alert,
    expr: `absent(model_deploy_info{${own},arm=${JSON.stringify(arm)},sha="${sha256}"})`,
    for: SETTLED,
    labels: { severity: 'critical' },
    annotations: {
      summary: `${name}: nobody serves ${version}`,
      description: `The deployment file has ${version} (${sha256.slice(0, 12)}), and no process says that it serves it.`,
    },
  }));
}

function breakerRule({ name, own }: Subject): AlertRule {
  return {
    alert: 'SeatrialBreakerOpen',
    expr: `max ${EACH_ARM} (model_breaker_open{${own}}) == 1`,
    labels: { severity: 'critical' },
    annotations: {
      summary: `${name}: a version was turned away`,
      description: `${ARM} gets no more requests from a gateway until the deployment file has another revision.`,
    },
  };
}
