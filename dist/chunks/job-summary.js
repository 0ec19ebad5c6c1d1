import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as MODE_NAMES } from "./constants.js";
import { _ as orderVersions, c as settingsProblems, d as checkAmount, f as checkMost$1, g as isVersion, h as bumpKind, l as readManifest, m as repeated$1, n as modelsFolderOf, p as problem, u as checkSettings, v as overtakenBy, y as versionsBelow } from "./read-settings.js";
import { _ as describeDeletedVersion, a as nameSubjects, b as bySubject, c as gatherPlace, d as suggestModel, f as suggestVersion, g as checkRepublished, h as checkImmutability, m as openManifests, o as selectChangedSubjects, p as describeStray, s as describePending, v as inRepository, y as requireInRepository } from "./selection.js";
import { n as hasError, r as isSound, t as finding } from "./finding.js";
import { C as judgeRatio, D as metricFits, E as METRICS$1, M as decideVerdict, O as metricNames, S as judge, a as require_lib$7, b as looksLikeCost, c as require_lib$4, f as SliceRecorder, h as COMPARED_METRICS, k as parseMetricName, l as require_lib$3, m as slicePartsOf, o as require_lib$2, p as partsOfSlice, s as require_lib$5, t as buildHistogram, u as require_lib$6, v as declaredBudgets } from "./histogram.js";
import { a as problemsOf, i as locateError, t as AppError } from "./error.js";
import { B as rowsByQuery, D as weightAt, F as growableInt32, L as ndcgOf, P as growableFloat64, S as labelKind, Z as besselFactor, b as LabelCensus, c as labelText, j as sameScores, nt as undefinedMeasurement, w as narrow, x as labelIndex, z as rankQuery } from "./neighbours.js";
import { n as numberAt, r as outputTableOf } from "./output-columns.js";
import { t as quoteText } from "./quote-text.js";
import { a as parseSize, i as parseRate, o as renderDuration, r as parseDuration, t as explainProblem } from "./explain-problem.js";
import { a as policyDigest, c as parseCertificate, i as artifactDigest, o as canonicalize, t as DEFAULT_ENVIRONMENT } from "./policy.js";
import { n as toPointer, t as parsePointer } from "./json-pointer.js";
import { C as SETTINGS_PATH, E as selectManifests, M as parseVersion, O as parseDeployment, P as instantMs, U as parseJsonDocument, V as MAX_MANIFEST_BYTES, W as parseYamlDocument, a as judgedDigests, g as deploymentIn, j as parseSettings, k as parseModel$1, l as readLedger, p as sha256, x as mapConcurrently } from "./ledger.js";
import { t as suggest } from "./suggest.js";
import { a as judgeGates, i as namedConditions, n as resolveGates, r as CONDITIONS, t as resolveDeclaration } from "./resolve-gates.js";
import { _ as paddedSource, a as isPadded, c as joinRows, d as fitsDatatype, f as startOf, g as isRowOpen, h as isFed, i as fromCall, l as padRows, m as isByRow, n as carryOn, o as toCall, p as isAnswerOpen, r as fixedRows, s as extendData, t as carriesState, u as sliceRows, v as rowAxis, y as rowShape } from "./call-form.js";
import { A as problemOf, C as isRowBatch, F as parseTag, I as declaredMisfit, J as thresholdOf$1, K as addAnswers, L as joinedOutputs, R as hasPairs, S as isBound, T as matchesPattern, U as pixelForms, V as columnsOf, X as layoutOf, Y as positiveColumn, Z as placeLabelRows, b as formatError, c as heldRows, j as ScoreFindings, k as problemKind, o as checkBatchSize, q as sigmoid, s as checkIndices, t as formatOf$1, w as parseDataReply, z as presentTable } from "./open-table.js";
import { J as code, R as left, St as graphOf, _t as estimateOfMoments, bt as studentScore, et as markdownText, gt as estimateOf, ht as endsOf, mt as adjustForDiscovery, ot as formatCount, rt as table, t as headlineText, tt as md, vt as momentsOf, yt as normalScore, z as paragraphs } from "./report-top.js";
import { a as seededNoise, c as uniformFloat64, d as median, f as percentile, i as randomIndex, l as concatenate, n as rowBytes, o as seededRandom, p as sortedCopy, r as worthSending, s as shuffled, t as limitRows, u as mean } from "./rows.js";
import { c as messageLimit, i as parseReply, l as tensorBytes, o as isTooMuchForOneCall, r as isRecord, s as keptLimit, t as explainExit } from "./process-exit.js";
import { n as describeLink } from "./file-sentences.js";
import { b as systemCode, v as openRegularFile, x as translateWriteError, y as readRegularFile } from "./locate-registry.js";
import { a as otherSize, i as interrupted$1, n as checkSize, r as hashStream, t as checkDigest } from "./verify-bytes.js";
import { t as createClock } from "./clock.js";
import { t as REPORT_LIMITS } from "./report-limits.js";
import { n as writeWholeFile } from "./write-file.js";
import { l as createReportFolder, n as renderReport } from "./certification-comment.js";
import { a as BinaryReader, d as isZipMap, f as zippedOutputs, i as stackingBytes, l as onnxTypeName, o as WireType, p as classLabelsOf, r as stackedOutputs, s as datatypeOfOnnx, t as countItems } from "./stacked-outputs.js";
import { n as parseTensors, t as parseLoadAnswer } from "./parse-messages.js";
import { r as JOB_SUMMARY_LIMIT, s as sizeOf$1 } from "./length-budget.js";
import { createRequire } from "node:module";
import { execFile, fork } from "node:child_process";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { existsSync, lstatSync, readFileSync, readdirSync } from "node:fs";
import { promisify } from "node:util";
import { createHash, randomUUID } from "node:crypto";
import { appendFile, lstat, mkdir, mkdtemp, open, readFile, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { arch, cpus, freemem, homedir, release, tmpdir, totalmem, type } from "node:os";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { fileURLToPath } from "node:url";

// src/domain/certification/loosening.ts
/** Owners, files and keys that a finding names. */
const MAX_NAMED$2 = 20;
/**
* The certificate of a version whose own change moved the goal posts: where the old policy does not say yes, or the version lets
* itself off something, it fails until an owner has said so. What fails by the new policy alone needs no other reason.
*/
function withLoosening(certificate, { policy, declared }, approvals) {
	const findings = certificate.findings.filter(({ code }) => code !== "policy-loosened");
	const found = certificate.verdict === "fail" ? [] : [...findLoosening(policy, approvals), ...findOwn(declared, approvals)];
	const all = [...findings, ...found];
	return {
		...certificate,
		findings: all,
		verdict: decideVerdict(certificate.gates, all)
	};
}
function findLoosening(change, approvals) {
	if (change === null || !change.isOther || change.before === "pass") return [];
	const { changed, before, location } = change;
	const facts = {
		files: changed.slice(0, MAX_NAMED$2),
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
function findOwn(declared, approvals) {
	if (declared === null) return [];
	const { file, keys, location } = declared;
	const facts = {
		file,
		keys: keys.slice(0, MAX_NAMED$2)
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
		by: [...new Set(approvals.map(({ login }) => login))].slice(0, MAX_NAMED$2),
		commit: first.commit
	};
}

// src/domain/certification/find-reusable.ts
/**
* The newest certificate that answers the same question: same subject, policy, data, baseline, tool and kind of runner.
* Only a pass is taken over; anything else deserves another measurement.
*/
function findReusable(identity, certificates) {
	const question = renderIdentity(identity);
	return certificates.filter((certificate) => certificate.verdict === "pass" && certificate.baseline?.reading === void 0 && renderIdentity(identityOf(certificate)) === question).toSorted((a, b) => a.run.startedAt < b.run.startedAt ? 1 : -1)[0] ?? null;
}
/** One text for one question, as canonical JSON (RFC 8785). */
function renderIdentity({ data, environment, ...same }) {
	const text = canonicalize({
		...same,
		data: Object.fromEntries(data),
		machine: machineOf(environment)
	});
	if (text !== void 0) return text;
	throw new AppError({
		code: "internal",
		message: "What a certification depends on has no text."
	});
}
/** What timing depends on. The image of the runner changes weekly and the memory by a few bytes, so neither is asked. */
function machineOf({ cpu, cores, arch, os, runtime }) {
	return {
		cpu,
		cores,
		arch,
		os,
		runtime: {
			name: runtime.name,
			version: runtime.version
		}
	};
}
function identityOf(certificate) {
	const { subject, policy, baseline, tool, run, data, environment } = certificate;
	return {
		subject: subject.digest.sha256,
		manifest: subject.manifest.digest.sha256,
		model: policy.model.digest.sha256,
		settings: policy.settings?.digest.sha256 ?? null,
		policy: policy.digest.sha256,
		data: new Map(data.map(({ name, digest }) => [name, digest.sha256])),
		baseline: baseline?.digest.sha256 ?? null,
		baselineManifest: baseline?.manifest?.digest.sha256 ?? null,
		sameAs: certificate.findings.flatMap(repeatsIn),
		modes: subject.modes,
		quick: run.quick,
		seed: run.seed,
		toolVersion: tool.version,
		environment
	};
}
function repeatsIn(found) {
	const versions = "facts" in found && found.code === "same-artifact-as" ? found.facts["versions"] : [];
	return Array.isArray(versions) ? versions.filter((version) => typeof version === "string") : [];
}

// src/usecases/certify/describe-source.ts
/** A manifest as a certificate names it: where it stands, and which text that was. */
function describeSource({ path, text }, hash) {
	return {
		path,
		digest: { sha256: hash(text) }
	};
}

// src/domain/model/certification-limits.ts
/** Where the settings say nothing; schemas/settings.schema.json names the same. */
const DEFAULT_LIMITS = {
	timeout: "10m",
	callTimeout: "30s",
	memory: "4GiB"
};
function resolveLimits(settings) {
	const { timeout, callTimeout, memory } = {
		...DEFAULT_LIMITS,
		...settings?.certification
	};
	return {
		timeoutMs: parseDuration(timeout),
		callTimeoutMs: parseDuration(callTimeout),
		memoryBytes: parseSize(memory)
	};
}

// src/domain/model/call-signature.ts
/** A signature by which the model is called: where an output of several labels has its row is part of its layout. */
function callSignature(signature, model) {
	const sets = Object.values(model.evaluation).filter((set) => hasLayout(model, set));
	return placeLabelRows(signature, sets);
}
/** Outputs whose row axis only the signature can say. */
function plainOutputs(signature, model) {
	const sets = Object.values(model.evaluation).filter((set) => layoutFor(model, signature, set).kind === "unknown");
	return new Set(sets.map(({ prediction }) => prediction.output));
}
/** `unknown` where a row has one answer. */
function layoutFor(model, signature, set) {
	return hasLayout(model, set) ? layoutOf(signature, set) : { kind: "unknown" };
}
/** Whether nothing but custom says where the scored output has its row, so that calls which are as long as wide tell nothing of it. */
function isLayoutAssumed(model, set) {
	const layout = layoutFor(model, model.signature, set);
	if (layout.kind === "known") return layout.isAssumed;
	const { isText = false } = problemKind(problemOf(model.task, set.target)).target;
	return isText && isRowAssumed(model.signature, set.prediction.output);
}
/** Where the first size is fixed, or the second and another than the rows of a call, the shape tells. */
function isRowAssumed(signature, name) {
	const output = signature.outputs.find((one) => one.name === name);
	const [first = 0, second = 0] = output?.shape ?? [];
	return output?.rows === void 0 && first < 0 && (second < 0 || second === fixedRows(signature));
}
function hasLayout({ task }, { target }) {
	return problemKind(problemOf(task, target)).prediction.layouts === "labels";
}

// src/domain/model/version-reading.ts
/**
* model.yaml as a version reads it: with the tensors of its own, where their values are and how its output is read. Which rows
* there are, their true answers and what of them counts stays model.yaml's, for every version alike.
*/
function readingOf(model, { signature, evaluation = {} }) {
	if (signature === void 0) return model;
	const sets = Object.entries(model.evaluation).map(([name, set]) => [name, Object.hasOwn(evaluation, name) ? readOtherwise(set, evaluation[name]) : set]);
	return {
		...model,
		signature,
		evaluation: Object.fromEntries(sets)
	};
}
function readOtherwise(set, { inputs = set.inputs, prediction } = {}) {
	if (prediction === void 0) return {
		...set,
		inputs
	};
	return {
		...set,
		inputs,
		prediction: {
			...prediction,
			...countedBy(set.prediction)
		}
	};
}
/** Keys of a prediction that say which answers count and how strictly: no version may say that of itself. */
const POLICY_KEYS = [
	"batchSensitive",
	"ignore",
	"scheme"
];
function countedBy({ batchSensitive, ignore, scheme }) {
	return {
		...batchSensitive === void 0 ? {} : { batchSensitive },
		...ignore === void 0 ? {} : { ignore },
		...scheme === void 0 ? {} : { scheme }
	};
}
/** A version that was built to a former model.yaml, as if it had declared that itself. */
function declaredBy(version, { signature, evaluation }) {
	const readings = Object.entries(evaluation).map(([name, { inputs, prediction }]) => [name, {
		inputs,
		prediction
	}]);
	return {
		...version,
		signature,
		evaluation: Object.fromEntries(readings)
	};
}
/** Whether what stands at this place of model.yaml stands in the version's manifest instead. */
function standsInVersion({ signature, evaluation = {} }, pointer) {
	const [part, name = "", key] = parsePointer(pointer);
	if (signature === void 0 || part === "signature") return signature !== void 0;
	const own = part === "evaluation" && Object.hasOwn(evaluation, name) ? evaluation[name] : void 0;
	return (key === "inputs" || key === "prediction") && own?.[key] !== void 0;
}
/** Whether two versions are called and read alike in an evaluation set. */
function isReadAlike(one, other, set) {
	return isSame$3([one.signature, one.evaluation[set]], [other.signature, other.evaluation[set]]);
}
function isSameReading(one, other) {
	return isSame$3([one.signature, one.evaluation], [other.signature, other.evaluation]);
}
function isSameSignature(one, other) {
	return isSame$3(one, other);
}
function isSame$3(one, other) {
	return canonicalize(one) === canonicalize(other);
}

// src/usecases/reading-place.ts
/** model.yaml as the version at hand reads it. */
function readAs({ model, version }) {
	return version === null ? model.value : readingOf(model.value, version.value);
}
/** The manifest in which a place of the reading stands. */
function sourceOf({ model, version }, pointer) {
	return version !== null && standsInVersion(version.value, pointer) ? version.source : model.source;
}
/** Where to mend what cannot be read or bound of a set: what a version binds otherwise is its own. */
function locateInSet(reader, name, error) {
	const pointer = pointerInSet(reader, name, error);
	return sourceOf(reader, pointer).locate(pointer);
}
function pointerInSet({ version }, name, error) {
	const at = toPointer("evaluation", name);
	if (!(error instanceof AppError)) return `${at}/data`;
	if (error.within !== void 0) return at + error.within;
	if (error.code !== "data-binding" || version?.value.signature === void 0) return `${at}/data`;
	return standsInVersion(version.value, `${at}/inputs`) ? `${at}/inputs` : "/signature";
}

// src/usecases/certify/battery-context.ts
function setsOf(battery) {
	return Object.entries(readAs(battery.request).evaluation).flatMap(([name, set]) => {
		const data = battery.data.get(name);
		return data === void 0 ? [] : [{
			name,
			set,
			data,
			battery
		}];
	});
}
/** The battery with the baseline in the version's place; null where there is none. */
function asBaseline(battery) {
	const { request } = battery;
	if (request.baseline === null) return null;
	return {
		...battery,
		request: {
			...request,
			version: request.baseline.version
		}
	};
}
/** Work on an evaluation set: what cannot be read or bound is told where the set says so. */
async function atSet(request, name, work) {
	try {
		return await work();
	} catch (error) {
		throw locateError(error, locateInSet(request, name, error));
	}
}
/** How the model is called, as the version's own signature says or else the model's. */
function signatureOf(request) {
	const reading = readAs(request);
	return callSignature(reading.signature, reading);
}
/** How models are loaded to be scored. */
function loadOptions({ request, limits }) {
	const sets = Object.values(readAs(request).evaluation);
	return {
		threads: 1,
		limits,
		scored: new Set(sets.map(({ prediction }) => prediction.output)),
		outputs: outputsOf(request)
	};
}
/** The outputs that are asked for: what nobody declared judges nothing. */
function outputsOf(request) {
	return signatureOf(request).outputs.map(({ name }) => name);
}
/** What a failed call says about the version. */
function failureFinding(failure, check) {
	const { operator, reason } = failure;
	if (operator !== void 0) return finding("no-kernel", {
		operator,
		...failureFacts(failure)
	}, { check });
	return finding(FAILURE_CODES[reason], failureFacts(failure), { check });
}
function failureFacts({ message, runtime = "" }) {
	return {
		said: message.slice(0, MOST_SAID),
		runtime
	};
}
/** Of what a runtime says, which may be anything. */
const MOST_SAID = 4e3;
const FAILURE_CODES = {
	error: "call-failed",
	crash: "process-crashed",
	timeout: "time-limit",
	memory: "memory-limit"
};

// src/usecases/certify/fetch-artifact.ts
/** Bytes that are not the declared ones are a finding about the version; bytes that cannot be had are an error. */
async function fetchArtifact(request, files) {
	const { format, files: declared } = request.version.artifact;
	const fetched = [];
	const findings = [];
	for (const [index, { size, ...file }] of declared.entries()) try {
		fetched.push(await files.fetch({
			...file,
			sizeBytes: size,
			folder: request.folder,
			root: request.root
		}));
	} catch (error) {
		findings.push(asFinding(error, `/artifact/files/${index}`, request.locate));
	}
	return findings.length > 0 ? {
		kind: "rejected",
		findings
	} : {
		kind: "fetched",
		artifact: {
			format,
			files: fetched
		}
	};
}
/** What of a declared file a finding is about. */
const KEYS = /* @__PURE__ */ new Map([
	["digest-mismatch", "sha256"],
	["size-mismatch", "size"],
	["file-is-link", "path"]
]);
function asFinding(error, pointer, locate) {
	if (!(error instanceof AppError) || error.finding === void 0) throw locateError(error, locate(pointer));
	const { finding } = error;
	const key = KEYS.get(finding.code) ?? "path";
	return {
		...finding,
		location: locate(`${pointer}/${key}`)
	};
}

// src/domain/certification/check-signature.ts
/** What the manifest declares against what the file says; -1 agrees with any size. */
function checkSignature$1(declared, actual, location) {
	return [
		...checkTensors("input", declared.inputs, actual.inputs),
		...checkTensors("output", declared.outputs, actual.outputs),
		...checkRows$2(declared.inputs, actual.inputs)
	].map((facts) => finding("signature-mismatch", facts, { location }));
}
function* checkTensors(role, declared, actual) {
	for (const { name: tensor, datatype, shape } of declared) {
		const found = actual.find(({ name }) => name === tensor);
		if (found === void 0) yield {
			fault: "missing",
			role,
			tensor,
			found: actual.map(({ name }) => name)
		};
		else if (found.datatype !== datatype || !shapesAgree(shape, found.shape)) yield {
			fault: "different",
			role,
			tensor,
			datatype: found.datatype,
			shape: found.shape,
			declaredDatatype: datatype,
			declaredShape: shape
		};
	}
	if (role === "output") return;
	for (const { name: tensor } of actual) if (!declared.some(({ name }) => name === tensor)) yield {
		fault: "undeclared",
		tensor
	};
}
/** A size that the manifest leaves open does not hide that the file fixes it. */
function checkRows$2(declared, actual) {
	return declared.flatMap((input) => {
		const sizes = actual.find(({ name }) => name === input.name)?.shape ?? [];
		const shape = input.shape.map((size, axis) => size < 0 ? sizes[axis] ?? size : size);
		return isFed(input) && isRowOpen({
			...input,
			shape
		}) ? [{
			fault: "rows-open",
			tensor: input.name,
			shape
		}] : [];
	});
}
function shapesAgree(declared, actual) {
	if (declared.length !== actual.length) return false;
	return declared.every((size, index) => size === -1 || actual[index] === -1 || size === actual[index]);
}

// src/usecases/certify/prepare-model.ts
/** Where a version's manifest names the file that its runtime opens. */
const FIRST_FILE = "/artifact/files/0";
const NO_LABELS = /* @__PURE__ */ new Map();
/** Reads files without loading them, and compares what they say of themselves with what the candidate's manifests declare. */
async function prepareModel(artifact, { model, version }, { runtimeOf, place, file }) {
	const { inspection, findings, columnLabels = NO_LABELS, randomOperators = [], isDynamicallyQuantised = false } = await runtimeOf(artifact.format).inspect(artifact).catch((error) => {
		throw locateError(error, file);
	});
	if (inspection === null || hasError(findings)) return {
		model: null,
		inspection,
		findings,
		randomOperators
	};
	const declared = version.value.signature ?? model.value.signature;
	const all = [...findings, ...checkSignature$1(declared, inspection.signature, place)];
	const prepared = {
		artifact,
		inspection,
		columnLabels,
		isDynamicallyQuantised
	};
	return {
		model: hasError(all) ? null : prepared,
		inspection,
		findings: all,
		randomOperators
	};
}

// src/usecases/certify/checks/baseline.ts
/**
* The version to compare with. One that cannot be run must not block its successor: then relative gates have no baseline, and a
* warning says why.
*/
const baseline = {
	name: "baseline",
	async run(context) {
		const choice = context.request.baseline;
		if (choice === null) return {
			findings: [],
			next: {
				...context,
				baseline: null
			}
		};
		const prepared = await prepare(choice, {
			...context,
			...asBaseline(context)
		});
		if (prepared.kind === "unusable") {
			const facts = {
				fault: "preparing",
				version: choice.version.value.version
			};
			return {
				findings: [finding("baseline-unusable", facts, { because: prepared.because })],
				next: {
					...context,
					baseline: null
				}
			};
		}
		return {
			findings: [],
			recorded: { baseline: describe$6(choice, context) },
			next: {
				...context,
				baseline: prepared.model
			}
		};
	}
};
async function prepare({ version }, { request, ports }) {
	const { folder, root } = request;
	const locate = (pointer) => version.source.locate(pointer);
	const fetched = await fetchArtifact({
		version: version.value,
		folder,
		root,
		locate
	}, ports.files);
	if (fetched.kind === "rejected") return {
		kind: "unusable",
		because: fetched.findings
	};
	const to = {
		runtimeOf: ports.runtimeOf,
		place: locate(""),
		file: locate(FIRST_FILE)
	};
	const { model, findings } = await prepareModel(fetched.artifact, request, to);
	if (model !== null) return {
		kind: "prepared",
		model
	};
	return {
		kind: "unusable",
		because: findings.filter(({ severity }) => severity === "error")
	};
}
function describe$6({ version, origin, reading }, { request, ports }) {
	const { value } = version;
	const digest = { sha256: artifactDigest(value.artifact.files, ports.hash) };
	const isAlike = isSameReading(readAs(request), readingOf(request.model.value, value));
	const manifest = describeSource(version.source, ports.hash);
	return {
		version: value.version,
		digest,
		manifest,
		origin,
		...isAlike ? {} : { reading: reading ?? "own" }
	};
}

// src/usecases/certify/checks/identity.ts
/** Versions that a finding names. */
const MAX_NAMED$1 = 20;
/** Whether the files are the declared ones. */
const identity = {
	name: "identity",
	async run(context) {
		const { request, ports } = context;
		const { folder, root, version } = request;
		ports.onProgress({
			activity: "checking the files",
			done: 0
		});
		const locate = (pointer) => version.source.locate(pointer);
		const fetched = await fetchArtifact({
			version: version.value,
			folder,
			root,
			locate
		}, ports.files);
		if (fetched.kind === "rejected") return {
			findings: fetched.findings,
			next: null
		};
		return {
			findings: repeatsOf(request.sameAs),
			next: {
				...context,
				artifact: fetched.artifact
			}
		};
	}
};
/** No fault: a version may go back to what was. But it is no other model, and whoever compares the two compares nothing. */
function repeatsOf(versions) {
	return versions.length === 0 ? [] : [finding("same-artifact-as", { versions: namedRepeats(versions) })];
}
function namedRepeats(versions) {
	return versions.slice(0, MAX_NAMED$1);
}

// src/domain/benchmark/explanation.ts
/** What the files say about a difference in speed: it costs no measurement and has no noise. */
function explainDifference(candidate, baseline) {
	return {
		parametersRatio: ratio(candidate.parameters, baseline.parameters),
		operatorChanges: isCut(candidate) || isCut(baseline) ? {} : operatorChanges(operatorsOf(candidate), operatorsOf(baseline))
	};
}
function ratio(candidate, baseline) {
	return candidate === null || baseline === null || baseline === 0 ? null : candidate / baseline;
}
/** What is not listed may be in the other one: no change can be told. */
function isCut(inspection) {
	return graphOf(inspection)?.more !== void 0;
}
function operatorsOf(inspection) {
	return graphOf(inspection)?.operators ?? {};
}
function operatorChanges(candidate, baseline) {
	const names = [.../* @__PURE__ */ new Set([...Object.keys(candidate), ...Object.keys(baseline)])].sort();
	return Object.fromEntries(names.map((name) => [name, countOf(candidate, name) - countOf(baseline, name)]).filter(([, change]) => change !== 0));
}
function countOf(counts, name) {
	return Object.hasOwn(counts, name) ? counts[name] ?? 0 : 0;
}

// src/domain/benchmark/round.ts
/** A percentile of fewer calls than this is only the maximum under another name. */
const LEAST_CALLS$3 = {
	latency_p50: 2,
	latency_p90: 10,
	latency_p99: 100,
	latency_mean: 1,
	throughput: 1
};
/** One round, from the calls of both arms. */
function compareRound(candidate, baseline) {
	const [own, theirs] = [figuresOf$2(candidate), figuresOf$2(baseline)];
	const pair = (metric) => {
		const [first, second] = [own[metric], theirs[metric]];
		return first !== null && second !== null && first > 0 && second > 0 ? {
			candidate: first,
			baseline: second
		} : null;
	};
	return {
		latency_p50: pair("latency_p50"),
		latency_p90: pair("latency_p90"),
		latency_p99: pair("latency_p99"),
		latency_mean: pair("latency_mean"),
		throughput: pair("throughput")
	};
}
/** The logarithm of candidate over baseline in each round that has the metric. */
function logRatios(rounds, metric) {
	return rounds.flatMap((round) => {
		const figures = round[metric];
		return figures === null ? [] : [Math.log(figures.candidate / figures.baseline)];
	});
}
/** The metrics that a comparison of these sizes can have: a call of more rows takes longer, which is no slower model. */
function comparableMetrics(sizes) {
	return sizes.candidate === sizes.baseline ? COMPARED_METRICS : ["throughput"];
}
function figuresOf$2({ times, batchSize }) {
	const sorted = sortedCopy(times);
	const ofPercentile = (proportion, leastCalls) => sorted.length < leastCalls ? null : percentile(sorted, proportion);
	const ofMean = sorted.length < LEAST_CALLS$3.latency_mean ? null : mean(sorted);
	return {
		latency_p50: ofPercentile(.5, LEAST_CALLS$3.latency_p50),
		latency_p90: ofPercentile(.9, LEAST_CALLS$3.latency_p90),
		latency_p99: ofPercentile(.99, LEAST_CALLS$3.latency_p99),
		latency_mean: ofMean,
		throughput: ofMean === null || ofMean <= 0 ? null : 1e3 * batchSize / ofMean
	};
}

// src/domain/benchmark/stretches.ts
var import_lib$2 = /* @__PURE__ */ __toESM(require_lib$2(), 1);
/**
* The mean over stretches that may differ by more than their rounds let expect, since a neighbour was busy in one of them: the
* random-effects estimate of DerSimonian and Laird (1986), with the variance within pooled over all stretches and Student's
* quantile for its degrees of freedom. One stretch, or several that agree: mean ± (t(N−J) · s/√N + bias). Two of equal
* length that differ by d beyond their rounds: mean ± (t(N−J) · d/2 + bias).
*/
function poolStretches(stretches, { alpha, bias }) {
	const filled = stretches.filter(({ length }) => length > 0);
	const degrees = filled.reduce((sum, { length }) => sum + length, 0) - filled.length;
	const variances = variancesOf(filled, Math.max(1, degrees));
	const inverse = variances.some((variance) => variance === 0) ? filled.map(({ length }) => length) : variances.map((variance) => 1 / variance);
	const total = inverse.reduce((sum, weight) => sum + weight, 0);
	const weights = inverse.map((weight) => weight / total);
	const center = filled.length === 0 ? NaN : weightedMean(filled.map(mean), weights);
	if (degrees < 1) return {
		mean: center,
		halfWidth: Number.POSITIVE_INFINITY,
		weights
	};
	const variance = weights.reduce((sum, weight, index) => sum + weight ** 2 * (variances[index] ?? 0), 0);
	return {
		mean: center,
		halfWidth: (0, import_lib$2.default)(1 - alpha, degrees) * Math.sqrt(variance) + bias,
		weights
	};
}
function weightedMean(values, weights) {
	return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}
/** Of each stretch's mean: what its rounds leave, and what stretches differ beyond that. */
function variancesOf(stretches, degrees) {
	const within = stretches.reduce((sum, values) => sum + squares(values, mean(values)), 0) / degrees;
	const between = betweenVariance(stretches, within);
	return stretches.map(({ length }) => within / length + between);
}
/** The moment estimate, never below zero. */
function betweenVariance(stretches, within) {
	const rounds = stretches.reduce((sum, { length }) => sum + length, 0);
	const center = mean(stretches.flat());
	const spread = stretches.reduce((sum, values) => sum + values.length * (mean(values) - center) ** 2, 0);
	const scale = rounds - stretches.reduce((sum, { length }) => sum + length ** 2, 0) / rounds;
	return scale > 0 ? Math.max(0, (spread - (stretches.length - 1) * within) / scale) : 0;
}
function squares(values, center) {
	return values.reduce((sum, value) => sum + (value - center) ** 2, 0);
}

// src/domain/benchmark/comparison.ts
/** Nothing is decided by one stretch of time: a neighbour may have been busy in it. */
const STAGES = [
	{
		rounds: 10,
		roundMs: 40,
		alpha: 0
	},
	{
		rounds: 10,
		roundMs: 40,
		alpha: .004
	},
	{
		rounds: 16,
		roundMs: 120,
		alpha: .003
	},
	{
		rounds: 16,
		roundMs: 250,
		alpha: .003
	}
];
/** What repetition on one machine does not average out: layout, alignment, a neighbour that favours one arm. */
const SYSTEMATIC_FLOOR = .003;
/** What the gate on this limit would answer after these stretches. */
function judgeLimit(stretches, metric, test) {
	const { comparator, limit, alpha } = test;
	const estimate = ratioEstimate(pooledOf(candidates(stretches), metric, alpha), 1 - 2 * alpha);
	const noiseFloor = noiseFloorOf(pooledOf(sentinels(stretches), metric, alpha)) ?? void 0;
	return judgeRatio({
		estimate,
		comparator,
		limit,
		test: "bound"
	}, noiseFloor).result;
}
/** Whether another stretch could still change an answer. */
function needsAnotherStage(stretches, limits, alpha) {
	return COMPARED_METRICS.some((metric) => {
		const limit = limits[metric];
		return limit !== void 0 && judgeLimit(stretches, metric, {
			...limit,
			alpha
		}) === "inconclusive";
	});
}
/**
* The certificate's comparison: ratios with intervals at the level of the last look, the figures of both that they are made
* of, and the noise floor of this machine now.
*/
function summarizeComparison({ stretches, alpha, facts, batchSizes = ONE_ROW }) {
	const ratios = {};
	const figures = {};
	const noiseFloor = {};
	const metrics = comparableMetrics(batchSizes);
	for (const metric of metrics) {
		const pooled = pooledOf(candidates(stretches), metric, alpha);
		ratios[metric] = ratioEstimate(pooled, 1 - 2 * alpha);
		const own = figuresOf$1(candidates(stretches), metric, pooled);
		if (own !== null) figures[metric] = own;
		const floor = noiseFloorOf(pooledOf(sentinels(stretches), metric, alpha));
		if (floor !== null) noiseFloor[metric] = floor;
	}
	const rounds = candidates(stretches).reduce((sum, { length }) => sum + length, 0);
	return {
		ratios,
		figures,
		stretches: stretches.map(({ candidate }) => describeStretch(candidate, metrics)),
		noiseFloor,
		rounds,
		...facts
	};
}
const ONE_ROW = {
	candidate: 1,
	baseline: 1
};
function candidates(stretches) {
	return stretches.map(({ candidate }) => candidate);
}
function sentinels(stretches) {
	return stretches.map(({ sentinel }) => sentinel);
}
function pooledOf(stretches, metric, alpha) {
	const values = stretches.map((rounds) => logRatios(rounds, metric));
	return poolStretches(values, {
		alpha,
		bias: SYSTEMATIC_FLOOR
	});
}
/** Geometric means that count each stretch as the ratio does, so that one over the other is the ratio. */
function figuresOf$1(stretches, metric, { weights }) {
	const filled = stretches.map((rounds) => rounds.flatMap((round) => round[metric] ?? [])).filter((all) => all.length > 0);
	if (filled.length === 0) return null;
	const geometric = (arm) => {
		const means = filled.map((figures) => mean(figures.map((figure) => Math.log(figure[arm]))));
		return Math.exp(weightedMean(means, weights));
	};
	return {
		candidate: geometric("candidate"),
		baseline: geometric("baseline")
	};
}
function describeStretch(rounds, metrics) {
	const ratios = metrics.flatMap((metric) => {
		const logs = logRatios(rounds, metric);
		return logs.length === 0 ? [] : [[metric, Math.exp(mean(logs))]];
	});
	return {
		rounds: rounds.length,
		ratios: Object.fromEntries(ratios)
	};
}
/** Two equal models that look different by their own interval show a bias: then the bias is the floor. */
function noiseFloorOf(interval) {
	const floor = Math.max(interval.halfWidth, Math.abs(interval.mean));
	return Number.isFinite(floor) ? Math.expm1(floor) : null;
}
function ratioEstimate({ mean: center, halfWidth }, level) {
	if (Number.isNaN(center)) return {
		value: null,
		interval: null
	};
	const known = Number.isFinite(halfWidth);
	return {
		value: Math.exp(center),
		interval: {
			lower: known ? Math.exp(center - halfWidth) : 0,
			upper: known ? Math.exp(center + halfWidth) : null,
			level,
			method: "student-t of round log ratios, sequential, 0.3 % floor"
		}
	};
}

// src/domain/benchmark/t-interval.ts
/**
* Student's interval for the mean of independent rounds: mean ± t(K−1) · √(s²/K + floor²).
* One round alone says nothing about the next one, so its half-width is infinite.
*/
function tInterval(rounds, options) {
	const count = rounds.length;
	const center = mean(rounds);
	if (count < 2) return {
		mean: center,
		halfWidth: Number.POSITIVE_INFINITY
	};
	const variance = rounds.reduce((sum, value) => sum + (value - center) ** 2, 0) / (count - 1);
	const error = Math.sqrt(variance / count + options.floor ** 2);
	return {
		mean: center,
		halfWidth: (0, import_lib$2.default)(1 - options.alpha, count - 1) * error
	};
}

// src/domain/benchmark/recognition.ts
/** A model that takes longer than this many times for rows that it cannot know is fast only for those that it knows. */
const MOST_RATIO = 2;
const LOOKS = [
	{
		durationMs: 40,
		leastTurns: 4,
		alpha: .004
	},
	{
		durationMs: 120,
		leastTurns: 12,
		alpha: .003
	},
	{
		durationMs: 400,
		leastTurns: 48,
		alpha: .003
	}
];
/** No version is rejected by what was seen in one moment. */
const LEAST_LOOKS_TO_FAIL = 2;
/** Parts of a look, each with a ratio of its own. */
const PARTS$2 = 8;
/** The first turns of a look only warm the cache. */
const DISCARDED_SHARE = 1 / 8;
const METRICS = [
	"latency_mean",
	"latency_p50",
	"latency_p90"
];
/** Calls in turns: the call i of both lists was made in the same turn. */
function compareTurns(seen, unseen) {
	const first = Math.max(1, Math.floor(seen.length * DISCARDED_SHARE));
	const count = Math.max(1, Math.min(PARTS$2, seen.length - first));
	const bounds = Array.from({ length: count + 1 }, (_, part) => {
		return first + Math.floor(part * (seen.length - first) / count);
	});
	const parts = bounds.slice(1).map((end, part) => [bounds[part] ?? first, end]);
	return {
		unseen: parts.map(([start, end]) => compareTimes(unseen.slice(start, end), seen.slice(start, end))),
		again: parts.map(([start, end]) => {
			const own = seen.slice(start, end);
			return compareTimes(own.filter((_, turn) => turn % 2 === 1), own.filter((_, turn) => turn % 2 === 0));
		})
	};
}
function compareTimes(numerator, denominator) {
	return compareRound({
		times: numerator,
		batchSize: 1
	}, {
		times: denominator,
		batchSize: 1
	});
}
/** What is known after so many looks, of the cost for which the rows are furthest apart. */
function judgeTurns(turns, { alpha, looks }) {
	const furthest = METRICS.map((metric) => judgeMetric(turns, metric, alpha)).reduce((worst, one) => reachOf(one) > reachOf(worst) ? one : worst);
	const result = furthest.result === "fail" && looks < LEAST_LOOKS_TO_FAIL ? "inconclusive" : furthest.result;
	return {
		...furthest,
		result
	};
}
function judgeMetric({ unseen, again }, metric, alpha) {
	const ratio = ratioEstimate(intervalOf(unseen, metric, alpha), 1 - 2 * alpha);
	const noiseFloor = noiseFloorOf(intervalOf(again, metric, alpha));
	const limit = 2 * (1 + (noiseFloor ?? 0));
	return {
		metric,
		ratio,
		noiseFloor,
		result: judge({
			estimate: ratio,
			comparator: "<=",
			limit,
			test: "bound"
		}).result
	};
}
/** A metric that fails before one that is open, and then the higher one; what has too few calls says nothing. */
function reachOf({ ratio, result }) {
	if (ratio.value === null) return Number.NEGATIVE_INFINITY;
	return RANKS[result] + Math.atan(ratio.value) / Math.PI;
}
const RANKS = {
	pass: 0,
	inconclusive: 1,
	fail: 2
};
function intervalOf(parts, metric, alpha) {
	return tInterval(logRatios(parts, metric), {
		alpha,
		floor: SYSTEMATIC_FLOOR
	});
}

// src/domain/calling/answered-shape.ts
/**
* The shape in which an answer came, its rows first, where its row is another than declared; -1 is the row. Null where they
* agree. Exporters declare what nobody checks: a regressor of several numbers comes as one of one number.
*/
function otherShape(declared, { shape: [, ...row] }) {
	const axis = rowAxis(declared);
	if (axis === null || isSameRow(rowShape(declared), row)) return null;
	return row.toSpliced(Math.min(axis, row.length), 0, -1);
}
/** An axis of one is none; how many axes an open shape has in the end nobody declared. */
function isSameRow(declared, row) {
	if (declared.length === row.length) return declared.every((size, axis) => size < 0 || size === row[axis]);
	return declared.some((size) => size < 0) || sizesOf$2(declared) === sizesOf$2(row);
}
function sizesOf$2(shape) {
	return shape.filter((size) => size !== 1).join();
}

// src/domain/calling/own-elements.ts
/** Each row of answers to padded lists by itself, as long as its own list: what a model says of padding is no answer. */
function ownElements(answers, lengths) {
	return Array.from({ length: answers.shape[0] ?? 0 }, (_, row) => {
		const own = sliceRows(answers, row, row + 1);
		const length = lengths?.[row];
		return length === void 0 ? own : resized(own, length);
	});
}
/** The same row with so many elements, zeros after its own. */
function resized(row, length) {
	const [rows = 1, width = 1, ...inner] = row.shape;
	if (row.shape.length < 2 || width === length) return row;
	const size = inner.reduce((product, step) => product * step, 1);
	return {
		...row,
		shape: [
			rows,
			length,
			...inner
		],
		data: extendData(row.data, length * size)
	};
}

// src/domain/evaluation/drawn-rows.ts
/** Different rows from 0 to `total` − 1, in the order in which they were drawn: each beginning of the list is a sample, too. */
function drawRows(total, most, seed) {
	const random = seededRandom(seed);
	const drawn = /* @__PURE__ */ new Set();
	if (total <= 2 * most) return shuffled(rowsTo(total), random).slice(0, most);
	while (drawn.size < most) drawn.add(randomIndex(random, total));
	return [...drawn];
}
/** Of rows that are known beforehand, the first ones: a multiple of `together`, where so many follow each other. */
function drawingOf(order, together = 1) {
	const whole = (most) => Math.max(together, most - most % together);
	return { draw: (_batch, most) => order.slice(0, whole(most)) };
}
/** A pair. */
const LEAST_OF_UNIT = 2;
/**
* Rows that are judged together, pairs and queries, drawn whole among the first `total` rows: those whose keys, hashed with the
* seed, are the least, wherever in the set their rows stand. Only one that is larger than all that is drawn, or than `mostOfUnit`, is
* cut: to the rows whose places, hashed with the seed, are the least.
*/
var UnitDrawing = class {
	#total;
	#seed;
	#mostOfUnit;
	#units = /* @__PURE__ */ new Map();
	/** Units from this rank on were drawn once and given up. */
	#end = Number.POSITIVE_INFINITY;
	#count = 0;
	constructor(total, seed, mostOfUnit = Number.POSITIVE_INFINITY) {
		this.#total = total;
		this.#seed = seed;
		this.#mostOfUnit = mostOfUnit;
	}
	draw({ start, rows, query }, most) {
		const limit = Math.max(most, 2);
		for (let row = 0; row < rows && start + row < this.#total; row += 1) {
			this.#add(narrow(query?.[row] ?? ""), start + row);
			this.#shrink(limit);
		}
		this.#shrink(limit);
		return [...this.#units.values()].flatMap((unit) => unit.rows);
	}
	#add(key, row) {
		const known = this.#units.get(key);
		const rank = known?.rank ?? rankOf$1(key, this.#seed);
		if (known === void 0 && rank >= this.#end) return;
		if (known === void 0) this.#units.set(key, {
			rank,
			rows: [row]
		});
		else known.rows.push(row);
		this.#count += 1;
		if (known !== void 0 && known.rows.length > this.#mostOfUnit) this.#thin(known);
	}
	#thin({ rows }) {
		const [last] = rows.toSorted((a, b) => rankOf$1(b, this.#seed) - rankOf$1(a, this.#seed));
		rows.splice(rows.indexOf(last ?? 0), 1);
		this.#count -= 1;
	}
	#shrink(most) {
		while (this.#count > most && this.#units.size > 1) {
			const [key, last] = [...this.#units].reduce((a, b) => b[1].rank > a[1].rank ? b : a);
			this.#units.delete(key);
			this.#count -= last.rows.length;
			this.#end = last.rank;
		}
		if (this.#count <= most) return;
		for (const { rows } of this.#units.values()) rows.splice(most);
		this.#count = most;
	}
};
/** FNV-1a over the key's text, from the seed on. */
function rankOf$1(key, seed) {
	let hash = seed ^ 2166136261;
	for (const sign of `${typeof key} ${key}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619);
	return seededRandom(hash)();
}
/** Every row alone, all in another order, and in batches of two other sizes. */
function otherSendings(rows, seed) {
	const random = seededRandom(seed + 1);
	const order = () => shuffled(rowsTo(rows), random);
	const size = () => Math.min(rows, 2 + randomIndex(random, Math.max(1, rows - 2)));
	return {
		alone: [{
			order: order(),
			size: 1
		}],
		"other-order": [{
			order: order(),
			size: rows
		}],
		"other-batches": [{
			order: order(),
			size: size()
		}, {
			order: order(),
			size: size()
		}]
	};
}
/** How many rows the last of calls of exactly `size` lacks. */
function missingRows(rows, size) {
	return (size - rows % size) % size;
}
/** Each row once in calls of exactly `size`, the last one filled with the rows that follow. */
function servedSending(rows, size, seed) {
	const random = seededRandom(seed + 2);
	const whole = rows - rows % size;
	const order = shuffled(rowsTo(rows), random);
	const fill = rowsTo(missingRows(rows, size)).map((row) => rows + row);
	return {
		order: [...order.slice(0, whole), ...shuffled([...order.slice(whole), ...fill], random)],
		size,
		served: { rows }
	};
}
/** A way with fewer rows: an order drawn at random begins with a sample. */
function shorten({ order, ...sending }, calls) {
	return {
		...sending,
		order: order.slice(0, Math.max(1, calls) * sending.size)
	};
}
function rowsTo(count) {
	return Array.from({ length: count }, (_, row) => row);
}

// src/usecases/certify/draw-answers.ts
/** Of 256 rows, answers that one row in a hundred gets otherwise are missed once in thirteen times; of one in fifty, once in 170. */
const MOST_ROWS$2 = 256;
const LEAST_ROWS = 16;
/** Rows are kept while the others are scored. */
const MOST_BYTES = 67108864;
/** The least number of rows may take more, but not without end. */
const LEAST_BYTES_FACTOR = 4;
const BYTES_PER_ELEMENT$1 = 4;
/** Rows that are padded are read again one by one, up to the last one that was drawn. */
const PADDED_ROWS = 4096;
/** Looks at what the candidate answers while it is scored: keeps the answers of rows drawn by the seed, and counts NaN beside them. */
var AnswerWatch = class {
	#context;
	#drawing;
	#most;
	#kept = /* @__PURE__ */ new Map();
	#otherShape = null;
	#nan = /* @__PURE__ */ new Map();
	constructor(context) {
		this.#context = context;
		const { inputs } = signatureOf(context.battery.request);
		this.#most = rowsOf(inputs.reduce((sum, { shape }) => sum + elementsOf(shape), 0));
		this.#drawing = drawingFor(context, this.#most);
	}
	add(batch, outputs) {
		const { battery, set } = this.#context;
		const { start, rows } = batch;
		const declared = new Set(outputsOf(battery.request));
		this.#otherShape ??= shapeBeside(this.#context, outputs);
		for (const output of joinedOutputs(outputs, set.prediction)) {
			if (output.shape[0] !== rows) continue;
			if (output.name === set.prediction.output) this.#keep(output, batch);
			else if (declared.has(output.name)) this.#countNan(output, start);
		}
	}
	/** Null where no answer had a row to itself. */
	drawn() {
		const rows = [...this.#kept.keys()].toSorted((a, b) => a - b);
		if (rows.length === 0) return null;
		const answers = rows.flatMap((row) => this.#kept.get(row) ?? []);
		const widest = answers.reduce((most, { shape }) => Math.max(most, shape[1] ?? 1), 1);
		return {
			rows,
			answers: joinRows(answers.map((answer) => resized(answer, widest)))
		};
	}
	/** Where the answers that are scored have another shape than the file declares. */
	otherShape() {
		return this.#otherShape;
	}
	findings() {
		return [...this.#nan].map(([output, place]) => finding("nan-beside-answer", {
			output,
			...place
		}));
	}
	#keep(output, batch) {
		const [rows = 0, ...shape] = output.shape;
		this.#most = Math.min(this.#most, rowsOf(elementsOf([1, ...shape])));
		const drawn = new Set(this.#drawing.draw({
			...batch,
			query: unitsOf(this.#context, batch)
		}, this.#most));
		const own = ownElements(output, ownLengths(this.#context, batch));
		for (const row of this.#kept.keys()) if (!drawn.has(row)) this.#kept.delete(row);
		for (const row of drawn) {
			if (row < batch.start || row >= batch.start + rows) continue;
			const answer = own[row - batch.start];
			if (answer !== void 0) this.#kept.set(row, joinRows([answer]));
		}
	}
	#countNan({ name, shape, data }, start) {
		const width = data.length / Math.max(1, shape[0] ?? 1);
		let last = -1;
		for (let cell = 0; cell < data.length; cell += 1) {
			const row = Math.floor(cell / width);
			if (row === last || !Number.isNaN(data[cell])) continue;
			last = row;
			const known = this.#nan.get(name);
			if (known === void 0) this.#nan.set(name, {
				rows: 1,
				firstRow: start + row + 1
			});
			else known.rows += 1;
		}
	}
};
/** The file's own words of the output, with the row's axis of the manifest. */
function shapeBeside({ battery, set }, outputs) {
	const { output } = set.prediction;
	const answer = outputs.find(({ name }) => name === output);
	const read = signatureOf(battery.request).outputs.find(({ name }) => name === output);
	const filed = battery.candidate.inspection.signature.outputs.find(({ name }) => name === output);
	if (answer === void 0 || read === void 0 || filed === void 0) return null;
	const shape = otherShape({
		...read,
		shape: filed.shape
	}, answer);
	return shape && {
		output,
		declared: filed.shape,
		shape
	};
}
/** What carries state answers alike from the beginning on only; pairs and queries mean nothing in parts. */
function drawingFor(context, most) {
	const { battery, data } = context;
	const signature = signatureOf(battery.request);
	const first = Math.min(data.rows, isPadded(signature) ? PADDED_ROWS : data.rows);
	const { hasQueries, target } = kindOf$1(context);
	if (carriesState(signature)) return drawingOf(rowsTo(Math.min(first, MOST_ROWS$2)), hasQueries ? 2 : 1);
	if (target.isGroup === true) return new UnitDrawing(first, seedOf(context), 4);
	return hasQueries ? new UnitDrawing(first, seedOf(context)) : drawingOf(drawRows(first, most, seedOf(context)));
}
/** What says which rows are judged together: the query or pair, else the id that is the target itself. */
function unitsOf(context, { query, target }) {
	return kindOf$1(context).target.isGroup === true ? Array.from(target.values) : query;
}
function kindOf$1({ battery, set }) {
	return problemKind(problemOf(battery.request.model.value.task, set.target));
}
/** How many elements of each row are answered, where each has an answer of its own; null where none is. */
function ownLengths(context, { lengths = null }) {
	return kindOf$1(context).target.isSequence === true ? lengths : null;
}
/**
* The run's seed and the file's digest together: whoever makes a file that behaves on the rows and batch sizes of a known seed
* gets others by making it.
*/
function seedOf({ battery }) {
	return battery.request.version.value.artifact.files.map(({ sha256 }) => Number.parseInt(sha256.slice(0, 8), 16)).reduce((seed, part) => Math.imul(seed ^ part, 16777619), battery.request.seed | 0);
}
function rowsOf(elements) {
	const fitting = Math.floor(MOST_BYTES / (Math.max(1, elements) * BYTES_PER_ELEMENT$1));
	return Math.max(1, Math.min(MOST_ROWS$2, Math.max(fitting, Math.min(LEAST_ROWS, fitting * LEAST_BYTES_FACTOR))));
}
/** Elements of a row; an open dimension is taken for small. */
function elementsOf(shape) {
	return shape.slice(1).reduce((product, size) => product * Math.max(1, size), 1);
}

// src/usecases/certify/take-sample-rows.ts
/** Rows from which benchmark requests are drawn: enough to vary, few enough to be handed to a process. */
const SAMPLE_ROWS = 256;
/** Real rows, drawn by the seed over the whole evaluation set: how long many models take depends on their input. */
async function takeSampleRows(sets, { name, seed }) {
	const data = sets.get(name ?? [...sets.keys()][0] ?? "");
	if (data === void 0) throw new AppError({
		code: "manifest-meaning",
		message: `There is no evaluation set ${name}.`
	});
	const indices = drawRows(data.rows, SAMPLE_ROWS, seed).toSorted((a, b) => a - b);
	return (await data.take(indices)).inputs;
}

// src/usecases/certify/checks/performance.ts
/** Where in the whole battery measuring starts, for the progress bar. */
const STARTS_AT = .4;
/** One mode after another, so that they do not disturb each other; nor does the process that scored run beside them. */
const performance$1 = {
	name: "performance",
	async run(context) {
		const { request, candidate, baseline, limits, ports } = context;
		await context.model.model[Symbol.asyncDispose]();
		const measured = [];
		const findings = [];
		const explanation = baseline === null ? null : explainDifference(candidate.inspection, baseline.inspection);
		for (const [index, modeName] of request.modes.entries()) {
			const mode = request.model.value.modes[modeName];
			if (mode === void 0) continue;
			const seed = seedOf({ battery: context }) + index;
			const asked = {
				name: mode.data ?? [...context.data.keys()][0],
				seed
			};
			const theirs = await formOfBaseline(context, asked);
			const outcome = await ports.benchmark.measure({
				modeName,
				mode,
				candidate: candidate.artifact,
				baseline: theirs === null ? null : baseline?.artifact ?? null,
				rows: await takeSampleRows(context.data, asked),
				...theirs,
				signature: signatureOf(request),
				ratioLimits: ratioLimitsOf(request.gates, modeName),
				explanation,
				limits,
				quick: request.quick,
				seed,
				onProgress: ({ activity, done }) => {
					const share = (index + done) / request.modes.length;
					ports.onProgress({
						activity: `${modeName}: ${activity}`,
						done: STARTS_AT + share * .6
					});
				}
			});
			if (outcome.kind === "failed") return {
				findings: [...findings, failureFinding(outcome, "performance")],
				recorded: { performance: measured },
				next: null
			};
			measured.push(outcome.result);
			findings.push(...tellUnseen(outcome.result, mode));
		}
		return {
			findings,
			recorded: { performance: measured },
			next: {
				...context,
				measured
			}
		};
	}
};
/** How the baseline is asked for the same rows; null where there is none, or where it cannot read them. */
async function formOfBaseline(context, asked) {
	const data = context.baselineData.get(asked.name ?? "");
	if (data === void 0) return null;
	const battery = data === context.data.get(asked.name ?? "") ? null : asBaseline(context);
	if (battery === null) return {};
	return { baselineForm: {
		rows: await takeSampleRows(context.baselineData, asked),
		signature: signatureOf(battery.request)
	} };
}
/** What calls with rows that the model cannot know say of those that it may know. */
function tellUnseen({ mode, unseenRows }, { latencyDependsOnInput }) {
	if (unseenRows === void 0) return [];
	const { metric, ratio, result } = unseenRows;
	if (ratio.value === null) return [finding("latency-knows-rows", {
		fault: "unanswered",
		mode
	}, { severity: "warning" })];
	const isSlower = result === "fail";
	if (!isSlower && (result === "pass" || ratio.value <= 2)) return [];
	const fault = latencyDependsOnInput === true ? "declared" : isSlower ? "slower" : "undecided";
	const facts = {
		fault,
		mode,
		metric,
		ratio: ratio.value,
		lower: ratio.interval?.lower ?? 0
	};
	return [finding("latency-knows-rows", facts, { severity: fault === "slower" ? "error" : "warning" })];
}
function ratioLimitsOf(gates, mode) {
	const limits = gates.flatMap((gate) => {
		if (gate.kind !== "relative-performance" || gate.mode !== mode) return [];
		return [[gate.metric, {
			comparator: gate.comparator,
			limit: gate.limit
		}]];
	});
	return Object.fromEntries(limits);
}

// src/domain/evaluation/metrics/measure.ts
const LACKS = {
	labels: "no-labels",
	scores: "no-scores",
	probabilities: "no-probabilities",
	entities: "no-entities"
};
/** Computes a metric of scored rows. Throws AppError usage where the metric does not exist or does not fit the problem. */
function measureMetric(rows, name) {
	const { metric, parameter } = fittingMetric(rows, name);
	if (rows.gives[metric.needs] !== true) return undefinedMeasurement(LACKS[metric.needs]);
	const measurement = rows.measure(metric, parameter);
	if (measurement !== void 0) return measurement;
	throw new AppError({
		code: "internal",
		message: `The metric ${name} has no definition.`
	});
}
/** Whether a metric exists, fits the problem, and can be computed from what the model answers. */
function canMeasure(rows, name) {
	const parsed = parseMetricName(name);
	return parsed.kind === "metric" && metricFits(parsed, rows.problem) && rows.gives[parsed.metric.needs] === true;
}
/** The metric of this name. Throws AppError usage where it does not exist or does not fit the problem. */
function fittingMetric(rows, name) {
	const parsed = parseMetricName(name);
	if (parsed.kind === "metric" && metricFits(parsed, rows.problem)) return parsed;
	throw new AppError({
		code: "usage",
		message: `There is no metric \`${name}\` for a ${rows.problem} problem.`,
		hint: "Choose one that fits the problem, or correct `target.problem`."
	});
}

// src/domain/evaluation/paired.ts
/**
* Candidate minus baseline on the same rows, with a two-sided interval at `level`: Tango's score interval where both are
* proportions of the same rows, the two intervals with the correlation of the contributions (for ROC AUC, DeLong's covariance)
* where these are skewed, else the variance of the paired contributions.
*/
function differenceOf(candidate, baseline, level) {
	if (candidate.value === null || baseline.value === null) return {
		value: null,
		interval: null
	};
	const value = candidate.value - baseline.value;
	if (candidate.spread === null || baseline.spread === null) return {
		value,
		interval: null
	};
	const { lower, upper, method } = differenceEnds([{
		value: candidate.value,
		spread: candidate.spread
	}, {
		value: baseline.value,
		spread: baseline.spread
	}], level);
	return {
		value,
		interval: {
			lower: Number.isFinite(lower) ? lower : null,
			upper: Number.isFinite(upper) ? upper : null,
			level,
			method
		}
	};
}
/** The difference of two models that gave bit for bit the same scores. */
function noDifference(level) {
	return {
		value: 0,
		interval: {
			lower: 0,
			upper: 0,
			level,
			method: "identical outputs"
		}
	};
}
/**
* Score interval for the difference of paired proportions (Tango, Statistics in Medicine 1998).
*/
function tango({ rows, candidateOnly, baselineOnly }, z) {
	const value = (candidateOnly - baselineOnly) / rows;
	const score = (delta) => {
		const a = 2 * rows;
		const b = -candidateOnly - baselineOnly + (2 * rows - candidateOnly + baselineOnly) * delta;
		const c = -baselineOnly * delta * (1 - delta);
		const variance = rows * (2 * ((Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a)) + delta * (1 - delta));
		const distance = candidateOnly - baselineOnly - rows * delta;
		return variance <= 0 ? Math.sign(distance) * Number.POSITIVE_INFINITY || 0 : distance / Math.sqrt(variance);
	};
	return {
		lower: value <= -1 ? -1 : bisect((delta) => score(delta) <= z, -1, value),
		upper: value >= 1 ? 1 : bisect((delta) => score(delta) < -z, value, 1),
		method: "tango"
	};
}
function differenceEnds(sides, level) {
	const z = normalScore(level);
	const [candidate, baseline] = [sides[0].spread, sides[1].spread];
	const value = sides[0].value - sides[1].value;
	const discordant = discordantRows(candidate, baseline);
	if (discordant !== null) return tango(discordant, z);
	const paired = candidate.contributions.map((part, unit) => part - (baseline.contributions[unit] ?? 0));
	const { variance } = momentsOf(paired);
	if (variance === 0) {
		const unseen = unseenReach(candidate, z);
		return {
			lower: value - unseen,
			upper: value + unseen,
			method: unseen > 0 ? "paired wilson" : "paired delta"
		};
	}
	if (hasSkewedEnds(candidate)) return recoveredEnds(sides, level);
	const reach = studentScore(level, paired.length) * Math.sqrt(variance);
	return {
		lower: value - reach,
		upper: value + reach,
		method: "paired delta"
	};
}
/** Whether the metric's own interval is far from symmetric, near its bounds or by its bias. */
function hasSkewedEnds({ ends, scale }) {
	return ends !== void 0 || scale === "unit" || scale === "signed";
}
/**
* Ends of a difference from the ends of its two parts and their correlation (Zou and Donner, 2008). The observed difference is
* kept inside.
*/
function recoveredEnds(sides, level) {
	const [ours, theirs] = [armsOf(sides[0], level), armsOf(sides[1], level)];
	const value = sides[0].value - sides[1].value;
	const correlation = correlationOf(sides[0].spread.contributions, sides[1].spread.contributions);
	const reach = (a, b) => Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
	const centre = ours.centre - theirs.centre;
	return {
		lower: Math.min(value, centre - reach(ours.down, theirs.up)),
		upper: Math.max(value, centre + reach(ours.up, theirs.down)),
		method: "recovered variance"
	};
}
function armsOf({ value, spread }, level) {
	const centre = spread.ends?.(0).lower ?? value;
	const { lower, upper } = endsOf(value, spread, level);
	return {
		centre,
		down: centre - lower,
		up: upper - centre
	};
}
function correlationOf(a, b) {
	const product = a.reduce((total, part, unit) => total + part * (b[unit] ?? 0), 0);
	const size = Math.sqrt(momentsOf(a).variance * momentsOf(b).variance);
	return size === 0 ? 0 : product / size;
}
/** No row told the two apart: as many rows as Wilson's upper end for a share of 0 may still do so. */
function unseenReach({ scale, support }, z) {
	if (scale === "mean" || scale === "root" || scale === "below-one") return 0;
	return (scale === "signed" ? 2 : 1) * (z * z / (support + z * z));
}
/** Null where the two are no proportions of the same rows. Weights turn into an effective number of rows. */
function discordantRows(candidate, baseline) {
	const [ours, theirs] = [candidate.hits, baseline.hits];
	if (ours === void 0 || theirs === void 0 || candidate.support === 0) return null;
	let [asked, candidateOnly, baselineOnly] = [
		0,
		0,
		0
	];
	for (let row = 0; row < ours.length; row += 1) {
		if (ours[row] === 2 !== (theirs[row] === 2)) return null;
		if (ours[row] === 2) continue;
		asked += 1;
		candidateOnly += Number(ours[row] === 1 && theirs[row] === 0);
		baselineOnly += Number(ours[row] === 0 && theirs[row] === 1);
	}
	return isEven(candidate, asked) ? {
		rows: asked,
		candidateOnly,
		baselineOnly
	} : null;
}
function isEven({ support }, asked) {
	return Math.abs(support - asked) <= 1e-9 * asked;
}
/** The point in low to high from which `holds` is true. */
function bisect(holds, from, to) {
	let [low, high] = [from, to];
	for (let step = 0; step < 60; step += 1) {
		const middle = (low + high) / 2;
		if (holds(middle)) high = middle;
		else low = middle;
	}
	return (low + high) / 2;
}

// src/domain/evaluation/evaluate.ts
/** The level of intervals where no gate sets another; the default of a gate's confidence in schemas/model.schema.json. */
const DEFAULT_LEVEL = .95;
/** What gates on this set ask for, and what the report shows anyway: each pair of metric and level once, gates first. */
function wantedMetrics(rows, gates) {
	const shown = problemKind(rows.problem).shown.filter((metric) => canMeasure(rows, metric));
	const fitting = [...gates.map(({ metric, confidence = DEFAULT_LEVEL }) => ({
		metric,
		level: confidence
	})), ...shown.map((metric) => ({
		metric,
		level: DEFAULT_LEVEL
	}))].filter(({ metric }) => fits(metric, rows));
	return [...new Map(fitting.map((pair) => [`${pair.metric} ${pair.level}`, pair])).values()];
}
/**
* Every metric over all rows and over every part of every slice, with intervals, and with the paired difference to the
* baseline. Throws AppError usage where a metric does not fit the problem.
*/
function evaluatePrediction({ data, candidate, baseline, metrics }) {
	if (baseline !== null) checkSameRows(candidate, baseline);
	const theirs = baseline === null ? null : slicePartsOf(baseline);
	return [{
		data,
		slice: null,
		candidate,
		baseline
	}, ...slicePartsOf(candidate).map((part, index) => {
		return {
			data,
			slice: {
				name: part.name,
				group: part.group
			},
			candidate: part.rows,
			baseline: theirs?.[index]?.rows ?? null
		};
	})].flatMap((pair) => evaluatePair(pair, metrics));
}
/** The results of one part; what several levels need is computed once. */
function evaluatePair(pair, metrics) {
	const same = pair.baseline !== null && sameScores(pair.candidate, pair.baseline);
	return [...Map.groupBy(metrics, ({ metric }) => metric)].flatMap(([metric, wanted]) => {
		const candidate = measureMetric(pair.candidate, metric);
		const baseline = pair.baseline === null ? null : measureMetric(pair.baseline, metric);
		return wanted.map(({ level }) => ({
			data: pair.data,
			slice: pair.slice,
			metric,
			direction: fittingMetric(pair.candidate, metric).metric.direction,
			rows: pair.candidate.rows,
			estimate: estimateOf(candidate, level),
			baseline: baseline && estimateOf(baseline, level),
			difference: baseline && difference({
				candidate,
				baseline,
				same
			}, level)
		}));
	});
}
function difference({ candidate, baseline, same }, level) {
	return same && candidate.value !== null ? noDifference(level) : differenceOf(candidate, baseline, level);
}
function checkSameRows(candidate, baseline) {
	if (candidate.rows === baseline.rows && candidate.problem === baseline.problem) return;
	throw new AppError({
		code: "internal",
		message: "Candidate and baseline were scored on different rows."
	});
}
function fits(name, rows) {
	const metric = parseMetricName(name);
	return metric.kind === "metric" && metricFits(metric, rows.problem);
}

// src/domain/evaluation/suspicions.ts
/** That one class of several is scored against the rest changes what every number means, and stands nowhere beside them. */
function oneAgainstRest({ target, prediction }) {
	const { positive, classes } = target;
	if (positive === void 0 || classes === void 0 || classes.length < 3) return [];
	const { threshold = .5, kind } = prediction;
	return [finding("positive-against-rest", {
		positive: typeof positive === "string" ? labelText(positive) : positive,
		classes: classes.length,
		threshold: kind === "labels" ? null : threshold
	})];
}
/** Numbers that are right as they are computed, and whose likely cause is that the manifest names the wrong class. */
function suspicions(results, rows, { kind, positiveScores = "high" } = {}) {
	const kappa = kappaBelowChance(rows);
	if (kappa !== null) return [finding("worse-than-chance", {
		metric: "cohen_kappa",
		value: kappa
	})];
	return results.filter(isUpsideDown).slice(0, 1).flatMap(({ metric, estimate: { value } }) => {
		if (value === null) return [];
		return [kind === "scores" && rows.problem === "binary" ? finding("scores-reversed", {
			metric,
			value,
			positiveScores
		}) : finding("worse-than-chance", {
			metric,
			value
		})];
	});
}
function isUpsideDown({ metric, slice, estimate }) {
	return (metric === "roc_auc" || metric === "roc_auc_macro") && slice === null && (estimate.interval?.upper ?? 1) < .5;
}
/**
* Cohen's kappa where its whole interval is below 0: the answers meet the truth more rarely than they would if they were dealt
* to the rows at random. Only of labels, because an order is judged by roc_auc, whatever its threshold.
*/
function kappaBelowChance(rows) {
	if (canMeasure(rows, "roc_auc") || !canMeasure(rows, "cohen_kappa")) return null;
	const { value, interval } = estimateOf(measureMetric(rows, "cohen_kappa"), DEFAULT_LEVEL);
	return value !== null && (interval?.upper ?? 1) < 0 ? value : null;
}

// src/domain/evaluation/describe-answers.ts
/** Labels and classes that a certificate lists. */
const MOST_VALUES$1 = 20;
const MOST_CLASSES$1 = 40;
const MOST_CHARACTERS$3 = 200;
function describeAnswers(set, problem, table) {
	const { prediction } = set;
	const kind = prediction.kind ?? problemKind(problem).prediction.kinds[0] ?? "values";
	const { width, datatype, classes, elements = null } = table;
	const columns = elements?.columns ?? width;
	const column = classes?.positive?.column ?? prediction.index;
	const threshold = kind === "labels" || elements !== null && columns > 1 ? null : thresholdOf(set, problem);
	return {
		output: prediction.output,
		kind,
		datatype,
		columns,
		...elements && { each: elements.each },
		...column === void 0 || width === 1 ? {} : { column },
		...classes === null ? {} : { classes: describeClasses(classes) },
		...classes?.positive === void 0 ? {} : { positive: presentLabel(classes.positive.label) },
		...threshold === null ? {} : { threshold: {
			value: threshold,
			precision: kind === "logits" ? "FP64" : datatype
		} },
		...describeForm(prediction, elements?.layout),
		...elements?.each === "box" && { boxFormat: prediction.boxFormat ?? "xyxy" }
	};
}
/** What the manifest says beside the kind. */
function describeForm({ skip, ignore, ...said }, layout = said.layout) {
	const { positiveScores, scheme, blank, scores, labels } = said;
	return {
		...layout && { layout },
		...positiveScores && { positiveScores },
		...ignore !== void 0 && { ignore: presentLabel(ignore) },
		...scheme && { scheme },
		...blank !== void 0 && { blank },
		...skip && { skip: {
			count: skip.length,
			listed: skip.slice(0, MOST_VALUES$1)
		} },
		...scores !== void 0 && { scores: scores.slice(0, MOST_CHARACTERS$3) },
		...labels !== void 0 && { labels: labels.slice(0, MOST_CHARACTERS$3) }
	};
}
/** Labels of a decision function are made with a threshold that somebody gave; those of probabilities from one half on. */
function thresholdOf({ prediction }, problem) {
	if (problemKind(problem).prediction.threshold === "none") return null;
	return prediction.threshold ?? (prediction.kind === "scores" ? null : .5);
}
function describeClasses({ from, labels, haveColumns }) {
	const listed = labels.slice(0, MOST_CLASSES$1).map((label, index) => ({
		label: presentLabel(label),
		column: haveColumns ? index : null
	}));
	return {
		from,
		count: labels.length,
		listed
	};
}
/** `census` is null beyond what is counted. */
function describeValues(census, range) {
	if (range !== null) return {
		kinds: ["number"],
		distinct: census?.labels.length ?? null,
		values: [],
		range
	};
	const places = (census?.places ?? []).toSorted((a, b) => b.rows - a.rows).slice(0, MOST_VALUES$1);
	return {
		kinds: [...new Set((census?.labels ?? []).map(labelKind))],
		distinct: census?.labels.length ?? null,
		values: places.map(({ label, rows }) => ({
			label: presentLabel(label),
			rows
		}))
	};
}
/** JSON has no whole numbers beyond 2^53, no infinities and no halves of characters. */
function presentLabel(label) {
	if (typeof label === "boolean") return label;
	if (typeof label === "number" && Number.isFinite(label)) return label;
	return labelText(label).toWellFormed();
}

// src/domain/evaluation/rows-without-value.ts
/** Rows of an input in which a value is missing: NaN among floats, the empty text among texts. The first axis is the row. */
function rowsWithoutValue({ shape: [rows = 0], data }) {
	const width = rows === 0 ? 0 : data.length / rows;
	let found = 0;
	for (let row = 0; row < rows; row += 1) for (let index = row * width; index < (row + 1) * width; index += 1) {
		const value = data[index];
		if (value !== "" && !Number.isNaN(value)) continue;
		found += 1;
		break;
	}
	return found;
}

// src/domain/evaluation/target-reader.ts
/** Beyond so many different values the true answers are no labels that anybody lists. */
const MOST_DISTINCT = 1e4;
/** Reads the true answers of a set batch by batch, which needs no model. */
var TargetReader = class {
	#set;
	#kind;
	#order;
	#misfit = null;
	#census;
	/** The true answer of the first row that weighs anything, as long as all others are the same. */
	#constant = null;
	#differs = false;
	#rows = 0;
	#weightless = 0;
	#noValue = /* @__PURE__ */ new Map();
	/** Rows of each input in which a value is missing. */
	#emptyInputs = /* @__PURE__ */ new Map();
	/** Of measured numbers. */
	#range = null;
	constructor({ set, problem }) {
		this.#set = set;
		this.#kind = problemKind(problem);
		this.#order = this.#kind.target.order?.() ?? null;
		this.#census = isListed(this.#kind) ? new LabelCensus() : null;
	}
	/** That were read so far. */
	get rows() {
		return this.#rows;
	}
	add(batch) {
		this.#rows += batch.rows;
		this.#misfit ??= checkTargetWidth(this.#kind, batch);
		if (this.#misfit !== null) return;
		for (const [name, cells] of batch.columns) {
			const missing = cells.filter((cell) => cell === null).length;
			if (missing > 0) this.#noValue.set(name, (this.#noValue.get(name) ?? 0) + missing);
		}
		for (const input of batch.inputs) {
			const rows = rowsWithoutValue(input);
			if (rows > 0) this.#emptyInputs.set(input.name, (this.#emptyInputs.get(input.name) ?? 0) + rows);
		}
		if (batch.target.values instanceof Float64Array && !this.#kind.target.isLabel) this.#widen(batch.target.values);
		for (let row = 0; row < batch.rows; row += 1) {
			this.#weightless += Number(batch.weight?.[row] === 0);
			if (this.#census !== null || !this.#kind.target.isLabel) this.#addRow(batch, row);
		}
	}
	/** What no model answers, as scoring would find it: cells that are no true answers, and rows that stand where they do not belong, are thrown. */
	check(batch) {
		const { read } = this.#kind.target;
		if (this.#misfit !== null) return;
		this.#order?.add(batch);
		if (read === void 0) return;
		for (let cell = 0; cell < batch.rows * batch.target.width; cell += 1) read(batch, Math.floor(cell / batch.target.width), cell % batch.target.width);
	}
	/** The same once every row was checked. */
	checkEnd() {
		if (this.#misfit === null) this.#order?.finish();
	}
	/** What the true answers alone tell against the manifest, once every row was read. */
	misfit() {
		if (this.#misfit !== null || this.#census === null) return this.#misfit;
		return this.#kind.target.misfit?.(this.#set, this.#census) ?? null;
	}
	/** True answers that never differ. Of labels, which may be spelled in two ways, that is a misfit of their own kind. */
	findings() {
		if (this.#constant === null || this.#differs || this.#kind.target.isLabel) return [];
		return [finding("target-constant", { value: this.#constant.slice(0, MOST_NAMED$1).map(labelText).join(", ") })];
	}
	/** What was seen, as a certificate keeps it. */
	describe() {
		const noValue = [...this.#noValue].map(([name, rows]) => ({
			column: name.slice(0, MOST_CHARACTERS$2),
			rows
		}));
		const target = describeValues(this.#census, this.#range);
		return {
			weightless: this.#weightless,
			noValue: noValue.slice(0, MOST_COLUMNS$1),
			emptyInputs: this.#emptyInputs,
			target
		};
	}
	#widen(values) {
		this.#range ??= {
			least: Infinity,
			greatest: -Infinity
		};
		for (const value of values) {
			this.#range.least = Math.min(this.#range.least, value);
			this.#range.greatest = Math.max(this.#range.greatest, value);
		}
	}
	#addRow({ target: { values, width, lengths }, weight, start }, row) {
		const weighs = weight?.[row] !== 0;
		const first = this.#constant;
		const own = [];
		const end = lengths?.[row] ?? width;
		for (let column = 0; column < end; column += 1) {
			const cell = narrow(values[row * width + column] ?? "");
			this.#note(cell, start + row, weighs);
			if (!weighs || this.#differs) continue;
			if (first === null) own.push(cell);
			else this.#differs = cell !== first[column];
		}
		if (weighs) this.#constant ??= own;
	}
	#note(cell, row, weighs) {
		this.#census?.add(cell, row, weighs);
		if (!this.#kind.target.isLabel && (this.#census?.labels.length ?? 0) > MOST_DISTINCT) this.#census = null;
	}
};
const MOST_NAMED$1 = 5;
/** Names that a certificate holds, and their length. */
const MOST_COLUMNS$1 = 20;
const MOST_CHARACTERS$2 = 200;
/** Whether the true answers are labels or numbers of which there are few enough to be told: no texts, pixels or boxes. */
function isListed({ target }) {
	return target.isText !== true && target.isMask !== true && target.isBoxes !== true;
}
/** Of several values a row one must not be taken and the rest forgotten: one-hot, label matrices, labels of tokens. */
function checkTargetWidth(kind, { target }) {
	if (target.width === 1 || kind.target.isSeveral) return null;
	return {
		reason: "target-not-single",
		pointer: "/target",
		facts: {
			problem: kind.name,
			width: target.width
		}
	};
}

// src/domain/model/data-format.ts
const DATA_FORMATS = [
	"csv",
	"jsonl",
	"npy",
	"npz",
	"parquet"
];
/** As the manifest says it, else as the file's name does; null where neither tells. */
function formatOf(data) {
	if (data.format !== void 0) return data.format;
	const [file = ""] = (data.path ?? data.uri ?? "").split(/[?#]/u);
	const ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
	return DATA_FORMATS.includes(ending) ? ending : null;
}

// src/usecases/certify/describe-reading.ts
/** Inputs that a certificate describes, and the length of a name. */
const MOST_INPUTS = 64;
const MOST_CHARACTERS$1 = 200;
/** Columns that are named one by one. */
const MOST_NAMED = 12;
/** Of a list in the manifest. */
const MOST_LISTED$2 = 20;
/** How an evaluation set was read, once its answers were. */
function describeReading({ name, set, data, battery: { request } }, target, table) {
	const signature = signatureOf(request);
	const seen = target.describe();
	const output = signature.outputs.find((one) => one.name === set.prediction.output);
	const problem = problemOf(request.model.value.task, set.target);
	const answers = describeAnswers(set, problem, table);
	const { boxFormat = "xyxy" } = set.target;
	return {
		data: name,
		problem,
		rows: data.rows,
		weightless: seen.weightless,
		noValue: seen.noValue,
		...namesOf$1(set),
		...formatOf(set.data) === "csv" && { csv: describeCsv(set.data.csv) },
		inputs: signature.inputs.slice(0, MOST_INPUTS).map((input) => describeInput(input, data.bound, seen.emptyInputs)),
		target: {
			columns: firstOf(data.bound.target),
			...seen.target,
			...answers.each === "box" && { boxFormat }
		},
		answers: {
			...answers,
			rowAxis: output === void 0 ? 0 : rowAxis(output),
			...output && { shape: output.shape }
		}
	};
}
/** Most of what was not declared is as a file usually is, or it would have been refused; its encoding may be told by its first bytes. */
function describeCsv(declared = {}) {
	const { delimiter = ",", decimal = ".", quote = "\"", encoding, missing } = declared;
	return {
		delimiter,
		decimal,
		quote,
		...encoding && { encoding },
		...missing && { missing: {
			count: missing.length,
			listed: missing.slice(0, MOST_LISTED$2)
		} }
	};
}
function namesOf$1({ weight, query, sequence }) {
	const bindings = Object.entries({
		weight,
		query,
		sequence
	});
	return Object.fromEntries(bindings.flatMap(([use, binding]) => {
		const name = binding?.column ?? binding?.array;
		return name === void 0 ? [] : [[use, name.slice(0, MOST_CHARACTERS$1)]];
	}));
}
function describeInput(input, { inputs }, emptyInputs) {
	const { name, datatype, shape, value, state, pad, lengthOf, maskOf } = input;
	const columns = inputs.get(name);
	const noValue = pad === void 0 ? emptyInputs.get(name) : void 0;
	return {
		name,
		datatype,
		shape,
		rowAxis: rowAxis(input),
		...columns === void 0 ? {} : { columns: firstOf(columns) },
		...value === void 0 ? {} : { value },
		...state === void 0 ? {} : { state: {
			from: state.from,
			start: startOf(input)
		} },
		...pad === void 0 ? {} : { pad },
		...lengthOf === void 0 ? {} : { lengthOf },
		...maskOf === void 0 ? {} : { maskOf },
		...noValue === void 0 ? {} : { noValue }
	};
}
function firstOf({ count, named }) {
	return {
		count,
		named: named.slice(0, MOST_NAMED)
	};
}

// src/usecases/certify/hand-over.ts
function handOver(things) {
	const held = new Map(things);
	const taken = /* @__PURE__ */ new Set();
	return { take(name) {
		if (taken.has(name)) throw new AppError({
			code: "internal",
			message: `${name} was taken before.`
		});
		const thing = held.get(name);
		if (thing === void 0) return null;
		taken.add(name);
		held.delete(name);
		return thing;
	} };
}

// src/usecases/certify/place-in-manifest.ts
/** What is mended by saying how the answers are read: the part of the evaluation set that says it. */
const PARTS$1 = {
	"output-shape": "/prediction",
	"not-probabilities": "/prediction",
	"scores-reversed": "/prediction",
	"unknown-label": "/target",
	"label-number-absent": "/target",
	"class-not-in-target": "/target",
	"answer-not-in-target": "/target",
	"target-constant": "/target",
	"positive-against-rest": "/target",
	"worse-than-chance": "/target",
	"slice-matches-nothing": "/slices"
};
/** A finding with the place that its advice speaks of; all else is told at the model's file. */
function placeInManifest(found, context) {
	const pointer = pointerOf(found, context);
	if (pointer === null) return found;
	return {
		location: sourceOf(context.battery.request, pointer).locate(pointer),
		...found
	};
}
function pointerOf(found, { name, battery }) {
	if (!isSound(found)) return null;
	if (found.code === "output-shape" && found.facts.fault === "rows") {
		const { output } = found.facts;
		const index = readAs(battery.request).signature.outputs.findIndex((one) => one.name === output);
		if (index >= 0) return toPointer("signature", "outputs", String(index));
	}
	const part = PARTS$1[found.code];
	return part === void 0 ? null : toPointer("evaluation", name) + part;
}

// src/domain/evaluation/arm.ts
/** What each class is called, in the order of their numbers; null where nobody says. */
function namesOfClasses({ classes, rows }) {
	if (classes === null) return null;
	return rows.problem === "binary" ? namesOfTwo(classes) : classes.labels;
}
/** Class 1 is the positive one. What is not may be one label or several. */
function namesOfTwo({ labels, positive }) {
	if (positive === void 0) return null;
	const place = labelIndex(labels)(positive.label);
	const others = labels.filter((_label, index) => index !== place);
	const [other] = others;
	return [other !== void 0 && others.length === 1 ? other : `not ${labelText(positive.label)}`, positive.label];
}
/** The class of the first model that has the name of each class of the second; null where both count alike. */
function translateClasses(from, to) {
	const [theirs, ours] = [namesOfClasses(from), namesOfClasses(to)];
	if (theirs === null || ours === null) return null;
	const index = labelIndex(ours);
	const known = theirs.map((label) => index(label));
	if (known.every((label, place) => label === place)) return null;
	return (label) => {
		const found = known[label] ?? label;
		return found < 0 ? ours.length + label : found;
	};
}

// src/domain/evaluation/binomial-test.ts
/**
* The two-sided exact p-value of `successes` against `failures` where both are equally likely: McNemar's exact test on rows whose
* answers changed from right to wrong or back (McNemar, 1947), and the sign test. Null where there is neither.
*/
function evenOddsTest(successes, failures) {
	const trials = successes + failures;
	if (trials === 0) return null;
	const fewer = Math.min(successes, failures);
	let term = Math.exp(logProbability(fewer, trials));
	let tail = 0;
	for (let count = fewer; count >= 0 && term > 0; count -= 1) {
		tail += term;
		term *= count / (trials - count + 1);
	}
	return Math.min(1, 2 * tail);
}
/** Of exactly `count` heads in so many throws of an even coin. */
function logProbability(count, trials) {
	let log = -trials * Math.LN2;
	for (let taken = 1; taken <= count; taken += 1) log += Math.log((trials - count + taken) / taken);
	return log;
}

// src/domain/evaluation/changes.ts
/** The answers that changed, among all rows and in every part of every slice. None where a row alone is neither right nor wrong. */
function evaluateChanges({ data, candidate, baseline }) {
	const theirs = slicePartsOf(baseline.rows);
	const parts = slicePartsOf(candidate.rows).flatMap(({ name, group, rows }, index) => {
		const part = theirs[index]?.rows;
		if (part === void 0) return [];
		const pair = {
			candidate: {
				...candidate,
				rows
			},
			baseline: {
				...baseline,
				rows: part
			}
		};
		return countChanges({
			data,
			slice: {
				name,
				group
			}
		}, pair);
	});
	const adjusted = adjustForDiscovery(parts.map(({ pValue }) => pValue));
	return [...countChanges({
		data,
		slice: null
	}, {
		candidate,
		baseline
	}), ...parts.map((part, index) => ({
		...part,
		adjustedPValue: adjusted[index] ?? null
	}))];
}
function countChanges(place, pair) {
	const losses = pair.candidate.rows.losses();
	if (losses === null) return [];
	const changed = changedUnits(pair);
	const counts = {
		better: 0,
		worse: 0,
		other: 0
	};
	for (const { change } of changed) counts[change] += 1;
	const { better, worse } = counts;
	const pValue = evenOddsTest(better, worse);
	const rows = losses.places.reduce((count, row) => count + Number(weighs(pair.candidate, row)), 0);
	const { unit, by } = losses;
	return [{
		...place,
		unit,
		by,
		rows,
		changed: changed.length,
		better,
		worse,
		pValue,
		adjustedPValue: pValue
	}];
}
/** The units with another answer than before, in their order; those of weight 0 are none. */
function changedUnits({ candidate, baseline }) {
	const [ours, theirs] = [candidate.rows.losses(), baseline.rows.losses()];
	if (ours === null || theirs === null) return [];
	const translate = ours.areClasses ? translateClasses(baseline, candidate) : null;
	const changed = [];
	ours.places.forEach((place, unit) => {
		if (!weighs(candidate, place) || isSame$2(ours, theirs, {
			unit,
			translate
		})) return;
		const gain = (theirs.loss[unit] ?? 0) - (ours.loss[unit] ?? 0);
		changed.push({
			place,
			change: gain > 0 ? "better" : gain < 0 ? "worse" : "other",
			gain
		});
	});
	return changed;
}
function weighs({ rows }, row) {
	return rows.weight === null || rows.weight[row] !== 0;
}
function isSame$2(ours, theirs, { unit, translate }) {
	const [first, end] = [ours.starts[unit] ?? 0, ours.starts[unit + 1] ?? 0];
	const other = theirs.starts[unit] ?? 0;
	if ((theirs.starts[unit + 1] ?? 0) - other !== end - first) return false;
	for (let at = 0; at < end - first; at += 1) {
		const before = theirs.answers[other + at] ?? 0;
		if (ours.answers[first + at] !== (translate === null ? before : translate(before))) return false;
	}
	return true;
}

// src/domain/evaluation/changed-rows.ts
/** Rows of a set that are listed. */
const MOST_ROWS$1 = 1e4;
const ORDER$1 = {
	worse: 0,
	better: 1,
	other: 2
};
/** What is worse comes first, and of that what changed most. */
function listChangedRows(request) {
	const { data, candidate, baseline, show, columns } = request;
	const changed = changedUnits(request).toSorted((a, b) => ORDER$1[a.change] - ORDER$1[b.change] || Math.abs(b.gain) - Math.abs(a.gain) || a.place - b.place);
	const [ours, theirs] = show === "values" ? [answersOf$1(candidate, columns), answersOf$1(baseline, columns)] : [];
	const listed = changed.slice(0, MOST_ROWS$1).map(({ place, change }) => ({
		data,
		row: place + 1,
		change,
		...ours && theirs && {
			candidate: ours(place),
			baseline: theirs(place)
		}
	}));
	const more = changed.length - listed.length;
	return more > 0 ? [...listed, {
		data,
		more
	}] : listed;
}
/** Labels and numbers; other answers are not kept. */
function answersOf$1(arm, columns) {
	const names = namesOfClasses(arm);
	const label = ({ predicted }) => {
		return (row) => presentLabel(names?.[predicted[row] ?? 0] ?? predicted[row] ?? 0);
	};
	const labels = ({ predicted, labels: width }) => {
		return (row) => Array.from({ length: width }, (_, place) => place).filter((place) => predicted[row * width + place] === 1).map((place) => (columns?.length === width ? columns[place] : void 0) ?? place);
	};
	const number = ({ predicted, outputs }) => {
		return (row) => outputs === 1 ? predicted[row] ?? 0 : [...predicted.subarray(row * outputs, (row + 1) * outputs)];
	};
	return arm.rows.askAll({
		binary: label,
		multiclass: label,
		multilabel: labels,
		regression: number
	});
}

// src/domain/evaluation/arithmetic/class-sums.ts
const PARTS = [
	"hit",
	"extra",
	"missed"
];
const PLACE = {
	hit: 0,
	extra: 1,
	missed: 2
};
/** Counts every class in one pass over the rows. Counts of what is one unit are added up before they are squared. */
function sumClasses({ classes, rows, weight, isClustered, tally }) {
	const counted = new Int32Array(classes);
	const first = new Float64Array(classes * 3);
	const second = new Float64Array(classes * 9);
	const own = new Float64Array(classes * 3);
	const touched = /* @__PURE__ */ new Set();
	for (let row = 0; row < rows; row += 1) {
		tally(row, (label, part, times) => {
			touched.add(label);
			own[3 * label + PLACE[part]] = (own[3 * label + PLACE[part]] ?? 0) + times;
			if (part !== "extra") counted[label] = (counted[label] ?? 0) + times;
		});
		for (const label of touched) addUnit({
			own,
			first,
			second
		}, label, weight?.[row] ?? 1);
		touched.clear();
	}
	return {
		units: rows,
		isClustered,
		classes: Array.from(counted, (count, label) => ({
			rows: count,
			of: (parts) => PARTS.reduce((sum, part) => sum + parts[part] * at(first, 3 * label + PLACE[part]), 0),
			squares: (parts) => quadratic(second.subarray(9 * label, 9 * label + 9), parts)
		})),
		bessel: besselFactor(rows) ** 2
	};
}
function addUnit({ own, first, second }, label, weight) {
	const from = 3 * label;
	for (let a = 0; a < 3; a += 1) {
		const left = weight * at(own, from + a);
		if (left === 0) continue;
		first[from + a] = at(first, from + a) + left;
		for (let b = 0; b < 3; b += 1) {
			const cell = 9 * label + 3 * a + b;
			second[cell] = at(second, cell) + left * weight * at(own, from + b);
		}
	}
	own.fill(0, from, from + 3);
}
function quadratic(second, parts) {
	let total = 0;
	PARTS.forEach((left, a) => PARTS.forEach((right, b) => {
		total += parts[left] * parts[right] * at(second, 3 * a + b);
	}));
	return total;
}
function at(values, index) {
	return values[index] ?? 0;
}

// src/domain/evaluation/round-figures.ts
/** Digits of what is shown and never judged: a certificate with hundreds of such numbers stays small. */
const DIGITS$3 = {
	estimate: 6,
	point: 5
};
function roundEstimate({ value, interval }) {
	const round = (number) => number === null ? null : rounded(number, DIGITS$3.estimate);
	if (interval === null) return {
		value: round(value),
		interval
	};
	return {
		value: round(value),
		interval: {
			...interval,
			lower: round(interval.lower),
			upper: round(interval.upper)
		}
	};
}
/** Points of a curve. */
function roundPoints(values) {
	return Array.from(values, (value) => rounded(value, DIGITS$3.point));
}
function rounded(value, digits) {
	return Number(value.toPrecision(digits));
}

// src/domain/evaluation/class-figures.ts
/** Classes that a certificate lists. */
const MOST_CLASSES = 100;
/** Precision, recall and F1 of each class that is true or answered somewhere, the most frequent first. */
function evaluateClasses({ data, candidate, baseline, columns }) {
	const tally = candidate.rows.classTally();
	if (tally === null) return {
		classes: [],
		classesLeftOut: []
	};
	const ours = sumClasses(tally);
	const theirs = baseline === null ? null : sumsByName(baseline);
	const named = columns?.length === tally.classes ? columns : null;
	const names = namesOfClasses(candidate) ?? named;
	const met = ours.classes.map((sums, label) => ({
		sums,
		label,
		name: names?.[label] ?? label
	})).filter(({ sums }) => sums.of(ALL_PARTS) > 0).toSorted((a, b) => b.sums.rows - a.sums.rows || a.label - b.label);
	const classes = met.slice(0, MOST_CLASSES).map(({ sums, label, name }) => {
		const before = theirs?.(names === null || names === named ? label : name) ?? null;
		return {
			data,
			label: presentLabel(name),
			rows: sums.rows,
			figures: figuresOf({
				sums,
				all: ours
			}, before)
		};
	});
	const count = met.length - classes.length;
	return {
		classes,
		classesLeftOut: count > 0 ? [{
			data,
			count
		}] : []
	};
}
/** The baseline's counts of a class: two models may number their classes in two ways. */
function sumsByName(arm) {
	const tally = arm.rows.classTally();
	if (tally === null) return null;
	const all = sumClasses(tally);
	const names = namesOfClasses(arm);
	const index = labelIndex(names ?? [...all.classes.keys()]);
	return (name) => {
		const sums = all.classes[index(name)];
		return sums === void 0 ? null : {
			sums,
			all
		};
	};
}
const ALL_PARTS = {
	hit: 1,
	extra: 1,
	missed: 1
};
/** Each is 'top' over 'whole', as sums of the parts. */
const FIGURES$1 = {
	precision: {
		top: {
			hit: 1,
			extra: 0,
			missed: 0
		},
		whole: {
			hit: 1,
			extra: 1,
			missed: 0
		}
	},
	recall: {
		top: {
			hit: 1,
			extra: 0,
			missed: 0
		},
		whole: {
			hit: 1,
			extra: 0,
			missed: 1
		}
	},
	f1_score: {
		top: {
			hit: 2,
			extra: 0,
			missed: 0
		},
		whole: {
			hit: 2,
			extra: 1,
			missed: 1
		}
	}
};
function figuresOf(ours, theirs) {
	const two = (name) => ({
		candidate: estimate(ours, name),
		baseline: theirs === null ? null : estimate(theirs, name)
	});
	return {
		precision: two("precision"),
		recall: two("recall"),
		f1_score: two("f1_score")
	};
}
/**
* A ratio of two sums, 0 where the lower one is 0 (zero_division=0), with its interval as the metrics of these names have it:
* Wilson's for shares of rows, else the delta method on the logit scale with the row as its unit.
*/
function estimate({ sums, all }, name) {
	const { top, whole } = FIGURES$1[name];
	const total = sums.of(whole);
	const value = total === 0 ? 0 : sums.of(top) / total;
	const slope = (part) => (top[part] - value * whole[part]) / total;
	const slopes = {
		hit: slope("hit"),
		extra: slope("extra"),
		missed: slope("missed")
	};
	const asked = {
		hit: 1,
		extra: Math.min(1, whole.extra),
		missed: Math.min(1, whole.missed)
	};
	const squares = sums.squares(asked);
	const isShare = !all.isClustered && name !== "f1_score";
	const moments = {
		scale: isShare ? "proportion" : "unit",
		support: squares === 0 ? 0 : sums.of(asked) ** 2 / squares,
		units: all.units,
		variance: total === 0 ? 0 : sums.squares(slopes) * (isShare ? 1 : all.bessel),
		skewness: 0
	};
	return roundEstimate(estimateOfMoments(value, moments, DEFAULT_LEVEL));
}

// src/domain/evaluation/figures/figure.ts
/** The same series of both models; null where the candidate has none. */
function bothSeries({ candidate, baseline }, by) {
	const ours = candidate.rows.ask(by) ?? null;
	return ours === null ? null : {
		candidate: ours,
		baseline: baseline?.rows.ask(by) ?? null
	};
}
/** The label of class 1 of a binary problem. */
function positiveLabel(arm) {
	return presentLabel(namesOfClasses(arm)?.[1] ?? 1);
}

// src/domain/evaluation/figures/calibration-curve.ts
const BINS = 10;
/** sklearn.calibration.calibration_curve with its 10 bins of equal width, and the weight of rows where they have one. */
const calibrationCurve = {
	kind: "calibration_curve",
	draw: (request) => {
		const series = bothSeries(request, {
			binary: ofPositive,
			multiclass: ofAnswered
		});
		const { data, candidate } = request;
		const of = candidate.rows.problem === "binary" ? "positive" : "answered";
		return series && {
			data,
			kind: "calibration_curve",
			of,
			...series
		};
	}
};
function ofPositive(rows) {
	const { target, probabilities } = rows;
	return binned(rows, {
		probability: (row) => probabilities?.[row] ?? 0,
		isSo: (row) => target[row] === 1
	});
}
function ofAnswered(rows) {
	const { target, predicted, probabilities, classes } = rows;
	return binned(rows, {
		probability: (row) => probabilities?.[row * classes + (predicted[row] ?? 0)] ?? 0,
		isSo: (row) => target[row] === predicted[row]
	});
}
function binned({ rows, weight, gives, probabilities }, { probability, isSo }) {
	if (probabilities === null || !gives.probabilities || rows === 0) return null;
	const bins = Array.from({ length: BINS }, () => ({
		rows: 0,
		weight: 0,
		predicted: 0,
		so: 0
	}));
	for (let row = 0; row < rows; row += 1) {
		const value = probability(row);
		const bin = bins[binOf(value)];
		if (bin === void 0) continue;
		const share = weight?.[row] ?? 1;
		bin.rows += 1;
		bin.weight += share;
		bin.predicted += share * value;
		bin.so += share * Number(isSo(row));
	}
	const met = bins.filter((bin) => bin.rows > 0);
	return {
		prob_pred: roundPoints(met.map((bin) => bin.predicted / bin.weight)),
		prob_true: roundPoints(met.map((bin) => bin.so / bin.weight)),
		rows: met.map((bin) => bin.rows)
	};
}
/** Bins are closed on the right, as np.searchsorted finds them. */
function binOf(value) {
	let bin = 0;
	while ((EDGES[bin] ?? Infinity) < value) bin += 1;
	return bin;
}
/** numpy.linspace(0, 1, 11) without its ends. */
const EDGES = Array.from({ length: 9 }, (_, edge) => (edge + 1) * (1 / BINS));

// src/domain/evaluation/figures/confusion-matrix.ts
const MOST_LABELS = 20;
const DIGITS$2 = 9;
/** sklearn.metrics.confusion_matrix of the classes that are true most often; the others are one line and one column. */
const confusionMatrix = {
	kind: "confusion_matrix",
	draw: (request) => draw$1(request)
};
function draw$1({ data, candidate, baseline }) {
	const cells = cellsOf(candidate, null);
	if (cells === null) return null;
	const met = classesMet(cells);
	const shown = met.slice(0, MOST_LABELS).toSorted((a, b) => a - b);
	const names = namesOfClasses(candidate);
	const before = baseline === null ? null : cellsOf(baseline, translateClasses(baseline, candidate));
	return {
		data,
		kind: "confusion_matrix",
		labels: shown.map((label) => presentLabel(names?.[label] ?? label)),
		rest: met.length - shown.length,
		candidate: matrixOf(cells, {
			shown,
			hasRest: met.length > shown.length
		}),
		baseline: before && matrixOf(before, {
			shown,
			hasRest: met.length > shown.length
		})
	};
}
function cellsOf({ rows }, translate) {
	if (!rows.gives.labels) return null;
	const of = translate ?? ((label) => label);
	const byRow = (one) => countCells(one, (row) => one.weight?.[row] ?? 1, of);
	const byPlace = (one) => countCells(one, weightOfPlace(one), of);
	const by = {
		binary: byRow,
		multiclass: byRow,
		"token-classification": byPlace,
		"image-segmentation": byPlace
	};
	return rows.ask(by) ?? null;
}
function countCells({ target, predicted }, weightAt, of) {
	const cells = /* @__PURE__ */ new Map();
	target.forEach((label, place) => {
		const [truth, answer] = [of(label), of(predicted[place] ?? 0)];
		const line = cells.get(truth) ?? /* @__PURE__ */ new Map();
		cells.set(truth, line.set(answer, (line.get(answer) ?? 0) + weightAt(place)));
	});
	return cells;
}
function weightOfPlace({ starts, weight, counts = null }) {
	let row = 0;
	return (place) => {
		while (place >= (starts[row + 1] ?? Infinity)) row += 1;
		return (weight?.[row] ?? 1) * (counts?.[place] ?? 1);
	};
}
/** Those that are true first, by their weight; then those that are only answered. */
function classesMet(cells) {
	const weights = new Map([...cells].map(([truth, line]) => [truth, [...line.values()].reduce((a, b) => a + b, 0)]));
	for (const line of cells.values()) for (const answer of line.keys()) if (!weights.has(answer)) weights.set(answer, 0);
	return [...weights].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([label]) => label);
}
function matrixOf(cells, { shown, hasRest }) {
	const size = shown.length + Number(hasRest);
	const place = new Map(shown.map((label, index) => [label, index]));
	const counts = Array.from({ length: size }, () => new Float64Array(size));
	for (const [truth, line] of cells) {
		const own = counts[place.get(truth) ?? shown.length];
		for (const [answer, weight] of line) {
			const column = place.get(answer) ?? shown.length;
			own?.set([(own[column] ?? 0) + weight], column);
		}
	}
	return { counts: counts.map((line) => Array.from(line, (weight) => rounded(weight, DIGITS$2))) };
}

// src/domain/evaluation/figures/ndcg-by-k.ts
const DEPTHS = [
	1,
	2,
	3,
	4,
	5,
	6,
	7,
	8,
	9,
	10,
	15,
	20,
	30,
	50,
	100,
	200,
	500,
	1e3
];
/** sklearn.metrics.ndcg_score for each k up to the longest query. */
const ndcgByK = {
	kind: "ndcg_by_k",
	draw: (request) => draw(request)
};
function draw({ data, candidate, baseline }) {
	const longest = candidate.rows.ask({ ranking: longestQuery }) ?? 0;
	const k = DEPTHS.filter((depth) => depth <= longest);
	const by = { ranking: (rows) => ({ ndcg: meansAt(rows, k) }) };
	const ours = candidate.rows.ask(by);
	if (ours === void 0 || k.length === 0) return null;
	return {
		data,
		kind: "ndcg_by_k",
		k,
		candidate: ours,
		baseline: baseline?.rows.ask(by) ?? null
	};
}
function longestQuery({ query }) {
	return rowsByQuery(query).reduce((most, { length }) => Math.max(most, length), 0);
}
/** A query weighs as much as its first row, as in the metric. */
function meansAt(rows, depths) {
	const sums = new Float64Array(depths.length);
	let total = 0;
	for (const documents of rowsByQuery(rows.query)) {
		const share = rows.weight?.[documents[0] ?? 0] ?? 1;
		if (share === 0) continue;
		total += share;
		const ranked = rankQuery(rows, documents);
		depths.forEach((depth, index) => sums.set([(sums[index] ?? 0) + share * ndcgOf(ranked, depth)], index));
	}
	return roundPoints(sums.map((sum) => total === 0 ? 0 : sum / total));
}

// src/domain/evaluation/figures/score-steps.ts
/** Null where the answers rank nothing, or rows of one class are missing. */
function scoreSteps({ target, probabilities, weight, gives }) {
	if (probabilities === null || !gives.scores) return null;
	const order = new Uint32Array(target.length).map((_, row) => row);
	order.sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
	const [positives, negatives] = [new Float64Array(target.length), new Float64Array(target.length)];
	let [steps, above, below] = [
		0,
		0,
		0
	];
	order.forEach((row, index) => {
		const share = weight?.[row] ?? 1;
		if (target[row] === 1) above += share;
		else below += share;
		const next = order[index + 1];
		if (next !== void 0 && probabilities[next] === probabilities[row]) return;
		positives[steps] = above;
		negatives[steps] = below;
		steps += 1;
	});
	if (above === 0 || below === 0) return null;
	return {
		positives: positives.slice(0, steps),
		negatives: negatives.slice(0, steps)
	};
}

// src/domain/evaluation/figures/thin-curve.ts
/** Points of a curve that a certificate keeps. */
const MOST_POINTS = 101;
/**
* The ends and the points that bend the curve most: again and again the point that is farthest from what is kept so far (Ramer,
* 1972; Douglas and Peucker, 1973), until there are as many as may be, or what is left lies on the lines between them.
*/
function thinCurve({ x, y }, most = 101) {
	if (x.length === 0) return {
		x,
		y
	};
	const stretches = [stretchOf({
		x,
		y
	}, 0, x.length - 1)];
	while (stretches.length + 1 < most) {
		const index = widest(stretches);
		const stretch = stretches[index];
		if (stretch === void 0 || stretch.distance <= STRAIGHT) break;
		const { first, farthest, last } = stretch;
		stretches.splice(index, 1, stretchOf({
			x,
			y
		}, first, farthest), stretchOf({
			x,
			y
		}, farthest, last));
	}
	const kept = [...stretches.map(({ first }) => first), ...x.length > 1 ? [x.length - 1] : []];
	return {
		x: Float64Array.from(kept, (at) => x[at] ?? 0),
		y: Float64Array.from(kept, (at) => y[at] ?? 0)
	};
}
/** Less than one can see, of curves in the unit square. */
const STRAIGHT = 1e-6;
function widest(stretches) {
	return stretches.reduce((best, { distance }, index) => distance > (stretches[best]?.distance ?? 0) ? index : best, 0);
}
function stretchOf({ x, y }, first, last) {
	const [left, bottom] = [x[first] ?? 0, y[first] ?? 0];
	const [wide, high] = [(x[last] ?? 0) - left, (y[last] ?? 0) - bottom];
	const length = Math.hypot(wide, high);
	let [farthest, distance] = [first, 0];
	for (let at = first + 1; at < last; at += 1) {
		const [right, up] = [(x[at] ?? 0) - left, (y[at] ?? 0) - bottom];
		const far = length === 0 ? Math.hypot(right, up) : Math.abs(right * high - up * wide) / length;
		if (far > distance) [farthest, distance] = [at, far];
	}
	return {
		first,
		last,
		farthest,
		distance
	};
}

// src/domain/evaluation/figures/precision-recall-curve.ts
/** sklearn.metrics.precision_recall_curve, from recall 0 with precision 1 up. */
const precisionRecallCurve = {
	kind: "precision_recall_curve",
	draw: (request) => {
		const series = bothSeries(request, { binary: seriesOf$2 });
		const { data, candidate } = request;
		return series && {
			data,
			kind: "precision_recall_curve",
			positive: positiveLabel(candidate),
			...series
		};
	}
};
function seriesOf$2(rows) {
	const steps = scoreSteps(rows);
	if (steps === null) return null;
	const { positives, negatives } = steps;
	const all = positives.at(-1) ?? 1;
	const [recall, precision] = [new Float64Array(positives.length + 1), new Float64Array(positives.length + 1)];
	precision[0] = 1;
	positives.forEach((sum, step) => {
		recall[step + 1] = sum / all;
		precision[step + 1] = sum / (sum + (negatives[step] ?? 0));
	});
	const { x, y } = thinCurve({
		x: recall,
		y: precision
	});
	return {
		recall: roundPoints(x),
		precision: roundPoints(y)
	};
}

// src/domain/evaluation/figures/prediction-error.ts
const MOST_BINS = 20;
/** No bin is so small that its quantiles are single rows. */
const ROWS_OF_BIN = 20;
/**
* Residuals (true minus answered) against the answered value, as sklearn.metrics.PredictionErrorDisplay shows them; but as
* quantiles in bins of equally many rows: single rows are nobody's business.
*/
const predictionError = {
	kind: "prediction_error",
	draw: (request) => {
		const series = bothSeries(request, { regression: seriesOf$1 });
		return series && {
			data: request.data,
			kind: "prediction_error",
			...series
		};
	}
};
function seriesOf$1({ rows, outputs, target, predicted }) {
	const count = Math.min(MOST_BINS, Math.floor(rows / ROWS_OF_BIN));
	if (outputs !== 1 || count === 0) return null;
	const order = new Uint32Array(rows).map((_, row) => row);
	order.sort((a, b) => (predicted[a] ?? 0) - (predicted[b] ?? 0) || a - b);
	const bins = Array.from({ length: count }, (_, bin) => {
		const members = order.subarray(Math.floor(bin * rows / count), Math.floor((bin + 1) * rows / count));
		const answers = Float64Array.from(members, (row) => predicted[row] ?? 0);
		const residuals = Float64Array.from(members, (row) => (target[row] ?? 0) - (predicted[row] ?? 0)).toSorted();
		return {
			rows: members.length,
			mean: answers.reduce((sum, value) => sum + value, 0) / members.length,
			residuals
		};
	});
	const at = (share) => roundPoints(bins.map(({ residuals }) => quantile$1(residuals, share)));
	return {
		predicted: roundPoints(bins.map(({ mean }) => mean)),
		p10: at(.1),
		p25: at(.25),
		p50: at(.5),
		p75: at(.75),
		p90: at(.9),
		rows: bins.map((bin) => bin.rows)
	};
}
/** numpy.quantile: linear between the two nearest. */
function quantile$1(rising, share) {
	const place = share * (rising.length - 1);
	const [low, high] = [rising[Math.floor(place)] ?? 0, rising[Math.ceil(place)] ?? 0];
	return low + (high - low) * (place - Math.floor(place));
}

// src/domain/evaluation/figures/roc-curve.ts
/** sklearn.metrics.roc_curve: from (0, 0) to (1, 1). */
const rocCurve = {
	kind: "roc_curve",
	draw: (request) => {
		const series = bothSeries(request, { binary: seriesOf });
		const { data, candidate } = request;
		return series && {
			data,
			kind: "roc_curve",
			positive: positiveLabel(candidate),
			...series
		};
	}
};
function seriesOf(rows) {
	const steps = scoreSteps(rows);
	if (steps === null) return null;
	const { x, y } = thinCurve({
		x: fromZero(steps.negatives),
		y: fromZero(steps.positives)
	});
	return {
		fpr: roundPoints(x),
		tpr: roundPoints(y)
	};
}
/** As shares of the last, with a 0 before them. */
function fromZero(sums) {
	const all = sums.at(-1) ?? 1;
	const shares = new Float64Array(sums.length + 1);
	shares.set(sums.map((sum) => sum / all), 1);
	return shares;
}

// src/domain/evaluation/figures/registry.ts
/** Every kind of figure, in the order in which they are drawn. To add one, write its record in a file of its own and name it here. */
const FIGURES = {
	confusion_matrix: confusionMatrix,
	roc_curve: rocCurve,
	precision_recall_curve: precisionRecallCurve,
	calibration_curve: calibrationCurve,
	prediction_error: predictionError,
	ndcg_by_k: ndcgByK
};
/** What of them the problem and the answers give. */
function drawFigures(request) {
	return Object.values(FIGURES).flatMap(({ draw }) => draw(request) ?? []);
}

// src/domain/evaluation/parts/part-column.ts
/** The codes of both together; what is in no part of either is in none of the two. */
function crossed(left, right) {
	const width = right.parts.length;
	const codes = new Uint16Array(left.codes.length);
	for (let row = 0; row < codes.length; row += 1) {
		const [code, other] = [left.codes[row] ?? 0, right.codes[row] ?? 0];
		if (code !== 0 && other !== 0) codes[row] = (code - 1) * width + other;
	}
	return codes;
}
/** What holds in the part of this code, of one column or of two that are crossed. */
function conditionsOf(columns, code) {
	const [first, second] = columns;
	if (second === void 0) return [first?.parts[code - 1] ?? {}];
	const width = second.parts.length;
	return [first?.parts[Math.floor((code - 1) / width)] ?? {}, second.parts[(code - 1) % width] ?? {}];
}

// src/domain/evaluation/parts/search-parts.ts
/** Dealt losses against which what was found is held: one in 100 is the least p-value. */
const DEALS$1 = 99;
/** So many as far as what was found say enough (Besag and Clifford, 1991). */
const ENOUGH = 10;
/** Additions of the whole search: less than a tenth of a second. */
const MOST_WORK = 12e6;
/** Codes of all columns and pairs together. */
const MOST_CODES = 1e6;
/**
* The part with the highest mean loss for its size, among the parts of all columns and of pairs of them. Its p-value is that of the
* whole search: losses are dealt out at random, and of each deal the most extreme part of all is taken (max-statistic permutation,
* Westfall and Young, 1993), which is exact for any losses and any overlap of parts. Null where there is nothing to look at.
*/
function searchParts({ losses, columns, minRows, random }) {
	const extremes = extremesOf(losses);
	const partings = partingsOf(columns, {
		rows: losses.length,
		minRows,
		most: mostPartings(extremes)
	});
	const searched = partings.reduce((count, { sizes }) => count + sizes.reduce((sum, size) => sum + Number(size > 0), 0), 0);
	if (searched === 0 || extremes.deviation === 0) return null;
	const found = farthest(partings, extremes);
	if (found === null) return null;
	return {
		...found,
		searched,
		pValue: shareAsFar(found, {
			partings,
			extremes,
			random
		})
	};
}
/** How often a search of dealt losses finds a part that is as far. */
function shareAsFar({ distance }, { partings, extremes, random }) {
	const rows = withOthers(extremes.rows, extremes.total);
	let asFar = 0;
	for (let deal = 1; deal <= DEALS$1; deal += 1) {
		dealOut(rows, extremes.values.length, random);
		const dealt = farthest(partings, {
			...extremes,
			rows
		});
		asFar += Number(dealt !== null && dealt.distance >= distance - TOLERANCE);
		if (asFar === ENOUGH) return asFar / deal;
	}
	return (1 + asFar) / 100;
}
/** Sums of the same numbers in another order. */
const TOLERANCE = 1e-9;
function extremesOf(losses) {
	const usual = losses.toSorted()[Math.floor(losses.length / 2)] ?? 0;
	const rows = Int32Array.from(losses.keys()).filter((row) => losses[row] !== usual);
	const values = Float64Array.from(rows, (row) => (losses[row] ?? 0) - usual);
	const total = losses.length;
	const mean = values.reduce((sum, value) => sum + value, 0) / total;
	const squares = values.reduce((sum, value) => sum + value * value, 0) / total;
	return {
		rows,
		values,
		total,
		mean,
		deviation: Math.sqrt(Math.max(0, squares - mean * mean))
	};
}
/** The rows in front, and all others behind them, so that rows can be drawn by exchanging places. */
function withOthers(rows, total) {
	const isIn = new Uint8Array(total);
	for (const row of rows) isIn[row] = 1;
	const order = new Int32Array(total);
	order.set(rows);
	let end = rows.length;
	for (let row = 0; row < total; row += 1) if (isIn[row] === 0) order[end++] = row;
	return order;
}
/** New rows for the values (Fisher and Yates, as far as there are values). */
function dealOut(rows, values, random) {
	for (let place = 0; place < values; place += 1) {
		const other = place + randomIndex(random, rows.length - place);
		const kept = rows[place] ?? 0;
		rows[place] = rows[other] ?? 0;
		rows[other] = kept;
	}
}
function mostPartings({ values, total }) {
	const work = MOST_WORK / (DEALS$1 * Math.max(1, values.length));
	return Math.max(1, Math.floor(Math.min(work, MOST_CODES / total)));
}
/** Every column by itself, then pairs of them in their order, as far as time allows; whatever the losses are. */
function partingsOf(columns, { rows, minRows, most }) {
	const partings = [];
	const add = (of, codes) => {
		const sizes = sizesOf$1(codes).map((size) => size >= minRows && rows - size >= minRows ? size : 0);
		if (sizes.some((size) => size > 0)) partings.push({
			of,
			codes,
			sizes
		});
	};
	for (const column of columns.slice(0, most)) add([column], column.codes);
	for (const [index, left] of columns.entries()) for (const right of columns.slice(index + 1)) {
		if (partings.length >= most) return partings;
		add([left, right], crossed(left, right));
	}
	return partings;
}
function sizesOf$1(codes) {
	const sizes = new Float64Array(codes.reduce((most, code) => Math.max(most, code), 0) + 1);
	for (const code of codes) sizes[code] = (sizes[code] ?? 0) + 1;
	sizes[0] = 0;
	return sizes;
}
/** The part whose mean loss is most standard deviations above that of all, as drawn without replacement. */
function farthest(partings, { rows, values, total, mean, deviation }) {
	let best = null;
	for (const parting of partings) {
		const { codes, sizes } = parting;
		const sums = new Float64Array(sizes.length);
		for (let index = 0; index < values.length; index += 1) {
			const code = codes[rows[index] ?? 0] ?? 0;
			sums[code] = (sums[code] ?? 0) + (values[index] ?? 0);
		}
		for (let code = 1; code < sizes.length; code += 1) {
			const size = sizes[code] ?? 0;
			if (size === 0) continue;
			const error = deviation * Math.sqrt(size * (total - size) / (total - 1));
			const distance = ((sums[code] ?? 0) - size * mean) / error;
			if (best === null || distance > best.distance) best = {
				parting,
				code,
				distance
			};
		}
	}
	return best;
}

// src/domain/evaluation/parts/weakest-part.ts
/** Digits of a number without an interval. */
const DIGITS$1 = 6;
/**
* The part of the rows whose errors are surest above those of all, with the metric of the problem over it. None where rows are
* judged together, or where nothing parts them.
*/
function findWeakest({ data, rows, parted, seed }) {
	const losses = rows.losses();
	if (losses === null || losses.unit !== "row") return [];
	const drawn = Int32Array.from(parted.rows.keys()).filter((index) => rows.weight?.[parted.rows[index] ?? 0] !== 0);
	const places = drawn.map((index) => parted.rows[index] ?? 0);
	const columns = [...declaredSlices(rows, places), ...parted.columns.map((column) => pickColumn(column, drawn))];
	const found = searchParts({
		losses: clipped(Float64Array.from(places, (row) => losses.loss[row] ?? 0)),
		columns,
		minRows: 50,
		random: seededRandom(seed)
	});
	if (found === null) return [];
	const { direction } = fittingMetric(rows, losses.metric).metric;
	const members = places.filter((_row, index) => found.parting.codes[index] === found.code);
	const overall = measureMetric(rows.select(places), losses.metric).value;
	return [{
		data,
		metric: losses.metric,
		direction: direction === "down" ? "down" : "up",
		where: [...conditionsOf(found.parting.of, found.code)],
		rows: members.length,
		of: places.length,
		estimate: roundEstimate(estimateOf(measureMetric(rows.select(members), losses.metric), DEFAULT_LEVEL)),
		overall: overall === null ? null : rounded(overall, DIGITS$1),
		searched: found.searched,
		pValue: found.pValue
	}];
}
/** Slices with a filter; what they group by is a column of the data. */
function declaredSlices({ slices }, places) {
	return slices.filter(({ declaration }) => declaration.by === void 0).map(({ declaration, codes }) => ({
		codes: Uint16Array.from(places, (row) => Number((codes[row] ?? -1) >= 0)),
		parts: [{ slice: declaration.name }]
	}));
}
function pickColumn({ codes, parts }, indices) {
	return {
		codes: Uint16Array.from(indices, (index) => codes[index] ?? 0),
		parts
	};
}
/** A few huge errors would hide all others: beyond the highest hundredth they count as much as its least. */
function clipped(losses) {
	const limit = losses.toSorted()[Math.ceil(.99 * losses.length) - 1] ?? 0;
	return limit > 0 ? losses.map((loss) => Math.min(loss, limit)) : losses;
}

// src/domain/evaluation/evidence.ts
function gatherEvidence(request) {
	const { data, candidate, baseline, parted, seed } = request;
	return {
		changes: baseline === null ? [] : evaluateChanges({
			data,
			candidate,
			baseline
		}),
		...evaluateClasses(request),
		weakest: findWeakest({
			data,
			rows: candidate.rows,
			parted,
			seed
		}),
		figures: drawFigures(request)
	};
}

// src/domain/evaluation/random.ts
/** Draws from 0 to below 1. Advances the generator. */
function uniform(random) {
	return uniformFloat64(random);
}
/** Draws from the standard normal distribution (Box and Muller, 1958). Advances the generator. */
function gaussian(random) {
	return Math.sqrt(-2 * Math.log(1 - uniform(random))) * Math.cos(2 * Math.PI * uniform(random));
}

// src/domain/evaluation/gaps.ts
/** The gaps that gates (maxGap) ask for, and those of protected attributes; each once, gates first. */
function wantedGaps(rows, gates) {
	const grouped = rows.slices.filter(({ declaration }) => declaration.by !== void 0).map(({ declaration }) => declaration);
	const asked = gates.flatMap(({ metric, slice, maxGap, confidence = DEFAULT_LEVEL }) => {
		return maxGap === void 0 || slice === void 0 ? [] : [{
			slice,
			metric,
			level: confidence
		}];
	});
	const shown = grouped.filter(({ protected: isProtected = false }) => isProtected).flatMap(({ name }) => problemKind(rows.problem).gaps.filter((metric) => canMeasure(rows, metric)).map((metric) => ({
		slice: name,
		metric,
		level: DEFAULT_LEVEL
	})));
	const known = [...asked, ...shown].filter(({ slice, metric }) => {
		const parsed = parseMetricName(metric);
		return parsed.kind === "metric" && metricFits(parsed, rows.problem) && grouped.some(({ name }) => name === slice);
	});
	return [...new Map(known.map((gap) => [`${gap.slice} ${gap.metric} ${gap.level}`, gap])).values()];
}
/** The largest difference of each wanted metric between the groups of its slice that have enough rows. */
function evaluateGaps({ data, candidate, baseline, gaps, seed }) {
	return gaps.map((gap) => {
		const ours = groupGap(groupValues(candidate, gap), {
			level: gap.level,
			seed
		});
		const theirs = baseline && groupGap(groupValues(baseline, gap), {
			level: gap.level,
			seed
		}).estimate;
		return {
			data,
			slice: gap.slice,
			metric: gap.metric,
			...ours,
			baseline: theirs
		};
	});
}
/** The value of a metric in each group that has enough rows and where it is defined. */
function groupValues(rows, { slice, metric, level }) {
	const column = rows.slices.find(({ declaration }) => declaration.name === slice);
	if (column === void 0) return [];
	return partsOfSlice(rows, column).filter((part) => part.largeEnough).flatMap((part) => {
		const { value, interval } = estimateOf(measureMetric(part.rows, metric), level);
		if (value === null) return [];
		const width = (interval?.upper ?? value) - (interval?.lower ?? value);
		return [{
			group: part.group ?? "",
			value,
			error: width / (2 * normalScore(level))
		}];
	});
}
/**
* Highest minus lowest value with an interval. The difference of the extremes is biased upwards, since noise alone sets groups
* apart, so that its distribution is inverted: the groups' values are taken as t times their observed distances from the mean,
* plus independent normal noise (seeded draws); the ends are the t at which the observed gap is a quantile of the simulated
* ones. The observed gap is kept inside. Undefined with fewer than two groups.
*/
function groupGap(groups, { level, seed }) {
	const sorted = [...groups].sort((a, b) => a.value - b.value);
	const [lowest] = sorted;
	const highest = sorted.at(-1);
	if (lowest === void 0 || highest === void 0 || sorted.length < 2) return {
		estimate: {
			value: null,
			interval: null
		},
		highest: null,
		lowest: null
	};
	return {
		estimate: invertGap(sorted, {
			value: highest.value - lowest.value,
			level,
			seed
		}),
		highest: highest.group,
		lowest: lowest.group
	};
}
function invertGap(groups, { value, level, seed }) {
	const tail = (1 - level) / 2;
	const noise = drawNoise(groups, {
		seed,
		draws: drawsFor(tail, groups.length)
	});
	const mean = groups.reduce((total, group) => total + group.value, 0) / groups.length;
	const offsets = Float64Array.from(groups, (group) => group.value - mean);
	const gapsAt = (scale) => simulateGaps({
		offsets,
		noise,
		scale
	});
	const method = "simulated gap inversion";
	if (value === 0) return {
		value,
		interval: {
			lower: 0,
			upper: quantile(gapsAt(0), level),
			level,
			method
		}
	};
	const solve = (share) => {
		const rank = rankOf(share, noise.length / groups.length);
		const isBelow = (scale) => countBelow(gapsAt(scale), value) > rank;
		if (!isBelow(0)) return 0;
		let [low, high] = [0, 16];
		for (let step = 0; step < 24; step += 1) {
			const middle = (low + high) / 2;
			if (isBelow(middle)) low = middle;
			else high = middle;
		}
		return (low + high) / 2;
	};
	return {
		value,
		interval: {
			lower: Math.min(solve(1 - tail), 1) * value,
			upper: Math.max(solve(tail), 1) * value,
			level,
			method
		}
	};
}
const FEWEST_DRAWS = {
	usual: 2e3,
	manyGroups: 500
};
/** Fewer beyond an end of the interval, and the end is little more than the luck of the draws. */
const DRAWS_BEYOND = 25;
const MANY_GROUPS = 100;
/** Draws × groups that are kept: 80 MB. */
const MOST_NUMBERS = 1e7;
/** The narrower the tail, the more draws it takes to see it. */
function drawsFor(tail, groups) {
	const wanted = Math.max(FEWEST_DRAWS[groups > MANY_GROUPS ? "manyGroups" : "usual"], Math.round(DRAWS_BEYOND / tail));
	return Math.min(wanted, Math.floor(MOST_NUMBERS / groups));
}
/** Draws × groups of normal noise with each group's standard error. */
function drawNoise(groups, { seed, draws }) {
	const random = seededNoise(seed);
	const noise = new Float64Array(draws * groups.length);
	for (let cell = 0; cell < noise.length; cell += 1) noise[cell] = (groups[cell % groups.length]?.error ?? 0) * gaussian(random);
	return noise;
}
/** The largest difference of each draw. */
function simulateGaps({ offsets, noise, scale }) {
	const gaps = new Float64Array(noise.length / offsets.length);
	for (let draw = 0, cell = 0; draw < gaps.length; draw += 1) {
		let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
		for (let group = 0; group < offsets.length; group += 1, cell += 1) {
			const value = scale * (offsets[group] ?? 0) + (noise[cell] ?? 0);
			if (value < least) least = value;
			if (value > most) most = value;
		}
		gaps[draw] = most - least;
	}
	return gaps;
}
function rankOf(share, count) {
	return Math.min(count - 1, Math.floor(share * count));
}
function quantile(values, share) {
	return values.toSorted()[rankOf(share, values.length)] ?? 0;
}
function countBelow(values, limit) {
	let count = 0;
	for (const value of values) if (value < limit) count += 1;
	return count;
}

// src/domain/evaluation/parts/draw-in-order.ts
/** Says of one row after the other whether it is drawn, so that exactly `most` of all are (Knuth's algorithm S). */
function drawInOrder(total, most, seed) {
	const random = seededRandom(seed);
	let [left, wanted] = [total, Math.min(most, total)];
	return () => {
		const isDrawn = random() * left < wanted;
		left -= 1;
		wanted -= Number(isDrawn);
		return isDrawn;
	};
}

// src/domain/evaluation/parts/value-column.ts
/** Numbers of more different values than this are parted by their quantiles. */
const MOST_VALUES = 10;
/** Texts that are looked at: the most frequent ones. */
const MOST_TEXTS = 20;
const QUANTILES = [
	.25,
	.5,
	.75
];
/** Of what is named as a limit, so that a reader can say it. */
const DIGITS = 4;
/** The values of a column as they come; null is no value. */
var ValueColumn = class {
	#name;
	#numbers = growableFloat64();
	/** What is no number, by its place in the census; -1 for a number or no value. */
	#places = growableInt32();
	#census = new LabelCensus();
	#gaps = 0;
	constructor(name) {
		this.#name = name;
	}
	get length() {
		return this.#numbers.length;
	}
	add(value) {
		const number = typeof value === "number" ? value : NaN;
		const isLabel = value !== null && typeof value !== "number";
		this.#numbers.push(number);
		this.#places.push(isLabel ? this.#census.add(value, this.length) : -1);
		this.#gaps += Number(!isLabel && Number.isNaN(number));
	}
	/** Null where every row has the same value. */
	finish() {
		const numbers = this.#numbers.finish();
		const parting = this.#census.labels.length > 0 ? this.#byLabel() : byNumber(numbers);
		const conditions = [...parting.conditions, ...this.#gaps > 0 ? [{ value: null }] : []];
		if (conditions.length < 2) return null;
		const places = this.#places.finish();
		const isGap = (row) => places[row] === -1 && Number.isNaN(numbers[row] ?? 0);
		return {
			codes: Uint16Array.from(numbers, (_, row) => isGap(row) ? conditions.length : parting.codeAt(row)),
			parts: conditions.map((condition) => ({
				column: this.#name,
				...condition
			}))
		};
	}
	#byLabel() {
		const { places: seen } = this.#census;
		const shown = [...seen.keys()].toSorted((a, b) => (seen[b]?.rows ?? 0) - (seen[a]?.rows ?? 0)).slice(0, MOST_TEXTS);
		const codes = new Map(shown.map((place, index) => [place, index + 1]));
		const places = this.#places.finish();
		return {
			conditions: shown.map((place) => ({ value: presentLabel(seen[place]?.label ?? "") })),
			codeAt: (row) => codes.get(places[row] ?? -1) ?? 0
		};
	}
};
function byNumber(numbers) {
	const distinct = fewDistinct(numbers);
	if (distinct === null) return byQuantiles(numbers);
	const codes = new Map(distinct.map((value, index) => [value, index + 1]));
	return {
		conditions: distinct.map((value) => ({ value: presentLabel(value) })),
		codeAt: (row) => codes.get(numbers[row] ?? 0) ?? 0
	};
}
/** Null where there are many. */
function fewDistinct(numbers) {
	const distinct = /* @__PURE__ */ new Set();
	for (const number of numbers) {
		if (!Number.isNaN(number)) distinct.add(number);
		if (distinct.size > MOST_VALUES) return null;
	}
	return [...distinct].toSorted((a, b) => a - b);
}
/** A limit is what is said, so that the rows of a part are those that a reader would take. */
function byQuantiles(numbers) {
	const rising = numbers.filter((number) => !Number.isNaN(number)).toSorted();
	const quantiles = QUANTILES.map((share) => rising[Math.floor(share * (rising.length - 1))] ?? 0);
	const limits = [...new Set(quantiles.map((value) => rounded(value, DIGITS)))].filter(Number.isFinite);
	const conditions = [...limits, null].map((limit, index) => {
		const above = limits[index - 1];
		return {
			...above !== void 0 && { above },
			...limit !== null && { upTo: limit }
		};
	});
	const codeAt = (row) => {
		let code = 1;
		while (code <= limits.length && (numbers[row] ?? 0) > (limits[code - 1] ?? Infinity)) code += 1;
		return code;
	};
	return {
		conditions,
		codeAt
	};
}

// src/domain/evaluation/parts/part-recorder.ts
/** Rows that are searched at most: beyond it the search finds the same in more time. */
const MOST_ROWS = 1e4;
const MOST_COLUMNS = 64;
/** One array with more numbers a row is an image or a sound, whose single numbers part nothing. */
const WIDEST_ARRAY = 32;
/** Notes the values by which rows can be parted: columns of slices, and inputs. */
var PartRecorder = class {
	#request;
	#isDrawn;
	#rows = growableInt32();
	#columns = /* @__PURE__ */ new Map();
	constructor(request) {
		this.#request = request;
		this.#isDrawn = drawInOrder(request.rows, MOST_ROWS, request.seed);
	}
	add(batch) {
		const drawn = Int32Array.from({ length: batch.rows }, (_, row) => row).filter(() => this.#isDrawn());
		for (const row of drawn) this.#rows.push(batch.start + row);
		const cells = /* @__PURE__ */ new Map();
		for (const [name, values] of batch.columns) if (this.#mayTell(name, values)) cells.set(name, (row) => values[row] ?? null);
		for (const input of batch.inputs) for (const [title, cellAt] of this.#columnsOf(input, batch)) if (!cells.has(title)) cells.set(title, cellAt);
		for (const [name, cellAt] of cells) this.#note(name, drawn, cellAt);
	}
	finish() {
		const whole = [...this.#columns.values()].filter(({ length }) => length === this.#rows.length);
		return {
			rows: this.#rows.finish(),
			columns: whole.flatMap((column) => column.finish() ?? [])
		};
	}
	/** Groups are told anyway; other texts are values of rows. */
	#mayTell(name, values) {
		const { show, slices = [] } = this.#request.set;
		return slices.some(({ by }) => by === name) || show === "values" || !values.some((value) => typeof value === "string");
	}
	/** Texts of inputs are not looked at unless values may be shown: a part would tell one. */
	#columnsOf({ name, shape, data }, { rows }) {
		const bound = this.#request.inputs.get(name);
		const [size, ...inner] = shape;
		const width = inner.reduce((product, one) => product * one, 1);
		const isWide = width > (bound?.count === width ? MOST_COLUMNS : WIDEST_ARRAY);
		const isSecret = Array.isArray(data) && this.#request.set.show !== "values";
		if (bound === void 0 || size !== rows || isWide || isSecret) return [];
		return Array.from({ length: width }, (_, column) => [titleOf(name, {
			bound,
			column,
			width
		}), (row) => narrow(data[row * width + column] ?? NaN)]);
	}
	#note(name, drawn, cellAt) {
		const known = this.#columns.get(name);
		if (known === void 0 && this.#columns.size >= MOST_COLUMNS) return;
		const column = known ?? new ValueColumn(name.slice(0, MOST_CHARACTERS));
		if (known === void 0) this.#columns.set(name, column);
		for (const row of drawn) column.add(cellAt(row));
	}
};
const MOST_CHARACTERS = 200;
/** The column of the data that a number of an input comes from. */
function titleOf(input, { bound, column, width }) {
	const name = bound.count === width ? bound.named[column] : void 0;
	if (name !== void 0) return name;
	const [only = input] = bound.named;
	return `${bound.count === 1 ? only : input}[${column}]`;
}

// src/usecases/certify/evaluate-set.ts
const NO_EVIDENCE = {
	prediction: [],
	gaps: [],
	changes: [],
	classes: [],
	classesLeftOut: [],
	weakest: [],
	figures: []
};
function joinEvidence(sets) {
	return {
		prediction: sets.flatMap(({ prediction }) => prediction),
		gaps: sets.flatMap(({ gaps }) => gaps),
		changes: sets.flatMap(({ changes }) => changes),
		classes: sets.flatMap(({ classes }) => classes),
		classesLeftOut: sets.flatMap(({ classesLeftOut }) => classesLeftOut),
		weakest: sets.flatMap(({ weakest }) => weakest),
		figures: sets.flatMap(({ figures }) => figures)
	};
}
/** Elements of a list part no rows: at the same place each row has something else. */
function recordParts({ set, data, battery: { request } }) {
	const lists = new Set(signatureOf(request).inputs.flatMap(({ name, pad }) => pad === void 0 ? [] : [name]));
	const inputs = new Map([...data.bound.inputs].filter(([name]) => !lists.has(name)));
	return new PartRecorder({
		set,
		rows: data.rows,
		inputs,
		seed: request.seed
	});
}
function evaluateSet({ name, set, data, battery }, scored) {
	const { request, ports } = battery;
	const { model, seed } = request;
	const [candidate, baseline] = [armOf(scored.candidate), scored.baseline === null ? null : armOf(scored.baseline)];
	const first = Object.keys(model.value.evaluation)[0];
	const gates = model.value.gates.filter((gate) => (gate.data ?? first) === name);
	const pair = {
		data: name,
		candidate: candidate.rows,
		baseline: baseline?.rows ?? null
	};
	const { count, named } = data.bound.target;
	const columns = named.length === count ? named : null;
	if (baseline !== null) ports.onChangedRows?.(listChangedRows({
		data: name,
		candidate,
		baseline,
		show: set.show,
		columns
	}));
	return {
		prediction: evaluatePrediction({
			...pair,
			metrics: wantedMetrics(candidate.rows, gates)
		}),
		gaps: evaluateGaps({
			...pair,
			gaps: wantedGaps(candidate.rows, gates),
			seed
		}),
		...gatherEvidence({
			data: name,
			candidate,
			baseline,
			columns,
			parted: scored.parted,
			seed
		})
	};
}
function armOf({ rows, table }) {
	return {
		rows,
		classes: table.classes
	};
}

// src/domain/evaluation/collect-scored-rows.ts
/** Of most problems; a decision function gives less. */
const EVERYTHING$1 = {
	labels: true,
	scores: true,
	probabilities: true
};
/**
* Gathers targets and answers batch by batch, of which it keeps typed arrays only. What is wrong with the model's answers
* (output-shape, non-finite-output, unknown-label, not-probabilities) becomes findings; what is wrong with the data is thrown;
* where the manifest does not fit both, the outcome is a misfit.
*/
function collectScoredRows(request) {
	const { set, problem, columnLabels = null, isLayoutAssumed = false } = request;
	const findings = new ScoreFindings();
	const kind = problemKind(problem);
	const collector = kind.collect({
		set,
		columnLabels,
		findings,
		isLayoutAssumed
	});
	const slices = new SliceRecorder(set.slices ?? []);
	const weights = growableFloat64();
	let weighted = false;
	let rows = 0;
	let answered = {
		width: 0,
		datatype: "FP64"
	};
	let misfit = null;
	return {
		add(batch, outputs) {
			rows += batch.rows;
			misfit ??= checkTargetWidth(kind, batch);
			if (misfit !== null) return;
			if (findings.misshapen) return;
			weighted ||= batch.weight !== null;
			if (batch.weight !== null) for (let row = 0; row < batch.rows; row += 1) weights.push(weightAt(batch, row));
			slices.add(batch);
			const place = {
				name: set.prediction.output,
				rows: batch.rows,
				start: batch.start
			};
			const table = outputTableOf(joinedOutputs(outputs, set.prediction), place, findings);
			if (table === null) return;
			answered = {
				width: table.width,
				datatype: table.datatype
			};
			collector.add(batch, table);
		},
		finish() {
			if (rows === 0) throw new AppError({
				code: "data-empty",
				message: "The evaluation set has no rows."
			});
			misfit ??= slices.misfit();
			if (misfit !== null) return {
				kind: "misfit",
				misfit
			};
			if (findings.broken) return {
				kind: "rejected",
				findings: findings.list()
			};
			const weight = weighted ? weights.finish() : null;
			const collected = collector.finish({
				rows,
				weight,
				gives: EVERYTHING$1
			});
			if (collected.kind === "misfit") return collected;
			if (findings.broken) return {
				kind: "rejected",
				findings: findings.list()
			};
			const scored = {
				...collected.rows,
				slices: slices.finish()
			};
			const { classes = null, elements = null } = collected;
			return {
				kind: "scored",
				rows: scored,
				table: {
					...answered,
					classes,
					elements
				},
				findings: [...findings.list(), ...slices.findings()]
			};
		}
	};
}

// src/domain/evaluation/one-hot.ts
const LEAST_CLASSES = 3;
/** Columns that a sentence lists. */
const MOST_LISTED$1 = 12;
/**
* One column of a one-hot label says whether a row is of one class: read as the label itself its 0 and 1 are two classes of
* the model, and the number that comes of it means nothing. A model of two classes may well be asked for that one.
*/
function oneHotMisfit({ set, problem, signature, columns }) {
	if (columns.length === 0 || classesOf$1(set, {
		problem,
		signature
	}) < LEAST_CLASSES) return null;
	const listed = columns.slice(0, MOST_LISTED$1);
	return {
		reason: "target-one-hot",
		pointer: "/target",
		facts: {
			column: set.target.column ?? "",
			columns: listed
		}
	};
}
/** As many as the manifest lists or the output has columns; endless where neither says it. */
function classesOf$1({ target, prediction }, { problem, signature }) {
	if (target.classes !== void 0) return target.classes.length;
	const output = signature.outputs.find(({ name }) => name === prediction.output);
	const width = (output && rowShape(output).at(-1)) ?? 1;
	if (width < 0 || !problemKind(problem).prediction.hasColumnPerClass(prediction, width)) return Infinity;
	return width;
}

// src/domain/calling/sequence-order.ts
/** Watches the sequence of each row: its rows have to follow each other, for no state is kept beside another. */
var SequenceOrder = class {
	#seen = /* @__PURE__ */ new Set();
	#last;
	/** Whether the row is the first of its sequence. Throws AppError data-binding where the sequence had ended before. */
	begins(sequence) {
		if (sequence === void 0 || sequence === this.#last && this.#seen.size > 0) return false;
		if (this.#seen.has(sequence)) throw new AppError({
			code: "data-binding",
			message: `The sequence ${quoteText(String(sequence))} goes on after another one began.`,
			hint: "Sort the rows by sequence, and within it by time: a state is carried from one row to the next."
		});
		this.#seen.add(sequence);
		this.#last = sequence;
		return true;
	}
};

// src/usecases/certify/call-model.ts
/** One pass over rows in their order. The state that a model carries starts anew with each pass and each sequence. */
var ModelCaller = class {
	#model;
	#signature;
	#sequences = new SequenceOrder();
	#carried = /* @__PURE__ */ new Map();
	constructor(model, signature) {
		this.#model = model;
		this.#signature = signature;
	}
	/**
	* Calls with any number of rows and gives the answers with the row first. A model with a fixed batch gets them in as many
	* calls as that takes, the last one padded, and the padding's answers are dropped. Throws AppError data-binding for a
	* sequence that goes on after another.
	*/
	async call({ inputs, sequence }) {
		const count = inputs[0]?.shape[0] ?? 0;
		const size = Math.max(1, fixedRows(this.#signature) ?? count);
		const parts = [];
		let bytes = 0;
		for (let start = 0; start < count; start += size) {
			const end = Math.min(start + size, count);
			if (this.#sequences.begins(sequence?.[start])) this.#carried = /* @__PURE__ */ new Map();
			const outcome = await this.#callOnce(inputs.map((tensor) => padRows(sliceRows(tensor, start, end), size)));
			if (outcome.kind === "failed") return this.#advise(outcome);
			const part = fromCall(this.#signature, outcome.outputs).map((tensor) => tensor.shape[0] === size ? sliceRows(tensor, 0, end - start) : tensor);
			bytes += part.reduce((sum, tensor) => sum + tensorBytes(tensor), 0);
			if (isTooMuchForOneCall(bytes)) return this.#advise(TOO_MUCH$1);
			parts.push(part);
		}
		return {
			kind: "predicted",
			outputs: joinAnswers(parts, count)
		};
	}
	/** How many rows a call has is for the manifest to say, unless the model says it. */
	#advise(failure) {
		if (failure.reason !== "memory") return failure;
		const rows = fixedRows(this.#signature);
		const advice = rows === null ? "A smaller batchSize of the evaluation set makes it less." : `The model takes ${rows === 1 ? "one row" : `${rows} rows`} a call, so that no batchSize makes it less: export it with ${rows === 1 ? "smaller answers" : "an open batch"}.`;
		return {
			...failure,
			message: `${failure.message} ${advice}`
		};
	}
	async #callOnce(rows) {
		const outcome = await this.#model.predict(toCall(this.#signature, rows, this.#carried));
		if (outcome.kind === "predicted") this.#carried = carryOn(this.#signature, outcome.outputs);
		return outcome;
	}
};
/** Calls of few rows each are limited one by one, and all of a batch are kept. */
const TOO_MUCH$1 = {
	kind: "failed",
	reason: "memory",
	message: "The answers to one batch are too large."
};
/** What has no rows, such as a table of anchors, is not joined: the first call's stands for all. */
function joinAnswers(parts, count) {
	return (parts[0] ?? []).map((first, index) => {
		const all = parts.flatMap((part) => part[index] ?? []);
		return all.reduce((sum, { shape }) => sum + (shape[0] ?? 0), 0) === count && all.every((part) => hasSameRow(part, first)) ? joinRows(all) : first;
	});
}
function hasSameRow({ shape }, other) {
	return shape.slice(1).join() === other.shape.slice(1).join();
}
const MAX_BATCH_ROWS = 1024;
const MAX_BATCH_BYTES = 4194304;
const BYTES_PER_ELEMENT = 4;
/** Stands for a dimension that the signature leaves open. */
const ASSUMED_DIMENSION = 64;
/** Rows of a batch while scoring: what the model fixes, else what the manifest says, else as many as fit four megabytes. */
function chooseBatchRows(signature, wanted) {
	const fixed = fixedRows(signature);
	if (fixed !== null && fixed > 1) return fixed;
	if (wanted !== void 0) return wanted;
	const elements = signature.inputs.reduce((sum, input) => sum + elementsIn(rowShape(input)), 0);
	return Math.max(1, Math.min(MAX_BATCH_ROWS, Math.floor(MAX_BATCH_BYTES / (elements * BYTES_PER_ELEMENT))));
}
function elementsIn(shape) {
	return shape.reduce((product, size) => product * (size < 0 ? ASSUMED_DIMENSION : size), 1);
}

// src/usecases/certify/score-models.ts
/** Sends every row through every model, batch by batch. A model that fails is left out from then on; the others go on. */
async function scoreModels(request) {
	const { set, problem, data, signature } = request;
	const misfit = oneHotMisfit({
		set,
		problem,
		signature,
		columns: data.bound.oneHot ?? []
	});
	if (misfit !== null) return request.models.map(() => ({
		kind: "misfit",
		misfit
	}));
	const scorers = request.models.map(({ model, columnLabels }) => {
		const labels = columnLabels.get(set.prediction.output) ?? null;
		const asked = {
			set,
			problem,
			columnLabels: labels,
			isLayoutAssumed: request.isLayoutAssumed ?? false
		};
		return {
			caller: new ModelCaller(model, signature),
			collector: collectScoredRows(asked),
			failure: null,
			keptBytes: 0
		};
	});
	for await (const batch of data.batches(chooseBatchRows(signature, set.batchSize))) {
		const tensors = request.disturb?.(batch.inputs) ?? batch.inputs;
		await Promise.all(scorers.map(async (scorer) => {
			if (scorer.failure !== null) return;
			const outcome = await scorer.caller.call({
				...batch,
				inputs: tensors
			});
			if (outcome.kind === "failed") scorer.failure = outcome;
			else take(scorer, batch, outcome.outputs);
			if (outcome.kind === "predicted" && scorer === scorers[0]) request.onAnswers?.(batch, outcome.outputs);
		}));
		request.onRows(batch.start + batch.rows);
		if (scorers.every(({ failure }) => failure !== null)) break;
	}
	return scorers.map(({ failure, collector }) => failure ?? collector.finish());
	/** Of the scored output about all is kept until the end. */
	function take(scorer, batch, outputs) {
		const scored = outputs.find(({ name }) => name === set.prediction.output);
		scorer.keptBytes += scored === void 0 ? 0 : tensorBytes(scored);
		if (scorer.keptBytes <= keptLimit(request.memoryBytes)) scorer.collector.add(batch, outputs);
		else scorer.failure = tooManyAnswers(batch.start + batch.rows, data.rows);
	}
}
function tooManyAnswers(reached, rows) {
	return {
		kind: "failed",
		reason: "memory",
		message: `The answers to ${reached} of ${rows} rows take more than a quarter of the memory that a certification may take; fewer rows make them fewer.`
	};
}

// src/usecases/certify/checks/prediction.ts
/** Loads candidate and baseline, each in a process of its own, and puts every evaluation set through both. */
const prediction = {
	name: "prediction",
	async run(context) {
		const { request, candidate, baseline, ports, resources } = context;
		ports.onProgress({
			activity: "loading the model",
			done: .02
		});
		const loaded = await load(context, candidate);
		if (loaded.kind === "failed") return {
			findings: [failureFinding(loaded, "safety")],
			next: null
		};
		const corrected = findCorrected$1(loaded.corrected, signatureOf(request));
		if (hasError(corrected)) return {
			findings: corrected,
			next: null
		};
		const model = {
			model: resources.use(loaded.model),
			columnLabels: candidate.columnLabels
		};
		const before = asBaseline(context);
		await using predecessor = baseline === null || before === null ? null : await loadPredecessor(before, baseline);
		const examined = [];
		for (const set of setsOf(context)) examined.push(await atSet(request, set.name, () => examineSet(set, model, predecessor)));
		const drawn = new Map(examined.flatMap((one) => one.drawn === null ? [] : [[one.name, one.drawn]]));
		return {
			findings: [
				...corrected,
				...answeredOtherwise(examined, loaded.corrected),
				...examined.flatMap(({ findings }) => findings)
			],
			recorded: {
				readings: examined.flatMap(({ reading }) => reading ?? []),
				...joinEvidence(examined.map(({ evidence }) => evidence))
			},
			next: {
				...context,
				model,
				drawn,
				scored: handOver(examined.flatMap(({ name, rows }) => rows ? [[name, rows]] : []))
			}
		};
	}
};
async function load(battery, { artifact }) {
	return battery.ports.runtimeOf(artifact.format).load(artifact, loadOptions(battery));
}
/** What comes in another shape is read in that, unless the axis that was to be the row is none there. */
function findCorrected$1(corrected, { outputs }) {
	return corrected.map(({ output, declared, shape }) => {
		const declaredOutput = outputs.find(({ name }) => name === output);
		const axis = declaredOutput === void 0 ? 0 : rowAxis(declaredOutput);
		const size = axis === null ? null : shape[axis];
		const isKept = size === null || size === -1 || size === declared[axis ?? 0];
		return finding("shape-corrected", {
			output,
			declared,
			shape
		}, { severity: isKept ? "warning" : "error" });
	});
}
/** What the runtime tells of no shape shows it by its answers, which are read as they came. */
function answeredOtherwise(examined, known) {
	const told = new Set(known.map(({ output }) => output));
	const others = examined.flatMap(({ otherShape }) => otherShape === null || told.has(otherShape.output) ? [] : [otherShape]);
	return [...new Map(others.map((other) => [other.output, other])).values()].map((other) => finding("shape-corrected", { ...other }, { severity: "warning" }));
}
/** One that cannot be loaded is not compared with. */
async function loadPredecessor(battery, prepared) {
	const loaded = await load(battery, prepared);
	if (loaded.kind === "failed") return null;
	const { model } = loaded;
	const { columnLabels } = prepared;
	return {
		model,
		columnLabels,
		sets: setsOf({
			...battery,
			data: battery.baselineData
		}),
		[Symbol.asyncDispose]: () => model[Symbol.asyncDispose]()
	};
}
const NOTHING_SCORED = {
	rows: null,
	drawn: null,
	reading: null,
	evidence: NO_EVIDENCE,
	otherShape: null
};
async function examineSet(context, model, predecessor) {
	const { name, set, data, battery } = context;
	const { request } = battery;
	const watch = new AnswerWatch(context);
	const problem = problemOf(request.model.value.task, set.target);
	const target = new TargetReader({
		set,
		problem
	});
	const parts = recordParts(context);
	const { candidate, baseline } = await scoreBoth(context, {
		model,
		predecessor,
		onAnswers: (batch, outputs) => {
			watch.add(batch, outputs);
			target.add(batch);
			parts.add(batch);
		}
	});
	const misfit = target.rows === data.rows ? target.misfit() : null;
	if (misfit !== null) throw new AppError(explainMisfit(misfit, context));
	if (candidate?.kind === "misfit") throw new AppError(explainMisfit(candidate.misfit, context));
	const place = (found) => placeInManifest(found, context);
	if (candidate?.kind !== "scored") return {
		name,
		...NOTHING_SCORED,
		findings: findingsOf(candidate).map(place)
	};
	const scored = baseline?.kind === "scored" ? baseline : null;
	const otherRows = scored !== null && scored.rows.rows !== candidate.rows.rows ? scored.rows.rows : null;
	const evidence = evaluateSet(context, {
		candidate,
		baseline: otherRows === null ? scored : null,
		parted: parts.finish()
	});
	return {
		name,
		rows: candidate.rows,
		drawn: watch.drawn(),
		reading: describeReading(context, target, candidate.table),
		evidence,
		otherShape: watch.otherShape(),
		findings: [
			...[
				...candidate.findings,
				...watch.findings(),
				...target.findings(),
				...oneAgainstRest(set),
				...suspicions(evidence.prediction, candidate.rows, set.prediction)
			].map(place),
			...baselineFindings(baseline, context),
			...otherRows === null ? [] : [tellOtherRows(context, {
				own: candidate.rows.rows,
				theirs: otherRows
			})]
		]
	};
}
/** Both models over the same rows: together where they read them alike, else one after the other. */
async function scoreBoth(context, { model, predecessor, onAnswers }) {
	const theirs = predecessor?.sets.find(({ name }) => name === context.name) ?? null;
	const scored = {
		...howScored(context),
		...onAnswers && { onAnswers }
	};
	if (predecessor !== null && theirs?.data === context.data) {
		const [candidate, baseline] = await scoreModels({
			...scored,
			models: [model, predecessor]
		});
		return {
			candidate,
			baseline
		};
	}
	const [candidate] = await scoreModels({
		...scored,
		models: [model]
	});
	if (predecessor === null || theirs === null || candidate?.kind !== "scored") return {
		candidate,
		baseline: void 0
	};
	const [baseline] = await scoreModels({
		...howScored(theirs),
		models: [predecessor]
	});
	return {
		candidate,
		baseline
	};
}
/** By the reading of the version that the set belongs to. */
function howScored({ name, set, data, battery }) {
	const { request, limits, ports } = battery;
	return {
		set,
		problem: problemOf(request.model.value.task, set.target),
		signature: signatureOf(request),
		isLayoutAssumed: isLayoutAssumed(readAs(request), set),
		data,
		memoryBytes: limits.memoryBytes,
		onRows: (rows) => ports.onProgress({
			activity: `scoring ${name}: row ${rows} of ${data.rows}`,
			done: .05 + .2 * rows / data.rows
		})
	};
}
/** The manifest does not fit the data: no verdict on the model, but an error at the place in model.yaml. */
function explainMisfit({ reason, pointer, facts }, { name, battery }) {
	const place = toPointer("evaluation", name) + pointer;
	return explainProblem({
		reason,
		facts,
		pointer: place
	}, sourceOf(battery.request, place));
}
function findingsOf(scoring) {
	if (scoring === void 0 || scoring.kind === "misfit") return [];
	return scoring.kind === "failed" ? [failureFinding(scoring, "prediction")] : scoring.findings;
}
/** Lists that other tensors cut otherwise are not the same observations. */
function tellOtherRows({ name, battery }, rows) {
	const version = battery.request.baseline?.version.value.version ?? "";
	const said = `it answers ${rows.theirs} elements of it, and the candidate ${rows.own}.`;
	return finding("baseline-unusable", {
		fault: "reading",
		version,
		data: name,
		said
	}, { check: "prediction" });
}
/** The predecessor's troubles are worth a word and nothing more: they must not block its successor. */
function baselineFindings(scoring, { battery }) {
	if (scoring === void 0 || scoring.kind === "scored") return [];
	const causes = scoring.kind === "misfit" ? [{
		reason: scoring.misfit.reason,
		facts: scoring.misfit.facts
	}] : findingsOf(scoring);
	const facts = {
		fault: "scoring",
		version: battery.request.baseline?.version.value.version ?? ""
	};
	return causes.map((cause) => finding("baseline-unusable", facts, {
		check: "prediction",
		because: [cause]
	}));
}

// src/usecases/open-set.ts
/** Opens, verifies and binds an evaluation set. Throws AppError where it cannot be, with the place inside the set. */
async function openSet({ task, signature, ...asked }, data) {
	requireSequence(signature, asked.set);
	const inputs = signature.inputs.filter(isByRow);
	return data.open({
		...asked,
		problem: problemOf(task, asked.set.target),
		inputs
	});
}
/** A version's own signature may carry state where the model's does not: over which rows, only the manifest can say. */
function requireSequence(signature, { sequence }) {
	if (!carriesState(signature) || sequence !== void 0) return;
	throw new AppError({
		code: "data-binding",
		message: "The version carries state from call to call, but the evaluation set does not say which rows belong together.",
		hint: "Add sequence: {column: …} or {array: …} to the evaluation set."
	});
}

// src/usecases/certify/checks/reading-plan.ts
/** How every evaluation set is read: opens, verifies and binds each once. Throws AppError where one cannot be. */
const readingPlan = {
	name: "reading-plan",
	async run(context) {
		const data = /* @__PURE__ */ new Map();
		for (const name of Object.keys(readAs(context.request).evaluation)) {
			context.ports.onProgress({
				activity: `reading ${name}`,
				done: 0
			});
			data.set(name, await atSet(context.request, name, () => open$1(context, name)));
		}
		const theirs = await readForBaseline(context, data);
		const recorded = { data: [...data].map(describeData) };
		return {
			findings: theirs.findings,
			recorded,
			next: {
				...context,
				data,
				baselineData: theirs.data
			}
		};
	}
};
async function open$1({ request, limits, resources, ports }, name) {
	const { folder, root } = request;
	const { evaluation, task } = readAs(request);
	const set = evaluation[name];
	if (set === void 0) throw new AppError({
		code: "internal",
		message: `There is no evaluation set ${name}.`
	});
	const asked = {
		name,
		set,
		task,
		signature: signatureOf(request),
		folder,
		root,
		memoryBytes: limits.memoryBytes
	};
	return resources.use(await openSet(asked, ports.data));
}
/** The same rows, bound to the baseline's tensors where these are others: it is compared on every set that it can read. */
async function readForBaseline(context, own) {
	const battery = context.baseline === null ? null : asBaseline(context);
	const data = /* @__PURE__ */ new Map();
	const findings = [];
	if (battery === null) return {
		data,
		findings
	};
	const version = battery.request.version.value.version;
	for (const [name, candidates] of own) {
		const read = isReadAlike(readAs(context.request), readAs(battery.request), name) ? candidates : await openOrSay(battery, name);
		if (typeof read !== "string") data.set(name, read);
		else findings.push(finding("baseline-unusable", {
			fault: "reading",
			version,
			data: name,
			said: read
		}));
	}
	return {
		data,
		findings
	};
}
/** What the baseline cannot read must not block its successor. */
async function openOrSay(battery, name) {
	try {
		return await open$1(battery, name);
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
		return error.message;
	}
}
function describeData([name, { sha256, sizeBytes, rows }]) {
	return {
		name,
		digest: { sha256 },
		sizeBytes,
		rows
	};
}

// src/domain/evaluation/hostile-inputs.ts
/** Long enough to overflow a buffer of a fixed size, short enough to send. */
const LONG_TEXT_LENGTH = 65536;
/** The variants of a check, made from real rows; empty where the check does not apply to these types of input. */
function hostileInputs(inputs, check) {
	const open = (input) => check !== "out-of-range" || input.datatype !== "BOOL";
	return VARIANTS[check].filter(({ touches }) => inputs.some((input) => open(input) && touches(input.data))).map(({ name, replace }) => ({
		name,
		inputs: inputs.map((input) => open(input) ? {
			...input,
			data: replace(input.data)
		} : input)
	}));
}
const VARIANTS = {
	nan: [floats("all NaN", () => NaN), firstCell("one NaN", NaN)],
	infinity: [
		floats("all +infinity", () => Number.POSITIVE_INFINITY),
		floats("all -infinity", () => Number.NEGATIVE_INFINITY),
		firstCell("one +infinity", Number.POSITIVE_INFINITY)
	],
	missing: [{
		name: "all zero or empty",
		touches: () => true,
		replace: (data) => fill(data, {
			number: 0,
			text: ""
		})
	}, floats("all NaN", () => NaN)],
	"out-of-range": [
		floats("greatest number", (_, greatest) => greatest),
		floats("least number", (_, greatest) => -greatest),
		floats("subnormal number", (least) => least),
		{
			name: "greatest integer",
			touches: isInteger,
			replace: (data) => isInteger(data) ? extreme(data, "greatest") : data
		},
		{
			name: "least integer",
			touches: isInteger,
			replace: (data) => isInteger(data) ? extreme(data, "least") : data
		},
		{
			name: "very long text",
			touches: isText$2,
			replace: (data) => isText$2(data) ? fill(data, {
				number: 0,
				text: "x".repeat(LONG_TEXT_LENGTH)
			}) : data
		},
		{
			name: "odd characters",
			touches: isText$2,
			replace: (data) => isText$2(data) ? fill(data, {
				number: 0,
				text: "\0\ud800‮🚢"
			}) : data
		}
	]
};
function floats(name, valueOf) {
	return {
		name,
		touches: isFloat,
		replace(data) {
			if (!isFloat(data)) return data;
			const { least, greatest } = limitsOf(data);
			return data.slice().fill(valueOf(least, greatest));
		}
	};
}
function firstCell(name, value) {
	return {
		name,
		touches: isFloat,
		replace(data) {
			if (!isFloat(data)) return data;
			const copy = data.slice();
			copy.set([value], 0);
			return copy;
		}
	};
}
function limitsOf(data) {
	if (data instanceof Float16Array) return {
		least: 2 ** -24,
		greatest: 65504
	};
	if (data instanceof Float32Array) return {
		least: 2 ** -149,
		greatest: (2 - 2 ** -23) * 2 ** 127
	};
	return {
		least: Number.MIN_VALUE,
		greatest: Number.MAX_VALUE
	};
}
function fill(data, { number, text }) {
	if (isText$2(data)) return data.map(() => text);
	if (data instanceof BigInt64Array || data instanceof BigUint64Array) return data.slice().fill(BigInt(number));
	return data.slice().fill(number);
}
/** Two's complement: all bits but the sign for the greatest, only the sign for the least; unsigned all bits or none. */
function extreme(data, end) {
	const bits = data.BYTES_PER_ELEMENT * 8;
	const least = data instanceof Int8Array || data instanceof Int16Array || data instanceof Int32Array || data instanceof BigInt64Array ? -(2n ** BigInt(bits - 1)) : 0n;
	const value = end === "least" ? least : least + 2n ** BigInt(bits) - 1n;
	if (data instanceof BigInt64Array || data instanceof BigUint64Array) return data.slice().fill(value);
	return data.slice().fill(Number(value));
}
function isFloat(data) {
	return data instanceof Float16Array || data instanceof Float32Array || data instanceof Float64Array;
}
function isText$2(data) {
	return Array.isArray(data);
}
function isInteger(data) {
	return !isFloat(data) && !isText$2(data);
}

// src/usecases/certify/probing.ts
function notApplicable(check) {
	return {
		check,
		result: "not-applicable",
		facts: {}
	};
}

// src/usecases/certify/probe-hostile.ts
const HOSTILE_CHECKS = [
	"nan",
	"infinity",
	"missing",
	"out-of-range"
];
/** In a process of its own: a crash here must not end the other checks. An error message is a fine answer to nonsense. */
async function probeHostile(context, rows) {
	const { artifact } = context.battery.candidate;
	const runtime = context.battery.ports.runtimeOf(artifact.format);
	const robustness = [];
	const findings = [];
	let loaded = await runtime.load(artifact, loadOptions(context.battery));
	for (const check of HOSTILE_CHECKS) {
		if (loaded.kind === "failed") return {
			robustness,
			findings: [failureFinding(loaded, "robustness")]
		};
		const { result, failure } = await probeHostileCheck(loaded.model, hostileRows(rows, check), {
			check,
			context
		});
		robustness.push(result);
		if (failure === null) continue;
		findings.push(finding("crash-on-hostile-input", {
			fault: failure.reason,
			...failureFacts(failure)
		}));
		await loaded.model[Symbol.asyncDispose]();
		loaded = await runtime.load(artifact, loadOptions(context.battery));
	}
	if (loaded.kind === "loaded") await loaded.model[Symbol.asyncDispose]();
	return {
		robustness,
		findings
	};
}
function hostileRows(rows, check) {
	return hostileInputs(rows.inputs, check).map(({ name, inputs }) => ({
		name,
		rows: {
			...rows,
			inputs
		}
	}));
}
async function probeHostileCheck(model, variants, { check, context }) {
	if (variants.length === 0) return {
		result: notApplicable(check),
		failure: null
	};
	const facts = {};
	for (const { name, rows } of variants) {
		const outcome = await new ModelCaller(model, signatureOf(context.battery.request)).call(rows);
		facts[name] = outcome.kind === "predicted" ? "answered" : outcome.reason;
		if (outcome.kind === "failed" && outcome.reason !== "error") return {
			result: {
				check,
				result: "fail",
				facts
			},
			failure: outcome
		};
	}
	return {
		result: {
			check,
			result: "pass",
			facts
		},
		failure: null
	};
}

// src/domain/evaluation/column-statistics.ts
/** The numbers of a floating-point tensor; null for any other, which may be codes and not quantities. */
function floatData({ data }) {
	return data instanceof Float16Array || data instanceof Float32Array || data instanceof Float64Array ? data : null;
}
/** Means and deviations of the floating-point inputs by name, gathered batch by batch (Welford, 1962). NaN is missing. */
var ColumnStatistics = class {
	#sums = /* @__PURE__ */ new Map();
	add(inputs) {
		for (const input of inputs) {
			const data = floatData(input);
			if (data !== null) this.#momentsOf(input).add(data);
		}
	}
	finish() {
		return new Map([...this.#sums].map(([name, moments]) => [name, moments.finish()]));
	}
	#momentsOf(input) {
		const known = this.#sums.get(input.name);
		if (known !== void 0) return known;
		const moments = new Moments(featuresOf(input));
		this.#sums.set(input.name, moments);
		return moments;
	}
};
/** Cells in a row of a tensor whose first dimension is the row. */
function featuresOf({ shape }) {
	return shape.slice(1).reduce((product, size) => product * size, 1);
}
var Moments = class {
	#count;
	#mean;
	#squares;
	constructor(features) {
		this.#count = new Float64Array(features);
		this.#mean = new Float64Array(features);
		this.#squares = new Float64Array(features);
	}
	add(data) {
		const features = this.#count.length;
		for (let cell = 0; cell < data.length; cell += 1) {
			const value = data[cell] ?? NaN;
			if (!Number.isFinite(value)) continue;
			const feature = cell % features;
			const count = (this.#count[feature] ?? 0) + 1;
			const before = value - (this.#mean[feature] ?? 0);
			const mean = (this.#mean[feature] ?? 0) + before / count;
			this.#count[feature] = count;
			this.#mean[feature] = mean;
			this.#squares[feature] = (this.#squares[feature] ?? 0) + before * (value - mean);
		}
	}
	finish() {
		return {
			mean: this.#mean.slice(),
			deviation: this.#squares.map((squares, feature) => {
				const count = this.#count[feature] ?? 0;
				return count === 0 ? 0 : Math.sqrt(squares / count);
			})
		};
	}
};

// src/domain/evaluation/robustness.ts
/**
* Disturbs the floating-point inputs: `dropout` sets that share of cells to their feature's mean, then `gaussian` adds noise of
* that many standard deviations of the feature. Integers, booleans and text stay as they are, since they may be codes.
*/
function perturb(inputs, { perturbation, statistics, random }) {
	const { gaussian: noise = 0, dropout = 0 } = perturbation;
	return inputs.map((input) => {
		const features = statistics.get(input.name);
		const data = floatData(input)?.slice();
		if (features === void 0 || data === void 0) return input;
		const { mean, deviation } = features;
		for (let cell = 0; cell < data.length; cell += 1) {
			const feature = cell % mean.length;
			if (dropout > 0 && uniform(random) < dropout) data[cell] = mean[feature] ?? 0;
			if (noise > 0) data[cell] = (data[cell] ?? 0) + noise * (deviation[feature] ?? 0) * gaussian(random);
		}
		return {
			...input,
			data
		};
	});
}
/**
* How much worse a metric gets: positive is worse whichever way the metric points, for `direction: none` it is the disturbed
* value minus the clean one. Paired by row. Throws AppError usage where the metric does not fit.
*/
function dropOf(clean, disturbed, { metric, level }) {
	const before = measureMetric(clean, metric);
	const after = measureMetric(disturbed, metric);
	const { direction } = fittingMetric(clean, metric).metric;
	return direction === "up" ? differenceOf(before, after, level) : differenceOf(after, before, level);
}

// src/domain/evaluation/chance.ts
/** The metric by which disturbed answers are judged where no gate names one: the first shown that the answers allow. */
function firstShown(rows) {
	return problemKind(rows.problem).shown.find((metric) => canMeasure(rows, metric));
}
/** Whether answers know more of their rows than chance does; null where that cannot be told. */
function beatsChance(rows, question) {
	const chance = chanceOf(rows, question);
	const { interval } = estimateOf(measureMetric(rows, question.metric), question.level);
	const { direction } = fittingMetric(rows, question.metric).metric;
	if (chance === null || interval === null || direction === "none") return null;
	const bound = direction === "up" ? interval.lower : interval.upper;
	if (bound === null) return null;
	return direction === "up" ? bound > chance : bound < chance;
}
/**
* The fall of a metric from beyond chance to where its interval covers what guessing reaches; null where there is none. Guessing is
* the disturbed answers themselves, dealt to the rows at random: a model that answers all alike does not know more than that.
*/
function fallToChance(clean, disturbed, question) {
	if (!((dropOf(clean, disturbed, question).interval?.lower ?? 0) > 0)) return null;
	if (beatsChance(disturbed, question) !== false || beatsChance(clean, question) !== true) return null;
	return {
		clean: valueOf$2(clean, question),
		disturbed: valueOf$2(disturbed, question),
		chance: chanceOf(disturbed, question)
	};
}
/** Of what a model knows beyond chance. An honest one loses none of it to noise that is too small to matter, but for rows at a border. */
const MOST_LOST = .1;
/** The fall of a metric by surely more than a tenth of the way to what guessing reaches; null where there is none. */
function lossOf(clean, disturbed, question) {
	const [before, chance] = [valueOf$2(clean, question), chanceOf(disturbed, question)];
	const lost = dropOf(clean, disturbed, question).interval?.lower ?? null;
	if (before === null || chance === null || lost === null) return null;
	if (!(lost > 0) || lost <= MOST_LOST * Math.abs(before - chance)) return null;
	return {
		clean: before,
		disturbed: valueOf$2(disturbed, question),
		chance
	};
}
function valueOf$2(rows, { metric, level }) {
	return estimateOf(measureMetric(rows, metric), level).value;
}
/** Deals whose mean is what guessing reaches. */
const DEALS = 5;
/** What answers reach on the average that are dealt to the rows at random; null where these cannot be dealt. */
function chanceOf(rows, question) {
	const values = Array.from({ length: DEALS }, () => {
		const dealt = rows.deal(permutation(rows.rows, question.random));
		return dealt === null ? null : valueOf$2(dealt, question);
	}).filter((value) => value !== null);
	return values.length === 0 ? null : mean(values);
}
/** Fisher and Yates. */
function permutation(count, random) {
	const order = Int32Array.from({ length: count }, (_, row) => row);
	for (let last = count - 1; last > 0; last--) {
		const pick = randomIndex(random, last + 1);
		[order[last], order[pick]] = [order[pick] ?? 0, order[last] ?? 0];
	}
	return order;
}

// src/usecases/certify/probe-perturbations.ts
/** What is reported of a model with numeric inputs whose gates ask for nothing. */
const SHOWN = [{ gaussian: .1 }, { dropout: .1 }];
/** Scores the candidate again on disturbed inputs and compares with the clean answers, row by row. */
async function probePerturbations(context, model, clean) {
	const { data, set, name, battery } = context;
	const statistics = await gatherStatistics(context);
	if (statistics.size === 0) return {
		robustness: SHOWN.map(leftOut),
		findings: []
	};
	const robustness = [];
	const findings = [];
	for (const [key, drops] of Map.groupBy(wantedDrops(context, clean), ({ perturbation }) => describe$5(perturbation))) {
		const [first] = drops;
		if (first === void 0) continue;
		const random = seededNoise(battery.request.seed);
		const [scored] = await scoreModels({
			set,
			problem: problemOf(battery.request.model.value.task, set.target),
			signature: signatureOf(battery.request),
			data,
			models: [model],
			memoryBytes: battery.limits.memoryBytes,
			disturb: (inputs) => perturb(inputs, {
				perturbation: first.perturbation,
				statistics,
				random
			}),
			onRows: (rows) => battery.ports.onProgress({
				activity: `probing ${name} with ${key}`,
				done: .27 + .1 * rows / data.rows
			})
		});
		const isRefused = scored?.kind === "failed" && scored.reason === "error" && drops.every(({ gate }) => gate === null);
		if (scored?.kind === "failed" && !isRefused) return {
			robustness,
			findings: [failureFinding(scored, "robustness")]
		};
		const disturbed = scored?.kind === "scored" ? scored.rows : null;
		robustness.push(...drops.map((drop) => describeDrop(drop, clean, disturbed)));
		if (disturbed !== null) findings.push(...tellFall(first.perturbation, {
			clean,
			disturbed,
			context
		}));
	}
	return {
		robustness,
		findings
	};
}
async function gatherStatistics({ data, set, battery }) {
	const statistics = new ColumnStatistics();
	const fixed = signatureOf(battery.request).inputs.filter((input) => isFed(input) && input.pad === void 0);
	const names = new Set(fixed.map(({ name }) => name));
	for await (const batch of data.batches(set.batchSize ?? 1024)) {
		const inputs = batch.inputs.filter(({ name }) => names.has(name));
		if (!inputs.some((tensor) => floatData(tensor) !== null)) break;
		statistics.add(inputs);
	}
	return statistics.finish();
}
function wantedDrops({ name, battery }, clean) {
	const asked = battery.request.gates.flatMap((gate) => {
		if (gate.kind !== "robustness" || gate.data !== name) return [];
		return [{
			perturbation: gate.perturbation,
			metric: gate.metric,
			level: gate.confidence,
			gate
		}];
	});
	const metric = firstShown(clean);
	if (asked.length > 0 || metric === void 0) return asked;
	return SHOWN.map((perturbation) => ({
		perturbation,
		metric,
		level: DEFAULT_LEVEL,
		gate: null
	}));
}
function describeDrop({ perturbation, metric, level, gate }, clean, disturbed) {
	const undefinedEstimate = {
		value: null,
		interval: null
	};
	const drop = disturbed === null ? undefinedEstimate : dropOf(clean, disturbed, {
		metric,
		level
	});
	return {
		...kindOf(perturbation),
		result: disturbed === null ? "fail" : resultOf(drop, gate),
		facts: {},
		metric,
		estimate: disturbed === null ? undefinedEstimate : estimateOf(measureMetric(disturbed, metric), level),
		drop
	};
}
/** Nothing passes that nothing limits. */
function resultOf(drop, gate) {
	if (gate === null) return "shown";
	return judge({
		estimate: drop,
		comparator: "<=",
		limit: gate.limit,
		test: gate.test
	}).result;
}
/** That noise takes all that a model knows need not be its fault, and is told. */
function tellFall(perturbation, { clean, disturbed, context }) {
	const metric = firstShown(clean);
	if (metric === void 0) return [];
	const random = seededRandom(seedOf(context));
	const fall = fallToChance(clean, disturbed, {
		metric,
		level: DEFAULT_LEVEL,
		random
	});
	const { check, strength = 0 } = kindOf(perturbation);
	return fall === null ? [] : [finding("falls-to-chance", {
		perturbation: check,
		strength,
		metric,
		...fall
	})];
}
function kindOf({ gaussian, dropout }) {
	return gaussian === void 0 ? {
		check: "dropout",
		strength: dropout ?? 0
	} : {
		check: "gaussian",
		strength: gaussian
	};
}
function leftOut(perturbation) {
	return {
		...kindOf(perturbation),
		result: "not-applicable",
		facts: {}
	};
}
function describe$5({ gaussian, dropout }) {
	return gaussian === void 0 ? `dropout ${dropout}` : `Gaussian noise ${gaussian}`;
}

// src/domain/evaluation/lattice.ts
/** More steps than this from end to end are no scale of codes: a step is then as small as the noise that a measurement bears. */
const MOST_STEPS = 1e4;
/** The least gap of many values is one step of a lattice, or so few of them. */
const PARTS_OF_GAP = [
	1,
	2,
	3,
	4
];
/** A step must be that many times what rounding can hide, or any values would lie on it. */
const OVER_ROUNDING = 32;
/**
* The step of a coarse lattice on which all these values lie, however it is scaled and moved (half steps, numbers of a category over
* their count); null where there is none. `values` rise and differ, `epsilon` is that of their type.
*/
function latticeStep(values, epsilon) {
	const [least, most] = [values.at(0) ?? 0, values.at(-1) ?? 0];
	const rounding = epsilon * Math.max(Math.abs(least), Math.abs(most));
	const shortest = Math.max((most - least) / MOST_STEPS, OVER_ROUNDING * rounding);
	let gap = Number.POSITIVE_INFINITY;
	for (let index = 1; index < values.length; index += 1) gap = Math.min(gap, (values[index] ?? 0) - (values[index - 1] ?? 0));
	for (const parts of PARTS_OF_GAP) {
		const step = gap / parts;
		if (values.length < 2 || step + rounding < shortest) return null;
		const refined = refineStep(values, step, rounding);
		if (refined !== null) return refined;
	}
	return null;
}
/** Walks away from the least value: each that lies on the lattice makes the step more exact for the next. */
function refineStep(values, first, rounding) {
	const least = values[0] ?? 0;
	let [step, known] = [first, 1];
	for (const value of values.subarray(1)) {
		const steps = Math.round((value - least) / step);
		const allowed = 4 * rounding * Math.max(1, steps / known);
		if (Math.abs(value - least - steps * step) > Math.min(allowed, step / 4)) return null;
		[step, known] = [(value - least) / Math.max(1, steps), Math.max(1, steps)];
	}
	return step;
}

// src/domain/evaluation/features.ts
/** A category or a step of a scale has few values; more than this may be a quantity. */
const FEW_VALUES = 16;
/** A value that as many rows have is no chance. */
const OFTEN = 1 / 16;
/** Of the values that are no marks so many must differ: those of codes repeat, as a model that looks them up needs them to. */
const MOSTLY = 3 / 4;
/** From the row on a third axis makes a signal (a picture, a sound, a series), whose samples are read next to each other. */
const SIGNAL_RANK = 3;
/** More integers a row than this are no features but the tokens or bytes of a text: each stands for something else than the next. */
const MOST_INTEGERS = 16;
/** Features of a tensor whose first axis is the row. Text, and the integers of a signal or of a text, are codes. */
function describeFeatures(tensor) {
	const { data, shape } = tensor;
	const width = featuresOf(tensor);
	const isSignal = shape.length >= SIGNAL_RANK;
	const floats = floatData(tensor);
	const isTokens = floats === null && (isSignal || width > MOST_INTEGERS);
	if (isText$1(data) || isTokens) return Array.from({ length: width }, () => CODE);
	const epsilon = floats === null ? 0 : epsilonOf(floats);
	return Array.from({ length: width }, (_, feature) => {
		return describeColumn(columnOf(data, feature, width), {
			rows: data.length / width,
			epsilon,
			isSignal
		});
	});
}
const CODE = {
	kind: "code",
	deviation: 0,
	least: Number.POSITIVE_INFINITY,
	most: Number.NEGATIVE_INFINITY,
	marks: /* @__PURE__ */ new Set(),
	step: 0,
	values: /* @__PURE__ */ new Float64Array()
};
function isText$1(data) {
	return Array.isArray(data);
}
/** What one may add to 1 and see. */
function epsilonOf(data) {
	if (data instanceof Float16Array) return 2 ** -10;
	return data instanceof Float32Array ? 2 ** -23 : Number.EPSILON;
}
/** Finite values, rising. */
function columnOf(data, feature, width) {
	const column = new Float64Array(Math.ceil((data.length - feature) / width));
	let count = 0;
	for (let cell = feature; cell < data.length; cell += width) {
		const value = Number(data[cell] ?? NaN);
		if (Number.isFinite(value)) column[count++] = value;
	}
	return column.subarray(0, count).toSorted();
}
function describeColumn(column, { rows, epsilon, isSignal }) {
	const { values, marks } = runsOf(column, rows);
	const marked = column.reduce((count, value) => count + Number(marks.has(value)), 0);
	const free = values.length - marks.size;
	const isWhole = values.every(Number.isInteger);
	const [least, most] = [column.at(0) ?? Number.POSITIVE_INFINITY, column.at(-1) ?? Number.NEGATIVE_INFINITY];
	const described = {
		...CODE,
		deviation: spreadOf$1(column),
		least,
		most,
		marks
	};
	if (isSignal) return isWhole || values.length <= FEW_VALUES ? described : {
		...described,
		kind: "measurement"
	};
	if (free <= FEW_VALUES || free < MOSTLY * (column.length - marked)) return described;
	const step = isWhole ? wholeStep({
		least,
		most
	}, epsilon) : latticeStep(values, epsilon);
	return step === null ? {
		...described,
		kind: "measurement"
	} : {
		...described,
		kind: "quantity",
		step,
		values
	};
}
/** A whole number to the next that its type can hold. */
function wholeStep({ least, most }, epsilon) {
	return Math.max(1, Math.ceil(epsilon * Math.max(Math.abs(least), Math.abs(most))));
}
/** What differs in rising values, and what of it is met often. */
function runsOf(column, rows) {
	const values = new Float64Array(column.length);
	const marks = /* @__PURE__ */ new Set();
	let [count, start] = [0, 0];
	for (let index = 1; index <= column.length; index += 1) {
		const value = column[start] ?? 0;
		if (index < column.length && column[index] === value) continue;
		values[count++] = value;
		if (index - start > 1 && index - start >= OFTEN * rows) marks.add(value);
		start = index;
	}
	return {
		values: values.slice(0, count),
		marks
	};
}
/** Of a normal distribution, in standard deviations. */
const MIDDLE_HALF = 1.349;
/** The standard deviation, or the width of the middle half on its scale where that is less: one row far out hides no other. Rising values. */
function spreadOf$1(column) {
	const quartile = (share) => column[Math.round(share * (column.length - 1))] ?? 0;
	const middle = (quartile(.75) - quartile(.25)) / MIDDLE_HALF;
	const deviation = deviationOf(column);
	return middle > 0 ? Math.min(deviation, middle) : deviation;
}
function deviationOf(column) {
	let [mean, squares] = [0, 0];
	for (const [index, value] of column.entries()) {
		const before = value - mean;
		mean += before / (index + 1);
		squares += before * (value - mean);
	}
	return column.length === 0 ? 0 : Math.sqrt(squares / column.length);
}

// src/domain/evaluation/disturb.ts
/**
* Moves every measurement but marks by Gaussian noise, and by the least step that its type has; none leaves the range that its feature
* has in these rows, so that a root or a logarithm stays defined. Null where a tensor holds no measurement.
*/
function disturbMeasurements(input, { strength, random }) {
	const epsilon = isText$1(input.data) ? 0 : epsilonOf(input.data);
	return move(input, "measurement", (value, feature) => {
		const noise = strength * feature.deviation * gaussian(random);
		const step = Math.max(Math.abs(noise), 2 * epsilon * Math.abs(value));
		return within(value, noise < 0 ? -step : step, feature);
	});
}
/**
* Moves every quantity but marks by one step, up or down, within its range: to a model that takes it for a quantity that is next
* to nothing. Null where a tensor holds no quantity.
*/
function stepQuantities(input, random) {
	return move(input, "quantity", (value, feature) => {
		return within(value, uniform(random) < .5 ? -feature.step : feature.step, feature);
	});
}
/**
* Moves every quantity but marks to a value between it and the next one that these rows hold, so that new values are spread as the
* known ones are. Null where a tensor holds no quantity.
*/
function drawQuantities(input, random) {
	return move(input, "quantity", (value, { values, step }) => {
		const next = values[indexIn(values, value) + 1] ?? value;
		const free = Math.round((next - value) / step) - 1;
		return free < 1 ? 0 : step * (1 + Math.min(free - 1, Math.floor(uniform(random) * free)));
	});
}
function move(input, kind, differenceOf) {
	if (isText$1(input.data)) return null;
	const features = describeFeatures(input);
	if (!features.some((feature) => feature.kind === kind)) return null;
	const moveOf = (value, cell) => {
		const feature = features[cell % features.length];
		return feature?.kind === kind && Number.isFinite(value) && !feature.marks.has(value) ? differenceOf(value, feature) : 0;
	};
	const { data } = input;
	if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
		const moved = data.slice();
		for (const [cell, value] of data.entries()) moved[cell] = value + BigInt(Math.round(moveOf(Number(value), cell)));
		return {
			...input,
			data: moved
		};
	}
	const moved = data.slice();
	for (const [cell, value] of data.entries()) moved[cell] = value + moveOf(value, cell);
	return {
		...input,
		data: moved
	};
}
/** The other way where this one leads out of the range. */
function within(value, step, { least, most }) {
	if (value + step >= least && value + step <= most) return step;
	return Math.min(most, Math.max(least, value - step)) - value;
}
/** Where a value stands in rising values. */
function indexIn(values, wanted) {
	let [low, high] = [0, values.length - 1];
	while (low < high) {
		const middle = low + high >> 1;
		if ((values[middle] ?? 0) < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/domain/evaluation/steadiness.ts
/**
* Limits are shares of the spread and not of the numbers: what is decided by an order is as visible in answers between 0.500 and
* 0.501 as in others.
*/
const ROUNDING = .001;
const ANOTHER_ORDER = .05;
const ANOTHER_NUMBER = .1;
/** Of the greatest number: what sums of hundreds of 32-bit numbers move by when they are made in another order. */
const LAST_BITS = 2 ** -16;
/** As many answers of a forest lie where as many trees are for as against it, at the most; more are no accident. */
const MOST_TIES = 1 / 16;
/** Where chance changes one row, twice it may change some more. */
const FEW_ROWS = 3;
/** Of the greatest number: an answer that is constant but for its last bits has no spread of its own. */
const LEAST_SPREAD = 16 * 2 ** -23;
function steadinessOf({ changed, share }) {
	if (changed > 0 || !(share <= ANOTHER_ORDER)) return "changed";
	return share <= ROUNDING ? "rounding" : "moved";
}
/**
* With other threads sums are made in another order, which turns the label of a row that lies just between two: votes of trees are
* often equal. Such rows are not counted, where they are few.
*/
function withoutTies(difference) {
	const { rows, changed, tied = 0 } = difference;
	return tied > MOST_TIES * rows ? difference : {
		...difference,
		changed: changed - tied
	};
}
/**
* Whether a difference is no more than what asking the same twice gives. A model that draws a little may not hide behind that what
* else its answers depend on.
*/
function isExplainedBy(chance, { changed, share }) {
	return changed <= 2 * chance.changed + FEW_ROWS && share <= 2 * chance.share;
}
/** The greater of two differences: of the more changed answers, then of the longer way. */
function greaterDifference(a, b) {
	if (a.changed !== b.changed) return a.changed > b.changed ? a : b;
	return b.share > a.share ? b : a;
}
/** Compares what was scored with what the same rows are answered another time; null: in no readable form. */
function compareAnswers(scored, again) {
	if (again === null || !isAlike(scored, again)) return apart(scored.rows);
	const { rows, numbers } = scored;
	const moves = numbers.map((value, cell) => moveOf(value, again.numbers[cell] ?? NaN));
	const spread = spreadOf(scored);
	const limit = scored.labels === null ? ANOTHER_NUMBER * spread : Number.POSITIVE_INFINITY;
	const lastBits = LAST_BITS * numbers.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
	let [changed, tied] = [0, 0];
	for (let row = 0; row < rows; row += 1) {
		if (!isAnother({
			scored,
			again,
			moves,
			limit
		}, row)) continue;
		changed += 1;
		tied += Number(movesOf(moves, rows, row).every((move) => move <= lastBits));
	}
	const mean = Math.sqrt(meanOf(moves.map((move) => move * move)));
	return {
		rows,
		changed,
		tied,
		maxAbsoluteDifference: moves.reduce((most, move) => Math.max(most, move), 0),
		share: mean === 0 ? 0 : mean / spread
	};
}
function isAnother({ scored, again, moves, limit }, row) {
	return movesOf(moves, scored.rows, row).some((move) => move > limit || move === Infinity) || hasOtherLabel(scored, again, row);
}
function movesOf(moves, rows, row) {
	const width = moves.length / rows;
	return moves.subarray(row * width, (row + 1) * width);
}
function hasOtherLabel({ labels, rows, rounded = 0 }, again, row) {
	if (labels === null) return false;
	const width = labels.length / rows;
	let others = 0;
	for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
		others += Number(!Object.is(labels[cell], again.labels?.[cell]));
		if (others > rounded * width) return true;
	}
	return false;
}
function isAlike(a, b) {
	return a.rows === b.rows && a.numbers.length === b.numbers.length && a.labels?.length === b.labels?.length;
}
function apart(rows) {
	return {
		rows,
		changed: rows,
		maxAbsoluteDifference: Number.POSITIVE_INFINITY,
		share: Number.POSITIVE_INFINITY
	};
}
function moveOf(from, to) {
	if (Object.is(from, to) || from === to) return 0;
	const move = Math.abs(from - to);
	return Number.isFinite(move) ? move : Number.POSITIVE_INFINITY;
}
/** Standard deviation of each column, averaged over the columns in square. */
function spreadOf({ rows, numbers }) {
	const means = columnMeans(numbers, numbers.length / rows);
	const squares = numbers.map((value, cell) => (value - (means[cell % means.length] ?? 0)) ** 2);
	const most = numbers.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
	return Math.max(Math.sqrt(meanOf(squares)), LEAST_SPREAD * most);
}
function columnMeans(numbers, width) {
	const sums = new Float64Array(width);
	numbers.forEach((value, cell) => sums.set([(sums[cell % width] ?? 0) + value], cell % width));
	return sums.map((sum) => sum * width / numbers.length);
}
function meanOf(values) {
	return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

// src/domain/evaluation/answers.ts
/** Reads the scored output of `rows` rows. Null where it has another shape. */
function readAnswers(outputs, rows, reading) {
	const table = outputTableOf(outputs, {
		name: reading.set.prediction.output,
		rows,
		start: 0
	}, new ScoreFindings());
	if (table === null) return null;
	const { answers, prediction } = problemKind(reading.problem);
	if (answers !== void 0) return answers(table, reading.set);
	const { kinds } = prediction;
	const { kind } = reading.set.prediction;
	if (kind === "labels") return {
		rows,
		labels: labelsOf$1(table),
		numbers: /* @__PURE__ */ new Float64Array(0)
	};
	if (!kinds.includes("labels")) return {
		rows,
		labels: null,
		numbers: numbersOf(table, reading.set)
	};
	if (problemKind(reading.problem).target.isSequence === true) return readTokens(table, reading);
	return problemKind(reading.problem).target.isSeveral ? readSets(table, reading.set) : readClasses(table, reading);
}
function labelsOf$1({ data }) {
	return Array.from({ length: data.length }, (_, cell) => data[cell] ?? NaN);
}
function numbersOf(table, { prediction: { index } }) {
	const all = Float64Array.from({ length: table.data.length }, (_, cell) => numberAt(table.data, cell));
	return index === void 0 ? all : all.filter((_, cell) => cell % table.width === index);
}
/** Several labels a row, each there or not. */
function readSets(given, set) {
	const { kind = "probabilities", threshold } = set.prediction;
	const labels = set.target.columns?.length ?? null;
	const table = hasPairs(given, set.prediction, labels) ? presentTable(given, kind) : given;
	const reaches = thresholdOf$1(table, {
		kind,
		threshold: threshold ?? .5
	});
	const raw = numbersOf(table, set);
	const numbers = kind === "logits" ? raw.map(sigmoid) : raw;
	const isOpen = kind === "scores" && threshold === void 0;
	return {
		rows: table.data.length / table.width,
		labels: isOpen ? null : Array.from(numbers, reaches),
		numbers
	};
}
/** One label a token. */
function readTokens(table, reading) {
	const width = table.inner.at(-1) ?? 1;
	return {
		...readClasses({
			...table,
			width
		}, reading),
		rows: table.data.length / table.width
	};
}
/** One label a row: the greatest column's, or whether the positive one reaches the threshold. */
function readClasses(table, { set, problem, columnLabels }) {
	const { kind = "probabilities", threshold } = set.prediction;
	const { hasPositive } = problemKind(problem).target;
	const [numbers, picked] = [growableFloat64(), growableInt32()];
	addAnswers(table, {
		kind: kind === "logits" || kind === "scores" ? kind : "probabilities",
		positive: hasPositive ? positiveColumn(set, table.width, columnLabels) ?? 0 : -1,
		threshold: threshold ?? .5,
		lowIsPositive: set.prediction.positiveScores === "low",
		findings: new ScoreFindings(),
		probabilities: numbers,
		picked,
		least: growableInt32()
	});
	const labels = hasPositive && kind === "scores" && threshold === void 0 ? null : Array.from(picked.finish());
	return {
		rows: table.data.length / table.width,
		labels,
		numbers: numbers.finish()
	};
}

// src/usecases/certify/ask-again.ts
/** Sends rows again and compares with the answers that were scored: the greatest difference of all ways to send them. */
async function askAgain(again, sendings) {
	const differences = [];
	for (const sending of sendings) {
		const sent = await send(again, sending);
		if (sent.kind === "failed") return sent;
		differences.push(compare(again, sending, sent.answers));
	}
	return {
		kind: "answered",
		difference: differences.reduce(greaterDifference)
	};
}
/** Answers in the order of the rows, whatever the order in which they were sent; null where a row has none of its own. */
async function send(sender, sending) {
	const { order, size, served } = sending;
	const { context, model } = sender;
	const signature = signatureOf(context.battery.request);
	const { output } = context.set.prediction;
	const step = served === void 0 ? Math.min(size, chooseBatchRows(signature, context.set.batchSize)) : size;
	const caller = new ModelCaller(model.model, signature);
	const parts = [];
	let bytes = 0;
	for (let start = 0; start < order.length; start += step) {
		const rows = order.slice(start, start + step);
		const outcome = await caller.call(toSend(sender, rows));
		if (outcome.kind === "failed") return outcome;
		const scored = joinedOutputs(outcome.outputs, context.set.prediction).find(({ name, shape }) => name === output && shape[0] === rows.length);
		if (scored === void 0) return {
			kind: "sent",
			answers: null
		};
		const asked = rows.flatMap((row, place) => isAsked(sending, row) ? [place] : []);
		if (asked.length === 0) continue;
		const [own = scored] = asked.length === rows.length ? [scored] : pickRows([scored], asked);
		bytes += tensorBytes(own);
		if (isTooMuchForOneCall(bytes)) return {
			kind: "sent",
			answers: null
		};
		parts.push(...answersOf(sender, own, rows.filter((row) => isAsked(sending, row))));
	}
	const places = askedOf(sending).map((row, place) => [row, place]).toSorted(([a], [b]) => a - b);
	const [answers = null] = pickRows(joinAlike(parts), places.map(([, place]) => place));
	return {
		kind: "sent",
		answers
	};
}
/** Without the rows that only fill a call: of those no answer is known. */
function askedOf(sending) {
	return sending.order.filter((row) => isAsked(sending, row));
}
function isAsked({ served }, row) {
	return served === void 0 || row < served.rows;
}
/** Row by row, each as wide as the longest of all: what padding was answered is left out, however much of it there was. */
function answersOf({ context, read }, scored, rows) {
	const lengths = ownLengths(context, read);
	if (lengths === null) return [scored];
	const widest = lengths.reduce((most, length) => Math.max(most, length), 1);
	return ownElements(scored, Int32Array.from(rows, (row) => lengths[row] ?? 0)).map((answer) => resized(answer, widest));
}
function toSend({ read, alone }, rows) {
	const [row = 0] = rows;
	const own = rows.length === 1 ? alone?.[row] : void 0;
	const labels = read.sequence;
	return {
		inputs: own ?? pickRows(read.inputs, rows),
		sequence: labels === null ? null : rows.flatMap((one) => labels[one] ?? [])
	};
}
/** None where calls answered in different widths. */
function joinAlike(parts) {
	return new Set(parts.map(({ shape, datatype }) => [datatype, ...shape.slice(1)].join())).size === 1 ? [joinRows(parts)] : [];
}
function compare({ context, model, drawn }, sending, answers) {
	const order = askedOf(sending);
	const { battery, set } = context;
	const reading = {
		set,
		problem: problemOf(battery.request.model.value.task, set.target),
		columnLabels: model.columnLabels.get(set.prediction.output) ?? null
	};
	const rows = order.length;
	const known = pickRows([drawn.answers], order.toSorted((a, b) => a - b));
	const scored = readAnswers(known, rows, reading);
	return compareAnswers(scored ?? {
		rows,
		labels: [],
		numbers: /* @__PURE__ */ new Float64Array(0)
	}, answers === null ? null : readAnswers([answers], rows, reading));
}
function pickRows(tensors, rows) {
	return tensors.map((tensor) => joinRows(rows.map((row) => sliceRows(tensor, row, row + 1))));
}

// src/usecases/certify/probe-slight-noise.ts
/** Of a standard deviation: below what any measurement is exact to, so that only a model that recognises rows sees it. */
const STRENGTH$1 = 1e-4;
const CHANGES = [{
	check: "slight-noise",
	strength: STRENGTH$1,
	severity: "error",
	disturb: (input, random) => disturbMeasurements(input, {
		strength: STRENGTH$1,
		random
	})
}, {
	check: "next-value",
	strength: 1,
	severity: "warning",
	disturb: stepQuantities
}];
/** Asks for the drawn rows once more with changes that are too small to matter: a model that then knows less knew its test. */
async function probeSlightNoise({ again, batch, answers }) {
	const changed = CHANGES.map((change) => ({
		change,
		inputs: disturb(again, batch.inputs, change)
	}));
	if (changed.every(({ inputs }) => inputs === null)) return notApplied();
	const clean = score(again, batch, answers);
	const metric = clean.kind === "scored" ? firstShown(clean.rows) : void 0;
	if (clean.kind !== "scored" || metric === void 0) return notApplied();
	const question = {
		metric,
		level: DEFAULT_LEVEL,
		random: seededRandom(seedOf(again.context))
	};
	if (beatsChance(clean.rows, question) !== true) return notApplied();
	const probed = [];
	for (const { change, inputs } of changed) {
		if (inputs === null && change.check === "slight-noise") probed.push(notApplied());
		if (inputs !== null) probed.push(await probeChange({
			again,
			batch,
			clean: clean.rows,
			question,
			change,
			inputs
		}));
	}
	return {
		robustness: probed.flatMap(({ robustness }) => robustness),
		findings: probed.flatMap(({ findings }) => findings)
	};
}
async function probeChange(probe) {
	const { again, batch, clean, question, inputs } = probe;
	const { check, strength, severity } = probe.change;
	const sent = await send({
		...again,
		read: {
			...batch,
			inputs
		}
	}, {
		order: rowsTo(batch.rows),
		size: batch.rows
	});
	const isRefused = sent.kind === "failed" && sent.reason === "error" && severity === "warning";
	if (sent.kind === "failed" && !isRefused) return {
		robustness: [],
		findings: [failureFinding(sent, "robustness")]
	};
	const answers = sent.kind === "failed" ? null : sent.answers;
	const disturbed = answers === null ? null : score(again, batch, answers);
	if (disturbed?.kind !== "scored") return unreadable$1(probe, disturbed);
	const fall = lossOf(clean, disturbed.rows, question);
	const result = {
		check,
		strength,
		result: fall === null ? "pass" : "fail",
		facts: { rows: batch.rows },
		metric: question.metric,
		estimate: estimateOf(measureMetric(disturbed.rows, question.metric), DEFAULT_LEVEL),
		drop: dropOf(clean, disturbed.rows, question)
	};
	if (fall === null) return {
		robustness: [result],
		findings: []
	};
	const facts = {
		perturbation: check,
		strength,
		metric: question.metric,
		...fall
	};
	return {
		robustness: [result],
		findings: [finding("falls-to-chance", facts, { severity })]
	};
}
/** Null where no input holds what is changed: codes and text have no value that is nearly theirs. */
function disturb({ context }, inputs, change) {
	const random = seededNoise(seedOf(context));
	const fed = signatureOf(context.battery.request).inputs.filter((input) => isFed(input) && input.pad === void 0);
	const names = new Set(fed.map(({ name }) => name));
	const disturbed = inputs.map((input) => names.has(input.name) ? change.disturb(input, random) : null);
	if (disturbed.every((input) => input === null)) return null;
	return inputs.map((input, index) => disturbed[index] ?? input);
}
function score({ context, model }, batch, answers) {
	const { set, battery } = context;
	const problem = problemOf(battery.request.model.value.task, set.target);
	const columnLabels = model.columnLabels.get(set.prediction.output) ?? null;
	const collector = collectScoredRows({
		set,
		problem,
		columnLabels
	});
	collector.add(batch, [answers]);
	return collector.finish();
}
/** Answers that are none any more, of most rows: what knew its rows may also say NaN to others. */
function unreadable$1({ clean, question, change }, disturbed) {
	const { metric } = question;
	const { check, strength } = change;
	const { value } = estimateOf(measureMetric(clean, metric), DEFAULT_LEVEL);
	const facts = {
		perturbation: check,
		strength,
		metric,
		clean: value,
		disturbed: null,
		chance: null
	};
	const severity = disturbed === null || isOfMost(disturbed, clean.rows) ? change.severity : "warning";
	return {
		robustness: [{
			check,
			strength,
			result: "fail",
			facts: { rows: clean.rows },
			metric
		}],
		findings: [finding("falls-to-chance", facts, { severity })]
	};
}
function isOfMost(outcome, rows) {
	return (outcome.kind === "rejected" ? outcome.findings : []).some(({ facts }) => Number(facts["rows"] ?? 0) * 2 >= rows);
}
function notApplied() {
	return {
		robustness: [notApplicable("slight-noise")],
		findings: []
	};
}

// src/usecases/certify/probe-steadiness.ts
/** What is compared with the answers that were scored, and what it is called in the certificate. */
const CHECKS$1 = {
	alone: "batch-invariance",
	"other-order": "order-invariance",
	"other-batches": "batch-size-invariance"
};
const FAULTS = [
	"alone",
	"other-order",
	"other-batches"
];
/** The same answer twice, and in every setting the answer that was scored. */
async function probeSteadiness(again) {
	const { now } = again.context.battery.ports.clock;
	const start = instantMs(now());
	const twice = await askTwice(again);
	const { chance } = twice;
	if (chance === null || hasError(twice.findings)) return twice;
	const calls = callsFor((instantMs(now()) - start) / 2);
	const sendings = sendingsOf(again);
	const robustness = [...twice.robustness];
	const compared = [];
	for (const fault of FAULTS) {
		if (sendings[fault].length === 0) {
			robustness.push(notApplicable(CHECKS$1[fault]));
			continue;
		}
		const asked = await askAgain(again, sendings[fault].map((sending) => shorten(sending, calls)));
		if (asked.kind === "failed") return {
			robustness,
			findings: [failureFinding(asked, "robustness")],
			chance: null
		};
		robustness.push(describe$4(CHECKS$1[fault], asked.difference));
		compared.push({
			fault,
			difference: asked.difference
		});
	}
	const worst = compared.reduce((a, b) => greaterDifference(a.difference, b.difference) === a.difference ? a : b);
	return {
		...twice,
		robustness,
		findings: [...twice.findings, ...tellDifference(again.context, worst, chance)]
	};
}
/** Rows that follow each other cannot be sent alone, nor in another order: only from the beginning on once more. */
function sendingsOf({ context, drawn }) {
	const rows = drawn.rows.length;
	if (!carriesState(signatureOf(context.battery.request))) return otherSendings(rows, seedOf(context));
	return {
		alone: [],
		"other-order": [],
		"other-batches": [{
			order: rowsTo(rows),
			size: rows
		}]
	};
}
/** How many calls there is time for, none of which takes longer than one with all rows. */
function callsFor(callMs) {
	return Math.max(LEAST_CALLS$2, Math.floor(MOST_MS$1 / Math.max(callMs, 1)));
}
const LEAST_CALLS$2 = 32;
const MOST_MS$1 = 2e4;
async function askTwice(again) {
	const { rows } = again.drawn;
	const sending = {
		order: rowsTo(rows.length),
		size: rows.length
	};
	const once = await send(again, sending);
	if (once.kind === "failed") return unanswered(once);
	const together = once.answers ?? again.drawn.answers;
	const drawn = {
		rows,
		answers: together
	};
	const asked = await askAgain({
		...again,
		drawn
	}, [sending]);
	if (asked.kind === "failed") return unanswered(asked);
	const { difference } = asked;
	if (steadinessOf(difference) === "rounding") return {
		robustness: [describe$4("determinism", difference)],
		findings: [],
		together,
		chance: difference
	};
	const facts = { maxAbsoluteDifference: finiteOrNull(difference.maxAbsoluteDifference) };
	const severity = isDeclaredRandom(again.context) ? "warning" : "error";
	return {
		robustness: [{
			...describe$4("determinism", difference),
			result: "fail"
		}],
		findings: [finding("not-deterministic", facts, { severity })],
		together,
		chance: difference
	};
}
function unanswered(failure) {
	return {
		robustness: [],
		findings: [failureFinding(failure, "robustness")],
		chance: null
	};
}
/** Nothing where rounding explains it. An error where answers change and no manifest declares that they may. */
function tellDifference(context, { fault, difference }, chance) {
	const severity = severityOf(context, difference, chance);
	if (severity === null) return [];
	const { isDynamicallyQuantised: quantised } = context.battery.candidate;
	return [finding("answers-differ", {
		fault,
		...factsOf$1(difference),
		quantised
	}, { severity })];
}
/** Null where rounding explains it. */
function severityOf({ battery, set }, difference, chance) {
	const steadiness = steadinessOf(difference);
	if (steadiness === "rounding") return null;
	const isDeclared = isDeclaredRandom({ battery }) && isExplainedBy(chance, difference) || set.prediction.batchSensitive === true;
	return steadiness === "changed" && !isDeclared ? "error" : "warning";
}
/** The same rows sent in the same way have the same answers, whatever the model's answers depend on but chance. */
function tellLater(context, difference) {
	if (isDeclaredRandom(context) || steadinessOf(difference) === "rounding") return [];
	const facts = {
		fault: "later",
		...factsOf$1(difference),
		quantised: false
	};
	return [finding("answers-differ", facts, { check: "performance" })];
}
function isDeclaredRandom({ battery }) {
	return battery.request.version.value.randomOperators === true;
}
function describe$4(check, difference) {
	return {
		check,
		result: steadinessOf(difference) === "changed" ? "fail" : "pass",
		facts: factsOf$1(difference)
	};
}
function factsOf$1({ rows, changed, maxAbsoluteDifference, share }) {
	return {
		rows,
		changed,
		maxAbsoluteDifference: finiteOrNull(maxAbsoluteDifference),
		share: finiteOrNull(share)
	};
}
function finiteOrNull(value) {
	return Number.isFinite(value) ? value : null;
}

// src/usecases/certify/checks/robustness.ts
const HOSTILE_ROWS = 4;
/** Same answer twice, the scored answer in every setting, no crash on hostile input, and what noise does to the metrics. */
const robustness = {
	name: "robustness",
	async run({ scored, ...context }) {
		const { request, model } = context;
		const probed = [];
		const together = new Map(context.drawn);
		for (const set of setsOf(context)) {
			const [clean, drawn] = [scored.take(set.name), context.drawn.get(set.name)];
			if (clean === null || drawn === void 0) continue;
			const one = await atSet(request, set.name, async () => {
				const read = await set.data.take(drawn.rows);
				return probeSet({
					again: {
						context: set,
						model,
						drawn,
						read,
						alone: await readAlone(set, drawn.rows)
					},
					batch: read,
					clean
				});
			});
			probed.push(one);
			const { together: answers, chance } = one;
			if (answers === void 0 || chance === null) continue;
			together.set(set.name, {
				...drawn,
				answers,
				before: {
					scored: drawn.answers,
					chance
				}
			});
		}
		return {
			findings: probed.flatMap(({ findings }) => findings),
			recorded: { robustness: probed.flatMap((one) => one.robustness) },
			next: {
				...context,
				drawn: together
			}
		};
	}
};
async function probeSet(probe) {
	const { name, battery } = probe.again.context;
	battery.ports.onProgress({
		activity: `probing ${name}`,
		done: .26
	});
	const probed = await probeAll(probe);
	return {
		...probed,
		robustness: probed.robustness.map((result) => ({
			...result,
			data: name
		}))
	};
}
async function probeAll({ again, batch, clean }) {
	const { context, model, read, drawn } = again;
	const steadiness = await probeSteadiness(again);
	if (hasError(steadiness.findings)) return steadiness;
	const slight = await probeSlightNoise({
		again,
		batch,
		answers: steadiness.together ?? drawn.answers
	});
	const perturbed = await probePerturbations(context, model, clean);
	const few = read.inputs.map((tensor) => sliceRows(tensor, 0, Math.min(HOSTILE_ROWS, tensor.shape[0] ?? 0)));
	const hostile = await probeHostile(context, {
		...read,
		inputs: few
	});
	return {
		...steadiness,
		robustness: [
			steadiness,
			slight,
			hostile,
			perturbed
		].flatMap(({ robustness: results }) => results),
		findings: [
			steadiness,
			slight,
			perturbed,
			hostile
		].flatMap(({ findings }) => findings)
	};
}
/** Lists that are padded are read again, as long as they are: what their own padding changes is seen by that. */
async function readAlone({ battery, data }, rows) {
	if (!isPadded(signatureOf(battery.request))) return null;
	const wanted = new Set(rows);
	const last = rows.at(-1) ?? 0;
	const found = [];
	for await (const { start, inputs } of data.batches(1)) {
		if (wanted.has(start)) found.push(inputs);
		if (start >= last) break;
	}
	return found;
}

// src/usecases/certify/checks/safety.ts
/** Whether the files may be given to their runtime, and are the model that the manifests declare. Nothing is loaded before. */
const safety = {
	name: "safety",
	async run({ artifact, ...context }) {
		const { request, ports } = context;
		const { version, model } = request;
		const { source } = version.value.signature === void 0 ? model : version;
		const place = source.locate("/signature");
		const prepared = await prepareModel(artifact, request, {
			runtimeOf: ports.runtimeOf,
			place,
			file: version.source.locate(FIRST_FILE)
		});
		const { inspection, randomOperators } = prepared;
		const findings = [...findRandom(randomOperators, request), ...prepared.findings];
		const next = prepared.model === null ? null : {
			...context,
			candidate: prepared.model
		};
		return {
			findings,
			recorded: { inspection },
			next
		};
	}
};
/** First of all findings: what is measured of answers that are drawn is measured once, and comes out otherwise next time. */
function findRandom(operators, { version }) {
	if (operators.length === 0) return [];
	const severity = version.value.randomOperators === true ? "warning" : "error";
	return [finding("random-operators", { operators: operators.slice(0, MOST_LISTED) }, { severity })];
}
/** Operators that a finding lists. */
const MOST_LISTED = 12;

// src/usecases/certify/end-in-time.ts
/** Ends the check that runs when the time is up, and begins none after it: the finding says which it was. */
function endInTime({ isOver }, { timeoutMs }) {
	return async (check, work) => {
		if (isOver()) return tooLong(check, timeoutMs);
		try {
			return await work();
		} catch (error) {
			if (error instanceof AppError && error.code === "interrupted" && isOver()) return tooLong(check, timeoutMs);
			throw error;
		}
	};
}
function tooLong(check, limitMs) {
	return {
		findings: [finding("certification-time-limit", {
			limitMs,
			during: check
		}, { check: TOLD_AS[check] ?? "robustness" })],
		next: null
	};
}
/** Findings are told by what a version is examined for, which some checks only prepare. */
const TOLD_AS = {
	identity: "identity",
	safety: "safety",
	baseline: "identity",
	"reading-plan": "prediction",
	prediction: "prediction",
	robustness: "robustness",
	performance: "performance",
	"steadiness-after": "performance"
};

// src/domain/benchmark/served-calls.ts
/** Runtimes take all cores where nobody says a number; with two, sums are already made in parts. */
const OTHER_THREADS = 2;
/**
* How the modes were measured, each way once, without those in which the rows are asked anyhow: one by one with one thread. Then all
* rows together with the most threads that any has, or with two.
*/
function servedCalls(measured, { isFixed, rows }) {
	if (measured.length === 0) return [];
	const calls = measured.filter(({ threads, batchSize }) => threads > 1 || batchSize > 1 && !isFixed);
	const declared = [...new Map(calls.map((call) => [`${call.threads} ${call.batchSize}`, call])).values()].map(({ threads, batchSize }) => ({
		threads,
		batchSize,
		isDeclared: true,
		isThreaded: true
	}));
	const most = Math.max(...measured.map(({ threads }) => threads));
	const threads = Math.max(OTHER_THREADS, most);
	return [...declared, {
		threads,
		batchSize: rows,
		isDeclared: false,
		isThreaded: most > 1
	}];
}

// src/usecases/certify/probe-served.ts
/** Whether rows are answered as they were scored when they are sent as a mode sends them: so many a call, with so many threads. */
async function probeServed(probe, model) {
	const { context, drawn, call } = probe;
	const together = await context.data.take(drawn.rows);
	const sending = sendingOf(probe);
	if (isTooLarge(probe, together, sending)) return undecided(probe);
	const read = sending.served === void 0 ? together : await fillUp$1(probe);
	const answers = call.isDeclared ? drawn.before?.scored ?? drawn.answers : drawn.answers;
	const again = {
		context,
		model,
		drawn: {
			...drawn,
			answers
		},
		read,
		alone: null
	};
	const asked = await askAgain(again, [shorten(sending, callsFor(probe.callMs))]);
	return asked.kind === "failed" ? tellFailure(probe, asked) : tell(probe, asked.difference);
}
/** What a call that a mode makes does not do at all is the version's fault, but for what it takes to hand its answers over. */
function tellFailure(probe, failure) {
	if (failure.reason === "memory" || failure.reason === "timeout" || !probe.call.isThreaded) return undecided(probe);
	return {
		robustness: [],
		findings: [failureFinding(failure, "robustness")]
	};
}
/** What fixes its rows a call, or goes on from one to the next, is sent the rows as they were scored: the threads alone are others. */
function sendingOf({ context, drawn, call }) {
	const rows = drawn.rows.length;
	if (!(call.isDeclared && fixedRows(signatureOf(context.battery.request)) === null)) return {
		order: rowsTo(rows),
		size: rows
	};
	return servedSending(rows, call.batchSize, seedOf(context));
}
/** A call of these rows or its answers would be more than a process may send. */
function isTooLarge({ context, drawn }, read, { size }) {
	const share = size / drawn.rows.length;
	const asked = read.inputs.reduce((sum, tensor) => sum + tensorBytes(tensor), 0);
	const most = messageLimit(context.battery.limits.memoryBytes);
	return Math.max(asked, tensorBytes(drawn.answers)) * share > most;
}
/** The drawn rows, then others of the set that fill the last call, again and again where it has too few. */
async function fillUp$1({ context, drawn, call }) {
	const { data } = context;
	const rows = drawn.rows.length;
	const missing = missingRows(rows, call.batchSize);
	const known = new Set(drawn.rows);
	const others = drawRows(data.rows, Math.min(data.rows, rows + missing), seedOf(context)).filter((row) => !known.has(row)).slice(0, missing);
	const all = [...drawn.rows, ...others];
	const ascending = all.toSorted((a, b) => a - b);
	const read = await data.take(ascending);
	const places = new Map(ascending.map((row, place) => [row, place]));
	const order = rowsTo(rows + missing).map((row) => places.get(all[row % all.length] ?? 0) ?? 0);
	const lengths = read.lengths && Int32Array.from(order, (place, row) => row < rows ? read.lengths?.[place] ?? 0 : 0);
	return {
		inputs: pickRows(read.inputs, order),
		sequence: null,
		...lengths && { lengths }
	};
}
function tell({ context, drawn, call }, difference) {
	const { threads, batchSize, isDeclared, isThreaded } = call;
	const settled = threads > 1 ? withoutTies(difference) : difference;
	const result = isThreaded ? steadinessOf(settled) === "changed" ? "fail" : "pass" : "shown";
	const robustness = [describe$3({
		context,
		call
	}, result, factsOf$1(difference))];
	const none = {
		...difference,
		changed: 0,
		share: 0
	};
	const isTied = isDeclared && settled.changed < difference.changed;
	const severity = severityOf(context, settled, drawn.before?.chance ?? none) ?? (isTied ? "warning" : null);
	if (severity === null) return {
		robustness,
		findings: []
	};
	const facts = {
		...factsOf$1(difference),
		quantised: context.battery.candidate.isDynamicallyQuantised,
		threads
	};
	return {
		robustness,
		findings: [isDeclared ? finding("answers-differ", {
			fault: "as-served",
			...facts,
			batchSize
		}, { severity }) : finding("answers-differ", {
			fault: "other-threads",
			...facts
		}, { severity: isThreaded ? severity : "warning" })]
	};
}
function undecided(probe) {
	return {
		robustness: [describe$3(probe, "inconclusive", {})],
		findings: []
	};
}
function describe$3({ context, call: { threads, batchSize } }, result, facts) {
	return {
		check: "served-invariance",
		data: context.name,
		result,
		facts: {
			batchSize,
			threads,
			...facts
		}
	};
}

// src/usecases/certify/checks/steadiness-after.ts
/**
* Whether the model answers as before when all else has been measured, and as it is called by its modes. It is loaded anew:
* measuring ended its process.
*/
const steadinessAfter = {
	name: "steadiness-after",
	async run(context) {
		context.ports.onProgress({
			activity: "comparing with the scored answers",
			done: .99
		});
		const { findings, asked } = await compareAll(context);
		if (hasError(findings)) return {
			findings,
			next: null
		};
		const served = [];
		for (const probe of asked.flatMap((one) => probesOf$1(context, one))) served.push(await atSet(context.request, probe.context.name, () => openAndProbe(context, probe)));
		return {
			findings: [...findings, ...served.flatMap((one) => one.findings)],
			recorded: { served: served.flatMap(({ robustness }) => robustness) },
			next: context
		};
	}
};
async function compareAll(context) {
	const { request, candidate, ports } = context;
	const { artifact, columnLabels } = candidate;
	const loaded = await ports.runtimeOf(artifact.format).load(artifact, loadOptions(context));
	if (loaded.kind === "failed") return {
		findings: [failureFinding(loaded, "performance")],
		asked: []
	};
	await using process = loaded.model;
	const findings = [];
	const asked = [];
	for (const set of setsOf(context)) {
		const drawn = context.drawn.get(set.name);
		if (drawn === void 0) continue;
		const start = instantMs(ports.clock.now());
		findings.push(...await atSet(request, set.name, () => compareAfter(set, {
			model: process,
			columnLabels
		}, drawn)));
		asked.push({
			context: set,
			drawn,
			callMs: instantMs(ports.clock.now()) - start
		});
	}
	return {
		findings,
		asked
	};
}
function probesOf$1({ request, measured }, asked) {
	const isFixed = fixedRows(signatureOf(request)) !== null;
	return servedCalls(measured, {
		isFixed,
		rows: asked.drawn.rows.length
	}).map((call) => ({
		...asked,
		call
	}));
}
async function openAndProbe(context, probe) {
	const { artifact, columnLabels } = context.candidate;
	const options = {
		...loadOptions(context),
		threads: probe.call.threads
	};
	const loaded = await context.ports.runtimeOf(artifact.format).load(artifact, options);
	if (loaded.kind === "failed") return tellFailure(probe, loaded);
	await using process = loaded.model;
	return await probeServed(probe, {
		model: process,
		columnLabels
	});
}
async function compareAfter(context, model, drawn) {
	const read = await context.data.take(drawn.rows);
	const count = drawn.rows.length;
	const asked = await askAgain({
		context,
		model,
		drawn,
		read,
		alone: null
	}, [{
		order: rowsTo(count),
		size: count
	}]);
	return asked.kind === "failed" ? [failureFinding(asked, "performance")] : tellLater(context, asked.difference);
}

// src/usecases/certify/sequence.ts
function beginWith({ name, run }) {
	return sequence([name], async (start, guard = unguarded) => ended(await guard(name, () => run(start))));
}
function sequence(names, run) {
	return {
		names,
		run,
		followedBy: (check) => sequence([...names, check.name], async (start, guard = unguarded) => {
			const before = await run(start, guard);
			const given = before.next;
			if (given === null) return {
				...before,
				next: null
			};
			const { findings, recorded, next } = await guard(check.name, () => check.run(given));
			return ended({
				findings: [...before.findings, ...findings],
				recorded: joinRecorded(check.name, before.recorded, recorded),
				next
			});
		})
	};
}
function unguarded(_check, work) {
	return work();
}
/** Throws AppError internal where both record the same key: the later would hide what the earlier saw. */
function joinRecorded(check, before = {}, own = {}) {
	const twice = Object.keys(own).find((key) => Object.hasOwn(before, key));
	if (twice === void 0) return {
		...before,
		...own
	};
	throw new AppError({
		code: "internal",
		message: `The check ${check} records ${twice}, as a check before it did.`
	});
}
function ended(outcome) {
	return hasError(outcome.findings) ? {
		...outcome,
		next: null
	} : outcome;
}

// src/usecases/certify/run-battery.ts
/** The closed list of checks. */
const BATTERY = beginWith(identity).followedBy(safety).followedBy(baseline).followedBy(readingPlan).followedBy(prediction).followedBy(robustness).followedBy(performance$1).followedBy(steadinessAfter);
const NOTHING$3 = {
	inspection: null,
	data: [],
	readings: [],
	baseline: null,
	prediction: [],
	gaps: [],
	changes: [],
	classes: [],
	classesLeftOut: [],
	weakest: [],
	figures: [],
	robustness: [],
	served: [],
	performance: []
};
/** One check after the other, as long as the settings allow. The first error ends it: what follows would mean nothing. */
async function runBattery(request, ports) {
	const limits = resolveLimits(request.settings?.value ?? null);
	using timed = ports.within(limits.timeoutMs);
	await using resources = new AsyncDisposableStack();
	const context = {
		request,
		limits,
		ports: {
			...ports,
			...timed.ports
		},
		resources
	};
	const { findings, recorded, next } = await BATTERY.run(context, endInTime(timed, limits));
	const { served, ...all } = {
		...NOTHING$3,
		...recorded
	};
	return {
		recorded: {
			...all,
			robustness: [...all.robustness, ...served]
		},
		findings: placeFindings(request, findings),
		complete: next !== null
	};
}
/** What a model did wrong is told at its file in the version's manifest. */
function placeFindings({ version }, findings) {
	const location = version.source.locate(FIRST_FILE);
	return findings.map((found) => found.code === "baseline-unusable" ? found : {
		location,
		...found
	});
}

// src/usecases/certify/certify-version.ts
/** Runs the battery over one version and records it. Throws AppError only when the question cannot be answered. */
async function certifyVersion(request, ports) {
	const startedAt = ports.clock.now();
	const modes = selectModes(request);
	const policy = {
		model: request.model.value,
		settings: request.settings?.value ?? null
	};
	const gates = resolveGates(policy, modes);
	const { recorded, findings, complete } = await runBattery({
		...request,
		modes,
		gates
	}, ports);
	const { data, inspection, ...evidence } = recorded;
	const judged = complete ? judgeGates(gates, {
		evidence,
		slicesOf: (name) => request.model.value.evaluation[name]?.slices ?? [],
		locate: (pointer) => request.model.source.locate(pointer)
	}) : [];
	return {
		apiVersion: "seatrial/v1",
		kind: "Certificate",
		subject: describeSubject(request, modes, ports),
		...describePolicy(request, ports),
		data,
		tool: {
			name: "seatrial",
			version: ports.toolVersion
		},
		environment: await ports.environment(request.version.value.artifact.format),
		run: {
			startedAt,
			durationMs: instantMs(ports.clock.now()) - instantMs(startedAt),
			seed: request.seed,
			quick: request.quick,
			...request.run
		},
		inspection,
		findings,
		...evidence,
		...request.baselineSearch === null ? {} : { baselineSearch: request.baselineSearch },
		gates: judged,
		verdict: decideVerdict(judged, findings)
	};
}
/**
* The version's own modes, in the manifest's order, narrowed to those that were asked for. Throws AppError usage when none
* is left: a version whose speed nobody measured must not pass for that.
*/
function selectModes({ version, modes }) {
	const declared = version.value.modes;
	if (modes === null) return declared;
	const selected = declared.filter((mode) => modes.includes(mode));
	if (selected.length > 0) return selected;
	throw new AppError({
		code: "usage",
		message: `Version ${version.value.version} has none of the modes ${modes.join(", ")}.`,
		hint: `It has ${declared.join(", ")}.`,
		location: version.source.locate("/modes")
	});
}
function describeSubject({ model, version }, modes, { hash }) {
	const { artifact, claims, lineage, card } = version.value;
	return {
		model: version.value.model,
		version: version.value.version,
		title: model.value.title ?? null,
		task: model.value.task,
		digest: digestSet(artifactDigest(artifact.files, hash)),
		files: artifact.files.map(({ name, size, sha256 }) => ({
			name,
			sizeBytes: size,
			digest: digestSet(sha256)
		})),
		modes,
		manifest: describeSource(version.source, hash),
		...claims === void 0 ? {} : { claims },
		...lineage === void 0 ? {} : { lineage: { ...lineage } },
		...card === void 0 ? {} : { card: { ...card } }
	};
}
function describePolicy({ model, settings }, { hash }) {
	return { policy: {
		digest: digestSet(policyDigest(model.value, settings?.value ?? null, hash)),
		model: describeSource(model.source, hash),
		settings: settings === null ? null : describeSource(settings.source, hash)
	} };
}
function digestSet(sha256) {
	return { sha256 };
}

// src/usecases/certify/certify-or-reuse.ts
/** Certificates that a folder holds; an unreadable one is an error, because somebody meant it to be read. */
async function readEarlier(folder) {
	const certificates = (await folder.read()).filter(({ name }) => name !== "report.json").map(({ name, content }) => parseCertificate({
		path: name,
		content
	}).value);
	return {
		find: () => Promise.resolve(certificates),
		keep: () => Promise.resolve()
	};
}
/** Takes over an earlier certificate that answers the same question, with this run's commit; else certifies. */
async function certifyOrReuse(request, earlier, ports) {
	const isReadOtherwise = request.baseline?.version.value.signature !== void 0;
	if (earlier === null || isReadOtherwise) return certifyVersion(request, ports);
	const identity = await identify(request, ports);
	const question = ports.hash(renderIdentity(identity));
	const found = findReusable(identity, await earlier.find(question));
	if (found !== null && await hasDeclaredBytes(request, ports)) return takeOver(found, request);
	const certificate = await certifyVersion(request, ports);
	if (certificate.verdict === "pass") await earlier.keep(question, certificate);
	return certificate;
}
/** Manifests name digests, and files may have changed below them: certification says how. */
async function hasDeclaredBytes({ model, version, baseline, folder, root }, { files }) {
	const artifact = [version, ...baseline === null ? [] : [baseline.version]].flatMap(({ value }) => value.artifact.files.map(({ size, ...file }) => ({
		...file,
		sizeBytes: size
	})));
	const data = Object.entries(model.value.evaluation).map(([name, set]) => ({
		name,
		...set.data
	}));
	try {
		await Promise.all([...artifact, ...data].map((file) => files.fetch({
			...file,
			folder,
			root
		})));
		return true;
	} catch (error) {
		if (error instanceof AppError && error.code !== "interrupted") return false;
		throw error;
	}
}
async function identify(request, ports) {
	const { model, version, settings, baseline } = request;
	const digestOf = ({ value }) => artifactDigest(value.artifact.files, ports.hash);
	return {
		subject: digestOf(version),
		manifest: ports.hash(version.source.text),
		model: ports.hash(model.source.text),
		settings: settings === null ? null : ports.hash(settings.source.text),
		policy: policyDigest(model.value, settings?.value ?? null, ports.hash),
		data: new Map(Object.entries(model.value.evaluation).map(([name, { data }]) => [name, data.sha256])),
		baseline: baseline === null ? null : digestOf(baseline.version),
		baselineManifest: baseline === null ? null : ports.hash(baseline.version.source.text),
		sameAs: namedRepeats(request.sameAs),
		modes: selectModes(request),
		quick: request.quick,
		seed: request.seed,
		toolVersion: ports.toolVersion,
		environment: await ports.environment(version.value.artifact.format)
	};
}
/** A certificate that was itself taken over names the run that measured. The same version may be the baseline for another reason today. */
function takeOver(certificate, request) {
	const { commit, ref, url, reused, ...measured } = certificate.run;
	const places = Object.entries({
		commit,
		ref,
		url
	}).filter(([, text]) => text !== void 0);
	const source = reused ?? {
		startedAt: measured.startedAt,
		...Object.fromEntries(places)
	};
	const { baselineSearch: _former, ...same } = certificate;
	return {
		...same,
		...request.baselineSearch === null ? {} : { baselineSearch: request.baselineSearch },
		baseline: chosenAsNow(certificate, request),
		run: {
			...measured,
			...request.run,
			reused: source
		}
	};
}
function chosenAsNow({ baseline }, request) {
	if (baseline === null || request.baseline === null) return baseline;
	return {
		...baseline,
		origin: request.baseline.origin
	};
}

// src/domain/certification/own-words.ts
/** What a build is. A key that manifests get later is an owner's until it stands here. */
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
	"card"
]);
/** Where an answer stands in the output, and in which form. All else says which answers are right. */
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
/** All that is not so in model.yaml. Which columns are features, `checkVersionReading` sees to. */
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
/** The modes of model.yaml, each with its budgets, that the version is not judged by. */
function modesLeftOut({ modes }, model) {
	return Object.keys(model.modes).filter((mode) => !modes.some((one) => one === mode)).map((mode) => ({
		pointer: toPointer("modes"),
		value: { without: mode }
	}));
}
/** What no version may say stays model.yaml's; all else that a reading leaves out has its default. */
function differences(own, theirs) {
	const said = new Map(Object.entries(own));
	const before = new Map(Object.entries(theirs));
	const kept = /* @__PURE__ */ new Set([...LAYOUT_KEYS, ...POLICY_KEYS]);
	return [.../* @__PURE__ */ new Set([...said.keys(), ...before.keys()])].filter((key) => !kept.has(key) && !isSame$1(said.get(key), before.get(key))).map((key) => [key, said.get(key) ?? null]);
}
/** Those that no version said before. */
function newWords(words, before) {
	return words.filter((word) => !before.some((one) => isSame$1(one, word)));
}
function isSame$1(one, other) {
	return canonicalize(one) === canonicalize(other);
}

// src/domain/certification/policy-change.ts
/**
* Which of the changed files belong to what a model must achieve: its model.yaml, its evaluation data and, where the part
* about certification differs, the settings.
*/
function listPolicyChanges(changed, { before, after }, { folder, settings }) {
	const data = Object.values(after.model.evaluation).flatMap(({ data: { path } }) => path ?? []);
	const own = [`${folder}/model.yaml`, ...new Set(data.map((path) => `${folder}/${path}`))];
	const isSettingsChanged = before === null || !isSame(before.settings?.certification ?? {}, after.settings?.certification ?? {});
	return [...own, ...isSettingsChanged ? [settings] : []].filter((path) => changed.has(path));
}
/** Whether a version is judged by the same: names, owners and words aside. */
function isSamePolicy(one, other) {
	return isSame(askedBy(one), askedBy(other)) && isSame(measuredBy(one, modesOf(one)), measuredBy(other, modesOf(other)));
}
function modesOf({ model }) {
	return Object.keys(model.modes);
}
/** What measurements can be held against anew: gates, budgets, and what an undecided gate does. */
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
/**
* All else: how it is measured and read, with which limits, and what of that is a fault. It is what is left, so that a key that
* a manifest gets later counts until somebody says that it can be judged anew.
*/
function measuredBy({ model, settings }, names) {
	const sets = Object.entries(model.evaluation);
	const modes = Object.entries(model.modes).filter(([name]) => names.includes(name));
	return {
		...without(model, [
			...WORDS,
			"gates",
			"onInconclusive"
		]),
		evaluation: sets.map(([name, set]) => [name, without(set, ["description", "license"])]),
		modes: Object.fromEntries(modes.map(([name, mode]) => [name, without(mode, ["budgets"])])),
		limits: without(settings?.certification ?? {}, ["onInconclusive"])
	};
}
/** What tells people of a model, and no version is judged by. */
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
/**
* Judges a certificate's measurements by another policy. null where they do not answer it: another way to measure or to read,
* other limits, gates that mean nothing, or something that was not measured. So its findings are those of both.
*/
function judgeByPolicy(certificate, measured, other) {
	const { modes } = certificate.subject;
	if (!isSame(measuredBy(measured, modes), measuredBy(other, modes))) return null;
	if (!meansGates(other)) return null;
	const judged = judgeGates(resolveGates(other, certificate.subject.modes), {
		evidence: certificate,
		slicesOf: (data) => other.model.evaluation[data]?.slices ?? [],
		locate: nowhere
	});
	if (judged.some(({ reasonCode }) => reasonCode === "not-measured")) return null;
	return decideVerdict(judged, certificate.findings);
}
/** An older policy was never checked: a declaration of it may mean nothing, which no verdict may rest on. */
function meansGates(policy) {
	return policy.model.gates.every((gate, index) => resolveDeclaration(gate, {
		...policy,
		pointer: `/gates/${index}`
	}) !== null);
}
/** The gates of a policy that is gone stand in no file of the work tree. */
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

// src/usecases/certify/compare-policies.ts
/**
* What a branch changes in what the model must achieve, with the version judged by both policies on the same measurements,
* and the deployed version certified again under the new one. null when the branch changes nothing of it.
*/
async function comparePolicies(question, ports) {
	const compared = await compareModels(question, ports);
	if (question.pendingSettings === null) return compared;
	const { change, ...rest } = compared ?? NOTHING_COMPARED$1;
	return {
		change: {
			...change,
			pending: [question.pendingSettings]
		},
		...rest
	};
}
const NOTHING_COMPARED$1 = {
	change: {
		changed: [],
		outcomes: []
	},
	judged: null,
	baseline: null
};
async function compareModels(question, ports) {
	const { request, certificate, changes, folder, prefix } = question;
	if (changes === null) return null;
	const after = {
		model: request.model.value,
		settings: request.settings?.value ?? null
	};
	const before = await readPolicyBefore(changes, question, after);
	if (before === "none") return null;
	const touched = /* @__PURE__ */ new Set([
		...changes.added,
		...changes.modified,
		...changes.deleted
	]);
	const changed = listPolicyChanges(touched, {
		before: before === "unknown" ? null : before,
		after
	}, {
		folder,
		settings: SETTINGS_PATH
	});
	if (changed.length === 0) return null;
	const judge = (judged) => ({
		before: before === "unknown" ? null : judgeByPolicy(judged, after, before),
		after: judged.verdict
	});
	const baseline = await recertifyDeployed(request, ports);
	const candidate = {
		version: certificate.subject.version,
		role: "candidate",
		...judge(certificate)
	};
	const deployed = baseline === null ? [] : [{
		version: baseline.subject.version,
		role: "baseline",
		...judge(baseline)
	}];
	const paths = changed.map((path) => prefix + path);
	return {
		change: {
			changed: paths,
			outcomes: [candidate, ...deployed]
		},
		judged: {
			changed: paths,
			before: candidate.before,
			isOther: before === "unknown" || !isSamePolicy(before, after),
			location: request.model.source.locate("/gates")
		},
		baseline
	};
}
/** `none` where there was no model before, and `unknown` where nobody can say what it was held to. */
async function readPolicyBefore(changes, { folder, formerFolders, isNewModel }, after) {
	const path = `${folder}/model.yaml`;
	const isTouched = changes.modified.has(path) || changes.added.has(path);
	const text = isTouched ? await readFirst(changes, [folder, ...formerFolders]) : null;
	if (isTouched && text === null) return isNewModel ? "none" : "unknown";
	const model = text === null ? after.model : parseOrNull(() => parseModel$1({
		path,
		content: text
	}).value);
	if (model === null) return "unknown";
	if (![
		changes.added,
		changes.modified,
		changes.deleted
	].some((paths) => paths.has(".github/seatrial.yml"))) return {
		model,
		settings: after.settings
	};
	const former = await changes.readBase(SETTINGS_PATH);
	if (former === null) return {
		model,
		settings: null
	};
	const settings = parseOrNull(() => parseSettings({
		path: SETTINGS_PATH,
		content: former
	}).value);
	return settings === null ? "unknown" : {
		model,
		settings
	};
}
/** A model that moves with the folder of all models is the same model. */
async function readFirst(changes, folders) {
	for (const folder of folders) {
		const text = await changes.readBase(`${folder}/model.yaml`);
		if (text !== null) return text;
	}
	return null;
}
function parseOrNull(parse) {
	try {
		return parse();
	} catch (error) {
		if (error instanceof AppError && (error.code === "schema-violation" || error.code === "yaml-syntax")) return null;
		throw error;
	}
}
/** Alone: what it is compared with is not the question here. */
async function recertifyDeployed(request, ports) {
	const { baseline } = request;
	if (baseline?.origin !== "deployment") return null;
	return certifyVersion({
		...request,
		version: baseline.version,
		baseline: null,
		baselineSearch: null,
		sameAs: [],
		modes: null
	}, ports);
}

// src/usecases/certify/find-own-words.ts
/**
* What a version that the work brings says of itself that no merged version of the model said. null where that is nothing, and
* where the model itself comes with it: its owners' word is then none's yet.
*/
async function findOwnWords({ request, folder, formerFolders, listed }, { manifests, changes }) {
	const { model, version } = request;
	const wordsOf = (one) => [...ownWordsOf(one, model.value), ...modesLeftOut(one, model.value)];
	const words = wordsOf(version.value);
	if (words.length === 0 || changes === null) return null;
	if (await readFirst(changes, [folder, ...formerFolders]) === null) return null;
	const paths = listed.map((name) => `${folder}/versions/${name}.yaml`);
	const merged = [];
	for (const path of paths.filter((one) => !changes.added.has(one) && !changes.modified.has(one))) {
		const outcome = await manifests.version(path);
		if (outcome.kind === "parsed") merged.push(wordsOf(outcome.parsed.value));
	}
	const said = merged.length === 0 ? ownWordsOf(version.value, model.value) : words;
	const keys = [...new Set(newWords(said, merged.flat()).map(({ pointer }) => pointer))];
	const { source } = version;
	return keys.length === 0 ? null : {
		file: source.path,
		keys,
		location: source.locate(keys[0] ?? "")
	};
}

// src/usecases/certify/former-reading.ts
/**
* The baseline with the reading of model.yaml as it was for it: the newest merged text whose tensors are those of its file, where
* today's are not. One that declares its own tensors says so itself. Where nothing fits, it stays as it is, and the battery says
* why it cannot be compared.
*/
async function withFormerReading(request, past, ports) {
	const { baseline, model } = request;
	if (baseline === null || past === null || baseline.version.value.signature !== void 0) return request;
	const former = (await past.manifestsOf(model.value.name)).flatMap(parseOrNone).filter((one) => !isSameSignature(one.signature, model.value.signature));
	const fits = former.length === 0 ? null : await readFile$1(baseline, request, ports);
	if (fits === null || fits(model.value)) return request;
	const found = former.find(fits);
	if (found === void 0) return request;
	const { source, value } = baseline.version;
	const version = {
		source,
		value: declaredBy(value, found)
	};
	return {
		...request,
		baseline: {
			...baseline,
			version,
			reading: "former"
		}
	};
}
function parseOrNone(content) {
	try {
		return [parseModel$1({
			path: "model.yaml",
			content
		}).value];
	} catch (error) {
		if (error instanceof AppError && (error.code === "schema-violation" || error.code === "yaml-syntax")) return [];
		throw error;
	}
}
/** The findings are only counted. */
const NOWHERE = {
	path: "model.yaml",
	line: 1,
	column: 1,
	pointer: "/signature"
};
/** Whether a model.yaml declares the tensors of the baseline's file; null where it cannot be read, which the battery tells. */
async function readFile$1({ version }, { folder, root }, { files, runtimeOf }) {
	const locate = (pointer) => version.source.locate(pointer);
	const fetched = await fetchArtifact({
		version: version.value,
		folder,
		root,
		locate
	}, files);
	if (fetched.kind === "rejected") return null;
	const { inspection } = await runtimeOf(fetched.artifact.format).inspect(fetched.artifact);
	if (inspection === null) return null;
	return ({ signature }) => checkSignature$1(signature, inspection.signature, NOWHERE).length === 0;
}

// src/domain/model/check-boxes.ts
/** How boxes are read. What their numbers mean, and which output holds what, is declared, never guessed. */
function checkBoxes(model, output, scored) {
	const { set, asked, at } = scored;
	if (asked.target.isBoxes !== true) return unused$1(scored);
	const { scores, labels } = set.prediction;
	return [
		...set.target.columns?.length === 2 ? [] : [problem("box-target", `${at}/target`)],
		...set.target.boxFormat === void 0 ? [problem("box-format-missing", `${at}/target`)] : [],
		...set.prediction.boxFormat === void 0 ? [problem("box-format-missing", `${at}/prediction`)] : [],
		...scores === void 0 === (labels === void 0) ? [] : [problem("box-outputs", `${at}/prediction`)],
		...checkShape(output, scored, scores === void 0 ? 6 : 6 - 2),
		...checkBeside(model, output, scored)
	];
}
function unused$1({ set, at }) {
	const { scores, labels, boxFormat } = set.prediction;
	return [...Object.entries({
		scores,
		labels,
		boxFormat
	}).map(([name, value]) => ({
		name,
		value,
		part: "prediction"
	})), {
		name: "boxFormat",
		value: set.target.boxFormat,
		part: "target"
	}].flatMap(({ name, value, part }) => value === void 0 ? [] : [problem("box-key-unused", `${at}/${part}/${name}`, { name })]);
}
/** As many boxes for each image: of an output that leaves it open no two calls need to have as many. */
function checkShape(output, { at }, wanted) {
	const [count = -1, columns = -1, ...others] = rowShape(output);
	const facts = {
		name: output.name,
		shape: output.shape.map(String),
		wanted
	};
	if (others.length > 0 || columns !== wanted || rowShape(output).length !== 2) return [problem("box-shape", `${at}/prediction`, facts)];
	return count > 0 ? [] : [problem("box-count-open", `${at}/prediction`, facts)];
}
/** Scores and classes of as many boxes. */
function checkBeside({ signature }, output, { set, at }) {
	const known = signature.outputs.map(({ name }) => name);
	const [count] = rowShape(output);
	return ["scores", "labels"].flatMap((key) => {
		const name = set.prediction[key];
		if (name === void 0) return [];
		const found = signature.outputs.find((one) => one.name === name);
		const here = `${at}/prediction/${key}`;
		if (found === void 0) return [problem("output-unknown", here, {
			name,
			known
		})];
		const [own, one = 1, ...others] = rowShape(found);
		if (own === count && one === 1 && others.length === 0 && found.datatype !== "BYTES") return [];
		return [problem("box-beside", here, {
			name,
			shape: found.shape.map(String)
		})];
	});
}

// src/domain/model/check-pixels.ts
/** Whether the output can hold an answer for each pixel, as far as the signature tells; the masks tell the rest. */
function checkPixels(output, { set, asked, at }) {
	if (asked.prediction.layouts !== "pixels") return [];
	const { kind, layout, threshold } = set.prediction;
	const here = `${at}/prediction`;
	const { name, datatype } = output;
	const shape = output.shape.map(String);
	if (datatype === "BYTES") return [problem("prediction-datatype", here, {
		name,
		datatype,
		kind: kind ?? "probabilities"
	})];
	const inner = rowShape(output);
	const columns = columnsOf(kind, set.target.classes?.length ?? null);
	const forms = pixelForms(inner, {
		layout,
		mask: null,
		columns
	});
	if (forms.length === 0) return [problem(layout === void 0 ? "pixels-shape" : "layout-misfit", layout === void 0 ? here : `${here}/layout`, {
		name: layout ?? name,
		shape
	})];
	if (inner.length === 3 && inner.every((size) => size > 0 && size === inner[0]) && layout === void 0) return [problem("layout-open", here, {
		name,
		shape,
		known: forms.map((form) => form.layout)
	})];
	return threshold !== void 0 && forms.every((form) => form.columns > 1) ? [problem("threshold-of-columns", `${here}/threshold`)] : [];
}

// src/domain/model/check-texts.ts
/** How texts are read from an output. The blank, what is skipped and the vocabulary are declared, never guessed. */
function checkTexts(output, scored) {
	const { set, asked, at } = scored;
	const { kind = "text" } = set.prediction;
	if (asked.target.isText !== true) return unused(scored, ["blank", "skip"]);
	const form = FORMS$1.find((one) => one.kind === kind);
	if (form === void 0) return [];
	const here = `${at}/prediction`;
	const { name, datatype } = output;
	const given = rowShape(output).length;
	return [
		...form.datatype.test(datatype) ? [] : [problem("text-datatype", here, {
			name,
			datatype,
			kind
		})],
		...form.dimensions.includes(given) ? [] : [problem("text-shape", here, {
			name,
			given,
			kind,
			wanted: form.wanted
		})],
		...kind === "text" ? unused(scored, ["classes", "skip"]) : checkVocabulary$1(scored),
		...kind === "ctc" ? checkBlank(scored) : unused(scored, ["blank"])
	];
}
/** What each kind reads of a row: [], [token], [frame, class]. */
const FORMS$1 = [
	{
		kind: "text",
		datatype: /^BYTES$/u,
		dimensions: [0, 1],
		wanted: "one text"
	},
	{
		kind: "tokens",
		datatype: /^U?INT/u,
		dimensions: [1],
		wanted: "one dimension, the token"
	},
	{
		kind: "ctc",
		datatype: /^FP/u,
		dimensions: [2],
		wanted: "two, the frame and the class"
	}
];
function checkVocabulary$1({ set, at }) {
	return set.target.classes === void 0 ? [problem("vocabulary-missing", `${at}/target`)] : [];
}
function checkBlank({ set, at }) {
	const { blank } = set.prediction;
	const given = set.target.classes?.length;
	if (blank === void 0) return [problem("blank-missing", `${at}/prediction`)];
	if (given === void 0 || blank < given) return [];
	return [problem("blank-out-of-range", `${at}/prediction/blank`, { given })];
}
function unused({ set, at }, names) {
	return names.flatMap((name) => {
		const isClasses = name === "classes";
		return (isClasses ? set.target.classes : set.prediction[name]) === void 0 ? [] : [problem("text-key-unused", `${at}/${isClasses ? "target" : "prediction"}/${name}`, { name })];
	});
}

// src/domain/model/check-prediction.ts
/** How the output is read, against the output's shape and type in the signature. */
function checkPrediction(model, scored) {
	const { set, at } = scored;
	const known = model.signature.outputs.map(({ name }) => name);
	const output = model.signature.outputs.find(({ name }) => name === set.prediction.output);
	if (output === void 0) return [problem("output-unknown", `${at}/prediction/output`, {
		name: set.prediction.output,
		known
	})];
	return [
		...checkIndex(output, scored),
		...checkWidth(model, scored),
		...checkThreshold(scored),
		...checkDirection(scored),
		...checkLayout(model, scored),
		...checkKind(output, scored),
		...checkClassCount(output, scored),
		...checkTokens(scored),
		...checkTexts(output, scored),
		...checkPixels(output, scored),
		...checkBoxes(model, output, scored)
	];
}
/** Numbers of a row in the last axis of what is its own; -1 where the signature leaves it open. */
function widthOf(output) {
	return rowShape(output).at(-1) ?? 1;
}
function checkIndex(output, { set, asked, at }) {
	const { index, kind } = set.prediction;
	const width = widthOf(output);
	const here = `${at}/prediction/index`;
	if (index === void 0) return [];
	if (kind === "labels") return [problem("labels-key-unused", here, { name: "index" })];
	if (!asked.prediction.hasIndex) return [problem("index-misfit", here, { problem: asked.name })];
	if (width === -1 || index < width) return [];
	return [problem("index-out-of-range", here, { width })];
}
/** Where the manifest alone says how many numbers each of both has; of lists in cells and of arrays the data tell it. */
function checkWidth({ signature }, { set, asked, at }) {
	const wanted = targetWidth(set);
	const misfit = wanted === null ? null : declaredMisfit(signature, set, {
		kind: asked,
		wanted
	});
	return misfit === null ? [] : [{
		...misfit,
		pointer: at + misfit.pointer
	}];
}
/** null where the data have to be asked. */
function targetWidth({ target: { column, columns }, data }) {
	if (formatOf(data) !== "csv" || columns?.some((name) => name.includes("*")) === true) return null;
	return columns?.length ?? (column === void 0 ? null : 1);
}
function checkThreshold({ set, asked, at }) {
	const { threshold, kind } = set.prediction;
	const here = `${at}/prediction`;
	if (threshold === void 0) return [];
	if (asked.prediction.threshold === "none") return [problem("threshold-misfit", `${here}/threshold`, { problem: asked.name })];
	if (kind === "labels") return [problem("labels-key-unused", `${here}/threshold`, { name: "threshold" })];
	if (kind === "scores" || isReached(threshold, kind)) return [];
	return [problem(kind === "logits" ? "threshold-of-logits" : "threshold-range", `${here}/threshold`, { threshold })];
}
/** Read in another order the numbers of one label would be those of another, and nobody would see it. */
function checkLayout(model, { set, asked, at }) {
	const { layout, output: name } = set.prediction;
	const here = `${at}/prediction`;
	if (layout !== void 0 && asked.prediction.layouts === void 0) return [problem("layout-unused", `${here}/layout`, { problem: asked.name })];
	const reading = layoutFor(model, model.signature, set);
	const shape = model.signature.outputs.find((output) => output.name === name)?.shape.map(String) ?? [];
	if (reading.kind === "open") return [problem("layout-open", here, {
		name,
		shape,
		known: reading.candidates
	})];
	return reading.kind === "misfit" ? [problem("layout-misfit", `${here}/layout`, {
		name: layout ?? "",
		shape
	})] : [];
}
/** A probability is that of the class that it is named for; only a decision function may point the other way. */
function checkDirection({ set, asked, at }) {
	const { positiveScores, kind = "probabilities" } = set.prediction;
	if (positiveScores === void 0 || asked.target.hasPositive && kind === "scores") return [];
	return [problem("positive-scores-misfit", `${at}/prediction/positiveScores`, {
		problem: asked.name,
		kind
	})];
}
/** Every probability reaches 0, so that all rows would be positive; none that is made of a finite logit reaches 1. */
function isReached(threshold, kind) {
	return threshold > 0 && (kind === "logits" ? threshold < 1 : threshold <= 1);
}
function checkKind({ name, datatype }, { set, asked, at }) {
	const { kinds } = asked.prediction;
	const { kind = "probabilities" } = set.prediction;
	const here = `${at}/prediction`;
	if (set.prediction.kind !== void 0 && !kinds.includes(kind)) return [problem("prediction-kind-misfit", `${here}/kind`, {
		problem: asked.name,
		known: kinds
	})];
	const isClass = kinds.includes("labels");
	const isOdd = datatype === "BYTES" || (kind === "probabilities" || kind === "logits") && !datatype.startsWith("FP");
	if (!isClass || kind === "labels" || !isOdd) return [];
	return [problem("prediction-datatype", here, {
		name,
		datatype,
		kind
	})];
}
function checkClassCount(output, { set, asked, at }) {
	const given = set.target.classes?.length;
	const wanted = widthOf(output);
	if (given === void 0 || wanted === -1 || given === wanted) return [];
	if (!asked.prediction.hasColumnPerClass(set.prediction, wanted)) return [];
	return [problem("classes-do-not-fill-output", `${at}/target/classes`, {
		wanted,
		given
	})];
}
function checkTokens({ set, asked, at }) {
	const { ignore, scheme } = set.prediction;
	const { classes = [] } = set.target;
	const { isSequence = false, isMask = false } = asked.target;
	const unused = Object.entries({
		...isSequence || isMask ? {} : { ignore },
		...isSequence ? {} : { scheme }
	}).filter(([, value]) => value !== void 0);
	if (unused.length > 0) return unused.map(([name]) => problem("tokens-key-unused", `${at}/prediction/${name}`, {
		name,
		problem: asked.name
	}));
	const isClass = ignore !== void 0 && labelIndex(classes)(ignore) >= 0;
	const stranger = scheme === void 0 ? -1 : classes.findIndex((label) => parseTag(String(label), scheme) === null);
	return [...isClass ? [problem("ignore-is-class", `${at}/prediction/ignore`, { name: String(ignore) })] : [], ...stranger < 0 || scheme === void 0 ? [] : [problem("class-not-in-scheme", `${at}/target/classes/${stranger}`, {
		name: String(classes[stranger]),
		scheme
	})]];
}

// src/domain/model/check-slices.ts
function checkSlices(slices, at) {
	return [...repeated$1(slices.map(({ name }) => name)).map(({ value, index }) => problem("slice-repeated", `${at}/${index}/name`, { name: value })), ...slices.flatMap((slice, index) => checkSlice$1(slice, `${at}/${index}`))];
}
function checkSlice$1({ name, where, by }, at) {
	if (where === void 0 === (by === void 0)) return [problem("slice-kind", at, { name })];
	return Object.entries(where ?? {}).filter(([, filter]) => isCondition(filter) && isContradiction(filter)).map(([column]) => problem("slice-empty", `${at}/where${toPointer(column)}`, { name: column }));
}
function isCondition(filter) {
	return typeof filter === "object";
}
/** No number is above the lower bound and below the upper one. */
function isContradiction({ lt, lte, gt, gte }) {
	const upper = Math.min(lt ?? Infinity, lte ?? Infinity);
	const lower = Math.max(gt ?? -Infinity, gte ?? -Infinity);
	return upper === lt || lower === gt ? lower >= upper : lower > upper;
}

// src/domain/model/check-evaluation-set.ts
/** One evaluation set against the model that it belongs to. */
function checkEvaluationSet(model, name, set) {
	const at = toPointer("evaluation", name);
	const asked = problemKind(problemOf(model.task, set.target));
	return [
		...checkSource(set, `${at}/data`),
		...checkInputs(model, set, `${at}/inputs`),
		...checkTarget(set, asked, `${at}/target`),
		...checkPrediction(model, {
			set,
			asked,
			at
		}),
		...checkSlices(set.slices ?? [], `${at}/slices`),
		...checkSequence(model, set, at),
		...checkQuery(set, asked, at)
	];
}
function checkQuery({ query }, { name, hasQueries }, at) {
	if (hasQueries === (query !== void 0)) return [];
	return [hasQueries ? problem("query-missing", at, { problem: name }) : problem("query-unused", `${at}/query`, { problem: name })];
}
function checkSequence({ signature }, { sequence }, at) {
	const isRead = carriesState(signature);
	if (isRead === (sequence !== void 0)) return [];
	return [isRead ? problem("sequence-missing", at) : problem("sequence-unused", `${at}/sequence`)];
}
function checkSource({ data }, at) {
	const problems = [];
	if (data.path === void 0 === (data.uri === void 0)) problems.push(problem("path-or-uri", at));
	if (formatOf(data) === null) problems.push(problem("data-format-unknown", at, { known: DATA_FORMATS }));
	if (data.csv !== void 0 && formatOf(data) !== "csv") problems.push(problem("csv-misfit", `${at}/csv`));
	const inexact = data.csv?.missing?.findIndex(isInexact) ?? -1;
	if (inexact >= 0) problems.push(problem("csv-inexact", `${at}/csv/missing/${inexact}`));
	return problems;
}
function checkInputs(model, set, at) {
	const tensors = new Map(model.signature.inputs.map((tensor) => [tensor.name, tensor]));
	const known = [...tensors.keys()];
	const unbound = model.signature.inputs.filter(isFed).map(({ name }) => name).filter((name) => !Object.hasOwn(set.inputs, name));
	const bound = Object.entries(set.inputs).flatMap(([name, binding]) => {
		const here = at + toPointer(name);
		const tensor = tensors.get(name);
		if (tensor === void 0) return [problem("input-unknown", here, {
			name,
			known
		})];
		if (!isFed(tensor)) return [problem("input-has-value", here, { name })];
		return checkBinding({
			tensor,
			binding,
			format: formatOf(set.data),
			at: here
		});
	});
	return [...unbound.map((name) => problem("input-unbound", at, { name })), ...bound];
}
const TABLES = [
	"csv",
	"jsonl",
	"parquet"
];
function checkBinding({ tensor, binding, format, at }) {
	const isArray = binding.array !== void 0;
	if (isArray && TABLES.includes(format) || !isArray && format === "npz") return [problem("binding-not-in-format", at, {
		format: format ?? "",
		wanted: isArray ? "column" : "array"
	})];
	const { columns } = binding;
	const wanted = valuesInRow(tensor);
	if (columns === void 0 || wanted === null || columns.some((column) => column.includes("*"))) return [];
	if (columns.length === wanted || columns.length < wanted && format !== "csv") return [];
	const facts = {
		tensor: tensor.name,
		wanted,
		given: columns.length
	};
	return [problem("columns-do-not-fill-shape", `${at}/columns`, facts)];
}
/** Values of one row; null where a size is open. */
function valuesInRow(tensor) {
	const sizes = rowShape(tensor);
	return sizes.includes(-1) ? null : sizes.reduce((product, size) => product * size, 1);
}
function checkTarget({ target }, asked, at) {
	const problems = [];
	if ([
		target.column,
		target.columns,
		target.array
	].filter((source) => source !== void 0).length !== 1) problems.push(problem("target-source", at));
	if ((target.columns?.length ?? 1) > 1 && !asked.target.isSeveral) problems.push(problem("target-columns-misfit", `${at}/columns`, { problem: asked.name }));
	if (target.positive !== void 0 && !asked.target.hasPositive) problems.push(problem("positive-misfit", `${at}/positive`, { problem: asked.name }));
	return [...problems, ...checkClasses(target, asked, at)];
}
function checkClasses(target, asked, at) {
	const { positive, classes } = target;
	if (classes === void 0) return [];
	if (!asked.target.isLabel || asked.target.isGroup === true) return [problem("classes-misfit", `${at}/classes`, { problem: asked.name })];
	if (asked.target.isText === true) return checkVocabulary(classes, at);
	if (classes.length < 2 && asked.target.isBoxes !== true) return [problem("class-single", `${at}/classes`, { problem: asked.name })];
	const names = classes.map((label) => JSON.stringify(label));
	const texts = typeof positive === "string" ? classes.filter((label) => typeof label === "string") : [];
	const missing = positive !== void 0 && !classes.includes(positive);
	return [...repeated$1(names).map(({ value, index }) => {
		const reason = isInexact(classes[index]) ? "class-inexact" : "class-repeated";
		return problem(reason, `${at}/classes/${index}`, { name: value });
	}), ...missing ? [problem("positive-not-in-classes", `${at}/positive`, {
		name: String(positive),
		known: texts
	})] : []];
}
/** Two tokens may have the same text; a number among them may have been spelled otherwise. */
function checkVocabulary(classes, at) {
	return classes.flatMap((entry, index) => {
		if (typeof entry === "string") return [];
		return [problem("vocabulary-entry", `${at}/classes/${index}`, { name: String(entry) })];
	});
}
/** Without quotes several whole numbers beyond 2^53 are one. */
function isInexact(label) {
	return typeof label === "number" && Number.isInteger(label) && !Number.isSafeInteger(label);
}
/** One class of three or more is scored as one against the rest, which `positive` decides without saying so. */
function adviseOnTarget({ positive, classes }, at) {
	if (positive === void 0 || classes === void 0 || classes.length < 3) return [];
	const facts = {
		name: String(positive),
		given: classes.length
	};
	return [problem("positive-against-rest", `${at}/positive`, facts)];
}

// src/domain/model/check-gates.ts
/** All gates of a model: ids, conditions, what they refer to, and that at least one of them is about the predictions. */
function checkGates(model) {
	const budgets = resolveGates({
		model: {
			...model,
			gates: []
		},
		settings: null
	}, MODE_NAMES).map(({ id }) => id);
	const ids = [...budgets, ...model.gates.map(({ id }) => id)];
	const repeats = repeated$1(ids).map(({ value, index }) => problem("gate-repeated", `/gates/${index - budgets.length}/id`, { name: value }));
	const judgesQuality = model.gates.some((gate) => {
		const [named, ...more] = namedConditions(gate);
		return more.length === 0 && named?.condition.judgesQuality === true;
	});
	return [
		...repeats,
		...judgesQuality ? [] : [problem("no-prediction-gate", "/gates")],
		...model.gates.flatMap((gate, index) => checkGate(model, gate, `/gates/${index}`))
	];
}
function checkGate(model, gate, at) {
	const conditions = namedConditions(gate);
	const [named, ...more] = conditions;
	if (named === void 0 || more.length > 0) {
		const known = Object.keys(CONDITIONS);
		return [problem("gate-condition", at, {
			name: gate.id,
			given: conditions.length,
			conditions: known
		})];
	}
	const besides = checkBesides(named, gate, at);
	if (named.condition.on === "cost") return [...besides, ...checkCostGate(model, gate, at)];
	return [...besides, ...checkPredictionGate(model, {
		gate,
		named,
		at
	})];
}
/** Which other keys a condition needs, and which would have no effect beside it. */
function checkBesides({ key: condition, condition: { needs, unused } }, gate, at) {
	return [...needs.filter((key) => gate[key] === void 0).map((key) => problem("gate-key-missing", at, {
		key,
		condition
	})), ...unused.filter((key) => gate[key] !== void 0).map((key) => problem("gate-key-unused", `${at}/${key}`, {
		key,
		condition
	}))];
}
function checkCostGate(model, { metric, mode }, at) {
	const known = COMPARED_METRICS;
	const modes = Object.keys(model.modes);
	return [...known.includes(metric) ? [] : [problem("metric-unknown", `${at}/metric`, {
		name: metric,
		known
	})], ...mode === void 0 || modes.includes(mode) ? [] : [problem("mode-unknown", `${at}/mode`, {
		name: mode,
		known: modes
	})]];
}
function checkPredictionGate(model, place) {
	const { gate, at } = place;
	const known = Object.keys(model.evaluation);
	const name = gate.data ?? known[0] ?? "";
	const set = Object.hasOwn(model.evaluation, name) ? model.evaluation[name] : void 0;
	if (set === void 0) return [problem("evaluation-unknown", `${at}/data`, {
		name,
		known
	})];
	return [...checkSlice(set, place), ...checkMetric(model, set, place)];
}
function checkSlice(set, { gate, named, at }) {
	if (gate.slice === void 0) return [];
	const known = (set.slices ?? []).map(({ name }) => name);
	const slice = set.slices?.find(({ name }) => name === gate.slice);
	if (slice === void 0) return [problem("slice-unknown", `${at}/slice`, {
		name: gate.slice,
		known
	})];
	return named.condition.needsGroups && slice.by === void 0 ? [problem("gap-needs-groups", `${at}/slice`, { name: gate.slice })] : [];
}
function checkMetric(model, set, { gate, named, at }) {
	const here = `${at}/metric`;
	const parsed = parseMetricName(gate.metric);
	const asked = problemOf(model.task, set.target);
	switch (parsed.kind) {
		case "unknown-metric": return [unknownMetric(gate.metric, here)];
		case "bad-parameter": return [problem("metric-parameter", here, {
			name: gate.metric,
			rule: parsed.rule
		})];
		case "metric": {
			const { metric } = parsed;
			if (!metricFits(parsed, asked)) return [problem("metric-misfit", here, {
				name: gate.metric,
				problem: asked,
				known: metricNames(asked)
			})];
			return [
				...checkNeed(metric, {
					asked,
					set,
					at: here
				}),
				...checkPlace(parsed, set, here),
				...checkMost(parsed, asked, here),
				...when(named.condition.needsDirection && metric.direction === "none", "metric-without-direction", here),
				...checkLimit(named, metric, at)
			].map((found) => ({
				...found,
				facts: {
					name: gate.metric,
					...found.facts
				}
			}));
		}
	}
}
/** Whether the output gives what the metric is computed from. */
function checkNeed({ needs }, { asked, set, at }) {
	const { kind, threshold, scheme } = set.prediction;
	if (needs === "entities") return when(scheme === void 0, "metric-needs-scheme", at);
	if (kind === "labels") return when(needs !== "labels", "metric-needs-scores", at);
	if (kind !== "scores") return [];
	const isWithoutLabels = problemKind(asked).prediction.threshold === "for-labels" && threshold === void 0;
	return [...when(needs === "probabilities", "metric-needs-probabilities", at), ...when(needs === "labels" && isWithoutLabels, "metric-needs-threshold", at)];
}
function checkMost({ metric, parameter }, asked, at) {
	const most = metric.parameter?.most?.[asked] ?? Infinity;
	if (parameter === null || parameter <= most) return [];
	return [problem("metric-parameter", at, { rule: `of a ${asked} problem it is at most ${most}` })];
}
/** A class that is not there has no F1. */
function checkPlace({ name, metric, parameter }, { target }, at) {
	const count = target.classes?.length;
	return metric.parameter?.kind === "place" && count !== void 0 && (parameter ?? 0) >= count ? [problem("metric-parameter", at, {
		name,
		rule: `there are ${count} classes, counted from 0`
	})] : [];
}
/** A metric of cost has its own place, which is worth more than "unknown". */
function unknownMetric(name, at) {
	return looksLikeCost(name) ? problem("metric-is-cost", at, { name }) : problem("metric-unknown", at, {
		name,
		known: METRIC_NAMES
	});
}
const METRIC_NAMES = METRICS$1.map(({ name }) => name);
function when(holds, reason, at) {
	return holds ? [problem(reason, at)] : [];
}
/** 85 for 0.85 is the usual mistake: a limit that no value can reach, or that every value holds. */
function checkLimit({ key, condition, limit }, metric, at) {
	const [from, to] = condition.range(metric.range);
	if (limit >= from && limit <= to) return [];
	return [problem("limit-out-of-range", `${at}/${key}`, {
		key,
		limit,
		from,
		to
	})];
}

// src/domain/model/check-modes.ts
function checkModes(model) {
	return MODE_NAMES.flatMap((name) => {
		const mode = model.modes[name];
		return mode === void 0 ? [] : checkMode(model, mode, `/modes/${name}`);
	});
}
function checkMode(model, mode, at) {
	const { budgets, data, scenario } = mode;
	const known = Object.keys(model.evaluation);
	const problems = [];
	if (budgets.latency === void 0 && budgets.throughput === void 0) problems.push(problem("mode-without-budget", `${at}/budgets`));
	if (data !== void 0 && !known.includes(data)) problems.push(problem("evaluation-unknown", `${at}/data`, {
		name: data,
		known
	}));
	const needsRate = scenario === "server" || scenario === "multi-stream";
	if (needsRate && mode.rate === void 0) problems.push(problem("rate-missing", at, { scenario }));
	if (!needsRate && mode.rate !== void 0) problems.push(problem("rate-unused", `${at}/rate`, { scenario }));
	return [
		...problems,
		...checkAmounts(mode, at),
		...checkLatencyOrder(budgets.latency ?? {}, `${at}/budgets/latency`)
	];
}
const MOST_OF_UNIT = {
	ms: "wait",
	bytes: "size",
	"rows-per-second": "rate"
};
/** A budget of nothing can never be held, and a rate of nothing measures nothing; one without end is none. */
function checkAmounts({ rate, budgets }, at) {
	return [...rate === void 0 ? [] : [{
		pointer: `${at}/rate`,
		amount: parseRate(rate),
		most: "rate"
	}], ...declaredBudgets(budgets).map(({ path, limit, metric }) => ({
		pointer: `${at}/budgets/${path}`,
		amount: limit,
		most: MOST_OF_UNIT[metric.unit]
	}))].flatMap(checkAmount);
}
const ORDER = [
	"p50",
	"p90",
	"p95",
	"p99",
	"p999"
];
/** A higher percentile cannot be shorter, so its budget would make the lower one idle; it is a slip. */
function checkLatencyOrder(latency, at) {
	const given = ORDER.flatMap((key) => {
		const text = latency[key];
		return text === void 0 ? [] : [{
			key,
			text,
			ms: parseDuration(text)
		}];
	});
	return given.flatMap((budget, index) => {
		const before = given[index - 1];
		if (before === void 0 || before.ms <= budget.ms) return [];
		const facts = {
			key: budget.key,
			limit: budget.text,
			before: before.key,
			beforeLimit: before.text
		};
		return [problem("latency-order", `${at}/${budget.key}`, facts)];
	});
}

// src/domain/model/check-signature.ts
/** What a signature means beyond its shape. `plain`: the outputs of which only the signature can say where the row is; default: all. */
function checkSignature(signature, at, plain = new Set(signature.outputs.map(({ name }) => name))) {
	return [
		...checkSide(signature.inputs, `${at}/inputs`),
		...checkSide(signature.outputs, `${at}/outputs`),
		...checkRows$1(signature, at, plain),
		...signature.inputs.flatMap((input, index) => [
			...checkConstant(input, `${at}/inputs/${index}`),
			...checkPadding(input, signature, `${at}/inputs/${index}`),
			...checkState(input, signature, `${at}/inputs/${index}/state/from`)
		])
	];
}
function checkSide(tensors, at) {
	return [...repeated$1(tensors.map(({ name }) => name)).map(({ value, index }) => problem("tensor-repeated", `${at}/${index}/name`, { name: value })), ...tensors.flatMap((tensor, index) => {
		const axis = rowAxis(tensor) ?? -1;
		const facts = {
			name: tensor.name,
			axis,
			rank: tensor.shape.length
		};
		return axis < tensor.shape.length ? [] : [problem("row-axis-range", `${at}/${index}/rows`, facts)];
	})];
}
/** A wrong guess would score columns as rows, and nobody would see it by the numbers. */
function checkRows$1(signature, at, plain) {
	const { inputs, outputs } = signature;
	const open = inputs.flatMap((input, index) => isFed(input) && isRowOpen(input) ? [{
		index,
		tensor: input
	}] : []);
	if (open.length > 0) return open.map(({ index, tensor }) => rowsOpen(tensor, `${at}/inputs/${index}`));
	const batch = fixedRows(signature);
	const states = new Set(inputs.map(({ state }) => state?.from));
	return outputs.flatMap((output, index) => plain.has(output.name) && (isRowOpen(output) && output.shape[0] !== batch || isAnswerOpen(output, inputs)) && !states.has(output.name) ? [rowsOpen(output, `${at}/outputs/${index}`)] : []);
}
function rowsOpen({ name, shape }, at) {
	return problem("row-axis-open", `${at}/shape`, {
		name,
		shape: shape.map(String),
		size: shape[0] ?? 0
	});
}
/** Of a constant or a start state in one row: it is made anew for each call. */
const MOST_ELEMENTS = 2 ** 22;
/** What every call of the input, or the first of a sequence, has in all its elements. */
function checkConstant(input, at) {
	const { name, datatype, value, state, shape } = input;
	if (isByRow(input)) return [];
	const place = value === void 0 ? `${at}/state/start` : `${at}/value`;
	if (value !== void 0 && state !== void 0) return [problem("value-and-state", place, { name })];
	if (!fitsDatatype(datatype, value ?? startOf(input))) return [problem("value-datatype", place, {
		name,
		datatype
	})];
	const axis = rowAxis(input);
	if (shape.some((size, index) => size < 0 && index !== axis)) return [problem("value-shape-open", place, { name })];
	const elements = shape.reduce((product, size) => product * Math.abs(size), 1);
	return elements > MOST_ELEMENTS ? [problem("value-too-large", place, {
		name,
		elements,
		limit: MOST_ELEMENTS
	})] : [];
}
function checkPadding(input, { inputs }, at) {
	const { name, datatype, pad, lengthOf, maskOf } = input;
	const place = `${at}/${lengthOf === void 0 ? "maskOf" : "lengthOf"}`;
	const source = paddedSource(input);
	const padded = inputs.filter((tensor) => tensor.pad !== void 0).map((tensor) => tensor.name);
	const isTwice = [
		lengthOf,
		maskOf,
		pad,
		input.value,
		input.state
	].filter((key) => key !== void 0).length > 1;
	if (pad !== void 0 && !fitsDatatype(datatype, pad)) return [problem("value-datatype", `${at}/pad`, {
		name,
		datatype
	})];
	if (isTwice && (source !== null || pad !== void 0)) return [problem("padding-twice", source === null ? `${at}/pad` : place, { name })];
	if (source === null) return hasOpenList(input) ? [] : [problem("pad-misfit", `${at}/pad`, { name })];
	if (!padded.includes(source)) return [problem("padded-unknown", place, {
		name: source,
		known: padded
	})];
	return fitsDatatype(datatype, datatype === "BOOL" ? true : 1) ? [] : [problem("value-datatype", place, {
		name,
		datatype
	})];
}
/** A list of any length is a row whose first size is open. */
function hasOpenList(input) {
	return input.pad === void 0 || rowShape(input)[0] === -1 && rowAxis(input) !== null;
}
function checkState(input, { outputs }, at) {
	const { name, state } = input;
	if (state === void 0) return [];
	const output = outputs.find((tensor) => tensor.name === state.from);
	if (output === void 0) return [problem("state-unknown", at, {
		name: state.from,
		known: outputs.map((o) => o.name)
	})];
	if (agree(input, output)) return [];
	return [problem("state-misfit", at, {
		name,
		output: output.name,
		was: describe$2(output),
		wanted: describe$2(input)
	})];
}
function agree(input, output) {
	return input.datatype === output.datatype && input.shape.length === output.shape.length && input.shape.every((size, axis) => size < 0 || output.shape[axis] === size || output.shape[axis] === -1);
}
function describe$2({ datatype, shape }) {
	return `${datatype} [${shape.join(", ")}]`;
}

// src/domain/model/check-model.ts
/** What model.yaml means beyond its shape. */
function checkModel(model, { folder }) {
	return [
		...folder !== null && folder !== model.name ? [problem("name-not-folder", "/name", {
			name: model.name,
			folder
		})] : [],
		...checkSignature(model.signature, "/signature", plainOutputs(model.signature, model)),
		...Object.entries(model.evaluation).flatMap(([name, set]) => checkEvaluationSet(model, name, set)),
		...checkGates(model),
		...checkModes(model),
		...checkLiveTest(model)
	];
}
/** What is right as it stands, and does not do what its author may expect. */
function adviseOnModel({ liveTest, evaluation }) {
	return [...Object.entries(evaluation).flatMap(([name, { target }]) => adviseOnTarget(target, toPointer("evaluation", name, "target"))), ...liveTest === void 0 ? [] : [problem("live-test-not-computed", "/liveTest")]];
}
function checkLiveTest({ liveTest }) {
	if (liveTest === void 0) return [];
	const { minDuration, maxDuration, metrics } = liveTest;
	const isReversed = minDuration !== void 0 && maxDuration !== void 0 && parseDuration(minDuration) > parseDuration(maxDuration);
	return [
		...[
			{
				pointer: "/liveTest/minDuration",
				text: minDuration
			},
			{
				pointer: "/liveTest/maxDuration",
				text: maxDuration
			},
			...metrics.map(({ labelDelay }, index) => ({
				pointer: `/liveTest/metrics/${index}/labelDelay`,
				text: labelDelay
			}))
		].flatMap(({ pointer, text }) => text === void 0 ? [] : checkMost$1({
			pointer,
			amount: parseDuration(text),
			most: "age"
		})),
		...isReversed ? [problem("duration-order", "/liveTest/maxDuration", {
			first: "minDuration",
			second: "maxDuration"
		})] : [],
		...repeated$1(metrics.map(({ id }) => id)).map(({ value, index }) => problem("live-metric-repeated", `/liveTest/metrics/${index}/id`, { name: value }))
	];
}

// src/domain/model/check-version-reading.ts
/** How a version reads the evaluation sets of model.yaml by its own tensors, as far as that is known; at places of its own manifest. */
function checkVersionReading(version, model) {
	const { signature, evaluation = {} } = version;
	if (signature === void 0) return version.evaluation === void 0 ? [] : [problem("reading-without-signature", "/evaluation")];
	const policy = Object.entries(evaluation).flatMap(([name, reading]) => checkPolicy(name, reading));
	if (model === null || policy.length > 0) return policy;
	const own = Object.entries(evaluation).flatMap(([name, reading]) => checkOwnReading(model, name, reading));
	return own.length > 0 ? own : checkFit(version, model);
}
function checkPolicy(set, { prediction }) {
	return POLICY_KEYS.filter((key) => prediction?.[key] !== void 0).map((name) => problem("reading-is-policy", toPointer("evaluation", set, "prediction", name), { name }));
}
function checkOwnReading({ evaluation }, name, { inputs = {} }) {
	const at = toPointer("evaluation", name);
	const set = Object.hasOwn(evaluation, name) ? evaluation[name] : void 0;
	if (set !== void 0) return checkFeatures(set, inputs, `${at}/inputs`);
	return [problem("evaluation-unknown", at, {
		name,
		known: Object.keys(evaluation)
	})];
}
/** What is wrong with the reading, without what model.yaml gets wrong by itself. */
function checkFit(version, model) {
	const reading = readingOf(model, version);
	const sets = ({ task, signature, evaluation, ...rest }) => Object.entries(evaluation).flatMap(([name, set]) => checkEvaluationSet({
		task,
		signature,
		evaluation,
		...rest
	}, name, set));
	const gates = newIn(checkGates(reading), checkGates(model));
	const misfits = newIn(sets(reading), sets(model)).filter(({ reason }) => reason !== "sequence-unused").flatMap((one) => standsInVersion(version, one.pointer) ? [one] : [atSignature(one)]);
	return [...new Map([...misfits, ...gates.map(atReading)].map((one) => [JSON.stringify(one), one])).values()];
}
/** What model.yaml says of a set does not fit the version's tensors, and only the version can say it otherwise. */
function atSignature(found) {
	const [, name = "", key] = parsePointer(found.pointer);
	if (key !== "inputs" && key !== "prediction") return {
		...found,
		pointer: "/signature"
	};
	return problem("reading-missing", "/signature", {
		name,
		key
	});
}
/** A gate that cannot be answered by what the version's output gives. */
function atReading(gate) {
	return {
		...gate,
		pointer: "/evaluation"
	};
}
function newIn(found, known) {
	const texts = new Set(known.map((one) => JSON.stringify(one)));
	return found.filter((one) => !texts.has(JSON.stringify(one)));
}
/**
* What is a feature is for model.yaml to say, which its owners answer for: whoever brings a version could name the column of the
* true answer, or any that gives it away.
*/
function checkFeatures(set, inputs, at) {
	const named = new Set(Object.values(set.inputs).flatMap(namesOf));
	const patterns = [...named].filter((name) => name.includes("*"));
	const kept = keptFromWildcards(set);
	const isFeature = (name) => named.has(name) || !name.includes("*") && !kept.some((pattern) => matchesPattern(name, pattern)) && patterns.some((pattern) => matchesPattern(name, pattern));
	return Object.entries(inputs).flatMap(([tensor, binding]) => namesOf(binding).filter((name) => !isFeature(name)).map((name) => problem("reading-not-a-feature", at + toPointer(tensor), {
		name,
		known: [...named]
	})));
}
/** What no * of model.yaml means, either. */
function keptFromWildcards({ target, weight, query, sequence }) {
	return [...[
		target,
		weight,
		query,
		sequence
	].flatMap((one) => [one?.column, one?.array]), ...target.columns ?? []].filter((name) => name !== void 0);
}
function namesOf({ columns = [], column, array }) {
	return [
		...columns,
		...column === void 0 ? [] : [column],
		...array === void 0 ? [] : [array]
	];
}

// src/domain/model/signature.ts
/**
* What a client of `before` would find changed in `after`. Tensors go by name, so their order does not count;
* -1 and a fixed size are different shapes, since a client may have relied on either.
*/
function compareSignatures(before, after) {
	return [...compareSide("input", before.inputs, after.inputs), ...compareSide("output", before.outputs, after.outputs)];
}
function compareSide(side, before, after) {
	const old = new Map(before.map((tensor) => [tensor.name, tensor]));
	const names = new Set(after.map(({ name }) => name));
	return [...before.filter(({ name }) => !names.has(name)).map(({ name }) => ({
		kind: "tensor-removed",
		side,
		tensor: name
	})), ...after.flatMap((tensor) => compareTensors(side, old.get(tensor.name), tensor))];
}
function compareTensors(side, before, after) {
	const tensor = after.name;
	if (before === void 0) return [{
		kind: "tensor-added",
		side,
		tensor
	}];
	const shapes = [before, after].map(({ shape }) => `[${shape.join(", ")}]`);
	const differences = [];
	if (before.datatype !== after.datatype) differences.push({
		kind: "datatype-changed",
		side,
		tensor,
		before: before.datatype,
		after: after.datatype
	});
	if (shapes[0] !== shapes[1]) differences.push({
		kind: "shape-changed",
		side,
		tensor,
		before: shapes[0] ?? "",
		after: shapes[1] ?? ""
	});
	return differences;
}

// src/domain/model/check-version.ts
/** What a version manifest means beyond its shape. */
function checkVersion(version, facts) {
	return [
		...checkNames(version, facts),
		...checkFiles(version),
		...checkOwnSignature(version, facts),
		...facts.model === null ? [] : checkAgainstModel(version, facts.model),
		...facts.isMerged ? [] : checkVersionReading(version, facts.model),
		...checkCase(version, facts),
		...checkOrder(version, facts),
		...checkBump(version, facts),
		...facts.requireLicense && version.card?.license === void 0 ? [problem("license-missing", "/card")] : []
	];
}
function checkOwnSignature({ signature }, { model }) {
	if (signature === void 0) return [];
	return checkSignature(signature, "/signature", model === null ? void 0 : plainOutputs(signature, model));
}
function checkNames(version, { folder, fileName }) {
	const problems = [];
	if (folder !== null && folder !== version.model) problems.push(problem("name-not-folder", "/model", {
		name: version.model,
		folder
	}));
	if (fileName !== null && fileName !== version.version) problems.push(problem("version-not-file", "/version", {
		name: version.version,
		file: fileName
	}));
	return problems;
}
function checkFiles({ artifact }) {
	const { files } = artifact;
	return [...files.flatMap(({ path, uri }, index) => path === void 0 === (uri === void 0) ? [problem("path-or-uri", `/artifact/files/${index}`)] : []), ...repeated$1(files.map(({ name }) => name)).map(({ value, index }) => problem("file-repeated", `/artifact/files/${index}/name`, { name: value }))];
}
function checkAgainstModel(version, model) {
	const known = Object.keys(model.modes);
	const sizeBytes = version.artifact.files.reduce((sum, { size }) => sum + size, 0);
	return version.modes.flatMap((name, index) => {
		const mode = model.modes[name];
		if (mode === void 0) return [problem("mode-unknown", `/modes/${index}`, {
			name,
			known
		})];
		const limit = mode.budgets.modelSize;
		if (limit === void 0 || sizeBytes <= parseSize(limit)) return [];
		return [problem("model-size-over-budget", "/artifact/files", {
			name,
			limit,
			sizeBytes
		})];
	});
}
/** On file systems that know no case, the one would be read for the other. */
function checkCase({ version }, { others }) {
	const same = others.find((other) => other.toLowerCase() === version.toLowerCase());
	return same === void 0 ? [] : [problem("version-case", "/version", {
		name: version,
		other: same
	})];
}
function checkOrder(version, { mergedVersions }) {
	const overtaking = mergedVersions === null ? null : overtakenBy(version.version, mergedVersions);
	if (overtaking === null) return [];
	return [problem("version-out-of-order", "/version", {
		name: version.version,
		newer: overtaking
	})];
}
function checkBump(version, { model, predecessor }) {
	const signature = version.signature ?? model?.signature;
	if (predecessor === null || signature === void 0) return [];
	if (bumpKind(predecessor.version, version.version) === "major") return [];
	const differences = compareSignatures(predecessor.signature, signature);
	if (differences.length === 0) return [];
	const facts = {
		name: version.version,
		before: predecessor.version,
		differences: differences.map(factsOf)
	};
	return [problem("major-bump-needed", "/version", facts)];
}
function factsOf(difference) {
	const tensor = `${difference.side} ${difference.tensor}`;
	switch (difference.kind) {
		case "tensor-added": return `+ ${tensor}`;
		case "tensor-removed": return `- ${tensor}`;
		case "datatype-changed":
		case "shape-changed": return `${tensor}: ${difference.before} → ${difference.after}`;
	}
}

// src/contract/check-document.ts
/** A document that stands alone, by its own `kind`: what needs its neighbours in a registry is left unsaid. */
function checkDocument(file) {
	try {
		return checkOf(file)(file);
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return {
			problems: problemsOf(error),
			warnings: []
		};
	}
}
const CHECKS = /* @__PURE__ */ new Map([
	["Model", (file) => explain$1(parseModel$1(file), (model) => checkModel(model, { folder: null }), adviseOnModel)],
	["ModelVersion", (file) => explain$1(parseVersion(file), (version) => checkVersion(version, STANDALONE))],
	["Settings", (file) => explain$1(parseSettings(file), checkSettings)],
	["Deployment", (file) => explain$1(parseDeployment(file), () => [])],
	["Certificate", (file) => explain$1(parseCertificate(file), () => [])]
]);
const STANDALONE = {
	folder: null,
	fileName: null,
	model: null,
	predecessor: null,
	mergedVersions: null,
	others: [],
	requireLicense: false,
	isMerged: false
};
function explain$1({ value, source }, check, advise = () => []) {
	return {
		problems: check(value).map((found) => explainProblem(found, source)),
		warnings: advise(value).map((found) => explainProblem(found, source))
	};
}
function checkOf(file) {
	const { value, source } = file.path.endsWith(".json") ? parseJsonDocument(file) : parseYamlDocument(file);
	const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : void 0;
	const check = CHECKS.get(kind);
	if (check !== void 0) return check;
	const kinds = [...CHECKS.keys()].map(String);
	const nearest = suggest(String(kind), kinds);
	throw new AppError({
		code: "schema-violation",
		reason: kind === void 0 ? "missing-key" : "not-allowed",
		message: `\`kind\` must be one of ${kinds.join(", ")}.`,
		hint: nearest === null ? "Say what the document is." : `Did you mean \`${nearest}\`?`,
		location: source.locate("/kind")
	});
}

// src/usecases/validate-data.ts
/** Rows that are looked at together. */
const BATCH_ROWS = 1024;
/** Everything that a certification will refuse in the evaluation sets of a model before any model has answered. */
async function validateData(request) {
	const outcomes = [];
	for (const [name, set] of Object.entries(readAs(request).evaluation)) outcomes.push(await validateSet(request, name, set));
	return {
		problems: outcomes.flatMap(({ problems }) => problems),
		warnings: outcomes.flatMap(({ warnings }) => warnings),
		sets: outcomes.reduce((sum, { sets }) => sum + sets, 0)
	};
}
async function validateSet(request, name, set) {
	const { folder, root, memoryBytes } = request;
	const { task, signature } = readAs(request);
	const at = toPointer("evaluation", name);
	try {
		await using data = await openSet({
			name,
			set,
			task,
			signature,
			folder,
			root,
			memoryBytes
		}, request.data);
		const misfit = await readTruth(data, {
			task,
			signature
		}, set);
		if (misfit === null) return {
			problems: [],
			warnings: [],
			sets: 1
		};
		const { reason, pointer, facts } = misfit;
		const found = {
			reason,
			facts,
			pointer: at + pointer
		};
		return {
			problems: [explainProblem(found, sourceOf(request, found.pointer))],
			warnings: [],
			sets: 1
		};
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
		return unread(error, {
			name,
			location: locateInSet(request, name, error)
		});
	}
}
/** What cannot be fetched from here may be right: then it is said that nobody looked. */
function unread(error, { name, location }) {
	const problems = problemsOf(error).map((problem) => ({
		...problem,
		location: problem.location ?? location
	}));
	if (error.code !== "download-failed") return {
		problems,
		warnings: [],
		sets: 0
	};
	const told = `The data of the evaluation set ${quoteText(name)} were not read, and nothing is said of them.`;
	return {
		problems: [],
		warnings: problems.map((problem) => ({
			...problem,
			reason: "data-unread",
			message: `${told} ${problem.message}`
		})),
		sets: 0
	};
}
async function readTruth(data, { task, signature }, set) {
	const problem = problemOf(task, set.target);
	const target = new TargetReader({
		set,
		problem
	});
	const slices = new SliceRecorder(set.slices ?? []);
	const sequences = new SequenceOrder();
	const oneHot = oneHotMisfit({
		set,
		problem,
		signature,
		columns: data.bound.oneHot ?? []
	});
	let width = null;
	for await (const batch of data.batches(set.batchSize ?? BATCH_ROWS)) {
		checkRows(batch, sequences);
		target.check(batch);
		target.add(batch);
		slices.add(batch);
		width ??= declaredMisfit(signature, set, {
			kind: problemKind(problem),
			wanted: batch.target.width
		});
	}
	target.checkEnd();
	return target.misfit() ?? oneHot ?? width ?? slices.misfit();
}
function checkRows(batch, sequences) {
	for (let row = 0; row < batch.rows; row += 1) {
		sequences.begins(batch.sequence?.[row]);
		if (batch.weight !== null) weightAt(batch, row);
	}
}

// src/usecases/read-model-data.ts
/** Version files of one model read at the same time. */
const CONCURRENCY$3 = 8;
const UNREAD = {
	problems: [],
	warnings: [],
	sets: 0
};
/** Of models that are right but for their data: as they say themselves, and as their versions with tensors of their own do. */
async function readModelData(request) {
	const { manifests, data, model, memoryBytes } = request;
	const outcome = data === null || model.manifest === null ? null : await manifests.model(model.manifest);
	if (data === null || outcome?.kind !== "parsed") return UNREAD;
	const { parsed } = outcome;
	if (checkModel(parsed.value, { folder: parsed.value.name }).length > 0) return UNREAD;
	const readers = [...request.checksModel ? [null] : [], ...await readersOf(request, parsed.value)];
	const asked = {
		model: parsed,
		data: data.source,
		root: data.root,
		folder: `${data.root}/${model.folder}`
	};
	const read = [];
	for (const version of readers) {
		if (read.some(({ problems }) => problems.length > 0)) break;
		read.push(await validateData({
			...asked,
			version,
			memoryBytes
		}));
	}
	return {
		problems: read.flatMap(({ problems }) => problems),
		warnings: read.flatMap(({ warnings }) => warnings),
		sets: read.reduce((sum, { sets }) => sum + sets, 0)
	};
}
/** Versions that read the data by tensors of their own. What is merged cannot be changed, and was read when it came. */
async function readersOf({ manifests, changes, model: { versions }, checksVersion }, model) {
	const asked = versions.filter(({ name, path }) => checksVersion(name) && changes?.added.has(path) !== false);
	return (await mapConcurrently(asked, CONCURRENCY$3, ({ path }) => manifests.version(path))).flatMap((outcome) => {
		if (outcome.kind !== "parsed" || outcome.parsed.value.signature === void 0) return [];
		return checkVersionReading(outcome.parsed.value, model).length > 0 ? [] : [outcome.parsed];
	});
}

// src/usecases/validate-model-folder.ts
/** Version files of one folder read at the same time. */
const CONCURRENCY$2 = 8;
/** Everything that is wrong in one model's folder, as far as it was asked about. */
async function validateModelFolder(request) {
	const { model, manifests, checksVersion } = request;
	const manifest = model.manifest === null ? null : await manifests.model(model.manifest);
	const baseModel = await readBaseModel(request);
	const order = orderVersions(model.versions.map(({ name }) => name).filter(isVersion));
	const previous = new Map(order.map((name, index) => [name, order[index - 1] ?? null]));
	const paths = new Map(model.versions.map((version) => [version.name, version]));
	const asked = model.versions.filter(({ name }) => checksVersion(name));
	const needed = new Set(asked.flatMap(({ name }) => [name, previous.get(name) ?? name]));
	const outcomes = new Map(await mapConcurrently([...needed], CONCURRENCY$2, async (name) => {
		const path = paths.get(name)?.path ?? `${model.folder}/versions/${name}.yaml`;
		return [name, await manifests.version(path)];
	}));
	const folder = {
		request,
		model: valueOf$1(manifest),
		baseModel,
		outcomes,
		previous
	};
	const versions = await mapConcurrently(asked, CONCURRENCY$2, (version) => validateVersion(folder, version));
	return {
		problems: [...request.checksModel ? validateModel(request, manifest) : [], ...versions.flat()],
		warnings: request.checksModel ? warningsOf(manifest) : []
	};
}
function warningsOf(manifest) {
	if (manifest?.kind !== "parsed") return [];
	const { value, source } = manifest.parsed;
	return adviseOnModel(value).map((found) => explainProblem(found, source));
}
function valueOf$1(outcome) {
	return outcome?.kind === "parsed" ? outcome.parsed.value : null;
}
/** The merged model.yaml where it is changed: the versions before were built to its signature. */
async function readBaseModel({ model, changes }) {
	if (changes === null || model.manifest === null || !changes.modified.has(model.manifest)) return null;
	const read = async (path) => new TextEncoder().encode(await changes.readBase(path) ?? "");
	return valueOf$1(await readManifest({ read }, model.manifest, parseModel$1));
}
function validateModel(request, manifest) {
	const { name, folder } = request.model;
	if (manifest === null) return [{
		code: "file-not-found",
		message: "The model has versions but no model.yaml.",
		hint: "Add it: it says what every version must achieve.",
		location: {
			path: `${folder}/model.yaml`,
			line: 1,
			column: 1,
			pointer: ""
		}
	}];
	if (manifest.kind === "refused") return manifest.problems;
	const { value, source } = manifest.parsed;
	return checkModel(value, { folder: name }).map((found) => explainProblem(found, source));
}
async function validateVersion(folder, version) {
	const outcome = folder.outcomes.get(version.name);
	if (outcome === void 0) return [];
	if (outcome.kind === "refused") return outcome.problems;
	const { value, source } = outcome.parsed;
	const problems = checkVersion(value, {
		folder: folder.request.model.name,
		fileName: version.name,
		model: folder.model,
		predecessor: predecessorOf(folder, version.name),
		mergedVersions: mergedVersions(folder.request, version),
		others: comparedNames(folder.request, version),
		requireLicense: folder.request.requireLicense,
		isMerged: isMerged(folder.request, version)
	});
	const changed = await findChange(folder.request, version, source.text);
	return [...problems.map((found) => explainProblem(found, source)), ...changed];
}
function predecessorOf(folder, name) {
	const version = folder.previous.get(name) ?? null;
	const manifest = version === null ? null : valueOf$1(folder.outcomes.get(version) ?? null);
	if (version === null || manifest === null) return null;
	const path = `${folder.request.model.folder}/versions/${version}.yaml`;
	const model = folder.request.changes?.added.has(path) === true ? folder.model : folder.baseModel ?? folder.model;
	const signature = manifest.signature ?? model?.signature;
	return signature === void 0 ? null : {
		version,
		signature
	};
}
/** Only a version that is being added can come too late. */
function mergedVersions({ changes, model }, version) {
	if (changes === null || !changes.added.has(version.path)) return null;
	return model.versions.filter(({ path, name }) => isVersion(name) && !changes.added.has(path)).map(({ name }) => name);
}
function isMerged({ changes }, { path }) {
	return changes !== null && !changes.added.has(path) && !changes.modified.has(path);
}
/** A name that was merged as it is has been told of, and cannot be changed any more. */
function comparedNames({ changes, model }, version) {
	if (changes !== null && !changes.added.has(version.path)) return [];
	return model.versions.map(({ name }) => name).filter((name) => name !== version.name);
}
async function findChange({ changes, past, model }, { path, name }, text) {
	const merged = changes?.modified.has(path) === true ? await changes.readBase(path) : null;
	const changed = merged === null ? [] : checkImmutability(path, text, merged);
	if (changed.length > 0) return changed;
	const former = await past?.textsOf(model.name, name) ?? [];
	const standing = changes === null || changes.added.has(path) ? await past?.standing(path) ?? null : null;
	return checkRepublished(path, text, standing === null ? former : [...former, standing]);
}

// src/usecases/validate-registry.ts
/** Models read at the same time. */
const CONCURRENCY$1 = 16;
/** Models whose data are read at the same time, each file in a process of its own. */
const DATA_CONCURRENCY = 2;
/**
* Checks manifests, shape and meaning, without loading a model. A wrong manifest is an answer.
* Throws AppError usage or file-not-found when what is asked about is not there.
*/
async function validateRegistry(request) {
	const manifests = request.manifests ?? openManifests(request.registry);
	const settings = await manifests.settings();
	const context = {
		request,
		manifests,
		settings,
		modelsFolder: modelsFolderIn(settings)
	};
	const paths = request.paths.length === 0 ? [""] : request.paths;
	const parts = [];
	for (const path of new Set(paths)) parts.push(await validateSelection(context, selectManifests(path, context.modelsFolder)));
	return {
		files: parts.reduce((sum, { files }) => sum + files, 0),
		models: parts.reduce((sum, { models }) => sum + models, 0),
		sets: (request.data ?? null) === null ? null : parts.reduce((sum, { sets }) => sum + (sets ?? 0), 0),
		problems: sortProblems(withoutRepeats(parts.flatMap(({ problems }) => problems))),
		warnings: sortProblems(withoutRepeats(parts.flatMap(({ warnings }) => warnings)))
	};
}
/** Two manifests of a model that are asked for share what is wrong with its folder. */
function withoutRepeats(problems) {
	return [...new Map(problems.map((problem) => [JSON.stringify([
		problem.reason,
		problem.message,
		problem.location
	]), problem])).values()];
}
const NOTHING$2 = {
	files: 0,
	models: 0,
	sets: null,
	problems: [],
	warnings: []
};
function validateSelection(context, selection) {
	switch (selection.kind) {
		case "registry": return validateEverything(context);
		case "models": return validateModels(context);
		case "model": return validateOneModel(context, selection.model, EVERYTHING);
		case "model-manifest": return validateOneModel(context, selection.model, {
			checksModel: true,
			checksVersion: () => false
		});
		case "version": return validateOneModel(context, selection.model, {
			checksModel: false,
			checksVersion: (name) => name === selection.version
		});
		case "settings": return Promise.resolve(validateSettings(context));
		case "document": return validateDocument(context.request.registry, selection.path);
	}
}
async function validateDocument(registry, path) {
	const content = await registry.read(path, MAX_MANIFEST_BYTES);
	return {
		...NOTHING$2,
		files: 1,
		...checkDocument({
			path,
			content
		})
	};
}
async function validateEverything(context) {
	const settings = validateSettings(context);
	const models = await validateModels(context);
	return {
		files: settings.files + models.files,
		models: models.models,
		sets: models.sets,
		problems: [...settings.problems, ...models.problems],
		warnings: models.warnings
	};
}
function validateSettings({ settings }) {
	if (settings === null) return NOTHING$2;
	return {
		...NOTHING$2,
		files: 1,
		problems: settingsProblems(settings)
	};
}
async function validateModels(context) {
	const { registry, changes } = context.request;
	const listing = await registry.list(context.modelsFolder);
	const deleted = [...changes?.deleted ?? []].filter((path) => isVersionPath(path, context.modelsFolder));
	const result = await validateListing(context, listing, EVERYTHING);
	return {
		...result,
		problems: [...result.problems, ...deleted.map(describeDeletedVersion)]
	};
}
const EVERYTHING = {
	checksModel: true,
	checksVersion: () => true
};
async function validateOneModel(context, model, scope) {
	const result = await validateListing(context, await context.request.registry.listModel(context.modelsFolder, model), scope);
	if (result.files > 0 || result.problems.length > 0) return result;
	throw new AppError({
		code: "file-not-found",
		message: `There is no such manifest of the model ${quoteText(model)}.`,
		hint: `Manifests are ${context.modelsFolder}/<model>/model.yaml and ${context.modelsFolder}/<model>/versions/<version>.yaml.`
	});
}
async function validateListing(context, listing, scope) {
	const { changes, past = null, data = null } = context.request;
	const { manifests } = context;
	const { memoryBytes } = resolveLimits(valueOf(context.settings));
	const requireLicense = requiresLicense(context);
	const found = await mapConcurrently(listing.models, CONCURRENCY$1, (model) => validateModelFolder({
		manifests,
		model,
		...scope,
		requireLicense,
		changes,
		past
	}));
	const read = await mapConcurrently(listing.models, DATA_CONCURRENCY, (model) => readModelData({
		manifests,
		changes,
		data,
		memoryBytes,
		model,
		...scope
	}));
	return {
		files: listing.models.reduce((sum, model) => sum + countFiles(model, scope), 0),
		models: listing.models.length,
		sets: read.reduce((sum, { sets }) => sum + sets, 0),
		problems: [...listing.strays.map(describeStray), ...[...found, ...read].flatMap(({ problems }) => problems)],
		warnings: [...found, ...read].flatMap(({ warnings }) => warnings)
	};
}
function countFiles({ manifest, versions }, { checksModel, checksVersion }) {
	return Number(checksModel && manifest !== null) + versions.filter(({ name }) => checksVersion(name)).length;
}
/** Wrong settings are told of; the models are looked for where they are by default. */
function modelsFolderIn(settings) {
	return modelsFolderOf(valueOf(settings));
}
function valueOf(settings) {
	return settings?.kind === "parsed" ? settings.parsed.value : null;
}
function requiresLicense({ settings }) {
	return valueOf(settings)?.certification?.requireLicense === true;
}
function isVersionPath(path, modelsFolder) {
	return path.startsWith(`${modelsFolder}/`) && /^[^/]+\/versions\/[^/]+\.yaml$/u.test(path.slice(modelsFolder.length + 1));
}
function sortProblems(problems) {
	return problems.toSorted((a, b) => comparePaths(a.location?.path ?? "", b.location?.path ?? "") || (a.location?.line ?? 0) - (b.location?.line ?? 0));
}
function comparePaths(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

// src/domain/certification/baseline-candidates.ts
/** What a version may be compared with, the best first: what runs, then the newest that is certified, then the nearest below it. */
function listCandidates({ version, listed, record }) {
	const { deployed } = record;
	const running = deployed === null ? [] : [{
		version: deployed,
		origin: "deployment"
	}];
	const certified = deployed === version ? versionsBelow(version, record.certified) : orderVersions(record.certified).toReversed();
	const candidates = [
		...running,
		...certified.filter((name) => listed.includes(name)).map((name) => ({
			version: name,
			origin: "newest-certified"
		})),
		...versionsBelow(version, listed).map((name) => ({
			version: name,
			origin: "predecessor"
		}))
	];
	const seen = /* @__PURE__ */ new Set([version]);
	return candidates.filter((candidate) => !seen.has(candidate.version) && seen.add(candidate.version));
}
/** What is known against a candidate before its manifest is read; null: nothing. What runs is compared with whatever it is. */
function objectionByName({ version, origin }, question) {
	if (!question.listed.includes(version)) return "not-in-registry";
	if (origin === "deployment") return null;
	return question.notCertified.has(version) ? "not-certified-here" : null;
}
/** What speaks against its artifact: the same bytes are no other model, and what was barred sets no standard. */
function objectionByArtifact({ origin }, sha256, question) {
	if (sha256 === question.sha256) return "same-artifact";
	if (origin === "deployment") return null;
	return question.record.barred.get(sha256) ?? null;
}

// src/usecases/certify/choose-baseline.ts
/** Versions that the certificate names. */
const MAX_PASSED_OVER = 20;
/** The first candidate that nothing speaks against. Throws AppError where the manifest of one that would do is wrong. */
async function chooseBaseline({ found, readVersion, hash, ...facts }) {
	const question = {
		...facts,
		record: found.record
	};
	const passedOver = [];
	const end = (baseline) => ({
		baseline,
		search: {
			record: found.source,
			passedOver: passedOver.slice(0, MAX_PASSED_OVER)
		}
	});
	for (const candidate of listCandidates(question)) {
		const examined = await examine(candidate, question, {
			readVersion,
			hash
		});
		if (examined.kind === "fits") return end({
			version: examined.version,
			origin: candidate.origin
		});
		passedOver.push({
			version: candidate.version,
			reasonCode: examined.reasonCode
		});
	}
	return end(null);
}
async function examine(candidate, question, { readVersion, hash }) {
	const named = objectionByName(candidate, question);
	if (named !== null) return {
		kind: "passed-over",
		reasonCode: named
	};
	const version = await readVersion(candidate.version);
	const sha256 = artifactDigest(version.value.artifact.files, hash);
	const reasonCode = objectionByArtifact(candidate, sha256, question);
	return reasonCode === null ? {
		kind: "fits",
		version
	} : {
		kind: "passed-over",
		reasonCode
	};
}

// src/usecases/certify/compare-digests.ts
/** The record outlives what becomes of the branch: a number that was judged once stands for that artifact. */
function refuseOtherDigest({ value, source }, { sha256, judged }) {
	const other = judged.get(value.version.toLowerCase())?.find((digest) => digest !== sha256);
	if (other === void 0) return;
	throw new AppError({
		code: "manifest-immutable",
		reason: "version-republished",
		message: `By the record ${value.model}@${value.version} is the artifact ${short(other)}, and here it is ${short(sha256)}: a number stays what it was.`,
		hint: "Take a number that was never used, or restore the file as it was.",
		location: source.locate("/artifact")
	});
}
function short(digest) {
	return digest.slice(0, 12);
}
/** Manifests read at the same time. */
const CONCURRENCY = 8;
/** Earlier versions with the same artifact, the highest first. A manifest that cannot be read is for its own version to tell. */
async function findSameArtifacts({ manifests, changes }, { folder, version, sha256, listed, hash }) {
	const isAdded = (name) => changes?.added.has(`${folder}/versions/${name}.yaml`) === true;
	const above = isAdded(version) ? listed.filter((name) => name !== version && !isAdded(name)) : [];
	const earlier = [.../* @__PURE__ */ new Set([...versionsBelow(version, listed), ...above])];
	const same = await mapConcurrently(earlier, CONCURRENCY, async (name) => {
		const outcome = await manifests.version(`${folder}/versions/${name}.yaml`);
		return outcome.kind === "parsed" && artifactDigest(outcome.parsed.value.artifact.files, hash) === sha256;
	});
	return earlier.filter((_name, index) => same[index]);
}

// src/usecases/certify/read-model-record.ts
const NOTHING_KNOWN = {
	judged: /* @__PURE__ */ new Map(),
	deployed: null,
	certified: [],
	barred: /* @__PURE__ */ new Map()
};
/** The environment that a new version is compared with: `production`, or the only one. */
function comparedEnvironment(settings) {
	const names = Object.keys(settings?.environments ?? {});
	return names.length === 1 ? names[0] ?? "production" : DEFAULT_ENVIRONMENT;
}
/**
* By the branch seatrial/deployments; `store` is null outside a repository. A branch that does not exist says nothing; one that
* cannot be read is an error, because a guess would pass for a comparison.
*/
function createReadModelRecord(store) {
	return async (model, environment) => {
		if (store === null) return {
			source: "no-repository",
			record: NOTHING_KNOWN
		};
		const { head, files } = await store.read([model]);
		if (head === null) return {
			source: "no-branch",
			record: NOTHING_KNOWN
		};
		const path = `${environment}/${model}.yaml`;
		const content = files.get(path);
		if (content !== void 0) parseDeployment({
			path,
			content
		});
		const { state, events } = readLedger(files, model);
		const barred = barredIn(state);
		const isCertified = (sha256) => sha256 !== null && state.certified[sha256] === "certified" && !barred.has(sha256);
		const certified = events.flatMap(({ event: { data } }) => isCertified(data.sha256) ? data.version ?? [] : []);
		const deployed = deploymentIn(state, environment).production?.version ?? null;
		return {
			source: "branch",
			record: {
				judged: judgedDigests(events),
				deployed,
				certified: [...new Set(certified)],
				barred
			}
		};
	};
}
function barredIn({ certified, retired, quarantined }) {
	const rejected = Object.keys(certified).filter((sha256) => certified[sha256] === "rejected");
	return new Map([
		...rejected.map((sha256) => [sha256, "rejected"]),
		...retired.map((sha256) => [sha256, "retired"]),
		...quarantined.map((sha256) => [sha256, "quarantined"])
	]);
}

// src/usecases/certify/require-version.ts
/** Refuses a name that the registry does not list, and says the nearest that it does. Throws AppError unknown-model, unknown-version. */
async function requireVersion(registry, modelsFolder, { model, version }) {
	const { models, strays } = await listModel(registry, modelsFolder, {
		model,
		version
	});
	const versions = models.flatMap((listed) => listed.versions.map(({ name }) => name));
	const path = `${modelsFolder}/${model}/versions/${version}.yaml`;
	if (versions.includes(version) || strays.some((stray) => stray.path === path)) return;
	throw new AppError({
		code: "unknown-version",
		message: `The model ${quoteText(model)} has no version ${quoteText(version)}.`,
		hint: models[0] === void 0 || versions.length === 0 ? `A version is a file ${modelsFolder}/<model>/versions/<version>.yaml.` : suggestVersion(version, models[0])
	});
}
async function listModel(registry, modelsFolder, { model, version }) {
	try {
		return await registry.listModel(modelsFolder, model);
	} catch (error) {
		if (!(error instanceof AppError) || error.code !== "file-not-found") throw error;
		const { models } = await registry.list(modelsFolder);
		throw new AppError({
			code: "unknown-model",
			message: `There is no model ${quoteText(model)}.`,
			hint: suggestModel(model, version, models) ?? `A model is a folder of ${modelsFolder}.`,
			cause: error
		});
	}
}

// src/usecases/certify/load-subject.ts
/**
* Reads a version, its model, the settings and the version to compare with. Throws AppError when a manifest is missing or wrong,
* with every problem at its place.
*/
async function loadSubject(place, { model, version }, options) {
	const { registry, manifests, prefix } = place;
	const { requested } = options.rule;
	const settings = await readSettings(place);
	const modelsFolder = modelsFolderOf(settings?.value ?? null);
	const folder = `${modelsFolder}/${model}`;
	const paths = {
		model: `${folder}/model.yaml`,
		version: `${folder}/versions/${version}.yaml`
	};
	await requireVersion(registry, modelsFolder, {
		model,
		version
	});
	if (requested !== null) await requireVersion(registry, modelsFolder, {
		model,
		version: requested
	});
	await refuseProblems(place, [paths.model, paths.version]);
	const readVersion = async (name) => requireInRepository(await manifests.version(`${folder}/versions/${name}.yaml`), prefix);
	const parsed = await readVersion(version);
	const found = await options.rule.record(model, comparedEnvironment(settings?.value ?? null));
	const sha256 = artifactDigest(parsed.value.artifact.files, options.hash);
	refuseOtherDigest(parsed, {
		sha256,
		judged: found.record.judged
	});
	const listed = await listVersions(registry, modelsFolder, model);
	const question = {
		version,
		sha256,
		listed,
		found,
		readVersion,
		...options
	};
	return {
		folder,
		settings,
		listed,
		model: requireInRepository(await manifests.model(paths.model), prefix),
		version: parsed,
		isNewModel: listed.every((name) => place.changes?.added.has(`${folder}/versions/${name}.yaml`) === true),
		chosen: await settleBaseline(question),
		sameAs: await findSameArtifacts(place, {
			folder,
			version,
			sha256,
			listed,
			hash: options.hash
		})
	};
}
async function listVersions(registry, modelsFolder, model) {
	const { models } = await registry.listModel(modelsFolder, model);
	return models.flatMap(({ versions }) => versions.map(({ name }) => name)).filter(isVersion);
}
async function readSettings({ manifests, prefix }) {
	const settings = await manifests.settings();
	return settings === null ? null : requireInRepository(settings, prefix);
}
async function refuseProblems({ prefix, ...place }, paths) {
	const { problems } = await validateRegistry({
		...place,
		paths
	});
	if (problems.length === 0) return;
	throw new AppError({
		code: "manifest-meaning",
		message: `The manifests have ${problems.length === 1 ? "a problem" : `${problems.length} problems`}.`,
		hint: "Correct them first; `seatrial validate` shows them without running anything.",
		problems: problems.map((problem) => inRepository(problem, prefix))
	});
}
async function settleBaseline({ rule, ...question }) {
	const { requested } = rule;
	if (requested === null) return chooseBaseline(question);
	return {
		baseline: {
			version: await question.readVersion(requested),
			origin: "requested"
		},
		search: null
	};
}

// src/usecases/certify/certify-subjects.ts
/**
* Certifies one version after another, so that none disturbs the timing of another, and the lower first, so that it is known
* which of them may be a baseline. One that cannot be read does not stop the rest.
*/
async function* certifySubjects(request, ports) {
	const notCertified = /* @__PURE__ */ new Map();
	for (const subject of request.subjects.toSorted(bySubject)) {
		request.onSubject(subject);
		const barred = notCertified.get(subject.model) ?? /* @__PURE__ */ new Set();
		const outcome = await certifySubject(request, {
			subject,
			notCertified: barred
		}, ports);
		if (outcome.kind === "unanswered" || outcome.certificate.verdict !== "pass") notCertified.set(subject.model, barred.add(subject.version));
		yield outcome;
	}
}
async function certifySubject({ place, root, baseline: rule, earlier, approvals = [], modes, quick, seed, run }, { subject: reference, notCertified }, ports) {
	try {
		const { folder, chosen, isNewModel, listed, ...subject } = await loadSubject(place, reference, {
			rule,
			notCertified,
			hash: ports.hash
		});
		const { baseline, search: baselineSearch } = chosen;
		const asked = {
			modes,
			quick,
			seed,
			run,
			...subject,
			baseline,
			baselineSearch,
			root,
			folder: `${root}/${folder}`
		};
		const request = await withFormerReading(asked, place.past, ports);
		const changedRows = [];
		const onChangedRows = (rows) => void changedRows.push(...rows);
		const certificate = await certifyOrReuse(request, earlier, {
			...ports,
			onChangedRows
		});
		const { changes, past, prefix, pendingSettings } = place;
		const formerFolders = changes === null ? [] : await foldersBefore(past, reference.model);
		const policy = await comparePolicies({
			request,
			certificate,
			changes,
			folder,
			formerFolders,
			isNewModel,
			prefix,
			pendingSettings
		}, ports);
		const loosened = bringsVersion(changes, `${folder}/versions/${reference.version}.yaml`) ? {
			policy: policy?.judged ?? null,
			declared: await findOwnWords({
				request,
				folder,
				formerFolders,
				listed
			}, place)
		} : {
			policy: null,
			declared: null
		};
		const own = approvals.filter(({ model }) => model === reference.model);
		return {
			kind: "certificate",
			certificate: withLoosening(certificate, loosened, own),
			policy,
			changedRows
		};
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
		return {
			kind: "unanswered",
			subject: reference,
			error
		};
	}
}
async function foldersBefore(past, model) {
	return (await past?.folders() ?? []).map((folder) => `${folder}/${model}`);
}
/** A policy that changes alone is for its reviewers to judge: no version comes in by it. */
function bringsVersion(changes, path) {
	return changes !== null && (changes.added.has(path) || changes.modified.has(path));
}

// src/usecases/certify/select-certification.ts
/** Throws AppError usage where nothing is asked for. */
async function selectCertification(request, { changedFiles, deployments }) {
	const { place, modelsFolder } = await gatherPlace({
		...request,
		changedFiles
	});
	const baseline = {
		requested: request.baseline,
		record: createReadModelRecord(deployments)
	};
	const { versions, base } = request;
	if (versions.length > 0) return {
		place,
		baseline,
		uncommitted: [],
		subjects: onlyOnce(await nameSubjects(versions, {
			...place,
			modelsFolder
		}))
	};
	if (base === null) throw new AppError({
		code: "usage",
		...request.unasked
	});
	const changed = await selectChangedSubjects({
		...place,
		changedFiles,
		modelsFolder,
		base
	});
	return {
		place,
		baseline,
		uncommitted: (await changedFiles.uncommitted(place.prefix + modelsFolder)).filter((path) => isManifest(path.slice(place.prefix.length), modelsFolder)),
		subjects: changed.selected
	};
}
function isManifest(path, modelsFolder) {
	const inside = path.slice(modelsFolder.length + 1);
	return /^[^/]+\/(?:model\.yaml|versions\/[^/]+\.ya?ml)$/is.test(inside);
}
/** Files that the warning names one by one. */
const MAX_NAMED = 5;
/** For the log, a sentence each: what is not what it seems. */
function describeSelection({ place, uncommitted }) {
	return [...place.pendingSettings === null ? [] : [describePending(place.pendingSettings)], ...uncommitted.length === 0 ? [] : [describeUncommitted(uncommitted)]];
}
/** What looks like a change and is none yet. */
function describeUncommitted(paths) {
	const rest = paths.length - MAX_NAMED;
	return `Not committed, so that these are no changes yet: ${`${paths.slice(0, MAX_NAMED).map(quoteText).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`}. Commit them, or name the version, for instance churn@1.4.0.`;
}
/** Each once, however it is written. */
function onlyOnce(named) {
	return [...new Map(named.map((subject) => [`${subject.model}@${subject.version}`, subject])).values()];
}

// src/adapters/system/download-file.ts
const DOWNLOAD_LIMITS = {
	connectMs: 15e3,
	idleMs: 3e4,
	totalMs: 18e5,
	attempts: 4,
	backoffMs: 1e3,
	sizeBytes: 64 * 2 ** 30
};
/**
* Streams an https address into `target` while its digest is taken; the file appears under its name only when size and
* digest are right. Network errors and the answers 408, 429 and 5xx are tried again. Returns the number of bytes.
*/
async function downloadFile(request) {
	const limits = {
		...DOWNLOAD_LIMITS,
		...request.limits
	};
	const deadline = AbortSignal.timeout(limits.totalMs);
	const signal = request.signal === void 0 ? deadline : AbortSignal.any([request.signal, deadline]);
	for (let attempt = 1;; attempt += 1) {
		const outcome = await attemptDownload({
			...request,
			signal
		}, limits);
		if (outcome.kind === "done") return outcome.sizeBytes;
		if (request.signal?.aborted === true) throw interrupted$1(outcome.cause);
		if (deadline.aborted) throw downloadFailed(request.uri, {
			...outcome,
			reason: `it took over ${limits.totalMs} ms`
		});
		if (!outcome.retry || attempt >= limits.attempts) throw downloadFailed(request.uri, outcome);
		const waitMs = Math.max(outcome.waitMs, limits.backoffMs * 2 ** (attempt - 1));
		await setTimeout$1(waitMs, void 0, { signal }).catch(() => void 0);
	}
}
async function attemptDownload(request, limits) {
	const part = `${request.target}.${randomUUID()}.part`;
	try {
		const { openResponse } = await import("./open-response.js");
		const response = await openResponse(request, limits);
		const refused = judgeStatus(response);
		if (refused !== null) {
			response.destroy();
			return refused;
		}
		const sizeBytes = await saveBody(response, part, {
			request,
			limits
		});
		await rename(part, request.target);
		return {
			kind: "done",
			sizeBytes
		};
	} catch (error) {
		if (error instanceof AppError) throw error;
		return {
			kind: "failed",
			retry: true,
			reason: describeNetworkError(error),
			waitMs: 0,
			cause: error
		};
	} finally {
		await rm(part, { force: true });
	}
}
function judgeStatus(response) {
	const status = response.statusCode ?? 0;
	if (status === 200) return null;
	const retryAfter = Number(response.headers["retry-after"]);
	return {
		kind: "failed",
		retry: status === 408 || status === 429 || status >= 500,
		reason: `the server answered ${status}`,
		waitMs: Number.isFinite(retryAfter) ? Math.min(Math.max(retryAfter, 0), 30) * 1e3 : 0,
		cause: void 0
	};
}
async function saveBody(response, part, context) {
	const { request, limits } = context;
	const subject = {
		file: request.uri,
		expectedSize: request.size,
		expectedSha256: request.sha256
	};
	const announced = Number(response.headers["content-length"] ?? NaN);
	if (Number.isFinite(announced)) refuseSize({
		subject,
		response,
		sizeBytes: announced,
		cap: limits.sizeBytes
	});
	const file = await open(part, "wx", 420).catch((error) => {
		response.destroy();
		throw translateWriteError(error, dirname(part));
	});
	const hash = createHash("sha256");
	let sizeBytes = 0;
	try {
		for await (const chunk of bytesOf(response)) {
			sizeBytes += chunk.length;
			if (sizeBytes > (request.size ?? limits.sizeBytes)) refuseSize({
				subject,
				response,
				sizeBytes,
				cap: limits.sizeBytes
			});
			hash.update(chunk);
			await writeAll(file, chunk, part);
		}
	} finally {
		await file.close();
	}
	if (!response.complete) throw new Error("the connection ended before the file did");
	checkSize(subject, sizeBytes);
	checkDigest(subject, hash.digest("hex"));
	return sizeBytes;
}
function refuseSize({ subject, response, sizeBytes, cap }) {
	const expected = subject.expectedSize;
	if (expected === void 0 ? sizeBytes <= cap : sizeBytes === expected) return;
	response.destroy();
	if (expected !== void 0) throw otherSize({
		file: subject.file,
		sizeBytes,
		declaredBytes: expected,
		atLeast: true
	});
	throw new AppError({
		code: "size-mismatch",
		message: `${quoteText(subject.file)} has ${sizeBytes} bytes or more, at most ${cap} are expected.`,
		hint: "Is it the file that was meant? If so, correct size and sha256 in the manifest."
	});
}
async function* bytesOf(response) {
	for await (const chunk of response) if (chunk instanceof Uint8Array) yield chunk;
}
async function writeAll(file, chunk, part) {
	try {
		let written = 0;
		while (written < chunk.length) written += (await file.write(chunk, written)).bytesWritten;
	} catch (error) {
		throw translateWriteError(error, dirname(part));
	}
}
function describeNetworkError(error) {
	const code = systemCode(error);
	const text = error instanceof Error ? error.message : "unknown error";
	return code === "unknown error" ? text : `${text} (${code})`;
}
function downloadFailed(uri, outcome) {
	return new AppError({
		code: "download-failed",
		message: `${quoteText(uri)} could not be downloaded: ${outcome.reason}.`,
		hint: outcome.retry ? "Try again later; behind a proxy, set HTTPS_PROXY and NO_PROXY." : "Check the address, and that it can be read without signing in.",
		cause: outcome.cause
	});
}

// src/adapters/system/fetch-file.ts
/**
* A file on the local disk whose bytes have the declared digest. A cached download is hashed again each time it is asked
* for: at about a gigabyte a second that costs less than trusting a disk that others share.
* Throws AppError: file-not-found, file-unreadable, file-unwritable, size-mismatch, digest-mismatch, download-failed, interrupted.
*/
async function fetchVerifiedFile(request) {
	if (request.path !== void 0) return verifyLocalFile(request, request.path);
	if (request.uri !== void 0) return fetchRemoteFile(request, request.uri);
	throw new AppError({
		code: "file-not-found",
		message: "The file has neither a path nor a uri.",
		hint: "Give one of them."
	});
}
async function verifyLocalFile(request, path) {
	const absolute = await resolveInside(request, path);
	if (request.links === "refused") await refuseLinks(request, path);
	await using handle = await openNamed(absolute, path);
	const { size: sizeBytes } = await handle.stat();
	const subject = {
		file: path,
		expectedSize: request.size,
		expectedSha256: request.sha256
	};
	checkSize(subject, sizeBytes);
	const sha256 = await hashStream(handle.createReadStream({
		autoClose: false,
		start: 0
	}), request.signal);
	checkDigest(subject, sha256);
	return {
		path: absolute,
		sizeBytes,
		sha256
	};
}
async function resolveInside(request, path) {
	const joined = resolve(request.folder, path);
	const outside = new AppError({
		code: "file-unreadable",
		message: `The path ${quoteText(path)} leaves the registry.`,
		hint: "Move the file into the registry, or name it by uri; links to the outside are not followed."
	});
	if (isAbsolute(path) || !isInside(resolve(request.root), joined)) throw outside;
	try {
		const real = await realpath(joined);
		if (!isInside(await realpath(request.root), real)) throw outside;
		return real;
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw translateOpenError(error, path);
	}
}
/** What a link points to can change while the manifest, and what a person reviews, stays. Each folder from the root on counts. */
async function refuseLinks({ root, folder }, path) {
	const parts = relative(resolve(root), resolve(folder, path)).split(sep);
	for (const index of parts.keys()) {
		const place = parts.slice(0, index + 1).join("/");
		if (!await isLink(resolve(root, place), path)) continue;
		const found = finding("file-is-link", { file: place });
		throw new AppError({
			code: "file-unreadable",
			reason: "link",
			...describeLink({ file: place }),
			finding: found
		});
	}
}
async function isLink(absolute, label) {
	try {
		return (await lstat(absolute)).isSymbolicLink();
	} catch (error) {
		throw translateOpenError(error, label);
	}
}
function isInside(folder, path) {
	const between = relative(folder, path);
	return between !== "" && between !== ".." && !between.startsWith(`..${sep}`) && !isAbsolute(between);
}
async function openNamed(absolute, label) {
	try {
		return await openRegularFile(absolute, label);
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw translateOpenError(error, label);
	}
}
function translateOpenError(error, label) {
	const code = systemCode(error);
	if (code === "ENOENT" || code === "ENOTDIR") return new AppError({
		code: "file-not-found",
		message: `There is no file ${quoteText(label)}.`,
		hint: "Check the path (it is relative to the folder of the model), and that the file is committed or fetched (Git LFS).",
		cause: error
	});
	return new AppError({
		code: "file-unreadable",
		message: `${quoteText(label)} cannot be read (${code}).`,
		hint: "Check its permissions and links.",
		cause: error
	});
}
async function fetchRemoteFile(request, uri) {
	if (!/^[0-9a-f]{64}$/.test(request.sha256)) throw new AppError({
		code: "digest-mismatch",
		message: "The declared sha256 is not 64 lower-case hex digits."
	});
	const folder = join(request.cacheFolder, "sha256");
	const path = join(folder, request.sha256);
	const cached = await readCached(request, path);
	if (cached !== null) return cached;
	await mkdir(folder, { recursive: true }).catch((error) => {
		throw translateWriteError(error, request.cacheFolder);
	});
	const sizeBytes = await downloadFile({
		...request,
		uri,
		target: path
	});
	return {
		path: await realpath(path),
		sizeBytes,
		sha256: request.sha256
	};
}
/** Null when it is not cached. A cached file with other bytes is removed, as if it had never been there. */
async function readCached(request, path) {
	try {
		const { size: sizeBytes } = await stat(path);
		await using handle = await openNamed(path, path);
		const sha256 = await hashStream(handle.createReadStream({
			autoClose: false,
			start: 0
		}), request.signal);
		if (sha256 === request.sha256) {
			checkSize({
				file: request.uri ?? path,
				expectedSize: request.size,
				expectedSha256: sha256
			}, sizeBytes);
			return {
				path: await realpath(path),
				sizeBytes,
				sha256
			};
		}
	} catch (error) {
		const code = systemCode(error);
		if (code === "ENOENT" || code === "ENOTDIR") return null;
		throw error;
	}
	await rm(path, { force: true });
	return null;
}

// src/adapters/system/verified-file.ts
/**
* The bytes of a file, which are the ones that were digested: another process may have written to it since. Throws AppError
* `file-unreadable`, reason `changed`, and what the system says.
*/
async function readVerified(file) {
	await using source = await openRegularFile(file.path, file.name);
	const bytes = await source.readFile();
	if (createHash("sha256").update(bytes).digest("hex") !== file.sha256) throw changed(file);
	return bytes;
}
/**
* Copies a file to a new one, and digests what is written: the copy is what will be loaded. By hand, because the copying of
* the system never ends where another process cuts the file short meanwhile. Throws as `readVerified` does.
*/
async function copyVerified(file, target, signal) {
	await using source = await openRegularFile(file.path, file.name);
	await using copy = await open(target, "wx", 384);
	const bytes = source.createReadStream({
		autoClose: false,
		start: 0,
		end: file.sizeBytes,
		highWaterMark: CHUNK_BYTES
	});
	if (await hashStream(writeThrough(bytes, copy), signal) !== file.sha256) throw changed(file);
}
const CHUNK_BYTES = 2 ** 20;
async function* writeThrough(bytes, copy) {
	for await (const chunk of bytes) {
		if (chunk instanceof Uint8Array) await copy.appendFile(chunk);
		yield chunk;
	}
}
function changed({ name }) {
	return new AppError({
		code: "file-unreadable",
		reason: "changed",
		message: `The file ${quoteText(name)} changed after its digest was compared with the declared one.`,
		hint: "Let nothing write to it meanwhile, and certify it again."
	});
}

// src/adapters/system/entry-path.ts
/**
* Absolute path of a child process's entry: the file beside the calling module in the source tree, or the built file
* in `dist/`, where the caller may have been bundled into a folder of shared chunks.
*/
function entryPath(name, callerUrl) {
	const found = (callerUrl.endsWith(".ts") ? [`./${name}.ts`] : [`./${name}.js`, `../${name}.js`]).map((candidate) => fileURLToPath(new URL(candidate, callerUrl))).find((path) => existsSync(path));
	if (found !== void 0) return found;
	throw new AppError({
		code: "internal",
		message: `The program file ${name} is missing from this installation.`,
		hint: "Install Seatrial again, or build it."
	});
}

// src/adapters/system/deadline.ts
/** A machine so busy must not hold us up for ever. */
const MOST_TIMES = 6;
/** Node takes a longer timer for one of a millisecond. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Calls `onOver` when the time is up. What the process waits for a processor uses up none of it, up to six times its length. */
function startDeadline({ limitMs, waitedMs, onOver }) {
	const begun = performance.now();
	const waitedBefore = waitedMs() ?? 0;
	const look = () => {
		const elapsed = performance.now() - begun;
		const own = elapsed - Math.max(0, (waitedMs() ?? waitedBefore) - waitedBefore);
		const left = Math.min(limitMs - own, MOST_TIMES * limitMs - elapsed);
		if (left < 1) onOver();
		else timer = wait(left);
	};
	const wait = (ms) => setTimeout(look, Math.min(ms, LONGEST_TIMER_MS));
	let timer = wait(limitMs);
	return { [Symbol.dispose]: () => clearTimeout(timer) };
}
/** Of the main thread, which makes the calls: the second field of Linux's schedstat, in nanoseconds. */
function readWaitedMs(pid) {
	if (pid === void 0 || process.platform !== "linux") return null;
	try {
		const waited = Number(readFileSync(`/proc/${pid}/schedstat`, "latin1").split(" ")[1]);
		return Number.isFinite(waited) ? waited / 1e6 : null;
	} catch {
		return null;
	}
}

// src/adapters/system/launch-command.ts
/** What a child needs to run at all. Everything else, tokens above all, stays with us. */
const INHERITED_VARIABLES = [
	"PATH",
	"LANG",
	"LC_ALL",
	"TZ",
	"TMPDIR",
	"TEMP",
	"TMP",
	"LD_LIBRARY_PATH",
	"DYLD_LIBRARY_PATH",
	"SystemRoot",
	"windir"
];
function scrubEnvironment(environment) {
	const kept = {};
	for (const name of INHERITED_VARIABLES) {
		const value = environment[name];
		if (value !== void 0) kept[name] = value;
	}
	return kept;
}
/** Node, V8 and their threads reserve writable memory that never becomes resident. */
const UNTOUCHED_MEMORY_BYTES = 768 * 2 ** 20;
/**
* The shell sets what Node cannot: no core dump, a hard cap on private writable memory (RLIMIT_DATA; RLIMIT_AS would
* also count what V8 merely reserves), and death with the parent, which a child that is inside a native call could
* not notice itself. A limit that the platform lacks is passed over: the parent watches as well.
*/
const LAUNCH_SCRIPT = [
	"ulimit -c 0 2>/dev/null",
	"ulimit -d \"$SEATRIAL_DATA_KIB\" 2>/dev/null",
	"if setpriv --pdeathsig KILL true 2>/dev/null; then exec setpriv --pdeathsig KILL \"$0\" \"$@\"; fi",
	"exec \"$0\" \"$@\""
].join("\n");
function launchCommand(request) {
	if (process.platform === "win32") return {
		path: process.execPath,
		args: request.nodeFlags
	};
	const kibibytes = Math.ceil((request.memoryBytes + UNTOUCHED_MEMORY_BYTES) / 1024);
	return {
		path: "/bin/sh",
		args: [
			"-c",
			LAUNCH_SCRIPT.replace("\"$SEATRIAL_DATA_KIB\"", String(kibibytes)),
			process.execPath,
			...request.nodeFlags
		]
	};
}

// src/adapters/system/memory-watch.ts
/** `ps` is a process of its own, so it is asked less often than a file of the kernel. */
const PS_POLL_MS = 250;
/** Calls `onOverrun` each time that the process is seen above its limit. Where neither /proc nor `ps` exists, never. */
function watchMemory(watch) {
	const { pid } = watch;
	if (pid === void 0 || process.platform === "win32") return { [Symbol.dispose]: () => {} };
	const look = process.platform === "linux" ? readFromProc : readFromPs;
	const pollMs = process.platform === "linux" ? watch.pollMs : Math.max(watch.pollMs, PS_POLL_MS);
	const timer = setInterval(() => {
		look(pid, (residentBytes) => {
			if (residentBytes > watch.limitBytes) watch.onOverrun(residentBytes);
		});
	}, pollMs);
	timer.unref();
	return { [Symbol.dispose]: () => clearInterval(timer) };
}
function readFromProc(pid, report) {
	const residentBytes = readResidentBytes(pid);
	if (residentBytes !== null) report(residentBytes);
}
/** Resident memory of a process on Linux, or null when it has ended. `status` is in kB whatever the page size. */
function readResidentBytes(pid) {
	try {
		const match = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
		return match === null ? null : Number(match[1]) * 1024;
	} catch {
		return null;
	}
}
function readFromPs(pid, report) {
	execFile("ps", [
		"-o",
		"rss=",
		"-p",
		String(pid)
	], (error, stdout) => {
		const kibibytes = Number.parseInt(stdout, 10);
		if (error === null && Number.isFinite(kibibytes)) report(kibibytes * 1024);
	});
}

// src/adapters/system/limited-process.ts
/**
* A Node process that may take limited time and memory and sees no secret of ours.
* Calls run one after another, as they were made; the time limit of each starts when it is sent, and
* waiting for a processor uses up none of it. Whatever goes wrong in
* the child comes back as a value; once it has ended, every call returns the failure that ended it. Only an interruption throws.
*/
var LimitedProcess = class {
	#child;
	#options;
	#ended;
	#killAtExit = () => void this.#child.kill("SIGKILL");
	#interrupt = () => this.#kill(interrupted());
	#stderrTail = "";
	#queue = Promise.resolve();
	#pending = null;
	#nextId = 1;
	/** Why we ended it; stays null when it ended by itself. */
	#cause = null;
	#end = null;
	constructor(options) {
		if (options.signal?.aborted === true) throw interrupted();
		this.#options = options;
		const command = launchCommand({
			nodeFlags: options.nodeFlags ?? [],
			memoryBytes: options.limits.memoryBytes
		});
		this.#child = fork(options.entry, [], {
			execPath: command.path,
			execArgv: [...command.args],
			env: {
				...scrubEnvironment(process.env),
				...options.variables
			},
			cwd: tmpdir(),
			serialization: "advanced",
			stdio: [
				"ignore",
				"ignore",
				"pipe",
				"ipc"
			]
		});
		this.#child.stderr?.setEncoding("utf8").on("data", (text) => this.#keepTail(text));
		this.#child.on("message", (message) => this.#receive(message));
		this.#ended = this.#watchEnd();
		process.once("exit", this.#killAtExit);
		options.signal?.addEventListener("abort", this.#interrupt, { once: true });
	}
	get pid() {
		return this.#child.pid;
	}
	/** Asks the child's handler `method`. Throws AppError `interrupted` when the signal was aborted, and nothing else. */
	async call(method, payload, options = {}) {
		const turn = this.#queue.then(() => this.#callNow({
			method,
			payload
		}, options));
		this.#queue = turn.catch(() => {});
		return turn;
	}
	async [Symbol.asyncDispose]() {
		this.#kill({
			kind: "failed",
			reason: "error",
			message: "The process has been closed."
		});
		await this.#ended;
	}
	async #callNow(request, options) {
		if (this.#end !== null) return outcomeOfEnd(this.#end);
		const id = this.#nextId++;
		const timeoutMs = options.timeoutMs ?? this.#options.limits.callTimeoutMs;
		using _deadline = startDeadline({
			limitMs: timeoutMs,
			waitedMs: () => readWaitedMs(this.#child.pid),
			onOver: () => this.#kill(timedOut(request.method, timeoutMs))
		});
		return await new Promise((settle, interrupt) => {
			this.#pending = {
				id,
				onEvent: options.onEvent,
				settle,
				interrupt
			};
			this.#child.send({
				...request,
				id,
				answerBytes: messageLimit(this.#options.limits.memoryBytes)
			}, () => {});
		});
	}
	#receive(message) {
		const reply = parseReply(message);
		const pending = this.#pending;
		if (reply === null || pending === null || reply.id !== pending.id) return;
		if (reply.kind === "event") {
			pending.onEvent?.(reply.value);
			return;
		}
		this.#pending = null;
		pending.settle(outcomeOfReply(reply));
	}
	#kill(cause) {
		if (this.#end !== null) return;
		this.#cause ??= cause;
		this.#child.kill("SIGKILL");
	}
	async #watchEnd() {
		const { pid } = this.#child;
		const { memoryBytes } = this.#options.limits;
		using _watch = watchMemory({
			pid,
			limitBytes: memoryBytes,
			pollMs: this.#options.memoryPollMs ?? 25,
			onOverrun: (residentBytes) => this.#kill(tooLarge(residentBytes, memoryBytes))
		});
		const exit = await new Promise((resolve) => {
			this.#child.once("close", (code, signal) => resolve({
				code,
				signal,
				error: null
			}));
			this.#child.on("error", (error) => {
				if (this.#child.pid === void 0) resolve({
					code: null,
					signal: null,
					error
				});
			});
		});
		process.off("exit", this.#killAtExit);
		this.#options.signal?.removeEventListener("abort", this.#interrupt);
		this.#end = this.#cause ?? explainExit({
			...exit,
			stderrTail: this.#stderrTail
		});
		this.#settleAtEnd(this.#end);
	}
	#settleAtEnd(end) {
		const pending = this.#pending;
		this.#pending = null;
		if (end instanceof AppError) pending?.interrupt(end);
		if (!(end instanceof AppError)) pending?.settle(end);
	}
	#keepTail(text) {
		this.#stderrTail = (this.#stderrTail + text).slice(-4096);
	}
};
function outcomeOfReply(reply) {
	if (reply.kind === "answered") return {
		kind: "answered",
		value: reply.value
	};
	return {
		kind: "failed",
		reason: reply.outOfMemory ? "memory" : "error",
		message: reply.message
	};
}
function outcomeOfEnd(end) {
	if (end instanceof AppError) throw end;
	return end;
}
function interrupted() {
	return new AppError({
		code: "interrupted",
		message: "The work was interrupted."
	});
}
function timedOut(method, timeoutMs) {
	return {
		kind: "failed",
		reason: "timeout",
		message: `No answer to "${method}" within ${renderDuration(Math.ceil(timeoutMs))}; the process was ended.`
	};
}
function tooLarge(residentBytes, limitBytes) {
	return {
		kind: "failed",
		reason: "memory",
		message: `The process held ${mebibytes(residentBytes)} of memory; its limit is ${mebibytes(limitBytes)}.`
	};
}
function mebibytes(bytes) {
	return `${Math.round(bytes / 2 ** 20)} MiB`;
}

// src/adapters/data/data-reader.ts
/** What reading may take: a base for the program itself, and a share that grows with the file. */
const LEAST_MS = 15e3;
const MS_A_MEBIBYTE = 1e3;
/** Hundred times what a row of a few columns takes. */
const MS_A_ROW = .1;
const LEAST_CALLS$1 = 4;
const LEAST_BYTES = 512 * 2 ** 20;
/** Text that is parsed and kept takes about ten times its file. */
const BYTES_A_BYTE = 16;
function limitsFor({ sizeBytes }, mostBytes) {
	return {
		callTimeoutMs: Math.min(LEAST_MS + sizeBytes / 2 ** 20 * MS_A_MEBIBYTE, 2 ** 31 - 1),
		memoryBytes: Math.min(LEAST_BYTES + sizeBytes * BYTES_A_BYTE, mostBytes)
	};
}
/** Time is given by the size of the file, so that no setting lengthens it. */
const TOO_MUCH = {
	timeout: {
		told: "takes too long to read",
		instead: "or name a part of its rows"
	},
	memory: {
		told: "takes too much memory to read",
		instead: "give its set a smaller batchSize where the model takes one, name a part of its rows, or raise certification.memory in the settings"
	},
	other: {
		told: "cannot be read",
		instead: "name a part of its rows, or raise certification.memory in the settings"
	}
};
/** One data file in a process of its own, so that no file can hold up or fill the process that certifies. */
var DataReader = class {
	#file;
	#limits;
	#child;
	constructor(file, mostBytes, signal) {
		this.#file = file;
		this.#limits = limitsFor(file, mostBytes);
		this.#child = new LimitedProcess({
			entry: entryPath("data-process", import.meta.url),
			limits: this.#limits,
			signal
		});
	}
	/** Throws the error that the reader threw, or data-format when the file was too much for it. */
	async ask(method, payload) {
		const outcome = await this.#child.call(method, payload);
		if (outcome.kind === "failed") throw this.#unreadable(outcome);
		const reply = parseDataReply(outcome.value);
		if (reply === null) throw new AppError({
			code: "internal",
			message: `The data reader's answer is not known.`
		});
		if (reply.kind === "refused") throw new AppError(reply.error);
		return reply.value;
	}
	/** What one pass over so many rows may take altogether: each answer has a limit of its own, and there may be any number. */
	passTimeoutMs(rows) {
		return LEAST_CALLS$1 * this.#limits.callTimeoutMs + rows * MS_A_ROW;
	}
	/** That a pass took longer. */
	tooSlow(timeoutMs) {
		const message = `all answers together took more than ${Math.round(timeoutMs / 1e3)} s.`;
		return this.#unreadable({
			kind: "failed",
			reason: "timeout",
			message
		});
	}
	/** Says something that needs no answer, not even of a reader that has ended. */
	async tell(method, payload) {
		await this.#child.call(method, payload);
	}
	async [Symbol.asyncDispose]() {
		await this.#child[Symbol.asyncDispose]();
	}
	#unreadable({ reason, message }) {
		const name = quoteText(basename(this.#file.path));
		const { told, instead } = TOO_MUCH[reason === "timeout" || reason === "memory" ? reason : "other"];
		return formatError(`The data file ${name} ${told}: ${message}`, `The file is damaged, or far larger than it looks: write it again, ${instead}.`);
	}
};

// src/adapters/data/data-source.ts
const HELD_BYTES = 64 * 2 ** 20;
/**
* Evaluation data from csv, jsonl, npy, npz and parquet files, by path or https address. Each file is read by a process of
* its own, which ends as soon as all rows are here, or else with the data.
*/
function createDataSource(options) {
	return { open: (request) => openData(request, options) };
}
async function openData(request, options) {
	const { data } = request.set;
	const format = data.format ?? formatOf$1(data.path ?? data.uri ?? "");
	const file = await fetchVerifiedFile({
		...options,
		...data,
		folder: request.folder,
		root: request.root
	});
	await using resources = new AsyncDisposableStack();
	const laid = await layCopy(file, options.signal);
	resources.defer(laid.remove);
	const reader = resources.use(new DataReader({
		...file,
		path: laid.path
	}, request.memoryBytes, options.signal));
	const heldBytes = options.heldBytes ?? HELD_BYTES;
	const asked = {
		path: laid.path,
		format,
		data: request,
		heldBytes
	};
	const { rows, all, bound } = parseOpened(await reader.ask("open", asked));
	const facts = {
		bound,
		sizeBytes: file.sizeBytes,
		sha256: file.sha256
	};
	if (all !== null) return {
		...facts,
		...heldRows(all),
		[Symbol.asyncDispose]: () => Promise.resolve()
	};
	const kept = resources.move();
	return {
		...facts,
		...readRows(reader, rows),
		[Symbol.asyncDispose]: () => kept.disposeAsync()
	};
}
/** A private copy, digested while it is made: what is read is what was compared, whatever is written to the file meanwhile. */
async function layCopy(file, signal) {
	const folder = await mkdtemp(join(tmpdir(), "seatrial-data-")).catch((error) => {
		throw translateWriteError(error, tmpdir());
	});
	const name = basename(file.path);
	const path = join(folder, name);
	const remove = () => rm(folder, {
		recursive: true,
		force: true
	});
	try {
		await copyVerified({
			...file,
			name
		}, path, signal);
		return {
			path,
			remove
		};
	} catch (error) {
		await remove();
		throw error instanceof AppError ? error : translateWriteError(error, folder);
	}
}
function parseOpened(value) {
	if (!isRecord(value) || typeof value["rows"] !== "number" || !isBound(value["bound"])) throw unknownAnswer();
	return {
		rows: value["rows"],
		all: value["all"] === null ? null : parseBatch(value["all"]),
		bound: value["bound"]
	};
}
function parseBatch(value) {
	if (isRowBatch(value)) return value;
	throw unknownAnswer();
}
/** Rows that stay with their reader: a batch comes over when it is asked for. */
function readRows(reader, rows) {
	let passes = 0;
	return {
		rows,
		async *batches(size) {
			checkBatchSize(size);
			passes += 1;
			const pass = {
				pass: passes,
				size
			};
			const ask = askWithin(reader, reader.passTimeoutMs(rows));
			let next = ask(pass);
			try {
				for (;;) {
					const batch = await next;
					if (batch === null) return;
					next = ask(pass);
					next.catch(() => {});
					yield parseBatch(batch);
				}
			} finally {
				await reader.tell("leave", pass);
			}
		},
		take: async (indices) => {
			checkIndices(indices, rows);
			return parseBatch(await reader.ask("take", indices));
		}
	};
}
/** Only what the reader takes is counted, and not what is done with its rows meanwhile. */
function askWithin(reader, timeoutMs) {
	let spentMs = 0;
	return async (pass) => {
		if (spentMs > timeoutMs) throw reader.tooSlow(timeoutMs);
		const askedAt = performance.now();
		const batch = await reader.ask("next", pass);
		spentMs += performance.now() - askedAt;
		return batch;
	};
}
function unknownAnswer() {
	return new AppError({
		code: "internal",
		message: "The process that reads the data gave no proper answer."
	});
}

// src/domain/evaluation/unseen-rows.ts
/** Of a standard deviation: far from what a file could hold, and near enough to cost a model what a row costs it. */
const STRENGTH = .25;
/** Of which at least this share must be none of the rows that were given. */
const LEAST_NEW = .5;
/**
* As many rows as were given that are none of them, with values that stay in their domain: measurements are disturbed, and all else
* (whole numbers, codes, booleans, text) is exchanged between the rows, feature by feature. Free text also begins with another of
* its words. Constants, states, and what is padded or tells of padding, stay as they are.
*
* Where there are quantities there is a second way: they get values, too, that none of the rows has. Only the first is sure to ask a
* model for names that it has learnt, and only the second finds one that recognises a row by one number. Without a way that makes
* other rows there is none.
*/
function unseenRows(rows, { inputs }, seed) {
	const random = seededRandom(seed);
	const noise = {
		strength: STRENGTH,
		random: seededNoise(seed)
	};
	const fed = new Set(inputs.flatMap((input) => isFed(input) && input.pad === void 0 ? [input.name] : []));
	const shifts = /* @__PURE__ */ new Map();
	const exchanged = rows.map((tensor) => {
		if (!fed.has(tensor.name)) return tensor;
		return exchange(disturbMeasurements(tensor, noise) ?? tensor, {
			kept: measuredFeatures(tensor),
			shifts: shiftsOf(tensor, shifts, random),
			random
		});
	});
	const drawn = exchanged.map((tensor) => fed.has(tensor.name) ? drawQuantities(tensor, noise.random) : null);
	return [exchanged, ...drawn.some((tensor) => tensor !== null) ? [fillUp(drawn, exchanged)] : []].filter((way) => shareOfNew(rows, way) >= LEAST_NEW);
}
function fillUp(changed, others) {
	return others.map((other, index) => changed[index] ?? other);
}
function measuredFeatures(tensor) {
	return describeFeatures(tensor).map(({ kind }) => kind === "measurement");
}
/**
* How many rows further each feature is taken from. Inputs of one width have the same: their features belong together, as the
* tokens of a text and their mask do. Of a single feature each has its own.
*/
function shiftsOf(tensor, known, random) {
	const [count, width] = [tensor.shape[0] ?? 0, featuresOf(tensor)];
	const shifts = known.get(width) ?? Array.from({ length: width }, () => randomIndex(random, Math.max(1, count)));
	if (width > 1) known.set(width, shifts);
	return shifts;
}
function exchange(tensor, { kept, shifts, random }) {
	const { data } = tensor;
	const width = shifts.length;
	const sourceOf = (cell) => {
		const feature = cell % width;
		return kept[feature] === true ? cell : (cell + (shifts[feature] ?? 0) * width) % data.length;
	};
	return {
		...tensor,
		data: isText$1(data) ? mixTexts(data, sourceOf, random) : mixNumbers(data, sourceOf)
	};
}
function mixNumbers(data, sourceOf) {
	if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
		const mixed = data.slice();
		for (let cell = 0; cell < data.length; cell += 1) mixed[cell] = data[sourceOf(cell)] ?? 0n;
		return mixed;
	}
	const mixed = data.slice();
	for (let cell = 0; cell < data.length; cell += 1) mixed[cell] = data[sourceOf(cell)] ?? 0;
	return mixed;
}
/** Texts that mostly repeat are names of something; the others are free, and keep their length in another order. */
function mixTexts(data, sourceOf, random) {
	const isFree = new Set(data).size * 2 > data.length;
	return data.map((_, cell) => {
		const text = data[sourceOf(cell)] ?? "";
		return isFree ? reorder(text, random) : text;
	});
}
/** From another of its words on; of one word from another letter. */
function reorder(text, random) {
	const separator = text.includes(" ") ? " " : "";
	const parts = separator === "" ? Array.from(text) : text.split(separator);
	const first = 1 + randomIndex(random, Math.max(1, parts.length - 1));
	return [...parts.slice(first), ...parts.slice(0, first)].join(separator);
}
/** The share of rows that are none of the rows before. */
function shareOfNew(before, after) {
	const known = new Set(rowHashes(before));
	const hashes = rowHashes(after);
	return hashes.filter((hash) => !known.has(hash)).length / Math.max(1, hashes.length);
}
/** FNV-1a of the values of each row of all tensors. */
function rowHashes(tensors) {
	const hashes = Array.from({ length: tensors[0]?.shape[0] ?? 0 }, () => 2166136261);
	for (const tensor of tensors) {
		const { data } = tensor;
		const length = isText$1(data) ? featuresOf(tensor) : featuresOf(tensor) * data.BYTES_PER_ELEMENT;
		const parts = isText$1(data) ? data.map(hashText) : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
		for (let part = 0; part < parts.length; part += 1) {
			const row = Math.floor(part / length);
			hashes[row] = Math.imul((hashes[row] ?? 0) ^ (parts[part] ?? 0), 16777619);
		}
	}
	return hashes;
}
function hashText(text) {
	let hash = 2166136261;
	for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
	return hash;
}

// src/benchmark/artifact-size.ts
/** Bytes of all files. */
function sizeOf(artifact) {
	return artifact.files.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0);
}

// node_modules/@stdlib/math-base-special-betaincinv/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isnan = require_lib$3();
	var kernelBetaincinv = require_lib$4();
	/**
	* Returns a value `p` such that `p = betainc(a, b, x)`.
	*
	* @param {Probability} p - function parameter
	* @param {PositiveNumber} a - function parameter
	* @param {PositiveNumber} b - function parameter
	* @param {boolean} [upper=false] - boolean indicating if the function should return the inverse of the upper tail of the incomplete beta function
	* @returns {number} function value
	*
	* @example
	* var y = betaincinv( 0.2, 3.0, 3.0 );
	* // returns ~0.327
	*
	* @example
	* var y = betaincinv( 0.4, 3.0, 3.0 );
	* // returns ~0.446
	*
	* @example
	* var y = betaincinv( 0.4, 3.0, 3.0, true );
	* // returns ~0.554
	*
	* @example
	* var y = betaincinv( 0.4, 1.0, 6.0 );
	* // returns ~0.082
	*
	* @example
	* var y = betaincinv( 0.8, 1.0, 6.0 );
	* // returns ~0.235
	*/
	function betaincinv(p, a, b, upper) {
		if (isnan(p) || isnan(a) || isnan(b)) return NaN;
		if (a <= 0 || b <= 0) return NaN;
		if (p < 0 || p > 1) return NaN;
		if (upper) return kernelBetaincinv(a, b, 1 - p, p)[0];
		return kernelBetaincinv(a, b, p, 1 - p)[0];
	}
	module.exports = betaincinv;
}));

// node_modules/@stdlib/math-base-special-betaincinv/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Evaluate the inverse of the incomplete beta function.
	*
	* @module @stdlib/math-base-special-betaincinv
	*
	* @example
	* var betaincinv = require( '@stdlib/math-base-special-betaincinv' );
	*
	* var y = betaincinv( 0.2, 3.0, 3.0 );
	* // returns ~0.327
	*
	* y = betaincinv( 0.4, 3.0, 3.0 );
	* // returns ~0.446
	*
	* y = betaincinv( 0.4, 3.0, 3.0, true );
	* // returns ~0.554
	*
	* y = betaincinv( 0.4, 1.0, 6.0 );
	* // returns ~0.082
	*
	* y = betaincinv( 0.8, 1.0, 6.0 );
	* // returns ~0.235
	*/
	var main = require_main$1();
	module.exports = main;
}));

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var betaincinv = require_lib$1();
	var isnan = require_lib$3();
	/**
	* Evaluates the quantile function for a beta distribution with first shape parameter `alpha` and second shape parameter `beta` at a probability `p`.
	*
	* @param {Probability} p - input value
	* @param {PositiveNumber} alpha - first shape parameter
	* @param {PositiveNumber} beta - second shape parameter
	* @returns {number} evaluated quantile function
	*
	* @example
	* var y = quantile( 0.8, 2.0, 1.0 );
	* // returns ~0.894
	*
	* @example
	* var y = quantile( 0.5, 4.0, 2.0 );
	* // returns ~0.686
	*
	* @example
	* var y = quantile( 1.1, 1.0, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( -0.2, 1.0, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( NaN, 1.0, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( 0.5, NaN, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( 0.5, 1.0, NaN );
	* // returns NaN
	*
	* @example
	* var y = quantile( 0.5, -1.0, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( 0.5, 1.0, -1.0 );
	* // returns NaN
	*/
	function quantile(p, alpha, beta) {
		if (isnan(p) || isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0 || p < 0 || p > 1) return NaN;
		return betaincinv(p, alpha, beta);
	}
	module.exports = quantile;
}));

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/factory.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_factory = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var constantFunction = require_lib$5();
	var betaincinv = require_lib$1();
	var isnan = require_lib$3();
	/**
	* Returns a function for evaluating the quantile function for a beta distribution with first shape parameter `alpha` and second shape parameter `beta`.
	*
	* @param {PositiveNumber} alpha - first shape parameter
	* @param {PositiveNumber} beta - second shape parameter
	* @returns {Function} quantile function
	*
	* @example
	* var quantile = factory( 2.5, 0.5 );
	* var y = quantile( 0.5 );
	* // returns ~0.904
	*
	* y = quantile( 0.8 );
	* // returns ~0.986
	*/
	function factory(alpha, beta) {
		if (isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0) return constantFunction(NaN);
		return quantile;
		/**
		* Evaluates the quantile function for a beta distribution.
		*
		* @private
		* @param {Probability} p - input value
		* @returns {number} evaluated quantile function
		*
		* @example
		* var y = quantile( 0.3 );
		* // returns <number>
		*/
		function quantile(p) {
			if (isnan(p) || p < 0 || p > 1) return NaN;
			return betaincinv(p, alpha, beta);
		}
	}
	module.exports = factory;
}));

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Evaluate the quantile function for a beta distribution.
	*
	* @module @stdlib/stats-base-dists-beta-quantile
	*
	* @example
	* var quantile = require( '@stdlib/stats-base-dists-beta-quantile' );
	*
	* var y = quantile( 0.8, 2.0, 1.0 );
	* // returns ~0.894
	*
	* y = quantile( 0.5, 4.0, 2.0 );
	* // returns ~0.686
	*
	* @example
	* var factory = require( '@stdlib/stats-base-dists-beta-quantile' ).factory;
	*
	* var quantile = factory( 2.0, 2.0 );
	*
	* var y = quantile( 0.8 );
	* // returns ~0.713
	*
	* y = quantile( 0.4 );
	* // returns ~0.433
	*/
	var setReadOnly = require_lib$6();
	var main = require_main();
	setReadOnly(main, "factory", require_factory());
	module.exports = main;
}));

// src/domain/benchmark/share-over.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
var import_lib$1 = /* @__PURE__ */ __toESM(require_lib$7(), 1);
function sortRounds(rounds) {
	const sorted = rounds.filter(({ length }) => length > 0).map((round) => sortedCopy(round));
	return {
		rounds: sorted,
		all: concatenate(sorted).sort()
	};
}
const OVER = (time, bound) => time > bound;
const AT_LEAST = (time, bound) => time >= bound;
/**
* Whether the share of calls over a bound is at most 1 − proportion, so that the percentile is within it: the exact
* (Clopper-Pearson) bound of the share, at the effective number of calls.
*/
function isWithin(sorted, timeMs, { proportion, error }) {
	const { share, effective } = shareOver(sorted, {
		timeMs,
		isOver: OVER
	}, proportion);
	return (0, import_lib.default)(error, (1 - share) * effective, share * effective + 1) >= proportion;
}
/** Whether the share of calls that take the bound or longer is more than 1 − proportion: then the percentile is not below it. */
function isBeyond(sorted, timeMs, { proportion, error }) {
	const { share, effective } = shareOver(sorted, {
		timeMs,
		isOver: AT_LEAST
	}, proportion);
	if (share === 0) return false;
	return (0, import_lib.default)(error, share * effective, (1 - share) * effective + 1) > 1 - proportion;
}
/** Whether `factor` times the calls, clustered as these are, would be enough to show that a bound holds if none exceeded it. */
function isDecidable(sorted, timeMs, question) {
	const { proportion, error, factor } = question;
	const { effective } = shareOver(sorted, {
		timeMs,
		isOver: OVER
	}, proportion);
	return (0, import_lib.default)(error, effective * factor, 1) >= proportion;
}
/** Clusters tell something about a bound from as far as this factor. */
const NEAR = 2;
/** Fewer calls than this near a bound do not show how they cluster; then bursts of this length are assumed. */
const FEW_CALLS = 20;
const ASSUMED_BURST = 5;
/**
* Slow calls come in clusters, but those far below a bound say nothing about how often it is exceeded: only clusters at
* the bound count, and those at the sample's percentile where that is near.
*/
function shareOver(sorted, bound, proportion) {
	const { all } = sorted;
	const own = percentile(all, proportion);
	const near = {
		...bound,
		timeMs: Math.min(Math.max(own, bound.timeMs / 2), bound.timeMs * 2)
	};
	const over = countOver(all, near);
	const most = near.timeMs > own && over > 0 && over < FEW_CALLS ? all.length / ASSUMED_BURST : all.length;
	const effective = Math.min(effectiveCalls(sorted, bound), effectiveCalls(sorted, near), most);
	return {
		share: countOver(all, bound) / all.length,
		effective
	};
}
/**
* How many independent calls would tell as much about the share of calls over a bound as these clustered ones do (Korn and
* Graubard 1998): by how much the rounds differ in that share. A bound that no call or every call exceeds
* has no clusters to be estimated, and every call counts (NCHS Data Presentation Standards for Proportions, 2017).
*/
function effectiveCalls({ rounds, all }, bound) {
	if (rounds.length < 2) return all.length;
	const share = countOver(all, bound) / all.length;
	const residuals = rounds.reduce((sum, round) => sum + (countOver(round, bound) - share * round.length) ** 2, 0);
	const clustered = rounds.length / (rounds.length - 1) * residuals / all.length ** 2;
	const independent = share * (1 - share) / all.length;
	if (independent === 0) return all.length;
	const designEffect = Math.max(1, clustered / independent);
	const degrees = (0, import_lib$1.default)(QUANTILE, 0, 1) / (0, import_lib$2.default)(QUANTILE, rounds.length - 1);
	return all.length / designEffect * degrees ** 2;
}
const QUANTILE = .975;
function countOver(sorted, { timeMs, isOver }) {
	let below = 0;
	let above = sorted.length;
	while (below < above) {
		const middle = below + above >> 1;
		if (isOver(sorted[middle] ?? Infinity, timeMs)) above = middle;
		else below = middle + 1;
	}
	return sorted.length - below;
}

// src/domain/benchmark/latency.ts
const LEVEL = .95;
/**
* What each side of a percentile's interval may err. Two looks are taken, and how calls cluster is only estimated: by
* simulation (test/unit/domain/benchmark/latency-budget.test.ts) both together stay within the 2.5 % that the level leaves.
*/
const SIDE_ERROR = .01;
/**
* Percentiles of call times in milliseconds, with intervals that do not assume independent calls: slow calls come in
* clusters, and each fresh session has a speed of its own. An interval holds all bounds that the share of calls over them
* leaves undecided (Woodruff 1952), so a budget is judged by how often it was exceeded. The upper end is null (unknown) where
* too few calls were made: 99 % without any call over a bound need 459.
*/
function summarizeLatency(rounds, error = SIDE_ERROR) {
	const sorted = sortRounds(rounds);
	const estimate = (proportion) => percentileEstimate(sorted, {
		proportion,
		error
	});
	return {
		calls: sorted.all.length,
		p50: estimate(.5),
		p90: estimate(.9),
		p95: estimate(.95),
		p99: estimate(.99),
		p999: estimate(.999),
		mean: meanEstimate(rounds),
		max: sorted.all.at(-1) ?? 0
	};
}
/** The mean over rounds (each a fresh session) with Student's interval. */
function meanEstimate(rounds) {
	return estimateOfRounds(rounds.filter((round) => round.length > 0).map((round) => mean(round)));
}
/** The mean of one number a round with Student's interval; for positive numbers. */
function estimateOfRounds(values) {
	if (values.length === 0) return {
		value: null,
		interval: null
	};
	const { mean: center, halfWidth } = tInterval(values, {
		alpha: .050000000000000044 / 2,
		floor: 0
	});
	const known = Number.isFinite(halfWidth);
	return {
		value: center,
		interval: {
			lower: known ? Math.max(0, center - halfWidth) : 0,
			upper: known ? center + halfWidth : null,
			level: LEVEL,
			method: "student-t of rounds"
		}
	};
}
function percentileEstimate(sorted, question) {
	const { all } = sorted;
	const { proportion } = question;
	if (all.length * (1 - proportion) < 1 - 1e-9) return {
		value: null,
		interval: null
	};
	const value = percentile(all, proportion);
	return {
		value,
		interval: intervalAround(value, sorted, question)
	};
}
/** All bounds for which the test of the share over them is undecided. */
function intervalAround(value, sorted, question) {
	const { all } = sorted;
	const slowest = all.at(-1) ?? 0;
	const [above, below] = [all.filter((time) => time >= value), all.filter((time) => time <= value).reverse()];
	const uppers = [...above, ...above.map((time) => time * 2).filter((time) => time > slowest)];
	return {
		lower: firstThat(below, (time) => isBeyond(sorted, time, question)) ?? 0,
		upper: firstThat(uppers, (time) => isWithin(sorted, time, question)),
		level: LEVEL,
		method: "Clopper-Pearson of the share of calls over a bound, at the cluster-robust effective number of calls"
	};
}
/** The first value for which a predicate that stays true holds; null when it holds for none. */
function firstThat(values, holds) {
	let [below, at] = [-1, values.length];
	while (at - below > 1) {
		const middle = below + at >> 1;
		if (holds(values[middle] ?? NaN)) at = middle;
		else below = middle;
	}
	return values[at] ?? null;
}

// src/domain/benchmark/cold-start.ts
/** Calls whose median is compared with the steady median, so that one lucky call does not count as steady. */
const WINDOW = 8;
const STEADY = 1.1;
/** Medians over the runs; the total (file to first answer) as a mean with its interval. The runtime itself is already loaded. */
function summarizeColdStart(runs) {
	const firsts = runs.map(({ calls }) => calls[0] ?? 0);
	return {
		loadMs: median(runs.map(({ loadMs }) => loadMs)),
		firstCallMs: median(firsts),
		totalMs: estimateOfRounds(runs.map(({ loadMs }, index) => loadMs + (firsts[index] ?? 0))),
		callsToSteady: median(runs.map(({ calls }) => callsToSteady(calls)))
	};
}
/** How many calls come before the first window whose median is within 10 % of the median of the last quarter. */
function callsToSteady(calls) {
	const window = Math.min(WINDOW, Math.max(1, calls.length >> 2));
	const steady = median(calls.subarray(calls.length - Math.max(window, calls.length >> 2)));
	const last = calls.length - window;
	for (let first = 0; first <= last; first++) if (median(calls.subarray(first, first + window)) <= steady * STEADY) return first;
	return calls.length;
}
/**
* Peak resident bytes of a process with the model over one with an empty model: the mean difference with its interval. null
* where the system hid one of the peaks.
*/
function memoryOverEmpty(peaks, emptyPeaks) {
	const [own, empty] = [peaks, emptyPeaks].map((all) => all.filter((peak) => peak !== null));
	if (own === void 0 || empty === void 0 || own.length + empty.length < peaks.length + emptyPeaks.length) return null;
	const usual = mean(empty);
	return estimateOfRounds(own.map((peak) => Math.max(0, peak - usual)));
}

// src/benchmark/parse-replies.ts
/** Replies come from a process that has run foreign code, so their shape is checked. */
function parseDuetReply(value) {
	const batchSizes = field(value, "batchSizes");
	if (!Array.isArray(batchSizes)) throw malformed("batchSizes");
	return {
		...parseTurnsReply(value),
		batchSizes: batchSizes.map((_, index) => number(batchSizes, String(index)))
	};
}
function parseTurnsReply(value) {
	const times = field(value, "times");
	if (!Array.isArray(times)) throw malformed("times");
	return {
		times: times.map((entry) => arrayOf(entry, "times")),
		discardedShare: number(value, "discardedShare")
	};
}
function parseSoloReply(value) {
	return {
		times: array(value, "times"),
		discardedShare: number(value, "discardedShare"),
		batchSize: number(value, "batchSize"),
		loadMs: number(value, "loadMs")
	};
}
function parseOpenLoopReply(value) {
	return {
		completed: array(value, "completed"),
		service: array(value, "service"),
		endMs: number(value, "endMs"),
		removedMs: number(value, "removedMs")
	};
}
function parseColdReply(value) {
	const peakBytes = field(value, "peakBytes") === null ? null : number(value, "peakBytes");
	return {
		loadMs: number(value, "loadMs"),
		calls: array(value, "calls"),
		peakBytes
	};
}
function number(value, name) {
	const found = field(value, name);
	if (typeof found !== "number" || !Number.isFinite(found)) throw malformed(name);
	return found;
}
function array(value, name) {
	return arrayOf(field(value, name), name);
}
function arrayOf(value, name) {
	if (!(value instanceof Float64Array)) throw malformed(name);
	return value;
}
function field(value, name) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) throw malformed(name);
	return Reflect.get(value, name);
}
function malformed(name) {
	return new AppError({
		code: "internal",
		message: `The process that measures answered without a valid "${name}".`,
		hint: "The model may have disturbed its process; certify it again, and report it if this repeats."
	});
}

// src/benchmark/rig-client.ts
/** Leaves a measurement at the first failure of a model; `measure` turns it back into the outcome that it carries. */
var ModelFailedError = class extends Error {
	failure;
	constructor(failure) {
		super(failure.message);
		this.failure = failure;
	}
};
/** A look at memory interrupts nothing on another core, but on a machine of one core it would; so it is rare. */
const MEMORY_POLL_MS = 100;
/** The parent's side of the process that measures. */
var RigClient = class {
	#process;
	#limits;
	constructor(limits, signal) {
		this.#limits = limits;
		this.#process = new LimitedProcess({
			entry: entryPath("rig-process", import.meta.url),
			limits,
			nodeFlags: ["--expose-gc"],
			memoryPollMs: MEMORY_POLL_MS,
			signal
		});
	}
	async setup(request) {
		await this.#ask("setup", request, 0);
	}
	async duet(request, expectedMs) {
		return parseDuetReply(await this.#ask("duet", request, expectedMs));
	}
	async solo(request, expectedMs) {
		return parseSoloReply(await this.#ask("solo", request, expectedMs));
	}
	/** The times of both kinds of rows, call by call. */
	async turns(request, expectedMs) {
		return parseTurnsReply(await this.#ask("turns", request, expectedMs));
	}
	/** Times of calls of an empty model. */
	async binding(request) {
		return parseTurnsReply(await this.#ask("binding", request, request.durationMs));
	}
	async openLoop(request) {
		return parseOpenLoopReply(await this.#ask("openLoop", request, request.limitMs));
	}
	async cold(request) {
		return parseColdReply(await this.#ask("cold", request, 0));
	}
	async [Symbol.asyncDispose]() {
		await this.#process[Symbol.asyncDispose]();
	}
	/** The limit of one call and one load holds for what comes on top of the expected work, which a busy machine may slow down. */
	async #ask(method, request, expectedMs) {
		const timeoutMs = Math.ceil(2 * this.#limits.callTimeoutMs + 10 * expectedMs);
		const outcome = await this.#process.call(method, request, { timeoutMs });
		if (outcome.kind === "failed") throw new ModelFailedError(outcome);
		return outcome.value;
	}
};

// src/benchmark/cold-starts.ts
/** Cold figures of one model from fresh processes, its memory over that of a session with an empty model. */
async function measureColdStart(request) {
	const [own, empty] = [[], []];
	for (let run = 0; run < request.runs; run++) {
		own.push(await startOnce(request, false));
		if (run % 2 === 0) empty.push(await startOnce(request, true));
	}
	const peaks = ({ peakBytes }) => peakBytes;
	return {
		coldStart: summarizeColdStart(own),
		memoryBytes: memoryOverEmpty(own.map(peaks), empty.map(peaks))
	};
}
async function startOnce(request, isEmpty) {
	await using client = new RigClient(request.limits, request.signal);
	const { model, rows, signature, threads, batchSize } = request;
	return await client.cold({
		model,
		isEmpty,
		rows,
		signature,
		threads,
		batchSize
	});
}

// src/benchmark/binding.ts
/** Where a session comes to lie moves its call by up to a microsecond. */
const SESSIONS$1 = 5;
const SESSION_MS = 8;
/** Milliseconds that one call of an empty model takes in the process that measures: what of a latency is no model's. */
async function measureBinding({ client, nextSeed }) {
	const medians = [];
	for (let session = 0; session < SESSIONS$1; session++) {
		const { times } = await client.binding({
			seed: nextSeed(),
			durationMs: SESSION_MS
		});
		medians.push(median(times[0] ?? /* @__PURE__ */ new Float64Array()));
	}
	return median(medians);
}

// src/domain/benchmark/sampling-plan.ts
const ARMS = 3;
const LEAST_TRIPLES = 12;
/** A p99 needs 100 calls. */
const TAIL_TRIPLES = 110;
/** Slow models may not make a stage of the comparison longer than this, so far as two groups a round allow. */
const STAGE_CAP_MS = {
	normal: 8e3,
	quick: 2e3
};
/** Calls of each arm that a slow model spends on its warm-up. */
const WARM_UP_CALLS = 2;
/** Whether a declared limit is on a percentile for which the triples of a round are too few. */
function limitsTail(ratioLimits) {
	return COMPARED_METRICS.some((metric) => LEAST_CALLS$3[metric] > LEAST_TRIPLES && ratioLimits[metric] !== void 0);
}
/**
* Rounds of the stage's length, but at least 12 triples (110 for a limit on p99, or where they cost little), and longer where sessions take long to
* create. A very slow model gets fewer triples rather than an endless comparison.
*/
function planDuetRound(stage, question) {
	const tripleMs = question.callMs * ARMS;
	const capMs = STAGE_CAP_MS[question.quick ? "quick" : "normal"] / stage.rounds;
	const isCheap = TAIL_TRIPLES * tripleMs <= 2 * stage.roundMs;
	const wanted = question.limitsTail || isCheap ? TAIL_TRIPLES : LEAST_TRIPLES;
	const affordable = Math.max(2, Math.floor(capMs / tripleMs) - WARM_UP_CALLS);
	const overheadMs = Math.min(capMs / 2, question.loadMs * ARMS);
	return {
		durationMs: Math.min(Math.max(stage.roundMs, overheadMs), Math.max(capMs, stage.roundMs)),
		leastTriples: Math.min(wanted, affordable),
		warmUpMs: stage.roundMs / 10
	};
}
const ROUNDS = 10;
/** Calls that bound a percentile from above take about 6.1/(1 − q) when calls are independent; clusters need more. */
const CALLS_OVER_PROPORTION = 10;
const LEAST_SOLO_MS = {
	normal: 300,
	quick: 100
};
const MOST_SOLO_MS = {
	normal: 1e3,
	quick: 250
};
/** Where a budget on a tail needs the calls, more time is spent on it. */
const MOST_BUDGETED_SOLO_MS = {
	normal: 1e4,
	quick: 1e3
};
/** As many calls as the declared percentile needs, within the time that the measurement may take. */
function planSolo(question) {
	const speed = question.quick ? "quick" : "normal";
	const needed = CALLS_OVER_PROPORTION / (1 - (question.proportion ?? .99));
	const mostMs = question.proportion === null ? MOST_SOLO_MS[speed] : MOST_BUDGETED_SOLO_MS[speed];
	const calls = Math.max(LEAST_SOLO_MS[speed] / question.callMs, Math.min(needed, mostMs / question.callMs), 6);
	const rounds = Math.max(3, Math.min(ROUNDS, Math.floor(calls / 2), Math.floor(2e3 / question.loadMs)));
	return {
		rounds,
		callsPerRound: Math.max(2, Math.min(1e5, Math.ceil(calls / rounds))),
		warmUpMs: Math.min(8, LEAST_SOLO_MS[speed] / rounds / 2)
	};
}

// src/benchmark/measurement.ts
function batchSizeOf({ batchSize, baselineBatchSize }, arm) {
	return arm === "candidate" ? batchSize : baselineBatchSize;
}
/** Sessions that take longer to create are kept for several rounds: a large model has a noise floor of its own. */
const MOST_LOAD_MS = 150;
const ROUNDS_OF_LARGE_MODEL = 4;
function isFreshRound(round, loadMs) {
	return loadMs <= MOST_LOAD_MS || round % ROUNDS_OF_LARGE_MODEL === 0;
}
function seedSequence(seed) {
	const random = seededRandom(seed);
	return () => randomIndex(random, 2 ** 31);
}
const PROBE_MS = 15;
const PROBE_CALLS = 2;
/** A first look: whether the model answers at all, how long it takes, and how many rows it wants at once. */
async function probeArm(client, request) {
	const { arm, batchSize, seed, quick } = request;
	const round = {
		arm,
		batchSize,
		seed,
		fresh: true,
		warmUpMs: 3,
		durationMs: PROBE_MS,
		leastCalls: PROBE_CALLS
	};
	const reply = await client.solo(round, PROBE_MS);
	return {
		callMs: median(reply.times),
		loadMs: reply.loadMs,
		batchSize: reply.batchSize,
		quick
	};
}

// src/benchmark/compare.ts
/** No further stage begins after this: a slow model or a busy machine leaves the answer open rather than taking minutes. */
const LAST_STAGE_BEGINS_SECONDS = 15;
const NOTHING_COMPARED = {
	stretches: [],
	discarded: [],
	seconds: 0
};
/**
* The next stretch of candidate against baseline, and of the baseline against itself; the same comparison where the declared
* limits are decided or the stages are over. Between two of them something else is to be measured: they have to lie apart.
*/
async function compareOn(measurement, before) {
	const stage = STAGES[before.stretches.length];
	if (stage === void 0 || !goesOn(measurement, before)) return before;
	const start = performance.now();
	const taken = await takeStretch(measurement, stage);
	measurement.report("comparing with the baseline", 1);
	return {
		stretches: [...before.stretches, taken.stretch],
		discarded: [...before.discarded, ...taken.discarded],
		seconds: before.seconds + (performance.now() - start) / 1e3
	};
}
function describeComparison(measurement, { stretches, discarded, seconds }) {
	const { curve } = measurement;
	const sizes = sizesOf(measurement);
	const compared = summarizeComparison({
		stretches,
		batchSizes: sizes,
		alpha: alphaAfter(stretches.length),
		facts: {
			stages: stretches.length,
			seconds,
			discardedShare: mean(discarded)
		}
	});
	return curve === null ? compared : {
		...compared,
		batchSizes: sizes,
		curve: [...curve]
	};
}
function sizesOf({ batchSize, baselineBatchSize }) {
	return {
		candidate: batchSize,
		baseline: baselineBatchSize
	};
}
/** With `quick`, a comparison that the first two stretches leave open stays open. */
function goesOn(measurement, { stretches, seconds }) {
	const { request } = measurement;
	if (stretches.length < 2) return true;
	if (request.quick || seconds > LAST_STAGE_BEGINS_SECONDS) return false;
	const metrics = comparableMetrics(sizesOf(measurement));
	const limits = Object.fromEntries(Object.entries(request.ratioLimits).filter(([name]) => metrics.some((metric) => metric === name)));
	return needsAnotherStage(stretches, limits, alphaAfter(stretches.length));
}
function alphaAfter(stretches) {
	return STAGES[stretches - 1]?.alpha ?? 0;
}
async function takeStretch(measurement, stage) {
	const candidate = [];
	const sentinel = [];
	const discarded = [];
	for (let round = 0; round < stage.rounds; round++) {
		const reply = await duetRound(measurement, stage, round);
		const [ofCandidate, ofBaseline, ofSentinel] = reply.times.map((times, arm) => ({
			times,
			batchSize: reply.batchSizes[arm] ?? 1
		}));
		if (ofCandidate === void 0 || ofBaseline === void 0) continue;
		candidate.push(compareRound(ofCandidate, ofBaseline));
		if (ofSentinel !== void 0) sentinel.push(compareRound(ofSentinel, ofBaseline));
		discarded.push(reply.discardedShare);
	}
	return {
		stretch: {
			candidate,
			sentinel
		},
		discarded
	};
}
async function duetRound(measurement, stage, round) {
	const { client, probe, request, ...rest } = measurement;
	const plan = planDuetRound(stage, {
		...probe,
		limitsTail: limitsTail(request.ratioLimits)
	});
	const arms = rest.hasSentinel ? [
		"candidate",
		"baseline",
		"sentinel"
	] : ["candidate", "baseline"];
	const expectedMs = plan.durationMs + arms.length * (probe.loadMs + plan.warmUpMs + (plan.leastTriples + 2) * probe.callMs);
	const batchSizes = arms.map((arm) => batchSizeOf(measurement, arm));
	return client.duet({
		...plan,
		arms,
		batchSizes,
		seed: rest.nextSeed(),
		fresh: rest.isFresh(round)
	}, expectedMs);
}

// src/domain/benchmark/batch-size.ts
/** Doubling once more must be worth it. */
const LEAST_GAIN = 1.05;
/** Below this many rows the fixed cost of a call hides what a batch gains. */
const ALWAYS_TRIED = 64;
/** Doubles the batch, up to 64 rows at least, until two doublings in a row gain less than 5 %; keeps the best probe. */
function nextBatchSize(probes, largest) {
	const last = probes.at(-1);
	if (last === void 0) return {
		kind: "probe",
		batchSize: 1
	};
	if ((last.batchSize < ALWAYS_TRIED || gainedLately(probes)) && last.batchSize * 2 <= largest) return {
		kind: "probe",
		batchSize: last.batchSize * 2
	};
	return {
		kind: "settled",
		batchSize: bestBatchSize(probes)
	};
}
/** Of those that were tried; 1 where none was. */
function bestBatchSize(probes) {
	const [first, ...rest] = probes;
	return rest.reduce((a, b) => b.rowsPerSecond > (a?.rowsPerSecond ?? 0) ? b : a, first)?.batchSize ?? 1;
}
function gainedLately(probes) {
	const before = probes.slice(0, -2).map(({ rowsPerSecond }) => rowsPerSecond);
	const best = Math.max(0, ...before);
	return probes.slice(-2).some(({ rowsPerSecond }) => rowsPerSecond >= best * LEAST_GAIN);
}
/** A size at which both reach this share of their best serves both: then their latencies compare, too. */
const NEARLY_BEST = .97;
/**
* The size for each of two versions: one for both where that costs neither over 3 % of its best, so that on flat curves chance
* does not part them; else each its own best.
*/
function chooseSizes(curve) {
	const own = {
		candidate: bestOf(curve, "candidate"),
		baseline: bestOf(curve, "baseline")
	};
	const shared = curve.map((point) => ({
		batchSize: point.batchSize,
		share: leastShare(point, own)
	})).toSorted((a, b) => b.share - a.share)[0];
	if (shared !== void 0 && shared.share >= NEARLY_BEST) return {
		candidate: shared.batchSize,
		baseline: shared.batchSize
	};
	const candidate = own.candidate?.batchSize ?? 1;
	return {
		candidate,
		baseline: own.baseline?.batchSize ?? candidate
	};
}
function bestOf(curve, arm) {
	return probesOf(curve, arm).toSorted((a, b) => b.rowsPerSecond - a.rowsPerSecond)[0];
}
/** What was tried of one version, by size. */
function probesOf(curve, arm) {
	return curve.flatMap((point) => {
		const rowsPerSecond = point[arm];
		return rowsPerSecond === null ? [] : [{
			batchSize: point.batchSize,
			rowsPerSecond
		}];
	});
}
/** Of the version that it suits less; 0 where one of them does not take it. */
function leastShare(point, own) {
	const shareOf = (arm) => (point[arm] ?? 0) / (own[arm]?.rowsPerSecond ?? Infinity);
	return Math.min(shareOf("candidate"), shareOf("baseline"));
}
/** One curve of points that were measured of both or of one. */
function joinPoints(points) {
	const joined = /* @__PURE__ */ new Map();
	for (const { batchSize, candidate, baseline } of points) {
		const known = joined.get(batchSize);
		const [own, theirs] = [candidate ?? known?.candidate ?? null, baseline ?? known?.baseline ?? null];
		joined.set(batchSize, {
			batchSize,
			candidate: own,
			baseline: theirs
		});
	}
	return [...joined.values()].toSorted((a, b) => a.batchSize - b.batchSize);
}
/** A size that reaches this share of the best may be the best. */
const CONTENDING = .85;
const MOST_CONTENDERS = 5;
/** The sizes that may be the best of both, or of one, and that all of these versions take: to be measured again, in turns too. */
function contenders(curve, versions) {
	const own = versions.map((version) => ({
		version,
		best: bestOf(curve, version)?.rowsPerSecond ?? Infinity
	}));
	return curve.filter((point) => versions.every((version) => point[version] !== null)).map(({ batchSize, ...rates }) => {
		const shares = own.map(({ version, best }) => (rates[version] ?? 0) / best);
		return {
			batchSize,
			most: Math.max(...shares),
			least: Math.min(...shares)
		};
	}).filter(({ most }) => most >= CONTENDING).toSorted((a, b) => b.least + b.most - a.least - a.most).slice(0, MOST_CONTENDERS).map(({ batchSize }) => batchSize);
}

// src/benchmark/offline.ts
const LARGEST_BATCH = 1024;
const MOST_BATCH_BYTES = 64 * 2 ** 20;
/** Doubling on beyond a second a call would take too long for a benchmark. */
const MOST_CALL_MS = 1e3;
/** Of each point: fresh sessions, so that no place in memory decides for a size. */
const POINT_ROUNDS = {
	normal: 3,
	quick: 1
};
const POINT = {
	durationMs: 20,
	leastTriples: 3,
	warmUpMs: 3,
	fresh: true
};
/**
* Rows a second by batch size, doubled until neither version gains by it. A version that fails with larger batches keeps those
* that it took, and the other one goes on alone.
*/
async function measureCurve(request) {
	return refine(request, await climbAll(request));
}
/** Rounds over the sizes that may be the best, so that those are compared in turns as well and no moment decides for one. */
const CONTEST_ROUNDS = {
	normal: 6,
	quick: 2
};
async function refine(request, curve) {
	const sizes = contenders(curve, request.versions);
	if (sizes.length < 2) return curve;
	await using client = await request.open(request.versions);
	const replies = new Map(sizes.map((size) => [size, []]));
	for (let round = 0; round < CONTEST_ROUNDS[request.quick ? "quick" : "normal"]; round++) for (const [size, found] of replies) {
		const reply = await askPoint(client, request, size);
		if (reply instanceof ModelFailedError) return curve;
		found.push(reply);
	}
	const again = [...replies.values()].flatMap((found) => request.versions.map((version, index) => describePoint(version, index, found).point));
	return joinPoints([...curve, ...again]);
}
async function climbAll(request) {
	const climbed = await climb(request, []);
	if (climbed.failed === null) return joinPoints(climbed.points);
	if (request.versions.length === 1) {
		if (climbed.points.length > 0) return joinPoints(climbed.points);
		throw climbed.failed;
	}
	const alone = [...climbed.points];
	for (const version of request.versions) {
		const own = await climb({
			...request,
			versions: [version]
		}, climbed.points);
		if (own.failed !== null && version === "candidate" && probesOf(own.points, version).length === 0) throw own.failed;
		alone.push(...own.points);
	}
	return joinPoints(alone);
}
async function climb(request, known) {
	await using client = await request.open(request.versions);
	const points = [...known];
	let largest = Math.max(1, Math.min(LARGEST_BATCH, Math.floor(MOST_BATCH_BYTES / Math.max(1, request.rowBytes))));
	let versions = request.versions;
	for (;;) {
		const batchSize = nextSize(points, versions, largest);
		if (batchSize === null) return {
			points,
			failed: null
		};
		const measured = await tryPoint(client, {
			...request,
			versions
		}, batchSize);
		if (measured instanceof ModelFailedError) return {
			points,
			failed: measured
		};
		points.push(...measured.flatMap(({ point }) => point));
		versions = versions.filter((version) => measured.some((one) => one.version === version && one.tookSize === batchSize));
		if (Math.max(...measured.map(({ callMs }) => callMs)) > MOST_CALL_MS) largest = batchSize;
	}
}
function nextSize(points, versions, largest) {
	const sizes = versions.flatMap((version) => {
		const step = nextBatchSize(probesOf(joinPoints(points), version), largest);
		return step.kind === "probe" ? [step.batchSize] : [];
	});
	return sizes.length === 0 ? null : Math.max(...sizes);
}
async function tryPoint(client, request, batchSize) {
	const replies = [];
	for (let round = 0; round < POINT_ROUNDS[request.quick ? "quick" : "normal"]; round++) {
		const reply = await askPoint(client, request, batchSize);
		if (reply instanceof ModelFailedError) return reply;
		replies.push(reply);
	}
	return request.versions.map((version, index) => describePoint(version, index, replies));
}
async function askPoint(client, { versions, nextSeed }, batchSize) {
	const batchSizes = versions.map(() => batchSize);
	try {
		return await client.duet({
			...POINT,
			arms: versions,
			batchSizes,
			seed: nextSeed()
		}, POINT.durationMs);
	} catch (error) {
		if (error instanceof ModelFailedError) return error;
		throw error;
	}
}
/** By the median call of the median round: one stall decides for no size. */
function describePoint(version, index, replies) {
	const tookSize = replies[0]?.batchSizes[index] ?? 1;
	const callMs = median(replies.map(({ times }) => median(times[index] ?? /* @__PURE__ */ new Float64Array())));
	return {
		version,
		tookSize,
		callMs,
		point: {
			batchSize: tookSize,
			candidate: null,
			baseline: null,
			[version]: 1e3 * tookSize / callMs
		}
	};
}

// src/benchmark/open-measurement.ts
/** The process holds up to three sessions; each may take what one model may. */
const SESSIONS = 3;
/** A session takes about this many times its file while it is created. */
const MEMORY_OVER_FILE = 2.5;
async function openMeasurement(request, site) {
	const nextSeed = seedSequence(request.seed);
	const choices = {
		...await chooseBatchSizes(request, site, nextSeed),
		nextSeed
	};
	const both = site.baseline === null ? null : await openBoth(request, site, choices);
	if (both !== null) return both;
	const batchSize = choices.sizes.candidate;
	const client = await openClient(request, {
		...site,
		baseline: null
	});
	const probe = await probeOrClose(client, {
		arm: "candidate",
		batchSize,
		seed: nextSeed(),
		quick: request.quick
	});
	return {
		measurement: describe$1(client, request, {
			probe,
			baselineBatchSize: probe.batchSize,
			curve: null,
			nextSeed,
			hasSentinel: false
		}),
		hasBaseline: false
	};
}
/** The declared size; without one, one row a call, or for `offline` what a curve of both says, in a process of its own. */
async function chooseBatchSizes(request, site, nextSeed) {
	const { mode, quick, rows } = request;
	if (mode.batchSize !== void 0 || mode.scenario !== "offline") {
		const size = mode.batchSize ?? 1;
		return {
			sizes: {
				candidate: size,
				baseline: size
			},
			curve: null
		};
	}
	const versions = site.baseline === null ? ["candidate"] : ["candidate", "baseline"];
	const open = (opened) => openClient(request, {
		...site,
		baseline: opened.includes("baseline") ? site.baseline : null
	});
	const curve = await measureCurve({
		versions,
		rowBytes: rowBytes(rows),
		quick,
		nextSeed,
		open
	});
	return {
		sizes: chooseSizes(curve),
		curve
	};
}
/** null when the baseline does not run, or takes batches of another size than declared: then there is nothing to compare. */
async function openBoth(request, site, { sizes, curve, nextSeed }) {
	const client = await openClient(request, site);
	const round = (arm) => ({
		arm,
		batchSize: sizes[arm],
		quick: request.quick,
		seed: nextSeed()
	});
	const candidate = await probeOrClose(client, round("candidate"));
	const baseline = await probeBaseline(client, round("baseline"));
	const isAlike = baseline?.batchSize === candidate.batchSize || curve !== null;
	if (baseline === null || !isAlike) {
		await client[Symbol.asyncDispose]();
		return null;
	}
	const probe = {
		...candidate,
		callMs: Math.max(candidate.callMs, baseline.callMs),
		loadMs: Math.max(candidate.loadMs, baseline.loadMs)
	};
	const hasSentinel = fitsThrice(request);
	return {
		measurement: describe$1(client, request, {
			probe,
			baselineBatchSize: baseline.batchSize,
			curve,
			nextSeed,
			hasSentinel
		}),
		hasBaseline: true
	};
}
async function probeOrClose(client, request) {
	try {
		return await probeArm(client, request);
	} catch (error) {
		await client[Symbol.asyncDispose]();
		throw error;
	}
}
async function probeBaseline(client, request) {
	try {
		return await probeArm(client, request);
	} catch (error) {
		if (error instanceof ModelFailedError) return null;
		throw error;
	}
}
async function openClient(request, site) {
	const { rows, signature, baselineForm, mode, limits } = request;
	const client = new RigClient({
		...limits,
		memoryBytes: SESSIONS * limits.memoryBytes
	}, site.signal);
	const others = site.baseline === null ? {} : {
		baseline: site.baseline,
		sentinel: site.baseline
	};
	const models = {
		candidate: site.candidate,
		...others
	};
	const threads = mode.threads ?? 1;
	await client.setup({
		models,
		rows,
		baselineForm,
		unseen: site.unseen,
		signature,
		threads
	});
	return client;
}
function describe$1(client, request, description) {
	const { probe } = description;
	return {
		client,
		request,
		...description,
		batchSize: probe.batchSize,
		isFresh: (round) => isFreshRound(round, probe.loadMs),
		report: (activity, done) => request.onProgress({
			activity,
			done
		}),
		[Symbol.asyncDispose]: () => client[Symbol.asyncDispose]()
	};
}
/** Whether the memory of this machine holds the candidate and the baseline twice. */
function fitsThrice({ candidate, baseline }) {
	return (sizeOf(candidate) + (baseline === null ? 0 : 2 * sizeOf(baseline))) * MEMORY_OVER_FILE < freemem();
}

// src/domain/benchmark/arrivals.ts
/** Independent arrivals (a Poisson process), as from many users who do not know of each other. */
function poissonSchedule(ratePerSecond, count, random) {
	return scaleArrivals(unitArrivals(count, random), ratePerSecond);
}
/** One arrival every 1/rate seconds, as from a sensor or a stream of frames. */
function fixedSchedule(ratePerSecond, count) {
	return Float64Array.from({ length: count }, (_, index) => (index + 1) * 1e3 / ratePerSecond);
}
/** Poisson arrivals at one a millisecond. Scaling one stream keeps a search over rates monotone. */
function unitArrivals(count, random) {
	let time = 0;
	return Float64Array.from({ length: count }, () => {
		time -= Math.log(1 - random());
		return time;
	});
}
function scaleArrivals(unit, ratePerSecond) {
	return unit.map((time) => time * 1e3 / ratePerSecond);
}

// src/domain/benchmark/open-loop.ts
/**
* Latency from the intended arrival, so that waiting behind a slow call counts (no coordinated omission). A request that
* had arrived but was not served when the run ended has waited at least until then, and counts with that.
*/
function openLoopLatencies(trace) {
	const latencies = [];
	for (const [index, intended] of trace.intended.entries()) {
		const completed = trace.completed[index];
		if (completed === void 0 && intended >= trace.endMs) break;
		latencies.push((completed ?? trace.endMs) - intended);
	}
	return Float64Array.from(latencies);
}
/**
* Latencies that the same service times would have under other arrivals, by Lindley's recursion for one server:
* wait' = max(0, wait + service − gap). The service trace is repeated when it is shorter than the schedule.
*/
function replayQueue(service, arrivals) {
	let free = 0;
	return arrivals.map((arrival, index) => {
		free = Math.max(arrival, free) + (service[index % service.length] ?? 0);
		return free - arrival;
	});
}
/** How far the work fell behind over several runs at one rate: requests in the system, and how fast they grow. */
function summarizeBacklog(traces, ratePerSecond) {
	const services = traces.map(({ service }) => mean(service)).filter((value) => !Number.isNaN(value));
	const series = traces.map(backlogSeries).filter(({ times }) => times.length > 1);
	return {
		utilisation: ratePerSecond * mean(services) / 1e3,
		slopePerSecond: series.length === 0 ? 0 : mean(series.map(slopePerSecond)),
		maximum: series.reduce((most, { backlog }) => backlog.reduce((a, b) => Math.max(a, b), most), 0)
	};
}
/** Requests that had arrived and were not yet done, just after each completion. */
function backlogSeries({ intended, completed }) {
	let arrived = 0;
	const backlog = [];
	for (const [done, time] of completed.entries()) {
		while (arrived < intended.length && (intended[arrived] ?? 0) <= time) arrived++;
		backlog.push(arrived - done - 1);
	}
	return {
		times: [...completed],
		backlog
	};
}
/** Least squares. */
function slopePerSecond({ times, backlog }) {
	const centerTime = mean(times);
	const centerBacklog = mean(backlog);
	let covariance = 0;
	let variance = 0;
	for (const [index, time] of times.entries()) {
		covariance += (time - centerTime) * ((backlog[index] ?? 0) - centerBacklog);
		variance += (time - centerTime) ** 2;
	}
	return variance === 0 ? 0 : covariance / variance * 1e3;
}

// src/domain/benchmark/capacity.ts
const PERCENTILES = [
	{
		percentile: "p999",
		proportion: .999
	},
	{
		percentile: "p99",
		proportion: .99
	},
	{
		percentile: "p95",
		proportion: .95
	},
	{
		percentile: "p90",
		proportion: .9
	},
	{
		percentile: "p50",
		proportion: .5
	}
];
function highestPercentileBudget(budgets) {
	for (const entry of PERCENTILES) {
		const budget = budgets?.[entry.percentile];
		if (budget !== void 0) return {
			...entry,
			budget
		};
	}
	return null;
}
/** Enough replayed arrivals for a stable 99.9th percentile. */
const REPLAYED_ARRIVALS = 2e4;
/** Nearer to saturation no run of a second can show whether the queue grows for ever. */
const HIGHEST_LOAD = .95;
/** 2^-12 of the saturation rate is finer than the estimate deserves. */
const BISECTIONS = 12;
/**
* The highest Poisson rate a second at which a replay of the measured service times still keeps the percentile within the
* bound; 0 when it does not even without load. It is a screen: a true open-loop run must confirm it.
*/
function searchCapacity(question) {
	const unit = unitArrivals(REPLAYED_ARRIVALS, question.random);
	const holds = (rate) => {
		const latencies = replayQueue(question.service, scaleArrivals(unit, rate)).sort();
		return percentile(latencies, question.proportion) <= question.boundMs;
	};
	let lower = 0;
	let upper = HIGHEST_LOAD * 1e3 / mean(question.service);
	for (let step = 0; step < BISECTIONS; step++) {
		const middle = (lower + upper) / 2;
		if (holds(middle)) lower = middle;
		else upper = middle;
	}
	return lower;
}

// src/benchmark/load.ts
/** Open-loop runs at one rate. */
async function applyLoad(measurement, options) {
	const { client, probe } = measurement;
	const { arm } = options;
	const batchSize = batchSizeOf(measurement, arm);
	const limitMs = options.limitMs / options.runs;
	const traces = [];
	for (let run = 0; run < options.runs; run++) {
		const seed = measurement.nextSeed();
		const intended = schedule(options, seed);
		const round = {
			arm,
			batchSize,
			seed,
			fresh: measurement.isFresh(run),
			warmUpMs: 6
		};
		const reply = await client.openLoop({
			...round,
			intended,
			limitMs,
			callMs: probe.callMs
		});
		traces.push({
			intended,
			completed: reply.completed,
			service: reply.service,
			endMs: reply.endMs
		});
		measurement.report(`serving ${Math.round(options.ratePerSecond)} requests a second`, (run + 1) / options.runs);
	}
	return traces;
}
function schedule({ arrivals, ratePerSecond, requests, runs }, seed) {
	const count = Math.max(2, Math.ceil(requests / runs));
	return arrivals === "fixed" ? fixedSchedule(ratePerSecond, count) : poissonSchedule(ratePerSecond, count, seededRandom(seed));
}
/** Runs of an open-loop measurement. */
const RUNS = 10;
/** Requests that a 99th percentile with an interval needs, with a reserve for clusters. */
const REQUESTS_OVER_PROPORTION = 9;
const LOAD_LIMIT_MS = {
	normal: 1e3,
	quick: 300
};
/** A slow model gets more time for the requests that its percentile needs. */
const SLOW_LOAD_LIMIT_MS = {
	normal: 1e4,
	quick: 1e3
};
/** Slow models get this many calls in spite of the limit. */
const LEAST_CALLS = 30;
/** What a request costs beside its call: the idle time that is not cut short. */
const IDLE_MS = .3;
/** How long to apply the declared load: as many requests as the declared percentile needs, within the time. */
function planLoad(measurement, arm, arrivals) {
	const { request, probe } = measurement;
	const speed = probe.quick ? "quick" : "normal";
	const proportion = highestPercentileBudget(request.mode.budgets.latency)?.proportion ?? .99;
	const needed = REQUESTS_OVER_PROPORTION / (1 - proportion);
	const neededMs = Math.min(needed * (probe.callMs + IDLE_MS), SLOW_LOAD_LIMIT_MS[speed]);
	const limitMs = Math.max(LOAD_LIMIT_MS[speed], neededMs, LEAST_CALLS * probe.callMs);
	const runs = Math.max(3, Math.min(RUNS, Math.floor(1e3 / probe.loadMs)));
	const most = 1.2 * limitMs / probe.callMs;
	return {
		arm,
		arrivals,
		runs,
		limitMs,
		requests: Math.min(most, Math.max(2e3, needed))
	};
}
/** As many times the runs of a plan, each as long as there. */
function repeatLoad(plan, factor) {
	const runs = Math.ceil(plan.runs * factor);
	const share = runs / plan.runs;
	return {
		...plan,
		runs,
		limitMs: plan.limitMs * share,
		requests: plan.requests * share
	};
}
function latenciesOf(traces) {
	return traces.map(openLoopLatencies);
}
function backlogOf(traces, ratePerSecond) {
	return summarizeBacklog(traces, ratePerSecond);
}
const VERIFICATIONS = 6;
const STEP_DOWN = .88;
const VERIFY_LIMIT_MS = {
	normal: 300,
	quick: 100
};
/**
* The highest Poisson rate that holds the bound: found by replaying the service times, then confirmed by a true open-loop
* run, in smaller steps down until one confirms it. null without a latency budget, or when no run confirms a rate.
*/
async function measureCapacity(measurement, service) {
	const bound = highestPercentileBudget(measurement.request.mode.budgets.latency);
	if (bound === null) return null;
	const boundMs = parseDuration(bound.budget);
	const random = seededRandom(measurement.nextSeed());
	let rate = searchCapacity({
		service: concatenate(service),
		boundMs,
		proportion: bound.proportion,
		random
	});
	const facts = {
		boundMs,
		percentile: bound.percentile
	};
	if (rate === 0) return {
		rate,
		...facts
	};
	const plan = {
		...planLoad(measurement, "candidate", "poisson"),
		runs: 2
	};
	const limitMs = Math.max(VERIFY_LIMIT_MS[measurement.probe.quick ? "quick" : "normal"], 60 * measurement.probe.callMs);
	for (let attempt = 0; attempt < VERIFICATIONS; attempt++, rate *= STEP_DOWN) {
		const traces = await applyLoad(measurement, {
			...plan,
			ratePerSecond: rate,
			limitMs
		});
		const latencies = sortedCopy(concatenate(latenciesOf(traces)));
		if (percentile(latencies, bound.proportion) <= boundMs) return {
			rate,
			...facts
		};
	}
	return null;
}

// src/domain/benchmark/more-calls.ts
/** How many times the calls of the first look the second one adds, if there is time. */
const MOST_FACTOR = 3;
/** Only for a question that would stay open: calls of microseconds take that long where the machine hardly lets them run. */
const MOST_MS = 3e4;
/**
* By how many times its own calls the first look should be followed by a second one: 0 when each budget can be decided, and
* when so many would not be enough, as for a slow model.
* That does not ask whether a budget is kept, so that looking twice favours neither answer.
*/
function moreCalls({ rounds, budgets, tookMs }) {
	const sorted = sortRounds(rounds);
	const more = Math.min(MOST_FACTOR, MOST_MS / tookMs);
	return PERCENTILES.some(({ percentile, proportion }) => {
		const budget = budgets?.[percentile];
		if (budget === void 0) return false;
		const isDecided = (factor) => isDecidable(sorted, parseDuration(budget), {
			proportion,
			error: .01,
			factor
		});
		return !isDecided(1) && isDecided(1 + more);
	}) ? more : 0;
}

// src/benchmark/second-look.ts
/** Measures once, and once more where the calls were too few or too clustered for a declared budget and there is time. */
async function lookTwice(measurement, looks) {
	const start = performance.now();
	const first = await looks.take(1);
	if (looks.arm !== "candidate") return first;
	const factor = moreCalls({
		rounds: looks.timesOf(first),
		budgets: measurement.request.mode.budgets.latency,
		tookMs: performance.now() - start
	});
	return factor === 0 ? first : [...first, ...await looks.take(factor)];
}

// src/benchmark/solo.ts
async function measureSolo(measurement, arm, proportion) {
	return repeatSolo(measurement, {
		arm,
		plan: planSolo({
			...measurement.probe,
			proportion
		})
	});
}
async function repeatSolo(measurement, { arm, plan }) {
	const rounds = [];
	for (let round = 0; round < plan.rounds; round++) {
		rounds.push(await soloRound(measurement, {
			arm,
			plan,
			round
		}));
		measurement.report(`measuring the ${arm} alone`, (round + 1) / plan.rounds);
	}
	return rounds;
}
async function soloRound(measurement, { arm, plan, round }) {
	const { client, probe } = measurement;
	const batchSize = batchSizeOf(measurement, arm);
	const expectedMs = probe.loadMs + plan.warmUpMs + (plan.callsPerRound + 2) * probe.callMs;
	const request = {
		arm,
		batchSize,
		durationMs: 0,
		leastCalls: plan.callsPerRound,
		warmUpMs: plan.warmUpMs
	};
	return (await client.solo({
		...request,
		seed: measurement.nextSeed(),
		fresh: measurement.isFresh(round)
	}, expectedMs)).times;
}
/** Rows a second of a model that is kept busy, from its call times in milliseconds. */
function throughputOf(rounds, batchSize) {
	return estimateOfRounds(rounds.filter(({ length }) => length > 0).map((round) => 1e3 * batchSize / mean(round)));
}

// src/benchmark/scenarios.ts
/** The absolute figures of one model under the load pattern of its mode. */
async function measureScenario(measurement, arm) {
	const { scenario, rate } = measurement.request.mode;
	const ratePerSecond = rate === void 0 ? null : parseRate(rate);
	const isLoaded = ratePerSecond !== null && (scenario === "server" || scenario === "multi-stream");
	const solo = isLoaded ? await measureSolo(measurement, arm, null) : await measureAlone(measurement, arm);
	const throughput = throughputOf(solo, batchSizeOf(measurement, arm));
	if (!isLoaded) return {
		rate: ratePerSecond,
		latency: summarizeLatency(solo),
		histogram: buildHistogram(solo),
		throughput,
		capacity: null
	};
	const plan = planLoad(measurement, arm, scenario === "server" ? "poisson" : "fixed");
	const traces = await lookTwice(measurement, {
		arm,
		take: (factor) => applyLoad(measurement, {
			...repeatLoad(plan, factor),
			ratePerSecond
		}),
		timesOf: latenciesOf
	});
	const latencies = latenciesOf(traces);
	return {
		rate: ratePerSecond,
		latency: summarizeLatency(latencies),
		histogram: buildHistogram(latencies),
		throughput,
		capacity: scenario === "server" && arm === "candidate" ? await measureCapacity(measurement, solo) : null,
		...scenario === "multi-stream" ? { backlog: backlogOf(traces, ratePerSecond) } : {}
	};
}
async function measureAlone(measurement, arm) {
	const proportion = highestPercentileBudget(measurement.request.mode.budgets.latency)?.proportion ?? null;
	const plan = planSolo({
		...measurement.probe,
		proportion
	});
	return lookTwice(measurement, {
		arm,
		take: (factor) => repeatSolo(measurement, {
			arm,
			plan: {
				...plan,
				rounds: Math.ceil(plan.rounds * factor)
			}
		}),
		timesOf: (rounds) => rounds
	});
}

// src/benchmark/unseen.ts
/** No further look begins after this; what is open then stays open. */
const LAST_LOOK_BEGINS_MS = {
	normal: 3e3,
	quick: 1e3
};
/** A slow model gets fewer turns than a look wants, but so many. */
const LEAST_TURNS = 4;
/** What rows cost the candidate that it cannot know, made in so many ways: the worst of them; null where there is none. */
async function measureUnseen(measurement, ways, now = clock) {
	let worst = null;
	for (let way = 0; way < ways; way += 1) {
		const one = await measureWay({
			...measurement,
			way,
			now
		});
		if (worst === null || badnessOf(one) > badnessOf(worst)) worst = one;
	}
	return worst;
}
/** A failure, no answer, what stays open, a pass; and of those the higher ratio. */
function badnessOf({ ratio, result }) {
	if (ratio.value === null) return BADNESS.unanswered;
	return BADNESS[result] + Math.atan(ratio.value) / Math.PI;
}
const BADNESS = {
	pass: 0,
	inconclusive: 1,
	unanswered: 2,
	fail: 3
};
/**
* Against rows of the data: look by look, while the question is open. No ratio where it does not answer such rows: an error is
* an answer to a question, and no more can be said of its latency.
*/
async function measureWay(measurement) {
	try {
		return await lookOn(measurement, {
			index: 0,
			turnMs: 2 * measurement.probe.callMs,
			tookMs: 0,
			found: NOTHING$1
		});
	} catch (error) {
		if (error instanceof ModelFailedError && error.failure.reason === "error") return UNANSWERED;
		throw error;
	}
}
const clock = () => performance.now();
const NOTHING$1 = {
	turns: 0,
	compared: {
		unseen: [],
		again: []
	}
};
const UNANSWERED = {
	metric: "latency_mean",
	ratio: {
		value: null,
		interval: null
	},
	noiseFloor: null,
	turns: 0,
	looks: 1,
	result: "inconclusive"
};
async function lookOn(measurement, { index, turnMs, tookMs, found }) {
	const mostMs = LAST_LOOK_BEGINS_MS[measurement.probe.quick ? "quick" : "normal"];
	const look = LOOKS[index] ?? LOOKS[0];
	const looks = index + 1;
	const affordable = Math.max(LEAST_TURNS, Math.floor(mostMs / turnMs));
	const start = measurement.now();
	const taken = await takeTurns(measurement, {
		...look,
		leastTurns: Math.min(look.leastTurns, affordable)
	});
	const lookMs = measurement.now() - start;
	measurement.report("asking for rows that it cannot know", looks / LOOKS.length);
	const joined = join$1(found, taken);
	const judged = judgeTurns(joined.compared, {
		alpha: look.alpha,
		looks
	});
	const isOver = looks === LOOKS.length || looks > 1 && tookMs + lookMs > mostMs;
	if (judged.result !== "inconclusive" || isOver) return {
		...judged,
		turns: joined.turns,
		looks
	};
	return lookOn(measurement, {
		index: looks,
		turnMs: lookMs / Math.max(1, taken.turns),
		tookMs: tookMs + lookMs,
		found: joined
	});
}
async function takeTurns({ client, probe, way, batchSize, ...rest }, look) {
	const { durationMs, leastTurns } = look;
	const request = {
		way,
		seed: rest.nextSeed(),
		batchSize,
		callMs: probe.callMs,
		durationMs,
		leastTurns
	};
	const { times } = await client.turns(request, durationMs + 2 * (leastTurns + 1) * probe.callMs);
	const [seen = /* @__PURE__ */ new Float64Array(), unseen = /* @__PURE__ */ new Float64Array()] = times;
	return {
		turns: seen.length,
		compared: compareTurns(seen, unseen)
	};
}
function join$1(before, { turns, compared }) {
	const { unseen, again } = before.compared;
	return {
		turns: before.turns + turns,
		compared: {
			unseen: [...unseen, ...compared.unseen],
			again: [...again, ...compared.again]
		}
	};
}

// src/benchmark/benchmark.ts
/** Measures models with their own runtimes in processes of their own. Cold starts are remembered between the modes of one version. */
function createBenchmark(options) {
	const cache = /* @__PURE__ */ new Map();
	return { measure: async (request) => {
		try {
			return await stageAndMeasure(request, options, cache);
		} catch (error) {
			if (!(error instanceof ModelFailedError)) throw error;
			return {
				...error.failure,
				runtime: options.runtimeOf(request.candidate.format).name
			};
		}
	} };
}
async function stageAndMeasure(request, { runtimeOf, signal }, cache) {
	const stage = (artifact, { signature }) => runtimeOf(artifact.format).stage(artifact, signature.outputs.map(({ name }) => name));
	await using candidate = await stage(request.candidate, request);
	await using baseline = request.baseline === null ? null : await stage(request.baseline, request.baselineForm ?? request);
	const forms = limitForms(request);
	const site = {
		candidate: measured(candidate),
		baseline: baseline === null ? null : measured(baseline),
		unseen: unseenRows(forms.rows, request.signature, request.seed),
		signal
	};
	return await measureMode({
		...request,
		...forms,
		onProgress: forwardOnly(request.onProgress)
	}, site, cache);
}
/** The same rows of both models. */
function limitForms({ rows, baselineForm }) {
	if (baselineForm === void 0) return { rows: limitRows(rows) };
	const most = Math.min(worthSending(rows), worthSending(baselineForm.rows));
	return {
		rows: limitRows(rows, most),
		baselineForm: {
			...baselineForm,
			rows: limitRows(baselineForm.rows, most)
		}
	};
}
/** Without its disposal, which cannot be sent to another process. */
function measured({ engine, modelPath }) {
	return {
		engine,
		modelPath
	};
}
/** Fresh processes: the fewest that give an interval. */
const COLD_RUNS = 3;
async function measureMode(request, site, cache) {
	const { candidate, explanation } = request;
	const cold = coldStarts(request, site, cache);
	request.onProgress({
		activity: "starting from cold",
		done: 0
	});
	const own = await cold({
		artifact: candidate,
		model: site.candidate,
		form: request,
		runs: COLD_RUNS
	});
	const opened = await openMeasurement(request, site);
	await using measurement = opened.measurement;
	const compared = opened.hasBaseline ? await compareOn(during(measurement, .2, .3), NOTHING_COMPARED) : null;
	const figures = await measureScenario(during(measurement, .3, .6), "candidate");
	const bindingMs = await measureBinding(measurement);
	const again = compared === null ? null : await compareOn(during(measurement, .6, .7), compared);
	const unseen = await measureUnseen(during(measurement, .7, .75), site.unseen.length);
	const result = {
		...settingsOf(measurement),
		...figures,
		bindingMs,
		...unseen === null ? {} : { unseenRows: unseen },
		coldStart: own.coldStart,
		memoryBytes: own.memoryBytes,
		modelSizeBytes: sizeOf(candidate),
		comparison: null,
		...explanation === null ? {} : { explanation }
	};
	if (again === null) return {
		kind: "measured",
		result
	};
	return {
		kind: "measured",
		result: {
			...result,
			...await measureBaseline(measurement, site, {
				cold,
				again
			})
		}
	};
}
/** The baseline's own figures, between the later stretches of a comparison that is still open. */
async function measureBaseline(measurement, site, { cold, again }) {
	const { request } = measurement;
	const { baseline } = request;
	const third = await compareOn(during(measurement, .75, .85), again);
	const { latency, throughput, histogram } = await measureScenario(asContext(during(measurement, .85, .95)), "baseline");
	const comparison = describeComparison(measurement, await compareOn(during(measurement, .95, 1), third));
	if (baseline === null || site.baseline === null) return { comparison };
	const form = request.baselineForm ?? request;
	const { memoryBytes } = await cold({
		artifact: baseline,
		model: site.baseline,
		form,
		runs: 1
	});
	const memory = memoryBytes === null ? {} : { memoryBytes };
	return {
		comparison,
		baseline: {
			...measurement.batchSize === measurement.baselineBatchSize ? {
				latency,
				histogram
			} : {},
			throughput,
			...memory,
			modelSizeBytes: sizeOf(baseline)
		}
	};
}
/** The same measurement as a part of the whole, for its progress. */
function during(measurement, from, until) {
	const { onProgress } = measurement.request;
	return {
		...measurement,
		report: (activity, done) => onProgress({
			activity,
			done: from + (until - from) * done
		})
	};
}
/** Progress that repeats a part, for instance to confirm a rate, does not go back. */
function forwardOnly(onProgress) {
	let most = 0;
	return ({ activity, done }) => {
		most = Math.max(most, done);
		onProgress({
			activity,
			done: most
		});
	};
}
/** The baseline's own figures are shown beside the candidate's and decide nothing: a short measurement does. */
function asContext(measurement) {
	return {
		...measurement,
		probe: {
			...measurement.probe,
			quick: true
		}
	};
}
function settingsOf({ request, batchSize }) {
	const { mode, modeName } = request;
	return {
		mode: modeName,
		scenario: mode.scenario,
		threads: mode.threads ?? 1,
		batchSize
	};
}
function coldStarts({ limits, mode }, { signal }, cache) {
	const [threads, batchSize] = [mode.threads ?? 1, mode.batchSize ?? 1];
	return async ({ artifact, model, form, runs }) => {
		const { rows, signature } = form;
		const key = JSON.stringify([
			artifact.files.map(({ sha256 }) => sha256),
			threads,
			batchSize,
			runs
		]);
		const known = cache.get(key);
		if (known !== void 0) return known;
		const figures = await measureColdStart({
			model,
			rows,
			signature,
			threads,
			batchSize,
			limits,
			runs,
			signal
		});
		cache.set(key, figures);
		return figures;
	};
}

// src/adapters/system/environment.ts
/** The flags of an x86 or Arm processor that decide which kernels a runtime chooses. */
const VECTOR_FLAGS = /^(sse4_2|avx|avx2|fma|f16c|avx512\w*|avx_vnni\w*|amx_\w+|asimd\w*|sve\w*|sme\w*|i8mm|bf16)$/;
/** What of this machine can change a measurement. `variables` are those of the process, for the labels of a runner. */
function readEnvironment(runtime, variables) {
	const processors = cpus();
	const flags = readCpuFlags();
	return {
		cpu: processors[0]?.model.trim() ?? "unknown",
		cores: Math.max(1, processors.length),
		memoryBytes: totalmem(),
		os: `${type()} ${release()}`,
		arch: arch(),
		...flags === null ? {} : { hypervisor: flags.includes("hypervisor") },
		...flags === null ? {} : { cpuFlags: flags.filter((flag) => VECTOR_FLAGS.test(flag)).sort() },
		node: process.versions.node,
		runtime,
		runner: describeRunner(variables)
	};
}
/** null where the system does not list them. */
function readCpuFlags() {
	if (process.platform !== "linux") return null;
	return parseCpuFlags(readCpuInfo());
}
/** The flags of the first processor in /proc/cpuinfo; null when there is no such line. */
function parseCpuFlags(cpuinfo) {
	const line = /^(?:flags|Features)\s*:(.*)$/m.exec(cpuinfo)?.[1];
	return line === void 0 ? null : [...new Set(line.trim().split(/\s+/))];
}
function readCpuInfo() {
	try {
		return readFileSync("/proc/cpuinfo", "utf8");
	} catch {
		return "";
	}
}
/** Label and image of a GitHub runner, for instance `GitHub Actions 3 (Linux X64, ubuntu24 20260105.1)`; null elsewhere. */
function describeRunner(variables) {
	const { RUNNER_NAME, RUNNER_ENVIRONMENT, RUNNER_OS, RUNNER_ARCH, ImageOS, ImageVersion } = variables;
	const name = RUNNER_NAME ?? RUNNER_ENVIRONMENT;
	if (name === void 0) return null;
	const details = [joinKnown([RUNNER_OS, RUNNER_ARCH]), joinKnown([ImageOS, ImageVersion])].filter((part) => part !== "").join(", ");
	return details === "" ? name : `${name} (${details})`;
}
function joinKnown(parts) {
	return parts.filter((part) => part !== void 0 && part !== "").join(" ");
}

// src/adapters/system/kept-certificates.ts
/** Some 20 MB: whoever has more versions certifies the oldest again. */
const MOST_KEPT = 200;
/**
* Certificates that this machine measured, one file a question. `program` is the digest of the code that asks: the number of a
* build does not tell two states of a checkout apart. Whoever can write the folder could certify anything, so that one which is
* another's, or which others may write, is neither read nor written.
*/
function keepCertificates(folder, program) {
	const pathOf = (question) => join(folder, `${question}-${program}.json`);
	return {
		find: (question) => Promise.resolve(isPrivate(folder) ? readKept(pathOf(question)) : []),
		keep: async (question, certificate) => {
			try {
				await mkdir(folder, {
					recursive: true,
					mode: 448
				});
				if (!isPrivate(folder)) return;
				await writeWholeFile(pathOf(question), JSON.stringify(certificate), { fileMode: 384 });
				await removeOldest(folder);
			} catch (error) {
				if (!(error instanceof AppError) && systemCode(error) === "unknown error") throw error;
			}
		}
	};
}
/** What is not there, or is not what was written, is measured again. */
function readKept(path) {
	try {
		return [parseCertificate({
			path,
			content: readRegularFile(path, REPORT_LIMITS.fileBytes, isOwn)
		}).value];
	} catch (error) {
		if (error instanceof AppError || systemCode(error) !== "unknown error") return [];
		throw error;
	}
}
/** A link is no folder: where it leads, somebody else may decide. */
function isPrivate(folder) {
	try {
		const status = lstatSync(folder);
		return status.isDirectory() && isOwn(status);
	} catch (error) {
		if (systemCode(error) !== "unknown error") return false;
		throw error;
	}
}
/** Of this user, and written by nobody else. Windows has neither. */
function isOwn({ uid, mode }) {
	const own = process.getuid?.();
	return own === void 0 || uid === own && (mode & 18) === 0;
}
async function removeOldest(folder) {
	const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
	if (names.length <= MOST_KEPT) return;
	const paths = names.map((name) => join(folder, name));
	const oldest = (await Promise.all(paths.map(async (path) => ({
		path,
		at: (await stat(path)).mtimeMs
	})))).toSorted((a, b) => a.at - b.at).slice(0, names.length - MOST_KEPT);
	await Promise.all(oldest.map(({ path }) => rm(path, { force: true })));
}

// src/adapters/system/program-digest.ts
/**
* The digest of what runs: of the built files, or of the sources, with whatever lies beside them (locks, texts) and what the
* package says of the versions of its libraries. A changed library of the same number is not seen.
*/
function programDigest(caller = import.meta.url) {
	const root = programRoot(dirname(fileURLToPath(caller)));
	const hash = createHash("sha256");
	const own = readdirSync(root, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
	const beside = LOCKS.map((name) => join(dirname(root), name)).filter((path) => existsSync(path));
	for (const path of [...own, ...beside].sort()) hash.update(`${relative(root, path)}\0`).update(readFileSync(path));
	return hash.digest("hex");
}
/** Of the package, and of what npm really installed, where this is a checkout. */
const LOCKS = [
	"package.json",
	"package-lock.json",
	"node_modules/.package-lock.json"
];
/** Built, this may lie in a folder of shared chunks below the entries. */
function programRoot(folder) {
	if (existsSync(join(folder, "cli.js")) || existsSync(join(folder, "cli/main.ts"))) return folder;
	const parent = dirname(folder);
	return parent === folder ? folder : programRoot(parent);
}

// src/adapters/system/time-limit.ts
/** Disposal stops the clock. */
function startTimeLimit(limitMs, outer) {
	const time = new AbortController();
	const timer = setTimeout(() => time.abort(), limitMs);
	return {
		signal: AbortSignal.any([outer, time.signal]),
		isOver: () => time.signal.aborted && !outer.aborted,
		[Symbol.dispose]: () => clearTimeout(timer)
	};
}

// src/wiring/cache-folder.ts
/** Downloads survive the run on a laptop, and the job on a runner that keeps its temporary folder. */
function findCacheFolder(environment) {
	const { SEATRIAL_CACHE_DIR, RUNNER_TEMP, XDG_CACHE_HOME } = environment;
	if (SEATRIAL_CACHE_DIR !== void 0) return SEATRIAL_CACHE_DIR;
	if (RUNNER_TEMP !== void 0) return join(RUNNER_TEMP, "seatrial-cache");
	return join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "seatrial");
}

// src/adapters/runtimes/read-artifact.ts
/** Reads an artifact by its model file; what the disk says becomes AppError `file-unreadable`, in the words of every format. */
async function readArtifact({ files: [modelFile] }, read) {
	if (modelFile === void 0) throw new AppError({
		code: "internal",
		message: "The artifact has no file."
	});
	try {
		return await read(modelFile);
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw new AppError({
			code: "file-unreadable",
			message: `The files of model ${quoteText(modelFile.name)} could not be read.`,
			hint: `Check that ${modelFile.path} exists and may be read.`,
			cause: error
		});
	}
}

// src/adapters/runtimes/onnx/column-labels.ts
/** The classes that a classifier of ai.onnx.ml lists are those of its scores, column by column, as far as nothing mixes the columns. */
function columnLabelsOf(model) {
	const { graph } = model;
	const listed = graph.outputs.map(({ name }) => [name, labelsOf(name, graph)]);
	return new Map([...listed.flatMap(([name, labels]) => labels === null ? [] : [[name, labels]]), ...zippedOutputs(model).map(({ name, labels }) => [name, labels])]);
}
/** Operators that leave each column where it is. */
const KEEPING = /* @__PURE__ */ new Set([
	"Cast",
	"Clip",
	"Identity",
	"LogSoftmax",
	"Normalizer",
	"Sigmoid",
	"Softmax"
]);
function labelsOf(output, graph) {
	let name = output;
	for (let steps = 0; steps <= graph.nodes.length; steps += 1) {
		const node = graph.nodes.find(({ outputs }) => outputs.includes(name));
		if (node === void 0) return null;
		if (!KEEPING.has(node.operator)) return node.outputs[1] === name ? classesOf(node) : null;
		name = node.inputs[0] ?? "";
	}
	return null;
}
function classesOf(node) {
	if (node.domain !== "ai.onnx.ml" || !hasColumnPerClass(node)) return null;
	return classLabelsOf(node);
}
/** A support vector machine without probabilities gives a score for each pair of classes. */
function hasColumnPerClass({ operator, attributes }) {
	if (operator === "SVMClassifier") return attributes.some(({ name, floatCount }) => name === "prob_a" && floatCount > 0);
	return operator === "LinearClassifier" || operator === "TreeEnsembleClassifier";
}

// src/adapters/runtimes/onnx/keep-entries.ts
/** A hostile file must not make a certificate of megabytes, which nothing would read; honest files have far less. */
const MAX_ENTRIES = 256;
const MAX_CHARACTERS = 65536;
/** The first of what a file lists by name. */
function keepEntries(entries) {
	let characters = 0;
	const end = entries.findIndex(([name, value], index) => {
		characters += name.length + String(value).length;
		return index >= MAX_ENTRIES || characters > MAX_CHARACTERS;
	});
	const kept = end === -1 ? entries : entries.slice(0, end);
	return {
		kept: Object.fromEntries(kept),
		more: entries.length - kept.length
	};
}

// src/adapters/runtimes/onnx/walk-model.ts
/** Every graph that inference may run: the main one and the subgraphs of its nodes. */
function* allGraphs(graph) {
	yield graph;
	for (const node of graph.nodes) yield* nestedGraphs(node.attributes);
}
/** Every node of inference: of the graph, its subgraphs, and each function's body once. */
function* allNodes(model) {
	for (const graph of allGraphs(model.graph)) yield* graph.nodes;
	for (const { nodes, attributes } of model.functions) {
		yield* nodes;
		for (const graph of nestedGraphs(attributes)) yield* graph.nodes;
		for (const node of nodes) for (const graph of nestedGraphs(node.attributes)) yield* graph.nodes;
	}
}
/** Every tensor in the file wherever it stands, so that none can name a file unseen. */
function* allTensors(model) {
	for (const graph of [model.graph, ...model.trainingGraphs]) yield* tensorsOfGraph(graph);
	for (const { nodes, attributes } of model.functions) {
		yield* tensorsOfAttributes(attributes);
		for (const node of nodes) yield* tensorsOfAttributes(node.attributes);
	}
}
function* nestedGraphs(attributes) {
	for (const attribute of attributes) for (const graph of attribute.graphs) yield* allGraphs(graph);
}
function* tensorsOfGraph(graph) {
	yield* graph.initializers;
	yield* tensorsOfSparse(graph.sparseInitializers);
	for (const node of graph.nodes) yield* tensorsOfAttributes(node.attributes);
}
function* tensorsOfAttributes(attributes) {
	for (const attribute of attributes) {
		yield* attribute.tensors;
		yield* tensorsOfSparse(attribute.sparseTensors);
		for (const graph of attribute.graphs) yield* tensorsOfGraph(graph);
	}
}
function* tensorsOfSparse(sparse) {
	for (const { values, indices } of sparse) {
		if (values !== null) yield values;
		if (indices !== null) yield indices;
	}
}

// src/adapters/runtimes/onnx/words.ts
/** The format in a sentence. */
const FORMAT = "ONNX";
/** Longer than any sentence shows: a hostile file must not make a certificate of megabytes. */
const LONGEST_NAME = 200;
/** A name from a file as a fact. */
function nameFact(name) {
	return name.slice(0, LONGEST_NAME).toWellFormed();
}

// src/adapters/runtimes/onnx/inspect-model.ts
/** Limits of a signature in schemas/common.schema.json. */
const MAX_TENSORS = 256;
const MAX_RANK = 16;
const MAX_NAME_LENGTH = 256;
/** What a parsed model says of itself, as the certificate records it. */
function inspectModel(model) {
	const inputs = describeAll(inputsToFeed(model.graph), "input");
	const outputs = describeAll(model.graph.outputs.map((output) => asTensor(output, model)), "output");
	const findings = [...inputs.findings, ...outputs.findings];
	if (inputs.tensors.length === 0 && inputs.findings.length === 0) findings.push(unsupported({
		fault: "no-tensor",
		role: "input"
	}));
	if (outputs.tensors.length === 0 && !hasError(outputs.findings)) findings.push(unsupported({
		fault: "no-tensor",
		role: "output"
	}));
	if (hasError(findings)) return {
		inspection: null,
		findings
	};
	const nodes = [...allNodes(model)];
	const metadata = keepEntries(model.metadata);
	const operators = keepEntries(countOperators(nodes));
	const opset = keepEntries(model.opsetImports.map(({ domain, version }) => [domainName(domain), version]));
	const zipped = keepEntries(zippedOutputs(model).map(({ name, tensor }) => [name, tensor]));
	return {
		inspection: {
			format: "onnx",
			signature: {
				inputs: inputs.tensors,
				outputs: outputs.tensors
			},
			producer: model.producer,
			parameters: countParameters(model.graph, nodes),
			metadata: metadata.kept,
			graph: {
				nodes: nodes.length,
				operators: operators.kept,
				...operators.more > 0 && { more: operators.more }
			},
			details: {
				opset: opset.kept,
				...opset.more > 0 && { "more opsets": opset.more },
				...metadata.more > 0 && { "more metadata": metadata.more },
				...Object.keys(zipped.kept).length > 0 && { "read before ZipMap": zipped.kept }
			}
		},
		findings
	};
}
function domainName(domain) {
	return domain === "" ? "ai.onnx" : domain;
}
/** Older files list their weights among the inputs, too; those need not be fed. */
function inputsToFeed(graph) {
	const stored = new Set(graph.initializers.map(({ name }) => name));
	for (const { values } of graph.sparseInitializers) if (values !== null) stored.add(values.name);
	return graph.inputs.filter(({ name }) => !stored.has(name));
}
/** A sequence of tensors is read as one tensor whose first axis counts them; of items without a shape as of matrices of any size; a list of dictionaries as the tensor that ZipMap makes it of. */
function asTensor({ name, type }, model) {
	const zipped = zippedOutputs(model).find((output) => output.name === name);
	if (zipped !== void 0) return {
		name,
		type: {
			kind: "tensor",
			elementType: 1,
			dims: [null, zipped.labels.length]
		}
	};
	if (type.kind !== "sequence" || type.items === null) return {
		name,
		type
	};
	const { elementType, dims } = type.items;
	return {
		name,
		type: {
			kind: "tensor",
			elementType,
			dims: [countItems(model.graph, name), ...dims ?? [null, null]]
		}
	};
}
function describeAll(values, role) {
	if (values.length > MAX_TENSORS) return {
		tensors: [],
		findings: [unsupported({
			fault: "too-many",
			role,
			count: values.length,
			limit: MAX_TENSORS
		})]
	};
	const described = values.map((value) => describe(value, role));
	return {
		tensors: described.flatMap((part) => "code" in part ? [] : [part]),
		findings: described.flatMap((part) => "code" in part ? [part] : [])
	};
}
function describe({ name, type }, role) {
	const tensor = nameFact(name);
	if (name === "" || name.length > MAX_NAME_LENGTH) return unsupported({
		fault: "name",
		tensor
	});
	if (type.kind !== "tensor") return role === "output" ? finding("output-not-tensor", {
		output: tensor,
		kind: type.kind,
		option: "options={\"zipmap\": False}"
	}) : unsupported({
		fault: "kind",
		tensor,
		kind: type.kind
	});
	const datatype = datatypeOfOnnx(type.elementType);
	if (datatype === null) return unsupported({
		fault: "datatype",
		role,
		tensor,
		datatype: onnxTypeName(type.elementType)
	});
	if (type.dims === null) return unsupported({
		fault: "no-rank",
		role,
		tensor,
		tool: "onnx.shape_inference.infer_shapes"
	});
	if (type.dims.length > MAX_RANK) return unsupported({
		fault: "rank",
		role,
		tensor,
		rank: type.dims.length
	});
	return {
		name,
		datatype,
		shape: type.dims.map((dim) => typeof dim === "number" ? dim : -1)
	};
}
function unsupported(facts) {
	return finding("signature-unsupported", facts);
}
/** The most frequent first. */
function countOperators(nodes) {
	const counts = /* @__PURE__ */ new Map();
	for (const { domain, operator } of nodes) {
		const name = (domain === "" || domain === "ai.onnx" ? operator : `${domain}:${operator}`).slice(0, MAX_NAME_LENGTH);
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1]);
}
/**
* Elements of all initializers, of the graph and its subgraphs, in the file or outside; of a sparse one, the stored
* elements. Operators of ai.onnx.ml keep what was learned in attributes instead, so their numbers are added.
*/
function countParameters(graph, nodes) {
	let count = 0;
	for (const { initializers, sparseInitializers } of allGraphs(graph)) {
		for (const tensor of initializers) count += elements(tensor);
		for (const { values } of sparseInitializers) if (values !== null) count += elements(values);
	}
	for (const { domain, attributes } of nodes) {
		if (domain !== "ai.onnx.ml") continue;
		for (const { floatCount, tensors } of attributes) {
			count += floatCount;
			for (const tensor of tensors) count += elements(tensor);
		}
	}
	return Math.min(count, Number.MAX_SAFE_INTEGER);
}
function elements({ dims }) {
	return dims.reduce((product, dim) => product * dim, 1);
}

// src/adapters/runtimes/onnx/runtime-lock.json
var runtime_lock_default = {
	name: "seatrial-runtime",
	lockfileVersion: 3,
	requires: true,
	packages: {
		"": {
			"name": "seatrial-runtime",
			"dependencies": { "onnxruntime-node": "1.30.0" }
		},
		"node_modules/adm-zip": {
			"version": "0.6.1",
			"integrity": "sha512-Xwrja8nx9e5o2N1my4DsKCeKpdrnACyr1wtbPxBDgGzKzKyE9kRtBFA8mWldI+RVlD7CBZNWY/wQ2+ydwOR6kQ==",
			"license": "MIT",
			"engines": { "node": ">=14.0" }
		},
		"node_modules/define-data-property": {
			"version": "1.1.4",
			"integrity": "sha512-rBMvIzlpA8v6E+SJZoo++HAYqsLrkg7MSfIinMPFhmkorw7X+dOXVJQs+QT69zGkzMyfDnIMN2Wid1+NbL3T+A==",
			"license": "MIT",
			"dependencies": {
				"es-define-property": "^1.0.0",
				"es-errors": "^1.3.0",
				"gopd": "^1.0.1"
			},
			"engines": { "node": ">= 0.4" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/define-properties": {
			"version": "1.2.1",
			"integrity": "sha512-8QmQKqEASLd5nx0U1B1okLElbUuuttJ/AnYmRXbbbGDWh6uS208EjD4Xqq/I9wK7u0v6O08XhTWnt5XtEbR6Dg==",
			"license": "MIT",
			"dependencies": {
				"define-data-property": "^1.0.1",
				"has-property-descriptors": "^1.0.0",
				"object-keys": "^1.1.1"
			},
			"engines": { "node": ">= 0.4" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/es-define-property": {
			"version": "1.0.1",
			"integrity": "sha512-e3nRfgfUZ4rNGL232gUgX06QNyyez04KdjFrF+LTRoOXmrOgFKDg4BCdsjW8EnT69eqdYGmRpJwiPVYNrCaW3g==",
			"license": "MIT",
			"engines": { "node": ">= 0.4" }
		},
		"node_modules/es-errors": {
			"version": "1.3.0",
			"integrity": "sha512-Zf5H2Kxt2xjTvbJvP2ZWLEICxA6j+hAmMzIlypy4xcBg1vKVnx89Wy0GbS+kf5cwCVFFzdCFh2XSCFNULS6csw==",
			"license": "MIT",
			"engines": { "node": ">= 0.4" }
		},
		"node_modules/escape-string-regexp": {
			"version": "4.0.0",
			"integrity": "sha512-TtpcNJ3XAzx3Gq8sWRzJaVajRs0uVxA2YAkdb1jm2YkPz4G6egUFAyA3n5vtEIZefPk5Wa4UXbKuS5fKkJWdgA==",
			"license": "MIT",
			"engines": { "node": ">=10" },
			"funding": { "url": "https://github.com/sponsors/sindresorhus" }
		},
		"node_modules/global-agent": {
			"version": "4.1.3",
			"integrity": "sha512-KUJEViiuFT3I97t+GYMikLPJS2Lfo/S2F+DQuBWzuzaMPnvt5yyZePzArx36fBzpGTxZjIpDbXLeySLgh+k76g==",
			"license": "BSD-3-Clause",
			"dependencies": {
				"globalthis": "^1.0.2",
				"matcher": "^4.0.0",
				"semver": "^7.3.5",
				"serialize-error": "^8.1.0"
			},
			"engines": { "node": ">=10.0" }
		},
		"node_modules/globalthis": {
			"version": "1.0.4",
			"integrity": "sha512-DpLKbNU4WylpxJykQujfCcwYWiV/Jhm50Goo0wrVILAv5jOr9d+H+UR3PhSCD2rCCEIg0uc+G+muBTwD54JhDQ==",
			"license": "MIT",
			"dependencies": {
				"define-properties": "^1.2.1",
				"gopd": "^1.0.1"
			},
			"engines": { "node": ">= 0.4" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/gopd": {
			"version": "1.2.0",
			"integrity": "sha512-ZUKRh6/kUFoAiTAtTYPZJ3hw9wNxx+BIBOijnlG9PnrJsCcSjs1wyyD6vJpaYtgnzDrKYRSqf3OO6Rfa93xsRg==",
			"license": "MIT",
			"engines": { "node": ">= 0.4" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/has-property-descriptors": {
			"version": "1.0.2",
			"integrity": "sha512-55JNKuIW+vq4Ke1BjOTjM2YctQIvCT7GFzHwmfZPGo5wnrgkid0YQtnAleFSqumZm4az3n2BS+erby5ipJdgrg==",
			"license": "MIT",
			"dependencies": { "es-define-property": "^1.0.0" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/matcher": {
			"version": "4.0.0",
			"integrity": "sha512-S6x5wmcDmsDRRU/c2dkccDwQPXoFczc5+HpQ2lON8pnvHlnvHAHj5WlLVvw6n6vNyHuVugYrFohYxbS+pvFpKQ==",
			"license": "MIT",
			"dependencies": { "escape-string-regexp": "^4.0.0" },
			"engines": { "node": ">=10" },
			"funding": { "url": "https://github.com/sponsors/sindresorhus" }
		},
		"node_modules/object-keys": {
			"version": "1.1.1",
			"integrity": "sha512-NuAESUOUMrlIXOfHKzD6bpPu3tYt3xvjNdRIQ+FeT0lNb4K8WR70CaDxhuNguS2XG+GjkyMwOzsN5ZktImfhLA==",
			"license": "MIT",
			"engines": { "node": ">= 0.4" }
		},
		"node_modules/onnxruntime-common": {
			"version": "1.30.0",
			"integrity": "sha512-7fdVWjAID1dVhH/G8qK3APARunV4VkBFoCQAP7qp4Wkab0mrorvmc+sqiT+mKXOzDqdjN5j+/Z9nb4gzNPWcyA==",
			"license": "MIT"
		},
		"node_modules/onnxruntime-node": {
			"version": "1.30.0",
			"integrity": "sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==",
			"hasInstallScript": true,
			"license": "MIT",
			"os": [
				"win32",
				"darwin",
				"linux"
			],
			"dependencies": {
				"adm-zip": "^0.6.0",
				"global-agent": "^4.1.3",
				"onnxruntime-common": "1.30.0"
			}
		},
		"node_modules/semver": {
			"version": "7.8.6",
			"integrity": "sha512-9lpSSU4Mly3mrtruwLs1eLK6+gzbzqeBFwRNjIjE+9LuDpWdYctrQlQ3ej1Ilgi7gknpsTRnPoLP8DpCHqHIJw==",
			"license": "ISC",
			"bin": { "semver": "bin/semver.js" },
			"engines": { "node": ">=10" }
		},
		"node_modules/serialize-error": {
			"version": "8.1.0",
			"integrity": "sha512-3NnuWfM6vBYoy5gZFvHiYsVbafvI9vZv/+jlIigFn4oP4zjNPK3LhcY0xSCgeb1a5L8jO71Mit9LlNoi2UfDDQ==",
			"license": "MIT",
			"dependencies": { "type-fest": "^0.20.2" },
			"engines": { "node": ">=10" },
			"funding": { "url": "https://github.com/sponsors/sindresorhus" }
		},
		"node_modules/type-fest": {
			"version": "0.20.2",
			"integrity": "sha512-Ne+eE4r0/iWnpAxD852z3A+N0Bt5RN//NjJwRd2VFHEmrywxf5vsZlh4R6lixl6B+wz/8d+maTSAkN1FIkI3LQ==",
			"license": "(MIT OR CC0-1.0)",
			"engines": { "node": ">=10" },
			"funding": { "url": "https://github.com/sponsors/sindresorhus" }
		}
	}
};

// src/adapters/runtimes/onnx/newest-format.ts
/** What the pinned runtime reads; measured with it (`newest-format.test.ts`), to be raised with its pin. */
const NEWEST_FORMAT = {
	irVersion: 13,
	opsets: {
		"ai.onnx": 26,
		"ai.onnx.ml": 5
	}
};
const RUNTIME = `ONNX Runtime ${runtime_lock_default.packages[""].dependencies["onnxruntime-node"]}`;
/**
* A file of a newer format is no fault of the model, and cannot be judged here. Throws AppError `runtime-missing`, reason
* `newer-format`.
*/
function refuseNewerFormat({ irVersion, opsetImports }, name) {
	if (irVersion > NEWEST_FORMAT.irVersion) throw newer(`${quoteText(name)} has IR version ${irVersion}`, NEWEST_FORMAT.irVersion);
	for (const [domain, newest] of Object.entries(NEWEST_FORMAT.opsets)) {
		const own = opsetImports.find((opset) => (opset.domain === "" ? "ai.onnx" : opset.domain) === domain);
		if (own !== void 0 && own.version > newest) throw newer(`${quoteText(name)} uses opset ${own.version} of ${domain}`, newest);
	}
}
function newer(what, newest) {
	const { irVersion, opsets } = NEWEST_FORMAT;
	const limits = Object.entries(opsets).map(([domain, version]) => `opset ${version} of ${domain}`);
	return new AppError({
		code: "runtime-missing",
		reason: "newer-format",
		message: `The file ${what}; ${RUNTIME} reads up to ${newest}.`,
		hint: `Save it with IR version ${irVersion} and at most ${limits.join(" and ")}, or take a Seatrial with a newer runtime.`
	});
}

// src/adapters/runtimes/onnx/output-forms.ts
/** Operators that change no number. */
const MOVING = /* @__PURE__ */ new Set([
	"Cast",
	"Flatten",
	"Gather",
	"Identity",
	"Reshape",
	"Slice",
	"Squeeze",
	"Transpose",
	"Unsqueeze"
]);
const FORMS = {
	Sigmoid: "probabilities",
	Softmax: "probabilities",
	LogSoftmax: "log-probabilities",
	Add: "unbounded",
	Conv: "unbounded",
	Gemm: "unbounded",
	MatMul: "unbounded"
};
/** What the last operator before each output makes of its numbers, where it tells. */
function outputFormsOf({ graph }) {
	const known = graph.outputs.map(({ name }) => [name, formOf(name, graph)]);
	return new Map(known.flatMap(([name, form]) => form === void 0 ? [] : [[name, form]]));
}
function formOf(output, graph) {
	let name = output;
	for (let steps = 0; steps <= graph.nodes.length; steps += 1) {
		const node = graph.nodes.find(({ outputs }) => outputs.includes(name));
		if (node === void 0 || !(isStandard(node) || isZipMap(node))) return void 0;
		if (!MOVING.has(node.operator) && !isZipMap(node)) return FORMS[node.operator];
		name = node.inputs[0] ?? "";
	}
}
function isStandard({ domain }) {
	return domain === "" || domain === "ai.onnx";
}

// src/adapters/runtimes/onnx/random-operators.ts
/**
* What draws numbers. A seed does not fix the outcome: it fixes a sequence, and where a call stands in it depends on the calls
* before, so that a model can count them.
*/
const DRAWING = /* @__PURE__ */ new Set([
	"Bernoulli",
	"Multinomial",
	"RandomNormal",
	"RandomNormalLike",
	"RandomUniform",
	"RandomUniformLike",
	"com.microsoft:Sampling"
]);
/** Where among the inputs it stands whether these run as in training. */
const TRAINING_MODE = /* @__PURE__ */ new Map([
	["Dropout", 2],
	["com.microsoft:BitmaskDropout", 2],
	["com.microsoft:BiasDropout", 4],
	["com.microsoft:BitmaskBiasDropout", 4]
]);
/** The operators without a fixed outcome, of the graph, its subgraphs and its functions, each once. */
function randomOperators(model) {
	const graphs = [...allGraphs(model.graph)];
	const off = fixedToFalse(graphs);
	const inGraphs = graphs.flatMap(({ nodes }) => nodes);
	const known = new Set(inGraphs);
	const inFunctions = [...allNodes(model)].filter((node) => !known.has(node));
	const found = [...inGraphs.filter((node) => isRandom(node, off)), ...inFunctions.filter((node) => isRandom(node, NOTHING))];
	return [...new Set(found.map((node) => nameFact(operatorName(node))))].toSorted();
}
const NOTHING = /* @__PURE__ */ new Set();
/** Whether a scale is taken over whatever comes in together, so that a row is rounded otherwise beside other rows. */
function isDynamicallyQuantised(model) {
	return [...allNodes(model)].some(({ operator }) => operator.startsWith("DynamicQuantize"));
}
function isRandom(node, off) {
	const name = operatorName(node);
	const place = TRAINING_MODE.get(name);
	if (place === void 0) return DRAWING.has(name);
	const mode = node.inputs[place] ?? "";
	return mode !== "" && !off.has(mode);
}
/** Names whose value is false in every call: stored so, and used for nothing else in any graph. */
function fixedToFalse(graphs) {
	const nodes = graphs.flatMap((graph) => graph.nodes);
	const stored = [...graphs.flatMap(({ initializers }) => initializers), ...nodes.flatMap(constantOf)];
	const open = /* @__PURE__ */ new Set([
		...graphs.flatMap(({ inputs }) => inputs.map(({ name }) => name)),
		...nodes.filter((node) => constantOf(node).length === 0).flatMap(({ outputs }) => outputs),
		...stored.filter(({ isFalse }) => !isFalse).map(({ name }) => name)
	]);
	return new Set(stored.map(({ name }) => name).filter((name) => !open.has(name)));
}
function constantOf(node) {
	const value = node.attributes.find(({ name }) => name === "value")?.tensors[0];
	const [name] = node.outputs;
	return operatorName(node) === "Constant" && value !== void 0 && name !== void 0 ? [{
		...value,
		name
	}] : [];
}
function operatorName({ domain, operator }) {
	return domain === "" || domain === "ai.onnx" ? operator : `${domain}:${operator}`;
}

// src/adapters/runtimes/onnx/protobuf-reader.ts
/** The bytes are not what the format allows. */
var MalformedError = class extends Error {
	name = "MalformedError";
};
/** The protobuf libraries that load the model refuse deeper ones, too. */
const MAX_DEPTH = 100;
/** Messages and names together. A model of a hundred thousand nodes has about a million; more is an attack on memory. */
const MAX_PARTS = 2e6;
const MAX_NAME_BYTES = 65536;
/** Reads nested protobuf messages within the bounds of their parents, with limits on depth and number. */
var ProtobufReader = class {
	#bytes;
	#wire;
	#end;
	#depth = 0;
	#parts = 0;
	constructor(bytes) {
		this.#bytes = bytes;
		this.#wire = new BinaryReader(bytes);
		this.#end = bytes.length;
	}
	/** The whole of the bytes as one message. Throws MalformedError, or an Error of the wire reader. */
	readRoot(fields) {
		this.#readFields(fields);
	}
	readMessage(fields) {
		this.#depth += 1;
		this.#countPart();
		if (this.#depth > MAX_DEPTH) throw new MalformedError(`messages are nested more than ${MAX_DEPTH} deep`);
		const outerEnd = this.#end;
		this.#end = this.#readLength();
		this.#readFields(fields);
		this.#end = outerEnd;
		this.#depth -= 1;
	}
	readName() {
		this.#countPart();
		const bytes = this.readBytes();
		if (bytes.length > MAX_NAME_BYTES) throw new MalformedError(`a name is ${bytes.length} bytes long`);
		return decodeText(bytes);
	}
	/** A view of the field's bytes, not a copy. */
	readBytes() {
		const end = this.#readLength();
		const bytes = this.#bytes.subarray(this.#wire.pos, end);
		this.#wire.pos = end;
		return bytes;
	}
	readInteger() {
		const value = Number(this.#wire.int64());
		this.#assertInside();
		return value;
	}
	/** Hands on each integer of a repeated field in either of its two encodings. */
	readIntegers(wireType, add) {
		if (wireType === WireType.Varint) {
			add(this.readInteger());
			return;
		}
		const end = this.#readLength();
		while (this.#wire.pos < end) add(this.readInteger());
		if (this.#wire.pos !== end) throw new MalformedError("a packed field ends inside a number");
	}
	skip(wireType) {
		this.#wire.skip(wireType);
		this.#assertInside();
	}
	#readFields(fields) {
		while (this.#wire.pos < this.#end) {
			const [number, wireType] = this.#wire.tag();
			const field = fields[number];
			if (field?.wireTypes.includes(wireType) === true) field.read(this, wireType);
			else this.#wire.skip(wireType, number);
			this.#assertInside();
		}
	}
	/** Reads a length and returns where it ends. */
	#readLength() {
		const length = this.#wire.uint32();
		const end = this.#wire.pos + length;
		if (end > this.#end) throw new MalformedError(`a field of ${length} bytes reaches beyond its end`);
		return end;
	}
	#countPart() {
		this.#parts += 1;
		if (this.#parts > MAX_PARTS) throw new MalformedError(`it has more than ${MAX_PARTS} parts`);
	}
	#assertInside() {
		if (this.#wire.pos > this.#end) throw new MalformedError("a field reaches beyond its end");
	}
};
function decodeText(bytes) {
	return new TextDecoder().decode(bytes);
}

// src/adapters/runtimes/onnx/protobuf-fields.ts
function name(set) {
	return {
		wireTypes: [WireType.LengthDelimited],
		read: (reader) => set(reader.readName())
	};
}
/** Text of which only the first bytes matter. */
function text(maxBytes, set) {
	return {
		wireTypes: [WireType.LengthDelimited],
		read: (reader) => set(decodeText(reader.readBytes().subarray(0, maxBytes)))
	};
}
function bytes(set) {
	return {
		wireTypes: [WireType.LengthDelimited],
		read: (reader) => set(reader.readBytes())
	};
}
function integer(set) {
	return {
		wireTypes: [WireType.Varint],
		read: (reader) => set(reader.readInteger())
	};
}
function integers(add) {
	return {
		wireTypes: [WireType.Varint, WireType.LengthDelimited],
		read: (reader, wireType) => reader.readIntegers(wireType, add)
	};
}
/** Counts 32-bit floats in either encoding without reading them. */
function floatCount(add) {
	return {
		wireTypes: [WireType.Bit32, WireType.LengthDelimited],
		read: (reader, wireType) => {
			if (wireType === WireType.LengthDelimited) {
				add(Math.floor(reader.readBytes().length / 4));
				return;
			}
			reader.skip(wireType);
			add(1);
		}
	};
}
function repeated(parse, add) {
	return {
		wireTypes: [WireType.LengthDelimited],
		read: (reader) => add(parse(reader))
	};
}
/**
* A message that may occur once. Protobuf merges a second occurrence into the first; no exporter writes one, and
* refusing it leaves nothing that the runtime could understand differently from us.
*/
function single(parse, set) {
	let seen = false;
	return repeated(parse, (value) => {
		if (seen) throw new MalformedError("a field that may occur once occurs twice");
		seen = true;
		set(value);
	});
}

// src/adapters/runtimes/onnx/parse-tensor.ts
const MAX_DIMENSIONS = 64;
const EXTERNAL = 1;
const BOOL = 9;
/** TensorProto; field numbers here and below from onnx.proto. */
function parseTensor(reader) {
	const dims = [];
	const entries = [];
	let tensorName = "";
	let elementType = 0;
	let location = 0;
	let stored = [];
	reader.readMessage({
		1: integers((value) => addDimension(dims, value)),
		2: integer((value) => elementType = value),
		5: integers((value) => stored = [...stored.slice(0, 1), value]),
		8: name((value) => tensorName = value),
		9: bytes((value) => stored = [...stored, ...value.subarray(0, 2)]),
		13: repeated(parseEntry, (entry) => entries.push(entry)),
		14: integer((value) => location = value)
	});
	const external = location === EXTERNAL || entries.length > 0 ? new Map(entries) : null;
	if (external !== null && external.size < entries.length) throw new MalformedError(`tensor ${tensorName} names its external data twice`);
	const isFalse = elementType === BOOL && external === null && stored.length === 1 && stored[0] === 0;
	return {
		name: tensorName,
		elementType,
		dims,
		external,
		isFalse
	};
}
function parseSparseTensor(reader) {
	const dims = [];
	let values = null;
	let indices = null;
	reader.readMessage({
		1: single(parseTensor, (value) => values = value),
		2: single(parseTensor, (value) => indices = value),
		3: integers((value) => addDimension(dims, value))
	});
	return {
		values,
		indices,
		dims
	};
}
/** StringStringEntryProto. Long values are cut. */
function parseEntry(reader) {
	let key = "";
	let value = "";
	reader.readMessage({
		1: name((found) => key = found),
		2: text(4096, (found) => value = found)
	});
	return [key, value];
}
/** ValueInfoProto. */
function parseValue(reader) {
	let valueName = "";
	let type = { kind: "unknown" };
	reader.readMessage({
		1: name((value) => valueName = value),
		2: single(parseType, (value) => type = value)
	});
	return {
		name: valueName,
		type
	};
}
/** TypeProto. Of a sequence only tensors are looked at: what else it may hold, and what a map holds, has no place in a signature. */
function parseType(reader) {
	let type = { kind: "unknown" };
	function other(kind) {
		return bytes(() => type = { kind });
	}
	reader.readMessage({
		1: single(parseTensorType, (value) => type = value),
		4: single(parseItems, (items) => type = {
			kind: "sequence",
			items
		}),
		5: other("map"),
		7: other("opaque"),
		8: other("sparse tensor"),
		9: other("optional")
	});
	return type;
}
/** TypeProto.Sequence. */
function parseItems(reader) {
	let items = null;
	const parseItem = (item) => item.readMessage({ 1: single(parseTensorType, (value) => items = value) });
	reader.readMessage({ 1: single(parseItem, () => {}) });
	return items;
}
function parseTensorType(reader) {
	let elementType = 0;
	let dims = null;
	reader.readMessage({
		1: integer((value) => elementType = value),
		2: single(parseShape, (value) => dims = value)
	});
	return {
		kind: "tensor",
		elementType,
		dims
	};
}
function parseShape(reader) {
	const dims = [];
	reader.readMessage({ 1: repeated(parseDimension, (dim) => dims.push(dim)) });
	return dims;
}
function parseDimension(reader) {
	let dim = null;
	reader.readMessage({
		1: integer((value) => dim = value < 0 ? null : value),
		2: name((value) => dim = value)
	});
	return dim;
}
function addDimension(dims, value) {
	if (value < 0) throw new MalformedError("a tensor has a negative dimension");
	if (dims.length >= MAX_DIMENSIONS) throw new MalformedError(`a tensor has more than ${MAX_DIMENSIONS} dimensions`);
	dims.push(value);
}

// src/adapters/runtimes/onnx/parse-model.ts
/** Parses a ModelProto (field numbers from onnx.proto). Throws an Error that says what is malformed. */
function parseModel(modelBytes) {
	const opsetImports = [];
	const metadata = [];
	const functions = [];
	const trainingGraphs = [];
	const producer = {
		name: "",
		version: ""
	};
	const found = {
		graph: null,
		irVersion: null
	};
	new ProtobufReader(modelBytes).readRoot({
		1: integer((value) => found.irVersion = value),
		2: text(256, (value) => producer.name = value),
		3: text(256, (value) => producer.version = value),
		7: single(parseGraph, (value) => found.graph = value),
		8: repeated(parseOpsetImport, (value) => opsetImports.push(value)),
		14: repeated(parseEntry, (value) => metadata.push(value)),
		20: repeated(parseTrainingInfo, (value) => trainingGraphs.push(...value)),
		25: repeated(parseFunction, (value) => functions.push(value))
	});
	const { graph, irVersion } = found;
	if (irVersion === null || irVersion < 1) throw new MalformedError("it has no version of the ONNX format");
	if (graph === null) throw new MalformedError("it has no graph");
	return {
		irVersion,
		producer: `${producer.name} ${producer.version}`.trim(),
		opsetImports,
		metadata,
		graph,
		functions,
		trainingGraphs
	};
}
function parseOpsetImport(reader) {
	let domain = "";
	let version = 0;
	reader.readMessage({
		1: name((value) => domain = value),
		2: integer((value) => version = value)
	});
	return {
		domain,
		version
	};
}
function parseTrainingInfo(reader) {
	const graphs = [];
	reader.readMessage({
		1: single(parseGraph, (value) => graphs.push(value)),
		2: single(parseGraph, (value) => graphs.push(value))
	});
	return graphs;
}
function parseGraph(reader) {
	const nodes = [];
	const initializers = [];
	const sparseInitializers = [];
	const inputs = [];
	const outputs = [];
	reader.readMessage({
		1: repeated(parseNode, (value) => nodes.push(value)),
		5: repeated(parseTensor, (value) => initializers.push(value)),
		11: repeated(parseValue, (value) => inputs.push(value)),
		12: repeated(parseValue, (value) => outputs.push(value)),
		15: repeated(parseSparseTensor, (value) => sparseInitializers.push(value))
	});
	return {
		nodes,
		initializers,
		sparseInitializers,
		inputs,
		outputs
	};
}
function parseFunction(reader) {
	const nodes = [];
	const attributes = [];
	let functionName = "";
	let domain = "";
	reader.readMessage({
		1: name((value) => functionName = value),
		7: repeated(parseNode, (value) => nodes.push(value)),
		10: name((value) => domain = value),
		11: repeated(parseAttribute, (value) => attributes.push(value))
	});
	return {
		name: functionName,
		domain,
		nodes,
		attributes
	};
}
function parseNode(reader) {
	const inputs = [];
	const outputs = [];
	const attributes = [];
	let operator = "";
	let domain = "";
	reader.readMessage({
		1: name((value) => inputs.push(value)),
		2: name((value) => outputs.push(value)),
		4: name((value) => operator = value),
		5: repeated(parseAttribute, (value) => attributes.push(value)),
		7: name((value) => domain = value)
	});
	return {
		operator,
		domain,
		inputs,
		outputs,
		attributes
	};
}
function parseAttribute(reader) {
	const kept = [];
	const texts = [];
	const tensors = [];
	const sparseTensors = [];
	const graphs = [];
	const scalar = {
		name: "",
		text: "",
		floats: 0
	};
	reader.readMessage({
		1: name((value) => scalar.name = value),
		4: text(64, (value) => scalar.text = value),
		5: single(parseTensor, (value) => tensors.push(value)),
		6: single(parseGraph, (value) => graphs.push(value)),
		7: floatCount((count) => scalar.floats += count),
		8: integers((value) => void (kept.length < 256 && kept.push(value))),
		9: text(256, (value) => void (texts.length < 256 && texts.push(value))),
		10: repeated(parseTensor, (value) => tensors.push(value)),
		11: repeated(parseGraph, (value) => graphs.push(value)),
		22: single(parseSparseTensor, (value) => sparseTensors.push(value)),
		23: repeated(parseSparseTensor, (value) => sparseTensors.push(value))
	});
	const { name: attributeName, text: attributeText, floats } = scalar;
	return {
		name: attributeName,
		text: attributeText,
		integers: kept,
		floatCount: floats,
		texts,
		tensors,
		sparseTensors,
		graphs
	};
}

// src/adapters/runtimes/onnx/read-model.ts
/** Protobuf cannot hold more; larger models keep their tensors in external data. */
const MAX_MODEL_BYTES = 2 ** 31 - 1;
const CHECKER = "onnx.checker.check_model";
/** Where a flatbuffer says what it is. A file may have this mark and be ONNX, too: then runtimes differ in what they load. */
const ORT_MARK = {
	text: "ORTM",
	start: 4
};
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
/** Reads an ONNX file without the runtime. Bytes that are not ONNX are a finding. Throws only when the disk fails. */
async function readModel(file) {
	const facts = {
		file: file.name,
		format: FORMAT,
		checker: CHECKER
	};
	if (file.sizeBytes === 0) return unreadable({
		fault: "empty",
		...facts
	});
	if (file.sizeBytes > MAX_MODEL_BYTES) return unreadable({
		fault: "too-large",
		...facts,
		limitBytes: MAX_MODEL_BYTES
	});
	const modelBytes = await readVerified(file);
	if (modelBytes.subarray(0, 40).toString("latin1") === LFS_POINTER) return unreadable({
		fault: "lfs-pointer",
		file: file.name,
		format: FORMAT
	});
	if (hasOrtMark(modelBytes)) return unreadable({
		fault: "ort-format",
		file: file.name,
		format: FORMAT
	});
	if (isText(modelBytes)) return unreadable({
		fault: "text",
		...facts
	});
	try {
		return {
			kind: "read",
			model: parseModel(modelBytes)
		};
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return unreadable({
			fault: "malformed",
			...facts,
			said: error.message.slice(0, 1e3)
		});
	}
}
function hasOrtMark(bytes) {
	const { text, start } = ORT_MARK;
	return bytes.subarray(start, start + text.length).toString("latin1") === text;
}
/** Protobuf starts a model with its version as a bare byte, which no text holds; an error page or a script does not. */
function isText(bytes) {
	return bytes.subarray(0, 256).every((byte) => byte === 9 || byte === 10 || byte === 13 || byte >= 32 && byte < 127);
}
function unreadable(facts) {
	return {
		kind: "unreadable",
		finding: finding("artifact-unreadable", facts)
	};
}

// src/adapters/runtimes/onnx/safety.ts
/** The operator sets that the runtime has built in. Any other needs a library, and a library is foreign code. */
const KNOWN_DOMAINS = /* @__PURE__ */ new Set([
	"",
	"ai.onnx",
	"ai.onnx.ml",
	"ai.onnx.training",
	"ai.onnx.preview.training",
	"com.microsoft",
	"com.microsoft.nchwc",
	"com.ms.internal.nhwc"
]);
/** A hostile file must not make a report of a million lines. */
const MAX_FINDINGS = 20;
/** Whether the files may be given to the runtime: they name no file outside the declared list and need no library of operators. */
async function checkSafety(model, artifact) {
	return [
		...await findLinks(artifact),
		...findCustomOperators(model),
		...findExternalData(model, artifact),
		...findUnusedFiles(model, artifact)
	].slice(0, MAX_FINDINGS);
}
/**
* What a symbolic link points to can change while its version stays. A hard link is a file like any other: the runtime is given
* a copy of it, whose digest is the declared one.
*/
async function findLinks(artifact) {
	const findings = [];
	for (const { name, path } of artifact.files) {
		if ((await lstat(path)).isFile()) continue;
		findings.push(finding("file-is-link", { file: name }));
	}
	return findings;
}
/** Functions that the model defines itself are made of known operators, whose nodes are checked like all others. */
function findCustomOperators(model) {
	const own = new Set(model.functions.map(({ domain, name }) => `${domain}\n${name}`));
	const operators = /* @__PURE__ */ new Map();
	for (const { domain, operator } of allNodes(model)) {
		if (KNOWN_DOMAINS.has(domain) || own.has(`${domain}\n${operator}`)) continue;
		operators.set(domain, operator);
	}
	return [...operators].map(([domain, operator]) => finding("custom-operators", {
		operator: nameFact(operator),
		domain: nameFact(domain),
		format: FORMAT
	}));
}
function findExternalData(model, artifact) {
	const files = new Map(artifact.files.slice(1).map((file) => [file.name, file]));
	const findings = /* @__PURE__ */ new Map();
	for (const { name, external } of allTensors(model)) {
		if (external === null) continue;
		const found = checkReference(name, external, files);
		if (found !== null) findings.set(`${found.code} ${external.get("location")}`, found);
		if (findings.size >= MAX_FINDINGS) break;
	}
	return [...findings.values()];
}
function checkReference(tensor, external, files) {
	const location = external.get("location") ?? "";
	const facts = {
		tensor: nameFact(tensor),
		file: nameFact(location)
	};
	if (isOutside(location)) return finding("external-data-outside", facts);
	const file = files.get(location);
	if (file === void 0) return finding("undeclared-file", facts);
	const offset = parseCount(external.get("offset") ?? "0");
	const length = parseCount(external.get("length") ?? "0");
	if (offset !== null && length !== null && offset + length <= file.sizeBytes) return null;
	return finding("external-data-range", facts);
}
/** Declared names are plain (no separator, not a dot name), so anything else cannot be one of them. */
function isOutside(location) {
	return location === "" || location === "." || location === ".." || /[/\\:\u0000]/.test(location);
}
function parseCount(text) {
	return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
function findUnusedFiles(model, artifact) {
	const used = /* @__PURE__ */ new Set();
	for (const { external } of allTensors(model)) used.add(external?.get("location"));
	return artifact.files.slice(1).filter(({ name }) => !used.has(name)).map(({ name }) => finding("unused-file", { file: name }));
}

// src/adapters/runtimes/onnx/inspect-artifact.ts
/** Reads the files of an ONNX artifact: signature, size, operators, and what makes it unsafe to load. Throws AppError `file-unreadable` and `runtime-missing`. */
async function inspectArtifact(artifact) {
	return readArtifact(artifact, async (modelFile) => {
		const outcome = await readModel(modelFile);
		if (outcome.kind === "unreadable") return {
			inspection: null,
			findings: [outcome.finding]
		};
		refuseNewerFormat(outcome.model, modelFile.name);
		const { inspection, findings } = inspectModel(outcome.model);
		const unsafe = await checkSafety(outcome.model, artifact);
		return {
			inspection,
			findings: [...findings, ...unsafe],
			columnLabels: columnLabelsOf(outcome.model),
			outputForms: outputFormsOf(outcome.model),
			randomOperators: randomOperators(outcome.model),
			isDynamicallyQuantised: isDynamicallyQuantised(outcome.model),
			appendix: (outputs) => {
				const asked = stackedOutputs(outcome.model).filter(({ name }) => outputs.includes(name));
				return asked.length === 0 ? null : stackingBytes(asked);
			}
		};
	});
}

// src/adapters/runtimes/onnx/install-runtime.ts
/** The platforms for which the package brings a binary. */
const PLATFORMS = /* @__PURE__ */ new Set([
	"linux-x64",
	"linux-arm64",
	"darwin-arm64",
	"win32-x64",
	"win32-arm64"
]);
const INSTALL_TIMEOUT_MS = 6e5;
/**
* Absolute path of onnxruntime-node's main module in the folder for runtimes (`SEATRIAL_RUNTIME_DIR`, else the runner's tool cache).
* When it is not there, npm installs it from our lock file: npm, so that mirrors and proxies of a company hold; from
* a lock file with digests, so that it is the package that was tested; without install scripts, which would download more.
* Throws AppError `runtime-missing`.
*/
async function installRuntime(environment) {
	const folder = runtimeFolder(environment);
	const modulePath = join(folder, MODULE_PATH);
	if (existsSync(modulePath)) return modulePath;
	await mkdir(dirname(folder), { recursive: true });
	const staging = await mkdtemp(`${folder}-`);
	try {
		await runNpm(staging, environment);
		await dropOtherPlatforms(join(staging, "node_modules", PACKAGE, "bin", "napi-v6"));
		await moveIntoPlace(staging, folder);
	} finally {
		await rm(staging, {
			recursive: true,
			force: true
		});
	}
	return modulePath;
}
const PACKAGE = "onnxruntime-node";
const MODULE_PATH = join("node_modules", PACKAGE, "dist", "index.js");
function runtimeFolder(environment) {
	const platform = `${process.platform}-${process.arch}`;
	if (!PLATFORMS.has(platform)) throw missing(`ONNX Runtime has no build for ${platform}.`);
	if (isMusl()) throw missing("ONNX Runtime has no build for a Linux with musl instead of glibc, such as Alpine.");
	const parent = environment["SEATRIAL_RUNTIME_DIR"] ?? environment["RUNNER_TOOL_CACHE"] ?? "";
	if (parent !== "") return join(parent, "seatrial-runtime", runtime_lock_default.packages[`node_modules/${PACKAGE}`].version, platform);
	throw new AppError({
		code: "runtime-missing",
		message: `The package ${PACKAGE} is not installed.`,
		hint: `Install it beside Seatrial, or name a folder in SEATRIAL_RUNTIME_DIR where it may be kept.`
	});
}
function isMusl() {
	if (process.platform !== "linux") return false;
	Reflect.set(process.report, "excludeNetwork", true);
	const report = process.report.getReport();
	const header = isRecord(report) ? report["header"] : null;
	return !isRecord(header) || header["glibcVersionRuntime"] === void 0;
}
/** The staging folder is npm's project, so that no .npmrc of a checked-out pull request is read. */
async function runNpm(staging, environment) {
	const manifest = {
		...runtime_lock_default.packages[""],
		private: true
	};
	await writeFile(join(staging, "package.json"), JSON.stringify(manifest));
	await writeFile(join(staging, "package-lock.json"), JSON.stringify(runtime_lock_default));
	const args = [
		"ci",
		"--ignore-scripts",
		"--no-audit",
		"--no-fund",
		"--loglevel=error"
	];
	const options = {
		cwd: staging,
		env: environment,
		timeout: INSTALL_TIMEOUT_MS,
		shell: process.platform === "win32"
	};
	try {
		await promisify(execFile)("npm", args, options);
	} catch (error) {
		const stderr = isRecord(error) && typeof error["stderr"] === "string" ? error["stderr"].trim().slice(-500) : "";
		throw new AppError({
			code: "runtime-missing",
			message: `npm could not install ${PACKAGE}: ${stderr === "" ? String(error) : stderr}`,
			hint: "Check that npm is on the PATH and reaches its registry, or install the package in an earlier step.",
			cause: error
		});
	}
}
/** The package holds the binaries of every platform: 290 MB, of which one needs 46 MB. */
async function dropOtherPlatforms(folder) {
	for (const platform of await readdir(folder)) for (const arch of await readdir(join(folder, platform))) {
		if (platform === process.platform && arch === process.arch) continue;
		await rm(join(folder, platform, arch), { recursive: true });
	}
}
/** Another job on this machine may have installed it meanwhile; then its folder stays. */
async function moveIntoPlace(staging, folder) {
	try {
		await rename(staging, folder);
	} catch (error) {
		if (!existsSync(join(folder, MODULE_PATH))) throw error;
	}
}
function missing(message) {
	return new AppError({
		code: "runtime-missing",
		message,
		hint: "Run Seatrial on Linux (glibc), macOS (arm64) or Windows."
	});
}

// src/adapters/runtimes/onnx/locate-runtime.ts
/**
* Finds onnxruntime-node: as an installed package, else in the folder that holds downloaded runtimes, where it is
* installed when it is missing. Throws AppError `runtime-missing`.
*/
async function locateRuntime(environment) {
	const modulePath = resolvePackage() ?? await installRuntime(environment);
	return {
		library: modulePath,
		version: await readVersion(modulePath)
	};
}
function resolvePackage() {
	try {
		return createRequire(import.meta.url).resolve("onnxruntime-node");
	} catch (error) {
		if (isRecord(error) && error["code"] === "MODULE_NOT_FOUND") return null;
		throw error;
	}
}
async function readVersion(modulePath) {
	const path = join(dirname(modulePath), "..", "package.json");
	const manifest = JSON.parse(await readFile(path, "utf8"));
	if (isRecord(manifest) && typeof manifest["version"] === "string") return manifest["version"];
	throw new AppError({
		code: "runtime-missing",
		message: `The package at ${dirname(path)} has no version.`,
		hint: "Install onnxruntime-node again."
	});
}

// src/adapters/runtimes/onnx/missing-operator.ts
/** How ONNX Runtime says that it does not know an operator, or has no kernel for it. A node's name, which may say anything, stands beside. */
const SENTENCES = [
	/Could not find an implementation for (\S+?)\(\d+\) node with name/,
	/^.*Error No Op registered for (\S+) with domain_version of -?\d+/,
	/Failed to find kernel for ([^\s(]+)\(\d+\)/,
	/Fatal error: (\S+?)\(-?\d+\) is not a registered function\/op/,
	/^(EPContext) node generated by/
];
/** The operator that keeps a model from being loaded; null where something else does. */
function missingOperator(said) {
	const [, operator] = SENTENCES.map((sentence) => sentence.exec(said)).find((match) => match !== null) ?? [];
	return operator === void 0 ? null : nameFact(operator);
}

// src/adapters/runtimes/onnx/refuse-machine.ts
/** How ONNX Runtime says that it cannot compare letters as StringNormalizer does; without an attribute it asks for en_US.UTF-8. */
const SENTENCE = /Failed to construct locale with name:\s*([\w.@-]+?)(?=:|\s|$)/;
/** What this machine lacks, where that keeps the runtime from loading a model; null where something else does. */
function refuseMachine(said) {
	const [, locale] = SENTENCE.exec(said) ?? [];
	if (locale === void 0) return null;
	const name = nameFact(locale);
	return new AppError({
		code: "runtime-missing",
		reason: "locale-missing",
		message: `This machine has no locale ${quoteText(name)}, by whose rules the model's StringNormalizer compares letters, so that the model cannot be run here.`,
		hint: `Install it where Seatrial runs and where the model serves, such as \`sudo locale-gen ${name}\` (in a container after \`apt-get install locales\`), and certify again; the model's file need not change.`
	});
}

// src/adapters/runtimes/onnx/onnx-runtime.ts
const onnxRuntime = {
	format: "onnx",
	title: "ONNX",
	fileTitle: "an ONNX model",
	usualFile: "model.onnx",
	name: "onnxruntime",
	nameInWords: "ONNX Runtime",
	startHint: "It needs Linux with glibc, macOS on arm64, or Windows; check the installation of onnxruntime-node.",
	inspect: inspectArtifact,
	locate: locateRuntime,
	missingOperator,
	refuseMachine,
	engineModule: () => entryPath("onnx-engine", import.meta.url)
};

// src/adapters/runtimes/compare-signature.ts
/** Compares a file's own words with what the runtime made of it. A size that one of them leaves open agrees. */
function compareSignature(signature, runtime, scored) {
	const wrong = compareList({
		role: "input",
		read: signature.inputs,
		hasShape: true
	}, runtime.inputs) ?? compareList({
		role: "output",
		read: unlessUnstacked(signature.outputs, runtime),
		hasShape: false
	}, runtime.outputs);
	if (wrong !== null) return {
		kind: "different",
		difference: wrong
	};
	return {
		kind: "alike",
		corrected: findCorrected(signature.outputs, runtime.outputs, scored)
	};
}
/** A sequence that nobody asked for is no tensor to the runtime. */
function unlessUnstacked(outputs, runtime) {
	const others = new Set(runtime.outputs.flatMap(({ name, datatype }) => datatype === null ? [name] : []));
	return outputs.filter(({ name }) => !others.has(name));
}
function findCorrected(read, values, scored) {
	return read.flatMap(({ name, ...metadata }) => {
		const value = values.find((one) => one.name === name);
		if (value === void 0 || value.datatype === null || value.shape.length === 0 || !scored.has(name) || hasSameShape({
			name,
			...metadata
		}, value)) return [];
		return [{
			output: name,
			declared: metadata.shape,
			shape: value.shape
		}];
	});
}
function compareList({ role, read, hasShape }, values) {
	const tensors = values.filter(({ datatype }) => datatype !== null);
	if (tensors.length !== read.length) return `it has ${tensors.length} ${role}s, not ${read.length}`;
	for (const [index, metadata] of read.entries()) {
		const value = tensors[index];
		const difference = value === void 0 ? "missing" : compareValue(metadata, value, hasShape);
		if (difference !== null) return `${role} ${quoteText(metadata.name)} is ${difference}`;
	}
	return null;
}
function compareValue(read, value, hasShape) {
	if (value.name !== read.name) return `named ${quoteText(value.name)}`;
	if (value.datatype !== read.datatype) return `of type ${value.datatype}, not ${read.datatype}`;
	if (!hasShape || hasSameShape(read, value)) return null;
	return `${`of shape [${value.shape.join(", ")}], not [${read.shape.join(", ")}]`}; correct the shape that the file declares for it`;
}
function hasSameShape(read, { shape }) {
	return shape.length === read.shape.length && shape.every((dim, axis) => dim === read.shape[axis] || dim === -1 || read.shape[axis] === -1);
}

// src/adapters/runtimes/lay-files.ts
/** Lays copies, so that nothing that is written to the files later reaches the runtime. Disposal removes the folder. */
async function layFiles({ artifact, modelName, signal }) {
	refuseClashes(artifact, modelName);
	const folder = await mkdtemp(join(tmpdir(), "seatrial-model-"));
	const laid = {
		modelPath: join(folder, modelName),
		[Symbol.asyncDispose]: async () => rm(folder, {
			recursive: true,
			force: true
		})
	};
	try {
		for (const [index, file] of artifact.files.entries()) await copyVerified(file, join(folder, index === 0 ? modelName : file.name), signal);
		return laid;
	} catch (error) {
		await laid[Symbol.asyncDispose]();
		if (error instanceof AppError) throw error;
		throw new AppError({
			code: "file-unwritable",
			message: `The model's files could not be laid out in ${folder}.`,
			hint: "Check the space and the rights of the temporary folder (TMPDIR).",
			cause: error
		});
	}
}
/**
* The names of the other files are those by which the model refers to them and cannot be chosen; file systems may not tell upper
* from lower case. Throws AppError `manifest-meaning`, reasons `file-name-path` and `file-name-taken`.
*/
function refuseClashes({ files }, modelName) {
	const taken = /* @__PURE__ */ new Set([modelName.toLowerCase()]);
	for (const { name } of files.slice(1)) {
		if (name === "" || name === "." || name === ".." || /[/\\]/.test(name)) throw misnamed("file-name-path", `The name ${quoteText(name)} under artifact.files is not a plain file name.`);
		const folded = name.toLowerCase();
		if (taken.has(folded)) throw misnamed("file-name-taken", `The file ${quoteText(name)} cannot lie beside the others: the model file is laid as ${quoteText(modelName)}, and file systems may not tell upper from lower case.`);
		taken.add(folded);
	}
}
function misnamed(reason, message) {
	return new AppError({
		code: "manifest-meaning",
		reason,
		message,
		hint: "Save the model again, with each file of external data under a plain name of its own."
	});
}

// src/adapters/runtimes/create-runtime.ts
/** Reads files in this process, and runs each model in a limited process of its own. */
function createRuntime(record, options) {
	return {
		...record,
		async identity() {
			const { version } = await record.locate(options.environment);
			return {
				name: record.name,
				version
			};
		},
		inspect: async (artifact) => {
			refuseClashes(artifact, record.usualFile);
			return record.inspect(artifact);
		},
		stage: async (artifact, outputs) => {
			const { appendix } = await record.inspect(artifact);
			return stage({
				artifact,
				appended: appendix?.(outputs) ?? null
			}, record, options);
		},
		load: async (artifact, loadOptions) => {
			const outcome = await loadModel(artifact, loadOptions, {
				...options,
				record
			});
			return outcome.kind === "failed" ? {
				...outcome,
				runtime: record.name
			} : outcome;
		}
	};
}
async function stage({ artifact, appended }, record, { environment, signal }) {
	const { library } = await record.locate(environment);
	await using resources = new AsyncDisposableStack();
	const laid = resources.use(await layFiles({
		artifact,
		modelName: record.usualFile,
		signal
	}));
	if (appended !== null) await appendFile(laid.modelPath, appended);
	const owned = resources.move();
	return {
		modelPath: laid.modelPath,
		engine: {
			module: record.engineModule(),
			library
		},
		[Symbol.asyncDispose]: () => owned.disposeAsync()
	};
}
/** Nothing that the inspection refuses reaches the runtime. */
async function loadModel(artifact, options, context) {
	const { record, signal } = context;
	const inspected = await record.inspect(artifact);
	const refused = refusal(inspected);
	if (refused !== null || inspected.inspection === null) return refused ?? failed("The model cannot be read.");
	await using resources = new AsyncDisposableStack();
	const appended = inspected.appendix?.(options.outputs ?? []) ?? null;
	const staged = resources.use(await stage({
		artifact,
		appended
	}, record, context));
	const child = resources.use(new LimitedProcess({
		entry: entryPath("session-process", import.meta.url),
		limits: options.limits,
		signal
	}));
	const unstarted = await startRuntime(child, staged.engine, record);
	if (unstarted !== null) return unstarted;
	const request = {
		modelPath: staged.modelPath,
		threads: options.threads,
		outputs: options.outputs ?? null
	};
	const outcome = await child.call("load", request);
	if (outcome.kind === "failed") return explain(tidy(outcome, staged), record);
	const answer = parseLoadAnswer(outcome.value);
	if (answer === null) return failed("The process that loaded the model gave no proper answer.");
	const { signature } = inspected.inspection;
	const scored = options.scored ?? new Set(signature.outputs.map(({ name }) => name));
	const comparison = compareSignature(signature, answer, scored);
	if (comparison.kind === "different") return failed(`The runtime understands the model differently from the file: ${comparison.difference}.`);
	return {
		kind: "loaded",
		model: new ModelProcess({
			child,
			staged,
			signature,
			runtime: record.name,
			resources: resources.move()
		}),
		loadMs: answer.loadMs,
		corrected: comparison.corrected
	};
}
/** A runtime that cannot be loaded says nothing about the model; a limit that does not even hold the runtime does. */
async function startRuntime(child, engine, { nameInWords, startHint }) {
	const outcome = await child.call("start", engine);
	if (outcome.kind === "answered") return null;
	if (outcome.reason === "memory" || outcome.reason === "timeout") return outcome;
	throw new AppError({
		code: "runtime-missing",
		message: `${nameInWords} cannot be started: ${outcome.message}`,
		hint: startHint
	});
}
var ModelProcess = class {
	#parts;
	constructor(parts) {
		this.#parts = parts;
	}
	async predict(inputs) {
		const outcome = await this.#ask(inputs);
		return outcome.kind === "failed" ? {
			...outcome,
			runtime: this.#parts.runtime
		} : outcome;
	}
	async #ask(inputs) {
		const { child, staged, signature } = this.#parts;
		const wrong = wrongNames(signature, inputs);
		if (wrong !== null) return failed(wrong);
		const outcome = await child.call("predict", inputs);
		if (outcome.kind === "failed") return tidy(outcome, staged);
		const outputs = parseTensors(outcome.value);
		return outputs === null ? failed("The model gave no proper answer.") : {
			kind: "predicted",
			outputs
		};
	}
	async [Symbol.asyncDispose]() {
		await this.#parts.resources.disposeAsync();
	}
};
function wrongNames(signature, inputs) {
	const wanted = signature.inputs.map(({ name }) => name);
	const given = inputs.map(({ name }) => name);
	if (wanted.length === given.length && wanted.every((name) => given.includes(name))) return null;
	return `The model takes the inputs ${wanted.join(", ")}; it was given ${given.join(", ") || "none"}.`;
}
function refusal({ findings }) {
	const error = findings.find(({ severity }) => severity === "error");
	return error === void 0 ? null : failed(`The inspection refuses the model: ${error.code}.`);
}
/** The runtime's messages name our temporary folder, which differs in every run, and run over several lines. */
function tidy(failure, { modelPath }) {
	const folder = dirname(modelPath);
	const message = failure.message.replaceAll(`${folder}${sep}`, "").replaceAll(/\s+/g, " ").trim();
	return {
		...failure,
		message
	};
}
/** Throws AppError `runtime-missing` where it is the machine that lacks something. */
function explain(failure, { missingOperator, refuseMachine }) {
	if (failure.reason !== "error") return failure;
	const refused = refuseMachine?.(failure.message) ?? null;
	if (refused !== null) throw refused;
	const operator = missingOperator?.(failure.message) ?? void 0;
	return operator === void 0 ? failure : {
		...failure,
		operator
	};
}
function failed(message) {
	return {
		kind: "failed",
		reason: "error",
		message
	};
}

// src/wiring/runtimes.ts
/** Everything that can run models, chosen by `artifact.format`. After a change here: `npm run generate`. */
const RUNTIMES = [onnxRuntime];
function wireRuntimes(options, records = RUNTIMES) {
	const runtimes = new Map(records.map((record) => [record.format, createRuntime(record, options)]));
	return (format) => {
		const runtime = runtimes.get(format);
		if (runtime !== void 0) return runtime;
		throw new AppError({
			code: "runtime-missing",
			message: `Nothing here runs models of the format ${format}.`,
			hint: `Known: ${[...runtimes.keys()].join(", ")}.`
		});
	};
}
/** The format that a file's ending tells; the first of the list where it tells none. */
function recordOfFile(path) {
	return RUNTIMES.find(({ usualFile }) => extname(usualFile) === extname(path).toLowerCase()) ?? RUNTIMES[0];
}

// package.json
var version = "0.1.0";

// src/wiring/certification.ts
/** The real world behind a certification: files and data by digest, models in child processes, this machine. */
function wireCertification({ onProgress, ...options }) {
	const { environment, signal } = options;
	const work = wireWork(options);
	return {
		...work,
		within: (limitMs) => {
			const limit = startTimeLimit(limitMs, signal);
			return {
				...limit,
				ports: wireWork({
					...options,
					signal: limit.signal
				})
			};
		},
		environment: async (format) => readEnvironment(await work.runtimeOf(format).identity(), environment),
		hash: sha256,
		clock: createClock(),
		toolVersion: version,
		onProgress
	};
}
function wireWork({ environment, signal, runtimes }) {
	const cacheFolder = findCacheFolder(environment);
	const runtimeOf = wireRuntimes({
		environment,
		signal
	}, runtimes);
	return {
		files: { fetch: async ({ name, sizeBytes, ...file }) => ({
			name,
			...await fetchVerifiedFile({
				...file,
				size: sizeBytes,
				links: "refused",
				cacheFolder,
				signal
			})
		}) },
		data: createDataSource({
			cacheFolder,
			signal
		}),
		runtimeOf,
		benchmark: createBenchmark({
			runtimeOf,
			signal
		})
	};
}
/** A folder of this machine for what a certification hands on, or did earlier. */
function wireReports(folder) {
	return createReportFolder(folder);
}
/** What this machine measured earlier. */
function wireEarlier(environment) {
	return keepCertificates(join(findCacheFolder(environment), "certificates"), programDigest());
}

// src/report/job-summary.ts
/** Models that the overview lists. */
const MAX_OVERVIEW = 1e3;
/** Rows of a table inside a fold, at least; one report alone has room for more. */
const FOLD_ROWS = 500;
/** What a row of a table takes. */
const ROW_BYTES = 250;
/** Below this a model's own report would say less than the overview does. */
const SMALLEST_REPORT = 6e3;
/** The report of a whole job: an overview where there are several models, then the report of each, within 1 MiB. */
function renderJobSummary(reports) {
	const overview = reports.length > 1 ? overviewTable(reports) : null;
	const parts = overview === null ? [] : [overview];
	let room = JOB_SUMMARY_LIMIT - 1e3 - (overview === null ? 0 : sizeOf$1(overview));
	const shown = reports.slice(0, Math.max(1, Math.floor(room / SMALLEST_REPORT)));
	for (const [index, report] of shown.entries()) {
		const bytes = Math.floor(room / (shown.length - index));
		const part = renderReport(report, {
			bytes,
			maxRows: Math.max(FOLD_ROWS, Math.floor(bytes / ROW_BYTES))
		});
		parts.push(part);
		room -= sizeOf$1(part);
	}
	const rest = reports.length - shown.length;
	if (rest > 0) parts.push(md`${formatCount(rest)} more models are in the certificates.`);
	return `${markdownText(paragraphs(parts))}\n`;
}
function overviewTable(reports) {
	const rows = reports.slice(0, MAX_OVERVIEW).map((report) => [code(report.model, 64), md`${headlineText(report)}`]);
	const shown = table([left("Model"), left("Result")], rows);
	const rest = reports.length - rows.length;
	return rest > 0 ? paragraphs([shown, md`${formatCount(rest)} more models.`]) : shown;
}

export { checkSignature$1 as C, resolveLimits as D, isLayoutAssumed as E, otherShape as S, callSignature as T, chanceOf as _, version as a, DEFAULT_LEVEL as b, createRuntime as c, DataReader as d, describeSelection as f, readEarlier as g, validateRegistry as h, wireReports as i, findCacheFolder as l, certifySubjects as m, wireCertification as n, RUNTIMES as o, selectCertification as p, wireEarlier as r, recordOfFile as s, renderJobSummary as t, createDataSource as u, scoreModels as v, failureFinding as w, measureMetric as x, ModelCaller as y };