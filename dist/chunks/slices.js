import { t as groupingColumns } from "./slice-column.js";
import { k as growableInt32 } from "./neighbours.js";
import { t as finding } from "./finding.js";

// src/domain/evaluation/empty-slices.ts
const MOST_LISTED = 5;
var SeenValues = class {
	#values;
	#isOpen = true;
	constructor(columns) {
		this.#values = new Map(columns.map((column) => [column, /* @__PURE__ */ new Set()]));
	}
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
function emptySliceFinding({ name }, seen) {
	return finding("slice-matches-nothing", {
		slice: name,
		columns: seen.columns.map(([column]) => column),
		values: seen.columns.map(([, values]) => [...values].map(shownValue)),
		most: MOST_LISTED
	});
}
function shownValue(value) {
	if (typeof value === "boolean") return value;
	const number = typeof value === "bigint" ? Number(value) : value;
	if (typeof number === "number" && isExact(value, number)) return number;
	return String(value).slice(0, 40);
}
function isExact(value, number) {
	return typeof value === "bigint" ? Number.isSafeInteger(number) : Number.isFinite(number);
}

// src/domain/evaluation/slices.ts
const DEFAULT_MIN_ROWS = 50;
const LEAST_SHOWN = 5;
function slicesOfSet({ slices = [], show }) {
	const least = show === "values" ? 1 : LEAST_SHOWN;
	return slices.map((slice) => ({
		...slice,
		minRows: Math.max(slice.minRows ?? 50, least)
	}));
}
const MAX_GROUPS = 1e3;
const NO_VALUE = "(no value)";
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
	findings() {
		return this.#entries.flatMap(({ declaration, seen }) => declaration.where === void 0 || !seen.isOpen ? [] : [emptySliceFinding(declaration, seen)]);
	}
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
function slicePartsOf(rows) {
	return rows.slices.flatMap((slice) => partsOfSlice(rows, slice));
}
function largeParts(rows) {
	return slicePartsOf(rows).filter(({ largeEnough }) => largeEnough);
}
function countSmallGroups(data, rows) {
	return { smallGroups: [...Map.groupBy(slicePartsOf(rows).filter(({ largeEnough }) => !largeEnough), ({ name }) => name)].map(([slice, parts]) => ({
		data,
		slice,
		groups: parts.length,
		rows: parts.reduce((sum, part) => sum + part.rows.rows, 0)
	})) };
}
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
		places: part.rows,
		rows: rows.select(part.rows),
		largeEnough: part.rows.length >= minRows
	}));
}
function matchesWhere(where, cell) {
	return Object.entries(where).every(([column, filter]) => {
		const value = cell(column);
		return value !== null && matchesFilter(filter, value);
	});
}
function codeOf(declaration, groups, cell) {
	if (declaration.where !== void 0 && !matchesWhere(declaration.where, cell)) return -1;
	if (declaration.by === void 0) return 0;
	const name = groupName(groupingColumns(declaration).map((column) => String(cell(column) ?? NO_VALUE)));
	const known = groups.get(name);
	if (known !== void 0) return known;
	if (groups.size > MAX_GROUPS) return -1;
	groups.set(name, groups.size);
	return groups.size - 1;
}
function groupName(values) {
	const [only = ""] = values;
	if (values.length === 1) return only;
	return values.map((value) => /[,"]/.test(value) ? JSON.stringify(value) : value).join(", ");
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
function compareNames(a, b) {
	const [x, y] = [Number(a), Number(b)];
	if (a !== "" && b !== "" && !Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y;
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

export { slicesOfSet as a, partsOfSlice as i, countSmallGroups as n, largeParts as r, SliceRecorder as t };