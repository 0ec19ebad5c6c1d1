import type { Certificate, Reading, Scalar } from '../../contract/generated/types.ts';
import { type LatencyLimits, NO_LIMITS } from '../../domain/gateway/latency-limits.ts';
import type { VersionFacts } from './evidence-facts.ts';

/** What a certificate says by which live requests are counted: percentiles of the first mode that was timed, and classes. */
export function certifiedFacts({
  performance,
  readings = [],
}: Pick<Certificate, 'performance' | 'readings'>): Pick<VersionFacts, 'latency' | 'classes'> {
  return {
    latency: latencyOf(performance),
    classes: new Map(
      readings.flatMap((reading) => {
        const classes = classesOf(reading);
        return classes === null ? [] : [[reading.data, classes] as const];
      }),
    ),
  };
}

function latencyOf(performance: Certificate['performance']): LatencyLimits {
  const timed = performance.find(({ latency }) => latency !== null)?.latency;
  if (timed === undefined || timed === null) return NO_LIMITS;
  return { p50: timed.p50.value, p95: timed.p95.value, p99: timed.p99.value };
}

/** null where a certificate lists only some of them, or has cut one. */
function classesOf({ answers: { classes } }: Reading): readonly Scalar[] | null {
  if (classes === undefined || classes.listed.length < classes.count) return null;
  const labels = classes.listed.map(({ label }) => label);
  return labels.some((label) => typeof label === 'string' && label.length >= LONGEST_LABEL) ? null : labels;
}

/** As long as a certificate writes a label out. */
const LONGEST_LABEL = 100;
