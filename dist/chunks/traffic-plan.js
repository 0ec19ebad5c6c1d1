import { r as instantMs } from "./instant.js";
import { i as withAnchors, l as layOut, r as slotsOfShare } from "./anchors.js";

// src/domain/gateway/traffic-plan.ts
function unitSourceOf({ test, sentinel }) {
	return test?.unit ?? sentinel?.unit ?? null;
}
function planTraffic(deployment, { liveTest: policy }) {
	const { model, environment, revision, production, fallback, liveTest } = deployment;
	const unit = readUnit(policy?.unit ?? "request");
	const common = {
		model,
		environment,
		revision,
		production,
		fallback,
		sentinel: deployment.sentinel ? {
			...deployment.sentinel,
			unit
		} : null
	};
	if (liveTest === null) return {
		kind: "planned",
		plan: {
			...common,
			test: null
		}
	};
	const layout = layOut(slotRanges(liveTest));
	if (layout.kind === "overlap") {
		const [one, other] = layout.ranges;
		return {
			kind: "overlap",
			candidates: [one.name, other.name]
		};
	}
	if (layout.kind === "out-of-range") return {
		kind: "beyond",
		candidate: layout.range.name
	};
	const test = {
		id: liveTest.id,
		candidates: liveTest.candidates,
		unit,
		salt: `${model}/${liveTest.id}:`,
		parts: layout.parts,
		pairedShare: policy?.paired ?? 0,
		shadowShare: policy?.shadow ?? 0,
		leaseMs: liveTest.lease === void 0 ? null : instantMs(liveTest.lease)
	};
	return {
		kind: "planned",
		plan: {
			...common,
			test
		}
	};
}
function slotRanges({ candidates }) {
	return withAnchors(candidates).map(({ name, share, anchor }) => ({
		name,
		anchor,
		slots: slotsOfShare(share)
	}));
}
function readUnit(text) {
	const [kind, name = ""] = text.split(":");
	if (kind === "header") return {
		kind,
		name: name.toLowerCase()
	};
	return kind === "field" ? {
		kind,
		name
	} : { kind: "request" };
}

export { readUnit as n, unitSourceOf as r, planTraffic as t };