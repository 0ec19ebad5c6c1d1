import { n as parseRate } from "./quantity.js";

// src/domain/gateway/access.ts
function accessTo({ principals }, model, role) {
	let isSeen = false;
	for (const { grants } of principals) for (const grant of grants) {
		if (!grant.isOf(model)) continue;
		if (grant.roles.has(role)) return {
			kind: "granted",
			grant
		};
		isSeen = true;
	}
	return { kind: isSeen ? "forbidden" : "hidden" };
}
function maySee({ principals }, model) {
	return principals.some(({ grants }) => grants.some(({ isOf }) => isOf(model)));
}
function mayAdminister({ principals }, action) {
	return principals.some(({ admin }) => admin === "write" || admin !== void 0 && admin === action);
}
function readPrincipal({ name, allow = [], admin }) {
	return {
		name,
		grants: allow.map(readGrant),
		...admin && { admin }
	};
}
function readGrant({ roles, models, rate, burst }) {
	const exact = new Set(models.filter((model) => !model.endsWith("*")));
	const beginnings = models.filter((model) => model.endsWith("*")).map((model) => model.slice(0, -1));
	return {
		roles: new Set(roles),
		isOf: (model) => exact.has(model) || beginnings.some((beginning) => model.startsWith(beginning)),
		limit: rate === void 0 ? null : limitOf(parseRate(rate), burst)
	};
}
function limitOf(perSecond, burst = Math.max(1, Math.ceil(perSecond))) {
	return {
		perSecond,
		burst
	};
}
const WORDS = /* @__PURE__ */ new Set(["scope", "scp"]);
function hasClaims(claims, asked) {
	return Object.entries(asked).every(([name, value]) => {
		const claimed = Object.hasOwn(claims, name) ? claims[name] : void 0;
		if (Array.isArray(claimed)) return claimed.includes(value);
		if (typeof claimed === "string" && WORDS.has(name)) return claimed.split(" ").some((word) => word === value);
		return (typeof claimed === "boolean" || typeof claimed === "number" ? String(claimed) : claimed) === value;
	});
}

export { maySee as a, mayAdminister as i, hasClaims as n, readPrincipal as o, limitOf as r, accessTo as t };