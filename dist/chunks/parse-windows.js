import { T as validateLiveWindow } from "./parsers.js";

// src/contract/parse-windows.ts
const LONGEST_LINE = 262144;
const MOST_PROBLEMS = 100;
function parseWindows(path, text) {
	const windows = [];
	const problems = [];
	text.replace(/^\uFEFF/, "").split("\n").forEach((content, index) => {
		if (content.trim() === "") return;
		const parsed = parseLine(content);
		if (parsed.kind === "window") windows.push({
			line: index + 1,
			window: parsed.window
		});
		if (parsed.kind === "problem") problems.push(problemAt(path, index + 1, parsed));
	});
	return {
		windows,
		problems: problems.slice(0, MOST_PROBLEMS),
		malformed: problems.length
	};
}
function parseLine(content) {
	if (content.length > LONGEST_LINE) return problem("too-long", `The line is longer than ${LONGEST_LINE} characters`);
	const value = parseJson(content);
	if (value.kind === "problem") return value;
	if (validateLiveWindow(value.value)) return {
		kind: "window",
		window: value.value
	};
	const [first] = validateLiveWindow.errors ?? [];
	const pointer = first?.instancePath ?? "";
	return problem("schema", `The window does not fit its schema: ${pointer === "" ? "it" : pointer} ${said(first)}`, pointer);
}
function parseJson(content) {
	try {
		return {
			kind: "value",
			value: JSON.parse(content)
		};
	} catch {
		return {
			kind: "problem",
			reason: "json-syntax",
			message: "The line is not JSON",
			pointer: ""
		};
	}
}
function said(error) {
	const words = Object.entries(error?.params ?? {}).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
	return `breaks ${error?.keyword ?? "a rule"} (${words.join(", ").slice(0, 200)})`;
}
function problem(reason, message, pointer = "") {
	return {
		kind: "problem",
		reason,
		message,
		pointer
	};
}
function problemAt(path, line, parsed) {
	return {
		code: "schema-violation",
		reason: parsed.reason,
		message: `${parsed.message}.`,
		hint: parsed.reason === "schema" ? "See schemas/window.schema.json." : "Write each window on a line of its own, as JSON in UTF-8: docs/statistics.md, Live windows.",
		location: {
			path,
			line,
			column: 1,
			pointer: parsed.pointer
		}
	};
}

export { parseWindows as t };