import { o as followerOf, r as REPORTED } from "./read-state.js";
import { t as percent } from "./percent.js";
import { n as visibleText } from "./visible-text.js";

// src/cli/print-history.ts
function renderPeriod({ environment, from, until, production, candidates, event, reports }) {
	const live = candidates.map(({ version, share }) => `${version} at ${percent(share)}`);
	const versions = [production === null ? "nothing" : production.version, ...live].join(", ");
	return [
		`${environment}  ${from} – ${until ?? "now"}  ${versions}`,
		...digestsOf([...production === null ? [] : [production], ...candidates]),
		`    ${explain(event)}`,
		...reports.map(renderReport)
	].join("\n");
}
function digestsOf(versions) {
	if (versions.length === 0) return ["    digest none"];
	return versions.map(({ version, sha256 }) => `    digest ${sha256}${versions.length > 1 ? ` of ${version}` : ""}`);
}
function renderReport(event) {
	const { report, reason, via } = event.data;
	if (report === void 0) return "";
	const more = [reason, via.url].filter((part) => part !== null).map((part) => `, ${visibleText(part)}`);
	return `    revision ${report.revision} ${REPORTED[report.state]} ${event.time} by ${visibleText(followerOf(event))}${more.join("")}`;
}
function renderRemembered({ environment, version, to, share, pull, head, by, at }) {
	return `${environment}  remembered: ${version} to ${share === null ? to : `${to} at ${percent(share)}`}, once #${pull} is merged at ${head.slice(0, 12)} and certified (${visibleText(by)}, ${at})`;
}
function renderEvent(event) {
	return `${event.time}  ${event.type}  ${event.subject}  ${event.data.environment ?? "-"}\n    ${explain(event)}`;
}
function explain({ data }) {
	const { actor, via, certificate, reasonCode, reason } = data;
	const why = reason === null ? reasonCode : `${reasonCode}: ${visibleText(reason)}`;
	const evidence = certificate === null ? "no certificate" : `certificate ${certificate.slice(0, 12)}`;
	return `by ${visibleText(actor.login)} (${actor.role}), ${why}, ${evidence}, ${visibleText(via.url ?? `${via.kind} ${via.id}`)}`;
}

export { renderPeriod as n, renderRemembered as r, renderEvent as t };