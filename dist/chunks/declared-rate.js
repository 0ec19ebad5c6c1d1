import { n as parseRate } from "./quantity.js";

// src/domain/livetest/declared-rate.ts
function declaredRate({ modes }, names) {
	return names.flatMap((mode) => {
		const { rate, batchSize = 1 } = modes[mode] ?? {};
		return rate === void 0 ? [] : [{
			kind: "mode",
			mode,
			perSecond: parseRate(rate) * batchSize
		}];
	}).toSorted((a, b) => a.perSecond - b.perSecond)[0] ?? null;
}

export { declaredRate as t };