import { t as AppError } from "./error.js";
import { t as sha256 } from "./sha256.js";
import { a as parseSettings, o as parseVersion, r as parseModel } from "./parsers.js";
import { r as artifactDigest } from "./parse-certificate.js";
import { u as SETTINGS_PATH } from "./read-settings.js";
import { f as isNotFound, p as translateErrors } from "./octokit.js";

// src/adapters/github/comments.ts
function createComments({ octokit, repository, author, trusted = [] }) {
	const { issues } = octokit.rest;
	return {
		own: (thread, since) => translateErrors("listing comments", async () => {
			return (await octokit.paginate(issues.listComments, {
				...repository,
				issue_number: thread,
				per_page: 100,
				...since === void 0 ? {} : { since }
			})).filter(({ user }) => user?.login === author || isTrusted(user, trusted)).toSorted((a, b) => a.id - b.id).map(({ id, body, user }) => {
				const foreign = user?.login === author ? {} : { foreign: true };
				const shared = isShared(user) ? { shared: true } : {};
				return {
					id: String(id),
					body: body ?? "",
					...foreign,
					...shared
				};
			});
		}),
		post: (thread, body) => translateErrors("posting a comment", async () => {
			await issues.createComment({
				...repository,
				issue_number: thread,
				body
			});
		}),
		edit: (_thread, id, body) => translateErrors("editing a comment", async () => {
			await issues.updateComment({
				...repository,
				comment_id: Number(id),
				body
			});
		}),
		remove: (_thread, id) => removeComment(octokit, repository, id)
	};
}
function isTrusted(user, logins) {
	return user !== null && user !== void 0 && user.type === "Bot" && logins.includes(user.login);
}
function isShared(user) {
	return user?.login === "github-actions[bot]";
}
async function removeComment(octokit, repository, id) {
	try {
		await translateErrors("deleting a comment", () => octokit.rest.issues.deleteComment({
			...repository,
			comment_id: Number(id)
		}));
	} catch (error) {
		if (!isNotFound(error)) throw error;
	}
}

// src/adapters/github/registry-texts.ts
const ENCODER = new TextEncoder();
const CLOSED = {
	apiVersion: "seatrial/v1",
	kind: "Settings",
	environments: { production: { freeze: [{
		from: "1970-01-01T00:00:00Z",
		until: "9999-12-31T00:00:00Z",
		reason: `${SETTINGS_PATH} cannot be read`
	}] } }
};
function readSettingsText(text) {
	return orNull(() => parseSettings({
		path: ".github/seatrial.yml",
		content: ENCODER.encode(text)
	}).value) ?? CLOSED;
}
function readModelText(path, text) {
	return orNull(() => parseModel({
		path,
		content: ENCODER.encode(text)
	}).value);
}
function readVersionText(path, text, folder) {
	const at = versionPathOf(path, folder);
	const manifest = orNull(() => parseVersion({
		path,
		content: ENCODER.encode(text)
	}).value);
	if (at === null || manifest === null || manifest.model !== at.model || manifest.version !== at.version) return null;
	const { version, artifact, modes } = manifest;
	return {
		version,
		sha256: artifactDigest(artifact.files, sha256),
		modes
	};
}
function versionPathOf(path, folder) {
	if (!path.startsWith(`${folder}/`)) return null;
	const [, model, version] = /^([^/]+)\/versions\/([^/]+)\.yaml$/.exec(path.slice(folder.length + 1)) ?? [];
	return model === void 0 || version === void 0 ? null : {
		model,
		version
	};
}
function orNull(parse) {
	try {
		return parse();
	} catch (error) {
		if (error instanceof AppError) return null;
		throw error;
	}
}

export { createComments as a, versionPathOf as i, readSettingsText as n, isShared as o, readVersionText as r, isTrusted as s, readModelText as t };