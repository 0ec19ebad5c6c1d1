// src/domain/certification/difference.ts
function wordOf(observed) {
	const { estimate, none, direction } = observed;
	if (estimate.value === null) return null;
	if (isSame(observed)) return "the same";
	if (!isClear(observed)) return "no clear difference";
	if (direction === "none") return "different";
	return estimate.value > none === (direction === "up") ? "better" : "worse";
}
function isBeyondNoise(ratio, noiseFloor) {
	return Math.abs(Math.log(ratio)) > Math.log1p(noiseFloor ?? 0);
}
function isSame({ estimate: { value, interval }, none, isCounted = false }) {
	if (value !== none) return false;
	return isCounted || interval !== null && interval.lower === none && interval.upper === none;
}
function isClear({ estimate: { value, interval }, none, isCounted = false, ...doubts }) {
	if (isCounted) return true;
	if (value === null || interval === null || doubts.isByChance === true) return false;
	if (doubts.noiseFloor !== void 0 && !isBeyondNoise(value, doubts.noiseFloor)) return false;
	const { lower, upper } = interval;
	if (lower === upper) return false;
	return value > none ? lower !== null && lower > none : upper !== null && upper < none;
}

// src/domain/evaluation/false-discovery.ts
function adjustForDiscovery(pValues) {
	const rising = pValues.filter((value) => value !== null).toSorted((a, b) => a - b);
	const adjusted = /* @__PURE__ */ new Map();
	let least = 1;
	for (let rank = rising.length; rank >= 1; rank -= 1) {
		const value = rising[rank - 1] ?? 1;
		least = Math.min(least, value * rising.length / rank);
		if (!adjusted.has(value)) adjusted.set(value, least);
	}
	return pValues.map((value) => value === null ? null : adjusted.get(value) ?? value);
}

export { isBeyondNoise as n, wordOf as r, adjustForDiscovery as t };