import { t as sha256 } from "./sha256.js";
import { a as modelRow, c as versionRow, i as headlineMetric, l as compareText, n as directionOf, p as own, r as gapsOf } from "./catalog-rows.js";
import { n as formatInstant, r as instantMs } from "./instant.js";
import { n as servingPeriods } from "./serving.js";
import { i as condemns } from "./state.js";
import { a as isConclusionOf, r as causeText } from "./read-decision.js";
import { l as readLedger } from "./ledger.js";
import { t as notWhole } from "./read.js";
import { a as meanInterval, o as weightedMeanInterval, r as reportGap, s as wilsonInterval } from "./gap.js";
import { n as histogramCalls, r as histogramPercentile } from "./histogram.js";
import { i as reportedSums, n as mergeSums, r as mergeWindows } from "./window-sums.js";
import { d as liveTestsOf } from "./read-state.js";
import { r as orderVersions } from "./version-order.js";
import { t as catalogVersion } from "./catalog-version.js";
import { t as DEFAULT_ENVIRONMENT } from "./policy.js";
import { d as totalShare, s as overallStage } from "./stage.js";
import { t as tellFinding } from "./tell-finding.js";
import { i as gateSubject, o as limitCell, s as resultDetail } from "./gate-wording.js";
import { t as readCertificates } from "./recorded-certificates.js";
import { t as artifactDigest } from "./digests.js";

// src/domain/statistics/service.ts
const DAY_MS = 864e5;
const PROBATION_MS = 30 * DAY_MS;
function serviceOf(events, sha256, asOf) {
	const periods = servingPeriods(events);
	const services = joinServices(periods.flatMap((period) => servicesIn(period, sha256)));
	const production = services.filter(({ role }) => role === "production");
	const falls = rollbacksOf(periods, sha256);
	return {
		services,
		daysInProduction: unionMs(production, asOf) / DAY_MS,
		outcome: outcomeOf({
			events,
			sha256,
			services,
			falls,
			asOf
		}),
		escaped: falls.some(({ afterMs }) => afterMs <= PROBATION_MS)
	};
}
function servicesIn(period, sha256) {
	const { environment, from, until, production, candidates } = period;
	const tested = candidates.reduce((sum, { share }) => sum + share, 0);
	const served = production?.sha256 === sha256 ? [{
		environment,
		from,
		until,
		role: "production",
		share: Math.max(0, 1 - tested)
	}] : [];
	const live = candidates.filter((candidate) => candidate.sha256 === sha256).map(({ share }) => ({
		environment,
		from,
		until,
		role: "live",
		share
	}));
	return [...served, ...live];
}
function joinServices(services) {
	return services.reduce((joined, service) => {
		const last = joined.at(-1);
		return last !== void 0 && last.until === service.from && last.environment === service.environment && last.role === service.role && (last.role === "production" || last.share === service.share) ? [...joined.slice(0, -1), {
			...last,
			until: service.until
		}] : [...joined, service];
	}, []);
}
function rollbacksOf(periods, sha256) {
	return periods.flatMap((period, index) => {
		const before = periods[index - 1];
		return condemns({
			type: period.event.type,
			reasonCode: period.event.data.reasonCode
		}) && before?.environment === period.environment && before.production?.sha256 === sha256 && period.production?.sha256 !== sha256 ? [{ afterMs: instantMs(period.from) - startedAt(periods.slice(0, index), period.environment, sha256) }] : [];
	});
}
function startedAt(periods, environment, sha256) {
	const own = periods.filter((period) => period.environment === environment);
	const broken = own.findLastIndex(({ production }) => production?.sha256 !== sha256);
	return instantMs(own[broken + 1]?.from ?? "");
}
function outcomeOf({ events, sha256, services, falls, asOf }) {
	if (services.length === 0) return null;
	const concluded = events.findLast((event) => isConclusionOf(event, sha256));
	const production = services.filter(({ role }) => role === "production");
	if (falls.length > 0) return "failed";
	if (production.length === 0) {
		if (concluded?.data.conclusion === "fail") return "failed";
		return concluded?.data.conclusion === "pass" ? "survived" : "open";
	}
	return production.every(({ until }) => until !== null) || unionMs(production, asOf) >= 2592e6 ? "survived" : "open";
}
function unionMs(services, asOf) {
	const spans = services.map(({ from, until }) => [instantMs(from), Math.max(instantMs(from), instantMs(until ?? asOf))]).toSorted(([a], [b]) => a - b);
	let [total, reached] = [0, Number.NEGATIVE_INFINITY];
	for (const [from, until] of spans) {
		total += Math.max(0, until - Math.max(from, reached));
		reached = Math.max(reached, until);
	}
	return total;
}
function startOfDay(at) {
	return formatInstant(Math.floor(instantMs(at) / DAY_MS) * DAY_MS);
}

// src/domain/statistics/catalog-series.ts
const NOTHING = {
	value: null,
	lower: null,
	upper: null,
	live: null,
	liveLower: null,
	liveUpper: null
};
function catalogSeries(rows) {
	const metrics = distinct(rows.flatMap((row) => [...Object.keys(row.metrics), ...Object.keys(row.live)]));
	const modes = distinct(rows.flatMap((row) => Object.keys(row.modes)));
	return [
		...metrics.map((name) => qualitySeries(name, rows)),
		...modes.flatMap((mode) => modeSeries(mode, rows)),
		series({
			name: "model_size",
			kind: "size",
			unit: "bytes",
			direction: "down"
		}, rows, ({ sizeBytes }) => ({
			...NOTHING,
			value: sizeBytes
		}))
	].filter(({ points }) => points.some(({ value, live }) => value !== null || live !== null));
}
function qualitySeries(name, rows) {
	return series({
		name,
		kind: "quality",
		unit: "none",
		direction: directionOf(name)
	}, rows, (row) => {
		const [certified, live] = [row.metrics[name], row.live[name]];
		return {
			value: certified?.value ?? null,
			lower: certified?.lower ?? null,
			upper: certified?.upper ?? null,
			live: live?.value ?? null,
			liveLower: live?.lower ?? null,
			liveUpper: live?.upper ?? null
		};
	});
}
function modeSeries(mode, rows) {
	return [
		series({
			name: `${mode}.latency_p99`,
			kind: "latency",
			unit: "ms",
			direction: "down"
		}, rows, (row) => {
			const measured = row.modes[mode];
			const { p99Ms: value = null, p99LowerMs: lower = null, p99UpperMs: upper = null } = measured ?? {};
			return {
				...NOTHING,
				value,
				lower,
				upper,
				live: measured === void 0 ? null : row.liveP99Ms
			};
		}),
		series({
			name: `${mode}.throughput`,
			kind: "throughput",
			unit: "rows-per-second",
			direction: "up"
		}, rows, (row) => ({
			...NOTHING,
			value: row.modes[mode]?.throughput ?? null
		})),
		series({
			name: `${mode}.memory`,
			kind: "memory",
			unit: "bytes",
			direction: "down"
		}, rows, (row) => ({
			...NOTHING,
			value: row.modes[mode]?.memoryBytes ?? null
		}))
	];
}
function series(head, rows, read) {
	const points = rows.map((row) => ({
		version: row.version,
		at: row.certifiedAt,
		verdict: row.verdict,
		...read(row)
	}));
	return {
		...head,
		points
	};
}
function distinct(names) {
	return [...new Set(names)];
}

// src/domain/statistics/live-statistics.ts
function summariseWindows(windows) {
	const sums = sumServices(windows);
	if (sums === null) return null;
	const metrics = Object.entries(sums.metrics).filter(([, { n }]) => n > 0).map(([name, metric]) => [name, liveValue(metric)]);
	return {
		sums,
		metrics: Object.fromEntries(metrics),
		p50Ms: percentile(sums, .5),
		p99Ms: percentile(sums, .99),
		errorRate: sums.requests === 0 ? null : sums.errors / sums.requests
	};
}
function sumServices(windows) {
	const services = [...Map.groupBy(windows, ({ service }) => service ?? "").values()].flatMap((own) => mergeWindows(own) ?? []);
	const busiest = most(services, ({ requests }) => requests);
	if (busiest === null) return null;
	const names = [...new Set(services.flatMap(({ metrics }) => Object.keys(metrics)))].toSorted();
	const { outcomes: _outcomes, over: _over, ...all } = services.reduce(mergeSums);
	const { outcomes, over } = busiest;
	return {
		...all,
		...outcomes !== void 0 && { outcomes },
		...over !== void 0 && { over },
		requests: busiest.requests,
		errors: busiest.errors,
		rows: busiest.rows,
		consumers: busiest.consumers,
		latency: most(services, ({ latency }) => latency === null ? -1 : histogramCalls(latency))?.latency ?? null,
		metrics: Object.fromEntries(names.flatMap((name) => {
			const metric = most(services.flatMap(({ metrics }) => metrics[name] ?? []), ({ n }) => n);
			return metric === null ? [] : [[name, metric]];
		}))
	};
}
function most(items, numberOf) {
	return items.reduce((best, item) => best === null || numberOf(item) > numberOf(best) ? item : best, null);
}
function liveValue(metric) {
	const { value, lower, upper } = boundedOf(metric);
	return {
		value,
		lower,
		upper,
		n: metric.n
	};
}
function boundedOf({ n, sum, sumSquares, between }) {
	if (sumSquares === null) return weightedMeanInterval({
		weights: n,
		weighted: sum,
		weightedSquares: between.sumSquares,
		values: between.windows
	});
	return (sumSquares === sum && Number.isInteger(sum) ? wilsonInterval(sum, n) : null) ?? meanInterval(n, sum, sumSquares);
}
function percentile({ latency }, proportion) {
	const value = latency === null ? NaN : histogramPercentile(latency, proportion);
	return Number.isNaN(value) ? null : value;
}

// src/domain/statistics/catalog-model.ts
function catalogModel({ source, records, rows, row, tests }) {
	const names = [...new Set(rows.flatMap(({ metrics, live }) => [...Object.keys(metrics), ...Object.keys(live)]))];
	return {
		apiVersion: "seatrial/v1",
		kind: "CatalogModel",
		row,
		intendedUse: source.manifest?.intendedUse ?? null,
		metrics: names.map((name) => ({
			name,
			direction: directionOf(name)
		})),
		versions: rows,
		timeline: timelineOf(source),
		tests,
		series: catalogSeries(rows),
		windows: newestWindows(records),
		gaps: gapSummaries(source.model, rows)
	};
}
function timelineOf({ events }) {
	return servingPeriods(events).map(({ environment, from, until, production, event }) => ({
		environment,
		from,
		until,
		production: production?.version ?? null,
		candidates: (event.data.deployment?.liveTest?.candidates ?? []).map(({ name, version, share }) => ({
			name,
			version,
			share
		})),
		actor: event.data.actor.login,
		type: event.type,
		reasonCode: event.data.reasonCode,
		reason: event.data.reason,
		url: event.data.via.url
	}));
}
function newestWindows(records) {
	return records.flatMap(({ windows }) => windows).toSorted((a, b) => instantMs(a.to) - instantMs(b.to)).slice(-400).map(windowOf);
}
function windowOf(window) {
	const { version, environment, from, to, requests, errors } = window;
	const summary = summariseWindows([window]);
	const [p50Ms, p99Ms] = [summary?.p50Ms ?? null, summary?.p99Ms ?? null];
	return {
		version,
		environment,
		from,
		to,
		requests,
		errors,
		p50Ms,
		p99Ms,
		metrics: summary?.metrics ?? {}
	};
}
function gapSummaries(model, rows) {
	const { metrics, gatePrecision, escapeRate, latencyRatio } = reportGap(model, rows);
	return metrics.map(({ metric, versions, optimism, beyondNoise, rankAgreement }) => ({
		metric,
		versions,
		optimism,
		beyondNoise,
		rankAgreement,
		gatePrecision,
		escapeRate,
		latencyRatio
	}));
}

// src/domain/statistics/catalog-tests.ts
function tellingKey({ environment, id }, candidate) {
	return JSON.stringify([
		environment,
		id,
		candidate
	]);
}
function catalogTests({ events, tellings, causeWords }) {
	return liveTestsOf(events).filter(({ isDecided }) => isDecided).map((test) => {
		const { id, environment, from, until, production, candidates } = test;
		return {
			id,
			environment,
			from,
			until,
			production: production === null ? null : {
				version: production.version,
				sha256: production.sha256
			},
			candidates: candidates.map((own) => tested(own, tellings.get(tellingKey(test, own.name)), causeWords))
		};
	});
}
function tested({ name, version, sha256, steps, conclusion, left }, telling, causeWords) {
	const shown = telling?.candidate ?? conclusion?.decision?.candidate ?? null;
	return {
		name,
		version,
		sha256,
		steps,
		conclusion: conclusion === null ? null : concluded(conclusion, causeWords),
		left: left === null ? null : {
			at: left.at,
			reasonCode: left.reasonCode
		},
		alpha: shown?.alpha ?? null,
		requests: shown?.requests ?? null,
		metrics: (shown?.metrics ?? []).map(({ metric, role, effect, lower, upper, minEffect, candidate, production }) => {
			return {
				metric,
				role,
				effect,
				lower,
				upper,
				minEffect,
				candidate,
				production
			};
		}),
		guardrails: (shown?.guardrails ?? []).map(({ event, candidate, production }) => ({
			event,
			candidate,
			production
		})),
		courses: (telling?.traces ?? []).map(({ metric, points }) => ({
			metric,
			points
		}))
	};
}
function concluded(conclusion, causeWords) {
	const { at, verdict, reasonCode, decision } = conclusion;
	const words = causeWords(conclusion);
	if (decision === null) return {
		at,
		verdict,
		reasonCode,
		words,
		decision: null
	};
	const { path, sha256, policy, windows, commit } = decision;
	return {
		at,
		verdict,
		reasonCode,
		words,
		decision: {
			path,
			sha256,
			policy,
			windows,
			commit
		}
	};
}

// src/domain/statistics/record.ts
function foldRecord(source) {
	const names = [
		...source.certificates.map(({ certificate }) => certificate.subject.version),
		...source.versions.map(({ version }) => version),
		...source.events.flatMap(({ data }) => data.sha256 === null ? [] : data.version ?? [])
	];
	return orderVersions([...new Set(names)]).flatMap((version) => recordOf(source, version) ?? []);
}
function recordOf(source, version) {
	const { model, events, state, asOf } = source;
	const certificate = source.certificates.find((one) => one.certificate.subject.version === version) ?? null;
	const own = events.filter(({ data }) => data.version === version);
	const sha256 = digestOf(source, version, certificate);
	if (sha256 === null) return null;
	const windows = events.flatMap(reportedSums).filter((sums) => sums.version === version && sums.sha256 === sha256);
	const passed = own.findLast(({ type, data }) => type === "version.certified" && data.sha256 === sha256);
	return {
		model,
		version,
		sha256,
		stage: overallStage(state, environmentsOf(state), sha256),
		certificate,
		manifest: source.versions.find((manifest) => manifest.version === version) ?? null,
		certifiedAt: certificate?.certificate.run.startedAt ?? passed?.time ?? null,
		attempts: own.filter(({ type }) => type === "version.rejected").length,
		pull: own.find(({ data }) => data.facts?.version?.version === version)?.data.facts?.version?.pull ?? null,
		windows,
		live: summariseWindows(windows),
		...serviceOf(events, sha256, asOf)
	};
}
function environmentsOf({ deployments }) {
	const names = Object.keys(deployments);
	return names.length === 0 ? [DEFAULT_ENVIRONMENT] : names;
}
function digestOf(source, version, certificate) {
	const logged = source.events.findLast(({ data }) => data.version === version && data.sha256 !== null)?.data.sha256;
	return certificate?.certificate.subject.digest.sha256 ?? source.digests.get(version) ?? logged ?? null;
}

// src/domain/statistics/serving-now.ts
function servingNow(source, records, rows) {
	return records.flatMap((record, index) => {
		const row = rows[index];
		return row === void 0 ? [] : servingsOf(record, row, source);
	}).toSorted((a, b) => compareText(a.environment, b.environment) || compareText(b.role, a.role) || b.share - a.share);
}
function servingsOf(record, row, source) {
	const headline = headlineMetric(source, row);
	const title = source.manifest?.title ?? source.certificates.at(-1)?.certificate.subject.title ?? null;
	return record.services.filter(({ until }) => until === null).map(({ environment, role, share }) => {
		const windows = record.windows.filter((window) => window.environment === environment);
		const live = summariseWindows(windows);
		const metric = metricToTell(row, live, headline);
		return {
			model: record.model,
			title,
			environment,
			role,
			version: record.version,
			share: role === "live" ? share : productionShare(source, environment),
			since: servesSince(record, {
				environment,
				role
			}),
			metric,
			direction: metric === null ? "none" : directionOf(metric),
			certified: metric === null ? null : own(row.metrics, metric) ?? null,
			live: metric === null ? null : own(live?.metrics ?? {}, metric) ?? null,
			p99Ms: live?.p99Ms ?? null,
			errorRate: live?.errorRate ?? null,
			requests: live?.sums.requests ?? 0,
			reportedUntil: lastReport(windows),
			state: stateOf(row, live),
			held: (own(source.state.deployments, environment)?.hold ?? null) !== null
		};
	});
}
function productionShare({ state }, environment) {
	const deployment = own(state.deployments, environment);
	return deployment === void 0 ? 1 : Math.max(0, 1 - totalShare(deployment));
}
function servesSince({ services }, { environment, role }) {
	const spells = services.filter((service) => service.environment === environment && service.role === role);
	return spells[spells.findLastIndex(({ from }, index) => spells[index - 1]?.until !== from)]?.from ?? "";
}
function metricToTell(row, live, headline) {
	const metrics = live?.metrics ?? {};
	return shortfalls(row, live)[0] ?? headline ?? Object.keys(metrics)[0] ?? null;
}
function stateOf(row, live) {
	if (live === null) return "silent";
	if (Object.keys(live.metrics).length === 0) return "unlabelled";
	const gaps = Object.values(gapsOf(row.metrics, live.metrics));
	if (gaps.length === 0) return "uncertified";
	if (gaps.every(({ lower, upper }) => lower === null || upper === null)) return "undecided";
	return shortfalls(row, live).length > 0 ? "below" : "kept";
}
function shortfalls(row, live) {
	return Object.entries(gapsOf(row.metrics, live?.metrics ?? {})).flatMap(([name, { lower, upper }]) => {
		const direction = directionOf(name);
		return direction === "up" && upper !== null && upper < 0 || direction === "down" && lower !== null && lower > 0 ? [name] : [];
	});
}
function lastReport(windows) {
	return windows.map(({ to }) => to).toSorted((a, b) => instantMs(b) - instantMs(a))[0] ?? null;
}

// src/usecases/catalogue/build-model.ts
function buildModel(source, tellings = /* @__PURE__ */ new Map()) {
	const records = foldRecord(source);
	const versions = records.map((record) => catalogVersion(record, {
		source,
		row: versionRow(record, source),
		gateWords,
		findingWords
	}));
	const rows = versions.map(({ row }) => row);
	const updatedAt = source.events.at(-1)?.time ?? records.at(-1)?.certifiedAt ?? source.asOf;
	const serving = servingNow(source, records, rows);
	const row = modelRow(source, rows, {
		updatedAt,
		shard: 0,
		serving
	});
	const tests = catalogTests({
		events: source.events,
		tellings,
		causeWords: causeText
	});
	return row === null ? null : {
		model: catalogModel({
			source,
			records,
			rows,
			row,
			tests
		}),
		versions
	};
}
const findingWords = (finding) => tellFinding(finding).message;
function gateWords(gate, certificate) {
	return {
		subject: gateSubject(gate, certificate),
		limitWords: limitCell(gate),
		detail: resultDetail(gate)
	};
}

// src/usecases/catalogue/load-source.ts
function loadSource(model, { files, manifests, asOf }) {
	const ledger = readLedger(files, model);
	const events = ledger.events.map(({ event }) => event);
	const { certificates, faults } = readCertificates(files, model, events);
	const versions = manifests?.versions ?? [];
	const digests = versions.map(({ version, artifact }) => [version, artifactDigest(artifact.files, sha256)]);
	return {
		source: {
			model,
			events,
			state: ledger.state,
			certificates,
			manifest: manifests?.model ?? null,
			versions,
			folder: manifests?.folder ?? null,
			digests: new Map(digests),
			asOf
		},
		faults: ledger.state.whole ? faults : [notWhole(model), ...faults]
	};
}

export { summariseWindows as a, tellingKey as i, buildModel as n, startOfDay as o, foldRecord as r, loadSource as t };