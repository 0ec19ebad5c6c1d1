import { t as AppError } from "./error.js";
import { n as numberAt, t as allFinite, u as parseNumber } from "./output-columns.js";
import { t as quoteText } from "./quote-text.js";

// src/domain/evaluation/arithmetic/measurement.ts
function undefinedMeasurement(reason) {
	return {
		value: null,
		undefinedReason: reason,
		spread: null
	};
}
function measured(value, spread) {
	return {
		value,
		undefinedReason: null,
		spread
	};
}

// src/domain/evaluation/boxes.ts
function toBox(format, [a, b, c, d]) {
	switch (format) {
		case "xyxy": return [
			a,
			b,
			c,
			d
		];
		case "yxyx": return [
			b,
			a,
			d,
			c
		];
		case "xywh": return [
			a,
			b,
			a + c,
			b + d
		];
		case "cxcywh": return [
			a - c / 2,
			b - d / 2,
			a + c / 2,
			b + d / 2
		];
	}
}
/** Shared area by the area of both together; 0 where they share none. */
function overlapOf(a, b) {
	const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
	const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
	if (width <= 0 || height <= 0) return 0;
	const shared = width * height;
	return shared / (areaOf(a) + areaOf(b) - shared);
}
function isInsideOut([left, top, right, bottom]) {
	return right < left || bottom < top;
}
function areaOf([left, top, right, bottom]) {
	return (right - left) * (bottom - top);
}
const STEP = (.95 - .5) / 9;
/** From 0.50 to 0.95, as NumPy's linspace makes them for COCO. */
const OVERLAPS = Array.from({ length: 10 }, (_, index) => index === 9 ? .95 : index * STEP + .5);

// src/domain/evaluation/growable.ts
/** Numbers of which the count is not known beforehand, without one object per number. */
var Growable = class {
	#make;
	#array;
	#buffer;
	#length = 0;
	constructor(make) {
		this.#make = make;
		this.#buffer = /* @__PURE__ */ new ArrayBuffer(8192);
		this.#array = make(this.#buffer);
	}
	get length() {
		return this.#length;
	}
	push(value) {
		if (this.#length === this.#array.length) {
			this.#buffer = this.#buffer.transfer(this.#buffer.byteLength * 2);
			this.#array = this.#make(this.#buffer);
		}
		this.#array[this.#length] = value;
		this.#length += 1;
	}
	/** The numbers in an array of exactly their length. */
	finish() {
		return this.#make(this.#buffer.slice(0, this.#length * this.#array.BYTES_PER_ELEMENT));
	}
};
function growableFloat64() {
	return new Growable((buffer) => new Float64Array(buffer));
}
function growableFloat32() {
	return new Growable((buffer) => new Float32Array(buffer));
}
function growableInt32() {
	return new Growable((buffer) => new Int32Array(buffer));
}

// src/domain/evaluation/scored-rows.ts
function scoredRows(kind, answers) {
	return {
		problem: kind.name,
		rows: answers.rows,
		weight: answers.weight,
		gives: answers.gives,
		answers,
		slices: [],
		scores: kind.scores(answers),
		select: (indices) => scoredRows(kind, kind.select(answers, indices)),
		deal: (indices) => {
			const dealt = kind.deal?.(answers, indices);
			return dealt === void 0 ? null : scoredRows(kind, dealt);
		},
		measure: (metric, parameter) => {
			if (metric.ignoresWeights === true) return kind.measure(answers, metric, parameter);
			if (weighsNothing(answers)) return undefinedMeasurement("no-weight");
			return kind.measure(rowsThatWeigh(kind, answers), metric, parameter);
		}
	};
}
function weighsNothing({ rows, weight }) {
	return rows > 0 && weight !== null && weight.every((share) => share === 0);
}
/** A row of weight 0 is no observation. A document stays in its query, which weighs as a whole. */
function rowsThatWeigh(kind, answers) {
	const { weight } = answers;
	if (weight === null || kind.hasQueries || !weight.includes(0)) return answers;
	return kind.select(answers, Int32Array.from(weight.keys()).filter((row) => weight[row] !== 0));
}
/** Whether two models gave bit for bit the same scores on all rows, so that no metric can differ. */
function sameScores({ scores: left }, { scores: right }) {
	if (left === null || right === null || left.length !== right.length) return false;
	return left.every((value, index) => value === right[index]);
}
/** What every problem selects alike. */
function pickBase({ weight, gives }, indices) {
	return {
		rows: indices.length,
		weight: weight && pickFloats(weight, indices),
		gives
	};
}
/** `width` values of each row of `indices`. */
function pickFloats(values, indices, width = 1) {
	const picked = new Float64Array(indices.length * width);
	copyRows(values, picked, {
		indices,
		width
	});
	return picked;
}
function pickIntegers(values, indices, width = 1) {
	const picked = new Int32Array(indices.length * width);
	copyRows(values, picked, {
		indices,
		width
	});
	return picked;
}
function copyRows(from, to, { indices, width }) {
	for (let row = 0; row < indices.length; row += 1) {
		const start = (indices[row] ?? 0) * width;
		for (let column = 0; column < width; column += 1) to[row * width + column] = from[start + column] ?? 0;
	}
}

// src/domain/evaluation/target-values.ts
/** The target cell of a row, as a label. A missing one is an error of the data. */
function targetLabel(batch, row, column = 0) {
	const value = batch.target.values[row * batch.target.width + column];
	if (value === void 0 || value === "" || typeof value === "number" && Number.isNaN(value)) throw missing(batch.start + row);
	return value;
}
/** The target cell of a row, as a finite number. */
function targetNumber(batch, row, column = 0) {
	const value = targetLabel(batch, row, column);
	const number = finiteNumber(value);
	if (number !== null) return number;
	throw new AppError({
		code: "data-format",
		message: `The target in row ${batch.start + row + 1} is ${typeof value === "string" ? quoteText(value) : String(value)}, which is not a finite number.`,
		hint: "Correct the data file, or say under `target` what kind of problem this is."
	});
}
/** True and false are labels: a number that is measured is written as one. */
function finiteNumber(value) {
	if (typeof value === "boolean") return null;
	const number = typeof value === "string" ? parseNumber(value) : Number(value);
	return number !== void 0 && Number.isFinite(number) ? number : null;
}
/** The weight of a row: a finite number that is not negative. */
function weightAt(batch, row) {
	const value = batch.weight?.[row] ?? NaN;
	if (Number.isFinite(value) && value >= 0) return value;
	throw new AppError({
		code: "data-format",
		message: `The weight in row ${batch.start + row + 1} is ${value}; a weight is a finite number from 0.`,
		hint: "Correct the weight column of the data file."
	});
}
function missing(row) {
	return new AppError({
		code: "data-format",
		message: `The target is missing in row ${row + 1}.`,
		hint: "Every row of an evaluation set needs its true answer; remove the row or fill the cell."
	});
}

// src/domain/evaluation/labels.ts
function labelKind(label) {
	if (typeof label === "string") return "text";
	return typeof label === "boolean" ? "boolean" : "number";
}
/** Distinct labels, numbered from 0 in the order in which they are seen. Labels of two kinds are two labels. */
var LabelCensus = class {
	#numbers = /* @__PURE__ */ new Map();
	#seen = [];
	/** Notes a label of a row and answers its number. A row of weight 0 is no observation. */
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
	/** The numbers of the labels that a row of some weight holds. */
	get weighing() {
		return this.#seen.flatMap(({ weighing }, number) => weighing > 0 ? [number] : []);
	}
	/** Where each label stands first, and in how many rows, by its number. */
	get places() {
		return this.#seen;
	}
};
/**
* Finds labels among known ones; -1 for none. Labels of one kind are the same when they are equal. Labels of two kinds are
* the same when one spells the other: 1 and "1", 1 and true, "True" and true. What could be two of the known ones is none.
*/
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
/** -1 marks a key that stands for two labels. */
function addUnlessTwice(numbers, key, index) {
	numbers.set(key, numbers.has(key) ? -1 : index);
}
function rounded(label, round) {
	const exact = narrow(label);
	return typeof exact === "number" ? round(exact) : exact;
}
/** What a label has in common with the labels of another kind that mean the same. */
function spellingOf(label) {
	if (typeof label === "boolean") return label ? "1" : "0";
	if (typeof label !== "string") return Object.is(label, -0) ? "0" : String(label);
	const lower = label.toLowerCase();
	if (lower === "true") return "1";
	return lower === "false" ? "0" : label;
}
/** The number that a label spells; NaN for any other label. */
function labelNumber(label) {
	const number = Number(spellingOf(label));
	return String(number) === spellingOf(label) ? number : NaN;
}
/** Small whole numbers are the same label whatever the tensor held them in. */
function narrow(label) {
	if (typeof label !== "bigint") return label;
	const number = Number(label);
	return Number.isSafeInteger(number) ? number : label;
}

// src/domain/evaluation/misfit.ts
/** Labels that a sentence lists. */
const MOST_LISTED = 12;
function listLabels(census) {
	const { labels } = census;
	const listed = labels.slice(0, MOST_LISTED).map(labelText);
	return labels.length > MOST_LISTED ? [...listed, `${labels.length - MOST_LISTED} more`] : listed;
}
function labelText(label) {
	return String(label).slice(0, 100);
}
/** "text and numbers", as the sentences say it. */
function listKinds({ kinds }) {
	const words = {
		text: "text",
		number: "numbers",
		boolean: "true and false"
	};
	return kinds.map((kind) => words[kind]).join(" and ");
}

// src/domain/evaluation/problems/pair-order.ts
/** The two rows of a pair follow each other, have one grade, and share their id with no other row. */
var PairOrder = class {
	#half = null;
	#whole = /* @__PURE__ */ new Set();
	add(batch) {
		for (let row = 0; row < batch.rows; row += 1) {
			const next = {
				key: keyAt(batch, row),
				grade: targetNumber(batch, row),
				row: batch.start + row + 1
			};
			if (this.#half !== null) this.#close(this.#half, next);
			else if (this.#whole.has(next.key)) throw thirdRow(next);
			else this.#half = next;
		}
	}
	finish() {
		if (this.#half !== null) throw unpaired(this.#half);
	}
	#close(first, second) {
		if (first.key !== second.key) throw unpaired(first);
		if (first.grade !== second.grade) throw twoGrades(first, second);
		this.#whole.add(first.key);
		this.#half = null;
	}
};
function keyAt(batch, row) {
	const key = batch.query?.[row];
	if (key !== void 0) return narrow(key);
	throw new AppError({
		code: "data-binding",
		message: `Row ${batch.start + row + 1} belongs to no pair.`,
		hint: "Bind the column with the pair under `query`."
	});
}
function unpaired({ row }) {
	return new AppError({
		code: "data-format",
		message: `Row ${row} has no second row of its pair after it.`,
		hint: "Sort the file by the column that `query` names; each of its values stands in exactly two rows."
	});
}
function thirdRow({ row, key }) {
	return new AppError({
		code: "data-format",
		message: `Row ${row} belongs to the pair ${quoteText(labelText(key))}, which has its two rows already.`,
		hint: "Give each pair an id of its own in the column that `query` names: each of its values stands in exactly two rows."
	});
}
function twoGrades(first, second) {
	return new AppError({
		code: "data-format",
		message: `Rows ${first.row} and ${second.row} are a pair with two grades, ${first.grade} and ${second.grade}.`,
		hint: "Write the same grade into both rows of a pair."
	});
}

// src/domain/evaluation/problems/embedding.ts
/** A vector a row, judged by how alike the two rows of a pair are. */
const embedding = {
	name: "embedding",
	tasks: ["feature-extraction", "sentence-similarity"],
	isPosed: () => true,
	target: {
		isLabel: false,
		isSeveral: false,
		hasPositive: false,
		read: targetNumber,
		order: () => new PairOrder()
	},
	prediction: {
		kinds: ["values"],
		hasIndex: false,
		threshold: "none",
		hasColumnPerClass: () => false
	},
	hasQueries: true,
	shown: ["spearman", "pearson"],
	gaps: ["spearman"],
	start: {
		isLikely: () => true,
		kind: "values",
		isNamed: false,
		gate: () => ({
			metric: "spearman",
			min: "0",
			margin: "0.01"
		})
	},
	select: (rows, indices) => ({
		...pickBase(rows, indices),
		query: pickIntegers(rows.query, indices),
		cosine: pickFloats(rows.cosine, indices),
		grade: pickFloats(rows.grade, indices)
	}),
	deal: (rows, indices) => ({
		...rows,
		cosine: pickFloats(rows.cosine, indices)
	}),
	scores: ({ cosine }) => cosine,
	measure: (rows, { measure }, parameter) => measure.embedding?.(rows, parameter),
	collect: collectPairs
};
/** Each pair once, with the weight of its first row; one of weight 0 is no observation. A part of the rows has each pair of which it has a row. */
function numberPairs({ query, cosine, grade, weight }) {
	const seen = /* @__PURE__ */ new Set();
	const firsts = Int32Array.from(query.keys()).filter((row) => {
		const pair = query[row] ?? 0;
		if (seen.has(pair)) return false;
		seen.add(pair);
		return weight?.[row] !== 0;
	});
	return {
		left: pickFloats(cosine, firsts),
		right: pickFloats(grade, firsts),
		weight: weight && pickFloats(weight, firsts)
	};
}
/** The rows of a pair follow each other, so that no more than one vector is kept. */
function collectPairs({ set, findings }) {
	const [query, cosine, grade] = [
		growableInt32(),
		growableFloat64(),
		growableFloat64()
	];
	const order = new PairOrder();
	let half = null;
	let pairs = 0;
	function add(batch, table) {
		const { output } = set.prediction;
		if (table.answersInRow > 1) return findings.shape({
			fault: "several-answers",
			output,
			answers: table.answersInRow,
			problem: "embedding"
		});
		if (table.width < 2) return findings.shape({
			fault: "too-narrow",
			output,
			columns: table.width,
			needed: 2
		});
		order.add(batch);
		const areFinite = allFinite(table, findings);
		for (let row = 0; row < batch.rows; row += 1) {
			const vector = vectorAt(table, row);
			if (areFinite && vector.every((value) => value === 0)) findings.zeroVector(batch.start + row);
			if (half !== null) note(cosineOf(half, vector), targetNumber(batch, row));
			half = half === null ? vector : null;
		}
	}
	function note(similarity, graded) {
		for (let row = 0; row < ROWS_OF_PAIR; row += 1) {
			query.push(pairs);
			cosine.push(similarity);
			grade.push(graded);
		}
		pairs += 1;
	}
	return {
		add,
		finish(base) {
			order.finish();
			const rows = {
				query: query.finish(),
				cosine: cosine.finish(),
				grade: grade.finish()
			};
			return {
				kind: "collected",
				rows: scoredRows(embedding, {
					...base,
					...rows
				})
			};
		}
	};
}
const ROWS_OF_PAIR = 2;
function vectorAt({ data, width }, row) {
	return Float64Array.from({ length: width }, (_, column) => numberAt(data, row * width + column));
}
/** Finer than any output, and coarser than the rounding of sums, which must not decide a rank. */
const STEPS = 2 ** 40;
/** Scaled by the greatest element, so that no square is beyond what a number holds. */
function cosineOf(a, b) {
	const [left, right] = [scaled(a), scaled(b)];
	const cosine = dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right));
	return Math.round(cosine * STEPS) / STEPS;
}
function scaled(vector) {
	const most = vector.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
	return vector.map((value) => value / most);
}
function dot(a, b) {
	return a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0);
}

export { isInsideOut as C, undefinedMeasurement as D, measured as E, OVERLAPS as S, toBox as T, sameScores as _, listLabels as a, growableFloat64 as b, labelKind as c, targetLabel as d, targetNumber as f, pickIntegers as g, pickFloats as h, listKinds as i, labelNumber as l, pickBase as m, numberPairs as n, LabelCensus as o, weightAt as p, labelText as r, labelIndex as s, embedding as t, narrow as u, scoredRows as v, overlapOf as w, growableInt32 as x, growableFloat32 as y };