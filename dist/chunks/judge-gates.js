import { n as GATE_KINDS } from "./false-discovery.js";

// src/domain/certification/judge-gates.ts
function judgeGates(gates, context) {
	return gates.map((gate) => judgeGate(gate, context));
}
function judgeGate(gate, context) {
	return GATE_KINDS[gate.kind].judge(gate, context);
}

export { judgeGates as t };