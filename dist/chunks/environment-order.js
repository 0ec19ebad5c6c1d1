import { c as historyIn } from "./state.js";

// src/domain/promotion/environment-order.ts
function orderOf(events) {
	const seen = events.flatMap(({ data }) => data.facts?.environments ?? []);
	const last = new Map(seen.map(({ name, after }) => [name, after]));
	return new Map([...last].flatMap(([name, after]) => after === void 0 ? [] : [[name, after]]));
}
function hasPassed(state, environment, sha256) {
	const { served, rolledBack } = historyIn(state, environment);
	return served.some((version) => version.sha256 === sha256) && !rolledBack.includes(sha256);
}

export { orderOf as n, hasPassed as t };