import { t as parseDuration } from "./quantity.js";
import { r as instantMs } from "./instant.js";

// src/domain/promotion/policy.ts
const DEFAULT_ENVIRONMENT = "production";
const DEFAULT_ROLES = {
	certify: "write",
	live: "write",
	production: "maintain",
	rollback: "write",
	hold: "triage",
	unhold: "maintain",
	retire: "maintain",
	quarantine: "maintain",
	restore: "maintain"
};
function resolveEnvironments(settings, now) {
	const declared = settings?.environments ?? { ["production"]: {} };
	return Object.entries(declared).map(([name, environment]) => resolveEnvironment(name, environment, now));
}
function resolveEnvironment(name, settings, now) {
	const freeze = settings.freeze?.find(({ from, until }) => isBetween(now, from, until));
	return {
		name,
		mode: settings.mode ?? null,
		...settings.after === void 0 ? {} : { after: settings.after },
		shareCap: settings.shareCap ?? .5,
		defaultShare: settings.defaultShare ?? .1,
		directPromotion: settings.directPromotion ?? false,
		minLiveTimeMs: parseDuration(settings.minLiveTime ?? "1h"),
		minLiveRequests: settings.minLiveRequests ?? 100,
		ownerApproval: settings.ownerApproval ?? false,
		certificateMaxAgeMs: settings.certificateMaxAge === void 0 ? null : parseDuration(settings.certificateMaxAge),
		roles: {
			...DEFAULT_ROLES,
			...settings.roles
		},
		teams: {
			live: settings.teams?.live ?? [],
			production: settings.teams?.production ?? []
		},
		freeze: freeze?.reason ?? null,
		reports: settings.reports ?? false
	};
}
function defaultEnvironment(environments) {
	const production = environments.find(({ name }) => name === DEFAULT_ENVIRONMENT);
	if (production !== void 0) return production;
	return environments.length === 1 ? environments[0] ?? null : null;
}
function isBetween(now, from, until) {
	return instantMs(now) >= instantMs(from) && instantMs(now) < instantMs(until);
}

export { defaultEnvironment as n, resolveEnvironments as r, DEFAULT_ENVIRONMENT as t };