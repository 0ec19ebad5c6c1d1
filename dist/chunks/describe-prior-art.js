import { c as directionOf, i as around, u as overallMetrics } from "./gap.js";
import { i as provenFirst, r as isFailure } from "./version-row.js";

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
function forecastLive(points, question, level = .9) {
	if (points.length < 5) return null;
	const groups = groupGaps(points);
	const { residual, between, degrees } = varianceComponents(groups);
	const weights = groups.map(({ gaps }) => gaps.length / (gaps.length * between + residual));
	const total = sum(weights);
	const exact = residual === 0 && between === 0;
	const grand = exact ? mean(points.map(gapOf)) : sum(groups.map(({ gaps }, index) => mean(gaps) * (weights[index] ?? 0))) / total;
	const own = groups.find(({ model }) => model === question.model)?.gaps ?? [];
	const ownWeight = own.length === 0 || exact ? 0 : own.length * between / (own.length * between + residual);
	const gap = grand + ownWeight * ((own.length === 0 ? grand : mean(own)) - grand);
	const variance = exact ? 0 : residual + between * (1 - ownWeight) + (1 - ownWeight) ** 2 / total;
	const { value, lower, upper } = around(question.certified + gap, Math.sqrt(variance), {
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
		ownWeight
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
function varianceComponents(groups) {
	const all = groups.flatMap(({ gaps }) => gaps);
	const inside = all.length - groups.length;
	if (groups.length === 1 || inside < 2) return {
		residual: squares(all) / (all.length - 1),
		between: 0,
		degrees: all.length - 1
	};
	const residual = sum(groups.map(({ gaps }) => squares(gaps))) / inside;
	const grand = mean(all);
	const betweenSquares = sum(groups.map(({ gaps }) => gaps.length * (mean(gaps) - grand) ** 2));
	const size = (all.length - sum(groups.map(({ gaps }) => gaps.length ** 2)) / all.length) / (groups.length - 1);
	return {
		residual,
		between: Math.max(0, (betweenSquares / (groups.length - 1) - residual) / size),
		degrees: inside
	};
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
		forecast: metric === null || certified === null ? null : forecastLive(forecastPoints(earlier, metric, task), {
			model,
			certified
		})
	};
}

export { describePriorArt as t };