import { t as sha256 } from "./sha256.js";
import { f as formatPercent } from "./format.js";
import { t as EVENT_WORDS } from "./event-words.js";
import { t as invalidCause } from "./invalid-wording.js";
import { r as parseDecision } from "./count-once.js";
import { n as recordedWindows } from "./logged-test.js";

// src/domain/promotion/watch-event.ts
function isOfWatch({ data }) {
	return data.decision?.phase !== void 0;
}
function isConclusionOf(event, sha256) {
	return event.type === "livetest.concluded" && event.data.sha256 === sha256 && !isOfWatch(event);
}

// src/report/livetest/cause-wording.ts
function sayCause({ reasonCode, decision }) {
	const { outcome, candidate } = decision ?? {};
	if (outcome?.kind === "promote" && reasonCode === "better") return [
		"is better in ",
		{ code: outcome.metric },
		", and not worse in anything"
	];
	if (outcome?.kind === "reject-harm" && outcome.candidate === candidate?.name) {
		const { by } = outcome;
		if (by.kind === "event") return [`does harm: ${EVENT_WORDS[by.event]} are more often than in production${ratesOf(by.event, candidate)}`];
		return [
			"does harm: ",
			{ code: by.metric },
			" is worse than in production"
		];
	}
	if (outcome?.kind === "invalid") return [`was not judged, as nothing can be believed: ${invalidCause(outcome.reasonCode)}`];
	return [CAUSES[reasonCode] ?? reasonCode];
}
function causeText(ended) {
	return sayCause(ended).map((part) => typeof part === "string" ? part : "code" in part ? part.code : part.strong).join("");
}
function ratesOf(event, candidate) {
	const held = candidate?.guardrails.find((one) => one.event === event);
	return held === void 0 ? "" : ` (${shareText(held.candidate)} against ${shareText(held.production)})`;
}
function shareText({ events, requests }) {
	return requests === 0 ? "none" : formatPercent(events / requests);
}
const CAUSES = {
	better: "is better, and not worse in anything",
	harm: "does harm",
	"event-harm": "does harm",
	"metric-harm": "does harm",
	"no-gain": "surely gains less than would be worth a new version",
	"another-better": "was not chosen, as another candidate is better",
	"time-over": "was not decided about within the time of the test, which is no promotion",
	"guard-tripped": "broke in service, and was taken out by the gateway"
};

// src/usecases/livetest/read-decision.ts
async function readDecision({ windows }, facts) {
	const head = await windows.head();
	const text = head === null ? void 0 : (await windows.read(head, [facts.path])).get(facts.path);
	if (text === void 0 || sha256(text) !== facts.sha256) return null;
	const { value } = parseDecision({
		path: facts.path,
		content: new TextEncoder().encode(text)
	});
	return {
		text,
		decision: value
	};
}
async function windowsBefore(ports, events, { path, history }) {
	const at = events.findIndex(({ data }) => data.decision?.path === path);
	const { windows } = await recordedWindows(ports, events.slice(0, at), history);
	return windows.map(({ window }) => window);
}

export { isConclusionOf as a, sayCause as i, windowsBefore as n, isOfWatch as o, causeText as r, readDecision as t };