import { r as isPassing, t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { n as textIn, r as valueIn, t as numberIn } from "./value-in.js";
import { t as sha256 } from "./sha256.js";
import { n as formatInstant, r as instantMs } from "./instant.js";
import { a as deploymentIn } from "./state.js";
import { S as validateGuardTrip, y as validateFollowerReport } from "./parsers.js";
import { c as modelsOf, l as readLedger, n as deploymentPath } from "./ledger.js";
import { n as readLedgers } from "./read.js";
import { r as resolveEnvironments } from "./policy.js";
import { a as isStageLabel, f as watchedIn } from "./stage.js";
import { f as link, m as md } from "./section.js";
import { T as NO_LIMITS } from "./read-settings.js";
import { t as jsonOrNull } from "./json-or-null.js";
import { t as decideLive } from "./decide-live.js";
import { n as decisionText } from "./count-once.js";
import { a as checkHistory, i as sentinelHistory, n as recordedWindows, r as loggedHistory } from "./logged-test.js";
import { t as askedFor } from "./standing-approval.js";
import { t as findModelManifest } from "./load-manifests.js";
import { n as createReadModelRecord } from "./read-model-record.js";
import { t as createClock } from "./clock.js";
import { E as emptyCommand, s as verbOfLabel } from "./registry4.js";
import { F as commandsOf, P as askFor, n as projectModels, t as eventsOf, u as eachApart, w as saveAnswer } from "./project-models.js";
import { n as applyAll, r as change, t as aboutVersion } from "./changes.js";
import { o as isLeaseDue, s as leaseFrom } from "./aftercare.js";
import { n as judgeRecord } from "./judge-record.js";
import { r as decideCommand } from "./decide2.js";
import { t as actorThen } from "./roles.js";
import { _ as onlyLowers, a as decideRequest, c as statementOf$1, d as readModels, f as readWorld, g as asksForSomething, h as answerFailure, i as sweepRequests, l as joinLines, m as commandFacts, n as GUARD, o as buildCommit, p as statesOf, r as reconcile, s as stateOf, t as settleRemembered, u as showDecided } from "./settle-remembered.js";
import { n as appendToLedger, t as writeStatements } from "./statements.js";
import { t as formatDeployment } from "./format-deployment.js";
import { t as percent } from "./percent.js";
import { t as objectToModes } from "./claimed-modes.js";
import { n as untrusted, t as readReportFiles } from "./read-report-files.js";
import { a as workOfPush, r as requireApproval, t as createReportedRegistry } from "./reported-registry.js";
import { n as requirePolicy, t as requireLetIn } from "./require-let-in.js";
import { t as createMergedPulls } from "./pull-requests.js";
import { i as keepFiles } from "./record-live.js";
import { t as recordCertificate } from "./record-certificate.js";
import { t as answerJob } from "./answer-job.js";
import { t as parseWindows } from "./parse-windows.js";
import { a as askOnce, i as observe, n as readWindowSource, o as branchesOnce, s as viewObserved, t as SOURCE_LIMITS } from "./window-source.js";
import { i as trippedArm, n as BREAKER, r as concludeTripped, t as concludeTest } from "./conclude-test.js";
import { a as projectChanges, i as sourceOf$1, n as createRepositoryMemory, o as mayHoldCommand, r as wireChat, t as createClients } from "./chat.js";
import { p as translateErrors, r as parseRepositoryName } from "./octokit.js";
import { t as createGitObjects } from "./git-objects.js";
import { n as wireOwners, r as createMeasuringRuns } from "./approvals.js";
import { t as certifiedFacts } from "./certified-facts.js";
import { n as createGitHubDeploymentStore } from "./deployment-store2.js";
import { n as createBranchRegistry } from "./release-refresh.js";
import { i as createKeptWindowStore } from "./refresh-releases.js";

// src/contract/payload.ts
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
function repositoryId(payload) {
	const url = textIn(payload, "repository", "html_url");
	const name = textIn(payload, "repository", "full_name");
	return url === null || name === null || !URL.canParse(url) ? null : `${new URL(url).host}/${name}`;
}
function defaultBranchOf(payload) {
	return textIn(payload, "repository", "default_branch") ?? "main";
}

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
const TRIP_EVENT = "seatrial-tripped";
function readReport({ payload }) {
	const action = textIn(payload, "action");
	if (action !== "seatrial-applied" && action !== "seatrial-tripped") return null;
	const sender = accountIn(payload, "sender");
	const repository = repositoryId(payload);
	if (sender === null || repository === null) return null;
	return {
		kind: action === "seatrial-applied" ? "report" : "trip",
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
	throw new AppError({
		code: "schema-violation",
		reason: "report-malformed",
		message: `A follower's report cannot be read: ${explainPayload(validateFollowerReport.errors ?? [])}.`,
		hint: "Send what schemas/follower-report.schema.json describes; docs/chatops.md has the line. Nothing was recorded."
	});
}
function explainPayload([first]) {
	return `${first === void 0 || first.instancePath === "" ? "The client_payload" : quoteText(first.instancePath)} ${explain(first)}`;
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

// src/contract/parse-guard-trip.ts
function parseGuardTrip(payload) {
	if (validateGuardTrip(payload)) return payload;
	throw new AppError({
		code: "schema-violation",
		reason: "trip-malformed",
		message: `What a breaker tripped cannot be read: ${explainPayload(validateGuardTrip.errors ?? [])}.`,
		hint: "Send what schemas/guard-trip.schema.json describes. Nothing was recorded."
	});
}

// src/contract/parse-push.ts
const MOST_WORDS = 300;
function parsePush(text) {
	const { windows = [], trips = [], notKept = null, ...others } = fieldsOf(jsonOrNull(text));
	const [other] = Object.keys(others);
	if (other !== void 0) throw malformed(`it has the key ${JSON.stringify(other).slice(0, MOST_WORDS)}`);
	if (!Array.isArray(windows)) throw malformed("`windows` is no array");
	if (!Array.isArray(trips)) throw malformed("`trips` is no array");
	if (notKept !== null && typeof notKept !== "string") throw malformed("`notKept` is no text");
	return {
		...parseWindows("windows", windows.map((window) => JSON.stringify(window)).join("\n")),
		trips: trips.map(parseGuardTrip),
		notKept: notKept?.slice(0, MOST_WORDS) ?? null
	};
}
function fieldsOf(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw malformed("it is no object in JSON");
	return { ...value };
}
function malformed(why) {
	return new AppError({
		code: "schema-violation",
		reason: "push-malformed",
		message: `What was sent cannot be read: ${why}.`,
		hint: "Send {\"windows\": […]}, each as schemas/window.schema.json describes, and what schemas/guard-trip.schema.json describes as \"trips\". Nothing was recorded."
	});
}

// src/report/chatops/turn-subject.ts
function renderTurnMessage({ model, environment }, told) {
	const order = [...told].toSorted((a, b) => Number(movesProduction(b)) - Number(movesProduction(a)));
	return joinLines(order.map((one) => `${model}: ${environment} ${wordsOf(one)} (live test)`));
}
function movesProduction({ type }) {
	return type === "deployment.promoted" || type === "deployment.rolledback";
}
function fallReason({ outcome, history }, { version }) {
	const metric = outcome.kind === "promote" ? ` in ${outcome.metric}` : "";
	return `${history.phase === "bake" ? "the bake" : "the sentinel"} has shown that ${version} is better${metric}`;
}
function wordsOf({ type, version, sha256, reasonCode, details: { deployment, conclusion } }) {
	const named = version ?? "no version";
	if (type === "hold.set") return "held";
	if (type === "world.changed") return `${named} and the version before it have fallen`;
	if (type === "deployment.rolledback") return `back to ${named}`;
	if (version === null) return "renews the lease";
	if (type === "deployment.promoted") return `→ ${named}`;
	if (type === "livetest.concluded") return `concludes ${named}: ${conclusion ?? "inconclusive"}, ${reasonCode}`;
	if (type === "livetest.stopped") return `ends the live test of ${named}`;
	const own = deployment?.liveTest?.candidates.find((one) => one.sha256 === sha256);
	return `gives ${named} ${percent(own?.share ?? 0)}`;
}

// src/usecases/livetest/guard-rollback.ts
function guardRollback(returning) {
	const { world, registered, environment, actor, by, to, reason } = returning;
	const environments = resolveEnvironments(world.overview.settings, world.now).filter(({ name }) => name === environment);
	if (environments.length === 0) return null;
	const source = {
		kind: "guard",
		id: by,
		url: null,
		thread: threadOf(returning),
		boundSha: null
	};
	return {
		at: world.now,
		command: {
			verb: "rollback",
			to: null,
			share: null,
			version: to,
			until: null,
			reason,
			unclear: false
		},
		actor: {
			...actor,
			role: "read",
			teams: []
		},
		source,
		thread: null,
		settings: world.overview.settingsBlob,
		environments,
		model: registered.facts,
		version: null,
		certificate: null,
		approvals: []
	};
}
function threadOf({ registered, events, environment, leaves }) {
	const known = registered.versions.find(({ sha256 }) => sha256 === leaves)?.pull;
	const promoted = events.findLast(({ type, data }) => type === "deployment.promoted" && data.environment === environment && data.sha256 === leaves);
	return known ?? promoted?.data.facts?.version?.pull ?? promoted?.data.via.thread ?? null;
}

// src/usecases/livetest/guard-statement.ts
function guardStatement({ model, environment }, { type, version, sha256, deployment }, told) {
	return {
		...told,
		type,
		model,
		version,
		sha256,
		details: {
			environment,
			revision: deployment === null ? null : {
				before: deployment.revision - 1,
				after: deployment.revision
			},
			deployment: deployment === null ? null : stateOf(deployment),
			...told.details
		}
	};
}
function guardSource(events, { environment, sha256, pull }) {
	const asked = sha256 === null ? null : askedFor(events, {
		environment,
		sha256
	}, "live");
	const { id = "live-test", url = null, thread = null } = asked?.data.via ?? {};
	return {
		kind: "guard",
		id,
		url,
		thread: asked?.data.facts?.version?.pull ?? pull ?? thread,
		boundSha: null
	};
}

// src/usecases/livetest/record-trip.ts
async function recordTrip(ports, received) {
	return appendToLedger(ports, "stop", () => attemptOnce(ports, received));
}
async function attemptOnce(ports, received) {
	const { trip, sender, repository } = received;
	const world = await readWorld(ports);
	const asking = {
		source: {
			kind: "guard",
			id: BREAKER,
			url: null,
			thread: null,
			boundSha: null
		},
		actor: {
			...sender,
			bot: false
		}
	};
	const read = await readModels(ports, asking, {
		world,
		models: [trip.model],
		all: false
	});
	const { environment, model, revision, arm } = trip;
	const key = sha256(JSON.stringify([
		"seatrial/guard/v1",
		repository,
		environment,
		model,
		revision,
		arm,
		trip.sha256
	]));
	const tripping = {
		...received,
		world,
		read,
		key
	};
	const ledger = read.ledger.ledgers[model];
	if (ledger === void 0) return nothing("over");
	const events = eventsOf(ledger);
	if (events.some(({ data }) => data.intentKey === key)) return nothing("repeated");
	const about = trippedArm(ledger.state, events, trip);
	if (about.kind === "over") return nothing("over");
	const request = about.kind === "production" ? takeBack(ports, tripping) : takeOut(tripping, concludeTripped(ledger.state, trip, about.candidate));
	if (request === null) return nothing("over");
	const show = showDecided({
		key,
		ledgers: read.ledger.ledgers,
		isNew: true
	});
	return {
		kind: "commit",
		request,
		committed: () => ({
			kind: "recorded",
			show
		})
	};
}
function nothing(kind) {
	return {
		kind: "nothing",
		result: { kind }
	};
}
function takeOut({ trip, sender, repository, world, read, key }, own) {
	const { model, environment } = trip;
	const ledger = read.ledger.ledgers[model];
	const events = ledger === void 0 ? [] : eventsOf(ledger);
	const registered = read.registered[model];
	const pull = registered?.versions.find(({ sha256: digest }) => digest === trip.sha256)?.pull ?? null;
	const statement = guardStatement({
		model,
		environment
	}, own, {
		key,
		at: world.now,
		actor: {
			id: sender.id,
			login: sender.login,
			role: "write",
			teams: []
		},
		via: guardSource(events, {
			environment,
			sha256: trip.sha256,
			pull
		}),
		reasonCode: "guard-tripped",
		details: {
			conclusion: "fail",
			reason: reasonOf$1(trip),
			policy: registered?.facts.policyDigest ?? null,
			settings: world.overview.settingsBlob
		}
	});
	const files = new Map(writeStatements({
		model,
		logFiles: ledger?.logFiles ?? []
	}, [statement], repository));
	if (own.deployment !== null) files.set(deploymentPath(environment, model), formatDeployment(own.deployment));
	const message = `${renderTurnMessage({
		model,
		environment
	}, [statement])}\n\nSeatrial-Intent: ${key}\n`;
	return {
		expectedHead: read.ledger.head,
		files,
		message
	};
}
function takeBack(ports, { trip, sender, repository, world, read, key }) {
	const registered = read.registered[trip.model];
	if (registered === void 0) return null;
	const { environment, sha256: leaves } = trip;
	const about = {
		environment,
		actor: {
			id: sender.id,
			login: sender.login
		},
		by: BREAKER,
		leaves,
		to: null,
		reason: reasonOf$1(trip)
	};
	const ledger = read.ledger.ledgers[trip.model];
	const events = ledger === void 0 ? [] : eventsOf(ledger);
	const facts = guardRollback({
		world,
		registered,
		events,
		...about
	});
	if (facts === null) return null;
	const verdict = decideCommand(statesOf(read.ledger), facts, ports.rules);
	if (verdict.kind !== "allow") return null;
	const { reasonCode, changes } = verdict;
	return buildCommit({
		kind: "apply",
		reasonCode,
		verdicts: [verdict],
		changes
	}, {
		repository,
		key,
		gathered: read.ledger
	});
}
function reasonOf$1({ event, version, at }) {
	return `the breaker of a gateway turned ${version} away at ${at}: ${event}`;
}

// src/usecases/livetest/decide-fall.ts
const WATCH = "live-test";
function decideFall({ rules }, test, { fall }) {
	const { place, world, registered, events, ledger, read, decision } = test;
	const leaves = deploymentIn(ledger.state, place.environment).production;
	if (fall === null || leaves === null) return null;
	const facts = guardRollback({
		world,
		registered,
		events,
		environment: place.environment,
		actor: GUARD,
		by: WATCH,
		leaves: leaves.sha256,
		to: fall.version,
		reason: fallReason(decision, fall)
	});
	if (facts === null) return null;
	const verdict = decideCommand(statesOf(read.ledger), facts, rules);
	return verdict.kind === "allow" ? verdict : null;
}

// src/usecases/livetest/decide-rises.ts
async function decideRises(ports, test, { turn, state }) {
	const decided = [];
	let before = state;
	for (const rise of turn.rises) {
		const one = await decideRise(ports, test, {
			rise,
			state: before
		});
		decided.push(one);
		before = applyAll(before, (one.verdict?.changes ?? []).map(({ change }) => change));
	}
	return decided;
}
async function decideRise(ports, test, { rise, state }) {
	const { place, events, registered, read } = test;
	const asked = askedFor(events, {
		environment: place.environment,
		sha256: rise.candidate.sha256
	}, rise.to);
	const version = registered.versions.find(({ sha256 }) => sha256 === rise.candidate.sha256);
	if (asked === null || version === void 0) return {
		rise,
		asked,
		verdict: null,
		unmet: [unmet(asked === null ? "asked-for" : "version-known", place.environment, {
			seen: null,
			needed: true
		})]
	};
	const then = asked.data.policy;
	if (then !== registered.facts.policyDigest) {
		const other = {
			seen: registered.facts.policyDigest,
			needed: then
		};
		return {
			rise,
			asked,
			verdict: null,
			unmet: [unmet("same-policy", place.environment, other)]
		};
	}
	const facts = await factsOf(ports, test, {
		rise,
		asked,
		version
	});
	const verdict = decideCommand({
		...statesOf(read.ledger),
		[place.model]: state
	}, facts, ports.rules);
	return {
		rise,
		asked,
		verdict,
		unmet: verdict.conditions.filter(({ met }) => !met)
	};
}
function unmet(code, environment, told) {
	return {
		code,
		met: false,
		...told,
		environment
	};
}
async function factsOf(ports, test, { rise, asked, version }) {
	const { place, world, read, environment } = test;
	const { actor: then, via, intentKey: key } = asked.data;
	const teams = [...environment.teams.live, ...environment.teams.production];
	const now = await ports.people.actor(then.login, [...new Set(teams)]);
	const actor = actorThen({
		id: then.id,
		login: then.login,
		...now
	}, asked);
	const typed = {
		kind: "typed",
		command: emptyCommand("promote")
	};
	const person = {
		id: then.id,
		login: then.login,
		bot: false
	};
	return {
		...await commandFacts(ports, {
			intent: {
				repository: asked.source,
				source: via,
				actor: person,
				writtenAt: null,
				asked: typed
			},
			world,
			read: {
				...read,
				actor
			},
			model: place.model,
			command: typed.command,
			resolution: {
				kind: "resolved",
				command: {
					verb: "promote",
					to: rise.to,
					share: rise.share,
					version: version.version,
					until: null,
					reason: null,
					unclear: false
				},
				version,
				environments: [environment]
			}
		}),
		approval: {
			key,
			at: asked.time,
			role: then.role
		}
	};
}

// src/domain/livetest/certified-levels.ts
function levelsIn(certificates, sha256) {
	const newest = certificates.find(({ facts, liveTest }) => facts.subject === sha256 && facts.trusted && facts.verdict === "pass" && liveTest !== null);
	const spreads = (newest?.liveTest?.spreads ?? []).filter(({ paired }) => !paired);
	return [...new Map(spreads.toReversed().map((spread) => [spread.metric, spread])).values()].toReversed().map(({ metric, mean, spread, units }) => ({
		sha256,
		certificate: newest?.facts.digest ?? "",
		metric,
		mean,
		error: spread === null ? 0 : spread.upper / Math.sqrt(Math.max(1, units))
	}));
}

// src/usecases/livetest/gather-test.ts
async function gatherTest(ports, place) {
	const world = await readWorld(ports);
	const read = await readModels(ports, BY_ITSELF$1, {
		world,
		models: [place.model],
		all: false
	});
	const [ledger, registered] = [read.ledger.ledgers[place.model], read.registered[place.model]];
	const environment = resolveEnvironments(world.overview.settings, world.now).find(({ name }) => name === place.environment);
	if (ledger === void 0 || registered === void 0 || environment === void 0) return null;
	const events = eventsOf(ledger);
	const decision = await decideLogged(ports, {
		place,
		events,
		registered,
		state: ledger.state,
		now: world.now
	});
	return decision === null ? null : {
		place,
		world,
		read,
		ledger,
		events,
		registered,
		environment,
		decision
	};
}
const BY_ITSELF$1 = {
	source: {
		kind: "guard",
		id: "live-test",
		url: null,
		thread: null,
		boundSha: null
	},
	actor: {
		id: 0,
		login: GUARD.login,
		bot: true
	}
};
async function decideLogged(ports, logged) {
	const { place, events, registered, state, now } = logged;
	const history = watchedHistory(events, place, state);
	if (registered.test === null || history === null) return null;
	if (!state.whole || checkHistory(history).length > 0) return null;
	const { windows } = await recordedWindows(ports, events, history);
	return decideLive({
		policy: registered.test,
		history,
		sharesKnown: true,
		windows: windows.map(({ window }) => window),
		certified: await certifiedLevels(ports, history),
		at: now,
		program: ports.program
	});
}
async function certifiedLevels({ certificates }, { model, phase, candidates, epochs }) {
	if (phase === "test") return [];
	const production = epochs.at(-1)?.production;
	const asked = [...production === void 0 ? [] : [production], ...candidates];
	return (await Promise.all(asked.map(async ({ version, sha256 }) => levelsIn(await certificates.find({
		model,
		version,
		sha256
	}), sha256)))).flat();
}
function watchedHistory(events, { environment, part }, state) {
	if (part === "sentinel") return sentinelHistory(events, environment);
	const history = loggedHistory(events, environment);
	return history?.test === deploymentIn(state, environment).liveTest?.id ? history : null;
}

// src/usecases/livetest/kept-decision.ts
function keptDecision({ place, decision, world }) {
	const text = decisionText(decision);
	const digest = sha256(text);
	const { outcome, at, policy, windows, history } = decision;
	if (outcome.kind === "hold") throw new AppError({
		code: "internal",
		message: "Nothing follows from a hold."
	});
	return {
		text,
		facts: {
			path: `decisions/${place.environment}/${place.model}/${history.test}/${digest.slice(0, 16)}.json`,
			sha256: digest,
			at,
			outcome,
			...history.phase === "test" ? {} : { phase: history.phase },
			policy,
			windows: windows.sha256,
			commit: world.overview.commit
		}
	};
}

// src/usecases/livetest/turn-commit.ts
function buildTurn(turn) {
	const { test } = turn;
	const { model } = test.place;
	const statements = statementsOf(turn);
	const log = {
		model,
		logFiles: test.ledger.logFiles
	};
	const files = new Map(writeStatements(log, statements, repositoryOf(test)));
	for (const { details } of statements) {
		const { deployment, environment, revision } = details;
		if (!deployment || !environment || !revision) continue;
		const file = {
			...deploymentIn(test.ledger.state, environment),
			...deployment,
			revision: revision.after
		};
		files.set(deploymentPath(environment, model), formatDeployment(file));
	}
	const keys = [...new Set(statements.map(({ key }) => key))];
	const trailers = keys.map((key) => `Seatrial-Intent: ${key}\n`).join("");
	const message = `${renderTurnMessage(test.place, statements)}\n\n${trailers}`;
	return {
		request: {
			expectedHead: test.read.ledger.head,
			files,
			message
		},
		keys
	};
}
function statementsOf(turn) {
	const { test, kept } = turn;
	if (kept === null) return [leaseOf(test)];
	const concluded = turn.turn.conclusions.map((one) => conclusionOf(turn, one, kept.facts));
	const risen = turn.rises.flatMap(({ rise, verdict }) => {
		if (verdict === null || verdict.kind !== "allow") return [];
		return decidedBy(verdict, keyOf(test, [rise.candidate.sha256, kept.facts.sha256]), kept.facts);
	});
	const changed = turn.turn.worldChanged ? [worldOf(test, kept.facts)] : [];
	return [
		...concluded,
		...risen,
		...fallenTo(turn, kept.facts),
		...changed
	];
}
function worldOf(test, decision) {
	const { environment } = test.place;
	const { production } = deploymentIn(test.ledger.state, environment);
	const [own] = test.decision.candidates;
	const about = {
		type: "world.changed",
		reasonCode: "both-below",
		version: production
	};
	return said(test, {
		...aboutVersion(about),
		environment
	}, {
		key: keyOf(test, ["world", decision.sha256]),
		reasonCode: about.reasonCode,
		details: { decision: {
			...decision,
			...own === void 0 ? {} : { candidate: own }
		} }
	});
}
function decidedBy(verdict, key, decision) {
	return verdict.changes.map(({ model, change: own }, index) => {
		const told = statementOf$1({
			model,
			change: own,
			verdict
		}, key, index === 0);
		return {
			...told,
			details: {
				...told.details,
				decision
			}
		};
	});
}
function fallenTo({ test, turn, fall }, decision) {
	if (fall === null || turn.fall === null) return [];
	const [own] = test.decision.candidates;
	return decidedBy(fall, keyOf(test, [
		"fall",
		turn.fall.sha256,
		decision.sha256
	]), decision).map((one) => one.type === "deployment.rolledback" && own !== void 0 ? {
		...one,
		details: {
			...one.details,
			decision: {
				...decision,
				candidate: own
			}
		}
	} : one);
}
function conclusionOf({ test, rises }, conclusion, decision) {
	const { candidate, verdict, reasonCode } = conclusion;
	const own = test.decision.candidates.find(({ name }) => name === candidate.name);
	const withheld = rises.filter(({ rise }) => rise.candidate.sha256 === candidate.sha256);
	return said(test, conclusion.change, {
		key: keyOf(test, [candidate.sha256, decision.sha256]),
		reasonCode,
		details: {
			conclusion: verdict,
			conditions: withheld.flatMap(({ unmet }) => unmet),
			decision: {
				...decision,
				...own === void 0 ? {} : { candidate: own }
			}
		}
	});
}
function leaseOf(test) {
	const { place, world } = test;
	const deployment = deploymentIn(test.ledger.state, place.environment);
	const lease = leaseFrom(world.now);
	const liveTest = deployment.liveTest === null ? null : {
		...deployment.liveTest,
		lease
	};
	const about = {
		type: "livetest.changed",
		reasonCode: "lease-renewed",
		version: null
	};
	return said(test, change(deployment, { liveTest }, about), {
		key: keyOf(test, ["lease", lease]),
		reasonCode: about.reasonCode,
		details: {}
	});
}
function said(test, own, told) {
	const { place, world, registered } = test;
	const known = {
		policy: registered.facts.policyDigest,
		settings: world.overview.settingsBlob
	};
	const speaker = {
		actor: GUARD,
		via: sourceOf(test, own.sha256)
	};
	return guardStatement(place, own, {
		...speaker,
		...told,
		at: world.now,
		details: {
			...known,
			...told.details
		}
	});
}
function sourceOf({ place, events, registered, ledger, decision }, digest) {
	const { production } = deploymentIn(ledger.state, place.environment);
	const about = digest === null || decision.history.phase === "test" ? digest : production?.sha256 ?? digest;
	const known = registered.versions.find(({ sha256: own }) => own === about)?.pull ?? null;
	return guardSource(events, {
		environment: place.environment,
		sha256: about,
		pull: known
	});
}
function keyOf(test, parts) {
	const { model, environment } = test.place;
	const id = test.decision.history.test;
	return sha256(JSON.stringify([
		"seatrial/live-test/v1",
		repositoryOf(test),
		model,
		environment,
		id,
		...parts
	]));
}
function repositoryOf({ events }) {
	return events[0]?.source ?? "";
}

// src/usecases/livetest/decide-test.ts
const NOTHING$1 = {
	kind: "nothing",
	result: null
};
async function decideTest(ports, place) {
	const test = await gatherTest(ports, place);
	if (test === null) return NOTHING$1;
	const { decision, environment, ledger } = test;
	const turn = concludeTest(ledger.state, {
		environment: place.environment,
		shareCap: environment.shareCap,
		sentinelShare: test.registered.test?.sentinelShare ?? 0,
		decision
	});
	const concluded = turn.conclusions.map(({ change }) => change);
	const rises = await decideRises(ports, test, {
		turn,
		state: applyAll(ledger.state, concluded)
	});
	const fall = decideFall(ports, test, turn);
	const isRising = rises.some(({ verdict }) => verdict?.kind === "allow");
	const isNews = turn.worldChanged && !isToldOf(test);
	const isEmpty = turn.conclusions.length === 0 && !isRising && fall === null && !isNews;
	if (isEmpty && !isDue(ledger.state, test)) return NOTHING$1;
	const kept = isEmpty ? null : keptDecision(test);
	if (kept !== null) await keepFiles(ports, /* @__PURE__ */ new Map([[kept.facts.path, kept.text]]), `Decide a live test of ${place.model}\n`);
	const { request, keys } = buildTurn({
		test,
		turn,
		rises,
		fall,
		kept
	});
	const { ledgers } = test.read.ledger;
	const told = isEmpty ? [] : keys;
	const show = async (later) => eachApart(told.map((key) => async () => showDecided({
		key,
		ledgers,
		isNew: true
	})(later)));
	const result = {
		...place,
		outcome: isEmpty ? "hold" : decision.outcome.kind,
		show
	};
	return {
		kind: "commit",
		request,
		committed: () => result
	};
}
function isToldOf({ events, decision, place: { environment } }) {
	return events.some(({ type, data }) => type === "world.changed" && data.environment === environment && data.decision?.path.includes(`/${decision.history.test}/`) === true);
}
function isDue(state, { place, world }) {
	if (place.part !== "liveTest") return false;
	const lease = deploymentIn(state, place.environment).liveTest?.lease;
	return lease !== void 0 && isLeaseDue(lease, world.now);
}

// src/usecases/livetest/decide-tests.ts
const MOST_TURNS = 12;
async function decideTests(ports, models) {
	const turned = [];
	const errors = [];
	const look = inOneLook(ports, models);
	for (const place of await placesOf(look, models)) for (let turn = 0; turn < MOST_TURNS; turn += 1) {
		const one = await appendToLedger(look, "request", () => decideTest(look, place)).catch((error) => {
			if (isPassing(error)) throw error;
			errors.push(error);
			return null;
		});
		if (one === null) break;
		turned.push(one);
	}
	return {
		turned,
		errors
	};
}
function inOneLook(ports, models) {
	const overview = askOnce(() => ports.registry.overview());
	const branches = branchesOnce(ports, models, overview.forget);
	return {
		...ports,
		...branches,
		registry: {
			...ports.registry,
			overview: overview.ask
		}
	};
}
async function placesOf(ports, models) {
	if (models.length === 0) return [];
	const { files } = await ports.store.read(models);
	const { ledgers } = readLedgers(models, (model) => ports.readLedger(files, model));
	return ledgers.flatMap(({ model, state }) => watchedIn(state).map((watched) => ({
		model,
		...watched
	})));
}

// src/usecases/events/decide-tests.ts
const LOOK_AGAIN_MS = 9e5;
async function decideAndShow({ turns, open, warn, memory }, { tested, head }) {
	if (tested.length === 0) return;
	const ports = await open();
	const atMs = instantMs(ports.clock.now());
	const { decided } = memory;
	if (decided !== null && decided.head === head && atMs - decided.atMs < LOOK_AGAIN_MS) return;
	const { turned, errors } = await decideTests(ports, tested);
	memory.decided = turned.length + errors.length === 0 ? {
		head,
		atMs
	} : null;
	for (const error of errors) warn("not-decided", error);
	for (const { show } of turned) {
		const work = async () => show(await open());
		turns.add("answer", {
			owner: null,
			work,
			onFailure: (error) => warn("not-shown", error)
		});
	}
}

// src/usecases/events/observe-tests.ts
function observeTested(place, tested) {
	const { turns, sources, memory, warn } = place;
	if (sources === null || tested.length === 0 || memory.observing) return;
	memory.observing = true;
	const work = async () => {
		const outcome = await sources.observe(tested).finally(() => {
			memory.observing = false;
		});
		tellProblems(place, outcome);
		actOn(place, outcome, sources.repository);
	};
	turns.add("observation", {
		owner: null,
		work,
		onFailure: (error) => warn("not-observed", error)
	});
}
function actOn(place, { trips, models }, repository) {
	for (const trip of trips) takeOver(place, trip, repository);
	if (models.length > 0) decide(place, models);
}
function takeOver({ turns, open, warn }, trip, repository) {
	const sender = {
		id: BY_ITSELF,
		login: GUARD.login
	};
	turns.add("stop", {
		owner: null,
		work: async () => {
			const outcome = await recordTrip(await open(), {
				trip,
				sender,
				repository
			});
			if (outcome.kind !== "recorded") return;
			const work = async () => outcome.show(await open());
			turns.add("stop-answer", {
				owner: null,
				work,
				onFailure: (error) => warn("not-shown", error)
			});
		},
		onFailure: (error) => warn("not-decided", error)
	});
}
const BY_ITSELF = 0;
function decide(place, tested) {
	place.turns.add("request", {
		owner: null,
		work: async () => decideAndShow(place, {
			tested,
			head: null
		}),
		onFailure: (error) => place.warn("not-decided", error)
	});
}
function tellProblems({ memory, warn }, { sources, trips, unclaimed, faults }) {
	const told = [...viewObserved({
		sources,
		trips,
		unclaimed
	}).sources.flatMap(({ title, problems }) => problems.flatMap(({ isInvalid, message, hint }) => isInvalid ? [`${title}: ${message} ${hint}`] : [])), ...faults.map(({ model, message }) => `${model}: ${message}`)];
	const news = told.filter((one) => !memory.sourceProblems.includes(one));
	memory.sourceProblems = told;
	for (const message of news) warn("not-observed", new AppError({
		code: "data-format",
		message
	}));
}

// src/usecases/events/handle-push.ts
function handlePush(place, { variable, text }) {
	const { turns, sources, tell } = place;
	if (sources === null) return;
	const onFailure = (error) => tell({
		kind: "failed",
		error
	});
	const work = async () => {
		const { trips, notKept, ...windows } = parsePush(text);
		const observed = await sources.take({
			...windows,
			push: {
				variable,
				trips,
				notKept
			}
		});
		actOn(place, observed, sources.repository);
		tell({
			kind: "pushed",
			observed
		});
	};
	turns.add("push", {
		owner: null,
		work,
		onFailure
	});
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
			memory.owed.set(sourceOf$1(intent), show);
			warn("not-shown", error);
		}
	});
}
async function decideOne(request, urgent) {
	const { place, intent } = request;
	const { outcome, show } = await decideRequest(await place.open(), intent, "event");
	noteTested(place, outcome);
	place.tell(outcome);
	answer(request, urgent, show);
}
function noteTested({ memory }, outcome) {
	if (outcome.kind !== "decided") return;
	const begun = outcome.decision.changes.filter(({ change }) => (change.deployment?.liveTest ?? null) !== null);
	memory.tested = /* @__PURE__ */ new Set([...memory.tested, ...begun.map(({ model }) => model)]);
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

// src/usecases/events/handle-trip.ts
function handleTrip(place, { payload, sender, repository }) {
	const { turns, open, tell, warn } = place;
	turns.add("stop", {
		owner: sender.id,
		work: async () => {
			const outcome = await recordTrip(await open(), {
				trip: parseGuardTrip(payload),
				sender,
				repository
			});
			tell({
				kind: "tripped",
				reasonCode: outcome.kind
			});
			if (outcome.kind !== "recorded") return;
			const work = async () => outcome.show(await open());
			turns.add("stop-answer", {
				owner: sender.id,
				work,
				onFailure: (error) => warn("not-shown", error)
			});
		},
		onFailure: (error) => tell({
			kind: "failed",
			error
		})
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
		work: async () => {
			const settlement = await settle(place, "all");
			memory.tested = new Set(settlement.tested);
			await decideAndShow(place, settlement);
			observeTested(place, settlement.tested);
		}
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

// src/usecases/events/handle-watch.ts
function handleWatch(place) {
	observeTested(place, [...place.memory.tested]);
}

// src/usecases/events/handle-event.ts
const HANDLERS = {
	request: handleRequest,
	"stage-label": handleStageLabel,
	"moved-pull": handleMovedPull,
	certification: handleCertification,
	job: handleJob,
	report: handleReport,
	trip: handleTrip,
	push: handlePush,
	watch: handleWatch,
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
		case "tripped":
		case "gated": return outcome.reasonCode;
		case "decided": return outcome.decision.reasonCode;
		case "recorded": return outcome.models.length > 0 ? "recorded" : "nothing-to-record";
		case "pushed": return outcome.observed.sources.length > 0 ? "read" : "no-source";
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

// src/wiring/observe-remotely.ts
async function wireRemoteObserve(observing) {
	const { octokit, repository, defaultBranch, cache, clock, environment } = observing;
	const objects = createGitObjects(octokit, repository, cache);
	const store = createGitHubDeploymentStore({
		octokit,
		repository,
		objects
	});
	const head = await objects.head(defaultBranch);
	const registry = createBranchRegistry(objects, head === null ? /* @__PURE__ */ new Map() : await objects.files(head));
	const readFile = async (commit, path) => {
		const blob = (await objects.files(commit)).get(path);
		return blob === void 0 ? null : (await objects.texts([blob])).get(blob) ?? null;
	};
	const asBegun = {
		...objects,
		head: async (branch) => objects.lastHead(branch)
	};
	const begun = createGitHubDeploymentStore({
		octokit,
		repository,
		objects: asBegun
	});
	const readRecord = createReadModelRecord({
		read: (models) => begun.read(models),
		readFile
	});
	return {
		store,
		clock,
		windows: createKeptWindowStore({
			octokit,
			repository,
			objects
		}),
		registry,
		manifest: (model) => findModelManifest(registry, model),
		delivered: parseWindows("nothing", ""),
		readSource: (question) => readWindowSource(question, {
			environment,
			folder: null,
			limits: SOURCE_LIMITS
		}),
		certified: async (place, model, version) => {
			const certificate = await (await readRecord(model, place)).certificateOf(version);
			return certificate === null ? NO_LIMITS : certifiedFacts(certificate).latency;
		}
	};
}

// src/wiring/events.ts
function wireEvents(wiring) {
	const repository = parseRepositoryName(wiring.name);
	if (repository === null) return null;
	const memory = wiring.memory ?? createRepositoryMemory();
	const certification = describeCertification(wiring);
	return {
		parseComment: memory.parseComment,
		memory: memory.sweeps,
		open: async () => wirePorts({
			...wiring,
			repository,
			memory
		}, await wiring.token()),
		certification,
		sources: wireSources({
			...wiring,
			repository,
			memory
		}, certification.reporter)
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
const ASKED = [
	"gateway",
	"prometheus",
	"push"
];
function wireSources(wiring, reporter) {
	const { observing: environment, repository, defaultBranch, memory, token, apiUrl, paced, onWait } = wiring;
	if (environment === void 0) return null;
	const open = async () => {
		const { urgent: octokit } = createClients({
			token: await token(),
			apiUrl,
			paced,
			onWait
		});
		const clock = wiring.clock ?? createClock();
		return wireRemoteObserve({
			octokit,
			repository,
			defaultBranch,
			cache: memory.objects,
			clock,
			environment
		});
	};
	const request = {
		environment: null,
		isDryRun: false,
		reporter
	};
	return {
		repository: reporter.repository,
		observe: async (models) => observe(await open(), {
			...request,
			models,
			kinds: ASKED
		}),
		take: async (delivered) => observe({
			...await open(),
			delivered
		}, {
			...request,
			pushedBy: delivered.push?.variable ?? ""
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

export { readEvent as a, HEARD_NAMES as i, reasonOf as n, defaultBranchOf as o, handleEvent as r, repositoryId as s, wireEvents as t };