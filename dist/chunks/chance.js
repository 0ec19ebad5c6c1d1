import { i as locateError, t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { a as tensorBytes, n as isTooMuchForOneCall, r as keptLimit } from "./answer-bytes.js";
import { f as joinedOutputs, i as problemKind, o as ScoreFindings, s as readTexts } from "./registry.js";
import { F as measured, I as undefinedMeasurement, M as pickIntegers, N as sameScores, d as meanOf, f as proportionOf, h as sum, j as pickFloats, m as effectiveCount, p as besselFactor } from "./neighbours.js";
import { r as outputTableOf } from "./output-columns.js";
import { o as rowAxis, s as rowShape } from "./row-axis.js";
import { d as padRows, f as sliceRows, i as fromCall, n as carryOn, o as toCall, r as fixedRows, u as joinRows } from "./call-form.js";
import { d as metricsOfSet, u as metricOf } from "./registry2.js";
import { t as finding } from "./finding.js";
import { n as toPointer } from "./json-pointer.js";
import { r as seededRandom, t as randomIndex } from "./random.js";
import { a as noisyData, o as paddingIn } from "./column-statistics.js";
import { n as uniform, t as gaussian } from "./random2.js";
import { n as mean } from "./percentile.js";
import { a as endsOfEqual, i as areEqual, n as UNIT_RANGES, o as keepPossible, r as UNKNOWN, s as rangeOfDifference, t as ANY_NUMBER } from "./unseen-units.js";
import { a as normalScore, i as momentsOf, n as estimateOf, o as studentScore, t as endsOf } from "./intervals.js";
import { r as largeParts } from "./slices.js";
import { t as callSignature } from "./call-signature.js";
import { i as readAs, n as oneHotMisfit, r as locateInSet, t as SequenceOrder } from "./sequence-order.js";
import { a as measureMetric, i as isMetricOf, n as canMeasure, r as fittingMetric, t as collectScoredRows } from "./collect-scored-rows.js";

// src/usecases/certify/battery-context.ts
function ownScoringOf({ name, battery }, wanted = null) {
	const { request, ports, limits } = battery;
	const { model, folder, root, seed } = request;
	const metrics = metricsOfSet(name, model.value).filter((metric) => wanted?.has(metric.name) !== false);
	if (metrics.length === 0) return null;
	return {
		metrics,
		programs: ports.metrics,
		folder,
		root,
		seed,
		memoryBytes: limits.memoryBytes,
		locate: (pointer) => model.source.locate(pointer),
		onRun: (metric) => ports.onProgress({
			activity: `running the program of ${metric} on ${name}`,
			done: .25
		})
	};
}
function setsOf(battery) {
	return Object.entries(readAs(battery.request).evaluation).flatMap(([name, set]) => {
		const data = battery.data.get(name);
		return data === void 0 ? [] : [{
			name,
			set,
			data,
			battery
		}];
	});
}
function asBaseline(battery) {
	const { request } = battery;
	if (request.baseline === null) return null;
	return {
		...battery,
		request: {
			...request,
			version: request.baseline.version
		}
	};
}
async function atSet(request, name, work) {
	try {
		return await work();
	} catch (error) {
		throw locateError(error, locateInSet(request, name, error));
	}
}
function signatureOf(request) {
	const reading = readAs(request);
	return callSignature(reading.signature, reading);
}
function loadOptions({ request, limits }) {
	const sets = Object.values(readAs(request).evaluation);
	return {
		threads: 1,
		limits,
		scored: new Set(sets.map(({ prediction }) => prediction.output)),
		outputs: outputsOf(request)
	};
}
function outputsOf(request) {
	return signatureOf(request).outputs.map(({ name }) => name);
}
function failureFinding(failure, check) {
	const { operator, reason } = failure;
	if (operator !== void 0) return finding("no-kernel", {
		operator,
		...failureFacts(failure)
	}, { check });
	return finding(FAILURE_CODES[reason], failureFacts(failure), { check });
}
function failureFacts({ message, runtime = "" }) {
	return {
		said: message.slice(0, MOST_SAID),
		runtime
	};
}
const MOST_SAID = 4e3;
const FAILURE_CODES = {
	error: "call-failed",
	crash: "process-crashed",
	timeout: "time-limit",
	memory: "memory-limit"
};

// src/domain/calling/answered-shape.ts
function otherShape(declared, { shape: [, ...row] }) {
	const axis = rowAxis(declared);
	if (axis === null || isSameRow(rowShape(declared), row)) return null;
	return row.toSpliced(Math.min(axis, row.length), 0, -1);
}
function isSameRow(declared, row) {
	if (declared.length === row.length) return declared.every((size, axis) => size < 0 || size === row[axis]);
	return declared.some((size) => size < 0) || sizesOf(declared) === sizesOf(row);
}
function sizesOf(shape) {
	return shape.filter((size) => size !== 1).join();
}

// src/domain/evaluation/paired.ts
function differenceOf(candidate, baseline, level) {
	if (candidate.value === null || baseline.value === null) return {
		value: null,
		interval: null
	};
	const value = candidate.value - baseline.value;
	if (!Number.isFinite(value)) return {
		value: null,
		interval: null
	};
	if (candidate.spread === null || baseline.spread === null) return {
		value,
		interval: null
	};
	const ours = {
		value: candidate.value,
		spread: candidate.spread
	};
	const theirs = {
		value: baseline.value,
		spread: baseline.spread
	};
	const range = candidate.range ?? ANY_NUMBER;
	const possible = rangeOfDifference(range);
	const { lower, upper, method } = keepPossible(differenceEnds([ours, theirs], {
		level,
		range
	}), possible);
	return {
		value,
		interval: {
			lower: Number.isFinite(lower) ? lower : null,
			upper: Number.isFinite(upper) ? upper : null,
			level,
			method
		}
	};
}
function noDifference(level) {
	return {
		value: 0,
		interval: {
			lower: 0,
			upper: 0,
			level,
			method: "identical outputs"
		}
	};
}
function tango({ rows, candidateOnly, baselineOnly }, z) {
	const value = (candidateOnly - baselineOnly) / rows;
	const score = (delta) => {
		const a = 2 * rows;
		const b = -candidateOnly - baselineOnly + (2 * rows - candidateOnly + baselineOnly) * delta;
		const c = -baselineOnly * delta * (1 - delta);
		const variance = rows * (2 * ((Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a)) + delta * (1 - delta));
		const distance = candidateOnly - baselineOnly - rows * delta;
		return variance <= 0 ? Math.sign(distance) * Number.POSITIVE_INFINITY || 0 : distance / Math.sqrt(variance);
	};
	return {
		lower: value <= -1 ? -1 : bisect((delta) => score(delta) <= z, -1, value),
		upper: value >= 1 ? 1 : bisect((delta) => score(delta) < -z, value, 1),
		method: "tango"
	};
}
function differenceEnds(sides, { level, range }) {
	const [candidate, baseline] = [sides[0].spread, sides[1].spread];
	const value = sides[0].value - sides[1].value;
	const discordant = discordantRows(candidate, baseline);
	if (discordant !== null) return tango(discordant, normalScore(level));
	if ([candidate, baseline].some(isAtEdge)) return recoveredEnds(sides, level);
	const paired = candidate.contributions.map((part, unit) => part - (baseline.contributions[unit] ?? 0));
	const isDrawn = candidate.scale === "drawn";
	const units = isDrawn ? candidate.support : paired.length;
	if (units < 2) return UNKNOWN;
	const { variance } = momentsOf(paired);
	if (areEqual({
		value,
		variance,
		units
	})) {
		const { scale, support } = candidate;
		return endsOfEqual({
			value,
			support,
			range: rangeOfDifference(UNIT_RANGES[scale] ?? range)
		}, level);
	}
	if (hasSkewedEnds(candidate)) return recoveredEnds(sides, level);
	const reach = studentScore(level, units) * Math.sqrt(variance);
	return {
		lower: value - reach,
		upper: value + reach,
		method: isDrawn ? "paired bootstrap" : "paired delta"
	};
}
function isAtEdge({ scale, hits, contributions }) {
	return scale === "proportion" && hits?.includes(2) === true && momentsOf(contributions).variance === 0;
}
function hasSkewedEnds({ ends, scale }) {
	return ends !== void 0 || scale === "unit" || scale === "signed";
}
function recoveredEnds(sides, level) {
	const [ours, theirs] = [armsOf(sides[0], level), armsOf(sides[1], level)];
	const value = sides[0].value - sides[1].value;
	const correlation = correlationOf(sides[0].spread.contributions, sides[1].spread.contributions);
	const reach = (a, b) => Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
	const centre = ours.centre - theirs.centre;
	return {
		lower: Math.min(value, centre - reach(ours.down, theirs.up)),
		upper: Math.max(value, centre + reach(ours.up, theirs.down)),
		method: "recovered variance"
	};
}
function armsOf({ value, spread }, level) {
	const centre = spread.ends?.(0).lower ?? value;
	const { lower, upper } = endsOf(value, spread, level);
	return {
		centre,
		down: centre - lower,
		up: upper - centre
	};
}
function correlationOf(a, b) {
	const product = a.reduce((total, part, unit) => total + part * (b[unit] ?? 0), 0);
	const size = Math.sqrt(momentsOf(a).variance * momentsOf(b).variance);
	return size === 0 ? 0 : product / size;
}
function discordantRows(candidate, baseline) {
	const [ours, theirs] = [candidate.hits, baseline.hits];
	if (ours === void 0 || theirs === void 0 || candidate.support === 0) return null;
	let [asked, candidateOnly, baselineOnly] = [
		0,
		0,
		0
	];
	for (let row = 0; row < ours.length; row += 1) {
		if (ours[row] === 2 !== (theirs[row] === 2)) return null;
		if (ours[row] === 2) continue;
		asked += 1;
		candidateOnly += Number(ours[row] === 1 && theirs[row] === 0);
		baselineOnly += Number(ours[row] === 0 && theirs[row] === 1);
	}
	return isEven(candidate, asked) ? {
		rows: asked,
		candidateOnly,
		baselineOnly
	} : null;
}
function isEven({ support }, asked) {
	return Math.abs(support - asked) <= 1e-9 * asked;
}
function bisect(holds, from, to) {
	let [low, high] = [from, to];
	for (let step = 0; step < 60; step += 1) {
		const middle = (low + high) / 2;
		if (holds(middle)) high = middle;
		else low = middle;
	}
	return (low + high) / 2;
}

// src/domain/evaluation/evaluate.ts
const DEFAULT_LEVEL = .95;
function wantedMetrics(rows, gates) {
	const shown = [...rows.own?.keys() ?? [], ...problemKind(rows.problem).shown.filter((metric) => canMeasure(rows, metric))];
	const fitting = [...gates.map(({ metric, confidence = DEFAULT_LEVEL }) => ({
		metric,
		level: confidence
	})), ...shown.map((metric) => ({
		metric,
		level: DEFAULT_LEVEL
	}))].filter(({ metric }) => isMetricOf(rows, metric));
	return [...new Map(fitting.map((pair) => [`${pair.metric} ${pair.level}`, pair])).values()];
}
function evaluatePrediction({ data, candidate, baseline, metrics }) {
	if (baseline !== null) checkSameRows(candidate, baseline);
	const theirs = baseline === null ? null : largeParts(baseline);
	return [{
		data,
		slice: null,
		candidate,
		baseline
	}, ...largeParts(candidate).map((part, index) => {
		return {
			data,
			slice: {
				name: part.name,
				group: part.group
			},
			candidate: part.rows,
			baseline: theirs?.[index]?.rows ?? null
		};
	})].flatMap((pair) => evaluatePair(pair, metrics));
}
function evaluatePair(pair, metrics) {
	const same = pair.baseline !== null && sameScores(pair.candidate, pair.baseline);
	return [...Map.groupBy(metrics, ({ metric }) => metric)].flatMap(([metric, wanted]) => {
		const candidate = measureMetric(pair.candidate, metric);
		const baseline = pair.baseline === null ? null : measureMetric(pair.baseline, metric);
		return wanted.map(({ level }) => ({
			data: pair.data,
			slice: pair.slice,
			metric,
			direction: fittingMetric(pair.candidate, metric).metric.direction,
			rows: pair.candidate.rows,
			estimate: estimateOf(candidate, level),
			baseline: baseline && estimateOf(baseline, level),
			difference: baseline && difference({
				candidate,
				baseline,
				same
			}, level)
		}));
	});
}
function difference({ candidate, baseline, same }, level) {
	return same && candidate.value !== null ? noDifference(level) : differenceOf(candidate, baseline, level);
}
function checkSameRows(candidate, baseline) {
	if (candidate.rows === baseline.rows && candidate.problem === baseline.problem) return;
	throw new AppError({
		code: "internal",
		message: "Candidate and baseline were scored on different rows."
	});
}

// src/usecases/certify/call-model.ts
var ModelCaller = class {
	#model;
	#signature;
	#sequences = new SequenceOrder();
	#carried = /* @__PURE__ */ new Map();
	constructor(model, signature) {
		this.#model = model;
		this.#signature = signature;
	}
	async call({ inputs, sequence }) {
		const count = inputs[0]?.shape[0] ?? 0;
		const size = Math.max(1, fixedRows(this.#signature) ?? count);
		const parts = [];
		let bytes = 0;
		for (let start = 0; start < count; start += size) {
			const end = Math.min(start + size, count);
			if (this.#sequences.begins(sequence?.[start])) this.#carried = /* @__PURE__ */ new Map();
			const outcome = await this.#callOnce(inputs.map((tensor) => padRows(sliceRows(tensor, start, end), size)));
			if (outcome.kind === "failed") return this.#advise(outcome);
			const part = fromCall(this.#signature, outcome.outputs).map((tensor) => tensor.shape[0] === size ? sliceRows(tensor, 0, end - start) : tensor);
			bytes += part.reduce((sum, tensor) => sum + tensorBytes(tensor), 0);
			if (isTooMuchForOneCall(bytes)) return this.#advise(TOO_MUCH);
			parts.push(part);
		}
		return {
			kind: "predicted",
			outputs: joinAnswers(parts, count)
		};
	}
	#advise(failure) {
		if (failure.reason !== "memory") return failure;
		const rows = fixedRows(this.#signature);
		const advice = rows === null ? "A smaller batchSize of the evaluation set makes it less." : `The model takes ${rows === 1 ? "one row" : `${rows} rows`} a call, so that no batchSize makes it less: export it with ${rows === 1 ? "smaller answers" : "an open batch"}.`;
		return {
			...failure,
			message: `${failure.message} ${advice}`
		};
	}
	async #callOnce(rows) {
		const outcome = await this.#model.predict(toCall(this.#signature, rows, this.#carried));
		if (outcome.kind === "predicted") this.#carried = carryOn(this.#signature, outcome.outputs);
		return outcome;
	}
};
const TOO_MUCH = {
	kind: "failed",
	reason: "memory",
	message: "The answers to one batch are too large."
};
function joinAnswers(parts, count) {
	return (parts[0] ?? []).map((first, index) => {
		const all = parts.flatMap((part) => part[index] ?? []);
		return all.reduce((sum, { shape }) => sum + (shape[0] ?? 0), 0) === count && all.every((part) => hasSameRow(part, first)) ? joinRows(all) : first;
	});
}
function hasSameRow({ shape }, other) {
	return shape.slice(1).join() === other.shape.slice(1).join();
}
const MAX_BATCH_ROWS = 1024;
const MAX_BATCH_BYTES = 4194304;
const BYTES_PER_ELEMENT = 4;
const ASSUMED_DIMENSION = 64;
function chooseBatchRows(signature, wanted) {
	const fixed = fixedRows(signature);
	if (fixed !== null && fixed > 1) return fixed;
	if (wanted !== void 0) return wanted;
	const elements = signature.inputs.reduce((sum, input) => sum + elementsIn(rowShape(input)), 0);
	return Math.max(1, Math.min(MAX_BATCH_ROWS, Math.floor(MAX_BATCH_BYTES / (elements * BYTES_PER_ELEMENT))));
}
function elementsIn(shape) {
	return shape.reduce((product, size) => product * (size < 0 ? ASSUMED_DIMENSION : size), 1);
}

// src/domain/evaluation/own/draw-samples.ts
const DRAWS = {
	most: 200,
	least: 50
};
const MOST_DRAWN = 1e6;
function drawParts(rows, unitOf, seed) {
	return [Int32Array.from({ length: rows.rows }, (_, row) => row), ...largeParts(rows).map(({ places }) => places)].map((part) => drawPart(part, unitOf, seed));
}
function drawPart(part, unitOf, seed) {
	const units = [...Map.groupBy(part, (row) => unitOf[row]).values()];
	const count = Math.max(DRAWS.least, Math.min(DRAWS.most, Math.floor(MOST_DRAWN / Math.max(1, part.length))));
	const draws = units.length < 2 ? 0 : count;
	function* samples() {
		const random = seededRandom(seed);
		yield part;
		for (let draw = 0; draw < draws; draw += 1) yield Int32Array.from(units.flatMap(() => units[randomIndex(random, units.length)] ?? []));
	}
	return {
		rows: part,
		draws,
		units: units.length,
		samples
	};
}
function unitsOf(queries, rows) {
	const units = new Int32Array(rows);
	for (let row = 1; row < rows; row += 1) {
		const isSame = queries !== null && queries[row] === queries[row - 1];
		units[row] = (units[row - 1] ?? 0) + (isSame ? 0 : 1);
	}
	return units;
}

// src/domain/evaluation/own/own-figures.ts
function withOwnFigures(rows, own) {
	if (own.size === 0) return rows;
	return {
		...rows,
		own,
		select: (indices) => withOwnFigures(rows.select(indices), new Map([...own].map(([name, figures]) => [name, figures.select(indices)])))
	};
}
function figuresOfRows(metric, numbers) {
	return {
		metric,
		measure: () => ({
			...meanOfRows(metric, weighing(numbers)),
			range: metric.range
		}),
		select: (indices) => figuresOfRows(metric, pickNumbers(numbers, indices))
	};
}
function pickNumbers({ values, weight, units }, indices) {
	return {
		values: pickFloats(values, indices),
		weight: weight && pickFloats(weight, indices),
		units: pickIntegers(units, indices)
	};
}
function weighing(numbers) {
	const { weight } = numbers;
	if (weight === null || !weight.includes(0)) return numbers;
	return pickNumbers(numbers, Int32Array.from(weight.keys()).filter((row) => weight[row] !== 0));
}
function meanOfRows({ range: [least, most] }, { values, weight, units }) {
	if (values.length === 0) return undefinedMeasurement(weight === null ? "no-rows" : "no-weight");
	const isShare = least >= 0 && most <= 1;
	if (isClustered(units)) return clusteredMean({
		values,
		weight,
		units
	}, isShare);
	return isShare && values.every((value) => value === 0 || value === 1) ? proportionOf(Uint8Array.from(values), weight, null) : meanOf(values, weight, isShare ? "share" : "mean");
}
function isClustered(units) {
	return units.some((unit, row) => row > 0 && unit === units[row - 1]);
}
function clusteredMean({ values, weight, units }, isShare) {
	const shares = weight ?? new Float64Array(values.length).fill(1);
	const total = sum(shares);
	const value = sum(values.map((one, row) => one * (shares[row] ?? 0))) / total;
	const byUnit = /* @__PURE__ */ new Map();
	values.forEach((one, row) => {
		const unit = byUnit.get(units[row] ?? 0) ?? {
			off: 0,
			share: 0
		};
		const share = shares[row] ?? 0;
		byUnit.set(units[row] ?? 0, {
			off: unit.off + share * (one - value),
			share: unit.share + share
		});
	});
	const all = [...byUnit.values()];
	const factor = besselFactor(all.length) / total;
	const contributions = Float64Array.from(all, ({ off }) => off * factor);
	const support = effectiveCount(Float64Array.from(all, ({ share }) => share));
	return measured(value, {
		contributions,
		scale: isShare ? "share" : "mean",
		support
	});
}
function figuresOfSamples(metric, parts) {
	const [whole] = parts;
	return {
		metric,
		measure: () => whole === void 0 ? undefinedMeasurement("not-asked") : {
			...numberOf(whole),
			range: metric.range
		},
		select: (indices) => figuresOfSamples(metric, parts.filter(({ part }) => isSameSample(part.rows, indices)).slice(0, 1))
	};
}
function numberOf({ value, draws, part: { units } }) {
	if (draws.length === 0) return measured(value, {
		contributions: /* @__PURE__ */ new Float64Array(1),
		scale: "drawn",
		support: units
	});
	const mean = sum(draws) / draws.length;
	const factor = Math.sqrt(units / ((units - 1) * (draws.length - 1)));
	const contributions = draws.map((draw) => (draw - mean) * factor);
	return measured(value, {
		contributions,
		scale: "drawn",
		support: units
	});
}
function isSameSample(a, b) {
	return a.length === b.length && a.every((row, at) => row === b[at]);
}

// src/domain/evaluation/own/row-lines.ts
function rowLines(batch, outputs, told) {
	const { set, areTexts } = told;
	const place = {
		name: set.prediction.output,
		rows: batch.rows,
		start: batch.start
	};
	const table = outputTableOf(joinedOutputs(outputs, set.prediction), place, new ScoreFindings());
	if (table === null) return [];
	const texts = areTexts ? readTexts(table, set, new ScoreFindings()) : null;
	if (areTexts && texts === null) return [];
	return Array.from({ length: batch.rows }, (_, row) => writeJson({
		row: batch.start + row,
		target: targetOf(batch, row),
		answer: texts === null ? answerOf(table, row, set.prediction.index) : texts[row] ?? null,
		columns: Object.fromEntries(told.columns.map((name) => [name, batch.columns.get(name)?.[row] ?? null])),
		...batch.weight === null ? {} : { weight: batch.weight[row] ?? 0 },
		...batch.query === null ? {} : { query: batch.query[row] ?? null }
	}));
}
function targetOf({ target: { width, values } }, row) {
	if (width === 1) return values[row] ?? null;
	return Array.from({ length: width }, (_, place) => values[row * width + place] ?? null);
}
function answerOf({ data, width, inner }, row, index) {
	if (index !== void 0) return data[row * width + index] ?? null;
	const values = Array.from({ length: width }, (_, place) => data[row * width + place] ?? null);
	return width === 1 ? values[0] ?? null : nest(values, inner.slice(1));
}
function nest(values, inner) {
	const size = inner.reduce((product, one) => product * one, 1);
	if (inner.length === 0) return values;
	return Array.from({ length: values.length / size }, (_, at) => nest(values.slice(at * size, (at + 1) * size), inner.slice(1)));
}
function writeJson(value) {
	if (Array.isArray(value)) return `[${value.map(writeJson).join(",")}]`;
	if (typeof value === "bigint") return String(value);
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	return `{${Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${writeJson(one)}`).join(",")}}`;
}

// src/usecases/certify/own-scoring.ts
var OwnRows = class {
	lines = [];
	#own;
	#told;
	#queries = [];
	#characters = 0;
	#figures = /* @__PURE__ */ new Map();
	constructor(own, { set, problem }) {
		const columns = [...new Set(own.metrics.flatMap(({ declared }) => declared.columns ?? []))];
		this.#own = own;
		this.#told = {
			set,
			columns,
			areTexts: problemKind(problem).target.isText === true
		};
	}
	add(batch, outputs) {
		for (const label of batch.query ?? []) this.#queries.push(label);
		for (const line of rowLines(batch, outputs, this.#told)) {
			this.lines.push(line);
			this.#characters += line.length;
		}
		if (this.#characters > keptLimit(this.#own.memoryBytes)) throw this.#tooMany();
	}
	async finish(rows, before) {
		const isSame = before !== null && isSameText(before.lines, this.lines) && before.#figures.size > 0;
		this.#figures = isSame ? before.#figures : await this.#run(rows);
		return withOwnFigures(rows, this.#figures);
	}
	async #run(rows) {
		const units = unitsOf(this.#queries.length === rows.rows ? this.#queries : null, rows.rows);
		const figures = /* @__PURE__ */ new Map();
		for (const metric of this.#own.metrics) figures.set(metric.name, await this.#runMetric(metric, rows, units));
		return figures;
	}
	async #runMetric({ name, declared }, rows, units) {
		const { programs, seed, folder, root, memoryBytes, locate, onRun } = this.#own;
		onRun(name);
		const metric = metricOf(name, declared);
		const ask = async (lines, answers) => {
			try {
				return await programs.run({
					name,
					declared,
					folder,
					root,
					memoryBytes,
					lines,
					answers
				});
			} catch (error) {
				const within = error instanceof AppError ? error.within ?? "" : "";
				throw locateError(error, locate(toPointer("metrics", name) + within));
			}
		};
		if (declared.per !== "sample") {
			const values = await ask(this.lines, this.lines.length);
			return figuresOfRows(metric, {
				values,
				weight: rows.weight,
				units
			});
		}
		const parts = drawParts(rows, units, seed);
		const numbers = await ask(sampleLines(this.lines, parts), parts.reduce((sum, { draws }) => sum + 1 + draws, 0));
		return figuresOfSamples(metric, splitNumbers(parts, numbers));
	}
	#tooMany() {
		const names = this.#own.metrics.map(({ name }) => quoteText(name)).join(", ");
		return new AppError({
			code: "metric-failed",
			reason: "metric-rows",
			message: `The rows that the metrics ${names} are told of take more than a quarter of the memory that a certification may take.`,
			hint: "Evaluate on fewer rows, or raise certification.memory in the settings.",
			location: this.#own.locate("/metrics")
		});
	}
};
function* sampleLines(lines, parts) {
	yield* lines;
	for (const { samples } of parts) for (const sample of samples()) yield `{"sample":[${sample.join(",")}]}`;
}
function splitNumbers(parts, numbers) {
	let at = 0;
	return parts.map((part) => {
		const [value = NaN, ...draws] = numbers.subarray(at, at + 1 + part.draws);
		at += 1 + part.draws;
		return {
			part,
			value,
			draws: Float64Array.from(draws)
		};
	});
}
function isSameText(one, other) {
	return one.length === other.length && one.every((line, row) => line === other[row]);
}

// src/usecases/certify/score-models.ts
async function scoreModels(request) {
	const { set, problem, data, signature, own = null } = request;
	const misfit = oneHotMisfit({
		set,
		problem,
		signature,
		columns: data.bound.oneHot ?? []
	});
	if (misfit !== null) return request.models.map(() => ({
		kind: "misfit",
		misfit
	}));
	const scorers = request.models.map(({ model, columnLabels }) => {
		const labels = columnLabels.get(set.prediction.output) ?? null;
		const asked = {
			set,
			problem,
			columnLabels: labels,
			isLayoutAssumed: request.isLayoutAssumed ?? false
		};
		return {
			caller: new ModelCaller(model, signature),
			collector: collectScoredRows(asked),
			own: own === null ? null : new OwnRows(own, {
				set,
				problem
			}),
			failure: null,
			keptBytes: 0
		};
	});
	for await (const batch of data.batches(chooseBatchRows(signature, set.batchSize))) {
		const tensors = request.disturb?.(batch.inputs) ?? batch.inputs;
		await Promise.all(scorers.map(async (scorer) => {
			if (scorer.failure !== null) return;
			const outcome = await scorer.caller.call({
				...batch,
				inputs: tensors
			});
			if (outcome.kind === "failed") scorer.failure = outcome;
			else take(scorer, batch, outcome.outputs);
			if (outcome.kind === "predicted" && scorer === scorers[0]) request.onAnswers?.(batch, outcome.outputs);
		}));
		request.onRows(batch.start + batch.rows);
		if (scorers.every(({ failure }) => failure !== null)) break;
	}
	const scorings = [];
	for (const [index, scorer] of scorers.entries()) scorings.push(await finish(scorer, scorers[index - 1]?.own ?? null));
	return scorings;
	function take(scorer, batch, outputs) {
		const scored = outputs.find(({ name }) => name === set.prediction.output);
		scorer.keptBytes += scored === void 0 ? 0 : tensorBytes(scored);
		if (scorer.keptBytes <= keptLimit(request.memoryBytes)) {
			scorer.collector.add(batch, outputs);
			scorer.own?.add(batch, outputs);
		} else scorer.failure = tooManyAnswers(batch.start + batch.rows, data.rows);
	}
}
async function finish({ failure, collector, own }, before) {
	const outcome = failure ?? collector.finish();
	if (outcome.kind !== "scored" || own === null) return outcome;
	return {
		...outcome,
		rows: await own.finish(outcome.rows, before)
	};
}
function tooManyAnswers(reached, rows) {
	return {
		kind: "failed",
		reason: "memory",
		message: `The answers to ${reached} of ${rows} rows take more than a quarter of the memory that a certification may take; fewer rows make them fewer.`
	};
}

// src/domain/evaluation/robustness.ts
function perturb(inputs, { perturbation, statistics, random }) {
	const { gaussian: noise = 0, dropout = 0 } = perturbation;
	return inputs.map((input) => {
		const features = statistics.get(input.name);
		const data = noisyData(input);
		if (features === void 0 || data === null) return input;
		const { mean, deviation } = features;
		const padding = paddingIn(data, features.pad);
		for (let cell = 0; cell < data.length; cell += 1) {
			if (data[cell] === padding) continue;
			const feature = cell % mean.length;
			if (dropout > 0 && uniform(random) < dropout) data[cell] = mean[feature] ?? 0;
			if (noise > 0) data[cell] = (data[cell] ?? 0) + noise * (deviation[feature] ?? 0) * gaussian(random);
		}
		return {
			...input,
			data: input.data instanceof Uint8Array ? new Uint8Array(Uint8ClampedArray.from(data)) : data
		};
	});
}
function dropOf(clean, disturbed, { metric, level }) {
	const before = measureMetric(clean, metric);
	const after = measureMetric(disturbed, metric);
	const { direction } = fittingMetric(clean, metric).metric;
	return direction === "up" ? differenceOf(before, after, level) : differenceOf(after, before, level);
}

// src/domain/evaluation/chance.ts
function firstShown(rows) {
	return problemKind(rows.problem).shown.find((metric) => canMeasure(rows, metric));
}
function beatsChance(rows, question) {
	const chance = chanceOf(rows, question);
	const { interval } = estimateOf(measureMetric(rows, question.metric), question.level);
	const { direction } = fittingMetric(rows, question.metric).metric;
	if (chance === null || interval === null || direction === "none") return null;
	const bound = direction === "up" ? interval.lower : interval.upper;
	if (bound === null) return null;
	return direction === "up" ? bound > chance : bound < chance;
}
function fallToChance(clean, disturbed, question) {
	if (!((dropOf(clean, disturbed, question).interval?.lower ?? 0) > 0)) return null;
	if (beatsChance(disturbed, question) !== false || beatsChance(clean, question) !== true) return null;
	return {
		clean: valueOf(clean, question),
		disturbed: valueOf(disturbed, question),
		chance: chanceOf(disturbed, question)
	};
}
const MOST_LOST = .1;
function lossOf(clean, disturbed, question) {
	const [before, chance] = [valueOf(clean, question), chanceOf(disturbed, question)];
	const lost = dropOf(clean, disturbed, question).interval?.lower ?? null;
	if (before === null || chance === null || lost === null) return null;
	if (!(lost > 0) || lost <= MOST_LOST * Math.abs(before - chance)) return null;
	return {
		clean: before,
		disturbed: valueOf(disturbed, question),
		chance
	};
}
function valueOf(rows, { metric, level }) {
	return estimateOf(measureMetric(rows, metric), level).value;
}
const DEALS = 5;
function chanceOf(rows, question) {
	const values = Array.from({ length: DEALS }, () => {
		const dealt = rows.deal(permutation(rows.rows, question.random));
		return dealt === null ? null : valueOf(dealt, question);
	}).filter((value) => value !== null);
	return values.length === 0 ? null : mean(values);
}
function permutation(count, random) {
	const order = Int32Array.from({ length: count }, (_, row) => row);
	for (let last = count - 1; last > 0; last--) {
		const pick = randomIndex(random, last + 1);
		[order[last], order[pick]] = [order[pick] ?? 0, order[last] ?? 0];
	}
	return order;
}

export { signatureOf as C, setsOf as S, failureFacts as _, lossOf as a, outputsOf as b, scoreModels as c, DEFAULT_LEVEL as d, evaluatePrediction as f, atSet as g, asBaseline as h, firstShown as i, ModelCaller as l, otherShape as m, chanceOf as n, dropOf as o, wantedMetrics as p, fallToChance as r, perturb as s, beatsChance as t, chooseBatchRows as u, failureFinding as v, ownScoringOf as x, loadOptions as y };