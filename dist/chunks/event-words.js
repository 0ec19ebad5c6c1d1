// src/report/livetest/event-words.ts
const EVENT_WORDS = {
	errors: "errors",
	timeouts: "timeouts",
	invalid: "unusable answers",
	shed: "refused requests",
	"over-p50": "answers over p50",
	"over-p95": "answers over p95",
	"over-p99": "answers over p99"
};

export { EVENT_WORDS as t };