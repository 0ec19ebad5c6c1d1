import { t as serveRequests } from "./chunks/serve-requests.js";
import { t as trusted } from "./chunks/trusted.js";
import { a as undeclaredOf, i as findPunctuation, l as answerOrRefuse, n as openTable, o as bindingError, r as openCsv, s as formatError } from "./chunks/open-table.js";
import { i as labelNumber, r as labelKind, t as LabelCensus } from "./chunks/labels.js";
import { D as parseTag, i as problemKind } from "./chunks/registry.js";
import { a as streamedRows, c as isPadded, d as toScalar, f as countOf, h as shapeOfCell, i as readHeldRows, l as toNumber, m as resolveRowShape, o as BatchBuilder, p as isList, r as heldRows, s as textRulesOf, u as isMissingText } from "./chunks/evaluation-table.js";
import { a as parseInteger, n as isInteger, o as parseNumber, s as withPoint } from "./chunks/number-text.js";
import { t as quoteText } from "./chunks/quote-text.js";
import { t as renderCsv } from "./chunks/csv-dialect.js";
import { t as AppError } from "./chunks/error.js";
import { a as paddedSource, r as isFed, s as rowShape } from "./chunks/row-axis.js";
import { n as toPointer } from "./chunks/json-pointer.js";
import { t as groupingColumns } from "./chunks/slice-column.js";
import { t as require_fastest_levenshtein } from "./chunks/fastest-levenshtein.js";
import { t as matchesPattern } from "./chunks/column-pattern.js";
import { a as isTokensOf, i as epsilonOfType, n as changeCells, r as describeFeatures } from "./chunks/change-cells.js";
import { i as isDisturbed, n as featuresOf } from "./chunks/column-statistics.js";

// src/adapters/data/describe-tokens.ts
const MOST_LABELS$1 = 256;
async function describeTokens(table, column) {
	const census = new LabelCensus();
	let isIob2 = true;
	for await (const labels of listsOf(table, column)) {
		if (labels === null) return null;
		for (const label of labels) census.add(label, 0);
		if (census.labels.length > MOST_LABELS$1) return null;
		isIob2 &&= beginsWithB(labels);
	}
	const { labels } = census;
	return labels.every((label) => typeof label !== "number" || Number.isInteger(label)) ? {
		labels,
		isIob2
	} : null;
}
function beginsWithB(labels) {
	let before = "";
	for (const label of labels) {
		const tag = parseTag(String(label), "IOB2");
		if (tag === null) continue;
		if (tag.role === "inside" && tag.type !== before) return false;
		before = tag.role === "outside" ? "" : tag.type;
	}
	return true;
}
async function* listsOf(table, column) {
	const width = countOf(column.shape);
	const rules = {
		column,
		spelled: false,
		decimal: table.decimal,
		asText: false,
		exact: false
	};
	for await (const chunk of table.read({
		columns: [column.name],
		wanted: () => true
	})) {
		const cells = chunk.columns.get(column.name) ?? [];
		const rows = column.kind === "list" ? Array.from(cells) : rowsOf(cells, width);
		for (const row of rows) yield isList(row) ? labelsIn(elementsOf(row), rules) : null;
	}
}
function elementsOf(row) {
	return Array.from(row).flatMap((cell) => isList(cell) ? elementsOf(cell) : [cell]);
}
function rowsOf(cells, width) {
	return Array.from({ length: cells.length / width }, (_, row) => Array.from({ length: width }, (_cell, at) => cells[row * width + at]));
}
function labelsIn(cells, rules) {
	const labels = cells.flatMap((cell) => toScalar(cell, rules) ?? []);
	return labels.length === cells.length ? labels : null;
}

// src/adapters/data/one-hot-columns.ts
const LEAST_COLUMNS = 3;
const FLAG_KINDS = [
	"boolean",
	"integer",
	"number"
];
async function oneHotColumns(table, { target, taken }) {
	const flags = await flagsAmong(table, table.columns.filter(({ name, kind, shape }) => FLAG_KINDS.includes(kind) && countOf(shape) === 1 && !taken.has(name)), target);
	const alike = flags.filter(({ name }) => stemOf(name) === stemOf(target));
	for (const group of [alike, flags]) if (await addUpToOne(table, group)) return group.map(({ name }) => name);
	return [];
}
async function oneHotTarget(table, plan, data) {
	const { isLabel, isSeveral, hasPositive } = problemKind(data.problem).target;
	const [source] = plan.target.sources;
	if (!isLabel || isSeveral || hasPositive || source === void 0 || plan.target.width > 1) return [];
	const scalars = [
		plan.weight,
		plan.query,
		plan.sequence
	].flatMap((column) => column?.name ?? []);
	const inputs = plan.inputs.flatMap(({ sources }) => sources.map(({ column }) => column.name));
	return oneHotColumns(table, {
		target: source.column.name,
		taken: /* @__PURE__ */ new Set([...scalars, ...inputs])
	});
}
function stemOf(name) {
	return /^(.+)[_.\-=:[ ][^_.\-=:[ ]*$/u.exec(name)?.[1] ?? name.replace(/\d+$/u, "");
}
async function flagsAmong(table, free, target) {
	let flags = free;
	const areEnough = () => flags.length >= LEAST_COLUMNS && flags.some(({ name }) => name === target);
	if (!areEnough()) return [];
	for await (const { columns } of table.read({
		columns: free.map(({ name }) => name),
		wanted: () => true
	})) {
		flags = flags.filter((column) => Array.from(columns.get(column.name) ?? []).every((cell) => isFlag(table, column, cell)));
		if (!areEnough()) return [];
	}
	return flags;
}
async function addUpToOne(table, group) {
	if (group.length < LEAST_COLUMNS) return false;
	for await (const { columns, rows } of table.read({
		columns: group.map(({ name }) => name),
		wanted: () => true
	})) for (let row = 0; row < rows; row += 1) if (group.reduce((total, column) => total + (flagOf(table, column, columns.get(column.name)?.[row]) ?? 0), 0) !== 1) return false;
	return true;
}
function isFlag(table, column, cell) {
	const flag = flagOf(table, column, cell);
	return flag === 0 || flag === 1;
}
function flagOf({ format, decimal }, column, cell) {
	const label = toScalar(cell, {
		column,
		spelled: format === "csv",
		decimal,
		asText: false,
		exact: false
	});
	return label === null || label === void 0 ? null : labelNumber(label);
}

// src/adapters/data/describe-labels.ts
const MOST_LABELS = 256;
const NO_LABELS = {
	labels: null,
	isOneHot: false,
	areFlags: false
};
async function describeTableLabels({ name, ...file }) {
	await using table = await openTable(file);
	const column = table.columns.find((known) => known.name === name);
	if (column === void 0 || column.kind === "other") return NO_LABELS;
	if (column.kind === "list" || countOf(column.shape) > 1) return {
		labels: null,
		...await describeSeveral(table, column),
		tokens: await describeTokens(table, column)
	};
	const census = new LabelCensus();
	const rules = {
		column,
		spelled: file.format === "csv",
		decimal: table.decimal,
		asText: false,
		exact: false
	};
	let isMeasured = false;
	for await (const cell of cellsOf(table, column)) {
		const label = toScalar(cell, rules);
		isMeasured ||= typeof label === "number" && Number.isFinite(label) && !Number.isInteger(label);
		if (label === void 0 || census.labels.length > MOST_LABELS) return {
			...NO_LABELS,
			isMeasured,
			repeats: hasRepeated(census)
		};
		const isMissing = typeof label === "string" && isMissingText(label, { isCsv: file.format === "csv" });
		if (label !== null && !isMissing) census.add(label, 0);
	}
	const oneHot = await oneHotColumns(table, {
		target: name,
		taken: /* @__PURE__ */ new Set()
	});
	return {
		...NO_LABELS,
		labels: census.labels,
		isMeasured,
		oneHot,
		repeats: hasRepeated(census)
	};
}
function hasRepeated({ places }) {
	return places.some(({ rows }) => rows > 1);
}
async function describeSeveral(table, column) {
	const width = countOf(column.shape);
	let [sum, cells, isOneHot] = [
		0,
		0,
		true
	];
	for await (const cell of cellsOf(table, column)) {
		const values = isList(cell) ? Array.from(cell, Number) : [Number(cell)];
		if (values.some((value) => value !== 0 && value !== 1)) return {
			isOneHot: false,
			areFlags: false
		};
		sum += values.reduce((total, value) => total + value, 0);
		cells += values.length;
		if (!(isList(cell) || cells % width === 0)) continue;
		isOneHot &&= sum === 1;
		sum = 0;
	}
	return {
		isOneHot: isOneHot && cells > 0,
		areFlags: cells > 0
	};
}
async function* cellsOf(table, { name }) {
	for await (const chunk of table.read({
		columns: [name],
		wanted: () => true
	})) yield* Array.from(chunk.columns.get(name) ?? []);
}

// src/adapters/data/find-dialect.ts
async function findDialect(path, declared = {}) {
	const punctuation = undeclaredOf(await findPunctuation(path, declared), declared);
	const dialect = {
		...declared,
		...punctuation
	};
	await using table = await openCsv({
		path,
		dialect,
		keep: false
	});
	const { clashes, ...spelling } = await findSpelling(table, dialect);
	const found = {
		...spelling,
		...dialect
	};
	return {
		csv: Object.keys(found).length === 0 ? void 0 : found,
		clashes
	};
}
async function findSpelling(table, declared) {
	const texts = table.columns.filter(({ kind }) => kind === "text").map(({ name }) => name);
	const numeric = [...await takeCensuses(table, texts)].filter(([, { others, commas, points, whole }]) => {
		return others === 0 && (commas === 0 || points === 0) && commas + points + whole > 0;
	});
	const decimal = declared.decimal ?? findDecimal(table, numeric, declared);
	const read = numeric.filter(([, { commas }]) => commas === 0 || decimal === ",");
	const missing = [...new Set(read.flatMap(([, { words }]) => [...words]))].sort();
	const spelling = decimal === "," ? { decimal } : {};
	if (declared.missing !== void 0 || missing.length === 0) return {
		...spelling,
		clashes: []
	};
	const numbers = new Set(read.map(([name]) => name));
	const clashes = (await countWords(table, {
		columns: texts.filter((name) => !numbers.has(name)),
		words: missing
	})).flatMap(({ word, ...where }) => {
		const first = read.find(([, { words }]) => words.has(word))?.[0];
		return first === void 0 ? [] : {
			word,
			numbers: first,
			...where
		};
	});
	return {
		...spelling,
		missing,
		clashes
	};
}
async function countWords(table, { columns, words }) {
	if (columns.length === 0) return [];
	const counts = columns.map((texts) => ({
		texts,
		rows: new Map(words.map((word) => [word, 0]))
	}));
	for await (const chunk of table.read({
		columns,
		wanted: () => true
	})) for (const { texts, rows } of counts) {
		const cells = Array.from(chunk.columns.get(texts) ?? [], String);
		for (const cell of cells.filter((text) => rows.has(text))) rows.set(cell, (rows.get(cell) ?? 0) + 1);
	}
	return words.flatMap((word) => {
		const first = counts.find(({ rows }) => (rows.get(word) ?? 0) > 0);
		return first === void 0 ? [] : {
			word,
			texts: first.texts,
			rows: first.rows.get(word) ?? 0
		};
	});
}
function findDecimal(table, numeric, declared) {
	const written = numeric.filter(([, { commas }]) => commas > 0);
	const hasPoints = table.columns.some(({ kind }) => kind === "number") || numeric.some(([, { points }]) => points > 0);
	if (written.length === 0 || hasPoints) return ".";
	if (written.some(([, { commas, thousands }]) => commas > thousands)) return ",";
	throw formatError(`The commas in the numbers of the column ${quoteText(written[0]?.[0] ?? "")} can be decimal commas, or separate thousands.`, `Say --csv '${renderCsv({
		...declared,
		decimal: ","
	}).slice(5)}' where they are decimal commas; write the numbers without separators where they are not, and --csv '{decimal: "."}' where the column is text.`);
}
async function takeCensuses(table, columns) {
	const censuses = new Map(columns.map((name) => [name, emptyCensus()]));
	if (columns.length === 0) return censuses;
	for await (const chunk of table.read({
		columns,
		wanted: () => true
	})) for (const [name, census] of censuses) for (const cell of Array.from(chunk.columns.get(name) ?? [])) count(census, String(cell));
	return censuses;
}
function emptyCensus() {
	return {
		words: /* @__PURE__ */ new Set(),
		commas: 0,
		thousands: 0,
		points: 0,
		others: 0,
		whole: 0
	};
}
const WORDS$1 = /* @__PURE__ */ new Set([
	"?",
	"-",
	".",
	"..",
	"--"
]);
const WITH_COMMA = /^\s*[+-]?\d*,\d+(e[+-]?\d+)?\s*$/i;
const THOUSANDS = /^\s*[+-]?[1-9]\d{0,2}(,\d{3})+\s*$/;
function count(census, cell) {
	if (cell === "" || census.others > 0) return;
	if (isInteger(cell)) census.whole += 1;
	else if (parseNumber(cell) !== void 0) census.points += Number(!isWord(cell));
	else if (WITH_COMMA.test(cell)) {
		census.commas += 1;
		census.thousands += Number(THOUSANDS.test(cell));
	} else if (isWord(cell)) census.words.add(cell);
	else census.others += 1;
}
function isWord(cell) {
	return WORDS$1.has(cell) || cell.trim() === cell && isMissingText(cell, { isCsv: true });
}

// src/adapters/data/describe-table.ts
async function describeTable(file) {
	const { csv, clashes } = file.format === "csv" ? await findDialect(file.path, file.csv) : {
		csv: file.csv,
		clashes: []
	};
	await using table = await openTable({
		...file,
		csv
	});
	const described = [];
	for (const column of table.columns) {
		const { shape, isRagged } = column.kind === "list" ? await shapeOfLists(table, column) : {
			...column,
			isRagged: false
		};
		described.push({
			name: column.name,
			type: column.kind,
			shape,
			rows: column.rows,
			isRagged
		});
	}
	return {
		columns: described,
		csv: csv ?? null,
		clashes
	};
}
async function shapeOfLists(table, column) {
	let first = null;
	for await (const chunk of table.read({
		columns: [column.name],
		wanted: () => true
	})) for (const cell of Array.from(chunk.columns.get(column.name) ?? [])) {
		const shape = shapeOfCell(cell);
		first ??= shape;
		if (shape[0] !== first[0]) return {
			shape: first,
			isRagged: true
		};
	}
	return {
		shape: first ?? [],
		isRagged: false
	};
}

// src/adapters/data/match-columns.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
function wantedBy({ column, array }, at) {
	if (column !== void 0) return {
		name: column,
		within: `${at}/column`
	};
	return array === void 0 ? null : {
		name: array,
		within: `${at}/array`
	};
}
function bindScalar(table, binding, at) {
	const wanted = binding === void 0 ? null : wantedBy(binding, at);
	return wanted === null ? null : scalarColumn(table, wanted);
}
function findSources(table, { binding, at, reserved = /* @__PURE__ */ new Set() }) {
	const { columns } = binding;
	const patterns = columns?.map((name, index) => ({
		name,
		within: `${at}/columns/${index}`
	}));
	if (patterns !== void 0) return findColumns(table, patterns, reserved);
	const wanted = wantedBy(binding, at);
	if (wanted !== null) return [findColumn(table, wanted)];
	throw bindingError("A binding names no column and no array.", "Give one of columns, column or array.");
}
function findColumn(table, { name, within }) {
	const [first] = table.columns;
	if (table.format === "npy" && first !== void 0) return first;
	const found = table.columns.find((column) => column.name === name);
	if (found !== void 0) return found;
	throw bindingError(`The data has no column ${quoteText(name)}.`, suggestColumn(table, name), { within });
}
function scalarColumn(table, wanted) {
	const column = findColumn(table, wanted);
	if (column.kind !== "list" && column.kind !== "other" && countOf(column.shape) === 1) return column;
	const message = `The column ${quoteText(wanted.name)} does not hold one value a row.`;
	throw bindingError(message, "Name a column of scalars.", { within: wanted.within });
}
function findColumns(table, patterns, reserved) {
	const found = /* @__PURE__ */ new Map();
	for (const pattern of patterns) for (const column of matchPattern(table, pattern, reserved)) found.set(column.name, column);
	return [...found.values()];
}
function matchPattern(table, pattern, reserved) {
	const { name, within } = pattern;
	if (!name.includes("*") || table.columns.some((column) => column.name === name)) return [findColumn(table, pattern)];
	const matches = table.columns.filter((column) => column.name !== "" && !reserved.has(column.name) && matchesPattern(column.name, name));
	if (matches.length > 0) return matches;
	throw bindingError(`No column of the data matches ${quoteText(name)}.`, suggestColumn(table, name), { within });
}
const MOST_COMPARED = 1e4;
const MOST_NEAR = 3;
const MOST_SHOWN = 20;
function suggestColumn(table, name) {
	const names = table.columns.map((column) => column.name).filter((known) => known !== "");
	if (names.length === 0) return "The data has no named columns.";
	const [only] = names;
	if (table.format === "csv" && names.length === 1 && only !== void 0 && /[^\w-]/.test(only)) return "The file has one column only: say what separates the cells, as csv: {delimiter: …} beside its path.";
	const near = nearestNames(name, names).map(quoteText);
	const question = near.length === 0 ? "" : `Did you mean ${near.join(" or ")}? `;
	const shown = names.slice(0, MOST_SHOWN).map(quoteText).join(", ");
	const columns = names.length === 1 ? "one column" : `${names.length} columns`;
	return `${question}${HEADERS[table.format] ?? "The file has"} ${columns}: ${shown}${names.length > MOST_SHOWN ? ", …" : ""}.`;
}
const HEADERS = { csv: "The header of the csv file has" };
function nearestNames(name, names) {
	const word = name.slice(0, 256);
	const lower = word.toLowerCase();
	return names.slice(0, MOST_COMPARED).map((known) => ({
		known,
		edits: Math.min((0, import_fastest_levenshtein.distance)(word, known), 1 + (0, import_fastest_levenshtein.distance)(lower, known.toLowerCase().trim()))
	})).filter(({ known, edits }) => edits <= Math.max(1, Math.floor(known.length / 2))).toSorted((a, b) => a.edits - b.edits).slice(0, MOST_NEAR).map(({ known }) => known);
}

// src/adapters/data/bind-slices.ts
function bindSlices(table, slices, told = []) {
	const uses = Map.groupBy(slices.flatMap(usesOf), ({ name }) => name);
	const others = told.filter((name) => !uses.has(name));
	return [...[...uses].map((use) => bindUses(table, use)), ...others.map((name) => bindTold(table, name))];
}
function bindTold(table, name) {
	return {
		column: scalarColumn(table, {
			name,
			within: ""
		}),
		asText: false,
		exact: true
	};
}
function bindUses(table, [name, asked]) {
	const column = scalarColumn(table, {
		name,
		within: asked[0]?.pointer ?? "/slices"
	});
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
}
function prefersText(table, declared) {
	return table.format === "csv" && declared.length > 0 && declared.every((value) => typeof value === "string");
}
function usesOf(slice, index) {
	const { by, where } = slice;
	const grouping = groupingColumns(slice).map((name, place) => {
		return {
			name,
			pointer: typeof by === "string" ? `/slices/${index}/by` : `/slices/${index}/by/${place}`,
			values: [],
			bounds: []
		};
	});
	const filters = Object.entries(where ?? {}).map(([name, filter]) => {
		return {
			name,
			pointer: `/slices/${index}/where${toPointer(name)}`,
			...partsOf$1(filter)
		};
	});
	return [...grouping, ...filters];
}
function isGrouping({ values, bounds }) {
	return values.length === 0 && bounds.length === 0;
}
function partsOf$1(filter) {
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
function checkKinds({ name, pointer, values, bounds }, { kind, isEmpty = false }) {
	const held = HELD[kind];
	if (held === void 0 || isEmpty) return;
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
function isWide(value, held) {
	if (typeof value !== "string" || held !== "number") return false;
	const whole = parseInteger(value);
	return whole !== void 0 && !Number.isSafeInteger(Number(whole));
}

// src/adapters/data/bind-columns.ts
async function bindColumns(table, request) {
	if (table.columns.every((column) => column.rows === 0)) throw emptyData(request);
	const { set } = request;
	checkTensorNames(request);
	const answers = findSources(table, {
		binding: set.target,
		at: "/target"
	}).map(({ name }) => name);
	const reserved = /* @__PURE__ */ new Set([...answers, ...[
		set.weight,
		set.query,
		set.sequence
	].flatMap((binding) => namesOf(binding))]);
	const inputs = [];
	for (const tensor of request.inputs) {
		const name = paddedSource(tensor) ?? tensor.name;
		const binding = set.inputs[name];
		const bound = binding && findSources(table, {
			binding,
			at: toPointer("inputs", name),
			reserved
		});
		if (bound !== void 0) inputs.push(await bindInput(table, tensor, bound));
	}
	const target = await bindTarget(table, request);
	const [weight, query, sequence] = [
		bindScalar(table, set.weight, "/weight"),
		bindScalar(table, set.query, "/query"),
		bindScalar(table, set.sequence, "/sequence")
	];
	const slices = bindSlices(table, set.slices ?? [], request.columns);
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
async function bindTarget(table, { set: { target, prediction }, problem }) {
	const sources = await toSources(table, findSources(table, {
		binding: target,
		at: "/target"
	}));
	const width = sources.reduce((sum, source) => sum + countOf(source.cellShape), 0);
	const named = [
		...target.classes ?? [],
		target.positive,
		prediction.ignore
	].filter((label) => label !== void 0);
	const asText = prefersText(table, named);
	const kinds = await Promise.all(sources.map((source) => kindOfElements(table, source)));
	const { isLabel, isSequence = false, isText = false, isMask = false, isBoxes = false } = problemKind(problem).target;
	const isRagged = isSequence && sources.length === 1 && sources[0]?.column.kind === "list";
	const isNumeric = kinds.every((kind) => kind === "number" || kind === "integer") && !asText && (!isLabel || isMask);
	if (isBoxes && sources.some(({ column }) => column.kind !== "list")) throw bindingError("The boxes of object detection are no lists.", "Bind target to two columns of a jsonl or parquet file: a list of [a, b, c, d] a row, and a list of their labels.");
	return {
		sources,
		width,
		isBoxes,
		isRagged: isRagged || isBoxes,
		numeric: isNumeric,
		asText,
		isText,
		named: new Set(named.map(String))
	};
}
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

// src/adapters/data/cell-blocks.ts
function blocksOf(bound, cells, policy) {
	const { inputs } = bound.plan;
	const rules = textRulesOf(bound.table);
	const taken = /* @__PURE__ */ new Set();
	return inputs.flatMap((input) => {
		const free = input.sources.filter(({ column }) => !taken.has(column.name));
		for (const { column } of free) taken.add(column.name);
		const parts = partsOf(free, cells);
		return [...Map.groupBy(parts, ({ source, elements }) => valuesOf(source, elements, rules))].flatMap(([kind, columns]) => kind === null ? [] : [toBlock({
			input,
			inputs,
			columns,
			kind,
			rules,
			policy
		})]);
	});
}
function partsOf(sources, { rows, columns }) {
	return sources.map((source) => {
		const { name, kind, shape } = source.column;
		const cells = columns.get(name) ?? [];
		const lists = kind === "list" ? cells : null;
		const count = countOf(shape);
		const elements = Array.from({ length: rows }, (_, row) => lists === null ? cells.slice(row * count, (row + 1) * count) : leavesOf(lists[row]));
		return {
			source,
			column: name,
			elements,
			lists,
			width: elements.reduce((most, { length }) => Math.max(most, length), 0)
		};
	});
}
function leavesOf(cell) {
	return isList(cell) ? Array.from(cell).flatMap((inner) => isList(inner) ? leavesOf(inner) : [inner]) : [];
}
function valuesOf({ column }, rows, rules) {
	const all = (is) => rows.every((cells) => cells.every(is));
	if ((!rules.numbers || column.kind !== "text") && all((cell) => isAbsent(cell) || toNumber(cell, rules) !== void 0)) {
		if (all((cell) => isAbsent(cell) || isExact(toNumber(cell, rules)))) return "number";
		return column.kind !== "list" && all((cell) => !isAbsent(cell) && wideOf(cell) !== null) ? "wide" : "number";
	}
	return column.kind !== "list" && all((cell) => isAbsent(cell) || typeof cell === "string") ? "text" : null;
}
function isAbsent(cell) {
	return cell === null || cell === void 0 || cell === "";
}
function isExact(value) {
	return !Number.isInteger(value) || Number.isSafeInteger(value);
}
function wideOf(cell) {
	const value = typeof cell === "string" ? parseInteger(cell) : typeof cell === "bigint" ? cell : null;
	return value === void 0 || value === null || BigInt.asIntN(64, value) !== value ? null : value;
}
function toBlock(plan) {
	const { input, columns, kind } = plan;
	const parts = [];
	let width = 0;
	for (const { column, elements, lists, width: own } of columns) {
		parts.push({
			column,
			elements,
			lists,
			width: own,
			offset: width
		});
		width += own;
	}
	const rows = columns[0]?.elements.length ?? 0;
	const data = dataOf({
		parts,
		rows,
		width
	}, kind, plan.rules);
	const reading = readingOf(plan, data, width);
	return {
		cells: {
			name: input.tensor.name,
			datatype: DATATYPES[kind],
			shape: [rows, width],
			data,
			reading
		},
		parts
	};
}
const DATATYPES = {
	number: "FP64",
	wide: "INT64",
	text: "BYTES"
};
function dataOf(filled, kind, rules) {
	const count = filled.rows * filled.width;
	if (kind === "text") return fill(filled, Array.from({ length: count }, () => ""), (cell) => typeof cell === "string" ? cell : "");
	if (kind === "wide") return fill(filled, new BigInt64Array(count), (cell) => wideOf(cell) ?? 0n);
	return fill(filled, new Float64Array(count).fill(NaN), (cell) => toNumber(cell, rules) ?? NaN);
}
function fill({ parts, width }, data, toValue) {
	for (const { elements, offset } of parts) for (const [row, cells] of elements.entries()) for (const [element, cell] of cells.entries()) data[row * width + offset + element] = toValue(cell);
	return data;
}
function readingOf({ input, inputs, columns, policy }, data, width) {
	const names = new Set(columns.map(({ column }) => column));
	const readers = inputs.filter(({ sources }) => sources.some(({ column }) => names.has(column.name)));
	const reach = Math.max(...readers.map(({ tensor }) => epsilonOfType(tensor.datatype)));
	const epsilon = columns.map(({ source }) => epsilonOfType(source.column.precision ?? "FP64")).reduce((most, one) => Math.max(most, one), Math.min(reach, 2 ** -23));
	const isSignal = columns.some(({ source }) => isSignalIn(source, {
		readers,
		signals: policy.signals
	}));
	const isOfIntegers = epsilonOfType(input.tensor.datatype) === 0 && (isSignal || !columns.some(({ source }) => isMeasured(source.column, policy)));
	const isRagged = columns.some((part) => part.elements.some(({ length }) => length < part.width));
	return {
		epsilon,
		reach,
		isSignal,
		isTokens: (!(data instanceof Float64Array) || data.every((value) => Number.isNaN(value) || Number.isInteger(value))) && (isOfIntegers || isRagged) && isTokensOf({
			width,
			isSignal: isSignal || isRagged
		})
	};
}
function isMeasured({ name }, { measured, codes }) {
	const isIn = (patterns) => patterns.some((pattern) => matchesPattern(name, pattern));
	return isIn(measured) && !isIn(codes);
}
function isSignalIn({ column, cellShape }, { readers, signals }) {
	return cellShape.length > 1 || readers.some(({ rowShape }) => rowShape.length > 1) || signals.some((pattern) => matchesPattern(column.name, pattern));
}

// src/adapters/data/spell-cells.ts
const MOST_DECIMALS = 20;
function penFor(rows, decimal) {
	const rules = {
		numbers: true,
		wideIntegers: false,
		decimal
	};
	const known = /* @__PURE__ */ new Map();
	let decimals = 0;
	for (const row of rows) for (const cell of row) {
		if (typeof cell === "number" && !Number.isNaN(cell)) continue;
		known.set(toNumber(cell, rules), cell);
		decimals = Math.max(decimals, decimalsOf(cell, decimal));
	}
	return (value, own) => {
		if (known.has(value)) return known.get(value);
		if (Number.isNaN(value) || typeof own === "boolean") return own;
		if (typeof own === "bigint") return BigInt(Math.round(value));
		if (typeof own !== "string") return value;
		return withPoint(spell(value, toNumber(own, rules) ?? NaN, decimals), decimal);
	};
}
function decimalsOf(cell, decimal) {
	if (typeof cell !== "string" || parseNumber(withPoint(cell, decimal)) === void 0) return 0;
	const [, part = "", exponent = "0"] = /^[^.e]*(?:\.(\d*))?(?:e([+-]?\d+))?/i.exec(withPoint(cell.trim(), decimal)) ?? [];
	return Math.min(MOST_DECIMALS, Math.max(0, part.length - Number(exponent)));
}
function spell(value, before, decimals) {
	const rounded = Number(value.toFixed(decimals));
	if (rounded !== before) return String(rounded);
	const moved = Number((before + Math.sign(value - before) * 10 ** -decimals).toFixed(decimals));
	return String(moved === before ? value : moved);
}

// src/adapters/data/change-rows.ts
async function changeRows(bound, request) {
	const cells = await gatherCells(bound, request.indices);
	const blocks = blocksOf(bound, cells, request);
	return {
		ways: changeCells(blocks.map((block) => block.cells), request).map((way) => rebuild(bound, cells, {
			blocks,
			way
		})),
		blurred: blurredOf(blocks),
		exact: exactOf(bound, request)
	};
}
async function gatherCells({ table, plan }, indices) {
	const counts = new Map(table.columns.map(({ name, shape }) => [name, countOf(shape)]));
	const columns = new Map(plan.columns.map((name) => [name, []]));
	const wanted = new Set(indices);
	const isWanted = (start, rows) => indices.some((index) => index >= start && index < start + rows);
	for await (const chunk of table.read({
		columns: plan.columns,
		wanted: isWanted
	})) {
		const rows = Array.from({ length: chunk.rows }, (_, row) => row).filter((row) => wanted.has(chunk.start + row));
		for (const [name, kept] of columns) {
			const cells = chunk.columns.get(name) ?? [];
			for (const row of rows) append(kept, cells, {
				row,
				count: counts.get(name) ?? 1
			});
		}
	}
	return {
		rows: indices.length,
		columns
	};
}
function append(kept, cells, { row, count }) {
	for (let cell = row * count; cell < (row + 1) * count; cell += 1) kept.push(cells[cell]);
}
function blurredOf(blocks) {
	const names = blocks.flatMap(({ cells, parts }) => {
		const kinds = describeFeatures(cells).map(({ kind }) => kind);
		return parts.flatMap(({ column, offset, width }) => kinds.slice(offset, offset + width).includes("blurred") ? [column] : []);
	});
	return [...new Set(names)];
}
function exactOf({ plan }, policy) {
	const columns = plan.inputs.filter(({ tensor, rowShape }) => !isDisturbed({
		datatype: tensor.datatype,
		rank: rowShape.length
	})).flatMap(({ sources }) => sources.map(({ column }) => column));
	return [...new Set(columns.filter((column) => isMeasured(column, policy)).map(({ name }) => name))];
}
function rebuild({ table, plan }, { rows, columns }, { blocks, way }) {
	const changed = new Map(columns);
	for (const [index, block] of blocks.entries()) {
		const values = way[index];
		if (values === void 0) continue;
		for (const part of block.parts) changed.set(part.column, write({
			block,
			part,
			values,
			decimal: textRulesOf(table).decimal
		}));
	}
	const builder = new BatchBuilder(plan, table, rows);
	builder.append({
		start: 0,
		rows,
		columns: changed
	}, 0, rows);
	return builder.finish(0);
}
function write({ block, part, values, decimal }) {
	const width = featuresOf(block.cells);
	const pen = penFor(part.elements, decimal);
	const column = [];
	for (const [row, elements] of part.elements.entries()) {
		const written = elements.map((own, element) => {
			const at = row * width + part.offset + element;
			return rewrite(own, {
				before: block.cells.data[at],
				after: values.data[at],
				pen
			});
		});
		const cell = part.lists?.[row];
		if (cell === void 0) append(column, written, {
			row: 0,
			count: written.length
		});
		else column.push(refill(cell, written.values()));
	}
	return column;
}
function rewrite(own, { before, after, pen }) {
	if (Object.is(before, after)) return own;
	if (typeof after === "string") return after;
	if (typeof after === "bigint") return typeof own === "string" ? String(after) : after;
	return pen(Number(after), own);
}
function refill(cell, elements) {
	if (!isList(cell)) return elements.next().value;
	return Array.from(cell, (inner) => refill(inner, elements));
}

// src/adapters/data/open-rows.ts
const MOST_ROWS = 2e7;
function checkRowCount(rows) {
	if (rows <= MOST_ROWS) return;
	throw formatError(`The data have ${rows} rows; at most ${MOST_ROWS} are read.`, "Evaluate on a sample of the rows: intervals hardly narrow beyond some millions.");
}
async function openRows({ path, format, data, heldBytes }) {
	await using resources = new AsyncDisposableStack();
	const table = resources.use(await openTable({
		path,
		format,
		csv: data.set.data.csv
	}));
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
	const bound = {
		...describeBinding(plan),
		oneHot: await oneHotTarget(table, plan, data)
	};
	const kept = resources.move();
	const change = (request) => changeRows({
		table,
		plan
	}, request);
	return {
		all,
		rows,
		bound,
		change,
		[Symbol.asyncDispose]: () => kept.disposeAsync()
	};
}
const MOST_NAMED = 64;
const MOST_CHARACTERS = 200;
function describeBinding({ inputs, target }) {
	const named = (sources) => ({
		count: sources.length,
		named: sources.slice(0, MOST_NAMED).map(({ column }) => column.name.slice(0, MOST_CHARACTERS).toWellFormed())
	});
	return {
		inputs: new Map(inputs.map(({ tensor, sources }) => [tensor.name, named(sources)])),
		target: named(target.sources)
	};
}

// src/adapters/data/data-process.ts
serve();
function serve() {
	let opened = null;
	const passes = /* @__PURE__ */ new Map();
	function open() {
		if (opened === null) throw new Error("no file is open");
		return opened;
	}
	serveRequests({
		describe: (payload) => answerOrRefuse(() => describeTable(trusted(payload))),
		labels: (payload) => answerOrRefuse(() => describeTableLabels(trusted(payload))),
		open: (payload) => answerOrRefuse(async () => {
			opened = await openRows(trusted(payload));
			return {
				rows: opened.rows.rows,
				all: opened.all,
				bound: opened.bound
			};
		}),
		take: (payload) => answerOrRefuse(() => open().rows.take(trusted(payload))),
		change: (payload) => answerOrRefuse(() => open().change(trusted(payload))),
		next: (payload) => {
			const { pass, size } = trusted(payload);
			const iterator = passes.get(pass) ?? open().rows.batches(size)[Symbol.asyncIterator]();
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