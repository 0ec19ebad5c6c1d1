// src/report/terminal/bars.ts
const EIGHTHS = [
	"",
	"▏",
	"▎",
	"▍",
	"▌",
	"▋",
	"▊",
	"▉"
];
const FULL = "█";
const MARK = "│";
function renderBar({ value, full, width, mark }) {
	const filled = full > 0 ? Math.min(1, Math.max(0, value / full)) * width : 0;
	const whole = Math.floor(filled);
	const eighth = EIGHTHS[Math.floor((filled - whole) * 8)] ?? "";
	const bar = `${FULL.repeat(whole)}${eighth}`.padEnd(width, " ");
	if (mark === void 0 || full <= 0 || mark > full) return bar;
	const position = Math.min(width - 1, Math.floor(mark / full * width));
	return `${bar.slice(0, position)}${MARK}${bar.slice(position + 1)}`;
}

export { renderBar as t };