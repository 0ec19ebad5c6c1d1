// src/domain/livetest/test-policy.ts
const GUARDED_EVENTS = [
	"errors",
	"timeouts",
	"invalid",
	"shed",
	"over-p50",
	"over-p95",
	"over-p99"
];

export { GUARDED_EVENTS as t };