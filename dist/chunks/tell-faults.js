import { t as EXIT_CODES } from "./exit-codes.js";
import { n as visibleText } from "./visible-text.js";

// src/cli/tell-faults.ts
function readExitCode(faults) {
	return faults.some(({ code }) => code === "unreadable") ? EXIT_CODES.unanswered : EXIT_CODES.good;
}
const MOST_TOLD = 10;
function tellFaults(faults) {
	if (faults.length === 0) return;
	const told = faults.slice(0, MOST_TOLD).map(({ model, code, message }) => {
		const consequence = code === "not-whole" ? "" : " It is left out.";
		return `${visibleText(model)}: ${code}: ${visibleText(message)}${consequence}\n`;
	});
	const more = faults.length > MOST_TOLD ? [`… and ${faults.length - MOST_TOLD} more\n`] : [];
	const advice = "  → `seatrial verify` names all; compare the branch seatrial/deployments with its history: nobody but the bot may write there.\n";
	process.stderr.write([
		...told,
		...more,
		advice
	].join(""));
}

export { tellFaults as n, readExitCode as t };