import { t as AppError } from "./error.js";
import { n as growableFloat64, r as growableInt32, t as growableFloat32 } from "./growable.js";
import { i as quoteText } from "./fastest-levenshtein.js";

// src/domain/evaluation/labels.ts
function labelKind(label) {
	if (typeof label === "string") return "text";
	return typeof label === "boolean" ? "boolean" : "number";
}
/** Distinct labels, numbered from 0 in the order in which they are seen. Labels of two kinds are two labels. */
var LabelCensus = class {
	#numbers = /* @__PURE__ */ new Map();
	#seen = [];
	/** Notes a label of a row and answers its number. */
	add(label, row) {
		const exact = narrow(label);
		const known = this.#numbers.get(exact);
		const entry = known === void 0 ? void 0 : this.#seen[known];
		if (known !== void 0 && entry !== void 0) {
			entry.rows += 1;
			return known;
		}
		this.#numbers.set(exact, this.#seen.length);
		return this.#seen.push({
			label: exact,
			first: row,
			rows: 1
		}) - 1;
	}
	get labels() {
		return this.#seen.map(({ label }) => label);
	}
	get kinds() {
		return [...new Set(this.labels.map(labelKind))];
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

// src/domain/evaluation/label-agreement.ts
/** Cohen's kappa up to which answers agree with the truth no better than by chance, and how much better another reading must. */
const CHANCE = .1;
const FAR_BETTER = .3;
/** McNemar's statistic in standard deviations: a few rows prove nothing. */
const BEYOND_DOUBT = 3;
/**
* Whether the answers are some other labels' numbers: as they are read they agree with the truth no better than by chance, and
* far better once the same number is added to each, or once they are taken for positions. A weak model agrees with nothing.
*/
function isMisread(agreement) {
	const { pairs, truth, answered } = agreement;
	const own = kappa(agreement, answered);
	if (own > CHANCE) return false;
	return otherReadings(agreement).some((reading) => {
		if (kappa(agreement, reading) - Math.max(own, 0) < FAR_BETTER) return false;
		return mcNemar({
			pairs,
			truth
		}, reading, answered) >= BEYOND_DOUBT;
	});
}
/** Whether the answers agree with the truth as they are read, better than in any other reading beyond doubt. */
function isPlain(agreement) {
	const { pairs, truth, answered } = agreement;
	const others = otherReadings(agreement);
	return others.length > 0 && others.every((reading) => mcNemar({
		pairs,
		truth
	}, answered, reading) >= BEYOND_DOUBT);
}
/** Classes of the answers by every number that can be added to all of them, and as positions that count from 0 or from 1. */
function otherReadings({ known, answers, answered }) {
	const numbers = answers.map(labelNumber);
	if (numbers.length === 0 || !numbers.every(Number.isInteger)) return [];
	const values = known.map(labelNumber);
	const places = new Map(values.map((value, index) => [value, index]));
	const least = numbers.reduce((low, number) => Math.min(low, number));
	const bySum = values.filter(Number.isInteger).map((value) => {
		return numbers.map((number) => places.get(number + value - least) ?? -1);
	});
	const byPlace = [values.map((_value, index) => index), sortedOrder(values)].flatMap((order) => [0, 1].map((base) => numbers.map((number) => order[number - base] ?? -1)));
	return [...bySum, ...byPlace].filter((reading) => !reading.includes(-1)).filter((reading) => reading.some((index, number) => index !== answered[number]));
}
/** Positions by size; empty where what is no number leaves no order. */
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
/** How much more often `one` is right alone than `other` is, in standard deviations. */
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

// src/domain/evaluation/label-numbers.ts
/** Two labels that are different numbers, and the same number once they are rounded; null where there are none. */
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
/**
* The same run of whole numbers, once from 0 and once from 1: one side counts, the other names. Both ends tell it; so does
* one end, where an answer beyond the known labels falls on one of them together with all others.
*/
function isShifted(known, answers) {
	const [truth, answered] = [rangeOf(known), rangeOf(answers)];
	if (truth === null || answered === null) return false;
	const shift = truth.least - answered.least;
	if (truth.numbers.size > 1 && Math.abs(shift) === 1 && truth.most - answered.most === shift) return true;
	const fits = (by) => [...answered.numbers].every((number) => truth.numbers.has(number + by));
	const countsFromZero = answered.least === 0 && truth.least === 1 && fits(1);
	const countsFromOne = answered.least > 0 && truth.least === 0 && answered.most === truth.most + 1 && fits(-1);
	return countsFromZero || countsFromOne;
}
function rangeOf(labels) {
	const numbers = new Set(labels.map(labelNumber));
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

// src/domain/number-text.ts
const SPECIAL = /* @__PURE__ */ new Map([
	["nan", NaN],
	["+nan", NaN],
	["-nan", NaN],
	["inf", Infinity],
	["+inf", Infinity],
	["-inf", -Infinity],
	["infinity", Infinity],
	["+infinity", Infinity],
	["-infinity", -Infinity]
]);
const INTEGER = /^\s*[+-]?\d+\s*$/;
/** What Number() reads beyond decimals: nothing as 0, and other bases. */
const NOT_DECIMAL = /^\s*($|0[xob])/i;
const LEADING_ZERO = /^\s*[+-]?0\d/;
/**
* A decimal number, nan or inf; undefined for anything else, and for a decimal beyond the largest number. Whitespace around
* it is let through, as many writers of csv are generous with it. An empty text is a missing cell: the caller asks that first.
*/
function parseNumber(text) {
	const value = Number(text);
	if (!Number.isFinite(value)) return SPECIAL.get(text.trim().toLowerCase());
	return startsPlainly(text) || !NOT_DECIMAL.test(text) ? value : void 0;
}
function parseInteger(text) {
	return isInteger(text) ? BigInt(text.trim().replace(/^\+/, "")) : void 0;
}
function isInteger(text) {
	return INTEGER.test(text);
}
function parseBoolean(text) {
	const lower = text.trim().toLowerCase();
	if (lower === "true") return true;
	return lower === "false" ? false : void 0;
}
/** An identifier such as a postcode: reading it as a number would lose its zeros. */
function hasLeadingZero(text) {
	return !startsPlainly(text) && LEADING_ZERO.test(text);
}
/** Starts with 1 to 9, so that no base prefix and no leading zero is there: spares most cells a regular expression. */
function startsPlainly(text) {
	const code = text.charCodeAt(0);
	return code > 48 && code <= 57;
}

// src/domain/evaluation/output-columns.ts
/** Finds the named output and checks that its first dimension is the row; anything else is told as a finding. */
function outputTableOf(outputs, { name, rows, start }, findings) {
	const tensor = outputs.find((output) => output.name === name);
	if (tensor === void 0) {
		findings.shape(`The model has no output \`${name}\`, only ${outputs.map((output) => `\`${output.name}\``).join(", ")}.`);
		return null;
	}
	const [first = -1, ...rest] = tensor.shape;
	const width = rest.reduce((product, size) => product * size, 1);
	if (first === rows && width > 0 && tensor.data.length === rows * width) {
		const { datatype, data } = tensor;
		return {
			width,
			answersInRow: answersOf(rest),
			datatype,
			data,
			epsilon: epsilonOf(tensor),
			start
		};
	}
	findings.shape(`Output \`${name}\` has shape [${tensor.shape.join(", ")}] for ${rows} rows.`);
	return null;
}
/** A dimension of 1 holds nothing of its own, so that [row, class, 1, 1] is one answer a row. */
function answersOf(shape) {
	return shape.filter((size) => size !== 1).slice(0, -1).reduce((product, size) => product * size, 1);
}
/** Rounds a number to the precision of a datatype: 0.7 in the manifest and 0.7 in an FP32 tensor are the same number. */
function roundTo(datatype) {
	if (datatype === "FP16") return Math.f16round;
	return datatype === "FP32" ? Math.fround : (value) => value;
}
/** Reads a cell as a number; text that is no number is NaN. */
function numberAt(data, index) {
	const value = data[index];
	if (typeof value === "string") return parseNumber(value) ?? NaN;
	return Number(value);
}
/** Counts rows in which any cell is NaN or infinite. Says whether all are finite. */
function allFinite({ data, width, start }, findings) {
	let finite = true;
	const rows = data.length / width;
	for (let row = 0; row < rows; row += 1) {
		let good = true;
		for (let column = 0; column < width; column += 1) good &&= Number.isFinite(numberAt(data, row * width + column));
		if (!good) findings.nonFinite(start + row);
		finite &&= good;
	}
	return finite;
}
function epsilonOf(tensor) {
	if (tensor.datatype === "FP16") return 2 ** -10;
	return tensor.datatype === "FP32" ? 2 ** -23 : Number.EPSILON;
}

// src/domain/evaluation/label-reading.ts
function refuse(reason, pointer, facts = {}) {
	return {
		kind: "misfit",
		misfit: {
			reason,
			pointer,
			facts
		}
	};
}
/**
* Reads by classes that are known beforehand. The target's labels are compared as they are; only what the model answers has
* been rounded to the type of its output.
*/
function readKnown(question, { classes, known, finder }) {
	const { target, answers } = question;
	const truth = target.labels.map(finder());
	const stranger = target.places[truth.indexOf(-1)];
	if (stranger !== void 0) return refuse("target-label-unknown", "/target", {
		label: labelText(stranger.label),
		row: stranger.first + 1,
		rows: stranger.rows,
		classes: known.slice(0, 40).map(labelText)
	});
	if (answers === null) return {
		kind: "read",
		classes,
		target: truth,
		answers: []
	};
	const answered = answers.labels.map(finder(roundTo(question.datatype)));
	return checkAnswers(question, {
		answers,
		answered,
		known
	}) ?? {
		kind: "read",
		classes,
		target: truth,
		answers: answered
	};
}
function checkAnswers(question, { answers, answered, known }) {
	const { target } = question;
	if (answered.length > 0 && answered.every((index) => index < 0) && !sharesKind(answers, target)) return answersOfAnotherKind(answers, target);
	const merged = checkPrecision(question, known);
	if (merged !== null) return merged;
	const index = labelIndex(known, {
		positions: true,
		round: roundTo(question.datatype)
	});
	return isCountedOtherwise({
		truth: target.labels.map(labelIndex(known)),
		answered: answers.labels.map(index),
		known,
		answers: answers.labels,
		pairs: question.pairs()
	}, answered.includes(-1)) ? shifted(question, answers) : null;
}
/** By the range of the labels, where the rows do not tell against it, or else by the rows alone. */
function isCountedOtherwise(agreement, hasStrangers) {
	const { known, answers } = agreement;
	if (hasStrangers && isShifted(known, answers) && !isPlain(agreement)) return true;
	return isMisread(agreement);
}
/** What the output's type rounds to one number is one answer: which class was meant is lost. */
function checkPrecision({ datatype }, known) {
	const pair = mergedLabels(known, roundTo(datatype));
	return pair && refuse("labels-merged", "/prediction", {
		datatype,
		labels: pair.map(labelText)
	});
}
function shifted({ target }, answers) {
	return refuse("answers-shifted", "/target", {
		answers: listLabels(answers),
		targets: listLabels(target)
	});
}
function answersOfAnotherKind(answers, target) {
	return refuse("answer-kind", "/prediction", {
		answers: listLabels(answers),
		answerKind: listKinds(answers),
		targets: listLabels(target),
		targetKind: listKinds(target)
	});
}
/** The manifest's order of the columns against that of the model's file. */
function checkOrder({ set, width, columnLabels, answers }) {
	const { classes } = set.target;
	if (classes === void 0 || columnLabels === null || answers !== null || set.prediction.index !== void 0) return null;
	if (columnLabels.length !== width || classes.length !== width) return null;
	const positions = classes.map(labelIndex(columnLabels));
	if (!(new Set(positions).size === width && !positions.includes(-1)) || positions.every((position, index) => position === index)) return null;
	return refuse("classes-order", "/target/classes", { columns: columnLabels.slice(0, 40).map(labelText) });
}
function sharesKind(a, b) {
	return a.kinds.some((kind) => b.kinds.includes(kind));
}

// src/domain/evaluation/read-binary-labels.ts
const NO_AND_YES = [0, 1];
/** Reads labels of a binary problem: class 1 is the positive one. */
function readBinaryLabels(question) {
	const reading = checkOrder(question) ?? readLabels(question);
	return reading.kind === "misfit" ? reading : checkColumns(question) ?? reading;
}
/**
* The column with the positive class's probability: `prediction.index`, the only one, or the class's place in `classes`, in
* the class list of the model's file, or among 0 and 1. Null where none of these tells.
*/
function positiveColumn(set, width, columnLabels) {
	if (set.prediction.index !== void 0) return set.prediction.index;
	if (width === 1) return 0;
	const { positive, classes } = set.target;
	const columns = columnsOf(set, width, columnLabels);
	const column = columns === null ? -1 : labelIndex(columns)(positive ?? classes?.at(-1) ?? 1);
	return column < 0 ? null : column;
}
function columnsOf({ target }, width, columnLabels) {
	if (target.classes !== void 0) return target.classes;
	if (columnLabels?.length === width) return columnLabels;
	return width === 2 ? NO_AND_YES : null;
}
/** Where columns were found by a list of classes, every true answer must be on it: 1 is not the second of 1 and 2. */
function checkColumns({ set, target, answers, width, columnLabels }) {
	if (!(answers === null && width > 1 && set.prediction.index === void 0) || set.target.classes !== void 0) return null;
	const columns = columnsOf(set, width, columnLabels);
	const known = columns === null ? null : labelIndex(columns);
	if (positiveColumn(set, width, columnLabels) !== null && target.labels.every((label) => known?.(label) !== -1)) return null;
	return refuse("positive-column-unknown", "/target", {
		width,
		targets: listLabels(target)
	});
}
function readLabels(question) {
	const { positive, classes } = question.set.target;
	if (classes !== void 0) {
		const one = positive === void 0 ? classes.length - 1 : labelIndex(classes)(positive);
		const finder = (round) => {
			const index = labelIndex(classes, {
				positions: true,
				round
			});
			return (label) => index(label) < 0 ? -1 : Number(index(label) === one);
		};
		return readKnown(question, {
			classes: 2,
			finder,
			known: classes
		});
	}
	if (positive !== void 0) return readByPositive(question, positive);
	return readKnown(question, {
		classes: 2,
		finder: (round) => labelIndex(NO_AND_YES, { round }),
		known: NO_AND_YES
	});
}
/** One class is named; the other is what else the target holds, which must be a single label. */
function readByPositive(question, positive) {
	const { target, answers, datatype } = question;
	const isPositive = labelIndex([positive]);
	if (target.kinds.length > 1) return refuse("target-kinds", "/target", describe(question));
	if (!target.labels.some((label) => isPositive(label) === 0)) {
		const facts = {
			name: labelText(positive),
			known: listLabels(target)
		};
		return refuse("positive-absent", "/target/positive", {
			...facts,
			targetKind: listKinds(target)
		});
	}
	const third = target.places[2];
	if (third !== void 0) {
		const facts = {
			label: labelText(third.label),
			row: third.first + 1,
			targets: listLabels(target)
		};
		return refuse("target-not-binary", "/target", facts);
	}
	const negative = target.labels.find((label) => isPositive(label) !== 0) ?? oppositeOf(positive);
	const known = negative === null ? [positive] : [negative, positive];
	const finder = (round) => findPositive(known, round);
	if (negative === null && answers?.labels.some((label) => finder(roundTo(datatype))(label) < 0) === true) return refuse("negative-unknown", "/target", {
		...describe(question),
		name: labelText(positive)
	});
	return readKnown(question, {
		classes: 2,
		finder,
		known
	});
}
/** The last of one or two labels is class 1. */
function findPositive(known, round) {
	const index = labelIndex(known, { round });
	const positive = known.length - 1;
	return (label) => index(label) < 0 ? -1 : Number(index(label) === positive);
}
/** 0 beside 1, false beside true; a word has no opposite. */
function oppositeOf(label) {
	const number = labelNumber(label);
	return number === 0 || number === 1 ? 1 - number : null;
}
function describe({ target }) {
	return {
		targets: listLabels(target),
		targetKind: listKinds(target)
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
		measure: (metric, parameter) => kind.measure(answers, metric, parameter)
	};
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

// src/domain/evaluation/problems/class-rows.ts
const CLASSIFICATION_TASKS = [
	"tabular-classification",
	"text-classification",
	"image-classification",
	"audio-classification",
	"video-classification",
	"voice-activity-detection"
];
/** `width`: probabilities in a row. */
function selectClasses(rows, indices, width) {
	const { target, predicted, probabilities } = rows;
	return {
		...rows,
		...pickBase(rows, indices),
		target: pickIntegers(target, indices),
		predicted: pickIntegers(predicted, indices),
		probabilities: probabilities && pickFloats(probabilities, indices, width)
	};
}
/** A wildcard stands for as many columns as the data have. */
function hasSeveralColumns({ columns = [] }) {
	return columns.length > 1 || columns.some((column) => column.includes("*"));
}

// src/domain/evaluation/probabilities.ts
/** Largest deviation of a row's sum from 1 that rounding explains, for 32 and 16 bits of precision. Quantised models round to 8 bits. */
const SUM_TOLERANCE = {
	fine: .001,
	coarse: .02
};
/** Turns rows of an output into probabilities or scores and picked classes (the first of the greatest). */
function addAnswers(table, sink) {
	const { width, data } = table;
	const rows = data.length / width;
	const row = new Float64Array(width);
	const reaches = thresholdOf(table, sink);
	for (let index = 0; index < rows; index += 1) {
		for (let column = 0; column < width; column += 1) row[column] = numberAt(data, index * width + column);
		if (sink.kind === "logits") normalise(row);
		if (sink.kind === "probabilities") checkRow(row, table, {
			findings: sink.findings,
			row: table.start + index
		});
		if (sink.positive >= 0) {
			const value = row[sink.positive] ?? 0;
			sink.probabilities.push(value);
			sink.picked.push(Number(reaches(value)));
		} else {
			for (let column = 0; column < width; column += 1) sink.probabilities.push(row[column] ?? 0);
			sink.picked.push(greatest(row));
		}
	}
}
/**
* Whether a value reaches a threshold, compared at the precision of the output: an FP32 output that says 0.7 reaches 0.7. A
* probability made of logits is no value of the output: rounded, the logit -1e-8 would reach 0.5.
*/
function thresholdOf({ datatype }, { kind, threshold }) {
	const round = kind === "logits" ? (value) => value : roundTo(datatype);
	const rounded = round(threshold);
	return (value) => round(value) >= rounded;
}
/** The logistic function, without overflow. */
function sigmoid(value) {
	if (value >= 0) return 1 / (1 + Math.exp(-value));
	const power = Math.exp(value);
	return power / (1 + power);
}
/** Softmax in place; a single column is the logit of the positive class. */
function normalise(row) {
	if (row.length === 1) {
		row.set([sigmoid(row[0] ?? 0)]);
		return;
	}
	const peak = row[greatest(row)] ?? 0;
	let sum = 0;
	for (let column = 0; column < row.length; column += 1) sum += Math.exp((row[column] ?? 0) - peak);
	row.forEach((value, column) => row.set([Math.exp(value - peak) / sum], column));
}
function checkRow(values, { epsilon }, { findings, row }) {
	let sum = 0;
	for (const value of values) {
		if (!isProbability(value, epsilon)) return findings.notProbabilities(row, value);
		sum += value;
	}
	const off = Math.abs(sum - 1);
	if (values.length > 1 && off > toleranceOf(epsilon)) findings.notNormalised(row, off > SUM_TOLERANCE.coarse);
}
/** From 0 to 1, but for what rounding explains. */
function isProbability(value, epsilon) {
	const tolerance = toleranceOf(epsilon);
	return value >= -tolerance && value <= 1 + tolerance;
}
function toleranceOf(epsilon) {
	return epsilon > 1e-4 ? SUM_TOLERANCE.coarse : SUM_TOLERANCE.fine;
}
function greatest(row) {
	let best = 0;
	for (let column = 1; column < row.length; column += 1) if ((row[column] ?? 0) > (row[best] ?? 0)) best = column;
	return best;
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

// src/domain/evaluation/problems/collect-classes.ts
/** Collects one label a row. Labels are noted as they are; which classes they are is read at the end, when all of them are known. */
var ClassesCollector = class {
	#context;
	#reading;
	#truth = {
		census: new LabelCensus(),
		rows: growableInt32()
	};
	#answered = {
		census: new LabelCensus(),
		rows: growableInt32()
	};
	/** The class that the greatest column or the threshold gives, where the answer is no label. */
	#picked = growableInt32();
	#probabilities;
	#datatype = "FP64";
	#epsilon = Number.EPSILON;
	#width = 0;
	constructor(context, reading) {
		this.#context = context;
		this.#reading = reading;
	}
	add(batch, table) {
		const context = this.#context;
		const fault = this.#fault(table);
		if (fault !== null) return context.findings.shape(fault);
		this.#width = table.width;
		this.#datatype = table.datatype;
		for (let row = 0; row < batch.rows; row += 1) this.#truth.rows.push(this.#truth.census.add(targetLabel(batch, row), batch.start + row));
		return this.#kind === "labels" ? this.#addLabels(table) : this.#addAnswers(table, this.#kind);
	}
	finish(base) {
		const reading = this.#read();
		if (reading.kind === "misfit") return reading;
		const { absent = [], strange = [] } = reading;
		if (absent.length > 0) this.#context.findings.absentLabels(absent, this.#width);
		if (strange.length > 0) this.#context.findings.strangeAnswers(strange);
		const rows = {
			...this.#describe(reading, base),
			predicted: this.#predicted(reading)
		};
		return {
			kind: "collected",
			rows: scoredRows(this.#reading.kind, rows)
		};
	}
	get #kind() {
		const { kind = "probabilities" } = this.#context.set.prediction;
		return kind === "values" ? "probabilities" : kind;
	}
	/** One column that `index` points to is a probability of its own, whatever stands beside it. */
	get #areNormalised() {
		const { findings, set } = this.#context;
		return set.prediction.index !== void 0 && this.#reading.column(this.#width) !== null || !findings.unnormalised;
	}
	#read() {
		const { set, columnLabels } = this.#context;
		return this.#reading.read({
			set,
			columnLabels,
			width: this.#width,
			target: this.#truth.census,
			answers: this.#kind === "labels" ? this.#answered.census : null,
			datatype: this.#datatype,
			agreeing: (first) => this.#countAgreeing(first),
			pairs: () => this.#countPairs()
		});
	}
	#describe({ classes, target }, base) {
		const kind = this.#kind;
		return {
			...base,
			classes,
			target: this.#truth.rows.finish().map((number) => target[number] ?? 0),
			probabilities: this.#probabilities?.finish() ?? null,
			epsilon: this.#epsilon,
			gives: {
				labels: kind !== "scores" || this.#reading.scoresGiveLabels,
				scores: kind !== "labels",
				probabilities: kind === "logits" || kind === "probabilities" && this.#areNormalised
			}
		};
	}
	/** Tells the answers that are no class on the way. */
	#predicted({ answers }) {
		if (this.#kind !== "labels") return this.#picked.finish();
		answers.forEach((index, number) => {
			const place = this.#answered.census.places[number];
			if (index < 0 && place !== void 0) this.#context.findings.unknownLabel(place);
		});
		return this.#answered.rows.finish().map((number) => Math.max(answers[number] ?? 0, 0));
	}
	#addAnswers(table, kind) {
		const { findings, set } = this.#context;
		if (!allFinite(table, findings)) return;
		this.#epsilon = kind === "probabilities" ? table.epsilon : Number.EPSILON;
		this.#probabilities ??= kind !== "logits" && table.epsilon > Number.EPSILON ? growableFloat32() : growableFloat64();
		const positive = this.#reading.column(table.width) ?? -1;
		const threshold = set.prediction.threshold ?? .5;
		const { rows: probabilities, picked } = {
			rows: this.#probabilities,
			picked: this.#picked
		};
		addAnswers(table, {
			kind,
			positive,
			threshold,
			findings,
			probabilities,
			picked
		});
	}
	#addLabels({ data, datatype, start }) {
		const { census, rows } = this.#answered;
		for (let row = 0; row < data.length; row += 1) {
			const label = data[row] ?? NaN;
			if (typeof label === "number" && !Number.isFinite(label)) this.#context.findings.nonFinite(start + row);
			else rows.push(census.add(datatype === "BOOL" ? label !== 0 : label, start + row));
		}
	}
	#countPairs() {
		const [truth, answers] = [this.#truth.rows.finish(), this.#answered.rows.finish()];
		const width = this.#answered.census.labels.length;
		const counts = /* @__PURE__ */ new Map();
		truth.forEach((label, row) => {
			const key = label * width + (answers[row] ?? 0);
			counts.set(key, (counts.get(key) ?? 0) + 1);
		});
		return [...counts].map(([key, rows]) => ({
			truth: Math.floor(key / width),
			answer: key % width,
			rows
		}));
	}
	#countAgreeing(first) {
		const columns = this.#truth.census.labels.map((label) => labelNumber(label) - first);
		const [truth, picked] = [this.#truth.rows.finish(), this.#picked.finish()];
		return truth.reduce((count, number, row) => count + Number(columns[number] === picked[row]), 0);
	}
	#fault(table) {
		const text = this.#faultOf(table);
		return text && `Output \`${this.#context.set.prediction.output}\` ${text}.`;
	}
	#faultOf({ width, answersInRow }) {
		const { prediction, target } = this.#context.set;
		const { kind, fault } = this.#reading;
		if (this.#width !== 0 && width !== this.#width) return `has ${width} columns after ${this.#width} before`;
		if (answersInRow > 1) return `has ${answersInRow} answers a row; a ${kind.name} problem has one`;
		if (prediction.kind === "labels") return width === 1 ? null : `has ${width} columns; labels need one`;
		const { classes } = target;
		const isFull = !kind.prediction.hasColumnPerClass(prediction, width) || classes?.length === width;
		return fault(width) ?? (classes === void 0 || isFull ? null : `has ${width} columns for ${classes.length} classes`);
	}
};

// src/domain/evaluation/problems/binary.ts
/** One of two classes a row, of which one is the positive one. */
const binary = {
	name: "binary",
	tasks: CLASSIFICATION_TASKS,
	/** Of two classes the last is the positive one. */
	isPosed: (target, task) => {
		if (hasSeveralColumns(target)) return false;
		return target.positive !== void 0 || target.classes?.length === 2 || task === "voice-activity-detection";
	},
	target: {
		isLabel: true,
		isSeveral: false,
		hasPositive: true
	},
	prediction: {
		kinds: [
			"probabilities",
			"logits",
			"labels",
			"scores"
		],
		hasIndex: true,
		threshold: "for-labels",
		/** A model may answer with the positive class alone. */
		hasColumnPerClass: ({ kind, index }, width) => kind !== "labels" && width > 1 && index === void 0
	},
	hasQueries: false,
	shown: [
		"roc_auc",
		"average_precision",
		"accuracy",
		"precision",
		"recall",
		"f1",
		"log_loss",
		"brier_score",
		"expected_calibration_error"
	],
	gaps: [
		"selection_rate",
		"true_positive_rate",
		"false_positive_rate"
	],
	start: {
		isLikely: (width) => width <= 2,
		kind: null,
		isNamed: false,
		gate: ({ kind }) => {
			if (kind === "labels") return {
				metric: "balanced_accuracy",
				min: "0.5",
				margin: "0.01"
			};
			return {
				metric: "roc_auc",
				min: "0.5",
				margin: "0.005"
			};
		}
	},
	select: (rows, indices) => selectClasses(rows, indices, 1),
	scores: ({ probabilities }) => probabilities,
	measure: (rows, { measure }, parameter) => measure.binary?.(rows, parameter),
	collect: (context) => {
		const { set, columnLabels } = context;
		return new ClassesCollector(context, {
			kind: binary,
			read: readBinaryLabels,
			column: (width) => positiveColumn(set, width, columnLabels) ?? 0,
			fault: (width) => {
				const column = positiveColumn(set, width, columnLabels) ?? 0;
				return column < width ? null : `has ${width} columns; the positive class is read from column ${column}`;
			},
			scoresGiveLabels: set.prediction.threshold !== void 0
		});
	}
};

// src/domain/evaluation/read-class-labels.ts
/** Reads labels of a multiclass problem. */
function readClassLabels(question) {
	const { set, answers } = question;
	const { classes } = set.target;
	if (classes !== void 0) {
		const finder = (round) => labelIndex(classes, {
			positions: true,
			round
		});
		return checkOrder(question) ?? readKnown(question, {
			classes: classes.length,
			finder,
			known: classes
		});
	}
	return answers === null ? readColumns(question) : readAnswers(question, answers);
}
/** Without `classes`: the labels of the columns as the model's file lists them, else a label is the number of its column. */
function readColumns(question) {
	const { target, width, columnLabels } = question;
	const listed = columnLabels?.length === width ? target.labels.map(labelIndex(columnLabels)) : [-1];
	if (!listed.includes(-1)) return {
		kind: "read",
		classes: width,
		target: listed,
		answers: []
	};
	const numbers = target.labels.map(labelNumber);
	const facts = {
		width,
		targets: listLabels(target)
	};
	if (!numbers.every(Number.isInteger)) return refuse("classes-missing", "/target", facts);
	const outside = target.places[numbers.findIndex((number) => number < 0 || number >= width)];
	if (outside !== void 0) {
		const place = {
			label: labelText(outside.label),
			row: outside.first + 1,
			last: width - 1
		};
		return refuse("labels-beyond-columns", "/target", {
			...facts,
			...place
		});
	}
	if (mayCountFromOne(question, numbers)) return refuse("columns-ambiguous", "/target", facts);
	return {
		kind: "read",
		classes: width,
		target: numbers,
		answers: [],
		absent: absentOf(numbers)
	};
}
/** A column that no label names may be a class without rows, or a sign that labels are no numbers of columns. */
function absentOf(numbers) {
	const seen = new Set(numbers);
	return Array.from({ length: Math.max(0, ...numbers) }, (_, number) => number).filter((number) => !seen.has(number));
}
/**
* Where label 0 never occurs, label 1 could be the first column just as well. That is beyond doubt only where the labels
* leave most columns out and the model agrees with them as they are.
*/
function mayCountFromOne({ width, agreeing }, numbers) {
	if (numbers.includes(0)) return false;
	return numbers.length * 2 >= width || agreeing(1) >= agreeing(0);
}
/** Without `classes`, and answers that are labels: the classes are the labels that occur on either side. */
function readAnswers(question, answers) {
	const { target, datatype } = question;
	if (target.kinds.length > 1) return refuse("target-kinds", "/target", {
		targets: listLabels(target),
		targetKind: listKinds(target)
	});
	const matched = answers.labels.map(labelIndex(target.labels, { round: roundTo(datatype) }));
	const strangers = answers.places.filter((_place, number) => (matched[number] ?? -1) < 0);
	if (strangers.some(({ label }) => !target.kinds.includes(labelKind(label)))) return answersOfAnotherKind(answers, target);
	const merged = checkPrecision(question, target.labels);
	if (merged !== null) return merged;
	const agreement = {
		pairs: question.pairs(),
		truth: target.labels.map((_label, number) => number),
		answered: matched,
		known: target.labels,
		answers: answers.labels
	};
	if (isCountedOtherwise(agreement, true)) return shifted(question, answers);
	const facts = {
		answers: listLabels(answers),
		targets: listLabels(target)
	};
	if (strangers.length === answers.labels.length) return refuse("answers-disjoint", "/target", facts);
	let next = target.labels.length;
	const numbers = matched.map((index) => index < 0 ? next++ : index);
	return {
		kind: "read",
		classes: next,
		target: agreement.truth,
		answers: numbers,
		strange: strangers
	};
}

// src/domain/evaluation/problems/multiclass.ts
/** One of several classes a row. */
const multiclass = {
	name: "multiclass",
	tasks: CLASSIFICATION_TASKS,
	isPosed: (target) => !hasSeveralColumns(target),
	target: {
		isLabel: true,
		isSeveral: false,
		hasPositive: false
	},
	prediction: {
		kinds: [
			"probabilities",
			"logits",
			"labels",
			"scores"
		],
		hasIndex: false,
		threshold: "none",
		hasColumnPerClass: ({ kind }) => kind !== "labels"
	},
	hasQueries: false,
	shown: [
		"accuracy",
		"balanced_accuracy",
		"f1_macro",
		"f1_weighted",
		"log_loss",
		"expected_calibration_error"
	],
	gaps: ["accuracy"],
	start: {
		isLikely: () => true,
		kind: null,
		isNamed: false,
		gate: ({ kind, width }) => {
			return {
				metric: "balanced_accuracy",
				min: kind === "labels" ? "0.5" : String(Number((1 / Math.max(2, width)).toFixed(3))),
				margin: "0.01"
			};
		}
	},
	select: (rows, indices) => selectClasses(rows, indices, rows.classes),
	scores: ({ probabilities }) => probabilities,
	measure: (rows, { measure }, parameter) => measure.multiclass?.(rows, parameter),
	collect: (context) => new ClassesCollector(context, {
		kind: multiclass,
		read: readClassLabels,
		column: () => null,
		fault: (width) => width < 2 ? "has one column; a multiclass problem needs one for each class" : null,
		scoresGiveLabels: true
	})
};

// src/domain/evaluation/problems/multilabel.ts
/** Several labels a row, each present or absent. */
const multilabel = {
	name: "multilabel",
	tasks: CLASSIFICATION_TASKS,
	isPosed: hasSeveralColumns,
	target: {
		isLabel: false,
		isSeveral: true,
		hasPositive: false
	},
	prediction: {
		kinds: [
			"probabilities",
			"logits",
			"labels",
			"scores"
		],
		hasIndex: false,
		threshold: "for-scores",
		hasColumnPerClass: () => false
	},
	hasQueries: false,
	shown: [
		"f1_micro",
		"f1_macro",
		"hamming_loss",
		"accuracy"
	],
	gaps: ["f1_micro"],
	start: {
		isLikely: () => false,
		kind: null,
		isNamed: true,
		gate: () => ({
			metric: "f1_micro",
			min: "0.5",
			margin: "0.005"
		})
	},
	select: (rows, indices) => ({
		...pickBase(rows, indices),
		labels: rows.labels,
		target: pickIntegers(rows.target, indices, rows.labels),
		predicted: pickIntegers(rows.predicted, indices, rows.labels)
	}),
	scores: () => null,
	measure: (rows, { measure }, parameter) => measure.multilabel?.(rows, parameter),
	collect: collectLabelSets
};
function collectLabelSets({ set, findings }) {
	const { kind = "probabilities", threshold = .5, output } = set.prediction;
	const target = growableInt32();
	const predicted = growableInt32();
	const seen = new LabelCensus();
	let labels = 0;
	function add(batch, table) {
		const { width } = batch.target;
		if (table.width !== width) return findings.shape(`Output \`${output}\` has ${table.width} columns for ${width} labels.`);
		labels = width;
		for (let cell = 0; cell < batch.rows * width; cell += 1) {
			const row = Math.floor(cell / width);
			const label = targetLabel(batch, row, cell % width);
			seen.add(label, batch.start + row);
			target.push(labelNumber(label));
		}
		if (!allFinite(table, findings)) return void 0;
		const reaches = thresholdOf(table, {
			kind,
			threshold
		});
		for (let cell = 0; cell < batch.rows * width; cell += 1) {
			const value = numberAt(table.data, cell);
			const row = table.start + Math.floor(cell / width);
			if (kind === "labels" && value !== 0 && value !== 1) findings.unknownLabel({
				label: value,
				first: row,
				rows: 1
			});
			if (kind === "probabilities" && !isProbability(value, table.epsilon)) findings.notProbabilities(row, value);
			predicted.push(Number(reaches(kind === "logits" ? sigmoid(value) : value)));
		}
	}
	return {
		add,
		finish(base) {
			const stranger = seen.places.find(({ label }) => labelNumber(label) !== 0 && labelNumber(label) !== 1);
			if (stranger !== void 0) return absentOrPresent(stranger);
			return {
				kind: "collected",
				rows: scoredRows(multilabel, {
					...base,
					labels,
					target: target.finish(),
					predicted: predicted.finish()
				})
			};
		}
	};
}
function absentOrPresent({ label, first, rows }) {
	return {
		kind: "misfit",
		misfit: {
			reason: "target-label-unknown",
			pointer: "/target",
			facts: {
				label: labelText(label),
				row: first + 1,
				rows,
				classes: ["0", "1"]
			}
		}
	};
}

// src/domain/evaluation/problems/answer-numbers.ts
/** The `wanted` columns of the output; `prediction.index` picks one of several. */
function* answerNumbers({ set, findings }, table, wanted) {
	const { index, output } = set.prediction;
	const first = wanted === 1 ? index ?? 0 : 0;
	if (!(wanted === 1 && index !== void 0 ? index < table.width : table.width === wanted)) return findings.shape(`Output \`${output}\` has ${table.width} columns; ${first + wanted} needed.`);
	if (!allFinite(table, findings)) return void 0;
	for (let start = 0; start < table.data.length; start += table.width) for (let column = 0; column < wanted; column += 1) yield numberAt(table.data, start + first + column);
}

// src/domain/evaluation/problems/ranking.ts
/** Scores by which the documents of a query are ordered. */
const ranking = {
	name: "ranking",
	tasks: ["text-ranking"],
	isPosed: () => true,
	target: {
		isLabel: false,
		isSeveral: false,
		hasPositive: false
	},
	prediction: {
		kinds: [
			"scores",
			"values",
			"probabilities",
			"logits"
		],
		hasIndex: true,
		threshold: "none",
		hasColumnPerClass: () => false
	},
	hasQueries: true,
	shown: [
		"ndcg@10",
		"mrr",
		"map@10",
		"recall@10"
	],
	gaps: ["ndcg@10"],
	start: {
		isLikely: () => true,
		kind: "scores",
		isNamed: false,
		gate: () => ({
			metric: "ndcg@10",
			min: "0.1",
			margin: "0.005"
		})
	},
	select: (rows, indices) => ({
		...pickBase(rows, indices),
		query: pickIntegers(rows.query, indices),
		target: pickFloats(rows.target, indices),
		predicted: pickFloats(rows.predicted, indices)
	}),
	scores: ({ predicted }) => predicted,
	measure: (rows, { measure }, parameter) => measure.ranking?.(rows, parameter),
	collect: collectRanking
};
function collectRanking(context) {
	const target = growableFloat64();
	const predicted = growableFloat64();
	const query = growableInt32();
	const queries = new LabelCensus();
	function add(batch, table) {
		for (let row = 0; row < batch.rows; row += 1) {
			target.push(relevanceAt(batch, row));
			query.push(queries.add(queryAt(batch, row), batch.start + row));
		}
		for (const value of answerNumbers(context, table, 1)) predicted.push(value);
	}
	return {
		add,
		finish: (base) => ({
			kind: "collected",
			rows: scoredRows(ranking, {
				...base,
				query: query.finish(),
				target: target.finish(),
				predicted: predicted.finish()
			})
		})
	};
}
function relevanceAt(batch, row) {
	const relevance = targetNumber(batch, row);
	if (relevance >= 0) return relevance;
	throw new AppError({
		code: "data-format",
		message: `The relevance in row ${batch.start + row + 1} is ${relevance}; it must not be negative.`,
		hint: "Shift the grades so that 0 means irrelevant."
	});
}
function queryAt(batch, row) {
	const query = batch.query?.[row];
	if (query !== void 0) return query;
	throw new AppError({
		code: "data-binding",
		message: `Row ${batch.start + row + 1} belongs to no query.`,
		hint: "Bind the column with the query under `query`."
	});
}

// src/domain/evaluation/problems/regression.ts
/** One or more numbers a row. */
const regression = {
	name: "regression",
	tasks: [
		"tabular-regression",
		"time-series-forecasting",
		"sentence-similarity"
	],
	isPosed: () => true,
	target: {
		isLabel: false,
		isSeveral: true,
		hasPositive: false
	},
	prediction: {
		kinds: ["values"],
		hasIndex: true,
		threshold: "none",
		hasColumnPerClass: () => false
	},
	hasQueries: false,
	shown: [
		"mae",
		"rmse",
		"r2",
		"median_absolute_error",
		"max_error",
		"mean_bias"
	],
	gaps: ["mae", "mean_bias"],
	start: {
		isLikely: () => true,
		kind: "values",
		isNamed: false,
		gate: () => ({
			metric: "r2",
			min: "0",
			margin: "0.01"
		})
	},
	select: (rows, indices) => ({
		...pickBase(rows, indices),
		outputs: rows.outputs,
		target: pickFloats(rows.target, indices, rows.outputs),
		predicted: pickFloats(rows.predicted, indices, rows.outputs)
	}),
	scores: ({ predicted }) => predicted,
	measure: (rows, { measure }, parameter) => measure.regression?.(rows, parameter),
	collect: collectValues
};
function collectValues(context) {
	const target = growableFloat64();
	const predicted = growableFloat64();
	let outputs = 0;
	function add(batch, table) {
		outputs = batch.target.width;
		for (let row = 0; row < batch.rows; row += 1) for (let column = 0; column < outputs; column += 1) target.push(targetNumber(batch, row, column));
		for (const value of answerNumbers(context, table, outputs)) predicted.push(value);
	}
	return {
		add,
		finish: (base) => ({
			kind: "collected",
			rows: scoredRows(regression, {
				...base,
				outputs,
				target: target.finish(),
				predicted: predicted.finish()
			})
		})
	};
}

// src/domain/evaluation/problems/registry.ts
/** Every kind of problem, in the order in which a target is asked for it. To add one, write its record in a file of its own and name it here. */
const PROBLEMS = {
	binary,
	multiclass,
	multilabel,
	regression,
	ranking
};
const KINDS = Object.values(PROBLEMS);
function problemKind(problem) {
	return PROBLEMS[problem];
}
/** Every task that poses a problem. */
const TASKS = [...new Set(KINDS.flatMap(({ tasks }) => tasks))];
function isTask(text) {
	return TASKS.some((task) => task === text);
}
/** Which problem an evaluation set poses: `target.problem` where it is given, else by task and target. */
function problemOf(task, target) {
	return target.problem ?? firstOf(task, (kind) => kind.isPosed(target, task));
}
/** Which problem an output of this width (-1: open) suggests. */
function likelyProblem(task, width) {
	return firstOf(task, (kind) => kind.start.isLikely(width));
}
function firstOf(task, holds) {
	const found = KINDS.find((kind) => kind.tasks.includes(task) && holds(kind));
	if (found !== void 0) return found.name;
	throw new AppError({
		code: "internal",
		message: `The task ${task} poses no problem.`
	});
}

export { labelNumber as _, problemOf as a, outputTableOf as c, parseBoolean as d, parseInteger as f, labelKind as g, labelIndex as h, problemKind as i, hasLeadingZero as l, LabelCensus as m, isTask as n, weightAt as o, parseNumber as p, likelyProblem as r, sameScores as s, TASKS as t, isInteger as u, narrow as v };