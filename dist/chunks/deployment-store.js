import { a as problemsOf, t as AppError } from "./error.js";
import { i as quoteText, r as toPointer } from "./fastest-levenshtein.js";
import { C as isVersion, E as versionsBelow, F as parseYamlDocument, M as MAX_MANIFEST_BYTES, O as DEFAULT_MODELS_FOLDER, P as parseJsonDocument, S as bumpKind, T as overtakenBy, a as parseDeployment, b as parseRate, c as parseSettings, j as selectManifests, k as SETTINGS_PATH, l as parseVersion, o as parseModel, v as suggest, w as orderVersions, x as parseSize, y as parseDuration } from "./undici.js";
import { _ as mapConcurrently, a as settingsProblems, c as problem, i as readSettings$1, l as repeated, o as readManifest, s as checkSettings, t as gitFailed, u as explainProblem } from "./git-error.js";
import { n as MODE_NAMES } from "./constants.js";
import { H as metricFits, K as artifactDigest, M as RELATIVE_PERFORMANCE_METRICS, N as countConditions, P as resolveGates, U as metricNames, V as METRICS, W as parseMetricName, d as readLedger, v as deploymentIn, w as parseCertificate } from "./histogram.js";
import { a as problemOf, i as problemKind } from "./registry.js";
import { a as describeDeletedVersion, i as checkImmutability, n as wo, o as inRepository, r as describeStray, t as openGit } from "./open-git.js";
import { i as missingBranch, n as STATE_REF, r as findStateHead, t as STATE_BRANCH } from "./state-branch.js";
import { join } from "node:path";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";

// src/domain/model/check-prediction.ts
/** How the output is read, against the output's shape and type in the signature. */
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
		...checkThreshold(scored),
		...checkKind(output, scored),
		...checkClassCount(output, scored)
	];
}
/** -1 where the signature leaves it open. */
function widthOf({ shape }) {
	return shape.length < 2 ? 1 : shape.at(-1) ?? 1;
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
function checkThreshold({ set, asked, at }) {
	const { threshold, kind } = set.prediction;
	const here = `${at}/prediction`;
	if (threshold === void 0) return asked.prediction.threshold === "for-scores" && kind === "scores" ? [problem("threshold-missing", here)] : [];
	if (asked.prediction.threshold === "none") return [problem("threshold-misfit", `${here}/threshold`, { problem: asked.name })];
	if (kind === "labels") return [problem("labels-key-unused", `${here}/threshold`, { name: "threshold" })];
	if (kind === "scores" || threshold >= 0 && threshold <= 1) return [];
	return [problem("threshold-range", `${here}/threshold`, { threshold })];
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
/** No number is above the lower bound and below the upper one. */
function isContradiction({ lt, lte, gt, gte }) {
	const upper = Math.min(lt ?? Infinity, lte ?? Infinity);
	const lower = Math.max(gt ?? -Infinity, gte ?? -Infinity);
	return upper === lt || lower === gt ? lower >= upper : lower > upper;
}

// src/domain/model/check-evaluation-set.ts
/** One evaluation set against the model that it belongs to. */
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
		...asked.hasQueries && set.query === void 0 ? [problem("query-missing", at)] : []
	];
}
function checkSource({ data }, at) {
	const problems = [];
	if (data.path === void 0 === (data.uri === void 0)) problems.push(problem("path-or-uri", at));
	if (formatOf(data) === null) problems.push(problem("data-format-unknown", at, { known: FORMATS }));
	return problems;
}
const FORMATS = [
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
	return FORMATS.includes(ending) ? ending : null;
}
function checkInputs(model, set, at) {
	const tensors = new Map(model.signature.inputs.map((tensor) => [tensor.name, tensor]));
	const known = [...tensors.keys()];
	const unbound = known.filter((name) => !Object.hasOwn(set.inputs, name));
	const bound = Object.entries(set.inputs).flatMap(([name, binding]) => {
		const here = at + toPointer(name);
		const tensor = tensors.get(name);
		if (tensor === void 0) return [problem("input-unknown", here, {
			name,
			known
		})];
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
/** Values of one row; null where a size is open. The first dimension is the row. */
function valuesInRow({ shape }) {
	const sizes = shape.slice(1);
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
	if (!asked.target.isLabel) return [problem("classes-misfit", `${at}/classes`, { problem: asked.name })];
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
/** Without quotes several whole numbers beyond 2^53 are one. */
function isInexact(label) {
	return typeof label === "number" && Number.isInteger(label) && !Number.isSafeInteger(label);
}
/** One class of three or more is scored as one against the rest, which `positive` decides without saying so. */
function adviseOnTarget({ positive, classes }, at) {
	if (positive === void 0 || classes === void 0 || classes.length < 3) return [];
	const facts = {
		name: String(positive),
		given: classes.length
	};
	return [problem("positive-against-rest", `${at}/positive`, facts)];
}

// src/domain/model/check-gates.ts
/** All gates of a model: ids, conditions, what they refer to, and that at least one of them is about the predictions. */
function checkGates(model) {
	const budgets = resolveGates({
		...model,
		gates: []
	}, MODE_NAMES).map(({ id }) => id);
	const ids = [...budgets, ...model.gates.map(({ id }) => id)];
	const repeats = repeated(ids).map(({ value, index }) => problem("gate-repeated", `/gates/${index - budgets.length}/id`, { name: value }));
	const predicts = resolveGates(model, MODE_NAMES).some(({ kind }) => kind === "prediction" || kind === "relative-prediction");
	return [
		...repeats,
		...predicts ? [] : [problem("no-prediction-gate", "/gates")],
		...model.gates.flatMap((gate, index) => checkGate(model, gate, `/gates/${index}`))
	];
}
function checkGate(model, gate, at) {
	const conditions = countConditions(gate);
	if (conditions !== 1) return [problem("gate-condition", at, {
		name: gate.id,
		given: conditions
	})];
	const shape = RULES.flatMap((rule) => checkRule(rule, gate, at));
	if (isRatio(gate)) return [...shape, ...checkRatioGate(model, gate, at)];
	return [...shape, ...checkPredictionGate(model, gate, at)];
}
/** Which other keys a condition needs, and which would have no effect beside it. */
const RULES = [
	{
		conditions: ["min", "max"],
		needs: [],
		unused: [
			"versus",
			"mode",
			"perturb"
		]
	},
	{
		conditions: ["noWorseBy", "betterBy"],
		needs: ["versus"],
		unused: ["mode", "perturb"]
	},
	{
		conditions: ["maxRatio", "minRatio"],
		needs: ["versus", "mode"],
		unused: [
			"slice",
			"data",
			"perturb"
		]
	},
	{
		conditions: ["maxGap"],
		needs: ["slice"],
		unused: [
			"versus",
			"mode",
			"perturb"
		]
	},
	{
		conditions: ["maxDrop"],
		needs: ["perturb"],
		unused: [
			"versus",
			"mode",
			"slice"
		]
	}
];
function checkRule(rule, gate, at) {
	const condition = rule.conditions.find((key) => gate[key] !== void 0);
	if (condition === void 0) return [];
	const missing = rule.needs.filter((key) => gate[key] === void 0);
	const unused = rule.unused.filter((key) => gate[key] !== void 0);
	return [...missing.map((key) => problem("gate-key-missing", at, {
		key,
		condition
	})), ...unused.map((key) => problem("gate-key-unused", `${at}/${key}`, {
		key,
		condition
	}))];
}
function isRatio(gate) {
	return gate.maxRatio !== void 0 || gate.minRatio !== void 0;
}
function checkRatioGate(model, { metric, mode }, at) {
	const known = RELATIVE_PERFORMANCE_METRICS;
	const modes = Object.keys(model.modes);
	return [...known.includes(metric) ? [] : [problem("metric-unknown", `${at}/metric`, {
		name: metric,
		known
	})], ...mode === void 0 || modes.includes(mode) ? [] : [problem("mode-unknown", `${at}/mode`, {
		name: mode,
		known: modes
	})]];
}
function checkPredictionGate(model, gate, at) {
	const known = Object.keys(model.evaluation);
	const name = gate.data ?? known[0] ?? "";
	const set = Object.hasOwn(model.evaluation, name) ? model.evaluation[name] : void 0;
	if (set === void 0) return [problem("evaluation-unknown", `${at}/data`, {
		name,
		known
	})];
	return [...checkSlice(set, gate, at), ...checkMetric(model, {
		gate,
		set,
		at
	})];
}
function checkSlice(set, gate, at) {
	if (gate.slice === void 0) return [];
	const known = (set.slices ?? []).map(({ name }) => name);
	const slice = set.slices?.find(({ name }) => name === gate.slice);
	if (slice === void 0) return [problem("slice-unknown", `${at}/slice`, {
		name: gate.slice,
		known
	})];
	return gate.maxGap !== void 0 && slice.by === void 0 ? [problem("gap-needs-groups", `${at}/slice`, { name: gate.slice })] : [];
}
function checkMetric(model, { gate, set, at }) {
	const here = `${at}/metric`;
	const parsed = parseMetricName(gate.metric);
	const asked = problemOf(model.task, set.target);
	switch (parsed.kind) {
		case "unknown-metric": return [unknownMetric(gate.metric, here)];
		case "bad-parameter": return [problem("metric-parameter", here, {
			name: gate.metric,
			rule: parsed.rule
		})];
		case "metric": {
			const { metric } = parsed;
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
				...when(needsDirection(gate) && metric.direction === "none", "metric-without-direction", here),
				...checkLimit(gate, metric, at)
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
/** Whether the output gives what the metric is computed from. */
function checkNeed({ needs }, { asked, set, at }) {
	const { kind, threshold } = set.prediction;
	if (kind === "labels") return when(needs !== "labels", "metric-needs-scores", at);
	if (kind !== "scores") return [];
	const isWithoutLabels = problemKind(asked).prediction.threshold === "for-labels" && threshold === void 0;
	return [...when(needs === "probabilities", "metric-needs-probabilities", at), ...when(needs === "labels" && isWithoutLabels, "metric-needs-threshold", at)];
}
/** A metric of cost has its own place, which is worth more than "unknown". */
function unknownMetric(name, at) {
	return /^(?:latency|throughput|cold_?start|memory|model_?size)/u.test(name) ? problem("metric-is-cost", at, { name }) : problem("metric-unknown", at, {
		name,
		known: METRIC_NAMES
	});
}
const METRIC_NAMES = METRICS.map(({ name }) => name);
function needsDirection(gate) {
	return gate.noWorseBy !== void 0 || gate.betterBy !== void 0 || gate.maxDrop !== void 0;
}
function when(holds, reason, at) {
	return holds ? [problem(reason, at)] : [];
}
/** 85 for 0.85 is the usual mistake: a limit that no value can reach, or that every value holds. */
function checkLimit(gate, { range }, at) {
	const [lowest, highest] = range;
	const width = highest - lowest;
	return [
		{
			key: "min",
			limit: gate.min,
			from: lowest,
			to: highest
		},
		{
			key: "max",
			limit: gate.max,
			from: lowest,
			to: highest
		},
		{
			key: "noWorseBy",
			limit: gate.noWorseBy,
			from: 0,
			to: width
		},
		{
			key: "betterBy",
			limit: gate.betterBy,
			from: 0,
			to: width
		},
		{
			key: "maxGap",
			limit: gate.maxGap,
			from: 0,
			to: width
		},
		{
			key: "maxDrop",
			limit: gate.maxDrop,
			from: 0,
			to: width
		}
	].flatMap(({ key, limit, from, to }) => {
		if (limit === void 0 || limit >= from && limit <= to) return [];
		return [problem("limit-out-of-range", `${at}/${key}`, {
			key,
			limit,
			from,
			to
		})];
	});
}

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
/** A budget of nothing can never be held, and a rate of nothing measures nothing. */
function checkAmounts({ rate, budgets }, at) {
	const latency = Object.entries(budgets.latency ?? {});
	return [
		[`${at}/rate`, rate === void 0 ? void 0 : parseRate(rate)],
		[`${at}/budgets/throughput`, budgets.throughput === void 0 ? void 0 : parseRate(budgets.throughput)],
		[`${at}/budgets/coldStart`, budgets.coldStart === void 0 ? void 0 : parseDuration(budgets.coldStart)],
		[`${at}/budgets/memory`, budgets.memory === void 0 ? void 0 : parseSize(budgets.memory)],
		[`${at}/budgets/modelSize`, budgets.modelSize === void 0 ? void 0 : parseSize(budgets.modelSize)],
		...latency.map(([key, text]) => [`${at}/budgets/latency/${key}`, parseDuration(text)])
	].filter(([, amount]) => amount === 0).map(([pointer]) => problem("budget-zero", pointer));
}
const ORDER = [
	"p50",
	"p90",
	"p95",
	"p99",
	"p999"
];
/** A higher percentile cannot be shorter, so its budget would make the lower one idle; it is a slip. */
function checkLatencyOrder(latency, at) {
	const given = ORDER.flatMap((key) => {
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

// src/domain/model/check-model.ts
/** What model.yaml means beyond its shape. */
function checkModel(model, { folder }) {
	return [
		...folder !== null && folder !== model.name ? [problem("name-not-folder", "/name", {
			name: model.name,
			folder
		})] : [],
		...checkSignature(model.signature, "/signature"),
		...Object.entries(model.evaluation).flatMap(([name, set]) => checkEvaluationSet(model, name, set)),
		...checkGates(model),
		...checkModes(model),
		...checkLiveTest(model)
	];
}
function checkSignature(signature, at) {
	return ["inputs", "outputs"].flatMap((side) => repeated(signature[side].map(({ name }) => name)).map(({ value, index }) => problem("tensor-repeated", `${at}/${side}/${index}/name`, { name: value })));
}
/** What is right as it stands, and does not do what its author may expect. */
function adviseOnModel({ liveTest, evaluation }) {
	return [...Object.entries(evaluation).flatMap(([name, { target }]) => adviseOnTarget(target, toPointer("evaluation", name, "target"))), ...liveTest === void 0 ? [] : [problem("live-test-not-computed", "/liveTest")]];
}
function checkLiveTest({ liveTest }) {
	if (liveTest === void 0) return [];
	const { minDuration, maxDuration, metrics } = liveTest;
	return [...minDuration !== void 0 && maxDuration !== void 0 && parseDuration(minDuration) > parseDuration(maxDuration) ? [problem("duration-order", "/liveTest/maxDuration", {
		first: "minDuration",
		second: "maxDuration"
	})] : [], ...repeated(metrics.map(({ id }) => id)).map(({ value, index }) => problem("live-metric-repeated", `/liveTest/metrics/${index}/id`, { name: value }))];
}

// src/domain/model/signature.ts
/**
* What a client of `before` would find changed in `after`. Tensors go by name, so their order does not count;
* -1 and a fixed size are different shapes, since a client may have relied on either.
*/
function compareSignatures(before, after) {
	return [...compareSide("input", before.inputs, after.inputs), ...compareSide("output", before.outputs, after.outputs)];
}
function compareSide(side, before, after) {
	const old = new Map(before.map((tensor) => [tensor.name, tensor]));
	const names = new Set(after.map(({ name }) => name));
	return [...before.filter(({ name }) => !names.has(name)).map(({ name }) => ({
		kind: "tensor-removed",
		side,
		tensor: name
	})), ...after.flatMap((tensor) => compareTensors(side, old.get(tensor.name), tensor))];
}
function compareTensors(side, before, after) {
	const tensor = after.name;
	if (before === void 0) return [{
		kind: "tensor-added",
		side,
		tensor
	}];
	const shapes = [before, after].map(({ shape }) => `[${shape.join(", ")}]`);
	const differences = [];
	if (before.datatype !== after.datatype) differences.push({
		kind: "datatype-changed",
		side,
		tensor,
		before: before.datatype,
		after: after.datatype
	});
	if (shapes[0] !== shapes[1]) differences.push({
		kind: "shape-changed",
		side,
		tensor,
		before: shapes[0] ?? "",
		after: shapes[1] ?? ""
	});
	return differences;
}

// src/domain/model/check-version.ts
/** What a version manifest means beyond its shape. */
function checkVersion(version, facts) {
	return [
		...checkNames(version, facts),
		...checkFiles(version),
		...version.signature === void 0 ? [] : checkSignature(version.signature, "/signature"),
		...facts.model === null ? [] : checkAgainstModel(version, facts.model),
		...checkOrder(version, facts),
		...checkBump(version, facts),
		...facts.requireLicense && version.card?.license === void 0 ? [problem("license-missing", "/card")] : []
	];
}
function checkNames(version, { folder, fileName }) {
	const problems = [];
	if (folder !== null && folder !== version.model) problems.push(problem("name-not-folder", "/model", {
		name: version.model,
		folder
	}));
	if (fileName !== null && fileName !== version.version) problems.push(problem("version-not-file", "/version", {
		name: version.version,
		file: fileName
	}));
	return problems;
}
function checkFiles({ artifact }) {
	const { files } = artifact;
	return [...files.flatMap(({ path, uri }, index) => path === void 0 === (uri === void 0) ? [problem("path-or-uri", `/artifact/files/${index}`)] : []), ...repeated(files.map(({ name }) => name)).map(({ value, index }) => problem("file-repeated", `/artifact/files/${index}/name`, { name: value }))];
}
function checkAgainstModel(version, model) {
	const known = Object.keys(model.modes);
	const sizeBytes = version.artifact.files.reduce((sum, { size }) => sum + size, 0);
	return version.modes.flatMap((name, index) => {
		const mode = model.modes[name];
		if (mode === void 0) return [problem("mode-unknown", `/modes/${index}`, {
			name,
			known
		})];
		const limit = mode.budgets.modelSize;
		if (limit === void 0 || sizeBytes <= parseSize(limit)) return [];
		return [problem("model-size-over-budget", "/artifact/files", {
			name,
			limit,
			sizeBytes
		})];
	});
}
function checkOrder(version, { mergedVersions }) {
	const overtaking = mergedVersions === null ? null : overtakenBy(version.version, mergedVersions);
	if (overtaking === null) return [];
	return [problem("version-out-of-order", "/version", {
		name: version.version,
		newer: overtaking
	})];
}
function checkBump(version, { model, predecessor }) {
	const signature = version.signature ?? model?.signature;
	if (predecessor === null || signature === void 0) return [];
	if (bumpKind(predecessor.version, version.version) === "major") return [];
	const differences = compareSignatures(predecessor.signature, signature);
	if (differences.length === 0) return [];
	const facts = {
		name: version.version,
		before: predecessor.version,
		differences: differences.map(factsOf)
	};
	return [problem("major-bump-needed", "/version", facts)];
}
function factsOf(difference) {
	const tensor = `${difference.side} ${difference.tensor}`;
	switch (difference.kind) {
		case "tensor-added": return `+ ${tensor}`;
		case "tensor-removed": return `- ${tensor}`;
		case "datatype-changed":
		case "shape-changed": return `${tensor}: ${difference.before} → ${difference.after}`;
	}
}

// src/contract/check-document.ts
/** A document that stands alone, by its own `kind`: what needs its neighbours in a registry is left unsaid. */
function checkDocument(file) {
	try {
		return checkOf(file)(file);
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return {
			problems: problemsOf(error),
			warnings: []
		};
	}
}
const CHECKS = /* @__PURE__ */ new Map([
	["Model", (file) => explain(parseModel(file), (model) => checkModel(model, { folder: null }), adviseOnModel)],
	["ModelVersion", (file) => explain(parseVersion(file), (version) => checkVersion(version, STANDALONE))],
	["Settings", (file) => explain(parseSettings(file), checkSettings)],
	["Deployment", (file) => explain(parseDeployment(file), () => [])],
	["Certificate", (file) => explain(parseCertificate(file), () => [])]
]);
const STANDALONE = {
	folder: null,
	fileName: null,
	model: null,
	predecessor: null,
	mergedVersions: null,
	requireLicense: false
};
function explain({ value, source }, check, advise = () => []) {
	return {
		problems: check(value).map((found) => explainProblem(found, source)),
		warnings: advise(value).map((found) => explainProblem(found, source))
	};
}
function checkOf(file) {
	const { value, source } = file.path.endsWith(".json") ? parseJsonDocument(file) : parseYamlDocument(file);
	const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : void 0;
	const check = CHECKS.get(kind);
	if (check !== void 0) return check;
	const kinds = [...CHECKS.keys()].map(String);
	const nearest = suggest(String(kind), kinds);
	throw new AppError({
		code: "schema-violation",
		reason: kind === void 0 ? "missing-key" : "not-allowed",
		message: `\`kind\` must be one of ${kinds.join(", ")}.`,
		hint: nearest === null ? "Say what the document is." : `Did you mean \`${nearest}\`?`,
		location: source.locate("/kind")
	});
}

// src/usecases/validate-model-folder.ts
/** Version files of one folder read at the same time. */
const CONCURRENCY$1 = 8;
/** Everything that is wrong in one model's folder, as far as it was asked about. */
async function validateModelFolder(request) {
	const { model, registry, checksVersion } = request;
	const manifest = model.manifest === null ? null : await readManifest(registry, model.manifest, parseModel);
	const baseModel = await readBaseModel(request);
	const order = orderVersions(model.versions.map(({ name }) => name).filter(isVersion));
	const previous = new Map(order.map((name, index) => [name, order[index - 1] ?? null]));
	const paths = new Map(model.versions.map((version) => [version.name, version]));
	const asked = model.versions.filter(({ name }) => checksVersion(name));
	const needed = new Set(asked.flatMap(({ name }) => [name, previous.get(name) ?? name]));
	const outcomes = new Map(await mapConcurrently([...needed], CONCURRENCY$1, async (name) => {
		const path = paths.get(name)?.path ?? `${model.folder}/versions/${name}.yaml`;
		return [name, await readManifest(registry, path, parseVersion)];
	}));
	const folder = {
		request,
		model: valueOf(manifest),
		baseModel,
		outcomes,
		previous
	};
	const versions = await mapConcurrently(asked, CONCURRENCY$1, (version) => validateVersion(folder, version));
	return {
		problems: [...request.checksModel ? validateModel(request, manifest) : [], ...versions.flat()],
		warnings: request.checksModel ? warningsOf(manifest) : []
	};
}
function warningsOf(manifest) {
	if (manifest?.kind !== "parsed") return [];
	const { value, source } = manifest.parsed;
	return adviseOnModel(value).map((found) => explainProblem(found, source));
}
function valueOf(outcome) {
	return outcome?.kind === "parsed" ? outcome.parsed.value : null;
}
/** The merged model.yaml where it is changed: the versions before were built to its signature. */
async function readBaseModel({ model, changes }) {
	if (changes === null || model.manifest === null || !changes.modified.has(model.manifest)) return null;
	const read = async (path) => new TextEncoder().encode(await changes.readBase(path) ?? "");
	return valueOf(await readManifest({ read }, model.manifest, parseModel));
}
function validateModel(request, manifest) {
	const { name, folder } = request.model;
	if (manifest === null) return [{
		code: "file-not-found",
		message: "The model has versions but no model.yaml.",
		hint: "Add it: it says what every version must achieve.",
		location: {
			path: `${folder}/model.yaml`,
			line: 1,
			column: 1,
			pointer: ""
		}
	}];
	if (manifest.kind === "refused") return manifest.problems;
	const { value, source } = manifest.parsed;
	return checkModel(value, { folder: name }).map((found) => explainProblem(found, source));
}
async function validateVersion(folder, version) {
	const outcome = folder.outcomes.get(version.name);
	if (outcome === void 0) return [];
	if (outcome.kind === "refused") return outcome.problems;
	const { value, source } = outcome.parsed;
	const problems = checkVersion(value, {
		folder: folder.request.model.name,
		fileName: version.name,
		model: folder.model,
		predecessor: predecessorOf(folder, version.name),
		mergedVersions: mergedVersions(folder.request, version),
		requireLicense: folder.request.requireLicense
	});
	const changed = await findChange(folder.request, version, source.text);
	return [...problems.map((found) => explainProblem(found, source)), ...changed];
}
function predecessorOf(folder, name) {
	const version = folder.previous.get(name) ?? null;
	const manifest = version === null ? null : valueOf(folder.outcomes.get(version) ?? null);
	if (version === null || manifest === null) return null;
	const path = `${folder.request.model.folder}/versions/${version}.yaml`;
	const model = folder.request.changes?.added.has(path) === true ? folder.model : folder.baseModel ?? folder.model;
	const signature = manifest.signature ?? model?.signature;
	return signature === void 0 ? null : {
		version,
		signature
	};
}
/** Only a version that is being added can come too late. */
function mergedVersions({ changes, model }, version) {
	if (changes === null || !changes.added.has(version.path)) return null;
	return model.versions.filter(({ path, name }) => isVersion(name) && !changes.added.has(path)).map(({ name }) => name);
}
async function findChange({ changes }, { path }, text) {
	if (changes === null || !changes.modified.has(path)) return [];
	const merged = await changes.readBase(path);
	return merged === null ? [] : checkImmutability(path, text, merged);
}

// src/usecases/validate-registry.ts
/** Models read at the same time. */
const CONCURRENCY = 16;
/**
* Checks manifests, shape and meaning, without loading a model. A wrong manifest is an answer.
* Throws AppError usage or file-not-found when what is asked about is not there.
*/
async function validateRegistry(request) {
	const settings = await readSettings$1(request.registry);
	const context = {
		request,
		settings,
		modelsFolder: modelsFolderOf(settings)
	};
	const paths = request.paths.length === 0 ? [""] : request.paths;
	const parts = [];
	for (const path of new Set(paths)) parts.push(await validateSelection(context, selectManifests(path, context.modelsFolder)));
	return {
		files: parts.reduce((sum, { files }) => sum + files, 0),
		models: parts.reduce((sum, { models }) => sum + models, 0),
		problems: sortProblems(withoutRepeats(parts.flatMap(({ problems }) => problems))),
		warnings: sortProblems(withoutRepeats(parts.flatMap(({ warnings }) => warnings)))
	};
}
/** Two manifests of a model that are asked for share what is wrong with its folder. */
function withoutRepeats(problems) {
	return [...new Map(problems.map((problem) => [JSON.stringify([
		problem.reason,
		problem.message,
		problem.location
	]), problem])).values()];
}
const NOTHING = {
	files: 0,
	models: 0,
	problems: [],
	warnings: []
};
function validateSelection(context, selection) {
	switch (selection.kind) {
		case "registry": return validateEverything(context);
		case "models": return validateModels(context);
		case "model": return validateOneModel(context, selection.model, EVERYTHING);
		case "model-manifest": return validateOneModel(context, selection.model, {
			checksModel: true,
			checksVersion: () => false
		});
		case "version": return validateOneModel(context, selection.model, {
			checksModel: false,
			checksVersion: (name) => name === selection.version
		});
		case "settings": return Promise.resolve(validateSettings(context));
		case "document": return validateDocument(context.request.registry, selection.path);
	}
}
async function validateDocument(registry, path) {
	const content = await registry.read(path, MAX_MANIFEST_BYTES);
	return {
		files: 1,
		models: 0,
		...checkDocument({
			path,
			content
		})
	};
}
async function validateEverything(context) {
	const settings = validateSettings(context);
	const models = await validateModels(context);
	return {
		files: settings.files + models.files,
		models: models.models,
		problems: [...settings.problems, ...models.problems],
		warnings: models.warnings
	};
}
function validateSettings({ settings }) {
	if (settings === null) return NOTHING;
	return {
		...NOTHING,
		files: 1,
		problems: settingsProblems(settings)
	};
}
async function validateModels(context) {
	const { registry, changes } = context.request;
	const listing = await registry.list(context.modelsFolder);
	const deleted = [...changes?.deleted ?? []].filter((path) => isVersionPath(path, context.modelsFolder));
	const result = await validateListing(context, listing, EVERYTHING);
	return {
		...result,
		problems: [...result.problems, ...deleted.map(describeDeletedVersion)]
	};
}
const EVERYTHING = {
	checksModel: true,
	checksVersion: () => true
};
async function validateOneModel(context, model, scope) {
	const result = await validateListing(context, await context.request.registry.listModel(context.modelsFolder, model), scope);
	if (result.files > 0 || result.problems.length > 0) return result;
	throw new AppError({
		code: "file-not-found",
		message: `There is no such manifest of the model ${quoteText(model)}.`,
		hint: `Manifests are ${context.modelsFolder}/<model>/model.yaml and ${context.modelsFolder}/<model>/versions/<version>.yaml.`
	});
}
async function validateListing(context, listing, scope) {
	const { registry, changes } = context.request;
	const requireLicense = requiresLicense(context);
	const found = await mapConcurrently(listing.models, CONCURRENCY, (model) => validateModelFolder({
		registry,
		model,
		...scope,
		requireLicense,
		changes
	}));
	return {
		files: listing.models.reduce((sum, model) => sum + countFiles(model, scope), 0),
		models: listing.models.length,
		problems: [...listing.strays.map(describeStray), ...found.flatMap(({ problems }) => problems)],
		warnings: found.flatMap(({ warnings }) => warnings)
	};
}
function countFiles({ manifest, versions }, { checksModel, checksVersion }) {
	return Number(checksModel && manifest !== null) + versions.filter(({ name }) => checksVersion(name)).length;
}
function modelsFolderOf(settings) {
	return settings?.kind === "parsed" ? settings.parsed.value.models ?? "models" : DEFAULT_MODELS_FOLDER;
}
function requiresLicense({ settings }) {
	return settings?.kind === "parsed" && settings.parsed.value.certification?.requireLicense === true;
}
function isVersionPath(path, modelsFolder) {
	return path.startsWith(`${modelsFolder}/`) && /^[^/]+\/versions\/[^/]+\.yaml$/u.test(path.slice(modelsFolder.length + 1));
}
function sortProblems(problems) {
	return problems.toSorted((a, b) => comparePaths(a.location?.path ?? "", b.location?.path ?? "") || (a.location?.line ?? 0) - (b.location?.line ?? 0));
}
function comparePaths(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

// src/domain/certification/baseline-candidates.ts
/** What a version may be compared with, the best first: what runs, then the newest that is certified, then the nearest below it. */
function listCandidates({ version, listed, record }) {
	const { deployed } = record;
	const running = deployed === null ? [] : [{
		version: deployed,
		origin: "deployment"
	}];
	const certified = deployed === version ? versionsBelow(version, record.certified) : orderVersions(record.certified).toReversed();
	const candidates = [
		...running,
		...certified.filter((name) => listed.includes(name)).map((name) => ({
			version: name,
			origin: "newest-certified"
		})),
		...versionsBelow(version, listed).map((name) => ({
			version: name,
			origin: "predecessor"
		}))
	];
	const seen = /* @__PURE__ */ new Set([version]);
	return candidates.filter((candidate) => !seen.has(candidate.version) && seen.add(candidate.version));
}
/** What is known against a candidate before its manifest is read; null: nothing. What runs is compared with whatever it is. */
function objectionByName({ version, origin }, question) {
	if (!question.listed.includes(version)) return "not-in-registry";
	if (origin === "deployment") return null;
	return question.notCertified.has(version) ? "not-certified-here" : null;
}
/** What speaks against its artifact: the same bytes are no other model, and what was barred sets no standard. */
function objectionByArtifact({ origin }, sha256, question) {
	if (sha256 === question.sha256) return "same-artifact";
	if (origin === "deployment") return null;
	return question.record.barred.get(sha256) ?? null;
}

// src/usecases/certify/choose-baseline.ts
/** Versions that the certificate names. */
const MAX_PASSED_OVER = 20;
/** The first candidate that nothing speaks against. Throws AppError where the manifest of one that would do is wrong. */
async function chooseBaseline({ found, readVersion, hash, ...facts }) {
	const question = {
		...facts,
		record: found.record
	};
	const passedOver = [];
	const end = (baseline) => ({
		baseline,
		search: {
			record: found.source,
			passedOver: passedOver.slice(0, MAX_PASSED_OVER)
		}
	});
	for (const candidate of listCandidates(question)) {
		const examined = await examine(candidate, question, {
			readVersion,
			hash
		});
		if (examined.kind === "fits") return end({
			version: examined.version,
			origin: candidate.origin
		});
		passedOver.push({
			version: candidate.version,
			reasonCode: examined.reasonCode
		});
	}
	return end(null);
}
async function examine(candidate, question, { readVersion, hash }) {
	const named = objectionByName(candidate, question);
	if (named !== null) return {
		kind: "passed-over",
		reasonCode: named
	};
	const version = await readVersion(candidate.version);
	const sha256 = artifactDigest(version.value.artifact.files, hash);
	const reasonCode = objectionByArtifact(candidate, sha256, question);
	return reasonCode === null ? {
		kind: "fits",
		version
	} : {
		kind: "passed-over",
		reasonCode
	};
}

// src/usecases/certify/read-model-record.ts
const PRODUCTION = "production";
const NOTHING_KNOWN = {
	deployed: null,
	certified: [],
	barred: /* @__PURE__ */ new Map()
};
/** The environment that a new version is compared with: `production`, or the only one. */
function comparedEnvironment(settings) {
	const names = Object.keys(settings?.environments ?? {});
	return names.length === 1 ? names[0] ?? PRODUCTION : PRODUCTION;
}
/**
* By the branch seatrial/deployments; `store` is null outside a repository. A branch that does not exist says nothing; one that
* cannot be read is an error, because a guess would pass for a comparison.
*/
function createReadModelRecord(store) {
	return async (model, environment) => {
		if (store === null) return {
			source: "no-repository",
			record: NOTHING_KNOWN
		};
		const { head, files } = await store.read([model]);
		if (head === null) return {
			source: "no-branch",
			record: NOTHING_KNOWN
		};
		const path = `${environment}/${model}.yaml`;
		const content = files.get(path);
		if (content !== void 0) parseDeployment({
			path,
			content
		});
		const { state, events } = readLedger(files, model);
		const barred = barredIn(state);
		const isCertified = (sha256) => sha256 !== null && state.certified[sha256] === "certified" && !barred.has(sha256);
		const certified = events.flatMap(({ event: { data } }) => isCertified(data.sha256) ? data.version ?? [] : []);
		return {
			source: "branch",
			record: {
				deployed: deploymentIn(state, environment).production?.version ?? null,
				certified: [...new Set(certified)],
				barred
			}
		};
	};
}
function barredIn({ certified, retired, quarantined }) {
	const rejected = Object.keys(certified).filter((sha256) => certified[sha256] === "rejected");
	return new Map([
		...rejected.map((sha256) => [sha256, "rejected"]),
		...retired.map((sha256) => [sha256, "retired"]),
		...quarantined.map((sha256) => [sha256, "quarantined"])
	]);
}

// src/usecases/certify/require-version.ts
/** Refuses a name that the registry does not list, and says the nearest that it does. Throws AppError unknown-model, unknown-version. */
async function requireVersion(registry, modelsFolder, { model, version }) {
	const { models, strays } = await listModel(registry, modelsFolder, model);
	const versions = models.flatMap((listed) => listed.versions.map(({ name }) => name));
	const path = `${modelsFolder}/${model}/versions/${version}.yaml`;
	if (versions.includes(version) || strays.some((stray) => stray.path === path)) return;
	throw new AppError({
		code: "unknown-version",
		message: `The model ${quoteText(model)} has no version ${quoteText(version)}.`,
		hint: hintFor(version, versions) ?? `A version is a file ${modelsFolder}/<model>/versions/<version>.yaml.`
	});
}
async function listModel(registry, modelsFolder, model) {
	try {
		return await registry.listModel(modelsFolder, model);
	} catch (error) {
		if (!(error instanceof AppError) || error.code !== "file-not-found") throw error;
		const { models } = await registry.list(modelsFolder);
		const names = models.map(({ name }) => name);
		throw new AppError({
			code: "unknown-model",
			message: `There is no model ${quoteText(model)}.`,
			hint: hintFor(model, names) ?? `A model is a folder of ${modelsFolder}.`,
			cause: error
		});
	}
}
/** Names that are shown when none is near. */
const MOST_NAMES = 10;
function hintFor(name, known) {
	const near = suggest(name, known);
	if (near !== null) return `Did you mean ${near}?`;
	return known.length === 0 ? null : `Known: ${known.slice(0, MOST_NAMES).join(", ")}.`;
}

// src/usecases/certify/load-subject.ts
/**
* Reads a version, its model, the settings and the version to compare with. Throws AppError when a manifest is missing or wrong,
* with every problem at its place.
*/
async function loadSubject(place, { model, version }, options) {
	const { registry, prefix } = place;
	const { requested } = options.rule;
	const settings = await readSettings(registry, prefix);
	const folder = `${settings?.value.models ?? "models"}/${model}`;
	const paths = {
		model: `${folder}/model.yaml`,
		version: `${folder}/versions/${version}.yaml`
	};
	const modelsFolder = folder.slice(0, -model.length - 1);
	await requireVersion(registry, modelsFolder, {
		model,
		version
	});
	if (requested !== null) await requireVersion(registry, modelsFolder, {
		model,
		version: requested
	});
	await refuseProblems(place, [paths.model, paths.version]);
	const read = async (path) => ({
		path: prefix + path,
		content: await registry.read(path, MAX_MANIFEST_BYTES)
	});
	const readVersion = async (name) => parseVersion(await read(`${folder}/versions/${name}.yaml`));
	const parsed = await readVersion(version);
	return {
		folder,
		settings,
		model: parseModel(await read(paths.model)),
		version: parsed,
		chosen: await settleBaseline({
			...options,
			registry,
			modelsFolder,
			settings,
			version: parsed,
			readVersion
		})
	};
}
/** The settings, or null where the registry has none. */
async function readSettings(registry, prefix = "") {
	try {
		return parseSettings({
			path: prefix + SETTINGS_PATH,
			content: await registry.read(SETTINGS_PATH, MAX_MANIFEST_BYTES)
		});
	} catch (error) {
		if (error instanceof AppError && error.code === "file-not-found") return null;
		throw error;
	}
}
async function refuseProblems({ registry, prefix, changes }, paths) {
	const { problems } = await validateRegistry({
		registry,
		paths,
		changes
	});
	if (problems.length === 0) return;
	throw new AppError({
		code: "manifest-meaning",
		message: `The manifests have ${problems.length === 1 ? "a problem" : `${problems.length} problems`}.`,
		hint: "Correct them first; `seatrial validate` shows them without running anything.",
		problems: problems.map((problem) => inRepository(problem, prefix))
	});
}
async function settleBaseline(place) {
	const { rule, registry, modelsFolder, settings, readVersion, hash, notCertified } = place;
	if (rule.requested !== null) return {
		baseline: {
			version: await readVersion(rule.requested),
			origin: "requested"
		},
		search: null
	};
	const { model, version, artifact } = place.version.value;
	const listing = await registry.listModel(modelsFolder, model);
	return chooseBaseline({
		version,
		sha256: artifactDigest(artifact.files, hash),
		listed: listing.models.flatMap(({ versions }) => versions.map(({ name }) => name)).filter(isVersion),
		found: await rule.record(model, comparedEnvironment(settings?.value ?? null)),
		notCertified,
		readVersion,
		hash
	});
}

// src/adapters/git/deployment-store.ts
const IDENTITY = [
	"-c",
	"user.name=Seatrial",
	"-c",
	"user.email=seatrial@users.noreply.github.com"
];
/** What git says when the branch is no longer where it was read. */
const LOST_RACE = /stale info|fetch first|non-fast-forward|cannot lock ref|reference already exists|but expected/i;
const HINT = "Is this a git repository, and may you read and write it?";
const MISSING_REF = /couldn't find remote ref/i;
/** The branch seatrial/deployments through git plumbing: no work tree is touched, and nothing is checked out. */
function createGitDeploymentStore(options) {
	const git = openGit(options.folder);
	return {
		read: (models) => readBranch(git, options, models),
		commit: (request) => commitBranch(git, options, request)
	};
}
async function readBranch(git, { remote, missing, onRead }, models) {
	const found = remote === null ? await findStateHead(runnerOf(git)) : null;
	if (found !== null) onRead?.(found);
	const head = remote === null ? found?.commit ?? null : await fetchHead(git, remote);
	if (head === null && missing === "refuse") throw await missingBranch(runnerOf(git), remote);
	if (head === null) return {
		head,
		files: /* @__PURE__ */ new Map()
	};
	return {
		head,
		files: await readCommit(git, head, models)
	};
}
/** The files of some models at a commit of the branch. */
async function readCommit(git, head, models) {
	const wanted = (await run(git, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		head
	])).split("\0").flatMap(parseEntry).filter(({ path }) => models === "all" || models.some((model) => belongsTo(path, model)));
	const files = await Promise.all(wanted.map(async ({ path, blob }) => [path, await run(git, [
		"cat-file",
		"blob",
		blob
	])]));
	return new Map(files);
}
function parseEntry(line) {
	const [, blob, path] = /^100644 blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
	return blob === void 0 || path === void 0 ? [] : [{
		blob,
		path
	}];
}
function belongsTo(path, model) {
	return path.endsWith(`/${model}.yaml`) || path.startsWith(`events/${model}/`) || path.startsWith("events/_all/");
}
function runnerOf(git) {
	return (args) => run(git, args);
}
async function fetchHead(git, remote) {
	try {
		await git.raw([
			"fetch",
			"--quiet",
			"--no-tags",
			"--",
			remote,
			STATE_REF
		]);
	} catch (cause) {
		if (MISSING_REF.test(String(cause))) return null;
		const what = `The branch ${STATE_BRANCH} cannot be fetched from ${JSON.stringify(remote)}`;
		throw gitFailed({
			what,
			hint: HINT,
			cause
		});
	}
	return (await run(git, [
		"rev-parse",
		"--verify",
		"FETCH_HEAD"
	])).trim();
}
async function commitBranch(git, options, request) {
	const tree = await writeTree(git, options.folder, request);
	const parents = request.expectedHead === null ? [] : ["-p", request.expectedHead];
	const commit = (await run(git, [
		...IDENTITY,
		"commit-tree",
		tree,
		...parents,
		"-m",
		request.message
	])).trim();
	try {
		await moveBranch(git, options.remote, {
			commit,
			expectedHead: request.expectedHead
		});
	} catch (cause) {
		if (LOST_RACE.test(String(cause))) return { kind: "lost-race" };
		throw gitFailed({
			what: `The branch ${STATE_BRANCH} cannot be written`,
			hint: HINT,
			cause
		});
	}
	return {
		kind: "committed",
		head: commit
	};
}
/** An empty old value says that the branch must not exist yet. */
async function moveBranch(git, remote, move) {
	if (remote === null) return moveOwn(git, move);
	const { commit, expectedHead } = move;
	const lease = `--force-with-lease=${STATE_REF}:${expectedHead ?? ""}`;
	await git.raw([
		"push",
		"--quiet",
		"--porcelain",
		lease,
		"--",
		remote,
		`${commit}:${STATE_REF}`
	]);
}
/** The own branch may be behind what was fetched, or not there yet: it goes on from what was read, never beside it. */
async function moveOwn(git, { commit, expectedHead }) {
	const own = (await run(git, [
		"for-each-ref",
		"--format=%(objectname)",
		STATE_REF
	])).trim();
	if (((await findStateHead(runnerOf(git)))?.commit ?? null) !== expectedHead) throw new Error(`but expected ${expectedHead ?? "no branch"}`);
	await git.raw([
		"update-ref",
		STATE_REF,
		commit,
		own === "" ? "0".repeat(commit.length) : own
	]);
}
/** Builds the tree in an index of its own. */
async function writeTree(git, folder, { expectedHead, files }) {
	const scratch = await mkdtemp(join(tmpdir(), "seatrial-commit-"));
	try {
		const index = wo({
			baseDir: folder,
			allowEnvironment: ["GIT_INDEX_FILE"]
		});
		index.env({
			PATH: process.env["PATH"] ?? "",
			GIT_INDEX_FILE: join(scratch, "index")
		});
		if (expectedHead !== null) await run(index, ["read-tree", expectedHead]);
		for (const [path, text] of files) {
			const file = join(scratch, "blob");
			await writeFile(file, text);
			await run(index, [
				"update-index",
				"--add",
				"--cacheinfo",
				`100644,${(await run(git, [
					"hash-object",
					"-w",
					"--no-filters",
					"--",
					file
				])).trim()},${path}`
			]);
		}
		return (await run(index, ["write-tree"])).trim();
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function run(git, args) {
	try {
		return await git.raw([...args]);
	} catch (cause) {
		throw gitFailed({
			what: `git ${args.find((arg) => /^[a-z]/.test(arg)) ?? ""} failed`,
			hint: HINT,
			cause
		});
	}
}

export { createReadModelRecord as a, readSettings as i, readCommit as n, validateRegistry as o, loadSubject as r, compareSignatures as s, createGitDeploymentStore as t };