import { a as readInput, c as readPayload, f as setOutput, l as readRunnerContext, m as warning, n as runAction, p as setSecret, s as readListInput, u as info } from "./chunks/run-action.js";
import { i as parseRepositoryName, n as translateErrors, r as createOctokit, t as isNotFound } from "./chunks/errors.js";
import { a as handleCommand, c as answerFailure, i as sweepRequests, l as asksForSomething, n as wireChat, r as reconcile, t as createRepositoryMemory, u as askFor } from "./chunks/chat.js";
import { n as untrusted, r as createMeasuringRuns, t as readReportFiles } from "./chunks/read-report-files.js";
import { t as AppError } from "./chunks/error.js";
import { L as isSameEstimate, V as resolveGates } from "./chunks/histogram.js";
import { t as judgeGates } from "./chunks/judge-gates.js";
import { i as quoteText } from "./chunks/fastest-levenshtein.js";
import { t as recordCertificate } from "./chunks/record-certificate.js";

// src/adapters/github/history.ts
function createHistory(octokit, repository, defaultBranch) {
	return { contains: async (commit) => {
		try {
			const basehead = `${commit}...${defaultBranch}`;
			const { data } = await translateErrors("comparing a commit with the default branch", () => octokit.rest.repos.compareCommitsWithBasehead({
				...repository,
				basehead,
				per_page: 1
			}));
			return data.status === "ahead" || data.status === "identical";
		} catch (error) {
			if (isNotFound(error)) return false;
			throw error;
		}
	} };
}

// src/adapters/github/read-intent.ts
/** The labels that ask for something. */
const REQUESTS = ["promote", "rollback"];
/**
* What an event asks for, or null. Only what was just created, submitted or labelled is heard: never an edit, a deletion,
* or something that one person sends and another wrote. The same event read by the bot and by the action is one intent.
*/
function readIntent({ name, payload }) {
	const action = textIn(payload, "action");
	if (name === "issue_comment" && action === "created") return readComment(payload);
	if (name === "pull_request_review" && action === "submitted") return readReview(payload);
	if ((name === "pull_request" || name === "pull_request_target") && action === "labeled") return readLabel(payload);
	return null;
}
function readComment(payload) {
	const id = numberIn(payload, "comment", "id");
	const thread = numberIn(payload, "issue", "number");
	if (id === null || thread === null) return null;
	return written(payload, "comment", {
		source: {
			kind: "comment",
			id: String(id),
			url: textIn(payload, "comment", "html_url"),
			thread,
			boundSha: null
		},
		writtenAt: textIn(payload, "comment", "created_at")
	});
}
function readReview(payload) {
	const id = numberIn(payload, "review", "id");
	const thread = numberIn(payload, "pull_request", "number");
	const boundSha = shaIn(payload, "review", "commit_id");
	if (id === null || thread === null) return null;
	return written(payload, "review", {
		source: {
			kind: "review",
			id: String(id),
			url: textIn(payload, "review", "html_url"),
			thread,
			boundSha
		},
		writtenAt: textIn(payload, "review", "submitted_at")
	});
}
/** The time of the pull request's change tells one label event from the next on the same commit. */
function readLabel(payload) {
	const label = REQUESTS.find((known) => known === textIn(payload, "label", "name"));
	const thread = numberIn(payload, "pull_request", "number");
	const boundSha = shaIn(payload, "pull_request", "head", "sha");
	const actor = accountIn(payload, "sender");
	if (label === void 0 || thread === null || boundSha === null || actor === null) return null;
	const writtenAt = textIn(payload, "pull_request", "updated_at");
	return intentOf(payload, {
		kind: "label",
		id: `${label}:${thread}:${boundSha}:${writtenAt ?? ""}`,
		url: textIn(payload, "pull_request", "html_url"),
		thread,
		boundSha
	}, {
		actor,
		writtenAt,
		asked: askFor(label)
	});
}
function written(payload, part, { source, writtenAt }) {
	const author = accountIn(payload, part, "user");
	const sender = accountIn(payload, "sender");
	const body = textIn(payload, part, "body");
	if (author === null || body === null || sender?.login !== author.login) return null;
	const viaApp = valueIn(payload, part, "performed_via_github_app") ?? null;
	return intentOf(payload, source, {
		actor: {
			...author,
			bot: author.bot || viaApp !== null
		},
		writtenAt,
		asked: {
			kind: "written",
			body
		}
	});
}
function intentOf(payload, source, said) {
	const repository = repositoryId(payload);
	return repository === null ? null : {
		repository,
		source,
		...said
	};
}
/** `github.com/acme/models`, as events name their source. */
function repositoryId(payload) {
	const url = textIn(payload, "repository", "html_url");
	const name = textIn(payload, "repository", "full_name");
	return url === null || name === null || !URL.canParse(url) ? null : `${new URL(url).host}/${name}`;
}
/** The branch that is trusted. */
function defaultBranchOf(payload) {
	return textIn(payload, "repository", "default_branch") ?? "main";
}
function accountIn(payload, ...path) {
	const login = textIn(payload, ...path, "login");
	if (login === null) return null;
	const bot = textIn(payload, ...path, "type") === "Bot" || login.endsWith("[bot]");
	return {
		id: numberIn(payload, ...path, "id"),
		login,
		bot
	};
}
function shaIn(payload, ...path) {
	const text = textIn(payload, ...path);
	return text !== null && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text) ? text : null;
}
function textIn(payload, ...path) {
	const value = valueIn(payload, ...path);
	return typeof value === "string" ? value : null;
}
function numberIn(payload, ...path) {
	const value = valueIn(payload, ...path);
	return typeof value === "number" && Number.isSafeInteger(value) ? value : null;
}
function valueIn(payload, ...path) {
	return path.reduce((value, key) => typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : void 0, payload);
}

// src/adapters/github/recent-requests.ts
/**
* Comments that were written since a time and hold commands, the oldest first. Labels are not among them: a label does not
* tell for which commit it was set.
*/
function createRecentRequests(options) {
	const { octokit, repository, since, isRequest, payload } = options;
	return { list: () => translateErrors("listing recent comments", async () => {
		return (await octokit.paginate(octokit.rest.issues.listCommentsForRepo, {
			...repository,
			since,
			sort: "created",
			direction: "asc",
			per_page: 100
		})).flatMap((comment) => {
			if (comment.created_at < since || !mayBeRequest(isRequest, comment.body ?? "")) return [];
			const issue = { number: Number(/\/issues\/(\d+)$/.exec(comment.issue_url)?.[1]) };
			const event = {
				...payload,
				action: "created",
				comment,
				issue,
				sender: comment.user
			};
			const intent = readIntent({
				name: "issue_comment",
				payload: event
			});
			return intent === null ? [] : [intent];
		});
	}) };
}
/** What the reader cannot bear is a request, of which is told that it could not be decided: it keeps no other from being heard. */
function mayBeRequest(isRequest, body) {
	try {
		return isRequest(body);
	} catch {
		return true;
	}
}

// src/domain/certification/compare-gates.ts
/**
* The first gate of a certificate that is not what model.yaml gives with the certificate's own measurements: a limit,
* comparator, metric or group that was exchanged, a gate that was left out or added. Null where all are as they should be.
* A certificate whose checks ended it has no gates, and no verdict that anything rests on.
*/
function findForeignGate(certificate, model) {
	const { gates, verdict, subject } = certificate;
	if (gates.length === 0 && verdict !== "pass") return null;
	const wanted = judgeGates(resolveGates(model, subject.modes), {
		evidence: certificate,
		slicesOf: (data) => model.evaluation[data]?.slices ?? [],
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
/** What says which question a gate asks, and how it was answered. */
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
/** What is newer than some certificates is compared where it is there. */
const NEWER = ["test", "perturbation"];
function isSame(wanted, found) {
	if (found === void 0) return false;
	return COMPARED.every((key) => wanted[key] === found[key]) && NEWER.every((key) => found[key] === void 0 || wanted[key] === found[key]) && wanted.slice?.name === found.slice?.name && wanted.slice?.group === found.slice?.group && isSameEstimate(wanted, found);
}

// src/domain/certification/judge-record.ts
/** Events whose workflow file and code are those of the branch that they name: no pull request's word is among them. */
const EVENTS = [
	"push",
	"workflow_dispatch",
	"repository_dispatch",
	"schedule"
];
/** Whether certificates of a run may be recorded as made on the default branch after the merge; null: they may. */
function judgeRecord(run, rule) {
	if (!EVENTS.includes(run.event)) return "wrong-event";
	if (run.repository?.toLowerCase() !== rule.repository.toLowerCase()) return "wrong-repository";
	if (run.headBranch !== rule.defaultBranch) return "wrong-branch";
	return rule.workflowPaths.includes(run.workflowPath) ? null : "wrong-workflow";
}

// src/usecases/promotion/record-certifications.ts
/**
* Writes what a certification run on the default branch found to the log, so that `/promote` can rest on it. Artifacts are
* hostile until checked: the run is the one that GitHub describes, its commit is on the default branch, and every
* certificate is about that commit, a digest that is merged, and the gates that model.yaml has at that commit. What was
* measured is the run's own word: it is taken from workflows of the default branch only. Throws AppError certificate-untrusted.
*/
async function recordCertifications(ports, request) {
	const run = await ports.runs.find(request.runId);
	const repository = run.headRepository?.fullName ?? null;
	const refusal = judgeRecord({
		...run,
		repository
	}, request.rule);
	if (refusal !== null) return {
		kind: "ignored",
		reason: refusal
	};
	if (!await ports.history.contains(run.headSha)) throw untrusted("wrong-commit", `The commit ${run.headSha} is not on ${request.rule.defaultBranch}.`);
	const { certificates } = readReportFiles(await ports.runs.files(request.runId, request.artifactPrefix));
	await ports.registry.overview();
	for (const certificate of certificates) {
		await checkSubject(ports, certificate, run.headSha);
		await checkGates(ports, certificate, run.headSha);
	}
	const outcomes = [];
	for (const certificate of certificates) outcomes.push(await recordCertificate(ports, {
		reporter: request.reporter,
		certificate,
		manifests: null
	}));
	return {
		kind: "recorded",
		models: [...new Set(certificates.map(({ subject }) => subject.model))],
		outcomes
	};
}
async function checkSubject({ registry }, { subject, run }, headSha) {
	const name = `${subject.model}@${subject.version}`;
	if (run.commit !== headSha) throw untrusted("wrong-commit", `The certificate of ${name} is about another commit than its run.`);
	if (((await registry.model(subject.model))?.versions.find((one) => one.version === subject.version))?.sha256 === subject.digest.sha256) return;
	throw untrusted("unrelated-subject", `The certificate of ${name} is about a digest that is not merged.`);
}
/** A certificate alone cannot show that its gates are those of the policy. */
async function checkGates({ registry }, certificate, headSha) {
	const { model: name, version } = certificate.subject;
	const model = await registry.modelAt(headSha, name);
	if (model === null) throw untrusted("unrelated-policy", `There is no model.yaml of ${name} at the commit ${headSha}.`);
	const gate = findForeignGate(certificate, model);
	if (gate === null) return;
	const told = `The gate ${quoteText(gate)} of ${name}@${version}`;
	throw untrusted("unrelated-policy", `${told} is not as model.yaml asks and the measurements of the certificate answer.`);
}

// actions/chatops/inputs.ts
/** As examples/workflows names them. */
const WORKFLOWS = [".github/workflows/seatrial.yml", ".github/workflows/seatrial-certify.yml"];
/** Every input of the action, read once. Throws AppError usage. */
function readChatopsInputs() {
	const token = readInput("token");
	const workflows = readListInput("workflows");
	const author = readInput("author") ?? "github-actions[bot]";
	if (token === void 0) throw usage("The input token is empty.", "Leave it out to use the token of the job.");
	if (!author.endsWith("[bot]")) throw usage("The input author names no app.", "Write the login of the app, with [bot].");
	return {
		token,
		appSlug: author.slice(0, -5),
		workflowPaths: workflows.length > 0 ? workflows : WORKFLOWS,
		artifactPrefix: readInput("artifact-prefix") ?? "seatrial-report"
	};
}
function usage(message, hint) {
	return new AppError({
		code: "usage",
		message,
		hint
	});
}

// actions/chatops/main.ts
/** Between two runs of a timer, with room for one that GitHub leaves out. */
const LOOK_BACK_MS = 864e5;
await runAction(async () => {
	const { outcome, reasonCode } = await carryOut(await readJob());
	setOutput("outcome", outcome);
	setOutput("reason-code", reasonCode);
	info(`${outcome}: ${reasonCode}`);
});
async function readJob() {
	const inputs = readChatopsInputs();
	setSecret(inputs.token);
	const context = await readRunnerContext(process.env);
	const payload = await readPayload(process.env["GITHUB_EVENT_PATH"]);
	const repository = parseRepositoryName(context.repository ?? "");
	if (repository === null) throw new AppError({
		code: "usage",
		message: "GITHUB_REPOSITORY names no repository."
	});
	const { token, appSlug } = inputs;
	const onWait = (seconds) => info(`GitHub asks to wait for ${seconds} s.`);
	const octokit = createOctokit({
		token,
		apiUrl: context.apiUrl,
		onWait
	});
	const urgent = createOctokit({
		token,
		apiUrl: context.apiUrl,
		paced: false
	});
	const defaultBranch = defaultBranchOf(payload);
	const memory = createRepositoryMemory();
	const repositoryUrl = `${process.env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${repository.owner}/${repository.repo}`;
	return {
		inputs,
		context,
		payload,
		octokit,
		repository,
		defaultBranch,
		ports: wireChat({
			octokit,
			urgent,
			repository,
			defaultBranch,
			repositoryUrl,
			appSlug,
			memory
		})
	};
}
function describeError(error) {
	return error instanceof Error ? error.message : String(error);
}
async function carryOut(job) {
	const { context, payload, ports } = job;
	if (context.measuredRun !== void 0) return recordRun(job, context.measuredRun);
	if (context.event === "schedule" || context.event === "workflow_dispatch") return catchUp(job);
	const intent = readIntent({
		name: context.event,
		payload
	});
	if (intent === null || intent.actor.bot) return {
		outcome: "ignored",
		reasonCode: "no-command"
	};
	return describe(await decide(ports, intent));
}
async function decide(ports, intent) {
	try {
		return await handleCommand(ports, intent);
	} catch (error) {
		await answerFailure(ports, intent, error);
		throw error;
	}
}
function describe(outcome) {
	switch (outcome.kind) {
		case "ignored":
		case "answered": return {
			outcome: outcome.kind,
			reasonCode: outcome.reasonCode
		};
		case "repeated": return {
			outcome: outcome.kind,
			reasonCode: "repeated"
		};
		case "decided": return {
			outcome: outcome.kind,
			reasonCode: outcome.decision.reasonCode
		};
	}
}
async function recordRun({ inputs, payload, octokit, repository, defaultBranch, ports }, runId) {
	const name = `${repository.owner}/${repository.repo}`;
	const outcome = await recordCertifications({
		...ports,
		runs: createMeasuringRuns(octokit, repository),
		history: createHistory(octokit, repository, defaultBranch)
	}, {
		runId,
		artifactPrefix: inputs.artifactPrefix,
		rule: {
			workflowPaths: inputs.workflowPaths,
			defaultBranch,
			repository: name
		},
		reporter: {
			repository: repositoryId(payload) ?? name,
			actor: inputs.appSlug,
			kind: "action",
			url: null
		}
	});
	if (outcome.kind === "ignored") return {
		outcome: "ignored",
		reasonCode: outcome.reason
	};
	if (outcome.models.length > 0) await reconcile(ports, outcome.models);
	return {
		outcome: "recorded",
		reasonCode: outcome.models.length > 0 ? "recorded" : "nothing-to-record"
	};
}
async function catchUp({ payload, octokit, repository, ports }) {
	const since = (/* @__PURE__ */ new Date(Date.now() - LOOK_BACK_MS)).toISOString();
	const isRequest = (body) => asksForSomething(ports.parseComment(body));
	const event = typeof payload === "object" && payload !== null ? { ...payload } : {};
	const recent = createRecentRequests({
		octokit,
		repository,
		payload: event,
		since,
		isRequest
	});
	const { outcomes, show } = await sweepRequests(ports, recent);
	for (const outcome of outcomes) if (outcome.kind === "failed") warning(describeError(outcome.error));
	await show(ports).catch((error) => warning(describeError(error)));
	await reconcile(ports, "all");
	return {
		outcome: "reconciled",
		reasonCode: "reconciled"
	};
}

export {  };