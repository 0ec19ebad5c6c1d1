import { c as modelsOf } from "./ledger.js";
import { a as describeSlot, d as liveTestsOf, i as describeRollout, u as slotsOf } from "./read-state.js";
import { r as resolveEnvironments, t as DEFAULT_ENVIRONMENT } from "./policy.js";
import { l as stageLabel, o as namedVersions, s as overallStage, t as STAGES } from "./stage.js";
import { r as isPassing, t as AppError } from "./error.js";
import { n as readLedgers } from "./read.js";
import { t as runningTests } from "./tell-tests.js";
import { t as sha256 } from "./sha256.js";
import { t as IDENTIFIER } from "./constants.js";
import { c as fence, d as joinMarkdown, f as link, g as table, h as strong, l as fold, m as md, o as bulletList, p as markdownText, s as code, u as hiddenComment } from "./section.js";
import { t as canonicalize } from "./canonicalize.js";
import { f as formatPercent, i as formatCount, l as formatMagnitude } from "./format.js";
import { t as cleanText } from "./hostile-text.js";
import { i as sayCause, o as isOfWatch, r as causeText } from "./read-decision.js";
import { p as LAPSES, r as changeOf } from "./state.js";
import { i as plainTime } from "./live-sections.js";
import { E as emptyCommand, o as verbOf } from "./registry4.js";
import { t as holdReason } from "./hold-wording.js";
import { t as percent } from "./percent.js";
import { n as planSentences } from "./plan-wording.js";
import { t as richToMarkdown } from "./rich-text.js";
import { n as formatInstant, r as instantMs } from "./instant.js";
import { i as gainChart, n as decisionNumbers, t as candidateNumbers } from "./decision-markdown.js";
import { c as unknownWords, l as chanceText, n as gainText, o as sayRamp } from "./narrow-enough.js";
import { t as lengthText } from "./length-text.js";
import { t as EVENT_WORDS } from "./event-words.js";
import { t as invalidCause } from "./invalid-wording.js";
import { n as tellEndings } from "./tell-ending.js";

// src/domain/promotion/asked.ts
function askFor(verb, fields = {}) {
	return {
		kind: "typed",
		command: {
			...emptyCommand(verb),
			...fields
		}
	};
}
function commandsOf(asked, parseComment) {
	return asked.kind === "written" ? parseComment(asked.body) : {
		commands: [asked.command],
		problems: []
	};
}
function textOfAsked(asked) {
	if (asked.kind === "written") return asked.body;
	const { verb } = asked.command;
	const unset = new Map(Object.entries(emptyCommand(verb)));
	return `/${verb}${Object.entries(asked.command).filter(([name, value]) => unset.get(name) !== value).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).toSorted().join("")}`;
}

// src/domain/promotion/intent.ts
function intentKey(intent, sha256) {
	const { repository, source, asked } = intent;
	const text = sha256(textOfAsked(asked));
	return sha256(JSON.stringify([
		"seatrial/intent/v1",
		repository,
		source.kind,
		source.id,
		text
	]));
}
function labelOf({ id }) {
	return id.split(":", 1)[0] ?? "";
}

// src/report/chatops/answer-marker.ts
const PARTS = [
	"decision",
	"reading",
	"failure"
];
const ANSWER = /^<!-- seatrial:answer key=([0-9a-f]{64}) part=(\w+) actor=(\d{1,16}) day=(\d{4}-\d{2}-\d{2}) -->(?:\n|$)/;
const STATUS = "<!-- seatrial:status -->";
const MODELS = /^<!-- seatrial:status -->\n<!-- seatrial:models ([a-z0-9._ -]{1,4000}) -->(?:\n|$)/;
function renderAnswerMarker({ key, part, actor, day }) {
	return hiddenComment(`seatrial:answer key=${key} part=${part} actor=${actor} day=${day}`);
}
function parseAnswerMarker(body) {
	const [, key, written, actor, day] = ANSWER.exec(body) ?? [];
	const part = PARTS.find((known) => known === written);
	if (key === void 0 || day === void 0 || part === void 0) return null;
	return {
		key,
		part,
		actor: Number(actor),
		day
	};
}
function renderStatusMarker(models) {
	const named = models.length === 0 ? [] : [hiddenComment(`seatrial:models ${models.join(" ")}`)];
	return joinMarkdown([hiddenComment("seatrial:status"), ...named], "\n");
}
function parseStatusModels(body) {
	return (MODELS.exec(body)?.[1]?.split(" ") ?? []).filter((name) => IDENTIFIER.test(name));
}
const LINK = "<!-- seatrial:status-link -->";
function renderStatusLink(marker, url) {
	const said = md`The status stands in ${link("its comment above", url)}, as it is now.`;
	return joinMarkdown([
		renderAnswerMarker(marker),
		hiddenComment("seatrial:status-link"),
		md``,
		said
	], "\n");
}
function isStatusLink(body) {
	return body.split("\n", 2)[1] === LINK;
}
function isStatusComment(body) {
	return body.startsWith(STATUS);
}

// src/usecases/promotion/final-word.ts
const NO_REACTIONS = [];
async function findFinalWord(conversation, { source, writtenAt }, { key, witness = "any" }) {
	const { thread, kind, id } = source;
	if (thread === null) return null;
	const [own, reactions] = await Promise.all([conversation.own(thread, writtenAt === null ? void 0 : justBefore(writtenAt)), kind === "comment" ? conversation.reactions({
		thread,
		kind,
		id
	}, witness) : NO_REACTIONS]);
	const parts = own.flatMap(({ body, shared }) => {
		const marker = witness === "any" || shared !== true ? parseAnswerMarker(body) : null;
		return marker?.key === key ? [marker.part] : [];
	});
	if (reactions.includes("confused") || parts.includes("decision") || parts.includes("failure")) return "confused";
	return reactions.includes("rocket") || parts.includes("reading") ? "rocket" : null;
}
function justBefore(instant) {
	const ms = instantMs(instant);
	return Number.isNaN(ms) ? void 0 : formatInstant(ms - 1e3);
}
async function sayFinalWord(conversation, source, word) {
	const { thread, kind, id } = source;
	if (thread === null) return;
	if (kind === "label") await takeOff(conversation, thread, labelOf(source));
	if (kind === "comment" || kind === "review") await replaceReaction(conversation, {
		thread,
		kind,
		id
	}, word);
}
async function takeOff(conversation, thread, label) {
	if ((await conversation.labels(thread)).includes(label)) await conversation.removeLabel(thread, label);
}
async function replaceReaction(conversation, to, word) {
	const opposite = word === "rocket" ? "confused" : "rocket";
	const now = await conversation.reactions(to);
	if (!now.includes(word)) await conversation.react(to, word);
	if (now.includes(opposite)) await conversation.unreact(to, opposite);
}

// src/usecases/promotion/own-comments.ts
function answers(key, part) {
	return (body) => {
		const marker = parseAnswerMarker(body);
		return marker?.key === key && marker.part === part;
	};
}
async function postOnce(conversation, thread, { matches, body }) {
	const before = (await conversation.own(thread)).filter((comment) => matches(comment.body));
	if (before.length === 0) await conversation.post(thread, body);
	if (before.length !== 1) await keepOldest(conversation, thread, matches);
}
async function saveAnswer(conversation, thread, { marker, text }) {
	const body = markdownText(joinMarkdown([renderAnswerMarker(marker), text], "\n\n"));
	const says = (other) => wordsOf$2(other) === wordsOf$2(body);
	const marked = (await conversation.own(thread)).filter((comment) => answers(marker.key, marker.part)(comment.body));
	const right = marked.find((comment) => says(comment.body));
	const wrong = marked.filter((comment) => comment !== right && comment.foreign !== true);
	const [first, ...others] = wrong;
	if (right === void 0 && first !== void 0) await conversation.edit(thread, first.id, body);
	if (right === void 0 && first === void 0) await postOnce(conversation, thread, {
		matches: says,
		body
	});
	await removeAll(conversation, thread, right === void 0 ? others : wrong);
}
async function saveDecision(conversation, thread, { marker, body, isNew }) {
	const mark = markdownText(renderAnswerMarker(marker));
	const matches = (other) => parseAnswerMarker(other) !== null && other.startsWith(mark);
	await saveMarked(conversation, thread, {
		matches,
		body,
		isNew
	});
}
async function saveMarked(conversation, thread, { matches, body, isNew }) {
	const isMarked = (one) => matches(one.body);
	const isOurs = (one) => one.shared !== true || wordsOf$2(one.body) === wordsOf$2(body);
	const marked = (await conversation.own(thread)).filter(isMarked);
	const ours = marked.filter(isOurs);
	if (ours.length > 0) return removeAll(conversation, thread, ours.slice(1));
	if (marked.length > 0 && !isNew) return;
	const wrong = marked.find(({ foreign }) => foreign !== true);
	if (wrong !== void 0) return conversation.edit(thread, wrong.id, body);
	await conversation.post(thread, body);
	await removeAll(conversation, thread, (await conversation.own(thread)).filter((one) => isMarked(one) && isOurs(one)).slice(1));
}
function wordsOf$2(body) {
	return body.slice(body.indexOf("\n"));
}
async function saveStatus(conversation, thread, body) {
	const [first, ...others] = (await conversation.own(thread)).filter((comment) => isStatusComment(comment.body));
	await removeAll(conversation, thread, others);
	if (first !== void 0 && first.body !== body) await conversation.edit(thread, first.id, body);
	if (first !== void 0) return;
	await conversation.post(thread, body);
	await keepOldest(conversation, thread, isStatusComment);
}
async function findStatus(conversation, thread) {
	return (await conversation.own(thread)).find(({ body }) => isStatusComment(body)) ?? null;
}
async function postStatusLink(conversation, thread, { marker, body }) {
	const isAnswer = answers(marker.key, marker.part);
	const matches = (other) => isAnswer(other) && wordsOf$2(other) === wordsOf$2(body);
	await postOnce(conversation, thread, {
		matches,
		body
	});
	await removeAll(conversation, thread, (await conversation.own(thread)).filter((one) => isStatusLink(one.body) && !matches(one.body)));
}
async function statusModels(conversation, thread) {
	const comment = await findStatus(conversation, thread);
	return comment === null ? [] : parseStatusModels(comment.body);
}
async function withdraw(conversation, thread, matches) {
	await removeAll(conversation, thread, (await conversation.own(thread)).filter((comment) => matches(comment.body)));
}
async function keepOldest(conversation, thread, matches) {
	const [, ...others] = (await conversation.own(thread)).filter((comment) => matches(comment.body));
	await removeAll(conversation, thread, others);
}
async function removeAll(conversation, thread, comments) {
	for (const { id, foreign } of comments) if (foreign !== true) await conversation.remove(thread, id);
}

// src/report/chatops/against.ts
const KINDS = {
	"rolled-back": "rolled back",
	"live-failed": "failed its live test",
	rejected: "rejected by its certification",
	retired: "retired",
	quarantined: "quarantined"
};
function renderAgainst({ command, version, against = [] }) {
	if (against.length === 0) return [];
	const name = version?.version ?? command.version ?? "";
	const lines = against.map((one) => md`- ${tell(one)}`);
	return [joinMarkdown([
		md`${strong(md`Known against ${code(name)}:`)}`,
		md``,
		...lines
	], "\n")];
}
function tell({ kind, environment, takenBack, ...told }) {
	const where = environment === null ? md`` : md` in ${environment}`;
	const back = takenBack === void 0 ? md`` : md`; taken back ${tellWhen(takenBack)}`;
	return md`${KINDS[kind]}${where} ${tellWhen(told)}${back}`;
}
function tellWhen({ at, by, reason }) {
	const because = reason === null ? md`` : md`: ${reason}`;
	return md`at ${code(plainTime(at))} UTC by ${code(by)}${because}`;
}

// src/report/chatops/mend-wording.ts
const GIVE_SHARE = md`Give it a share of the traffic first, with \`to=live\`, for as long as \`minLiveTime\` in the settings says; or allow \`directPromotion\` there.`;
const COMMIT_ALONE = [
	"bound",
	"bound-commit",
	"authorised"
];
const NO_EVIDENCE = {
	"direct-promotion": {
		words: "direct promotion",
		mend: GIVE_SHARE
	},
	"no-share": {
		words: "no share",
		mend: GIVE_SHARE
	},
	"to-come": {
		words: "its live test, to come",
		mend: GIVE_SHARE
	},
	"no-conclusion": {
		words: "no conclusion",
		mend: md`No live test has found it better: \`liveTest\` in model.yaml cannot be carried out as it is (\`seatrial validate\` says why). Correct it, or allow \`directPromotion\` in the settings.`
	},
	"no-production": {
		words: "no share, and no production",
		mend: md`Nothing is in production since the last version was taken away, so that no share can be given either: allow \`directPromotion\` in the settings, or roll back to a version that is known to be good, where there is one.`
	}
};
const WORDINGS = {
	authorised: {
		title: "The right to do it",
		mend: md`Ask somebody who has that role to comment the command.`
	},
	"ledger-whole": {
		title: "The branch is as the log says",
		mend: md`Somebody changed the branch by hand: run \`seatrial verify\`, and undo that change.`
	},
	"version-known": {
		title: "The version exists",
		mend: md`Name a version that has a manifest in the registry.`,
		show: needing("a version of the registry")
	},
	merged: {
		title: "The version is merged",
		mend: md`Merge the pull request first; what runs must not change any more.`
	},
	bound: {
		title: "The command names a commit",
		mend: namesCommit
	},
	"bound-commit": {
		title: "The commit is the one of the version",
		mend: md`There was a push since: look at the new commit, and name it.`
	},
	"not-quarantined": {
		title: "Not quarantined",
		mend: (unmet) => md`Build the model anew. A ban that was a mistake can be taken back${restore(unmet)}.`
	},
	"not-retired": {
		title: "Not retired",
		mend: (unmet) => md`Add the model as a new version. A retirement that was a mistake can be taken back${restore(unmet)}.`
	},
	"no-hold": {
		title: "No hold",
		mend: liftHold,
		show: (value) => typeof value === "string" ? code(holdReason(value), 120) : null
	},
	"environment-order": {
		title: "It was production in the environment before",
		mend: goThereFirst,
		show: (value, side) => side === "needed" ? code(`production in ${String(value)}`) : null
	},
	"no-freeze": {
		title: "No freeze",
		mend: md`Wait until the window ends, or change the settings in a pull request.`
	},
	certificate: {
		title: "A certificate",
		mend: (unmet) => md`${certify(unmet)}.`,
		show: needing("a certificate")
	},
	"certificate-subject": {
		title: "It certifies this digest",
		mend: (unmet) => md`${certify(unmet)}.`
	},
	"certificate-trusted": {
		title: "It was made on the default branch",
		mend: (unmet) => md`Wait for the certification after the merge. If none comes: ${certify(unmet)}.`
	},
	"certificate-verdict": {
		title: "Certification passed",
		mend: md`Read the certification report; build a version that passes.`
	},
	"certificate-policy": {
		title: "It was made under today's policy",
		mend: (unmet) => md`The model's gates or the settings changed since. ${certify(unmet)}.`
	},
	"certificate-mode": {
		title: "It covers the mode of the environment",
		mend: (unmet) => md`Declare the mode in the manifest. ${certify(unmet)}.`
	},
	"certificate-age": {
		title: "It is recent",
		mend: (unmet) => md`${certify(unmet)}.`
	},
	"owner-approval": {
		title: "An owner approved the commit",
		mend: md`Ask an owner who is not the author to approve the pull request as it was merged.`,
		show: needing("an owner who is not the author")
	},
	"bake-over": {
		title: "No bake runs",
		mend: endBake,
		show: (value, side) => side === "seen" ? code(`the bake of ${String(value)}`) : code("a bake that is over")
	},
	"live-baseline": {
		title: "There is production to compare with",
		mend: md`Promote the first version with \`to=production\`.`,
		show: needing("a version in production")
	},
	"share-cap": {
		title: "Shares within the cap",
		mend: md`Ask for a smaller share, or stop another candidate.`
	},
	"live-places": {
		title: "A free place in the live test",
		mend: md`Stop another candidate first.`
	},
	"live-evidence": {
		title: "Evidence from live traffic",
		mend: ({ condition }) => evidenceWording(condition.seen)?.mend ?? GIVE_SHARE,
		show: showEvidence
	},
	"live-time": {
		title: "A share for long enough",
		mend: md`Send the command again from then on. \`minLiveTime\` in the settings says how long.`,
		show: showTime
	},
	"live-requests": {
		title: "Enough requests on that share",
		mend: md`Wait for more traffic, or give it a larger share. \`minLiveRequests\` in the settings says how many.`
	},
	"known-good": {
		title: "A version to go back to",
		mend: md`Name one of those in the list, of which what is in production already is none; where there is none, stop the live test or promote another version. What was rolled back may be named by those who may promote to production; what is retired or quarantined has to be restored first.`,
		show: (value, side) => value === null && side === "seen" ? code("the newest") : null
	},
	"may-return": {
		title: "The right to return to what was rolled back",
		mend: md`Ask somebody with that role, or of a team that may promote to production, to comment the same command.`
	},
	"has-live-test": {
		title: "The version of this pull request has traffic",
		mend: md`It has none, so that nothing moves. To take production back, name the version to go back to, with \`to=\`.`,
		show: needing("production or a live test")
	},
	"no-traffic": {
		title: "It has no traffic",
		mend: md`Stop its live test, or roll back, first.`
	},
	"way-back": {
		title: "Production keeps a version to go back to, or there is a reason",
		mend: md`It is the only version that is known to be good beside the one that runs. To retire it all the same, say why, behind \`reason=\`.`,
		show: needing("a reason")
	},
	"taken-out": {
		title: "There is something to take back",
		mend: md`It is neither retired nor quarantined: nothing has to be done.`,
		show: needing("retired or quarantined")
	},
	"reason-given": {
		title: "A reason",
		mend: md`Say why it was a mistake, behind \`reason=\`.`,
		show: needing("a reason")
	}
};
function conditionWording(name) {
	return isRuleCode(name) ? WORDINGS[name] : {
		title: name,
		mend: md`See the documentation of ${name}.`
	};
}
function isRuleCode(name) {
	return Object.hasOwn(WORDINGS, name);
}
function mendOf(unmet) {
	const { mend } = conditionWording(unmet.condition.code);
	return typeof mend === "function" ? mend(unmet) : mend;
}
function targetOf({ facts }) {
	const number = facts?.version?.version ?? facts?.command.version ?? null;
	return `${facts?.model.name ?? "model"}${number === null ? "" : `@${number}`}`;
}
function namesCommit({ failed }) {
	return failed.every((name) => COMMIT_ALONE.includes(name)) ? md`Paste the line below, or send the command in a review.` : md`Mend the rest of this list; then name the commit behind \`@\`, or send the command in a review.`;
}
function certify(unmet) {
	return md`Comment ${code(`/certify ${targetOf(unmet)}`)}`;
}
function restore(unmet) {
	if (unmet.failed.includes("ledger-whole")) return md``;
	return md` with ${code(`/seatrial restore ${targetOf(unmet)} reason=…`)}`;
}
function liftHold({ condition: { environment }, facts, failed }) {
	if (failed.includes("no-freeze") || failed.includes("ledger-whole")) return md`It can be lifted when the rest of this list is mended, and its reason is gone.`;
	const role = facts?.environments.find(({ name }) => name === environment)?.roles.unhold;
	const who = role === void 0 ? md`` : md` It needs the role ${code(role)}.`;
	return md`When the reason is gone: ${code(unholdLine(facts?.model.name ?? "model", environment))}.${who}`;
}
function endBake(unmet) {
	const model = unmet.facts?.model.name ?? "model";
	const place = placeWord(unmet.condition.environment);
	return md`It asks whether the last promotion was right. Wait until it is over, or end it: ${code(`/seatrial stop ${model}${place}`)}; to go back to what was there before: ${code(`/rollback ${model}${place}`)}.`;
}
function goThereFirst(unmet) {
	const place = String(unmet.condition.needed);
	const line = `/seatrial plan ${targetOf(unmet)} to=production environment=${place}`;
	return md`Make it production in ${place} first; ${code(line)} says what that needs.`;
}
function unholdLine(model, environment) {
	return `/seatrial unhold ${model}${placeWord(environment)}`;
}
function placeWord(environment) {
	return environment === null || environment === "production" ? "" : ` environment=${environment}`;
}
function needing(words) {
	return (_value, side) => side === "needed" ? code(words) : null;
}
function evidenceWording(seen) {
	return Object.entries(NO_EVIDENCE).find(([name, { words }]) => seen === name || seen === words)?.[1] ?? null;
}
function showEvidence(value, side) {
	if (typeof value === "number") return md`${percent(value)} of the traffic`;
	if (side === "needed") return value === "share" ? code("a share") : null;
	const words = evidenceWording(value)?.words ?? null;
	return words === null ? null : code(words);
}
function showTime(value, side) {
	if (typeof value !== "string") return md`none yet`;
	const text = `${value.slice(0, 10)} ${value.slice(11, 19).replace(/:00$/, "")} UTC`;
	return side === "seen" ? md`since ${code(text)}` : md`from ${code(text)} on`;
}

// src/report/chatops/refusal.ts
function columnsOf(mending) {
	return [
		"condition",
		mending,
		"observed",
		"required"
	].map((header) => ({
		header: md`${header}`,
		align: "left"
	}));
}
function renderRefusal(refused, atomic) {
	const parts = refused.map(renderCommand);
	const note = atomic ? [md`The commands of a comment are one plan: none of them was carried out.`] : [];
	return joinMarkdown([...parts, ...note], "\n\n");
}
function renderCommand({ facts, conditions, reasonCode }) {
	const failed = conditions.filter(({ met }) => !met);
	if (failed.length === 0) return md`${strong(md`${commandTitle(facts)}: possible by itself`)} (${reasonCode}).`;
	const parts = [
		md`😕 ${strong(commandTitle(facts))} is refused: ${failed.length} of ${conditions.length} conditions ${failed.length === 1 ? "fails" : "fail"}.`,
		conditionTable(failed, facts),
		...renderAgainst(facts),
		...reasonLine(facts, failed),
		...pinnedLine(facts, failed)
	];
	return joinMarkdown(parts, "\n\n");
}
function conditionTable(conditions, facts) {
	const failed = conditions.filter(({ met }) => !met).map(({ code: name }) => name);
	const several = new Set(conditions.map(({ environment }) => environment)).size > 1;
	const rows = conditions.map((condition) => {
		const { title, show } = conditionWording(condition.code);
		const where = several && condition.environment !== null ? md` (${condition.environment})` : md``;
		const seen = show?.(condition.seen, "seen") ?? fact(condition.seen);
		const needed = show?.(condition.needed, "needed") ?? fact(condition.needed);
		const mend = condition.met ? md`✅` : mendOf({
			condition,
			facts,
			failed
		});
		return [
			md`${title}${where}`,
			mend,
			seen,
			needed
		];
	});
	return table(columnsOf(failed.length > 0 ? "how to mend it" : "met"), rows);
}
function fact(value) {
	if (value === null || value === "") return md`none`;
	if (typeof value === "boolean") return value ? md`yes` : md`no`;
	if (typeof value === "string" && /^[0-9a-f]{64}$/.test(value)) return code(value.slice(0, 12));
	return code(String(value), 120);
}
function commandTitle({ command, version, model }) {
	const place = verbOf(command).leadsTo?.(command) ?? null;
	const named = version?.version ?? (place === command.version ? null : command.version);
	const target = named === null ? model.name : `${model.name}@${named}`;
	const to = place === null ? "" : ` to=${place}`;
	return code(`${command.verb} ${target}${to}`);
}
const FOR_WANT_OF_A_REASON = ["way-back", "reason-given"];
function reasonLine({ command, model, version }, failed) {
	const codes = FOR_WANT_OF_A_REASON;
	if (version === null || failed.some(({ code: name }) => !codes.includes(name))) return [];
	const line = `/seatrial ${command.verb} ${model.name}@${version.version} reason=…`;
	return [md`The line that insists, with your reason in the place of the dots:`, fence("", line)];
}
function pinnedLine(facts, failed) {
	const head = facts.thread?.headSha ?? null;
	const codes = failed.map(({ code: name }) => name);
	if (head === null || facts.version === null) return [];
	if (!codes.includes("bound") && !codes.includes("bound-commit")) return [];
	if (!codes.every((name) => COMMIT_ALONE.includes(name))) return [];
	const { command, model, version } = facts;
	const environment = failed.find(({ environment: name }) => name !== "production")?.environment ?? null;
	const share = command.share === null ? "" : ` share=${Number((command.share * 100).toFixed(4))}%`;
	const place = environment === null ? "" : ` environment=${environment}`;
	const line = `/promote ${model.name}@${version.version} to=${command.to ?? "live"}${share}${place} @${head}`;
	return [md`The line that names the commit as it is now:`, fence("", line)];
}

// src/report/chatops/remembered.ts
const LAPSE_WORDS = {
	stopped: "somebody stopped it",
	"live-rolled-back": "somebody took it back",
	quarantined: "its digest is quarantined",
	retired: "the version is retired",
	"head-moved": "the pull request has another commit now than the one that was meant",
	"pull-closed": "the pull request was closed without being merged into the default branch",
	"request-altered": "what asked for it was changed or deleted",
	"plan-broken": "another command of the same comment is over, and they were one plan",
	"other-digest": "the default branch has another artifact under this number",
	"merge-undone": "the default branch has lost the version again before it was certified there",
	"environment-gone": "the settings have this environment no more"
};
function describeRemembering(model, { type, remembered, reasonCode }) {
	if (remembered === void 0) return [];
	if (type === "promotion.lapsed") return [describeLapse(remembered, reasonCode)];
	const anew = reasonCode === "remembered-anew" ? [md`It stands in the place of what was remembered before.`] : [];
	return [
		describeRemembered(remembered),
		...anew,
		describeWaiting(model, remembered)
	];
}
function describeRemembered({ environment, version, to, share, pull, head }) {
	const what = to === "production" || share === null ? md`becomes production` : md`gets ${percent(share)} of the traffic`;
	return md`${environment}: ${code(version)} ${what} once #${pull} is merged at ${code(head.slice(0, 12))} and certified on the default branch.`;
}
function describeWaiting(model, { version, pull }) {
	return md`Until then a push to #${pull}, its closing, or ${code(`/seatrial stop ${model}@${version}`)} ends it; conditions that only then can be met are judged then.`;
}
function describeLapse({ environment, version, to }, reasonCode) {
	const why = LAPSES.find((lapse) => lapse === reasonCode);
	const because = why === void 0 ? reasonCode : LAPSE_WORDS[why];
	return md`${environment}: the remembered promotion of ${code(version)} to ${to} is over, as ${because}.`;
}
function renderStanding(model, { event, promotion }) {
	const { actor, via } = event.data;
	const who = via.url === null ? code(actor.login) : link(actor.login, via.url);
	const end = code(`/seatrial stop ${model}@${promotion.version}`);
	return md`⏳ Remembered: ${describeRemembered(promotion)} Asked for by ${who} at ${code(plainTime(event.time))} UTC; ${end} ends it.`;
}
function describeOrigin(events) {
	const [event] = events;
	const remembered = event?.data.facts?.remembered;
	if (event === void 0 || remembered === void 0) return events.flatMap(describeReplaced);
	const { kind, url } = event.data.via;
	const what = url === null ? md`${kind}` : link(kind, url);
	const { pull, head } = remembered.promotion;
	const when = code(plainTime(remembered.at));
	return [md`Remembered from the ${what} of ${code(event.data.actor.login)} at ${when} UTC, until #${pull} was merged at ${code(head.slice(0, 12))} and certified; with this it is over.`];
}
function describeReplaced({ type, data }) {
	const { version, remembered } = data;
	if (remembered === void 0 || type === "promotion.remembered" || type === "promotion.lapsed") return [];
	return [md`What was remembered of ${code(version ?? "")} is over with this.`];
}

// src/report/livetest/told-test.ts
function verdictSoFar(decision, name) {
	const { outcome } = decision;
	if (outcome.kind === "invalid") return md`nothing can be believed: ${invalidCause(outcome.reasonCode)}`;
	const own = decision.candidates.find((one) => one.name === name);
	if (own?.fate === "harm") return md`does harm`;
	if (own?.fate === "futile") return md`no gain that matters`;
	if (own === void 0 || own.requests === 0) return md`not decided yet, no traffic so far`;
	const [shown] = own.metrics.filter(({ role, effect }) => role === "primary" && effect !== null);
	if (shown === void 0) return md`not decided yet`;
	return md`not decided yet: ${code(shown.metric)} ${gainText(shown, own.alpha)}`;
}
function toldParts({ decision, traces }, { charts, numbers }) {
	if (decision.windows.count === 0) return [bulletList([md`No window is recorded of it yet.`])];
	const running = decision.candidates.filter(({ fate }) => fate !== "left");
	const isOne = running.length === 1;
	const { environment } = decision.history;
	return [
		...running.flatMap((candidate) => [
			...isOne ? [] : [strong(versionOf(decision, candidate))],
			...charts ? chartsOf(traces, candidate.name) : [],
			bulletList([...candidateLines(candidate, decision), ...isOne ? [splitLine(decision)] : []])
		]),
		...isOne ? [] : [bulletList([splitLine(decision)])],
		...numbers ? [fold(`Numbers of the live test in ${environment}`, decisionNumbers(decision))] : []
	];
}
function versionOf({ history }, { name }) {
	return code(history.candidates.find((one) => one.name === name)?.version ?? name);
}
function chartsOf(traces, name) {
	return traces.filter(({ candidate }) => candidate === name).flatMap((trace) => gainChart(trace) ?? []);
}
function candidateLines(candidate, decision) {
	const step = sayRamp(candidate.ramp);
	return [
		...gainLines(candidate),
		guardrailLine(candidate),
		...step === null ? [] : [md`${step}`],
		...candidate.fate === "open" ? [timeLine(candidate, decision)] : []
	];
}
function gainLines({ metrics, alpha }) {
	return metrics.map((one) => {
		const what = one.role === "primary" ? md`Gain in ${code(one.metric)}` : md`Guardrail ${code(one.metric)}`;
		const bar = one.role === "primary" ? md`${formatMagnitude(one.minEffect, "none")} matters` : md`${formatMagnitude(one.margin, "none")} less is not worse`;
		return one.effect === null ? md`${what}: nothing compared yet.` : md`${what}: ${gainText(one, alpha)}, where above 0 is better and ${bar}.`;
	});
}
function guardrailLine({ guardrails, missing, fate }) {
	if (fate === "harm" || fate === "futile") return md`Guardrails: no longer looked at.`;
	const open = missing.flatMap((one) => one.kind === "not-more" ? [EVENT_WORDS[one.event]] : []);
	const uncounted = missing.flatMap((one) => one.kind === "untold" || one.kind === "unbucketed" ? [EVENT_WORDS[one.event]] : []);
	const held = guardrails.length - open.length - uncounted.length;
	const parts = joinMarkdown([
		md`Guardrails: ${formatCount(held)} of ${formatCount(guardrails.length)} surely held`,
		...open.length === 0 ? [] : [md`not known yet: ${open.join(", ")}`],
		...uncounted.length === 0 ? [] : [md`counted by no window: ${uncounted.join(", ")}`]
	], "; ");
	return md`${parts}.`;
}
function timeLine({ missing }, { at }) {
	const untils = missing.map(({ until }) => until);
	const unknown = untils.find((until) => until.kind === "unknown");
	if (unknown !== void 0) return md`Time to a decision: nobody can say, as ${unknownWords(unknown.reasonCode)}.`;
	const last = latest(untils);
	if (last === null) return md`Time to a decision: it has shown enough, and is decided next.`;
	const left = Math.max(0, instantMs(last) - instantMs(at));
	return md`Time to a decision: ${lengthText(left)} at the present traffic, until ${code(plainTime(last))} UTC.`;
}
function latest(untils) {
	return untils.flatMap((until) => until.kind === "at" ? [until.at] : []).toSorted((a, b) => instantMs(a) - instantMs(b)).at(-1) ?? null;
}
function splitLine({ sampleRatio }) {
	if (!sampleRatio.isChecked) return md`Sample ratio: not checked, as no window counts its units (${code("outcomes")}).`;
	const evidence = chanceText(sampleRatio.logE);
	if (evidence === "no evidence") return md`Sample ratio: the traffic is divided as the shares say.`;
	return md`Sample ratio: ${evidence} where the traffic is divided as the shares say.`;
}

// src/report/chatops/change-wording.ts
function describeChange(model, change, { facts, left }) {
	const { type, deployment, reasonCode } = change;
	const version = change.version === null ? md`no version` : code(change.version);
	const where = placeOf(model, change);
	const because = change.reason === null ? md`` : md`: ${change.reason}`;
	switch (type) {
		case "deployment.promoted":
		case "deployment.rolledback": return [md`${where}: ${describeProduction(change, left ?? null)}.`];
		case "livetest.stopped": return [md`${where}: the live test of ${version} has ended.`, ...reasonCode === "live-rolled-back" ? productionStays(model, change) : []];
		case "livetest.started":
		case "livetest.changed": return describeShare(model, change, facts);
		case "hold.set": return describeHold(model, change, facts);
		case "hold.cleared": return [md`${where}: the hold is lifted.`];
		case "version.quarantined":
		case "version.retired":
		case "version.unretired":
		case "version.unquarantined":
			if (deployment !== null) return [fallbackIs(where, change)];
			return [md`${code(model)}: ${version} ${OUT_OF_SERVICE[type]}${because}.`];
		case "certification.requested": return [md`The certification of ${code(model)} ${version} was started.`];
		case "promotion.remembered":
		case "promotion.lapsed": return describeRemembering(model, change);
		case "version.certified":
		case "version.rejected":
		case "livetest.concluded":
		case "world.changed":
		case "deployment.reported":
		case "intent.refused":
		case "intent.settled":
		case "livetest.window":
		case "usage.window":
		case "windows.recorded": return [];
	}
}
function placeOf(model, { environment }) {
	return md`${code(model)} in ${environment ?? "every environment"}`;
}
function describeShare(model, change, facts) {
	const { deployment, sha256, version } = change;
	const own = deployment?.liveTest?.candidates.find((one) => one.sha256 === sha256);
	if (own === void 0) return [];
	return [
		md`${placeOf(model, change)}: ${code(version ?? "")} gets ${percent(own.share)} of the traffic.`,
		...own.then === void 0 ? [] : approvalOf(model, facts),
		...planOf(facts, sha256)
	];
}
function describeHold(model, change, facts) {
	const where = placeOf(model, change);
	const held = md`${where}: a hold blocks every promotion until ${endOf(model, change, facts)}.`;
	if (!change.deployment?.liveTest) return [held];
	return [held, md`${where}: no candidate of the live test becomes production by itself any more.`];
}
function planOf(facts, sha256) {
	if (facts === null || facts.version?.sha256 !== sha256) return [];
	const { liveTest, attempt } = facts;
	return [...liveTest === void 0 ? [] : [md`Live test: ${richToMarkdown(planSentences(liveTest))}`], ...attempt === void 0 ? [] : [md`It is live test number ${attempt} of these bytes: each further one has a smaller part of alpha, and so has to show more.`]];
}
function approvalOf(model, facts) {
	const ramp = (facts?.model.ramp ?? []).map((share) => md`${percent(share)}`);
	const steps = ramp.length < 2 ? md`` : md` Its share grows by ${joinMarkdown(ramp, ", ")}, each step as soon as the one before is known to be safe.`;
	const stop = code(`/seatrial stop ${model}`);
	return [md`Once the live test has shown that it is better, it becomes production by itself.${steps}`, md`Harm, no gain, or the end of the time end the test without that. ${stop}, a hold, a freeze and another policy take it back: then somebody is asked.`];
}
const OUT_OF_SERVICE = {
	"version.quarantined": "is banned everywhere",
	"version.retired": "is retired",
	"version.unretired": "is no longer retired",
	"version.unquarantined": "is no longer banned, in any model"
};
function describeProduction({ type, version, sha256, deployment, reason }, left) {
	const before = left === null || left.version === version ? md`` : md`, no longer ${code(left.version)}`;
	if (type === "deployment.promoted") {
		const digest = code((sha256 ?? "").slice(0, 16));
		return md`production is ${code(version ?? "")}${before}, digest ${digest}, revision ${deployment?.revision ?? ""}`;
	}
	const because = reason === null ? md`` : md`: ${reason}`;
	return version === null ? md`nothing is in production${before}${because}` : md`production is ${code(version)} again${before}${because}`;
}
function endOf(model, { environment, deployment }, facts) {
	const until = deployment?.hold?.until ?? null;
	const role = facts?.environments.find(({ name }) => name === environment)?.roles.unhold;
	const who = role === void 0 ? md`somebody` : md`somebody with the role ${code(role)}`;
	const line = code(unholdLine(model, environment));
	return until === null ? md`${who} lifts it with ${line}` : md`${code(until)}, or until ${who} lifts it sooner with ${line}`;
}
function fallbackIs(where, { deployment }) {
	const fallback = deployment?.fallback ?? null;
	return md`${where}: the warm fallback is ${fallback === null ? md`none` : code(fallback.version)}.`;
}
function productionStays(model, { environment, deployment }) {
	const { production, fallback } = deployment ?? {
		production: null,
		fallback: null
	};
	if (production === null) return [];
	const stays = md`${code(model)} in ${environment ?? "production"}: production stays at ${code(production.version)}.`;
	if (fallback === null) return [stays];
	const place = environment === null || environment === "production" ? "" : ` environment=${environment}`;
	return [md`${stays} To take it back as well: ${code(`/rollback ${model} to=${fallback.version}${place}`)}`];
}

// src/domain/promotion/projection.ts
function projectModel(state, events, places) {
	const recent = events.filter(isAsked).slice(-60);
	const marks = stageMarks(state, events, places);
	const spoken = recent.flatMap(({ data }) => data.via.thread === null ? [] : [data.via.thread]);
	const pulls = marks.flatMap(({ pull }) => pull === null ? [] : [pull]);
	return {
		slots: Object.values(state.deployments).flatMap((file) => slotsOf(file, events)),
		marks,
		tests: testMarks(events),
		intents: intentRecords(state.model, recent, leftBy(events)),
		threads: [.../* @__PURE__ */ new Set([...pulls, ...spoken])].toSorted((a, b) => a - b)
	};
}
function lastDecision(events) {
	return events.findLast((event) => isAsked(event) && event.data.reasonCode !== "lease-renewed")?.id ?? null;
}
function isAsked({ data }) {
	return data.window === void 0 && data.windows === void 0 && data.report === void 0;
}
function stageMarks(state, events, places) {
	const environments = Object.keys(state.deployments);
	const last = new Map(events.flatMap((event) => event.data.sha256 === null ? [] : [[event.data.sha256, event]]));
	const recent = new Set(events.slice(-60).map(({ data }) => data.sha256));
	for (const { sha256 } of Object.values(state.deployments).flatMap(namedVersions)) recent.add(sha256);
	return [...last].flatMap(([sha256, event]) => {
		if (!recent.has(sha256)) return [];
		const place = places.find((candidate) => candidate.sha256 === sha256);
		const stage = overallStage(state, environments.length > 0 ? environments : [DEFAULT_ENVIRONMENT], sha256);
		const version = event.data.version ?? sha256;
		const commit = place?.commits.at(-1) ?? null;
		return [{
			model: state.model,
			version,
			sha256,
			stage,
			pull: place?.pull ?? null,
			commit,
			effectKey: event.id
		}];
	});
}
function testMarks(events) {
	const marks = /* @__PURE__ */ new Map();
	for (const { isDecided, id, environment, production, candidates } of liveTestsOf(events)) {
		if (!isDecided) continue;
		for (const { version, sha256, steps, conclusion, left } of candidates) {
			const at = left?.at ?? conclusion?.at ?? steps.at(-1)?.at;
			const last = events.findLast(({ time, data }) => time === at && data.environment === environment);
			const test = {
				id,
				environment,
				production
			};
			marks.set(sha256, {
				version,
				sha256,
				steps,
				conclusion,
				left,
				test,
				effectKey: last?.id ?? ""
			});
		}
	}
	return [...marks.values()];
}
function intentRecords(model, events, left) {
	return [...Map.groupBy(events, ({ data }) => data.intentKey)].map(([key, group]) => ({
		key,
		model,
		events: group,
		left
	}));
}
function leftBy(events) {
	const production = /* @__PURE__ */ new Map();
	const left = /* @__PURE__ */ new Map();
	for (const { id, data } of events) {
		if (data.deployment === null || data.environment === null) continue;
		const before = production.get(data.environment) ?? null;
		const now = data.deployment.production;
		if (before !== null && before.sha256 !== now?.sha256) left.set(id, before);
		production.set(data.environment, now);
	}
	return left;
}

// src/usecases/promotion/each-apart.ts
async function eachApart(works) {
	const errors = [];
	for (const work of works) await work().catch((error) => {
		if (isPassing(error)) throw error;
		errors.push(error);
	});
	if (errors.length > 0) throw errors[0];
}

// src/usecases/promotion/threads-once.ts
function readThreadsOnce(conversation) {
	const own = once((thread) => conversation.own(thread));
	const labels = once((thread) => conversation.labels(thread));
	return {
		...conversation,
		own: (thread, since) => since === void 0 ? own.read(thread) : conversation.own(thread, since),
		labels: labels.read,
		post: (thread, body) => own.change(thread, conversation.post(thread, body)),
		edit: (thread, id, body) => own.change(thread, conversation.edit(thread, id, body)),
		remove: (thread, id) => own.change(thread, conversation.remove(thread, id)),
		addLabel: (thread, label) => labels.change(thread, conversation.addLabel(thread, label)),
		removeLabel: (thread, label) => labels.change(thread, conversation.removeLabel(thread, label))
	};
}
function once(read) {
	const known = /* @__PURE__ */ new Map();
	return {
		read: (thread) => {
			const reading = known.get(thread) ?? read(thread);
			known.set(thread, reading);
			return reading;
		},
		change: (thread, change) => change.finally(() => known.delete(thread))
	};
}

// src/usecases/promotion/made-equal.ts
const LOOKED_AT = { make: async (_name, _wanted, work) => work() };
function threadEffect(thread, name) {
	return `#${thread} ${name}`;
}
function lookedAtOnce(before, touched) {
	const effects = /* @__PURE__ */ new Map();
	const isTouched = (name) => touched.some((thread) => name.startsWith(threadEffect(thread, "")));
	return {
		effects,
		make: async (name, wanted, work) => {
			const print = sha256(JSON.stringify(wanted));
			if (before.get(name) !== print || isTouched(name)) await work();
			effects.set(name, print);
		}
	};
}

// src/domain/promotion/told-deployment.ts
function tells(there, wanted) {
	return there.name === wanted.name && there.effectKey === wanted.effectKey && (there.ref === null || there.ref === wanted.ref) && wordsOf$1(there.payload) === wordsOf$1(wanted.payload);
}
function wordsOf$1(payload) {
	const words = Object.entries(Object(payload)).filter(([name]) => name !== "commit" && name !== "effectKey");
	return canonicalize(Object.fromEntries(words)) ?? "";
}

// src/report/livetest/live-check.ts
const LONGEST = 140;
function liveCheckText({ version, steps, conclusion, left, test }) {
	const against = test.production === null ? "" : ` against ${test.production.version}`;
	const shares = steps.map(({ share }) => formatPercent(share)).join(", ");
	return {
		title: cleanText(`${version} ${wordsOf({
			steps,
			conclusion,
			left
		})}`, LONGEST),
		summary: markdownText(md`Live test ${test.id} in ${test.environment}${against}, on ${shares} of the traffic. The status comment of the pull request has its numbers.`)
	};
}
function wordsOf({ steps, conclusion, left }) {
	if (conclusion !== null) return causeText(conclusion);
	if (left !== null) return "left its live test before the evidence had decided";
	return `on ${formatPercent(steps.at(-1)?.share ?? 0)} of the traffic: not decided yet`;
}

// src/report/chatops/conclusion-wording.ts
function conclusionTitle({ data }) {
	const { model, version, environment, conclusion, reasonCode } = data;
	const name = md`${code(model)} ${code(version ?? "")} in ${environment ?? "production"}`;
	return md`${verdictWords(conclusion, reasonCode)}: ${name} ${richToMarkdown(sayCause(data))}.`;
}
function verdictWords(conclusion, reasonCode) {
	switch (conclusion) {
		case "pass": return "Better";
		case "fail": return "Not promoted";
		case "inconclusive":
		case null: return reasonCode === "another-better" ? "Not promoted" : "Nobody can tell";
	}
}
function promotedBy(events) {
	const passed = events.find(({ type, data }) => type === "livetest.concluded" && data.conclusion === "pass");
	if (passed === void 0) return null;
	return richToMarkdown(sayCause(passed.data));
}
function describeConclusion({ data }, { isPromoted, ending }) {
	const { model, version, decision, conclusion } = data;
	const candidate = decision?.candidate;
	return [
		...data.reason === null ? [] : [md`What was told of it: ${data.reason}.`],
		...candidate === void 0 ? [] : numbersOf$1(candidate),
		...courseOf(data, ending),
		...ending?.decided ? [splitLine(ending.decided.decision)] : [],
		...conclusion === "pass" ? waitingLines(data, isPromoted) : [md`It has left the live test, and production has its traffic again.`],
		...decision === void 0 || version === null ? [] : [md`Recorded in ${code(decision.path)}; ${code(`seatrial prove ${model}@${version}`)} decides it again from the record.`]
	];
}
function showConclusion({ type, data }, ending) {
	const candidate = data.decision?.candidate;
	if (type !== "livetest.concluded" || candidate === void 0) return [];
	return [...chartsOf(ending?.decided?.traces ?? [], candidate.name), fold("Numbers of the live test", candidateNumbers(candidate))];
}
function courseOf({ sha256 }, ending) {
	const own = ending?.test?.candidates.find((one) => one.sha256 === sha256);
	const [first] = own?.steps ?? [];
	if (own === void 0 || first === void 0) return [];
	const until = own.conclusion?.at ?? own.left?.at ?? first.at;
	const length = lengthText(instantMs(until) - instantMs(first.at));
	const shares = own.steps.map(({ share }) => md`${percent(share)}`);
	return [md`The test of it took ${length}, from ${code(plainTime(first.at))} to ${code(plainTime(until))} UTC, on ${joinMarkdown(shares, ", ")} of the traffic.`];
}
function numbersOf$1({ requests, metrics, alpha }) {
	const told = metrics.filter(({ effect }) => effect !== null).map((one) => md`${code(one.metric)} ${gainText(one, alpha)}`);
	const beside = told.length === 0 ? md`` : md`: ${joinMarkdown(told, ", ")}`;
	return [md`It answered ${formatCount(requests)} requests${beside}${told.length === 0 ? "" : ", where above 0 is better"}.`];
}
function waitingLines({ model, version, environment, conditions }, isPromoted) {
	if (isPromoted) return [];
	const place = environment === null || environment === "production" ? "" : ` environment=${environment}`;
	const line = code(`/promote ${model}@${version ?? ""} to=production${place}`);
	const unmet = conditions.filter(({ met }) => !met);
	const because = unmet.length === 0 ? md`Nobody has approved that it becomes production by itself` : md`It does not become production by itself: ${joinMarkdown(unmet.map(unmetWords), "; ")}`;
	return [md`${because}. It keeps its share; to make it production: ${line}`];
}
function unmetWords({ code: name }) {
	return md`${OWN_TITLES[name] ?? `not met: ${conditionWording(name).title}`}`;
}
const OWN_TITLES = {
	"same-policy": "model.yaml or the settings have changed since that was approved",
	"asked-for": "the log does not say who approved it"
};

// src/report/chatops/idle-wording.ts
const WORDS = {
	stop: ({ named }) => md`Nothing of ${named} is in a live test or remembered: nothing was changed.`,
	hold: ({ model }) => md`${model} is held already, for as long or longer: that hold stays as it is.`,
	promote: describeServed,
	unhold: ({ model, facts }) => md`There is no hold of ${model} in ${placesOf(facts)}: nothing was changed.`,
	quarantine: ({ named }) => md`${named} is quarantined already: nothing was changed, and what was said then stays.`,
	retire: ({ named }) => md`${named} is retired already: nothing was changed, and what was said then stays.`
};
function isIdle({ type, data }) {
	return type === "intent.settled" && data.facts !== null;
}
function describeIdle({ data: { model, version, facts } }) {
	const named = version === null ? code(model) : md`${code(model)} ${code(version)}`;
	return (facts === null ? void 0 : WORDS[facts.command.verb]?.({
		model: code(model),
		named,
		facts
	})) ?? md`${named}: it was so already, and nothing was changed.`;
}
function describeServed({ named, facts }) {
	return facts.command.to === "production" ? md`${named} is what runs in ${placesOf(facts)} already: nothing was changed.` : md`${named} has that share of the traffic in ${placesOf(facts)} already, or all of it: nothing was changed.`;
}
function placesOf({ environments }) {
	return joinMarkdown(environments.map(({ name }) => md`${name}`), ", ");
}

// src/report/chatops/watch-wording.ts
function watchTitle({ data }) {
	const { model, environment, deployment, decision } = data;
	const place = md`in ${environment ?? "production"}`;
	if (decision?.phase === "sentinel") return md`The sentinel of ${code(model)} ${place} has ended: nobody can tell.`;
	const production = code(deployment?.production?.version ?? "");
	return md`The bake of ${code(model)} ${production} ${place} is over: it stays in production.`;
}
function describeWatch({ data }) {
	const { model, version, environment, deployment } = data;
	const sentinel = deployment?.sentinel ?? null;
	return [
		md`${code(model)} in ${environment ?? "production"}: ${code(version ?? "")}, which was there before, ${causeOf(data)}.`,
		...numbersOf(data),
		...sentinel === null ? [] : [md`It watches on as a sentinel: it answers ${percent(sentinel.share)} of the requests, unseen.`],
		...proofOf(data)
	];
}
function describeFall({ data }) {
	const { decision, version } = data;
	const by = decision?.phase === "sentinel" ? "as a sentinel, on the same requests" : "on the holdback of the bake";
	const metric = decision?.outcome.kind === "promote" ? md` in ${code(decision.outcome.metric)}` : md``;
	return [
		md`${code(version ?? "")}, which was there before, is surely better${metric} and not worse in anything: measured ${by}.`,
		...numbersOf(data),
		...proofOf(data)
	];
}
function describeWorld({ data }) {
	const { model, version, environment, decision } = data;
	const metric = decision?.outcome.kind === "world-changed" ? md` in ${code(decision.outcome.metric)}` : md``;
	return [
		md`${code(model)} in ${environment ?? "production"}: both ${code(version ?? "")} and the version before it are surely below what was certified of each${metric}, so that neither is at fault. Nothing was rolled back.`,
		...numbersOf(data),
		md`Train a version on newer data, and look whether the evaluation set is still what the traffic is.`,
		...proofOf(data)
	];
}
function worldTitle({ data: { model, environment } }) {
	return md`The world has changed for ${code(model)} in ${environment ?? "production"}: it needs retraining.`;
}
function causeOf({ reasonCode, decision }) {
	if (decision?.outcome.kind === "invalid") return md`is compared no more, as nothing can be believed: ${invalidCause(decision.outcome.reasonCode)}`;
	return md`${CAUSES[reasonCode] ?? reasonCode}`;
}
const CAUSES = {
	"event-harm": "does more harm",
	"metric-harm": "is worse",
	"no-gain": "surely is no better by what would be worth a change",
	"time-over": "was not found to be better within the time of the bake"
};
function numbersOf({ decision }) {
	const { candidate } = decision ?? {};
	if (candidate === void 0) return [];
	const told = candidate.metrics.filter(({ effect }) => effect !== null).map((one) => md`${code(one.metric)} ${gainText(one, candidate.alpha)}`);
	const beside = told.length === 0 ? md`` : md`: ${joinMarkdown(told, ", ")}, where above 0 is better than production`;
	return [md`It answered ${answersOf(candidate)}${beside}.`];
}
function answersOf({ share, requests, metrics }) {
	if (share !== null) return md`${formatCount(requests)} requests on ${percent(share)} of the traffic`;
	return md`${formatCount(Math.max(0, ...metrics.map(({ candidate }) => candidate)))} labelled requests beside production`;
}
function proofOf({ model, version, decision }) {
	if (decision === void 0 || version === null) return [];
	const line = code(`seatrial prove ${model}@${version}`);
	return [md`Recorded in ${code(decision.path)}; ${line} decides it again from the record.`];
}

// src/report/chatops/answer.ts
const LOUD = [
	"intent.refused",
	"deployment.promoted",
	"deployment.rolledback",
	"version.quarantined",
	"version.unretired",
	"version.unquarantined",
	"promotion.remembered",
	"promotion.lapsed",
	"livetest.concluded",
	"world.changed"
];
function acknowledge(events) {
	const refused = events.some(({ type }) => type === "intent.refused");
	const unclear = events.some(({ data }) => data.reasonCode === "held-and-asked");
	const loud = events.some(isLoud);
	return {
		reaction: refused || unclear ? "confused" : "rocket",
		comment: loud || unclear || comesLater(events) && !isSilentTurn(events)
	};
}
function comesLater(events) {
	const facts = events[0]?.data.facts ?? null;
	return facts === null || facts.remembered !== void 0 || facts.approval !== void 0;
}
function isSilentTurn(events) {
	return events.every(({ type, data }) => type === "livetest.changed" && (data.facts?.approval !== void 0 || data.reasonCode === "lease-renewed"));
}
function isLoud(event) {
	return !(!LOUD.includes(event.type) && event.data.reasonCode !== "live-rolled-back") || isIdle(event) || isApproval(event);
}
function isApproval({ type, data }) {
	return (type === "livetest.started" || type === "livetest.changed") && data.facts?.command.to === "production" && data.facts.approval === void 0;
}
function renderAnswer(events, marker, known) {
	const refused = events.filter(({ type }) => type === "intent.refused");
	const origin = [...describeOrigin(events), ...describeAsker(events)];
	if (refused.length === 0) return joinMarkdown([
		renderAnswerMarker(marker),
		...renderDone(events, known),
		...origin
	], "\n\n");
	const commands = refused.flatMap(({ data }) => {
		return data.facts === null ? [] : [{
			facts: data.facts,
			conditions: data.conditions,
			reasonCode: data.reasonCode
		}];
	});
	return joinMarkdown([
		renderAnswerMarker(marker),
		renderRefusal(commands, commands.length > 1),
		...origin
	], "\n\n");
}
function describeAsker(events) {
	const [first] = events;
	const facts = first?.data.facts ?? null;
	if (first === void 0 || facts === null || comesLater(events) || isOfWatch(first)) return [];
	const { actor, via } = first.data;
	return [md`Asked for by ${via.url === null ? code(actor.login) : link(actor.login, via.url)} (${via.kind}).`];
}
function renderDone(events, { left, endings }) {
	const sign = signOf(events);
	const lines = [...events.flatMap((event) => describeEvent(event, events, {
		left,
		endings
	})), ...events.filter(isIdle).slice(1).map(describeIdle)].map((line) => md`- ${line}`);
	const evidence = events.flatMap(({ data }) => data.conditions).filter(({ met }) => met);
	const details = evidence.length === 0 ? [] : [fold(`Evidence: ${evidence.length} ${evidence.length === 1 ? "condition" : "conditions"}`, conditionTable(evidence, null))];
	const against = events.flatMap(({ data }) => data.facts === null ? [] : renderAgainst(data.facts));
	const shown = events.flatMap((event) => showConclusion(event, endings.get(event.id)));
	return [
		md`${sign} ${strong(headline(events))}`,
		...lines.length === 0 ? [] : [joinMarkdown(lines, "\n")],
		...shown,
		...against,
		...details
	];
}
function describeEvent(event, events, { left, endings }) {
	if (event.type === "livetest.concluded") {
		if (isOfWatch(event)) return describeWatch(event);
		return describeConclusion(event, {
			isPromoted: events.some(isPromoted),
			ending: endings.get(event.id)
		});
	}
	if (event.type === "world.changed") return describeWorld(event);
	const facts = askedOf(events, event);
	const told = describeChange(event.data.model, changeOf(event), {
		facts,
		left: left.get(event.id)
	});
	return event.type === "deployment.rolledback" && isOfWatch(event) ? [...told, ...describeFall(event)] : told;
}
function isPromoted({ type }) {
	return type === "deployment.promoted";
}
function signOf(events) {
	if (acknowledge(events).reaction === "confused" || isLapse(events)) return "😕";
	if (events.some(({ type }) => type === "world.changed")) return "🌍";
	return events.some(({ type, data }) => type === "livetest.concluded" && data.conclusion !== "pass") ? "🏁" : "🚀";
}
function askedOf(events, { data: { model, facts } }) {
	return facts ?? events.find(({ data }) => data.model === model && data.facts !== null)?.data.facts ?? null;
}
function isLapse(events) {
	return events.every(({ type, data }) => type === "promotion.lapsed" && data.facts === null);
}
function headline(events) {
	const main = events.find(isPromoted) ?? events.find(isLoud) ?? events[0];
	if (main === void 0) return md`Done.`;
	const { model, version, environment } = main.data;
	if (main.data.reasonCode === "held-and-asked") return md`${code(model)} is held: the rest of the command could not be read. Please send it again.`;
	const now = version === null ? md`no version` : code(version);
	if (main.type === "deployment.promoted") {
		const cause = promotedBy(events);
		const why = cause === null ? md`` : md`: it ${cause}`;
		return md`${code(model)} ${now} is now ${environment ?? "production"}${why}.`;
	}
	if (main.type === "deployment.rolledback") return md`${code(model)} is back at ${now} in ${environment ?? "production"}.`;
	if (main.data.reasonCode === "live-rolled-back") return md`The live test of ${code(model)} ${now} in ${environment ?? "production"} has ended.`;
	if (main.type === "promotion.remembered") return md`${code(model)} ${now} is remembered, and nothing was changed yet.`;
	if (isIdle(main)) return describeIdle(main);
	if (main.type === "promotion.lapsed") return md`The remembered promotion of ${code(model)} ${now} is over.`;
	if (main.type === "livetest.concluded") return isOfWatch(main) ? watchTitle(main) : conclusionTitle(main);
	if (main.type === "world.changed") return worldTitle(main);
	if (main.type === "version.quarantined") return md`${code(model)} ${now} is quarantined.`;
	if (main.type === "version.unretired" || main.type === "version.unquarantined") return md`${code(model)} ${now} is taken back. It gets no traffic by that.`;
	if (isApproval(main)) return md`${code(model)} ${now} is tested live in ${environment ?? "production"}, and becomes production once it has shown that it is better.`;
	if (comesLater(events)) return md`The live test of ${code(model)} ${now} in ${environment ?? "production"} has begun.`;
	return md`Done.`;
}

// src/usecases/promotion/show.ts
async function showSlots(ports, { ledger, projection, head }) {
	const { deployments } = ports;
	const isOf = (slot) => (one) => tells(one, contentOf(slot, head));
	const before = await deployments.list(ledger.model);
	const missing = projection.slots.filter((slot) => !before.some(isOf(slot)));
	for (const slot of missing) await deployments.create(contentOf(slot, head), statusOf(slot));
	const after = missing.length === 0 ? before : await deployments.list(ledger.model);
	const kept = /* @__PURE__ */ new Set();
	for (const slot of projection.slots) {
		const shown = after.find(isOf(slot));
		if (shown === void 0) continue;
		kept.add(shown.id);
		if (!isShown(shown, statusOf(slot))) await deployments.setStatus(shown, statusOf(slot));
	}
	for (const { id } of after.filter((one) => !kept.has(one.id))) await deployments.deactivate(id);
}
function contentOf(slot, head) {
	const { model, environment, revision, versions, name, effectKey, task, ref } = slot;
	const payload = {
		model,
		environment,
		slot: slot.slot,
		revision,
		versions,
		commit: head
	};
	return {
		model,
		name,
		slot: slot.slot,
		effectKey,
		task,
		ref,
		description: describeSlot(slot),
		payload
	};
}
function statusOf(slot) {
	const { state, report } = slot.rollout;
	const url = report?.data.via.url ?? "";
	const decided = slot.isTested ? "in_progress" : "success";
	return {
		state: state === "untold" ? decided : state,
		description: describeRollout(slot),
		url
	};
}
function isShown({ status }, { state, description, url }) {
	return status?.state === state && status.description === description && status.url === url;
}
async function showMarks(ports, marks, where) {
	const show = async (mark) => {
		if (where === "checks" && mark.commit !== null) await showCheck(ports, stateCheck(mark, mark.commit));
		if (where === "labels" && mark.pull !== null) await showLabel(ports, mark.pull, stageLabel(mark.stage));
	};
	await eachApart(marks.map((mark) => async () => show(mark)));
}
async function showCheck({ checks }, check) {
	const now = await checks.find(check);
	if (!(now?.externalId === check.externalId && now.title === check.title && now.conclusion === check.conclusion)) await checks.save(check);
}
const GOOD_STAGES = /* @__PURE__ */ new Set([
	"certified",
	"live",
	"production",
	"superseded"
]);
function stateCheck({ model, version, stage, effectKey, sha256 }, sha) {
	return {
		kind: "state",
		sha,
		subject: `${model}@${version}`,
		externalId: effectKey,
		conclusion: GOOD_STAGES.has(stage) ? "success" : "neutral",
		title: `${version}: ${stage}`,
		summary: `Digest ${sha256}. The ledger entry is ${effectKey}.`
	};
}
async function showLiveChecks(ports, { projection: { marks, tests } }, shas) {
	const due = tests.flatMap((test) => {
		const place = marks.find(({ sha256 }) => sha256 === test.sha256);
		return place === void 0 || place.commit === null || !shas.has(test.sha256) ? [] : [liveCheck(place, test, place.commit)];
	});
	await eachApart(due.map((check) => async () => showCheck(ports, check)));
}
function liveCheck({ model, version }, test, sha) {
	const isBetter = test.conclusion?.verdict === "pass";
	const { title, summary } = liveCheckText(test);
	return {
		kind: "live",
		sha,
		subject: `${model}@${version}`,
		externalId: test.effectKey,
		conclusion: isBetter ? "success" : "neutral",
		title,
		summary
	};
}
async function showLabel({ conversation }, thread, wanted) {
	const mirrored = new Set(STAGES.map(stageLabel));
	const now = await conversation.labels(thread);
	for (const label of now) if (label !== wanted && mirrored.has(label)) await conversation.removeLabel(thread, label);
	if (!now.includes(wanted)) await conversation.addLabel(thread, wanted);
}
async function showIntents(ports, records, { where, views, isNew = false }) {
	const show = async ([key, group]) => {
		const events = group.flatMap((record) => record.events);
		const left = new Map(group.flatMap((record) => [...record.left]));
		if (where === "acknowledgements") return showAcknowledgement(ports, events);
		await eachApart([
			async () => requestRuns(ports, events),
			async () => showAnswer(ports, {
				key,
				events,
				left,
				isNew,
				views
			}),
			async () => showIssue(ports, {
				key,
				events,
				left
			})
		]);
	};
	await eachApart([...Map.groupBy(records, ({ key }) => key)].map((one) => async () => show(one)));
}
async function requestRuns({ certificates }, events) {
	for (const { id, type, data } of events) if (type === "certification.requested") await certificates.request(subjectOf(data), id);
}
async function showAnswer(ports, { key, events, left, isNew, views }) {
	const [first] = events;
	if (first === void 0) return;
	const { thread } = first.data.via;
	if (thread === null) return;
	await withdraw(ports.conversation, thread, answers(key, "failure"));
	if (!acknowledge(events).comment) return;
	const marker = markerOf(first, key);
	const isThere = (await ports.conversation.own(thread)).some((comment) => answers(key, "decision")(comment.body));
	const endings = await endingsOf(ports, events, {
		views,
		told: isNew || !isThere
	});
	const body = markdownText(ports.texts.answer(events, marker, {
		left,
		endings
	}));
	await saveDecision(ports.conversation, thread, {
		marker,
		body,
		isNew
	});
}
async function endingsOf(ports, events, { views, told }) {
	const endings = views.map(({ ledger, policy }) => {
		const own = events.filter(({ data }) => data.model === ledger.model);
		return tellEndings(ports, own, {
			events: ledger.events.map(({ event }) => event),
			policy,
			told
		});
	});
	return new Map((await Promise.all(endings)).flatMap((one) => [...one]));
}
async function showIssue({ issues, texts }, { key, events, left }) {
	const changed = events.find(({ type }) => type === "world.changed");
	if (changed === void 0) return;
	if ((await issues.list()).some(({ body }) => parseAnswerMarker(body)?.key === key)) return;
	const { model, environment } = changed.data;
	const marker = markerOf(changed, key);
	const body = markdownText(texts.answer(events, marker, {
		left,
		endings: /* @__PURE__ */ new Map()
	}));
	const title = `${model}: the world has changed in ${environment ?? "production"}`;
	await issues.create({
		title,
		body,
		labels: [WORLD_LABEL]
	});
}
const WORLD_LABEL = "seatrial:world-changed";
function markerOf({ time, data }, key) {
	return {
		key,
		part: "decision",
		actor: data.actor.id ?? 0,
		day: time.slice(0, 10)
	};
}
function subjectOf({ model, version, sha256, facts }) {
	return {
		model,
		version: version ?? "",
		sha256: sha256 ?? "",
		open: openPlace(facts?.version ?? null)
	};
}
function openPlace(version) {
	const head = version?.commits.at(-1);
	if (version === null || version.merged || version.pull === null || head === void 0) return void 0;
	return {
		pull: version.pull,
		head
	};
}
async function showAcknowledgement({ conversation }, events) {
	const via = events[0]?.data.via;
	if (via !== void 0 && !comesLater(events)) await sayFinalWord(conversation, via, acknowledge(events).reaction);
}
async function statusBody(ports, thread, views) {
	const inputs = await Promise.all(views.map((view) => statusOfModel(ports, thread, view)));
	return markdownText(ports.texts.status(inputs));
}
async function statusOfModel({ certificates }, thread, { ledger, versions, environments, model, tests }) {
	const found = versions.filter(({ pull }) => pull === thread).map(async (facts) => ({
		facts,
		certificates: (await certificates.find({
			model: ledger.model,
			version: facts.version,
			sha256: facts.sha256
		})).map((one) => one.facts)
	}));
	const events = ledger.events.map(({ event }) => event);
	const told = await Promise.all(tests.map((test) => toldOn(thread, test)));
	return {
		state: ledger.state,
		events,
		environments,
		model,
		versions: await Promise.all(found),
		tests: told
	};
}
async function toldOn(thread, { environment, threads, tell }) {
	return threads.length === 0 || threads.includes(thread) ? tell() : {
		kind: "elsewhere",
		environment,
		threads
	};
}

// src/usecases/promotion/project-models.ts
const MAX_ROUNDS = 20;
const MAX_OTHER_THREADS = 10;
async function projectModels(ports, models, scope) {
	const touched = {
		shas: /* @__PURE__ */ new Set(),
		threads: new Set(scope.threads)
	};
	let shown;
	for (let round = 0; round < 20; round++) {
		const { head, views, unreadable } = await readViews(ports, models, shown);
		if (head === shown) return;
		extendScope(touched, views, scope);
		await showScope({
			...ports,
			conversation: readThreadsOnce(ports.conversation)
		}, views, {
			...touched,
			keys: scope.keys,
			isNew: scope.isNew ?? false
		});
		if (unreadable !== null) throw unreadable;
		shown = head;
	}
	throw showRestless(20);
}
function showRestless(rounds) {
	return new AppError({
		code: "state-conflict",
		message: `The branch seatrial/deployments moved during each of ${rounds} rounds of showing it.`,
		hint: "The state is safe; run `seatrial reconcile --repository <owner/name>` when it is calmer."
	});
}
async function readViews(ports, models, known) {
	const { head, files } = await ports.store.read(models);
	if (head === known) return {
		head,
		views: [],
		unreadable: null
	};
	const names = models === "all" ? modelsOf(files) : models;
	const { ledgers, unreadable } = readLedgers(names, (name) => ports.readLedger(files, name));
	return {
		head,
		views: await Promise.all(ledgers.map((ledger) => viewModel(ports, ledger, head))),
		unreadable
	};
}
async function viewModel(ports, ledger, head) {
	const registered = await ports.registry.model(ledger.model);
	const versions = await locateShown(ports, ledger, registered?.versions ?? []);
	const events = eventsOf(ledger);
	const last = events.at(-1)?.time;
	const environments = last === void 0 ? [] : resolveEnvironments(await ports.registry.settings(), last);
	const projection = projectModel(ledger.state, events, versions);
	const policy = registered?.test ?? null;
	return {
		head,
		ledger,
		versions,
		projection,
		tests: runningTests(ports, {
			ledger,
			policy,
			versions
		}),
		policy,
		model: registered?.facts ?? null,
		environments
	};
}
async function locateShown(ports, ledger, versions) {
	const events = eventsOf(ledger);
	const recorded = new Map(events.flatMap(({ data }) => {
		const version = data.facts?.version;
		return version?.merged === true && version.pull !== null ? [[version.sha256, version]] : [];
	}));
	const shown = /* @__PURE__ */ new Set([...events.slice(-60).map(({ data }) => data.sha256), ...Object.values(ledger.state.deployments).flatMap((file) => namedVersions(file).map(({ sha256 }) => sha256))]);
	const unknown = versions.filter(({ sha256, pull }) => shown.has(sha256) && pull === null && !recorded.has(sha256));
	const located = new Map((await ports.registry.locate(ledger.model, unknown)).map((one) => [one.sha256, one]));
	return versions.map((version) => {
		const place = recorded.get(version.sha256) ?? located.get(version.sha256);
		return version.pull !== null || place === void 0 ? version : {
			...version,
			pull: place.pull,
			commits: place.commits
		};
	});
}
function extendScope(touched, views, { keys }) {
	for (const { ledger, projection } of views) {
		const all = keys === "all";
		const events = eventsOf(ledger);
		const concerned = all ? events : events.filter(({ data }) => keys.includes(data.intentKey));
		for (const { data } of concerned.slice(-60)) {
			if (data.sha256 !== null) touched.shas.add(data.sha256);
			if (data.via.thread !== null) touched.threads.add(data.via.thread);
			if (data.remembered !== void 0) touched.threads.add(data.remembered.pull);
		}
		for (const { sha256 } of exposedAround(ledger, concerned)) touched.shas.add(sha256);
		if (all) for (const thread of projection.threads) touched.threads.add(thread);
		for (const { sha256, pull } of projection.marks) {
			if (all) touched.shas.add(sha256);
			if (pull !== null && touched.shas.has(sha256)) touched.threads.add(pull);
		}
	}
}
function exposedAround(ledger, concerned) {
	const [first] = concerned;
	const events = eventsOf(ledger);
	const before = first === void 0 ? [] : events.slice(0, events.indexOf(first));
	return [...[...Map.groupBy(before, ({ data }) => data.environment).values()].map((own) => own.findLast(({ data }) => data.deployment !== null)?.data.deployment ?? null).filter((file) => file !== null).flatMap(namedVersions), ...Object.values(ledger.state.deployments).flatMap(namedVersions)];
}
function inScope({ key }, keys) {
	return keys === "all" || keys.includes(key);
}
async function showOneOf(ports, views, { view, made }) {
	const touched = {
		shas: /* @__PURE__ */ new Set(),
		threads: /* @__PURE__ */ new Set()
	};
	extendScope(touched, [view], {
		keys: "all",
		threads: []
	});
	const keys = view.projection.intents.map(({ key }) => key);
	await showScope(ports, views, {
		...touched,
		keys,
		due: [view],
		isAll: true,
		made
	});
}
async function showScope(ports, views, { due = views, isAll = false, isNew = false, made = LOOKED_AT, ...scope }) {
	const { make } = made;
	const marks = due.flatMap(({ projection }) => projection.marks.filter(({ sha256 }) => scope.shas.has(sha256)));
	const records = views.flatMap(({ projection }) => projection.intents.filter((record) => inScope(record, scope.keys)));
	const showMark = (where) => marks.map((mark) => {
		const name = placed(where === "labels" ? mark.pull : null, `${where} ${mark.sha256}`);
		return async () => make(name, mark, () => showMarks(ports, [mark], where));
	});
	const showIntent = (where) => [...Map.groupBy(records, ({ key }) => key)].map(([key, group]) => {
		const events = group.flatMap((record) => record.events);
		const name = placed(events[0]?.data.via.thread ?? null, `${where} ${key}`);
		const wanted = events.map(({ id }) => id);
		return async () => make(name, wanted, () => showIntents(ports, group, {
			where,
			views,
			isNew
		}));
	});
	const showOn = (threads) => [...threads].map((thread) => async () => {
		const body = await statusBody(ports, thread, await viewsOn(ports, thread, {
			views,
			isAll
		}));
		await make(placed(thread, "status"), body, () => saveStatus(ports.conversation, thread, body));
	});
	await eachApart([
		...due.map((view) => async () => make("slots", view.projection.slots, () => showSlots(ports, view))),
		...showMark("checks"),
		...due.map((view) => async () => {
			const { tests, marks: own } = view.projection;
			await make("tests", [tests, own], () => showLiveChecks(ports, view, scope.shas));
		}),
		...showIntent("comments"),
		...showOn(scope.threads),
		...showMark("labels"),
		...showIntent("acknowledgements"),
		async () => eachApart(showOn(await otherThreads(ports, due, scope.threads)))
	]);
}
function placed(thread, name) {
	return thread === null ? name : threadEffect(thread, name);
}
async function otherThreads({ conversation }, views, shown) {
	const due = [];
	for (const { ledger, projection } of views) {
		const spoken = projection.intents.flatMap(({ events }) => events.map(({ data }) => data.via.thread));
		const last = [...new Set(spoken.toReversed())].filter((thread) => thread !== null).filter((one) => !shown.has(one));
		for (const thread of last.slice(0, MAX_OTHER_THREADS)) if (!due.includes(thread) && (await statusModels(conversation, thread)).includes(ledger.model)) due.push(thread);
	}
	return due;
}
async function viewsOn(ports, thread, { views, isAll }) {
	const isConcerned = ({ projection }) => projection.threads.includes(thread);
	const concerned = views.filter(isConcerned);
	const read = new Set(views.map(({ ledger }) => ledger.model));
	const others = isAll ? [] : (await statusModels(ports.conversation, thread)).filter((model) => !read.has(model));
	const beside = others.length === 0 ? [] : (await readViews(ports, others)).views.filter(isConcerned);
	return [...concerned.length > 0 ? concerned : views, ...beside].toSorted((a, b) => a.ledger.model < b.ledger.model ? -1 : 1);
}
function eventsOf({ events }) {
	return events.map(({ event }) => event);
}

export { renderStatusLink as A, postStatusLink as C, sayFinalWord as D, findFinalWord as E, commandsOf as F, intentKey as M, labelOf as N, parseAnswerMarker as O, askFor as P, findStatus as S, saveMarked as T, conditionTable as _, showRestless as a, renderAgainst as b, lookedAtOnce as c, lastDecision as d, describeChange as f, commandTitle as g, renderStanding as h, showOneOf as i, renderStatusMarker as j, renderAnswerMarker as k, readThreadsOnce as l, verdictSoFar as m, projectModels as n, renderAnswer as o, toldParts as p, readViews as r, tells as s, eventsOf as t, eachApart as u, renderRefusal as v, saveAnswer as w, answers as x, conditionWording as y };