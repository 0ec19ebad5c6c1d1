import { t as AppError } from "./error.js";
import { i as RULES, r as decideCommand } from "./decide2.js";
import { c as modelsOf, o as logFilesOf, p as parseLog, t as REGISTRY_LOG } from "./ledger.js";
import { r as changeOf, s as foldEvents } from "./state.js";
import { r as readSoundLedgers } from "./read.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { n as tellFaults, t as readExitCode } from "./tell-faults.js";
import { i as withLedgerOptions, n as openLedger, r as printJson } from "./open-ledger.js";
import { resolve } from "node:path";

// src/usecases/promotion/replay-ledger.ts
async function replayLedger(ports, rules) {
	const { files } = await ports.store.read("all");
	const { ledgers, faults } = readSoundLedgers(files, modelsOf(files));
	const quarantine = ledgers.length === 0 ? [] : parseLog(logFilesOf(files, REGISTRY_LOG)).map(({ event }) => event);
	const replays = ledgers.map(({ model, events }) => replayModel({
		model,
		events: events.map(({ event }) => event),
		quarantine
	}, rules));
	return {
		decisions: replays.reduce((sum, { decisions }) => sum + decisions, 0),
		divergences: replays.flatMap(({ divergences }) => divergences),
		faults
	};
}
function replayModel(log, rules) {
	const groups = groupByCommand(log.events);
	const divergences = groups.flatMap((group) => replayGroup(statesBefore(log, group), group, rules) ?? []);
	return {
		decisions: groups.length,
		divergences: divergences.map((one) => ({
			model: log.model,
			...one
		}))
	};
}
function groupByCommand(events) {
	const groups = [];
	for (const [earlier, event] of events.entries()) {
		const { facts, intentKey } = event.data;
		const current = groups.at(-1);
		if (facts !== null) groups.push({
			facts,
			first: event,
			events: [event],
			earlier
		});
		else if (current?.first.data.intentKey === intentKey) current.events.push(event);
	}
	return groups;
}
function statesBefore({ model, events, quarantine }, { first, facts, earlier: count }) {
	const before = events.slice(0, count);
	const keys = new Set(before.map(({ data }) => data.intentKey));
	const earlier = quarantine.filter(({ time, data }) => data.model === model ? keys.has(data.intentKey) : time <= first.time && data.intentKey !== first.data.intentKey);
	const whole = first.data.conditions.every(({ code, met }) => code !== "ledger-whole" || met);
	return {
		own: {
			...foldEvents(model, before, earlier),
			whole
		},
		named: {
			...foldEvents(facts.model.name, [], earlier),
			whole
		}
	};
}
function replayGroup({ own, named }, group, rules) {
	const { facts, first, events } = group;
	const ledger = {
		[named.model]: named,
		[own.model]: own
	};
	const decided = describeVerdict(decideCommand(ledger, facts, rules), own.model, first.data.reasonCode);
	const recorded = events.map((event) => describeChange(changeOf(event)));
	return recorded.join("\n") === decided.join("\n") ? null : {
		id: first.id,
		recorded,
		decided
	};
}
function describeVerdict(verdict, model, recordedCode) {
	const own = verdict.changes.filter((change) => change.model === model).map(({ change }) => change);
	const sibling = recordedCode === "sibling-refused" && verdict.kind !== "refuse";
	if (verdict.kind === "allow" && !sibling) return own.map(describeChange);
	const { version, remembered } = verdict.facts;
	return [describeChange({
		type: verdict.kind === "refuse" || sibling ? "intent.refused" : "intent.settled",
		version: version?.version ?? null,
		sha256: version?.sha256 ?? null,
		environment: null,
		deployment: null,
		reasonCode: sibling ? recordedCode : verdict.reasonCode,
		reason: null,
		...remembered === void 0 ? {} : { remembered: remembered.promotion }
	})];
}
function describeChange(change) {
	const { type, version, sha256, environment, deployment, reasonCode, remembered } = change;
	return JSON.stringify([
		type,
		version,
		sha256,
		environment,
		reasonCode,
		deployment,
		...remembered === void 0 ? [] : [remembered]
	]);
}

// src/cli/commands/replay.ts
function registerReplay(program) {
	const command = program.command("replay").description("whether the recorded facts through today's rules give the recorded decisions; of a live test, whether its windows give it again").argument("[decision.json]", "a decision of a live test, as `decide --output` wrote it").option("--windows <file...>", "the windows that it was made from, in any order; - is standard input").addHelpText("after", "\nExit code: 0 they do, 1 some differ, 2 the question cannot be answered.");
	withLedgerOptions(command).action(replay);
}
async function replay(decision, options) {
	const { windows } = options;
	if (decision !== void 0 && windows !== void 0) {
		const { replayLiveDecision } = await import("./replay-live-decision.js");
		return replayLiveDecision({
			path: decision,
			windows,
			folder: resolve(options.registry),
			json: options.json === true
		});
	}
	if (decision !== void 0 || windows !== void 0) throw notBoth(decision);
	const result = await replayLedger(openLedger(options), RULES);
	tellFaults(result.faults);
	process.exitCode = result.divergences.length === 0 ? readExitCode(result.faults) : EXIT_CODES.bad;
	if (options.json === true) return printJson(result);
	const lines = result.divergences.map(({ model, id, recorded, decided }) => {
		return `${model} ${id}\n  recorded ${recorded.join("\n           ")}\n  today    ${decided.join("\n           ")}\n`;
	});
	process.stdout.write(`${lines.join("")}${result.decisions} decisions, ${lines.length} differ\n`);
}
function notBoth(decision) {
	return decision === void 0 ? new AppError({
		code: "usage",
		message: "No decision is named.",
		hint: "seatrial replay decision.json --windows windows.ndjson"
	}) : new AppError({
		code: "usage",
		message: "A decision is made again from windows.",
		hint: "Add --windows with the files that it was made from."
	});
}

export { registerReplay as t };