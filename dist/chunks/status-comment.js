import { c as shareOf, i as isBarred, r as isBaking, s as overallStage, u as stageOf } from "./stage.js";
import { n as orderOf } from "./environment-order.js";
import { n as formatInstant, r as instantMs } from "./instant.js";
import { i as RULES, r as decideCommand } from "./decide2.js";
import { i as reportedSums } from "./window-sums.js";
import { B as bareWord, E as emptyCommand, Q as decidedBy, V as plainText, Z as KEYS, _ as resolveTargets, g as clausesOf, r as VERB_RECORDS, u as steeringIn, v as exactly, x as wholeReason, y as resolveProblem } from "./registry4.js";
import { t as DEFAULT_ENVIRONMENT } from "./policy.js";
import { n as suggest } from "./suggest.js";
import { a as deploymentIn, c as historyIn, l as knownGood } from "./state.js";
import { c as standingIn, o as followerOf, r as REPORTED, u as slotsOf } from "./read-state.js";
import { c as fence, d as joinMarkdown, f as link, g as table, h as strong, l as fold, m as md, o as bulletList, s as code } from "./section.js";
import { a as fitRows, n as COMMENT_LIMIT, s as sizeOf } from "./length-budget.js";
import { n as planSentences } from "./plan-wording.js";
import { i as plainTime } from "./live-sections.js";
import { t as richToMarkdown } from "./rich-text.js";
import { h as renderStanding, j as renderStatusMarker, m as verdictSoFar, p as toldParts, y as conditionWording } from "./project-models.js";
import { i as formatCount } from "./format.js";
import { t as percent } from "./percent.js";
import { t as holdReason } from "./hold-wording.js";

// src/report/chatops/event-rows.ts
const EVENT_COLUMNS = [
	{
		header: md`when (UTC)`,
		align: "left"
	},
	{
		header: md`what`,
		align: "left"
	},
	{
		header: md`where`,
		align: "left"
	},
	{
		header: md`who`,
		align: "left"
	},
	{
		header: md`why`,
		align: "left"
	}
];
const TITLES = {
	"version.certified": "certified",
	"version.rejected": "rejected",
	"version.retired": "retired",
	"version.quarantined": "quarantined",
	"version.unretired": "retirement taken back",
	"version.unquarantined": "quarantine taken back",
	"livetest.started": "live test started",
	"livetest.changed": "share changed",
	"livetest.stopped": "live test stopped",
	"livetest.concluded": "live test concluded",
	"world.changed": "the world has changed for",
	"deployment.promoted": "promoted to production",
	"deployment.rolledback": "rolled back to",
	"deployment.reported": "reported",
	"hold.set": "hold set",
	"hold.cleared": "hold lifted",
	"certification.requested": "certification requested",
	"promotion.remembered": "promotion remembered",
	"promotion.lapsed": "remembered promotion over",
	"intent.refused": "refused",
	"intent.settled": "was so already",
	"livetest.window": "live results reported",
	"usage.window": "usage reported",
	"windows.recorded": "live windows reported"
};
function eventTitle(event) {
	const { type, data } = event;
	if (data.report !== void 0) return `revision ${data.report.revision} ${REPORTED[data.report.state]}`;
	const verb = data.facts?.command.verb ?? "request";
	return type === "intent.refused" || type === "intent.settled" ? `${verb} ${TITLES[type]}` : TITLES[type];
}
function renderEventRow(event) {
	const { data, time } = event;
	const version = data.version === null ? md`` : md` ${code(data.version)}`;
	return [
		code(time.replace("T", " ").replace(/(\.\d+)?Z$/, "")),
		md`${eventTitle(event)}${version}`,
		md`${data.environment ?? ""}`,
		data.via.url === null ? code(followerOf(event)) : link(followerOf(event), data.via.url),
		md`${whyOf(event)}`
	];
}
function whyOf({ type, data }) {
	if (type === "livetest.concluded") return `${data.conclusion ?? "inconclusive"}: ${data.reasonCode}`;
	if (data.decision !== void 0) return "by the live test";
	if (type !== "intent.refused") return data.reason ?? holdReason(data.reasonCode);
	const missing = data.conditions.filter(({ met }) => !met).map((condition) => conditionWording(condition.code).title);
	return missing.length === 0 ? data.reasonCode : `not met: ${[...new Set(missing)].join("; ")}`;
}

// src/domain/promotion/choose-certificate.ts
function chooseCertificate(found, policyDigest) {
	const trusted = found.filter((certificate) => certificate.trusted);
	return trusted.find((certificate) => certificate.policyDigest === policyDigest) ?? trusted[0] ?? found[0] ?? null;
}

// src/domain/promotion/live-exposure.ts
function liveExposure(ledger, sha256) {
	const events = (ledger?.events ?? []).map(({ event }) => event);
	return Object.values(ledger?.state.deployments ?? {}).filter((deployment) => shareOf(deployment, sha256) > 0).flatMap(({ environment }) => {
		const started = events.findLast(({ type, data }) => type === "livetest.started" && data.sha256 === sha256 && data.environment === environment);
		if (started === void 0) return [];
		const since = started.time;
		return [{
			environment,
			since,
			requests: requestsSince(events, {
				environment,
				sha256,
				since
			})
		}];
	});
}
function requestsSince(events, { environment, sha256, since }) {
	const windows = events.flatMap(reportedSums).filter((sums) => sums.environment === environment);
	if (windows.length === 0) return null;
	const own = windows.filter((window) => window.sha256 === sha256 && instantMs(window.from) >= instantMs(since));
	return [...Map.groupBy(own, ({ arm, service }) => JSON.stringify([arm, service ?? null])).values()].reduce((most, view) => Math.max(most, answered(view)), 0);
}
function answered(view) {
	return Math.min(view.reduce((sum, { requests }) => sum + requests, 0), Number.MAX_SAFE_INTEGER);
}

// src/domain/promotion/place-words.ts
const PLACES = new Set("stage stages staging stg stag dev develop development test tests testing qa uat int integration sandbox preprod pre-prod pre-production nonprod non-prod local eu us uk emea apac asia europe america".split(" "));
const REGION = /^[a-z]{2}-[a-z]+-\d$/u;
const MARKS = new Set("in on only for at to within inside".split(" "));
const EVERYWHERE = /(?<!\p{L})(?:everywhere|globally|worldwide|all (?:of )?(?:them|envs?|environments|regions)|(?:every|each|both) (?:envs?|environments?|regions?)|both)(?!\p{L})/u;
function placeIn(text, { environments }) {
	const plain = plainText(text);
	const all = environments.length > 1 ? EVERYWHERE.exec(plain)?.[0] : void 0;
	if (all !== void 0) return {
		kind: "place",
		word: all
	};
	const names = environments.map(({ name }) => name);
	const place = clausesOf(plain).flatMap(({ words }) => words.filter((word, at) => isPlace(word, words[at - 1], at)))[0];
	return place === void 0 || names.includes(place) ? null : {
		kind: "place",
		word: place
	};
}
function isPlace(word, before, at) {
	const bare = bareWord(word);
	if (REGION.test(bare)) return at === 0 || MARKS.has(before ?? "");
	return PLACES.has(bare) && (at === 0 || MARKS.has(before ?? ""));
}

// src/domain/promotion/doubt-of-reason.ts
function doubtOfReason(talk) {
	const { command, record, context, subject } = talk;
	if (command.reason === null || record.understands?.(command, subject) === true) return null;
	const found = steeringIn(command.reason, {
		dryRun: command.dryRun,
		record
	});
	const own = found?.kind === "key" ? null : record.doubt?.(talk) ?? null;
	const meant = found ?? placeIn(command.reason, context);
	const doubt = own ?? (meant === null ? null : ask(talk, meant));
	return doubt === null ? null : {
		...doubt,
		readings: doubt.readings.filter((one) => isSayable(one, record))
	};
}
function isSayable(command, record) {
	return command.verb !== record.verb || keysOf(command).every((key) => record.keys.includes(key));
}
function keysOf({ to, toVersion, target, production, ...command }) {
	const said = {
		to: to !== null || production || toVersion !== null && target === null,
		share: command.share !== null,
		environment: command.environment !== null,
		for: command.forMs !== null,
		reason: command.exactReason !== null,
		"@sha": command.sha !== null
	};
	return KEYS.filter((key) => key !== "model" && said[key]);
}
function ask(talk, { kind, word }) {
	const { command, record, context } = talk;
	const { plain, others } = offersOf(talk);
	if (kind === "key") {
		const name = word.slice(0, -1);
		const key = suggest(name, record.keys) ?? record.keys.find((one) => one.startsWith(name)) ?? null;
		const choices = key === null ? [] : [`${key}=`];
		return {
			...resolveProblem("unknown-key", command, {
				word,
				choices
			}),
			readings: [plain]
		};
	}
	const found = resolveProblem("unclear-word", command, {
		word,
		choices: []
	});
	if (kind === "rehearsal") return {
		...found,
		readings: [{
			...plain,
			dryRun: true
		}, plain]
	};
	if (kind === "refusal") return {
		...found,
		readings: [plain]
	};
	if (kind !== "place") return {
		...found,
		readings: [...others, plain]
	};
	const places = command.environment === null && record.keys.includes("environment") && context.environments.length > 1 ? context.environments.map(({ name }) => ({
		...plain,
		environment: name
	})) : [];
	return {
		...found,
		readings: [...places, plain]
	};
}
function offersOf(talk) {
	return talk.record.offers?.(talk) ?? {
		plain: exactly(talk.command),
		others: []
	};
}

// src/domain/promotion/resolve.ts
function resolveCommand(command, context) {
	const record = decidedBy(VERB_RECORDS[command.verb]);
	if (record === null) throw new RangeError(`${command.verb} has nothing to resolve`);
	const targets = resolveTargets(command, record, context);
	if (targets.kind === "problem") return targets;
	const subject = record.subject(command, context, targets);
	if (subject.kind === "problem") return subject;
	const doubt = doubtOfReason({
		command,
		record,
		context,
		subject
	});
	if (doubt !== null) return doubt;
	const { facts, environments } = subject;
	return {
		kind: "resolved",
		command: resolved(record.verb, {
			command,
			context,
			subject
		}),
		version: facts,
		environments
	};
}
function resolved(verb, { command, context, subject }) {
	const { share, forMs } = command;
	const { to, version } = subject;
	return {
		verb,
		to,
		share,
		version,
		until: forMs === null ? null : formatInstant(instantMs(context.now) + forMs),
		reason: wholeReason(command),
		unclear: false
	};
}

// src/domain/promotion/next-commands.ts
function deploymentsOf({ deployments }) {
	return Object.values(deployments).toSorted((a, b) => a.environment < b.environment ? -1 : 1);
}
function mainDeployment(files) {
	return files.find(({ environment }) => environment === "production") ?? files[0] ?? null;
}
function nextCommands(facts) {
	const at = facts.events.at(-1)?.time;
	const { model } = facts;
	if (at === void 0 || model === null) return [];
	return wishes(facts).flatMap((command) => judge({
		...facts,
		model,
		at
	}, command));
}
function wishes({ state, environments, versions }) {
	const places = environments.map(({ name }) => deploymentIn(state, name));
	const wish = (verb, { environment }, more) => ({
		...emptyCommand(verb),
		model: state.model,
		environment: isUsual(verb, environment, environments) ? null : environment,
		...more
	});
	return [...versions.flatMap(({ facts: { version, sha256 } }) => places.flatMap((place) => [...shareOf(place, sha256) > 0 ? [] : [wish("promote", place, {
		version,
		to: "live"
	})], wish("promote", place, {
		version,
		to: "production"
	})])), ...places.filter(({ revision }) => revision > 0).flatMap(lowerings)];
	function lowerings(place) {
		const [target] = knownGood(state, place.environment);
		return [
			...target === void 0 ? [] : [wish("rollback", place, { toVersion: target.version })],
			...place.liveTest === null ? [] : [wish("stop", place, {})],
			place.hold === null ? wish("hold", place, { exactReason: REASON }) : wish("unhold", place, {})
		];
	}
}
function isUsual(verb, environment, environments) {
	return environment === "production" && (VERB_RECORDS[verb].isShort || environments.length === 1);
}
const REASON = "…";
function judge(judging, command) {
	const { state, environments, versions, at } = judging;
	const merged = versions.map(({ facts }) => facts);
	const context = {
		model: state.model,
		state,
		environments,
		merged,
		thread: [],
		now: at,
		writtenAt: at
	};
	const resolution = resolveCommand(command, context);
	if (resolution.kind === "problem") return [];
	const { kind, conditions } = decideCommand({ [state.model]: state }, factsOf(judging, resolution), RULES);
	if (kind === "allow") return [{
		command,
		from: null
	}];
	const [missing, ...others] = conditions.filter(({ met }) => !met);
	if (missing?.code !== "live-time" || typeof missing.needed !== "string" || others.length > 0) return [];
	return [{
		command,
		from: wholeMinute(missing.needed)
	}];
}
function wholeMinute(instant) {
	return formatInstant(Math.ceil(instantMs(instant) / MINUTE_MS) * MINUTE_MS);
}
const MINUTE_MS = 6e4;
const ANYBODY_WHO_MAY = {
	id: null,
	login: "owner",
	role: "admin",
	teams: []
};
function factsOf({ state, events, model, versions, at }, resolution) {
	const { command, version, environments } = resolution;
	const sha256 = version?.sha256;
	const certificates = versions.find(({ facts }) => facts.sha256 === sha256)?.certificates ?? [];
	const log = {
		state,
		events: events.map((event) => ({ event }))
	};
	return {
		at,
		command,
		actor: ANYBODY_WHO_MAY,
		source: {
			kind: "comment",
			id: "next",
			url: null,
			thread: null,
			boundSha: null
		},
		thread: null,
		settings: null,
		environments,
		model,
		version,
		certificate: chooseCertificate(certificates, model.policyDigest),
		live: sha256 === void 0 ? [] : liveExposure(log, sha256),
		approvals: events.findLast(({ data }) => data.sha256 === sha256 && data.facts !== null)?.data.facts?.approvals ?? []
	};
}

// src/report/chatops/test-lines.ts
function testHeadline({ state, tests }) {
	const main = mainDeployment(deploymentsOf(state));
	if (main === null) return md``;
	const test = testIn(tests, main);
	const words = judgedIn(main).map((candidate) => md`${candidate.version} ${headWords(state, main, {
		candidate,
		test
	})}`);
	return words.length === 0 ? md`` : md`, ${joinMarkdown(words, "; ")}`;
}
function headWords(state, file, { candidate, test }) {
	if (isBaking(file)) return md`held back in its bake`;
	if (isBetter(state, file, candidate.sha256)) return md`found better`;
	const verdict = test?.kind === "told" ? verdictSoFar(test.decision, candidate.name) : md`not decided yet`;
	return md`in a live test, ${verdict}`;
}
function testLines(shown) {
	return deploymentsOf(shown.state).flatMap((file) => [...judgedIn(file).map((candidate) => testLine(shown, file, candidate)), ...sentinelLine(file)]);
}
function testSections({ tests }, parts) {
	return tests.flatMap((test) => test.kind === "told" ? toldParts(test, parts) : []);
}
function testIn(tests, { environment }) {
	return tests.find((one) => one.environment === environment);
}
function judgedIn({ liveTest }) {
	return liveTest?.lease === void 0 ? [] : liveTest.candidates;
}
function testLine({ state, events, tests }, file, candidate) {
	const { version, share, then, sha256 } = candidate;
	const where = md`Live test of ${code(version)} in ${file.environment}`;
	const so = md`${percent(share)} of the traffic${requestWords(events, file, {
		candidate,
		test: testIn(tests, file)
	})}`;
	if (isBaking(file)) return md`Bake of ${code(file.production?.version ?? "")} in ${file.environment}: ${code(version)} keeps ${so}; production goes back to it by itself if it is better after all.`;
	if (isBetter(state, file, sha256)) return md`${where}: better. It keeps ${so}, and waits for somebody to make it production.`;
	const next = then === void 0 ? md`somebody is asked at its end` : md`it becomes production by itself if it is better`;
	return md`${where}: not decided yet. ${so}; ${next}.`;
}
function sentinelLine({ environment, production, sentinel }) {
	if (!sentinel || production === null) return [];
	const where = md`Sentinel in ${environment}: ${code(sentinel.version)} answers ${percent(sentinel.share)} of the requests, unseen`;
	return [md`${where}; production goes back to it by itself if it is better than ${code(production.version)} after all.`];
}
function requestWords(events, file, { candidate, test }) {
	if (test?.kind === "elsewhere") return md` (its numbers stand on ${joinMarkdown(test.threads.map((thread) => md`#${thread}`), ", ")})`;
	return md`, ${formatCount(requestsOf(events, file, candidate))} requests recorded`;
}
function isBetter(state, { environment }, sha256) {
	return historyIn(state, environment).conclusions[sha256] === "pass";
}
function requestsOf(events, { environment }, { sha256, name }) {
	const started = events.findLast(({ type, data }) => type === "livetest.started" && data.sha256 === sha256 && data.environment === environment);
	const from = started === void 0 ? 0 : instantMs(started.time);
	const own = events.flatMap(reportedSums).filter((sums) => sums.environment === environment && sums.arm === name && instantMs(sums.from) >= from);
	const services = [...Map.groupBy(own, ({ service }) => service ?? "").values()];
	return Math.max(0, ...services.map((sums) => sums.reduce((total, { requests }) => total + requests, 0)));
}

// src/report/chatops/command-line.ts
const UNITS = [
	["d", 864e5],
	["h", 36e5],
	["m", 6e4]
];
function renderCommandLine(command) {
	const { verb, to, toVersion, target, production, share, environment, forMs, dryRun, sha, reason, exactReason } = command;
	return [
		VERB_RECORDS[verb].isShort ? `/${verb}` : `/seatrial ${verb}`,
		targetWord(command),
		to === null ? null : `to=${to}`,
		toVersion === null || target !== null ? null : `to=${toVersion}`,
		production ? "to=production" : null,
		share === null ? null : `share=${Number((share * 100).toFixed(4))}%`,
		environment === null ? null : `environment=${environment}`,
		forMs === null ? null : `for=${duration(forMs)}`,
		dryRun ? "dry-run" : null,
		sha === null ? null : `@${sha}`,
		reason,
		exactReason === null ? null : `reason=${exactReason}`
	].filter((word) => word !== null).join(" ");
}
function targetWord({ verb, model, surely, version, target, digest }) {
	if (model === null) return null;
	const pinned = version ?? target;
	if (pinned !== null) return `${model}@${pinned}`;
	if (digest !== null) return `${model}@sha256:${digest}`;
	return surely && VERB_RECORDS[verb].kind === "stop" ? `model=${model}` : model;
}
function duration(ms) {
	const [unit, size] = UNITS.find(([, length]) => ms % length === 0) ?? UNITS[2];
	return `${Number((ms / size).toFixed(3))}${unit}`;
}

// src/report/chatops/status-comment.ts
const COLUMNS = [
	{
		header: md`environment`,
		align: "left"
	},
	{
		header: md`production`,
		align: "left"
	},
	{
		header: md`live test`,
		align: "left"
	},
	{
		header: md`warm fallback`,
		align: "left"
	},
	{
		header: md`hold`,
		align: "left"
	}
];
const WHOLE = {
	charts: true,
	numbers: true,
	events: 8
};
const DETAILS = [
	WHOLE,
	{
		...WHOLE,
		numbers: false
	},
	{
		...WHOLE,
		numbers: false,
		events: 0
	},
	{
		charts: false,
		numbers: false,
		events: 0
	}
];
function renderStatusComment(inputs) {
	const marker = renderStatusMarker(inputs.map(({ state }) => state.model));
	for (const detail of DETAILS) {
		const shown = joinMarkdown([marker, ...inputs.map((input) => renderModelStatus(input, detail))], "\n\n");
		if (sizeOf(shown) <= 65536) return shown;
	}
	return headlinesThatFit(marker, inputs);
}
function headlinesThatFit(marker, inputs) {
	const render = (count) => joinMarkdown([
		marker,
		bulletList(inputs.slice(0, count).map(renderHeadline)),
		...count < inputs.length ? [md`${inputs.length - count} more models have no room here: ${code("/seatrial status model")} shows each.`] : []
	], "\n\n");
	return fitRows(render, inputs.length, COMMENT_LIMIT);
}
function renderHeadline(input) {
	const { state } = input;
	return md`${code(state.model)}: ${headline(deploymentsOf(state))}${testHeadline(input)}`;
}
function renderModelStatus(input, detail = WHOLE) {
	const { state, events, versions } = input;
	const files = deploymentsOf(state);
	const order = orderOf(events);
	const parts = [
		md`### ${renderHeadline(input)}`,
		...files.length === 0 ? [] : [table(COLUMNS, files.map((file) => row(file, order)))],
		...listed([
			...testLines(input),
			...planLines(files, events),
			...rolloutLines(files, events)
		]),
		...testSections(input, detail),
		...versions.map(({ facts }) => versionLine(state, files, facts)),
		...standingIn({
			state,
			events
		}).map((one) => renderStanding(state.model, one)),
		...nextLines(nextCommands(input)),
		...events.length === 0 || detail.events === 0 ? [] : [fold("What happened", lastEvents(events, detail.events))],
		...state.whole ? [] : [md`⚠️ ${strong("The branch was changed by hand.")} Nothing is promoted until \`seatrial verify\` finds it whole.`]
	];
	return joinMarkdown(parts, "\n\n");
}
function listed(lines) {
	return lines.length === 0 ? [] : [bulletList(lines)];
}
function headline(files) {
	const main = mainDeployment(files);
	if (main === null || main.production === null) return md`not in production`;
	return md`${main.production.version} in ${main.environment}`;
}
function row({ environment, production, liveTest, fallback, hold }, order) {
	const before = order.get(environment);
	const candidates = (liveTest?.candidates ?? []).map(({ version, share, then }) => md`${code(version)} ${percent(share)}${then === void 0 ? "" : `, then ${then}`}`);
	return [
		before === void 0 ? md`${environment}` : md`${environment} (after ${before})`,
		named(production),
		candidates.length === 0 ? md`none` : joinMarkdown(candidates, ", "),
		named(fallback),
		hold === null ? md`none` : md`🔒 ${holdReason(hold.reason)} (by ${code(hold.by)} at ${code(hold.at)}${until(hold)})`
	];
}
function planLines(files, events) {
	return files.flatMap(({ environment, liveTest }) => (liveTest?.candidates ?? []).flatMap(({ sha256, version, share }) => {
		const given = events.findLast(({ type, data }) => (type === "livetest.started" || type === "livetest.changed") && data.sha256 === sha256 && data.environment === environment && data.facts !== null);
		const plan = given?.data.facts?.liveTest;
		if (given === void 0 || plan?.metrics.some(({ times }) => times.some((time) => time.share === share)) !== true) return [];
		const when = md`planned at ${code(plainTime(given.time))} UTC`;
		return [md`Live test of ${code(version)} in ${environment}, ${when}: ${richToMarkdown(planSentences(plan))}`];
	}));
}
function rolloutLines(files, events) {
	return files.flatMap((file) => slotsOf(file, events)).filter(({ rollout }) => rollout.state !== "untold").map(rolloutLine);
}
function rolloutLine({ name, revision, rollout: { state, report } }) {
	if (state === "queued" || state === "untold" || report === null) return md`${code(name)}: revision ${revision} is not reported yet.`;
	const by = report.data.via.url === null ? code(followerOf(report)) : link(followerOf(report), report.data.via.url);
	const { reason } = report.data;
	return md`${code(name)}: ${REPORTED[state]} at ${code(report.time)} by ${by}${reason === null ? "" : `: ${reason}`}.`;
}
function until(hold) {
	return hold.until === null ? md`` : md` until ${code(hold.until)}`;
}
function named(version) {
	return version === null ? md`none` : md`${code(version.version)} (${code(version.sha256.slice(0, 12))})`;
}
function versionLine(state, files, { version, sha256 }) {
	const names = files.length === 0 ? [DEFAULT_ENVIRONMENT] : files.map(({ environment }) => environment);
	if (isBarred(state, sha256)) {
		const stage = overallStage(state, names, sha256);
		return md`This version, ${code(version)}, is ${strong(stage)} and gets no traffic anywhere.`;
	}
	const stages = names.map((environment) => stageIn(environment, stageOf(state, environment, sha256)));
	return md`This version, ${code(version)}, is ${joinMarkdown(stages, ", ")}.`;
}
function stageIn(environment, stage) {
	const isIdle = stage === "candidate" || stage === "certified" || stage === "rejected";
	return md`${strong(stage)}${isIdle ? " and without traffic" : ""} in ${environment}`;
}
function nextLines(next) {
	const soonest = next.toSorted((a, b) => (a.from ?? "").localeCompare(b.from ?? ""));
	return [...Map.groupBy(soonest, ({ from }) => from)].flatMap(([from, commands]) => [from === null ? md`Next, ready to paste:` : md`From ${code(plainTime(from))} UTC on:`, fence("", commands.map(({ command }) => renderCommandLine(command)).join("\n"))]);
}
function lastEvents(events, most) {
	const told = events.filter(({ type }) => type !== "windows.recorded" && type !== "livetest.window");
	return table(EVENT_COLUMNS, told.slice(-most).toReversed().map(renderEventRow));
}

export { liveExposure as a, renderEventRow as c, resolveCommand as i, renderStatusComment as n, chooseCertificate as o, renderCommandLine as r, EVENT_COLUMNS as s, renderModelStatus as t };