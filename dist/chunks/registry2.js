import { F as measured, I as undefinedMeasurement, S as numberPairs, _ as OVERLAPS, a as LOSS, c as meanOverQueries, d as meanOf$2, f as proportionOf, g as weightedSum, h as sum, i as CORRELATION, m as effectiveCount, n as ndcg, o as TOP_ANY, p as besselFactor, s as UNIT } from "./neighbours.js";

// src/domain/evaluation/arithmetic/edit-rate.ts
function editRate({ rows, weight }, counts) {
	if (rows === 0) return undefinedMeasurement("no-rows");
	const [edits, lengths] = [Float64Array.from(counts.edits), Float64Array.from(counts.length)];
	const total = weightedSum(lengths, weight);
	if (total === 0) return undefinedMeasurement("no-text");
	const value = weightedSum(edits, weight) / total;
	const factor = besselFactor(rows) / total;
	const contributions = edits.map((count, row) => (weight?.[row] ?? 1) * (count - value * (lengths[row] ?? 0)) * factor);
	const support = weight === null ? rows : effectiveCount(weight);
	return measured(value, {
		contributions,
		scale: value === 0 ? "share" : "mean",
		support
	});
}

// src/domain/evaluation/own/own-metrics.ts
const NO_OWN_METRICS = /* @__PURE__ */ new Map();
function ownMetrics({ metrics = {} }) {
	return new Map(Object.entries(metrics).map(([name, declared]) => [name, metricOf(name, declared)]));
}
function certifiedOwnMetrics({ ownMetrics: programs = [] }) {
	return new Map(programs.map(({ name, direction, per, range }) => {
		return [name, metricOf(name, {
			direction,
			per,
			...range === null ? {} : { range }
		})];
	}));
}
function metricOf(name, { title = name, direction, per = "row", range }) {
	const [least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY] = range ?? [];
	return {
		name,
		title,
		direction,
		parameter: null,
		range: [least, most],
		needs: "program",
		live: per === "row" ? "mean" : "none",
		measure: {}
	};
}
const OWN_PROBLEMS = /* @__PURE__ */ new Set([
	"binary",
	"multiclass",
	"multilabel",
	"regression",
	"ranking",
	"transcription"
]);
function setsOfMetric(name, { evaluation, gates }) {
	const [first = ""] = Object.keys(evaluation);
	const asked = gates.filter(({ metric }) => metric === name).map(({ data = first }) => data);
	return asked.length === 0 ? [first] : [...new Set(asked)];
}
function metricsOfSet(set, model) {
	return Object.entries(model.metrics ?? {}).filter(([name]) => setsOfMetric(name, model).includes(set)).map(([name, declared]) => ({
		name,
		declared
	}));
}
function columnsOfSet(set, model) {
	return [...new Set(metricsOfSet(set, model).flatMap(({ declared }) => declared.columns ?? []))];
}
function programFiles({ metrics = {} }) {
	return Object.values(metrics).flatMap(({ files }) => files);
}

// src/domain/evaluation/arithmetic/hits.ts
function shareOfRows({ target, predicted, rows, weight }, hit, empty) {
	const hits = new Uint8Array(rows).map((_, row) => hit(target[row] ?? 0, predicted[row] ?? 0));
	return proportionOf(hits, weight, empty);
}

// src/domain/evaluation/arithmetic/label-counts.ts
function f1OfLabels(rows, group, groups) {
	if (rows.rows === 0) return undefinedMeasurement("no-rows");
	const support = rows.weight === null ? rows.rows : effectiveCount(rows.weight);
	const counts = group(countsOf(rows));
	const values = counts.map(({ hit, size }) => size === 0 ? 0 : 2 * hit / size);
	const factor = besselFactor(rows.rows) / groups;
	const contributions = new Float64Array(rows.rows).map((_, row) => {
		let error = 0;
		for (let label = 0; label < rows.labels; label += 1) {
			const index = groups === 1 ? 0 : label;
			const size = counts[index]?.size ?? 0;
			if (size > 0) error += slopeOf(rows, row * rows.labels + label, values[index] ?? 0) / size;
		}
		return (rows.weight?.[row] ?? 1) * error * factor;
	});
	const value = values.reduce((total, part) => total + part, 0) / groups;
	return measured(value, {
		contributions,
		scale: "unit",
		support
	});
}
function slopeOf({ target, predicted }, cell, value) {
	const [truth, answer] = [target[cell] ?? 0, predicted[cell] ?? 0];
	return 2 * truth * answer - value * (truth + answer);
}
function countsOf({ target, predicted, labels, rows, weight }) {
	const hits = new Float64Array(labels);
	const sizes = new Float64Array(labels);
	for (let cell = 0; cell < rows * labels; cell += 1) {
		const label = cell % labels;
		const share = weight?.[Math.floor(cell / labels)] ?? 1;
		const [truth, answer] = [target[cell] ?? 0, predicted[cell] ?? 0];
		hits[label] = (hits[label] ?? 0) + share * truth * answer;
		sizes[label] = (sizes[label] ?? 0) + share * (truth + answer);
	}
	return Array.from(hits, (hit, label) => ({
		hit,
		size: sizes[label] ?? 0
	}));
}
function addCounts(a, b) {
	return {
		hit: a.hit + b.hit,
		size: a.size + b.size
	};
}
function sharedLabels({ target, predicted, labels }, row) {
	let [hit, size] = [0, 0];
	for (let cell = row * labels; cell < (row + 1) * labels; cell += 1) {
		const [truth, answer] = [target[cell] ?? 0, predicted[cell] ?? 0];
		hit += truth * answer;
		size += truth + answer;
	}
	return {
		hit,
		size
	};
}
function wrongLabels({ target, predicted, labels }, row) {
	let wrong = 0;
	for (let cell = row * labels; cell < (row + 1) * labels; cell += 1) wrong += Number(target[cell] !== predicted[cell]);
	return wrong;
}

// src/domain/evaluation/metrics/accuracy.ts
const accuracy = {
	name: "accuracy",
	title: "Accuracy",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "mean",
	measure: {
		binary: rightLabels,
		multiclass: rightLabels,
		multilabel: rightLabelSets
	}
};
function rightLabels(rows) {
	return shareOfRows(rows, (truth, answer) => Number(truth === answer), null);
}
function rightLabelSets(rows) {
	const hits = new Uint8Array(rows.rows).map((_, row) => Number(wrongLabels(rows, row) === 0));
	return proportionOf(hits, rows.weight, null);
}

// src/domain/evaluation/arithmetic/label-scores.ts
function overLabels(rows, measure) {
	const { scores, target, labels, weight } = rows;
	if (scores === null) return undefinedMeasurement("no-scores");
	if (rows.rows === 0) return undefinedMeasurement("no-rows");
	const contributions = new Float64Array(rows.rows);
	let [value, support] = [0, Infinity];
	for (let label = 0; label < labels; label += 1) {
		const part = measure({
			scores: new Float64Array(rows.rows).map((_, row) => scores[row * labels + label] ?? 0),
			positive: (row) => target[row * labels + label] === 1,
			weight
		});
		if (part.value === null || part.spread === null) return part;
		value += part.value / labels;
		if (part.spread.support > 0) support = Math.min(support, part.spread.support);
		part.spread.contributions.forEach((share, row) => {
			contributions[row] = (contributions[row] ?? 0) + share / labels;
		});
	}
	return measured(value, {
		contributions,
		scale: "unit",
		support: Number.isFinite(support) ? support : 0
	});
}
function overCells(rows, measure) {
	const { scores, target, labels } = rows;
	if (scores === null) return undefinedMeasurement("no-scores");
	const part = measure({
		scores,
		positive: (cell) => target[cell] === 1,
		weight: rows.weight && new Float64Array(scores.length).map((_, cell) => rows.weight?.[rowOf(cell)] ?? 1)
	});
	if (part.value === null || part.spread === null) return part;
	const contributions = new Float64Array(rows.rows);
	part.spread.contributions.forEach((share, cell) => {
		contributions[rowOf(cell)] = (contributions[rowOf(cell)] ?? 0) + share;
	});
	const support = Math.min(part.spread.support, rows.rows);
	return measured(part.value, {
		contributions,
		scale: "unit",
		support
	});
	function rowOf(cell) {
		return Math.floor(cell / labels);
	}
}
function overRows(rows, measure) {
	const { scores, target, labels } = rows;
	if (scores === null) return undefinedMeasurement("no-scores");
	const values = new Float64Array(rows.rows).map((_, row) => {
		const start = row * labels;
		return measure({
			scores: scores.subarray(start, start + labels),
			positive: (label) => target[start + label] === 1,
			weight: null
		}).value ?? 0;
	});
	return meanOf$2(values, rows.weight, "share");
}

// src/domain/evaluation/arithmetic/score-groups.ts
function groupByScore(scores) {
	const values = scores.slice().sort();
	let count = 0;
	for (let index = 0; index < values.length; index += 1) {
		const value = values[index] ?? 0;
		if (count > 0 && values[count - 1] === value) continue;
		values[count] = value;
		count += 1;
	}
	const group = new Int32Array(scores.length);
	for (let row = 0; row < scores.length; row += 1) group[row] = positionOf(values, count, scores[row] ?? 0);
	return {
		group,
		count
	};
}
function groupWeights({ group, count }, share) {
	const weights = new Float64Array(count);
	for (let row = 0; row < group.length; row += 1) {
		const index = group[row] ?? 0;
		weights[index] = (weights[index] ?? 0) + share(row);
	}
	return weights;
}
function positionOf(sorted, count, value) {
	let low = 0;
	let high = count - 1;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((sorted[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/domain/evaluation/arithmetic/step-area.ts
function stepAreaOf({ scores, positive: isPositive, weight }) {
	const rows = scores.length;
	if (rows === 0) return undefinedMeasurement("no-rows");
	const groups = groupByScore(scores);
	const share = (row) => weight?.[row] ?? 1;
	const positives = groupWeights(groups, (row) => isPositive(row) ? share(row) : 0);
	const all = groupWeights(groups, share);
	const total = sum(positives);
	if (total === 0) return measured(0, {
		contributions: new Float64Array(rows),
		scale: "unit",
		support: 0
	});
	const { precision, gain, loss, value } = precisionCurve(positives, all, total);
	const factor = besselFactor(rows) / total;
	const contributions = new Float64Array(rows).map((_, row) => {
		const group = groups.group[row] ?? 0;
		const positive = isPositive(row) ? (precision[group] ?? 0) - value + (gain[group] ?? 0) : 0;
		return share(row) * (positive - (loss[group] ?? 0)) * factor;
	});
	const counted = new Float64Array(rows).map((_, row) => isPositive(row) ? share(row) : 0);
	return measured(value, {
		contributions,
		scale: "unit",
		support: effectiveCount(counted)
	});
}
function precisionCurve(positives, all, total) {
	const count = all.length;
	const precision = new Float64Array(count);
	const above = new Float64Array(count);
	const terms = new Float64Array(count);
	let found = 0;
	let seen = 0;
	for (let group = count - 1; group >= 0; group -= 1) {
		found += positives[group] ?? 0;
		seen += all[group] ?? 0;
		above[group] = seen;
		precision[group] = seen === 0 ? 0 : found / seen;
		terms[group] = (positives[group] ?? 0) * (precision[group] ?? 0);
	}
	const gain = new Float64Array(count);
	const loss = new Float64Array(count);
	let gained = 0;
	let lost = 0;
	for (let group = 0; group < count; group += 1) {
		const step = above[group] === 0 ? 0 : (positives[group] ?? 0) / (above[group] ?? 1);
		gained += step;
		lost += step * (precision[group] ?? 0);
		gain[group] = gained;
		loss[group] = lost;
	}
	return {
		precision,
		gain,
		loss,
		value: sum(terms) / total
	};
}

// src/domain/evaluation/metrics/average-precision-macro.ts
const averagePrecisionMacro = {
	name: "average_precision_macro",
	title: "Average precision, macro",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "scores",
	live: "none",
	measure: { multilabel: (rows) => overLabels(rows, stepAreaOf) }
};

// src/domain/evaluation/metrics/average-precision-micro.ts
const averagePrecisionMicro = {
	name: "average_precision_micro",
	title: "Average precision, micro",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "scores",
	live: "none",
	measure: { multilabel: (rows) => overCells(rows, stepAreaOf) }
};

// src/domain/evaluation/metrics/average-precision-samples.ts
const averagePrecisionSamples = {
	name: "average_precision_samples",
	title: "Average precision, by row",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "scores",
	live: "mean",
	measure: { multilabel: (rows) => overRows(rows, stepAreaOf) }
};

// src/domain/evaluation/metrics/average-precision.ts
const averagePrecision = {
	name: "average_precision",
	title: "Average precision",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "scores",
	live: "none",
	measure: { binary: stepAreaOfPositives }
};
function stepAreaOfPositives({ probabilities, target, weight }) {
	if (probabilities === null) return undefinedMeasurement("no-scores");
	return stepAreaOf({
		scores: probabilities,
		positive: (row) => target[row] === 1,
		weight
	});
}

// src/domain/evaluation/arithmetic/confusion.ts
function marginalsOf({ target, predicted, classes, weight }) {
	const hits = new Float64Array(classes);
	const trues = new Float64Array(classes);
	const predictions = new Float64Array(classes);
	let total = 0;
	for (let row = 0; row < target.length; row += 1) {
		const share = weight?.[row] ?? 1;
		const truth = target[row] ?? 0;
		const answer = predicted[row] ?? 0;
		total += share;
		trues[truth] = (trues[truth] ?? 0) + share;
		predictions[answer] = (predictions[answer] ?? 0) + share;
		if (truth === answer) hits[truth] = (hits[truth] ?? 0) + share;
	}
	for (const array of [
		hits,
		trues,
		predictions
	]) array.forEach((share, label) => array.set([share / total], label));
	return {
		total,
		hit: hits,
		true: trues,
		predicted: predictions
	};
}
function measureMarginals(rows, scale, metric) {
	if (rows.rows === 0) return undefinedMeasurement("no-rows");
	const marginals = marginalsOf(rows);
	const result = metric(marginals);
	if (result === null) return undefinedMeasurement("one-class");
	const support = rows.weight === null ? rows.rows : effectiveCount(rows.weight);
	return measured(result.value, {
		contributions: contributionsOf(rows, marginals, result),
		scale,
		support
	});
}
function contributionsOf(rows, marginals, metric) {
	let centre = 0;
	for (let label = 0; label < rows.classes; label += 1) {
		centre += (marginals.hit[label] ?? 0) * (metric.hit[label] ?? 0);
		centre += (marginals.true[label] ?? 0) * (metric.true[label] ?? 0);
		centre += (marginals.predicted[label] ?? 0) * (metric.predicted[label] ?? 0);
	}
	const factor = besselFactor(rows.rows) / marginals.total;
	return new Float64Array(rows.rows).map((_, row) => {
		const truth = rows.target[row] ?? 0;
		const answer = rows.predicted[row] ?? 0;
		const slope = (metric.true[truth] ?? 0) + (metric.predicted[answer] ?? 0) + (truth === answer ? metric.hit[truth] ?? 0 : 0);
		return (rows.weight?.[row] ?? 1) * (slope - centre) * factor;
	});
}

// src/domain/evaluation/arithmetic/class-averages.ts
const NO_PARTS = {
	value: 0,
	hit: 0,
	true: 0,
	predicted: 0
};
function f1Parts(marginals, label) {
	const size = shareAt(marginals.true, label) + shareAt(marginals.predicted, label);
	if (size === 0) return NO_PARTS;
	const value = 2 * shareAt(marginals.hit, label) / size;
	return {
		value,
		hit: 2 / size,
		true: -value / size,
		predicted: -value / size
	};
}
function iouParts(marginals, label) {
	const shared = shareAt(marginals.hit, label);
	const union = shareAt(marginals.true, label) + shareAt(marginals.predicted, label) - shared;
	if (union === 0) return NO_PARTS;
	const value = shared / union;
	return {
		value,
		hit: (1 + value) / union,
		true: -value / union,
		predicted: -value / union
	};
}
function precisionParts(marginals, label) {
	const size = shareAt(marginals.predicted, label);
	if (size === 0) return NO_PARTS;
	const value = shareAt(marginals.hit, label) / size;
	return {
		value,
		hit: 1 / size,
		true: 0,
		predicted: -value / size
	};
}
function recallParts(marginals, label) {
	const size = shareAt(marginals.true, label);
	if (size === 0) return NO_PARTS;
	const value = shareAt(marginals.hit, label) / size;
	return {
		value,
		hit: 1 / size,
		true: -value / size,
		predicted: 0
	};
}
function macro(rows, parts, counts) {
	return measureMarginals(rows, "unit", (marginals) => {
		const counted = marginals.hit.reduce((count, _, label) => count + Number(counts(marginals, label)), 0);
		return combine(marginals, parts, (label) => counts(marginals, label) ? 1 / counted : 0);
	});
}
function combine(marginals, parts, share) {
	const classes = marginals.hit.length;
	const result = {
		hit: new Float64Array(classes),
		true: new Float64Array(classes),
		predicted: new Float64Array(classes)
	};
	let value = 0;
	for (let label = 0; label < classes; label += 1) {
		const part = parts(marginals, label);
		const weight = share(label);
		value += weight * part.value;
		result.hit[label] = weight * part.hit;
		result.true[label] = weight * part.true;
		result.predicted[label] = weight * part.predicted;
	}
	return {
		value,
		...result
	};
}
function occurs(marginals, label) {
	return shareAt(marginals.true, label) + shareAt(marginals.predicted, label) > 0;
}
function isConstant(shares) {
	return shares.reduce((count, share) => count + Number(share > 0), 0) <= 1;
}
function sumOf(shares) {
	return shares.reduce((sum, share) => sum + share, 0);
}
function dot(a, b) {
	return a.reduce((sum, value, index) => sum + value * shareAt(b, index), 0);
}
function shareAt(values, index) {
	return values[index] ?? 0;
}

// src/domain/evaluation/metrics/balanced-accuracy.ts
const balancedAccuracy = {
	name: "balanced_accuracy",
	title: "Balanced accuracy",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "none",
	measure: {
		binary: meanRecall,
		multiclass: meanRecall
	}
};
function meanRecall(rows) {
	return macro(rows, recallParts, (marginals, label) => shareAt(marginals.true, label) > 0);
}

// src/domain/evaluation/arithmetic/box-precision.ts
const GROUPS = 20;
const RECALLS = 100;
function boxPrecision(rows, places = [...OVERLAPS.keys()]) {
	if (rows.rows === 0) return undefinedMeasurement("no-rows");
	const classes = classesOf(rows);
	if (classes.length === 0) return undefinedMeasurement("one-class");
	const groups = Math.min(rows.rows, GROUPS);
	const whole = classes.map((one) => precisionOf(one, places, () => true));
	const value = meanOf$1(whole);
	let contributions = null;
	return measured(value, {
		scale: "unit",
		support: rows.weight === null ? rows.rows : effectiveCount(rows.weight),
		get contributions() {
			contributions ??= leaveOut({
				classes,
				places,
				groups,
				whole,
				value
			});
			return contributions;
		}
	});
}
function leaveOut({ classes, places, groups, whole, value }) {
	const factor = Math.sqrt((groups - 1) / Math.max(1, groups));
	const touched = classes.map((one) => new Set([...one.images, ...one.trueImages].map((image) => image % groups)));
	return Float64Array.from({ length: groups }, (_, group) => {
		const without = classes.map((one, index) => touched[index]?.has(group) === true ? precisionOf(one, places, (image) => image % groups !== group) : whole[index] ?? null);
		return without.every((precision) => precision === null) ? 0 : factor * (value - meanOf$1(without));
	});
}
function classesOf({ rows, weight, classes, found, truth }) {
	const answers = Array.from({ length: classes }, () => []);
	const boxes = Array.from({ length: classes }, () => []);
	const answerImages = imagesOf(found.starts, rows);
	const trueImages = imagesOf(truth.starts, rows);
	found.label.forEach((label, place) => answers[label]?.push(place));
	truth.label.forEach((label, place) => boxes[label]?.push(place));
	const weigh = (images) => Float64Array.from(images, (image) => weight?.[image] ?? 1);
	return answers.flatMap((places, label) => {
		const own = Int32Array.from(boxes[label] ?? [], (place) => trueImages[place] ?? 0);
		if (own.length === 0) return [];
		places.sort((a, b) => (found.score[b] ?? 0) - (found.score[a] ?? 0) || a - b);
		const images = Int32Array.from(places, (place) => answerImages[place] ?? 0);
		const hits = Int32Array.from(places, (place) => found.hits[place] ?? 0);
		return [{
			images,
			weights: weigh(images),
			hits,
			trueImages: own,
			trueWeights: weigh(own)
		}];
	});
}
function imagesOf(starts, rows) {
	const images = new Int32Array(starts.at(-1) ?? 0);
	for (let row = 0; row < rows; row += 1) images.fill(row, starts[row] ?? 0, starts[row + 1] ?? 0);
	return images;
}
function precisionOf(one, places, isKept) {
	let truths = 0;
	one.trueImages.forEach((image, box) => truths += isKept(image) ? one.trueWeights[box] ?? 0 : 0);
	if (truths === 0) return null;
	return places.reduce((sum, place) => sum + atOverlap(one, {
		bit: 1 << place,
		truths,
		isKept
	}), 0) / places.length;
}
function atOverlap({ images, weights, hits }, { bit, truths, isKept }) {
	const [recall, precision] = [new Float64Array(images.length), new Float64Array(images.length)];
	let [right, wrong, count] = [
		0,
		0,
		0
	];
	for (let answer = 0; answer < images.length; answer += 1) {
		if (!isKept(images[answer] ?? 0)) continue;
		if (((hits[answer] ?? 0) & bit) === 0) wrong += weights[answer] ?? 0;
		else right += weights[answer] ?? 0;
		recall[count] = right / truths;
		precision[count] = right / (right + wrong + Number.EPSILON);
		count += 1;
	}
	for (let at = count - 2; at >= 0; at -= 1) precision[at] = Math.max(precision[at] ?? 0, precision[at + 1] ?? 0);
	let [sum, at] = [0, 0];
	for (let step = 0; step <= RECALLS; step += 1) {
		const wanted = step === RECALLS ? 1 : step * .01;
		while (at < count && (recall[at] ?? 0) < wanted) at += 1;
		if (at === count) break;
		sum += precision[at] ?? 0;
	}
	return sum / 101;
}
function meanOf$1(values) {
	const known = values.filter((value) => value !== null);
	return known.reduce((sum, value) => sum + value, 0) / known.length;
}

// src/domain/evaluation/metrics/box-map-50.ts
const boxMap50 = {
	name: "box_map_50",
	title: "Box mAP at 0.50",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "scores",
	live: "none",
	measure: { "object-detection": (rows) => boxPrecision(rows, [0]) }
};

// src/domain/evaluation/metrics/box-map-75.ts
const boxMap75 = {
	name: "box_map_75",
	title: "Box mAP at 0.75",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "scores",
	live: "none",
	measure: { "object-detection": (rows) => boxPrecision(rows, [5]) }
};

// src/domain/evaluation/metrics/box-map.ts
const boxMap = {
	name: "box_map",
	title: "Box mAP",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "scores",
	live: "none",
	measure: { "object-detection": (rows) => boxPrecision(rows) }
};

// src/domain/evaluation/metrics/brier-score.ts
const brierScore = {
	name: "brier_score",
	title: "Brier score",
	direction: "down",
	parameter: null,
	range: UNIT,
	needs: "probabilities",
	live: "mean",
	measure: { binary: squaredDistance }
};
function squaredDistance({ probabilities, target, weight, rows }) {
	if (probabilities === null) return undefinedMeasurement("no-scores");
	const distances = new Float64Array(rows).map((_, row) => ((probabilities[row] ?? 0) - (target[row] ?? 0)) ** 2);
	return meanOf$2(distances, weight, "share");
}

// src/domain/evaluation/metrics/cer.ts
const cer = {
	name: "cer",
	title: "Character error rate",
	direction: "down",
	parameter: null,
	range: LOSS,
	needs: "labels",
	live: "none",
	measure: { transcription: (rows) => editRate(rows, rows.characters) }
};

// src/domain/evaluation/metrics/cohen-kappa.ts
const cohenKappa = {
	name: "cohen_kappa",
	title: "Cohen's kappa",
	direction: "up",
	parameter: null,
	range: CORRELATION,
	needs: "labels",
	live: "none",
	measure: {
		binary: agreement,
		multiclass: agreement
	}
};
function agreement(rows) {
	return measureMarginals(rows, "signed", ({ hit, true: truth, predicted }) => {
		if (isConstant(truth) && isConstant(predicted) && sumOf(hit) > 0) return null;
		const observed = sumOf(hit);
		const expected = dot(truth, predicted);
		const slope = (observed - 1) / (1 - expected) ** 2;
		return {
			value: (observed - expected) / (1 - expected),
			hit: hit.map(() => 1 / (1 - expected)),
			true: predicted.map((share) => slope * share),
			predicted: truth.map((share) => slope * share)
		};
	});
}

// src/domain/evaluation/arithmetic/by-cluster.ts
function byCluster(rows, measure) {
	const { value, spread, ...rest } = measure(answerRows(rows));
	if (value === null || spread === null) return {
		value,
		spread,
		...rest
	};
	const factor = besselFactor(rows.rows) / besselFactor(rows.target.length);
	const contributions = new Float64Array(rows.rows).map((_, row) => {
		return factor * sum(spread.contributions.subarray(rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0));
	});
	const support = rows.weight === null ? rows.rows : effectiveCount(rows.weight);
	return measured(value, {
		contributions,
		scale: spread.scale,
		support
	});
}
function ofPlace(rows, place, parts) {
	return byCluster(rows, (answers) => {
		if (place === null) return macro(answers, parts, occurs);
		return measureMarginals(answers, "unit", (marginals) => occurs(marginals, place) ? combine(marginals, parts, (label) => Number(label === place)) : null);
	});
}
function answerRows(rows) {
	const { classes, target, predicted, gives } = rows;
	return {
		rows: target.length,
		weight: weightsOf(rows),
		gives,
		classes,
		target,
		predicted,
		probabilities: null,
		epsilon: Number.EPSILON
	};
}
function weightsOf({ weight, counts = null, target, starts }) {
	if (weight === null) return counts;
	const all = new Float64Array(target.length);
	weight.forEach((share, row) => all.fill(share, starts[row] ?? 0, starts[row + 1] ?? 0));
	return counts === null ? all : all.map((share, answer) => share * (counts[answer] ?? 0));
}
function shareOfEntities({ rows, weight, entities }, count) {
	if (rows === 0) return undefinedMeasurement("no-rows");
	if (entities === null) return undefinedMeasurement("no-entities");
	const counts = Array.from({ length: rows }, (_, row) => count(entities, row));
	const share = (row) => weight?.[row] ?? 1;
	const total = sum(Float64Array.from(counts, ({ of }, row) => share(row) * of));
	const hits = sum(Float64Array.from(counts, ({ hit }, row) => share(row) * hit));
	const value = total === 0 ? 0 : hits / total;
	const factor = total === 0 ? 0 : besselFactor(rows) / total;
	const contributions = Float64Array.from(counts, ({ hit, of }, row) => share(row) * (hit - value * of) * factor);
	const support = effectiveCount(Float64Array.from(counts, ({ of }, row) => of > 0 ? share(row) : 0));
	return measured(value, {
		contributions,
		scale: "unit",
		support
	});
}

// src/domain/evaluation/metrics/dice.ts
const dice = {
	name: "dice",
	title: "Dice",
	direction: "up",
	parameter: {
		kind: "place",
		default: null
	},
	range: UNIT,
	needs: "labels",
	live: "none",
	measure: { "image-segmentation": (rows, place) => ofPlace(rows, place, f1Parts) }
};

// src/domain/evaluation/metrics/entity-f1.ts
const entityF1 = {
	name: "entity_f1",
	title: "Entity F1",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "entities",
	live: "none",
	measure: { "token-classification": (rows) => shareOfEntities(rows, (counts, row) => {
		return {
			hit: 2 * (counts.hit[row] ?? 0),
			of: (counts.true[row] ?? 0) + (counts.predicted[row] ?? 0)
		};
	}) }
};

// src/domain/evaluation/metrics/entity-precision.ts
const entityPrecision = {
	name: "entity_precision",
	title: "Entity precision",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "entities",
	live: "none",
	measure: { "token-classification": (rows) => shareOfEntities(rows, (counts, row) => ({
		hit: counts.hit[row] ?? 0,
		of: counts.predicted[row] ?? 0
	})) }
};

// src/domain/evaluation/metrics/entity-recall.ts
const entityRecall = {
	name: "entity_recall",
	title: "Entity recall",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "entities",
	live: "none",
	measure: { "token-classification": (rows) => shareOfEntities(rows, (counts, row) => ({
		hit: counts.hit[row] ?? 0,
		of: counts.true[row] ?? 0
	})) }
};

// src/domain/evaluation/metrics/exact-match.ts
const exactMatch = {
	name: "exact_match",
	title: "Exact match",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "mean",
	measure: { transcription: rightTexts }
};
function rightTexts({ characters, weight }) {
	return proportionOf(Uint8Array.from(characters.edits, (edits) => Number(edits === 0)), weight, null);
}

// src/domain/evaluation/arithmetic/normal.ts
function normalCdf(x) {
	const magnitude = Math.abs(x) / Math.SQRT2;
	const t = 1 / (1 + .3275911 * magnitude);
	const tail = t * (.254829592 + t * (-.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-magnitude * magnitude) / 2;
	return x > 0 ? 1 - tail : tail;
}
function normalPdf(x) {
	return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
}
function foldedNormal(mean, sd) {
	if (sd === 0) return {
		mean: Math.abs(mean),
		variance: 0
	};
	const ratio = mean / sd;
	const folded = 2 * sd * normalPdf(ratio) + mean * (2 * normalCdf(ratio) - 1);
	return {
		mean: folded,
		variance: Math.max(0, mean * mean + sd * sd - folded * folded)
	};
}

// src/domain/evaluation/metrics/expected-calibration-error.ts
const expectedCalibrationError = {
	name: "expected_calibration_error",
	title: "Expected calibration error",
	direction: "down",
	parameter: null,
	range: UNIT,
	needs: "probabilities",
	live: "none",
	measure: {
		binary: (rows) => binnedGaps(rows, POSITIVE_CLASS),
		multiclass: (rows) => binnedGaps(rows, PREDICTED_CLASS)
	}
};
const BINS = 15;
const WIDENING = 1.06;
const POSITIVE_CLASS = {
	confidence: (_rows, probabilities, row) => probabilities[row] ?? 0,
	outcome: ({ target }, row) => target[row] ?? 0
};
const PREDICTED_CLASS = {
	confidence: (rows, probabilities, row) => probabilities[row * rows.classes + (rows.predicted[row] ?? 0)] ?? 0,
	outcome: ({ target, predicted }, row) => Number(target[row] === predicted[row])
};
function binnedGaps(rows, { confidence, outcome }) {
	const { probabilities, weight } = rows;
	if (probabilities === null) return undefinedMeasurement("no-scores");
	if (rows.rows === 0) return undefinedMeasurement("no-rows");
	const total = weight === null ? rows.rows : sum(weight);
	const bin = new Int32Array(rows.rows);
	const gap = new Float64Array(rows.rows);
	for (let row = 0; row < rows.rows; row += 1) {
		const sure = confidence(rows, probabilities, row);
		bin[row] = binOf(sure);
		gap[row] = (weight?.[row] ?? 1) * (sure - outcome(rows, row)) / total;
	}
	const bins = binSums(bin, gap);
	const value = bins.gap.reduce((error, share) => error + Math.abs(share), 0);
	const slope = bins.gap.map((share, index) => smoothSign(share, bins.error[index] ?? 0));
	const centre = bins.gap.reduce((mean, share, index) => mean + share * (slope[index] ?? 0), 0);
	const factor = besselFactor(rows.rows);
	const contributions = gap.map((share, row) => {
		return (share * (slope[bin[row] ?? 0] ?? 0) - (weight?.[row] ?? 1) / total * centre) * factor;
	});
	const support = weight === null ? rows.rows : effectiveCount(weight);
	return measured(value, {
		contributions,
		scale: "mean",
		support,
		...bins.error.some((error) => error > 0) && { ends: (z) => invertFoldedSum(bins, value, WIDENING * z) }
	});
}
function invertFoldedSum(bins, value, z) {
	const [lower, upper] = [scaleAt(bins, value, z) * value, scaleAt(bins, value, -z) * value];
	return {
		lower,
		upper,
		method: "folded-normal inversion"
	};
}
function scaleAt(bins, value, z) {
	let low = 0;
	let high = 8;
	if (edgeOf(bins, 0, z) >= value) return 0;
	for (let step = 0; step < 50; step += 1) {
		const middle = (low + high) / 2;
		if (edgeOf(bins, middle, z) < value) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
function edgeOf({ gap, error }, scale, z) {
	let mean = 0;
	let variance = 0;
	for (let bin = 0; bin < gap.length; bin += 1) {
		const folded = foldedNormal(scale * (gap[bin] ?? 0), error[bin] ?? 0);
		mean += folded.mean;
		variance += folded.variance;
	}
	return mean + z * Math.sqrt(variance);
}
function smoothSign(gap, error) {
	return error === 0 ? Math.sign(gap) : 2 * normalCdf(gap / error) - 1;
}
function binSums(bin, gap) {
	const sums = /* @__PURE__ */ new Float64Array(16);
	const squares = /* @__PURE__ */ new Float64Array(16);
	for (let row = 0; row < bin.length; row += 1) {
		const index = bin[row] ?? 0;
		const share = gap[row] ?? 0;
		sums[index] = (sums[index] ?? 0) + share;
		squares[index] = (squares[index] ?? 0) + share * share;
	}
	return {
		gap: sums,
		error: sums.map((total, index) => errorOf(squares[index] ?? 0, total * total / bin.length))
	};
}
function errorOf(squares, expected) {
	const variance = squares - expected;
	return variance > 1e-12 * squares ? Math.sqrt(variance) : 0;
}
function binOf(confidence) {
	if (confidence >= 1) return BINS;
	const guess = Math.max(0, Math.floor(confidence * BINS));
	if (confidence < guess * (1 / BINS)) return guess - 1;
	return guess < 14 && confidence >= (guess + 1) * (1 / BINS) ? guess + 1 : guess;
}

// src/domain/evaluation/metrics/f1-macro.ts
const f1Macro = {
	name: "f1_macro",
	title: "F1, macro",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "none",
	measure: {
		multiclass: (rows) => macro(rows, f1Parts, occurs),
		multilabel: (rows) => f1OfLabels(rows, (counts) => counts, rows.labels),
		"token-classification": (rows) => byCluster(rows, (tokens) => macro(tokens, f1Parts, occurs))
	}
};

// src/domain/evaluation/metrics/token-accuracy.ts
const tokenAccuracy = {
	name: "token_accuracy",
	title: "Token accuracy",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "none",
	measure: { "token-classification": rightTokens }
};
function rightTokens(rows) {
	return byCluster(rows, (tokens) => measureMarginals(tokens, "unit", ({ hit }) => {
		const none = new Float64Array(hit.length);
		return {
			value: Math.min(1, sumOf(hit)),
			hit: none.map(() => 1),
			true: none,
			predicted: none
		};
	}));
}

// src/domain/evaluation/metrics/f1-micro.ts
const f1Micro = {
	name: "f1_micro",
	title: "F1, micro",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "none",
	measure: {
		multilabel: (rows) => f1OfLabels(rows, (counts) => [counts.reduce(addCounts)], 1),
		"token-classification": rightTokens
	}
};

// src/domain/evaluation/metrics/f1-weighted.ts
const f1Weighted = {
	name: "f1_weighted",
	title: "F1, weighted",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "none",
	measure: {
		multiclass: weighted,
		"token-classification": (rows) => byCluster(rows, weighted)
	}
};
function weighted(rows) {
	return measureMarginals(rows, "unit", (marginals) => {
		const share = (label) => shareAt(marginals.true, label);
		const result = combine(marginals, f1Parts, share);
		const own = result.true.map((slope, label) => slope + f1Parts(marginals, label).value);
		return {
			...result,
			true: own
		};
	});
}

// src/domain/evaluation/metrics/f1.ts
const f1 = {
	name: "f1",
	title: "F1",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "none",
	measure: { binary: (rows) => measureMarginals(rows, "unit", (marginals) => combine(marginals, f1Parts, (label) => Number(label === 1))) }
};

// src/domain/evaluation/metrics/false-positive-rate.ts
const falsePositiveRate = {
	name: "false_positive_rate",
	title: "False positive rate",
	direction: "down",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "mean",
	measure: { binary: (rows) => shareOfRows(rows, (truth, answer) => truth === 0 ? answer : 2, null) }
};

// src/domain/evaluation/metrics/hamming-loss.ts
const hammingLoss = {
	name: "hamming_loss",
	title: "Hamming loss",
	direction: "down",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "mean",
	measure: { multilabel: shareOfWrong }
};
function shareOfWrong(rows) {
	const shares = new Float64Array(rows.rows).map((_, row) => wrongLabels(rows, row) / rows.labels);
	return meanOf$2(shares, rows.weight, "share");
}

// src/domain/evaluation/metrics/iou.ts
const iou = {
	name: "iou",
	title: "IoU of a class",
	direction: "up",
	parameter: {
		kind: "place",
		default: null
	},
	range: UNIT,
	needs: "labels",
	live: "none",
	measure: { "image-segmentation": (rows, place) => ofPlace(rows, place, iouParts) }
};

// src/domain/evaluation/metrics/jaccard-samples.ts
const jaccardSamples = {
	name: "jaccard_samples",
	title: "Jaccard, by row",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "mean",
	measure: { multilabel: meanOverlap }
};
function meanOverlap(rows) {
	const shares = new Float64Array(rows.rows).map((_, row) => {
		const { hit, size } = sharedLabels(rows, row);
		return size === 0 ? 0 : hit / (size - hit);
	});
	return meanOf$2(shares, rows.weight, "share");
}

// src/domain/evaluation/metrics/log-loss.ts
const logLoss = {
	name: "log_loss",
	title: "Log loss",
	direction: "down",
	parameter: null,
	range: LOSS,
	needs: "probabilities",
	live: "mean",
	measure: {
		binary: (rows) => lossOf(rows, positiveOrRest),
		multiclass: (rows) => lossOf(rows, columnOfTruth)
	}
};
function lossOf(rows, probabilityOfTruth) {
	const { probabilities, epsilon, weight } = rows;
	if (probabilities === null) return undefinedMeasurement("no-scores");
	const losses = new Float64Array(rows.rows).map((_, row) => {
		const probability = probabilityOfTruth(rows, probabilities, row);
		return -Math.log(Math.min(Math.max(probability, epsilon), 1 - epsilon));
	});
	return meanOf$2(losses, weight);
}
function positiveOrRest(rows, probabilities, row) {
	const positive = probabilities[row] ?? 0;
	return rows.target[row] === 1 ? positive : 1 - positive;
}
function columnOfTruth(rows, probabilities, row) {
	return probabilities[row * rows.classes + (rows.target[row] ?? 0)] ?? 0;
}

// src/domain/evaluation/arithmetic/outputs.ts
function averageOutputs(rows, measure) {
	if (rows.rows === 0) return undefinedMeasurement("no-rows");
	const parts = Array.from({ length: rows.outputs }, (_, output) => {
		return measure(columnOf(rows.target, rows.outputs, output), columnOf(rows.predicted, rows.outputs, output));
	});
	const [first] = parts;
	if (first === void 0) return undefinedMeasurement("no-rows");
	if (parts.length === 1) return first;
	let value = 0;
	const contributions = new Float64Array(rows.rows);
	for (const part of parts) {
		if (part.value === null) return part;
		value += part.value / parts.length;
		part.spread?.contributions.forEach((share, row) => {
			contributions[row] = (contributions[row] ?? 0) + share / parts.length;
		});
	}
	if (parts.some((part) => part.spread === null) || first.spread === null) return measured(value, null);
	const { scale, support } = first.spread;
	return measured(value, {
		contributions,
		scale,
		support
	});
}
function meanLoss({ target, predicted, outputs, rows, weight }, loss) {
	const losses = new Float64Array(rows).map((_, row) => {
		let total = 0;
		for (let cell = row * outputs; cell < (row + 1) * outputs; cell += 1) total += loss(target[cell] ?? 0, predicted[cell] ?? 0);
		return total / outputs;
	});
	return meanOf$2(losses, weight);
}
function columnOf(values, width, column) {
	if (width === 1) return values;
	return new Float64Array(values.length / width).map((_, row) => values[row * width + column] ?? 0);
}

// src/domain/evaluation/metrics/mae.ts
const mae = {
	name: "mae",
	title: "Mean absolute error",
	direction: "down",
	parameter: null,
	range: LOSS,
	needs: "scores",
	live: "mean",
	measure: { regression: (rows) => meanLoss(rows, (truth, answer) => Math.abs(answer - truth)) }
};

// src/domain/evaluation/metrics/map.ts
const map = {
	name: "map",
	title: "Mean average precision",
	direction: "up",
	parameter: TOP_ANY,
	range: UNIT,
	needs: "scores",
	live: "mean",
	measure: { ranking: precisionAtHits }
};
function precisionAtHits(rows, parameter) {
	return meanOverQueries(rows, ({ ties, relevant }) => {
		const depth = parameter ?? Number.POSITIVE_INFINITY;
		if (relevant === 0) return 0;
		let before = 0;
		let total = 0;
		for (const tie of ties) {
			const others = tie.size > 1 ? (tie.relevant - 1) / (tie.size - 1) : 0;
			for (let place = 1; place <= tie.size && tie.from + place <= depth; place += 1) {
				const hits = before + 1 + (place - 1) * others;
				total += tie.relevant / tie.size * hits / (tie.from + place);
			}
			before += tie.relevant;
		}
		return total / Math.min(relevant, depth);
	});
}

// src/domain/evaluation/metrics/mape.ts
const mape = {
	name: "mape",
	title: "Mean absolute percentage error",
	direction: "down",
	parameter: null,
	range: LOSS,
	needs: "scores",
	live: "mean",
	measure: { regression: (rows) => meanLoss(rows, (truth, answer) => Math.abs(answer - truth) / Math.max(Math.abs(truth), Number.EPSILON)) }
};

// src/domain/evaluation/metrics/matthews-corrcoef.ts
const matthewsCorrcoef = {
	name: "matthews_corrcoef",
	title: "Matthews correlation",
	direction: "up",
	parameter: null,
	range: CORRELATION,
	needs: "labels",
	live: "none",
	measure: {
		binary: correlation,
		multiclass: correlation
	}
};
function correlation(rows) {
	return measureMarginals(rows, "signed", ({ hit, true: truth, predicted }) => {
		const covariance = sumOf(hit) - dot(truth, predicted);
		const truthVariance = 1 - dot(truth, truth);
		const answerVariance = 1 - dot(predicted, predicted);
		if (isConstant(truth) || isConstant(predicted)) return zeroMetric(hit.length);
		const scale = Math.sqrt(truthVariance * answerVariance);
		return {
			value: covariance / scale,
			hit: hit.map(() => 1 / scale),
			true: truth.map((share, label) => (-shareAt(predicted, label) + covariance * share / truthVariance) / scale),
			predicted: predicted.map((share, label) => (-shareAt(truth, label) + covariance * share / answerVariance) / scale)
		};
	});
}
function zeroMetric(classes) {
	const none = new Float64Array(classes);
	return {
		value: 0,
		hit: none,
		true: none,
		predicted: none
	};
}

// src/domain/evaluation/metrics/max-error.ts
const maxError = {
	name: "max_error",
	title: "Maximum error",
	direction: "down",
	parameter: null,
	range: LOSS,
	needs: "scores",
	live: "none",
	ignoresWeights: true,
	boundMeetsEnd: true,
	measure: { regression: greatestError }
};
function greatestError({ target, predicted, rows }) {
	if (rows === 0) return undefinedMeasurement("no-rows");
	return measured(target.reduce((worst, truth, cell) => Math.max(worst, Math.abs((predicted[cell] ?? 0) - truth)), 0), null);
}

// src/domain/evaluation/metrics/mean-bias.ts
const meanBias = {
	name: "mean_bias",
	title: "Mean bias",
	direction: "none",
	parameter: null,
	range: [-Infinity, Infinity],
	needs: "scores",
	live: "mean",
	measure: { regression: (rows) => meanLoss(rows, (truth, answer) => answer - truth) }
};

// src/domain/evaluation/metrics/mean-iou.ts
const meanIou = {
	name: "mean_iou",
	title: "Mean IoU",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "none",
	measure: { "image-segmentation": (rows) => byCluster(rows, (pixels) => macro(pixels, iouParts, occurs)) }
};

// src/domain/evaluation/metrics/median-absolute-error.ts
const medianAbsoluteError = {
	name: "median_absolute_error",
	title: "Median absolute error",
	direction: "down",
	parameter: null,
	range: LOSS,
	needs: "scores",
	live: "none",
	boundMeetsEnd: true,
	measure: { regression: medianOfErrors }
};
function medianOfErrors(rows) {
	return averageOutputs(rows, (truth, answer) => {
		return medianOf(truth.map((value, row) => Math.abs((answer[row] ?? 0) - value)), rows.weight);
	});
}
function medianOf(errors, weight) {
	const distribution = weight === null ? evenDistribution(errors) : weightedDistribution(errors, weight);
	const value = median(distribution);
	const support = weight === null ? errors.length : effectiveCount(weight);
	const ends = (z) => {
		const reach = z / (2 * Math.sqrt(support));
		return {
			lower: quantile(distribution, .5 - reach),
			upper: quantile(distribution, .5 + reach),
			method: "order statistics"
		};
	};
	const middle = ends(1.96);
	const inverseDensity = (middle.upper - middle.lower) * Math.sqrt(support) / 1.96;
	const contributions = errors.map((error, row) => {
		return (Number(error > value) - .5) * inverseDensity * (weight?.[row] ?? 1) / distribution.total;
	});
	return measured(value, {
		contributions,
		scale: "mean",
		support,
		ends
	});
}
function quantile({ values, cumulative, total }, share) {
	const middleOf = (index) => ((cumulative[index - 1] ?? 0) + (cumulative[index] ?? 0)) / 2;
	const wanted = share * total;
	const upper = firstIndex(values.length, (index) => middleOf(index) >= wanted);
	if (upper === 0) return values[0] ?? 0;
	if (upper === values.length) return values[upper - 1] ?? 0;
	const [from, to] = [middleOf(upper - 1), middleOf(upper)];
	const part = to === from ? 1 : (wanted - from) / (to - from);
	return (values[upper - 1] ?? 0) * (1 - part) + (values[upper] ?? 0) * part;
}
function median({ values, cumulative, total }) {
	const half = total / 2;
	const index = Math.min(firstIndex(values.length, (at) => (cumulative[at] ?? 0) >= half), values.length - 1);
	const reached = cumulative[index] ?? 0;
	if (reached - half > Number.EPSILON) return values[index] ?? 0;
	const next = firstIndex(values.length, (at) => (cumulative[at] ?? 0) > reached);
	return next === values.length ? values[index] ?? 0 : ((values[index] ?? 0) + (values[next] ?? 0)) / 2;
}
function firstIndex(length, holds) {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = low + high >>> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
function evenDistribution(errors) {
	const values = errors.slice().sort();
	return {
		values,
		cumulative: values.map((_, index) => index + 1),
		total: values.length
	};
}
function weightedDistribution(errors, weight) {
	const order = Uint32Array.from(errors.keys()).sort((a, b) => (errors[a] ?? 0) - (errors[b] ?? 0));
	const values = new Float64Array(order.length).map((_, index) => errors[order[index] ?? 0] ?? 0);
	let total = 0;
	return {
		values,
		cumulative: values.map((_, index) => total += weight[order[index] ?? 0] ?? 0),
		total
	};
}

// src/domain/evaluation/metrics/mrr.ts
const mrr = {
	name: "mrr",
	title: "Mean reciprocal rank",
	direction: "up",
	parameter: TOP_ANY,
	range: UNIT,
	needs: "scores",
	live: "mean",
	measure: { ranking: reciprocalOfFirst }
};
function reciprocalOfFirst(rows, parameter) {
	return meanOverQueries(rows, ({ ties }) => {
		const depth = parameter ?? Number.POSITIVE_INFINITY;
		const tie = ties.find(({ relevant }) => relevant > 0);
		if (tie === void 0) return 0;
		let expected = 0;
		let stillNone = 1;
		for (let place = 1; place <= tie.size - tie.relevant + 1 && tie.from + place <= depth; place += 1) {
			const first = tie.relevant / (tie.size - place + 1);
			expected += stillNone * first / (tie.from + place);
			stillNone *= 1 - first;
		}
		return expected;
	});
}

// src/domain/evaluation/metrics/mse.ts
const mse = {
	name: "mse",
	title: "Mean squared error",
	direction: "down",
	parameter: null,
	range: LOSS,
	needs: "scores",
	live: "mean",
	measure: { regression: (rows) => meanLoss(rows, (truth, answer) => (answer - truth) ** 2) }
};

// src/domain/evaluation/arithmetic/pair-correlation.ts
function pearsonOf({ left, right, weight }) {
	const [a, b] = [standardise(left, weight), standardise(right, weight)];
	if (left.length < 2) return undefinedMeasurement("too-few-rows");
	if (a === null || b === null) return undefinedMeasurement("one-class");
	const products = a.map((value, unit) => value * (b[unit] ?? 0));
	const value = bound(meanOf(products, weight));
	return withSpread(value, products.map((product, unit) => product - value * ((a[unit] ?? 0) ** 2 + (b[unit] ?? 0) ** 2) / 2), weight);
}
function spearmanOf({ left, right, weight }) {
	const [a, b] = [ranksOf(left, weight), ranksOf(right, weight)];
	const plain = pearsonOf({
		left: a.share,
		right: b.share,
		weight
	});
	if (plain.value === null) return plain;
	const value = plain.value;
	const [u, v] = [momentsOf(a, a.share, weight), momentsOf(b, b.share, weight)];
	const both = {
		toRight: momentsOf(a, b.share, weight),
		toLeft: momentsOf(b, a.share, weight)
	};
	const size = Math.sqrt(u.covariance * v.covariance);
	return withSpread(value, a.share.map((rank, unit) => {
		const other = b.share[unit] ?? 0;
		const joint = rank * other + at(both.toRight.above, unit) + at(both.toLeft.above, unit) - 3 * both.toRight.mean;
		const own = (rank * rank + 2 * at(u.above, unit) - 3 * u.mean) / u.covariance;
		const others = (other * other + 2 * at(v.above, unit) - 3 * v.mean) / v.covariance;
		return joint / size - value / 2 * (own + others);
	}), weight);
}
function withSpread(value, influence, weight) {
	const units = influence.length;
	const factor = besselFactor(units) / (weight === null ? units : sum(weight));
	const contributions = influence.map((part, unit) => part * factor * (weight?.[unit] ?? 1));
	return measured(value, {
		contributions,
		scale: "signed",
		support: weight === null ? units : effectiveCount(weight)
	});
}
function ranksOf(values, weight) {
	const order = Int32Array.from(values.keys()).sort((a, b) => at(values, a) - at(values, b));
	const total = weight === null ? values.length : sum(weight);
	const share = new Float64Array(values.length);
	const ties = [];
	let below = 0;
	for (let from = 0; from < order.length;) {
		let to = from;
		while (to < order.length && at(values, at(order, to)) === at(values, at(order, from))) to += 1;
		const tie = order.slice(from, to);
		const equal = tie.reduce((mass, unit) => mass + (weight?.[unit] ?? 1), 0);
		for (const unit of tie) share[unit] = (below + equal / 2) / total;
		ties.push(tie);
		below += equal;
		from = to;
	}
	return {
		share,
		ties
	};
}
function momentsOf({ share, ties }, other, weight) {
	const total = weight === null ? share.length : sum(weight);
	const above = new Float64Array(share.length);
	let passed = 0;
	for (const tie of ties.toReversed()) {
		const equal = tie.reduce((mass, unit) => mass + (weight?.[unit] ?? 1) * at(other, unit), 0);
		for (const unit of tie) above[unit] = (passed + equal / 2) / total;
		passed += equal;
	}
	const mean = meanOf(share.map((rank, unit) => rank * at(other, unit)), weight);
	return {
		above,
		mean,
		covariance: mean - 1 / 4
	};
}
function standardise(values, weight) {
	if (values.every((value) => value === values[0])) return null;
	const mean = meanOf(values, weight);
	const centred = values.map((value) => value - mean);
	const deviation = Math.sqrt(meanOf(centred.map((value) => value * value), weight));
	return deviation === 0 ? null : centred.map((value) => value / deviation);
}
function meanOf(values, weight) {
	return weightedSum(values, weight) / (weight === null ? values.length : sum(weight));
}
function bound(value) {
	return Math.max(-1, Math.min(1, value));
}
function at(values, index) {
	return values[index] ?? 0;
}

// src/domain/evaluation/metrics/pearson.ts
const pearson = {
	name: "pearson",
	title: "Pearson correlation",
	direction: "up",
	parameter: null,
	range: CORRELATION,
	needs: "scores",
	live: "none",
	measure: { embedding: (rows) => pearsonOf(numberPairs(rows)) }
};

// src/domain/evaluation/metrics/pinball.ts
const pinball = {
	name: "pinball",
	title: "Pinball loss",
	direction: "down",
	parameter: {
		kind: "quantile",
		default: .5
	},
	range: LOSS,
	needs: "scores",
	live: "mean",
	measure: { regression: lossAtQuantile }
};
function lossAtQuantile(rows, parameter) {
	const alpha = parameter ?? .5;
	return meanLoss(rows, (truth, answer) => Math.max(alpha * (truth - answer), (alpha - 1) * (truth - answer)));
}

// src/domain/evaluation/metrics/pixel-accuracy.ts
const pixelAccuracy = {
	name: "pixel_accuracy",
	title: "Pixel accuracy",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "none",
	measure: { "image-segmentation": rightTokens }
};

// src/domain/evaluation/metrics/precision-macro.ts
const precisionMacro = {
	name: "precision_macro",
	title: "Precision, macro",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "none",
	measure: {
		multiclass: (rows) => macro(rows, precisionParts, occurs),
		"token-classification": (rows) => byCluster(rows, (tokens) => macro(tokens, precisionParts, occurs))
	}
};

// src/domain/evaluation/metrics/precision.ts
const precision = {
	name: "precision",
	title: "Precision",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "mean",
	measure: { binary: (rows) => shareOfRows(rows, (truth, answer) => answer === 1 ? truth : 2, 0) }
};

// src/domain/evaluation/metrics/r2.ts
const r2 = {
	name: "r2",
	title: "R²",
	direction: "up",
	parameter: null,
	range: [-Infinity, 1],
	needs: "scores",
	live: "none",
	measure: { regression: explainedShare }
};
function explainedShare(rows) {
	return averageOutputs(rows, (truth, answer) => {
		const { weight } = rows;
		if (truth.length < 2) return undefinedMeasurement("too-few-rows");
		const total = weight === null ? truth.length : sum(weight);
		const mean = weightedSum(truth, weight) / total;
		const errors = truth.map((value, row) => (value - (answer[row] ?? 0)) ** 2);
		const deviations = truth.map((value) => (value - mean) ** 2);
		const numerator = weightedSum(errors, weight) / total;
		const denominator = weightedSum(deviations, weight) / total;
		if (truth.every((value) => value === truth[0])) return measured(numerator === 0 ? 1 : 0, null);
		const ratio = numerator / denominator;
		const contributions = errors.map((error, row) => {
			const share = weight?.[row] ?? 1;
			const deviation = share * (deviations[row] ?? 0);
			const rest = total * denominator - deviation;
			return rest <= 0 ? 0 : (deviation * ratio - share * error) / rest;
		});
		const support = weight === null ? truth.length : effectiveCount(weight);
		return measured(1 - ratio, {
			contributions,
			scale: "below-one",
			support
		});
	});
}

// src/domain/evaluation/metrics/recall-macro.ts
const recallMacro = {
	name: "recall_macro",
	title: "Recall, macro",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "none",
	measure: {
		multiclass: (rows) => macro(rows, recallParts, occurs),
		"token-classification": (rows) => byCluster(rows, (tokens) => macro(tokens, recallParts, occurs))
	}
};

// src/domain/evaluation/arithmetic/recall-at.ts
function chanceOfHit({ before, level, same }, k) {
	const drawn = k - before;
	if (drawn <= 0) return 0;
	if (drawn > level - same) return 1;
	let miss = 1;
	for (let place = 0; place < drawn; place += 1) miss *= (level - same - place) / (level - place);
	return 1 - miss;
}
function recallAt(rows, k) {
	const tally = tallyOf(rows, k);
	const asked = Array.from(tally.weight.keys()).filter((id) => (tally.weight[id] ?? 0) > 0);
	if (asked.length === 0) return undefinedMeasurement("too-few-rows");
	const [hits, total] = [sum(tally.hits), sum(tally.weight)];
	const value = Math.min(1, hits / total);
	const contributions = countedOnce(spread(tally.weight.map((weight, id) => {
		const rest = total - weight;
		return rest > 0 ? (hits - (tally.hits[id] ?? 0) + (tally.freed[id] ?? 0)) / rest - value : 0;
	}), asked), tally);
	return measured(value, {
		contributions,
		scale: "unit",
		support: effectiveCount(Float64Array.from(asked, (id) => tally.weight[id] ?? 0))
	});
}
function tallyOf({ rows, ids, id, own, weight }, k) {
	const tally = {
		weight: new Float64Array(ids),
		hits: new Float64Array(ids),
		freed: new Float64Array(ids),
		between: /* @__PURE__ */ new Map()
	};
	const { others, before, level, same, rivals } = own;
	for (let row = 0; row < rows; row += 1) {
		if ((others[row] ?? 0) === 0) continue;
		const place = {
			before: before[row] ?? 0,
			level: level[row] ?? 0,
			same: same[row] ?? 0
		};
		const [share, hit, group] = [
			weight?.[row] ?? 1,
			chanceOfHit(place, k),
			id[row] ?? 0
		];
		add(tally.weight, group, share);
		add(tally.hits, group, share * hit);
		if (hit === 1) continue;
		for (let at = rivals.starts[row] ?? 0; at < (rivals.starts[row + 1] ?? 0); at += 1) {
			const without = {
				before: place.before - (rivals.before[at] ?? 0),
				level: place.level - (rivals.level[at] ?? 0),
				same: place.same
			};
			const [rival, freed] = [rivals.id[at] ?? 0, share * (chanceOfHit(without, k) - hit)];
			if (freed === 0) continue;
			add(tally.freed, rival, freed);
			const pair = Math.min(group, rival) * ids + Math.max(group, rival);
			tally.between.set(pair, (tally.between.get(pair) ?? 0) + freed);
		}
	}
	return tally;
}
function add(to, place, value) {
	to[place] = (to[place] ?? 0) + value;
}
const LEAST_LEFT = .1;
function countedOnce(contributions, { between, weight }) {
	const total = sum(weight);
	const squares = sum(contributions.map((part) => part * part));
	const twice = sum(Float64Array.from(between.values(), (freed) => (freed / total) ** 2));
	const left = squares === 0 ? 1 : Math.max(LEAST_LEFT, 1 - twice / squares);
	return contributions.map((part) => part * Math.sqrt(left));
}
function spread(changes, asked) {
	const isAsked = new Set(asked);
	const parts = Float64Array.from(asked, (id) => changes[id] ?? 0);
	let dealt = 0;
	changes.forEach((change, id) => {
		if (isAsked.has(id)) return;
		add(parts, dealt % asked.length, change);
		dealt += 1;
	});
	const mean = sum(parts) / parts.length;
	const factor = Math.sqrt((parts.length - 1) / parts.length);
	return parts.map((part) => (mean - part) * factor);
}

// src/domain/evaluation/metrics/recall.ts
const recall = {
	name: "recall",
	title: "Recall",
	direction: "up",
	parameter: {
		...TOP_ANY,
		problems: ["ranking", "retrieval"],
		most: { retrieval: 100 }
	},
	range: UNIT,
	needs: "labels",
	live: "mean",
	measure: {
		binary: (rows) => shareOfRows(rows, (truth, answer) => truth === 1 ? answer : 2, 0),
		ranking: recallOfQueries,
		retrieval: (rows, parameter) => recallAt(rows, parameter ?? 1)
	}
};
function recallOfQueries(rows, parameter) {
	const depth = parameter ?? Number.POSITIVE_INFINITY;
	return meanOverQueries(rows, ({ ties, relevant }) => {
		if (relevant === 0) return 0;
		return ties.reduce((count, tie) => {
			const inside = Math.min(Math.max(depth - tie.from, 0), tie.size);
			return count + tie.relevant * inside / tie.size;
		}, 0) / relevant;
	});
}

// src/domain/evaluation/metrics/rmse.ts
const rmse = {
	name: "rmse",
	title: "Root mean squared error",
	direction: "down",
	parameter: null,
	range: LOSS,
	needs: "scores",
	live: "none",
	measure: { regression: rootOfSquares }
};
function rootOfSquares(rows) {
	return averageOutputs(rows, (truth, answer) => {
		const squares = meanOf$2(truth.map((value, row) => ((answer[row] ?? 0) - value) ** 2), rows.weight);
		if (squares.value === null || squares.spread === null) return squares;
		const value = Math.sqrt(squares.value);
		const slope = value === 0 ? 0 : 1 / (2 * value);
		const contributions = squares.spread.contributions.map((part) => part * slope);
		return measured(value, {
			...squares.spread,
			contributions,
			scale: "root"
		});
	});
}

// src/domain/evaluation/arithmetic/area.ts
function areaOf({ scores, positive, weight }) {
	const rows = scores.length;
	if (rows === 0) return undefinedMeasurement("no-rows");
	const share = (row) => weight?.[row] ?? 1;
	const groups = groupByScore(scores);
	const positives = groupWeights(groups, (row) => positive(row) ? share(row) : 0);
	const negatives = groupWeights(groups, (row) => positive(row) ? 0 : share(row));
	const [positiveTotal, negativeTotal] = [sum(positives), sum(negatives)];
	if (positiveTotal === 0 || negativeTotal === 0) return undefinedMeasurement("one-class");
	const below = placements(negatives, negativeTotal);
	const above = placements(positives, positiveTotal).map((part) => 1 - part);
	const value = sum(positives.map((amount, group) => amount * (below[group] ?? 0))) / positiveTotal;
	let positiveRows = 0;
	for (let row = 0; row < rows; row += 1) positiveRows += Number(positive(row));
	const factors = {
		positive: besselFactor(positiveRows) / positiveTotal,
		negative: besselFactor(rows - positiveRows) / negativeTotal
	};
	const contributions = new Float64Array(rows).map((_, row) => {
		const group = groups.group[row] ?? 0;
		const side = positive(row);
		const placement = (side ? below[group] : above[group]) ?? 0;
		return share(row) * (placement - value) * (side ? factors.positive : factors.negative);
	});
	const countOf = (side) => effectiveCount(new Float64Array(rows).map((_, row) => positive(row) === side ? share(row) : 0));
	return measured(value, {
		contributions,
		scale: "unit",
		support: Math.min(countOf(true), countOf(false))
	});
}
function placements(weights, total) {
	let below = 0;
	return weights.map((weight) => {
		const placement = (below + weight / 2) / total;
		below += weight;
		return placement;
	});
}

// src/domain/evaluation/metrics/roc-auc-macro.ts
const rocAucMacro = {
	name: "roc_auc_macro",
	title: "ROC AUC, macro",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "scores",
	live: "none",
	measure: { multilabel: (rows) => overLabels(rows, areaOf) }
};

// src/domain/evaluation/metrics/roc-auc-micro.ts
const rocAucMicro = {
	name: "roc_auc_micro",
	title: "ROC AUC, micro",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "scores",
	live: "none",
	measure: { multilabel: (rows) => overCells(rows, areaOf) }
};

// src/domain/evaluation/metrics/roc-auc-ovr.ts
const rocAucOvr = {
	name: "roc_auc_ovr",
	title: "ROC AUC, one against rest",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "scores",
	live: "none",
	measure: { multiclass: meanArea }
};
function meanArea({ probabilities, target, weight, classes, rows }) {
	if (probabilities === null) return undefinedMeasurement("no-scores");
	const contributions = new Float64Array(rows);
	let value = 0;
	let support = Number.POSITIVE_INFINITY;
	for (let label = 0; label < classes; label += 1) {
		const scores = new Float64Array(rows).map((_, row) => probabilities[row * classes + label] ?? 0);
		const area = areaOf({
			scores,
			positive: (row) => target[row] === label,
			weight
		});
		if (area.value === null || area.spread === null) return area;
		value += area.value / classes;
		support = Math.min(support, area.spread.support);
		for (let row = 0; row < rows; row += 1) contributions[row] = (contributions[row] ?? 0) + (area.spread.contributions[row] ?? 0) / classes;
	}
	return measured(value, {
		contributions,
		scale: "unit",
		support
	});
}

// src/domain/evaluation/metrics/roc-auc.ts
const rocAuc = {
	name: "roc_auc",
	title: "ROC AUC",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "scores",
	live: "none",
	measure: { binary: areaOfPositives }
};
function areaOfPositives({ probabilities, target, weight }) {
	if (probabilities === null) return undefinedMeasurement("no-scores");
	return areaOf({
		scores: probabilities,
		positive: (row) => target[row] === 1,
		weight
	});
}

// src/domain/evaluation/metrics/selection-rate.ts
const selectionRate = {
	name: "selection_rate",
	title: "Selection rate",
	direction: "none",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "mean",
	measure: { binary: (rows) => shareOfRows(rows, (_truth, answer) => answer, null) }
};

// src/domain/evaluation/metrics/spearman.ts
const spearman = {
	name: "spearman",
	title: "Spearman correlation",
	direction: "up",
	parameter: null,
	range: CORRELATION,
	needs: "scores",
	live: "none",
	measure: { embedding: (rows) => spearmanOf(numberPairs(rows)) }
};

// src/domain/evaluation/metrics/token-f1.ts
const tokenF1 = {
	name: "token_f1",
	title: "Token F1 of a class",
	direction: "up",
	parameter: {
		kind: "place",
		default: null
	},
	range: UNIT,
	needs: "labels",
	live: "none",
	measure: { "token-classification": f1OfClass }
};
function f1OfClass(rows, place) {
	if (place !== null && place >= rows.classes) return undefinedMeasurement("one-class");
	return byCluster(rows, (tokens) => {
		if (place === null) return macro(tokens, f1Parts, occurs);
		return measureMarginals(tokens, "unit", (marginals) => combine(marginals, f1Parts, (label) => Number(label === place)));
	});
}

// src/domain/evaluation/metrics/top-k-accuracy.ts
const topKAccuracy = {
	name: "top_k_accuracy",
	title: "Top-k accuracy",
	direction: "up",
	parameter: {
		kind: "count",
		default: 2
	},
	range: UNIT,
	needs: "scores",
	live: "mean",
	measure: { multiclass: shareAmongHighest }
};
function shareAmongHighest({ probabilities, target, weight, classes, rows }, parameter) {
	if (probabilities === null) return undefinedMeasurement("no-scores");
	const hits = new Uint8Array(rows).map((_, row) => {
		const truth = target[row] ?? 0;
		const start = row * classes;
		const own = probabilities[start + truth] ?? 0;
		let better = 0;
		for (let label = 0; label < classes; label += 1) {
			const score = probabilities[start + label] ?? 0;
			better += Number(score > own || score === own && label > truth);
		}
		return Number(better < (parameter ?? 2));
	});
	return proportionOf(hits, weight, null);
}

// src/domain/evaluation/metrics/true-positive-rate.ts
const truePositiveRate = {
	name: "true_positive_rate",
	title: "True positive rate",
	direction: "up",
	parameter: null,
	range: UNIT,
	needs: "labels",
	live: "mean",
	measure: { binary: (rows) => shareOfRows(rows, (truth, answer) => truth === 1 ? answer : 2, null) }
};

// src/domain/evaluation/metrics/wer.ts
const wer = {
	name: "wer",
	title: "Word error rate",
	direction: "down",
	parameter: null,
	range: LOSS,
	needs: "labels",
	live: "none",
	measure: { transcription: (rows) => editRate(rows, rows.words) }
};

// src/domain/evaluation/metrics/registry.ts
const METRICS = [
	accuracy,
	balancedAccuracy,
	precision,
	recall,
	f1,
	rocAuc,
	averagePrecision,
	logLoss,
	brierScore,
	matthewsCorrcoef,
	cohenKappa,
	expectedCalibrationError,
	selectionRate,
	truePositiveRate,
	falsePositiveRate,
	topKAccuracy,
	f1Macro,
	f1Weighted,
	f1Micro,
	precisionMacro,
	recallMacro,
	rocAucOvr,
	hammingLoss,
	jaccardSamples,
	rocAucMacro,
	rocAucMicro,
	averagePrecisionMacro,
	averagePrecisionMicro,
	averagePrecisionSamples,
	tokenAccuracy,
	tokenF1,
	entityPrecision,
	entityRecall,
	entityF1,
	mae,
	mse,
	rmse,
	r2,
	mape,
	medianAbsoluteError,
	maxError,
	pinball,
	meanBias,
	ndcg,
	mrr,
	map,
	cer,
	wer,
	exactMatch,
	spearman,
	pearson,
	meanIou,
	iou,
	dice,
	pixelAccuracy,
	boxMap,
	boxMap50,
	boxMap75
];
const BY_NAME = new Map(METRICS.map((metric) => [metric.name, metric]));
function parseMetricName(name, own = NO_OWN_METRICS) {
	const declared = own.get(name);
	if (declared !== void 0) return {
		kind: "metric",
		name,
		metric: declared,
		parameter: null
	};
	const [base = "", text] = name.split("@", 2);
	const metric = BY_NAME.get(base);
	if (metric === void 0) return {
		kind: "unknown-metric",
		name
	};
	const rule = metric.parameter;
	if (text === void 0) return {
		kind: "metric",
		name,
		metric,
		parameter: rule?.default ?? null
	};
	if (rule === null) return {
		kind: "bad-parameter",
		name,
		rule: `${base} takes no parameter`
	};
	const parameter = /^\d+(\.\d+)?$/u.test(text) ? Number(text) : NaN;
	if (isParameter(parameter, rule)) return {
		kind: "metric",
		name,
		metric,
		parameter
	};
	return {
		kind: "bad-parameter",
		name,
		rule: `the parameter of ${base} is ${WANTED[rule.kind]}`
	};
}
const WANTED = {
	count: "a whole number from 1",
	place: "a whole number from 0",
	quantile: "a number from 0 to 1"
};
function isParameter(value, { kind }) {
	if (kind === "quantile") return value >= 0 && value <= 1;
	return Number.isInteger(value) && value >= (kind === "count" ? 1 : 0);
}
function metricFits({ name, metric }, problem) {
	if (name.includes("@") && metric.parameter?.problems?.includes(problem) === false) return false;
	return metric.needs === "program" ? OWN_PROBLEMS.has(problem) : metric.measure[problem] !== void 0;
}
function metricNames(problem) {
	return METRICS.filter(({ measure }) => measure[problem] !== void 0).map(({ name }) => name);
}

export { normalCdf as a, certifiedOwnMetrics as c, metricsOfSet as d, ownMetrics as f, parseMetricName as i, columnsOfSet as l, setsOfMetric as m, metricFits as n, NO_OWN_METRICS as o, programFiles as p, metricNames as r, OWN_PROBLEMS as s, METRICS as t, metricOf as u };