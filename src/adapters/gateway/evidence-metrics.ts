import { Counter, Gauge, type Metric, Registry } from 'prom-client';
import type { RequestTotals, TotalsPlace } from '../../domain/gateway/request-totals.ts';
import type { ServedOutcome } from '../../domain/gateway/served-request.ts';
import { instantMs } from '../../domain/instant.ts';
import type { EvidenceState } from '../../usecases/gateway/evidence-state.ts';
import type { LiveEvidence } from '../../usecases/gateway/live-evidence.ts';

export interface EvidenceMetrics {
  readonly registry: Registry;
  /** The text that Prometheus reads, and its type. */
  render(): Promise<{ readonly contentType: string; readonly body: string }>;
}

export interface MetricsSource {
  readonly evidence: LiveEvidence;
  readonly state: () => EvidenceState;
}

const PLACE = ['model', 'env', 'test', 'arm', 'role'] as const;

/** Outcomes as the status that a caller saw, by which alerts are written. */
const CODES = [
  { outcome: 'answered', code: '200' },
  { outcome: 'error', code: '500' },
  { outcome: 'invalid', code: '502' },
  { outcome: 'timeout', code: '504' },
  { outcome: 'shed', code: '429' },
] as const satisfies readonly { readonly outcome: ServedOutcome; readonly code: string }[];

/**
 * What is counted, told when it is asked for: nothing is done for it on the way of a request. No label has a value that a caller
 * could choose.
 */
export function createEvidenceMetrics(source: MetricsSource): EvidenceMetrics {
  const registry = new Registry();
  addRequests(registry, source);
  addOutcomes(registry, source);
  addState(registry, source);
  addStart(registry);
  return {
    registry,
    async render() {
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}

function addRequests(registry: Registry, { evidence }: MetricsSource): void {
  void new Counter({
    name: 'model_requests_total',
    help: 'Requests by what became of them; 502 is an answer that nobody can use.',
    labelNames: [...PLACE, 'code'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { place, outcomes } of evidence.totals)
        for (const { outcome, code } of CODES)
          if (outcomes[outcome] > 0) this.inc({ ...labelsOf(place), code }, outcomes[outcome]);
    },
  });
  void new Counter({
    name: 'model_assignments_total',
    help: 'Requests that were drawn for an arm, whoever answered.',
    labelNames: PLACE,
    registers: [registry],
    collect() {
      this.reset();
      for (const { place, assigned } of evidence.totals) if (assigned > 0) this.inc(labelsOf(place), assigned);
    },
  });
  registry.registerMetric(latencyMetric(evidence));
}

function addOutcomes(registry: Registry, { evidence, state }: MetricsSource): void {
  void new Counter({
    name: 'model_labels_total',
    help: 'Outcomes that came, by whether they count.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.reset();
      this.inc({ state: 'counted' }, evidence.labels.counted);
      this.inc({ state: 'late' }, evidence.labels.late);
    },
  });
  void new Counter({
    name: 'model_predictions_dropped_total',
    help: 'Answers that found no room in the file of predictions.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(state().droppedPredictions);
    },
  });
}

function addState(registry: Registry, { evidence, state }: MetricsSource): void {
  void new Gauge({
    name: 'model_breaker_open',
    help: '1 where the breaker has turned an arm of the present revision away.',
    labelNames: ['model', 'env', 'arm', 'role'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { record, arms } of evidence.books.current())
        for (const { place, isTripped } of arms.values()) {
          const arm = record.arms[place];
          const labels = { model: record.model, env: record.environment, arm: arm?.name ?? '', role: arm?.role ?? '' };
          this.set(labels, Number(isTripped));
        }
    },
  });
  void new Gauge({
    name: 'model_deploy_info',
    help: 'Always 1: the revision and the version that serve.',
    labelNames: ['model', 'env', 'revision', 'arm', 'version', 'sha'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { record } of evidence.books.current())
        for (const { name, version, sha256 } of record.arms) {
          const { model, environment: env, revision } = record;
          this.set({ model, env, revision: String(revision), arm: name ?? '', version, sha: sha256 }, 1);
        }
    },
  });
  void new Gauge({
    name: 'model_lease_expiry_seconds',
    help: 'When the candidates of a test have no traffic any more, in seconds since 1970.',
    labelNames: ['model', 'test'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { model, test, until } of state().leases) this.set({ model, test }, instantMs(until) / 1000);
    },
  });
  void new Gauge({
    name: 'model_evidence_kept',
    help: '0 where nothing can be kept at present, so that no window tells of what is counted.',
    registers: [registry],
    collect() {
      this.set(Number(state().journal.kind === 'keeping'));
    },
  });
}

/** Named as client libraries name it. */
function addStart(registry: Registry): void {
  void new Gauge({
    name: 'process_start_time_seconds',
    help: 'When the process began, in seconds since 1970: from then on its counters count.',
    registers: [registry],
    collect() {
      this.set(performance.timeOrigin / 1000);
    },
  });
}

function labelsOf({ model, environment: env, test, arm, role }: TotalsPlace) {
  return { model, env, test, arm, role };
}

interface Sample {
  readonly metricName: string;
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
}

/** A histogram whose counts are kept elsewhere: prom-client's own would have to be told of each request. */
function latencyMetric(evidence: LiveEvidence): Metric {
  const name = 'model_latency_seconds';
  const help = 'How long answers took, waiting included; edges hold the budgets and the certified percentiles.';
  const metric = new Gauge({ name, help, registers: [] });
  return Object.assign(metric, {
    get: () =>
      Promise.resolve({
        name,
        help,
        type: 'histogram',
        aggregator: 'sum',
        values: [...evidence.totals]
          .filter(({ outcomes }) => outcomes.answered > 0)
          .flatMap((totals) => samplesOf(name, totals)),
      }),
  });
}

function samplesOf(name: string, { place, edges, latency, latencySum }: RequestTotals): readonly Sample[] {
  const labels = labelsOf(place);
  let below = 0;
  const buckets = edges.map((edge, index): Sample => {
    below += latency[index] ?? 0;
    return { metricName: `${name}_bucket`, labels: { ...labels, le: edge }, value: below };
  });
  const all = latency.reduce((sum, count) => sum + count, 0);
  return [
    ...buckets,
    { metricName: `${name}_bucket`, labels: { ...labels, le: '+Inf' }, value: all },
    { metricName: `${name}_sum`, labels, value: latencySum },
    { metricName: `${name}_count`, labels, value: all },
  ];
}
