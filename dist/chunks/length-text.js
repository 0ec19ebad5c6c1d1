import { i as formatCount } from "./format.js";

// src/report/livetest/length-text.ts
const HOUR_MS = 36e5;
const TEN_YEARS_DAYS = 3650;
function lengthText(ms) {
	const { amount, unit } = lengthParts(ms);
	return `${amount} ${unit}`;
}
function spanText(fromMs, toMs) {
	const [from, to] = [lengthParts(fromMs), lengthParts(toMs)];
	if (from.amount === to.amount && from.unit === to.unit) return lengthText(fromMs);
	return from.unit === to.unit ? `${from.amount} to ${to.amount} ${to.unit}` : `${lengthText(fromMs)} to ${lengthText(toMs)}`;
}
function lengthUnit(ms) {
	return ms / HOUR_MS < 48 ? {
		ms: HOUR_MS,
		name: "hours"
	} : {
		ms: 24 * HOUR_MS,
		name: "days"
	};
}
function lengthParts(ms) {
	const hours = Math.round(ms / HOUR_MS);
	if (hours < 48) return {
		amount: String(hours),
		unit: "h"
	};
	const days = hours / 24;
	if (days > TEN_YEARS_DAYS) return {
		amount: "more than 10",
		unit: "years"
	};
	return {
		amount: days < 10 ? String(Number(days.toFixed(1))) : formatCount(Math.round(days)),
		unit: "days"
	};
}

export { lengthUnit as n, spanText as r, lengthText as t };