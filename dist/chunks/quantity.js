// src/domain/model/quantity.ts
const MS_PER_UNIT = {
	us: .001,
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
const BYTES_PER_UNIT = {
	B: 1,
	kB: 1e3,
	MB: 1e6,
	GB: 1e9,
	KiB: 1024,
	MiB: 2 ** 20,
	GiB: 2 ** 30
};
const SECONDS_PER_UNIT = {
	s: 1,
	m: 60,
	h: 3600
};
function parseDuration(text) {
	return parseWithUnit(text, MS_PER_UNIT);
}
function renderDuration(ms) {
	const [unit, size] = Object.entries(MS_PER_UNIT).findLast(([, length]) => Number.isInteger(ms / length)) ?? ["ms", 1];
	return `${ms / size}${unit}`;
}
function parseSize(text) {
	return parseWithUnit(text, BYTES_PER_UNIT);
}
function parseRate(text) {
	const [amount, unit] = text.split("/");
	return Number(amount) / (SECONDS_PER_UNIT[unit ?? ""] ?? NaN);
}
function parseWithUnit(text, units) {
	const [, amount, unit] = /^([0-9.]+)([A-Za-z]+)$/.exec(text) ?? [];
	return Number(amount) * (units[unit ?? ""] ?? NaN);
}

export { renderDuration as i, parseRate as n, parseSize as r, parseDuration as t };