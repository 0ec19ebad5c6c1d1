import { n as MODE_NAMES } from "./constants.js";
import { r as parseSize, t as parseDuration } from "./quantity.js";
import { t as AppError } from "./error.js";
import { i as parseMetricName, t as METRICS } from "./registry2.js";
import { t as quoteText } from "./quote-text.js";
import { t as suggest } from "./suggest.js";
import { i as findVersions, r as COMPARATORS, t as renderFoundVersions } from "./tables.js";
import { t as STAGES } from "./stage.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { r as withRecordOptions, t as openRecord } from "./open-record.js";
import { r as printJson } from "./open-ledger.js";
import { t as TASKS } from "./registry.js";
import { r as terminalOptions } from "./terminal-options.js";

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

// src/cli/parse-query.ts
function parseQuery(words, options) {
	const { tag, owner, data, metric, p99, size, proven, failed } = options;
	return {
		task: parseChoice("task", TASKS, options.task),
		tags: tag,
		owner,
		data,
		mode: parseChoice("mode", MODE_NAMES, options.mode),
		proven,
		failed,
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
	const command = program.command("find").description("find versions that worked: by task, data, numbers, and proof in service").argument("[words...]", "words that model, tags or owners contain").option("--task <task>", "Hugging Face task id").option("--tag <tag...>", "a tag; several must all be there").option("--owner <owner>", "a user or team").option("--data <name or digest>", "evaluation or training data").option("--metric <comparison...>", "for instance 'roc_auc>0.85'; live counts before certified before claimed").option("--p99 <duration>", "certified p99 latency, for instance '<10ms'").option("--size <size>", "for instance '<40MiB'").option("--mode <mode>", MODE_NAMES.join(", ")).option("--stage <stage>", STAGES.join(", ")).option("--proven", "only what has served, in production or in a live test, and has live results").option("--failed", "also what did not pass").option("--limit <number>", "how many to show", "20").option("--json", "print the lines of the catalogue as JSON");
	withRecordOptions(command).addHelpText("after", "\nExit code: 0 found, 1 nothing fits, 2 the question cannot be answered.").action(find);
}
async function find(words, options) {
	refuseComparison(words);
	const query = parseQuery(words, options);
	const { rows, exitCode } = await openRecord(options);
	const found = findVersions(rows, query).slice(0, parseLimit(options.limit));
	if (options.json === true) printJson(found);
	else if (found.length === 0) process.stdout.write(`Nothing fits among ${rows.length} versions.\n`);
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