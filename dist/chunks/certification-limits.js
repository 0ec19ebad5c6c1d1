import { r as parseSize, t as parseDuration } from "./quantity.js";

// src/domain/model/certification-limits.ts
const DEFAULT_LIMITS = {
	timeout: "10m",
	callTimeout: "30s",
	memory: "4GiB"
};
function resolveLimits(settings) {
	const { timeout, callTimeout, memory } = {
		...DEFAULT_LIMITS,
		...settings?.certification
	};
	return {
		timeoutMs: parseDuration(timeout),
		callTimeoutMs: parseDuration(callTimeout),
		memoryBytes: parseSize(memory)
	};
}

export { resolveLimits as t };