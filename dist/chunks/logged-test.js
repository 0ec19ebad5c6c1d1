import { i as windowFilesOf, n as readWindows, t as filesWithin } from "./window-files.js";
import { t as AppError } from "./error.js";
import { r as instantMs } from "./instant.js";
import { t as countOnce } from "./count-once.js";
import { t as SENTINEL_ARM } from "./arm-name.js";
import { t as quoteText } from "./quote-text.js";
import { t as readHistory } from "./read-state.js";

// src/domain/livetest/check-history.ts
function checkHistory(history) {
	return [...checkCandidates(history), ...history.epochs.flatMap((_, number) => checkEpoch(history, number))];
}
function checkCandidates({ candidates, epochs }) {
	return candidates.flatMap(({ name, sha256, joined }, index) => {
		const pointer = `/candidates/${index}`;
		if (candidates.slice(0, index).some((other) => other.name === name || other.sha256 === sha256)) return [{
			code: "candidate-twice",
			pointer
		}];
		if (joined > 0 && candidates.slice(0, index).some((other) => other.joined === joined)) return [{
			code: "joined-twice",
			pointer: `${pointer}/joined`
		}];
		return epochs.some(({ production }) => production.sha256 === sha256) ? [{
			code: "candidate-in-production",
			pointer: `${pointer}/sha256`
		}] : [];
	});
}
function checkEpoch({ epochs, candidates }, number) {
	const epoch = epochs[number];
	if (epoch === void 0) return [];
	const shares = Object.entries(epoch.shares);
	const nobody = shares.filter(([name]) => !candidates.some((one) => one.name === name));
	const sum = shares.reduce((total, [, share]) => total + share, 0);
	return [
		...nobody.map(([name]) => ({
			code: "share-of-nobody",
			pointer: `/epochs/${number}/shares/${name}`
		})),
		...sum > 1.000000001 ? [{
			code: "shares-exceed",
			pointer: `/epochs/${number}/shares`
		}] : [],
		...follows(epoch, epochs[number - 1]) ? [] : [{
			code: "epochs-apart",
			pointer: `/epochs/${number}/from`
		}]
	];
}
function follows({ from, to }, before) {
	const isLong = to === null || instantMs(from) < instantMs(to);
	if (before === void 0) return isLong;
	return isLong && before.to !== null && instantMs(before.to) === instantMs(from);
}

// src/domain/livetest/logged-history.ts
function testedEnvironments(events) {
	const tested = events.filter(({ data }) => data.deployment?.liveTest);
	return [...new Set(tested.flatMap(({ data }) => data.environment ?? []))].toSorted();
}
function loggedHistory(events, environment) {
	const deployed = deploymentsIn(events, environment);
	const newest = deployed.findLast(({ deployment }) => deployment.liveTest !== null)?.deployment.liveTest;
	const [first] = deployed;
	if (!newest || first === void 0) return null;
	const { id: test, phase = "test" } = newest;
	const epochs = deployed.filter(({ deployment }) => deployment.liveTest?.id === test).flatMap(epochOf).reduce(joinEpochs, []);
	if (epochs.length === 0) return null;
	const candidates = candidatesOf(deployed, test).map((one) => ({
		...one,
		attempt: attemptOf(events, newest, one.sha256)
	}));
	return {
		test,
		model: first.model,
		environment,
		phase,
		candidates,
		epochs
	};
}
function sentinelHistory(events, environment) {
	const deployed = deploymentsIn(events, environment);
	const now = deployed.at(-1);
	if (now === void 0 || now.deployment.production === null || !now.deployment.sentinel) return null;
	const { model, from, revision } = deployed[deployed.findLastIndex(({ deployment }) => watchOf(deployment) !== watchOf(now.deployment)) + 1] ?? now;
	const { production, sentinel } = now.deployment;
	return {
		test: `${model.slice(0, MAX_MODEL)}-${SENTINEL_ARM}-${String(revision).padStart(4, "0")}`,
		model,
		environment,
		phase: "sentinel",
		candidates: [{
			name: SENTINEL_ARM,
			version: sentinel.version,
			sha256: sentinel.sha256,
			attempt: 1,
			joined: 0
		}],
		epochs: [{
			from,
			to: null,
			revision,
			production,
			shares: {}
		}]
	};
}
const MAX_MODEL = 48;
function watchOf({ production, sentinel }) {
	return JSON.stringify([production?.sha256, sentinel?.sha256]);
}
function deploymentsIn(events, environment) {
	const told = events.flatMap(({ time, data }) => {
		const { deployment, model } = data;
		if (deployment === null || data.environment !== environment) return [];
		return [{
			model,
			from: time,
			revision: data.revision?.after ?? 0,
			deployment
		}];
	});
	return told.map((one, index) => ({
		...one,
		to: told[index + 1]?.from ?? null
	})).filter(({ from, to }) => from !== to);
}
function epochOf({ from, to, revision, deployment: { production, liveTest } }) {
	const sharing = (liveTest?.candidates ?? []).filter(({ share }) => share > 0);
	const shares = Object.fromEntries(sharing.map(({ name, share }) => [name, share]));
	return production === null ? [] : [{
		from,
		to,
		revision,
		production,
		shares
	}];
}
function joinEpochs(epochs, own) {
	const last = epochs.at(-1);
	if (last === void 0 || last.to !== own.from || splitOf(last) !== splitOf(own)) return [...epochs, own];
	return [...epochs.slice(0, -1), {
		...last,
		to: own.to
	}];
}
function splitOf({ production, shares }) {
	return JSON.stringify([production.sha256, Object.entries(shares).toSorted(([one], [other]) => one < other ? -1 : 1)]);
}
function candidatesOf(deployed, test) {
	const found = /* @__PURE__ */ new Map();
	const own = deployed.flatMap(({ deployment: { liveTest } }) => liveTest?.id === test ? [liveTest.candidates] : []);
	let joined = 0;
	for (const [index, candidates] of own.entries()) for (const { name, version, sha256 } of candidates) {
		if (found.has(name)) continue;
		if (index > 0) joined += 1;
		found.set(name, {
			name,
			version,
			sha256,
			joined
		});
	}
	return [...found.values()];
}
function attemptOf(events, { id, phase }, sha256) {
	const tests = events.flatMap(({ data }) => {
		const liveTest = data.deployment?.liveTest ?? null;
		return liveTest?.phase === phase && liveTest?.candidates.some((one) => one.sha256 === sha256) === true ? [liveTest.id] : [];
	});
	return [...new Set(tests)].indexOf(id) + 1;
}

// src/usecases/livetest/logged-test.ts
async function readLoggedTest(ports, model, environment) {
	const { events, faults } = await readHistory(ports, model);
	const [fault] = faults;
	if (fault !== void 0) throw new AppError({
		code: "state-corrupt",
		message: fault.message,
		hint: "`seatrial verify` says what is wrong."
	});
	const place = environment ?? onlyEnvironment(events, model);
	const history = loggedHistory(events, place);
	if (history === null) throw noTest(model, place);
	const [problem] = checkHistory(history);
	if (problem !== void 0) throw noHistory(history, problem);
	return {
		history,
		windows: () => recordedWindows(ports, events, history)
	};
}
function noHistory({ test }, { code, pointer }) {
	return new AppError({
		code: "usage",
		reason: code,
		message: `What the log tells of the test ${test} is no history of one: ${code} at ${pointer}.`,
		hint: "Say who had which share since when in a file: --history, as in docs/live-test.md."
	});
}
function onlyEnvironment(events, model) {
	const tested = testedEnvironments(events);
	const [only, other] = tested;
	if (only !== void 0 && other === void 0) return only;
	if (only === void 0) throw noTest(model, null);
	throw new AppError({
		code: "usage",
		message: `The log tells of live tests of ${quoteText(model)} in ${tested.join(" and ")}.`,
		hint: `Say which: --environment ${only}.`
	});
}
function noTest(model, environment) {
	return new AppError({
		code: "usage",
		reason: "no-live-test",
		message: `The log tells of no live test of ${quoteText(model)}${environment === null ? "" : ` in ${environment}`} beside a version in production.`,
		hint: "Say who had which share since when in a file: --history, as in docs/live-test.md."
	});
}
async function recordedWindows({ windows: store }, events, { environment, phase, epochs }) {
	const own = windowFilesOf(events).filter(({ path }) => path.startsWith(`${environment}/`));
	const from = phase === "sentinel" ? epochs[0]?.from : void 0;
	const files = from === void 0 ? own : filesWithin(own, [{
		environment,
		from: instantMs(from),
		to: Infinity
	}]);
	const head = files.length === 0 ? null : await store.head();
	const paths = files.map(({ path }) => path);
	const texts = head === null ? /* @__PURE__ */ new Map() : await store.read(head, paths);
	const all = [...placed(events.flatMap(({ data: { window } }) => window?.environment === environment ? [window] : []), "log.ndjson"), ...files.flatMap((file) => placed(wholeOf(file, texts), file.path))];
	const { kept } = countOnce(from === void 0 ? all : all.filter(({ window }) => endsAfter(window, from)));
	return {
		windows: kept,
		repeated: all.length - kept.length
	};
}
function endsAfter({ to }, from) {
	return instantMs(to) > instantMs(from);
}
function placed(windows, path) {
	return windows.map((window, index) => ({
		window,
		path,
		line: index + 1
	}));
}
function wholeOf(file, texts) {
	const windows = readWindows(file, texts.get(file.path));
	if (windows !== null) return windows;
	throw new AppError({
		code: "state-corrupt",
		message: `The windows ${file.path} of the branch seatrial/windows are not those that the log names.`,
		hint: "Fetch the branch seatrial/windows whole; `seatrial verify` says what is wrong."
	});
}

export { checkHistory as a, sentinelHistory as i, recordedWindows as n, loggedHistory as r, readLoggedTest as t };