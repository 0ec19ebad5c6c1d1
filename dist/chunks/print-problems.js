import { n as visibleText, t as textWidth } from "./visible-text.js";

// src/cli/print-problems.ts
function renderProblems(problems, options) {
	return problems.map((problem) => `${renderProblem(problem, options)}\n`).join("\n");
}
function renderProblem(problem, { style, readText, severity = "error" }) {
	const { location, message, hint } = problem;
	const name = problem.reason ?? problem.code;
	const label = severity === "error" ? style("red", name) : style("yellow", `warning: ${name}`);
	const text = location === void 0 ? null : readText(location.path);
	return [
		location === void 0 ? label : `${style("bold", renderPlace(location))}  ${label}`,
		`  ${visibleText(message)}`,
		...location === void 0 || text === null ? [] : renderFrame(location, text, style),
		...hint === void 0 ? [] : [`  ${style("cyan", "→")} ${visibleText(hint)}`],
		...location === void 0 || location.pointer === "" ? [] : [`  ${style("dim", visibleText(location.pointer))}`]
	].join("\n");
}
function renderPlace({ path, line, column }) {
	return `${visibleText(path)}:${line}:${column}`;
}
const FRAME_WIDTH = 100;
function renderFrame({ line, column }, text, style) {
	const lines = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
	const numbers = [line - 1, line].filter((number) => number >= 1 && number <= lines.length);
	if (!numbers.includes(line)) return [];
	const gutter = String(line).length;
	const from = column > 90 ? column - FRAME_WIDTH / 2 : 0;
	const shown = numbers.map((number) => {
		const content = (lines[number - 1] ?? "").slice(from, from + FRAME_WIDTH);
		return `  ${style("dim", `${String(number).padStart(gutter)} │`)} ${visibleText(content)}`;
	});
	const before = visibleText((lines[line - 1] ?? "").slice(from, column - 1));
	const caret = `  ${style("dim", `${" ".repeat(gutter)} │`)} ${" ".repeat(textWidth(before))}${style("red", "^")}`;
	return [...shown, caret];
}

export { renderProblems as t };