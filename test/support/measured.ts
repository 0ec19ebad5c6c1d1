import type {
  Certificate,
  Comparison,
  Estimate,
  GateResult,
  LatencySummary,
} from '../../src/contract/generated/types.ts';
import { createFindEvidence, type FindEvidence, isSameEstimate } from '../../src/domain/certification/gate-evidence.ts';

type Evidence = Pick<Certificate, 'baseline' | 'prediction' | 'gaps' | 'robustness' | 'performance'>;

/** A certificate whose measurements are those that its gates were judged by, as every certification writes it. */
export function asMeasured(certificate: Certificate): Certificate {
  const start = { certificate, find: createFindEvidence(certificate) };
  return certificate.gates.reduce(withEvidence, start).certificate;
}

interface Measured {
  readonly certificate: Certificate;
  /** In this certificate; made anew only where it changes, since some have thousands of gates. */
  readonly find: FindEvidence;
}

const UNANSWERED: readonly GateResult['reasonCode'][] = [
  'too-few-rows',
  'no-baseline',
  'not-measured',
  'batch-sizes-differ',
];

function withEvidence(measured: Measured, gate: GateResult): Measured {
  const estimate = { value: gate.value, interval: gate.interval };
  const isThere = measured.find(gate).some((found) => isSameEstimate(found, estimate));
  if (isThere || UNANSWERED.includes(gate.reasonCode)) return measured;
  const certificate = { ...measured.certificate, ...replaced(measured.certificate, gate, estimate) };
  return { certificate, find: createFindEvidence(certificate) };
}

function replaced(certificate: Evidence, gate: GateResult, estimate: Estimate): Partial<Evidence> {
  const { metric, data = 'holdout', slice } = gate;
  switch (gate.kind) {
    case 'prediction':
    case 'relative-prediction': {
      const isIts = (result: Evidence['prediction'][number]): boolean =>
        result.data === data &&
        result.metric === metric &&
        result.slice?.name === slice?.name &&
        result.slice?.group === slice?.group;
      const own = certificate.prediction.find(isIts) ?? {
        data,
        slice: slice ?? null,
        metric,
        direction: gate.direction,
        rows: 20_000,
        estimate,
        baseline: null,
        difference: null,
      };
      const changed = gate.kind === 'prediction' ? { ...own, estimate } : { ...own, difference: estimate };
      return { prediction: [...certificate.prediction.filter((result) => !isIts(result)), changed] };
    }
    case 'gap': {
      const name = slice?.name ?? '';
      const others = certificate.gaps.filter((gap) => gap.slice !== name || gap.metric !== metric);
      return { gaps: [...others, { data, slice: name, metric, estimate, highest: 'a', lowest: 'b', baseline: null }] };
    }
    case 'robustness':
      return {
        robustness: certificate.robustness.map((probe) =>
          `${probe.check} ${probe.strength}` === gate.perturbation ? { ...probe, metric, drop: estimate } : probe,
        ),
      };
    case 'performance':
    case 'relative-performance':
      return {
        performance: certificate.performance.map((result) =>
          result.mode === gate.mode ? withCost(result, gate, estimate) : result,
        ),
      };
  }
}

type Performance = Evidence['performance'][number];

function withCost(result: Performance, { kind, metric }: GateResult, estimate: Estimate): Performance {
  if (kind === 'relative-performance' && result.comparison !== null && result.comparison !== undefined) {
    return { ...result, comparison: withRatio(result.comparison, metric, estimate) };
  }
  switch (metric) {
    case 'throughput':
      return { ...result, throughput: estimate };
    case 'memory':
      return { ...result, memoryBytes: estimate };
    case 'model_size':
      return { ...result, modelSizeBytes: estimate.value ?? 0 };
    case 'cold_start':
      return { ...result, coldStart: withTotal(result.coldStart, estimate) };
    default:
      return { ...result, latency: withPercentile(result.latency, metric, estimate) };
  }
}

/** With the figures that the ratio is made of. */
function withRatio(comparison: Comparison, metric: string, ratio: Estimate): Comparison {
  const baseline = comparison.figures?.[metric]?.baseline ?? 3;
  const candidate = baseline * (ratio.value ?? 1);
  return {
    ...comparison,
    ratios: { ...comparison.ratios, [metric]: ratio },
    figures: { ...comparison.figures, [metric]: { candidate, baseline } },
  };
}

function withTotal(cold: Performance['coldStart'], totalMs: Estimate): Performance['coldStart'] {
  return cold === null || cold === undefined ? cold : { ...cold, totalMs };
}

function withPercentile(latency: LatencySummary | null, metric: string, estimate: Estimate): LatencySummary | null {
  return latency === null ? null : { ...latency, [metric.replace('latency_', '')]: estimate };
}
