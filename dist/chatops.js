import { a as readInput, f as setOutput, l as readRunnerContext, m as warning, n as runAction, p as setSecret, s as readListInput, u as info } from "./chunks/run-action.js";
import { a as readEvent, n as reasonOf, o as defaultBranchOf, r as handleEvent, t as wireEvents } from "./chunks/events.js";
import { t as AppError } from "./chunks/error.js";
import { t as parseBotLogins } from "./chunks/bot-logins.js";
import { t as CERTIFYING_WORKFLOWS } from "./chunks/judge-record.js";
import { o as mayHoldCommand } from "./chunks/chat.js";

// src/usecases/events/handle-at-once.ts
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

// actions/chatops/inputs.ts
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