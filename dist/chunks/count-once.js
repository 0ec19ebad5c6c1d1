import { t as canonicalize } from "./canonicalize.js";
import { D as validateTestHistory, d as parseYamlDocument, s as checkSchema, u as parseJsonDocument, w as validateLiveDecision } from "./parsers.js";
import { n as dayOf } from "./recorded-windows.js";

// src/contract/parse-decision.ts
function parseDecision(file) {
	return checkSchema(parseJsonDocument(file), validateLiveDecision);
}
function parseHistory(file) {
	return checkSchema(parseYamlDocument(file), validateTestHistory);
}
function decisionText(decision) {
	return `${canonicalize(decision) ?? ""}\n`;
}

// src/domain/livetest/count-once.ts
function countOnce(reported) {
	const known = /* @__PURE__ */ new Map();
	const clashes = [];
	for (const own of reported) {
		const name = nameOf(own.window);
		const before = known.get(name);
		if (before === void 0) known.set(name, own);
		else if (canonicalize(before.window) !== canonicalize(own.window)) clashes.push([before, own]);
	}
	return {
		kept: [...known.values()],
		clashes
	};
}
function nameOf(window) {
	return JSON.stringify([
		window.model,
		window.environment,
		dayOf(window),
		window.key
	]);
}

export { parseHistory as i, decisionText as n, parseDecision as r, countOnce as t };