import { t as quoteText } from "./quote-text.js";
import { t as AppError } from "./error.js";
import { t as renderCsv } from "./csv-dialect.js";
import { c as quoteCell, o as bindingError } from "./open-table.js";
import { a as narrow } from "./labels.js";
import { a as parseInteger, i as parseBoolean, o as parseNumber, s as withPoint } from "./number-text.js";
import { a as paddedSource } from "./row-axis.js";

// src/adapters/data/resolve-shape.ts
function countOf(shape) {
	return shape.reduce((product, size) => product * size, 1);
}
function resolveRowShape(declared, present) {
	if (declared.length === present.length) return declared.every((size, axis) => size === -1 || size === present[axis]) ? present : null;
	const open = declared.filter((size) => size === -1).length;
	const fixed = countOf(declared.filter((size) => size !== -1));
	const count = countOf(present);
	if (open === 0) return fixed === count ? declared : null;
	if (open > 1 || fixed === 0 || count % fixed !== 0) return null;
	return declared.map((size) => size === -1 ? count / fixed : size);
}
function shapeOfCell(cell) {
	if (!isList(cell)) return [];
	return [cell.length, ...shapeOfCell(cell[0])];
}
function isList(cell) {
	return Array.isArray(cell) || ArrayBuffer.isView(cell) && !(cell instanceof DataView);
}

// src/adapters/data/scalar-cell.ts
function toScalar(cell, rules) {
	if (cell === null || cell === void 0) return null;
	if (cell === "") return null;
	if (typeof cell === "string") return rules.spelled ? spelledScalar(cell, rules) : cell;
	if (typeof cell === "boolean") return cell;
	if (typeof cell === "bigint") return narrow(cell);
	if (typeof cell !== "number") return void 0;
	if (rules.column.kind === "boolean") return cell !== 0;
	return toNumber$1(cell, rules);
}
function isRounded(cell) {
	const value = typeof cell === "string" ? parseNumber(cell) : cell;
	return typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
}
function toNumber$1(value, { exact, column }) {
	if (Number.isNaN(value)) return null;
	if (exact && isRounded(value)) return void 0;
	return column.precision === void 0 || column.precision === null ? value : shortest(value, ROUND[column.precision]);
}
const ROUND = {
	FP32: Math.fround,
	FP16: Math.f16round
};
function shortest(value, round) {
	if (Number.isInteger(value)) return value;
	for (let digits = 1; digits <= 9; digits += 1) {
		const decimal = Number(value.toPrecision(digits));
		if (round(decimal) === value) return decimal;
	}
	return value;
}
function spelledScalar(text, rules) {
	const { column, asText, decimal } = rules;
	if (asText || column.kind === "text") return text;
	if (column.kind === "boolean") return parseBoolean(text);
	const value = parseNumber(withPoint(text, decimal));
	if (value === void 0) return void 0;
	return (isRounded(value) ? parseInteger(text) : void 0) ?? toNumber$1(value, rules);
}

// src/adapters/data/missing-text.ts
const MISSING = /* @__PURE__ */ new Set([
	"#N/A",
	"#N/A N/A",
	"#NA",
	"-1.#IND",
	"-1.#QNAN",
	"-NaN",
	"-nan",
	"1.#IND",
	"1.#QNAN",
	"<NA>",
	"N/A",
	"NA",
	"NULL",
	"NaN",
	"None",
	"n/a",
	"nan",
	"null"
]);
function isMissingText(text, { isCsv }) {
	const trimmed = text.trim();
	return trimmed === "" || isCsv && MISSING.has(trimmed);
}

// src/adapters/data/cell-buffer.ts
function createCellBuffer(datatype, length, rules) {
	switch (datatype) {
		case "FP16": return floats(new Float16Array(length), rules);
		case "FP32": return floats(new Float32Array(length), rules);
		case "FP64": return floats(new Float64Array(length), rules);
		case "INT8": return integers(new Int8Array(length), [-128, 127], rules);
		case "INT16": return integers(new Int16Array(length), [-(2 ** 15), 2 ** 15 - 1], rules);
		case "INT32": return integers(new Int32Array(length), [-(2 ** 31), 2 ** 31 - 1], rules);
		case "UINT8": return integers(new Uint8Array(length), [0, 255], rules);
		case "UINT16": return integers(new Uint16Array(length), [0, 2 ** 16 - 1], rules);
		case "UINT32": return integers(new Uint32Array(length), [0, 2 ** 32 - 1], rules);
		case "INT64": return wideIntegers(new BigInt64Array(length), [-(2n ** 63n), 2n ** 63n - 1n], rules);
		case "UINT64": return wideIntegers(new BigUint64Array(length), [0n, 2n ** 64n - 1n], rules);
		case "BOOL": return booleans(new Uint8Array(length), rules);
		case "BYTES": return texts(Array.from({ length }, () => ""));
	}
}
function floats(data, rules) {
	return {
		data,
		set: (index, cell) => {
			const value = typeof cell === "number" ? cell : toNumber(cell, rules);
			if (value === void 0) return false;
			data[index] = value;
			return Number.isFinite(data[index]) || !Number.isFinite(value);
		}
	};
}
function integers(data, [least, most], rules) {
	return {
		data,
		set: (index, cell) => {
			const value = typeof cell === "number" ? cell : toNumber(cell, rules);
			if (value === void 0 || !Number.isInteger(value) || value < least || value > most) return false;
			data[index] = value;
			return true;
		}
	};
}
function wideIntegers(data, [least, most], rules) {
	return {
		data,
		set: (index, cell) => {
			const value = typeof cell === "bigint" ? cell : toWideInteger(cell, rules);
			if (value === void 0 || value < least || value > most) return false;
			data[index] = value;
			return true;
		}
	};
}
function booleans(data, rules) {
	return {
		data,
		set: (index, cell) => {
			const value = typeof cell === "string" && rules.numbers ? parseBoolean(cell) ?? parseNumber(withPoint(cell, rules.decimal)) : cell;
			const isTrue = value === true || value === 1 || value === 1n;
			data[index] = isTrue ? 1 : 0;
			return isTrue || value === false || value === 0 || value === 0n;
		}
	};
}
function texts(data) {
	return {
		data,
		set: (index, cell) => {
			const text = cell ?? "";
			if (typeof text !== "string") return false;
			data[index] = text;
			return true;
		}
	};
}
function toNumber(cell, rules) {
	if (cell === null || cell === void 0) return NaN;
	if (typeof cell === "number") return cell;
	if (typeof cell === "bigint") return Number(cell);
	if (typeof cell === "boolean") return cell ? 1 : 0;
	if (typeof cell !== "string" || !rules.numbers) return void 0;
	if (cell === "") return NaN;
	return parseNumber(withPoint(cell, rules.decimal)) ?? booleanNumber(cell);
}
function booleanNumber(text) {
	const value = parseBoolean(text);
	return value === void 0 ? void 0 : Number(value);
}
function toWideInteger(cell, rules) {
	if (typeof cell === "string" && (rules.numbers || rules.wideIntegers)) {
		const whole = parseInteger(cell);
		if (whole !== void 0) return whole;
	}
	const value = toNumber(cell, rules);
	return value !== void 0 && Number.isSafeInteger(value) ? BigInt(value) : void 0;
}

// src/adapters/data/cell-error.ts
const TARGET_USE = "the target";
const TEXT_USE = `${TARGET_USE}, a text; csv cannot tell an empty text from a missing one, jsonl and parquet can`;
const TARGET_USES = [TARGET_USE, TEXT_USE];
const TARGET_MISSING = "target-missing";
function isTargetMissing(error) {
	return error instanceof AppError && error.reason === TARGET_MISSING;
}
function misfit({ column, row, cell, use }) {
	const hint = isMissing(cell) ? "Only inputs of floats or text may have missing values: fill them in, or drop the row." : mendOf(cell);
	return bindingError(`Column ${quoteText(column)}, row ${row + 1}: ${nameOf(cell)} does not fit ${use}.`, hint, { reason: TARGET_USES.includes(use) && (isMissing(cell) || spellsMissing(cell)) ? TARGET_MISSING : void 0 });
}
function isMissing(cell) {
	return cell === null || cell === void 0 || cell === "" || Number.isNaN(cell);
}
function nameOf(cell) {
	if (isMissing(cell)) return "a missing value";
	return spellsMissing(cell) ? `${quoteCell(cell)}, which stands for a missing value,` : quoteCell(cell);
}
function spellsMissing(cell) {
	return typeof cell === "string" && isMissingText(cell, { isCsv: true });
}
const THOUSANDS = /^\s*[+-]?\d{1,3}([,.' ]\d{3})+([.,]\d+)?\s*$/;
const DECIMAL_COMMA = /^\s*[+-]?\d*,\d+\s*$/;
function mendOf(cell) {
	if (typeof cell === "string" && DECIMAL_COMMA.test(cell)) return `Where the comma is a decimal comma, write ${renderCsv({ decimal: "," })} beside the path of the csv file; separators of thousands are not read.`;
	if (typeof cell === "string" && THOUSANDS.test(cell)) return "Write numbers without separators of thousands.";
	if (typeof cell === "string" && /^\W+$/u.test(cell) && cell.length <= 64) return `Where it stands for a missing value, write ${renderCsv({ missing: [cell] })} beside the path of the csv file; else correct it.`;
	if (spellsMissing(cell)) return `Write ${renderCsv({ missing: [String(cell)] })} beside the path of the csv file, fill it in, or drop the row; if it is a label, list all labels under classes.`;
	return isRounded(cell) ? "Beyond 2^53 neighbouring whole numbers are read as one: write an id as text (in quotes), or as an integer of 64 bits in a csv, parquet or npz file." : "Correct the value, bind another column, or change the datatype in the signature.";
}

// src/adapters/data/fill-cells.ts
function fillCells(span, filling) {
	const { source } = filling;
	const cells = span.chunk.columns.get(source.column.name) ?? [];
	if (source.column.kind === "list") return fillLists(cells, span, filling);
	return countOf(source.cellShape) === 1 ? fillScalars(cells, span, filling) : fillElements(cells, span, filling);
}
function fillScalars(cells, span, filling) {
	const { buffer, width, offset } = filling;
	let index = span.at * width + offset;
	for (let row = span.from; row < span.to; row += 1) {
		if (!buffer.set(index, cells[row])) throw misfitAt(span, filling, {
			row,
			cell: cells[row]
		});
		index += width;
	}
}
function fillElements(cells, span, filling) {
	const { buffer, width, offset, source } = filling;
	const count = countOf(source.cellShape);
	for (let row = span.from; row < span.to; row += 1) {
		const index = (span.at + row - span.from) * width + offset;
		for (let element = 0; element < count; element += 1) {
			const cell = cells[row * count + element];
			if (!buffer.set(index + element, cell)) throw misfitAt(span, filling, {
				row,
				cell
			});
		}
	}
}
function fillLists(cells, span, filling) {
	const { buffer, width, offset, source } = filling;
	for (let row = span.from; row < span.to; row += 1) {
		const elements = flatten(cells[row], source.cellShape);
		if (elements === null) throw wrongShape(span, filling, row);
		const index = (span.at + row - span.from) * width + offset;
		for (const [element, cell] of elements.entries()) if (!buffer.set(index + element, cell)) throw misfitAt(span, filling, {
			row,
			cell
		});
	}
}
function flatten(cell, shape) {
	const [length, ...inner] = shape;
	if (length === void 0) return isList(cell) ? null : [cell];
	if (!isList(cell) || cell.length !== length) return null;
	if (inner.length === 0) return Array.from(cell).some((value) => isList(value)) ? null : Array.from(cell);
	const flat = [];
	for (let index = 0; index < length; index += 1) {
		const elements = flatten(cell[index], inner);
		if (elements === null) return null;
		for (const element of elements) flat.push(element);
	}
	return flat;
}
function wrongShape(span, { source, use }, row) {
	const name = quoteText(source.column.name);
	return bindingError(`Column ${name}, row ${span.chunk.start + row + 1}: the list has not the shape [${source.cellShape.join(", ")}] of the first row, for ${use}.`, "All rows need lists of the same shape: pad or cut them, or declare pad for the input in the signature.");
}
function misfitAt(span, { source, use }, { row, cell }) {
	return misfit({
		column: source.column.name,
		row: span.chunk.start + row,
		cell,
		use
	});
}

// src/adapters/data/padded-sink.ts
function isPadded(input) {
	return input.pad !== void 0 || paddedSource(input) !== null;
}
function lengthsSink(plans) {
	const padded = plans.filter(({ tensor }) => tensor.pad !== void 0);
	const lengths = [];
	let isOne = padded.length > 0;
	return {
		append: (span) => {
			for (let row = span.from; row < span.to; row += 1) {
				const [length = 0, ...others] = padded.map((plan) => listLength(span, plan, row));
				isOne &&= others.every((other) => other === length);
				lengths.push(length);
			}
		},
		finish: () => isOne ? Int32Array.from(lengths) : null
	};
}
function listLength(span, { sources: [source] }, row) {
	const cell = source === void 0 ? null : span.chunk.columns.get(source.column.name)?.[row];
	return isList(cell) ? cell.length : 0;
}
function paddedSink(plan, rules) {
	const rows = [];
	return {
		append: (span) => {
			for (let row = span.from; row < span.to; row += 1) rows.push(readRow(span, plan, row));
		},
		finish: () => fill(rows, plan, rules)
	};
}
function readRow(span, { tensor, sources }, row) {
	const [source] = sources;
	const cell = source === void 0 ? null : span.chunk.columns.get(source.column.name)?.[row];
	const length = isList(cell) ? cell.length : 0;
	const cellShape = [length, ...source?.cellShape ?? []];
	const elements = flatten(cell, cellShape);
	const use = `the input ${JSON.stringify(tensor.name)} (${tensor.datatype})`;
	if (elements !== null) return {
		elements,
		length,
		row: span.chunk.start + row
	};
	const filling = {
		source: {
			column: source?.column ?? { name: "" },
			cellShape
		},
		use
	};
	throw wrongShape(span, filling, row);
}
function fill(rows, { tensor, rowShape, sources }, rules) {
	const { name, datatype, lengthOf, maskOf, pad } = tensor;
	const longest = rows.reduce((most, { length }) => Math.max(most, length), 1);
	const inner = lengthOf === void 0 ? [longest, ...rowShape] : [];
	const width = countOf(inner);
	checkElements(rows.length, {
		width,
		longest
	});
	const buffer = createCellBuffer(datatype, rows.length * width, rules);
	for (const [index, { elements, length, row }] of rows.entries()) for (let at = 0; at < width; at += 1) {
		const marks = lengthOf === void 0 ? mark(datatype, at < length) : length;
		const cell = pad === void 0 ? marks : at < elements.length ? elements[at] : pad;
		if (buffer.set(index * width + at, cell)) continue;
		throw misfit({
			column: sources[0]?.column.name ?? "",
			row,
			cell,
			use: `the input ${JSON.stringify(name)} (${maskOf ?? datatype})`
		});
	}
	return {
		name,
		datatype,
		shape: [rows.length, ...inner],
		data: buffer.data
	};
}
const MOST_ELEMENTS = 2 ** 26;
function checkElements(rows, { width, longest }) {
	if (rows * width <= MOST_ELEMENTS) return;
	throw bindingError(`A list of ${longest} elements would pad ${rows} rows beyond ${MOST_ELEMENTS} elements.`, "Sort the rows by length, cut the longest, or give the evaluation set a smaller batchSize.");
}
function mark(datatype, isElement) {
	return datatype === "BOOL" ? isElement : Number(isElement);
}

// src/adapters/data/label-sink.ts
function raggedSink(target, rules) {
	const lists = [];
	const [source] = target.sources;
	const name = source?.column.name ?? "";
	return {
		append: (span) => {
			for (let row = span.from; row < span.to; row += 1) {
				const cell = span.chunk.columns.get(name)?.[row];
				const elements = flatten(cell, [isList(cell) ? cell.length : 0]);
				const place = {
					source: {
						column: { name },
						cellShape: []
					},
					use: TARGET_USE
				};
				if (elements === null) throw wrongShape(span, place, row);
				const labels = [];
				const buffer = labelBuffer(labels, target, rules);
				for (const [index, element] of elements.entries()) {
					if (buffer.set(index, element)) continue;
					throw misfit({
						column: name,
						row: span.chunk.start + row,
						cell: element,
						use: TARGET_USE
					});
				}
				lists.push(labels);
			}
		},
		finish: () => {
			const lengths = Int32Array.from(lists, ({ length }) => length);
			const width = lengths.reduce((most, length) => Math.max(most, length), 1);
			checkElements(lists.length, {
				width,
				longest: width
			});
			return {
				width,
				lengths,
				values: lists.flatMap((labels) => Array.from({ length: width }, (_, index) => labels[index] ?? ""))
			};
		}
	};
}
function labelBuffer(labels, target, rules) {
	const [source] = target.sources;
	const scalarRules = target.sources.map(({ column }) => ({
		column,
		spelled: rules.numbers,
		decimal: rules.decimal,
		asText: target.asText,
		exact: true
	}));
	const single = target.sources.length === 1;
	return {
		data: [],
		set: (index, cell) => {
			const forColumn = scalarRules[single ? 0 : index % target.sources.length];
			const value = forColumn === void 0 || source === void 0 ? void 0 : toScalar(cell, forColumn);
			if (value === void 0 || value === null) return false;
			if (typeof value === "string" && !target.named.has(value) && isMissingText(value, { isCsv: rules.numbers })) return false;
			labels[index] = value;
			return true;
		}
	};
}

// src/adapters/data/box-sink.ts
const EDGES = 4;
function boxSink(target, rules) {
	const [boxes, labels] = target.sources;
	const rows = [];
	return {
		append: (span) => {
			for (let row = span.from; row < span.to; row += 1) {
				const names = labelsAt(span, row, {
					target: {
						...target,
						sources: labels ? [labels] : []
					},
					rules
				});
				const edges = edgesAt(span, row, {
					name: boxes?.column.name ?? "",
					count: names.length
				});
				rows.push(names.flatMap((name, box) => [...edges.slice(box * EDGES, (box + 1) * EDGES), name]));
			}
		},
		finish: () => {
			const lengths = Int32Array.from(rows, ({ length }) => length / 5);
			const width = rows.reduce((most, { length }) => Math.max(most, length), 1);
			checkElements(rows.length, {
				width,
				longest: width
			});
			return {
				width,
				lengths,
				values: rows.flatMap((own) => Array.from({ length: width }, (_, at) => own[at] ?? ""))
			};
		}
	};
}
function labelsAt(span, row, { target, rules }) {
	const column = target.sources[0]?.column.name ?? "";
	const cell = span.chunk.columns.get(column)?.[row];
	if (!isList(cell)) throw misfit({
		column,
		row: span.chunk.start + row,
		cell,
		use: TARGET_USE
	});
	const labels = [];
	const buffer = labelBuffer(labels, target, rules);
	for (const [index, label] of Array.from(cell).entries()) if (!buffer.set(index, label)) throw misfit({
		column,
		row: span.chunk.start + row,
		cell: label,
		use: TARGET_USE
	});
	return labels;
}
function edgesAt(span, row, { name, count }) {
	const cell = span.chunk.columns.get(name)?.[row];
	const edges = isList(cell) && cell.length === 0 ? [] : flatten(cell, [count, EDGES]);
	const at = span.chunk.start + row;
	if (edges === null || edges.length !== count * EDGES) throw bindingError(`Column ${quoteText(name)}, row ${at + 1}: there are not four numbers for each of its ${count} labels, for the target.`, "Write the boxes of a row as one list of [a, b, c, d], and as many labels beside it.");
	return edges.map((edge) => {
		if (typeof edge === "number" && Number.isFinite(edge)) return edge;
		throw misfit({
			column: name,
			row: at,
			cell: edge,
			use: TARGET_USE
		});
	});
}

// src/adapters/data/batch-builder.ts
var BatchBuilder = class {
	rows;
	#filled = 0;
	#inputs;
	#lengths;
	#target;
	#weight;
	#query;
	#sequence;
	#slices;
	constructor(plan, table, rows) {
		const { format, decimal } = table;
		const rules = textRulesOf(table);
		const written = {
			spelled: format === "csv",
			decimal
		};
		this.rows = rows;
		this.#inputs = plan.inputs.map((input) => isPadded(input.tensor) ? paddedSink(input, rules) : inputSink(input, rows, rules));
		this.#lengths = lengthsSink(plan.inputs);
		this.#target = targetSinkOf(plan.target, table, rows);
		this.#weight = plan.weight === null ? null : weightSink(plan.weight, rows, rules);
		this.#query = plan.query === null ? null : idSink("query", plan.query, written);
		this.#sequence = plan.sequence === null ? null : idSink("sequence", plan.sequence, written);
		this.#slices = new Map(plan.slices.map(({ column, asText, exact }) => [column.name, scalarSink(rows, {
			column,
			...written,
			asText,
			exact
		})]));
	}
	get isFull() {
		return this.#filled === this.rows;
	}
	append(chunk, from, to) {
		const end = Math.min(to, from + this.rows - this.#filled);
		const span = {
			chunk,
			from,
			to: end,
			at: this.#filled
		};
		for (const sink of [
			...this.#inputs,
			this.#lengths,
			this.#target,
			this.#weight,
			this.#query,
			this.#sequence,
			...this.#slices.values()
		]) sink?.append(span);
		this.#filled += end - from;
		return end;
	}
	finish(start) {
		return {
			start,
			rows: this.rows,
			inputs: this.#inputs.map((sink) => sink.finish()),
			lengths: this.#lengths.finish(),
			target: this.#target.finish(),
			weight: this.#weight?.finish() ?? null,
			query: this.#query?.finish() ?? null,
			sequence: this.#sequence?.finish() ?? null,
			columns: new Map([...this.#slices].map(([name, sink]) => [name, sink.finish()]))
		};
	}
};
function inputSink({ tensor, rowShape, sources }, rows, rules) {
	const width = countOf(rowShape);
	const buffer = createCellBuffer(tensor.datatype, rows * width, rules);
	const use = `the input ${JSON.stringify(tensor.name)} (${tensor.datatype})`;
	return {
		append: (span) => {
			for (const [index, source] of sources.entries()) fillCells(span, {
				source,
				buffer,
				width,
				offset: index,
				use
			});
		},
		finish: () => ({
			name: tensor.name,
			datatype: tensor.datatype,
			shape: [rows, ...rowShape],
			data: buffer.data
		})
	};
}
function textRulesOf({ format, decimal }) {
	return {
		numbers: format === "csv",
		wideIntegers: format === "jsonl",
		decimal
	};
}
function targetSinkOf(target, table, rows) {
	const rules = textRulesOf(table);
	if (target.isBoxes) return boxSink(target, rules);
	return target.isRagged ? raggedSink(target, rules) : targetSink(target, rows, rules);
}
function targetSink(target, rows, rules) {
	const { width, sources } = target;
	const inner = sources.length === 1 ? sources[0]?.cellShape : void 0;
	const values = new Float64Array(target.numeric ? rows * width : 0);
	const labels = [];
	const buffer = target.numeric ? measuredNumbers(values, rules) : wordsBuffer(labels, target, rules);
	return {
		append: (span) => {
			let offset = 0;
			for (const source of sources) {
				fillCells(span, {
					source,
					buffer,
					width,
					offset,
					use: target.isText ? TEXT_USE : TARGET_USE
				});
				offset += countOf(source.cellShape);
			}
		},
		finish: () => ({
			...inner === void 0 ? {} : { inner },
			width,
			values: target.numeric ? values : labels
		})
	};
}
function presentNumbers(data, rules) {
	const parser = createCellBuffer("FP64", 1, rules);
	return {
		data,
		set: (index, cell) => {
			const fits = parser.set(0, cell);
			const value = Number(parser.data[0]);
			data[index] = value;
			return fits && !Number.isNaN(value);
		}
	};
}
function measuredNumbers(data, rules) {
	const present = presentNumbers(data, rules);
	return {
		data,
		set: (index, cell) => typeof cell !== "boolean" && present.set(index, cell)
	};
}
function wordsBuffer(labels, target, rules) {
	return target.isText ? textBuffer(labels, rules) : labelBuffer(labels, target, rules);
}
function textBuffer(labels, { numbers: isCsv }) {
	return {
		data: [],
		set: (index, cell) => {
			if (typeof cell !== "string" || isCsv && isMissingText(cell, { isCsv })) return false;
			labels[index] = cell;
			return true;
		}
	};
}
function weightSink(column, rows, rules) {
	const data = new Float64Array(rows);
	const present = presentNumbers(data, rules);
	const buffer = {
		data,
		set: (index, cell) => present.set(index, cell) && Number.isFinite(data[index]) && Number(data[index]) >= 0
	};
	return {
		append: (span) => fillCells(span, {
			source: {
				column,
				cellShape: []
			},
			buffer,
			width: 1,
			offset: 0,
			use: "the weight (zero or more)"
		}),
		finish: () => data
	};
}
function scalarSink(rows, rules) {
	const values = Array.from({ length: rows }, () => null);
	return {
		append: ({ chunk, from, to, at }) => {
			const cells = chunk.columns.get(rules.column.name) ?? [];
			for (let row = from; row < to; row += 1) {
				const value = toScalar(cells[row], rules);
				if (value === void 0) throw misfit({
					column: rules.column.name,
					row: chunk.start + row,
					cell: cells[row],
					use: "a slice"
				});
				values[at + row - from] = value;
			}
		},
		finish: () => values
	};
}
function idSink(use, column, written) {
	return presentScalars(use, {
		column,
		...written,
		asText: column.isSpelledFreely === true,
		exact: true
	});
}
function presentScalars(use, rules) {
	const values = [];
	return {
		append: ({ chunk, from, to }) => {
			const cells = chunk.columns.get(rules.column.name) ?? [];
			for (let row = from; row < to; row += 1) {
				const value = toScalar(cells[row], rules);
				if (value === null || value === void 0) throw misfit({
					column: rules.column.name,
					row: chunk.start + row,
					cell: cells[row],
					use: `the ${use}`
				});
				values.push(value);
			}
		},
		finish: () => values
	};
}

// src/adapters/data/missing-targets.ts
const MOST_NAMED = 3;
const MOST_COUNTED = 1e5;
async function tellMissing(bound, read) {
	try {
		return await read();
	} catch (error) {
		throw isTargetMissing(error) ? withCount(error, await findMissing(bound)) : error;
	}
}
async function findMissing({ table, plan }) {
	const columns = plan.target.sources.map(({ column }) => column.name);
	const first = [];
	let count = 0;
	for await (const chunk of table.read({
		columns,
		wanted: () => true
	})) {
		for (let row = 0; row < chunk.rows && count < MOST_COUNTED; row += 1) {
			if (!isMissingAt({
				chunk,
				from: row,
				to: row + 1,
				at: 0
			}, {
				table,
				plan
			})) continue;
			count += 1;
			if (first.length < MOST_NAMED) first.push(chunk.start + row + 1);
		}
		if (count === MOST_COUNTED) break;
	}
	return {
		count,
		first
	};
}
function isMissingAt(span, { table, plan }) {
	try {
		targetSinkOf(plan.target, table, 1).append(span);
		return false;
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return isTargetMissing(error);
	}
}
function withCount(error, { count, first }) {
	const rows = count === MOST_COUNTED ? `at least ${count}` : String(count);
	const named = first.length > 1 ? `, first in rows ${first.slice(0, -1).join(", ")} and ${first.at(-1)}` : "";
	const { code, reason, message, hint, within } = error;
	const told = `${message} The target is missing in ${rows} ${count === 1 ? "row" : "rows"}${named}.`;
	return new AppError({
		code,
		reason,
		message: told,
		hint,
		within
	});
}

// src/adapters/data/pick-rows.ts
function pickRows(batch, indices) {
	const { weight, query, sequence, lengths = null } = batch;
	return {
		start: 0,
		rows: indices.length,
		inputs: batch.inputs.map((tensor) => pickTensor(tensor, indices)),
		lengths: lengths && Int32Array.from(indices, (index) => lengths[index] ?? 0),
		target: pickTarget(batch.target, indices),
		weight: weight === null ? null : Float64Array.from(indices, (index) => weight[index] ?? 0),
		query: query === null ? null : pickItems(query, indices, 1),
		sequence: sequence === null ? null : pickItems(sequence, indices, 1),
		columns: new Map([...batch.columns].map(([name, cells]) => [name, pickItems(cells, indices, 1)]))
	};
}
function pickTensor(tensor, indices) {
	const [rows = 1, ...inner] = tensor.shape;
	const width = tensor.data.length / rows;
	const buffer = createCellBuffer(tensor.datatype, indices.length * width, {
		numbers: false,
		wideIntegers: false,
		decimal: "."
	});
	let at = 0;
	for (const index of indices) for (let element = index * width; element < (index + 1) * width; element += 1) {
		buffer.set(at, tensor.data[element]);
		at += 1;
	}
	return {
		...tensor,
		shape: [indices.length, ...inner],
		data: buffer.data
	};
}
function pickTarget({ width, values, inner }, indices) {
	const shape = inner === void 0 ? {} : { inner };
	if (!(values instanceof Float64Array)) return {
		...shape,
		width,
		values: pickItems(values, indices, width)
	};
	const picked = new Float64Array(indices.length * width);
	for (const [row, index] of indices.entries()) picked.set(values.subarray(index * width, (index + 1) * width), row * width);
	return {
		...shape,
		width,
		values: picked
	};
}
function pickItems(items, indices, width) {
	return indices.flatMap((index) => items.slice(index * width, (index + 1) * width));
}

// src/adapters/data/evaluation-table.ts
const TEXT_BYTES = 64;
async function readHeldRows(bound, heldBytes) {
	return tellMissing(bound, () => holdRows(bound, heldBytes));
}
async function holdRows({ table, plan }, heldBytes) {
	if (plan.target.isRagged || plan.inputs.some(({ tensor }) => isPadded(tensor)) || estimateBytes(plan) > heldBytes) return null;
	const builder = new BatchBuilder(plan, table, plan.rows);
	let bytes = 0;
	for await (const chunk of table.read({
		columns: plan.columns,
		wanted: () => true
	})) {
		for (const cells of chunk.columns.values()) bytes += textBytesOf(cells);
		if (bytes > heldBytes) return null;
		builder.append(chunk, 0, chunk.rows);
	}
	return builder.finish(0);
}
function textBytesOf(cells) {
	if (ArrayBuffer.isView(cells)) return 0;
	return Array.from(cells).reduce((sum, cell) => sum + (typeof cell === "string" ? cell.length * 2 : 0), 0);
}
function estimateBytes({ rows, inputs, target, slices }) {
	return rows * inputs.map(({ tensor, rowShape }) => countOf(rowShape) * (tensor.datatype === "BYTES" ? TEXT_BYTES : 8)).reduce((sum, bytes) => sum + bytes, (target.width + slices.length + 2) * TEXT_BYTES);
}
function heldRows(all) {
	return {
		rows: all.rows,
		async *batches(size) {
			checkBatchSize(size);
			for (let start = 0; start < all.rows; start += size) yield sliceBatch(all, start, Math.min(start + size, all.rows));
		},
		take: async (indices) => {
			checkIndices(indices, all.rows);
			return pickRows(all, indices);
		}
	};
}
function streamedRows(bound) {
	const { rows } = bound.plan;
	return {
		rows,
		batches: (size) => streamBatches(bound, size),
		take: async (indices) => {
			checkIndices(indices, rows);
			return takeRows(bound, indices);
		}
	};
}
async function* streamBatches(bound, size) {
	checkBatchSize(size);
	const batches = buildBatches(bound, size);
	const next = () => tellMissing(bound, () => batches.next());
	try {
		for (let step = await next(); step.done !== true; step = await next()) yield step.value;
	} finally {
		await batches.return(void 0);
	}
}
async function* buildBatches({ table, plan }, size) {
	let start = 0;
	let builder = new BatchBuilder(plan, table, Math.min(size, plan.rows));
	for await (const chunk of table.read({
		columns: plan.columns,
		wanted: () => true
	})) {
		let row = 0;
		while (row < chunk.rows && start < plan.rows) {
			row = builder.append(chunk, row, chunk.rows);
			if (!builder.isFull) continue;
			yield builder.finish(start);
			start += builder.rows;
			builder = new BatchBuilder(plan, table, Math.min(size, plan.rows - start));
		}
	}
}
async function takeRows({ table, plan }, indices) {
	const builder = new BatchBuilder(plan, table, indices.length);
	const wanted = (start, rows) => {
		const first = indices[lowerBound(indices, start)];
		return first !== void 0 && first < start + rows;
	};
	for await (const chunk of table.read({
		columns: plan.columns,
		wanted
	})) {
		let next = lowerBound(indices, chunk.start);
		for (let index = indices[next]; index !== void 0 && index < chunk.start + chunk.rows; index = indices[next]) {
			builder.append(chunk, index - chunk.start, index - chunk.start + 1);
			next += 1;
		}
	}
	return builder.finish(0);
}
function lowerBound(indices, row) {
	let low = 0;
	let high = indices.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((indices[middle] ?? Infinity) < row) low = middle + 1;
		else high = middle;
	}
	return low;
}
function checkBatchSize(size) {
	if (!Number.isSafeInteger(size) || size < 1) throw new RangeError(`a batch of ${size} rows`);
}
function checkIndices(indices, rows) {
	const wrong = indices.findIndex((index, position) => !Number.isSafeInteger(index) || index < 0 || index >= rows || index < (indices[position - 1] ?? 0));
	if (wrong >= 0) throw new RangeError(`row ${indices[wrong]} of ${rows}: indices are ascending and inside the data`);
}
function sliceBatch(batch, from, to) {
	const { width, values, inner } = batch.target;
	const shape = inner === void 0 ? {} : { inner };
	return {
		start: batch.start + from,
		rows: to - from,
		inputs: batch.inputs.map((tensor) => sliceTensor(tensor, from, to)),
		lengths: batch.lengths?.slice(from, to) ?? null,
		target: {
			...shape,
			width,
			values: values.slice(from * width, to * width)
		},
		weight: batch.weight?.slice(from, to) ?? null,
		query: batch.query?.slice(from, to) ?? null,
		sequence: batch.sequence?.slice(from, to) ?? null,
		columns: new Map([...batch.columns].map(([name, cells]) => [name, cells.slice(from, to)]))
	};
}
function sliceTensor(tensor, from, to) {
	const [rows = 1, ...inner] = tensor.shape;
	const width = tensor.data.length / rows;
	const data = tensor.data.slice(from * width, to * width);
	return {
		...tensor,
		shape: [to - from, ...inner],
		data
	};
}

export { streamedRows as a, isPadded as c, toScalar as d, countOf as f, shapeOfCell as h, readHeldRows as i, toNumber as l, resolveRowShape as m, checkIndices as n, BatchBuilder as o, isList as p, heldRows as r, textRulesOf as s, checkBatchSize as t, isMissingText as u };