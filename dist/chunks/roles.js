// src/domain/promotion/roles.ts
const ROLES = [
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
function atLeast(role, least) {
	return ROLES.indexOf(role) >= ROLES.indexOf(least);
}
function lesserRole(one, other) {
	return atLeast(one, other) ? other : one;
}
function mayDo(actor, action, environment) {
	const least = environment.roles[action];
	if (least !== void 0 && atLeast(actor.role, least)) return true;
	if (action !== "live" && action !== "production") return false;
	return environment.teams[action].some((team) => actor.teams.includes(team));
}

export { lesserRole as n, mayDo as r, atLeast as t };