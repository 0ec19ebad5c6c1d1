import { l as info } from "./run-action.js";

// src/adapters/runner/log-line.ts
/**
* A line of the log. File names of a pull request come this way, and the runner takes `::command::` at the start of a
* line, and `##[command]` anywhere in it, for an order: so it stays one line, without the older mark.
*/
function logLine(text) {
	info(safeLine(text));
}
function safeLine(text) {
	return text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, (character) => {
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
	}).replaceAll("##[", "## [").replace(/^\s*::/, ": :");
}

export { logLine as t };