import { t as finding } from "./finding.js";
import { n as ERROR_CODES, t as AppError } from "./error.js";
import { A as pickIntegers, B as rowsByQuery, C as labelNumber, E as targetNumber, F as growableInt32, H as isInsideOut, L as ndcgOf, M as scoredRows, N as growableFloat32, O as pickBase, P as growableFloat64, S as labelKind, T as targetLabel, U as overlapOf, V as OVERLAPS, W as toBox, _ as isPlain, a as readVectors, b as LabelCensus, c as labelText, d as betterOrder, f as sortedLabels, g as isMisread, h as isFarBetter, i as dot, k as pickFloats, l as listKinds, m as agreeingRows, n as embedding, o as roundCosine, p as FAR_BETTER, s as scaled, t as findNearestOwn, u as listLabels, v as isShifted, w as narrow, x as labelIndex, y as mergedLabels, z as rankQuery } from "./neighbours.js";
import { a as hasLeadingZero, c as parseBoolean, d as withPoint, i as roundTo, l as parseInteger, n as numberAt, o as isInteger, s as isSpelledFreely, t as allFinite, u as parseNumber } from "./output-columns.js";
import { t as quoteText } from "./quote-text.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { _ as paddedSource, r as fixedRows, v as rowAxis, y as rowShape } from "./call-form.js";
import { r as isRecord$2 } from "./process-exit.js";
import { t as require_yauzl } from "./yauzl.js";
import { createReadStream } from "node:fs";
import { TextDecoder as TextDecoder$1 } from "node:util";
import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import { Readable, pipeline } from "node:stream";
import { Transform } from "stream";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";

// src/domain/evaluation/label-layout.ts
const LABEL_LAYOUTS = {
	"row-label": {
		row: 0,
		label: 1,
		class: null
	},
	"row-label-class": {
		row: 0,
		label: 1,
		class: 2
	},
	"label-row": {
		row: 1,
		label: 0,
		class: null
	},
	"label-row-class": {
		row: 1,
		label: 0,
		class: 2
	}
};
/** In which order the axes of the scored output are, by its shape in the signature and by the columns of the target. */
function layoutOf(signature, { target, prediction }) {
	const output = signature.outputs.find(({ name }) => name === prediction.output);
	if (output === void 0) return { kind: "unknown" };
	const named = target.columns?.some((column) => column.includes("*")) === true ? void 0 : target.columns?.length;
	const shape = {
		sizes: withoutTail(output.shape),
		labels: named ?? null,
		batch: fixedRows(signature)
	};
	const candidates = LAYOUTS.filter((layout) => fits$1(layout, output, shape));
	const { layout } = prediction;
	if (layout !== void 0) {
		const declared = candidates.find((candidate) => candidate === layout);
		return declared === void 0 ? { kind: "misfit" } : {
			kind: "known",
			layout: declared,
			isAssumed: false
		};
	}
	const [first, ...others] = candidates;
	if (first === void 0) return { kind: "unknown" };
	const isOpenMatrix = shape.sizes.length === 2 && shape.sizes.every((size) => size === -1);
	if (others.length > 0 && !isOpenMatrix) return {
		kind: "open",
		candidates
	};
	return {
		kind: "known",
		layout: first,
		isAssumed: others.length > 0
	};
}
const LAYOUTS = [
	"row-label",
	"row-label-class",
	"label-row",
	"label-row-class"
];
/** Whether a layout has two numbers for each label, for absent and present. */
function hasClassAxis(layout) {
	return LAYOUTS.some((known) => known === layout && LABEL_LAYOUTS[known].class !== null);
}
/** Sizes of 1 at the end hold nothing of their own. */
function withoutTail(shape) {
	const end = shape.findLastIndex((size) => size !== 1) + 1;
	return shape.slice(0, Math.max(end, Math.min(2, shape.length)));
}
function fits$1(layout, output, { sizes, labels, batch }) {
	const axes = LABEL_LAYOUTS[layout];
	const isPlaced = output.rows === void 0 || rowAxis(output) === axes.row;
	const isRanked = sizes.length === (axes.class === null ? 2 : 3);
	return isPlaced && isRanked && isOf$1(sizes[axes.row], batch) && (labels === null || isOf$1(sizes[axes.label], labels)) && (axes.class === null || isOf$1(sizes[axes.class], CLASSES));
}
const CLASSES = 2;
/** Whether a size of the signature is the one that is known, or both are open. */
function isOf$1(size, known) {
	return size === -1 || size === known;
}
/** The signature by which a model is called: the row of an output of several labels stands where its layout has it. */
function placeLabelRows(signature, sets) {
	const axes = new Map(sets.flatMap((set) => {
		const reading = layoutOf(signature, set);
		return reading.kind === "known" ? [[set.prediction.output, LABEL_LAYOUTS[reading.layout].row]] : [];
	}));
	const outputs = signature.outputs.map((output) => {
		const axis = axes.get(output.name) ?? 0;
		return axis === 0 || output.rows !== void 0 ? output : {
			...output,
			rows: axis
		};
	});
	return {
		...signature,
		outputs
	};
}

// src/domain/evaluation/label-distances.ts
/** Scores of which the least column agrees far better with the truth than the greatest: they are distances. */
function findDistances(extremes, truth) {
	const pairs = extremes.map(({ truth: label, rows }, answer) => ({
		truth: label,
		answer,
		rows
	}));
	const own = extremes.map(({ greatest }) => greatest);
	const other = extremes.map(({ least }) => least);
	const met = {
		pairs,
		truth
	};
	if (!isFarBetter(met, {
		own,
		other,
		doubt: 3
	})) return null;
	return {
		rows: pairs.reduce((sum, pair) => sum + pair.rows, 0),
		own: agreeingRows(met, own),
		other: agreeingRows(met, other)
	};
}

// src/domain/evaluation/label-reading.ts
/** Classes that a sentence lists. */
const MOST_LISTED$2 = 40;
/** Columns as the model's file names them. */
function listColumns(columnLabels) {
	return columnLabels.slice(0, MOST_LISTED$2).map(labelText);
}
function refuse$1(reason, pointer, facts = {}) {
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
function readKnown(question, known) {
	const { target, answers, datatype } = question;
	const truth = readTruth(target, known);
	if (truth.kind === "misfit" || answers === null) return truth;
	const answered = answers.labels.map(known.finder(roundTo(datatype)));
	return checkAnswers(question, {
		answers,
		answered,
		known: known.known
	}) ?? {
		...truth,
		answers: answered
	};
}
/** The true labels alone, before any model has answered. */
function readTruth(target, { classes, known, finder }) {
	const truth = target.labels.map(finder());
	const stranger = target.places[truth.indexOf(-1)];
	if (stranger !== void 0) return refuse$1("target-label-unknown", "/target", {
		label: labelText(stranger.label),
		row: stranger.first + 1,
		rows: stranger.rows,
		classes: known.slice(0, MOST_LISTED$2).map(labelText)
	});
	return {
		kind: "read",
		classes,
		known,
		target: truth,
		answers: []
	};
}
/** Who lists the classes: the manifest, the model's file, or nobody but the rows. */
function classesFrom({ set, width, columnLabels, answers }) {
	if (set.target.classes !== void 0) return "manifest";
	return answers === null && width > 1 && set.prediction.index === void 0 && columnLabels?.length === width ? "file" : "labels";
}
/** Whether all rows that weigh anything are of one class. */
function isOneClass(target, classes) {
	return new Set(target.weighing.map((number) => classes[number])).size === 1;
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
	const agreement = {
		truth: target.labels.map(labelIndex(known)),
		answered: answers.labels.map(index),
		known,
		answers: answers.labels,
		pairs: question.pairs()
	};
	if (isCountedOtherwise(agreement, answered.includes(-1))) return shifted(question, answers);
	return reorderedAnswers(question, agreement);
}
/** Numbers that the model gives the classes in an order of its own; a word that it answers means what it says. */
function reorderedAnswers({ set }, agreement) {
	const { known, answers, answered } = agreement;
	if (answered.includes(-1) || answers.some((label) => Number.isNaN(labelNumber(label)))) return null;
	const arePositions = known.every((label) => Number.isNaN(labelNumber(label)));
	const better = betterOrder(agreement, arePositions);
	if (better === null) return null;
	const { truth } = agreement;
	return reordered(arePositions ? "classes-reordered" : "answers-reordered", set, {
		known,
		truth,
		better
	});
}
/** Columns in another order than the classes, or of which the least wins, where the model's file does not list them. */
function misreadColumns({ set, pairs, extremes }, { known, truth, answered }) {
	const better = betterOrder({
		known,
		truth,
		answered,
		pairs: pairs(),
		answers: []
	}, true);
	const distances = findDistances(extremes(), truth);
	if (distances !== null && distances.other > (better?.other ?? 0)) return refuse$1("scores-are-distances", "/prediction", { ...distances });
	return better && reordered("classes-reordered", set, {
		known,
		truth,
		better
	});
}
function reordered(reason, { target }, { known, truth, better }) {
	const { order, rows, own, other } = better;
	const list = (labels) => labels.slice(0, MOST_LISTED$2).map(labelText);
	const inOrder = order.flatMap((index) => known[index] ?? []);
	const facts = {
		listed: list(known),
		rows,
		own,
		other
	};
	const pointer = target.classes === void 0 ? "/target" : "/target/classes";
	const absent = absentClasses(known, truth);
	if (absent.length === 0) return refuse$1(reason, pointer, {
		...facts,
		order: list(inOrder)
	});
	return refuse$1("classes-untold", pointer, {
		...facts,
		absent: list(absent.flatMap((index) => known[index] ?? []))
	});
}
/** Classes that no row holds: beside one of them, what agrees may be another label altogether. */
function absentClasses(known, truth) {
	const held = new Set(truth);
	return [...known.keys()].filter((index) => !held.has(index));
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
	return pair && refuse$1("labels-merged", "/prediction", {
		datatype,
		labels: pair.map(labelText)
	});
}
function shifted({ target }, answers) {
	return refuse$1("answers-shifted", "/target", {
		answers: listLabels(answers),
		targets: listLabels(target)
	});
}
function answersOfAnotherKind(answers, target) {
	return refuse$1("answer-kind", "/prediction", {
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
	return refuse$1("classes-order", "/target/classes", { columns: listColumns(columnLabels) });
}
function sharesKind(a, b) {
	return a.kinds.some((kind) => b.kinds.includes(kind));
}

// src/domain/evaluation/read-binary-labels.ts
const NO_AND_YES = [0, 1];
/** Reads labels of a binary problem: class 1 is the positive one. */
function readBinaryLabels(question) {
	const reading = checkOrder(question) ?? readLabels$1(question);
	if (reading.kind === "misfit") return reading;
	return checkColumns$1(question) ?? checkColumnOrder(question, reading.target) ?? reading;
}
/** By the rows, whether the two columns are exchanged; not where the model's file lists them or the manifest points to one. */
function checkColumnOrder(question, truth) {
	const { set, answers, width, columnLabels } = question;
	if (answers !== null || width !== 2 || set.prediction.index !== void 0 || columnLabels?.length === width) return null;
	const known = columnsOf$1(set, width, columnLabels) ?? NO_AND_YES;
	const columns = positiveColumn(set, width, columnLabels) === 0 ? [1, 0] : [0, 1];
	const places = truth.map((label) => columns[label] ?? -1);
	return misreadColumns(question, {
		known,
		truth: places,
		answered: columns
	});
}
/**
* The column with the positive class's probability: `prediction.index`, the only one, or the class's place in `classes`, in
* the class list of the model's file, or among 0 and 1. Null where none of these tells.
*/
function positiveColumn(set, width, columnLabels) {
	if (set.prediction.index !== void 0) return set.prediction.index;
	if (width === 1) return 0;
	const { positive, classes } = set.target;
	const columns = columnsOf$1(set, width, columnLabels);
	const column = columns === null ? -1 : labelIndex(columns)(positive ?? classes?.at(-1) ?? 1);
	return column < 0 ? null : column;
}
function columnsOf$1({ target }, width, columnLabels) {
	if (target.classes !== void 0) return target.classes;
	if (columnLabels?.length === width) return columnLabels;
	return width === 2 ? NO_AND_YES : null;
}
/** Of columns that were found by a list of classes, that list; the positive class's column in any case. */
function binaryClasses(question, known) {
	const { set, width, columnLabels, answers } = question;
	const { positive, classes } = set.target;
	const columns = isByList(question) ? columnsOf$1(set, width, columnLabels) : null;
	const column = answers === null ? positiveColumn(set, width, columnLabels) : null;
	const label = positive ?? classes?.at(-1) ?? 1;
	const haveColumns = columns !== null;
	return {
		from: classesFrom(question),
		labels: columns ?? known,
		haveColumns,
		positive: {
			label,
			column
		}
	};
}
function isByList({ set, answers, width }) {
	return answers === null && width > 1 && set.prediction.index === void 0;
}
/** Where columns were found by a list of classes, every true answer must be on it: 1 is not the second of 1 and 2. */
function checkColumns$1(question) {
	const { set, target, width, columnLabels } = question;
	if (!isByList(question) || set.target.classes !== void 0) return null;
	const columns = columnsOf$1(set, width, columnLabels);
	const known = columns === null ? null : labelIndex(columns);
	if (positiveColumn(set, width, columnLabels) !== null && target.labels.every((label) => known?.(label) !== -1)) return null;
	return refuse$1("positive-column-unknown", "/target", {
		width,
		targets: listLabels(target)
	});
}
function readLabels$1(question) {
	const { set, target, answers, datatype } = question;
	const known = classesOf(set, target);
	if (known.kind === "misfit") return known;
	const isOpen = known.known.length === 1 && answers?.labels.some((label) => known.finder(roundTo(datatype))(label) < 0);
	const name = known.known.map(labelText);
	return isOpen === true ? refuse$1("negative-unknown", "/target", { name }) : readKnown(question, known);
}
/** What the true labels alone tell against the manifest: labels that are no class, and rows that are all of one. */
function binaryTargetMisfit(set, target) {
	const known = classesOf(set, target);
	const truth = known.kind === "misfit" ? known : readTruth(target, known);
	if (truth.kind === "misfit") return truth.misfit;
	if (!isOneClass(target, truth.target)) return null;
	const { positive, classes } = set.target;
	const pointer = positive === void 0 ? "/target" : "/target/positive";
	const name = labelText(positive ?? classes?.at(-1) ?? 1);
	if (truth.target[target.weighing[0] ?? 0] === 1) return {
		reason: "positive-alone",
		pointer,
		facts: { name }
	};
	return {
		reason: "positive-absent",
		pointer,
		facts: {
			name,
			known: listLabels(target),
			targetKind: listKinds(target)
		}
	};
}
function classesOf(set, target) {
	const { positive, classes } = set.target;
	if (classes !== void 0) {
		const one = positive === void 0 ? classes.length - 1 : labelIndex(classes)(positive);
		const finder = (round) => {
			const index = labelIndex(classes, {
				positions: true,
				round
			});
			return (label) => index(label) < 0 ? -1 : Number(index(label) === one);
		};
		return {
			kind: "known",
			classes: 2,
			finder,
			known: classes
		};
	}
	if (positive !== void 0) return classesBeside(target, positive);
	return {
		kind: "known",
		classes: 2,
		finder: (round) => labelIndex(NO_AND_YES, { round }),
		known: NO_AND_YES
	};
}
/** One class is named; the other is what else the target holds, which must be a single label. */
function classesBeside(target, positive) {
	const isPositive = labelIndex([positive]);
	const facts = {
		targets: listLabels(target),
		targetKind: listKinds(target)
	};
	if (target.kinds.length > 1) return refuse$1("target-kinds", "/target", facts);
	if (!target.labels.some((label) => isPositive(label) === 0)) {
		const named = {
			name: labelText(positive),
			known: listLabels(target),
			targetKind: listKinds(target)
		};
		return refuse$1("positive-absent", "/target/positive", named);
	}
	const third = target.places[2];
	if (third !== void 0) {
		const place = {
			label: labelText(third.label),
			row: third.first + 1,
			targets: listLabels(target)
		};
		return refuse$1("target-not-binary", "/target", place);
	}
	const negative = target.labels.find((label) => isPositive(label) !== 0) ?? oppositeOf(positive);
	const known = negative === null ? [positive] : [negative, positive];
	return {
		kind: "known",
		classes: 2,
		finder: (round) => findPositive(known, round),
		known
	};
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

// src/domain/evaluation/class-tally.ts
/** One class is true and one is answered. */
function noteAnswer({ truth, answer, times = 1 }, note) {
	if (truth === answer) return note(truth, "hit", times);
	note(answer, "extra", times);
	return note(truth, "missed", times);
}

// src/domain/evaluation/row-losses.ts
/** Every row is a unit, with as many numbers. */
function rowUnits(rows, width = 1) {
	const starts = new Int32Array(rows + 1).map((_, row) => row * width);
	return {
		unit: "row",
		places: new Int32Array(rows).map((_, row) => row),
		starts
	};
}
/** The mean over what each unit holds, from `starts` to the next. */
function unitMeans(starts, valueAt) {
	return new Float64Array(starts.length - 1).map((_, unit) => {
		const [first, end] = [starts[unit] ?? 0, starts[unit + 1] ?? 0];
		let total = 0;
		for (let place = first; place < end; place += 1) total += valueAt(place);
		return end === first ? 0 : total / (end - first);
	});
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
/** The targets with the answers of other rows. */
function dealClasses(rows, indices, width) {
	const { predicted, probabilities } = selectClasses(rows, indices, width);
	return {
		...rows,
		predicted,
		probabilities
	};
}
/** A wildcard stands for as many columns as the data have. */
function hasSeveralColumns({ columns = [] }) {
	return columns.length > 1 || columns.some((column) => column.includes("*"));
}
/** Right or wrong; a decision function without a threshold says neither. */
function classLosses({ rows, target, predicted, gives }) {
	if (!gives.labels) return null;
	const loss = Float64Array.from(target, (truth, row) => Number(truth !== predicted[row]));
	return {
		...rowUnits(rows),
		by: "right",
		metric: "accuracy",
		loss,
		answers: predicted,
		areClasses: true
	};
}
const CLASS_COUNTING = {
	isClustered: false,
	count: ({ classes }) => classes,
	tally: ({ target, predicted }, row, note) => noteAnswer({
		truth: target[row] ?? 0,
		answer: predicted[row] ?? 0
	}, note)
};

// src/domain/evaluation/answer-range.ts
/** Fewer rows prove nothing: a few logits of a weak model may lie between 0 and 1. */
const FEWEST_ROWS$1 = 20;
/** How far a row of probabilities may be off 1: quantised models round to 8 bits. Logits add up to nothing. */
const SUM_TOLERANCE$2 = .02;
/** Where all numbers of an output lie, by which probabilities that are read as logits or as scores are told. */
var AnswerRange = class {
	#prediction;
	#fewest;
	#rows = 0;
	#least = Infinity;
	#greatest = -Infinity;
	#addsUp = true;
	/** `fewest`: rows that prove something; of images one has many numbers. */
	constructor({ prediction }, fewest = FEWEST_ROWS$1) {
		this.#prediction = prediction;
		this.#fewest = fewest;
	}
	/** Notes the columns from `first` to `end` of each row. */
	add(table, { first, end }) {
		const { width, data } = table;
		const { kind } = this.#prediction;
		if (kind !== "logits" && kind !== "scores") return;
		for (let start = 0; start < data.length; start += width) {
			let sum = 0;
			for (let column = first; column < end; column += 1) {
				const value = numberAt(data, start + column);
				this.#least = Math.min(this.#least, value);
				this.#greatest = Math.max(this.#greatest, value);
				sum += value;
			}
			this.#rows += 1;
			this.#addsUp &&= Math.abs(sum - 1) <= SUM_TOLERANCE$2;
		}
	}
	/** Columns of which the softmax was taken already. */
	distributionMisfit() {
		return this.#isKnown("logits") && this.#addsUp && this.#isWithinOne ? this.#refuse("logits-add-up", "/kind") : null;
	}
	/** Numbers of which each is compared with a threshold by itself, and which all fall on one side of it. */
	thresholdMisfit() {
		const { threshold } = this.#prediction;
		if (this.#isKnown("scores") && threshold !== void 0 && threshold <= 0 && this.#isWithinOne) return this.#refuse("scores-within-one", "/threshold");
		if (!this.#isKnown("logits") || threshold !== void 0) return null;
		if (this.#isWithinOne) return this.#refuse("logits-within-one", "/kind");
		if (this.#least >= 0) return this.#refuse("logits-above-zero", "/kind");
		return this.#greatest <= 0 ? this.#refuse("logits-below-zero", "/kind") : null;
	}
	get #isWithinOne() {
		return this.#least >= -1e-6 && this.#greatest <= 1.000001;
	}
	#isKnown(kind) {
		return this.#prediction.kind === kind && this.#rows >= this.#fewest;
	}
	#refuse(reason, place) {
		const { output, threshold = .5 } = this.#prediction;
		const range = {
			least: round$2(this.#least),
			greatest: round$2(this.#greatest)
		};
		return {
			reason,
			pointer: `/prediction${place}`,
			facts: {
				output,
				rows: this.#rows,
				threshold,
				...range
			}
		};
	}
};
function round$2(value) {
	return Number(value.toPrecision(3));
}

// src/domain/evaluation/probabilities.ts
/** Largest deviation of a row's sum from 1 that rounding explains, for 32 and 16 bits of precision. Quantised models round to 8 bits. */
const SUM_TOLERANCE$1 = {
	fine: .001,
	coarse: .02
};
/** Turns rows of an output into probabilities or scores and picked classes (the first of the greatest). */
function addAnswers(table, sink) {
	const { width, data } = table;
	const rows = data.length / width;
	const row = new Float64Array(width);
	const sign = sink.lowIsPositive === true ? -1 : 1;
	const reaches = thresholdOf(table, {
		...sink,
		threshold: sign * sink.threshold
	});
	for (let index = 0; index < rows; index += 1) {
		for (let column = 0; column < width; column += 1) row[column] = sign * numberAt(data, index * width + column);
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
			sink.picked.push(greatest$1(row));
			if (sink.kind === "scores") sink.least.push(greatest$1(row.map((value) => -value)));
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
	const peak = row[greatest$1(row)] ?? 0;
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
	if (values.length > 1 && off > toleranceOf(epsilon)) findings.notNormalised(row, off > SUM_TOLERANCE$1.coarse);
}
/** From 0 to 1, but for what rounding explains. */
function isProbability(value, epsilon) {
	const tolerance = toleranceOf(epsilon);
	return value >= -tolerance && value <= 1 + tolerance;
}
function toleranceOf(epsilon) {
	return epsilon > 1e-4 ? SUM_TOLERANCE$1.coarse : SUM_TOLERANCE$1.fine;
}
function greatest$1(row) {
	let best = 0;
	for (let column = 1; column < row.length; column += 1) if ((row[column] ?? 0) > (row[best] ?? 0)) best = column;
	return best;
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
	/** The least column, of scores of every class. */
	#least = growableInt32();
	#range;
	#probabilities;
	#datatype = "FP64";
	#epsilon = Number.EPSILON;
	#width = 0;
	constructor(context, reading) {
		this.#context = context;
		this.#reading = reading;
		this.#range = new AnswerRange(context.set);
	}
	add(batch, table) {
		const context = this.#context;
		const fault = this.#fault(table);
		if (fault !== null) return context.findings.shape(fault);
		this.#width = table.width;
		this.#datatype = table.datatype;
		for (let row = 0; row < batch.rows; row += 1) {
			const weighs = batch.weight?.[row] !== 0;
			this.#truth.rows.push(this.#truth.census.add(targetLabel(batch, row), batch.start + row, weighs));
		}
		return this.#kind === "labels" ? this.#addLabels(table) : this.#addAnswers(table, this.#kind);
	}
	finish(base) {
		const question = this.#question();
		const reading = this.#reading.read(question);
		if (reading.kind === "misfit") return reading;
		const misfit = this.#isByThreshold ? this.#range.thresholdMisfit() : this.#range.distributionMisfit();
		if (misfit !== null) return {
			kind: "misfit",
			misfit
		};
		const { absent = [], strange = [] } = reading;
		if (absent.length > 0) this.#context.findings.absentLabels(absent, this.#width);
		if (strange.length > 0) this.#context.findings.strangeAnswers(strange);
		const rows = {
			...this.#describe(reading, base),
			predicted: this.#predicted(reading)
		};
		const classes = this.#reading.list(question, reading.known);
		if (classes.from !== "labels") this.#tellUnheld(reading);
		return {
			kind: "collected",
			rows: scoredRows(this.#reading.kind, rows),
			classes
		};
	}
	get #kind() {
		const { kind = "probabilities" } = this.#context.set.prediction;
		return kind === "labels" || kind === "logits" || kind === "scores" ? kind : "probabilities";
	}
	/** Whether one column alone is compared with a threshold. */
	get #isByThreshold() {
		return this.#reading.column(this.#width) !== null && (this.#width === 1 || this.#kind === "scores");
	}
	/** One column that `index` points to is a probability of its own, whatever stands beside it. */
	get #areNormalised() {
		const { findings, set } = this.#context;
		return set.prediction.index !== void 0 && this.#reading.column(this.#width) !== null || !findings.unnormalised;
	}
	#question() {
		const { set, columnLabels } = this.#context;
		return {
			set,
			columnLabels,
			width: this.#width,
			target: this.#truth.census,
			answers: this.#kind === "labels" ? this.#answered.census : null,
			datatype: this.#datatype,
			agreeing: (first) => this.#countAgreeing(first),
			pairs: () => this.#countPairs(),
			extremes: () => this.#countExtremes()
		};
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
	/** Listed classes that no row of some weight holds. A binary problem has two, and is refused without rows of both. */
	#tellUnheld({ known, target }) {
		if (this.#reading.kind.target.hasPositive) return;
		const held = new Set(this.#truth.census.weighing.map((number) => target[number]));
		const unheld = known.filter((_label, index) => !held.has(index));
		if (unheld.length > 0) this.#context.findings.unheldClasses(unheld);
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
		this.#range.add(table, this.#isByThreshold ? {
			first: positive,
			end: positive + 1
		} : {
			first: 0,
			end: table.width
		});
		const kept = {
			probabilities: this.#probabilities,
			picked: this.#picked,
			least: this.#least
		};
		const lowIsPositive = set.prediction.positiveScores === "low";
		addAnswers(table, {
			kind,
			positive,
			threshold,
			lowIsPositive,
			findings,
			...kept
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
		const isLabel = this.#kind === "labels";
		const [truth, answers] = [this.#truth.rows.finish(), (isLabel ? this.#answered.rows : this.#picked).finish()];
		const width = isLabel ? this.#answered.census.labels.length : Math.max(this.#width, 2);
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
	#countExtremes() {
		const [truth, picked, least] = [
			this.#truth.rows.finish(),
			this.#picked.finish(),
			this.#least.finish()
		];
		const counts = /* @__PURE__ */ new Map();
		least.forEach((column, row) => {
			const found = {
				truth: truth[row] ?? 0,
				greatest: picked[row] ?? 0,
				least: column
			};
			const key = Object.values(found).join();
			const entry = counts.get(key) ?? {
				...found,
				rows: 0
			};
			entry.rows += 1;
			counts.set(key, entry);
		});
		return [...counts.values()];
	}
	#countAgreeing(first) {
		const columns = this.#truth.census.labels.map((label) => labelNumber(label) - first);
		const [truth, picked] = [this.#truth.rows.finish(), this.#picked.finish()];
		return truth.reduce((count, number, row) => count + Number(columns[number] === picked[row]), 0);
	}
	#fault({ width: columns, answersInRow }) {
		const { prediction, target } = this.#context.set;
		const { kind, fault } = this.#reading;
		const { output } = prediction;
		if (this.#width !== 0 && columns !== this.#width) return {
			fault: "changed",
			output,
			columns,
			before: this.#width
		};
		if (answersInRow > 1) return {
			fault: "several-answers",
			output,
			answers: answersInRow,
			problem: kind.name
		};
		if (prediction.kind === "labels") return columns === 1 ? null : {
			fault: "several-labels",
			output,
			columns
		};
		const { classes } = target;
		const isFull = !kind.prediction.hasColumnPerClass(prediction, columns) || classes?.length === columns;
		const other = fault(columns);
		if (other !== null || classes === void 0 || isFull) return other;
		return {
			fault: "other-classes",
			output,
			columns,
			classes: classes.length
		};
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
		hasPositive: true,
		read: targetLabel,
		misfit: binaryTargetMisfit
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
	deal: (rows, indices) => dealClasses(rows, indices, 1),
	scores: ({ probabilities }) => probabilities,
	measure: (rows, { measure }, parameter) => measure.binary?.(rows, parameter),
	ask: (rows, by) => by.binary?.(rows),
	losses: classLosses,
	classes: CLASS_COUNTING,
	collect: (context) => {
		const { set, columnLabels } = context;
		return new ClassesCollector(context, {
			kind: binary,
			read: readBinaryLabels,
			list: binaryClasses,
			column: (width) => positiveColumn(set, width, columnLabels) ?? 0,
			fault: (width) => {
				const column = positiveColumn(set, width, columnLabels) ?? 0;
				return column < width ? null : {
					fault: "no-positive",
					output: set.prediction.output,
					columns: width,
					column
				};
			},
			scoresGiveLabels: set.prediction.threshold !== void 0
		});
	}
};

// src/domain/evaluation/problems/clustered-rows.ts
/** Where the answers of rows begin once these rows alone are there, and which of all answers are theirs. */
function pickClusters({ starts }, indices) {
	const picked = new Int32Array(indices.length + 1);
	indices.forEach((row, index) => picked.set([(picked[index] ?? 0) + sizeOf(starts, row)], index + 1));
	const answers = new Int32Array(picked.at(-1) ?? 0);
	indices.forEach((row, index) => {
		const first = starts[row] ?? 0;
		for (let at = 0; at < sizeOf(starts, row); at += 1) answers[(picked[index] ?? 0) + at] = first + at;
	});
	return {
		starts: picked,
		answers
	};
}
function sizeOf(starts, row) {
	return (starts[row + 1] ?? 0) - (starts[row] ?? 0);
}
/** The share of a row's answers that are wrong. */
function clusterLosses({ rows, starts, target, predicted }, metric) {
	const loss = unitMeans(starts, (place) => Number(target[place] !== predicted[place]));
	return {
		...rowUnits(rows),
		starts,
		by: "loss",
		metric,
		loss,
		answers: predicted,
		areClasses: true
	};
}
const CLUSTER_COUNTING = {
	isClustered: true,
	count: ({ classes }) => classes,
	tally: ({ starts, target, predicted, counts = null }, row, note) => {
		const end = starts[row + 1] ?? 0;
		for (let place = starts[row] ?? 0; place < end; place += 1) {
			const times = counts?.[place] ?? 1;
			noteAnswer({
				truth: target[place] ?? 0,
				answer: predicted[place] ?? 0,
				times
			}, note);
		}
	}
};

// src/domain/evaluation/pixel-labels.ts
/** Labels of pixels without a class, as PASCAL VOC, Cityscapes and loss functions have them. */
const USUAL_IGNORED$1 = [
	255,
	-1,
	-100
];
/** Whether a label usually marks pixels that are not scored; `columns`: the numbers below it are those of columns, 0 for none. */
function isUsuallyIgnored(label, columns) {
	const number = labelNumber(label);
	return USUAL_IGNORED$1.includes(number) && (number < 0 || number >= columns);
}
/** Whether labels can be the numbers of so many columns, counted from 0. */
function areColumns(labels, columns) {
	const numbers = labels.map(labelNumber);
	return numbers.includes(0) && numbers.every((number) => Number.isInteger(number) && number >= 0 && number < columns);
}

// src/domain/evaluation/pixel-layout.ts
/** The orders of the axes of an output with an answer for each pixel. */
const PIXEL_LAYOUTS = ["row-class-height-width", "row-height-width-class"];
/** In which ways the shape of a row can hold an answer for each pixel; several where nothing tells the classes from the pixels. */
function pixelForms(shape, { layout, mask, columns }) {
	const [first = 1, second = 1, third = 1] = shape;
	if (shape.length === 2 && layout === void 0) return fits({
		height: first,
		width: second
	}, mask) && allows(1, columns) ? [ONE_NUMBER] : [];
	if (shape.length !== 3) return [];
	const sizes = {
		"row-class-height-width": {
			columns: first,
			height: second,
			width: third
		},
		"row-height-width-class": {
			columns: third,
			height: first,
			width: second
		}
	};
	return PIXEL_LAYOUTS.filter((one) => layout === void 0 || layout === one).filter((one) => fits(sizes[one], mask) && allows(sizes[one].columns, columns)).map((one) => ({
		layout: one,
		columns: sizes[one].columns
	}));
}
const ONE_NUMBER = {
	layout: "row-height-width-class",
	columns: 1
};
function fits(size, mask) {
	return mask === null || isOf(size.height, mask.height) && isOf(size.width, mask.width);
}
function isOf(size, known) {
	return size === -1 || size === known;
}
function allows(found, columns) {
	return found === -1 || columns === null || columns.includes(found);
}
/** The sizes of a mask; a dimension of 1 before or after them holds nothing of its own. Null for what is no image. */
function maskSize(shape) {
	const [first = 1, second = 1, third = 1] = shape;
	if (shape.length === 2) return {
		height: first,
		width: second
	};
	if (shape.length !== 3) return null;
	if (first === 1) return {
		height: second,
		width: third
	};
	return third === 1 ? {
		height: first,
		width: second
	} : null;
}
/** Numbers of a pixel that fit the classes: one for each, or one for two of them; null where any number may. */
function columnsOf(kind, classes) {
	if (kind === "labels") return [1];
	if (classes === null) return null;
	return classes === 2 ? [1, 2] : [classes];
}

// src/domain/evaluation/label-renames.ts
/** What the target holds in so few of the rows that are answered with it is a slip of the pen. */
const SLIPS = .1;
/**
* Finds one class under two names, which differ in case, blanks or the form of Unicode alone, or otherwise: most rows of a true label that the model never answers get an answer that no row holds,
* which most of these rows have to themselves. A model that is merely wrong answers what it knows.
*/
function findRename({ pairs, truth, answered, known, answers }) {
	const given = new Set(answered);
	for (const { truth: held, answer: said, rows } of pairs) {
		const [label, answer] = [known[truth[held] ?? -1], answers[said]];
		if (label === void 0 || answer === void 0) continue;
		if (rows < 3 ** 2 || given.has(truth[held] ?? -1)) continue;
		const ofLabel = sumRows(pairs.filter((pair) => pair.truth === held));
		const ofAnswer = sumRows(pairs.filter((pair) => pair.answer === said));
		const own = answered[said] ?? -1;
		const holding = own === -1 ? 0 : sumRows(pairs.filter((pair) => truth[pair.truth] === own));
		if (isSpeltAlike(label, answer) && holding <= SLIPS * ofAnswer) return {
			label,
			answer,
			rows
		};
		if (own === -1 && 2 * rows > ofLabel && 2 * rows > ofAnswer) return {
			label,
			answer,
			rows
		};
	}
	return null;
}
function isSpeltAlike(label, answer) {
	return typeof label === "string" && typeof answer === "string" && folded(label) === folded(answer);
}
function folded(text) {
	return text.normalize("NFKC").replaceAll(/\s+/gu, " ").trim().toLowerCase();
}
function sumRows(pairs) {
	return pairs.reduce((sum, { rows }) => sum + rows, 0);
}

// src/domain/evaluation/read-class-labels.ts
/** Reads labels of a multiclass problem. */
function readClassLabels(question) {
	const reading = readLabels(question);
	if (reading.kind === "misfit" || question.answers !== null) return reading;
	return checkColumns(question, reading.target) ?? reading;
}
/** What the true labels alone tell against the manifest: without a list of classes, no more than how many there are. */
function classTargetMisfit({ target: { classes } }, target) {
	if (classes === void 0) return checkAlone(target, [...target.labels.keys()]);
	const truth = readTruth(target, {
		classes: classes.length,
		known: classes,
		finder: findByList(classes)
	});
	return truth.kind === "misfit" ? truth.misfit : checkAlone(target, truth.target);
}
/** A model that always answers the one class would be without fault. */
function checkAlone(target, classes) {
	if (!isOneClass(target, classes)) return null;
	const label = target.labels[target.weighing[0] ?? 0] ?? "";
	return {
		reason: "class-alone",
		pointer: "/target",
		facts: { label: labelText(label) }
	};
}
function findByList(classes) {
	return (round) => labelIndex(classes, {
		positions: true,
		round
	});
}
/** By the rows, whether the columns are what they are taken for; not where the model's file lists them. */
function checkColumns(question, truth) {
	const { set, width, columnLabels } = question;
	if (columnLabels?.length === width) return null;
	const known = set.target.classes ?? Array.from({ length: width }, (_, column) => column);
	return misreadColumns(question, {
		known,
		truth,
		answered: known.map((_label, column) => column)
	});
}
function readLabels(question) {
	const { set, answers } = question;
	const { classes } = set.target;
	if (classes !== void 0) {
		const known = {
			classes: classes.length,
			finder: findByList(classes),
			known: classes
		};
		return checkOrder(question) ?? readKnown(question, known);
	}
	return answers === null ? readColumns(question) : readAnswers(question, answers);
}
/** Without `classes`: the labels of the columns as the model's file lists them, else a label is the number of its column. */
function readColumns(question) {
	const { target, width, columnLabels } = question;
	if (columnLabels?.length === width) return readListed(question, columnLabels);
	const numbers = target.labels.map(labelNumber);
	const facts = {
		width,
		targets: listLabels(target)
	};
	if (!numbers.every(Number.isInteger)) return refuse$1("classes-missing", "/target", facts);
	const outside = target.places[numbers.findIndex((number) => number < 0 || number >= width)];
	if (outside !== void 0) {
		const place = {
			label: labelText(outside.label),
			row: outside.first + 1,
			last: width - 1
		};
		return refuse$1("labels-beyond-columns", "/target", {
			...facts,
			...place
		});
	}
	if (mayCountFromOne(question, numbers)) return refuse$1("columns-ambiguous", "/target", facts);
	return {
		kind: "read",
		classes: width,
		known: Array.from({ length: width }, (_, column) => column),
		target: numbers,
		answers: [],
		absent: absentOf(numbers, width)
	};
}
/** A target that the file's own list does not hold could mean any of its columns. */
function readListed({ target, width }, columnLabels) {
	const listed = target.labels.map(labelIndex(columnLabels));
	const stranger = target.places[listed.indexOf(-1)];
	if (stranger === void 0) return {
		kind: "read",
		classes: width,
		known: columnLabels,
		target: listed,
		answers: []
	};
	const place = {
		label: labelText(stranger.label),
		row: stranger.first + 1
	};
	return refuse$1("columns-named-otherwise", "/target", {
		columns: listColumns(columnLabels),
		targets: listLabels(target),
		...place
	});
}
/** A column that no label names may be a class without rows, or a sign that labels are no numbers of columns. */
function absentOf(numbers, width) {
	const seen = new Set(numbers);
	return Array.from({ length: width }, (_, number) => number).filter((number) => !seen.has(number));
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
	if (target.kinds.length > 1) return refuse$1("target-kinds", "/target", {
		targets: listLabels(target),
		targetKind: listKinds(target)
	});
	const known = sortedLabels(target.labels);
	const matched = answers.labels.map(labelIndex(known, { round: roundTo(datatype) }));
	const strangers = answers.places.filter((_place, number) => (matched[number] ?? -1) < 0);
	if (strangers.some(({ label }) => !target.kinds.includes(labelKind(label)))) return answersOfAnotherKind(answers, target);
	const merged = checkPrecision(question, known);
	if (merged !== null) return merged;
	const agreement = {
		pairs: question.pairs(),
		truth: target.labels.map(labelIndex(known)),
		answered: matched,
		known,
		answers: answers.labels
	};
	if (isCountedOtherwise(agreement, true)) return shifted(question, answers);
	const facts = {
		answers: listLabels(answers),
		targets: listLabels(target)
	};
	if (strangers.length === answers.labels.length) return refuse$1("answers-disjoint", "/target", facts);
	const rename = findRename(agreement);
	if (rename !== null) return refuse$1("answers-renamed", "/target", renameFacts(rename));
	const reordered = reorderedAnswers(question, agreement);
	if (reordered !== null) return reordered;
	let next = known.length;
	const numbers = matched.map((index) => index < 0 ? next++ : index);
	const all = [...known, ...strangers.map(({ label }) => label)];
	return {
		kind: "read",
		classes: next,
		known: all,
		target: agreement.truth,
		answers: numbers,
		strange: strangers
	};
}
function renameFacts({ label, answer, rows }) {
	return {
		label: labelText(label),
		answer: labelText(answer),
		rows
	};
}

// src/domain/evaluation/problems/pixel-answers.ts
function pixelReader(table, reading) {
	const { form, prediction } = reading;
	if (prediction.kind === "labels") return labelReader(table, reading.findings);
	return form.columns === 1 ? thresholdReader(table, reading) : greatestReader(table, reading);
}
function labelReader({ data, width, datatype, start }, findings) {
	return (row, pixel) => {
		const label = data[row * width + pixel] ?? NaN;
		if (typeof label === "number" && !Number.isFinite(label)) return tell(() => findings.nonFinite(start + row));
		return datatype === "BOOL" ? label !== 0 : label;
	};
}
/** One number stands for the second of two classes. */
function thresholdReader(table, reading) {
	const { kind = "probabilities", threshold = .5 } = reading.prediction;
	const reaches = thresholdOf(table, {
		kind,
		threshold
	});
	const read = numberReader(table, reading);
	return (row, pixel) => {
		const value = read(row, row * table.width + pixel);
		return value === null ? null : Number(reaches(kind === "logits" ? sigmoid(value) : value));
	};
}
function greatestReader(table, reading) {
	const { columns, layout } = reading.form;
	const read = numberReader(table, reading);
	const [step, stride] = layout === "row-class-height-width" ? [1, table.width / columns] : [columns, 1];
	return (row, pixel) => {
		const first = row * table.width + pixel * step;
		let [greatest, most] = [0, Number.NEGATIVE_INFINITY];
		for (let column = 0; column < columns; column += 1) {
			const value = read(row, first + column * stride);
			if (value === null) return null;
			if (value > most) [greatest, most] = [column, value];
		}
		return greatest;
	};
}
function numberReader({ data, start, epsilon }, { prediction, findings }) {
	const isBounded = prediction.kind !== "logits";
	return (row, cell) => {
		const value = numberAt(data, cell);
		if (!Number.isFinite(value)) return tell(() => findings.nonFinite(start + row));
		if (isBounded && !isProbability(value, epsilon)) return tell(() => findings.notProbabilities(start + row, value));
		return value;
	};
}
function tell(say) {
	say();
	return null;
}

// src/domain/evaluation/problems/collect-pixels.ts
/** What has more labels than this is a measurement, such as a depth. */
const MOST_LABELS = 4096;
/** More than there are labels of either side: a pair of them is one number. */
const STRIDE = 2 ** 26;
/** Collects how often each true label met each answer, image by image: pixels are counted and forgotten. */
var PixelsCollector = class {
	#context;
	#kind;
	#isIgnored;
	#range;
	#truth = new LabelCensus();
	#answered = new LabelCensus();
	#starts = growableInt32();
	#cells = {
		truth: growableInt32(),
		answer: growableInt32(),
		count: growableFloat64()
	};
	#form = null;
	#table = null;
	#misfit = null;
	constructor(context, kind) {
		this.#context = context;
		this.#kind = kind;
		const { ignore } = context.set.prediction;
		const index = labelIndex(ignore === void 0 ? [] : [ignore]);
		this.#isIgnored = (label) => index(label) === 0;
		this.#range = new AnswerRange(context.set, 1);
		this.#starts.push(0);
	}
	add(batch, table) {
		if (this.#misfit !== null) return;
		const form = this.#read(batch, table);
		if (form === null) return;
		if (form.columns === 1) this.#range.add(table, {
			first: 0,
			end: table.width
		});
		const answerAt = pixelReader(table, {
			form,
			...this.#context,
			prediction: this.#context.set.prediction
		});
		for (let row = 0; row < batch.rows && this.#misfit === null; row += 1) this.#addImage(batch, row, (pixel) => answerAt(row, pixel));
	}
	finish(base) {
		const misfit = this.#misfit ?? this.#undeclared() ?? this.#thresholdMisfit();
		if (misfit !== null) return {
			kind: "misfit",
			misfit
		};
		const reading = this.#readLabels();
		if (reading.kind === "misfit") return reading;
		this.#tell(reading);
		const answer = this.#cells.answer.finish();
		const rows = {
			...base,
			gives: {
				labels: true,
				scores: false,
				probabilities: false
			},
			classes: reading.classes,
			starts: this.#starts.finish(),
			target: this.#cells.truth.finish().map((number) => reading.target[number] ?? 0),
			predicted: this.#areLabels ? answer.map((number) => Math.max(reading.answers[number] ?? 0, 0)) : answer,
			counts: this.#cells.count.finish()
		};
		return {
			kind: "collected",
			rows: scoredRows(this.#kind, rows),
			...this.#described(reading)
		};
	}
	#described({ known }) {
		const { columns = 1, layout } = this.#form ?? {};
		return {
			classes: {
				from: classesFrom(this.#question()),
				labels: known,
				haveColumns: columns > 1
			},
			elements: {
				each: "pixel",
				columns,
				...columns > 1 && layout && { layout }
			}
		};
	}
	get #areLabels() {
		return this.#context.set.prediction.kind === "labels";
	}
	/** How the output is laid out, by the size of the mask; null where that is told. */
	#read({ target }, table) {
		const { set, findings } = this.#context;
		const { prediction } = set;
		const mask = maskSize(target.inner ?? []);
		const shape = target.inner ?? [target.width];
		if (mask === null) return this.#refuse("mask-shape", "/target", { shape: shape.map(String) });
		const question = {
			layout: prediction.layout,
			mask,
			columns: this.#areLabels ? [1] : null
		};
		const [form, other] = pixelForms(table.inner, question);
		const facts = {
			output: prediction.output,
			shape: table.inner.map(String),
			...mask
		};
		if (form === void 0) return this.#refuse("mask-misfit", "/target", facts);
		if (other !== void 0) return this.#refuse("layout-cube", "/prediction", facts);
		if (form.columns > 1 && prediction.threshold !== void 0) return this.#refuse("threshold-of-columns", "/prediction/threshold", {});
		const before = this.#form?.columns ?? form.columns;
		const { output } = prediction;
		if (before !== form.columns) findings.shape({
			fault: "changed",
			output,
			columns: form.columns,
			before
		});
		const wanted = set.target.classes?.length ?? null;
		const columns = this.#widthOf(form);
		if (!this.#areLabels && wanted !== null && wanted !== columns) findings.shape({
			fault: "other-classes",
			output,
			columns,
			classes: wanted
		});
		this.#form = form;
		this.#table = table;
		return findings.misshapen ? null : form;
	}
	/** Classes that the numbers of a pixel tell apart. */
	#widthOf({ columns }) {
		return columns === 1 && !this.#areLabels ? 2 : columns;
	}
	#addImage(batch, row, answerAt) {
		const place = batch.start + row;
		const truth = this.#coder((label) => this.#isIgnored(label) ? -1 : this.#truth.add(label, place));
		const answers = this.#coder((label) => this.#areLabels ? this.#answered.add(label, place) : Number(label));
		const counts = /* @__PURE__ */ new Map();
		for (let pixel = 0; pixel < batch.target.width; pixel += 1) {
			const label = truth(targetLabel(batch, row, pixel));
			if (label < 0) continue;
			const answer = answerAt(pixel);
			if (answer === null) return;
			const key = label * STRIDE + answers(answer);
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
		this.#note(counts, {
			row: place + 1,
			pixels: batch.target.width
		});
	}
	/** The number of a label, which is looked up once an image. */
	#coder(find) {
		const known = /* @__PURE__ */ new Map();
		return (label) => {
			const number = known.get(label) ?? find(label);
			known.set(label, number);
			return number;
		};
	}
	#note(counts, place) {
		const most = Math.max(this.#truth.labels.length, this.#answered.labels.length);
		if (counts.size === 0) return void this.#refuse("image-empty", "/target", place);
		if (most > MOST_LABELS) return void this.#refuse("pixels-measured", "/target", {
			...place,
			most: MOST_LABELS
		});
		for (const [key, count] of counts) {
			this.#cells.truth.push(Math.floor(key / STRIDE));
			this.#cells.answer.push(key % STRIDE);
			this.#cells.count.push(count);
		}
		return this.#starts.push(this.#cells.count.length);
	}
	#refuse(reason, pointer, facts) {
		this.#misfit ??= {
			reason,
			pointer,
			facts
		};
		return null;
	}
	#undeclared() {
		const { classes = [] } = this.#context.set.target;
		const known = classes.map(labelNumber);
		const width = this.#form === null || this.#areLabels ? 0 : this.#widthOf(this.#form);
		const place = this.#truth.places.find(({ label }) => {
			return isUsuallyIgnored(label, width) && !known.includes(labelNumber(label));
		});
		if (place === void 0 || this.#context.set.prediction.ignore !== void 0) return null;
		return {
			reason: "pixels-undeclared",
			pointer: "/prediction",
			facts: {
				label: labelText(place.label),
				row: place.first + 1,
				images: place.rows
			}
		};
	}
	#thresholdMisfit() {
		return this.#form?.columns === 1 ? this.#range.thresholdMisfit() : null;
	}
	#readLabels() {
		return readClassLabels(this.#question());
	}
	#question() {
		const { set, columnLabels } = this.#context;
		return {
			set,
			columnLabels,
			width: this.#form === null ? 0 : this.#widthOf(this.#form),
			target: this.#truth,
			answers: this.#areLabels ? this.#answered : null,
			datatype: this.#table?.datatype ?? "FP32",
			agreeing: (first) => this.#countAgreeing(first),
			pairs: () => this.#pairs(),
			extremes: () => []
		};
	}
	#pairs() {
		const [truth, answers, counts] = [
			this.#cells.truth.finish(),
			this.#cells.answer.finish(),
			this.#cells.count.finish()
		];
		const sums = /* @__PURE__ */ new Map();
		counts.forEach((count, cell) => {
			const key = (truth[cell] ?? 0) * STRIDE + (answers[cell] ?? 0);
			sums.set(key, (sums.get(key) ?? 0) + count);
		});
		return [...sums].map(([key, rows]) => ({
			truth: Math.floor(key / STRIDE),
			answer: key % STRIDE,
			rows
		}));
	}
	#countAgreeing(first) {
		const columns = this.#truth.labels.map((label) => labelNumber(label) - first);
		return this.#pairs().reduce((sum, { truth, answer, rows }) => sum + (columns[truth] === answer ? rows : 0), 0);
	}
	#tell({ absent = [], strange = [], answers }) {
		const { findings } = this.#context;
		if (absent.length > 0 && this.#form !== null) findings.absentLabels(absent, this.#widthOf(this.#form));
		if (strange.length > 0) findings.strangeAnswers(strange);
		answers.forEach((index, number) => {
			const place = this.#answered.places[number];
			if (index < 0 && place !== void 0) findings.unknownLabel(place);
		});
	}
};

// src/domain/evaluation/problems/image-segmentation.ts
/** One of several classes for each pixel of an image. A row is an image, of which it is known how often each class met each answer. */
const imageSegmentation = {
	name: "image-segmentation",
	tasks: ["image-segmentation"],
	isPosed: () => true,
	target: {
		isLabel: true,
		isSeveral: true,
		hasPositive: false,
		isMask: true
	},
	prediction: {
		kinds: [
			"logits",
			"probabilities",
			"labels"
		],
		hasIndex: false,
		layouts: "pixels",
		threshold: "for-labels",
		hasColumnPerClass: () => false
	},
	hasQueries: false,
	shown: [
		"mean_iou",
		"dice",
		"pixel_accuracy"
	],
	gaps: ["mean_iou"],
	start: {
		isLikely: () => true,
		kind: null,
		isNamed: false,
		/** What always answers one class is right for that class alone. */
		gate: ({ width }) => ({
			metric: "mean_iou",
			min: String(Number((1 / Math.max(2, width)).toFixed(3))),
			margin: "0.01"
		})
	},
	select: (rows, indices) => {
		const { target, predicted, counts } = rows;
		const { starts, answers } = pickClusters(rows, indices);
		return {
			...pickBase(rows, indices),
			classes: rows.classes,
			starts,
			target: answers.map((cell) => target[cell] ?? 0),
			predicted: answers.map((cell) => predicted[cell] ?? 0),
			counts: Float64Array.from(answers, (cell) => counts?.[cell] ?? 0)
		};
	},
	scores: () => null,
	measure: (rows, { measure }, parameter) => measure["image-segmentation"]?.(rows, parameter),
	ask: (rows, by) => by["image-segmentation"]?.(rows),
	losses: imageLosses,
	classes: CLUSTER_COUNTING,
	answers: pixelAnswers,
	collect: (context) => new PixelsCollector(context, imageSegmentation)
};
/** Of a million pixels a few are as near to one class as to another: rounding turns them, and no more than one in a thousand. */
const ROUNDED = .001;
/** The numbers themselves: which of them is the greatest, rounding decides where two are alike. */
function pixelAnswers({ data, width }, { prediction }) {
	const numbers = Float64Array.from({ length: data.length }, (_, cell) => numberAt(data, cell));
	const rows = data.length / width;
	if (prediction.kind !== "labels") return {
		rows,
		labels: null,
		numbers
	};
	return {
		rows,
		labels: numbers,
		numbers: /* @__PURE__ */ new Float64Array(0),
		rounded: ROUNDED
	};
}
/** The share of an image's pixels that are wrong. Where they are is not kept: answers are told apart by how often each class met each answer. */
function imageLosses({ rows, starts, target, predicted, counts = null }) {
	const loss = new Float64Array(rows).map((_, row) => {
		let [wrong, all] = [0, 0];
		for (let cell = starts[row] ?? 0; cell < (starts[row + 1] ?? 0); cell += 1) {
			const count = counts?.[cell] ?? 1;
			all += count;
			if (target[cell] !== predicted[cell]) wrong += count;
		}
		return wrong / all;
	});
	const { answers, starts: begins } = orderedCells({
		starts,
		target,
		predicted,
		counts
	});
	return {
		...rowUnits(rows),
		starts: begins,
		by: "loss",
		metric: "pixel_accuracy",
		loss,
		answers,
		areClasses: false
	};
}
/** The cells of each image in the order of their classes: three numbers each. */
function orderedCells({ starts, target, predicted, counts = null }) {
	const answers = new Float64Array(3 * target.length);
	for (let row = 0; row + 1 < starts.length; row += 1) {
		const [first, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
		const cells = new Int32Array(end - first).map((_, index) => first + index);
		cells.sort((a, b) => (target[a] ?? 0) - (target[b] ?? 0) || (predicted[a] ?? 0) - (predicted[b] ?? 0));
		cells.forEach((cell, index) => {
			answers.set([
				target[cell] ?? 0,
				predicted[cell] ?? 0,
				counts?.[cell] ?? 1
			], 3 * (first + index));
		});
	}
	return {
		answers,
		starts: starts.map((start) => 3 * start)
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
		hasPositive: false,
		read: targetLabel,
		misfit: classTargetMisfit
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
		gate: ({ kind, width, held }) => {
			return {
				metric: "balanced_accuracy",
				min: String(Number((1 / Math.max(2, held ?? (kind === "labels" ? 2 : width))).toFixed(3))),
				margin: "0.01"
			};
		}
	},
	select: (rows, indices) => selectClasses(rows, indices, rows.classes),
	deal: (rows, indices) => dealClasses(rows, indices, rows.classes),
	scores: ({ probabilities }) => probabilities,
	measure: (rows, { measure }, parameter) => measure.multiclass?.(rows, parameter),
	ask: (rows, by) => by.multiclass?.(rows),
	losses: classLosses,
	classes: CLASS_COUNTING,
	collect: (context) => {
		const { output } = context.set.prediction;
		return new ClassesCollector(context, {
			kind: multiclass,
			read: readClassLabels,
			list: (question, labels) => ({
				from: classesFrom(question),
				labels,
				haveColumns: question.answers === null
			}),
			column: () => null,
			fault: (width) => width < 2 ? {
				fault: "one-column",
				output,
				problem: multiclass.name
			} : null,
			scoresGiveLabels: true
		});
	}
};

// src/domain/evaluation/label-columns.ts
const FEWEST_ROWS = 20;
/** Beyond this width the counts of all pairs of columns would not fit beside the rows, and only the inversion is tried. */
const WIDEST = 2e3;
const MOST_LISTED$1 = 40;
/** Columns of the output that agree far better with the target in another order, or where yes means no, and not by chance. */
function columnsMisfit(sets, { target, prediction }) {
	const better = betterReading(sets);
	if (better === null) return null;
	const { order, inverted, cells, own, other } = better;
	const named = target.columns?.length === order.length ? target.columns : [];
	const listed = order.map((_column, index) => named[index] ?? String(index));
	const [from, to] = [listed, order.map((_column, index) => listed[order.indexOf(index)] ?? "")].map((names) => names.slice(0, MOST_LISTED$1).map(labelText));
	const facts = {
		output: prediction.output,
		listed: from ?? [],
		order: to ?? [],
		cells,
		own,
		other
	};
	return {
		reason: inverted ? "columns-inverted" : "columns-reordered",
		pointer: "/target",
		facts
	};
}
/**
* Of scores without a threshold, which labels are there if each column has as many as the target: only for seeing whether the
* columns are in the target's order.
*/
function presentByRank({ width, target }, scores) {
	const present = new Int32Array(target.length);
	for (let column = 0; column < width; column += 1) {
		const own = new Float64Array(target.length / width).map((_, row) => scores?.[row * width + column] ?? 0);
		const count = own.reduce((sum, _score, row) => sum + (target[row * width + column] ?? 0), 0);
		const least = own.slice().sort()[own.length - count] ?? Infinity;
		own.forEach((score, row) => present[row * width + column] = Number(score >= least));
	}
	return present;
}
function betterReading(sets) {
	const { width, target, predicted } = sets;
	if (target.length / Math.max(width, 1) < FEWEST_ROWS || predicted.length !== target.length) return null;
	const places = Array.from({ length: width }, (_, column) => column);
	const phi = width > 1 && width <= WIDEST ? correlations(sets) : null;
	return [false, true].flatMap((inverted) => [{
		order: places,
		inverted,
		doubt: 3
	}, ...phi ? [{
		order: likeliest(phi, {
			width,
			inverted
		}),
		inverted,
		doubt: doubtOf(width)
	}] : []]).flatMap(({ doubt, ...reading }) => compare(sets, reading, doubt) ?? []).toSorted((a, b) => b.other - b.own - (a.other - a.own))[0] ?? null;
}
/** The best of all orders agrees better by chance alone; see label-order.ts. */
function doubtOf(width) {
	const orders = Array.from({ length: width }, (_, index) => Math.log(index + 1)).reduce((sum, value) => sum + value, 0);
	return Math.sqrt(3 ** 2 + 2 * orders);
}
/** Compares the columns that are read otherwise, each with the agreement that its own frequencies give by chance. */
function compare({ width, target, predicted }, reading, doubt) {
	const { order, inverted } = reading;
	const rows = target.length / width;
	const moved = order.flatMap((column, index) => inverted || column !== index ? [{
		column,
		index
	}] : []);
	let [own, other, differing, ownChance, otherChance] = [
		0,
		0,
		0,
		0,
		0
	];
	for (const { column, index } of moved) {
		let [present, before, after] = [
			0,
			0,
			0
		];
		for (let start = 0; start < target.length; start += width) {
			const truth = target[start + index] ?? 0;
			const one = predicted[start + index] ?? 0;
			const two = Number(inverted) ^ (predicted[start + column] ?? 0);
			own += Number(one === truth);
			other += Number(two === truth);
			differing += Number(one !== two);
			present += truth;
			before += one;
			after += two;
		}
		ownChance += byChance(present, before, rows);
		otherChance += byChance(present, after, rows);
	}
	const cells = moved.length * rows;
	const gain = kappa(other, otherChance, cells) - Math.max(kappa(own, ownChance, cells), 0);
	return differing > 0 && gain >= .3 && (other - own) / Math.sqrt(differing) >= doubt ? {
		...reading,
		cells,
		own,
		other
	} : null;
}
function byChance(one, other, rows) {
	return (one * other + (rows - one) * (rows - other)) / rows;
}
function kappa(agreeing, chance, cells) {
	return cells === chance ? 0 : (agreeing - chance) / (cells - chance);
}
/** Of each column of the target (row) with each column of the answers; 0 for a column that never changes. */
function correlations({ width, target, predicted }) {
	const rows = target.length / width;
	const [both, truths, answers] = [
		new Float64Array(width * width),
		new Float64Array(width),
		new Float64Array(width)
	];
	for (let start = 0; start < target.length; start += width) {
		const yes = presentIn(predicted, start, width);
		for (const column of yes) answers[column] = (answers[column] ?? 0) + 1;
		for (const index of presentIn(target, start, width)) {
			truths[index] = (truths[index] ?? 0) + 1;
			for (const column of yes) both[index * width + column] = (both[index * width + column] ?? 0) + 1;
		}
	}
	return both.map((count, pair) => {
		const [truth, answer] = [truths[Math.floor(pair / width)] ?? 0, answers[pair % width] ?? 0];
		const spread = truth * (rows - truth) * answer * (rows - answer);
		return spread === 0 ? 0 : (count * rows - truth * answer) / Math.sqrt(spread);
	});
}
function presentIn(cells, start, width) {
	const columns = [];
	for (let column = 0; column < width; column += 1) if (cells[start + column] === 1) columns.push(column);
	return columns;
}
/** Each column of the target takes the column of the answers that it goes along with most, one for one. */
function likeliest(phi, { width, inverted }) {
	const sign = inverted ? -1 : 1;
	const likely = [...phi.keys()].filter((pair) => sign * (phi[pair] ?? 0) > 0);
	const isOwn = (pair) => Number(Math.floor(pair / width) === pair % width);
	likely.sort((a, b) => sign * ((phi[b] ?? 0) - (phi[a] ?? 0)) || isOwn(b) - isOwn(a));
	const order = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	const places = Array.from({ length: width }, (_, column) => column);
	for (const pair of [...likely, ...places.map((column) => column * width + column)]) {
		const [index, column] = [Math.floor(pair / width), pair % width];
		if (order.has(index) || taken.has(column)) continue;
		order.set(index, column);
		taken.add(column);
	}
	const left = places.filter((column) => !taken.has(column));
	return places.map((index) => order.get(index) ?? left.shift() ?? index);
}

// src/domain/evaluation/label-pairs.ts
/** Whether each label has two numbers, for absent and present. `labels`: how many the target has; null where that is not known. */
function hasPairs({ inner, width }, { layout }, labels) {
	if (layout !== void 0) return hasClassAxis(layout);
	return inner.length > 1 && inner.at(-1) === 2 && (labels === null || width !== labels && width === 2 * labels);
}
/** One number for each label: the probability of presence, or its logit, of which the softmax of both is the sigmoid. */
function presentTable(table, kind) {
	const data = Float64Array.from({ length: table.data.length / 2 }, (_, pair) => {
		const present = numberAt(table.data, 2 * pair + 1);
		return kind === "logits" ? present - numberAt(table.data, 2 * pair) : present;
	});
	return {
		...table,
		inner: [table.width / 2],
		width: table.width / 2,
		data
	};
}
/** How far rounding to 8 bits carries the sum of a pair off 1. */
const SUM_TOLERANCE = .02;
/** The first row with two numbers that are not the probabilities of absent and present; null where all are. */
function firstOddPair({ data, width }) {
	for (let cell = 0; cell < data.length; cell += 2) {
		const sum = numberAt(data, cell) + numberAt(data, cell + 1);
		if (Math.abs(sum - 1) > SUM_TOLERANCE) return Math.floor(cell / width);
	}
	return null;
}

// src/domain/evaluation/problems/collect-label-sets.ts
/** Collects several labels a row, each present or absent. */
var LabelSetsCollector = class {
	#context;
	#problem;
	#kind;
	#seen = new LabelCensus();
	#target = growableInt32();
	#predicted = growableInt32();
	#range;
	#scores;
	#labels = 0;
	/** Whether every call had as many rows as there are labels. */
	#isSquare = true;
	/** The first row whose numbers for absent and present do not add up to 1. */
	#oddRow = null;
	constructor(context, problem) {
		this.#context = context;
		this.#problem = problem;
		this.#kind = context.set.prediction.kind ?? "probabilities";
		this.#range = new AnswerRange(context.set);
	}
	add(batch, given) {
		const { findings, set } = this.#context;
		const { width } = batch.target;
		const table = this.#tableOf(given, width);
		if (table.width !== width) {
			const facts = {
				output: set.prediction.output,
				columns: given.width,
				labels: width
			};
			return findings.shape({
				fault: "other-labels",
				...facts
			});
		}
		this.#labels = width;
		this.#isSquare &&= batch.rows === width;
		this.#addTruth(batch);
		return allFinite(table, findings) ? this.#addAnswers(table) : void 0;
	}
	/** A class of its own for absent and present is no label of its own. */
	#tableOf(table, labels) {
		if (!(this.#kind === "probabilities" || this.#kind === "logits") || !hasPairs(table, this.#context.set.prediction, labels)) return table;
		const odd = this.#kind === "probabilities" ? firstOddPair(table) : null;
		if (odd !== null) this.#oddRow ??= table.start + odd;
		return presentTable(table, this.#kind);
	}
	finish(base) {
		const stranger = findStranger(this.#context.set, this.#seen);
		if (stranger !== null) return {
			kind: "misfit",
			misfit: stranger
		};
		const sets = {
			width: this.#labels,
			target: this.#target.finish(),
			predicted: this.#predicted.finish()
		};
		const scores = this.#scores?.finish() ?? null;
		const asLabels = this.#givesLabels ? sets : {
			...sets,
			predicted: presentByRank(sets, scores)
		};
		const misfit = this.#layoutMisfit() ?? this.#range.thresholdMisfit() ?? columnsMisfit(asLabels, this.#context.set);
		if (misfit !== null) return {
			kind: "misfit",
			misfit
		};
		const isChance = this.#kind === "probabilities" || this.#kind === "logits";
		const gives = {
			labels: this.#givesLabels,
			scores: scores !== null,
			probabilities: isChance
		};
		const { target, predicted } = sets;
		const rows = {
			...base,
			gives,
			labels: this.#labels,
			target,
			predicted,
			scores
		};
		return {
			kind: "collected",
			rows: scoredRows(this.#problem, rows)
		};
	}
	/** A decision function says which labels are there only from a threshold on. */
	get #givesLabels() {
		return this.#kind !== "scores" || this.#context.set.prediction.threshold !== void 0;
	}
	#layoutMisfit() {
		const { set, isLayoutAssumed = false } = this.#context;
		const facts = {
			output: set.prediction.output,
			labels: this.#labels
		};
		if (isLayoutAssumed && this.#isSquare) return {
			reason: "layout-square",
			pointer: "/prediction",
			facts
		};
		if (this.#oddRow === null) return null;
		return {
			reason: "pairs-odd",
			pointer: "/prediction",
			facts: {
				...facts,
				row: this.#oddRow + 1
			}
		};
	}
	#addTruth(batch) {
		const { width } = batch.target;
		for (let cell = 0; cell < batch.rows * width; cell += 1) {
			const row = Math.floor(cell / width);
			const label = targetLabel(batch, row, cell % width);
			this.#seen.add(label, batch.start + row);
			this.#target.push(labelNumber(label));
		}
	}
	#addAnswers(table) {
		const { findings, set } = this.#context;
		const kind = this.#kind;
		this.#range.add(table, {
			first: 0,
			end: table.width
		});
		const reaches = thresholdOf(table, {
			kind,
			threshold: set.prediction.threshold ?? .5
		});
		if (kind !== "labels") this.#scores ??= kind !== "logits" && table.epsilon > Number.EPSILON ? growableFloat32() : growableFloat64();
		for (let cell = 0; cell < table.data.length; cell += 1) {
			const value = numberAt(table.data, cell);
			const row = table.start + Math.floor(cell / table.width);
			if (kind === "labels" && value !== 0 && value !== 1) findings.unknownLabel({
				label: value,
				first: row,
				rows: 1
			});
			if (kind === "probabilities" && !isProbability(value, table.epsilon)) findings.notProbabilities(row, value);
			const number = kind === "logits" ? sigmoid(value) : value;
			this.#predicted.push(Number(reaches(number)));
			this.#scores?.push(number);
		}
	}
};
/** A label is absent or present. */
function findStranger(_set, { places }) {
	const stranger = places.find(({ label }) => labelNumber(label) !== 0 && labelNumber(label) !== 1);
	if (stranger === void 0) return null;
	const { label, first, rows } = stranger;
	return {
		reason: "target-label-unknown",
		pointer: "/target",
		facts: {
			label: labelText(label),
			row: first + 1,
			rows,
			classes: ["0", "1"]
		}
	};
}

// src/domain/evaluation/problems/multilabel.ts
/** Each label by itself is there or not. */
const LABEL_COUNTING = {
	isClustered: false,
	count: ({ labels }) => labels,
	tally: ({ target, predicted, labels }, row, note) => {
		for (let label = 0; label < labels; label += 1) {
			const [truth, answer] = [target[row * labels + label], predicted[row * labels + label]];
			if (truth === 1) note(label, answer === 1 ? "hit" : "missed", 1);
			else if (answer === 1) note(label, "extra", 1);
		}
	}
};
/** Several labels a row, each present or absent. */
const multilabel = {
	name: "multilabel",
	tasks: CLASSIFICATION_TASKS,
	isPosed: hasSeveralColumns,
	target: {
		isLabel: false,
		isSeveral: true,
		hasPositive: false,
		read: targetLabel,
		misfit: findStranger
	},
	prediction: {
		kinds: [
			"probabilities",
			"logits",
			"labels",
			"scores"
		],
		hasIndex: false,
		layouts: "labels",
		threshold: "for-labels",
		hasColumnPerClass: () => false
	},
	hasQueries: false,
	shown: [
		"f1_micro",
		"f1_macro",
		"hamming_loss",
		"accuracy",
		"roc_auc_macro",
		"average_precision_macro"
	],
	gaps: ["f1_micro"],
	start: {
		isLikely: () => false,
		kind: null,
		isNamed: true,
		gate: () => ({
			metric: "f1_micro",
			min: "0.5",
			dependsOnRows: true,
			margin: "0.005"
		})
	},
	select: (rows, indices) => ({
		...pickBase(rows, indices),
		labels: rows.labels,
		target: pickIntegers(rows.target, indices, rows.labels),
		predicted: pickIntegers(rows.predicted, indices, rows.labels),
		scores: rows.scores && pickFloats(rows.scores, indices, rows.labels)
	}),
	deal: (rows, indices) => ({
		...rows,
		predicted: pickIntegers(rows.predicted, indices, rows.labels),
		scores: rows.scores && pickFloats(rows.scores, indices, rows.labels)
	}),
	scores: ({ scores }) => scores,
	measure: (rows, { measure }, parameter) => measure.multilabel?.(rows, parameter),
	ask: (rows, by) => by.multilabel?.(rows),
	losses: wrongLabelShares,
	classes: LABEL_COUNTING,
	collect: (context) => new LabelSetsCollector(context, multilabel)
};
/** The share of a row's labels that are wrong. */
function wrongLabelShares({ rows, labels, target, predicted, gives }) {
	if (!gives.labels) return null;
	const units = rowUnits(rows, labels);
	const loss = unitMeans(units.starts, (cell) => Number(target[cell] !== predicted[cell]));
	return {
		...units,
		by: "loss",
		metric: "hamming_loss",
		loss,
		answers: predicted,
		areClasses: false
	};
}

// src/domain/evaluation/joined-outputs.ts
/** Numbers of a box: four edges, its score and its class. */
const BOX_COLUMNS = 6;
/** The outputs of a call; boxes, scores and classes that are three of them stand side by side in the one that is scored. */
function joinedOutputs(outputs, { output, scores, labels }) {
	if (scores === void 0 || labels === void 0) return outputs;
	const [boxes, score, label] = [
		output,
		scores,
		labels
	].map((name) => outputs.find((one) => one.name === name));
	if (boxes === void 0 || score === void 0 || label === void 0) return outputs;
	const [rows = 0, count = 0, edges] = boxes.shape;
	if (!(boxes.shape.length === 3 && edges === 4 && [score, label].every((one) => holds(one, [rows, count])))) return outputs;
	const data = new Float64Array(rows * count * 6);
	for (let box = 0; box < rows * count; box += 1) {
		for (let edge = 0; edge < 4; edge += 1) data[box * 6 + edge] = numberAt(boxes.data, box * 4 + edge);
		data[box * 6 + 4] = numberAt(score.data, box);
		data[box * 6 + 5] = numberAt(label.data, box);
	}
	const joined = {
		name: output,
		datatype: "FP64",
		shape: [
			rows,
			count,
			6
		],
		data
	};
	return outputs.map((one) => one === boxes ? joined : one);
}
function holds({ shape }, wanted) {
	return shape.join() === wanted.join() || shape.join() === [...wanted, 1].join();
}

// src/domain/evaluation/problems/box-rows.ts
function selectImages(rows, indices) {
	const { found, truth, classes } = rows;
	const [own, boxes] = [pickClusters(found, indices), pickClusters(truth, indices)];
	return {
		...pickBase(rows, indices),
		classes,
		found: {
			starts: own.starts,
			label: own.answers.map((place) => found.label[place] ?? 0),
			score: Float64Array.from(own.answers, (place) => found.score[place] ?? 0),
			hits: own.answers.map((place) => found.hits[place] ?? 0)
		},
		truth: {
			starts: boxes.starts,
			label: boxes.answers.map((place) => truth.label[place] ?? 0)
		}
	};
}

// src/domain/evaluation/problems/match-boxes.ts
/** COCO's maxDets: what a class answers beyond that in an image is left out. */
const MOST_BOXES = 100;
/** Boxes of one image by their score, each with the overlaps at which a true box of its class is its own, as pycocotools matches them. */
function matchBoxes(answers, truth) {
	return [...Map.groupBy(answers, ({ label }) => label)].flatMap(([label, own]) => {
		const sorted = own.toSorted((a, b) => b.score - a.score).slice(0, MOST_BOXES);
		const boxes = truth.filter((one) => one.label === label);
		const overlaps = sorted.map(({ box }) => boxes.map((one) => overlapOf(box, one.box)));
		const hits = new Int32Array(sorted.length);
		OVERLAPS.forEach((least, bit) => {
			for (const answer of matched(overlaps, least)) hits[answer] = (hits[answer] ?? 0) | 1 << bit;
		});
		return sorted.map((answer, index) => ({
			...answer,
			hits: hits[index] ?? 0
		}));
	});
}
/** Answers that have a true box: each takes the one that it overlaps most of those that are left, of two alike the later. */
function matched(overlaps, least) {
	const taken = /* @__PURE__ */ new Set();
	return overlaps.flatMap((own, answer) => {
		let [most, best] = [Math.min(least, 1 - 1e-10), -1];
		own.forEach((overlap, index) => {
			if (taken.has(index) || overlap < most) return;
			[most, best] = [overlap, index];
		});
		if (best < 0) return [];
		taken.add(best);
		return [answer];
	});
}
/** Whether the surest answer that overlaps a true box by half has its class; none for a box that no answer overlaps. */
function classesMet(answers, truth) {
	return truth.flatMap(({ box, label }) => {
		const [surest] = answers.filter((answer) => overlapOf(answer.box, box) >= .5).toSorted((a, b) => b.score - a.score);
		return surest === void 0 ? [] : [surest.label === label];
	});
}

// src/domain/evaluation/problems/collect-boxes.ts
/** Values of a true box: its edges and its label. */
const TRUE_COLUMNS = 5;
/** Fewer boxes prove nothing. */
const FEWEST_BOXES = 20;
/** Edges of boxes in shares of the image, and the least of a box in pixels. */
const SHARES = 1.5;
const PIXELS = 8;
/** Collects the boxes of images, of which it keeps the score, the class and what they match. */
var BoxesCollector = class {
	#context;
	#kind;
	#codeOf;
	#found = {
		starts: start(),
		label: growableInt32(),
		score: growableFloat64(),
		hits: growableInt32()
	};
	#truth = {
		starts: start(),
		label: growableInt32()
	};
	#reach = {
		truth: 0,
		answers: 0
	};
	#met = {
		all: 0,
		right: 0
	};
	#inside = {
		all: 0,
		out: 0
	};
	#codes = /* @__PURE__ */ new Map();
	#misfit = null;
	constructor(context, kind) {
		this.#context = context;
		this.#kind = kind;
		const { classes } = context.set.target;
		this.#codeOf = classes === void 0 ? (label) => this.#numberOf(label) : labelIndex(classes);
	}
	add(batch, table) {
		const { set, findings } = this.#context;
		const { output } = set.prediction;
		if (table.inner.length !== 2 || table.inner[1] !== 6) return findings.shape({
			fault: "no-boxes",
			output,
			shape: [batch.rows, ...table.inner]
		});
		for (let row = 0; row < batch.rows && this.#misfit === null; row += 1) {
			const truth = this.#readTruth(batch, row);
			const answers = this.#readAnswers(table, row);
			if (truth === null || answers === null) continue;
			const met = classesMet(answers, truth);
			this.#met.all += met.length;
			this.#met.right += met.filter(Boolean).length;
			this.#note(truth, matchBoxes(answers, truth));
		}
	}
	finish(base) {
		const misfit = this.#misfit ?? this.#formMisfit();
		if (misfit !== null) return {
			kind: "misfit",
			misfit
		};
		const { classes } = this.#context.set.target;
		const rows = {
			...base,
			gives: {
				labels: false,
				scores: true,
				probabilities: false
			},
			classes: classes?.length ?? this.#codes.size,
			found: finishAll(this.#found),
			truth: {
				starts: this.#truth.starts.finish(),
				label: this.#truth.label.finish()
			}
		};
		const elements = {
			each: "box",
			columns: 6
		};
		const listed = classes && { classes: {
			from: "manifest",
			labels: classes,
			haveColumns: false
		} };
		return {
			kind: "collected",
			rows: scoredRows(this.#kind, rows),
			elements,
			...listed
		};
	}
	/** Without a list of classes a label is the number that the model gives it. */
	#numberOf(label) {
		const number = labelNumber(label);
		if (!Number.isInteger(number)) return -1;
		const code = this.#codes.get(number) ?? this.#codes.size;
		this.#codes.set(number, code);
		return code;
	}
	#readTruth({ target, start: first }, row) {
		const { boxFormat = "xyxy", classes = [] } = this.#context.set.target;
		const boxes = [];
		for (let index = 0; index < (target.lengths?.[row] ?? 0); index += 1) {
			const at = row * target.width + index * TRUE_COLUMNS;
			const place = {
				row: first + row + 1,
				box: index + 1
			};
			const box = toBox(boxFormat, edgesAt$1((edge) => Number(target.values[at + edge])));
			const label = target.values[at + 4] ?? "";
			const code = this.#codeOf(label);
			if (isInsideOut(box)) return this.#refuse("box-inside-out", "/target", {
				...place,
				format: boxFormat
			});
			const facts = {
				...place,
				label: labelText(label),
				classes: classes.map(labelText)
			};
			if (code < 0) return this.#refuse("box-label-unknown", "/target", facts);
			this.#reach.truth = Math.max(this.#reach.truth, ...box);
			boxes.push({
				box,
				label: code
			});
		}
		return boxes;
	}
	/** A class below 0 is no box: so what was left of the places of an image is filled. */
	#readAnswers({ data, width, start: first }, row) {
		const { findings, set } = this.#context;
		const { boxFormat = "xyxy" } = set.prediction;
		const boxes = [];
		for (let at = row * width; at < (row + 1) * width; at += 6) {
			const number = numberAt(data, at + 5);
			if (number < 0) continue;
			const score = numberAt(data, at + 4);
			const box = toBox(boxFormat, edgesAt$1((edge) => numberAt(data, at + edge)));
			if (![
				number,
				score,
				...box
			].every(Number.isFinite)) return told(() => findings.nonFinite(first + row));
			const label = this.#classOf(number);
			const stranger = {
				label: number,
				first: first + row,
				rows: 1
			};
			if (label === null) return told(() => findings.unknownLabel(stranger));
			this.#inside.all += 1;
			this.#inside.out += Number(isInsideOut(box));
			this.#reach.answers = Math.max(this.#reach.answers, ...box);
			boxes.push({
				box,
				label,
				score
			});
		}
		return boxes;
	}
	/** The place in the list of classes, or the number itself; null for what is none. */
	#classOf(number) {
		const { classes } = this.#context.set.target;
		if (!Number.isInteger(number)) return null;
		if (classes === void 0) return this.#numberOf(number);
		return number < classes.length ? number : null;
	}
	#note(truth, answers) {
		for (const { label } of truth) this.#truth.label.push(label);
		for (const { label, score, hits } of answers) {
			this.#found.label.push(label);
			this.#found.score.push(score);
			this.#found.hits.push(hits);
		}
		this.#truth.starts.push(this.#truth.label.length);
		this.#found.starts.push(this.#found.label.length);
	}
	/** Boxes that cannot mean what the manifest says of them. */
	#formMisfit() {
		const { output, boxFormat = "xyxy" } = this.#context.set.prediction;
		const [less, more] = [this.#reach.truth, this.#reach.answers].toSorted((a, b) => a - b);
		const reach = {
			output,
			answers: round$1(this.#reach.answers),
			targets: round$1(this.#reach.truth)
		};
		if ((less ?? 0) > 0 && (less ?? 0) <= SHARES && (more ?? 0) >= PIXELS) return misfitOf("boxes-scale", reach);
		const { all, out } = this.#inside;
		if (out * 2 > all && (all >= FEWEST_BOXES || out === all)) return misfitOf("boxes-inside-out", {
			output,
			boxes: all,
			out,
			format: boxFormat
		});
		const { all: met, right } = this.#met;
		if (met < FEWEST_BOXES || right * 10 >= met) return null;
		return {
			...misfitOf("box-classes", {
				boxes: met,
				right
			}),
			pointer: "/target"
		};
	}
	#refuse(reason, pointer, facts) {
		this.#misfit ??= {
			reason,
			pointer,
			facts
		};
		return null;
	}
};
function misfitOf(reason, facts) {
	return {
		reason,
		pointer: "/prediction",
		facts
	};
}
function edgesAt$1(read) {
	return [
		read(0),
		read(1),
		read(2),
		read(3)
	];
}
function told(tell) {
	tell();
	return null;
}
function start() {
	const starts = growableInt32();
	starts.push(0);
	return starts;
}
function finishAll({ starts, label, score, hits }) {
	return {
		starts: starts.finish(),
		label: label.finish(),
		score: score.finish(),
		hits: hits.finish()
	};
}
function round$1(value) {
	return Number(value.toPrecision(3));
}

// src/domain/evaluation/problems/object-detection.ts
/** Boxes around objects of several classes. A row is an image with any number of them. */
const objectDetection = {
	name: "object-detection",
	tasks: ["object-detection"],
	isPosed: () => true,
	target: {
		isLabel: true,
		isSeveral: true,
		hasPositive: false,
		isBoxes: true
	},
	prediction: {
		kinds: ["scores"],
		hasIndex: false,
		threshold: "none",
		hasColumnPerClass: () => false
	},
	hasQueries: false,
	shown: [
		"box_map",
		"box_map_50",
		"box_map_75"
	],
	gaps: ["box_map"],
	start: {
		isLikely: () => true,
		kind: "scores",
		isNamed: false,
		gate: () => ({
			metric: "box_map_50",
			min: "0.1",
			margin: "0.01"
		})
	},
	select: selectImages,
	scores: () => null,
	measure: (rows, { measure }, parameter) => measure["object-detection"]?.(rows, parameter),
	ask: (rows, by) => by["object-detection"]?.(rows),
	answers: boxAnswers,
	collect: (context) => new BoxesCollector(context, objectDetection)
};
/**
* Sums over the boxes of an image, each as much as its score: boxes come in the order of their scores, which rounding turns where
* two are alike, and at the limit of a score one more or less is there.
*/
function boxAnswers({ data, width }) {
	const rows = data.length / width;
	const numbers = new Float64Array(rows * 6);
	for (let first = 0; first < data.length; first += 6) {
		if (numberAt(data, first + 5) < 0) continue;
		const at = Math.floor(first / width) * 6;
		const score = numberAt(data, first + 4);
		for (let column = 0; column < 6; column += 1) {
			const share = column === 4 ? 1 : numberAt(data, first + column);
			numbers[at + column] = (numbers[at + column] ?? 0) + score * share;
		}
	}
	return {
		rows,
		labels: null,
		numbers
	};
}

// src/domain/evaluation/answer-width.ts
/** Which number of the output belongs to which of the target nobody guesses: one for each, or one that `prediction.index` picks. */
function answerMisfit({ prediction }, { kind, columns, wanted }) {
	const { index, output } = prediction;
	if (columns === wanted || wanted === 1 && index !== void 0 && index < columns) return null;
	if (!kind.target.isSeveral) return {
		reason: "answer-not-single",
		pointer: "/prediction",
		facts: {
			output,
			columns,
			problem: kind.name
		}
	};
	return {
		reason: "target-width",
		pointer: "/target",
		facts: {
			output,
			columns,
			width: wanted
		}
	};
}
/** The same of the output as the signature has it, before any model has answered. */
function declaredMisfit({ outputs }, set, { kind, wanted }) {
	const output = outputs.find(({ name }) => name === set.prediction.output);
	if (output === void 0 || kind.prediction.hasNumberPerValue !== true) return null;
	const sizes = rowShape(output);
	if (sizes.some((size) => size < 0)) return null;
	const columns = sizes.reduce((product, size) => product * size, 1);
	return columns === 1 && wanted > 1 && kind.target.isSeveral ? null : answerMisfit(set, {
		kind,
		columns,
		wanted
	});
}

// src/domain/evaluation/problems/answer-numbers.ts
/** The `wanted` columns of the output; `prediction.index` picks one of several. */
function* answerNumbers({ set, findings }, table, wanted) {
	const first = wanted === 1 ? set.prediction.index ?? 0 : 0;
	if (!allFinite(table, findings)) return;
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
		hasPositive: false,
		read: relevanceAt
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
		hasColumnPerClass: () => false,
		hasNumberPerValue: true
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
			dependsOnRows: true,
			margin: "0.005"
		})
	},
	select: (rows, indices) => ({
		...pickBase(rows, indices),
		query: pickIntegers(rows.query, indices),
		target: pickFloats(rows.target, indices),
		predicted: pickFloats(rows.predicted, indices)
	}),
	deal: (rows, indices) => ({
		...rows,
		predicted: pickFloats(rows.predicted, indices)
	}),
	scores: ({ predicted }) => predicted,
	measure: (rows, { measure }, parameter) => measure.ranking?.(rows, parameter),
	ask: (rows, by) => by.ranking?.(rows),
	losses: queryLosses,
	collect: collectRanking
};
const LOSS_DEPTH = 10;
/** What a query lacks to the best order of its documents. Two answers to it are the same where its documents have the same ranks. */
function queryLosses(rows) {
	const queries = rowsByQuery(rows.query);
	const starts = new Int32Array(queries.length + 1);
	queries.forEach((documents, query) => starts.set([(starts[query] ?? 0) + documents.length], query + 1));
	const answers = new Int32Array(rows.rows);
	queries.forEach((documents, query) => answers.set(ranksOf(documents, rows.predicted), starts[query] ?? 0));
	return {
		by: "loss",
		unit: "query",
		metric: `ndcg@${LOSS_DEPTH}`,
		places: Int32Array.from(queries, (documents) => documents[0] ?? 0),
		loss: Float64Array.from(queries, (documents) => 1 - ndcgOf(rankQuery(rows, documents), LOSS_DEPTH)),
		answers,
		starts,
		areClasses: false
	};
}
/** The rank of each document; of equal scores all have the first. */
function ranksOf(documents, predicted) {
	const scores = Float64Array.from(documents, (row) => predicted[row] ?? 0);
	const falling = scores.toSorted().reverse();
	const rank = /* @__PURE__ */ new Map();
	falling.forEach((score, index) => {
		if (!rank.has(score)) rank.set(score, index);
	});
	return Int32Array.from(scores, (score) => rank.get(score) ?? 0);
}
function collectRanking(context) {
	const target = growableFloat64();
	const predicted = growableFloat64();
	const query = growableInt32();
	const queries = new LabelCensus();
	let misfit = null;
	function add(batch, table) {
		for (let row = 0; row < batch.rows; row += 1) {
			target.push(relevanceAt(batch, row));
			query.push(queries.add(queryAt(batch, row), batch.start + row));
		}
		misfit ??= answerMisfit(context.set, {
			kind: ranking,
			columns: table.width,
			wanted: 1
		});
		if (misfit !== null) return;
		for (const value of answerNumbers(context, table, 1)) predicted.push(value);
	}
	return {
		add,
		finish: (base) => {
			if (misfit !== null) return {
				kind: "misfit",
				misfit
			};
			return {
				kind: "collected",
				rows: scoredRows(ranking, {
					...base,
					query: query.finish(),
					target: target.finish(),
					predicted: predicted.finish()
				})
			};
		}
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
		hasPositive: false,
		read: targetNumber
	},
	prediction: {
		kinds: ["values"],
		hasIndex: true,
		threshold: "none",
		hasColumnPerClass: () => false,
		hasNumberPerValue: true
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
	deal: (rows, indices) => ({
		...rows,
		predicted: pickFloats(rows.predicted, indices, rows.outputs)
	}),
	scores: ({ predicted }) => predicted,
	measure: (rows, { measure }, parameter) => measure.regression?.(rows, parameter),
	ask: (rows, by) => by.regression?.(rows),
	losses: absoluteErrors,
	collect: collectValues
};
/** The mean of a row's absolute errors. */
function absoluteErrors({ rows, outputs, target, predicted }) {
	const units = rowUnits(rows, outputs);
	const loss = unitMeans(units.starts, (cell) => Math.abs((target[cell] ?? 0) - (predicted[cell] ?? 0)));
	return {
		...units,
		by: "loss",
		metric: "mae",
		loss,
		answers: predicted,
		areClasses: false
	};
}
function collectValues(context) {
	const target = growableFloat64();
	const predicted = growableFloat64();
	let outputs = 0;
	let misfit = null;
	function add(batch, table) {
		outputs = batch.target.width;
		for (let row = 0; row < batch.rows; row += 1) for (let column = 0; column < outputs; column += 1) target.push(targetNumber(batch, row, column));
		misfit ??= answerMisfit(context.set, {
			kind: regression,
			columns: table.width,
			wanted: outputs
		});
		if (misfit !== null) return;
		for (const value of answerNumbers(context, table, outputs)) predicted.push(value);
	}
	return {
		add,
		finish: (base) => {
			if (misfit !== null) return {
				kind: "misfit",
				misfit
			};
			return {
				kind: "collected",
				rows: scoredRows(regression, {
					...base,
					outputs,
					target: target.finish(),
					predicted: predicted.finish()
				})
			};
		}
	};
}

// src/domain/evaluation/problems/retrieval.ts
/** A vector a row, judged by whether the nearest other rows are of the same id. */
const retrieval = {
	name: "retrieval",
	tasks: ["feature-extraction", "sentence-similarity"],
	isPosed: () => false,
	target: {
		isLabel: true,
		isSeveral: false,
		hasPositive: false,
		isGroup: true,
		read: targetLabel,
		misfit: groupMisfit
	},
	prediction: {
		kinds: ["values"],
		hasIndex: false,
		threshold: "none",
		hasColumnPerClass: () => false
	},
	hasQueries: false,
	shown: [
		"recall@1",
		"recall@5",
		"recall@10"
	],
	gaps: ["recall@1"],
	start: {
		isLikely: () => false,
		kind: "values",
		isNamed: true,
		gate: () => ({
			metric: "recall@1",
			min: "0",
			dependsOnRows: true,
			margin: "0.01"
		})
	},
	select: (rows, indices) => ({
		...rows,
		...pickBase(rows, indices),
		id: pickIntegers(rows.id, indices),
		own: pickOwn(rows.own, indices)
	}),
	deal: (rows) => ({
		...rows,
		own: {
			...anywhere(rows),
			rivals: noRivals(rows.rows)
		}
	}),
	scores: () => null,
	measure: (rows, { measure }, parameter) => measure.retrieval?.(rows, parameter),
	ask: (rows, by) => by.retrieval?.(rows),
	collect: collectVectors
};
function pickOwn({ others, before, level, same, rivals }, indices) {
	const { starts, answers } = pickClusters(rivals, indices);
	return {
		others: pickIntegers(others, indices),
		before: pickIntegers(before, indices),
		level: pickIntegers(level, indices),
		same: pickIntegers(same, indices),
		rivals: {
			starts,
			id: pickIntegers(rivals.id, answers),
			before: pickIntegers(rivals.before, answers),
			level: pickIntegers(rivals.level, answers)
		}
	};
}
function anywhere({ gallery, own: { others } }) {
	return {
		others,
		same: others,
		before: others.map(() => 0),
		level: others.map(() => gallery - 1)
	};
}
function noRivals(rows) {
	const none = /* @__PURE__ */ new Int32Array(0);
	return {
		starts: new Int32Array(rows + 1),
		id: none,
		before: none,
		level: none
	};
}
/** Where no two rows have one id, or all rows have, nearest neighbours tell nothing. */
function groupMisfit(_set, ids) {
	const [first = -1, ...more] = ids.weighing;
	const { kinds } = ids;
	if (kinds.length > 1) return {
		reason: "target-kinds",
		pointer: "/target",
		facts: {
			targetKind: listKinds(ids),
			targets: listLabels(ids)
		}
	};
	if (first === -1) return null;
	if (more.length === 0) return {
		reason: "class-alone",
		pointer: "/target",
		facts: { label: labelText(ids.labels[first] ?? "") }
	};
	if (ids.places.some(({ weighing }) => weighing > 1)) return null;
	return {
		reason: "ids-differ",
		pointer: "/target",
		facts: { ids: ids.weighing.length }
	};
}
/** Multiplications of one comparison of all rows with each other, which takes half a minute; each disturbance takes it once more. */
const MOST_PRODUCTS = 4e10;
/** To find a place among others takes as long as so many multiplications. */
const PRODUCTS_OF_PLACE = 32;
function collectVectors(context) {
	const vectors = growableFloat64();
	const census = new LabelCensus();
	const id = [];
	let width = 0;
	function add(batch, table) {
		const read = readVectors(table, context, "retrieval");
		if (read === null) return;
		const { output } = context.set.prediction;
		if (width !== 0 && table.width !== width) return context.findings.shape({
			fault: "changed",
			output,
			columns: table.width,
			before: width
		});
		width = table.width;
		for (const [row, vector] of read.entries()) {
			const isCounted = batch.weight?.[row] !== 0;
			const number = census.add(targetLabel(batch, row), batch.start + row, isCounted);
			id.push(isCounted ? number : NOT_COUNTED);
			for (const value of unit(vector)) vectors.push(value);
		}
		return refuseTooMany(id.length, width);
	}
	return {
		add,
		finish(base) {
			const misfit = groupMisfit(context.set, census);
			if (misfit !== null) return {
				kind: "misfit",
				misfit
			};
			const all = {
				width,
				vectors: vectors.finish(),
				id: Int32Array.from(id),
				ids: census.labels.length
			};
			const { gallery, own } = searchCounted(all);
			return {
				kind: "collected",
				rows: scoredRows(retrieval, {
					...base,
					id: all.id,
					ids: all.ids,
					gallery,
					own
				})
			};
		}
	};
}
/** A row of weight 0 is neither asked for nor found. */
const NOT_COUNTED = -1;
function searchCounted(all) {
	const { id, vectors, width } = all;
	const counted = Int32Array.from(id.keys()).filter((row) => id[row] !== NOT_COUNTED);
	if (counted.length === id.length) return {
		gallery: id.length,
		own: findNearestOwn(all, roundCosine)
	};
	const some = new Float64Array(counted.length * width);
	counted.forEach((row, at) => some.set(vectors.subarray(row * width, (row + 1) * width), at * width));
	const own = findNearestOwn({
		...all,
		id: pickIntegers(id, counted),
		vectors: some
	}, roundCosine);
	const place = new Int32Array(id.length).fill(counted.length);
	counted.forEach((row, at) => place.fill(at, row, row + 1));
	const starts = Int32Array.of(...own.rivals.starts, own.rivals.id.length);
	return {
		gallery: counted.length,
		own: pickOwn({
			...own,
			rivals: {
				...own.rivals,
				starts
			}
		}, place)
	};
}
function unit(vector) {
	const even = scaled(vector);
	const length = Math.sqrt(dot(even, even));
	return even.map((value) => value / length);
}
function refuseTooMany(rows, width) {
	const most = Math.floor(Math.sqrt(MOST_PRODUCTS / (width + PRODUCTS_OF_PLACE)));
	if (rows <= most) return;
	throw new AppError({
		code: "data-format",
		message: `Nearest neighbours compare every row with every other: of vectors of ${width} numbers at most ${most} rows, and there are more.`,
		hint: `Name a part of the data with at most ${most} rows that keeps all rows of each id.`
	});
}

// src/domain/evaluation/tagging-scheme.ts
/** The schemes by their usual names. IOB1 and IOE1, in which one letter means two things, are none of them. */
const SCHEMES = {
	IOB2: {
		letters: {
			B: "begin",
			I: "inside"
		},
		hasBegin: true,
		hasEnd: false
	},
	IOE2: {
		letters: {
			I: "inside",
			E: "end"
		},
		hasBegin: false,
		hasEnd: true
	},
	IOBES: {
		letters: {
			B: "begin",
			I: "inside",
			E: "end",
			S: "single"
		},
		hasBegin: true,
		hasEnd: true
	},
	BILOU: {
		letters: {
			B: "begin",
			I: "inside",
			L: "end",
			U: "single"
		},
		hasBegin: true,
		hasEnd: true
	}
};
const OUTSIDE = {
	role: "outside",
	type: ""
};
/** B-PER, I-PER and O; null for what the scheme does not know. */
function parseTag(text, scheme) {
	if (text === "O") return OUTSIDE;
	const [, letter = "", type = ""] = /^([A-Z])(?:-(.+))?$/su.exec(text) ?? [];
	const letters = SCHEMES[scheme].letters;
	const role = Object.hasOwn(letters, letter) ? letters[letter] : void 0;
	return role === void 0 ? null : {
		role,
		type
	};
}
/**
* The entities of one sentence, as seqeval finds them in strict mode: what begins, goes on or ends otherwise than the scheme has
* it is no entity.
*/
function entitiesOf(tags, scheme) {
	const { hasBegin, hasEnd } = SCHEMES[scheme];
	const found = [];
	let open = null;
	for (const [at, { role, type }] of [...tags, OUTSIDE].entries()) {
		const goesOn = open !== null && open.type === type && (role === "inside" || role === "end");
		if (open !== null && !goesOn && !hasEnd) found.push({
			...open,
			end: at
		});
		if (role === "begin" || role === "single" || !hasBegin && role !== "outside" && !goesOn) open = {
			type,
			start: at,
			end: at
		};
		else if (!goesOn) open = null;
		if (open === null || role !== "end" && role !== "single") continue;
		found.push({
			...open,
			end: at + 1
		});
		open = null;
	}
	return found;
}
/** How many entities of two readings of a sentence are the same: of one type, from one token to one token. */
function sameEntities(truth, answer) {
	const known = new Set(truth.map(keyOf));
	return answer.filter((entity) => known.has(keyOf(entity))).length;
}
function keyOf({ type, start, end }) {
	return `${start} ${end} ${type}`;
}

// src/domain/evaluation/token-labels.ts
/** What Hugging Face writes where a token has no label of its own. */
const USUAL_IGNORED = -100;
/** The labels that are classes, and those that may mark tokens that are not scored: -100, or the one word among tags that is none. */
function splitLabels({ labels }) {
	const isTag = (label) => /^(?:O|[BIESLU](?:-.+)?)$/su.test(String(label));
	const strange = labels.filter((label) => !isTag(label));
	const ignored = strange.length === 1 && labels.length > 2 ? strange : labels.filter((label) => label === USUAL_IGNORED);
	return {
		classes: labels.filter((label) => !ignored.includes(label)),
		ignored
	};
}
/** The scheme that tags can only be of; `open` where B and I could be IOB1 as well, null for what are no tags. */
function schemeOf(classes, isIob2) {
	const fits = (scheme) => classes.every((label) => parseTag(String(label), scheme) !== null);
	if (classes.length < 2 || !classes.some((label) => /^[A-Z]-/u.test(String(label)))) return null;
	if (fits("IOB2")) return isIob2 ? "IOB2" : "open";
	const known = [
		"IOE2",
		"IOBES",
		"BILOU"
	].filter(fits);
	const [only] = known;
	return only !== void 0 && known.length === 1 ? only : "open";
}

// src/domain/evaluation/problems/count-entities.ts
/** Every class has to be a tag of the scheme: one that is none would end entities without a word. */
function readTags({ set, columnLabels }, read) {
	const { scheme } = set.prediction;
	if (scheme === void 0) return { kind: "none" };
	const known = set.target.classes ?? listed(columnLabels, read);
	const tags = [];
	for (const label of known) {
		const tag = parseTag(labelText(label), scheme);
		if (tag === null) return misfit$1({
			scheme,
			label: labelText(label)
		});
		tags.push(tag);
	}
	return {
		kind: "tags",
		scheme,
		tags,
		texts: known.map(labelText)
	};
}
function misfit$1(facts) {
	return {
		kind: "misfit",
		misfit: {
			reason: "class-not-in-scheme",
			pointer: "/prediction/scheme",
			facts
		}
	};
}
/** The labels by their classes, where the manifest does not list them. */
function listed(columnLabels, { reading, truth, answered }) {
	if (answered === null && columnLabels?.length === reading.classes) return columnLabels;
	const labels = Array.from({ length: reading.classes }, (_, column) => column);
	reading.target.forEach((index, number) => labels.splice(index, 1, truth.labels[number] ?? index));
	reading.answers.forEach((index, number) => {
		if (index >= 0 && !reading.target.includes(index)) labels.splice(index, 1, answered?.labels[number] ?? index);
	});
	return labels;
}
/** Entities of each sentence, as the truth and the answers have them. */
function countEntities({ starts, target, predicted }, { scheme, tags }) {
	const rows = starts.length - 1;
	const counts = {
		hit: new Int32Array(rows),
		true: new Int32Array(rows),
		predicted: new Int32Array(rows)
	};
	for (let row = 0; row < rows; row += 1) {
		const read = (classes) => {
			const own = Array.from(classes.subarray(starts[row], starts[row + 1]));
			return entitiesOf(own.flatMap((index) => tags[index] ?? []), scheme);
		};
		const [truth, answer] = [read(target), read(predicted)];
		counts.true[row] = truth.length;
		counts.predicted[row] = answer.length;
		counts.hit[row] = sameEntities(truth, answer);
	}
	return counts;
}
/** Fewer prove nothing: a sentence may be cut in the middle of an entity. */
const FEWEST_LOST = 50;
/** Most of what the truth marks is no entity as it is read: a score of what is left would be one of something else. */
function offScheme({ starts, target }, { scheme, tags, texts }) {
	let [tagged, lost] = [0, 0];
	let first = {
		row: 0,
		token: 0,
		label: ""
	};
	for (let row = 0; row < starts.length - 1; row += 1) {
		const classes = Array.from(target.subarray(starts[row], starts[row + 1]));
		const own = classes.flatMap((index) => tags[index] ?? []);
		const held = new Set(entitiesOf(own, scheme).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
		own.forEach(({ role }, at) => {
			if (role === "outside") return;
			tagged += 1;
			if (held.has(at)) return;
			if (lost === 0) first = {
				row: row + 1,
				token: at + 1,
				label: texts[classes[at] ?? 0] ?? ""
			};
			lost += 1;
		});
	}
	if (lost < FEWEST_LOST || lost * 2 <= tagged) return null;
	return {
		reason: "target-off-scheme",
		pointer: "/prediction/scheme",
		facts: {
			scheme,
			tagged,
			lost,
			...first
		}
	};
}

// src/domain/evaluation/problems/token-form.ts
/** Null for an output that is not [sentence, token, class], or [sentence, token] of labels. */
function tokenForm({ inner, datatype }, { prediction }) {
	const [, columns = 1] = inner;
	return (prediction.kind === "labels" ? inner.length === 1 || inner.length === 2 && columns === 1 : inner.length === 2) ? {
		datatype,
		columns
	} : null;
}
function shapeFault(form, { table, batch, before, set }) {
	const { prediction, target } = set;
	const { output, kind } = prediction;
	if (form === null) return {
		fault: "no-tokens",
		output,
		shape: [batch.rows, ...table.inner]
	};
	const { columns } = form;
	if (before !== null && columns !== before.columns) return {
		fault: "changed",
		output,
		columns,
		before: before.columns
	};
	const [tokens = 0] = table.inner;
	const wanted = batch.lengths?.reduce((most, length) => Math.max(most, length), 0) ?? tokens;
	if (tokens < wanted) return {
		fault: "too-few-tokens",
		output,
		tokens,
		wanted
	};
	if (kind === "labels") return null;
	if (columns < 2) return {
		fault: "one-column",
		output,
		problem: "token-classification"
	};
	const { classes } = target;
	return classes === void 0 || classes.length === columns ? null : {
		fault: "other-classes",
		output,
		columns,
		classes: classes.length
	};
}
/** The name that Hugging Face's models give it. */
const MASK$1 = "attention_mask";
/** Whether a token is one, by the mask that the model gets beside the sentences; null where it gets none of their shape. */
function maskOf({ inputs, rows }, { inner }) {
	const [tokens = 0] = inner;
	const mask = inputs.find((input) => input.name === MASK$1);
	if (mask === void 0 || mask.shape.join() !== [rows, tokens].join()) return null;
	return (row, token) => Number(mask.data[row * tokens + token]) !== 0;
}

// src/domain/evaluation/problems/collect-tokens.ts
/** Collects one label a token. A sentence has as many labels as the model has tokens for it; those of the ignored label are left out. */
function collectTokens(context, kind) {
	return new TokensCollector(context, kind);
}
var TokensCollector = class {
	#context;
	#kind;
	#isIgnored;
	#truth = {
		census: new LabelCensus(),
		tokens: growableInt32()
	};
	#answered = {
		census: new LabelCensus(),
		tokens: growableInt32()
	};
	#starts = growableInt32();
	#form = null;
	#misfit = null;
	constructor(context, kind) {
		this.#context = context;
		this.#kind = kind;
		const { ignore } = context.set.prediction;
		const index = labelIndex(ignore === void 0 ? [] : [ignore]);
		this.#isIgnored = (label) => index(label) === 0;
		this.#starts.push(0);
	}
	add(batch, table) {
		if (this.#misfit !== null) return;
		const form = tokenForm(table, this.#context.set);
		const fault = shapeFault(form, {
			table,
			batch,
			before: this.#form,
			set: this.#context.set
		});
		if (fault !== null) return this.#context.findings.shape(fault);
		this.#form = form;
		for (let row = 0; row < batch.rows && this.#misfit === null; row += 1) this.#addSentence(batch, table, row);
	}
	finish(base) {
		const misfit = this.#misfit ?? this.#undeclared();
		if (misfit !== null) return {
			kind: "misfit",
			misfit
		};
		const reading = this.#read();
		if (reading.kind === "misfit") return reading;
		const tags = readTags(this.#context, {
			reading,
			truth: this.#truth.census,
			answered: this.#answeredCensus
		});
		if (tags.kind === "misfit") return tags;
		this.#tell(reading);
		const tokens = {
			classes: reading.classes,
			starts: this.#starts.finish(),
			target: this.#truth.tokens.finish().map((number) => reading.target[number] ?? 0),
			predicted: this.#predicted(reading)
		};
		const off = tags.kind === "none" ? null : offScheme(tokens, tags);
		if (off !== null) return {
			kind: "misfit",
			misfit: off
		};
		const entities = tags.kind === "none" ? null : countEntities(tokens, tags);
		const gives = {
			labels: true,
			scores: false,
			probabilities: false,
			entities: entities !== null
		};
		return {
			kind: "collected",
			rows: scoredRows(this.#kind, {
				...base,
				...tokens,
				entities,
				gives
			}),
			...this.#described(reading)
		};
	}
	#described({ known }) {
		const { columns = 1 } = this.#form ?? {};
		const haveColumns = this.#answeredCensus === null;
		return {
			classes: {
				from: classesFrom(this.#question()),
				labels: known,
				haveColumns
			},
			elements: {
				each: "token",
				columns
			}
		};
	}
	get #answeredCensus() {
		return this.#context.set.prediction.kind === "labels" ? this.#answered.census : null;
	}
	#addSentence(batch, table, row) {
		const { width, lengths } = batch.target;
		const labels = lengths?.[row] ?? width;
		const tokens = batch.lengths?.[row] ?? table.inner[0] ?? 0;
		const place = { row: batch.start + row + 1 };
		if (labels !== tokens) return this.#refuse("tokens-misfit", "/target", {
			...place,
			labels,
			tokens
		});
		const mask = maskOf(batch, table);
		const before = this.#truth.tokens.length;
		for (let token = 0; token < tokens; token += 1) {
			const label = targetLabel(batch, row, token);
			if (this.#isIgnored(label)) continue;
			if (mask?.(row, token) === false) {
				const facts = {
					...place,
					token: token + 1,
					label: labelText(label)
				};
				return this.#refuse("token-masked", "/target", facts);
			}
			this.#truth.tokens.push(this.#truth.census.add(label, batch.start + row));
			this.#addAnswer(table, {
				row,
				token
			});
		}
		if (this.#truth.tokens.length === before) return this.#refuse("sentence-empty", "/target", {
			...place,
			tokens
		});
		return this.#starts.push(this.#truth.tokens.length);
	}
	/** What the model says of ignored tokens is not looked at: it may be anything there. */
	#addAnswer(table, { row, token }) {
		const { findings, set } = this.#context;
		const { data, start, datatype, epsilon } = table;
		const { columns } = this.#form ?? { columns: 1 };
		const first = (row * (table.inner[0] ?? 0) + token) * columns;
		if (set.prediction.kind === "labels") {
			const label = data[first] ?? NaN;
			if (typeof label === "number" && !Number.isFinite(label)) return findings.nonFinite(start + row);
			const own = datatype === "BOOL" ? label !== 0 : label;
			return this.#answered.tokens.push(this.#answered.census.add(own, start + row));
		}
		let greatest = 0;
		for (let column = 0; column < columns; column += 1) {
			const value = numberAt(data, first + column);
			if (!Number.isFinite(value)) return findings.nonFinite(start + row);
			if (set.prediction.kind !== "logits" && !isProbability(value, epsilon)) return findings.notProbabilities(start + row, value);
			if (value > numberAt(data, first + greatest)) greatest = column;
		}
		return this.#answered.tokens.push(greatest);
	}
	#refuse(reason, pointer, facts) {
		this.#misfit = {
			reason,
			pointer,
			facts
		};
	}
	#undeclared() {
		const { prediction, target } = this.#context.set;
		const place = this.#truth.census.places.find(({ label }) => labelNumber(label) === USUAL_IGNORED);
		const isClass = target.classes?.some((label) => labelNumber(label) === USUAL_IGNORED) === true;
		if (place === void 0 || prediction.ignore !== void 0 || isClass) return null;
		return {
			reason: "ignore-undeclared",
			pointer: "/prediction",
			facts: {
				label: labelText(place.label),
				row: place.first + 1,
				tokens: place.rows
			}
		};
	}
	#read() {
		return readClassLabels(this.#question());
	}
	#question() {
		const { set, columnLabels } = this.#context;
		return {
			set,
			columnLabels,
			width: this.#form?.columns ?? 0,
			target: this.#truth.census,
			answers: this.#answeredCensus,
			datatype: this.#form?.datatype ?? "FP32",
			agreeing: (first) => this.#countAgreeing(first),
			pairs: () => this.#countPairs(),
			extremes: () => []
		};
	}
	#tell({ absent = [], strange = [], answers }) {
		const { findings } = this.#context;
		if (absent.length > 0) findings.absentLabels(absent, this.#form?.columns ?? 0);
		if (strange.length > 0) findings.strangeAnswers(strange);
		answers.forEach((index, number) => {
			const place = this.#answered.census.places[number];
			if (index < 0 && place !== void 0) findings.unknownLabel(place);
		});
	}
	#predicted({ answers }) {
		const answered = this.#answered.tokens.finish();
		if (this.#answeredCensus === null) return answered;
		return answered.map((number) => Math.max(answers[number] ?? 0, 0));
	}
	#countPairs() {
		const [truth, answers] = [this.#truth.tokens.finish(), this.#answered.tokens.finish()];
		const width = Math.max(this.#answeredCensus?.labels.length ?? this.#form?.columns ?? 0, 1);
		const counts = /* @__PURE__ */ new Map();
		truth.forEach((label, token) => {
			const key = label * width + (answers[token] ?? 0);
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
		const [truth, answers] = [this.#truth.tokens.finish(), this.#answered.tokens.finish()];
		return truth.reduce((count, number, token) => count + Number(columns[number] === answers[token]), 0);
	}
};

// src/domain/evaluation/problems/token-rows.ts
function selectSentences(rows, indices) {
	const { entities, target, predicted } = rows;
	const { starts, answers: tokens } = pickClusters(rows, indices);
	const pick = (values) => indices.map((row) => values[row] ?? 0);
	return {
		...pickBase(rows, indices),
		classes: rows.classes,
		starts,
		target: tokens.map((token) => target[token] ?? 0),
		predicted: tokens.map((token) => predicted[token] ?? 0),
		entities: entities && {
			hit: pick(entities.hit),
			true: pick(entities.true),
			predicted: pick(entities.predicted)
		}
	};
}

// src/domain/evaluation/problems/token-classification.ts
/** One of several classes for each token of a sentence. */
const tokenClassification = {
	name: "token-classification",
	tasks: ["token-classification"],
	isPosed: () => true,
	target: {
		isLabel: true,
		isSeveral: true,
		hasPositive: false,
		isSequence: true
	},
	prediction: {
		kinds: [
			"logits",
			"probabilities",
			"labels"
		],
		hasIndex: false,
		threshold: "none",
		hasColumnPerClass: ({ kind }) => kind !== "labels"
	},
	hasQueries: false,
	shown: [
		"token_accuracy",
		"f1_macro",
		"f1_weighted",
		"entity_precision",
		"entity_recall",
		"entity_f1"
	],
	gaps: ["token_accuracy", "entity_f1"],
	start: {
		isLikely: () => true,
		kind: null,
		isNamed: false,
		/** What always answers one class is right for that class alone. */
		gate: ({ width }) => ({
			metric: "f1_macro",
			min: String(Number((1 / Math.max(2, width)).toFixed(3))),
			margin: "0.01"
		})
	},
	select: selectSentences,
	scores: () => null,
	measure: (rows, { measure }, parameter) => measure["token-classification"]?.(rows, parameter),
	ask: (rows, by) => by["token-classification"]?.(rows),
	losses: (rows) => clusterLosses(rows, "token_accuracy"),
	classes: CLUSTER_COUNTING,
	collect: (context) => collectTokens(context, tokenClassification)
};

// src/domain/evaluation/arithmetic/edits.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** Comparing takes as long as the product of both lengths: longer texts than this would hold up the process for seconds. */
const MOST_CHARACTERS = 8192;
/**
* Edits of code points, both texts without the white space at their ends, as jiwer's `cer` (its `cer_default`). Nothing else is
* normalised.
*/
function characterEdits(text, answer) {
	return countEdits(Array.from(strip(text)), Array.from(strip(answer)));
}
/** Edits of words, which are what spaces separate once runs of white space are one space, as jiwer's `wer` (its `wer_default`). */
function wordEdits(text, answer) {
	return countEdits(wordsOf(text), wordsOf(answer));
}
/** Fewest insertions, deletions and substitutions of single symbols (Levenshtein, 1966). */
function countEdits(text, answer) {
	const codes = /* @__PURE__ */ new Map();
	return {
		edits: (0, import_fastest_levenshtein.distance)(encode(text, codes), encode(answer, codes)),
		length: text.length
	};
}
/** One code unit a symbol, which is what the library compares: two texts of `MOST_CHARACTERS` have no more symbols than there are. */
function encode(symbols, codes) {
	for (const symbol of symbols) if (!codes.has(symbol)) codes.set(symbol, String.fromCharCode(codes.size));
	return symbols.map((symbol) => codes.get(symbol)).join("");
}
/** What Python calls white space, and JavaScript not quite. */
const SPACE = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const ENDS = new RegExp(`^${SPACE}+`, "u");
const IS_SPACE = new RegExp(SPACE, "u");
const RUNS = new RegExp(`${SPACE}{2,}`, "gu");
function strip(text) {
	let end = text.length;
	while (end > 0 && IS_SPACE.test(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end).replace(ENDS, "");
}
function wordsOf(text) {
	return strip(text.replace(RUNS, " ")).split(" ").filter((word) => word !== "");
}

// src/domain/evaluation/read-texts.ts
/** The text that each row of an output stands for; null where it has another form, which is told as a finding. */
function readTexts(table, set, findings) {
	const reading = {
		table,
		set,
		findings,
		skipped: new Set(set.prediction.skip)
	};
	if (set.prediction.kind === "ctc") return readFrames(reading);
	return set.prediction.kind === "tokens" ? readTokens(reading) : readPlain$1(reading);
}
function readPlain$1(reading) {
	const { data, width, datatype } = reading.table;
	if (width !== 1 || datatype !== "BYTES") return refuse(reading, "text");
	return Array.from(data, String);
}
function readTokens(reading) {
	const { data, datatype, inner, width } = reading.table;
	if (inner.length !== 1 || !/INT/u.test(datatype)) return refuse(reading, "tokens");
	const ids = Array.from(data, Number);
	return mapRows(data.length / width, (row) => spell(reading, row, ids.slice(row * width, (row + 1) * width)));
}
/**
* Greedy decoding of connectionist temporal classification (Graves et al., 2006): the first greatest class of each frame, of
* repeated ones one, without the blank.
*/
function readFrames(reading) {
	const { data, datatype, inner, width } = reading.table;
	const { blank } = reading.set.prediction;
	const [frames = 0, classes = 0] = inner;
	if (inner.length !== 2 || !datatype.startsWith("FP")) return refuse(reading, "ctc");
	const known = reading.set.target.classes?.length ?? 0;
	if (known !== classes) {
		const { output } = reading.set.prediction;
		reading.findings.shape({
			fault: "other-classes",
			output,
			columns: classes,
			classes: known
		});
		return null;
	}
	return mapRows(data.length / width, (row) => {
		const best = mapRows(frames, (frame) => greatest(data, row * width + frame * classes, classes));
		const kept = best.filter((label, frame) => label !== blank && label !== best[frame - 1]);
		if (kept.every((label) => label !== null)) return spell(reading, row, kept);
		reading.findings.nonFinite(reading.table.start + row);
		return "";
	});
}
/** Minus infinity is the logarithm of a probability of 0. Null for a frame without a greatest class. */
function greatest(data, start, classes) {
	let [best, most] = [null, Number.NEGATIVE_INFINITY];
	for (let label = 0; label < classes; label += 1) {
		const score = Number(data[start + label]);
		if (Number.isNaN(score) || score === Number.POSITIVE_INFINITY) return null;
		if (score > most) [best, most] = [label, score];
	}
	return best;
}
/** A number that is no place of the classes makes no text, whichever it is. */
function spell({ table, set, findings, skipped }, row, ids) {
	const written = ids.filter((id) => !skipped.has(id));
	const texts = written.map((id) => set.target.classes?.[id]);
	const label = written[texts.indexOf(void 0)];
	if (label !== void 0) findings.unknownLabel({
		label,
		first: table.start + row,
		rows: 1
	});
	return texts.join("");
}
function refuse({ table, set, findings }, kind) {
	const { inner: shape, datatype } = table;
	findings.shape({
		fault: "no-text",
		output: set.prediction.output,
		shape,
		datatype,
		kind
	});
	return null;
}
function mapRows(rows, read) {
	return Array.from({ length: rows }, (_, row) => read(row));
}

// src/domain/evaluation/score-findings.ts
/** Labels that a finding lists. */
const MOST_LISTED = 12;
/** Gathers what is wrong with a model's answers; a kind of fault is counted and told once, with its first row. */
var ScoreFindings = class {
	#faults = /* @__PURE__ */ new Map();
	#shape;
	#remarks = [];
	#unnormalised = false;
	/** Whether the rows cannot be scored any more. */
	get broken() {
		const kinds = [...this.#faults.keys()];
		return this.#shape !== void 0 || kinds.some((kind) => kind !== "not-normalised");
	}
	/** Whether the answers no longer have a form in which they could be read. */
	get misshapen() {
		return this.#shape !== void 0;
	}
	/** Whether rows of probabilities are no distributions, whatever rounding explains. */
	get unnormalised() {
		return this.#unnormalised;
	}
	nonFinite(row) {
		this.#count("non-finite-output", { row });
	}
	/** A vector that has no direction. */
	zeroVector(row) {
		this.#count("zero-vector", { row });
	}
	/** A value that is no probability whatever its neighbours are. */
	notProbabilities(row, value) {
		this.#count("not-probabilities", {
			row,
			value
		});
	}
	/** Probabilities of a row that do not add up to 1; `farOff`: by more than any rounding explains. */
	notNormalised(row, farOff) {
		this.#unnormalised ||= farOff;
		this.#count("not-normalised", { row });
	}
	/** An answer that is none of the classes. */
	unknownLabel({ label, first, rows }) {
		const value = typeof label === "number" || typeof label === "boolean" ? label : labelText(label);
		this.#count("unknown-label", {
			row: first,
			value,
			rows
		});
	}
	/** Numbers that no row holds though labels were read as the numbers of the columns. */
	absentLabels(absent, width) {
		const facts = {
			lastColumn: width - 1,
			labels: absent.slice(0, MOST_LISTED),
			count: absent.length
		};
		this.#remarks.push(finding("label-number-absent", facts));
	}
	/** Answers that the target never holds, so that they are classes of their own and always wrong. */
	strangeAnswers(strangers) {
		const labels = strangers.slice(0, MOST_LISTED).map(({ label }) => labelText(label));
		const rows = strangers.reduce((sum, place) => sum + place.rows, 0);
		this.#remarks.push(finding("answer-not-in-target", {
			labels,
			count: strangers.length,
			rows
		}));
	}
	/** Listed classes of which there are no rows, so that nothing is known of them. */
	unheldClasses(unheld) {
		const labels = unheld.slice(0, MOST_LISTED).map(labelText);
		this.#remarks.push(finding("class-not-in-target", {
			labels,
			count: unheld.length
		}));
	}
	shape(facts) {
		this.#shape ??= facts;
	}
	list() {
		return [
			...this.#shape === void 0 ? [] : [finding("output-shape", this.#shape)],
			...[...this.#faults].map(([kind, fault]) => describe(kind, fault)),
			...this.#remarks
		];
	}
	#count(kind, { row, value = 0, rows = 1 }) {
		const fault = this.#faults.get(kind);
		if (fault === void 0) this.#faults.set(kind, {
			count: rows,
			first: row,
			value
		});
		else fault.count += rows;
	}
};
function describe(kind, { count, first, value }) {
	const rows = {
		rows: count,
		firstRow: first + 1
	};
	switch (kind) {
		case "non-finite-output":
		case "zero-vector": return finding(kind, rows);
		case "unknown-label": return finding(kind, {
			label: value,
			...rows
		});
		case "not-probabilities": return finding(kind, {
			fault: "value",
			value: Number(value),
			...rows
		});
		case "not-normalised": return finding("not-probabilities", {
			fault: "sum",
			...rows
		}, { severity: "warning" });
	}
}

// src/domain/evaluation/problems/transcription.ts
/** A text a row, read from an image or heard in a recording. */
const transcription = {
	name: "transcription",
	tasks: ["automatic-speech-recognition", "image-to-text"],
	isPosed: () => true,
	target: {
		isLabel: true,
		isSeveral: false,
		hasPositive: false,
		isText: true
	},
	prediction: {
		kinds: [
			"text",
			"tokens",
			"ctc"
		],
		hasIndex: false,
		threshold: "none",
		hasColumnPerClass: ({ kind }) => kind === "ctc"
	},
	hasQueries: false,
	shown: [
		"cer",
		"wer",
		"exact_match"
	],
	gaps: ["cer"],
	start: {
		isLikely: () => true,
		kind: null,
		isNamed: false,
		gate: () => ({
			metric: "cer",
			max: "1",
			dependsOnRows: true,
			margin: "0.01"
		})
	},
	select: (rows, indices) => ({
		...pickBase(rows, indices),
		characters: pickCounts(rows.characters, indices),
		words: pickCounts(rows.words, indices),
		marks: pickFloats(rows.marks, indices)
	}),
	scores: () => null,
	measure: (rows, { measure }, parameter) => measure.transcription?.(rows, parameter),
	ask: (rows, by) => by.transcription?.(rows),
	losses: wrongTexts,
	answers: (table, set) => {
		const labels = readTexts(table, set, new ScoreFindings());
		return labels && {
			rows: labels.length,
			labels,
			numbers: /* @__PURE__ */ new Float64Array(0)
		};
	},
	collect: collectTexts
};
/** Right is the text itself, but for white space at the ends. */
function wrongTexts({ rows, characters, marks }) {
	const loss = Float64Array.from(characters.edits, (edits) => Number(edits > 0));
	return {
		...rowUnits(rows),
		by: "right",
		metric: "exact_match",
		loss,
		answers: marks,
		areClasses: false
	};
}
function pickCounts({ edits, length }, indices) {
	return {
		edits: pickIntegers(edits, indices),
		length: pickIntegers(length, indices)
	};
}
function collectTexts({ set, findings, isLayoutAssumed = false }) {
	const characters = {
		edits: growableInt32(),
		length: growableInt32()
	};
	const words = {
		edits: growableInt32(),
		length: growableInt32()
	};
	const square = watchSquare(isLayoutAssumed);
	const marks = growableFloat64();
	function add(batch, table) {
		square.add(batch, table);
		const answers = readTexts(table, set, findings);
		for (const [row, answer] of (answers ?? []).entries()) {
			const text = textAt(batch, row);
			if (answer.length > 8192) {
				const { output } = set.prediction;
				return findings.shape({
					fault: "too-long",
					output,
					characters: answer.length,
					most: MOST_CHARACTERS
				});
			}
			note(characters, characterEdits(text, answer));
			note(words, wordEdits(text, answer));
			marks.push(markOf(answer));
		}
	}
	return {
		add,
		finish: (base) => {
			const misfit = square.misfit(set.prediction.output);
			if (misfit !== null) return {
				kind: "misfit",
				misfit
			};
			const counts = {
				characters: finish(characters),
				words: finish(words),
				marks: marks.finish()
			};
			return {
				kind: "collected",
				rows: scoredRows(transcription, {
					...base,
					...counts
				}),
				...vocabularyOf(set)
			};
		}
	};
}
/** One call with another number of rows than of frames settles where an output has its rows; until then nobody knows. */
function watchSquare(isAssumed) {
	let rows = 0;
	let isSettled = !isAssumed;
	return {
		add: (batch, { inner: [places = 1] }) => {
			isSettled ||= places !== batch.rows;
			rows ||= batch.rows > 1 ? batch.rows : 0;
		},
		misfit: (output) => isSettled || rows === 0 ? null : {
			reason: "frames-square",
			pointer: "/prediction",
			facts: {
				output,
				rows
			}
		}
	};
}
/** 52 bits of two FNV-1a hashes, so that texts are not kept: two that differ have the same once in 10^15 pairs. */
function markOf(text) {
	let [high, low] = [2166136261, 16777619];
	for (let at = 0; at < text.length; at += 1) {
		high = Math.imul(high ^ text.charCodeAt(at), 16777619);
		low = Math.imul(low ^ text.charCodeAt(at), 2246822507);
	}
	return (high >>> 12) * 2 ** 32 + (low >>> 0);
}
function vocabularyOf({ prediction: { kind }, target: { classes = [] } }) {
	if (kind !== "ctc" && kind !== "tokens") return {};
	const isFrames = kind === "ctc";
	return {
		classes: {
			from: "manifest",
			labels: classes,
			haveColumns: isFrames
		},
		elements: {
			each: isFrames ? "frame" : "place",
			columns: isFrames ? classes.length : 1
		}
	};
}
function note(counts, { edits, length }) {
	counts.edits.push(edits);
	counts.length.push(length);
}
function finish({ edits, length }) {
	return {
		edits: edits.finish(),
		length: length.finish()
	};
}
/** An empty text is one in which nothing is to be read or heard. */
function textAt(batch, row) {
	const text = batch.target.values[row];
	if (typeof text === "string" && text.length <= 8192) return text;
	const what = typeof text === "string" ? `longer than ${MOST_CHARACTERS} characters` : "no text";
	throw new AppError({
		code: "data-format",
		message: `The target in row ${batch.start + row + 1} is ${what}.`,
		hint: "Write each row as one text, and cut long recordings or pages into several rows."
	});
}

// src/domain/evaluation/problems/registry.ts
/** Every kind of problem, in the order in which a target is asked for it. To add one, write its record in a file of its own and name it here. */
const PROBLEMS = {
	binary,
	multiclass,
	multilabel,
	regression,
	ranking,
	"token-classification": tokenClassification,
	transcription,
	embedding,
	retrieval,
	"image-segmentation": imageSegmentation,
	"object-detection": objectDetection
};
const KINDS$2 = Object.values(PROBLEMS);
function problemKind(problem) {
	return PROBLEMS[problem];
}
/** Every task that poses a problem. */
const TASKS = [...new Set(KINDS$2.flatMap(({ tasks }) => tasks))];
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
	const found = KINDS$2.find((kind) => kind.tasks.includes(task) && holds(kind));
	if (found !== void 0) return found.name;
	throw new AppError({
		code: "internal",
		message: `The task ${task} poses no problem.`
	});
}

// src/domain/model/column-pattern.ts
/** Whether a column is one of those that a pattern with * means. Linear in the name, unlike a regular expression that a manifest would shape. */
function matchesPattern(name, pattern) {
	const [first = "", ...rest] = pattern.split("*");
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

// src/adapters/data/data-messages.ts
async function answerOrRefuse(work) {
	try {
		return {
			kind: "read",
			value: await work()
		};
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		const { code, reason, message, hint, within } = error;
		return {
			kind: "refused",
			error: {
				code,
				reason,
				message,
				hint,
				within
			}
		};
	}
}
/** null for what is no reply. */
function parseDataReply(reply) {
	if (!isRecord$2(reply)) return null;
	if (reply["kind"] === "read") return {
		kind: "read",
		value: reply["value"]
	};
	if (reply["kind"] !== "refused" || !isRecord$2(reply["error"])) return null;
	const { code: said, reason, message, hint, within } = reply["error"];
	const code = ERROR_CODES.find((known) => known === said);
	if (code === void 0 || typeof message !== "string") return null;
	return {
		kind: "refused",
		error: {
			code,
			message,
			reason: textOf(reason),
			hint: textOf(hint),
			within: textOf(within)
		}
	};
}
function textOf(value) {
	return typeof value === "string" ? value : void 0;
}
/** Whether a value is a batch in outline. Its reader has run no foreign code, only our own on a foreign file. */
function isRowBatch(value) {
	if (!isRecord$2(value)) return false;
	const { start, rows, inputs, target, columns } = value;
	return typeof start === "number" && typeof rows === "number" && Array.isArray(inputs) && isRecord$2(target) && columns instanceof Map;
}
/** Whether a value says where columns were bound, in outline. */
function isBound(value) {
	return isRecord$2(value) && value["inputs"] instanceof Map && isRecord$2(value["target"]);
}

// src/adapters/data/data-error.ts
function formatError(message, hint, cause) {
	return new AppError({
		code: "data-format",
		message,
		hint,
		cause
	});
}
/** `within`: a JSON pointer from the evaluation set on, where one place of it is meant. */
function bindingError(message, hint, within) {
	return new AppError({
		code: "data-binding",
		message,
		hint,
		within
	});
}
/** A cell's value for an error message. */
function quoteCell(cell) {
	if (cell === null || cell === void 0) return "a missing cell";
	if (typeof cell === "string") return quoteText(cell);
	if (typeof cell === "number" || typeof cell === "bigint" || typeof cell === "boolean") return String(cell);
	return Array.isArray(cell) || ArrayBuffer.isView(cell) ? "a list" : "an object";
}

// src/domain/model/csv-dialect.ts
/** The line of a manifest. */
function renderCsv(dialect) {
	return `csv: ${renderDialect(dialect)}`;
}
/** As YAML on one line: its texts in double quotes are those of JSON. */
function renderDialect({ delimiter, decimal, quote, encoding, missing }) {
	return `{${Object.entries({
		delimiter,
		decimal,
		quote,
		encoding,
		missing
	}).filter(([, value]) => value !== void 0).map(([key, value]) => `${key}: ${renderValue(value)}`).join(", ")}}`;
}
function renderValue(value) {
	return Array.isArray(value) ? `[${value.map(renderValue).join(", ")}]` : JSON.stringify(value);
}

// src/adapters/data/missing-text.ts
/** What pandas.read_csv takes for a missing cell; writers of csv leave one of these where a value was none. */
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
/** Whether a text is a missing cell: blank in every format, a word for it in csv, which has nothing else to say it with. */
function isMissingText(text, { isCsv }) {
	const trimmed = text.trim();
	return trimmed === "" || isCsv && MISSING.has(trimmed);
}

// src/adapters/data/scalar-cell.ts
/** A label, an id or a group as the manifest would name it; null for a missing one, undefined for what is no such value. */
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
/** A double that stands for 2^53 or more may be the rounded form of several integers. */
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
/** The decimal that a float of few bits stands for, as a manifest writes it: 0.1 and not 0.10000000149011612. */
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

// src/adapters/data/cell-error.ts
/** A value that does not fit what it is bound to. Rows are counted from 1, without the header. */
function misfit({ column, row, cell, use }) {
	return bindingError(`Column ${quoteText(column)}, row ${row + 1}: ${nameOf(cell)} does not fit ${use}.`, isMissing(cell) ? "Only inputs of floats or text may have missing values: fill them in, or drop the row." : mendOf(cell));
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

// src/adapters/data/resolve-shape.ts
/** The product of dimensions; 1 for a scalar. */
function countOf(shape) {
	return shape.reduce((product, size) => product * size, 1);
}
/**
* The shape of one row: the signature's dimensions after the first, -1 replaced by what the data has. Of the same rank every
* dimension must agree; of another rank the elements are laid out in row-major order, with one -1 left to find out.
* Null when they do not fit.
*/
function resolveRowShape(declared, present) {
	if (declared.length === present.length) return declared.every((size, axis) => size === -1 || size === present[axis]) ? present : null;
	const open = declared.filter((size) => size === -1).length;
	const fixed = countOf(declared.filter((size) => size !== -1));
	const count = countOf(present);
	if (open === 0) return fixed === count ? declared : null;
	if (open > 1 || fixed === 0 || count % fixed !== 0) return null;
	return declared.map((size) => size === -1 ? count / fixed : size);
}
/** The shape of nested lists, told by the first element of each; [] for a scalar. */
function shapeOfCell(cell) {
	if (!isList$1(cell)) return [];
	return [cell.length, ...shapeOfCell(cell[0])];
}
function isList$1(cell) {
	return Array.isArray(cell) || ArrayBuffer.isView(cell) && !(cell instanceof DataView);
}

// src/adapters/data/fill-cells.ts
/** Copies a span of one source into a buffer. Throws data-binding for the first value that does not fit. */
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
/** An array of several elements a row: the cells are laid out one after another. */
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
		const elements = flatten$1(cells[row], source.cellShape);
		if (elements === null) throw wrongShape(span, filling, row);
		const index = (span.at + row - span.from) * width + offset;
		for (const [element, cell] of elements.entries()) if (!buffer.set(index + element, cell)) throw misfitAt(span, filling, {
			row,
			cell
		});
	}
}
/** The elements of nested lists in row-major order; null when they have another shape. */
function flatten$1(cell, shape) {
	const [length, ...inner] = shape;
	if (length === void 0) return isList$1(cell) ? null : [cell];
	if (!isList$1(cell) || cell.length !== length) return null;
	if (inner.length === 0) return Array.from(cell).some((value) => isList$1(value)) ? null : Array.from(cell);
	const flat = [];
	for (let index = 0; index < length; index += 1) {
		const elements = flatten$1(cell[index], inner);
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

// src/adapters/data/cell-buffer.ts
/** A missing cell is NaN among floats, the empty text among texts, as csv has no other, and fits nothing else. */
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
/** NaN for a missing cell, undefined for what is no number. */
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

// src/adapters/data/padded-sink.ts
/** Whether the width of a tensor is known only when its lists are there. */
function isPadded(input) {
	return input.pad !== void 0 || paddedSource(input) !== null;
}
/** How long the lists of each row are; null where no list is padded, or where those of a row differ from each other. */
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
	return isList$1(cell) ? cell.length : 0;
}
/** Lists of a batch as wide as the longest of them, with the padding, or their lengths, or their mask. */
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
	const length = isList$1(cell) ? cell.length : 0;
	const cellShape = [length, ...source?.cellShape ?? []];
	const elements = flatten$1(cell, cellShape);
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
/** One long list must not make the memory of all the rows beside it. */
const MOST_ELEMENTS = 2 ** 26;
/** Throws AppError data-binding. */
function checkElements(rows, { width, longest }) {
	if (rows * width <= MOST_ELEMENTS) return;
	throw bindingError(`A list of ${longest} elements would pad ${rows} rows beyond ${MOST_ELEMENTS} elements.`, "Sort the rows by length, cut the longest, or give the evaluation set a smaller batchSize.");
}
function mark(datatype, isElement) {
	return datatype === "BOOL" ? isElement : Number(isElement);
}

// src/adapters/data/label-sink.ts
/** One list of labels a row, each as long as it is; in the batch's values they are followed by empty texts. */
function raggedSink(target, rules) {
	const lists = [];
	const [source] = target.sources;
	const name = source?.column.name ?? "";
	return {
		append: (span) => {
			for (let row = span.from; row < span.to; row += 1) {
				const cell = span.chunk.columns.get(name)?.[row];
				const elements = flatten$1(cell, [isList$1(cell) ? cell.length : 0]);
				const place = {
					source: {
						column: { name },
						cellShape: []
					},
					use: "the target"
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
						use: "the target"
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
const USE = "the target";
/** The boxes of each row, each with its four numbers and its label; rows have as many as they have. */
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
	if (!isList$1(cell)) throw misfit({
		column,
		row: span.chunk.start + row,
		cell,
		use: USE
	});
	const labels = [];
	const buffer = labelBuffer(labels, target, rules);
	for (const [index, label] of Array.from(cell).entries()) if (!buffer.set(index, label)) throw misfit({
		column,
		row: span.chunk.start + row,
		cell: label,
		use: USE
	});
	return labels;
}
function edgesAt(span, row, { name, count }) {
	const cell = span.chunk.columns.get(name)?.[row];
	const edges = isList$1(cell) && cell.length === 0 ? [] : flatten$1(cell, [count, EDGES]);
	const at = span.chunk.start + row;
	if (edges === null || edges.length !== count * EDGES) throw bindingError(`Column ${quoteText(name)}, row ${at + 1}: there are not four numbers for each of its ${count} labels, for the target.`, "Write the boxes of a row as one list of [a, b, c, d], and as many labels beside it.");
	return edges.map((edge) => {
		if (typeof edge === "number" && Number.isFinite(edge)) return edge;
		throw misfit({
			column: name,
			row: at,
			cell: edge,
			use: USE
		});
	});
}

// src/adapters/data/batch-builder.ts
/** Fills one batch of exactly `rows` rows from pieces of chunks. */
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
	constructor(plan, { format, decimal }, rows) {
		const rules = {
			numbers: format === "csv",
			wideIntegers: format === "jsonl",
			decimal
		};
		const written = {
			spelled: format === "csv",
			decimal
		};
		this.rows = rows;
		this.#inputs = plan.inputs.map((input) => isPadded(input.tensor) ? paddedSink(input, rules) : inputSink(input, rows, rules));
		this.#lengths = lengthsSink(plan.inputs);
		this.#target = sinkOf(plan.target, rows, rules);
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
	/** Takes rows of the chunk until the batch is full; returns the first row that it did not take. */
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
function sinkOf(target, rows, rules) {
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
					use: target.isText ? TEXT_USE : "the target"
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
/** An empty text is one where the format can tell it from a missing one. */
const TEXT_USE = "the target, a text; csv cannot tell an empty text from a missing one, jsonl and parquet can";
/** Numbers of which none may be missing. */
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
/** True among numbers is no measurement. */
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
/** Texts as they stand: a number that was written is none. */
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
/** Values of which none may be missing: NaN among ids would make one id of all the rows that have none. */
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

// src/adapters/data/pick-rows.ts
/** Copies of the given rows, as one batch with start 0. */
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
/** A guess for a text element or a cell of a slice. */
const TEXT_BYTES = 64;
/** All rows of a set whose tensors take no more than `heldBytes`; null for a larger one. */
async function readHeldRows({ table, plan }, heldBytes) {
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
/** Of texts only, whose length no plan tells. */
function textBytesOf(cells) {
	if (ArrayBuffer.isView(cells)) return 0;
	return Array.from(cells).reduce((sum, cell) => sum + (typeof cell === "string" ? cell.length * 2 : 0), 0);
}
function estimateBytes({ rows, inputs, target, slices }) {
	return rows * inputs.map(({ tensor, rowShape }) => countOf(rowShape) * (tensor.datatype === "BYTES" ? TEXT_BYTES : 8)).reduce((sum, bytes) => sum + bytes, (target.width + slices.length + 2) * TEXT_BYTES);
}
/** Rows that are in memory. */
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
/** Rows that are read from the file at each pass. */
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
async function* streamBatches({ table, plan }, size) {
	checkBatchSize(size);
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
/** One pass over the chunks that hold any of the rows. */
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
/** The position of the first index that is not below `row`. */
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
/** Copies of rows `from` to before `to`. */
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

// src/adapters/data/npy-header.ts
/** numpy itself writes a few hundred bytes; a larger header is an attack or damage. */
const LONGEST_HEADER = 65536;
const MAGIC$1 = "NUMPY";
const KINDS$1 = [
	"f",
	"i",
	"u",
	"b",
	"S",
	"U"
];
/** How many bytes the header takes with its preamble, told by the first 12 bytes of the file. */
function npyHeaderBytes(preamble) {
	if (preamble.length < 10 || preamble.toString("latin1", 0, 6) !== MAGIC$1) throw formatError("The array does not start as a npy file does.", "Write it with numpy.save or numpy.savez.");
	const version = preamble.readUInt8(6);
	if (version < 1 || version > 3) throw formatError(`npy version ${version} is not known.`, "Write it with numpy.save or numpy.savez.");
	if (version > 1 && preamble.length < 12) throw cutShort();
	const length = version === 1 ? preamble.readUInt16LE(8) : preamble.readUInt32LE(8);
	if (length > LONGEST_HEADER) throw formatError(`The npy header has ${length} bytes.`, "Write a plain array, without named fields.");
	return (version === 1 ? 10 : 12) + length;
}
/** Parses the whole header (format versions 1 to 3). Object arrays are refused: they are pickles, which are programs. */
function parseNpyHeader(bytes) {
	const dataOffset = npyHeaderBytes(bytes);
	if (bytes.length < dataOffset) throw cutShort();
	const text = bytes.toString("utf8", bytes.readUInt8(6) === 1 ? 10 : 12, dataOffset);
	const descr = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
	const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
	const dimensions = /'shape'\s*:\s*\(([0-9L,\s]*)\)/.exec(text)?.[1];
	if (descr === void 0 || order === void 0 || dimensions === void 0) throw formatError(`The npy header ${quoteText(text.trim())} is not that of a plain array.`, "Write one plain array of numbers, booleans or strings; structured arrays are not read.");
	const shape = dimensions.split(",").flatMap((part) => part.trim() === "" ? [] : [Number.parseInt(part, 10)]);
	const elements = shape.reduce((product, size) => product * size, 1);
	const header = {
		...parseDescr(descr),
		fortranOrder: order === "True",
		shape,
		dataOffset
	};
	if (Number.isSafeInteger(elements * Math.max(header.itemBytes, 1))) return header;
	throw formatError("The shape in the npy header is too large.", "The file is damaged: write it again.");
}
const ITEM_BYTES = {
	f: [
		2,
		4,
		8
	],
	i: [
		1,
		2,
		4,
		8
	],
	u: [
		1,
		2,
		4,
		8
	],
	b: [1]
};
function parseDescr(descr) {
	const [, order, letter, digits] = /^([<>|=]?)([a-zA-Z])(\d+)$/.exec(descr) ?? [];
	const kind = parseKind(letter);
	const size = Number(digits);
	const known = kind === "S" || kind === "U" ? size <= 2 ** 20 : kind !== null && ITEM_BYTES[kind]?.includes(size) === true;
	if (kind === null || !known) throw formatError(`The numpy type ${quoteText(descr)} is not read.`, letter === "O" ? "Object arrays are pickles and are never loaded: convert to numbers or to strings (astype(str))." : "Convert the array to float16/32/64, int8 to int64, uint8 to uint64, bool or str.");
	return {
		kind,
		itemBytes: kind === "U" ? size * 4 : size,
		bigEndian: order === ">"
	};
}
function parseKind(letter) {
	return KINDS$1.find((kind) => kind === letter) ?? null;
}
function cutShort() {
	return formatError("The array is cut short.", "The file is damaged: write it again.");
}

// src/adapters/data/byte-reader.ts
/** Takes exact numbers of bytes from a stream, in order. */
var ByteReader = class {
	#chunks;
	#rest = /* @__PURE__ */ new Uint8Array(0);
	constructor(stream) {
		this.#chunks = stream[Symbol.asyncIterator]();
	}
	/** Up to `count` bytes; fewer only at the end of the stream. */
	async takeUpTo(count) {
		const parts = [];
		let missing = count;
		while (missing > 0) {
			if (this.#rest.length === 0 && !await this.#advance()) break;
			const part = this.#rest.subarray(0, missing);
			this.#rest = this.#rest.subarray(part.length);
			parts.push(part);
			missing -= part.length;
		}
		const [only] = parts;
		return parts.length === 1 && only !== void 0 ? only : Buffer.concat(parts);
	}
	/** Exactly `count` bytes. Throws data-format when there are fewer. */
	async take(count) {
		const bytes = await this.takeUpTo(count);
		if (bytes.length < count) throw cutShort();
		return bytes;
	}
	async #advance() {
		const next = await this.#chunks.next();
		if (next.done === true) return false;
		if (next.value instanceof Uint8Array) this.#rest = next.value;
		return true;
	}
	async [Symbol.asyncDispose]() {
		await this.#chunks.return?.();
	}
};

// src/adapters/data/npy-values.ts
/** Elements from raw bytes, a whole number of items. Numbers are typed arrays of the file's own type, booleans 0 or 1. */
function decodeItems(bytes, header) {
	if (header.kind === "S" || header.kind === "U") return decodeStrings(bytes, header);
	const copy = Buffer.from(new ArrayBuffer(bytes.length));
	copy.set(bytes);
	if (header.bigEndian) swapBytes(copy, header.itemBytes);
	const { buffer } = copy;
	switch (`${header.kind}${header.itemBytes}`) {
		case "f2": return new Float16Array(buffer);
		case "f4": return new Float32Array(buffer);
		case "f8": return new Float64Array(buffer);
		case "i1": return new Int8Array(buffer);
		case "i2": return new Int16Array(buffer);
		case "i4": return new Int32Array(buffer);
		case "i8": return new BigInt64Array(buffer);
		case "u2": return new Uint16Array(buffer);
		case "u4": return new Uint32Array(buffer);
		case "u8": return new BigUint64Array(buffer);
		default: return new Uint8Array(buffer);
	}
}
function swapBytes(bytes, itemBytes) {
	if (itemBytes === 2) bytes.swap16();
	if (itemBytes === 4) bytes.swap32();
	if (itemBytes === 8) bytes.swap64();
}
function decodeStrings(bytes, header) {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const count = header.itemBytes === 0 ? 0 : bytes.length / header.itemBytes;
	return Array.from({ length: count }, (_, index) => {
		const item = view.subarray(index * header.itemBytes, (index + 1) * header.itemBytes);
		return header.kind === "U" ? decodeCodePoints(item, header.bigEndian) : decodeBytes(item);
	});
}
/** numpy pads with NUL at the end. */
function decodeBytes(item) {
	let end = item.length;
	while (end > 0 && item[end - 1] === 0) end -= 1;
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(item.subarray(0, end));
	} catch (cause) {
		throw formatError("A bytes array holds something other than UTF-8 text.", "Store it as numbers (uint8).", cause);
	}
}
function decodeCodePoints(item, bigEndian) {
	const points = [];
	for (let at = 0; at < item.length; at += 4) points.push(bigEndian ? item.readUInt32BE(at) : item.readUInt32LE(at));
	while (points.at(-1) === 0) points.pop();
	if (points.some((point) => point > 1114111)) throw formatError("A string array holds a code point beyond Unicode.", "The file is damaged: write it again.");
	return String.fromCodePoint(...points);
}
/** Column-major items to row-major. */
function toRowMajor(values, shape) {
	const strides = [];
	let stride = 1;
	for (const size of shape) {
		strides.push(stride);
		stride *= size;
	}
	const position = shape.map(() => 0);
	return Array.from({ length: values.length }, () => {
		const value = values[position.reduce((sum, index, axis) => sum + index * (strides[axis] ?? 0), 0)];
		advance(position, shape);
		return value;
	});
}
function advance(position, shape) {
	for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
		const next = (position[axis] ?? 0) + 1;
		position[axis] = next === shape[axis] ? 0 : next;
		if (next !== shape[axis]) return;
	}
}

// src/adapters/data/array-table.ts
const CHUNK_BYTES = 8 * 2 ** 20;
const CHUNK_ROWS$1 = 65536;
/** A column-major array has to be held as a whole to be read by rows. */
const LARGEST_FORTRAN_BYTES = 256 * 2 ** 20;
/** A table whose columns are arrays: the first dimension is the row. */
async function createArrayTable(format, files, dispose) {
	const arrays = /* @__PURE__ */ new Map();
	for (const file of files) arrays.set(file.name, {
		file,
		header: await readHeader$2(file)
	});
	return {
		format,
		decimal: ".",
		columns: [...arrays.values()].map(describeArray),
		read: (request) => readChunks$1(arrays, request),
		[Symbol.asyncDispose]: dispose
	};
}
async function readHeader$2(file) {
	await using reader = new ByteReader(await file.openStream());
	const preamble = Buffer.from(await reader.takeUpTo(12));
	const rest = await reader.takeUpTo(Math.max(npyHeaderBytes(preamble) - preamble.length, 0));
	const header = parseNpyHeader(Buffer.concat([preamble, rest]));
	const expected = header.dataOffset + itemsOf(header.shape) * header.itemBytes;
	if (file.sizeBytes < expected) throw cutShort();
	if (file.sizeBytes === expected) return header;
	throw formatError("The array has more bytes than its header says.", "The file is damaged: write it again.");
}
function itemsOf(shape) {
	return shape.reduce((product, size) => product * size, 1);
}
const KINDS = {
	f: "number",
	i: "integer",
	u: "integer",
	b: "boolean",
	S: "text",
	U: "text"
};
function describeArray({ file, header }) {
	const [rows = 1, ...shape] = header.shape;
	return {
		name: file.name,
		kind: KINDS[header.kind],
		shape,
		rows,
		precision: precisionOf(header)
	};
}
function precisionOf({ kind, itemBytes }) {
	if (kind !== "f" || itemBytes > 4) return null;
	return itemBytes === 4 ? "FP32" : "FP16";
}
async function* readChunks$1(arrays, request) {
	await using stack = new AsyncDisposableStack();
	const readers = /* @__PURE__ */ new Map();
	for (const name of request.columns) {
		const array = arrays.get(name);
		if (array !== void 0) readers.set(name, stack.use(await openRows(array)));
	}
	const rows = Math.min(...[...readers.values()].map((reader) => reader.rows));
	const widest = Math.max(1, ...[...readers.values()].map((reader) => reader.rowBytes));
	const step = Math.max(1, Math.min(CHUNK_ROWS$1, Math.floor(CHUNK_BYTES / widest)));
	for (let start = 0; start < rows; start += step) {
		const count = Math.min(step, rows - start);
		const wanted = request.wanted(start, count);
		const columns = /* @__PURE__ */ new Map();
		for (const [name, reader] of readers) columns.set(name, await reader.next(count, wanted));
		if (wanted) yield {
			start,
			rows: count,
			columns
		};
	}
}
async function openRows({ file, header }) {
	const reader = new ByteReader(await file.openStream());
	await reader.take(header.dataOffset);
	const [rows = 1, ...inner] = header.shape;
	const width = itemsOf(inner);
	const rowBytes = width * header.itemBytes;
	const dispose = {
		rows,
		rowBytes,
		[Symbol.asyncDispose]: () => reader[Symbol.asyncDispose]()
	};
	if (header.fortranOrder && header.shape.length > 1) {
		const values = await readFortran(reader, header);
		let at = 0;
		return {
			...dispose,
			next: (count) => Promise.resolve(sliceValues$1(values, at * width, (at += count) * width))
		};
	}
	return {
		...dispose,
		next: async (count, wanted) => {
			const bytes = await reader.take(count * rowBytes);
			return wanted ? decodeItems(bytes, header) : [];
		}
	};
}
async function readFortran(reader, header) {
	const sizeBytes = itemsOf(header.shape) * header.itemBytes;
	if (sizeBytes > LARGEST_FORTRAN_BYTES) throw formatError(`An array in column order has ${sizeBytes} bytes; at most ${LARGEST_FORTRAN_BYTES} are read.`, "Write it in row order: numpy.ascontiguousarray(array).");
	return toRowMajor(decodeItems(await reader.take(sizeBytes), header), header.shape);
}
function sliceValues$1(values, from, to) {
	return Array.from({ length: to - from }, (_, index) => values[from + index]);
}

// node_modules/csv-parse/lib/utils/is_object.js
const is_object = function(obj) {
	return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};

// node_modules/csv-parse/lib/api/CsvError.js
var CsvError = class CsvError extends Error {
	constructor(code, message, options, ...contexts) {
		if (Array.isArray(message)) message = message.join(" ").trim();
		super(message);
		if (Error.captureStackTrace !== void 0) Error.captureStackTrace(this, CsvError);
		this.code = code;
		for (const context of contexts) for (const key in context) {
			const value = context[key];
			this[key] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
		}
	}
};

// node_modules/csv-parse/lib/api/normalize_columns_array.js
const normalize_columns_array = function(columns) {
	const normalizedColumns = [];
	for (let i = 0, l = columns.length; i < l; i++) {
		const column = columns[i];
		if (column === void 0 || column === null || column === false) normalizedColumns[i] = { disabled: true };
		else if (typeof column === "string" || typeof column === "number") normalizedColumns[i] = { name: `${column}` };
		else if (is_object(column)) {
			if (typeof column.name !== "string") throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
				"Option columns missing name:",
				`property "name" is required at position ${i}`,
				"when column is an object literal"
			]);
			normalizedColumns[i] = column;
		} else throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
			"Invalid column definition:",
			"expect a string or a literal object,",
			`got ${JSON.stringify(column)} at position ${i}`
		]);
	}
	return normalizedColumns;
};

// node_modules/csv-parse/lib/utils/ResizeableBuffer.js
var ResizeableBuffer = class {
	constructor(size = 100) {
		this.size = size;
		this.length = 0;
		this.buf = Buffer.allocUnsafe(size);
	}
	prepend(val) {
		if (Buffer.isBuffer(val)) {
			const length = this.length + val.length;
			if (length >= this.size) {
				this.resize();
				if (length >= this.size) throw Error("INVALID_BUFFER_STATE");
			}
			const buf = this.buf;
			this.buf = Buffer.allocUnsafe(this.size);
			val.copy(this.buf, 0);
			buf.copy(this.buf, val.length);
			this.length += val.length;
		} else {
			const length = this.length++;
			if (length === this.size) this.resize();
			const buf = this.clone();
			this.buf[0] = val;
			buf.copy(this.buf, 1, 0, length);
		}
	}
	append(val) {
		const length = this.length++;
		if (length === this.size) this.resize();
		this.buf[length] = val;
	}
	clone() {
		return Buffer.from(this.buf.slice(0, this.length));
	}
	resize() {
		const length = this.length;
		this.size = this.size * 2;
		const buf = Buffer.allocUnsafe(this.size);
		this.buf.copy(buf, 0, 0, length);
		this.buf = buf;
	}
	toString(encoding) {
		if (encoding) return this.buf.toString(encoding, 0, this.length);
		else return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
	}
	toJSON() {
		return this.toString("utf8");
	}
	reset() {
		this.length = 0;
	}
};

// node_modules/csv-parse/lib/api/init_state.js
const init_state = function(options) {
	const timchars = [
		32,
		9,
		10,
		13,
		12,
		11,
		160,
		5760,
		8192,
		8193,
		8194,
		8195,
		8196,
		8197,
		8198,
		8199,
		8200,
		8201,
		8202,
		8232,
		8233,
		8239,
		8287,
		12288,
		65279
	].reduce((acc, codepoint) => {
		const encoded = Buffer.from(String.fromCharCode(codepoint), options.encoding);
		if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) return acc;
		acc.push(encoded);
		return acc;
	}, []);
	const timcharFirstBytes = /* @__PURE__ */ new Uint8Array(256);
	for (const t of timchars) timcharFirstBytes[t[0]] = 1;
	return {
		bomSkipped: false,
		bufBytesStart: 0,
		castField: options.cast_function,
		commenting: false,
		delimiterBufPrevious: void 0,
		delimiterDiscovered: false,
		error: void 0,
		enabled: options.from_line === 1,
		escaping: false,
		escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
		expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
		field: new ResizeableBuffer(20),
		firstLineToHeaders: options.cast_first_line_to_header,
		needMoreDataSize: Math.max(options.comment !== null ? options.comment.length : 0, ...options.delimiter ? options.delimiter.map((delimiter) => delimiter.length) : [], options.delimiter_auto ? 1 : 0, options.quote !== null ? options.quote.length : 0, ...timchars.map((t) => t.length)),
		previousBuf: void 0,
		quoting: false,
		stop: false,
		rawBuffer: new ResizeableBuffer(100),
		record: [],
		recordHasError: false,
		record_length: 0,
		recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v) => v.length)),
		trimChars: [Buffer.from(" ", options.encoding)[0], Buffer.from("	", options.encoding)[0]],
		wasQuoting: false,
		wasRowDelimiter: false,
		timchars,
		timcharFirstBytes
	};
};

// node_modules/csv-parse/lib/utils/underscore.js
const underscore = function(str) {
	return str.replace(/([A-Z])/g, function(_, match) {
		return "_" + match.toLowerCase();
	});
};

// node_modules/csv-parse/lib/api/normalize_options.js
const normalize_options = function(opts) {
	const options = {};
	for (const opt in opts) options[underscore(opt)] = opts[opt];
	if (options.encoding === void 0 || options.encoding === true) options.encoding = "utf8";
	else if (options.encoding === null || options.encoding === false) options.encoding = null;
	else if (typeof options.encoding !== "string" && options.encoding !== null) throw new CsvError("CSV_INVALID_OPTION_ENCODING", [
		"Invalid option encoding:",
		"encoding must be a string or null to return a buffer,",
		`got ${JSON.stringify(options.encoding)}`
	], options);
	if (options.bom === void 0 || options.bom === null || options.bom === false) options.bom = false;
	else if (options.bom !== true) throw new CsvError("CSV_INVALID_OPTION_BOM", [
		"Invalid option bom:",
		"bom must be true,",
		`got ${JSON.stringify(options.bom)}`
	], options);
	options.cast_function = null;
	if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") options.cast = void 0;
	else if (typeof options.cast === "function") {
		options.cast_function = options.cast;
		options.cast = true;
	} else if (options.cast !== true) throw new CsvError("CSV_INVALID_OPTION_CAST", [
		"Invalid option cast:",
		"cast must be true or a function,",
		`got ${JSON.stringify(options.cast)}`
	], options);
	if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") options.cast_date = false;
	else if (options.cast_date === true) options.cast_date = function(value) {
		const date = Date.parse(value);
		return !isNaN(date) ? new Date(date) : value;
	};
	else if (typeof options.cast_date !== "function") throw new CsvError("CSV_INVALID_OPTION_CAST_DATE", [
		"Invalid option cast_date:",
		"cast_date must be true or a function,",
		`got ${JSON.stringify(options.cast_date)}`
	], options);
	options.cast_first_line_to_header = void 0;
	if (options.columns === true) options.cast_first_line_to_header = void 0;
	else if (typeof options.columns === "function") {
		options.cast_first_line_to_header = options.columns;
		options.columns = true;
	} else if (Array.isArray(options.columns)) options.columns = normalize_columns_array(options.columns);
	else if (options.columns === void 0 || options.columns === null || options.columns === false) options.columns = false;
	else throw new CsvError("CSV_INVALID_OPTION_COLUMNS", [
		"Invalid option columns:",
		"expect an array, a function or true,",
		`got ${JSON.stringify(options.columns)}`
	], options);
	if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) options.group_columns_by_name = false;
	else if (options.group_columns_by_name !== true) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", [
		"Invalid option group_columns_by_name:",
		"expect an boolean,",
		`got ${JSON.stringify(options.group_columns_by_name)}`
	], options);
	else if (options.columns === false) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", ["Invalid option group_columns_by_name:", "the `columns` mode must be activated."], options);
	if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") options.comment = null;
	else {
		if (typeof options.comment === "string") options.comment = Buffer.from(options.comment, options.encoding);
		if (!Buffer.isBuffer(options.comment)) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
			"Invalid option comment:",
			"comment must be a buffer or a string,",
			`got ${JSON.stringify(options.comment)}`
		], options);
	}
	if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) options.comment_no_infix = false;
	else if (options.comment_no_infix !== true) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
		"Invalid option comment_no_infix:",
		"value must be a boolean,",
		`got ${JSON.stringify(options.comment_no_infix)}`
	], options);
	if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) options.delimiter_auto = false;
	else if (options.delimiter_auto === true) options.delimiter_auto = {};
	else if (!is_object(options.delimiter_auto)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
		"Invalid option delimiter_auto:",
		"delimiter_auto must be a boolean or a configuration object,",
		`got ${JSON.stringify(options.delimiter_auto)}`
	], options);
	if (options.delimiter_auto) {
		if (options.delimiter_auto.preferred === void 0) options.delimiter_auto.preferred = {
			[",".charCodeAt(0)]: 1.8,
			["	".charCodeAt(0)]: 1.8,
			[";".charCodeAt(0)]: 1.6,
			[" ".charCodeAt(0)]: 1.6,
			[":".charCodeAt(0)]: 1.5,
			[".".charCodeAt(0)]: 1.4,
			["/".charCodeAt(0)]: 1.4
		};
		else if (!is_object(options.delimiter_auto.preferred)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"preferred must be an object,",
			`got ${JSON.stringify(options.delimiter_auto.preferred)}`
		], options);
		if (options.delimiter_auto.score === void 0) options.delimiter_auto.score = (info, options) => {
			return (info.total - info.std) * (options.preferred[info.char_code] || 1);
		};
		else if (typeof options.delimiter_auto.score !== "function") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"score must be a function,",
			`got ${JSON.stringify(options.delimiter_auto.score)}`
		], options);
		if (options.delimiter_auto.size === void 0) options.delimiter_auto.size = 2048;
		else if (typeof options.delimiter_auto.size !== "number") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"size must be a number,",
			`got ${JSON.stringify(options.delimiter_auto.size)}`
		], options);
	}
	const delimiter_json = JSON.stringify(options.delimiter);
	if (options.delimiter_auto !== false) options.delimiter = [];
	if (!Array.isArray(options.delimiter)) {
		if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) options.delimiter = Buffer.from(",", options.encoding);
		options.delimiter = [options.delimiter];
	}
	options.delimiter = options.delimiter.map(function(delimiter) {
		if (typeof delimiter === "string") delimiter = Buffer.from(delimiter, options.encoding);
		if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_DELIMITER", [
			"Invalid option delimiter:",
			"delimiter must be a non empty string or buffer or array of string|buffer,",
			`got ${delimiter_json}`
		], options);
		return delimiter;
	});
	if (options.escape === void 0 || options.escape === true) options.escape = Buffer.from("\"", options.encoding);
	else if (typeof options.escape === "string") options.escape = Buffer.from(options.escape, options.encoding);
	else if (options.escape === null || options.escape === false) options.escape = null;
	if (options.escape !== null) {
		if (!Buffer.isBuffer(options.escape)) throw new Error(`Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`);
	}
	if (options.from === void 0 || options.from === null) options.from = 1;
	else {
		if (typeof options.from === "string" && /\d+/.test(options.from)) options.from = parseInt(options.from);
		if (Number.isInteger(options.from)) {
			if (options.from < 0) throw new Error(`Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`);
		} else throw new Error(`Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`);
	}
	if (options.from_line === void 0 || options.from_line === null) options.from_line = 1;
	else {
		if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) options.from_line = parseInt(options.from_line);
		if (Number.isInteger(options.from_line)) {
			if (options.from_line <= 0) throw new Error(`Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`);
		} else throw new Error(`Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`);
	}
	if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) options.ignore_last_delimiters = false;
	else if (typeof options.ignore_last_delimiters === "number") {
		options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
		if (options.ignore_last_delimiters === 0) options.ignore_last_delimiters = false;
	} else if (typeof options.ignore_last_delimiters !== "boolean") throw new CsvError("CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS", [
		"Invalid option `ignore_last_delimiters`:",
		"the value must be a boolean value or an integer,",
		`got ${JSON.stringify(options.ignore_last_delimiters)}`
	], options);
	if (options.ignore_last_delimiters === true && options.columns === false) throw new CsvError("CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS", ["The option `ignore_last_delimiters`", "requires the activation of the `columns` option"], options);
	if (options.info === void 0 || options.info === null || options.info === false) options.info = false;
	else if (options.info !== true) throw new Error(`Invalid Option: info must be true, got ${JSON.stringify(options.info)}`);
	if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) options.max_record_size = 0;
	else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) {} else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) options.max_record_size = parseInt(options.max_record_size);
	else throw new Error(`Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`);
	if (options.objname === void 0 || options.objname === null || options.objname === false) options.objname = void 0;
	else if (Buffer.isBuffer(options.objname)) {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty buffer`);
		if (options.encoding === null) {} else options.objname = options.objname.toString(options.encoding);
	} else if (typeof options.objname === "string") {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty string`);
	} else if (typeof options.objname === "number") {} else throw new Error(`Invalid Option: objname must be a string or a buffer, got ${options.objname}`);
	if (options.objname !== void 0) {
		if (typeof options.objname === "number") {
			if (options.columns !== false) throw Error("Invalid Option: objname index cannot be combined with columns or be defined as a field");
		} else if (options.columns === false) throw Error("Invalid Option: objname field must be combined with columns or be defined as an index");
	}
	if (options.on_record === void 0 || options.on_record === null) options.on_record = void 0;
	else if (typeof options.on_record !== "function") throw new CsvError("CSV_INVALID_OPTION_ON_RECORD", [
		"Invalid option `on_record`:",
		"expect a function,",
		`got ${JSON.stringify(options.on_record)}`
	], options);
	if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") throw new Error(`Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`);
	if (options.quote === null || options.quote === false || options.quote === "") options.quote = null;
	else {
		if (options.quote === void 0 || options.quote === true) options.quote = Buffer.from("\"", options.encoding);
		else if (typeof options.quote === "string") options.quote = Buffer.from(options.quote, options.encoding);
		if (!Buffer.isBuffer(options.quote)) throw new Error(`Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`);
	}
	if (options.raw === void 0 || options.raw === null || options.raw === false) options.raw = false;
	else if (options.raw !== true) throw new Error(`Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`);
	if (options.record_delimiter === void 0) options.record_delimiter = [];
	else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
		if (options.record_delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer,",
			`got ${JSON.stringify(options.record_delimiter)}`
		], options);
		options.record_delimiter = [options.record_delimiter];
	} else if (!Array.isArray(options.record_delimiter)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
		"Invalid option `record_delimiter`:",
		"value must be a string, a buffer or array of string|buffer,",
		`got ${JSON.stringify(options.record_delimiter)}`
	], options);
	options.record_delimiter = options.record_delimiter.map(function(rd, i) {
		if (typeof rd !== "string" && !Buffer.isBuffer(rd)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a string, a buffer or array of string|buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		else if (rd.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		if (typeof rd === "string") rd = Buffer.from(rd, options.encoding);
		return rd;
	});
	if (typeof options.relax_column_count === "boolean") {} else if (options.relax_column_count === void 0 || options.relax_column_count === null) options.relax_column_count = false;
	else throw new Error(`Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`);
	if (typeof options.relax_column_count_less === "boolean") {} else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) options.relax_column_count_less = false;
	else throw new Error(`Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`);
	if (typeof options.relax_column_count_more === "boolean") {} else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) options.relax_column_count_more = false;
	else throw new Error(`Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`);
	if (typeof options.relax_quotes === "boolean") {} else if (options.relax_quotes === void 0 || options.relax_quotes === null) options.relax_quotes = false;
	else throw new Error(`Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`);
	if (typeof options.skip_empty_lines === "boolean") {} else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) options.skip_empty_lines = false;
	else throw new Error(`Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`);
	if (typeof options.skip_records_with_empty_values === "boolean") {} else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) options.skip_records_with_empty_values = false;
	else throw new Error(`Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`);
	if (typeof options.skip_records_with_error === "boolean") {} else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) options.skip_records_with_error = false;
	else throw new Error(`Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`);
	if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) options.rtrim = false;
	else if (options.rtrim !== true) throw new Error(`Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`);
	if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) options.ltrim = false;
	else if (options.ltrim !== true) throw new Error(`Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`);
	if (options.trim === void 0 || options.trim === null || options.trim === false) options.trim = false;
	else if (options.trim !== true) throw new Error(`Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`);
	if (options.trim === true && opts.ltrim !== false) options.ltrim = true;
	else if (options.ltrim !== true) options.ltrim = false;
	if (options.trim === true && opts.rtrim !== false) options.rtrim = true;
	else if (options.rtrim !== true) options.rtrim = false;
	if (options.to === void 0 || options.to === null) options.to = -1;
	else if (options.to !== -1) {
		if (typeof options.to === "string" && /\d+/.test(options.to)) options.to = parseInt(options.to);
		if (Number.isInteger(options.to)) {
			if (options.to <= 0) throw new Error(`Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`);
		} else throw new Error(`Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`);
	}
	if (options.to_line === void 0 || options.to_line === null) options.to_line = -1;
	else if (options.to_line !== -1) {
		if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) options.to_line = parseInt(options.to_line);
		if (Number.isInteger(options.to_line)) {
			if (options.to_line <= 0) throw new Error(`Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`);
		} else throw new Error(`Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`);
	}
	return options;
};

// node_modules/csv-parse/lib/utils/delimiter_discover.js
const delimiter_discover = function(records, options) {
	if (!options) ({delimiter_auto: options} = normalize_options({ delimiter_auto: true }));
	if (typeof records === "string") records = Buffer.from(records);
	if (Buffer.isBuffer(records)) records = ((data) => {
		const records = [];
		const parser = transform({ delimiter: [] });
		const push = (record) => records.push(record);
		const close = () => {};
		const error = parser.parse(data, true, push, close);
		if (error !== void 0) throw error;
		return records;
	})(records);
	const info = Array(127).fill().map(() => ({ lines: [] }));
	records.map(([record], line) => {
		for (let i = 0, l = record.length; i < l; i++) {
			const code = record.charCodeAt(i);
			if (info[code].lines[line] === void 0) info[code].lines[line] = 0;
			info[code].lines[line]++;
		}
	});
	info.map((info, i) => {
		info.char_code = i;
		info.std = std(info.lines);
		info.total = info.lines.reduce((acc, val) => acc + val, 0);
		info.preferred = !!options.preferred[i];
		info.score = options.score(info, options);
	});
	const result = info.reduce((acc, info) => acc.score > info.score ? acc : info, {});
	return String.fromCharCode(result.char_code);
};
const std = function(array) {
	const n = array.length;
	if (n === 0) return 0;
	const mean = array.reduce((a, b) => a + b) / n;
	return Math.sqrt(array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n);
};

// node_modules/csv-parse/lib/api/index.js
const isRecordEmpty = function(record) {
	return record.every((field) => field == null || field.toString && field.toString().trim() === "");
};
const cr = 13;
const nl = 10;
const boms = {
	utf8: Buffer.from([
		239,
		187,
		191
	]),
	utf16le: Buffer.from([255, 254])
};
const transform = function(original_options = {}) {
	const info = {
		bytes: 0,
		bytes_records: 0,
		comment_lines: 0,
		empty_lines: 0,
		invalid_field_length: 0,
		lines: 1,
		records: 0
	};
	const options = normalize_options(original_options);
	return {
		info,
		original_options,
		options,
		state: init_state(options),
		__needMoreData: function(i, bufLen, end) {
			if (end) return false;
			const { encoding, escape, quote } = this.options;
			const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
			return bufLen - i - 1 < Math.max(needMoreDataSize, recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength, quoting ? (escape === null ? 0 : escape.length) + quote.length : 0, quoting ? quote.length + recordDelimiterMaxLength : 0);
		},
		parse: function(nextBuf, end, push, close) {
			const { bom, comment_no_infix, delimiter_auto, encoding, from_line, ltrim, max_record_size, raw, relax_quotes, rtrim, skip_empty_lines, to, to_line } = this.options;
			let { comment, escape, quote, record_delimiter } = this.options;
			const { bomSkipped, delimiterDiscovered, delimiterBufPrevious, rawBuffer, escapeIsQuote } = this.state;
			if (!delimiterDiscovered && delimiter_auto) {
				let delimiterBuf;
				if (delimiterBufPrevious === void 0) delimiterBuf = nextBuf;
				else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) delimiterBuf = delimiterBufPrevious;
				else delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
				nextBuf = void 0;
				if (end || delimiterBuf.length > delimiter_auto.size) {
					this.options.delimiter = [Buffer.from(delimiter_discover(delimiterBuf, this.options.delimiter_auto))];
					this.state.previousBuf = delimiterBuf;
					this.state.delimiterBufPrevious = void 0;
					this.state.delimiterDiscovered = true;
				} else {
					this.state.delimiterBufPrevious = delimiterBuf;
					return;
				}
			}
			const { previousBuf } = this.state;
			let buf;
			if (previousBuf === void 0) {
				if (nextBuf === void 0) {
					close();
					return;
				} else buf = nextBuf;
			} else if (previousBuf !== void 0 && nextBuf === void 0) buf = previousBuf;
			else buf = Buffer.concat([previousBuf, nextBuf]);
			if (bomSkipped === false) {
				if (bom === false) this.state.bomSkipped = true;
				else if (buf.length < 3) {
					if (end === false) {
						this.state.previousBuf = buf;
						return;
					}
				} else {
					for (const encoding in boms) if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
						const bomLength = boms[encoding].length;
						this.state.bufBytesStart += bomLength;
						buf = buf.slice(bomLength);
						const options = normalize_options({
							...this.original_options,
							encoding
						});
						for (const key in options) this.options[key] = options[key];
						({comment, escape, quote} = this.options);
						break;
					}
					this.state.bomSkipped = true;
				}
			}
			const bufLen = buf.length;
			let pos = 0;
			for (; pos < bufLen; pos++) {
				if (this.__needMoreData(pos, bufLen, end)) break;
				if (this.state.wasRowDelimiter === true) {
					this.info.lines++;
					this.state.wasRowDelimiter = false;
				}
				if (to_line !== -1 && this.info.lines > to_line) {
					this.state.stop = true;
					close();
					return;
				}
				if (this.state.quoting === false && record_delimiter.length === 0) {
					if (this.__autoDiscoverRecordDelimiter(buf, pos)) record_delimiter = this.options.record_delimiter;
				}
				const chr = buf[pos];
				if (raw === true) rawBuffer.append(chr);
				if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) this.state.wasRowDelimiter = true;
				if (this.state.escaping === true) this.state.escaping = false;
				else {
					if (escape !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape.length < bufLen) {
						if (escapeIsQuote) {
							if (this.__isQuote(buf, pos + escape.length)) {
								this.state.escaping = true;
								pos += escape.length - 1;
								continue;
							}
						} else {
							this.state.escaping = true;
							pos += escape.length - 1;
							continue;
						}
					}
					if (this.state.commenting === false && this.__isQuote(buf, pos)) {
						if (this.state.quoting === true) {
							const nextChr = buf[pos + quote.length];
							const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote.length);
							const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote.length, nextChr);
							const isNextChrDelimiter = this.__isDelimiter(buf, pos + quote.length, nextChr);
							const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
							if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) pos += escape.length - 1;
							else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								pos += quote.length - 1;
								continue;
							} else if (relax_quotes === false) {
								const err = this.__error(new CsvError("CSV_INVALID_CLOSING_QUOTE", [
									"Invalid Closing Quote:",
									`got "${String.fromCharCode(nextChr)}"`,
									`at line ${this.info.lines}`,
									"instead of delimiter, record delimiter, trimable character",
									"(if activated) or comment"
								], this.options, this.__infoField()));
								if (err !== void 0) return err;
							} else {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								this.state.field.prepend(quote);
								pos += quote.length - 1;
							}
						} else if (this.state.field.length !== 0) {
							if (relax_quotes === false) {
								const info = this.__infoField();
								const bom = Object.keys(boms).map((b) => boms[b].equals(this.state.field.toString()) ? b : false).filter(Boolean)[0];
								const err = this.__error(new CsvError("INVALID_OPENING_QUOTE", [
									"Invalid Opening Quote:",
									`a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
									bom ? `(${bom} bom)` : void 0
								], this.options, info, { field: this.state.field }));
								if (err !== void 0) return err;
							}
						} else {
							this.state.quoting = true;
							pos += quote.length - 1;
							continue;
						}
					}
					if (this.state.quoting === false) {
						const recordDelimiterLength = this.__isRecordDelimiter(chr, buf, pos);
						if (recordDelimiterLength !== 0) {
							if (this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) this.info.comment_lines++;
							else {
								if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
									this.state.enabled = true;
									this.__resetField();
									this.__resetRecord();
									pos += recordDelimiterLength - 1;
									continue;
								}
								if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
									this.info.empty_lines++;
									pos += recordDelimiterLength - 1;
									continue;
								}
								this.info.bytes = this.state.bufBytesStart + pos;
								const errField = this.__onField();
								if (errField !== void 0) return errField;
								this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
								const errRecord = this.__onRecord(push);
								if (errRecord !== void 0) return errRecord;
								if (to !== -1 && this.info.records >= to) {
									this.state.stop = true;
									close();
									return;
								}
							}
							this.state.commenting = false;
							pos += recordDelimiterLength - 1;
							continue;
						}
						if (this.state.commenting) continue;
						if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
							if (this.__compareBytes(comment, buf, pos, chr) !== 0) {
								this.state.commenting = true;
								continue;
							}
						}
						const delimiterLength = this.__isDelimiter(buf, pos, chr);
						if (delimiterLength !== 0) {
							this.info.bytes = this.state.bufBytesStart + pos;
							const errField = this.__onField();
							if (errField !== void 0) return errField;
							pos += delimiterLength - 1;
							continue;
						}
					}
				}
				if (this.state.commenting === false) {
					if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) return this.__error(new CsvError("CSV_MAX_RECORD_SIZE", [
						"Max Record Size:",
						"record exceed the maximum number of tolerated bytes",
						`of ${max_record_size}`,
						`at line ${this.info.lines}`
					], this.options, this.__infoField()));
				}
				const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
				const rappend = rtrim === false || this.state.wasQuoting === false;
				if (lappend === true && rappend === true) this.state.field.append(chr);
				else if (rtrim === true && !this.__isCharTrimable(buf, pos)) return this.__error(new CsvError("CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE", [
					"Invalid Closing Quote:",
					"found non trimable byte after quote",
					`at line ${this.info.lines}`
				], this.options, this.__infoField()));
				else {
					if (lappend === false) pos += this.__isCharTrimable(buf, pos) - 1;
					continue;
				}
			}
			if (end === true) {
				if (this.state.quoting === true) {
					const err = this.__error(new CsvError("CSV_QUOTE_NOT_CLOSED", ["Quote Not Closed:", `the parsing is finished with an opening quote at line ${this.info.lines}`], this.options, this.__infoField()));
					if (err !== void 0) return err;
				} else if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
					this.info.bytes = this.state.bufBytesStart + pos;
					const errField = this.__onField();
					if (errField !== void 0) return errField;
					const errRecord = this.__onRecord(push);
					if (errRecord !== void 0) return errRecord;
				} else if (this.state.wasRowDelimiter === true) this.info.empty_lines++;
				else if (this.state.commenting === true) this.info.comment_lines++;
			} else {
				this.state.bufBytesStart += pos;
				this.state.previousBuf = buf.slice(pos);
			}
			if (this.state.wasRowDelimiter === true) {
				this.info.lines++;
				this.state.wasRowDelimiter = false;
			}
		},
		__onRecord: function(push) {
			const { columns, group_columns_by_name, encoding, info, from, relax_column_count, relax_column_count_less, relax_column_count_more, raw, skip_records_with_empty_values } = this.options;
			const { enabled, record } = this.state;
			if (enabled === false) return this.__resetRecord();
			const recordLength = record.length;
			if (columns === true) {
				if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
					this.__resetRecord();
					return;
				}
				return this.__firstLineToColumns(record);
			}
			if (columns === false && this.info.records === 0) this.state.expectedRecordLength = recordLength;
			if (recordLength !== this.state.expectedRecordLength) {
				const err = columns === false ? new CsvError("CSV_RECORD_INCONSISTENT_FIELDS_LENGTH", [
					"Invalid Record Length:",
					`expect ${this.state.expectedRecordLength},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record }) : new CsvError("CSV_RECORD_INCONSISTENT_COLUMNS", [
					"Invalid Record Length:",
					`columns length is ${columns.length},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record });
				if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
					this.info.invalid_field_length++;
					this.state.error = err;
				} else {
					const finalErr = this.__error(err);
					if (finalErr) return finalErr;
				}
			}
			if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
				this.__resetRecord();
				return;
			}
			if (this.state.recordHasError === true) {
				this.__resetRecord();
				this.state.recordHasError = false;
				return;
			}
			this.info.records++;
			if (from === 1 || this.info.records >= from) {
				const { objname } = this.options;
				if (columns !== false) {
					const obj = {};
					for (let i = 0, l = record.length; i < l; i++) {
						if (columns[i] === void 0 || columns[i].disabled) continue;
						if (group_columns_by_name === true && Object.hasOwn(obj, columns[i].name)) {
							if (Array.isArray(obj[columns[i].name])) obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
							else obj[columns[i].name] = [obj[columns[i].name], record[i]];
						} else Object.defineProperty(obj, columns[i].name, {
							value: record[i],
							enumerable: true,
							writable: true,
							configurable: true
						});
					}
					if (raw === true || info === true) {
						const extRecord = Object.assign({ record: obj }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
						const err = this.__push(objname === void 0 ? extRecord : [obj[objname], extRecord], push);
						if (err) return err;
					} else {
						const err = this.__push(objname === void 0 ? obj : [obj[objname], obj], push);
						if (err) return err;
					}
				} else if (raw === true || info === true) {
					const extRecord = Object.assign({ record }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
					const err = this.__push(objname === void 0 ? extRecord : [record[objname], extRecord], push);
					if (err) return err;
				} else {
					const err = this.__push(objname === void 0 ? record : [record[objname], record], push);
					if (err) return err;
				}
			}
			this.__resetRecord();
		},
		__firstLineToColumns: function(record) {
			const { firstLineToHeaders } = this.state;
			try {
				const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
				if (!Array.isArray(headers)) return this.__error(new CsvError("CSV_INVALID_COLUMN_MAPPING", [
					"Invalid Column Mapping:",
					"expect an array from column function,",
					`got ${JSON.stringify(headers)}`
				], this.options, this.__infoField(), { headers }));
				const normalizedHeaders = normalize_columns_array(headers);
				this.state.expectedRecordLength = normalizedHeaders.length;
				this.options.columns = normalizedHeaders;
				this.__resetRecord();
				return;
			} catch (err) {
				return err;
			}
		},
		__resetRecord: function() {
			if (this.options.raw === true) this.state.rawBuffer.reset();
			this.state.error = void 0;
			this.state.record = [];
			this.state.record_length = 0;
		},
		__onField: function() {
			const { cast, encoding, rtrim, max_record_size } = this.options;
			const { enabled, wasQuoting } = this.state;
			if (enabled === false) return this.__resetField();
			let field = this.state.field.toString(encoding);
			if (rtrim === true && wasQuoting === false) field = field.trimRight();
			if (cast === true) {
				const [err, f] = this.__cast(field);
				if (err !== void 0) return err;
				field = f;
			}
			this.state.record.push(field);
			if (max_record_size !== 0 && typeof field === "string") this.state.record_length += field.length;
			this.__resetField();
		},
		__resetField: function() {
			this.state.field.reset();
			this.state.wasQuoting = false;
		},
		__push: function(record, push) {
			const { on_record } = this.options;
			if (on_record !== void 0) {
				const info = this.__infoRecord();
				try {
					record = on_record.call(null, record, info);
				} catch (err) {
					return err;
				}
				if (record === void 0 || record === null) return;
			}
			this.info.bytes_records += this.info.bytes;
			push(record);
		},
		__cast: function(field) {
			const { columns, relax_column_count } = this.options;
			if (Array.isArray(columns) === true && relax_column_count && this.options.columns.length <= this.state.record.length) return [void 0, void 0];
			if (this.state.castField !== null) try {
				const info = this.__infoField();
				return [void 0, this.state.castField.call(null, field, info)];
			} catch (err) {
				return [err];
			}
			if (this.__isFloat(field)) return [void 0, parseFloat(field)];
			else if (this.options.cast_date !== false) {
				const info = this.__infoField();
				return [void 0, this.options.cast_date.call(null, field, info)];
			}
			return [void 0, field];
		},
		__compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
			if (sourceBuf[0] !== firstByte) return 0;
			const sourceLength = sourceBuf.length;
			for (let i = 1; i < sourceLength; i++) if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
			return sourceLength;
		},
		__isCharTrimable: function(buf, pos) {
			const { timchars, timcharFirstBytes } = this.state;
			const first = buf[pos];
			if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
			loop1: for (let i = 0; i < timchars.length; i++) {
				const timchar = timchars[i];
				for (let j = 0; j < timchar.length; j++) if (timchar[j] !== buf[pos + j]) continue loop1;
				return timchar.length;
			}
			return 0;
		},
		__isDelimiter: function(buf, pos, chr) {
			const { delimiter, ignore_last_delimiters } = this.options;
			if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) return 0;
			else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) return 0;
			loop1: for (let i = 0; i < delimiter.length; i++) {
				const del = delimiter[i];
				if (del[0] === chr) {
					for (let j = 1; j < del.length; j++) if (del[j] !== buf[pos + j]) continue loop1;
					return del.length;
				}
			}
			return 0;
		},
		__isEscape: function(buf, pos, chr) {
			const { escape } = this.options;
			if (escape === null) return false;
			const l = escape.length;
			if (escape[0] === chr) {
				for (let i = 0; i < l; i++) if (escape[i] !== buf[pos + i]) return false;
				return true;
			}
			return false;
		},
		__isFloat: function(value) {
			return value - parseFloat(value) + 1 >= 0;
		},
		__isQuote: function(buf, pos) {
			const { quote } = this.options;
			if (quote === null) return false;
			const l = quote.length;
			for (let i = 0; i < l; i++) if (quote[i] !== buf[pos + i]) return false;
			return true;
		},
		__isRecordDelimiter: function(chr, buf, pos) {
			const { record_delimiter } = this.options;
			const recordDelimiterLength = record_delimiter.length;
			loop1: for (let i = 0; i < recordDelimiterLength; i++) {
				const rd = record_delimiter[i];
				const rdLength = rd.length;
				if (rd[0] !== chr) continue;
				for (let j = 1; j < rdLength; j++) if (rd[j] !== buf[pos + j]) continue loop1;
				return rd.length;
			}
			return 0;
		},
		__autoDiscoverRecordDelimiter: function(buf, pos) {
			const { encoding } = this.options;
			const rds = [
				Buffer.from("\r\n", encoding),
				Buffer.from("\n", encoding),
				Buffer.from("\r", encoding)
			];
			loop: for (let i = 0; i < rds.length; i++) {
				const l = rds[i].length;
				for (let j = 0; j < l; j++) if (rds[i][j] !== buf[pos + j]) continue loop;
				this.options.record_delimiter.push(rds[i]);
				this.state.recordDelimiterMaxLength = rds[i].length;
				return rds[i].length;
			}
			return 0;
		},
		__error: function(msg) {
			const { encoding, raw, skip_records_with_error } = this.options;
			const err = typeof msg === "string" ? new Error(msg) : msg;
			if (skip_records_with_error) {
				this.state.recordHasError = true;
				if (this.options.on_skip !== void 0) try {
					this.options.on_skip(err, raw ? this.state.rawBuffer.toString(encoding) : void 0);
				} catch (err) {
					return err;
				}
				return;
			} else return err;
		},
		__infoDataSet: function() {
			return {
				...this.info,
				columns: this.options.columns
			};
		},
		__infoRecord: function() {
			const { columns, raw, encoding } = this.options;
			return {
				...this.__infoDataSet(),
				bytes_records: this.info.bytes,
				error: this.state.error,
				header: columns === true,
				index: this.state.record.length,
				raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
			};
		},
		__infoField: function() {
			const { columns } = this.options;
			const isColumns = Array.isArray(columns);
			const bytes_records = this.info.bytes_records;
			return {
				...this.__infoRecord(),
				bytes_records,
				column: isColumns === true ? columns.length > this.state.record.length ? columns[this.state.record.length].name : null : this.state.record.length,
				quoting: this.state.wasQuoting
			};
		}
	};
};

// node_modules/csv-parse/lib/index.js
var Parser = class extends Transform {
	constructor(opts = {}) {
		super({
			readableObjectMode: true,
			...opts,
			encoding: null
		});
		this.api = transform({
			on_skip: (err, chunk) => {
				this.emit("skip", err, chunk);
			},
			...opts
		});
		this.state = this.api.state;
		this.options = this.api.options;
		this.info = this.api.info;
	}
	_transform(buf, _, callback) {
		if (this.state.stop === true) return;
		const err = this.api.parse(buf, false, (record) => {
			this.push(record);
		}, () => {
			this.push(null);
			this.end();
			this.on("end", this.destroy);
		});
		if (err !== void 0) this.state.stop = true;
		callback(err);
	}
	_flush(callback) {
		if (this.state.stop === true) return;
		callback(this.api.parse(void 0, true, (record) => {
			this.push(record);
		}, () => {
			this.push(null);
			this.on("end", this.destroy);
		}));
	}
};
const parse$1 = function() {
	let data, options, callback;
	for (const i in arguments) {
		const argument = arguments[i];
		const type = typeof argument;
		if (data === void 0 && (typeof argument === "string" || Buffer.isBuffer(argument))) data = argument;
		else if (options === void 0 && is_object(argument)) options = argument;
		else if (callback === void 0 && type === "function") callback = argument;
		else throw new CsvError("CSV_INVALID_ARGUMENT", ["Invalid argument:", `got ${JSON.stringify(argument)} at index ${i}`], options || {});
	}
	const parser = new Parser(options);
	if (callback) {
		const records = options === void 0 || options.objname === void 0 ? [] : Object.create(null);
		parser.on("readable", function() {
			let record;
			while ((record = this.read()) !== null) if (options === void 0 || options.objname === void 0) records.push(record);
			else Object.assign(records, { [record[0]]: record[1] });
		});
		parser.on("error", function(err) {
			callback(err, void 0, parser.api.__infoDataSet());
		});
		parser.on("end", function() {
			callback(void 0, records, parser.api.__infoDataSet());
		});
	}
	if (data !== void 0) {
		const writer = function() {
			parser.write(data);
			parser.end();
		};
		if (typeof setImmediate === "function") setImmediate(writer);
		else setTimeout(writer, 0);
	}
	return parser;
};

// node_modules/csv-parse/lib/sync.js
const parse = function(data, opts = {}) {
	if (typeof data === "string") data = Buffer.from(data);
	const records = opts && opts.objname ? Object.create(null) : [];
	const parser = transform(opts);
	const push = (record) => {
		if (parser.options.objname === void 0) records.push(record);
		else records[record[0]] = record[1];
	};
	const close = () => {};
	const error = parser.parse(data, true, push, close);
	if (error !== void 0) throw error;
	return records;
};

// src/adapters/data/read-text.ts
const BLOCK_BYTES = 262144;
/** The text of a file in pieces, without a byte order mark. Throws data-format for bytes that its encoding does not have. */
async function* readText(path, encoding = "utf-8") {
	const decode = createDecoder(encoding);
	const stream = createReadStream(path, { highWaterMark: BLOCK_BYTES });
	for await (const block of stream) if (block instanceof Uint8Array) yield decode(block);
	yield decode(null);
}
const UTF8_HINT = "Check its format, or convert it to UTF-8.";
function createDecoder(encoding) {
	if (encoding === "latin1") return (block) => Buffer.from(block ?? []).toString("latin1");
	const decoder = new TextDecoder$1(encoding, { fatal: true });
	return (block) => {
		const text = decodeBlock(decoder, block, encoding);
		if (encoding === "windows-1252" && UNASSIGNED.test(text)) throw notOf(encoding);
		return text;
	};
}
/** Bytes that windows-1252 gives no character, which the web's decoder lets through. */
const UNASSIGNED = /[\u0081\u008D\u008F\u0090\u009D]/;
function decodeBlock(decoder, block, encoding) {
	try {
		return block === null ? decoder.decode() : decoder.decode(block, { stream: true });
	} catch (cause) {
		throw notOf(encoding, cause);
	}
}
function notOf(encoding, cause) {
	return formatError(`The file is not ${encoding === "utf-8" ? "UTF-8" : encoding} text.`, encoding === "utf-8" ? UTF8_HINT : "Name its encoding.", cause);
}

// src/adapters/data/csv-encoding.ts
/** Byte order marks: what a file says of itself. */
const MARKS = [
	["utf-8", [
		239,
		187,
		191
	]],
	["utf-16le", [255, 254]],
	["utf-16be", [254, 255]]
];
/**
* The text of a csv file in its declared encoding, else in that of its byte order mark, else as UTF-8. Throws data-format, with
* what to declare, for bytes that are no such text.
*/
async function* readCsvText(path, declared = {}) {
	const marked = await readMark(path);
	const { encoding } = declared;
	if (encoding !== void 0 && marked !== null && marked !== encoding) {
		const message = `The csv file is declared as ${encoding}, but its byte order mark says ${marked}.`;
		throw formatError(message, `Write ${renderCsv({
			...declared,
			encoding: marked
		})}.`);
	}
	try {
		for await (const text of readText(path, encoding ?? marked ?? "utf-8")) {
			if (encoding === void 0 && text.includes("\0")) throw withoutMark(declared);
			yield text;
		}
	} catch (error) {
		throw encoding === void 0 && isNoText(error) ? unknownEncoding(declared, error) : error;
	}
}
function isNoText(error) {
	return error instanceof AppError && error.cause instanceof TypeError;
}
async function readMark(path) {
	await using file = await open(path);
	const { buffer } = await file.read(Buffer.alloc(3), 0, 3, 0);
	return MARKS.find(([, mark]) => mark.every((byte, index) => buffer[index] === byte))?.[0] ?? null;
}
function withoutMark(declared) {
	return formatError("The csv file holds NUL characters, as UTF-16 without a byte order mark does.", `If it is that, write ${renderCsv({
		...declared,
		encoding: "utf-16le"
	})} beside its path in model.yaml (for init: after --csv).`);
}
/** Every file is a text in latin1, and nearly every one in windows-1252, whatever it was written in. */
function unknownEncoding(declared, cause) {
	const lines = ["latin1", "windows-1252"].map((encoding) => renderCsv({
		...declared,
		encoding
	}));
	return formatError("The csv file is not UTF-8 text, and does not say what it is.", `Convert it to UTF-8, or write its encoding beside its path in model.yaml (for init: after --csv), such as ${lines.join(" or ")}.`, cause);
}

// src/adapters/data/quoting-census.ts
/**
* Which cells of a column are quoted. Writers quote what has to be quoted, or all texts; one that quotes a word and leaves
* the next one of its column as it is does not exist, so what looks so are texts that begin and end with the sign.
*/
var QuotingCensus = class {
	#needing;
	#quoted = /* @__PURE__ */ new Set();
	#plain = /* @__PURE__ */ new Set();
	constructor({ delimiter, quote }) {
		this.#needing = [
			delimiter,
			quote,
			"\r",
			"\n"
		];
	}
	/** Of every cell; the first record names the columns. */
	add = (cell, { records, index, quoting }) => {
		if (records === 0 || cell === "" || this.#needing.some((sign) => cell.includes(sign))) return cell;
		if (quoting) this.#quoted.add(index);
		else if (parseNumber(cell) === void 0) this.#plain.add(index);
		return cell;
	};
	isUneven() {
		return [...this.#quoted].some((index) => this.#plain.has(index));
	}
};

// src/adapters/data/csv-dialect.ts
const USUAL = {
	delimiter: ",",
	quote: "\""
};
/** What a file is tried with where the manifest says nothing; others have to be declared. */
const DELIMITERS = [
	",",
	";",
	"	",
	"|"
];
const QUOTES = ["\"", "'"];
const SAMPLE_CHARACTERS = 262144;
const SAMPLE_RECORDS = 1e3;
/** A record ends with any of these, as pandas reads it: files that were put together mix them. The longest first. */
const LINE_ENDINGS = [
	"\r\n",
	"\n",
	"\r"
];
function parserOptions({ delimiter, quote }) {
	return {
		delimiter,
		quote,
		escape: quote,
		record_delimiter: LINE_ENDINGS,
		skip_empty_lines: true
	};
}
/**
* The punctuation by which the start of a file is a table of more than one column, as far as the declared one leaves it open:
* every record has as many cells as the header. The usual one where none does, so that its fault is told. Throws data-format
* where several do, and differ: which of them is right only a person knows.
*/
async function findPunctuation(path, declared = {}) {
	const { delimiter, quote } = declared;
	if (delimiter !== void 0 && quote !== void 0) return {
		delimiter,
		quote
	};
	const usual = {
		...USUAL,
		...delimiter && { delimiter },
		...quote && { quote }
	};
	const sample = await readSample(path, declared);
	const tables = candidatesFor(sample, usual, declared).flatMap((candidate) => tableBy(sample, candidate) ?? []);
	const sound = tables.filter(({ isCut, isUneven, punctuation }) => punctuation.quote === "\"" || !(isCut || isUneven));
	const readings = /* @__PURE__ */ new Map();
	for (const { digest, punctuation } of sound.length > 0 ? sound : tables) if (!readings.has(digest)) readings.set(digest, punctuation);
	const [only = usual] = readings.values();
	if (readings.size > 1) throw severalReadings([...readings.values()], declared);
	return only;
}
/** Refuses to read a file in another way than the usual one before the manifest says so. */
function requireDeclared(found, declared = {}) {
	const undeclared = undeclaredOf(found, declared);
	if (Object.keys(undeclared).length === 0) return;
	throw formatError("The csv file is not separated by commas and quoted by double quotes, as one is of which the manifest says nothing.", `Write ${renderCsv({
		...declared,
		...undeclared
	})} beside its path in model.yaml, if that is right.`);
}
/** What of a punctuation has to be declared. */
function undeclaredOf(found, declared = {}) {
	const { delimiter, quote } = found;
	return {
		...delimiter !== (declared.delimiter ?? USUAL.delimiter) && { delimiter },
		...quote !== (declared.quote ?? USUAL.quote) && { quote }
	};
}
/** Of several lines: the last one of a cut sample may be part of one. */
function wholeLines(text) {
	return text.slice(0, Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r", text.length - 2)) + 1);
}
/** Whole lines of the file's start. */
async function readSample(path, declared) {
	let text = "";
	for await (const piece of readCsvText(path, declared)) {
		text += piece;
		if (text.length >= SAMPLE_CHARACTERS) return {
			text: wholeLines(text),
			isWhole: false
		};
	}
	return {
		text,
		isWhole: true
	};
}
/** The usual one first: of readings that come to the same it is kept. */
function candidatesFor({ text }, usual, declared) {
	const delimiters = declared.delimiter === void 0 ? DELIMITERS.filter((sign) => text.includes(sign)) : [];
	const quotes = declared.quote === void 0 ? QUOTES.filter((sign) => text.includes(sign)) : [];
	return [.../* @__PURE__ */ new Set([usual.quote, ...quotes])].flatMap((quote) => [.../* @__PURE__ */ new Set([usual.delimiter, ...delimiters])].map((delimiter) => ({
		delimiter,
		quote
	})));
}
/** null where the records are no table of several columns. */
function tableBy({ text, isWhole }, punctuation) {
	const hash = createHash("sha256");
	let width = 0;
	let end = 0;
	let isCut = false;
	const quoting = new QuotingCensus(punctuation);
	const take = (record, { bytes }) => {
		hash.update(JSON.stringify(record));
		width = Array.isArray(record) ? record.length : 0;
		end = bytes;
		return null;
	};
	try {
		parse(text, {
			...parserOptions(punctuation),
			to: SAMPLE_RECORDS,
			cast: quoting.add,
			on_record: take
		});
	} catch (error) {
		isCut = !isWhole && error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED";
		if (!isCut || end < Buffer.byteLength(text) / 2) return null;
	}
	return width > 1 ? {
		punctuation,
		digest: hash.digest("hex"),
		isCut,
		isUneven: quoting.isUneven()
	} : null;
}
function severalReadings(readings, declared) {
	const lines = readings.map((reading) => renderCsv({
		...declared,
		...reading
	}));
	return formatError(`The csv file is a table in ${readings.length} ways, and they differ.`, `Write the right one beside its path in model.yaml (for init: after --csv): ${lines.join(" or ")}.`);
}

// src/adapters/data/csv-header.ts
/** In as few columns, the names in another order may be a row of texts. */
const LEAST_TO_SHUFFLE = 3;
/**
* Sees that the first record names the columns, and that no later one does so again: files that were put together bring their
* headers along, which are no rows, and where their columns stand otherwise all that follows is read wrongly.
*/
function watchHeader() {
	let header = null;
	return (record, line) => {
		header = header === null ? readHeader$1(record, line) : requireRow(record, line, header);
	};
}
function readHeader$1(record, line) {
	checkNames(record, line);
	const names = record.map((name) => name.trim());
	const first = names.findIndex((name) => name !== "");
	const nameless = names.flatMap((name, index) => name === "" && index > first ? [index] : []);
	return {
		line,
		names: new Set(names),
		joined: joinCells(record),
		nameless
	};
}
/** Delimiters at the end of all lines make a column without a name that is always empty; one with a value has lost its name. */
function requireRow(record, line, header) {
	const unnamed = header.nameless.find((index) => record[index]?.trim() !== "");
	if (unnamed !== void 0) throw formatError(`Line ${line} of the csv file has a value in column ${unnamed + 1}, which has no name in line ${header.line}.`, "Give the column a name, or look for a delimiter too many.");
	if (isHeader(record, header)) throw repeatedHeader(record, {
		line,
		headerLine: header.line
	});
	return header;
}
function checkNames(header, line) {
	const places = /* @__PURE__ */ new Map();
	for (const [index, name] of header.entries()) {
		const known = places.get(name);
		if (name.trim() !== "" && known !== void 0) throw formatError(`The csv file has two columns named ${quoteText(name)}: number ${known + 1} and number ${index + 1} of line ${line}.`, "Give every column a name of its own.");
		if (name.trim() !== "") places.set(name, index);
	}
	if (places.size > 0) return;
	throw formatError(`The csv file names no column in line ${line}.`, "The first line names the columns.");
}
function isHeader(record, { names, joined }) {
	if (record.length < 2 || !names.has(record.at(-1)?.trim() ?? "")) return false;
	if (joinCells(record) === joined) return true;
	const cells = new Set(record.map((cell) => cell.trim()));
	return record.length >= LEAST_TO_SHUFFLE && cells.size === record.length && [...cells].every((cell) => names.has(cell));
}
function joinCells(record) {
	return JSON.stringify(record.map((cell) => cell.trim()));
}
function repeatedHeader(record, { line, headerLine }) {
	return formatError(`Line ${line} of the csv file names the columns again, as line ${headerLine} does (${record.slice(0, 3).map(quoteText).join(", ")}).`, "Where files were put together, leave the headers of all but the first away, and bring their columns into its order; where it is a row, name the columns otherwise.");
}

// src/adapters/data/infer-kind.ts
/** The kind of a column to which a cell of csv is added. Its cells are all text, so the kind is what they spell. */
function widenByText(sofar, text) {
	if (text === "" || sofar === "text") return sofar;
	return merge(sofar, kindOfText(text), "text");
}
/** The kind of a column to which a value of JSON is added. */
function widenByValue(sofar, value) {
	if (value === null || value === void 0 || sofar === "other") return sofar;
	return merge(sofar, kindOfValue(value), "mixed");
}
/** A column without any value can be anything; as numbers it reads as missing ones. */
function settleKind(sofar) {
	return sofar ?? "number";
}
function merge(sofar, next, otherwise) {
	if (sofar === null || sofar === next) return next;
	if ((sofar === "integer" || sofar === "number") && (next === "integer" || next === "number")) return "number";
	return next === "other" || next === "list" || sofar === "list" ? "other" : otherwise;
}
function kindOfText(text) {
	if (hasLeadingZero(text)) return "text";
	if (parseNumber(text) !== void 0) return isInteger(text) ? "integer" : "number";
	return parseBoolean(text) === void 0 ? "text" : "boolean";
}
function kindOfValue(value) {
	if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
	if (typeof value === "boolean") return "boolean";
	if (typeof value === "string") return "text";
	return Array.isArray(value) ? "list" : "other";
}

// src/adapters/data/record-table.ts
const CHUNK_ROWS = 4096;
function createRecordTable(format) {
	return {
		format: format.format,
		decimal: format.decimal ?? ".",
		columns: format.columns,
		read: (request) => readChunks(format, request),
		[Symbol.asyncDispose]: () => Promise.resolve()
	};
}
async function* readChunks(format, request) {
	let records = [];
	let start = 0;
	for await (const record of format.records()) {
		records.push(record);
		if (records.length < CHUNK_ROWS) continue;
		if (request.wanted(start, records.length)) yield toChunk(format, request, {
			start,
			records
		});
		start += records.length;
		records = [];
	}
	if (records.length > 0 && request.wanted(start, records.length)) yield toChunk(format, request, {
		start,
		records
	});
}
function toChunk(format, request, rows) {
	const columns = new Map(request.columns.map((column) => [column, rows.records.map(format.cellOf(column))]));
	return {
		start: rows.start,
		rows: rows.records.length,
		columns
	};
}

// src/adapters/data/csv.ts
/** A record that is longer is taken for a quote that was never closed. */
const LONGEST_RECORD = 16 * 2 ** 20;
/** Opens a csv file (RFC 4180 but for what its dialect says, header required). One pass counts the rows and finds what each column holds. */
async function openCsv({ path, dialect = {}, keep }) {
	const punctuation = await findPunctuation(path, dialect);
	requireDeclared(punctuation, dialect);
	const file = {
		path,
		dialect,
		punctuation
	};
	const decimal = dialect.decimal ?? ".";
	let header = null;
	const kinds = [];
	const free = [];
	const kept = [];
	let rows = 0;
	for await (const record of readRecords$1(file)) {
		if (header === null) {
			header = record;
			continue;
		}
		rows += 1;
		for (const [index, cell] of record.entries()) {
			const text = withPoint(cell, decimal);
			kinds[index] = widenByText(kinds[index] ?? null, text);
			if (kinds[index] === "number" || kinds[index] === "integer") free[index] ||= isSpelledFreely(text);
		}
		if (keep) kept.push(record);
	}
	if (header === null) throw formatError("The csv file is empty.", "The first line names the columns.");
	const names = header;
	const positions = new Map(names.map((name, index) => [name, index]));
	return createRecordTable({
		format: "csv",
		decimal,
		columns: names.map((name, index) => {
			const kind = kinds[index] ?? null;
			return {
				name,
				kind: settleKind(kind),
				isEmpty: kind === null,
				shape: [],
				rows,
				isSpelledFreely: free[index] ?? false
			};
		}),
		records: () => keep ? kept : withoutHeader(readRecords$1(file)),
		cellOf: (column) => {
			const index = positions.get(column) ?? -1;
			return (record) => record[index];
		}
	});
}
async function* withoutHeader(records) {
	let isHeader = true;
	for await (const record of records) {
		if (!isHeader) yield record;
		isHeader = false;
	}
}
/** The records, the header first; below it a cell that stands for no value is the empty one, whatever the manifest calls it. */
async function* readRecords$1({ path, dialect, punctuation }) {
	const watch = watchHeader();
	const parser = parse$1({
		...parserOptions(punctuation),
		max_record_size: LONGEST_RECORD,
		on_record: (record, { lines }) => {
			watch(record, lines);
			return record;
		}
	});
	pipeline(Readable.from(readCsvText(path, dialect)), parser, passErrorsToReader);
	const isMissing = missingCells(dialect);
	let isHeader = true;
	try {
		const records = parser;
		for await (const record of records) {
			if (!isRecord$1(record)) continue;
			yield isHeader || isMissing === null ? record : record.map((cell) => isMissing(cell) ? "" : cell);
			isHeader = false;
		}
	} catch (error) {
		throw error instanceof CsvError ? translate(error) : error;
	}
}
/** Texts are compared letter by letter, numbers by their value, as pandas compares its na_values. */
function missingCells({ missing = [], decimal = "." }) {
	if (missing.length === 0) return null;
	const words = new Set(missing.map(String));
	const numbers = new Set(missing.filter((word) => typeof word === "number"));
	if (numbers.size === 0) return (cell) => words.has(cell);
	return (cell) => words.has(cell) || numbers.has(parseNumber(withPoint(cell, decimal)) ?? NaN);
}
/** pipeline destroys the parser with the error, and the loop that reads it throws. */
function passErrorsToReader() {}
function isRecord$1(record) {
	return Array.isArray(record);
}
function translate(error) {
	const line = typeof error["lines"] === "number" ? error["lines"] : 0;
	const hint = {
		CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "Every line needs as many cells as the header; a cell with a delimiter needs quotes, and a delimiter at the end is one cell more.",
		CSV_QUOTE_NOT_CLOSED: "A quoted cell is opened there and never closed.",
		CSV_MAX_RECORD_SIZE: "A quoted cell is opened there and never closed."
	}[error.code] ?? "Check the line, and the delimiter and the quote of the file: csv: {delimiter: …, quote: …}.";
	return formatError(`The csv file cannot be read at line ${line} (${error.code}).`, hint, error);
}

// src/adapters/data/jsonl.ts
const LONGEST_LINE = 64 * 2 ** 20;
/** Opens a file of one JSON object a line. One pass counts the rows and finds the columns; `keep` retains its records. */
async function openJsonl(path, keep) {
	const kinds = /* @__PURE__ */ new Map();
	const kept = [];
	let rows = 0;
	for await (const record of readRecords(path)) {
		rows += 1;
		for (const name of Object.keys(record)) kinds.set(name, widenByValue(kinds.get(name) ?? null, record[name]));
		if (keep) kept.push(record);
	}
	return createRecordTable({
		format: "jsonl",
		columns: [...kinds].map(([name, kind]) => ({
			name,
			kind: settleKind(kind),
			isEmpty: kind === null,
			shape: [],
			rows
		})),
		records: () => keep ? kept : readRecords(path),
		cellOf: (column) => (record) => Object.hasOwn(record, column) ? record[column] : void 0
	});
}
async function* readRecords(path) {
	let line = 0;
	for await (const text of readLines(path)) {
		line += 1;
		if (text.trim() !== "") yield parseRecord(text, line);
	}
}
/** Split at line feeds alone: a JSON text may hold U+2028, which other splitters take for an end of line. */
async function* readLines(path) {
	let pieces = [];
	let length = 0;
	for await (const text of readText(path)) {
		const [first = "", ...lines] = text.split("\n");
		pieces.push(first);
		length += first.length;
		if (length > LONGEST_LINE) throw tooLong();
		if (lines.length === 0) continue;
		yield pieces.join("");
		const rest = lines.pop() ?? "";
		yield* lines;
		pieces = [rest];
		length = rest.length;
	}
	yield pieces.join("");
}
function tooLong() {
	return formatError(`A line of the jsonl file has over ${LONGEST_LINE} characters.`, "Write one object a line.");
}
function parseRecord(text, line) {
	const value = parseJson(text, line);
	if (isRecord(value)) return value;
	throw formatError(`Line ${line} of the jsonl file is not an object.`, "Write one row a line, as {\"column\": value, …}.");
}
function parseJson(text, line) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		const special = /\b(NaN|Infinity)\b/.test(text);
		throw formatError(`Line ${line} of the jsonl file is not JSON.`, special ? "JSON has no NaN and no Infinity: write null for a missing number." : "Write one JSON object a line.", cause);
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/adapters/data/npz.ts
var import_yauzl = require_yauzl();
const MOST_ARRAYS = 1e3;
const ENDING = ".npy";
const STORED = 0;
const DEFLATED = 8;
/** Opens the arrays of a npz file (numpy.savez, numpy.savez_compressed). They are streamed; nothing is unpacked to the disk. */
async function openNpz(path) {
	const zip = await translateErrors$1(() => (0, import_yauzl.openPromise)(path, {
		lazyEntries: true,
		autoClose: false,
		strictFileNames: true
	}));
	try {
		const files = await translateErrors$1(() => listArrays(zip));
		return await createArrayTable("npz", files, () => {
			zip.close();
			return Promise.resolve();
		});
	} catch (error) {
		zip.close();
		throw error;
	}
}
async function listArrays(zip) {
	const files = /* @__PURE__ */ new Map();
	if (zip.entryCount > MOST_ARRAYS) throw formatError(`The npz file has ${zip.entryCount} entries.`, `At most ${MOST_ARRAYS} arrays are read.`);
	let unpacked = 0;
	for await (const entry of zip.eachEntry()) {
		const name = checkEntry(entry);
		unpacked += entry.uncompressedSize;
		checkUnpacked(unpacked, zip.fileSize);
		if (files.has(name)) throw formatError(`The npz file holds ${quoteText(name)} twice.`, "Write it again.");
		files.set(name, {
			name,
			sizeBytes: entry.uncompressedSize,
			openStream: () => translateErrors$1(async () => readEntry(await zip.openReadStreamPromise(entry)))
		});
	}
	return [...files.values()];
}
/** Less is read whatever it was packed to: within seconds, and a batch at a time. */
const ALWAYS_UNPACKED = 4 * 2 ** 30;
/** Arrays of numbers that were measured are packed to a half or a tenth; a thousandth is all that deflate can do. */
const MOST_UNPACKED_TIMES = 64;
/** By what the entries declare, which no more bytes are read than. Throws data-format. */
function checkUnpacked(unpackedBytes, fileBytes) {
	if (unpackedBytes <= Math.max(ALWAYS_UNPACKED, MOST_UNPACKED_TIMES * fileBytes)) return;
	throw formatError(`The npz file unpacks to ${Math.round(unpackedBytes / 2 ** 20)} MiB, more than ${MOST_UNPACKED_TIMES} times its size.`, "Write fewer rows, or the arrays as they are with numpy.savez, which packs nothing.");
}
function checkEntry(entry) {
	const { fileName } = entry;
	const known = entry.compressionMethod === STORED || entry.compressionMethod === DEFLATED;
	if (fileName.endsWith(ENDING) && known && !entry.isEncrypted()) return fileName.slice(0, -4);
	throw formatError(`The npz file holds ${quoteText(fileName)}, which is not an array that can be read.`, "Write it with numpy.savez or numpy.savez_compressed.");
}
async function* readEntry(stream) {
	try {
		yield* stream;
	} catch (error) {
		throw toFormatError(error);
	}
}
async function translateErrors$1(work) {
	try {
		return await work();
	} catch (error) {
		throw toFormatError(error);
	}
}
function toFormatError(cause) {
	if (cause instanceof AppError) return cause;
	const reason = cause instanceof Error ? cause.message : "unknown error";
	return formatError(`The npz file cannot be read: ${quoteText(reason)}.`, "The file is damaged or not a npz file: write it with numpy.savez.", cause);
}

// node_modules/hyparquet/src/constants.js
/** @type {import('../src/types.d.ts').ParquetType[]} */
const ParquetTypes = [
	"BOOLEAN",
	"INT32",
	"INT64",
	"INT96",
	"FLOAT",
	"DOUBLE",
	"BYTE_ARRAY",
	"FIXED_LEN_BYTE_ARRAY"
];
/** @type {import('../src/types.d.ts').Encoding[]} */
const Encodings = [
	"PLAIN",
	"GROUP_VAR_INT",
	"PLAIN_DICTIONARY",
	"RLE",
	"BIT_PACKED",
	"DELTA_BINARY_PACKED",
	"DELTA_LENGTH_BYTE_ARRAY",
	"DELTA_BYTE_ARRAY",
	"RLE_DICTIONARY",
	"BYTE_STREAM_SPLIT"
];
/** @type {import('../src/types.d.ts').FieldRepetitionType[]} */
const FieldRepetitionTypes = [
	"REQUIRED",
	"OPTIONAL",
	"REPEATED"
];
/** @type {import('../src/types.d.ts').ConvertedType[]} */
const ConvertedTypes = [
	"UTF8",
	"MAP",
	"MAP_KEY_VALUE",
	"LIST",
	"ENUM",
	"DECIMAL",
	"DATE",
	"TIME_MILLIS",
	"TIME_MICROS",
	"TIMESTAMP_MILLIS",
	"TIMESTAMP_MICROS",
	"UINT_8",
	"UINT_16",
	"UINT_32",
	"UINT_64",
	"INT_8",
	"INT_16",
	"INT_32",
	"INT_64",
	"JSON",
	"BSON",
	"INTERVAL"
];
/** @type {import('../src/types.d.ts').CompressionCodec[]} */
const CompressionCodecs = [
	"UNCOMPRESSED",
	"SNAPPY",
	"GZIP",
	"LZO",
	"BROTLI",
	"LZ4",
	"ZSTD",
	"LZ4_RAW"
];
/** @type {import('../src/types.d.ts').PageType[]} */
const PageTypes = [
	"DATA_PAGE",
	"INDEX_PAGE",
	"DICTIONARY_PAGE",
	"DATA_PAGE_V2"
];
/** @type {import('../src/types.d.ts').BoundaryOrder[]} */
const BoundaryOrders = [
	"UNORDERED",
	"ASCENDING",
	"DESCENDING"
];
/** @type {import('../src/types.d.ts').EdgeInterpolationAlgorithm[]} */
const EdgeInterpolationAlgorithms = [
	"SPHERICAL",
	"VINCENTY",
	"THOMAS",
	"ANDOYER",
	"KARNEY"
];

// node_modules/hyparquet/src/wkb.js
/**
* WKB (Well-Known Binary) decoder for geometry objects.
*
* @param {DataReader} reader
* @returns {Geometry} geometry object
*/
function wkbToGeojson(reader) {
	const flags = getFlags(reader);
	if (flags.type === 1) return {
		type: "Point",
		coordinates: readPosition(reader, flags)
	};
	else if (flags.type === 2) return {
		type: "LineString",
		coordinates: readLine(reader, flags)
	};
	else if (flags.type === 3) return {
		type: "Polygon",
		coordinates: readPolygon(reader, flags)
	};
	else if (flags.type === 4) {
		const points = [];
		for (let i = 0; i < flags.count; i++) points.push(readPosition(reader, getFlags(reader)));
		return {
			type: "MultiPoint",
			coordinates: points
		};
	} else if (flags.type === 5) {
		const lines = [];
		for (let i = 0; i < flags.count; i++) lines.push(readLine(reader, getFlags(reader)));
		return {
			type: "MultiLineString",
			coordinates: lines
		};
	} else if (flags.type === 6) {
		const polygons = [];
		for (let i = 0; i < flags.count; i++) polygons.push(readPolygon(reader, getFlags(reader)));
		return {
			type: "MultiPolygon",
			coordinates: polygons
		};
	} else if (flags.type === 7) {
		const geometries = [];
		for (let i = 0; i < flags.count; i++) geometries.push(wkbToGeojson(reader));
		return {
			type: "GeometryCollection",
			geometries
		};
	} else throw new Error(`Unsupported geometry type: ${flags.type}`);
}
/**
* Extract ISO WKB flags and base geometry type.
*
* @param {DataReader} reader
* @returns {WkbFlags}
*/
function getFlags(reader) {
	const { view } = reader;
	const littleEndian = view.getUint8(reader.offset++) === 1;
	const rawType = view.getUint32(reader.offset, littleEndian);
	reader.offset += 4;
	const type = rawType % 1e3;
	const flags = Math.floor(rawType / 1e3);
	let count = 0;
	if (type > 1 && type <= 7) {
		count = view.getUint32(reader.offset, littleEndian);
		reader.offset += 4;
	}
	let dim = 2;
	if (flags) dim++;
	if (flags === 3) dim++;
	return {
		littleEndian,
		type,
		dim,
		count
	};
}
/**
* @param {DataReader} reader
* @param {WkbFlags} flags
* @returns {number[]}
*/
function readPosition(reader, flags) {
	const points = [];
	for (let i = 0; i < flags.dim; i++) {
		const coord = reader.view.getFloat64(reader.offset, flags.littleEndian);
		reader.offset += 8;
		points.push(coord);
	}
	return points;
}
/**
* @param {DataReader} reader
* @param {WkbFlags} flags
* @returns {number[][]}
*/
function readLine(reader, flags) {
	const points = [];
	for (let i = 0; i < flags.count; i++) points.push(readPosition(reader, flags));
	return points;
}
/**
* @param {DataReader} reader
* @param {WkbFlags} flags
* @returns {number[][][]}
*/
function readPolygon(reader, flags) {
	const { view } = reader;
	const rings = [];
	for (let r = 0; r < flags.count; r++) {
		const count = view.getUint32(reader.offset, flags.littleEndian);
		reader.offset += 4;
		rings.push(readLine(reader, {
			...flags,
			count
		}));
	}
	return rings;
}
/**
* @typedef {object} WkbFlags
* @property {boolean} littleEndian
* @property {number} type
* @property {number} dim
* @property {number} count
*/
/**
* @import {DataReader, Geometry} from '../src/types.js'
*/

// node_modules/hyparquet/src/convert.js
/**
* @import {ColumnDecoder, DecodedArray, Encoding, ParquetParsers} from '../src/types.js'
*/
const decoder$2 = new TextDecoder();
/**
* Default type parsers when no custom ones are given
* @type ParquetParsers
*/
const DEFAULT_PARSERS = {
	timestampFromMilliseconds(millis) {
		return new Date(Number(millis));
	},
	timestampFromMicroseconds(micros) {
		return new Date(Number(micros / 1000n));
	},
	timestampFromNanoseconds(nanos) {
		return new Date(Number(nanos / 1000000n));
	},
	dateFromDays(days) {
		return /* @__PURE__ */ new Date(days * 864e5);
	},
	stringFromBytes(bytes) {
		return bytes && decoder$2.decode(bytes);
	},
	jsonFromBytes(bytes) {
		return bytes && JSON.parse(decoder$2.decode(bytes));
	},
	geometryFromBytes(bytes) {
		return bytes && wkbToGeojson({
			view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
			offset: 0
		});
	},
	geographyFromBytes(bytes) {
		return bytes && wkbToGeojson({
			view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
			offset: 0
		});
	},
	uuidFromBytes(bytes) {
		if (!bytes) return void 0;
		const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
		return hex.slice(0, 8) + "-" + hex.slice(8, 12) + "-" + hex.slice(12, 16) + "-" + hex.slice(16, 20) + "-" + hex.slice(20, 32);
	}
};
/**
* Convert known types from primitive to rich, and dereference dictionary.
*
* @param {DecodedArray} data series of primitive types
* @param {DecodedArray | undefined} dictionary
* @param {Encoding} encoding
* @param {ColumnDecoder} columnDecoder
* @returns {DecodedArray} series of rich types
*/
function convertWithDictionary(data, dictionary, encoding, columnDecoder) {
	if (dictionary && encoding.endsWith("_DICTIONARY")) {
		let output = data;
		if (data instanceof Uint8Array && !(dictionary instanceof Uint8Array)) output = new dictionary.constructor(data.length);
		for (let i = 0; i < data.length; i++) output[i] = dictionary[data[i]];
		return output;
	} else return convert(data, columnDecoder);
}
/**
* Convert known types from primitive to rich.
*
* @param {DecodedArray} data series of primitive types
* @param {ColumnDecoder} columnDecoder
* @returns {DecodedArray} series of rich types
*/
function convert(data, columnDecoder) {
	const { element, parsers, utf8 = true, schemaPath } = columnDecoder;
	const { type, converted_type: ctype, logical_type: ltype } = element;
	const nullable = element.repetition_type !== "REQUIRED";
	if (schemaPath?.some((s) => s.element.logical_type?.type === "VARIANT") && type === "BYTE_ARRAY" && ctype !== "UTF8" && ltype?.type !== "STRING") return data;
	if (ctype === "DECIMAL") {
		const factor = 10 ** -(element.scale || 0);
		const arr = new Array(data.length);
		for (let i = 0; i < arr.length; i++) if (data[i] instanceof Uint8Array) arr[i] = parseDecimal(data[i]) * factor;
		else arr[i] = Number(data[i]) * factor;
		return arr;
	}
	if (!ctype && type === "INT96") return Array.from(data).map((v) => parsers.timestampFromNanoseconds(parseInt96Nanos(v)));
	if (ctype === "DATE") return Array.from(data).map((v) => parsers.dateFromDays(v));
	if (ctype === "TIMESTAMP_MILLIS") return Array.from(data).map((v) => parsers.timestampFromMilliseconds(v));
	if (ctype === "TIMESTAMP_MICROS") return Array.from(data).map((v) => parsers.timestampFromMicroseconds(v));
	if (ctype === "JSON") return data.map((v) => parsers.jsonFromBytes(v));
	if (ctype === "BSON") throw new Error("parquet bson not supported");
	if (ctype === "INTERVAL") throw new Error("parquet interval not supported");
	if (ltype?.type === "GEOMETRY") return data.map((v) => parsers.geometryFromBytes(v));
	if (ltype?.type === "GEOGRAPHY") return data.map((v) => parsers.geographyFromBytes(v));
	if (ltype?.type === "UUID") return data.map((v) => parsers.uuidFromBytes(v));
	if (ctype === "UTF8" || ltype?.type === "STRING" || utf8 && type === "BYTE_ARRAY") return data.map((v) => parsers.stringFromBytes(v));
	if (ctype === "UINT_64" || ltype?.type === "INTEGER" && ltype.bitWidth === 64 && !ltype.isSigned) {
		if (data instanceof BigInt64Array) return new BigUint64Array(data.buffer, data.byteOffset, data.length);
		const arr = nullable ? new Array(data.length) : new BigUint64Array(data.length);
		for (let i = 0; i < arr.length; i++) arr[i] = data[i];
		return arr;
	}
	if (ctype === "UINT_32" || ltype?.type === "INTEGER" && ltype.bitWidth === 32 && !ltype.isSigned) {
		if (data instanceof Int32Array) return new Uint32Array(data.buffer, data.byteOffset, data.length);
		const arr = nullable ? new Array(data.length) : new Uint32Array(data.length);
		for (let i = 0; i < arr.length; i++) arr[i] = data[i] < 0 ? 4294967296 + data[i] : data[i];
		return arr;
	}
	if (ltype?.type === "FLOAT16") return Array.from(data).map(parseFloat16);
	if (ltype?.type === "TIMESTAMP") {
		const { unit } = ltype;
		/** @type {ParquetParsers[keyof ParquetParsers]} */
		let parser = parsers.timestampFromMilliseconds;
		if (unit === "MICROS") parser = parsers.timestampFromMicroseconds;
		if (unit === "NANOS") parser = parsers.timestampFromNanoseconds;
		const arr = new Array(data.length);
		for (let i = 0; i < arr.length; i++) arr[i] = parser(data[i]);
		return arr;
	}
	return data;
}
/**
* @param {Uint8Array} bytes
* @returns {number}
*/
function parseDecimal(bytes) {
	if (!bytes.length) return 0;
	let value = 0n;
	for (const byte of bytes) value = value * 256n + BigInt(byte);
	const bits = bytes.length * 8;
	if (value >= 2n ** BigInt(bits - 1)) value -= 2n ** BigInt(bits);
	return Number(value);
}
/**
* Converts INT96 date format (hi 32bit days, lo 64bit nanos) to nanos since epoch
* @param {bigint} value
* @returns {bigint}
*/
function parseInt96Nanos(value) {
	const days = (value >> 64n) - 2440588n;
	const nano = value & 18446744073709551615n;
	return days * 86400000000000n + nano;
}
/**
* @param {Uint8Array | undefined} bytes
* @returns {number | undefined}
*/
function parseFloat16(bytes) {
	if (!bytes) return void 0;
	const int16 = bytes[1] << 8 | bytes[0];
	const sign = int16 >> 15 ? -1 : 1;
	const exp = int16 >> 10 & 31;
	const frac = int16 & 1023;
	if (exp === 0) return sign * 2 ** -14 * (frac / 1024);
	if (exp === 31) return frac ? NaN : sign * Infinity;
	return sign * 2 ** (exp - 15) * (1 + frac / 1024);
}

// node_modules/hyparquet/src/schema.js
/**
* Build a tree from the schema elements.
*
* @param {SchemaElement[]} schema
* @param {number} rootIndex index of the root element
* @param {string[]} path path to the element
* @returns {SchemaTree} tree of schema elements
*/
function schemaTree(schema, rootIndex, path) {
	const element = schema[rootIndex];
	const children = [];
	let count = 1;
	if (element.num_children) while (children.length < element.num_children) {
		const childElement = schema[rootIndex + count];
		const child = schemaTree(schema, rootIndex + count, [...path, childElement.name]);
		count += child.count;
		children.push(child);
	}
	return {
		count,
		element,
		children,
		path
	};
}
/**
* Get schema elements from the root to the given element name.
*
* @param {SchemaElement[]} schema
* @param {string[]} name path to the element
* @returns {SchemaTree[]} list of schema elements
*/
function getSchemaPath(schema, name) {
	return getTreePath(schemaTree(schema, 0, []), name);
}
/**
* Get schema tree nodes from the root of a prebuilt tree to the given element name.
*
* @param {SchemaTree} tree root of the schema tree
* @param {string[]} name path to the element
* @returns {SchemaTree[]} list of schema elements
*/
function getTreePath(tree, name) {
	const path = [tree];
	for (const part of name) {
		const child = tree.children.find((child) => child.element.name === part);
		if (!child) throw new Error(`parquet schema element not found: ${name}`);
		path.push(child);
		tree = child;
	}
	return path;
}
/**
* Get all physical (leaf) column names.
*
* @param {SchemaTree} schemaTree
* @returns {string[]} list of physical column names
*/
function getPhysicalColumns(schemaTree) {
	/** @type {string[]} */
	const columns = [];
	/** @param {SchemaTree} node */
	function traverse(node) {
		if (node.children.length) for (const child of node.children) traverse(child);
		else columns.push(node.path.join("."));
	}
	traverse(schemaTree);
	return columns;
}
/**
* Get the max repetition level for a given schema path.
*
* @param {SchemaTree[]} schemaPath
* @returns {number} max repetition level
*/
function getMaxRepetitionLevel(schemaPath) {
	let maxLevel = 0;
	for (const { element } of schemaPath) if (element.repetition_type === "REPEATED") maxLevel++;
	return maxLevel;
}
/**
* Get the max definition level for a given schema path.
*
* @param {SchemaTree[]} schemaPath
* @returns {number} max definition level
*/
function getMaxDefinitionLevel(schemaPath) {
	let maxLevel = 0;
	for (const { element } of schemaPath.slice(1)) if (element.repetition_type !== "REQUIRED") maxLevel++;
	return maxLevel;
}
/**
* Check if a column is list-like.
*
* @param {SchemaTree} schema
* @returns {boolean} true if list-like
*/
function isListLike(schema) {
	if (!schema) return false;
	if (schema.element.converted_type !== "LIST") return false;
	if (schema.children.length > 1) return false;
	const firstChild = schema.children[0];
	if (firstChild.children.length > 1) return false;
	if (firstChild.element.repetition_type !== "REPEATED") return false;
	return true;
}
/**
* Check if a column is map-like.
*
* @param {SchemaTree} schema
* @returns {boolean} true if map-like
*/
function isMapLike(schema) {
	if (!schema) return false;
	if (schema.element.converted_type !== "MAP") return false;
	if (schema.children.length > 1) return false;
	const firstChild = schema.children[0];
	if (firstChild.children.length !== 2) return false;
	if (firstChild.element.repetition_type !== "REPEATED") return false;
	if (firstChild.children.find((child) => child.element.name === "key")?.element.repetition_type === "REPEATED") return false;
	if (firstChild.children.find((child) => child.element.name === "value")?.element.repetition_type === "REPEATED") return false;
	return true;
}
/**
* Returns true if a column is non-nested.
*
* @param {SchemaTree[]} schemaPath
* @returns {boolean}
*/
function isFlatColumn(schemaPath) {
	if (schemaPath.length !== 2) return false;
	const [, column] = schemaPath;
	if (column.element.repetition_type === "REPEATED") return false;
	if (column.children.length) return false;
	return true;
}
/**
* @import {SchemaElement, SchemaTree} from '../src/types.js'
*/

// node_modules/hyparquet/src/thrift.js
/**
* @import {DataReader, ThriftObject, ThriftType} from '../src/types.js'
*/
const STOP = 0;
const TRUE = 1;
const FALSE = 2;
const BYTE = 3;
const I16 = 4;
const I32 = 5;
const I64 = 6;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;
/**
* Parse TCompactProtocol
*
* @param {DataReader} reader
* @returns {{ [key: `field_${number}`]: any }}
*/
function deserializeTCompactProtocol(reader) {
	/** @type {ThriftObject} */
	const value = {};
	let fid = 0;
	while (true) {
		if (reader.offset >= reader.view.byteLength) throw new Error("thrift struct ended without STOP");
		const byte = reader.view.getUint8(reader.offset++);
		const type = byte & 15;
		if (type === STOP) break;
		const delta = byte >> 4;
		fid = delta ? fid + delta : readZigZag(reader);
		value[`field_${fid}`] = readElement(reader, type);
	}
	return value;
}
/**
* Read a single element based on its type
*
* @param {DataReader} reader
* @param {number} type
* @returns {ThriftType}
*/
function readElement(reader, type) {
	switch (type) {
		case TRUE: return true;
		case FALSE: return false;
		case BYTE: return reader.view.getInt8(reader.offset++);
		case I16:
		case I32: return readZigZag(reader);
		case I64: return readZigZagBigInt(reader);
		case DOUBLE: {
			const value = reader.view.getFloat64(reader.offset, true);
			reader.offset += 8;
			return value;
		}
		case BINARY: {
			const stringLength = readVarInt(reader);
			if (reader.offset + stringLength > reader.view.byteLength) throw new Error(`thrift binary length ${stringLength} exceeds remaining ${reader.view.byteLength - reader.offset} bytes`);
			const strBytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, stringLength);
			reader.offset += stringLength;
			return strBytes;
		}
		case LIST: {
			const byte = reader.view.getUint8(reader.offset++);
			const elemType = byte & 15;
			let listSize = byte >> 4;
			if (listSize === 15) listSize = readVarInt(reader);
			const boolType = elemType === TRUE || elemType === FALSE;
			const values = new Array(listSize);
			for (let i = 0; i < listSize; i++) values[i] = boolType ? readElement(reader, BYTE) === 1 : readElement(reader, elemType);
			return values;
		}
		case STRUCT: return deserializeTCompactProtocol(reader);
		default: throw new Error(`thrift unhandled type: ${type}`);
	}
}
/**
* Read varint aka Unsigned LEB128.
*
* @param {DataReader} reader
* @returns {number}
*/
function readVarInt(reader) {
	let result = 0;
	let shift = 0;
	while (true) {
		const byte = reader.view.getUint8(reader.offset++);
		result |= (byte & 127) << shift;
		if (!(byte & 128)) return result;
		shift += 7;
	}
}
/**
* Read a varint as a bigint.
*
* @param {DataReader} reader
* @returns {bigint}
*/
function readVarBigInt(reader) {
	let result = 0n;
	let shift = 0n;
	while (true) {
		const byte = reader.view.getUint8(reader.offset++);
		result |= BigInt(byte & 127) << shift;
		if (!(byte & 128)) return result;
		shift += 7n;
	}
}
/**
* Read a zigzag number.
* Zigzag folds positive and negative numbers into the positive number space.
*
* @param {DataReader} reader
* @returns {number}
*/
function readZigZag(reader) {
	const zigzag = readVarInt(reader);
	return zigzag >>> 1 ^ -(zigzag & 1);
}
/**
* Read a zigzag bigint.
*
* @param {DataReader} reader
* @returns {bigint}
*/
function readZigZagBigInt(reader) {
	const zigzag = readVarBigInt(reader);
	return zigzag >> 1n ^ -(zigzag & 1n);
}

// node_modules/hyparquet/src/geoparquet.js
/**
* @param {SchemaElement[]} schema
* @param {KeyValue[] | undefined} key_value_metadata
* @returns {void}
*/
function markGeoColumns(schema, key_value_metadata) {
	/** @type {Map<string, LogicalType>} */
	const columns = /* @__PURE__ */ new Map();
	const geo = key_value_metadata?.find(({ key }) => key === "geo")?.value;
	const decodedColumns = (geo && JSON.parse(geo)?.columns) ?? {};
	for (const [name, column] of Object.entries(decodedColumns)) {
		if (column.encoding !== "WKB") continue;
		const type = column.edges === "spherical" ? "GEOGRAPHY" : "GEOMETRY";
		const id = column.crs?.id ?? column.crs?.ids?.[0];
		const crs = id ? `${id.authority}:${id.code.toString()}` : void 0;
		columns.set(name, {
			type,
			crs
		});
	}
	for (let i = 1; i < schema.length; i++) {
		const { logical_type, name, num_children, type } = schema[i];
		if (num_children) {
			i += num_children;
			continue;
		}
		if (type === "BYTE_ARRAY" && !logical_type) schema[i].logical_type = columns.get(name);
	}
}
/**
* @import {KeyValue, LogicalType, SchemaElement} from '../src/types.js'
*/

// node_modules/hyparquet/src/metadata.js
/**
* @import {AsyncBuffer, FileMetaData, KeyValue, LogicalType, MetadataOptions, MinMaxType, ParquetParsers, SchemaElement, SchemaTree, Statistics, TimeUnit} from '../src/types.js'
*/
const defaultInitialFetchSize = 1 << 19;
const decoder$1 = new TextDecoder();
function decode(value) {
	return value && decoder$1.decode(value);
}
/**
* Read parquet metadata from an async buffer.
*
* An AsyncBuffer is like an ArrayBuffer, but the slices are loaded
* asynchronously, possibly over the network.
*
* You must provide the byteLength of the buffer, typically from a HEAD request.
*
* In theory, you could use suffix-range requests to fetch the end of the file,
* and save a round trip. But in practice, this doesn't work because chrome
* deems suffix-range requests as a not-safe-listed header, and will require
* a pre-flight. So the byteLength is required.
*
* To make this efficient, we initially request the last 512kb of the file,
* which is likely to contain the metadata. If the metadata length exceeds the
* initial fetch, 512kb, we request the rest of the metadata from the AsyncBuffer.
*
* This ensures that we either make one 512kb initial request for the metadata,
* or a second request for up to the metadata size.
*
* @param {AsyncBuffer} asyncBuffer parquet file contents
* @param {MetadataOptions & { initialFetchSize?: number }} options initial fetch size in bytes (default 512kb)
* @returns {Promise<FileMetaData>} parquet metadata object
*/
async function parquetMetadataAsync(asyncBuffer, { parsers, initialFetchSize = defaultInitialFetchSize, geoparquet = true } = {}) {
	if (!asyncBuffer || !(asyncBuffer.byteLength >= 0)) throw new Error("parquet expected AsyncBuffer");
	const footerOffset = Math.max(0, asyncBuffer.byteLength - initialFetchSize);
	const footerBuffer = await asyncBuffer.slice(footerOffset, asyncBuffer.byteLength);
	const footerView = new DataView(footerBuffer);
	if (footerView.getUint32(footerBuffer.byteLength - 4, true) !== 827474256) throw new Error("parquet file invalid (footer != PAR1)");
	const metadataLength = footerView.getUint32(footerBuffer.byteLength - 8, true);
	if (metadataLength > asyncBuffer.byteLength - 8) throw new Error(`parquet metadata length ${metadataLength} exceeds available buffer ${asyncBuffer.byteLength - 8}`);
	if (metadataLength + 8 > initialFetchSize) {
		const metadataOffset = asyncBuffer.byteLength - metadataLength - 8;
		const metadataBuffer = await asyncBuffer.slice(metadataOffset, footerOffset);
		const combinedBuffer = new ArrayBuffer(metadataLength + 8);
		const combinedView = new Uint8Array(combinedBuffer);
		combinedView.set(new Uint8Array(metadataBuffer));
		combinedView.set(new Uint8Array(footerBuffer), footerOffset - metadataOffset);
		return parquetMetadata(combinedBuffer, {
			parsers,
			geoparquet
		});
	} else return parquetMetadata(footerBuffer, {
		parsers,
		geoparquet
	});
}
/**
* Read parquet metadata from a buffer synchronously.
*
* @param {ArrayBuffer | Uint8Array} arrayBuffer parquet file footer
* @param {MetadataOptions} options metadata parsing options
* @returns {FileMetaData} parquet metadata object
*/
function parquetMetadata(arrayBuffer, { parsers, geoparquet = true } = {}) {
	let view;
	if (arrayBuffer instanceof ArrayBuffer) view = new DataView(arrayBuffer);
	else if (arrayBuffer instanceof Uint8Array) view = new DataView(arrayBuffer.buffer, arrayBuffer.byteOffset, arrayBuffer.byteLength);
	else throw new Error("parquet expected ArrayBuffer or Uint8Array");
	const allParsers = {
		...DEFAULT_PARSERS,
		...parsers
	};
	if (view.byteLength < 8) throw new Error("parquet file is too short");
	if (view.getUint32(view.byteLength - 4, true) !== 827474256) throw new Error("parquet file invalid (footer != PAR1)");
	const metadataLengthOffset = view.byteLength - 8;
	const metadataLength = view.getUint32(metadataLengthOffset, true);
	if (metadataLength > view.byteLength - 8) throw new Error(`parquet metadata length ${metadataLength} exceeds available buffer ${view.byteLength - 8}`);
	const metadataOffset = metadataLengthOffset - metadataLength;
	const metadata = deserializeTCompactProtocol({
		view,
		offset: metadataOffset
	});
	const version = metadata.field_1;
	/** @type {SchemaElement[]} */
	const schema = metadata.field_2.map((field) => ({
		type: ParquetTypes[field.field_1],
		type_length: field.field_2,
		repetition_type: FieldRepetitionTypes[field.field_3],
		name: decode(field.field_4),
		num_children: field.field_5,
		converted_type: ConvertedTypes[field.field_6],
		scale: field.field_7,
		precision: field.field_8,
		field_id: field.field_9,
		logical_type: logicalType(field.field_10)
	}));
	const columnSchema = schema.filter((e) => e.type);
	const num_rows = metadata.field_3;
	const row_groups = metadata.field_4.map((rowGroup) => ({
		columns: rowGroup.field_1.map((column, columnIndex) => ({
			file_path: decode(column.field_1),
			file_offset: column.field_2,
			meta_data: column.field_3 && {
				type: ParquetTypes[column.field_3.field_1],
				encodings: column.field_3.field_2?.map((e) => Encodings[e]),
				path_in_schema: column.field_3.field_3.map(decode),
				codec: CompressionCodecs[column.field_3.field_4],
				num_values: column.field_3.field_5,
				total_uncompressed_size: column.field_3.field_6,
				total_compressed_size: column.field_3.field_7,
				key_value_metadata: column.field_3.field_8?.map((kv) => ({
					key: decode(kv.field_1),
					value: decode(kv.field_2)
				})),
				data_page_offset: column.field_3.field_9,
				index_page_offset: column.field_3.field_10,
				dictionary_page_offset: column.field_3.field_11,
				statistics: convertStats(column.field_3.field_12, columnSchema[columnIndex], allParsers),
				encoding_stats: column.field_3.field_13?.map((encodingStat) => ({
					page_type: PageTypes[encodingStat.field_1],
					encoding: Encodings[encodingStat.field_2],
					count: encodingStat.field_3
				})),
				bloom_filter_offset: column.field_3.field_14,
				bloom_filter_length: column.field_3.field_15,
				size_statistics: column.field_3.field_16 && {
					unencoded_byte_array_data_bytes: column.field_3.field_16.field_1,
					repetition_level_histogram: column.field_3.field_16.field_2,
					definition_level_histogram: column.field_3.field_16.field_3
				},
				geospatial_statistics: column.field_3.field_17 && {
					bbox: column.field_3.field_17.field_1 && {
						xmin: column.field_3.field_17.field_1.field_1,
						xmax: column.field_3.field_17.field_1.field_2,
						ymin: column.field_3.field_17.field_1.field_3,
						ymax: column.field_3.field_17.field_1.field_4,
						zmin: column.field_3.field_17.field_1.field_5,
						zmax: column.field_3.field_17.field_1.field_6,
						mmin: column.field_3.field_17.field_1.field_7,
						mmax: column.field_3.field_17.field_1.field_8
					},
					geospatial_types: column.field_3.field_17.field_2
				}
			},
			offset_index_offset: column.field_4,
			offset_index_length: column.field_5,
			column_index_offset: column.field_6,
			column_index_length: column.field_7,
			crypto_metadata: column.field_8,
			encrypted_column_metadata: column.field_9
		})),
		total_byte_size: rowGroup.field_2,
		num_rows: rowGroup.field_3,
		sorting_columns: rowGroup.field_4?.map((sortingColumn) => ({
			column_idx: sortingColumn.field_1,
			descending: sortingColumn.field_2,
			nulls_first: sortingColumn.field_3
		})),
		file_offset: rowGroup.field_5,
		total_compressed_size: rowGroup.field_6,
		ordinal: rowGroup.field_7
	}));
	/** @type {KeyValue[] | undefined} */
	const key_value_metadata = metadata.field_5?.map((kv) => ({
		key: decode(kv.field_1),
		value: decode(kv.field_2)
	}));
	const created_by = decode(metadata.field_6);
	if (geoparquet) markGeoColumns(schema, key_value_metadata);
	return {
		version,
		schema,
		num_rows,
		row_groups,
		key_value_metadata,
		created_by,
		metadata_length: metadataLength
	};
}
/**
* Return a tree of schema elements from parquet metadata.
*
* @param {{schema: SchemaElement[]}} metadata parquet metadata object
* @returns {SchemaTree} tree of schema elements
*/
function parquetSchema({ schema }) {
	return getSchemaPath(schema, [])[0];
}
/**
* @param {any} logicalType
* @returns {LogicalType | undefined}
*/
function logicalType(logicalType) {
	if (logicalType?.field_1) return { type: "STRING" };
	if (logicalType?.field_2) return { type: "MAP" };
	if (logicalType?.field_3) return { type: "LIST" };
	if (logicalType?.field_4) return { type: "ENUM" };
	if (logicalType?.field_5) return {
		type: "DECIMAL",
		scale: logicalType.field_5.field_1,
		precision: logicalType.field_5.field_2
	};
	if (logicalType?.field_6) return { type: "DATE" };
	if (logicalType?.field_7) return {
		type: "TIME",
		isAdjustedToUTC: logicalType.field_7.field_1,
		unit: timeUnit(logicalType.field_7.field_2)
	};
	if (logicalType?.field_8) return {
		type: "TIMESTAMP",
		isAdjustedToUTC: logicalType.field_8.field_1,
		unit: timeUnit(logicalType.field_8.field_2)
	};
	if (logicalType?.field_10) return {
		type: "INTEGER",
		bitWidth: logicalType.field_10.field_1,
		isSigned: logicalType.field_10.field_2
	};
	if (logicalType?.field_11) return { type: "NULL" };
	if (logicalType?.field_12) return { type: "JSON" };
	if (logicalType?.field_13) return { type: "BSON" };
	if (logicalType?.field_14) return { type: "UUID" };
	if (logicalType?.field_15) return { type: "FLOAT16" };
	if (logicalType?.field_16) return {
		type: "VARIANT",
		specification_version: logicalType.field_16.field_1
	};
	if (logicalType?.field_17) return {
		type: "GEOMETRY",
		crs: decode(logicalType.field_17.field_1)
	};
	if (logicalType?.field_18) return {
		type: "GEOGRAPHY",
		crs: decode(logicalType.field_18.field_1),
		algorithm: EdgeInterpolationAlgorithms[logicalType.field_18.field_2]
	};
	return logicalType;
}
/**
* @param {any} unit
* @returns {TimeUnit}
*/
function timeUnit(unit) {
	if (unit.field_1) return "MILLIS";
	if (unit.field_2) return "MICROS";
	if (unit.field_3) return "NANOS";
	throw new Error("parquet time unit required");
}
/**
* Convert column statistics based on column type.
*
* @param {any} stats
* @param {SchemaElement} schema
* @param {ParquetParsers} parsers
* @returns {Statistics}
*/
function convertStats(stats, schema, parsers) {
	return stats && {
		max: convertMetadata(stats.field_1, schema, parsers),
		min: convertMetadata(stats.field_2, schema, parsers),
		null_count: stats.field_3,
		distinct_count: stats.field_4,
		max_value: convertMetadata(stats.field_5, schema, parsers),
		min_value: convertMetadata(stats.field_6, schema, parsers),
		is_max_value_exact: stats.field_7,
		is_min_value_exact: stats.field_8
	};
}
/**
* @param {Uint8Array | undefined} value
* @param {SchemaElement} schema
* @param {ParquetParsers} parsers
* @returns {MinMaxType | undefined}
*/
function convertMetadata(value, schema, parsers) {
	const { type, converted_type, logical_type } = schema;
	if (value === void 0) return value;
	if (type === "BOOLEAN") return value[0] === 1;
	if (type === "BYTE_ARRAY") return parsers.stringFromBytes(value);
	const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
	if (type === "FLOAT" && view.byteLength === 4) return view.getFloat32(0, true);
	if (type === "DOUBLE" && view.byteLength === 8) return view.getFloat64(0, true);
	if (type === "INT32" && converted_type === "DECIMAL" && view.byteLength === 4) return view.getInt32(0, true) * 10 ** -(schema.scale || 0);
	if (type === "INT64" && converted_type === "DECIMAL" && view.byteLength === 8) return Number(view.getBigInt64(0, true)) * 10 ** -(schema.scale || 0);
	if (type === "INT32" && converted_type === "DATE") return parsers.dateFromDays(view.getInt32(0, true));
	if (type === "INT64" && converted_type === "TIMESTAMP_MILLIS") return parsers.timestampFromMilliseconds(view.getBigInt64(0, true));
	if (type === "INT64" && converted_type === "TIMESTAMP_MICROS") return parsers.timestampFromMicroseconds(view.getBigInt64(0, true));
	if (type === "INT64" && logical_type?.type === "TIMESTAMP" && logical_type?.unit === "NANOS") return parsers.timestampFromNanoseconds(view.getBigInt64(0, true));
	if (type === "INT64" && logical_type?.type === "TIMESTAMP" && logical_type?.unit === "MICROS") return parsers.timestampFromMicroseconds(view.getBigInt64(0, true));
	if (type === "INT64" && logical_type?.type === "TIMESTAMP") return parsers.timestampFromMilliseconds(view.getBigInt64(0, true));
	const unsigned = converted_type?.startsWith("UINT_") || logical_type?.type === "INTEGER" && !logical_type.isSigned;
	if (type === "INT32" && unsigned && view.byteLength === 4) return view.getUint32(0, true);
	if (type === "INT64" && unsigned && view.byteLength === 8) return view.getBigUint64(0, true);
	if (type === "INT32" && view.byteLength === 4) return view.getInt32(0, true);
	if (type === "INT64" && view.byteLength === 8) return view.getBigInt64(0, true);
	if (converted_type === "DECIMAL") return parseDecimal(value) * 10 ** -(schema.scale || 0);
	if (logical_type?.type === "FLOAT16") return parseFloat16(value);
	if (logical_type?.type === "UUID") return parsers.uuidFromBytes(value);
	if (type === "FIXED_LEN_BYTE_ARRAY") return value;
	return value;
}

// node_modules/hyparquet/src/indexes.js
/**
* @import {ColumnIndex, DataReader, OffsetIndex, PageLocation, ParquetParsers, SchemaElement} from '../src/types.js'
*/
/**
* @param {DataReader} reader
* @param {SchemaElement} schema
* @param {Partial<ParquetParsers> | undefined} parsers
* @returns {ColumnIndex}
*/
function readColumnIndex(reader, schema, parsers = void 0) {
	const allParsers = {
		...DEFAULT_PARSERS,
		...parsers
	};
	const thrift = deserializeTCompactProtocol(reader);
	return {
		null_pages: thrift.field_1,
		min_values: thrift.field_2.map((m) => convertMetadata(m, schema, allParsers)),
		max_values: thrift.field_3.map((m) => convertMetadata(m, schema, allParsers)),
		boundary_order: BoundaryOrders[thrift.field_4],
		null_counts: thrift.field_5,
		repetition_level_histograms: thrift.field_6,
		definition_level_histograms: thrift.field_7
	};
}
/**
* @param {DataReader} reader
* @returns {OffsetIndex}
*/
function readOffsetIndex(reader) {
	const thrift = deserializeTCompactProtocol(reader);
	return {
		page_locations: thrift.field_1.map((loc) => ({
			offset: loc.field_1,
			compressed_page_size: loc.field_2,
			first_row_index: loc.field_3
		})),
		unencoded_byte_array_data_bytes: thrift.field_2
	};
}

// node_modules/hyparquet/src/xxhash.js
const MASK = 18446744073709551615n;
const PRIME1 = 11400714785074694791n;
const PRIME2 = 14029467366897019727n;
const PRIME3 = 1609587929392839161n;
const PRIME4 = 9650029242287828579n;
const PRIME5 = 2870177450012600261n;
/**
* @param {bigint} x
* @param {bigint} r rotation amount in bits (1..63)
* @returns {bigint}
*/
function rotl64(x, r) {
	return (x << r | x >> 64n - r) & MASK;
}
/**
* @param {bigint} acc
* @param {bigint} val
* @returns {bigint}
*/
function round(acc, val) {
	acc = acc + val * PRIME2 & MASK;
	acc = rotl64(acc, 31n);
	return acc * PRIME1 & MASK;
}
/**
* @param {bigint} acc
* @param {bigint} val
* @returns {bigint}
*/
function mergeRound(acc, val) {
	acc ^= round(0n, val);
	return acc * PRIME1 + PRIME4 & MASK;
}
/**
* Compute the 64-bit xxHash of a byte buffer.
*
* @param {Uint8Array} input
* @param {bigint} [seed]
* @returns {bigint} 64-bit hash
*/
function xxhash64(input, seed = 0n) {
	const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
	const len = input.byteLength;
	let offset = 0;
	let h64;
	if (len >= 32) {
		let v1 = seed + PRIME1 + PRIME2 & MASK;
		let v2 = seed + PRIME2 & MASK;
		let v3 = seed;
		let v4 = seed - PRIME1 & MASK;
		while (offset + 32 <= len) {
			v1 = round(v1, view.getBigUint64(offset, true));
			offset += 8;
			v2 = round(v2, view.getBigUint64(offset, true));
			offset += 8;
			v3 = round(v3, view.getBigUint64(offset, true));
			offset += 8;
			v4 = round(v4, view.getBigUint64(offset, true));
			offset += 8;
		}
		h64 = rotl64(v1, 1n) + rotl64(v2, 7n) + rotl64(v3, 12n) + rotl64(v4, 18n) & MASK;
		h64 = mergeRound(h64, v1);
		h64 = mergeRound(h64, v2);
		h64 = mergeRound(h64, v3);
		h64 = mergeRound(h64, v4);
	} else h64 = seed + PRIME5 & MASK;
	h64 = h64 + BigInt(len) & MASK;
	while (offset + 8 <= len) {
		h64 ^= round(0n, view.getBigUint64(offset, true));
		h64 = rotl64(h64, 27n) * PRIME1 + PRIME4 & MASK;
		offset += 8;
	}
	if (offset + 4 <= len) {
		h64 ^= BigInt(view.getUint32(offset, true)) * PRIME1 & MASK;
		h64 = rotl64(h64, 23n) * PRIME2 + PRIME3 & MASK;
		offset += 4;
	}
	while (offset < len) {
		h64 ^= BigInt(view.getUint8(offset)) * PRIME5 & MASK;
		h64 = rotl64(h64, 11n) * PRIME1 & MASK;
		offset += 1;
	}
	h64 ^= h64 >> 33n;
	h64 = h64 * PRIME2 & MASK;
	h64 ^= h64 >> 29n;
	h64 = h64 * PRIME3 & MASK;
	h64 ^= h64 >> 32n;
	return h64;
}

// node_modules/hyparquet/src/bloom.js
/**
* @import {BloomFilter, DataReader, ParquetQueryFilter, SchemaElement} from '../src/types.js'
*/
const textEncoder = new TextEncoder();
const SALT = new Uint32Array([
	1203114875,
	1150766481,
	2284105051,
	2729912477,
	1884591559,
	770785867,
	2667333959,
	1550580529
]);
/**
* Map the high 32 bits of a hash to a block index in [0, numBlocks).
*
* @param {bigint} hash
* @param {number} numBlocks
* @returns {number}
*/
function blockIndex(hash, numBlocks) {
	return Number((hash >> 32n) * BigInt(numBlocks) >> 32n);
}
/**
* Per-block mask: 8 uint32 words, each with a single bit set at position `(low32 * SALT[i]) >> 27`.
*
* @param {bigint} hash
* @returns {Uint32Array}
*/
function blockMask(hash) {
	const m = /* @__PURE__ */ new Uint32Array(8);
	const low = Number(hash & 4294967295n) | 0;
	for (let i = 0; i < 8; i++) m[i] = 1 << (Math.imul(low, SALT[i]) >>> 27);
	return m;
}
/**
* Test whether a hash might be present in a Split Block Bloom Filter.
* False positives are possible; false negatives are not.
*
* @param {Uint32Array} blocks bloom filter words (8 * numBlocks long)
* @param {bigint} hash 64-bit xxhash of the parquet-plain-encoded value
* @returns {boolean}
*/
function sbbfContains(blocks, hash) {
	const offset = blockIndex(hash, blocks.length >> 3) << 3;
	const m = blockMask(hash);
	for (let i = 0; i < 8; i++) if ((blocks[offset + i] & m[i]) === 0) return false;
	return true;
}
/**
* Parse a Split Block Bloom Filter from a reader positioned at the BloomFilterHeader.
* Returns undefined when the header advertises an unsupported algorithm, hash, or
* compression — callers should treat that as "cannot use this bloom filter."
*
* @param {DataReader} reader
* @returns {BloomFilter | undefined}
*/
function readBloomFilter(reader) {
	const header = deserializeTCompactProtocol(reader);
	const numBytes = header.field_1;
	if (typeof numBytes !== "number" || numBytes <= 0 || numBytes % 32 !== 0) return void 0;
	if (!header.field_2?.field_1) return void 0;
	if (!header.field_3?.field_1) return void 0;
	if (!header.field_4?.field_1) return void 0;
	const { view, offset } = reader;
	if (offset + numBytes > view.byteLength) throw new Error(`parquet bloom filter truncated: need ${numBytes} bytes, have ${view.byteLength - offset}`);
	const blocks = new Uint32Array(numBytes >> 2);
	for (let i = 0; i < blocks.length; i++) blocks[i] = view.getUint32(offset + i * 4, true);
	reader.offset = offset + numBytes;
	return {
		numBytes,
		blocks
	};
}
/**
* Hash a JS filter value as its parquet PLAIN-encoded bytes, suitable for a
* bloom filter lookup. Returns undefined when the column's parser is lossy or
* ambiguous (DATE, TIMESTAMP_*, DECIMAL, JSON, BSON, INT96, FLOAT16, UUID,
* GEOMETRY, GEOGRAPHY, INTERVAL) or when the JS value type doesn't match the
* column. Callers must treat undefined as "bloom filter cannot help."
*
* @param {any} value
* @param {SchemaElement} element
* @returns {bigint | undefined}
*/
function hashParquetValue(value, element) {
	if (value === null || value === void 0) return void 0;
	const { type, converted_type, logical_type } = element;
	if (type === "BOOLEAN") {
		if (typeof value !== "boolean") return void 0;
		return xxhash64(new Uint8Array([value ? 1 : 0]));
	}
	if (type === "FLOAT") {
		if (typeof value !== "number") return void 0;
		const buf = /* @__PURE__ */ new ArrayBuffer(4);
		new DataView(buf).setFloat32(0, value, true);
		return xxhash64(new Uint8Array(buf));
	}
	if (type === "DOUBLE") {
		if (typeof value !== "number") return void 0;
		const buf = /* @__PURE__ */ new ArrayBuffer(8);
		new DataView(buf).setFloat64(0, value, true);
		return xxhash64(new Uint8Array(buf));
	}
	if (type === "INT32") {
		if (converted_type === "DATE" || converted_type === "DECIMAL" || converted_type === "TIME_MILLIS") return void 0;
		if (logical_type?.type === "DATE" || logical_type?.type === "TIME" || logical_type?.type === "DECIMAL") return void 0;
		if (typeof value !== "number" || !Number.isInteger(value)) return void 0;
		const buf = /* @__PURE__ */ new ArrayBuffer(4);
		new DataView(buf).setInt32(0, value | 0, true);
		return xxhash64(new Uint8Array(buf));
	}
	if (type === "INT64") {
		if (converted_type === "TIMESTAMP_MILLIS" || converted_type === "TIMESTAMP_MICROS") return void 0;
		if (converted_type === "TIME_MICROS" || converted_type === "DECIMAL") return void 0;
		if (logical_type?.type === "TIMESTAMP" || logical_type?.type === "TIME" || logical_type?.type === "DECIMAL") return void 0;
		let bigValue;
		if (typeof value === "bigint") bigValue = value;
		else if (typeof value === "number" && Number.isSafeInteger(value)) bigValue = BigInt(value);
		else return void 0;
		const buf = /* @__PURE__ */ new ArrayBuffer(8);
		new DataView(buf).setBigUint64(0, BigInt.asUintN(64, bigValue), true);
		return xxhash64(new Uint8Array(buf));
	}
	if (type === "BYTE_ARRAY") {
		if (converted_type === "JSON" || converted_type === "BSON" || converted_type === "DECIMAL") return void 0;
		if (logical_type?.type === "JSON" || logical_type?.type === "BSON" || logical_type?.type === "VARIANT") return void 0;
		if (logical_type?.type === "GEOMETRY" || logical_type?.type === "GEOGRAPHY") return void 0;
		if (typeof value === "string") return xxhash64(textEncoder.encode(value));
		if (value instanceof Uint8Array) return xxhash64(value);
		return;
	}
	if (type === "FIXED_LEN_BYTE_ARRAY") {
		if (converted_type === "DECIMAL" || converted_type === "INTERVAL") return void 0;
		if (logical_type?.type === "DECIMAL" || logical_type?.type === "UUID" || logical_type?.type === "FLOAT16") return void 0;
		if (logical_type?.type === "GEOMETRY" || logical_type?.type === "GEOGRAPHY") return void 0;
		if (value instanceof Uint8Array) return xxhash64(value);
		return;
	}
}
/**
* Top-level column names that appear in $eq or $in predicates within a filter.
* These are the only columns where a bloom filter can prove a value's absence
* and let us skip a row group; any other operator can't be helped by a bloom.
*
* @param {ParquetQueryFilter | undefined} filter
* @returns {Set<string>}
*/
function bloomEligibleColumns(filter) {
	/** @type {Set<string>} */
	const out = /* @__PURE__ */ new Set();
	walkBloomEligible(filter, out);
	return out;
}
/**
* @param {ParquetQueryFilter | undefined} filter
* @param {Set<string>} out
*/
function walkBloomEligible(filter, out) {
	if (!filter) return;
	if ("$and" in filter && Array.isArray(filter.$and)) {
		for (const sub of filter.$and) walkBloomEligible(sub, out);
		return;
	}
	if ("$or" in filter && Array.isArray(filter.$or)) {
		for (const sub of filter.$or) walkBloomEligible(sub, out);
		return;
	}
	if ("$nor" in filter) return;
	for (const [field, condition] of Object.entries(filter)) {
		if (field.startsWith("$")) continue;
		if (typeof condition === "object" && condition !== null && !Array.isArray(condition)) {
			if ("$eq" in condition || "$in" in condition) out.add(field);
		} else out.add(field);
	}
}

// node_modules/hyparquet/src/utils.js
/**
* Concatenate two arrays fast.
*
* @param {any[]} aaa
* @param {DecodedArray} bbb
*/
function concat(aaa, bbb) {
	const chunk = 1e4;
	for (let i = 0; i < bbb.length; i += chunk) aaa.push(...bbb.slice(i, i + chunk));
}
/**
* Deep equality.
*
* @param {any} a
* @param {any} b
* @param {boolean} [strict]
* @returns {boolean}
*/
function equals(a, b, strict = true) {
	if (strict ? a === b : a == b) return true;
	if (!a || !b || typeof a !== "object" || typeof b !== "object") return false;
	if (a instanceof Uint8Array && b instanceof Uint8Array) {
		if (a.length !== b.length) return false;
		for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
		return true;
	}
	if (a instanceof Date || b instanceof Date) return a instanceof Date && b instanceof Date && a.getTime() === b.getTime();
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return false;
		for (let i = 0; i < a.length; i++) if (!equals(a[i], b[i], strict)) return false;
		return true;
	}
	const aKeys = Object.keys(a);
	if (aKeys.length !== Object.keys(b).length) return false;
	for (const k of aKeys) if (!equals(a[k], b[k], strict)) return false;
	return true;
}
/**
* Flatten a list of lists into a single list.
*
* @param {DecodedArray[]} [chunks]
* @returns {DecodedArray}
*/
function flatten(chunks) {
	if (!chunks) return [];
	if (chunks.length === 1) return chunks[0];
	/** @type {any[]} */
	const output = [];
	for (const chunk of chunks) concat(output, chunk);
	return output;
}

// node_modules/hyparquet/src/filter.js
/**
* @import {BloomFilter, ColumnPageStats, PageRanges, ParquetQueryFilter, RowGroup, SchemaElement} from '../src/types.js'
*/
const encoder = new TextEncoder();
/**
* Returns the physical leaf paths referenced by a filter.
*
* @param {ParquetQueryFilter} [filter]
* @returns {string[]}
*/
function pathsNeededForFilter(filter) {
	if (!filter) return [];
	/** @type {string[]} */
	const paths = [];
	if ("$and" in filter && Array.isArray(filter.$and)) paths.push(...filter.$and.flatMap(pathsNeededForFilter));
	else if ("$or" in filter && Array.isArray(filter.$or)) paths.push(...filter.$or.flatMap(pathsNeededForFilter));
	else if ("$nor" in filter && Array.isArray(filter.$nor)) paths.push(...filter.$nor.flatMap(pathsNeededForFilter));
	else paths.push(...Object.keys(filter));
	return [...new Set(paths)];
}
/**
* Returns an array of top-level column names needed to evaluate the filter.
*
* @param {ParquetQueryFilter} [filter]
* @returns {string[]}
*/
function columnsNeededForFilter(filter) {
	return [...new Set(pathsNeededForFilter(filter).map((path) => path.split(".")[0]))];
}
/**
* Match a record against a query filter
*
* @param {Record<string, any>} record
* @param {ParquetQueryFilter} filter
* @param {boolean} [strict]
* @returns {boolean}
*/
function matchFilter(record, filter, strict = true) {
	if ("$and" in filter && Array.isArray(filter.$and)) return filter.$and.every((subQuery) => matchFilter(record, subQuery, strict));
	if ("$or" in filter && Array.isArray(filter.$or)) return filter.$or.some((subQuery) => matchFilter(record, subQuery, strict));
	if ("$nor" in filter && Array.isArray(filter.$nor)) return !filter.$nor.some((subQuery) => matchFilter(record, subQuery, strict));
	return Object.entries(filter).every(([field, condition]) => {
		const value = resolve(record, field);
		if (typeof condition !== "object" || condition === null || Array.isArray(condition)) return equals(value, condition, strict);
		return Object.entries(condition || {}).every(([operator, target]) => {
			if (operator === "$gt") return value !== null && value !== void 0 && value > target;
			if (operator === "$gte") return value !== null && value !== void 0 && value >= target;
			if (operator === "$lt") return value !== null && value !== void 0 && value < target;
			if (operator === "$lte") return value !== null && value !== void 0 && value <= target;
			if (operator === "$eq") return equals(value, target, strict);
			if (operator === "$ne") return !equals(value, target, strict);
			if (operator === "$in") return Array.isArray(target) && matchesIn(value, target, strict);
			if (operator === "$nin") return Array.isArray(target) && !matchesIn(value, target, strict);
			if (operator === "$not") return !matchFilter({ value }, { value: target }, strict);
			return true;
		});
	});
}
/**
* Match a value or one of its immediate array elements against a list.
*
* @param {any} value
* @param {any[]} targets
* @param {boolean} strict
* @returns {boolean}
*/
function matchesIn(value, targets, strict) {
	return targets.some((target) => equals(value, target, strict) || Array.isArray(value) && value.some((element) => equals(element, target, strict)));
}
/**
* Check if a row group can be skipped based on filter and column statistics,
* optionally consulting per-column bloom filters for equality predicates that
* statistics can't decide.
*
* @param {object} options
* @param {RowGroup} options.rowGroup
* @param {string[]} options.physicalColumns
* @param {ParquetQueryFilter | undefined} options.filter
* @param {boolean} [options.strict]
* @param {Record<string, BloomFilter>} [options.bloomFilters] keyed by filter path
* @param {Record<string, SchemaElement>} [options.schemaElements] keyed by physical leaf path
* @returns {boolean} true if the row group can be skipped
*/
function canSkipRowGroup({ rowGroup, physicalColumns, filter, strict = true, bloomFilters, schemaElements }) {
	if (!filter) return false;
	if ("$and" in filter && Array.isArray(filter.$and)) return filter.$and.some((subFilter) => canSkipRowGroup({
		rowGroup,
		physicalColumns,
		filter: subFilter,
		strict,
		bloomFilters,
		schemaElements
	}));
	if ("$or" in filter && Array.isArray(filter.$or)) return filter.$or.every((subFilter) => canSkipRowGroup({
		rowGroup,
		physicalColumns,
		filter: subFilter,
		strict,
		bloomFilters,
		schemaElements
	}));
	if ("$nor" in filter && Array.isArray(filter.$nor)) return false;
	for (const [field, condition] of Object.entries(filter)) {
		const columnIndex = physicalColumns.indexOf(field);
		if (columnIndex === -1) continue;
		const { min, max, min_value, max_value, null_count: nullCount } = rowGroup.columns[columnIndex].meta_data?.statistics || {};
		const minVal = min_value !== void 0 ? min_value : min;
		const maxVal = max_value !== void 0 ? max_value : max;
		const haveStats = minVal !== void 0 && maxVal !== void 0;
		const bloom = bloomFilters?.[field];
		const element = schemaElements?.[field];
		const matchingNulls = matchFilter({ value: null }, { value: condition }, strict) && (nullCount === void 0 || nullCount > 0);
		if (haveStats && !matchingNulls && canSkipStats(condition, minVal, maxVal, strict, element)) return true;
		for (const [operator, target] of Object.entries(condition || {})) if (bloom && element) {
			if (operator === "$eq") {
				const hash = hashParquetValue(target, element);
				if (hash !== void 0 && !sbbfContains(bloom.blocks, hash)) return true;
			}
			if (operator === "$in" && Array.isArray(target) && target.length > 0) {
				let allAbsent = true;
				for (const v of target) {
					const h = hashParquetValue(v, element);
					if (h === void 0 || sbbfContains(bloom.blocks, h)) {
						allAbsent = false;
						break;
					}
				}
				if (allAbsent) return true;
			}
		}
	}
	return false;
}
/**
* Check if a page value range [minVal, maxVal] provably contains no value
* matching the operator conditions.
*
* @param {any} condition operator object like { $gt: 5 }
* @param {any} minVal lower bound (may be truncated, still a valid bound)
* @param {any} maxVal upper bound (may be truncated, still a valid bound)
* @param {boolean} strict
* @param {SchemaElement} [element] physical schema element for the bounds
* @returns {boolean} true if no value in the range can match
*/
function canSkipStats(condition, minVal, maxVal, strict, element) {
	if (minVal === void 0 || maxVal === void 0) return false;
	const mayContainNaN = element?.type === "FLOAT" || element?.type === "DOUBLE" || element?.logical_type?.type === "FLOAT16";
	for (const [operator, target] of Object.entries(condition || {})) {
		const minComparison = compareParquetValues(minVal, target, strict, element);
		const maxComparison = compareParquetValues(maxVal, target, strict, element);
		const relationalBoundsAreSafe = !(minVal instanceof Uint8Array || maxVal instanceof Uint8Array) && (element?.type !== "BYTE_ARRAY" || typeof target === "string" && [...target].every((character) => character.charCodeAt(0) <= 127));
		if (operator === "$gt" && relationalBoundsAreSafe && maxComparison !== void 0 && maxComparison <= 0) return true;
		if (operator === "$gte" && relationalBoundsAreSafe && maxComparison !== void 0 && maxComparison < 0) return true;
		if (operator === "$lt" && relationalBoundsAreSafe && minComparison !== void 0 && minComparison >= 0) return true;
		if (operator === "$lte" && relationalBoundsAreSafe && minComparison !== void 0 && minComparison > 0) return true;
		if (operator === "$eq") {
			const targetMinComparison = compareParquetValues(target, minVal, strict, element);
			const targetMaxComparison = compareParquetValues(target, maxVal, strict, element);
			if (targetMinComparison !== void 0 && targetMinComparison < 0 || targetMaxComparison !== void 0 && targetMaxComparison > 0) return true;
		}
		if (operator === "$ne" && !mayContainNaN && equals(minVal, maxVal, strict) && equals(minVal, target, strict)) return true;
		if (operator === "$in" && Array.isArray(target) && target.every((value) => {
			const valueMinComparison = compareParquetValues(value, minVal, strict, element);
			const valueMaxComparison = compareParquetValues(value, maxVal, strict, element);
			return valueMinComparison !== void 0 && valueMinComparison < 0 || valueMaxComparison !== void 0 && valueMaxComparison > 0;
		})) return true;
		if (operator === "$nin" && !mayContainNaN && Array.isArray(target) && equals(minVal, maxVal, strict) && target.some((value) => equals(minVal, value, strict))) return true;
	}
	return false;
}
/**
* Compare values using Parquet's unsigned lexicographic ordering for binary
* values. Returns undefined when values do not have a safely comparable order.
*
* @param {any} a
* @param {any} b
* @param {boolean} strict
* @param {SchemaElement} [element]
* @returns {-1 | 0 | 1 | undefined}
*/
function compareParquetValues(a, b, strict, element) {
	if (element?.type === "BYTE_ARRAY") {
		if (typeof a !== "string" || typeof b !== "string") return void 0;
		return compareBytes(encoder.encode(a), encoder.encode(b));
	}
	if (a instanceof Uint8Array || b instanceof Uint8Array) {
		if (!(a instanceof Uint8Array) || !(b instanceof Uint8Array)) return void 0;
		return compareBytes(a, b);
	}
	if (a < b) return -1;
	if (a > b) return 1;
	if (equals(a, b, strict)) return 0;
}
/**
* @param {Uint8Array} a
* @param {Uint8Array} b
* @returns {-1 | 0 | 1}
*/
function compareBytes(a, b) {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		if (a[i] < b[i]) return -1;
		if (a[i] > b[i]) return 1;
	}
	if (a.length < b.length) return -1;
	if (a.length > b.length) return 1;
	return 0;
}
/**
* Check whether the filter condition accepts a null value.
*
* @param {any} condition
* @param {boolean} strict
* @returns {boolean}
*/
function matchesNull(condition, strict) {
	return matchFilter({ value: null }, { value: condition }, strict);
}
/**
* Compute candidate row ranges within a row group that could match the filter,
* based on per-page column index statistics.
*
* Returns sorted disjoint [start, end) row ranges relative to the group.
* An empty array means the filter provably matches no rows in the group.
* Returns undefined when the page statistics give no pruning information
* (the caller must read the whole selection).
*
* @param {ParquetQueryFilter | undefined} filter
* @param {Record<string, ColumnPageStats>} columnPages keyed by physical leaf path
* @param {number} groupRows number of rows in the row group
* @param {boolean} [strict]
* @returns {PageRanges | undefined}
*/
function filterPageRanges(filter, columnPages, groupRows, strict = true) {
	if (!filter) return void 0;
	if ("$and" in filter && Array.isArray(filter.$and)) {
		/** @type {PageRanges | undefined} */
		let ranges;
		for (const subFilter of filter.$and) ranges = intersectRanges(ranges, filterPageRanges(subFilter, columnPages, groupRows, strict));
		return ranges;
	}
	if ("$or" in filter && Array.isArray(filter.$or)) {
		/** @type {PageRanges} */
		let ranges = [];
		for (const subFilter of filter.$or) {
			const subRanges = filterPageRanges(subFilter, columnPages, groupRows, strict);
			if (!subRanges) return void 0;
			ranges = unionRanges(ranges, subRanges);
		}
		return ranges;
	}
	if ("$nor" in filter && Array.isArray(filter.$nor)) return;
	/** @type {PageRanges | undefined} */
	let result;
	for (const [field, condition] of Object.entries(filter)) {
		const pages = columnPages[field];
		if (!pages) continue;
		const nullCanMatch = matchesNull(condition, strict);
		/** @type {PageRanges} */
		const keep = [];
		for (let i = 0; i < pages.pageStarts.length; i++) {
			const start = pages.pageStarts[i];
			const end = i + 1 < pages.pageStarts.length ? pages.pageStarts[i + 1] : groupRows;
			const nullCount = pages.nullCounts?.[i];
			const matchingNulls = nullCanMatch && (nullCount === void 0 || nullCount > 0);
			if (!(!pages.nullPages[i] && !matchingNulls && canSkipStats(condition, pages.minValues[i], pages.maxValues[i], strict, pages.element))) {
				const last = keep[keep.length - 1];
				if (last && last[1] === start) last[1] = end;
				else keep.push([start, end]);
			}
		}
		result = intersectRanges(result, keep);
	}
	return result;
}
/**
* Intersect two sets of sorted disjoint ranges. Undefined means "everything".
*
* @param {PageRanges | undefined} a
* @param {PageRanges | undefined} b
* @returns {PageRanges | undefined}
*/
function intersectRanges(a, b) {
	if (!a) return b;
	if (!b) return a;
	/** @type {PageRanges} */
	const out = [];
	let i = 0;
	let j = 0;
	while (i < a.length && j < b.length) {
		const start = Math.max(a[i][0], b[j][0]);
		const end = Math.min(a[i][1], b[j][1]);
		if (start < end) out.push([start, end]);
		if (a[i][1] < b[j][1]) i++;
		else j++;
	}
	return out;
}
/**
* Union two sets of sorted disjoint ranges.
*
* @param {PageRanges} a
* @param {PageRanges} b
* @returns {PageRanges}
*/
function unionRanges(a, b) {
	/** @type {PageRanges} */
	const out = [];
	let i = 0;
	let j = 0;
	while (i < a.length || j < b.length) {
		const next = j >= b.length || i < a.length && a[i][0] <= b[j][0] ? a[i++] : b[j++];
		const last = out[out.length - 1];
		if (last && next[0] <= last[1]) last[1] = Math.max(last[1], next[1]);
		else out.push([next[0], next[1]]);
	}
	return out;
}
/**
* Resolve a dot-notation path to a value in a nested object.
*
* @param {Record<string, any>} record
* @param {string} path
* @returns {any}
*/
function resolve(record, path) {
	let value = record;
	for (const part of path.split(".")) value = value?.[part];
	return value;
}

// node_modules/hyparquet/src/plan.js
/**
* @import {AsyncBuffer, BloomFilter, ByteRange, ChunkPlan, ColumnPageStats, FileMetaData, GroupPlan, PageLocation, PageRanges, ParquetParsers, ParquetQueryFilter, ParquetReadOptions, QueryPlan, RowGroup, SchemaElement, SchemaTree} from '../src/types.js'
*/
const runLimit = 1 << 21;
const columnGapLimit = 8192;
/**
* Select physical row-group ranges without planning column reads.
*
* @param {ParquetReadOptions & { bloomFiltersByGroup?: Record<string, BloomFilter>[], schemaElements?: Record<string, SchemaElement>, pageRangesByGroup?: (PageRanges | undefined)[], pageLocationsByGroup?: Record<string, PageLocation[]>[] }} options
* @returns {{groups: {rowGroup: RowGroup, groupIndex: number, groupStart: number, groupRows: number, ranges: PageRanges, pageRanges?: PageRanges, pageLocations?: Record<string, PageLocation[]>}[], rowEnd: number}}
*/
function parquetPlanGroups({ metadata, rowStart = 0, rowEnd = Infinity, columns, filter, filterStrict = true, bloomFiltersByGroup, schemaElements, pageRangesByGroup, pageLocationsByGroup }) {
	if (!metadata) throw new Error("parquetPlan requires metadata");
	const schemaTree = parquetSchema(metadata);
	const physicalColumns = getPhysicalColumns(schemaTree);
	const elementsByPath = filter ? {
		...physicalSchemaElements(schemaTree),
		...schemaElements
	} : schemaElements;
	const groups = [];
	let groupStart = 0;
	for (let groupIndex = 0; groupIndex < metadata.row_groups.length; groupIndex++) {
		const rowGroup = metadata.row_groups[groupIndex];
		const groupRows = Number(rowGroup.num_rows);
		const groupEnd = groupStart + groupRows;
		if (groupRows > 0 && groupEnd > rowStart && groupStart < rowEnd && !canSkipRowGroup({
			rowGroup,
			physicalColumns,
			filter,
			strict: filterStrict,
			bloomFilters: bloomFiltersByGroup?.[groupIndex],
			schemaElements: elementsByPath
		})) {
			const selectStart = Math.max(rowStart - groupStart, 0);
			const selectEnd = Math.min(rowEnd - groupStart, groupRows);
			const pageRanges = pageRangesByGroup?.[groupIndex];
			const pageLocations = pageLocationsByGroup?.[groupIndex];
			/** @type {PageRanges} */
			let ranges = pageRanges ? pageRanges.map(([start, end]) => {
				return [Math.max(start, selectStart), Math.min(end, selectEnd)];
			}).filter(([start, end]) => start < end) : [[selectStart, selectEnd]];
			if (ranges.length > 1) ranges = rowGroup.columns.every((chunk) => {
				const columnName = chunk.meta_data?.path_in_schema[0];
				const columnPath = chunk.meta_data?.path_in_schema.join(".");
				if (columns && columnName && !columns.includes(columnName)) return true;
				return !!(chunk.offset_index_offset && chunk.offset_index_length) || !!(columnPath && pageLocations?.[columnPath]);
			}) ? coalesceOverlappingPageRanges(ranges, rowGroup, columns, pageLocations) : [[ranges[0][0], ranges[ranges.length - 1][1]]];
			if (ranges.length) groups.push({
				rowGroup,
				groupIndex,
				groupStart,
				groupRows,
				ranges,
				pageRanges,
				pageLocations
			});
		}
		groupStart = groupEnd;
	}
	return {
		groups,
		rowEnd: isFinite(rowEnd) ? rowEnd : groupStart
	};
}
/**
* Build byte plans for retained ranges in one row group.
*
* @param {object} options
* @param {RowGroup} options.rowGroup
* @param {number} options.groupStart
* @param {number} options.groupRows
* @param {PageRanges} options.ranges
* @param {string[]} [options.columns]
* @param {boolean} [options.useOffsetIndex]
* @param {PageRanges} [options.pageRanges]
* @param {Record<string, PageLocation[]>} [options.pageLocations]
* @returns {{groups: GroupPlan[], fetches: ByteRange[], indexes: ByteRange[]}}
*/
function parquetPlanGroup({ rowGroup, groupStart, groupRows, ranges, columns, useOffsetIndex = false, pageRanges, pageLocations }) {
	/** @type {ChunkPlan[]} */
	const chunks = [];
	/** @type {ByteRange[]} */
	const fetches = [];
	/** @type {ByteRange[]} */
	const indexes = [];
	const narrowed = ranges.length > 1 || ranges[0][0] > 0 || ranges[0][1] < groupRows;
	for (const chunk of rowGroup.columns) {
		const meta = chunk.meta_data;
		if (chunk.file_path) throw new Error("parquet file_path not supported");
		if (!meta) throw new Error("parquet column metadata is undefined");
		if (columns && !columns.includes(meta.path_in_schema[0])) continue;
		const columnOffset = meta.dictionary_page_offset || meta.data_page_offset;
		const startByte = Number(columnOffset);
		const endByte = Number(columnOffset + meta.total_compressed_size);
		const chunkPageLocations = pageLocations?.[meta.path_in_schema.join(".")];
		if (chunkPageLocations && narrowed) chunks.push({
			columnMetadata: meta,
			pageLocations: chunkPageLocations,
			range: {
				startByte,
				endByte
			}
		});
		else if ((useOffsetIndex || pageRanges) && chunk.offset_index_offset && chunk.offset_index_length && narrowed) {
			const startByte = Number(chunk.offset_index_offset);
			chunks.push({
				columnMetadata: meta,
				offsetIndex: {
					startByte,
					endByte: startByte + chunk.offset_index_length
				},
				range: {
					startByte: Number(columnOffset),
					endByte
				}
			});
		} else chunks.push({
			columnMetadata: meta,
			range: {
				startByte,
				endByte
			}
		});
	}
	/** @type {ByteRange[]} */
	const columnRanges = [];
	/** @type {ByteRange | undefined} */
	let run;
	for (const chunk of chunks) {
		if ("pageLocations" in chunk) continue;
		if ("offsetIndex" in chunk) indexes.push(chunk.offsetIndex);
		else if (columns) columnRanges.push(chunk.range);
		else if (run && chunk.range.endByte - run.startByte <= runLimit) run.endByte = chunk.range.endByte;
		else {
			if (run) fetches.push(run);
			run = { ...chunk.range };
		}
	}
	if (run) fetches.push(run);
	fetches.push(...coalesceByteRanges(columnRanges, columnGapLimit, runLimit));
	return {
		groups: ranges.map(([selectStart, selectEnd]) => ({
			chunks,
			rowGroup,
			groupStart,
			groupRows,
			selectStart,
			selectEnd
		})),
		fetches,
		indexes
	};
}
/**
* Merge candidate ranges when any selected column would read an overlapping
* data page for both ranges. Unknown page layouts are merged conservatively.
*
* @param {PageRanges} ranges
* @param {RowGroup} rowGroup
* @param {string[] | undefined} columns
* @param {Record<string, PageLocation[]> | undefined} pageLocations
* @returns {PageRanges}
*/
function coalesceOverlappingPageRanges(ranges, rowGroup, columns, pageLocations) {
	const selectedPageLayouts = rowGroup.columns.filter((chunk) => !columns || columns.includes(chunk.meta_data?.path_in_schema[0] || "")).map((chunk) => pageLocations?.[chunk.meta_data?.path_in_schema.join(".") || ""]);
	/** @type {PageRanges} */
	const merged = [];
	for (const range of ranges) {
		const last = merged[merged.length - 1];
		const overlapsPage = last && selectedPageLayouts.some((pages) => {
			if (!pages) return true;
			const lastPages = pagesForRange(last, pages, Number(rowGroup.num_rows));
			const rangePages = pagesForRange(range, pages, Number(rowGroup.num_rows));
			return lastPages[0] <= rangePages[1] && rangePages[0] <= lastPages[1];
		});
		if (last && overlapsPage) last[1] = range[1];
		else merged.push([...range]);
	}
	return merged;
}
/**
* Return the inclusive indexes of the first and last pages overlapping a row
* range. Offset indexes cover every row, so a valid range always finds a page.
*
* @param {[number, number]} range
* @param {PageLocation[]} pages
* @param {number} groupRows
* @returns {[number, number]}
*/
function pagesForRange([rangeStart, rangeEnd], pages, groupRows) {
	let first = Infinity;
	let last = -Infinity;
	for (let i = 0; i < pages.length; i++) {
		const pageStart = Number(pages[i].first_row_index);
		if ((i + 1 < pages.length ? Number(pages[i + 1].first_row_index) : groupRows) > rangeStart && pageStart < rangeEnd) {
			first = Math.min(first, i);
			last = i;
		}
	}
	return [first, last];
}
/**
* Fetch bloom filters for $eq / $in columns of row groups not already provably
* skippable by statistics alone. Returns an array indexed by row-group ordinal;
* each entry maps top-level column name → BloomFilter for any chunk whose
* bloom filter we were able to parse. Adds one round-trip when at least one
* bloom filter is fetched; otherwise returns synchronously.
*
* @param {object} options
* @param {AsyncBuffer} options.file
* @param {FileMetaData} options.metadata
* @param {ParquetQueryFilter} options.filter
* @param {boolean} [options.filterStrict]
* @returns {Promise<Record<string, BloomFilter>[]>}
*/
async function prefetchBloomFilters({ file, metadata, filter, filterStrict = true }) {
	const result = metadata.row_groups.map(() => ({}));
	const eligibleCols = bloomEligibleColumns(filter);
	if (eligibleCols.size === 0) return result;
	const physicalColumns = getPhysicalColumns(parquetSchema(metadata));
	/** @type {Promise<void>[]} */
	const tasks = [];
	metadata.row_groups.forEach((rowGroup, rgIdx) => {
		if (canSkipRowGroup({
			rowGroup,
			physicalColumns,
			filter,
			strict: filterStrict
		})) return;
		for (const colName of eligibleCols) {
			const columnIdx = physicalColumns.indexOf(colName);
			if (columnIdx === -1) continue;
			const meta = rowGroup.columns[columnIdx]?.meta_data;
			if (!meta?.bloom_filter_offset || !meta.bloom_filter_length) continue;
			const start = Number(meta.bloom_filter_offset);
			const end = start + meta.bloom_filter_length;
			tasks.push((async () => {
				const buffer = await file.slice(start, end);
				const bloom = readBloomFilter({
					view: new DataView(buffer),
					offset: 0
				});
				if (bloom) result[rgIdx][colName] = bloom;
			})());
		}
	});
	if (tasks.length) await Promise.all(tasks);
	return result;
}
/**
* Fetch page indexes (column index + offset index) for filter columns of row
* groups that survive row-group-level pruning, and compute candidate row
* ranges per group from the per-page min/max statistics.
*
* Returns pageRangesByGroup indexed by row-group ordinal: sorted disjoint
* [start, end) row ranges (relative to the group) that could match the filter.
* An empty array means the group provably contains no matching rows; undefined
* means no page-level information was available for that group.
* Also returns pageLocationsByGroup, mapping row-group ordinals and physical
* leaf paths to page locations, so the read path can reuse the parsed offset
* indexes without refetching them.
*
* @param {object} options
* @param {AsyncBuffer} options.file
* @param {FileMetaData} options.metadata
* @param {ParquetQueryFilter} [options.filter]
* @param {boolean} [options.filterStrict]
* @param {number} [options.rowStart]
* @param {number} [options.rowEnd]
* @param {string[]} [options.columns]
* @param {Record<string, BloomFilter>[]} [options.bloomFiltersByGroup]
* @param {Record<string, SchemaElement>} [options.schemaElements]
* @param {Partial<ParquetParsers>} [options.parsers]
* @returns {Promise<{pageRangesByGroup: (PageRanges | undefined)[], pageLocationsByGroup: Record<string, PageLocation[]>[]}>}
*/
async function prefetchPageIndexes({ file, metadata, filter, filterStrict = true, rowStart = 0, rowEnd = Infinity, columns, bloomFiltersByGroup, schemaElements, parsers }) {
	/** @type {(PageRanges | undefined)[]} */
	const pageRangesByGroup = metadata.row_groups.map(() => void 0);
	const pageLocationsByGroup = metadata.row_groups.map(() => ({}));
	if (filter && "$nor" in filter && Array.isArray(filter.$nor)) return {
		pageRangesByGroup,
		pageLocationsByGroup
	};
	const filterColumns = pathsNeededForFilter(filter);
	if (!filterColumns.length) return {
		pageRangesByGroup,
		pageLocationsByGroup
	};
	const schemaTree = parquetSchema(metadata);
	const physicalColumns = getPhysicalColumns(schemaTree);
	const elementsByPath = {
		...physicalSchemaElements(schemaTree),
		...schemaElements
	};
	/** @type {ByteRange[]} */
	const indexRanges = [];
	/** @type {((file: AsyncBuffer) => Promise<void>)[]} */
	const indexTasks = [];
	/** @type {{rgIdx: number, groupRows: number, columnPages: Record<string, ColumnPageStats>}[]} */
	const candidateGroups = [];
	let groupStart = 0;
	metadata.row_groups.forEach((rowGroup, rgIdx) => {
		const groupRows = Number(rowGroup.num_rows);
		const groupEnd = groupStart + groupRows;
		const overlaps = groupRows > 0 && groupEnd > rowStart && groupStart < rowEnd;
		groupStart = groupEnd;
		if (!overlaps) return;
		if (canSkipRowGroup({
			rowGroup,
			physicalColumns,
			filter,
			strict: filterStrict,
			bloomFilters: bloomFiltersByGroup?.[rgIdx],
			schemaElements: elementsByPath
		})) return;
		/** @type {Record<string, ColumnPageStats>} */
		const columnPages = {};
		let columnTaskCount = 0;
		const scheduledOffsetPaths = /* @__PURE__ */ new Set();
		let hasFilterIndex = false;
		for (const columnName of filterColumns) {
			const columnIdx = physicalColumns.indexOf(columnName);
			if (columnIdx === -1) continue;
			const chunk = rowGroup.columns[columnIdx];
			if (!chunk?.meta_data) continue;
			if (!chunk.column_index_offset || !chunk.column_index_length) continue;
			if (!chunk.offset_index_offset || !chunk.offset_index_length) continue;
			const element = elementsByPath[columnName];
			if (!element) continue;
			hasFilterIndex = true;
			scheduledOffsetPaths.add(columnName);
			const columnIndexStart = Number(chunk.column_index_offset);
			const offsetIndexStart = Number(chunk.offset_index_offset);
			const columnIndexEnd = columnIndexStart + chunk.column_index_length;
			const offsetIndexEnd = offsetIndexStart + chunk.offset_index_length;
			indexRanges.push({
				startByte: columnIndexStart,
				endByte: columnIndexEnd
			}, {
				startByte: offsetIndexStart,
				endByte: offsetIndexEnd
			});
			columnTaskCount++;
			indexTasks.push(async (prefetchedFile) => {
				const [columnIndexBuffer, offsetIndexBuffer] = await Promise.all([prefetchedFile.slice(columnIndexStart, columnIndexEnd), prefetchedFile.slice(offsetIndexStart, offsetIndexEnd)]);
				const columnIndex = readColumnIndex({
					view: new DataView(columnIndexBuffer),
					offset: 0
				}, element, parsers);
				const offsetIndex = readOffsetIndex({
					view: new DataView(offsetIndexBuffer),
					offset: 0
				});
				pageLocationsByGroup[rgIdx][columnName] = offsetIndex.page_locations;
				columnPages[columnName] = {
					minValues: columnIndex.min_values,
					maxValues: columnIndex.max_values,
					nullPages: columnIndex.null_pages,
					nullCounts: columnIndex.null_counts,
					pageStarts: offsetIndex.page_locations.map((page) => Number(page.first_row_index)),
					element
				};
			});
		}
		if (hasFilterIndex) for (const chunk of rowGroup.columns) {
			const meta = chunk.meta_data;
			if (!meta) continue;
			const columnName = meta.path_in_schema[0];
			const columnPath = meta.path_in_schema.join(".");
			if (columns && !columns.includes(columnName)) continue;
			if (scheduledOffsetPaths.has(columnPath)) continue;
			if (!chunk.offset_index_offset || !chunk.offset_index_length) continue;
			scheduledOffsetPaths.add(columnPath);
			const offsetIndexStart = Number(chunk.offset_index_offset);
			const offsetIndexEnd = offsetIndexStart + chunk.offset_index_length;
			indexRanges.push({
				startByte: offsetIndexStart,
				endByte: offsetIndexEnd
			});
			columnTaskCount++;
			indexTasks.push(async (prefetchedFile) => {
				const offsetIndexBuffer = await prefetchedFile.slice(offsetIndexStart, offsetIndexEnd);
				const offsetIndex = readOffsetIndex({
					view: new DataView(offsetIndexBuffer),
					offset: 0
				});
				pageLocationsByGroup[rgIdx][columnPath] = offsetIndex.page_locations;
			});
		}
		if (columnTaskCount) candidateGroups.push({
			rgIdx,
			groupRows,
			columnPages
		});
	});
	if (indexTasks.length) {
		const prefetchedFile = prefetchAsyncBuffer(file, { fetches: coalesceByteRanges(indexRanges) });
		await Promise.all(indexTasks.map((task) => task(prefetchedFile)));
		for (const { rgIdx, groupRows, columnPages } of candidateGroups) pageRangesByGroup[rgIdx] = filterPageRanges(filter, columnPages, groupRows, filterStrict);
	}
	return {
		pageRangesByGroup,
		pageLocationsByGroup
	};
}
/**
* Merge overlapping or touching byte ranges. By default no bytes are added;
* pass maxGap to also merge ranges separated by up to maxGap unrequested bytes,
* as long as the merged range stays within maxSize.
*
* @param {ByteRange[]} ranges
* @param {number} [maxGap]
* @param {number} [maxSize]
* @returns {ByteRange[]}
*/
function coalesceByteRanges(ranges, maxGap = 0, maxSize = Infinity) {
	const sorted = ranges.map((range) => ({ ...range })).sort((a, b) => a.startByte - b.startByte || a.endByte - b.endByte);
	/** @type {ByteRange[]} */
	const merged = [];
	for (const range of sorted) {
		const last = merged[merged.length - 1];
		if (last && range.startByte <= last.endByte + maxGap && Math.max(last.endByte, range.endByte) - last.startByte <= maxSize) last.endByte = Math.max(last.endByte, range.endByte);
		else merged.push(range);
	}
	return merged;
}
/**
* Build a lookup from physical paths to leaf schema elements.
*
* @param {SchemaTree} schemaTree
* @returns {Record<string, SchemaElement>}
*/
function physicalSchemaElements(schemaTree) {
	/** @type {Record<string, SchemaElement>} */
	const elements = {};
	/** @param {SchemaTree} node */
	function traverse(node) {
		if (node.children.length) for (const child of node.children) traverse(child);
		else elements[node.path.join(".")] = node.element;
	}
	traverse(schemaTree);
	return elements;
}
/**
* Prefetch byte ranges from an AsyncBuffer.
*
* @param {AsyncBuffer} file
* @param {{fetches: ByteRange[]}} options
* @returns {AsyncBuffer}
*/
function prefetchAsyncBuffer(file, { fetches }) {
	const promises = fetches.map(({ startByte, endByte }) => file.slice(startByte, endByte));
	return {
		byteLength: file.byteLength,
		slice(start, end = file.byteLength) {
			const index = fetches.findIndex(({ startByte, endByte }) => startByte <= start && end <= endByte);
			if (index < 0) return file.slice(start, end);
			if (fetches[index].startByte !== start || fetches[index].endByte !== end) {
				const startOffset = start - fetches[index].startByte;
				const endOffset = end - fetches[index].startByte;
				if (promises[index] instanceof Promise) return promises[index].then((buffer) => buffer.slice(startOffset, endOffset));
				else return promises[index].slice(startOffset, endOffset);
			} else return promises[index];
		}
	};
}

// node_modules/hyparquet/src/variant.js
/**
* @import {DataReader, ParquetParsers, VariantMetadata} from '../src/types.js'
*/
const decoder = new TextDecoder();
/** @type {WeakMap<object, Map<string, VariantMetadata>>} */
const metadataCache = /* @__PURE__ */ new WeakMap();
/**
* Recursively decode variant structs into native values.
*
* @param {any} value
* @param {ParquetParsers} [parsers]
* @returns {any}
*/
function decodeVariantColumn(value, parsers = DEFAULT_PARSERS) {
	if (Array.isArray(value)) return value.map((entry) => decodeVariantColumn(entry, parsers));
	if (typeof value !== "object") return value;
	if ("metadata" in value) {
		const metadata = parseVariantMetadata(value.metadata);
		const shreddedFields = value.typed_value && decodeTypedValue(value.typed_value, metadata, parsers);
		const binaryValue = value.value && readVariant(makeReader(value.value), metadata, parsers);
		if (shreddedFields && binaryValue) return {
			...binaryValue,
			...shreddedFields
		};
		return shreddedFields ?? binaryValue;
	}
	return value;
}
/**
* Decode a shredded variant typed_value field.
*
* @param {any} typedValue
* @param {VariantMetadata} metadata
* @param {ParquetParsers} parsers
* @returns {any}
*/
function decodeTypedValue(typedValue, metadata, parsers) {
	if (typedValue instanceof Date) return typedValue;
	if (typedValue && typeof typedValue === "object" && !Array.isArray(typedValue) && !(typedValue instanceof Uint8Array)) {
		if ("typed_value" in typedValue && typedValue.typed_value !== null && typedValue.typed_value !== void 0) return decodeTypedValue(typedValue.typed_value, metadata, parsers);
		if ("value" in typedValue && typedValue.value instanceof Uint8Array) return readVariant(makeReader(typedValue.value), metadata, parsers);
		if ("typed_value" in typedValue || "value" in typedValue) return null;
		/** @type {Record<string, any>} */
		const result = {};
		for (const [key, field] of Object.entries(typedValue)) {
			if (!metadata.dictionary.includes(key)) continue;
			result[key] = decodeTypedValue(field, metadata, parsers);
		}
		return result;
	}
	if (typedValue instanceof Uint8Array) return readVariant(makeReader(typedValue), metadata, parsers);
	if (Array.isArray(typedValue)) return typedValue.map((element) => decodeTypedValue(element, metadata, parsers));
	return typedValue;
}
/**
* @param {Uint8Array} bytes
* @returns {DataReader}
*/
function makeReader(bytes) {
	return {
		view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
		offset: 0
	};
}
/**
* Parse and cache variant metadata dictionary.
*
* @param {Uint8Array} bytes
* @returns {VariantMetadata}
*/
function parseVariantMetadata(bytes) {
	let bufferCache = metadataCache.get(bytes.buffer);
	if (!bufferCache) {
		bufferCache = /* @__PURE__ */ new Map();
		metadataCache.set(bytes.buffer, bufferCache);
	}
	const key = `${bytes.byteOffset}:${bytes.byteLength}`;
	const cached = bufferCache.get(key);
	if (cached) return cached;
	const reader = makeReader(bytes);
	const header = reader.view.getUint8(reader.offset++);
	const version = header & 15;
	if (version !== 1) throw new Error(`parquet unsupported variant metadata version: ${version}`);
	const sorted = (header >> 4 & 1) === 1;
	const offsetSize = (header >> 6 & 3) + 1;
	const dictionarySize = readUnsigned(reader, offsetSize);
	const offsets = new Array(dictionarySize + 1);
	for (let i = 0; i < offsets.length; i++) offsets[i] = readUnsigned(reader, offsetSize);
	const base = reader.offset;
	const dictionary = new Array(dictionarySize);
	for (let i = 0; i < dictionarySize; i++) {
		const start = offsets[i];
		const end = offsets[i + 1];
		const strBytes = new Uint8Array(bytes.buffer, bytes.byteOffset + base + start, end - start);
		dictionary[i] = decoder.decode(strBytes);
	}
	const metadata = {
		dictionary,
		sorted
	};
	bufferCache.set(key, metadata);
	return metadata;
}
/**
* @param {DataReader} reader
* @param {number} byteWidth
* @returns {number}
*/
function readUnsigned(reader, byteWidth) {
	let value = 0;
	for (let i = 0; i < byteWidth; i++) value |= reader.view.getUint8(reader.offset + i) << i * 8;
	reader.offset += byteWidth;
	return value;
}
/**
* @param {DataReader} reader
* @param {VariantMetadata} metadata
* @param {ParquetParsers} parsers
* @returns {any}
*/
function readVariant(reader, metadata, parsers) {
	const typeByte = reader.view.getUint8(reader.offset++);
	const basicType = typeByte & 3;
	const header = typeByte >> 2;
	if (basicType === 0) return readVariantPrimitive(reader, header, parsers);
	if (basicType === 2) return readVariantObject(reader, header, metadata, parsers);
	if (basicType === 3) return readVariantArray(reader, header, metadata, parsers);
	const bytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, header);
	reader.offset += header;
	return decoder.decode(bytes);
}
/**
* @param {DataReader} reader
* @param {number} typeId
* @param {ParquetParsers} parsers
* @returns {any}
*/
function readVariantPrimitive(reader, typeId, parsers) {
	switch (typeId) {
		case 0: return null;
		case 1: return true;
		case 2: return false;
		case 3: {
			const value = reader.view.getInt8(reader.offset);
			reader.offset += 1;
			return value;
		}
		case 4: {
			const value = reader.view.getInt16(reader.offset, true);
			reader.offset += 2;
			return value;
		}
		case 5: {
			const value = reader.view.getInt32(reader.offset, true);
			reader.offset += 4;
			return value;
		}
		case 6: {
			const value = reader.view.getBigInt64(reader.offset, true);
			reader.offset += 8;
			return value;
		}
		case 7: {
			const value = reader.view.getFloat64(reader.offset, true);
			reader.offset += 8;
			return value;
		}
		case 8: return readVariantDecimal(reader, 4);
		case 9: return readVariantDecimal(reader, 8);
		case 10: return readVariantDecimal(reader, 16);
		case 11: {
			const value = reader.view.getInt32(reader.offset, true);
			reader.offset += 4;
			return parsers.dateFromDays(value);
		}
		case 12:
		case 13: {
			const value = reader.view.getBigInt64(reader.offset, true);
			reader.offset += 8;
			return parsers.timestampFromMicroseconds(value);
		}
		case 14: {
			const value = reader.view.getFloat32(reader.offset, true);
			reader.offset += 4;
			return value;
		}
		case 15: return readVariantBinary(reader);
		case 16: {
			const bytes = readVariantBinary(reader);
			return decoder.decode(bytes);
		}
		case 17: {
			const value = reader.view.getBigInt64(reader.offset, true);
			reader.offset += 8;
			return value;
		}
		case 18:
		case 19: {
			const value = reader.view.getBigInt64(reader.offset, true);
			reader.offset += 8;
			return parsers.timestampFromNanoseconds(value);
		}
		case 20: {
			const bytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, 16);
			reader.offset += 16;
			const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
			return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
		}
		default: throw new Error(`parquet unsupported variant primitive type: ${typeId}`);
	}
}
/**
* @param {DataReader} reader
* @param {number} header
* @param {VariantMetadata} metadata
* @param {ParquetParsers} parsers
* @returns {Record<string, any>}
*/
function readVariantObject(reader, header, metadata, parsers) {
	const offsetWidth = (header & 3) + 1;
	const idWidth = (header >> 2 & 3) + 1;
	const numElements = header >> 4 & 1 ? readUnsigned(reader, 4) : reader.view.getUint8(reader.offset++);
	/** @type {number[]} */
	const fieldIds = new Array(numElements);
	for (let i = 0; i < numElements; i++) fieldIds[i] = readUnsigned(reader, idWidth);
	const offsets = new Array(numElements + 1);
	for (let i = 0; i < offsets.length; i++) offsets[i] = readUnsigned(reader, offsetWidth);
	/** @type {Record<string, any>} */
	const out = {};
	for (let i = 0; i < numElements; i++) {
		const key = metadata.dictionary[fieldIds[i]];
		out[key] = readVariant({
			view: reader.view,
			offset: reader.offset + offsets[i]
		}, metadata, parsers);
	}
	reader.offset += offsets[offsets.length - 1];
	return out;
}
/**
* @param {DataReader} reader
* @param {number} header
* @param {VariantMetadata} metadata
* @param {ParquetParsers} parsers
* @returns {any[]}
*/
function readVariantArray(reader, header, metadata, parsers) {
	const fieldOffsetSize = header & 3;
	const isLarge = header >> 2 & 1;
	const offsetWidth = fieldOffsetSize + 1;
	const numElements = readUnsigned(reader, isLarge ? 4 : 1);
	const offsets = new Array(numElements + 1);
	for (let i = 0; i < offsets.length; i++) offsets[i] = readUnsigned(reader, offsetWidth);
	const valuesStart = reader.offset;
	const result = new Array(numElements);
	for (let i = 0; i < numElements; i++) {
		const valueReader = {
			view: reader.view,
			offset: valuesStart + offsets[i]
		};
		result[i] = readVariant(valueReader, metadata, parsers);
	}
	reader.offset = valuesStart + offsets[offsets.length - 1];
	return result;
}
/**
* @param {DataReader} reader
* @param {number} width
* @returns {number}
*/
function readVariantDecimal(reader, width) {
	const scale = reader.view.getUint8(reader.offset);
	reader.offset += 1;
	let unscaled;
	if (width === 4) {
		unscaled = BigInt(reader.view.getInt32(reader.offset, true));
		reader.offset += 4;
	} else if (width === 8) {
		unscaled = reader.view.getBigInt64(reader.offset, true);
		reader.offset += 8;
	} else {
		const low = reader.view.getBigUint64(reader.offset, true);
		unscaled = reader.view.getBigInt64(reader.offset + 8, true) << 64n | low;
		reader.offset += 16;
	}
	return Number(unscaled) * 10 ** -scale;
}
/**
* @param {DataReader} reader
* @returns {Uint8Array}
*/
function readVariantBinary(reader) {
	const length = reader.view.getUint32(reader.offset, true);
	reader.offset += 4;
	const bytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, length);
	reader.offset += length;
	return bytes;
}

// node_modules/hyparquet/src/assemble.js
/**
* Reconstructs a complex nested structure from flat arrays of values and
* definition and repetition levels, according to Dremel encoding.
*
* @param {any[]} output
* @param {number[] | undefined} definitionLevels
* @param {number[]} repetitionLevels
* @param {DecodedArray} values
* @param {SchemaTree[]} schemaPath
* @returns {DecodedArray}
*/
function assembleLists(output, definitionLevels, repetitionLevels, values, schemaPath) {
	const maxDefinitionLevel = getMaxDefinitionLevel(schemaPath);
	if (!definitionLevels?.length && !repetitionLevels.length) {
		if (!maxDefinitionLevel || !values.length) return values;
		definitionLevels = new Array(values.length).fill(maxDefinitionLevel);
	}
	const n = definitionLevels?.length || repetitionLevels.length;
	const repetitionPath = schemaPath.map(({ element }) => element.repetition_type);
	let valueIndex = 0;
	const containerStack = [output];
	let currentContainer = output;
	let currentDepth = 0;
	let currentDefLevel = 0;
	let currentRepLevel = 0;
	if (repetitionLevels[0]) while (currentDepth < repetitionPath.length - 2 && currentRepLevel < repetitionLevels[0]) {
		currentDepth++;
		if (repetitionPath[currentDepth] !== "REQUIRED") {
			currentContainer = currentContainer.at(-1);
			containerStack.push(currentContainer);
			currentDefLevel++;
		}
		if (repetitionPath[currentDepth] === "REPEATED") currentRepLevel++;
	}
	for (let i = 0; i < n; i++) {
		const def = definitionLevels?.length ? definitionLevels[i] : maxDefinitionLevel;
		const rep = repetitionLevels[i];
		while (currentDepth && (rep < currentRepLevel || repetitionPath[currentDepth] !== "REPEATED")) {
			if (repetitionPath[currentDepth] !== "REQUIRED") {
				containerStack.pop();
				currentDefLevel--;
			}
			if (repetitionPath[currentDepth] === "REPEATED") currentRepLevel--;
			currentDepth--;
		}
		currentContainer = containerStack.at(-1);
		while ((currentDepth < repetitionPath.length - 2 || repetitionPath[currentDepth + 1] === "REPEATED") && (currentDefLevel < def || repetitionPath[currentDepth + 1] === "REQUIRED")) {
			currentDepth++;
			if (repetitionPath[currentDepth] !== "REQUIRED") {
				/** @type {any[]} */
				const newList = [];
				currentContainer.push(newList);
				currentContainer = newList;
				containerStack.push(newList);
				currentDefLevel++;
			}
			if (repetitionPath[currentDepth] === "REPEATED") currentRepLevel++;
		}
		if (def === maxDefinitionLevel) currentContainer.push(values[valueIndex++]);
		else if (currentDepth === repetitionPath.length - 2) currentContainer.push(null);
		else currentContainer.push([]);
	}
	if (!output.length) for (let i = 0; i < maxDefinitionLevel; i++) {
		/** @type {any[]} */
		const newList = [];
		currentContainer.push(newList);
		currentContainer = newList;
	}
	return output;
}
/**
* Assemble a nested structure from subcolumn data.
*
* @param {Map<string, DecodedArray>} subcolumnData
* @param {SchemaTree} schema top-level schema element
* @param {ParquetParsers} parsers
* @param {number} [depth] depth of nested structure
*/
function assembleNested(subcolumnData, schema, parsers, depth = 0) {
	const path = schema.path.join(".");
	const optional = schema.element.repetition_type === "OPTIONAL";
	const nextDepth = optional ? depth + 1 : depth;
	if (isListLike(schema)) {
		let sublist = schema.children[0];
		let subDepth = nextDepth;
		if (sublist.children.length === 1) {
			sublist = sublist.children[0];
			subDepth++;
		}
		assembleNested(subcolumnData, sublist, parsers, subDepth);
		const subcolumn = sublist.path.join(".");
		const values = subcolumnData.get(subcolumn);
		if (!values) throw new Error("parquet list column missing values");
		if (optional) flattenAtDepth(values, depth);
		subcolumnData.set(path, values);
		subcolumnData.delete(subcolumn);
		return;
	}
	if (isMapLike(schema)) {
		const mapName = schema.children[0].element.name;
		assembleNested(subcolumnData, schema.children[0].children[0], parsers, nextDepth + 1);
		assembleNested(subcolumnData, schema.children[0].children[1], parsers, nextDepth + 1);
		const keys = subcolumnData.get(`${path}.${mapName}.key`);
		const values = subcolumnData.get(`${path}.${mapName}.value`);
		if (!keys) throw new Error("parquet map column missing keys");
		if (!values) throw new Error("parquet map column missing values");
		if (keys.length !== values.length) throw new Error("parquet map column key/value length mismatch");
		const out = assembleMaps(keys, values, nextDepth);
		if (optional) flattenAtDepth(out, depth);
		subcolumnData.delete(`${path}.${mapName}.key`);
		subcolumnData.delete(`${path}.${mapName}.value`);
		subcolumnData.set(path, out);
		return;
	}
	if (schema.children.length) {
		const invertDepth = schema.element.repetition_type === "REQUIRED" ? depth : depth + 1;
		/** @type {Record<string, any>} */
		const struct = {};
		for (const child of schema.children) {
			assembleNested(subcolumnData, child, parsers, invertDepth);
			const childData = subcolumnData.get(child.path.join("."));
			if (!childData) throw new Error("parquet struct missing child data");
			struct[child.element.name] = childData;
		}
		for (const child of schema.children) subcolumnData.delete(child.path.join("."));
		let inverted = invertStruct(struct, invertDepth);
		if (schema.element.logical_type?.type === "VARIANT") inverted = decodeVariantColumn(inverted, parsers);
		if (optional) flattenAtDepth(inverted, depth);
		subcolumnData.set(path, inverted);
	}
}
/**
* @import {DecodedArray, ParquetParsers, SchemaTree} from '../src/types.js'
* @param {DecodedArray} arr
* @param {number} depth
*/
function flattenAtDepth(arr, depth) {
	for (let i = 0; i < arr.length; i++) if (depth) flattenAtDepth(arr[i], depth - 1);
	else arr[i] = arr[i][0];
}
/**
* @param {DecodedArray} keys
* @param {DecodedArray} values
* @param {number} depth
* @returns {any[]}
*/
function assembleMaps(keys, values, depth) {
	const out = [];
	for (let i = 0; i < keys.length; i++) if (depth) out.push(assembleMaps(keys[i], values[i], depth - 1));
	else if (keys[i]) {
		/** @type {Record<string, any>} */
		const obj = {};
		for (let j = 0; j < keys[i].length; j++) {
			const value = values[i][j];
			obj[keys[i][j]] = value === void 0 ? null : value;
		}
		out.push(obj);
	} else out.push(void 0);
	return out;
}
/**
* Invert a struct-like object by depth.
*
* @param {Record<string, any[]>} struct
* @param {number} depth
* @returns {any[]}
*/
function invertStruct(struct, depth) {
	const keys = Object.keys(struct);
	const length = struct[keys[0]]?.length;
	const out = [];
	for (let i = 0; i < length; i++) {
		/** @type {Record<string, any>} */
		const obj = {};
		for (const key of keys) {
			if (struct[key].length !== length) throw new Error("parquet struct parsing error");
			obj[key] = struct[key][i];
		}
		if (depth) out.push(invertStruct(obj, depth - 1));
		else out.push(obj);
	}
	return out;
}

// node_modules/hyparquet/src/delta.js
/**
* @import {DataReader} from '../src/types.js'
*/
/**
* @param {DataReader} reader
* @param {number} count number of values to read
* @param {Int32Array | BigInt64Array} output
*/
function deltaBinaryUnpack(reader, count, output) {
	if (output instanceof Int32Array) {
		deltaBinaryUnpackInt32(reader, count, output);
		return;
	}
	const blockSize = readVarInt(reader);
	const miniblockPerBlock = readVarInt(reader);
	readVarInt(reader);
	let value = readZigZagBigInt(reader);
	let outputIndex = 0;
	output[outputIndex++] = value;
	const valuesPerMiniblock = blockSize / miniblockPerBlock;
	while (outputIndex < count) {
		const minDelta = readZigZagBigInt(reader);
		const bitWidths = new Uint8Array(miniblockPerBlock);
		for (let i = 0; i < miniblockPerBlock; i++) bitWidths[i] = reader.view.getUint8(reader.offset++);
		for (let i = 0; i < miniblockPerBlock && outputIndex < count; i++) {
			const bitWidth = bitWidths[i];
			if (bitWidth) {
				let bitpackPos = 0;
				let miniblockCount = valuesPerMiniblock;
				const mask = (1n << BigInt(bitWidth)) - 1n;
				while (miniblockCount && outputIndex < count) {
					let bits = BigInt(reader.view.getUint32(reader.offset, true) >>> bitpackPos) & mask;
					bitpackPos += bitWidth;
					while (bitpackPos >= 32) {
						bitpackPos -= 32;
						reader.offset += 4;
						if (bitpackPos) bits |= BigInt(reader.view.getUint32(reader.offset, true)) << BigInt(bitWidth - bitpackPos) & mask;
					}
					const delta = minDelta + bits;
					value += delta;
					output[outputIndex++] = value;
					miniblockCount--;
				}
				if (miniblockCount) reader.offset += Math.ceil((miniblockCount * bitWidth + bitpackPos) / 8);
			} else for (let j = 0; j < valuesPerMiniblock && outputIndex < count; j++) {
				value += minDelta;
				output[outputIndex++] = value;
			}
		}
	}
}
/**
* Decode INT32 without BigInt arithmetic in the per-value loop.
*
* @param {DataReader} reader
* @param {number} count
* @param {Int32Array} output
*/
function deltaBinaryUnpackInt32(reader, count, output) {
	const blockSize = readVarInt(reader);
	const miniblockPerBlock = readVarInt(reader);
	readVarInt(reader);
	let value = readZigZag(reader);
	let outputIndex = 0;
	output[outputIndex++] = value;
	const valuesPerMiniblock = blockSize / miniblockPerBlock;
	const { view } = reader;
	while (outputIndex < count) {
		const minDelta = readZigZagInt33(reader);
		const bitWidthsOffset = reader.offset;
		let offset = bitWidthsOffset + miniblockPerBlock;
		for (let i = 0; i < miniblockPerBlock && outputIndex < count; i++) {
			const bitWidth = view.getUint8(bitWidthsOffset + i);
			const end = offset + valuesPerMiniblock * bitWidth / 8;
			let bitOffset = 0;
			for (let j = 0; j < valuesPerMiniblock && outputIndex < count; j++) {
				let residual = 0;
				let bitsRead = 0;
				while (bitsRead < bitWidth) {
					const bitsToRead = Math.min(8 - bitOffset, bitWidth - bitsRead);
					if (bitsRead < 32) residual |= (view.getUint8(offset) >>> bitOffset & (1 << bitsToRead) - 1) << bitsRead;
					bitsRead += bitsToRead;
					bitOffset += bitsToRead;
					if (bitOffset === 8) {
						bitOffset = 0;
						offset++;
					}
				}
				value = value + minDelta + residual | 0;
				output[outputIndex++] = value;
			}
			offset = end;
		}
		reader.offset = offset;
	}
}
/**
* Read a zigzag varint modulo 2^32. INT32 deltas can need 33 bits, which
* readZigZag truncates, but only the low 32 bits of the decoded value matter.
* readVarInt keeps the low 32 zigzag bits of a 5-byte varint; bit 32 is bit 4
* of the fifth byte. Reusing readVarInt keeps the caller's hot loop fast.
*
* @param {DataReader} reader
* @returns {number}
*/
function readZigZagInt33(reader) {
	const start = reader.offset;
	const low = readVarInt(reader);
	const high = reader.offset - start === 5 ? reader.view.getUint8(start + 4) >>> 4 & 1 : 0;
	return (low >>> 1 | high << 31) ^ -(low & 1);
}
/**
* @param {DataReader} reader
* @param {number} count
* @param {Uint8Array[]} output
*/
function deltaLengthByteArray(reader, count, output) {
	const lengths = new Int32Array(count);
	deltaBinaryUnpack(reader, count, lengths);
	for (let i = 0; i < count; i++) {
		output[i] = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, lengths[i]);
		reader.offset += lengths[i];
	}
}
/**
* @param {DataReader} reader
* @param {number} count
* @param {Uint8Array[]} output
*/
function deltaByteArray(reader, count, output) {
	const prefixData = new Int32Array(count);
	deltaBinaryUnpack(reader, count, prefixData);
	const suffixData = new Int32Array(count);
	deltaBinaryUnpack(reader, count, suffixData);
	for (let i = 0; i < count; i++) {
		const suffix = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, suffixData[i]);
		if (prefixData[i]) {
			output[i] = new Uint8Array(prefixData[i] + suffixData[i]);
			output[i].set(output[i - 1].subarray(0, prefixData[i]));
			output[i].set(suffix, prefixData[i]);
		} else output[i] = suffix;
		reader.offset += suffixData[i];
	}
}

// node_modules/hyparquet/src/encoding.js
/**
* @import {DataReader, DecodedArray, ParquetType} from '../src/types.js'
*/
/**
* Read values from a run-length encoded/bit-packed hybrid encoding.
*
* If length is zero, then read int32 length at the start.
*
* @param {DataReader} reader
* @param {number} width - bitwidth
* @param {DecodedArray} output
* @param {number} [length] - length of the encoded data
*/
function readRleBitPackedHybrid(reader, width, output, length) {
	if (length === void 0) {
		length = reader.view.getUint32(reader.offset, true);
		reader.offset += 4;
	}
	const startOffset = reader.offset;
	let seen = 0;
	while (seen < output.length) {
		const header = readVarInt(reader);
		if (header & 1) seen = readBitPacked(reader, header, width, output, seen);
		else {
			const count = header >>> 1;
			readRle(reader, count, width, output, seen);
			seen += count;
		}
	}
	reader.offset = startOffset + length;
}
/**
* Run-length encoding: read value with bitWidth and repeat it count times.
*
* @param {DataReader} reader
* @param {number} count
* @param {number} bitWidth
* @param {DecodedArray} output
* @param {number} seen
*/
function readRle(reader, count, bitWidth, output, seen) {
	const width = bitWidth + 7 >> 3;
	let value = 0;
	for (let i = 0; i < width; i++) value |= reader.view.getUint8(reader.offset++) << (i << 3);
	for (let i = 0; i < count; i++) output[seen + i] = value;
}
/**
* Read a bit-packed run of the rle/bitpack hybrid.
* Supports width > 8 (crossing bytes).
*
* @param {DataReader} reader
* @param {number} header - bit-pack header
* @param {number} bitWidth
* @param {DecodedArray} output
* @param {number} seen
* @returns {number} total output values so far
*/
function readBitPacked(reader, header, bitWidth, output, seen) {
	let count = header >> 1 << 3;
	const mask = (1 << bitWidth) - 1;
	let data = 0;
	if (reader.offset < reader.view.byteLength) data = reader.view.getUint8(reader.offset++);
	else if (mask) throw new Error(`parquet bitpack offset ${reader.offset} out of range`);
	let left = 8;
	let right = 0;
	while (count) if (right > 8) {
		right -= 8;
		left -= 8;
		data >>>= 8;
	} else if (left - right < bitWidth) {
		data |= reader.view.getUint8(reader.offset) << left;
		reader.offset++;
		left += 8;
	} else {
		if (seen < output.length) output[seen++] = data >> right & mask;
		count--;
		right += bitWidth;
	}
	return seen;
}
/**
* @param {DataReader} reader
* @param {number} count
* @param {ParquetType} type
* @param {number | undefined} typeLength
* @returns {DecodedArray}
*/
function byteStreamSplit(reader, count, type, typeLength) {
	const width = byteWidth(type, typeLength);
	const bytes = new Uint8Array(count * width);
	for (let b = 0; b < width; b++) for (let i = 0; i < count; i++) bytes[i * width + b] = reader.view.getUint8(reader.offset++);
	if (type === "FLOAT") return new Float32Array(bytes.buffer);
	else if (type === "DOUBLE") return new Float64Array(bytes.buffer);
	else if (type === "INT32") return new Int32Array(bytes.buffer);
	else if (type === "INT64") return new BigInt64Array(bytes.buffer);
	else if (type === "FIXED_LEN_BYTE_ARRAY") {
		const split = new Array(count);
		for (let i = 0; i < count; i++) split[i] = bytes.subarray(i * width, (i + 1) * width);
		return split;
	}
	throw new Error(`parquet byte_stream_split unsupported type: ${type}`);
}
/**
* @param {ParquetType} type
* @param {number | undefined} typeLength
* @returns {number}
*/
function byteWidth(type, typeLength) {
	switch (type) {
		case "INT32":
		case "FLOAT": return 4;
		case "INT64":
		case "DOUBLE": return 8;
		case "FIXED_LEN_BYTE_ARRAY":
			if (!typeLength) throw new Error("parquet byteWidth missing type_length");
			return typeLength;
		default: throw new Error(`parquet unsupported type: ${type}`);
	}
}

// node_modules/hyparquet/src/plain.js
/**
* Read `count` values of the given type from the reader.view.
*
* @param {DataReader} reader - buffer to read data from
* @param {ParquetType} type - parquet type of the data
* @param {number} count - number of values to read
* @param {number | undefined} fixedLength - length of each fixed length byte array
* @returns {DecodedArray} array of values
*/
function readPlain(reader, type, count, fixedLength) {
	if (count === 0) return [];
	if (type === "BOOLEAN") return readPlainBoolean(reader, count);
	else if (type === "INT32") return readPlainInt32(reader, count);
	else if (type === "INT64") return readPlainInt64(reader, count);
	else if (type === "INT96") return readPlainInt96(reader, count);
	else if (type === "FLOAT") return readPlainFloat(reader, count);
	else if (type === "DOUBLE") return readPlainDouble(reader, count);
	else if (type === "BYTE_ARRAY") return readPlainByteArray(reader, count);
	else if (type === "FIXED_LEN_BYTE_ARRAY") {
		if (!fixedLength) throw new Error("parquet missing fixed length");
		return readPlainByteArrayFixed(reader, count, fixedLength);
	} else throw new Error(`parquet unhandled type: ${type}`);
}
/**
* Read `count` boolean values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {boolean[]}
*/
function readPlainBoolean(reader, count) {
	const values = new Array(count);
	for (let i = 0; i < count; i++) {
		const byteOffset = reader.offset + (i / 8 | 0);
		const bitOffset = i % 8;
		const byte = reader.view.getUint8(byteOffset);
		values[i] = (byte & 1 << bitOffset) !== 0;
	}
	reader.offset += Math.ceil(count / 8);
	return values;
}
/**
* Read `count` int32 values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {Int32Array}
*/
function readPlainInt32(reader, count) {
	const values = (reader.view.byteOffset + reader.offset) % 4 ? new Int32Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 4)) : new Int32Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
	reader.offset += count * 4;
	return values;
}
/**
* Read `count` int64 values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {BigInt64Array}
*/
function readPlainInt64(reader, count) {
	const values = (reader.view.byteOffset + reader.offset) % 8 ? new BigInt64Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 8)) : new BigInt64Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
	reader.offset += count * 8;
	return values;
}
/**
* Read `count` int96 values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {bigint[]}
*/
function readPlainInt96(reader, count) {
	const values = new Array(count);
	for (let i = 0; i < count; i++) {
		const low = reader.view.getBigInt64(reader.offset + i * 12, true);
		const high = reader.view.getInt32(reader.offset + i * 12 + 8, true);
		values[i] = BigInt(high) << 64n | low;
	}
	reader.offset += count * 12;
	return values;
}
/**
* Read `count` float values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {Float32Array}
*/
function readPlainFloat(reader, count) {
	const values = (reader.view.byteOffset + reader.offset) % 4 ? new Float32Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 4)) : new Float32Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
	reader.offset += count * 4;
	return values;
}
/**
* Read `count` double values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {Float64Array}
*/
function readPlainDouble(reader, count) {
	const values = (reader.view.byteOffset + reader.offset) % 8 ? new Float64Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 8)) : new Float64Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
	reader.offset += count * 8;
	return values;
}
/**
* Read `count` byte array values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {Uint8Array[]}
*/
function readPlainByteArray(reader, count) {
	const values = new Array(count);
	for (let i = 0; i < count; i++) {
		const length = reader.view.getUint32(reader.offset, true);
		reader.offset += 4;
		values[i] = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, length);
		reader.offset += length;
	}
	return values;
}
/**
* Read a fixed length byte array.
*
* @param {DataReader} reader
* @param {number} count
* @param {number} fixedLength
* @returns {Uint8Array[]}
*/
function readPlainByteArrayFixed(reader, count, fixedLength) {
	const values = new Array(count);
	for (let i = 0; i < count; i++) {
		values[i] = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, fixedLength);
		reader.offset += fixedLength;
	}
	return values;
}
/**
* Create a new buffer with the offset and size.
*
* @import {DataReader, DecodedArray, ParquetType} from '../src/types.js'
* @param {ArrayBufferLike} buffer
* @param {number} offset
* @param {number} size
* @returns {ArrayBuffer}
*/
function align(buffer, offset, size) {
	const aligned = new ArrayBuffer(size);
	new Uint8Array(aligned).set(new Uint8Array(buffer, offset, size));
	return aligned;
}

// node_modules/hyparquet/src/snappy.js
/**
* The MIT License (MIT)
* Copyright (c) 2016 Zhipeng Jia
* https://github.com/zhipeng-jia/snappyjs
*/
const WORD_MASK = [
	0,
	255,
	65535,
	16777215,
	4294967295
];
/**
* Copy bytes from one array to another
*
* @param {Uint8Array} fromArray source array
* @param {number} fromPos source position
* @param {Uint8Array} toArray destination array
* @param {number} toPos destination position
* @param {number} length number of bytes to copy
*/
function copyBytes(fromArray, fromPos, toArray, toPos, length) {
	for (let i = 0; i < length; i++) toArray[toPos + i] = fromArray[fromPos + i];
}
/**
* Decompress snappy data.
* Accepts an output buffer to avoid allocating a new buffer for each call.
*
* @param {Uint8Array} input compressed data
* @param {Uint8Array} output output buffer
*/
function snappyUncompress(input, output) {
	const inputLength = input.byteLength;
	const outputLength = output.byteLength;
	let pos = 0;
	let outPos = 0;
	while (pos < inputLength) {
		const c = input[pos];
		pos++;
		if (c < 128) break;
	}
	if (outputLength && pos >= inputLength) throw new Error("invalid snappy length header");
	while (pos < inputLength) {
		const c = input[pos];
		let len = 0;
		pos++;
		if (pos >= inputLength) throw new Error("missing eof marker");
		if ((c & 3) === 0) {
			let len = (c >>> 2) + 1;
			if (len > 60) {
				if (pos + 3 >= inputLength) throw new Error("snappy error literal pos + 3 >= inputLength");
				const lengthSize = len - 60;
				len = input[pos] + (input[pos + 1] << 8) + (input[pos + 2] << 16) + (input[pos + 3] << 24);
				len = (len & WORD_MASK[lengthSize]) + 1;
				pos += lengthSize;
			}
			if (pos + len > inputLength) throw new Error("snappy error literal exceeds input length");
			copyBytes(input, pos, output, outPos, len);
			pos += len;
			outPos += len;
		} else {
			let offset = 0;
			switch (c & 3) {
				case 1:
					len = (c >>> 2 & 7) + 4;
					offset = input[pos] + (c >>> 5 << 8);
					pos++;
					break;
				case 2:
					if (inputLength <= pos + 1) throw new Error("snappy error end of input");
					len = (c >>> 2) + 1;
					offset = input[pos] + (input[pos + 1] << 8);
					pos += 2;
					break;
				case 3:
					if (inputLength <= pos + 3) throw new Error("snappy error end of input");
					len = (c >>> 2) + 1;
					offset = input[pos] + (input[pos + 1] << 8) + (input[pos + 2] << 16) + (input[pos + 3] << 24);
					pos += 4;
			}
			if (offset === 0 || isNaN(offset)) throw new Error(`invalid offset ${offset} pos ${pos} inputLength ${inputLength}`);
			if (offset > outPos) throw new Error("cannot copy from before start of buffer");
			copyBytes(output, outPos - offset, output, outPos, len);
			outPos += len;
		}
	}
	if (outPos !== outputLength) throw new Error("premature end of input");
}

// node_modules/hyparquet/src/datapage.js
/**
* @import {ColumnDecoder, CompressionCodec, Compressors, DataPage, DataPageHeader, DataPageHeaderV2, DataReader, DecodedArray, PageHeader, SchemaTree} from '../src/types.js'
*/
/**
* Read a data page from uncompressed reader.
*
* @param {Uint8Array} bytes raw page data (should already be decompressed)
* @param {DataPageHeader} daph data page header
* @param {ColumnDecoder} columnDecoder
* @returns {DataPage} definition levels, repetition levels, and array of values
*/
function readDataPage(bytes, daph, { type, element, schemaPath }) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const reader = {
		view,
		offset: 0
	};
	/** @type {DecodedArray} */
	let dataPage;
	const repetitionLevels = readRepetitionLevels(reader, daph, schemaPath);
	const { definitionLevels, numNulls } = readDefinitionLevels(reader, daph, schemaPath);
	const nValues = daph.num_values - numNulls;
	if (daph.encoding === "PLAIN") dataPage = readPlain(reader, type, nValues, element.type_length);
	else if (daph.encoding === "PLAIN_DICTIONARY" || daph.encoding === "RLE_DICTIONARY" || daph.encoding === "RLE") {
		const bitWidth = type === "BOOLEAN" ? 1 : view.getUint8(reader.offset++);
		if (bitWidth) {
			dataPage = new Array(nValues);
			if (type === "BOOLEAN") {
				readRleBitPackedHybrid(reader, bitWidth, dataPage);
				dataPage = dataPage.map((x) => !!x);
			} else readRleBitPackedHybrid(reader, bitWidth, dataPage, view.byteLength - reader.offset);
		} else dataPage = new Uint8Array(nValues);
	} else if (daph.encoding === "BYTE_STREAM_SPLIT") dataPage = byteStreamSplit(reader, nValues, type, element.type_length);
	else if (daph.encoding === "DELTA_BINARY_PACKED") {
		dataPage = type === "INT32" ? new Int32Array(nValues) : new BigInt64Array(nValues);
		deltaBinaryUnpack(reader, nValues, dataPage);
	} else if (daph.encoding === "DELTA_LENGTH_BYTE_ARRAY") {
		dataPage = new Array(nValues);
		deltaLengthByteArray(reader, nValues, dataPage);
	} else if (daph.encoding === "DELTA_BYTE_ARRAY") {
		dataPage = new Array(nValues);
		deltaByteArray(reader, nValues, dataPage);
	} else throw new Error(`parquet unsupported encoding: ${daph.encoding}`);
	return {
		definitionLevels,
		repetitionLevels,
		dataPage
	};
}
/**
* @param {DataReader} reader data view for the page
* @param {DataPageHeader} daph data page header
* @param {SchemaTree[]} schemaPath
* @returns {any[]} repetition levels and number of bytes read
*/
function readRepetitionLevels(reader, daph, schemaPath) {
	if (schemaPath.length > 1) {
		const maxRepetitionLevel = getMaxRepetitionLevel(schemaPath);
		if (maxRepetitionLevel) {
			const values = new Array(daph.num_values);
			readRleBitPackedHybrid(reader, bitWidth(maxRepetitionLevel), values);
			return values;
		}
	}
	return [];
}
/**
* @param {DataReader} reader data view for the page
* @param {DataPageHeader} daph data page header
* @param {SchemaTree[]} schemaPath
* @returns {{ definitionLevels: number[], numNulls: number }} definition levels
*/
function readDefinitionLevels(reader, daph, schemaPath) {
	const maxDefinitionLevel = getMaxDefinitionLevel(schemaPath);
	if (!maxDefinitionLevel) return {
		definitionLevels: [],
		numNulls: 0
	};
	const definitionLevels = new Array(daph.num_values);
	readRleBitPackedHybrid(reader, bitWidth(maxDefinitionLevel), definitionLevels);
	let numNulls = daph.num_values;
	for (const def of definitionLevels) if (def === maxDefinitionLevel) numNulls--;
	if (numNulls === 0) definitionLevels.length = 0;
	return {
		definitionLevels,
		numNulls
	};
}
/**
* @param {Uint8Array} compressedBytes
* @param {number} uncompressed_page_size
* @param {CompressionCodec} codec
* @param {Compressors | undefined} compressors
* @returns {Uint8Array}
*/
function decompressPage(compressedBytes, uncompressed_page_size, codec, compressors) {
	/** @type {Uint8Array} */
	let page;
	const customDecompressor = compressors?.[codec];
	if (codec === "UNCOMPRESSED") page = compressedBytes;
	else if (customDecompressor) page = customDecompressor(compressedBytes, uncompressed_page_size);
	else if (codec === "SNAPPY") {
		page = new Uint8Array(uncompressed_page_size);
		snappyUncompress(compressedBytes, page);
	} else throw new Error(`parquet unsupported compression codec: ${codec}`);
	if (page?.length !== uncompressed_page_size) throw new Error(`parquet decompressed page length ${page?.length} does not match header ${uncompressed_page_size}`);
	return page;
}
/**
* Read a data page from the given Uint8Array.
*
* @param {Uint8Array} compressedBytes raw page data
* @param {PageHeader} ph page header
* @param {ColumnDecoder} columnDecoder
* @returns {DataPage} definition levels, repetition levels, and array of values
*/
function readDataPageV2(compressedBytes, ph, columnDecoder) {
	const reader = {
		view: new DataView(compressedBytes.buffer, compressedBytes.byteOffset, compressedBytes.byteLength),
		offset: 0
	};
	const { type, element, schemaPath, codec, compressors } = columnDecoder;
	const daph2 = ph.data_page_header_v2;
	if (!daph2) throw new Error("parquet data page header v2 is undefined");
	const repetitionLevels = readRepetitionLevelsV2(reader, daph2, schemaPath);
	reader.offset = daph2.repetition_levels_byte_length;
	const definitionLevels = readDefinitionLevelsV2(reader, daph2, schemaPath);
	const uncompressedPageSize = ph.uncompressed_page_size - daph2.definition_levels_byte_length - daph2.repetition_levels_byte_length;
	let page = compressedBytes.subarray(reader.offset);
	if (daph2.is_compressed !== false) page = decompressPage(page, uncompressedPageSize, codec, compressors);
	const pageView = new DataView(page.buffer, page.byteOffset, page.byteLength);
	const pageReader = {
		view: pageView,
		offset: 0
	};
	/** @type {DecodedArray} */
	let dataPage;
	const nValues = daph2.num_values - daph2.num_nulls;
	if (daph2.encoding === "PLAIN") dataPage = readPlain(pageReader, type, nValues, element.type_length);
	else if (daph2.encoding === "RLE") {
		dataPage = new Array(nValues);
		readRleBitPackedHybrid(pageReader, 1, dataPage);
		dataPage = dataPage.map((x) => !!x);
	} else if (daph2.encoding === "PLAIN_DICTIONARY" || daph2.encoding === "RLE_DICTIONARY") {
		const bitWidth = pageView.getUint8(pageReader.offset++);
		dataPage = new Array(nValues);
		readRleBitPackedHybrid(pageReader, bitWidth, dataPage, uncompressedPageSize - 1);
	} else if (daph2.encoding === "DELTA_BINARY_PACKED") {
		dataPage = type === "INT32" ? new Int32Array(nValues) : new BigInt64Array(nValues);
		deltaBinaryUnpack(pageReader, nValues, dataPage);
	} else if (daph2.encoding === "DELTA_LENGTH_BYTE_ARRAY") {
		dataPage = new Array(nValues);
		deltaLengthByteArray(pageReader, nValues, dataPage);
	} else if (daph2.encoding === "DELTA_BYTE_ARRAY") {
		dataPage = new Array(nValues);
		deltaByteArray(pageReader, nValues, dataPage);
	} else if (daph2.encoding === "BYTE_STREAM_SPLIT") dataPage = byteStreamSplit(pageReader, nValues, type, element.type_length);
	else throw new Error(`parquet unsupported encoding: ${daph2.encoding}`);
	return {
		definitionLevels,
		repetitionLevels,
		dataPage
	};
}
/**
* @param {DataReader} reader
* @param {DataPageHeaderV2} daph2 data page header v2
* @param {SchemaTree[]} schemaPath
* @returns {any[]} repetition levels
*/
function readRepetitionLevelsV2(reader, daph2, schemaPath) {
	const maxRepetitionLevel = getMaxRepetitionLevel(schemaPath);
	if (!maxRepetitionLevel) return [];
	const values = new Array(daph2.num_values);
	readRleBitPackedHybrid(reader, bitWidth(maxRepetitionLevel), values, daph2.repetition_levels_byte_length);
	return values;
}
/**
* @param {DataReader} reader
* @param {DataPageHeaderV2} daph2 data page header v2
* @param {SchemaTree[]} schemaPath
* @returns {number[] | undefined} definition levels
*/
function readDefinitionLevelsV2(reader, daph2, schemaPath) {
	const maxDefinitionLevel = getMaxDefinitionLevel(schemaPath);
	if (maxDefinitionLevel) {
		const values = new Array(daph2.num_values);
		readRleBitPackedHybrid(reader, bitWidth(maxDefinitionLevel), values, daph2.definition_levels_byte_length);
		return values;
	}
}
/**
* Minimum bits needed to store value.
*
* @param {number} value
* @returns {number}
*/
function bitWidth(value) {
	return 32 - Math.clz32(value);
}

// node_modules/hyparquet/src/column.js
/**
* @import {ColumnDecoder, DataReader, DecodedArray, PageHeader, PageResult, RowGroupSelect, Statistics, SubColumnData} from '../src/types.js'
*/
/**
* Parse column data from a buffer.
*
* @param {DataReader} reader
* @param {RowGroupSelect} rowGroupSelect row group selection
* @param {ColumnDecoder} columnDecoder column decoder params
* @param {(chunk: SubColumnData) => void} [onPage] callback for each page
* @returns {{ data: DecodedArray[], skipped: number }}
*/
function readColumn(reader, { groupStart, selectStart, selectEnd }, columnDecoder, onPage) {
	const { pathInSchema, schemaPath } = columnDecoder;
	const isFlat = isFlatColumn(schemaPath);
	/** @type {DecodedArray[]} */
	const chunks = [];
	/** @type {DecodedArray | undefined} */
	let dictionary = void 0;
	/** @type {DecodedArray | undefined} */
	let lastChunk = void 0;
	let rowCount = 0;
	let skipped = 0;
	const emitLastChunk = onPage && (() => {
		lastChunk && onPage({
			pathInSchema,
			columnData: lastChunk,
			rowStart: groupStart + rowCount - lastChunk.length,
			rowEnd: groupStart + rowCount
		});
	});
	while (isFlat ? rowCount < selectEnd : reader.offset < reader.view.byteLength - 1) {
		if (reader.offset >= reader.view.byteLength - 1) break;
		const header = parquetHeader(reader);
		if (header.type === "DICTIONARY_PAGE") {
			const { data } = readPage(reader, header, columnDecoder, dictionary, void 0, 0);
			if (data) dictionary = convert(data, columnDecoder);
		} else {
			const lastChunkLength = lastChunk?.length || 0;
			const result = readPage(reader, header, columnDecoder, dictionary, lastChunk, selectStart - rowCount);
			if (result.skipped) {
				if (!chunks.length) skipped += result.skipped;
				rowCount += result.skipped;
			} else if (result.data && lastChunk === result.data) rowCount += result.data.length - lastChunkLength;
			else if (result.data && result.data.length) {
				emitLastChunk?.();
				chunks.push(result.data);
				rowCount += result.data.length;
				lastChunk = result.data;
			}
		}
	}
	emitLastChunk?.();
	return {
		data: chunks,
		skipped
	};
}
/**
* Read a page (data or dictionary) from a buffer.
*
* @param {DataReader} reader
* @param {PageHeader} header
* @param {ColumnDecoder} columnDecoder
* @param {DecodedArray | undefined} dictionary
* @param {DecodedArray | undefined} previousChunk
* @param {number} pageStart skip this many rows in the page
* @returns {PageResult}
*/
function readPage(reader, header, columnDecoder, dictionary, previousChunk, pageStart) {
	const { type, element, schemaPath, codec, compressors } = columnDecoder;
	const compressedBytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, header.compressed_page_size);
	reader.offset += header.compressed_page_size;
	if (header.type === "DATA_PAGE") {
		const daph = header.data_page_header;
		if (!daph) throw new Error("parquet data page header is undefined");
		if (pageStart > daph.num_values && isFlatColumn(schemaPath)) return { skipped: daph.num_values };
		const page = decompressPage(compressedBytes, Number(header.uncompressed_page_size), codec, compressors);
		const { definitionLevels, repetitionLevels, dataPage } = readDataPage(page, daph, columnDecoder);
		const values = convertWithDictionary(dataPage, dictionary, daph.encoding, columnDecoder);
		return {
			skipped: 0,
			data: assembleLists(Array.isArray(previousChunk) ? previousChunk : [], definitionLevels, repetitionLevels, values, schemaPath)
		};
	} else if (header.type === "DATA_PAGE_V2") {
		const daph2 = header.data_page_header_v2;
		if (!daph2) throw new Error("parquet data page header v2 is undefined");
		if (pageStart > daph2.num_rows) return { skipped: daph2.num_rows };
		const { definitionLevels, repetitionLevels, dataPage } = readDataPageV2(compressedBytes, header, columnDecoder);
		const values = convertWithDictionary(dataPage, dictionary, daph2.encoding, columnDecoder);
		return {
			skipped: 0,
			data: assembleLists(Array.isArray(previousChunk) ? previousChunk : [], definitionLevels, repetitionLevels, values, schemaPath)
		};
	} else if (header.type === "DICTIONARY_PAGE") {
		const diph = header.dictionary_page_header;
		if (!diph) throw new Error("parquet dictionary page header is undefined");
		const page = decompressPage(compressedBytes, Number(header.uncompressed_page_size), codec, compressors);
		const reader = {
			view: new DataView(page.buffer, page.byteOffset, page.byteLength),
			offset: 0
		};
		return {
			skipped: 0,
			data: readPlain(reader, type, diph.num_values, element.type_length)
		};
	} else throw new Error(`parquet unsupported page type: ${header.type}`);
}
/**
* Read a page header from a buffer, leaving the reader at the start of the page data.
*
* @param {DataReader} reader
* @returns {PageHeader}
*/
function parquetHeader(reader) {
	const header = deserializeTCompactProtocol(reader);
	return {
		type: PageTypes[header.field_1],
		uncompressed_page_size: header.field_2,
		compressed_page_size: header.field_3,
		crc: header.field_4,
		data_page_header: header.field_5 && {
			num_values: header.field_5.field_1,
			encoding: Encodings[header.field_5.field_2],
			definition_level_encoding: Encodings[header.field_5.field_3],
			repetition_level_encoding: Encodings[header.field_5.field_4],
			statistics: pageStatistics(header.field_5.field_5)
		},
		index_page_header: header.field_6,
		dictionary_page_header: header.field_7 && {
			num_values: header.field_7.field_1,
			encoding: Encodings[header.field_7.field_2],
			is_sorted: header.field_7.field_3
		},
		data_page_header_v2: header.field_8 && {
			num_values: header.field_8.field_1,
			num_nulls: header.field_8.field_2,
			num_rows: header.field_8.field_3,
			encoding: Encodings[header.field_8.field_4],
			definition_levels_byte_length: header.field_8.field_5,
			repetition_levels_byte_length: header.field_8.field_6,
			is_compressed: header.field_8.field_7 === void 0 ? true : header.field_8.field_7,
			statistics: pageStatistics(header.field_8.field_8)
		}
	};
}
/**
* @param {any} stats thrift Statistics struct
* @returns {Statistics | undefined}
*/
function pageStatistics(stats) {
	return stats && {
		max: stats.field_1,
		min: stats.field_2,
		null_count: stats.field_3,
		distinct_count: stats.field_4,
		max_value: stats.field_5,
		min_value: stats.field_6,
		is_max_value_exact: stats.field_7,
		is_min_value_exact: stats.field_8
	};
}

// node_modules/hyparquet/src/rowgroup.js
/**
* @import {AsyncColumn, AsyncRowGroup, ChunkPlan, ColumnDecoder, DecodedArray, GroupPlan, PageLocation, ParquetParsers, ParquetReadOptions, QueryPlan, SchemaTree} from '../src/types.js'
*/
/**
* Read a row group from a file-like object.
*
* @param {ParquetReadOptions} options
* @param {QueryPlan} plan
* @param {GroupPlan} groupPlan
* @returns {AsyncRowGroup} resolves to column data
*/
function readRowGroup(options, { metadata }, groupPlan) {
	/** @type {AsyncColumn[]} */
	const asyncColumns = [];
	const schemaTree = parquetSchema(metadata);
	for (const chunk of groupPlan.chunks) {
		const { path_in_schema: pathInSchema } = chunk.columnMetadata;
		const schemaPath = getTreePath(schemaTree, pathInSchema);
		const columnDecoder = {
			pathInSchema,
			element: schemaPath[schemaPath.length - 1].element,
			schemaPath,
			...options,
			...chunk.columnMetadata,
			parsers: {
				...DEFAULT_PARSERS,
				...options.parsers
			}
		};
		const { startByte, endByte } = chunk.range;
		if ("pageLocations" in chunk) asyncColumns.push({
			pathInSchema,
			data: readSelectedPages(options, groupPlan, chunk, chunk.pageLocations, columnDecoder)
		});
		else if ("offsetIndex" in chunk) asyncColumns.push({
			pathInSchema,
			data: Promise.resolve(options.file.slice(chunk.offsetIndex.startByte, chunk.offsetIndex.endByte)).then((arrayBuffer) => {
				const pages = readOffsetIndex({
					view: new DataView(arrayBuffer),
					offset: 0
				}).page_locations;
				return readSelectedPages(options, groupPlan, chunk, pages, columnDecoder);
			})
		});
		else asyncColumns.push({
			pathInSchema,
			data: Promise.resolve(options.file.slice(startByte, endByte)).then((buffer) => {
				const reader = {
					view: new DataView(buffer),
					offset: 0
				};
				return readColumn(reader, groupPlan, columnDecoder, options.onPage);
			})
		});
	}
	return {
		groupStart: groupPlan.groupStart,
		groupRows: groupPlan.groupRows,
		selectStart: groupPlan.selectStart,
		selectEnd: groupPlan.selectEnd,
		asyncColumns
	};
}
/**
* Read only the pages of a column chunk that overlap the group plan's select
* range [selectStart, selectEnd), using page locations from the offset index.
*
* @param {ParquetReadOptions} options
* @param {GroupPlan} groupPlan
* @param {ChunkPlan} chunk
* @param {PageLocation[]} pages
* @param {ColumnDecoder} columnDecoder
* @returns {Promise<{data: DecodedArray[], skipped: number}>}
*/
async function readSelectedPages(options, groupPlan, chunk, pages, columnDecoder) {
	const { data_page_offset, dictionary_page_offset } = chunk.columnMetadata;
	const { selectStart, selectEnd } = groupPlan;
	let { startByte, endByte } = chunk.range;
	let skipped = -1;
	const hasDict = dictionary_page_offset || data_page_offset < pages[0].offset;
	for (let i = 0; i < pages.length; i++) {
		const page = pages[i];
		const pageStart = Number(page.first_row_index);
		const pageEnd = i + 1 < pages.length ? Number(pages[i + 1].first_row_index) : groupPlan.groupRows;
		if (skipped < 0 && pageEnd > selectStart) {
			startByte = Number(page.offset);
			skipped = pageStart;
		}
		if (pageStart < selectEnd) endByte = Number(page.offset) + page.compressed_page_size;
	}
	if (skipped < 0) skipped = 0;
	/** @type {DataView} */
	let view;
	if (hasDict && skipped) {
		const dictLength = Number(pages[0].offset) - chunk.range.startByte;
		const [dictBuffer, dataBuffer] = await Promise.all([options.file.slice(chunk.range.startByte, Number(pages[0].offset)), options.file.slice(startByte, endByte)]);
		const combined = new Uint8Array(dictLength + dataBuffer.byteLength);
		combined.set(new Uint8Array(dictBuffer, 0, dictLength));
		combined.set(new Uint8Array(dataBuffer), dictLength);
		view = new DataView(combined.buffer);
	} else if (hasDict) view = new DataView(await options.file.slice(chunk.range.startByte, endByte));
	else view = new DataView(await options.file.slice(startByte, endByte));
	const reader = {
		view,
		offset: 0
	};
	const adjustedGroupPlan = skipped ? {
		...groupPlan,
		groupStart: groupPlan.groupStart + skipped,
		selectStart: groupPlan.selectStart - skipped,
		selectEnd: groupPlan.selectEnd - skipped
	} : groupPlan;
	const { data, skipped: columnSkipped } = readColumn(reader, adjustedGroupPlan, columnDecoder, options.onPage);
	return {
		data,
		skipped: skipped + columnSkipped
	};
}
/**
* Assemble physical columns into top-level columns asynchronously.
*
* @param {AsyncRowGroup} asyncRowGroup
* @param {SchemaTree} schemaTree
* @param {Partial<ParquetParsers>} [parsers]
* @returns {AsyncRowGroup}
*/
function assembleAsync(asyncRowGroup, schemaTree, parsers) {
	const { asyncColumns } = asyncRowGroup;
	const allParsers = {
		...DEFAULT_PARSERS,
		...parsers
	};
	/** @type {AsyncColumn[]} */
	const assembled = [];
	for (const child of schemaTree.children) if (child.children.length) {
		const childColumns = asyncColumns.filter((column) => column.pathInSchema[0] === child.element.name);
		if (!childColumns.length) continue;
		assembled.push({
			pathInSchema: child.path,
			data: (async () => {
				const resolved = await Promise.all(childColumns.map((c) => c.data));
				/** @type {Map<string, DecodedArray>} */
				const subcolumnData = /* @__PURE__ */ new Map();
				const flattened = resolved.map(({ data }) => flatten(data));
				const skipped = Math.max(asyncRowGroup.selectStart ?? 0, ...resolved.map((result) => result.skipped));
				const end = Math.min(asyncRowGroup.selectEnd ?? Infinity, ...resolved.map((result, i) => result.skipped + flattened[i].length));
				for (let i = 0; i < childColumns.length; i++) {
					const start = skipped - resolved[i].skipped;
					const length = Math.max(0, end - skipped);
					subcolumnData.set(childColumns[i].pathInSchema.join("."), flattened[i].slice(start, start + length));
				}
				assembleNested(subcolumnData, child, allParsers);
				const assembled = subcolumnData.get(child.element.name);
				if (!assembled) throw new Error("parquet column data not assembled");
				return {
					data: [assembled],
					skipped
				};
			})()
		});
	} else {
		const asyncColumn = asyncColumns.find((column) => column.pathInSchema[0] === child.element.name);
		if (asyncColumn) assembled.push(asyncColumn);
	}
	return {
		...asyncRowGroup,
		asyncColumns: assembled
	};
}

// node_modules/hyparquet/src/scan.js
/**
* @import {AsyncRowGroup, BaseParquetReadOptions, BloomFilter, DecodedArray, PageLocation, PageRanges, ParquetScan, ParquetScanOptions, QueryPlan, SchemaElement} from '../src/types.js'
*/
/**
* @typedef {BaseParquetReadOptions & {
*   bloomFiltersByGroup?: Record<string, BloomFilter>[],
*   schemaElements?: Record<string, SchemaElement>,
*   pageRangesByGroup?: (PageRanges | undefined)[],
*   pageLocationsByGroup?: Record<string, PageLocation[]>[],
* }} PreparedParquetReadOptions
*/
/**
* Prepare a lazy column-oriented scan of a parquet file.
*
* The returned ranges are physical, zero-based row ranges in the file. A
* `pruningFilter` may narrow them using row-group statistics, bloom filters,
* and page indexes, but does not filter individual values returned by
* `readColumn`. This makes the scan suitable for query engines that maintain
* their own row selections while retaining parquet-level I/O pushdown.
*
* `columns`, when supplied, limits the columns available to `readColumn`.
* Columns referenced by `pruningFilter` are included automatically.
*
* @param {ParquetScanOptions} options
* @returns {Promise<ParquetScan>}
*/
async function parquetScan(options) {
	options.metadata ??= await parquetMetadataAsync(options.file, options);
	const { pruningFilter, ...readOptions } = options;
	let { columns } = readOptions;
	if (columns && pruningFilter) {
		const selectedColumns = new Set(columns);
		const extraColumns = columnsNeededForFilter(pruningFilter).filter((column) => !selectedColumns.has(column));
		if (extraColumns.length) columns = [...columns, ...extraColumns];
	}
	const preparedOptions = await prepareParquetOptions({
		...readOptions,
		columns,
		filter: pruningFilter,
		useOffsetIndex: readOptions.useOffsetIndex ?? true
	});
	const { metadata } = preparedOptions;
	if (!metadata) throw new Error("parquet requires metadata");
	const schemaTree = parquetSchema(metadata);
	const availableColumns = new Set(columns ?? schemaTree.children.map((child) => child.element.name));
	const candidates = parquetPlanGroups(preparedOptions).groups.flatMap((group) => group.ranges.map(([selectStart, selectEnd]) => ({
		rowStart: group.groupStart + selectStart,
		rowEnd: group.groupStart + selectEnd,
		group
	})));
	const ranges = candidates.map(({ rowStart, rowEnd }) => ({
		rowStart,
		rowEnd
	}));
	/** @type {Map<string, {rowStart: number, rowEnd: number, data: Promise<DecodedArray>}>} */
	const cache = /* @__PURE__ */ new Map();
	/**
	* @param {import('../src/types.js').ParquetScanColumnOptions} columnOptions
	* @returns {Promise<DecodedArray>}
	*/
	function readColumn({ column, rowStart, rowEnd }) {
		if (!availableColumns.has(column)) throw new Error(`parquet column not found in scan: ${column}`);
		validateRange(rowStart, rowEnd);
		if (rowStart === rowEnd) return Promise.resolve([]);
		const candidateIndex = findCandidate(candidates, rowStart, rowEnd);
		if (candidateIndex < 0) throw new RangeError(`parquet row range [${rowStart}, ${rowEnd}) is outside scan ranges`);
		const { group } = candidates[candidateIndex];
		const cached = cache.get(column);
		if (cached && rowStart >= cached.rowStart && rowEnd <= cached.rowEnd) return cached.data.then((data) => sliceDecodedArray(data, rowStart - cached.rowStart, rowEnd - cached.rowStart));
		const data = readColumnRange({
			options: preparedOptions,
			schemaTree,
			group,
			column,
			rowStart,
			rowEnd
		});
		cache.set(column, {
			rowStart,
			rowEnd,
			data
		});
		return data;
	}
	return {
		metadata,
		ranges,
		readColumn
	};
}
/**
* Load optional indexes and validate read options without planning data reads.
*
* @param {BaseParquetReadOptions} options
* @returns {Promise<PreparedParquetReadOptions>}
*/
async function prepareParquetOptions(options) {
	const metadata = options.metadata ?? await parquetMetadataAsync(options.file, options);
	const schemaColumns = parquetSchema(metadata).children.map((child) => child.element.name);
	const missingFilterColumns = columnsNeededForFilter(options.filter).filter((column) => !schemaColumns.includes(column));
	if (missingFilterColumns.length) throw new Error(`parquet filter columns not found: ${missingFilterColumns.join(", ")}`);
	if (options.columns) {
		const missingColumns = options.columns.filter((column) => !schemaColumns.includes(column));
		if (missingColumns.length) throw new Error(`parquet column not found: ${missingColumns[0]}`);
	}
	/** @type {PreparedParquetReadOptions} */
	let prepared = {
		...options,
		metadata
	};
	prepared = await withBloomFilters(prepared);
	prepared = await withPageIndexes(prepared);
	return prepared;
}
/**
* Read all planned row groups, prefetching their coalesced byte ranges.
*
* @param {BaseParquetReadOptions} options
* @param {QueryPlan} plan
* @returns {AsyncRowGroup[]}
*/
function readParquetPlan(options, plan) {
	const readOptions = {
		...options,
		file: prefetchAsyncBuffer(options.file, plan)
	};
	return plan.groups.map((group) => readRowGroup(readOptions, plan, group));
}
/**
* @param {object} input
* @param {PreparedParquetReadOptions} input.options
* @param {import('../src/types.js').SchemaTree} input.schemaTree
* @param {ReturnType<typeof parquetPlanGroups>['groups'][number]} input.group
* @param {string} input.column
* @param {number} input.rowStart
* @param {number} input.rowEnd
* @returns {Promise<DecodedArray>}
*/
async function readColumnRange({ options, schemaTree, group, column, rowStart, rowEnd }) {
	const [asyncGroup] = readParquetPlan({
		...options,
		columns: [column],
		filter: void 0,
		rowStart,
		rowEnd,
		useBloomFilters: false,
		useOffsetIndex: options.useOffsetIndex ?? true,
		usePageIndex: false,
		pageRangesByGroup: void 0
	}, planCandidateColumn({
		options,
		group,
		column,
		rowStart,
		rowEnd
	}));
	if (!asyncGroup) throw new Error("parquet scan range not planned");
	const assembled = assembleAsync(asyncGroup, schemaTree, options.parsers);
	const asyncColumn = assembled.asyncColumns.find((child) => child.pathInSchema[0] === column);
	if (!asyncColumn) throw new Error(`parquet column not found: ${column}`);
	const result = await asyncColumn.data;
	const data = flatten(result.data);
	const selectStart = assembled.selectStart ?? rowStart - assembled.groupStart;
	const selectEnd = assembled.selectEnd ?? rowEnd - assembled.groupStart;
	return sliceDecodedArray(data, selectStart - result.skipped, selectEnd - result.skipped);
}
/**
* Build a one-column plan from a retained candidate without scanning the
* file's row groups again.
*
* @param {object} input
* @param {PreparedParquetReadOptions} input.options
* @param {ReturnType<typeof parquetPlanGroups>['groups'][number]} input.group
* @param {string} input.column
* @param {number} input.rowStart
* @param {number} input.rowEnd
* @returns {QueryPlan}
*/
function planCandidateColumn({ options, group, column, rowStart, rowEnd }) {
	if (!options.metadata) throw new Error("parquet requires metadata");
	const localPlan = parquetPlanGroup({
		rowGroup: group.rowGroup,
		groupStart: group.groupStart,
		groupRows: group.groupRows,
		ranges: [[rowStart - group.groupStart, rowEnd - group.groupStart]],
		columns: [column],
		useOffsetIndex: options.useOffsetIndex ?? true,
		pageLocations: group.pageLocations
	});
	const [localGroupPlan] = localPlan.groups;
	if (!localGroupPlan) throw new Error(`parquet column not found: ${column}`);
	return {
		metadata: options.metadata,
		rowStart,
		rowEnd,
		columns: [column],
		fetches: [...localPlan.fetches, ...localPlan.indexes],
		groups: [localGroupPlan]
	};
}
/**
* Find the one candidate that fully contains a requested non-empty range.
* Candidates are sorted and disjoint, so lookup is logarithmic.
*
* @param {{rowStart: number, rowEnd: number}[]} candidates
* @param {number} rowStart
* @param {number} rowEnd
* @returns {number}
*/
function findCandidate(candidates, rowStart, rowEnd) {
	let low = 0;
	let high = candidates.length - 1;
	while (low <= high) {
		const middle = Math.floor((low + high) / 2);
		const candidate = candidates[middle];
		if (rowStart < candidate.rowStart) high = middle - 1;
		else if (rowStart >= candidate.rowEnd) low = middle + 1;
		else return rowEnd <= candidate.rowEnd ? middle : -1;
	}
	return -1;
}
/**
* @param {number} rowStart
* @param {number} rowEnd
*/
function validateRange(rowStart, rowEnd) {
	if (!Number.isSafeInteger(rowStart) || rowStart < 0) throw new RangeError("parquet rowStart must be a non-negative safe integer");
	if (!Number.isSafeInteger(rowEnd) || rowEnd < rowStart) throw new RangeError("parquet rowEnd must be a safe integer greater than or equal to rowStart");
}
/**
* Return an exact view over decoded values. Typed arrays retain a zero-copy
* subarray while ordinary arrays use their native slice.
*
* @param {DecodedArray} data
* @param {number} start
* @param {number} end
* @returns {DecodedArray}
*/
function sliceDecodedArray(data, start, end) {
	if (start === 0 && end === data.length) return data;
	return Array.isArray(data) ? data.slice(start, end) : data.subarray(start, end);
}
/**
* Conditionally fetch bloom filters and attach them to planner options.
*
* @param {PreparedParquetReadOptions} options
* @returns {Promise<PreparedParquetReadOptions>}
*/
async function withBloomFilters(options) {
	if (!options.useBloomFilters || !options.filter || !options.metadata) return options;
	const schemaTree = parquetSchema(options.metadata);
	/** @type {Record<string, SchemaElement>} */
	const schemaElements = {};
	for (const child of schemaTree.children) schemaElements[child.element.name] = child.element;
	const bloomFiltersByGroup = await prefetchBloomFilters({
		file: options.file,
		metadata: options.metadata,
		filter: options.filter,
		filterStrict: options.filterStrict
	});
	return {
		...options,
		bloomFiltersByGroup,
		schemaElements
	};
}
/**
* Conditionally fetch page indexes and attach candidate ranges and layouts.
*
* @param {PreparedParquetReadOptions} options
* @returns {Promise<PreparedParquetReadOptions>}
*/
async function withPageIndexes(options) {
	if (!options.usePageIndex || !options.filter || !options.metadata) return options;
	const { pageRangesByGroup, pageLocationsByGroup } = await prefetchPageIndexes({
		file: options.file,
		metadata: options.metadata,
		filter: options.filter,
		filterStrict: options.filterStrict,
		rowStart: options.rowStart,
		rowEnd: options.rowEnd,
		columns: options.columns,
		bloomFiltersByGroup: options.bloomFiltersByGroup,
		schemaElements: options.schemaElements,
		parsers: options.parsers
	});
	return {
		...options,
		pageRangesByGroup,
		pageLocationsByGroup
	};
}

// src/adapters/data/parquet-checks.ts
/** Run lengths pack equal values tightly, but a file of which a byte stands for more rows than this holds nothing to learn. */
const MOST_ROWS_A_BYTE = 1024;
const MAGIC_BYTES = 4;
/** The length of the footer, and the magic once more. */
const TAIL_BYTES = 8;
const DEEPEST_SCHEMA = 64;
const REPETITIONS = [
	"REQUIRED",
	"OPTIONAL",
	"REPEATED"
];
/** What the footer says of the whole file, before anything is allocated by it. Throws data-format. */
function checkFooter(metadata, sizeBytes) {
	checkSchema(metadata.schema);
	const rows = wholeNumber(metadata.num_rows);
	const groups = metadata.row_groups.map((group) => wholeNumber(group.num_rows));
	if (rows === null || groups.includes(null)) throw damaged("a number of rows is not one");
	if (groups.reduce((sum, count) => sum + (count ?? 0), 0) !== rows) throw damaged("its rows do not add up");
	if (rows > sizeBytes * MOST_ROWS_A_BYTE) throw damaged(`${rows} rows in ${sizeBytes} bytes`);
}
/** The elements are a tree in preorder: every count of children must be used up exactly at the end. */
function checkSchema(schema) {
	const [root, ...rest] = schema;
	const open = [wholeNumber(root?.num_children)];
	for (const element of rest) {
		const left = open.pop();
		if (left === void 0 || left === null || left === 0) throw damaged("its schema is no tree");
		checkElement(element);
		open.push(left - 1);
		if (element.num_children !== void 0) open.push(wholeNumber(element.num_children));
		while (open.at(-1) === 0) open.pop();
		if (open.length > DEEPEST_SCHEMA) throw damaged("its schema is nested too deeply");
	}
	if (open.some((left) => left !== 0)) throw damaged("its schema is no tree");
}
function checkElement({ name, type, num_children, repetition_type, type_length }) {
	if (typeof name !== "string") throw damaged("a column has no name");
	const isLeaf = num_children === void 0 || num_children === 0;
	if (!REPETITIONS.includes(repetition_type ?? "") || isLeaf && type === void 0) throw damaged(`the column ${quoteText(name)} has no known type`);
	if (type === "FIXED_LEN_BYTE_ARRAY" && (wholeNumber(type_length) ?? 0) === 0) throw damaged(`the column ${quoteText(name)} has no length`);
}
/** Where the pages of a column chunk lie: between the magic and the footer, or nowhere. Throws data-format. */
function checkChunk({ meta, leaf, rows, isFlat, file }) {
	const fault = (what) => damaged(`the column ${quoteText(leaf.name)} ${what}`);
	if (meta.type !== leaf.type) throw fault("is of two types");
	const values = wholeNumber(meta.num_values);
	if (!(values !== null && (isFlat ? values === rows : values <= file.sizeBytes * MOST_ROWS_A_BYTE))) throw fault("has not as many values as rows");
	const [first, dictionary, length] = [
		wholeNumber(meta.data_page_offset),
		wholeNumber(meta.dictionary_page_offset ?? 0n),
		wholeNumber(meta.total_compressed_size)
	];
	if (first === null || dictionary === null || length === null) throw fault("lies outside the file");
	const start = dictionary === 0 ? first : Math.min(first, dictionary);
	const end = start + length;
	const footer = file.sizeBytes - TAIL_BYTES - file.metadata.metadata_length;
	if (start < MAGIC_BYTES || end > footer) throw fault("lies outside the file");
	return {
		start,
		end
	};
}
/** A count as parquet has them; null for what is none, above all a negative one. */
function wholeNumber(value) {
	const number = typeof value === "bigint" ? Number(value) : value;
	return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : null;
}
function damaged(what) {
	return formatError(`The parquet file is damaged: ${what}.`, "Write it again, for instance with pyarrow.");
}

// src/adapters/data/parquet-compressors.ts
const LARGEST_PAGE = 512 * 2 ** 20;
const EMPTY = /* @__PURE__ */ new Uint8Array(0);
/** Node's own zlib where it knows the codec, as it is faster and stops at the page's declared length; else hyparquet-compressors. */
async function loadCompressors() {
	const { compressors } = await import("./src.js");
	return limitAll({
		...compressors,
		GZIP: (input, length) => gunzipSync(input, { maxOutputLength: length }),
		BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: length }),
		ZSTD: (input, length) => zstdDecompressSync(input, { maxOutputLength: length })
	});
}
function limitAll(compressors) {
	const limited = {};
	for (const codec of [
		"SNAPPY",
		"GZIP",
		"BROTLI",
		"ZSTD",
		"LZ4",
		"LZ4_RAW"
	]) {
		const decompress = compressors[codec];
		if (decompress !== void 0) limited[codec] = (input, length) => decompressWithin(decompress, input, length);
	}
	return limited;
}
/** A page without a value, as of a column that is missing in all rows, holds nothing however the codec writes that. */
function decompressWithin(decompress, input, length) {
	if (length === 0) return EMPTY;
	if (length > 0 && length <= LARGEST_PAGE) return decompress(input, length);
	throw damaged(`a page has ${length} bytes, at most ${LARGEST_PAGE} are read`);
}

// src/adapters/data/parquet-runs.ts
/**
* The decoder writes a run of equal values as long as the run says, not as long as the page is: a few bytes would fill the
* memory. Throws data-format for a run that goes beyond the page.
*/
function checkRuns({ bytes, cells, isNullable, levelBytes, encoding }) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = levelBytes ?? 0;
	if (isNullable) walkRuns(view, levelBytes === null ? LENGTH_BYTES : 0, {
		width: 1,
		cells
	});
	if (isNullable && levelBytes === null) at = LENGTH_BYTES + view.getUint32(0, true);
	if (encoding.endsWith("_DICTIONARY") && at < view.byteLength) walkRuns(view, at + 1, {
		width: view.getUint8(at),
		cells
	});
	if (encoding === "RLE") walkRuns(view, at + LENGTH_BYTES, {
		width: 1,
		cells
	});
}
const LENGTH_BYTES = 4;
/** Packed values come in groups of eight, and the last groups may be filled up. */
const MOST_FILLING = 504;
function walkRuns(view, from, { width, cells }) {
	let at = from;
	let left = cells;
	while (left > 0 && at < view.byteLength) {
		const header = readHeader(view, at);
		const isPacked = (header.value & 1) === 1;
		const count = (header.value >>> 1) * (isPacked ? 8 : 1);
		if (count > left + (isPacked ? MOST_FILLING : 0)) throw damaged("a run is longer than its page");
		at = header.end + (isPacked ? count / 8 * width : Math.ceil(width / 8));
		left -= count;
	}
}
function readHeader(view, from) {
	let [value, shift, at] = [
		0,
		0,
		from
	];
	while (at < view.byteLength) {
		const byte = view.getUint8(at++);
		value |= (byte & 127) << shift;
		if (byte < 128) return {
			value,
			end: at
		};
		shift += 7;
	}
	throw damaged("a run has no length");
}

// src/adapters/data/parquet-types.ts
/** Dates and times become ISO 8601 text: as a number they would need a unit that only the model knows. */
const PARSERS = {
	dateFromDays: (days) => (/* @__PURE__ */ new Date(days * 864e5)).toISOString().slice(0, 10),
	timestampFromMilliseconds: (time) => renderTime(time, 3),
	timestampFromMicroseconds: (time) => renderTime(time, 6),
	timestampFromNanoseconds: (time) => renderTime(time, 9)
};
function renderTime(time, digits) {
	const perSecond = 10n ** BigInt(digits);
	const fraction = (time % perSecond + perSecond) % perSecond;
	const seconds = Number((time - fraction) / perSecond);
	return `${(/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().slice(0, -5)}.${fraction.toString().padStart(digits, "0")}Z`;
}
function kindOfColumn(tree) {
	const { element } = tree;
	if (tree.children.length > 0) return isList(tree) ? "list" : "other";
	if (element.repetition_type === "REPEATED") return "other";
	return kindOfLeaf(element);
}
function isList(tree) {
	return tree.element.converted_type === "LIST" || tree.element.logical_type?.type === "LIST";
}
function kindOfLeaf(element) {
	if (isTime(element)) return "text";
	if (decimalScaleOf(element) !== null || element.logical_type?.type === "FLOAT16") return "number";
	if (element.type === "BYTE_ARRAY") return isDocument(element) ? "other" : "text";
	if (element.type === "FIXED_LEN_BYTE_ARRAY") return element.logical_type?.type === "UUID" ? "text" : "other";
	return element.type === void 0 ? "other" : NUMERIC_KINDS[element.type];
}
const NUMERIC_KINDS = {
	BOOLEAN: "boolean",
	INT32: "integer",
	INT64: "integer",
	INT96: "text",
	FLOAT: "number",
	DOUBLE: "number"
};
function isDocument(element) {
	return element.converted_type === "JSON" || element.converted_type === "BSON";
}
function isTime(element) {
	const type = element.converted_type;
	return type === "DATE" || type === "TIMESTAMP_MILLIS" || type === "TIMESTAMP_MICROS" || element.logical_type?.type === "DATE" || element.logical_type?.type === "TIMESTAMP";
}
function precisionOfColumn({ element, children }) {
	if (children.length > 0) return null;
	if (element.logical_type?.type === "FLOAT16") return "FP16";
	return element.type === "FLOAT" ? "FP32" : null;
}
/** Digits after the point of a decimal column; null for any other. */
function decimalScale(tree) {
	return tree.children.length > 0 ? null : decimalScaleOf(tree.element);
}
function decimalScaleOf(element) {
	if (element.converted_type === "DECIMAL") return element.scale ?? 0;
	return element.logical_type?.type === "DECIMAL" ? element.logical_type.scale : null;
}

// src/adapters/data/parquet-pages.ts
const WINDOW_BYTES = 2 ** 20;
/**
* The values of a column that is not nested, page by page: the reader that hyparquet exports decodes a whole chunk at once and
* boxes every value of a column that may have nulls. Its page decoder is used as it is.
*/
var PageCursor = class {
	#column;
	#decoder;
	#end;
	#position;
	#window = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(0));
	#windowStart = 0;
	#dictionary;
	#current = [];
	#used = 0;
	#toSkip = 0;
	/** Rows that no page has held yet. */
	#left;
	constructor(column) {
		const { meta } = column;
		this.#column = column;
		this.#decoder = {
			pathInSchema: meta.path_in_schema,
			type: meta.type,
			element: column.leaf.element,
			schemaPath: column.schemaPath,
			codec: meta.codec,
			parsers: {
				...DEFAULT_PARSERS,
				...PARSERS
			},
			compressors: column.compressors
		};
		this.#position = column.range.start;
		this.#end = column.range.end;
		this.#left = column.rows;
	}
	/** Leaves out the next rows; pages that hold no others are not decoded. */
	skip(rows) {
		const held = Math.min(rows, this.#current.length - this.#used);
		this.#used += held;
		this.#toSkip += rows - held;
	}
	/** The next rows; fewer only when the chunk ends before. */
	async take(rows) {
		const parts = [];
		let missing = rows;
		while (missing > 0) {
			if (this.#used === this.#current.length && !await this.#advance()) break;
			const part = sliceValues(this.#current, this.#used, Math.min(this.#used + missing, this.#current.length));
			this.#used += part.length;
			missing -= part.length;
			parts.push(part);
		}
		const [only] = parts;
		return parts.length === 1 && only !== void 0 ? only : parts.flatMap((part) => Array.from(part));
	}
	/** Decodes the next page with rows that are wanted. */
	async #advance() {
		while (this.#position < this.#end) {
			const { header, bytes } = await this.#nextPage();
			const rows = rowsOfPage(header, this.#left);
			this.#left -= rows;
			if (header.type === "DICTIONARY_PAGE") this.#dictionary = this.#decodeDictionary(header, bytes);
			else if (rows <= this.#toSkip) this.#toSkip -= rows;
			else {
				this.#current = this.#decodePage(header, bytes);
				if (this.#current.length !== rows) throw damaged("a page has not as many values as it says");
				this.#used = this.#toSkip;
				this.#toSkip = 0;
				return true;
			}
		}
		return false;
	}
	async #nextPage() {
		for (let length = WINDOW_BYTES;;) {
			const fresh = await this.#ensureWindow(length);
			const reader = {
				view: this.#window,
				offset: this.#position - this.#windowStart
			};
			const header = tryHeader(reader);
			const pageEnd = reader.offset + (header === null ? NaN : sizeOfPage(header));
			if (header !== null && pageEnd <= this.#window.byteLength) {
				this.#position = this.#windowStart + pageEnd;
				return {
					header,
					bytes: new Uint8Array(this.#window.buffer, reader.offset, header.compressed_page_size)
				};
			}
			if (fresh && length >= this.#end - this.#position) throw new RangeError("a page is longer than its column");
			if (fresh) length = Number.isNaN(pageEnd) ? length * 4 : pageEnd;
			this.#window = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(0));
		}
	}
	/** True when it had to be read: then it starts at the position. */
	async #ensureWindow(length) {
		if (this.#position < this.#windowStart + this.#window.byteLength) return false;
		this.#windowStart = this.#position;
		const end = Math.min(this.#position + length, this.#end);
		this.#window = new DataView(await this.#column.file.slice(this.#position, end));
		return true;
	}
	#decodeDictionary(header, bytes) {
		const { codec, compressors, type, element } = this.#decoder;
		const page = decompressPage(bytes, header.uncompressed_page_size, codec, compressors);
		const reader = {
			view: new DataView(page.buffer, page.byteOffset, page.byteLength),
			offset: 0
		};
		const count = wholeNumber(header.dictionary_page_header?.num_values);
		if (count === null || count > 8 * page.byteLength) throw damaged("a dictionary has more entries than bytes");
		return convert(readPlain(reader, type, count, element.type_length), this.#decoder);
	}
	#decodePage(header, bytes) {
		const { data_page_header: first, data_page_header_v2: second } = header;
		const encoding = first?.encoding ?? second?.encoding;
		if (encoding === void 0) throw damaged("a page says not how it is encoded");
		const page = this.#unpack(header, bytes);
		const levelBytes = second === void 0 ? null : levelBytesOf(second);
		const isNullable = this.#column.leaf.element.repetition_type === "OPTIONAL";
		checkRuns({
			bytes: page,
			cells: (first ?? second)?.num_values ?? 0,
			isNullable,
			levelBytes,
			encoding
		});
		const { definitionLevels, dataPage } = first === void 0 ? readDataPageV2(page, unpacked(header), this.#decoder) : readDataPage(page, first, this.#decoder);
		if (encoding.endsWith("_DICTIONARY")) checkEntries(dataPage, this.#dictionary);
		return spreadNulls(convertWithDictionary(dataPage, this.#dictionary, encoding, this.#decoder), definitionLevels);
	}
	/** A page of the second version has its levels before what is compressed. */
	#unpack({ data_page_header_v2: second, uncompressed_page_size }, bytes) {
		const { codec, compressors } = this.#decoder;
		if (second === void 0) return decompressPage(bytes, uncompressed_page_size, codec, compressors);
		if (second.is_compressed === false) return bytes;
		const levels = levelBytesOf(second);
		const values = decompressPage(bytes.subarray(levels), uncompressed_page_size - levels, codec, compressors);
		return Buffer.concat([bytes.subarray(0, levels), values]);
	}
};
function levelBytesOf(header) {
	return header.definition_levels_byte_length + header.repetition_levels_byte_length;
}
function unpacked(header) {
	const { data_page_header_v2: second } = header;
	return second === void 0 ? header : {
		...header,
		data_page_header_v2: {
			...second,
			is_compressed: false
		}
	};
}
/** Rows of a data page; 0 for another page. A column that is not nested has one value a row. */
function rowsOfPage({ data_page_header: first, data_page_header_v2: second }, left) {
	const rows = wholeNumber(first?.num_values ?? second?.num_values ?? 0);
	if (rows === null || rows > left) throw damaged("a page has more rows than its group");
	const levels = [
		second?.num_nulls,
		second?.definition_levels_byte_length,
		second?.repetition_levels_byte_length
	];
	if ((second === void 0 || levels.every((count) => wholeNumber(count) !== null)) && (second?.num_nulls ?? 0) <= rows) return rows;
	throw damaged("a page has no proper levels");
}
function sizeOfPage({ compressed_page_size, uncompressed_page_size }) {
	const size = wholeNumber(compressed_page_size);
	if (size === null || wholeNumber(uncompressed_page_size) === null) throw damaged("a page has no size");
	return size;
}
/** An entry that is not there would read as a missing cell. */
function checkEntries(indices, dictionary) {
	const entries = dictionary?.length ?? 0;
	for (let at = 0; at < indices.length; at += 1) {
		if (Number(indices[at]) < entries) continue;
		throw damaged("a page names an entry that its dictionary has not");
	}
}
/** Null when the header goes beyond the window. */
function tryHeader(reader) {
	try {
		return parquetHeader(reader);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}
/** Values stand for the cells that are not missing; without levels none is missing. */
function spreadNulls(values, levels) {
	if (levels === void 0 || levels.length === 0 || levels.length === values.length) return values;
	let next = 0;
	const cells = levels.map((level) => {
		if (level === 0) return null;
		next += 1;
		return values[next - 1];
	});
	if (next === values.length) return cells;
	throw damaged("a page has not as many values as its levels say");
}
function sliceValues(values, from, to) {
	if (values instanceof Float32Array || values instanceof Float64Array) return values.subarray(from, to);
	if (values instanceof Int32Array || values instanceof BigInt64Array) return values.subarray(from, to);
	return Array.prototype.slice.call(values, from, to);
}

// src/adapters/data/parquet.ts
/** Rows that are decoded at a time, so that a file with one large row group is not held in memory. */
const RANGE_ROWS = 16384;
const MAGIC = "PAR1";
/** Opens a parquet file. Only the columns that are asked for are read, a range of one row group at a time. */
async function openParquet(path) {
	const handle = await open(path, "r");
	try {
		const file = await readMetadata(handle);
		const rows = Number(file.metadata.num_rows);
		return {
			format: "parquet",
			decimal: ".",
			columns: [...file.tree].map(([name, tree]) => ({
				name,
				kind: kindOfColumn(tree),
				shape: [],
				rows,
				precision: precisionOfColumn(tree)
			})),
			read: (request) => readRanges(file, request),
			[Symbol.asyncDispose]: () => handle.close()
		};
	} catch (error) {
		await handle.close();
		throw error;
	}
}
async function readMetadata(handle) {
	const { size } = await handle.stat();
	const buffer = {
		byteLength: size,
		slice: (start, end) => readSlice(handle, start, end ?? size)
	};
	await checkMagic(buffer);
	return translateErrors(async () => {
		const metadata = await parquetMetadataAsync(buffer, { geoparquet: false });
		checkFooter(metadata, size);
		const root = parquetSchema(metadata);
		return {
			buffer,
			metadata,
			root,
			tree: byName(root)
		};
	});
}
function byName(root) {
	const tree = /* @__PURE__ */ new Map();
	for (const child of root.children) {
		const { name } = child.element;
		if (tree.has(name)) throw formatError(`The parquet file has two columns named ${quoteText(name)}.`, "Give every column a name of its own.");
		tree.set(name, child);
	}
	return tree;
}
async function checkMagic(buffer) {
	if (buffer.byteLength >= 12) {
		const head = await buffer.slice(0, 4);
		const tail = await buffer.slice(buffer.byteLength - 4, buffer.byteLength);
		if (Buffer.from(head).toString("latin1") === MAGIC && Buffer.from(tail).toString("latin1") === MAGIC) return;
	}
	throw formatError("The file is not a parquet file, or it was cut short.", "Check the file, or set data.format if it is of another format.");
}
async function readSlice(handle, start, end) {
	const { size } = await handle.stat();
	if (start < 0 || end < start || end > size) throw new RangeError(`bytes ${start} to ${end} are outside the file`);
	const bytes = new Uint8Array(new ArrayBuffer(end - start));
	let done = 0;
	while (done < bytes.length) {
		const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
		if (bytesRead === 0) throw new Error("the file became shorter while it was read");
		done += bytesRead;
	}
	return bytes.buffer;
}
async function* readRanges(file, request) {
	let groupStart = 0;
	for (const group of file.metadata.row_groups) {
		const rows = Number(group.num_rows);
		if (rows > 0 && request.wanted(groupStart, rows)) yield* readGroup({
			file,
			group,
			groupStart,
			rows
		}, request);
		groupStart += rows;
	}
}
async function* readGroup(position, request) {
	const { groupStart, rows } = position;
	const readers = /* @__PURE__ */ new Map();
	for (const column of request.columns) {
		const tree = position.file.tree.get(column);
		if (tree !== void 0) readers.set(column, await openColumn(position, tree));
	}
	for (let from = 0; from < rows; from += RANGE_ROWS) {
		const count = Math.min(RANGE_ROWS, rows - from);
		const wanted = request.wanted(groupStart + from, count);
		const columns = /* @__PURE__ */ new Map();
		for (const [column, reader] of readers) columns.set(column, await reader(from, count, wanted));
		if (wanted) yield {
			start: groupStart + from,
			rows: count,
			columns
		};
	}
}
async function openColumn(position, tree) {
	return translateErrors(() => (tree.children.length === 0 ? openFlatColumn : openNestedColumn)(position, tree));
}
async function openFlatColumn(position, tree) {
	const { file, rows } = position;
	const [chunk] = checkedChunks(position, tree);
	if (chunk === void 0) throw tooFewValues(tree.element.name);
	const compressors = await loadCompressors();
	const cursor = new PageCursor({
		...chunk,
		file: file.buffer,
		rows,
		schemaPath: [file.root, tree],
		compressors
	});
	return async (_from, count, wanted) => {
		if (!wanted) {
			cursor.skip(count);
			return [];
		}
		const values = await inColumn(tree, () => translateErrors(() => cursor.take(count)));
		if (values.length === count) return roundDecimals(values, tree);
		throw tooFewValues(tree.element.name);
	};
}
/** The chunks of a column's leaves in this group, each found to lie in the file. */
function checkedChunks({ file, group, rows }, tree) {
	const paths = new Map(leavesOf(tree).map((leaf) => [leaf.path.join("\0"), leaf]));
	const own = group.columns.map((chunk) => chunk.meta_data).filter((meta) => meta !== void 0).filter(({ path_in_schema: path }) => paths.has(path.join("\0")));
	if (own.length !== paths.size) throw damaged(`the column ${quoteText(tree.element.name)} is not in every row group`);
	const checks = {
		rows,
		isFlat: tree.children.length === 0,
		file: {
			sizeBytes: file.buffer.byteLength,
			...file
		}
	};
	return own.map((meta) => {
		const leaf = paths.get(meta.path_in_schema.join("\0")) ?? tree;
		return {
			meta,
			leaf,
			range: checkChunk({
				...checks,
				meta,
				leaf: leaf.element
			})
		};
	});
}
function leavesOf(tree) {
	return tree.children.length === 0 ? [tree] : tree.children.flatMap((child) => leavesOf(child));
}
/** The pages of a nested column cannot be told apart by rows: it is decoded once for its group. */
async function openNestedColumn(position, tree) {
	const { file, group, rows } = position;
	const column = tree.element.name;
	checkedChunks(position, tree);
	const all = await (await parquetScan({
		file: file.buffer,
		metadata: {
			...file.metadata,
			row_groups: [group]
		},
		columns: [column],
		compressors: await loadCompressors(),
		parsers: PARSERS
	})).readColumn({
		column,
		rowStart: 0,
		rowEnd: rows
	});
	if (all.length !== rows) throw tooFewValues(column);
	return (from, count) => Promise.resolve(all.slice(from, from + count));
}
function tooFewValues(column) {
	return formatError(`The column ${quoteText(column)} of the parquet file has too few values.`, "The file is damaged: write it again.");
}
/** The decoder multiplies by a power of ten, which is not exact: 3 × 0.1 is not 0.3, but 3 ÷ 10 is. */
function roundDecimals(values, tree) {
	const scale = decimalScale(tree);
	if (scale === null) return values;
	const factor = 10 ** scale;
	return Array.from(values, (value) => typeof value === "number" ? Math.round(value * factor) / factor : value);
}
/** A damaged page does not know which column it is of. */
async function inColumn(tree, work) {
	try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof AppError)) throw cause;
		const { code, hint, message } = cause;
		throw new AppError({
			code,
			hint,
			cause,
			message: `Column ${quoteText(tree.element.name)}: ${message}`
		});
	}
}
/** Whatever the decoder stumbles over is a fault of the file: it has no code for "damaged" and throws what comes. */
async function translateErrors(work) {
	try {
		return await work();
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		const isTold = cause instanceof Error && cause.constructor === Error;
		throw formatError(`The parquet file cannot be read: ${isTold ? quoteText(cause.message) : "its structure is damaged"}.`, "The file is damaged or uses a feature that is not supported: write it again, for instance with pyarrow.", cause);
	}
}

// src/adapters/data/open-table.ts
/** Text files up to this size are parsed once and kept until their values are in tensors. */
const KEPT_TEXT_BYTES = 32 * 2 ** 20;
/** Opens a local data file as a table. */
async function openTable({ path, format, csv }) {
	if (format === "csv") return openCsv({
		path,
		dialect: csv,
		keep: await isKept(path)
	});
	if (csv === void 0) return OPENERS[format](path);
	throw formatError(`What csv: says means nothing for a ${format} file.`, "Delete csv, or set data.format.");
}
const OPENERS = {
	jsonl: async (path) => openJsonl(path, await isKept(path)),
	npy: openNpy,
	npz: openNpz,
	parquet: openParquet
};
/** A npy file is a table of one array, which a manifest may call by any name. */
async function openNpy(path) {
	const { size } = await stat(path);
	return createArrayTable("npy", [{
		name: "array",
		sizeBytes: size,
		openStream: () => Promise.resolve(createReadStream(path))
	}], () => Promise.resolve());
}
async function isKept(path) {
	return (await stat(path)).size <= KEPT_TEXT_BYTES;
}
const FORMATS = [
	"csv",
	"jsonl",
	"npy",
	"npz",
	"parquet"
];
/** The format that the ending of a path or address tells. */
function formatOf(name) {
	const path = URL.canParse(name) ? new URL(name).pathname : name;
	const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase();
	const format = FORMATS.find((known) => known === ending);
	if (format !== void 0) return format;
	throw formatError(`The ending of ${quoteText(name)} tells no data format.`, `Name the file .${FORMATS.join(", .")}, or set data.format.`);
}

export { problemOf as A, PIXEL_LAYOUTS as B, isRowBatch as C, isTask as D, TASKS as E, parseTag as F, isUsuallyIgnored as G, maskSize as H, declaredMisfit as I, thresholdOf as J, addAnswers as K, joinedOutputs as L, USUAL_IGNORED as M, schemeOf as N, likelyProblem as O, splitLabels as P, hasPairs as R, isBound as S, matchesPattern as T, pixelForms as U, columnsOf as V, areColumns as W, layoutOf as X, positiveColumn as Y, placeLabelRows as Z, isMissingText as _, undeclaredOf as a, formatError as b, heldRows as c, isPadded as d, countOf as f, toScalar as g, shapeOfCell as h, findPunctuation as i, ScoreFindings as j, problemKind as k, readHeldRows as l, resolveRowShape as m, openTable as n, checkBatchSize as o, isList$1 as p, sigmoid as q, openCsv as r, checkIndices as s, formatOf as t, streamedRows as u, renderCsv as v, parseDataReply as w, answerOrRefuse as x, bindingError as y, presentTable as z };