import { i as __toESM } from "./rolldown-runtime.js";
import { t as parseReference } from "./named-version.js";
import { f as isFailure } from "./catalog-rows.js";
import { t as cleanText } from "./hostile-text.js";
import { a as readRecord } from "./record.js";
import { t as IDENTIFIER } from "./constants.js";
import { c as MAX_MANIFEST_BYTES, o as parseVersion, r as parseModel } from "./parsers.js";
import { t as AppError } from "./error.js";
import { p as programFiles } from "./registry2.js";
import { n as isVersion } from "./version-order.js";
import { t as quoteText } from "./quote-text.js";
import { t as requireVersion } from "./require-version.js";
import { n as applySteps, t as createInitFiles } from "./init-files.js";
import { R as readManifest, r as readModelsFolder } from "./read-settings.js";
import { t as require_dist } from "./dist.js";
import { i as scalar } from "./yaml-scalar.js";
import { t as locateRegistry } from "./locate-registry.js";
import { t as REMOTE_HELP } from "./open-ledger.js";
import { n as openRecordReading } from "./open-record.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { n as tellFaults } from "./tell-faults.js";
import { join, resolve } from "node:path";

// src/usecases/reuse/rename-manifests.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
function renameModel(text, name) {
	const node = parse(text).get("name", true);
	const place = (0, import_dist.isScalar)(node) && !node.type?.startsWith("BLOCK") ? node.range : null;
	if (!place) return edited(text, (document) => document.set("name", name));
	const [start, end] = place;
	return `${text.slice(0, start)}${scalar(name)}${text.slice(end)}`;
}
function renameVersion(text, { model, version, name, firstVersion }) {
	return edited(text, (document) => {
		document.set("model", name);
		document.set("version", firstVersion);
		if (!(0, import_dist.isMap)(document.get("lineage", true))) document.set("lineage", document.createNode({}));
		document.setIn(["lineage", "base"], `${model}@${version}`);
		document.delete("claims");
	});
}
function writeOutAliases(document) {
	(0, import_dist.visit)(document, { Alias: (_, alias) => document.createNode(alias.toJS(document)) });
}
function parse(text) {
	return (0, import_dist.parseDocument)(text, {
		version: "1.2",
		schema: "core"
	});
}
function edited(text, change) {
	const document = parse(text);
	writeOutAliases(document);
	change(document);
	return document.toString({
		lineWidth: 0,
		flowCollectionPadding: false
	});
}

// src/usecases/reuse/begin-from.ts
async function beginFrom(request, ports) {
	const { registry, files, rows } = ports;
	refuseNames(request);
	const modelsFolder = await readModelsFolder(registry);
	await requireVersion(registry, modelsFolder, request);
	const { models } = await registry.list(modelsFolder);
	refuseTaken(models, request.name);
	const row = rows.find((one) => one.model === request.model && one.version === request.version) ?? null;
	refuseBarred(row);
	const source = `${modelsFolder}/${request.model}`;
	const { model, version, texts } = await readSource(registry, source, request.version);
	const folder = `${modelsFolder}/${request.name}`;
	const steps = [
		...await copySteps({
			model,
			version,
			from: source,
			to: folder
		}, ports),
		{
			path: `${folder}/model.yaml`,
			text: renameModel(texts.model, request.name)
		},
		{
			path: `${folder}/versions/${request.firstVersion}.yaml`,
			text: renameVersion(texts.version, request)
		}
	];
	await applySteps(steps, files);
	return {
		created: steps.map(({ path }) => path),
		row,
		license: version.card?.license ?? null,
		data: Object.entries(model.evaluation).map(([name, set]) => ({
			name,
			license: set.license ?? null
		})),
		owners: model.owners ?? []
	};
}
function refuseNames({ name, firstVersion }) {
	if (!IDENTIFIER.test(name)) throw usage(`${quoteText(name)} is no name of a model.`, "Write small letters, digits, dots, dashes and underscores.");
	if (!isVersion(firstVersion)) throw usage(`${quoteText(firstVersion)} is no semantic version.`, "Write 1.0.0.");
}
function refuseTaken(models, name) {
	const taken = models.find((model) => model.name.toLowerCase() === name.toLowerCase());
	if (taken === void 0) return;
	throw usage(`There is a model ${quoteText(taken.name)} already.`, "Choose another name with --as.");
}
function refuseBarred(row) {
	if (row === null || row.stage !== "quarantined" && row.stage !== "retired") return;
	throw new AppError({
		code: "usage",
		reason: row.stage,
		message: `${row.model}@${row.version} is ${row.stage}.`,
		hint: "Begin from another version, or have that taken back first."
	});
}
async function readSource(registry, folder, version) {
	const paths = {
		model: `${folder}/model.yaml`,
		version: `${folder}/versions/${version}.yaml`
	};
	const text = async (path) => new TextDecoder().decode(await registry.read(path, MAX_MANIFEST_BYTES));
	return {
		model: parsed(await readManifest(registry, paths.model, parseModel), paths.model),
		version: parsed(await readManifest(registry, paths.version, parseVersion), paths.version),
		texts: {
			model: await text(paths.model),
			version: await text(paths.version)
		}
	};
}
function parsed(outcome, path) {
	if (outcome.kind === "parsed") return outcome.parsed.value;
	throw new AppError({
		code: "manifest-meaning",
		message: `${path} cannot be read, so that nothing was begun from it.`,
		hint: "Mend what is wrong there first: `seatrial validate` tells it, too.",
		problems: outcome.problems
	});
}
async function copySteps({ model, version, from, to }, ports) {
	const data = Object.values(model.evaluation).map((set) => set.data);
	const places = [
		...version.artifact.files,
		...data,
		...programFiles(model)
	];
	const named = new Map(places.flatMap(({ path, sha256 }) => path === void 0 ? [] : [[path, sha256]]));
	const steps = [];
	for (const [path, sha256] of named) {
		const file = ports.fromRoot(`${from}/${path}`);
		if ((await ports.files.digest(file)).sha256 !== sha256) throw new AppError({
			code: "digest-mismatch",
			message: `${from}/${path} is not the file that its manifest names.`,
			hint: "Fetch it again, for instance with `git lfs pull`; nothing was written."
		});
		steps.push({
			path: `${to}/${path}`,
			from: file
		});
	}
	return steps;
}
function usage(message, hint) {
	return new AppError({
		code: "usage",
		message,
		hint
	});
}

// src/wiring/reuse.ts
function wireReuse(path) {
	const { registry, root, isInRepository } = locateRegistry(path);
	return {
		registry,
		isInRepository,
		files: createInitFiles(root),
		fromRoot: (inside) => join(root, inside)
	};
}

// src/cli/commands/use.ts
function registerUse(program) {
	program.command("use").description("begin a new model from a version of another, with its policy, its files and its lineage").argument("<model@version>").requiredOption("--as <name>", "name of the new model").option("--version <version>", "its first version", "1.0.0").option(REGISTRY_FLAGS, "a work tree", ".").option("--remote <name>", REMOTE_HELP).addHelpText("after", "\nExit code: 0 written, 2 it cannot be done; nothing is written then.").action(use);
}
async function use(word, options) {
	const { model, version } = parseReference(word);
	const { isInRepository, ...ports } = wireReuse(resolve(options.registry));
	const rows = isInRepository ? await readRows(options) : [];
	const request = {
		model,
		version,
		name: options.as,
		firstVersion: options.version
	};
	const begun = await beginFrom(request, {
		...ports,
		rows
	});
	process.stdout.write(tell(begun, `${options.as}@${options.version}`));
}
async function readRows(options) {
	const { rows, faults } = await readRecord(openRecordReading(options, "empty"));
	tellFaults(faults);
	return rows;
}
function tell({ created, row, license, data, owners }, name) {
	const sets = data.map((set) => `${set.name} (${set.license ?? "no licence said"})`);
	return `${[
		...created.map((path) => `+ ${path}`),
		"",
		`Licence: ${license ?? "none said; ask whoever made it"}. Evaluation data: ${sets.join(", ")}.`,
		row === null ? "Nothing is on record of it." : `On record: ${[.../* @__PURE__ */ new Set([row.proof, row.stage])].join(", ")}.`,
		...row !== null && isFailure(row) ? [`It did not do well: ${row.failures.join(", ") || row.stage}.`] : [],
		`Next: set title, owners (now ${owners.join(", ") || "none"}) and your own evaluation data in model.yaml, then`,
		`  seatrial certify ${name}`
	].map((line) => cleanText(line, 2e3)).join("\n")}\n`;
}

export { registerUse as t };