import { n as resolveGates } from "./resolve-gates.js";
import { o as isSameEstimate } from "./parse-certificate.js";
import { t as judgeGates } from "./judge-gates.js";
import { s as slicesOfSet } from "./inspected.js";

// src/domain/certification/compare-gates.ts
function findForeignGate(certificate, policy) {
	const { gates, verdict, subject } = certificate;
	if (gates.length === 0 && verdict !== "pass") return null;
	const wanted = judgeGates(resolveGates(policy, subject.modes), {
		evidence: certificate,
		slicesOf: (data) => slicesOfSet(policy.model.evaluation[data] ?? {}),
		locate: (pointer) => ({
			path: certificate.policy.model.path,
			line: 1,
			column: 1,
			pointer
		})
	});
	const found = new Map(gates.map((gate) => [gate.id, gate]));
	const missing = wanted.find((gate) => !isSame(gate, found.get(gate.id)));
	const known = new Set(wanted.map(({ id }) => id));
	return (missing ?? gates.find(({ id }) => !known.has(id)))?.id ?? null;
}
const COMPARED = [
	"kind",
	"metric",
	"data",
	"mode",
	"comparator",
	"limit",
	"result",
	"reasonCode",
	"blocking"
];
const NEWER = ["test", "perturbation"];
function isSame(wanted, found) {
	if (found === void 0) return false;
	return COMPARED.every((key) => wanted[key] === found[key]) && NEWER.every((key) => found[key] === void 0 || wanted[key] === found[key]) && wanted.slice?.name === found.slice?.name && wanted.slice?.group === found.slice?.group && isSameEstimate(wanted, found);
}

export { findForeignGate as t };