import { n as serveRequests, t as trusted } from "./chunks/trusted.js";
import { C as problemKind, M as LabelCensus, P as labelKind, _ as answerOrRefuse, a as heldRows, c as isPadded, d as resolveRowShape, f as shapeOfCell, g as formatError, h as bindingError, l as countOf, m as isMissingText, n as openTable, o as readHeldRows, p as toScalar, s as streamedRows, u as isList } from "./chunks/open-table.js";
import { t as AppError } from "./chunks/error.js";
import { f as isFed, g as rowShape, l as parseInteger, m as paddedSource } from "./chunks/output-columns.js";
import { i as quoteText, r as toPointer, t as require_fastest_levenshtein } from "./chunks/fastest-levenshtein.js";

// src/adapters/data/describe-labels.ts
/** More distinct values than this are no list of labels. */
const MOST_LABELS = 256;
/**
* The distinct values of a column that holds one value a row, in the order of the file, and whether every row of one that
* holds several is one 1 among zeros; read in this process. Throws AppError: data-format.
*/
async function describeTableLabels({ path, format, name }) {
	await using table = await openTable(path, format);
	const column = table.columns.find((known) => known.name === name);
	if (column === void 0 || column.kind === "other") return {
		labels: null,
		isOneHot: false
	};
	if (column.kind === "list" || countOf(column.shape) > 1) return {
		labels: null,
		isOneHot: await isOneHot(table, column)
	};
	const census = new LabelCensus();
	const rules = {
		column,
		spelled: format === "csv",
		asText: false,
		exact: false
	};
	for await (const cell of cellsOf(table, column)) {
		const label = toScalar(cell, rules);
		if (label === void 0 || census.labels.length > MOST_LABELS) return {
			labels: null,
			isOneHot: false
		};
		const isMissing = typeof label === "string" && isMissingText(label, { isCsv: format === "csv" });
		if (label !== null && !isMissing) census.add(label, 0);
	}
	return {
		labels: census.labels,
		isOneHot: false
	};
}
async function isOneHot(table, column) {
	const width = countOf(column.shape);
	let [sum, cells] = [0, 0];
	for await (const cell of cellsOf(table, column)) {
		const values = isList(cell) ? Array.from(cell, Number) : [Number(cell)];
		if (values.some((value) => value !== 0 && value !== 1)) return false;
		sum += values.reduce((total, value) => total + value, 0);
		cells += values.length;
		if (!(isList(cell) || cells % width === 0)) continue;
		if (sum !== 1) return false;
		sum = 0;
	}
	return cells > 0;
}
async function* cellsOf(table, { name }) {
	for await (const chunk of table.read({
		columns: [name],
		wanted: () => true
	})) yield* Array.from(chunk.columns.get(name) ?? []);
}

// src/adapters/data/describe-table.ts
/** The columns (or arrays) of a local data file, in its own order, read in this process. Throws AppError: data-format. */
async function describeTable({ path, format }) {
	await using table = await openTable(path, format);
	const described = [];
	for (const column of table.columns) {
		const shape = column.kind === "list" ? await shapeOfFirst(table, column) : column.shape;
		described.push({
			name: column.name,
			type: column.kind,
			shape,
			rows: column.rows
		});
	}
	return described;
}
async function shapeOfFirst(table, column) {
	for await (const chunk of table.read({
		columns: [column.name],
		wanted: (start) => start === 0
	})) return shapeOfCell(chunk.columns.get(column.name)?.[0]);
	return [];
}

// src/adapters/data/match-columns.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** The column of a name. A npy file has one array, which answers to any name. */
function findColumn(table, name) {
	const [first] = table.columns;
	if (table.format === "npy" && first !== void 0) return first;
	const found = table.columns.find((column) => column.name === name);
	if (found !== void 0) return found;
	throw bindingError(`The data has no column ${quoteText(name)}.`, suggestColumn(table, name));
}
/** The column of a binding to one value a row. */
function scalarColumn(table, binding) {
	const name = binding.column ?? binding.array ?? "";
	const column = findColumn(table, name);
	if (column.kind !== "list" && column.kind !== "other" && countOf(column.shape) === 1) return column;
	throw bindingError(`The column ${quoteText(name)} does not hold one value a row.`, "Name a column of scalars.");
}
/**
* The columns of names and wildcards, in the order of the patterns; each wildcard's in the file's own order, without those
* named before and without `reserved` ones (a target among the inputs would give the answer away).
*/
function findColumns(table, patterns, reserved) {
	const found = /* @__PURE__ */ new Map();
	for (const pattern of patterns) for (const column of matchPattern(table, pattern, reserved)) found.set(column.name, column);
	return [...found.values()];
}
function matchPattern(table, pattern, reserved) {
	if (!pattern.includes("*") || table.columns.some((column) => column.name === pattern)) return [findColumn(table, pattern)];
	const pieces = pattern.split("*");
	const matches = table.columns.filter((column) => column.name !== "" && !reserved.has(column.name) && matchesPieces(column.name, pieces));
	if (matches.length > 0) return matches;
	throw bindingError(`No column of the data matches ${quoteText(pattern)}.`, suggestColumn(table, pattern));
}
/** Linear in the name, unlike a regular expression that a manifest would shape. */
function matchesPieces(name, pieces) {
	const [first = "", ...rest] = pieces;
	const last = rest.pop() ?? "";
	if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
	let at = first.length;
	for (const piece of rest) {
		const found = name.indexOf(piece, at);
		if (found < 0) return false;
		at = found + piece.length;
	}
	return at <= name.length - last.length;
}
const MOST_LISTED = 1e4;
function suggestColumn(table, name) {
	const names = table.columns.map((column) => column.name).filter((known) => known !== "");
	if (names.length === 0) return "The data has no named columns.";
	const [only] = names;
	if (table.format === "csv" && names.length === 1 && only !== void 0 && /[;\t|]/.test(only)) return "The file has one column only: separate the cells by commas.";
	return `Did you mean ${quoteText((0, import_fastest_levenshtein.closest)(name.slice(0, 256), names.slice(0, MOST_LISTED)))}? The data has ${names.length} columns.`;
}

// src/adapters/data/bind-slices.ts
/** Finds the columns of slices. Throws data-binding for a filter value of a kind that its column can never hold. */
function bindSlices(table, slices) {
	return [...Map.groupBy(slices.flatMap(usesOf), ({ name }) => name)].map(([name, asked]) => {
		const column = scalarColumn(table, { column: name });
		const isGrouped = asked.some(isGrouping);
		const asText = prefersText(table, asked.flatMap(({ values, bounds }) => [...values, ...bounds])) || isGrouped && column.isSpelledFreely === true;
		for (const use of asked) checkKinds(use, asText ? {
			...column,
			kind: "text"
		} : column);
		return {
			column,
			asText,
			exact: isGrouped || asked.some(({ values }) => values.length > 0)
		};
	});
}
/** In csv, 01 and 1 are both numbers until the manifest speaks of "01". */
function prefersText(table, declared) {
	return table.format === "csv" && declared.length > 0 && declared.every((value) => typeof value === "string");
}
function usesOf({ by, where }, index) {
	const grouping = by === void 0 ? [] : [{
		name: by,
		pointer: `/slices/${index}/by`,
		values: [],
		bounds: []
	}];
	const filters = Object.entries(where ?? {}).map(([name, filter]) => {
		return {
			name,
			pointer: `/slices/${index}/where${toPointer(name)}`,
			...partsOf(filter)
		};
	});
	return [...grouping, ...filters];
}
/** A grouping names no value. */
function isGrouping({ values, bounds }) {
	return values.length === 0 && bounds.length === 0;
}
function partsOf(filter) {
	if (typeof filter !== "object") return {
		values: [filter],
		bounds: []
	};
	const { eq, ne, lt, lte, gt, gte } = filter;
	return {
		values: [
			eq,
			ne,
			...filter.in ?? []
		].filter(isGiven),
		bounds: [
			lt,
			lte,
			gt,
			gte
		].filter(isGiven)
	};
}
function isGiven(value) {
	return value !== void 0;
}
/** The kinds of values that cells may have; a column of mixed kinds may hold anything. */
const HELD = {
	integer: "number",
	number: "number",
	boolean: "boolean",
	text: "text"
};
const WORDS = {
	number: "numbers",
	boolean: "true and false",
	text: "text"
};
function checkKinds({ name, pointer, values, bounds }, { kind }) {
	const held = HELD[kind];
	if (held === void 0) return;
	const wrong = values.find((value) => labelKind(value) !== held && !isWide(value, held)) ?? (held === "number" ? void 0 : bounds[0]);
	if (wrong === void 0) return;
	const word = typeof wrong === "string" ? `the text ${quoteText(wrong)}` : String(wrong);
	throw new AppError({
		code: "data-binding",
		reason: "filter-kind",
		message: `The column ${quoteText(name)} holds ${WORDS[held]}, which ${word} can never be.`,
		hint: "Write the value as the data hold it: numbers and true or false without quotes, text in quotes.",
		within: pointer
	});
}
/** Whole numbers beyond 2^53 can be named by their digits only. */
function isWide(value, held) {
	if (typeof value !== "string" || held !== "number") return false;
	const whole = parseInteger(value);
	return whole !== void 0 && !Number.isSafeInteger(Number(whole));
}

// src/adapters/data/bind-columns.ts
/** Finds the columns of an evaluation set and checks that they fit the model's signature. Throws data-binding, data-empty. */
async function bindColumns(table, request) {
	if (table.columns.every((column) => column.rows === 0)) throw emptyData(request);
	const { set } = request;
	checkTensorNames(request);
	const answers = findSources(table, set.target, /* @__PURE__ */ new Set()).map(({ name }) => name);
	const reserved = /* @__PURE__ */ new Set([...answers, ...[
		set.weight,
		set.query,
		set.sequence
	].flatMap((binding) => namesOf(binding))]);
	const inputs = [];
	for (const tensor of request.inputs) {
		const binding = set.inputs[paddedSource(tensor) ?? tensor.name];
		if (binding !== void 0) inputs.push(await bindInput(table, tensor, findSources(table, binding, reserved)));
	}
	const target = await bindTarget(table, request);
	const weight = set.weight === void 0 ? null : scalarColumn(table, set.weight);
	const query = set.query === void 0 ? null : scalarColumn(table, set.query);
	const sequence = set.sequence === void 0 ? null : scalarColumn(table, set.sequence);
	const slices = bindSlices(table, set.slices ?? []);
	const used = [
		...inputs.flatMap((input) => input.sources.map((source) => source.column)),
		...target.sources.map((source) => source.column),
		...[
			weight,
			query,
			sequence
		].filter((column) => column !== null),
		...slices.map((slice) => slice.column)
	];
	const rows = commonRows(used);
	if (rows === 0) throw emptyData(request);
	return {
		rows,
		columns: [...new Set(used.map((column) => column.name))],
		inputs,
		target,
		weight,
		query,
		sequence,
		slices
	};
}
function emptyData(request) {
	return new AppError({
		code: "data-empty",
		message: `The data of the evaluation set ${quoteText(request.name)} has no rows.`,
		hint: "Name a file with at least one row."
	});
}
function namesOf(binding) {
	return [binding?.column, binding?.array].filter((name) => name !== void 0);
}
function checkTensorNames(request) {
	const names = request.inputs.filter(isFed).map((tensor) => tensor.name);
	const missing = names.find((name) => !Object.hasOwn(request.set.inputs, name));
	if (missing !== void 0) throw bindingError(`The evaluation set ${quoteText(request.name)} does not say where the input ${quoteText(missing)} is.`, "Add it under inputs.");
	const extra = Object.keys(request.set.inputs).find((name) => !names.includes(name));
	if (extra !== void 0) throw bindingError(`The model has no input ${quoteText(extra)}.`, `Its inputs are ${names.map((name) => quoteText(name)).join(", ")}.`);
}
function findSources(table, binding, reserved) {
	if (binding.columns !== void 0) return findColumns(table, binding.columns, reserved);
	const name = binding.column ?? binding.array;
	if (name !== void 0) return [findColumn(table, name)];
	throw bindingError("A binding names no column and no array.", "Give one of columns, column or array.");
}
async function bindInput(table, tensor, columns) {
	if (isPadded(tensor)) return bindPadded(table, tensor, columns);
	const sources = await toSources(table, columns);
	const [only] = sources;
	const present = only !== void 0 && sources.length === 1 ? only.cellShape : [sources.length];
	const nested = sources.length > 1 ? sources.find((source) => source.cellShape.length > 0) : void 0;
	if (nested !== void 0) throw bindingError(`The column ${quoteText(nested.column.name)} holds lists, so it cannot be one of several for the input ${quoteText(tensor.name)}.`, "Bind it alone, with column.");
	const rowShape$1 = resolveRowShape(rowShape(tensor), present);
	if (rowShape$1 !== null && countOf(rowShape$1) > 0) return {
		tensor,
		rowShape: rowShape$1,
		sources
	};
	throw bindingError(`The input ${quoteText(tensor.name)} has the shape [${tensor.shape.join(", ")}], but a row of the data has ${describeShape(present)}.`, "The first dimension is the row, unless rows: says another: choose as many columns as the others hold, or correct the signature.");
}
/** Lists that differ in length: what of their shape is the same in all rows is told by the first one. */
async function bindPadded(table, tensor, columns) {
	const [column] = columns;
	if (column?.kind !== "list" || columns.length > 1) throw bindingError(`The input ${quoteText(tensor.name)} is padded, but its data are no lists.`, "Bind it to one column of a jsonl or parquet file that holds a list a row, or delete pad.");
	const [, ...inner] = shapeOfCell(await firstCell(table, column));
	if (tensor.pad === void 0) return {
		tensor,
		rowShape: [],
		sources: [{
			column,
			cellShape: inner
		}]
	};
	const [, ...declared] = rowShape(tensor);
	const rowShape$2 = resolveRowShape(declared, inner);
	if (rowShape$2 !== null) return {
		tensor,
		rowShape: rowShape$2,
		sources: [{
			column,
			cellShape: inner
		}]
	};
	throw bindingError(`The input ${quoteText(tensor.name)} has the shape [${tensor.shape.join(", ")}], but an element of its lists has ${describeShape(inner)}.`, "Correct the signature, or the data.");
}
function describeShape(shape) {
	if (shape.length === 0) return "one value";
	return shape.length === 1 ? `${shape[0]} values` : `the shape [${shape.join(", ")}]`;
}
async function toSources(table, columns) {
	const sources = [];
	for (const column of columns) {
		if (column.kind === "other") throw bindingError(`The column ${quoteText(column.name)} holds values that are neither numbers, text nor lists of them.`, "Bind a column of scalars or of lists; flatten structures first.");
		const cellShape = column.kind === "list" ? shapeOfCell(await firstCell(table, column)) : column.shape;
		sources.push({
			column,
			cellShape
		});
	}
	return sources;
}
async function firstCell(table, column) {
	for await (const chunk of table.read({
		columns: [column.name],
		wanted: (start) => start === 0
	})) return chunk.columns.get(column.name)?.[0];
}
async function bindTarget(table, { set: { target }, problem }) {
	const sources = await toSources(table, findSources(table, target, /* @__PURE__ */ new Set()));
	const width = sources.reduce((sum, source) => sum + countOf(source.cellShape), 0);
	const named = [...target.classes ?? [], ...target.positive === void 0 ? [] : [target.positive]];
	const asText = prefersText(table, named);
	const kinds = await Promise.all(sources.map((source) => kindOfElements(table, source)));
	const { isLabel } = problemKind(problem).target;
	return {
		sources,
		width,
		numeric: kinds.every((kind) => kind === "number" || kind === "integer") && !asText && !isLabel,
		asText,
		named: new Set(named.map(String))
	};
}
/** A list holds numbers if its first element is one. */
async function kindOfElements(table, { column }) {
	if (column.kind !== "list") return column.kind;
	let cell = await firstCell(table, column);
	while (isList(cell)) cell = cell[0];
	if (typeof cell === "boolean") return "boolean";
	return typeof cell === "string" ? "text" : "number";
}
function commonRows(columns) {
	const [first] = columns;
	const other = columns.find((column) => column.rows !== first?.rows);
	if (first !== void 0 && other === void 0) return first.rows;
	throw bindingError(`${quoteText(first?.name ?? "")} has ${first?.rows ?? 0} rows, ${quoteText(other?.name ?? "")} has ${other?.rows ?? 0}.`, "All arrays of an evaluation set need the same first dimension.");
}

// src/adapters/data/open-rows.ts
/** Truth and answers of all rows are held by the process that certifies; a small file can stand for any number of rows. */
const MOST_ROWS = 2e7;
/** Throws data-format for more rows than are read. */
function checkRowCount(rows) {
	if (rows <= MOST_ROWS) return;
	throw formatError(`The data have ${rows} rows; at most ${MOST_ROWS} are read.`, "Evaluate on a sample of the rows: intervals hardly narrow beyond some millions.");
}
/** Opens a data file and binds it to a model's inputs, in this process. Throws data-format, data-binding, data-empty. */
async function openRows({ path, format, data, heldBytes }) {
	await using resources = new AsyncDisposableStack();
	const table = resources.use(await openTable(path, format));
	const plan = await bindColumns(table, data);
	checkRowCount(plan.rows);
	const all = await readHeldRows({
		table,
		plan
	}, heldBytes);
	const rows = all === null ? streamedRows({
		table,
		plan
	}) : heldRows(all);
	const kept = resources.move();
	return {
		all,
		rows,
		[Symbol.asyncDispose]: () => kept.disposeAsync()
	};
}

// src/adapters/data/data-process.ts
serve();
function serve() {
	let opened = null;
	const passes = /* @__PURE__ */ new Map();
	function rows() {
		if (opened === null) throw new Error("no file is open");
		return opened.rows;
	}
	serveRequests({
		describe: (payload) => answerOrRefuse(() => describeTable(trusted(payload))),
		labels: (payload) => answerOrRefuse(() => describeTableLabels(trusted(payload))),
		open: (payload) => answerOrRefuse(async () => {
			opened = await openRows(trusted(payload));
			return {
				rows: opened.rows.rows,
				all: opened.all
			};
		}),
		take: (payload) => answerOrRefuse(() => rows().take(trusted(payload))),
		next: (payload) => {
			const { pass, size } = trusted(payload);
			const iterator = passes.get(pass) ?? rows().batches(size)[Symbol.asyncIterator]();
			passes.set(pass, iterator);
			return answerOrRefuse(async () => {
				const next = await iterator.next();
				return next.done === true ? null : next.value;
			});
		},
		leave: async (payload) => {
			const { pass } = trusted(payload);
			await passes.get(pass)?.return?.();
			passes.delete(pass);
		}
	});
}

export {  };