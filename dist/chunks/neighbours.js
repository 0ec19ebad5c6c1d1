import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { a as narrow, i as labelNumber } from "./labels.js";
import { o as parseNumber } from "./number-text.js";
import { n as numberAt, t as allFinite } from "./output-columns.js";

// src/domain/evaluation/label-numbers.ts
function mergedLabels(labels, round) {
	const seen = /* @__PURE__ */ new Map();
	for (const label of labels) {
		const number = labelNumber(label);
		if (Number.isNaN(number)) continue;
		const other = seen.get(round(number));
		if (other !== void 0 && labelNumber(other) !== number) return [other, label];
		seen.set(round(number), label);
	}
	return null;
}
function isShifted(known, answers) {
	const { isWide, at } = exactNumbers([...known, ...answers]);
	const [truth, answered] = [rangeOf(known.map(at)), rangeOf(answers.map(at))];
	if (truth === null || answered === null) return false;
	const shift = truth.least - answered.least;
	if (truth.numbers.size > 1 && Math.abs(shift) === 1 && truth.most - answered.most === shift) return true;
	if (isWide) return false;
	const fits = (by) => [...answered.numbers].every((number) => truth.numbers.has(number + by));
	const countsFromZero = answered.least === 0 && truth.least === 1 && fits(1);
	const countsFromOne = answered.least > 0 && truth.least === 0 && answered.most === truth.most + 1 && fits(-1);
	return countsFromZero || countsFromOne;
}
function exactNumbers(labels) {
	const [first, ...others] = labels.filter((label) => typeof label === "bigint");
	if (first === void 0) return {
		isWide: false,
		at: labelNumber
	};
	const origin = others.reduce((least, label) => label < least ? label : least, first);
	const at = (label) => {
		const whole = wholeNumber(label);
		const distance = whole === null ? NaN : Number(whole - origin);
		return Number.isSafeInteger(distance) ? distance : NaN;
	};
	return {
		isWide: true,
		at
	};
}
function wholeNumber(label) {
	if (typeof label === "bigint") return label;
	const number = labelNumber(label);
	return Number.isSafeInteger(number) ? BigInt(number) : null;
}
function rangeOf(values) {
	const numbers = new Set(values);
	let [least, most] = [Infinity, -Infinity];
	for (const number of numbers) {
		if (!Number.isInteger(number)) return null;
		[least, most] = [Math.min(least, number), Math.max(most, number)];
	}
	return numbers.size === 0 ? null : {
		numbers,
		least,
		most
	};
}

// src/domain/evaluation/label-agreement.ts
const CHANCE = .1;
const FAR_BETTER = .3;
const BEYOND_DOUBT = 3;
function isMisread(agreement) {
	const { answered: own } = agreement;
	if (kappa(agreement, own) > CHANCE) return false;
	return otherReadings(agreement).some((other) => isFarBetter(agreement, {
		own,
		other,
		doubt: 3
	}));
}
function isFarBetter(rows, { own, other, doubt }) {
	if (kappa(rows, other) - Math.max(kappa(rows, own), 0) < .3) return false;
	return mcNemar(rows, other, own) >= doubt;
}
function agreeingRows({ pairs, truth }, reading) {
	return pairs.filter((pair) => truth[pair.truth] === reading[pair.answer]).reduce((sum, { rows }) => sum + rows, 0);
}
function isPlain(agreement) {
	const { pairs, truth, answered } = agreement;
	const others = otherReadings(agreement);
	return others.length > 0 && others.every((reading) => mcNemar({
		pairs,
		truth
	}, answered, reading) >= 3);
}
function otherReadings({ known, answers, answered }) {
	const { at } = exactNumbers([...known, ...answers]);
	const values = known.map(at);
	return [...readBySum(values, answers.map(at)), ...readByPlace(values, answers.map(labelNumber))].filter((reading) => !reading.includes(-1)).filter((reading) => reading.some((index, number) => index !== answered[number]));
}
function readBySum(values, numbers) {
	if (numbers.length === 0 || !numbers.every(Number.isInteger)) return [];
	const places = new Map(values.map((value, index) => [value, index]));
	const least = numbers.reduce((low, number) => Math.min(low, number));
	return values.filter(Number.isInteger).map((value) => {
		return numbers.map((number) => places.get(number + value - least) ?? -1);
	});
}
function readByPlace(values, numbers) {
	if (numbers.length === 0 || !numbers.every(Number.isInteger)) return [];
	return [values.map((_value, index) => index), sortedOrder(values)].flatMap((order) => [0, 1].map((base) => numbers.map((number) => order[number - base] ?? -1)));
}
function sortedOrder(values) {
	if (values.some(Number.isNaN)) return [];
	return values.map((_value, index) => index).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
}
function kappa({ pairs, truth }, reading) {
	const [ours, theirs] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
	let [rows, agreeing] = [0, 0];
	for (const pair of pairs) {
		const [own, answer] = [truth[pair.truth] ?? -1, reading[pair.answer] ?? -1];
		ours.set(own, (ours.get(own) ?? 0) + pair.rows);
		theirs.set(answer, (theirs.get(answer) ?? 0) + pair.rows);
		rows += pair.rows;
		if (own === answer) agreeing += pair.rows;
	}
	const byChance = [...ours].reduce((sum, [label, count]) => sum + count * (theirs.get(label) ?? 0), 0) / rows ** 2;
	return byChance >= 1 ? 1 : (agreeing / rows - byChance) / (1 - byChance);
}
function mcNemar({ pairs, truth }, one, other) {
	let [ahead, behind] = [0, 0];
	for (const { truth: label, answer, rows } of pairs) {
		const own = truth[label];
		if (one[answer] === other[answer]) continue;
		if (one[answer] === own) ahead += rows;
		if (other[answer] === own) behind += rows;
	}
	return ahead + behind === 0 ? 0 : (ahead - behind) / Math.sqrt(ahead + behind);
}

// src/domain/evaluation/label-order.ts
function betterOrder(agreement, arePositions) {
	const { known, answered } = agreement;
	const usual = usualOrders(known).map((order) => [order, 3]);
	const better = (arePositions ? [...usual, likeliest(agreement)] : usual).filter(([order, doubt]) => isFarBetter(agreement, {
		own: answered,
		other: read(order),
		doubt
	}));
	const rows = agreement.pairs.reduce((sum, pair) => sum + pair.rows, 0);
	const own = agreeingRows(agreement, answered);
	return better.map(([order]) => ({
		order,
		rows,
		own,
		other: agreeingRows(agreement, read(order))
	})).toSorted((a, b) => b.other - a.other)[0] ?? null;
	function read(other) {
		return answered.map((index) => other[index] ?? -1);
	}
}
function usualOrders(known) {
	const bySelf = [
		known.map((_label, index) => index),
		placesBySize(known),
		placesByText(known)
	].filter((base) => base.length === known.length);
	const pairs = bySelf.flatMap((from) => bySelf.flatMap((to) => [compose(from, to), compose(from, to.toReversed())]));
	return [...new Map(pairs.map((order) => [order.join(), order])).values()];
}
function compose(from, to) {
	const order = from.map(() => -1);
	for (const [place, index] of from.entries()) order[index] = to[place] ?? -1;
	return order;
}
function sortedLabels(labels) {
	const bySize = placesBySize(labels);
	return (bySize.length === labels.length ? bySize : placesByText(labels)).flatMap((index) => labels[index] ?? []);
}
function placesBySize(labels) {
	const numbers = labels.map(labelNumber);
	if (numbers.some(Number.isNaN)) return [];
	return placesByText(labels).toSorted((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
}
function placesByText(labels) {
	const texts = labels.map(String);
	return texts.map((_text, index) => index).toSorted((a, b) => compare$1(texts[a] ?? "", texts[b] ?? ""));
}
function compare$1(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
function likeliest({ pairs, truth, answered, known }) {
	const order = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	for (const { own, answer } of countMeetings({
		pairs,
		truth,
		answered
	})) {
		if (order.has(answer) || taken.has(own)) continue;
		order.set(answer, own);
		taken.add(own);
	}
	const left = known.map((_label, index) => index).filter((index) => !taken.has(index));
	return [known.map((_label, index) => order.get(index) ?? left.shift() ?? -1), Math.sqrt(3 ** 2 + 2 * logFactorial(known.length))];
}
function countMeetings({ pairs, truth, answered }) {
	return [...Map.groupBy(pairs, (pair) => `${truth[pair.truth] ?? -1} ${answered[pair.answer] ?? -1}`).values()].map((group) => ({
		own: truth[group[0]?.truth ?? -1] ?? -1,
		answer: answered[group[0]?.answer ?? -1] ?? -1,
		rows: group.reduce((sum, { rows }) => sum + rows, 0)
	})).filter(({ own, answer }) => own >= 0 && answer >= 0).toSorted((a, b) => b.rows - a.rows || a.own - b.own || a.answer - b.answer);
}
function logFactorial(number) {
	return Array.from({ length: number }, (_, index) => Math.log(index + 1)).reduce((sum, value) => sum + value, 0);
}

// src/domain/evaluation/misfit.ts
const MOST_LISTED = 12;
function listLabels(census) {
	const labels = sortedLabels(census.labels);
	const listed = labels.slice(0, MOST_LISTED).map(labelText);
	return labels.length > MOST_LISTED ? [...listed, `${labels.length - MOST_LISTED} more`] : listed;
}
function labelText(label) {
	return String(label).slice(0, 100);
}
function listKinds({ kinds }) {
	const words = {
		text: "text",
		number: "numbers",
		boolean: "true and false"
	};
	return kinds.map((kind) => words[kind]).join(" and ");
}

// src/domain/evaluation/target-values.ts
function targetLabel(batch, row, column = 0) {
	const value = batch.target.values[row * batch.target.width + column];
	if (value === void 0 || value === "" || typeof value === "number" && Number.isNaN(value)) throw missing(batch.start + row);
	return value;
}
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
function targetGrade(batch, row) {
	const number = targetNumber(batch, row);
	const value = targetLabel(batch, row);
	if (typeof value !== "bigint" || BigInt(number) === value) return number;
	throw new AppError({
		code: "data-format",
		message: `The target in row ${batch.start + row + 1} is ${value}, a whole number beyond 2^53, which has no exact place among the others.`,
		hint: "Write smaller grades: an order is all that they say."
	});
}
function finiteNumber(value) {
	if (typeof value === "boolean") return null;
	const number = typeof value === "string" ? parseNumber(value) : Number(value);
	return number !== void 0 && Number.isFinite(number) ? number : null;
}
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

// src/domain/evaluation/arithmetic/measurement.ts
function undefinedMeasurement(reason) {
	return {
		value: null,
		undefinedReason: reason,
		spread: null
	};
}
function measured(value, spread) {
	if (!Number.isFinite(value)) return undefinedMeasurement("overflow");
	return {
		value,
		undefinedReason: null,
		spread
	};
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
		},
		ask: (by) => kind.ask(rowsThatWeigh(kind, answers), by),
		askAll: (by) => kind.ask(answers, by),
		losses: () => kind.losses?.(answers) ?? null,
		classTally: () => tallyOf(kind, rowsThatWeigh(kind, answers))
	};
}
function tallyOf({ classes }, answers) {
	if (classes === void 0 || !answers.gives.labels) return null;
	const { isClustered } = classes;
	const tally = (row, note) => classes.tally(answers, row, note);
	return {
		isClustered,
		classes: classes.count(answers),
		rows: answers.rows,
		weight: answers.weight,
		tally
	};
}
function weighsNothing({ rows, weight }) {
	return rows > 0 && weight !== null && weight.every((share) => share === 0);
}
function rowsThatWeigh(kind, answers) {
	const { weight } = answers;
	if (weight === null || kind.hasQueries || !weight.includes(0)) return answers;
	return kind.select(answers, Int32Array.from(weight.keys()).filter((row) => weight[row] !== 0));
}
function sameScores({ scores: left }, { scores: right }) {
	if (left === null || right === null || left.length !== right.length) return false;
	return left.every((value, index) => value === right[index]);
}
function pickBase({ weight, gives }, indices) {
	return {
		rows: indices.length,
		weight: weight && pickFloats(weight, indices),
		gives
	};
}
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

// src/domain/evaluation/growable.ts
const FIRST_BYTES = 8192;
const MOST_CHUNK_BYTES = 8 * 2 ** 20;
var Growable = class {
	#make;
	#full = [];
	#chunk;
	#used = 0;
	#earlier = 0;
	constructor(make) {
		this.#make = make;
		this.#chunk = make(/* @__PURE__ */ new ArrayBuffer(FIRST_BYTES));
	}
	get length() {
		return this.#earlier + this.#used;
	}
	push(value) {
		if (this.#used === this.#chunk.length) this.#startChunk();
		this.#chunk[this.#used] = value;
		this.#used += 1;
	}
	finish() {
		if (this.#full.length === 0 && this.#used === this.#chunk.length) return this.#chunk;
		const whole = this.#make(new ArrayBuffer(this.length * this.#chunk.BYTES_PER_ELEMENT));
		whole.set(this.#chunk.subarray(0, this.#used), this.#earlier);
		let start = 0;
		for (const chunk of this.#full.splice(0)) {
			whole.set(chunk, start);
			start += chunk.length;
			release(chunk);
		}
		this.#chunk = whole;
		this.#used = whole.length;
		this.#earlier = 0;
		return whole;
	}
	#startChunk() {
		this.#full.push(this.#chunk);
		this.#earlier += this.#used;
		this.#used = 0;
		this.#chunk = this.#make(new ArrayBuffer(Math.min(Math.max(2 * this.#chunk.byteLength, FIRST_BYTES), MOST_CHUNK_BYTES)));
	}
};
function release({ buffer }) {
	if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
function growableFloat64() {
	return new Growable((buffer) => new Float64Array(buffer));
}
function growableFloat32() {
	return new Growable((buffer) => new Float32Array(buffer));
}
function growableInt32() {
	return new Growable((buffer) => new Int32Array(buffer));
}

// src/domain/evaluation/problems/pair-order.ts
var PairOrder = class {
	#half = null;
	#whole = /* @__PURE__ */ new Set();
	add(batch) {
		for (let row = 0; row < batch.rows; row += 1) {
			const next = {
				key: keyAt(batch, row),
				grade: targetGrade(batch, row),
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

// src/domain/evaluation/problems/vectors.ts
function readVectors(table, { set, findings }, problem) {
	const { output } = set.prediction;
	const { answersInRow: answers, width, start, data } = table;
	if (answers > 1) findings.shape({
		fault: "several-answers",
		output,
		answers,
		problem
	});
	else if (width < 2) findings.shape({
		fault: "too-narrow",
		output,
		columns: width,
		needed: 2
	});
	if (findings.misshapen) return null;
	const areFinite = allFinite(table, findings);
	return Array.from({ length: data.length / width }, (_, row) => {
		const vector = Float64Array.from({ length: width }, (_number, column) => numberAt(data, row * width + column));
		if (areFinite && vector.every((value) => value === 0)) findings.zeroVector(start + row);
		return vector;
	});
}
const STEPS = 2 ** 40;
function roundCosine(cosine) {
	return Math.round(cosine * STEPS) / STEPS;
}
function scaled(vector) {
	const most = vector.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
	return vector.map((value) => value / most);
}
function dot(a, b) {
	return a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0);
}

// src/domain/evaluation/problems/embedding.ts
const embedding = {
	name: "embedding",
	tasks: ["feature-extraction", "sentence-similarity"],
	isPosed: () => true,
	target: {
		isLabel: false,
		isSeveral: false,
		hasPositive: false,
		read: targetGrade,
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
	ask: (rows, by) => by.embedding?.(rows),
	collect: collectPairs
};
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
function collectPairs(context) {
	const [query, cosine, grade] = [
		growableInt32(),
		growableFloat64(),
		growableFloat64()
	];
	const order = new PairOrder();
	let half = null;
	let pairs = 0;
	function add(batch, table) {
		const vectors = readVectors(table, context, "embedding");
		if (vectors === null) return;
		order.add(batch);
		for (const [row, vector] of vectors.entries()) {
			if (half !== null) note(cosineOf(half, vector), targetGrade(batch, row));
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
function cosineOf(a, b) {
	const [left, right] = [scaled(a), scaled(b)];
	return roundCosine(dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right)));
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
const OVERLAPS = Array.from({ length: 10 }, (_, index) => index === 9 ? .95 : index * STEP + .5);

// src/domain/evaluation/arithmetic/sums.ts
function sum(values) {
	return blockSum(values, 0, values.length);
}
function weightedSum(values, weight) {
	if (weight === null) return sum(values);
	return sum(values.map((value, index) => value * (weight[index] ?? 0)));
}
function effectiveCount(weight) {
	const squares = sum(weight.map((value) => value * value));
	return squares === 0 ? 0 : sum(weight) ** 2 / squares;
}
function besselFactor(units) {
	return units > 1 ? Math.sqrt(units / (units - 1)) : 1;
}
function blockSum(values, from, to) {
	if (to - from > 128) {
		const middle = from + Math.floor((to - from) / 2);
		return blockSum(values, from, middle) + blockSum(values, middle, to);
	}
	let total = 0;
	for (let index = from; index < to; index += 1) total += values[index] ?? 0;
	return total;
}

// src/domain/evaluation/arithmetic/means.ts
function meanOf(losses, weight, scale = "mean") {
	const units = losses.length;
	if (units === 0) return undefinedMeasurement("no-rows");
	const total = weight === null ? units : sum(weight);
	const mean = weightedSum(losses, weight) / total;
	const factor = besselFactor(units) / total;
	const contributions = losses.map((loss, index) => (weight?.[index] ?? 1) * (loss - mean) * factor);
	const support = weight === null ? units : effectiveCount(weight);
	return measured(mean, {
		contributions,
		scale,
		support
	});
}
function proportionOf(hits, weight, empty) {
	const units = hits.length;
	if (units === 0) return undefinedMeasurement("no-rows");
	const asked = new Float64Array(units);
	const success = new Float64Array(units);
	for (let row = 0; row < units; row += 1) {
		const share = weight?.[row] ?? 1;
		if (hits[row] !== 2) asked[row] = share;
		if (hits[row] === 1) success[row] = share;
	}
	const total = sum(asked);
	const support = effectiveCount(asked);
	if (total === 0) {
		if (empty === null) return undefinedMeasurement("one-class");
		return measured(empty, {
			contributions: new Float64Array(units),
			scale: "proportion",
			support: 0,
			hits
		});
	}
	const value = sum(success) / total;
	const contributions = asked.map((share, row) => ((success[row] ?? 0) - share * value) / total);
	return measured(value, {
		contributions,
		scale: "proportion",
		support,
		hits
	});
}

// src/domain/evaluation/arithmetic/query-ranks.ts
function meanOverQueries(rows, score) {
	const { weight } = rows;
	const groups = rowsByQuery(rows.query).filter((group) => weight?.[group[0] ?? 0] !== 0);
	if (groups.length === 0 && rows.rows > 0) return undefinedMeasurement("no-weight");
	const values = Float64Array.from(groups, (group) => score(rankQuery(rows, group)));
	return meanOf(values, weight && Float64Array.from(groups, (group) => weight[group[0] ?? 0] ?? 0), "share");
}
function rowsByQuery(query) {
	const highest = query.reduce((most, id) => Math.max(most, id), -1);
	const counts = new Int32Array(highest + 1);
	for (const id of query) counts[id] = (counts[id] ?? 0) + 1;
	const groups = Array.from(counts, (count) => new Int32Array(count));
	const filled = new Int32Array(highest + 1);
	query.forEach((id, row) => {
		const place = filled[id] ?? 0;
		groups[id]?.set([row], place);
		filled[id] = place + 1;
	});
	return groups.filter((group) => group.length > 0);
}
function rankQuery({ predicted, target }, group) {
	const order = group.slice().sort((a, b) => (predicted[b] ?? 0) - (predicted[a] ?? 0));
	const ties = [];
	for (let from = 0; from < order.length;) {
		const score = predicted[order[from] ?? 0];
		let [to, gain, relevant] = [
			from,
			0,
			0
		];
		while (to < order.length && predicted[order[to] ?? 0] === score) {
			const relevance = target[order[to] ?? 0] ?? 0;
			gain += relevance;
			relevant += Number(relevance > 0);
			to += 1;
		}
		ties.push({
			from,
			size: to - from,
			gain,
			relevant
		});
		from = to;
	}
	return {
		ties,
		ideal: Float64Array.from(group, (row) => target[row] ?? 0).sort().reverse(),
		relevant: ties.reduce((count, tie) => count + tie.relevant, 0)
	};
}

// src/domain/evaluation/metrics/metric.ts
const UNIT = [0, 1];
const CORRELATION = [-1, 1];
const LOSS = [0, Infinity];
const TOP_ANY = {
	kind: "count",
	default: null
};

// src/domain/evaluation/metrics/ndcg.ts
const ndcg = {
	name: "ndcg",
	title: "NDCG",
	direction: "up",
	parameter: TOP_ANY,
	range: UNIT,
	needs: "scores",
	live: "mean",
	measure: { ranking: shareOfIdeal }
};
function shareOfIdeal(rows, parameter) {
	return meanOverQueries(rows, (query) => ndcgOf(query, parameter ?? Number.POSITIVE_INFINITY));
}
function ndcgOf({ ties, ideal }, depth) {
	let best = 0;
	for (let rank = 1; rank <= Math.min(depth, ideal.length); rank += 1) best += (ideal[rank - 1] ?? 0) * discount(rank);
	if (best === 0) return 0;
	let gain = 0;
	for (const tie of ties) {
		let discounts = 0;
		for (let rank = tie.from + 1; rank <= Math.min(depth, tie.from + tie.size); rank += 1) discounts += discount(rank);
		gain += tie.gain / tie.size * discounts;
	}
	return gain / best;
}
function discount(rank) {
	return 1 / Math.log2(rank + 1);
}

// src/domain/evaluation/arithmetic/neighbours.ts
const MOST_NEIGHBOURS = 100;
const MOST_LEVEL = 1e3;
const BLOCK = 4;
function findNearestOwn(gallery, round) {
	const rows = gallery.id.length;
	const members = membersOf(gallery);
	const found = new GrowingPlaces();
	const count = new RivalCount(gallery);
	const cosines = [
		new Float64Array(rows),
		new Float64Array(rows),
		new Float64Array(rows),
		new Float64Array(rows)
	];
	for (let first = 0; first < rows; first += BLOCK) {
		compare(gallery, first, cosines);
		for (const [at, own] of cosines.entries()) {
			const row = first + at;
			if (row < rows) found.push(count.place(row, own.map(round), members[gallery.id[row] ?? 0] ?? []));
		}
	}
	return found.finish();
}
function membersOf({ id, ids }) {
	const members = Array.from({ length: ids }, () => []);
	id.forEach((group, row) => members[group]?.push(row));
	return members;
}
function compare({ vectors, width, id }, first, [w, x, y, z]) {
	const last = id.length - 1;
	const [p = 0, q = 0, r = 0, s = 0] = Array.from({ length: BLOCK }, (_, at) => Math.min(first + at, last) * width);
	for (let other = 0, start = 0; other <= last; other += 1, start += width) {
		let [a, b, c, d] = [
			0,
			0,
			0,
			0
		];
		for (let column = 0; column < width; column += 1) {
			const value = vectors[start + column] ?? 0;
			a += value * (vectors[p + column] ?? 0);
			b += value * (vectors[q + column] ?? 0);
			c += value * (vectors[r + column] ?? 0);
			d += value * (vectors[s + column] ?? 0);
		}
		w[other] = a;
		x[other] = b;
		y[other] = c;
		z[other] = d;
	}
}
var GrowingPlaces = class {
	#own = {
		others: growableInt32(),
		before: growableInt32(),
		level: growableInt32(),
		same: growableInt32()
	};
	#rivals = {
		starts: growableInt32(),
		id: growableInt32(),
		before: growableInt32(),
		level: growableInt32()
	};
	push({ rivals, ...place }) {
		this.#own.others.push(place.others);
		this.#own.before.push(place.before);
		this.#own.level.push(place.level);
		this.#own.same.push(place.same);
		this.#rivals.starts.push(this.#rivals.id.length);
		for (const { id, before, level } of rivals) {
			this.#rivals.id.push(id);
			this.#rivals.before.push(before);
			this.#rivals.level.push(level);
		}
	}
	finish() {
		const { others, before, level, same } = this.#own;
		const { starts, id, ...rivals } = this.#rivals;
		starts.push(id.length);
		return {
			others: others.finish(),
			before: before.finish(),
			level: level.finish(),
			same: same.finish(),
			rivals: {
				starts: starts.finish(),
				id: id.finish(),
				before: rivals.before.finish(),
				level: rivals.level.finish()
			}
		};
	}
};
const NOWHERE = {
	others: 0,
	before: 0,
	level: 0,
	same: 0,
	rivals: []
};
var RivalCount = class {
	#id;
	#before;
	#level;
	constructor({ id, ids }) {
		this.#id = id;
		this.#before = new Int32Array(ids);
		this.#level = new Int32Array(ids);
	}
	place(row, cosines, members) {
		if (members.length < 2) return NOWHERE;
		const nearest = members.reduce((most, other) => other === row ? most : Math.max(most, cosines[other] ?? 0), -2);
		const met = this.#count(cosines, {
			row,
			nearest
		});
		const [before, level] = [this.#total(this.#before, met), this.#total(this.#level, met)];
		const group = this.#id[row] ?? 0;
		const same = this.#level[group] ?? 0;
		const rivals = met.map((id) => ({
			id,
			before: this.#before[id] ?? 0,
			level: this.#level[id] ?? 0
		})).filter((rival) => rival.id !== group && before - rival.before < 100).filter((rival) => level - rival.level <= MOST_LEVEL);
		for (const id of met) {
			this.#before[id] = 0;
			this.#level[id] = 0;
		}
		return {
			others: members.length - 1,
			before,
			level,
			same,
			rivals
		};
	}
	#count(cosines, { row, nearest }) {
		const met = [];
		for (let other = 0; other < cosines.length; other += 1) {
			const cosine = cosines[other] ?? 0;
			if (cosine < nearest || other === row) continue;
			const id = this.#id[other] ?? 0;
			const counts = cosine > nearest ? this.#before : this.#level;
			if (this.#before[id] === 0 && this.#level[id] === 0) met.push(id);
			counts[id] = (counts[id] ?? 0) + 1;
		}
		return met;
	}
	#total(counts, ids) {
		return ids.reduce((total, id) => total + (counts[id] ?? 0), 0);
	}
};

export { pickBase as A, weightAt as B, dot as C, growableFloat32 as D, scaled as E, measured as F, sortedLabels as G, listKinds as H, undefinedMeasurement as I, isFarBetter as J, FAR_BETTER as K, targetGrade as L, pickIntegers as M, sameScores as N, growableFloat64 as O, scoredRows as P, mergedLabels as Q, targetLabel as R, numberPairs as S, roundCosine as T, listLabels as U, labelText as V, betterOrder as W, isPlain as X, isMisread as Y, isShifted as Z, OVERLAPS as _, LOSS as a, toBox as b, meanOverQueries as c, meanOf as d, proportionOf as f, weightedSum as g, sum as h, CORRELATION as i, pickFloats as j, growableInt32 as k, rankQuery as l, effectiveCount as m, ndcg as n, TOP_ANY as o, besselFactor as p, agreeingRows as q, ndcgOf as r, UNIT as s, findNearestOwn as t, rowsByQuery as u, isInsideOut as v, readVectors as w, embedding as x, overlapOf as y, targetNumber as z };