import { r as isPassing, t as AppError } from "./error.js";
import { t as sha256 } from "./sha256.js";
import { r as instantMs } from "./instant.js";
import { a as deploymentIn, c as historyIn, i as condemns, m as isAskedAhead } from "./state.js";
import { o as isOfWatch } from "./read-decision.js";
import { c as modelsOf, n as deploymentPath, o as logFilesOf, t as REGISTRY_LOG } from "./ledger.js";
import { n as suggest } from "./suggest.js";
import { n as readLedgers } from "./read.js";
import { i as reportedSums } from "./window-sums.js";
import { c as standingIn, s as rememberedRequests } from "./read-state.js";
import { r as resolveEnvironments } from "./policy.js";
import { c as shareOf, f as watchedIn } from "./stage.js";
import { c as fence, d as joinMarkdown, g as table, h as strong, m as md, p as markdownText, s as code } from "./section.js";
import { r as isTestedFirst } from "./standing-approval.js";
import { r as recordedTraffic } from "./recorded-traffic.js";
import { t as planTest } from "./plan-test.js";
import { i as plainTime } from "./live-sections.js";
import { B as bareWord, C as enumeratedNames, D as isBareCommit, E as emptyCommand, L as versionIn, N as nearAim, Q as decidedBy, R as wholeVersion, S as doubtedName, T as namesAnywhere, U as wordsOf, h as knownVersions, i as isQuestion, l as CLOCK_SKEW_MS, n as VERBS, o as verbOf, p as askedShare, q as byDistance, r as VERB_RECORDS, v as exactly, w as leadingName, y as resolveProblem, z as FILLERS } from "./registry4.js";
import { A as renderStatusLink, C as postStatusLink, D as sayFinalWord, E as findFinalWord, F as commandsOf, M as intentKey, N as labelOf, O as parseAnswerMarker, S as findStatus, T as saveMarked, _ as conditionTable, b as renderAgainst, f as describeChange, g as commandTitle, h as renderStanding, k as renderAnswerMarker, n as projectModels, t as eventsOf, u as eachApart, v as renderRefusal, x as answers } from "./project-models.js";
import { a as lapseOf } from "./changes.js";
import { a as isAuthorised, n as decide, r as decideCommand, t as actionOf } from "./decide2.js";
import { n as atLeast, r as mayDo, t as actorThen } from "./roles.js";
import { n as appendToLedger, t as writeStatements } from "./statements.js";
import { t as formatDeployment } from "./format-deployment.js";
import { t as percent } from "./percent.js";
import { a as liveExposure, c as renderEventRow, i as resolveCommand, o as chooseCertificate, r as renderCommandLine, s as EVENT_COLUMNS, t as renderModelStatus } from "./status-comment.js";

// src/domain/promotion/role-then.ts
function hadRole({ facts, action }, writtenAt, events) {
	const { actor, environments } = facts;
	return events.some(({ time, data: { facts: earlier } }) => {
		if (earlier === null || earlier.source.kind === "guard") return false;
		if (earlier.actor.id === null || earlier.actor.id !== actor.id || instantMs(time) > instantMs(writtenAt)) return false;
		return environments.every((environment) => mayDo({
			...actor,
			role: earlier.actor.role,
			teams: []
		}, action, environment));
	});
}

// src/domain/promotion/lateness.ts
const HEARD_WITHIN_MS = 36e5;
const ON_ITS_WAY_MS = 6e5;
const STOP_ON_ITS_WAY_MS = 12e4;
const SEEN_WITHIN_MS = 6e4;
function latenessOf(decision, hearing, logs) {
	if (decision.kind !== "apply" || hearing.writtenAt === null) return null;
	const allowed = decision.verdicts.filter(({ kind }) => kind === "allow");
	const ageMs = instantMs(hearing.now) - instantMs(hearing.writtenAt);
	if (hearing.swept && !allowed.every((verdict) => isCertain(verdict, {
		...hearing,
		ageMs
	}, logs))) return "not-heard-in-time";
	if (ageMs > 36e5 && allowed.some(({ facts }) => isGo(facts))) return "not-heard-in-time";
	return allowed.some((verdict) => isOvertaken(verdict, {
		...hearing,
		ageMs
	}, logs)) ? "overtaken" : null;
}
function isCertain({ facts }, { ageMs, writtenAt }, logs) {
	if (isGo(facts) || ageMs > 36e5 || writtenAt === null) return false;
	return hadRole({
		facts,
		action: actionOf(facts)
	}, writtenAt, logs.get(facts.model.name) ?? []);
}
function isOvertaken({ facts }, hearing, logs) {
	const events = eventsAbout(facts, logs);
	const step = isStepBack(facts);
	if (step && rollbacksSince(facts, hearing.writtenAt, events).length > 0) return true;
	const rises = verbOf(facts.command).raises === true;
	const freshMs = step ? SEEN_WITHIN_MS : HEARD_WITHIN_MS;
	const late = hearing.ageMs > freshMs;
	if (!rises && !late) return false;
	return events.some((event) => {
		if (step && movesProduction(event, facts) && isDecidedLater(event, hearing)) return true;
		const later = event.data.facts;
		if (later === null || event.type === "intent.refused" || !isAboutSame(later, facts)) return false;
		return (late || !isGo(later)) && isLater(event, hearing);
	});
}
function eventsAbout({ model, command, version }, logs) {
	const own = logs.get(model.name) ?? [];
	if (command.unclear || version === null || !isOfEveryModel(command)) return own;
	const about = [...logs].filter(([name]) => name !== model.name).flatMap(([, events]) => events).filter(({ data: { facts } }) => {
		return facts?.version?.sha256 === version.sha256 && isOfEveryModel(facts.command);
	});
	return [...own, ...about];
}
function isOfEveryModel(command) {
	return verbOf(command).reads === "every-model";
}
function isStepBack({ command }) {
	return !command.unclear && verbOf(command).isStep?.(command) === true;
}
function rollbacksSince(facts, writtenAt, events) {
	if (writtenAt === null) return [];
	const written = instantMs(writtenAt);
	return events.filter((event) => event.type === "deployment.rolledback" && movesProduction(event, facts) && instantMs(event.time) + 5e3 >= written);
}
function movesProduction({ type, data }, { environments }) {
	if (type !== "deployment.rolledback" && type !== "deployment.promoted") return false;
	return environments.some(({ name }) => name === data.environment);
}
function isGo({ command }) {
	return !command.unclear && verbOf(command).kind === "go";
}
function isAboutSame(later, { environments }) {
	const names = environments.map(({ name }) => name);
	return verbOf(later.command).endsElsewhere === true || later.environments.some(({ name }) => names.includes(name));
}
function isLater(event, hearing) {
	const { via } = event.data;
	if (via.kind === "comment" && hearing.source.kind === "comment") return Number(via.id) > Number(hearing.source.id);
	return isDecidedLater(event, hearing);
}
function isDecidedLater({ time }, { writtenAt }) {
	return writtenAt !== null && wholeSeconds(time) > wholeSeconds(writtenAt);
}
function wholeSeconds(instant) {
	return Math.floor(instantMs(instant) / 1e3);
}

// src/domain/promotion/urgency.ts
function onlyLowers({ commands, problems }) {
	const kinds = commands.map(({ verb }) => VERB_RECORDS[verb].kind);
	return problems.length === 0 && kinds.includes("stop") && !kinds.includes("go");
}
function raisesNothing({ commands, problems }) {
	const meant = problems.flatMap((problem) => problem.meant ?? []);
	return [...commands, ...meant].every(({ verb }) => VERB_RECORDS[verb].kind !== "go");
}
function asksForSomething({ commands, problems }) {
	return commands.length + problems.length > 0;
}

// src/usecases/promotion/answer-failure.ts
async function answerFailure(ports, intent, error) {
	const { thread } = intent.source;
	if (thread === null) return;
	const key = intentKey(intent, sha256);
	const { files } = await ports.store.read("all");
	if ([...files.values()].some((text) => text.includes(`"intentKey":"${key}"`))) return;
	if (await findFinalWord(ports.conversation, intent, { key }) !== null) return;
	const { message, hint } = explain$1(error);
	const marker = {
		key,
		part: "failure",
		actor: intent.actor.id ?? 0,
		day: ports.clock.now().slice(0, 10)
	};
	const what = md`😕 This could not be decided, and nothing was changed: ${message}`;
	const text = joinMarkdown([
		renderAnswerMarker(marker),
		what,
		md`${hint}`,
		AGAIN
	], "\n\n");
	const body = markdownText(text);
	await saveMarked(ports.conversation, thread, {
		matches: answers(key, "failure"),
		body,
		isNew: true
	});
	await sayFinalWord(ports.conversation, intent.source, "confused");
}
const AGAIN = md`It will not be tried again by itself: write the command again when that is mended.`;
function explain$1(error) {
	if (!(error instanceof AppError)) return {
		message: "an internal error.",
		hint: "The log of the bot has the details."
	};
	return {
		message: error.message,
		hint: error.hint ?? "Try again, or look at the log of the bot."
	};
}

// src/domain/promotion/already-back.ts
function setAsideDone(ledger, request, rules) {
	const { facts } = request;
	if (facts.some(isGo)) return {
		due: facts,
		done: []
	};
	const allowed = facts.flatMap((one) => doneRollback(ledger, one, request) ?? []).filter((one) => mayRollBack(ledger, one, rules));
	return {
		due: facts.filter((one) => allowed.every((other) => other.facts !== one)),
		done: allowed
	};
}
function doneRollback(ledger, facts, request) {
	const { writtenAt, eventsOf } = request;
	const state = ledger[facts.model.name];
	const last = isStepBack(facts) ? rollbacksSince(facts, writtenAt, eventsOf(facts.model.name)).at(-1) : void 0;
	const environment = last?.data.environment ?? null;
	if (state === void 0 || last === void 0 || environment === null) return null;
	const at = deploymentIn(state, environment).production;
	return at?.sha256 === last.data.deployment?.production?.sha256 ? {
		facts,
		at,
		since: last.time
	} : null;
}
function mayRollBack(ledger, { facts }, rules) {
	return isAuthorised(decideCommand(ledger, facts, rules).conditions);
}

// src/domain/promotion/diff-lines.ts
function diffLines(before, after) {
	const left = before.split("\n");
	const right = after.split("\n");
	const lengths = commonLengths(left, right);
	const lines = [];
	let [i, j] = [0, 0];
	while (i < left.length || j < right.length) if (i < left.length && j < right.length && left[i] === right[j]) {
		lines.push(` ${left[i]}`);
		i++;
		j++;
	} else if (j >= right.length || i < left.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1)) lines.push(`-${left[i++]}`);
	else lines.push(`+${right[j++]}`);
	return lines.join("\n");
}
function commonLengths(left, right) {
	const rows = Array.from({ length: left.length + 1 }, () => Array.from({ length: right.length + 1 }, () => 0));
	for (const i of [...left.keys()].reverse()) for (const j of [...right.keys()].reverse()) {
		const length = left[i] === right[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
		rows[i]?.splice(j, 1, length);
	}
	return rows;
}
function at(rows, i, j) {
	return rows[i]?.[j] ?? 0;
}

// src/report/chatops/late.ts
function renderLate(lateness, commands) {
	const titles = joinMarkdown(commands.map(commandTitle), ", ");
	return joinMarkdown([md`😕 ${strong(md`${titles}: nothing was changed.`)}`, explain(lateness, commands)], "\n\n");
}
function explain(lateness, commands) {
	switch (lateness) {
		case "not-heard-in-time": return md`It was not heard in time, or its webhook was lost. A command rests on the right that its author had then, which GitHub does not tell afterwards. Write it again if it is still meant.`;
		case "overtaken": {
			const whys = [...new Set(commands.map(({ model }) => model.name))].map((name) => code(`/seatrial why ${name}`));
			return md`Somebody has decided about the same model since it was written, so that this one is about a state that is no more. ${joinMarkdown(whys, ", ")} shows it. Write it again if it is still meant.`;
		}
	}
}
function renderEdited() {
	const title = md`😕 ${strong("The comment was edited before it was decided: nothing was changed.")}`;
	return joinMarkdown([title, md`What it says now, anybody who may edit it may have written. Write the command in a comment of its own.`], "\n\n");
}
function renderDone({ facts, at, since }) {
	const where = at === null ? md`no version` : code(at.version);
	return md`${strong(md`${commandTitle(facts)}: already back at ${where}.`)} Production was taken back at ${code(plainTime(since))} UTC; this was written before that could be seen, and is no second step. To go further back, name the version: \`to=1.2.3\`.`;
}

// src/report/chatops/answers.ts
const ANSWERS = {
	status: ({ log }) => log === null ? [] : [renderModelStatus(log)],
	why: ({ log }) => log === null ? [] : [renderWhy(log)],
	help: ({ roles }) => [renderHelp(roles)]
};
const HELP_COLUMNS = [
	{
		header: md`command`,
		align: "left"
	},
	{
		header: md`what it does`,
		align: "left"
	},
	{
		header: md`least role`,
		align: "left"
	},
	{
		header: md`what it needs`,
		align: "left"
	}
];
function renderHelp(roles) {
	const rows = VERBS.map((verb) => {
		const { usage, summary, needs } = VERB_RECORDS[verb];
		return [
			code(usage),
			md`${summary}`,
			md`${whoMay(VERB_RECORDS[verb], roles)}`,
			md`${needs}`
		];
	});
	const examples = VERBS.map((verb) => VERB_RECORDS[verb].example).join("\n");
	return joinMarkdown([table(HELP_COLUMNS, rows), fence("", examples)], "\n\n");
}
function renderWhy({ state, events }) {
	const { model } = state;
	if (events.length === 0) return md`The ledger knows nothing of ${code(model)} yet.`;
	const rows = events.slice(-15).toReversed().map(renderEventRow);
	const standing = standingIn({
		state,
		events
	}).map((one) => renderStanding(model, one));
	return joinMarkdown([
		md`### Why ${code(model)} is as it is`,
		...standing,
		table(EVENT_COLUMNS, rows)
	], "\n\n");
}
function whoMay(record, roles) {
	if (record.kind === "read") return "read";
	return record.roles.map((action, index) => `${index === 0 ? "" : `${action}: `}${roles[action] ?? ""}`).join("; ");
}

// src/report/chatops/reading.ts
const PROBLEMS_SHOWN = 10;
const TRIALS_SHOWN = 3;
function renderPlan(verdict, diffs) {
	const { facts, kind, conditions } = verdict;
	const outcome = {
		allow: facts.ahead === true ? "would be remembered" : "would be carried out",
		refuse: "would be refused",
		nothing: "would change nothing"
	}[kind];
	const changes = verdict.changes.flatMap(({ model, change }) => describeChange(model, change, { facts })).map((line) => md`- ${line}`);
	const after = changes.length === 0 ? [] : [md`After it:`, joinMarkdown(changes, "\n")];
	const parts = [
		md`${strong(md`${commandTitle(facts)} ${outcome}.`)} Nothing was changed.`,
		...after,
		...renderAgainst(facts),
		conditionTable(conditions, facts)
	];
	return joinMarkdown([...parts, ...diffs.map((diff) => fence("diff", diff))], "\n\n");
}
function renderUnreadable({ commands, targets, guesses }) {
	const offers = [...targets, ...guesses];
	const readings = linesOf(offers.flatMap((offer) => offer.readings));
	const paste = readings.length === 0 ? [] : [md`To be sent again as it is meant:`, ...readings.map(asFence)];
	const besides = guesses.flatMap((guess) => toldOf(guess, commands)).slice(0, 1);
	const all = [...commands.map(describeCommand), ...[...targets, ...besides].map(describeTarget)];
	const lines = all.slice(0, PROBLEMS_SHOWN);
	const list = joinMarkdown(lines.map((line) => md`- ${line}`), "\n");
	const more = all.length - lines.length;
	const rest = more > 0 ? [md`and ${more} more.`] : [];
	const note = md`Nothing was done. \`/seatrial help\` shows the commands.`;
	return joinMarkdown([
		md`😕 ${strong("The command could not be read.")}`,
		list,
		...rest,
		...paste,
		...lostIn(offers),
		note
	], "\n\n");
}
function lostIn(offers) {
	const what = md`What${offers.some(({ readings }) => readings.length > 0) ? " else" : ""} may have been meant would be refused`;
	const lines = linesOf(offers.flatMap(({ refused = [] }) => refused)).slice(0, TRIALS_SHOWN);
	const trials = lines.length === 0 ? [] : [md`${what} now. This says why, and changes nothing:`, ...lines.map(asFence)];
	return lines.length === 0 && offers.some(({ unclear = 0 }) => unclear > 0) ? [md`${what} as it stands: it may lack a version.`] : trials;
}
function linesOf(commands) {
	return [...new Set(commands.map(renderCommandLine))];
}
function asFence(line) {
	return fence("", line);
}
function toldOf(guess, commands) {
	const { problem, readings, refused = [], unclear = 0 } = guess;
	if (problem === null || readings.length + refused.length + unclear > 0) return [];
	return problem.code !== "unknown-environment" || commands.some(({ line }) => namesPlace(line, problem.word ?? "")) ? [problem] : [];
}
function namesPlace(line, word) {
	const [before = ""] = line.toLowerCase().split(word, 1);
	return /(?<![a-z])e(?:nv[a-z]*)?\W+$/.test(before);
}
function describeCommand({ code: problem, word, nearest }) {
	const hint = hintOf(nearest);
	const what = code(word, 100);
	switch (problem) {
		case "unknown-verb": return md`${what} is no command.${hint}`;
		case "unknown-key": return md`${what} is no key of this command.${hint}`;
		case "duplicate-key": return word.includes("@") ? secondVersion(what) : md`${what} is given twice.`;
		case "bad-value": return word === "" ? md`A key stands without its value.${hint}` : md`${what} is not a value that fits.${hint}`;
		case "bad-target": return md`${what} names no model or version.${hint}`;
		case "unexpected-word": return md`${what} is not expected here.${hint}`;
		case "second-command": return md`${what} looks like a second command: each stands on a line of its own. As a part of the reason it may stand behind \`reason=\`.`;
		case "small-share": return md`${what} is less than the smallest share.${hint}`;
		case "stray-version": return md`${what} is a version that stands by itself: it does not say what is wanted of it.${hint}`;
		case "no-version": return md`${what} names a version, and this command is about the whole model.${hint}`;
		case "too-complicated": return md`The comment holds too much markup to tell what it shows. Write the command in a comment of its own.`;
		case "below-quoted-mail": return md`${what} stands below what looks like a quoted mail. To give the command, write it in a comment of its own.`;
		case "behind-long-text": return md`${what} stands behind so much text that it was not read. Leave an empty line above it.`;
		case "not-plain": return md`The line holds ${what}: a command is read only where it is shown as it is typed. Write it plain, without markup, HTML or signs that stand for others.`;
		case "unclear-place": return md`The command may belong to ${what}, which stands in the lines around it: leave an empty line above and below the command, and begin it in the first column. If that is not enough, write it in a comment of its own.`;
		case "broken-line": return md`Below the command stands ${what}, which may belong to it: write the command in one line, or in a comment of its own.`;
		case "unclear-dry-run": return md`The comment says ${what}: is a dry run meant? Then write \`dry-run\` into the command. If not, send the command in a comment of its own.`;
		case "taken-back": return md`The comment says ${what}: nothing of it is carried out. If it is meant all the same, send the command in a comment of its own.`;
		case "seen-not-read": return md`${what} looks like a command, and is none as it stands: a command begins its line, is spelt as the help shows it, and stands neither in bold, code, a heading, a list, a table, right below a quote nor between tags. Send ${code(nearest ?? "", 300)} plain, in a comment of its own.`;
		case "short-sha": return md`${what} is too short to name a commit.`;
		case "too-many-commands": return md`There are ${word} commands in the comment; ${nearest ?? ""} are the most.`;
		case "too-many-targets": return md`There are ${word} targets in the comment; ${nearest ?? ""} are the most.`;
	}
}
const EXAMPLES = /* @__PURE__ */ new Set([
	"for=2h",
	"model@1.2.3",
	"share=10%",
	"to=1.2.3"
]);
function hintOf(nearest) {
	if (nearest === null) return md``;
	const line = code(nearest, 100);
	return EXAMPLES.has(nearest) ? md` It is written as in ${line}.` : md` Did you mean ${line}?`;
}
function secondVersion(what) {
	return md`${what} is a second version: a command names one. Write a line for each.`;
}
const TARGET_SENTENCES = {
	"unknown-model": ({ what, list }) => md`There is no model ${what}.${list}`,
	"model-required": ({ list }) => md`The command must name the model here.${list}`,
	"other-model": ({ what }) => md`${what} may be the model that is meant, or only a word of the reason.`,
	"version-required": ({ list }) => md`The command must name the version here.${list}`,
	"version-ambiguous": ({ list }) => md`This pull request adds several versions: name one.${list}`,
	"version-unknown": ({ what }) => md`There is no version ${what}.`,
	"digest-ambiguous": ({ what, list }) => md`The digests of several versions begin with ${what}: name one.${list}`,
	"short-commit": ({ what }) => md`${what} is not a whole commit id: before the merge a short one can be forged.`,
	"other-commit": ({ what }) => md`${what} begins no commit that is known here: write the whole id.`,
	"other-version": ({ what }) => md`The reason speaks of ${what}, which may be another version than the command would be about.`,
	"unclear-word": ({ what }) => md`${what} may be meant for the command, or be only a part of the reason.`,
	"unknown-key": ({ what, choices }) => choices.length === 0 ? md`${what} is no key of this command. As a part of the reason it may stand behind \`reason=\`.` : md`${what} is no key of this command. Did you mean ${listed(choices)}?`,
	"live-or-production": ({ what }) => md`A version is in a live test, and the reason speaks of ${what}: is the test to end, or production to go back?`,
	"back-already": ({ what }) => md`Production was taken back already, and is held: is it to go back further, or is ${what} about that?`,
	"runs-now": ({ what }) => md`${what} is what runs now: to be left, or to be returned to?`,
	"is-live": ({ what }) => md`${what} is in a live test: to end that, or to make it production?`,
	"production-or-live": ({ what }) => md`The version of this pull request, ${what}, is in a live test, and the reason begins with production: which of the two is meant?`,
	"not-live": ({ what, choices }) => choices.length === 0 ? md`Version ${what} is in no live test, and no other one is.` : md`Version ${what} is in no live test. In one: ${listed(choices)}.`,
	"unknown-environment": ({ what, list }) => md`There is no environment ${what}.${list}`,
	"other-environment": ({ what }) => md`${what} is an environment, or a word of the reason.`,
	"environment-required": ({ list }) => md`The command must name the environment, as in \`environment=name\`.${list}`
};
function listed(choices) {
	return joinMarkdown(choices.map((choice) => code(choice, 140)), ", ");
}
function describeTarget({ code: problem, word, choices }) {
	const list = choices.length === 0 ? md`` : md` Known: ${listed(choices)}.`;
	return TARGET_SENTENCES[problem]({
		what: code(word ?? "", 100),
		choices,
		list
	});
}

// src/domain/promotion/resolve-model.ts
function resolveModel(command, models, thread) {
	const names = {
		models,
		own: [...new Set(thread.map(({ model }) => model))]
	};
	const choice = modelOf(command, names);
	if (choice.kind === "problem" || VERB_RECORDS[command.verb].kind === "read") return choice;
	const below = (command.below ?? "").split("\n").flatMap((part) => namesAtBegin(part, models));
	return below.every((name) => name === choice.model) ? choice : askWhich(choice.command, [choice.model, ...below], names);
}
function namesAtBegin(part, models) {
	const names = enumeratedNames(part, models, VERBS);
	const marked = /^\W*models?\b/iu.test(part) ? leadingName(part, models, MODEL_WORDS) : null;
	return marked === null ? names : [marked, ...names];
}
const MODEL_WORDS = /* @__PURE__ */ new Set(["model", "models"]);
function modelOf(command, names) {
	if (VERB_RECORDS[command.verb].kind !== "stop") return resolveNamed(command, names);
	const words = command.model === null || command.surely ? command : asReason(command);
	const choice = stopChoice(command, words, names);
	if (choice.kind === "problem") return choice;
	const { model } = choice;
	const isDoubted = doubtedName(words.reason ?? "", [model]) !== null;
	return namedModels(words, names).every((name) => name === model) && !isDoubted ? choice : askWhich(words, [model], names);
}
function namedModels({ model, surely, reason }, { models, own }) {
	const text = surely ? `${model ?? ""}, ${reason ?? ""}` : reason ?? "";
	return own.length === 0 ? namesAnywhere(text, models) : enumeratedNames(text, models, VERBS);
}
function stopChoice(command, words, names) {
	const { models, own } = names;
	if (command.surely) return resolveNamed(command, names);
	const text = words.reason ?? "";
	if (command.model !== null && models.includes(command.model)) {
		const foreign = own.length > 0 && !own.includes(command.model);
		const named = foreign ? [] : namesAnywhere(command.reason ?? "", models);
		return foreign || onlyNames(command.reason, models) ? askWhich(words, [command.model, ...named], names) : chosen(command.model, command);
	}
	const other = leadingName(text, models);
	if (other === null || own.includes(other)) return resolveOwn(words, names, command.model);
	const [first] = wordsOf(text);
	return own.length === 0 && first?.bare === other && first.plain ? chosen(other, {
		...words,
		model: other,
		reason: behindFirst(words)
	}) : withPinned(askWhich(words, [other], names), words);
}
const JOINED = /^([a-z0-9][a-z0-9._-]*)[:/=#](v?\d+\.\d+\.\d+)$/iu;
function withPinned(problem, words) {
	const [first = "", ...rest] = (words.reason ?? "").split(" ");
	const [, model = "", typed = ""] = JOINED.exec(first) ?? [];
	const version = versionIn(typed);
	if (version === null || model !== problem.word) return problem;
	const pinned = {
		...exactly({
			...words,
			reason: rest.join(" ") || null
		}),
		model,
		surely: true
	};
	const reading = VERB_RECORDS[words.verb].read?.to !== void 0 ? {
		...pinned,
		toVersion: version
	} : {
		...pinned,
		version
	};
	return {
		...problem,
		readings: [reading, ...problem.readings]
	};
}
function resolveNamed(command, names) {
	const { model } = command;
	if (model === null) return resolveOwn(command, names, null);
	if (names.models.includes(model) || names.own.includes(model)) return chosen(model, command);
	return {
		...resolveProblem("unknown-model", command, {
			word: model,
			choices: byDistance(model, names.models)
		}),
		readings: nearReadings(command, model, names)
	};
}
function nearReadings(command, word, { models, own }) {
	const { kind, keys } = VERB_RECORDS[command.verb];
	const isOwn = kind !== "stop" && own.length > 0 && !command.surely;
	if (isOwn && FILLERS.has(word)) return [{
		...command,
		model: null
	}];
	if (isOwn && keys.includes("@sha") && command.sha === null && isBareCommit(word)) return [{
		...command,
		model: null,
		sha: word
	}];
	const version = isOwn && VERB_RECORDS[command.verb].target === "version" ? wholeVersion(word) : null;
	if (version !== null) return command.version === null ? [{
		...command,
		model: null,
		version
	}] : [];
	const aim = isOwn && command.to === null && keys.includes("to") ? nearAim(word) : null;
	const aimed = {
		...command,
		model: null
	};
	if (aim === "production" && command.share !== null) return [{
		...aimed,
		to: "live"
	}, {
		...aimed,
		to: aim,
		share: null
	}];
	if (aim !== null) return [{
		...aimed,
		to: aim
	}];
	const model = suggest(word, models);
	if (model !== null) return [{
		...exactly(command),
		model
	}];
	return isOwn && command.environment === null && keys.includes("environment") ? [{
		...command,
		model: null,
		environment: word
	}] : [];
}
function resolveOwn(command, { models, own }, word) {
	const [only] = own;
	if (only !== void 0 && own.length === 1) return chosen(only, command);
	const choices = own.length > 1 ? own : byDistance(word ?? "", models);
	return resolveProblem("model-required", command, {
		word,
		choices
	});
}
function onlyNames(reason, models) {
	return reason !== null && reason.split(" ").every((word) => models.includes(bareWord(word)));
}
function askWhich(words, meant, names) {
	const { own, models } = names;
	const named = [...meant, ...namedModels(words, names)];
	const reason = onlyNames(words.reason, models) ? null : words.reason;
	const plain = exactly({
		...words,
		reason,
		below: null
	});
	const readings = [.../* @__PURE__ */ new Set([...own, ...named])].map((model) => ({
		...plain.surely && model !== plain.model ? withoutVersion(plain) : plain,
		model,
		surely: true
	}));
	const word = named.find((model) => !own.includes(model)) ?? named[0] ?? null;
	return {
		...resolveProblem("other-model", words, {
			word,
			choices: []
		}),
		readings
	};
}
function withoutVersion(command) {
	const toVersion = command.target === null ? command.toVersion : null;
	return {
		...command,
		version: null,
		digest: null,
		target: null,
		toVersion
	};
}
function behindFirst({ reason }) {
	const rest = (reason ?? "").split(" ").slice(1).join(" ");
	return rest === "" ? null : rest;
}
function asReason(command) {
	const reason = [command.model, command.reason].filter((part) => part !== null).join(" ");
	return {
		...command,
		model: null,
		reason: reason.slice(0, 500)
	};
}
function chosen(model, command) {
	return {
		kind: "model",
		model,
		command
	};
}

// src/domain/promotion/known-against.ts
const MAX_AGAINST = 5;
function knownAgainst(events, sha256) {
	const production = /* @__PURE__ */ new Map();
	let found = [];
	for (const event of events) {
		const { environment, deployment } = event.data;
		const kind = kindOf(event, {
			sha256,
			left: environment === null ? void 0 : production.get(environment)?.sha256
		});
		const { environment: where, ...telling } = tellingOf(event);
		if (kind !== null) found = [...found, {
			kind,
			environment: where,
			...telling
		}];
		if (isTakenBack(event, sha256)) found = found.map((one) => isOutOfService(one) ? {
			...one,
			takenBack: telling
		} : one);
		if (environment !== null && deployment !== null) production.set(environment, deployment.production);
	}
	return found.toReversed().slice(0, MAX_AGAINST);
}
function isTakenBack({ type, data }, sha256) {
	return (type === "version.unretired" || type === "version.unquarantined") && data.sha256 === sha256 && data.deployment === null;
}
function isOutOfService({ kind, takenBack }) {
	return (kind === "retired" || kind === "quarantined") && takenBack === void 0;
}
function kindOf(event, { sha256, left }) {
	const { type, data } = event;
	if (condemns({
		type,
		reasonCode: data.reasonCode
	})) return left === sha256 && data.deployment?.production?.sha256 !== sha256 && data.reasonCode !== "quarantined" ? "rolled-back" : null;
	if (data.sha256 !== sha256) return null;
	if (type === "livetest.concluded") return data.conclusion === "fail" && !isOfWatch(event) ? "live-failed" : null;
	if (data.deployment !== null) return null;
	if (type === "version.retired") return "retired";
	if (type === "version.quarantined") return "quarantined";
	return type === "version.rejected" ? "rejected" : null;
}
function tellingOf({ time, data }) {
	const { environment, actor, reason } = data;
	return {
		environment,
		at: time,
		by: actor.login,
		reason
	};
}

// src/domain/promotion/planned-rise.ts
function plannedRise(events, rise) {
	const { sha256, shares, deployment } = rise;
	const { production, liveTest, environment } = deployment;
	if (production === null || production.sha256 === sha256) return null;
	const others = (liveTest?.candidates ?? []).filter((one) => one.sha256 !== sha256);
	const possible = shares.flatMap((candidate) => {
		const left = others.reduce((rest, { share }) => rest - share, 1 - candidate);
		return left > 0 ? [{
			candidate,
			production: Number(left.toPrecision(12))
		}] : [];
	});
	if (possible.length === 0) return null;
	const started = events.filter(({ type, data }) => type === "livetest.started" && data.environment === environment);
	const attempt = started.filter(({ data }) => data.sha256 === sha256).length + (shareOf(deployment, sha256) > 0 ? 0 : 1);
	return {
		shares: possible,
		place: {
			declared: 1,
			joined: joinedBefore(started, liveTest, sha256),
			attempt: Math.max(1, attempt)
		}
	};
}
function joinedBefore(started, liveTest, sha256) {
	if (liveTest === null) return 0;
	const ofTest = started.flatMap(({ data }) => data.deployment?.liveTest?.id === liveTest.id ? [data.sha256] : []);
	const before = ofTest.includes(sha256) ? ofTest.slice(0, ofTest.indexOf(sha256)) : ofTest;
	return new Set(before).size;
}

// src/usecases/promotion/plan-rise.ts
function planRise(rise) {
	const { command, environments, version, ledger, registered, certified } = rise;
	const [environment, ...others] = environments;
	if (version === null || environment === void 0 || others.length > 0) return {};
	if (registered.test === null || ledger === void 0) return {};
	const facts = {
		command,
		version,
		model: registered.facts
	};
	const { state } = ledger;
	if (command.to !== "live" && !isTestedFirst({
		state,
		facts,
		environment
	})) return {};
	const deployment = deploymentIn(state, environment.name);
	const { sha256 } = version;
	const events = eventsOf(ledger);
	const share = askedShare(facts, environment, shareOf(deployment, sha256));
	const asked = plannedRise(events, {
		sha256,
		shares: sharesAhead(share, registered.test.ramp),
		deployment
	});
	if (asked === null) return {};
	const attempt = asked.place.attempt > 1 ? { attempt: asked.place.attempt } : {};
	if (certified === null) return attempt;
	const place = {
		environment: environment.name,
		production: deployment.production
	};
	const recorded = recordedTraffic(events.flatMap(reportedSums), place);
	const { rate } = certified.plan;
	const declared = rate?.kind === "mode" ? rate : null;
	return {
		...attempt,
		liveTest: planTest(registered.test, {
			declared,
			recorded,
			certified: certified.spreads
		}, asked)
	};
}
function sharesAhead(share, ramp) {
	const last = Math.min(ramp.at(-1) ?? 0, .5);
	return last > share ? [share, last] : [share];
}

// src/usecases/promotion/command-facts.ts
async function commandFacts(ports, request) {
	const { world, read, model, resolution } = request;
	const registered = read.registered[model];
	if (registered === void 0) throw new RangeError(`${model} was not read`);
	const { command, environments } = resolution;
	const ahead = isAhead(request);
	const rises = readsEvidence(resolution) && resolution.version !== null && !ahead;
	const version = await locateVersion(ports, model, resolution);
	const approvalOf = rises && environments.some(({ ownerApproval }) => ownerApproval) ? version?.pull ?? null : null;
	const [certificates, approvals] = await Promise.all([rises && version !== null ? ports.certificates.find({
		model,
		version: version.version,
		sha256: version.sha256
	}) : [], approvalOf === null ? [] : ports.people.approvals(approvalOf, model)]);
	const { policyDigest } = registered.facts;
	const certificate = chooseCertificate(certificates.map(({ facts }) => facts), policyDigest);
	const counts = certificates.find(({ facts }) => facts === certificate && facts.policyDigest === policyDigest);
	return {
		at: world.now,
		command,
		actor: read.actor,
		source: sourceOf(request),
		thread: world.thread?.facts ?? null,
		settings: world.overview.settingsBlob,
		environments,
		model: registered.facts,
		version,
		certificate,
		live: version === null ? [] : liveExposure(read.ledger.ledgers[model], version.sha256),
		...againstFacts(read.ledger.ledgers[model], resolution),
		approvals,
		...planRise({
			command,
			environments,
			version,
			ledger: read.ledger.ledgers[model],
			registered,
			certified: counts?.liveTest ?? null
		}),
		...ahead ? { ahead } : {}
	};
}
function againstFacts(ledger, { command, version, environments }) {
	if (ledger === void 0 || verbOf(command).tellsAgainst !== true) return {};
	const served = environments.flatMap(({ name }) => historyIn(ledger.state, name).served);
	const sha256 = version?.sha256 ?? served.find((one) => one.version === command.version)?.sha256;
	const against = sha256 === void 0 ? [] : knownAgainst(eventsOf(ledger), sha256);
	return against.length === 0 ? {} : { against };
}
function isAhead({ world, resolution }) {
	return readsEvidence(resolution) && isAskedAhead(world.thread?.facts ?? null, resolution.version);
}
function readsEvidence({ command }) {
	return verbOf(command).reads === "evidence";
}
async function locateVersion(ports, model, resolution) {
	const { version } = resolution;
	if (!readsEvidence(resolution) || version === null) return version;
	const [located] = await ports.registry.locate(model, [version]);
	return located ?? version;
}
function sourceOf({ intent, command }) {
	return {
		...intent.source,
		boundSha: command.sha ?? intent.source.boundSha
	};
}

// src/usecases/promotion/read-named.ts
async function readWorld({ registry, clock }) {
	return {
		overview: await registry.overview(),
		thread: null,
		now: clock.now(),
		writtenAt: null
	};
}
async function readNamed(ports, intent, { world, commands }) {
	const read = await readModels(ports, intent, {
		world,
		models: [...new Set(commands.map(({ model }) => model))],
		all: commands.some(({ command }) => readsEveryModel(command))
	});
	const rising = commands.filter(({ command }) => decidedBy(VERB_RECORDS[command.verb])?.reads === "evidence");
	return {
		...read,
		registered: {
			...newModels(world, rising),
			...read.registered
		}
	};
}
const NO_POLICY = "0".repeat(64);
function newModels({ thread }, rising) {
	if (thread?.facts.state !== "open") return {};
	const own = new Set(thread.versions.map(({ model }) => model));
	const names = rising.map(({ model }) => model).filter((model) => own.has(model));
	return Object.fromEntries(names.map((name) => [name, {
		facts: {
			name,
			policyDigest: NO_POLICY,
			liveTest: false
		},
		test: null,
		versions: []
	}]));
}
async function readModels(ports, intent, { world, models, all }) {
	const environments = resolveEnvironments(world.overview.settings, world.now);
	const teams = [...new Set(environments.flatMap((one) => [...one.teams.live, ...one.teams.production]))];
	const [branch, standing, ...registered] = await Promise.all([
		ports.store.read(all ? "all" : models),
		intent.source.kind === "guard" ? null : ports.people.actor(intent.actor.login, teams),
		...models.map((model) => ports.registry.model(model))
	]);
	const read = (model) => ports.readLedger(branch.files, model);
	const others = all ? modelsOf(branch.files).filter((model) => !models.includes(model)) : [];
	const ledgers = [...models.map(read), ...readLedgers(others, read).ledgers];
	const { id, login } = intent.actor;
	return {
		ledger: {
			head: branch.head,
			files: branch.files,
			ledgers: Object.fromEntries(ledgers.map((ledger) => [ledger.model, ledger]))
		},
		registered: Object.fromEntries(registered.flatMap((one) => one === null ? [] : [[one.facts.name, one]])),
		actor: {
			id,
			login,
			role: standing?.role ?? "read",
			teams: standing?.teams ?? []
		}
	};
}
function readsEveryModel({ verb }) {
	return decidedBy(VERB_RECORDS[verb])?.reads === "every-model";
}
function statesOf({ ledgers }) {
	return Object.fromEntries(Object.values(ledgers).map(({ model, state }) => [model, state]));
}

// src/domain/promotion/whole-ids.ts
const DIGEST_LENGTH = 64;
const WHOLE_COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function withWholeIds(command, context, thread) {
	const named = withWholeDigest(command, context);
	return "kind" in named ? named : withWholeCommit(named, thread);
}
function withWholeDigest(command, context) {
	const { digest } = command;
	if (digest === null || digest.length === DIGEST_LENGTH) return command;
	const known = begunBy(digest, context);
	const [whole, ...others] = new Set(known.map(({ sha256 }) => sha256));
	const word = `sha256:${digest}`;
	if (whole === void 0) return resolveProblem("version-unknown", command, {
		word,
		choices: []
	});
	if (others.length === 0) return {
		...command,
		digest: whole
	};
	const choices = [...new Set(known.map(({ version }) => `${context.model}@${version}`))];
	return resolveProblem("digest-ambiguous", command, {
		word,
		choices
	});
}
function withNumber(command, context) {
	const { digest, verb } = command;
	if (digest === null || digest.length === DIGEST_LENGTH) return command;
	const [version, ...others] = new Set(begunBy(digest, context).map((one) => one.version));
	if (version === void 0 || others.length > 0) return null;
	const record = VERB_RECORDS[verb];
	const plain = {
		...command,
		digest: null
	};
	return record.read?.to === void 0 ? {
		...plain,
		version
	} : {
		...plain,
		toVersion: version
	};
}
function begunBy(digest, context) {
	return knownVersions(context).filter(({ sha256 }) => sha256.startsWith(digest));
}
function withWholeCommit(command, thread) {
	const { sha } = command;
	if (sha === null || WHOLE_COMMIT.test(sha)) return command;
	const word = `@${sha}`;
	const head = thread?.headSha ?? "";
	if (!head.startsWith(sha)) return resolveProblem("other-commit", command, {
		word,
		choices: []
	});
	const whole = {
		...command,
		sha: head
	};
	if (thread?.state === "merged") return whole;
	return {
		...resolveProblem("short-commit", command, {
			word,
			choices: []
		}),
		readings: [whole]
	};
}

// src/usecases/promotion/readings.ts
function resolveOne(read, world, { model, command }) {
	const context = contextOf(read, world, model);
	if (context === null) return {
		model,
		command,
		resolution: resolveProblem("unknown-model", command, {
			word: model,
			choices: []
		})
	};
	const whole = withWholeIds(command, context, world.thread?.facts ?? null);
	if ("kind" in whole) return {
		model,
		command,
		resolution: whole
	};
	return {
		model,
		command: whole,
		resolution: resolveCommand(whole, context)
	};
}
function contextOf(read, world, model) {
	const ledger = read.ledger.ledgers[model];
	const registered = read.registered[model];
	if (ledger === void 0 || registered === void 0) return null;
	return {
		model,
		state: ledger.state,
		environments: resolveEnvironments(world.overview.settings, world.now),
		merged: registered.versions,
		thread: world.thread?.versions ?? [],
		now: world.now,
		writtenAt: world.writtenAt
	};
}
async function withSoundReadings(ports, asking, problem) {
	return {
		...problem,
		...await judgeReadings(ports, asking, problem.readings)
	};
}
async function judgeReadings(ports, asking, found) {
	const all = found.flatMap((reading) => settledReadings(asking, reading, MOST_QUESTIONS));
	const fates = await Promise.all(all.map(async (reading) => fateOf$1(ports, asking, reading)));
	const of = (fate) => all.filter((_, index) => fates[index] === fate);
	const refused = of("refused").map((reading) => ({
		...reading,
		dryRun: true
	}));
	return {
		readings: of("sound"),
		refused,
		unclear: of("unclear").length
	};
}
const MOST_QUESTIONS = 3;
function settledReadings({ world, read }, reading, left) {
	const [named] = namedIn([reading], world.overview.models, world.thread?.versions);
	if (named === void 0 || isQuestion(reading.verb)) return [reading];
	const { resolution, model, command } = resolveOne(read, world, named);
	if (resolution.kind !== "problem") return [boundToHead(exactly(command.version === null ? command : {
		...command,
		model
	}), resolution, world)];
	if (resolution.readings.length === 0 || left === 0) return resolution.code === "unknown-environment" ? [] : [reading];
	return resolution.readings.flatMap((one) => settledReadings({
		world,
		read
	}, one, left - 1));
}
function boundToHead(command, { version }, { thread }) {
	const { facts } = thread ?? {};
	if (!(VERB_RECORDS[command.verb].keys.includes("@sha") && command.sha === null && !command.dryRun) || facts === void 0 || !isAskedAhead(facts, version)) return command;
	return {
		...command,
		sha: facts.headSha
	};
}
function guessedIn({ problems }) {
	return problems.flatMap(({ meant = [] }) => meant).filter(({ verb }) => VERB_RECORDS[verb].target !== "none");
}
async function judgeGuesses(ports, asking, guessed) {
	return Promise.all(guessed.map(async (choice) => {
		const { problem, readings } = guessOf(choice, asking);
		return {
			...await judgeReadings(ports, asking, readings),
			problem
		};
	}));
}
function guessOf(choice, known) {
	if (choice.kind === "problem") return {
		problem: choice,
		readings: choice.readings.flatMap((one) => withNumberIn(known, one.model ?? "", one) ?? [])
	};
	const command = withNumberIn(known, choice.model, choice.command);
	if (command === null) return {
		problem: null,
		readings: []
	};
	if (isQuestion(command.verb)) return {
		problem: null,
		readings: [command]
	};
	const { resolution } = resolveOne(known.read, known.world, {
		...choice,
		command
	});
	if (resolution.kind === "problem") return {
		problem: resolution,
		readings: resolution.readings
	};
	return {
		problem: null,
		readings: [exactly(command)]
	};
}
function withNumberIn({ read, world }, model, command) {
	if (command.digest === null) return command;
	const context = contextOf(read, world, model);
	return context === null ? null : withNumber(command, context);
}
async function fateOf$1(ports, { intent, world, read }, reading) {
	if (isQuestion(reading.verb)) return "sound";
	const [named] = namedIn([reading], world.overview.models, world.thread?.versions);
	if (named === void 0) return "unclear";
	const { model, command, resolution } = resolveOne(read, world, named);
	if (resolution.kind === "problem") return "unclear";
	if (isTrial(command)) return "sound";
	const facts = await commandFacts(ports, {
		intent,
		world,
		read,
		model,
		command,
		resolution
	});
	const owner = {
		...facts,
		actor: {
			...facts.actor,
			role: "admin"
		}
	};
	return decideCommand(statesOf(read.ledger), owner, ports.rules).kind === "refuse" ? "refused" : "sound";
}
function namedIn(commands, models, own = []) {
	return commands.map((command) => resolveModel(command, models, own)).filter((choice) => choice.kind === "model");
}
function isTrial({ verb, dryRun }) {
	return dryRun || VERB_RECORDS[verb].kind === "read";
}

// src/usecases/promotion/gather.ts
async function gather(ports, intent, parsed) {
	const [standing, overview, thread] = await Promise.all([
		standingOf(ports, intent),
		ports.registry.overview(),
		intent.source.thread === null ? null : ports.registry.thread(intent.source.thread)
	]);
	if (standing === "gone") return { kind: "altered" };
	const world = {
		overview,
		thread,
		now: ports.clock.now(),
		writtenAt: intent.writtenAt
	};
	const choices = parsed.commands.filter(({ verb }) => VERB_RECORDS[verb].target !== "none").map((command) => resolveModel(command, overview.models, thread?.versions ?? []));
	const named = choices.filter((choice) => choice.kind === "model");
	const meant = choices.flatMap((choice) => choice.kind === "problem" ? namedIn(choice.readings, overview.models, thread?.versions) : []);
	const guessed = guessedIn(parsed).map((command) => resolveModel(command, overview.models, thread?.versions ?? []));
	const guessedModels = guessed.flatMap((choice) => choice.kind === "model" ? [choice] : namedIn(choice.readings, overview.models, thread?.versions));
	const read = await readNamed(ports, intent, {
		world,
		commands: [
			...named,
			...meant,
			...guessedModels
		]
	});
	const resolved = named.filter(({ command }) => !isQuestion(command.verb)).map(({ model, command }) => resolveOne(read, world, {
		model,
		command
	}));
	const questions = parsed.commands.flatMap((command) => questionOf(command, named));
	const unresolved = [...choices, ...resolved.map(({ resolution }) => resolution)].filter((one) => one.kind === "problem");
	const problems = await Promise.all(unresolved.map((one) => withSoundReadings(ports, {
		intent,
		world,
		read
	}, one)));
	const guesses = await judgeGuesses(ports, {
		intent,
		world,
		read
	}, guessed);
	const flat = await factsOf$1(ports, {
		intent,
		world,
		read
	}, resolved);
	return {
		kind: "gathered",
		gathered: {
			...read.ledger,
			registered: read.registered,
			actor: read.actor,
			now: world.now,
			environments: resolveEnvironments(overview.settings, world.now),
			facts: flat.filter(({ trial }) => !trial).map((one) => one.facts),
			trials: flat.filter(({ trial }) => trial).map((one) => one.facts),
			questions,
			problems,
			guesses,
			subjects: subjectsOf(intent, {
				world,
				read,
				commands: flat.map((one) => one.facts)
			})
		},
		isEdited: standing === "edited"
	};
}
async function factsOf$1(ports, asking, resolved) {
	return (await Promise.all(resolved.map(async ({ model, command, resolution }) => {
		if (resolution.kind === "problem") return [];
		const one = await commandFacts(ports, {
			...asking,
			model,
			command,
			resolution
		});
		return [{
			trial: isTrial(command),
			facts: one
		}];
	}))).flat();
}
function subjectsOf({ source: { thread } }, { world, read, commands }) {
	const spoken = Object.values(read.ledger.ledgers).filter(({ events }) => events.some(({ event }) => event.data.via.thread === thread));
	const decided = commands.map(({ model }) => model.name);
	return [...world.thread?.versions ?? [], ...spoken].map(({ model }) => model).concat(decided);
}
async function standingOf(ports, intent) {
	const { asked } = intent;
	const { kind, id, thread } = intent.source;
	if (thread === null) return "as-written";
	if (kind === "label") return await isStillSet(ports, intent, thread) ? "as-written" : "gone";
	if (asked.kind === "typed" || kind !== "comment" && kind !== "review") return "as-written";
	const now = await ports.conversation.find({
		thread,
		kind,
		id
	});
	if (now === null || now.author.bot || now.author.id !== intent.actor.id) return "gone";
	if (!now.edited) return now.body === asked.body ? "as-written" : "gone";
	return kind === "comment" && asksForSomething(ports.parseComment(now.body)) ? "edited" : "gone";
}
const LABEL_OF_NOW_MS = 6e4;
async function isStillSet({ conversation, clock }, intent, thread) {
	const { source, writtenAt } = intent;
	if (writtenAt === null || instantMs(clock.now()) - instantMs(writtenAt) < LABEL_OF_NOW_MS) return true;
	return (await conversation.labels(thread)).includes(labelOf(source));
}
function questionOf(command, named) {
	const { verb } = command;
	return isQuestion(verb) ? [{
		verb,
		model: named.find((one) => one.command === command)?.model ?? null
	}] : [];
}

// src/usecases/promotion/answer-directly.ts
const LIMIT = md`Whoever has no role in the repository is answered once a day on a thread; after that by a reaction alone.`;
function prepareAnswer(ports, intent, answer) {
	const { gathered, key } = answer;
	const negative = isNegative(answer);
	const [actor, day] = [intent.actor.id ?? 0, gathered.now.slice(0, 10)];
	const marker = {
		key,
		part: negative ? "decision" : "reading",
		actor,
		day
	};
	const parts = renderParts(answer, ports.rules);
	const limited = !atLeast(gathered.actor.role, "triage");
	const body = markdownText(joinMarkdown([
		renderAnswerMarker(marker),
		...parts,
		...limited ? [LIMIT] : []
	], "\n\n"));
	const asked = gathered.questions.filter((question) => isInStatus(gathered, question)).map(({ model }) => model ?? "");
	const decided = !negative && gathered.facts.length > 0;
	return {
		marker,
		body: parts.length > 0 ? body : null,
		limited,
		status: asked.length > 0 && !negative ? [...new Set(asked)] : null,
		word: decided ? null : negative ? "confused" : "rocket"
	};
}
async function answerDirectly(ports, { source }, answer) {
	const { thread } = source;
	if (thread === null) return;
	const { marker, body, status, word } = answer;
	if (body !== null && !await isExhausted(ports, thread, answer)) {
		const matches = answers(marker.key, marker.part);
		await saveMarked(ports.conversation, thread, {
			matches,
			body,
			isNew: true
		});
	}
	if (status !== null) await showAsked(ports, source, {
		...answer,
		status
	});
	if (word !== null) await sayFinalWord(ports.conversation, source, word);
}
async function showAsked(ports, { thread, url }, answer) {
	if (thread === null) return;
	const { conversation } = ports;
	const before = await findStatus(conversation, thread);
	await projectModels(ports, answer.status, {
		keys: [],
		threads: [thread]
	});
	if (before === null || url === null || answer.body !== null || await isExhausted(ports, thread, answer)) return;
	const { marker } = answer;
	const body = markdownText(renderStatusLink(marker, `${url.split("#", 1)[0]}#issuecomment-${before.id}`));
	await postStatusLink(conversation, thread, {
		marker,
		body
	});
}
function isInStatus({ subjects }, { verb, model }) {
	return verb === "status" && model !== null && subjects.includes(model);
}
function isUnreadable({ unreadable }) {
	return unreadable.commands.length + unreadable.targets.length > 0;
}
function isNegative(answer) {
	return answer.isEdited || answer.refusal !== null || answer.late !== null || isUnreadable(answer);
}
async function isExhausted({ conversation }, thread, { limited, marker }) {
	if (!limited) return false;
	return (await conversation.own(thread)).map(({ body }) => parseAnswerMarker(body)).some((one) => one?.actor === marker.actor && one.day === marker.day && one.key !== marker.key);
}
function renderParts(answer, rules) {
	const { unreadable, refusal, late, gathered, isEdited } = answer;
	if (isEdited) return [renderEdited()];
	if (isUnreadable(answer)) return [renderUnreadable(unreadable)];
	if (refusal !== null) return [renderRefusal(refusal.verdicts, refusal.verdicts.length > 1)];
	if (late !== null) return [renderLate(late.lateness, late.decision.verdicts.map(({ facts }) => facts))];
	const states = statesOf(gathered);
	return [
		...answer.done.map(renderDone),
		...gathered.trials.map((facts) => renderTrial(states, facts, rules)),
		...gathered.questions.flatMap(({ verb, model }) => {
			if (isInStatus(gathered, {
				verb,
				model
			})) return [];
			const ledger = gathered.ledgers[model ?? ""];
			const log = ledger === void 0 ? null : logOf(gathered, ledger);
			return ANSWERS[verb]({
				log,
				roles: { ...gathered.environments[0]?.roles }
			});
		})
	];
}
function logOf({ registered, environments }, { model, state, events }) {
	const facts = registered[model]?.facts ?? null;
	return {
		state,
		events: eventsOf({ events }),
		environments,
		model: facts,
		versions: [],
		tests: []
	};
}
function renderTrial(states, facts, rules) {
	const verdict = decideCommand(states, facts, rules);
	const diffs = [...new Map(verdict.changes.map(({ model, change }) => [`${model}/${change.environment}`, {
		model,
		change
	}])).values()].flatMap(({ model, change }) => {
		const state = states[model];
		if (state === void 0 || change.deployment === null || change.environment === null) return [];
		const before = formatDeployment(deploymentIn(state, change.environment));
		return [diffLines(before, formatDeployment(change.deployment))];
	});
	return renderPlan(verdict, diffs);
}

// src/usecases/promotion/decided-request.ts
function showDecided({ key, ledgers, isNew }, answer) {
	const models = Object.keys(ledgers);
	return async (ports) => eachApart([
		async () => projectModels(ports, models, {
			keys: [key],
			threads: [],
			isNew
		}),
		async () => answer?.(ports),
		async () => void await ports.answerJobs(),
		async () => ports.refreshReleases(models)
	]);
}

// src/report/chatops/commit-subject.ts
const MAX_SUBJECT = 72;
const MAX_LINE = 200;
const TELLING = [
	"deployment.rolledback",
	"deployment.promoted",
	"version.quarantined",
	"version.unquarantined",
	"version.retired",
	"version.unretired"
];
function renderCommitMessage(decision, before) {
	return joinLines(decision.verdicts.map((verdict) => lineOf(decision.kind, verdict, before)));
}
function renderLapseMessage(over, lapse) {
	return joinLines(over.map(({ model, event, promotion: { environment, version } }) => {
		return `${model}: ${environment} no longer remembers ${version} (${`promote by ${inertWords(event.data.actor.login)}: ${lapse}`})`;
	}));
}
function joinLines(lines) {
	const [first = "nothing"] = lines;
	const more = lines.length > 1 ? ` +${lines.length - 1}` : "";
	return [`${cut(first, MAX_SUBJECT - more.length)}${more}`, ...lines.length > 1 || first.length > MAX_SUBJECT ? [lines.map((line) => cut(line, MAX_LINE)).join("\n")] : []].join("\n\n");
}
function lineOf(kind, verdict, before) {
	const { command, actor, model } = verdict.facts;
	const why = inertWords(command.reason ?? "");
	const what = kind === "apply" ? doneBy(verdict, before) : `${command.verb} ${kind === "refuse" ? "refused" : "changes nothing"}`;
	return `${model.name}: ${what} (${command.verb} by ${inertWords(actor.login)}${why === "" ? "" : `: ${why}`})`;
}
function doneBy({ changes, facts }, before) {
	const main = TELLING.flatMap((type) => changes.filter(({ change }) => change.type === type))[0] ?? changes[0];
	return main === void 0 ? `${facts.command.verb} changes nothing` : changeOf(main, before);
}
function changeOf({ model, change }, before) {
	const { type, version, environment, deployment, sha256, remembered } = change;
	const [named, place] = [version ?? "no version", environment ?? "production"];
	switch (type) {
		case "deployment.promoted":
		case "deployment.rolledback": {
			const state = before[model];
			return `${place} ${(state === void 0 ? null : deploymentIn(state, place).production)?.version ?? "none"} → ${version ?? "none"}`;
		}
		case "livetest.started":
		case "livetest.changed": {
			const own = deployment?.liveTest?.candidates.find((one) => one.sha256 === sha256);
			const then = own?.then === void 0 ? "" : `, then ${own.then}`;
			return `${place} gives ${named} ${percent(own?.share ?? 0)}${then}`;
		}
		case "livetest.stopped": return `${place} ends the live test of ${named}`;
		case "hold.set": return `${place} held`;
		case "hold.cleared": return `${place} no longer held`;
		case "version.quarantined": return `${named} quarantined`;
		case "version.retired": return `${named} retired`;
		case "version.unretired": return `${named} no longer retired`;
		case "version.unquarantined": return `${named} no longer quarantined`;
		case "promotion.remembered": return `${place} remembers ${named} to ${remembered?.to ?? "live"}`;
		case "promotion.lapsed": return `${place} no longer remembers ${named}`;
		case "certification.requested": return `certification of ${named} requested`;
		case "version.certified":
		case "version.rejected":
		case "livetest.concluded":
		case "world.changed":
		case "deployment.reported":
		case "intent.refused":
		case "intent.settled":
		case "livetest.window":
		case "usage.window":
		case "windows.recorded": return `${type} ${named}`;
	}
}
function inertWords(text) {
	return text.replaceAll(/[^\p{L}\p{M}\p{N} .,;:%'’_+-]/gu, " ").replaceAll(/\s+/gu, " ").trim();
}
function cut(text, most) {
	const letters = Array.from(text);
	return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
}

// src/usecases/promotion/ledger-commit.ts
function buildCommit(decision, context) {
	const entries = decision.kind === "apply" ? appliedEntries(decision) : answeredEntries(decision);
	const files = /* @__PURE__ */ new Map();
	for (const [model, own] of Map.groupBy(entries, (entry) => entry.model)) {
		addToLog(files, model, {
			entries: own,
			context
		});
		for (const { change } of own) {
			const { deployment } = change;
			if (deployment !== null) files.set(deploymentPath(deployment.environment, model), formatDeployment(deployment));
		}
	}
	const banned = entries.filter(({ change, verdict, model }) => isOfRegistry(change) && verdict.facts.model.name === model);
	if (banned.length > 0) addToLog(files, REGISTRY_LOG, {
		entries: banned,
		context
	});
	const message = `${renderCommitMessage(decision, statesOf(context.gathered))}\n\nSeatrial-Intent: ${context.key}\n`;
	return {
		expectedHead: context.gathered.head,
		files,
		message
	};
}
function isOfRegistry({ type, deployment }) {
	return (type === "version.quarantined" || type === "version.unquarantined") && deployment === null;
}
function appliedEntries(decision) {
	return decision.verdicts.flatMap((verdict) => verdict.changes.map(({ model, change }) => ({
		model,
		change,
		verdict
	})));
}
function answeredEntries(decision) {
	return decision.verdicts.map((verdict) => {
		const { facts } = verdict;
		const own = verdict.kind === "refuse" ? verdict.reasonCode : decision.kind === "refuse" ? "sibling-refused" : "already-so";
		const change = {
			type: decision.kind === "refuse" ? "intent.refused" : "intent.settled",
			version: facts.version?.version ?? null,
			sha256: facts.version?.sha256 ?? null,
			environment: null,
			deployment: null,
			reasonCode: own,
			reason: facts.command.reason,
			...endedBy(facts)
		};
		return {
			model: facts.model.name,
			change,
			verdict
		};
	});
}
function endedBy({ remembered }) {
	return remembered === void 0 ? {} : { remembered: remembered.promotion };
}
function addToLog(files, model, { entries, context }) {
	const told = /* @__PURE__ */ new Set();
	const statements = entries.map((entry) => {
		const first = !told.has(entry.verdict);
		told.add(entry.verdict);
		return statementOf$1(entry, context.key, first);
	});
	const log = {
		model,
		logFiles: logFilesOf(context.gathered.files, model)
	};
	for (const [path, text] of writeStatements(log, statements, context.repository)) files.set(path, text);
}
function statementOf$1({ model, change, verdict }, key, first) {
	const { facts } = verdict;
	const { type, version, sha256, environment, reasonCode, reason, deployment, remembered } = change;
	const digests = sha256 === null ? [] : [sha256];
	return {
		type,
		key,
		model,
		version,
		sha256,
		at: facts.at,
		actor: facts.actor,
		via: facts.source,
		reasonCode,
		details: {
			environment,
			bound: {
				sha: boundCommit(facts),
				digests
			},
			policy: facts.model.policyDigest,
			settings: facts.settings,
			certificate: facts.certificate?.digest ?? null,
			reason,
			...first ? {
				conditions: verdict.conditions,
				facts
			} : {},
			revision: deployment === null ? null : {
				before: deployment.revision - 1,
				after: deployment.revision
			},
			deployment: deployment === null ? null : stateOf(deployment),
			...remembered === void 0 ? {} : { remembered }
		}
	};
}
function boundCommit({ source, version }) {
	return source.boundSha ?? version?.commits.at(-1) ?? null;
}
function stateOf({ production, fallback, liveTest, sentinel, hold }) {
	return {
		production,
		fallback,
		liveTest,
		...sentinel === void 0 ? {} : { sentinel },
		hold
	};
}

// src/usecases/promotion/decide-request.ts
async function decideRequest(ports, intent, way) {
	if (intent.actor.bot && intent.source.kind !== "guard") return ignored("bot");
	const parsed = commandsOf(intent.asked, ports.parseComment);
	if (!asksForSomething(parsed)) return ignored("no-command");
	const request = {
		intent,
		way,
		parsed,
		key: intentKey(intent, sha256)
	};
	return appendToLedger(ports, onlyLowers(parsed) ? "stop" : "request", () => attemptOnce$1(ports, request));
}
async function attemptOnce$1(ports, request) {
	const { intent, parsed, key } = request;
	const [outcome, said] = await Promise.all([gather(ports, intent, parsed), findFinalWord(ports.conversation, intent, {
		key,
		witness: raisesNothing(parsed) ? "certain" : "any"
	})]);
	if (outcome.kind === "altered" || outcome.isEdited && request.way !== "event") return settled(ignored("altered"));
	const { gathered, isEdited } = outcome;
	if (isRecorded(gathered, key)) return settled(recordedAs({
		kind: "repeated",
		key
	}, gathered));
	const direct = {
		key,
		gathered,
		unreadable: {
			commands: parsed.problems,
			targets: gathered.problems,
			guesses: gathered.guesses
		},
		refusal: null,
		late: null,
		done: [],
		isEdited
	};
	const isUnreadable = parsed.problems.length + gathered.problems.length > 0;
	if (isEdited) return said === null ? answered(ports, request, {
		direct,
		reasonCode: "edited"
	}) : settled(ignored("altered"));
	if (said !== null && isUnreadable) return settled(repeatedWord(request, "confused"));
	if (said !== null && gathered.facts.length > 0) return settled(repeatedWord(request, said));
	if (isUnreadable) return answered(ports, request, {
		direct,
		reasonCode: "unreadable"
	});
	if (gathered.facts.length === 0) return answered(ports, request, {
		direct,
		reasonCode: "read"
	});
	return decideGathered(ports, request, withoutDone(ports, request, direct));
}
function withoutDone({ rules }, { intent: { writtenAt } }, direct) {
	const { gathered } = direct;
	const request = {
		facts: gathered.facts,
		writtenAt,
		eventsOf: eventsIn(gathered)
	};
	const { due, done } = setAsideDone(statesOf(gathered), request, rules);
	return {
		...direct,
		gathered: {
			...gathered,
			facts: due
		},
		done
	};
}
function decideGathered(ports, request, direct) {
	const { gathered } = direct;
	if (gathered.facts.length === 0) return answered(ports, request, {
		direct,
		reasonCode: "already-back"
	});
	const decision = decide(statesOf(gathered), gathered.facts, ports.rules);
	const { reasonCode } = decision;
	if (!mayRecord(decision)) return answered(ports, request, {
		direct: {
			...direct,
			refusal: decision
		},
		reasonCode
	});
	const lateness = latenessOf(decision, hearingOf(request, gathered), logsIn(gathered));
	if (lateness === "not-heard-in-time" && request.way === "early-sweep") return settled(ignored("on-its-way"));
	if (lateness !== null) {
		const late = {
			lateness,
			decision
		};
		return answered(ports, request, {
			direct: {
				...direct,
				late
			},
			reasonCode: lateness
		});
	}
	const { key, intent } = request;
	return {
		kind: "commit",
		request: buildCommit(decision, {
			repository: intent.repository,
			key,
			gathered
		}),
		committed: (head) => decidedAs(ports, request, {
			decision,
			direct,
			head
		})
	};
}
function decidedAs(ports, { key, intent }, { decision, direct, head }) {
	const { gathered, done } = direct;
	const outcome = {
		kind: "decided",
		key,
		decision,
		head
	};
	if (gathered.questions.length + gathered.trials.length + done.length === 0) return recordedAs(outcome, gathered);
	const answer = prepareAnswer(ports, intent, direct);
	return recordedAs(outcome, gathered, (later) => answerDirectly(later, intent, answer));
}
function answered(ports, { intent, key }, { direct, reasonCode }) {
	const answer = prepareAnswer(ports, intent, direct);
	return settled(shownAs({
		kind: "answered",
		key,
		reasonCode
	}, (later) => answerDirectly(later, intent, answer)));
}
function settled(result) {
	return {
		kind: "nothing",
		result
	};
}
function repeatedWord({ intent, key }, word) {
	return shownAs({
		kind: "repeated",
		key
	}, ({ conversation }) => sayFinalWord(conversation, intent.source, word));
}
function recordedAs(outcome, { ledgers }, answer) {
	return shownAs(outcome, showDecided({
		key: outcome.key,
		ledgers,
		isNew: outcome.kind === "decided"
	}, answer));
}
function ignored(reasonCode) {
	return shownAs({
		kind: "ignored",
		reasonCode
	}, async () => {});
}
function shownAs(outcome, show) {
	return {
		outcome,
		show
	};
}
function hearingOf({ intent: { source, writtenAt }, way }, { now }) {
	return {
		source,
		writtenAt,
		now,
		swept: way !== "event"
	};
}
function eventsIn({ ledgers }) {
	return (model) => eventsOf(ledgers[model] ?? { events: [] });
}
function logsIn({ ledgers }) {
	return new Map(Object.values(ledgers).map((ledger) => [ledger.model, eventsOf(ledger)]));
}
function isRecorded({ ledgers }, key) {
	return Object.values(ledgers).some(({ events }) => events.some(({ event }) => event.data.intentKey === key));
}
function mayRecord(decision) {
	if (decision.kind !== "refuse") return true;
	return decision.verdicts.every(({ facts, conditions }) => isAuthorised(conditions) || atLeast(facts.actor.role, "triage"));
}

// src/usecases/promotion/reconcile.ts
async function reconcile(ports, models) {
	const project = (to) => projectModels(to, models, {
		keys: "all",
		threads: []
	});
	await inTurn([
		project,
		async (to) => void await to.answerJobs(),
		(to) => to.refreshReleases(models)
	], ports);
}
async function sweepRequests(ports, requests, leftAloneMs = ON_ITS_WAY_MS) {
	const lowers = (intent) => mayGoFirst(ports, intent);
	const { first = [], then = [] } = Object.groupBy(await requests.list(), (one) => lowers(one) ? "first" : "then");
	const now = instantMs(ports.clock.now());
	const isOld = (ms) => (one) => one.writtenAt === null || now - instantMs(one.writtenAt) >= ms;
	const decided = [];
	const isLost = isOld(Math.min(STOP_ON_ITS_WAY_MS, leftAloneMs));
	for (const intent of first) decided.push(await sweepOne(ports, intent, isLost(intent) ? "sweep" : "early-sweep"));
	const { lost = [], young = [] } = Object.groupBy(then, (one) => isOld(leftAloneMs)(one) ? "lost" : "young");
	for (const intent of lost) decided.push(await sweepOne(ports, intent, "sweep"));
	const looked = decided.filter(({ outcome }) => !isOnItsWay(outcome));
	return {
		outcomes: decided.map(({ outcome }) => outcome),
		looked: looked.map(({ intent }) => intent),
		left: decided.length - looked.length + young.length,
		show: (later) => inTurn(decided.map(({ show }) => show), later)
	};
}
function isOnItsWay(outcome) {
	return outcome.kind === "ignored" && outcome.reasonCode === "on-its-way";
}
function mayGoFirst({ parseComment }, { asked }) {
	try {
		return onlyLowers(commandsOf(asked, parseComment));
	} catch {
		return false;
	}
}
async function inTurn(works, ports) {
	const errors = [];
	for (const work of works) await work(ports).catch((error) => errors.push(error));
	if (errors.length > 0) throw errors[0];
}
async function sweepOne(ports, intent, way) {
	try {
		return {
			intent,
			...await decideRequest(ports, intent, way)
		};
	} catch (error) {
		if (isPassing(error)) throw error;
		return {
			intent,
			outcome: {
				kind: "failed",
				error
			},
			show: (later) => answerFailure(later, intent, error)
		};
	}
}

// src/usecases/promotion/guard.ts
const GUARD = {
	id: null,
	login: "seatrial",
	role: "read",
	teams: []
};

// src/usecases/promotion/lapse-commit.ts
function buildLapse({ lapse, at, request }, context) {
	const { key, repository, gathered } = context;
	const standing = request.promotions.filter(({ stands }) => stands);
	const files = /* @__PURE__ */ new Map();
	for (const [model, own] of Map.groupBy(standing, (one) => one.model)) {
		const statements = own.map((one) => statementOf(one, {
			key,
			lapse,
			at
		}));
		const log = {
			model,
			logFiles: logFilesOf(gathered.files, model)
		};
		for (const [path, text] of writeStatements(log, statements, repository)) files.set(path, text);
	}
	const message = `${renderLapseMessage(standing, lapse)}\n\nSeatrial-Intent: ${key}\n`;
	return {
		expectedHead: gathered.head,
		files,
		message
	};
}
function statementOf({ model, event, promotion }, { key, lapse, at }) {
	const { environment, remembered, reasonCode } = lapseOf(promotion, {
		reasonCode: lapse,
		reason: null
	});
	const { version, sha256, head } = promotion;
	const { url, thread } = event.data.via;
	return {
		type: "promotion.lapsed",
		key,
		model,
		version,
		sha256,
		at,
		actor: GUARD,
		via: {
			kind: "guard",
			id: event.data.intentKey,
			url,
			thread,
			boundSha: head
		},
		reasonCode,
		details: {
			environment,
			bound: {
				sha: head,
				digests: [sha256]
			},
			...remembered === void 0 ? {} : { remembered }
		}
	};
}

// src/domain/promotion/remembered-fate.ts
function fateOf({ thread, isAsked, parts, hasMerge }) {
	const lapse = lapseOfPull(thread, parts) ?? (isAsked ? lapseOfParts(parts, hasMerge) : "request-altered");
	if (lapse !== null) return {
		kind: "lapsed",
		lapse
	};
	return { kind: thread?.state === "merged" && parts.every(({ merged, certified }) => merged !== null && certified) ? "due" : "waits" };
}
function lapseOfPull(thread, parts) {
	if (thread === null || thread.state === "closed") return "pull-closed";
	return parts.every(({ promotion }) => promotion.head === thread.headSha) ? null : "head-moved";
}
function lapseOfParts(parts, hasMerge) {
	if (!parts.every(({ stands }) => stands)) return "plan-broken";
	if (!parts.every(({ hasEnvironment }) => hasEnvironment)) return "environment-gone";
	if (hasMerge && parts.some(({ merged }) => merged === null)) return "merge-undone";
	const isOther = ({ promotion, merged }) => merged !== null && merged.sha256 !== promotion.sha256;
	return parts.some(isOther) ? "other-digest" : null;
}

// src/usecases/promotion/gather-remembered.ts
async function gatherRemembered(ports, before) {
	const [first] = before.promotions;
	if (first === void 0) return null;
	const [overview, thread, isAsked] = await Promise.all([
		ports.registry.overview(),
		ports.registry.thread(before.pull),
		isStillAsked(ports, first)
	]);
	const world = {
		overview,
		thread,
		now: ports.clock.now(),
		writtenAt: null
	};
	const models = [...new Set(before.promotions.map(({ model }) => model))];
	const read = await readModels(ports, asIntent(first), {
		world,
		models,
		all: false
	});
	const logs = Object.values(read.ledger.ledgers).map((ledger) => ({
		state: ledger.state,
		events: eventsOf(ledger)
	}));
	const request = rememberedRequests(logs).find(({ key }) => key === before.key);
	if (request === void 0) return null;
	const parts = await Promise.all(request.promotions.map((one) => partOf(ports, {
		world,
		read
	}, one)));
	const mergeSha = parts.some(({ merged }) => merged === null) ? thread?.facts.mergeSha ?? null : null;
	const hasMerge = mergeSha !== null && await ports.registry.contains(mergeSha);
	const fate = fateOf({
		thread: thread?.facts ?? null,
		isAsked,
		parts,
		hasMerge
	});
	const facts = parts.flatMap((part) => part.facts ?? []);
	return {
		at: world.now,
		fate,
		request,
		facts,
		ledger: read.ledger
	};
}
async function isStillAsked({ conversation }, { event }) {
	const { via, actor } = event.data;
	const { kind, id, thread } = via;
	if (thread === null || kind !== "comment" && kind !== "review") return true;
	const now = await conversation.find({
		thread,
		kind,
		id
	});
	if (now === null || now.edited || now.author.id !== actor.id || now.author.login !== actor.login) return false;
	const asked = {
		kind: "written",
		body: now.body
	};
	const intent = {
		repository: event.source,
		source: via,
		actor: {
			...actor,
			bot: false
		},
		writtenAt: null,
		asked
	};
	return intentKey(intent, sha256) === event.data.intentKey;
}
async function partOf(ports, { world, read }, one) {
	const { model, promotion } = one;
	const environments = resolveEnvironments(world.overview.settings, world.now).filter(({ name }) => name === promotion.environment);
	const merged = read.registered[model]?.versions.find(({ version }) => version === promotion.version) ?? null;
	const facts = merged === null ? null : await factsOf(ports, {
		world,
		read: {
			...read,
			actor: actorThen(read.actor, one.event)
		},
		one,
		environments,
		merged
	});
	return {
		promotion,
		stands: one.stands,
		merged,
		certified: facts?.certificate?.trusted === true && facts.certificate.subject === promotion.sha256,
		hasEnvironment: environments.length > 0,
		facts
	};
}
async function factsOf(ports, { world, read, one, environments, merged }) {
	const { model, event, promotion } = one;
	const { to, share, version, head } = promotion;
	const until = null;
	const facts = await commandFacts(ports, {
		intent: asIntent(one),
		world,
		read,
		model,
		command: {
			...emptyCommand("promote"),
			sha: head
		},
		resolution: {
			kind: "resolved",
			command: {
				verb: "promote",
				to,
				share,
				version,
				until,
				reason: event.data.reason,
				unclear: false
			},
			version: merged,
			environments
		}
	});
	const { intentKey: key, actor } = event.data;
	return {
		...facts,
		remembered: {
			key,
			at: event.time,
			role: actor.role,
			promotion
		}
	};
}
function asIntent({ event }) {
	const { via, actor } = event.data;
	const asked = {
		kind: "typed",
		command: emptyCommand("promote")
	};
	const person = {
		id: actor.id,
		login: actor.login,
		bot: false
	};
	return {
		repository: event.source,
		source: via,
		actor: person,
		writtenAt: null,
		asked
	};
}

// src/usecases/promotion/settle-remembered.ts
async function settleRemembered(ports, scope) {
	const { files, head } = await ports.store.read("all");
	const { ledgers } = readLedgers(modelsOf(files), (model) => ports.readLedger(files, model));
	const logs = ledgers.map((ledger) => ({
		state: ledger.state,
		events: eventsOf(ledger)
	}));
	const requests = rememberedRequests(logs).filter(({ pull }) => scope === "all" || pull === scope);
	const settled = [];
	const errors = [];
	for (const request of requests) {
		const one = await settleOne(ports, request).catch((error) => {
			if (isPassing(error)) throw error;
			errors.push(error);
		});
		if (one !== void 0 && one !== null) settled.push(one);
	}
	return {
		settled,
		errors,
		tested: ledgers.flatMap(({ model, state }) => watchedIn(state).length > 0 ? [model] : []),
		head
	};
}
function settleOne(ports, request) {
	return appendToLedger(ports, "request", () => attemptOnce(ports, request));
}
const NOTHING = {
	kind: "nothing",
	result: null
};
async function attemptOnce(ports, before) {
	const now = await gatherRemembered(ports, before);
	if (now === null || now.fate.kind === "waits") return NOTHING;
	const { fate, request, ledger } = now;
	const context = {
		key: laterKey(request),
		repository: repositoryOf(request),
		gathered: ledger
	};
	if (fate.kind === "lapsed") {
		const lapse = {
			lapse: fate.lapse,
			at: now.at,
			request
		};
		return committing(now, {
			...context,
			reasonCode: fate.lapse
		}, buildLapse(lapse, context));
	}
	const decision = decide(statesOf(ledger), now.facts, ports.rules);
	return committing(now, {
		...context,
		reasonCode: decision.reasonCode
	}, buildCommit(decision, context));
}
function committing({ ledger: { ledgers } }, { key, reasonCode }, request) {
	const show = showDecided({
		key,
		ledgers,
		isNew: true
	});
	return {
		kind: "commit",
		request,
		committed: () => ({
			key,
			reasonCode,
			show
		})
	};
}
function laterKey(request) {
	return sha256(JSON.stringify([
		"seatrial/remembered/v1",
		repositoryOf(request),
		request.key
	]));
}
function repositoryOf({ promotions }) {
	return promotions[0]?.event.source ?? "";
}

export { onlyLowers as _, decideRequest as a, statementOf$1 as c, readModels as d, readWorld as f, asksForSomething as g, answerFailure as h, sweepRequests as i, joinLines as l, commandFacts as m, GUARD as n, buildCommit as o, statesOf as p, reconcile as r, stateOf as s, settleRemembered as t, showDecided as u };