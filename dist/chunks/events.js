import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { a as textIn, i as repositoryId, o as valueIn, r as numberIn, t as accountIn } from "./payload.js";
import { t as sha256 } from "./sha256.js";
import { n as formatInstant, r as instantMs } from "./instant.js";
import { y as validateFollowerReport } from "./parsers.js";
import { c as modelsOf, l as readLedger } from "./ledger.js";
import { n as readLedgers } from "./read.js";
import { i as isStageLabel } from "./stage.js";
import { f as link, m as md } from "./section.js";
import { s as verbOfLabel } from "./registry4.js";
import { A as askFor, b as saveAnswer, j as commandsOf, n as projectModels, t as eventsOf } from "./project-models.js";
import { n as judgeRecord } from "./judge-record.js";
import { a as answerFailure, i as decideRequest, n as reconcile, o as asksForSomething, r as sweepRequests, s as onlyLowers, t as settleRemembered } from "./settle-remembered.js";
import { n as appendToLedger, t as writeStatements } from "./statements.js";
import { t as objectToModes } from "./claimed-modes.js";
import { n as untrusted, t as readReportFiles } from "./read-report-files.js";
import { a as workOfPush, r as requireApproval, t as createReportedRegistry } from "./reported-registry.js";
import { n as requirePolicy, t as requireLetIn } from "./require-let-in.js";
import { a as createMergedPulls, n as wireOwners, r as createMeasuringRuns } from "./approvals.js";
import { t as recordCertificate } from "./record-certificate.js";
import { t as answerJob } from "./answer-job.js";
import { a as projectChanges, i as sourceOf, n as createRepositoryMemory, o as mayHoldCommand, r as wireChat, t as createClients } from "./chat.js";
import { p as translateErrors, r as parseRepositoryName } from "./octokit.js";

// src/contract/read-intent.ts
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
const LOOK_BACK_MS = 864e5;
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
const REPORT_EVENT = "seatrial-applied";
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

// src/usecases/promotion/record-certifications.ts
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
	if (isAboutOthers(certificates, run.headSha)) return {
		kind: "ignored",
		reasonCode: "other-commit"
	};
	await ports.registry.overview();
	const pushed = await findPush(run, request.rule.defaultBranch, ports);
	for (const certificate of certificates) {
		const { model } = certificate.subject;
		const policy = requirePolicy(certificate, run.headSha, await ports.registry.policyAt(run.headSha, model));
		await checkSubject(ports, certificate);
		const asking = {
			store: ports.store,
			registry: ports.reported,
			owners: ports.owners
		};
		if (pushed.change === null) await requireLetIn(certificate, {
			...pushed,
			policy
		}, asking);
		else await requireApproval(certificate, await workOfPush({
			...pushed,
			policy
		}, ports.reported), asking);
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
function isAboutOthers(certificates, headSha) {
	return certificates.length > 0 && certificates.every(({ run }) => run.commit !== headSha);
}
async function findPush({ event, headSha: head }, branch, { pushes, reported }) {
	if (event !== "push") return {
		since: null,
		head,
		change: null
	};
	return {
		since: await pushes.replacedBy(branch, head) ?? (await reported.parents(head))?.[0] ?? null,
		head,
		change: {
			kind: "pushed",
			commit: head
		}
	};
}
async function checkSubject({ registry }, { subject }) {
	const version = (await registry.model(subject.model))?.versions.find((one) => one.version === subject.version);
	const name = `${subject.model}@${subject.version}`;
	if (version?.sha256 !== subject.digest.sha256) throw untrusted("unrelated-subject", `The certificate of ${name} is about a digest that is not merged.`);
	const objection = objectToModes(subject, version.modes);
	if (objection !== null) throw untrusted("wrong-modes", objection);
}

// src/report/chatops/rejected-artifact.ts
function renderRejectedArtifact(run, { message }) {
	return md`😕 What ${link("this certification", run)} uploaded is not recorded, so that nothing can be promoted on it: ${message} Look at what the workflow uploads; \`/certify\` runs it again.`;
}

// src/usecases/promotion/tell-rejected-artifact.ts
async function tellRejectedArtifact(ports, rejected) {
	const run = await ports.runs.find(rejected.runId);
	const waiting = await waitingFor(ports, run);
	if (waiting === null) return;
	const marker = {
		key: sha256(JSON.stringify([
			"seatrial/rejected-artifact/v2",
			rejected.repository,
			waiting.since
		])),
		part: "failure",
		actor: 0,
		day: ports.clock.now().slice(0, 10)
	};
	await saveAnswer(ports.conversation, waiting.thread, {
		marker,
		text: renderRejectedArtifact(run.url, rejected.error)
	});
}
async function waitingFor(ports, { event, headSha, title }) {
	if (event === "repository_dispatch") return askedAs(ports, title);
	const merged = event === "push" ? await ports.pulls.mergedAs(headSha) : null;
	return merged === null ? null : {
		thread: merged.number,
		since: headSha
	};
}
async function askedAs({ store, readLedger }, title) {
	const { files } = await store.read("all");
	const { ledgers } = readLedgers(modelsOf(files), (model) => readLedger(files, model));
	const asked = ledgers.flatMap(eventsOf).find(({ type, id }) => type === "certification.requested" && title.includes(id));
	const thread = asked?.data.via.thread ?? null;
	return asked === void 0 || thread === null ? null : {
		thread,
		since: asked.id
	};
}

// src/usecases/events/settle.ts
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
			const outcome = await record(place, runId);
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
async function record({ open, certification, turns, warn }, runId) {
	try {
		return await recordCertifications(await open(), {
			...certification,
			runId
		});
	} catch (error) {
		if (error instanceof AppError && error.code === "certificate-untrusted") {
			const rejected = {
				runId,
				repository: certification.reporter.repository,
				error
			};
			const work = async () => tellRejectedArtifact(await open(), rejected);
			turns.add("answer", {
				owner: null,
				work,
				onFailure: (failed) => warn("not-shown", failed)
			});
		}
		throw error;
	}
}
function show$1({ turns, open }, models) {
	turns.add("answer", {
		owner: null,
		work: async () => reconcile(await open(), models)
	});
}

// src/usecases/events/handle-job.ts
function handleJob({ turns, open, tell }, { job }) {
	turns.add("request", {
		owner: null,
		work: async () => tell(await answerJob(await open(), job))
	});
}

// src/contract/parse-follower-report.ts
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
const MOST_REPORTS = 500;
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
async function show(ports, model) {
	await projectModels(ports, [model], {
		keys: [],
		threads: []
	});
}

// src/usecases/events/handle-moved-pull.ts
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
function handleRequest(place, { intent }) {
	const { actor, asked } = intent;
	if (actor.bot || asked.kind === "written" && !mayHoldCommand(asked.body)) return place.tell(NO_COMMAND);
	const request = {
		place,
		intent,
		isAnswered: false
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
	const urgent = onlyLowers(parsed);
	if (place.acknowledges) acknowledge(request, urgent);
	if (urgent) await decideOne(request, true);
	else place.turns.add("request", {
		...jobOf(request, false),
		arrival
	});
}
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
function answer(request, urgent, show) {
	const { place, intent } = request;
	const { turns, memory, warn } = place;
	turns.add(urgent ? "stop-answer" : "answer", {
		owner: intent.actor.id,
		work: async () => {
			request.isAnswered = true;
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
function acknowledge(request, urgent) {
	const { place, intent } = request;
	const work = async () => {
		if (!request.isAnswered) await react(place, intent);
	};
	if (urgent) work();
	else place.turns.add("acknowledgement", {
		owner: intent.actor.id,
		work
	});
}
async function react({ open, warn }, intent) {
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
async function askJobs(ports, memory) {
	const { at } = memory.shown;
	if (at !== null && at === memory.unguardedAt) return;
	memory.unguardedAt = await ports.answerJobs() ? null : at;
}

// src/usecases/events/handle-event.ts
const HANDLERS = {
	request: handleRequest,
	"stage-label": handleStageLabel,
	"moved-pull": handleMovedPull,
	certification: handleCertification,
	job: handleJob,
	report: handleReport,
	timer: handleTimer
};
function handleEvent(place, event) {
	HANDLERS[event.kind](place, event);
}

// src/usecases/events/outcome.ts
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

// src/adapters/github/pushes.ts
const LISTED = 100;
function createPushes(octokit, repository) {
	return { replacedBy: (branch, commit) => translateErrors("listing what was pushed", async () => {
		const { data } = await octokit.rest.repos.listActivities({
			...repository,
			ref: `refs/heads/${branch}`,
			per_page: LISTED
		});
		const before = data.find(({ after }) => after === commit)?.before;
		return before === void 0 || /^0+$/.test(before) ? null : before;
	}) };
}

// src/adapters/github/recent-requests.ts
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
function mayBeRequest(isRequest, body) {
	try {
		return isRequest(body);
	} catch {
		return true;
	}
}

// src/wiring/events.ts
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
	const reported = createReportedRegistry(octokit, repository, "");
	return {
		...wireChat({
			...known,
			...clients
		}),
		pushes: createPushes(octokit, repository),
		reported,
		owners: wireOwners(octokit, repository, reported),
		runs: createMeasuringRuns(octokit, repository),
		threads: createChangedThreads(octokit, repository),
		pulls: createMergedPulls(octokit, repository),
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

export { readEvent as a, HEARD_NAMES as i, reasonOf as n, handleEvent as r, wireEvents as t };