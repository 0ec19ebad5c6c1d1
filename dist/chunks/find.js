import { n as MODE_NAMES } from "./constants.js";
import { r as parseSize, t as parseDuration } from "./quantity.js";
import { t as AppError } from "./error.js";
import { i as parseMetricName, t as METRICS } from "./registry2.js";
import { t as quoteText } from "./quote-text.js";
import { n as suggest } from "./suggest.js";
import { _ as usesData, d as fitsDescription, f as isFailure, h as strongestValue, m as provenFirst, n as directionOf, u as containsWords } from "./catalog-rows.js";
import { t as STAGES } from "./stage.js";
import { r as renderNothing, t as renderFoundVersions } from "./tables.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { r as withRecordOptions, t as openRecord } from "./open-record.js";
import { r as printJson } from "./open-ledger.js";
import { t as TASKS } from "./registry.js";
import { r as terminalOptions } from "./terminal-options.js";

// src/domain/statistics/catalog-query.ts
const COMPARATORS = [
	">",
	">=",
	"<",
	"<=",
	"="
];
function fitsQuery(row, query, text = searchText(row)) {
	const { data, text: words = "", stage, license } = query;
	return fitsDescription(row, query) && (data === void 0 || usesData(row, data.replace(/^sha256:/, ""))) && containsWords(text, words) && (license === void 0 || row.license === license) && (stage === void 0 || row.stage === stage) && (query.failed === true || !isFailure(row)) && (query.proven !== true || row.proof === "proven") && fitsNumbers(row, query);
}
function fitsNumbers(row, { metrics = [], p99Ms, sizeBytes, mode }) {
	const modes = Object.entries(row.modes).filter(([name]) => mode === void 0 || name === mode);
	return metrics.every((wanted) => holds(valueOf(row, wanted.metric), wanted)) && (mode === void 0 || modes.length > 0) && (p99Ms === void 0 || modes.some(([, measured]) => holds(measured.p99Ms, p99Ms))) && (sizeBytes === void 0 || holds(row.sizeBytes, sizeBytes));
}
function valueOf(row, metric) {
	return strongestValue(row, metric)?.value ?? null;
}
function holds(value, { comparator, limit }) {
	if (value === null) return false;
	switch (comparator) {
		case ">": return value > limit;
		case ">=": return value >= limit;
		case "<": return value < limit;
		case "<=": return value <= limit;
		case "=": return value === limit;
	}
}
function searchText(row) {
	const data = row.data.map(({ name }) => name);
	return [
		...[
			`${row.model}@${row.version}`,
			row.task,
			row.framework ?? "",
			row.license ?? ""
		],
		...row.tags,
		...row.owners,
		...data,
		...row.failures
	].join("\n").toLowerCase();
}

// src/contract/parse-comparison.ts
function parseMetricComparison(text) {
	const [, metric = "", sign = "", number = ""] = /^\s*([a-z][a-z0-9_@.]*)\s*(>=|<=|>|<|=)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
	if (metric === "") throw usage(text, "Write a metric, a sign and a number, for instance roc_auc>0.85.");
	const parsed = parseMetricName(metric);
	if (parsed.kind === "unknown-metric") throw usage(text, unknownMetric(metric));
	if (parsed.kind === "bad-parameter") throw usage(text, `${parsed.rule}.`);
	return {
		metric,
		comparator: comparatorOf(sign),
		limit: Number(number)
	};
}
function refuseComparison(words) {
	const meant = words.find((word) => /^\s*[a-z][a-z0-9_@.]*\s*[<>=]/i.test(word));
	if (meant === void 0) return;
	throw new AppError({
		code: "usage",
		message: `${quoteText(meant)} is no word that a name contains.`,
		hint: `Did you mean --metric ${quoteText(meant)}?`
	});
}
function unknownMetric(metric) {
	const near = suggest(metric, METRICS.map(({ name }) => name));
	return near === null ? `${metric} is no metric.` : `${metric} is no metric: did you mean ${near}?`;
}
function parseDurationComparison(text) {
	const [, sign = "", amount = ""] = /^\s*(>=|<=|>|<|=)?\s*(\d+(?:\.\d+)?(?:us|ms|s|m|h|d))\s*$/.exec(text) ?? [];
	if (amount === "") throw usage(text, "Write a duration with its unit, for instance <10ms.");
	return {
		comparator: comparatorOf(sign),
		limit: parseDuration(amount)
	};
}
function parseSizeComparison(text) {
	const [, sign = "", amount = ""] = /^\s*(>=|<=|>|<|=)?\s*(\d+(?:\.\d+)?(?:B|kB|KiB|MB|MiB|GB|GiB))\s*$/.exec(text) ?? [];
	if (amount === "") throw usage(text, "Write a size with its unit, for instance <40MiB.");
	return {
		comparator: comparatorOf(sign),
		limit: parseSize(amount)
	};
}
function comparatorOf(sign) {
	return COMPARATORS.find((one) => one === sign) ?? "<=";
}
function usage(text, hint) {
	return new AppError({
		code: "usage",
		message: `${quoteText(text)} is no comparison.`,
		hint
	});
}

// src/domain/statistics/find.ts
function findVersions(rows, query) {
	const metric = query.metrics?.[0]?.metric ?? null;
	return rows.filter((row) => fitsQuery(row, query)).toSorted((a, b) => provenFirst(a, b) || better(a, b, metric));
}
function better(a, b, metric) {
	if (metric === null) return b.daysInProduction - a.daysInProduction;
	const gain = (valueOf(b, metric) ?? 0) - (valueOf(a, metric) ?? 0);
	return directionOf(metric) === "down" ? -gain : gain;
}

// src/domain/statistics/suggest-query.ts
function suggestWords(texts, words) {
	const asked = words.toLowerCase().split(/\s+/u).filter((word) => word !== "");
	const known = knownWords(texts);
	const meant = asked.map((word) => isKnown(texts, word) ? word : suggest(word, known));
	if (meant.includes(null) || meant.every((word, index) => word === asked[index])) return null;
	const phrase = meant.join(" ");
	return isKnown(texts, phrase) ? phrase : null;
}
function suggestQuery(rows, query) {
	const { tags = [], owner, data, license, metrics = [], text = "" } = query;
	const words = text.trim() === "" ? null : suggestWords(rows.map(searchText), text);
	return [
		...words === null ? [] : [{
			asked: text,
			meant: words
		}],
		...tags.flatMap((tag) => near(tag, rows.flatMap((row) => row.tags))),
		...near(owner, rows.flatMap((row) => row.owners)),
		...near(data, rows.flatMap((row) => [...row.data.map(({ name }) => name), ...row.trainingData])),
		...near(license, rows.flatMap((row) => row.license ?? [])),
		...metrics.flatMap(({ metric }) => near(metric, rows.flatMap(metricNames)))
	];
}
function metricNames({ metrics, live, claims }) {
	return [
		metrics,
		live,
		claims
	].flatMap((named) => Object.keys(named));
}
function near(asked, known) {
	if (asked === void 0 || known.includes(asked)) return [];
	const meant = suggest(asked, [...new Set(known)].toSorted());
	return meant === null ? [] : [{
		asked,
		meant
	}];
}
function isKnown(texts, words) {
	return texts.some((text) => containsWords(text, words));
}
function knownWords(texts) {
	const counts = /* @__PURE__ */ new Map();
	for (const text of texts) {
		const names = text.split(/\s+/u);
		for (const word of new Set(names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]))) if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

// src/cli/parse-query.ts
function parseQuery(words, options) {
	const { tag, owner, data, license, metric, p99, size, proven, failed } = options;
	return {
		task: parseChoice("task", TASKS, options.task),
		tags: tag,
		owner,
		data,
		license,
		mode: parseChoice("mode", MODE_NAMES, options.mode),
		proven,
		failed: failed ?? (options.stage === void 0 ? void 0 : true),
		text: words.join(" "),
		metrics: metric?.map(parseMetricComparison),
		p99Ms: p99 === void 0 ? void 0 : parseDurationComparison(p99),
		sizeBytes: size === void 0 ? void 0 : parseSizeComparison(size),
		stage: parseChoice("stage", STAGES, options.stage)
	};
}
function parseChoice(kind, known, text) {
	const choice = known.find((one) => one === text);
	if (text === void 0 || choice !== void 0) return choice;
	const near = suggest(text, known);
	throw new AppError({
		code: "usage",
		message: `${quoteText(text)} is no ${kind}.`,
		hint: near === null ? `Known: ${known.join(", ")}.` : `Did you mean ${near}?`
	});
}

// src/cli/commands/find.ts
function registerFind(program) {
	const command = program.command("find").description("find versions that worked: by task, data, numbers, and proof in service").argument("[words...]", "words that names, tags, owners, data, licence or failed gates contain").option("--task <task>", "Hugging Face task id").option("--tag <tag...>", "a tag; several must all be there").option("--owner <owner>", "a user or team").option("--data <name or digest>", "evaluation or training data").option("--metric <comparison...>", "for instance 'roc_auc>0.85'; live counts before certified before claimed").option("--p99 <duration>", "certified p99 latency, for instance '<10ms'").option("--size <size>", "for instance '<40MiB'").option("--mode <mode>", MODE_NAMES.join(", ")).option("--stage <stage>", STAGES.join(", ")).option("--proven", "only what has served, in production or in a live test that it has not lost, and has live results").option("--license <expression>", "of the version, as its card says it").option("--failed", "also what did not pass, lost its live test, was rolled back or shut away").option("--limit <number>", "how many to show", "20").option("--json", "print the lines of the catalogue as JSON");
	withRecordOptions(command).addHelpText("after", "\nExit code: 0 found, 1 nothing fits, 2 the question cannot be answered.").action(find);
}
async function find(words, options) {
	refuseComparison(words);
	const query = parseQuery(words, options);
	const { rows, exitCode } = await openRecord(options);
	const found = findVersions(rows, query).slice(0, parseLimit(options.limit));
	if (options.json === true) printJson(found);
	else if (found.length === 0) process.stdout.write(renderNothing(rows.length, suggestQuery(rows, query)));
	else process.stdout.write(renderFoundVersions(found, query.metrics?.[0]?.metric ?? null, terminalOptions()));
	process.exitCode = found.length > 0 ? EXIT_CODES.good : exitCode || EXIT_CODES.bad;
}
function parseLimit(text) {
	if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
	throw new AppError({
		code: "usage",
		message: "--limit takes a whole number from 1."
	});
}

export { registerFind as t };