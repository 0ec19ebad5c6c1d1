import { r as fixedRows } from "./call-form.js";
import { a as problemOf, g as placeLabelRows, h as layoutOf, i as problemKind } from "./registry.js";

// src/domain/model/call-signature.ts
function callSignature(signature, model) {
	const sets = Object.values(model.evaluation).filter((set) => hasLayout(model, set));
	return placeLabelRows(signature, sets);
}
function plainOutputs(signature, model) {
	const sets = Object.values(model.evaluation).filter((set) => layoutFor(model, signature, set).kind === "unknown");
	return new Set(sets.map(({ prediction }) => prediction.output));
}
function layoutFor(model, signature, set) {
	return hasLayout(model, set) ? layoutOf(signature, set) : { kind: "unknown" };
}
function isLayoutAssumed(model, set) {
	const layout = layoutFor(model, model.signature, set);
	if (layout.kind === "known") return layout.isAssumed;
	const { isText = false, isSequence = false } = problemKind(problemOf(model.task, set.target)).target;
	return (isText || isSequence) && isRowAssumed(model.signature, set.prediction.output);
}
function isRowAssumed(signature, name) {
	const output = signature.outputs.find((one) => one.name === name);
	const [first = 0, second = 0] = output?.shape ?? [];
	return output?.rows === void 0 && first < 0 && (second < 0 || second === fixedRows(signature));
}
function hasLayout({ task }, { target }) {
	return problemKind(problemOf(task, target)).prediction.layouts === "labels";
}

export { plainOutputs as i, isLayoutAssumed as n, layoutFor as r, callSignature as t };