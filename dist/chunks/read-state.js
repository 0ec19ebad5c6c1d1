import { c as modelsOf } from "./ledger.js";
import { t as AppError } from "./error.js";
import { n as slotsOf, o as followerOf } from "./slots2.js";
import { n as orderOf } from "./environment-order.js";
import { n as standingIn } from "./remembered-requests.js";
import { l as knownGood } from "./state.js";
import { r as readSoundLedgers } from "./read.js";

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

export { readStatus as n, readHistory as t };