import { _ as setOutput, a as readInput, c as readRunnerContext, d as numberIn, f as repositoryId, h as info, l as accountIn, m as valueIn, n as runAction, p as textIn, s as readListInput, u as defaultBranchOf, v as setSecret, y as warning } from "./chunks/run-action.js";
import { n as instantMs, t as formatInstant } from "./chunks/instant.js";
import { r as isStageLabel } from "./chunks/stage.js";
import { a as answerFailure, c as askFor, i as projectModels, l as commandsOf, n as sweepRequests, o as asksForSomething, r as decideRequest, s as onlyLowers, t as reconcile } from "./chunks/reconcile.js";
import { s as verbOfLabel } from "./chunks/registry4.js";
import { n as AppError, t as quoteText } from "./chunks/quote-text.js";
import { n as resolveGates } from "./chunks/resolve-gates.js";
import { r as isSameEstimate } from "./chunks/parse-certificate.js";
import { t as judgeGates } from "./chunks/judge-gates.js";
import { a as slicesOfSet } from "./chunks/slices.js";
import { n as readReportFiles, r as untrusted, t as createMeasuringRuns } from "./chunks/workflow-artifacts.js";
import { t as recordCertificate } from "./chunks/record-certificate.js";
import { i as mayHoldCommand, n as createRepositoryMemory, r as wireChat, t as createClients } from "./chunks/chat.js";
import { a as translateErrors, i as isNotFound, r as parseRepositoryName } from "./chunks/octokit.js";

// src/contract/read-intent.ts
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
	const label = textIn(payload, "label", "name") ?? "";
	const verb = verbOfLabel(label);
	const thread = numberIn(payload, "pull_request", "number");
	const boundSha = shaIn(payload, "pull_request", "head", "sha");
	const actor = accountIn(payload, "sender");
	if (verb === null || thread === null || boundSha === null || actor === null) return null;
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
		asked: askFor(verb)
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
function shaIn(payload, ...path) {
	const text = textIn(payload, ...path);
	return text !== null && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text) ? text : null;
}

// src/contract/read-event.ts
/** How far a workflow's timer looks back: between two of its runs, with room for one that GitHub leaves out. */
const LOOK_BACK_MS = 864e5;
/** Everything that is heard, by the name that GitHub gives it. The app's manifest and the workflows subscribe to these. */
const READERS = {
	issue_comment: readRequest,
	pull_request: readLabelled,
	pull_request_review: readRequest,
	pull_request_target: readLabelled,
	schedule: readTimer,
	workflow_dispatch: readTimer,
	workflow_run: readRun
};
const HEARD_NAMES = Object.keys(READERS);
/** What an event is to us; null: nothing. */
function readEvent(received, now) {
	return (Object.hasOwn(READERS, received.name) ? READERS[received.name] : void 0)?.(received, now) ?? null;
}
function readRequest(received) {
	const intent = readIntent(received);
	return intent === null ? null : {
		kind: "request",
		intent
	};
}
function readLabelled(received) {
	return readRequest(received) ?? readStageLabel(received.payload);
}
function readTimer(_received, now) {
	return {
		kind: "timer",
		since: formatInstant(instantMs(now) - LOOK_BACK_MS)
	};
}
function readRun({ payload }) {
	if (textIn(payload, "action") !== "completed") return null;
	const runId = numberIn(payload, "workflow_run", "id");
	return runId === null ? null : {
		kind: "certification",
		runId,
		run: runIn(payload)
	};
}
function runIn(payload) {
	const event = textIn(payload, "workflow_run", "event");
	const path = textIn(payload, "workflow_run", "path");
	const headBranch = textIn(payload, "workflow_run", "head_branch");
	const repository = textIn(payload, "workflow_run", "head_repository", "full_name");
	if (event === null || path === null || headBranch === null || repository === null) return null;
	return {
		event,
		workflowPath: path.replace(/@.*$/, ""),
		headBranch,
		repository
	};
}
function readStageLabel(payload) {
	const action = textIn(payload, "action");
	const label = textIn(payload, "label", "name") ?? "";
	const thread = numberIn(payload, "pull_request", "number");
	const sender = accountIn(payload, "sender");
	if (action !== "labeled" && action !== "unlabeled" || !isStageLabel(label)) return null;
	return thread === null || sender === null || sender.bot ? null : {
		kind: "stage-label",
		thread,
		owner: sender.id
	};
}

// src/domain/certification/judge-record.ts
/** The workflows that certify, as examples/workflows names them. */
const CERTIFYING_WORKFLOWS = [".github/workflows/seatrial.yml", ".github/workflows/seatrial-certify.yml"];
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

// src/domain/certification/compare-gates.ts
/**
* The first gate of a certificate that is not what its policy gives with the certificate's own measurements: a limit,
* comparator, metric or group that was exchanged, a gate that was left out or added. Null where all are as they should be.
* A certificate whose checks ended it has no gates, and no verdict that anything rests on.
*/
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

// src/usecases/promotion/record-certifications.ts
/**
* Writes what a certification run on the default branch found to the log, so that `/promote` can rest on it. Artifacts are
* hostile until checked: the run is the one that GitHub describes, its commit is on the default branch, and every
* certificate is about that commit, a digest that is merged, and the gates that model.yaml and the settings have at that commit. What was
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
		reasonCode: refusal
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
	const policy = await registry.policyAt(headSha, name);
	if (policy === null) throw untrusted("unrelated-policy", `There is no model.yaml of ${name} at the commit ${headSha}.`);
	const gate = findForeignGate(certificate, policy);
	if (gate === null) return;
	const told = `The gate ${quoteText(gate)} of ${name}@${version}`;
	throw untrusted("unrelated-policy", `${told} is not as model.yaml asks and the measurements of the certificate answer.`);
}

// src/usecases/events/handle-certification.ts
/**
* A run has ended: what it certified on the default branch goes to the log. One that does not count by its event's own word is
* not asked for; whatever else the event claims is asked of GitHub.
*/
function handleCertification(place, { runId, run }) {
	const { certification, turns } = place;
	const reason = run === null ? null : judgeRecord(run, certification.rule);
	if (reason !== null) return place.tell({
		kind: "ignored",
		reasonCode: reason
	});
	turns.add("request", {
		owner: null,
		work: async () => {
			const outcome = await recordCertifications(await place.open(), {
				...certification,
				runId
			});
			place.tell(outcome);
			if (outcome.kind === "recorded" && outcome.models.length > 0) show(place, outcome.models);
		}
	});
}
function show({ turns, open }, models) {
	turns.add("answer", {
		owner: null,
		work: async () => reconcile(await open(), models)
	});
}

// src/usecases/events/handle-request.ts
const NO_COMMAND = {
	kind: "ignored",
	reasonCode: "no-command"
};
/**
* A comment, a review or a request label. It is read in its author's turn: somebody may have written it to be slow to read,
* and whoever floods a repository with such comments delays others by one of them. Then it is decided at once or takes the
* place in which it came, and is shown later.
*/
function handleRequest(place, { intent }) {
	const { actor, asked } = intent;
	if (actor.bot || asked.kind === "written" && !mayHoldCommand(asked.body)) return place.tell(NO_COMMAND);
	const request = {
		place,
		intent
	};
	const arrival = place.turns.arrive();
	place.turns.add("stop", {
		...jobOf(request, true),
		work: async () => read(request, arrival)
	});
}
async function read(request, arrival) {
	const { place, intent } = request;
	const parsed = commandsOf(intent.asked, place.parseComment);
	if (!asksForSomething(parsed)) return place.tell(NO_COMMAND);
	if (place.acknowledges) acknowledge(place, intent);
	if (onlyLowers(parsed)) await decideOne(request, true);
	else place.turns.add("request", {
		...jobOf(request, false),
		arrival
	});
}
/** What cannot be decided is told in place of an answer. */
function jobOf(request, urgent) {
	const { place, intent } = request;
	return {
		owner: intent.actor.id,
		work: async () => decideOne(request, urgent),
		onFailure: (error) => {
			place.tell({
				kind: "failed",
				error
			});
			answer(request, urgent, (ports) => answerFailure(ports, intent, error));
		}
	};
}
function answer({ place, intent }, urgent, show) {
	place.turns.add(urgent ? "stop-answer" : "answer", {
		owner: intent.actor.id,
		work: async () => show(await place.open())
	});
}
async function decideOne(request, urgent) {
	const { place, intent } = request;
	const { outcome, show } = await decideRequest(await place.open(), intent, "event");
	place.tell(outcome);
	answer(request, urgent, show);
}
/** A courtesy: the request is carried out also where the reaction fails. */
async function acknowledge({ open, warn }, intent) {
	const { thread, kind, id } = intent.source;
	if (thread === null || kind !== "comment") return;
	try {
		const { conversation } = await open();
		await conversation.react({
			thread,
			kind,
			id
		}, "eyes");
	} catch (error) {
		warn("not-acknowledged", error);
	}
}

// src/usecases/events/handle-stage-label.ts
/** A person changed a label that mirrors the state: it is put right. */
function handleStageLabel(place, { thread, owner }) {
	place.turns.add("answer", {
		owner,
		work: async () => {
			await showThread(await place.open(), thread);
			place.tell({
				kind: "reconciled",
				requests: 0
			});
		}
	});
}
async function showThread(ports, thread) {
	const found = await ports.registry.thread(thread);
	const models = [...new Set((found?.versions ?? []).map(({ model }) => model))];
	if (models.length > 0) await projectModels(ports, models, {
		keys: "all",
		threads: [thread]
	});
}

// src/usecases/events/handle-timer.ts
/** Looks at requests whose event was lost, then repairs what is shown. */
function handleTimer(place, reach) {
	const { turns, open, tell, warn } = place;
	const answer = (show, onFailure) => turns.add("answer", {
		owner: null,
		work: async () => show(await open()),
		onFailure
	});
	const work = async () => {
		const { outcomes, show } = await sweep(place, reach);
		for (const outcome of outcomes) if (outcome.kind === "failed") warn("not-decided", outcome.error);
		answer(show, (error) => warn("not-shown", error));
		answer(async (ports) => {
			await reconcile(ports, "all");
			tell({
				kind: "reconciled",
				requests: outcomes.length
			});
		});
	};
	turns.add("request", {
		owner: null,
		work
	});
}
async function sweep({ open, parseComment }, { since, leftAloneMs }) {
	const ports = await open();
	const isRequest = (body) => asksForSomething(parseComment(body));
	return sweepRequests(ports, ports.recent({
		since,
		isRequest
	}), leftAloneMs);
}

// src/usecases/events/handle-event.ts
/** A kind of event that nobody handles does not compile. */
const HANDLERS = {
	request: handleRequest,
	"stage-label": handleStageLabel,
	certification: handleCertification,
	timer: handleTimer
};
/** Event → outcome, for every entry. Nothing is waited for: the work is put in its turns, and the place hears what became of it. */
function handleEvent(place, event) {
	HANDLERS[event.kind](place, event);
}

// src/usecases/events/handle-at-once.ts
/**
* The conduct of a process that hears one event and ends: one piece of work after the other, each once, with the same ports.
* Throws what kept the event from its outcome, or the outcome from being shown.
*/
async function handleAtOnce(repository, event, warn) {
	const waiting = [];
	const outcomes = [];
	const turns = {
		arrive: () => 0,
		add: (_lane, job) => void waiting.push(job)
	};
	let opened;
	const open = () => opened ??= repository.open();
	const tell = (outcome) => void outcomes.push(outcome);
	handleEvent({
		...repository,
		open,
		turns,
		acknowledges: false,
		tell,
		warn
	}, event);
	const errors = [];
	for (let job = waiting.shift(); job !== void 0; job = waiting.shift()) {
		const { work, onFailure = (error) => void errors.push(error) } = job;
		await work().catch(onFailure);
	}
	const thrown = [...outcomes.flatMap((outcome) => outcome.kind === "failed" ? [outcome.error] : []), ...errors];
	if (thrown.length > 0) throw thrown[0];
	return outcomes.at(-1) ?? null;
}

// src/usecases/events/outcome.ts
/** Why, from a closed list. */
function reasonOf(outcome) {
	switch (outcome.kind) {
		case "ignored":
		case "answered": return outcome.reasonCode;
		case "decided": return outcome.decision.reasonCode;
		case "recorded": return outcome.models.length > 0 ? "recorded" : "nothing-to-record";
		case "repeated":
		case "reconciled":
		case "failed": return outcome.kind;
	}
}

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

// src/wiring/events.ts
/** null where the repository's name is none. */
function wireEvents(wiring) {
	const repository = parseRepositoryName(wiring.name);
	if (repository === null) return null;
	const memory = wiring.memory ?? createRepositoryMemory();
	return {
		parseComment: memory.parseComment,
		open: async () => wirePorts({
			...wiring,
			repository,
			memory
		}, await wiring.token()),
		certification: describeCertification(wiring)
	};
}
function wirePorts({ apiUrl, paced, onWait, ...known }, token) {
	const { repository, defaultBranch, repositoryUrl, name } = known;
	const clients = createClients({
		token,
		apiUrl,
		paced,
		onWait
	});
	const { octokit } = clients;
	const payload = { repository: {
		html_url: repositoryUrl,
		full_name: name
	} };
	return {
		...wireChat({
			...known,
			...clients
		}),
		runs: createMeasuringRuns(octokit, repository),
		history: createHistory(octokit, repository, defaultBranch),
		recent: (query) => createRecentRequests({
			octokit,
			repository,
			payload,
			...query
		})
	};
}
function describeCertification(wiring) {
	const { name, repositoryUrl, defaultBranch, workflowPaths, artifactPrefix, reporter } = wiring;
	return {
		artifactPrefix,
		rule: {
			workflowPaths,
			defaultBranch,
			repository: name
		},
		reporter: {
			repository: `${new URL(repositoryUrl).host}/${name}`,
			actor: reporter,
			kind: "action",
			url: null
		}
	};
}

// actions/chatops/inputs.ts
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
		workflowPaths: workflows.length > 0 ? workflows : CERTIFYING_WORKFLOWS,
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
await runAction(async () => {
	const inputs = readChatopsInputs();
	setSecret(inputs.token);
	const context = await readRunnerContext(process.env);
	const repository = openRepository(inputs, context);
	const event = readEvent({
		name: context.event,
		payload: context.payload
	}, (/* @__PURE__ */ new Date()).toISOString());
	const warn = (_mishap, error) => warning(describeError(error));
	const outcome = event === null ? null : await handleAtOnce(repository, event, warn);
	tell(outcome?.kind ?? "ignored", outcome === null ? "no-command" : reasonOf(outcome));
});
function openRepository(inputs, context) {
	const { token, appSlug, workflowPaths, artifactPrefix } = inputs;
	const { apiUrl, serverUrl, payload, repository: name = "" } = context;
	const heard = wireEvents({
		name,
		repositoryUrl: `${serverUrl}/${name}`,
		defaultBranch: defaultBranchOf(payload),
		apiUrl,
		token: async () => token,
		paced: true,
		onWait: (seconds) => info(`GitHub asks to wait for ${seconds} s.`),
		appSlug,
		reporter: appSlug,
		workflowPaths,
		artifactPrefix
	});
	if (heard === null) throw new AppError({
		code: "usage",
		message: "GITHUB_REPOSITORY names no repository."
	});
	return heard;
}
function describeError(error) {
	return error instanceof Error ? error.message : String(error);
}
function tell(outcome, reasonCode) {
	setOutput("outcome", outcome);
	setOutput("reason-code", reasonCode);
	info(`${outcome}: ${reasonCode}`);
}

export {  };