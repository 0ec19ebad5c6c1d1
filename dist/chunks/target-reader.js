import { a as narrow, r as labelKind, t as LabelCensus } from "./labels.js";
import { V as labelText } from "./neighbours.js";
import { i as problemKind } from "./registry.js";
import { t as finding } from "./finding.js";

// src/domain/evaluation/describe-answers.ts
const MOST_VALUES = 20;
const MOST_CLASSES = 40;
const MOST_CHARACTERS$1 = 200;
function describeAnswers(set, problem, table) {
	const { prediction } = set;
	const kind = prediction.kind ?? problemKind(problem).prediction.kinds[0] ?? "values";
	const { width, datatype, classes, elements = null } = table;
	const columns = elements?.columns ?? width;
	const column = classes?.positive?.column ?? prediction.index;
	const threshold = kind === "labels" || elements !== null && columns > 1 ? null : thresholdOf(set, problem);
	return {
		output: prediction.output,
		kind,
		datatype,
		columns,
		...elements && { each: elements.each },
		...column === void 0 || width === 1 ? {} : { column },
		...classes === null ? {} : { classes: describeClasses(classes) },
		...classes?.positive === void 0 ? {} : { positive: presentLabel(classes.positive.label) },
		...threshold === null ? {} : { threshold: {
			value: threshold,
			precision: kind === "logits" ? "FP64" : datatype
		} },
		...describeForm(prediction, elements?.layout),
		...elements?.each === "box" && { boxFormat: prediction.boxFormat ?? "xyxy" }
	};
}
function describeForm({ skip, ignore, ...said }, layout = said.layout) {
	const { positiveScores, scheme, blank, scores, labels } = said;
	return {
		...layout && { layout },
		...positiveScores && { positiveScores },
		...ignore !== void 0 && { ignore: presentLabel(ignore) },
		...scheme && { scheme },
		...blank !== void 0 && { blank },
		...skip && { skip: {
			count: skip.length,
			listed: skip.slice(0, MOST_VALUES)
		} },
		...scores !== void 0 && { scores: scores.slice(0, MOST_CHARACTERS$1) },
		...labels !== void 0 && { labels: labels.slice(0, MOST_CHARACTERS$1) }
	};
}
function thresholdOf({ prediction }, problem) {
	if (problemKind(problem).prediction.threshold === "none") return null;
	return prediction.threshold ?? (prediction.kind === "scores" ? null : .5);
}
function describeClasses({ from, labels, haveColumns }) {
	const listed = labels.slice(0, MOST_CLASSES).map((label, index) => ({
		label: presentLabel(label),
		column: haveColumns ? index : null
	}));
	return {
		from,
		count: labels.length,
		listed
	};
}
function describeValues(census, range) {
	if (range !== null) return {
		kinds: ["number"],
		distinct: census?.labels.length ?? null,
		values: [],
		range
	};
	const places = (census?.places ?? []).toSorted((a, b) => b.rows - a.rows).slice(0, MOST_VALUES);
	return {
		kinds: [...new Set((census?.labels ?? []).map(labelKind))],
		distinct: census?.labels.length ?? null,
		values: places.map(({ label, rows }) => ({
			label: presentLabel(label),
			rows
		}))
	};
}
function presentLabel(label) {
	if (typeof label === "boolean") return label;
	if (typeof label === "number" && Number.isFinite(label)) return label;
	return labelText(label).toWellFormed();
}

// src/domain/evaluation/round-figures.ts
const DIGITS = {
	estimate: 6,
	point: 5
};
function roundEstimate({ value, interval }) {
	const round = (number) => number === null ? null : rounded(number, DIGITS.estimate);
	if (interval === null) return {
		value: round(value),
		interval
	};
	return {
		value: round(value),
		interval: {
			...interval,
			lower: round(interval.lower),
			upper: round(interval.upper)
		}
	};
}
function roundPoints(values) {
	return Array.from(values, (value) => rounded(value, DIGITS.point));
}
function roundOutward({ least, greatest }) {
	const size = Math.max(Math.abs(least), Math.abs(greatest));
	if (size === 0 || !Number.isFinite(size)) return {
		least,
		greatest
	};
	const step = 10 ** (Math.floor(Math.log10(size)) - 1);
	const to = (value, round) => inFinite(rounded(round(value / step) * step, 3));
	return {
		least: to(least, Math.floor),
		greatest: to(greatest, Math.ceil)
	};
}
function inFinite(value) {
	return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}
function rounded(value, digits) {
	return Number(value.toPrecision(digits));
}

// src/domain/evaluation/rows-without-value.ts
function rowsWithoutValue({ shape: [rows = 0], data }) {
	const width = rows === 0 ? 0 : data.length / rows;
	let found = 0;
	for (let row = 0; row < rows; row += 1) for (let index = row * width; index < (row + 1) * width; index += 1) {
		const value = data[index];
		if (value !== "" && !Number.isNaN(value)) continue;
		found += 1;
		break;
	}
	return found;
}

// src/domain/evaluation/target-reader.ts
const MOST_DISTINCT = 1e4;
var TargetReader = class {
	#set;
	#kind;
	#order;
	#misfit = null;
	#census;
	#constant = null;
	#differs = false;
	#rows = 0;
	#weightless = 0;
	#noValue = /* @__PURE__ */ new Map();
	#emptyInputs = /* @__PURE__ */ new Map();
	#range = null;
	constructor({ set, problem }) {
		this.#set = set;
		this.#kind = problemKind(problem);
		this.#order = this.#kind.target.order?.() ?? null;
		this.#census = isListed(this.#kind) ? new LabelCensus() : null;
	}
	get rows() {
		return this.#rows;
	}
	add(batch) {
		this.#rows += batch.rows;
		this.#misfit ??= checkTargetWidth(this.#kind, batch);
		if (this.#misfit !== null) return;
		for (const [name, cells] of batch.columns) {
			const missing = cells.filter((cell) => cell === null).length;
			if (missing > 0) this.#noValue.set(name, (this.#noValue.get(name) ?? 0) + missing);
		}
		for (const input of batch.inputs) {
			const rows = rowsWithoutValue(input);
			if (rows > 0) this.#emptyInputs.set(input.name, (this.#emptyInputs.get(input.name) ?? 0) + rows);
		}
		if (batch.target.values instanceof Float64Array && !this.#kind.target.isLabel) this.#widen(batch.target.values);
		for (let row = 0; row < batch.rows; row += 1) {
			this.#weightless += Number(batch.weight?.[row] === 0);
			if (this.#census !== null || !this.#kind.target.isLabel) this.#addRow(batch, row);
		}
	}
	check(batch) {
		const { read } = this.#kind.target;
		if (this.#misfit !== null) return;
		this.#order?.add(batch);
		if (read === void 0) return;
		for (let cell = 0; cell < batch.rows * batch.target.width; cell += 1) read(batch, Math.floor(cell / batch.target.width), cell % batch.target.width);
	}
	checkEnd() {
		if (this.#misfit === null) this.#order?.finish();
	}
	misfit() {
		if (this.#misfit !== null || this.#census === null) return this.#misfit;
		return this.#kind.target.misfit?.(this.#set, this.#census) ?? null;
	}
	findings() {
		if (this.#constant === null || this.#differs || this.#kind.target.isLabel) return [];
		return [finding("target-constant", { value: this.#constant.slice(0, MOST_NAMED).map(labelText).join(", ") })];
	}
	describe() {
		const noValue = [...this.#noValue].map(([name, rows]) => ({
			column: name.slice(0, MOST_CHARACTERS),
			rows
		}));
		const isExact = this.#set.show === "values";
		const range = this.#range === null || isExact ? this.#range : roundOutward(this.#range);
		const target = describeValues(this.#census, range);
		return {
			weightless: this.#weightless,
			noValue: noValue.slice(0, MOST_COLUMNS),
			emptyInputs: this.#emptyInputs,
			target
		};
	}
	#widen(values) {
		this.#range ??= {
			least: Infinity,
			greatest: -Infinity
		};
		for (const value of values) {
			this.#range.least = Math.min(this.#range.least, value);
			this.#range.greatest = Math.max(this.#range.greatest, value);
		}
	}
	#addRow({ target: { values, width, lengths }, weight, start }, row) {
		const weighs = weight?.[row] !== 0;
		const first = this.#constant;
		const own = [];
		const end = lengths?.[row] ?? width;
		for (let column = 0; column < end; column += 1) {
			const cell = narrow(values[row * width + column] ?? "");
			this.#note(cell, start + row, weighs);
			if (!weighs || this.#differs) continue;
			if (first === null) own.push(cell);
			else this.#differs = cell !== first[column];
		}
		if (weighs) this.#constant ??= own;
	}
	#note(cell, row, weighs) {
		this.#census?.add(cell, row, weighs);
		if (!this.#kind.target.isLabel && (this.#census?.labels.length ?? 0) > MOST_DISTINCT) this.#census = null;
	}
};
const MOST_NAMED = 5;
const MOST_COLUMNS = 20;
const MOST_CHARACTERS = 200;
function isListed({ target }) {
	return target.isText !== true && target.isMask !== true && target.isBoxes !== true;
}
function checkTargetWidth(kind, { target }) {
	if (target.width === 1 || kind.target.isSeveral) return null;
	return {
		reason: "target-not-single",
		pointer: "/target",
		facts: {
			problem: kind.name,
			width: target.width
		}
	};
}

export { rounded as a, roundPoints as i, checkTargetWidth as n, describeAnswers as o, roundEstimate as r, presentLabel as s, TargetReader as t };