import type {
  Certificate,
  Comparison,
  Estimate,
  GateResult,
  LatencySummary,
} from '../../src/contract/generated/types.ts';
import {
  createFindEvidence,
  type FindEvidence,
  isSameEstimate,
  isUnanswered,
} from '../../src/domain/certification/gate-evidence.ts';
import { sortMeasured } from '../../src/domain/certification/gates/gate-kind.ts';
import { GATE_KINDS } from '../../src/domain/certification/gates/registry.ts';

type Evidence = Pick<Certificate, 'baseline' | 'prediction' | 'gaps' | 'robustness' | 'performance'>;

/** A certificate whose measurements are those that its gates were judged by, as every certification writes it. */
export function asMeasured(given: Certificate): Certificate {
  const certificate = given.baseline === null ? withoutBaseline(given) : given;
  const start = { certificate, find: createFindEvidence(certificate) };
  return withQuotes(withModes(certificate.gates.reduce(withEvidence, start).certificate));
}

/** Of the modes that were measured, and with a file as large as was measured. */
function withModes(certificate: Certificate): Certificate {
  const { subject, performance } = certificate;
  const [file, ...others] = subject.files;
  const [sizeBytes] = performance.map(({ modelSizeBytes }) => modelSizeBytes);
  const modes = [...new Set([...subject.modes, ...performance.map(({ mode }) => mode)])];
  if (file === undefined || sizeBytes === undefined || others.length > 0)
    return { ...certificate, subject: { ...subject, modes } };
  const sized = performance.map((result) => ({ ...result, modelSizeBytes: sizeBytes }));
  return { ...certificate, performance: sized, subject: { ...subject, modes, files: [{ ...file, sizeBytes }] } };
}

/** Nothing is compared. */
function withoutBaseline(certificate: Certificate): Certificate {
  const { changes: _changes, ...rest } = certificate;
  return {
    ...rest,
    prediction: certificate.prediction.map((one) => ({ ...one, baseline: null, difference: null })),
    gates: certificate.gates.map((gate) =>
      GATE_KINDS[gate.kind].isRelative ? unasked(gate) : { ...gate, baseline: null },
    ),
    gaps: certificate.gaps.map((gap) => ({ ...gap, baseline: null })),
    performance: certificate.performance.map(({ baseline: _baseline, explanation: _explanation, ...result }) => ({
      ...result,
      comparison: null,
    })),
  };
}

/** There is nothing to be worse than. */
function unasked({ candidate: _candidate, ...gate }: GateResult): GateResult {
  const nothing = { value: null, interval: null, baseline: null, direction: 'none' } as const;
  return { ...gate, ...nothing, result: 'inconclusive', reasonCode: 'no-baseline', blocking: false };
}

/** Gates repeat what was measured of the two models. */
function withQuotes(certificate: Certificate): Certificate {
  const measured = sortMeasured(certificate);
  const gates = certificate.gates.map((gate) => {
    if (isUnanswered(gate)) return gate;
    const found = GATE_KINDS[gate.kind].evidence(gate, measured);
    const judged = found.find(({ estimate }) => isSameEstimate(estimate, gate));
    if (judged === undefined) return gate;
    const { estimate: _estimate, ...quoted } = judged;
    const known = Object.entries(quoted).filter(
      ([key, value]) => value !== undefined && (key !== 'candidate' || 'candidate' in gate),
    );
    return { ...gate, ...Object.fromEntries(known) };
  });
  return { ...certificate, gates };
}

interface Measured {
  readonly certificate: Certificate;
  /** In this certificate; made anew only where it changes, since some have thousands of gates. */
  readonly find: FindEvidence;
}

function withEvidence(measured: Measured, gate: GateResult): Measured {
  const estimate = { value: gate.value, interval: gate.interval };
  const isThere = measured.find(gate).some((found) => isSameEstimate(found, estimate));
  if (isThere || isUnanswered(gate)) return measured;
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
      const changed = gate.kind === 'prediction' ? compared({ ...own, estimate }) : differing(own, estimate);
      return { prediction: [...certificate.prediction.filter((result) => !isIts(result)), changed] };
    }
    case 'gap': {
      const name = slice?.name ?? '';
      const others = certificate.gaps.filter((gap) => gap.slice !== name || gap.metric !== metric);
      const theirs = certificate.baseline === null || gate.baseline === null ? null : gate.baseline;
      const baseline = theirs === null ? null : { value: theirs, interval: null };
      return { gaps: [...others, { data, slice: name, metric, estimate, highest: 'a', lowest: 'b', baseline }] };
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

type Predicted = Evidence['prediction'][number];

/** With the difference to what the baseline has. */
function compared(own: Predicted): Predicted {
  const [ours, theirs] = [own.estimate.value, own.baseline?.value ?? null];
  if (own.difference === null) return own;
  return { ...own, difference: { value: ours === null || theirs === null ? null : ours - theirs, interval: null } };
}

/** With a baseline that is so far from it. */
function differing(own: Predicted, difference: Estimate): Predicted {
  const [ours, by] = [own.estimate.value, difference.value];
  const baseline = { value: ours === null || by === null ? null : ours - by, interval: null };
  return { ...own, baseline, difference };
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
  if (latency === null) return null;
  const set = metric.replace('latency_', '');
  const place = PARTS.findIndex((part) => part === set);
  const { value } = estimate;
  if (place < 0 || value === null) return { ...latency, [set]: estimate, max: Math.max(latency.max, value ?? 0) };
  const others = PARTS.map((part, at) => {
    const own = latency[part].value ?? value;
    const moved = at < place ? Math.min(own, value) : Math.max(own, value);
    return [part, moved === latency[part].value ? latency[part] : { value: moved, interval: null }] as const;
  });
  return { ...latency, ...Object.fromEntries(others), [set]: estimate, max: Math.max(latency.max, value) };
}

/** In the order of their times. */
const PARTS = ['p50', 'p90', 'p95', 'p99', 'p999'] as const;
