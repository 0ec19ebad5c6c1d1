import type { Gate } from '../../model/gate.ts';
import { gap } from './gap.ts';
import type { GateKind } from './gate-kind.ts';
import { performance } from './performance.ts';
import { prediction } from './prediction.ts';
import { relativePerformance } from './relative-performance.ts';
import { relativePrediction } from './relative-prediction.ts';
import { robustness } from './robustness.ts';

export type GateOf<Kind extends Gate['kind']> = Extract<Gate, { readonly kind: Kind }>;

/** The closed list of kinds of gate. */
export const GATE_KINDS: { readonly [Kind in Gate['kind']]: GateKind<GateOf<Kind>> } = {
  prediction,
  'relative-prediction': relativePrediction,
  gap,
  robustness,
  performance,
  'relative-performance': relativePerformance,
};
