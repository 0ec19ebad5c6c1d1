import { t as AppError } from "./error.js";
import { A as pickBase, C as dot, D as growableFloat32, E as scaled, G as sortedLabels, H as listKinds, J as isFarBetter, K as FAR_BETTER, L as targetGrade, M as pickIntegers, O as growableFloat64, P as scoredRows, Q as mergedLabels, R as targetLabel, T as roundCosine, U as listLabels, V as labelText, W as betterOrder, X as isPlain, Y as isMisread, Z as isShifted, _ as OVERLAPS, b as toBox, j as pickFloats, k as growableInt32, l as rankQuery, q as agreeingRows, r as ndcgOf, t as findNearestOwn, u as rowsByQuery, v as isInsideOut, w as readVectors, x as embedding, y as overlapOf, z as targetNumber } from "./neighbours.js";
import { i as labelNumber, n as labelIndex, r as labelKind, t as LabelCensus } from "./labels.js";
import { i as roundTo, n as numberAt, t as allFinite } from "./output-columns.js";
import { r as fixedRows } from "./call-form.js";
import { o as rowAxis, s as rowShape } from "./row-axis.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { t as finding } from "./finding.js";

// src/domain/evaluation/tagging-scheme.ts
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
function sameEntities(truth, answer) {
	const known = new Set(truth.map(keyOf));
	return answer.filter((entity) => known.has(keyOf(entity))).length;
}
function keyOf({ type, start, end }) {
	return `${start} ${end} ${type}`;
}

// src/domain/evaluation/label-distances.ts
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
const MOST_LISTED$2 = 40;
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
function classesFrom({ set, width, columnLabels, answers }) {
	if (set.target.classes !== void 0) return "manifest";
	return answers === null && width > 1 && set.prediction.index === void 0 && columnLabels?.length === width ? "file" : "labels";
}
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
function absentClasses(known, truth) {
	const held = new Set(truth);
	return [...known.keys()].filter((index) => !held.has(index));
}
function isCountedOtherwise(agreement, hasStrangers) {
	const { known, answers } = agreement;
	if (hasStrangers && isShifted(known, answers) && !isPlain(agreement)) return true;
	return isMisread(agreement);
}
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
function readBinaryLabels(question) {
	const reading = checkOrder(question) ?? readLabels$1(question);
	if (reading.kind === "misfit") return reading;
	return checkColumns$1(question) ?? checkColumnOrder(question, reading.target) ?? reading;
}
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
function findPositive(known, round) {
	const index = labelIndex(known, { round });
	const positive = known.length - 1;
	return (label) => index(label) < 0 ? -1 : Number(index(label) === positive);
}
function oppositeOf(label) {
	const number = labelNumber(label);
	return number === 0 || number === 1 ? 1 - number : null;
}

// src/domain/evaluation/class-tally.ts
function noteAnswer({ truth, answer, times = 1 }, note) {
	if (truth === answer) return note(truth, "hit", times);
	note(answer, "extra", times);
	return note(truth, "missed", times);
}

// src/domain/evaluation/row-losses.ts
function rowUnits(rows, width = 1) {
	const starts = new Int32Array(rows + 1).map((_, row) => row * width);
	return {
		unit: "row",
		places: new Int32Array(rows).map((_, row) => row),
		starts
	};
}
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
function dealClasses(rows, indices, width) {
	const { predicted, probabilities } = selectClasses(rows, indices, width);
	return {
		...rows,
		predicted,
		probabilities
	};
}
function hasSeveralColumns({ columns = [] }) {
	return columns.length > 1 || columns.some((column) => column.includes("*"));
}
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
const FEWEST_ROWS$1 = 20;
const SUM_TOLERANCE$2 = .02;
var AnswerRange = class {
	#prediction;
	#fewest;
	#rows = 0;
	#least = Infinity;
	#greatest = -Infinity;
	#addsUp = true;
	constructor({ prediction }, fewest = FEWEST_ROWS$1) {
		this.#prediction = prediction;
		this.#fewest = fewest;
	}
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
	distributionMisfit() {
		return this.#isKnown("logits") && this.#addsUp && this.#isWithinOne ? this.#refuse("logits-add-up", "/kind") : null;
	}
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
			least: round$1(this.#least),
			greatest: round$1(this.#greatest)
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
function round$1(value) {
	return Number(value.toPrecision(3));
}

// src/domain/evaluation/probabilities.ts
const SUM_TOLERANCE$1 = {
	fine: .001,
	coarse: .02
};
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
function thresholdOf({ datatype }, { kind, threshold }) {
	const round = kind === "logits" ? (value) => value : roundTo(datatype);
	const rounded = round(threshold);
	return (value) => round(value) >= rounded;
}
function sigmoid(value) {
	if (value >= 0) return 1 / (1 + Math.exp(-value));
	const power = Math.exp(value);
	return power / (1 + power);
}
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
	#picked = growableInt32();
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
	get #isByThreshold() {
		return this.#reading.column(this.#width) !== null && (this.#width === 1 || this.#kind === "scores");
	}
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
	#tellUnheld({ known, target }) {
		if (this.#reading.kind.target.hasPositive) return;
		const held = new Set(this.#truth.census.weighing.map((number) => target[number]));
		const unheld = known.filter((_label, index) => !held.has(index));
		if (unheld.length > 0) this.#context.findings.unheldClasses(unheld);
	}
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
const binary = {
	name: "binary",
	tasks: CLASSIFICATION_TASKS,
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
const USUAL_IGNORED$1 = [
	255,
	-1,
	-100
];
function isUsuallyIgnored(label, columns) {
	const number = labelNumber(label);
	return USUAL_IGNORED$1.includes(number) && (number < 0 || number >= columns);
}
function areColumns(labels, columns) {
	const numbers = labels.map(labelNumber);
	return numbers.includes(0) && numbers.every((number) => Number.isInteger(number) && number >= 0 && number < columns);
}

// src/domain/evaluation/pixel-layout.ts
const PIXEL_LAYOUTS = ["row-class-height-width", "row-height-width-class"];
function pixelForms(shape, { layout, mask, columns }) {
	const [first = 1, second = 1, third = 1] = shape;
	if (shape.length === 2 && layout === void 0) return fits$1({
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
	return PIXEL_LAYOUTS.filter((one) => layout === void 0 || layout === one).filter((one) => fits$1(sizes[one], mask) && allows(sizes[one].columns, columns)).map((one) => ({
		layout: one,
		columns: sizes[one].columns
	}));
}
const ONE_NUMBER = {
	layout: "row-height-width-class",
	columns: 1
};
function fits$1(size, mask) {
	return mask === null || isOf$1(size.height, mask.height) && isOf$1(size.width, mask.width);
}
function isOf$1(size, known) {
	return size === -1 || size === known;
}
function allows(found, columns) {
	return found === -1 || columns === null || columns.includes(found);
}
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
function columnsOf(kind, classes) {
	if (kind === "labels") return [1];
	if (classes === null) return null;
	return classes === 2 ? [1, 2] : [classes];
}

// src/domain/evaluation/label-renames.ts
const SLIPS = .1;
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
function readClassLabels(question) {
	const reading = readLabels(question);
	if (reading.kind === "misfit" || question.answers !== null) return reading;
	return checkColumns(question, reading.target) ?? reading;
}
function classTargetMisfit({ target: { classes } }, target) {
	if (classes === void 0) return checkAlone(target, [...target.labels.keys()]);
	const truth = readTruth(target, {
		classes: classes.length,
		known: classes,
		finder: findByList(classes)
	});
	return truth.kind === "misfit" ? truth.misfit : checkAlone(target, truth.target);
}
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
function absentOf(numbers, width) {
	const seen = new Set(numbers);
	return Array.from({ length: width }, (_, number) => number).filter((number) => !seen.has(number));
}
function mayCountFromOne({ width, agreeing }, numbers) {
	if (numbers.includes(0)) return false;
	return numbers.length * 2 >= width || agreeing(1) >= agreeing(0);
}
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
const MOST_LABELS = 4096;
const STRIDE = 2 ** 26;
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
const ROUNDED = .001;
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
const WIDEST = 2e3;
const MOST_LISTED$1 = 40;
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
function doubtOf(width) {
	const orders = Array.from({ length: width }, (_, index) => Math.log(index + 1)).reduce((sum, value) => sum + value, 0);
	return Math.sqrt(3 ** 2 + 2 * orders);
}
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
function layoutOf(signature, { target, prediction }) {
	const output = signature.outputs.find(({ name }) => name === prediction.output);
	if (output === void 0) return { kind: "unknown" };
	const named = target.columns?.some((column) => column.includes("*")) === true ? void 0 : target.columns?.length;
	const shape = {
		sizes: withoutTail(output.shape),
		labels: named ?? null,
		batch: fixedRows(signature)
	};
	const candidates = LAYOUTS.filter((layout) => fits(layout, output, shape));
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
function hasClassAxis(layout) {
	return LAYOUTS.some((known) => known === layout && LABEL_LAYOUTS[known].class !== null);
}
function withoutTail(shape) {
	const end = shape.findLastIndex((size) => size !== 1) + 1;
	return shape.slice(0, Math.max(end, Math.min(2, shape.length)));
}
function fits(layout, output, { sizes, labels, batch }) {
	const axes = LABEL_LAYOUTS[layout];
	const isPlaced = output.rows === void 0 || rowAxis(output) === axes.row;
	const isRanked = sizes.length === (axes.class === null ? 2 : 3);
	return isPlaced && isRanked && isOf(sizes[axes.row], batch) && (labels === null || isOf(sizes[axes.label], labels)) && (axes.class === null || isOf(sizes[axes.class], CLASSES));
}
const CLASSES = 2;
function isOf(size, known) {
	return size === -1 || size === known;
}
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

// src/domain/evaluation/label-pairs.ts
function hasPairs({ inner, width }, { layout }, labels) {
	if (layout !== void 0) return hasClassAxis(layout);
	return inner.length > 1 && inner.at(-1) === 2 && (labels === null || width !== labels && width === 2 * labels);
}
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
const SUM_TOLERANCE = .02;
function firstOddPair({ data, width }) {
	for (let cell = 0; cell < data.length; cell += 2) {
		const sum = numberAt(data, cell) + numberAt(data, cell + 1);
		if (Math.abs(sum - 1) > SUM_TOLERANCE) return Math.floor(cell / width);
	}
	return null;
}

// src/domain/evaluation/problems/collect-label-sets.ts
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
	#isSquare = true;
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
const BOX_COLUMNS = 6;
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
const MOST_BOXES = 100;
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
function classesMet(answers, truth) {
	return truth.flatMap(({ box, label }) => {
		const [surest] = answers.filter((answer) => overlapOf(answer.box, box) >= .5).toSorted((a, b) => b.score - a.score);
		return surest === void 0 ? [] : [surest.label === label];
	});
}

// src/domain/evaluation/problems/collect-boxes.ts
const TRUE_COLUMNS = 5;
const FEWEST_BOXES = 20;
const SHARES = 1.5;
const PIXELS = 8;
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
			const box = toBox(boxFormat, edgesAt((edge) => Number(target.values[at + edge])));
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
	#readAnswers({ data, width, start: first }, row) {
		const { findings, set } = this.#context;
		const { boxFormat = "xyxy" } = set.prediction;
		const boxes = [];
		for (let at = row * width; at < (row + 1) * width; at += 6) {
			const number = numberAt(data, at + 5);
			if (number < 0) continue;
			const score = numberAt(data, at + 4);
			const box = toBox(boxFormat, edgesAt((edge) => numberAt(data, at + edge)));
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
	#formMisfit() {
		const { output, boxFormat = "xyxy" } = this.#context.set.prediction;
		const [less, more] = [this.#reach.truth, this.#reach.answers].toSorted((a, b) => a - b);
		const reach = {
			output,
			answers: round(this.#reach.answers),
			targets: round(this.#reach.truth)
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
function edgesAt(read) {
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
function round(value) {
	return Number(value.toPrecision(3));
}

// src/domain/evaluation/problems/object-detection.ts
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
function* answerNumbers({ set, findings }, table, wanted) {
	const first = wanted === 1 ? set.prediction.index ?? 0 : 0;
	if (!allFinite(table, findings)) return;
	for (let start = 0; start < table.data.length; start += table.width) for (let column = 0; column < wanted; column += 1) yield numberAt(table.data, start + first + column);
}

// src/domain/evaluation/problems/ranking.ts
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
	const relevance = targetGrade(batch, row);
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
const MOST_PRODUCTS = 4e10;
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

// src/domain/evaluation/token-labels.ts
const USUAL_IGNORED = -100;
function splitLabels({ labels }) {
	const isTag = (label) => /^(?:O|[BIESLU](?:-.+)?)$/su.test(String(label));
	const strange = labels.filter((label) => !isTag(label));
	const ignored = strange.length === 1 && labels.length > 2 ? strange : labels.filter((label) => label === USUAL_IGNORED);
	return {
		classes: labels.filter((label) => !ignored.includes(label)),
		ignored
	};
}
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
function readTags({ set, columnLabels }, read) {
	const { scheme } = set.prediction;
	if (scheme === void 0) return { kind: "none" };
	const known = set.target.classes ?? listed(columnLabels, read);
	const tags = [];
	for (const label of known) {
		const tag = parseTag(labelText(label), scheme);
		if (tag === null) return misfit({
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
function misfit(facts) {
	return {
		kind: "misfit",
		misfit: {
			reason: "class-not-in-scheme",
			pointer: "/prediction/scheme",
			facts
		}
	};
}
function listed(columnLabels, { reading, truth, answered }) {
	if (answered === null && columnLabels?.length === reading.classes) return columnLabels;
	const labels = Array.from({ length: reading.classes }, (_, column) => column);
	reading.target.forEach((index, number) => labels.splice(index, 1, truth.labels[number] ?? index));
	reading.answers.forEach((index, number) => {
		if (index >= 0 && !reading.target.includes(index)) labels.splice(index, 1, answered?.labels[number] ?? index);
	});
	return labels;
}
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
const FEWEST_LOST = 50;
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
const MASK = "attention_mask";
function maskOf({ inputs, rows }, { inner }) {
	const [tokens = 0] = inner;
	const mask = inputs.find((input) => input.name === MASK);
	if (mask === void 0 || mask.shape.join() !== [rows, tokens].join()) return null;
	return (row, token) => Number(mask.data[row * tokens + token]) !== 0;
}

// src/domain/evaluation/problems/watch-square.ts
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

// src/domain/evaluation/problems/collect-tokens.ts
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
	#square;
	#form = null;
	#misfit = null;
	constructor(context, kind) {
		this.#context = context;
		this.#kind = kind;
		const { ignore } = context.set.prediction;
		const index = labelIndex(ignore === void 0 ? [] : [ignore]);
		this.#isIgnored = (label) => index(label) === 0;
		this.#square = watchSquare(context.isLayoutAssumed ?? false);
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
		this.#square.add(batch, table);
		for (let row = 0; row < batch.rows && this.#misfit === null; row += 1) this.#addSentence(batch, table, row);
	}
	finish(base) {
		const misfit = this.#misfit ?? this.#square.misfit(this.#context.set.prediction.output) ?? this.#undeclared();
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
const MOST_CHARACTERS = 8192;
function characterEdits(text, answer) {
	return countEdits(Array.from(strip(text)), Array.from(strip(answer)));
}
function wordEdits(text, answer) {
	return countEdits(wordsOf(text), wordsOf(answer));
}
function countEdits(text, answer) {
	const codes = /* @__PURE__ */ new Map();
	return {
		edits: (0, import_fastest_levenshtein.distance)(encode(text, codes), encode(answer, codes)),
		length: text.length
	};
}
function encode(symbols, codes) {
	for (const symbol of symbols) if (!codes.has(symbol)) codes.set(symbol, String.fromCharCode(codes.size));
	return symbols.map((symbol) => codes.get(symbol)).join("");
}
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
function readTexts(table, set, findings) {
	const reading = {
		table,
		set,
		findings,
		skipped: new Set(set.prediction.skip)
	};
	if (set.prediction.kind === "ctc") return readFrames(reading);
	return set.prediction.kind === "tokens" ? readTokens(reading) : readPlain(reading);
}
function readPlain(reading) {
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
function greatest(data, start, classes) {
	let [best, most] = [null, Number.NEGATIVE_INFINITY];
	for (let label = 0; label < classes; label += 1) {
		const score = Number(data[start + label]);
		if (Number.isNaN(score) || score === Number.POSITIVE_INFINITY) return null;
		if (score > most) [best, most] = [label, score];
	}
	return best;
}
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
const MOST_LISTED = 12;
var ScoreFindings = class {
	#faults = /* @__PURE__ */ new Map();
	#shape;
	#remarks = [];
	#unnormalised = false;
	get broken() {
		const kinds = [...this.#faults.keys()];
		return this.#shape !== void 0 || kinds.some((kind) => kind !== "not-normalised");
	}
	get misshapen() {
		return this.#shape !== void 0;
	}
	get unnormalised() {
		return this.#unnormalised;
	}
	nonFinite(row) {
		this.#count("non-finite-output", { row });
	}
	zeroVector(row) {
		this.#count("zero-vector", { row });
	}
	notProbabilities(row, value) {
		this.#count("not-probabilities", {
			row,
			value
		});
	}
	notNormalised(row, farOff) {
		this.#unnormalised ||= farOff;
		this.#count("not-normalised", { row });
	}
	unknownLabel({ label, first, rows }) {
		const value = typeof label === "number" || typeof label === "boolean" ? label : labelText(label);
		this.#count("unknown-label", {
			row: first,
			value,
			rows
		});
	}
	absentLabels(absent, width) {
		const facts = {
			lastColumn: width - 1,
			labels: absent.slice(0, MOST_LISTED),
			count: absent.length
		};
		this.#remarks.push(finding("label-number-absent", facts));
	}
	strangeAnswers(strangers) {
		const labels = strangers.slice(0, MOST_LISTED).map(({ label }) => labelText(label));
		const rows = strangers.reduce((sum, place) => sum + place.rows, 0);
		this.#remarks.push(finding("answer-not-in-target", {
			labels,
			count: strangers.length,
			rows
		}));
	}
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
const KINDS = Object.values(PROBLEMS);
function problemKind(problem) {
	return PROBLEMS[problem];
}
const TASKS = [...new Set(KINDS.flatMap(({ tasks }) => tasks))];
function isTask(text) {
	return TASKS.some((task) => task === text);
}
function problemOf(task, target) {
	return target.problem ?? firstOf(task, (kind) => kind.isPosed(target, task));
}
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

export { addAnswers as C, parseTag as D, positiveColumn as E, isUsuallyIgnored as S, thresholdOf as T, PIXEL_LAYOUTS as _, problemOf as a, pixelForms as b, USUAL_IGNORED as c, declaredMisfit as d, joinedOutputs as f, placeLabelRows as g, layoutOf as h, problemKind as i, schemeOf as l, presentTable as m, isTask as n, ScoreFindings as o, hasPairs as p, likelyProblem as r, readTexts as s, TASKS as t, splitLabels as u, columnsOf as v, sigmoid as w, areColumns as x, maskSize as y };