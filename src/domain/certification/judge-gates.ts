import type { GateResult } from '../../contract/generated/types.ts';
import type { Gate } from '../model/gate.ts';
import type { JudgeContext } from './gate-result.ts';
import { GATE_KINDS, type GateOf } from './gates/registry.ts';

/** Judges every gate against the evidence; nothing is measured here. */
export function judgeGates(gates: readonly Gate[], context: JudgeContext): readonly GateResult[] {
  return gates.map((gate) => judgeGate(gate, context));
}

type OfKind<Kind extends Gate['kind']> = { [One in Kind]: GateOf<One> & { readonly kind: One } }[Kind];

function judgeGate<Kind extends Gate['kind']>(gate: OfKind<Kind>, context: JudgeContext): GateResult {
  return GATE_KINDS[gate.kind].judge(gate, context);
}
