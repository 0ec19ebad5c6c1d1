import type { Certificate, Estimate, GateResult, RobustnessResult } from '../../contract/generated/types.ts';
import { performanceEstimate } from './performance-estimate.ts';

/** Finds the measurements that a gate can have been judged by: several where the same was measured at several levels. */
export type FindEvidence = (gate: GateResult) => readonly Estimate[];

/** Certificates have thousands of gates and of measurements, so that these are sorted once. */
export function createFindEvidence({ prediction, gaps, robustness, performance }: Certificate): FindEvidence {
  const predictions = Map.groupBy(prediction, ({ data, metric, slice }) => keyOf(data, metric, slice));
  const gapsOf = Map.groupBy(gaps, ({ data, metric, slice }) => keyOf(data, metric, { name: slice, group: null }));
  return (gate) => {
    const key = keyOf(gate.data, gate.metric, gate.slice ?? null);
    switch (gate.kind) {
      case 'prediction':
        return predictions.get(key)?.map(({ estimate }) => estimate) ?? [];
      case 'relative-prediction':
        return predictions.get(key)?.map(({ difference }) => difference ?? UNDEFINED) ?? [];
      case 'gap':
        return gapsOf.get(key)?.map(({ estimate }) => estimate) ?? [];
      case 'robustness':
        return robustness
          .filter((probe) => probe.metric === gate.metric && isOfGate(probe, gate))
          .flatMap(({ drop }) => drop ?? []);
      case 'performance':
        return performance
          .filter(({ mode }) => mode === gate.mode)
          .flatMap((result) => performanceEstimate(result, gate.metric) ?? []);
      case 'relative-performance':
        return performance
          .filter(({ mode }) => mode === gate.mode)
          .flatMap(({ comparison }) => comparison?.ratios[gate.metric] ?? []);
    }
  };
}

/** How finely the machine told the baseline from itself; undefined where that is no question. */
export function noiseFloorOf(gate: GateResult, { performance }: Certificate): number | undefined {
  return performance.find(({ mode }) => mode === gate.mode)?.comparison?.noiseFloor[gate.metric];
}

/** Whether it is the same measurement, to the last digit: a gate copies what it judges. */
export function isSameEstimate(a: Estimate, b: Pick<Estimate, 'value' | 'interval'>): boolean {
  return (
    a.value === b.value &&
    a.interval?.lower === b.interval?.lower &&
    a.interval?.upper === b.interval?.upper &&
    a.interval?.level === b.interval?.level
  );
}

/** A gate that was left open may not say which perturbation it is about: then it is about any. */
function isOfGate({ data, check, strength }: RobustnessResult, gate: GateResult): boolean {
  if (data !== undefined && data !== gate.data) return false;
  return gate.perturbation === undefined || `${check} ${strength}` === gate.perturbation;
}

const UNDEFINED: Estimate = { value: null, interval: null };

function keyOf(data: string | undefined, metric: string, slice: GateResult['slice'] | null): string {
  return JSON.stringify([data, metric, slice?.name, slice?.group]);
}
