import { t as AppError } from "./error.js";
import { c as modelsOf, f as findBreaks, h as renderEvent, i as isVerdict, l as readLedger, m as parseLogFile, n as deploymentPath, o as logFilesOf, p as parseLog, t as REGISTRY_LOG } from "./ledger.js";
import { n as namedFiles, o as isCanonical, t as readCertificates } from "./recorded-certificates.js";
import { i as unreadable } from "./read.js";
import { r as instantMs } from "./instant.js";
import { K as mapConcurrently } from "./read-settings.js";
import { t as formatDeployment } from "./format-deployment.js";
import { t as sha256 } from "./sha256.js";
import { f as sameDeployment, o as emptyDeployment, r as changeOf } from "./state.js";
import { i as windowFilesOf, n as readWindows } from "./window-files.js";
import { n as dayOf } from "./recorded-windows.js";
import { n as mergeSums, t as liveSums } from "./window-sums.js";
import { r as isBaking } from "./stage.js";
import { i as withoutApprovals } from "./standing-approval.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { i as withLedgerOptions, n as openLedger, r as printJson } from "./open-ledger.js";
import { n as visibleText } from "./visible-text.js";
import { isUtf8 } from "node:buffer";

// src/usecases/verify/ledger-fault.ts
function shortCommit(id) {
	return id.slice(0, 12);
}

// src/usecases/verify/ask-witness.ts
const UNTOLD = {
	signed: null,
	attested: null,
	faults: []
};
async function askWitness(witness, { head, commits, isComplete, logs }) {
	const relation = await witness.goesOn(head);
	const message = `GitHub's branch does not hold the commit ${shortCommit(head)} that was read: it was set back, or replaced.`;
	const isHeld = relation === "same" || relation === "ahead";
	return {
		signed: isHeld ? await witness.signatures(head) : null,
		attested: await countAttested(witness, logs),
		faults: [...isHeld ? [] : [{
			code: "head-lost",
			model: null,
			message
		}], ...isComplete ? lostHeads(await witness.heads(), commits) : []]
	};
}
const MOST_ASKED = 100;
const AT_ONCE = 4;
async function countAttested(witness, logs) {
	const newest = logs.flatMap((log) => log.events.map(({ event }) => event)).filter(({ type }) => isVerdict(type)).toSorted((a, b) => instantMs(b.time) - instantMs(a.time));
	const named = [...new Set(newest.flatMap(namedFiles).map(({ sha256 }) => sha256))].slice(0, MOST_ASKED);
	const answers = await mapConcurrently(named, AT_ONCE, (digest) => witness.attested(digest));
	return {
		certificates: named.length,
		attested: answers.filter(Boolean).length
	};
}
function lostHeads(named, commits) {
	const known = new Set(commits.map(({ id }) => id));
	return named.flatMap(({ by, head }) => {
		const message = `${by} names the commit ${shortCommit(head)} of the branch, which is in its history no more: it was replaced.`;
		return known.has(head) ? [] : [{
			code: "head-lost",
			model: null,
			message
		}];
	});
}

// src/usecases/verify/explained-files.ts
const LOG = /^events\/[^/]+\/\d{4}-\d{2}\.jsonl$/;
function isLog(path) {
	return LOG.test(path);
}
function explainedFiles(event) {
	const named = namedFiles(event).map(({ path, sha256: digest }) => {
		return {
			path,
			holds: {
				kind: "digest",
				sha256: digest
			}
		};
	});
	const { deployment } = changeOf(event);
	if (deployment === null) return named;
	const path = deploymentPath(deployment.environment, event.data.model);
	return [...named, {
		path,
		holds: {
			kind: "deployment",
			deployment
		}
	}];
}
function isAsSaid(text, { holds }) {
	if (holds.kind === "digest") return sha256(text) === holds.sha256 && isCanonical(text);
	return withoutComments(text) === withoutComments(formatDeployment(holds.deployment));
}
function withoutComments(text) {
	return text.split("\n").filter((line) => line !== "" && !/^#[ -~]*$/.test(line)).join("\n");
}

// src/usecases/verify/window-faults.ts
const MOST_READ$1 = 200;
const TOLERANCE = 1e-9;
async function readAllWindows(store, logs) {
	const named = logs.flatMap(({ name, events }) => windowFilesOf(events.map(({ event }) => event)).map((file) => ({
		model: name,
		file
	})));
	const head = named.length === 0 || store === void 0 ? null : await store.head();
	if (store === void 0 || head === null) {
		const isGone = store?.isWhole === true && named.length > 0;
		const faults = isGone ? named.flatMap((one) => faultOf(one, void 0, /* @__PURE__ */ new Set()) ?? []) : [];
		return {
			files: named.length,
			isRead: isGone || named.length === 0,
			faults
		};
	}
	const faults = [];
	const known = /* @__PURE__ */ new Set();
	for (let start = 0; start < named.length; start += MOST_READ$1) {
		const part = named.slice(start, start + MOST_READ$1);
		const texts = await store.read(head, part.map(({ file }) => file.path));
		faults.push(...part.flatMap((one) => faultOf(one, texts.get(one.file.path), known) ?? []));
	}
	return {
		files: named.length,
		isRead: true,
		faults
	};
}
function faultOf({ model, file }, text, known) {
	const windows = readWindows(file, text);
	if (windows === null || windows.some((window) => window.model !== model)) return {
		code: "windows-differ",
		model,
		message: `${file.path} of seatrial/windows is ${text === void 0 ? "not there" : "not the file that its event names"}.`
	};
	const [told, counted] = [totals(file.sums), totals(windows.map(liveSums))];
	const agrees = told.size === counted.size && [...told].every(([key, sums]) => {
		const other = counted.get(key);
		return other !== void 0 && sameSums(sums, other);
	});
	const message = `The windows of ${file.path} add up to something else than their event says.`;
	if (!agrees) return {
		code: "sums-differ",
		model,
		message
	};
	const twice = windows.find((window) => isKnown(known, window));
	const again = `The window ${twice?.key} of ${file.path} is counted twice: it was recorded before.`;
	return twice === void 0 ? null : {
		code: "sums-differ",
		model,
		message: again
	};
}
function isKnown(known, { model, environment, key, ...window }) {
	const name = JSON.stringify([
		model,
		environment,
		dayOf(window),
		key
	]);
	const isThere = known.has(name);
	known.add(name);
	return isThere;
}
function totals(sums) {
	const groups = Map.groupBy(sums, ({ version, sha256, environment, arm, service }) => JSON.stringify([
		version,
		sha256,
		environment,
		arm,
		service ?? null
	]));
	return new Map([...groups].map(([key, own]) => [key, own.reduce((left, right) => mergeSums(left, right))]));
}
function sameSums(left, right) {
	return JSON.stringify(countsOf(left)) === JSON.stringify(countsOf(right)) && sameMetrics(left, right);
}
function countsOf({ from, to, windows, requests, errors, rows, latency, consumers }) {
	return [
		from,
		to,
		windows,
		requests,
		errors,
		rows,
		latency,
		Object.entries(consumers).toSorted(([a], [b]) => a < b ? -1 : 1)
	];
}
function sameMetrics({ metrics: left }, { metrics: right }) {
	return [.../* @__PURE__ */ new Set([...Object.keys(left), ...Object.keys(right)])].every((name) => {
		const [one, other] = [left[name], right[name]];
		return one !== void 0 && other !== void 0 && sameMetric(one, other);
	});
}
function sameMetric(left, right) {
	return left.n === right.n && left.between.windows === right.between.windows && left.sumSquares === null === (right.sumSquares === null) && isClose(left.sum, right.sum) && isClose(left.sumSquares ?? 0, right.sumSquares ?? 0) && isClose(left.between.sumSquares, right.between.sumSquares);
}
function isClose(left, right) {
	return Math.abs(left - right) <= TOLERANCE * Math.max(1, Math.abs(left), Math.abs(right));
}

// src/usecases/verify/log-growth.ts
const LINE_FEED = 10;
async function logGrowth(history, commits) {
	const states = commits.flatMap(({ id, changes }) => changes.filter(({ path }) => isLog(path)).map(({ path, after }) => ({
		commit: id,
		path,
		blob: blobOf(after)
	})));
	const sizes = await history.sizes(states.flatMap(({ blob }) => blob ?? []));
	const [faults, grown] = [[], /* @__PURE__ */ new Map()];
	for (const [path, own] of Map.groupBy(states, (state) => state.path)) {
		const last = own.at(-1)?.blob ?? null;
		const text = last === null ? void 0 : (await history.read([last])).get(last);
		if (text !== void 0 && onlyGrew(own, sizes) && own.every((state) => isBeginning(history, text, {
			...state,
			sizes
		}))) grown.set(path, text);
		else faults.push(...await shrinks(history, own));
	}
	return {
		faults,
		grown,
		sizes
	};
}
function onlyGrew(states, sizes) {
	const grown = states.map(({ blob }) => sizes.get(blob ?? "") ?? 0);
	return grown.every((size, index) => size >= (grown[index - 1] ?? 0));
}
function blobOf(entry) {
	return entry?.mode.startsWith("10") === true ? entry.blob : null;
}
function isBeginning(history, text, { blob, sizes }) {
	const size = blob === null ? void 0 : sizes.get(blob);
	if (blob === null || size === void 0 || size > text.length || size > 0 && text[size - 1] !== 10) return false;
	return history.blobName(text.subarray(0, size), blob) === blob;
}
async function shrinks(history, states) {
	const faults = [];
	let before = "";
	for (const state of states) {
		const after = state.blob === null ? null : (await history.read([state.blob])).get(state.blob)?.toString() ?? null;
		if (after === null || !isGrowth(before, after)) faults.push(shrinkFault(state, before, after));
		before = after ?? "";
	}
	return faults;
}
function isGrowth(before, after) {
	return before === "" || before.endsWith("\n") && after.startsWith(before);
}
function shrinkFault({ commit, path }, before, after) {
	const [, model = path] = path.split("/");
	const kept = new Set(after?.split("\n"));
	const lines = Math.max(1, before.split("\n").filter((line) => line !== "" && !kept.has(line)).length);
	const what = after === null ? "took away" : `changed or removed ${lines} ${lines === 1 ? "line" : "lines"} of`;
	return {
		code: "log-shrank",
		model,
		message: `The commit ${shortCommit(commit)} ${what} ${path}.`
	};
}

// src/usecases/verify/history-faults.ts
const PLAIN_FILE = "100644";
const MOST_READ = 200;
async function historyFaults(history, commits) {
	const growth = await logGrowth(history, commits);
	const logs = readGrown(growth);
	const broken = new Set(commits.flatMap(({ changes }) => changes.flatMap(({ path }) => lostModel(path, logs) ?? [])));
	const steps = commits.map((commit) => explainCommit(commit, {
		logs,
		growth,
		broken
	}));
	return [
		...growth.faults,
		...foreignBytes(growth),
		...commits.flatMap(shapeFaults),
		...steps.flatMap(({ faults }) => faults),
		...await saidFaults(history, steps.flatMap(({ said }) => said))
	];
}
function shapeFaults({ id, parents, changes }) {
	const merged = `The commit ${shortCommit(id)} has ${parents.length} parents: Seatrial never merges, and what the others hold was not looked at.`;
	const odd = changes.filter(({ after }) => after !== null && after.mode !== PLAIN_FILE);
	return [...parents.length > 1 ? [{
		code: "history-merged",
		model: null,
		message: merged
	}] : [], ...odd.map(({ path, after }) => {
		return {
			code: "file-mode",
			model: null,
			message: `The commit ${shortCommit(id)} made ${path} something else than a plain file: mode ${after?.mode}.`
		};
	})];
}
function foreignBytes({ grown }) {
	return [...grown].flatMap(([path, bytes]) => {
		if (isUtf8(bytes)) return [];
		const message = `${path} holds bytes that are no UTF-8: Seatrial has not written them.`;
		return [{
			code: "line-altered",
			model: modelOf(path),
			message
		}];
	});
}
function readGrown({ grown }) {
	return new Map([...grown].flatMap(([path, bytes]) => {
		try {
			return [[path, {
				events: parseLogFile({
					path,
					text: bytes.toString("utf8")
				}).map(({ event }) => event),
				lines: countLines(bytes)
			}]];
		} catch (error) {
			if (error instanceof AppError) return [];
			throw error;
		}
	}));
}
function countLines(bytes) {
	const lines = /* @__PURE__ */ new Map();
	for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, end + 1)) lines.set(end + 1, lines.size + 1);
	return lines;
}
function lostModel(path, logs) {
	return isLog(path) && !logs.has(path) ? modelOf(path) : null;
}
function modelOf(path) {
	return path.split("/")[1] ?? null;
}
function explainCommit({ id, changes }, reading) {
	const added = changes.map((change) => ({
		change,
		events: addedEvents(change, reading)
	}));
	const events = added.flatMap((one) => one.events);
	const known = ({ path }) => !isLog(path) && !isOfBroken(path, reading.broken);
	const files = new Map(events.flatMap(explainedFiles).filter(known).map((file) => [file.path, file]));
	const others = changes.filter(known);
	const idle = added.filter((one) => reading.logs.has(one.change.path) && one.events.length === 0);
	const unexplained = [...others.filter(({ path }) => !files.has(path)), ...idle.map(({ change }) => change)].map((change) => unexplainedFault(id, change));
	const blobs = new Map(others.map(({ path, after }) => [path, after?.blob ?? null]));
	const isTold = unexplained.length > 0 || changes.some(({ path }) => lostModel(path, reading.logs) !== null);
	const isSilent = events.length === 0 && !isTold;
	const message = `The commit ${shortCommit(id)} adds no event.`;
	return {
		faults: [...unexplained, ...isSilent ? [{
			code: "commit-without-event",
			model: null,
			message
		}] : []],
		said: [...files.values()].map((file) => ({
			commit: id,
			file,
			blob: blobs.get(file.path) ?? null
		}))
	};
}
function isOfBroken(path, broken) {
	return path.split("/").some((part) => broken.has(part) || broken.has(part.replace(/\.yaml$/, "")));
}
function addedEvents({ path, before, after }, { logs, growth: { sizes } }) {
	const log = logs.get(path);
	if (log === void 0) return [];
	const linesOf = (entry) => log.lines.get(sizes.get(entry?.blob ?? "") ?? 0) ?? 0;
	return log.events.slice(linesOf(before), linesOf(after));
}
function unexplainedFault(commit, { path, before, after }) {
	const did = before === null ? "added" : after === null ? "removed" : "changed";
	return {
		code: "changed-without-event",
		model: null,
		message: `The commit ${shortCommit(commit)} ${did} ${path}, and none of its events is about that file.`
	};
}
async function saidFaults(history, said) {
	const faults = [];
	for (let at = 0; at < said.length; at += MOST_READ) {
		const part = said.slice(at, at + MOST_READ);
		const texts = await history.read(part.flatMap(({ blob }) => blob ?? []));
		for (const { commit, file, blob } of part) {
			const text = blob === null ? void 0 : texts.get(blob)?.toString("utf8");
			if (text !== void 0 && isAsSaid(text, file)) continue;
			const message = `After the commit ${shortCommit(commit)} ${file.path} is not what the event of that commit says.`;
			faults.push({
				code: "file-differs",
				model: null,
				message
			});
		}
	}
	return faults;
}

// src/domain/promotion/certified-first.ts
function nothingJudged() {
	return {
		certified: /* @__PURE__ */ new Set(),
		numbers: /* @__PURE__ */ new Map()
	};
}
const RISES = [
	"deployment.promoted",
	"livetest.started",
	"livetest.changed"
];
function isCertifiedFirst({ type, data: { version, sha256 } }, { certified }) {
	const name = `${version}@${sha256}`;
	if (type === "version.certified") certified.add(name);
	return sha256 === null || !RISES.includes(type) || certified.has(name);
}
function keepsNumber({ type, data: { version, sha256 } }, { numbers }) {
	if (type !== "version.certified" && type !== "version.rejected" || version === null || sha256 === null) return true;
	const known = numbers.get(version.toLowerCase()) ?? sha256;
	numbers.set(version.toLowerCase(), known);
	return known === sha256;
}

// src/domain/promotion/event-order.ts
const NOTHING = {
	production: null,
	fallback: null,
	liveTest: null,
	hold: null
};
const outOfService = {
	parts: ["fallback", "sentinel"],
	follows: (step) => keepsSentinel(step) || endsIt(step)
};
const MOVES = {
	"version.certified": null,
	"version.rejected": null,
	"version.retired": outOfService,
	"version.quarantined": outOfService,
	"version.unretired": outOfService,
	"version.unquarantined": outOfService,
	"livetest.started": {
		parts: ["liveTest"],
		follows: ({ sha256, after }) => isCandidate(sha256, after)
	},
	"livetest.changed": {
		parts: ["liveTest"],
		follows: (step) => step.sha256 === null ? isOtherLease(step) : runsOn(step)
	},
	"livetest.stopped": {
		parts: ["liveTest", "sentinel"],
		follows: (step) => endsTest(step) && keepsSentinel(step) || endsIt(step)
	},
	"livetest.concluded": {
		parts: ["liveTest", "sentinel"],
		follows: concludes
	},
	"deployment.promoted": {
		parts: [
			"production",
			"fallback",
			"liveTest",
			"sentinel"
		],
		follows: ({ sha256, before, after }) => sha256 !== null && isProduction(sha256, after) && !isProduction(sha256, before)
	},
	"deployment.rolledback": {
		parts: [
			"production",
			"fallback",
			"liveTest",
			"sentinel"
		],
		follows: (step) => isProduction(step.sha256, step.after) && !step.after.sentinel && endsBake(step)
	},
	"world.changed": null,
	"deployment.reported": null,
	"hold.set": {
		parts: ["hold", "liveTest"],
		follows: (step) => step.after.hold !== null && keepsTest(step)
	},
	"hold.cleared": {
		parts: ["hold"],
		follows: ({ before, after }) => before.hold !== null && after.hold === null
	},
	"certification.requested": null,
	"promotion.remembered": null,
	"promotion.lapsed": null,
	"intent.refused": null,
	"intent.settled": null,
	"livetest.window": null,
	"usage.window": null,
	"windows.recorded": null
};
function endsBake({ before, after }) {
	return isBaking(before) ? after.liveTest === null : isSame("liveTest", before, after);
}
function endsTest({ sha256, before, after }) {
	return isCandidate(sha256, before) && !isCandidate(sha256, after);
}
function keepsSentinel({ before, after }) {
	return isSame("sentinel", before, after);
}
function endsIt({ sha256, before, after }) {
	return sha256 !== null && before.sentinel?.sha256 === sha256 && !after.sentinel && !isCandidate(sha256, after);
}
function concludes(step) {
	const { sha256, before, after } = step;
	return keepsSentinel(step) || endsIt(step) || isBaking(before) && after.sentinel?.sha256 === sha256;
}
function runsOn({ sha256, before, after }) {
	return isCandidate(sha256, before) && isCandidate(sha256, after);
}
function isOtherLease({ before, after }) {
	if (before.liveTest === null || after.liveTest === null) return false;
	const { lease } = after.liveTest;
	return lease !== void 0 && isSame("liveTest", withTest({
		...before.liveTest,
		lease
	}), after);
}
function keepsTest({ before, after }) {
	return [before.liveTest, withoutApprovals(before.liveTest)].some((test) => isSame("liveTest", withTest(test), after));
}
function withTest(liveTest) {
	return {
		...NOTHING,
		liveTest
	};
}
function isCandidate(sha256, { liveTest }) {
	return liveTest?.candidates.some((candidate) => candidate.sha256 === sha256) === true;
}
function isProduction(sha256, { production }) {
	return (production?.sha256 ?? null) === sha256;
}
function misplacedEvents(events, { model, months, others }) {
	const [ids, files, twins] = [
		/* @__PURE__ */ new Set(),
		/* @__PURE__ */ new Map(),
		new Set(others.map(twinKey))
	];
	const ended = {
		retired: /* @__PURE__ */ new Set(),
		banned: new Set(others.flatMap(bannedBy))
	};
	const judged = nothingJudged();
	return events.flatMap((event, index) => {
		const before = events[index - 1];
		const isBack = before !== void 0 && instantMs(event.time) < instantMs(before.time);
		const codes = [];
		if (isBack || !isTimeOf(event.time, months[index] ?? "")) codes.push("time-runs-back");
		if (ids.has(event.id)) codes.push("event-repeated");
		if (!isAtHome(event, model)) codes.push("event-elsewhere");
		if (!(followsBan(event, ended) && keepsNumber(event, judged)) || model !== null && !followsFile(event, files)) codes.push("event-out-of-order");
		if (!isCertifiedFirst(event, judged)) codes.push("never-certified");
		if (isBan(event) && !twins.has(twinKey(event))) codes.push("ban-untold");
		ids.add(event.id);
		return codes.map((code) => ({
			index,
			code
		}));
	});
}
function isTimeOf(time, month) {
	return time.startsWith(month) && /^.{10}T.*Z$/.test(time);
}
const OTHER_FOLDERS = ["events", "certificates"];
function isAtHome(event, model) {
	const { id, subject, data } = event;
	if (OTHER_FOLDERS.includes(data.environment ?? "") || model === null && !isBan(event)) return false;
	return subject === (data.version === null ? data.model : `${data.model}@${data.version}`) && (model === null || data.model === model) && id.startsWith(`${data.intentKey}/`);
}
function isBan({ type, data }) {
	return (type === "version.quarantined" || type === "version.unquarantined") && data.deployment === null;
}
function twinKey({ type, data }) {
	return JSON.stringify([
		type,
		data.intentKey,
		data.sha256
	]);
}
function bannedBy({ type, data }) {
	return type === "version.quarantined" && data.sha256 !== null ? [data.sha256] : [];
}
function followsBan({ type, data: { sha256, deployment } }, { retired, banned }) {
	if (sha256 === null || deployment !== null) return true;
	if (type === "version.retired") retired.add(sha256);
	if (type === "version.quarantined") banned.add(sha256);
	return !(type === "version.unretired" && !retired.has(sha256) || type === "version.unquarantined" && !banned.has(sha256));
}
function followsFile({ type, data }, files) {
	const { environment, deployment, revision, sha256 } = data;
	if (deployment === null) return revision === null;
	if (environment === null || revision === null) return false;
	const last = files.get(environment) ?? {
		number: 0,
		state: NOTHING
	};
	files.set(environment, {
		number: revision.after,
		state: deployment
	});
	const move = MOVES[type];
	if (move === null || revision.before !== last.number || revision.after !== last.number + 1) return false;
	return [
		"production",
		"fallback",
		"liveTest",
		"sentinel",
		"hold"
	].every((part) => move.parts.includes(part) || isSame(part, last.state, deployment)) && move.follows({
		sha256,
		before: last.state,
		after: deployment
	});
}
function isSame(part, left, right) {
	const alone = (state) => ({
		...emptyDeployment("", ""),
		[part]: state[part] ?? null
	});
	return sameDeployment(alone(left), alone(right));
}

// src/usecases/verify/log-faults.ts
const WHY = {
	"time-runs-back": "is older than the line before it, of another month than its file, or not in UTC",
	"event-repeated": "has the id of an earlier line",
	"event-elsewhere": `is not about what its log, its subject and its id name, or stands in events/${REGISTRY_LOG} and is no ban`,
	"event-out-of-order": "cannot follow the lines before it",
	"never-certified": "gives traffic to a version that no line before it has certified with that digest",
	"ban-untold": `has no twin: a ban, and its end, stands in the model's log and in events/${REGISTRY_LOG}`
};
function logFaults({ name, events }, all) {
	const isRegistry = name === REGISTRY_LOG;
	const others = all.filter((log) => log.name === REGISTRY_LOG !== isRegistry).flatMap(({ events: own }) => unwrap(own));
	const order = {
		model: isRegistry ? null : name,
		months: events.map(({ path }) => path.slice(path.lastIndexOf("/") + 1, -6)),
		others: others.filter(isBan)
	};
	const misplaced = misplacedEvents(unwrap(events), order).map(({ index, code }) => {
		const { path, line } = events[index] ?? {
			path: name,
			line: 1
		};
		return {
			code,
			model: name,
			message: `${path}:${line} ${WHY[code]}.`
		};
	});
	return [
		...chainFaults(name, events),
		...alteredLines(name, events),
		...misplaced
	];
}
function chainFaults(model, events) {
	return findBreaks(events).map(({ path, line, expected, found }) => {
		return {
			code: "chain-broken",
			model,
			message: `${path}:${line} names the predecessor ${found ?? "none"}; the line before it has ${expected ?? "none"}.`
		};
	});
}
function alteredLines(model, events) {
	return events.flatMap(({ path, line, text, event }) => {
		if (renderEvent(event) === text) return [];
		return [{
			code: "line-altered",
			model,
			message: `${path}:${line} is not written as Seatrial writes lines: white space, a key that is there twice, or another order.`
		}];
	});
}
function unwrap(events) {
	return events.map(({ event }) => event);
}

// src/usecases/verify/verify-ledger.ts
const UNTOUCHED = {
	commits: [],
	isComplete: true
};
async function verifyLedger({ store, history, witness, windows: windowStore }) {
	const { head, files } = await store.read("all");
	const models = [.../* @__PURE__ */ new Set([...modelsOf(files), ...certifiedModels(files)])];
	const { logs, faults } = readLogs(files, models);
	const { commits, isComplete } = head === null ? UNTOUCHED : await history.commits(head);
	const told = witness === void 0 || head === null ? UNTOLD : await askWitness(witness, {
		head,
		commits,
		isComplete,
		logs
	});
	const { faults: ofWindows, ...windows } = await readAllWindows(windowStore, logs);
	return {
		head,
		models: models.length,
		events: logs.reduce((sum, { events }) => sum + events.length, 0),
		commits: commits.length,
		wholeHistory: isComplete,
		windows,
		signed: told.signed,
		attested: told.attested,
		faults: [
			...faults,
			...logs.flatMap((log) => logFaults(log, logs)),
			...models.flatMap((model) => fileFaults(files, model)),
			...unexplained(files, logs),
			...await historyFaults(history, commits),
			...isComplete && head !== null ? lostHeads(await history.taggedHeads(), commits) : [],
			...told.faults,
			...ofWindows
		]
	};
}
function certifiedModels(files) {
	return [...files.keys()].flatMap((path) => /^certificates\/([^/]+)\//.exec(path)?.[1] ?? []);
}
function readLogs(files, models) {
	const [logs, faults] = [[], []];
	for (const name of [...models, REGISTRY_LOG]) try {
		logs.push({
			name,
			events: parseLog(logFilesOf(files, name))
		});
	} catch (error) {
		faults.push(unreadable(name, error));
	}
	return {
		logs,
		faults
	};
}
function fileFaults(files, model) {
	try {
		const { events, state } = readLedger(files, model);
		const own = events.map(({ event }) => event);
		return [...state.whole || findBreaks(events).length > 0 ? [] : [{
			code: "file-differs",
			model,
			message: "A deployment file says something else than the last event about it."
		}], ...readCertificates(files, model, own).faults];
	} catch (error) {
		unreadable(model, error);
		return [];
	}
}
function unexplained(files, logs) {
	const explained = new Set(logs.flatMap(({ events }) => events.flatMap(({ event }) => explainedFiles(event).map(({ path }) => path))));
	const told = /^certificates\/[^/]+\/|^[^/]+\/[^/]+\.yaml$/;
	return [...files.keys()].filter((path) => !isLog(path) && !explained.has(path) && (!told.test(path) || path.startsWith("events/"))).map((path) => ({
		code: "file-unexplained",
		model: null,
		message: `No event is about ${path}.`
	}));
}

// src/cli/commands/verify.ts
const SHALLOW = `This clone is shallow: only the commits that are here were looked at.
  → git fetch --unshallow brings the others.
`;
function unreadWindows(files) {
	return `${files} files of live windows were not looked at: the branch seatrial/windows is not here.\n  → git fetch origin seatrial/windows:refs/remotes/origin/seatrial/windows\n`;
}
function registerVerify(program) {
	const command = program.command("verify").description("whether the log is whole: it only ever grew, and every other file is what it says, after each commit").option("--github <owner/name>", "ask GitHub too which commits it names and who signed; GITHUB_TOKEN may read it").addHelpText("after", "\nExit code: 0 whole, 1 not whole, 2 the question cannot be answered.");
	withLedgerOptions(command).action(verify);
}
async function verify({ github, ...options }) {
	const witness = github === void 0 ? null : await openWitness(github);
	const result = await verifyLedger({
		...openLedger(options),
		...witness === null ? {} : { witness }
	});
	if (!result.wholeHistory) process.stderr.write(SHALLOW);
	process.exitCode = result.faults.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
	if (options.json === true) return printJson(result);
	const { events, models, commits, head, signed, attested, windows } = result;
	if (!windows.isRead) process.stderr.write(unreadWindows(windows.files));
	const faults = result.faults.map(({ code, model, message }) => `${visibleText(model ?? "the branch")}: ${code}: ${visibleText(message)}\n`);
	const summary = `${events} events of ${models} models in ${commits} commits, ${faults.length} faults\nhead ${head}\n`;
	process.stdout.write([
		...faults,
		summary,
		...describeSigned(signed),
		describeAttested(attested)
	].join(""));
}
async function openWitness(repository) {
	const { GITHUB_TOKEN: token = "", GITHUB_API_URL: apiUrl = "https://api.github.com" } = process.env;
	if (token === "") throw new AppError({
		code: "usage",
		message: "GITHUB_TOKEN is not set."
	});
	const { wireWitness } = await import("./witness.js");
	const witness = wireWitness({
		repository,
		token,
		apiUrl
	});
	if (witness === null) throw new AppError({
		code: "usage",
		message: "--github takes owner/name."
	});
	return witness;
}
function describeSigned(signed) {
	if (signed === null) return [];
	return signed.by.map(({ signer, commits }) => {
		const who = signer === null ? "not signed" : `signed by ${visibleText(signer)}, as GitHub has checked`;
		return `${commits} of the newest ${signed.commits} commits: ${who}\n`;
	});
}
function describeAttested(attested) {
	if (attested === null) return "";
	const { certificates, attested: kept } = attested;
	return `${kept} of the newest ${certificates} certificates: attested, which \`gh attestation verify\` checks\n`;
}

export { registerVerify as t };