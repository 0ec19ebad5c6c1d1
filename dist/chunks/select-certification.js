import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { a as versionsBelow, n as isVersion, r as orderVersions } from "./version-order.js";
import { K as mapConcurrently, n as modelsFolderOf } from "./read-settings.js";
import { n as identityOf, t as artifactDigest } from "./digests.js";
import { a as inRepository, i as gatherPlace, n as selectChangedSubjects, o as requireInRepository, r as describePending, t as nameSubjects } from "./select-subjects.js";
import { t as validateRegistry } from "./validate-registry.js";
import { n as createReadModelRecord, t as comparedEnvironment } from "./read-model-record.js";
import { t as requireVersion } from "./require-version.js";

// src/domain/certification/baseline-candidates.ts
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
function objectionByName({ version, origin }, question) {
	if (!question.listed.includes(version)) return "not-in-registry";
	if (origin === "deployment") return null;
	if (question.notCertified.has(version)) return "not-certified-here";
	return origin === "predecessor" && question.broughtAlong.has(version) ? "in-same-changes" : null;
}
function objectionByArtifact({ origin }, sha256, question) {
	if (sha256 === question.sha256) return "same-artifact";
	if (origin === "deployment") return null;
	return question.record.barred.get(sha256) ?? null;
}

// src/usecases/certify/choose-baseline.ts
const MAX_PASSED_OVER = 20;
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

// src/usecases/certify/certified-sizes.ts
async function withCertifiedSizes(baseline, { certificateOf, hash }) {
	const { value } = baseline.version;
	const certificate = await certificateOf(value.version);
	if (certificate?.subject.digest.sha256 !== artifactDigest(value.artifact.files, hash)) return baseline;
	return {
		...baseline,
		certifiedSizes: sizesOf(certificate)
	};
}
function sizesOf({ performance }) {
	return Object.fromEntries(performance.map(({ mode, batchSize }) => [mode, batchSize]));
}

// src/usecases/certify/compare-digests.ts
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
const CONCURRENCY = 8;
async function findSameArtifacts({ manifests, changes }, { folder, version, artifact, listed, hash }) {
	const isAdded = (name) => changes?.added.has(`${folder}/versions/${name}.yaml`) === true;
	const above = isAdded(version) ? listed.filter((name) => name !== version && !isAdded(name)) : [];
	const earlier = [.../* @__PURE__ */ new Set([...versionsBelow(version, listed), ...above])];
	const sought = identityOf(artifact, hash);
	const same = await mapConcurrently(earlier, CONCURRENCY, async (name) => {
		const outcome = await manifests.version(`${folder}/versions/${name}.yaml`);
		return outcome.kind === "parsed" && identityOf(outcome.parsed.value.artifact, hash) === sought;
	});
	return earlier.filter((_name, index) => same[index]);
}

// src/usecases/certify/load-subject.ts
async function loadSubject(place, { model, version }, options) {
	const { registry, manifests, prefix } = place;
	const requested = versionAsked(options.rule.requested, model);
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
	if (requested !== null && requested !== NO_VERSION) await requireVersion(registry, modelsFolder, {
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
	const brought = listed.filter((name) => place.changes?.added.has(`${folder}/versions/${name}.yaml`) === true);
	const isNewModel = brought.length === listed.length;
	const question = {
		version,
		sha256,
		listed,
		found,
		readVersion,
		broughtAlong: new Set(isNewModel ? [] : brought),
		requested,
		...options
	};
	return {
		folder,
		settings,
		listed,
		model: requireInRepository(await manifests.model(paths.model), prefix),
		version: parsed,
		isNewModel,
		chosen: await settleBaseline(question),
		traffic: found.traffic,
		sameAs: await findSameArtifacts(place, {
			folder,
			version,
			artifact: parsed.value.artifact,
			listed,
			hash: options.hash
		})
	};
}
const NO_VERSION = "none";
function versionAsked(text, model) {
	return text?.startsWith(`${model}@`) === true ? text.slice(model.length + 1) : text;
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
async function settleBaseline(question) {
	const { found, certifiedHere, hash } = question;
	const { baseline, search } = await findBaseline(question);
	if (baseline === null) return {
		baseline,
		search
	};
	const certificateOf = async (version) => certifiedHere.get(version) ?? found.certificateOf(version);
	return {
		search,
		baseline: await withCertifiedSizes(baseline, {
			certificateOf,
			hash
		})
	};
}
async function findBaseline({ requested, ...question }) {
	if (requested === null) return chooseBaseline(question);
	if (requested === NO_VERSION) return {
		baseline: null,
		search: null
	};
	return {
		baseline: {
			version: await question.readVersion(requested),
			origin: "requested"
		},
		search: null
	};
}

// src/usecases/certify/select-certification.ts
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
	if (base === null) {
		const fresh = (request.isInRepository ? await changedFiles.uncommitted(place.prefix + modelsFolder) : []).map((path) => path.slice(place.prefix.length));
		const { message, hint } = request.unasked;
		throw new AppError({
			code: "usage",
			message,
			hint: hint(await findExample(fresh, {
				...place,
				modelsFolder
			}))
		});
	}
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
async function findExample(fresh, { registry, modelsFolder }) {
	const written = exampleOf(fresh);
	if (written !== null) return written;
	const { models } = await registry.list(modelsFolder);
	return models.flatMap(({ name, versions }) => {
		const last = orderVersions(versions.map((version) => version.name).filter(isVersion)).at(-1);
		return last === void 0 ? [] : [`${name}@${last}`];
	})[0] ?? EXAMPLE;
}
const EXAMPLE = "churn@1.4.0";
function exampleOf(paths) {
	const found = paths.map((path) => /([^/]+)\/versions\/([^/]+)\.yaml$/.exec(path)).find((match) => match !== null);
	return found === void 0 ? null : `${found[1]}@${found[2]}`;
}
const MAX_NAMED = 5;
function describeSelection({ place, uncommitted }) {
	return [...place.pendingSettings === null ? [] : [describePending(place.pendingSettings)], ...uncommitted.length === 0 ? [] : [describeUncommitted(uncommitted)]];
}
function describeUncommitted(paths) {
	const rest = paths.length - MAX_NAMED;
	return `Not committed, so that these are no changes yet: ${`${paths.slice(0, MAX_NAMED).map(quoteText).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`}. Commit them, or name the version, for instance ${exampleOf(paths) ?? EXAMPLE}.`;
}
function onlyOnce(named) {
	return [...new Map(named.map((subject) => [`${subject.model}@${subject.version}`, subject])).values()];
}

export { selectCertification as n, loadSubject as r, describeSelection as t };