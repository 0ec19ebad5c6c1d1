import { t as AppError } from "./error.js";
import { d as withFiles, s as foldEvents } from "./state.js";
import { r as instantMs } from "./instant.js";
import { C as validateLedgerEvent, n as parseDeployment } from "./parsers.js";
import { t as sha256 } from "./sha256.js";

// src/contract/keep-latest.ts
function keepLatest(known, key, { value, most }) {
	known.delete(key);
	known.set(key, value);
	for (const oldest of known.keys()) {
		if (known.size <= most) break;
		known.delete(oldest);
	}
}

// src/contract/event-log.ts
function parseLog(files, parseFile = parseLogFile) {
	return files.toSorted((a, b) => a.path < b.path ? -1 : 1).flatMap((file) => parseFile(file));
}
function parseLogFile({ path, text }) {
	return parseLines(path, text, 0);
}
function parseLines(path, text, before) {
	if (text === "") return [];
	const lines = text.split("\n");
	if (lines.pop() !== "") throw corrupt({
		path,
		line: before + lines.length + 1
	}, "the last line is not complete");
	return lines.map((content, index) => {
		const line = before + index + 1;
		return {
			path,
			line,
			text: content,
			hash: sha256(content),
			event: parseEvent(content, path, line)
		};
	});
}
const MOST_REMEMBERED_FILES = 2e3;
function rememberingParser() {
	const known = /* @__PURE__ */ new Map();
	return (file) => {
		const former = known.get(file.path);
		const grows = former !== void 0 && file.text.startsWith(former.text);
		if (grows && file.text.length === former.text.length) return former.events;
		const events = grows ? [...former.events, ...parseLines(file.path, file.text.slice(former.text.length), former.events.length)] : parseLogFile(file);
		keepLatest(known, file.path, {
			value: {
				text: file.text,
				events
			},
			most: MOST_REMEMBERED_FILES
		});
		return events;
	};
}
function parseEvent(text, path, line) {
	const value = parseJson(text, path, line);
	if (validateLedgerEvent(value)) return value;
	throw corrupt({
		path,
		line
	}, describeProblem());
}
function describeProblem() {
	const [problem] = validateLedgerEvent.errors ?? [];
	return `${problem?.instancePath === "" ? "the top level" : problem?.instancePath} fails ${problem?.keyword}`;
}
function parseJson(text, path, line) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw corrupt({
			path,
			line
		}, cause instanceof Error ? cause.message : "it is not JSON");
	}
}
function corrupt({ path, line }, why) {
	return new AppError({
		code: "state-corrupt",
		message: `The log cannot be read: ${why}.`,
		hint: "Compare the branch seatrial/deployments with its history; nobody but the bot may write there.",
		location: {
			path,
			line,
			column: 1,
			pointer: ""
		}
	});
}
function appendEvents(folder, files, drafts) {
	const changed = /* @__PURE__ */ new Map();
	const texts = new Map(files.map(({ path, text }) => [path, text]));
	let last = lastEvent(files);
	for (const draft of drafts) {
		const time = last !== null && instantMs(last.time) > instantMs(draft.time) ? last.time : draft.time;
		const line = renderEvent(refuseUnreadable({
			...draft,
			time,
			previous: last?.hash ?? null
		}));
		const path = `${folder}/${time.slice(0, 7)}.jsonl`;
		changed.set(path, `${changed.get(path) ?? texts.get(path) ?? ""}${line}\n`);
		last = {
			hash: sha256(line),
			time
		};
	}
	return [...changed].map(([path, text]) => ({
		path,
		text
	}));
}
function refuseUnreadable(event) {
	if (validateLedgerEvent(event)) return event;
	throw new AppError({
		code: "internal",
		message: `The event does not fit schemas/event.schema.json at ${describeProblem()}.`,
		hint: "Nothing was changed."
	});
}
function lastEvent(files) {
	const file = files.filter(({ text }) => text !== "").toSorted((a, b) => a.path < b.path ? 1 : -1)[0];
	const lines = file?.text.trimEnd().split("\n") ?? [];
	const line = lines.at(-1);
	if (file === void 0 || line === void 0) return null;
	return {
		hash: sha256(line),
		time: parseEvent(line, file.path, lines.length).time
	};
}
function renderEvent(event) {
	const { specversion, kind, id, source, type, subject, time, previous, data } = event;
	return JSON.stringify({
		specversion,
		kind,
		id,
		source,
		type,
		subject,
		time,
		previous,
		data
	});
}
function findBreaks(events) {
	return events.flatMap(({ path, line, event }, index) => {
		const expected = events[index - 1]?.hash ?? null;
		return event.previous === expected ? [] : [{
			path,
			line,
			expected,
			found: event.previous
		}];
	});
}

// src/contract/ledger.ts
const REGISTRY_LOG = "_all";
function logFolder(model) {
	return `events/${model}`;
}
function deploymentPath(environment, model) {
	return `${environment}/${model}.yaml`;
}
function logFilesOf(files, model) {
	const prefix = `${logFolder(model)}/`;
	return [...files].filter(([path]) => path.startsWith(prefix)).map(([path, text]) => ({
		path,
		text
	}));
}
function isModelFile(path, model) {
	return path.endsWith(`/${model}.yaml`) || path.startsWith(`${logFolder(model)}/`) || path.startsWith(`${logFolder("_all")}/`);
}
function modelsOf(files) {
	const names = [...files.keys()].flatMap((path) => {
		return [/^events\/([^/]+)\/[^/]+\.jsonl$/.exec(path)?.[1], /^(?!events\/)[^/]+\/([^/]+)\.yaml$/.exec(path)?.[1]].filter((name) => name !== void 0);
	});
	return [...new Set(names)].filter((name) => name !== REGISTRY_LOG).toSorted();
}
function readLedger(files, model, parsers = PARSERS) {
	const logFiles = logFilesOf(files, model);
	const events = parseLog(logFiles, parsers.log);
	const quarantine = parseLog(logFilesOf(files, REGISTRY_LOG), parsers.log);
	const folded = foldEvents(model, unwrap(events), unwrap(quarantine));
	const { readable, unreadable } = deploymentFiles(files, model, parsers.deployment);
	const told = Object.entries(folded.deployments).filter(([environment]) => unreadable.includes(environment));
	const read = withFiles(folded, {
		...readable,
		...Object.fromEntries(told)
	});
	const whole = read.whole && unreadable.length === 0 && findBreaks(events).length === 0;
	return {
		model,
		state: {
			...read,
			whole
		},
		events,
		logFiles
	};
}
function rememberingDeployments() {
	const known = /* @__PURE__ */ new Map();
	return (path, content) => {
		const former = known.get(path);
		if (former?.content === content) return former.deployment;
		const deployment = readDeployment(path, content);
		keepLatest(known, path, {
			value: {
				content,
				deployment
			},
			most: MOST_REMEMBERED_FILES
		});
		return deployment;
	};
}
const PARSERS = {
	log: parseLogFile,
	deployment: readDeployment
};
function rememberingReader() {
	const parsers = {
		log: rememberingParser(),
		deployment: rememberingDeployments()
	};
	return (files, model) => readLedger(files, model, parsers);
}
function judgedDigests(events) {
	const judged = /* @__PURE__ */ new Map();
	for (const { event } of events) {
		const { version, sha256 } = event.data;
		if (!isVerdict(event.type) || version === null || sha256 === null) continue;
		const number = version.toLowerCase();
		judged.set(number, [...judged.get(number) ?? [], sha256]);
	}
	return judged;
}
function isVerdict(type) {
	return type === "version.certified" || type === "version.rejected";
}
function unwrap(events) {
	return events.map(({ event }) => event);
}
function deploymentFiles(files, model, read) {
	const found = [...files].filter(([path]) => path.endsWith(`/${model}.yaml`) && path.split("/").length === 2).map(([path, text]) => [path.slice(0, path.indexOf("/")), read(path, text)]);
	return {
		readable: Object.fromEntries(found.flatMap(([name, file]) => file === null ? [] : [[name, file]])),
		unreadable: found.flatMap(([name, file]) => file === null ? [name] : [])
	};
}
function readDeployment(path, content) {
	try {
		return parseDeployment({
			path,
			content
		}).value;
	} catch (error) {
		if (error instanceof AppError) return null;
		throw error;
	}
}

export { judgedDigests as a, modelsOf as c, appendEvents as d, findBreaks as f, keepLatest as g, renderEvent as h, isVerdict as i, readLedger as l, parseLogFile as m, deploymentPath as n, logFilesOf as o, parseLog as p, isModelFile as r, logFolder as s, REGISTRY_LOG as t, rememberingReader as u };