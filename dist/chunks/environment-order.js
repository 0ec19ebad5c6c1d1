import { s as historyIn } from "./state.js";

// src/domain/promotion/environment-order.ts
function orderOf(events) {
	const seen = events.flatMap(({ data }) => data.facts?.environments ?? []);
	const last = new Map(seen.map(({ name, after }) => [name, after]));
	return new Map([...last].flatMap(([name, after]) => after === void 0 ? [] : [[name, after]]));
}
/** Whether a digest is production there, or was and has not been rolled back there since. */
function hasPassed(state, environment, sha256) {
	const { served, rolledBack } = historyIn(state, environment);
	return served.some((version) => version.sha256 === sha256) && !rolledBack.includes(sha256);
}
/** The environment in which a version has to become production next, on its way to one: itself where nothing is before it. */
function nextPlace(state, order, to) {
	const passed = /* @__PURE__ */ new Set();
	let place = to.environment;
	while (!passed.has(place)) {
		passed.add(place);
		const before = order.get(place);
		if (before === void 0 || hasPassed(state, before, to.sha256)) return place;
		place = before;
	}
	return place;
}

export { nextPlace as n, orderOf as r, hasPassed as t };