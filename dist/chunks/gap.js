import { i as __toESM } from "./rolldown-runtime.js";
import { n as directionOf, s as standardError } from "./catalog-rows.js";
import { t as require_lib } from "./lib2.js";
import { t as require_lib$1 } from "./lib3.js";

// src/domain/statistics/intervals.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
var import_lib$1 = /* @__PURE__ */ __toESM(require_lib$1(), 1);
const LEVEL = .95;
function wilsonInterval(successes, n, level = LEVEL) {
	if (n === 0) return null;
	const z = (0, import_lib.default)(1 - (1 - level) / 2, 0, 1);
	const share = successes / n;
	const center = (share + z * z / (2 * n)) / (1 + z * z / n);
	const half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
	return {
		value: share,
		lower: successes === 0 ? 0 : Math.max(0, center - half),
		upper: successes === n ? 1 : Math.min(1, center + half)
	};
}
function meanInterval(n, sum, sumSquares) {
	const mean = sum / n;
	if (n < 2) return {
		value: mean,
		lower: null,
		upper: null
	};
	const variance = Math.max(0, (sumSquares - sum * sum / n) / (n - 1));
	return around(mean, Math.sqrt(variance / n), { degrees: n - 1 });
}
function weightedMeanInterval({ values, weights, weighted, weightedSquares }) {
	const mean = weighted / weights;
	if (values < 2) return {
		value: mean,
		lower: null,
		upper: null
	};
	const spread = Math.max(0, weightedSquares - weighted * mean);
	return around(mean, Math.sqrt(spread / ((values - 1) * weights)), { degrees: values - 1 });
}
function around(value, standardError, student) {
	const half = (0, import_lib$1.default)(1 - (1 - (student.level ?? LEVEL)) / 2, student.degrees) * standardError;
	return {
		value,
		lower: value - half,
		upper: value + half
	};
}
function medianInterval(values, level = LEVEL) {
	const sorted = values.toSorted((a, b) => a - b);
	const n = sorted.length;
	if (n === 0) return null;
	const value = ((sorted[n - 1 >> 1] ?? 0) + (sorted[n >> 1] ?? 0)) / 2;
	const rank = lowestRank(n, (1 - level) / 2);
	if (rank === null) return {
		value,
		lower: null,
		upper: null
	};
	return {
		value,
		lower: sorted[rank] ?? null,
		upper: sorted[n - 1 - rank] ?? null
	};
}
function lowestRank(n, tail) {
	let probability = .5 ** n;
	let cumulated = probability;
	if (n > 1e3) return Math.floor(n / 2 + (0, import_lib.default)(tail, 0, 1) * Math.sqrt(n) / 2) - 1;
	if (cumulated > tail) return null;
	let rank = 0;
	for (;;) {
		probability = probability * (n - rank) / (rank + 1);
		if (cumulated + probability > tail) return rank;
		cumulated += probability;
		rank += 1;
	}
}

// src/domain/statistics/rank-tests.ts
function kendallTau(pairs) {
	let [concordant, untiedX, untiedY] = [
		0,
		0,
		0
	];
	pairs.forEach((left, index) => {
		for (const right of pairs.slice(index + 1)) {
			const [dx, dy] = [Math.sign(left.x - right.x), Math.sign(left.y - right.y)];
			concordant += dx * dy;
			untiedX += Math.abs(dx);
			untiedY += Math.abs(dy);
		}
	});
	if (untiedX === 0 || untiedY === 0) return null;
	const tau = Math.min(1, Math.max(-1, concordant / Math.sqrt(untiedX * untiedY)));
	if (pairs.length < 5) return {
		value: tau,
		lower: null,
		upper: null
	};
	const half = (0, import_lib.default)(.975, 0, 1) * Math.sqrt(.437 / (pairs.length - 4));
	return {
		value: tau,
		lower: Math.tanh(Math.atanh(tau) - half),
		upper: Math.tanh(Math.atanh(tau) + half)
	};
}
function signedRankLess(values) {
	const nonzero = values.filter((value) => value !== 0).slice(-300);
	const doubled = doubledRanks(nonzero.map(Math.abs));
	const total = doubled.reduce((sum, rank) => sum + rank, 0);
	const observed = doubled.reduce((sum, rank, index) => sum + ((nonzero[index] ?? 0) > 0 ? rank : 0), 0);
	const chances = new Float64Array(total + 1);
	chances[0] = 1;
	for (const rank of doubled) for (let sum = total; sum >= 0; sum--) {
		const without = chances[sum] ?? 0;
		const having = sum >= rank ? chances[sum - rank] ?? 0 : 0;
		chances[sum] = (without + having) / 2;
	}
	return chances.slice(0, observed + 1).reduce((sum, chance) => sum + chance, 0);
}
function doubledRanks(values) {
	return values.map((value) => {
		const below = values.filter((other) => other < value).length;
		const equal = values.filter((other) => other === value).length;
		return 2 * below + equal + 1;
	});
}

// src/domain/statistics/gap.ts
const LEAST_VERSIONS = 5;
const ALPHA = .05;
const GAP_GROUPS = [
	"model",
	"owner",
	"framework",
	"version",
	"all"
];
function compareToLive(rows, by) {
	const placed = rows.flatMap((row) => groupsOf(row, by).map((group) => ({
		group,
		row
	})));
	return [...Map.groupBy(placed, ({ group }) => group)].map(([group, members]) => reportGap(group, members.map(({ row }) => row))).filter(({ metrics, gatePrecision, latencyRatio }) => metrics.length > 0 || gatePrecision !== null || latencyRatio !== null).toSorted((a, b) => b.versions - a.versions || (a.group < b.group ? -1 : 1));
}
function groupsOf(row, by) {
	switch (by) {
		case "all": return ["all"];
		case "model": return [row.model];
		case "version": return [`${row.model}@${row.version}`];
		case "owner": return row.owners;
		case "framework": return row.framework === null ? [] : [row.framework.split(" ", 1)[0] ?? row.framework];
	}
}
function reportGap(group, rows) {
	const names = [...new Set(rows.flatMap(({ gap }) => Object.keys(gap)))].toSorted();
	const certified = rows.filter(({ verdict }) => verdict === "pass");
	const settled = certified.filter(({ outcome }) => outcome === "survived" || outcome === "failed");
	const served = certified.filter(({ daysInProduction }) => daysInProduction > 0);
	const ratios = rows.flatMap(latencyRatios);
	return {
		group,
		versions: rows.filter(({ proof, outcome, requests }) => proof === "proven" || outcome !== null && requests > 0).length,
		metrics: names.map((name) => metricGap(name, rows)),
		gatePrecision: wilsonInterval(settled.filter(({ outcome }) => outcome === "survived").length, settled.length),
		escapeRate: wilsonInterval(served.filter(({ escaped }) => escaped).length, served.length),
		latencyRatio: medianInterval(ratios)
	};
}
function latencyRatios({ modes, liveP99Ms }) {
	const certified = Object.values(modes).find(({ p99Ms }) => p99Ms !== null && p99Ms > 0)?.p99Ms ?? null;
	return certified === null || liveP99Ms === null ? [] : [liveP99Ms / certified];
}
function metricGap(metric, rows) {
	const direction = directionOf(metric);
	const sign = direction === "down" ? -1 : 1;
	const joined = rows.flatMap((row) => joinMetric(row, metric));
	const benefits = joined.map(({ gap }) => sign * gap);
	const optimism = medianInterval(joined.map(({ gap }) => gap));
	const p = direction === "none" ? null : signedRankLess(benefits);
	const shared = median(joined.map(({ error }) => error));
	const isLarge = optimism !== null && sign * optimism.value < -1.6448536269514722 * shared;
	return {
		metric,
		direction,
		versions: joined.length,
		optimism,
		beyondNoise: joined.length < 5 || p === null ? null : p < ALPHA && isLarge,
		p,
		rankAgreement: agreement(joined),
		evidence: joined.toSorted((a, b) => sign * (a.gap - b.gap)).map(({ model, version, certified, live, gap }) => ({
			model,
			version,
			certified,
			live,
			gap
		}))
	};
}
function joinMetric(row, metric) {
	const [promised, observed] = [row.metrics[metric], row.live[metric]];
	const [certified, live] = [promised?.value ?? null, observed?.value ?? null];
	if (promised === void 0 || certified === null || live === null) return [];
	const { model, version } = row;
	const error = standardError(promised);
	return [{
		model,
		version,
		certified,
		live,
		gap: live - certified,
		error: Number.isFinite(error) ? error : 0
	}];
}
function agreement(joined) {
	if (new Set(joined.map(({ model }) => model)).size !== 1) return null;
	return kendallTau(joined.map(({ certified, live }) => ({
		x: certified,
		y: live
	})));
}
function median(values) {
	return medianInterval(values)?.value ?? 0;
}

export { meanInterval as a, around as i, compareToLive as n, weightedMeanInterval as o, reportGap as r, wilsonInterval as s, GAP_GROUPS as t };