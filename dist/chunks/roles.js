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
function actorThen(now, { data: { actor: then } }) {
	const teams = now.teams.filter((team) => then.teams.includes(team));
	return {
		...now,
		role: lesserRole(now.role, then.role),
		teams
	};
}
function mayDo(actor, action, environment) {
	const least = environment.roles[action];
	if (least !== void 0 && atLeast(actor.role, least)) return true;
	if (action !== "live" && action !== "production") return false;
	return environment.teams[action].some((team) => actor.teams.includes(team));
}

export { atLeast as n, mayDo as r, actorThen as t };