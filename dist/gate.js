import { a as readInput, d as setFailed, f as setOutput, l as readRunnerContext, n as runAction, o as readIntegerInput, p as setSecret, r as readChoiceInput, u as info } from "./chunks/run-action.js";
import { n as parseVersionQuestion } from "./chunks/named-version.js";
import { i as admit, n as knownDigests, r as describeAdmission } from "./chunks/answer-job.js";
import { p as markdownText } from "./chunks/section.js";
import { t as eventsOf } from "./chunks/project-models.js";
import { n as createGitHubDeploymentStore } from "./chunks/deployment-store2.js";
import { n as createObjectCache, t as createGitObjects } from "./chunks/git-objects.js";
import { n as createOctokit, r as parseRepositoryName } from "./chunks/octokit.js";
import { t as createClock } from "./chunks/clock.js";
import { l as readLedger } from "./chunks/ledger.js";
import { t as AppError } from "./chunks/error.js";
import { t as DEFAULT_ENVIRONMENT } from "./chunks/policy.js";
import { l as SLOTS } from "./chunks/read-state.js";

// src/usecases/promotion/ask-admission.ts
const EVERY_MS = 15e3;
async function askAdmission(ports, question, { waitMs, onWait }) {
	let last = null;
	for (let left = waitMs;; left -= EVERY_MS) {
		const asked = await askOnce(ports, question);
		if (asked.admission.kind !== "wait" || left <= 0) return asked;
		if (asked.admission.reasonCode !== last) onWait(asked);
		last = asked.admission.reasonCode;
		await ports.clock.pause(Math.min(left, EVERY_MS));
	}
}
async function askOnce({ store, readLedger }, question) {
	const { files } = await store.read([question.model]);
	const ledger = readLedger(files, question.model);
	return {
		admission: admit(ledger.state, knownDigests(ledger), {
			place: question.place,
			wanted: question
		}),
		events: eventsOf(ledger)
	};
}

// src/wiring/admission.ts
function wireAdmission({ name, token, apiUrl }) {
	const repository = parseRepositoryName(name);
	if (repository === null) throw new AppError({
		code: "usage",
		message: `${JSON.stringify(name)} names no repository.`,
		hint: "Write the registry as owner/name."
	});
	const octokit = createOctokit({
		token,
		apiUrl
	});
	const objects = createGitObjects(octokit, repository, createObjectCache());
	return {
		store: createGitHubDeploymentStore({
			octokit,
			repository,
			objects
		}),
		readLedger,
		clock: createClock()
	};
}

// actions/gate/inputs.ts
function readGateInputs() {
	return {
		model: readInput("model") ?? "",
		version: readInput("version") ?? null,
		sha256: readInput("sha256") ?? null,
		environment: readInput("environment") ?? "production",
		slot: readChoiceInput("slot", SLOTS) ?? "production",
		waitSeconds: readIntegerInput("wait-seconds") ?? 0,
		repository: readInput("repository") ?? null,
		token: readInput("token") ?? ""
	};
}

// actions/gate/main.ts
await runAction(async () => {
	setOutput("allowed", "false");
	const { token, repository, environment, slot, waitSeconds, ...named } = readGateInputs();
	if (token !== "") setSecret(token);
	const context = await readRunnerContext(process.env);
	const ports = wireAdmission({
		token,
		apiUrl: context.apiUrl,
		name: repository ?? context.repository ?? ""
	});
	const question = {
		...parseVersionQuestion(named),
		place: {
			environment,
			slot
		}
	};
	const { admission, events } = await askAdmission(ports, question, {
		waitMs: waitSeconds * 1e3,
		onWait: (now) => info(markdownText(describeAdmission(now.admission, now.events)))
	});
	setOutput("version", admission.version ?? "");
	setOutput("sha256", admission.sha256 ?? "");
	setOutput("revision", String(admission.revision));
	setOutput("reason-code", admission.reasonCode);
	const words = markdownText(describeAdmission(admission, events));
	if (admission.kind !== "admit") return setFailed(words);
	setOutput("allowed", "true");
	info(words);
});

export {  };