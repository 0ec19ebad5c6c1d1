import { n as AppError } from "./quote-text.js";
import { l as knownGood } from "./state.js";
import { c as modelsOf } from "./ledger.js";
import { r as readSoundLedgers } from "./read.js";
import { n as orderOf } from "./environment-order.js";
import { n as slotsOf, o as followerOf, r as REPORTED, s as percent } from "./slots.js";
import { n as standingIn } from "./remembered-requests.js";
import { n as visibleText } from "./visible-text.js";

// src/usecases/promotion/read-state.ts
async function readStatus(ports, models) {
	const branch = await ports.store.read(models);
	const known = modelsOf(branch.files);
	const names = models === "all" ? known : models;
	for (const name of names) if (!known.includes(name)) throw unknownModel(name, modelsOf((await ports.store.read("all")).files));
	const { ledgers, faults } = readSoundLedgers(branch.files, names);
	return {
		models: ledgers.map(statusOf),
		faults
	};
}
function statusOf({ model, state, events }) {
	const log = events.map(({ event }) => event);
	const order = orderOf(log);
	const environments = Object.values(state.deployments).toSorted((a, b) => a.environment < b.environment ? -1 : 1);
	return {
		model,
		whole: state.whole,
		remembered: rememberedIn(state, unwrap(events)),
		environments: environments.map((deployment) => ({
			deployment,
			knownGood: knownGood(state, deployment.environment),
			rollouts: slotsOf(deployment, log).flatMap(rolloutIn),
			after: order.get(deployment.environment) ?? null
		}))
	};
}
function rolloutIn({ slot, revision, rollout: { state, report } }) {
	if (state === "untold") return [];
	const by = report === null ? null : followerOf(report);
	return [{
		slot,
		revision,
		state,
		at: report?.time ?? null,
		by
	}];
}
function rememberedIn(state, events) {
	return standingIn({
		state,
		events
	}).map(({ event, promotion }) => ({
		...promotion,
		by: event.data.actor.login,
		at: event.time,
		url: event.data.via.url
	}));
}
function unwrap(events) {
	return events.map(({ event }) => event);
}
async function readHistory(ports, model) {
	const branch = await ports.store.read([model]);
	const { ledgers, faults } = readSoundLedgers(branch.files, [model]);
	const events = ledgers.flatMap((ledger) => unwrap(ledger.events));
	const remembered = ledgers.flatMap((ledger) => rememberedIn(ledger.state, unwrap(ledger.events)));
	if (events.length > 0 || faults.length > 0) return {
		events,
		remembered,
		faults
	};
	const all = await ports.store.read("all");
	throw unknownModel(model, modelsOf(all.files));
}
function unknownModel(name, known) {
	return new AppError({
		code: "unknown-model",
		message: `The branch seatrial/deployments knows no model ${JSON.stringify(name)}.`,
		hint: known.length === 0 ? "Nothing was promoted yet." : `It knows ${known.join(", ")}.`
	});
}

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

export { readStatus as a, readHistory as i, renderPeriod as n, renderRemembered as r, renderEvent as t };