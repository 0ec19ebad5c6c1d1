import { c as modelsOf } from "./ledger.js";
import { n as AppError } from "./quote-text.js";
import { s as knownGood } from "./state.js";
import { r as readSoundLedgers } from "./read.js";

// src/usecases/promotion/read-state.ts
/** What should run now. */
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
function statusOf({ model, state }) {
	const environments = Object.values(state.deployments).toSorted((a, b) => a.environment < b.environment ? -1 : 1);
	return {
		model,
		whole: state.whole,
		environments: environments.map((deployment) => ({
			deployment,
			knownGood: knownGood(state, deployment.environment)
		}))
	};
}
async function readHistory(ports, model) {
	const branch = await ports.store.read([model]);
	const { ledgers, faults } = readSoundLedgers(branch.files, [model]);
	const events = ledgers.flatMap((ledger) => ledger.events.map(({ event }) => event));
	if (events.length > 0 || faults.length > 0) return {
		events,
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