import { n as roomOf } from "./anchors.js";
import { t as SLOTS } from "./slots.js";
import { n as applyAll, r as change } from "./changes.js";
import { d as totalShare, f as withoutCandidate } from "./stage.js";
import { i as withoutApprovals } from "./standing-approval.js";
import { a as deploymentIn, c as historyIn } from "./state.js";

// src/domain/promotion/conclude-test.ts
function concludeTest(state, decided) {
	const { environment, decision } = decided;
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
		rises: risesOf(open, running, decided)
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

export { concludeTest as t };