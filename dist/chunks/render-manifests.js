import { t as renderCsv } from "./csv-dialect.js";
import { t as quoteText } from "./quote-text.js";
import { i as scalar, n as fillIn, r as fillInText, t as comment } from "./yaml-scalar.js";
import { t as carriesState } from "./call-form.js";
import { i as isRowOpen, r as isFed, s as rowShape, t as isAnswerOpen } from "./row-axis.js";
import { n as graphOf, t as detailsOf } from "./inspected.js";
import { S as isUsuallyIgnored, _ as PIXEL_LAYOUTS, c as USUAL_IGNORED, i as problemKind, l as schemeOf, n as isTask, u as splitLabels, x as areColumns } from "./registry.js";
import { i as renderDuration } from "./quantity.js";
import { r as metricNames } from "./registry2.js";
import { t as certifiedMetric } from "./contribution-range.js";
import { G as sortedLabels } from "./neighbours.js";
import { i as labelNumber, n as labelIndex } from "./labels.js";

// src/usecases/init/word-clashes.ts
function writtenDialect({ csv, clashes = [] }) {
	if (csv === null) return "";
	const asked = new Map(clashes.map((clash) => [clash.word, fillInText(askForWord(clash))]));
	const { missing, ...others } = csv;
	const words = missing?.map((word) => asked.get(String(word)) ?? word);
	return `, ${renderCsv({
		...others,
		...words && { missing: words }
	})}`;
}
function askForWord({ word, numbers, texts, rows }) {
	return `${`${quoteText(word)} stands among the numbers of ${quoteText(numbers)}, and in ${rows} rows of ${quoteText(texts)}`}: write it here if it is no value there, too; if it is a text, delete this and leave the cells of ${quoteText(numbers)} empty`;
}
function withoutClashes({ csv, clashes = [] }) {
	if (csv === null || clashes.length === 0) return csv;
	const { missing, ...others } = csv;
	const words = missing?.filter((word) => clashes.every((clash) => clash.word !== word)) ?? [];
	const known = words.length === 0 ? others : {
		...others,
		missing: words
	};
	return Object.keys(known).length === 0 ? null : known;
}
function asTexts(found, target) {
	return found.clashes?.some(({ texts }) => texts === target) ?? false ? withoutClashes(found) : found.csv;
}

// src/usecases/init/list-names.ts
const MOST_NAMES = 12;
function listNames(names) {
	if (names.length <= MOST_NAMES) return names.map((name) => quoteText(name)).join(", ");
	return `${names.slice(0, 10).map((name) => quoteText(name)).join(", ")}, … (${names.length - MOST_NAMES + 1} more), ${quoteText(names.at(-1) ?? "")}`;
}

// src/usecases/init/output-doubt.ts
function doubtOutput(output, outputs) {
	if (outputs.some((other) => /box/iu.test(other.name) && other.shape.at(-1) === 4)) return "boxes";
	if (sizesOf(output).length > 1) return "several-answers";
	return VECTOR_NAMES.test(output.name) && widthOf(output) !== 1 ? "vector" : null;
}
function isVectorBeside(output, labels) {
	const width = widthOf(output);
	if (width < 3 || CLASS_NAMES.test(output.name)) return false;
	return labels !== null && labels.length > 0 && width > MOST_MISSING * labels.length;
}
const VECTOR_NAMES = /embed|hidden|pool|feature|encod|repr|latent/iu;
const CLASS_NAMES = /prob|logit|sigmoid|softmax|class|label|score|decision/iu;
const MOST_MISSING = 2;
function sizesOf({ shape }) {
	return shape.slice(1).filter((size) => size !== 1);
}
function widthOf(output) {
	return sizesOf(output).at(-1) ?? 1;
}
const CANDIDATES = {
	"several-answers": [
		"token-classification",
		"image-segmentation",
		"object-detection",
		"automatic-speech-recognition",
		"image-to-text"
	],
	boxes: ["object-detection"],
	vector: ["feature-extraction"]
};
const LOOKS = {
	"several-answers": "has several answers a row",
	boxes: "comes with boxes, so that a row has as many answers as objects",
	vector: "looks like a vector that stands for the row and not like one column a class"
};
function askForTask(doubt, { name, shape }) {
	const tasks = CANDIDATES[doubt].filter((task) => isTask(task));
	const known = tasks.length === 0 ? "no task of this version scores that, so export an output with one answer a row" : `delete this model and init again with --task ${tasks.join(" or ")} if that is what it is`;
	const otherwise = doubt === "vector" ? "if each column is a class" : "if one answer a row is enough";
	return `the output ${listNames([name])} [${shape.join(", ")}] ${LOOKS[doubt]}; ${known}; ${otherwise}, write the task, such as tabular-classification`;
}

// src/domain/model/propose-budgets.ts
const SLACK = 10;
const LEAST_P50_MS = 10;
const LEAST_P99_MS = 100;
const MOST_RATE = 20;
const LEAST_RATE = 2;
function proposeBudgets({ medianMs, slowestMs, rowsPerSecond }) {
	const rate = Math.min(MOST_RATE, roundDown(1e3 / (10 * medianMs)));
	return {
		rate: rate < LEAST_RATE ? null : rate,
		p50Ms: roundUp(Math.max(10, 10 * medianMs)),
		p99Ms: roundUp(Math.max(100, 10 * slowestMs)),
		rowsPerSecond: roundDown(rowsPerSecond / 10)
	};
}
function roundUp(value) {
	return toDigit(value, Math.ceil);
}
function roundDown(value) {
	return toDigit(value, Math.floor);
}
function toDigit(value, round) {
	const exponent = Math.floor(Math.log10(value));
	const unit = 10 ** Math.abs(exponent);
	const digits = exponent < 0 ? value * unit : value / unit;
	const digit = round(Number(digits.toPrecision(12)));
	return exponent < 0 ? digit / unit : digit * unit;
}

// src/domain/evaluation/propose-margin.ts
function proposeMargin({ value, interval }, { usual, gain }) {
	if (value === null || interval === null) return null;
	const { lower, upper } = interval;
	if (lower === null || upper === null) return null;
	const reach = (upper - lower) / 2;
	const wanted = Math.max(usual, roundUp(Math.max(2 * reach, Number.MIN_VALUE)));
	const isDecidable = wanted <= Math.max(usual, gain / 4);
	return {
		margin: isDecidable ? wanted : usual,
		isDecidable,
		reach
	};
}
function startAt(start, chance) {
	if (start.dependsOnRows !== true || chance === null) return start;
	const { dependsOnRows: _known, min, max, ...gate } = start;
	if (max !== void 0) return {
		...gate,
		max: String(Math.min(Number(max), Math.floor(chance * 100) / 100))
	};
	return {
		...gate,
		min: String(Math.max(Number(min), Math.ceil(chance * 100) / 100))
	};
}
function gainOver({ min, max }, value) {
	if (value === null) return Number.NEGATIVE_INFINITY;
	return max === void 0 ? value - Number(min) : Number(max) - value;
}

// src/usecases/init/measured-words.ts
const MOST_SAID = 400;
function unmeasuredWords(because) {
	switch (because.kind) {
		case "no-data": return "there are no labelled rows: give them with --data";
		case "open": return `this is to be filled in first: ${because.wanted}`;
		case "failed": return `calling it on the data failed: ${endless(shorten(because.said))}`;
	}
}
function endless(said) {
	return said.replace(/[.\s]+$/u, "");
}
function shorten(said) {
	if (said.length <= MOST_SAID) return said;
	const from = said.slice(0, MOST_SAID / 3).trimEnd();
	return `${from} … ${said.slice(-(MOST_SAID - from.length)).trimStart()}`;
}
function unscoredWords({ because }) {
	if (because.kind === "slow") return "all rows would take more than 20 seconds";
	return because.kind === "other-numbers" ? `its numbers are of another kind: ${endless(because.said)}` : unmeasuredWords(because);
}
function latencyWords({ calls, medianMs, slowestMs }) {
	return `${`one row takes ${roundMs(medianMs)} at the median and ${roundMs(slowestMs)} at the slowest of ${calls} calls`}; budget = ${10} times that, rounded up, at least ${10}ms and ${100}ms`;
}
function throughputWords({ batchRows, rowsPerSecond }) {
	return `${Number(rowsPerSecond.toPrecision(3))} rows a second with ${batchRows} a call; budget = a tenth of that, rounded down`;
}
function startWords({ dependsOnRows }) {
	return dependsOnRows === true ? "the first gate is a start that guessing may reach, too" : "the first gate asks only for better than guessing";
}
const WORSE_THAN_GUESSING = "worse than guessing: see that target, positive class, columns and their order are those of the model";
function isWorseThanGuessing({ interval }, start) {
	const best = start.max === void 0 ? interval?.upper : interval?.lower;
	return typeof best === "number" && gainOver(start, best) < 0;
}
const MEASURE_LATER = "Fill it in, with loose budgets first, and run seatrial certify: its report has the times and intervals to set budgets and margins by.";
function measuredLines(measured) {
	if (measured.kind === "unmeasured") return [`Not measured, because ${unmeasuredWords(measured.because)}. So no budget is proposed, and no margin was looked at.`, ...measured.because.kind === "open" ? [MEASURE_LATER] : []];
	const { speed, score } = measured;
	return [
		"Measured here, with the process that holds the model:",
		`  ${latencyWords(speed)}`,
		`  ${throughputWords(speed)}`,
		...scoreLines(score)
	];
}
function scoreLines(score) {
	if (score.kind === "unscored") return [`Not scored, because ${unscoredWords(score)}. So no margin was looked at: the one in model.yaml is a guess until seatrial certify shows its interval.`];
	const { metric, rows, estimate, start } = score;
	const told = `  ${metric} ${Number((estimate.value ?? NaN).toPrecision(3))} on ${rows} rows`;
	return [isWorseThanGuessing(estimate, start) ? `${told}: ${WORSE_THAN_GUESSING}` : told];
}
function roundMs(ms) {
	if (ms >= 1) return renderDuration(Number(ms.toPrecision(2)));
	return `${Number((ms * 1e3).toPrecision(2))}us`;
}

// src/usecases/init/render-gates.ts
function renderGates(guess, measured) {
	const start = startOf(guess, measured);
	const limit = start.max === void 0 ? `min: ${start.min}` : `max: ${start.max}`;
	const { min, margin } = measured.kind === "measured" ? decide(measured.score, start) : unknown(start, measured);
	return `${renderGate(`id: quality, metric: ${start.metric}, ${limit}`, min)}
${renderGate(`id: not-worse, metric: ${start.metric}, versus: production, noWorseBy: ${margin.value}`, margin)}`;
}
function startOf(guess, measured) {
	const score = measured.kind === "measured" ? measured.score : null;
	return score?.kind === "scored" ? score.start : problemKind(guess.problem).start.gate(guess);
}
function renderGate(keys, { isDecidable, why }) {
	return `  - {${keys}${isDecidable ? "" : ", onInconclusive: warn"}}${why === null ? "" : `    # ${comment(why)}`}`;
}
function decide(score, start) {
	if (score.kind === "unscored") return undecided(start, `nothing was scored, because ${unscoredWords(score)}`);
	const { estimate, margin, rows } = score;
	const seen = `measured here ${numberWords(estimate.value)}${intervalWords(estimate)} on ${rows} rows`;
	if (margin === null) return undecided(start, `${seen}: these rows give no interval`);
	if (isWorseThanGuessing(estimate, start)) return worse(start, seen);
	const worst = start.max === void 0 ? estimate.interval?.lower : estimate.interval?.upper;
	const isBetter = gainOver(start, worst ?? null) > 0;
	const reach = `± ${numberWords(margin.reach)}`;
	const why = margin.isDecidable ? `these rows tell ${reach}, and a difference about as well: as much as twice that is decided` : `these rows tell ${reach}, which decides no margin that one would ask for: more of them would`;
	return {
		min: {
			isDecidable: isBetter,
			why: isBetter ? seen : `${seen}: these rows do not tell it from guessing`
		},
		margin: {
			isDecidable: margin.isDecidable,
			value: String(margin.margin),
			why
		}
	};
}
function worse(start, seen) {
	const { margin } = undecided(start, `${seen}, which is worse than guessing`);
	return {
		min: {
			isDecidable: true,
			why: `${seen}: ${WORSE_THAN_GUESSING}`
		},
		margin
	};
}
function unknown(start, { because }) {
	return undecided(start, `nothing was scored, because ${because.kind === "failed" ? "calling it on the data failed, as told below" : unmeasuredWords(because)}`);
}
function undecided(start, why) {
	const told = `${why}; block once certify shows that the rows decide it`;
	return {
		min: {
			isDecidable: true,
			why: null
		},
		margin: {
			isDecidable: false,
			value: start.margin,
			why: told
		}
	};
}
function numberWords(value) {
	return value === null ? "nothing" : String(Number(value.toPrecision(3)));
}
function intervalWords({ interval }) {
	return interval === null ? "" : ` [${numberWords(interval.lower)}, ${numberWords(interval.upper)}]`;
}

// src/usecases/init/render-live-test.ts
const GAIN = .01;
function renderLiveTest(problem, started) {
	return `# What a candidate must show on live traffic. A comment, since the bot does not carry it out yet: with it, only directPromotion leads to production.
# liveTest: {metrics: [{${renderMetric(problem, started)}}]}
`;
}
function renderMetric(problem, started) {
	const [name = null] = [
		started,
		...problemKind(problem).shown,
		...metricNames(problem)
	].filter(isMean);
	const metric = name === null ? null : certifiedMetric(name);
	if (name === null || metric === null) return "id: <a name of your own>, direction: up, betterBy: <the gain that is worth a new version, in what each answer is worth>";
	const gain = Number.isFinite(metric.range[1]) ? GAIN : "<the gain that is worth a new version, in its unit>";
	return `id: ${name}, direction: ${metric.direction}, betterBy: ${gain}`;
}
function isMean(name) {
	const metric = certifiedMetric(name);
	return metric?.live === "mean" && metric.direction !== "none";
}

// src/usecases/init/render-modes.ts
function renderModes(measured) {
	if (measured.kind === "unmeasured") return renderOpen(unmeasuredWords(measured.because));
	const { speed } = measured;
	const { rate, p50Ms, p99Ms, rowsPerSecond } = proposeBudgets(speed);
	const pattern = rate === null ? "scenario: single-stream" : `scenario: server, rate: ${rate}/s`;
	const latency = `{p50: ${renderDuration(p50Ms)}, p99: ${renderDuration(p99Ms)}}`;
	return `  # measured here: ${latencyWords(speed)}
  realtime: {${pattern}, budgets: {latency: ${latency}}}
  # measured here: ${throughputWords(speed)}
  batch: {scenario: offline, budgets: {throughput: ${rowsPerSecond}/s}}`;
}
function renderOpen(because) {
	const latency = fillIn("the time within which 99 of 100 calls with one row have to be answered, such as 100ms");
	const throughput = fillIn("the rows a second that it has to do at least, such as 100/s");
	return `  # nothing was measured, because ${comment(because)}
  realtime: {scenario: single-stream, budgets: {latency: {p99: ${latency}}}}
  batch: {scenario: offline, budgets: {throughput: ${throughput}}}`;
}

// src/usecases/init/render-own-reading.ts
function renderOwnReading(signature, { evaluation, signature: former }) {
	return `evaluation:    # the sets of model.yaml, read by these tensors: what is bound there, in another order or cut otherwise\n${Object.entries(evaluation).map(([name, set]) => {
		const fed = signature.inputs.filter(isFed);
		const inputs = fed.map((input) => `      ${scalar(input.name)}: ${renderInput$1(input, set, {
			fed,
			former
		})}`);
		return `  ${scalar(name)}:\n    inputs:\n${inputs.join("\n")}\n    prediction: ${renderPrediction(signature, set)}\n`;
	}).join("")}`;
}
function renderInput$1(input, { inputs }, { fed, former }) {
	const before = former.inputs.filter(isFed);
	const only = fed.length === 1 && before.length === 1 ? before[0] : void 0;
	const same = before.find(({ name }) => name === input.name) ?? only;
	const binding = same !== void 0 && isSameRow(same, input) ? inputs[same.name] : void 0;
	if (binding !== void 0) return renderBinding$1(binding);
	const known = comment(listNames([...new Set(Object.values(inputs).flatMap(namesOf))]));
	return `{columns: [${fillIn("the columns of this input in their order, among those of model.yaml")}]}    # there are: ${known}`;
}
function renderBinding$1({ columns, column, array }) {
	if (columns !== void 0) return `{columns: [${columns.map(scalar).join(", ")}]}`;
	return column === void 0 ? `{array: ${scalar(array ?? "")}}` : `{column: ${scalar(column)}}`;
}
function isSameRow(one, other) {
	return rowShape(one).join() === rowShape(other).join();
}
function namesOf({ columns = [], column, array }) {
	return [...columns, ...[column, array].filter((name) => name !== void 0)];
}
function renderPrediction({ outputs }, { prediction }) {
	const known = outputs.map(({ name }) => name);
	const [only] = known;
	return `{output: ${known.length === 1 && only !== void 0 ? scalar(only) : fillIn(`the output that is scored: ${listNames(known)}`)}, kind: ${fillIn(`what the output holds; that of model.yaml is ${prediction.kind ?? "read by the default of its task"}`)}}`;
}

// src/usecases/init/render-signature.ts
function renderSignature({ inputs, outputs }, scored, answered = null) {
	const batches = new Set(inputs.map(({ shape }) => shape[0]));
	const answers = outputs.map((output) => {
		const isOpen = isRowOpen(output) || isAnswerOpen(output, inputs);
		return `${renderTensor(output, output.name === scored && isOpen && !batches.has(output.shape[0]) ? `, rows: ${WANTED_ROWS}` : "")}${renderAnswered(output, answered)}`;
	});
	return `  inputs:\n${inputs.map(renderInputTensor).join("\n")}\n  outputs:\n${answers.join("\n")}`;
}
function renderAnswered({ name }, answered) {
	if (answered?.output !== name) return "";
	return `    # the file declares [${answered.declared.join(", ")}], and the answers came as [${answered.shape.join(", ")}]`;
}
function renderTensor({ name, datatype, shape }, more = "") {
	return `    - {name: ${scalar(name)}, datatype: ${datatype}, shape: [${shape.join(", ")}]${more}}`;
}
function renderInputTensor(tensor) {
	return renderTensor(tensor, renderCall(tensor));
}
const WANTED_ROWS = fillIn("0 where a call takes that many rows, 1 where each column is a row, none where all is one row");
function renderCall(tensor) {
	const { rows, value, state, pad, lengthOf, maskOf } = tensor;
	return [
		...rows === void 0 ? [] : [`rows: ${rows}`],
		...isFed(tensor) && isRowOpen(tensor) ? [`rows: ${WANTED_ROWS}`] : [],
		...value === void 0 ? [] : [`value: ${JSON.stringify(value)}`],
		...pad === void 0 ? [] : [`pad: ${JSON.stringify(pad)}`],
		...lengthOf === void 0 ? [] : [`lengthOf: ${scalar(lengthOf)}`],
		...maskOf === void 0 ? [] : [`maskOf: ${scalar(maskOf)}`],
		...state === void 0 ? [] : [`state: {from: ${scalar(state.from)}}`]
	].map((key) => `, ${key}`).join("");
}

// src/usecases/init/render-boxes.ts
const FORMATS = "xyxy or yxyx for two corners, xywh for a corner with width and height, cxcywh for the centre with them";
function boxTarget(name) {
	const boxes = name === null ? fillIn("the column with a list of boxes a row") : scalar(name);
	const labels = fillIn("the column with a list of their labels");
	const classes = fillIn("a list of the labels in the order of the numbers that the model gives them from 0 on; delete this where the data hold those numbers");
	return [
		`columns: [${boxes}, ${labels}]`,
		`boxFormat: ${fillIn(FORMATS)}`,
		`classes: ${classes}`
	];
}
function boxReading({ output }, { outputs }) {
	const format = `boxFormat: ${fillIn(FORMATS)}`;
	if (rowShape(output)[1] !== 4) return [format];
	const beside = outputs.filter((one) => one !== output && rowShape(one)[0] === rowShape(output)[0]);
	const classes = beside.filter(({ datatype }) => !datatype.startsWith("FP"));
	return [
		`scores: ${only(beside.filter(({ datatype }) => datatype.startsWith("FP")), "the output with how sure each box is")}`,
		`labels: ${only(classes, "the output with the class of each box")}`,
		format
	];
}
function only(found, wanted) {
	const [one, ...others] = found;
	return one === void 0 || others.length > 0 ? fillIn(wanted) : scalar(one.name);
}

// src/usecases/init/render-tokens.ts
const NO_LABELS = {
	labels: [],
	isIob2: false
};
function tokenClasses({ guess, tokens, columnLabels }) {
	const { classes } = splitLabels(tokens ?? NO_LABELS);
	const numbers = classes.map(labelNumber);
	if (numbers.includes(0) && numbers.every((number) => Number.isInteger(number) && number >= 0) || columnLabels !== null && columnLabels.length === guess.width) return [];
	const count = guess.width > 1 && guess.kind !== "labels" ? `the ${guess.width}` : "all";
	const order = guess.kind === "labels" ? "the numbers that the model answers" : "the columns of the output";
	const held = classes.length === 0 ? "" : `; the data hold ${listed(classes)}`;
	return [`classes: ${fillIn(`a list of ${count} labels in the order of ${order}${held}`)}`];
}
function tokenReading({ tokens }) {
	if (tokens === null) return [];
	const { classes, ignored } = splitLabels(tokens);
	const scheme = schemeOf(classes, tokens.isIob2);
	return [...ignored.map(renderIgnored$1), ...scheme === null ? [] : [`scheme: ${renderScheme(scheme)}`]];
}
function renderIgnored$1(label) {
	if (label === -100) return `ignore: ${USUAL_IGNORED}`;
	const word = String(label).slice(0, 40);
	return `ignore: ${fillIn(`${word} if it marks tokens that are not scored; if it is a class, delete this and list it`)}`;
}
function renderScheme(scheme) {
	return scheme === "open" ? fillIn("IOB2, IOE2, IOBES or BILOU, as the labels mark entities (where an entity may begin with I they are IOB1: rewrite them as IOB2), or delete this") : scalar(scheme);
}
function listed(labels) {
	const shown = labels.slice(0, 12).map((label) => String(label).slice(0, 40));
	return labels.length > 12 ? `${shown.join(", ")} …` : shown.join(", ");
}

// src/usecases/init/render-pixels.ts
function pixelClasses({ guess, labels }) {
	const columns = columnsOf(guess);
	const classes = labels.filter((label) => !isIgnored(label, columns, labels));
	if (guess.kind === "labels" || labels.length === 0 || areColumns(classes, columns)) return [];
	const count = guess.width === 1 ? "two" : guess.width === -1 ? "all" : `the ${guess.width}`;
	const order = guess.width === 1 ? "the second of which the number means" : "in the order of the axis of the classes";
	return [`classes: ${fillIn(`a list of ${count} labels, ${order}; the masks hold ${listed(labels)}`)}`];
}
function pixelReading({ guess, labels }) {
	const ignored = ignoredPixel({
		guess,
		labels
	});
	return [...ignored === void 0 ? [] : [`ignore: ${renderIgnored(ignored, guess)}`], ...renderLayout(guess)];
}
function ignoredPixel({ guess, labels }) {
	const columns = columnsOf(guess);
	return labels.find((label) => isIgnored(label, columns, labels));
}
function columnsOf({ kind, width }) {
	if (kind === "labels") return 0;
	return width === -1 ? 255 : Math.max(2, width);
}
function isIgnored(label, columns, labels) {
	return labels.length > 2 && isUsuallyIgnored(label, columns);
}
function renderIgnored(label, { kind }) {
	if (kind !== "labels") return String(label);
	return fillIn(`${label} if it marks pixels that are not scored; if it is a class, delete this and list all of them`);
}
function renderLayout({ output }) {
	const [first = -1, ...others] = rowShape(output);
	return first > 0 && others.length === 2 && others.every((size) => size === first) ? [`layout: ${fillIn(PIXEL_LAYOUTS.join(" or "))}`] : [];
}

// src/usecases/init/render-target.ts
function renderTarget(facts) {
	const { data, guess } = facts;
	const binding = data?.binding.target ?? null;
	if (problemKind(guess.problem).target.isBoxes === true) return boxTarget(binding?.name ?? null).join(", ");
	return [binding === null ? `column: ${fillIn("the column of the true answer")}` : severalColumns(facts, binding) ?? `${binding.kind}: ${scalar(binding.name)}`, ...keysOf(facts, guess.problem)].join(", ");
}
function severalColumns({ data, guess }, { kind, name }) {
	const { hasNumberPerValue } = problemKind(guess.problem).prediction;
	const isOne = guess.width < 2 || data?.binding.targetWidth !== 1 || !problemKind(guess.problem).target.isSeveral;
	if (hasNumberPerValue !== true || isOne) return null;
	const wanted = `the output has ${guess.width} numbers a row: the true answers of all of them in their order`;
	if (kind === "array") return `array: ${fillIn(`${wanted}, as an array of [row, ${guess.width}]`)}`;
	return `columns: [${scalar(name)}, ${fillIn(`${wanted}, each a column`)}]`;
}
function keysOf(facts, problem) {
	const width = facts.data?.binding.targetWidth ?? 1;
	const { target, start } = problemKind(problem);
	if (target.isSequence === true) {
		const { guess, data, columnLabels } = facts;
		return tokenClasses({
			guess,
			tokens: data?.tokens ?? null,
			columnLabels
		});
	}
	if (target.isMask === true) return pixelClasses({
		guess: facts.guess,
		labels: facts.data?.tokens?.labels ?? []
	});
	if (start.isNamed) return [`problem: ${problem}`];
	if (target.isText === true) return vocabularyKeys(facts);
	if (!target.isLabel) return [];
	if (width > 1) return [`problem: ${fillIn(severalAnswers(facts, width))}`];
	if (isOneHotColumn(facts)) return [`problem: ${fillIn(oneHotWords(facts))}`];
	if (mayBeText(facts)) return [`problem: ${fillIn(OPEN_TEXT)}`];
	if (facts.guess.isOpen) return [...binaryKeys(facts), `problem: ${fillIn(OPEN_PROBLEM)}`];
	return target.hasPositive ? binaryKeys(facts) : classKeys(facts);
}
function vocabularyKeys({ guess }) {
	if (guess.kind === "text") return [];
	const count = guess.kind === "ctc" && guess.width > 0 ? `the ${guess.width}` : "all";
	const what = guess.kind === "ctc" ? "classes of the output's last axis" : "token ids";
	return [`classes: ${fillIn(`a list of the texts of ${count} ${what} in their order from 0, each in quotes`)}`];
}
function tooManyColumns({ data, guess }) {
	return `${`the target holds ${listCandidates(data?.labels ?? [])} and the output has ${guess.width} columns`}; if each is a label of its own that is true or false, delete this and write columns: [first, second, …] of the data for column: in their order; if they are classes, say multiclass`;
}
function isOneHotColumn({ data, guess }) {
	const { hasPositive } = problemKind(guess.problem).target;
	const hasClasses = guess.kind === "labels" || guess.width < 0 || guess.width > 2;
	return (data?.oneHot ?? []).length > 0 && !hasPositive && hasClasses;
}
function oneHotWords({ data }) {
	return `${(data?.oneHot ?? []).slice(0, MOST_LISTED).join(", ")} are one-hot, of which one column alone is no label: write one column of labels into the data, in pandas data['label'] = data[columns].idxmax(axis=1) with the list of these columns, delete this model and init again with --target label`;
}
const OPEN_PROBLEM = "binary if the one column is the probability of the positive class; for a regression delete this model and init again with --task tabular-regression";
function mayBeText({ data, guess }) {
	const { shape, datatype } = guess.output;
	const hasSeveral = datatype.startsWith("FP") ? shape.length === 3 : shape.length === 2 && shape[1] !== 1;
	const isList = data?.labels === null && data.tokens !== void 0;
	const isText = data !== null && !isList && (data.labels ?? [""]).every((label) => typeof label === "string");
	return !guess.isDeclared && hasSeveral && isText;
}
const OPEN_TEXT = "the output has several answers a row, and the target one text; if they spell it (transcription), delete this model and init again with --task automatic-speech-recognition or image-to-text";
function severalAnswers({ data }, width) {
	return data?.isOneHot === true ? `the target is one-hot, ${width} values a row; turn it into one label a row and delete this, or say multilabel` : `the target has ${width} values a row; say multilabel if several labels can be true at once`;
}
function binaryKeys(facts) {
	const labels = facts.data?.labels ?? [];
	if (labels.length > 0 && labels.every((label) => labelNumber(label) === 0 || labelNumber(label) === 1)) return [`positive: ${renderLabel(labels.find((label) => labelNumber(label) === 1) ?? 1)}`];
	const candidates = labels.length > 0 ? `: ${listCandidates(labels)}` : ", as the data hold it";
	const positive = `positive: ${fillIn(`the class whose probability is scored${candidates}`)}`;
	return facts.guess.kind === "labels" ? [positive] : [...columnKeys(facts, labels), positive];
}
function classKeys(facts) {
	const { data, guess } = facts;
	const labels = data?.labels ?? [];
	if (guess.kind === "labels" || labels.length === 0) return [];
	const numbers = labels.map(labelNumber);
	if (!(numbers.includes(0) && numbers.every((number) => Number.isInteger(number) && number >= 0)) || Math.max(...numbers) >= guess.width) return columnKeys(facts, labels);
	return hasColumnPerLabel(facts, labels) ? [`problem: ${fillIn(tooManyColumns(facts))}`] : [];
}
function hasColumnPerLabel({ guess, columnLabels }, labels) {
	return labels.every((label) => (labelNumber(label) ?? 2) <= 1) && guess.width > 2 && columnLabels?.length !== guess.width;
}
function columnKeys({ guess, columnLabels }, labels) {
	const { width } = guess;
	if (width === 1 || labels.length === 0) return [];
	const index = columnLabels === null ? null : labelIndex(columnLabels);
	if (columnLabels !== null && labels.every((label) => index?.(label) !== -1) && (width === -1 || width === columnLabels.length)) return [`classes: [${columnLabels.map((label) => renderLabel(asHeld(label, labels))).join(", ")}]`];
	const wanted = `a list of ${width === -1 ? "all" : `the ${width}`} labels in the order of the columns of the output; the data hold ${listCandidates(labels)}`;
	return [`classes: ${fillIn(wanted)}`];
}
function asHeld(label, labels) {
	return labels[labelIndex(labels)(label)] ?? label;
}
function renderLabel(label) {
	if (typeof label === "string") return scalar(label);
	return typeof label === "bigint" ? JSON.stringify(String(label)) : String(label);
}
const MOST_LISTED = 12;
function listCandidates(labels) {
	const listed = sortedLabels(labels).slice(0, MOST_LISTED).map((label) => String(label).slice(0, 40));
	return labels.length > MOST_LISTED ? `${listed.join(", ")} …` : listed.join(", ");
}

// src/usecases/init/render-manifests.ts
function renderModelManifest(facts) {
	const { name, guess, signature, schemas } = facts;
	return `# yaml-language-server: $schema=${schemas}model.schema.json
# What every version of ${name} must achieve. Gates and budgets are a start: certify once, look at the numbers, then ask for yours.
apiVersion: seatrial/v1
kind: Model
name: ${scalar(name)}
task: ${renderTask(guess)}
signature:    # as the file has it; -1 stands for any size
${renderSignature(signature, guess.output.name, facts.answered ?? null)}
evaluation:
  holdout:    # labelled rows that no version was trained on
    data:${renderData(facts.data)}
    inputs:    # where the values of each input are: columns, a column, or an array of an npz file
${signature.inputs.filter(isFed).map((tensor) => `      ${scalar(tensor.name)}: ${renderInput(tensor, facts.data)}`).join("\n")}
    target: {${renderTarget(facts)}}
${renderSequence(facts)}    prediction: {output: ${scalar(guess.output.name)}, kind: ${renderKind(facts)}${renderDirection(facts)}${renderReading(facts)}${renderBlank(guess)}}
${renderQuery(facts)}gates:    # each is a line of the report; the bound of the interval must hold; ${startWords(startOf(guess, facts.measured))}: raise it
${renderGates(guess, facts.measured)}
modes:    # how the model is deployed; put the rate and the budgets that your service promises
${renderModes(facts.measured)}
${renderLiveTest(guess.problem, startOf(guess, facts.measured).metric)}`;
}
function renderVersionManifest(facts) {
	const { inspection } = facts;
	return `# yaml-language-server: $schema=../${facts.schemas}version.schema.json
# ${comment(describeFile(inspection))}
apiVersion: seatrial/v1
kind: ModelVersion
model: ${scalar(facts.name)}
version: ${scalar(facts.version)}
artifact:
  format: ${scalar(inspection.format)}
${renderEnvironment(facts)}  files:
${facts.files.map(renderFile).join("\n")}
modes: [${facts.modes.join(", ")}]
${renderOther(facts)}# lineage: {source: "git+https://github.com/<owner>/<repository>@<commit>"}
# claims: {<metric>: <what the trainer measured>}
# card: {license: <SPDX expression>, limitations: <where the model is weak>}
`;
}
function renderEnvironment({ environment }) {
	if (environment === void 0) return "";
	const { python, lock } = environment;
	return `  environment: {python: ${scalar(python)}, lock: ${scalar(lock)}}\n`;
}
function renderOther({ otherModel, signature, guess }) {
	if (otherModel === null) return "";
	const own = renderOwnReading(signature, otherModel);
	return `signature:    # other tensors than model.yaml has\n${renderSignature(signature, guess.output.name)}\n${own}`;
}
function describeFile(inspection) {
	const { format, parameters, producer } = inspection;
	const details = detailsOf(inspection).map(({ name, parts }) => `${name} ${parts.map(({ key, value }) => [key, value].filter((part) => part !== null).join(" ")).join(", ")}`);
	const graph = graphOf(inspection);
	const nodes = graph === null ? [] : [`${graph.nodes} nodes`];
	const learned = parameters === null ? [] : [`${parameters} parameters`];
	return [
		format,
		...details,
		...nodes,
		...learned,
		`made by ${producer || "an unnamed producer"}`
	].join(", ");
}
function renderFile({ name, path, uri, sizeBytes, sha256 }) {
	const place = renderPlace({
		path,
		uri
	});
	return `    - name: ${scalar(name)}\n      ${place}\n      size: ${sizeBytes}\n      sha256: ${scalar(sha256)}`;
}
function sequenceOf({ signature, data }) {
	return carriesState(signature) && data?.names.find((name) => name === "sequence") || null;
}
function renderSequence(facts) {
	const { signature, data } = facts;
	if (!carriesState(signature)) return "";
	const known = sequenceOf(facts);
	const kind = data?.binding.target?.kind ?? "column";
	const wanted = `the ${kind} that says which rows belong together; they follow each other, and the state starts anew with each`;
	return `    sequence: {${kind}: ${known ?? fillIn(wanted)}}\n`;
}
function queryOf({ guess, data }) {
	return problemKind(guess.problem).hasQueries ? data?.binding.query ?? null : null;
}
function renderQuery({ guess, data }) {
	if (!problemKind(guess.problem).hasQueries) return "";
	const kind = data?.binding.target?.kind ?? "column";
	const known = queryOf({
		guess,
		data
	});
	if (known !== null) return `    query: {${kind}: ${scalar(known)}}\n`;
	const wanted = `the ${kind} that says which rows belong together: those of a query, or the two of a pair${guess.problem === "embedding" ? OR_RETRIEVAL : ""}`;
	return `    query: {${kind}: ${fillIn(wanted)}}${renderKnown(data)}\n`;
}
const OR_RETRIEVAL = "; where the target is no grade but an id that several rows have in common, delete this line, add problem: retrieval to target and ask for recall@1";
function renderKnown(data) {
	return data === null ? "" : `    # there are: ${comment(listNames(data.names))}`;
}
const KIND_DOUBTS = {
	"named-unbounded": "the output is named as logits or scores are, but the last operator of the graph makes probabilities; say probabilities if that is so",
	"named-probabilities": "the output is named as probabilities are, but no operator of the graph makes them; say logits, or scores for a decision function",
	"one-number": "probabilities if the one number of a pixel is that of the second of two classes, or logits if its sigmoid is"
};
function renderKind({ guess: { kind, kindDoubt }, measured }) {
	if (kindDoubt !== null) return fillIn(KIND_DOUBTS[kindDoubt]);
	const said = measured.kind === "measured" ? otherNumbers(measured.score) : null;
	return said === null ? kind : fillIn(`${said} Say logits, probabilities, or scores for a decision function`);
}
function otherNumbers(score) {
	return score.kind === "unscored" && score.because.kind === "other-numbers" ? score.because.said : null;
}
const WANTED_DIRECTION = "low where lower scores mean the positive class, as of the decision_function of IsolationForest and OneClassSVM when that is what is abnormal; high otherwise";
function renderDirection({ guess, inspection }) {
	const isAsked = guess.problem === "binary" && guess.kind === "scores" && guess.kindDoubt === null;
	const hasLabel = inspection.signature.outputs.some((output) => output.datatype.startsWith("INT"));
	return isAsked && hasLabel ? `, positiveScores: ${fillIn(WANTED_DIRECTION)}` : "";
}
function renderReading({ guess, data, columnLabels, signature }) {
	const { isSequence = false, isMask = false, isBoxes = false } = problemKind(guess.problem).target;
	const tokens = isSequence ? tokenReading({
		guess,
		tokens: data?.tokens ?? null,
		columnLabels
	}) : [];
	const pixels = isMask ? pixelReading({
		guess,
		labels: data?.tokens?.labels ?? []
	}) : [];
	const boxes = isBoxes ? boxReading(guess, signature) : [];
	return [
		...tokens,
		...pixels,
		...boxes
	].map((key) => `, ${key}`).join("");
}
function renderBlank({ kind }) {
	return kind === "ctc" ? `, blank: ${fillIn("the number of the class that stands for nothing, counted from 0; most often the first or the last")}` : "";
}
function renderTask({ doubt, task, problem, output, isDeclared }) {
	if (doubt !== null) return fillIn(askForTask(doubt, output));
	return isDeclared ? task : `${task}    # guessed ${problem === "ranking" ? "from the queries that the data name" : "from the signature"}; --task names another`;
}
function renderPlace({ path, uri }) {
	return uri === void 0 ? `path: ${scalar(path)}` : `uri: ${scalar(uri)}`;
}
function renderData(data) {
	if (data !== null) return ` {${renderPlace(data)}, sha256: ${scalar(data.sha256)}${writtenDialect(data)}}`;
	return `\n      path: data/holdout.csv    # csv, jsonl, npy, npz or parquet; or uri: https://…\n      sha256: ${fillIn("the digest of the data, as seatrial digest prints it")}`;
}
function renderInput(tensor, data) {
	const binding = data?.binding.inputs.get(tensor.name) ?? null;
	if (binding !== null) return renderBinding(binding);
	return `{columns: [${fillIn("the columns of this input in their order, * is a wildcard")}]}${renderKnown(data)}`;
}
function renderBinding(binding) {
	if (binding.kind === "columns") return `{columns: [${binding.names.map(scalar).join(", ")}]}`;
	return `{${binding.kind}: ${scalar(binding.name)}}`;
}

export { withoutClashes as _, sequenceOf as a, measuredLines as c, proposeMargin as d, startAt as f, asTexts as g, listNames as h, renderVersionManifest as i, startWords as l, isVectorBeside as m, renderFile as n, ignoredPixel as o, doubtOutput as p, renderModelManifest as r, startOf as s, queryOf as t, gainOver as u };