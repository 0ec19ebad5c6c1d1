import { i as formatCount } from "./format.js";
import { l as fold, m as md, p as markdownText } from "./section.js";
import { Buffer } from "node:buffer";

// src/report/length-budget.ts
const COMMENT_LIMIT = 65536;
const CHECK_LIMIT = 65535;
const JOB_SUMMARY_LIMIT = 1048576;
const SMALLEST_ROW = 40;
const NOTE_SIZE = 1e3;
function sizeOf(markdown) {
	return Buffer.byteLength(markdownText(markdown), "utf8") + 2;
}
function fitSections(sections, budget) {
	const folds = sections.map(({ summary, body }) => fold(summary, body));
	const sizes = folds.map(sizeOf);
	if (sizes.reduce((sum, size) => sum + size, 0) <= budget) return {
		shown: folds,
		dropped: []
	};
	const count = countThatFit(sizes, budget - NOTE_SIZE);
	const used = sizes.slice(0, count).reduce((sum, size) => sum + size, 0);
	const brief = briefFold(sections[count]);
	const isBriefShown = brief !== null && sizeOf(brief) <= budget - NOTE_SIZE - used;
	return {
		shown: [...folds.slice(0, count), ...isBriefShown ? [brief] : []],
		dropped: sections.slice(isBriefShown ? count + 1 : count).map(({ name }) => name)
	};
}
function briefFold(section) {
	if (section === void 0 || section.brief === null) return null;
	return fold(section.summary, section.brief);
}
function fitRows(render, rows, budget) {
	const most = Math.min(rows, Math.ceil(budget / SMALLEST_ROW));
	const whole = render(most);
	if (sizeOf(whole) <= budget) return whole;
	let [low, high] = [0, most];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (sizeOf(render(middle)) <= budget) low = middle;
		else high = middle;
	}
	return render(low);
}
function droppedNote(dropped) {
	if (dropped.length === 0) return null;
	const named = dropped.slice(0, 6).join(", ");
	const others = dropped.length > 6 ? ` and ${formatCount(dropped.length - 6)} more` : "";
	return md`Left out for length: ${named}${others}. They are in the certificate.`;
}
function countThatFit(sizes, budget) {
	let used = 0;
	const first = sizes.findIndex((size) => {
		used += size;
		return used > budget;
	});
	return first === -1 ? sizes.length : first;
}

export { fitRows as a, droppedNote as i, COMMENT_LIMIT as n, fitSections as o, JOB_SUMMARY_LIMIT as r, sizeOf as s, CHECK_LIMIT as t };