import { t as canonicalize } from "./canonicalize.js";
import { n as formatInstant, r as instantMs } from "./instant.js";

// src/domain/statistics/recorded-windows.ts
var RecordedWindows = class {
	#byKey = /* @__PURE__ */ new Map();
	#streams = new Streams();
	#named = new Streams();
	#labels = new Streams();
	#damaged = /* @__PURE__ */ new Map();
	add(window) {
		this.#byKey.set(nameOf(window), window);
		this.#streams.add(streamOf(window), stretchOf(window));
		this.#named.add(armlessOf(window, window.arm !== null), stretchOf(window));
		for (const stream of labelStreamsOf(window)) this.#labels.add(stream, labelStretchOf(window));
	}
	addDamaged(environment, { from, to }) {
		this.#damaged.set(environment, [...this.#damaged.get(environment) ?? [], {
			from,
			to
		}]);
	}
	relationTo(window) {
		const same = this.#byKey.get(nameOf(window));
		if (same !== void 0) return canonicalize(same) === canonicalize(window) ? "repeated" : "key-reused";
		const own = stretchOf(window);
		const labelled = labelStretchOf(window);
		if ((this.#damaged.get(window.environment) ?? []).some((other) => meet(other, own) || meet(other, labelled))) return "record-damaged";
		if (this.#streams.meets(streamOf(window), own)) return "overlap";
		return labelStreamsOf(window).some((stream) => this.#labels.meets(stream, labelled)) ? "labels-twice" : "new";
	}
	isToldBothWays(window) {
		return this.#named.meets(armlessOf(window, window.arm === null), stretchOf(window));
	}
};
var Streams = class {
	#stretches = /* @__PURE__ */ new Map();
	add(name, stretch) {
		const stream = this.#stretches.get(name) ?? [];
		stream.splice(placeIn(stream, stretch.from), 0, stretch);
		this.#stretches.set(name, stream);
	}
	meets(name, stretch) {
		const stream = this.#stretches.get(name) ?? [];
		const next = placeIn(stream, stretch.from);
		return [stream[next - 1], stream[next]].some((other) => other !== void 0 && meet(other, stretch));
	}
};
function dayOf({ from }) {
	return formatInstant(instantMs(from)).slice(0, 10);
}
function nameOf(window) {
	return JSON.stringify([
		window.environment,
		dayOf(window),
		window.key
	]);
}
function streamOf({ sha256, environment, arm, service, reporter }) {
	return JSON.stringify([
		sha256,
		environment,
		arm,
		service ?? null,
		reporter ?? null
	]);
}
function armlessOf({ sha256, environment, service, reporter }, isNamed) {
	return JSON.stringify([
		sha256,
		environment,
		isNamed,
		service ?? null,
		reporter ?? null
	]);
}
function labelStreamsOf(window) {
	const { metrics, pairs = {} } = window;
	return Object.entries({
		metrics,
		pairs
	}).flatMap(([kind, sums]) => Object.entries(sums).filter(([, { n, missing = 0 }]) => n + missing > 0).map(([name]) => JSON.stringify([
		streamOf(window),
		kind,
		name
	])));
}
function labelStretchOf({ from, to, decided = {
	from,
	to
} }) {
	return stretchOf(decided);
}
function stretchOf({ from, to }) {
	return {
		from: instantMs(from),
		to: instantMs(to)
	};
}
function meet(left, right) {
	return left.from < right.to && right.from < left.to;
}
function placeIn(stream, from) {
	let [low, high] = [0, stream.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((stream[middle]?.from ?? 0) <= from) low = middle + 1;
		else high = middle;
	}
	return low;
}

export { dayOf as n, meet as r, RecordedWindows as t };