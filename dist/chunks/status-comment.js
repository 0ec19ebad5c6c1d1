import { l as stageOf, r as isBarred } from "./stage.js";
import { n as nextPlace, r as orderOf } from "./environment-order.js";
import { t as DEFAULT_ENVIRONMENT } from "./policy.js";
import { a as deploymentIn, c as knownGood } from "./state.js";
import { n as slotsOf, o as followerOf, r as REPORTED, s as percent } from "./slots.js";
import { n as standingIn } from "./remembered-requests.js";
import { _ as link, b as strong, d as bulletList, f as code, g as joinMarkdown, m as fold, p as fence, x as table, y as md } from "./live-sections.js";
import { l as renderStanding, p as conditionWording, x as renderStatusMarker } from "./project-models.js";
import { t as holdReason } from "./hold-wording.js";

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
	"version.unretired": "retirement taken back",
	"version.unquarantined": "quarantine taken back",
	"livetest.started": "live test started",
	"livetest.changed": "share changed",
	"livetest.stopped": "live test stopped",
	"livetest.concluded": "live test concluded",
	"deployment.promoted": "promoted to production",
	"deployment.rolledback": "rolled back to",
	"deployment.reported": "reported",
	"hold.set": "hold set",
	"hold.cleared": "hold lifted",
	"certification.requested": "certification requested",
	"promotion.remembered": "promotion remembered",
	"promotion.lapsed": "remembered promotion over",
	"intent.refused": "refused",
	"intent.settled": "was so already",
	"livetest.window": "live results reported",
	"usage.window": "usage reported"
};
function eventTitle(event) {
	const { type, data } = event;
	if (data.report !== void 0) return `revision ${data.report.revision} ${REPORTED[data.report.state]}`;
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
		data.via.url === null ? code(followerOf(event)) : link(followerOf(event), data.via.url),
		md`${whyOf(event)}`
	];
}
/** A refusal by what was missing: the code of a condition alone (`no-hold`) reads as if it were met. */
function whyOf({ type, data }) {
	if (type !== "intent.refused") return data.reason ?? holdReason(data.reasonCode);
	const missing = data.conditions.filter(({ met }) => !met).map((condition) => conditionWording(condition.code).title);
	return missing.length === 0 ? data.reasonCode : `not met: ${[...new Set(missing)].join("; ")}`;
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
	const [waits, order] = [waitsForever(events), orderOf(events)];
	const main = mainDeployment(files)?.environment ?? "production";
	return [...versions.flatMap(({ version, sha256 }) => {
		const environment = nextPlace(state, order, {
			environment: main,
			sha256
		});
		return promotions(state, deploymentIn(state, environment), {
			version,
			sha256,
			waits
		});
	}), ...files.flatMap((file) => lowerings(state, file))];
}
/** A hold counts until the log says that it was lifted: what is shown depends on the log alone, not on the time. */
function promotions(state, { environment, production, liveTest, hold }, { version, sha256, waits }) {
	if (isBarred(state, sha256) || production?.sha256 === sha256 || hold !== null) return [];
	const direct = {
		kind: "promote",
		version,
		to: "production",
		environment
	};
	if (production === null) return [direct];
	return [...liveTest?.candidates.some((one) => one.sha256 === sha256) ?? false ? [] : [{
		...direct,
		to: "live"
	}], ...waits ? [] : [direct]];
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

// src/report/chatops/status-comment.ts
const COLUMNS = [
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
	return joinMarkdown([renderStatusMarker(inputs.map(({ state }) => state.model)), ...parts], "\n\n");
}
function renderModelStatus({ state, events, versions }) {
	const files = deploymentsOf(state);
	const order = orderOf(events);
	const parts = [
		md`### ${code(state.model)}: ${headline(files)}`,
		...files.length === 0 ? [] : [table(COLUMNS, files.map((file) => row(file, order)))],
		...rolloutLines(files, events),
		...versions.map(({ version, sha256 }) => versionLine(state, files, {
			version,
			sha256
		})),
		...standingIn({
			state,
			events
		}).map((one) => renderStanding(state.model, one)),
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
function headline(files) {
	const main = mainDeployment(files);
	if (main === null || main.production === null) return md`not in production`;
	return md`${main.production.version} in ${main.environment}`;
}
function row({ environment, production, liveTest, fallback, hold }, order) {
	const before = order.get(environment);
	const candidates = (liveTest?.candidates ?? []).map(({ version, share }) => md`${code(version)} ${percent(share)}`);
	return [
		before === void 0 ? md`${environment}` : md`${environment} (after ${before})`,
		named(production),
		candidates.length === 0 ? md`none` : joinMarkdown(candidates, ", "),
		named(fallback),
		hold === null ? md`none` : md`🔒 ${holdReason(hold.reason)} (by ${code(hold.by)} at ${code(hold.at)}${until(hold)})`
	];
}
/** Where followers report, or are asked to. */
function rolloutLines(files, events) {
	const told = files.flatMap((file) => slotsOf(file, events)).filter(({ rollout }) => rollout.state !== "untold");
	return told.length === 0 ? [] : [bulletList(told.map(rolloutLine))];
}
function rolloutLine({ name, revision, rollout: { state, report } }) {
	if (state === "queued" || state === "untold" || report === null) return md`${code(name)}: revision ${revision} is not reported yet.`;
	const by = report.data.via.url === null ? code(followerOf(report)) : link(followerOf(report), report.data.via.url);
	const { reason } = report.data;
	return md`${code(name)}: ${REPORTED[state]} at ${code(report.time)} by ${by}${reason === null ? "" : `: ${reason}`}.`;
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
	const where = next.environment === "production" ? "" : ` environment=${next.environment}`;
	switch (next.kind) {
		case "promote": return `/promote ${model}@${next.version} to=${next.to}${where}`;
		case "rollback": return `/rollback ${model} to=${next.version}${where}`;
		case "hold": return `/seatrial hold ${model}${where} reason`;
		case "stop":
		case "unhold": return `/seatrial ${next.kind} ${model}${where}`;
	}
}
function lastEvents(events) {
	return table(EVENT_COLUMNS, events.slice(-8).toReversed().map(renderEventRow));
}

export { renderEventRow as i, renderStatusComment as n, EVENT_COLUMNS as r, renderModelStatus as t };