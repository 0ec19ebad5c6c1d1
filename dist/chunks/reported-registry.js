import { t as AppError } from "./error.js";
import { o as parseVersion } from "./parsers.js";
import { l as DEFAULT_MODELS_FOLDER, u as SETTINGS_PATH } from "./read-settings.js";
import { a as slicesOfSet } from "./slices.js";
import { i as isSameEstimate } from "./parse-certificate.js";
import { c as isLoosened, n as judgeByPolicy, s as saidAnew, t as isSamePolicy, u as judgeGates } from "./policy-change.js";
import { n as resolveGates } from "./resolve-gates.js";
import { a as unlessRefused, i as headOf, r as findApprovals } from "./pull-requests.js";
import { f as isNotFound, p as translateErrors } from "./octokit.js";
import { n as createObjectCache, t as createGitObjects } from "./git-objects.js";
import { i as readVersionText, n as readSettingsText, r as readSoundSettings, t as readModelText } from "./registry-texts.js";

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

// src/usecases/approved-steps.ts
async function stepsOf(certificate, work, { registry, owners }) {
	const { change, before } = work;
	const { subject } = certificate;
	const whole = (pull) => [{
		work,
		pull
	}];
	if (change === null) return {
		steps: whole(null),
		refusal: null
	};
	const { pulls } = owners(before.commit);
	if (change.kind !== "pushed") {
		const { answer, refusal } = await unlessRefused(() => headOf(change, pulls));
		return {
			steps: whole(answer),
			refusal
		};
	}
	const { answer, refusal } = await unlessRefused(() => pulls.pushed(before.commit, change.commit));
	const place = {
		subject,
		registry
	};
	if (answer === null || !await isBelieved(answer, place)) return {
		steps: whole(null),
		refusal
	};
	const [first, ...more] = answer.steps;
	if (more.length === 0) return {
		steps: whole(first?.pull ?? null),
		refusal
	};
	const steps = [];
	for (const step of answer.steps) steps.push({
		work: await partOf(work, step, place),
		pull: step.pull
	});
	return {
		steps,
		refusal
	};
}
async function isBelieved({ steps, isByGitHub }, place) {
	if (isByGitHub) return true;
	for (const step of steps) if (!await isAsProposed(step, place)) return false;
	return true;
}
async function partOf(work, step, { subject, registry }) {
	const { from, to } = step;
	return {
		...work,
		before: {
			commit: from,
			settings: from,
			folder: null
		},
		after: {
			policy: work.after.policy,
			commit: to,
			folder: await registry.modelsFolder(to)
		},
		isChanged: null,
		keepsPolicy: await isSameIn([from, to], subject.model, registry)
	};
}
async function isAsProposed({ from, to, pull }, { subject, registry }) {
	if (pull === null) return false;
	const { model, version } = subject;
	const textIn = async (commit, path) => registry.readAt(commit, `${await registry.modelsFolder(commit)}/${model}/${path}`);
	for (const path of ["model.yaml", `versions/${version}.yaml`]) {
		const merged = await textIn(to, path);
		if (await textIn(from, path) !== merged && await textIn(pull.headSha, path) !== merged) return false;
	}
	return await isSameIn([from, to], model, registry) || isSameIn([pull.headSha, to], model, registry);
}
async function isSameIn([one, other], model, registry) {
	const policyIn = async (commit) => registry.policyAt({
		commit,
		settings: commit,
		folder: await registry.modelsFolder(commit)
	}, model);
	const [was, is] = [await policyIn(one), await policyIn(other)];
	return was !== null && is !== null && isSamePolicy(was, is);
}

// src/usecases/loosened-by.ts
async function loosenedBy(certificate, work, registry) {
	const brought = await readBrought(certificate, work, registry);
	return brought === null ? [] : loosenedSince(certificate, brought);
}
async function readBrought({ subject: { model, version } }, { before, after, isChanged, keepsPolicy = false }, registry) {
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
		before: !keepsPolicy && (isChanged === null || isChanged(`${is}/model.yaml`)) ? await policyBefore({
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
	if (await registry.readAt(place.commit, `${place.folder}/${model}/model.yaml`) !== null) return "unreadable";
	return (await registry.listAt(place.commit, `${place.folder}/${model}/versions`)).length === 0 ? "none" : "unreadable";
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

// src/usecases/unapproved.ts
const WHAT = {
	unknown: "Nobody can say what came with",
	approved: "What model.yaml and the settings asked before this change does not pass, or does not answer for,",
	"declared-approved": "The manifest lets itself off a part of how it is judged:"
};
function unapproved({ subject }, loosened, why) {
	return new AppError({
		code: "certificate-untrusted",
		reason: "policy-unapproved",
		message: `${WHAT[loosened]} ${subject.model}@${subject.version}, and ${why}`,
		hint: "Nothing of it was shown or recorded. Let an owner of the model approve the head of the pull request, then run all jobs again; the job needs pull-requests: read to ask."
	});
}

// src/usecases/require-approval.ts
async function requireApproval(certificate, work, ports) {
	const { before } = work;
	if (before === null || certificate.verdict === "fail") return;
	await requireKnown(certificate, {
		work: {
			...work,
			before
		},
		isNamed: true
	}, ports);
}
async function requireKnown(certificate, { work: known, isNamed }, ports) {
	const loosened = await loosenedBy(certificate, known, ports.registry);
	if (loosened.length === 0) return;
	const { steps, refusal } = await stepsOf(certificate, known, ports);
	for (const step of steps) {
		const own = steps.length === 1 ? loosened : await loosenedBy(certificate, step.work, ports.registry);
		for (const one of own) await requireStep(certificate, {
			step,
			loosened: one,
			refusal,
			isNamed
		}, ports);
	}
}
async function requireStep(certificate, { step: { work, pull }, loosened, refusal, isNamed }, { owners }) {
	const { model } = certificate.subject;
	const named = namedApprovers(certificate, loosened);
	if (isNamed && named.length === 0) throw unapproved(certificate, loosened, "its certificate names no owner who approved that.");
	const found = pull === null ? {
		approvals: [],
		refusal
	} : await findApprovals(pull, [model], owners(work.before.commit).people);
	if (found.approvals.some(({ login }) => !isNamed || named.includes(login))) return;
	const told = `GitHub knows of no approval${pull === null ? "" : ` of pull request #${pull.number}`}${isNamed ? ` by ${named.join(", ")}` : ""} that counts.`;
	throw unapproved(certificate, loosened, found.refusal === null ? told : `${told} ${found.refusal.message}`);
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
			const said = await readText(settings, `${prefix}${SETTINGS_PATH}`);
			const held = said === null ? null : readSoundSettings(said);
			return model === null || said !== null && held === null ? null : {
				model,
				settings: held
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

export { workOfPush as a, findForeignGate as c, requireKnown as i, findKnown as n, unapproved as o, requireApproval as r, partOf as s, createReportedRegistry as t };