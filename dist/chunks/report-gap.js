import { n as compareToLive, t as GAP_GROUPS } from "./gap.js";
import { t as AppError } from "./error.js";
import { r as renderGapReport } from "./gap-report.js";
import { n as renderGapTable } from "./tables.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { r as printJson } from "./open-ledger.js";
import { r as withRecordOptions, t as openRecord } from "./open-record.js";
import { p as markdownText } from "./section.js";
import { n as renderPriorArt } from "./prior-art.js";
import { t as describePriorArt } from "./describe-prior-art.js";
import { t as readCertificate } from "./read-certificate.js";
import { t as wireLocalFiles } from "./local-files.js";
import { r as terminalOptions } from "./terminal-options.js";

// src/cli/commands/report-prior-art.ts
function registerPriorArt(report) {
	const command = report.command("prior-art").description("earlier versions for the task and data of a certificate, proven ones first, failures included").argument("<certificate.json>").option("--json", "print the figures as JSON");
	command.addHelpText("after", "\nExit code: 0 answered, 2 the question cannot be answered.");
	withRecordOptions(command).action(printPriorArt);
}
async function printPriorArt(path, options) {
	const certificate = await readCertificate(wireLocalFiles(), path);
	const { rows, exitCode } = await openRecord(options);
	process.exitCode = exitCode;
	const block = describePriorArt(rows, certificate);
	if (options.json === true) return printJson(block);
	const markdown = renderPriorArt(block);
	process.stdout.write(markdown === null ? "Nothing came before.\n" : `${markdownText(markdown)}\n`);
}

// src/cli/commands/report-gap.ts
function registerReport(program) {
	const report = program.command("report").description("what the record shows over many versions");
	registerPriorArt(report);
	const gap = report.command("gap").description("certification against live: optimism, rank agreement, gate precision, escape rate, latency ratio").option("--by <group>", GAP_GROUPS.join(", "), "model").option("--json", "print the figures as JSON").option("--markdown", "print the report as Markdown");
	withRecordOptions(gap).addHelpText("after", "\nExit code: 0 no shortfall beyond noise (or too few versions to tell), 1 optimism is beyond noise, 2 no answer.").action(reportGaps);
}
async function reportGaps(options) {
	const by = parseGroup(options.by);
	const { rows, exitCode } = await openRecord(options);
	const reports = compareToLive(rows, by);
	if (options.json === true) printJson(reports);
	else if (options.markdown === true) process.stdout.write(renderGapReport(reports));
	else process.stdout.write(renderGapTable(reports, terminalOptions()));
	const isBeyond = reports.some(({ metrics }) => metrics.some(({ beyondNoise }) => beyondNoise === true));
	process.exitCode = isBeyond ? EXIT_CODES.bad : exitCode;
}
function parseGroup(text) {
	const group = GAP_GROUPS.find((one) => one === text);
	if (group !== void 0) return group;
	throw new AppError({
		code: "usage",
		message: `--by takes ${GAP_GROUPS.join(", ")}.`
	});
}

export { registerReport as t };