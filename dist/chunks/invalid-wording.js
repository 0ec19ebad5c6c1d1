// src/report/livetest/invalid-wording.ts
function sayInvalid({ reasonCode, place }, history) {
	const { cause, hint } = INVALID_WORDS[reasonCode];
	return {
		message: `Invalid: ${cause}${placeText(place, history)}.`,
		hint
	};
}
function placeText(place, { epochs }) {
	switch (place.kind) {
		case "window": return `: window ${place.key}, ${place.pointer}`;
		case "epoch": return `, from ${epochs[place.number]?.from ?? "an unknown time"} on`;
		case "layer": return `, by requests ${place.layer}`;
		case "labels": return `: ${place.metric} of ${place.candidate}`;
	}
}
const INVALID_WORDS = {
	"other-model": {
		cause: "a window is of another model",
		hint: "Give windows of one model."
	},
	"other-environment": {
		cause: "a window is of another environment",
		hint: "Give windows of one environment."
	},
	"other-test": {
		cause: "a window is of another live test",
		hint: "Give windows of one test."
	},
	"unknown-arm": {
		cause: "a window is of an arm that the test does not have",
		hint: "Name the arm as the history does."
	},
	"unknown-digest": {
		cause: "a window without an arm is of a version that is neither in production nor a candidate",
		hint: "Say which version answered, and what it is in the history."
	},
	"arm-digest": {
		cause: "an arm answered with another version than the test has for it",
		hint: "Give other bytes a name and a test of their own: two versions cannot be told apart under one name. If only the digest is wrong, correct it in the windows or the history."
	},
	leak: {
		cause: "a candidate answered requests, or has labels of predictions, of a time in which it had no share",
		hint: "See who sends them there; what is split otherwise than declared proves nothing."
	},
	"time-order": {
		cause: "a window ends before it begins, or counts decisions of its future",
		hint: "Correct its times."
	},
	"stretches-overlap": {
		cause: "windows overlap without being of the same time, as hours beside days",
		hint: "Report all arms of a service in the same stretches of time."
	},
	"counted-twice": {
		cause: "one reporter counted an arm twice in the same time",
		hint: "Instances that count at the same time each need a `reporter`; a label counts once."
	},
	"buckets-misfit": {
		cause: "the buckets of a window do not add up to its sums",
		hint: "Each decision is in one of 64 buckets, numbered from 0."
	},
	"production-changed": {
		cause: "another version is in production than the one that candidates were compared with",
		hint: "Begin a new test against it."
	},
	"sample-ratio": {
		cause: "the arms do not have the requests that their shares say, and chance does not explain it",
		hint: "Find where requests are lost or routed otherwise: until then no difference between the arms proves anything."
	},
	"label-parity": {
		cause: "labels do not come as often to both arms, and chance does not explain it",
		hint: "Find why labels are missing: what is left of them is no fair sample."
	}
};
function invalidCause(reasonCode) {
	return INVALID_WORDS[reasonCode].cause;
}

export { sayInvalid as n, invalidCause as t };