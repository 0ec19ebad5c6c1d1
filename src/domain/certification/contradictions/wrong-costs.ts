import type {
  CertifiedSize,
  Certificate,
  Comparison,
  Estimate,
  Histogram,
  LatencySummary,
  PerformanceResult,
} from '../../../contract/generated/types.ts';
import { isInterval, isSame, isWithin, type Relation, repeats, total, type Wrong, wrongOf } from './wrong.ts';

type Fault = readonly [place: string, relation: Relation];

/** What was measured of the costs. */
export function wrongCosts(certificate: Certificate): readonly Wrong[] {
  const { performance, subject, baseline, findings } = certificate;
  const twice = repeats(performance, ({ mode }) => mode);
  const sizeBytes = total(subject.files.map((file) => file.sizeBytes));
  const told = new Set(findings.flatMap((found) => (found.code === 'latency-knows-rows' ? [found.code] : [])));
  return wrongOf('/performance', performance, (result, index): Fault | null => {
    if (twice.has(index)) return ['/mode', 'named-once'];
    if (!subject.modes.includes(result.mode)) return ['/mode', 'known-mode'];
    if (result.modelSizeBytes !== sizeBytes) return ['/modelSizeBytes', 'sum'];
    if (result.unseenRows?.result === 'fail' && told.size === 0) return ['/unseenRows/result', 'finding'];
    return wrongMeasurement(result) ?? wrongBaseline(result, baseline !== null) ?? wrongComparison(result);
  });
}

function wrongMeasurement({
  latency,
  histogram,
  throughput,
  coldStart,
  memoryBytes,
  unseenRows,
}: PerformanceResult): Fault | null {
  return (
    (latency === null ? null : below('/latency', wrongLatency(latency, histogram))) ??
    wrongEstimates({
      '/throughput': throughput,
      '/coldStart/totalMs': coldStart?.totalMs ?? null,
      '/memoryBytes': memoryBytes,
      '/unseenRows/ratio': unseenRows?.ratio ?? null,
    })
  );
}

/** What is measured of the baseline alone, and what only two models can show. */
function wrongBaseline({ baseline, comparison, explanation }: PerformanceResult, hasBaseline: boolean): Fault | null {
  if (!hasBaseline && baseline !== undefined) return ['/baseline', 'has-baseline'];
  if (!hasBaseline && comparison !== null) return ['/comparison', 'has-baseline'];
  if (!hasBaseline && explanation !== undefined) return ['/explanation', 'has-baseline'];
  if (baseline === undefined) return null;
  const { latency, histogram, throughput = null, memoryBytes = null } = baseline;
  return (
    (latency === undefined ? null : below('/baseline/latency', wrongLatency(latency, histogram))) ??
    wrongEstimates({ '/baseline/throughput': throughput, '/baseline/memoryBytes': memoryBytes })
  );
}

const PERCENTILES = ['p50', 'p90', 'p95', 'p99', 'p999'] as const satisfies readonly (keyof LatencySummary)[];

/** Times of the same calls: in their order, none above the slowest, and as many as the histogram holds. */
function wrongLatency(latency: LatencySummary, histogram: Histogram | undefined): Fault | null {
  const wrong = wrongEstimates(
    Object.fromEntries([...PERCENTILES, 'mean' as const].map((part) => [`/${part}`, latency[part]])),
  );
  if (wrong !== null) return wrong;
  let before = 0;
  for (const part of PERCENTILES) {
    const { value } = latency[part];
    if (value === null) continue;
    if (!isWithin(value, [before, latency.max])) return [`/${part}`, 'percentile'];
    before = value;
  }
  if (!isWithin(latency.mean.value ?? 0, [0, latency.max])) return ['/mean', 'percentile'];
  if (histogram === undefined) return null;
  const calls = total(histogram.buckets.map(([, count = 0]) => count));
  return calls === latency.calls ? null : ['/calls', 'sum'];
}

function wrongComparison({ comparison, batchSize }: PerformanceResult): Fault | null {
  if (comparison === null) return null;
  const { ratios, batchSizes, certifiedSize } = comparison;
  if (batchSizes !== undefined && batchSizes.candidate !== batchSize)
    return ['/comparison/batchSizes/candidate', 'sum'];
  const isParted = batchSizes !== undefined && batchSizes.candidate !== batchSizes.baseline;
  const other = isParted ? Object.keys(ratios).find((metric) => metric !== 'throughput') : undefined;
  if (other !== undefined) return [`/comparison/ratios/${other}`, 'batch-size'];
  return (
    below('/comparison', wrongRatios(comparison) ?? wrongStretches(comparison)) ??
    below('/comparison/certifiedSize', wrongRatios(certifiedSize ?? {}))
  );
}

/** What is divided, and what comes of it. */
function wrongRatios({
  ratios = {},
  figures,
}: Partial<Pick<Comparison & CertifiedSize, 'ratios' | 'figures'>>): Fault | null {
  for (const [metric, ratio] of Object.entries(ratios)) {
    if (!isInterval(ratio)) return [`/ratios/${metric}`, 'interval'];
    const sides = figures !== undefined && Object.hasOwn(figures, metric) ? figures[metric] : undefined;
    if (figures !== undefined && (ratio.value === null) !== (sides === undefined))
      return [`/ratios/${metric}`, 'ratio'];
    if (sides !== undefined && !isSame(ratio.value, sides.candidate / sides.baseline))
      return [`/ratios/${metric}`, 'ratio'];
  }
  const extra = Object.keys(figures ?? {}).find((metric) => !Object.hasOwn(ratios, metric));
  return extra === undefined ? null : [`/figures/${extra}`, 'ratio'];
}

/** The ratio of all rounds lies between those of the stretches that they are made of. */
function wrongStretches({ ratios, stretches, stages, rounds }: Comparison): Fault | null {
  if (stretches === undefined) return null;
  if (stretches.length !== stages) return ['/stages', 'stretch'];
  if (total(stretches.map((stretch) => stretch.rounds)) !== rounds) return ['/rounds', 'stretch'];
  for (const [metric, { value }] of Object.entries(ratios)) {
    const each = stretches.flatMap((stretch) =>
      Object.hasOwn(stretch.ratios, metric) ? [stretch.ratios[metric] ?? 0] : [],
    );
    const isBetween = value === null ? each.length === 0 : isWithin(value, [Math.min(...each), Math.max(...each)]);
    if (!isBetween) return [`/ratios/${metric}`, 'stretch'];
  }
  return null;
}

function wrongEstimates(estimates: Readonly<Record<string, Estimate | null>>): Fault | null {
  const wrong = Object.entries(estimates).find(([, estimate]) => estimate !== null && !isInterval(estimate));
  return wrong === undefined ? null : [wrong[0], 'interval'];
}

function below(prefix: string, fault: Fault | null): Fault | null {
  return fault === null ? null : [`${prefix}${fault[0]}`, fault[1]];
}
