import { t as AppError } from "./error.js";
import { f as joinedOutputs, i as problemKind, o as ScoreFindings } from "./registry.js";
import { B as weightAt, I as undefinedMeasurement, O as growableFloat64 } from "./neighbours.js";
import { r as outputTableOf } from "./output-columns.js";
import { i as isRowOpen, r as isFed } from "./row-axis.js";
import { i as parseMetricName, n as metricFits } from "./registry2.js";
import { t as finding } from "./finding.js";
import { a as slicesOfSet, t as SliceRecorder } from "./slices.js";
import { n as checkTargetWidth } from "./target-reader.js";

// src/domain/certification/check-signature.ts
function checkSignature(declared, actual, location) {
	return [
		...checkTensors("input", declared.inputs, actual.inputs),
		...checkTensors("output", declared.outputs, actual.outputs),
		...checkRows(declared.inputs, actual.inputs)
	].map((facts) => finding("signature-mismatch", facts, { location }));
}
function* checkTensors(role, declared, actual) {
	for (const { name: tensor, datatype, shape } of declared) {
		const found = actual.find(({ name }) => name === tensor);
		if (found === void 0) yield {
			fault: "missing",
			role,
			tensor,
			found: actual.map(({ name }) => name)
		};
		else if (found.datatype !== datatype || !shapesAgree(shape, found.shape)) yield {
			fault: "different",
			role,
			tensor,
			datatype: found.datatype,
			shape: found.shape,
			declaredDatatype: datatype,
			declaredShape: shape
		};
	}
	if (role === "output") return;
	for (const { name: tensor } of actual) if (!declared.some(({ name }) => name === tensor)) yield {
		fault: "undeclared",
		tensor
	};
}
function checkRows(declared, actual) {
	return declared.flatMap((input) => {
		const sizes = actual.find(({ name }) => name === input.name)?.shape ?? [];
		const shape = input.shape.map((size, axis) => size < 0 ? sizes[axis] ?? size : size);
		return isFed(input) && isRowOpen({
			...input,
			shape
		}) ? [{
			fault: "rows-open",
			tensor: input.name,
			shape
		}] : [];
	});
}
function shapesAgree(declared, actual) {
	if (declared.length !== actual.length) return false;
	return declared.every((size, index) => size === -1 || actual[index] === -1 || size === actual[index]);
}

// src/domain/evaluation/metrics/measure.ts
const LACKS = {
	labels: "no-labels",
	scores: "no-scores",
	probabilities: "no-probabilities",
	entities: "no-entities"
};
function measureMetric(rows, name) {
	const own = rows.own?.get(name);
	if (own !== void 0) return own.measure();
	const { metric, parameter } = fittingMetric(rows, name);
	if (metric.needs === "program") return undefinedMeasurement("not-asked");
	if (rows.gives[metric.needs] !== true) return undefinedMeasurement(LACKS[metric.needs]);
	const measurement = rows.measure(metric, parameter);
	if (measurement !== void 0) return {
		...measurement,
		range: metric.range
	};
	throw new AppError({
		code: "internal",
		message: `The metric ${name} has no definition.`
	});
}
function canMeasure(rows, name) {
	if (rows.own?.has(name) === true) return true;
	const metric = fittingOrNull(rows, name)?.metric ?? null;
	return metric !== null && metric.needs !== "program" && rows.gives[metric.needs] === true;
}
function isMetricOf(rows, name) {
	return fittingOrNull(rows, name) !== null;
}
function fittingOrNull({ problem, own }, name) {
	const figures = own?.get(name);
	if (figures !== void 0) return {
		kind: "metric",
		name,
		metric: figures.metric,
		parameter: null
	};
	const parsed = parseMetricName(name);
	return parsed.kind === "metric" && metricFits(parsed, problem) ? parsed : null;
}
function fittingMetric(rows, name) {
	const parsed = fittingOrNull(rows, name);
	if (parsed !== null) return parsed;
	throw new AppError({
		code: "usage",
		message: `There is no metric \`${name}\` for a ${rows.problem} problem.`,
		hint: "Choose one that fits the problem, or correct `target.problem`."
	});
}

// src/domain/evaluation/collect-scored-rows.ts
const EVERYTHING = {
	labels: true,
	scores: true,
	probabilities: true
};
function collectScoredRows(request) {
	const { set, problem, columnLabels = null, isLayoutAssumed = false } = request;
	const findings = new ScoreFindings();
	const kind = problemKind(problem);
	const collector = kind.collect({
		set,
		columnLabels,
		findings,
		isLayoutAssumed
	});
	const slices = new SliceRecorder(slicesOfSet(set));
	const weights = growableFloat64();
	let weighted = false;
	let rows = 0;
	let answered = {
		width: 0,
		datatype: "FP64"
	};
	let misfit = null;
	return {
		add(batch, outputs) {
			rows += batch.rows;
			misfit ??= checkTargetWidth(kind, batch);
			if (misfit !== null) return;
			if (findings.misshapen) return;
			weighted ||= batch.weight !== null;
			if (batch.weight !== null) for (let row = 0; row < batch.rows; row += 1) weights.push(weightAt(batch, row));
			slices.add(batch);
			const place = {
				name: set.prediction.output,
				rows: batch.rows,
				start: batch.start
			};
			const table = outputTableOf(joinedOutputs(outputs, set.prediction), place, findings);
			if (table === null) return;
			answered = {
				width: table.width,
				datatype: table.datatype
			};
			collector.add(batch, table);
		},
		finish() {
			if (rows === 0) throw new AppError({
				code: "data-empty",
				message: "The evaluation set has no rows."
			});
			misfit ??= slices.misfit();
			if (misfit !== null) return {
				kind: "misfit",
				misfit
			};
			if (findings.broken) return {
				kind: "rejected",
				findings: findings.list()
			};
			const weight = weighted ? weights.finish() : null;
			const collected = collector.finish({
				rows,
				weight,
				gives: EVERYTHING
			});
			if (collected.kind === "misfit") return collected;
			if (findings.broken) return {
				kind: "rejected",
				findings: findings.list()
			};
			const scored = {
				...collected.rows,
				slices: slices.finish()
			};
			const { classes = null, elements = null } = collected;
			return {
				kind: "scored",
				rows: scored,
				table: {
					...answered,
					classes,
					elements
				},
				findings: [...findings.list(), ...slices.findings()]
			};
		}
	};
}

export { measureMetric as a, isMetricOf as i, canMeasure as n, checkSignature as o, fittingMetric as r, collectScoredRows as t };