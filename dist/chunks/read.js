import { l as readLedger } from "./ledger.js";
import { t as AppError } from "./error.js";

// src/usecases/ledger/read.ts
function readSoundLedgers(files, models) {
	const readings = models.map((model) => readOne(files, model));
	return {
		ledgers: readings.flatMap(({ ledger }) => ledger ?? []),
		faults: readings.flatMap(({ fault }) => fault ?? [])
	};
}
function readOne(files, model) {
	try {
		const ledger = readLedger(files, model);
		return {
			ledger,
			fault: ledger.state.whole ? null : notWhole(model)
		};
	} catch (error) {
		return {
			ledger: null,
			fault: unreadable(model, error)
		};
	}
}
function notWhole(model) {
	return {
		code: "not-whole",
		model,
		message: "The log or a deployment file was changed by hand."
	};
}
function unreadable(model, error) {
	if (!(error instanceof AppError) || error.code !== "state-corrupt") throw error;
	const { path, line } = error.location ?? {
		path: model,
		line: 1
	};
	return {
		code: "unreadable",
		model,
		message: `${path}:${line} ${error.message}`
	};
}
function readLedgers(models, read) {
	const ledgers = [];
	let first = null;
	for (const model of models) try {
		ledgers.push(read(model));
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		first ??= error;
	}
	return {
		ledgers,
		unreadable: first
	};
}

export { unreadable as i, readLedgers as n, readSoundLedgers as r, notWhole as t };