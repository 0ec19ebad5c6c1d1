import { B as judgeRatio, R as performanceEstimate, W as parseMetricName, z as judge } from "./histogram.js";
import { r as growableInt32 } from "./growable.js";
import { i as quoteText } from "./fastest-levenshtein.js";

// src/domain/certification/gate-result.ts
/** What every line of the report has, whatever was judged. */
function common(gate, { locate }, { result, reasonCode }) {
	const blocking = result !== "inconclusive" || gate.onInconclusive === "block";
	const { id, kind, metric, test, pointer } = gate;
	return {
		id,
		kind,
		metric,
		unit: "none",
		test,
		result,
		reasonCode,
		blocking,
		location: locate(pointer)
	};
}
/** A gate without a number. Without a baseline there is nothing to be worse than, so it does not block. */
function unanswered(gate, context, reasonCode) {
	const base = common(gate, context, {
		result: "inconclusive",
		reasonCode
	});
	return {
		...base,
		..."data" in gate ? { data: gate.data } : {},
		..."perturbation" in gate ? { perturbation: perturbationName(gate.perturbation) } : {},
		..."mode" in gate ? { mode: gate.mode } : {},
		..."slice" in gate && gate.slice !== null ? { slice: {
			name: gate.slice,
			group: null
		} } : {},
		unit: "unit" in gate ? gate.unit : "none",
		direction: "none",
		blocking: base.blocking && reasonCode !== "no-baseline",
		value: null,
		interval: null,
		baseline: null,
		...boundOf(gate)
	};
}
/** gaussian 0.1, as a gate's result names what its inputs were disturbed with. */
function perturbationName(perturbation) {
	const [check, strength] = Object.entries(perturbation)[0] ?? ["", 0];
	return `${check} ${strength}`;
}
/** The bound as the gate declares it; a margin turns round where less is better. */
function boundOf(gate) {
	if (gate.kind === "relative-prediction") return marginBound(gate.margin, directionOf(gate.metric));
	return {
		comparator: "comparator" in gate ? gate.comparator : "<=",
		limit: gate.limit
	};
}
/** −0.003 of a metric that should rise: the difference must be ≥ −0.003; of one that should fall: ≤ 0.003. */
function marginBound(margin, direction) {
	if (direction !== "down") return {
		comparator: ">=",
		limit: margin
	};
	return {
		comparator: "<=",
		limit: margin === 0 ? 0 : -margin
	};
}
function directionOf(metric) {
	const parsed = parseMetricName(metric);
	return parsed.kind === "metric" ? parsed.metric.direction : "none";
}
const RESULT_ORDER = [
	"fail",
	"inconclusive",
	"pass"
];
/** The group that is worst off: by result, then by how far it is from the limit. */
function worst(results) {
	const [first] = results.toSorted((a, b) => RESULT_ORDER.indexOf(a.result) - RESULT_ORDER.indexOf(b.result) || slack(a) - slack(b));
	if (first === void 0) throw new RangeError("A gate needs at least one result.");
	return first;
}
function slack({ value, comparator, limit }) {
	if (value === null) return Number.NEGATIVE_INFINITY;
	return comparator === ">=" ? value - limit : limit - value;
}

// src/domain/evaluation/rows-to-decide.ts
/** Nobody labels more rows than this for one gate; beyond it the answer is that the limit is too near. */
const MOST_ROWS = 1e8;
/**
* How many rows like these would bring the limit outside the interval if the value stays: n·(half-width/distance)², rounded up
* to two digits; null where the value lies on the limit or the number is beyond reason.
*/
function rowsToDecide({ rows, estimate, limit }) {
	const { value, interval } = estimate;
	if (value === null || interval === null || rows < 1) return null;
	const distance = Math.abs(value - limit);
	const end = limit < value ? interval.lower : interval.upper;
	if (end === null || distance === 0) return null;
	const needed = rows * (Math.abs(end - value) / distance) ** 2;
	if (!(needed <= MOST_ROWS)) return null;
	const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(needed, rows + 1))) - 1);
	return Math.ceil(Math.max(needed, rows + 1) / unit) * unit;
}

// src/domain/certification/would-decide.ts
/** What would decide a gate on predictions: more rows like these. */
function moreRows(question) {
	const rows = rowsToDecide(question);
	return rows === null ? {} : { rows };
}
/** Beyond this factor the point is as good as on the limit, and no amount of time is worth naming. */
const LARGEST_FACTOR = 1e4;
/** What would decide a gate on time: measuring longer on a machine like this one. Half-widths shrink with the root of time. */
function moreSeconds({ estimate: { value, interval }, limit, seconds }) {
	if (value === null || interval === null || value === limit) return {};
	const bound = value > limit ? interval.lower : interval.upper;
	const factor = bound === null ? Number.POSITIVE_INFINITY : ((bound - value) / (limit - value)) ** 2;
	return factor > 1 && factor <= LARGEST_FACTOR && seconds > 0 ? { seconds: seconds * factor } : {};
}

// src/domain/certification/judge-performance.ts
function judgePerformance(gate, context) {
	const result = performanceOf(gate, context);
	const estimate = result === void 0 ? null : performanceEstimate(result, gate.metric);
	if (result === void 0 || estimate === null) return unanswered(gate, context, "not-measured");
	const answer = judge({
		estimate,
		comparator: gate.comparator,
		limit: gate.limit,
		test: gate.test
	});
	return {
		...common(gate, context, answer),
		mode: gate.mode,
		unit: gate.unit,
		direction: gate.comparator === ">=" ? "up" : "down",
		...estimate,
		baseline: result.baseline === void 0 ? null : performanceEstimate(result.baseline, gate.metric)?.value ?? null,
		comparator: gate.comparator,
		limit: gate.limit
	};
}
function judgeRelativePerformance(gate, context) {
	const result = performanceOf(gate, context);
	if (context.evidence.baseline === null) return unanswered(gate, context, "no-baseline");
	const comparison = result?.comparison ?? null;
	const ratio = comparison?.ratios[gate.metric];
	if (result === void 0 || comparison === null || ratio === void 0) return unanswered(gate, context, "not-measured");
	const question = {
		estimate: ratio,
		comparator: gate.comparator,
		limit: gate.limit,
		test: gate.test
	};
	const answer = judgeRatio(question, comparison.noiseFloor[gate.metric]);
	const open = answer.reasonCode === "interval-crosses-limit";
	return {
		...common(gate, context, answer),
		mode: gate.mode,
		unit: "ratio",
		direction: gate.comparator === ">=" ? "up" : "down",
		...ratio,
		candidate: performanceEstimate(result, gate.metric)?.value ?? null,
		baseline: result.baseline === void 0 ? null : performanceEstimate(result.baseline, gate.metric)?.value ?? null,
		comparator: gate.comparator,
		limit: gate.limit,
		...open ? { wouldDecide: moreSeconds({
			estimate: ratio,
			limit: gate.limit,
			seconds: comparison.seconds
		}) } : {}
	};
}
function performanceOf(gate, { evidence }) {
	return evidence.performance.find(({ mode }) => mode === gate.mode);
}

// src/domain/evaluation/empty-slices.ts
/** Values that the sentence about an empty slice lists for a column. */
const MOST_LISTED = 5;
/** The first distinct values of a filter's columns, for as long as no row has passed it. */
var SeenValues = class {
	#values;
	#isOpen = true;
	constructor(columns) {
		this.#values = new Map(columns.map((column) => [column, /* @__PURE__ */ new Set()]));
	}
	/** Whether no row has passed so far. */
	get isOpen() {
		return this.#isOpen;
	}
	get columns() {
		return [...this.#values];
	}
	add(cell) {
		if (!this.#isOpen) return;
		for (const [column, values] of this.#values) {
			const value = cell(column);
			if (value !== null && values.size < MOST_LISTED) values.add(value);
		}
	}
	close() {
		this.#isOpen = false;
	}
};
/** What no row passes gates nothing: say what the columns hold instead. */
function emptySliceFinding({ name }, seen) {
	return {
		code: "slice-matches-nothing",
		severity: "warning",
		check: "prediction",
		message: `No row is in the slice ${name}: ${seen.columns.map(([column, values]) => `${quoteText(column)} holds ${listValues(values)}`).join("; ")}.`.slice(0, 1e3),
		hint: "Write the values under `where` as the data hold them."
	};
}
function listValues(values) {
	if (values.size === 0) return "no value";
	const listed = [...values].map((value) => typeof value === "string" ? quoteText(value.slice(0, 40)) : String(value));
	return values.size < MOST_LISTED ? listed.join(", ") : `${listed.join(", ")} …`;
}

// src/domain/evaluation/slices.ts
/** The number of rows from which a group counts when its slice names none; the default in schemas/model.schema.json. */
const DEFAULT_MIN_ROWS = 50;
/** More groups than this in one slice say that the column is no grouping but an identifier. */
const MAX_GROUPS = 1e3;
/** The group of the rows whose cell is missing: left out, they would pass unseen. */
const NO_VALUE = "(no value)";
/** Notes batch by batch which rows belong to which slice. */
var SliceRecorder = class {
	#entries;
	constructor(declarations) {
		this.#entries = declarations.map((declaration) => ({
			declaration,
			codes: growableInt32(),
			groups: /* @__PURE__ */ new Map(),
			seen: new SeenValues(Object.keys(declaration.where ?? {}))
		}));
	}
	add(batch) {
		for (const { declaration, codes, groups, seen } of this.#entries) for (let row = 0; row < batch.rows; row += 1) {
			const code = codeOf(declaration, groups, cellsOf(batch, row));
			codes.push(code);
			if (code < 0) seen.add(cellsOf(batch, row));
			else seen.close();
		}
	}
	/** One for each filter that no row passes. */
	findings() {
		return this.#entries.flatMap(({ declaration, seen }) => declaration.where === void 0 || !seen.isOpen ? [] : [emptySliceFinding(declaration, seen)]);
	}
	/** A grouping whose groups were given up beyond the limit, so that rows are in none. */
	misfit() {
		const index = this.#entries.findIndex(({ groups }) => groups.size > MAX_GROUPS);
		const { name, by } = this.#entries[index]?.declaration ?? {};
		if (name === void 0 || by === void 0) return null;
		return {
			reason: "slice-groups",
			pointer: `/slices/${index}/by`,
			facts: {
				name,
				by,
				most: MAX_GROUPS
			}
		};
	}
	finish() {
		return this.#entries.map(({ declaration, codes, groups }) => ({
			declaration,
			codes: codes.finish(),
			groups: declaration.by === void 0 ? [null] : [...groups.keys()]
		}));
	}
};
/** The parts of all slices, groups in ascending order of their names, empty ones left out. */
function slicePartsOf(rows) {
	return rows.slices.flatMap((slice) => partsOfSlice(rows, slice));
}
/** The parts of one slice. */
function partsOfSlice(rows, slice) {
	const { name, minRows = 50 } = slice.declaration;
	const counts = new Int32Array(slice.groups.length);
	for (const code of slice.codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
	const indices = Array.from(counts, (count) => new Int32Array(count));
	const filled = new Int32Array(slice.groups.length);
	for (let row = 0; row < slice.codes.length; row += 1) {
		const code = slice.codes[row] ?? -1;
		if (code < 0) continue;
		const position = filled[code] ?? 0;
		const list = indices[code];
		if (list !== void 0) list[position] = row;
		filled[code] = position + 1;
	}
	return slice.groups.map((group, code) => ({
		group,
		rows: indices[code] ?? /* @__PURE__ */ new Int32Array(0)
	})).filter((part) => part.rows.length > 0).sort((a, b) => compareNames(a.group ?? "", b.group ?? "")).map((part) => ({
		name,
		group: part.group,
		rows: rows.select(part.rows),
		largeEnough: part.rows.length >= minRows
	}));
}
/** Whether a row with these cells passes a `where` filter. A missing cell passes no condition, not even `ne`. */
function matchesWhere(where, cell) {
	return Object.entries(where).every(([column, filter]) => {
		const value = cell(column);
		return value !== null && matchesFilter(filter, value);
	});
}
function codeOf(declaration, groups, cell) {
	if (declaration.where !== void 0 && !matchesWhere(declaration.where, cell)) return -1;
	if (declaration.by === void 0) return 0;
	const name = String(cell(declaration.by) ?? NO_VALUE);
	const known = groups.get(name);
	if (known !== void 0) return known;
	if (groups.size > MAX_GROUPS) return -1;
	groups.set(name, groups.size);
	return groups.size - 1;
}
function cellsOf(batch, row) {
	return (column) => {
		const value = batch.columns.get(column)?.[row] ?? null;
		return typeof value === "number" && Number.isNaN(value) ? null : value;
	};
}
function matchesFilter(filter, value) {
	return typeof filter === "object" ? matchesCondition(filter, value) : isNamed(value, filter);
}
/** YAML has no exact number beyond 2^53: the manifest names such an integer by its digits. */
function isNamed(value, name) {
	return typeof value === "bigint" ? String(value) === name : value === name;
}
function matchesCondition(condition, value) {
	const { eq, ne, lt, lte, gt, gte } = condition;
	if (eq !== void 0 && !isNamed(value, eq)) return false;
	if (ne !== void 0 && isNamed(value, ne)) return false;
	if (condition.in !== void 0 && !condition.in.some((name) => isNamed(value, name))) return false;
	if (lt === void 0 && lte === void 0 && gt === void 0 && gte === void 0) return true;
	if (typeof value !== "number" && typeof value !== "bigint") return false;
	return (lt === void 0 || value < lt) && (lte === void 0 || value <= lte) && (gt === void 0 || value > gt) && (gte === void 0 || value >= gte);
}
/** Numbers by value, all else by code unit, so that the order is the same everywhere. */
function compareNames(a, b) {
	const [x, y] = [Number(a), Number(b)];
	if (a !== "" && b !== "" && !Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y;
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

// src/domain/certification/judge-prediction.ts
function judgePrediction(gate, context) {
	const results = resultsOf(gate, context);
	if (results.kind === "none") return unanswered(gate, context, results.reason);
	return worst(results.found.map((result) => {
		const { estimate, baseline, rows, slice } = result;
		const answer = judge({
			estimate,
			comparator: gate.comparator,
			limit: gate.limit,
			test: gate.test
		});
		const open = answer.reasonCode === "interval-crosses-limit";
		return {
			...common(gate, context, answer),
			...slice === null ? {} : { slice },
			data: gate.data,
			direction: result.direction,
			...estimate,
			baseline: baseline?.value ?? null,
			comparator: gate.comparator,
			limit: gate.limit,
			...open ? { wouldDecide: moreRows({
				estimate,
				limit: gate.limit,
				rows
			}) } : {}
		};
	}));
}
function judgeRelativePrediction(gate, context) {
	const results = resultsOf(gate, context);
	if (results.kind === "none") return unanswered(gate, context, results.reason);
	if (context.evidence.baseline === null) return unanswered(gate, context, "no-baseline");
	return worst(results.found.map((result) => {
		const { estimate, baseline, difference, rows, slice } = result;
		const { comparator, limit } = marginBound(gate.margin, result.direction);
		const compared = difference ?? {
			value: null,
			interval: null
		};
		const answer = judge({
			estimate: compared,
			comparator,
			limit,
			test: gate.test
		});
		const open = answer.reasonCode === "interval-crosses-limit";
		return {
			...common(gate, context, answer),
			...slice === null ? {} : { slice },
			data: gate.data,
			direction: result.direction,
			...compared,
			candidate: estimate.value,
			baseline: baseline?.value ?? null,
			comparator,
			limit,
			...open ? { wouldDecide: moreRows({
				estimate: compared,
				limit,
				rows
			}) } : {}
		};
	}));
}
/** The results that a gate speaks of: one for all rows or a filter, one a group for a `by` slice. */
function resultsOf(gate, { evidence, slicesOf }) {
	const matching = evidence.prediction.filter((result) => result.data === gate.data && result.metric === gate.metric && (result.slice?.name ?? null) === gate.slice && (result.estimate.interval?.level ?? gate.confidence) === gate.confidence);
	if (matching.length === 0) return {
		kind: "none",
		reason: "not-measured"
	};
	const declared = slicesOf(gate.data).find(({ name }) => name === gate.slice);
	const minRows = declared === void 0 ? 1 : declared.minRows ?? 50;
	const [first, ...rest] = matching.filter(({ rows }) => rows >= minRows);
	return first === void 0 ? {
		kind: "none",
		reason: "too-few-rows"
	} : {
		kind: "found",
		found: [first, ...rest]
	};
}
function judgeGap(gate, context) {
	const gap = context.evidence.gaps.find(({ data, slice, metric }) => data === gate.data && slice === gate.slice && metric === gate.metric);
	if (gap === void 0) return unanswered(gate, context, "not-measured");
	if (gap.highest === null) return unanswered(gate, context, "too-few-rows");
	const answer = judge({
		estimate: gap.estimate,
		comparator: "<=",
		limit: gate.limit,
		test: gate.test
	});
	return {
		...common(gate, context, answer),
		data: gate.data,
		slice: {
			name: gate.slice,
			group: null
		},
		direction: "down",
		...gap.estimate,
		baseline: gap.baseline?.value ?? null,
		comparator: "<=",
		limit: gate.limit
	};
}
function judgeRobustness(gate, context) {
	const perturbation = perturbationName(gate.perturbation);
	const result = context.evidence.robustness.find((probe) => (probe.data ?? gate.data) === gate.data && `${probe.check} ${probe.strength}` === perturbation && probe.metric === gate.metric);
	if (result?.drop === void 0) return unanswered(gate, context, "not-measured");
	const answer = judge({
		estimate: result.drop,
		comparator: "<=",
		limit: gate.limit,
		test: gate.test
	});
	return {
		...common(gate, context, answer),
		data: gate.data,
		perturbation,
		direction: "down",
		...result.drop,
		candidate: result.estimate?.value ?? null,
		baseline: null,
		comparator: "<=",
		limit: gate.limit
	};
}

// src/domain/certification/judge-gates.ts
/** Judges every gate against the evidence; nothing is measured here. */
function judgeGates(gates, context) {
	return gates.map((gate) => judgeGate(gate, context));
}
function judgeGate(gate, context) {
	switch (gate.kind) {
		case "prediction": return judgePrediction(gate, context);
		case "relative-prediction": return judgeRelativePrediction(gate, context);
		case "gap": return judgeGap(gate, context);
		case "robustness": return judgeRobustness(gate, context);
		case "performance": return judgePerformance(gate, context);
		case "relative-performance": return judgeRelativePerformance(gate, context);
	}
}

export { slicePartsOf as i, SliceRecorder as n, partsOfSlice as r, judgeGates as t };