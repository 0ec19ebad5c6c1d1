import type { GateResult } from '../../contract/generated/types.ts';
import type { Gate } from '../model/gate.ts';
import type { JudgeContext } from './gate-result.ts';
import { judgePerformance, judgeRelativePerformance } from './judge-performance.ts';
import { judgeGap, judgePrediction, judgeRelativePrediction, judgeRobustness } from './judge-prediction.ts';

/** Judges every gate against the evidence; nothing is measured here. */
export function judgeGates(gates: readonly Gate[], context: JudgeContext): readonly GateResult[] {
  return gates.map((gate) => judgeGate(gate, context));
}

function judgeGate(gate: Gate, context: JudgeContext): GateResult {
  switch (gate.kind) {
    case 'prediction':
      return judgePrediction(gate, context);
    case 'relative-prediction':
      return judgeRelativePrediction(gate, context);
    case 'gap':
      return judgeGap(gate, context);
    case 'robustness':
      return judgeRobustness(gate, context);
    case 'performance':
      return judgePerformance(gate, context);
    case 'relative-performance':
      return judgeRelativePerformance(gate, context);
  }
}
