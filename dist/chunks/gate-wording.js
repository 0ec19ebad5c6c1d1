import { n as isAtEndOfPossible } from "./end-of-possible.js";
import { a as formatDifference, c as formatLimit, f as formatPercent, i as formatCount, l as formatMagnitude, o as formatDifferenceValue, p as formatQuantity, s as formatEstimate } from "./format.js";
import { a as comparedRatio, i as comparedCount, n as chanceOf, r as unpairedDifference, t as comparisonsOf } from "./comparisons.js";
import { r as wordOf, t as adjustForDiscovery } from "./false-discovery.js";
import { a as isCounted, r as costMetric } from "./cost-metrics.js";
import { a as ratioThan, i as ratioPhrase, n as costWords, r as metricWords } from "./tell-finding.js";
import { n as graphOf } from "./inspected.js";
import { i as parseMetricName } from "./registry2.js";
import { a as right, h as strong, m as md, n as foldSection, r as left, s as code, t as boundedTable } from "./section.js";

// src/report/shared-wording.ts
function baselineWords(baseline) {
	if (baseline === null) return "no earlier version";
	return `${{
		deployment: "production",
		"newest-certified": "the newest certified version",
		predecessor: "the predecessor",
		requested: "the baseline"
	}[baseline.origin]} ${baseline.version}`;
}
function againstWords(baseline) {
	return ` against ${baseline === null ? "production" : baselineWords(baseline)}`;
}
function baselineHeader(baseline) {
	return `${{
		deployment: "Production",
		"newest-certified": "Newest certified",
		predecessor: "Predecessor",
		requested: "Baseline"
	}[baseline.origin]} ${baseline.version}`;
}
function sliceWords(slice) {
	return slice.group === null ? slice.name : `${slice.name} = ${slice.group}`;
}

// src/report/failure-reasons.ts
const NOTABLE_RATIO = 1.1;
const MOST_NAMED$1 = 3;
function costReason(gate, certificate) {
	const explanation = certificate.performance.find(({ mode }) => mode === gate.mode)?.explanation;
	if (explanation === void 0) return [];
	const growth = graphGrowth(explanation, certificate);
	const more = Object.entries(explanation.operatorChanges).filter(([, count]) => count > 0).toSorted(([, a], [, b]) => b - a).slice(0, MOST_NAMED$1).flatMap(([name, count], index) => [`${index === 0 ? "" : ", "}${formatCount(count)} more `, { code: name }]);
	if (growth === "" && more.length === 0) return [];
	return [`the graph has ${growth}${growth !== "" && more.length > 0 ? " and " : ""}`, ...more];
}
function graphGrowth(explanation, { inspection, baseline }) {
	const [name, ratio] = [["parameters", explanation.parametersRatio], ["operators", inspection === null ? null : operatorsRatio(explanation, inspection)]].find(([, value]) => value !== null && value >= NOTABLE_RATIO) ?? [];
	if (name === void 0 || ratio === void 0 || ratio === null) return "";
	return `${formatLimit(Number(ratio.toPrecision(2)), "ratio")} the ${name} of ${baselineWords(baseline)}`;
}
function operatorsRatio({ operatorChanges }, inspection) {
	const { nodes } = graphOf(inspection) ?? { nodes: 0 };
	const before = nodes - Object.values(operatorChanges).reduce((sum, change) => sum + change, 0);
	return before > 0 ? nodes / before : null;
}
function gapReason(gate, { gaps }) {
	const { highest, lowest, metric } = gaps.find((gap) => gap.metric === gate.metric && gap.slice === gate.slice?.name && gap.data === (gate.data ?? gap.data)) ?? {
		highest: null,
		lowest: null,
		metric: ""
	};
	if (highest === null || lowest === null) return [];
	return [
		`${metric} is highest in `,
		{ code: highest },
		" and lowest in ",
		{ code: lowest }
	];
}

// src/domain/certification/change-word.ts
const LEVEL = .05;
function wordOfChanges({ changed, better, worse, adjustedPValue }) {
	if (changed === 0) return "the same";
	if (adjustedPValue === null || adjustedPValue > LEVEL) return "no clear difference";
	return better > worse ? "better" : "worse";
}
function isFound({ pValue }) {
	return pValue <= LEVEL;
}

// src/report/evidence-wording.ts
function changesOf({ changes = [] }) {
	return {
		overall: changes.filter(({ slice }) => slice === null),
		slices: changes.filter(({ slice }) => slice !== null)
	};
}
function changesSentence(changes) {
	const { rows, changed, better, worse, by, unit, pValue } = changes;
	const noun = unit === "query" ? "answers to queries" : "answers";
	if (changed === 0) return `All ${formatCount(rows)} ${noun} are the same`;
	const counts = `${formatCount(changed)} of ${formatCount(rows)} ${noun} changed`;
	const rest = changed - better - worse;
	const parts = by === "right" ? [`${formatCount(better)} right that were wrong`, `${formatCount(worse)} wrong that were right`] : [`${formatCount(better)} with a smaller error`, `${formatCount(worse)} with a larger one`];
	const others = by === "right" ? `${formatCount(rest)} as right or wrong as before` : `${formatCount(rest)} as far off`;
	return `${counts}: ${[...parts, ...rest > 0 ? [others] : []].join(", ")} (${wordOfChanges(changes)}${pValue === null ? "" : `, p ${pValueText(pValue)}`})`;
}
function pValueText(pValue) {
	if (pValue < 1e-4) return "< 0.0001";
	const short = [
		2,
		3,
		4,
		6
	].map((digits) => Number(pValue.toPrecision(digits)));
	return String(short.find((text) => isFound({ pValue: text }) === isFound({ pValue })) ?? pValue);
}
function partWords(where) {
	return where.flatMap((condition, index) => [...index === 0 ? [] : [" and "], { code: conditionText(condition) }]);
}
function conditionText({ slice, column = "", value, above, upTo }) {
	if (slice !== void 0) return slice;
	if (value !== void 0) return `${column} = ${value === null ? "(no value)" : valueText(value)}`;
	const number = (limit) => formatLimit(limit, "none");
	if (above === void 0) return upTo === void 0 ? column : `${column} ≤ ${number(upTo)}`;
	return upTo === void 0 ? `${column} > ${number(above)}` : `${number(above)} < ${column} ≤ ${number(upTo)}`;
}
function valueText(value) {
	const text = String(value);
	return typeof value === "number" && text.includes("e") ? formatLimit(value, "none") : text;
}
function partRows(part, certificate) {
	const rows = `${formatCount(part.rows)} rows`;
	const all = rowsOfSet(part, certificate);
	if (!isSearchedInPart(part, certificate)) return rows;
	return `${rows}, among the ${formatCount(part.of)} of ${formatCount(all)} rows that were searched`;
}
function isSearchedInPart(part, certificate) {
	return part.of < rowsOfSet(part, certificate);
}
function rowsOfSet({ data, of }, { data: sets }) {
	return sets.find(({ name }) => name === data)?.rows ?? of;
}
function weakestSentence(part, certificate) {
	const { metric, estimate, overall, searched, pValue } = part;
	const looked = `${formatCount(searched)} ${searched === 1 ? "part was" : "parts were"} searched`;
	if (!isFound(part)) return [`no part is surely weaker than the rest; ${looked} (p ${pValueText(pValue)})`];
	const value = formatQuantity({
		...estimate,
		unit: "none"
	});
	const all = formatQuantity({
		value: overall,
		interval: estimate.interval,
		unit: "none"
	}).value;
	return [
		...partWords(part.where),
		": ",
		{ code: metric },
		` ${value.value} ${value.interval}, ${all} overall, ${partRows(part, certificate)}; ${looked} (p ${pValueText(pValue)})`
	];
}

// src/domain/certification/largest-changes.ts
const LEAST_NAMED = Math.log(1.01);
const LEAST_SHARE = .001;
function largestChanges(comparisons, gates) {
	const changes = changedMost(comparisons).filter((change) => changeOf(change) >= LEAST_NAMED);
	const importance = importanceIn(comparisons, gates);
	const largest = (word) => {
		const own = changes.filter((change) => change.word === word);
		const notable = own.filter(isNotable);
		const asked = (notable.length > 0 ? notable : own).toSorted((a, b) => importance(a) - importance(b));
		const answers = asked.filter(({ kind }) => kind !== "cost").slice(0, 1);
		const [measured, counted] = [false, true].map((isCounted) => asked.filter((change) => change.kind === "cost" && change.isCounted === isCounted));
		const first = [...answers, ...measured ?? []];
		return (first.length > 0 ? first : counted ?? []).toSorted((a, b) => descending(changeOf(a), changeOf(b)))[0] ?? null;
	};
	return {
		gain: largest("better"),
		harm: largest("worse")
	};
}
function importanceIn({ metrics }, gates) {
	const primary = metrics[0]?.result.metric;
	return (change) => {
		if (change.kind === "cost") return 0;
		const { metric, slice } = change.kind === "gap" ? change.gap : change.result;
		const name = typeof slice === "string" ? slice : slice?.name;
		if (gates.some((gate) => gate.metric === metric && gate.slice?.name === name)) return 0;
		return change.kind === "metric" && metric === primary ? 1 : 2;
	};
}
function isNotable(change) {
	if (change.kind === "cost") return true;
	const [by, before] = [change.difference.value, change.baseline?.value ?? null];
	return by === null || before === null || Math.abs(by) >= LEAST_SHARE * Math.abs(before);
}
function changedMost({ metrics, gaps, costs }) {
	const overall = metrics.filter(({ result }) => result.slice === null);
	const told = costs.filter(({ isSaidByThroughput }) => !isSaidByThroughput);
	const changed = [
		...overall,
		...gaps,
		...told
	].filter(({ word }) => isChange(word));
	const order = [
		"worse",
		"better",
		"different"
	];
	return changed.toSorted((a, b) => order.indexOf(a.word) - order.indexOf(b.word) || descending(changeOf(a), changeOf(b)));
}
function isChange(word) {
	return word === "better" || word === "worse" || word === "different";
}
function changeOf(compared) {
	if (compared.kind === "cost") return Math.abs(Math.log(compared.ratio.value ?? 1));
	const { candidate, baseline, difference, direction } = compared;
	const reach = halfWidth(difference);
	const unwanted = (value) => Math.max(0, direction === "up" ? 1 - value : Math.abs(value)) + reach;
	const [now, before] = [unwanted(candidate?.value ?? 0), unwanted(baseline?.value ?? 0)];
	return now === before ? 0 : Math.abs(Math.log(now / before));
}
function halfWidth({ interval }) {
	if (interval === null || interval.lower === null || interval.upper === null) return 0;
	return (interval.upper - interval.lower) / 2;
}
function descending(a, b) {
	return a === b ? 0 : b - a;
}

// src/report/comparison-wording.ts
function changeText(compared) {
	if (compared === null) return "";
	if (compared.kind === "cost") return costText(compared);
	const { word, difference } = compared;
	return isChange(word) || holdsNone(difference) ? `${word}, ${formatDifference(difference, "none")}` : word;
}
function holdsNone({ value, interval }) {
	if (value === null || interval === null) return false;
	const { lower, upper } = interval;
	return (lower ?? -Infinity) <= 0 && (upper ?? Infinity) >= 0 && lower !== upper;
}
function ratioText(metric, comparison) {
	const compared = comparedRatio(metric, comparison);
	return compared === null ? "" : costText(compared);
}
function countedText(name, performance) {
	const compared = comparedCount(name, performance);
	return compared === null ? "" : costText(compared);
}
function costText({ word, metric, ratio, isCounted, isInsideNoise }) {
	const noise = isInsideNoise ? "inside the noise" : "";
	const figure = isCounted ? "" : formatEstimate(ratio, "ratio");
	const isSaid = figure !== "" && (ratio.value ?? 0) >= 2;
	return [
		word,
		isChange(word) && ratio.value !== null && !isSaid ? ratioPhrase(metric, ratio.value) : "",
		noise,
		figure
	].filter((part) => part !== "").join(", ");
}
function largestChangeClauses(certificate) {
	const { gain, harm } = largestChanges(comparisonsOf(certificate), certificate.gates);
	return [gain, harm].flatMap((compared) => compared === null ? [] : [`${compared.word} in ${comparedSubject(compared, certificate)} (${amountOf(compared)})`]);
}
function sameAnswersClause(certificate) {
	const { metrics } = comparisonsOf(certificate);
	return metrics.length > 0 && metrics.every(({ word }) => word === "the same") ? `the same answers as ${baselineWords(certificate.baseline)}` : "";
}
function unchangedClause(certificate) {
	const baseline = baselineWords(certificate.baseline);
	return changedMost(comparisonsOf(certificate)).length > 0 ? `no change of 1\u00A0% or more against ${baseline}` : `no clear difference to ${baseline}`;
}
function comparedSubject(compared, { data: sets }) {
	const of = (data) => sets.length > 1 ? ` on ${data}` : "";
	switch (compared.kind) {
		case "metric": {
			const { metric, slice, data } = compared.result;
			return `${metric}${slice === null ? "" : ` in ${sliceWords(slice)}`}${of(data)}`;
		}
		case "gap": return `gap of ${compared.gap.metric} between groups of ${compared.gap.slice}${of(compared.gap.data)}`;
		case "cost": return compared.isCounted ? metricWords(compared.metric) : `${compared.mode} ${metricWords(compared.metric)}`;
	}
}
function amountOf(compared) {
	if (compared.kind === "cost") return ratioPhrase(compared.metric, compared.ratio.value ?? 1);
	return formatDifferenceValue(compared.difference, "none");
}

// src/report/sections/slices.ts
function slicesSection(context) {
	const { certificate, maxRows } = context;
	if (certificate.prediction.length === 0) return null;
	const slices = certificate.prediction.filter(({ slice }) => slice !== null);
	const comparisons = comparisonsOf(certificate);
	const note = looksNote(comparisons);
	const small = smallGroupsNote(certificate);
	return foldSection(context, {
		name: "slices",
		summary: slices.length === 0 ? "Prediction" : `Prediction and slices (${sliceCount(slices)})${changedClause(comparisons)}${weakestClause(certificate)}`,
		body: [
			predictionTable(context, comparisons),
			small,
			note,
			gapTable(certificate, {
				comparisons,
				maxRows
			})
		],
		brief: [
			predictionTable({
				...context,
				maxRows: 10
			}, comparisons),
			small,
			note
		]
	});
}
function changedClause({ metrics }) {
	const slices = metrics.filter(({ result }) => result.slice !== null);
	const counts = [
		"better",
		"worse",
		"different"
	].flatMap((word) => {
		const count = slices.filter((one) => one.word === word).length;
		return count === 0 ? [] : [`${formatCount(count)} ${word}`];
	});
	return counts.length === 0 ? "" : ` · of ${formatCount(slices.length)} comparisons ${counts.join(", ")}`;
}
function looksNote({ metrics }) {
	const looks = metrics.filter(({ result }) => result.slice !== null).length;
	if (looks < 2) return null;
	return md`${formatCount(looks)} comparisons of slices are one search: better or worse is what remains so after a correction for all of them (Benjamini and Hochberg, 5 % of what is called so may be chance).`;
}
function smallGroupsNote(certificate) {
	const sentences = smallGroupSentences(certificate);
	return sentences.length === 0 ? null : md`${sentences.join(" ")}`;
}
function smallGroupSentences({ smallGroups = [], data: sets }) {
	return smallGroups.map(({ data, slice, groups, rows }) => {
		const of = sets.length > 1 ? `${slice} of ${data}` : slice;
		const [noun, verb] = groups === 1 ? ["group", "is"] : ["groups", "are"];
		return `${formatCount(groups)} ${noun} of ${of} with ${formatCount(rows)} ${rows === 1 ? "row" : "rows"} in all ${verb} too small to be shown.`;
	});
}
function weakestSlice(certificate, wanted) {
	const gated = certificate.gates.find(({ kind, slice }) => kind === "prediction" && slice !== void 0)?.metric;
	const slices = certificate.prediction.filter(({ slice, estimate, direction }) => slice !== null && estimate.value !== null && direction !== "none");
	const metric = wanted ?? (slices.some((result) => result.metric === gated) ? gated : slices[0]?.metric);
	return slices.filter((result) => result.metric === metric).toSorted(weakestFirst)[0] ?? null;
}
function orderPrediction(results) {
	return [...Map.groupBy(results, ({ data, metric }) => `${data} ${metric}`).values()].flatMap((group) => group.toSorted(weakestFirst));
}
function weakestFirst(a, b) {
	if (a.slice === null || b.slice === null) return a.slice === b.slice ? 0 : a.slice === null ? -1 : 1;
	if (a.estimate.value === null || b.estimate.value === null) return a.estimate.value === null ? 1 : -1;
	const difference = a.estimate.value - b.estimate.value;
	return a.direction === "down" ? -difference : difference;
}
function weakestClause(certificate) {
	const weakest = weakestSlice(certificate);
	if (weakest === null || weakest.slice === null) return "";
	const text = formatQuantity({
		...weakest.estimate,
		unit: "none"
	});
	return ` · weakest: ${sliceWords(weakest.slice)}, ${weakest.metric} ${text.value}`;
}
function sliceCount(results) {
	const names = new Set(results.map(({ slice }) => slice === null ? "" : sliceWords(slice)));
	return formatCount(names.size);
}
function predictionTable({ certificate, maxRows }, comparisons) {
	const { baseline, subject } = certificate;
	const columns = [
		left("Metric"),
		left("Rows of"),
		right("Rows"),
		right(subject.version),
		...baseline === null ? [] : [right(baselineHeader(baseline)), left("Difference")]
	];
	const rows = orderPrediction(certificate.prediction).map((result) => [
		code(result.metric),
		result.slice === null ? strong(`all of ${result.data}`) : code(sliceWords(result.slice), 80),
		md`${formatCount(result.rows)}`,
		md`${formatEstimate(result.estimate, "none")}`,
		...baseline === null ? [] : [before(result.baseline), md`${changeText(comparisons.ofMetric(result))}`]
	]);
	return boundedTable(columns, rows, maxRows);
}
function before(baseline) {
	return md`${baseline === null ? "" : formatQuantity({
		...baseline,
		unit: "none"
	}).value}`;
}
function gapTable({ baseline, subject, gaps }, { comparisons, maxRows }) {
	if (gaps.length === 0) return null;
	const columns = [
		left("Gap between groups of"),
		left("Metric"),
		right(subject.version),
		...baseline === null ? [] : [right(baselineHeader(baseline)), left("Difference")],
		left("Highest"),
		left("Lowest")
	];
	const rows = gaps.map((gap) => [
		code(gap.slice, 80),
		code(gap.metric),
		md`${formatEstimate(gap.estimate, "none")}`,
		...baseline === null ? [] : [before(gap.baseline), md`${changeText(comparisons.ofGap(gap))}`],
		...[gap.highest, gap.lowest].map((group) => group === null ? md`` : code(group, 80))
	]);
	return boundedTable(columns, rows, maxRows);
}

// src/report/gate-remedies.ts
function predictionRemedy(gate, certificate) {
	if (gate.slice !== void 0) return ["train on more rows of ", { code: sliceWords(gate.slice) }];
	const weakest = weakPart(gate, certificate);
	if (weakest.length > 0) return [
		"train on more rows of ",
		...weakest,
		", where it is weakest"
	];
	return ["look at the rows that it gets wrong and train on more like them"];
}
function weakPart(gate, certificate) {
	const { weakest = [] } = certificate;
	const searched = weakest.filter(({ data }) => data === (gate.data ?? data));
	const found = searched.find(isFound);
	if (found !== void 0) return partWords(found.where);
	const slice = searched.length > 0 ? null : weakestSlice(certificate, gate.metric);
	return slice === null || slice.slice === null || !isBehind(slice, certificate) ? [] : [{ code: sliceWords(slice.slice) }];
}
function isBehind({ data, metric, direction, estimate }, { prediction }) {
	const overall = prediction.find((one) => one.slice === null && one.data === data && one.metric === metric)?.estimate.value ?? null;
	const { lower, upper } = estimate.interval ?? {
		lower: null,
		upper: null
	};
	if (overall === null) return false;
	return direction === "down" ? lower !== null && lower > overall : upper !== null && upper < overall;
}
function gapRemedy(gate, certificate) {
	const gap = gapOf(gate, certificate);
	const behind = gap === void 0 ? null : groupBehind(gap);
	if (behind !== null) return [
		"train on more rows of ",
		{ code: behind },
		", the group that is furthest behind"
	];
	return ["train on more rows of the groups that are furthest apart", ...named(gap)];
}
function moreRowsOfGap(gate, certificate) {
	const groups = named(gapOf(gate, certificate));
	if (groups.length > 0) return ["bring more rows of the groups that are furthest apart", ...groups];
	return ["bring more rows of the groups of ", { code: gate.slice?.name ?? gate.id }];
}
function moreRowsOfSlice({ slice, reasonCode, id }) {
	const what = slice === void 0 ? [] : [" of ", { code: sliceWords(slice) }];
	if (reasonCode === "undefined-value") return [
		"bring rows",
		...what,
		" on which ",
		{ code: id },
		" is defined"
	];
	return ["bring more rows", ...what];
}
function whereDeclared({ location, id }, { policy }) {
	const path = location === void 0 ? policy.model.path : `${location.path}:${String(location.line)}`;
	return [
		"correct the gate ",
		{ code: id },
		" in ",
		{ code: path },
		", or take it out: nothing was measured for it."
	];
}
function isUndisturbed({ data, reasonCode }, { robustness }) {
	const isNone = robustness.some(({ check, result, ...one }) => {
		return (check === "gaussian" || check === "dropout") && result === "not-applicable" && one.data === data;
	});
	return reasonCode === "not-measured" && isNone;
}
function whatIsDisturbed({ id }) {
	return [
		"let the version take its measurements as FP16, FP32 or FP64: ",
		{ code: id },
		" was not measured, as noise moves such inputs alone, and its signature has none."
	];
}
function gapOf(gate, { gaps }) {
	return gaps.find(({ metric, slice, data }) => {
		return metric === gate.metric && slice === gate.slice?.name && data === (gate.data ?? data);
	});
}
function groupBehind({ metric, highest, lowest }) {
	const parsed = parseMetricName(metric);
	if (parsed.kind !== "metric" || parsed.metric.direction === "none") return null;
	return parsed.metric.direction === "up" ? lowest : highest;
}
function named(gap) {
	const { highest = null, lowest = null } = gap ?? {};
	if (highest === null || lowest === null) return [];
	return [
		", ",
		{ code: highest },
		" and ",
		{ code: lowest }
	];
}

// src/domain/certification/worse-class.ts
function worstClass({ classes = [] }, data) {
	const asked = classes.filter((one) => data === void 0 || one.data === data).map((result) => ({
		result,
		...fallOf(result)
	}));
	const adjusted = adjustForDiscovery(asked.map(({ chance }) => chance));
	return asked.flatMap(({ result, difference }, index) => {
		const pValue = adjusted[index] ?? 1;
		return difference !== null && difference < 0 && isFound({ pValue }) ? [{
			result,
			difference
		}] : [];
	}).toSorted((a, b) => a.difference - b.difference)[0] ?? null;
}
function fallOf({ figures: { f1_score: f1 }, rows }) {
	const difference = unpairedDifference(f1.candidate, f1.baseline);
	return {
		difference: difference?.value ?? null,
		chance: chanceOf(difference, rows)
	};
}

// src/report/prediction-reason.ts
const MOST_NAMED = 3;
function predictionReason(gate, certificate) {
	const ofSlice = [changesClause(gate, certificate)];
	const ofAll = [
		slicesClause(gate, certificate),
		changesClause(gate, certificate),
		classClause(gate, certificate),
		partClause(gate, certificate)
	];
	const clauses = (gate.slice === void 0 ? ofAll : ofSlice).filter(({ length }) => length > 0);
	if (clauses.length > 0) return clauses.flatMap((clause, index) => [...index === 0 ? [] : ["; "], ...clause]);
	return gate.slice === void 0 ? weakestReason(gate, certificate) : [];
}
function slicesClause(gate, certificate) {
	const compared = comparedSlices(gate, certificate);
	const worse = compared.filter(({ word }) => word === "worse").toSorted((a, b) => changeOf(b) - changeOf(a));
	if (worse.length === 0) return [];
	if (areAlike(compared)) return alikeClause(gate, worse);
	const named = worse.slice(0, MOST_NAMED).flatMap(({ result, difference }, index) => [
		index === 0 ? "" : ", ",
		{ code: sliceWords(result.slice ?? {
			name: "",
			group: null
		}) },
		` (${formatDifferenceValue(difference, "none")})`
	]);
	return [`${gate.metric} is worse in `, ...named];
}
function alikeClause({ metric }, worse) {
	const values = worse.toSorted((a, b) => Math.abs(a.difference.value ?? 0) - Math.abs(b.difference.value ?? 0));
	const [least, most] = [values[0], values.at(-1)].map((one) => one === void 0 ? "" : formatDifferenceValue(one.difference, "none"));
	const range = least === most ? least : `${least ?? ""} to ${most ?? ""}`;
	return [`${metric} is worse in all ${formatCount(worse.length)} slices alike (${range ?? ""})`];
}
function areAlike(slices) {
	if (slices.some(({ word }) => word !== "worse")) return false;
	const lower = Math.max(...slices.map(({ difference }) => difference.interval?.lower ?? -Infinity));
	const upper = Math.min(...slices.map(({ difference }) => difference.interval?.upper ?? Infinity));
	return slices.length > 1 && lower <= upper;
}
function comparedSlices(gate, certificate) {
	return comparisonsOf(certificate).metrics.filter(({ result: { slice, metric, data } }) => slice !== null && metric === gate.metric && data === (gate.data ?? data));
}
function changesClause(gate, certificate) {
	const [most] = changesAsked(gate, certificate).filter((changes) => wordOfChanges(changes) === "worse").toSorted((a, b) => b.worse - a.worse);
	const found = most?.adjustedPValue ?? most?.pValue ?? null;
	if (most === void 0 || found === null) return [];
	const { slice, rows, better, worse, by } = most;
	const what = by === "right" ? "more answers became wrong than right" : "more errors grew than shrank";
	const counts = `: ${formatCount(worse)} against ${formatCount(better)} of ${formatCount(rows)} (p ${pValueText(found)})`;
	return slice === null ? [`${what}${counts}`] : [
		`${what} in `,
		{ code: sliceWords(slice) },
		counts
	];
}
function changesAsked(gate, certificate) {
	const { overall, slices } = changesOf(certificate);
	const isAsked = ({ data }) => data === (gate.data ?? data);
	const { slice: asked } = gate;
	if (asked !== void 0) return slices.filter((changes) => isAsked(changes) && changes.slice !== null && isSame(changes.slice, asked));
	if (areAlike(comparedSlices(gate, certificate))) return overall.filter(isAsked);
	const clear = slices.filter((changes) => isAsked(changes) && wordOfChanges(changes) === "worse");
	return clear.length > 0 ? clear : overall.filter(isAsked);
}
function isSame(one, other) {
	return one.name === other.name && one.group === other.group;
}
function classClause({ data }, certificate) {
	const worst = worstClass(certificate, data);
	if (worst === null) return [];
	const { label, rows, figures } = worst.result;
	const [now, before] = [figures.f1_score.candidate, figures.f1_score.baseline].map((estimate) => estimate === null ? "" : formatQuantity({
		...estimate,
		unit: "none"
	}).value);
	return [
		"the class ",
		{ code: String(label) },
		` fell most, f1 from ${before ?? ""} to ${now ?? ""} of ${formatCount(rows)} rows`
	];
}
function partClause({ data }, certificate) {
	const { weakest = [] } = certificate;
	const part = weakest.find((one) => one.data === (data ?? one.data) && isFound(one));
	if (part === void 0) return [];
	const { value } = formatQuantity({
		...part.estimate,
		unit: "none"
	});
	const all = formatQuantity({
		...part.estimate,
		value: part.overall,
		unit: "none"
	}).value;
	return [...partWords(part.where), ` is the weakest part: ${part.metric} ${value}, ${all} overall, of ${partRows(part, certificate)} (p ${pValueText(part.pValue)})`];
}
function weakestReason({ metric, data }, certificate) {
	if ((certificate.weakest ?? []).some((one) => one.data === (data ?? one.data))) return [];
	const weakest = weakestSlice(certificate, metric);
	if (weakest === null || weakest.slice === null) return [];
	const { value } = formatQuantity({
		...weakest.estimate,
		unit: "none"
	});
	return [
		`${metric} is weakest in `,
		{ code: sliceWords(weakest.slice) },
		`: ${value} of ${formatCount(weakest.rows)} rows`
	];
}

// src/report/gate-kind-wording.ts
const COMMON = {
	subject: measuredWords,
	place: placeWords,
	ownUnit: ({ unit }) => unit,
	limitMark: "",
	detail: missedBy,
	compared: () => null,
	reason: () => [],
	openStep: (gate, certificate, again) => gate.reasonCode === "not-measured" || gate.reasonCode === "measurement-failed" ? whereDeclared(gate, certificate) : [...moreRowsOfSlice(gate), ...again]
};
const ON_ROWS = {
	compared: (gate, comparisons) => comparisons.ofMetric(gate),
	reason: predictionReason,
	remedy: predictionRemedy
};
const ON_MACHINE = {
	reason: costReason,
	remedy: ({ metric }) => [costWords(metric).remedy],
	openStep: (gate, _certificate, again) => {
		if (gate.reasonCode === "batch-sizes-differ") return [
			"declare ",
			{ code: "batchSize" },
			` in the mode ${gate.mode ?? ""}, so that calls of as many rows compare`,
			...again
		];
		const { unmeasured } = costWords(gate.metric);
		if (gate.reasonCode === "not-measured" && unmeasured !== void 0) return [unmeasured, "."];
		return [
			"measure ",
			{ code: gate.id },
			" on a machine with nothing else to do",
			...again
		];
	}
};
const GATE_KIND_WORDS = {
	"relative-prediction": {
		...COMMON,
		...ON_ROWS,
		subject: againstBaseline,
		cause: (gate, { baseline }) => `${measuredWords(gate)} ${differenceClause(gate, baselineWords(baseline))}, ${marginWords(gate)}`,
		limitMark: "Δ\xA0"
	},
	performance: {
		...COMMON,
		...ON_MACHINE,
		cause: (gate) => valueClause(measuredWords(gate), gate, (limit) => `budget ${limit}`),
		compared: ({ mode, metric }, comparisons) => isCounted(metric) ? comparisons.ofCost(mode, metric) : null
	},
	"relative-performance": {
		...COMMON,
		...ON_MACHINE,
		subject: againstBaseline,
		cause: (gate, certificate) => `${measuredWords(gate)} ${ratioClause(gate, certificate)}, ${ratioLimitWords(gate)}`,
		ownUnit: ({ metric }) => costMetric(metric)?.unit ?? "none",
		compared: ({ mode, metric }, comparisons) => comparisons.ofCost(mode, metric)
	},
	prediction: {
		...COMMON,
		...ON_ROWS,
		cause: (gate) => valueClause(measuredWords(gate), gate, atMost)
	},
	gap: {
		...COMMON,
		subject: gapWords,
		place: () => "",
		cause: (gate) => valueClause(gapWords(gate), gate, atMost),
		compared: ({ data, metric, slice }, comparisons) => comparisons.ofGap({
			metric,
			slice: slice?.name ?? "",
			...data === void 0 ? {} : { data }
		}),
		reason: gapReason,
		remedy: gapRemedy,
		openStep: (gate, certificate, again) => gate.reasonCode === "not-measured" ? whereDeclared(gate, certificate) : [...moreRowsOfGap(gate, certificate), ...again]
	},
	robustness: {
		...COMMON,
		subject: dropWords,
		cause: (gate) => valueClause(dropWords(gate), gate, atMost),
		remedy: ({ perturbation = "perturbed" }) => [`train with ${perturbation} inputs or check how the model scales its features`],
		openStep: (gate, certificate, again) => isUndisturbed(gate, certificate) ? whatIsDisturbed(gate) : COMMON.openStep(gate, certificate, again)
	}
};
function measuredWords(gate) {
	return `${quantityWords(gate)}${placeWords(gate)}`;
}
function quantityWords({ mode, metric }) {
	return `${mode === void 0 ? "" : `${mode} `}${metricWords(metric)}`;
}
function placeWords({ slice }) {
	return slice === void 0 ? "" : ` in ${sliceWords(slice)}`;
}
function againstBaseline(gate, baseline) {
	return `${measuredWords(gate)}${againstWords(baseline)}`;
}
function gapWords(gate) {
	return `gap of ${quantityWords(gate)} between groups${gate.slice === void 0 ? "" : ` of ${gate.slice.name}`}`;
}
function dropWords(gate) {
	return `drop of ${quantityWords(gate)} under ${gate.perturbation ?? "perturbation"}${placeWords(gate)}`;
}
function valueClause(subject, gate, ceiling) {
	const text = formatQuantity({
		value: gate.value,
		interval: gate.interval,
		unit: gate.unit,
		limit: gate.limit
	});
	return `${subject} is ${text.value}, ${gate.comparator === "<=" ? ceiling(text.limit) : `at least ${text.limit} needed`}`;
}
function atMost(limit) {
	return `at most ${limit} allowed`;
}
function missedBy({ value, limit, unit, comparator, result }) {
	if (result === "pass") return "";
	if (unit === "ratio") return ratioMissedBy(value / limit);
	return `${formatMagnitude(value - limit, unit)} ${comparator === "<=" ? "over" : "below"}`;
}
function ratioMissedBy(share) {
	if (share >= 2) return `${formatMagnitude(share, "ratio")} the limit`;
	return `${formatPercent(share - 1)} ${share > 1 ? "over" : "below"}`;
}
function differenceClause({ direction, value, interval, unit }, baseline) {
	const observed = {
		estimate: {
			value,
			interval
		},
		none: 0,
		direction
	};
	const alone = wordOf({
		...observed,
		isCounted: true
	});
	if (alone === "the same") return `is the same as ${baseline}`;
	return `is ${formatMagnitude(value, unit)} ${alone} than ${baseline}${doubtClause(wordOf(observed))}`;
}
function ratioClause({ metric, mode: of, value }, { performance, baseline }) {
	const comparison = performance.find(({ mode }) => mode === of)?.comparison ?? null;
	if (value === 1) return `is the same as ${baselineWords(baseline)}`;
	const doubt = doubtClause(comparedRatio(metric, comparison)?.word ?? null);
	return `is ${ratioThan(metric, value)} ${baselineWords(baseline)}${doubt}`;
}
function doubtClause(word) {
	return word === "no clear difference" ? ", though not clearly" : "";
}
function marginWords({ comparator, limit, unit }) {
	const allowsLoss = comparator === ">=" ? limit <= 0 : limit >= 0;
	const margin = formatMagnitude(limit, unit);
	return allowsLoss ? `at most ${margin} worse allowed` : `at least ${margin} better needed`;
}
function ratioLimitWords({ comparator, limit }) {
	if (limit === 1) return "no change allowed";
	return `${comparator === "<=" ? "at most" : "at least"} ${formatLimit(limit, "ratio")} of it allowed`;
}

// src/report/gate-wording.ts
const VERDICT_SYMBOLS = {
	pass: "✅",
	fail: "❌",
	inconclusive: "⚠️"
};
const RESULT_WORDS = {
	pass: "pass",
	fail: "fail",
	inconclusive: "open"
};
function gateSubject(gate, { baseline }) {
	return GATE_KIND_WORDS[gate.kind].subject(gate, baseline);
}
function gateCause(gate, certificate) {
	const { value } = gate;
	const subject = gateSubject(gate, certificate);
	if (value === null) return `${subject} ${missingWords(gate)}`;
	if (gate.result === "inconclusive") return `${subject} ${undecidedWords(gate)}`;
	return GATE_KIND_WORDS[gate.kind].cause({
		...gate,
		value
	}, certificate);
}
function limitCell(gate) {
	const comparator = gate.comparator === ">=" ? "≥" : "≤";
	return `${GATE_KIND_WORDS[gate.kind].limitMark}${comparator}\u00A0${formatLimit(gate.limit, gate.unit)}`;
}
function resultDetail(gate) {
	const { value } = gate;
	if (value === null) return missingWords(gate).replace(/^(is|has|was) /, "");
	if (gate.result === "inconclusive") return undecidedDetail(gate);
	return GATE_KIND_WORDS[gate.kind].detail({
		...gate,
		value
	});
}
function missingWords(gate) {
	switch (gate.reasonCode) {
		case "too-few-rows": return `has too few rows${moreOfIt(gate)}`;
		case "no-baseline": return "has no earlier version to compare with";
		case "not-measured": return "was not measured";
		case "batch-sizes-differ": return "was not measured, since each version ran at its own batch size";
		case "measurement-failed": return "could not be measured";
		case "undefined-value": return isOnesOnly(gate) ? "is not given by the version to compare with" : undefinedWords(gate);
		case "within-limit":
		case "beyond-limit":
		case "interval-crosses-limit":
		case "below-noise-floor": return undefinedWords(gate);
	}
}
function undefinedWords({ kind }) {
	return kind === "performance" || kind === "relative-performance" ? "is not known from so few calls" : "is not defined on these rows";
}
function isOnesOnly({ candidate, baseline }) {
	return typeof candidate === "number" && baseline === null;
}
function undecidedWords(gate) {
	if (gate.reasonCode === "below-noise-floor") return "cannot be told from the noise of this machine";
	if (gate.reasonCode === "too-few-rows") return `has too few rows${moreOfIt(gate)}`;
	if (gate.kind === "relative-prediction") return `differs by ${formatDifference(gate, gate.unit)}, and that interval crosses the limit ${formatLimit(gate.limit, gate.unit)}`;
	const text = formatQuantity({
		value: gate.value,
		interval: gate.interval,
		unit: gate.unit,
		limit: gate.limit
	});
	return `is ${text.interval === "" ? text.value : `${text.value} ${text.interval}`}, and that interval crosses the limit ${text.limit}`;
}
function isStuckAtEnd({ test, reasonCode, ...gate }) {
	if (reasonCode === "interval-crosses-limit") return isAtEndOfPossible({
		...gate,
		test: "bound"
	});
	return reasonCode === "too-few-rows" && test === "bound" && isAtEndOfPossible({
		...gate,
		test
	});
}
function undecidedDetail(gate) {
	if (isStuckAtEnd(gate)) return "nothing is beyond this limit, so that no interval ends there";
	const more = wouldDecideWords(gate);
	if (more !== "") return `${more} would decide it`;
	if (gate.reasonCode === "below-noise-floor") return "finer than the noise of this machine";
	return gate.reasonCode === "too-few-rows" ? "too few rows" : "the interval crosses the limit";
}
function moreOfIt(gate) {
	const more = wouldDecideWords(gate);
	return more === "" ? "" : `, ${more} would decide it`;
}
function wouldDecideWords(gate) {
	const rows = gate.wouldDecide?.rows;
	if (rows !== void 0) return `about ${formatCount(Number(rows.toPrecision(2)))} rows${GATE_KIND_WORDS[gate.kind].place(gate)}`;
	const seconds = gate.wouldDecide?.seconds;
	return seconds === void 0 ? "" : `about ${formatCount(Math.max(1, Number(seconds.toPrecision(2))))} s of measuring`;
}

export { againstWords as A, changesSentence as C, weakestSentence as D, pValueText as E, baselineWords as M, sliceWords as N, isFound as O, changesOf as S, isSearchedInPart as T, largestChangeClauses as _, isStuckAtEnd as a, unchangedClause as b, wouldDecideWords as c, slicesSection as d, smallGroupSentences as f, countedText as g, comparedSubject as h, gateSubject as i, baselineHeader as j, wordOfChanges as k, GATE_KIND_WORDS as l, changeText as m, VERDICT_SYMBOLS as n, limitCell as o, weakestSlice as p, gateCause as r, resultDetail as s, RESULT_WORDS as t, orderPrediction as u, ratioText as v, conditionText as w, changedMost as x, sameAnswersClause as y };