import { n as AppError } from "./quote-text.js";
import { o as parseVersion } from "./parsers.js";
import { a as slicesOfSet } from "./slices.js";
import { o as isSameEstimate } from "./parse-certificate.js";
import { l as DEFAULT_MODELS_FOLDER, u as SETTINGS_PATH } from "./read-settings.js";
import { l as judgeGates, n as judgeByPolicy, o as saidAnew, s as isLoosened, t as isSamePolicy } from "./policy-change.js";
import { n as resolveGates } from "./resolve-gates.js";
import { s as findApprovals } from "./approvals.js";
import { f as isNotFound, p as translateErrors } from "./octokit.js";
import { n as createObjectCache, t as createGitObjects } from "./git-objects.js";
import { n as readSettingsText, r as readVersionText, t as readModelText } from "./registry-texts.js";

// src/domain/certification/compare-gates.ts
function findForeignGate(certificate, policy) {
	const { gates, verdict, subject } = certificate;
	if (gates.length === 0 && verdict !== "pass") return null;
	const wanted = judgeGates(resolveGates(policy, subject.modes), {
		evidence: certificate,
		slicesOf: (data) => slicesOfSet(policy.model.evaluation[data] ?? {}),
		locate: (pointer) => ({
			path: certificate.policy.model.path,
			line: 1,
			column: 1,
			pointer
		})
	});
	const found = new Map(gates.map((gate) => [gate.id, gate]));
	const missing = wanted.find((gate) => !isSame(gate, found.get(gate.id)));
	const known = new Set(wanted.map(({ id }) => id));
	return (missing ?? gates.find(({ id }) => !known.has(id)))?.id ?? null;
}
const COMPARED = [
	"kind",
	"metric",
	"data",
	"mode",
	"comparator",
	"limit",
	"result",
	"reasonCode",
	"blocking"
];
const NEWER = ["test", "perturbation"];
function isSame(wanted, found) {
	if (found === void 0) return false;
	return COMPARED.every((key) => wanted[key] === found[key]) && NEWER.every((key) => found[key] === void 0 || wanted[key] === found[key]) && wanted.slice?.name === found.slice?.name && wanted.slice?.group === found.slice?.group && isSameEstimate(wanted, found);
}

// src/domain/certification/loosened-since.ts
function loosenedSince(certificate, { before, after, version, merged }) {
	if (certificate.verdict === "fail" || before === "none") return [];
	const step = before === "unreadable" ? {
		before: null,
		isOther: true
	} : {
		before: judgeByPolicy(certificate, after, before),
		isOther: !isSamePolicy(before, after)
	};
	const own = saidAnew(version, merged, after.model);
	return [...isLoosened(step) ? ["approved"] : [], ...own.length > 0 ? ["declared-approved"] : []];
}
function namedApprovers({ findings }, loosened) {
	return findings.flatMap((found) => {
		if (found.code !== "policy-loosened" || !("facts" in found) || found.facts["fault"] !== loosened) return [];
		const by = found.facts["by"];
		return Array.isArray(by) ? by.filter((login) => typeof login === "string") : [];
	});
}

// src/usecases/require-approval.ts
async function requireApproval(certificate, work, { registry, owners }) {
	const { before, change } = work;
	if (before === null || certificate.verdict === "fail") return;
	const brought = await readBrought(certificate, {
		...work,
		before
	}, registry);
	const loosened = brought === null ? [] : loosenedSince(certificate, brought);
	const { model, version } = certificate.subject;
	for (const one of loosened) {
		const named = namedApprovers(certificate, one);
		if (named.length === 0) throw unapproved(`${WHAT[one]} ${model}@${version}, and its certificate names no owner who approved that.`);
		const { approvals, refusal } = change === null ? NOBODY : await findApprovals(change, [model], owners(before.commit));
		if (approvals.some(({ login }) => named.includes(login))) continue;
		const told = `${WHAT[one]} ${model}@${version}, and GitHub knows of no approval by ${named.join(", ")} that counts.`;
		throw unapproved(refusal === null ? told : `${told} ${refusal.message}`);
	}
}
async function findKnown(since, head, { parents }) {
	if (since === null || await parents(since) !== null) return since;
	const [first] = await parents(head) ?? [];
	return first ?? null;
}
async function workOfPush({ since, head, policy, change }, registry) {
	const known = await findKnown(since, head, registry);
	if (known === null) return {
		before: null,
		after: {
			policy,
			commit: head,
			folder: ""
		},
		isChanged: null,
		change
	};
	return {
		before: {
			commit: known,
			settings: known,
			folder: null
		},
		after: {
			policy,
			commit: head,
			folder: await registry.modelsFolder(head)
		},
		isChanged: null,
		change
	};
}
const NOBODY = {
	approvals: [],
	refusal: null
};
const WHAT = {
	approved: "What model.yaml and the settings asked before this change does not pass, or does not answer for,",
	"declared-approved": "The manifest lets itself off a part of how it is judged:"
};
function unapproved(message) {
	return new AppError({
		code: "certificate-untrusted",
		reason: "policy-unapproved",
		message,
		hint: "Nothing of it was shown or recorded. Let an owner of the model approve the head of the pull request, then run all jobs again; the job needs pull-requests: read to ask."
	});
}
async function readBrought({ subject: { model, version } }, { before, after, isChanged }, registry) {
	const folder = before.folder ?? await registry.modelsFolder(before.settings);
	const [was, is] = [`${folder}/${model}`, `${after.folder}/${model}`];
	const textAt = (path) => registry.readAt(after.commit, `${is}/${path}`);
	const isOther = async (path) => isChanged === null ? await registry.readAt(before.commit, `${was}/${path}`) !== await textAt(path) : isChanged(`${is}/${path}`);
	const own = `versions/${version}.yaml`;
	if (!await isOther(own)) return null;
	const brought = parseOrNull(own, await textAt(own));
	if (brought === null) return null;
	const merged = [];
	for (const path of await registry.listAt(before.commit, `${was}/versions`)) {
		const name = path.slice(was.length + 1);
		const manifest = await isOther(name) ? null : parseOrNull(name, await registry.readAt(before.commit, path));
		if (manifest !== null) merged.push(manifest);
	}
	return {
		before: isChanged === null || isChanged(`${is}/model.yaml`) ? await policyBefore({
			...before,
			folder
		}, model, registry) : after.policy,
		after: after.policy,
		version: brought,
		merged
	};
}
async function policyBefore(place, model, registry) {
	const policy = await registry.policyAt(place, model);
	if (policy !== null) return policy;
	return await registry.readAt(place.commit, `${place.folder}/${model}/model.yaml`) === null ? "none" : "unreadable";
}
function parseOrNull(path, text) {
	if (text === null) return null;
	try {
		return parseVersion({
			path,
			content: text
		}).value;
	} catch (error) {
		if (error instanceof AppError) return null;
		throw error;
	}
}

// src/adapters/github/reported-registry.ts
function createReportedRegistry(octokit, repository, prefix) {
	const objects = createGitObjects(octokit, repository, createObjectCache());
	const readText = async (commit, path) => {
		const blob = (await objects.files(commit)).get(path);
		return blob === void 0 ? null : (await objects.texts([blob])).get(blob) ?? null;
	};
	const readSettings = async (commit) => {
		const text = await readText(commit, `${prefix}${SETTINGS_PATH}`);
		return text === null ? null : readSettingsText(text);
	};
	return {
		modelsFolder: async (commit) => `${prefix}${(await readSettings(commit))?.models ?? "models"}`,
		policyAt: async ({ commit, settings, folder }, name) => {
			const path = `${folder}/${name}/model.yaml`;
			const text = await readText(commit, path);
			const model = text === null ? null : readModelText(path, text);
			return model === null ? null : {
				model,
				settings: await readSettings(settings)
			};
		},
		versionAt: async (commit, folder, { model, version }) => {
			const path = `${folder}/${model}/versions/${version}.yaml`;
			const text = await readText(commit, path);
			return text === null ? null : readVersionText(path, text, folder);
		},
		readAt: readText,
		listAt: async (commit, folder) => [...(await objects.files(commit)).keys()].filter((path) => path.startsWith(`${folder}/`)),
		parents: async (commit) => {
			if (!/^[0-9a-f]{40,64}$/.test(commit)) return null;
			try {
				return await translateErrors("reading a commit", async () => {
					const { data } = await octokit.rest.git.getCommit({
						...repository,
						commit_sha: commit
					});
					return data.parents.map(({ sha }) => sha);
				});
			} catch (error) {
				if (isNotFound(error)) return null;
				throw error;
			}
		}
	};
}

export { findForeignGate as a, workOfPush as i, findKnown as n, requireApproval as r, createReportedRegistry as t };