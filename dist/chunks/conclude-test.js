import { a as deploymentIn, c as historyIn } from "./state.js";
import { d as totalShare, m as withoutCandidate, p as withSentinel, r as isBaking } from "./stage.js";
import { t as SENTINEL_ARM } from "./arm-name.js";
import { i as withoutApprovals } from "./standing-approval.js";
import { a as SLOTS, n as roomOf } from "./anchors.js";
import { n as applyAll, r as change } from "./changes.js";
import { n as sentinelOf } from "./aftercare.js";

// src/domain/promotion/guard-trip.ts
const BREAKER = "breaker";
function trippedArm(state, events, trip) {
	const file = deploymentIn(state, trip.environment);
	const later = events.flatMap(({ data: { environment, deployment, revision } }) => environment === trip.environment && deployment !== null && (revision?.after ?? 0) > trip.revision ? [deployment] : []);
	if (trip.revision > file.revision || ![...later, file].every((one) => digestOf(one, trip) === trip.sha256)) return { kind: "over" };
	if (trip.arm === null) return isGuards(events, file) ? { kind: "over" } : { kind: "production" };
	const candidate = file.liveTest?.candidates.find(({ name }) => name === trip.arm);
	return candidate === void 0 ? { kind: "over" } : {
		kind: "candidate",
		candidate
	};
}
function isGuards(events, { environment, hold }) {
	const moved = events.findLast(({ type, data }) => MOVES.has(type) && data.environment === environment && data.deployment !== null);
	return hold !== null && moved?.type === "deployment.rolledback" && moved.data.via.kind === "guard";
}
const MOVES = /* @__PURE__ */ new Set(["deployment.promoted", "deployment.rolledback"]);
function digestOf({ production, liveTest }, { arm }) {
	if (arm === null) return production?.sha256 ?? null;
	return liveTest?.candidates.find(({ name }) => name === arm)?.sha256 ?? null;
}
function concludeTripped(state, { environment }, candidate) {
	const deployment = deploymentIn(state, environment);
	return change(deployment, { liveTest: withoutCandidate(deployment, candidate.sha256) }, {
		type: "livetest.concluded",
		reasonCode: "fail",
		version: candidate
	});
}

// src/domain/promotion/conclude-watch.ts
function concludeWatch(state, { environment, sentinelShare, decision }) {
	const { outcome, history } = decision;
	const deployment = deploymentIn(state, environment);
	const candidate = history.phase === "bake" ? holdbackOf(deployment) : watchmanOf(deployment);
	const end = endOf$1(outcome);
	const nothing = {
		conclusions: [],
		rises: [],
		fall: null,
		worldChanged: false
	};
	if (candidate === null) return nothing;
	if (outcome.kind === "promote") return {
		...nothing,
		fall: candidate
	};
	if (outcome.kind === "world-changed") return {
		...nothing,
		worldChanged: true
	};
	if (end === null) return nothing;
	const share = outcome.kind === "invalid" || history.phase === "sentinel" ? 0 : sentinelShare;
	const own = ended(deployment, {
		candidate,
		verdict: end.verdict,
		share
	});
	return {
		...nothing,
		conclusions: [{
			candidate,
			...end,
			change: own
		}]
	};
}
function holdbackOf(deployment) {
	return (isBaking(deployment) ? deployment.liveTest?.candidates[0] : null) ?? null;
}
function watchmanOf({ sentinel }) {
	return sentinel ? {
		name: SENTINEL_ARM,
		version: sentinel.version,
		sha256: sentinel.sha256
	} : null;
}
function endOf$1(outcome) {
	const { kind, reasonCode } = outcome;
	if (kind === "reject-harm" || kind === "reject-futile") return {
		verdict: "fail",
		reasonCode
	};
	return kind === "inconclusive" || kind === "invalid" ? {
		verdict: "inconclusive",
		reasonCode
	} : null;
}
function ended(deployment, { candidate, verdict, share }) {
	const liveTest = isBaking(deployment) ? null : deployment.liveTest;
	const watch = withSentinel(deployment, sentinelOf(candidate, share));
	const about = {
		type: "livetest.concluded",
		reasonCode: verdict,
		version: candidate
	};
	return change(deployment, {
		liveTest,
		...watch
	}, about);
}

// src/domain/promotion/conclude-test.ts
function concludeTest(state, decided) {
	const { environment, decision } = decided;
	if (decision.history.phase !== "test") return concludeWatch(state, decided);
	const running = deploymentIn(state, environment).liveTest?.candidates ?? [];
	const { conclusions: known } = historyIn(state, environment);
	const open = running.filter(({ sha256 }) => !Object.hasOwn(known, sha256));
	const conclusions = [];
	for (const candidate of open) {
		const end = endOf(candidate.name, decision);
		if (end === null) continue;
		const before = applyAll(state, conclusions.map((one) => one.change));
		conclusions.push({
			candidate,
			...end,
			change: concluded(before, environment, {
				candidate,
				end
			})
		});
	}
	return {
		conclusions,
		rises: risesOf(open, running, decided),
		fall: null,
		worldChanged: false
	};
}
function endOf(name, { outcome, candidates }) {
	const fate = candidates.find((one) => one.name === name)?.fate ?? "open";
	const isOwn = "candidate" in outcome && outcome.candidate === name;
	if (outcome.kind === "promote" && isOwn) return {
		verdict: "pass",
		reasonCode: outcome.reasonCode
	};
	if (isOwn && outcome.reasonCode === "another-better") return {
		verdict: "inconclusive",
		reasonCode: outcome.reasonCode
	};
	if (fate === "harm" || fate === "futile") return {
		verdict: "fail",
		reasonCode: isOwn ? outcome.reasonCode : fate === "harm" ? "harm" : "no-gain"
	};
	if (outcome.kind === "promote") return {
		verdict: "inconclusive",
		reasonCode: "another-better"
	};
	if (outcome.kind === "inconclusive" || outcome.kind === "invalid") return {
		verdict: "inconclusive",
		reasonCode: outcome.reasonCode
	};
	return null;
}
function concluded(state, environment, { candidate, end }) {
	const deployment = deploymentIn(state, environment);
	const about = {
		type: "livetest.concluded",
		reasonCode: end.verdict,
		version: candidate
	};
	if (end.verdict === "pass") return change(deployment, { liveTest: withoutApprovals(deployment.liveTest) }, about);
	return change(deployment, { liveTest: withoutCandidate(deployment, candidate.sha256) }, about);
}
function risesOf(open, running, { decision: { outcome }, shareCap }) {
	if (outcome.kind === "promote") return open.filter(({ name, then }) => name === outcome.candidate && then === "production").map((candidate) => ({
		candidate,
		to: "production",
		share: null
	}));
	if (outcome.kind !== "step") return [];
	const rises = [];
	let total = totalShare({ liveTest: {
		id: "",
		candidates: running
	} });
	for (const candidate of open) {
		const next = outcome.shares[candidate.name] ?? 0;
		const most = Math.min(next, roomOf(running, candidate.name), shareCap - total + candidate.share);
		const share = Math.floor(most * SLOTS + ROUNDING) / SLOTS;
		if (share <= candidate.share) continue;
		rises.push({
			candidate,
			to: "live",
			share
		});
		total += share - candidate.share;
	}
	return rises;
}
const ROUNDING = 1e-6;

export { trippedArm as i, BREAKER as n, concludeTripped as r, concludeTest as t };