import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as systemCode } from "./system-error.js";
import { n as textIn, r as valueIn, t as numberIn } from "./value-in.js";
import { t as sha256 } from "./sha256.js";
import { l as collectProblems } from "./parsers.js";
import { C as platformNamed, I as NEED_WORDS, L as needsOf, M as holds, a as readSettings, c as settingsProblems, n as modelsFolderOf, s as requireSettings, y as isWhole } from "./read-settings.js";
import { t as createRegistryFolder } from "./registry-folder.js";
import { n as locateShared, r as openFolder } from "./locate-registry.js";
import { n as writeWholeFile } from "./write-file.js";
import { t as renderYaml } from "./yaml-of-others.js";
import { c as readWanted, d as readModel, f as readVersion, s as planWanted, t as wireDeploymentSource } from "./deployment-source.js";
import { join } from "node:path";
import { lstat, readFile, rm } from "node:fs/promises";
import { spawn } from "node:child_process";

// src/contract/rendered-list.ts
const RENDERED_LIST = ".seatrial-rendered";
const LINE = /^(?<digest>[0-9a-f]{64}) {2}(?<path>[a-z0-9][A-Za-z0-9._-]*)$/u;
function parseRenderedList(text) {
	return new Map(text.split("\n").flatMap((line) => {
		const { digest, path } = LINE.exec(line)?.groups ?? {};
		return digest === void 0 || path === void 0 ? [] : [[path, digest]];
	}));
}
function renderRenderedList(files, hash) {
	return [...files].map(([path, text]) => `${hash(text)}  ${path}\n`).join("");
}

// src/domain/platforms/reality/compare-fields.ts
function compareFields(wanted, found, path = "") {
	if (isEmpty(wanted) && found === void 0) return [];
	if (Array.isArray(wanted) && Array.isArray(found)) return compareLists(wanted, found, path);
	if (!isRecord(wanted) || !isRecord(found)) return wanted === found ? [] : [{
		path,
		wanted,
		found
	}];
	return Object.entries(wanted).flatMap(([key, value]) => compareFields(value, Object.hasOwn(found, key) ? found[key] : void 0, path + step(key)));
}
function compareLists(wanted, found, path) {
	const same = wanted.map((one, index) => nameOf(one) === null ? found[index] : found.find((other) => nameOf(other) === nameOf(one)));
	const more = found.filter((one) => !same.includes(one));
	return [...wanted.flatMap((one, index) => compareFields(one, same[index], `${path}[${index}]`)), ...more.map((one) => ({
		path: `${path}[${found.indexOf(one)}]`,
		wanted: void 0,
		found: one
	}))];
}
function nameOf(value) {
	return isRecord(value) && typeof value["name"] === "string" ? value["name"] : null;
}
function step(key) {
	return /^[\w-]+$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
function isEmpty(value) {
	return Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/domain/platforms/reality/read-status.ts
const READERS = {
	Deployment: readDeployment,
	HTTPRoute: readRoute,
	InferenceService: readService
};
function readStatus(kind, object) {
	return READERS[kind]?.(object) ?? [];
}
function readDeployment(object) {
	if (isBehind(object)) return [{ kind: "not-observed" }];
	const wanted = numberIn(object, "spec", "replicas") ?? 1;
	const [updated, available] = ["updatedReplicas", "availableReplicas"].map((key) => numberIn(object, "status", key) ?? 0);
	const ready = Math.min(updated ?? 0, available ?? 0);
	return ready >= wanted ? [] : [{
		kind: "replicas",
		available: ready,
		wanted
	}];
}
function readRoute(object) {
	const parents = listIn(object, "status", "parents");
	if (parents.length === 0) return [{ kind: "not-observed" }];
	return parents.flatMap((parent) => {
		return readConditions(object, listIn(parent, "conditions").filter((one) => ["Accepted", "ResolvedRefs"].includes(textIn(one, "type") ?? "")));
	});
}
function readService(object) {
	if (isBehind(object)) return [{ kind: "not-observed" }];
	const conditions = listIn(object, "status", "conditions").filter((one) => textIn(one, "type") === "Ready");
	if (conditions.length === 0) return [{ kind: "not-observed" }];
	const wanted = numberIn(object, "spec", "predictor", "canaryTrafficPercent") ?? 100;
	const traffic = listIn(object, "status", "components", "predictor", "traffic");
	const routed = traffic.filter((one) => valueIn(one, "latestRevision") === true).reduce((sum, one) => sum + (numberIn(one, "percent") ?? 0), 0);
	const isOther = traffic.length > 0 && routed !== wanted;
	return [...readConditions(object, conditions), ...isOther ? [{
		kind: "traffic",
		wanted,
		routed
	}] : []];
}
function readConditions(object, conditions) {
	const generation = numberIn(object, "metadata", "generation") ?? 0;
	return conditions.flatMap((one) => {
		if ((numberIn(one, "observedGeneration") ?? generation) < generation) return [{ kind: "not-observed" }];
		const [type, status, reason, message] = [
			"type",
			"status",
			"reason",
			"message"
		].map((key) => textIn(one, key) ?? "");
		if (status === "True") return [];
		return [{
			kind: "condition",
			type: type ?? "",
			status: status ?? "",
			reason: reason ?? "",
			message: message ?? ""
		}];
	});
}
function isBehind(object) {
	const observed = numberIn(object, "status", "observedGeneration");
	return observed === null || observed < (numberIn(object, "metadata", "generation") ?? 0);
}
function listIn(value, ...path) {
	const found = valueIn(value, ...path);
	return Array.isArray(found) ? found : [];
}

// src/domain/platforms/reality/compare-objects.ts
function compareObjects(wanted, found, environment) {
	const own = found.filter((one) => textIn(one, "metadata", "annotations", "seatrial/environment") === environment);
	const byName = new Map([...found, ...own].map((one) => [objectNameOf(one), one]));
	const rendered = wanted.map((one) => ({
		name: objectNameOf(one),
		findings: findingsOf(one, byName.get(objectNameOf(one)))
	}));
	const names = new Set(rendered.map(({ name }) => name));
	const strays = own.map(objectNameOf).filter((name) => !names.has(name));
	return [...rendered, ...strays.map((name) => ({
		name,
		findings: [{ kind: "stray" }]
	}))];
}
function objectNameOf(object) {
	return `${textIn(object, "kind") ?? ""}/${textIn(object, "metadata", "name") ?? ""}`;
}
function isDrift({ kind }) {
	return kind === "missing" || kind === "stray" || kind === "field";
}
const COMPARED = ["labels", "annotations"];
function findingsOf(wanted, found) {
	if (found === void 0) return [{ kind: "missing" }];
	return [...[...COMPARED.map((key) => compareFields(valueIn(wanted, "metadata", key) ?? {}, valueIn(found, "metadata", key) ?? {}, `.metadata.${key}`)), compareFields(valueIn(wanted, "spec"), valueIn(found, "spec"), ".spec")].flat().map((one) => ({
		kind: "field",
		...one
	})), ...readStatus(textIn(wanted, "kind") ?? "", found)];
}

// src/domain/platforms/cluster/twins.ts
function findTwins(documents) {
	const [same] = [...Map.groupBy(documents, objectNameOf)].filter(([, all]) => all.length > 1);
	if (same === void 0) return null;
	const [name, [one, other]] = same;
	return {
		name,
		one: subjectOf(one),
		other: subjectOf(other)
	};
}
function subjectOf(object) {
	const [model, version] = ["model", "version"].map((key) => textIn(object, "metadata", "annotations", `seatrial/${key}`));
	return version === null ? `${model}` : `${model}@${version}`;
}

// src/usecases/platforms/render-platforms.ts
async function renderPlatforms({ registry, source }, { environment, platform, nowMs }) {
	const settings = await readSettings(registry.registry);
	const wrong = settingsProblems(settings);
	if (wrong.length > 0) throw collectProblems(wrong);
	const declared = declaredPlatforms(requireSettings(settings), environment, platform);
	const served = {
		...registry,
		modelsFolder: modelsFolderOf(requireSettings(settings)?.value ?? null)
	};
	const files = (await source.read(null))?.files ?? /* @__PURE__ */ new Map();
	if (files.size === 0) throw nothingDeployed(source.title, environment);
	const deployments = [];
	for (const [model, text] of [...files].toSorted(byName)) {
		const deployment = readWanted({
			environment,
			model,
			text
		});
		if (deployment.value.production !== null) deployments.push(await gather(served, deployment, nowMs));
	}
	return declared.map((own) => renderOne(own, {
		environment,
		deployments
	}));
}
function nothingDeployed(title, environment) {
	return new AppError({
		code: "usage",
		reason: "nothing-deployed",
		message: `There is no deployment file of ${environment} in ${title}.`,
		hint: "Name another place with --deployments, or another --environment; the first promotion writes the first file."
	});
}
function byName([one], [other]) {
	return one < other ? -1 : 1;
}
function declaredPlatforms(settings, environment, wanted) {
	const declared = (environmentOf(settings, environment)?.platforms ?? []).flatMap((one) => {
		const platform = platformNamed(one.kind);
		return platform === null || wanted !== null && one.kind !== wanted ? [] : [{
			platform,
			settings: one
		}];
	});
	if (declared.length > 0) return declared;
	const what = wanted === null ? "no platform" : `no platform ${quoteText(wanted)}`;
	throw new AppError({
		code: "usage",
		reason: "platform-undeclared",
		message: `The environment ${environment} declares ${what} in .github/seatrial.yml.`,
		hint: `Add it to environments.${environment}.platforms, as {kind: nginx, …}; docs/platforms.md says what each needs.`
	});
}
function environmentOf(settings, name) {
	const all = settings?.value.environments ?? {};
	return Object.hasOwn(all, name) ? all[name] : void 0;
}
async function gather(registry, deployment, nowMs) {
	const { value: model } = await readModel(registry, deployment.value.model);
	const planned = planWanted(deployment, model);
	const current = holds(planned.test, nowMs) ? planned : {
		...planned,
		test: null
	};
	const versions = /* @__PURE__ */ new Map();
	for (const version of versionsOf(current)) versions.set(version.sha256, (await readVersion(registry, model.name, version)).value);
	return {
		plan: current,
		model,
		versions,
		deployment
	};
}
function versionsOf({ production, fallback, sentinel, test }) {
	return [
		production,
		fallback,
		sentinel,
		...test?.candidates ?? []
	].filter((version) => version !== null);
}
function renderOne({ platform, settings }, { environment, deployments }) {
	for (const one of deployments) refuseBeyond(platform, one);
	const rendered = platform.render({
		environment,
		settings,
		deployments
	});
	const files = [...rendered].map(([name, content]) => [name, typeof content === "string" ? content : content.map(renderYaml).join("---\n")]);
	const documents = [...rendered.values()].flatMap((content) => typeof content === "string" ? [] : content);
	refuseTwins(platform, documents);
	return {
		name: platform.name,
		files: new Map(files),
		documents,
		settings
	};
}
function refuseTwins({ title }, documents) {
	const twins = findTwins(documents);
	if (twins === null) return;
	throw new AppError({
		code: "usage",
		reason: "platform-twins",
		message: `${twins.one} and ${twins.other} would both be ${twins.name} of ${title}, one in the place of the other.`,
		hint: "Name one of the models otherwise; two versions that begin with the same digits of their digests cannot be deployed together."
	});
}
function refuseBeyond({ title, capabilities }, { plan, model, deployment }) {
	if (capabilities === null) return;
	const { can, candidates, parts } = capabilities;
	const refuse = (what, pointer) => {
		throw new AppError({
			code: "usage",
			reason: "platform-lacks",
			message: `${title} cannot do what ${plan.model} asks: ${what}.`,
			hint: "Take it out of liveTest in model.yaml, end the test, or declare another platform: docs/platforms.md has what each can do.",
			location: deployment.source.locate(pointer)
		});
	};
	const lacking = needsOf(plan, ensemblesOf(model)).find((need) => !can.includes(need));
	if (lacking !== void 0) refuse(NEED_WORDS[lacking], lacking === "sentinel" ? "/sentinel" : "/liveTest");
	const asked = plan.test?.candidates ?? [];
	if (asked.length > candidates) refuse(`${asked.length} candidates at once, of ${candidates}`, "/liveTest/candidates");
	const coarse = asked.findIndex(({ share }) => !isWhole(share, parts));
	if (coarse !== -1) refuse(`the share ${asked[coarse]?.share}, which is no number of ${parts} parts`, `/liveTest/candidates/${coarse}/share`);
}
function ensemblesOf({ liveTest }) {
	return liveTest?.ensembles ?? [];
}

// src/adapters/platforms/kubectl.ts
function createKubectl({ context, kubeconfig }) {
	const place = [
		...context === null ? [] : [`--context=${context}`],
		...kubeconfig === null ? [] : [`--kubeconfig=${kubeconfig}`],
		"--request-timeout=60s"
	];
	const run = (args, input = "") => runKubectl([...args, ...place], input);
	return {
		list: async (resources, { namespace, label }) => {
			const { output } = await told(run([
				"get",
				resources.join(","),
				`--namespace=${namespace}`,
				`--selector=${label}`,
				"--output=json"
			]));
			const items = valueIn(JSON.parse(output), "items");
			return Array.isArray(items) ? items : [];
		},
		apply: async (objects, { isDryRun, isForced }) => {
			const list = JSON.stringify({
				apiVersion: "v1",
				kind: "List",
				items: objects
			});
			const how = [...isDryRun ? ["--dry-run=server"] : [], ...isForced ? ["--force-conflicts"] : []];
			const answer = await run([
				"apply",
				"--server-side",
				"--field-manager=seatrial",
				"--validate=false",
				...how,
				"--filename=-"
			], list);
			if (UNREACHABLE.test(answer.complaint)) throw unreachable(answer.complaint);
			return answer.status === 0 ? null : answer.complaint;
		},
		remove: async (resource, name, namespace) => {
			await told(run([
				"delete",
				resource,
				name,
				`--namespace=${namespace}`,
				"--ignore-not-found",
				"--wait=false"
			]));
		}
	};
}
const UNREACHABLE = /connection refused|unable to connect to the server|context .* does not exist|must be logged in|no configuration has been provided|i\/o timeout|no such host/iu;
async function told(running) {
	const answer = await running;
	if (answer.status === 0) return answer;
	throw unreachable(answer.complaint);
}
function unreachable(complaint) {
	return new AppError({
		code: "usage",
		reason: "cluster-unanswered",
		message: `The cluster does not answer: ${complaint}`,
		hint: "Try `kubectl get deployments` with the same --context; its words are those above."
	});
}
function runKubectl(args, input) {
	return new Promise((resolve, reject) => {
		const child = spawn("kubectl", [...args], { stdio: [
			"pipe",
			"pipe",
			"pipe"
		] });
		const [output, complaint] = [[], []];
		child.stdout.on("data", (chunk) => output.push(chunk));
		child.stderr.on("data", (chunk) => complaint.push(chunk));
		child.once("error", (cause) => reject(noKubectl(cause)));
		child.once("close", (status) => resolve({
			status,
			output: textOf$1(output),
			complaint: textOf$1(complaint).trim()
		}));
		child.stdin.on("error", () => void 0);
		child.stdin.end(input);
	});
}
function textOf$1(chunks) {
	return Buffer.concat(chunks).toString("utf8");
}
function noKubectl(cause) {
	return new AppError({
		code: "usage",
		reason: "no-kubectl",
		message: `kubectl cannot be started (${systemCode(cause)}).`,
		hint: "Install it (kubernetes.io/docs/tasks/tools) and sign in to the cluster.",
		cause
	});
}

// src/adapters/platforms/rendered-folder.ts
function openRenderedFolder(folder) {
	return {
		read: async (paths) => {
			const written = parseRenderedList(await textOf(join(folder, ".seatrial-rendered")) ?? "");
			const files = /* @__PURE__ */ new Map();
			for (const path of /* @__PURE__ */ new Set([...paths, ...written.keys()])) {
				const text = await textOf(join(folder, path));
				if (text !== void 0) files.set(path, text);
			}
			return {
				files,
				written
			};
		},
		write: async (wanted, differences) => {
			for (const { path, change } of differences) if (change === "gone") await rm(join(folder, path), {
				recursive: false,
				force: true
			});
			else await writeWholeFile(join(folder, path), wanted.get(path) ?? "");
			await writeWholeFile(join(folder, RENDERED_LIST), renderRenderedList(wanted, sha256));
		}
	};
}
async function textOf(path) {
	try {
		return (await lstat(path)).isFile() ? await readFile(path, "utf8") : null;
	} catch (error) {
		if (systemCode(error) === "ENOENT") return void 0;
		throw error;
	}
}

// src/wiring/render.ts
async function wireRender({ registry, ...options }) {
	const root = registry === null ? locateShared([process.cwd()]) : openFolder(registry).root;
	return {
		registry: {
			registry: createRegistryFolder(root),
			hash: sha256
		},
		source: await wireDeploymentSource({
			...options,
			root,
			pollMs: 0
		}),
		nowMs: Date.now,
		hash: sha256,
		openFolder: openRenderedFolder
	};
}
async function wireReality(options) {
	return {
		...await wireRender(options),
		cluster: createKubectl(options)
	};
}

export { isDrift as a, parseRenderedList as c, compareObjects as i, renderRenderedList as l, wireRender as n, objectNameOf as o, renderPlatforms as r, RENDERED_LIST as s, wireReality as t };