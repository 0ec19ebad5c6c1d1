import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { n as suggest, t as nearest } from "./suggest.js";
import { n as defaultEnvironment, t as DEFAULT_ENVIRONMENT } from "./policy.js";
import { _ as isStanding, a as deploymentIn, c as historyIn, g as isSamePlace, h as isRemembered, l as knownGood, n as applyChange, t as FORWARD, u as returnable } from "./state.js";
import { c as replaceFallbacks, d as stopLive, f as stopOne, i as forget, l as setHold, n as applyAll, o as lowerTo, r as change, s as refillFallbacks, t as aboutVersion, u as stopCandidates } from "./changes.js";
import { a as newTestId, i as candidateName, s as leaseFrom, t as aftercare } from "./aftercare.js";
import { t as placeCandidate } from "./anchors.js";
import { r as isTestedFirst } from "./standing-approval.js";
import { c as shareOf, n as exposedDigests } from "./stage.js";
import { t as IDENTIFIER } from "./constants.js";
import { r as instantMs } from "./instant.js";

// src/domain/promotion/verbs/verb.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
const KEYS = [
	"model",
	"to",
	"share",
	"environment",
	"for",
	"reason",
	"@sha"
];
function decidedBy(record) {
	return record.kind === "read" ? record.tries : record;
}

// src/domain/promotion/unreadable.ts
const OTHER_NAMES = {
	env: "environment",
	environments: "environment",
	version: "to",
	until: "for",
	duration: "for",
	percent: "share",
	traffic: "share",
	weight: "share"
};
var Unreadable = class extends Error {
	problem;
	constructor(code, word, nearest) {
		super(code);
		this.problem = {
			code,
			word,
			nearest
		};
	}
};
function knownKey(record, name, word) {
	const key = record.keys.find((candidate) => candidate === name);
	if (key !== void 0) return key;
	throw new Unreadable("unknown-key", word, reading(record, name));
}
function reading(record, name) {
	if (name.toLowerCase() === "version" && record.read?.to === void 0) return "model@1.2.3";
	const meant = nearestKey(name);
	return meant !== null && meant !== name && record.keys.includes(meant) ? meant : null;
}
function nearestKey(name) {
	const plain = name.toLowerCase();
	return (Object.hasOwn(OTHER_NAMES, plain) ? OTHER_NAMES[plain] : void 0) ?? KEYS.find((key) => (0, import_fastest_levenshtein.distance)(plain, key) <= (key.length > 8 ? 2 : key.length > 4 ? 1 : 0)) ?? null;
}
function isTypo(word, name) {
	if (name.length < 5) return false;
	const letters = (text) => text.split("").toSorted().join("");
	const off = (0, import_fastest_levenshtein.distance)(word, name);
	return off === 1 || off === 2 && word.length === name.length && letters(word) === letters(name);
}
function byDistance(word, names) {
	return names.toSorted((left, right) => (0, import_fastest_levenshtein.distance)(word, left) - (0, import_fastest_levenshtein.distance)(word, right));
}

// src/domain/promotion/look-alikes.ts
const ALIKE = {
	а: "a",
	в: "b",
	ԁ: "d",
	е: "e",
	г: "r",
	һ: "h",
	н: "h",
	і: "i",
	ј: "j",
	к: "k",
	м: "m",
	о: "o",
	п: "n",
	р: "p",
	ԛ: "q",
	с: "c",
	ѕ: "s",
	т: "t",
	у: "y",
	ү: "y",
	ԝ: "w",
	х: "x",
	α: "a",
	γ: "y",
	ε: "e",
	η: "n",
	ι: "i",
	κ: "k",
	ν: "v",
	ο: "o",
	ρ: "p",
	τ: "t",
	υ: "u",
	χ: "x",
	ω: "w",
	հ: "h",
	ո: "n",
	ս: "u",
	օ: "o",
	ı: "i",
	ɑ: "a",
	ɡ: "g"
};
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const MARKED = /([a-z])\p{M}+/giu;
const WORD = /[\p{L}\p{N}]+/gu;
function asShown(text) {
	return text.normalize("NFKC").replaceAll(UNSEEN, "").replaceAll(MARKED, "$1");
}
function lookAlike(letter) {
	return ALIKE[letter] ?? letter;
}
function withoutLookAlikes(text) {
	return text.replaceAll(WORD, (word) => /[a-z]/.test(word) ? word.replaceAll(/\p{L}/gu, lookAlike) : word);
}

// src/domain/promotion/words.ts
const BEFORE_NAMES = new Set("a at back env environment for from in of on the to ver version".split(" "));
const FILLERS = new Set("a an at in into it of on onto that the this with now please pls asap immediately thanks thx cc".split(" "));
const DENIALS = new Set("no not non never without except excluding skip avoid but un isn't dont don't nicht kein keine pas sans sin sauf ohne".split(" "));
const QUIET_SIGNS = /^["'`“”‘’„]+|["'`“”‘’.,:;]+$/gu;
function plainText(text) {
	return withoutLookAlikes(asShown(text).toLowerCase());
}
function wordsOf(text) {
	let denied = false;
	return plainText(text).split(/\s+/u).filter((typed) => typed !== "").map((typed) => {
		const bare = bareWord(typed);
		const word = {
			typed,
			bare,
			plain: typed.replaceAll(QUIET_SIGNS, "") === bare,
			denied
		};
		denied = isDenial(bare.replaceAll("’", "'")) || denied && (bare === "" || BEFORE_NAMES.has(bare));
		return word;
	});
}
function bareWord(word) {
	const plain = plainText(word);
	const begin = plain.search(/[\p{L}\p{N}]/u);
	return begin < 0 ? "" : /^.*[\p{L}\p{N}]/su.exec(plain.slice(begin))?.[0] ?? "";
}
function withoutSigns(word, signs) {
	let [begin, end] = [0, word.length];
	while (begin < end && signs.includes(word.charAt(begin))) begin++;
	while (end > begin && signs.includes(word.charAt(end - 1))) end--;
	return word.slice(begin, end);
}
function isDenial(word) {
	return DENIALS.has(word);
}

// src/domain/promotion/near-names.ts
const VOWEL = /[aeiou]/;
const ENDING = /(?<=.{4})(?:ing|es?|s)$/u;
function nearNames(typed, names) {
	const word = bareWord(typed);
	const near = names.filter((name) => !isOther(word, name) && (isMisspelt(word, name) || isShortened(word, name)));
	return [.../* @__PURE__ */ new Set([...nearest(word, near), ...near])];
}
function isMisspelt(word, name) {
	return isTypo(word, name) || name.length > 8 && word[0] === name[0] && (0, import_fastest_levenshtein.distance)(word, name) === 2;
}
function isShortened(word, name) {
	if (isBeginning(word.replace(ENDING, ""), name, 3) || isBeginning(name.replace(ENDING, ""), word, 4)) return true;
	return word.length > 2 && word[0] === name[0] && !VOWEL.test(word) && isWithin(word, name);
}
function isBeginning(part, whole, least) {
	return part !== "" && whole.startsWith(part) && (part.length >= least || /^[-._\d]/.test(whole.slice(part.length)));
}
function isWithin(letters, name) {
	let at = 0;
	for (const letter of name) if (letter === letters[at]) at += 1;
	return at === letters.length;
}
function isOther(word, name) {
	const digits = (text) => text.replaceAll(/\D/gu, "");
	return digits(word) !== digits(name) && digits(word) !== "" && digits(name) !== "" || word.startsWith("pre") !== name.startsWith("pre");
}

// src/domain/promotion/parse-words.ts
const VERSION$1 = /^[vV]?((?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?)$/;
const PINNED = /^[a-z0-9][a-z0-9._-]*@(?:[vV]?\d|sha256:|[0-9A-Fa-f]{7,64}$)/;
const MAX_VERSION = 128;
const DIGEST = /^(?:sha256:)?([0-9a-f]{7,64})$/i;
const COMMIT = /^[0-9a-f]{7,64}$/i;
const DURATION = /^(\d{1,6}(?:\.\d{1,3})?)(m|h|d)$/;
const SHARE = /^(\d{1,3}(?:\.\d{1,4})?)%$/;
const DRY_RUN = /(?<![a-z0-9])dry[\s\p{P}\p{S}]{0,3}runs?(?![a-z0-9])/u;
const MIN_PERCENT = .1;
const MS$1 = {
	m: 6e4,
	h: 36e5,
	d: 864e5
};
function isDryRun(text) {
	return DRY_RUN.test(plainText(text));
}
function isOnlyDryRun(line) {
	const text = plainText(line);
	return DRY_RUN.test(text) && !/[a-z0-9]/u.test(text.replace(DRY_RUN, ""));
}
function versionIn(word) {
	return word.length <= MAX_VERSION ? VERSION$1.exec(word)?.[1] ?? null : null;
}
function wholeVersion(text) {
	const numbers = /^v?(\d{1,9}(?:\.\d{1,9})?)$/i.exec(text)?.[1]?.split(".") ?? [];
	return numbers.length === 0 ? null : [
		...numbers,
		"0",
		"0"
	].slice(0, 3).join(".");
}
function isBareCommit(word) {
	return COMMIT.test(word) && (/\d/.test(word) || word.length === 40);
}
function isPinned(word) {
	return PINNED.test(word);
}
function isName(word) {
	return IDENTIFIER.test(word);
}
function setTarget(draft, record, word) {
	if (record.target === "none") throw new Unreadable("unexpected-word", word, null);
	const bare = versionIn(word);
	if (bare !== null) throw new Unreadable("stray-version", word, `${draft.model ?? "model"}@${bare}`);
	const at = word.indexOf("@");
	const model = at < 0 ? word : word.slice(0, at);
	if (!IDENTIFIER.test(model)) throw new Unreadable("bad-target", word, null);
	draft.model = model;
	if (at < 0) return;
	if (record.target === "model") throw new Unreadable("no-version", word, model);
	draft.surely = true;
	setVersion(draft, word, word.slice(at + 1));
}
function digestIn(text) {
	return DIGEST.exec(text)?.[1]?.toLowerCase() ?? null;
}
function setVersion(draft, word, text) {
	draft.digest = digestIn(text);
	draft.version = versionIn(text);
	if (draft.digest === null && draft.version === null) throw new Unreadable("bad-target", word, "model@1.2.3");
}
function setKey(draft, key, value) {
	switch (key) {
		case "model":
			if (!IDENTIFIER.test(value)) throw new Unreadable("bad-value", value, nameIn(value));
			draft.model = value;
			draft.surely = true;
			return;
		case "to": return setTo$1(draft, value);
		case "share":
			draft.share = parseShare(value);
			return;
		case "environment":
			if (!IDENTIFIER.test(value)) throw new Unreadable("bad-value", value, nameIn(value));
			draft.environment = value;
			return;
		case "for":
			draft.forMs = parseFor(value);
			return;
		case "@sha":
			if (!COMMIT.test(value)) throw new Unreadable("short-sha", `@${value}`, null);
			draft.sha = value.toLowerCase();
			return;
		case "reason": throw new Unreadable("bad-value", value, key);
	}
}
const AIMS$2 = ["live", "production"];
function nearAim(word) {
	const near = nearNames(word, AIMS$2);
	return AIMS$2.find((aim) => near.includes(aim)) ?? suggest(bareWord(word), ["live"]);
}
function nameIn(word) {
	const name = bareWord(word);
	return name !== word && isName(name) && /[a-z]/.test(name) ? name : null;
}
function setTo$1(draft, value) {
	if (value !== "live" && value !== "production") throw new Unreadable("bad-value", value, nearAim(value) ?? "live or production");
	draft.to = value;
}
function parseShare(value) {
	const percent = Number(SHARE.exec(value)?.[1] ?? NaN);
	if (!(percent > 0 && percent <= 100)) throw new Unreadable("bad-value", value, `share=${percentsIn(value)[0] ?? "10%"}`);
	if (percent < MIN_PERCENT) throw new Unreadable("small-share", value, `share=${MIN_PERCENT}%`);
	return percent / 100;
}
function percentsIn(value) {
	const [, digits = "", sign = ""] = /^(\d{1,3}(?:[.,]\d{1,4})?|[.,]\d{1,4})(%|pct|percent)?[.,;:!?]?$/i.exec(value) ?? [];
	const number = digits === "" || /^[1-9]\d*,\d{3}$/.test(digits) ? NaN : Number(digits.replace(",", "."));
	return (number < 1 && sign === "" ? [number * 100, number] : [number]).filter((percent) => percent >= MIN_PERCENT && percent <= 100).map((percent) => `${Number(percent.toFixed(4))}%`);
}
function parseFor(value) {
	const match = DURATION.exec(value);
	const unit = match?.[2];
	if (unit !== "m" && unit !== "h" && unit !== "d" || Number(match?.[1]) === 0) throw new Unreadable("bad-value", value, "for=2h");
	return Number(match?.[1]) * MS$1[unit];
}
function emptyCommand(verb) {
	return {
		verb,
		model: null,
		surely: false,
		version: null,
		digest: null,
		to: null,
		toVersion: null,
		target: null,
		production: false,
		share: null,
		environment: null,
		forMs: null,
		dryRun: false,
		sha: null,
		reason: null,
		exactReason: null,
		below: null
	};
}

// src/domain/promotion/mentions.ts
const JOINTS$1 = new Set("and or plus then also both with as well next und et y".split(" "));
const JOINT_SIGN = /^[,;&+/|()[\]{}<>]$/u;
function namesIn(word) {
	if (word.includes("://")) return [];
	return word.split(/[^a-z0-9._-]+/u).map(bareWord).filter((name) => name !== "");
}
function leadingName(text, names, skipped = /* @__PURE__ */ new Set()) {
	const parts = namesIn(wordsOf(text).find(({ bare }) => bare !== "" && !skipped.has(bare))?.typed ?? "").filter((part) => !skipped.has(part));
	return names.find((name) => parts.includes(name)) ?? names.find((name) => parts.some((part) => isTypo(part, name))) ?? null;
}
function enumeratedNames(text, names, verbs) {
	const found = [];
	let joined = true;
	for (const [token] of wordsOf(text).flatMap(({ typed }) => [...typed.matchAll(/[a-z0-9._-]+|[^a-z0-9._\s-]/gu)])) {
		const bare = bareWord(token);
		const name = names.find((one) => one === bare) ?? (joined ? names.find((one) => isTypo(bare, one)) : void 0);
		const isJoint = JOINTS$1.has(bare) || verbs.includes(bare) || JOINT_SIGN.test(token);
		if (name === void 0 ? !isJoint && bare !== "" : !joined) break;
		if (name !== void 0) found.push(name);
		joined = name === void 0 && (joined || isJoint);
	}
	return found;
}
function namesAnywhere(text, names) {
	const parts = new Set(wordsOf(text).flatMap(({ typed }) => namesIn(typed)));
	return names.filter((name) => parts.has(name));
}
function doubtedName(text, names) {
	for (const { typed, bare, plain, denied } of wordsOf(text)) {
		const [, key = "", sign = "", value = ""] = /^([^=:_-]+)([=:_-]+)(.*)$/u.exec(bare) ?? [];
		const isKeyed = isDenial(key) || /[=:]/u.test(sign);
		const name = names.find((one) => one === bare && (!plain || denied) || isKeyed && one === bareWord(value));
		if (name !== void 0) return {
			name,
			word: typed
		};
	}
	return null;
}

// src/domain/promotion/command.ts
const MAX_REASON = 500;
function wholeReason({ reason, exactReason }) {
	const text = [reason, exactReason].filter((part) => part !== null).join(" ");
	return text === "" ? null : shortened(text);
}
function shortened(text) {
	return text.replaceAll(/\p{Cf}/gu, "").replaceAll(/\p{C}/gu, " ").split(/\s+/u).join(" ").trim().slice(0, 500).toWellFormed().trim();
}

// src/domain/promotion/resolve-problem.ts
const MAX_CHOICES = 20;
function resolveProblem(code, command, { word, choices }) {
	return {
		kind: "problem",
		code,
		command,
		word,
		choices: choices.slice(0, MAX_CHOICES),
		readings: []
	};
}
function exactly(command) {
	return {
		...command,
		reason: null,
		exactReason: wholeReason(command)
	};
}

// src/domain/promotion/resolve-targets.ts
function resolveTargets(command, record, context) {
	const { environments } = context;
	if (command.environment !== null) {
		const named = environments.filter(({ name }) => name === command.environment);
		if (named.length > 0) return targets(named);
		return unknownEnvironment(command, record, context);
	}
	const usual = record.usual(context, command);
	return usual.kind === "problem" ? usual : askedEnvironment(command, record, {
		context,
		usual
	}) ?? usual;
}
function usualEnvironment(context, command) {
	const usual = defaultEnvironment(context.environments);
	return usual === null ? environmentProblem("environment-required", command, context) : targets([usual]);
}
function firstEnvironment(context, command) {
	const usual = defaultEnvironment(context.environments) ?? context.environments[0];
	return usual === void 0 ? environmentProblem("environment-required", command, context) : targets([usual]);
}
function everyEnvironment({ environments }) {
	return targets(environments);
}
function environmentsWith(part) {
	return ({ environments, state }) => {
		const some = environments.filter(({ name }) => deploymentIn(state, name)[part] !== null);
		return targets(some.length > 0 ? some : environments);
	};
}
function askedEnvironment(command, record, { context, usual: { chosen } }) {
	const { environments, model } = context;
	const names = environments.map(({ name }) => name);
	const text = command.reason ?? "";
	const others = names.filter((name) => record.ownWords?.includes(name) !== true);
	const doubted = doubtedName(text, others)?.name ?? null;
	const elsewhere = others.filter((name) => name !== "production" && !chosen.every((one) => one.name === name));
	const said = doubted ?? leadingName(text, names, BEFORE_NAMES) ?? namesAnywhere(text, elsewhere)[0] ?? null;
	const below = (command.below ?? "").split("\n").map((part) => leadingName(part, elsewhere, BEFORE_NAMES));
	const named = said ?? below.find((name) => name !== null) ?? null;
	const isMeant = doubted === null && chosen.length === 1 && chosen[0]?.name === named;
	if (named === null || isMeant || record.reads === "every-model" && command.version !== null) return null;
	const found = {
		...environmentProblem("other-environment", command, context),
		word: named
	};
	const meant = {
		...exactly(command),
		model,
		surely: true
	};
	if (!record.keys.includes("environment")) return {
		...found,
		readings: [meant]
	};
	const usual = chosen.length === 1 ? chosen.map(({ name }) => name) : [];
	const places = [.../* @__PURE__ */ new Set([named, ...usual])].map((environment) => ({
		...meant,
		environment
	}));
	return {
		...found,
		readings: usual.length === 1 ? places : [...places, meant]
	};
}
function targets(chosen) {
	return {
		kind: "targets",
		chosen
	};
}
const MAX_PLACES = 5;
const EVERY = /^(?:all|any|both|every|everywhere)$/;
function environmentProblem(code, command, { environments, model }) {
	const names = environments.map(({ name }) => name);
	const problem = resolveProblem(code, command, {
		word: command.environment,
		choices: names
	});
	const places = names.slice(0, MAX_PLACES);
	return {
		...problem,
		readings: places.map((environment) => ({
			...command,
			model,
			environment
		}))
	};
}
function unknownEnvironment(command, { kind }, context) {
	const { readings, ...problem } = environmentProblem("unknown-environment", command, context);
	const near = nearNames(command.environment ?? "", problem.choices);
	const isMeant = ({ environment }) => near.includes(environment ?? "");
	const isAsked = EVERY.test(command.environment ?? "") || near.length === 0 && kind === "stop" && problem.choices.length > 1;
	return {
		...problem,
		readings: isAsked ? readings : readings.filter(isMeant)
	};
}

// src/domain/promotion/clauses.ts
const COURTESY = new Set("please pls plz kindly hey hi ok okay yes we i you they let lets need want wish just urgent urgently asap quickly immediately now the a an my our".split(" "));
const JOINTS = new Set("and or but so then plus also please pls".split(" "));
const BREAKS = /(?<=\p{L})[.,;&+|](?=\p{L})|(?<=(?:^|\s)\p{L}+)\/(?=\p{L}+(?:\s|$))|[→⇒]|[-=]>/gu;
const OPENS = /^[^\p{L}\p{N}\s@#$€£<>=~^*.'’-]/u;
const CLOSES = /[,;:.!?…)\]}|]["'“”’]*$/u;
const ENDS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
function clausesOf(text) {
	const clauses = [[]];
	for (const typed of plainText(text).replaceAll(BREAKS, " , ").split(/\s+/u)) {
		const bare = typed.replaceAll(ENDS, "").replaceAll("’", "'");
		if (bare === "" || OPENS.test(typed) || JOINTS.has(bare)) clauses.push([]);
		if (bare !== "") clauses.at(-1)?.push(bare);
		if (CLOSES.test(typed) || JOINTS.has(bare)) clauses.push([]);
	}
	return clauses.map(clauseOf).filter(({ words }) => words.length > 0);
}
function clauseOf(all) {
	const begin = all.findIndex((word) => !COURTESY.has(word.split("'")[0] ?? "") && !JOINTS.has(word));
	const words = begin < 0 ? [] : all.slice(begin);
	return {
		words,
		text: words.join(" ")
	};
}

// src/domain/promotion/version-mentions.ts
const FIGURES = [
	/\S*:\/\/\S+/gu,
	/(?<![\d.])\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?!\d)/gu,
	/(?<![\d.])(?:\d{4}-\d\d-\d\d(?:t\S*)?|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{4})(?![\d.])/gu,
	/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/gu,
	/#\d+(?![\d.]*\.\d)/gu,
	new RegExp(`(?<![\\p{L}\\p{N}._,-])\\d+(?:[.,]\\d+)?[\\s-]?(?:%|‰|°|x|×|ms|µs|us|ns|s|secs?|seconds?|min|mins|minutes?|m|h|hrs?|hours?|d|days?|weeks?|months?|years?|am|pm|[kmgt]i?b|[kmb]|hz|qps|rps|tps|percent|pct|pp|bps|points?|times|fold|st|nd|rd|th|usd|eur|€|\\\$)(?![\\p{L}\\p{N}])`, "gu")
];
const FULL_VERSION = /(?<![\d.])v?(\d+\.\d+\.\d+(?:-[0-9a-z](?:[0-9a-z.-]*[0-9a-z])?)?)/gu;
const TOKEN = /([^\s\p{L}\p{N}]*)([\p{L}\p{N}](?:[\p{L}\p{N}._,-]*[\p{L}\p{N}])?)([^\s\p{L}\p{N}]*)/gu;
const MARK = /^(?:to|versions?|ver|v|releases?|rel|rev|revision|r|back|tag)$/u;
const NUMBERED = /^(?:(\p{L}(?:.*?\p{L})?)[._-]*)?(\d{1,9}(?:[._,-]\d{1,9})*)([._,-]x)*(?:[+-].*)?$/u;
const WHOLE = /^v?((?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[0-9a-z.-]+)?)$/u;
const DENYING = /[-–—−!~≠¬<](?!>)[^->]*$/u;
const ARROW = /[=-]>|→|⇒/u;
const AIMS$1 = new Set("to back restore use go return revert roll rollback please keep switch move deploy want".split(" "));
const COUNTED = /^(?:versions?|steps?|releases?)$/u;
const HEX = /(?<![0-9a-z])[0-9a-f]{7,64}(?![0-9a-z])/gu;
function mentionsOf(text, known) {
	const plain = plainText(text);
	const digests = [...plain.matchAll(HEX)].map(([hex]) => mention(hex, (one) => one.sha256.startsWith(hex)));
	const whole = [...plain.matchAll(FULL_VERSION)].map(([, number = ""]) => mention(number, ({ version }) => version.toLowerCase() === number));
	return [
		...numbersOf(tokensOf(FIGURES.reduce((rest, figure) => rest.replaceAll(figure, " "), plain))),
		...whole,
		...digests
	].map(({ means, named, ...facts }) => ({
		...facts,
		named,
		versions: known.filter(means)
	})).filter(({ named, versions }) => named || versions.length > 0);
}
function mention(word, means) {
	return {
		word,
		means,
		named: false,
		denied: false,
		aimedAt: false
	};
}
function tokensOf(text) {
	return [...text.matchAll(TOKEN)].map(([, lead = "", core = "", trail = ""]) => ({
		lead,
		core,
		trail
	}));
}
function numbersOf(tokens) {
	return tokens.flatMap(({ lead, core, trail }, index) => {
		const [, mark, digits, wildcard] = NUMBERED.exec(core) ?? [];
		if (digits === void 0) return [];
		const parts = digits.split(/[._,-]/u).map(Number);
		const before = tokens.slice(0, index).map((token) => token.core);
		const isFirst = (mark === void 0 || MARK.test(mark)) && before.every(isLead);
		const isMarked = ARROW.test(lead) || wildcard !== void 0 || MARK.test(mark ?? before.at(-1) ?? "");
		const isCounted = COUNTED.test(tokens[index + 1]?.core ?? "");
		if (parts.length === 1 && (!isFirst && !isMarked || isCounted)) return [];
		const aimedAt = isFirst && (mark === "to" || ARROW.test(lead) || before.some((word) => AIMS$1.has(word)));
		return {
			word: core,
			means: ({ version }) => isStart(parts, version, core),
			named: isFirst && parts.length > 1 && (aimedAt || mark !== void 0 || WHOLE.test(core)),
			denied: DENYING.test(lead) || trail.includes("?") || isDenied(before),
			aimedAt
		};
	});
}
function isLead(word) {
	return BEFORE_NAMES.has(word) || AIMS$1.has(word);
}
function isStart(parts, version, core) {
	const whole = WHOLE.exec(core)?.[1];
	if (whole !== void 0) return version.toLowerCase() === whole;
	const numbers = version.split(/[.-]/u).slice(0, 3).map(Number);
	return parts.length <= 3 && parts.every((part, index) => part === numbers[index]);
}
function isDenied(before) {
	return isDenial(before.findLast((word) => !BEFORE_NAMES.has(word)) ?? "");
}
function versionProblem({ versions }) {
	return versions.length === 0 ? "version-unknown" : "other-version";
}
function holdsDigest(text) {
	return /sha256:|\b[0-9a-f]{64}\b/iu.test(text);
}
const MANY = "(?:two|three|four|five|[2-9]|[1-9]\\d|several|few|couple(?: of)?)";
const STEPS$1 = [
	/(?<!\p{L})twice(?!\s+(?:as|the|a|an|per|in|daily)\b)(?!\p{L})/u,
	/\b(?:thrice|penultimate|oldest|earliest|last[ -]but[ -]one|second[ -]last|second[ -]to[ -]last|one before \d[\d.]*)\b/u,
	new RegExp(`\\b${MANY}[\\s-](?:\\p{L}+[\\s-])?(?:versions?|steps?|releases?|deploy(?:ment)?s?|promotions?)\\b`, "u"),
	new RegExp(`\\b${MANY}\\s(?:back|before|earlier|older|further)(?![-\\p{L}])`, "u"),
	new RegExp(`\\bback\\s(?:by\\s)?${MANY}\\b(?!\\s*[%\\d])`, "u"),
	/\bprev(?:ious)?\b[^.;]{0,20}\bprev(?:ious)?\b/u,
	/\b(?:before|prior to)\s(?:the\s)?prev(?:ious)?\b/u,
	/\b(?:version|release|one)\s(?:before|prior to)\s(?:the\s)?(?:last|that|this)\b/u,
	/\b(?:first|original|initial)\s(?:version|release)\b/u,
	/\bhead[~^]/u,
	/^[-~^]?\d{1,2}$/u
];
function stepsIn(text) {
	const plain = plainText(text).replaceAll(/\s+/gu, " ");
	return STEPS$1.map((step) => step.exec(plain)?.[0]).find((found) => found !== void 0) ?? null;
}

// src/domain/promotion/known-versions.ts
function knownVersions({ environments, merged, model, state, thread }) {
	const ledger = environments.flatMap(({ name }) => {
		const { production, liveTest } = deploymentIn(state, name);
		return [
			...historyIn(state, name).served,
			production,
			...liveTest?.candidates ?? []
		];
	});
	const own = thread.filter((one) => one.model === model).map(({ version }) => version);
	return [
		...merged,
		...own,
		...ledger.filter((version) => version !== null)
	];
}
function isUnknownVersion(text, { model }) {
	const [first = ""] = text.split(" ");
	return holdsDigest(text) || first.includes("@") && leadingName(first, [model]) === model;
}

// src/domain/promotion/resolve-version.ts
const MAX_READINGS = 5;
function modelSubject(command, _context, { chosen }) {
	return {
		kind: "subject",
		to: null,
		version: command.version,
		facts: null,
		environments: chosen
	};
}
function versionSubject(command, context, { chosen }) {
	const facts = resolveVersion(command, context);
	if (facts !== null && "kind" in facts) return facts;
	return {
		kind: "subject",
		to: null,
		version: facts?.version ?? command.version,
		facts,
		environments: chosen
	};
}
function resolveVersion(command, context) {
	const own = ownVersions(context);
	if (command.version !== null || command.digest !== null) return namedVersion(command, context);
	const [only] = own;
	if (only !== void 0 && own.length === 1) return context.merged.find((version) => version.version === only.version) ?? only;
	const choices = (own.length > 1 ? own : context.merged).map(({ version }) => `${context.model}@${version}`);
	return resolveProblem(own.length > 1 ? "version-ambiguous" : "version-required", command, {
		word: null,
		choices
	});
}
function namedVersion({ version, digest }, context) {
	return [...context.merged, ...ownVersions(context)].find((one) => version === null ? one.sha256 === digest : one.version === version) ?? null;
}
function ownVersions({ thread, model }) {
	return thread.filter((one) => one.model === model).map(({ version }) => version);
}
function doubtOfMore(command, context) {
	const known = knownVersions(context);
	const found = clausesOf(command.reason ?? "").flatMap(({ words }) => mentionsOf(words[0] ?? "", known)).find(({ versions }) => versions.every(({ version, sha256 }) => version !== command.version && sha256 !== command.digest));
	if (found === void 0) return null;
	const plain = {
		...exactly(command),
		model: context.model,
		surely: true
	};
	const others = [...new Set(found.versions.map(({ version }) => version))].map((version) => ({
		...plain,
		digest: null,
		version
	}));
	return {
		...resolveProblem(versionProblem(found), command, {
			word: found.word,
			choices: []
		}),
		readings: [plain, ...others.slice(0, MAX_READINGS)]
	};
}
function doubtOfVersion(command, context, asking) {
	if (command.version !== null || command.digest !== null) return doubtOfMore(command, context);
	const { meant, isOffered, mayMeanAll } = asking;
	const text = command.reason ?? "";
	const mentions = mentionsOf(text, knownVersions(context));
	const found = mentions.find((one) => one.denied || one.versions.length === 0 || one.versions.some(({ sha256 }) => sha256 !== meant?.sha256));
	if (found === void 0) return mentions.length === 0 && isUnknownVersion(text, context) ? resolveProblem("version-unknown", command, {
		word: text.split(" ")[0] ?? "",
		choices: []
	}) : null;
	const versions = new Set([...found.versions, ...meant === null ? [] : [meant]].map(({ version }) => version));
	const plain = exactly(command);
	const readings = [...versions].filter(isOffered).slice(0, MAX_READINGS).map((version) => ({
		...plain,
		model: context.model,
		surely: true,
		version
	}));
	return {
		...resolveProblem(versionProblem(found), command, {
			word: found.word,
			choices: []
		}),
		readings: mayMeanAll ? [...readings, plain] : readings
	};
}

// src/domain/promotion/verbs/each-environment.ts
function inEachEnvironment(transition) {
	return (ledger, facts) => {
		const { name: model } = facts.model;
		let state = ledger[model];
		if (state === void 0) return [];
		const changes = [];
		for (const environment of facts.environments) {
			const more = transition(state, {
				facts,
				environment
			});
			changes.push(...more);
			state = applyAll(state, more);
		}
		return changes.map((change) => ({
			model,
			change
		}));
	};
}
function ofVersion(transition) {
	return (state, context) => {
		const { version } = context.facts;
		return version === null ? [] : transition(state, context, version);
	};
}

// src/domain/promotion/verbs/certify.ts
const certify = {
	verb: "certify",
	kind: "go",
	isShort: true,
	usage: "/certify [model[@version]]",
	summary: "Runs the certification again.",
	roles: ["certify"],
	actionOf: () => "certify",
	target: "version",
	keys: ["model"],
	needs: "A version whose manifest can be read.",
	example: "/certify churn@1.4.0",
	usual: firstEnvironment,
	subject: versionSubject,
	changes: inEachEnvironment(ofVersion((_state, _context, version) => [requestCertification(version)]))
};
function requestCertification({ version, sha256 }) {
	return {
		version,
		sha256,
		environment: null,
		deployment: null,
		reason: null,
		type: "certification.requested",
		reasonCode: "certification-requested"
	};
}

// src/domain/promotion/verbs/help.ts
const help = {
	verb: "help",
	kind: "read",
	tries: null,
	isShort: false,
	usage: "/seatrial help",
	summary: "Shows the commands.",
	target: "none",
	keys: [],
	needs: "Nothing.",
	example: "/seatrial help"
};

// src/domain/promotion/doubt-of-hold.ts
const COUNTS = {
	a: 1,
	an: 1,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	eight: 8,
	ten: 10,
	twelve: 12
};
const MS = {
	m: 6e4,
	h: 36e5,
	d: 864e5,
	w: 6048e5
};
const SPAN = new RegExp(`(?<![\\p{L}\\p{N}.,])(\\d{1,4}(?:\\.\\d)?(?=[ -]?\\p{L})|(?:(?<=^|(?:for|another|about|next|in|within|the|of|over|take|takes) )an?|${Object.keys(COUNTS).slice(2).join("|")})(?=[ -]))[ -]?(m|h|d|w)(?:in|ins|inute|inutes|r|rs|our|ours|ay|ays|eek|eeks)?(?![\\p{L}\\p{N}])`, "u");
const OPEN_END = /(?<!\p{L})(?:(?:few|several|couple of|half an?|quarter(?: of an?)?|some) (?:min|minutes?|h|hours?|d|days?|weeks?)|till?|until|overnight|tonight|today|this (?:morning|afternoon|evening|week|weekend)|weekend|eod|eow|end of|fortnight|a while|a (?:bit|little|moment)|rest of|from \d{1,2}(?::\d\d| ?[ap]m)|short(?:ly)?|pt?\d+[hmd]|temporar\p{L}*|brief\p{L}*|for (?:now|the (?:day|night|moment|week|time)|an?|some))(?!\p{L})|(?<!since )(?<!since last )(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})|(?:by|to|before) \d{1,2}(?::\d\d| ?[ap]m)/u;
const UNDOING = /^(?:it |this |is )*(?:remov\p{L}*|lift\p{L}*|end(?:s|ed)?|unhold|unfreeze|unlock|resum\p{L}*|continu\p{L}*|releas\p{L}*|clear\p{L}*|disabl\p{L}*|delet\p{L}*|stop\p{L}*|over|off|ok|okay|go|done|resolved)(?: (?:it|this|now|please|hold|the hold|already))*[.!]?$/u;
const EXAMPLE_MS = 72e5;
function doubtOfHold({ command, context: { model } }) {
	const text = plainText(command.reason ?? "").replaceAll(/\S*:\/\/\S*/gu, " ");
	const span = command.forMs === null ? SPAN.exec(text) : null;
	const end = command.forMs === null ? OPEN_END.exec(text) : null;
	const word = (UNDOING.exec(text) ?? span ?? end)?.[0];
	if (word === void 0) return null;
	const plain = {
		...exactly(command),
		model,
		surely: true
	};
	const forMs = UNDOING.test(text) ? 0 : msOf(span);
	const found = resolveProblem("unclear-word", command, {
		word,
		choices: []
	});
	const timed = {
		...plain,
		forMs,
		exactReason: withoutSpan(plain.exactReason ?? "", span?.[0] ?? null)
	};
	return {
		...found,
		readings: forMs > 0 ? [timed, plain] : [plain]
	};
}
const BEFORE_SPAN = /(?:(?<!\p{L})(?:for|since|in|within|about|another|over|of|the|next|last|past)\s+)+$/iu;
function withoutSpan(reason, span) {
	const start = span === null ? -1 : reason.toLowerCase().indexOf(span);
	if (span === null || start < 0) return reason;
	const before = reason.slice(0, start).replace(BEFORE_SPAN, "");
	const rest = shortened(`${before}${reason.slice(start + span.length)}`).replaceAll(/^[\s,;:.]+|[\s,;:]+$/gu, "");
	return /\p{L}/u.test(rest) ? rest : null;
}
function msOf(span) {
	if (span === null) return EXAMPLE_MS;
	const [, count = "", unit = ""] = span;
	return (COUNTS[count] ?? Number(count)) * (MS[unit] ?? 0);
}

// src/domain/promotion/verbs/hold.ts
const hold = {
	verb: "hold",
	kind: "stop",
	isShort: false,
	usage: "/seatrial hold [model] [environment=name] [for=2h] reason…",
	summary: "Blocks every promotion of the model until somebody lifts the hold, or its time is over. Never blocks a rollback.",
	roles: ["hold"],
	actionOf: () => "hold",
	target: "model",
	keys: [
		"model",
		"environment",
		"for",
		"reason"
	],
	needs: "Nothing.",
	example: "/seatrial hold churn for=2h upstream data is late",
	usual: everyEnvironment,
	subject: modelSubject,
	doubt: doubtOfHold,
	takesAnyWord: true,
	ownWords: ["wait", "hold"],
	changes: inEachEnvironment((state, context) => setHold(state, context, {
		reasonCode: "held",
		until: context.facts.command.until
	}))
};

// src/domain/promotion/asked-share.ts
function askedShare({ command, model }, { defaultShare }, running) {
	if (command.share !== null) return command.share;
	const [first] = model.ramp ?? [];
	if (first === void 0) return defaultShare;
	return running > 0 ? running : first;
}

// src/domain/promotion/remember.ts
function remember(state, { facts, environment }, { version, sha256 }) {
	const { source, thread, command } = facts;
	if (thread === null || source.boundSha === null) return [];
	const to = command.to ?? "live";
	const share = to === "live" ? askedShare(facts, environment, 0) : command.share;
	const remembered = {
		pull: thread.number,
		head: source.boundSha,
		version,
		sha256,
		environment: environment.name,
		to,
		share
	};
	const isAgain = state.remembered.some((one) => isSamePlace(one, remembered));
	const about = {
		version,
		sha256,
		environment: environment.name,
		deployment: null,
		reason: null
	};
	const reasonCode = isAgain ? "remembered-anew" : "remembered";
	return [{
		type: "promotion.remembered",
		...about,
		reasonCode,
		remembered
	}];
}
function isOver(state, { facts }) {
	return facts.remembered !== void 0 && !isStanding(state, facts.remembered.promotion);
}
function endingRemembered(state, { facts, environment }, changes) {
	const standing = state.remembered.find(({ sha256, environment: name }) => sha256 === facts.version?.sha256 && name === environment.name);
	const remembered = facts.remembered?.promotion ?? standing;
	if (remembered === void 0) return changes;
	return changes.map((one, index) => index === changes.length - 1 ? {
		...one,
		remembered
	} : one);
}

// src/domain/promotion/verbs/promote.ts
const promote = {
	verb: "promote",
	kind: "go",
	isShort: true,
	label: "promote",
	usage: "/promote [model[@version]] [to=live|production] [share=10%] [environment=name] [@sha]",
	summary: "Gives a version a share of the traffic (to=live, the default), or all of it (to=production); where model.yaml declares a live test, once that has shown that it is better.",
	roles: ["live", "production"],
	actionOf: ({ to }) => to ?? "live",
	target: "version",
	keys: [
		"model",
		"to",
		"share",
		"environment",
		"@sha"
	],
	needs: "A merged version with a valid certificate, no hold, no freeze; for production also a share for long enough (minLiveTime), or a live test, which it begins.",
	example: "/promote churn@1.4.0 to=live share=10%",
	usual: usualEnvironment,
	subject: (command, context, targets) => {
		const found = versionSubject(command, context, targets);
		return found.kind === "problem" ? found : {
			...found,
			to: command.to ?? "live"
		};
	},
	tellsAgainst: true,
	reads: "evidence",
	raises: true,
	changes: inEachEnvironment(ofVersion((state, context, version) => {
		const { command, ahead } = context.facts;
		if (ahead === true) return remember(state, context, version);
		if (isOver(state, context)) return [];
		const rise = command.to !== "production" || isTestedFirst({
			state,
			...context
		}) ? startLive : makeProduction;
		return endingRemembered(state, context, rise(state, context, version));
	})),
	leadsTo: ({ to }) => to
};
function startLive(state, context, version) {
	const { facts, environment } = context;
	const deployment = deploymentIn(state, environment.name);
	const { candidates = [] } = deployment.liveTest ?? {};
	const running = candidates.find(({ sha256 }) => sha256 === version.sha256);
	const share = askedShare(facts, environment, running?.share ?? 0);
	const then = facts.command.to === "production" ? "production" : running?.then;
	if (deployment.production?.sha256 === version.sha256) return [];
	if (running?.share === share && running.then === then) return [];
	const others = candidates.filter(({ sha256 }) => sha256 !== version.sha256);
	const candidate = {
		name: candidateName(version.version),
		...deployed(version),
		share,
		...running?.anchor === void 0 ? {} : { anchor: running.anchor },
		...then === void 0 ? {} : { then }
	};
	const liveTest = {
		...deployment.liveTest,
		id: deployment.liveTest?.id ?? newTestId(deployment),
		...placed(facts, others, candidate)
	};
	const type = running === void 0 ? "livetest.started" : "livetest.changed";
	return [change(deployment, { liveTest }, {
		type,
		reasonCode: type === "livetest.started" ? "live-started" : "live-changed",
		version
	})];
}
function placed({ model, at }, others, candidate) {
	if (model.ramp === void 0) return { candidates: [...others, candidate] };
	return {
		candidates: placeCandidate(others, candidate),
		lease: leaseFrom(at)
	};
}
function makeProduction(state, context, version) {
	const name = context.environment.name;
	if (deploymentIn(state, name).production?.sha256 === version.sha256) return [];
	const stops = stopCandidates(state, name, {
		except: version.sha256,
		reasonCode: "production-changes"
	});
	const deployment = deploymentIn(applyAll(state, stops), name);
	const fallback = deployment.production ?? deployment.fallback;
	const patch = {
		production: deployed(version),
		fallback,
		...aftercare(state, context, deployment)
	};
	return [...stops, change(deployment, patch, {
		type: "deployment.promoted",
		reasonCode: "promoted",
		version
	})];
}
function deployed({ version, sha256 }) {
	return {
		version,
		sha256
	};
}

// src/domain/promotion/verbs/plan.ts
const plan = {
	verb: "plan",
	kind: "read",
	tries: promote,
	isShort: false,
	usage: "/seatrial plan [model[@version]] [to=live|production] [share=10%] [environment=name]",
	summary: "Shows what /promote would check and change, and changes nothing.",
	target: promote.target,
	keys: promote.keys,
	needs: "Nothing.",
	example: "/seatrial plan churn@1.4.0 to=production"
};

// src/domain/promotion/fault-words.ts
const STEMS = "late latenc slow lag delay stall stuck hang hung timeout time-out timed deadline error exception traceback crash oom memory leak fail fault broke break bug bad worse worst wrong incorrect inaccura mislabel garbage nonsense gibberish hallucinat drift skew bias toxic unsafe offens harm nan empty blank missing lost drop fell fall doubled doubles doubling tripled rise rising rose spik surge increas decreas degrad regress unstable flak corrupt invalid malform stale outdat down dead died dies kill unavailab unreach unrespons stopped outage incident inc- alert alarm pager paged sev burn fire smok complain angry overload satur throttl exhaust full odd weird strange suspicious poison attack abus breach privacy pii copyright legal complian mischief reason upstream 5xx 4xx p9 slo sla throughput because since".split(" ");
const FAULT$1 = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${STEMS.join("|")})(?!\\p{L}*(?:est|back|first)(?!\\p{L}))|(?:high|low|see|nothing)(?!\\p{L})|\\p{L}+(?:error|exception)|[45]\\d\\ds?(?![\\p{L}\\p{N}]))`, "u");
const STEPS = /(?<![\p{L}\p{N}])(?:one|two|three|four|five|\d+) (?:down|lower|below|up|higher)(?!\p{L})/u;
const FOREIGN = /[^\p{ASCII}]/u;
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/gu;
const SHORT_WORDS = 2;
const VERSION = /(?<![\p{L}\p{N}])(?:versions?|releases?|ones?|builds?|commit|sha|tag|yesterday(?:'s)?|\p{L}+'s models?)(?![\p{L}\p{N}])/u;
function lacksFault(text, words) {
	if (STEPS.test(text)) return true;
	if (words.length === 0 || FAULT$1.test(text)) return false;
	const signs = text.match(UNSPACED)?.length ?? 0;
	if (words.length <= SHORT_WORDS && signs <= SHORT_WORDS) return true;
	return VERSION.test(text) && !FOREIGN.test(text.replaceAll(/[’…–—]/gu, ""));
}

// src/domain/promotion/rehearsal.ts
const WORDS = /(?<![\p{L}\p{N}])(?:simulat\p{L}*|preview\p{L}*|rehears\p{L}*|pretend\p{L}*|hypothetical\p{L}*|drill|nop|no-?ops?|what[ -]?ifs?)(?![\p{L}\p{N}])/u;
const FLAG = /(?<!\S)[(["]?-[a-z](?![\p{L}\p{N}])/u;
const NAMES = "(?:test|testing|check|checking|plan|planning|trial|try|demo|verify|validate)";
const RESTRICTED = new RegExp(`(?<![\\p{L}\\p{N}-])(?:(?:only|just|merely) (?:a )?${NAMES}|${NAMES} only)(?![\\p{L}\\p{N}-])`, "u");
const IN_REASONS = [
	new RegExp(`^(?:please |pls |just )*${NAMES}(?![\\p{L}\\p{N}-])`, "u"),
	new RegExp(`(?<![\\p{L}\\p{N}-])(?<!health )${NAMES}[.!]*$`, "u"),
	new RegExp(`(?<![\\p{L}\\p{N}-])(?:as a|a|please) ${NAMES}(?![\\p{L}\\p{N}-])`, "u"),
	new RegExp(`(?<![\\p{L}\\p{N}-])${NAMES} (?:first|run|mode|please)(?![\\p{L}\\p{N}-])`, "u")
];
const FEW_WORDS = 12;
function rehearsalIn(text) {
	return firstOf([
		WORDS,
		FLAG,
		RESTRICTED,
		...IN_REASONS
	], text);
}
function rehearsalBeside(line) {
	return line.split(/\s+/u, 13).length > FEW_WORDS ? null : firstOf([WORDS, RESTRICTED], line);
}
function firstOf(signs, text) {
	return signs.map((sign) => sign.exec(text)?.[0]).find((word) => word !== void 0)?.trim() ?? null;
}

// src/domain/promotion/version-shapes.ts
const NUMBER = "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten)";
const SHAPES = [
	/\S*(?![0-9])\p{Nd}\S*/u,
	/(?<![\p{L}\p{N}._,-])(?!v?\d+(?:[._]\d+)*(?![\p{L}\p{N}._])|\d+(?:[.]\d+)?\p{L}{0,3}(?![\p{L}\p{N}._]))(?=\S*\d)v?[\p{L}\p{N}]{1,2}(?:[._][\p{L}\p{N}]{1,2}){1,3}(?![\p{L}\p{N}._-])/u,
	/(?<![\p{L}\p{N}._,-])v?[oil|s]{1,2}(?:\.[oil|s]{1,2}){2}(?![\p{L}\p{N}._,-])/u,
	/(?<![\p{L}\p{N}])(?:x|×)\s?\d+(?![\p{L}\p{N}])/u,
	/(?<![\p{L}\p{N}])n\s?[-–−]\s?\d+(?![\p{L}\p{N}])/u,
	/(?<![\p{L}\p{N}])v\d+(?![\p{L}\p{N}.])/u,
	/\b(?:ver|versions?|releases?|rev|revision|build|tag|number|nr)[ .:#-]*\d+(?![\d.])/u,
	/\d ?[·‧・∙⋅。] ?\d|\d[^\p{L}\p{N}\s.,:/%–—><=~@→&*^'’-]\d|\d [.,] ?\d|(?<![\d.:])\d(?:[ :]\d){2}(?![\d:])/u,
	new RegExp(`\\b(?:v|ver|versions?|releases?|rev|revision|number|nr)[ .-]?${NUMBER}\\b`, "u"),
	new RegExp(`\\b${NUMBER}[ .-](?:(?:point|dot)\\b|${NUMBER}[ .-]${NUMBER}\\b)`, "u"),
	/\b(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth)\s(?:version|release|model|one|deploy(?:ment)?)\b/u,
	/\b(?:one|1|once|another|step)\s(?:more|further|extra)\b/u
];
function versionShapeIn(text) {
	return SHAPES.map((shape) => shape.exec(text)?.[0]).find((shape) => shape !== void 0)?.trim() ?? null;
}

// src/domain/promotion/steering-words.ts
const AIMS = new Set("to back backto use go goto return restore revert reset switch move roll rollback undo redeploy downgrade upgrade pin put bring get make keep stay leave pick choose select prefer target towards into onto again change show explain describe print display list emulate mock".split(" "));
const TARGETS = /^(?:last |latest |newest |new |old |stable |baseline |original |champion |golden |initial |next |current )*(?:version|release|model|one|deploy|deployment|stable|baseline|original|champion|golden|gold|initial|lkg|latest|newest|oldest|master|main)$/u;
const REFUSALS = new Set("nope nah cancel cancelled canceled nevermind nvm ignore ignoring disregard abort wait hold postpone defer forget scratch mistake oops whoops do if when whenever unless until till til before after once provided assuming except instead older newer earlier other another pre prior rather later tomorrow tonight soon eventually next maybe perhaps possibly probably should shouldn would wouldn could couldn may might must mustn shall will won what how why who where which whether pending awaiting subject w/o halt done was were monday tuesday wednesday thursday friday saturday sunday".split(" "));
const REFUSED_ANYWHERE = [
	/\b(?:tomorrow|tonight|later|unless|nevermind|never mind|cancelled|canceled|not yet|not now|no need|kidding|joking)\b/u,
	/\b(?:not|no longer|isn't|aren't|wasn't|never|nothing|un)\s?(?:\p{L}+\s)?(?:needed|necessary|required)\b/u,
	/\b(?:false (?:alarm|alert|positive)s?|mistak\p{L}*|(?:on|at) my (?:side|end)|my (?:bad|fault|error)|by accident|accidental\p{L}*)(?!\p{L})/u,
	/\b(?:rollback|roll-back|hold|ban|stop|quarantine) (?:was|is|has|had|itself)\b/u,
	/\b(?:is|was|been|already) (?:already )?(?:done|over|resolved|fixed)\b|\b(?:done|over|resolved|fixed) already\b/u,
	/^(?:it |this |that )?(?:is|was|are|has|have) (?:not|no longer|no option|never|forbidden|allowed|optional)\b(?! (?:working|responding|answering)\b)/u,
	/\bnothing (?:should|must|may|will|is to|to)\b|\b(?:not|un)\s?(?:sure|certain)\b|\bapproval\b|\bwrong (?:thread|repo|repository|issue|pr|pull request|comment|channel)\b/u,
	/\b(?:ignore|disregard|forget|scrap)\s(?:this|it|that|me|my|the|above)\b/u
];
const REFUSED_ELSEWHERE = /^(?:не (?:сейчас|надо|нужно|сегодня|пока)|пока не|позже|потом|завтра|подожди|отмен|não (?:agora|é)|ainda não|amanhã|(?:aún|todavía) no|mañana|más tarde|después|später|après|à demain|不要|不用|先[不别]|别|暂时?不|取消|稍后|以后|明天|等(?:一?下|等|会)|まだ|後で|あとで|明日|中止|キャンセル|待[ってち]|나중에|내일|취소|하지 ?마|기다려)|(?:しないで|やめて|待って)(?:ください)?$/u;
const POSTPONED = [
	new RegExp(`^(?:in|within|for) (?:about |the |next )*(?:\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|ten|twelve|half|few|couple) ?(?:m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|s|secs?|seconds?)\\b`, "u"),
	/^(?:at|by) (?:\d{1,2}(?:[:.h]\d\d)?(?: ?[ap]m)?$|\d{1,2}[:h]\d\d|\d{1,2} ?[ap]m\b|noon\b|midnight\b|eod\b)/u,
	/^(?:as soon|in case|(?:on|by) (?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:evening|afternoon|weekend))\b/u
];
const RESIZED = /^(?:reduc|lower|limit|cut|rais|increas|decreas|halv|half|down|up)\p{L}*\b.*(?:%|\bto \d|\bshare|\bof it)/u;
const FAULT = new RegExp("^(?:(?:not|(?:does|is|are|did|will|wo|ca|can|could)(?:n't| not|not)) (?:work|respond|answer|start|load|serv|return|reach|convert|find|open|read|connect|allocat|pars|resolv|import)|no (?:answers?|responses?|predictions?|traffic|data|space|memory|route)\\b)", "u");
const COMPOUND = /^(?:back-?ends?|not-a-number)$/u;
const STEP_BACK = [
	/^(?:back )?(?:by )?(?:one|1) (?:version|step|release)(?: back)?(?: (?:now|please|asap))*$/u,
	/^(?:(?:go|roll|step|move|switch) )?back(?: (?:it|this|now|please|asap))*$/u,
	/^(?:revert|undo|rollback|roll back|restore)(?: (?:it|this|now|please|asap|the model|the release))*$/u,
	/^(?:(?:go|roll|switch|move|return|revert|restore|rollback|back|to|use) )*(?:the )?(?:previous|prior|last known good|last good|known good|last-known-good|known-good)(?: (?:one|version|release|model))?(?: (?:now|please|asap))*$/u
];
const AIMED = /(?<!\p{L})(?<!(?:compared|relative|similar|due|equal|according|close) )(?:to|use|onto) (?:the |our |an? )?(?:stable|baseline|original|champion|golden|initial|oldest?|older|previous|last|first)(?!\p{L})/u;
const URL = /\S*:\/\/\S*/gu;
const KEYED = /(?<![\p{L}\p{N}@_.-])([\p{L}\p{N}@_][\p{L}\p{N}@_.-]*)["'`)\]]*(?:=+|\s=\s)/u;
const COLON = /(?<![\p{L}\p{N}@_.:/-])(\p{L}[\p{L}_-]*:)(?=[^\s:/])/u;
const LIVE = /(?<![\p{L}\p{N}])(?:live[\p{L}-]*|tests?|testing|candidates?|canar(?:y|ies)|challengers?|experiments?|shares?|percent|pct|shadow|variants?|treatment|a\/b|ab|rollout|new(?:er|est|ly)?)(?!\p{L})|[\d.,]*\d\s?[%٪]/u;
function liveWordIn(text) {
	return LIVE.exec(plainText(text))?.[0] ?? null;
}
const TOLD = /(?<![\p{L}\p{N}])\p{L}{2}|\p{Lo}/u;
const QUESTION = /[?؟]+["'”)\]!]*$/u;
function steeringIn(text, { dryRun, record }) {
	const plain = plainText(text).replaceAll(URL, " ").replaceAll(/\s+/gu, " ").trim();
	const key = KEYED.exec(plain)?.[1];
	if (key !== void 0) return {
		kind: "key",
		word: `${key}=`
	};
	const rehearsal = dryRun ? null : rehearsalIn(plain);
	if (rehearsal !== null) return {
		kind: "rehearsal",
		word: rehearsal
	};
	const version = versionShapeIn(plain);
	if (version !== null) return {
		kind: "version",
		word: version
	};
	const refused = REFUSED_ANYWHERE.map((sign) => sign.exec(plain)?.[0]).find((found) => found !== void 0);
	if (refused !== void 0) return {
		kind: "refusal",
		word: refused
	};
	const colon = COLON.exec(plain)?.[1];
	if (colon !== void 0) return {
		kind: "aim",
		word: colon
	};
	if (plain !== "" && !TOLD.test(plain)) return {
		kind: "version",
		word: plain
	};
	if (QUESTION.test(plain)) return {
		kind: "refusal",
		word: plain
	};
	const clauses = clausesOf(plain);
	const aimed = clauses.find((clause) => AIMED.test(clause.text) && !isUnderstood(clause, record));
	if (aimed !== void 0) return {
		kind: "aim",
		word: aimed.text
	};
	const steering = clauses.flatMap((clause) => steeringOf(clause, record) ?? [])[0];
	if (steering !== void 0) return steering;
	if (dryRun || record.takesAnyWord === true || clauses.some((clause) => isUnderstood(clause, record))) return null;
	const words = clauses.flatMap((clause) => clause.words);
	return lacksFault(plain, words) ? {
		kind: "aim",
		word: plain
	} : null;
}
function isUnderstood({ words: [first = ""], text }, { ownWords, isStep }) {
	if (FAULT.test(text) || ownWords?.includes(first) === true) return true;
	return isStep !== void 0 && STEP_BACK.some((step) => step.test(text));
}
function steeringOf(clause, record) {
	const { words, text } = clause;
	const [first = ""] = words;
	if (isUnderstood(clause, record) || COMPOUND.test(first)) return null;
	const head = first.split(/[-_']/u)[0] ?? "";
	if (isDenial(first) || isDenial(head) || REFUSALS.has(head) || REFUSED_ELSEWHERE.test(text) || POSTPONED.some((one) => one.test(text))) return {
		kind: "refusal",
		word: text
	};
	if (AIMS.has(head) || RESIZED.test(text) || TARGETS.test(text) || words.at(-1) === "back") return {
		kind: "aim",
		word: text
	};
	return first === "only" || words.at(-1) === "only" ? {
		kind: "only",
		word: text
	} : null;
}

// src/domain/promotion/doubt-of-ban.ts
const CHOSEN = /(?<!\p{L})(?:fallback|predecessor|successor|baseline|champion|challenger|\p{L}{2,}est (?:one|version|model|release)|(?:most|least) \p{L}+(?: (?:one|version|model|release))?|(?:the|that) (?:\p{L}+ )?(?:one|version|model|release) (?:that|which|with|from|of|we|i|\p{Lu}?\p{L}+ (?:trained|made|built|deployed|added)|trained|made|built|deployed|added)|(?:the|that) \p{L}+ing (?:one|version|model|release))(?!\p{L})/u;
const EVERYTHING = /^(?:(?:ban|quarantine) )?(?:everything|all|every|both|each)(?!\p{L})/u;
const ANOTHER = /(?<!\p{L})(?:previous|prior|other|another|old|older|oldest|newer|next|last|latest|current|running|deployed|serving|that|wrong|bad|broken) (?:one|ones|versions?|models?|releases?|deploy(?:ment)?s?)(?!\p{L})/u;
const PRODUCTION$1 = /(?<!\p{L})(?:production|prod)(?!\p{L})/u;
function doubtOfBan(talk) {
	const { command, context, subject } = talk;
	if (command.version !== null || command.digest !== null) return null;
	const text = plainText(command.reason ?? "");
	const own = subject.facts?.sha256;
	const files = context.environments.map(({ name }) => deploymentIn(context.state, name));
	const isServing = files.every(({ production }) => production?.sha256 === own);
	const isTested = files.some(({ liveTest }) => liveTest?.candidates.some(({ sha256 }) => sha256 === own));
	const signs = [
		EVERYTHING,
		ANOTHER,
		CHOSEN,
		...isServing ? [] : [PRODUCTION$1]
	];
	const others = files.some(({ liveTest }) => liveTest !== null) && !isTested ? liveWordIn(text) : null;
	const word = signs.map((sign) => sign.exec(text)?.[0]).find((found) => found !== void 0) ?? others;
	if (word === null) return null;
	const { plain, others: readings } = banOffers(talk);
	return {
		...resolveProblem("unclear-word", command, {
			word,
			choices: []
		}),
		readings: [plain, ...readings]
	};
}
function banOffers({ command, context, subject }) {
	const exact = {
		...exactly(command),
		model: context.model,
		surely: true
	};
	const named = (version) => ({
		...exact,
		version,
		digest: null
	});
	const traffic = context.environments.flatMap(({ name }) => {
		const { production, liveTest } = deploymentIn(context.state, name);
		return [production, ...liveTest?.candidates ?? []].flatMap((one) => one === null ? [] : [one.version]);
	});
	const meant = subject.version ?? command.version;
	const others = [...new Set(traffic)].filter((version) => version !== meant);
	return {
		plain: meant === null ? exact : named(meant),
		others: others.map(named)
	};
}

// src/domain/promotion/verbs/quarantine.ts
const quarantine = {
	verb: "quarantine",
	kind: "stop",
	isShort: false,
	usage: "/seatrial quarantine [model[@version]] [reason…]",
	summary: "Bans the digest of a version everywhere and takes it out of traffic at once.",
	roles: ["quarantine"],
	actionOf: () => "quarantine",
	target: "version",
	keys: ["model", "reason"],
	needs: "Nothing.",
	example: "/seatrial quarantine churn@1.4.0 trained on leaked labels",
	usual: everyEnvironment,
	subject: bannedSubject,
	doubt: doubtOfBan,
	offers: banOffers,
	reads: "every-model",
	changes: banEverywhere
};
function bannedSubject(command, context, targets) {
	const subject = versionSubject(command, context, targets);
	if (subject.kind === "problem") return subject;
	const asked = {
		meant: subject.facts,
		isOffered: () => true,
		mayMeanAll: false
	};
	return doubtOfVersion(command, context, asked) ?? subject;
}
function hasPart(file, sha256) {
	return exposedDigests(file).includes(sha256) || file.sentinel?.sha256 === sha256;
}
function banEverywhere(ledger, facts) {
	const { version, model } = facts;
	if (version === null) return [];
	return Object.values(ledger).filter((state) => state.model === model.name || state.remembered.some(({ sha256 }) => sha256 === version.sha256) || Object.values(state.deployments).some((file) => hasPart(file, version.sha256))).flatMap((state) => {
		const names = /* @__PURE__ */ new Set([...facts.environments.map(({ name }) => name), ...Object.keys(state.deployments)]);
		const [pattern] = facts.environments;
		if (pattern === void 0) return [];
		return banVersion(state, [...names].map((name) => ({
			facts,
			environment: {
				...pattern,
				name
			}
		})), version).map((change) => ({
			model: state.model,
			change
		}));
	});
}
function banVersion(state, contexts, version) {
	const [first] = contexts;
	if (first === void 0 || state.quarantined.includes(version.sha256)) return [];
	const reason = first.facts.command.reason;
	const about = {
		type: "version.quarantined",
		reasonCode: "quarantined",
		version,
		reason
	};
	const changes = [aboutVersion(about)];
	for (const context of contexts) {
		const now = applyAll(state, changes);
		const { production } = deploymentIn(now, context.environment.name);
		if (production?.sha256 !== version.sha256) {
			changes.push(...stopOne(now, context.environment.name, {
				sha256: version.sha256,
				reasonCode: "quarantined",
				reason
			}));
			continue;
		}
		const target = knownGood(now, context.environment.name)[0] ?? null;
		changes.push(...lowerTo(now, context, {
			target,
			reasonCode: "quarantined"
		}));
	}
	const lapsed = forget(state, ({ sha256 }) => sha256 === version.sha256, {
		reasonCode: "quarantined",
		reason
	});
	return [
		...changes,
		...lapsed,
		...replaceFallbacks(applyAll(state, changes), about)
	];
}

// src/domain/promotion/verbs/restore.ts
const restore = {
	verb: "restore",
	kind: "go",
	isShort: false,
	usage: "/seatrial restore [model[@version]] reason=…",
	summary: "Takes a mistaken retire or quarantine back, a quarantine in every model. Gives no traffic: what was known against the version stays known.",
	roles: ["restore"],
	actionOf: () => "restore",
	target: "version",
	keys: ["model", "reason"],
	needs: "A version that is retired or quarantined, and a reason.",
	example: "/seatrial restore churn@1.2.0 reason=the labels were right after all",
	usual: everyEnvironment,
	subject: versionSubject,
	reads: "every-model",
	raises: true,
	tellsAgainst: true,
	changes: takeBack
};
function takeBack(ledger, { version, model, command }) {
	if (version === null) return [];
	const of = (state) => changesOf(state, version, {
		isOwn: state.model === model.name,
		...command
	});
	return Object.values(ledger).flatMap((state) => of(state).map((change) => ({
		model: state.model,
		change
	})));
}
function changesOf(state, version, { isOwn, reason }) {
	const { sha256 } = version;
	const isRetired = isOwn && state.retired.includes(sha256);
	const isBanned = isOwn ? state.quarantined.includes(sha256) : state.ownBans.includes(sha256);
	const [unretired, unquarantined] = [{
		type: "version.unretired",
		reasonCode: "unretired",
		version,
		reason
	}, {
		type: "version.unquarantined",
		reasonCode: "unquarantined",
		version,
		reason
	}];
	const abouts = [...isRetired ? [unretired] : [], ...isBanned ? [unquarantined] : []];
	const taken = abouts.map(aboutVersion);
	const last = abouts.at(-1);
	return last === void 0 ? [] : [...taken, ...refillFallbacks(applyAll(state, taken), last)];
}

// src/domain/promotion/verbs/retire.ts
const retire = {
	verb: "retire",
	kind: "go",
	isShort: false,
	usage: "/seatrial retire [model[@version]] [reason=…]",
	summary: "Takes a version out of service: it can neither be promoted nor be rolled back to, until that is taken back.",
	roles: ["retire"],
	actionOf: () => "retire",
	target: "version",
	keys: ["model", "reason"],
	needs: "A version that has no traffic; a reason, where it is the only one that production could go back to.",
	example: "/seatrial retire churn@1.2.0 reason=its data may not be used any more",
	usual: everyEnvironment,
	subject: versionSubject,
	changes: inEachEnvironment(ofVersion(takeOut))
};
function takeOut(state, { facts }, version) {
	if (state.retired.includes(version.sha256)) return [];
	const { reason } = facts.command;
	const about = {
		type: "version.retired",
		reasonCode: "retired",
		version,
		reason
	};
	const lapsed = forget(state, ({ sha256 }) => sha256 === version.sha256, {
		reasonCode: "retired",
		reason
	});
	return [
		aboutVersion(about),
		...lapsed,
		...replaceFallbacks(applyChange(state, aboutVersion(about)), about)
	];
}

// src/domain/promotion/clock-skew.ts
const CLOCK_SKEW_MS = 5e3;

// src/domain/promotion/resolve-rollback.ts
function resolveRollback(command, context, { chosen }) {
	const own = ownVersions(context);
	const unclear = namesTarget(command) ? null : unclearWord(command, context, chosen);
	if (unclear !== null) return unclear;
	if (own.length === 0 || isNamed$1(command)) return productionSubject(command, context, chosen);
	const places = command.environment === null ? context.environments : chosen;
	const live = own.filter((version) => places.some(isLiveIn(context, version)));
	const serving = own.filter((version) => chosen.some(isProductionIn(context, version)));
	if (serving.length > 0 && live.every((version) => serving.includes(version))) return productionSubject(command, context, chosen);
	if (live.length === 0 && speaksOfProduction(command)) return productionSubject(command, context, chosen);
	const [candidate] = live.length > 0 ? live : own;
	if (candidate === void 0 || serving.length > 0 || live.length > 1 || live.length === 0 && own.length > 1) {
		const choices = own.map(({ version }) => `${context.model}@${version}`);
		return resolveProblem("version-ambiguous", command, {
			word: null,
			choices
		});
	}
	const where = places.filter(isLiveIn(context, candidate));
	return candidateSubject(command, context, {
		candidate,
		environments: where.length > 0 ? where : chosen
	});
}
function namesTarget({ toVersion, digest, production }) {
	return toVersion !== null || digest !== null || production;
}
function isNamed$1(command) {
	return namesTarget(command) || /^production[.,:;]*$/iu.test(command.reason ?? "");
}
const PRODUCTION = ["production", "prod"];
function speaksOfProduction({ reason }) {
	return leadingName(reason ?? "", PRODUCTION, BEFORE_NAMES) !== null;
}
function unclearWord(command, context, chosen) {
	const text = command.reason ?? "";
	const word = doubtedName(text, PRODUCTION)?.word ?? stepsIn(text);
	if (word === null) return null;
	return ask("unclear-word", command, {
		context,
		word,
		versions: chosen.flatMap(({ name }) => knownGood(context.state, name)).map(({ version }) => version)
	});
}
function candidateSubject(command, context, { candidate, environments }) {
	const files = environments.map(({ name }) => deploymentIn(context.state, name));
	const version = files.flatMap(({ liveTest }) => liveTest?.candidates ?? []).find(({ sha256 }) => sha256 === candidate.sha256)?.version ?? candidate.version;
	const running = files.flatMap(({ production }) => production?.version ?? []);
	const other = mentionsOf(command.reason ?? "", knownVersions(context)).find((one) => one.versions.length === 0 || one.versions.some((known) => known.version !== version && !running.includes(known.version)) || (one.denied || one.aimedAt) && one.versions.some((known) => known.version === version));
	if (other !== void 0) return askVersion(command, context, other);
	if (speaksOfProduction(command)) {
		const back = environments.flatMap(({ name }) => knownGood(context.state, name)[0]?.version ?? []).slice(0, 1);
		const found = ask("production-or-live", command, {
			context,
			word: version,
			versions: back
		});
		const stop = {
			...asStop(command, context),
			version
		};
		return {
			...found,
			readings: [...found.readings.slice(0, back.length), stop]
		};
	}
	return {
		kind: "subject",
		to: "live",
		version,
		facts: candidate,
		environments
	};
}
function productionSubject(command, context, environments) {
	const wanted = wantedVersion(command, context, environments);
	if (wanted === null && command.digest !== null) return resolveProblem("version-unknown", command, {
		word: `sha256:${command.digest}`,
		choices: []
	});
	return (wanted === null ? doubtOfTalk(command, context, environments) : doubtOfTarget(command, context, environments)) ?? {
		kind: "subject",
		to: null,
		version: wanted,
		facts: null,
		environments
	};
}
const AIM = /^(?:to|back to|use) (\S+?)[.!]?$/iu;
function isAim(command, { version }) {
	return version !== null && version === aimIn(command);
}
function aimIn({ reason }) {
	return versionIn(AIM.exec(reason ?? "")?.[1] ?? "");
}
function wantedVersion(command, context, chosen) {
	const { toVersion, digest } = command;
	if (toVersion !== null) return toVersion;
	const aim = aimIn(command);
	const isGood = ({ name }) => knownGood(context.state, name).some(({ version }) => version === aim);
	if (digest === null) return chosen.every(isGood) ? aim : null;
	return [...chosen.flatMap(({ name }) => historyIn(context.state, name).served), ...context.merged].find(({ sha256 }) => sha256 === digest)?.version ?? null;
}
function doubtOfTarget(command, context, chosen) {
	const { target } = command;
	if (target === null) return null;
	if (chosen.map(({ name }) => deploymentIn(context.state, name)).some(({ production }) => production?.version === target)) return ask("runs-now", command, {
		context,
		word: target,
		versions: chosen.flatMap(({ name }) => knownGood(context.state, name)[0]?.version ?? []).slice(0, 1)
	});
	if (!isTested(target, context, chosen)) return null;
	return withStop(ask("is-live", command, {
		context,
		word: target,
		versions: [target]
	}), target, context);
}
function isTested(version, { state }, chosen) {
	return chosen.some(({ name }) => deploymentIn(state, name).liveTest?.candidates.some((one) => one.version === version));
}
function withStop(found, version, context) {
	return {
		...found,
		readings: [{
			...asStop(found.command, context),
			version
		}, ...found.readings]
	};
}
function asStop(command, { model }) {
	return {
		...exactly(command),
		verb: "stop",
		model,
		surely: true,
		digest: null,
		target: null,
		toVersion: null,
		production: false
	};
}
function doubtOfTalk(command, context, chosen) {
	const text = command.reason ?? "";
	const targets = chosen.flatMap(({ name }) => knownGood(context.state, name)[0]?.version ?? []);
	const running = chosen.flatMap(({ name }) => deploymentIn(context.state, name).production?.version ?? []);
	const mentions = mentionsOf(text, knownVersions(context));
	const other = mentions.find(({ versions, denied, aimedAt }) => versions.length === 0 || versions.some(({ version }) => !running.includes(version)) || (denied || aimedAt) && versions.some(({ version }) => running.includes(version)));
	const tested = other?.versions.find(({ version }) => isTested(version, context, chosen))?.version;
	if (tested !== void 0) return withStop(ask("live-or-production", command, {
		context,
		word: tested,
		versions: targets
	}), tested, context);
	if (other !== void 0) return askVersion(command, context, other);
	const [only = ""] = running;
	if (versionIn(bareWord(text)) === only) return ask("runs-now", command, {
		context,
		word: only,
		versions: targets
	});
	return mentions.length === 0 && isUnknownVersion(text, context) ? resolveProblem("version-unknown", command, {
		word: text.split(" ")[0] ?? "",
		choices: [...targets, ...running]
	}) : null;
}
function askVersion(command, context, found) {
	const versions = found.versions.map(({ version }) => version);
	return ask(versionProblem(found), command, {
		context,
		word: found.word,
		versions
	});
}
const MAX_VERSIONS = 5;
function ask(code, command, { context, word, versions }) {
	const plain = {
		...exactly(command),
		model: context.model,
		surely: true
	};
	const talk = command.reason === null || namesTarget(command) ? [] : [plain];
	const readings = [...toVersions(plain, versions), ...talk];
	return {
		...resolveProblem(code, command, {
			word,
			choices: []
		}),
		readings
	};
}
function toVersions(plain, versions) {
	const elsewhere = {
		...plain,
		target: null,
		digest: null,
		production: false
	};
	return [...new Set(versions)].slice(0, MAX_VERSIONS).map((toVersion) => ({
		...elsewhere,
		toVersion
	}));
}
function isLiveIn({ state }, { version, sha256 }) {
	return ({ name }) => shareOf(deploymentIn(state, name), sha256) > 0 || isRemembered(state, {
		version,
		environment: name
	});
}
function isProductionIn({ state }, { sha256 }) {
	return ({ name }) => deploymentIn(state, name).production?.sha256 === sha256;
}

// src/domain/promotion/doubt-of-rollback.ts
function doubtOfRollback(talk) {
	const { command, context, subject } = talk;
	if (subject.to === "live" || isNamed$1(command)) return null;
	if (isBackAlready(talk)) return askHowFar(talk);
	const word = context.environments.some(({ name }) => deploymentIn(context.state, name).liveTest !== null) ? liveWordIn(command.reason ?? "") : null;
	if (word === null) return null;
	const { plain, others } = rollbackOffers(talk);
	return {
		...resolveProblem("live-or-production", command, {
			word,
			choices: []
		}),
		readings: [
			asStop(command, context),
			...others,
			plain
		]
	};
}
function isBackAlready({ context: { state, writtenAt }, subject }) {
	if (writtenAt === null) return false;
	return subject.environments.some(({ name }) => {
		const { hold } = deploymentIn(state, name);
		return hold !== null && instantMs(hold.at) + 5e3 < instantMs(writtenAt) && (state.history[name]?.rolledBack.length ?? 0) > 0;
	});
}
function askHowFar(talk) {
	const { command } = talk;
	const { plain, others } = rollbackOffers(talk);
	return {
		...resolveProblem("back-already", command, {
			word: command.reason ?? "",
			choices: []
		}),
		readings: [...others, plain]
	};
}
function rollbackOffers({ command, context, subject }) {
	const plain = {
		...exactly(command),
		model: context.model,
		surely: true
	};
	if (namesTarget(command)) return {
		plain,
		others: []
	};
	const good = subject.environments.flatMap(({ name }) => knownGood(context.state, name));
	return {
		plain,
		others: toVersions(plain, good.map(({ version }) => version))
	};
}

// src/domain/promotion/verbs/rollback.ts
const QUOTES = `"'“”‘’\`.,;:!`;
const rollback = {
	verb: "rollback",
	kind: "stop",
	isShort: true,
	label: "rollback",
	usage: "/rollback [model[@version]] [production] [to=version] [environment=name] [reason…]",
	summary: "Returns to the version that is named, or to the newest that is known to be good, ends the live test and sets a hold. On the pull request of a live candidate: ends its live test; production moves only when it is named.",
	roles: ["rollback"],
	actionOf: (command) => endsLiveTest(command) ? "hold" : "rollback",
	target: "version",
	keys: [
		"model",
		"to",
		"environment",
		"reason"
	],
	read: {
		to: setTo,
		whole: withTarget
	},
	needs: "A known-good version; who may promote to production can also name one that was rolled back. Nothing else: no certificate, no review, no waiting.",
	example: "/rollback churn answers are late since noon",
	usual: usualEnvironments,
	subject: resolveRollback,
	doubt: doubtOfRollback,
	offers: rollbackOffers,
	understands: isAim,
	ownWords: ["production"],
	changes: inEachEnvironment((state, context) => endsLiveTest(context.facts.command) ? stopLive(state, context, "live-rolled-back") : rollBack(state, context)),
	tellsAgainst: true,
	isStep: ({ to, version }) => to === null && version === null,
	leadsTo: (command) => endsLiveTest(command) ? null : command.version
};
function rollBack(state, context) {
	const { environment, facts } = context;
	const named = facts.command.version;
	const target = named === null ? knownGood(state, environment.name)[0] : returnable(state, environment.name).find(({ version }) => version === named);
	if (target === void 0) return [];
	const isForward = named !== null && wasPromotedLater(state, environment.name, target);
	return lowerTo(state, context, {
		target,
		reasonCode: isForward ? FORWARD : "rolled-back"
	});
}
function wasPromotedLater(state, environment, { sha256 }) {
	const { promoted } = historyIn(state, environment);
	const [target, left] = [sha256, deploymentIn(state, environment).production?.sha256 ?? ""].map((one) => promoted.indexOf(one));
	return target !== void 0 && left !== void 0 && target >= 0 && target < left;
}
function endsLiveTest({ verb, to }) {
	return verb === rollback.verb && to === "live";
}
function setTo(draft, typed) {
	const value = withoutSigns(typed, QUOTES);
	draft.production = value === "production";
	if (draft.production) return;
	draft.toVersion = versionIn(value);
	draft.digest ??= digestIn(value);
	if (draft.toVersion === null && draft.digest === null) {
		const behind = versionIn(value.slice(value.indexOf("@") + 1));
		const aim = nearAim(value) === "production" ? "production" : null;
		throw new Unreadable("bad-value", value, `to=${behind ?? aim ?? "1.2.3"}`);
	}
}
function withTarget(command) {
	const { version, digest, toVersion } = command;
	if (toVersion !== null && (digest !== null || version !== null && version !== toVersion)) throw new Unreadable("duplicate-key", `to=${toVersion}`, null);
	const wanted = toVersion ?? version;
	const target = toVersion === null ? version : null;
	return {
		...command,
		version: null,
		toVersion: wanted,
		target,
		production: command.production && wanted === null
	};
}
function usualEnvironments(context, command) {
	const { environments, state } = context;
	const running = environments.filter(({ name }) => deploymentIn(state, name).production !== null);
	const usual = defaultEnvironment(environments);
	if (usual !== null && (running.includes(usual) || running.length !== 1)) return targets([usual]);
	if (running.length === 1) return targets(running);
	return environmentProblem("environment-required", command, context);
}

// src/domain/promotion/verbs/status.ts
const status = {
	verb: "status",
	kind: "read",
	tries: null,
	isShort: false,
	usage: "/seatrial status [model]",
	summary: "Shows what runs where, the holds, and the next commands.",
	target: "model",
	keys: ["model"],
	needs: "Nothing.",
	example: "/seatrial status churn"
};

// src/domain/promotion/verbs/stop.ts
const stop = {
	verb: "stop",
	kind: "stop",
	isShort: false,
	usage: "/seatrial stop [model[@version]] [environment=name] [reason…]",
	summary: "Ends the live test of one version, or of all, its bake or watch as a sentinel, and what is remembered of it; production is not touched.",
	roles: ["hold"],
	actionOf: () => "hold",
	target: "version",
	keys: [
		"model",
		"environment",
		"reason"
	],
	needs: "A live test, or a remembered promotion.",
	example: "/seatrial stop churn@1.4.0 errors in the log",
	usual: stoppable,
	subject: liveSubject,
	endsElsewhere: true,
	changes: inEachEnvironment((state, context) => stopLive(state, context, "stopped"))
};
function stoppable(context) {
	const some = context.environments.filter((environment) => candidatesIn(context, [environment]).length > 0);
	return targets(some.length > 0 ? some : context.environments);
}
function liveSubject(command, context, { chosen: environments }) {
	const own = ownVersions(context);
	const named = command.version !== null || command.digest !== null;
	const every = !named && (command.model !== null || own.length === 0);
	const [single] = own.length === 1 && !every ? own : [];
	const live = candidatesIn(context, context.environments).map(({ version }) => version);
	const doubt = doubtOfVersion(command, context, {
		meant: single ?? null,
		isOffered: (version) => live.includes(version),
		mayMeanAll: true
	});
	if (doubt !== null) return doubt;
	if (every) return {
		kind: "subject",
		to: null,
		version: null,
		facts: null,
		environments
	};
	const candidates = candidatesIn(context, environments);
	const wanted = candidates.filter(({ version, sha256 }) => named ? isNamed(command, {
		version,
		sha256
	}) : own.some((one) => one.sha256 === sha256));
	const [only, ...others] = [...new Set(wanted.map(({ version }) => version))];
	if (only !== void 0 && others.length === 0) return {
		kind: "subject",
		to: null,
		version: only,
		facts: namedVersion({
			...command,
			version: only
		}, context),
		environments
	};
	const unmerged = own.find((one) => !one.merged && (!named || isNamed(command, one)));
	if (only === void 0 && unmerged !== void 0) return endsNothing(unmerged, environments);
	const choices = [...new Set(candidates.map(({ version }) => `${context.model}@${version}`))];
	const word = command.version ?? command.digest ?? own[0]?.version ?? null;
	return resolveProblem(only === void 0 ? "not-live" : "version-ambiguous", command, {
		word,
		choices
	});
}
function isNamed({ version, digest }, one) {
	return one.version === version || one.sha256 === digest;
}
function endsNothing(facts, environments) {
	return {
		kind: "subject",
		to: null,
		version: facts.version,
		facts,
		environments
	};
}
function candidatesIn({ state }, environments) {
	return environments.flatMap(({ name }) => {
		const { liveTest, sentinel } = deploymentIn(state, name);
		const remembered = state.remembered.filter(({ environment }) => environment === name);
		return [
			...liveTest?.candidates ?? [],
			...sentinel ? [sentinel] : [],
			...remembered
		];
	});
}

// src/domain/promotion/verbs/unhold.ts
const unhold = {
	verb: "unhold",
	kind: "go",
	isShort: false,
	usage: "/seatrial unhold [model] [environment=name]",
	summary: "Lifts the hold.",
	roles: ["unhold"],
	actionOf: () => "unhold",
	target: "model",
	keys: ["model", "environment"],
	needs: "A hold.",
	example: "/seatrial unhold churn",
	usual: environmentsWith("hold"),
	subject: modelSubject,
	raises: true,
	changes: inEachEnvironment(clearHold)
};
function clearHold(state, { facts, environment }) {
	const deployment = deploymentIn(state, environment.name);
	if (deployment.hold === null) return [];
	const { reason } = facts.command;
	return [change(deployment, { hold: null }, {
		type: "hold.cleared",
		reasonCode: "unheld",
		version: null,
		reason
	})];
}

// src/domain/promotion/verbs/why.ts
const why = {
	verb: "why",
	kind: "read",
	tries: null,
	isShort: false,
	usage: "/seatrial why [model]",
	summary: "Shows the ledger entries behind the present state: who decided, when, on what evidence.",
	target: "model",
	keys: ["model"],
	needs: "Nothing.",
	example: "/seatrial why churn"
};

// src/domain/promotion/verbs/registry.ts
const RECORDS = {
	promote,
	rollback,
	certify,
	status,
	plan,
	hold,
	unhold,
	stop,
	retire,
	quarantine,
	restore,
	why,
	help
};
const VERB_RECORDS = RECORDS;
const VERBS = Object.keys(RECORDS).filter(isVerb);
const OPENINGS = [...VERBS.filter((verb) => VERB_RECORDS[verb].isShort), "seatrial"];
function verbOf({ verb }) {
	return RECORDS[verb];
}
function verbOfLabel(label) {
	return VERBS.find((verb) => VERB_RECORDS[verb].label === label) ?? null;
}
function isVerb(word) {
	return Object.hasOwn(RECORDS, word);
}
function isQuestion(verb) {
	return decidedBy(VERB_RECORDS[verb]) === null;
}

export { isOnlyDryRun as A, bareWord as B, enumeratedNames as C, isBareCommit as D, emptyCommand as E, setKey as F, lookAlike as G, withoutSigns as H, setTarget as I, isTypo as J, Unreadable as K, versionIn as L, nameIn as M, nearAim as N, isDryRun as O, percentsIn as P, decidedBy as Q, wholeVersion as R, doubtedName as S, namesAnywhere as T, wordsOf as U, plainText as V, asShown as W, nearestKey as X, knownKey as Y, KEYS as Z, resolveTargets as _, isVerb as a, shortened as b, endsLiveTest as c, versionShapeIn as d, rehearsalBeside as f, clausesOf as g, knownVersions as h, isQuestion as i, isPinned as j, isName as k, CLOCK_SKEW_MS as l, inEachEnvironment as m, VERBS as n, verbOf as o, askedShare as p, byDistance as q, VERB_RECORDS as r, verbOfLabel as s, OPENINGS as t, steeringIn as u, exactly as v, leadingName as w, wholeReason as x, resolveProblem as y, FILLERS as z };