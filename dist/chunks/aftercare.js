import { n as formatInstant, r as instantMs } from "./instant.js";
import { i as isBarred, p as withSentinel } from "./stage.js";

// src/domain/livetest/lease.ts
const LEASE_MS = 864e5;
function leaseFrom(at) {
	return formatInstant(instantMs(at) + LEASE_MS);
}
function isLeaseDue(lease, at) {
	return instantMs(lease) - instantMs(at) < LEASE_MS / 2;
}

// src/domain/promotion/test-names.ts
const MAX_ID = 58;
function newTestId({ model, revision }) {
	return `${model.slice(0, MAX_ID)}-${String(revision + 1).padStart(4, "0")}`;
}
function candidateName(version) {
	return `v${version}`.toLowerCase().slice(0, 64).replace(/[^a-z0-9]+$/, "");
}

// src/domain/promotion/aftercare.ts
function sharesOf({ ramp, bake, sentinelShare }) {
	return {
		ramp,
		...bake === null ? {} : { holdback: bake.holdback },
		...sentinelShare === null ? {} : { sentinelShare }
	};
}
function aftercare(state, { facts, environment }, deployment) {
	const { production: predecessor } = deployment;
	const { ramp, holdback = 0, sentinelShare = 0 } = facts.model;
	if (!(ramp !== void 0 && !environment.directPromotion) || predecessor === null || isBarred(state, predecessor.sha256)) return {
		liveTest: null,
		...withSentinel(deployment, null)
	};
	const share = Math.min(holdback, environment.shareCap);
	if (share === 0) return {
		liveTest: null,
		...withSentinel(deployment, sentinelOf(predecessor, sentinelShare))
	};
	const { version, sha256 } = predecessor;
	return {
		liveTest: {
			id: newTestId(deployment),
			phase: "bake",
			candidates: [{
				name: candidateName(version),
				version,
				sha256,
				share,
				anchor: 0
			}],
			lease: leaseFrom(facts.at)
		},
		...withSentinel(deployment, null)
	};
}
function sentinelOf({ version, sha256 }, share) {
	return share === 0 ? null : {
		version,
		sha256,
		share
	};
}

export { newTestId as a, candidateName as i, sentinelOf as n, isLeaseDue as o, sharesOf as r, leaseFrom as s, aftercare as t };