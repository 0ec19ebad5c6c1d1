import { a as readInput, c as readRunnerContext, d as setOutput, f as setSecret, l as info, n as runAction, p as warning, s as readListInput } from "./chunks/run-action.js";
import { a as textIn, i as repositoryId, n as defaultBranchOf, o as valueIn, r as numberIn, t as accountIn } from "./chunks/payload.js";
import { n as instantMs, t as formatInstant } from "./chunks/instant.js";
import { i as isStageLabel } from "./chunks/stage.js";
import { T as commandsOf, n as projectModels, w as askFor } from "./chunks/project-models.js";
import { s as verbOfLabel } from "./chunks/registry4.js";
import { n as AppError, t as quoteText } from "./chunks/quote-text.js";
import { a as answerFailure, i as decideRequest, n as reconcile, o as asksForSomething, r as sweepRequests, s as onlyLowers, t as settleRemembered } from "./chunks/settle-remembered.js";
import { n as resolveGates } from "./chunks/resolve-gates.js";
import { r as isSameEstimate } from "./chunks/parse-certificate.js";
import { t as judgeGates } from "./chunks/judge-gates.js";
import { a as slicesOfSet } from "./chunks/slices.js";
import { n as readReportFiles, r as untrusted, t as createMeasuringRuns } from "./chunks/workflow-artifacts.js";
import { t as recordCertificate } from "./chunks/record-certificate.js";
import { a as answerJob } from "./chunks/git-objects.js";
import { p as validateFollowerReport } from "./chunks/parsers.js";
import { l as readLedger, p as sha256 } from "./chunks/ledger.js";
import { n as appendToLedger, t as writeStatements } from "./chunks/statements.js";
import { a as projectChanges, i as sourceOf, n as createRepositoryMemory, o as mayHoldCommand, r as wireChat, t as createClients } from "./chunks/chat.js";
import { a as translateErrors, r as parseRepositoryName } from "./chunks/octokit.js";

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
	deployment_protection_rule: readJob,
	issue_comment: readRequest,
	pull_request: readPull,
	pull_request_review: readRequest,
	pull_request_target: readPull,
	repository_dispatch: readReport,
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
function readPull(received) {
	return readRequest(received) ?? readStageLabel(received.payload) ?? readMove(received.payload);
}
function readMove(payload) {
	const action = textIn(payload, "action");
	const thread = numberIn(payload, "pull_request", "number");
	return thread === null || !(action === "synchronize" || action === "closed") ? null : {
		kind: "moved-pull",
		thread
	};
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
/** The type of repository_dispatch by which followers report. */
const REPORT_EVENT = "seatrial-applied";
/** Of other types, as of those that ask for a certification, nothing is heard. */
function readReport({ payload }) {
	if (textIn(payload, "action") !== "seatrial-applied") return null;
	const sender = accountIn(payload, "sender");
	const repository = repositoryId(payload);
	if (sender === null || repository === null) return null;
	return {
		kind: "report",
		payload: valueIn(payload, "client_payload"),
		sender,
		repository
	};
}
const CALLBACK = /\/actions\/runs\/([0-9]{1,15})\/deployment_protection_rule$/;
/** The run is told by the address for the answer alone; of that nothing else is used. */
function readJob({ payload }) {
	if (textIn(payload, "action") !== "requested") return null;
	const environment = textIn(payload, "environment");
	const sha = textIn(payload, "sha") ?? textIn(payload, "deployment", "sha");
	const runId = Number(CALLBACK.exec(textIn(payload, "deployment_callback_url") ?? "")?.[1]);
	if (environment === null || sha === null || !Number.isSafeInteger(runId)) return null;
	return {
		kind: "job",
		job: {
			runId,
			environment,
			ref: (textIn(payload, "ref") ?? textIn(payload, "deployment", "ref"))?.replace(/^refs\/(?:heads|tags)\//, "") ?? null,
			sha,
			payloads: [valueIn(payload, "deployment", "payload")]
		}
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

// src/usecases/events/settle.ts
/** Looks at what is remembered, and shows what became of it in the turns of answers. */
async function settle({ turns, open, warn }, scope) {
	const settlement = await settleRemembered(await open(), scope);
	for (const error of settlement.errors) warn("not-decided", error);
	for (const { show } of settlement.settled) {
		const work = async () => show(await open());
		turns.add("answer", {
			owner: null,
			work,
			onFailure: (error) => warn("not-shown", error)
		});
	}
	return settlement;
}

// src/usecases/events/handle-certification.ts
/**
* A run has ended: what it certified on the default branch goes to the log, and what was remembered until then is due. One that does not count by its event's own word is
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
			if (outcome.kind !== "recorded" || outcome.models.length === 0) return;
			turns.add("request", {
				owner: null,
				work: async () => void await settle(place, "all")
			});
			show$1(place, outcome.models);
		}
	});
}
function show$1({ turns, open }, models) {
	turns.add("answer", {
		owner: null,
		work: async () => reconcile(await open(), models)
	});
}

// src/usecases/events/handle-job.ts
/** A job waits for our word. It is answered by the ledger as it is when its turn comes. */
function handleJob({ turns, open, tell }, { job }) {
	turns.add("request", {
		owner: null,
		work: async () => tell(await answerJob(await open(), job))
	});
}

// src/contract/parse-follower-report.ts
/** The client_payload of a dispatch → typed. Throws AppError schema-violation with what is wrong. */
function parseFollowerReport(payload) {
	if (validateFollowerReport(payload)) return payload;
	const [first] = validateFollowerReport.errors ?? [];
	const where = first?.instancePath === "" || first === void 0 ? "The client_payload" : quoteText(first.instancePath);
	throw new AppError({
		code: "schema-violation",
		reason: "report-malformed",
		message: `A follower's report cannot be read: ${where} ${explain(first)}.`,
		hint: "Send what schemas/follower-report.schema.json describes; docs/chatops.md has the line. Nothing was recorded."
	});
}
function explain(error) {
	const { keyword = "", params = {} } = error ?? {};
	const [named] = Object.values(params);
	switch (keyword) {
		case "additionalProperties": return `has the unknown key ${quoteText(String(named))}`;
		case "required": return `lacks the key ${quoteText(String(named))}`;
		case "enum": return `is none of ${Array.isArray(named) ? named.join(", ") : "the allowed words"}`;
		case "type": return `is no ${String(named)}`;
		default: return "is not as the schema asks";
	}
}

// src/usecases/ledger/record-report.ts
/**
* Records what a follower says of a revision. The same words are recorded once, through whichever entry and however often they
* come. Nothing is decided by it. Throws AppError where no decision has that revision.
*/
async function recordReport(ports, received) {
	return appendToLedger(ports, "report", async () => {
		return attemptRecord(await ports.store.read([received.report.model]), received, ports.clock.now());
	});
}
function attemptRecord(branch, received, now) {
	const { model, environment, revision, state } = received.report;
	const ledger = readLedger(branch.files, model);
	requireRevision(ledger, received.report);
	const statement = statementOf(received, now);
	if (ledger.events.some(({ event }) => event.data.intentKey === statement.key)) return {
		kind: "nothing",
		result: "repeated"
	};
	requireRoom(ledger, received);
	const files = writeStatements(ledger, [statement], received.repository);
	const message = `Report ${environment}/${model} revision ${revision}: ${state}\n`;
	return {
		kind: "commit",
		request: {
			expectedHead: branch.head,
			files,
			message
		},
		committed: () => "recorded"
	};
}
/** By the log: a file that was changed by hand is nobody's decision. */
function requireRevision({ events }, { model, environment, revision }) {
	const known = events.flatMap(({ event: { data } }) => data.environment === environment && data.revision !== null ? [data.revision.after] : []);
	if (known.includes(revision)) return;
	const path = `${environment}/${model}.yaml`;
	const last = known.at(-1);
	throw new AppError({
		code: "usage",
		reason: "unknown-revision",
		message: `A follower reports revision ${revision} of ${path}, which no decision has made: ${last === void 0 ? "the log has none of that file" : `the last is ${last}`}.`,
		hint: `Report the model, the environment and the revision that stand in the file ${path} of seatrial/deployments. Nothing was recorded.`
	});
}
/** Enough for a hundred followers with one account, that each begin, fail and begin anew. */
const MOST_REPORTS = 500;
/** Every decision reads the log: no account makes it grow without end. */
function requireRoom({ events }, { report, sender }) {
	const { environment, model, revision } = report;
	if (events.filter(({ event: { data } }) => {
		return data.environment === environment && data.report?.revision === revision && data.actor.login === sender.login;
	}).length < MOST_REPORTS) return;
	throw new AppError({
		code: "usage",
		reason: "too-many-reports",
		message: `The log has ${MOST_REPORTS} reports of ${sender.login} about revision ${revision} of ${environment}/${model}.yaml.`,
		hint: "Report where something has changed, not how often it was looked at. Nothing was recorded."
	});
}
const REASONS = {
	in_progress: "applying",
	success: "applied",
	failure: "not-applied"
};
function statementOf({ report, sender, repository }, at) {
	const { model, environment, revision, state, follower = sender.login, description, url, attempt } = report;
	const said = [
		model,
		environment,
		revision,
		state,
		follower,
		description,
		url,
		attempt
	].map((one) => one ?? null);
	const key = sha256(JSON.stringify([
		"seatrial/report/v1",
		repository,
		sender.login,
		...said
	]));
	return {
		type: "deployment.reported",
		key,
		model,
		version: null,
		sha256: null,
		at,
		actor: {
			id: sender.id,
			login: sender.login,
			role: "write",
			teams: []
		},
		via: {
			kind: "dispatch",
			id: key,
			url: url ?? null,
			thread: null,
			boundSha: null
		},
		reasonCode: REASONS[state],
		details: {
			environment,
			reason: description ?? null,
			report: {
				revision,
				state,
				follower
			}
		}
	};
}

// src/usecases/events/handle-report.ts
/** A follower says what it has made of a revision: it is recorded, and shown. What cannot be believed is told as a failure. */
function handleReport(place, { payload, sender, repository }) {
	const { turns, open, tell } = place;
	turns.add("request", {
		owner: sender.id,
		work: async () => {
			const report = parseFollowerReport(payload);
			const outcome = await recordReport(await open(), {
				report,
				sender,
				repository
			});
			tell({
				kind: "reported",
				reasonCode: outcome
			});
			turns.add("answer", {
				owner: sender.id,
				work: async () => show(await open(), report.model)
			});
		},
		onFailure: (error) => tell({
			kind: "failed",
			error
		})
	});
}
/** The Deployment, and the status on the pull requests of what runs. */
async function show(ports, model) {
	await projectModels(ports, [model], {
		keys: [],
		threads: []
	});
}

// src/usecases/events/handle-moved-pull.ts
/** A pull request has another head, or is closed or merged: what is remembered of it may be over, or be due. */
function handleMovedPull(place, { thread }) {
	place.turns.add("request", {
		owner: null,
		work: async () => {
			const { settled } = await settle(place, thread);
			place.tell({
				kind: "settled",
				reasonCodes: settled.map(({ reasonCode }) => reasonCode)
			});
		}
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
/** What GitHub does not take is owed until the next sweep. */
function answer({ place, intent }, urgent, show) {
	const { turns, memory, warn } = place;
	turns.add(urgent ? "stop-answer" : "answer", {
		owner: intent.actor.id,
		work: async () => {
			await show(await place.open());
			memory.settle(intent);
		},
		onFailure: (error) => {
			memory.owed.set(sourceOf(intent), show);
			warn("not-shown", error);
		}
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
/**
* Looks at requests whose event was lost and at what is remembered, then repairs what is shown. Of a repository where nothing has changed since the last
* time it asks four things: which threads have changed, what is remembered, and where the two branches are.
*/
function handleTimer(place, reach) {
	const { turns, memory } = place;
	const work = async () => {
		const ports = await place.open();
		const changes = memory.unseen(await ports.threads.since(memory.changedSince(reach.since)));
		const looked = changes.length > 0 || memory.waiting ? await sweep(place, ports, reach) : NOTHING;
		showSwept(place, looked);
		showOwed(place);
		repair(place, changes, looked.outcomes.length);
	};
	turns.add("request", {
		owner: null,
		work,
		onFailure: (error) => place.tell({
			kind: "failed",
			error
		})
	});
	turns.add("request", {
		owner: null,
		work: async () => void await settle(place, "all")
	});
}
const NOTHING = {
	outcomes: [],
	looked: [],
	left: 0,
	show: async () => {}
};
async function sweep(place, ports, { since, leftAloneMs }) {
	const isRequest = (body) => asksForSomething(place.parseComment(body));
	const swept = await sweepRequests(ports, unsettled(ports.recent({
		since,
		isRequest
	}), place.memory), leftAloneMs);
	for (const outcome of swept.outcomes) if (outcome.kind === "failed") place.warn("not-decided", outcome.error);
	place.memory.waiting = swept.left > 0;
	return swept;
}
function unsettled(requests, memory) {
	return { list: async () => (await requests.list()).filter((intent) => !memory.isSettled(intent)) };
}
/** What could not be shown is looked at again. */
function showSwept({ turns, open, memory, warn }, { looked, show }) {
	if (looked.length === 0) return;
	turns.add("answer", {
		owner: null,
		work: async () => {
			await show(await open());
			for (const intent of looked) memory.settle(intent);
		},
		onFailure: (error) => {
			memory.waiting = true;
			warn("not-shown", error);
		}
	});
}
/** Answers of this process that GitHub did not take. */
function showOwed({ turns, open, memory, warn }) {
	for (const [source, show] of memory.owed) turns.add("answer", {
		owner: null,
		work: async () => {
			await show(await open());
			memory.owed.delete(source);
		},
		onFailure: (error) => warn("not-shown", error)
	});
}
function repair({ turns, open, memory, tell }, changes, requests) {
	turns.add("answer", {
		owner: null,
		work: async () => {
			const threads = changes.map(({ thread }) => thread);
			const ports = await open();
			await projectChanges(ports, memory.shown, threads).finally(() => askJobs(ports, memory));
			memory.see(changes);
			tell({
				kind: "reconciled",
				requests
			});
		},
		onFailure: (error) => tell({
			kind: "failed",
			error
		})
	});
}
/** The event of a job that waits may be lost, too. Where no environment was guarded, and neither branch has moved since, nothing is asked for. */
async function askJobs(ports, memory) {
	const { at } = memory.shown;
	if (at !== null && at === memory.unguardedAt) return;
	memory.unguardedAt = await ports.answerJobs() ? null : at;
}

// src/usecases/events/handle-event.ts
/** A kind of event that nobody handles does not compile. */
const HANDLERS = {
	request: handleRequest,
	"stage-label": handleStageLabel,
	"moved-pull": handleMovedPull,
	certification: handleCertification,
	job: handleJob,
	report: handleReport,
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
	const errors = [];
	/** Nobody shows it later: this process ends. */
	const mind = (mishap, error) => {
		if (mishap === "not-shown") errors.push(error);
		else warn(mishap, error);
	};
	handleEvent({
		...repository,
		open,
		turns,
		acknowledges: false,
		tell,
		warn: mind
	}, event);
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
		case "answered":
		case "reported":
		case "gated": return outcome.reasonCode;
		case "decided": return outcome.decision.reasonCode;
		case "recorded": return outcome.models.length > 0 ? "recorded" : "nothing-to-record";
		case "settled": return outcome.reasonCodes[0] ?? "nothing-to-settle";
		case "repeated":
		case "reconciled":
		case "failed": return outcome.kind;
	}
}

// src/adapters/github/changed-threads.ts
/** GitHub lists pull requests among the issues. */
function createChangedThreads(octokit, repository) {
	return { since: (since) => translateErrors("listing changed threads", async () => {
		const query = {
			...repository,
			since,
			state: "all",
			sort: "updated",
			direction: "desc",
			per_page: 100
		};
		return (await octokit.paginate(octokit.rest.issues.listForRepo, query)).map((one) => ({
			thread: one.number,
			at: one.updated_at,
			print: printOf(one)
		}));
	}) };
}
function printOf({ updated_at: at, labels, comments, state, title }) {
	const names = labels.map((label) => typeof label === "string" ? label : label.name);
	return JSON.stringify([
		at,
		state,
		comments,
		title,
		names
	]);
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
		memory: memory.sweeps,
		open: async () => wirePorts({
			...wiring,
			repository,
			memory
		}, await wiring.token()),
		certification: describeCertification(wiring)
	};
}
function wirePorts({ apiUrl, paced, onWait, ...known }, token) {
	const { repository, repositoryUrl, name } = known;
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
		threads: createChangedThreads(octokit, repository),
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

// src/contract/bot-logins.ts
/** Logins of apps. A person is never believed: anybody may write what one of ours would. Throws AppError usage. */
function parseBotLogins(logins, where) {
	const wrong = logins.find((login) => !/^[A-Za-z0-9][A-Za-z0-9-]*\[bot\]$/.test(login));
	if (wrong === void 0) return logins;
	throw new AppError({
		code: "usage",
		message: `${where} names ${JSON.stringify(wrong)}, which is no app.`,
		hint: "Write logins of apps, with [bot] and with commas between them, for instance acme-seatrial[bot]."
	});
}

// actions/chatops/inputs.ts
/** Every input of the action, read once. Throws AppError usage. */
function readChatopsInputs() {
	const token = readInput("token");
	const workflows = readListInput("workflows");
	const [author = ""] = parseBotLogins([readInput("author") ?? "github-actions[bot]"], "The input author");
	if (token === void 0) throw usage("The input token is empty.", "Leave it out to use the token of the job.");
	return {
		token,
		trustedAuthors: parseBotLogins(readListInput("trusted-authors"), "The input trusted-authors"),
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

// actions/chatops/refuse-review.ts
/**
* On pull_request_review GitHub runs the workflow as the pull request itself has it, and gives it a token that only reads where the
* pull request comes from a fork. What such a job would carry out, anybody could have written into it. Throws AppError usage.
*/
function refuseReview(event) {
	if (event?.kind !== "request" || event.intent.source.kind !== "review") return;
	const { actor, asked } = event.intent;
	if (actor.bot || asked.kind === "written" && !mayHoldCommand(asked.body)) return;
	throw new AppError({
		code: "usage",
		message: "Commands in reviews are carried out by the bot alone, and nothing was done here.",
		hint: "Write the command in a comment, with @sha on an open pull request; and take pull_request_review out of this workflow."
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
	refuseReview(event);
	const warn = (_mishap, error) => warning(describeError(error));
	const outcome = event === null ? null : await handleAtOnce(repository, event, warn);
	tell(outcome?.kind ?? "ignored", outcome === null ? "no-command" : reasonOf(outcome));
});
function openRepository(inputs, context) {
	const { token, appSlug, trustedAuthors, workflowPaths, artifactPrefix } = inputs;
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
		trustedAuthors,
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