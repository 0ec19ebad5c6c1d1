import { t as AppError } from "./error.js";
import { d as appendEvents, s as logFolder } from "./ledger.js";

// src/usecases/ledger/append.ts
const ASK_AGAIN = "Nothing was changed. Send the command again in a minute.";
const PATIENCE = {
	stop: {
		attempts: 25,
		hint: ASK_AGAIN
	},
	request: {
		attempts: 5,
		hint: ASK_AGAIN
	},
	report: {
		attempts: 100,
		hint: "Nothing was written. Run it again when fewer jobs write at once."
	}
};
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2e3;
async function appendToLedger({ store, clock }, urgency, attempt) {
	const { attempts, hint } = PATIENCE[urgency];
	for (let lost = 0; lost < attempts; lost++) {
		const next = await attempt();
		if (next.kind === "nothing") return next.result;
		const outcome = await store.commit(next.request);
		if (outcome.kind === "committed") return next.committed(outcome.head);
		await clock.pause(pauseMs(lost, clock.random()));
	}
	const message = `The branch moved during each of ${attempts} attempts.`;
	throw new AppError({
		code: "state-conflict",
		message,
		hint
	});
}
function pauseMs(lost, random) {
	return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** lost) * random;
}

// src/usecases/ledger/statements.ts
function writeStatements({ model, logFiles }, statements, source) {
	const said = /* @__PURE__ */ new Map();
	const drafts = statements.map((statement) => {
		const number = said.get(statement.key) ?? 0;
		said.set(statement.key, number + 1);
		return draftOf(statement, {
			id: `${statement.key}/${number}`,
			source
		});
	});
	const changed = appendEvents(logFolder(model), logFiles, drafts);
	return new Map(changed.map(({ path, text }) => [path, text]));
}
function draftOf(statement, { id, source }) {
	const { type, model, version, at } = statement;
	return {
		specversion: "1.0",
		kind: "Event",
		id,
		source,
		type,
		subject: version === null ? model : `${model}@${version}`,
		time: at,
		data: dataOf(statement)
	};
}
function dataOf({ model, version, sha256, key, actor, via, reasonCode, details }) {
	return {
		model,
		version,
		sha256,
		environment: null,
		intentKey: key,
		actor,
		via,
		bound: {
			sha: null,
			digests: sha256 === null ? [] : [sha256]
		},
		policy: null,
		settings: null,
		certificate: null,
		reasonCode,
		reason: null,
		conditions: [],
		conclusion: null,
		revision: null,
		deployment: null,
		facts: null,
		...details
	};
}

export { appendToLedger as n, writeStatements as t };