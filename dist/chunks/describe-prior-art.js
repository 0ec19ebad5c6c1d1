import { i as around } from "./gap.js";
import { f as isFailure, m as provenFirst, n as directionOf, o as overallMetrics } from "./catalog-rows.js";

// src/domain/statistics/forecast.ts
function forecastPoints(rows, metric, task) {
	return rows.flatMap((row) => {
		const [certified, live] = [row.metrics[metric]?.value ?? null, row.live[metric]?.value ?? null];
		return row.task !== task || certified === null || live === null ? [] : [{
			model: row.model,
			certified,
			live
		}];
	});
}
const LEAST_MODELS = 4;
const LEAST_SPREAD = 1e-12;
const LEAST_DEGREES = 2;
function forecastLive(points, question, level = .9) {
	if (points.length < 5) return null;
	const groups = groupGaps(points);
	const own = groups.find(({ model }) => model === question.model);
	const predicted = own === void 0 ? predictNew(groups) : predictOwn(own, groups);
	if (predicted === null) return null;
	const { gap, variance, degrees } = predicted;
	const value = question.certified + gap;
	if (Math.sqrt(variance) <= LEAST_SPREAD * Math.max(1, Math.abs(value))) return null;
	const { lower, upper } = around(value, Math.sqrt(variance), {
		degrees,
		level
	});
	return {
		value,
		lower: lower ?? value,
		upper: upper ?? value,
		level,
		versions: points.length,
		models: groups.length,
		basis: own === void 0 ? "others" : "own"
	};
}
function predictOwn(own, groups) {
	const { meanSquare, degrees } = insideModels(groups);
	if (degrees < LEAST_DEGREES) return null;
	return {
		gap: mean(own.gaps),
		variance: meanSquare * (1 + 1 / own.gaps.length),
		degrees
	};
}
function predictNew(groups) {
	const count = groups.length;
	if (count < LEAST_MODELS) return null;
	const means = groups.map(({ gaps }) => mean(gaps));
	const inside = insideModels(groups);
	const between = squares(means) / (count - 1) * (1 + 1 / count);
	const within = inside.meanSquare * (1 - mean(groups.map(({ gaps }) => 1 / gaps.length)));
	const variance = between + within;
	const spent = between ** 2 / (count - 1) + (inside.degrees === 0 ? 0 : within ** 2 / inside.degrees);
	return {
		gap: mean(means),
		variance,
		degrees: variance ** 2 / spent
	};
}
function insideModels(groups) {
	const degrees = sum(groups.map(({ gaps }) => gaps.length - 1));
	return {
		meanSquare: degrees === 0 ? 0 : sum(groups.map(({ gaps }) => squares(gaps))) / degrees,
		degrees
	};
}
function forecastRank({ lower, upper }, others, direction) {
	if (others.length === 0 || direction === "none") return null;
	const [least, most] = direction === "up" ? [lower, upper] : [-upper, -lower];
	const values = direction === "up" ? others : others.map((value) => -value);
	return {
		best: 1 + values.filter((value) => value > most).length,
		worst: 1 + values.filter((value) => value > least).length,
		of: others.length + 1
	};
}
function gapOf({ certified, live }) {
	return live - certified;
}
function groupGaps(points) {
	return [...Map.groupBy(points, ({ model }) => model)].map(([model, own]) => ({
		model,
		gaps: own.map(gapOf)
	}));
}
function squares(values) {
	const center = mean(values);
	return sum(values.map((value) => (value - center) ** 2));
}
function mean(values) {
	return sum(values) / values.length;
}
function sum(values) {
	return values.reduce((total, value) => total + value, 0);
}

// src/domain/statistics/prior-art.ts
const MOST_SHOWN = 5;
function rankPriorArt(rows, question) {
	const { exclude } = question;
	const related = rows.filter((row) => row.task === question.task && (row.model !== exclude.model || row.version !== exclude.version));
	const failed = related.filter(isFailure);
	const compare = (a, b) => provenFirst(a, b) || Number(sharesData(b, question)) - Number(sharesData(a, question)) || surer(a, b, question.metric);
	return {
		versions: related.length,
		sameData: related.filter((row) => sharesData(row, question)).length,
		best: related.filter((row) => !isFailure(row)).toSorted(compare).slice(0, MOST_SHOWN),
		failures: failed.toSorted((a, b) => (a.certifiedAt ?? "") < (b.certifiedAt ?? "") ? 1 : -1).slice(0, MOST_SHOWN)
	};
}
function sharesData({ data }, question) {
	return data.some(({ sha256 }) => question.data.includes(sha256));
}
function surer(a, b, metric) {
	if (metric === null) return b.daysInProduction - a.daysInProduction;
	const down = directionOf(metric) === "down";
	const [left, right] = [sureEnd(a, metric, down), sureEnd(b, metric, down)];
	if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
	return down ? left - right : right - left;
}
function sureEnd(row, metric, down) {
	const known = row.live[metric] ?? row.metrics[metric];
	if (known === void 0) return row.claims[metric] ?? null;
	return (down ? known.upper : known.lower) ?? known.value;
}

// src/usecases/catalogue/describe-prior-art.ts
function describePriorArt(rows, certificate) {
	const { model, version, task } = certificate.subject;
	const metrics = overallMetrics(certificate);
	const metric = [...certificate.gates.filter(({ kind }) => kind === "prediction").map((gate) => gate.metric), ...Object.keys(metrics)].find((name) => Object.hasOwn(metrics, name)) ?? null;
	const data = certificate.data.map(({ digest }) => digest.sha256);
	const certified = metric === null ? null : metrics[metric]?.value ?? null;
	const earlier = rows.filter((row) => row.model !== model || row.version !== version);
	const forecast = metric === null || certified === null ? null : forecastLive(forecastPoints(earlier, metric, task), {
		model,
		certified
	});
	return {
		task,
		metric,
		versions: earlier.filter((row) => row.model === model && row.data[0]?.sha256 === data[0]),
		art: rankPriorArt(rows, {
			task,
			data,
			metric,
			exclude: {
				model,
				version
			}
		}),
		forecast,
		rank: forecast === null || metric === null ? null : rankAmong(forecast, {
			rows: earlier,
			model,
			metric
		})
	};
}
function rankAmong(forecast, { rows, model, metric }) {
	const values = rows.flatMap((row) => row.model === model ? row.live[metric]?.value ?? [] : []);
	return forecastRank(forecast, values, directionOf(metric));
}

export { describePriorArt as t };