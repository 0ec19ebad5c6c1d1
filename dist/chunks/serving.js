import { n as instantMs } from "./instant.js";

// src/domain/promotion/serving.ts
/** Which version served when, who decided it and on what evidence. Events that change no traffic make no period. */
function servingPeriods(events) {
	const exposing = events.filter(({ data }) => data.deployment !== null && data.environment !== null);
	return [...Map.groupBy(exposing, ({ data }) => data.environment ?? "")].flatMap(([environment, own]) => periodsOf(environment, own));
}
function periodsOf(environment, events) {
	const changes = events.filter((event, index) => traffic(event) !== traffic(events[index - 1]));
	return changes.map((event, index) => ({
		environment,
		from: event.time,
		until: changes[index + 1]?.time ?? null,
		production: event.data.deployment?.production ?? null,
		candidates: event.data.deployment?.liveTest?.candidates ?? [],
		event
	})).filter(({ from, until }) => from !== until);
}
function traffic(event) {
	const { production, liveTest } = event?.data.deployment ?? {};
	const shares = (liveTest?.candidates ?? []).map(({ sha256, share }) => `${sha256}:${share}`);
	return [production?.sha256 ?? "", ...shares.toSorted()].join(" ");
}
/** The period of each environment that contains an instant. */
function servedAt(events, at) {
	const instant = instantMs(at);
	return servingPeriods(events).filter(({ from, until }) => instantMs(from) <= instant && (until === null || instant < instantMs(until)));
}

export { servingPeriods as n, servedAt as t };