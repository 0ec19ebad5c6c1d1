import { n as toPointer } from "./json-pointer.js";
import { r as fixedRows, t as carriesState } from "./call-form.js";
import { a as paddedSource, i as isRowOpen, n as isByRow, o as rowAxis, r as isFed, s as rowShape, t as isAnswerOpen } from "./row-axis.js";
import { D as parseTag, a as problemOf, b as pixelForms, d as declaredMisfit, i as problemKind, v as columnsOf } from "./registry.js";
import { B as UTILITY, b as problem, g as checkAmount, x as repeated } from "./read-settings.js";
import { i as plainOutputs, r as layoutFor } from "./call-signature.js";
import { n as labelIndex } from "./labels.js";
import { n as MODE_NAMES } from "./constants.js";
import { i as isDisturbed } from "./column-statistics.js";
import { f as ownMetrics, i as parseMetricName, m as setsOfMetric, n as metricFits, r as metricNames, s as OWN_PROBLEMS, t as METRICS } from "./registry2.js";
import { i as declaredBudgets, s as looksLikeCost, t as COMPARED_METRICS } from "./cost-metrics.js";
import { n as isAtEndOfPossible, t as askedLimit } from "./end-of-possible.js";
import { i as namedConditions, n as resolveGates, r as CONDITIONS, t as resolveDeclaration } from "./resolve-gates.js";
import { n as checkLiveTest, t as adviseOnLiveTest } from "./check-live-test.js";
import { n as parseRate, t as parseDuration } from "./quantity.js";
import { n as fitsDatatype, r as startOf } from "./constant.js";

// src/domain/model/data-format.ts
const DATA_FORMATS = [
	"csv",
	"jsonl",
	"npy",
	"npz",
	"parquet"
];
function formatOf(data) {
	if (data.format !== void 0) return data.format;
	const [file = ""] = (data.path ?? data.uri ?? "").split(/[?#]/u);
	const ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
	return DATA_FORMATS.includes(ending) ? ending : null;
}

// src/domain/model/check-boxes.ts
function checkBoxes(model, output, scored) {
	const { set, asked, at } = scored;
	if (asked.target.isBoxes !== true) return unused$1(scored);
	const { scores, labels } = set.prediction;
	return [
		...set.target.columns?.length === 2 ? [] : [problem("box-target", `${at}/target`)],
		...set.target.boxFormat === void 0 ? [problem("box-format-missing", `${at}/target`)] : [],
		...set.prediction.boxFormat === void 0 ? [problem("box-format-missing", `${at}/prediction`)] : [],
		...scores === void 0 === (labels === void 0) ? [] : [problem("box-outputs", `${at}/prediction`)],
		...checkShape(output, scored, scores === void 0 ? 6 : 6 - 2),
		...checkBeside(model, output, scored)
	];
}
function unused$1({ set, at }) {
	const { scores, labels, boxFormat } = set.prediction;
	return [...Object.entries({
		scores,
		labels,
		boxFormat
	}).map(([name, value]) => ({
		name,
		value,
		part: "prediction"
	})), {
		name: "boxFormat",
		value: set.target.boxFormat,
		part: "target"
	}].flatMap(({ name, value, part }) => value === void 0 ? [] : [problem("box-key-unused", `${at}/${part}/${name}`, { name })]);
}
function checkShape(output, { at }, wanted) {
	const [count = -1, columns = -1, ...others] = rowShape(output);
	const facts = {
		name: output.name,
		shape: output.shape.map(String),
		wanted
	};
	if (others.length > 0 || columns !== wanted || rowShape(output).length !== 2) return [problem("box-shape", `${at}/prediction`, facts)];
	return count > 0 ? [] : [problem("box-count-open", `${at}/prediction`, facts)];
}
function checkBeside({ signature }, output, { set, at }) {
	const known = signature.outputs.map(({ name }) => name);
	const [count] = rowShape(output);
	return ["scores", "labels"].flatMap((key) => {
		const name = set.prediction[key];
		if (name === void 0) return [];
		const found = signature.outputs.find((one) => one.name === name);
		const here = `${at}/prediction/${key}`;
		if (found === void 0) return [problem("output-unknown", here, {
			name,
			known
		})];
		const [own, one = 1, ...others] = rowShape(found);
		if (own === count && one === 1 && others.length === 0 && found.datatype !== "BYTES") return [];
		return [problem("box-beside", here, {
			name,
			shape: found.shape.map(String)
		})];
	});
}

// src/domain/model/check-pixels.ts
function checkPixels(output, { set, asked, at }) {
	if (asked.prediction.layouts !== "pixels") return [];
	const { kind, layout, threshold } = set.prediction;
	const here = `${at}/prediction`;
	const { name, datatype } = output;
	const shape = output.shape.map(String);
	if (datatype === "BYTES") return [problem("prediction-datatype", here, {
		name,
		datatype,
		kind: kind ?? "probabilities"
	})];
	const inner = rowShape(output);
	const columns = columnsOf(kind, set.target.classes?.length ?? null);
	const forms = pixelForms(inner, {
		layout,
		mask: null,
		columns
	});
	if (forms.length === 0) return [problem(layout === void 0 ? "pixels-shape" : "layout-misfit", layout === void 0 ? here : `${here}/layout`, {
		name: layout ?? name,
		shape
	})];
	if (inner.length === 3 && inner.every((size) => size > 0 && size === inner[0]) && layout === void 0) return [problem("layout-open", here, {
		name,
		shape,
		known: forms.map((form) => form.layout)
	})];
	return threshold !== void 0 && forms.every((form) => form.columns > 1) ? [problem("threshold-of-columns", `${here}/threshold`)] : [];
}

// src/domain/model/check-texts.ts
function checkTexts(output, scored) {
	const { set, asked, at } = scored;
	const { kind = "text" } = set.prediction;
	if (asked.target.isText !== true) return unused(scored, ["blank", "skip"]);
	const form = FORMS.find((one) => one.kind === kind);
	if (form === void 0) return [];
	const here = `${at}/prediction`;
	const { name, datatype } = output;
	const given = rowShape(output).length;
	return [
		...form.datatype.test(datatype) ? [] : [problem("text-datatype", here, {
			name,
			datatype,
			kind
		})],
		...form.dimensions.includes(given) ? [] : [problem("text-shape", here, {
			name,
			given,
			kind,
			wanted: form.wanted
		})],
		...kind === "text" ? unused(scored, ["classes", "skip"]) : checkVocabulary$1(scored),
		...kind === "ctc" ? checkBlank(scored) : unused(scored, ["blank"])
	];
}
const FORMS = [
	{
		kind: "text",
		datatype: /^BYTES$/u,
		dimensions: [0, 1],
		wanted: "one text"
	},
	{
		kind: "tokens",
		datatype: /^U?INT/u,
		dimensions: [1],
		wanted: "one dimension, the token"
	},
	{
		kind: "ctc",
		datatype: /^FP/u,
		dimensions: [2],
		wanted: "two, the frame and the class"
	}
];
function checkVocabulary$1({ set, at }) {
	return set.target.classes === void 0 ? [problem("vocabulary-missing", `${at}/target`)] : [];
}
function checkBlank({ set, at }) {
	const { blank } = set.prediction;
	const given = set.target.classes?.length;
	if (blank === void 0) return [problem("blank-missing", `${at}/prediction`)];
	if (given === void 0 || blank < given) return [];
	return [problem("blank-out-of-range", `${at}/prediction/blank`, { given })];
}
function unused({ set, at }, names) {
	return names.flatMap((name) => {
		const isClasses = name === "classes";
		return (isClasses ? set.target.classes : set.prediction[name]) === void 0 ? [] : [problem("text-key-unused", `${at}/${isClasses ? "target" : "prediction"}/${name}`, { name })];
	});
}

// src/domain/model/check-prediction.ts
function checkPrediction(model, scored) {
	const { set, at } = scored;
	const known = model.signature.outputs.map(({ name }) => name);
	const output = model.signature.outputs.find(({ name }) => name === set.prediction.output);
	if (output === void 0) return [problem("output-unknown", `${at}/prediction/output`, {
		name: set.prediction.output,
		known
	})];
	return [
		...checkIndex(output, scored),
		...checkWidth(model, scored),
		...checkThreshold(scored),
		...checkDirection(scored),
		...checkLayout(model, scored),
		...checkKind(output, scored),
		...checkClassCount(output, scored),
		...checkTokens(scored),
		...checkTexts(output, scored),
		...checkPixels(output, scored),
		...checkBoxes(model, output, scored)
	];
}
function widthOf(output) {
	return rowShape(output).at(-1) ?? 1;
}
function checkIndex(output, { set, asked, at }) {
	const { index, kind } = set.prediction;
	const width = widthOf(output);
	const here = `${at}/prediction/index`;
	if (index === void 0) return [];
	if (kind === "labels") return [problem("labels-key-unused", here, { name: "index" })];
	if (!asked.prediction.hasIndex) return [problem("index-misfit", here, { problem: asked.name })];
	if (width === -1 || index < width) return [];
	return [problem("index-out-of-range", here, { width })];
}
function checkWidth({ signature }, { set, asked, at }) {
	const wanted = targetWidth(set);
	const misfit = wanted === null ? null : declaredMisfit(signature, set, {
		kind: asked,
		wanted
	});
	return misfit === null ? [] : [{
		...misfit,
		pointer: at + misfit.pointer
	}];
}
function targetWidth({ target: { column, columns }, data }) {
	if (formatOf(data) !== "csv" || columns?.some((name) => name.includes("*")) === true) return null;
	return columns?.length ?? (column === void 0 ? null : 1);
}
function checkThreshold({ set, asked, at }) {
	const { threshold, kind } = set.prediction;
	const here = `${at}/prediction`;
	if (threshold === void 0) return [];
	if (asked.prediction.threshold === "none") return [problem("threshold-misfit", `${here}/threshold`, { problem: asked.name })];
	if (kind === "labels") return [problem("labels-key-unused", `${here}/threshold`, { name: "threshold" })];
	if (kind === "scores" || isReached(threshold, kind)) return [];
	return [problem(kind === "logits" ? "threshold-of-logits" : "threshold-range", `${here}/threshold`, { threshold })];
}
function checkLayout(model, { set, asked, at }) {
	const { layout, output: name } = set.prediction;
	const here = `${at}/prediction`;
	if (layout !== void 0 && asked.prediction.layouts === void 0) return [problem("layout-unused", `${here}/layout`, { problem: asked.name })];
	const reading = layoutFor(model, model.signature, set);
	const shape = model.signature.outputs.find((output) => output.name === name)?.shape.map(String) ?? [];
	if (reading.kind === "open") return [problem("layout-open", here, {
		name,
		shape,
		known: reading.candidates
	})];
	return reading.kind === "misfit" ? [problem("layout-misfit", `${here}/layout`, {
		name: layout ?? "",
		shape
	})] : [];
}
function checkDirection({ set, asked, at }) {
	const { positiveScores, kind = "probabilities" } = set.prediction;
	if (positiveScores === void 0 || asked.target.hasPositive && kind === "scores") return [];
	return [problem("positive-scores-misfit", `${at}/prediction/positiveScores`, {
		problem: asked.name,
		kind
	})];
}
function isReached(threshold, kind) {
	return threshold > 0 && (kind === "logits" ? threshold < 1 : threshold <= 1);
}
function checkKind({ name, datatype }, { set, asked, at }) {
	const { kinds } = asked.prediction;
	const { kind = "probabilities" } = set.prediction;
	const here = `${at}/prediction`;
	if (set.prediction.kind !== void 0 && !kinds.includes(kind)) return [problem("prediction-kind-misfit", `${here}/kind`, {
		problem: asked.name,
		known: kinds
	})];
	const isClass = kinds.includes("labels");
	const isOdd = datatype === "BYTES" || (kind === "probabilities" || kind === "logits") && !datatype.startsWith("FP");
	if (!isClass || kind === "labels" || !isOdd) return [];
	return [problem("prediction-datatype", here, {
		name,
		datatype,
		kind
	})];
}
function checkClassCount(output, { set, asked, at }) {
	const given = set.target.classes?.length;
	const wanted = widthOf(output);
	if (given === void 0 || wanted === -1 || given === wanted) return [];
	if (!asked.prediction.hasColumnPerClass(set.prediction, wanted)) return [];
	return [problem("classes-do-not-fill-output", `${at}/target/classes`, {
		wanted,
		given
	})];
}
function checkTokens({ set, asked, at }) {
	const { ignore, scheme } = set.prediction;
	const { classes = [] } = set.target;
	const { isSequence = false, isMask = false } = asked.target;
	const unused = Object.entries({
		...isSequence || isMask ? {} : { ignore },
		...isSequence ? {} : { scheme }
	}).filter(([, value]) => value !== void 0);
	if (unused.length > 0) return unused.map(([name]) => problem("tokens-key-unused", `${at}/prediction/${name}`, {
		name,
		problem: asked.name
	}));
	const isClass = ignore !== void 0 && labelIndex(classes)(ignore) >= 0;
	const stranger = scheme === void 0 ? -1 : classes.findIndex((label) => parseTag(String(label), scheme) === null);
	return [...isClass ? [problem("ignore-is-class", `${at}/prediction/ignore`, { name: String(ignore) })] : [], ...stranger < 0 || scheme === void 0 ? [] : [problem("class-not-in-scheme", `${at}/target/classes/${stranger}`, {
		label: String(classes[stranger]),
		scheme
	})]];
}

// src/domain/model/check-slices.ts
function checkSlices(slices, at) {
	return [...repeated(slices.map(({ name }) => name)).map(({ value, index }) => problem("slice-repeated", `${at}/${index}/name`, { name: value })), ...slices.flatMap((slice, index) => checkSlice$1(slice, `${at}/${index}`))];
}
function checkSlice$1({ name, where, by }, at) {
	if (where === void 0 === (by === void 0)) return [problem("slice-kind", at, { name })];
	return Object.entries(where ?? {}).filter(([, filter]) => isCondition(filter) && isContradiction(filter)).map(([column]) => problem("slice-empty", `${at}/where${toPointer(column)}`, { name: column }));
}
function isCondition(filter) {
	return typeof filter === "object";
}
function isContradiction({ lt, lte, gt, gte }) {
	const upper = Math.min(lt ?? Infinity, lte ?? Infinity);
	const lower = Math.max(gt ?? -Infinity, gte ?? -Infinity);
	return upper === lt || lower === gt ? lower >= upper : lower > upper;
}

// src/domain/model/check-evaluation-set.ts
function checkEvaluationSet(model, name, set) {
	const at = toPointer("evaluation", name);
	const asked = problemKind(problemOf(model.task, set.target));
	return [
		...checkSource(set, `${at}/data`),
		...checkInputs(model, set, `${at}/inputs`),
		...checkTarget(set, asked, `${at}/target`),
		...checkPrediction(model, {
			set,
			asked,
			at
		}),
		...checkSlices(set.slices ?? [], `${at}/slices`),
		...checkSequence(model, set, at),
		...checkQuery(set, asked, at)
	];
}
function checkQuery({ query }, { name, hasQueries }, at) {
	if (hasQueries === (query !== void 0)) return [];
	return [hasQueries ? problem("query-missing", at, { problem: name }) : problem("query-unused", `${at}/query`, { problem: name })];
}
function checkSequence({ signature }, { sequence }, at) {
	const isRead = carriesState(signature);
	if (isRead === (sequence !== void 0)) return [];
	return [isRead ? problem("sequence-missing", at) : problem("sequence-unused", `${at}/sequence`)];
}
function checkSource({ data }, at) {
	const problems = [];
	if (data.path === void 0 === (data.uri === void 0)) problems.push(problem("path-or-uri", at));
	if (formatOf(data) === null) problems.push(problem("data-format-unknown", at, { known: DATA_FORMATS }));
	if (data.csv !== void 0 && formatOf(data) !== "csv") problems.push(problem("csv-misfit", `${at}/csv`));
	const inexact = data.csv?.missing?.findIndex(isInexact) ?? -1;
	if (inexact >= 0) problems.push(problem("csv-inexact", `${at}/csv/missing/${inexact}`));
	return problems;
}
function checkInputs(model, set, at) {
	const tensors = new Map(model.signature.inputs.map((tensor) => [tensor.name, tensor]));
	const known = [...tensors.keys()];
	const unbound = model.signature.inputs.filter(isFed).map(({ name }) => name).filter((name) => !Object.hasOwn(set.inputs, name));
	const bound = Object.entries(set.inputs).flatMap(([name, binding]) => {
		const here = at + toPointer(name);
		const tensor = tensors.get(name);
		if (tensor === void 0) return [problem("input-unknown", here, {
			name,
			known
		})];
		if (!isFed(tensor)) return [problem("input-has-value", here, { name })];
		return checkBinding({
			tensor,
			binding,
			format: formatOf(set.data),
			at: here
		});
	});
	return [...unbound.map((name) => problem("input-unbound", at, { name })), ...bound];
}
const TABLES = [
	"csv",
	"jsonl",
	"parquet"
];
function checkBinding({ tensor, binding, format, at }) {
	const isArray = binding.array !== void 0;
	if (isArray && TABLES.includes(format) || !isArray && format === "npz") return [problem("binding-not-in-format", at, {
		format: format ?? "",
		wanted: isArray ? "column" : "array"
	})];
	const { columns } = binding;
	const wanted = valuesInRow(tensor);
	if (columns === void 0 || wanted === null || columns.some((column) => column.includes("*"))) return [];
	if (columns.length === wanted || columns.length < wanted && format !== "csv") return [];
	const facts = {
		tensor: tensor.name,
		wanted,
		given: columns.length
	};
	return [problem("columns-do-not-fill-shape", `${at}/columns`, facts)];
}
function valuesInRow(tensor) {
	const sizes = rowShape(tensor);
	return sizes.includes(-1) ? null : sizes.reduce((product, size) => product * size, 1);
}
function checkTarget({ target }, asked, at) {
	const problems = [];
	if ([
		target.column,
		target.columns,
		target.array
	].filter((source) => source !== void 0).length !== 1) problems.push(problem("target-source", at));
	if ((target.columns?.length ?? 1) > 1 && !asked.target.isSeveral) problems.push(problem("target-columns-misfit", `${at}/columns`, { problem: asked.name }));
	if (target.positive !== void 0 && !asked.target.hasPositive) problems.push(problem("positive-misfit", `${at}/positive`, { problem: asked.name }));
	return [...problems, ...checkClasses(target, asked, at)];
}
function checkClasses(target, asked, at) {
	const { positive, classes } = target;
	if (classes === void 0) return [];
	if (!asked.target.isLabel || asked.target.isGroup === true) return [problem("classes-misfit", `${at}/classes`, { problem: asked.name })];
	if (asked.target.isText === true) return checkVocabulary(classes, at);
	if (classes.length < 2 && asked.target.isBoxes !== true) return [problem("class-single", `${at}/classes`, { problem: asked.name })];
	const names = classes.map((label) => JSON.stringify(label));
	const texts = typeof positive === "string" ? classes.filter((label) => typeof label === "string") : [];
	const missing = positive !== void 0 && !classes.includes(positive);
	return [...repeated(names).map(({ value, index }) => {
		const reason = isInexact(classes[index]) ? "class-inexact" : "class-repeated";
		return problem(reason, `${at}/classes/${index}`, { name: value });
	}), ...missing ? [problem("positive-not-in-classes", `${at}/positive`, {
		name: String(positive),
		known: texts
	})] : []];
}
function checkVocabulary(classes, at) {
	return classes.flatMap((entry, index) => {
		if (typeof entry === "string") return [];
		return [problem("vocabulary-entry", `${at}/classes/${index}`, { name: String(entry) })];
	});
}
function isInexact(label) {
	return typeof label === "number" && Number.isInteger(label) && !Number.isSafeInteger(label);
}
function adviseOnTarget({ positive, classes }, at) {
	if (positive === void 0 || classes === void 0 || classes.length < 3) return [];
	const facts = {
		name: String(positive),
		given: classes.length
	};
	return [problem("positive-against-rest", `${at}/positive`, facts)];
}

// src/domain/model/check-gates.ts
function checkGates(model) {
	const budgets = resolveGates({
		model: {
			...model,
			gates: []
		},
		settings: null
	}, MODE_NAMES).map(({ id }) => id);
	const ids = [...budgets, ...model.gates.map(({ id }) => id)];
	const repeats = repeated(ids).map(({ value, index }) => problem("gate-repeated", `/gates/${index - budgets.length}/id`, { name: value }));
	const judgesQuality = model.gates.some((gate) => {
		const [named, ...more] = namedConditions(gate);
		return more.length === 0 && named?.condition.judgesQuality === true;
	});
	return [
		...repeats,
		...judgesQuality ? [] : [problem("no-prediction-gate", "/gates")],
		...model.gates.flatMap((gate, index) => checkGate(model, gate, `/gates/${index}`))
	];
}
function adviseOnGates(model) {
	return model.gates.flatMap((declaration, index) => {
		const pointer = `/gates/${index}`;
		const gate = resolveDeclaration(declaration, {
			model,
			settings: null,
			pointer
		});
		const [named] = namedConditions(declaration);
		if (gate === null || named === void 0 || !isAtEndOfPossible(askedLimit(gate))) return [];
		const { key, limit } = named;
		return [problem("limit-at-end", `${pointer}/${key}`, {
			key,
			limit,
			name: declaration.metric
		})];
	});
}
function checkGate(model, gate, at) {
	const conditions = namedConditions(gate);
	const [named, ...more] = conditions;
	if (named === void 0 || more.length > 0) {
		const known = Object.keys(CONDITIONS);
		return [problem("gate-condition", at, {
			name: gate.id,
			given: conditions.length,
			conditions: known
		})];
	}
	const besides = checkBesides(named, gate, at);
	if (named.condition.on === "cost") return [...besides, ...checkCostGate(model, gate, at)];
	return [...besides, ...checkPredictionGate(model, {
		gate,
		named,
		at
	})];
}
function checkBesides({ key: condition, condition: { needs, unused } }, gate, at) {
	return [...needs.filter((key) => gate[key] === void 0).map((key) => problem("gate-key-missing", at, {
		key,
		condition
	})), ...unused.filter((key) => gate[key] !== void 0).map((key) => problem("gate-key-unused", `${at}/${key}`, {
		key,
		condition
	}))];
}
function checkCostGate(model, { metric, mode }, at) {
	const known = COMPARED_METRICS;
	const modes = Object.keys(model.modes);
	return [...known.includes(metric) ? [] : [problem("metric-unknown", `${at}/metric`, {
		name: metric,
		known
	})], ...mode === void 0 || modes.includes(mode) ? [] : [problem("mode-unknown", `${at}/mode`, {
		name: mode,
		known: modes
	})]];
}
function checkPredictionGate(model, place) {
	const { gate, at } = place;
	const known = Object.keys(model.evaluation);
	const name = gate.data ?? known[0] ?? "";
	const set = Object.hasOwn(model.evaluation, name) ? model.evaluation[name] : void 0;
	if (set === void 0) return [problem("evaluation-unknown", `${at}/data`, {
		name,
		known
	})];
	return [
		...checkSlice(set, place),
		...checkMetric(model, set, place),
		...checkPerturbation(model, place)
	];
}
function checkSlice(set, { gate, named, at }) {
	if (gate.slice === void 0) return [];
	const known = (set.slices ?? []).map(({ name }) => name);
	const slice = set.slices?.find(({ name }) => name === gate.slice);
	if (slice === void 0) return [problem("slice-unknown", `${at}/slice`, {
		name: gate.slice,
		known
	})];
	return named.condition.needsGroups && slice.by === void 0 ? [problem("gap-needs-groups", `${at}/slice`, { name: gate.slice })] : [];
}
function checkPerturbation({ signature }, { gate, at }) {
	if (gate.perturb === void 0) return [];
	return signature.inputs.some((input) => isFed(input) && isDisturbed({
		datatype: input.datatype,
		rank: rowShape(input).length
	})) ? [] : [problem("perturb-nothing", `${at}/perturb`, { name: gate.id })];
}
function checkMetric(model, set, { gate, named, at }) {
	const here = `${at}/metric`;
	const own = ownMetrics(model);
	const parsed = parseMetricName(gate.metric, own);
	const asked = problemOf(model.task, set.target);
	switch (parsed.kind) {
		case "unknown-metric": return [unknownMetric(gate.metric, here, [...own.keys()])];
		case "bad-parameter": return [problem("metric-parameter", here, {
			name: gate.metric,
			rule: parsed.rule
		})];
		case "metric": {
			const { metric } = parsed;
			if (metric.needs === "program") return checkLimit(named, metric, at);
			if (!metricFits(parsed, asked)) return [problem("metric-misfit", here, {
				name: gate.metric,
				problem: asked,
				known: metricNames(asked)
			})];
			return [
				...checkNeed(metric, {
					asked,
					set,
					at: here
				}),
				...checkPlace(parsed, set, here),
				...checkMost(parsed, asked, here),
				...when(named.condition.needsDirection && metric.direction === "none", "metric-without-direction", here),
				...checkLimit(named, metric, at)
			].map((found) => ({
				...found,
				facts: {
					name: gate.metric,
					...found.facts
				}
			}));
		}
	}
}
function checkNeed({ needs }, { asked, set, at }) {
	const { kind, threshold, scheme } = set.prediction;
	if (needs === "entities") return when(scheme === void 0, "metric-needs-scheme", at);
	if (kind === "labels") return when(needs !== "labels", "metric-needs-scores", at);
	if (kind !== "scores") return [];
	const isWithoutLabels = problemKind(asked).prediction.threshold === "for-labels" && threshold === void 0;
	return [...when(needs === "probabilities", "metric-needs-probabilities", at), ...when(needs === "labels" && isWithoutLabels, "metric-needs-threshold", at)];
}
function checkMost({ metric, parameter }, asked, at) {
	const most = metric.parameter?.most?.[asked] ?? Infinity;
	if (parameter === null || parameter <= most) return [];
	return [problem("metric-parameter", at, { rule: `of a ${asked} problem it is at most ${most}` })];
}
function checkPlace({ name, metric, parameter }, { target }, at) {
	const count = target.classes?.length;
	return metric.parameter?.kind === "place" && count !== void 0 && (parameter ?? 0) >= count ? [problem("metric-parameter", at, {
		name,
		rule: `there are ${count} classes, counted from 0`
	})] : [];
}
function unknownMetric(name, at, own) {
	return looksLikeCost(name) ? problem("metric-is-cost", at, { name }) : problem("metric-unknown", at, {
		name,
		known: [...own, ...METRIC_NAMES]
	});
}
const METRIC_NAMES = METRICS.map(({ name }) => name);
function when(holds, reason, at) {
	return holds ? [problem(reason, at)] : [];
}
function checkLimit({ key, condition, limit }, metric, at) {
	const [from, to] = condition.range(metric.range);
	if (limit >= from && limit <= to) return [];
	return [problem("limit-out-of-range", `${at}/${key}`, {
		key,
		limit,
		from,
		to
	})];
}

// src/domain/model/latency-percentiles.ts
const LATENCY_PERCENTILES = [
	{
		percentile: "p50",
		proportion: .5
	},
	{
		percentile: "p90",
		proportion: .9
	},
	{
		percentile: "p95",
		proportion: .95
	},
	{
		percentile: "p99",
		proportion: .99
	},
	{
		percentile: "p999",
		proportion: .999
	}
];

// src/domain/model/check-modes.ts
function checkModes(model) {
	return MODE_NAMES.flatMap((name) => {
		const mode = model.modes[name];
		return mode === void 0 ? [] : checkMode(model, mode, `/modes/${name}`);
	});
}
function checkMode(model, mode, at) {
	const { budgets, data, scenario } = mode;
	const known = Object.keys(model.evaluation);
	const problems = [];
	if (budgets.latency === void 0 && budgets.throughput === void 0) problems.push(problem("mode-without-budget", `${at}/budgets`));
	if (data !== void 0 && !known.includes(data)) problems.push(problem("evaluation-unknown", `${at}/data`, {
		name: data,
		known
	}));
	const needsRate = scenario === "server" || scenario === "multi-stream";
	if (needsRate && mode.rate === void 0) problems.push(problem("rate-missing", at, { scenario }));
	if (!needsRate && mode.rate !== void 0) problems.push(problem("rate-unused", `${at}/rate`, { scenario }));
	return [
		...problems,
		...checkAmounts(mode, at),
		...checkLatencyOrder(budgets.latency ?? {}, `${at}/budgets/latency`)
	];
}
const MOST_OF_UNIT = {
	ms: "wait",
	bytes: "size",
	"rows-per-second": "rate"
};
function checkAmounts({ rate, budgets }, at) {
	return [...rate === void 0 ? [] : [{
		pointer: `${at}/rate`,
		amount: parseRate(rate),
		most: "rate"
	}], ...declaredBudgets(budgets).map(({ path, limit, metric }) => ({
		pointer: `${at}/budgets/${path}`,
		amount: limit,
		most: MOST_OF_UNIT[metric.unit]
	}))].flatMap(checkAmount);
}
function checkLatencyOrder(latency, at) {
	const given = LATENCY_PERCENTILES.flatMap(({ percentile: key }) => {
		const text = latency[key];
		return text === void 0 ? [] : [{
			key,
			text,
			ms: parseDuration(text)
		}];
	});
	return given.flatMap((budget, index) => {
		const before = given[index - 1];
		if (before === void 0 || before.ms <= budget.ms) return [];
		const facts = {
			key: budget.key,
			limit: budget.text,
			before: before.key,
			beforeLimit: before.text
		};
		return [problem("latency-order", `${at}/${budget.key}`, facts)];
	});
}

// src/domain/model/check-own-metrics.ts
function checkOwnMetrics(model) {
	return Object.entries(model.metrics ?? {}).flatMap(([name, declared]) => {
		const at = toPointer("metrics", name);
		return [
			...checkName(name, at),
			...checkProgram(declared, at),
			...checkSets(model, name, at)
		];
	});
}
function checkName(name, at) {
	return parseMetricName(name).kind === "metric" || looksLikeCost(name) || name === "utility" ? [problem("own-metric-name-taken", at, { name })] : [];
}
function checkProgram({ files, range }, at) {
	const [least, most] = range ?? [];
	const isOrdered = least === void 0 || most === void 0 || least < most;
	const taken = repeated(files.map(({ path }) => path.toLowerCase()));
	return [...isOrdered ? [] : [problem("own-metric-range", `${at}/range`, {
		least: least ?? 0,
		most: most ?? 0
	})], ...taken.map(({ index }) => problem("own-metric-file-repeated", `${at}/files/${index}/path`, { name: files[index]?.path ?? "" }))];
}
function checkSets(model, name, at) {
	return setsOfMetric(name, model).flatMap((data) => {
		const set = Object.hasOwn(model.evaluation, data) ? model.evaluation[data] : void 0;
		const posed = set === void 0 ? null : problemOf(model.task, set.target);
		if (posed === null || OWN_PROBLEMS.has(posed)) return [];
		return [problem("own-metric-problem", at, {
			name,
			problem: posed,
			fitting: [...OWN_PROBLEMS]
		})];
	});
}

// src/domain/model/check-signature.ts
function checkSignature(signature, at, plain = new Set(signature.outputs.map(({ name }) => name))) {
	return [
		...checkSide(signature.inputs, `${at}/inputs`),
		...checkSide(signature.outputs, `${at}/outputs`),
		...checkRows(signature, at, plain),
		...signature.inputs.flatMap((input, index) => [
			...checkConstant(input, `${at}/inputs/${index}`),
			...checkPadding(input, signature, `${at}/inputs/${index}`),
			...checkState(input, signature, `${at}/inputs/${index}/state/from`)
		])
	];
}
function checkSide(tensors, at) {
	return [...repeated(tensors.map(({ name }) => name)).map(({ value, index }) => problem("tensor-repeated", `${at}/${index}/name`, { name: value })), ...tensors.flatMap((tensor, index) => {
		const axis = rowAxis(tensor) ?? -1;
		const facts = {
			name: tensor.name,
			axis,
			rank: tensor.shape.length
		};
		return axis < tensor.shape.length ? [] : [problem("row-axis-range", `${at}/${index}/rows`, facts)];
	})];
}
function checkRows(signature, at, plain) {
	const { inputs, outputs } = signature;
	const open = inputs.flatMap((input, index) => isFed(input) && isRowOpen(input) ? [{
		index,
		tensor: input
	}] : []);
	if (open.length > 0) return open.map(({ index, tensor }) => rowsOpen(tensor, `${at}/inputs/${index}`));
	const batch = fixedRows(signature);
	const states = new Set(inputs.map(({ state }) => state?.from));
	return outputs.flatMap((output, index) => plain.has(output.name) && (isRowOpen(output) && output.shape[0] !== batch || isAnswerOpen(output, inputs)) && !states.has(output.name) ? [rowsOpen(output, `${at}/outputs/${index}`)] : []);
}
function rowsOpen({ name, shape }, at) {
	return problem("row-axis-open", `${at}/shape`, {
		name,
		shape: shape.map(String),
		size: shape[0] ?? 0
	});
}
const MOST_ELEMENTS = 2 ** 22;
function checkConstant(input, at) {
	const { name, datatype, value, state, shape } = input;
	if (isByRow(input)) return [];
	const place = value === void 0 ? `${at}/state/start` : `${at}/value`;
	if (value !== void 0 && state !== void 0) return [problem("value-and-state", place, { name })];
	if (!fitsDatatype(datatype, value ?? startOf(input))) return [problem("value-datatype", place, {
		name,
		datatype
	})];
	const axis = rowAxis(input);
	if (shape.some((size, index) => size < 0 && index !== axis)) return [problem("value-shape-open", place, { name })];
	const elements = shape.reduce((product, size) => product * Math.abs(size), 1);
	return elements > MOST_ELEMENTS ? [problem("value-too-large", place, {
		name,
		elements,
		limit: MOST_ELEMENTS
	})] : [];
}
function checkPadding(input, { inputs }, at) {
	const { name, datatype, pad, lengthOf, maskOf } = input;
	const place = `${at}/${lengthOf === void 0 ? "maskOf" : "lengthOf"}`;
	const source = paddedSource(input);
	const padded = inputs.filter((tensor) => tensor.pad !== void 0).map((tensor) => tensor.name);
	const isTwice = [
		lengthOf,
		maskOf,
		pad,
		input.value,
		input.state
	].filter((key) => key !== void 0).length > 1;
	if (pad !== void 0 && !fitsDatatype(datatype, pad)) return [problem("value-datatype", `${at}/pad`, {
		name,
		datatype
	})];
	if (isTwice && (source !== null || pad !== void 0)) return [problem("padding-twice", source === null ? `${at}/pad` : place, { name })];
	if (source === null) return hasOpenList(input) ? [] : [problem("pad-misfit", `${at}/pad`, { name })];
	if (!padded.includes(source)) return [problem("padded-unknown", place, {
		name: source,
		known: padded
	})];
	return fitsDatatype(datatype, datatype === "BOOL" ? true : 1) ? [] : [problem("value-datatype", place, {
		name,
		datatype
	})];
}
function hasOpenList(input) {
	return input.pad === void 0 || rowShape(input)[0] === -1 && rowAxis(input) !== null;
}
function checkState(input, { outputs }, at) {
	const { name, state } = input;
	if (state === void 0) return [];
	const output = outputs.find((tensor) => tensor.name === state.from);
	if (output === void 0) return [problem("state-unknown", at, {
		name: state.from,
		known: outputs.map((o) => o.name)
	})];
	if (agree(input, output)) return [];
	return [problem("state-misfit", at, {
		name,
		output: output.name,
		was: describe(output),
		wanted: describe(input)
	})];
}
function agree(input, output) {
	return input.datatype === output.datatype && input.shape.length === output.shape.length && input.shape.every((size, axis) => size < 0 || output.shape[axis] === size || output.shape[axis] === -1);
}
function describe({ datatype, shape }) {
	return `${datatype} [${shape.join(", ")}]`;
}

// src/domain/model/portable-name.ts
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
const UNFIT = /[<>:"|?*]|[. ]$/u;
function unportablePart(path) {
	return path.split("/").find((part) => DEVICE.test(part) || UNFIT.test(part)) ?? null;
}

// src/domain/model/check-model.ts
function checkModel(model, { folder }) {
	return [
		...folder !== null && folder !== model.name ? [problem("name-not-folder", "/name", {
			name: model.name,
			folder
		})] : [],
		...checkSignature(model.signature, "/signature", plainOutputs(model.signature, model)),
		...Object.entries(model.evaluation).flatMap(([name, set]) => checkEvaluationSet(model, name, set)),
		...checkOwnMetrics(model),
		...checkGates(model),
		...checkModes(model),
		...checkLiveTest(model)
	];
}
function adviseOnModel(model) {
	const targets = Object.entries(model.evaluation).flatMap(([name, { target }]) => adviseOnTarget(target, toPointer("evaluation", name, "target")));
	return [
		...adviseOnNames(model),
		...targets,
		...adviseOnGates(model),
		...adviseOnLiveTest(model)
	];
}
function adviseOnNames({ name, evaluation }) {
	const data = Object.entries(evaluation).map(([set, { data: { path = "" } }]) => ({
		pointer: toPointer("evaluation", set, "data", "path"),
		part: unportablePart(path)
	}));
	return [{
		pointer: "/name",
		part: unportablePart(name)
	}, ...data].flatMap(({ pointer, part }) => part === null ? [] : [problem("name-not-portable", pointer, { name: part })]);
}

export { LATENCY_PERCENTILES as a, formatOf as c, checkSignature as i, checkModel as n, checkGates as o, unportablePart as r, checkEvaluationSet as s, adviseOnModel as t };