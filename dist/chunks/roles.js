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
/** Role or, for the two promotions, membership in a team that the settings name. */
function mayDo(actor, action, environment) {
	if (atLeast(actor.role, environment.roles[action])) return true;
	if (action !== "live" && action !== "production") return false;
	return environment.teams[action].some((team) => actor.teams.includes(team));
}

export { mayDo as n, atLeast as t };