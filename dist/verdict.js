import { a as readInput, f as setOutput, l as readRunnerContext, n as runAction } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { i as concludeReports, n as buildModelReports, t as readPlanned } from "./chunks/planned.js";
import { t as readReportFiles } from "./chunks/read-report-files.js";
import { t as wireReports } from "./chunks/reports.js";
import { resolve } from "node:path";

// actions/verdict/inputs.ts
function readVerdictInputs() {
	return {
		certificates: readInput("certificates") ?? "seatrial-report",
		planned: readPlanned(readInput("planned"))
	};
}

// actions/verdict/main.ts
const REASONS = {
	pass: "certified",
	fail: "rejected",
	inconclusive: "inconclusive",
	unanswered: "unanswered"
};
await runAction(async () => {
	const inputs = readVerdictInputs();
	const { workspace } = await readRunnerContext(process.env);
	const files = await wireReports(resolve(workspace, inputs.certificates)).read();
	const { verdict, certified, rejected } = concludeReports(buildModelReports(readReportFiles(files), { planned: inputs.planned }));
	const isEmpty = certified.length + rejected.length === 0;
	setOutput("verdict", verdict);
	setOutput("certified", JSON.stringify(certified));
	setOutput("rejected", JSON.stringify(rejected));
	setOutput("reason-code", isEmpty ? "nothing-to-certify" : REASONS[verdict]);
	logLine(isEmpty ? "No model version changed: nothing to certify." : `Verdict: ${verdict}.`);
	for (const name of rejected) logLine(`Not certified: ${name}.`);
});

export {  };