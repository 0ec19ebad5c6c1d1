import { n as contributionRange } from "./contribution-range.js";
import { B as UTILITY, G as utilityFacts, W as labelFacts } from "./read-settings.js";

// src/domain/livetest/declared-windows.ts
function declaredWindows(liveTest) {
	const { metrics = [], utility, ensembles = [], shadow = 0 } = liveTest ?? {};
	const own = metrics.map((metric) => [metric.id, {
		...labelFacts(metric),
		range: contributionRange(metric)
	}]);
	const weighed = utility === void 0 ? null : {
		...utilityFacts(utility, metrics),
		range: [-Infinity, Infinity]
	};
	return {
		metrics: new Map([...own, ...weighed === null ? [] : [[UTILITY, weighed]]]),
		ensembles: new Set(ensembles),
		isShadowed: shadow > 0
	};
}

export { declaredWindows as t };