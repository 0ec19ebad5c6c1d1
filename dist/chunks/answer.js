import { n as changeOf, s as knownGood } from "./state.js";
import { _ as link, b as strong, f as code, g as joinMarkdown, h as hiddenComment, m as fold, p as fence, x as table, y as md } from "./live-sections.js";
import { o as verbOf } from "./registry4.js";
import { c as stageOf } from "./stage.js";
import { t as DEFAULT_ENVIRONMENT } from "./policy.js";
import { i as isBarred } from "./rules.js";

// src/report/chatops/answer-marker.ts
const ANSWER = /^<!-- seatrial:answer key=([0-9a-f]{64}) part=(decision|reading) actor=(\d{1,16}) day=(\d{4}-\d{2}-\d{2}) -->(?:\n|$)/;
const STATUS = "<!-- seatrial:status -->";
function renderAnswerMarker({ key, part, actor, day }) {
	return hiddenComment(`seatrial:answer key=${key} part=${part} actor=${actor} day=${day}`);
}
function parseAnswerMarker(body) {
	const [, key, part, actor, day] = ANSWER.exec(body) ?? [];
	if (key === void 0 || day === void 0 || part !== "decision" && part !== "reading") return null;
	return {
		key,
		part,
		actor: Number(actor),
		day
	};
}
function renderStatusMarker() {
	return hiddenComment("seatrial:status");
}
function isStatusComment(body) {
	return body.startsWith(STATUS);
}

// src/domain/promotion/next-commands.ts
/** By environment. */
function deploymentsOf({ deployments }) {
	return Object.values(deployments).toSorted((a, b) => a.environment < b.environment ? -1 : 1);
}
/** Where a version is that is spoken of without an environment. */
function mainDeployment(files) {
	return files.find(({ environment }) => environment === "production") ?? files[0] ?? null;
}
/** What may come next, as the ledger tells it: promotions first, then what lowers exposure. */
function nextCommands({ state, events, versions }) {
	const files = deploymentsOf(state);
	const waits = waitsForever(events);
	return [...versions.flatMap(({ sha256 }) => promotions(state, mainDeployment(files), {
		sha256,
		waits
	})), ...files.flatMap((file) => lowerings(state, file))];
}
/** A hold counts until the log says that it was lifted: what is shown depends on the log alone, not on the time. */
function promotions(state, main, { sha256, waits }) {
	if (isBarred(state, sha256)) return [];
	const production = main?.production ?? null;
	if (production?.sha256 === sha256 || (main?.hold ?? null) !== null) return [];
	const direct = {
		kind: "promote",
		sha256,
		to: "production"
	};
	if (production === null) return [direct];
	return [{
		kind: "promote",
		sha256,
		to: "live"
	}, ...waits ? [] : [direct]];
}
/** A live test that model.yaml declares has no conclusion yet, so that production is refused: as the last decision saw it. */
function waitsForever(events) {
	const facts = events.findLast(({ data }) => data.facts !== null)?.data.facts;
	return facts?.model.liveTest === true && !facts.environments.some(({ directPromotion }) => directPromotion);
}
function lowerings(state, { environment, hold, liveTest }) {
	const [target] = knownGood(state, environment);
	return [
		...target === void 0 ? [] : [{
			kind: "rollback",
			version: target.version,
			environment
		}],
		...liveTest === null ? [] : [{
			kind: "stop",
			environment
		}],
		{
			kind: hold === null ? "hold" : "unhold",
			environment
		}
	];
}

// src/report/chatops/event-rows.ts
const EVENT_COLUMNS = [
	{
		header: md`when (UTC)`,
		align: "left"
	},
	{
		header: md`what`,
		align: "left"
	},
	{
		header: md`where`,
		align: "left"
	},
	{
		header: md`who`,
		align: "left"
	},
	{
		header: md`why`,
		align: "left"
	}
];
const TITLES = {
	"version.certified": "certified",
	"version.rejected": "rejected",
	"version.retired": "retired",
	"version.quarantined": "quarantined",
	"livetest.started": "live test started",
	"livetest.changed": "share changed",
	"livetest.stopped": "live test stopped",
	"livetest.concluded": "live test concluded",
	"deployment.promoted": "promoted to production",
	"deployment.rolledback": "rolled back to",
	"hold.set": "hold set",
	"hold.cleared": "hold lifted",
	"certification.requested": "certification requested",
	"intent.refused": "refused",
	"intent.settled": "was so already",
	"livetest.window": "live results reported",
	"usage.window": "usage reported"
};
function eventTitle(event) {
	const { type, data } = event;
	const verb = data.facts?.command.verb ?? "request";
	return type === "intent.refused" || type === "intent.settled" ? `${verb} ${TITLES[type]}` : TITLES[type];
}
function renderEventRow(event) {
	const { data, time } = event;
	const version = data.version === null ? md`` : md` ${code(data.version)}`;
	return [
		code(time.replace("T", " ").replace(/(\.\d+)?Z$/, "")),
		md`${eventTitle(event)}${version}`,
		md`${data.environment ?? ""}`,
		data.via.url === null ? code(data.actor.login) : link(data.actor.login, data.via.url),
		md`${data.reason ?? data.reasonCode}`
	];
}

// src/report/chatops/status-comment.ts
const COLUMNS$1 = [
	{
		header: md`environment`,
		align: "left"
	},
	{
		header: md`production`,
		align: "left"
	},
	{
		header: md`live test`,
		align: "left"
	},
	{
		header: md`warm fallback`,
		align: "left"
	},
	{
		header: md`hold`,
		align: "left"
	}
];
/** The one comment of a thread that always shows how things are. It depends on the ledger alone, not on the time. */
function renderStatusComment(inputs) {
	const parts = inputs.map(renderModelStatus);
	return joinMarkdown([renderStatusMarker(), ...parts], "\n\n");
}
function renderModelStatus({ state, events, versions }) {
	const files = deploymentsOf(state);
	const parts = [
		md`### ${code(state.model)}: ${headline$1(files)}`,
		...files.length === 0 ? [] : [table(COLUMNS$1, files.map(row))],
		...versions.map(({ version, sha256 }) => versionLine(state, files, {
			version,
			sha256
		})),
		...nextLines({
			state,
			events,
			versions
		}),
		...events.length === 0 ? [] : [fold("What happened", lastEvents(events))],
		...state.whole ? [] : [md`⚠️ ${strong("The branch was changed by hand.")} Nothing is promoted until \`seatrial verify\` finds it whole.`]
	];
	return joinMarkdown(parts, "\n\n");
}
function headline$1(files) {
	const main = mainDeployment(files);
	if (main === null || main.production === null) return md`not in production`;
	return md`${main.production.version} in ${main.environment}`;
}
function row({ environment, production, liveTest, fallback, hold }) {
	const candidates = (liveTest?.candidates ?? []).map(({ version, share }) => md`${code(version)} ${percent(share)}`);
	return [
		md`${environment}`,
		named(production),
		candidates.length === 0 ? md`none` : joinMarkdown(candidates, ", "),
		named(fallback),
		hold === null ? md`none` : md`🔒 ${hold.reason} (by ${code(hold.by)} at ${code(hold.at)}${until(hold)})`
	];
}
function until(hold) {
	return hold.until === null ? md`` : md` until ${code(hold.until)}`;
}
function named(version) {
	return version === null ? md`none` : md`${code(version.version)} (${code(version.sha256.slice(0, 12))})`;
}
function versionLine(state, files, { version, sha256 }) {
	const stages = (files.length === 0 ? [DEFAULT_ENVIRONMENT] : files.map(({ environment }) => environment)).map((environment) => md`${strong(stageOf(state, environment, sha256))} in ${environment}`);
	return md`This version, ${code(version)}, is ${joinMarkdown(stages, ", ")}.`;
}
function nextLines(input) {
	const lines = nextCommands(input).map((next) => renderNext(input.state.model, next));
	return lines.length === 0 ? [] : [md`Next, ready to paste:`, fence("", [...new Set(lines)].join("\n"))];
}
function renderNext(model, next) {
	if (next.kind === "promote") return `/promote ${model}@sha256:${next.sha256} to=${next.to}`;
	const where = next.environment === "production" ? "" : ` environment=${next.environment}`;
	switch (next.kind) {
		case "rollback": return `/rollback ${model} to=${next.version}${where}`;
		case "hold": return `/seatrial hold ${model}${where} reason`;
		case "stop":
		case "unhold": return `/seatrial ${next.kind} ${model}${where}`;
	}
}
function lastEvents(events) {
	return table(EVENT_COLUMNS, events.slice(-8).toReversed().map(renderEventRow));
}
function percent(share) {
	return `${Number((share * 100).toFixed(4))} %`;
}

// src/report/chatops/mend-wording.ts
const GIVE_SHARE = md`Give it a share of the traffic first, with \`/promote\`, for as long as \`minLiveTime\` in the settings says; or allow \`directPromotion\` there.`;
/** What is said where there is no evidence from live traffic. */
const NO_EVIDENCE = {
	"direct-promotion": {
		words: "direct promotion",
		mend: GIVE_SHARE
	},
	"no-share": {
		words: "no share",
		mend: GIVE_SHARE
	},
	"no-conclusion": {
		words: "no conclusion",
		mend: md`model.yaml declares \`liveTest\`, whose conclusion this version of Seatrial does not compute yet: allow \`directPromotion\` in the settings, or remove \`liveTest\` from model.yaml.`
	},
	"no-production": {
		words: "no share, and no production",
		mend: md`Nothing is in production since the last version was taken away, so that no share can be given either: allow \`directPromotion\` in the settings, or return to a version that is known to be good, where there is one, with \`/rollback\`.`
	}
};
const WORDINGS = {
	authorised: {
		title: "The right to do it",
		mend: md`Ask somebody who has that role to comment the command.`
	},
	"ledger-whole": {
		title: "The branch is as the log says",
		mend: md`Somebody changed the branch by hand: run \`seatrial verify\`, and undo that change.`
	},
	"version-known": {
		title: "The version exists",
		mend: md`Name a version that has a manifest in the registry.`,
		show: needing("a version of the registry")
	},
	merged: {
		title: "The version is merged",
		mend: md`Merge the pull request first; what runs must not change any more.`
	},
	bound: {
		title: "The command names a commit",
		mend: md`Paste the line below, or send the command in a review.`
	},
	"bound-commit": {
		title: "The commit is the one of the version",
		mend: md`There was a push since: look at the new commit, and name it.`
	},
	"not-quarantined": {
		title: "Not quarantined",
		mend: md`Build the model anew: a banned digest stays banned.`
	},
	"not-retired": {
		title: "Not retired",
		mend: md`Add the model as a new version.`
	},
	"no-hold": {
		title: "No hold",
		mend: md`When the reason is gone: \`/seatrial unhold\`.`
	},
	"no-freeze": {
		title: "No freeze",
		mend: md`Wait until the window ends, or change the settings in a pull request.`
	},
	certificate: {
		title: "A certificate",
		mend: md`Comment \`/certify\`.`,
		show: needing("a certificate")
	},
	"certificate-subject": {
		title: "It certifies this digest",
		mend: md`Comment \`/certify\`.`
	},
	"certificate-trusted": {
		title: "It was made on the default branch",
		mend: md`Wait for the certification after the merge, or comment \`/certify\`.`
	},
	"certificate-verdict": {
		title: "Certification passed",
		mend: md`Read the certification report; build a version that passes.`
	},
	"certificate-policy": {
		title: "It was made under today's policy",
		mend: md`The model's gates or the settings changed since. Comment \`/certify\`.`
	},
	"certificate-mode": {
		title: "It covers the mode of the environment",
		mend: md`Declare the mode in the manifest, and comment \`/certify\`.`
	},
	"certificate-age": {
		title: "It is recent",
		mend: md`Comment \`/certify\`.`
	},
	"owner-approval": {
		title: "An owner approved the commit",
		mend: md`Ask an owner who is not the author to approve the pull request as it was merged.`,
		show: needing("an owner who is not the author")
	},
	"live-baseline": {
		title: "There is production to compare with",
		mend: md`Promote the first version with \`to=production\`.`,
		show: needing("a version in production")
	},
	"share-cap": {
		title: "Shares within the cap",
		mend: md`Ask for a smaller share, or stop another candidate.`
	},
	"live-places": {
		title: "A free place in the live test",
		mend: md`Stop another candidate first.`
	},
	"live-evidence": {
		title: "Evidence from live traffic",
		mend: ({ seen }) => evidenceWording(seen)?.mend ?? GIVE_SHARE,
		show: showEvidence
	},
	"live-time": {
		title: "A share for long enough",
		mend: md`Send the command again from then on. \`minLiveTime\` in the settings says how long.`,
		show: showTime
	},
	"live-requests": {
		title: "Enough requests on that share",
		mend: md`Wait for more traffic, or give it a larger share. \`minLiveRequests\` in the settings says how many.`
	},
	"known-good": {
		title: "A version that is known to be good",
		mend: md`Name one of those in the list; where there is none, stop the live test or promote another version.`,
		show: (value, side) => value === null && side === "seen" ? code("the newest") : null
	},
	"has-live-test": {
		title: "The version of this pull request is in a live test",
		mend: md`To take production back, name the version to go back to: \`/rollback to=1.2.3\`.`
	},
	"no-traffic": {
		title: "It has no traffic",
		mend: md`Stop its live test, or roll back, first.`
	}
};
/** The words for a condition. A code that is not known here, of another version's log, is shown as it is. */
function conditionWording(name) {
	return isRuleCode(name) ? WORDINGS[name] : {
		title: name,
		mend: md`See the documentation of ${name}.`
	};
}
function isRuleCode(name) {
	return Object.hasOwn(WORDINGS, name);
}
/** What to do about a condition that is not met. */
function mendOf(condition) {
	const { mend } = conditionWording(condition.code);
	return typeof mend === "function" ? mend(condition) : mend;
}
/** What is required, where a rule always requires the same. */
function needing(words) {
	return (_value, side) => side === "needed" ? code(words) : null;
}
/** Version 0.1.0 recorded the words themselves. */
function evidenceWording(seen) {
	return Object.entries(NO_EVIDENCE).find(([name, { words }]) => seen === name || seen === words)?.[1] ?? null;
}
function showEvidence(value, side) {
	if (typeof value === "number") return md`${percent(value)} of the traffic`;
	if (side === "needed") return value === "share" ? code("a share") : null;
	const words = evidenceWording(value)?.words ?? null;
	return words === null ? null : code(words);
}
function showTime(value, side) {
	if (typeof value !== "string") return md`none yet`;
	const text = `${value.slice(0, 10)} ${value.slice(11, 19).replace(/:00$/, "")} UTC`;
	return side === "seen" ? md`since ${code(text)}` : md`from ${code(text)} on`;
}

// src/report/chatops/refusal.ts
const COLUMNS = [
	{
		header: md`condition`,
		align: "left"
	},
	{
		header: md`observed`,
		align: "left"
	},
	{
		header: md`required`,
		align: "left"
	},
	{
		header: md`how to mend it`,
		align: "left"
	}
];
/** Every condition that failed, never only the first. */
function renderRefusal(refused, atomic) {
	const parts = refused.map(renderCommand);
	const note = atomic ? [md`The commands of a comment are one plan: none of them was carried out.`] : [];
	return joinMarkdown([...parts, ...note], "\n\n");
}
function renderCommand({ facts, conditions, reasonCode }) {
	const failed = conditions.filter(({ met }) => !met);
	if (failed.length === 0) return md`${strong(md`${commandTitle(facts)}: possible by itself`)} (${reasonCode}).`;
	const parts = [
		md`😕 ${strong(commandTitle(facts))} is refused: ${failed.length} of ${conditions.length} conditions ${failed.length === 1 ? "fails" : "fail"}.`,
		conditionTable(failed),
		...pinnedLine(facts, failed)
	];
	return joinMarkdown(parts, "\n\n");
}
function conditionTable(conditions) {
	const several = new Set(conditions.map(({ environment }) => environment)).size > 1;
	const rows = conditions.map((condition) => {
		const { title, show } = conditionWording(condition.code);
		const where = several && condition.environment !== null ? md` (${condition.environment})` : md``;
		const seen = show?.(condition.seen, "seen") ?? fact(condition.seen);
		const needed = show?.(condition.needed, "needed") ?? fact(condition.needed);
		return [
			md`${title}${where}`,
			seen,
			needed,
			condition.met ? md`✅` : mendOf(condition)
		];
	});
	return table(COLUMNS, rows);
}
function fact(value) {
	if (value === null || value === "") return md`none`;
	if (typeof value === "boolean") return value ? md`yes` : md`no`;
	if (typeof value === "string" && /^[0-9a-f]{64}$/.test(value)) return code(value.slice(0, 12));
	return code(String(value), 120);
}
function commandTitle({ command, version, model }) {
	const target = version === null ? model.name : `${model.name}@${version.version}`;
	const place = verbOf(command).leadsTo?.(command) ?? null;
	const to = place === null ? "" : ` to=${place}`;
	return code(`${command.verb} ${target}${to}`);
}
/** The same command with the commit in it, where only that was missing. */
function pinnedLine(facts, failed) {
	const head = facts.thread?.headSha ?? null;
	const codes = failed.map(({ code: name }) => name);
	if (head === null || facts.version === null) return [];
	if (!codes.includes("bound") && !codes.includes("bound-commit")) return [];
	const { command, model, version } = facts;
	const share = command.share === null ? "" : ` share=${Number((command.share * 100).toFixed(4))}%`;
	const line = `/promote ${model.name}@${version.version} to=${command.to ?? "live"}${share} @${head}`;
	return [md`The line that names the commit as it is now:`, fence("", line)];
}

// src/report/chatops/change-wording.ts
/** What a change of the ledger means, as sentences; none for what is told elsewhere. */
function describeChange(model, change) {
	const { type, sha256, deployment, reasonCode } = change;
	const version = change.version === null ? md`no version` : code(change.version);
	const where = change.environment ?? "";
	const because = change.reason === null ? md`` : md`: ${change.reason}`;
	switch (type) {
		case "deployment.promoted": return [md`${where}: production is ${version}, digest ${code((sha256 ?? "").slice(0, 16))}, revision ${deployment?.revision ?? ""}.`];
		case "deployment.rolledback": return [md`${where}: production is ${version} again${because}.`];
		case "livetest.stopped": return [md`${where}: the live test of ${version} has ended.`, ...reasonCode === "live-rolled-back" ? productionStays(model, change) : []];
		case "livetest.started":
		case "livetest.changed": {
			const share = deployment?.liveTest?.candidates.find((one) => one.sha256 === sha256)?.share ?? 0;
			return [md`${where}: ${version} gets ${percent(share)} of the traffic.`];
		}
		case "hold.set": return [md`${where}: a hold blocks every promotion until ${endOf(deployment?.hold ?? null)}.`];
		case "hold.cleared": return [md`${where}: the hold is lifted.`];
		case "version.quarantined": return deployment === null ? [md`${version} is banned everywhere${because}.`] : [fallbackIs(change)];
		case "version.retired": return deployment === null ? [md`${version} is retired.`] : [fallbackIs(change)];
		case "certification.requested": return [md`The certification of ${version} was started.`];
		case "version.certified":
		case "version.rejected":
		case "livetest.concluded":
		case "intent.refused":
		case "intent.settled":
		case "livetest.window":
		case "usage.window": return [];
	}
}
function endOf(hold) {
	const until = hold?.until ?? null;
	return until === null ? md`somebody lifts it with \`/seatrial unhold\`` : md`${code(until)}, or until somebody lifts it sooner with \`/seatrial unhold\``;
}
function fallbackIs({ environment, deployment }) {
	const fallback = deployment?.fallback ?? null;
	return md`${environment ?? ""}: the warm fallback is ${fallback === null ? md`none` : code(fallback.version)}.`;
}
/** Who writes `/rollback` on the pull request of a candidate may have meant production. */
function productionStays(model, { environment, deployment }) {
	const { production, fallback } = deployment ?? {
		production: null,
		fallback: null
	};
	if (production === null) return [];
	const stays = md`${environment ?? ""}: production stays at ${code(production.version)}.`;
	if (fallback === null) return [stays];
	const place = environment === null || environment === "production" ? "" : ` environment=${environment}`;
	return [md`${stays} To take it back as well: ${code(`/rollback ${model} to=${fallback.version}${place}`)}`];
}

// src/report/chatops/answer.ts
const LOUD = [
	"intent.refused",
	"deployment.promoted",
	"deployment.rolledback",
	"version.quarantined"
];
function acknowledge(events) {
	const refused = events.some(({ type }) => type === "intent.refused");
	const unclear = events.some(({ data }) => data.reasonCode === "held-and-asked");
	const loud = events.some(isLoud);
	return {
		reaction: refused || unclear ? "confused" : "rocket",
		comment: loud || unclear
	};
}
/** Version 0.1.0 held what it could not read; a rollback that ended a live test tells what it did not do. */
function isLoud({ type, data }) {
	return LOUD.includes(type) || data.reasonCode === "live-rolled-back";
}
/** The comment about a decision, from what the ledger recorded of it. */
function renderAnswer(events, marker) {
	const refused = events.filter(({ type }) => type === "intent.refused");
	if (refused.length === 0) return joinMarkdown([renderAnswerMarker(marker), ...renderDone(events)], "\n\n");
	const commands = refused.flatMap(({ data }) => {
		return data.facts === null ? [] : [{
			facts: data.facts,
			conditions: data.conditions,
			reasonCode: data.reasonCode
		}];
	});
	return joinMarkdown([renderAnswerMarker(marker), renderRefusal(commands, commands.length > 1)], "\n\n");
}
function renderDone(events) {
	const unclear = acknowledge(events).reaction === "confused";
	const lines = events.flatMap((event) => describeChange(event.data.model, changeOf(event))).map((line) => md`- ${line}`);
	const evidence = events.flatMap(({ data }) => data.conditions).filter(({ met }) => met);
	const details = evidence.length === 0 ? [] : [fold(`Evidence: ${evidence.length} ${evidence.length === 1 ? "condition" : "conditions"}`, conditionTable(evidence))];
	return [joinMarkdown([
		md`${unclear ? "😕" : "🚀"} ${strong(headline(events))}`,
		md``,
		...lines
	], "\n"), ...details];
}
function headline(events) {
	const main = events.find(isLoud) ?? events[0];
	if (main === void 0) return md`Done.`;
	const { model, version, environment } = main.data;
	if (main.data.reasonCode === "held-and-asked") return md`${code(model)} is held: the rest of the command could not be read. Please send it again.`;
	const now = version === null ? md`no version` : code(version);
	if (main.type === "deployment.promoted") return md`${code(model)} ${now} is now ${environment ?? "production"}.`;
	if (main.type === "deployment.rolledback") return md`${code(model)} is back at ${now} in ${environment ?? "production"}.`;
	if (main.data.reasonCode === "live-rolled-back") return md`The live test of ${code(model)} ${now} in ${environment ?? "production"} has ended.`;
	if (main.type === "version.quarantined") return md`${code(model)} ${now} is quarantined.`;
	return md`Done.`;
}

export { conditionTable as a, EVENT_COLUMNS as c, parseAnswerMarker as d, renderAnswerMarker as f, commandTitle as i, renderEventRow as l, renderAnswer as n, renderRefusal as o, describeChange as r, renderStatusComment as s, acknowledge as t, isStatusComment as u };