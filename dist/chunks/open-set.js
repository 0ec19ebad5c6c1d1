import { t as carriesState } from "./call-form.js";
import { n as isByRow } from "./row-axis.js";
import { t as AppError } from "./error.js";
import { a as problemOf } from "./registry.js";

// src/usecases/open-set.ts
async function openSet({ task, signature, ...asked }, data) {
	requireSequence(signature, asked.set);
	const inputs = signature.inputs.filter(isByRow);
	return data.open({
		...asked,
		problem: problemOf(task, asked.set.target),
		inputs
	});
}
function requireSequence(signature, { sequence }) {
	if (!carriesState(signature) || sequence !== void 0) return;
	throw new AppError({
		code: "data-binding",
		message: "The version carries state from call to call, but the evaluation set does not say which rows belong together.",
		hint: "Add sequence: {column: …} or {array: …} to the evaluation set."
	});
}

export { openSet as t };