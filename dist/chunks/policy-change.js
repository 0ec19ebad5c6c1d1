import { f as ownMetrics, p as programFiles } from "./registry2.js";
import { t as finding } from "./finding.js";
import { n as toPointer } from "./json-pointer.js";
import { t as canonicalize } from "./canonicalize.js";
import { n as decideVerdict } from "./verdict.js";
import { B as UTILITY, H as resolveTestPolicy, z as TEST_DEFAULTS } from "./read-settings.js";
import { t as GATE_KINDS } from "./registry3.js";
import { a as slicesOfSet } from "./slices.js";
import { n as resolveGates, t as resolveDeclaration } from "./resolve-gates.js";
import { t as POLICY_KEYS } from "./version-reading.js";
import { n as checkLiveTest } from "./check-live-test.js";

// src/domain/certification/judge-gates.ts
function judgeGates(gates, context) {
	return gates.map((gate) => judgeGate(gate, context));
}
function judgeGate(gate, context) {
	return GATE_KINDS[gate.kind].judge(gate, context);
}

// src/domain/certification/loosening.ts
const MAX_NAMED = 20;
function withLoosening(certificate, changes) {
	const findings = certificate.findings.filter(({ code }) => code !== "policy-loosened");
	const found = certificate.verdict === "fail" ? [] : changes.flatMap(({ policy, declared, approvals }) => [...findLoosening(policy, approvals), ...findOwn(declared, approvals)]);
	const all = [...findings, ...found];
	return {
		...certificate,
		findings: all,
		verdict: decideVerdict(certificate.gates, all)
	};
}
function findLoosening(change, approvals) {
	if (change === null || !isLoosened(change)) return [];
	const { changed, before, location } = change;
	const facts = {
		files: changed.slice(0, MAX_NAMED),
		before: before ?? "unknown"
	};
	const by = whoApproved(approvals);
	if (by === null) return [finding("policy-loosened", {
		fault: "unapproved",
		...facts
	}, { location })];
	return [finding("policy-loosened", {
		fault: "approved",
		...facts,
		...by
	}, {
		severity: "warning",
		location
	})];
}
function isLoosened({ isOther, before }) {
	return isOther && before !== "pass";
}
function findOwn(declared, approvals) {
	if (declared === null) return [];
	const { file, keys, location } = declared;
	const facts = {
		file,
		keys: keys.slice(0, MAX_NAMED)
	};
	const by = whoApproved(approvals);
	if (by === null) return [finding("policy-loosened", {
		fault: "declared",
		...facts
	}, { location })];
	return [finding("policy-loosened", {
		fault: "declared-approved",
		...facts,
		...by
	}, {
		severity: "warning",
		location
	})];
}
function whoApproved(approvals) {
	const [first] = approvals;
	if (first === void 0) return null;
	return {
		by: [...new Set(approvals.map(({ login }) => login))].slice(0, MAX_NAMED),
		commit: first.commit
	};
}

// src/domain/certification/own-words.ts
const PLAIN_KEYS = /* @__PURE__ */ new Set([
	"apiVersion",
	"kind",
	"model",
	"version",
	"description",
	"artifact",
	"modes",
	"signature",
	"evaluation",
	"lineage",
	"claims",
	"card",
	"results",
	"annotations"
]);
const LAYOUT_KEYS = /* @__PURE__ */ new Set([
	"output",
	"index",
	"kind",
	"layout",
	"blank",
	"boxFormat",
	"scores",
	"labels"
]);
function ownWordsOf(version, model) {
	const readings = Object.entries(version.evaluation ?? {}).flatMap(([set, { prediction }]) => {
		const theirs = Object.hasOwn(model.evaluation, set) ? model.evaluation[set]?.prediction : void 0;
		if (prediction === void 0 || theirs === void 0) return [];
		return differences(prediction, theirs).map(([key, value]) => ({
			pointer: toPointer("evaluation", set, "prediction", key),
			value
		}));
	});
	return [...Object.entries(version).filter(([key, value]) => !PLAIN_KEYS.has(key) && value !== false).map(([key, value]) => ({
		pointer: toPointer(key),
		value
	})), ...readings];
}
function modesLeftOut({ modes }, model) {
	return Object.keys(model.modes).filter((mode) => !modes.some((one) => one === mode)).map((mode) => ({
		pointer: toPointer("modes"),
		value: { without: mode }
	}));
}
function differences(own, theirs) {
	const said = new Map(Object.entries(own));
	const before = new Map(Object.entries(theirs));
	const kept = /* @__PURE__ */ new Set([...LAYOUT_KEYS, ...POLICY_KEYS]);
	return [.../* @__PURE__ */ new Set([...said.keys(), ...before.keys()])].filter((key) => !kept.has(key) && !isSame$2(said.get(key), before.get(key))).map((key) => [key, said.get(key) ?? null]);
}
function saidAnew(version, merged, model) {
	const wordsOf = (one) => [...ownWordsOf(one, model), ...modesLeftOut(one, model)];
	const said = merged.length === 0 ? ownWordsOf(version, model) : wordsOf(version);
	return [...new Set(newWords(said, merged.flatMap(wordsOf)).map(({ pointer }) => pointer))];
}
function newWords(words, before) {
	return words.filter((word) => !before.some((one) => isSame$2(one, word)));
}
function isSame$2(one, other) {
	return canonicalize(one) === canonicalize(other);
}

// src/domain/certification/looser-live-test.ts
function looserLiveTest(before, after) {
	if (before.liveTest === void 0 || isSame$1(before.liveTest, after.liveTest)) return [];
	const [was, is] = [resolveOrNull(before), resolveOrNull(after)];
	if (was === null || is === null || after.liveTest === void 0) return ["/liveTest"];
	return [
		...findKeys({
			was,
			is
		}),
		...findMetrics({
			was,
			is
		}, after.liveTest),
		...findGuardrails({
			was,
			is
		}),
		...findDeclared(before.liveTest, after.liveTest)
	].map((key) => `/liveTest/${key}`);
}
function resolveOrNull(model) {
	return checkLiveTest(model).length > 0 ? null : resolveTestPolicy(model);
}
function findKeys({ was, is }) {
	const asksLess = {
		confidence: is.alpha > was.alpha,
		minDuration: is.minDurationMs < was.minDurationMs,
		minRequests: is.minRequests < was.minRequests,
		ramp: isSteeper(was.ramp, is.ramp),
		bake: isShorterBake(was.bake, is.bake),
		sentinel: (is.sentinelShare ?? 0) < (was.sentinelShare ?? 0)
	};
	return Object.entries(asksLess).flatMap(([key, holds]) => holds ? [key] : []);
}
function isSteeper(was, is) {
	return is.some((share, index) => share > (was[index] ?? was.at(-1) ?? 0));
}
function isShorterBake(was, is) {
	if (was === null) return false;
	return is === null || is.durationMs < was.durationMs || is.holdback < was.holdback;
}
function findMetrics({ was, is }, { metrics }) {
	const placeOf = (id) => {
		const index = metrics.findIndex((metric) => metric.id === id);
		return index === -1 ? id === "utility" ? UTILITY : "metrics" : `metrics/${index}`;
	};
	const held = was.metrics.filter((metric) => isHeldLess(metric, is.metrics));
	const added = is.metrics.filter(({ id, role }) => role === "primary" && !was.metrics.some((metric) => metric.id === id));
	return [...held, ...added].map(({ id }) => placeOf(id));
}
function isHeldLess(was, metrics) {
	const is = metrics.find(({ id }) => id === was.id);
	if (is === void 0) return true;
	return is.role === "primary" && (was.role === "guardrail" || is.minEffect < was.minEffect) || is.margin > was.margin || is.delayMs < was.delayMs || !isSame$1(countedBy(is), countedBy(was));
}
function countedBy({ sign, labels, missing, range }) {
	return {
		sign,
		labels,
		missing,
		range
	};
}
function findGuardrails({ was, is }) {
	return is.guardrails.flatMap(({ event, ratio, bound }) => {
		const before = was.guardrails.find((one) => one.event === event);
		return before !== void 0 && (ratio > before.ratio || (bound ?? 0) > (before.bound ?? 0)) ? [`guardrails/${event}`] : [];
	});
}
function findDeclared(was, is) {
	const { unit = TEST_DEFAULTS.unit } = was;
	const isOtherUnit = unit !== (is.unit ?? TEST_DEFAULTS.unit);
	const isOtherUtility = was.utility !== void 0 && !isSame$1(was.utility.weights, is.utility?.weights);
	return [...isOtherUnit ? ["unit"] : [], ...isOtherUtility ? ["utility/weights"] : []];
}
function isSame$1(a, b) {
	return canonicalize(a) === canonicalize(b);
}

// src/domain/certification/policy-change.ts
function listPolicyChanges(changed, { before, after }, { folder, settings }) {
	const data = Object.values(after.model.evaluation).flatMap(({ data: { path } }) => path ?? []);
	const programs = programFiles(after.model).map(({ path }) => path);
	const own = [`${folder}/model.yaml`, ...new Set([...data, ...programs].map((path) => `${folder}/${path}`))];
	const isSettingsChanged = before === null || !isSame(before.settings?.certification ?? {}, after.settings?.certification ?? {});
	return [...own, ...isSettingsChanged ? [settings] : []].filter((path) => changed.has(path));
}
function isSamePolicy(one, other) {
	return isSame(askedBy(one), askedBy(other)) && isSame(one.model.liveTest, other.model.liveTest) && isSame(measuredBy(one, modesOf(one)), measuredBy(other, modesOf(other)));
}
function modesOf({ model }) {
	return Object.keys(model.modes);
}
function askedBy({ model, settings }) {
	const gates = model.gates.map((gate) => without(gate, ["description"]));
	const budgets = Object.entries(model.modes).map(([name, mode]) => [name, mode.budgets]);
	return [
		gates,
		Object.fromEntries(budgets),
		model.onInconclusive,
		settings?.certification?.onInconclusive
	];
}
function measuredBy({ model, settings }, names) {
	const sets = Object.entries(model.evaluation);
	const modes = Object.entries(model.modes).filter(([name]) => names.includes(name));
	return {
		...without(model, [
			...WORDS,
			"gates",
			"onInconclusive",
			"liveTest"
		]),
		evaluation: sets.map(([name, set]) => [name, without(set, ["description", "license"])]),
		modes: Object.fromEntries(modes.map(([name, mode]) => [name, without(mode, ["budgets"])])),
		limits: without(settings?.certification ?? {}, ["onInconclusive"])
	};
}
const WORDS = [
	"apiVersion",
	"kind",
	"name",
	"title",
	"description",
	"owners",
	"tags",
	"intendedUse"
];
function without(declared, keys) {
	const left = new Set(keys);
	return Object.fromEntries(Object.entries(declared).filter(([key]) => !left.has(key)));
}
function judgeByPolicy(certificate, measured, other) {
	const { modes } = certificate.subject;
	if (!isSame(measuredBy(measured, modes), measuredBy(other, modes))) return null;
	if (!meansGates(other)) return null;
	if (looserLiveTest(other.model, measured.model).length > 0) return null;
	const judged = judgeGates(resolveGates(other, certificate.subject.modes), {
		evidence: certificate,
		slicesOf: (data) => slicesOfSet(other.model.evaluation[data] ?? {}),
		locate: nowhere,
		own: ownMetrics(other.model)
	});
	if (judged.some(({ reasonCode }) => reasonCode === "not-measured")) return null;
	return decideVerdict(judged, certificate.findings);
}
function meansGates(policy) {
	return policy.model.gates.every((gate, index) => resolveDeclaration(gate, {
		...policy,
		pointer: `/gates/${index}`
	}) !== null);
}
function nowhere(pointer) {
	return {
		path: "model.yaml",
		line: 1,
		column: 1,
		pointer
	};
}
function isSame(a, b) {
	return canonicalize(a) === canonicalize(b);
}

export { modesLeftOut as a, isLoosened as c, looserLiveTest as i, withLoosening as l, judgeByPolicy as n, ownWordsOf as o, listPolicyChanges as r, saidAnew as s, isSamePolicy as t, judgeGates as u };