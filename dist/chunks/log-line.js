import { u as info } from "./run-action.js";
import { t as withoutOrders } from "./without-orders.js";

// src/adapters/runner/log-line.ts
function logLine(text) {
	info(safeLine(text));
}
function safeLine(text) {
	const oneLine = text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, (character) => {
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
	});
	return withoutOrders(oneLine);
}

export { logLine as t };