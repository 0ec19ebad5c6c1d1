// src/domain/evaluation/labels.ts
function labelKind(label) {
	if (typeof label === "string") return "text";
	return typeof label === "boolean" ? "boolean" : "number";
}
var LabelCensus = class {
	#numbers = /* @__PURE__ */ new Map();
	#seen = [];
	add(label, row, weighs = true) {
		const exact = narrow(label);
		const known = this.#numbers.get(exact);
		const entry = known === void 0 ? void 0 : this.#seen[known];
		if (known !== void 0 && entry !== void 0) {
			entry.rows += 1;
			entry.weighing += Number(weighs);
			return known;
		}
		this.#numbers.set(exact, this.#seen.length);
		return this.#seen.push({
			label: exact,
			first: row,
			rows: 1,
			weighing: Number(weighs)
		}) - 1;
	}
	get labels() {
		return this.#seen.map(({ label }) => label);
	}
	get kinds() {
		return [...new Set(this.labels.map(labelKind))];
	}
	get weighing() {
		return this.#seen.flatMap(({ weighing }, number) => weighing > 0 ? [number] : []);
	}
	get places() {
		return this.#seen;
	}
};
function labelIndex(known, options = {}) {
	const { positions = false, round = (value) => value } = options;
	const exact = /* @__PURE__ */ new Map();
	const spelled = /* @__PURE__ */ new Map();
	known.forEach((label, index) => addUnlessTwice(exact, rounded(label, round), index));
	known.forEach((label, index) => addUnlessTwice(spelled, spellingOf(label), index));
	const words = positions && known.every((label) => typeof label === "string" && Number.isNaN(Number(label)));
	return (label) => {
		const own = exact.get(rounded(label, round));
		if (own !== void 0) return own;
		const other = spelled.get(spellingOf(label)) ?? -1;
		const found = known[other];
		if (found !== void 0 && labelKind(found) !== labelKind(label)) return other;
		return words && typeof label === "number" && Number.isInteger(label) && label >= 0 && label < known.length ? label : -1;
	};
}
function addUnlessTwice(numbers, key, index) {
	numbers.set(key, numbers.has(key) ? -1 : index);
}
function rounded(label, round) {
	const exact = narrow(label);
	return typeof exact === "number" ? round(exact) : exact;
}
function spellingOf(label) {
	if (typeof label === "boolean") return label ? "1" : "0";
	if (typeof label !== "string") return Object.is(label, -0) ? "0" : String(label);
	const lower = label.toLowerCase();
	if (lower === "true") return "1";
	return lower === "false" ? "0" : label;
}
function labelNumber(label) {
	const number = Number(spellingOf(label));
	return String(number) === spellingOf(label) ? number : NaN;
}
function narrow(label) {
	if (typeof label !== "bigint") return label;
	const number = Number(label);
	return Number.isSafeInteger(number) ? number : label;
}

export { narrow as a, labelNumber as i, labelIndex as n, labelKind as r, LabelCensus as t };