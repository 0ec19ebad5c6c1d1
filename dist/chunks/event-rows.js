import { _ as link, f as code, y as md } from "./live-sections.js";
import { o as followerOf, r as REPORTED } from "./slots.js";

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
		md`${data.reason ?? data.reasonCode}`
	];
}

export { renderEventRow as n, EVENT_COLUMNS as t };