import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { i as problemKind } from "./registry.js";
import { s as rowShape } from "./row-axis.js";
import { n as toPointer } from "./json-pointer.js";
import { o as readingOf, s as standsInVersion } from "./version-reading.js";

// src/usecases/reading-place.ts
function readAs({ model, version }) {
	return version === null ? model.value : readingOf(model.value, version.value);
}
function sourceOf({ model, version }, pointer) {
	return version !== null && standsInVersion(version.value, pointer) ? version.source : model.source;
}
function locateInSet(reader, name, error) {
	const pointer = pointerInSet(reader, name, error);
	return sourceOf(reader, pointer).locate(pointer);
}
function pointerInSet({ version }, name, error) {
	const at = toPointer("evaluation", name);
	if (!(error instanceof AppError)) return `${at}/data`;
	if (error.within !== void 0) return at + error.within;
	if (error.code !== "data-binding" || version?.value.signature === void 0) return `${at}/data`;
	return standsInVersion(version.value, `${at}/inputs`) ? `${at}/inputs` : "/signature";
}

// src/domain/evaluation/one-hot.ts
const LEAST_CLASSES = 3;
const MOST_LISTED = 12;
function oneHotMisfit({ set, problem, signature, columns }) {
	if (columns.length === 0 || classesOf(set, {
		problem,
		signature
	}) < LEAST_CLASSES) return null;
	const listed = columns.slice(0, MOST_LISTED);
	return {
		reason: "target-one-hot",
		pointer: "/target",
		facts: {
			column: set.target.column ?? "",
			columns: listed
		}
	};
}
function classesOf({ target, prediction }, { problem, signature }) {
	if (target.classes !== void 0) return target.classes.length;
	const output = signature.outputs.find(({ name }) => name === prediction.output);
	const width = (output && rowShape(output).at(-1)) ?? 1;
	if (width < 0 || !problemKind(problem).prediction.hasColumnPerClass(prediction, width)) return Infinity;
	return width;
}

// src/domain/calling/sequence-order.ts
var SequenceOrder = class {
	#seen = /* @__PURE__ */ new Set();
	#last;
	begins(sequence) {
		if (sequence === void 0 || sequence === this.#last && this.#seen.size > 0) return false;
		if (this.#seen.has(sequence)) throw new AppError({
			code: "data-binding",
			message: `The sequence ${quoteText(String(sequence))} goes on after another one began.`,
			hint: "Sort the rows by sequence, and within it by time: a state is carried from one row to the next."
		});
		this.#seen.add(sequence);
		this.#last = sequence;
		return true;
	}
};

export { sourceOf as a, readAs as i, oneHotMisfit as n, locateInSet as r, SequenceOrder as t };