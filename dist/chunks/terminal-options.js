import { styleText } from "node:util";

// src/report/terminal/style.ts
const PLAIN_STYLE = {
	strong: same,
	muted: same,
	good: same,
	bad: same,
	open: same,
	command: same
};
const COLOUR_STYLE = {
	strong: (text) => paint("bold", text),
	muted: (text) => paint("gray", text),
	good: (text) => paint("green", text),
	bad: (text) => paint("red", text),
	open: (text) => paint("yellow", text),
	command: (text) => paint("cyan", text)
};
function chooseStyle(facts) {
	return wantsColours(facts) ? COLOUR_STYLE : PLAIN_STYLE;
}
function wantsColours({ isTty, noColor, forceColor, term }) {
	if (noColor !== void 0 && noColor !== "") return false;
	if (forceColor !== void 0 && forceColor !== "") return forceColor !== "0" && forceColor !== "false";
	return isTty && term !== "dumb";
}
function same(text) {
	return text;
}
function paint(format, text) {
	return text === "" ? "" : styleText(format, text, { validateStream: false });
}

// src/cli/terminal-options.ts
const DEFAULT_COLUMNS = 100;
function terminalOptions() {
	return {
		style: chooseStyle(terminalFacts(process.stdout)),
		columns: isSized(process.stdout) ? process.stdout.columns : DEFAULT_COLUMNS
	};
}
function terminalFacts({ isTTY }) {
	const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
	return {
		isTty: isTTY,
		noColor: NO_COLOR,
		forceColor: FORCE_COLOR,
		term: TERM
	};
}
function isSized({ isTTY, columns }) {
	return isTTY && columns > 0;
}
function isMovable(stream) {
	const { CI, TERM } = process.env;
	return isSized(stream) && CI === void 0 && TERM !== "dumb";
}

export { wantsColours as i, terminalFacts as n, terminalOptions as r, isMovable as t };