import type { GateResult, ModeName, Perturbation } from '../../contract/generated/types.ts';

type Comparator = GateResult['comparator'];

/** What every gate has. */
export interface GateBase {
  readonly id: string;
  readonly metric: string;
  readonly confidence: number;
  readonly test: 'bound' | 'point';
  readonly onInconclusive: 'block' | 'warn';
  /** Where it stands in model.yaml. */
  readonly pointer: string;
}

/** A metric of the predictions against a limit; with a `by` slice, every group's. */
export interface PredictionGate extends GateBase {
  readonly kind: 'prediction';
  readonly data: string;
  readonly slice: string | null;
  readonly comparator: Comparator;
  readonly limit: number;
}

/** Candidate against production on the same rows. `margin` counts in the metric's better direction: −0.003 allows 0.003 worse. */
export interface RelativePredictionGate extends GateBase {
  readonly kind: 'relative-prediction';
  readonly data: string;
  readonly slice: string | null;
  readonly margin: number;
}

/** The largest difference between the groups of a slice. */
export interface GapGate extends GateBase {
  readonly kind: 'gap';
  readonly data: string;
  readonly slice: string;
  readonly limit: number;
}

/** How much worse a metric gets when the inputs are disturbed. */
export interface RobustnessGate extends GateBase {
  readonly kind: 'robustness';
  readonly data: string;
  readonly perturbation: Perturbation;
  readonly limit: number;
}

/** A budget of a mode. */
export interface PerformanceGate extends GateBase {
  readonly kind: 'performance';
  readonly mode: ModeName;
  readonly unit: GateResult['unit'];
  readonly comparator: Comparator;
  readonly limit: number;
}

/** Candidate over production in the same process. */
export interface RelativePerformanceGate extends GateBase {
  readonly kind: 'relative-performance';
  readonly mode: ModeName;
  readonly comparator: Comparator;
  readonly limit: number;
}

export type Gate =
  | PredictionGate
  | RelativePredictionGate
  | GapGate
  | RobustnessGate
  | PerformanceGate
  | RelativePerformanceGate;
