import { r as instantMs } from "./instant.js";

// src/domain/promotion/serving.ts
function servingPeriods(events) {
	const exposing = events.filter(({ data }) => data.deployment !== null && data.environment !== null);
	const byEnvironment = Map.groupBy(exposing, ({ data }) => data.environment ?? "");
	const reports = events.filter(({ data }) => data.report !== void 0);
	return [...byEnvironment].flatMap(([environment, own]) => periodsOf(environment, own, reports));
}
function periodsOf(environment, events, reports) {
	const changes = events.filter((event, index) => traffic(event) !== traffic(events[index - 1]));
	return changes.map((event, index) => ({
		environment,
		from: event.time,
		until: changes[index + 1]?.time ?? null,
		production: event.data.deployment?.production ?? null,
		candidates: event.data.deployment?.liveTest?.candidates ?? [],
		event,
		reports: reports.filter(({ data }) => data.environment === environment && isWithin(data, event, changes[index + 1]))
	})).filter(({ from, until }) => from !== until);
}
function isWithin({ report }, from, until) {
	const revision = report?.revision ?? 0;
	return revision >= revisionOf(from, 0) && revision < revisionOf(until, Infinity);
}
function revisionOf(event, otherwise) {
	return event?.data.revision?.after ?? otherwise;
}
function traffic(event) {
	const { production, liveTest } = event?.data.deployment ?? {};
	const shares = (liveTest?.candidates ?? []).map(({ sha256, share }) => `${sha256}:${share}`);
	return [production?.sha256 ?? "", ...shares.toSorted()].join(" ");
}
function servedAt(events, at) {
	const instant = instantMs(at);
	return servingPeriods(events).filter(({ from, until }) => instantMs(from) <= instant && (until === null || instant < instantMs(until)));
}

export { servingPeriods as n, servedAt as t };