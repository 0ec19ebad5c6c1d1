import { n as codeOwnersOf } from "./code-owners.js";
import { n as atLeast } from "./roles.js";
import { f as isNotFound, p as translateErrors } from "./octokit.js";

// src/adapters/github/people.ts
function createPeople(options) {
	return {
		actor: async (login, teams) => {
			const [role, ...member] = await Promise.all([roleOf(options, login), ...teams.map((team) => isMember(options, login, team))]);
			return {
				role,
				teams: teams.filter((_team, index) => member[index] === true)
			};
		},
		approvals: async (pull, model) => {
			const [standing, { author, base }] = await Promise.all([standingApprovals(options, pull), readPull(options, pull)]);
			const named = (await options.ownership(model, base)).map(handlesOf);
			return Promise.all(standing.map(async ({ login, commit }) => {
				return {
					login,
					commit,
					owner: await isOwner(options, login, named),
					author: login === author
				};
			}));
		}
	};
}
async function roleOf({ octokit, repository }, login) {
	const data = await unlessUnknown("reading a role", async () => {
		return (await octokit.rest.repos.getCollaboratorPermissionLevel({
			...repository,
			username: login
		})).data;
	});
	if (data === null) return "read";
	return ROLES.find((role) => role === data.role_name) ?? roleByPermissions(data.user?.permissions ?? {});
}
const ROLES = [
	"admin",
	"maintain",
	"write",
	"triage",
	"read"
];
function roleByPermissions(permissions) {
	if (permissions["admin"] === true) return "admin";
	if (permissions["maintain"] === true) return "maintain";
	if (permissions["push"] === true) return "write";
	return permissions["triage"] === true ? "triage" : "read";
}
async function isMember({ octokit, repository }, login, handle) {
	const [, owner = "", team] = /^@([^/]+)(?:\/(.+))?$/.exec(handle) ?? [];
	if (team === void 0) return owner.toLowerCase() === login.toLowerCase();
	if (owner.toLowerCase() !== repository.owner.toLowerCase()) return false;
	return (await orNull("reading a team", async () => {
		const place = {
			org: repository.owner,
			team_slug: team,
			username: login
		};
		return (await octokit.rest.teams.getMembershipForUserInOrg(place)).data;
	}))?.state === "active";
}
function handlesOf({ codeOwners, path, owners }) {
	return [.../* @__PURE__ */ new Set([...owners, ...codeOwners === null ? [] : codeOwnersOf(codeOwners, path)])];
}
async function isOwner(options, login, lists) {
	if (!atLeast(await roleOf(options, login), "write")) return false;
	for (const handles of lists) if (!await isOneOf(options, login, handles)) return false;
	return true;
}
async function isOneOf(options, login, handles) {
	for (const handle of handles) if (await isMember(options, login, handle)) return true;
	return false;
}
async function readPull({ octokit, repository }, pull) {
	const { data } = await translateErrors("reading a pull request", () => octokit.rest.pulls.get({
		...repository,
		pull_number: pull
	}));
	return {
		author: data.user.login,
		base: data.base.sha
	};
}
async function standingApprovals({ octokit, repository }, pull) {
	const reviews = await translateErrors("listing reviews", () => octokit.paginate(octokit.rest.pulls.listReviews, {
		...repository,
		pull_number: pull,
		per_page: 100
	}));
	const last = /* @__PURE__ */ new Map();
	for (const { user, state, commit_id: commit } of reviews.toSorted(bySubmission)) {
		const word = state.toUpperCase();
		if (user !== null && user.type !== "Bot" && word !== "COMMENTED" && word !== "PENDING") last.set(user.login, {
			state: word,
			commit
		});
	}
	return [...last].flatMap(([login, { state, commit }]) => state === "APPROVED" && commit !== null ? [{
		login,
		commit
	}] : []);
}
function bySubmission(a, b) {
	return (a.submitted_at ?? "").localeCompare(b.submitted_at ?? "") || a.id - b.id;
}
async function orNull(doing, work) {
	try {
		return await unlessUnknown(doing, work);
	} catch (error) {
		if (isForbidden(error)) return null;
		throw error;
	}
}
async function unlessUnknown(doing, work) {
	try {
		return await translateErrors(doing, work);
	} catch (error) {
		if (isNotFound(error)) return null;
		throw error;
	}
}
function isForbidden(error) {
	return error instanceof Error && "reason" in error && error.reason === "forbidden";
}

export { createPeople as t };