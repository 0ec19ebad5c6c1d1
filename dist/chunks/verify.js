import { c as modelsOf, f as findBreaks, l as readLedger, o as logFilesOf, p as parseLog, t as REGISTRY_LOG } from "./ledger.js";
import { t as readCertificates } from "./recorded-certificates.js";
import { i as unreadable } from "./read.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { i as withLedgerOptions, n as openLedger, r as printJson } from "./open-ledger.js";
import { n as visibleText } from "./visible-text.js";

// src/usecases/promotion/verify-ledger.ts
async function verifyLedger({ store, history }) {
	const { head, files } = await store.read("all");
	const models = [.../* @__PURE__ */ new Set([...modelsOf(files), ...certifiedModels(files)])];
	const found = [...models.map((model) => verifyModel(files, model)), attempt(REGISTRY_LOG, () => chainFaults(files, REGISTRY_LOG))];
	const { shrinks, isComplete } = head === null ? {
		shrinks: [],
		isComplete: true
	} : await history.shrinks(head);
	return {
		head,
		models: models.length,
		events: found.reduce((sum, { events }) => sum + events, 0),
		wholeHistory: isComplete,
		faults: [...found.flatMap(({ faults }) => faults), ...shrinks.map(shrinkFault)]
	};
}
function certifiedModels(files) {
	return [...files.keys()].flatMap((path) => /^certificates\/([^/]+)\//.exec(path)?.[1] ?? []);
}
function shrinkFault({ commit, path, lines }) {
	const [, model = path] = path.split("/");
	return {
		code: "log-shrank",
		model,
		message: `The commit ${commit.slice(0, 12)} changed or removed ${lines ?? "unreadable"} ${lines === 1 ? "line" : "lines"} of ${path}.`
	};
}
function verifyModel(files, model) {
	return attempt(model, () => {
		const { events, faults } = chainFaults(files, model);
		const ledger = readLedger(files, model);
		const certificates = readCertificates(files, model, ledger.events.map(({ event }) => event));
		const message = "A deployment file says something else than the last event about it.";
		const differs = faults.length === 0 && !ledger.state.whole;
		return {
			events,
			faults: [
				...faults,
				...differs ? [{
					code: "file-differs",
					model,
					message
				}] : [],
				...certificates.faults
			]
		};
	});
}
function chainFaults(files, model) {
	const events = parseLog(logFilesOf(files, model));
	const faults = findBreaks(events).map(({ path, line, expected, found }) => {
		return {
			code: "chain-broken",
			model,
			message: `${path}:${line} names the predecessor ${found ?? "none"}; the line before it has ${expected ?? "none"}.`
		};
	});
	return {
		events: events.length,
		faults
	};
}
function attempt(model, check) {
	try {
		return check();
	} catch (error) {
		return {
			events: 0,
			faults: [unreadable(model, error)]
		};
	}
}

// src/cli/commands/verify.ts
const SHALLOW = `This clone is shallow: only the commits that are here were looked at for lines that a commit took away.
  → git fetch --unshallow brings the others.
`;
function registerVerify(program) {
	const command = program.command("verify").description("whether the log is whole: it only ever grew, and files and certificates are those that it names").addHelpText("after", "\nExit code: 0 whole, 1 not whole, 2 the question cannot be answered.");
	withLedgerOptions(command).action(verify);
}
async function verify(options) {
	const result = await verifyLedger(openLedger(options));
	if (!result.wholeHistory) process.stderr.write(SHALLOW);
	process.exitCode = result.faults.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
	if (options.json === true) return printJson(result);
	const faults = result.faults.map(({ code, model, message }) => `${visibleText(model)}: ${code}: ${visibleText(message)}\n`);
	const summary = `${result.events} events of ${result.models} models, ${faults.length} faults\n`;
	process.stdout.write([...faults, summary].join(""));
}

export { registerVerify as t };